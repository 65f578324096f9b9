"""Papers of the second family from ward and consulting room: discharge, certificate, record, front page."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, chinese_name
from benchmarks.papers.families.frames import day_text, framed, seal
from benchmarks.papers.paper import Drawing, Layout

HEI = "'WenQuanYi Zen Hei'"
SERIF = "'Noto Serif CJK SC'"
KAI = "'AR PL UKai CN'"
_STORIES = (
    "住院期间行相关检验检查，排除手术禁忌，于全麻下行手术治疗，麻醉满意，术后安返病房，予预防感染、止血、镇痛等处理。",
    "入科后予内科护理常规，监测血压血糖，予改善循环、营养神经、抗血小板聚集等治疗，症状逐步改善。",
    "完善三大常规、肝肾功能、凝血功能、胸片等检查，给予雾化、祛痰、抗炎处理，体温降至正常，复查较前好转。",
)
_REASONS = ("反复咳嗽、气促1周", "腹部疼痛不适1天余", "头晕伴视物旋转3小时", "摔伤后局部肿痛1小时", "乏力、纳差半月")


def years_old(case: Case, on: dt.date) -> str:
    """The patient's age on a day, as the second family writes it."""
    return f"{max(1, (on - case.insured.born_on).days // 365)} 岁"


def _discharge_told(case: Case, random: Random) -> Drawing:
    """A discharge record whose days stand in a left column under one another, diagnoses numbered on rows of their own."""
    one = case.insured
    first, second = escape(case.diagnosis.name), escape(case.second_diagnosis.name)
    both = random.random() < 0.6
    listed = f"<div>1、{first}</div><div>2、{second}</div>" if both else f"<div>{first}</div>"
    body = (
        f"<div class=paper><div class=t>{escape(case.hospital)}</div><div class=u>出 院 记 录</div>"
        f"<div class=g><span>姓名 {escape(one.name)}</span><span>性别 {one.sex}</span><span>年龄 {years_old(case, case.admitted_on)}</span><span>床号 {random.randint(1, 80)}</span><span>住院号 {case.numbers['住院号']}</span></div>"
        f"<div class=c><b>入院时间</b><span>{day_text(case.admitted_on, '年月')} {random.randint(8, 20):02d}时</span></div><div class=c><b>出院时间</b><span>{day_text(case.discharged_on, '年月')} {random.randint(8, 17):02d}时</span></div>"
        f"<div class=c><b>入院诊断</b><span>{first}</span></div><div class=c><b>出院诊断</b><span>{listed}</span></div>"
        f"<div class=c><b>入院情况</b><span>因“{random.choice(_REASONS)}”拟诊收住{escape(case.department)}。入院时神志清楚，精神尚可。</span></div>"
        f"<div class=c><b>诊疗经过</b><span>{random.choice(_STORIES)}</span></div><div class=c><b>出院情况</b><span>患者无不适主诉，生命体征平稳，切口干燥。</span></div>"
        f"<div class=c><b>出院医嘱</b><span>1、注意休息，加强营养；2、2周后门诊复查；3、不适随诊。</span></div>"
        f"<div class=s>住院医师 {chinese_name(random, '女')}　/　主治医师 {chinese_name(random, '男')}</div></div>"
    )
    css = (
        f".paper{{padding:48px 56px;font:16px/1.7 {SERIF}}} .t{{font:22px {SERIF};text-align:center}} .u{{font:26px {HEI};text-align:center;margin:4px 0 14px}} .g{{display:flex;justify-content:space-between;border-bottom:1px solid #000;padding-bottom:4px;white-space:nowrap}}"
        f".c{{display:flex;margin:9px 0}} .c b{{flex:none;width:104px;font:16px/1.7 {HEI}}} .s{{text-align:right;margin-top:40px}}"
    )
    fields = {
        "patient_name": one.name, "hospital": case.hospital, "admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat(),
        "diagnosis": case.diagnosis.name,
    }  # fmt: skip
    return Drawing(framed(body, width=794, height=900, css=css), 794, 900, fields, 1.7)


def _discharge_letter(case: Case, random: Random) -> Drawing:
    """A short discharge summary told in sentences, with a stub of boxes above."""
    one = case.insured
    body = (
        f"<div class=paper><h1>{escape(case.hospital)}<br><small>出院小结</small></h1><table><tr><td>病人姓名：{escape(one.name)}</td><td>性别：{one.sex}</td><td>年龄：{years_old(case, case.admitted_on)}</td></tr>"
        f"<tr><td>病案号：{case.numbers['病案号']}</td><td colspan=2>科别：{escape(case.department)}</td></tr><tr><td>入院日期：{day_text(case.admitted_on, '/')}</td><td colspan=2>出院日期：{day_text(case.discharged_on, '/')}</td></tr></table>"
        f"<p>入院诊断：{escape(case.diagnosis.name)}</p><p>出院诊断：{escape(case.diagnosis.name)}</p><p>住院经过：{random.choice(_STORIES)}</p><p>出院时情况：好转。</p><p>出院带药及建议：按时服药，一月后复诊。</p>"
        f"<div class=s>经治医师：<i>{chinese_name(random, '男')}</i>　　{day_text(case.discharged_on, '/')}</div><div style='position:absolute;right:64px;bottom:20px'>{seal(escape(case.hospital), diameter=126, below='医务科')}</div></div>"
    )
    css = (
        f".paper{{padding:46px 60px;font:16px/1.8 {HEI}}} h1{{font:22px/1.5 {SERIF};text-align:center;margin:0 0 10px}} small{{font-size:27px}} table{{width:100%}} td{{border:1px solid #666;padding:5px 8px}}"
        f"p{{margin:10px 0}} i{{font:20px {KAI}}} .s{{text-align:right;margin-top:30px;padding-right:40px}}"
    )
    fields = {
        "patient_name": one.name, "hospital": case.hospital, "admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat(),
        "diagnosis": case.diagnosis.name,
    }  # fmt: skip
    return Drawing(framed(body, width=794, height=720, css=css), 794, 720, fields, 1.7)


def _certificate_told(case: Case, random: Random) -> Drawing:
    """A certificate told in sentences, signed at the foot."""
    one, day = case.insured, case.visited_on
    body = (
        f"<div class=paper><h1>{random.choice(('诊断证明书', '医学诊断证明', '病情证明'))}</h1><p>兹证明患者{escape(one.name)}，{one.sex}，{years_old(case, day)}，于{day_text(day, '年')}在我院{escape(case.department)}就诊。</p>"
        f"<p>诊断：{escape(case.diagnosis.name)}</p><p>建议：休息{random.choice(('一周', '二周', '十天'))}，门诊随诊。</p><p>特此证明。</p>"
        f"<div class=s>{escape(case.hospital)}<br>医师：<i>{chinese_name(random, '女')}</i><br>{day_text(day, random.choice(('年', '数', '.')))}</div><div style='position:absolute;right:80px;bottom:70px'>{seal(escape(case.hospital), diameter=138, below='疾病证明章', opacity=0.55)}</div></div>"
    )
    css = f".paper{{padding:70px 80px;font:19px/2.1 {SERIF}}} h1{{font:29px {HEI};text-align:center;letter-spacing:6px;margin:0 0 26px}} p{{text-indent:2em;margin:0 0 6px}} i{{font:22px {KAI}}} .s{{text-align:right;margin-top:50px}}"
    fields = {
        "patient_name": one.name,
        "hospital": case.hospital,
        "diagnosis": case.diagnosis.name,
        "issued_on": day.isoformat(),
    }
    return Drawing(framed(body, width=794, height=720, css=css), 794, 720, fields, 1.7)


def _certificate_in_cells(case: Case, random: Random) -> Drawing:
    """A certificate as a ruled form with the number in the corner."""
    one, day = case.insured, case.discharged_on
    body = (
        f"<div class=paper><h2>{escape(case.hospital)}</h2><h1>疾病诊断证明书</h1><div class=n>编号：{case.numbers['业务流水号']}</div><table>"
        f"<tr><th>姓名</th><td>{escape(one.name)}</td><th>性别</th><td>{one.sex}</td><th>年龄</th><td>{years_old(case, day)}</td></tr><tr><th>工作单位</th><td colspan=3></td><th>住院号</th><td>{case.numbers['住院号']}</td></tr>"
        f"<tr><th>入院日期</th><td colspan=2>{day_text(case.admitted_on, '-')}</td><th>出院日期</th><td colspan=2>{day_text(case.discharged_on, '-')}</td></tr><tr><th>疾病诊断</th><td colspan=5 class=d>{escape(case.diagnosis.name)}</td></tr>"
        f"<tr><th>医师建议</th><td colspan=5 class=d>继续休息{random.choice((14, 30))}天，按时复查。</td></tr></table><div class=s><span>医师签名：<i>{chinese_name(random, '男')}</i></span><span>签发日期：{day_text(day, '-')}</span></div></div>"
    )
    css = (
        f".paper{{padding:44px 50px;font:16px {HEI}}} h1{{font:27px {SERIF};text-align:center;margin:2px 0}} h2{{font:20px {HEI};text-align:center;margin:0}} .n{{text-align:right;margin-bottom:6px}} table{{width:100%;table-layout:fixed}} td,th{{border:1px solid #333;padding:8px;font-weight:normal;text-align:left}}"
        f".d{{height:90px}} .s{{display:flex;justify-content:space-between;margin-top:30px;padding:0 30px}} i{{font:21px {KAI}}}"
    )
    fields = {
        "patient_name": one.name,
        "hospital": case.hospital,
        "diagnosis": case.diagnosis.name,
        "issued_on": day.isoformat(),
    }
    return Drawing(framed(body, width=794, height=620, css=css), 794, 620, fields, 1.7)


def _emergency_record(case: Case, random: Random) -> Drawing:
    """A record of the emergency department, patient and day in a ruled head."""
    one, day = case.insured, case.visited_on
    body = (
        f"<div class=paper><h1>{escape(case.hospital)}{random.choice(('急诊病历', '门急诊病历', '门诊病历记录'))}</h1><table><tr><td>姓名</td><td>{escape(one.name)}</td><td>性别</td><td>{one.sex}</td><td>年龄</td><td>{years_old(case, day)}</td></tr>"
        f"<tr><td>就诊卡号</td><td>{case.numbers['登记号']}</td><td>科室</td><td>{escape(case.department)}</td><td>就诊日期</td><td>{day_text(day, '-')}</td></tr></table>"
        f"<p>【主　诉】{random.choice(_REASONS)}</p><p>【现病史】患者上述症状持续不缓解，遂来就诊，病来精神可，睡眠欠佳。</p><p>【查　体】T 37.1℃　BP 132/80mmHg，一般情况可，心律齐。</p>"
        f"<p>【诊　断】{escape(case.diagnosis.name)}</p><p>【处　置】对症处理，留观，必要时住院。</p><div class=s>医生：{chinese_name(random, '女')}　打印时间：{day_text(day, '-')} 18:{random.randint(10, 59)}</div></div>"
    )
    css = f".paper{{padding:44px 50px;font:16px/1.8 {HEI}}} h1{{font:24px {SERIF};text-align:center;margin:0 0 16px}} table{{width:100%}} td{{border:1px solid #888;padding:5px 7px}} p{{margin:10px 0}} .s{{margin-top:44px;text-align:right}}"
    fields = {
        "patient_name": one.name,
        "hospital": case.hospital,
        "visited_on": day.isoformat(),
        "diagnosis": case.diagnosis.name,
    }
    return Drawing(framed(body, width=794, height=700, css=css), 794, 700, fields, 1.7)


def _clinic_record(case: Case, random: Random) -> Drawing:
    """A record with the label column at the left and the name of the hospital below a logo."""
    one, day = case.insured, case.visited_on
    rows = (
        ("就诊时间", day_text(day, "年月")), ("主诉", random.choice(_REASONS)), ("病史", "既往有类似发作，自行服药可缓解。否认传染病史。"), ("体征", "咽部充血，双肺呼吸音粗，未闻及干湿啰音。"),
        ("临床诊断", escape(case.diagnosis.name)), ("治疗", "口服药物治疗，清淡饮食。"),
    )  # fmt: skip
    listed = "".join(f"<div class=c><b>{label}：</b><span>{words}</span></div>" for label, words in rows)
    body = (
        f"<div class=paper><svg width=44 height=44 style='position:absolute;left:60px;top:36px'><circle cx=22 cy=22 r=20 fill='#2f7d6d'/><path d='M19 9h6v10h10v6H25v10h-6V25H9v-6h10z' fill='#fff'/></svg><div class=t>{escape(case.hospital)}</div><h1>门 诊 病 历</h1>"
        f"<div class=g><span>病人姓名：{escape(one.name)}</span><span>{one.sex}</span><span>{years_old(case, day)}</span><span>门诊号：{case.numbers['门诊号']}</span></div>{listed}<div class=s>医师：<i>{chinese_name(random, '男')}</i></div></div>"
    )
    css = (
        f".paper{{padding:40px 58px;font:17px/1.8 {SERIF}}} .t{{font:22px {HEI};padding-left:60px;margin-bottom:6px}} h1{{font:26px {HEI};text-align:center;margin:8px 0}} .g{{display:flex;justify-content:space-between;border:solid #333;border-width:1px 0;padding:4px 0;white-space:nowrap}}"
        f".c{{display:flex;margin:10px 0}} .c b{{width:110px;flex:none;font-weight:normal}} i{{font:21px {KAI}}} .s{{text-align:right;margin-top:30px}}"
    )
    fields = {
        "patient_name": one.name,
        "hospital": case.hospital,
        "visited_on": day.isoformat(),
        "diagnosis": case.diagnosis.name,
    }
    return Drawing(framed(body, width=794, height=680, css=css), 794, 680, fields, 1.7)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "discharge_summary": (_discharge_told, _discharge_letter),
    "diagnosis_certificate": (_certificate_told, _certificate_in_cells),
    "medical_record": (_emergency_record, _clinic_record),
}
