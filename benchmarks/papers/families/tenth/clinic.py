"""Papers of a visit in the tenth family: records and prescriptions."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Priced
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.tenth.desk import (
    FANG,
    HEI,
    LATIN,
    MONO,
    PEN,
    SONG,
    barcode,
    chop,
    clerk,
    clock,
    pen,
    scrawl,
    sheet,
    stamp,
    years,
)
from benchmarks.papers.paper import Drawing, Layout

_SAID = ("发热、咽痛2天", "右侧肢体麻木1周", "腹胀、反酸半月", "扭伤后肿痛半天", "头晕伴恶心3小时", "皮疹瘙痒5天")
_STORY = (
    "患者诉上述症状于着凉后出现，自服感冒药效果欠佳，无寒战、抽搐，纳差，睡眠一般，小便正常。",
    "病程中症状时轻时重，活动后明显，休息可稍缓解，未系统诊治，近期体重无明显减轻。",
)
_LOOK = (
    "咽部充血，双肺呼吸音粗，未闻及湿啰音，心率82次/分，律齐。",
    "腹软，剑突下轻压痛，无反跳痛，肠鸣音3次/分。",
    "局部肿胀，压痛明显，末梢血运好，活动受限。",
)
_USES = (
    "每次2片，每日2次，口服",
    "每次1袋，每日3次，冲服",
    "每次1支，每日1次，皮下注射",
    "10mg 每晚睡前",
    "外用 每日2次",
)


def _record_truth(case: Case) -> dict[str, str]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "visited_on": case.visited_on.isoformat(),
        "diagnosis": case.diagnosis.name,
    }


def record_two_sided(case: Case, random: Random) -> Drawing:
    """An electronic record: a narrow column with the patient at the left, the doctor's words at the right."""
    one, day = case.insured, case.visited_on
    left = (
        ("姓名", escape(one.name)), ("性别", one.sex), ("年龄", years(case, day)), ("费别", random.choice(("医保", "自费"))), ("就诊号", case.numbers["门诊号"]),
        ("科室", escape(case.department)), ("就诊时间", f"{day_text(day, random.choice('-/'))} {clock(random)}"), ("医师", clerk(random)), ("过敏史", "否认"), ("体温", f"36.{random.randint(2, 9)}℃"),
    )  # fmt: skip
    parts = (
        ("主　诉", random.choice(_SAID)), ("现病史", random.choice(_STORY)), ("既往史", "否认高血压、糖尿病、肝炎结核史。"), ("查　体", random.choice(_LOOK)), ("辅　检", random.choice(("待回报", "血常规大致正常", "未做"))),
        ("诊　断", f"1. {escape(case.diagnosis.name)}"), ("处　置", "予药物治疗（详见处方），告知注意事项，3天后复诊。"),
    )  # fmt: skip
    side = "".join(f"<div><small>{label}</small><br>{value}</div>" for label, value in left)
    text = "".join(f"<h3>{label}</h3><p>{words}</p>" for label, words in parts)
    body = (
        f"<div class=top><b>{escape(case.hospital)}</b><span>门（急）诊电子病历</span></div>{barcode(random, 560, 62, width=190, height=26)}"
        f"<div class=cols><div class=side>{side}</div><div class=text>{text}<div class=r style='margin-top:30px'>医生签名：{scrawl(clerk(random))}</div></div></div>"
        + stamp(case.hospital, "门诊部", 560, 560, size=118, turn=14)
        + "<div class=f>第 1 页 / 共 1 页　　关爱生命 · 呵护健康</div>"
    )
    css = (
        ".paper{padding:26px 40px;font-size:15px} .top{display:flex;justify-content:space-between;border-bottom:2px solid #222;padding-bottom:6px;font-size:18px} .cols{display:flex;margin-top:44px} .side{width:178px;border-right:1px solid #999;line-height:1.35} .side div{margin-bottom:12px} small{color:#777;font-size:12px}"
        f".text{{flex:1;padding-left:24px}} h3{{font:500 15px {SONG};margin:8px 0 2px;color:#333}} p{{margin:0 0 6px 1em;line-height:1.65}} .f{{position:absolute;left:0;right:0;bottom:22px;text-align:center;font-size:12px;color:#777}}"
    )
    return sheet(body, (794, 740), _record_truth(case), face=HEI, css=css)


def record_page(case: Case, random: Random) -> Drawing:
    """A page of a province's common booklet, a table of two columns: day and department left, words by pen right."""
    one, day = case.insured, case.visited_on
    written = (
        f"{random.choice(_SAID)}。", f"PE：{random.choice(_LOOK)}", f"Dx：{case.diagnosis.name}", f"Rp：{random.choice(('口服药三日量', '外用药膏一支', '静滴三天'))}", "随诊。",
    )  # fmt: skip
    ink = random.choice(("#1f2f7a", "#222", "#3b1f5e"))
    lines = "".join(f"<div class=w>{pen(text, size=21, ink=ink)}</div>" for text in written)
    body = (
        f"<div class=t><span>医疗机构：{escape(case.hospital)}</span><span>{random.randint(3, 17)}</span></div><table><tr><th>日期/科别</th><th>病　情　记　录</th></tr>"
        f"<tr><td class=a>{pen(day_text(day, random.choice('./')), size=18, ink=ink)}<br><br>{pen(case.department, size=17, ink=ink)}<br><br><small>姓名</small><br>{pen(one.name, ink=ink)}<br><small>{one.sex}　{years(case, day)}</small></td><td>{lines}<div class=r>{scrawl(clerk(random), size=34, ink=ink)}</div></td></tr></table>"
        "<div class=n>本手册限本人使用，请保持整洁，就诊时主动出示。</div>"
        + chop(f"{escape(case.hospital)}<br>门诊专用", 330, 462, size=15)
    )
    css = f".paper{{padding:22px 30px;background:#fbfaf4;font-size:15px}} .t{{display:flex;justify-content:space-between;margin-bottom:6px}} table{{width:100%}} td,th{{border:1px solid #7c8a7c;padding:6px 10px;vertical-align:top}} .a{{width:150px}} td{{height:430px}} .w{{border-bottom:1px dotted #a5b0a5;line-height:1.7;padding:5px 0;font-family:{PEN}}} .n{{font-size:12px;margin-top:8px;text-align:center}}"
    return sheet(body, (680, 580), _record_truth(case), face=SONG, css=css, scale=1.8)


def _drugs(case: Case, count: int) -> Sequence[Priced]:
    drugs = [one for one in case.pools.goods if one.category in ("西药费", "中成药费") and one.specification]
    return case.random.sample(drugs, count)


def _prescription_truth(case: Case, drugs: Sequence[Priced]) -> dict[str, Any]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "prescribed_on": case.visited_on.isoformat(),
        "diagnosis": case.diagnosis.name,
        "items": [{"name": drug.name} for drug in drugs],
    }


def prescription_internet(case: Case, random: Random) -> Drawing:
    """A prescription of an internet hospital as a PDF: cards of drugs, three electronic signatures."""
    one, day = case.insured, case.visited_on
    drugs = _drugs(case, random.randint(1, 4))
    listed = "".join(
        f"<div class=d><div><b>{escape(drug.name)}</b><span>{escape(drug.specification)}</span></div><div><small>{random.choice(_USES)}</small><span>×{random.randint(1, 4)} {drug.unit}</span></div></div>"
        for drug in drugs
    )
    height = 530 + 68 * len(drugs)
    body = (
        f"<div class=top><b>{escape(case.hospital)}互联网医院</b><i>e-Prescription</i></div><div class=w><span>处方流水 {case.numbers['处方号']}</span><span>开立时间 {day_text(day, '-')} {clock(random)}</span></div>"
        f"<div class=who><span>患者 <b>{escape(one.name)}</b></span><span>{one.sex}</span><span>{years(case, day)}</span><span>{escape(case.department)}</span><span>{random.choice(('医保', '自费'))}</span></div><div class=who>初步诊断　{escape(case.diagnosis.name)}</div>"
        f"<div class=rp>R<sub>x</sub></div>{listed}<div class=c style='color:#888'>———— 以下空白 ————</div>"
        f"<div class=sg><span>医师<br>{scrawl(clerk(random))}</span><span>药师审核<br>{scrawl(clerk(random))}</span><span>调剂/核发<br>{scrawl(clerk(random))}</span></div>"
        "<div class=f>* 本处方72小时内有效；药品售出，非质量问题不予退换；请遵医嘱用药。</div>"
        + stamp(case.hospital, "电子处方专用", 440, height - 220, size=126, turn=-9)
    )
    css = (
        f".paper{{padding:30px 36px;font-size:15px;border-top:10px solid #3a8f6a}} .top{{display:flex;justify-content:space-between;font-size:19px;color:#23694c}} i{{font:13px {LATIN}}} .w,.who{{display:flex;justify-content:space-between;margin:7px 0;font-size:14px}} .who{{background:#f0f7f3;padding:7px 10px;font-size:15px}}"
        ".rp{font:italic bold 26px 'Liberation Serif';margin:14px 0 4px} .d{border:1px solid #d4e3da;border-radius:5px;padding:6px 12px;margin:7px 0} .d div{display:flex;justify-content:space-between} small{color:#555;font-size:14px} .sg{display:flex;justify-content:space-between;margin:26px 8px} .f{font-size:12px;color:#666;position:absolute;bottom:24px}"
    )
    return sheet(body, (640, height), _prescription_truth(case, drugs), face=HEI, css=css, scale=1.8)


def prescription_yellow(case: Case, random: Random) -> Drawing:
    """A small coloured slip of the emergency or children's room, typed by a line printer into a printed frame."""
    one, day = case.insured, case.visited_on
    drugs = _drugs(case, random.randint(1, 3))
    kind, ground = random.choice((("急 诊", "#fdf6cf"), ("儿 科", "#e6f4e0"), ("普 通", "#ffffff")))
    listed = "".join(
        f"<div>{escape(drug.name)}<br>　{escape(drug.specification)}　×　{random.randint(1, 5)}{drug.unit}<br>　Sig: {random.choice(_USES)}</div>"
        for drug in drugs
    )
    body = (
        f"<div class=k>{kind}</div><h1>{escape(case.hospital)}</h1><h2>处　方　笺</h2><table>"
        f"<tr><td>姓名 <b>{escape(one.name)}</b></td><td>性别 <b>{one.sex}</b></td><td>年龄 <b>{years(case, day)}</b></td></tr><tr><td>门诊/住院号 <b>{case.numbers['门诊号']}</b></td><td colspan=2>科别 <b>{escape(case.department)}</b></td></tr>"
        f"<tr><td colspan=3>诊断 <b>{escape(case.diagnosis.name)}</b></td></tr><tr><td colspan=3>日期 <b>{day_text(day, random.choice('年-'))}</b></td></tr></table>"
        f"<div class=rp>Rp.</div><div class=l>{listed}</div><div class=b><span>医师 {scrawl(clerk(random), size=24)}</span><span>金额 ￥____</span></div><div class=b><span>审核 {clerk(random)}</span><span>调配 {clerk(random)}</span><span>发药 {clerk(random)}</span></div>"
        + chop("已收费", 330, 560, turn=-18, size=24)
    )
    css = (
        f".paper{{padding:20px 28px;background:{ground};font-size:14px}} .k{{position:absolute;right:20px;top:16px;border:1px solid #333;padding:1px 8px}} h1{{font:500 18px {SONG};text-align:center;margin:6px 60px 0}} h2{{font:500 18px {SONG};text-align:center;margin:0 0 8px}} table{{width:100%}} td{{border-bottom:1px solid #555;padding:4px 2px}}"
        f"b{{font:15px {MONO}}} .rp{{font:22px 'Liberation Serif';margin-top:8px}} .l{{font:15px/1.6 {MONO};min-height:250px;padding-left:18px}} .l div{{margin-bottom:8px}} .b{{display:flex;justify-content:space-between;border-top:1px solid #555;padding:5px 2px}}"
    )
    return sheet(body, (480, 680), _prescription_truth(case, drugs), face=FANG, css=css, scale=1.9)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "medical_record": (record_two_sided, record_page),
    "prescription": (prescription_internet, prescription_yellow),
}
