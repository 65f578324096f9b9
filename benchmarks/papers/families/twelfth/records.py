"""Records of a visit: a booklet's page in a pen's hand, an emergency form, an app's screen."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twelfth.sheet import (
    FHEI,
    HEI,
    PEN,
    bars,
    boxes,
    clock,
    fit,
    iso,
    page,
    pen,
    round_seal,
    row,
    screen,
    td,
    tr,
)
from benchmarks.papers.families.twelfth.ward import ADVICE, COMPLAINTS, EXAM, HISTORY, age_text, found
from benchmarks.papers.paper import Drawing, Layout


def booklet(case: Case, random: Random) -> Drawing:
    """The open booklet: its owner at the left page, the visit in a pen's hand at the right."""
    one, day = case.insured, case.visited_on
    facts = (
        ("姓　名", one.name),
        ("性　别", one.sex),
        ("出生日期", day_text(one.born_on, ".")),
        ("民　族", one.ethnicity),
        ("住　址", one.address),
        ("电　话", one.phone),
        ("过敏史", "无"),
        ("门诊号", case.numbers["门诊号"]),
    )
    left = (
        f"<div class='c' style='font-size:24px;letter-spacing:8px;color:#206a5d'>门诊病历</div><div class='c' style='color:#206a5d;margin-bottom:18px'>{fit(case.hospital, 330, 18)}</div>"
        + "".join(
            f"<div style='margin-top:14px;display:flex'><span style='width:84px;flex:none;color:#206a5d'>{label}</span><span style='flex:1;border-bottom:1px solid #777;white-space:nowrap'>{pen(fit(words, 225, 17))}</span></div>"
            for label, words in facts
        )
        + "<div style='font-size:12.5px;margin-top:34px;color:#206a5d;line-height:1.7'>就诊须知：①凭病历本挂号就诊；②请妥善保管，复诊时携带；③本院总机 8023456。</div>"
    )
    lines = (
        f"{day_text(day, random.choice(('.', '年', '-')))}　　{case.department}", f"主诉：{random.choice(COMPLAINTS)}", "既往：体健，无药敏史", "查体：一般可，心肺(-)，腹软，局部压痛(±)",
        f"诊断：{case.diagnosis.name}", "处理：1.血常规、影像检查", "　　　2.口服药物，见处方", f"　　　3.{random.choice(ADVICE)[:15].rstrip('，、。')}", f"　　　　　　　　　医师：{case.father.name}",
    )  # fmt: skip
    right = "".join(
        f"<div class='pen' style='line-height:44px;white-space:nowrap'>{fit(words, 370, 18.5)}</div>" for words in lines
    )
    body = (
        f"<div style='position:absolute;left:0;top:0;width:430px;bottom:0;padding:34px 40px;background:#eef7f2'>{left}</div>"
        f"<div style='position:absolute;left:430px;right:0;top:0;bottom:0;padding:46px 30px 0 38px;background:repeating-linear-gradient(#fffef8 0 43px,#9ec6b8 43px 44px);box-shadow:inset 14px 0 18px -12px #0004'>{right}</div>"
        + at(850, 560, "第 3 页", "font-size:12px;color:#666")
    )
    if random.random() < 0.4:
        body += round_seal(700, 430, case.hospital, "门诊部", diameter=120)
    return page(body, found(case) | {"visited_on": iso(day)}, width=920, height=590, font=PEN, size=16, pad="0")


def _emergency_form_signs(case: Case) -> tuple[tuple[str, str | int], ...]:
    return (
        ("T ℃", f"36.{case.seed % 9}"),
        ("P 次/分", 70 + case.seed % 30),
        ("R 次/分", 18),
        ("BP mmHg", f"{118 + case.seed % 30}/76"),
        ("SpO₂ %", 98),
        ("GCS", 15),
    )


def emergency_form(case: Case, random: Random) -> Drawing:
    """An emergency room's record: grade, vital signs in boxes, times of every step."""
    one, day = case.insured, case.visited_on
    signs = _emergency_form_signs(case)
    steps = f"分诊 {clock(case, 1, seconds=False)}　接诊 {clock(case, 1, seconds=False)[:3]}59　离开 {int(clock(case, 1)[:2]) + 2}:15"
    tall = "vertical-align:top;padding:8px 12px;line-height:1.7;height:{}px"
    rows = (
        tr("姓名", one.name, "性别", one.sex, "年龄", age_text(one, day))
        + tr("就诊日期", iso(day), "到院方式", random.choice(("120", "步行", "轮椅", "平车")), "分诊级别", f"{case.seed % 3 + 2} 级")
        + tr("各节点", td(steps, 5))
        + tr("生命体征", td("　".join(f"{label} {boxes(str(words))}" for label, words in signs[:3]) + "<br>" + "　".join(f"{label} <b>{words}</b>" for label, words in signs[3:]), 5, style="height:74px"))
        + tr("主诉", td(random.choice(COMPLAINTS), 5)) + tr("现病史及<br>既往史", td(random.choice(HISTORY), 5, style=tall.format(80)))
        + tr("查体及<br>辅助检查", td(random.choice(EXAM) + "心电图：窦性心律。", 5, style=tall.format(90)))
        + tr("急诊诊断", td(f"{case.diagnosis.name}　　<span style='color:#666'>ICD {case.diagnosis.code}</span>", 5, style="font-size:16.5px"))
        + tr("处置", td("完善检查，静脉补液、对症处理，留观，必要时收住院。" + random.choice(ADVICE), 5, style=tall.format(84)))
        + tr("去向", td("□离院　□留观　☑转专科门诊　□住院　□死亡", 5))
    )  # fmt: skip
    body = (
        f"<div class='f' style='align-items:center'><span>{fit(case.hospital, 400, 20)}</span><span style='background:#c0282e;color:#fff;padding:2px 12px'>急诊</span>{bars(case.numbers['门诊号'], 130, 30)}</div>"
        + f"<h1 style='font-size:23px;margin:8px 0 12px'>{random.choice(('急诊病历', '急诊门诊病历记录', '急诊抢救病历'))}</h1><table class='b z'>{rows}</table>"
        + row(
            f"分诊护士 {case.relative.name}",
            f"接诊医师 {pen(case.mother.name, 'font-size:1.3em')}",
            f"打印 {iso(day)} {clock(case, 9)}",
            style="margin-top:14px",
        )
    )
    css = ".z td{height:38px;padding:3px 9px}.z td:first-child,.z tr:nth-child(-n+2) td:nth-child(odd){white-space:nowrap;background:#f5f5f5;text-align:center}"
    return page(
        body,
        found(case, coded=True) | {"visited_on": iso(day)},
        width=780,
        height=830,
        font=HEI,
        size=14.5,
        pad="30px 42px",
        css=css,
    )


def record_on_phone(case: Case, random: Random) -> Drawing:
    """A visit's record as the app of a region's hospitals shows it."""
    one, day = case.insured, case.visited_on
    parts = (
        ("主诉", random.choice(COMPLAINTS)),
        ("现病史", "患者自述上述症状，未系统诊治，为求进一步诊治来院。"),
        ("体格检查", random.choice(EXAM)),
        ("诊断", case.diagnosis.name),
        ("处理意见", random.choice(ADVICE)),
    )
    tone = random.choice(("#2f8f83", "#5a67c9", "#d0772c"))
    body = (
        f"<div style='background:{tone};color:#fff;border-radius:10px;padding:14px 16px;margin-bottom:10px'><div class='f'><b style='font-size:18px'>{one.name}</b><span>{one.sex} {age_text(one, day)}</span></div>"
        f"<div>{fit(case.hospital, 330, 14)}</div><div>{case.department} · {case.father.name} 医生</div></div>"
        f"<div style='background:#fff;border-radius:10px;padding:6px 16px 14px'><div class='f' style='padding:9px 0;border-bottom:1px solid #eee'><span style='color:#999'>就诊时间</span><span>{day_text(day, random.choice(('-', '年月', '/')))} {clock(case, 1, seconds=False)}</span></div>"
        f"<div class='f' style='padding:9px 0;border-bottom:1px solid #eee'><span style='color:#999'>就诊卡号</span><span>{case.numbers['门诊号']}</span></div>"
        + "".join(
            f"<div style='margin-top:12px'><div style='color:{tone};font-weight:600'>{label}</div><div style='line-height:1.65'>{words}</div></div>"
            for label, words in parts
        )
        + "</div><div class='f' style='margin-top:10px;padding:0 26px;color:#666'><span>处方 1</span><span>检验 2</span><span>检查 0</span><span>费用</span></div>"
    )
    return screen(
        body,
        found(case) | {"visited_on": iso(day)},
        title=random.choice(("门诊病历", "就诊详情", "病历详情")),
        height=840,
        font=FHEI,
        hour=clock(case, 3, seconds=False),
        button="再次挂号",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"medical_record": (booklet, emergency_form, record_on_phone)}
