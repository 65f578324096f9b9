"""Diagnosis certificates: a leaf with its stub, a form of boxes, an English letter, a phone's page, a letter by hand."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_second.clinic_kit import (
    FANG,
    HEI,
    MING,
    NOTO,
    SONG,
    age,
    box,
    calls,
    card,
    crown,
    illness,
    line,
    name,
    pen,
    screen,
    seal,
    sheet,
    sig,
    squares,
    staff,
    table,
    told,
    truth,
    ul,
)
from benchmarks.papers.families.twenty_second.clinic_words import tale
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture


def leaf_with_stub(case: Case, random: Random) -> Drawing:
    """A leaf of a pad, its stub to the left of the torn edge, filled in by hand."""
    on, rest, number = case.visited_on, random.choice((3, 5, 7, 14)), case.numbers["登记号"][:7]
    day = f"{pen(str(on.year))}年{pen(str(on.month))}月{pen(str(on.day))}日"
    doctor = staff(case)[0]
    stub = (
        box("存　根", "font-size:19px;letter-spacing:4px", "c b")
        + box(f"№ {number}", "color:#b3262b;font-size:17px", "c")
        + box(f"姓名　{ul(pen(name(case)), 130)}", "margin-top:14px")
        + box(f"性别　{ul(pen(case.insured.sex), 44)} 年龄 {ul(pen(age(case, on)), 50)}", "margin-top:8px")
        + box(f"诊断　{pen(illness(case))}", "margin-top:8px;border-bottom:1px solid #222;min-height:54px")
        + box(f"建休　{ul(pen(str(rest)), 40)} 天", "margin-top:8px")
        + box(f"医师　{sig(doctor)}", "margin-top:10px")
        + box(day, "margin-top:14px")
    )
    main = (
        crown(case.hospital, 560, 24)
        + box("疾 病 诊 断 书", "font-size:25px;letter-spacing:3px", "c b")
        + line(f"科别：{pen(e(case.department))}", f"<span style='color:#b3262b;font-size:18px'>№ {number}</span>")
        + box(
            f"姓名 {ul(pen(name(case)), 120)}　性别 {ul(pen(case.insured.sex), 46)}　年龄 {ul(pen(age(case, on)), 60)}　"
            f"门诊/住院号 {ul(pen(case.numbers['门诊号']), 120)}",
            "margin-top:12px",
            "n",
        )
        + box(f"工作单位或住址 {ul(pen(random.choice(('本地居民', '务农', '退休', '—'))), 380)}", "margin-top:10px")
        + box(
            f"<b>诊　　断：</b>{pen(illness(case))}", "margin-top:14px;border-bottom:1px solid #222;padding-bottom:2px"
        )
        + box(
            f"<b>处理意见：</b>{pen(f'休息{rest}天，门诊随诊。')}",
            "margin-top:14px;border-bottom:1px solid #222;padding-bottom:2px",
        )
        + box("", "border-bottom:1px solid #222;height:36px")
        + line("", f"医师签名：{sig(doctor)}", style="margin-top:20px")
        + line("（未盖医务科章无效　涂改无效）", day, style="margin-top:12px")
    )
    body = (
        f"<div style='display:flex'><div style='width:232px;padding-right:20px;border-right:2px dashed #777'>{stub}</div>"
        f"<div style='flex:1;padding-left:26px'>{main}</div></div>"
        + seal(case.hospital, 640, 288, 132, "诊断证明专用章")
    )
    fields = truth(case, issued_on=on)
    return sheet(body, (930, 480), fields, font=random.choice((SONG, MING)), pad="30px 30px", ground="#fdfdf8")


def leave_boxes(case: Case, random: Random) -> Drawing:
    """A form of boxes for schools and employers, its number in single boxes."""
    on, inpatient = case.discharged_on, random.random() < 0.6
    form, a = random.choice(("-", "年", "年月")), "style='width:104px;background:#f3f3f3' class=c"
    wide = "colspan=5 style='height:{}px;vertical-align:top'"
    seen = "住院" if inpatient else "门诊"
    when = f"{day_text(case.admitted_on, form)} 至 {day_text(on, form)}" if inpatient else day_text(on, form)
    rest = random.choice((7, 14, 30))
    body = (
        crown(case.hospital, 700, 27)
        + box(random.choice(("诊断证明（病休建议）", "医学诊断证明书")), "font-size:22px;letter-spacing:2px", "c b")
        + line(f"证明编号 {squares(case.numbers['业务流水号'][:7])}", "第二联　交患者", style="margin:14px 0 8px")
        + table(
            [
                [("姓名", a), name(case), ("性别", a), case.insured.sex, ("年龄", a), age(case, on)],
                [("就诊类别", a), seen, ("科室", a), e(case.department), ("病案号", a), case.numbers["病案号"]],
                [("身份证号", a), (case.insured.id_number, "colspan=5")],
                [("就诊时间", a), (when, "colspan=5")],
                [("临床诊断", a), (f"<b>{illness(case)}</b>", wide.format(110))],
                [("ICD 编码", a), (e(case.diagnosis.code), "colspan=5")],
                [("病情摘要", a), (f"因“{tale(case).complaint}”就诊，查体：{tale(case).exam}", wide.format(120))],
                [("医师建议", a), (f"1.建议休息{rest}天；<br>2.{tale(case).advice}", wide.format(120))],
            ],
            style="table-layout:auto",
        )
        + line(
            f"接诊医师：{sig(staff(case)[0])}",
            f"科主任：{sig(staff(case)[1])}",
            f"签发日期：{day_text(on, form)}",
            style="margin-top:26px",
        )
        + box(
            f"注：本证明一式两联，须加盖医院诊断证明专用章方为有效；如有疑问请致电医务部 {calls(case)} 核实。伪造、涂改者承担法律责任。",
            "margin-top:36px;font-size:14px;border-top:1px solid #555;padding-top:8px",
        )
        + seal(case.hospital, 420, 690, 150, "诊断证明专用章")
    )
    return sheet(body, (800, 930), truth(case, code=True, issued_on=on), font=random.choice((NOTO, HEI)), px=16)


def letter_in_english(case: Case, random: Random) -> Drawing:
    """A letter in Chinese and English for abroad or an insurer, no table in it."""
    on = case.visited_on
    title = random.choice(("诊断证明 MEDICAL CERTIFICATE", "疾病证明书 Certificate of Diagnosis"))
    small = "font-size:13.5px;color:#444"
    rows = (
        ("患者姓名", "Patient", name(case)),
        ("性别 / 年龄", "Sex / Age", f"{case.insured.sex}　{age(case, on)}"),
        ("就诊科室", "Department", e(case.department)),
        ("病历号", "Medical record No.", case.numbers["门诊号"]),
        ("诊断", "Diagnosis", f"<b>{illness(case)}</b>　（ICD-10：{e(case.diagnosis.code)}）"),
        ("建议", "Recommendation", tale(case).advice),
    )
    listed = "".join(
        f"<div style='display:flex;margin:13px 0'><div style='width:200px'>{a}<div style='{small}'>{b}</div></div><div style='flex:1;"
        f"border-bottom:1px dotted #666;padding-top:8px'>{c}</div></div>"
        for a, b, c in rows
    )
    body = (
        line(
            box(e(case.hospital), "font-size:21px;color:#0b4a6f", "b"),
            f"<span style='{small}'>Tel {calls(case)}</span>",
        )
        + box("", "height:4px;background:linear-gradient(90deg,#0b4a6f,#7fb4d0);margin:8px 0 34px")
        + box(title, "font-size:22px;margin-bottom:22px", "c b")
        + box("致有关人士 / To whom it may concern:", "margin-bottom:10px")
        + box("兹证明下述患者在我院就诊，情况如下。", "text-indent:2em")
        + box(
            "This is to certify that the following person has been seen at our hospital.", small + ";margin-bottom:18px"
        )
        + listed
        + box("本证明应患者要求出具，仅反映就诊当时情况。", "margin-top:24px")
        + box("Issued at the patient's request. It states the condition found at the time of the visit.", small)
        + line(
            f"医师 Physician　{sig(staff(case)[0])}",
            f"签发日期 Date of issue　{day_text(on, random.choice('-/'))}",
            style="margin-top:54px",
        )
        + at(56, 920, "电子签名与手写签名具有同等效力　Page 1 of 1", small)
        + seal(case.hospital, 290, 680, 140)
    )
    return sheet(body, (790, 970), truth(case, code=True, issued_on=on), font=NOTO, pad="44px 56px")


def certificate_on_phone(case: Case, random: Random) -> Drawing:
    """An electronic certificate shown by a mini program, with a code that proves it."""
    on, number = case.visited_on, digits(random, 16)
    text = f"https://ehr.example.cn/dzzm/verify?sn={number}"
    body = (
        box(
            box(e(case.hospital), "font-size:17px", "c b")
            + box("电子疾病诊断证明", "font-size:20px;margin:6px 0 2px", "c b")
            + box(f"证明编号：{number}", "font-size:13px;color:#5d6570", "c"),
            "background:#fff;margin:12px 10px 0;padding:16px 12px 12px;border-top:5px solid #2a8f72",
        )
        + box(
            told("姓名", name(case))
            + told("性别", case.insured.sex)
            + told("年龄", age(case, on))
            + told("证件号码", case.insured.id_number[:6] + "********" + case.insured.id_number[-4:])
            + told("就诊科室", e(case.department))
            + told("疾病诊断", f"<b>{illness(case)}</b>")
            + (told("医嘱建议", tale(case).advice))
            + told("开具医生", e(staff(case)[0]))
            + told("开具日期", day_text(on, random.choice(("-", "年")))),
            "background:#fff;margin:1px 10px 0;padding:14px",
        )
        + box(
            f"<img src='{code_picture(text)}' width=112 height=112><div style='font-size:13px;color:#6b7078'>扫码验真，有效期内可重复查验</div>",
            "background:#fff;margin:1px 10px 0;padding:14px",
            "c",
        )
        + card("<span class=b style='color:#2a8f72'>保存到相册</span>　｜　转发　｜　申请纸质件", "text-align:center")
        + seal(case.hospital, 268, 425, 112, "电子签章")
    )
    return screen(body, "证明详情", 800, truth(case, issued_on=on), bar="#2a8f72", ink="#fff", code=text)


def letter_by_hand(case: Case, random: Random) -> Drawing:
    """A letter on the ruled letter paper of a small hospital, all of it by hand."""
    on, rest = case.visited_on, random.choice(("一", "两", "三"))
    form = random.choice(("数", "年"))
    words = (
        f"兹有{name(case)}，{case.insured.sex}，{age(case, on)}，于{day_text(on, '年')}来我院{e(case.department)}就诊，"
        f"主诉{tale(case).complaint}。经检查诊断为：{illness(case)}。建议休息{rest}周，{tale(case).advice}特此证明。"
    )
    ruled = "background:repeating-linear-gradient(#0000 0 47px,#d98a8a 47px 48px);line-height:48px"
    body = (
        crown(case.hospital, 560, 26, "color:#c1272d;letter-spacing:1px")
        + box("", "border-top:3px solid #c1272d;border-bottom:1px solid #c1272d;height:6px;margin:6px 0 0")
        + box(
            f"<div class='c pen' style='font-size:26px;letter-spacing:12px'>{random.choice(('诊断证明', '疾病证明', '病情诊断证明'))}</div>"
            f"<div class=pen style='text-indent:2em;font-size:21px'>{words}</div>"
            f"<div class='pen r' style='font-size:20px;padding-right:30px'>医师：{e(staff(case)[0])}</div>"
            f"<div class='pen r' style='font-size:20px;padding-right:10px'>{day_text(on, form)}</div>",
            ruled + ";min-height:672px",
        )
        + box(f"地址：本院门诊楼　电话：{calls(case)}", "color:#c1272d;font-size:14px;margin-top:10px", "c")
        + seal(case.hospital, 230, 365, 140, random.choice(("", "公共卫生科")))
    )
    return sheet(body, (690, 870), truth(case, issued_on=on), font=FANG, pad="36px 46px", ground="#fffefb", scale=1.7)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "diagnosis_certificate": (leaf_with_stub, leave_boxes, letter_in_english, certificate_on_phone, letter_by_hand),
}
