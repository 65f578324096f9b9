"""Discharge records and summaries."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fifteenth.clinical import (
    COMPLAINT,
    COURSE,
    DOTS,
    EXAM,
    ORDERS,
    boxed,
    boxed_day,
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
    stamp,
    truth,
    wide,
    years,
)
from benchmarks.papers.families.fifteenth.kit import FANG, HEI, KAI, MICRO, SERIF, Cell, bars, iso, line, spread
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, *, code: bool = False) -> dict[str, str]:
    more = {"discharged_on": iso(case.discharged_on), "diagnosis": case.diagnosis.name}
    return truth(
        case, "admitted_on", case.admitted_on, **more, **({"diagnosis_code": case.diagnosis.code} if code else {})
    )


def cell(label: str, english: str, value: str) -> str:
    """A value under its label in two languages."""
    return f"<div style='font-size:12px;color:#0b5d6b'>{label} <i>{english}</i></div><div>{value}</div>"


def bilingual_record(case: Case, random: Random) -> Drawing:
    """A private hospital's record with English under every label."""
    who, (one, two, *_) = case.insured, crew(case)
    days = (case.discharged_on - case.admitted_on).days

    rows: list[list[Cell]] = [
        [cell("患者", "Patient", e(who.name)), cell("性别", "Gender", who.sex),
        cell("出生日期", "D.O.B.", day_text(who.born_on, "-")), cell("病历号", "MRN", case.numbers["病案号"])],
        [cell("入院", "Admission", day_text(case.admitted_on, "-")),
        cell("出院", "Discharge", day_text(case.discharged_on, "-")), cell("住院天数", "LOS", f"{days} d"),
        cell("病区", "Ward", e(case.department))],
    ]  # fmt: skip
    body = spread(
        f"<b style='font-size:23px;color:#0b5d6b'>{e(case.hospital)}</b>", bars(case.numbers["病案号"], 150, 34),
        style="align-items:center",
    )  # fmt: skip
    body += line(
        random.choice(("出院小结　Discharge Summary", "出院总结 / DISCHARGE SUMMARY")),
        "font-size:20px;border-bottom:3px solid #0b5d6b;margin:8px 0 12px",
    )  # fmt: skip
    body += grid(rows, style="font-size:15px")
    blocks = (
        ("入院诊断", "Admitting Diagnosis", e(pick(case, COMPLAINT)) + "，待查"),
        ("出院诊断", "Discharge Diagnosis", f"<b>{e(case.diagnosis.name)}</b>　(ICD-10: {case.diagnosis.code})"),
        ("入院时情况", "On Admission", EXAM), ("住院经过", "Hospital Course", pick(case, COURSE)),
        ("出院建议", "Recommendations", pick(case, ORDERS)),
    )  # fmt: skip
    for label, english, words in blocks:
        body += line(
            f"<b style='color:#0b5d6b'>{label}</b> <i style='font-size:12px'>{english}</i>", "margin-top:11px"
        ) + line(words)
    body += spread(
        f"主诊医生 Attending: {one}", f"住院医生 Resident: {two}", f"打印 Printed {day_text(case.on, '-')}",
        style="margin-top:34px;font-size:14px",
    )  # fmt: skip
    body += line(
        "本院为医保定点单位 · 24小时服务热线 400-820-" + case.numbers["床号"][:4], "font-size:12px;color:#778;margin-top:12px", "c",
    )  # fmt: skip
    return leaf(body, 900, 740, _truth(case, code=True), font=MICRO, size=16, pad="38px 50px")


def tcm_record(case: Case, random: Random) -> Drawing:
    """A hospital of traditional medicine: a Chinese and a Western diagnosis, labels with blanks."""
    who, (one, two, *_) = case.insured, crew(case)
    chinese, kind = pick(
        case, (("痹病", "风寒湿痹证"), ("眩晕", "肝阳上亢证"), ("咳嗽", "痰热郁肺证"), ("胃脘痛", "脾胃虚寒证"))
    )
    body = head(e(case.hospital), 27, "letter-spacing:3px") + head(random.choice(("出 院 小 结", "出 院 记 录")), 23)
    body += spread(
        f"姓　名 {e(who.name)}",
        f"科　别 {e(case.department)}",
        f"床　号 {case.numbers['床号'][:2]}",
        f"住 院 号 {case.numbers['住院号']}",
        style="border-bottom:1px solid #000;margin:12px 0 8px",
    )
    body += line(
        f"　　{e(who.name)}，{who.sex}，{years(case, case.admitted_on)}岁，{who.ethnicity}族。因“{pick(case, COMPLAINT)}”由门诊收入我科。"
    )
    body += spread(
        f"入院日期 {day_text(case.admitted_on, '年')}",
        f"出院日期 {day_text(case.discharged_on, '年')}",
        style="margin:8px 120px 8px 0",
    )
    body += grid(
        [ [ ("出院<br>诊断", "rowspan=2 style='width:64px;text-align:center'"), ("中医", "style='width:56px'"),
        f"{chinese}（{kind}）", ], ["西医", f"{e(case.diagnosis.name)}"], ], style="margin:6px 0",
    )  # fmt: skip
    body += line("入院情况", "margin-top:8px", "b") + line("舌质淡红，苔薄白，脉弦细。" + EXAM, "text-indent:2em")
    body += line("诊疗经过", "margin-top:8px", "b") + line(
        "辨证施治，予中药内服、针刺、艾灸、中药熏洗，" + pick(case, COURSE, 1), "text-indent:2em"
    )
    body += line("出院时情况：诸症减轻，纳可寐安，二便调。", "margin-top:8px") + line(
        "出院医嘱：" + pick(case, ORDERS, 1)
    )
    body += spread(
        "",
        f"上级医师 <span class='sig'>{one}</span>　　经治医师 <span class='sig'>{two}</span>",
        style="margin-top:40px",
    )
    body += stamp(case.hospital, 90, 34, 138, "病案专用章")
    return leaf(body, 860, 740, _truth(case), font=FANG, size=17.5, pad="44px 58px")


def carbon_summary(case: Case, random: Random) -> Drawing:
    """A township's carbon form, filled by hand, with boxes for the days."""
    who, (one, *_) = case.insured, crew(case)
    body = spread("第二联　交病人", f"№ {case.numbers['登记号'][:7]}", style="font-size:14px;color:#a33")
    body += head(e(case.hospital), 23) + head(
        random.choice(("出院病情摘要", "病人出院小结单")), 24, "letter-spacing:6px"
    )
    body += line(
        f"姓名{fill(e(who.name), 130)}性别{fill(who.sex, 40)}年龄{fill(years(case, case.admitted_on), 44)}科室{fill(e(case.department), 150)}",
        "margin-top:12px;line-height:2",
    )
    body += line(f"住院号{fill(case.numbers['住院号'], 120)}住址{fill(e(who.address[:16]), 300)}", "line-height:2")
    body += line(f"入院日期 <span class='pen'>{boxed_day(case.admitted_on)}</span>", "line-height:2.1")
    body += line(
        f"出院日期 <span class='pen'>{boxed_day(case.discharged_on)}</span>　共住院 <span class='pen'>{boxed(f'{(case.discharged_on - case.admitted_on).days:02d}')}</span> 天",
        "line-height:2.1",
    )
    body += line(f"出院诊断{fill(e(case.diagnosis.name), 480)}", "line-height:2.1")
    body += line("治疗经过及疗效：") + line(pick(case, COURSE, 2), "text-indent:2em;line-height:1.9", "pen")
    body += line("转归　①治愈　<span class='u'>②好转√</span>　③未愈　④转院　⑤其他", "margin-top:6px")
    body += line("注意事项：" + f"<span class='pen'>{pick(case, ORDERS, 2)}</span>", "margin-top:6px")
    body += spread("（本单凭章有效，遗失不补）", f"经治医师 <span class='sig'>{one}</span>", style="margin-top:26px")
    body += stamp(case.hospital, 60, 20, 128)
    return leaf(body, 760, 680, _truth(case), font=KAI, size=17, ground="#fbeef0", pad="30px 44px")


def dot_summary(case: Case, random: Random) -> Drawing:
    """A dot-matrix print, values run together."""
    who, (one, two, *_) = case.insured, crew(case)
    days = (case.discharged_on - case.admitted_on).days
    body = head(e(case.hospital) + random.choice(("出院小结", "出院记录")), 21 if len(case.hospital) < 16 else 18)
    body += line(
        f"病区:{e(case.department)} 床位:{case.numbers['床号'][:2]} 住院号:{case.numbers['住院号']} 第1次住院",
        "margin-top:8px",
    )
    body += line(
        f"{e(who.name)} {who.sex} {years(case, case.admitted_on)}岁 入院{day_text(case.admitted_on, '-')} 出院{day_text(case.discharged_on, '-')} 住院{days}天",
        "border-top:1px dashed #333;border-bottom:1px dashed #333;margin:6px 0",
    )
    body += line(f"主　诉:{pick(case, COMPLAINT, 1)}。") + line("查　体:" + EXAM)
    body += line(f"出院诊断:1.{e(case.diagnosis.name)}") + line("治疗情况:" + pick(case, COURSE, 1))
    taken = "；".join(
        f"{e(fee.goods.name)} {pick(case, USES_SHORT, place)}" for place, fee in enumerate(drugs(case)[:3])
    )
    body += line("出院带药:" + taken) + line("出院医嘱:" + pick(case, ORDERS))
    body += spread(
        f"主任医师:{one}", f"主管医师:{two}", f"制单:{day_text(case.on, '-')} 08:15", style="margin-top:22px"
    )
    holes = "radial-gradient(circle at 12px 14px,#cfd3d6 5px,transparent 5.5px) 0 0/24px 28px repeat-y,radial-gradient(circle at 12px 14px,#cfd3d6 5px,transparent 5.5px) 100% 0/24px 28px repeat-y"
    ground = f"{holes},repeating-linear-gradient(#fff 0 28px,#e9f4ec 28px 56px)"
    return leaf(body, 920, 480, _truth(case), font=DOTS, size=16, ground=ground, pad="30px 56px")


USES_SHORT = ("1片 qd", "2片 bid", "1粒 tid", "遵医嘱")


def portal_screen(case: Case, random: Random) -> Drawing:
    """The record in a city's health app, with a time line of the stay."""
    who, (one, *_) = case.insured, crew(case)
    days = (case.discharged_on - case.admitted_on).days
    dot = "<span style='color:#0aa'>●</span> "
    stay = f"{dot}入院 {day_text(case.admitted_on, '.')}<br><span style='color:#aaa;padding-left:4px'>│</span> 住院 {days} 天<br>{dot}出院 {day_text(case.discharged_on, '.')}"
    body = line(
        f"<b style='font-size:17px'>{e(case.hospital)}</b><div class='lab'>{e(case.department)} · 住院号 {case.numbers['住院号']}</div>",
        "",
        "card",
    )
    body += pairs(
        (("就诊人", e(who.name)), ("性别 / 年龄", f"{who.sex} / {years(case, case.admitted_on)}岁"), ("主治医生", one))
    )
    body += card("住院时间轴", stay) + card(
        random.choice(("出院诊断", "诊断（出院）")),
        f"<b>{e(case.diagnosis.name)}</b>　<span class='lab'>{case.diagnosis.code}</span>",
    )
    body += card("诊疗小结", pick(case, COURSE)) + card("医生嘱咐", pick(case, ORDERS))
    body += line("以上内容由医疗机构上传，如有疑问请咨询就诊医院", "font-size:11px;color:#99a;padding:2px 10px", "c")
    return screen(
        random.choice(("出院小结", "出院记录详情")),
        body,
        900,
        _truth(case, code=True),
        colour=random.choice(("#00a6a0", "#2e6be6", "#c0392b")),
        button="下载 PDF 版",
    )


def ruled_summary(case: Case, random: Random) -> Drawing:
    """A children's or army hospital's page of narrow cells, the label above its value."""
    who, (one, two, three, _) = case.insured, crew(case)
    small = "<div style='font-size:12.5px;color:#444'>"
    top = (
        ("姓名", e(who.name)), ("性别", who.sex), ("年龄", years(case, case.admitted_on) + "岁"),
        ("籍贯", e(who.address[:3])), ("ID号", case.numbers["登记号"]), ("病历号", case.numbers["病案号"]),
    )  # fmt: skip
    second = (
        ("入院日期", day_text(case.admitted_on, "年月")), ("出院日期", day_text(case.discharged_on, "年月")),
        ("出院科室", e(case.department)),
    )  # fmt: skip
    rows: list[list[Cell]] = [
        [f"{small}{label}</div>{value}" for label, value in top],
        [(f"{small}{label}</div>{value}", "colspan=2") for label, value in second],
    ]  # fmt: skip
    for label, words, tall in (
        ("出 院 诊 断（含主要手术名称）", f"{e(case.diagnosis.name)}", 74),
        ("入院时主要症状及体征", pick(case, COMPLAINT) + "。" + EXAM, 96),
        ("主要检查结果", "血常规、尿常规、心电图未见明显异常；影像学检查见报告单。", 66),
        ("病 程 与 治 疗 结 果", pick(case, COURSE, 2), 110),
        ("出院后用药及建议", pick(case, ORDERS, 1), 84),
    ):
        rows.append([wide(f"{small}{label}</div>{words}", 6, tall, "vertical-align:top")])
    body = (
        spread("出-03表", f"科主任 {three}", style="font-size:13px") + head(e(case.hospital), 24)
        + head("出院病历摘要", 22, "margin-bottom:10px") + grid(rows, style="font-size:15.5px")
    )  # fmt: skip
    body += spread(
        f"主治医师：{one}", f"填写医师：{two}", f"填写日期：{day_text(case.discharged_on, '年月')}", style="margin-top:12px",
    )  # fmt: skip
    body += stamp(case.hospital, 60, 14, 132, random.choice(("医务处", "住院处")))
    font = random.choice((SERIF, HEI))
    return leaf(body, 880, 770, _truth(case), font=font, size=15.5, pad="34px 46px")


LAYOUTS = {
    "discharge_summary": (bilingual_record, tcm_record, carbon_summary, dot_summary, portal_screen, ruled_summary)
}
