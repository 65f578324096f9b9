"""Records of visits."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.clinical import ADVICE, COMPLAINTS, EXAMS, day_truth, dispensed, people, years
from benchmarks.papers.families.sixteenth.ward import (
    BRUSH,
    MATRIX,
    MICRO,
    head,
    line,
    pairs,
    phone,
    rule,
    sheet,
    spread,
    tab,
)
from benchmarks.papers.paper import Drawing

_CALL = "background:#e9f3ff;color:#2b5fae;border-radius:6px;padding:6px 10px;font-size:13px"


def _seen(case: Case, *, code: bool = False) -> dict[str, str]:
    return day_truth(case, "visited_on", case.visited_on, case.diagnosis.name, code=code)


def slip_record(case: Case, random: Random) -> Drawing:
    """A narrow page torn from the doctor's needle printer, to be glued into the booklet."""
    who, (one, *_) = case.insured, people(case)
    body = line(f"{e(case.hospital)}", "font-size:19px", "c") + line(
        random.choice(("门诊病历记录", "门诊就诊记录")), "font-size:18px", "c"
    )
    body += rule("1px dashed #555") + line(
        f"{e(who.name)} {who.sex} {years(case, case.visited_on)}岁　卡号{case.numbers['登记号']}<br>{day_text(case.visited_on, random.choice('-/'))} {random.randint(8, 17)}:{random.randint(10, 59)}　{e(case.department)}　{random.choice(('初', '复'))}诊"
    )
    body += rule("1px dashed #555") + line(
        f"主诉：{COMPLAINTS[case.seed % 5]}。<br>现病史：同上，未用药，饮食睡眠可。<br>既往：体健。过敏：无。<br>PE：{EXAMS[case.seed % 3]}"
    )
    body += line(f"{random.choice(('印象：', '诊断：', '初诊：'))}{e(case.diagnosis.name)}") + line(
        f"处理：{'；'.join(e(fee.goods.name) for fee in dispensed(case).fees)}。{ADVICE[case.seed % 4]}"
    )
    body += (
        line(f"医师：{e(one)}", "margin-top:18px", "r")
        + rule("1px dashed #555")
        + line("请粘贴于病历本内　妥善保管", "", "c")
    )
    return sheet(body, (560, 600), _seen(case), font=MATRIX, px=17, ground="#fbfaf4", ink="#333b58", pad="26px 34px")


def booklet_record(case: Case, random: Random) -> Drawing:
    """Two open pages of a booklet: printed cover facts at the left, a doctor's pen on lines at the right."""
    who = case.insured
    left = (
        head("门（急）诊病历", 25, "margin-top:24px;color:#1b6a45")
        + line("全市通用　请保持整洁", "color:#1b6a45", "c")
        + "<div style='height:26px'></div>"
    )
    for label, value in (
        ("姓　　名", e(who.name)),
        ("性　　别", who.sex),
        ("出生年月", f"{who.born_on.year}.{who.born_on.month}"),
        ("职　　业", "—"),
        ("药物过敏", "无"),
        ("住　　址", e(who.address)),
    ):
        left += line(
            f"{label} <span class='pen' style='border-bottom:1px solid #777'>{value}</span>",
            "line-height:1.75;margin-top:9px",
        )
    ruled = "font-size:20px;line-height:40px;background:repeating-linear-gradient(#0000 0 38.5px,#a9c9b6 38.5px 40px);min-height:440px"
    notes = (
        f"{day_text(case.visited_on, '.')}　{e(case.department)}",
        f"{COMPLAINTS[case.seed % 5]}。",
        EXAMS[case.seed % 3],
        f"{random.choice(('诊：', 'Dx：', '印象 '))}{e(case.diagnosis.name)}",
        f"R：{e(dispensed(case).fees[0].goods.name)}，{ADVICE[case.seed % 4]}",
    )
    right = line(
        e(case.hospital),
        "border:1.5px solid #a33;color:#a33;display:inline-block;padding:0 8px;transform:rotate(-1deg)",
    )
    right += f"<div class='pen' style='{ruled}'>{''.join(line(one) for one in notes)}<div class='r sig'>{e(people(case)[1])}</div></div>"
    body = f"<div style='display:flex'><div style='width:400px;padding:0 30px 0 0;border-right:1px solid #bbb;box-shadow:6px 0 8px -6px #777'>{left}</div><div style='flex:1;padding-left:30px'>{right}</div></div>"
    return sheet(body, (1000, 580), _seen(case), font=BRUSH, ground="#f8fbf4", pad="30px 34px")


def internet_record(case: Case, random: Random) -> Drawing:
    """A visit by telephone at a hospital's internet clinic."""
    who = case.insured
    body = f"<div class='card'><div style='{_CALL}'>图文咨询已结束　本次服务时长 24 小时</div>" + pairs(
        ("就诊人", f"{e(who.name)} {who.sex} {years(case, case.visited_on)}岁"),
        ("医疗机构", e(case.hospital)),
        ("接诊", f"{e(people(case)[2])}　{e(case.department)}"),
        ("就诊时间", f"{day_text(case.visited_on, '-')} 20:{case.seed % 49 + 10}"),
    )
    body += "</div><div class='card'>"
    for label, words in (
        ("主诉", COMPLAINTS[case.seed % 5]),
        ("现病史", "既往线下已就诊，本次为复诊开药，病情平稳。"),
        (random.choice(("诊断", "初步诊断", "医生诊断")), e(case.diagnosis.name)),
        ("处理意见", ADVICE[case.seed % 4]),
    ):
        body += line(
            f"<span style='border-left:3px solid #ff7a45;padding-left:7px'>{label}</span>", "margin-top:7px", "b"
        ) + line(words)
    body += "</div><div class='two' style='gap:0'><div class='btn' style='background:#bbb'>查看处方</div><div class='btn' style='background:#ff7a45'>再次问诊</div></div>"
    return phone(
        random.choice(("病历详情", "电子病历", "复诊病历")),
        body,
        660,
        _seen(case),
        random,
        tint=random.choice(("#ff7a45", "#fff")),
    )


def clinic_record(case: Case, random: Random) -> Drawing:
    """A chain clinic's page: measures in a strip, two columns, the code beside the finding."""
    who = case.insured
    strip = [
        ["体温 T", "脉搏 P", "呼吸 R", "血压 BP", "体重", "疼痛评分"],
        ["36.8℃", f"{70 + case.seed % 20}", "18", "126/80", "—", f"{case.seed % 4}"],
    ]
    body = spread(
        f"<b style='font-size:21px'>{e(case.hospital)}</b>", f"病历号 {case.numbers['门诊号']}", style="align-items:end"
    ) + rule("2px solid #7d4b9a")
    body += head("门诊病历 OUTPATIENT RECORD", 19, "color:#7d4b9a;margin:4px 0 8px") + spread(
        f"姓名 <b>{e(who.name)}</b>",
        f"{who.sex}/{years(case, case.visited_on)}岁",
        f"生日 {day_text(who.born_on, '-')}",
        f"{random.choice(('就诊', '看诊日期', 'Visit'))} {day_text(case.visited_on, '-')}",
    )
    body += line(f"科室 {e(case.department)}　医生 {e(people(case)[0])}　监护人/联系人 {e(case.relative.name)}") + tab(
        strip, style="margin:8px 0;text-align:center;font-size:14px"
    )
    left = "".join(
        line(label, "color:#7d4b9a", "b") + line(words, "margin-bottom:8px")
        for label, words in (
            ("S 主观", f"{COMPLAINTS[case.seed % 5]}。否认手术外伤史。"),
            ("O 客观", EXAMS[case.seed % 3]),
        )
    )
    right = "".join(
        line(label, "color:#7d4b9a", "b") + line(words, "margin-bottom:8px")
        for label, words in (
            ("A 诊断", f"{e(case.diagnosis.name)}　{case.diagnosis.code}"),
            ("P 计划", f"{'、'.join(e(fee.goods.name) for fee in dispensed(case).fees)}<br>{ADVICE[case.seed % 4]}"),
        )
    )
    body += f"<div class='two'><div>{left}</div><div>{right}</div></div>" + spread(
        "下次复诊：两周后", f"医生签字 <span class='sig'>{e(people(case)[0])}</span>", style="margin-top:24px"
    )
    return sheet(body, (820, 610), _seen(case, code=True), font=MICRO, px=15.5, pad="34px 44px")


LAYOUTS = {"medical_record": (slip_record, booklet_record, internet_record, clinic_record)}
