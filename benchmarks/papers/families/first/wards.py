"""Papers of the first family that a ward or a doctor writes: discharge summary, certificate of diagnosis, record."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, chinese_name
from benchmarks.papers.families.frames import day_text, framed, seal
from benchmarks.papers.paper import Drawing, Layout

BLACK = "'WenQuanYi Micro Hei'"
KAI = "'AR PL KaitiM GB'"
MING = "'AR PL UMing CN'"
COURSES = (
    "入院后完善相关检查，予抗感染、补液、对症支持等治疗，病情逐日好转。期间生命体征平稳，无发热，饮食睡眠可，二便正常。",
    "入院后行血常规、生化、心电图及影像学检查，排除禁忌后予规范治疗，过程顺利，术后切口Ⅰ/甲愈合，复查各项指标基本正常。",
    "给予一级护理、吸氧、心电监护，经积极治疗后症状明显缓解，复查较前吸收，经上级医师同意予以出院。",
)
COMPLAINTS = (
    "反复发作伴加重3天",
    "突发不适6小时",
    "间断疼痛2周，加重1天",
    "外伤后肿痛、活动受限2小时",
    "体检发现异常1月",
)
ADVICE = (
    "出院后注意休息，避免劳累；门诊随诊。",
    "低盐低脂饮食，规律服药，1月后复查。",
    "加强营养，适当活动，如有不适及时就诊。",
)


def age_of(case: Case, on: dt.date) -> str:
    """How a clinical paper writes the patient's age on a day."""
    years = (on - case.insured.born_on).days // 365
    return f"{years}岁" if years else "10月"


def truth_of_stay(case: Case) -> dict[str, str]:
    """What every paper of the stay says."""
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
    }


def _discharge_in_lines(case: Case, random: Random) -> Drawing:
    """A printed discharge record: letterhead, a ruled head with labels before values, paragraphs."""
    form, with_second = random.choice(("年月", "-")), random.random() < 0.5
    first, second = escape(case.diagnosis.name), escape(case.second_diagnosis.name)
    named = f"1.{first}&emsp;2.{second}" if with_second else first
    title = random.choice(("出 院 记 录", "出院小结", "出院记录"))
    hour = f" {random.randint(8, 17):02d}:{random.randint(0, 59):02d}" if form == "-" else ""
    one = case.insured
    paragraphs = (
        (
            "入院情况",
            f"患者因“{random.choice(COMPLAINTS)}”入院。查体：T 36.{random.randint(4, 9)}℃，P 78次/分，R 18次/分，BP 126/78mmHg，神志清，心肺听诊未见明显异常。",
        ),
        ("入院诊断", first),
        ("诊疗经过", random.choice(COURSES)),
        ("出院诊断", named),
        ("出院情况", "一般情况可，生命体征平稳，无特殊不适。"),
        ("出院医嘱", random.choice(ADVICE)),
    )
    text = "".join(f"<p><b>{label}：</b>{words}</p>" for label, words in paragraphs)
    body = (
        f"<div class=paper><h2>{escape(case.hospital)}</h2><h1>{title}</h1><div class=head>"
        f"<span>姓名：{escape(one.name)}</span><span>性别：{one.sex}</span><span>年龄：{age_of(case, case.admitted_on)}</span>"
        f"<span>科室：{escape(case.department)}</span><span>住院号：{case.numbers['住院号']}</span></div>"
        f"<div class=dates><span>入院日期：{day_text(case.admitted_on, form)}{hour}</span><span>出院日期：{day_text(case.discharged_on, form)}{hour}</span>"
        f"<span>住院天数：{(case.discharged_on - case.admitted_on).days}天</span></div>{text}"
        f"<div class=sign>医师签名：{chinese_name(random, '男')}<br>{day_text(case.discharged_on, form)}</div></div>"
    )
    css = (
        f".paper{{padding:54px 60px;font:16px/1.75 {MING}}} h1{{font:28px {BLACK};text-align:center;margin:2px 0 16px}} h2{{font:24px {BLACK};text-align:center;margin:0}}"
        ".head,.dates{display:flex;justify-content:space-between;border-top:1.5px solid #222;padding:5px 2px;white-space:nowrap;font-size:15px}"
        f".dates{{border-bottom:1.5px solid #222;margin-bottom:12px}} p{{margin:6px 0}} b{{font-family:{BLACK}}} .sign{{text-align:right;margin-top:34px;padding-right:30px;line-height:2}}"
    )
    truth = truth_of_stay(case) | {"diagnosis": case.diagnosis.name}
    return Drawing(framed(body, width=794, height=960, css=css), 794, 960, truth, 1.7)


def _discharge_in_cells(case: Case, random: Random) -> Drawing:
    """A summary as a table: labels in grey cells, ICD-10 code in its own cell, seal over the foot."""
    one, form = case.insured, random.choice((".", "年"))
    rows = (
        f"<tr><th>姓名</th><td>{escape(one.name)}</td><th>性别</th><td>{one.sex}</td><th>年龄</th><td>{age_of(case, case.admitted_on)}</td></tr>"
        f"<tr><th>病区</th><td>{escape(case.department)}</td><th>床号</th><td>{random.randint(1, 60)}</td><th>病案号</th><td>{case.numbers['病案号']}</td></tr>"
        f"<tr><th>入院时间</th><td colspan=2>{day_text(case.admitted_on, form)}</td><th>出院时间</th><td colspan=2>{day_text(case.discharged_on, form)}</td></tr>"
        f"<tr><th>出院诊断</th><td colspan=3>{escape(case.diagnosis.name)}</td><th>ICD编码</th><td>{case.diagnosis.code}</td></tr>"
        f"<tr><th>入院时情况</th><td colspan=5 class=t>{random.choice(COMPLAINTS)}，由门诊收入院。</td></tr>"
        f"<tr><th>诊治经过</th><td colspan=5 class=t style='height:150px'>{random.choice(COURSES)}</td></tr>"
        f"<tr><th>出院时情况</th><td colspan=5 class=t>{random.choice(('治愈', '好转'))}。无特殊不适。</td></tr>"
        f"<tr><th>出院医嘱</th><td colspan=5 class=t style='height:110px'>{random.choice(ADVICE)}</td></tr>"
    )
    body = (
        f"<div class=paper><h1>{escape(case.hospital)}出院小结</h1><table>{rows}</table>"
        f"<p>主治医师：{chinese_name(random, '女')}　　　　记录日期：{day_text(case.discharged_on, form)}</p>"
        f"<div style='position:absolute;right:80px;bottom:24px'>{seal(escape(case.hospital), diameter=130, below='病案专用章')}</div></div>"
    )
    css = (
        f".paper{{padding:44px 46px;font:15px/1.6 {BLACK}}} h1{{font-size:25px;text-align:center;font-weight:normal;margin:6px 0 18px}} table{{width:100%;table-layout:fixed}}"
        "th,td{border:1px solid #444;padding:7px 8px;text-align:left;font-weight:normal} th{background:#eef0f2;width:15%} .t{vertical-align:top}"
    )
    fields = truth_of_stay(case) | {"diagnosis": case.diagnosis.name, "diagnosis_code": case.diagnosis.code}
    return Drawing(framed(body, width=794, height=800, css=css), 794, 800, fields, 1.7)


def _certificate_as_form(case: Case, random: Random) -> Drawing:
    """A form with filled-in lines, values in another hand, a seal over the date."""
    one, day = case.insured, case.discharged_on
    form = random.choice(("年", "数", "年月"))
    body = (
        f"<div class=paper><h2>{escape(case.hospital)}</h2><h1>疾病诊断证明书</h1>"
        f"<p>姓名<u>{escape(one.name)}</u>性别<u>{one.sex}</u>年龄<u>{age_of(case, day)}</u>科别<u>{escape(case.department)}</u></p>"
        f"<p>门诊(住院)号<u>{case.numbers['住院号']}</u>住址<u style='min-width:300px'>{escape(one.address[:14])}</u></p>"
        f"<p class=d><b>诊断：</b><span class=v>{escape(case.diagnosis.name)}</span></p>"
        f"<p class=d><b>处理意见：</b><span class=v>建议休息{random.choice(('壹周', '两周', '壹月'))}，门诊随访。</span></p>"
        f"<div class=s>医师（签章）：<span class=v>{chinese_name(random, '男')}</span><br>{day_text(day, form)}</div>"
        f"<div style='position:absolute;right:90px;bottom:36px'>{seal(escape(case.hospital), diameter=140, below='诊断证明专用章', opacity=0.6)}</div>"
        "<div class=n>注：未加盖公章无效，涂改无效。</div></div>"
    )
    css = (
        f".paper{{padding:40px 56px;font:17px/2.1 {MING}}} h1{{font:27px {BLACK};text-align:center;margin:0 0 10px;letter-spacing:4px}} h2{{font:21px {MING};text-align:center;margin:0}} p{{margin:4px 0;white-space:nowrap}}"
        f"u{{display:inline-block;min-width:96px;text-align:center;text-decoration:none;border-bottom:1px solid #333;font-family:{KAI};margin:0 8px;line-height:1.3}} .v{{font-family:{KAI};font-size:19px}}"
        ".d{min-height:84px;white-space:normal} .s{text-align:right;padding-right:60px} .n{font-size:13px;position:absolute;left:56px;bottom:24px}"
    )
    fields = {
        "patient_name": one.name,
        "hospital": case.hospital,
        "diagnosis": case.diagnosis.name,
        "issued_on": day.isoformat(),
    }
    return Drawing(framed(body, width=794, height=590, css=css), 794, 590, fields, 1.8)


def _certificate_printed(case: Case, random: Random) -> Drawing:
    """A print from the hospital's system, with clinical diagnosis and ICD-10 code on one row."""
    one, day = case.insured, case.visited_on
    rows = (
        ("患者姓名", escape(one.name)), ("性　　别", one.sex), ("年　　龄", age_of(case, day)), ("就诊科室", escape(case.department)),
        ("就诊卡号", case.numbers["登记号"]), ("临床诊断", f"{escape(case.diagnosis.name)}（{case.diagnosis.code}）"),
        ("医师意见", f"建议休息{random.choice((3, 7, 14))}天，避免剧烈活动，定期复查。"),
    )  # fmt: skip
    lines = "".join(f"<div class=r><span class=l>{label}：</span><span>{words}</span></div>" for label, words in rows)
    body = (
        f"<div class=paper><div class=top><b>{escape(case.hospital)}</b><i>No.{case.numbers['业务流水号']}</i></div><h1>门诊诊断证明书</h1>{lines}"
        f"<div class=s>接诊医师：{chinese_name(random, '女')}<br>开具日期：{day_text(day, random.choice(('-', '年月')))}<br>（盖章有效）</div>"
        f"<div style='position:absolute;right:120px;bottom:60px'>{seal(escape(case.hospital), diameter=120, below='门诊办公室')}</div></div>"
    )
    css = (
        f".paper{{padding:50px 70px;font:17px/1.5 {BLACK}}} .top{{display:flex;justify-content:space-between;border-bottom:2px solid #333;font-size:19px;padding-bottom:6px}} i{{font-style:normal;font-size:14px}}"
        "h1{font-size:26px;text-align:center;margin:26px 0} .r{display:flex;margin:13px 0} .l{width:110px;flex:none} .s{text-align:right;margin-top:50px;line-height:1.9}"
    )
    fields = {
        "patient_name": one.name, "hospital": case.hospital, "diagnosis": case.diagnosis.name, "diagnosis_code": case.diagnosis.code,
        "issued_on": day.isoformat(),
    }  # fmt: skip
    return Drawing(framed(body, width=794, height=760, css=css), 794, 760, fields, 1.7)


def _record_of_visit(case: Case, random: Random) -> Drawing:
    """A print of one visit: head on two rows, paragraphs with bold labels."""
    one, day = case.insured, case.visited_on
    paragraphs = (
        ("主诉", random.choice(COMPLAINTS)), ("现病史", "患者于数日前无明显诱因出现上述症状，未予特殊处理，今来我院就诊。病程中无发热，饮食睡眠可。"),
        ("既往史", "体健，否认药物及食物过敏史。"), ("体格检查", "T36.6℃，神清，心肺腹未见明显异常，局部压痛(+)。"),
        ("辅助检查", random.choice(("血常规：WBC 9.8×10^9/L", "暂缺", "心电图：窦性心律"))), ("初步诊断", escape(case.diagnosis.name)),
        ("处理意见", "完善检查；对症治疗；不适随诊。"),
    )  # fmt: skip
    text = "".join(f"<p><b>{label}：</b>{words}</p>" for label, words in paragraphs)
    body = (
        f"<div class=paper><h2>{escape(case.hospital)}</h2><h1>{random.choice(('门 诊 病 历', '门诊病历', '门（急）诊病历'))}</h1><div class=h>"
        f"<span>姓名：{escape(one.name)}</span><span>性别：{one.sex}</span><span>年龄：{age_of(case, day)}</span><span>门诊号：{case.numbers['门诊号']}</span></div>"
        f"<div class=h><span>科室：{escape(case.department)}</span><span>就诊时间：{day_text(day, '-')} {random.randint(8, 16):02d}:{random.randint(0, 59):02d}</span></div><hr>{text}"
        f"<div class=s>医师签名：<span style='font-family:{KAI};font-size:22px'>{chinese_name(random, '男')}</span></div></div>"
    )
    css = (
        f".paper{{padding:44px 52px;font:16px/1.7 {BLACK}}} h1{{font:26px {MING};text-align:center;margin:4px 0 12px}} h2{{font:22px {MING};text-align:center;margin:0}}"
        ".h{display:flex;justify-content:space-between;font-size:15px;white-space:nowrap} p{margin:5px 0} .s{text-align:right;margin-top:40px;padding-right:20px}"
    )
    fields = {
        "patient_name": one.name,
        "hospital": case.hospital,
        "visited_on": day.isoformat(),
        "diagnosis": case.diagnosis.name,
    }
    return Drawing(framed(body, width=794, height=820, css=css), 794, 820, fields, 1.7)


def _record_by_hand(case: Case, random: Random) -> Drawing:
    """A page of the patient's booklet: printed labels, the doctor's entries in Kai type."""
    one, day = case.insured, case.visited_on
    body = (
        f"<div class=paper><div class=t>{escape(case.hospital)}门诊病历</div>"
        f"<p>姓名 <i>{escape(one.name)}</i>　性别 <i>{one.sex}</i>　年龄 <i>{age_of(case, day)}</i>　科别 <i>{escape(case.department)}</i></p>"
        f"<p>就诊日期 <i>{day_text(day, random.choice(('.', '年')))}</i>　过敏史 <i>无</i></p><div class=b>"
        f"<p>主诉：<i>{random.choice(COMPLAINTS)}</i></p><p>查体：<i>神清，精神可，心肺(-)，腹软，局部压痛。</i></p>"
        f"<p>诊断：<i>{escape(case.diagnosis.name)}</i></p><p>处理：<i>①休息，多饮水　②对症用药　③随诊</i></p></div>"
        f"<p class=s>医师：<i>{chinese_name(random, '女')}</i></p></div>"
    )
    css = (
        f".paper{{padding:34px 40px;font:16px/1.6 {MING};background:#fbfaf3}} .t{{text-align:center;font:23px {BLACK};margin-bottom:14px}} i{{font:20px {KAI};color:#1d2f6b}} p{{margin:9px 0;white-space:nowrap}}"
        ".b p{border-bottom:1px dotted #999;white-space:normal;padding-bottom:10px} .s{text-align:right}"
    )
    fields = {
        "patient_name": one.name,
        "hospital": case.hospital,
        "visited_on": day.isoformat(),
        "diagnosis": case.diagnosis.name,
    }
    return Drawing(framed(body, width=720, height=560, css=css), 720, 560, fields, 1.8)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "discharge_summary": (_discharge_in_lines, _discharge_in_cells),
    "diagnosis_certificate": (_certificate_as_form, _certificate_printed),
    "medical_record": (_record_of_visit, _record_by_hand),
}
