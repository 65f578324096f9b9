"""Certificates of a diagnosis: stub and main part, sick leave in prose, a phone, a coded table, two languages."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_third.clinic_kit import (
    FANG,
    HANDS,
    HEI,
    MODERN,
    SANS,
    SONG,
    THIN_SONG,
    age,
    barcode,
    card,
    crew,
    dial,
    gap,
    ill,
    inked,
    oblong,
    outcome,
    p,
    pen,
    screen,
    sheet,
    signed,
    spread,
    stay_days,
    table,
    title,
    told,
    unit,
    where,
    who,
)
from benchmarks.papers.families.twenty_third.clinic_tales import tale
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture


def stub_and_main_part(case: Case, random: Random) -> Drawing:
    """A pre-printed form torn from a book: a stub to the left, the certificate filled by hand to the right."""
    on, number = case.visited_on, case.numbers["处方号"][:6]
    day = day_text(on, "年")
    stub = (
        p("诊断证明书存根", "font-size:18px;margin-bottom:10px", "mid fat")
        + p(f"No.{number}", "color:#b3202a;font-size:18px", "mid")
        + "".join(
            p(f"{label}{gap(pen(words), wide)}", "margin:11px 0", "nb")
            for label, words, wide in (
                ("姓名", who(case), 120),
                ("性别", case.insured.sex, 120),
                ("年龄", age(case, on), 120),
                ("门诊号", case.numbers["门诊号"], 104),
                ("经办", e(crew(case)[0]), 120),
                ("日期", f"{on:%Y.%m.%d}", 120),
            )
        )
    )
    main = (
        title(case.hospital, 25, 560)
        + p("疾 病 诊 断 证 明 书", "font-size:23px;margin:2px 0 8px", "mid fat")
        + p(f"No.{number}", "color:#b3202a;font-size:18px", "end")
        + p(
            f"姓名{gap(pen(who(case)), 96)} 性别{gap(pen(case.insured.sex), 36)} 年龄{gap(pen(age(case, on)), 56)} "
            f"科别{gap(pen(unit(case)), 110)}",
            "margin:8px 0",
            "nb",
        )
        + p(f"单位或住址{gap(pen('　'), 440)}", "margin:8px 0", "nb")
        + p(f"诊断：{gap(pen(ill(case)), 470)}", "margin:14px 0", "nb")
        + p(f"处理意见：{gap(pen(tale(case).heed), 400)}", "margin:14px 0;line-height:1.9")
        + p(f"医师签字：{signed(crew(case)[0])}　　　　{pen(day)}", "margin-top:26px", "end")
        + p("注：无本院公章无效，涂改无效。", "font-size:13.5px;margin-top:16px")
    )
    body = (
        "<div style='display:flex'>"
        f"<div style='width:236px;padding-right:18px;border-right:2px dashed #777'>{stub}</div>"
        f"<div style='flex:1;padding-left:28px'>{main}</div></div>"
    )
    body += inked(case.hospital, 560, 330, 132, "诊断证明专用章") if random.random() < 0.8 else ""
    fields = told(case, "patient hospital diagnosis", issued_on=on)
    return sheet(body, (920, 520), fields, font=THIN_SONG, px=17, pad="34px 36px", hand=random.choice(HANDS))


def sick_leave_in_prose(case: Case, random: Random) -> Drawing:
    """A letter in prose that states the illness and asks for rest."""
    on, days = case.visited_on, random.choice((3, 5, 7, 14))
    till = on + dt.timedelta(days - 1)
    words = {3: "叁", 5: "伍", 7: "柒", 14: "壹拾肆"}[days]
    body = (
        title(case.hospital, 30, 520, "color:#a51d24;letter-spacing:2px")
        + p("", "border-top:3px solid #a51d24;border-bottom:1px solid #a51d24;height:6px;margin:8px 0 26px")
        + p("诊　断　证　明", "font-size:26px;margin-bottom:24px", "mid fat")
        + p(
            f"　　患者{who(case)}，{case.insured.sex}，{age(case, on)}，因“{tale(case).complaint}”于"
            f"{day_text(on, '年')}到我院{unit(case)}就诊，门诊号{case.numbers['门诊号']}。",
            "line-height:2.1",
        )
        + p(f"　　经检查，诊断为：<b>{ill(case)}</b>。", "line-height:2.1")
        + p(
            f"　　建议休息{words}天（自{day_text(on, '年')}起至{day_text(till, '年')}止），{tale(case).heed}",
            "line-height:2.1",
        )
        + p("　　特此证明。", "line-height:2.1")
        + p(f"主治医师：{signed(crew(case)[1], 28)}", "margin:46px 40px 0 0", "end")
        + p(where(case), "margin:16px 30px 0 0", "end")
        + p(day_text(on, random.choice(("年", "数"))), "margin-right:50px", "end")
        + at(60, 800, f"医院地址及电话以官网为准　咨询：{dial(case)}", "font-size:13.5px;color:#666")
    )
    body += inked(case.hospital, 450, 560, 150, "医务科") if random.random() < 0.8 else ""
    fields = told(case, "patient hospital diagnosis", issued_on=on)
    return sheet(body, (700, 850), fields, font=FANG, px=18.5, pad="46px 60px")


def certificate_on_phone(case: Case, random: Random) -> Drawing:
    """An electronic certificate in a mini program, with a code to prove it."""
    on, colour = case.visited_on, random.choice(("#2463c7", "#0b8f7e"))
    code = f"https://zm.zhongyiyun.example/v?sn={case.numbers['业务流水号']}&c={case.visit.check_code}"
    grey = "color:#888;font-size:13.5px;margin-top:9px"
    facts = (
        ("就诊人", f"{who(case)}　{case.insured.sex}　{age(case, on)}"),
        ("就诊科室", unit(case)),
        ("诊断", f"<b>{ill(case)}</b>"),
        ("医生建议", tale(case).heed),
        ("开具医生", e(crew(case)[2])),
        ("开具时间", f"{on:%Y-%m-%d} 11:32"),
    )
    body = (
        screen("电子诊断证明", bar=colour, ink="#fff")
        + card(
            title(case.hospital, 18, 330)
            + p("电子疾病诊断证明", f"color:{colour};font-size:17px", "mid")
            + "".join(p(label, grey) + p(words) for label, words in facts)
        )
        + card(
            f"<div style='display:flex;gap:14px'><img src='{code_picture(code)}' width=104 height=104>"
            "<div style='font-size:13.5px;color:#555'>"
            f"验真编号<br>{case.numbers['业务流水号']}<br>请用微信扫码核验，截图与纸质件同效。</div></div>"
        )
        + p("下载PDF", f"background:{colour};color:#fff;margin:14px 12px;padding:9px;border-radius:22px", "mid")
    )
    fields = told(case, "patient hospital diagnosis", issued_on=on)
    return sheet(body, (390, 800), fields, font=MODERN, px=15.5, pad="0", ground="#eef1f5", scale=2.4, code=code)


def coded_table_after_a_stay(case: Case, random: Random) -> Drawing:
    """A printed table with the code of the illness, given out after a stay."""
    on, days = case.discharged_on, stay_days(case)
    form = random.choice(("-", "年月"))
    body = (
        spread(barcode(case.numbers["病案号"]), "<span style='font-size:14px'>第二联：患者留存</span>")
        + title(case.hospital, 24, 600)
        + p("疾病诊断证明书（出院）", "font-size:21px;margin-bottom:12px", "mid")
        + table(
            [
                ["姓名", who(case), "性别", case.insured.sex, "年龄", age(case, case.admitted_on)],
                ["病案号", case.numbers["病案号"], "科室", unit(case), "床号", case.numbers["床号"][:2]],
                [
                    "入院日期",
                    day_text(case.admitted_on, form),
                    "出院日期",
                    day_text(on, form),
                    "天数",
                    f"{days}天",
                ],
            ],
            style="font-size:15.5px;white-space:nowrap",
        )
        + table(
            [["1", ill(case), e(case.diagnosis.code), outcome(case, random)]],
            style="margin-top:-1px",
            heads=("序号||width=60", "疾病名称", "ICD-10编码||width=150", "转归||width=90"),
        )
        + table(
            [
                ["治疗经过||width=110", tale(case).done + "||style='height:120px'"],
                ["建议", tale(case).heed + "||style='height:84px'"],
                ["备注", "本证明不作伤残鉴定依据||style='height:52px'"],
            ],
            style="margin-top:-1px",
        )
        + spread(
            f"医师：{signed(crew(case)[0])}",
            f"审核：{signed(crew(case)[1])}",
            f"签发日期：{day_text(on, form)}",
            style="margin-top:22px",
        )
        + p(
            f"打印人：{case.numbers['登记号'][:4]}　打印次数：1　咨询电话 {dial(case)}",
            "font-size:13px;margin-top:34px",
        )
    )
    body += oblong("诊断证明<br>核对无误", 560, 560) if random.random() < 0.6 else ""
    fields = told(case, "patient hospital diagnosis code", issued_on=on)
    return sheet(body, (760, 740), fields, font=random.choice((HEI, SONG)), px=16, pad="32px 44px")


def certificate_in_two_languages(case: Case, random: Random) -> Drawing:
    """A certificate of an international clinic, each label in Chinese and English, values on lines."""
    on = case.visited_on
    sex = {"男": "男 Male", "女": "女 Female"}[case.insured.sex]
    small = "font-size:13px;color:#555;line-height:1.2"

    def entry(label: str, english: str, words: str) -> str:
        left = f"<div style='width:190px'>{label}<div style='{small}'>{english}</div></div>"
        line = "flex:1;border-bottom:1px solid #777;padding-bottom:2px"
        return f"<div style='display:flex;margin:11px 0;align-items:flex-end'>{left}<div style='{line}'>{words}</div></div>"

    body = (
        title(case.hospital, 26, 600, "color:#17456b", "fat")
        + p("International Medical Department　国际医疗部", "color:#17456b;font-size:14px")
        + p("诊断书 MEDICAL CERTIFICATE", "font-size:23px;margin:26px 0 14px;letter-spacing:1px", "mid fat")
        + entry("姓名", "Name", who(case))
        + entry("性别 / 年龄", "Sex / Age", f"{sex}　/　{age(case, on)}")
        + entry("出生日期", "Date of Birth", day_text(case.insured.born_on, "-"))
        + entry("病历号", "Medical Record No.", case.numbers["病案号"])
        + entry("就诊日期", "Date of Visit", day_text(on, "-"))
        + entry("诊断", "Diagnosis", f"<b>{ill(case)}</b>")
        + entry("疾病编码", "ICD-10 Code", e(case.diagnosis.code))
        + entry("医嘱", "Recommendations", tale(case).heed)
        + entry("开具日期", "Date of Issue", day_text(on, "-"))
        + spread(
            f"医师签名 Physician　{signed(crew(case)[3], 28)}",
            f"电话 Tel　{dial(case)}",
            style="margin-top:44px",
        )
        + at(60, 840, "Valid only with hospital seal.　加盖医院印章有效。", "font-size:13.5px;color:#666")
    )
    body += inked(case.hospital, 330, 700, 130) if random.random() < 0.7 else ""
    fields = told(case, "patient hospital diagnosis code", issued_on=on)
    return sheet(body, (740, 890), fields, font=SANS, px=16, pad="48px 60px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "diagnosis_certificate": (
        stub_and_main_part,
        sick_leave_in_prose,
        certificate_on_phone,
        coded_table_after_a_stay,
        certificate_in_two_languages,
    ),
}
