"""Records of visits: booklets, emergency notes, dentists' charts, consultations on a screen."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fifteenth.clinical import (
    BRIEF,
    COMPLAINT,
    DOTS,
    EXAM,
    ORDERS,
    card,
    crew,
    drugs,
    fill,
    grid,
    head,
    leaf,
    pairs,
    pick,
    screen,
    truth,
    wide,
    years,
)
from benchmarks.papers.families.fifteenth.kit import HEI, MICRO, PEN, SONG, Cell, line, spread, stamp
from benchmarks.papers.families.fifteenth.names import clock
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, *, code: bool = False) -> dict[str, str]:
    more = {"diagnosis": case.diagnosis.name} | ({"diagnosis_code": case.diagnosis.code} if code else {})
    return truth(case, "visited_on", case.visited_on, **more)


def _plan(case: Case) -> str:
    return "；".join(f"{e(fee.goods.name)} ×{fee.quantity}{fee.goods.unit}" for fee in drugs(case)[:3])


def booklet_spread(case: Case, random: Random) -> Drawing:
    """Two pages of a city's record booklet: the printed cover leaf and the doctor's hand beside it."""
    who, (one, *_), day = case.insured, crew(case), case.visited_on
    labels = [("姓　名", e(who.name)), ("性　别", who.sex), ("出生年月", f"{who.born_on:%Y.%m}")]
    labels += [("民　族", who.ethnicity), ("住　址", e(who.address[:14])), ("药物过敏", "无"), ("联系电话", who.phone)]
    left = head("门诊病历手册", 27, "color:#2a6f4e;margin:16px 0 26px;letter-spacing:4px")
    left += "".join(line(f"{label} {fill(words, 270)}", "line-height:2.3") for label, words in labels)
    left += line("全市各级医疗机构通用<br>请妥善保管　就诊时携带", "margin-top:34px;color:#2a6f4e;font-size:15px", "c")
    hand = [
        f"{e(case.department)}　{day_text(day, random.choice(('.', '年', '-')))}",
        f"主诉：{pick(case, COMPLAINT)}。",
        "PE：" + BRIEF + "。",
        f"Dx：{e(case.diagnosis.name)}" if random.random() < 0.4 else f"诊断：{e(case.diagnosis.name)}",
        "Rp：" + _plan(case),
        "嘱：" + pick(case, ORDERS)[:26],
    ]
    right = line(
        e(case.hospital), "border-bottom:1px solid #2a6f4e;font-size:16px;color:#2a6f4e;margin-bottom:4px", "c"
    )
    right += f"<div class='pen' style='line-height:36px;background:repeating-linear-gradient(transparent 0 35px,#bcd8c8 35px 36px)'>{''.join(line(words) for words in hand)}</div>"
    right += line(f"<span class='sig'>{one}</span>", "padding:10px 40px 0 0", "r")
    lined = "flex:1;padding:6px 24px 14px"
    body = f"<div style='display:flex'><div style='width:430px;padding:14px 26px;border-right:2px solid #9ab'>{left}</div><div style='{lined}'>{right}</div></div>"
    return leaf(body, 1040, 580, _truth(case), font=SONG, size=17, ground="#f6faf3", pad="18px")


def emergency_note(case: Case, random: Random) -> Drawing:
    """An emergency room's print with triage, times and vital signs in a strip."""
    who, (one, two, *_), day = case.insured, crew(case), case.visited_on
    title = random.choice(("急诊病历", "急诊科初诊记录"))
    body = spread(
        f"<b style='font-size:20px'>{e(case.hospital)}</b>",
        f"<b style='font-size:20px'>{title}</b>",
        style="border-bottom:2px solid #000",
    )
    body += line(
        f"{e(who.name)}　{who.sex}　{years(case, day)}岁　ID {case.numbers['登记号']}　费别 {random.choice(('自费', '城镇职工', '城乡居民'))}",
        "margin-top:6px",
    )
    body += line(
        f"就诊时间 {day_text(day, '-')} {clock(case, 1, seconds=False)}　分诊级别 Ⅲ级　来院方式 {random.choice(('步行', '轮椅', '120'))}　科室 {e(case.department)}"
    )
    strip = [
        ["T", "P", "R", "BP", "SpO₂", "意识"],
        [f"36.{case.seed % 9}", f"{70 + case.seed % 30}", "20", f"13{case.seed % 9}/84", "98%", "清醒"],
    ]
    body += grid([[(one_cell, "class=c") for one_cell in row] for row in strip], style="margin:8px 0")
    for label, words in (
        ("主诉", pick(case, COMPLAINT, 1)),
        ("现病史", f"患者{pick(case, COMPLAINT, 1)}，无发热、无呕吐，自服药物未见缓解，来我院急诊。"),
        ("既往史", "体健"),
        ("体格检查", EXAM),
        ("辅助检查", "血常规、心电图、CT（结果回报见附页）"),
        (random.choice(("初步诊断", "印象")), e(case.diagnosis.name)),
        ("处置", _plan(case)),
        ("去向", "门诊随诊"),
    ):
        body += f"<div style='display:flex;gap:10px;padding:2px 0'><b style='width:76px;flex:none'>{label}</b><span>{words}</span></div>"
    body += spread(
        f"接诊医师 {one}",
        f"分诊护士 {two}",
        f"打印 {day_text(day, '-')} {clock(case, 5)}",
        style="border-top:1px solid #000;margin-top:18px;padding-top:4px",
    )
    return leaf(body, 860, 580, _truth(case), font=DOTS, size=16, pad="30px 44px")


def dental_chart(case: Case, random: Random) -> Drawing:
    """A private clinic's chart sheet with a cross for the teeth and a table of history."""
    who, (one, *_), day = case.insured, crew(case), case.visited_on
    cross = "<svg width='240' height='76'><path d='M0 38h240M120 0v76' stroke='#333'/><text x='60' y='30' font-size='14'>8 7 6 5</text><text x='140' y='66' font-size='14'>3 4 6</text></svg>"
    rows: list[list[Cell]] = [
        ["客户姓名", e(who.name), "性别", who.sex, "年龄", years(case, day)],
        ["就诊日期", day_text(day, "/"), "病历编号", case.numbers["门诊号"], "科室", e(case.department)],
        ["主　　诉", wide(pick(case, COMPLAINT, 2), 5, 40)],
        ["现 病 史", wide("症状如主诉，未经特殊处理。", 5, 56)],
        ["既往/过敏", wide("否认系统性疾病及过敏史", 5)],
        ["检　　查", wide(BRIEF + "。", 5, 60)],
        ["专科图示", wide(cross, 5)],
        ["诊　　断", wide(f"{e(case.diagnosis.name)}（{case.diagnosis.code}）", 5, 46)],
        ["治疗计划", wide(_plan(case), 5, 60)],
        ["医　　嘱", wide(pick(case, ORDERS, 1), 5, 56)],
    ]
    body = spread(
        f"<b style='color:#c8641b;font-size:21px'>{e(case.hospital)}</b>",
        "首诊 · 复诊" if random.random() < 0.5 else "病历首页",
        style="margin-bottom:4px",
    )
    body += head("门 诊 病 历 记 录", 22, "background:#fbe9da;margin-bottom:10px") + grid(
        rows, style="font-size:15.5px"
    )
    body += spread(
        f"医师签名 <span class='sig'>{one}</span>",
        f"患者（监护人）签名 <span class='sig'>{e(case.relative.name)}</span>",
        style="margin-top:18px",
    )
    body += line(
        "营业时间 8:30—18:00（节假日无休）　微信公众号预约立减20元", "font-size:13px;color:#c8641b;margin-top:14px", "c"
    )
    css = ".ruled td{border-color:#c9a083;padding:6px 8px}.ruled td:nth-child(odd){white-space:nowrap}"
    return leaf(body, 840, 770, _truth(case, code=True), font=HEI, css=css, pad="30px 42px")


def online_record(case: Case, random: Random) -> Drawing:
    """A record opened on the phone: the visit of an internet or community clinic."""
    who, (one, *_), day = case.insured, crew(case), case.visited_on
    body = pairs(
        (
            ("患者", f"{e(who.name)} {who.sex} {years(case, day)}岁"),
            ("医疗机构", e(case.hospital)),
            ("接诊科室", e(case.department)),
            ("接诊医生", one + " 副主任医师"),
            (random.choice(("问诊时间", "接诊时间")), f"{day_text(day, '-')} {clock(case, 2)}"),
        )
    )
    body += card("病情描述", pick(case, COMPLAINT, 3) + "，曾自行休息，无明显好转。") + card("查体", BRIEF + "。")
    body += (
        card(random.choice(("诊断", "医生诊断")), f"<b>{e(case.diagnosis.name)}</b>")
        + card("处理意见", _plan(case))
        + card("医生建议", pick(case, ORDERS, 2))
    )
    body += line("病历由接诊医生电子签名　修改须留痕", "font-size:11px;color:#99a", "c")
    return screen(
        random.choice(("电子病历", "门诊病历详情")),
        body,
        820,
        _truth(case),
        colour=random.choice(("#5b6ee1", "#e86f2c")),
        button="再次问诊",
    )


def township_sheet(case: Case, random: Random) -> Drawing:
    """A narrow sheet written with a pen on ruled paper by a township's or unit's clinic."""
    who, (one, *_), day = case.insured, crew(case), case.visited_on
    body = head(e(case.hospital), 21) + head(random.choice(("门诊病历纸", "病　历　记　录")), 20)
    body += line(
        f"姓名{fill(e(who.name), 100)}性别{fill(who.sex, 30)}年龄{fill(years(case, day), 36)}日期{fill(day_text(day, '.'), 110)}",
        "margin:10px 0",
    )
    hand = (
        pick(case, COMPLAINT) + "。",
        "查：" + BRIEF + "，余(-)。",
        "初诊：" + e(case.diagnosis.name),
        "处理：" + _plan(case),
        "随访，必要时转上级医院。",
    )
    body += f"<div style='line-height:40px;background:repeating-linear-gradient(transparent 0 39px,#d99 39px 40px);font-family:{PEN};color:#222c55;font-size:19px'>{''.join(line(words, 'text-indent:2em') for words in hand)}</div>"
    body += line(f"<span class='sig'>{one}</span>", "padding:16px 50px 10px 0", "r") + stamp(
        case.hospital, "right:150px;bottom:16px", diameter=112
    )
    return leaf(body, 660, 540, _truth(case), font=SONG, size=16.5, ground="#fdfaf2", pad="28px 38px")


def system_window(case: Case, random: Random) -> Drawing:
    """A photo of the doctor's own screen: a window with tabs, a tree at the left, fields with grey labels."""
    who, (one, *_), day = case.insured, crew(case), case.visited_on
    tree = "".join(
        line(f"{mark} {words}")
        for mark, words in (
            ("▾", "就诊记录"),
            ("　▪", day_text(day, "-")),
            ("　▪", "既往"),
            ("▸", "检验"),
            ("▸", "检查"),
            ("▸", "医嘱"),
            ("▸", "会诊"),
        )
    )
    top = f"<div style='background:#2b579a;color:#fff;padding:5px 12px;display:flex;justify-content:space-between'><span>门诊医生工作站 — {e(case.hospital)}</span><span>— □ ×</span></div>"
    top += f"<div style='background:#dfe6ef;padding:4px 12px'>接诊(J)　病历(B)　处方(C)　检查(X)　打印(P)　帮助(H)</div><div style='background:#fff8d9;padding:5px 12px'>患者：{e(who.name)}　{who.sex}　{years(case, day)}岁　卡号：{case.numbers['门诊号']}　就诊：{day_text(day, '-')} {clock(case, 1, seconds=False)}</div>"
    blocks = (
        ("主诉", pick(case, COMPLAINT, 1)),
        ("现病史", "病程中无发热，饮食睡眠可，二便正常。"),
        ("查体", BRIEF),
        (random.choice(("诊断", "门诊诊断")), f"{e(case.diagnosis.name)}　[{case.diagnosis.code}]"),
        ("处理", _plan(case)),
        ("健康教育", pick(case, ORDERS, 1)),
    )
    inside = "".join(
        f"<div style='display:flex;margin-bottom:8px'><span style='width:86px;flex:none;color:#567'>{label}</span><span style='flex:1;border:1px solid #b7c1cd;background:#fff;padding:2px 8px;min-height:30px'>{words}</span></div>"
        for label, words in blocks
    )
    body = (
        top
        + f"<div style='display:flex'><div style='width:190px;background:#eef1f5;padding:10px 14px;border-right:1px solid #b7c1cd'>{tree}</div><div style='flex:1;padding:14px'>{inside}</div></div>"
    )
    body += f"<div style='background:#dfe6ef;padding:3px 12px;font-size:13px;display:flex;justify-content:space-between'><span>就绪　当前科室：{e(case.department)}　操作员：{one}</span><span>{day_text(case.on, '/')} 15:42</span></div>"
    return leaf(body, 1000, 560, _truth(case, code=True), font=MICRO, size=15.5, ground="#f6f7f9", pad="0")


LAYOUTS = {
    "medical_record": (booklet_spread, emergency_note, dental_chart, online_record, township_sheet, system_window)
}
