"""What a ward or a doctor of the tenth family writes: discharge papers, certificates of diagnosis."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.tenth.desk import (
    FANG,
    HEI,
    LATIN,
    SONG,
    barcode,
    chop,
    clerk,
    clock,
    pen,
    scrawl,
    sheet,
    stamp,
    years,
)
from benchmarks.papers.paper import Drawing, Layout

_WHY = (
    "症状反复半月，加重两天",
    "检查发现异常一周",
    "突起不适伴乏力1天",
    "受伤后疼痛4小时",
    "间断发作两年余，再发三天",
)
_DONE = (
    "入院后予完善三大常规、凝血、心电图等，无手术禁忌，请麻醉科会诊后于全麻下行手术治疗，手术顺利，术后予预防感染、止痛、补液，恢复平稳，已拔除引流管。",
    "入科后监测生命体征，予抗炎、护胃、营养支持等综合治疗，并请相关科室会诊协助诊治，复查指标较前明显下降。",
    "予对因及对症处理，配合康复锻炼和健康宣教，患者症状逐步减轻，可下床活动，要求今日出院。",
)
_AFTER = (
    "①按时服药，勿自行停药；②两周后专科门诊复诊；③如有发热、胸闷等不适随时来诊。",
    "①全休壹月；②清淡饮食，戒烟戒酒；③每月复查血常规及肝肾功能。",
    "①伤口保持干燥，术后12天拆线；②三月内避免重体力活动；③定期换药。",
)
_RESULTS = ("治愈", "好转", "医嘱离院")


def _truth(case: Case, *, code: bool) -> dict[str, str]:
    fields = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "diagnosis": case.diagnosis.name,
    }
    return fields | {"diagnosis_code": case.diagnosis.code} if code else fields


def discharge_bilingual(case: Case, random: Random) -> Drawing:
    """A record of a large hospital: sticker with bar code, bilingual section bars, a table of diagnoses with codes."""
    one = case.insured
    form = random.choice(("-", "/"))
    second = (
        f"<tr><td>其他诊断</td><td>{escape(case.second_diagnosis.name)}</td><td>{case.second_diagnosis.code}</td><td>无变化</td></tr>"
        if random.random() < 0.6
        else ""
    )
    parts = (
        ("入院时情况 On admission", f"因“{random.choice(_WHY)}”收住。T36.{random.randint(3, 9)}℃ P{random.randint(66, 98)}次/分 BP{random.randint(108, 150)}/{random.randint(64, 92)}mmHg。神清，查体合作。"),
        ("诊疗经过 Hospital course", random.choice(_DONE)),
        ("出院带药及指导 Instructions", random.choice(_AFTER)),
    )  # fmt: skip
    text = "".join(f"<div class=bar>{title}</div><p>{words}</p>" for title, words in parts)
    body = (
        f"<div class=top><div><b>{escape(case.hospital)}</b><br><i>DISCHARGE RECORD</i></div></div>{barcode(random, 580, 36, width=160)}<h1>出院病情摘要</h1>"
        f"<div class=w><span>姓名 <b>{escape(one.name)}</b></span><span>性别 {one.sex}</span><span>年龄 {years(case, case.admitted_on)}</span><span>病案号 {case.numbers['病案号']}</span><span>{escape(case.department)} {random.randint(1, 60)}床</span></div>"
        f"<div class=w><span>入院 Admitted：{day_text(case.admitted_on, form)} {clock(random)}</span><span>出院 Discharged：{day_text(case.discharged_on, form)} {clock(random)}</span><span>住院 {(case.discharged_on - case.admitted_on).days} 天</span></div>"
        f"<div class=bar>出院诊断 Discharge diagnoses</div><table><tr><th>类别</th><th>疾病名称</th><th>ICD-10</th><th>出院情况</th></tr><tr><td>主要诊断</td><td>{escape(case.diagnosis.name)}</td><td>{case.diagnosis.code}</td><td>{random.choice(_RESULTS)}</td></tr>{second}</table>{text}"
        f"<div class=s>经治医师 {scrawl(clerk(random))}　　上级医师 {scrawl(clerk(random))}</div><div class=f>页码 1/1　打印 {day_text(case.discharged_on, form)}　本记录复印件加盖病案室章有效</div>"
        + stamp(case.hospital, "病案室", 80, 620, size=132, turn=-11)
    )
    css = (
        f".paper{{padding:34px 48px;font-size:15px}} .top b{{font-size:19px;color:#164a7a}} i{{font:11px {LATIN};letter-spacing:2px}} h1{{font-size:25px;font-weight:500;text-align:center;margin:12px 0}} .w{{display:flex;justify-content:space-between;border-bottom:1px solid #9fb3c4;padding:5px 0}}"
        ".bar{background:#e3edf5;color:#164a7a;padding:3px 8px;margin:14px 0 6px;font-size:14px} table{width:100%} td,th{border:1px solid #9fb3c4;padding:5px 8px;text-align:left} p{margin:6px 8px;line-height:1.75} .s{text-align:right;margin-top:40px} .f{position:absolute;left:48px;bottom:24px;font-size:12px;color:#667}"
    )
    return sheet(body, (794, 820), _truth(case, code=True), face=HEI, css=css)


def discharge_typed(case: Case, random: Random) -> Drawing:
    """A county hospital's plain page in Fangsong: labels in brackets, days in the running text as well."""
    one = case.insured
    form = random.choice(("年", "年月"))
    first, second = escape(case.diagnosis.name), escape(case.second_diagnosis.name)
    days = (case.discharged_on - case.admitted_on).days
    body = (
        f"<h2>{escape(case.hospital)}</h2><h1>出　院　证　明</h1><div class=no>住院编号 {case.numbers['住院号']}</div>"
        f"<p>【患者】{escape(one.name)}　【性别】{one.sex}　【年龄】{years(case, case.admitted_on)}　【科别】{escape(case.department)}</p>"
        f"<p>【入院时间】{day_text(case.admitted_on, form)}　【出院时间】{day_text(case.discharged_on, form)}　【共住】{days}天</p>"
        f"<p>【入院诊断】{first}{'？' if random.random() < 0.3 else ''}</p><p>【出院诊断】{first}{f'；{second}' if random.random() < 0.4 else ''}</p><p>【主要病史】{random.choice(_WHY)}。</p><p>【治疗情况】{random.choice(_DONE)}</p>"
        f"<p>【转归】{random.choice(_RESULTS)}</p><p>【医嘱】{random.choice(_AFTER)}</p><div class=s>主管医师：{pen(clerk(random), size=22, ink='#222')}<br>{day_text(case.discharged_on, form)}</div>"
        + stamp(case.hospital, "住院部", 520, 640, size=138, turn=5)
        + chop("复印件<br>与原件一致", 70, 690, ink="#2a4fa0")
        + "<div class=f>（此证明一式两份，患者与医院各存一份，不作诉讼依据）</div>"
    )
    css = (
        f".paper{{padding:60px 70px;font-size:18px}} h2{{font:500 22px {SONG};text-align:center;margin:0}} h1{{font:500 28px {SONG};text-align:center;margin:8px 0 6px}} .no{{text-align:right;font-size:15px}} p{{margin:9px 0;line-height:1.75}}"
        ".s{text-align:right;margin:60px 20px 0;line-height:2} .f{position:absolute;left:0;right:0;bottom:30px;text-align:center;font-size:13px}"
    )
    return sheet(body, (794, 880), _truth(case, code=False), face=FANG, css=css, scale=1.6)


def certificate_with_stub(case: Case, random: Random) -> Drawing:
    """A certificate torn from a book: the stub at the left, the certificate right of a perforated edge."""
    one, day = case.insured, case.discharged_on
    number = case.numbers["业务流水号"]
    rest = random.choice(("休息叁周", "全休壹月", "避免负重陆周", "门诊继续治疗"))
    form = random.choice(("年", "."))
    stub = (
        f"<div class=stub><div>诊断证明存根</div><p>№ {number}</p><p>姓名 {pen(one.name, size=17)}</p><p>{pen(rest, size=17)}</p>"
        f"<p>{pen(day_text(day, '.'), size=17)}</p></div>"
    )
    body = (
        stub + f"<div class=main><h2>{escape(case.hospital)}</h2><h1>诊 断 证 明 书</h1><div class=r>№ {number}</div>"
        f"<p>姓名 <u>{pen(one.name)}</u> 性别 <u>{pen(one.sex)}</u> 年龄 <u>{pen(years(case, day))}</u></p><p>科室 <u>{pen(case.department, size=17)}</u> 病案号 <u>{pen(case.numbers['病案号'])}</u></p>"
        f"<p>工作单位或住址 <u>{pen(case.insured.address[:13], size=17)}</u></p><p>临床诊断：</p><div class=big>{pen(case.diagnosis.name, size=22)}</div><p>建议：</p><div class=big>{pen(rest + '，不适随诊。', size=22)}</div>"
        f"<p class=r>医师签字 {scrawl(clerk(random))}</p><p class=r>{pen(day_text(day, form))}</p><div class=n>未经医务科盖章无效；涂改无效；仅供请假、报销使用。</div></div>"
        + stamp(case.hospital, "诊断证明专用", 520, 420, size=134, turn=-15)
    )
    css = (
        f".paper{{background:#fcfdf8;font-size:16px;display:flex}} .stub{{width:180px;border-right:2px dashed #888;padding:60px 16px;font-size:14px}} .main{{flex:1;padding:34px 40px}} h2{{font:500 20px {SONG};text-align:center;margin:0}} h1{{font:500 26px {SONG};text-align:center;margin:4px 0}}"
        "p{margin:7px 0} u{text-decoration:none;border-bottom:1px solid #444;padding:0 10px} .big{border-bottom:1px solid #999;min-height:44px;padding:4px 20px;line-height:1.6} .n{font-size:12px;margin-top:12px}"
    )
    fields = {"patient_name": one.name, "hospital": case.hospital, "diagnosis": case.diagnosis.name, "issued_on": day.isoformat()}  # fmt: skip
    return sheet(body, (820, 620), fields, face=SONG, css=css)


def certificate_phone(case: Case, random: Random) -> Drawing:
    """An electronic certificate in a hospital's app: a framed card with a signed seal, code beside the disease."""
    one, day = case.insured, case.visited_on
    rows = (
        ("就诊人", escape(one.name)), ("性别/年龄", f"{one.sex} / {years(case, day)}"), ("就诊科室", escape(case.department)), ("登记号", case.numbers["登记号"]),
        ("诊断", f"{escape(case.diagnosis.name)}<br><small>编码 {case.diagnosis.code}</small>"), ("医生建议", f"注意休息{random.choice((5, 7, 10))}天，{random.choice(('按时换药', '一周后复查', '多饮温水'))}"),
        ("出证医生", clerk(random)), ("出证日期", day_text(day, random.choice("-年"))),
    )  # fmt: skip
    listed = "".join(f"<div class=row><span>{label}</span><div>{value}</div></div>" for label, value in rows)
    body = (
        f"<div class=bar><span>{clock(random)}</span><span>Wi-Fi ▮▮▯</span></div><div class=nav>‹　电子诊断证明</div><div class=card><div class=h>{escape(case.hospital)}</div><h1>疾病诊断证明</h1>{listed}"
        f"<div class=v>验证码 {case.numbers['标本号']}　可在官方公众号核验真伪</div></div><div class=acts><span>保存图片</span><span>发送邮箱</span></div>"
        + stamp(case.hospital, "电子签章", 280, 520, size=126)
    )
    css = (
        f".paper{{background:#eaf1f8;font-size:17px}} .bar{{display:flex;justify-content:space-between;padding:8px 20px;font-size:14px}} .nav{{padding:6px 18px 12px;font-size:18px}} .card{{background:#fff;margin:0 16px;border:1px solid #b9cfe4;border-radius:8px;padding:20px 22px}} .h{{text-align:center;font-size:18px;color:#2462a6}}"
        f"h1{{font:500 23px {SONG};text-align:center;margin:2px 0 12px}} .row{{display:flex;padding:8px 0;border-bottom:1px dashed #d5dfe8}} .row span{{width:94px;color:#789;flex:none}} small{{color:#666}} .v{{font-size:12px;color:#89a;margin-top:60px}} .acts{{display:flex;gap:16px;margin:18px 16px}} .acts span{{flex:1;background:#2f7fd6;color:#fff;text-align:center;padding:9px;border-radius:6px}}"
    )
    fields = {"patient_name": one.name, "hospital": case.hospital, "diagnosis": case.diagnosis.name, "diagnosis_code": case.diagnosis.code, "issued_on": day.isoformat()}  # fmt: skip
    return sheet(body, (460, 800), fields, face=HEI, css=css, scale=1.9)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "discharge_summary": (discharge_bilingual, discharge_typed),
    "diagnosis_certificate": (certificate_with_stub, certificate_phone),
}
