"""Records of a visit: a booklet's page, the emergency room, a half sheet of software, a screen, a health station's form."""

from __future__ import annotations

from html import escape
from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.clinic_drugs import prescribed, usage
from benchmarks.papers.families.twenty_fourth.clinic_kit import (
    BOOK,
    DOTS,
    HEI,
    PEN,
    PLAIN,
    SONG,
    Chart,
    barcode,
    blank,
    boxes,
    clocked,
    grid,
    line,
    p,
    pairs,
    screen,
    sheet,
    spread,
    stamp,
    title,
)
from benchmarks.papers.families.twenty_fourth.clinic_words import advice, complaint, seen, vitals
from benchmarks.papers.paper import Drawing


def _truth(chart: Chart, **more: Any) -> dict[str, Any]:
    return chart.truth(visited_on=chart.on, diagnosis=chart.case.diagnosis.name, **more)


def _drugs(case: Case, most: int = 3) -> list[str]:
    return [f"{escape(fee.goods.name)} {' '.join(usage(fee.goods)[:2])}" for fee in prescribed(case, most)]


def booklet_page(case: Case, random: Random) -> Drawing:
    """A page of the booklet a patient carries: a printed head, ruled lines, the doctor's pen."""
    c = Chart(case, case.visited_on)
    t, pulse, _, pressure = vitals(case)
    said = [
        f"主诉：{complaint(case)}。",
        f"现病史：{random.choice(('无明显诱因起病', '自行处理后未见好转', '病来精神饮食可'))}，二便如常。",
        "既往：" + random.choice(("体健，否认药物过敏。", "无特殊，否认过敏史。")),
        f"查：T{t}℃ P{pulse}次/分 Bp{pressure}mmHg",
        f"{seen(case)}。",
        f"诊断：{c.found}",
        "处理：",
        *[f"　{place}. {one}" for place, one in enumerate(_drugs(case), 1)],
        f"　{advice(case)}。",
    ]
    head = title(c.house, 20) + title(random.choice(("门诊病历", "门诊病历记录页")), 22, "letter-spacing:6px")
    head += p(
        f"姓名{blank(c.name, 90)} 性别{blank(c.sex, 36)} 年龄{blank(c.age, 60)} 科别{blank(c.unit, 130)}",
        "margin-top:10px",
    )
    head += p(
        f"就诊日期{blank(day_text(c.on, random.choice(('年', '.'))), 150)}　门诊号{blank(case.numbers['门诊号'], 110)}",
        "margin-top:8px",
    )
    rows = "".join(
        f"<div style='min-height:34px;line-height:34px;border-bottom:1px solid #9fb3cf;font-size:18.5px' class=pen>{one}</div>"
        for one in said
    )
    rows += (
        f"<div style='height:38px;border-bottom:1px solid #9fb3cf;text-align:right;padding:6px 24px 0'><span class=name>{c.who(1)}</span></div>"
        + "<div style='height:34px;border-bottom:1px solid #9fb3cf'></div>" * max(1, 15 - len(said))
    )
    foot = p("请妥善保管病历，复诊时携带", "font-size:13px;color:#5f6f86;margin-top:10px", "c")
    return sheet(
        head + f"<div style='margin-top:12px;border-top:1.5px solid #6d84a8'>{rows}</div>" + foot,
        (640, 860),
        _truth(c),
        f"font:16px/1.6 {SONG};padding:30px 38px;background:#fbfaf3;color:#2f4468",
        css=f".pen{{font-family:{PEN}}}",
    )


def emergency_room(case: Case, random: Random) -> Drawing:
    """The emergency room: times, triage and signs in a ruled head, a text with the findings below."""
    c, form = Chart(case, case.visited_on), random.choice(("-", "/"))
    t, pulse, breath, pressure = vitals(case)
    body = spread(
        f"<b style='font-size:21px'>{c.house}</b>", barcode(case.seed + 5, 150, 30), style="align-items:center"
    )
    body += title(random.choice(("急 诊 病 历", "急诊科病历")), 25, "margin:8px 0 10px")
    body += grid(
        [
            ["#姓名", c.name, "#性别", c.sex, "#年龄", c.age],
            ["#就诊时间", f"+3 {clocked(c.on, form, c.clock(20))}", "#卡号", c.serial("急", 8)],
            [
                "#来院方式",
                f"+3 {boxes(('自行', '家属陪同', '120'), '家属陪同', ' ')}",
                "#分诊级别",
                c.pick(("Ⅲ级 黄区", "Ⅳ级 绿区")),
            ],
            ["#体温 ℃", t, "#脉搏 次/分", pulse, "#呼吸 次/分", breath],
            ["#血压 mmHg", pressure, "#血氧 %", "98", "#意识", "清楚"],
        ],
        "net",
        "font-size:15px",
        (14, 22, 14, 16, 14, 20),
    )
    for label, text in (
        ("主　诉", complaint(case) + "。"),
        (
            "病　史",
            "患者于上述时间起病，"
            + random.choice(("来院途中症状无加重。", "未予特殊处理，急来就诊。"))
            + "既往体健，否认药物及食物过敏史。",
        ),
        ("体格检查", seen(case) + "。"),
        ("辅助检查", "血常规、床旁心电图：未见明显急性改变。"),
        ("初步诊断", f"<b>{c.found}</b>"),
        ("处　置", "；".join(_drugs(case, 2)) + f"。{advice(case)}。"),
        ("去　向", boxes(("离院", "留观", "收住院", "转院"), "离院")),
    ):
        body += f"<div style='display:flex;margin-top:11px'><b style='width:92px;white-space:nowrap'>{label}</b><span style='flex:1'>{text}</span></div>"
    body += line("1px solid #555", 18) + spread(
        f"首诊医师：<span class=name>{c.who(2)}</span>",
        f"分诊护士：{c.who(3)}",
        f"离院时间：{clocked(c.on, form, c.clock(22))}",
    )
    body += p(
        "提示：急诊诊断为初步判断，如症状加重请随时返回急诊。急诊电话 0"
        + c.serial("区", 3)
        + "-"
        + c.serial("急话", 7),
        "margin-top:20px;font-size:13.5px;color:#555",
    )
    return sheet(body, (800, 880), _truth(c), f"font:16px/1.6 {HEI};padding:36px 46px")


def half_sheet_of_software(case: Case, random: Random) -> Drawing:
    """Half a sheet lying across, printed in the consulting room with one kind of type."""
    c = Chart(case, case.visited_on)
    t, pulse, _, pressure = vitals(case)
    again = random.random() < 0.4
    body = p(
        f"{c.house}<span style='font-size:17px'>　{random.choice(('门诊电子病历', '门（急）诊电子病历'))}</span>",
        "font-size:20px",
        "c",
    )
    body += line("1px dashed #333", 7)
    body += spread(f"姓名:{c.name}", f"性别:{c.sex}", f"年龄:{c.age}", f"科室:{c.unit}", style="gap:8px")
    body += spread(
        f"就诊日期:{day_text(c.on, '-')}",
        f"登记号:{case.numbers['登记号']}",
        f"{'复诊' if again else '初诊'}",
        f"费别:{'自费' if not case.visit.basic_insurance_paid_fen else '医保'}",
        style="gap:8px",
    )
    body += line("1px dashed #333", 7)
    code = random.random() < 0.5
    told = (
        ("主诉", complaint(case)),
        ("现病史", f"患者{complaint(case)}，今来我院门诊，" + ("症状较前减轻。" if again else "要求诊治。")),
        ("既往史", "平素体健，无手术史，无药物过敏史。"),
        ("查体", f"T:{t}℃ P:{pulse}次/分 BP:{pressure}mmHg {seen(case)}"),
        ("诊断", f"1.{c.found}" + (f" [{c.code}]" if code else "")),
        ("处方", "；".join(_drugs(case, 4))),
        ("建议", advice(case)),
    )
    body += grid([[f"{label}:", text] for label, text in told], "free", "", (11, 89))
    body += spread(f"医生:{c.who(4)}(电子签名)", f"打印时间:{clocked(c.on, '-', c.clock(11))}", style="margin-top:12px")
    more = {"diagnosis_code": case.diagnosis.code} if code else {}
    return sheet(body, (820, 560), _truth(c, **more), f"font:16px/1.55 {DOTS};padding:28px 40px;background:#fdfdfb")


def visit_on_a_screen(case: Case, random: Random) -> Drawing:
    """What a patient sees of a visit in a city's health application."""
    c = Chart(case, case.visited_on)
    tint = random.choice(("#2a6df4", "#fff", "#d9483b"))
    head = p(c.house, "font-size:17px", "b") + p(
        f"{c.unit} · {c.who(5)} {c.pick(('主治医师', '副主任医师', '医师'))}", "color:#6b6f78"
    )
    head += line("1px solid #eceef2", 9) + pairs(
        ("就诊人", f"{c.name}（{c.sex}，{c.age}）"),
        ("就诊时间", clocked(c.on, random.choice(("-", ".")), c.clock(10))),
        ("就诊流水号", c.serial("流", 10)),
    )
    body = f"<div class=card>{head}</div>"
    told = (
        ("主诉", complaint(case)),
        ("查体", seen(case)),
        ("诊断", c.found),
        ("处置", "<br>".join(_drugs(case))),
        ("医生嘱咐", advice(case)),
    )
    body += (
        "<div class=card>"
        + "".join(p(label, "color:#8a8e97;font-size:13px") + p(text, "margin-bottom:11px") for label, text in told)
        + "</div>"
    )
    body += "<div style='display:flex;gap:10px;margin:12px 10px'>" + "".join(
        f"<div style='flex:1;text-align:center;border:1px solid #b9bdc6;border-radius:20px;padding:7px;background:#fff'>{one}</div>"
        for one in ("评价医生", "再次挂号")
    )
    body += "</div>" + p("数据来源于医院，如有疑问请咨询就诊医院", "font-size:12.5px;color:#8b8e95", "c")
    return screen(random.choice(("门诊病历", "门诊病历详情")), body, 790, _truth(c), random, tint)


def station_form(case: Case, random: Random) -> Drawing:
    """The record of a contact as community stations keep it: four wide cells from S to P."""
    c = Chart(case, case.visited_on)
    t, pulse, breath, pressure = vitals(case)
    body = title("接 诊 记 录 表", 25) + p(f"机构名称：{c.house}", "margin:10px 0 4px")
    body += spread(
        f"姓名：<b>{c.name}</b>　{c.sex}　{c.age}",
        f"档案编号 {c.serial('档', 6)}-{c.serial('案', 5)}",
        style="margin-bottom:6px",
    )
    cells = (
        ("就诊者的<br>主观资料", f"主诉：{complaint(case)}。既往无特殊病史，否认过敏史。家族史无特殊。", 130),
        ("就诊者的<br>客观资料", f"T {t}℃　P {pulse}次/分　R {breath}次/分　BP {pressure}mmHg。{seen(case)}。", 130),
        ("评　估", f"诊断：{c.found}", 84),
        ("处置计划", "1. " + "；".join(_drugs(case)) + f"。<br>2. {advice(case)}。<br>3. 一周后电话随访。", 150),
    )
    body += grid(
        [[f"#{label}", f"<div style='min-height:{high}px'>{text}</div>"] for label, text, high in cells],
        "net",
        "",
        (17, 83),
    )
    body += spread(
        f"医生签字：<span class=name>{c.who(6)}</span>",
        f"接诊日期：{day_text(c.on, random.choice(('年', '年月')))}",
        style="margin-top:24px",
    )
    body += line("1px solid #999", 16) + p(
        "填表说明：1. 本表供居民由于急性或短期健康问题接受咨询或医疗卫生服务时使用。2. 应以能够如实反映居民接受服务的全过程为目的填写。",
        "font-size:13.5px;color:#444",
    )
    body += stamp("家庭医生签约服务", 470, 728, across=120) if random.random() < 0.5 else ""
    return sheet(body, (760, 880), _truth(c), f"font:16px/1.6 {random.choice((BOOK, PLAIN))};padding:42px 50px")


LAYOUTS = {"medical_record": (booklet_page, emergency_room, half_sheet_of_software, visit_on_a_screen, station_form)}
