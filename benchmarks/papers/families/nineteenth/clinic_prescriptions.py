"""Prescriptions: the ministry's half page, a long one in columns, an internet hospital, a slip with prices, herbs."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.nineteenth.clinic_kit import (
    GOTHIC,
    KAITI,
    PINS,
    SUNG,
    THICK,
    Chart,
    app,
    bars,
    box,
    fl,
    hd,
    hr,
    kv,
    ln,
    over,
    page,
    payer,
    remedies,
    stamp,
    t,
    usage,
)
from benchmarks.papers.paper import Drawing

_HERBS = [
    "黄芪",
    "党参",
    "白术",
    "茯苓",
    "当归",
    "川芎",
    "白芍",
    "熟地黄",
    "陈皮",
    "法半夏",
    "炙甘草",
    "柴胡",
    "黄芩",
    "桂枝",
    "丹参",
    "红花",
    "牛膝",
    "杜仲",
    "桑寄生",
    "山药",
    "山茱萸",
    "泽泻",
    "牡丹皮",
    "麦冬",
    "五味子",
    "防风",
]


def _truth(case: Case, items: list[dict[str, str]]) -> dict[str, Any]:
    c = Chart(case, case.visited_on)
    return c.truth(prescribed_on=case.visited_on, diagnosis=case.diagnosis.name, items=items)


def _names(case: Case) -> list[dict[str, str]]:
    return [{"name": fee.goods.name} for fee in remedies(case)]


def ministry_half_page(case: Case, random: Random) -> Drawing:
    """A printed half page in the ministry's arrangement, its sort in a box at the upper right."""
    c, fees = Chart(case, case.visited_on), remedies(case)
    form = random.choice(("年", "-"))
    body = at(470, 26, random.choice(("普通", "急诊")), "border:1.6px solid #222;padding:1px 12px;font-size:17px") + at(
        40, 24, bars(case.seed + 2, 110, 26)
    )
    body += hd(c.hospital, 20, "margin-top:26px") + hd("处 方 笺", 22)
    body += (
        fl(
            f"费别：{payer(case)}",
            f"病历号：{case.numbers['门诊号']}",
            f"处方号：{case.numbers['处方号']}",
            style="font-size:14px",
        )
        + hr()
    )
    body += fl(f"姓名：{c.name}", f"性别：{c.sex}", f"年龄：{c.age}")
    body += fl(f"科别：{c.ward}", f"{random.choice(('开具日期', '日期'))}：{day_text(c.day, form)}")
    body += ln(f"{random.choice(('临床诊断', '诊断'))}：{c.found}") + hr() + ln("Rp", "font:italic 700 26px serif")
    for place, fee in enumerate(fees, 1):
        body += fl(f"{place}、{fee.goods.name}", f"×{fee.quantity}{fee.goods.unit}", style="margin-top:6px")
        body += ln(
            f"规格：{fee.goods.specification}　用法：{usage(fee, place + case.seed)}",
            "padding-left:26px;font-size:14px",
        )
    body += ln("－－－－－－ 以下空白 －－－－－－", "margin:16px 0;font-size:14px", "m")
    total = sum(fee.amount_fen for fee in fees)
    foot = fl(f"医师：<span class=name>{c.who(1)}</span>", f"药品金额：{yuan(total)}元", style="align-items:center")
    foot += fl(f"审核：{c.who(2)}", f"调配：{c.who(3)}", f"核对、发药：{c.who(4)}") + ln(
        "注：处方当日有效，药品一经发出不予退换", "font-size:13px"
    )
    height = 560 + 62 * len(fees)
    body += f"<div style='position:absolute;left:40px;right:40px;bottom:24px;border-top:1.4px solid #222;padding-top:6px'>{foot}</div>"
    return page(body, (580, height), _truth(case, _names(case)), font=SUNG, px=15.5, pad="24px 40px", scale=2.0)


def _long_rows(fees: tuple[Fee, ...], random: Random) -> list[list[str]]:
    rows: list[list[str]] = [
        [
            "序<br>号",
            "药品<br>名称",
            "规　格",
            "单次<br>用量",
            "用药途径及频次",
            "疗程<br>（天）",
            "总<br>量",
            "备<br>注",
        ]
    ]
    for place, fee in enumerate(fees, 1):
        way = usage(fee, place)
        dose = "1支" if "静脉" in way else "适量" if "外用" in way else "1剂" if "水煎" in way else "1次量"
        rows.append(
            [
                str(place),
                fee.goods.name,
                fee.goods.specification,
                dose,
                way,
                str(random.choice((14, 28, 30))),
                f"{fee.quantity}{fee.goods.unit}",
                "",
            ]
        )
    rows += [["　"] + [""] * 7 for _ in range(max(0, 5 - len(fees)))]
    return rows


def long_course_table(case: Case, random: Random) -> Drawing:
    """A prescription for weeks of a chronic illness: landscape, heads on two lines, a column for everything."""
    c, fees = Chart(case, case.visited_on), remedies(case)
    body = fl(
        f"<b style='font-size:21px'>{c.hospital}</b>",
        f"<b style='font-size:21px'>{random.choice(('慢特病长期处方', '门诊慢病处方笺', '长期处方'))}</b>",
        style="border-bottom:2px solid #222;padding-bottom:6px",
    )
    body += fl(
        f"患者：{c.name}",
        f"{c.sex}　{c.age}",
        f"医保编号：{case.numbers['医保编号']}",
        f"科室：{c.ward}",
        style="margin-top:8px",
    )
    body += fl(
        f"诊断：{c.found}",
        f"{random.choice(('处方日期', '开方日期', '开立日期'))}：{day_text(c.day, random.choice(('-', '/')))}",
        f"有效期：{random.choice((3, 7))}天",
        style="margin:4px 0 10px",
    )
    rows = _long_rows(fees, random)
    body += t(rows, "g", "text-align:center;font-size:15px;line-height:1.35")
    body += fl(
        f"开方医师：{c.who(1)}",
        f"审方药师：{c.who(2)}",
        f"调配：{c.who(3)}",
        f"发药：{c.who(4)}",
        style="margin-top:18px",
    )
    body += ln(
        "温馨提示：请按处方规律用药，定期监测；出现不良反应立即停药并就诊。处方流转编号 " + c.number("流转", 16),
        "font-size:13.5px;margin-top:14px",
    )
    body += stamp(c.hospital, 760, 330, 120, "处方专用章", 0.45)
    return page(
        body,
        (980, 520),
        _truth(case, _names(case)),
        font=GOTHIC,
        px=15.5,
        pad="34px 48px",
        ground=random.choice(("#fff", "#fbeef0")),
    )


def internet_screen(case: Case, random: Random) -> Drawing:
    """An app's electronic prescription, with the state of its review."""
    c, fees = Chart(case, case.visited_on), remedies(case)
    state = random.choice(("已审核", "审方通过", "待取药"))
    card = fl(
        "<b style='font-size:17px'>电子处方</b>",
        f"<span style='color:#0c9a63;border:1px solid;border-radius:4px;padding:0 6px;font-size:13px'>{state}</span>",
    )
    card += ln(f"处方编号 {c.number('电子处方', 16)}", "", "lab") + hr("1px solid #eee")
    card += kv(
        ("医疗机构", c.hospital),
        ("患者", f"{c.name} {c.sex} {c.age}"),
        ("科室", c.ward),
        ("诊断", c.found),
        ("开方时间", f"{day_text(c.day, random.choice(('-', '.', '/')))} {c.clock(15)}"),
    )
    goods = ln("Rp.", "font:italic 700 20px serif")
    for place, fee in enumerate(fees):
        goods += fl(f"<b>{fee.goods.name}</b>", f"x{fee.quantity}", style="margin-top:8px")
        goods += ln(f"{fee.goods.specification} / {fee.goods.unit}<br>{usage(fee, place)}", "font-size:13px;color:#777")
    sign = kv(
        ("开方医师", f"<span class=name>{c.who(1)}</span>"),
        ("审核药师", f"<span class=name>{c.who(2)}</span>"),
        ("处方有效期", "3日"),
    )
    body = "".join(f"<div class=card>{one}</div>" for one in (card, goods, sign))
    body += ln("此处方仅限本平台购药使用，打印无效", "font-size:12px;color:#999", "m")
    return app("处方详情", body, 620 + 76 * len(fees), _truth(case, _names(case)), random, tint="#12a06b")


def priced_slip(case: Case, random: Random) -> Drawing:
    """A thermal slip that takes the prescription to the counter, with what every drug costs."""
    c, fees = Chart(case, case.visited_on), remedies(case)
    dash = hr("1.5px dashed #555")
    body = (
        ln(c.hospital, "font-size:19px", "m k")
        + ln(random.choice(("门诊处方（取药联）", "西成药处方·药房联")), "font-size:18px", "m")
        + dash
    )
    body += ln(
        f"姓名:{c.name}　{c.sex}　{c.age}<br>门诊号:{case.numbers['门诊号']}<br>科室:{c.ward}　医生:{c.who(1)}<br>诊断:{c.found}<br>开方日期:{day_text(c.day, random.choice(('-', '/')))} {c.clock(10)}"
    )
    body += dash + t([["药品", "数量", ("金额", "class=e")]], "n", "font-weight:700")
    items = []
    for place, fee in enumerate(fees):
        items.append({"name": fee.goods.name, "amount": yuan(fee.amount_fen)})
        body += ln(f"{fee.goods.name}", "margin-top:4px") + fl(
            f"　{fee.goods.specification}", f"{fee.quantity}{fee.goods.unit}", yuan(fee.amount_fen)
        )
        body += ln(f"　{usage(fee, place)}", "font-size:14px")
    body += dash + fl("合计", f"{yuan(sum(fee.amount_fen for fee in fees))}元", style="font-weight:700;font-size:18px")
    body += ln(f"请到 {case.seed % 6 + 1} 号窗口取药", "font-size:21px;margin-top:8px", "m k") + ln(
        bars(case.seed + 3, 240, 40), "margin-top:6px", "m"
    )
    body += ln(case.numbers["处方号"], "letter-spacing:4px", "m")
    return page(
        body,
        (420, 470 + 86 * len(fees)),
        _truth(case, items),
        font=PINS,
        px=16,
        pad="22px 26px",
        ground="#f8f8f4",
        ink="#35353d",
        scale=2.2,
    )


def herbal_prescription(case: Case, random: Random) -> Drawing:
    """A prescription of herbs, four to a row, doses of one decoction."""
    c = Chart(case, case.visited_on)
    dice = Random(case.seed + 77)
    herbs = [
        (name, f"{dice.choice((6, 9, 10, 12, 15, 20))}g") for name in dice.sample(_HERBS, dice.choice((8, 10, 12, 12)))
    ]
    cells = [f"{name}　{grams}" for name, grams in herbs] + [""] * (-len(herbs) % 4)
    body = hd(c.hospital, 22, "color:#7c2b1c") + hd(
        random.choice(("中药饮片处方", "中 药 处 方 笺", "中草药处方笺")), 22, "color:#7c2b1c"
    )
    body += ln(
        "　".join(box(one == payer(case), one) for one in ("自费", "医保", "其他"))
        + f"　　　　№ {case.numbers['处方号']}",
        "margin-top:6px",
    )
    body += t([
        [f"姓名：{c.name}", f"性别：{c.sex}", f"年龄：{c.age}", f"门诊号：{case.numbers['门诊号']}"],
        [over(f"科室：{c.ward}", 2), over(f"日期：{day_text(c.day, random.choice(('年', '.')))}", 2)],
        [over(f"{random.choice(('临床诊断', '诊断'))}：{c.found}", 4)],
    ], "u", "margin-top:6px;border-top:1.5px solid #7c2b1c")  # fmt: skip
    body += ln("R:", "font:italic 700 26px serif;margin-top:8px")
    body += t(
        [cells[place : place + 4] for place in range(0, len(cells), 4)],
        "n",
        "font-size:18px;line-height:2.1;table-layout:fixed",
    )
    doses = dice.choice((5, 7, 14))
    body += ln(f"共 {doses} 剂　　每日1剂　水煎400ml　分早晚两次温服", "margin-top:18px")
    body += ln(f"{random.choice(('代煎', '自煎'))}　　忌食生冷辛辣", "") + hr("1.5px solid #7c2b1c")
    body += fl(f"医师 <span class=name>{c.who(1)}</span>", f"审核 {c.who(2)}", f"调剂 {c.who(3)}", f"复核 {c.who(4)}")
    body += stamp(c.hospital, 560, 424, 104, "处方专用章", 0.4)
    items = [{"name": name, "specification": grams} for name, grams in herbs]
    return page(
        body, (720, 640), _truth(case, items), font=random.choice((KAITI, THICK)), px=16.5, pad="32px 44px", scale=1.7
    )


LAYOUTS = {"prescription": (ministry_half_page, long_course_table, internet_screen, priced_slip, herbal_prescription)}
