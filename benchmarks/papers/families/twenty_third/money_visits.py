"""Bills of a visit to a hospital."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words, written_day
from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_third.bills import (
    bill_truth,
    category_truth,
    line_truth,
    scheme,
    visit_bill,
)
from benchmarks.papers.families.twenty_third.kit import (
    FSONG,
    JSONG,
    NEEDLE,
    TSONG,
    Cell,
    bars,
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
    wide,
)
from benchmarks.papers.families.twenty_third.names import PRINTERS, clerks, desk_phone, hour
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture


def _payers(bill: Invoice) -> list[tuple[str, str]]:
    return [
        ("医保统筹基金支付", yuan(bill.basic_insurance_paid_fen)),
        ("其他支付", yuan(bill.serious_illness_paid_fen)),
        ("个人账户支付", "0.00"),
        ("个人现金支付", yuan(bill.self_paid_fen)),
    ]


def province_visit_bill(case: Case, random: Random) -> Drawing:
    """A fiscal electronic bill of a visit in a province's green, its charged lines beside each other."""
    bill, who = visit_bill(case), case.insured
    code = fiscal_code_text(bill)
    tint = random.choice(("#1d6b45", "#7a2f1e"))
    head = f"<div style='position:absolute;left:52px;top:40px'>{bars(150, 30)}</div>"
    head += f"<div style='position:absolute;right:52px;top:26px'><img src='{code_picture(code)}' width=86></div>"
    head += heading("医疗门诊收费票据（电子）", 27, f"color:{tint};font-weight:500;letter-spacing:3px")
    head += line(f"（{random.choice(PRINTERS)}）", f"color:{tint};font-size:13px", "c")
    top: list[list[Cell]] = [
        [f"<i>票据代码：</i>{bill.code}", f"<i>票据号码：</i>{bill.number}"],
        [
            f"<i>交款人统一社会信用代码：</i>{who.id_number[:4]}**********{who.id_number[-4:]}",
            f"<i>校验码：</i>{bill.check_code}",
        ],
        [f"<i>交款人：</i>{e(who.name)}", f"<i>开票日期：</i>{day_text(bill.issued_on, '-')}"],
    ]
    head += box(top, kind="bare", style="margin:16px 0 6px")
    pairs: list[list[Cell]] = []
    fees = list(bill.fees)
    for first in range(0, len(fees), 2):
        cells: list[Cell] = []
        for fee in fees[first : first + 2]:
            cells += [e(fee.goods.name), centre(f"{fee.quantity}/{fee.goods.unit}"), right(yuan(fee.amount_fen)), ""]
        pairs.append(cells + [""] * (8 - len(cells)))
    pairs += [empty(8)] * random.randint(1, 3)
    body = head + box(pairs, [centre(f"<i>{one}</i>") for one in ("项目名称", "数量/单位", "金额（元）", "备注")] * 2)
    words = f"<i>金额合计（大写）</i>　{in_words(bill.total_fen)}"
    body += box([[words, f"<i>（小写）</i>{yuan(bill.total_fen)}"]], style="margin-top:-1px")
    notes = [
        f"<i>业务流水号：</i>{case.numbers['业务流水号']}",
        f"<i>门诊号：</i>{case.numbers['门诊号']}",
        f"<i>就诊日期：</i>{bill.issued_on:%Y%m%d}",
        f"<i>医疗机构类型：</i>{random.choice(('综合医院', '非营利性'))}",
        f"<i>性别：</i>{who.sex}",
        f"<i>医保类型：</i>{scheme(case) if bill.basic_insurance_paid_fen else '自费'}",
    ]
    notes += [f"<i>{label}：</i>{value}" for label, value in _payers(bill)]
    notes += [f"<i>医保编号：</i>{case.numbers['医保编号'] if bill.basic_insurance_paid_fen else ''}", ""]
    body += box(
        [[*notes[at : at + 3]] for at in range(0, 12, 3)], kind="bare", style=f"border:1px solid {tint};border-top:0"
    )
    crew = clerks(case)
    body += wide(
        f"<i>收款单位（章）：</i>{e(case.hospital)}",
        f"<i>复核人：</i>{e(crew[1])}",
        f"<i>收款人：</i>{e(crew[2])}",
        style="margin-top:14px",
    )
    height = 540 + 32 * len(pairs)
    body += round_seal(case.hospital, 210, height - 128, 118, "财务专用章", 0.45)
    css = f"i{{font-style:normal;color:{tint}}}.box td,.box th{{border-color:{tint}}}"
    return sheet(
        body, (980, height), bill_truth(case, bill, line_truth(bill.fees)), font=JSONG, px=15.5, css=css, code=code
    )


def stub_visit_receipt(case: Case, random: Random) -> Drawing:
    """A receipt from a needle printer: a narrow stub for the clinic at the left, the lines at the right."""
    bill, who = visit_bill(case), case.insured
    blue = "#35588c"
    stub = (
        f"<u>门诊费存根</u><br><s>号码</s><br>{bill.number}<br><s>姓名</s><br>{e(who.name)}<br><s>金额</s><br>"
        f"{yuan(bill.total_fen)}<br><s>日期</s><br>{day_text(bill.issued_on, '.')}<br><s>收费员</s><br>{e(clerks(case)[0])}"
    )
    main = "<div class='c big'>门诊医药费专用收据</div>"
    main += wide(
        f"<s>票据代码</s> {bill.code}",
        f"<s>No</s> <span style='color:#b32;font-size:1.15em'>{bill.number}</span>",
        style="margin:4px 0",
    )
    main += wide(
        f"<s>姓名</s> {e(who.name)}",
        f"<s>性别</s> {who.sex}",
        f"<s>就诊号</s> {case.numbers['门诊号']}",
        f"<s>科别</s> {e(case.department)}",
    )
    rows: list[list[Cell]] = [
        [
            e(fee.goods.name),
            e(fee.goods.specification),
            right(f"{fee.quantity}{fee.goods.unit}"),
            right(yuan(fee.goods.price_fen)),
            right(yuan(fee.amount_fen)),
        ]
        for fee in bill.fees
    ]
    heads = [
        ("<s>项目 / 药品</s>", ""),
        ("<s>规格</s>", ""),
        right("<s>数量</s>"),
        right("<s>单价</s>"),
        right("<s>金额</s>"),
    ]
    main += box(rows, heads, "tb", f"margin:6px 0;border-color:{blue}")
    main += line(
        f"<s>合计人民币（大写）</s> {in_words(bill.total_fen, yuan_word='圆')}　<s>￥</s>{yuan(bill.total_fen)}"
    )
    paid = [f"<s>统筹支付</s> {yuan(bill.basic_insurance_paid_fen)}", f"<s>个人支付</s> {yuan(bill.self_paid_fen)}"]
    if bill.serious_illness_paid_fen:
        paid.insert(1, f"<s>大额救助</s> {yuan(bill.serious_illness_paid_fen)}")
    main += wide(*paid)
    main += wide(f"<s>收款单位（章）</s> {e(case.hospital)}", style="margin-top:6px")
    main += wide(
        f"<s>收款员</s> {e(clerks(case)[0])}",
        f"<s>开票日期</s> {day_text(bill.issued_on, random.choice('-.'))}",
        "<s>手写无效</s>",
    )
    height = 350 + 34 * len(rows)
    holes = "repeating-radial-gradient(circle at 9px 14px,#e3e3df 0 5px,#0000 5px 28px)"
    body = f"<div style='position:absolute;left:0;top:0;bottom:0;width:18px;background:{holes};background-size:18px 28px'></div>"
    body += f"<div style='display:flex;gap:16px'><div style='width:150px;border-right:1.5px dashed {blue};line-height:1.55'>{stub}</div><div style='flex:1'>{main}</div></div>"
    body += round_seal(case.hospital, 662, height - 142, 116, "收费专用章", 0.4)
    css = f"s{{text-decoration:none;color:{blue};font-family:{TSONG}}}u{{text-decoration:none;color:{blue};font-size:17px}}"
    css += f".big{{font-size:22px;color:{blue};font-family:{FSONG}}}"
    fields = bill_truth(case, bill, line_truth(bill.fees), less="check_code")
    return sheet(body, (920, height), fields, font=NEEDLE, px=15.5, pad="26px 34px 20px 40px", paper="#fdfefb", css=css)


def kiosk_visit_roll(case: Case, random: Random) -> Drawing:
    """A fiscal bill on a roll, from a machine in the hall."""
    bill, who = visit_bill(case), case.insured
    code = fiscal_code_text(bill)
    body = heading(e(case.hospital), 16) + line("医疗收费票据（门诊·卷式）", "font-size:16px", "c")
    body += line("自助终端打印　付款方留存", "margin-bottom:6px", "c")
    facts = [
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
        ("交款人", e(who.name)),
        ("门诊号", case.numbers["门诊号"]),
    ]
    body += "".join(line(f"{label}：{value}") for label, value in facts)
    body += "<div style='border-top:1.5px dashed #333;margin:7px 0'></div>"
    for fee in bill.fees:
        size = f" {e(fee.goods.specification)}" if fee.goods.specification else ""
        body += line(f"{e(fee.goods.name)}")
        body += wide(f"　{yuan(fee.goods.price_fen)} × {fee.quantity}{fee.goods.unit}{size}", yuan(fee.amount_fen))
    body += "<div style='border-top:1.5px dashed #333;margin:7px 0'></div>"
    body += wide("<b>合计金额</b>", f"<b>￥{yuan(bill.total_fen)}</b>", style="font-size:17px")
    body += line(f"大写：{in_words(bill.total_fen)}")
    body += wide("医保基金支付", yuan(bill.basic_insurance_paid_fen))
    if bill.serious_illness_paid_fen:
        body += wide("大病/补充保险支付", yuan(bill.serious_illness_paid_fen))
    body += wide("个人支付", yuan(bill.self_paid_fen)) + wide(
        "　其中：" + random.choice(("微信支付", "支付宝", "银联卡")), yuan(bill.self_paid_fen)
    )
    body += line(f"开票日期：{bill.issued_on:%Y-%m-%d}　{hour(random, seconds=True)}", "margin-top:5px")
    body += line(f"终端编号：ZZ-{random.randint(11, 99)}　咨询 {desk_phone(random)}")
    body += line(f"<img src='{code_picture(code)}' width=116>", "margin-top:8px", "c") + line(
        "扫码查验　请妥善保管，遗失不补", "font-size:13.5px", "c"
    )
    fields = bill_truth(case, bill, line_truth(bill.fees))
    drawing = roll(body, 640 + 46 * len(bill.fees) + 24 * bool(bill.serious_illness_paid_fen), fields)
    return Drawing(drawing.html, drawing.width_px, drawing.height_px, fields, drawing.scale, code)


def wallet_visit_screen(case: Case, random: Random) -> Drawing:
    """An electronic bill in the ticket folder of a telephone."""
    bill, who = visit_bill(case), case.insured
    body = card(
        line(e(case.hospital), "font-size:16px", "b")
        + line("门诊电子票据 · 已开具", "color:#0a8f6a;font-size:13.5px")
        + line(f"<span style='font-size:16px'>¥</span>{yuan(bill.total_fen)}", "font-size:33px;margin:9px 0 0", "c b")
        + line("票据金额（元）", "color:#80848c", "c")
    )
    facts = [
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
        ("开票日期", written_day(bill.issued_on, random.choice((0, 1, 3)))),
        ("交款人", e(who.name)),
        ("就诊科室", e(case.department)),
        ("电子票据类型", "医疗门诊收费票据"),
    ]
    body += card("".join(row(label, value) for label, value in facts))
    inner = line("费用构成", "border-left:3px solid #0a8f6a;padding-left:8px;margin-bottom:4px", "b")
    inner += "".join(row(name, yuan(fen)) for name, fen in bill.by_category().items())
    body += card(inner)
    body += card(
        "".join(row(label, value) for label, value in [*_payers(bill)[:2], ("个人支付", yuan(bill.self_paid_fen))])
    )
    body += (
        "<div style='display:flex;gap:12px;margin:4px 12px'><div class=c style='flex:1;border:1px solid #0a8f6a;color:#0a8f6a;"
        "border-radius:22px;padding:8px'>下载版式文件</div><div class=c style='flex:1;background:#0a8f6a;color:#fff;border-radius:22px;"
        "padding:8px'>发送至邮箱</div></div>"
    )
    fields = bill_truth(case, bill, category_truth(bill))
    return screen(body, "票据详情", 766 + 33 * len(bill.by_category()), fields, clock=hour(random))


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "outpatient_invoice": (
        province_visit_bill,
        stub_visit_receipt,
        kiosk_visit_roll,
        wallet_visit_screen,
    ),
}
