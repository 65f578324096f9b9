"""Prescriptions."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text, ticked
from benchmarks.papers.families.seventeenth import bills, kit, names
from benchmarks.papers.families.seventeenth.clinic_words import BRUSH, blank, dose, fields, pen, round_seal, years
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.paper import Drawing, Layout


def _truth(case: Case) -> dict[str, Any]:
    return fields(case, prescribed_on=case.visited_on)


def coloured(case: Case, random: Random) -> Drawing:
    """The preprinted leaf (white, yellow or green) filled with a pen; the kind stands in its corner."""
    person = case.insured
    corner, ground = random.choice((("普 通", "#fdfdfa"), ("急 诊", "#fdf8dc"), ("儿 科", "#e9f5e4")))
    corner, ground = ("儿 科", "#e9f5e4") if kit.age(person.born_on, case.visited_on) < 14 else (corner, ground)
    corner, ground = (
        ("普 通", "#fdfdfa")
        if corner == "儿 科" and kit.age(person.born_on, case.visited_on) >= 14
        else (corner, ground)
    )
    kinds = ("公费", "自费", "医保", "其他")
    chosen = random.choice(kinds[1:3])
    drugs = "".join(
        f"<div style='margin-bottom:12px'>{pen(f'{fee.goods.name} {fee.goods.specification}')}"
        f"<span style='float:right'>{pen(f'×{fee.quantity}{fee.goods.unit}')}</span><div style='padding-left:40px'>{pen('S: ' + dose(fee, place))}</div></div>"
        for place, fee in enumerate(bills.prescribed(case))
    )
    body = (
        f"<div class='row'><span style='font-size:13px'>处方编号 {case.numbers['处方号']}</span><span style='border:1.5px solid #333;padding:0 8px'>{corner}</span></div>"
        + kit.heading(t(case.hospital), px=19)
        + kit.heading(random.choice(("处　方　笺", "门诊处方笺", "处 方")), px=21, style="font-weight:bold")
        + f"<div style='line-height:2.05;margin-top:4px'>费别　<span style='line-height:1.2'>{'　'.join(ticked(one == chosen, one) for one in kinds)}</span><br>"
        f"姓名{blank(person.name, 86)}性别{blank(person.sex, 28)}年龄{blank(years(case, case.visited_on), 44)}<br>"
        f"门诊号{blank(case.numbers['门诊号'], 90)}科别{blank(case.department, 100)}<br>临床诊断{blank(case.diagnosis.name, 330)}<br>"
        f"开具日期{blank(day_text(case.visited_on, '年'), 150)}</div>"
        f"<div style='border-top:1.5px solid #333;margin-top:8px;font-size:30px;font-style:italic'>R</div><div style='min-height:230px;padding-left:22px'>{drugs}</div>"
        f"<div style='border-top:1.5px solid #333;line-height:2.1;padding-top:4px'>医　师{blank(names.staff(random), 96, font=BRUSH)}药品金额{blank(kit.money(bills.drugs(case).total_fen), 84)}<br>"
        f"审核药师{blank(names.staff(random), 80)}调配{blank(names.staff(random), 66)}核对/发药{blank(names.staff(random), 66)}</div>"
        "<div style='font-size:12px'>注：1. 本处方当日有效；2. 取药时请当面核对；3. 按卫生部规定，药品一经发出不得退换。</div>"
    )
    font = random.choice((kit.SONG, kit.OLD_KAI, kit.FANDOL))
    return kit.sheet(
        body, size=(590, 685), fields=_truth(case), font=font, px=15.5, pad="24px 34px", ground=ground, scale=1.7
    )


def _pairs(case: Case, form: str, random: Random) -> list[tuple[str, str]]:
    """Who, why and when."""
    person = case.insured
    return [
        ("患者", f"{t(person.name)}　{person.sex}　{years(case, case.visited_on)}"),
        ("ID", case.numbers["登记号"]),
        ("科室", t(case.department)),
        ("诊断", t(case.diagnosis.name)),
        (random.choice(("开方日期", "处方日期", "就诊日期")), day_text(case.visited_on, form)),
        ("医保类别", random.choice(("职工医保", "居民医保", "自费"))),
        ("医师", pen(names.staff(random))),
        ("审方", names.staff(random)),
    ]


def laser(case: Case, random: Random) -> Drawing:
    """Two columns on a half-sheet lying across: who at the left, the drugs at the right."""
    form = random.choice(("-", "/", "."))
    pairs = _pairs(case, form, random)
    left = "".join(
        f"<div style='padding:4px 0'><div style='font-size:12px;color:#666'>{a}</div>{b}</div>" for a, b in pairs
    )
    rows = [["药品名称 / 规格", "用法", "数量"]]
    rows += [
        [
            f"{t(fee.goods.name)}<br><small>{t(fee.goods.specification)}</small>",
            dose(fee, place),
            f"{fee.quantity}{fee.goods.unit}",
        ]
        for place, fee in enumerate(bills.prescribed(case))
    ]
    body = (
        f"<div class='row' style='border-bottom:2px solid #222;align-items:flex-end'><span style='font-size:20px'>{t(case.hospital)}</span><b style='font-size:19px' class='nb'>{random.choice(('处方单', '电子处方', '门诊西药处方'))}</b></div>"
        f"<div style='display:flex;gap:22px;margin-top:10px'><div style='width:230px;border-right:1px solid #999;padding-right:12px'>{left}</div>"
        f"<div style='flex:1'><i style='font-size:26px;font-family:serif'>Rp.</i>{kit.table(rows, widths=(54, 30, 16), kind='dotted')}<div style='color:#888;margin-top:8px'>（以下空白）</div>"
        f"<div style='text-align:right;margin-top:26px'>合计：{kit.money(bills.drugs(case).total_fen, '¥')}</div></div></div>"
        + kit.spread(
            "调配：",
            "核对：",
            "发药：",
            f"取药窗口：{random.randint(1, 9)}号",
            style="border-top:1px solid #999;margin-top:10px;padding-top:6px",
        )
        + round_seal(case.hospital, below="处方专用", px=112, place="right:200px;bottom:22px")
    )
    font = random.choice((kit.HEI, kit.SERIF, kit.ROUND))
    return kit.sheet(body, size=(880, 545), fields=_truth(case), font=font, px=15, pad="28px 36px")


def online(case: Case, random: Random) -> Drawing:
    """An internet hospital's prescription on a phone with a seal and a button to buy."""
    person, tone = case.insured, random.choice(("#ff6a00", "#1aad6b", "#3b6ef5"))
    drugs = "".join(
        f"<div style='padding:8px 0;border-top:1px dashed #dde1e6'><div class='row'><b>{t(fee.goods.name)}</b><span class='nb'>×{fee.quantity}{fee.goods.unit}</span></div>"
        f"<div style='color:#8a9099;font-size:12.5px'>{t(fee.goods.specification)}　用法：{dose(fee, place)}</div></div>"
        for place, fee in enumerate(bills.prescribed(case))
    )
    lab = "color:#8a9099"
    body = (
        "<div style='position:relative'>"
        + kit.card(
            f"<div class='mid'><b style='font-size:16.5px'>{t(case.hospital)}</b><br>{random.choice(('互联网医院处方笺', '电子处方笺'))}</div>"
            f"<div style='line-height:1.9;margin-top:6px'><span style='{lab}'>处方号</span> {case.numbers['处方号']}<br><span style='{lab}'>患者</span> {t(person.name)} {person.sex} {years(case, case.visited_on)}<br>"
            f"<span style='{lab}'>科室</span> {t(case.department)}<br><span style='{lab}'>诊断</span> {t(case.diagnosis.name)}<br><span style='{lab}'>{random.choice(('开方时间', '开具时间'))}</span> {day_text(case.visited_on, '-')} {names.clock(random)}</div>"
            f"<div style='font-size:20px;font-style:italic;margin-top:4px'>Rp</div>{drugs}"
            f"<div style='border-top:1px solid #dde1e6;margin-top:8px;padding-top:8px;line-height:1.9'>开方医生 {names.staff(random)}　审核药师 {names.staff(random)}<br>发药药师 {names.staff(random)}</div>"
        )
        + round_seal(case.hospital, below="电子处方章", px=104, place="right:16px;bottom:24px")
        + "</div>"
        "<div style='color:#a3a8b0;font-size:12px'>处方72小时内有效，请遵医嘱用药，如有不适请及时线下就医。</div>"
    )
    height = 700 + 58 * len(bills.prescribed(case))
    return kit.screen(
        body,
        title="处方详情",
        height=max(770, height - 60),
        fields=_truth(case),
        random=random,
        tone=tone,
        buttons=("咨询药师", "去购药"),
    )


def for_the_drugstore(case: Case, random: Random) -> Drawing:
    """A town clinic's prescription taken along to a drugstore, whose stamp and till's note are on it."""
    person, form = case.insured, random.choice(("年", "."))
    lines = "".join(
        f"<div>{place + 1}、{t(fee.goods.name)} {t(fee.goods.specification)}　{fee.quantity}{fee.goods.unit}　{dose(fee, place)}</div>"
        for place, fee in enumerate(bills.prescribed(case))
    )
    tone = random.choice(("#1e4f8a", "#7b1e3b"))
    body = (
        f"<div style='border:1.5px solid {tone};padding:16px 22px'><div style='color:{tone}'>"
        + kit.heading(t(case.hospital), px=20)
        + kit.heading(
            random.choice(("外配处方", "门诊外购药品处方", "慢性病长期处方")), px=19, style="letter-spacing:3px"
        )
        + "</div>"
        f"<div style='line-height:1.95;border-bottom:1px solid {tone}'>{kit.wide('姓名', 3)} {t(person.name)}　　{kit.wide('性别', 3)} {person.sex}　　{kit.wide('年龄', 3)} {years(case, case.visited_on)}<br>"
        f"{kit.wide('科别', 3)} {t(case.department)}　　{kit.wide('日期', 3)} {day_text(case.visited_on, form)}<br>{kit.wide('诊断', 3)} {t(case.diagnosis.name)}<br>{kit.wide('地址', 3)} {t(person.address)}</div>"
        f"<div style='font-size:22px;margin-top:4px'>℞</div><div style='min-height:130px;line-height:1.9'>{lines}</div>"
        f"<div class='row' style='border-top:1px solid {tone};padding-top:8px'><span>医师 {pen(names.staff(random), font=BRUSH)}</span><span>院外审方 {names.staff(random)}</span><span>执业药师 {pen(names.staff(random))}</span></div></div>"
        f"<div style='font-size:12.5px;color:#666;margin-top:6px'>第一联　药店留存　　查询 {names.hotline(random)}</div>"
        + round_seal(case.hospital, below="门诊部", px=112, place="right:230px;bottom:60px")
        + kit.stamp([case.pharmacy, "已调配"], place="right:40px;bottom:120px", px=12, colour="#2f4fae")
    )
    font = random.choice((kit.MING, kit.KAI, kit.FANG))
    return kit.sheet(
        body, size=(700, 492), fields=_truth(case), font=font, px=15.5, pad="20px", ground="#fbfbfd", scale=1.7
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"prescription": (coloured, laser, online, for_the_drugstore)}
