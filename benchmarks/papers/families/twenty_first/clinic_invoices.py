"""Invoices for a visit: the fiscal e-ticket, a pre-printed needle form, a roll, a township receipt, a screen."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.bills import (
    categories_truth,
    count,
    insurance,
    invoice_truth,
    lines_truth,
    parts_paid,
    visit_bill,
)
from benchmarks.papers.families.twenty_first.kit import (
    BOOK,
    CREAM,
    FANGSONG,
    GB_KAI,
    HAN,
    NEEDLE,
    ROSE,
    Cell,
    chop,
    chunks,
    filled,
    flow,
    hand,
    over,
    para,
    phone,
    right,
    sheet,
    slip,
    stamped,
    swift,
    table,
    tile,
    title,
    two,
)
from benchmarks.papers.families.twenty_first.names import clock, landline, number, province, staff
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def uniform_ticket(case: Case, bill: Invoice, name: str, more: list[str], random: Random) -> tuple[str, int]:
    """The body of the fiscal e-ticket all provinces share, and its height: head, lines, sums, more, signers."""
    lines = [[e(fee.goods.name), count(fee), right(yuan(fee.amount_fen)), fee.goods.list_class] for fee in bill.fees]
    if name.startswith("住院"):
        lines = [[one["name"], "1项", right(one["amount"]), ""] for one in categories_truth(bill)]
    lines += [["", "", "", ""]] * (len(lines) % 2)
    rows: list[list[Cell]] = [one + other for one, other in chunks(lines, 2)]
    rows += [["　"] * 8] * max(0, 3 - len(rows))
    half: list[Cell] = ["项目名称", "数量/单位", right("金额（元）"), "备注"]
    body = f"<div class=at style='left:48px;top:20px'><img width=92 src='{code_picture(fiscal_code_text(bill))}'></div>"
    body += title(
        f"{province(case)}医疗{name}收费票据（电子）", 25, "color:#a0352c;letter-spacing:2px;padding-left:60px"
    )
    head = [
        flow(f"票据代码：{bill.code}", f"票据号码：{bill.number}"),
        flow(f"交款人统一社会信用代码：{case.insured.id_number[:6]}********{case.insured.id_number[-4:]}", f"校验码：{bill.check_code}"),
        flow(f"交款人：{e(case.insured.name)}", f"开票日期：{day_text(bill.issued_on, '-')}"),
    ]  # fmt: skip
    body += f"<div style='padding-left:130px;margin-top:8px'>{''.join(head)}</div>"
    rows.append([over(f"金额合计（大写）{in_words(bill.total_fen)}", 4), over(f"（小写）{yuan(bill.total_fen)}", 4)])
    body += table(rows, half + half, style="margin-top:8px;color:#8a2f27;font-size:14px")
    paid = [f"{label}：{amount}" for label, amount in parts_paid(bill, random)]
    words = [*more, *paid, *([""] * (-(len(more) + len(paid)) % 4))]
    info = "".join("<tr>" + "".join(f"<td>{one}</td>" for one in row) + "</tr>" for row in chunks(words, 4))
    body += (
        f"<div style='display:flex;border:1px solid #8a2f27;border-top:0'><div style='width:30px;padding:6px 7px;line-height:1.3;"
        f"border-right:1px solid #8a2f27;color:#8a2f27'>其他信息</div><table class='t' style='font-size:13px'>{info}</table></div>"
    )
    who = staff(case)
    body += flow(
        f"收款单位（章）：{e(case.hospital)}", f"复核人：{who[0]}", f"收款人：{who[1]}", style="margin-top:8px"
    )
    height = 262 + 31 * len(rows) + 32 * ((len(words) + 3) // 4)
    if random.random() < 0.6:
        body += stamped(case.hospital, 400, height - 124, 116, "票据专用章", 0.4)
    return body, height


def visit_uniform(case: Case, random: Random) -> Drawing:
    """The fiscal e-ticket for a visit."""
    bill = visit_bill(case)
    more = [
        f"业务流水号：{case.numbers['业务流水号']}",
        f"门诊号：{case.numbers['门诊号']}",
        f"就诊日期：{day_text(case.visited_on, '-')}",
        f"性别：{case.insured.sex}",
        f"医保类型：{insurance(case, bill)}",
    ]
    body, height = uniform_ticket(case, bill, "门诊", more, random)
    fields = invoice_truth(case, bill, items=lines_truth(bill.fees))
    return sheet(body, (980, height), fields, font=random.choice((BOOK, HAN)), px=14.5, pad="24px 48px", code_text=fiscal_code_text(bill))  # fmt: skip


def three_part_needle(case: Case, random: Random) -> Drawing:
    """A pre-printed form in red with all categories there are; a needle printer fills in what was charged."""
    bill, who = visit_bill(case), staff(case)
    sums = bill.by_category()
    known = ["诊察费", "检查费", "化验费", "治疗费", "手术费", "卫生材料费", "西药费", "中成药费", "中药饮片费", "挂号费", "护理费", "其他"]  # fmt: skip
    pairs = [(name, f"<span class=p>{yuan(sums[name])}</span>" if name in sums else "") for name in known]
    rows: list[list[Cell]] = [
        [cell for name, amount in row for cell in (name, right(amount))] for row in chunks(pairs, 3)
    ]
    rows.append(["合计（大写）", over(f"<span class=p>{in_words(bill.total_fen)}</span>", 3), "¥", right(f"<span class=p>{yuan(bill.total_fen)}</span>")])  # fmt: skip
    paid = parts_paid(bill, random)
    for pair in chunks([(label, f"<span class=p>{amount}</span>") for label, amount in paid], 2):
        rows.append([pair[0][0], over(pair[0][1], 2, "n"), pair[1][0], over(pair[1][1], 2, "n")])
    body = title(f"{province(case)}医疗卫生单位门诊收费票据", 25, "letter-spacing:3px")
    body += flow(f"票据代码：<b>{bill.code}</b>", random.choice(("第二联：收据联", "第三联：报销凭证")), f"No. <b style='font-size:19px'>{bill.number}</b>")  # fmt: skip
    body += flow(
        f"姓名 <span class=p>{e(case.insured.name)}</span>",
        f"性别 <span class=p>{case.insured.sex}</span>",
        f"门诊号 <span class=p>{case.numbers['门诊号']}</span>",
        f"费别 <span class=p>{insurance(case, bill)}</span>",
        style="margin:6px 0",
    )
    body += table(rows, ["项　目", right("金　额")] * 3)
    body += flow(
        f"收款单位：<span class=p>{e(case.hospital)}</span>",
        f"收款员：<span class=p>{who[2]}</span>",
        f"日期：<span class=p>{day_text(bill.issued_on, random.choice(('年月', '-')))}</span>",
        style="margin-top:10px",
    )
    body += para("本票据手写、涂改无效　遗失不补", "font-size:13px;margin-top:4px")
    body += stamped(case.hospital, 300, 352, 124, "收费专用章", 0.42)
    fields = invoice_truth(case, bill, "check_code", items=categories_truth(bill))
    return sheet(body, (860, 500), fields, font=HAN, px=15, ground=random.choice((ROSE, "#fff")), ink="#a8323a", css=f".p,b{{color:#23242e;font-family:{NEEDLE};font-weight:400}}", pad="30px 44px")  # fmt: skip


def roll_ticket(case: Case, random: Random) -> Drawing:
    """A roll from a kiosk in the hall: the e-ticket's numbers, charges in two lines each, sums."""
    bill = visit_bill(case)
    body = title(e(case.hospital), 17) + title(random.choice(("门诊收费电子票据（凭条）", "门诊缴费票据 自助打印")), 16)
    body += "<div class=sep></div>"
    facts = [
        ("票据代码", bill.code), ("票据号码", bill.number), ("校验码", bill.check_code), ("姓名", e(case.insured.name)),
        ("门诊号", case.numbers["门诊号"]), ("就诊科室", e(case.department)), ("开票日期", day_text(bill.issued_on, "-")),
    ]  # fmt: skip
    body += "".join(para(f"{label}：{value}") for label, value in facts) + "<div class=sep></div>"
    body += flow("项目/规格　数量", "金额")
    for fee in bill.fees:
        body += para(e(fee.goods.name))
        body += flow(f"　{e(fee.goods.specification)} {yuan(fee.goods.price_fen)}×{count(fee)}", yuan(fee.amount_fen))
    body += "<div class=sep></div>" + flow("<b>费用合计</b>", f"<b>{yuan(bill.total_fen)}</b>")
    body += "".join(flow(label, amount) for label, amount in parts_paid(bill, random)) + "<div class=sep></div>"
    body += f"<div class=mid><img width=120 src='{code_picture(fiscal_code_text(bill))}'></div>"
    body += para("扫码可下载电子票据原件", cls="mid") + flow(f"终端号 ZZ{number(case, 'zz', 4)}", clock(case), style="font-size:12.5px")  # fmt: skip
    fields = invoice_truth(case, bill, items=lines_truth(bill.fees))
    return slip(body, 640 + 47 * len(bill.fees), fields, code_text=fiscal_code_text(bill))


def township_receipt(case: Case, random: Random) -> Drawing:
    """A receipt from a pad, every line by hand, with columns for the digits of an amount."""
    bill, who = visit_bill(case), staff(case)
    rows: list[list[Cell]] = []
    for fee in bill.fees:
        rows.append([hand(e(fee.goods.name)), hand(count(fee)), right(hand(yuan(fee.goods.price_fen))), right(hand(yuan(fee.amount_fen)))])  # fmt: skip
    rows += [["　", "", "", ""]] * max(0, 4 - len(rows))
    rows.append(
        [over(f"合计人民币（大写）　{hand(in_words(bill.total_fen))}", 3), right(hand(f"¥{yuan(bill.total_fen)}"))]
    )
    body = title(random.choice(("医疗机构门诊收费收据", "基层医疗卫生机构门诊收据")), 24, "letter-spacing:4px")
    body += flow(f"代码 {bill.code}", f"<span style='color:#c22;font-size:18px'>№ {bill.number}</span>")
    body += flow(f"患者 {filled(e(case.insured.name), 110)}", f"开票日期 {filled(day_text(bill.issued_on, '年'), 150)}")
    body += table(rows, ["收费项目", "数量", right("单价"), right("金额（元）")], style="margin-top:8px")
    body += flow(f"收款单位（盖章） {e(case.hospital)}", f"收款人 {swift(who[0])}", style="margin-top:14px")
    body += para("②　交患者　　（此联加盖财务章有效）", "font-size:13px;margin-top:2px")
    height = 264 + 36 * len(rows)
    body += stamped(case.hospital, 130, height - 140, 120, "财务专用章", 0.45)
    if random.random() < 0.4:
        body += chop("现金收讫", 330, 62)
    fields = invoice_truth(case, bill, "check_code", "basic_insurance_paid", "self_paid", items=lines_truth(bill.fees))
    return sheet(body, (760, height), fields, font=random.choice((FANGSONG, GB_KAI)), px=15.5, ground=CREAM, ink="#2c4a6e", pad="28px 44px")  # fmt: skip


def ticket_folder(case: Case, random: Random) -> Drawing:
    """A ticket opened in a health app: amount on top, facts, charges, payers."""
    bill, green = visit_bill(case), random.choice(("#12a182", "#3a6df0", "#d4572a"))
    body = tile(
        para("门诊电子票据", "color:#666", "mid"),
        para(f"¥ <b style='font-size:30px'>{yuan(bill.total_fen)}</b>", cls="mid"),
        para(e(case.hospital), f"color:{green}", "mid"),
    )
    facts = [
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
        ("患者姓名", e(case.insured.name)),
        ("开票日期", day_text(bill.issued_on, "-")),
        ("就诊科室", e(case.department)),
    ]
    body += tile(*[two(label, value) for label, value in facts])
    charges = [two(e(fee.goods.name), f"¥{yuan(fee.amount_fen)}") for fee in bill.fees]
    body += tile("<b>费用明细</b>", *charges) + tile(
        "<b>结算信息</b>", *[two(*pair) for pair in parts_paid(bill, random)]
    )
    button = (
        f"<div style='background:{green};color:#fff;border-radius:22px;padding:9px;text-align:center'>发送到邮箱</div>"
    )
    body += para(f"服务热线 {landline(case)}", "font-size:12.5px;color:#999", "mid")
    fields = invoice_truth(case, bill, items=lines_truth(bill.fees))
    return phone(body, 770 + 32 * len(bill.fees), fields, random, random.choice(("票据详情", "我的电子票据")), foot=f"<div style='padding:10px 20px 18px'>{button}</div>")  # fmt: skip


LAYOUTS = {"outpatient_invoice": (visit_uniform, three_part_needle, roll_ticket, township_receipt, ticket_folder)}
