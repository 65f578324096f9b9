"""More bills of a visit: a receipt filled in by hand, and the page behind a link in a text message."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, fiscal_code_text, yuan
from benchmarks.papers.families.eighteenth.bills import places, truth
from benchmarks.papers.families.eighteenth.kit import (
    DEMI,
    FANG,
    PINK_COPY,
    box_seal,
    card,
    charged,
    heading,
    line,
    outpatient,
    pen,
    right,
    round_seal,
    screen,
    sheet,
    signed,
    spread,
    table,
)
from benchmarks.papers.families.eighteenth.names import PRINTERS, staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_HAND = (
    "i{font-style:normal;color:#9c2f2f}.ruled td,.ruled th{border-color:#9c2f2f;text-align:center;height:33px;padding:2px 3px}"
    ".ruled th{color:#9c2f2f;font-weight:400;font-size:15px}.ruled .l{text-align:left;padding-left:10px}"
)
_FORM = ("西药费", "中成药费", "中草药费", "诊察费", "化验费", "检查费", "治疗费", "卫生材料费")


def handwritten_receipt(case: Case, random: Random) -> Drawing:
    """A receipt book of a small place: categories pre-printed, sums by hand in ruled places."""
    bill = outpatient(case)
    sums = bill.by_category()
    names = [*_FORM, *(name for name in sums if name not in _FORM)]
    top = "<th rowspan=2 width=150>收费项目</th><th colspan=7>金　　　额</th><th rowspan=2>备注</th>"
    below = "".join(f"<th width=34>{one}</th>" for one in "万千百十元角分")
    rows = "".join(
        f"<tr><td><i>{name}</i></td>"
        + "".join(f"<td class=pen>{one}</td>" for one in (places(sums[name], 7) if name in sums else [""] * 7))
        + "<td></td></tr>"
        for name in names
    )
    last = "".join(f"<td class=pen>{one}</td>" for one in places(bill.total_fen, 7))
    body = heading(f"{e(case.hospital)}", 21, "color:#9c2f2f;font-weight:400")
    body += heading(f"门诊{random.choice(('医药费收据', '收费收据'))}", 25, "color:#9c2f2f;letter-spacing:8px")
    day = bill.issued_on
    body += spread(
        f"<i>姓名</i> {pen(e(case.insured.name))}",
        f"<i>性别</i> {pen(case.insured.sex)}",
        f"{pen(str(day.year))} <i>年</i> {pen(str(day.month))} <i>月</i> {pen(str(day.day))} <i>日</i>",
        f"<i>No</i> <b style='color:#d02020;font-size:19px'>{bill.number}</b>",
        style="margin:10px 0 6px",
    )
    body += f"<table class=ruled><tr>{top}</tr><tr>{below}</tr>{rows}<tr><td><i>合　计</i></td>{last}<td></td></tr>"
    words = f"<i>人民币（大写）</i>　{pen(in_words(bill.total_fen))}　　¥{pen(yuan(bill.total_fen))}"
    body += f"<tr><td colspan=9 class=l>{words}</td></tr></table>"
    body += spread(
        f"<i>收款人</i> {signed(staff(case)[0])}",
        "<i>第二联：交病人（报销凭证）</i>",
        "<i>未盖章无效</i>",
        style="margin-top:10px",
    )
    body += line(f"<i>{PRINTERS[case.seed % 3]}</i>", "font-size:13px;margin-top:4px")
    height = 440 + 35 * len(names)
    body += round_seal(case.hospital, 520, height - 200, 132, "财务专用章")
    fields = truth(
        case,
        bill,
        [{"name": name, "amount": yuan(sums[name])} for name in names if name in sums],
        without="invoice_code check_code basic_insurance_paid self_paid",
    )
    return sheet(
        body, width=740, height=height, fields=fields, font=FANG, css=_HAND, ground=PINK_COPY, pad="28px 44px", size=17
    )


def linked_bill_page(case: Case, random: Random) -> Drawing:
    """The page a text message leads to: bill facts as a grid, payments in three columns, charged lines below."""
    bill = outpatient(case)
    code = fiscal_code_text(bill)

    def cell(label: str, value: str, width: str = "50%") -> str:
        look = f"display:inline-block;width:{width};vertical-align:top;padding:6px 0"
        return f"<div style='{look}'><div style='color:#7d8590;font-size:13px'>{label}</div><div>{value}</div></div>"

    body = line(f"{e(case.hospital)}", "background:#0b63ce;color:#fff;padding:4px 18px 0;font-size:17px")
    body += line(
        f"{random.choice(('门诊医疗收费电子票据', '医疗门诊收费票据（电子）'))}　已开具",
        "background:#0b63ce;color:#dcebff;padding:0 18px 16px;font-size:14px",
    )
    who = random.choice(("患者姓名", "交款人"))
    facts = cell("票据代码", bill.code) + cell("票据号码", bill.number) + cell("校验码", bill.check_code)
    facts += cell("开票日期", day_text(bill.issued_on, "-")) + cell(who, e(case.insured.name))
    facts += cell("门诊号", case.numbers["门诊号"])
    total = spread(
        "<span style='color:#7d8590'>合计金额</span>",
        f"<span style='font-size:24px;font-weight:600;color:#0b63ce'>￥{yuan(bill.total_fen)}</span>",
    )
    third = "33%"
    paid = cell("医保统筹支付", yuan(bill.basic_insurance_paid_fen), third)
    paid += cell("其他支付", yuan(bill.serious_illness_paid_fen), third) + cell(
        "个人支付", yuan(bill.self_paid_fen), third
    )
    rows = [
        [
            f"{e(fee.goods.name)}<div style='color:#8a919b;font-size:13px'>{fee.goods.category}　{fee.quantity}{fee.goods.unit}</div>",
            right(yuan(fee.amount_fen)),
        ]
        for fee in bill.fees
    ]
    body += card(facts, "margin-top:12px") + card(total + paid)
    body += card(line("票据项目", "font-weight:600;padding:3px 0") + table(rows, cls="lined"))
    body += f"<div class=c style='margin-top:14px'><img width=128 src='{code_picture(code)}'></div>"
    body += line("长按识别二维码查验票据", "font-size:13px;color:#7d8590", "c")
    body += line("保存到相册　|　发送到邮箱　|　申请换开纸质", "font-size:14px;color:#0b63ce;padding:10px 0", "c")
    height = 760 + 62 * len(bill.fees) + 20
    fields = truth(case, bill, charged(bill.fees))
    return screen(
        body, title="票据查看", height=height, fields=fields, font=DEMI, bar="#0b63ce", ink="#fff", back="✕", code=code
    )


def window_slip(case: Case, random: Random) -> Drawing:
    """A narrow slip of the cash window that is the invoice: sums by category, every label before a colon."""
    bill = outpatient(case)
    rows = [[name, right(yuan(fen))] for name, fen in bill.by_category().items()]
    body = line(e(case.hospital), "font-size:19px;line-height:1.35", "c b")
    body += line(random.choice(("门诊收费专用发票", "门诊医疗费发票")), "font-size:22px;margin:2px 0 6px", "c")
    body += line(f"发票号码:{bill.number}") + line(f"流 水 号:{case.numbers['业务流水号']}")
    body += line(f"姓　　名:{e(case.insured.name)}　{case.insured.sex}") + line(f"科　　室:{e(case.department)}")
    body += line(f"收费日期:{day_text(bill.issued_on, random.choice('-/'))}") + "<div class=rule></div>"
    body += table(rows, head=("收费项目", right("金额(元)")), cls="bare") + "<div class=rule></div>"
    body += spread("合计", yuan(bill.total_fen), style="font-size:20px;font-weight:700")
    body += line(f"(大写){in_words(bill.total_fen)}")
    body += spread("其中:医保基金支付", yuan(bill.basic_insurance_paid_fen))
    body += spread("　　 其他基金支付", yuan(bill.serious_illness_paid_fen))
    body += spread("　　 个人支付", yuan(bill.self_paid_fen)) + "<div class=dash></div>"
    body += line(f"收费员:{e(staff(case)[0])}　　盖章有效") + line(
        "退费请持本发票于当日办理,遗失不补", "font-size:14px"
    )
    height = 540 + 31 * len(rows)
    body += box_seal("收费专用章", 240, height - 84, size=18)
    fields = truth(
        case,
        bill,
        [{"name": name, "amount": yuan(fen)} for name, fen in bill.by_category().items()],
        without="invoice_code check_code",
    )
    return sheet(
        body, width=430, height=height, fields=fields, font=DEMI, size=16, ground="#fbfaf7", pad="26px 30px", scale=2.2
    )


LAYOUTS = {"outpatient_invoice": (handwritten_receipt, linked_bill_page, window_slip)}
