"""Prescriptions: a hospital's slip, and the electronic one that travels to a pharmacy."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixth.sheet import (
    KAI,
    SANS,
    SONG,
    age_years,
    boxed,
    code,
    heading,
    page,
    pairs,
    round_seal,
    row,
    rows_of,
    signed,
    staff,
    table,
)
from benchmarks.papers.families.sixth.stories import drugs_prescribed, how_taken
from benchmarks.papers.paper import Drawing, Layout


def _truth(case: Case) -> dict[str, object]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "prescribed_on": case.visited_on.isoformat(),
        "diagnosis": case.diagnosis.name,
    }


def hospital_prescription(case: Case, random: Random) -> Drawing:
    """The white slip of a hospital, half a sheet upright."""
    who, day, drugs = case.insured, case.visited_on, drugs_prescribed(case)
    lines = "".join(
        f"<div style='margin:9px 0 0 24px'>{place}. {escape(fee.goods.name)}　　{escape(fee.goods.specification)} × {fee.quantity}{fee.goods.unit}"
        f"<div style='padding-left:52px;font-size:14px'>Sig: {how_taken(fee)}</div></div>"
        for place, fee in enumerate(drugs, 1)
    )
    total = sum(fee.amount_fen for fee in drugs)
    body = (
        at(500, 24, "普通", "border:1px solid #333;padding:0 8px;font-size:14px")
        + heading((escape(case.hospital), 22, ""), ("处　方　笺", 23, f"font-family:{KAI}"))
        + pairs(
            ("处方号", case.numbers["处方号"]),
            ("费别", "医保" if case.visit.basic_insurance_paid_fen else "自费"),
            columns=(300, 180),
            style="font-size:14px;margin-top:6px",
        )
        + pairs(
            ("姓名", who.name),
            ("性别", who.sex),
            ("年龄", f"{age_years(who, day)}岁"),
            columns=(220, 120, 150),
            style="font-size:15px",
        )
        + pairs(
            ("门诊病历号", case.numbers["门诊号"]),
            ("科别", case.department),
            columns=(240, 260),
            style="font-size:15px",
        )
        + pairs(("临床诊断", case.diagnosis.name), columns=(480,), style="font-size:15px")
        + pairs(("开具日期", day_text(day, "年")), columns=(480,), style="font-size:15px")
        + f"<div style='border-top:1.5px solid #222;margin-top:6px'></div><div style='font-size:27px;font-family:Liberation Serif;font-style:italic'>Rp.</div><div style='min-height:330px'>{lines}<div style='margin:14px 0 0 24px;color:#666'>（以下空白）</div></div>"
        + "<div style='border-top:1.5px solid #222;margin-bottom:6px'></div>"
        + f"<div style='display:flex;justify-content:space-between'><span>医师：{signed(staff(case, 'doctor'), 26)}</span><span>药品金额：{yuan(total)}元</span></div>"
        + f"<div style='display:flex;justify-content:space-between;margin-top:8px'><span>审核：{signed(staff(case, 'auditor'), 24)}</span><span>调配：{signed(staff(case, 'dispenser'), 24)}</span><span>核对、发药：{signed(staff(case, 'giver'), 24)}</span></div>"
        + "<div style='font-size:12px;margin-top:10px;color:#444'>处方当日有效，特殊情况不超过三日；药品离柜概不退换</div>"
    )
    fields = _truth(case) | {"items": [{"name": fee.goods.name} for fee in drugs]}
    return page(body, fields, width=590, height=850, face=SONG, size=16, padding="28px 46px")


def electronic_prescription(case: Case, random: Random) -> Drawing:
    """An electronic prescription that travels to a pharmacy."""
    who, day, drugs = case.insured, case.visited_on, drugs_prescribed(case)
    number = f"RX{day:%Y%m%d}{case.numbers['处方号']}"
    rows = [
        (one.name, one.specification, f"{fee.quantity}{one.unit}", how_taken(fee), yuan(fee.amount_fen))
        for fee, one in ((fee, fee.goods) for fee in drugs)
    ]
    phone = f"{who.phone[:3]}****{who.phone[-4:]}"
    form = [
        row("姓名", escape(who.name), "性别", who.sex, "年龄", f"{age_years(who, day)}"),
        row("科室", escape(case.department), "联系电话", phone, "处方日期", day_text(day, "-")),
        row("诊断", (f"{escape(case.diagnosis.name)} {case.diagnosis.code}", 5)),
    ]
    body = (
        at(660, 28, code(number, 84))
        + heading((escape(case.hospital), 22, ""), ("电子处方（外配）", 19, ""))
        + f"<div style='font-size:13px;margin:10px 0 6px'>处方编号：{number}</div>"
        + boxed(form, columns=(70, 190, 84, 130, 84, 142), cell="height:32px;border-color:#888")
        + "<div style='margin:12px 0 4px;font-size:19px'>R：</div>"
        + table(
            ("药品名称", "规格", "数量", "用法用量", "金额(元)"),
            rows,
            widths=(220, 140, 70, 180, 90),
            right=(4,),
            rule="1px solid #bbb",
            cell="font-size:13.5px",
        )
        + f"<div style='text-align:right;width:700px;margin-top:6px'>合计：{yuan(sum(fee.amount_fen for fee in drugs))} 元</div>"
        + f"<div style='margin-top:34px;display:flex;justify-content:space-between;width:700px'><span>开方医师：{signed(staff(case, 'doctor'), 26)}</span><span>审方药师：{signed(staff(case, 'auditor'), 26)}</span><span>CA签名已验证</span></div>"
        + "<div style='font-size:12px;color:#777;margin-top:12px'>本处方限3日内在定点零售药店使用一次，打印件与电子件不一致时以电子件为准</div>"
        + round_seal(330, 330 + 26 * len(rows), case.hospital, diameter=116, below="电子处方章")
    )
    fields = _truth(case) | {"items": rows_of(drugs)}
    return page(
        body,
        fields,
        width=800,
        height=510 + 26 * len(rows),
        face=SANS,
        size=14.5,
        padding="30px 50px",
        code_text=number,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"prescription": (hospital_prescription, electronic_prescription)}
