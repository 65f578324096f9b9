"""Reports of a laboratory: blood with bars of range, urine on a phone, infection in a grid, heredity by an outside laboratory."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_third.clinic_kit import (
    DOTS,
    HEI,
    MODERN,
    SANS,
    SONG,
    age,
    barcode,
    card,
    crew,
    inked,
    p,
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

_COUNT = (
    ("白细胞计数", "WBC", "10^9/L", 3.5, 9.5, 1),
    ("中性粒细胞百分比", "NEUT%", "%", 40, 75, 1),
    ("淋巴细胞百分比", "LYM%", "%", 20, 50, 1),
    ("单核细胞百分比", "MONO%", "%", 3, 10, 1),
    ("嗜酸性粒细胞百分比", "EOS%", "%", 0.4, 8, 1),
    ("红细胞计数", "RBC", "10^12/L", 3.8, 5.8, 2),
    ("血红蛋白", "HGB", "g/L", 115, 175, 0),
    ("红细胞压积", "HCT", "%", 35, 50, 1),
    ("平均红细胞体积", "MCV", "fL", 82, 100, 1),
    ("血小板计数", "PLT", "10^9/L", 125, 350, 0),
    ("平均血小板体积", "MPV", "fL", 7, 11, 1),
    ("超敏C反应蛋白", "hs-CRP", "mg/L", 0, 10, 1),
)


def blood_with_bars(case: Case, random: Random) -> Drawing:
    """A sheet of a blood count; a bar shows where each value lies within its range."""
    on, values, rows = case.visited_on, Random(case.seed + 401), []
    for name, sign, measure, low, high, places in _COUNT:
        at = values.uniform(-0.06, 1.06)
        value = max(0.1, low + (high - low) * at)
        mark = "↑" if round(value, places) > high else "↓" if round(value, places) < low else ""
        dot = 18 + 64 * min(1.2, max(-0.2, at))
        bar = (
            "<svg width='120' height='14'><rect x='21' y='5' width='77' height='5' fill='#9fd3b0'/>"
            "<rect x='0' y='5' width='21' height='5' fill='#e5e5e5'/><rect x='98' y='5' width='22' height='5' fill='#e5e5e5'/>"
            f"<circle cx='{dot * 1.2:.0f}' cy='7.5' r='5' fill='#234'/></svg>"
        )
        rows.append([name, sign, f"<b>{value:.{places}f} {mark}</b>", f"{low:g}–{high:g}", measure, bar])
    body = (
        spread(
            f"<b style='font-size:{min(23, 440 / len(case.hospital)):.1f}px'>{where(case)}</b>",
            barcode(case.numbers["标本号"]),
        )
        + p("检验报告单　血液分析（五分类）", "font-size:19px;margin:4px 0 8px")
        + table(
            [
                [f"姓名 {who(case)}", f"性别 {case.insured.sex}", f"年龄 {age(case, on)}"],
                [f"科室 {unit(case)}", f"门诊号 {case.numbers['门诊号']}", "标本 静脉全血（EDTA-K₂）"],
            ],
            "bare",
            "background:#f1f4f3",
        )
        + table(
            rows,
            "rows",
            "margin-top:12px;font-size:15px;white-space:nowrap",
            ("项目", "缩写", "结果", "参考范围", "单位", "图示"),
        )
        + spread(
            f"采集 {on:%Y-%m-%d} 08:21",
            f"接收 {on:%Y-%m-%d} 08:44",
            f"报告 {on:%Y-%m-%d} 09:36",
            style="margin-top:16px",
        )
        + spread(f"检验 {signed(crew(case)[0])}", f"审核 {signed(crew(case)[1])}", "仪器 BC-7500")
        + p("↑高于参考范围　↓低于参考范围。结果仅对送检标本负责，请结合临床。", "font-size:13.5px;margin-top:10px")
    )
    fields = told(case, "patient hospital", reported_on=on)
    return sheet(body, (760, 780), fields, font=random.choice((SANS, SONG)), px=15.5, pad="32px 42px")


def urine_on_phone(case: Case, random: Random) -> Drawing:
    """The result of a urine test in a mini program: a coloured count of what is out of range, then a list."""
    on, colour = case.visited_on, random.choice(("#1677ff", "#13a37b"))
    drawn = Random(case.seed + 77)
    rows = [
        ("颜色", "淡黄色", "淡黄色"),
        ("透明度", "清亮", "清亮"),
        ("酸碱度 pH", drawn.choice(("5.5", "6.0", "6.5")), "4.6–8.0"),
        ("比重 SG", drawn.choice(("1.012", "1.018", "1.022")), "1.003–1.030"),
        ("尿蛋白 PRO", drawn.choice(("阴性", "±")), "阴性"),
        ("葡萄糖 GLU", "阴性", "阴性"),
        ("酮体 KET", "阴性", "阴性"),
        ("隐血 BLD", drawn.choice(("阴性", "1+")), "阴性"),
        ("亚硝酸盐 NIT", "阴性", "阴性"),
        ("白细胞 LEU", drawn.choice(("阴性", "±", "1+")), "阴性"),
    ]
    odd = sum(result in ("±", "1+") for _, result, _ in rows)
    body = (
        screen("报告详情", bar=colour, ink="#fff", time="16:58")
        + card(
            spread("<b style='font-size:18px'>尿常规（干化学）</b>", f"<span style='color:{colour}'>已出报告</span>")
            + p(f"{who(case)}　{case.insured.sex}　{age(case, on)}", "margin-top:6px")
            + p(where(case), "color:#555;font-size:14.5px")
            + p(f"开单科室　{unit(case)}<br>报告时间　{on:%Y-%m-%d} 10:17", "color:#555;font-size:14.5px")
        )
        + card(
            p(f"共{len(rows)}项，异常 <b style='color:#e2572b'>{odd}</b> 项", "margin-bottom:6px")
            + table(
                [
                    [name, f"<span style='{'color:#e2572b' if result in ('±', '1+') else ''}'>{result}</span>", usual]
                    for name, result, usual in rows
                ],
                "rows",
                "font-size:15px",
                ("项目", "结果", "参考值"),
            )
        )
        + p(f"检验医生 {e(crew(case)[0])}　审核医生 {e(crew(case)[2])}", "font-size:14px;color:#777", "mid")
        + p("报告解读由医生完成，请勿自行诊断", "font-size:13.5px;color:#999", "mid")
    )
    fields = told(case, "patient hospital", reported_on=on)
    return sheet(body, (390, 790), fields, font=MODERN, px=15.5, pad="0", ground="#f0f2f5", scale=2.4)


def infection_in_a_grid(case: Case, random: Random) -> Drawing:
    """A half sheet before an operation: infections with method and value, all in a grid."""
    on = case.admitted_on + dt.timedelta(1)
    drawn = Random(case.seed + 5)
    rows = [
        ["1", "乙肝表面抗原", "HBsAg", "0.01 阴性", "&lt;0.05 IU/mL", "化学发光"],
        ["2", "乙肝表面抗体", "HBsAb", f"{drawn.uniform(12, 300):.1f} 阳性", "&lt;10 mIU/mL", "化学发光"],
        ["3", "乙肝e抗原", "HBeAg", "0.35 阴性", "&lt;1.0 S/CO", "化学发光"],
        ["4", "乙肝核心抗体", "HBcAb", "0.12 阴性", "&lt;1.0 S/CO", "化学发光"],
        ["5", "丙肝抗体", "HCV-Ab", f"0.{drawn.randint(10, 60)} 阴性", "&lt;1.0 S/CO", "化学发光"],
        ["6", "梅毒螺旋体抗体", "TP-Ab", "0.08 阴性", "&lt;1.0 S/CO", "化学发光"],
        ["7", "人免疫缺陷病毒抗原抗体", "HIV", "0.11 阴性", "&lt;1.0 S/CO", "化学发光"],
    ]
    body = (
        title(f"{case.hospital}检验科报告", 23, 740, cls="mid")
        + spread(
            f"患者姓名：{who(case)}",
            f"{case.insured.sex}",
            f"{age(case, on)}",
            f"住院号：{case.numbers['住院号']}",
            f"病区：{unit(case)}",
            style="margin-top:10px",
        )
        + spread(f"样本编号：{case.numbers['标本号']}", "样本类型：血清", "检验目的：感染七项（术前、输血前）")
        + table(
            rows,
            "full",
            "margin-top:8px;font-size:15px;white-space:nowrap",
            ("序号", "检验项目", "代号", "结果", "参考值", "方法"),
        )
        + spread(
            f"采样日期：{on:%Y-%m-%d}",
            f"报告日期：{day_text(on, random.choice(('-', '年')))}",
            f"检验者：{e(crew(case)[1])}",
            f"复核者：{e(crew(case)[3])}",
            style="margin-top:14px",
        )
        + p("本报告对所检样本负责，HIV为初筛结果，如有疑问请于三日内联系检验科。", "font-size:13.5px;margin-top:8px")
    )
    body += inked(case.hospital, 700, 330, 122, "检验科") if random.random() < 0.5 else ""
    fields = told(case, "patient hospital", reported_on=on)
    return sheet(body, (880, 520), fields, font=random.choice((DOTS, HEI)), px=15.5, pad="30px 40px")


def heredity_by_laboratory(case: Case, random: Random) -> Drawing:
    """A report of inborn traits (how drugs are broken down) by an outside laboratory for a hospital."""
    came, on = case.admitted_on, case.admitted_on + dt.timedelta(2)
    drawn = Random(case.seed + 9)
    house = drawn.choice(("云杉基因医学检验实验室", "海晏博测医学检验所", "渭阳晶准医学检验中心"))
    two, three = drawn.choice((("*1/*1", "正常代谢型"), ("*1/*2", "中间代谢型"))), drawn.choice(("CC", "CT"))
    rows = [
        ["CYP2C19", "rs4244285 / rs4986893", two[0], two[1]],
        ["ALDH2", "rs671", "GG", "酶活性正常"],
        ["MTHFR", "rs1801133", three, "酶活性正常" if three == "CC" else "酶活性轻度下降"],
        ["SLCO1B1", "rs4149056", "TT", "转运功能正常"],
    ]
    grey = "background:#e9eef4"
    body = (
        spread(f"<b style='font-size:21px;color:#26507c'>{house}</b>", "报告编号 G" + case.numbers["登记号"])
        + p("遗传性药物代谢基因多态性检测报告", "font-size:22px;margin:22px 0 16px", "mid fat")
        + table(
            [
                [
                    f"受检者姓名||style='{grey}'",
                    who(case),
                    f"性别/年龄||style='{grey}'",
                    f"{case.insured.sex}/{age(case, on)}",
                ],
                [f"送检医院||style='{grey}'", f"{where(case)}||colspan=3"],
                [f"送检科室||style='{grey}'", unit(case), f"样本类型||style='{grey}'", "口腔拭子"],
                [f"接收日期||style='{grey}'", f"{came:%Y-%m-%d}", f"报告日期||style='{grey}'", f"{on:%Y-%m-%d}"],
            ]
        )
        + p("一、检测结果", "margin:20px 0 6px;font-size:17px", "fat")
        + table(rows, "thr", "font-size:15.5px", ("基因", "位点", "基因型", "提示"))
        + p("二、结果说明", "margin:20px 0 6px;font-size:17px", "fat")
        + p(
            "本检测为先天基因型分析，终身不变，用于提示药物代谢能力的个体差异，不用于疾病的判定。临床用药请由医师综合"
            "年龄、肝肾功能及合并用药情况决定。",
            "text-indent:2em;line-height:1.8",
        )
        + p("三、检测方法", "margin:20px 0 6px;font-size:17px", "fat")
        + p("荧光定量PCR法；检测范围限于上列位点，不排除其他罕见变异。", "text-indent:2em")
        + spread(
            f"检测人：{signed(crew(case)[0], 27)}",
            f"审核人：{signed(crew(case)[1], 27)}",
            f"批准人：{signed(crew(case)[2], 27)}",
            style="margin-top:60px",
        )
        + p("客服 400-6190-772　未经书面同意不得部分复制本报告", "font-size:13.5px;color:#666;margin-top:44px", "mid")
    )
    body += inked(house, 500, 660, 134, "检验专用章") if random.random() < 0.7 else ""
    fields = told(case, "patient hospital", reported_on=on)
    return sheet(body, (760, 900), fields, font=SANS, px=16, pad="42px 52px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "lab_report": (blood_with_bars, urine_on_phone, infection_in_a_grid, heredity_by_laboratory),
}
