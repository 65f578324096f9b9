"""Reports of pictures and curves: a scan, an echo, an electrocardiogram."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.nineteenth.clinic_kit import (
    FANGSONG,
    GOTHIC,
    WQY,
    Chart,
    fl,
    hd,
    ln,
    over,
    page,
    stamp,
    t,
)
from benchmarks.papers.families.nineteenth.clinic_pictures import curve, echo
from benchmarks.papers.paper import Drawing

_SCANS = (
    (
        "CT",
        "胸部CT平扫",
        "胸廓对称，双肺纹理清晰，右肺中叶见小结节影，直径约4mm，边界清。气管及主支气管通畅，纵隔内未见肿大淋巴结，双侧胸腔未见积液。",
        "右肺中叶微小结节，建议12个月后复查。",
    ),
    (
        "DR",
        "腰椎正侧位",
        "腰椎生理曲度存在，L3-5椎体边缘轻度骨质增生，各椎间隙未见明显变窄，附件未见异常。",
        "腰椎轻度退行性改变。",
    ),
    (
        "MR",
        "头颅MRI平扫+DWI",
        "双侧额叶皮层下见少许点状T2WI稍高信号，DWI未见弥散受限，脑室系统大小形态正常，中线结构居中。",
        "双侧额叶少许缺血灶。",
    ),
)
_ECHOES = (
    (
        "腹部",
        "肝脏形态大小正常，包膜光滑，实质回声均匀，门静脉内径1.0cm。胆囊大小正常，壁光滑，腔内未见异常回声。脾、胰未见异常。",
        "肝胆胰脾未见明显异常",
    ),
    (
        "甲状腺",
        "甲状腺两侧叶形态大小正常，实质回声欠均，右侧叶见0.4cm×0.3cm低回声结节，边界清，CDFI未见明显血流。",
        "甲状腺右侧叶结节（TI-RADS 3类）",
    ),
    (
        "心脏",
        "各房室腔大小正常，室间隔及左室后壁厚度正常，各瓣膜启闭良好，EF 64%。",
        "心内结构未见异常，左室收缩功能正常",
    ),
)


def _truth(case: Case) -> dict[str, str]:
    return Chart(case, case.visited_on).truth(reported_on=case.visited_on)


def years_old(c: Chart) -> int:
    """Whole years of the patient; nought of an infant."""
    return int(c.age.removesuffix("岁")) if c.age.endswith("岁") else 0


def scan_report(case: Case, random: Random) -> Drawing:
    """A department of radiology: what was seen and what it means, a lot of white below."""
    c = Chart(case, case.visited_on)
    sort, part, seen, means = _SCANS[case.seed % 3 if years_old(c) > 35 else 0]
    form = random.choice(("年", "-"))
    body = (
        hd(c.hospital, 25)
        + hd(random.choice((f"{sort}检查报告单", "医学影像诊断报告", "放射科检查报告")), 22)
        + ln(f"检查号：{sort}{c.number('影像', 8)}", "", "e")
    )
    body += t([
        [f"姓名：{c.name}", f"性别：{c.sex}", f"年龄：{c.age}"],
        [f"申请科室：{c.ward}", f"门诊号：{case.numbers['门诊号']}", f"检查日期：{day_text(c.day, form)}"],
        [over(f"检查部位及方法：{part}", 3)],
    ], "n", "border-top:2px solid #222;border-bottom:2px solid #222")  # fmt: skip
    for name, words in (
        (random.choice(("影像所见", "影像学表现", "检查所见")), seen),
        (random.choice(("诊断意见", "影像诊断", "印象")), means),
    ):
        body += ln(f"{name}：", "margin-top:22px;font-size:18px", "k") + ln(
            words, "text-indent:2em;min-height:96px;text-align:justify"
        )
    body += fl(
        f"报告医师：{c.who(2)}",
        f"审核医师：<span class=name>{c.who(3)}</span>",
        f"报告日期：{day_text(c.day, form)} {c.clock(15)}",
        style="margin-top:150px;border-top:1.5px solid #222;padding-top:8px",
    )
    body += ln("本报告仅供临床医师参考，不作证明用途。请妥善保管，复查时携带旧片。", "font-size:14px")
    body += stamp(c.hospital, 560, 560, 128, "影像诊断专用章") if random.random() < 0.6 else ""
    return page(body, (820, 860), _truth(case), font=FANGSONG, px=17, pad="46px 58px")


def echo_report(case: Case, random: Random) -> Drawing:
    """An ultrasound report with two pictures above the words."""
    c = Chart(case, case.visited_on)
    part, seen, means = _ECHOES[case.seed % 3]
    body = ln(c.hospital, "font-size:24px;color:#193a6b", "m k") + hd("彩色多普勒超声检查报告", 20, "margin-bottom:8px")
    body += fl(
        f"姓 名 {c.name}",
        f"性 别 {c.sex}",
        f"年 龄 {c.age}",
        f"超声号 {c.number('超声', 7)}",
        style="background:#e9eef6;padding:4px 10px",
    )
    body += fl(
        f"科 室 {c.ward}",
        f"检查部位 {part}",
        f"仪器 {random.choice(('EPIQ 7', 'Resona 7', 'LOGIQ E9'))}",
        style="background:#e9eef6;padding:4px 10px",
    )
    body += f"<div style='display:flex;gap:20px;justify-content:center;margin:14px 0'>{echo(case.seed, 330, 230)}{echo(case.seed + 1, 330, 230)}</div>"
    body += ln("超声描述", "color:#193a6b", "k") + ln(seen, "min-height:90px")
    body += ln("超声提示", "color:#193a6b;margin-top:12px", "k") + ln(means, "font-size:18px;min-height:60px")
    body += fl(
        f"检查医生 {c.who(2)}",
        f"记录 {c.who(4)}",
        f"{random.choice(('报告时间', '日期'))} {day_text(c.day, random.choice(('-', '年月')))} {c.clock(14)}",
        style="border-top:2px solid #193a6b;padding-top:8px;margin-top:16px",
    )
    body += ln("超声检查受多因素影响，此报告仅供临床参考", "font-size:13.5px;color:#555", "m")
    return page(body, (800, 760), _truth(case), font=WQY, px=16, pad="34px 44px")


def heart_curve(case: Case, random: Random) -> Drawing:
    """An electrocardiogram across the page, numbers in a column at the left of its foot."""
    c = Chart(case, case.visited_on)
    dice = Random(case.seed)
    body = fl(
        f"<b style='font-size:20px'>{c.hospital}</b>",
        f"<b style='font-size:20px'>{random.choice(('常规心电图报告', '十二导联心电图报告单'))}</b>",
        f"ID {c.number('心电', 9)}",
    )
    body += fl(
        f"姓名: {c.name}",
        f"性别: {c.sex}",
        f"年龄: {c.age}",
        f"科室: {c.ward}",
        f"检查时间: {day_text(c.day, '-')} {c.clock(9)}",
        style="margin:6px 0 10px",
    )
    rate = dice.randint(62, 92)
    numbers = [
        ("心率", f"{rate} bpm"),
        ("P-R间期", f"{dice.randint(132, 186)} ms"),
        ("QRS时限", f"{dice.randint(78, 102)} ms"),
        ("QT/QTc", f"{dice.randint(350, 390)}/{dice.randint(400, 430)} ms"),
        ("P/QRS/T电轴", f"{dice.randint(30, 60)}/{dice.randint(20, 70)}/{dice.randint(20, 50)} °"),
    ]
    body += curve(case.seed, 924, 330, leads=("Ⅰ", "Ⅱ", "Ⅲ", "V1", "V5"))
    left = t([[name, value] for name, value in numbers], "n", "width:310px;font-size:15px;line-height:1.4")
    right = ln("诊断结论：", "", "k") + ln(
        random.choice(
            (
                "1. 窦性心律<br>2. 正常心电图",
                "1. 窦性心律<br>2. T波轻度改变",
                "1. 窦性心律<br>2. 电轴不偏<br>3. 大致正常心电图",
            )
        )
    )
    body += f"<div style='display:flex;margin-top:10px'>{left}<div style='flex:1;padding:4px 30px'>{right}</div></div>"
    body += fl(
        "25mm/s　10mm/mV　50Hz　0.15-100Hz",
        f"诊断医师: <span class=name>{c.who(2)}</span>",
        f"报告日期: {day_text(c.day, random.choice(('-', '年')))}",
        style="margin-top:8px",
    )
    return page(body, (1000, 680), _truth(case), font=GOTHIC, px=15, pad="26px 38px")


LAYOUTS = {"lab_report": (scan_report, echo_report, heart_curve)}
