"""Certificates of a diagnosis: a stub form, a ruled form, a letter, an electronic one, a pad's leaf for leave."""

from __future__ import annotations

from html import escape
from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.clinic_kit import (
    BOOK,
    HEI,
    KAI,
    MICRO,
    SONG,
    Chart,
    barcode,
    blank,
    boxes,
    day_boxes,
    grid,
    line,
    p,
    round_seal,
    sheet,
    spread,
    stamp,
    title,
)
from benchmarks.papers.families.twenty_fourth.clinic_words import advice, complaint, seen
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _truth(chart: Chart, **more: Any) -> dict[str, Any]:
    return chart.truth(diagnosis=chart.case.diagnosis.name, issued_on=chart.on, **more)


def stub_and_certificate(case: Case, random: Random) -> Drawing:
    """A pre-printed form lying across: the counterfoil left of a dotted line, the certificate right of it."""
    c = Chart(case, case.visited_on)
    number = c.serial("证明", 6)
    written = "pen" if random.random() < 0.7 else "b"
    stub = title("存　　根", 18) + p(f"字第 {number} 号", "font-size:14px;margin-bottom:10px", "c")
    for label, value in (("姓名", c.name), ("性别", c.sex), ("年龄", c.age), ("科别", c.unit), ("医师", c.who(1))):
        stub += p(f"{label} {blank(value, 118, written)}", "margin-bottom:13px")
    stub += p("领取人签字 " + blank("", 70)) + p(
        f"<span class='{written}'>{day_text(c.on, '/')}</span>", "margin-top:12px", "r"
    )
    main = title(c.house, 21) + title(
        random.choice(("疾 病 诊 断 证 明", "疾病诊断证明单", "诊 断 证 明 书")), 25, "letter-spacing:2px"
    )
    main += p(f"字第 <span style='color:#b7202a'>{number}</span> 号", "", "r")
    main += p(
        f"姓名{blank(c.name, 104, written)}　性别{blank(c.sex, 40, written)}　年龄{blank(c.age, 60, written)}　门诊号{blank(case.numbers['门诊号'], 110, written)}"
    )
    main += p(
        f"就诊科室{blank(c.unit, 150, written)}　就诊方式：{boxes(('门诊', '急诊', '住院'), '门诊')}", "margin-top:12px"
    )
    main += p(f"临床诊断：{blank(c.found, 400, written)}", "margin-top:14px;line-height:1.7")
    main += p(
        f"处理意见：{blank(c.pick(('全休壹周，门诊复查', '注意休息，不适随诊', '休息叁天，按时服药')), 400, written)}",
        "margin-top:12px",
    )
    main += spread(f"医师签章 <span class=name>{c.who(1)}</span>", day_boxes(c.on, written), style="margin-top:24px")
    main += line("1px solid #777", 9) + p(
        "注：①未加盖本院诊断专用章无效；②涂改无效；③此件不作司法鉴定之用。", "font-size:13px"
    )
    body = f"<div style='display:flex'><div style='width:206px;padding-right:18px;border-right:2px dashed #888'>{stub}</div><div style='flex:1;padding-left:24px'>{main}</div></div>"
    if random.random() < 0.8:
        body += round_seal(c.house, 600, 262, across=130, below="诊断专用章", opacity=0.5)
    return sheet(
        body,
        (960, 470),
        _truth(c),
        f"font:16px/1.6 {SONG};padding:28px 34px;background:{random.choice(('#fff', '#fdf7ea'))}",
    )


def ruled_certificate(case: Case, random: Random) -> Drawing:
    """An upright form of ruled cells, filled by a printer, the history told in it."""
    c = Chart(case, case.discharged_on)
    insured = case.insured
    body = spread(f"编号：{c.serial('诊', 9)}", f"住院号：{case.numbers['住院号']}", style="font-size:14.5px")
    body += title(c.house, 24, "margin-top:8px") + title(
        random.choice(("诊断证明书", "医学诊断证明书")), 26, "letter-spacing:8px;margin-bottom:14px"
    )
    rows = [
        ["#姓　名", c.name, "#性　别", c.sex, "#年　龄", c.age],
        ["#身份证号", f"+3 {insured.id_number}", "#病　区", c.unit],
        ["#单位或住址", f"+5 {escape(insured.address)}"],
        [
            "#入院日期",
            f"+2 {day_text(case.admitted_on, '年月')}",
            "#出院日期",
            f"+2 {day_text(case.discharged_on, '年月')}",
        ],
    ]
    body += grid(rows, widths=(16, 18, 14, 18, 14, 20))
    text = f"患者因“{complaint(case)}”收住我院。查体：{seen(case)}。经治疗，病情好转。"
    tall = [
        ["#病情摘要", f"<div style='min-height:118px'>{text}</div>"],
        ["#诊　断", f"<div style='min-height:70px;font-size:18px'>{c.found}</div>"],
        [
            "#建　议",
            f"<div style='min-height:78px'>1. {advice(case)}；<br>2. 出院后休息{c.pick(('一周', '两周', '半个月', '壹个月'))}，{c.pick(('门诊', '专科门诊'))}复查。</div>",
        ],
    ]
    body += grid(tall, "net", "margin-top:-1px", (16, 84))
    body += spread(
        f"主治医师：<span class=name>{c.who(2)}</span>",
        f"科主任：<span class=name>{c.who(3)}</span>",
        style="margin-top:30px",
    )
    body += p("医疗机构（盖章）", "margin-top:26px;padding-right:70px", "r") + p(
        day_text(c.on, random.choice(("年", "年月"))), "padding-right:58px;font-size:17px", "r"
    )
    body += p(
        "说明：本证明一式两份，患者与病案各存一份；复印件须加盖公章方为有效。",
        "position:absolute;bottom:40px;font-size:13.5px",
    )
    body += round_seal(c.house, 440, 690, across=146, opacity=0.55) if random.random() < 0.75 else ""
    return sheet(body, (800, 1000), _truth(c), f"font:16px/1.6 {BOOK};padding:44px 56px")


def letter_of_the_clinic(case: Case, random: Random) -> Drawing:
    """A letter in sentences on the house's paper, the diagnosis inside them."""
    c = Chart(case, case.visited_on)
    insured = case.insured
    body = f"<div style='border-bottom:3px solid #a8232b;padding-bottom:8px;color:#a8232b;letter-spacing:4px'>{title(c.house, 27)}</div>"
    body += spread(
        f"医务（证）字〔{c.on.year}〕{c.serial('函', 4)}号",
        f"总机：0{c.serial('机', 3)}-{c.serial('话', 7)}",
        style="font-size:14.5px;margin-top:6px;color:#555",
    )
    body += title(random.choice(("诊断证明", "疾病证明")), 30, "margin:44px 0 26px;letter-spacing:14px")
    called = random.choice(("兹证明", "兹有", "现证明"))
    body += p(
        f"{called}患者<b>{c.name}</b>，{c.sex}，{c.age}，居民身份证号码{insured.id_number}，于{day_text(c.on, '年')}来我院{c.unit}就诊，"
        f"主诉{complaint(case)}。经查体及相关辅助检查，诊断为<b>{c.found}</b>。{advice(case)}，建议休息{c.pick(('3', '5', '7', '14'))}天，按时复诊。",
        "text-indent:2em;line-height:2.3;font-size:18px;text-align:justify",
    )
    body += p("特此证明。", "text-indent:2em;line-height:2.3;font-size:18px;margin-top:8px")
    body += p(f"接诊医师：<span class=name>{c.who(4)}</span>", "margin-top:60px;padding-left:330px")
    body += p(c.house, "margin-top:26px;padding-right:20px;font-size:17px", "r") + p(
        day_text(c.on, "数" if random.random() < 0.4 else "年"), "padding-right:60px;font-size:17px;margin-top:6px", "r"
    )
    body += round_seal(c.house, 410, 520, across=150, below="医务科", opacity=0.5)
    return sheet(body, (780, 1000), _truth(c), f"font:16px/1.7 {KAI};padding:52px 70px")


def signed_electronically(case: Case, random: Random) -> Drawing:
    """Printed by a machine in the hall: a code to check it, the diagnosis in a table with its code."""
    c = Chart(case, case.visited_on)
    number = f"ZD{c.on:%y%m%d}{c.serial('电', 7)}"
    says = f"https://cert.hosp.example/v?n={number}&k={c.serial('验', 6)}"
    body = f"<img src='{code_picture(says)}' style='position:absolute;left:646px;top:30px;width:100px'>" + p(
        "扫码验真", "position:absolute;left:670px;top:129px;font-size:13px"
    )
    body += p(c.house, "font-size:22px;padding-right:130px", "b") + p(
        f"电子诊断证明　　证明编号：{number}", "font-size:16px;margin:6px 0 4px"
    )
    body += barcode(case.seed, 210, 30) + line("2px solid #2c6a63", 20)
    told = (
        ("姓名", c.name),
        ("性别", c.sex),
        ("年龄", c.age),
        ("就诊卡号", c.serial("卡", 10)),
        ("就诊科室", c.unit),
        ("就诊类型", "门诊"),
    )
    body += "<div style='display:grid;grid-template-columns:1fr 1fr 1fr;gap:10px 20px'>"
    body += (
        "".join(
            f"<div><div class=grey style='font-size:13.5px'>{label}</div><div style='font-size:17px'>{value}</div></div>"
            for label, value in told
        )
        + "</div>"
    )
    body += p("诊断信息", "margin:20px 0 6px;color:#2c6a63", "b")
    body += grid(
        [
            ["序号", "诊断名称", random.choice(("ICD-10编码", "疾病编码", "诊断编码")), "类型"],
            ["1", c.found, c.code, "主要诊断"],
        ],
        "net",
        "",
        (9, 53, 23, 15),
    )
    body += p("医生建议", "margin:20px 0 4px;color:#2c6a63", "b") + p(
        f"{advice(case)}；建议休息{c.pick(('2', '3', '5', '7'))}天。"
    )
    body += spread(
        f"开具医师：{c.who(5)}（CA电子签名）",
        f"{random.choice(('开具日期', '出具日期', '签发日期'))}：{day_text(c.on, '-')}",
        style="margin-top:34px",
    )
    body += spread(
        f"审核：{c.who(6)}",
        f"打印终端：ZZ-{case.seed % 17 + 1:02d}　第1次打印",
        style="margin-top:8px;color:#666;font-size:14px",
    )
    body += p(
        "本证明由医院信息系统生成，具有与纸质证明同等效力；可用于请假、报销及保险理赔。",
        "margin-top:20px;font-size:13.5px;color:#666",
    )
    body += stamp("电子印章门诊诊断专用", 400, 498, across=124)
    truth = _truth(c, diagnosis_code=case.diagnosis.code)
    return sheet(body, (790, 690), truth, f"font:16px/1.6 {MICRO};padding:38px 44px", code=says)


def leaf_for_leave(case: Case, random: Random) -> Drawing:
    """A small pink leaf of a pad, for the pupil or the school, all of it filled by pen."""
    c = Chart(case, case.visited_on)
    pupil = c.years < 19
    body = spread(f"{c.house}", "第二联：交患者", style="font-size:15px")
    body += title(random.choice(("诊断证明（休假用）", "病假诊断证明单")), 22, "margin:6px 0 10px")
    body += p(f"{'学校' if pupil else '单位'}：{blank('', 190)}　工号/学号：{blank('', 100)}")
    body += p(
        f"患者{blank(c.name, 96)} {boxes(('男', '女'), c.sex, ' ')}　{blank(c.age, 64)}　{blank(c.unit, 120)}门诊",
        "margin-top:11px",
    )
    body += p("诊　断", "margin-top:11px") + p(
        c.found, "border:1px solid #777;min-height:64px;padding:9px 12px;font-size:18px", "pen"
    )
    body += p(
        f"建议：{boxes(('全休', '半休', '免体力劳动', '免体育课'), '免体育课' if pupil else '全休')}　共{blank(c.pick(('叁', '伍', '柒')), 40)}天",
        "margin-top:11px",
    )
    body += spread(f"医师：<span class=name>{c.who(7)}</span>", day_boxes(c.on), style="margin-top:20px")
    body += p("☆ 超过七天的休假证明须经科主任签字并盖章", "font-size:13.5px;margin-top:14px")
    body += stamp("门诊部诊断证明章", 186, 322, across=116) if random.random() < 0.8 else ""
    return sheet(body, (560, 450), _truth(c), f"font:16px/1.6 {HEI};padding:24px 30px;background:#fdecef", scale=2.0)


LAYOUTS = {
    "diagnosis_certificate": (
        stub_and_certificate,
        ruled_certificate,
        letter_of_the_clinic,
        signed_electronically,
        leaf_for_leave,
    )
}
