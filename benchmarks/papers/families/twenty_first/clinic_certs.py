"""Certificates of a diagnosis: stub and main part, a ward's letter, boxes for a leave, a coded table, a phone's."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.clinic_kit import (
    BRUSH,
    FORMAL,
    GREY,
    LEAD,
    Sick,
    apart,
    bar,
    choice,
    chop,
    couples,
    head,
    leaf,
    mobile,
    row,
    slot,
    squares,
    stripes,
    table,
    wide,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_ADVICE = (
    "休息柒天，门诊复查",
    "建议避免劳累，按时服药",
    "暂停体力劳动两周",
    "注意休息，不适随诊",
    "卧床静养，半月后复查",
)


def stub_and_main(case: Case, random: Random) -> Drawing:
    """A book's leaf: a stub at the left that stays in the book, the part that is given out at the right."""
    s = Sick(case, case.visited_on)
    day, number = day_text(s.day, random.choice(("年", "年月"))), s.no("诊断书", 7)
    advice = s.one(_ADVICE)
    left = head("存　根", 20) + row(f"诊字第 {number} 号", "font-size:14px", "mid")
    for label, value in (
        ("姓名", s.name),
        ("性别", s.sex),
        ("年龄", s.age),
        ("诊断", s.ill),
        ("意见", advice),
        ("经手医师", s.signer(1)),
        ("日期", day),
    ):
        left += row(f"{label}　<span class=ink>{value}</span>", "border-bottom:1px dotted #777;padding:5px 2px")
    right = head(s.house, 22, "letter-spacing:2px") + head(
        random.choice(("疾病诊断证明书", "诊 断 证 明 书", "医疗诊断证明")), 26
    )
    right += row(f"诊字第 <b style='color:#b3261e'>{number}</b> 号", "font-size:15px", "end")
    right += row(
        f"姓名{slot(s.name, 110)}性别{slot(s.sex, 46)}年龄{slot(s.age, 66)}科别{slot(s.unit, 150)}", "margin-top:8px"
    )
    right += row(
        f"身份证号{slot(case.insured.id_number, 230)}门诊号{slot(case.numbers['门诊号'], 120)}", "margin-top:8px"
    )
    right += row(f"{random.choice(('诊断', '临床诊断', '病情诊断'))}：{slot(s.ill, 420)}", "margin-top:14px")
    right += row(f"{random.choice(('处理意见', '医师意见'))}：{slot(advice, 420)}", "margin-top:14px")
    right += apart(
        f"医师签章　<span class=sg>{s.signer(1)}</span>",
        day,
        style="margin-top:34px;padding-right:40px;align-items:center",
    )
    right += row("注：本证明未盖公章无效，涂改无效，不作为伤残鉴定依据", "font-size:13px;margin-top:20px", "dim")
    body = f"<div style='display:flex;height:100%'><div style='width:240px;padding-right:20px'>{left}</div>"
    body += f"<div style='border-left:2px dashed #888;padding-left:30px;flex:1'>{right}</div></div>"
    if random.random() < 0.75:
        body += chop(s.house, 620, 290, wide_px=140, below="诊断证明专用章", thin=0.5)
    fields = s.says(issued_on=s.day, diagnosis=case.diagnosis.name)
    return leaf(
        body, (1000, 480), fields, face=BRUSH, px=17, edge="34px 36px", paper=random.choice(("#fdfbf3", "#fff"))
    )


def letter_of_the_ward(case: Case, random: Random) -> Drawing:
    """What a ward writes on the day of discharge: running prose under the hospital's red head."""
    s = Sick(case, case.discharged_on)
    form = random.choice(("年", "年月"))
    body = row(s.house, "font-size:31px;color:#c0201c;letter-spacing:3px", "mid st")
    body += bar("2.5px solid #c0201c", 4) + bar("1px solid #c0201c", 3)
    body += apart(
        f"{s.unit}",
        f"证〔{s.day.year}〕{s.no('证号', 4)}号",
        style="font-size:15px",
    )
    body += head(random.choice(("住院病人病情诊断证明", "疾病证明", "住院诊断证明书")), 28, "margin:26px 0 22px")
    body += row(
        f"　　兹有患者{s.name}，{s.sex}，{s.age}，住院号{case.numbers['住院号']}，家庭住址为{case.insured.address}。"
        f"该患者于{day_text(case.admitted_on, form)}因病收入我院{s.unit}治疗，经完善相关检查，"
        f"诊断为：<b>{s.ill}</b>。",
        "line-height:2.1;text-align:justify",
    )
    body += row(
        f"　　经治疗病情好转，于{day_text(case.discharged_on, form)}办理出院，共住院{s.nights}天。"
        f"出院后{s.one(_ADVICE, 2)}。",
        "line-height:2.1",
    )
    body += row("　　特此证明。", "line-height:2.1")
    body += row(
        f"主治医师：<span class=sg>{s.signer(2)}</span><br>{s.house}<br>{day_text(s.day, form)}",
        "margin-top:40px;line-height:2;padding-right:30px",
        "end",
    )
    body += row(f"联系电话：{s.no('电话', 7)}（医务科）　　本证明一式两份", "font-size:14px;margin-top:60px", "dim")
    body += chop(s.house, 510, 560, wide_px=150, below="医务科", thin=0.5)
    fields = s.says(issued_on=s.day, diagnosis=case.diagnosis.name)
    return leaf(body, (840, 920), fields, face=FORMAL, px=19, edge="56px 78px")


def leave_with_boxes(case: Case, random: Random) -> Drawing:
    """A print for the employer: a box for every digit of number and days, choices to tick."""
    s = Sick(case, case.visited_on)
    stop = s.day + dt.timedelta(days=6 + case.seed % 8)
    body = apart(stripes(case.seed + 3, 150, 30), f"No.{s.no('假条', 9)}", style="align-items:center")
    body += head(f"{s.house}", 21) + head(random.choice(("诊断证明及休假建议书", "疾病诊断（病假）证明")), 24)
    body += table(
        [
            [("姓　名", "width=100"), f"<b>{s.name}</b>", ("性别", "width=60"), s.sex, ("年龄", "width=60"), s.age],
            ["证件号", wide(squares(case.insured.id_number), 5)],
            ["就诊科室", wide(s.unit, 2), ("门诊号", ""), wide(case.numbers["门诊号"], 2)],
            ["就诊类别", wide(choice(("门诊", "急诊", "住院"), "门诊"), 5)],
            [random.choice(("诊断结果", "诊　断")), wide(f"<b style='font-size:1.1em'>{s.ill}</b>", 5, "height:70px")],
            ["建　议", wide(choice(("全休", "半休", "门诊随访"), "全休"), 5)],
            ["休假起止", wide(f"{squares(f'{s.day:%Y%m%d}')}　至　{squares(f'{stop:%Y%m%d}')}", 5)],
        ],
        style="margin-top:12px",
    )
    body += apart(
        f"医师：{s.signer(1)}　<span class=sg>{s.signer(1)}</span>",
        f"{random.choice(('开具日期', '出具日期', '签发日期'))}：{day_text(s.day, random.choice(('-', '年', '.')))}",
        style="margin-top:22px;align-items:center",
    )
    body += row(
        "1. 本单限本人使用；2. 休假期满未愈者请复诊；3. 加盖门诊部章后生效", "font-size:13px;margin-top:20px", "dim"
    )
    if random.random() < 0.7:
        body += chop(s.house, 590, 424, wide_px=128, below="门诊部", thin=0.45)
    fields = s.says(issued_on=s.day, diagnosis=case.diagnosis.name)
    return leaf(body, (820, 610), fields, face=GREY, px=15.5, edge="30px 44px")


def coded_columns(case: Case, random: Random) -> Drawing:
    """A print of an English-reading hospital office: values under their headings, with the disease's code."""
    s = Sick(case, case.visited_on)
    form = random.choice(("-", "/", "."))

    def under(label: str, value: str, span: int = 1) -> tuple[str, str]:
        return wide(f"<span style='font-size:12.5px;color:#47617a'>{label}</span><br>{value}", span)

    body = row(s.house, "font-size:24px;color:#123f6b", "st")
    body += row("MEDICAL CERTIFICATE OF DIAGNOSIS", "font-size:14px;color:#47617a;letter-spacing:2px")
    body += bar("4px solid #123f6b") + head("医学诊断证明", 25, "margin:8px 0")
    code = f"https://v.hospital.example/{s.no('校验', 11)}"
    body += table(
        [
            [
                under("姓名 Name", s.name),
                under("性别 Sex", s.sex),
                under("年龄 Age", s.age),
                under("科室 Dept.", s.unit),
            ],
            [under("证件号码 ID No.", case.insured.id_number, 2), under("登记号 Reg. No.", case.numbers["登记号"], 2)],
            [
                under("诊断 Diagnosis", f"<b style='font-size:18px'>{s.ill}</b>", 3),
                under("ICD-10", case.diagnosis.code),
            ],
            [under("医嘱 Advice", s.one(_ADVICE, 1), 4)],
            [
                under("医师 Physician", s.signer(1), 2),
                under(random.choice(("签发日期 Date of issue", "日期 Date")), day_text(s.day, form), 2),
            ],
        ],
        style="margin-top:14px",
    )
    body += apart(
        f"<img width=92 src='{code_picture(code)}'>",
        "<span style='font-size:13px'>扫码核验本证明真伪<br>Scan to verify　验证码 " + s.no("校验", 11) + "</span>",
        "",
        style="margin-top:20px;justify-content:flex-start;align-items:center",
    )
    body += row("打印于自助服务区　第1次打印　Page 1 of 1", "font-size:12.5px;margin-top:16px", "dim")
    if random.random() < 0.6:
        body += chop(s.house, 560, 420, wide_px=134, below="", thin=0.5)
    fields = s.says(issued_on=s.day, diagnosis=case.diagnosis.name, diagnosis_code=case.diagnosis.code)
    return leaf(body, (800, 700), fields, face=LEAD, px=16, edge="40px 50px", code_text=code)


def certificate_on_a_phone(case: Case, random: Random) -> Drawing:
    """An electronic certificate in the hospital's mini program."""
    s = Sick(case, case.visited_on)
    top = row("电子诊断证明", "font-size:20px", "mid st") + row(s.house, "margin-top:3px", "mid")
    top += bar("1px dashed #c5ccd4", 10)
    top += couples(
        ("就诊人", f"{s.name}（{s.sex}，{s.age}）"),
        ("就诊卡号", case.numbers["登记号"]),
        ("就诊科室", s.unit),
        ("接诊医生", s.signer(1)),
    )
    found = row(random.choice(("诊断", "医生诊断", "疾病诊断")), "color:#868b95") + row(
        s.ill, "font-size:18px;padding:3px 0 8px", "st"
    )
    found += row("处理建议", "color:#868b95") + row(s.one(_ADVICE, 3), "padding:3px 0")
    last = couples(
        (random.choice(("开具时间", "签发时间")), f"{day_text(s.day, random.choice(('-', '/')))} {s.at(9)}"),
        ("证明编号", f"ZM{s.no('电子', 10)}"),
        ("签名状态", "<span style='color:#16a05d'>医生已电子签名</span>"),
    )
    body = "".join(f"<div class=pane>{one}</div>" for one in (top, found, last))
    body += row(
        "<span style='background:#1c8f86;color:#fff;border-radius:22px;padding:9px 60px'>下载原件</span>",
        "margin-top:18px",
        "mid",
    )
    body += row("本证明与纸质证明具有同等效力，请勿截图转发他人", "font-size:12.5px;margin-top:16px", "mid dim")
    body += chop(s.house, 256, 400, wide_px=108, thin=0.42)
    fields = s.says(issued_on=s.day, diagnosis=case.diagnosis.name)
    return mobile("证明详情", body, 760, fields, random, bar=random.choice(("#1c8f86", "#3a6fd8")))


LAYOUTS = {
    "diagnosis_certificate": (
        stub_and_main,
        letter_of_the_ward,
        leave_with_boxes,
        coded_columns,
        certificate_on_a_phone,
    )
}
