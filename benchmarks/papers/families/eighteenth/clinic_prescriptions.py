"""Prescriptions on paper of hospitals: a printed leaf, a wide one with a slip to fetch by, a yellow one by hand."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.eighteenth.bills import employed
from benchmarks.papers.families.eighteenth.clinic_kit import (
    BAO,
    EVEN,
    FFANG,
    MINGTI,
    aged,
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
    staff,
    stripes,
    ticked,
    title,
    years,
)
from benchmarks.papers.families.eighteenth.clinic_words import dose, latin
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def prescription_truth(case: Case, *, charged: bool = False, strength: bool = False) -> dict[str, object]:
    """What every prescription says; `charged` where amounts stand in the lines, `strength` where it is by the name."""
    rows = [
        {"name": fee.goods.name}
        | ({"amount": yuan(fee.amount_fen)} if charged else {})
        | ({"specification": fee.goods.specification} if strength and fee.goods.specification else {})
        for fee in drugs(case)
    ]
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "diagnosis": case.diagnosis.name,
        "prescribed_on": iso(case.visited_on),
        "items": rows,
    }


def _sum(case: Case) -> int:
    return sum(fee.amount_fen for fee in drugs(case))


def _printed_foot(case: Case) -> str:
    foot = far(
        f"医师：{name(staff(case)[0])}",
        f"药品金额：{yuan(_sum(case))}元",
        style="border-top:1.5px solid #222;padding-top:8px;align-items:baseline",
    )
    foot += far(
        f"审核：{staff(case)[1]}",
        f"调配：{staff(case)[4]}",
        f"核对发药：{staff(case)[5]}",
        style="font-size:15px;margin-top:4px",
    )
    foot += d("1.请遵医嘱服药　2.处方当日有效　3.按卫健部门规定，药品售出一律不退", "font-size:12.5px;margin-top:4px")
    return foot


def printed_rx(case: Case, random: Random) -> Drawing:
    """An upright half sheet from a laser printer: framed head, drugs in two lines each, the rest of the page struck through."""
    who, day, fees = case.insured, case.visited_on, drugs(case)
    child = years(who, day) < 14
    head = net(
        [
            [f"姓名：{e(who.name)}", f"性别：{who.sex}", f"年龄：{aged(who, day)}"],
            [f"科别：{e(case.department)}", (f"门诊号：{case.numbers['门诊号']}", "colspan=2")],
            [(f"{random.choice(('临床诊断', '诊断'))}：{e(case.diagnosis.name)}", "colspan=3")],
            [
                f"费别：{'自费' if case.seed % 3 == 2 else ('居民医保', '职工医保')[employed(case)]}",
                (
                    f"{random.choice(('开具日期', '处方日期', '日期'))}：{day_text(day, random.choice(('-', '年月')))}",
                    "colspan=2",
                ),
            ],
        ],
        "open",
        "border-top:1.5px solid #222;border-bottom:1.5px solid #222;margin-top:8px;font-size:15.5px",
    )
    body = d(
        "儿科" if child else "普通",
        "position:absolute;right:40px;top:32px;border:1.5px solid #222;border-radius:20px;padding:2px 14px",
    )
    body += d(
        stripes(case.seed, 120, 28) + f"<span style='font-size:12.5px'>{case.numbers['处方号']}</span>",
        "position:absolute;left:40px;top:28px;line-height:1.2",
    )
    body += (
        d("", "height:46px")
        + title(case.hospital, 22, 520, 1)
        + title(random.choice(("处方笺", "门诊处方笺")), 24, 300, 8, "font-weight:700")
        + head
    )
    body += d("Rp：", "font:italic 700 26px serif;margin:8px 0 2px")
    for place, fee in enumerate(fees, 1):
        much, way, often = dose(fee)
        body += far(
            f"{place}、{e(fee.goods.name)}",
            f"{e(fee.goods.specification)}×{fee.quantity}{fee.goods.unit}",
            style="margin-top:10px",
        )
        body += d(f"　　用法：每次{much}　{way}　{often}", "font-size:15px")
    body += d("————————（以下空白）————————", "margin-top:16px;color:#555", "c n")
    body += d(_printed_foot(case), "position:absolute;left:40px;right:40px;bottom:22px")
    return leaf(
        body,
        (620, 590 + 60 * len(fees)),
        prescription_truth(case),
        font=random.choice((BAO, MINGTI)),
        px=17,
        pad="28px 40px",
        ground="#eaf6e8" if child else "#fff",
    )


def _slip(case: Case) -> str:
    return d("取药凭条", "font-size:19px;font-weight:700", "c") + "".join(
        d(words, "margin-top:8px")
        for words in (
            f"姓名:{e(case.insured.name)}",
            f"窗口:{case.seed % 7 + 1}号",
            f"序号:{case.seed % 280 + 12}",
            f"品种:{len(drugs(case))}种",
            "请按屏幕叫号取药",
        )
    )


def fetch_rx(case: Case, random: Random) -> Drawing:
    """A wide leaf of a needle printer with prices; at its right a slip for fetching the drugs."""
    who, day, fees = case.insured, case.visited_on, drugs(case)
    form = random.choice(("-", ".", "/"))
    rows = [
        [
            e(fee.goods.name),
            e(fee.goods.specification),
            f"{fee.quantity}{fee.goods.unit}",
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
            latin(fee),
        ]
        for fee in fees
    ]
    total = _sum(case)
    body = d(
        title(case.hospital, 21, 640, 1)
        + title(random.choice(("门诊处方", "处方单")), 21, 300, 6)
        + far(
            f"处方号:{case.numbers['处方号']}",
            f"{day_text(day, form)} {hour(case)}",
            f"{e(case.department)}",
            style="margin-top:6px",
        )
        + far(f"姓名:{e(who.name)}", f"性别:{who.sex}", f"年龄:{aged(who, day)}", f"ID:{case.numbers['门诊号']}")
        + d(f"诊断:{e(case.diagnosis.name)}")
        + net(rows, "needle", "margin:6px 0", ("药品名称", "规格", "数量", "单价", "金额", "用法"))
        + far(f"合计:{yuan(total)}", f"大写:{in_words(total)}")
        + far(
            f"医生:{staff(case)[2]}",
            f"审核:{staff(case)[1]}",
            f"配药:{staff(case)[4]}",
            f"收费:{staff(case)[5]}",
            style="margin-top:10px",
        ),
        "width:720px",
    )
    body += d(
        _slip(case),
        "position:absolute;right:30px;top:28px;width:180px;border-left:2px dashed #888;padding-left:18px;bottom:24px",
    )
    css = ".needle th{border-bottom:1px dashed #444;border-top:1px dashed #444;font-weight:400;text-align:left;padding:2px 6px}.needle td{padding:3px 6px;font-size:15px}"
    return leaf(
        body,
        (1000, 300 + 54 * len(fees)),
        prescription_truth(case, charged=True),
        font=EVEN,
        px=16,
        css=css,
        pad="26px 34px",
        ground="#fdfdfa",
    )


def yellow_rx(case: Case, random: Random) -> Drawing:
    """A yellow leaf of the emergency room filled in by hand, with the doctor's stamp."""
    who, day, fees = case.insured, case.visited_on, drugs(case)
    date = "".join(
        f"{fill(str(part), 30)}{unit}" for part, unit in zip((day.year, day.month, day.day), "年月日", strict=True)
    )
    pays = "　".join(ticked(case.seed % 3 == place, words) for place, words in enumerate(("自费", "医保", "其他")))
    body = title(case.hospital, 23, 470, 1) + title(
        "急 诊 处 方 笺" if random.random() < 0.6 else "处方笺（急诊）", 26, 400, 3, "font-weight:700"
    )
    body += d("急诊", "position:absolute;right:40px;top:84px;font-size:19px;border:2px solid #222;padding:0 8px")
    body += far(f"费别：{pays}", f"NO.{case.numbers['处方号'][:7]}", style="margin-top:18px;font-size:16px")
    body += d(
        f"姓名{fill(e(who.name), 120)}性别{fill(who.sex, 44)}年龄{fill(aged(who, day), 64)}", "margin-top:8px", "n"
    )
    body += d(f"科别{fill(e(case.department), 180)}{date}", "margin-top:8px", "n")
    body += d(f"{random.choice(('临床诊断', '诊断'))}{fill(e(case.diagnosis.name), 330)}", "margin-top:8px", "n")
    body += d("", "border-top:2px solid #222;margin-top:10px") + d(
        "R", "font:italic 700 34px serif;line-height:1.1;padding-top:6px"
    )
    for fee in fees:
        body += d(
            f"{e(fee.goods.name)}　{e(fee.goods.specification)}×{fee.quantity}",
            fit(fee.goods.name + fee.goods.specification + "×12", 21, 480) + "margin:8px 0 0 24px",
            "ink",
        )
        body += d(f"Sig: {latin(fee)}", "margin-left:110px;font-size:19px", "ink")
    foot = far(
        f"医师{fill(name(staff(case)[2]), 130, '')}",
        f"审核{fill(name(staff(case)[3]), 110, '')}",
        style="align-items:baseline",
    )
    foot += far(f"调配{fill('', 100)}", f"核对{fill('', 100)}", f"发药{fill('', 100)}", style="margin-top:10px")
    body += d(foot, "position:absolute;left:44px;right:44px;bottom:28px;border-top:2px solid #222;padding-top:12px")
    if case.seed % 2:
        body += chop(staff(case)[2], 350, 440 + 62 * len(fees), "#b3262e", 17)
    return leaf(
        body,
        (600, 560 + 66 * len(fees)),
        prescription_truth(case, strength=True),
        font=FFANG,
        px=18,
        ground="#fbf0bd",
        pad="30px 44px",
    )


LAYOUTS = {"prescription": (printed_rx, fetch_rx, yellow_rx)}
