"""Reports of a laboratory and of imaging."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighth.sheet import (
    HEI,
    PHONE,
    SERIF,
    SONG,
    age,
    grey_picture,
    iso,
    line,
    row,
    sheet,
    staff,
    stamp,
    table,
    title,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_BLOOD = (
    ("WBC", "白细胞计数", 3.5, 9.5, "10^9/L"),
    ("NEUT%", "中性粒细胞百分比", 40, 75, "%"),
    ("LYM%", "淋巴细胞百分比", 20, 50, "%"),
    ("RBC", "红细胞计数", 3.8, 5.8, "10^12/L"),
    ("HGB", "血红蛋白", 115, 175, "g/L"),
    ("HCT", "红细胞压积", 35, 50, "%"),
    ("PLT", "血小板计数", 125, 350, "10^9/L"),
    ("CRP", "C反应蛋白", 0, 10, "mg/L"),
)
_LIVER = (
    ("ALT", "丙氨酸氨基转移酶", 9, 50, "U/L"),
    ("AST", "天门冬氨酸氨基转移酶", 15, 40, "U/L"),
    ("TBIL", "总胆红素", 3.4, 20.5, "μmol/L"),
    ("ALB", "白蛋白", 40, 55, "g/L"),
    ("Cr", "肌酐", 57, 111, "μmol/L"),
    ("UREA", "尿素", 3.1, 8.0, "mmol/L"),
    ("GLU", "葡萄糖", 3.9, 6.1, "mmol/L"),
    ("LDL-C", "低密度脂蛋白胆固醇", 0, 3.4, "mmol/L"),
)


def _truth(case: Case) -> dict[str, str]:
    return {"hospital": case.hospital, "patient_name": case.insured.name, "reported_on": iso(case.visited_on)}


def _results(
    case: Case, tests: tuple[tuple[str, str, float, float, str], ...]
) -> list[tuple[str, str, str, str, str, str]]:
    random = Random(case.seed + len(tests[0][0]))
    found = []
    for short, name, low, high, unit in tests:
        value = random.uniform(low * 0.85, high * 1.2)
        mark = "↑" if value > high else "↓" if value < low else ""
        found.append((short, name, f"{value:.1f}", mark, f"{low}-{high}", unit))
    return found


def blood_report(case: Case, random: Random) -> Drawing:
    """A laboratory's half page with one column of results."""
    who = case.insured
    rows = [
        [str(place), short, name, f"{value} {mark}", span, unit]
        for place, (short, name, value, mark, span, unit) in enumerate(_results(case, _BLOOD), 1)
    ]
    body = title(f"{e(case.hospital)}检验报告单", 25) + row(
        f"姓名：{e(who.name)}",
        f"性别：{who.sex}",
        f"年龄：{age(case, case.visited_on)}岁",
        f"样本号：{case.numbers['标本号']}",
        style="margin-top:14px",
    )
    body += (
        row(f"病历号：{case.numbers['门诊号']}", f"科别：{e(case.department)}", "样本类型：全血", "项目：血常规+CRP")
        + "<div class='hr'></div>"
    )
    body += table(rows, head=("NO", "代号", "项目名称", "结果", "参考区间", "单位"), cls="n") + "<div class='hr'></div>"
    body += row(
        f"采样时间：{day_text(case.visited_on, '-')} 08:1{case.seed % 10}",
        f"报告时间：{day_text(case.visited_on, '-')} 09:4{case.seed % 10}",
        style="font-size:15px",
    )
    body += row(
        f"检验者：{e(staff(case)[0])}",
        f"审核者：<span class='sig'>{e(staff(case)[1])}</span>",
        "※本报告仅对送检标本负责",
        style="font-size:15px;margin-top:4px",
    )
    return sheet(body, width=860, height=560, fields=_truth(case), font=SONG, padding="36px 46px")


def double_report(case: Case, random: Random) -> Drawing:
    """Two columns of results side by side from a kiosk."""
    who = case.insured
    results = _results(case, _LIVER)
    rows = []
    for left, right in zip(results[:4], results[4:], strict=True):
        rows.append(
            [left[1], f"{left[2]}{left[3]}", left[4], left[5], right[1], f"{right[2]}{right[3]}", right[4], right[5]]
        )
    head = ("检验项目", "结果", "参考值", "单位") * 2
    body = title(e(case.hospital), 24) + title("临床检验报告", 20)
    info = [
        [
            f"患者姓名 {e(who.name)}",
            f"性别 {who.sex}",
            f"年龄 {age(case, case.visited_on)}",
            f"条码号 {case.numbers['标本号']}",
        ],
        [
            f"申请科室 {e(case.department)}",
            "标本 血清",
            f"申请医生 {e(staff(case)[2])}",
            f"诊断 {e(case.diagnosis.name)}",
        ],
    ]
    body += table(info, cls="n", style="margin-top:8px") + table(rows, head=head, style="font-size:14px")
    body += row(
        f"检验者 {e(staff(case)[0])}",
        f"审核者 {e(staff(case)[1])}",
        f"报告日期 {day_text(case.visited_on, '/')}",
        style="margin-top:12px",
    ) + stamp(case.hospital, 700, 40, 120, "检验科", 0.45)
    return sheet(body, width=980, height=430, fields=_truth(case), font=HEI, size=15, padding="30px 38px")


def scan_report(case: Case, random: Random) -> Drawing:
    """A report of CT or ultrasound in words."""
    who = case.insured
    kind, seen, told = (
        (
            "CT检查报告单",
            "双侧胸廓对称，气管居中。双肺纹理增多、增粗，双肺下叶见少许条索状密度增高影，边界尚清。纵隔内未见明显肿大淋巴结，心影不大。",
            "双肺下叶少许慢性炎症，建议随访。",
        ),
        (
            "彩色超声检查报告",
            "肝脏形态大小正常，包膜光滑，实质回声均匀。胆囊壁稍厚，腔内透声可。胰腺、脾脏、双肾未见明显异常回声。",
            "胆囊壁毛糙，余未见明显异常。",
        ),
        (
            "磁共振（MRI）诊断报告书",
            "双侧大脑半球对称，侧脑室旁见斑点状长T2信号影，脑沟、脑裂未见增宽，中线结构居中。",
            "脑白质少许缺血性改变。",
        ),
    )[case.seed % 3]
    body = (
        title(e(case.hospital), 26)
        + title(kind, 23)
        + row(
            f"检查号：{case.numbers['登记号']}",
            f"检查日期：{day_text(case.visited_on, '年月')}",
            style="margin-top:14px",
        )
        + "<div class='hr'></div>"
    )
    body += (
        row(
            f"姓名：{e(who.name)}",
            f"性别：{who.sex}",
            f"年龄：{age(case, case.visited_on)}岁",
            f"科室：{e(case.department)}",
        )
        + "<div class='hr'></div>"
    )
    body += f"<div class='c' style='margin:12px 0'>{grey_picture(case.seed, 300, 130)}　{grey_picture(case.seed + 1, 300, 130)}</div>"
    body += (
        line("影像所见：" if "超声" not in kind else "超声所见：", cls="b")
        + line(seen, "text-indent:2em")
        + line("影像诊断：" if "超声" not in kind else "超声提示：", "margin-top:16px", "b")
        + line(told, "text-indent:2em")
    )
    body += row(
        f"报告医师：{e(staff(case)[0])}",
        f"审核医师：<span class='sig'>{e(staff(case)[2])}</span>",
        f"报告日期：{day_text(case.visited_on, '年月')}",
        style="margin-top:60px",
    )
    body += line("本报告仅供临床医师参考，签字后生效", "font-size:14px;margin-top:10px", "c")
    return sheet(body, width=860, height=770, fields=_truth(case), font=SERIF, size=16.5, padding="42px 54px")


def report_screen(case: Case, random: Random) -> Drawing:
    """A laboratory's report in a mini program."""
    who = case.insured
    body = row("07:5" + str(case.seed % 10), "5G ▮▮▮", style="padding:8px 20px;font-size:16px;background:#fff") + line(
        "检验报告详情", "font-size:22px;padding:8px;background:#fff", "c"
    )
    body += f"<div style='background:#fff;margin:14px 18px;border-radius:10px;padding:14px 20px'><b style='font-size:21px'>生化检查</b><br>{e(who.name)}　{who.sex}　{age(case, case.visited_on)}岁<br>医院：{e(case.hospital)}<br>报告时间：{day_text(case.visited_on, '-')} 15:2{case.seed % 10}</div>"
    body += "<div style='background:#fff;margin:14px 18px;border-radius:10px;padding:8px 20px'>"
    for _short, name, value, mark, span, unit in _results(case, _LIVER):
        body += row(
            name,
            f"<b style='color:{'#d33' if mark else '#222'}'>{value}{mark}</b>",
            style="font-size:18px;padding-top:8px",
        ) + line(f"参考范围 {span} {unit}", "color:#999;font-size:15px;border-bottom:1px solid #eee;padding-bottom:6px")
    return sheet(
        body + "</div>", width=640, height=960, fields=_truth(case), font=PHONE, size=17, ground="#f0f3f7", padding="0"
    )


LAYOUTS = {"lab_report": (blood_report, double_report, scan_report, report_screen)}
