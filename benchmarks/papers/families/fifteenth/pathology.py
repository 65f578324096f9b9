"""Pathology reports."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fifteenth.clinical import (
    card,
    crew,
    grid,
    head,
    leaf,
    pairs,
    screen,
    truth,
    wide,
    years,
)
from benchmarks.papers.families.fifteenth.kit import HEI, KAI, MICRO, SONG, UKAI, Cell, line, spread, stamp
from benchmarks.papers.families.fifteenth.names import laboratory, number, shifted
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_FOUND = (
    ("胃窦", "胃窦黏膜慢性中度萎缩性炎伴肠上皮化生"), ("甲状腺", "甲状腺左叶微小乳头状癌"), ("结肠", "乙状结肠管状腺瘤伴低级别上皮内瘤变"), ("肺", "左肺上叶浸润性腺癌，贴壁型为主"),
    ("皮肤", "背部皮肤皮内痣"), ("直肠", "直肠中分化腺癌，侵及固有肌层"), ("膀胱", "膀胱低级别非浸润性尿路上皮癌"), ("胆囊", "慢性胆囊炎伴胆囊结石"),
)  # fmt: skip
_MARKERS = "CK20（+），CDX-2（+），Villin（+），MLH1（+），MSH2（+），P53（野生型），Ki-67（约40%+）"


def _case(case: Case) -> tuple[str, str, dict[str, str]]:
    site, found = _FOUND[case.seed % len(_FOUND)]
    return site, found, truth(case, "reported_on", case.discharged_on, diagnosis=found)


def _slide(seed: int, width: int = 250) -> str:
    random = Random(seed)
    dots = "".join(
        f"<circle cx='{random.randint(0, width)}' cy='{random.randint(0, 150)}' r='{random.randint(2, 8)}' fill='#7a3f94' opacity='.65'/>"
        for _ in range(80)
    )
    return f"<svg width='{width}' height='150' style='background:#eebfd6;margin-right:14px'>{dots}</svg>"


def column_report(case: Case, random: Random) -> Drawing:
    """A sheet with the pictures in a column at the right and small labels above the values."""
    who, (one, two, *_), (site, found, fields) = case.insured, crew(case), _case(case)
    day = case.discharged_on
    cells = (
        ("姓名", e(who.name)),
        ("性别", who.sex),
        ("年龄", years(case, day)),
        ("病理号", f"B{day:%y}{number(case, 5)}"),
        ("住院号", case.numbers["住院号"]),
        ("科室", e(case.department)),
    )
    body = head(e(case.hospital), 25) + head(
        random.choice(("病理诊断报告", "病理组织学检查报告单")), 22, "margin-bottom:10px"
    )
    body += grid([[f"<div class='s g'>{label}</div>{value}" for label, value in cells]], style="font-size:15.5px")
    left = (
        line("送检标本", "margin-top:10px", "b")
        + line(f"{site}组织")
        + line("巨检", "margin-top:10px", "b")
        + line("灰白灰红色组织数块，合计大小1.2×0.9×0.4cm，全埋。")
        + line("镜检", "margin-top:10px", "b")
        + line("腺体结构排列如诊断所述，间质见炎细胞浸润。")
    )
    left += (
        line("病理诊断", "margin-top:16px;font-size:18px", "b")
        + line(found, "font-size:18px")
        + line("（请结合临床）", "font-size:14px")
    )
    body += f"<div style='display:flex;gap:20px'><div style='flex:1'>{left}</div><div style='width:264px;padding-top:14px'>{_slide(case.seed)}<div style='height:10px'></div>{_slide(case.seed + 3)}</div></div>"
    body += spread(
        f"初诊 {one}",
        f"复诊 {two}",
        f"收到 {day_text(shifted(day, -4), '.')}",
        f"报告 {day_text(day, '.')}",
        style="border-top:1.5px solid #333;margin-top:24px;padding-top:6px",
    ) + stamp(case.hospital, "right:210px;bottom:40px", diameter=118, below="病理科")
    return leaf(body, 900, 680, fields, font=SONG, size=16.5, pad="36px 50px")


def marker_supplement(case: Case, random: Random) -> Drawing:
    """A supplement with immunohistochemistry, done by a centre that is not the hospital."""
    who, (one, two, *_), (site, found, fields) = case.insured, crew(case), _case(case)
    day = case.discharged_on
    rows: list[list[Cell]] = [
        ["患者", e(who.name), "性别 / 年龄", f"{who.sex} / {years(case, day)}", "会诊号", f"H{number(case, 7)}"],
        ["送检医院", wide(e(case.hospital), 3), "原病理号", number(case, 6, 2)],
        ["送检材料", wide(f"{site}蜡块2枚、HE切片3张", 3), "接收", day_text(shifted(day, -6), "/")],
        ["免疫组化", wide(_MARKERS, 5, 74)],
        ["特殊染色", wide("PAS（-），刚果红（-）")],
        [random.choice(("病理诊断", "会诊意见")), wide(f"<b>{found}</b>", 5, 84, "font-size:18px")],
        ["备注", wide("本诊断仅依据所送材料，请与原单位结果对照。", 5, 46)],
    ]
    body = (
        line(laboratory(case), "font-size:24px;color:#5a2d82", "b")
        + line(
            "病理会诊报告" if rows[5][0] == "会诊意见" else "病理报告（补充）",
            "font-size:20px;border-bottom:2px solid #5a2d82;margin-bottom:12px",
        )
        + grid(rows)
    )
    body += spread(
        f"诊断医师：{one} / {two}", f"签发时间：{day_text(day, '/')} 16:20", style="margin-top:16px"
    ) + stamp(laboratory(case), "right:90px;bottom:10px", diameter=116, below="诊断专用章")
    return leaf(
        body,
        880,
        610,
        fields,
        font=MICRO,
        css=".ruled td:nth-child(odd){white-space:nowrap}.ruled td{padding:7px 9px}",
        pad="34px 46px",
    )


def frozen_slip(case: Case, random: Random) -> Drawing:
    """A half sheet for the operating room or a cytology, handwritten into a printed form."""
    who, (one, *_), (site, found, fields) = case.insured, crew(case), _case(case)
    day = case.discharged_on
    rows: list[list[Cell]] = [
        [ "姓名", f"<span class='pen'>{e(who.name)}</span>", "性别", f"<span class='pen'>{who.sex}</span>", "年龄",
        f"<span class='pen'>{years(case, day)}</span>", ], [ "部位", f"<span class='pen'>{site}</span>", "送检医生",
        f"<span class='pen'>{one}</span>", "编号", f"<span class='pen'>{number(case, 6, 4)}</span>", ],
    ]  # fmt: skip
    rows += [
        ["肉眼观", wide("<span class='pen'>灰白组织一块，切面实性，质韧。</span>", 5, 66)],
        ["诊　断", wide(f"<span class='pen'>{found}</span>", 5, 84)],
    ]
    body = (
        head(e(case.hospital), 22)
        + head(random.choice(("病理检查报告单", "活体组织检查报告")), 21, "letter-spacing:5px;margin-bottom:8px")
        + grid(rows)
    )
    body += spread(
        "检查者 <span class='sig'>" + crew(case)[2] + "</span>",
        f"报告日期　<span class='pen'>{day_text(day, '年')}</span>",
        style="margin-top:14px",
    ) + stamp(case.hospital, "right:250px;bottom:8px", diameter=110, below="病理科")
    return leaf(
        body,
        740,
        470,
        fields,
        font=random.choice((KAI, UKAI)),
        size=17,
        ground="#fdfdf3",
        pad="28px 40px",
        css=".ruled td:nth-child(odd){white-space:nowrap}",
    )


def pathology_screen(case: Case, random: Random) -> Drawing:
    """The report in a hospital's app."""
    who, (one, two, *_), (site, found, fields) = case.insured, crew(case), _case(case)
    day = case.discharged_on
    body = line(f"<b>{e(case.hospital)}</b><div class='lab'>病理科</div>", "", "card") + pairs(
        (
            ("姓名", f"{e(who.name)}（{who.sex}，{years(case, day)}岁）"),
            ("病理号", number(case, 8)),
            ("标本名称", site + "组织"),
            ("送检日期", day_text(shifted(day, -3), "-")),
            ("报告日期", day_text(day, "-")),
        )
    )
    body += (
        card("大体所见", "灰白组织三枚，直径0.2—0.3cm。")
        + card("病理诊断", f"<b>{found}</b>")
        + card("免疫组化", _MARKERS)
        + card("医生", f"报告 {one}　审核 {two}")
    )
    return screen(
        random.choice(("病理报告", "病理检查结果")),
        body,
        780,
        fields,
        colour=random.choice(("#7b4fa3", "#1b6fb8")),
        button="分享给医生",
    )


def dense_report(case: Case, random: Random) -> Drawing:
    """A print without any rule, labels and values run on in lines."""
    who, (one, two, *_), (site, found, fields) = case.insured, crew(case), _case(case)
    day = case.discharged_on
    body = spread(f"<b style='font-size:21px'>{e(case.hospital)}</b>", f"病理号 {number(case, 7, 6)}") + line(
        "病 理 检 查 报 告 单", "font-size:20px;margin:4px 0 10px", "b"
    )
    body += line(
        f"姓名 {e(who.name)}　性别 {who.sex}　年龄 {years(case, day)}岁　病区 {e(case.department)}　床号 {case.numbers['床号'][:2]}"
    ) + line(f"临床诊断 {e(case.diagnosis.name)}待查　取材部位 {site}　送检日期 {day_text(shifted(day, -5), '年月')}")
    body += (
        "<div class='hr'></div>"
        + line("肉眼所见：送检组织大小约2×1.5×1cm，表面光滑，切面灰白。")
        + line("光镜所见：见上皮增生，部分腺体排列紊乱，余未见特殊。")
        + line("诊断结果：", "margin-top:12px")
        + line(found, "padding-left:3em;font-size:18px")
    )
    body += (
        "<div style='height:46px'></div><div class='hr'></div>"
        + spread(f"病理医师 {one}（签字）", f"审核 {two}", f"报告日期 {day_text(day, '年月')}")
        + line("※ 冰冻切片结果以石蜡切片为准　咨询时间：周一至周五 14:00-17:00", "font-size:13px")
    )
    return leaf(body, 840, 500, fields, font=HEI, size=16.5, pad="36px 48px")


LAYOUTS = {"pathology_report": (column_report, marker_supplement, frozen_slip, pathology_screen, dense_report)}
