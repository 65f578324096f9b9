"""Records of a visit, and prescriptions."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import bills, kit, stamps
from benchmarks.papers.families.thirteenth.kit import t
from benchmarks.papers.families.thirteenth.names import doctor, slogan, telephone
from benchmarks.papers.paper import Drawing, Layout


def _fields(case: Case, **more: Any) -> dict[str, Any]:
    return {"patient_name": case.insured.name, "hospital": case.hospital, "diagnosis": case.diagnosis.name, **more}


def _complaint(case: Case, random: Random) -> str:
    return random.choice(
        ("扭伤后肿痛2小时", "被撞伤致疼痛半天") if case.accident else ("发热伴咳嗽2天", "胸闷气短3天", "上腹部隐痛1周")
    )


def workstation(case: Case, random: Random) -> Drawing:
    """The clinic system's print: facts run together in two lines, headings in brackets."""
    person, complaint = case.insured, _complaint(case, random)
    drugs = "；".join(f"{t(fee.goods.name)} {t(fee.goods.specification)}" for fee in bills.visit(case).fees)
    diagnosis = random.choice(("诊断", "初步诊断", "门诊诊断", "印象"))
    sections = [
        ("主诉", complaint),
        ("现病史", f"患者{complaint}，无晕厥、无呕吐，自行休息未缓解，遂来诊。"),
        ("既往史", "体健，否认药物及食物过敏史。"),
        ("查体", "T 36.9℃，BP 118/74mmHg，神清，双肺呼吸音清，未闻及啰音。"),
        (diagnosis, t(case.diagnosis.name)),
        ("处置", drugs),
    ]
    when = day_text(case.visited_on, random.choice(("-", "年", "/")))
    body = (
        f"<div class='r'><b style='font-size:20px'>{t(case.hospital)}</b><span style='border:1px solid #333;padding:0 12px'>{random.choice(('初诊', '复诊'))}</span></div>"
        f"<div style='font-size:17px'>{random.choice(('门（急）诊病历记录', '门诊电子病历', '门诊就诊记录'))}</div>"
        f"<div style='border:solid #333;border-width:1px 0;padding:5px 0;margin:8px 0 12px'>{t(person.name)}　{person.sex}　{kit.age(person.born_on, case.visited_on)}岁　{t(case.department)}　"
        f"门诊号{case.numbers['门诊号']}<br>就诊时间　{when} {kit.clock(random)}　电话　{person.phone}</div>"
        + "".join(f"<p>【{name}】{words}</p>" for name, words in sections)
        + f"<div class='right' style='margin-top:20px'>接诊医生　{kit.handwritten(doctor(random))}</div>"
        + f"<div style='font-size:12px;color:#555;margin-top:26px'>{slogan(random)}　　预约电话 {telephone(random)}</div>"
    )
    font = random.choice((kit.ROUND, kit.SONG, kit.SERIF))
    fields = _fields(case, visited_on=case.visited_on.isoformat())
    return kit.sheet(body, size=(760, 600), fields=fields, font=font, px=15.5, css="p{line-height:1.7}")


def booklet(case: Case, random: Random) -> Drawing:
    """Two pages of a booklet written with a pen: the owner at the left, the visit at the right."""
    person, complaint = case.insured, _complaint(case, random)

    def pen(words: object) -> str:
        return kit.handwritten(words, font=random.choice((kit.HAND, kit.BRUSH)))

    def line(name: str, words: object) -> str:
        return f"<div style='border-bottom:1px solid #9bb5a8;padding:6px 0'><span style='color:#3f6f5b'>{kit.apart(name)}</span>　{pen(words)}</div>"

    left = (
        f"<div class='c' style='color:#3f6f5b;font-size:19px'>{t(case.hospital)}</div><div class='c' style='color:#3f6f5b;font-size:24px;letter-spacing:6px;margin:8px 0 18px'>门诊病历本</div>"
        + line("姓名", person.name)
        + line("性别", person.sex)
        + line("出生", day_text(person.born_on, "年"))
        + line("民族", person.ethnicity)
        + line("药敏", "无")
        + "<div style='font-size:12px;color:#3f6f5b;margin-top:24px'>就诊时请携带本病历，妥善保管，遗失自负。</div>"
    )
    visit = [
        day_text(case.visited_on, "."),
        f"{case.department}",
        f"主诉：{complaint}。",
        "查：一般可，局部压痛（+）。",
        f"诊断：{case.diagnosis.name}",
        f"处理：{bills.visit(case).fees[0].goods.name}",
        "三天后复诊。",
    ]
    right = "".join(
        f"<div style='border-bottom:1px solid #c4d4cb;height:44px;padding-top:10px;white-space:nowrap'>{pen(words)}</div>"
        for words in visit
    )
    body = (
        f"<div style='display:flex;height:100%'><div style='width:330px;padding:34px 30px;border-right:2px solid #b9b39c'>{left}</div>"
        f"<div style='flex:1;padding:34px 32px'>{right}<div class='right' style='margin-top:16px'>{pen(doctor(random))}</div></div></div>"
    )
    fields = _fields(case, visited_on=case.visited_on.isoformat())
    return kit.sheet(
        body,
        size=(800, 520),
        fields=fields,
        font=kit.KAI,
        px=16,
        pad="0",
        ground="linear-gradient(90deg,#f4f1e3 0 41%,#fbf9ee 41.2%)",
        scale=1.8,
    )


def boxes(case: Case, random: Random) -> Drawing:
    """An emergency record in a table, the time in a cell of its own."""
    person = case.insured
    form = random.choice(("-", "年月"))
    rows = [
        ["姓名", t(person.name), "性别", person.sex, "年龄", f"{kit.age(person.born_on, case.visited_on)}岁"],
        ["就诊日期", f"@colspan=2|{day_text(case.visited_on, form)}", "到院方式", "@colspan=2|□120　☑自行　□转诊"],
        ["科别", f"@colspan=2|{t(case.department)}", "分诊级别", "@colspan=2|Ⅲ级"],
        ["主诉", f"@colspan=5|{_complaint(case, random)}"],
        ["病史", "@colspan=5 style='height:74px'|患者于上述时间出现症状，无意识障碍，未作处理，由家属陪同就诊。"],
        ["体征", "@colspan=5|T 36.5℃　P 88次/分　R 20次/分　BP 130/82mmHg　SpO₂ 98%"],
        [
            random.choice(("诊断", "急诊诊断")),
            f"@colspan=3 style='height:60px'|{t(case.diagnosis.name)}",
            "编码",
            case.diagnosis.code,
        ],
        ["处置", "@colspan=5 style='height:64px'|" + "、".join(t(fee.goods.name) for fee in bills.visit(case).fees)],
        ["去向", "@colspan=5|☑离院　□留观　□住院　□转院"],
    ]
    body = (
        f"<div class='c' style='font-size:20px'>{t(case.hospital)}</div><h2 class='c' style='font-size:22px;margin-bottom:10px'>{random.choice(('急诊病历', '急诊科就诊病历', '门急诊病历首页'))}</h2>"
        f"<div class='r' style='margin-bottom:4px'><span>病历号 {case.numbers['登记号']}</span><span>联系人 {t(case.relative.name)} {case.relative.phone}</span></div>"
        + kit.grid(rows, widths=(13, 24, 12, 17, 12, 22), style="line-height:1.6")
        + kit.spread(f"医师签名：{kit.handwritten(doctor(random))}", f"护士：{doctor(random)}", style="margin-top:14px")
        + stamps.stamp(case.hospital, right=80, bottom=20, diameter=118, below="急诊科")
    )
    fields = _fields(case, visited_on=case.visited_on.isoformat(), diagnosis_code=case.diagnosis.code)
    return kit.sheet(body, size=(800, 660), fields=fields, font=random.choice((kit.HEI, kit.MING, kit.SANS)), px=15)


def app_record(case: Case, random: Random) -> Drawing:
    """A visit in the hospital's app."""
    person = case.insured
    parts = [
        ("诊断", t(case.diagnosis.name)),
        ("主诉", _complaint(case, random)),
        ("现病史", "症状反复，休息后稍缓解，未规律用药，近日加重来诊。"),
        ("处理意见", "<br>".join(t(fee.goods.name) for fee in bills.visit(case).fees)),
    ]
    listed = "".join(
        f"<div style='padding:10px 0;border-top:1px solid #eee'><div style='color:#1b8f8f;font-size:13px'>{name}</div>{words}</div>"
        for name, words in parts
    )
    body = (
        f"<div style='background:#fff;border-radius:10px;padding:14px'><div class='r'><b>{t(case.department)}　{doctor(random)}</b><span style='color:#1b8f8f'>已完成</span></div>"
        f"<div style='color:#777;font-size:13px;margin-bottom:8px'>{t(case.hospital)}<br>就诊人 {t(person.name)}　{day_text(case.visited_on, random.choice(('-', '.')))} {kit.clock(random)}</div>{listed}</div>"
    )
    height = 560 + 24 * len(bills.visit(case).fees)
    fields = _fields(case, visited_on=case.visited_on.isoformat())
    return kit.screen(
        body, title="病历详情", height=height, fields=fields, random=random, buttons=("复诊续方", "报告查询")
    )


def _usage(fee: Fee, place: int) -> str:
    if fee.goods.unit in ("支", "袋", "瓶") and "注射" in fee.goods.name:
        return ("静滴 qd", "静推 bid", "皮下注射 qn")[place % 3]
    return ("口服 每日三次", "口服 每日一次", "饭后服 每日两次")[place % 3]


def _truth(case: Case) -> dict[str, Any]:
    return _fields(case, prescribed_on=case.visited_on.isoformat())


def white(case: Case, random: Random) -> Drawing:
    """The white prescription: facts in blanks, drugs below Rp, signatures and a sum at the foot; drugs perhaps by pen."""
    person, pen = case.insured, random.random() < 0.4
    lines = "".join(
        f"<div style='margin-bottom:10px'>{place}. {(kit.handwritten if pen else t)(fee.goods.name + '　' + fee.goods.specification)}　×{fee.quantity}{fee.goods.unit}"
        f"<div style='padding-left:30px'>Sig: {_usage(fee, place)}</div></div>"
        for place, fee in enumerate(bills.prescribed(case), 1)
    )
    fees = random.choice(("□公费 ☑医保 □自费", "☑自费 □医保 □其他"))
    when = f"<span class='u'>{case.visited_on.year}</span>年<span class='u'>{case.visited_on.month}</span>月<span class='u'>{case.visited_on.day}</span>日"
    body = (
        f"<div class='r'><span style='font-size:13px'>No {case.numbers['处方号']}</span><span style='border:1px solid #222;padding:0 8px'>{random.choice(('普通', '急诊'))}</span></div>"
        f"<div class='c' style='font-size:20px'>{t(case.hospital)}</div><div class='c' style='font-size:20px;letter-spacing:10px'><b>处方笺</b></div>"
        f"<div style='line-height:2;margin-top:6px'>费别：{fees}<br>姓名{kit.blank(person.name, 90)}性别{kit.blank(person.sex, 40)}年龄{kit.blank(kit.age(person.born_on, case.visited_on), 40)}<br>"
        f"科室{kit.blank(case.department, 120)}病历号{kit.blank(case.numbers['门诊号'], 90)}<br>诊断{kit.blank(case.diagnosis.name, 220)}<br>开具日期{when}</div>"
        f"<div style='border-top:1.5px solid #222;margin-top:6px;padding-top:6px'><i style='font-size:28px;font-family:serif'>Rp</i></div><div style='min-height:280px;padding:6px 0 0 18px'>{lines}</div>"
        f"<div style='border-top:1.5px solid #222;padding-top:8px;line-height:2.1'>医师{kit.blank(doctor(random), 80, hand=True)}药费{kit.blank(yuan(bills.drugs(case).total_fen), 80)}元<br>"
        f"审核{kit.blank(doctor(random), 70, hand=True)}调配{kit.blank(doctor(random), 70, hand=True)}核对{kit.blank(doctor(random), 70, hand=True)}</div>"
    )
    return kit.sheet(
        body,
        size=(580, 850),
        fields=_truth(case),
        font=random.choice((kit.SONG, kit.KAI, kit.FANG)),
        px=15.5,
        pad="30px 38px",
        scale=1.7,
    )


def electronic(case: Case, random: Random) -> Drawing:
    """An electronic prescription to be filled outside, with a table of drugs and a code to scan."""
    person = case.insured
    rows = [["药品通用名", "规格", "数量", "单次剂量/频次/途径", "天数"]]
    for place, fee in enumerate(bills.prescribed(case)):
        rows.append(
            [
                t(fee.goods.name),
                t(fee.goods.specification),
                f"{fee.quantity}{fee.goods.unit}",
                _usage(fee, place),
                str(random.choice((3, 5, 7, 14))),
            ]
        )
    about = [
        [
            f"患者　{t(person.name)}",
            f"{person.sex}　{kit.age(person.born_on, case.visited_on)}岁",
            f"处方编号　{case.numbers['处方号']}",
        ],
        [
            f"科室　{t(case.department)}",
            f"医保类型　{random.choice(('职工', '居民', '自费'))}",
            f"开方时间　{day_text(case.visited_on, '-')} {kit.clock(random)}",
        ],
        [f"@colspan=3|诊断　{t(case.diagnosis.name)}"],
    ]
    blue = random.choice(("#1d5fa8", "#16776a"))
    body = (
        f"<div class='r' style='align-items:center'><div><div style='font-size:20px;color:{blue}'><b>{t(case.hospital)}</b></div><div>{random.choice(('医保电子处方（外配）', '互联网医院处方', '门诊慢特病处方'))}</div></div>"
        f"{kit.code('RX' + case.numbers['处方号'], 84)}</div>"
        + kit.grid(
            about,
            widths=(34, 28, 38),
            kind="n",
            style=f"width:100%;border-top:2px solid {blue};border-bottom:1px solid {blue};margin:8px 0 12px",
        )
        + kit.grid(rows, widths=(32, 19, 11, 28, 10), head=True, style="font-size:14px")
        + f"<div class='c' style='color:#888;margin:10px 0 20px'>—— 以下空白，修改无效 ——</div><div class='r' style='border-top:1px solid {blue};padding-top:8px'><span>医师（电子签名）：{kit.handwritten(doctor(random))}</span>"
        f"<span>审方药师：{kit.handwritten(doctor(random))}</span><span>发药：</span></div><div style='font-size:12px;color:#666;margin-top:10px'>处方有效期3日，请凭此处方到定点零售药店购药。咨询 {telephone(random)}</div>"
        + stamps.stamp(case.hospital, right=70, bottom=34, diameter=112, below="处方专用章")
    )
    fields = _truth(case)
    return kit.sheet(
        body,
        size=(800, 470 + 50 * len(rows)),
        fields=fields,
        font=random.choice((kit.SANS, kit.ROUND)),
        px=14.5,
        pad="30px 40px",
    )


def slip(case: Case, random: Random) -> Drawing:
    """A narrow strip from the clinic's printer."""
    person = case.insured
    lines = "".join(
        f"<div style='margin-top:8px'>{place}) {t(fee.goods.name)}<br>　{t(fee.goods.specification)} × {fee.quantity}{fee.goods.unit}<br>　{_usage(fee, place)}</div>"
        for place, fee in enumerate(bills.prescribed(case), 1)
    )
    rule = "<div style='border-top:2px dashed #555;margin:10px 0'></div>"
    body = (
        f"<div class='c' style='font-size:21px;line-height:1.3'>{t(case.hospital)}</div><div class='c'>{random.choice(('处方（患者联）', '药品处方单', '取药处方'))}</div>{rule}"
        f"姓名 {t(person.name)} {person.sex} {kit.age(person.born_on, case.visited_on)}岁<br>科室 {t(case.department)}<br>临床诊断 {t(case.diagnosis.name)}<br>日期 {day_text(case.visited_on, random.choice(('-', '/')))}{rule}<b>R：</b>{lines}{rule}"
        f"医生 {doctor(random)}　药师 {doctor(random)}<br>金额 {yuan(bills.drugs(case).total_fen)}<div class='c' style='margin-top:12px'>{kit.bars(random, width=260, height=42)}</div>"
    )
    return kit.thermal(
        body,
        height=520 + 100 * len(bills.prescribed(case)),
        fields=_truth(case),
        font=random.choice((kit.ROUND, kit.MONO, kit.SONG)),
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "medical_record": (workstation, booklet, boxes, app_record),
    "prescription": (white, electronic, slip),
}
