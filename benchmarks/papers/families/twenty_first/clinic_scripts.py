"""Prescriptions: a hand-filled pad, a long one with prices, a yellow one of a needle printer, a phone's, granules."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.clinic_kit import (
    BRUSH,
    GREY,
    LEAD,
    NEWS,
    PIN,
    Sick,
    apart,
    bar,
    choice,
    chop,
    couples,
    head,
    leaf,
    mobile,
    pills,
    row,
    slot,
    stripes,
    table,
    taken,
    wide,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_GRANULES = (
    "黄连", "厚朴", "苍术", "枳壳", "香附", "郁金", "延胡索", "川楝子",
    "鸡内金", "焦山楂", "炒麦芽", "神曲", "莱菔子", "桔梗", "杏仁", "紫苏叶",
    "荆芥", "薄荷", "连翘", "金银花", "生地黄", "玄参", "知母", "百合",
    "酸枣仁", "远志", "合欢皮", "龙骨", "牡蛎", "益母草", "鸡血藤", "续断",
)  # fmt: skip


def _truth(case: Case, items: list[dict[str, str]]) -> dict[str, Any]:
    s = Sick(case, case.visited_on)
    return s.says(prescribed_on=case.visited_on, diagnosis=case.diagnosis.name, items=items)


def _named(case: Case, most: int = 5) -> list[dict[str, str]]:
    return [{"name": fee.goods.name} for fee in pills(case, most)]


def pen_on_a_pad(case: Case, random: Random) -> Drawing:
    """A leaf off a pad: printed head, the rest written by pen, crossed out below the last drug."""
    s = Sick(case, case.visited_on)
    young = s.age.endswith("月") or int(s.age[:-1]) < 14
    fees = pills(case, 4)
    body = row(f"<span style='border:1.5px solid #222;padding:1px 9px'>{'儿科' if young else '普通'}</span>", "", "end")
    body += head(s.house, 22) + head(random.choice(("处　方　笺", "处　方")), 22)
    body += row(f"№ {case.numbers['处方号']}", "color:#b3261e;font-size:15px", "end")
    body += row(f"姓名{slot(s.name, 96)} 性别{slot(s.sex, 36)} 年龄{slot(s.age, 56)}")
    body += row(
        f"科别{slot(s.unit, 150)} 日期{slot(day_text(s.day, random.choice(('年', '.'))), 140)}", "margin-top:7px"
    )
    body += row(f"{random.choice(('临床诊断', '诊断'))}{slot(s.ill, 300)}", "margin-top:7px")
    body += bar("1.6px solid #222", 10) + row("R<sub>p</sub>", "font:italic 700 28px/1 serif")
    for at, fee in enumerate(fees):
        dose, way, often = taken(fee, at + case.seed)
        body += row(f"{fee.goods.name}　　×{fee.quantity}{fee.goods.unit}", "margin-top:8px;padding-left:24px", "ink")
        body += row(f"Sig. {dose} {way} {often}", "padding-left:70px", "ink")
    body += "<svg width='100%' height='60' style='margin-top:6px'><path d='M70 52 L400 8' stroke='#1b2a68' stroke-width='1.6'/></svg>"
    low = bar("1.6px solid #222", 6)
    low += apart(
        f"医师 <span class=sg>{s.signer(1)}</span>",
        f"审核 <span class=sg>{s.signer(2)}</span>",
        style="align-items:center",
    )
    low += apart(f"调配 {s.signer(3)}", f"发药 {s.signer(4)}", f"药费 {yuan(sum(one.amount_fen for one in fees))}")
    body += f"<div style='position:absolute;left:44px;right:44px;bottom:24px'>{low}</div>"
    size = (560, 590 + 66 * len(fees))
    paper = "#e6f3e4" if young else "#fff"
    return leaf(body, size, _truth(case, _named(case, 4)), face=BRUSH, px=17, edge="24px 44px", paper=paper, scale=2.0)


def long_term_with_prices(case: Case, random: Random) -> Drawing:
    """A wide prescription for weeks: a ruled table with how it is taken, price and amount of each drug."""
    s, fees = Sick(case, case.visited_on), pills(case)
    day = day_text(s.day, random.choice(("-", "/")))
    body = apart(
        stripes(case.seed + 8, 150, 30),
        f"<b style='font-size:22px'>{s.house}</b>",
        "【门诊】",
        style="align-items:center",
    )
    body += head(random.choice(("长期处方", "门诊慢性病处方", "门诊处方")), 22)
    body += table(
        [
            [f"姓名：{s.name}", f"性别：{s.sex}", f"年龄：{s.age}", f"门诊号：{case.numbers['门诊号']}"],
            [
                f"科室：{s.unit}",
                f"处方号：{case.numbers['处方号']}",
                wide(f"{random.choice(('开方日期', '处方日期', '开具日期'))}：{day}", 2),
            ],
            [wide(f"诊断：{s.ill}", 4)],
        ],
        "open",
    )
    rows: list[list[str | tuple[str, str]]] = [
        [
            "序",
            "药品名称",
            "规格",
            "单次用量",
            "用法",
            "频次",
            "数量",
            ("单价(元)", "class=end"),
            ("金额(元)", "class=end"),
        ]
    ]
    items = []
    for at, fee in enumerate(fees, 1):
        dose, way, often = taken(fee, at)
        amount = yuan(fee.amount_fen)
        items.append({"name": fee.goods.name, "amount": amount})
        rows.append(
            [str(at), fee.goods.name, fee.goods.specification, dose, way, often, f"{fee.quantity}{fee.goods.unit}",
             (yuan(fee.goods.price_fen), "class=end"), (amount, "class=end")]
        )  # fmt: skip
    rows.append([wide("（以下空白）", 9, "text-align:center")])
    body += table(rows, "rule", "margin-top:6px;font-size:14.5px")
    body += row(f"合计：{yuan(sum(one.amount_fen for one in fees))} 元", "margin-top:6px", "end st")
    body += apart(
        f"医师：{s.signer(1)}（电子签名）",
        f"审方药师：{s.signer(2)}",
        f"配药：{s.signer(3)}",
        f"核对：{s.signer(4)}",
        style="margin-top:16px",
    )
    body += row("延长处方用量理由：病情稳定，外出不便。请定期复诊。", "font-size:13px;margin-top:10px", "dim")
    if random.random() < 0.6:
        body += chop(s.house, 850, 60, wide_px=104, below="药剂科", thin=0.4)
    return leaf(body, (1000, 410 + 36 * len(fees)), _truth(case, items), face=GREY, px=15, edge="24px 40px")


def yellow_emergency(case: Case, random: Random) -> Drawing:
    """An emergency prescription, yellow, by a needle printer, its columns made with blanks."""
    s, fees = Sick(case, case.visited_on), pills(case, 4)
    body = apart(
        "",
        f"<b style='font-size:19px'>{s.house}</b>",
        "<span style='border:1.5px solid #333;padding:0 8px'>急诊</span>",
    )
    body += row("急 诊 处 方", "font-size:19px;letter-spacing:3px", "mid")
    body += apart(
        f"姓名:{s.name}",
        f"性别:{s.sex}",
        f"年龄:{s.age}",
        f"费别:{'医保' if case.visit.basic_insurance_paid_fen else '自费'}",
    )
    body += apart(f"科别:{s.unit}", f"病历号:{case.numbers['门诊号']}", "床号:—")
    body += apart(
        f"{random.choice(('日期', '处方日期'))}:{day_text(s.day, '-')} {s.at(20)}", f"单号:{case.numbers['处方号']}"
    )
    body += row(f"诊断:{s.ill}") + bar("1.4px dashed #444") + row("RP:")
    for at, fee in enumerate(fees, 1):
        dose, way, often = taken(fee, at + 1)
        body += apart(f"({at}) {fee.goods.name}", f"{fee.quantity} {fee.goods.unit}", style="margin-top:5px")
        body += row(f"规格:{fee.goods.specification or '-'}　用法:{dose} {way} {often}", "padding-left:34px")
    body += row("*** 处方结束 ***", "margin:12px 0", "mid") + bar("1.4px dashed #444")
    body += apart(f"医师:{s.signer(1)}", f"审核:{s.signer(2)}", f"调配:{s.signer(3)}", f"发药:{s.signer(4)}")
    body += apart("处方当日有效", f"金额:{yuan(sum(one.amount_fen for one in fees))}")
    height = 440 + 60 * len(fees)
    return leaf(body, (660, height), _truth(case, _named(case, 4)), face=PIN, px=16, edge="26px 40px", paper="#faf0b4", ink="#30303a", scale=1.8)  # fmt: skip


def shared_with_shops(case: Case, random: Random) -> Drawing:
    """An electronic prescription on a phone that any pharmacy may fill, with its code."""
    s, fees = Sick(case, case.visited_on), pills(case, 3)
    code = f"RX{s.no('流转', 16)}"
    day = day_text(s.day, random.choice(("-", ".")))
    top = head("电子处方", 20) + row(s.house, "", "mid")
    top += f"<div class=mid style='margin:8px 0'><img width=112 src='{code_picture(code)}'></div>"
    top += row(code, "font-size:13px", "mid") + row("向定点零售药店出示此码取药", "font-size:13px", "mid dim")
    who = couples(
        ("患者", f"{s.name}　{s.sex}　{s.age}"),
        ("科室", s.unit),
        (random.choice(("临床诊断", "诊断")), f"<b>{s.ill}</b>"),
        (random.choice(("开方时间", "开具日期", "处方日期")), day),
        ("有效期", "自开具之日起3日"),
    )
    goods = row("药品明细", "padding-bottom:4px", "st")
    for at, fee in enumerate(fees):
        dose, way, often = taken(fee, at)
        goods += bar("1px solid #eceef1", 5) + apart(fee.goods.name, f"×{fee.quantity}{fee.goods.unit}")
        goods += row(f"{fee.goods.specification}　{way} {dose} {often}", "font-size:13px;color:#868b95")
    body = "".join(f"<div class=pane>{one}</div>" for one in (top, who, goods))
    body += apart(f"医师 {s.signer(1)} ✔", f"审方药师 {s.signer(2)} ✔", style="padding:2px 26px;color:#16805a")
    height = 700 + 60 * len(fees)
    drawing = mobile(
        "处方流转", body, height, _truth(case, _named(case, 3)), random, bar=random.choice(("#1668c7", "#0d8a6a"))
    )
    return Drawing(drawing.html, drawing.width_px, drawing.height_px, drawing.fields, drawing.scale, code)


def granules_in_columns(case: Case, random: Random) -> Drawing:
    """A prescription of granules instead of herbs: three columns, weight in a column of its own."""
    s, dice = Sick(case, case.visited_on), Random(case.seed + 211)
    chosen = dice.sample(_GRANULES, dice.choice((9, 12)))
    weights = [f"{dice.choice((6, 10, 12, 15))}g" for _ in chosen]
    body = head(s.house, 22) + head(
        random.choice(("中药配方颗粒处方", "中药处方（免煎颗粒）")), 21, "margin-bottom:8px"
    )
    body += apart(f"姓名：{s.name}", f"性别：{s.sex}", f"年龄：{s.age}", f"就诊卡：{case.numbers['登记号']}")
    body += apart(
        f"科别：{s.unit}",
        f"处方日期：{day_text(s.day, random.choice(('年', '-')))}",
        f"处方编号：{case.numbers['处方号']}",
    )
    body += apart(f"西医诊断：{s.ill}", choice(("普通", "急诊"), "普通")) + bar("2px solid #5a3d1b")
    cells = [
        [(f"<b>{name}</b>", "width=120"), (weight, "width=80 style='color:#555'")]
        for name, weight in zip(chosen, weights, strict=True)
    ]
    body += table(
        [[one for pair in cells[at : at + 3] for one in pair] for at in range(0, len(cells), 3)],
        "thin",
        "font-size:17px",
    )
    body += row(
        f"剂数：{dice.choice((5, 7, 10))}剂　　用法：开水冲服，每日1剂，分2次，餐后半小时服用", "margin-top:16px"
    )
    body += row("医嘱：忌生冷油腻，服药期间如有不适停药就诊", "") + bar("2px solid #5a3d1b")
    body += apart(
        f"医师 <span class=sg>{s.signer(1)}</span>",
        f"审核 {s.signer(2)}",
        f"调配 {s.signer(3)}",
        f"复核 {s.signer(4)}",
        style="align-items:center",
    )
    if random.random() < 0.5:
        body += chop(s.house, 540, 330, wide_px=108, below="中药房", thin=0.35)
    face = random.choice((LEAD, NEWS))
    items = [{"name": name} for name in chosen]
    return leaf(
        body,
        (760, 420 + 40 * (len(chosen) // 3)),
        _truth(case, items),
        face=face,
        px=16,
        edge="30px 44px",
        paper="#fffdf6",
    )


LAYOUTS = {
    "prescription": (pen_on_a_pad, long_term_with_prices, yellow_emergency, shared_with_shops, granules_in_columns),
}
