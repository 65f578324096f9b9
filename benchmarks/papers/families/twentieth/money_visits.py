"""Bills of a visit to a doctor."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.bills import lines, places, sums, truth, visit_bill
from benchmarks.papers.families.twentieth.kit import (
    KAITI,
    MATRIX,
    NSERIF,
    Cell,
    apart,
    block,
    disc,
    end,
    fill,
    grid,
    ink,
    mid,
    page,
    pair,
    panel,
    para,
    phone,
    sign,
    slip,
    title,
)
from benchmarks.papers.families.twentieth.names import PRINTERS, SOFTWARE, clock, landline, staff
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _fund(bill: Invoice) -> int:
    return bill.basic_insurance_paid_fen


def provincial_e_bill(case: Case, random: Random) -> Drawing:
    """A province's electronic bill: lines in two halves, payers in a block below."""
    bill = visit_bill(case)
    region = case.pools.provinces[case.seed % len(case.pools.provinces)].removesuffix("省").removesuffix("市")
    code = fiscal_code_text(bill)
    brown = "#7a3b12"
    body = f"<div style='position:absolute;left:44px;top:30px'><img src='{code_picture(code)}' width=96></div>"
    body += title(f"{region}医疗门诊收费票据（电子）", 27, f"color:{brown};letter-spacing:2px")
    body += f"<div style='width:330px;margin:4px auto;border-top:3px double {brown}'></div>"
    body += apart(f"票据代码：{bill.code}", f"票据号码：{bill.number}", style="margin:50px 0 0")
    body += apart(
        f"交款人统一社会信用代码：{'*' * 14}{case.insured.id_number[-4:]}",
        f"校验码：{bill.check_code}",
    )
    body += apart(f"交款人：{e(case.insured.name)}", f"开票日期：{bill.issued_on:%Y-%m-%d}", style="margin-bottom:6px")
    cell = [
        (e(one.goods.name + (f"({one.goods.specification})" if one.goods.specification else "")), one)
        for one in bill.fees
    ]
    rows = []
    for place in range(0, max(len(cell), 6), 2):
        row: list[str | tuple[str, str]] = []
        for name, fee in cell[place : place + 2]:
            row += [name, mid(f"{fee.quantity}/{fee.goods.unit}"), end(yuan(fee.amount_fen)), ""]
        rows.append(row + [("&nbsp;", "")] * (8 - len(row)))
    head = ["项目名称", "数量/单位", "金额(元)", "备注"] * 2
    body += grid(rows, head, style=f"font-size:14px;border-color:{brown}")
    body += grid(
        [[f"金额合计（大写）　{in_words(bill.total_fen)}", f"（小写）　{yuan(bill.total_fen)}"]],
        style="border-top:0;margin-top:-1px",
    )
    own = bill.self_paid_fen
    other = (
        f"业务流水号：{case.numbers['业务流水号']}　门诊号：{case.numbers['门诊号']}　就诊日期：{bill.issued_on:%Y%m%d}"
        f"　医疗机构类型：综合医院<br>医保类型：{'自费' if not _fund(bill) else '基本医疗保险'}　性别：{case.insured.sex}"
        f"　医保统筹基金支付：{yuan(_fund(bill))}　其他支付：{yuan(bill.serious_illness_paid_fen)}"
        f"<br>个人账户支付：0.00　个人现金支付：{yuan(own)}　个人支付：{yuan(own)}"
    )
    body += grid([[("其<br>他<br>信<br>息", "width=30 class=m"), other]], style="margin-top:-1px;font-size:14.5px")
    who = staff(case)
    body += apart(
        f"收款单位（章）：{e(case.hospital)}", f"复核人：{e(who[0])}", f"收款人：{e(who[1])}", style="margin:12px 0"
    )
    body += disc(case.hospital, 300, 436, 128, "收费专用章")
    css = f".full td,.full th{{border-color:{brown}}}.full th{{color:{brown};font-weight:400}}"
    return page(body, 960, 620, truth(case, bill, lines(bill.fees)), font=NSERIF, size=15, css=css, code=code)


def matrix_strip(case: Case, random: Random) -> Drawing:
    """A narrow pre-printed bill with matrix type: lines one below the other, numbers at the top."""
    bill = visit_bill(case)
    blue = "#2c5aa0"
    body = title(f"{e(case.hospital)}<br>门诊费用专用收据", 21, f"color:{blue}")
    body += para(f"票据代码 {bill.code}", "margin-top:8px") + apart(
        f"票据号码 {bill.number}", f"<b style='color:#b00'>{random.choice(('第二联 收据联', '第一联 交付款人'))}</b>"
    )
    body += apart(f"姓名：{e(case.insured.name)}", f"性别：{case.insured.sex}", f"科别：{e(case.department)}")
    body += apart(f"结算日期：{day_text(bill.issued_on, '/')} {clock(random)}", style="margin-bottom:6px")
    rows = [
        [e(fee.goods.name), end(yuan(fee.goods.price_fen)), mid(f"×{fee.quantity}"), end(yuan(fee.amount_fen))]
        for fee in bill.fees
    ]
    body += grid(rows, ["项目/规格", end("单价"), mid("数量"), end("金额")], "under", "font-size:15px")
    body += "<div style='border-top:1.5px dashed #333;margin:10px 0'></div>"
    body += para(f"合计大写：{in_words(bill.total_fen, yuan_word='圆')}") + para(f"合计小写：¥{yuan(bill.total_fen)}")
    body += apart(f"医保支付：{yuan(_fund(bill))}", f"大病支付：{yuan(bill.serious_illness_paid_fen)}")
    body += apart(f"自付金额：{yuan(bill.self_paid_fen)}", "找零：0.00")
    body += apart(f"收费员：{e(staff(case)[2])}", f"流水 {case.numbers['业务流水号']}", style="margin-top:10px")
    body += para(f"{random.choice(PRINTERS)}　手写无效　遗失不补", f"color:{blue};margin-top:8px;font-size:13px")
    body += block("现金收讫", 372, 200 + 40 * len(rows)) if random.random() < 0.6 else ""
    height = 430 + 40 * len(rows)
    fields = truth(case, bill, lines(bill.fees), without="check_code")
    return page(body, 520, height, fields, font=MATRIX, size=16, pad="26px 30px", ground="#fbfdff", scale=2)


def clinic_pad(case: Case, random: Random) -> Drawing:
    """A small clinic's receipt pad with a stub at the left, filled in by hand."""
    bill = visit_bill(case)
    by = bill.by_category()
    day = bill.issued_on
    number = f"<b style='color:#c22;font-family:monospace;font-size:20px'>{bill.number}</b>"
    green = "#1d6b45"
    names = [*by, *(one for one in ("诊查费", "化验费", "西药费", "治疗费", "材料费") if one not in by)]
    rows = []
    for name in names:
        cell_texts = places(by[name], 8) if name in by else [""] * 8
        rows.append([mid(name), *((ink(one), "class=m width=34") for one in cell_texts)])
    rows.append([mid("合　计"), *((ink(one), "class=m") for one in places(bill.total_fen, 8))])
    head: list[Cell] = ["收　费　项　目", *(("<i>" + one + "</i>", "") for one in "十万千百十元角分")]
    stub = (
        f"<div style='width:170px;border-right:2px dashed {green};padding-right:14px'>{title('存　根', 18)}"
        f"<p>No.{bill.number[-6:]}</p><p>金额 {ink(yuan(bill.total_fen))}</p><p>日期 {ink(f'{day.month}/{day.day}')}</p></div>"
    )
    main = "<div style='flex:1'>" + title(e(case.hospital), 22) + title("门 诊 收 费 票 据", 20)
    main += apart(
        f"患者 {fill(ink(e(case.insured.name)), 120)}",
        f"{ink(str(day.year))}年{ink(str(day.month))}月{ink(str(day.day))}日",
        f"号码 {number}",
        style="margin:10px 0 6px",
    )
    main += grid(rows, head)
    main += para(f"人民币大写：{fill(ink(in_words(bill.total_fen)), 340)}", "margin:12px 0")
    main += apart("开票单位（盖章）", f"收费人：{sign(staff(case)[1])}", f"电话：{landline(random)}") + "</div>"
    body = f"<div style='display:flex;gap:18px;color:{green}'>{stub}{main}</div>"
    body += disc(case.hospital, 250, 300 + 32 * len(rows) - 170, 132, "收费专用")
    css = f".full td,.full th{{border-color:{green};height:32px;padding:1px 4px;font-weight:400}}i{{font-style:normal}}"
    fields = truth(case, bill, sums(bill), without="invoice_code check_code basic_insurance_paid self_paid")
    return page(
        body, 900, 310 + 33 * len(rows), fields, font=KAITI, size=17, pad="26px 30px", css=css, ground="#f6fbf5"
    )


def phone_e_bill(case: Case, random: Random) -> Drawing:
    """A hospital's mini program showing an electronic bill with its facts as a list of pairs."""
    bill = visit_bill(case)
    body = panel(
        f"<div class=m style='color:#888'>{random.choice(('票据金额', '开票金额'))}</div><div class=m style='font-size:32px;"
        f"font-weight:600'>¥{yuan(bill.total_fen)}</div><div class=m style='color:#0a9e6a'>已开具 · 未报销入账</div>"
    )
    head = pair("票据种类", "医疗门诊收费票据（电子）") + pair("票据代码", bill.code) + pair("票据号码", bill.number)
    head += pair("校验码", bill.check_code) + pair("开票日期", day_text(bill.issued_on, "-"))
    head += pair("开票单位", e(case.hospital)) + pair("交款人", e(case.insured.name))
    body += panel(head)
    inner = para("收费项目", "font-weight:600;margin-bottom:4px")
    for fee in bill.fees:
        inner += f"<div class=apart style='padding-top:5px'><span>{e(fee.goods.name)}</span><span>{yuan(fee.amount_fen)}</span></div>"
        inner += f"<div style='color:#999;font-size:13px'>{fee.goods.category}　{fee.quantity}{fee.goods.unit} × {yuan(fee.goods.price_fen)}</div>"
    body += panel(inner)
    pay = pair("基金支付", yuan(_fund(bill))) + pair("其他支付", yuan(bill.serious_illness_paid_fen))
    pay += pair("个人支付", yuan(bill.self_paid_fen))
    body += panel(pay)
    body += "<div class=m style='margin:14px;padding:10px;background:#0a9e6a;color:#fff;border-radius:6px'>下载票据 PDF</div>"
    height = 690 + 48 * len(bill.fees)
    return phone(body, "票据详情", height, truth(case, bill, lines(bill.fees)), time=clock(random), tint="#e9f7f1")


def kiosk_slip(case: Case, random: Random) -> Drawing:
    """A thermal bill of a self-service machine."""
    bill = visit_bill(case)
    body = title(e(case.hospital), 18) + title("门诊电子票据（自助打印）", 17)
    body += "<div style='border-top:1.5px dashed #222;margin:8px 0'></div>"
    body += para(f"票据号码:{bill.number}") + para(f"患者姓名:{e(case.insured.name)}")
    body += para(f"门诊号:{case.numbers['门诊号']}") + para(
        f"开票时间:{bill.issued_on:%Y-%m-%d} {clock(random, seconds=True)}"
    )
    body += "<div style='border-top:1.5px dashed #222;margin:8px 0'></div>"
    for fee in bill.fees:
        body += para(e(fee.goods.name))
        body += apart(f"　{yuan(fee.goods.price_fen)}*{fee.quantity}", yuan(fee.amount_fen))
    body += "<div style='border-top:1.5px dashed #222;margin:8px 0'></div>"
    body += apart("总金额:", yuan(bill.total_fen), style="font-weight:700")
    body += apart("统筹支付:", yuan(_fund(bill))) + apart("其它基金:", yuan(bill.serious_illness_paid_fen))
    body += apart("个人支付:", yuan(bill.self_paid_fen)) + para(f"支付方式:{random.choice(('微信', '支付宝', '银联'))}")
    code = fiscal_code_text(bill)
    body += f"<div class=m style='margin:10px 0 0'><img src='{code_picture(code)}' width=130></div>"
    body += para("扫码查验真伪", cls="m") + para(
        f"终端ZZ-{case.numbers['登记号'][:3]}　{random.choice(SOFTWARE)}", cls="m"
    )
    fields = truth(case, bill, lines(bill.fees), without="invoice_code check_code")
    made = slip(body, 530 + 47 * len(bill.fees), fields)
    return Drawing(made.html, made.width_px, made.height_px, fields, made.scale, code)


LAYOUTS = {"outpatient_invoice": (provincial_e_bill, matrix_strip, clinic_pad, phone_e_bill, kiosk_slip)}
