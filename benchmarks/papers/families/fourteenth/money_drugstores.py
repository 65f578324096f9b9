"""Invoices of drugstores: the digital one with a remark, a roll, one by hand, a screen."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import (
    before_tax_fen,
    digital_code_text,
    digital_number,
    in_words,
    vat_code_text,
    vat_numbers,
)
from benchmarks.papers.facts import Case, Fee, digits, yuan
from benchmarks.papers.families.fourteenth.bills import places, region
from benchmarks.papers.families.fourteenth.kit import (
    HEI,
    KAI,
    MONO,
    SERIF,
    THERMAL,
    THIN,
    button,
    card,
    charged,
    entry,
    heading,
    iso,
    line,
    medicines,
    oval_seal,
    pen,
    right,
    screen,
    sheet,
    signed,
    spread,
    table,
)
from benchmarks.papers.families.fourteenth.names import staff
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _truth(case: Case, number: str, items: list[dict[str, str]]) -> dict[str, object]:
    bill = medicines(case)
    return {
        "invoice_number": number,
        "issued_on": iso(bill.issued_on),
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "items": items,
        "total_amount": yuan(bill.total_fen),
        "payer_name": case.insured.name,
    }


def _net(fee: Fee) -> int:
    return round(fee.amount_fen * 100 / 113)


def _starred(fee: Fee) -> str:
    return f"*{'中成药' if fee.goods.category == '中成药费' else '化学药品制剂'}*{fee.goods.name}"


_DIGITAL = (
    "i{font-style:normal;color:#84301f}.f{border:1.2px solid #84301f;display:flex}.f+.f{border-top:0}"
    ".v{writing-mode:vertical-rl;color:#84301f;border-right:1.2px solid #84301f;padding:8px 4px;letter-spacing:4px;text-align:center}"
    ".bare th{color:#84301f;font-weight:400}.p{flex:1;padding:8px 12px;line-height:1.9}"
)


def digital(case: Case, random: Random) -> Drawing:
    """The fully digital invoice as downloaded, bank and address in its remarks."""
    bill = medicines(case)
    code, number, net = digital_code_text(bill), digital_number(bill), before_tax_fen(bill)
    rows = [
        [
            e(_starred(fee)),
            e(fee.goods.specification),
            fee.goods.unit,
            right(str(fee.quantity)),
            right(f"{_net(fee) / 100 / fee.quantity:.8f}"),
            right(yuan(_net(fee))),
            right("13%"),
            right(yuan(fee.amount_fen - _net(fee))),
        ]
        for fee in bill.fees
    ]
    head = (
        "项目名称",
        "规格型号",
        "单　位",
        *(right(one) for one in ("数　量", "单　价", "金　额", "税率/征收率", "税　额")),
    )
    body = at(48, 20, f"<img width=98 src='{code_picture(code)}'>")
    body += heading("电子发票（普通发票）", 28, "color:#84301f;font-weight:400;letter-spacing:2px;margin-top:8px")
    body += at(
        740, 38, f"<i>发票号码：</i>{number}<br><i>开票日期：</i>{day_text(bill.issued_on, '年月')}", "line-height:1.8"
    )
    label = "统一社会信用代码/纳税人识别号"
    buyer = f"<i>名称：</i>{e(case.insured.name)}{random.choice(('', '（个人）'))}<br><i>{label}：</i>"
    seller = f"<i>名称：</i>{e(case.pharmacy)}<br><i>{label}：</i>{case.credit_code}"
    body += f"<div class=f style='margin-top:62px'><div class=v>购买方信息</div><div class=p style='border-right:1.2px solid #84301f'>{buyer}</div>"
    body += f"<div class=v>销售方信息</div><div class=p>{seller}</div></div>"
    total = spread(
        "<i>合　　　计</i>",
        f"¥{yuan(net)}　　　　　　　　¥{yuan(bill.total_fen - net)}",
        style="padding:22px 8px 4px 60px",
    )
    body += f"<div class=f style='display:block'>{table(rows, head=head, cls='bare', style='font-size:14.5px')}{total}</div>"
    body += f"<div class=f><div class=p><i>价税合计（大写）</i>　ⓧ{in_words(bill.total_fen, yuan_word='圆')}</div><div class=p><i>（小写）</i>¥{yuan(bill.total_fen)}</div></div>"
    note = (
        f"购方地址:{e(case.insured.address)}；订单号:{digits(random, 14)}；医保外自费"
        if random.random() < 0.6
        else "订单来源：门店POS"
    )
    body += (
        f"<div class=f><div class=v>备注</div><div class=p style='font-size:13.5px;min-height:74px'>{note}</div></div>"
    )
    body += line(f"<i>开票人：</i>{e(staff(case)[3])}", "margin:10px 60px")
    items = [{"name": _starred(fee), "amount": yuan(_net(fee))} for fee in bill.fees]
    height = 570 + 34 * len(bill.fees)
    fields = _truth(case, number, items)
    return sheet(
        body, width=1090, height=height, fields=fields, font=SERIF, size=15.5, css=_DIGITAL, pad="24px 44px", code=code
    )


def roll(case: Case, random: Random) -> Drawing:
    """An ordinary VAT invoice on a roll, as printed by a till: names without colons, seller first."""
    bill = medicines(case)
    code, number, check = vat_numbers(bill)
    rows: list[str] = []
    for fee in bill.fees:
        rows += [
            line(f"{e(fee.goods.name)} {e(fee.goods.specification)}"),
            spread(f"　{yuan(fee.goods.price_fen)}", str(fee.quantity), yuan(fee.amount_fen)),
        ]
    text = vat_code_text(bill)
    body = line(f"{region(case)}增值税普通发票（卷票）", "font-size:20px", "c") + line("发 票 联", "color:#a33", "c")
    body += line(f"发票代码 {code}", "margin-top:8px") + line(f"发票号码 {number}") + line(f"机打号码 {number}")
    body += line(f"机器编号 {digits(random, 12)}") + line(f"销售方名称 {e(case.pharmacy)}")
    body += line(f"纳税人识别号 {case.credit_code}") + spread(
        f"开票日期 {day_text(bill.issued_on, '-')}", f"收款员 {e(staff(case)[0])}"
    )
    body += line(f"购买方名称 {e(case.insured.name)}") + line("购方识别号") + "<div class=dash></div>"
    body += spread("项目　　单价", "数量", "金额") + "".join(rows) + "<div class=dash></div>"
    body += line(f"合计金额(小写) ￥{yuan(bill.total_fen)}") + line(
        f"合计金额(大写) {in_words(bill.total_fen, yuan_word='圆')}"
    )
    body += line(f"校验码 {check}", "margin-bottom:6px") + f"<div><img width=128 src='{code_picture(text)}'></div>"
    height = 610 + 54 * len(bill.fees)
    body += oval_seal(case.pharmacy, 330, height - 160, case.credit_code)
    fields = _truth(case, number, charged(bill.fees)) | {"invoice_code": code}
    return sheet(
        body,
        width=570,
        height=height,
        fields=fields,
        font=MONO,
        size=16.5,
        ground=THERMAL,
        pad="28px 36px",
        scale=1.8,
        code=text,
    )


_HAND = ".ruled td,.ruled th{border-color:#39518f;height:36px;padding:3px 6px;text-align:center}i{font-style:normal;color:#39518f}.ruled th{color:#39518f;font-weight:400}"


def by_hand(case: Case, random: Random) -> Drawing:
    """A retail invoice filled in by hand, amounts in boxes."""
    bill = medicines(case)
    number = bill.number[:8]
    code = f"1{bill.code}{bill.code[:3]}"
    units = list("百十万千百十元角分")

    def figures(fen: int) -> list[str | tuple[str, str]]:
        return [pen(one) for one in places(fen)]

    rows = [
        [
            (pen(e(fee.goods.name)), "style='text-align:left'"),
            pen(e(fee.goods.specification)),
            pen(fee.goods.unit),
            pen(str(fee.quantity)),
            *figures(fee.amount_fen),
        ]
        for fee in bill.fees
    ]
    rows += [[""] * 13 for _ in range(max(0, 4 - len(rows)))]
    rows.append(
        [
            ("<i>合计人民币（大写）</i> " + pen(in_words(bill.total_fen)), "colspan=4 style='text-align:left'"),
            *figures(bill.total_fen),
        ]
    )
    day = bill.issued_on
    body = heading(
        f"{region(case)}{random.choice(('商业零售统一发票', '商品销售统一发票'))}",
        25,
        "color:#39518f;letter-spacing:4px",
    )
    body += line("发　票　联", "color:#39518f;letter-spacing:4px", "c")
    body += spread(
        f"<i>发票代码</i> {code}", f"<i>发票号码</i> <b style='color:#c1272d'>{number}</b>", style="margin-top:6px"
    )
    body += spread(
        f"<i>客户名称：</i>{pen(e(case.insured.name))}",
        f"{pen(str(day.year))} <i>年</i> {pen(str(day.month))} <i>月</i> {pen(str(day.day))} <i>日</i>",
        style="margin:6px 0",
    )
    body += table(rows, head=("品　名", "规格", "单位", "数量", *units))
    body += spread(
        f"<i>开票人：</i>{signed(staff(case)[1])}", f"<i>收款人：</i>{signed(staff(case)[0])}", style="margin:10px 0 0"
    )
    body += line(f"<i>销货单位（章）：</i>{e(case.pharmacy)}") + line(f"<i>税务登记号：</i>{case.credit_code}")
    height = 420 + 41 * len(rows)
    body += oval_seal(case.pharmacy, 590, height - 172, case.credit_code)
    fields = _truth(case, number, charged(bill.fees)) | {"invoice_code": code}
    return sheet(body, width=860, height=height, fields=fields, font=KAI, css=_HAND, ground="#f8faff", pad="26px 42px")


def tax_app(case: Case, random: Random) -> Drawing:
    """A digital invoice as a person's tax app shows it."""
    bill = medicines(case)
    number = digital_number(bill)
    facts = [
        ("发票类型", "数电票（普通发票）"),
        ("数电发票号码", number),
        ("开票时间", day_text(bill.issued_on, "-")),
        ("购方名称", e(case.insured.name)),
        ("销方名称", e(case.pharmacy)),
        ("销方识别号", case.credit_code),
    ]
    if random.random() < 0.5:
        facts = facts[:1] + facts[4:] + facts[3:4] + facts[1:3]
    goods = "".join(
        f"<div style='padding:6px 0;border-top:1px solid #eee'>{e(_starred(fee))}"
        + spread(f"<small style='color:#888'>{e(fee.goods.specification)}　x{fee.quantity}</small>", yuan(_net(fee)))
        + "</div>"
        for fee in bill.fees
    )
    net = before_tax_fen(bill)
    sums = entry("金额合计", yuan(net)) + entry("税额合计", yuan(bill.total_fen - net))
    sums += entry("<b style='color:#111'>价税合计</b>", f"<b style='color:#e0452c'>¥{yuan(bill.total_fen)}</b>")
    body = card(f"{line('正数发票　正常', 'color:#14934a;font-size:12px')}" + "".join(entry(*one) for one in facts))
    body += (
        card("<b>货物或服务明细</b>" + goods)
        + card(sums)
        + button("我要入账", "#3a62d7")
        + line("对发票有异议？去反馈", "color:#3a62d7", "c")
    )
    items = [{"name": _starred(fee), "amount": yuan(_net(fee))} for fee in bill.fees]
    fields = _truth(case, number, items)
    height = 735 + 74 * len(bill.fees)
    return screen(body, title="发票详情", height=height, fields=fields, font=random.choice((THIN, HEI)), at="15:06")


LAYOUTS = {"pharmacy_invoice": (digital, roll, by_hand, tax_app)}
