"""Certificates of what a doctor found."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.clinical import ADVICE, day_truth, people, years
from benchmarks.papers.families.sixteenth.ward import (
    BOOK,
    BRUSH,
    FANG,
    MICRO,
    NOTO,
    OLD,
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


def _truth(case: Case, *, code: bool = False) -> dict[str, str]:
    return day_truth(case, "issued_on", case.discharged_on, case.diagnosis.name, code=code)


def stub_certificate(case: Case, random: Random) -> Drawing:
    """A pad with its stub left of the perforation, both filled with a pen."""
    who, day = case.insured, day_text(case.discharged_on, "年")
    name, found = e(who.name), e(case.diagnosis.name)
    stub = line("存　根", "font-size:20px;letter-spacing:5px", "c b") + line(
        f"№ {case.numbers['登记号']}", "color:#c33", "c"
    )
    stub += (
        line(f"姓名{blank(name)}", "margin-top:12px")
        + line(f"诊断{blank(found)}")
        + line(f"建议{blank(ADVICE[case.seed % 4])}")
    )
    stub += line(f"医师{blank(e(people(case)[0]), 90)}", "margin-top:14px") + line(blank(day))
    right = head(e(case.hospital), 23) + head(random.choice(("疾 病 诊 断 书", "诊 断 书", "疾 病 证 明 书")), 26)
    right += line(f"№ <span style='color:#c33'>{case.numbers['登记号']}</span>", "", "r")
    right += line(
        f"姓名{blank(name, 110)}性别{blank(who.sex, 40)}年龄{blank(str(years(case, case.discharged_on)), 40)}门诊（住院）号{blank(case.numbers['住院号'], 110)}",
        "line-height:2.2",
    )
    right += line(f"{random.choice(('病名', '诊断', '初步诊断'))}{blank(found, 380)}", "line-height:2.2") + line(
        f"处理意见{blank(ADVICE[case.seed % 4], 360)}", "line-height:2.2"
    )
    right += line(
        f"医师（签章）<span class='sig'>{e(people(case)[0])}</span>　　　{blank(day)}", "margin-top:24px", "r"
    )
    right += line("此证涂改及未盖章者无效　有效期三日", "margin-top:22px", "s")
    body = f"<div style='display:flex'><div style='width:230px;padding:4px 18px 0 0;border-right:2px dashed #777;line-height:2;min-height:400px'>{stub}</div><div style='flex:1;padding-left:24px'>{right}</div></div>"
    body += stamp(case.hospital, 740, 275, 132, "医务科")
    return sheet(body, (960, 490), _truth(case), font=BRUSH, ground="#f4efe0", pad="34px 38px", ink="#27352f")


def letter_certificate(case: Case, random: Random) -> Drawing:
    """A sentence that certifies, as an army or county hospital writes it; the day in Chinese numerals."""
    who = case.insured
    number = f"〔{case.discharged_on.year}〕医证字第{case.numbers['登记号'][:4]}号"
    body = line(e(case.hospital), "font-size:31px;color:#c4161c;letter-spacing:2px", "c b") + rule(
        "2.5px solid #c4161c"
    )
    body += line(number, "", "r") + head(random.choice(("证　明", "病 情 证 明", "诊断证明")), 28, "margin-top:16px")
    body += line(
        f"兹有患者{e(who.name)}，{who.sex}，现年{years(case, case.discharged_on)}岁，身份证号{who.id_number}，因病于{day_text(case.admitted_on, '年')}至{day_text(case.discharged_on, '年')}在我院{e(case.department)}住院治疗。",
        "text-indent:2em;margin-top:24px;text-align:justify",
    )
    body += line(
        f"{random.choice(('经检查诊断为：', '诊断为', '确诊：'))}{e(case.diagnosis.name)}。", "text-indent:2em"
    ) + line(f"{random.choice(('医生建议：', '建议', '医嘱：'))}{ADVICE[case.seed % 4]}", "text-indent:2em")
    body += line("特此证明。", "text-indent:2em;margin-top:10px")
    form = random.choice(("数", "年"))
    body += line(f"{e(case.hospital)}<br>{day_text(case.discharged_on, form)}", "margin:46px 10px 0 0", "r")
    body += line(
        f"（经治医生：{e(people(case)[1])}　联系电话：0931-{case.numbers['门诊号'][:7]}）",
        "margin-top:40px;font-size:15px",
    )
    body += stamp(case.hospital, 590, 490, 158)
    return sheet(body, (860, 760), _truth(case), font=FANG, px=20, pad="54px 66px")


def international_certificate(case: Case, random: Random) -> Drawing:
    """A private clinic's certificate, English under every label, ticks for what it is for."""
    who = case.insured

    def both(words: str, english: str) -> str:
        return f"{words}<span class='en'>{english}</span>"

    rows: list[list[str | tuple[str, str]]] = [
        [
            both("姓名", "Patient"),
            e(who.name),
            both("性别", "Gender"),
            who.sex,
            both("年龄", "Age"),
            str(years(case, case.discharged_on)),
        ],
        [
            both("就诊科室", "Dept."),
            wide(e(case.department), 2),
            both("病历号", "File No."),
            wide(case.numbers["病案号"], 2),
        ],
        [
            both("诊断", "Diagnosis"),
            wide(
                f"{e(case.diagnosis.name)}　<span class='s nw'>ICD-10 {case.diagnosis.code}</span>",
                5,
                "height:84px;font-size:17px",
            ),
        ],
        [both("医嘱建议", "Advice"), wide(ADVICE[case.seed % 4], 5, "height:70px")],
        [both("用途", "Purpose"), wide("☐请假 Leave　☑保险 Insurance　☐其他 Other", 5)],
    ]
    body = spread(
        f"<b style='font-size:21px;color:#274b8f'>{e(case.hospital)}</b>",
        "<span class='s'>JCI Accredited</span>",
        style="align-items:end",
    )
    body += (
        rule("1px solid #274b8f")
        + head("医学诊断证明 <span style='font-weight:400'>Medical Certificate</span>", 22, "margin:12px 0")
        + tab(rows)
    )
    body += f"<div class='two' style='margin-top:24px'><div>{both('医生签名', 'Physician')}<span class='sig'>{e(people(case)[2])}</span></div>"
    body += f"<div>{both('出具日期', 'Date of issue')}{day_text(case.discharged_on, random.choice('-/'))}</div></div>"
    body += line(
        "Tel 021-5588 0199　www.example-clinic.cn　24小时医疗服务",
        "margin-top:40px;border-top:1px solid #274b8f;padding-top:6px",
        "c s",
    )
    body += stamp(case.hospital, 560, 430, 120, "医疗专用章", "#2d4f9e")
    return sheet(
        body,
        (840, 660),
        _truth(case, code=True),
        font=NOTO,
        px=15.5,
        pad="38px 50px",
        css=".ruled td{border-color:#9db0d4}",
    )


def leave_certificate(case: Case, random: Random) -> Drawing:
    """A half page from the counter: bare pairs without a colon, a bar code, rest in days."""
    who, days = case.insured, (7, 14, 30)[case.seed % 3]
    rows: list[list[str | tuple[str, str]]] = [
        ["姓名", f"<b>{e(who.name)}</b>", "性别", who.sex, "年龄", f"{years(case, case.discharged_on)}岁"],
        ["科室", e(case.department), "登记号", case.numbers["登记号"], "费别", "医保"],
        ["单位或住址", wide(e(who.address), 5)],
        [random.choice(("临床诊断", "诊断", "病名")), wide(f"<b>{e(case.diagnosis.name)}</b>", 5)],
        ["休息天数", wide(f"自开具之日起　<b>{days}</b>　天", 5)],
        ["备注", wide(ADVICE[case.seed % 4], 5)],
    ]
    body = spread(
        f"<b style='font-size:20px'>{e(case.hospital)}</b>", bars(150, 34, case.seed), style="align-items:center"
    )
    body += (
        head(random.choice(("门诊诊断休假证明", "诊断证明（病休）", "医疗诊断证明书")), 22, "margin:8px 0")
        + rule()
        + tab(rows, "bare")
    )
    body += rule("1px dashed #333") + spread(
        f"开具医师 {e(people(case)[3])}",
        "审核盖章处",
        f"开具日期 {day_text(case.discharged_on, random.choice('-.'))}",
        style="margin-top:6px",
    )
    body += line("1.加盖门诊办公章后生效 2.遗失不补 3.只对当次就诊负责", "margin-top:16px", "s") + stamp(
        case.hospital, 380, 330, 120, "门诊部"
    )
    return sheet(
        body,
        (800, 480),
        _truth(case),
        font=BOOK,
        px=16.5,
        pad="30px 42px",
        css=".bare td:nth-child(odd){color:#555;white-space:nowrap}",
    )


def app_certificate(case: Case, random: Random) -> Drawing:
    """An electronic certificate on a telephone."""
    who = case.insured
    body = "<div class='card' style='padding:20px 18px;position:relative'>" + line(
        e(case.hospital), "font-size:16px", "c"
    )
    body += line(
        random.choice(("电子诊断证明", "诊断证明书（电子版）")), "font-size:20px;margin:4px 0 10px", "c b"
    ) + rule("1px dashed #ccc")
    body += pairs(
        ("患者", f"{e(who.name)}（{who.sex}，{years(case, case.discharged_on)}岁）"),
        ("就诊卡号", case.numbers["登记号"]),
        (random.choice(("诊断", "疾病诊断", "诊断结果")), f"<b>{e(case.diagnosis.name)}</b>"),
        ("诊断编码", case.diagnosis.code),
        ("医生建议", ADVICE[case.seed % 4]),
        ("出具医生", f"{e(people(case)[0])} 主治医师"),
        ("出具时间", f"{day_text(case.discharged_on, '-')} 15:{case.seed % 50 + 10}"),
    )
    body += (
        line("CA电子签名已验证 ✓", "color:#18a058;margin-top:12px;font-size:13px", "c")
        + stamp(case.hospital, 228, 300, 104, "电子章")
        + "</div>"
    )
    body += (
        "<div class='btn' style='background:#00a38d'>发送至邮箱</div>"
        + line("转发给好友", "", "c grey")
        + line("如对内容有疑问请到门诊二楼咨询台", "font-size:12px", "c grey")
    )
    return phone("证明详情", body, 640, _truth(case, code=True), random, tint=random.choice(("#00a38d", "#ededed")))


def ruled_certificate(case: Case, random: Random) -> Drawing:
    """An inpatient's certificate in a closed frame, labels standing over their values."""
    who = case.insured
    rows: list[list[str | tuple[str, str]]] = [
        ["患者姓名", "性别", "年龄", "住院号", "住院科室"],
        [e(who.name), who.sex, f"{years(case, case.discharged_on)}岁", case.numbers["住院号"], e(case.department)],
        [wide("入院时间", 2), "出院时间", wide("职业", 2)],
        [
            wide(day_text(case.admitted_on, "-"), 2),
            day_text(case.discharged_on, "-"),
            wide(("农民", "职员", "退休")[case.seed % 3] if years(case, case.on) > 17 else "学生", 2),
        ],
        [wide("出院诊断及ICD编码", 5)],
        [wide(f"{e(case.diagnosis.name)}（{case.diagnosis.code}）", 5, "height:58px;font-size:18px")],
        [wide("医师意见", 5)],
        [wide(ADVICE[case.seed % 4], 5, "height:58px")],
    ]
    body = head(f"{e(case.hospital)}", 24) + head(
        random.choice(("住院诊断证明书", "出院诊断证明")), 22, "margin-bottom:12px"
    )
    body += tab(rows, style="text-align:center") + spread(
        f"主管医师：<span class='sig'>{e(people(case)[1])}</span>",
        f"{day_text(case.discharged_on, '年月')}",
        style="margin-top:26px;padding:0 30px",
    )
    body += (
        mark("医保办审核", 90, 560)
        + stamp(case.hospital, 540, 500, 138, "诊断证明章")
        + line("注：须经医务部盖章方可生效", "margin-top:60px", "s")
    )
    css = ".ruled tr:nth-child(odd) td{background:#ececec;font-size:14px}"
    return sheet(body, (800, 690), _truth(case, code=True), font=OLD if case.seed % 2 else MICRO, px=16.5, css=css)


LAYOUTS = {
    "diagnosis_certificate": (
        stub_certificate,
        letter_certificate,
        international_certificate,
        leave_certificate,
        app_certificate,
        ruled_certificate,
    )
}
