"""What was lost: a claimant's list by pen, a typed list with a statement, an insurer's survey, a phone's form."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import kit
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.families.seventeenth.names import clock, staff, village
from benchmarks.papers.paper import Drawing

_CAUSES = ("暴雨进水", "电线短路起火", "台风", "水管爆裂", "被盗")


def _total(case: Case) -> int:
    return sum(fee.amount_fen for fee in case.losses)


def _fields(case: Case) -> dict[str, Any]:
    return {
        "insured_name": case.insured.name,
        "loss_on": case.loss_on.isoformat(),
        "items": kit.charged(case.losses),
        "total_amount": yuan(_total(case)),
    }


def by_pen(case: Case, random: Random) -> Drawing:
    """The claimant's own list on lined paper, with a heading by pen."""
    pen = random.choice(("#1c2b62", "#1c1d22", "#27408b"))

    def put(words: object, size: float = 1.15) -> str:
        return kit.written(words, colour=pen, size=size, turn=random.uniform(-1.0, 0.5))

    day, cause = day_text(case.loss_on, "年"), random.choice(_CAUSES)
    story = f"{day}因{cause}，家中（店内）下列财物受损："
    rows = [[put(one) for one in ("名称", "规格", "数量", "金额")]]
    for fee in case.losses:
        goods = fee.goods
        rows.append(
            [put(goods.name), put(goods.specification), put(f"{fee.quantity}{goods.unit}"), put(yuan(fee.amount_fen))]
        )
    body = (
        f"<div class='mid'>{put(random.choice(('财物损失清单', '损失清单', '受损物品明细')), 1.7)}</div>"
        f"<div style='margin:10px 0'>{put(story)}</div>"
        + kit.table(rows, widths=(40, 22, 16, 22), kind="lined", style="line-height:1.5")
        + f"<div style='margin-top:10px'>{put(f'合计：{yuan(_total(case))}元')}</div><div style='text-align:right;margin-top:10px'>"
        f"{put('被保险人：' + case.insured.name)}<br>{put('电话 ' + case.relative.phone)}<br>{put(day_text(case.on, '年'))}</div>"
    )
    ground = random.choice(("#fffef8", "repeating-linear-gradient(180deg,#fffdf6 0 39px,#d9c9b8 39px 40px)", "#f8fbff"))
    size = (680, 256 + 42 * len(rows))
    return kit.sheet(
        body, size=size, fields=_fields(case), font=kit.PEN, px=17, line="#b9c3d3", ground=ground, pad="36px 44px"
    )


def typed(case: Case, random: Random) -> Drawing:
    """A typed table with a statement below and the village's word for it."""
    committee = village(case, random)
    rows = [["序", "损失项目", "规格型号", "单位", "数量", "单价", "损失金额"]]
    for place, fee in enumerate(case.losses, 1):
        goods = fee.goods
        rows.append(
            [
                str(place),
                t(goods.name),
                t(goods.specification),
                goods.unit,
                str(fee.quantity),
                yuan(goods.price_fen),
                yuan(fee.amount_fen),
            ]
        )
    rows.append(["@colspan=6|合计人民币（大写）" + in_words(_total(case)), f"@class=num|{yuan(_total(case))}"])
    who = [
        ["被保险人", t(case.insured.name), "保险单号", case.contract_number],
        ["出险时间", day_text(case.loss_on, random.choice(("年月", "-"))), "出险原因", random.choice(_CAUSES)],
        ["出险地点", "@colspan=3|" + t(case.insured.address)],
    ]
    body = (
        kit.heading(random.choice(("财产损失清单", "出险财产损失申报表", "索赔财产损失明细表")), px=23, font=kit.HEI)
        + kit.spread("填报人须如实填写", "金额单位：元", style="font-size:13px;margin:8px 0 4px")
        + kit.table(who, widths=(14, 36, 14, 36), label=(0, 2))
        + kit.table(
            rows,
            widths=(6, 26, 18, 10, 9, 14, 17),
            style="margin-top:-1px;line-height:1.35",
            right=(5, 6),
            middle=(0, 3, 4),
        )
        + "<p style='margin:12px 0;font-size:13.5px'>本人声明以上损失属实，如有虚报愿承担相应责任。</p>"
        + kit.spread(f"申报人签字：{kit.written(case.insured.name)}", f"日期：{kit.written(day_text(case.on, '.'))}")
        + f"<p style='margin-top:12px'>证明单位意见：情况属实。　　{t(committee)}（盖章）　经办 {staff(random)}</p>"
        + kit.round_seal(committee, px=120, place="right:70px;bottom:10px")
    )
    size = (860, 358 + 32 * len(rows))
    labels = random.choice(("#f1f1f1", "#e8f0ea", "transparent"))
    font = random.choice((kit.FANG, kit.SONG, kit.SERIF))
    return kit.sheet(body, size=size, fields=_fields(case), font=font, px=15, labbg=labels, pad="34px 42px 56px")


def survey(case: Case, random: Random) -> Drawing:
    """An insurer's surveyor notes quantity and sum behind the name; what is agreed stands as the last figure."""
    blue = random.choice(("#16457a", "#8b1a2b", "#1c6b50"))
    rows = [["标的名称", "型号/规格", "受损数量", "购置价", "核定损失"]]
    for fee in case.losses:
        goods = fee.goods
        bought = yuan(goods.price_fen * random.randint(105, 140) // 100)
        rows.append(
            [
                t(goods.name),
                t(goods.specification),
                f"{fee.quantity} {goods.unit}",
                bought,
                yuan(fee.amount_fen, commas=True),
            ]
        )
    rows.append(["@colspan=4 class=num|<b>核定损失合计</b>", f"@class=num|<b>{yuan(_total(case), commas=True)}</b>"])
    pairs = (
        kit.stacked("被保险人 Insured", t(case.insured.name)),
        kit.stacked("出险日期 Date of Loss", day_text(case.loss_on, random.choice("-/"))),
        kit.stacked("报案号 Claim No.", case.numbers["业务流水号"]),
        kit.stacked("查勘日期 Surveyed", day_text(case.visited_on if case.visited_on > case.loss_on else case.on, "-")),
    )
    body = (
        f"<div class='row' style='color:{blue};border-bottom:2px solid {blue};padding-bottom:6px'><b style='font-size:17px'>{t(case.insurer)}</b>"
        f"<span class='nb' style='font-size:19px'>{random.choice(('财产险损失清单', '现场查勘损失清单', '损失确认清单'))}</span></div>"
        + kit.spread(*pairs, style="margin:12px 0")
        + kit.table(rows, widths=(30, 22, 15, 15, 18), kind="three zebra", right=(3, 4), middle=(2,))
        + f"<p style='margin-top:10px'>大写：{in_words(_total(case))}</p>"
        + kit.spread(
            f"查勘员：{kit.written(staff(random))}",
            f"复核：{staff(random)}",
            f"被保险人确认：{kit.written(case.insured.name)}",
            style="margin-top:16px",
        )
        + kit.stamp([case.insurer, "理赔查勘专用章"], place="right:60px;bottom:64px", px=13)
    )
    size = (820, 242 + 33 * len(rows))
    font = random.choice((kit.SANS, kit.ROUND, kit.HEI))
    return kit.sheet(body, size=size, fields=_fields(case), font=font, px=14.5, line=blue, pad="30px 38px 40px")


def phone(case: Case, random: Random) -> Drawing:
    """What the claimant typed into an insurer's app, one thing a card."""
    grey = "color:#8d929b;font-size:12.5px"
    things = "".join(
        kit.card(
            kit.spread(f"<b>{t(fee.goods.name)}</b>", f"{yuan(fee.amount_fen)}元")
            + f"<div style='{grey}'>{t(fee.goods.specification)}　数量 {fee.quantity}{fee.goods.unit}　照片 {random.randint(1, 4)} 张</div>",
            style="padding:8px 13px;margin-bottom:7px",
        )
        for fee in case.losses
    )
    pairs = [
        ("被保险人", t(case.insured.name)),
        ("事故日期", day_text(case.loss_on, random.choice("-/"))),
        ("事故原因", random.choice(_CAUSES)),
        ("保单号", case.contract_number),
    ]
    top = "".join(
        kit.spread(f"<span style='color:#8d929b'>{one}</span>", two, style="padding:3px 0") for one, two in pairs
    )
    foot = kit.spread(f"共{len(case.losses)}项　损失合计", f"<b style='font-size:18px'>{yuan(_total(case))}元</b>")
    body = (
        kit.card(top)
        + f"<div style='{grey};margin:2px 4px 6px'>损失清单　{clock(random)} 已自动保存</div>"
        + things
        + kit.card(foot)
    )
    height = max(775, 428 + 66 * len(case.losses))
    title = random.choice(("损失申报", "填写损失清单", "家财险理赔"))
    return kit.screen(
        body,
        title=title,
        height=height,
        fields=_fields(case),
        random=random,
        tone="#e05a1a",
        buttons=("上一步", "提交"),
    )


LAYOUTS = {"loss_list": (by_pen, typed, survey, phone)}
