"""Prescription slips: the standard one, and an electronic one with a QR code of the hospital's own."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fifth.bills import age, pharmacy_bill
from benchmarks.papers.families.fifth.marks import FANG, GRID, HEI, KAI, MONO, SONG, bars, line, sheet, table
from benchmarks.papers.families.frames import day_text, ticked
from benchmarks.papers.paper import Drawing

_USE = ("口服　每日2次　每次1片", "口服　qd　每次1片", "静滴　qd", "口服　tid　餐后", "遵医嘱")


def _fields(case: Case, *, diagnosis: bool = True) -> dict[str, object]:
    bill = pharmacy_bill(case)
    fields: dict[str, object] = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "prescribed_on": case.visited_on.isoformat(),
        "items": [{"name": fee.goods.name} for fee in bill.fees],
    }
    return fields | ({"diagnosis": case.diagnosis.name} if diagnosis else {})


def standard(case: Case, random: Random) -> Drawing:
    """处方笺 after the national rules: head, body under Rp, foot with five signatures."""
    person, bill = case.insured, pharmacy_bill(case)
    lines = "".join(
        f"<div style='padding:5px 0 5px 22px'><div class='row'><span>{place}、{escape(fee.goods.name)}</span><span>{fee.goods.specification}</span><span>×{fee.quantity}{fee.goods.unit}</span></div>"
        f"<div style='padding-left:40px'>用法：{_USE[(case.seed + place) % 5]}</div></div>"
        for place, fee in enumerate(bill.fees, 1)
    )
    body = (
        f"<div style='position:absolute;right:38px;top:24px;border:1.5px solid #222;padding:0 8px;{HEI}'>{random.choice(('普通', '医保'))}</div>"
        f"<div class='c' style='{KAI}font-size:24px'>{case.hospital}</div><div class='c' style='{SONG}font-weight:bold;font-size:21px;letter-spacing:.6em'>处方笺</div>"
        f"<div style='font-size:13px'>费别：{ticked(False, '公费')} {ticked(False, '自费')} {ticked(True, '医保')} {ticked(False, '其他')}　　　处方编号：{case.numbers['处方号']}</div>"
        "<div style='border-top:1.3px solid #222;margin:4px 0'></div>"
        + line(("姓名", person.name), ("性别", person.sex), ("年龄", f"{age(case)}岁"))
        + line(("门诊/住院病历号", case.numbers["门诊号"]), ("科别", case.department))
        + line(("临床诊断", case.diagnosis.name), ("开具日期", day_text(case.visited_on, "年")))
        + f"<div style='border-top:1.3px solid #222;margin:4px 0'></div><div style='font-family:Liberation Serif;font-size:30px;font-style:italic'>Rp</div><div style='min-height:260px'>{lines}<div class='c' style='color:#777'>（以下空白）</div></div>"
        + "<div style='border-top:1.3px solid #222;margin:4px 0'></div>"
        + f"<div class='row'><span>医师：<span class='pen'>{random.choice(('沈墨', '秋白', '于归'))}</span></span><span>药品金额：{yuan(bill.total_fen)}元</span></div>"
        + "<div class='row' style='padding-top:6px'><span>审核药师：<span class='pen'>方圆</span></span><span>调配药师：<span class='pen'>齐云</span></span><span>核对、发药药师：</span></div>"
        + "<div style='font-size:11.5px;padding-top:10px'>注：1.本处方当日有效；2.取药时请当面核对药品名称、规格、数量；3.延长处方用量时间原因：慢性病 老年病 外地 其他</div>"
    )
    return sheet(
        body,
        width=600,
        height=560 + 62 * len(bill.fees),
        type_=SONG,
        size=15,
        padding="24px 36px",
        paper="#fefefc",
        fields=_fields(case),
        scale=1.8,
    )


def electronic(case: Case, random: Random) -> Drawing:
    """A landscape printout with a table of drugs, for a pharmacy outside the hospital."""
    person, bill = case.insured, pharmacy_bill(case)
    rows = [
        (
            escape(fee.goods.name),
            fee.goods.specification,
            _USE[(case.seed + place) % 5],
            f"{fee.quantity}{fee.goods.unit}",
        )
        for place, fee in enumerate(bill.fees)
    ]
    body = (
        f"<div class='row'><span>{bars(case.numbers['处方号'], width=170, height=34)}<br><span style='{MONO}font-size:12px'>{case.numbers['处方号']}</span></span><span class='c' style='{HEI}font-size:21px'>{case.hospital}<br><span style='font-size:18px'>电子处方（外配）</span></span><span style='border:2px solid #b02;color:#b02;border-radius:50%;padding:14px 8px;height:58px;line-height:1.2;font-size:13px'>双通道</span></div>"
        + line(
            ("患者", person.name),
            ("性别", person.sex),
            ("年龄", age(case)),
            ("体重", "/"),
            ("电话", person.phone[:3] + "****" + person.phone[-4:]),
        )
        + line(
            ("科室", case.department),
            ("诊断", case.diagnosis.name),
            ("处方日期", day_text(case.visited_on, "-")),
            ("有效期", "3天"),
        )
        + "<div style='height:8px'></div>"
        + table(("药品通用名", "规格", "用法用量", "总量"), rows)
        + f"<div style='padding-top:10px' class='row'><span>处方医师：{random.choice(('裴行', '简宁'))}（电子签名）</span><span>审方药师：唐果（电子签名）</span><span>流转状态：已审核</span></div>"
        + "<div style='font-size:12px;color:#666;padding-top:10px'>本处方由医保电子处方中心流转，凭医保电子凭证至定点药店购药。</div>"
    )
    return sheet(
        body,
        width=860,
        height=300 + 34 * len(bill.fees),
        type_=FANG,
        size=15,
        css=GRID + "td{padding:5px 8px}",
        padding="26px 40px",
        fields=_fields(case),
    )


LAYOUTS = {"prescription": (standard, electronic)}
