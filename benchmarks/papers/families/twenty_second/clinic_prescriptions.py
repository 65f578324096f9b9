"""Prescriptions: a narrow half sheet, a clinic's pad by hand, a phone's page, a form for long use, a wide one with a guide."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_second.clinic_kit import (
    DOTS,
    FANG,
    HEI,
    MICRO,
    MING,
    SANS,
    SONG,
    age,
    bars,
    box,
    calls,
    card,
    chop,
    crown,
    hour,
    illness,
    line,
    name,
    pen,
    remedies,
    remedy_items,
    screen,
    seal,
    sheet,
    sig,
    staff,
    strength,
    table,
    told,
    truth,
    ul,
    way,
)
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture


def _fields(case: Case, *, amounts: bool = False) -> dict[str, object]:
    return truth(case, prescribed_on=case.visited_on, items=remedy_items(case, amounts=amounts))


def narrow_sheet(case: Case, random: Random) -> Drawing:
    """The narrow printed sheet: kind in the corner, three parts divided by double rules."""
    on, kind = case.visited_on, random.choice((("普通", "#fff"), ("急诊", "#fdf6d8")))
    rows = []
    for i, fee in enumerate(remedies(case), 1):
        much, how, often = way(fee)
        rows.append(
            [f"{i}、{e(fee.goods.name)}", e(strength(fee)), (f"{fee.quantity}{e(fee.goods.unit)}", "class='r n'")]
        )
        rows.append([(f"　　Sig. {much}　{often}　{how}", "colspan=3 style='padding-bottom:12px'")])
    double = "border-top:3px double #111;margin:7px 0"
    doctor, second, third, _ = staff(case)
    body = (
        at(474, 26, kind[0], "border:1.5px solid #111;padding:2px 12px;font-size:17px")
        + crown(case.hospital, 400, 21, "width:430px")
        + box("处方笺", "font-size:20px;letter-spacing:8px;width:430px;margin-bottom:6px", "c b")
        + line(f"NO.{case.numbers['处方号']}", f"{day_text(on, random.choice(('年', '年月')))}")
        + box("", double)
        + line(f"姓名 {name(case)}", f"性别 {case.insured.sex}", f"年龄 {age(case, on)}")
        + line(f"科别 {e(case.department)}", f"病历号 {case.numbers['门诊号']}")
        + box(f"临床诊断 {illness(case)}")
        + box("", double)
        + box("R", "font-size:30px;line-height:1", "b")
        + box(table(rows, "bare", "margin-top:8px") + box("（以下空白）", "margin-top:8px", "c"), "min-height:400px")
        + box("", double)
        + line(f"医师 {sig(doctor)}", f"审核 {sig(second)}", f"调配/发药 {sig(third)}")
        + box("按规定药品一经发出不得退换　处方三日内有效", "font-size:13px;margin-top:12px", "c")
    )
    return sheet(
        body,
        (580, 860),
        _fields(case),
        font=random.choice((MING, SONG, HEI)),
        px=15.5,
        pad="30px 38px",
        ground=kind[1],
        scale=1.9,
    )


def pad_by_hand(case: Case, random: Random) -> Drawing:
    """A leaf of a small clinic's pad: all of it by hand, with much left empty."""
    on, doctor = case.visited_on, staff(case)[0]
    green = "#1d6b4f"
    drugs = "".join(
        box(
            pen(e(f"{fee.goods.name} {strength(fee)} × {fee.quantity}{fee.goods.unit}")),
            "margin-top:12px;font-size:17px",
        )
        + box(pen(e(f"用法：{way(fee)[0]}，{way(fee)[1]}，{way(fee)[2]}")), "padding-left:52px")
        for fee in remedies(case)
    )
    body = (
        crown(case.hospital, 540, 24, f"color:{green}")
        + box(random.choice(("门诊处方", "处　方　单")), f"font-size:20px;color:{green}", "c b")
        + box(
            f"姓名{ul(pen(name(case)), 120)}　性别{ul(pen(case.insured.sex), 44)}　年龄{ul(pen(age(case, on)), 60)}　"
            f"日期{ul(pen(day_text(on, '.')), 120)}",
            "margin-top:14px",
            "n",
        )
        + box(f"住址{ul('', 260)}　电话{ul(pen(case.insured.phone), 130)}", "margin-top:10px", "n")
        + box(f"诊断{ul(pen(illness(case)), 420)}", "margin-top:10px")
        + box("℞", f"font-size:40px;color:{green};line-height:1.2;margin-top:6px")
        + box(drugs, f"min-height:440px;border-bottom:1px solid {green}")
        + line(f"医师 {sig(doctor)}", "药价 ______ 元", "调剂 ______", style="margin-top:14px")
        + box(f"诊所电话 {calls(case)}　　营业时间 8:00—20:00", f"font-size:13.5px;color:{green};margin-top:14px", "c")
    )
    return sheet(body, (640, 880), _fields(case), font=FANG, px=16, pad="32px 42px", ground="#fbfdf9", scale=1.75)


def prescription_on_phone(case: Case, random: Random) -> Drawing:
    """An internet hospital's prescription on a phone, with its state and the pharmacist's name."""
    on, text = case.visited_on, f"https://hlwyy.example.cn/rx/{case.numbers['处方号']}"
    doctor, druggist = staff(case)[:2]
    drugs = "".join(
        box(
            line(f"<b>{e(fee.goods.name)}</b>", f"×{fee.quantity}{e(fee.goods.unit)}")
            + box(f"规格：{e(strength(fee))}", "font-size:13px;color:#666d75")
            + box(f"用法用量：{way(fee)[1]}，每次{way(fee)[0]}，{way(fee)[2]}", "font-size:13px;color:#666d75"),
            "padding:9px 0;border-bottom:1px solid #eceef1",
        )
        for fee in remedies(case)
    )
    body = (
        box(
            box("审核通过", "font-size:19px", "b") + box("处方有效期 3 天，请及时购药", "font-size:13px"),
            "background:#1f9d8b;color:#fff;padding:12px 20px 16px",
        )
        + card(
            box(e(case.hospital), "font-size:16px", "c b")
            + box("电子处方单", "font-size:14px;margin-bottom:6px", "c")
            + told("处方编号", case.numbers["处方号"])
            + told("患者", f"{name(case)}　{case.insured.sex}　{age(case, on)}")
            + told("科室", e(case.department))
            + told("开方日期", day_text(on, random.choice(("-", "年"))))
            + told("临床诊断", illness(case))
        )
        + card(box("Rp.", "font-size:17px", "b") + drugs)
        + card(
            "<div style='display:flex;justify-content:space-between;align-items:center'><div>"
            f"<div>开方医生　{sig(doctor)}</div><div style='margin-top:8px'>审方药师　{sig(druggist)}</div></div>"
            f"<img src='{code_picture(text)}' width=92 height=92></div>"
        )
        + box("仅限本人使用，线下药店凭码取药", "font-size:12.5px;color:#8c9096", "c")
        + chop("电子处方专用", 268, 98, 13, "#ffffff")
    )
    height = 620 + 86 * len(remedies(case))
    return screen(
        body, "处方详情", height, _fields(case), bar="#1f9d8b", ink="#fff", font=random.choice((SANS, MICRO)), code=text
    )


def long_use_form(case: Case, random: Random) -> Drawing:
    """A form for drugs of long use: a table with prices, the sum in the last row."""
    on, days = case.visited_on, random.choice((14, 28))
    a = "style='background:#f0f4fa' class=c"
    rows: list[list[str | tuple[str, str]]] = [
        [
            (str(i), "class=c"),
            e(fee.goods.name),
            (e(strength(fee)), "class=c"),
            (f"{way(fee)[0]}<br>{way(fee)[2]}", "class='c n'"),
            (way(fee)[1], "class='c n'"),
            (f"{fee.quantity}{e(fee.goods.unit)}", "class='c n'"),
            (yuan(fee.goods.price_fen), "class=r"),
            (yuan(fee.amount_fen), "class=r"),
        ]
        for i, fee in enumerate(remedies(case), 1)
    ]
    total = yuan(sum(fee.amount_fen for fee in remedies(case)))
    rows += [["&nbsp;"] * 8 for _ in range(max(0, 6 - len(rows)))]
    rows.append([("合　计（元）", "colspan=7 class=r"), (f"<b>{total}</b>", "class=r")])
    heads = ("序", "药品名称", "规格", "单次用量<br>频次", "途径", "总量", "单价<br>(元)", "金额<br>(元)")
    doctor, druggist, third, _ = staff(case)
    body = (
        line(
            bars(case.numbers["处方号"], 160, 30),
            "<span class=b style='border:2px solid #2a4f87;color:#2a4f87;padding:2px 12px;display:inline-block;line-height:1.5;font-size:17px'>长处方</span>",
        )
        + crown(case.hospital, 700, 25)
        + box(
            random.choice(("门诊慢特病长期处方笺", "长期处方（慢性病用）")), "font-size:20px;margin-bottom:12px", "c b"
        )
        + table(
            [
                [("姓名", a), name(case), ("性别", a), case.insured.sex, ("年龄", a), age(case, on)],
                [
                    ("科室", a),
                    e(case.department),
                    ("门诊号", a),
                    case.numbers["门诊号"],
                    ("开方日期", a),
                    day_text(on, random.choice("-/")),
                ],
                [("诊断", a), (illness(case), "colspan=3"), ("用药天数", a), f"{days}天"],
            ]
        )
        + table(rows, "box", "margin-top:12px;font-size:15px", head=heads)
        + line(f"处方医师：{sig(doctor)}", f"审方药师：{sig(druggist)}", f"发药：{sig(third)}", style="margin-top:26px")
        + box(
            "患者须知：①本人已了解所用药物；②用药期间自我监测，如有不适及时就医；③下次取药请携带本处方及医保凭证。",
            "font-size:14px;margin-top:30px",
        )
        + (seal(case.hospital, 590, 640, 128, "处方专用章") if random.random() < 0.5 else "")
    )
    return sheet(
        body, (840, 850), _fields(case, amounts=True), font=random.choice((SONG, SANS)), px=15.5, pad="34px 44px"
    )


def wide_with_guide(case: Case, random: Random) -> Drawing:
    """A wide sheet from a line printer: the prescription left, a guide to the window right."""
    on, (doctor, druggist, _, _) = case.visited_on, staff(case)
    drugs = "".join(
        box(e(f"{fee.goods.name}　{strength(fee)}　{fee.quantity}{fee.goods.unit}"), "margin-top:7px")
        + box(f"　　用法 每次{way(fee)[0]} {way(fee)[1]} {way(fee)[2]}")
        for fee in remedies(case)
    )
    left = (
        line(
            f"姓名:{name(case)}",
            f"性别:{case.insured.sex}",
            f"年龄:{age(case, on)}",
            f"费别:{random.choice(('医保', '自费'))}",
        )
        + line(f"科室:{e(case.department)}", f"门诊号:{case.numbers['门诊号']}", f"日期:{day_text(on, '-')}")
        + box(f"诊断:{illness(case)}", "border-bottom:1px dashed #333;padding-bottom:4px")
        + box("Rp:", "font-size:20px;margin-top:4px", "b")
        + box(drugs, "min-height:290px")
        + line(
            f"医师:{e(doctor)}",
            f"审核:{e(druggist)}",
            "核对:________",
            style="border-top:1px dashed #333;padding-top:6px",
        )
    )
    right = (
        box("取 药 指 引", "font-size:19px", "c b")
        + box(
            f"{random.randint(1, 9)} 号窗口", "font-size:30px;margin:16px 0;border:2px solid #222;padding:6px 0", "c b"
        )
        + box("① 先到自助机或收费处缴费<br>② 看大屏叫号，到窗口取药<br>③ 离开前当面点清")
        + f"<div style='margin-top:30px;display:flex;justify-content:center'>{bars(case.numbers['处方号'], 190, 40)}</div>"
        + box(f"打印 {day_text(on, '-')} {hour(case)}", "font-size:14px;margin-top:24px", "c")
    )
    body = (
        crown(case.hospital, 860, 23)
        + box("门诊电子处方", "font-size:19px;margin-bottom:10px", "c b")
        + f"<div style='display:flex'><div style='width:630px;padding-right:24px'>{left}</div>"
        f"<div style='flex:1;border-left:1px solid #333;padding-left:24px'>{right}</div></div>"
    )
    return sheet(
        body, (980, 610), _fields(case), font=random.choice((DOTS, MING)), px=15.5, pad="26px 36px", ground="#fdfdfb"
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "prescription": (narrow_sheet, pad_by_hand, prescription_on_phone, long_use_form, wide_with_guide),
}
