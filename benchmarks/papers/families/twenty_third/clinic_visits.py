"""Records of a visit: a boxed print, a handbook, an emergency log of times, a kiosk's slip, a village form."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_third.clinic_kit import (
    HANDS,
    HEI,
    ROUND,
    SANS,
    SONG,
    THIN_SONG,
    age,
    barcode,
    crew,
    dial,
    directions,
    gap,
    hour,
    ill,
    inked,
    medicines,
    p,
    pen,
    sheet,
    signed,
    spread,
    table,
    tick,
    title,
    told,
    unit,
    where,
    who,
)
from benchmarks.papers.families.twenty_third.clinic_tales import tale
from benchmarks.papers.paper import Drawing, Layout


def boxed_outpatient_print(case: Case, random: Random) -> Drawing:
    """A print in one ruled box, sections one under the other in narrow grey headings."""
    on, t = case.visited_on, tale(case)
    coded = random.random() < 0.5
    orders = "<br>".join(
        f"{i}．{e(fee.goods.name)}　{'　'.join(directions(fee))}" for i, fee in enumerate(medicines(case), 1)
    )
    parts = (
        ("主　诉", t.complaint),
        ("现病史", t.past),
        ("既往史", random.choice(("体健。", "否认慢性病及传染病史。", "无手术外伤史。")) + "过敏史：无。"),
        ("体　检", t.found),
        ("诊　断", ill(case) + (f"　{e(case.diagnosis.code)}" if coded else "")),
        ("处　理", orders),
        ("健康指导", t.heed),
    )
    body = (
        spread(
            title(case.hospital, 23, 430, "", "fat") + p("门（急）诊病历", "font-size:20px"),
            barcode(case.numbers["门诊号"]),
        )
        + table(
            [
                [
                    f"姓名　{who(case)}",
                    f"性别　{case.insured.sex}",
                    f"年龄　{age(case, on)}",
                    f"费别　{'自费' if not case.visit.basic_insurance_paid_fen else '医保'}",
                ],
                [
                    f"就诊时间　{on:%Y-%m-%d} {hour(case, 1)}||colspan=2",
                    f"科室　{unit(case)}||colspan=2",
                ],
            ],
            style="margin-top:10px",
        )
        + table(
            [[f"{label}||style='width:92px;background:#eee'", words] for label, words in parts],
            style="margin-top:-1px",
        )
        + spread(
            f"医生签名：{signed(crew(case)[0])}", f"打印时间：{on:%Y-%m-%d} {hour(case, 1)}", style="margin-top:18px"
        )
    )
    words = "patient hospital diagnosis" + (" code" if coded else "")
    return sheet(
        body, (720, 820), told(case, words, visited_on=on), font=random.choice((SONG, SANS)), px=15.5, pad="34px 42px"
    )


def handbook_with_margin(case: Case, random: Random) -> Drawing:
    """A leaf of a handbook: day and clinic written in a margin to the left of a red line, notes to the right."""
    on, t = case.visited_on, tale(case)
    notes = (
        f"CC：{t.complaint}",
        f"HPI：{t.past}",
        "PH：否认药物过敏",
        f"PE：{t.found}",
        f"诊断：{ill(case)}",
        *(f"R：{e(fee.goods.name)}　{directions(fee)[0]} {directions(fee)[2]}" for fee in medicines(case, 3)),
        t.heed,
    )
    ruled = "background:repeating-linear-gradient(#0000 0 37px,#9db8d6 37px 38px);line-height:38px;height:684px"
    body = (
        spread(
            f"<b>{where(case)}</b>",
            "门诊病历手册",
            style="font-size:15px;color:#2b5a94",
        )
        + p(
            f"姓名 {gap(pen(who(case)), 90)}　性别 {gap(pen(case.insured.sex), 36)}　年龄 {gap(pen(age(case, on)), 52)}"
            f"　病历号 {gap(pen(case.numbers['门诊号']), 100)}",
            "color:#2b5a94;font-size:15px;margin:10px 0",
            "nb",
        )
        + f"<div style='display:flex;{ruled}'>"
        + f"<div style='width:128px;border-right:2px solid #d06a6a;padding-left:4px'>{pen(day_text(on, '.'))}<br>"
        + f"<span style='font-size:14px'>{pen(unit(case))}</span></div>"
        + "<div style='flex:1;padding-left:12px'>"
        + "".join(p(one, "", "pen") for one in notes)
        + f"<div class=end>{signed(crew(case)[1], 30)}</div></div></div>"
        + p(f"{random.randint(3, 22)}", "color:#2b5a94;font-size:14px;margin-top:8px", "mid")
    )
    return sheet(
        body,
        (680, 840),
        told(case, "patient hospital diagnosis", visited_on=on),
        font=THIN_SONG,
        px=16,
        pad="26px 34px",
        ground="#fcfdff",
        hand=random.choice(HANDS),
        scale=1.7,
    )


def emergency_log_of_times(case: Case, random: Random) -> Drawing:
    """An emergency record whose course is a table of times; level of triage in a coloured bar."""
    on, t = case.visited_on, tale(case)
    level, colour = random.choice((("Ⅲ级 急症", "#e0b400"), ("Ⅳ级 亚急症", "#3c9a4a")))
    start = random.randint(9, 15)
    pulse = random.randint(74, 96)
    steps = (
        (f"{start:02d}:05", "预检分诊，测体温脉搏", f"T 36.8 P {pulse} R 18"),
        (f"{start:02d}:16", "医生接诊，询问病史并查体", "神清，合作"),
        (f"{start:02d}:40", "开具检查及用药", "、".join(e(fee.goods.name) for fee in medicines(case, 2))),
        (f"{start + 1:02d}:50", "复评，症状减轻", f"P {pulse - 4} SpO₂ 98%"),
        (f"{start + 2:02d}:10", "离院", "告知注意事项"),
    )
    body = (
        spread(
            f"<b style='font-size:{min(22, 400 / len(case.hospital)):.1f}px'>{where(case)}</b>",
            "急诊医学科",
            style="align-items:center",
        )
        + p(
            f"急诊病历　　分诊级别：{level}",
            f"background:{colour};color:#fff;font-size:19px;padding:4px 14px;margin:8px 0",
        )
        + spread(
            f"患者：<b>{who(case)}</b>",
            case.insured.sex,
            age(case, on),
            f"急诊流水号：{case.numbers['登记号']}",
        )
        + spread(f"到诊日期：{day_text(on, '年月')}", "来院方式：自行来院", "陪同：家属")
        + p(f"<b>主诉</b>　{t.complaint}", "margin-top:12px")
        + p(f"<b>病史</b>　{t.past}", "margin-top:6px")
        + p(f"<b>查体</b>　{t.found}", "margin:6px 0 12px")
        + table(
            steps,
            style="font-size:15px",
            heads=("时间||width=80", "事项||width=220", "记录"),
        )
        + p(
            f"急诊诊断：<b style='font-size:18px'>{ill(case)}</b>",
            "border:2px solid #333;padding:8px 14px;margin:14px 0",
        )
        + p(f"离院交代：{t.heed}")
        + spread(
            f"医师：{signed(crew(case)[2], 28)}",
            f"护士：{signed(crew(case)[3], 28)}",
            "患者或家属已知情",
            style="margin-top:26px",
        )
    )
    body += inked(case.hospital, 560, 640, 120, "急诊专用") if random.random() < 0.5 else ""
    return sheet(
        body, (760, 860), told(case, "patient hospital diagnosis", visited_on=on), font=HEI, px=16, pad="34px 46px"
    )


def kiosk_visit_slip(case: Case, random: Random) -> Drawing:
    """A slip of a machine in the hall: short lines between dashes."""
    on, t = case.visited_on, tale(case)
    dash = p("- " * 60, "overflow:hidden;white-space:nowrap;color:#555")
    body = (
        title(case.hospital, 19, 312)
        + p("门诊病历（自助打印）", "font-size:17px", "mid")
        + dash
        + p(f"{who(case)}　{case.insured.sex}　{age(case, on)}", "font-size:19px")
        + p(f"卡号：{case.numbers['医保编号']}")
        + p(f"科室：{unit(case)}")
        + p(f"就诊日期：{on:%Y-%m-%d}")
        + dash
        + p(f"【主诉】{t.complaint}")
        + p(f"【病史】{t.past}")
        + p(f"【查体】{t.found}")
        + p(f"【诊断】{ill(case)}", "font-size:17px")
        + "".join(p(f"【用药】{e(fee.goods.name)}") for fee in medicines(case, 3))
        + p(f"【嘱咐】{t.heed}")
        + dash
        + p(f"接诊医生：{e(crew(case)[0])}")
        + p(f"终端：{random.choice('ABCD')}{random.randint(101, 318)}　{on:%Y-%m-%d} {hour(case, 5)}", "font-size:14px")
        + p("热敏纸请复印留存", "font-size:14px", "mid")
    )
    fields = told(case, "patient hospital diagnosis", visited_on=on)
    return sheet(body, (360, 820), fields, font=ROUND, px=15.5, pad="22px 22px", ground="#faf9f6", scale=2.4)


def village_reception_form(case: Case, random: Random) -> Drawing:
    """The reception form of basic public health: what is told, what is found, what it is, what is planned."""
    on, t = case.visited_on, tale(case)
    hand = random.random() < 0.6

    def put(words: str) -> str:
        return pen(words) if hand else words

    number = case.numbers["病案号"][:8]
    squares = "".join(
        f"<span style='display:inline-block;width:21px;border:1px solid #333;text-align:center;margin-left:-1px'>{one}</span>"
        for one in number
    )
    plan = "；".join(f"{e(fee.goods.name)} {directions(fee)[0]} {directions(fee)[2]}" for fee in medicines(case, 4))
    body = (
        p("接诊记录表", "font-size:24px", "mid fat")
        + spread(f"姓名：{put(who(case))}", f"编号 {squares}", style="margin:14px 0 6px")
        + table(
            [
                [
                    f"性别：{put(case.insured.sex)}　年龄：{put(age(case, on))}　联系电话：{put(case.insured.phone)}"
                    "||style='height:40px'"
                ],
                [f"就诊者的主观资料：<br>　　{put(t.complaint + '。' + t.past)}||style='height:150px'"],
                [f"就诊者的客观资料：<br>　　{put(t.found)}||style='height:130px'"],
                [f"评估（诊断）：<br>　　{put(ill(case))}||style='height:96px'"],
                [f"处置计划：<br>　　{put(plan + '。' + t.heed)}||style='height:150px'"],
            ]
        )
        + p(f"医生签字：{signed(crew(case)[1], 28)}", "margin:20px 80px 0 0", "end")
        + p(f"接诊日期：{put(day_text(on, '年'))}", "margin:6px 60px 0 0", "end")
        + p(f"机构：{where(case)}", "margin-top:14px")
        + p("填表说明：本表供基层医疗卫生机构接诊时填写，由接诊医生如实记录。", "font-size:13.5px;margin-top:8px")
        + p(f"机构电话 {dial(case)}　{tick(True, '门诊')} {tick(False, '出诊')}", "font-size:14px;margin-top:8px")
    )
    fields = told(case, "patient hospital diagnosis", visited_on=on)
    return sheet(body, (740, 945), fields, font=SONG, px=16, pad="44px 56px", hand=random.choice(HANDS))


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "medical_record": (
        boxed_outpatient_print,
        handbook_with_margin,
        emergency_log_of_times,
        kiosk_visit_slip,
        village_reception_form,
    ),
}
