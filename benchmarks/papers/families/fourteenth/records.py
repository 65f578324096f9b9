"""Records of visits: an open booklet, a printed note, a small slip from the machine, and an emergency sheet."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.fourteenth.clinical import (
    FANG,
    HAND,
    MONO,
    SERIF,
    UKAI,
    Story,
    aged,
    bars,
    blank,
    div,
    drugs,
    fit,
    head,
    page,
    pressed,
    spread,
    square,
    story,
)
from benchmarks.papers.families.fourteenth.kit import THERMAL, iso
from benchmarks.papers.families.fourteenth.names import clock, staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, *, code: bool = False) -> dict[str, str]:
    fields = {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "visited_on": iso(case.visited_on),
        "diagnosis": case.diagnosis.name,
    }
    return fields | ({"diagnosis_code": case.diagnosis.code} if code else {})


def _open_visit(case: Case, random: Random, told: Story) -> str:
    names = "，".join(e(fee.goods.name) for fee in drugs(case)[:2])
    words = (
        f"<span style='font-size:25px'>{day_text(case.visited_on, random.choice('年.'))}</span>　{e(case.department)}",
        f"{told.complaint}。",
        f"PE：{told.found}",
        f"{random.choice(('诊断', '印象', '初步诊断'))}：{e(case.diagnosis.name)}",
        f"Rp：① {names}",
        f"② {told.advice}",
    )
    return "".join(div(one) for one in words) + div(
        f"<span class='sig'>{staff(case)[0]}</span>", "padding-right:40px", "r"
    )


def _open_leaf(case: Case, random: Random, tint: str, who: Person) -> str:
    left = head(case.hospital, 25, 440, 0, f"color:{tint}") + head(
        random.choice(("门诊病历手册", "门 诊 病 历 本")), 34, 420, 6, f"color:{tint};margin:16px 0 26px"
    )
    for label, value in (
        ("姓　　名", e(who.name)),
        ("性　　别", who.sex),
        ("出生年月", f"{who.born_on.year}年{who.born_on.month}月"),
        ("职　　业", ""),
        ("药物过敏", "无"),
        ("家庭住址", e(who.address)),
        ("联系电话", who.phone),
    ):
        small = "font-size:15px" if len(value) > 18 else ""
        left += div(
            f"{label}<span class='u pen' style='width:360px;min-height:32px;vertical-align:bottom;{small}'>{value}</span>",
            "margin-top:12px;white-space:nowrap",
        )
    left += div("就诊时请携带本手册，妥善保管", f"color:{tint};font-size:15px;margin-top:34px", "c")
    return left


def open_booklet(case: Case, random: Random) -> Drawing:
    """A booklet lying open: who it belongs to on the left leaf, the visit by hand on the right one."""
    who, told = case.insured, story(case)
    tint = random.choice(("#1f5f9c", "#8a2f2f", "#2e6b3c"))
    left = _open_leaf(case, random, tint, who)
    right = _open_visit(case, random, told)
    ruled = "background:repeating-linear-gradient(#0000 0 43px,#9fb4c8 43px 44px);line-height:44px;min-height:572px"
    body = div(left, "position:absolute;left:36px;top:40px;width:460px")
    body += div(
        "", "position:absolute;left:528px;top:0;bottom:0;width:24px;background:linear-gradient(90deg,#0000,#0002,#0000)"
    )
    body += div("病　程　记　录", f"position:absolute;left:580px;width:480px;top:28px;color:{tint};font-size:18px", "c")
    body += div(right, f"position:absolute;left:580px;top:62px;width:480px;font-size:26px;{ruled}", "hand") + div(
        "— 3 —", "position:absolute;bottom:12px;left:800px;font-size:14px"
    )
    return page(
        body,
        (1090, 680),
        _truth(case),
        font=FANG,
        px=19,
        ground="#fbf8ee",
        css=f".hand{{font-family:{random.choice((HAND, UKAI))}}}",
    )


def _printed_parts(case: Case, label: str, told: Story) -> tuple[tuple[str, str], ...]:
    exams = (
        "、".join(e(fee.goods.name) for fee in case.visit.fees if fee.goods.category in ("化验费", "检查费")) or "暂无"
    )
    return (
        ("主　　诉", told.complaint),
        ("现 病 史", f"患者{told.complaint}，自行休息未缓解，遂来诊。起病以来精神、食纳一般。"),
        ("既 往 史", "否认高血压、糖尿病及重大手术外伤史，否认食物药物过敏。"),
        ("查　　体", told.found),
        ("辅助检查", exams),
        (label, f"<b>{e(case.diagnosis.name)}</b>　　{case.diagnosis.code}"),
        (
            "处　　理",
            "；".join(f"{e(fee.goods.name)} {e(fee.goods.specification)}×{fee.quantity}" for fee in drugs(case)[:3]),
        ),
        ("医　　嘱", told.advice),
    )


def printed_note(case: Case, random: Random) -> Drawing:
    """A printed note whose head runs values together with slashes; labels stand before their text in a margin."""
    who, told = case.insured, story(case)
    label = random.choice(("诊断意见", "门诊诊断", "初步印象"))
    parts = _printed_parts(case, label, told)
    body = div(e(case.hospital), fit(case.hospital, 22, 470) + "font-weight:700") + div(
        random.choice(("门诊病历", "门诊就诊记录")),
        "font-size:28px;position:absolute;right:50px;top:34px;font-weight:700",
    )
    body += div(
        f"{e(who.name)} / {who.sex} / {aged(case, case.visited_on)} / {e(case.department)} / 门诊号 {case.numbers['门诊号']}",
        "margin-top:14px;border-top:2px solid #222;border-bottom:1px solid #222;padding:5px 0",
        "nb",
    )
    body += spread(
        f"{random.choice(('就诊日期', '看诊时间', '就诊时间'))} {day_text(case.visited_on, '-')} {clock(random)}",
        f"{('初诊', '复诊')[case.seed % 2]}　医保",
        style="padding:5px 0 8px;border-bottom:1px dashed #777",
    )
    body += "".join(
        f"<div style='display:flex;margin-top:11px'><span style='width:104px;color:#333' class='b'>{one}</span><span style='flex:1;text-align:justify'>{two}</span></div>"
        for one, two in parts
    )
    body += div(f"接诊医生 <span class='sig'>{staff(case)[1]}</span>", "margin-top:28px", "r") + div(
        f"打印时间 {day_text(case.on, '/')} 09:{case.seed % 49 + 10}　　第1页",
        "font-size:13px;color:#555;position:absolute;bottom:24px;left:50px",
    )
    body += pressed(case.hospital, 560, 540, 118, "门诊")
    return page(body, (840, 710), _truth(case, code=True), font=SERIF, px=17, pad="36px 50px")


def kiosk_slip(case: Case, random: Random) -> Drawing:
    """A long thermal slip from the self-service machine, labels without colons."""
    who, told = case.insured, story(case)
    body = head(case.hospital, 25, 480) + div(
        random.choice(("门诊就诊小结", "门诊病历（自助打印）")), "font-size:25px", "c b"
    )
    body += div(bars(case.seed, 300, 46), "margin:8px 0 2px 90px") + div(
        case.numbers["门诊号"], "font-size:15px;letter-spacing:5px", "c"
    )
    body += div("=" * 60, "overflow:hidden;height:1.3em", "nb")
    for label, value in (
        ("姓名", f"<b style='font-size:23px'>{e(who.name)}</b>　{who.sex}　{aged(case, case.visited_on)}"),
        ("科室", e(case.department)),
        ("医生", staff(case)[2]),
        ("日期", f"{day_text(case.visited_on, '-')} {clock(random, seconds=True)}"),
        ("主诉", told.complaint),
        ("查体", told.found),
        ("诊断", f"{e(case.diagnosis.name)}"),
        ("用药", "<br>".join(f"{e(fee.goods.name)} ×{fee.quantity}{fee.goods.unit}" for fee in drugs(case))),
        ("建议", told.advice),
    ):
        body += f"<div style='display:flex;margin-top:5px'><span style='width:76px'>{label}</span><span style='flex:1'>{value}</span></div>"
    body += div("-" * 70, "overflow:hidden;height:1.3em", "nb")
    body += div(f"终端 ZZ-{case.seed % 90 + 10:03d}　打印次数 1", "font-size:16px") + div(
        "热敏纸不宜久存，报销请复印", "font-size:16px"
    )
    return page(
        body,
        (560, 690 + 30 * len(drugs(case))),
        _truth(case),
        font=MONO,
        px=19,
        ground=THERMAL,
        pad="30px 38px",
        css=".paper{color:#3a3a42!important}",
    )


def emergency_sheet(case: Case, random: Random) -> Drawing:
    """An emergency sheet: printed blanks, tick boxes for triage, filled in a quick hand."""
    who, told = case.insured, story(case)
    level = case.seed % 2
    grades = "".join(
        f"<span style='border:1px solid #444;padding:0 12px;margin-right:-1px;background:{('#fff', '#ffe9a8')[one == level + 2]}'>{name}</span>"
        for one, name in enumerate(("Ⅰ濒危", "Ⅱ危重", "Ⅲ急症", "Ⅳ非急症"))
    )
    hour, minute = case.seed % 24, case.seed % 60
    body = head(case.hospital, 25, 680, 1) + head(random.choice(("急诊科病历", "急 诊 病 历 单")), 26, 400, 6)
    body += div(
        f"患者{blank(e(who.name), 130)} {who.sex}　{blank(aged(case, case.visited_on), 60)}　急诊号{blank(case.numbers['登记号'], 120)}",
        "margin-top:10px",
        "nb",
    )
    body += div(
        f"来诊{blank(day_text(case.visited_on, random.choice('年.')), 160)}{hour:02d}时{minute:02d}分　　□120　☑自行　□他院转入",
        "",
        "nb",
    )
    body += div(f"分诊 {grades}", "margin:8px 0", "nb") + div(
        f"T 36.{case.seed % 9}℃　P 8{case.seed % 9}次/分　R 19次/分　BP 13{case.seed % 9}/84mmHg　SpO₂ 98%",
        "border:1px solid #555;padding:3px 10px",
    )
    for label, words, height in (
        ("病史", told.complaint + "，急来我院。", 62),
        ("体检", told.found, 66),
        ("拟诊", e(case.diagnosis.name), 50),
        ("处置", f"{e(drugs(case)[0].goods.name)}；{told.advice}", 70),
    ):
        body += f"<div style='display:flex;border:1px solid #555;border-top:0;min-height:{height}px'><span style='width:70px;border-right:1px solid #555;display:flex;align-items:center;justify-content:center'>{label}</span><span class='pen' style='flex:1;padding:6px 12px;font-size:19px'>{words}</span></div>"
    body += spread(
        "转归　☑离院　□留观　□住院　□死亡",
        f"医师 <span class='sig'>{staff(case)[3]}</span>",
        style="margin-top:16px;align-items:baseline",
    )
    body += square("急诊专用章", 330, 558, "#c2252c", 18) + div(
        f"家属/陪同人签字：{e(case.relative.name)}", "font-size:16px;margin-top:12px"
    )
    return page(body, (790, 620), _truth(case), font=FANG, px=18, ground="#fffdf6", pad="30px 46px")


LAYOUTS = {"medical_record": (open_booklet, printed_note, kiosk_slip, emergency_sheet)}
