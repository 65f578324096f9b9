"""Papers of the police, schools, offices and card banks about a person that are no claim material."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.fifteenth.cards_kit import (
    HEI,
    KAI,
    SANS,
    SONG,
    UMING,
    box,
    fours,
    head,
    ln,
    others,
    pen,
    sheet,
    spread,
    stamp,
    tab,
    where,
)
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.paper import Drawing


def traffic_fine(case: Case, random: Random) -> Drawing:
    """A slip about a traffic offence."""
    city, district, street = where(case)
    squad = f"{city}公安局交通警察支队{district[:-1]}大队"
    body = head("公安交通管理<br>简易程序处罚决定书", 25) + ln(f"编号：{digits(random, 15)}", "margin:12px 0", "c")
    body += ln(
        f"被处罚人：{e(case.insured.name)}<br>驾驶证号：{case.insured.id_number}<br>车辆牌号：{case.vehicle.plate}　小型汽车<br>被处罚人于{day_text(case.visited_on, '年月')}09时12分，在{street}实施{random.choice(('机动车违反禁令标志指示', '违反规定停放车辆', '驾驶时拨打接听手持电话'))}的违法行为（代码{digits(random, 5)}），根据《道路交通安全法》决定处以 <b>{random.choice((50, 100, 200))}</b> 元罚款，记 {random.choice((0, 1, 3))} 分。"
    )
    body += ln("持本决定书在15日内到银行缴纳罚款。逾期每日按罚款数额的3%加处罚款。", "margin-top:10px") + ln(
        f"交通警察：{pen(e(others(case)[0]))}<br>{e(squad)}<br>被处罚人签名：{pen(e(case.insured.name))}",
        "margin-top:18px",
    )
    return sheet(body + stamp(squad, 380, 510, 120), 580, 690, font=HEI, size=17, pad="32px 38px", ground="#fcfcf6")


def marriage(case: Case, random: Random) -> Drawing:
    """The open page of a marriage booklet."""
    one, two = case.mother, case.father
    top = f"持证人　<b>{e(one.name)}</b><br>登记日期　{day_text(case.vehicle.registered_on, '年月')}<br>结婚证字号　J99{digits(random, 4)}-{case.vehicle.registered_on.year}-{digits(random, 6)}<br>备注"
    body = (
        ln(top, "padding-right:260px;line-height:2.1")
        + at(580, 50, portrait(200, 140, ground="#c33"))
        + ln("", "border-top:2px solid #c99;margin:22px 0")
    )
    for who in (two, one):
        body += tab(
            [
                ["姓名", e(who.name), "性别", who.sex],
                ["国籍", "中国", "出生日期", day_text(who.born_on, "年月")],
                ["身份证件号", (who.id_number, "colspan=3")],
            ],
            "margin-bottom:16px",
            "n",
        )
    return sheet(
        body + stamp(where(case)[1] + "民政局", 560, 170, 120, "婚姻登记专用章"),
        840,
        600,
        font=KAI,
        size=20,
        ground="#fbeee9",
        pad="46px 60px",
    )


def enrolled(case: Case, random: Random) -> Drawing:
    """A school's or employer's certificate."""
    who, (city, district, street) = case.insured, where(case)
    young = (case.on - who.born_on).days < 18 * 365
    issuer = f"{city}{district}{street[:2]}{'实验学校' if young else '商贸有限责任公司'}"
    body = head("在 读 证 明" if young else "收 入 证 明", 32, "margin:16px 0 26px")
    words = (
        "系我校在籍在读学生，学籍号G" + who.id_number + "。"
        if young
        else f"系我单位正式员工，任{random.choice(('会计', '仓管员', '销售主管'))}，近十二个月税前平均月收入为{random.randint(42, 160) * 100}元。"
    )
    body += (
        ln(f"兹证明{e(who.name)}，{who.sex}，身份证号{who.id_number}，{words}", "text-indent:2em")
        + ln("特此证明。", "text-indent:2em")
        + ln(f"联系人：{e(others(case)[1])}　{case.father.phone}", "margin-top:40px")
        + ln(f"{issuer}<br>{day_text(case.on - dt.timedelta(days=11), '年')}", "margin-top:24px", "r")
    )
    return sheet(
        body + stamp(issuer, 600, 360, 150), 840, 600, font=SONG, size=20, css=".paper{line-height:2}", pad="44px 74px"
    )


def vaccinated(case: Case, random: Random) -> Drawing:
    """A page of a child's vaccination booklet."""
    day = max(case.insured.born_on, case.on - dt.timedelta(days=3300))
    names = (
        "乙肝疫苗 第1剂",
        "卡介苗",
        "乙肝疫苗 第2剂",
        "脊灰灭活疫苗 第1剂",
        "脊灰灭活疫苗 第2剂",
        "百白破疫苗 第1剂",
        "麻腮风疫苗 第1剂",
    )
    rows = [["疫苗与剂次", "接种日期", "批号", "接种部位", "接种单位", "医生"]] + [
        [
            name,
            day_text(day + dt.timedelta(days=30 * n), "."),
            digits(random, 8),
            random.choice(("左上臂", "右上臂")),
            "城北社区卫生服务中心",
            e(others(case)[n % 4]),
        ]
        for n, name in enumerate(names)
    ]
    return sheet(
        head("预防接种证　接种记录", 24)
        + ln(
            f"儿童姓名 {e(case.insured.name)}　出生日期 {day_text(day, '.')}　接种证号 {digits(random, 10)}",
            "margin:10px 0",
        )
        + tab(rows),
        1000,
        520,
        font=SANS,
        size=15,
        ground="#f2f8f2",
    )


def card_statement(case: Case, random: Random) -> Drawing:
    """A month's statement of a credit card."""
    who = case.insured
    spent = [
        (word, random.randint(900, 180000))
        for word in ("支付宝-永辉超市", "财付通-滴滴出行", "京东商城", case.pharmacy, "中国石化加油", "云闪付-城市公交")
    ]
    rows = [["交易日", "入账日", "交易摘要", "人民币金额", "卡号末四位"]] + [
        [
            f"{case.visited_on.month:02d}/{3 * n + 2:02d}",
            f"{case.visited_on.month:02d}/{3 * n + 3:02d}",
            e(word),
            yuan(fen, commas=True),
            who.card_number[-4:],
        ]
        for n, (word, fen) in enumerate(spent)
    ]
    total = yuan(sum(fen for _, fen in spent), commas=True)
    body = spread(
        f"<b style='font-size:24px'>{e(who.bank)}信用卡对账单</b>", "Statement", style="border-bottom:3px solid #a33"
    ) + ln(f"{e(who.name)}　账单周期 {case.visited_on.year}年{case.visited_on.month}月", "margin:12px 0")
    body += tab(
        [
            ["本期应还款额", "最低还款额", "到期还款日", "信用额度"],
            [
                f"¥{total}",
                f"¥{yuan(sum(fen for _, fen in spent) // 10)}",
                day_text(case.visited_on + dt.timedelta(days=20), "/"),
                "¥30,000.00",
            ],
        ],
        "text-align:center;margin-bottom:14px",
    ) + tab(rows)
    return sheet(body, 920, 560, font=SANS, size=15)


def village_subsidy(case: Case, random: Random) -> Drawing:
    """An application for relief at a village, with boxes and opinions."""
    who = case.insured
    rows = [
        ["申请人", pen(e(who.name)), "身份证号", pen(who.id_number)],
        ["家庭住址", (pen(e(who.address)), "colspan=3")],
        [
            "困难类型",
            (
                "　".join(box(n == case.seed % 3, one) for n, one in enumerate(("因病", "因残", "因灾", "其他"))),
                "colspan=3",
            ),
        ],
        ["一卡通账号", (pen(fours(who.card_number)), "colspan=3")],
        ["村（居）意见", ("情况属实，同意上报。　（盖章）", "colspan=3 style='height:80px'")],
        ["乡镇意见", ("", "colspan=3 style='height:80px'")],
    ]
    body = (
        head("临时救助申请审批表", 26, "margin-bottom:12px")
        + tab(rows)
        + ln(f"填表日期 {pen(day_text(case.on - dt.timedelta(days=8), '年'))}", "margin-top:10px", "r")
    )
    return sheet(body + stamp(where(case)[1] + "望江村民委员会", 600, 290, 130), 860, 600, font=UMING)


LAYOUTS = {"other": (traffic_fine, marriage, enrolled, vaccinated, card_statement, village_subsidy)}
