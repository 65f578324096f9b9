"""Invoices of drugstores: fully digital, general machine-printed, roll paper, blue paper form, and an order's page."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.amounts import (
    before_tax_fen,
    digital_code_text,
    digital_number,
    in_words,
    vat_numbers,
)
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import bills, kit, stamps
from benchmarks.papers.families.thirteenth.kit import t
from benchmarks.papers.families.thirteenth.names import doctor, staff_number, telephone
from benchmarks.papers.paper import Drawing, Layout


def _fields(case: Case, **more: Any) -> dict[str, Any]:
    bill = bills.drugs(case)
    return {
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "issued_on": bill.issued_on.isoformat(),
        "total_amount": yuan(bill.total_fen),
        **more,
    }


def _tax_rows(case: Case, prefix: tuple[str, str]) -> list[list[str]]:
    rows = []
    for fee in bills.drugs(case).fees:
        net = round(fee.amount_fen * 100 / 113)
        rows.append(
            [
                prefix[fee.goods.category != "西药费"] + t(fee.goods.name),
                t(fee.goods.specification),
                fee.goods.unit,
                f"@class=right|{fee.quantity}",
                f"@class=right|{net / fee.quantity / 100:.6f}",
                f"@class=right|{yuan(net)}",
                "@class=right|13%",
                f"@class=right|{yuan(fee.amount_fen - net)}",
            ]
        )
    return rows


def digital(case: Case, random: Random) -> Drawing:
    """The fully digital invoice, with a bank and an address of the seller in the remark."""
    bill, red = bills.drugs(case), random.choice(("#97302a", "#7c1f1f"))
    number, net = digital_number(bill), before_tax_fen(bill)
    side = f"@style='text-align:center;line-height:1.1;color:{red}'|"
    names = ("项目名称", "规格型号", "单 位", "数 量", "单 价", "金 额", "税率/征收率", "税 额")
    head = [f"@class={'right' if place > 2 else 'c'} style='color:{red}'|{name}" for place, name in enumerate(names)]
    parties = [
        [
            side + "购<br>买<br>方<br>信<br>息",
            f"名称：{t(case.insured.name)}<br><br>统一社会信用代码/纳税人识别号：{random.choice(('', case.insured.id_number))}",
            side + "销<br>售<br>方<br>信<br>息",
            f"名称：{t(case.pharmacy)}<br><br>统一社会信用代码/纳税人识别号：{case.credit_code}",
        ]
    ]
    bank = f"销方开户银行：{t(case.relative.bank)}；银行账号：{digits(random, 17)}；订单号：{digits(random, 16)}"
    body = (
        f"<style>table.g td{{border-color:{red}}}</style><div class='r'>{kit.code(digital_code_text(bill), 80)}<h2 style="
        f"'color:{red};font-size:24px;padding:12px 24px 0;height:56px;border-bottom:3px double {red}'>电子发票（普通发票）</h2>"
        f"<div style='padding-top:6px;line-height:1.8'><span style='color:{red}'>发票号码：</span>{number}<br>"
        f"<span style='color:{red}'>开票日期：</span>{day_text(bill.issued_on, '年月')}</div></div>"
        + kit.grid(parties, widths=(3.5, 46.5, 3.5, 46.5), style="margin-top:8px;line-height:1.3")
        + kit.grid(
            [head, *_tax_rows(case, ("*化学药品制剂*", "*中成药*"))],
            widths=(31, 14, 6, 7, 12, 11, 10, 9),
            kind="n",
            style=f"width:100%;border:1px solid {red};border-top:0",
        )
        + f"<div class='r' style='border:1px solid {red};border-top:0;padding:18px 8px 3px'><span style='padding-left:90px;"
        f"color:{red}'>合　　计</span><span>¥{yuan(net)}　　　　　　　　¥{yuan(bill.total_fen - net)}</span></div>"
        + kit.grid(
            [["价税合计（大写）", f"⊗ {in_words(bill.total_fen, yuan_word='圆')}", f"（小写）¥{yuan(bill.total_fen)}"]],
            widths=(20, 52, 28),
            style="margin-top:-1px",
        )
        + kit.grid([[side + "备<br>注", bank]], widths=(3.5, 96.5), style="margin-top:-1px")
        + f"<p style='margin-top:8px'>开票人：{doctor(random)}</p>"
    )
    height = 480 + 40 * len(bill.fees)
    fields = _fields(case, invoice_number=number)
    drawn = kit.sheet(body, size=(980, height), fields=fields, font=kit.MING, px=13.5, pad="22px 32px")
    return kit.with_code(drawn, digital_code_text(bill))


def general(case: Case, random: Random) -> Drawing:
    """The tax office's general machine-printed invoice: a list by needle, the sum in a box."""
    bill, ink = bills.drugs(case), random.choice(("#31527e", "#7a3d1c"))
    code, number, _ = vat_numbers(bill)
    rows = [["品名及规格", "单位", "数量", "单价", "金额"]]
    for fee in bill.fees:
        words = f"{t(fee.goods.name)} {t(fee.goods.specification)}"
        rows.append([words, fee.goods.unit, str(fee.quantity), yuan(fee.goods.price_fen), yuan(fee.amount_fen)])
    rows = [rows[0]] + [[f"<span class='dots'>{cell}</span>" for cell in row] for row in rows[1:]]
    body = (
        f"<style>table.g td,table.g th{{border-color:{ink}}}</style><div class='c' style='color:{ink};font-size:22px;"
        f"letter-spacing:4px'>{kit.province(case)}国家税务局通用机打发票</div><div class='c' style='color:{ink}'>发　票　联</div>"
        f"<div class='r' style='color:{ink};margin-top:4px'><span>开票日期：<span class='dots'>{day_text(bill.issued_on, '年月')}</span></span>"
        f"<span>行业分类：<span class='dots'>药品零售</span></span><span style='line-height:1.35'>发票代码 {code}<br>发票号码 "
        f"<span style='color:#b22;font-size:17px'>{number}</span></span></div><div style='color:{ink};margin:4px 0'>付款单位（个人）"
        f"　<span class='dots'>{t(case.insured.name)}</span></div>"
        + kit.grid(rows, widths=(48, 9, 9, 16, 18), head=True)
        + f"<div class='r' style='border:1px solid {ink};border-top:0;padding:7px 8px'><span><span style='color:{ink}'>合计金额（大写）</span>"
        f"<span class='dots'>{in_words(bill.total_fen)}</span></span><span class='dots'>¥{yuan(bill.total_fen)}</span></div>"
        + f"<div style='color:{ink};line-height:1.7;margin-top:8px'>收款单位（盖章有效）：<span class='dots'>{t(case.pharmacy)}</span><br>"
        f"收款单位税号：<span class='dots'>{case.credit_code}</span>　开票人：<span class='dots'>{doctor(random)}</span></div>"
        + f"<div style='color:{ink};font-size:11px'>（本发票限于万元以内开具有效）　电话 {telephone(random)}</div>"
        + stamps.oval(case.pharmacy, "发票专用章", right=110, bottom=16, width=182)
    )
    fields = _fields(case, invoice_code=code, invoice_number=number, items=kit.charged(bill.fees))
    return kit.striped(
        body, size=(820, 400 + 36 * len(bill.fees)), fields=fields, font=kit.SONG, px=14.5, colour="#eaf1f8"
    )


def roll(case: Case, random: Random) -> Drawing:
    """The till's roll invoice, its sales slip above on the same strip."""
    bill = bills.drugs(case)
    code, number, check = vat_numbers(bill)
    goods = "".join(
        f"<div>{place:02d} {t(fee.goods.name)}</div>"
        + kit.spread(
            f"　{t(fee.goods.specification)}/{fee.goods.unit}",
            f"{fee.quantity} × {yuan(fee.goods.price_fen)}",
            yuan(fee.amount_fen),
        )
        for place, fee in enumerate(bill.fees, 1)
    )
    rule = "<div style='border-top:2px dashed #666;margin:9px 0'></div>"
    paid = (bill.total_fen + 9_999) // 10_000 * 10_000
    body = (
        f"<div class='c' style='font-size:21px;line-height:1.35'>{t(case.pharmacy)}</div><div class='c'>☆ 欢迎光临 ☆</div>{rule}"
        f"{kit.spread('机号 ' + str(random.randint(1, 6)), '收银 ' + staff_number(random))}{goods}{rule}"
        + kit.spread("件数 " + str(sum(fee.quantity for fee in bill.fees)), f"应付 {yuan(bill.total_fen)}")
        + kit.spread(f"现金 {yuan(paid)}", f"找零 {yuan(paid - bill.total_fen)}")
        + f"{rule}<div class='c'><b>增值税普通发票</b>（卷票）</div>代码 {code}<br>号码 {number}<br>购方 {t(case.insured.name)}<br>"
        f"销方 {t(case.pharmacy)}<br>税号 {case.credit_code}<br>日期 {day_text(bill.issued_on, '-')}<br>"
        f"价税合计 ¥{yuan(bill.total_fen)}<br>{in_words(bill.total_fen)}<br>校验码 {check}{rule}"
        f"<div style='font-size:15px'>药品系特殊商品，非质量问题不予退换。<br>服务热线 {telephone(random)}</div>"
        + stamps.oval(case.pharmacy, "发票专用章", right=44, bottom=120, width=190)
    )
    fields = _fields(case, invoice_code=code, invoice_number=number, items=kit.charged(bill.fees))
    return kit.thermal(body, height=800 + 60 * len(bill.fees), fields=fields, font=random.choice((kit.ROUND, kit.SONG)))


def _four(ink: str, values: tuple[str, ...]) -> str:
    labels = ("名　　　　称", "纳税人识别号", "地址、电话", "开户行及账号")
    lines = zip(labels, values, strict=True)
    return "<br>".join(f"<span style='color:{ink}'>{name}：</span>{value}" for name, value in lines)


def blue_form(case: Case, random: Random) -> Drawing:
    """The paper form of ordinary value-added tax, deduction of labels: code large at the left, number at the right."""
    bill, ink = bills.drugs(case), "#2f5c8a"
    code, number, check = vat_numbers(bill)
    net, place = before_tax_fen(bill), kit.province(case)[:2]
    cipher = "<br>".join("".join(random.choice("0123456789<>+-*/") for _ in range(26)) for _ in range(4))
    side = f"@style='text-align:center;line-height:1.1;color:{ink}'|"

    street = case.relative.address[:16]
    buyer = _four(ink, (t(case.insured.name), "", "", ""))
    seller = _four(
        ink,
        (
            t(case.pharmacy),
            case.credit_code,
            f"{t(street)} {telephone(random)}",
            f"{t(case.mother.bank)} {digits(random, 17)}",
        ),
    )
    names = ("货物或应税劳务名称", "规格型号", "单位", "数量", "单价", "金额", "税率", "税额")
    rows = [[f"<span style='color:{ink}'>{name}</span>" for name in names], *_tax_rows(case, ("*药品*", "*中成药*"))]
    rows.append(
        ["合　　计", "", "", "", "", f"@class=right|¥{yuan(net)}", "", f"@class=right|¥{yuan(bill.total_fen - net)}"]
    )
    body = (
        f"<style>table.g td{{border-color:{ink}}}</style><div class='r' style='align-items:flex-end'><span style='font-size:19px'>{code}"
        f"</span><span class='c' style='color:{ink};font-size:23px;border-bottom:2px solid {ink}'>{place}增值税普通发票</span>"
        f"<span><span style='color:{ink}'>№</span> <span style='font-size:21px;color:#8a2a2a'>{number}</span></span></div>"
        f"<div class='r' style='font-size:12.5px;margin:5px 0'><span>校验码 {check[:5]} {check[5:10]} {check[10:15]} {check[15:]}</span>"
        f"<span style='color:{ink}'>发　票　联</span><span>开票日期：{day_text(bill.issued_on, '年月')}</span></div>"
        + kit.grid(
            [
                [
                    side + "购<br>货<br>方",
                    buyer,
                    side + "密<br>码<br>区",
                    f"<span style='font-family:monospace'>{cipher}</span>",
                ]
            ],
            widths=(3.5, 53, 3.5, 40),
            style="line-height:1.4",
        )
        + kit.grid(rows, widths=(29, 14, 6, 7, 13, 12, 7, 12), style="margin-top:-1px")
        + kit.grid(
            [["价税合计（大写）", f"⊗{in_words(bill.total_fen, yuan_word='圆')}", f"（小写）¥{yuan(bill.total_fen)}"]],
            widths=(20, 50, 30),
            style="margin-top:-1px",
        )
        + kit.grid(
            [[side + "销<br>货<br>方", seller, side + "备<br>注", ""]],
            widths=(3.5, 60, 3.5, 33),
            style="margin-top:-1px;line-height:1.4",
        )
        + kit.spread(
            f"收款人：{doctor(random)}",
            f"复核：{doctor(random)}",
            f"开票人：{doctor(random)}",
            "销货单位：（章）",
            style="margin-top:7px",
        )
        + stamps.oval(case.pharmacy, "发票专用章", right=60, bottom=14, width=180)
    )
    fields = _fields(case, invoice_code=code, invoice_number=number)
    return kit.sheet(
        body, size=(980, 500 + 44 * len(bill.fees)), fields=fields, font=kit.SERIF, px=13.5, pad="24px 34px"
    )


def order_page(case: Case, random: Random) -> Drawing:
    """An online drugstore's page with the invoice of an order."""
    bill = bills.drugs(case)
    number = digital_number(bill)
    pairs = [
        ("发票类型", "数电普通发票"),
        ("抬头名称", case.insured.name),
        ("发票号", number),
        ("开票时间", f"{day_text(bill.issued_on, '-')} {kit.clock(random)}"),
        ("开票方", case.pharmacy),
        ("开票方税号", case.credit_code),
        ("订单编号", digits(random, 18)),
        ("收货人", f"{case.relative.name} {case.relative.phone[:3]}****{case.relative.phone[-4:]}"),
    ]
    about = "".join(
        f"<div style='display:flex;padding:6px 0'><span style='color:#888;width:84px;flex:none'>{name}</span><span>{t(value)}</span></div>"
        for name, value in pairs
    )
    goods = "".join(
        f"<div style='display:flex;gap:10px;padding:8px 0'><div style='width:46px;height:46px;border-radius:6px;background:#dff1ea;flex:none'></div>"
        f"<div style='flex:1'>{t(fee.goods.name)}<br><small style='color:#999'>{t(fee.goods.specification)} ×{fee.quantity}</small></div>"
        f"<div>¥{yuan(fee.amount_fen)}</div></div>"
        for fee in bill.fees
    )
    card = "background:#fff;border-radius:12px;padding:12px 14px;margin-bottom:12px"
    body = (
        f"<div style='{card};background:#e9f7f1;color:#0b7a55'>✓ 已开票　发票已发送至邮箱</div><div style='{card}'>{goods}"
        + kit.spread("发票金额", f"<b style='color:#e4393c;font-size:18px'>¥{yuan(bill.total_fen)}</b>")
        + f"</div><div style='{card}'>{about}</div>"
    )
    fields = _fields(case, invoice_number=number, items=kit.charged(bill.fees))
    height = 630 + 68 * len(bill.fees)
    return kit.screen(
        body, title="发票详情", height=height, fields=fields, random=random, buttons=("换开发票", "查看发票")
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"pharmacy_invoice": (digital, general, roll, blue_form, order_page)}
