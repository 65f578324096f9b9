"""Invoices of a visit to a doctor."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words
from benchmarks.papers.facts import Case, fiscal_code_text, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.bills import bill_truth, by_kind, named, rows_of, visit_bill
from benchmarks.papers.families.twenty_second.kit import (
    DOTS,
    MICROHEI,
    MING,
    THIN_SONG,
    Cell,
    age,
    bars,
    block,
    centre,
    chop,
    heading,
    right,
    screen,
    sheet,
    spread,
    stamp,
    strip,
    table,
)
from benchmarks.papers.families.twenty_second.names import PRESSES, SYSTEMS, desk_phone, hour, people
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_PAID = "hospital items basic_insurance_paid self_paid"


def fiscal_two_panel(case: Case, random: Random) -> Drawing:
    """A province's electronic bill: numbers in a band of labels above values, payers in a panel at the right."""
    bill, who = visit_bill(case), people(case)
    code = fiscal_code_text(bill)
    region = random.choice(("江淮省", "庆川省"))
    body = f"<img src='{code_picture(code)}' width=92 style='position:absolute;right:44px;top:22px'>"
    body += heading(f"{region}医疗门诊收费票据（电子）", 26, "color:#6b1f1f;text-align:left")
    body += block("财政部监制样式　防伪请扫右侧二维码", "font-size:13px;color:#6b1f1f;margin-bottom:30px")
    band = [
        ["票据代码", "票据号码", "校验码", "开票日期", "交款人"],
        [
            bill.code,
            bill.number,
            bill.check_code,
            day_text(bill.issued_on, random.choice(("-", "plain"))),
            e(case.insured.name),
        ],
    ]
    body += table([[centre(one) for one in row] for row in band], style="margin-bottom:10px")
    rows: list[list[Cell]] = [
        [e(named(one.goods)), centre(f"{one.quantity}/{one.goods.unit}"), right(yuan(one.amount_fen))]
        for one in bill.fees
    ]
    rows += [["&nbsp;", "", ""]] * max(0, 5 - len(rows))
    rows.append([("<b>金额合计（小写）</b>", "colspan=2"), right(f"<b>{yuan(bill.total_fen)}</b>")])
    rows.append([(f"金额合计（大写）　{in_words(bill.total_fen)}", "colspan=3")])
    left = table(rows, ["项目名称", "数量/单位", "金额（元）"])
    paid = [
        ["业务流水号", case.numbers["业务流水号"]],
        ["门诊号", case.numbers["门诊号"]],
        ["性别", case.insured.sex],
        ["医保类型", "自费" if not bill.basic_insurance_paid_fen else "基本医保"],
        ["医保统筹基金支付", yuan(bill.basic_insurance_paid_fen)],
        ["其他支付", yuan(bill.serious_illness_paid_fen)],
        ["个人账户支付", "0.00"],
        ["个人支付", yuan(bill.self_paid_fen)],
    ]
    aside = table([[a, right(b)] for a, b in paid], [("其他信息", "colspan=2")], style="font-size:14px")
    body += f"<div class=cols><div style='flex:1.9'>{left}</div><div>{aside}</div></div>"
    body += spread(
        f"收款单位（章）：{e(case.hospital)}", f"复核人：{who[0]}", f"收款人：{who[1]}", style="margin-top:16px"
    )
    height = 330 + 33 * max(7, len(rows))
    body += stamp(case.hospital, 330, height - 186, 124, "票据专用章")
    css = ".box td,.box th{border-color:#6b1f1f}"
    return sheet(
        body,
        940,
        height + 20,
        bill_truth(case, bill, rows_of(bill.fees), f"serial {_PAID}"),
        font=THIN_SONG,
        size=15,
        css=css,
        code=code,
    )


def category_boxes_receipt(case: Case, random: Random) -> Drawing:
    """A pre-printed green form whose boxes for every category were hit by a matrix printer."""
    bill, who = visit_bill(case), people(case)
    sums = bill.by_category()
    ink = "font-family:" + DOTS.replace("'", "") + ";color:#20203a"

    def hit(words: str) -> str:
        return f"<span style='{ink}'>{words}</span>"

    kinds = ("西药费", "中成药费", "中草药费", "诊察费", "检查费", "化验费", "治疗费", "卫生材料费")
    body = heading("医疗单位门诊收费统一收据", 25, "letter-spacing:5px")
    body += spread(
        f"票据代码：{hit(bill.code)}",
        random.choice(("第二联：收据", "第三联：报销")),
        f"<span style='color:#b3261e'>票据号码：<b>{bill.number}</b></span>",
        style="margin:12px 0 2px",
    )
    day = f"{bill.issued_on.year} 年 {bill.issued_on.month} 月 {bill.issued_on.day} 日".replace(" ", "")
    body += spread(
        f"姓名：{hit(e(case.insured.name))}",
        f"性别：{hit(case.insured.sex)}",
        f"科室：{hit(e(case.department))}",
        f"开票日期：{hit(day)}",
        style="margin-bottom:5px",
    )
    rows: list[list[Cell]] = []
    for place in range(0, 8, 2):
        row: list[Cell] = []
        for kind in kinds[place : place + 2]:
            row += [kind, right(hit(yuan(sums[kind])) if kind in sums else "")]
        rows.append(row)
    total: list[Cell] = [
        (f"合计（大写）　{hit(in_words(bill.total_fen))}", "colspan=2"),
        "合计（小写）",
        right(hit(f"¥{yuan(bill.total_fen)}")),
    ]
    rows.append(total)
    if bill.serious_illness_paid_fen:
        rows.append(["其他补充支付", right(hit(yuan(bill.serious_illness_paid_fen))), "", ""])
    rows.append(
        ["医保支付", right(hit(yuan(bill.basic_insurance_paid_fen))), "个人支付", right(hit(yuan(bill.self_paid_fen)))]
    )
    body += table(rows, ["收费项目", "金　额", "收费项目", "金　额"])
    body += spread(f"收费单位（盖章）：{hit(e(case.hospital))}", f"收费员：{hit(who[2])}", style="margin-top:10px")
    body += block(f"{random.choice(PRESSES)}　　注：无收费专用章无效，涂改无效", "font-size:13px;margin-top:8px")
    body += stamp(case.hospital, 530, 330, 120, "收费专用章") if random.random() < 0.7 else ""
    css = ".paper{color:#1f6b45}.box td,.box th{border-color:#1f6b45;height:34px}table{table-layout:fixed}"
    fields = bill_truth(case, bill, by_kind(bill), f"invoice_code {_PAID}")
    return sheet(body, 800, 470, fields, font=MING, size=16, css=css, paper="#fcfefb", pad="26px 38px")


def kiosk_strip(case: Case, random: Random) -> Drawing:
    """A self-service machine's strip: each line's name above its sum, numbers at the foot."""
    bill = visit_bill(case)
    rule = "<div style='border-top:1px dashed #222;margin:7px 0'></div>"
    body = heading(e(case.hospital), 19) + heading("门诊缴费发票（自助机）", 17)
    body += block(bars(bill.number, 34, 1.05), "margin:8px 0 2px", "c") + rule
    body += block(f"患者姓名：{e(case.insured.name)}") + block(f"登记号：{case.numbers['登记号']}")
    body += block(f"就诊科室：{e(case.department)}") + rule
    body += spread("项目 / 单价×数量", "金额")
    for fee in bill.fees:
        body += block(e(named(fee.goods)), "margin-top:3px")
        body += spread(
            f"　{yuan(fee.goods.price_fen)}×{fee.quantity}{fee.goods.unit}",
            yuan(fee.amount_fen),
        )
    body += rule + spread("总金额：", f"<b style='font-size:19px'>{yuan(bill.total_fen)}</b>")
    body += block(f"（大写）{in_words(bill.total_fen)}")
    body += spread("医保基金支付：", yuan(bill.basic_insurance_paid_fen))
    if bill.serious_illness_paid_fen:
        body += spread("其他补充支付：", yuan(bill.serious_illness_paid_fen))
    body += spread("个人支付：", yuan(bill.self_paid_fen))
    body += spread("支付方式：", random.choice(("微信", "支付宝", "银行卡", "数字人民币"))) + rule
    body += block(f"票据代码：{bill.code}") + block(f"票据号码：{bill.number}") + block(f"校验码：{bill.check_code}")
    body += block(f"开票时间：{day_text(bill.issued_on, '-')} {hour(random, seconds=True)}")
    body += block(f"终端号：ZZ{case.seed % 90 + 10}　{random.choice(SYSTEMS)}") + rule
    body += block("此票据可作报销凭证，请妥善保管<br>热敏纸字迹易褪色，请及时复印", "font-size:13.5px", "c")
    fields = bill_truth(case, bill, rows_of(bill.fees), f"serial {_PAID}")
    return strip(body, 655 + 50 * len(bill.fees), fields, width=360)


def wallet_screen(case: Case, random: Random) -> Drawing:
    """A mini program's page of an electronic bill, its charged lines unfolded."""
    bill = visit_bill(case)
    tone = random.choice(("#0b8f79", "#2667d9", "#b4552d"))
    top = f"<div style='font-size:14px;opacity:.85'>票据金额（元）</div><div style='font-size:34px'>{yuan(bill.total_fen)}</div>"
    top += f"<div style='font-size:14px'>{e(case.hospital)}</div>"
    body = block(top, f"background:{tone};color:#fff;padding:16px 20px 22px")
    facts = [
        ("票据种类", "医疗门诊收费票据（电子）"),
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
        ("开票日期", day_text(bill.issued_on, "-")),
        ("交款人", e(case.insured.name)),
        ("基本医保支付", yuan(bill.basic_insurance_paid_fen)),
        ("个人支付", yuan(bill.self_paid_fen)),
    ]
    grey = "<span style='color:#888'>"
    card = "".join(spread(f"{grey}{a}</span>", b, style="padding:4px 0") for a, b in facts)
    body += block(card, "background:#fff;margin:-8px 12px 10px;border-radius:10px;padding:12px 15px")
    lines = spread("<b>收费明细</b>", f"{grey}共{len(bill.fees)}项</span>", style="padding-bottom:6px")
    for fee in bill.fees:
        lines += block(
            spread(e(fee.goods.name), yuan(fee.amount_fen))
            + block(
                f"{fee.goods.specification or '—'}　数量 {fee.quantity}{fee.goods.unit}", "color:#999;font-size:13px"
            ),
            "border-top:1px solid #eee;padding:5px 0",
        )
    body += block(lines, "background:#fff;margin:0 12px 10px;border-radius:10px;padding:12px 15px")
    button = f"border:1px solid {tone};color:{tone};border-radius:20px;padding:6px 0;text-align:center"
    body += f"<div class=cols style='margin:4px 12px'><div style='{button}'>查看版式文件</div><div style='{button}'>发送到邮箱</div></div>"
    fields = bill_truth(case, bill, rows_of(bill.fees), f"serial {_PAID}")
    return screen(body, "票据详情", 590 + 57 * len(bill.fees), fields, clock=hour(random))


def exempt_digital_invoice(case: Case, random: Random) -> Drawing:
    """A fully digital tax invoice of a hospital: sums by category, exempt from tax, payers in the remarks."""
    bill, number, code = visit_bill(case), digital_number(visit_bill(case)), digital_code_text(visit_bill(case))
    red = "#9b2c1f"
    body = f"<img src='{code_picture(code)}' width=86 style='position:absolute;left:42px;top:22px'>"
    body += heading("电子发票（普通发票）", 27, f"color:{red};font-weight:400;border-bottom:3px double {red}")
    body += block(
        f"<u>发票号码：</u>{number}<br><u>开票日期：</u>{day_text(bill.issued_on, '年月')}",
        "margin:6px 0 8px 590px",
        "n",
    )
    side = "width=30 class=c"
    code_label = "<u>统一社会信用代码/纳税人识别号：</u>"
    body += table(
        [
            [
                ("<u>购<br>买<br>方<br>信息</u>", side),
                (f"<u>名称：</u>{e(case.insured.name)}<br>{code_label}", "width=430"),
                ("<u>销<br>售<br>方<br>信息</u>", side),
                f"<u>名称：</u>{e(case.hospital)}<br>{code_label}<br>{case.credit_code}",
            ]
        ]
    )
    heads = ["项目名称", "规格型号", "单位", "数量", "金额", "税率/征收率", "税额"]
    rows: list[list[Cell]] = [
        [f"*医疗服务*{name}", "", centre("次"), right("1"), right(yuan(fen)), centre("免税"), right("***")]
        for name, fen in bill.by_category().items()
    ]
    rows.append([("<u>合　　计</u>", "colspan=4 class=c"), right(f"¥{yuan(bill.total_fen)}"), "", right("***")])
    lines = table(rows, [(f"<u>{one}</u>", "class=c") for one in heads], "bare")
    body += block(lines, f"border:1px solid {red};border-top:0;padding:4px 6px;min-height:180px")
    words = f"ⓧ{in_words(bill.total_fen, yuan_word='圆')}"
    note = f"患者：{e(case.insured.name)}　{case.insured.sex}　{age(case, bill.issued_on)}岁　门诊号：{case.numbers['门诊号']}<br>"
    note += (
        f"医保统筹支付：{yuan(bill.basic_insurance_paid_fen)}　大病及其他支付：{yuan(bill.serious_illness_paid_fen)}"
    )
    note += f"　个人支付：{yuan(bill.self_paid_fen)}"
    body += table(
        [
            [("<u>价税合计（大写）</u>", "width=170 class=c"), words, f"<u>（小写）</u>¥{yuan(bill.total_fen)}"],
            [("<u>备注</u>", "class=c"), (note, "colspan=2")],
        ],
        style="margin-top:-1px",
    )
    body += block(f"<u>开票人：</u>{people(case)[0]}", "margin:10px 0 0 50px")
    body += chop("已打印", 760, 500, "#3d4a9b") if random.random() < 0.25 else ""
    body += block(f"咨询电话 {desk_phone(random)}", "font-size:13px;margin:2px 0 0 50px")
    css = f"u{{text-decoration:none;color:{red}}}.box td{{border-color:{red}}}"
    fields = bill_truth(case, bill, by_kind(bill), _PAID)
    fields["invoice_number"] = number
    return sheet(body, 940, 650, fields, font=MICROHEI, size=15, css=css, code=code, pad="26px 40px")


LAYOUTS = {
    "outpatient_invoice": (
        fiscal_two_panel,
        category_boxes_receipt,
        kiosk_strip,
        wallet_screen,
        exempt_digital_invoice,
    )
}
