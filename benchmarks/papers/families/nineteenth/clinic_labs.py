"""Reports of laboratories: blood in two halves, urine on a screen, genes in a table."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.nineteenth.clinic_kit import (
    MI,
    PINS,
    SUNG,
    Cell,
    Chart,
    app,
    bars,
    fl,
    hr,
    kv,
    ln,
    page,
    stamp,
    t,
)
from benchmarks.papers.paper import Drawing

_BLOOD = (
    ("WBC", "白细胞计数", 3.5, 9.5, "10^9/L"), ("NEUT%", "中性粒细胞百分比", 40, 75, "%"), ("LYMPH%", "淋巴细胞百分比", 20, 50, "%"),
    ("MONO%", "单核细胞百分比", 3, 10, "%"), ("EO%", "嗜酸性粒细胞百分比", 0.4, 8, "%"), ("RBC", "红细胞计数", 3.8, 5.1, "10^12/L"),
    ("HGB", "血红蛋白", 115, 150, "g/L"), ("HCT", "红细胞压积", 35, 45, "%"), ("MCV", "平均红细胞体积", 82, 100, "fL"),
    ("PLT", "血小板计数", 125, 350, "10^9/L"), ("MPV", "平均血小板体积", 7, 11, "fL"), ("CRP", "C反应蛋白", 0, 10, "mg/L"),
)  # fmt: skip
_URINE = (
    ("颜色", "淡黄色", ""),
    ("透明度", "清亮", ""),
    ("比重", "1.018", "1.003-1.030"),
    ("酸碱度", "6.5", "5.0-8.0"),
    ("蛋白质", "阴性", "阴性"),
    ("葡萄糖", "阴性", "阴性"),
    ("潜血", "弱阳性(±)", "阴性"),
    ("酮体", "阴性", "阴性"),
    ("白细胞", "3.2/μL", "0-25"),
)
_GENES = (
    ("CYP2C19", "*1/*2", "中间代谢型"),
    ("CYP2C9", "*1/*1", "正常代谢型"),
    ("VKORC1", "-1639 AA", "敏感"),
    ("ALDH2", "*1/*1", "酶活性正常"),
    ("SLCO1B1", "*1a/*1b", "正常功能"),
    ("MTHFR", "677CT", "活性降低"),
)


def _truth(case: Case) -> dict[str, str]:
    return Chart(case, case.visited_on).truth(reported_on=case.visited_on)


def _measured(case: Case) -> list[list[str]]:
    random, rows = Random(case.seed * 11), []
    for short, name, low, high, unit in _BLOOD:
        value = random.uniform(low * 0.93, high * 1.06)
        mark = "↑" if value > high else "↓" if value < low else ""
        rows.append([f"{short} {name}", f"{value:.1f} {mark}", f"{low}-{high}", unit])
    return rows


def blood_halves(case: Case, random: Random) -> Drawing:
    """Blood count of a needle printer's wide half sheet in two halves."""
    c, rows = Chart(case, case.visited_on), _measured(case)
    form = random.choice(("-", "/"))
    body = fl(f"<span style='font-size:21px'>{c.hospital}检验报告单</span>", f"流水号:{case.numbers['标本号']}")
    body += hr() + fl(
        f"姓名:{c.name}", f"性别:{c.sex}", f"年龄:{c.age}", f"科室:{c.ward}", f"病员号:{case.numbers['门诊号']}"
    )
    body += (
        fl("标本:静脉血(EDTA)", "项目:血细胞分析", f"采样:{day_text(c.day, form)} {c.clock(8)}", f"送检医生:{c.who(1)}")
        + hr()
    )
    head = ["检验项目", "结果", "参考值", "单位"]
    table = [head * 2] + [left + right for left, right in zip(rows[:6], rows[6:], strict=True)]
    body += t(table, "n", "font-size:15px") + hr()
    body += fl(
        f"{random.choice(('报告时间', '报告日期'))}:{day_text(c.day, form)} {c.clock(9)}",
        f"检验者:{c.who(2)}",
        f"审核者:{c.who(3)}",
    )
    body += ln("*此报告仅对该份标本负责,如有疑问请在三日内与检验科联系*", "font-size:14px;margin-top:6px")
    return page(
        body,
        (1000, 490),
        _truth(case),
        font=PINS,
        px=16,
        pad="26px 36px",
        ink="#30303a",
        ground=random.choice(("#fff", "#f4faf4")),
    )


def urine_screen(case: Case, random: Random) -> Drawing:
    """A mini program's report of a urine test."""
    c = Chart(case, case.visited_on)
    head = ln("尿液常规检查", "font-size:18px", "k") + ln(c.hospital, "color:#777")
    head += kv(
        ("姓名", f"{c.name}　{c.sex}　{c.age}"),
        ("样本类型", "随机尿"),
        ("申请科室", c.ward),
        (
            random.choice(("报告日期", "报告时间", "发布时间")),
            day_text(c.day, random.choice(("-", "."))) + f" {c.clock(10)}",
        ),
    )
    rows: list[list[Cell]] = [[(one, "style='color:#8a8f99'") for one in ("项目", "结果", "参考范围")]]
    rows += [
        [name, f"<span style='color:#d9542b'>{value}</span>" if "阳" in value else value, usual]
        for name, value, usual in _URINE
    ]
    foot = kv(("检验医师", c.who(2)), ("审核医师", c.who(3)))
    body = "".join(f"<div class=card>{one}</div>" for one in (head, t(rows, "u"), foot))
    body += ln("结果解读请咨询您的就诊医生", "font-size:12px;color:#999", "m")
    return app("检验报告", body, 846, _truth(case), random, tint=random.choice(("#2b6de0", "#0aa2a8")))


def gene_report(case: Case, random: Random) -> Drawing:
    """A molecular laboratory's table of genes, genotype and what it means for drugs."""
    c = Chart(case, case.visited_on)
    form = random.choice(("-", "年月", "."))
    body = (
        at(60, 34, bars(case.seed + 6, 150, 34))
        + ln(c.hospital, "font-size:22px", "e k")
        + ln(
            f"{random.choice(('分子诊断中心', '精准医学实验室', '临床基因检测中心'))}　Molecular Diagnostics",
            "color:#5a4a9c",
            "e",
        )
    )
    body += ln("药物代谢基因检测报告", "font-size:25px;color:#fff;background:#5a4a9c;padding:6px 0;margin:12px 0", "m")
    body += t([
        ["受检者", "性别", "年龄", "样本编号", "样本类型"], [f"<b>{c.name}</b>", c.sex, c.age, c.number("样本", 10), "外周血"],
        ["送检科室", "送检医师", "采样日期", "收样日期", "报告日期"], [c.ward, c.who(1), *[day_text(c.day, form)] * 3],
    ], "g", "text-align:center;table-layout:fixed;font-size:14.5px")  # fmt: skip
    body += ln("检测结果", "margin:18px 0 6px;font-size:18px;color:#5a4a9c", "k")
    body += t(
        [
            ["基因", "基因型", "代谢表型/功能", "证据等级"],
            *[[gene, sort, means, random.choice(("1A", "2A", "1B"))] for gene, sort, means in _GENES],
        ],
        "u",
    )
    body += ln(
        "检测方法：荧光PCR-熔解曲线法。检测范围仅限所列位点，未检出不代表不存在其他变异。结果须由临床医师结合病情解释。",
        "margin-top:18px;font-size:14px",
    )
    body += fl(
        f"检测人：{c.who(2)}",
        f"复核人：{c.who(3)}",
        f"批准人：<span class=name>{c.who(4)}</span>",
        style="margin-top:30px",
    )
    body += ln("第1页/共1页", "margin-top:26px;font-size:13px", "m")
    body += stamp(c.hospital, 600, 690, 124, "检测专用章")
    return page(body, (840, 900), _truth(case), font=random.choice((MI, SUNG)), px=16, pad="34px 54px")


LAYOUTS = {"lab_report": (blood_halves, urine_screen, gene_report)}
