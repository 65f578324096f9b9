"""Papers that tell of a death: the medical certificate's family part, a community's letter, the register's cancellation."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.fourteenth.cards_kit import (
    FANG,
    NOTO,
    SONG,
    apart,
    blank,
    boxes,
    chop,
    chosen,
    district_of,
    grid,
    head,
    iso,
    p,
    page,
    pen,
    people,
    seal,
    sig,
    years,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, issuer: str, died_on: dt.date) -> dict[str, str]:
    who = case.insured
    return {
        "name": who.name,
        "sex": who.sex,
        "id_number": who.id_number,
        "died_on": iso(died_on),
        "cause": case.diagnosis.name,
        "issuer": issuer,
    }


def medical_part(case: Case, random: Random) -> Drawing:
    """The family's part of the medical certificate, lying broad, numbers in boxes, the doctor's and police's signs."""
    who, died_on = case.insured, case.discharged_on
    doctor, officer, kin, _ = people(case)
    hour = f"{random.randint(0, 23)}时{random.randint(0, 59)}分"
    lab = "class=c style='background:#f2f2f2;white-space:nowrap'"
    place = chosen({"医疗机构": True, "来院途中": False, "家中": False, "其他": False}, random.randint(0, 2))
    rows = [
        [("死者姓名", lab), e(who.name), ("性别", lab), who.sex, ("民族", lab), who.ethnicity, ("婚姻状况", lab), "已婚" if years(who.born_on, died_on) > 27 else "未婚"],
        [("身份证件号码", lab), (boxes(who.id_number, ""), "colspan=5"), ("实足年龄", lab), f"{years(who.born_on, died_on)}岁"],
        [("出生日期", lab), (day_text(who.born_on, "年月"), "colspan=3"), ("死亡日期", lab), (f"{day_text(died_on, '年月')}{hour}", "colspan=3")],
        [("死亡地点", lab), (place, "colspan=7")],
        [("死亡原因", lab), (e(case.diagnosis.name), "colspan=3"), ("常住户口地址", lab), (e(who.address), "colspan=3")],
        [("可联系家属", lab), (e(kin), "colspan=3"), ("家属电话", lab), (case.relative.phone, "colspan=3")],
        [("医疗机构盖章", lab), (f"{e(case.hospital)}", "colspan=3 style='height:96px'"), ("医师签名", lab), sig(doctor), ("派出所意见", lab), f"已注销　{sig(officer)}"],
    ]  # fmt: skip
    body = head("居民死亡医学证明（推断）书", 27) + apart(
        "行政区划代码 990101",
        "（第四联　家属办理殡葬、保险等事宜）",
        f"编号 {digits(Random(case.seed), 14)}",
        style="font-size:14px;margin:6px 0",
    )
    body += grid(rows, style="font-size:15.5px")
    body += apart(
        f"填表日期 {day_text(died_on + dt.timedelta(days=1), '年')}",
        "此证涂改无效　遗失不补",
        style="margin-top:10px;font-size:14px",
    )
    body += seal(case.hospital, 250, 345, 146, "死亡证明专用章", 0.5)
    return page(body, width=1160, height=520, fields=_truth(case, case.hospital, died_on), font=SONG, pad="34px 46px")


def community_letter(case: Case, random: Random) -> Drawing:
    """A letter of a community's health station or village clinic for somebody who died at home."""
    who, died_on = case.insured, case.discharged_on
    station = f"{district_of(case)}{random.choice(case.pools.streets[:6])}社区居民委员会"
    age = years(who.born_on, died_on)
    big = "font-size:20px;line-height:2.15;text-indent:2em"
    told = random.choice(("家属已于次日报知本居委会。", "遗体已按规定火化。", "生前无纠纷，家属无异议。"))
    body = head(random.choice(("证　明", "死亡证明", "居民去世情况证明")), 33, "margin:18px 0 26px;letter-spacing:4px")
    body += p(f"{e(case.insurer)}：", "font-size:20px;line-height:2.15")
    body += p(
        f"我辖区居民{blank(e(who.name), 100)}，{blank(who.sex, 40)}，现年{blank(str(age), 50)}岁，身份证号{blank(who.id_number, 230)}，"
        f"住{blank(e(who.address))}，因{blank(e(case.diagnosis.name))}医治无效，于{blank(day_text(died_on, '年'), 170)}去世。{told}", big,
    )  # fmt: skip
    body += p("情况属实，特此证明。", big)
    body += p(f"经办人：{sig(people(case)[3])}　　电话：{case.relative.phone}", "margin-top:24px;font-size:18px")
    body += p(e(station), "font-size:20px;margin-top:26px", "r") + p(
        pen(day_text(died_on + dt.timedelta(days=6), "年")), "font-size:19px", "r"
    )
    body += seal(station, 600, 490, 150)
    return page(
        body, width=860, height=660, fields=_truth(case, station, died_on), font=FANG, ground="#fffefa", pad="44px 76px"
    )


def struck_off(case: Case, random: Random) -> Drawing:
    """A police station's form that somebody was struck off the register, with the stub that stays there."""
    who, died_on = case.insured, case.discharged_on
    station = f"{who.id_issuer}{random.choice(case.pools.streets[:6])[:2]}派出所"
    struck_on = died_on + dt.timedelta(days=random.randint(3, 15))
    number = f"{case.numbers['登记号'][:6]}"
    form = random.choice(("年", "年月", "-"))
    rows = [
        ["姓名", e(who.name), "性别", who.sex],
        ["公民身份号码", (who.id_number, "colspan=3")],
        ["户籍所在地", (e(who.address), "colspan=3")],
        ["死亡日期", day_text(died_on, form), "死亡原因", e(case.diagnosis.name)],
        ["注销日期", day_text(struck_on, form), "申报人", e(case.relative.name)],
    ]  # fmt: skip
    stub = p(
        f"<b>存 根</b><br>字第{number}号<br>{e(case.relative.name)} 申报<br>{day_text(struck_on, '-')}<br>经办 {e(people(case)[0])}",
        "width:150px;padding-right:16px;border-right:2px dashed #777;font-size:15px;line-height:2",
    )
    main = (
        head("死亡注销户口证明", 27, "letter-spacing:4px")
        + p(f"死注字第 {number} 号", "margin:4px 0", "r")
        + grid(rows, style="font-size:17px")
    )
    main += p("上述人员户口已在我所注销。本证明供死者家属办理有关手续使用。", "margin-top:12px") + p(
        f"承办民警 {e(people(case)[1])}", "margin-top:16px"
    )
    main += p(f"{e(station)}<br>{day_text(struck_on, '年')}", "margin-top:14px", "r")
    body = f"<div style='display:flex;gap:24px'>{stub}<div style='flex:1'>{main}</div></div>"
    body += seal(station, 740, 340, 146, "户口专用章") + chop("死亡注销", 300, 420, 20)
    css = ".g td{padding:9px}.g td:nth-child(odd){white-space:nowrap;width:112px}"
    return page(
        body,
        width=980,
        height=540,
        fields=_truth(case, station, died_on),
        font=NOTO,
        css=css,
        ground="#fbfcf8",
        pad="36px 46px",
    )


LAYOUTS = {"death_certificate": (medical_part, community_letter, struck_off)}
