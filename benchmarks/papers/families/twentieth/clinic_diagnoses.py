"""Certificates of a diagnosis: a leaf with its stub, a grid, prose, two languages, a phone's screen."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twentieth.clinic_kit import (
    BIRO,
    IMIT,
    MICRO,
    PLAIN,
    SERIF,
    SONGTI,
    Cell,
    aged,
    biro,
    clock,
    disease,
    div,
    doctors,
    grid,
    head,
    hospital,
    leaf,
    name,
    nights,
    pair,
    panel,
    row,
    screen_top,
    stamp,
    telephone,
    truth,
    under,
)
from benchmarks.papers.families.twentieth.clinic_words import story
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture


def stub_and_leaf(case: Case, random: Random) -> Drawing:
    """A landscape form of two halves, the stub kept by the hospital; filled in by hand."""
    on, number = case.visited_on, case.numbers["处方号"][-6:]
    doctor = doctors(case)[0]
    day = day_text(on, "年")
    rest = random.choice((3, 5, 7, 14))
    left = "".join(
        div(f"{label}：{under(biro(value), 120)}", "margin:9px 0")
        for label, value in (
            ("姓名", name(case)),
            ("性别", case.insured.sex),
            ("年龄", aged(case, on)),
            ("科别", e(case.department)),
            ("诊断", disease(case)),
            ("日期", day),
        )
    )
    body = (
        "<div style='display:flex;height:100%'><div style='width:330px;padding:26px 22px;border-right:2px dashed #666'>"
        + div("疾病诊断书存根", "font-size:20px", "m k")
        + div(f"№ {number}", "color:#b3202a;font-size:18px", "m")
        + left
        + div("（此联留医务科备查）", "font-size:13px;margin-top:14px")
        + "</div><div style='flex:1;padding:26px 40px'>"
        + head(case.hospital, 27, 600)
        + div("疾 病 诊 断 书", "font-size:25px;letter-spacing:4px", "m k")
        + div(f"№ {number}", "color:#b3202a;font-size:18px", "e")
        + div(
            f"姓名{under(biro(name(case)), 120)}性别{under(biro(case.insured.sex), 50)}"
            f"年龄{under(biro(aged(case, on)), 70)}科别{under(biro(e(case.department)), 110)}",
            "margin:8px 0",
            "o",
        )
        + div(f"诊　　断：{under(biro(disease(case)), 420)}", "margin:16px 0")
        + div(f"处理意见：{under(biro(f'门诊治疗，休息{rest}天，不适随诊'), 420)}", "margin:16px 0")
        + div(f"医师签名：{under(biro(e(doctor)), 130)}", "margin:26px 0 6px 250px")
        + div(f"{biro(day)}", "margin-left:330px")
        + div("注：1.本诊断书未盖公章无效；2.涂改无效；3.不作伤残鉴定及司法依据。", "font-size:13px;margin-top:26px")
        + "</div></div>"
    )
    body += stamp(case.hospital, 800, 330, 132, "诊断专用章") if random.random() < 0.8 else ""
    fields = truth(case) | {"issued_on": on.isoformat()}
    return leaf(body, (1060, 540), fields, font=SONGTI, pad="0", ground="#fdfdf8")


def ruled_certificate(case: Case, random: Random) -> Drawing:
    """A sheet of the hospital's system: a grid with labels to the left."""
    on, form = case.discharged_on, random.choice(("-", "年月", "."))
    a, b = doctors(case)[:2]
    coded = random.random() < 0.5
    told = story(case)
    look = "style='background:#f3f6f9;width:118px'"
    rows: list[list[Cell]] = [
        [("姓名", look), name(case), ("性别", look), case.insured.sex],
        [("年龄", look), aged(case, on), ("住院号", look), case.numbers["住院号"]],
        [("科室", look), e(case.department), ("费别", look), random.choice(("医保", "自费", "城乡居民"))],
        [("入院日期", look), day_text(case.admitted_on, form), ("出院日期", look), day_text(case.discharged_on, form)],
        [("临床诊断", look), (disease(case) + (f"（{case.diagnosis.code}）" if coded else ""), "colspan=3 height=84")],
        [("诊疗经过", look), (told.course, "colspan=3 height=100")],
        [("建议", look), (f"{told.advice}全休{random.choice(('贰', '叁', '肆'))}周。", "colspan=3 height=84")],
    ]
    body = (
        head(case.hospital, 28, 660, "letter-spacing:1px")
        + div("诊断证明书", "font-size:24px;margin:4px 0 14px", "m k")
        + row(f"编号：ZM{on:%Y%m}{case.numbers['登记号'][-4:]}", f"打印：{day_text(on, form)} {clock(case)}")
        + grid(rows, style="margin-top:6px")
        + row(f"经治医师：{e(a)}", f"上级医师：{e(b)}", f"签发日期：{day_text(on, form)}", style="margin:24px 0")
        + div("（医务部盖章）", "margin:20px 60px", "e")
        + div(
            "说明：本证明仅证明病情，涉及工伤、交通、保险等须凭完整病历；手写涂改无效。"
            f"<br>核实电话：{telephone(case)}",
            "font-size:13px;margin-top:60px",
        )
    )
    body += stamp(case.hospital, 560, 690, 150, "医务部")
    fields = truth(case, code=coded) | {"issued_on": on.isoformat()}
    return leaf(body, (780, 1040), fields, font=PLAIN, px=15.5)


def prose_certificate(case: Case, random: Random) -> Drawing:
    """A letter that certifies in one paragraph, typed, with a seal over the day."""
    on = case.discharged_on
    sex = case.insured.sex
    both = random.random() < 0.5
    text = (
        f"兹有患者{under(name(case), 90)}，{sex}，{aged(case, on)}，于{day_text(case.admitted_on, '年')}因"
        f"“{story(case).complaint}”入住我院{e(case.department)}，{day_text(case.discharged_on, '年')}出院，"
        f"共住院{nights(case)}天。经我院诊断为：<b>{disease(case)}</b>。"
        + (f"住院期间{story(case).course}" if both else "")
    )
    body = (
        head(case.hospital, 33, 640, "color:#b01c24;letter-spacing:2px")
        + div("", "border-top:3px solid #b01c24;border-bottom:1px solid #b01c24;height:5px;margin:8px 0 40px")
        + div("医 学 诊 断 证 明", "font-size:27px;margin-bottom:34px", "m k")
        + div(text, "text-indent:2em;font-size:19px;line-height:2.1")
        + div("特此证明。", "text-indent:2em;font-size:19px;margin-top:14px")
        + div(f"主治医师：{biro(e(doctors(case)[1]))}", "margin:60px 40px 0;font-size:18px", "e")
        + div(hospital(case), "margin:22px 40px 0;font-size:18px", "e")
        + div(day_text(on, random.choice(("年", "数"))), "margin:6px 60px 0;font-size:18px", "e")
        + at(54, 1010, f"地址：门诊楼一层医务科　　电话：{telephone(case)}", "font-size:13.5px;color:#555")
    )
    body += stamp(case.hospital, 330, 560 if both else 480, 150)
    fields = truth(case) | {"issued_on": on.isoformat()}
    return leaf(body, (780, 1070), fields, font=random.choice((IMIT, SERIF)), pad="52px 62px")


def bilingual_certificate(case: Case, random: Random) -> Drawing:
    """A certificate of an international clinic's desk: Chinese over English labels, values below."""
    on = case.visited_on
    pinyin_no = case.numbers["门诊号"]

    def cell(label: str, english: str, value: str, span: int = 1) -> tuple[str, str]:
        small = f"<div style='font-size:12.5px;color:#5a6670'>{label} {english}</div>"
        return (f"{small}<div style='min-height:28px'>{value}</div>", f"colspan={span}")

    sex = f"{case.insured.sex} {'Male' if case.insured.sex == '男' else 'Female'}"
    rows: list[list[Cell]] = [
        [cell("姓名", "Name", name(case)), cell("性别", "Gender", sex), cell("年龄", "Age", aged(case, on))],
        [
            cell("病历号", "MRN", pinyin_no),
            cell("科室", "Department", e(case.department)),
            cell("就诊日期", "Date of Visit", f"{on:%Y-%m-%d}"),
        ],
        [cell("诊断", "Diagnosis", f"<b>{disease(case)}</b>", 2), cell("疾病编码", "ICD-10", e(case.diagnosis.code))],
        [cell("主诉", "Chief Complaint", story(case).complaint, 3)],
        [cell("医嘱", "Advice", story(case).advice, 3)],
    ]
    body = (
        "<div style='display:flex;gap:16px;align-items:center'><div style='width:54px;height:54px;border-radius:50%;"
        "background:#146c64;color:#fff;font-size:34px;line-height:52px' class=m>✚</div><div>"
        + head(case.hospital, 25, 560, cls="k")
        + div("MEDICAL CERTIFICATE", "letter-spacing:3px;color:#146c64")
        + "</div></div>"
        + div("疾病诊断证明书", "font-size:22px;margin:18px 0 12px", "m k")
        + grid(rows)
        + row(
            f"医师 Physician：{biro(e(doctors(case)[0]))}",
            f"签发日期 Date of Issue：{on:%Y-%m-%d}",
            style="margin:30px 0",
        )
        + div("This certificate is invalid without the seal of the hospital. 未加盖医院印章无效。", "font-size:13px")
    )
    body += stamp(case.hospital, 300, 515, 130) if random.random() < 0.7 else ""
    fields = truth(case, code=True) | {"issued_on": on.isoformat()}
    return leaf(body, (800, 700), fields, font=MICRO, px=16, pad="38px 46px")


def certificate_on_phone(case: Case, random: Random) -> Drawing:
    """An electronic certificate in a hospital's mini program, with a code to check it."""
    on = case.visited_on
    number = f"DZ{on:%Y%m%d}{case.numbers['处方号'][-5:]}"
    colour = random.choice(("#2a7de1", "#11998e", "#fff"))
    address = f"https://zm.{case.seed % 97}.med/{number}"
    body = (
        screen_top("诊断证明详情", colour, "#222" if colour == "#fff" else "#fff")
        + panel(
            head(case.hospital, 18, 330)
            + div("电子诊断证明书", "color:#666;margin-bottom:8px", "m")
            + pair("就诊人", f"{name(case)}　{case.insured.sex}　{aged(case, on)}")
            + pair("证明编号", number)
            + pair("就诊科室", e(case.department))
            + pair("就诊时间", f"{on:%Y-%m-%d} {clock(case)}")
            + pair("开具日期", f"{on:%Y-%m-%d}")
        )
        + panel(div("诊断", "color:#777") + div(disease(case), "font-size:18px;padding:4px 0", "k"))
        + panel(div("医生建议", "color:#777") + div(story(case).advice))
        + panel(
            f"<div class=m><img width=132 src='{code_picture(address)}'></div>"
            + div("扫码核验真伪", "font-size:13px;color:#888", "m")
            + div(f"电子签名：{e(doctors(case)[2])}", "font-family:" + BIRO + ";font-size:18px", "m")
        )
        + div("保存到相册　｜　申请纸质版", "margin-top:8px;color:#2a7de1", "m")
    )
    fields = truth(case) | {"issued_on": on.isoformat()}
    return leaf(body, (390, 844), fields, font=PLAIN, px=15, pad="0", ground="#f1f3f6", scale=2.4, code=address)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "diagnosis_certificate": (
        stub_and_leaf,
        ruled_certificate,
        prose_certificate,
        bilingual_certificate,
        certificate_on_phone,
    ),
}
