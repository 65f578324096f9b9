"""Papers a patient takes home from a stay."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.clinical import ADVICE, COURSES, EXAMS, people, stay_truth, years
from benchmarks.papers.families.sixteenth.ward import (
    BOOK,
    BRUSH,
    FANG,
    MATRIX,
    MICRO,
    PLAIN,
    STRIPES,
    bars,
    blank,
    head,
    line,
    mark,
    pairs,
    phone,
    rule,
    sheet,
    spread,
    stamp,
    tab,
    wide,
)
from benchmarks.papers.paper import Drawing


def pad_summary(case: Case, random: Random) -> Drawing:
    """A printed pad, filled with a pen, as a township hospital keeps it."""
    who, ink = case.insured, "line-height:2.35;font-size:18px"
    body = head(e(case.hospital), 25, "letter-spacing:3px") + head(
        random.choice(("出 院 小 结", "病 员 出 院 小 结", "出院病情摘要")), 22
    )
    body += line(f"住院号 №<span style='color:#c33'>{case.numbers['住院号']}</span>", "margin-top:6px", "r")
    body += line(
        f"姓名{blank(e(who.name), 120)}性别{blank(who.sex, 44)}年龄{blank(str(years(case, case.admitted_on)), 44)}岁　科别{blank(e(case.department), 170)}",
        ink,
    )
    admitted, left = day_text(case.admitted_on, "年"), day_text(case.discharged_on, "年")
    body += line(f"于{blank(admitted, 170)}入院，{blank(left, 170)}出院", ink)
    body += line(f"住院诊断{blank(e(case.diagnosis.name), 480)}", ink)
    body += line(
        f"住院经过 <span class='pen' style='border-bottom:1px solid #444'>{COURSES[case.seed % 4]}</span>", ink
    )
    body += line(
        "出院时情况（治愈、<span class='pen' style='border:1.5px solid;border-radius:50%;padding:0 5px'>好转</span>、未愈、死亡）",
        ink,
    ) + line(f"出院后注意{blank(ADVICE[case.seed % 4], 400)}", ink)
    body += spread("第二联　交病员", f"经管医师 <span class='sig'>{e(people(case)[0])}</span>", style="margin-top:26px")
    body += stamp(case.hospital, 470, 520, 132, "住院部")
    return sheet(body, (780, 720), stay_truth(case), font=BRUSH, ground="#f7f2e3", ink="#21303f")


def bilingual_summary(case: Case, random: Random) -> Drawing:
    """Labels in two languages, each above its value, as a large teaching hospital prints it."""
    who = case.insured

    def cell(label: str, english: str, value: str, columns: int = 1) -> tuple[str, str]:
        return f"<span class='s'>{label} <i>{english}</i></span><br>{value}", f"colspan={columns}"

    form = random.choice(("-", "/", "年月"))
    days = (case.discharged_on - case.admitted_on).days
    rows = [
        [
            cell("姓名", "Name", f"<b>{e(who.name)}</b>"),
            cell("性别", "Sex", who.sex),
            cell("年龄", "Age", f"{years(case, case.admitted_on)} 岁"),
            cell("病案号", "MRN", case.numbers["病案号"]),
        ],
        [
            cell("入院日期", "Admission", day_text(case.admitted_on, form)),
            cell("出院日期", "Discharge", day_text(case.discharged_on, form)),
            cell("住院天数", "LOS", f"{days} 天"),
            cell("病区", "Ward", e(case.department)),
        ],
        [
            cell("入院诊断", "Admitting Dx", e(case.diagnosis.name), 2),
            cell("出院诊断", "Discharge Dx", f"{e(case.diagnosis.name)}　[{case.diagnosis.code}]", 2),
        ],
        [cell("其他诊断", "Other Dx", e(case.second_diagnosis.name), 4)],
    ]
    body = spread(
        f"<b style='font-size:22px'>{e(case.hospital)}</b>", bars(150, 34, case.seed), style="align-items:center"
    )
    body += (
        rule("3px double #1f6b8f")
        + head("出院小结 Discharge Summary", 21, "color:#1f6b8f")
        + tab(rows, style="margin-top:10px")
    )
    for label, words in (
        ("入院时简要病史及体征 Brief History", f"{who.sex}，{years(case, case.admitted_on)}岁。{EXAMS[case.seed % 3]}"),
        ("住院期间诊治情况 Hospital Course", COURSES[case.seed % 4]),
        ("出院时情况 Condition", "生命体征平稳，伤口或症状较前改善。"),
        ("出院后建议 Recommendations", ADVICE[case.seed % 4]),
    ):
        body += line(label, "color:#1f6b8f;margin-top:11px;border-left:4px solid #1f6b8f;padding-left:8px") + line(
            words
        )
    body += spread(
        f"上级医师：{e(people(case)[1])}",
        f"住院医师：{e(people(case)[2])}",
        f"打印：{day_text(case.discharged_on, '-')} 11:0{case.seed % 10}",
        style="margin-top:26px",
    ) + line("我们的承诺：患者至上　咨询热线 0797-8123 120　第 1 页/共 1 页", "margin-top:18px", "c s")
    return sheet(body, (900, 770), stay_truth(case, code=True), font=MICRO, px=15.5, pad="34px 44px")


def matrix_summary(case: Case, random: Random) -> Drawing:
    """A needle printer's page on striped paper: everything runs on, labels are split by blanks."""
    who, (one, two, *_) = case.insured, people(case)
    came, went = random.choice((("入　院", "出　院"), ("入院日", "出院日"), ("收住时间", "离院时间")))
    body = line(f"{e(case.hospital)}", "font-size:22px", "c") + line(
        "出  院  记  录".replace(" ", "&nbsp;"), "font-size:21px", "c"
    )
    body += line("=" * 62, "white-space:nowrap;overflow:hidden")
    body += line(
        f"姓　名:{e(who.name)}　性　别:{who.sex}　年　龄:{years(case, case.admitted_on)}岁　床　号:{case.numbers['床号'][:2]}<br>"
        f"科　室:{e(case.department)}　住院号:{case.numbers['住院号']}<br>"
        f"{came}:{day_text(case.admitted_on, '.')} 14:{case.seed % 50 + 10}　{went}:{day_text(case.discharged_on, '.')} 09:{case.seed % 40 + 10}　共 {(case.discharged_on - case.admitted_on).days} 日"
    )
    body += line("-" * 78, "white-space:nowrap;overflow:hidden")
    parts = [
        ("主　　诉", f"发病{case.seed % 5 + 1}天。"),
        ("入院诊断", e(case.diagnosis.name)),
        ("诊治经过", COURSES[(case.seed + 1) % 4]),
        ("出院诊断", e(case.diagnosis.name)),
        ("并存疾病", e(case.second_diagnosis.name)),
        ("出院医嘱", ADVICE[(case.seed + 2) % 4]),
    ]
    body += "".join(line(f"[{label}] {words}", "margin-top:2px") for label, words in parts)
    body += line(f"医师:{e(one)}/{e(two)}　　录入员:07　　{day_text(case.discharged_on, '.')}", "margin-top:34px", "r")
    return sheet(
        body,
        (860, 680),
        stay_truth(case),
        font=MATRIX,
        px=17,
        ground=STRIPES,
        ink="#39405c",
        pad="34px 46px",
        css=".paper{line-height:34px}",
    )


def herbal_summary(case: Case, random: Random) -> Drawing:
    """A house of traditional medicine: a finding of each school, tongue and pulse, in a narrow ruled form."""
    who = case.insured
    syndrome = random.choice(("气滞血瘀证", "痰湿内阻证", "肝肾亏虚证", "风热犯表证"))
    rows: list[list[str | tuple[str, str]]] = [
        ["患者", e(who.name), "性别/年龄", f"{who.sex} / {years(case, case.admitted_on)}岁"],
        ["入院时间", day_text(case.admitted_on, "年月"), "出院时间", day_text(case.discharged_on, "年月")],
        ["病房", e(case.department), "住院号码", case.numbers["住院号"]],
        ["四诊摘要", wide(f"神色如常，舌暗红苔薄白，脉弦细。{EXAMS[case.seed % 3]}", 3)],
        ["中医证型", wide(syndrome, 3)],
        ["西医诊断<br>（出院）", wide(f"<b>{e(case.diagnosis.name)}</b>", 3, "height:60px")],
        ["治法及经过", wide(f"中药辨证口服，配合针刺、艾灸。{COURSES[case.seed % 4]}", 3)],
        ["疗效", wide("临床治愈□　显效☑　有效□　无效□", 3)],
        ["调护嘱托", wide(f"{ADVICE[case.seed % 4]}慎起居，节饮食，畅情志。", 3)],
    ]
    body = head(e(case.hospital), 23, "color:#7a2a1c") + head(
        random.choice(("出院总结", "住院病人出院记录")), 23, "letter-spacing:6px;color:#7a2a1c"
    )
    body += tab(rows, style="margin-top:12px") + spread(
        f"管床：{e(people(case)[0])}", f"科主任：<span class='sig'>{e(people(case)[3])}</span>", style="margin-top:14px"
    )
    body += line("大医精诚　　地址：本市老城南门外　　门诊时间：8:00－17:30", "margin-top:16px", "c s")
    return sheet(
        body,
        (760, 780),
        stay_truth(case),
        font=FANG,
        px=17,
        ground="#fdfaf3",
        css=".ruled td:nth-child(odd){text-align:center;white-space:nowrap}.ruled td{border-color:#7a2a1c}",
    )


def chat_summary(case: Case, random: Random) -> Drawing:
    """The summary in a city's health app."""
    who = case.insured
    form = random.choice(("-", "."))
    body = "<div class='card'>" + line(e(case.hospital), "font-size:17px;font-weight:600")
    body += (
        line(f"{e(who.name)} | {who.sex} | {years(case, case.admitted_on)}岁 | {e(case.department)}", "", "grey")
        + "</div><div class='card'>"
    )
    body += f"<div class='two c'><div><b>{day_text(case.admitted_on, form)}</b><br><span class='grey'>入院</span></div><div><b>{day_text(case.discharged_on, form)}</b><br><span class='grey'>出院</span></div></div></div>"
    body += "<div class='card'>" + pairs(
        ("出院主诊断", e(case.diagnosis.name)),
        ("ICD编码", case.diagnosis.code),
        ("离院方式", "医嘱离院"),
        ("主管医生", e(people(case)[1])),
    )
    body += "</div><div class='card'><b>住院过程</b>" + line(COURSES[case.seed % 4]) + "</div>"
    body += "<div class='card'><b>出院指导</b>" + line(ADVICE[case.seed % 4]) + "</div>"
    body += "<div class='btn' style='background:#2f7cf6'>下载PDF</div>" + line(
        "数据来自全民健康信息平台，纸质版以医院盖章为准", "font-size:12px", "c grey"
    )
    return phone(
        random.choice(("出院小结", "我的出院记录")),
        body,
        720,
        stay_truth(case, code=True),
        random,
        tint=random.choice(("#2f7cf6", "#fff")),
    )


def column_summary(case: Case, random: Random) -> Drawing:
    """A private house's page with its facts in a column at the left, values under their labels."""
    who = case.insured
    form = random.choice(("年", "/"))
    came, went = random.choice((("入院", "出院"), ("入院时间", "出院时间"), ("住院自", "住院至")))
    facts = (
        ("姓 名", e(who.name)),
        ("性别 年龄", f"{who.sex}　{years(case, case.admitted_on)}岁"),
        ("住院号", case.numbers["住院号"]),
        (came, day_text(case.admitted_on, form)),
        (went, day_text(case.discharged_on, form)),
        ("科室", e(case.department)),
        ("费用类别", ("城乡居民", "职工医保", "自费")[case.seed % 3]),
    )
    left = "".join(
        line(label, "color:#6b7f77;font-size:14px;margin-top:10px") + line(value, "font-size:16px")
        for label, value in facts
    )
    right = "".join(
        line(label, "font-weight:700;color:#0b6e4f;margin-top:8px") + line(words, "text-align:justify")
        for label, words in (
            ("出院诊断", e(case.diagnosis.name)),
            ("既往合并症", e(case.second_diagnosis.name)),
            ("入院情况", EXAMS[case.seed % 3]),
            ("诊疗摘要", COURSES[case.seed % 4]),
            ("出院带药及随访", f"{ADVICE[case.seed % 4]}随访护士将于七日内与您联系。"),
        )
    )
    body = (
        line(e(case.hospital), "font-size:24px;font-weight:700;color:#0b6e4f")
        + line("出院病历摘要", "font-size:19px")
        + rule("2px solid #0b6e4f")
    )
    body += f"<div style='display:flex;gap:24px'><div style='width:212px;background:#eef6f2;padding:6px 14px 16px'>{left}</div><div style='flex:1'>{right}</div></div>"
    body += spread(
        "客服 400-820-7766", f"医师 {e(people(case)[2])}", f"审签 {e(people(case)[0])}", style="margin-top:22px"
    ) + mark("病历复印专用", 620, 42)
    return sheet(body, (880, 640), stay_truth(case), font=PLAIN if case.seed % 2 else BOOK, px=16, pad="36px 44px")


LAYOUTS = {
    "discharge_summary": (pad_summary, bilingual_summary, matrix_summary, herbal_summary, chat_summary, column_summary)
}
