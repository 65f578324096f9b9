"""Reports of laboratories, of imaging and of pathology."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fifth.bills import age
from benchmarks.papers.families.fifth.marks import FANG, HEI, RULED, SONG, bars, line, sheet, stamp, table
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

_BLOOD = (
    ("WBC", "白细胞计数", 3.5, 9.5, "10^9/L"),
    ("NEUT%", "中性粒细胞百分比", 40, 75, "%"),
    ("LYMPH%", "淋巴细胞百分比", 20, 50, "%"),
    ("RBC", "红细胞计数", 4.3, 5.8, "10^12/L"),
    ("HGB", "血红蛋白", 130, 175, "g/L"),
    ("HCT", "红细胞压积", 0.40, 0.50, "L/L"),
    ("MCV", "平均红细胞体积", 82, 100, "fL"),
    ("PLT", "血小板计数", 125, 350, "10^9/L"),
    ("CRP", "超敏C反应蛋白", 0, 10, "mg/L"),
)
_CHEMISTRY = (
    ("ALT", "丙氨酸氨基转移酶", 9, 50, "U/L"),
    ("AST", "天门冬氨酸氨基转移酶", 15, 40, "U/L"),
    ("TBIL", "总胆红素", 3.4, 20.5, "μmol/L"),
    ("ALB", "白蛋白", 40, 55, "g/L"),
    ("GLU", "葡萄糖", 3.9, 6.1, "mmol/L"),
    ("CREA", "肌酐", 57, 97, "μmol/L"),
    ("UREA", "尿素", 3.1, 8.0, "mmol/L"),
    ("UA", "尿酸", 208, 428, "μmol/L"),
    ("TC", "总胆固醇", 0, 5.2, "mmol/L"),
    ("K", "钾", 3.5, 5.3, "mmol/L"),
)


def _fields(case: Case) -> dict[str, str]:
    return {"patient_name": case.insured.name, "hospital": case.hospital, "reported_on": case.visited_on.isoformat()}


def _measured(
    tests: tuple[tuple[str, str, float, float, str], ...], random: Random
) -> list[tuple[str, str, str, str, str, str]]:
    rows = []
    for short, name, low, high, unit in tests:
        value = random.uniform(low, high) if random.random() < 0.7 else high * random.uniform(1.05, 1.6)
        mark = "↑" if value > high else ""
        rows.append((short, name, f"{value:.2f}".rstrip("0").rstrip("."), mark, f"{low:g}-{high:g}", unit))
    return rows


def blood(case: Case, random: Random) -> Drawing:
    """A half page of blood counts."""
    person, day = case.insured, case.visited_on
    rows = [
        (place, name, short, value + mark, span, unit)
        for place, (short, name, value, mark, span, unit) in enumerate(_measured(_BLOOD, random), 1)
    ]
    body = (
        f"<div class='row' style='align-items:center'>{bars(case.numbers['标本号'], width=150, height=30)}<span style='{SONG}font-size:20px;font-weight:bold'>{case.hospital}检验报告单</span><span style='font-size:13px'>样本号：{case.numbers['标本号']}</span></div><div style='height:8px'></div>"
        + line(("姓　名", person.name), ("病历号", case.numbers["门诊号"]), ("标本种类", "全血"), ("送检医生", "游若"))
        + line(("性　别", person.sex), ("科　室", case.department), ("临床诊断", "待查"), ("备　注", ""))
        + line(("年　龄", f"{age(case)}岁"), ("床　号", ""), ("检验项目", "血常规五分类+CRP"))
        + "<div style='height:4px'></div>"
        + table(("No", "项目", "缩写", "结果", "参考区间", "单位"), rows)
        + f"<div style='font-size:13px;padding-top:6px' class='row'><span>采样时间：{day_text(day, '-')} 08:{case.seed % 60:02d}</span><span>接收时间：{day_text(day, '-')} 08:{(case.seed + 21) % 60:02d}</span><span>报告时间：{day_text(day, '-')} 10:{case.seed % 60:02d}</span></div>"
        + "<div style='font-size:13px' class='row'><span>检验者：安生</span><span>审核者：顾北</span><span>※ 此报告仅对本标本负责</span></div>"
    )
    return sheet(
        body, width=860, height=500, type_=SONG, size=14.5, css=RULED, padding="28px 40px", fields=_fields(case)
    )


def chemistry(case: Case, random: Random) -> Drawing:
    """Chemistry in two columns, from a self-service printer."""
    person, day = case.insured, case.visited_on
    rows = [(name, value, mark, span, unit) for _, name, value, mark, span, unit in _measured(_CHEMISTRY, random)]
    heads = ("检验项目", "测定结果", "", "参考值", "单位")
    halves = f"<div style='display:flex;gap:16px'><div style='flex:1'>{table(heads, rows[:5])}</div><div style='flex:1'>{table(heads, rows[5:])}</div></div>"
    info = (
        ("患者姓名", person.name),
        ("患者性别", person.sex),
        ("患者年龄", f"{age(case)}岁"),
        ("标本类型", "血清"),
        ("申请科室", case.department),
        ("仪器", "AU-58"),
    )
    grid = "".join(f"<span>{label}:{escape(value)}</span>" for label, value in info)
    body = (
        f"<div class='c' style='{HEI}font-size:20px;color:#1b4e86'>{case.hospital}　检验科</div><div class='c' style='font-size:17px;padding-bottom:6px'>生化检验结果报告</div>"
        f"<div style='display:grid;grid-template-columns:repeat(3,1fr);background:#eef4fb;padding:6px 12px'>{grid}</div><div style='height:8px'></div>{halves}"
        f"<div style='padding-top:12px' class='row'><span>检验日期:{day_text(day, '-')}</span><span>报告日期:{day_text(day, '-')}</span><span>检验:田野</span><span>核对:石头</span></div>"
        "<div style='font-size:12px;color:#555;padding-top:6px'>本结果为检验数据，诊断请咨询临床医生。 自助打印机 03 号</div>"
    )
    return sheet(
        body,
        width=940,
        height=420,
        type_=HEI,
        size=14,
        css=RULED + "td,th{white-space:nowrap;font-size:13px}",
        padding="28px 36px",
        fields=_fields(case),
    )


def imaging(case: Case, random: Random) -> Drawing:
    """A report of a CT, with a small picture and two parts of text."""
    person, day = case.insured, case.visited_on
    picture = "<svg width='200' height='150' style='flex:none'><rect width='200' height='150' fill='#111'/><ellipse cx='100' cy='78' rx='82' ry='58' fill='#555'/><ellipse cx='66' cy='76' rx='32' ry='42' fill='#1a1a1a'/><ellipse cx='136' cy='76' rx='32' ry='42' fill='#1a1a1a'/><ellipse cx='102' cy='92' rx='14' ry='22' fill='#aaa'/><circle cx='100' cy='126' r='8' fill='#ddd'/></svg>"
    body = (
        f"<div class='c' style='{SONG}font-weight:bold;font-size:22px'>{case.hospital}</div><div class='c' style='{HEI}font-size:19px;padding-bottom:8px'>CT诊断报告书</div>"
        + line(
            ("姓名", person.name),
            ("性别", person.sex),
            ("年龄", f"{age(case)}岁"),
            ("检查号", f"CT{case.numbers['标本号']}"),
        )
        + line(("申请科室", case.department), ("检查部位", "胸部平扫"), ("检查日期", day_text(day, "-")))
        + f"<div style='border-top:1.5px solid #222;border-bottom:1.5px solid #222;margin:8px 0;padding:10px 0;display:flex;gap:18px'>{picture}<div><div style='{HEI}'>影像所见：</div>胸廓对称，纵隔居中。双肺纹理增多，右肺下叶见少许斑片状密度增高影，边缘模糊，余肺野清晰。气管及主支气管通畅，纵隔未见明显肿大淋巴结，双侧胸腔未见积液。</div></div>"
        + f"<div style='{HEI}'>诊断意见：</div><p style='padding-left:30px'>{random.choice(('右肺下叶少许炎症，建议治疗后复查。', '右肺下叶斑片影，考虑感染性病变；请结合临床。'))}</p>"
        + f"<div class='row' style='padding-top:50px'><span>报告医师：<span class='pen'>何处</span></span><span>审核医师：<span class='pen'>闻道</span></span><span>报告日期：{day_text(day, '-')}</span></div><div style='font-size:12px;padding-top:8px'>此报告仅供临床医师参考，签字后有效</div>"
    )
    return sheet(body, width=840, height=580, type_=SONG, size=16, padding="34px 52px", fields=_fields(case))


_SENT = ("（胃窦）活检组织", "（左肺上叶）穿刺组织", "（右乳）肿物", "（结肠）息肉")


def pathology(case: Case, random: Random) -> Drawing:
    """病理诊断报告书 with a number, what was seen by eye and in the microscope."""
    person, day = case.insured, case.discharged_on
    cells_seen = "".join(
        f"<circle cx='{(place * 47) % 190 + 5}' cy='{(place * 31) % 120 + 5}' r='{4 + place % 5}' fill='#7a4d9c' opacity='.6'/>"
        for place in range(60)
    )
    picture = f"<svg width='200' height='130'><rect width='200' height='130' fill='#f0cfe0'/>{cells_seen}</svg>"
    body = (
        f"<div class='c' style='{SONG}font-size:23px;font-weight:bold'>{case.hospital}</div><div class='c' style='font-size:20px'>病理诊断报告书</div><div class='r'>病理号：{case.on:%Y}-{case.numbers['标本号'][:6]}</div><div style='border-top:1.5px solid #333'></div>"
        + line(
            ("姓名", person.name), ("性别", person.sex), ("年龄", f"{age(case)}岁"), ("住院号", case.numbers["住院号"])
        )
        + line(
            ("送检科室", case.department),
            ("送检材料", _SENT[case.seed % 4]),
            ("收到日期", day_text(case.admitted_on, "-")),
        )
        + f"<div style='border-top:1px solid #333;margin-bottom:8px'></div><p>肉眼所见：灰白灰红组织数块，总体积1.2×0.8×0.4cm，质中，全埋制片。</p><div style='display:flex;gap:16px;padding:10px 0'>{picture}{picture}</div><p>镜下所见：镜下见组织结构排列紊乱，细胞大小不一，核深染，可见核分裂象，间质纤维组织增生伴炎细胞浸润。</p>"
        + f"<p style='padding-top:14px;font-size:18px;{HEI}'>病理诊断：</p><p style='padding-left:36px;font-size:18px'>{escape(case.diagnosis.name)}</p>"
        + f"<p style='padding:6px 0 0 36px'>免疫组化：CK(+)，TTF-1(-)，Ki-67(约{20 + case.seed % 40}%+)。</p>"
        + f"<div class='row' style='padding-top:34px'><span>诊断医师：<span class='pen'>墨林</span></span><span>复核医师：<span class='pen'>宛平</span></span><span>报告日期：{day_text(day, '-')}</span></div>"
        + f"<div style='position:absolute;right:70px;bottom:-24px'>{stamp(case.hospital, '病理科', diameter=120)}</div>"
    )
    fields = {
        "patient_name": person.name,
        "hospital": case.hospital,
        "reported_on": day.isoformat(),
        "diagnosis": case.diagnosis.name,
    }
    return sheet(body, width=820, height=690, type_=FANG, size=16, padding="36px 52px", fields=fields)


LAYOUTS = {"lab_report": (blood, chemistry, imaging), "pathology_report": (pathology,)}
