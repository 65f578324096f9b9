"""Invoices of drugstores: roll paper, a digital one on the phone, a till's receipt, a form by hand, a printed A5."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.amounts import before_tax_fen, digital_code_text, digital_number, in_words, vat_numbers
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import bills, kit
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.families.seventeenth.names import clock, hotline, province, staff, staff_number, telephone
from benchmarks.papers.paper import Drawing


def _fields(case: Case, number: str, *without: str, **more: Any) -> dict[str, Any]:
    bill = bills.drugs(case)
    found: dict[str, Any] = {
        "invoice_number": number,
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(bill.total_fen),
        **more,
    }
    return {name: value for name, value in found.items() if name not in without}


def roll(case: Case, random: Random) -> Drawing:
    """The tax office's roll invoice, needle print between pre-printed labels of another colour."""
    bill, ink = bills.drugs(case), random.choice(("#7c3b2c", "#3a5c93", "#5d4a86"))
    code, number, check = vat_numbers(bill)

    def line(label: str, value: object) -> str:
        return f"<div><span style='color:{ink}'>{label}</span> <span class='dots'>{t(value)}</span></div>"

    goods = "".join(
        f"<div class='dots'>{t(fee.goods.name)}</div>"
        + kit.spread(
            f"<span class='dots'>{t(fee.goods.specification)}</span>",
            f"<span class='dots'>{yuan(fee.goods.price_fen)} × {fee.quantity}</span>",
            f"<span class='dots'>{yuan(fee.amount_fen)}</span>",
        )
        for fee in bill.fees
    )
    body = (
        f"<div style='color:{ink}'>{kit.heading(f'{province(case)}增值税普通发票（卷票）', px=20)}{kit.heading('发 票 联', px=18)}</div>"
        + line("发票代码", code)
        + line("发票号码", number)
        + line("机打号码", number)
        + line("机器编号", digits(random, 12))
        + line("销售方名称", case.pharmacy)
        + line("纳税人识别号", case.credit_code)
        + kit.spread(line("开票日期", day_text(bill.issued_on, "-")), line("收款员", staff(random)))
        + line("购买方名称", case.insured.name)
        + line("纳税人识别号", "")
        + f"<div style='color:{ink};border:solid {ink};border-width:1px 0;margin:6px 0'>{kit.spread('项目/规格', '单价×数量', '金额')}</div>{goods}"
        + f"<div style='border-top:1px solid {ink};margin-top:8px'></div>"
        + line("合计金额（小写）", f"￥{yuan(bill.total_fen)}")
        + line("合计金额（大写）", in_words(bill.total_fen))
        + line("校验码", check)
        + f"<div class='mid' style='margin-top:10px'>{kit.qr('01,04,' + code + ',' + number, 116)}</div>"
        + kit.stamp([case.pharmacy, case.credit_code, "发票专用章"], place="right:26px;bottom:196px", px=13)
    )
    height = 612 + 54 * len(bill.fees)
    fields = _fields(case, number, invoice_code=code)
    return kit.slip(
        body, width=560, height=height, fields=fields, font=random.choice((kit.MING, kit.DROID)), px=17, ink="#22242e"
    )


def digital_phone(case: Case, random: Random) -> Drawing:
    """A digital invoice opened on a phone: its facts as a list of pairs, the buyer last."""
    bill, number = bills.drugs(case), digital_number(bills.drugs(case))
    net = before_tax_fen(bill)
    grey = "color:#8b9098"

    def pair(label: str, value: str) -> str:
        return kit.spread(
            f"<span class='nb' style='{grey}'>{label}</span>",
            f"<span style='word-break:break-all'>{value}</span>",
            style="padding:4px 0",
        )

    goods = "".join(
        pair(
            f"*{'中成药' if fee.goods.category == '中成药费' else '化学药品制剂'}*{t(fee.goods.name)}",
            f"×{fee.quantity}",
        )
        for fee in bill.fees
    )
    goods = goods.replace(f"class='nb' style='{grey}'", "class='_'")
    body = (
        kit.card(
            f"<div class='mid' style='color:#a1342c;font-size:16px'>电子发票（普通发票）</div><div class='mid' style='font-size:27px'>￥{yuan(bill.total_fen)}</div>"
            f"<div class='mid' style='font-size:12px;{grey}'>价税合计 {in_words(bill.total_fen, yuan_word='圆')}</div>"
        )
        + kit.card(
            pair("发票号码", number)
            + pair("开票日期", day_text(bill.issued_on, random.choice(("年月", "-"))))
            + pair("金额（不含税）", yuan(net))
            + pair("税额", yuan(bill.total_fen - net))
        )
        + kit.card(f"<b>商品</b>{goods}")
        + kit.card(
            pair("销方名称", t(case.pharmacy))
            + pair("销方税号", case.credit_code)
            + pair("购方名称", t(case.insured.name))
            + pair("开票人", staff(random))
        )
    )
    height = max(770, 610 + 36 * len(bill.fees))
    buttons = random.choice((("存到卡包", "查看版式文件"), ("发送到邮箱",), ("报销", "下载PDF")))
    title = random.choice(("发票详情", "电子发票", "发票夹"))
    return kit.screen(
        body, title=title, height=height, fields=_fields(case, number), random=random, tone="#c0392b", buttons=buttons
    )


def till(case: Case, random: Random) -> Drawing:
    """The shop's own receipt with the number of the invoice that belongs to it, member's name and points."""
    bill, number = bills.drugs(case), bills.drugs(case).number
    rule = f"<div class='mid nb'>{random.choice(('-' * 44, '- ' * 30, '·' * 22))[:44]}</div>"
    rows = "".join(
        f"<div>{place}. {t(fee.goods.name)}</div>"
        + kit.spread(
            f"　{t(fee.goods.specification)}",
            f"{fee.quantity}{fee.goods.unit}",
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
        )
        for place, fee in enumerate(bill.fees, 1)
    )
    body = (
        kit.heading(t(case.pharmacy), px=22, style="font-weight:bold")
        + kit.heading(random.choice(("销售小票（发票联）", "购药发票", "机打发票（小票）")), px=19)
        + f"<div>发票号 {number}</div><div>日期 {day_text(bill.issued_on, '/')} {clock(random)}　收银 {staff_number(random)}</div>"
        f"<div>会员 {t(case.insured.name)}（卡号尾{case.insured.phone[-4:]}）</div>{rule}{kit.spread('品名', '数量', '单价', '金额')}{rows}{rule}"
        + kit.spread(f"件数 {sum(fee.quantity for fee in bill.fees)}", f"<b>合计 {yuan(bill.total_fen)}</b>")
        + kit.spread(random.choice(("医保卡", "支付宝", "微信")), yuan(bill.total_fen))
        + kit.spread("找零", "0.00")
        + f"<div>大写 {in_words(bill.total_fen)}</div>{rule}"
        f"<div>税号 {case.credit_code}</div><div>电话 {telephone(random)}</div><div>药品为特殊商品，非质量问题概不退换</div><div class='mid'>"
        f"祝您早日康复　投诉 {hotline(random)}</div>"
        + kit.stamp([case.pharmacy, "发票专用章"], place="right:40px;bottom:96px", px=15)
    )
    height = 580 + 64 * len(bill.fees)
    fields = _fields(case, number, items=kit.charged(bill.fees))
    return kit.slip(body, height=height, fields=fields, font=random.choice((kit.ROUND, kit.SANS, kit.FANDOL)), px=19)


def by_hand(case: Case, random: Random) -> Drawing:
    """A shop's book of general invoices, filled with a pen; the sum in columns of figures and in words."""
    bill = bills.drugs(case)
    ink, ground = random.choice((("#8c2f2b", "#fdf4f0"), ("#2c4f8f", "#f3f6fc"), ("#256a4c", "#f2faf4")))
    rows = [["货号及品名", "规格", "单位", "数量", "单价", "金额（元）"]]
    for fee in bill.fees:
        goods = fee.goods
        cells = (goods.name, goods.specification, goods.unit, fee.quantity, yuan(goods.price_fen), yuan(fee.amount_fen))
        rows.append([kit.written(one, size=1.12, turn=random.uniform(-1.3, 0.4)) for one in cells])
    rows += [["&nbsp;"] * 6] * max(0, 3 - len(bill.fees))
    words, total = kit.written(in_words(bill.total_fen)), kit.written("￥" + yuan(bill.total_fen))
    rows.append([f"@colspan=4|金额合计（大写）{words}", f"@colspan=2|{total}"])
    body = (
        kit.heading(f"{province(case)}药品零售统一发票", px=23, font=kit.SONG, style="letter-spacing:4px")
        + kit.spread(
            "发票联", f"发票代码 {bill.code}", f"<span style='color:#c0342c;font-size:19px'>№ {bill.number}</span>"
        )
        + kit.spread(
            f"客户名称 {kit.fill(case.insured.name, 140, pen=True)}",
            f"{kit.written(day_text(bill.issued_on, '年'))} 填开",
            style="margin:8px 0",
        )
        + kit.table(rows, widths=(32, 18, 8, 9, 14, 19), right=(4, 5), middle=(2, 3), style="line-height:1.5")
        + f"<div style='margin-top:8px'>销货单位（章）{t(case.pharmacy)}</div>"
        + kit.spread(
            f"统一社会信用代码 {case.credit_code}",
            f"开票 {kit.written(staff(random))}",
            f"收款 {kit.written(staff(random))}",
        )
        + kit.round_seal(case.pharmacy, below="发票专用章", px=104, place="left:545px;bottom:1px")
    )
    fields = _fields(case, bill.number, invoice_code=bill.code, items=kit.charged(bill.fees))
    size = (800, 206 + 40 * len(rows))
    return kit.sheet(
        body, size=size, fields=fields, font=kit.SONG, px=15, ink=ink, line=ink, ground=ground, pad="24px 36px 34px"
    )


def half_sheet(case: Case, random: Random) -> Drawing:
    """A digital invoice printed on half a sheet, taxed, sellers first, with the pay of the insurance card in the remark."""
    bill, number = bills.drugs(case), digital_number(bills.drugs(case))
    red = random.choice(("#8a2b28", "#2d5e9b"))
    net = before_tax_fen(bill)
    rows = [
        [
            f"<span style='color:{red}'>{one}</span>"
            for one in ("项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率", "税额")
        ]
    ]
    for fee in bill.fees:
        part = round(fee.amount_fen * 100 / 113)
        price = f"{part / fee.quantity / 100:.8f}"
        name = f"*{'中药' if fee.goods.category == '中成药费' else '西药'}*{t(fee.goods.name)}"
        rows.append(
            [
                name,
                t(fee.goods.specification),
                fee.goods.unit,
                str(fee.quantity),
                price,
                yuan(part),
                "13%",
                yuan(fee.amount_fen - part),
            ]
        )
    rows.append(["合计", "", "", "", "", f"¥{yuan(net)}", "", f"¥{yuan(bill.total_fen - net)}"])
    tax = "统一社会信用代码/纳税人识别号："
    parties = [
        [
            f"<span style='color:{red}'>购买方</span>　名称：{t(case.insured.name)}<br>{tax}",
            f"<span style='color:{red}'>销售方</span>　名称：{t(case.pharmacy)}<br>{tax}{case.credit_code}",
        ]
    ]
    remark = f"备注：处方号{case.numbers['处方号']}　{random.choice(('医保个人账户支付', '移动支付'))}{yuan(bill.total_fen)}　门店电话{telephone(random)}"
    body = (
        f"<div class='row'>{kit.qr(digital_code_text(bill), 72)}{kit.heading('电子发票（普通发票）', px=23, style=f'color:{red};padding-top:10px')}"
        f"<div style='font-size:13px;padding-top:8px'>发票号码：{number}<br>开票日期：{day_text(bill.issued_on, '年月')}</div></div>"
        + kit.table(parties, widths=(46, 54), style="margin-top:6px;line-height:1.7")
        + kit.table(
            rows,
            widths=(27, 15, 7, 7, 14, 12, 7, 11),
            kind="frame",
            right=(3, 4, 5, 6, 7),
            style="border-top:0;line-height:1.35",
        )
        + kit.table(
            [["价税合计（大写）", in_words(bill.total_fen, yuan_word="圆"), f"（小写）¥{yuan(bill.total_fen)}"]],
            widths=(18, 52, 30),
            style="margin-top:-1px",
        )
        + kit.table([[remark]], style="margin-top:-1px")
        + f"<div style='margin-top:8px'>开票人：{staff(random)}</div>"
    )
    size = (940, 318 + 40 * len(bill.fees))
    code = digital_code_text(bill)
    return kit.sheet(
        body,
        size=size,
        fields=_fields(case, number),
        font=random.choice((kit.FANDOL, kit.MING)),
        px=13.5,
        line=red,
        pad="20px 28px 24px",
        code=code,
    )


LAYOUTS = {"pharmacy_invoice": (roll, digital_phone, till, by_hand, half_sheet)}
