"""Prescriptions: a coloured pad filled with a pen, an internet hospital's screen, a priced print."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text, ticked
from benchmarks.papers.families.twelfth.sheet import (
    FHEI,
    KAI,
    MICRO,
    RIGHT,
    age,
    bars,
    clock,
    fit,
    head,
    iso,
    items,
    line,
    name_seal,
    page,
    pen,
    round_seal,
    row,
    screen,
    sold,
    td,
    title,
    tr,
)
from benchmarks.papers.families.twelfth.ward import age_text, found
from benchmarks.papers.paper import Drawing, Layout

USES = (
    "口服　一次1片　一日3次　饭后",
    "口服　每次2粒　每日2次",
    "遵医嘱　一日1次　晨起空腹",
    "用法：每次1支　每12小时一次",
    "外用/吸入　一日2次　连用7天",
)


def coloured_pad(case: Case, random: Random) -> Drawing:
    """A leaf of the coloured pads: white, green for children, yellow for emergencies; all gaps filled with a pen."""
    one, day = case.insured, case.visited_on
    child = age(one.born_on, day) < 14
    kind, ground = ("儿　科", "#e6f4e1") if child else random.choice((("普　通", "#fefefe"), ("急　诊", "#fdf6d3")))
    drugs = "".join(
        f"<div class='pen' style='margin-top:14px;line-height:1.5'>{place}、{fee.goods.name}　{fee.goods.specification}　× {fee.quantity}{fee.goods.unit}<div style='padding-left:56px'>Sig. {random.choice(USES)}</div></div>"
        for place, fee in enumerate(sold(case).fees, 1)
    )
    payer = "　".join(
        ticked(word == ("医保" if case.seed % 2 else "自费"), word) for word in ("公费", "自费", "医保", "其他")
    )
    body = (
        at(500, 30, kind, "border:2px solid #333;padding:3px 12px;letter-spacing:2px")
        + title(case.hospital, 430, 24, "text-align:left")
        + f"<h2 style='letter-spacing:22px;margin:6px 0 12px;font-size:23px'>处方笺</h2><div class='f'><span>费别：{payer}</span><span>处方编号 {case.numbers['处方号']}</span></div>"
        + "<div style='border-top:1.5px solid #333;margin-top:8px;padding-top:8px;line-height:2.15'>"
        + f"姓名 {line(pen(one.name), 130)} 性别 {line(pen(one.sex), 44)} 年龄 {line(pen(age_text(one, day)), 80)}<br>门诊病历号 {line(pen(case.numbers['门诊号']), 130)} 科别 {line(pen(fit(case.department, 150, 18)), 150)}<br>"
        + f"临床诊断 {line(pen(case.diagnosis.name), 400, 'text-align:left')}<br>开具日期 {line(pen(day.year), 60)} 年 {line(pen(day.month), 36)} 月 {line(pen(day.day), 36)} 日</div>"
        + f"<div style='border-top:1.5px solid #333;margin-top:8px;min-height:340px;padding-top:6px'><span style='font:italic 700 30px serif'>R.</span>{drugs}</div>"
        + f"<div style='border-top:1.5px solid #333;padding-top:10px;line-height:2' class='f'><span>医　师 {pen(case.father.name, 'font-size:1.3em')}</span><span>药品金额 {pen(yuan(sold(case).total_fen))} 元</span></div>"
        + f"<div class='f' style='align-items:center'><span>审核药师 {name_seal(case.mother.name)}</span><span>调配药师/士 {name_seal(case.relative.name)}</span><span>核对、发药药师</span></div>"
        + "<div style='font-size:12px;margin-top:8px'>注：处方当日有效；药品一经发出，不得退换。</div>"
    )
    return page(
        body,
        found(case) | {"prescribed_on": iso(day)},
        width=610,
        height=880,
        font=KAI,
        size=16,
        pad="26px 42px",
        ground=ground,
        css=".u{line-height:1.5;white-space:nowrap}",
    )


def internet_hospital(case: Case, random: Random) -> Drawing:
    """An internet hospital's prescription on the telephone, with how long it is good for and who checked it."""
    one, day = case.insured, case.visited_on
    listed = "".join(
        f"<div style='padding:9px 0;border-bottom:1px dashed #ddd'><div class='f'><b>{fee.goods.name}</b><span>x{fee.quantity}{fee.goods.unit}</span></div><div style='color:#888;font-size:12.5px'>{fee.goods.specification}<br>{random.choice(USES)}</div></div>"
        for fee in sold(case).fees
    )
    pairs = (
        ("就诊人", f"{one.name}　{one.sex}　{age_text(one, day)}"),
        ("科室", case.department),
        ("诊断", case.diagnosis.name),
        ("开方时间", f"{day_text(day, random.choice(('-', '.')))} {clock(case, 3)}"),
        ("处方号", f"{case.numbers['处方号']}"),
    )
    body = (
        "<div style='background:#fff;border-radius:10px;padding:16px'>"
        f"<div class='c' style='border-bottom:1.5px solid #333;padding-bottom:8px'>{fit(case.hospital, 320, 17)}<div style='font-size:18px;font-weight:600'>{random.choice(('互联网医院处方笺', '电子处方', '处方笺（互联网诊疗）'))}</div></div>"
        + "".join(
            f"<div style='margin-top:7px'><span style='color:#888;display:inline-block;width:76px'>{label}</span>{words}</div>"
            for label, words in pairs
        )
        + f"<div style='font:italic 700 24px serif;margin-top:10px'>Rp:</div>{listed}<div class='c' style='color:#999;font-size:12px;margin-top:8px'>——— 以下空白 ———</div>"
        + f"<div style='margin-top:16px;line-height:2'>医师：{pen(case.father.name)}<br>审方药师：{pen(case.mother.name)}<br>有效期：3天</div></div>"
        + round_seal(218, 480 + 64 * len(sold(case).fees), case.hospital, "互联网医院处方章", diameter=120)
    )
    height = 690 + 68 * len(sold(case).fees)
    return screen(
        body,
        found(case) | {"prescribed_on": iso(day)},
        title=random.choice(("处方详情", "我的处方", "在线处方")),
        height=height,
        font=FHEI,
        hour=clock(case, 5, seconds=False),
        button="去购药",
    )


def priced_print(case: Case, random: Random) -> Drawing:
    """A printed half sheet with a bar code; every drug with its price and amount."""
    one, day, bill = case.insured, case.visited_on, sold(case)
    rows = "".join(
        tr(
            f"{place}",
            f"{fee.goods.name}<br><small style='color:#555'>{random.choice(USES)}</small>",
            fee.goods.specification,
            f"{fee.quantity}{fee.goods.unit}",
            td(yuan(fee.goods.price_fen), style=RIGHT),
            td(yuan(fee.amount_fen), style=RIGHT),
        )
        for place, fee in enumerate(bill.fees, 1)
    )
    body = (
        f"<div class='f' style='align-items:center'>{bars(case.numbers['处方号'], 150, 34)}<span style='border:1.5px solid #222;padding:1px 10px'>{random.choice(('西药处方', '慢病处方', '普通'))}</span></div>"
        + title(f"{case.hospital}处方", 600, 23, "margin:6px 0 12px")
        + row(
            f"患者姓名:{one.name}", f"性别:{one.sex}", f"年龄:{age_text(one, day)}", f"就诊号:{case.numbers['门诊号']}"
        )
        + row(f"就诊科室:{case.department}", f"处方日期:{day_text(day, '/')}", f"处方号:{case.numbers['处方号']}")
        + f"<div style='margin-bottom:8px'>诊断:{case.diagnosis.name}</div><table class='l'>{head('Rp', '药品名称及用法', '规格', '数量', '单价', '金额')}{rows}</table>"
        + f"<div class='r' style='border-top:1.5px solid #222;padding-top:5px'>处方金额:{yuan(bill.total_fen)}元</div>"
        + row(
            f"医生:{pen(case.mother.name, 'font-size:1.25em')}",
            f"审核:{case.father.name}",
            "调配:",
            f"发药:{case.relative.name}",
            style="margin-top:26px",
        )
        + f"<div style='font-size:12px;color:#555;margin-top:10px'>打印时间 {iso(day)} {clock(case, 6)}　取药窗口：西药房 {case.seed % 9 + 1} 号</div>"
    )
    fields = found(case) | {"prescribed_on": iso(day), "items": items(bill.fees)}
    css = ".l th{border:solid #222;border-width:1.5px 0;text-align:left;padding:4px}.l td{padding:6px 4px;vertical-align:top}.l th:nth-child(5),.l th:nth-child(6){text-align:right}"
    return page(
        body, fields, width=740, height=440 + 58 * len(bill.fees), font=MICRO, size=14.5, pad="28px 40px", css=css
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"prescription": (coloured_pad, internet_hospital, priced_print)}
