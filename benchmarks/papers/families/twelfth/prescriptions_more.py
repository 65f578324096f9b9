"""More prescriptions: herbs in four columns, the insurance's form for drugs bought outside, a chronic-illness table."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twelfth.prescriptions import USES
from benchmarks.papers.families.twelfth.sheet import (
    BRUSH,
    FSONG,
    ZEN,
    boxes,
    city,
    fit,
    grid,
    head,
    iso,
    name_seal,
    page,
    pen,
    round_seal,
    row,
    sold,
    td,
    title,
    tr,
)
from benchmarks.papers.families.twelfth.ward import age_text, found
from benchmarks.papers.paper import Drawing, Layout

_HERBS = [
    "黄芪",
    "当归",
    "党参",
    "白术",
    "茯苓",
    "柴胡",
    "白芍",
    "川芎",
    "桂枝",
    "陈皮",
    "半夏",
    "炙甘草",
    "丹参",
    "牛膝",
    "杜仲",
    "熟地黄",
]


def herbs(case: Case, random: Random) -> Drawing:
    """A Chinese-medicine prescription: herbs in columns without any rules, doses beside them."""
    one, day = case.insured, case.visited_on
    chosen = random.sample(_HERBS, random.choice((8, 12)))
    cells = [
        f"{name}<small style='margin-left:4px'>{random.choice((6, 9, 10, 12, 15, 20))}g</small>" for name in chosen
    ]
    body = (
        at(560, 34, "中药", "border:2px solid #6a2c1c;color:#6a2c1c;padding:2px 12px;font-size:17px")
        + title(case.hospital, 480, 24, "color:#6a2c1c;text-align:left")
        + f"<h2 style='color:#6a2c1c;letter-spacing:10px;margin:8px 0 14px;text-align:left'>{random.choice(('中医处方笺', '中药饮片处方', '草药处方'))}</h2>"
        + grid(
            (
                f"姓名　{one.name}",
                f"性别　{one.sex}",
                f"年龄　{age_text(one, day)}",
                f"科室　{case.department}",
                f"门诊号　{case.numbers['门诊号']}",
                f"日期　{day_text(day, random.choice(('年', '年月')))}",
            ),
            "1.2fr 1fr 1.2fr",
            "border-top:2px solid #6a2c1c;padding:9px 0;white-space:nowrap",
        )
        + f"<div style='border-bottom:2px solid #6a2c1c;padding-bottom:9px'>诊断　{case.diagnosis.name}</div><div style='min-height:260px;padding:20px 6px'>"
        + grid(cells, "1fr 1fr 1fr 1fr", "gap:22px 10px;font-size:19px")
        + f"</div><div>共 {case.seed % 7 + 5} 剂　每日一剂　水煎 400ml　早晚温服</div><div style='border-top:2px solid #6a2c1c;margin-top:12px;padding-top:12px;align-items:center' class='f'>"
        + f"<span>医师 {name_seal(case.father.name, 15)}</span><span>审方 {case.mother.name}</span><span>配药</span><span>复核 {case.relative.name}</span></div>"
        + "<div style='font-size:12.5px;margin-top:10px'>代煎 ☐　自煎 ☑　　煎药室电话 5023-118</div>"
    )
    return page(
        body,
        found(case) | {"prescribed_on": iso(day)},
        width=700,
        height=700,
        font=BRUSH,
        size=16.5,
        pad="32px 46px",
        ground="#fffaf0",
    )


def _outside_purchase_whole(case: Case, day: dt.date, one: Person) -> str:
    return (
        tr("患者姓名", one.name, "性别/年龄", f"{one.sex}　{age_text(one, day)}")
        + tr("身份证号", td(boxes(one.id_number), 3))
        + tr("开方医院", td(case.hospital, 3)) + tr("科　　室", case.department, "责任医师", case.mother.name)
        + tr("诊　　断", td(f"{case.diagnosis.name}（{case.diagnosis.code}）", 3))
        + tr("处方日期", td(f"{boxes(f'{day:%Y}')}年{boxes(f'{day:%m}')}月{boxes(f'{day:%d}')}日", 3))
        + tr("购药药店", td(fit(case.pharmacy, 430, 15), 3))
    )  # fmt: skip


def outside_purchase(case: Case, random: Random) -> Drawing:
    """The insurance's form for drugs bought at a named pharmacy, the day and the patient's number in boxes."""
    one, day = case.insured, case.visited_on
    rows = "".join(
        tr(place, fee.goods.name, fee.goods.specification, f"{fee.quantity}{fee.goods.unit}", random.choice(USES))
        for place, fee in enumerate(sold(case).fees, 1)
    )
    whole = _outside_purchase_whole(case, day, one)
    body = (
        title(
            random.choice(
                (f"{city(case)}医保谈判药品外配处方", f"{city(case)}特殊药品处方（双通道）", "门诊外配处方单")
            ),
            600,
            24,
        )
        + f"<div class='r' style='font-size:13px;margin:8px 0'>第一联：药店留存　　NO. {case.numbers['处方号']}</div><table class='b z'>{whole}</table>"
        + f"<table class='b y' style='margin-top:-1px'>{head('序号', '药品通用名', '规格', '数量', '用法用量')}{rows}</table>"
        + "<div style='border:1px solid #333;border-top:0;padding:8px 12px;font-size:13px'>本处方自开具之日起 7 日内有效；一次处方量不超过一个月；须凭身份证明及医保凭证购药。</div>"
        + row(
            f"医师签章：{pen(case.mother.name, 'font-size:1.3em')}",
            f"医院审核药师：{name_seal(case.father.name)}",
            "药店核对：",
            style="margin-top:20px;align-items:center",
        )
        + round_seal(480, 460 + 30 * len(sold(case).fees), case.hospital, "外配处方专用章", diameter=140)
    )
    css = ".z td{height:42px;padding:3px 10px}.z td:nth-child(odd){white-space:nowrap}.y td{padding:6px 8px}"
    return page(
        body,
        found(case, coded=True) | {"prescribed_on": iso(day)},
        width=800,
        height=680 + 36 * len(sold(case).fees),
        font=FSONG,
        size=15,
        pad="34px 50px",
        css=css,
    )


def _chronic_table_facts(case: Case, day: dt.date, one: Person) -> tuple[tuple[str, str], ...]:
    return (
        ("姓名", one.name),
        ("性别", one.sex),
        ("年龄", age_text(one, day)),
        ("处方日期", iso(day)),
        ("病种", "门诊慢特病"),
        ("科别", case.department),
        ("卡号", case.numbers["医保编号"]),
        ("处方编号", case.numbers["处方号"]),
    )


def chronic_table(case: Case, random: Random) -> Drawing:
    """A community station's long prescription for a chronic illness, labels above their values, days of supply told."""
    one, day = case.insured, case.visited_on
    days = random.choice((28, 56, 84))
    rows = "".join(
        f"<tr><td><b>{fee.goods.name}</b>　{fee.goods.specification}</td><td>{random.choice(USES)}</td><td class='c'>{days}天</td><td class='r'>{fee.quantity}{fee.goods.unit}</td></tr>"
        for fee in sold(case).fees
    )
    facts = _chronic_table_facts(case, day, one)
    body = (
        f"<div class='f' style='align-items:flex-end;border-bottom:3px solid #3c6e47;padding-bottom:8px'>{fit(case.hospital, 420, 22)}<span style='font-size:20px;color:#3c6e47'>{random.choice(('长期处方', '慢性病长处方', '门诊慢病处方单'))}</span></div>"
        + grid(
            [f"<small style='color:#777'>{label}</small><br>{words}" for label, words in facts],
            "1.1fr .8fr 1.2fr 1fr",
            "margin:14px 0;gap:8px 14px",
        )
        + f"<div style='background:#eef5ef;padding:7px 12px'><small style='color:#777'>临床诊断</small><br>{case.diagnosis.name}</div>"
        + f"<table class='l' style='margin-top:12px'>{head('药品', '用法', '疗程', '发药量')}{rows}</table>"
        + "<div style='position:absolute;left:44px;right:44px;bottom:34px'>"
        + row(
            f"签约医生 {pen(case.father.name, 'font-size:1.3em')}",
            f"药师 {case.mother.name}",
            "服药有疑问请拨 0351-96301",
        )
        + "</div>"
    )
    css = ".l th{text-align:left;color:#3c6e47;border-bottom:1.5px solid #3c6e47;padding:5px 4px}.l td{padding:9px 4px;border-bottom:1px solid #ddd}.l th:nth-child(3){text-align:center}.l th:nth-child(4){text-align:right}"
    return page(
        body,
        found(case) | {"prescribed_on": iso(day)},
        width=800,
        height=450 + 42 * len(sold(case).fees),
        font=ZEN,
        size=14.5,
        pad="32px 44px",
        css=css,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"prescription": (herbs, outside_purchase, chronic_table)}
