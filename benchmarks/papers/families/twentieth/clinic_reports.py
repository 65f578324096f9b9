"""Reports of examinations: blood in two columns, urine on a slip, a scan in prose."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.clinic_kit import (
    IMIT,
    MICRO,
    PLAIN,
    SERIF,
    SONGTI,
    aged,
    biro,
    clock,
    div,
    doctors,
    grid,
    head,
    leaf,
    name,
    row,
    stamp,
    truth,
)
from benchmarks.papers.paper import Drawing, Layout

_BLOOD = (
    ("白细胞", "WBC", 4.2, 9.1, "10^9/L", "3.5-9.5"),
    ("红细胞", "RBC", 4.3, 5.0, "10^12/L", "4.0-5.5"),
    ("血红蛋白", "HGB", 122, 148, "g/L", "115-150"),
    ("红细胞压积", "HCT", 38, 44, "%", "35-45"),
    ("血小板", "PLT", 140, 290, "10^9/L", "125-350"),
    ("中性粒百分比", "NE%", 45, 78, "%", "40-75"),
    ("淋巴百分比", "LY%", 22, 45, "%", "20-50"),
    ("单核百分比", "MO%", 4, 9, "%", "3-10"),
    ("C反应蛋白", "CRP", 1, 22, "mg/L", "0-10"),
    ("谷丙转氨酶", "ALT", 12, 48, "U/L", "7-40"),
    ("肌酐", "CREA", 48, 88, "umol/L", "41-81"),
    ("葡萄糖", "GLU", 4.1, 7.2, "mmol/L", "3.9-6.1"),
)


def _told(case: Case) -> dict[str, object]:
    return truth(case, diagnosis=False) | {"reported_on": case.visited_on.isoformat()}


def _measured(random: Random) -> list[tuple[str, str, str, str, str, str]]:
    rows = []
    for words, sign, low, high, unit, normal in _BLOOD:
        value = round(random.uniform(low, high), 1 if high < 60 else 0)
        least, most = (float(one) for one in normal.split("-"))
        mark = "↑" if value > most else "↓" if value < least else ""
        rows.append((words, sign, f"{value:g}", mark, unit, normal))
    return rows


def blood_in_two_columns(case: Case, random: Random) -> Drawing:
    """A landscape sheet of a laboratory's system: results in two columns."""
    on, rows = case.visited_on, _measured(random)
    half = len(rows) // 2
    top = ("项目", "结果", "", "单位", "参考区间")

    def column(part: list[tuple[str, str, str, str, str, str]]) -> str:
        cells = [[f"{a}({b})", c, m, u, n] for a, b, c, m, u, n in part]
        return f"<div style='flex:1'>{grid(cells, 'v', 'font-size:14.5px;white-space:nowrap', top)}</div>"

    a, b = doctors(case)[:2]
    body = (
        head(case.hospital + "检验报告单", 25, 760)
        + row(
            f"姓　名：{name(case)}",
            f"病历号：{case.numbers['病案号']}",
            "标本种类：血",
            f"样本号：{case.numbers['标本号']}",
        )
        + row(
            f"性　别：{case.insured.sex}",
            f"年　龄：{aged(case, on)}",
            f"科　别：{e(case.department)}",
            f"送检医生：{e(doctors(case)[2])}",
            style="border-bottom:2px solid #000;padding-bottom:6px",
        )
        + f"<div style='display:flex;gap:24px;min-height:250px'>{column(rows[:half])}{column(rows[half:])}</div>"
        + row(
            f"采样时间：{on:%Y-%m-%d} 08:12",
            f"接收时间：{on:%Y-%m-%d} 08:40",
            f"报告时间：{on:%Y-%m-%d} 10:35",
            style="border-top:2px solid #000;padding-top:6px",
        )
        + row(f"检验者：{biro(e(a))}", f"审核者：{biro(e(b))}", "此结果仅对该标本负责")
    )
    return leaf(body, (960, 520), _told(case), font=random.choice((SONGTI, PLAIN)), px=15.5, pad="30px 44px")


def urine_slip(case: Case, random: Random) -> Drawing:
    """A narrow slip of an analyser in an emergency laboratory."""
    on = case.visited_on
    values = (
        ("LEU 白细胞", random.choice(("-", "+-", "1+"))),
        ("NIT 亚硝酸盐", "-"),
        ("URO 尿胆原", "Normal"),
        ("PRO 蛋白质", random.choice(("-", "+-"))),
        ("pH 酸碱度", random.choice(("5.5", "6.0", "6.5"))),
        ("BLD 隐血", random.choice(("-", "+-", "1+"))),
        ("SG 比重", random.choice(("1.015", "1.020", "1.025"))),
        ("KET 酮体", "-"),
        ("BIL 胆红素", "-"),
        ("GLU 葡萄糖", "-"),
        ("VC 维生素C", "-"),
    )
    body = (
        head(case.hospital, 19, 320)
        + div("尿液分析检验报告", "font-size:18px", "m k")
        + div("-" * 60, "overflow:hidden;white-space:nowrap")
        + div(f"姓名:{name(case)}")
        + row(f"性别:{case.insured.sex}", f"年龄:{aged(case, on)}")
        + div(f"标本号:{case.numbers['标本号']}")
        + div(f"科室:{e(case.department)}")
        + div("-" * 60, "overflow:hidden;white-space:nowrap")
        + grid([[a, (b, "class=e")] for a, b in values], "v")
        + div("-" * 60, "overflow:hidden;white-space:nowrap")
        + div(f"检验:{e(doctors(case)[0])}　审核:{e(doctors(case)[1])}")
        + div(f"报告日期:{on:%Y/%m/%d} {clock(case, 9)}")
        + div("*仅供临床参考*", "margin-top:6px", "m")
    )
    return leaf(body, (380, 760), _told(case), font=MICRO, px=16, pad="22px 26px", ground="#fbfaf6", scale=2.3)


_SCANS = (
    (
        "胸部CT平扫",
        "两肺纹理清晰，右肺下叶见条索影，余肺野未见明显实变。气管支气管通畅，纵隔未见肿大淋巴结，胸腔无积液。",
        "右肺下叶少许纤维灶。",
    ),
    (
        "腹部CT平扫",
        "肝脏形态大小正常，密度均匀；胆囊壁不厚；胰、脾形态可；双肾未见积水。腹膜后未见肿大淋巴结。",
        "上腹部CT未见明显异常。",
    ),
    ("腰椎正侧位DR", "腰椎生理曲度变直，L3-5椎体边缘骨质增生，椎间隙未见明显变窄，附件完整。", "腰椎退行性改变。"),
    (
        "头颅MRI平扫",
        "双侧大脑半球对称，额叶白质内见少许点状长T2信号，脑室系统不大，中线居中。",
        "脑白质少许脱髓鞘改变，随访。",
    ),
)


def scan_report(case: Case, random: Random) -> Drawing:
    """A report of radiology in prose: what is seen, what is thought."""
    on = case.visited_on
    what, seen, thought = _SCANS[case.seed % len(_SCANS)]
    big = "font-size:17px;margin:10px 0 6px"
    body = (
        head(case.hospital, 28, 640)
        + div("医学影像诊断报告", "font-size:22px;margin-bottom:14px", "m")
        + grid(
            [
                [f"姓名 {name(case)}", f"性别 {case.insured.sex}", f"年龄 {aged(case, on)}"],
                [
                    f"影像号 {case.numbers['登记号']}",
                    f"门诊号 {case.numbers['门诊号']}",
                    f"申请科室 {e(case.department)}",
                ],
                [(f"检查项目　{what}", "colspan=2"), f"检查日期 {on:%Y-%m-%d}"],
            ],
            "g",
        )
        + div("影像所见：", big, "k")
        + div(seen, "text-indent:2em;min-height:230px;line-height:1.9")
        + div("影像诊断：", big, "k")
        + div(thought, "text-indent:2em;min-height:130px")
        + row(
            f"报告医师：{biro(e(doctors(case)[0]))}",
            f"审核医师：{biro(e(doctors(case)[1]))}",
            f"报告日期：{day_text(on, random.choice(('-', '年')))}",
            style="border-top:1px solid #000;padding-top:10px",
        )
        + div("本报告供临床医师参考，未经签名无效。复查请携带旧片。", "font-size:13px;margin-top:8px")
    )
    body += stamp(case.hospital, 560, 560, 126, "影像科") if random.random() < 0.4 else ""
    return leaf(body, (760, 900), _told(case), font=random.choice((IMIT, SERIF)), px=16.5, pad="44px 50px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {"lab_report": (blood_in_two_columns, urine_slip, scan_report)}
