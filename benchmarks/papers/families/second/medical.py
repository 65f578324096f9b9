"""Layouts of family second: medical. Here: prescription, laboratory, examination, pathology."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, chinese_name, yuan
from benchmarks.papers.families.frames import day_text, framed, seal
from benchmarks.papers.families.second import wards
from benchmarks.papers.families.second.wards import HEI, KAI, SERIF, years_old
from benchmarks.papers.paper import Drawing, Layout

_TESTS = (
    ("谷丙转氨酶", 9, 50, "U/L"), ("谷草转氨酶", 15, 40, "U/L"), ("总蛋白", 65, 85, "g/L"), ("白蛋白", 40, 55, "g/L"), ("碱性磷酸酶", 45, 125, "U/L"), ("尿素氮", 3.1, 8, "mmol/L"),
    ("尿酸", 208, 428, "μmol/L"), ("甘油三酯", 0.3, 1.7, "mmol/L"), ("总胆固醇", 2.8, 5.7, "mmol/L"), ("钾", 3.5, 5.3, "mmol/L"), ("钠", 137, 147, "mmol/L"), ("糖化血红蛋白", 4, 6, "%"),
    ("肌酸激酶", 50, 310, "U/L"), ("D-二聚体", 0, 0.55, "mg/L"), ("降钙素原", 0, 0.05, "ng/mL"), ("凝血酶原时间", 11, 14.5, "s"),
)  # fmt: skip
_SEEN = (
    ("常规心电图检查报告", "窦性心律，心率 74 次/分，P-R间期 152ms，QRS 92ms，ST-T段未见明显偏移。", "窦性心律；正常范围心电图。"),
    ("CT检查报告单", "颅骨骨质完整，脑实质密度未见明显异常，脑沟脑裂不宽，中线结构无移位。", "颅脑CT平扫未见明显异常，请结合临床。"),
    ("电子胃镜检查报告", "食管黏膜光滑，贲门齿状线清晰，胃窦黏膜红白相间，可见散在充血斑。幽门圆，开闭好。", "慢性非萎缩性胃炎（胃窦为主）。"),
    ("DR影像诊断报告", "诸骨骨质结构完整，关节间隙正常，周围软组织略肿胀。", "未见明确骨折征象，必要时复查。"),
)  # fmt: skip


def _slip(case: Case, random: Random) -> Drawing:
    """A green slip with boxes in the head; drugs with strength behind them and amounts at the foot."""
    one, day = case.insured, case.visited_on
    stock = [drug for drug in case.pools.goods if drug.category in ("西药费", "中成药费") and drug.specification]
    drugs = case.random.sample(stock, random.randint(1, 3))
    paid = sum(drug.price_fen for drug in drugs)
    listed = "".join(
        f"<div class=d><span>{escape(drug.name)}</span><span>{escape(drug.specification)}</span><span>×{random.randint(1, 3)}{drug.unit}</span></div><div class=u>Sig. {random.choice(('1片 Tid po', '0.5g Bid po', '10mg Qd po'))}</div>"
        for drug in drugs
    )
    body = (
        f"<div class=paper><h2>{escape(case.hospital)}</h2><h1>门诊处方笺</h1><table><tr><td>姓名 <i>{escape(one.name)}</i></td><td>性别 <i>{one.sex}</i></td><td>年龄 <i>{years_old(case, day)}</i></td></tr><tr><td>科别 <i>{escape(case.department)}</i></td><td colspan=2>门诊病历号 <i>{case.numbers['门诊号']}</i></td></tr>"
        f"<tr><td colspan=3>临床诊断 <i>{escape(case.diagnosis.name)}</i></td></tr><tr><td colspan=3>处方日期 <i>{day_text(day, '年月')}</i></td></tr></table><div class=rp>R.</div>{listed}"
        f"<div class=f><p>医师：<i>{chinese_name(random, '男')}</i>　　药费：{yuan(paid)}元</p><p>审核药师：{chinese_name(random, '女')}　　调配：{chinese_name(random, '女')}　　发药：{chinese_name(random, '男')}</p></div></div>"
    )
    css = (
        f".paper{{padding:30px 38px;background:#f2faf1;font:16px {SERIF}}} h1{{font:24px {HEI};text-align:center;margin:2px 0 12px}} h2{{font:20px {SERIF};text-align:center;margin:0}} table{{width:100%}} td{{border:1px solid #6a8;padding:5px 8px;white-space:nowrap}} i{{font:19px {KAI};margin-left:6px}}"
        f".rp{{font:24px {SERIF};margin:12px 0}} .d{{display:flex;gap:22px;font:17px {HEI};margin:10px 0 2px 20px}} .u{{margin-left:70px}} .f{{position:absolute;bottom:22px;left:38px}}"
    )
    fields = {
        "patient_name": one.name, "hospital": case.hospital, "prescribed_on": day.isoformat(), "diagnosis": case.diagnosis.name, "items": [{"name": drug.name} for drug in drugs],
    }  # fmt: skip
    return Drawing(framed(body, width=640, height=760, css=css), 640, 760, fields, 1.8)


def _laboratory(case: Case, random: Random) -> Drawing:
    """Results in two blocks side by side, day of the report at the foot."""
    one, reported = case.insured, case.visited_on
    taken = reported - dt.timedelta(days=random.randint(0, 2))
    chosen = random.sample(_TESTS, 12)

    def block(tests: list[tuple[str, float, float, str]]) -> str:
        rows = "".join(
            f"<tr><td>{name}</td><td>{random.uniform(low * 0.9, high * 1.15):.2f}</td><td>{unit}</td><td>{low}-{high}</td></tr>" for name, low, high, unit in tests
        )  # fmt: skip
        return f"<table><tr><th>项目名称</th><th>结果</th><th>单位</th><th>参考值</th></tr>{rows}</table>"

    body = (
        f"<div class=paper><div class=t>{escape(case.hospital)}</div><h1>检 验 报 告</h1><div class=g><span>姓 名：{escape(one.name)}</span><span>性 别：{one.sex}</span><span>年 龄：{years_old(case, reported)}</span><span>样本号：{case.numbers['标本号']}</span></div>"
        f"<div class=g><span>科 室：{escape(case.department)}</span><span>床 号：{random.randint(1, 50)}</span><span>样本：血清</span><span>采集：{day_text(taken, '/')}</span></div><div class=b>{block(chosen[:6])}{block(chosen[6:])}</div>"
        f"<div class=g><span>接收：{day_text(taken, '/')}</span><span>报告日期：{day_text(reported, '/')}</span><span>检验：{chinese_name(random, '女')}</span><span>审核：{chinese_name(random, '男')}</span></div><p>＊此报告仅对所检样本负责，如有疑问请于三日内查询</p></div>"
    )
    css = (
        f".paper{{padding:36px 40px;font:14px/1.6 {SERIF}}} .t{{font:21px {HEI};text-align:center}} h1{{font:23px {HEI};text-align:center;margin:0 0 10px}} .g{{display:flex;justify-content:space-between;white-space:nowrap}} .b{{display:flex;gap:18px;border:solid #000;border-width:1px 0;margin:8px 0;padding:6px 0}}"
        "table{width:50%} td,th{text-align:left;padding:4px 2px;font-weight:normal;white-space:nowrap} p{font-size:12px}"
    )
    fields = {"patient_name": one.name, "hospital": case.hospital, "reported_on": reported.isoformat()}
    return Drawing(framed(body, width=860, height=500, css=css), 860, 500, fields, 1.8)


def _examination(case: Case, random: Random) -> Drawing:
    """A report of CT, endoscope or electrocardiogram."""
    one, day = case.insured, case.visited_on
    title, seen, meaning = random.choice(_SEEN)
    body = (
        f"<div class=paper><h1>{escape(case.hospital)}<br>{title}</h1><table><tr><td>姓名：{escape(one.name)}</td><td>性别：{one.sex}</td><td>年龄：{years_old(case, day)}</td></tr><tr><td>检查号：{case.numbers['登记号']}</td><td>科别：{escape(case.department)}</td><td>检查日期：{day_text(day, '.')}</td></tr></table>"
        f"<div class=b><b>影像所见</b><p>{seen}</p><b>检查提示</b><p>{meaning}</p></div><div class=s>诊断医师：<i>{chinese_name(random, '男')}</i>　　报告时间：{day_text(day, '.')} {random.randint(8, 17):02d}:{random.randint(10, 59)}</div></div>"
    )
    css = f".paper{{padding:44px 52px;font:16px/1.9 {HEI}}} h1{{font:23px/1.5 {SERIF};text-align:center;margin:0 0 12px}} table{{width:100%;border:solid #444;border-width:1px 0}} p{{text-indent:2em;margin:4px 0 24px}} i{{font:20px {KAI}}} .s{{text-align:right;border-top:1px solid #444;padding-top:8px;margin-top:80px}} .b{{min-height:240px;padding-top:10px}}"
    fields = {"patient_name": one.name, "hospital": case.hospital, "reported_on": day.isoformat()}
    return Drawing(framed(body, width=794, height=680, css=css), 794, 680, fields, 1.7)


def _pathology(case: Case, random: Random) -> Drawing:
    """A pathology report whose diagnosis stands in a ruled cell, with its ICD-10 code not printed."""
    one, reported = case.insured, case.visited_on
    sent = reported - dt.timedelta(days=random.randint(3, 8))
    body = (
        f"<div class=paper><h1>{escape(case.hospital)}病理诊断报告</h1><div class=n>病理号：{case.numbers['标本号']}</div><table><tr><th>病人姓名</th><td>{escape(one.name)}</td><th>性别</th><td>{one.sex}</td><th>年龄</th><td>{years_old(case, reported)}</td></tr>"
        f"<tr><th>送检科室</th><td>{escape(case.department)}</td><th>送检日期</th><td>{day_text(sent, '-')}</td><th>床号</th><td>{random.randint(1, 60)}</td></tr><tr><th>送检材料</th><td colspan=5>穿刺组织（条状组织两条，长{random.randint(1, 2)}.{random.randint(1, 9)}cm）</td></tr>"
        f"<tr><th>大体所见</th><td colspan=5 class=t>灰白色条索状组织，全部取材制片。</td></tr><tr><th>光镜所见</th><td colspan=5 class=t>镜下见异型细胞呈巢状、条索状排列，核分裂象可见。</td></tr><tr><th>病理诊断</th><td colspan=5 class=t>{escape(case.diagnosis.name)}</td></tr></table>"
        f"<div class=s><span>诊断医师：<i>{chinese_name(random, '女')}</i></span><span>审核医师：<i>{chinese_name(random, '男')}</i></span><span>报告日期：{day_text(reported, '年月')}</span></div><div style='position:absolute;right:70px;bottom:18px'>{seal(escape(case.hospital), diameter=120, below='病理诊断专用章', opacity=0.5)}</div></div>"
    )
    css = f".paper{{padding:44px 46px;font:16px/1.6 {SERIF}}} h1{{font:24px {HEI};text-align:center;margin:0 0 6px}} .n{{text-align:right}} table{{width:100%;table-layout:fixed}} td,th{{border:1px solid #555;padding:6px;text-align:left;font-weight:normal}} th{{width:14%}} .t{{height:96px;vertical-align:top}} .s{{display:flex;justify-content:space-between;margin-top:16px}} i{{font:20px {KAI}}}"
    fields = {
        "patient_name": one.name,
        "hospital": case.hospital,
        "reported_on": reported.isoformat(),
        "diagnosis": case.diagnosis.name,
    }
    return Drawing(framed(body, width=794, height=760, css=css), 794, 760, fields, 1.7)


LAYOUTS: dict[str, tuple[Layout, ...]] = wards.LAYOUTS | {
    "prescription": (_slip,),
    "lab_report": (_laboratory, _examination),
    "pathology_report": (_pathology,),
}
