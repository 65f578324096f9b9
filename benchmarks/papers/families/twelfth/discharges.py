"""Discharge papers: a record under bracketed heads, a pad's leaf, a sheet with its facts in a side column."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twelfth.sheet import (
    FSONG,
    HEI,
    KAI,
    clock,
    days_between,
    fit,
    grid,
    iso,
    line,
    page,
    pen,
    round_seal,
    row,
    title,
)
from benchmarks.papers.families.twelfth.ward import (
    COMPLAINTS,
    COURSE,
    EXAM,
    HISTORY,
    age_text,
    found,
    orders,
    stay_days,
)
from benchmarks.papers.paper import Drawing, Layout


def bracketed(case: Case, random: Random) -> Drawing:
    """A record of running text, its heads in brackets, several dates and doctors at its foot."""
    one, day = case.insured, case.discharged_on
    parts = (
        ("主诉", random.choice(COMPLAINTS)), ("入院情况", f"{one.sex}性，{age_text(one, case.admitted_on)}。{random.choice(HISTORY)}{random.choice(EXAM)}"),
        ("入院诊断", f"{case.diagnosis.name}？"), ("诊疗经过", random.choice(COURSE)),
        ("出院诊断", f"<br>　　1. {case.diagnosis.name}<br>　　2. {case.second_diagnosis.name}"), ("出院情况", "精神食纳可，二便正常，生命体征平稳，切口无红肿渗出。"),
        ("出院医嘱", orders(random)),
    )  # fmt: skip
    form = random.choice(("年月", "-", "年"))
    body = (
        title(case.hospital, 640, 25, "letter-spacing:2px")
        + f"<h2 style='letter-spacing:16px;margin:4px 0 12px'>{random.choice(('出院记录', '出院小结', '出院志'))}</h2>"
        + row(f"科室: {case.department}", f"床号: {case.numbers['床号'][:2]}", f"病案号: {case.numbers['病案号']}", style="border-bottom:1px solid #222")
        + grid((f"姓　　名: {one.name}", f"性　　别: {one.sex}", f"年　　龄: {age_text(one, case.admitted_on)}", f"民　　族: {one.ethnicity}族",
                f"入院时间: {day_text(case.admitted_on, form)} {clock(case, 1, seconds=False)}", f"出院时间: {day_text(day, form)} {clock(case, 2, seconds=False)}", f"住院天数: {days_between(case)}天", "切口愈合: 不涉及"), "1fr 1fr", "margin:10px 0")
        + "".join(f"<p style='margin-top:9px;line-height:1.75'>【{label}】{words}</p>" for label, words in parts)
        + f"<div class='r' style='margin-top:34px;line-height:1.9'>住院医师: {pen(case.mother.name)}　　主治医师: {pen(case.father.name)}<br>记录日期: {day_text(day, form)}</div>"
        + "<div style='position:absolute;left:60px;right:60px;bottom:30px;text-align:center;font-size:12px'>第 1 页</div>"
    )  # fmt: skip
    if random.random() < 0.6:
        body += round_seal(150, 760, case.hospital, "病案复印专用", diameter=136)
    return page(body, found(case) | stay_days(case), height=1000, font=FSONG, size=16, pad="44px 60px")


def pad_leaf(case: Case, random: Random) -> Drawing:
    """A leaf handed out at the desk: printed words, the gaps filled with a pen."""
    one, day = case.insured, case.discharged_on

    def gap(words: object, width: int) -> str:
        return line(pen(fit(str(words), width, 18)), width)

    inn, out = case.admitted_on, day
    body = (
        title(f"{case.hospital}", 540, 25, "color:#234")
        + f"<h2 style='letter-spacing:8px;margin:6px 0 14px'>{random.choice(('出院证明书', '出院证', '出院证（病人保存）'))}</h2>"
        + f"<div style='line-height:2.35'>病人 {gap(one.name, 104)} 性别 {gap(one.sex, 36)} 年龄 {gap(age_text(one, inn), 52)} 病室 {gap(case.department, 112)} 住院号 {gap(case.numbers['住院号'], 84)}<br>"
        + f"于 {gap(inn.year, 52)} 年 {gap(inn.month, 34)} 月 {gap(inn.day, 34)} 日入院，经治疗 {gap(days_between(case), 40)} 天，于 {gap(out.year, 52)} 年 {gap(out.month, 34)} 月 {gap(out.day, 34)} 日出院。<br>"
        + f"最后诊断 {gap(case.diagnosis.name, 520)}<br>治疗结果： 痊愈 　<span style='border:2px solid #1d2f7a;border-radius:50%;padding:0 7px'>好转</span>　 未愈 　 转院 　　手术名称 {gap('无' if case.seed % 2 else '见病历', 150)}<br>"
        + f"出院后注意事项 {gap(random.choice(('按时服药，定期复查', '休息两周，一月后复诊', '门诊换药，不适随诊')), 460)}</div>"
        + row(
            f"医师 {pen(case.mother.name, 'font-size:1.35em')}",
            f"住院处经手人 {pen(case.relative.name)}",
            f"{pen(out.year)} 年 {pen(out.month)} 月 {pen(out.day)} 日",
            style="margin-top:26px",
        )
        + "<div style='border-top:2px dashed #888;margin-top:26px;padding-top:8px;font-size:13px'>（此联为报销凭据，复诊时请携带）　住院处电话：3091120　　车位紧张，请绿色出行</div>"
        + round_seal(560, 250, case.hospital, "住院处", diameter=130)
    )
    return page(
        body,
        found(case) | stay_days(case),
        width=820,
        height=520,
        font=KAI,
        size=17,
        pad="30px 48px",
        ground="#f7fbfd",
        css=".u{white-space:nowrap;line-height:1.5}",
    )


def side_column(case: Case, random: Random) -> Drawing:
    """A modern sheet: who, when and what in a shaded column at the left, the story at the right."""
    one, day = case.insured, case.discharged_on
    tone = random.choice(("#e8f1f7", "#eef5ea", "#f6f0e6"))
    facts = (
        ("患者", one.name), ("性别 / 年龄", f"{one.sex} / {age_text(one, case.admitted_on)}"), ("病案号", case.numbers["病案号"]), ("科室", case.department),
        ("入院", day_text(case.admitted_on, "/")), ("出院", day_text(day, "/")), ("住院", f"{days_between(case)} 天"), ("责任医生", case.father.name),
        ("随访电话", "0356-20" + case.numbers["登记号"][:5]),
    )  # fmt: skip
    story = (
        ("出院诊断", f"<b>{case.diagnosis.name}</b>　<span style='color:#666'>{case.diagnosis.code}</span>"), ("为什么住院", random.choice(COMPLAINTS) + "。" + random.choice(HISTORY)),
        ("我们做了什么", random.choice(COURSE)), ("出院时", "神清，精神可，饮食睡眠好，疼痛评分 1 分。"), ("回家以后", orders(random)), ("下次复诊", "出院后 14 天，本科室专家门诊，请提前在手机上预约"),
    )  # fmt: skip
    left = "".join(
        f"<div style='margin-top:15px'><div style='font-size:12.5px;color:#666'>{label}</div><div style='font-size:15.5px'>{fit(words, 170, 15.5)}</div></div>"
        for label, words in facts
    )
    right = "".join(
        f"<div style='margin-bottom:17px'><div style='font-weight:600;border-left:4px solid #35729c;padding-left:8px'>{label}</div><div style='padding:5px 12px;line-height:1.7'>{words}</div></div>"
        for label, words in story
    )
    body = (
        f"<div style='background:#35729c;color:#fff;padding:20px 34px'>{fit(case.hospital, 560, 24)}<div>出院小结 Discharge Summary</div></div>"
        f"<div style='display:flex'><div style='width:212px;flex:none;background:{tone};padding:12px 20px 30px;min-height:720px'>{left}</div><div style='padding:24px 30px'>{right}"
        f"<div class='r' style='color:#555'>医生签名 {pen(case.father.name, 'font-size:1.3em')}　{iso(day)} {clock(case, 3, seconds=False)}</div></div></div>"
        + round_seal(560, 690, case.hospital, "出院专用章", diameter=134)
    )
    return page(body, found(case, coded=True) | stay_days(case), width=800, height=860, font=HEI, size=15, pad="0")


LAYOUTS: dict[str, tuple[Layout, ...]] = {"discharge_summary": (bracketed, pad_leaf, side_column)}
