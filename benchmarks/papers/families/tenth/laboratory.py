"""Reports of the tenth family: laboratory, imaging, pathology."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.tenth.desk import (
    FANG,
    HEI,
    LATIN,
    MONO,
    SONG,
    barcode,
    clerk,
    clock,
    scrawl,
    sheet,
    stamp,
    years,
)
from benchmarks.papers.paper import Drawing, Layout

_TESTS = (
    ("K", "钾", "mmol/L", 3.5, 5.3), ("Na", "钠", "mmol/L", 137, 147), ("Cl", "氯", "mmol/L", 99, 110), ("Ca", "钙", "mmol/L", 2.11, 2.52),
    ("AST", "天门冬氨酸氨基转移酶", "U/L", 13, 40), ("GGT", "γ-谷氨酰转肽酶", "U/L", 10, 60), ("ALB", "白蛋白", "g/L", 40, 55), ("TP", "总蛋白", "g/L", 65, 85),
    ("UA", "尿酸", "μmol/L", 208, 428), ("TG", "甘油三酯", "mmol/L", 0.5, 1.7), ("CHOL", "总胆固醇", "mmol/L", 2.9, 5.2), ("LDL-C", "低密度脂蛋白胆固醇", "mmol/L", 0, 3.4),
    ("CK", "肌酸激酶", "U/L", 50, 310), ("LDH", "乳酸脱氢酶", "U/L", 120, 250), ("PCT", "降钙素原", "ng/mL", 0, 0.05), ("FT4", "游离甲状腺素", "pmol/L", 12, 22),
)  # fmt: skip
_PICTURES = (
    ("MRI", "腰椎MR平扫", "腰椎生理曲度变直，L4/5、L5/S1椎间盘T2WI信号减低，L4/5椎间盘向后突出，硬膜囊受压，椎管未见狭窄。", "L4/5椎间盘突出；腰椎退行性改变。"),
    ("CT", "鼻窦冠状位CT", "双侧上颌窦、筛窦黏膜增厚，窦腔内见软组织密度影，鼻中隔轻度偏曲，骨质未见破坏。", "双侧上颌窦、筛窦炎。"),
    ("US", "甲状腺超声", "甲状腺大小形态正常，右叶中部见一低回声结节，大小约6×4mm，边界清，CDFI未见明显血流。", "甲状腺右叶结节，C-TIRADS 3类。"),
    ("DR", "左踝关节正侧位", "左踝诸骨骨质结构完整，关节间隙正常，周围软组织肿胀。", "左踝软组织肿胀，未见明确骨折。"),
)  # fmt: skip


def _truth(case: Case) -> dict[str, str]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "reported_on": case.visited_on.isoformat(),
    }


def two_column_tests(case: Case, random: Random) -> Drawing:
    """A half sheet, results in two columns, abnormal ones marked H or L; three times in the foot."""
    one, day = case.insured, case.visited_on
    tests = random.sample(_TESTS, random.choice((8, 10, 12, 14)))
    cells = []
    for number, (short, name, unit, low, high) in enumerate(tests, start=1):
        value = random.uniform(low * 0.85, high * 1.2)
        flag = "H" if value > high else "L" if value < low else ""
        cells.append(
            f"<td>{number}</td><td>{short}</td><td>{name}</td><td class=r>{value:.2f} <b>{flag}</b></td><td>{low}-{high}</td><td>{unit}</td>"
        )
    half = len(cells) // 2
    rows = "".join(f"<tr>{cells[n]}<td></td>{cells[n + half]}</tr>" for n in range(half))
    head = "<th>#</th><th>缩写</th><th>项目</th><th>结果</th><th>参考区间</th><th>单位</th>"
    body = (
        f"{barcode(random, 40, 26, width=150, height=28)}<h1>{escape(case.hospital)}</h1><h2>临床检验中心　生化检验报告</h2>"
        f"<div class=w><span>受检者：{escape(one.name)}</span><span>{one.sex}</span><span>{years(case, day)}</span><span>门诊号：{case.numbers['门诊号']}</span><span>样本号：{case.numbers['标本号']}</span><span>样本：{random.choice(('血清', '血浆'))}</span></div>"
        f"<div class=w><span>送检科室：{escape(case.department)}</span><span>申请医生：{clerk(random)}</span><span>临床诊断：{escape(case.diagnosis.name)}</span></div>"
        f"<table><tr>{head}<th></th>{head}</tr>{rows}</table><div class=w><span>采集 {day_text(day - dt.timedelta(days=random.randint(0, 1)), '-')} {clock(random, 6, 8)}</span><span>接收 {day_text(day, '-')} {clock(random, 8, 9)}</span><span>报告 {day_text(day, '-')} {clock(random, 10, 17)}</span><span>检验 {scrawl(clerk(random), size=22)}</span><span>审核 {scrawl(clerk(random), size=22)}</span></div>"
        "<div class=f>★ 为室间质评互认项目。此结果只对来样负责，如有疑问请于当日联系检验科。</div>"
    )
    css = f".paper{{padding:22px 34px;font-size:13px}} h1{{font:500 20px {SONG};text-align:center;margin:0}} h2{{font:500 17px {SONG};text-align:center;margin:0 0 8px}} .w{{display:flex;justify-content:space-between;margin:4px 0;white-space:nowrap}} table{{width:100%;border-top:1.5px solid #222;border-bottom:1.5px solid #222;margin:6px 0}} th{{border-bottom:1px solid #222;text-align:left}} td,th{{padding:3px 4px;font-size:12.5px;white-space:nowrap}} td:nth-child(7){{width:10px;border-left:1px solid #aaa}} b{{color:#b22}} .f{{font-size:11.5px;color:#555}}"
    return sheet(body, (1000, 260 + 25 * half), _truth(case), face=HEI, css=css, scale=1.6)


def picture_report(case: Case, random: Random) -> Drawing:
    """An imaging report with two dark key pictures at the top and words below."""
    one, day = case.insured, case.visited_on
    device, part, seen, meaning = random.choice(_PICTURES)
    scan = "".join(
        f"<svg width='210' height='150' style='background:#0b0d10;margin:0 6px'><ellipse cx='{100 + n * 12}' cy='75' rx='{62 - n * 8}' ry='{52 + n * 6}' fill='#555c62'/>"
        f"<ellipse cx='{88 + n * 20}' cy='80' rx='22' ry='28' fill='#9aa1a6'/><text x='6' y='14' font-size='10' fill='#9c9'>{device} {n + 1}/24</text></svg>"
        for n in range(2)
    )
    body = (
        f"<h2>{escape(case.hospital)}</h2><h1>影像诊断报告 <small>Radiology &amp; Ultrasound</small></h1><table><tr><td>姓名：{escape(one.name)}</td><td>性别：{one.sex}</td><td>年龄：{years(case, day)}</td><td>影像号：{device}{case.numbers['登记号']}</td></tr>"
        f"<tr><td>来源：{random.choice(('门诊', '急诊', '体检'))}</td><td colspan=2>科室：{escape(case.department)}</td><td>检查时间：{day_text(day, '-')} {clock(random, 8, 11)}</td></tr><tr><td colspan=4>检查项目：{part}</td></tr></table><div class=c style='margin:14px 0'>{scan}</div>"
        f"<h3>影像所见</h3><p>{seen}</p><h3>影像提示</h3><p class=m>{meaning}</p><div class=w><span>报告医师 {scrawl(clerk(random))}</span><span>审签医师 {scrawl(clerk(random))}</span><span>报告时间：{day_text(day, '-')} {clock(random, 12, 17)}</span></div>"
        "<div class=f>此报告仅供临床医师参考，不作证明用　|　扫码可查看云胶片，有效期两年</div>"
        + stamp(case.hospital, "医学影像科", 560, 560, size=118, turn=8)
    )
    css = f".paper{{padding:36px 50px;font-size:15px}} h2{{font:500 21px {SONG};text-align:center;margin:0}} h1{{font-size:22px;font-weight:500;text-align:center;margin:2px 0 12px}} small{{font:12px {LATIN}}} table{{width:100%;border-top:2px solid #27506b;border-bottom:2px solid #27506b}} td{{padding:4px}} h3{{font-size:15px;font-weight:700;margin:12px 0 4px}} p{{margin:0 0 0 2em;line-height:1.8;min-height:70px}} .w{{display:flex;justify-content:space-between;border-top:1px solid #888;padding-top:8px;margin-top:24px}} .f{{position:absolute;bottom:22px;font-size:12px;color:#666}}"
    return sheet(body, (794, 800), _truth(case), face=FANG, css=css)


def pathology(case: Case, random: Random) -> Drawing:
    """A pathology report: boxed head, specimens, slides, diagnosis in large type, a note on what was not done."""
    one, day = case.insured, case.visited_on
    got = day - dt.timedelta(days=random.randint(3, 8))
    body = (
        f"<div class=top><div><b>{escape(case.hospital)}</b>病理诊断中心</div><div>病理号 <b>B{case.numbers['标本号']}</b></div></div><h1>组织病理学诊断报告书</h1>"
        f"<table><tr><td>患者姓名</td><td>{escape(one.name)}</td><td>性别/年龄</td><td>{one.sex} / {years(case, day)}</td></tr><tr><td>送检科室</td><td>{escape(case.department)}</td><td>住院/门诊号</td><td>{case.numbers['住院号']}</td></tr><tr><td>接收日期</td><td>{day_text(got, '-')}</td><td>标本名称</td><td>{random.choice(('穿刺组织', '手术切除标本', '内镜活检'))}</td></tr></table>"
        f"<h3>巨检</h3><p>灰红灰黄组织{random.randint(1, 6)}枚，直径0.{random.randint(2, 9)}cm，全取制片。</p><h3>镜检</h3><p>（HE染色×100）组织结构部分破坏，腺体排列不规则，间质见淋巴细胞、浆细胞浸润。</p>"
        f"<h3>病理诊断意见</h3><p class=big>{escape(case.diagnosis.name)}</p><p>建议：{random.choice(('结合临床', '必要时行免疫组化进一步检查', '请结合影像学综合判断'))}。</p>"
        f"<div class=w><span>初诊 {scrawl(clerk(random))}</span><span>签发 {scrawl(clerk(random))}</span><span>签发日期 {day_text(day, random.choice(('-', '年', '.')))}</span></div>"
        + stamp(case.hospital, "病理科", 540, 530, size=126, turn=-12)
        + "<div class=f>说明：病理报告须经医师手写签名方为有效；蜡块及切片保存十五年。</div>"
    )
    css = f".paper{{padding:38px 52px;font-size:15px}} .top{{display:flex;justify-content:space-between}} h1{{font:500 24px {SONG};text-align:center;margin:12px 0}} table{{width:100%}} td{{border:1px solid #777;padding:6px 9px}} td:nth-child(odd){{background:#f3f1ee;width:110px}} h3{{font-size:15px;margin:14px 0 2px}} p{{margin:0 0 0 1.5em;line-height:1.75}} .big{{font-size:20px;font-weight:500;padding:6px 0}} .w{{display:flex;justify-content:space-between;border-top:1.5px solid #333;margin-top:60px;padding-top:8px}} .f{{position:absolute;bottom:22px;font-size:12px;color:#666}}"
    return sheet(body, (794, 700), _truth(case) | {"diagnosis": case.diagnosis.name}, face=HEI, css=css)


def pathology_fax(case: Case, random: Random) -> Drawing:
    """A plain print of a small laboratory in even type, the diagnosis in the middle of lines of equal signs."""
    one, day = case.insured, case.visited_on
    body = (
        f"<pre>{escape(case.hospital)}\n病 理 报 告\n{'=' * 56}\n"
        f"病人姓名: {escape(one.name)}    性别: {one.sex}    年龄: {years(case, day)}\n病理编号: {case.numbers['标本号']}    病区: {escape(case.department)}\n收样日期: {day_text(day - dt.timedelta(days=5), '/')}\n{'-' * 56}\n"
        f"[大体描述]\n  不整形组织一堆, 总体积1.5*1*0.5cm, 灰白, 质软。\n\n[镜下描述]\n  见增生上皮及纤维结缔组织, 局灶细胞核增大、深染。\n\n[诊断]\n  {escape(case.diagnosis.name)}\n{'=' * 56}\n报告人: {clerk(random)}    复核: {clerk(random)}\n报告日期: {day_text(day, '/')}\n</pre>"
        + stamp(case.hospital, "病理报告专用", 420, 420, size=124, turn=20)
    )
    css = ".paper{padding:34px 44px} pre{font:16px/1.8 " + MONO + ";margin:0;white-space:pre-wrap}"
    return sheet(body, (700, 640), _truth(case) | {"diagnosis": case.diagnosis.name}, face=MONO, css=css)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "lab_report": (two_column_tests, picture_report),
    "pathology_report": (pathology, pathology_fax),
}
