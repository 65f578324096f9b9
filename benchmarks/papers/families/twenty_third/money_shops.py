"""Invoices of drugstores."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words, vat_numbers
from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_third.bills import lessened, line_truth, shop_bill
from benchmarks.papers.families.twenty_third.kit import (
    DROID,
    KAI,
    NEEDLE,
    SANS,
    TSONG,
    ZEN,
    Cell,
    box,
    card,
    centre,
    empty,
    heading,
    line,
    right,
    roll,
    round_seal,
    row,
    screen,
    sheet,
    span,
    wide,
)
from benchmarks.papers.families.twenty_third.names import clerks, desk_phone, hour
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture


def _truth(case: Case, bill: Invoice, number: str, *, less: str = "", code: str = "") -> dict[str, object]:
    whole: dict[str, object] = {
        "invoice_code": code,
        "invoice_number": number,
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "seller_name": case.pharmacy,
        "seller_credit_code": case.credit_code,
        "total_amount": yuan(bill.total_fen),
        "items": line_truth(bill.fees),
    }
    return lessened(whole, less + ("" if code else " invoice_code"))


def _net(fee: Fee) -> int:
    return round(fee.amount_fen * 100 / 113)


def digital_drug_invoice(case: Case, random: Random) -> Drawing:
    """A fully digital ordinary invoice whose lines are told before tax."""
    bill = shop_bill(case)
    number, code = digital_number(bill), digital_code_text(bill)
    body = f"<img src='{code_picture(code)}' width=80 style='position:absolute;left:40px;top:22px'>"
    body += heading(
        "电子发票（普通发票）",
        26,
        "color:#7c1f1f;font-weight:500;text-decoration:underline double;text-underline-offset:7px",
    )
    body += f"<div style='position:absolute;right:40px;top:30px'><i>发票号码：</i>{number}<br><i>开票日期：</i>{day_text(bill.issued_on, '年月')}</div>"
    buyer = (
        f"<i>名称：</i>{e(case.insured.name)}"
        + random.choice(("（个人）", ""))
        + "<br><i>统一社会信用代码/纳税人识别号：</i>"
    )
    seller = f"<i>名称：</i>{e(case.pharmacy)}<br><i>统一社会信用代码/纳税人识别号：</i>{case.credit_code}"
    side = "width=28 class=c style='line-height:1.2'"
    blocks: list[Cell] = [("<i>购买方信息</i>", side), (buyer, "width=420"), ("<i>销售方信息</i>", side), seller]
    body += box([blocks], style="margin-top:50px")
    rows: list[list[Cell]] = []
    for fee in bill.fees:
        net = _net(fee)
        kind = "中成药" if fee.goods.category == "中成药费" else "化学药品制剂"
        rows.append([
            f"*{kind}*{e(fee.goods.name)}", e(fee.goods.specification), centre(fee.goods.unit), right(str(fee.quantity)),
            right(f"{net / fee.quantity / 100:.8f}"), right(yuan(net)), right("13%"), right(yuan(fee.amount_fen - net)),
        ])  # fmt: skip
    nets = sum(_net(fee) for fee in bill.fees)
    rows.append(
        [
            ("<i>合　　　计</i>", "style='padding-top:44px'"),
            "",
            "",
            "",
            "",
            *(
                (f"<div style='padding-top:40px'>¥{yuan(one)}</div>" if one else "", "class=r")
                for one in (nets, 0, bill.total_fen - nets)
            ),
        ]
    )
    heads = [f"<i>{one}</i>" for one in ("项目名称", "规格型号", "单位")] + [
        f"<i>{one}</i>" for one in ("数量", "单价", "金额", "税率/征收率", "税额")
    ]
    body += box(
        rows,
        [(one, "class=r" if at > 2 else "") for at, one in enumerate(heads)],
        "bare",
        "border:1px solid #7c1f1f;border-top:0;font-size:14px",
    )
    words = f"<i>价税合计（大写）</i>　　⊗{in_words(bill.total_fen, yuan_word='圆')}　　　　　　<i>（小写）</i>¥{yuan(bill.total_fen)}"
    body += box([[words], [f"<i>备注：</i>门店电话 {desk_phone(random)}<br>&nbsp;"]], style="margin-top:-1px")
    body += line(f"<i>开票人：</i>{e(clerks(case)[1])}", "margin:8px 0 0 50px")
    fields = _truth(case, bill, number) | {
        "items": [{"name": fee.goods.name, "amount": yuan(_net(fee))} for fee in bill.fees]
    }
    css = "i{font-style:normal;color:#7c1f1f}.box td{border-color:#7c1f1f}"
    return sheet(body, (1000, 440 + 30 * len(rows)), fields, font=TSONG, px=15, css=css, code=code, pad="26px 40px")


def roll_tax_invoice(case: Case, random: Random) -> Drawing:
    """A tax invoice on a roll from a drugstore's till."""
    bill = shop_bill(case)
    code, number, check = vat_numbers(bill)
    body = heading("增值税普通发票（卷票）", 18, "color:#a4312a") + line(
        "发 票 联", "color:#a4312a;letter-spacing:6px", "c"
    )
    facts = [
        ("发票代码", code),
        ("发票号码", number),
        ("机打号码", number),
        ("机器编号", f"4999{case.numbers['登记号'][:6]}"),
    ]
    facts += [
        ("销售方名称", e(case.pharmacy)),
        ("纳税人识别号", case.credit_code),
        ("开票日期", day_text(bill.issued_on, "-")),
    ]
    facts += [("收款员", e(clerks(case)[0])), ("购买方名称", e(case.insured.name)), ("纳税人识别号", "")]
    body += "".join(line(f"<i>{label}：</i>{value}", "padding-left:0;line-height:1.45") for label, value in facts)
    body += "<div style='border-top:1px solid #444;margin:5px 0'></div>"
    body += "<div style='display:grid;grid-template-columns:1fr 46px 76px 80px'><i>项目</i><i class=r>数量</i><i class=r>单价</i><i class=r>金额</i></div>"
    for fee in bill.fees:
        body += line(f"{e(fee.goods.name)}") + (
            f"<div style='display:grid;grid-template-columns:1fr 46px 76px 80px'><span></span><span class=r>{fee.quantity}</span>"
            f"<span class=r>{yuan(fee.goods.price_fen)}</span><span class=r>{yuan(fee.amount_fen)}</span></div>"
        )
    body += "<div style='border-top:1px solid #444;margin:5px 0'></div>"
    body += line(f"<i>合计金额（小写）：</i>￥{yuan(bill.total_fen)}") + line(
        f"<i>合计金额（大写）：</i>{in_words(bill.total_fen)}"
    )
    body += line(f"<i>校验码：</i>{check}", "white-space:nowrap") + line(
        "凭票七日内可换货，药品非质量问题不退", "font-size:13.5px;margin-top:8px", "c"
    )
    height = 560 + 46 * len(bill.fees)
    if random.random() < 0.7:
        body += round_seal(case.pharmacy, 212, height - 140, 112, "发票专用章", 0.42)
    return roll(
        body.replace("<i>", "<i style='font-style:normal;color:#a4312a'>").replace(
            "<i class=r>", "<i class=r style='font-style:normal;color:#a4312a'>"
        ),
        height,
        _truth(case, bill, number, code=code),
        width=360,
        font=ZEN,
    )


def shop_invoice_screen(case: Case, random: Random) -> Drawing:
    """An invoice seen in a telephone's wallet of cards and tickets."""
    bill = shop_bill(case)
    number = digital_number(bill)
    body = "<div style='background:linear-gradient(160deg,#f0743c,#e9503f);margin:12px;border-radius:12px;color:#fff;padding:16px'>"
    body += line(e(case.pharmacy), "font-size:15.5px") + line(
        f"¥ {yuan(bill.total_fen)}", "font-size:30px;margin:6px 0", "b"
    )
    body += wide("数电普票", f"开票日期 {day_text(bill.issued_on, '-')}", style="font-size:13.5px") + "</div>"
    facts = [
        ("发票号码", number), ("发票抬头", e(case.insured.name)), ("抬头类型", "个人/非企业单位"),
        ("收款方", e(case.pharmacy)), ("收款方税号", case.credit_code), ("发票状态", "正常"),
    ]  # fmt: skip
    body += card("".join(row(label, value) for label, value in facts))
    inner = line("商品明细（含税）", "margin-bottom:5px", "b")
    for fee in bill.fees:
        inner += wide(e(fee.goods.name), f"¥{yuan(fee.amount_fen)}", style="margin-top:5px")
        inner += line(f"{e(fee.goods.specification)}　×{fee.quantity}", "color:#80848c;font-size:13px")
    body += card(inner + row("价税合计", f"<b>¥{yuan(bill.total_fen)}</b>", "border-top:1px solid #eee;margin-top:8px"))
    body += (
        "<div style='display:flex;gap:10px;margin:0 12px'>"
        + "".join(
            f"<div class=c style='flex:1;background:#fff;border-radius:8px;padding:9px'>{one}</div>"
            for one in ("查看原件", "转发", "去报销")
        )
        + "</div>"
    )
    return screen(
        body, "发票详情", 610 + 52 * len(bill.fees), _truth(case, bill, number), font=DROID, clock=hour(random)
    )


def _typed_rows(bill: Invoice) -> list[list[Cell]]:
    return [
        [
            e(fee.goods.name),
            e(fee.goods.specification),
            centre(fee.goods.unit),
            right(str(fee.quantity)),
            right(yuan(fee.goods.price_fen)),
            right(yuan(fee.amount_fen)),
            centre("免税"),
        ]
        for fee in bill.fees
    ]


def typed_shop_invoice(case: Case, random: Random) -> Drawing:
    """A provincial machine-typed invoice of a drugstore: form in one colour, typed words in another."""
    bill = shop_bill(case)
    code, number, _ = vat_numbers(bill)
    brown = "#8a5a1c"
    province = case.pools.provinces[case.seed % 10]
    body = heading(f"{province}增值税电子普通发票", 23, f"color:{brown};font-weight:500")
    body += (
        "<div style='position:absolute;right:40px;top:66px;line-height:1.6'>"
        + "".join(
            f"<s>{label}：</s>{value}<br>"
            for label, value in (
                ("发票代码", code),
                ("发票号码", number),
                ("开票日期", day_text(bill.issued_on, "年月")),
            )
        )
        + "</div>"
    )
    body += line(f"<s>机器编号：</s>{case.numbers['业务流水号']}", "margin-top:44px")
    body += "<div style='height:26px'></div>"
    body += box(
        [
            [f"<s>购买方名称：</s>{e(case.insured.name)}", "<s>电话：</s>"],
            [f"<s>销售方名称：</s>{e(case.pharmacy)}", f"<s>纳税人识别号：</s>{case.credit_code}"],
        ]
    )
    rows = [*_typed_rows(bill), empty(7), empty(7)]
    rows.append(
        [
            span("<s>价税合计（大写）</s>　" + in_words(bill.total_fen, yuan_word="圆"), 4),
            span(f"<s>（小写）</s>￥{yuan(bill.total_fen)}", 3),
        ]
    )
    body += box(
        rows,
        [centre(f"<s>{one}</s>") for one in ("货物名称", "规格", "单位", "数量", "单价", "金额", "税率")],
        style="margin-top:-1px",
    )
    crew = clerks(case)
    body += wide(
        f"<s>收款人：</s>{e(crew[0])}",
        f"<s>复核：</s>{e(crew[1])}",
        f"<s>开票人：</s>{e(crew[2])}",
        "<s>销售方（章）</s>",
        style="margin-top:10px",
    )
    height = 420 + 32 * len(rows)
    body += round_seal(case.pharmacy, 680, height - 142, 122, "发票专用章", 0.42)
    css = f"s{{text-decoration:none;color:{brown};font-family:{KAI}}}.box td,.box th{{border-color:{brown}}}"
    font = random.choice((NEEDLE, SANS))
    return sheet(
        body, (920, height), _truth(case, bill, number, code=code), font=font, px=15.5, css=css, pad="26px 40px"
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "pharmacy_invoice": (digital_drug_invoice, roll_tax_invoice, shop_invoice_screen, typed_shop_invoice),
}
