"""Reports of laboratories and of imaging."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import kit, names
from benchmarks.papers.families.seventeenth.clinic_words import bed, pen, round_seal, years
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.paper import Drawing, Layout

_TESTS = """总胆红素|TBIL|3.4|20.5|μmol/L
白蛋白|ALB|40|55|g/L
γ-谷氨酰转肽酶|GGT|10|60|U/L
肌酐(酶法)|CREA|57|97|μmol/L
葡萄糖|GLU|3.9|6.1|mmol/L
总胆固醇|CHOL|2.9|5.2|mmol/L
肌酸激酶同工酶|CK-MB|0|25|U/L
降钙素原|PCT|0|0.5|ng/mL
D-二聚体|D-Di|0|0.55|mg/L
癌胚抗原|CEA|0|5|ng/mL
甲胎蛋白|AFP|0|7|ng/mL
糖化血红蛋白|HbA1c|4|6|%
游离三碘甲腺原氨酸|FT3|3.1|6.8|pmol/L
促甲状腺激素|TSH|0.27|4.2|mIU/L"""
_STUDIES = (
    ("腰椎MR平扫", "腰椎生理曲度变直，L4/5椎间盘向后突出，相应硬膜囊受压，椎管未见明显狭窄。", "L4/5椎间盘突出。"),
    ("胸部CT平扫(薄层)", "右肺下叶见斑片状高密度影，边缘模糊，气管支气管通畅，纵隔未见肿大淋巴结。", "右肺下叶感染性病变可能，建议治疗后复查。"),
    ("腹部彩超(肝胆胰脾)", "胆囊大小7.6×3.1cm，壁毛糙，腔内见数枚强回声伴声影，肝内外胆管无扩张。", "胆囊多发结石。"),
    ("左腕关节DR正侧位", "左桡骨远端骨皮质欠连续，断端对位尚可，周围软组织肿胀。", "左桡骨远端骨质改变，请结合临床。"),
)  # fmt: skip


def reported(case: Case, day: dt.date, **more: Any) -> dict[str, Any]:
    """The truth of a report."""
    return {"patient_name": case.insured.name, "hospital": case.hospital, "reported_on": day.isoformat(), **more}


def _values(random: Random, count: int) -> list[tuple[str, str, str, str, str, str]]:
    """Name, abbreviation, value, mark, span, unit."""
    rows = []
    for line in random.sample(_TESTS.splitlines(), count):
        name, short, low, high, unit = line.split("|")
        value = round(random.uniform(float(low) * 0.85, float(high) * 1.2), 2)
        mark = "↑" if value > float(high) else "↓" if value < float(low) else ""
        rows.append((name, short, f"{value}", mark, f"{low}--{high}", unit))
    return rows


def _about_sample(case: Case, day: dt.date, form: str, random: Random) -> list[list[str]]:
    """Who, and what was sampled when."""
    person = case.insured
    return [
        [
            f"姓名：{t(person.name)}",
            f"病人类型：{random.choice(('门诊', '住院', '体检'))}",
            f"样本号：{case.numbers['标本号']}",
        ],
        [
            f"性别：{person.sex}　年龄：{years(case, day)}",
            f"科室：{t(case.department)}",
            f"标本：{random.choice(('静脉血', '血清'))}",
        ],
        [
            f"申请医师：{names.staff(random)}",
            f"床号：{bed(random)}",
            f"采样：{day_text(day - dt.timedelta(days=1), form)} 06:5{random.randint(0, 9)}",
        ],
    ]


def single(case: Case, random: Random) -> Drawing:
    """One column between three rules, many times at the foot; the mark stands before the value."""
    day, form = case.visited_on, random.choice(("-", "/", "."))
    about = _about_sample(case, day, form, random)
    rows = [["№", "检验项目", "缩写", "结果", "单位", "参考范围"]]
    rows += [
        [str(n), a, b, f"{mark} {value}", unit, span]
        for n, (a, b, value, mark, span, unit) in enumerate(_values(random, 9), 1)
    ]
    last = random.choice(("报告时间", "审核时间/报告日期", "报告日期"))
    body = (
        kit.heading(
            t(case.hospital),
            px=21,
            below=random.choice(("检验报告单（生化）", "医学检验科检验报告", "检 验 结 果 报 告")),
        )
        + kit.table(about, widths=(34, 33, 33), kind="bare", style="margin-top:6px")
        + kit.table(rows, widths=(6, 30, 14, 15, 15, 20), kind="three", right=(), style="line-height:1.35")
        + "<div style='font-size:13px;margin-top:4px'>备注：乳糜血、溶血可影响结果。</div>"
        + kit.spread(
            f"检验：{pen(names.staff(random))}",
            f"审核：{pen(names.staff(random))}",
            f"{last}：{day_text(day, form)} {names.clock(random)}",
            style="margin-top:8px",
        )
        + f"<div style='font-size:12px;color:#555'>★为互认项目　本报告仅对送检标本负责，如有疑问请于3日内联系，电话 {names.telephone(random)}</div>"
    )
    font = random.choice((kit.SONG, kit.FANG, kit.SERIF))
    return kit.sheet(body, size=(760, 560), fields=reported(case, day), font=font, px=14.5, pad="26px 38px")


def regional(case: Case, random: Random) -> Drawing:
    """A laboratory that tests for others: the sending hospital in a cell, a coloured band, results shaded."""
    person, day, lab = case.insured, case.visited_on, names.laboratory(random)
    tone = random.choice(("#6d28a8", "#00698f", "#b1361e"))
    about = [
        ["姓　　名", t(person.name), "送检医院", t(case.hospital)],
        ["性别年龄", f"{person.sex}，{years(case, day)}", "送检科室", t(case.department)],
        ["样本条码", case.numbers["标本号"], "接收时间", day_text(day - dt.timedelta(days=2), "-") + " 21:04"],
        ["送检医师", names.staff(random), random.choice(("报告日期", "报告时间", "签发日期")), day_text(day, "-")],
    ]
    rows = [["检测项目", "检测方法", "检测结果", "参考区间", "单位"]]
    rows += [
        [
            f"{a}（{b}）",
            random.choice(("化学发光", "免疫比浊", "ELISA")),
            f"<b style='color:{tone if mark else 'inherit'}'>{value} {mark}</b>",
            span,
            unit,
        ]
        for a, b, value, mark, span, unit in _values(random, 6)
    ]
    body = (
        f"<div class='row' style='background:{tone};color:#fff;padding:12px 40px;margin:-30px -40px 14px;align-items:center'><b style='font-size:19px'>{lab}</b><span style='font-size:12px'>CMA　ISO15189　客服 {names.hotline(random)}</span></div>"
        + kit.heading("检 验 报 告 单", px=21, style="margin-bottom:8px")
        + kit.table(about, widths=(13, 27, 13, 47), label=(0, 2), kind="lined")
        + kit.table(rows, widths=(36, 17, 17, 18, 12), kind="zebra three", style="margin-top:12px")
        + kit.spread(
            f"检测者 {pen(names.staff(random))}",
            f"审核者 {pen(names.staff(random))}",
            "第1页/共1页",
            style="margin-top:16px",
        )
        + f"<div style='font-size:12px;color:#777;margin-top:10px'>实验室地址：{names.province(case)}{names.town(case)}市高新区　报告查询码 {digits(random, 8)}</div>"
        + round_seal(lab, below="检验专用章", px=112, place="right:150px;bottom:26px")
    )
    font = random.choice((kit.SANS, kit.MICRO))
    return kit.sheet(
        body, size=(800, 560), fields=reported(case, day), font=font, px=14.5, pad="30px 40px", lab=tone, line="#b9bec6"
    )


def analyser(case: Case, random: Random) -> Drawing:
    """A slip of the little machine at the bedside."""
    person, day = case.insured, case.visited_on
    rule = "<div style='border-top:1px dashed #555;margin:7px 0'></div>"
    lines = "".join(
        f"<div class='row'><span style='flex:1.4'>{short}</span><span style='flex:1'>{value}{mark}</span><span style='flex:1.4;text-align:right'>{unit}</span></div>"
        for short, value, mark, unit in (
            ("pH", f"{random.randint(731, 748) / 100}", "", ""), ("pCO2", f"{random.randint(33, 52)}", random.choice(("", " H")), "mmHg"),
            ("pO2", f"{random.randint(62, 104)}", random.choice(("", " L")), "mmHg"), ("K+", f"{random.randint(30, 52) / 10}", "", "mmol/L"),
            ("Na+", f"{random.randint(130, 146)}", "", "mmol/L"), ("Glu", f"{random.randint(40, 118) / 10}", " H", "mmol/L"),
            ("Lac", f"{random.randint(6, 32) / 10}", "", "mmol/L"), ("HCO3-", f"{random.randint(19, 28)}.4", "", "mmol/L"),
        )
    )  # fmt: skip
    body = (
        kit.heading(t(case.hospital), px=21)
        + kit.heading(random.choice(("血气分析报告", "床旁检验(POCT)报告", "急诊血气+电解质")), px=20)
        + f"{rule}姓名 {t(person.name)}<br>性别 {person.sex}　年龄 {years(case, day)}<br>标本 动脉血　编号 {digits(random, 5)}<br>科室 {t(case.department)}{rule}{lines}{rule}"
        f"操作 {names.staff(random)}　审核 {names.staff(random)}<br>{random.choice(('报告', '报告时间', '打印报告'))} {day_text(day, random.choice(('-', '/')))} {names.clock(random, seconds=True)}"
        f"<div style='font-size:15px;margin-top:6px'>S/N {digits(random, 9)}　热敏纸请及时复印</div>"
    )
    return kit.slip(
        body, height=602, fields=reported(case, day), font=random.choice((kit.MONO, kit.ROUND, kit.SONG)), px=19
    )


def study(case: Case, random: Random) -> Drawing:
    """A report of radiology or ultrasound: pictures at the right, findings at the left."""
    person, day, (what, seen, found) = case.insured, case.visited_on, random.choice(_STUDIES)
    form = random.choice(("年", "-"))
    films = "".join(
        f"<div style='height:118px;margin-bottom:10px;background:radial-gradient(ellipse at {x}% 46%,#d5d5d5 6%,#6b6b6b 24%,#0c0c0c 66%)'></div>"
        for x in (38, 55, 62)
    )
    about = [
        [f"患者 {t(person.name)}", f"{person.sex} {years(case, day)}", f"影像号 {case.numbers['登记号']}"],
        [f"申请科室 {t(case.department)}", f"床 {bed(random)}", f"检查 {day_text(day - dt.timedelta(days=1), form)}"],
    ]
    body = (
        f"<div class='row' style='align-items:flex-end'><span style='font-size:21px'>{t(case.hospital)}</span><span>{random.choice(('医学影像科', '影像中心'))}</span></div>"
        f"<div style='font-size:19px;font-weight:bold;border-bottom:2px solid #222'>{random.choice(('影像学检查报告', '检查诊断报告', '医学影像诊断报告单'))}</div>"
        + kit.table(about, widths=(38, 24, 38), kind="bare")
        + f"<div style='border-top:1px solid #222;display:flex;gap:22px;padding-top:10px'><div style='flex:1;line-height:1.75'><b>检查部位/方法</b><br>{what}<br><b>影像表现</b><br>　　{seen}其余所见未见明显异常。<br><b>印象</b><br>　　{found}</div><div style='width:150px'>{films}</div></div>"
        + kit.spread(
            f"报告医生 {pen(names.staff(random))}",
            f"审核医生 {pen(names.staff(random))}",
            f"报告日期 {day_text(day, form)}",
            style="border-top:1px solid #222;margin-top:6px;padding-top:8px",
        )
        + "<div style='font-size:12px'>此报告仅供临床参考，签字有效。云胶片查看密码为就诊人手机号后四位。</div>"
    )
    font = random.choice((kit.KAI, kit.ROUND, kit.FANDOL))
    return kit.sheet(body, size=(780, 665), fields=reported(case, day), font=font, px=15.5)


def heart_trace(case: Case, random: Random) -> Drawing:
    """An electrocardiogram on pink squares, its sentence and day in a line above the trace."""
    person, day = case.insured, case.visited_on
    beat = "l14 0 l4 -5 l5 5 l8 0 l3 5 l4 -34 l4 42 l3 -13 l12 0 q8 -14 16 0 l12 0"
    trace = "".join(
        f"<text x='6' y='{58 + 88 * n}' font-size='14'>{lead}</text><path d='M 30 {70 + 88 * n} {beat * 10}' fill='none' stroke='#222' stroke-width='1.4'/>"
        for n, lead in enumerate(("Ⅰ", "Ⅱ", "aVR", "V1"))
    )
    squares = "linear-gradient(#f3b6bd 1px,transparent 1px) 0 0/18px 18px,linear-gradient(90deg,#f3b6bd 1px,transparent 1px) 0 0/18px 18px,#fff6f6"
    body = (
        f"<div class='row'><b style='font-size:18px'>{t(case.hospital)}　{random.choice(('心电图报告', '心电图检查报告单', '常规心电图诊断报告'))}</b><span>ID {case.numbers['登记号']}</span></div>"
        f"<div class='row' style='margin-top:4px'><span>姓名 {t(person.name)}　{person.sex}　{years(case, day)}　{t(case.department)}</span><span>检查时间 {day_text(day, '-')} {names.clock(random)}</span></div>"
        f"<div>HR {random.randint(58, 104)}bpm　PR {random.randint(128, 190)}ms　QRS {random.randint(78, 112)}ms　QT/QTc {random.randint(350, 410)}/{random.randint(400, 450)}ms　25mm/s 10mm/mV</div>"
        f"<div>诊断提示：{random.choice(('窦性心律，ST-T改变', '窦性心律，大致正常心电图', '窦性心动过速，左室高电压'))}</div>"
        f"<div style='background:{squares};margin:8px 0'><svg width='960' height='370' font-family='sans-serif'>{trace}</svg></div>"
        + kit.spread(
            f"技师 {names.staff(random)}",
            f"报告医师 {pen(names.staff(random))}",
            f"{random.choice(('报告日期', '报告时间'))} {day_text(day, '-')}",
            "未签名无效",
        )
    )
    font = random.choice((kit.HEI, kit.MICRO, kit.SONG))
    return kit.sheet(body, size=(1040, 575), fields=reported(case, day), font=font, px=15, pad="24px 40px")


def phone(case: Case, random: Random) -> Drawing:
    """A result in a benefits app: odd values first, each with a bar that shows where it lies."""
    person, day, tone = case.insured, case.visited_on, random.choice(("#1677ff", "#12a594", "#7c4dff"))
    rows = sorted(_values(random, 7), key=lambda one: not one[3])
    listed = "".join(
        f"<div style='padding:8px 0;border-top:1px solid #eef0f3'><div class='row'><span>{a}</span><b style='color:{'#e5484d' if mark else '#222'}'>{value}{mark}</b></div>"
        f"<div class='row' style='color:#8a9099;font-size:12px'><span>{b}　{unit}</span><span>{span}</span></div></div>"
        for a, b, value, mark, span, unit in rows
    )
    odd = sum(bool(one[3]) for one in rows)
    body = (
        f"<div style='background:{tone};color:#fff;margin:-10px -12px 10px;padding:12px 16px'><div style='font-size:17px'>{random.choice(('生化全套', '术前检查组合', '肿瘤标志物+生化'))}</div>"
        f"<div style='font-size:13px;line-height:1.7'>{t(person.name)}｜{person.sex}｜{years(case, day)}<br>{t(case.hospital)}<br>{t(case.department)}　申请 {names.staff(random)}<br>{random.choice(('报告时间', '出报告时间', '报告日期'))} {day_text(day, '-')} {names.clock(random)}</div></div>"
        + kit.card(f"<div class='row'><b>检查结果</b><span style='color:#e5484d'>{odd}项异常</span></div>{listed}")
    )
    return kit.screen(
        body,
        title=random.choice(("检验报告", "报告详情")),
        height=770,
        fields=reported(case, day),
        random=random,
        tone=tone,
        buttons=("下载PDF", "问医生"),
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"lab_report": (single, regional, analyser, study, heart_trace, phone)}
