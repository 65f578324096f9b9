"""Accident certificates, lists of losses and photographs of damage."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from anlan.kernel.identity import age_on
from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixth.damage import car_behind, car_corner, wet_room
from benchmarks.papers.families.sixth.marks import PEN, applicant, clock, filed_on, home, is_child, pen, place, stamp
from benchmarks.papers.families.sixth.sheet import KAI, SONG, boxed, heading, page, rows_of, staff, table
from benchmarks.papers.families.sixth.traffic import traffic_simple
from benchmarks.papers.paper import Drawing, Layout


def _lost(case: Case) -> tuple[Fee, ...]:
    """What was lost; of big things in a home hardly more than two."""
    return tuple(Fee(fee.goods, min(fee.quantity, 2)) if fee.goods.unit in "台套张" else fee for fee in case.losses)


def _statement(
    title: str, told: str, issuer: str, case: Case, *, number: str, days: int, contact: str, face: str
) -> Drawing:
    """A letter with a seal: who, when, where, how."""
    issued_on = case.loss_on + dt.timedelta(days=days)
    body = (
        heading((title, 33, "letter-spacing:10px;margin:36px 0 22px"))
        + f"<div style='text-align:right;font-size:16px'>{number}</div>"
        + f"<div style='font-size:20px;line-height:42px'><p style='text-indent:2em'>{told}</p><p style='text-indent:2em'>以上情况属实，特此证明。</p></div>"
        + f"<div style='position:relative;text-align:right;font-size:20px;line-height:44px;margin-top:80px;padding-right:46px'>{escape(issuer)}<br>{day_text(issued_on, '年')}{stamp(420, -46, issuer, diameter=158)}</div>"
        + f"<div style='font-size:16px;margin-top:50px'>{contact}</div>"
    )
    fields = {
        "happened_on": case.loss_on.isoformat(),
        "place": place(case),
        "issuer": issuer,
        "issued_on": issued_on.isoformat(),
    }
    if number:
        fields["certificate_number"] = number
    return page(body, fields, width=794, height=1000, face=face, padding="60px 88px")


def neighbourhood(case: Case, random: Random) -> Drawing:
    """What a neighbourhood committee or a police station writes about a fall in the street."""
    who = case.insured
    _, city, district = home(case, who)
    police = case.seed % 5 < 2
    street = case.pools.streets[case.seed % len(case.pools.streets)]
    issuer = f"{city}公安局{street}派出所" if police else f"{city}{district}{street}社区居民委员会"
    told = (
        f"兹有{escape(who.name)}，{who.sex}，身份证号码{who.id_number}，住{escape(who.address)}。该居民于{day_text(case.loss_on, '年')}{clock(case)}许，在{place(case)}行走时不慎滑倒摔伤，"
        + (
            "我所民警接报后到场，经了解无第三方责任，伤者由家属送医。"
            if police
            else "由路人及家属送往医院救治，无第三方责任。"
        )
    )
    number = f"{street[:1]}公（治）证字〔{case.loss_on.year}〕{case.numbers['床号'][:4]}号" if police else ""
    contact = f"经办人：{pen(staff(case, '社区'), size=27)}　　联系电话：0{case.numbers['床号'][:3]}-{case.numbers['门诊号'][:7]}"
    return _statement(
        "事故证明" if not police else "证　明",
        told,
        issuer,
        case,
        number=number,
        days=1 + case.seed % 4,
        contact=contact,
        face=SONG,
    )


def employer(case: Case, random: Random) -> Drawing:
    """What an employer writes about an accident on the way or at work."""
    who = case.insured
    city = home(case, who)[1]
    worker = f"职工{escape(case.father.name)}的{'儿子' if who.sex == '男' else '女儿'}" if is_child(case) else "职工"
    if age_on(who.born_on, case.on) > 59:
        worker = "返聘人员"
    trade = ("精密机械", "食品", "物流", "纺织", "建筑安装")[case.seed % 5]
    issuer = f"{city}宏瑞达{trade}有限公司"
    told = (
        f"{escape(who.name)}（身份证号：{who.id_number}）系我单位{worker}。{day_text(case.loss_on, '年')}{clock(case)}左右，"
        f"{'该同学' if is_child(case) else '该同志'}途经{place(case)}时意外跌倒受伤，当即被送往医院治疗。此次事故系意外事件，{random.choice(('未涉及其他人员', '无其他责任方'))}。"
    )
    contact = f"单位负责人：{pen(staff(case, '负责人'), size=28)}　　证明人：{pen(staff(case, '证明人'), size=28)}"
    return _statement(
        "意外事故经过证明", told, issuer, case, number="", days=2 + case.seed % 5, contact=contact, face=KAI
    )


def loss_table(case: Case, random: Random) -> Drawing:
    """An insurer's list of losses, filled in by a printer."""
    rows = [
        (
            str(place),
            fee.goods.name,
            fee.goods.specification,
            fee.goods.unit,
            str(fee.quantity),
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
        )
        for place, fee in enumerate(_lost(case), 1)
    ]
    total = sum(fee.amount_fen for fee in _lost(case))
    who = applicant(case)
    head = [
        (("被保险人", 1), (escape(case.insured.name), 1), ("保险单号", 1), (case.contract_number, 1)),
        (
            ("出险时间", 1),
            (day_text(case.loss_on, "-"), 1),
            ("出险原因", 1),
            (("水管爆裂", "暴雨进水")[case.seed % 2], 1),
        ),
        (("标的地址", 1), (escape(who.address), 3)),
    ]
    body = (
        heading(
            (f"{home(case, case.insured)[1]}中衡保险公估有限公司", 18, ""),
            ("财产保险损失清单", 26, "letter-spacing:6px;font-weight:bold"),
        )
        + boxed(head, columns=(110, 237, 110, 237), style="margin:14px 0", cell="height:36px")
        + table(
            ("序号", "财产名称", "规格型号", "单位", "数量", "单价", "损失金额"),
            rows,
            widths=(50, 210, 110, 64, 60, 100, 100),
            right=(4, 5, 6),
            cell="height:34px",
            foot=f"合计：人民币（大写）{in_words(total)}　　￥{yuan(total)}",
        )
        + f"<div style='margin-top:30px;line-height:44px'>被保险人（签章）：{pen(who.name, size=30)}　　　　　填报日期：{day_text(filed_on(case), '-')}<br>查勘人员：{pen(staff(case, '查勘'), size=28)}</div>"
        "<div style='font-size:13px'>说明：本清单作为索赔资料之一，不作为保险人确认赔偿责任的依据。请附购置凭证及照片。</div>"
    )
    return page(body, _loss_fields(case, _lost(case)), width=794, height=1000)


def _loss_fields(case: Case, fees: tuple[Fee, ...]) -> dict[str, object]:
    return {
        "insured_name": case.insured.name,
        "loss_on": case.loss_on.isoformat(),
        "items": rows_of(fees),
        "total_amount": yuan(sum(fee.amount_fen for fee in fees)),
    }


def loss_by_hand(case: Case, random: Random) -> Drawing:
    """A list written by hand on squared paper of one's own."""
    total = sum(fee.amount_fen for fee in _lost(case))
    rows = [
        (fee.goods.name, f"{fee.quantity}{fee.goods.unit}", yuan(fee.goods.price_fen), yuan(fee.amount_fen))
        for fee in _lost(case)
    ]
    who = case.insured
    body = (
        f"<div style='position:absolute;inset:0;background:repeating-linear-gradient(#fffdf6 0 43px,#c9d6e4 43px 44px)'></div><div style='position:relative;{PEN}color:#20305e'>"
        + heading(("受损物品清单", 40, "margin:4px 0 20px"))
        + f"<div style='font-size:27px;line-height:44px'>被保险人：{escape(who.name)}<br>出险日期：{day_text(case.loss_on, '年')}<br>家中进水，以下物品泡坏，损失如下：</div>"
        + table(
            ("物品", "数量", "单价（元）", "金额（元）"),
            rows,
            widths=(250, 110, 160, 160),
            right=(2, 3),
            rule="1.2px solid #20305e",
            cell="font-size:27px;height:44px",
        )
        + f"<div style='font-size:28px;line-height:52px;margin-top:14px'>合计：{yuan(total)}元</div><div style='font-size:28px;text-align:right;line-height:44px;margin-top:24px'>签名：{escape(applicant(case).name)}<br>{day_text(filed_on(case), '年')}</div></div>"
    )
    return page(body, _loss_fields(case, _lost(case)), width=794, height=1020, padding="44px 56px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "accident_certificate": (traffic_simple, neighbourhood, employer),
    "loss_list": (loss_table, loss_by_hand),
    "damage_photo": (car_behind, car_corner, wet_room),
}
