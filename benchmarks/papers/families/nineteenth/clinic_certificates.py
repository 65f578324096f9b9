"""Certificates of a diagnosis: a verified print, a township pad, a bilingual table, continuous paper, a screen."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.nineteenth.clinic_kit import (
    GOTHIC,
    KAITI,
    PINS,
    SUNG,
    Cell,
    Chart,
    app,
    bars,
    box,
    fill,
    fl,
    hd,
    hr,
    kv,
    ln,
    over,
    page,
    stamp,
    t,
)
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_REST = ("休息一周", "建议休息两周，避免劳累", "休息拾天，定期复诊", "门诊随访，不适随诊", "全休三十天，加强营养")


def coded_half_sheet(case: Case, random: Random) -> Drawing:
    """A half sheet from the outpatient system with a code to verify it by."""
    c = Chart(case, case.visited_on)
    day = day_text(c.day, random.choice(("-", "年", "/")))
    code = f"https://zm.example.cn/v?id={c.number('证明', 12)}"
    body = at(56, 28, bars(case.seed, 170, 34)) + at(56, 64, c.number("证明", 12), "font-size:13px;letter-spacing:3px")
    body += at(782, 24, f"<img width=84 src='{code_picture(code)}'>")
    body += hd(c.hospital, 23) + hd(random.choice(("门诊诊断证明书", "疾病诊断证明书", "门（急）诊疾病证明")), 25)
    body += ln("", "height:18px")
    body += t([
        [f"就诊人：{c.name}", f"性别：{c.sex}", f"年龄：{c.age}", f"科别：{c.ward}"],
        [over(f"证件号码：{case.insured.id_number}", 2), over(f"门诊ID：{case.numbers['门诊号']}", 2)],
        [over(f"工作单位/住址：{case.insured.address}", 4)],
    ], "n", "border-top:1.5px solid #222;border-bottom:1.5px solid #222")  # fmt: skip
    body += ln(
        f"<b>{random.choice(('诊断意见', '临床诊断', '诊　断'))}：</b>　{c.found}", "margin-top:16px;font-size:18px"
    )
    body += ln(
        f"<b>{random.choice(('处理意见', '建　议', '医师建议'))}：</b>　{c.pick(_REST)}",
        "margin:12px 0 44px;font-size:18px",
    )
    body += fl(
        f"接诊医师：{c.who(1)}（{c.number('工号', 4)}）",
        f"签章：<span class=name>{c.who(1)}</span>",
        f"开具时间：{day} {c.clock(10)}",
    )
    body += ln(
        "说明：①未加盖门诊办公室印章无效；②复印无效；③扫描右上角二维码可核验真伪；④病假以用人单位规定为准。",
        "margin-top:20px;border-top:1px dashed #666;padding-top:6px;font-size:13.5px",
    )
    if random.random() < 0.8:
        body += stamp(c.hospital, 560, 214, 130, "门诊办公室")
    fields = c.truth(issued_on=c.day, diagnosis=case.diagnosis.name)
    return page(body, (920, 470), fields, font=SUNG, px=16, pad="28px 56px", code_text=code)


def township_pad(case: Case, random: Random) -> Drawing:
    """A numbered pad of a small place, sentences with blanks that a pen fills."""
    c = Chart(case, case.visited_on)
    day = f"{fill(str(c.day.year), 50)}年{fill(str(c.day.month), 30)}月{fill(str(c.day.day), 30)}日"
    body = hd(c.hospital, 24, "letter-spacing:1px") + hd("病 情 诊 断 证 明", 30, "margin-top:4px")
    body += ln(f"No <span style='color:#c3262d;font-size:20px'>{c.number('证号', 7)}</span>", "", "e")
    title = "同志" if c.age.endswith("岁") and int(c.age[:-1]) >= 18 else "小朋友"
    body += ln(
        f"{fill(c.name, 130)} {title}，{fill(c.sex, 40)}性，现年{fill(c.age, 60)}，住{fill(case.insured.address)}，",
        "text-indent:2em;margin-top:18px",
    )
    when = random.choice(("于今日来我院就诊", "来我院门诊治疗", "因病来院检查"))
    body += ln(
        f"{when}，经{fill(random.choice(('检查', '诊查化验', '体格检查及辅助检查')))}，诊断为{fill(c.found, 260)}。"
    )
    body += ln(f"{random.choice(('医嘱', '建议', '处理'))}：{fill(c.pick(_REST), 320)}。", "text-indent:2em")
    body += ln("特　此　证　明", "text-indent:2em;margin-top:12px")
    body += ln(f"医师（签名）{fill(c.who(1), 110, 'name')}", "margin-top:30px", "e") + ln(day, "margin-top:8px", "e")
    body += ln("（本证明无公章无效，不作司法鉴定依据）", "margin-top:26px;font-size:14px")
    body += stamp(c.hospital, 470, 420, 146)
    fields = c.truth(issued_on=c.day, diagnosis=case.diagnosis.name)
    ground = random.choice(("#fbf6e6", "#f2f7f1", "#fdfdfb"))
    return page(
        body, (800, 660), fields, font=KAITI, px=19, pad="40px 60px", ground=ground, css=".paper{line-height:2.1}"
    )


def two_tongue_table(case: Case, random: Random) -> Drawing:
    """A ruled table of a large hospital, English beside the labels, boxes to tick and the code of the disease."""
    c = Chart(case, case.discharged_on)
    born = day_text(case.insured.born_on, "-")

    def lab(words: str, english: str) -> tuple[str, str]:
        return (
            f"{words}<br><span style='font-size:12.5px;color:#444'>{english}</span>",
            "style='width:120px;line-height:1.25;background:#f3f6f9'",
        )

    stay = f"{day_text(case.admitted_on, '.')} － {day_text(case.discharged_on, '.')}"
    rows: list[list[Cell]] = [
        [lab("患者姓名", "Patient"), c.name, lab("性别", "Sex"), c.sex, lab("出生日期", "Birth date"), born],
        [lab("病案号", "MRN"), case.numbers["病案号"], lab("科室", "Department"), over(c.ward, 3)],
        [
            lab("就诊类别", "Visit type"),
            over(f"{box(False, '门诊')}　{box(False, '急诊')}　{box(True, '住院')}", 2),
            lab("住院时间", "In hospital"),
            over(stay, 2),
        ],
        [
            lab("疾病诊断", "Diagnosis"),
            over(c.found, 3, "font-size:18px;height:74px"),
            lab("ICD-10", "Code"),
            case.diagnosis.code,
        ],
        [lab("诊疗经过", "Treatment"), over("入院后完善检查，给予相应治疗，病情好转，按期出院。", 5, "height:66px")],
        [
            lab("医师意见", "Advice"),
            over(f"{box(True, c.pick(_REST))}　　{box(False, '陪护一人')}　　{box(False, '其他')}", 5, "height:56px"),
        ],
    ]
    body = ln(c.hospital, "font-size:25px;color:#14507f", "m k") + hd(
        "诊断证明 <span style='font-size:17px;font-weight:400'>MEDICAL CERTIFICATE</span>", 25, "margin:6px 0 16px"
    )
    body += t(rows, "g", "table-layout:fixed")
    issued = day_text(c.day, random.choice(("年月", "-", "年")))
    body += fl(
        f"主管医师 Physician：<span class=name>{c.who(1)}</span>",
        f"科主任 Chief：<span class=name>{c.who(2)}</span>",
        style="margin-top:30px",
    )
    body += ln(f"{random.choice(('签发日期', '出具日期', '日期'))} Date of issue：{issued}", "margin-top:18px", "e")
    body += ln(
        "1. 此证明一式两份，医务处盖章后生效。　2. 电话 Tel：" + f"0{c.number('区号', 3)}-{c.number('电话', 7)}",
        "margin-top:34px;font-size:13.5px;color:#444",
    )
    body += stamp(c.hospital, 372, 512, 132, "医务处")
    fields = c.truth(issued_on=c.day, diagnosis=case.diagnosis.name, diagnosis_code=case.diagnosis.code)
    return page(body, (900, 760), fields, font=GOTHIC, px=15.5, pad="44px 52px")


def punched_certificate(case: Case, random: Random) -> Drawing:
    """Continuous paper of a needle printer with punched edges; one label a line."""
    c = Chart(case, case.discharged_on)
    dot = "radial-gradient(circle,#c9c9c4 0 5px,transparent 5.6px) 0 0/24px 24px"
    body = "".join(
        f"<div style='position:absolute;top:0;{side}:0;width:24px;height:470px;background:{dot}'></div>"
        for side in ("left", "right")
    )
    body += ln(f"{c.hospital}　　疾病诊断书", "font-size:20px", "m") + ln(
        "=" * 70, "overflow:hidden;height:20px;white-space:nowrap"
    )
    left = [
        (random.choice(("病人姓名", "姓　　名")), f"{c.name}　　({c.sex}/{c.age})"),
        ("住 院 号", f"{case.numbers['住院号']}　　病区:{c.ward}"),
        ("住院日期", f"{day_text(case.admitted_on, '-')} 至 {day_text(case.discharged_on, '-')} 共{c.stay_days}天"),
        (random.choice(("出院诊断", "疾病诊断", "诊断名称")), c.found),
        ("医生建议", c.pick(_REST)),
    ]
    body += t([[("　" + one + ":", "style='width:130px'"), other] for one, other in left], "n")
    body += ln("-" * 140, "overflow:hidden;height:20px;white-space:nowrap")
    body += fl(f"医师:{c.who(1)}", f"审核:{c.who(2)}", f"打印日期:{day_text(c.day, random.choice(('-', '/')))}")
    body += ln("注:本诊断书盖章有效,遗失不补。　　　　　　　第一联:患者　第二联:存根", "margin-top:14px;font-size:14px")
    body += stamp(c.hospital, 590, 300, 124, "诊断专用章", 0.45)
    fields = c.truth(issued_on=c.day, diagnosis=case.diagnosis.name)
    return page(body, (860, 470), fields, font=PINS, px=17, pad="36px 60px", ink="#34343e", ground="#fcfcf8")


def certificate_screen(case: Case, random: Random) -> Drawing:
    """A mini program's electronic certificate: a card with a code below."""
    c = Chart(case, case.visited_on)
    code = f"MC{c.number('电子证明', 14)}"
    card = ln(c.hospital, "font-size:16px", "m k") + ln(
        "电子诊断证明", "font-size:18px;color:#0b7a5c;margin:4px 0 8px", "m k"
    )
    card += kv(
        ("患者姓名", c.name),
        ("性别 / 年龄", f"{c.sex} / {c.age}"),
        ("就诊卡号", case.numbers["门诊号"]),
        ("就诊科室", c.ward),
        ("开具医生", c.who(1)),
    )
    card += hr("1px dashed #ccc") + ln("诊断结果", "", "lab") + ln(c.found, "font-size:16px", "k")
    card += ln("医生建议", "margin-top:8px", "lab") + ln(c.pick(_REST)) + hr("1px dashed #ccc")
    card += kv(
        (random.choice(("开具日期", "签发时间")), day_text(c.day, random.choice(("-", "年月", ".")))),
        ("证明编号", code),
    )
    card += ln(f"<img width=112 src='{code_picture(code)}'>", "margin-top:6px", "m") + ln(
        "出示此码可核验真伪，截图有效期至当日24时", "font-size:12px;color:#999", "m"
    )
    body = f"<div class=card>{card}</div>" + ln(
        "<span style='background:#0b9c74;color:#fff;border-radius:20px;padding:9px 46px'>下载PDF</span>",
        "margin:16px 0",
        "m",
    )
    drawing = app(
        "诊断证明", body, 760, c.truth(issued_on=c.day, diagnosis=case.diagnosis.name), random, tint="#0b9c74"
    )
    return Drawing(drawing.html, drawing.width_px, drawing.height_px, drawing.fields, drawing.scale, code)


LAYOUTS = {
    "diagnosis_certificate": (coded_half_sheet, township_pad, two_tongue_table, punched_certificate, certificate_screen)
}
