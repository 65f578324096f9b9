"""Diagnosis certificates and records of visits."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fifth.bills import age, diagnosis_fields
from benchmarks.papers.families.fifth.marks import FANG, HEI, KAI, PEN, SONG, line, sheet, stamp, watermark, wave_ground
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def certificate_stub(case: Case, random: Random) -> Drawing:
    """疾病诊断证明书 with underlined blanks, filled in by hand."""
    person = case.insured

    def blank(words: str, width: int) -> str:
        return f"<span style='display:inline-block;min-width:{width}px;border-bottom:1px solid #333;text-align:center;line-height:1.1'><span class='pen'>{words}</span></span>"

    body = (
        f"<div class='c' style='{KAI}font-size:27px;letter-spacing:.1em'>{case.hospital}</div><div class='c' style='{SONG}font-size:25px;font-weight:bold;letter-spacing:.35em;padding:4px 0 14px'>疾病诊断证明书</div>"
        f"<div class='r' style='font-size:14px'>No.{case.numbers['登记号']}</div>"
        f"<p>姓名{blank(escape(person.name), 150)}性别{blank(person.sex, 50)}年龄{blank(str(age(case)), 50)}科别{blank(case.department, 170)}</p>"
        f"<p>门诊号/住院号{blank(case.numbers['住院号'], 170)}住址或单位{blank(escape(person.address[:12]), 250)}</p>"
        f"<p>临床诊断：</p><p style='padding:0 0 8px 40px'><span class='pen'>{escape(case.diagnosis.name)}</span></p>"
        f"<p>处理意见：</p><p style='padding-left:40px'><span class='pen'>{random.choice(('建议休息贰周，门诊随诊', '建议全休一个月，加强营养', '住院治疗，出院后继续口服药物'))}</span></p>"
        f"<div class='r' style='padding-top:30px'>医师签名：<span class='pen'>{random.choice(('卓然', '温如言', '祁山'))}</span></div>"
        f"<div class='r'>{day_text(case.discharged_on, '年').replace('年', ' 年 ').replace('月', ' 月 ').replace('日', ' 日')}</div>"
        "<div style='font-size:13px;padding-top:24px'>（本证明未加盖本院疾病证明专用章无效，涂改无效）</div>"
        f"<div style='position:absolute;right:120px;bottom:4px'>{stamp(case.hospital, '疾病证明专用章', diameter=146)}</div>"
    )
    fields = {
        "patient_name": person.name,
        "hospital": case.hospital,
        "issued_on": case.discharged_on.isoformat(),
    } | diagnosis_fields(case, code=False)
    css = "p{padding:6px 0}" + f".paper{{{wave_ground('#cfe0d3', opacity=0.5)}}}"
    return sheet(body, width=840, height=620, size=17, css=css, padding="34px 60px", paper="#fbfdfa", fields=fields)


def certificate_printed(case: Case, random: Random) -> Drawing:
    """A printed certificate with the code of the disease and a bar code."""
    person = case.insured
    body = (
        watermark(case.hospital)
        + f"<div class='row' style='align-items:center'><span style='{HEI}font-size:22px'>{case.hospital}</span><span style='font-size:12px'>病人ID：{case.numbers['登记号']}</span></div>"
        f"<div style='border-top:3px double #333;margin:6px 0 12px'></div><div class='c' style='{HEI}font-size:24px;padding-bottom:12px'>诊断证明</div>"
        + line(
            ("患者姓名", person.name),
            ("性别", person.sex),
            ("出生日期", day_text(person.born_on, "-")),
            ("身份证号", person.id_number[:6] + "********" + person.id_number[-4:]),
        )
        + line(
            ("就诊科室", case.department),
            ("就诊类型", "住院"),
            ("入院日期", day_text(case.admitted_on, "-")),
            ("出院日期", day_text(case.discharged_on, "-")),
        )
        + f"<table style='width:100%;margin:14px 0'><tr><th>序号</th><th>诊断名称</th><th>ICD编码</th></tr><tr><td>1（主要）</td><td>{escape(case.diagnosis.name)}</td><td>{case.diagnosis.code}</td></tr></table>"
        + f"<p style='padding-bottom:10px'>医生建议：{random.choice(('注意休息，按时服药，定期复诊。', '出院后全休叁周，壹月后复查。'))}</p>"
        + f"<div class='row' style='padding-top:20px'><span>诊断医师：程　默</span><span>开具日期：{day_text(case.discharged_on, '-')}</span></div>"
        + f"<div style='font-size:12px;padding-top:34px;color:#555'>备注：1.本证明一式两份，患者与病历各存一份；2.加盖公章后有效。　打印时间：{day_text(case.discharged_on, '-')} 11:{case.seed % 60:02d}:05</div>"
        + f"<div style='position:absolute;right:70px;bottom:20px'>{stamp(case.hospital, '门诊办公室', diameter=132)}</div>"
    )
    fields = {
        "patient_name": person.name,
        "hospital": case.hospital,
        "issued_on": case.discharged_on.isoformat(),
    } | diagnosis_fields(case)
    css = "th,td{border:1px solid #555;padding:6px 8px;font-weight:normal;text-align:left}th{background:#ececec}"
    return sheet(body, width=880, height=520, type_=SONG, size=15, css=css, padding="36px 52px", fields=fields)


def _complaint(case: Case) -> str:
    return f"不适{1 + case.seed % 5}天，加重{1 + case.seed % 2}天。"


def electronic_record(case: Case, random: Random) -> Drawing:
    """门诊电子病历, printed by the doctor's desk."""
    person = case.insured
    parts = (
        ("主诉", _complaint(case)),
        (
            "现病史",
            "患者于数日前无明显诱因出现不适，休息后无缓解，无发热寒战，无恶心呕吐，自服药物（具体不详）效果欠佳，今来我院就诊。",
        ),
        ("既往史", "否认肝炎、结核等传染病史，否认手术外伤史。"),
        ("过敏史", "否认药物及食物过敏史。"),
        (
            "体格检查",
            f"T:36.{case.seed % 8}℃ P:{68 + case.seed % 25}次/分 R:18次/分 BP:128/76mmHg，神清，双肺呼吸音清，腹软无压痛。",
        ),
        ("辅助检查", "详见检验、检查报告。"),
        ("初步诊断", escape(case.diagnosis.name)),
        ("处置", "完善相关检查；药物治疗详见处方；不适随诊。"),
    )
    body = (
        f"<div class='c' style='{SONG}font-weight:bold;font-size:22px'>{case.hospital}</div><div class='c' style='font-size:19px;padding-bottom:6px'>门诊病历（初诊）</div>"
        + "<div style='border:1px solid #444;padding:6px 10px'>"
        + line(
            ("姓名", person.name), ("性别", person.sex), ("年龄", f"{age(case)}岁"), ("门诊号", case.numbers["门诊号"])
        )
        + line(
            ("科室", case.department),
            ("就诊时间", f"{day_text(case.visited_on, '-')} {8 + case.seed % 9:02d}:{case.seed % 60:02d}"),
            ("费别", "医保"),
        )
        + "</div>"
        + "".join(
            f"<p style='padding-top:8px'><b style='{HEI}font-weight:normal'>{head}：</b>{words}</p>"
            for head, words in parts
        )
        + f"<div class='r' style='padding-top:30px'>接诊医师：<span class='pen'>{random.choice(('叶知秋', '陆离'))}</span></div><div class='c' style='font-size:12px;padding-top:16px'>本病历由患者妥善保管，复诊时请携带</div>"
    )
    fields = {
        "patient_name": person.name,
        "hospital": case.hospital,
        "visited_on": case.visited_on.isoformat(),
    } | diagnosis_fields(case, code=False)
    return sheet(body, width=820, height=720, type_=SONG, size=16, padding="40px 58px", fields=fields)


def handwritten_booklet(case: Case, random: Random) -> Drawing:
    """A page of the booklet patients carry, ruled, a doctor's hand on it."""
    person = case.insured
    day = case.visited_on
    lines = (
        f"主诉：{_complaint(case)}",
        f"查体：BP 13{case.seed % 9}/80 心肺(-) 腹软",
        "辅检：血常规 未见明显异常",
        f"诊断：{escape(case.diagnosis.name)}",
        "处理：1.对症治疗",
        "　　　2.口服药物见处方",
        "　　　3.一周后复诊",
    )
    pen = "".join(
        f"<div style='{PEN}font-size:27px;height:44px;line-height:50px;padding-left:14px'>{words}</div>"
        for words in lines
    )
    body = (
        f"<div class='c' style='{KAI}font-size:23px'>{case.hospital}门诊病历</div>"
        f"<div style='display:flex;gap:26px;padding:8px 0'><span>姓名 <span class='pen'>{escape(person.name)}</span></span><span>性别 <span class='pen'>{person.sex}</span></span><span>年龄 <span class='pen'>{age(case)}</span></span><span>科别 <span class='pen'>{case.department}</span></span></div>"
        f"<div>就诊日期 <span class='pen'>{day_text(day, '年')}</span></div>"
        f"<div style='background:repeating-linear-gradient(transparent 0 43px,#9db7ab 43px 44px);margin-top:6px;min-height:396px'>{pen}</div>"
        "<div class='r' style='padding-top:8px'>医师 <span class='pen'>司南</span></div>"
    )
    fields = {"patient_name": person.name, "hospital": case.hospital, "visited_on": day.isoformat()} | diagnosis_fields(
        case, code=False
    )
    return sheet(
        body, width=680, height=640, type_=FANG, size=16, padding="30px 46px", paper="#f7faf4", fields=fields, scale=1.8
    )


LAYOUTS = {
    "diagnosis_certificate": (certificate_stub, certificate_printed),
    "medical_record": (electronic_record, handwritten_booklet),
}
