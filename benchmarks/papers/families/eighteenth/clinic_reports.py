"""Reports of laboratories: blood in two columns, urine on a thermal slip, genes on a laboratory's page."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighteenth.clinic_kit import (
    BAO,
    DROID,
    EVEN,
    NOTO,
    after,
    aged,
    bell,
    d,
    far,
    iso,
    leaf,
    name,
    net,
    ring,
    staff,
    stripes,
    title,
)
from benchmarks.papers.families.eighteenth.names import LABORATORIES
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_BLOOD = (
    ("白细胞计数", "WBC", 3.5, 9.5, "10^9/L"),
    ("红细胞计数", "RBC", 4.0, 5.6, "10^12/L"),
    ("血红蛋白", "HGB", 120, 165, "g/L"),
    ("红细胞压积", "HCT", 36, 48, "%"),
    ("平均红细胞体积", "MCV", 82, 100, "fL"),
    ("平均血红蛋白量", "MCH", 27, 34, "pg"),
    ("平均血红蛋白浓度", "MCHC", 316, 354, "g/L"),
    ("红细胞分布宽度", "RDW-CV", 11.5, 14.5, "%"),
    ("血小板计数", "PLT", 125, 350, "10^9/L"),
    ("平均血小板体积", "MPV", 7.4, 12.5, "fL"),
    ("中性粒细胞百分比", "NEUT%", 40, 75, "%"),
    ("淋巴细胞百分比", "LYM%", 20, 50, "%"),
    ("单核细胞百分比", "MONO%", 3, 10, "%"),
    ("嗜酸细胞百分比", "EO%", 0.4, 8, "%"),
    ("嗜碱细胞百分比", "BASO%", 0, 1, "%"),
    ("中性粒细胞绝对值", "NEUT#", 1.8, 6.3, "10^9/L"),
    ("淋巴细胞绝对值", "LYM#", 1.1, 3.2, "10^9/L"),
    ("C反应蛋白", "CRP", 0, 10, "mg/L"),
)
_URINE = (
    ("颜色", "淡黄色", ""),
    ("透明度", "清", ""),
    ("酸碱度", "6.0", "4.5-8.0"),
    ("比重", "1.018", "1.003-1.030"),
    ("白细胞", "-", "阴性"),
    ("亚硝酸盐", "-", "阴性"),
    ("尿蛋白", "-", "阴性"),
    ("葡萄糖", "-", "阴性"),
    ("酮体", "-", "阴性"),
    ("尿胆原", "正常", "正常"),
    ("胆红素", "-", "阴性"),
    ("隐血", "±", "阴性"),
)
_GENES = (
    ("ALDH2", "rs671", "GG", "野生型", "代谢正常"),
    ("MTHFR", "C677T", "CT", "杂合突变", "中度风险"),
    ("CYP2C19", "*2/*3", "*1/*2", "中间代谢型", "疗效可能降低"),
    ("SLCO1B1", "521T>C", "TT", "野生型", "正常"),
    ("VKORC1", "1639G>A", "AA", "突变纯合", "敏感"),
    ("CYP2C9", "*3", "*1/*1", "野生型", "正常"),
)


def report_truth(case: Case, days: int = 0) -> dict[str, str]:
    """What every report says: it is made some days after the visit."""
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "reported_on": iso(after(case.visited_on, days)),
    }


def _counted(case: Case) -> list[list[str]]:
    random = Random(case.seed + 21)
    rows = []
    for place, (label, short, low, high, unit) in enumerate(_BLOOD, 1):
        value = random.uniform(low + (high - low) * -0.12, high + (high - low) * 0.12)
        value = max(value, 0.01)
        mark = "↑" if value > high else "↓" if value < low else ""
        shown = f"{value:.0f}" if high > 60 else f"{value:.2f}"
        rows.append([str(place), f"{label}({short})", f"{shown} {mark}", f"{low}-{high}", unit])
    return rows


def blood_columns(case: Case, random: Random) -> Drawing:
    """Blood counts of an analyser, the results in two columns beside each other, on half a sheet in landscape."""
    who, day = case.insured, case.visited_on
    rows, half = _counted(case), len(_BLOOD) // 2
    form = random.choice(("-", "/"))
    minute = case.seed % 40 + 10
    joined: list[list[str]] = [[*rows[place], *rows[place + half]] for place in range(half)]
    heads = ("NO", "项目", "结果", "参考区间", "单位")
    body = title(f"{case.hospital}检验报告单", 23, 800, 1, "font-weight:700")
    body += far("血常规", f"样本号：{case.numbers['标本号']}", style="margin-top:4px")
    body += net(
        [
            [f"姓名：{e(who.name)}", f"性别：{who.sex}", f"年龄：{aged(who, day)}", "标本：静脉血"],
            [
                f"科室：{e(case.department)}",
                f"门诊号：{case.numbers['门诊号']}",
                f"申请医生：{staff(case)[0]}",
                "备注：",
            ],
        ],
        "open",
        "border-top:1.5px solid #222;border-bottom:1.5px solid #222;margin:4px 0",
    )
    body += net(joined, "two", "border-bottom:1.5px solid #222", (*heads, *heads))
    body += far(
        f"采集：{day_text(day, form)} 08:{minute}",
        f"接收：{day_text(day, form)} 08:{minute + 7}",
        f"{random.choice(('报告时间', '报告日期'))}：{day_text(day, form)} 09:{minute}",
        style="font-size:14px;margin-top:6px",
    )
    body += far(
        f"检验者：{name(staff(case)[2])}",
        f"审核者：{name(staff(case)[3])}",
        "※ 本结果仅对该标本负责",
        style="font-size:15px;margin-top:8px;align-items:baseline",
    )
    css = ".two th,.two td{padding:2px 5px;font-size:14px;text-align:left;white-space:nowrap}.two th{border-bottom:1px solid #222;font-weight:400}.two td:nth-child(6),.two th:nth-child(6){border-left:1px solid #222;padding-left:10px}"
    return leaf(
        body, (980, 530), report_truth(case), font=random.choice((BAO, DROID)), px=15.5, css=css, pad="26px 36px"
    )


def _urine(case: Case) -> list[list[str]]:
    odd = {"白细胞": "2+ ↑", "隐血": "1+ ↑"} if case.diagnosis.code.startswith("N") else {}
    return [[label, odd.get(label, value), span] for label, value, span in _URINE]


def urine_slip(case: Case, random: Random) -> Drawing:
    """A thermal slip of urine values from the machine in the hall, narrow, a result a line."""
    who, day = case.insured, case.visited_on
    body = title(case.hospital, 21, 400) + d(
        random.choice(("尿液分析报告单", "检验报告单（尿常规）")), "font-size:21px", "c"
    )
    body += d("*" * 60, "overflow:hidden;height:1.2em", "n")
    for words in (
        f"姓名: {e(who.name)}",
        f"性别: {who.sex}   年龄: {aged(who, day)}",
        f"科室: {e(case.department)}",
        f"标本编号: {case.numbers['标本号']}",
    ):
        body += d(words)
    body += d("-" * 80, "overflow:hidden;height:1.2em", "n")
    body += net(_urine(case), "open", "", ("项目", "结果", "参考"))
    body += d("-" * 80, "overflow:hidden;height:1.2em", "n")
    body += d("温度: 室温   仪器: UF-500") + d(f"检验: {staff(case)[4]}  审核: {staff(case)[5]}")
    body += (
        d(f"报告时间: {day_text(day, '-')} 10:{case.seed % 49 + 10}")
        + d(stripes(case.seed, 300, 40), "margin:10px 0 2px 50px")
        + d("自助打印 请妥善保存", "font-size:15px", "c")
    )
    css = ".paper{color:#3f3f47!important}.open th{text-align:left;font-weight:400;padding:2px 6px}.open td{padding:1px 6px}"
    return leaf(
        body,
        (460, 830),
        report_truth(case),
        font=EVEN,
        px=17,
        css=css,
        pad="26px 30px",
        ground="linear-gradient(#f9f8f4,#f3f2ec)",
    )


def gene_page(case: Case, random: Random) -> Drawing:
    """A page of an outside laboratory about genes; the hospital is who sent the sample."""
    who, day = case.insured, case.visited_on
    done = after(day, 6)
    laboratory = LABORATORIES[case.seed % len(LABORATORIES)]
    text = f"https://lims.example/r/{case.numbers['标本号']}"
    form = random.choice(("-", "年月"))

    def pair(label: str, words: str, share: int) -> str:
        return f"<div style='width:{share}%;padding:4px 0'><span style='color:#5b7a9a'>{label}　</span>{words}</div>"

    facts = (
        pair("受检者", f"<b>{e(who.name)}</b>", 34)
        + pair("性别", who.sex, 33)
        + pair("年龄", aged(who, day), 33)
        + pair("送检单位", e(case.hospital), 67)
        + pair("样本类型", "EDTA全血", 33)
        + pair("样本编号", case.numbers["标本号"], 34)
        + pair("采样日期", day_text(day, form), 33)
        + pair("收样日期", day_text(after(day, 1), form), 33)
    )
    body = far(
        f"<b style='font-size:22px;color:#17457a'>{laboratory}</b>",
        f"<img src='{code_picture(text)}' width=74>",
        style="align-items:center",
    )
    body += d(
        random.choice(("药物代谢基因检测报告", "基因多态性检测报告单")),
        "font-size:27px;font-weight:700;margin:6px 0 12px;color:#17457a",
    )
    body += d(facts, "display:flex;flex-wrap:wrap;background:#edf4fb;padding:8px 14px;font-size:15px")
    body += d("一、检测结果", "font-weight:700;margin:16px 0 6px;border-left:5px solid #17457a;padding-left:8px")
    body += net(
        [list(row) for row in Random(case.seed).sample(_GENES, 5)],
        "net",
        "text-align:center;font-size:15px",
        ("基因", "位点", "基因型", "判读", "提示"),
    )
    body += d("二、检测方法", "font-weight:700;margin:16px 0 6px;border-left:5px solid #17457a;padding-left:8px") + d(
        "荧光定量PCR／测序法，检测范围仅限上述位点，未检测位点不能排除。"
    )
    body += d("三、说明", "font-weight:700;margin:16px 0 6px;border-left:5px solid #17457a;padding-left:8px")
    body += d(
        "本报告结果仅供临床医师参考，不作为唯一用药依据；请结合受检者肝肾功能、合并用药等情况综合判断。样本保存期为两周。"
    )
    body += far(
        f"检测人：{name(staff(case)[1])}",
        f"审核人：{name(staff(case)[5])}",
        f"报告日期：{day_text(done, form)}",
        style="margin-top:34px;align-items:baseline",
    )
    body += d(
        f"客服 {bell(case, 9)}　第1页 / 共1页",
        "position:absolute;left:0;right:0;bottom:26px;font-size:13px;color:#667",
        "c",
    )
    body += ring(laboratory, 560, 690, 122, "报告专用章")
    css = ".net th{background:#17457a;color:#fff;font-weight:400}.net td,.net th{border-color:#8fb0d0}"
    return leaf(body, (820, 900), report_truth(case, 6), font=NOTO, px=16, css=css, pad="40px 50px", code=text)


LAYOUTS = {"lab_report": (blood_columns, urine_slip, gene_page)}
