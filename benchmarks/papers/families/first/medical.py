"""Layouts of the first family: clinical papers. Here: prescription, laboratory, examination, pathology."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from html import escape
from random import Random

from benchmarks.papers.facts import Case, Priced, chinese_name
from benchmarks.papers.families.first import wards
from benchmarks.papers.families.first.wards import BLACK, KAI, MING, age_of
from benchmarks.papers.families.frames import day_text, framed, seal
from benchmarks.papers.paper import Drawing, Layout

_TESTS = (
    ("白细胞计数", "WBC", "10^9/L", 3.5, 9.5), ("红细胞计数", "RBC", "10^12/L", 3.8, 5.1), ("血红蛋白", "HGB", "g/L", 115, 150),
    ("血小板计数", "PLT", "10^9/L", 125, 350), ("中性粒细胞百分比", "NEUT%", "%", 40, 75), ("淋巴细胞百分比", "LYM%", "%", 20, 50),
    ("单核细胞百分比", "MONO%", "%", 3, 10), ("红细胞压积", "HCT", "%", 35, 45), ("平均红细胞体积", "MCV", "fL", 82, 100),
    ("C反应蛋白", "CRP", "mg/L", 0, 10), ("丙氨酸氨基转移酶", "ALT", "U/L", 7, 40), ("总胆红素", "TBIL", "μmol/L", 3, 22),
    ("肌酐", "CREA", "μmol/L", 41, 81), ("尿素", "UREA", "mmol/L", 2.6, 7.5), ("葡萄糖", "GLU", "mmol/L", 3.9, 6.1),
)  # fmt: skip
_FINDINGS = (
    ("胸部CT平扫", "双侧胸廓对称，两肺纹理清晰，右肺下叶见斑片状稍高密度影，边界欠清。纵隔居中，未见明显肿大淋巴结。", "右肺下叶少许炎症，建议治疗后复查。"),
    ("腹部彩色多普勒超声", "肝脏大小形态正常，实质回声均匀；胆囊壁光滑，腔内未见明显异常回声；胰、脾、双肾未见明显异常。", "肝胆胰脾双肾声像图未见明显异常。"),
    ("头颅MR平扫", "脑实质内见散在斑点状长T1长T2信号影，脑室系统无扩大，中线结构居中。", "散在缺血灶。"),
)  # fmt: skip


def drugs_of(case: Case, count: int) -> Sequence[Priced]:
    """The drugs of a case's prescription."""
    drugs = [one for one in case.pools.goods if one.category in ("西药费", "中成药费") and one.specification]
    return case.random.sample(drugs, count)


def _prescription_slip(case: Case, random: Random) -> Drawing:
    """The prescribed slip: head with boxes, Rp, drugs with their use, signatures."""
    one, day = case.insured, case.visited_on
    drugs = drugs_of(case, random.randint(1, 4))
    listed = "".join(
        f"<p class=r>{number}. {escape(drug.name)}　{escape(drug.specification)} × {random.randint(1, 3)}{drug.unit}</p>"
        f"<p class=u>用法：{random.choice(('每次1片　每日3次　口服', '每次0.5g　一日2次　饭后口服', 'ivgtt　qd', '每晚1次　口服'))}</p>"
        for number, drug in enumerate(drugs, start=1)
    )
    body = (
        f"<div class=paper><div class=k>普通</div><h1>{escape(case.hospital)}处方笺</h1>"
        f"<div class=h><span>费别：□公费 ☑医保 □自费</span><span>处方编号：{case.numbers['处方号']}</span></div>"
        f"<div class=h><span>姓名：<i>{escape(one.name)}</i></span><span>性别：<i>{one.sex}</i></span><span>年龄：<i>{age_of(case, day)}</i></span><span>门诊号：<i>{case.numbers['门诊号']}</i></span></div>"
        f"<div class=h><span>科别：<i>{escape(case.department)}</i></span><span>开具日期：<i>{day_text(day, '年')}</i></span></div>"
        f"<div class=h><span>临床诊断：<i>{escape(case.diagnosis.name)}</i></span></div><hr><div class=rp>Rp</div>{listed}<p class=u>（以下空白）</p>"
        f"<div class=f><div class=h><span>医师：<i>{chinese_name(random, '男')}</i></span><span>药品金额：</span></div>"
        f"<div class=h><span>审核：{chinese_name(random, '女')}</span><span>调配：{chinese_name(random, '女')}</span><span>核对、发药：{chinese_name(random, '男')}</span></div></div></div>"
    )
    css = (
        f".paper{{padding:30px 40px;font:15px/1.5 {MING}}} h1{{font:23px {BLACK};text-align:center;margin:0 0 14px}} i{{font:18px {KAI}}} .h{{display:flex;justify-content:space-between;margin:5px 0;white-space:nowrap}}"
        f".k{{position:absolute;right:34px;top:18px;border:1px solid #333;padding:2px 10px}} .rp{{font:italic 26px 'DejaVu Serif',serif}} .r{{font:18px {BLACK};margin:10px 0 2px 26px}} .u{{margin:2px 0 6px 60px}} .f{{position:absolute;left:40px;right:40px;bottom:26px;border-top:1px solid #333;padding-top:8px}}"
    )
    fields = {
        "patient_name": one.name, "hospital": case.hospital, "prescribed_on": day.isoformat(), "diagnosis": case.diagnosis.name,
        "items": [{"name": drug.name} for drug in drugs],
    }  # fmt: skip
    return Drawing(framed(body, width=640, height=800, css=css), 640, 800, fields, 1.8)


def _prescription_table(case: Case, random: Random) -> Drawing:
    """An electronic prescription whose drugs stand in a table."""
    one, day = case.insured, case.visited_on
    drugs = drugs_of(case, random.randint(2, 5))
    rows = "".join(
        f"<tr><td>{number}</td><td>{escape(drug.name)}</td><td>{escape(drug.specification)}</td><td>{random.choice(('0.5g tid po', '1粒 bid po', 'qd ivgtt', '10ml tid po'))}</td><td>{random.randint(1, 4)}{drug.unit}</td></tr>"
        for number, drug in enumerate(drugs, start=1)
    )
    body = (
        f"<div class=paper><h2>{escape(case.hospital)}</h2><h1>电子处方</h1><table class=n><tr><td>姓名</td><td>{escape(one.name)}</td><td>性别</td><td>{one.sex}</td><td>年龄</td><td>{age_of(case, day)}</td></tr>"
        f"<tr><td>处方号</td><td>{case.numbers['处方号']}</td><td>科室</td><td>{escape(case.department)}</td><td>开方日期</td><td>{day_text(day, '-')}</td></tr>"
        f"<tr><td>诊断</td><td colspan=5>{escape(case.diagnosis.name)}</td></tr></table><div class=rp>R：</div>"
        f"<table class=d><tr><th>序号</th><th>药品名称</th><th>规格</th><th>用法用量</th><th>数量</th></tr>{rows}</table>"
        f"<p>处方医师：{chinese_name(random, '女')}　　审方药师：{chinese_name(random, '男')}　　发药药师：{chinese_name(random, '女')}</p><p class=s>注：本处方三日内有效</p></div>"
    )
    css = (
        f".paper{{padding:40px 48px;font:16px {BLACK}}} h1{{font-size:24px;text-align:center;margin:4px 0 14px;font-weight:normal}} h2{{font:22px {MING};text-align:center;margin:0}} table{{width:100%}} td,th{{padding:7px 6px;text-align:left;font-weight:normal}}"
        ".n td{border:1px solid #777} .d th{border-top:1.5px solid #222;border-bottom:1.5px solid #222} .d{border-bottom:1.5px solid #222;margin-bottom:26px} .rp{font-size:24px;margin:14px 0 4px} .s{font-size:13px}"
    )
    fields = {
        "patient_name": one.name, "hospital": case.hospital, "prescribed_on": day.isoformat(), "diagnosis": case.diagnosis.name,
        "items": [{"name": drug.name} for drug in drugs],
    }  # fmt: skip
    return Drawing(framed(body, width=794, height=700, css=css), 794, 700, fields, 1.7)


def _laboratory(case: Case, random: Random) -> Drawing:
    """A laboratory report: head on three rows, results with arrows and reference ranges, days of taking and reporting."""
    one, reported = case.insured, case.visited_on
    taken = reported - dt.timedelta(days=random.randint(0, 1))
    rows = ""
    for number, (name, short, unit, low, high) in enumerate(random.sample(_TESTS, random.randint(7, 13)), start=1):
        value = random.uniform(low * 0.8, high * 1.25)
        mark = "↑" if value > high else "↓" if value < low else ""
        rows += f"<tr><td>{number}</td><td>{name}({short})</td><td>{value:.2f}</td><td>{mark}</td><td>{low}~{high}</td><td>{unit}</td></tr>"
    body = (
        f"<div class=paper><h1>{escape(case.hospital)}检验报告单</h1><div class=h><span>姓名：{escape(one.name)}</span><span>病历号：{case.numbers['门诊号']}</span><span>标本类型：{random.choice(('静脉血', '血清', '全血'))}</span></div>"
        f"<div class=h><span>性别：{one.sex}</span><span>科室：{escape(case.department)}</span><span>标本编号：{case.numbers['标本号']}</span></div>"
        f"<div class=h><span>年龄：{age_of(case, reported)}</span><span>送检医师：{chinese_name(random, '男')}</span><span>采样时间：{day_text(taken, '-')} 07:{random.randint(10, 59)}</span></div>"
        f"<table><tr><th>序号</th><th>检验项目</th><th>结果</th><th></th><th>参考范围</th><th>单位</th></tr>{rows}</table>"
        f"<div class=h><span>报告时间：{day_text(reported, '-')} {random.randint(9, 17):02d}:{random.randint(10, 59)}</span><span>检验者：{chinese_name(random, '女')}</span><span>审核者：{chinese_name(random, '男')}</span></div><p>本结果仅对该标本负责</p></div>"
    )
    css = (
        f".paper{{padding:36px 44px;font:14px/1.5 {BLACK}}} h1{{font-size:23px;text-align:center;font-weight:normal;margin:0 0 12px}} .h{{display:flex;justify-content:space-between}} .h span{{width:34%;white-space:nowrap}}"
        "table{width:100%;border-top:1.5px solid #222;border-bottom:1.5px solid #222;margin:10px 0} th{border-bottom:1px solid #222;text-align:left;font-weight:normal} td,th{padding:4px} p{font-size:12px}"
    )
    fields = {"patient_name": one.name, "hospital": case.hospital, "reported_on": reported.isoformat()}
    return Drawing(framed(body, width=794, height=660, css=css), 794, 660, fields, 1.8)


def _examination(case: Case, random: Random) -> Drawing:
    """A report of an image: what was seen, what it means, two signatures."""
    one, day = case.insured, case.visited_on
    part, seen, meaning = random.choice(_FINDINGS)
    kind = "超声检查报告单" if "超声" in part else "医学影像检查报告单"
    body = (
        f"<div class=paper><h2>{escape(case.hospital)}</h2><h1>{kind}</h1><div class=h><span>姓名：{escape(one.name)}</span><span>性别：{one.sex}</span><span>年龄：{age_of(case, day)}</span><span>检查号：{case.numbers['登记号']}</span></div>"
        f"<div class=h><span>申请科室：{escape(case.department)}</span><span>检查部位：{part}</span></div><hr><h3>检查所见：</h3><p>{seen}</p><h3>诊断意见：</h3><p>{meaning}</p>"
        f"<div class=f><span>报告医师：{chinese_name(random, '女')}</span><span>审核医师：{chinese_name(random, '男')}</span><span>报告日期：{day_text(day, '年月')}</span></div></div>"
    )
    css = (
        f".paper{{padding:44px 54px;font:16px/1.9 {MING}}} h1{{font:25px {BLACK};text-align:center;margin:2px 0 16px}} h2{{font:22px {BLACK};text-align:center;margin:0}} h3{{font:17px {BLACK};margin:14px 0 2px}} p{{text-indent:2em;margin:0;min-height:110px}}"
        ".h,.f{display:flex;justify-content:space-between;font-size:15px} .f{border-top:1px solid #333;padding-top:8px}"
    )
    fields = {"patient_name": one.name, "hospital": case.hospital, "reported_on": day.isoformat()}
    return Drawing(framed(body, width=794, height=740, css=css), 794, 740, fields, 1.7)


def _pathology(case: Case, random: Random) -> Drawing:
    """A pathology report: specimen, what the eye saw, what the microscope saw, the diagnosis."""
    one, reported = case.insured, case.visited_on
    received = reported - dt.timedelta(days=random.randint(3, 7))
    body = (
        f"<div class=paper><h2>{escape(case.hospital)}</h2><h1>病理检查报告单</h1><table><tr><td>姓名：{escape(one.name)}</td><td>性别：{one.sex}</td><td>年龄：{age_of(case, reported)}</td><td>病理号：{case.numbers['标本号']}</td></tr>"
        f"<tr><td>科室：{escape(case.department)}</td><td>住院号：{case.numbers['住院号']}</td><td colspan=2>收到日期：{day_text(received, '-')}</td></tr></table>"
        f"<h3>肉眼所见：</h3><p>灰白灰红组织一块，大小{random.randint(1, 5)}×{random.randint(1, 4)}×1cm，切面灰白，质中。</p><h3>镜下所见：</h3><p>送检组织内见细胞排列紊乱，间质内可见炎症细胞浸润。</p>"
        f"<h3>病理诊断：</h3><p>{escape(case.diagnosis.name)}</p>"
        f"<div class=f><span>报告医师：{chinese_name(random, '男')}</span><span>复核医师：{chinese_name(random, '女')}</span><span>报告日期：{day_text(reported, '-')}</span></div>"
        f"<div style='position:absolute;right:60px;bottom:60px'>{seal(escape(case.hospital), diameter=120, below='病理科')}</div></div>"
    )
    css = (
        f".paper{{padding:44px 54px;font:16px/1.7 {BLACK}}} h1{{font-size:25px;font-weight:normal;text-align:center;margin:2px 0 12px}} h2{{font:22px {MING};text-align:center;margin:0}} h3{{font-size:16px;margin:14px 0 0}} p{{margin:0 0 0 1em;min-height:62px}}"
        "table{width:100%;border-top:1px solid #333;border-bottom:1px solid #333} td{padding:4px} .f{display:flex;justify-content:space-between;border-top:1px solid #333;margin-top:26px;padding-top:8px}"
    )
    fields = {
        "patient_name": one.name,
        "hospital": case.hospital,
        "reported_on": reported.isoformat(),
        "diagnosis": case.diagnosis.name,
    }
    return Drawing(framed(body, width=794, height=760, css=css), 794, 760, fields, 1.7)


LAYOUTS: dict[str, tuple[Layout, ...]] = wards.LAYOUTS | {
    "prescription": (_prescription_slip, _prescription_table),
    "lab_report": (_laboratory, _examination),
    "pathology_report": (_pathology,),
}
