"""Bills of a visit."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fifteenth import kit, names
from benchmarks.papers.families.fifteenth.bills import bill_truth, charged, lines_of, placed, sums
from benchmarks.papers.families.fifteenth.digital import digital, taxed_items
from benchmarks.papers.families.fifteenth.fiscal import fiscal
from benchmarks.papers.families.fifteenth.kit import spread, table
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def visit_fiscal(case: Case, random: Random) -> Drawing:
    """The national e-invoice of a visit."""
    items = charged(case.visit.fees) if random.random() < 0.6 else sums(case.visit)
    more = [
        ("门诊号", case.numbers["门诊号"]),
        ("就诊日期", day_text(case.visited_on, "plain")),
        ("医疗机构类型", random.choice(("综合医院", "专科医院", "基层医疗机构"))),
    ]
    return fiscal(case, case.visit, "医疗门诊收费票据", items, more, random)


def visit_thermal(case: Case, random: Random) -> Drawing:
    """A slip of a self-service machine."""
    bill = case.visit
    body = kit.line(e(case.hospital), "font-size:22px", "c b") + kit.line(
        random.choice(("门诊缴费凭条（自助机）", "自助缴费成功 - 门诊票据", "门急诊收费票据")), "font-size:19px", "c"
    )
    body += kit.line("- " * 26, "white-space:nowrap;overflow:hidden")
    body += kit.line(
        f"{e(case.insured.name)}　{case.insured.sex}　{names.age(case, case.visited_on)}岁　{('自费', '医保')[bill.basic_insurance_paid_fen > 0]}"
    )
    body += spread(f"登记号 {case.numbers['登记号']}", e(case.department))
    body += (
        spread(f"票据代码 {bill.code}", f"校验码 {bill.check_code}")
        + kit.line(f"电子票据号 {bill.number}")
        + '<div class="dash"></div>'
    )
    for fee in bill.fees:
        body += kit.line(f"{e(fee.goods.name)} {e(fee.goods.specification)}") + spread(
            f"　{yuan(fee.goods.price_fen)} × {fee.quantity}{fee.goods.unit}", yuan(fee.amount_fen)
        )
    body += '<div class="dash"></div>' + spread("总 金 额", f"<b style='font-size:22px'>{yuan(bill.total_fen)}</b>")
    body += spread("基金支付", yuan(bill.basic_insurance_paid_fen)) + (
        spread("大病支付", yuan(bill.serious_illness_paid_fen)) if bill.serious_illness_paid_fen else ""
    )
    body += spread(random.choice(("个人支付", "现金/扫码支付")), yuan(bill.self_paid_fen)) + '<div class="dash"></div>'
    body += kit.line(f"交易时间 {day_text(bill.issued_on, '-')} {names.clock(case)}") + kit.line(
        f"终端 ZZ{case.seed % 80 + 10}　流水 {case.numbers['业务流水号']}"
    )
    body += (
        kit.line("请至三楼药房窗口取药<br>本凭条可用于查验，遗失不补", "margin:8px 0", "c")
        + f"<div class=c>{kit.bars(bill.number, 300, 44)}</div>"
    )
    return kit.sheet(
        body,
        width=560,
        height=680 + 58 * len(bill.fees),
        fields=bill_truth(case, bill, charged(bill.fees)),
        font=random.choice((kit.ZEN, kit.MONO)),
        size=17.5,
        padding="26px 40px 36px",
        ink="#333",
        ground="#fbfbf9",
    )


def visit_striped(case: Case, random: Random) -> Drawing:
    """Dot-matrix on striped paper: lines run together, a tear-off copy below."""
    bill = case.visit
    body = kit.heading(f"{e(case.hospital)}门诊收据", 21) + kit.line(
        f"票号:{bill.number} 代码:{bill.code} 日期:{day_text(bill.issued_on, '/')}"
    )
    body += kit.line(
        f"姓名:{e(case.insured.name)} 门诊号:{case.numbers['门诊号']} 科别:{e(case.department)} 医师:{e(names.staff(case)[2])}"
    )
    rows = lines_of(bill.fees, ("name", "spec", "count", "price", "amount"))
    body += table(
        rows,
        head=(("名称", "class=l"), ("规格", "class=l"), ("数量", "class=r"), ("单价", "class=r"), ("金额", "class=r")),
        look="bare",
        style="margin:4px 0",
    )
    other = f" 大病:{yuan(bill.serious_illness_paid_fen)}" if bill.serious_illness_paid_fen else ""
    body += kit.line(f"合计金额:{yuan(bill.total_fen)} 大写:{in_words(bill.total_fen)}")
    body += kit.line(
        f"医保统筹:{yuan(bill.basic_insurance_paid_fen)}{other} 账户:0.00 自付现金:{yuan(bill.self_paid_fen)} 收款员:{e(names.staff(case)[0])}"
    )
    body += "<div style='border-top:2px dotted #777;margin:16px 0 6px' class='c s g'>✂ 存 根 沿此撕下</div>"
    body += kit.line(
        f"{e(case.insured.name)}　№{bill.number}　实收 {yuan(bill.self_paid_fen)} 元　取药窗口 {case.seed % 9 + 1} 号",
        "",
        "s",
    )
    body += kit.chop("现金收讫", "right:90px;bottom:96px", size=18)
    holes = (
        "background:radial-gradient(circle at 14px 13px,#c9c9c9 6px,transparent 7px) 0 0/28px 26px repeat-y,radial-gradient(circle at 14px 13px,#c9c9c9 6px,transparent 7px) 100% 0/28px 26px repeat-y,"
        + kit.STRIPED
    )
    css = f".paper{{{holes}}}"
    return kit.sheet(
        body,
        width=900,
        height=360 + 32 * len(bill.fees),
        fields=bill_truth(case, bill, charged(bill.fees), "check_code"),
        font=kit.NEEDLE,
        size=15.5,
        css=css,
        padding="26px 50px 24px",
        ink="#2b2f3c",
    )


def visit_screen(case: Case, random: Random) -> Drawing:
    """A paid visit's invoice in a pay program."""
    bill = case.visit
    blue = random.choice(("#1677ff", "#07c160", "#e8573f"))
    body = f"<div style='background:{blue};color:#fff;text-align:center;padding:14px 10px 22px'><div style='font-size:15px'>{e(case.hospital)}</div><div style='font-size:32px'>¥ {yuan(bill.total_fen)}</div>门诊医疗收费电子票据</div>"
    body += kit.card(
        kit.pair("交款人", e(case.insured.name)),
        kit.pair("票据代码", bill.code),
        kit.pair("票据号码", bill.number),
        kit.pair("校验码", bill.check_code),
        kit.pair("开票时间", f"{day_text(bill.issued_on, '-')} {names.clock(case)}"),
        kit.pair("就诊科室", e(case.department)),
    )
    pays = "".join(
        f"<div style='flex:1' class=c><div style='font-size:17px'>{yuan(fen)}</div><i class='g s'>{label}</i></div>"
        for label, fen in (
            ("医保支付", bill.basic_insurance_paid_fen),
            ("其他", bill.serious_illness_paid_fen),
            ("自己付", bill.self_paid_fen),
        )
    )
    body += kit.card(f"<div style='display:flex'>{pays}</div>")
    body += kit.card(
        "".join(
            kit.pair(
                f"{e(fee.goods.name)}<br><small>{e(fee.goods.specification)} x{fee.quantity}</small>",
                f"{yuan(fee.amount_fen)}",
            )
            for fee in bill.fees
        ),
        style="font-size:13px",
    )
    body += kit.button("去商保理赔", blue) + kit.line("本服务由财政电子票据平台提供", "padding-bottom:16px", "c g s")
    return kit.screen(
        body,
        height=700 + 54 * len(bill.fees),
        fields=bill_truth(case, bill, charged(bill.fees)),
        heading="票据",
        clock=names.clock(case, 3, seconds=False),
        bar=f"background:{blue};color:#fff",
        css=".pair i{white-space:normal}",
    )


def visit_handwritten(case: Case, random: Random) -> Drawing:
    """A clinic's receipt filled by hand, sums in printed places."""
    bill = case.visit
    rows = [
        [
            kit.pen(e(fee.goods.name)),
            kit.pen(f"{fee.quantity}{fee.goods.unit}"),
            (kit.pen(yuan(fee.amount_fen)), "class=r"),
        ]
        for fee in bill.fees
    ]
    body = kit.heading(
        random.choice(("门 诊 收 费 收 据", "医疗门诊发票（手工）", "卫生所（室）收费票据")), 27, "color:#b0282e"
    )
    body += spread(f"代码 {bill.code}", f"<b style='color:#b0282e;font-size:21px'>№ {bill.number}</b>")
    body += spread(
        f"患者 {kit.blank(e(case.insured.name), 190, 'pen')}",
        f"{kit.pen(str(bill.issued_on.year))} 年 {kit.pen(str(bill.issued_on.month))} 月 {kit.pen(str(bill.issued_on.day))} 日",
        style="margin:6px 0",
    )
    body += table([*rows, [("　", ""), "", ""]], head=("项　目", "数　量", "金　额（元）"))
    body += table(
        [[f"合计人民币 {placed(bill.total_fen)}", f"¥{kit.pen(yuan(bill.total_fen))}"]], style="margin-top:-1px"
    )
    parts = [
        ("医保垫付", bill.basic_insurance_paid_fen),
        ("大病垫付", bill.serious_illness_paid_fen),
        ("实收现金", bill.self_paid_fen),
    ]
    body += spread(
        *[f"{label} {kit.pen(yuan(fen))}" for label, fen in parts if fen or label != "大病垫付"], style="margin-top:6px"
    )
    body += spread(f"收费单位 {e(case.hospital)}", f"经手人 {kit.pen(e(names.staff(case)[1]))}", style="margin-top:8px")
    body += kit.line("白联存根　红联收据　黄联记账", "margin-top:6px", "s c") + kit.stamp(
        case.hospital, "left:90px;bottom:12px", diameter=126, below="收费专用章"
    )
    css = ".ruled td,.ruled th{border-color:#b0282e}"
    return kit.sheet(
        body,
        width=800,
        height=400 + 42 * len(bill.fees),
        fields=bill_truth(case, bill, charged(bill.fees), "check_code"),
        font=kit.MING,
        css=css,
        ink="#9a2a2f",
        padding="28px 44px",
        ground=random.choice(("#fdeef0", "#fffdf6")),
    )


def visit_digital(case: Case, random: Random) -> Drawing:
    """A private clinic's fully digital invoice: medical services are free of tax."""
    bill = case.visit
    fields = bill_truth(
        case, bill, taxed_items(bill, free=True), "check_code", "invoice_code", "basic_insurance_paid", "self_paid"
    )
    fields["invoice_number"] = digital_number(bill)
    return digital(
        case, bill, seller=case.hospital, fields=fields, code=digital_code_text(bill), free=True, random=random
    )


LAYOUTS = {
    "outpatient_invoice": (visit_fiscal, visit_thermal, visit_striped, visit_screen, visit_handwritten, visit_digital)
}
