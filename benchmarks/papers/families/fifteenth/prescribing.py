"""Prescriptions."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fifteenth.clinical import (
    DOTS,
    USES,
    crew,
    drugs,
    fill,
    grid,
    head,
    leaf,
    pairs,
    pick,
    screen,
    tick,
    truth,
    wide,
    years,
)
from benchmarks.papers.families.fifteenth.kit import FANG, KAI, ZEN, Cell, bars, chop, line, spread, stamp
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case) -> dict[str, object]:
    items = [{"name": fee.goods.name} for fee in drugs(case)]
    return truth(case, "prescribed_on", case.visited_on, diagnosis=case.diagnosis.name, items=items)


def _tall(case: Case, base: int, each: int) -> int:
    return base + each * len(drugs(case))


def coloured_form(case: Case, random: Random) -> Drawing:
    """A children's green or emergency's yellow form filled with a pen, the sort in a corner."""
    who, (one, two, three, _), day = case.insured, crew(case), case.visited_on
    young = int(years(case, day)) < 14
    sort, ground = ("儿科", "#e3f3df") if young else random.choice((("急诊", "#fdf5cf"), ("普通", "#fefefb")))
    body = chop(sort, "right:30px;top:24px", colour="#333", size=19, turn=0) + head(
        e(case.hospital), 20, "padding:0 74px"
    )
    body += head("处　方　笺", 24) + line(f"No.{case.numbers['处方号']}", "font-size:14px", "r")
    body += line(
        " ".join(tick(one_kind == "自费", one_kind) for one_kind in ("公费", "自费", "医保", "其他")), "font-size:14px"
    )
    body += line(f"科别{fill(e(case.department), 130)} {day_text(day, '年')}", "margin-top:6px")
    body += line(
        f"姓名{fill(e(who.name), 120)} 性别{fill(who.sex, 34)} 年龄{fill(years(case, day), 40)}", "margin-top:6px"
    )
    body += line(f"临床诊断{fill(e(case.diagnosis.name), 300)}", "margin-top:6px") + line(
        "R<sub>p</sub>", "font:italic 30px serif;margin-top:10px"
    )
    for place, fee in enumerate(drugs(case)):
        body += line(
            f"{e(fee.goods.name)}　{e(fee.goods.specification)} × {fee.quantity}",
            "padding-left:26px;font-size:18px",
            "pen",
        )
        body += line(f"Sig. {pick(case, USES, place)}", "padding:0 0 12px 70px;font-size:18px", "pen")
    body += "<div style='height:50px'></div><div class='hr'></div>" + spread(
        f"医师 <span class='sig'>{one}</span>", "药费______", f"审核 <span class='sig'>{two}</span>"
    )
    body += spread(
        f"调配 <span class='sig'>{three}</span>", f"核对、发药 <span class='sig'>{two}</span>", style="margin-top:8px"
    ) + line("注：处方当日有效，药品离柜不退", "font-size:13px")
    return leaf(body, 600, _tall(case, 530, 72), _truth(case), font=KAI, size=17, ground=ground, pad="26px 36px")


def outside_prescription(case: Case, random: Random) -> Drawing:
    """An electronic prescription to be filled at a pharmacy outside, with code, validity and a table."""
    who, (one, two, *_), day = case.insured, crew(case), case.visited_on
    rows: list[list[Cell]] = [
        ["姓名", e(who.name), "性别", who.sex, "年龄", years(case, day) + "岁"], [ "医保类型", random.choice(("职工医保", "居民医保")),
        "人员编号", case.numbers["医保编号"], "科室", e(case.department), ],
    ]  # fmt: skip
    rows += [
        ["开方日期", day_text(day, "-"), "有效期", "3天", "处方编号", case.numbers["处方号"]],
        ["诊断", wide(e(case.diagnosis.name))],
    ]
    lines = [
        [ str(place), e(fee.goods.name), e(fee.goods.specification), f"{fee.quantity}{fee.goods.unit}",
        pick(case, USES, place), ] for place, fee in enumerate(drugs(case), 1)
    ]  # fmt: skip
    body = spread(bars(case.numbers["处方号"], 170, 36), "定点药店流转联", style="font-size:14px") + head(
        e(case.hospital), 22
    )
    body += head(random.choice(("医保外配处方单", "双通道药品电子处方")), 21, "margin-bottom:10px") + grid(
        rows, style="font-size:15px"
    )
    body += grid(
        lines, top=("序", "药品通用名", "规格", "总量", "用法用量"), style="margin-top:-1px;font-size:15px"
    ) + line("—— 以下无药品 ——", "font-size:13px;padding:6px", "c")
    body += (
        spread(f"处方医师 {one}", f"审方药师 {two}", "责任医师（医保） ✓", style="margin-top:22px")
        + line(f"药店名称：{e(case.pharmacy)}", "margin-top:10px;font-size:14px")
        + line("药店药师签字：____________　　取药人签字：____________", "font-size:14px")
    )
    body += stamp(case.hospital, "right:60px;bottom:24px", diameter=122, below="处方专用章")
    return leaf(
        body,
        860,
        _tall(case, 490, 42),
        _truth(case),
        font=ZEN,
        css=".ruled td:nth-child(odd){white-space:nowrap}",
        pad="30px 44px",
    )


def thermal_prescription(case: Case, random: Random) -> Drawing:
    """A roll print from a clinic's counter, labels in front of values without colon."""
    who, (one, two, *_), day = case.insured, crew(case), case.visited_on
    body = (
        head(e(case.hospital), 19 if len(case.hospital) < 17 else 16)
        + head(random.choice(("门诊处方", "处方单")), 21)
        + "<div class='dash'></div>"
    )
    body += (
        line(f"姓名 {e(who.name)} {who.sex} {years(case, day)}岁")
        + line(f"科别 {e(case.department)}")
        + line(f"日期 {day_text(day, '/')}")
        + line(f"诊断 {e(case.diagnosis.name)}")
        + "<div class='dash'></div>"
    )
    for place, fee in enumerate(drugs(case), 1):
        body += (
            line(f"{place}.{e(fee.goods.name)}")
            + spread(f"　{e(fee.goods.specification)}", f"{fee.quantity}{fee.goods.unit}", yuan(fee.amount_fen))
            + line(f"　{pick(case, USES, place)}")
        )
    total = sum(fee.amount_fen for fee in drugs(case))
    body += (
        "<div class='dash'></div>"
        + spread("金额合计", f"￥{yuan(total)}")
        + line(f"医师 {one}　药师 {two}")
        + line("请到2号窗口取药", "margin-top:8px", "c")
    )
    return leaf(
        body, 560, _tall(case, 410, 86), _truth(case), font=DOTS, size=17, ground="#fbfbf9", pad="26px 40px", scale=1.8
    )


def app_prescription(case: Case, random: Random) -> Drawing:
    """A prescription of an internet hospital in its app."""
    who, (one, two, *_), day = case.insured, crew(case), case.visited_on
    body = line(f"<b>{e(case.hospital)}</b><br>互联网医院电子处方", "padding:12px 12px 2px", "c")
    body += pairs(
        (
            ("姓名", e(who.name)),
            ("性别/年龄", f"{who.sex} / {years(case, day)}岁"),
            ("科室", e(case.department)),
            ("处方号", case.numbers["处方号"]),
            (random.choice(("开具时间", "处方日期")), day_text(day, "-")),
            ("诊断", e(case.diagnosis.name)),
        )
    )
    made = "".join(
        f"<div style='border-top:1px solid #eee;padding:6px 0'>{e(fee.goods.name)}<span style='float:right'>×{fee.quantity}</span><div class='lab'>{e(fee.goods.specification)}　{pick(case, USES, place)}</div></div>"
        for place, fee in enumerate(drugs(case))
    )
    body += f"<div class='card'><b>Rp</b>{made}</div>" + pairs(
        (("医师", one), ("药师审核", two), ("状态", "<span style='color:#0a8'>审核通过</span>"))
    )
    return screen(
        random.choice(("处方详情", "我的处方")),
        body,
        _tall(case, 680, 62),
        _truth(case),
        colour=random.choice(("#00897b", "#3a5bd9")),
        button="去购药",
    )


def long_prescription(case: Case, random: Random) -> Drawing:
    """A chronic patient's long prescription of a community centre, two columns with a stub for the pharmacy."""
    who, (one, two, three, _), day = case.insured, crew(case), case.visited_on
    body = head(e(case.hospital), 21) + head("慢性病长期处方" if random.random() < 0.5 else "长 处 方 笺", 22)
    left = "".join(
        line(f"{label}　{words}")
        for label, words in (
            ("姓　　名", e(who.name)),
            ("性　　别", who.sex),
            ("年　　龄", years(case, day)),
            ("科　　别", e(case.department)),
            ("开方日期", day_text(day, "年月")),
            ("用药天数", "28天"),
        )
    )
    left += line("临床诊断", "margin-top:8px") + line(e(case.diagnosis.name))
    right = line("<i>R.</i>", "font-size:24px") + "".join(
        line(
            f"{place}）{e(fee.goods.name)}<br>　　{e(fee.goods.specification)} 共{fee.quantity}{fee.goods.unit}　{pick(case, USES, place)}",
            "margin-bottom:6px",
        )
        for place, fee in enumerate(drugs(case), 1)
    )
    body += f"<div style='display:flex;border:1.5px solid #333;margin-top:12px'><div style='width:280px;padding:12px;border-right:1.5px solid #333'>{left}</div><div style='flex:1;padding:12px 18px'>{right}</div></div>"
    body += (
        spread(f"医师（签章） {one}", f"审核 {two}", f"调配 {three}", f"发药 {two}", style="margin-top:10px")
        + "<div class='dash'></div>"
    )
    body += spread(
        "领药凭条", f"处方 {case.numbers['处方号']}", f"窗口 {case.seed % 6 + 1}", "取药后收回", style="font-size:14px"
    )
    return leaf(body, 860, _tall(case, 410, 64), _truth(case), font=FANG, size=17, pad="30px 44px")


LAYOUTS = {
    "prescription": (coloured_form, outside_prescription, thermal_prescription, app_prescription, long_prescription)
}
