"""Lists of what was lost: an insurer's inventory, a letter, a shop's spreadsheet, a form on a phone."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.bills import count, lines_truth
from benchmarks.papers.families.twenty_first.kit import (
    FALLBACK,
    GREY,
    HAND,
    PRESS_SONG,
    Cell,
    flow,
    over,
    para,
    phone,
    right,
    sheet,
    stamped,
    swift,
    table,
    tile,
    title,
    two,
)
from benchmarks.papers.families.twenty_first.names import district, number, staff
from benchmarks.papers.paper import Drawing


def _total(case: Case) -> int:
    return sum(fee.amount_fen for fee in case.losses)


def _truth(case: Case) -> dict[str, Any]:
    return {
        "insured_name": case.insured.name,
        "loss_on": case.loss_on.isoformat(),
        "items": lines_truth(case.losses),
        "total_amount": yuan(_total(case)),
    }


def household_inventory(case: Case, random: Random) -> Drawing:
    """An insurer's form for a household: headings on two lines, the agent's column left empty, empty rows."""
    head = "<tr><th rowspan=2>编号</th><th rowspan=2>财产名称</th><th rowspan=2>损坏情况</th><th colspan=3>被保险人申报</th><th rowspan=2>查勘核损</th></tr>"
    head += "<tr><th>数量</th><th>单价(元)</th><th>损失金额(元)</th></tr>"
    rows = ""
    for place, fee in enumerate(case.losses, 1):
        goods = fee.goods
        rows += f"<tr><td>{place}</td><td>{e(goods.name)}</td><td>{e(goods.specification)}</td><td>{count(fee)}</td>"
        rows += f"<td class=n>{yuan(goods.price_fen)}</td><td class=n>{yuan(fee.amount_fen)}</td><td></td></tr>"
    empty = max(0, 6 - len(case.losses))
    rows += "<tr>" + "<td>　</td>" * 7 + "</tr>"
    rows += ("<tr>" + "<td>　</td>" * 7 + "</tr>") * empty
    rows += f"<tr><td colspan=2>合　计</td><td colspan=3>{in_words(_total(case))}</td><td class=n>{yuan(_total(case))}</td><td></td></tr>"
    body = flow(e(case.insurer), f"赔案编号：{number(case, 'pa', 16)}")
    body += title(random.choice(("家庭财产保险损失清单", "财产损失申报清单")), 25, "margin:4px 0 8px")
    body += flow(f"被保险人：{e(case.insured.name)}", f"保险单号：{case.contract_number}", f"出险日期：{day_text(case.loss_on, '年月')}")  # fmt: skip
    body += para(f"财产坐落地址：{e(case.insured.address)}")
    body += f"<table class='t rule' style='margin-top:6px;font-size:14.5px'>{head}{rows}</table>"
    body += para("本人保证上述申报内容真实、无隐瞒，并同意保险人据实核定。", "margin-top:8px;font-size:14px")
    body += flow(
        f"被保险人签名：{swift(e(case.insured.name))}", f"日期：{day_text(case.on, '-')}", style="margin-top:8px"
    )
    height = 345 + 33 * (len(case.losses) + empty + 2)
    return sheet(body, (880, height), _truth(case), font=random.choice((PRESS_SONG, FALLBACK)), px=15, pad="32px 44px")


def letter_of_losses(case: Case, random: Random) -> Drawing:
    """A letter to the insurer by hand: how it came, then each thing on a numbered line, the sum, the signature."""
    cause = random.choice(("因突发意外", "因水管爆裂", "因强对流天气"))
    numerals = "一二三四五六七八九十"
    body = title(
        random.choice(("损失清单", "受损财物清单")), 27, "font-weight:400;letter-spacing:8px;margin-bottom:10px"
    )
    body += para(f"{e(case.insurer)}：")
    body += para(
        f"被保险人{e(case.insured.name)}，身份证号{case.insured.id_number}，保单号{case.contract_number}。{day_text(case.loss_on, '年')}，{cause}，"
        f"家中财物受损，出险后已及时报案。现将损失逐项列明如下：", "text-indent:2em",
    )  # fmt: skip
    for place, fee in enumerate(case.losses):
        words = f"{numerals[place]}、{e(fee.goods.name)}　{count(fee)}，{e(fee.goods.specification)}"
        body += f"<div class=flow style='padding:0 2em'><span>{words}</span><span>{yuan(fee.amount_fen)}元</span></div>"
    body += para(
        f"以上合计损失 {yuan(_total(case))} 元（大写：{in_words(_total(case))}）。", "text-indent:2em;margin-top:6px"
    )
    body += para("以上情况属实，请贵公司派员查勘并予以赔付。", "text-indent:2em")
    body += para(f"被保险人：{swift(e(case.insured.name))}<br>联系电话：{case.insured.phone}<br>{day_text(case.on, '年')}", "margin:14px 0 0 480px")  # fmt: skip
    lined = "repeating-linear-gradient(0deg,#fffefa 0 33px,#d9dfe8 33px 34px)"
    height = 490 + 34 * len(case.losses)
    return sheet(body, (800, height), _truth(case), font=HAND, px=17, ground=random.choice((lined, "#fffefa", GREY)), ink="#1f2a55", css=".paper{line-height:34px}", pad="36px 54px")  # fmt: skip


def shop_spreadsheet(case: Case, random: Random) -> Drawing:
    """A spreadsheet printed by a shop's owner, with coloured heads, a statement by the neighbourhood below."""
    rows: list[list[Cell]] = [
        [str(place), e(fee.goods.name), fee.goods.category, fee.goods.unit, right(str(fee.quantity)), right(yuan(fee.goods.price_fen)), right(yuan(fee.amount_fen)), e(fee.goods.specification)]
        for place, fee in enumerate(case.losses, 1)
    ]  # fmt: skip
    rows.append([over("合计", 4, "m"), right(str(sum(fee.quantity for fee in case.losses))), "", right(f"<b>{yuan(_total(case))}</b>"), ""])  # fmt: skip
    green = random.choice(("#dcebd3", "#d9e5f5", "#f6e3c8"))
    facts = f"被保险人：{e(case.insured.name)}　　出险日期：{day_text(case.loss_on, '/')}　　制表日期：{day_text(case.on, '/')}"
    body = table([[over(f"<b style='font-size:20px'>{random.choice(('受损物品明细表', '损失财产明细清单'))}</b>", 8, "m")], [over(facts, 8)],
                  ["序号", "品名", "类别", "单位", right("数量"), right("单价"), right("损失金额"), "受损状况"], *rows,
                  [over(f"损失金额大写：{in_words(_total(case))}", 8)]], style="font-size:14.5px")  # fmt: skip
    body += para(f"情况说明：上列物品系 {day_text(case.loss_on, '年')} 事故中受损，经现场清点登记。", "margin-top:10px")
    body += flow(f"清点人：{staff(case)[0]}", f"见证人：{staff(case)[1]}", f"填报人签字：{swift(e(case.insured.name))}", style="margin-top:14px")  # fmt: skip
    office = f"{district(case)}兴盛社区居民委员会"
    height = 330 + 33 * len(rows)
    body += stamped(office, 660, height - 140, 118, "", 0.45)
    return sheet(body, (900, height), _truth(case), font=FALLBACK, px=15, css=f".t tr:nth-child(3) td{{background:{green}}}", pad="34px 40px")  # fmt: skip


def phone_report(case: Case, random: Random) -> Drawing:
    """A report of losses handed in by phone, shown again after sending: numbered tiles, the sum on top."""
    tint = random.choice(("#c8102e", "#0a7d5a", "#2f54eb"))
    body = tile(
        para("损失清单已提交", f"color:{tint};font-size:17px", "mid"),
        para(f"申报损失总额　<b style='font-size:22px'>{yuan(_total(case))}</b> 元", cls="mid"),
        two("被保险人", e(case.insured.name)),
        two("保单号", case.contract_number),
        two("出险日期", day_text(case.loss_on, "-")),
        two("承保公司", e(case.insurer)),
    )
    for place, fee in enumerate(case.losses, 1):
        body += tile(
            flow(f"{place}. {e(fee.goods.name)}", f"{yuan(fee.amount_fen)}元"),
            f"<div class=grey style='font-size:12.5px'>{fee.goods.category} · {count(fee)} · {e(fee.goods.specification)} · 单价{yuan(fee.goods.price_fen)}</div>",
            style="margin:6px 12px;padding:8px 16px",
        )
    foot = f"<div style='padding:10px 20px 18px'><div style='background:{tint};color:#fff;text-align:center;border-radius:8px;padding:9px'>上传损失照片</div></div>"
    return phone(
        body, 380 + 66 * len(case.losses), _truth(case), random, random.choice(("损失申报", "财产险报案")), foot=foot
    )


LAYOUTS = {"loss_list": (household_inventory, letter_of_losses, shop_spreadsheet, phone_report)}
