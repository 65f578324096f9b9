"""Certificates of a diagnosis: a leaf with its stub, sentences on a letterhead, boxes to tick, a screen, a plain note."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text, ticked
from benchmarks.papers.families.twelfth.sheet import (
    BRUSH,
    FANG,
    FHEI,
    HEI,
    KAI,
    MICRO,
    PEN,
    bars,
    boxes,
    clock,
    fit,
    iso,
    line,
    name_seal,
    page,
    pen,
    round_seal,
    row,
    screen,
    td,
    title,
    tr,
)
from benchmarks.papers.families.twelfth.ward import ADVICE, COMPLAINTS, COURSE, age_text, found
from benchmarks.papers.paper import Drawing, Layout


def stub_and_leaf(case: Case, random: Random) -> Drawing:
    """A leaf torn from a pad, its stub still at the left, both filled with a pen."""
    one, day = case.insured, case.visited_on
    number = case.numbers["处方号"][:7]
    years, advice = age_text(one, day), random.choice(ADVICE)
    stub = "".join(
        f"<div style='margin-top:11px;white-space:nowrap'>{label} {line(pen(fit(words, 140, 15)), 128)}</div>"
        for label, words in (
            ("姓名", one.name),
            ("性别", one.sex),
            ("年龄", years),
            ("诊断", case.diagnosis.name),
            ("日期", day_text(day, ".")),
        )
    )
    leaf = (
        title(case.hospital, 560, 23)
        + f"<h2 style='letter-spacing:9px;margin:4px 0 16px'>{random.choice(('疾病证明书', '诊断证明书', '病情证明单'))}</h2>"
        + f"<div>姓名{line(pen(one.name), 110)}性别{line(pen(one.sex), 46)}年龄{line(pen(years), 70)}科别{line(pen(fit(case.department, 130, 16)), 90)}</div>"
        + f"<div style='margin-top:14px'>工作单位或住址{line(pen(fit(one.address, 400, 16)), 420, 'text-align:left')}</div>"
        + f"<div style='margin-top:14px'>诊　断：{line(pen(case.diagnosis.name), 480, 'text-align:left')}</div>"
        + f"<div style='margin-top:14px'>意　见：{line(pen(fit(advice, 460, 17)), 480, 'text-align:left')}</div>"
        + f"<div class='f' style='margin-top:34px'><span>（未经盖章无效）</span><span>医师 {pen(case.father.name, 'font-size:1.3em')}</span><span>{pen(day.year)}年{pen(day.month)}月{pen(day.day)}日</span></div>"
    )
    body = (
        "<div style='position:absolute;left:0;top:0;bottom:0;width:228px;border-right:2px dashed #888;padding:30px 20px'>"
        f"<div class='c'>存　根</div><div class='c' style='font-size:13px'>字第 {number} 号</div>{stub}</div>"
        f"<div style='position:absolute;left:228px;right:0;top:0;padding:28px 40px'>{leaf}</div>"
        + at(
            214, 170, f"字第{number}号", "writing-mode:vertical-rl;font-size:13px;background:#fbfaf3;letter-spacing:4px"
        )
        + round_seal(500, 225, case.hospital, "诊断证明专用章", diameter=138)
    )
    fields = found(case) | {"issued_on": iso(day)}
    return page(
        body, fields, width=880, height=430, font=KAI, size=16, pad="0", ground="#fbfaf3", css=".u{white-space:nowrap}"
    )


def sentences(case: Case, random: Random) -> Drawing:
    """A letter in sentences on the hospital's letterhead with its branches and telephone."""
    one, day = case.insured, case.discharged_on
    after = random.choice(("经治疗病情好转出院。", "现仍需继续治疗。", "目前恢复良好。"))
    words = (
        f"　　兹有患者<b>{one.name}</b>，{one.sex}，{age_text(one, day)}，身份证号：{one.id_number}，因“{random.choice(COMPLAINTS)}”于{day_text(case.admitted_on, '年')}"
        f"收入我院{case.department}住院治疗，至{day_text(day, '年')}出院。"
    )
    body = (
        f"<div style='border-bottom:4px double #0d5c8c;padding-bottom:8px;color:#0d5c8c' class='c'>{fit(case.hospital, 620, 30)}<div style='font-size:12px;letter-spacing:1px'>总院：滨河大道18号　东院区：学府街6号　急诊电话 120 / 4001-120-999</div></div>"
        + f"<h1 style='margin:40px 0 30px;letter-spacing:14px;font-size:27px'>{random.choice(('病情证明', '诊断证明', '证　明'))}</h1>"
        + f"<p style='line-height:2.1'>{words}</p><p style='line-height:2.1'>　　出院诊断为：{case.diagnosis.name}（ICD-10：{case.diagnosis.code}）。{after}</p>"
        + f"<p style='line-height:2.1'>　　{random.choice(ADVICE)}</p><p style='line-height:2.1'>　　特此证明。</p>"
        + f"<div class='r' style='margin-top:60px;line-height:2.2'>主管医师：{pen(case.mother.name, 'font-size:1.3em')}　　科主任：{name_seal(case.father.name)}<br>{case.hospital}<br>{day_text(day, random.choice(('年', '数')))}</div>"
        + "<div style='position:absolute;left:66px;right:66px;bottom:40px;border-top:1px solid #999;font-size:12px;color:#666;padding-top:5px'>本证明一式一份，加盖医务部公章有效；涂改、复印无效。精诚 · 仁爱 · 博学 · 创新</div>"
        + round_seal(540, 500, case.hospital, "医务部", diameter=152)
    )
    fields = found(case, coded=True) | {"issued_on": iso(day)}
    return page(body, fields, width=794, height=860, font=FANG, size=17.5, pad="48px 66px")


def _boxes_to_tick_rows(case: Case, day: dt.date, desks: str, one: Person, rest: str, random: Random) -> str:
    return (
        tr("就诊类别", td(desks, 3))
        + tr(
            "姓 名<br><small>Name</small>",
            one.name,
            "性别/年龄<br><small>Sex/Age</small>",
            f"{one.sex} / {age_text(one, day)}",
        )
        + tr("病历号<br><small>MRN</small>", case.numbers["门诊号"], "科 室<br><small>Dept.</small>", case.department)
        + tr(
            "临床诊断<br><small>Diagnosis</small>",
            td(
                f"<div style='font-size:17px'>{case.diagnosis.name}</div><small>编码 {case.diagnosis.code}</small>",
                3,
                style="height:88px",
            ),
        )
        + tr(
            "处理意见<br><small>Advice</small>",
            td(
                f"{rest}<br>休息 <u>&nbsp;{case.seed % 13 + 2}&nbsp;</u> 天。{random.choice(ADVICE)}",
                3,
                style="height:96px",
            ),
        )
        + tr(
            "开具日期<br><small>Date</small>",
            td(f"{boxes(f'{day:%Y}')} 年 {boxes(f'{day:%m}')} 月 {boxes(f'{day:%d}')} 日", 3),
        )
    )


def boxes_to_tick(case: Case, random: Random) -> Drawing:
    """A form with boxes: which desk, which kind of rest; the day in boxes, figure by figure."""
    one, day = case.insured, case.visited_on
    desks = "　".join(ticked(place == 0, word) for place, word in enumerate(("门诊", "急诊", "住院", "体检")))
    rest = "　".join(
        ticked(place == case.seed % 3, word) for place, word in enumerate(("全休", "半休", "轻工作", "需陪护"))
    )
    rows = _boxes_to_tick_rows(case, day, desks, one, rest, random)
    body = (
        f"<div class='f' style='align-items:center'>{fit(case.hospital, 420, 21)}{bars(case.numbers['登记号'], 150, 32)}</div>"
        + f"<h1 style='margin:12px 0;font-size:24px'>疾病诊断证明书 <span style='font-size:14px;font-weight:400'>Medical Certificate</span></h1><table class='b z'>{rows}</table>"
        + row(
            f"医师签名 {pen(case.mother.name, 'font-size:1.35em')}",
            f"工号 0{case.numbers['标本号'][:4]}",
            "审核盖章处",
            style="margin-top:18px;align-items:center",
        )
        + "<div style='font-size:12px;color:#555;margin-top:12px'>◆ 本证明不作为伤残鉴定、法律诉讼依据　◆ 盖章地点：门诊一楼服务台</div>"
        + round_seal(540, 470, case.hospital, "门诊部", diameter=132)
    )
    fields = found(case, coded=True) | {"issued_on": iso(day)}
    css = ".z td{height:50px;padding:4px 10px}.z td:first-child,.z tr:not(:first-child) td:nth-child(3){background:#f2f6f2;white-space:nowrap;line-height:1.2}.z small{color:#777}"
    return page(body, fields, width=760, height=660, font=HEI, size=15, pad="34px 44px", css=css)


def certificate_on_phone(case: Case, random: Random) -> Drawing:
    """An electronic certificate in the hospital's app."""
    one, day = case.insured, case.visited_on
    pairs = (
        ("姓名", one.name), ("性别", one.sex), ("年龄", age_text(one, day)), ("就诊科室", case.department), ("就诊时间", f"{iso(day)} {clock(case, 1, seconds=False)}"),
        ("诊断", case.diagnosis.name), ("建议", random.choice(ADVICE)), ("医生", f"{case.father.name}（已电子签名）"), ("开具日期", iso(day)),
    )  # fmt: skip
    body = (
        "<div style='background:#fff;border-radius:8px;padding:18px 16px;border-top:5px solid #18a077'>"
        f"<div class='c'>{fit(case.hospital, 320, 18)}<div style='font-size:20px;font-weight:600;margin:4px 0 10px'>{random.choice(('电子诊断证明', '疾病诊断证明书', '诊断证明书（电子版）'))}</div></div>"
        + "".join(
            f"<div style='display:flex;padding:9px 0;border-bottom:1px dashed #ddd'><span style='color:#888;width:84px;flex:none'>{label}</span><span>{words}</span></div>"
            for label, words in pairs
        )
        + f"<div style='color:#999;font-size:12px;margin-top:12px'>证明编号 {case.numbers['业务流水号']}　验证码 {case.numbers['处方号'][:6]}<br>此证明由医院互联网平台生成，可在自助机补打并盖章</div></div>"
        + round_seal(222, 520, case.hospital, "电子印章", diameter=126)
    )
    return screen(
        body,
        found(case) | {"issued_on": iso(day)},
        title=random.choice(("诊断证明", "我的证明", "证明详情")),
        height=800,
        font=FHEI,
        hour=clock(case, 7, seconds=False),
        button="保存到相册",
    )


def plain_note(case: Case, random: Random) -> Drawing:
    """A small clinic's note on a ruled sheet, all in one hand."""
    one, day = case.insured, case.visited_on
    text = f"　　{one.name}，{one.sex}，{age_text(one, day)}。因{random.choice(COMPLAINTS)}来我处就诊。<br>　　诊断：{case.diagnosis.name}<br>　　{random.choice(ADVICE)}"
    body = (
        f"<div class='c brush'>{fit(case.hospital, 460, 25)}<div style='font-size:14px'>（诊断证明用笺）</div></div>"
        + f"<div class='pen' style='font-size:20px;line-height:40px;margin-top:14px;min-height:240px'>{text}</div>"
        + f"<div class='f pen' style='line-height:40px;font-size:20px'><span></span><span>医生：{case.mother.name}　{day_text(day, '年')}</span></div>"
        + "<div style='color:#b3202a;font-size:12px;position:absolute;left:40px;bottom:16px'>诊所电话：6621870　　营业时间 8:00—20:00　　全年无休</div>"
        + round_seal(350, 270, case.hospital, "", diameter=118)
    )
    css = f".brush{{font-family:{BRUSH};color:#b3202a}}"
    ground = "repeating-linear-gradient(#fffdf5 0 39px,#e3a9a9 39px 40px)"
    return page(
        body,
        found(case) | {"issued_on": iso(day)},
        width=580,
        height=520,
        font=PEN,
        size=17,
        pad="24px 40px",
        ground=ground,
        css=css,
    )


def _stay_form_body(case: Case, day: dt.date, parts: tuple[tuple[str, str], ...]) -> str:
    return (
        title(f"{case.hospital}诊断证明书", 640, 25, "margin-bottom:8px")
        + row(
            f"证明编号 ZM{case.numbers['登记号']}",
            f"打印时间 {iso(day)} {clock(case)}",
            style="font-size:13px;color:#555;border-bottom:2px solid #444;padding-bottom:5px",
        )
        + "".join(
            f"<div style='display:flex;padding:13px 0;border-bottom:1px solid #bbb'><b style='width:112px;flex:none'>{label}</b><span>{words}</span></div>"
            for label, words in parts
        )
        + row(
            f"经治医师　{case.mother.name}",
            f"上级医师　{case.relative.name}",
            f"签发日期　{iso(day)}",
            style="margin-top:30px",
        )
        + round_seal(530, 450, case.hospital, "诊断专用", diameter=144)
    )


def stay_form(case: Case, random: Random) -> Drawing:
    """A ward's printed certificate, labels in the margin, two findings numbered."""
    one, day = case.insured, case.discharged_on
    parts = (
        ("患者信息", f"{one.name}　{one.sex}　{age_text(one, day)}　住院号 {case.numbers['住院号']}"),
        ("住院科室", f"{case.department}　{case.numbers['床号'][:2]}床"),
        ("住院时间", f"{day_text(case.admitted_on, '/')} ～ {day_text(day, '/')}"),
        (
            "诊断结果",
            f"1、{case.diagnosis.name}　{case.diagnosis.code}<br>2、{case.second_diagnosis.name}　{case.second_diagnosis.code}",
        ),
        ("诊疗经过", random.choice(COURSE)),
        ("医生建议", random.choice(ADVICE)),
    )
    body = _stay_form_body(case, day, parts)
    return page(
        body,
        found(case, coded=True) | {"issued_on": iso(day)},
        width=780,
        height=680,
        font=MICRO,
        size=15.5,
        pad="42px 52px",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "diagnosis_certificate": (stub_and_leaf, sentences, boxes_to_tick, certificate_on_phone, plain_note, stay_form)
}
