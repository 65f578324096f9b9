"""Reports of pathology."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import kit, names
from benchmarks.papers.families.seventeenth.clinic_reports import reported
from benchmarks.papers.families.seventeenth.clinic_words import BRUSH, bed, pen, round_seal, years
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.paper import Drawing, Layout

_SITES = ("(右乳)肿物", "(肺穿刺)条索组织", "(胆囊)切除标本", "(肝S6)占位", "(左侧)卵管组织", "(头皮)创缘组织")


def _gross(random: Random) -> str:
    return f"灰红灰白组织一堆，大小{random.randint(1, 6)}.{random.randint(0, 9)}×{random.randint(1, 4)}.5×{random.randint(1, 3)}cm，切面灰白质韧，全取。"


def _stains(random: Random) -> str:
    chosen = random.sample(("ER", "PR", "CerbB-2", "NapsinA", "CK20", "Syn", "Hepar-1", "P40", "CD56"), 5)
    return "、".join(f"{one}（{random.choice(('－', '＋', '2＋', '约40%＋', '个别＋'))}）" for one in chosen)


def _about_piece(case: Case, day: dt.date, form: str, random: Random) -> list[list[str]]:
    """Who, and what was sent."""
    person = case.insured
    return [
        [
            "姓名",
            t(person.name),
            "性别",
            person.sex,
            "年龄",
            years(case, day),
            "病理号",
            f"{day:%y}-{digits(random, 5)}",
        ],
        ["科别", f"@colspan=3|{t(case.department)}", "床号", bed(random), "住院号", case.numbers["住院号"]],
        [
            "送检",
            f"@colspan=3|{day_text(case.admitted_on + dt.timedelta(days=1), form)}",
            "医师",
            f"@colspan=3|{names.staff(random)}",
        ],
    ]


def _told_piece(case: Case, random: Random) -> list[list[str]]:
    """What was seen and found."""
    return [
        ["@class='lab mid'|标本", random.choice(_SITES)],
        ["@class='lab mid'|临床诊断", t(case.diagnosis.name) + "？待查"],
        ["@class='lab mid'|大体<br>所见", _gross(random)],
        ["@class='lab mid'|镜下<br>所见", "组织内见异型细胞巢团状排列，间质纤维增生伴淋巴细胞浸润，局部坏死。"],
        [f"@class='lab mid' style='height:92px'|{random.choice(('病理<br>诊断', '诊断<br>意见', '病理<br>结论'))}", f"<b style='font-size:1.12em'>{t(case.diagnosis.name)}</b>"],
        ["@class='lab mid'|补充", f"免疫组化：{_stains(random)}"],
    ]  # fmt: skip


def sheet_of_five(case: Case, random: Random) -> Drawing:
    """Labels in a narrow shaded column, upright; the diagnosis in the largest cell below."""
    day, form = case.discharged_on, random.choice(("年", "-"))
    about, rows = _about_piece(case, day, form, random), _told_piece(case, random)
    body = (
        kit.heading(t(case.hospital), px=22)
        + kit.heading(
            random.choice(("病理学诊断报告书", "病 理 报 告", "石蜡切片病理报告单")), px=20, style="margin-bottom:8px"
        )
        + kit.table(about, widths=(8, 17, 8, 9, 8, 13, 11, 26), label=(0, 2, 4, 6))
        + kit.table(rows, widths=(13, 87), style="margin-top:-1px;line-height:1.65")
        + kit.spread(
            f"主检医师 {pen(names.staff(random))}",
            f"复核医师 {pen(names.staff(random), font=BRUSH)}",
            f"报告日期 {day_text(day, form)}",
            style="margin-top:14px",
        )
        + f"<div style='font-size:12px'>病理科电话 {names.telephone(random)}　蜡块保存15年，会诊借片请携带身份证。</div>"
        + round_seal(case.hospital, below="病理诊断专用", px=118, place="right:90px;bottom:40px")
    )
    font = random.choice((kit.SONG, kit.MING, kit.ROUND))
    return kit.sheet(
        body,
        size=(800, 640),
        fields=reported(case, day, diagnosis=case.diagnosis.name),
        font=font,
        px=15,
        labbg="#eef1f4",
    )


def outside(case: Case, random: Random) -> Drawing:
    """A diagnostic centre's report for a hospital that sent the piece: pictures at the left, conclusion framed."""
    person, day = case.insured, case.discharged_on
    firm, tone = (
        names.town(case) + random.choice(("衡益病理诊断中心", "远程病理会诊中心")),
        random.choice(("#7a1f5c", "#1c5f4a", "#3a3f8f")),
    )
    spots = "".join(
        f"<div style='height:128px;margin-bottom:8px;background:radial-gradient(circle at {x}% 35%,#9a4fa0 0 9%,#efc6dc 10% 30%,#b876b8 31% 36%,#f4dbe8 60%)'></div><div style='font-size:11px;color:#888;margin:-4px 0 6px'>HE ×{z}</div>"
        for x, z in ((32, 100), (61, 400))
    )
    about = [
        ("受检者", f"{t(person.name)}　{person.sex}　{years(case, day)}"),
        ("送检单位", t(case.hospital)),
        ("标本名称", random.choice(_SITES)),
        ("收样日期", day_text(day - dt.timedelta(days=4), "/")),
        (random.choice(("报告日期", "签发日期")), day_text(day, "/")),
    ]
    listed = "".join(
        f"<div style='display:flex'><span style='width:86px;color:{tone}'>{a}</span><span>{b}</span></div>"
        for a, b in about
    )
    body = (
        f"<div class='row' style='color:{tone};border-bottom:3px solid {tone}'><b style='font-size:20px'>{firm}</b><span>编号 {digits(random, 9)}</span></div>"
        f"<div style='font-size:19px;margin:8px 0'>{random.choice(('组织病理诊断报告', '病理检测报告', '活体组织检查报告'))} <small style='color:#999'>Histopathology</small></div>"
        f"<div style='display:flex;gap:26px'><div style='width:190px'>{spots}</div><div style='flex:1;line-height:1.75'>{listed}"
        f"<div style='border:2px solid {tone};padding:8px 12px;margin:10px 0'><span style='color:{tone}'>{random.choice(('病理诊断', '诊断结论', '最终诊断'))}</span><br><b style='font-size:17px'>{t(case.diagnosis.name)}</b>　<span>{case.diagnosis.code}</span></div>"
        f"<span style='color:{tone}'>描述</span> {_gross(random)}<br><span style='color:{tone}'>IHC</span> {_stains(random)}</div></div>"
        + kit.spread(
            f"诊断医师 {pen(names.staff(random))}",
            f"审核医师 {pen(names.staff(random))}",
            f"咨询 {names.hotline(random)}",
            style="margin-top:10px",
        )
        + round_seal(firm, below="报告专用章", px=110, place="right:130px;bottom:20px")
    )
    truth = reported(case, day, diagnosis=case.diagnosis.name, diagnosis_code=case.diagnosis.code)
    return kit.sheet(body, size=(820, 508), fields=truth, font=random.choice((kit.SANS, kit.HEI, kit.DROID)), px=14.5)


def typed(case: Case, random: Random) -> Drawing:
    """An old hospital's plain sheet without rules; the diagnosis numbered, a frozen section's result comes before it."""
    person, day, form = case.insured, case.discharged_on, random.choice((".", "数", "年月"))
    body = (
        f"<div class='row'><span>{t(case.hospital)}</span><span>病检号 {digits(random, 6)}</span></div>"
        + kit.heading(
            random.choice(("病理检查报告", "病理活检报告单", "外检报告")),
            px=24,
            font=BRUSH,
            style="margin:10px 0;letter-spacing:6px",
        )
        + f"<p>{kit.wide('姓名')}　{t(person.name)}　　　{person.sex}　　　{years(case, day)}　　　{t(case.department)}</p>"
        f"<p>收到日期　{day_text(day - dt.timedelta(days=3), form)}　　送检物　{random.choice(_SITES)}</p>"
        f"<p>肉眼所见　{_gross(random)}</p><p>术中冰冻　（冰冻切片）病变待石蜡及免疫组化明确。</p>"
        f"<p style='margin-bottom:2px'>{random.choice(('病理诊断', '石蜡诊断'))}</p><p style='padding-left:3em;font-size:1.1em'>1、{t(case.diagnosis.name)}</p><p style='padding-left:3em'>2、切缘及送检淋巴结（0/{random.randint(3, 14)}）未见异常</p>"
        f"<div class='row' style='margin-top:30px'><span>诊断者　{pen(names.staff(random), font=BRUSH)}</span><span>报告日期　{day_text(day, form)}</span></div>"
        + kit.stamp(["病理科", "报告章"], place="right:250px;bottom:44px", px=15)
    )
    font = random.choice((kit.FANG, kit.OLD_KAI, kit.MING))
    return kit.sheet(
        body,
        size=(740, 440),
        fields=reported(case, day, diagnosis=case.diagnosis.name),
        font=font,
        px=16.5,
        ground="#fbfaf3",
    )


def phone(case: Case, random: Random) -> Drawing:
    """The report in a hospital's account."""
    person, day, tone = case.insured, case.discharged_on, random.choice(("#8e44ad", "#2a7de1"))
    parts = [
        ("标本", random.choice(_SITES)),
        ("大体所见", _gross(random)),
        ("镜下所见", "细胞排列紊乱，核大深染，可见核分裂象。"),
        ("病理诊断", f"<b style='font-size:16px'>{t(case.diagnosis.name)}</b>"),
        ("免疫组化", _stains(random)),
    ]
    listed = "".join(
        f"<div style='margin-top:10px'><div style='color:{tone};font-size:13px'>▎{a}</div><div style='line-height:1.65'>{b}</div></div>"
        for a, b in parts
    )
    body = kit.card(
        f"<b style='font-size:16px'>{t(case.hospital)}</b><div style='color:#777;line-height:1.75;font-size:13px'>{t(person.name)}　{person.sex}　{years(case, day)}<br>病理号 {digits(random, 7)}　{t(case.department)}<br>{random.choice(('报告时间', '报告日期'))} {day_text(day, '-')} {names.clock(random)}</div>"
    ) + kit.card(
        listed
        + f"<div class='row' style='margin-top:12px;color:#777;font-size:13px'><span>报告医生 {names.staff(random)}</span><span>审核 {names.staff(random)}</span></div>"
    )
    return kit.screen(
        body,
        title=random.choice(("病理报告", "病理检查")),
        height=775,
        fields=reported(case, day, diagnosis=case.diagnosis.name),
        random=random,
        tone=tone,
        buttons=("分享", "保存到相册"),
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"pathology_report": (sheet_of_five, outside, typed, phone)}
