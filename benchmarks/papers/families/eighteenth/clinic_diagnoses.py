"""Certificates of a diagnosis: a leaf with its stub, a letter, a sheet of cells, an electronic one, one in two languages."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighteenth.clinic_kit import (
    BAO,
    BOOK,
    DEMI,
    FFANG,
    KAITI,
    Cell,
    aged,
    bell,
    calling,
    cells,
    chop,
    d,
    far,
    fill,
    fit,
    hour,
    iso,
    leaf,
    name,
    net,
    phone_top,
    ring,
    staff,
    stripes,
    ticked,
    title,
    years,
)
from benchmarks.papers.families.eighteenth.clinic_words import tale
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _truth(case: Case, *, code: bool = False, stay: bool = False) -> dict[str, str]:
    fields = {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "diagnosis": case.diagnosis.name,
        "issued_on": iso(case.discharged_on if stay else case.visited_on),
    }
    return fields | ({"diagnosis_code": case.diagnosis.code} if code else {})


def _rest(case: Case) -> str:
    return ("贰周", "壹周", "叁天", "壹月")[case.seed % 4]


def stub_leaf(case: Case, random: Random) -> Drawing:
    """A hand-filled leaf torn from a book, its stub still beside it, numbered over the perforation."""
    who, day = case.insured, case.visited_on
    number = case.numbers["登记号"][:6]
    tint = random.choice(("#1b1b1d", "#21407a", "#7a2323"))
    date = "".join(
        f"{fill(part, 30)}{unit}"
        for part, unit in zip((str(day.year), str(day.month), str(day.day)), "年月日", strict=True)
    )
    stub = d("存　根", "font-size:21px", "c b") + d(f"字第 {number} 号", "font-size:15px;margin:4px 0 12px", "c")
    for label, words in (
        ("姓名", e(who.name)),
        ("性别", who.sex),
        ("年龄", aged(who, day)),
        ("诊断", e(case.diagnosis.name)),
        ("建议", f"休息{_rest(case)}"),
        ("医师", staff(case)[0]),
    ):
        stub += d(
            f"{label}：<span class='ink'>{words}</span>",
            "border-bottom:1px solid #888;margin-top:13px;line-height:1.35;font-size:16px",
        )
    stub += d(date, "margin-top:22px;font-size:14px", "n")
    main = title(case.hospital, 23, 560, 1) + title(
        random.choice(("疾病诊断证明书", "诊 断 证 明 书", "诊断证明")),
        31,
        420,
        5,
        f"color:{tint};font-weight:700;margin:4px 0",
    )
    main += far(
        f"{random.choice(('门诊号', '就诊卡号'))}：{case.numbers['门诊号']}",
        f"字第 {number} 号",
        style="font-size:15px",
    )
    main += d(
        f"姓名{fill(e(who.name), 120)}性别{fill(who.sex, 44)}年龄{fill(aged(who, day), 64)}职业{fill(calling(who, day), 90)}",
        "margin-top:12px",
        "n",
    )
    main += d(f"住址（单位）{fill(e(who.address), 430)}", fit("住址（单位）" + who.address, 18, 560) + "margin-top:8px")
    main += d(
        f"临床诊断：<span class='ink' style='font-size:23px'>{e(case.diagnosis.name)}</span>",
        "margin-top:14px;min-height:62px",
    )
    main += d(
        f"处理意见：<span class='ink' style='font-size:20px'>建议休息{_rest(case)}，{tale(case).advice}</span>",
        "min-height:76px",
    )
    main += far(f"医师签章：{name(staff(case)[0])}", date, style="margin-top:14px;align-items:baseline")
    main += d(
        "注：1.未盖本院诊断专用章无效。2.涂改无效。3.本证明当日盖章有效。", "font-size:13px;margin-top:12px;color:#444"
    )
    body = d(stub, "position:absolute;left:26px;top:34px;width:196px")
    body += d("", "position:absolute;left:240px;top:0;bottom:0;border-left:2px dotted #777")
    body += d(main, "position:absolute;left:268px;top:28px;width:584px")
    body += ring(case.hospital, 560, 262, 124, "诊断证明专用章")
    return leaf(body, (890, 480), _truth(case), font=FFANG, px=18, ground="#fffefa")


def plain_letter(case: Case, random: Random) -> Drawing:
    """A letter in running prose for somebody who lay in the hospital; the diagnosis is within a sentence."""
    who, form = case.insured, random.choice(("年", "数", "年月"))
    stay = (case.discharged_on - case.admitted_on).days
    opened = random.choice(("兹证明", "兹有"))
    words = (
        f"{opened}患者<b>{e(who.name)}</b>，{who.sex}，{aged(who, case.admitted_on)}，"
        f"住院号{case.numbers['住院号']}，因“{tale(case).complaint}”于{day_text(case.admitted_on, '年')}在我院{e(case.department)}住院治疗，"
        f"{day_text(case.discharged_on, '年')}出院，共住院{stay}天。"
    )
    body = title(case.hospital, 34, 700, 2, "color:#b02128;font-weight:700") + d(
        "", "border-top:3px solid #b02128;border-bottom:1px solid #b02128;height:6px;margin:12px 0 30px"
    )
    body += title(random.choice(("疾病诊断证明", "诊断证明书")), 30, 500, 8, "font-weight:700")
    body += d(f"编号：{case.on.year}-{case.numbers['登记号'][:5]}", "font-size:15px;margin:10px 0 24px", "r")
    body += d(words, "text-indent:2em;text-align:justify")
    body += d(
        f"{random.choice(('出院诊断为', '临床诊断为', '经诊断为'))}：<b>{e(case.diagnosis.name)}</b>。",
        "text-indent:2em;margin-top:10px",
    )
    body += d(f"{tale(case).course}", "text-indent:2em;margin-top:10px")
    body += d(f"建议：{tale(case).advice}", "text-indent:2em;margin-top:10px")
    body += d("特此证明。", "text-indent:2em;margin-top:10px")
    body += d(f"主管医师（签字）：{name(staff(case)[1])}", "margin:46px 20px 0 0", "r")
    body += d(f"{e(case.hospital)}（盖章）", "margin:8px 20px 0 0", "r") + d(
        day_text(case.discharged_on, form), "margin:4px 20px 0 0", "r"
    )
    body += d(
        f"地址：{e(case.pools.cities[case.seed % 5])}{case.pools.streets[case.seed % 4]}{case.seed % 200 + 1}号　医务科电话：{bell(case)}　邮编：{case.seed % 8999 + 1000}00",
        "position:absolute;left:60px;right:60px;bottom:36px;border-top:1px solid #999;padding-top:6px;font-size:14px;color:#555",
        "c",
    )
    body += ring(case.hospital, 540, 560, 156, "医务科", 0.42)
    return leaf(
        body, (820, 1000), _truth(case, stay=True), font=FFANG, px=20, pad="56px 66px", css=".paper{line-height:1.9}"
    )


def cell_sheet(case: Case, random: Random) -> Drawing:
    """A sheet of cells with boxes for an identity number's figures, what it is used for ticked, two signatures."""
    who, day = case.insured, case.visited_on
    label = random.choice(("临床诊断", "疾病诊断", "诊断结论"))
    use = case.seed % 3
    uses = "　".join(ticked(use == place, words) for place, words in enumerate(("病休", "保险报销", "其他")))
    rows: list[list[Cell]] = [
        ["姓　名", f"<b>{e(who.name)}</b>", "性　别", who.sex, "出生日期", day_text(who.born_on, random.choice("-."))],
        ["证件号码", (cells(who.id_number, ""), "colspan=5 style='font-size:17px;text-align:left'")],
        ["科　别", (e(case.department), "colspan=3"), "就诊类别", random.choice(("门诊", "普通门诊"))],
        ["证明用途", (uses, "colspan=5 style='text-align:left'")],
        [
            "主　诉<br>病情摘要",
            (f"{tale(case).complaint}。{tale(case).exam}", "colspan=5 style='text-align:left;height:96px'"),
        ],
        [
            label,
            (f"<b>{e(case.diagnosis.name)}</b>", "colspan=3 style='text-align:left;height:64px;font-size:19px'"),
            "ICD编码",
            case.diagnosis.code,
        ],
        [
            "处理建议",
            (f"1.{tale(case).advice}<br>2.休息{_rest(case)}。", "colspan=5 style='text-align:left;height:84px'"),
        ],
        ["医师签名", (name(staff(case)[2]), "colspan=2"), "科室主任<br>审　核", (name(staff(case)[3]), "colspan=2")],
        ["开具日期", (day_text(day, random.choice(("年", "-"))), "colspan=5 style='text-align:left'")],
    ]
    body = title(case.hospital, 25, 740, 1) + title("疾病诊断证明书", 29, 500, 6, "font-weight:700")
    body += far("（盖章有效）", f"流水号：{case.numbers['业务流水号']}", style="font-size:14px;margin:4px 2px")
    body += net(rows, style="text-align:center;table-layout:auto;font-size:16px")
    body += d(
        "说明：本证明一式两份，一份交患者，一份留存。涉及司法、伤残鉴定的不作依据。", "font-size:14px;margin-top:8px"
    )
    body += ring(case.hospital, 600, 590, 132, "诊断证明专用")
    return leaf(body, (850, 780), _truth(case, code=True), font=BAO, px=16, pad="40px 46px")


def app_certificate(case: Case, random: Random) -> Drawing:
    """An electronic certificate on a phone, labels above the values, with a code to verify it."""
    who, day = case.insured, case.visited_on
    text = f"https://zm.example/v?c={case.numbers['业务流水号']}{case.numbers['登记号'][:4]}"
    tint = random.choice(("#2477e3", "#12a37f", "#7057d8"))

    def one(label: str, words: str, share: str = "50%") -> str:
        return f"<div style='width:{share};padding:7px 0'><div style='font-size:12px;color:#98a0aa'>{label}</div>{words}</div>"

    facts = (
        one("姓名", f"<b>{e(who.name)}</b>")
        + one("性别 / 年龄", f"{who.sex} / {aged(who, day)}")
        + one("就诊科室", e(case.department), "100%")
        + one("门诊号", case.numbers["门诊号"])
        + one("开具日期", day_text(day, "-"))
        + one(
            random.choice(("诊断", "临床诊断", "门诊诊断")),
            f"<b style='font-size:17px'>{e(case.diagnosis.name)}</b>",
            "100%",
        )
        + one("医师意见", f"{tale(case).advice}建议休息{_rest(case)}。", "100%")
        + one("开具医师", staff(case)[0])
        + one("审核状态", f"<span style='color:{tint}'>已签章</span>")
    )
    card = d(
        title(case.hospital, 17, 330) + title("电子诊断证明", 22, 300, 2, "font-weight:700"),
        "padding-bottom:8px;border-bottom:1px dashed #ccd",
    )
    card += d(facts, "display:flex;flex-wrap:wrap;padding-top:6px")
    card += d(
        f"<img src='{code_picture(text)}' width=104>" + d("扫码核验真伪", "font-size:12px;color:#889"),
        "border-top:1px dashed #ccd;padding-top:8px",
        "c",
    )
    body = phone_top(case, "诊断证明", bar=tint, ink="#fff") + d(
        card, "background:#fff;border-radius:12px;margin:12px;padding:16px 16px 10px"
    )
    body += d(
        f"<span style='border:1px solid {tint};color:{tint};padding:8px 34px;border-radius:20px'>转发</span>"
        f"<span style='background:{tint};color:#fff;padding:8px 34px;border-radius:20px'>下载PDF</span>",
        "display:flex;justify-content:space-around;padding:6px 12px",
    )
    body += ring(case.hospital, 246, 448, 96, "电子专用章", 0.45)
    return leaf(body, (390, 772), _truth(case), font=DEMI, px=15, ground="#eef1f6", pad="0", scale=2.5, code=text)


def two_tongues(case: Case, random: Random) -> Drawing:
    """A certificate in two languages of the international desk: English under each label."""
    who, day = case.insured, case.visited_on

    def label(words: str, english: str) -> str:
        return f"{words}<br><span style='font-size:12.5px;color:#5a6270'>{english}</span>"

    sex = {"女": "Female", "男": "Male"}[who.sex]
    rows: list[list[Cell]] = [
        [label("姓名", "Name"), f"<b>{e(who.name)}</b>", label("性别", "Sex"), f"{who.sex} {sex}"],
        [
            label("年龄", "Age"),
            aged(who, day) if years(who, day) < 1 else f"{years(who, day)}岁",
            label("病历号", "MRN"),
            case.numbers["门诊号"],
        ],
        [
            label("科室", "Department"),
            e(case.department),
            label("就诊时间", "Date of visit"),
            f"{day_text(day, '-')} {hour(case)}",
        ],
        [
            label("诊断", "Diagnosis"),
            (f"<b>{e(case.diagnosis.name)}</b>　（ICD-10：{case.diagnosis.code}）", "colspan=3"),
        ],
        [label("病情及检查", "Findings"), (tale(case).exam, "colspan=3")],
        [label("医嘱", "Recommendation"), (f"{tale(case).advice}", "colspan=3")],
    ]
    body = "<div style='display:flex;gap:16px;align-items:center'><span style='width:62px;height:62px;border-radius:31px;background:#0d5c75;color:#fff;font:700 30px/62px serif;text-align:center'>✚</span><div>"
    body += (
        d(e(case.hospital), fit(case.hospital, 25, 480) + "color:#0d5c75;font-weight:700")
        + d("International Medical Service　国际医疗部", "font-size:14px;color:#5a6270")
        + "</div></div>"
    )
    body += d(stripes(case.seed, 150, 34), "position:absolute;right:50px;top:46px")
    body += title("诊断证明书", 27, 400, 6, "margin-top:20px;font-weight:700") + title(
        "MEDICAL CERTIFICATE", 17, 400, 3, "color:#5a6270;margin-bottom:14px"
    )
    body += net(rows, "net", "table-layout:fixed;line-height:1.35")
    body += far(
        f"医师 Physician：{name(staff(case)[4])}",
        f"签发日期 Date of issue：{day_text(day, random.choice('-/'))}",
        style="margin-top:26px;align-items:baseline",
    )
    body += d(
        "This certificate is invalid without the official seal of the hospital.　未加盖公章无效",
        "font-size:13px;color:#5a6270;margin-top:22px;border-top:1px solid #9fb7bf;padding-top:6px",
    )
    body += ring(case.hospital, 566, 500, 124, "国际医疗部", tint="#b8232d")
    if case.seed % 2:
        body += chop(f"{staff(case)[4]}<br>主治医师", 300, 570, "#244a9a", 15)
    css = ".net td{border:0;border-bottom:1px solid #9fb7bf;padding:8px;vertical-align:top}.net td:nth-child(odd){width:120px}"
    return leaf(
        body, (840, 680), _truth(case, code=True), font=random.choice((BOOK, KAITI)), px=16, css=css, pad="36px 50px"
    )


LAYOUTS = {"diagnosis_certificate": (stub_leaf, plain_letter, cell_sheet, app_certificate, two_tongues)}
