"""Prescriptions: a ruled half sheet, an emergency's yellow sheet, herbs, a phone, a print with amounts."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_third.clinic_kit import (
    DOTS,
    HANDS,
    HEI,
    KAI,
    MODERN,
    SONG,
    age,
    barcode,
    card,
    crew,
    directions,
    gap,
    hour,
    ill,
    medicines,
    oblong,
    p,
    pen,
    screen,
    sheet,
    signed,
    spread,
    table,
    title,
    told,
    unit,
    where,
    who,
)
from benchmarks.papers.paper import Drawing, Layout

_LATIN = {"qd": "每日1次", "bid": "每日2次", "tid": "每日3次"}
_HERBS = (
    ["黄芪", "党参", "白术", "陈皮", "柴胡", "升麻", "生姜", "大枣", "炙甘草", "山药", "麦芽", "神曲"],
    ["桑叶", "菊花", "连翘", "薄荷", "桔梗", "苦杏仁", "芦根", "甘草", "浙贝母"],
    ["独活", "桑寄生", "杜仲", "牛膝", "秦艽", "防风", "川芎", "白芍", "熟地黄", "肉桂", "茯苓", "甘草"],
    ["丹参", "川芎", "赤芍", "红花", "桃仁", "枳壳", "柴胡", "当归", "生地黄", "郁金"],
)


def _items(fees: tuple[Fee, ...]) -> list[dict[str, str]]:
    """Names, and the strength printed behind them."""
    return [
        {"name": fee.goods.name} | ({"specification": fee.goods.specification} if _strength(fee) else {})
        for fee in fees
    ]


def _names(fees: tuple[Fee, ...]) -> list[dict[str, str]]:
    return [{"name": fee.goods.name} for fee in fees]


def _strength(fee: Fee) -> str:
    words = fee.goods.specification
    return e(words) if any(one.isdigit() for one in words) else ""


def _truth(case: Case, items: list[dict[str, str]], words: str = "patient hospital diagnosis") -> dict[str, object]:
    return told(case, words, prescribed_on=case.visited_on) | {"items": items}


def ruled_half_sheet(case: Case, random: Random) -> Drawing:
    """The ministry's half sheet: head, ruled facts, a large Rp with drugs below, signatures at the foot."""
    on, drugs = case.visited_on, medicines(case)
    child = (on - case.insured.born_on).days < 14 * 365
    mark, ground = ("儿科", "#eef7e8") if child else ("普通", "#fff")
    lines = "".join(
        p(f"{i}. {e(fee.goods.name)}　{_strength(fee)}　×{fee.quantity}{e(fee.goods.unit)}", "margin-top:9px")
        + p(f"Sig：{directions(fee)[0]}　{directions(fee)[2]}　{directions(fee)[1]}", "padding-left:44px;color:#333")
        for i, fee in enumerate(drugs, 1)
    )
    body = (
        at(520, 34, mark, "border:1.5px solid #222;padding:2px 10px;font-size:17px")
        + title(case.hospital, 23, 370)
        + p("处 方 笺", "font-size:22px", "mid")
        + spread(
            f"费别：{random.choice(('医保', '自费'))}", f"处方编号：{case.numbers['处方号']}", style="font-size:15px"
        )
        + p(
            spread(f"姓名：{who(case)}", f"性别：{case.insured.sex}", f"年龄：{age(case, on)}")
            + spread(f"门诊号：{case.numbers['门诊号']}", f"科别：{unit(case)}")
            + spread(f"临床诊断：{ill(case)}", f"开具日期：{day_text(on, '年')}"),
            "border-top:2px solid #222;border-bottom:2px solid #222;padding:6px 2px;line-height:1.9;margin-top:4px",
        )
        + p("Rp", "font:italic 700 28px 'Liberation Serif',serif;margin-top:8px")
        + p(lines, "min-height:370px")
        + p(
            spread(f"医师：{signed(crew(case)[0])}", "药品金额：见收费单")
            + spread(
                f"审核药师：{signed(crew(case)[1])}", f"调配：{signed(crew(case)[2])}", f"发药：{signed(crew(case)[3])}"
            ),
            "border-top:2px solid #222;padding-top:6px;line-height:2",
        )
        + p("处方当日有效；药品离柜概不退换。", "font-size:13.5px")
    )
    fields = _truth(case, _items(drugs))
    return sheet(body, (620, 880), fields, font=SONG, px=16, pad="34px 40px", ground=ground)


def emergency_hand_script(case: Case, random: Random) -> Drawing:
    """A yellow sheet of an emergency room or a clinic, filled by hand, with a doctor's name stamp."""
    on, drugs = case.visited_on, medicines(case, 4)
    row = "margin:8px 0"
    lines = "".join(
        p(pen(f"{e(fee.goods.name)}　×　{fee.quantity}{e(fee.goods.unit)}"), "margin-top:12px")
        + p(pen(f"用法：{directions(fee)[0]}　{_LATIN[directions(fee)[2]]}　{directions(fee)[1]}"), "padding-left:60px")
        for fee in drugs
    )
    body = (
        at(536, 30, "急 诊", "font-size:19px;font-weight:700;border:2px solid #7d6a00;padding:1px 8px;color:#7d6a00")
        + title(case.hospital + "处方笺", 22, 370)
        + p(
            f"姓名{gap(pen(who(case)), 120)} 性别{gap(pen(case.insured.sex), 44)} 年龄{gap(pen(age(case, on)), 66)}",
            row + ";margin-top:20px",
            "nb",
        )
        + p(f"科室{gap(pen(unit(case)), 150)} 门诊/住院号{gap(pen(case.numbers['门诊号']), 150)}", row, "nb")
        + p(f"诊断{gap(pen(ill(case)), 420)}", row, "nb")
        + p(f"日期{gap(pen(day_text(on, '年')), 200)}", row, "nb")
        + p("R：", "font-size:24px;margin-top:10px", "fat")
        + p(lines, "min-height:370px;padding-left:34px;font-size:17.5px")
        + p(f"医师{gap(signed(crew(case)[0], 28), 130)}　金额{gap('　', 110)}", row)
        + p(
            f"审核{gap('　', 90)}　调配{gap(signed(crew(case)[1]), 90)}　核发{gap(signed(crew(case)[2]), 90)}",
            row,
            "nb",
        )
    )
    body += oblong(f"医师 {e(crew(case)[0])}", 330, 745, px=15) if random.random() < 0.5 else ""
    fields = _truth(case, _names(drugs))
    return sheet(
        body, (640, 840), fields, font=KAI, px=17, pad="32px 46px", ground="#fdf6cf", hand=random.choice(HANDS)
    )


def herbs_in_columns(case: Case, random: Random) -> Drawing:
    """A prescription of herbs: three in a row with their weight, doses and way of boiling below."""
    on = case.visited_on
    herbs = _HERBS[case.seed % len(_HERBS)]
    doses = {5: "伍", 7: "柒", 10: "拾", 14: "拾肆"}
    count = (5, 7, 10, 14)[case.seed // 7 % 4]
    grams = [(6, 9, 10, 12, 15, 20)[(case.seed + i * 5) % 6] for i in range(len(herbs))]
    cells = [f"{herb}　<span style='color:#444'>{g}g</span>" for herb, g in zip(herbs, grams, strict=True)]
    rows = [[*cells[i : i + 3], *[""] * (3 - len(cells[i : i + 3]))] for i in range(0, len(cells), 3)]
    body = (
        spread(
            f"<b style='font-size:{min(23, 400 / len(case.hospital)):.1f}px'>{where(case)}</b>",
            barcode(case.numbers["处方号"], 26, 140),
        )
        + p("中药饮片处方", "font-size:20px;letter-spacing:4px;margin:0 0 10px", "fat")
        + table(
            [
                ["姓名", who(case), "性别", case.insured.sex, "年龄", age(case, on)],
                ["科室", unit(case), "处方日期||colspan=2", f"{on:%Y-%m-%d}||colspan=2"],
                ["诊断", f"{ill(case)}||colspan=5"],
            ]
        )
        + p("Rp：", "font-size:20px;margin-top:14px", "fat")
        + table(rows, "bare", "font-size:18.5px;line-height:2.1;margin-left:30px;width:560px")
        + p(
            f"共{doses[count]}剂（{count}剂）　每日1剂　水煎分早晚两次温服<br>煎煮方式：{random.choice(('自煎', '代煎，每袋200ml'))}",
            "border-top:1px dashed #555;border-bottom:1px dashed #555;padding:8px 30px;margin-top:16px",
        )
        + spread(
            f"医师 {signed(crew(case)[1], 27)}",
            f"药师审方 {signed(crew(case)[2], 27)}",
            f"调剂 {signed(crew(case)[3], 27)}",
            style="margin-top:22px",
        )
        + p("忌食生冷辛辣。服药期间如有不适请停药并联系医师。", "font-size:13.5px;margin-top:14px")
    )
    fields = _truth(case, [{"name": herb} for herb in herbs])
    return sheet(body, (700, 720), fields, font=random.choice((SONG, KAI)), px=16.5, pad="34px 44px")


def script_on_phone(case: Case, random: Random) -> Drawing:
    """An online hospital's prescription: a ticket with a torn edge, drugs with their strength below the name."""
    on, drugs, colour = case.visited_on, medicines(case, 4), random.choice(("#e8594a", "#2a7de1"))
    lines = "".join(
        p(
            spread(f"<b>{e(fee.goods.name)}</b>", f"×{fee.quantity}")
            + p(
                " ".join(one for one in (_strength(fee), directions(fee)[1], _LATIN[directions(fee)[2]]) if one),
                "color:#777;font-size:14px",
            ),
            "padding:9px 0;border-bottom:1px solid #eee",
        )
        for fee in drugs
    )
    body = (
        screen("电子处方", time="19:42")
        + card(
            title(case.hospital, 17, 330, f"color:{colour}")
            + p("电子处方单", "font-size:19px", "mid fat")
            + p(f"编号 {case.numbers['处方号']}", "color:#888;font-size:13.5px", "mid")
            + table(
                [
                    ["患者", who(case), f"{case.insured.sex}　{age(case, on)}||class=end"],
                    ["科室", unit(case) + "||colspan=2"],
                    ["诊断", ill(case) + "||colspan=2"],
                    ["开方日期", f"{on:%Y-%m-%d}||colspan=2"],
                ],
                "bare",
                "margin-top:8px",
            )
            + p("", "border-top:2px dashed #ccc;margin:10px -15px")
            + p("Rp", "font-size:20px;font-style:italic", "fat")
            + lines
            + spread(f"医师 {signed(crew(case)[0])}", f"药师 {signed(crew(case)[1])}", style="margin-top:12px")
            + p("处方有效期：自开具起72小时", "color:#888;font-size:13.5px;margin-top:6px")
        )
        + p("去购药", f"background:{colour};color:#fff;margin:14px 40px;padding:9px;border-radius:24px", "mid")
    )
    fields = _truth(case, _items(drugs))
    return sheet(body, (390, 800), fields, font=MODERN, px=15.5, pad="0", ground="#f4f4f4", scale=2.4)


def print_with_amounts(case: Case, random: Random) -> Drawing:
    """A landscape print of a long script: a line a drug with strength, use, quantity, amount."""
    on, drugs = case.visited_on, medicines(case, 6)
    total = sum(fee.amount_fen for fee in drugs)
    rows = [
        [
            str(i),
            e(fee.goods.name),
            _strength(fee) or "-",
            directions(fee)[0],
            directions(fee)[2],
            directions(fee)[1],
            f"{fee.quantity}{e(fee.goods.unit)}",
            f"{yuan(fee.amount_fen)}||class=end",
        ]
        for i, fee in enumerate(drugs, 1)
    ]
    heads = ("序", "药品名称", "规格", "每次", "频次", "途径", "数量", "金额(元)||class=end")
    body = (
        title(f"{case.hospital}门诊处方", 23, 760, cls="mid")
        + spread(
            f"姓名:{who(case)}",
            f"性别:{case.insured.sex}",
            f"年龄:{age(case, on)}",
            f"病历号:{case.numbers['病案号']}",
            f"处方号:{case.numbers['处方号']}",
            style="margin-top:8px",
        )
        + spread(f"科室:{unit(case)}", f"诊断:{ill(case)}", f"日期:{day_text(on, random.choice(('-', '/')))}")
        + p(
            table(rows, "thr", "margin-top:8px;font-size:15px", heads),
            "min-height:270px",
        )
        + spread("<b>以下空白</b>", f"药费合计:{yuan(total)}元", style="margin-top:6px")
        + spread(
            f"医师:{e(crew(case)[0])}",
            f"审方:{e(crew(case)[1])}",
            f"配药:{e(crew(case)[2])}",
            f"打印:{on:%Y-%m-%d} {hour(case, 6)}",
            style="border-top:1px solid #222;padding-top:6px;margin-top:4px",
        )
    )
    fields = _truth(case, [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in drugs])
    return sheet(body, (900, 530), fields, font=random.choice((DOTS, HEI)), px=15.5, pad="28px 40px", ground="#fdfdfa")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "prescription": (ruled_half_sheet, emergency_hand_script, herbs_in_columns, script_on_phone, print_with_amounts),
}
