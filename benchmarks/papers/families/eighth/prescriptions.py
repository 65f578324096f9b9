"""Prescriptions: the ruled white form, the electronic one, and that of an internet hospital."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.eighth.sheet import (
    HEI,
    PHONE,
    SONG,
    age,
    box_stamp,
    charged,
    iso,
    line,
    medicines,
    row,
    sheet,
    staff,
    stamp,
    table,
    title,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_USES = ("口服　每日1次　每次1片", "口服　每日2次　每次1粒", "遵医嘱使用　每日1次", "口服　每日3次")


def _truth(case: Case, items: list[dict[str, str]]) -> dict[str, object]:
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "diagnosis": case.diagnosis.name,
        "prescribed_on": iso(case.visited_on),
        "items": items,
    }


def _named(case: Case) -> list[dict[str, str]]:
    return [{"name": fee.goods.name} for fee in medicines(case).fees]


def ruled_prescription(case: Case, random: Random) -> Drawing:
    """The ordinary form: head, Rp, and the row of signatures."""
    who, fees = case.insured, medicines(case).fees
    body = title(f"{e(case.hospital)}处方笺", 25) + at_corner("普通")
    body += row(
        f"费别：{('医保', '自费')[case.seed % 2]}", f"处方编号：{case.numbers['处方号']}", style="margin-top:12px"
    )
    body += row(f"姓名：{e(who.name)}", f"性别：{who.sex}", f"年龄：{age(case, case.visited_on)}岁") + row(
        f"门诊病历号：{case.numbers['门诊号']}", f"科别：{e(case.department)}"
    )
    body += (
        row(f"临床诊断：{e(case.diagnosis.name)}", f"开具日期：{day_text(case.visited_on, '年')}")
        + "<div class='hr'></div>"
        + line("<i>Rp</i>", "font-size:27px;font-family:serif")
    )
    for place, fee in enumerate(fees):
        body += row(
            e(fee.goods.name),
            e(fee.goods.specification),
            f"×{fee.quantity}{fee.goods.unit}",
            style="padding:0 26px;font-size:17px",
        )
        body += line(f"Sig：{_USES[place % 4]}", "padding-left:60px;margin-bottom:8px")
    body += line("（以下空白）", "color:#555;margin-bottom:40px", "c") + "<div class='hr'></div>"
    one, two, three = staff(case)
    body += row(f"医师：<span class='sig'>{e(one)}</span>", f"药品金额：{yuan(medicines(case).total_fen)}") + row(
        f"审核药师：{e(two)}", f"调配药师：{e(three)}", f"核对发药：{e(two)}", style="margin-top:8px"
    )
    return sheet(
        body, width=700, height=600 + 62 * len(fees), fields=_truth(case, _named(case)), font=SONG, padding="36px 44px"
    )


def at_corner(words: str) -> str:
    """The box in the upper corner that names the sort of prescription."""
    return f"<div class='at' style='right:36px;top:26px;border:1.5px solid #333;padding:1px 8px'>{words}</div>"


def priced_prescription(case: Case, random: Random) -> Drawing:
    """An electronic prescription in a table with what every drug costs."""
    who, fees = case.insured, medicines(case).fees
    rows = [
        [
            str(place),
            e(fee.goods.name),
            e(fee.goods.specification),
            f"{fee.quantity}{fee.goods.unit}",
            _USES[place % 4].replace("　", " "),
            (yuan(fee.amount_fen), "class=r"),
        ]
        for place, fee in enumerate(fees, 1)
    ]
    body = title(e(case.hospital), 24) + title("门诊电子处方", 22)
    info: list[list[str | tuple[str, str]]] = [
        ["姓名", e(who.name), "性别", who.sex, "年龄", f"{age(case, case.visited_on)}岁"],
        ["科室", e(case.department), "就诊卡号", case.numbers["登记号"], "处方日期", day_text(case.visited_on, "-")],
        ["诊断", (e(case.diagnosis.name), "colspan=5")],
    ]
    body += table(info, style="margin:12px 0 8px") + table(
        rows, head=("组", "药品名称", "规格", "数量", "用法用量", "金额")
    )
    body += row(
        f"开方医师：{e(staff(case)[0])}（已签名）",
        f"合计：{yuan(medicines(case).total_fen)}元",
        style="margin-top:10px",
    ) + line("处方有效期3天，请及时取药", "font-size:14px;color:#444")
    body += box_stamp("已缴费", 560, 60) + stamp(case.hospital, 620, 250 + 30 * len(rows), 120, "药剂科", 0.45)
    return sheet(
        body,
        width=880,
        height=470 + 44 * len(rows),
        fields=_truth(case, charged(fees)),
        font=HEI,
        size=15.5,
        padding="34px 42px",
    )


def online_prescription(case: Case, random: Random) -> Drawing:
    """A prescription of an internet hospital on a telephone."""
    who, fees = case.insured, medicines(case).fees
    body = row("20:1" + str(case.seed % 10), "4G ▮▮", style="padding:8px 20px;font-size:16px") + line(
        "‹　　　电子处方", "font-size:22px;padding:8px 18px 14px;border-bottom:1px solid #e5e5e5"
    )
    body += (
        "<div style='margin:18px 20px;border:1px solid #cfd8e6;padding:20px 24px'>"
        + title(f"{e(case.hospital)}", 21)
        + line("（互联网医院）处方笺", "margin-bottom:10px", "c")
    )
    body += (
        row(f"姓名：{e(who.name)}", f"性别：{who.sex}", f"年龄：{age(case, case.visited_on)}岁")
        + line(f"科室：{e(case.department)}")
        + line(f"诊断：{e(case.diagnosis.name)}")
        + line(f"开方日期：{day_text(case.visited_on, '-')}")
    )
    body += "<div class='dash'></div><b style='font-size:22px'>R</b>"
    for place, fee in enumerate(fees):
        body += (
            row(f"<b>{e(fee.goods.name)}</b>", f"×{fee.quantity}{fee.goods.unit}", style="margin-top:6px")
            + line(f"规格：{e(fee.goods.specification)}", "color:#666")
            + line(f"用法：{_USES[(place + 1) % 4]}", "color:#666")
        )
    body += (
        "<div class='dash'></div>"
        + row(
            f"医师：<span class='sig'>{e(staff(case)[1])}</span>",
            f"药师：<span class='sig'>{e(staff(case)[2])}</span>",
            style="margin-top:16px",
        )
        + "</div>"
    )
    body += stamp(case.hospital, 420, 330 + 80 * len(fees), 130, "电子处方专用章", 0.5)
    return sheet(
        body,
        width=620,
        height=620 + 96 * len(fees),
        fields=_truth(case, _named(case)),
        font=PHONE,
        size=17,
        padding="0",
    )


LAYOUTS = {"prescription": (ruled_prescription, priced_prescription, online_prescription)}
