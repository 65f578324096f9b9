"""What doctors write: certificates, discharge papers, records of a visit, prescriptions."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fourth.sheet import (
    DROID,
    LIGHT,
    MEDIUM,
    MING,
    SERIF,
    SONG,
    THIN_SERIF,
    age,
    drawn,
    e,
    medicines,
    pairs,
    table,
)
from benchmarks.papers.families.frames import day_text, seal
from benchmarks.papers.paper import Drawing, Layout

_CELL = "border:1px solid #666;padding:6px 8px"


def _title(case: Case, words: str, *, size: int = 23) -> str:
    return f"<div style='text-align:center;font-size:20px'>{e(case.hospital)}</div><div style='text-align:center;font-size:{size}px;margin:4px 0 12px'>{words}</div>"


def _years(case: Case, on: object = None) -> str:
    return f"{age(case.insured.born_on, case.visited_on)}岁"


# --- certificates ---


def _certificate_truth(case: Case, *, code: bool = False) -> dict[str, str]:
    truth = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "diagnosis": case.diagnosis.name,
        "issued_on": case.discharged_on.isoformat(),
    }
    return truth | ({"diagnosis_code": case.diagnosis.code} if code else {})


def certificate_form(case: Case, random: Random) -> Drawing:
    """A printed certificate with advice below."""
    body = f"<div style='padding:44px 52px'>{_title(case, '疾病诊断证明书')}<p>{pairs(('姓名：', case.insured.name), ('性别：', case.insured.sex), ('年龄：', _years(case)), ('科室：', case.department))}</p><p>住院号/门诊号：{case.numbers['住院号']}</p><p>临床诊断：{e(case.diagnosis.name)}</p><p>处理意见：建议休息两周，门诊随诊。</p><p style='margin-top:50px;text-align:right'>医师签名：段文昭<br>{day_text(case.discharged_on, '年')}</p><p style='font-size:13px'>（未加盖医院诊断证明专用章无效）</p></div><div style='position:absolute;right:90px;top:300px'>{seal(case.hospital, diameter=120, below='诊断证明专用章', opacity=0.55)}</div>"
    return drawn(body, _certificate_truth(case), font=SONG, width=700, height=520, scale=1.7)


def certificate_stub(case: Case, random: Random) -> Drawing:
    """A certificate in a ruled grid with a code of the disease."""
    rows = [
        ("患者姓名", e(case.insured.name), "性别", case.insured.sex, "年龄", _years(case)),
        ("就诊科室", e(case.department), "诊断编码", case.diagnosis.code, "病案号", case.numbers["病案号"]),
    ]
    body = f"<div style='padding:36px 34px'>{_title(case, '诊断证明')}{table(rows, css='width:100%;font-size:14.5px', cell=_CELL)}<div style='border:1px solid #666;border-top:0;padding:10px;min-height:70px'>诊断：{e(case.diagnosis.name)}</div><div style='border:1px solid #666;border-top:0;padding:10px;min-height:60px'>建议：注意休息，按时服药，一个月后复查。</div><p>主治医师：阮青　　开具日期：{day_text(case.discharged_on, '-')}</p></div>"
    return drawn(body, _certificate_truth(case, code=True), font=DROID, width=780, height=480, scale=1.6)


def certificate_letter(case: Case, random: Random) -> Drawing:
    """A certificate as a sentence."""
    body = f"<div style='padding:54px 60px;line-height:2'>{_title(case, '医学诊断证明书', size=25)}<p>　　兹证明患者{e(case.insured.name)}，{case.insured.sex}，{_years(case)}，于{day_text(case.admitted_on, '年')}至{day_text(case.discharged_on, '年')}在我院{e(case.department)}住院治疗。</p><p>诊断结果：{e(case.diagnosis.name)}</p><p style='text-align:right'>经治医师：雷鸣远<br>医务科（盖章）<br>{day_text(case.discharged_on, '年月')}</p></div>"
    return drawn(body, _certificate_truth(case), font=MING, width=720, height=520, scale=1.6)


# --- leaving the ward ---


def _leaving_truth(case: Case, *, code: bool = False) -> dict[str, str]:
    truth = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "diagnosis": case.diagnosis.name,
    }
    return truth | ({"diagnosis_code": case.diagnosis.code} if code else {})


_COURSE = (
    "入院后完善相关检查，排除禁忌，予以对症支持治疗，病情逐步好转，生命体征平稳，无特殊不适，请示上级医师后准予出院。"
)


def leaving_record(case: Case, random: Random) -> Drawing:
    """A discharge record in paragraphs."""
    body = f"<div style='padding:46px 56px'>{_title(case, '出院记录')}<p>{pairs(('姓名：', case.insured.name), ('性别：', case.insured.sex), ('年龄：', _years(case)), ('住院号：', case.numbers['住院号']))}</p><p>入院时间：{day_text(case.admitted_on, '年')}　　出院时间：{day_text(case.discharged_on, '年')}</p><p>入院情况：患者因身体不适来诊，查体合作，心肺未见明显异常。</p><p>诊疗经过：{_COURSE}</p><p>出院诊断：{e(case.diagnosis.name)}</p><p>出院情况：好转，切口无红肿。</p><p>出院医嘱：1.注意休息，清淡饮食。2.按医嘱服药。3.不适随诊。</p><p style='text-align:right'>医师：崔景山</p></div>"
    return drawn(body, _leaving_truth(case), font=SONG, height=700, scale=1.6)


def leaving_grid(case: Case, random: Random) -> Drawing:
    """A discharge summary whose head is a grid."""
    rows = [
        ("姓名", e(case.insured.name), "性别", case.insured.sex, "年龄", _years(case)),
        ("科别", e(case.department), "床号", case.numbers["床号"][:2], "住院号", case.numbers["住院号"]),
        (
            "入院日期",
            day_text(case.admitted_on, "-"),
            "出院日期",
            day_text(case.discharged_on, "-"),
            "住院天数",
            f"{(case.discharged_on - case.admitted_on).days}天",
        ),
    ]
    body = f"<div style='padding:36px 40px'>{_title(case, '出院小结')}{table(rows, css='width:100%;font-size:14.5px', cell=_CELL)}<p><b>出院诊断</b>　{e(case.diagnosis.name)}（{case.diagnosis.code}）</p><p><b>住院经过</b>　{_COURSE}</p><p><b>出院时情况</b>　一般情况良好，饮食睡眠可。</p><p><b>出院带药及建议</b>　遵医嘱服药，两周后门诊复诊。</p><p>记录医师：邹川　　上级医师：向以南</p></div>"
    return drawn(body, _leaving_truth(case, code=True), font=LIGHT, width=820, height=620, scale=1.55)


def leaving_slip(case: Case, random: Random) -> Drawing:
    """A summary in two columns of short lines, dates with full stops."""
    said = [
        ("患者", f"{case.insured.name}　{case.insured.sex}　{_years(case)}"), ("入院", day_text(case.admitted_on, ".")), ("出院", day_text(case.discharged_on, ".")),
        ("科室", case.department), ("诊断", case.diagnosis.name), ("治疗结果", "好转"), ("随访", "一月后复查"),
    ]  # fmt: skip
    lines = "".join(
        f"<div style='padding:5px 0'><span style='display:inline-block;width:92px;font-weight:600'>{label}</span>{e(value)}</div>"
        for label, value in said
    )
    body = f"<div style='padding:40px 50px'>{_title(case, '出院小结（患者联）')}{lines}<p>{_COURSE}</p><p style='text-align:right'>经治医师签名：柏松</p></div>"
    return drawn(body, _leaving_truth(case), font=SERIF, width=660, height=560, scale=1.75)


# --- a visit ---


def _visit_truth(case: Case) -> dict[str, str]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "visited_on": case.visited_on.isoformat(),
        "diagnosis": case.diagnosis.name,
    }


_TOLD = "主诉：反复不适三日，加重一日。现病史：患者三日前无明显诱因出现不适，未予诊治，今来我院就诊。"


def visit_record(case: Case, random: Random) -> Drawing:
    """An outpatient record printed by the system."""
    body = f"<div style='padding:40px 50px'>{_title(case, '门诊病历')}<p>{pairs(('姓名：', case.insured.name), ('性别：', case.insured.sex), ('年龄：', _years(case)), ('门诊号：', case.numbers['门诊号']))}</p><p>就诊科室：{e(case.department)}　　就诊日期：{day_text(case.visited_on, '-')}</p><hr><p>{_TOLD}</p><p>既往史：否认药物过敏史。体格检查：神志清，精神可。</p><p>初步诊断：{e(case.diagnosis.name)}</p><p>处理：完善检查，对症治疗，随诊。</p><p style='text-align:right'>医师：童雨</p></div>"
    return drawn(body, _visit_truth(case), font=DROID, width=740, height=540, scale=1.6)


def visit_book(case: Case, random: Random) -> Drawing:
    """A page of a booklet, written by hand on faint lines."""
    lined = "background-image:repeating-linear-gradient(#fbf9f1 0 37px,#c9d3c4 37px 38px)"
    body = f"<div style='padding:34px 44px;line-height:38px;font-size:20px;{lined};height:100%'><div style='font-size:17px'>{e(case.hospital)}　门（急）诊病历　{day_text(case.visited_on, '年')}</div><div>姓名 {e(case.insured.name)}　{case.insured.sex}　{_years(case)}　{e(case.department)}</div><div>主诉：不适三天。</div><div>查体：一般可，腹软，无压痛。</div><div>诊断：{e(case.diagnosis.name)}</div><div>处理：对症，口服药物，休息。</div><div style='text-align:right'>医生：严</div></div>"
    return drawn(body, _visit_truth(case), font=MING, width=720, height=420, scale=1.6, ink="#25305e", paper="#fbf9f1")


def visit_note(case: Case, random: Random) -> Drawing:
    """An electronic record with a bar of facts on top."""
    body = f"<div style='background:#eef3f6;padding:14px 40px'>{e(case.hospital)} 电子病历　　{pairs(('患者：', case.insured.name), ('性别：', case.insured.sex), ('就诊时间：', day_text(case.visited_on, '/')))}</div><div style='padding:20px 40px'><p><b>{_TOLD.split('。')[0]}。</b></p><p>{_TOLD}</p><p>门诊诊断：{e(case.diagnosis.name)}</p><p>诊疗计划：1.注意休息；2.药物治疗；3.如有加重及时就诊。</p><p>接诊医师：卜凡　　{e(case.department)}</p></div>"
    return drawn(body, _visit_truth(case), font=LIGHT, width=860, height=420, scale=1.5)


# --- prescriptions ---


def _drug_truth(case: Case, *, priced: bool) -> dict[str, object]:
    truth: dict[str, object] = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "prescribed_on": case.visited_on.isoformat(),
        "diagnosis": case.diagnosis.name,
    }
    return truth | (
        {"items": [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in medicines(case)]}
        if priced
        else {}
    )


def _drug_lines(case: Case) -> str:
    return "".join(
        f"<div style='margin:8px 0'>{place}. {e(fee.goods.name)}　{e(fee.goods.specification)}　×{fee.quantity}{fee.goods.unit}<br>　　用法：口服　每次1次量　每日2次</div>"
        for place, fee in enumerate(medicines(case), start=1)
    )


def sheet_prescription(case: Case, random: Random) -> Drawing:
    """The usual sheet with Rp."""
    body = f"<div style='padding:36px 44px'><div style='float:right;border:1px solid #333;padding:2px 10px'>普通</div>{_title(case, '处　方　笺')}<p>{pairs(('姓名：', case.insured.name), ('性别：', case.insured.sex), ('年龄：', _years(case)))}</p><p>科别：{e(case.department)}　　处方号：{case.numbers['处方号']}　　日期：{day_text(case.visited_on, '年')}</p><p>临床诊断：{e(case.diagnosis.name)}</p><hr><b style='font-size:22px'>Rp</b>{_drug_lines(case)}<hr><p>医师：纪舟　　审核药师：　　调配：　　核对发药：</p></div>"
    return drawn(
        body, _drug_truth(case, priced=False), font=SONG, width=620, height=470 + 58 * len(medicines(case)), scale=1.7
    )


def green_prescription(case: Case, random: Random) -> Drawing:
    """An emergency or child's sheet on coloured paper."""
    body = f"<div style='padding:34px 40px'>{_title(case, '急诊处方')}<p>{pairs(('患者姓名 ', case.insured.name), ('性别 ', case.insured.sex), ('年龄 ', _years(case)))}</p><p>诊断 {e(case.diagnosis.name)}</p><p>开具日期 {day_text(case.visited_on, '-')}</p><div style='border-top:1px solid #555;margin:8px 0'></div><b>R.</b>{_drug_lines(case)}<p style='margin-top:30px'>医师签名：陶然　　药师签名：</p></div>"
    return drawn(
        body,
        _drug_truth(case, priced=False),
        font=THIN_SERIF,
        width=600,
        height=460 + 58 * len(medicines(case)),
        scale=1.7,
        paper="#fbf6d9",
    )


def printed_prescription(case: Case, random: Random) -> Drawing:
    """A sheet from the system: drugs in a table with amounts."""
    rows = [
        (
            e(fee.goods.name),
            e(fee.goods.specification),
            f"{fee.quantity}{fee.goods.unit}",
            "口服 每日二次",
            yuan(fee.amount_fen),
        )
        for fee in medicines(case)
    ]
    body = f"<div style='padding:36px 40px'>{_title(case, '门诊处方')}<p>{pairs(('姓名：', case.insured.name), ('性别：', case.insured.sex), ('门诊号：', case.numbers['门诊号']))}</p><p>诊断：{e(case.diagnosis.name)}　　开方日期：{day_text(case.visited_on, '/')}</p>{table(rows, head=('药品名称', '规格', '数量', '用法', '金额'), css='width:100%', cell=_CELL)}<p>合计：{yuan(sum(fee.amount_fen for fee in medicines(case)))}　　医师：路遥知　　药师：</p></div>"
    return drawn(body, _drug_truth(case, priced=True), font=MEDIUM, width=760, height=340 + 38 * len(rows), scale=1.6)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "diagnosis_certificate": (certificate_form, certificate_stub, certificate_letter),
    "discharge_summary": (leaving_record, leaving_grid, leaving_slip),
    "medical_record": (visit_record, visit_book, visit_note),
    "prescription": (sheet_prescription, green_prescription, printed_prescription),
}
