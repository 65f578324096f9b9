"""Invoices of drugstores: fully digital, the earlier electronic form, and a till slip with its stamp."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.amounts import (
    before_tax_fen,
    digital_code_text,
    digital_number,
    in_words,
    vat_code_text,
    vat_numbers,
)
from benchmarks.papers.facts import Case, Fee, digits, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventh import bills, kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout

_RED = "#8b2a22"


def _net(fee: Fee) -> int:
    return round(fee.amount_fen * 100 / 113)


def _fields(case: Case, **more: Any) -> dict[str, Any]:
    bill = bills.drugs(case)
    return {
        "seller_name": case.pharmacy,
        "issued_on": bill.issued_on.isoformat(),
        "total_amount": yuan(bill.total_fen),
        **more,
    }


def _side(words: str) -> str:
    return f"@style='width:30px;text-align:center;line-height:1.1;color:{_RED}'|" + "<br>".join(words)


def digital(case: Case, random: Random) -> Drawing:
    """The fully digital ordinary invoice."""
    bill = bills.drugs(case)
    number = digital_number(bill)
    names = ["项目名称", "规格型号", "单位", "数 量", "单 价", "金 额", "税率/征收率", "税 额"]
    rows = [[f"<span style='color:{_RED}'>{name}</span>" for name in names]]
    for fee in bill.fees:
        net = _net(fee)
        short = "*化学药品制剂*" if fee.goods.category == "西药费" else "*中成药*"
        rows.append(
            [
                short + t(fee.goods.name),
                t(fee.goods.specification),
                fee.goods.unit,
                str(fee.quantity),
                f"{net / fee.quantity / 100:.8f}".rstrip("0")[:9],
                yuan(net),
                "13%",
                yuan(fee.amount_fen - net),
            ]
        )
    net_sum = before_tax_fen(bill)
    parties = kit.grid(
        [
            [
                _side("购买方信息"),
                f"名称：{t(case.insured.name)}<br><br>统一社会信用代码/纳税人识别号：",
                _side("销售方信息"),
                f"名称：{t(case.pharmacy)}<br><br>统一社会信用代码/纳税人识别号：{case.credit_code}",
            ],
        ],
        widths=(3.5, 46.5, 3.5, 46.5),
        style="font-size:14px;line-height:1.35",
    )
    body = (
        f"<style>table.g td{{border-color:{_RED}}}table.w td{{padding:2px 5px;border:0!important}}table.w{{border:1px solid {_RED};border-top:0;width:100%;table-layout:fixed}}</style>"
        f'<div class="r" style="align-items:flex-start">{kit.code(digital_code_text(bill), 82)}<h2 style="color:{_RED};font-size:25px;border-bottom:3px double {_RED};padding:8px 22px 3px">电子发票（普通发票）</h2>'
        f"<div style='font-size:14px;line-height:1.9;padding-top:8px'>发票号码：{number}<br>开票日期：{day_text(bill.issued_on, '年月')}</div></div><div style='height:10px'></div>"
        + parties
        + kit.grid(rows, widths=(30, 14, 6, 8, 11, 11, 9, 11), kind="w", style="font-size:13.5px")
        + f"<div class='r' style='border:1px solid {_RED};border-top:0;padding:26px 6px 3px'><span style='padding-left:90px;color:{_RED}'>合　　　计</span><span>¥{yuan(net_sum)}　　　　　　　　¥{yuan(bill.total_fen - net_sum)}</span></div>"
        + kit.grid(
            [
                [
                    f"<span style='color:{_RED}'>价税合计（大写）</span>",
                    f"ⓧ {in_words(bill.total_fen, yuan_word='圆')}",
                    f"<span style='color:{_RED}'>（小写）</span>¥{yuan(bill.total_fen)}",
                ]
            ],
            widths=(22, 48, 30),
            style="margin-top:-1px",
        )
        + kit.grid(
            [
                [
                    _side("备注"),
                    "@style='height:54px;vertical-align:top'|" + random.choice(("", "门店销售", "处方药凭处方销售")),
                ]
            ],
            widths=(3.5, 96.5),
            style="margin-top:-1px",
        )
        + f"<p style='margin-top:8px'>开票人：{kit.doctor(random)}</p>"
    )
    fields = _fields(case, invoice_number=number, payer_name=case.insured.name, seller_credit_code=case.credit_code)
    return kit.sheet(
        body,
        size=(960, 530 + 22 * len(bill.fees)),
        fields=fields,
        font=kit.SONG,
        px=14,
        pad="24px 34px",
        scale=1.6,
        code=digital_code_text(bill),
    )


def electronic(case: Case, random: Random) -> Drawing:
    """The earlier electronic form, with code, check code and cipher."""
    bill = bills.drugs(case)
    code, number, check = vat_numbers(bill)
    net_sum, province = (
        before_tax_fen(bill),
        kit.province(case).removesuffix("省").removesuffix("壮族自治区"),
    )
    cipher = "<br>".join("".join(random.choice("0123456789<>+-*/") for _ in range(27)) for _ in range(4))
    rows = [["货物或应税劳务、服务名称", "规格型号", "单位", "数量", "单价", "金额", "税率", "税额"]]
    for fee in bill.fees:
        rows.append(
            [
                "*药品*" + t(fee.goods.name),
                t(fee.goods.specification),
                fee.goods.unit,
                str(fee.quantity),
                yuan(round(fee.goods.price_fen * 100 / 113)),
                yuan(_net(fee)),
                "13%",
                yuan(fee.amount_fen - _net(fee)),
            ]
        )
    rows.append(["合　　计", "", "", "", "", f"¥{yuan(net_sum)}", "", f"¥{yuan(bill.total_fen - net_sum)}"])
    head = [
        [
            _side("购买方"),
            f"名　　　　称：{t(case.insured.name)}<br>纳税人识别号：<br>地 址、电 话：<br>开户行及账号：",
            _side("密码区"),
            f"<span style='font-family:monospace;font-size:15px'>{cipher}</span>",
        ]
    ]
    foot = [
        [
            _side("销售方"),
            f"名　　　　称：{t(case.pharmacy)}<br>纳税人识别号：{case.credit_code}<br>地 址、电 话：{t(kit.province(case) + kit.town(case))}市{t(case.relative.address.split('市')[1][:14])} 0{digits(random, 3)}-{digits(random, 7)}<br>开户行及账号：{t(case.relative.bank)} {digits(random, 17)}",
            _side("备注"),
            "",
        ]
    ]
    body = (
        f"<style>table.g td,table.g th{{border-color:{_RED}}}</style>"
        f'<div class="r">{kit.code(vat_code_text(bill), 84)}<h2 style="color:{_RED};font-size:25px;padding-top:14px;border-bottom:2px solid {_RED};height:62px">{province}增值税电子普通发票</h2>'
        f"<div style='font-size:13px;line-height:1.55'>发票代码：{code}<br>发票号码：{number}<br>开票日期：{day_text(bill.issued_on, '年月')}<br>校 验 码：{check[:5]} {check[5:10]} {check[10:15]} {check[15:]}</div></div>"
        f"<p style='font-size:12.5px;margin:2px 0 4px'>机器编号：{digits(random, 12)}</p>"
        + kit.grid(head, widths=(3.5, 52.5, 3.5, 40.5), style="font-size:13.5px;line-height:1.45")
        + kit.grid(rows, widths=(30, 15, 6, 7, 10, 12, 7, 13), style="margin-top:-1px;font-size:13.5px", head=True)
        + kit.grid(
            [["价税合计（大写）", f"ⓧ{in_words(bill.total_fen, yuan_word='圆')}", f"（小写）¥{yuan(bill.total_fen)}"]],
            widths=(24, 48, 28),
            style="margin-top:-1px",
        )
        + kit.grid(foot, widths=(3.5, 62.5, 3.5, 30.5), style="margin-top:-1px;font-size:13.5px;line-height:1.45")
        + kit.spread(
            f"收款人：{kit.doctor(random)}",
            f"复核：{kit.doctor(random)}",
            f"开票人：{kit.doctor(random)}",
            "销售方：（章）",
            style="margin-top:8px",
        )
        + kit.oval(case.pharmacy, "发票专用章", right=46, bottom=22, width=170)
    )
    fields = _fields(
        case,
        invoice_code=code,
        invoice_number=number,
        payer_name=case.insured.name,
        seller_credit_code=case.credit_code,
    )
    return kit.sheet(
        body,
        size=(960, 560 + 31 * len(bill.fees)),
        fields=fields,
        font=kit.SONG,
        px=14,
        pad="24px 34px",
        scale=1.6,
        code=vat_code_text(bill),
    )


def till_slip(case: Case, random: Random) -> Drawing:
    """The roll paper invoice of the machine: number, seller, items, sum."""
    bill = bills.drugs(case)
    code, number, _ = vat_numbers(bill)
    lines = "".join(
        f"<div>{t(fee.goods.name)}</div>"
        + kit.spread(
            "　" + t(fee.goods.specification), f"{yuan(fee.goods.price_fen)}×{fee.quantity}", yuan(fee.amount_fen)
        )
        for fee in bill.fees
    )
    body = (
        '<div class="c" style="font-size:19px">增值税普通发票（卷票）</div><div class="c">发票联</div><div class="c" style="margin:6px 0 10px">※※※※※※※※※※※※※※※</div>'
        + f"<div>发票代码：{code}</div><div>发票号码：{number}</div><div>机打号码：{number}</div><div>机器编号：{digits(random, 12)}</div>"
        + f"<div>销售方名称：{t(case.pharmacy)}</div><div>纳税人识别号：{case.credit_code}</div><div>开票日期：{day_text(bill.issued_on, '-')}　收款员：{random.randint(1, 20):03d}</div>"
        + f"<div>购买方名称：{t(case.insured.name)}</div><div>购买方税号：</div><div style='border-top:1px dashed #333;margin:8px 0'></div>"
        + kit.spread("项目", "单价×数量", "金额")
        + lines
        + f"<div style='border-top:1px dashed #333;margin:8px 0'></div><div>合计金额（小写）：¥{yuan(bill.total_fen)}</div><div>合计金额（大写）：{in_words(bill.total_fen)}</div><div>校验码：{digits(random, 20)}</div>"
        + kit.oval(case.pharmacy, "发票专用章", right=120, bottom=26, width=168)
    )
    fields = _fields(
        case,
        invoice_code=code,
        invoice_number=number,
        payer_name=case.insured.name,
        seller_credit_code=case.credit_code,
        items=kit.charged(bill.fees),
    )
    return kit.sheet(
        body, size=(400, 610 + 52 * len(bill.fees)), fields=fields, font=kit.SONG, px=15.5, pad="26px 26px", scale=2.0
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"pharmacy_invoice": (digital, electronic, till_slip)}
