"""Medical records of a visit or a stay, and prescriptions."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.held_out.medical_sheet import (
    KAI,
    MONO,
    SANS,
    SONG,
    age,
    dotted_day,
    grid,
    han_day,
    heads,
    seal,
    sheet,
    slashed_day,
    wide_day,
)
from benchmarks.papers.families.held_out.stories import DOCTORS, prescribed, story, usage
from benchmarks.papers.paper import Drawing, Layout


def printed_record(case: Case, random: Random) -> Drawing:
    """A printed record with its headings at the left, code in brackets."""
    person, told = case.insured, story(case.diagnosis)
    parts = (
        ("主　诉", f"{told.complaint}。"),
        ("现病史", f"患者{told.complaint}，未予特殊处理，今来我院就诊。"),
        ("既往史", random.choice(("既往体健。", "高血压病史5年，否认药物过敏史。"))),
        ("体格检查", f"T 36.{random.randint(3, 9)}℃，P {random.randint(68, 90)}次/分。{told.finding}。"),
        ("初步诊断", f"{case.diagnosis.name}[{case.diagnosis.code}]"),
        ("处　理", f"{told.treatment}；不适随诊。"),
    )
    body = (
        f"<h1>{escape(case.hospital)}<br>门诊病历</h1>"
        f"<div class='line'><span>姓名：{escape(person.name)}</span><span>性别：{person.sex}</span>"
        f"<span>年龄：{age(person, case.visited_on)}岁</span><span>门诊号：{case.numbers['门诊号']}</span></div>"
        f"<div class='line'><span>科室：{escape(case.department)}</span>"
        f"<span>就诊时间：{case.visited_on} {random.randint(8, 16):02d}:{random.randint(10, 59)}</span></div><hr>"
        + "".join(f"<div class='part'><b>{name}：</b><span>{escape(said)}</span></div>" for name, said in parts)
        + f"<div class='right' style='margin-top:34px'>医生签名：{random.choice(DOCTORS)}</div>"
    )
    return Drawing(sheet(body, width=760, height=640, font=SANS, css=_CSS), 760, 640, _seen(case, coded=True), 1.8)


def handwritten_record(case: Case, random: Random) -> Drawing:
    """A page of the lined booklet, filled in by hand."""
    person, told = case.insured, story(case.diagnosis)
    by_hand = (
        f"{dotted_day(case.visited_on)}　{case.department}",
        f"主诉：{told.complaint}。",
        f"查体：{told.finding}。",
        f"诊断：{case.diagnosis.name}",
        f"处理：{told.treatment}。",
        f"　　　　　　　　　　　　　　　　　　医师：{random.choice(DOCTORS)}",
    )
    body = (
        f"<h1 style='letter-spacing:8px'>门诊病历记录</h1><div class='line'><span>{escape(case.hospital)}</span>"
        f"<span>姓名 <em>{escape(person.name)}</em></span><span>病历号 <em>{case.numbers['登记号']}</em></span></div>"
        "<div class='ruled'>" + "".join(f"<div>{escape(line)}</div>" for line in by_hand) + "</div>"
    )
    css = _CSS + (
        f"em,.ruled{{font-style:normal;font-family:{KAI};color:#20305f;font-size:20px}}.ruled{{line-height:44px;"
        "margin-top:10px;height:490px;background:repeating-linear-gradient(#0000 0 43px,#9cb3a4 43px 44px)}"
    )
    html = sheet(body, width=700, height=650, font=SANS, css=css, paper="#fbfbf5")
    return Drawing(html, 700, 650, _seen(case), 1.8)


def emergency_record(case: Case, random: Random) -> Drawing:
    """An emergency record: pairs in cells, two numbered diagnoses without codes."""
    person, told = case.insured, story(case.diagnosis)
    head = (
        ("患者姓名", person.name, "性别", person.sex, "出生日期", f"{person.born_on}"),
        ("就诊科别", "急诊医学科", "就诊日期", wide_day(case.visited_on), "病历号", case.numbers["登记号"]),
    )
    body = (
        f"<h2>{escape(case.hospital)}</h2><h1>急 诊 病 历</h1><table>{grid(head)}</table>"
        f"<p>主诉：{told.complaint}。</p><p>病史：{told.complaint}，急来我院。否认手术外伤史，否认食物药物过敏史。</p>"
        f"<p>体检：神清，精神可，{told.finding}。</p>"
        f"<p>诊断：<br>　1. {escape(case.diagnosis.name)}<br>　2. {escape(case.second_diagnosis.name)}</p>"
        f"<p>处置：1. {told.treatment}；<br>　　　2. 告知病情，必要时住院治疗。</p>"
        f"<div class='right'>接诊医师：{random.choice(DOCTORS)}</div>"
        + seal(case.hospital, "急诊专用章", left=500, top=480, turn=random.randint(-20, 20))
    )
    return Drawing(sheet(body, width=760, height=680, font=SONG, css=_CSS), 760, 680, _seen(case), 1.8)


def front_page(case: Case, random: Random) -> Drawing:
    """The front page of a ward's medical record with its table of coded diagnoses."""
    person = case.insured
    years, month, day = person.born_on.timetuple()[:3]
    body = (
        f"<div class='line'><span>医疗机构 {escape(case.hospital)}</span></div><h1>住 院 病 案 首 页</h1>"
        f"<div class='line'><span>医疗付费方式：{random.choice(('1', '2'))}</span><span>第 1 次住院</span>"
        f"<span>病案号：{case.numbers['病案号']}</span></div><div class='framed'>"
        f"<div>姓名 <u>{escape(person.name)}</u>　性别 <u>{'1' if person.sex == '男' else '2'}</u> 1.男 2.女　"
        f"出生日期 <u>{years}</u>年<u>{month}</u>月<u>{day}</u>日　年龄 <u>{age(person, case.admitted_on)}</u></div>"
        f"<div>身份证号 <u>{person.id_number}</u>　民族 <u>{person.ethnicity}族</u>　国籍 <u>中国</u></div>"
        f"<div>现住址 <u>{escape(person.address)}</u>　电话 <u>{person.phone}</u></div>"
        "<div>入院途径 <u>2</u> 1.急诊 2.门诊 3.其他医疗机构转入 9.其他</div>"
        f"<div>入院时间 <u>{han_day(case.admitted_on)}</u> 10时　入院科别 <u>{escape(case.department)}</u></div>"
        f"<div>出院时间 <u>{han_day(case.discharged_on)}</u> 09时　"
        f"实际住院 <u>{(case.discharged_on - case.admitted_on).days}</u> 天</div>"
        f"</div><table>{heads('出院诊断', '疾病编码', '入院病情')}"
        + grid(
            (
                (f"主要诊断：{case.diagnosis.name}", case.diagnosis.code, "1"),
                (f"其他诊断：{case.second_diagnosis.name}", case.second_diagnosis.code, "1"),
                ("", "", ""),
                ("", "", ""),
            )
        )
        + "</table><table>"
        + grid(
            (
                ("损伤、中毒的外部原因　—", "病理诊断　—"),
                ("药物过敏　1.无 2.有", "血型　1.A 2.B 3.O 4.AB 5.不详 6.未查"),
            )
        )
        + f"</table><div class='line' style='margin-top:14px'><span>科主任 {random.choice(DOCTORS)}</span>"
        f"<span>主治医师 {random.choice(DOCTORS)}</span><span>住院医师 {random.choice(DOCTORS)}</span></div>"
    )
    css = _CSS + (
        ".framed{border:1.5px solid #222;padding:6px 10px;line-height:33px;font-size:14.5px}"
        "u{text-decoration:none;border-bottom:1px solid #555;padding:0 4px}"
    )
    fields = {key: said for key, said in _seen(case, coded=True).items() if key != "visited_on"}
    return Drawing(sheet(body, width=794, height=790, font=SANS, css=css), 794, 790, fields, 1.8)


def plain_prescription(case: Case, random: Random) -> Drawing:
    """The white slip with Rp. and one medicine after another."""
    person, fees = case.insured, prescribed(case)
    lines = "".join(
        f"<div class='drug'><div>{at}. {escape(fee.goods.name)}　{escape(fee.goods.specification)}　×"
        f"{fee.quantity}{fee.goods.unit}</div><div class='use'>用法：{usage(fee.goods)}</div></div>"
        for at, fee in enumerate(fees, 1)
    )
    body = (
        f"<div class='mark'>普通</div><h1>{escape(case.hospital)}<br>处 方 笺</h1>"
        f"<div class='line'><span>费别：{random.choice(('医保', '自费'))}</span>"
        f"<span>处方编号：{case.numbers['处方号']}</span></div>"
        f"<div class='line'><span>姓名：{escape(person.name)}</span><span>性别：{person.sex}</span>"
        f"<span>年龄：{age(person, case.visited_on)}岁</span></div>"
        f"<div class='line'><span>科室：{escape(case.department)}</span><span>开具日期：{han_day(case.visited_on)}"
        f"</span></div>"
        f"<div>临床诊断：{escape(case.diagnosis.name)}</div><hr><div class='rp'>Rp</div>{lines}"
        f"<div class='low'><hr><div class='line'><span>医师：{random.choice(DOCTORS)}</span>"
        f"<span>药品金额：{yuan(sum(fee.amount_fen for fee in fees))}元</span></div>"
        f"<div class='line'><span>审核药师：{random.choice(DOCTORS)}</span><span>调配：</span><span>核对、发药："
        f"</span></div></div>"
    )
    return Drawing(sheet(body, width=580, height=820, font=SANS, css=_CSS), 580, 820, _ordered(case), 1.9)


def table_prescription(case: Case, random: Random) -> Drawing:
    """The electronic prescription of a clinic as a table with prices."""
    person, fees = case.insured, prescribed(case)
    rows = [
        (
            fee.goods.name,
            fee.goods.specification,
            *usage(fee.goods).split("　"),
            f"{fee.quantity}{fee.goods.unit}",
            yuan(fee.amount_fen),
        )
        for fee in fees
    ]
    body = (
        f"<h1>{escape(case.hospital)}电子处方</h1><div class='line'><span>患者姓名：{escape(person.name)}</span>"
        f"<span>性别：{person.sex}</span><span>年龄：{age(person, case.visited_on)}</span>"
        f"<span>就诊号：{case.numbers['门诊号']}</span></div>"
        f"<div class='line'><span>处方日期：{case.visited_on}</span><span>科别：{escape(case.department)}</span>"
        f"<span>诊断：{escape(case.diagnosis.name)}</span></div>"
        f"<table class='rows'>{heads('药品名称', '规格', '单次用量', '给药途径', '频次', '数量', '金额')}"
        f"{grid(rows, right=(6,))}</table>"
        "<div>（以下空白）</div>"
        f"<div class='line' style='margin-top:30px'><span>处方医师：{random.choice(DOCTORS)}</span>"
        f"<span>审方药师：{random.choice(DOCTORS)}</span><span>合计：￥{yuan(sum(fee.amount_fen for fee in fees))}"
        f"</span></div>"
        + seal(case.hospital, "处方专用章", left=330, top=230 + 32 * len(rows), turn=random.randint(-20, 20), size=116)
    )
    fields = _ordered(case)
    fields["items"] = [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]
    height = 400 + 32 * len(rows)
    return Drawing(sheet(body, width=900, height=height, font=SONG, css=_CSS), 900, height, fields, 1.8)


def emergency_prescription(case: Case, random: Random) -> Drawing:
    """The yellow emergency slip, printed by needle type in the blanks."""
    person, fees = case.insured, prescribed(case)
    lines = "".join(
        f"<div class='drug'>"
        f"<i>{escape(fee.goods.name)}　{escape(fee.goods.specification)}　{fee.quantity}{fee.goods.unit}</i>"
        f"<div class='use'><i>Sig. {usage(fee.goods)}</i></div></div>"
        for fee in fees
    )
    body = (
        f"<div class='mark'>急诊</div><h1>{escape(case.hospital)}处方笺</h1>"
        f"<div class='line'><span>姓名 <i>{escape(person.name)}</i></span><span>性别 <i>{person.sex}</i></span>"
        f"<span>年龄 <i>{age(person, case.visited_on)}岁</i></span><span>病历号 <i>{case.numbers['登记号']}</i>"
        f"</span></div>"
        f"<div class='line'><span>临床诊断 <i>{escape(case.diagnosis.name)}</i></span>"
        f"<span>日期 <i>{slashed_day(case.visited_on)}</i></span></div><hr><div class='rp'>R.</div>{lines}"
        f"<div class='low'><hr><div class='line'><span>医师 <i>{random.choice(DOCTORS)}</i></span><span>审核</span>"
        "<span>调配</span><span>发药</span></div></div>"
    )
    css = _CSS + f"i{{font-style:normal;font-family:{MONO};color:#222b55;font-size:17px}}"
    html = sheet(body, width=600, height=780, font=SANS, css=css, paper="#fdf3c4")
    return Drawing(html, 600, 780, _ordered(case), 1.9)


def _seen(case: Case, *, coded: bool = False) -> dict[str, object]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "visited_on": case.visited_on.isoformat(),
        "diagnosis": case.diagnosis.name,
        **({"diagnosis_code": case.diagnosis.code} if coded else {}),
    }


def _ordered(case: Case) -> dict[str, object]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "prescribed_on": case.visited_on.isoformat(),
        "diagnosis": case.diagnosis.name,
        "items": [{"name": fee.goods.name} for fee in prescribed(case)],
    }


_CSS = (
    ".sheet{padding:32px 44px;font-size:16px;line-height:30px}h1{font-size:23px;text-align:center;margin:4px 0 14px;"
    "line-height:34px;font-weight:600}h2{font-size:19px;text-align:center;margin:0;font-weight:500}table{width:100%;"
    "margin-top:-1px}td,th{border:1px solid #333;padding:4px 8px;height:32px;font-size:15px;line-height:24px;"
    "font-weight:400}"
    "p{margin:9px 0}hr{border:0;border-top:1.5px solid #333;margin:8px 0}.part{display:flex;margin:8px 0}"
    ".part b{flex:0 0 96px;font-weight:600}.mark{position:absolute;right:36px;top:4px;border:1.5px solid #222;"
    "padding:0 10px;font-size:14px;line-height:24px}.rp{font-size:25px;font-weight:600;"
    "font-style:italic}.drug{margin:8px 0 12px 14px}"
    ".use{padding-left:44px}.low{position:absolute;left:44px;right:44px;bottom:28px}.rows td,.rows th{height:32px}"
)

LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "medical_record": (printed_record, handwritten_record, emergency_record, front_page),
    "prescription": (plain_prescription, table_prescription, emergency_prescription),
}
