"""Reports of tests: serum, a thermal slip of urine, a scan on a phone, an echo, heart curves, genes."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.clinic_drawn import beats, fan
from benchmarks.papers.families.twenty_first.clinic_kit import (
    FANDOL,
    GREY,
    LEAD,
    OFFICE,
    PIN,
    Cell,
    Sick,
    apart,
    bar,
    chop,
    couples,
    head,
    leaf,
    mobile,
    row,
    stripes,
    table,
)
from benchmarks.papers.paper import Drawing

_SERUM = (
    ("总蛋白", "TP", 65, 85, "g/L", "双缩脲法"), ("白蛋白", "ALB", 40, 55, "g/L", "溴甲酚绿法"), ("丙氨酸氨基转移酶", "ALT", 7, 40, "U/L", "速率法"),
    ("天门冬氨酸氨基转移酶", "AST", 13, 35, "U/L", "速率法"), ("总胆红素", "TBIL", 3, 21, "μmol/L", "钒酸盐法"), ("尿素", "UREA", 2.6, 7.5, "mmol/L", "脲酶法"),
    ("肌酐", "CREA", 41, 81, "μmol/L", "肌氨酸氧化酶法"), ("尿酸", "UA", 155, 357, "μmol/L", "尿酸酶法"), ("葡萄糖", "GLU", 3.9, 6.1, "mmol/L", "己糖激酶法"),
    ("甘油三酯", "TG", 0.4, 1.7, "mmol/L", "GPO-PAP法"), ("总胆固醇", "CHOL", 2.8, 5.2, "mmol/L", "CHOD-PAP法"), ("钾", "K", 3.5, 5.3, "mmol/L", "离子选择电极法"),
    ("钠", "Na", 137, 147, "mmol/L", "离子选择电极法"), ("氯", "Cl", 99, 110, "mmol/L", "离子选择电极法"),
)  # fmt: skip
_STRIP = (
    ("LEU", "neg", "neg"), ("NIT", "neg", "neg"), ("URO", "3.4 umol/L", "0-17"), ("PRO", "+-  0.15 g/L", "neg"), ("pH", "6.0", "4.6-8.0"),
    ("BLD", "neg", "neg"), ("SG", "1.020", "1.005-1.030"), ("KET", "neg", "neg"), ("BIL", "neg", "neg"), ("GLU", "neg", "neg"),
)  # fmt: skip
_LUNG = (
    "双侧胸廓对称，双肺纹理清晰，右肺中叶见直径约4mm小结节，边界清楚，余肺野未见异常密度影。气管及支气管通畅，纵隔淋巴结未见肿大，心影大小正常。",
    "胸廓对称，双肺纹理稍增多，双下肺见少许条索影，余肺野清晰。肺门不大，纵隔居中，心脏形态正常，双侧胸腔未见积液。",
)
_LUNG_END = ("右肺中叶微小结节，建议年度复查。", "双下肺少许纤维条索灶，请结合临床。")
_GENES = (
    ("BRCA1", "c.2311T>C", "杂合", "良性"), ("BRCA2", "c.3396A>G", "杂合", "良性"), ("MLH1", "未检出变异", "－", "－"), ("MSH2", "未检出变异", "－", "－"),
    ("APC", "c.5465T>A", "杂合", "良性"), ("TP53", "c.215C>G", "纯合", "良性"), ("PALB2", "未检出变异", "－", "－"),
)  # fmt: skip


def _truth(case: Case) -> dict[str, str]:
    return Sick(case, case.visited_on).says(reported_on=case.visited_on)


def serum_in_one_table(case: Case, random: Random) -> Drawing:
    """A page of serum values with the method of each."""
    s, dice = Sick(case, case.visited_on), Random(case.seed * 17)
    day = day_text(s.day, random.choice(("-", "/", ".")))
    body = apart(
        f"<b style='font-size:22px'>{s.house}</b>", stripes(case.seed + 4, 140, 30), style="align-items:center"
    )
    body += apart("医学检验科 · 生化组", f"标本号 {case.numbers['标本号']}", style="font-size:14px") + bar(
        "2.5px double #222"
    )
    body += head(random.choice(("生化检验报告单", "临床生化检验报告")), 21)
    body += table(
        [
            [f"姓名 {s.name}", f"性别 {s.sex}", f"年龄 {s.age}", "标本 血清"],
            [f"科室 {s.unit}", f"门诊号 {case.numbers['门诊号']}", f"送检医师 {s.signer(1)}", "状态 合格"],
        ],
        "open",
    )
    rows: list[list[Cell]] = [["No", "检验项目", "缩写", "结果", "提示", "参考区间", "单位", "方法"]]
    for at, (name, short, low, high, unit, way) in enumerate(_SERUM, 1):
        value = dice.uniform(low * 0.95, high * 1.08)
        mark = "H" if value > high else "L" if value < low else ""
        rows.append([str(at), name, short, f"<b>{value:.1f}</b>", mark, f"{low}～{high}", unit, way])
    body += table(rows, "thin", "font-size:14.5px;margin-top:8px;border-top:1.5px solid #222")
    body += apart(
        f"采样 {day} {s.at(7)}",
        f"接收 {day} {s.at(8)}",
        f"{random.choice(('报告时间', '报告日期'))} {day} {s.at(11)}",
        style="margin-top:16px",
    )
    body += apart(
        f"检验 {s.signer(2)}",
        f"审核 <span class=sg>{s.signer(3)}</span>",
        "本结果仅对来样负责",
        style="align-items:center",
    )
    if random.random() < 0.5:
        body += chop(s.house, 610, 728, wide_px=112, below="检验专用章", thin=0.4)
    return leaf(body, (840, 850), _truth(case), face=GREY, px=15, edge="34px 44px")


def urine_strip_slip(case: Case, random: Random) -> Drawing:
    """What the analyser of a small laboratory prints on its roll, with the hospital's head."""
    s = Sick(case, case.visited_on)
    day = day_text(s.day, random.choice(("-", "/")))
    body = (
        row(s.house, "font-size:17px", "mid st")
        + row("尿液分析报告", "font-size:16px", "mid")
        + bar("1.3px dashed #444")
    )
    body += row(f"NO. {s.no('尿样', 6)}") + row(f"姓名:{s.name}") + row(f"性别:{s.sex}　年龄:{s.age}")
    body += (
        row(f"科室:{s.unit}")
        + row(f"{random.choice(('报告时间', '报告日期'))}:{day} {s.at(9)}")
        + bar("1.3px dashed #444")
    )
    for name, value, usual in _STRIP:
        star = "*" if value.startswith("+") else "&nbsp;"
        body += apart(f"{star}{name}", value, f"[{usual}]", style="line-height:1.75")
    body += bar("1.3px dashed #444") + row("颜色:黄　浊度:清") + row(f"操作者:{s.signer(2)}　审核:{s.signer(3)}")
    return leaf(body, (330, 610), _truth(case), face=PIN, px=15, edge="18px 22px", paper="#f4f4ef", scale=2.5)


def chest_scan_on_a_phone(case: Case, random: Random) -> Drawing:
    """A scan's report in the hospital's mini program."""
    s, which = Sick(case, case.visited_on), case.seed % 2
    day = day_text(s.day, random.choice(("-", ".")))
    top = row(f"<b style='font-size:18px'>{s.name}</b>　{s.sex}　{s.age}") + row(s.house, "color:#6b7280")
    top += bar("1px solid #eceef1") + couples(
        ("检查项目", "胸部CT平扫（64排）"),
        ("影像号", s.no("影像", 8)),
        ("申请科室", s.unit),
        (random.choice(("报告时间", "报告日期", "审核时间")), f"{day} {s.at(16)}"),
    )
    seen = row("影像所见", "", "st") + row(_LUNG[which], "text-align:justify")
    end = row("影像诊断", "", "st") + row(_LUNG_END[which])
    sign = couples(("报告医师", s.signer(2)), ("审核医师", s.signer(3)))
    body = "".join(f"<div class=pane>{one}</div>" for one in (top, seen, end, sign))
    body += row(
        "<span style='background:#334e9c;color:#fff;border-radius:6px;padding:9px 70px'>查看云胶片</span>",
        "margin-top:14px",
        "mid",
    )
    return mobile("检查报告", body, 790, _truth(case), random, bar=random.choice(("#334e9c", "#20252e")))


def belly_echo(case: Case, random: Random) -> Drawing:
    """An echo of the belly: two pictures above, what is seen below."""
    s = Sick(case, case.visited_on)
    form = random.choice(("年", "-", "年月"))
    body = head(s.house, 24) + head(random.choice(("超声医学科检查报告", "彩色多普勒超声诊断报告")), 22)
    body += apart(
        f"超声号：{s.no('超声', 8)}", f"仪器：{s.one(('EPIQ 5', 'Resona 7', 'LOGIQ E9'))}", style="font-size:14px"
    ) + bar("2px solid #1a4f7a")
    body += table(
        [
            [f"姓名：{s.name}", f"性别：{s.sex}", f"年龄：{s.age}", f"门诊号：{case.numbers['门诊号']}"],
            [f"科室：{s.unit}", "部位：肝胆胰脾", f"申请医师：{s.signer(1)}", "空腹"],
        ],
        "open",
    )
    body += f"<div style='display:flex;gap:20px;justify-content:center;margin:10px 0'>{fan(case.seed)}{fan(case.seed + 1)}</div>"
    body += row("超声所见：", "", "st")
    body += row(
        f"肝脏大小形态正常，实质回声均匀，门静脉内径1.{case.seed % 3}cm。胆囊大小6.{case.seed % 8}×2.{case.seed % 7}cm，壁光滑，囊内未见异常回声。"
        "胰腺形态正常，主胰管未见扩张。脾脏厚度正常范围。",
        "text-indent:2em;line-height:1.9",
    )
    body += row("超声提示：", "margin-top:10px", "st") + row("肝、胆、胰、脾声像图未见明显异常", "text-indent:2em")
    body += apart(
        f"检查医师：{s.signer(2)}　<span class=sg>{s.signer(2)}</span>",
        f"录入：{s.signer(4)}",
        f"报告日期：{day_text(s.day, form)}",
        style="margin-top:30px;align-items:center",
    )
    body += row("本报告供临床参考，不作任何证明用途", "font-size:13px;margin-top:10px", "dim")
    return leaf(body, (820, 850), _truth(case), face=FANDOL, px=16.5, edge="36px 52px")


def heart_curves(case: Case, random: Random) -> Drawing:
    """A wide sheet of heart curves, the machine's numbers left above them."""
    s = Sick(case, case.visited_on)
    rate = 62 + case.seed % 30
    day = day_text(s.day, random.choice(("-", "/")))
    body = apart(
        f"<b style='font-size:21px'>{s.house}</b>",
        "<b style='font-size:19px'>心电图报告</b>",
        f"ID: {s.no('心电', 7)}",
        style="align-items:baseline",
    )
    left = f"姓名：{s.name}<br>性别：{s.sex}　年龄：{s.age}<br>科室：{s.unit}<br>检查时间：{day} {s.at(8)}"
    mid = f"心率　{rate} bpm<br>PR间期　{140 + case.seed % 40} ms<br>QRS时限　{84 + case.seed % 16} ms<br>QT/QTc　{370 + case.seed % 30}/{400 + case.seed % 30} ms"
    end = f"<b>诊断提示</b><br>窦性心律<br>{s.one(('正常心电图', '大致正常心电图', 'T波轻度改变'))}<br>{random.choice(('报告日期', '报告时间'))}：{day} {s.at(9)}"
    body += f"<div style='display:flex;gap:40px;margin:8px 0 10px;line-height:1.55'><div style='width:280px'>{left}</div><div style='width:230px'>{mid}</div><div>{end}</div></div>"
    body += beats(case.seed, 920, 390)
    body += apart(
        "25mm/s　10mm/mV　0.5-40Hz　AC50",
        f"报告医师：{s.signer(2)}",
        f"审核：{s.signer(3)}",
        style="margin-top:8px;font-size:14px",
    )
    return leaf(body, (1000, 640), _truth(case), face=OFFICE, px=15, edge="24px 40px")


def gene_panel(case: Case, random: Random) -> Drawing:
    """A panel of inherited risk: coloured head, particulars under headings, the table, the reading."""
    s = Sick(case, case.visited_on)
    tint = random.choice(("#0b5c8a", "#7b2d54"))
    day = day_text(s.day, random.choice(("-", "年")))
    body = row(
        f"<b style='font-size:22px'>{s.house}</b><br>遗传与基因检测报告",
        f"background:{tint};color:#fff;padding:14px 48px;margin:0 -48px",
    )
    body += table(
        [
            [
                ("受检者", "class=dim"),
                ("性别", "class=dim"),
                ("年龄", "class=dim"),
                ("样本", "class=dim"),
                ("报告日期", "class=dim"),
            ],
            [f"<b>{s.name}</b>", s.sex, s.age, f"外周血 {s.no('基因', 6)}", day],
        ],
        "thin",
        "margin-top:14px",
    )
    body += row("一、检测结果", f"color:{tint};margin-top:18px", "st")
    rows: list[list[Cell]] = [["基因", "核苷酸改变", "基因型", "变异分类"]]
    for one in _GENES:
        rows.append([*one])
    body += table(rows, "rule", "text-align:center")
    body += row("二、结果说明", f"color:{tint};margin-top:18px", "st")
    body += row(
        "在检测范围内未发现与受检者临床相关的致病或疑似致病变异。检测采用高通量测序，平均深度≥200×，不排除大片段缺失或重复。",
        "text-indent:2em;text-align:justify",
    )
    body += apart(
        f"检测：{s.signer(2)}",
        f"复核：{s.signer(3)}",
        f"签发：<span class=sg>{s.signer(4)}</span>",
        style="margin-top:28px;align-items:center",
    )
    body += row("遗传咨询门诊：每周二、周四下午", "font-size:13px;margin-top:14px", "dim")
    body += chop(s.house, 600, 600, wide_px=124, below="检测专用章", thin=0.42)
    return leaf(body, (800, 760), _truth(case), face=LEAD, px=15.5, edge="0 48px")


LAYOUTS = {
    "lab_report": (serum_in_one_table, urine_strip_slip, chest_scan_on_a_phone, belly_echo, heart_curves, gene_panel),
}
