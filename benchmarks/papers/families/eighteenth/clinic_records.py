"""Records of visits: a page of a system, a handwritten leaf, an emergency form."""

from __future__ import annotations

import re
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighteenth.clinic_kit import (
    DROID,
    FSONG,
    INK,
    MINGTI,
    QUICK,
    aged,
    calling,
    chop,
    d,
    drugs,
    far,
    fill,
    fit,
    hour,
    iso,
    leaf,
    name,
    net,
    ring,
    staff,
    ticked,
    title,
    wedded,
    years,
)
from benchmarks.papers.families.eighteenth.clinic_words import dose, latin, tale
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def record_truth(case: Case, *, code: bool = False) -> dict[str, str]:
    """What every record says."""
    fields = {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "visited_on": iso(case.visited_on),
        "diagnosis": case.diagnosis.name,
    }
    return fields | ({"diagnosis_code": case.diagnosis.code} if code else {})


def tests_made(case: Case) -> str:
    """The tests of the visit in one phrase."""
    kept = [
        fee.goods.name
        for fee in case.visit.fees
        if fee.goods.category in ("化验费", "检查费") and "术中" not in fee.goods.name
    ]
    return "、".join(e(one) for one in kept) or "暂缓"


def system_page(case: Case, random: Random) -> Drawing:
    """A page of a hospital's system: a framed head in two rows, then numbered parts, the electronic signature named."""
    who, told, day = case.insured, tale(case), case.visited_on
    form = random.choice(("-", "年月"))
    label = random.choice(("初步诊断", "门诊诊断", "诊断"))
    head = net(
        [
            [f"姓名：<b>{e(who.name)}</b>", f"性别：{who.sex}", f"年龄：{aged(who, day)}", f"婚姻：{wedded(who, day)}"],
            [
                f"科室：{e(case.department)}",
                f"门诊号：{case.numbers['门诊号']}",
                f"职业：{calling(who, day)}",
                f"电话：{who.phone}",
            ],
            [
                (f"{random.choice(('就诊时间', '就诊日期'))}：{day_text(day, form)}　{hour(case)}", "colspan=2"),
                ("药物过敏史：无", "colspan=2"),
            ],
        ],
        "open",
        "border:1px solid #333;margin:12px 0 8px;font-size:15px",
    )
    body = (
        title(case.hospital, 26, 700, 2)
        + title(random.choice(("门诊病历", "门 诊 电 子 病 历")), 24, 400, 4, "font-weight:700")
        + head
    )
    for place, (label_, words) in enumerate(
        (
            ("主诉", told.complaint),
            ("现病史", told.present),
            (
                "既往史",
                "既往体健，否认肝炎、结核等传染病史，否认手术、输血史。"
                if case.seed % 2
                else "否认家族遗传病史，否认药物及食物过敏。",
            ),
            ("体格检查", told.exam),
            ("辅助检查", tests_made(case)),
            (label, f"<b>{e(case.diagnosis.name)}</b>"),
            ("处理意见", told.advice),
        ),
        1,
    ):
        body += d(f"{place}．{label_}：{words}", "margin-top:8px;text-align:justify")
    body += d(
        "　　药品：" + "；".join(f"{e(fee.goods.name)}　{'，'.join(dose(fee))}" for fee in drugs(case)[:3]),
        "margin-top:8px",
    )
    body += d(f"医师签名：{staff(case)[0]}（电子签名）", "margin-top:26px", "r")
    body += far(
        f"打印时间：{day_text(day, '-')} 17:{case.seed % 50 + 10}:{case.seed % 41 + 10}",
        "1 / 1",
        style="position:absolute;left:54px;right:54px;bottom:22px;font-size:13px;color:#555",
    )
    if case.seed % 2:
        body += ring(case.hospital, 590, 590, 118, "门诊部")
    return leaf(body, (840, 800), record_truth(case), font=random.choice((FSONG, DROID)), px=17, pad="36px 54px")


def quick_leaf(case: Case, random: Random) -> Drawing:
    """A loose leaf of ruled lines in a quick hand; only its head strip is printed."""
    who, told, day = case.insured, tale(case), case.visited_on
    hand = random.choice((QUICK, INK))
    pitch = 44
    lines = [
        f"{day_text(day, random.choice('.年'))}　　{e(case.department)}",
        f"主诉：{told.complaint}",
        f"现病史：{told.present}",
        f"查体：{told.exam}",
        f"{random.choice(('诊断', '初诊', '印象'))}：{e(case.diagnosis.name)}",
        f"处理：{told.advice}",
        *(f"　　{e(fee.goods.name)}　{latin(fee)}" for fee in drugs(case)[:2]),
    ]
    written = "".join(d(one) for one in lines) + d(name(staff(case)[1]), "padding-right:50px", "r")
    body = title(case.hospital, 25, 640, 2, "color:#a32222") + title(
        random.choice(("门诊病历续页", "门 诊 病 历")), 25, 400, 5, "color:#a32222"
    )
    body += d(
        f"姓名{fill(e(who.name), 140)}性别{fill(who.sex, 50)}年龄{fill(aged(who, day), 70)}门诊号{fill(case.numbers['门诊号'], 130)}",
        "color:#a32222;margin:12px 0 8px",
        "n",
    )
    ruled = f"background:repeating-linear-gradient(#0000 0 {pitch - 1}px,#e3a9a9 {pitch - 1}px {pitch}px);line-height:{pitch}px;min-height:{pitch * 16}px"
    body += d(
        written, f"font:{25 if hand is QUICK else 22}px {hand};color:#1d2452;border-top:1px solid #e3a9a9;{ruled}"
    )
    body += d("第　2　页", "color:#a32222;font-size:14px;margin-top:10px", "c")
    return leaf(body, (800, 940), record_truth(case), font=MINGTI, px=17, ground="#fffdf7", pad="36px 60px")


def _signs(case: Case, exam: str) -> tuple[tuple[str, str], ...]:
    def told(pattern: str, otherwise: str) -> str:
        found = re.search(pattern, exam)
        return found[1] if found else otherwise

    return (
        ("体温", told(r"T ([\d.]+)", "36.8") + "℃"),
        ("脉搏", told(r"心率(\d+)", str(case.seed % 20 + 74)) + "次/分"),
        ("呼吸", "19次/分"),
        ("血压", told(r"BP ([\d/]+)", f"{case.seed % 30 + 112}/74") + "mmHg"),
        ("血氧", "97%"),
        ("意识", "清醒"),
    )


def emergency_form(case: Case, random: Random) -> Drawing:
    """An emergency form: a band of vital signs, what was done as rows with times, where the patient went ticked."""
    who, told, day = case.insured, tale(case), case.visited_on
    start = case.seed % 12 + 8
    young = years(who, day) < 14
    signer = f"家属签名：{name(case.mother.name)}" if young else f"患者签名：{name(who.name)}"

    def time(minutes: int) -> str:
        at_ = case.seed % 20 + minutes
        return f"{start + at_ // 60:02d}:{at_ % 60:02d}"

    strip = net(
        [[f"<span style='font-size:13px;color:#666'>{one}</span><br>{two}" for one, two in _signs(case, told.exam)]],
        style="text-align:center;line-height:1.35",
    )
    rows = [
        ["时间", "病情记录及处理", "执行"],
        [time(0), f"{told.complaint}，{('步行', '轮椅', '家属护送')[case.seed % 3]}来诊。{told.exam}", staff(case)[4]],
        [time(9), f"开具检查：{tests_made(case)}", staff(case)[2]],
        [time(38), f"予{'、'.join(e(fee.goods.name) for fee in drugs(case)[:2])}，告知注意事项。", staff(case)[4]],
        [time(74), "症状缓解，生命体征平稳。", staff(case)[2]],
    ]
    body = far(
        f"<b style='{fit(case.hospital, 23, 480)}'>{e(case.hospital)}</b>",
        "<b style='font-size:25px;color:#b3202a'>急诊病历</b>",
        style="align-items:flex-end;border-bottom:3px solid #b3202a;padding-bottom:6px",
    )
    body += far(
        f"姓名 <b>{e(who.name)}</b>",
        f"性别 {who.sex}",
        f"年龄 {aged(who, day)}",
        f"急诊号 {case.numbers['登记号']}",
        style="margin-top:10px",
    )
    body += far(
        f"{random.choice(('来诊时间', '就诊时间'))} {day_text(day, random.choice('-年'))} {time(0)}",
        f"分诊级别 {ticked(False, 'Ⅰ')} {ticked(False, 'Ⅱ')} {ticked(True, 'Ⅲ')} {ticked(False, 'Ⅳ')}",
        f"联系电话 {who.phone}",
        style="margin:6px 0 10px",
    )
    body += strip + net(rows, style="margin-top:10px;text-align:left", cls="net steps")
    body += d(
        f"急诊诊断：<b style='font-size:19px'>{e(case.diagnosis.name)}</b>",
        "border:1px solid #3a3a3a;padding:8px 10px;margin-top:10px",
    )
    body += d(
        f"去向：{ticked(True, '离院')}　{ticked(False, '留观')}　{ticked(False, '收住院')}　{ticked(False, '转院')}　　离院时间 {time(82)}",
        "margin-top:10px",
    )
    body += d(f"离院医嘱：{told.advice}", "margin-top:6px")
    body += far(
        f"{signer}",
        f"医师：{name(staff(case)[2])}",
        style="margin-top:24px;align-items:baseline",
    )
    body += chop("急诊科", 420, 660, px=20)
    css = ".steps td:nth-child(1){width:74px;text-align:center}.steps td:nth-child(3){width:92px;text-align:center}"
    return leaf(body, (830, 760), record_truth(case), font=DROID, px=16, pad="36px 46px", css=css)


LAYOUTS = {"medical_record": (system_page, quick_leaf, emergency_form)}
