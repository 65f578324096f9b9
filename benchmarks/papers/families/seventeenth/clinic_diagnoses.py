"""Certificates of a diagnosis."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import bills, kit, names
from benchmarks.papers.families.seventeenth.clinic_words import (
    BRUSH,
    LEAVES,
    blank,
    fields,
    pen,
    round_seal,
    told,
    years,
)
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.paper import Drawing, Layout


def _truth(case: Case, day: dt.date, **more: Any) -> dict[str, Any]:
    return fields(case, issued_on=day, **more)


def sick_leave(case: Case, random: Random) -> Drawing:
    """A form with a stub above and a tear line, both filled with a pen."""
    person, day = case.insured, case.visited_on

    number, leave = digits(random, 6), random.choice(LEAVES)
    title = random.choice(("疾病诊断及休假证明书", "疾 病 证 明 单", "病情诊断证明书"))
    when = blank(day_text(day, "年"), 130)
    who = f"姓名{blank(person.name)}性别{blank(person.sex, 30)}年龄{blank(years(case, day), 44)}"
    body = (
        f"<div style='line-height:2.1'><div class='row'><b>存　根</b><span>№ <span style='color:#c0392b'>{number}</span></span></div>"
        f"{who}诊断{blank(case.diagnosis.name, 150)}<br>开具医师{blank(names.staff(random))}　{when}</div>"
        "<div class='mid' style='border-top:2px dashed #777;margin:16px -44px 10px;padding-top:3px;color:#777;font-size:12px;line-height:1'>✂ 骑缝处盖章有效</div>"
        + kit.heading(t(case.hospital), px=22)
        + kit.heading(title, px=22, style="font-weight:bold")
        + f"<div style='text-align:right'>№ <span style='color:#c0392b'>{number}</span></div><div style='line-height:2.2'>{who}"
        f"<br>工作单位或住址{blank(person.address, 380)}<br>门诊/住院号{blank(case.numbers['门诊号'], 120)}科别{blank(case.department, 120)}<br>"
        f"疾病名称{blank(case.diagnosis.name, 420)}<br>医师意见{blank(leave, 420)}<br>"
        f"<span style='float:right'>{when}</span>医师签名{blank(names.staff(random), 110)}</div>"
        "<div style='font-size:12.5px;clear:both;margin-top:12px'>附注：①涂改无效；②未盖“诊断证明专用章”无效；③司法、伤残鉴定不适用。</div>"
        + round_seal(case.hospital, below="诊断证明专用章", px=128, place="right:150px;bottom:46px")
    )
    return kit.sheet(
        body,
        size=(760, 570),
        fields=_truth(case, day),
        font=random.choice((kit.OLD_KAI, kit.SONG)),
        px=16,
        ground="#fdfcf6",
    )


def barracks(case: Case, random: Random) -> Drawing:
    """A ruled form with side labels, one large cell for the diagnosis, day in words at the foot."""
    person, day, story = case.insured, case.discharged_on, told(case)
    rows = [
        ["姓　名", t(person.name), "性　别", person.sex, "年　龄", years(case, day)],
        ["单　位", f"@colspan=3|{t(person.address)}", "病案号", case.numbers["病案号"]],
        ["病　史<br>摘　要", f"@colspan=5 style='height:78px'|因{story.complaint}来院。{story.seen}。"],
        ["诊　断", f"@colspan=5 style='height:76px;font-size:1.1em'|{t(case.diagnosis.name)}"],
        ["处　理<br>意　见", f"@colspan=5 style='height:66px'|{random.choice(LEAVES)}。"],
        ["备　注", "@colspan=5|本证明仅限本次疾病使用，有效期一个月。"],
    ]
    body = (
        kit.heading(t(case.hospital), px=25)
        + kit.heading(
            random.choice(("医 疗 证 明 书", "诊断书", "疾病诊断证明")),
            px=22,
            style="letter-spacing:4px;margin:4px 0 6px",
        )
        + f"<div class='row' style='font-size:14px'><span>（{day.year}）医证字第{digits(random, 4)}号</span><span>电话：{names.telephone(random)}</span></div>"
        + kit.table(rows, widths=(12, 26, 11, 17, 12, 22), label=(0, 2, 4), middle=(1, 3, 5), kind="ruled frame")
        + f"<div class='row' style='margin-top:16px;padding:0 30px'><span>主治医师　{pen(names.staff(random))}</span><span>科主任　{pen(names.staff(random), font=BRUSH)}</span>"
        f"<span>{day_text(day, random.choice(('数', '年')))}</span></div><div class='mid' style='margin-top:18px;font-size:13px'>{names.motto(random)}</div>"
        + round_seal(case.hospital, below="医务部", px=134, place="right:60px;bottom:34px")
    )
    font = random.choice((kit.FANG, kit.SERIF, kit.KAI))
    return kit.sheet(body, size=(780, 610), fields=_truth(case, day), font=font, px=16, lab="#222", labbg="#f6f6f2")


def letterhead(case: Case, random: Random) -> Drawing:
    """A private chain's letter, bilingual headings at the left of the values, no rules."""
    person, day, tone = case.insured, case.visited_on, random.choice(("#0f7c6c", "#b0473a", "#28509c"))
    other = random.choice((True, False))
    found = t(case.diagnosis.name) + (f"<br>{t(case.second_diagnosis.name)}" if other else "")
    lines = [
        ("患者 / Name", t(person.name)),
        ("出生 / D.O.B.", day_text(person.born_on, "-")),
        ("证件 / ID No.", person.id_number),
        ("接诊 / Date of visit", day_text(day, "-")),
        ("诊断 / Diagnosis", found),
        ("建议 / Advice", random.choice(LEAVES)),
    ]
    listed = "".join(
        f"<div style='display:flex;padding:6px 0'><span style='width:170px;color:{tone}'>{a}</span><span style='flex:1'>{b}</span></div>"
        for a, b in lines
    )
    body = (
        f"<div style='display:flex;align-items:center;gap:14px;border-bottom:2px solid {tone};padding-bottom:10px'>"
        f"<span style='width:46px;height:46px;border-radius:50% 50% 50% 6px;background:{tone};color:#fff;font-size:26px;text-align:center;line-height:44px'>✚</span>"
        f"<span><span style='font-size:20px;color:{tone}'>{t(case.hospital)}</span><br><span style='font-size:12px;color:#888'>"
        f"全国连锁 · 同城 {random.randint(3, 18)} 家门诊　预约 {names.hotline(random)}</span></span></div>"
        f"<div style='font-size:22px;margin:18px 0 8px'>{random.choice(('诊断证明', '疾病诊断证明书', '就医诊断证明'))}<small style='color:#999'>　Medical Certificate</small></div>"
        f"{listed}<div style='margin-top:30px' class='row'><span>医师 Doctor　{pen(names.staff(random))}</span>"
        f"<span>开具 Issued　{day_text(day, '-')}</span></div>"
        f"<div style='margin-top:34px;border-top:1px solid #ddd;padding-top:6px;font-size:12px;color:#888'>{t(case.relative.address)}　Tel {names.telephone(random)}　周一至周日 8:30-20:00</div>"
        + round_seal(case.hospital, px=126, place="right:190px;bottom:60px")
    )
    font = random.choice((kit.SANS, kit.HEI, kit.DROID))
    return kit.sheet(body, size=(740, 560), fields=_truth(case, day), font=font, px=15.5)


def kiosk(case: Case, random: Random) -> Drawing:
    """A slip from the hall's machine, with a code to check it."""
    person, day, form = case.insured, case.visited_on, random.choice(("-", "/"))
    rule = "<div style='border-top:2px dashed #666;margin:9px 0'></div>"
    pairs = [
        ("姓　　名", f"{t(person.name)}　{person.sex}　{years(case, day)}"),
        ("就诊卡号", case.numbers["登记号"]),
        ("就诊科室", t(case.department)),
        (random.choice(("临床诊断", "疾病诊断")), f"<b>{t(case.diagnosis.name)}</b>"),
        ("诊断代码", case.diagnosis.code),
        ("医生建议", random.choice(LEAVES)),
        ("开单医生", f"{names.staff(random)}　工号{names.staff_number(random)}"),
    ]
    listed = "".join(
        f"<div style='display:flex'><span style='width:112px;flex:none'>{a}</span><span>{b}</span></div>"
        for a, b in pairs
    )
    body = (
        kit.heading(t(case.hospital), px=23)
        + kit.heading(random.choice(("门诊疾病诊断证明", "诊断证明单(自助打印)")), px=22, style="font-weight:bold")
        + f"{rule}<div style='line-height:1.75'>{listed}</div>{rule}开具日期 {day_text(day, form)}<br>打印时间 {day_text(day + dt.timedelta(days=2), form)} {names.clock(random, seconds=True)}"
        f"<div class='row' style='margin-top:10px;align-items:center'>{kit.qr('ZM' + case.numbers['业务流水号'], 110)}<span style='font-size:16px'>扫码验真<br>终端号 ZZ{digits(random, 4)}<br>已加盖电子签章，重复打印次数 {random.randint(1, 3)}</span></div>"
        + round_seal(case.hospital, below="电子签章", px=150, place="right:40px;bottom:130px")
    )
    truth = _truth(case, day, diagnosis_code=case.diagnosis.code)
    return kit.slip(body, height=590, fields=truth, font=random.choice((kit.ROUND, kit.HEI, kit.SONG)), px=19)


def of_a_stay(case: Case, random: Random) -> Drawing:
    """A letter in one paragraph about a stay, made out days after it; the diagnoses stand within."""
    person, day = case.insured, case.discharged_on + dt.timedelta(days=random.randint(0, 3))
    form = random.choice(("年", "年月"))
    opening = random.choice(("兹证明", "患者", "今有患者"))
    body = (
        f"<div style='border-bottom:3px double #a33;padding-bottom:6px;color:#a33'>{kit.heading(t(case.hospital), px=26, font=BRUSH)}</div>"
        + kit.heading(
            random.choice(("住院诊断证明", "病情证明", "证　明")), px=23, style="font-weight:bold;margin:20px 0 14px"
        )
        + f"<p>{opening}{t(person.name)}，{person.sex}，{years(case, case.admitted_on)}，身份证号{person.id_number}，因“{told(case).complaint}”于"
        f"{day_text(case.admitted_on, form)}收住我院{t(case.department)}，{day_text(case.discharged_on, form)}出院，住院{bills.stay_days(case)}天（住院号{case.numbers['住院号']}）。</p>"
        f"<p>经检查，诊断为：<b>{t(case.diagnosis.name)}</b>。</p><p>{random.choice(LEAVES)}。特此证明。</p>"
        f"<div style='text-align:right;margin:34px 40px 10px 0;line-height:2'>经治医师：{pen(names.staff(random))}<br>{t(case.hospital)}<br>{day_text(day, form)}</div>"
        f"<div style='font-size:12.5px;color:#666'>经办：{names.staff(random)}　核对电话：{names.telephone(random)}</div>"
        + round_seal(case.hospital, below="医务科", px=146, place="right:70px;bottom:44px")
    )
    font = random.choice((kit.FANG, kit.MING, kit.FANDOL))
    css = "p{text-indent:2em;line-height:2;margin:0 0 6px}"
    return kit.sheet(body, size=(740, 575), fields=_truth(case, day), font=font, px=17.5, pad="40px 58px", css=css)


def viewer(case: Case, random: Random) -> Drawing:
    """A monitor's picture: the certificate open in a reader of documents."""
    person, day = case.insured, case.visited_on
    rows = [
        ["@class=lab|患者信息", f"{t(person.name)}　{person.sex}　{years(case, day)}　{person.phone}"],
        ["@class=lab|就诊信息", f"{t(case.department)}　{day_text(day, '/')}　{case.numbers['门诊号']}"],
        ["@class=lab|诊断结果", f"{t(case.diagnosis.name)}　[{case.diagnosis.code}]"],
        ["@class=lab|诊疗建议", f"{random.choice(LEAVES)}，{told(case).advice}。"],
    ]
    paper = (
        kit.heading(t(case.hospital), px=19)
        + kit.heading(
            random.choice(("电子诊断证明书", "诊断证明书（电子版）")), px=18, style="font-weight:bold;margin-bottom:8px"
        )
        + kit.table(rows, widths=(18, 82), kind="lined frame", style="line-height:1.8")
        + kit.spread(f"签发医师 {names.staff(random)}", f"签发日期 {day_text(day, '/')}", style="margin-top:14px")
        + "<div style='font-size:11.5px;color:#888;margin-top:14px'>数字签名有效　CA 证书序列号 "
        + digits(random, 14)
        + "</div>"
    )
    seal = round_seal(case.hospital, below="电子专用章", px=112, place="right:40px;bottom:12px")
    body = (
        f"<div class='row' style='background:#2c2f36;color:#d8dade;padding:7px 16px;font-size:13px'><span>诊断证明_{case.numbers['登记号']}.pdf</span><span>— □ ×</span></div>"
        "<div class='row' style='background:#40444d;color:#cfd2d8;padding:5px 16px;font-size:13px'><span>文件　编辑　视图</span><span>◀ 1 / 1 ▶　－ 125% ＋</span><span>打印　下载</span></div>"
        f"<div style='background:#6d727c;padding:22px 90px 26px'><div style='background:#fff;padding:26px 34px;position:relative'>{paper}{seal}</div></div>"
    )
    truth = _truth(case, day, diagnosis_code=case.diagnosis.code)
    return kit.sheet(body, size=(900, 472), fields=truth, font=random.choice((kit.MICRO, kit.SANS)), px=15, pad="0")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "diagnosis_certificate": (sick_leave, barracks, letterhead, kiosk, of_a_stay, viewer)
}
