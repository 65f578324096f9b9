"""Reports of tests: an outside laboratory's sheet, a striped half sheet, an app's screen, an ultrasound, an ECG."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twelfth.sheet import (
    FANG,
    FHEI,
    HEI,
    MING,
    ZEN,
    bars,
    clock,
    fit,
    grid,
    head,
    iso,
    page,
    pen,
    round_seal,
    row,
    screen,
    title,
    tr,
)
from benchmarks.papers.families.twelfth.ward import COMPLAINTS, age_text
from benchmarks.papers.paper import Drawing, Layout

_Line = tuple[str, str, float, float, str]
_URINE: tuple[_Line, ...] = (
    ("PRO", "尿蛋白定量", 0, 0.14, "g/24h"), ("SG", "尿比重", 1.003, 1.030, ""), ("PH", "酸碱度", 4.5, 8.0, ""), ("WBC", "白细胞(镜检)", 0, 5, "/HP"),
    ("RBC", "红细胞(镜检)", 0, 3, "/HP"), ("EC", "上皮细胞", 0, 31, "/uL"),
)  # fmt: skip
_BLOOD: tuple[_Line, ...] = (
    ("WBC", "白细胞", 3.5, 9.5, "10^9/L"), ("NEUT#", "中性粒细胞绝对值", 1.8, 6.3, "10^9/L"), ("LYMPH#", "淋巴细胞绝对值", 1.1, 3.2, "10^9/L"), ("RBC", "红细胞", 4.3, 5.8, "10^12/L"),
    ("HGB", "血红蛋白", 130, 175, "g/L"), ("HCT", "红细胞压积", 40, 50, "%"), ("PLT", "血小板", 125, 350, "10^9/L"), ("CRP", "超敏C反应蛋白", 0, 6, "mg/L"),
)  # fmt: skip
_SERUM: tuple[_Line, ...] = (
    ("TSH", "促甲状腺激素", 0.27, 4.2, "mIU/L"), ("FT3", "游离三碘甲腺原氨酸", 3.1, 6.8, "pmol/L"), ("FT4", "游离甲状腺素", 12, 22, "pmol/L"), ("CEA", "癌胚抗原", 0, 5, "ng/mL"),
    ("CA199", "糖类抗原19-9", 0, 27, "U/mL"), ("AFP", "甲胎蛋白", 0, 7, "ng/mL"), ("FER", "铁蛋白", 30, 400, "ng/mL"), ("25OHD", "25-羟基维生素D", 20, 60, "ng/mL"),
)  # fmt: skip


def _measured(one: _Line, random: Random) -> tuple[str, str]:
    span = one[3] - one[2]
    value = max(0.0, random.uniform(one[2] - span * 0.25, one[3] + span * 0.5))
    shown = f"{value:.3f}" if one[3] < 2 else f"{value:.2f}" if one[3] < 30 else f"{value:.0f}"
    return shown, "↑" if float(shown) > one[3] else "↓" if float(shown) < one[2] else ""


def _fields(case: Case, day: dt.date) -> dict[str, str]:
    return {"hospital": case.hospital, "patient_name": case.insured.name, "reported_on": iso(day)}


def outside_laboratory(case: Case, random: Random) -> Drawing:
    """An independent laboratory's report in two languages; the hospital only sent the sample."""
    one, taken = case.insured, case.visited_on
    day = taken + dt.timedelta(days=random.choice((1, 2, 3)))
    facts = (
        ("送检医院 Hospital", fit(case.hospital, 225, 14)), ("姓名 Name", one.name), ("性别/年龄 Sex/Age", f"{one.sex} / {age_text(one, taken)}"), ("科室 Dept", case.department),
        ("条码号 Barcode", case.numbers["标本号"]), ("样本类型 Specimen", "血清 Serum"), ("送检医生 Physician", case.relative.name), ("采样 Collected", f"{iso(taken)} {clock(case, 1, seconds=False)}"), ("接收 Received", f"{iso(taken)} 17:42"),
    )  # fmt: skip
    rows = ""
    for line in _SERUM:
        value, mark = _measured(line, random)
        rows += tr(
            f"{line[1]} <small style='color:#777'>{line[0]}</small>",
            f"<b>{value}</b> {mark}",
            line[4],
            f"{line[2]:g} ~ {line[3]:g}",
            "电化学发光法",
        )
    body = (
        f"<div class='f' style='align-items:center;color:#5c2d82'><div style='font-size:22px'>{random.choice(('迪康医学检验实验室', '安谱医学检验中心'))}<br><small style='font-size:12px;letter-spacing:1px'>MEDICAL LABORATORY CO., LTD.　医疗机构执业许可证 PDY9901</small></div>{bars(case.numbers['标本号'], 150, 36)}</div>"
        + "<h1 style='font-size:21px;border-top:3px solid #5c2d82;margin:10px 0 12px;padding-top:10px'>检验报告单 <small style='font-weight:400'>Test Report</small></h1>"
        + grid(
            [f"<small style='color:#777'>{label}</small><br>{words}" for label, words in facts],
            "1.3fr 1fr 1fr",
            "gap:7px 14px;white-space:nowrap",
        )
        + f"<table class='l' style='margin-top:14px'>{head('检验项目 Item', '结果 Result', '单位 Unit', '参考区间 Reference', '方法 Method')}{rows}</table>"
        + "<div style='margin-top:16px'>建议与解释：请结合临床，必要时复查。</div>"
        + row(
            f"检测 {pen(case.mother.name)}",
            f"审核 {pen(case.father.name)}",
            f"报告日期 Reported {iso(day)} {clock(case, 6, seconds=False)}",
            style="margin-top:26px;border-top:1px solid #5c2d82;padding-top:8px",
        )
        + "<div style='font-size:12px;color:#666;margin-top:8px'>本结果仅对所检样本负责。客服 400-111-9988　地址：科技园二路 6 号 3 栋　第 1 页 / 共 1 页</div>"
    )
    css = ".l th{background:#f1eaf7;text-align:left;padding:6px;font-size:13px}.l td{padding:5px 6px;border-bottom:1px solid #ddd}"
    return page(body, _fields(case, day), width=820, height=790, font=HEI, size=14, pad="32px 42px", css=css)


def _striped_half_body(
    case: Case, day: dt.date, one: Person, rows: str, sample: tuple[str, str], random: Random
) -> str:
    return (
        title(f"{case.hospital}", 640, 22)
        + f"<div class='c' style='letter-spacing:6px'>{random.choice(('检验报告单', '临床检验报告', '化验单'))}</div>"
        + grid(
            (
                f"姓名 {one.name}",
                f"性别 {one.sex}",
                f"年龄 {age_text(one, day)}",
                f"样本号 {case.numbers['标本号']}",
                f"科室 {case.department}",
                f"样本 {sample[0]}",
                f"项目 {sample[1]}",
                f"门诊号 {case.numbers['门诊号']}",
            ),
            "1.5fr .8fr 1fr 1.3fr",
            "border:solid #333;border-width:1px 0;padding:6px 0;margin:8px 0;white-space:nowrap",
        )
        + f"<table class='l'>{head('№', '项目', '缩写', '结果', '参考范围', '单位')}{rows}</table>"
        + row(
            f"采样 {day_text(day, '-')} {clock(case, 1)}",
            f"签收 {day_text(day, '-')} {clock(case, 1)[:3]}58:20",
            f"报告时间 {day_text(day, '-')} {int(clock(case, 1)[:2]) + 1:02d}:31:06",
            style="border-top:1px solid #333;margin-top:8px;padding-top:6px;font-size:13.5px",
        )
        + row(
            f"申请医生 {case.relative.name}",
            f"检验者 {pen(case.mother.name)}",
            f"审核者 {pen(case.father.name)}",
            "↑偏高 ↓偏低",
            style="font-size:13.5px",
        )
    )


def striped_half(case: Case, random: Random) -> Drawing:
    """A half sheet, every second line shaded; labels run on without colons; who drew, received, tested."""
    one, day = case.insured, case.visited_on
    lines = _BLOOD if random.random() < 0.6 else _URINE
    rows = ""
    for place, line in enumerate(lines, 1):
        value, mark = _measured(line, random)
        rows += tr(
            place,
            line[1],
            line[0],
            f"{value}{mark}",
            f"{line[2]:g}--{line[3]:g}",
            line[4],
            style="background:#eef3f8" if place % 2 == 0 else "",
        )
    sample = ("静脉血", "血常规+CRP") if lines is _BLOOD else ("随机尿", "尿液分析")
    body = _striped_half_body(case, day, one, rows, sample, random)
    css = ".l th{text-align:left;border-bottom:1px solid #333}.l td{padding:3px 2px}"
    return page(
        body, _fields(case, day), width=780, height=300 + 29 * len(lines), font=MING, size=15, pad="24px 40px", css=css
    )


def report_on_phone(case: Case, random: Random) -> Drawing:
    """Results on the telephone, those out of range in colour."""
    one, day = case.insured, case.visited_on
    rows = ""
    for line in _BLOOD[:6]:
        value, mark = _measured(line, random)
        colour = "#d9363e" if mark == "↑" else "#2a7de1" if mark else "#222"
        rows += f"<div class='f' style='padding:8px 0;border-bottom:1px solid #f0f0f0'><span>{line[1]}<br><small style='color:#aaa'>参考 {line[2]:g}-{line[3]:g} {line[4]}</small></span><b style='color:{colour}'>{value} {mark}</b></div>"
    pairs = (
        ("姓名", one.name),
        ("医院", case.hospital),
        ("申请科室", case.department),
        ("检查项目", "血细胞分析"),
        ("采集时间", f"{iso(day)} {clock(case, 1, seconds=False)}"),
        ("报告时间", f"{iso(day)} {int(clock(case, 1)[:2]) + 2:02d}:16"),
    )
    card = "background:#fff;border-radius:10px;padding:12px 15px;margin-bottom:10px"
    body = (
        f"<div style='{card}'>" + "".join(f"<div style='margin-top:4px;white-space:nowrap'><span style='color:#999;display:inline-block;width:78px'>{label}</span>{fit(words, 245, 14)}</div>" for label, words in pairs)
        + f"</div><div style='{card}'><div class='f' style='color:#999'><span>项目</span><span>结果</span></div>{rows}</div><div class='c' style='color:#aaa;font-size:11px'>报告仅供查询，以纸质报告为准</div>"
    )  # fmt: skip
    return screen(
        body,
        _fields(case, day),
        title=random.choice(("检验报告", "报告详情", "化验结果")),
        height=820,
        font=FHEI,
        hour=clock(case, 8, seconds=False),
        button="报告解读",
    )


def _scan_picture(random: Random, width: int, height: int) -> str:
    dots = "".join(
        f"<ellipse cx='{random.randint(20, width - 20)}' cy='{random.randint(20, height - 20)}' rx='{random.randint(6, 34)}' ry='{random.randint(4, 18)}' fill='#{random.choice(('555', '777', '999', '333'))}' opacity='.55'/>"
        for _ in range(40)
    )
    return f"<svg width='{width}' height='{height}'><rect width='{width}' height='{height}' fill='#111'/><path d='M{width / 2} 8 L{width - 14} {height - 30} Q{width / 2} {height} 14 {height - 30}Z' fill='#2a2a2a'/>{dots}</svg>"


def ultrasound(case: Case, random: Random) -> Drawing:
    """An ultrasound or CT report: pictures above, what is seen, what is concluded."""
    one, day = case.insured, case.visited_on
    part, seen, told = random.choice((
        ("肝胆胰脾超声", "肝脏大小形态正常，包膜光滑，实质回声均匀。胆囊壁光滑，腔内未见异常回声。胰脾未见异常。", "肝胆胰脾声像图未见明显异常"),
        ("甲状腺及颈部淋巴结超声", "甲状腺两侧叶大小正常，左叶中部可见一低回声结节，约6×4mm，边界清。颈部未见肿大淋巴结。", "甲状腺左叶结节，TI-RADS 3类，建议随访"),
        ("胸部CT平扫", "两肺纹理清晰，右肺下叶见小片状磨玻璃影，余肺野未见实变。纵隔居中，未见肿大淋巴结。", "右肺下叶少许炎症，建议治疗后复查"),
    ))  # fmt: skip
    body = (
        title(case.hospital, 600, 24)
        + f"<h2 style='font-weight:400;margin-bottom:12px'>{part[-4:] if part.endswith('平扫') else '彩色多普勒超声'}{random.choice(('检查报告单', '诊断报告', '检查报告'))}</h2>"
        + grid((f"姓　　名：{one.name}", f"性别：{one.sex}", f"年龄：{age_text(one, day)}", f"申请科室：{case.department}", f"检查号：{case.numbers['登记号']}", f"门诊号：{case.numbers['门诊号']}", f"临床印象：{random.choice(COMPLAINTS)[:6]}", "床号：", "仪器：DC-80"), "1.35fr 1fr 1fr", "border:solid #333;border-width:1.5px 0;padding:8px 0;white-space:nowrap")
        + f"<div style='padding:10px 0'>检查部位：{part}</div><div class='f'>{_scan_picture(random, 320, 200)}{_scan_picture(random, 320, 200)}</div>"
        + f"<div style='margin-top:14px'><b>{random.choice(('检查所见：', '超声/影像描述：'))}</b><p style='line-height:1.8;text-indent:2em'>{seen}</p></div><div style='margin-top:14px'><b>{random.choice(('诊断意见：', '检查提示：', '印象：'))}</b><p style='line-height:1.8;text-indent:2em'>{told}</p></div>"
        + "<div style='position:absolute;left:56px;right:56px;bottom:40px;border-top:1.5px solid #333;padding-top:8px'>" + row(f"检查日期：{day_text(day, '年月')}", f"报告日期：{day_text(day, '年月')}", f"记录：{case.relative.name}", f"医师：{pen(case.mother.name, 'font-size:1.25em')}")
        + "<div style='font-size:12px;color:#555'>此报告仅供临床参考，签字有效，不作证明用</div></div>"
        + round_seal(530, 720, case.hospital, "影像诊断专用", diameter=130)
    )  # fmt: skip
    return page(body, _fields(case, day), width=790, height=940, font=FANG, size=15.5, pad="38px 56px")


def electrocardiogram(case: Case, random: Random) -> Drawing:
    """A lying ECG report: the curve on its grid, measures at its left."""
    one, day = case.insured, case.visited_on
    beats = "".join(
        f"q4 -7 8 0 h8 l3 6 l5 -{random.randint(38, 48)} l5 {random.randint(50, 58)} l3 -14 h9 q9 -13 18 0 h{random.randint(12, 18)} "
        for _ in range(8)
    )
    curves = "".join(
        f"<path d='M8 {y} {beats}' fill='none' stroke='#222' stroke-width='1.2'/><text x='8' y='{y - 24}' font-size='12'>{lead}</text>"
        for lead, y in (("I", 62), ("II", 142), ("V5", 222))
    )
    paper = "<defs><pattern id='g' width='10' height='10' patternUnits='userSpaceOnUse'><path d='M10 0H0V10' fill='none' stroke='#f3b9b9' stroke-width='.7'/></pattern></defs><rect width='700' height='262' fill='url(#g)' stroke='#e99'/>"
    facts = (
        f"心率 {62 + case.seed % 40} bpm",
        f"PR {140 + case.seed % 40} ms",
        f"QRS {86 + case.seed % 16} ms",
        f"QT/QTc {370 + case.seed % 30}/41{case.seed % 9} ms",
        f"电轴 {case.seed % 80}°",
    )
    body = (
        f"<div class='f' style='align-items:flex-end'>{fit(case.hospital, 480, 22)}<span style='font-size:18px'>{random.choice(('心电图报告', '十二导联心电图检查报告'))}</span></div>"
        + row(
            f"{one.name}　{one.sex}　{age_text(one, day)}",
            f"门诊号 {case.numbers['门诊号']}",
            f"申请 {case.department}",
            f"检查 {iso(day)} {clock(case, 1)}",
            style="border:solid #444;border-width:1px 0;padding:5px 0;margin:6px 0 12px",
        )
        + f"<div style='display:flex;gap:18px'><div style='line-height:2;width:178px;flex:none'>{'<br>'.join(facts)}</div><svg width='700' height='262'>{paper}{curves}</svg></div>"
        + f"<div style='margin-top:12px;font-size:16px'>诊断：{random.choice(('窦性心律　大致正常心电图', '窦性心律　T波改变', '窦性心动过速'))}</div>"
        + row(
            "25mm/s　10mm/mV　0.05-35Hz",
            f"报告日期 {day_text(day, random.choice(('-', '年月')))}",
            f"医师签名 {pen(case.father.name, 'font-size:1.25em')}",
            style="margin-top:14px",
        )
        + at(700, 470, f"仪器编号 {case.numbers['处方号']}", "font-size:11px;color:#777")
    )
    return page(body, _fields(case, day), width=980, height=510, font=ZEN, size=14.5, pad="28px 40px", scale=1.8)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "lab_report": (outside_laboratory, striped_half, report_on_phone, ultrasound, electrocardiogram)
}
