"""Certificates of accidents: the traffic police's two, and a village committee's or employer's."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighth.sheet import HEI, KAI, SONG, iso, line, row, sheet, staff, stamp, table, title
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _where(case: Case) -> str:
    random = Random(case.seed + 4)
    return f"{random.choice(case.pools.cities)}{random.choice(case.pools.districts)}{random.choice(case.pools.streets)}与{random.choice(case.pools.streets)}交叉路口"


def _squad(case: Case) -> str:
    place = _where(case)
    city = place.split("市")[0] + "市"
    return f"{city}公安局交通警察支队{place.removeprefix(city).split('区')[0]}大队"


def _clock(case: Case) -> str:
    return f"{case.seed % 12 + 7}时{case.seed % 50 + 5:02d}分"


def _truth(case: Case, number: str, place: str, issuer: str, issued_on: dt.date) -> dict[str, str]:
    fields = {"happened_on": iso(case.loss_on), "place": place, "issuer": issuer, "issued_on": iso(issued_on)}
    return fields | ({"certificate_number": number} if number else {})


def full_finding(case: Case, random: Random) -> Drawing:
    """The finding of the ordinary procedure."""
    who, other, place, squad = case.insured, case.relative, _where(case), _squad(case)
    issued_on = case.loss_on + dt.timedelta(days=8)
    number = f"{squad[0]}公交认字〔{case.loss_on.year}〕第{case.numbers['登记号'][:5]}号"
    section = "font-weight:700;margin-top:10px"
    body = (
        title(e(squad), 24)
        + title("道路交通事故认定书", 30, "letter-spacing:3px")
        + line(number, "margin:8px 0 16px", "r")
    )
    body += (
        line(f"交通事故时间：{day_text(case.loss_on, '年月')}{_clock(case)}", section)
        + line(f"交通事故地点：{e(place)}", section)
        + line("天气：晴　　道路条件：沥青路面，干燥", "")
    )
    body += line("当事人、车辆、道路和交通环境等基本情况：", section)
    body += line(
        f"{e(who.name)}，{who.sex}，身份证号：{who.id_number}，驾驶{case.vehicle.plate}号小型轿车。", "text-indent:2em"
    )
    body += line(f"{e(other.name)}，{other.sex}，身份证号：{other.id_number}，骑行电动自行车。", "text-indent:2em")
    body += line("道路交通事故发生经过：", section) + line(
        f"{day_text(case.loss_on, '年月')}，{e(other.name)}骑行电动自行车由南向北行驶，与由东向西行驶的{e(who.name)}驾驶的车辆相撞，造成人员受伤、车辆受损。",
        "text-indent:2em",
    )
    body += line("道路交通事故证据及事故形成原因分析：", section) + line(
        "依据现场勘查笔录、当事人陈述及监控视频，双方未按规定让行，是造成事故的原因。", "text-indent:2em"
    )
    body += line("当事人导致道路交通事故的过错及责任或者意外原因：", section) + line(
        f"{e(other.name)}负主要责任，{e(who.name)}负次要责任。", "text-indent:2em"
    )
    body += row(
        f"交通警察：<span class='sig'>{e(staff(case)[0])}</span>　<span class='sig'>{e(staff(case)[1])}</span>",
        "",
        style="margin-top:26px",
    ) + line(day_text(issued_on, "数" if random.random() < 0.4 else "年"), "margin-top:18px", "r")
    body += line(
        "当事人对交通事故认定有异议的，可自本认定书送达之日起三日内提出书面复核申请。", "font-size:14px;margin-top:30px"
    ) + stamp(squad, 640, 570, 150, opacity=0.5)
    return sheet(
        body,
        width=880,
        height=860,
        fields=_truth(case, number, place, squad, issued_on),
        font=SONG,
        size=17,
        padding="46px 64px",
    )


def quick_finding(case: Case, random: Random) -> Drawing:
    """The finding of the simple procedure, a ruled form filled by a portable printer or hand."""
    who, other, place, squad = case.insured, case.relative, _where(case), _squad(case)
    number = f"第{case.loss_on:%Y}{case.numbers['业务流水号']}号"
    rows: list[list[str | tuple[str, str]]] = [
        [
            "事故时间",
            (f"<span class='pen'>{day_text(case.loss_on, '年')}{_clock(case)}</span>", "colspan=3"),
            "天气",
            "<span class='pen'>阴</span>",
        ],
        ["事故地点", (f"<span class='pen'>{e(place)}</span>", "colspan=5")],
    ]
    for label, person, vehicle in (("甲", who, case.vehicle.plate), ("乙", other, "电动自行车")):
        rows.append(
            [f"当事人{label}", f"<span class='pen'>{e(person.name)}</span>", "证号", (person.id_number, "colspan=3")]
        )
        rows.append(["车牌号", f"<span class='pen'>{vehicle}</span>", "联系电话", (person.phone, "colspan=3")])
    rows.append(
        [
            "事故事实<br>及责任",
            (
                f"<span class='pen'>{e(other.name)}变更车道未让行，与{e(who.name)}所驾车辆刮擦，{e(other.name)}负全部责任，{e(who.name)}无责任。</span>",
                "colspan=5 style='height:130px'",
            ),
        ]
    )
    body = title("道路交通事故认定书（简易程序）", 26) + line(number, cls="r") + table(rows, style="font-size:16px")
    body += row(
        f"当事人签名：<span class='sig'>{e(who.name)}</span>　<span class='sig'>{e(other.name)}</span>",
        f"交通警察：<span class='sig'>{e(staff(case)[2])}</span>",
        style="margin-top:14px",
    )
    body += (
        line(e(squad), "margin-top:22px", "r")
        + line(day_text(case.loss_on, "年月"), cls="r")
        + stamp(squad, 600, 500, 140)
    )
    return sheet(
        body,
        width=860,
        height=710,
        fields=_truth(case, number, place, squad, case.loss_on),
        font=HEI,
        css=".t td{padding:8px}.t td:nth-child(odd){white-space:nowrap}",
        ground="#fefdf8",
        padding="40px 46px",
    )


def plain_letter(case: Case, random: Random) -> Drawing:
    """A letter of a village committee or an employer about an accident without police."""
    who = case.insured
    committee = case.seed % 2 == 0
    district = Random(case.seed).choice(case.pools.districts)
    issuer = f"{district}{'青石坳村村民委员会' if committee else '宏远建筑劳务有限公司'}"
    place = f"{district}{'青石坳村后山' if committee else '滨河新城二期工地'}"
    how = "上山砍柴时不慎滑倒摔伤" if committee else "搬运材料时不慎从脚手架跌落受伤"
    issued_on = case.loss_on + dt.timedelta(days=random.randint(3, 12))
    words = "本村村民" if committee else "本单位职工"
    body = title(random.choice(("意外事故证明", "证　明", "事故情况说明")), 33, "margin:26px 0 34px")
    body += line(f"{e(case.insurer)}：", "font-size:20px;line-height:2.1")
    body += line(
        f"兹证明{words}{e(who.name)}（身份证号码：{who.id_number}）于{day_text(case.loss_on, '年')}在{e(place)}{how}，后送往{e(case.hospital)}治疗。事故无第三方责任，情况属实。",
        "text-indent:2em;font-size:20px;line-height:2.1",
    )
    body += line("特此证明。", "text-indent:2em;font-size:20px;line-height:2.1")
    body += line(
        f"经办人：<span class='sig'>{e(staff(case)[0])}</span>　联系电话：{case.relative.phone}",
        "margin-top:36px;font-size:18px",
    )
    body += (
        line(e(issuer), "margin-top:30px;font-size:20px", "r")
        + line(day_text(issued_on, "年"), "font-size:20px", "r")
        + stamp(issuer, 590, 500, 150)
    )
    return sheet(
        body, width=860, height=740, fields=_truth(case, "", place, issuer, issued_on), font=KAI, padding="46px 80px"
    )


LAYOUTS = {"accident_certificate": (full_finding, quick_finding, plain_letter)}
