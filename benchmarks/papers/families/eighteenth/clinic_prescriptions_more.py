"""More prescriptions: a card on a phone, one in two languages."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighteenth.clinic_kit import (
    DEMI,
    DROID,
    after,
    aged,
    bell,
    d,
    drugs,
    far,
    fit,
    hour,
    leaf,
    name,
    net,
    phone_top,
    ring,
    staff,
)
from benchmarks.papers.families.eighteenth.clinic_prescriptions import prescription_truth
from benchmarks.papers.families.eighteenth.clinic_words import dose
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def chat_rx(case: Case, random: Random) -> Drawing:
    """A card of an internet hospital on a phone: watermark, drugs as rows with counts, how long it is valid."""
    who, day, fees = case.insured, case.visited_on, drugs(case)
    tint = random.choice(("#ff6a3d", "#2b7cff", "#17b26a"))
    text = f"https://ihos.example/rx/{case.numbers['处方号']}"
    rows = ""
    for fee in fees:
        much, way, often = dose(fee)
        rows += far(
            f"<b style='{fit(fee.goods.name, 15, 250)}'>{e(fee.goods.name)}</b>",
            f"×{fee.quantity}{fee.goods.unit}",
            style="margin-top:8px",
        )
        rows += d(
            f"规格 {e(fee.goods.specification)}<br>{way}，每次{much}，{often}",
            "font-size:12.5px;color:#888;line-height:1.45",
        )
    card = d(e(case.hospital), fit(case.hospital, 16, 320) + "text-align:center") + d(
        random.choice(("电子处方笺", "互联网医院处方笺")), "font-size:19px;font-weight:700", "c"
    )
    card += far(
        f"处方编号 {case.numbers['处方号']}",
        ("普通处方", "慢病处方")[case.seed % 2],
        style="font-size:12.5px;color:#888;margin:6px 0;border-bottom:1px solid #eee;padding-bottom:6px",
    )
    for label, words in (
        ("患者", f"{e(who.name)}　{who.sex}　{aged(who, day)}"),
        ("科室", e(case.department)),
        ("诊断", e(case.diagnosis.name)),
        ("开方时间", f"{day_text(day, '-')} {hour(case)}"),
    ):
        card += f"<div style='display:flex;padding:2px 0'><span style='width:76px;color:#888'>{label}</span><span>{words}</span></div>"
    card += (
        d("Rp", f"font:italic 700 20px serif;color:{tint};border-top:1px solid #eee;margin-top:8px;padding-top:4px")
        + rows
    )
    card += far(
        f"医师 {name(staff(case)[0])}",
        f"药师 {name(staff(case)[1])}",
        style="border-top:1px solid #eee;margin-top:12px;padding-top:10px;font-size:13.5px;align-items:baseline",
    )
    card += f"<div style='display:flex;gap:12px;align-items:center;margin-top:10px'><img src='{code_picture(text)}' width=84><span style='font-size:12.5px;color:#888'>处方有效期3天，{day_text(after(day, 2), '-')} 前有效<br>请按医师指导用药</span></div>"
    body = phone_top(case, "处方详情", bar=tint, ink="#fff") + d(
        card, "background:#fff;border-radius:10px;margin:12px;padding:14px 16px"
    )
    body += d(
        "去购药", f"background:{tint};color:#fff;margin:4px 16px;border-radius:24px;padding:9px;font-size:16px", "c"
    )
    body += ring(case.hospital, 262, 300 + 58 * len(fees), 92, "处方专用章", 0.4)
    return leaf(
        body,
        (390, 590 + 72 * len(fees)),
        prescription_truth(case),
        font=DEMI,
        px=14.5,
        ground="#f3f4f7",
        pad="0",
        scale=2.5,
        code=text,
    )


def clinic_rx(case: Case, random: Random) -> Drawing:
    """A prescription of an international clinic: English beside each label, drugs as a table with what each means."""
    who, day, fees = case.insured, case.visited_on, drugs(case)
    tint = random.choice(("#1f4e5f", "#6a2c3e"))
    sex = {"女": "Female", "男": "Male"}[who.sex]
    rows = [
        [
            str(place),
            f"{e(fee.goods.name)}<br><span style='font-size:13px;color:#667'>{e(fee.goods.specification)}</span>",
            *dose(fee),
            f"{fee.quantity}{fee.goods.unit}",
        ]
        for place, fee in enumerate(fees, 1)
    ]
    facts = (
        ("患者 Patient", f"<b>{e(who.name)}</b>"),
        ("日期 Date", day_text(day, random.choice("-/"))),
        ("性别 Sex", f"{who.sex} {sex}"),
        ("出生日期 DOB", day_text(who.born_on, "-")),
        ("病历号 MRN", case.numbers["门诊号"]),
        ("科室 Dept.", e(case.department)),
    )
    body = far(
        f"<b style='{fit(case.hospital, 22, 520)}color:{tint}'>{e(case.hospital)}</b>",
        "<b style='font-size:21px'>处方 Prescription</b>",
        style=f"align-items:baseline;border-bottom:3px double {tint};padding-bottom:8px",
    )
    body += d(
        "".join(
            f"<div style='width:50%;padding:4px 0'><span style='display:inline-block;width:120px;color:#667'>{label}</span>{words}</div>"
            for label, words in facts
        ),
        "display:flex;flex-wrap:wrap;margin-top:8px",
    )
    body += d(
        f"<span style='display:inline-block;width:120px;color:#667'>诊断 Diagnosis</span>{e(case.diagnosis.name)}",
        "padding:4px 0 10px",
    )
    body += net(
        rows,
        "net",
        "font-size:15px;text-align:left",
        ("#", "药品 Drug", "单次 Dose", "途径 Route", "频次 Freq.", "数量 Qty"),
    )
    body += d("过敏史 Allergies：无 NKDA", "margin-top:12px")
    body += far(
        f"医师 Physician {name(staff(case)[3])}",
        f"药师 Pharmacist {name(staff(case)[4])}",
        style="margin-top:22px;align-items:baseline",
    )
    body += d(
        f"Tel {bell(case)}　处方三日内有效 Valid for 3 days",
        "font-size:13px;color:#667;margin-top:16px;border-top:1px solid #aaa;padding-top:5px",
    )
    body += ring(case.hospital, 560, 310 + 56 * len(fees), 112, "药事专用")
    css = f".net th{{background:{tint};color:#fff;font-weight:400;text-align:left}}.net td,.net th{{border-color:#9aa}}"
    size, told = (790, 470 + 58 * len(fees)), prescription_truth(case, strength=True)
    return leaf(body, size, told, font=DROID, px=16, css=css, pad="36px 44px")


LAYOUTS = {"prescription": (chat_rx, clinic_rx)}
