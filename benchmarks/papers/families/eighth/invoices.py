"""Hospital bills: the fiscal e-invoice, and older printed ones."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, digits, fiscal_code_text, yuan
from benchmarks.papers.families.eighth.sheet import (
    DOTS,
    HEI,
    SERIF,
    box_stamp,
    categories,
    charged,
    iso,
    line,
    row,
    sheet,
    staff,
    stamp,
    table,
    title,
)
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _truth(case: Case, bill: Invoice, items: list[dict[str, str]]) -> dict[str, object]:
    return {
        "invoice_code": bill.code,
        "invoice_number": bill.number,
        "check_code": bill.check_code,
        "issued_on": iso(bill.issued_on),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "items": items,
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }


def _province(case: Case) -> str:
    return case.pools.provinces[case.seed % len(case.pools.provinces)]


def _items_block(items: list[dict[str, str]], least: int) -> str:
    """Two charged lines a row, as the fiscal form has them."""
    half = max(least, -(-len(items) // 2))
    cells = [(one["name"], one["amount"]) for one in items] + [("", "")] * (half * 2 - len(items))
    rows = [
        [name, (amount, "class=r"), other, (sum_, "class=r")]
        for (name, amount), (other, sum_) in zip(cells[::2], cells[1::2], strict=True)
    ]
    return table(
        rows, head=("项目名称", ("金额（元）", "class=r"), "项目名称", ("金额（元）", "class=r")), cls="n items"
    )


def _remarks(case: Case, bill: Invoice, more: list[str]) -> str:
    """The block 其他信息: what the fund and the patient paid."""
    entries = [
        *more,
        f"医保类型：{('职工医保', '城乡居民医保', '城镇职工基本医疗保险')[case.seed % 3]}",
        f"医保编号：{case.numbers['医保编号']}",
        f"性别：{case.insured.sex}",
        f"医保统筹基金支付：{yuan(bill.basic_insurance_paid_fen)}",
        f"其他支付：{yuan(bill.serious_illness_paid_fen)}",
        "个人账户支付：0.00",
        f"个人现金支付：{yuan(bill.self_paid_fen)}",
        f"个人自付：{yuan(bill.self_paid_fen)}",
        "个人自费：0.00",
    ]
    rows = [entries[place : place + 3] for place in range(0, len(entries), 3)]
    return table(rows, cls="n", style="font-size:15px")


_FISCAL = ".items td:nth-child(3),.items th:nth-child(3){padding-left:56px}.items td:last-child,.items th:last-child{padding-right:40px}.paper{color:#222}.items th{font-weight:400;color:#8a4b3a}.lab{color:#8a4b3a}.frame{border:1.5px solid #8a4b3a;display:flex}.side{width:34px;border-right:1.5px solid #8a4b3a;color:#8a4b3a;text-align:center;padding:8px 5px;line-height:1.3}"


def _fiscal(case: Case, bill: Invoice, kind: str, items: list[dict[str, str]], more: list[str], least: int) -> Drawing:
    code = fiscal_code_text(bill)
    head = title(f"{_province(case)}{kind}（电子）", 29, "color:#8a4b3a")
    monitor = at(
        394,
        86,
        "财政部监制",
        "border:2px solid #d33;border-radius:50%;color:#d33;padding:12px 16px;font-size:13px;opacity:.55",
    )
    lines_ = row(f"<i class='lab'>票据代码：</i>{bill.code}", f"<i class='lab'>票据号码：</i>{bill.number}")
    lines_ += row(
        f"<i class='lab'>交款人统一社会信用代码：</i>{case.insured.id_number[:6]}********{case.insured.id_number[-4:]}",
        f"<i class='lab'>校验码：</i>{bill.check_code}",
    )
    lines_ += row(
        f"<i class='lab'>交款人：</i>{e(case.insured.name)}",
        f"<i class='lab'>开票日期：</i>{day_text(bill.issued_on, '-')}",
    )
    height_rows = max(least, -(-len(items) // 2))
    block = f"<div class='frame'><div style='flex:1;padding:6px 10px;min-height:{height_rows * 30 + 50}px'>{_items_block(items, least)}</div></div>"
    total = f"<div class='frame' style='border-top:0;padding:4px 12px'><span style='flex:1'><i class='lab'>金额合计（大写）</i> {in_words(bill.total_fen)}</span><span style='flex:1'><i class='lab'>（小写）</i>{yuan(bill.total_fen)}</span></div>"
    other = f"<div class='frame' style='border-top:0'><div class='side'>其他信息</div><div style='flex:1;padding:4px 8px'>{_remarks(case, bill, more)}</div></div>"
    foot = row(
        f"<i class='lab'>收款单位（章）：</i>{e(case.hospital)}",
        f"<i class='lab'>复核人：</i>{e(staff(case)[0])}",
        f"<i class='lab'>收款人：</i>{e(staff(case)[1])}",
        style="margin-top:10px",
    )
    picture = f"<div style='position:absolute;left:58px;top:22px'><img width=104 src='{code_picture(code)}'></div>"
    height = 478 + height_rows * 30 + (len(more) + 11) // 3 * 30
    y = height - 184
    body = (
        head
        + picture
        + monitor
        + f"<div style='margin-top:58px'>{lines_}</div>"
        + block
        + total
        + other
        + foot
        + stamp(case.hospital, 150, y, 132, "财务专用章", 0.55)
    )
    return sheet(
        body,
        width=1040,
        height=height,
        fields=_truth(case, bill, items),
        font=SERIF,
        css=_FISCAL + "i{font-style:normal}",
        padding="30px 54px",
        code_text=code,
    )


def outpatient_fiscal(case: Case, random: Random) -> Drawing:
    """The national e-invoice of a visit, by single charge or by category."""
    bill = case.visit
    items = charged(bill.fees) if random.random() < 0.5 else categories(bill)
    more = [
        f"业务流水号：{case.numbers['业务流水号']}",
        f"门诊号：{case.numbers['门诊号']}",
        f"就诊日期：{day_text(bill.issued_on, 'plain')}",
        "医疗机构类型：综合医院",
    ]
    return _fiscal(case, bill, "医疗门诊收费票据", items, more, 4)


def inpatient_fiscal(case: Case, random: Random) -> Drawing:
    """The national e-invoice of a stay."""
    bill = case.stay
    stayed = (case.discharged_on - case.admitted_on).days
    more = [
        f"业务流水号：{case.numbers['业务流水号']}",
        f"病历号：{case.numbers['病案号']}",
        f"住院号：{case.numbers['住院号']}",
        f"住院科别：{e(case.department)}",
        f"住院时间：{day_text(case.admitted_on, '-')}至{day_text(case.discharged_on, '-')}",
        f"住院天数：{stayed}",
        f"预缴金额：{yuan(bill.self_paid_fen // 10000 * 10000)}",
        "补缴金额：0.00",
        "退费金额：0.00",
    ]
    made = _fiscal(case, bill, "医疗住院收费票据", categories(bill), more, 5)
    days = {"admitted_on": iso(case.admitted_on), "discharged_on": iso(case.discharged_on)}
    return type(made)(made.html, made.width_px, made.height_px, {**made.fields, **days}, made.scale, made.code_text)


def outpatient_slip(case: Case, random: Random) -> Drawing:
    """A narrow printed bill from a till of the older system."""
    bill = case.visit
    rows = [
        [e(fee.goods.name), f"{yuan(fee.goods.price_fen)}*{fee.quantity}", (yuan(fee.amount_fen), "class=r")]
        for fee in bill.fees
    ]
    body = title(f"{_province(case)}医疗卫生机构门诊收费收据", 21) + row(
        f"票据代码 {bill.code}", f"№ {bill.number}", style="margin-top:10px"
    )
    body += row(f"姓名 {e(case.insured.name)}", f"性别 {case.insured.sex}", f"门诊号 {case.numbers['门诊号']}")
    body += (
        "<div class='dash'></div>"
        + table(rows, head=("项目", "单价*数量", ("金额", "class=r")), cls="n")
        + "<div class='dash'></div>"
    )
    body += line(f"合计（大写）{in_words(bill.total_fen, yuan_word='圆')}") + line(
        f"合计（小写）￥{yuan(bill.total_fen)}", cls="b"
    )
    body += row(f"统筹支付 {yuan(bill.basic_insurance_paid_fen)}", f"大病支付 {yuan(bill.serious_illness_paid_fen)}")
    body += row(f"个人支付 {yuan(bill.self_paid_fen)}", "账户余额 0.00") + "<div class='dash'></div>"
    body += line(f"收款单位：{e(case.hospital)}") + row(
        f"收款员 {digits(random, 4)}", f"日期 {day_text(bill.issued_on, '/')}"
    )
    body += line("本收据手写无效，遗失不补", "font-size:14px;margin-top:8px", "c")
    height = 520 + 33 * len(bill.fees)
    body = f"<div class='dots'>{body}</div>" + box_stamp("收费专用章", 350, height - 96)
    fields = _truth(case, bill, charged(bill.fees))
    del fields["check_code"]
    return sheet(
        body,
        width=600,
        height=height,
        fields=fields,
        font=DOTS,
        size=17,
        ground="#fbfaf4",
        padding="34px 36px",
        scale=1.8,
    )


def inpatient_form(case: Case, random: Random) -> Drawing:
    """A pre-printed form filled by a dot-matrix printer."""
    bill = case.stay
    items = categories(bill)
    pairs = [(one["name"], one["amount"]) for one in items] + [("", "")] * (12 - len(items))
    rows = [[a[0], (a[1], "class=r"), b[0], (b[1], "class=r")] for a, b in zip(pairs[:6], pairs[6:12], strict=True)]
    stayed = (case.discharged_on - case.admitted_on).days
    body = title(f"{_province(case)}医疗住院收费专用票据", 27, "color:#27508f") + row(
        f"票据代码：{bill.code}", f"票据号码：<b style='color:#c33'>{bill.number}</b>", style="margin-top:8px"
    )
    body += row(f"姓名：{e(case.insured.name)}", f"住院号：{case.numbers['住院号']}", f"科别：{e(case.department)}")
    body += row(
        f"入院日期：{day_text(case.admitted_on, '年月')}",
        f"出院日期：{day_text(case.discharged_on, '年月')}",
        f"共 {stayed} 天",
    )
    body += table(rows, head=("收费项目", "金额", "收费项目", "金额"), style="margin-top:6px")
    tail: list[list[str | tuple[str, str]]] = [
        ["合计人民币（大写）", in_words(bill.total_fen, yuan_word="圆"), "￥", yuan(bill.total_fen)],
        [
            "基本医疗保险基金支付",
            yuan(bill.basic_insurance_paid_fen),
            "大病保险支付",
            yuan(bill.serious_illness_paid_fen),
        ],
        ["个人支付金额", yuan(bill.self_paid_fen), "预交款", yuan(bill.self_paid_fen // 10000 * 10000)],
    ]
    body += table(tail, style="border-top:0;margin-top:-1px")
    body += row(
        f"收款单位（盖章）：{e(case.hospital)}", f"收款人：{e(staff(case)[1])}", style="margin-top:12px"
    ) + line(f"开票日期：{day_text(bill.issued_on, '年月')}", cls="r")
    body += stamp(case.hospital, 90, 470, 140, "收费专用章", 0.55)
    fields = _truth(case, bill, items) | {
        "admitted_on": iso(case.admitted_on),
        "discharged_on": iso(case.discharged_on),
    }
    del fields["check_code"]
    return sheet(
        body,
        width=980,
        height=640,
        fields=fields,
        font=HEI,
        size=16,
        css=".t td,.t th{border-color:#27508f}",
        ground="#f7fafd",
        padding="30px 50px",
    )


LAYOUTS = {
    "outpatient_invoice": (outpatient_fiscal, outpatient_slip),
    "inpatient_invoice": (inpatient_fiscal, inpatient_form),
}
