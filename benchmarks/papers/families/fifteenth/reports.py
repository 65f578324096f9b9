"""Reports of laboratories and of imaging."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fifteenth.clinical import (
    DOTS,
    card,
    crew,
    grid,
    head,
    leaf,
    pairs,
    screen,
    truth,
    years,
)
from benchmarks.papers.families.fifteenth.kit import FANG, MICRO, MING, SERIF, bars, beside, line, spread, stamp
from benchmarks.papers.families.fifteenth.names import clock, laboratory, shifted, telephone
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_TESTS = (
    ("钾", "K", 3.5, 5.3, "mmol/L"), ("钠", "Na", 137, 147, "mmol/L"), ("氯", "Cl", 99, 110, "mmol/L"), ("尿酸", "UA", 208, 428, "μmol/L"),
    ("总胆固醇", "TC", 2.8, 5.2, "mmol/L"), ("甘油三酯", "TG", 0.5, 1.7, "mmol/L"), ("糖化血红蛋白", "HbA1c", 4.0, 6.0, "%"), ("D-二聚体", "D-D", 0.1, 0.5, "mg/L"),
    ("癌胚抗原", "CEA", 0.2, 5.0, "ng/mL"), ("甲胎蛋白", "AFP", 0.5, 7.0, "ng/mL"), ("糖类抗原199", "CA199", 2, 37, "U/mL"), ("促甲状腺激素", "TSH", 0.3, 4.2, "mIU/L"),
)  # fmt: skip
_SCANS = (
    (
        "超声",
        "肝脏大小形态正常，实质回声均匀，胆囊壁光滑，脾脏、胰腺未见明显异常；双肾大小正常，集合系统未见分离。",
        "肝胆脾胰双肾超声未见明显异常",
    ),
    (
        "DR",
        "胸廓对称，两肺纹理清晰，肺野内未见明显实变影，心影大小正常，双侧膈面光整，肋膈角锐利。",
        "心肺膈未见明显异常，请结合临床",
    ),
    (
        "CT",
        "脑实质密度均匀，灰白质分界清，脑室系统未见扩大，中线结构居中，颅骨骨质完整。",
        "颅脑CT平扫未见明显异常，建议必要时MRI检查",
    ),
)


def _truth(case: Case) -> dict[str, str]:
    return truth(case, "reported_on", case.visited_on)


def _results(case: Case, count: int) -> list[list[str]]:
    random = Random(case.seed + count)
    rows = []
    for name, short, low, high, unit in random.sample(_TESTS, count):
        value = random.uniform(low * 0.85, high * 1.15)
        rows.append(
            [name, short, f"{value:.2f}", "H" if value > high else "L" if value < low else "", f"{low}~{high}", unit]
        )
    return rows


def outside_laboratory(case: Case, random: Random) -> Drawing:
    """A report of a laboratory that is not the hospital: the hospital is only who sent the sample."""
    who, (one, two, *_), day = case.insured, crew(case), case.visited_on
    body = spread(
        f"<b style='font-size:23px;color:#153e8a'>{laboratory(case)}</b>",
        bars(case.numbers["标本号"], 150, 34),
        style="align-items:center",
    ) + line("CNAS ISO 15189 认可实验室", "font-size:12px;color:#667")
    body += line("检 验 报 告 单", "font-size:19px;background:#e6edf9;margin:8px 0;padding:2px 10px")
    facts = (
        ("受检者", e(who.name)),
        ("性　别", who.sex),
        ("年　龄", years(case, day)),
        ("送检单位", e(case.hospital)),
        ("送检科室", e(case.department)),
        ("条码号", case.numbers["标本号"]),
        ("采样日期", day_text(shifted(day, -2), "-")),
        ("接收日期", day_text(shifted(day, -1), "-")),
        ("报告日期", day_text(day, "-")),
    )
    body += beside(facts, 3, "bare", "font-size:14.5px") + grid(
        [row[:5] + row[5:] for row in _results(case, 9)],
        top=("检测项目", "简称", "结果", "提示", "参考区间", "单位"),
        look="lined h",
        style="margin-top:6px;font-size:15px",
    )
    body += spread(
        f"检测：{one}", f"审核：{two}", f"打印时间：{day_text(case.on, '-')}", style="margin-top:24px"
    ) + line(
        f"地址：高新区生物医药园6栋　客服 {telephone(case)}　报告仅对来样负责，异议请于5日内提出。",
        "font-size:12px;color:#667;margin-top:8px",
    )
    body += stamp(laboratory(case), "right:150px;bottom:26px", diameter=112, below="检验专用章")
    return leaf(body, 900, 720, _truth(case), font=MICRO, pad="32px 44px")


def ultrasound_sheet(case: Case, random: Random) -> Drawing:
    """Imaging with two pictures above the words, or an X-ray's words alone, with other days."""
    who, (one, two, three, _), day = case.insured, crew(case), case.visited_on
    sort, seen, told = _SCANS[case.seed % 3]
    labels = random.choice((("影像所见", "影像诊断"), ("检查所见", "诊断意见"), ("描述", "提示")))
    fan = "<svg width='250' height='150' style='background:#0b0b0d;margin:0 12px'><path d='M125 8 L20 130 Q125 168 230 130Z' fill='#3a3a3e'/><ellipse cx='120' cy='90' rx='34' ry='20' fill='#17171a'/><ellipse cx='150' cy='108' rx='18' ry='8' fill='#777'/></svg>"
    body = head(e(case.hospital), 25) + head(f"{sort}{random.choice(('诊断报告', '检查报告书'))}", 21)
    body += (
        spread(
            f"检查号 {case.numbers['业务流水号']}",
            f"检查时间 {day_text(shifted(day, -1), '-')} {clock(case)}",
            style="font-size:14px",
        )
        + "<div class='hr'></div>"
    )
    body += (
        spread(
            f"{e(who.name)}",
            who.sex,
            f"{years(case, day)}岁",
            f"申请科室 {e(case.department)}",
            f"门诊号 {case.numbers['门诊号']}",
        )
        + "<div class='hr'></div>"
    )
    body += f"<div class='c' style='margin:10px 0'>{fan}{fan}</div>" if sort == "超声" or random.random() < 0.4 else ""
    body += (
        line(labels[0], "margin-top:8px", "b")
        + line(seen, "text-indent:2em")
        + line(labels[1], "margin-top:14px", "b")
        + line(told + "。", "text-indent:2em")
    )
    body += spread(
        f"报告医师 {one}", f"审核医师 <span class='sig'>{two}</span>", f"录入 {three}", style="margin-top:40px"
    ) + spread(
        f"报告时间 {day_text(day, '-')} {clock(case, 3)}",
        "本报告仅供临床参考，复印无效",
        style="font-size:14px;border-top:1px solid #333",
    )
    return leaf(body, 840, 690, _truth(case), font=random.choice((MING, SERIF)), size=16.5, pad="36px 52px")


def pasted_slip(case: Case, random: Random) -> Drawing:
    """Two machine slips pasted on one sheet: urine and blood of a township's clinic."""
    who, (one, *_), day = case.insured, crew(case), case.visited_on

    def slip(title: str, rows: list[list[str]]) -> str:
        top = line(f"{e(case.hospital)}{title}", "border-bottom:1px dashed #333;font-size:15px", "c") + line(
            f"{e(who.name)} {who.sex} {years(case, day)}岁 NO.{case.numbers['标本号'][:4]}"
        )
        return f"<div style='width:370px;padding:14px;background:#fff;box-shadow:1px 2px 5px #999'>{top}{grid(rows, look='bare', style='font-size:14px')}{line(f'{day_text(day, random_form)} 检验 {one}', 'border-top:1px dashed #333;font-size:14px')}</div>"

    random_form = random.choice(("-", "/", "."))
    urine = [
        [name, short, mark]
        for name, short, mark in (
            ("葡萄糖", "GLU", "-"),
            ("蛋白", "PRO", "+-"),
            ("隐血", "BLD", "-"),
            ("白细胞", "LEU", "-"),
            ("酮体", "KET", "-"),
            ("酸碱度", "pH", "6.5"),
            ("比重", "SG", "1.020"),
            ("亚硝酸盐", "NIT", "-"),
        )
    ]
    body = head("检验报告粘贴单", 21) + line("（请沿左侧边缘粘贴）", "font-size:13px;color:#666", "c")
    body += f"<div style='display:flex;gap:26px;margin-top:12px'>{slip('尿液分析', urine)}{slip('生化检验', [row[:1] + row[2:5] for row in _results(case, 8)])}</div>"
    return leaf(body, 880, 560, _truth(case), font=DOTS, size=15, ground="#f1efe6", pad="26px 46px")


def heart_strip(case: Case, random: Random) -> Drawing:
    """An electrocardiogram on pink squares with the machine's measures and a doctor's word."""
    who, (one, *_), day = case.insured, crew(case), case.visited_on
    beat = "l14 0 l4 -8 l4 8 l6 0 l3 6 l4 -52 l5 66 l4 -20 l10 0 l8 -12 l8 12 l18 0"
    lead = "".join(
        f"<path d='M20 {y} {beat * 9}' fill='none' stroke='#222' stroke-width='1.3'/><text x='4' y='{y - 20}' font-size='13'>{name}</text>"
        for y, name in ((70, "Ⅰ"), (160, "Ⅱ"), (250, "V1"), (340, "V5"))
    )
    squares = "background:repeating-linear-gradient(0deg,#f3b9c0 0 1px,transparent 1px 20px),repeating-linear-gradient(90deg,#f3b9c0 0 1px,transparent 1px 20px),#fff6f6"
    info = f"姓名:{e(who.name)}　性别:{who.sex}　年龄:{years(case, day)}岁　科室:{e(case.department)}　ID:{case.numbers['登记号']}"
    body = spread(
        f"<b>{e(case.hospital)}</b>",
        random.choice(("心电图报告", "十二导联同步心电图")),
        f"{day_text(day, '-')} {clock(case)}",
    ) + line(info, "font-size:15px")
    body += f"<svg width='920' height='390' style='{squares}'>{lead}</svg>" + line(
        f"HR {60 + case.seed % 40}bpm　PR 156ms　QRS 92ms　QT/QTc 372/418ms　25mm/s 10mm/mV", "font-size:14px"
    )
    body += spread("诊断：窦性心律，大致正常心电图", f"医师：<span class='sig'>{one}</span>")
    return leaf(body, 980, 590, _truth(case), font=FANG, size=17, pad="20px 30px")


def result_screen(case: Case, random: Random) -> Drawing:
    """Results in a hospital's mini program, values in big type, arrows in red."""
    who, (one, two, *_), day = case.insured, crew(case), case.visited_on
    body = pairs(
        (
            ("姓名", e(who.name)),
            ("医院", e(case.hospital)),
            ("报告时间", f"{day_text(day, '-')} {clock(case, 4, seconds=False)}"),
            ("送检 / 审核", f"{one} / {two}"),
        )
    )
    made = "".join(
        f"<div style='border-bottom:1px solid #eee;padding:6px 0'>{name} <span class='lab'>{short}</span><b style='float:right;color:{'#e02' if mark else '#222'}'>{value} {mark.replace('H', '↑').replace('L', '↓')}</b><div class='lab'>参考值 {span} {unit}</div></div>"
        for name, short, value, mark, span, unit in _results(case, 8)
    )
    return screen(
        random.choice(("检验报告", "报告查询")),
        body + card("检验结果", made),
        880,
        _truth(case),
        colour=random.choice(("#3478f6", "#12a182")),
        button="解读报告",
    )


LAYOUTS = {"lab_report": (outside_laboratory, ultrasound_sheet, pasted_slip, heart_strip, result_screen)}
