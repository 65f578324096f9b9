"""Reports of laboratories, of imaging and of pathology."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fourth.sheet import DROID, LIGHT, MEDIUM, MING, SERIF, SONG, age, drawn, e, pairs, table
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing, Layout

_BLOOD = (
    *(
        ("白细胞计数", "WBC", 6.2, "10^9/L", "3.5-9.5"),
        ("红细胞计数", "RBC", 4.6, "10^12/L", "4.3-5.8"),
        ("血红蛋白", "HGB", 138, "g/L", "130-175"),
    ),
    *(
        ("血小板计数", "PLT", 212, "10^9/L", "125-350"),
        ("中性粒细胞百分比", "NEU%", 63.1, "%", "40-75"),
        ("淋巴细胞百分比", "LYM%", 28.4, "%", "20-50"),
    ),
)
_LIVER = (
    ("丙氨酸氨基转移酶", "ALT", 31, "U/L", "9-50"),
    ("天门冬氨酸氨基转移酶", "AST", 26, "U/L", "15-40"),
    ("总胆红素", "TBIL", 14.2, "μmol/L", "≤23"),
    ("白蛋白", "ALB", 43.5, "g/L", "40-55"),
)
_CELL = "border-bottom:1px solid #bbb;padding:3px 6px;text-align:left"


def _head(case: Case) -> str:
    return pairs(
        ("姓名：", case.insured.name),
        ("性别：", case.insured.sex),
        ("年龄：", f"{age(case.insured.born_on, case.visited_on)}岁"),
        ("科室：", case.department),
    )


def _truth(case: Case) -> dict[str, str]:
    return {"patient_name": case.insured.name, "hospital": case.hospital, "reported_on": case.visited_on.isoformat()}


def _results(rows: tuple[tuple[str, str, float, str, str], ...], random: Random) -> list[tuple[str, ...]]:
    return [
        (str(place), name, short, f"{value * random.uniform(0.85, 1.15):.1f}", unit, usual)
        for place, (name, short, value, unit, usual) in enumerate(rows, start=1)
    ]


def blood_report(case: Case, random: Random) -> Drawing:
    """A blood count as a table."""
    body = f"<div style='padding:34px 40px'><div style='text-align:center;font-size:20px'>{e(case.hospital)}检验报告单</div><p>{_head(case)}</p><p>标本类型：全血　标本号：{case.numbers['标本号']}　检验项目：血常规</p>{table(_results(_BLOOD, random), head=('序号', '检验项目', '代号', '结果', '单位', '参考范围'), css='width:100%', cell=_CELL)}<p>采样时间：{day_text(case.visited_on, '-')} 08:12　　报告时间：{day_text(case.visited_on, '-')} 10:45</p><p>检验者：付晓　审核者：凌云　　本报告仅对该标本负责</p></div>"
    return drawn(body, _truth(case), font=SONG, width=780, height=470, scale=1.6)


def liver_slip(case: Case, random: Random) -> Drawing:
    """A narrow slip of a biochemistry machine."""
    lines = "".join(
        f"<div style='display:flex;justify-content:space-between'><span style='width:190px'>{name}</span><span>{value}</span><span>{unit}</span><span>{usual}</span></div>"
        for _, name, _, value, unit, usual in _results(_LIVER, random)
    )
    body = f"<div style='padding:26px 28px'><b>{e(case.hospital)} 检验科</b><div>生化检验结果报告</div><div>{pairs(('姓名 ', case.insured.name), ('性别 ', case.insured.sex))}</div><div>门诊号 {case.numbers['门诊号']}　样本 血清</div><hr>{lines}<hr><div>报告日期 {day_text(case.visited_on, '/')}</div><div>检验 姚舜　复核 蓝天</div></div>"
    return drawn(body, _truth(case), font=DROID, width=480, height=360, size=14.5, scale=2.0)


def picture_report(case: Case, random: Random) -> Drawing:
    """A CT report in paragraphs."""
    body = f"<div style='padding:44px 54px'><div style='text-align:center;font-size:20px'>{e(case.hospital)}</div><div style='text-align:center;font-size:22px'>CT检查报告单</div><p>{_head(case)}</p><p>检查号：{case.numbers['登记号']}　　检查部位：胸部　　检查日期：{day_text(case.visited_on, '年')}</p><p><b>影像所见：</b>双肺纹理清晰，未见明显实变影，气管及支气管通畅，纵隔未见肿大淋巴结，心影不大。</p><p><b>影像诊断：</b>胸部CT平扫未见明显异常，请结合临床。</p><p style='text-align:right'>报告医师：聂远航　审核医师：简宁<br>报告日期：{day_text(case.visited_on, '年')}</p></div>"
    return drawn(body, _truth(case), font=LIGHT, width=760, height=500, scale=1.6)


def sound_report(case: Case, random: Random) -> Drawing:
    """An ultrasound report with two grey pictures."""
    picture = "<div style='display:inline-block;width:220px;height:150px;margin:6px;background:radial-gradient(ellipse at 50% 10%,#8a8a8a,#151515 70%)'></div>"
    body = f"<div style='padding:36px 46px'><div style='text-align:center;font-size:21px'>{e(case.hospital)}超声检查报告单</div><p>{_head(case)}</p><div style='text-align:center'>{picture}{picture}</div><p>超声所见：肝脏形态大小正常，包膜光滑，实质回声均匀；胆囊壁光滑；脾不大。</p><p>超声提示：腹部超声未见明显异常</p><p>报告时间：{day_text(case.visited_on, '-')}　　诊断医师：池早</p></div>"
    return drawn(body, _truth(case), font=MEDIUM, width=700, height=560, scale=1.6)


def _pathology_truth(case: Case) -> dict[str, str]:
    return _truth(case) | {"diagnosis": case.diagnosis.name}


def tissue_report(case: Case, random: Random) -> Drawing:
    """The usual pathology report."""
    body = f"<div style='padding:44px 54px'><div style='text-align:center;font-size:20px'>{e(case.hospital)}</div><div style='text-align:center;font-size:23px'>病理检查报告单</div><p>{_head(case)}</p><p>病理号：{case.numbers['标本号']}　　送检材料：手术切除标本　　收到日期：{day_text(case.visited_on, '-')}</p><p>肉眼所见：灰白灰红组织一块，大小约2.1×1.6×0.8cm，切面灰白，质中。</p><p>镜下所见：镜下见组织结构紊乱，细胞排列成巢，间质纤维组织增生。</p><p>病理诊断：{e(case.diagnosis.name)}</p><p style='text-align:right'>报告医师：戎马<br>报告日期：{day_text(case.visited_on, '-')}</p></div>"
    return drawn(body, _pathology_truth(case), font=SONG, width=740, height=520, scale=1.6)


def grid_tissue_report(case: Case, random: Random) -> Drawing:
    """A pathology report whose head is a grid."""
    cell = "border:1px solid #777;padding:5px 8px"
    rows = [
        ("姓名", e(case.insured.name), "性别", case.insured.sex),
        ("病理编号", case.numbers["标本号"], "送检科室", e(case.department)),
        ("接收日期", day_text(case.visited_on, "."), "报告日期", day_text(case.visited_on, ".")),
    ]
    body = f"<div style='padding:36px 44px'><div style='text-align:center;font-size:21px'>{e(case.hospital)}病理诊断报告</div>{table(rows, css='width:100%;margin-top:10px', cell=cell)}<p><b>大体描述</b>：带皮组织一块，切面见灰白结节。</p><p><b>免疫组化</b>：CK(+)，Ki-67约10%。</p><p><b>病理诊断</b>：{e(case.diagnosis.name)}</p><p>诊断医师：卫青禾　　复核医师：上官岚</p></div>"
    return drawn(body, _pathology_truth(case), font=SERIF, width=760, height=440, scale=1.6)


def letter_tissue_report(case: Case, random: Random) -> Drawing:
    """A short report of a biopsy."""
    body = f"<div style='padding:44px 50px'><div style='text-align:center;font-size:20px'>{e(case.hospital)}病理科</div><div style='text-align:center;font-size:21px'>活体组织病理学检查报告</div><p>患者姓名：{e(case.insured.name)}　性别：{case.insured.sex}　住院号：{case.numbers['住院号']}</p><p>光镜所见：送检组织内见异型细胞浸润。</p><p>病理学诊断：{e(case.diagnosis.name)}</p><p>签发日期：{day_text(case.visited_on, '年')}　　病理医师：封野</p></div>"
    return drawn(body, _pathology_truth(case), font=MING, width=680, height=380, scale=1.7)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "lab_report": (blood_report, liver_slip, picture_report, sound_report),
    "pathology_report": (tissue_report, grid_tissue_report, letter_tissue_report),
}
