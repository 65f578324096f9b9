"""Bills of a visit: an e-bill in two blocks, a dot-matrix bill with its stub, a private hospital's digital invoice."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words
from benchmarks.papers.facts import Case, Fee, Invoice, digits, fiscal_code_text, yuan
from benchmarks.papers.families.eighteenth.bills import employed, region, truth
from benchmarks.papers.families.eighteenth.kit import (
    BAOSONG,
    DOTS,
    SONG,
    YELLOW_COPY,
    Cell,
    box_seal,
    charged,
    heading,
    line,
    outpatient,
    oval_seal,
    right,
    round_seal,
    sheet,
    spread,
    table,
)
from benchmarks.papers.families.eighteenth.names import PRINTERS, clock, staff
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_BLUE = (
    "i{font-style:normal;color:#1d3f7a}.ruled td,.ruled th{border-color:#1d3f7a}.ruled th{color:#1d3f7a;font-weight:400}"
    ".ruled tr.o td{border-top:0;border-bottom:0}.info{display:grid;grid-template-columns:1fr 1fr 1fr 1fr;gap:3px 12px}"
    ".info>span{white-space:nowrap}"
)


def _pair_rows(fees: tuple[Fee, ...], notes: bool) -> str:
    """Two charged lines beside each other in each row."""

    def four(fee: Fee | None) -> list[Cell]:
        if fee is None:
            return ["", "", "", ""]
        note = {"甲": "甲类", "乙": "乙类", "丙": "自费"}[fee.goods.list_class] if notes else ""
        amount = f"{fee.quantity}/{fee.goods.unit}"
        return [e(fee.goods.name), (amount, "class=c"), right(yuan(fee.amount_fen)), (note, "class=c")]

    made = "".join(
        "<tr class=o>"
        + "".join(
            f"<td {one[1]}>{one[0]}</td>" if isinstance(one, tuple) else f"<td>{one}</td>"
            for one in four(fees[place]) + four(fees[place + 1] if place + 1 < len(fees) else None)
        )
        + "</tr>"
        for place in range(0, len(fees), 2)
    )
    half = "<th width=21%>项目名称</th><th width=10%>数量/单位</th><th width=11%>金额（元）</th><th width=8%>备注</th>"
    filler = "<tr class=o>" + "<td style='height:26px'></td>" * 8 + "</tr>"
    return f"<table class=ruled style='table-layout:fixed'><tr>{half * 2}</tr>{made}{filler}"


def fiscal_two_blocks(case: Case, random: Random) -> Drawing:
    """The fiscal e-bill of a visit in the layout of the finance ministry, charged lines in two blocks."""
    bill, who = outpatient(case), case.insured
    cashier, reviewer, *_ = staff(case)
    code = fiscal_code_text(bill)
    body = at(44, 26, f"<img width=88 src='{code_picture(code)}'>")
    title = f"{region(case)}医疗门诊收费票据（电子）"
    under = "display:inline-block;border-bottom:4px double #1d3f7a;padding:0 14px 5px"
    body += heading(f"<span style='{under}'>{title}</span>", 27, "color:#1d3f7a;font-weight:400;letter-spacing:2px")
    day = day_text(bill.issued_on, random.choice(("-", "年月")))
    left = (f"<i>票据代码：</i>{bill.code}", "<i>交款人统一社会信用代码：</i>", f"<i>交款人：</i>{e(who.name)}")
    if random.random() < 0.5:
        left = (left[0], f"<i>交款人统一社会信用代码：</i>{who.id_number[:6]}********{who.id_number[-4:]}", left[2])
    ends = (f"<i>票据号码：</i>{bill.number}", f"<i>校验码：</i>{bill.check_code}", f"<i>开票日期：</i>{day}")
    body += "<div style='padding-left:18px;margin-top:50px'>"
    body += table([[a, b] for a, b in zip(left, ends, strict=True)], cls="bare") + "</div>"
    sum_row = (
        f"<tr><td colspan=8>{spread(f'<i>金额合计（大写）</i>　{in_words(bill.total_fen)}', f'<i>（小写）</i>{yuan(bill.total_fen)}')}"
        "</td></tr>"
    )
    account = bill.self_paid_fen * (case.seed % 3) // 4
    facts = (
        ("业务流水号", case.numbers["业务流水号"]),
        ("门诊号", case.numbers["门诊号"]),
        ("就诊日期", day_text(bill.issued_on, "plain")),
        ("医疗机构类型", "综合医院"),
        ("医保类型", ("居民医保", "职工医保")[employed(case)]),
        ("医保编号", case.numbers["医保编号"]),
        ("性别", who.sex),
        ("医保统筹基金支付", yuan(bill.basic_insurance_paid_fen)),
        ("其他支付", yuan(bill.serious_illness_paid_fen)),
        ("个人账户支付", yuan(account)),
        ("个人现金支付", yuan(bill.self_paid_fen - account)),
        ("个人支付", yuan(bill.self_paid_fen)),
    )
    info = "".join(f"<span><i>{label}：</i>{value}</span>" for label, value in facts)
    tall = "style='writing-mode:vertical-rl;width:30px;padding:2px 4px;letter-spacing:1px'"
    body += _pair_rows(bill.fees, random.random() < 0.5) + sum_row + "</table>"
    body += table([[("<i>其他信息</i>", tall), f"<div class=info>{info}</div>"]], style="margin-top:-1px")
    body += spread(
        f"<i>收款单位（章）：</i>{e(case.hospital)}",
        f"<i>复核人：</i>{e(reviewer)}",
        f"<i>收款人：</i>{e(cashier)}",
        style="margin-top:10px",
    )
    height = 515 + 36 * ((len(bill.fees) + 1) // 2)
    body += round_seal(case.hospital, 560, height - 168, 136, "收费票据专用章", 0.45)
    fields = truth(case, bill, charged(bill.fees))
    return sheet(
        body, width=1120, height=height, fields=fields, font=SONG, css=_BLUE, pad="30px 46px", size=15.5, code=code
    )


_STUB = (
    "i{font-style:normal;color:#7a3b1d}.two{display:flex}.main{flex:1;padding-right:22px}"
    ".stub{width:250px;border-left:1.4px dashed #777;padding-left:20px;font-size:15px}"
    ".bare th{color:#7a3b1d;font-weight:400;border-bottom:1px solid #7a3b1d}.sum{border-top:1px solid #7a3b1d;padding-top:6px}"
)


def dot_matrix_with_stub(case: Case, random: Random) -> Drawing:
    """A window's dot-matrix bill on yellow copy paper, a slip for the dispensary beside it."""
    bill, who = outpatient(case), case.insured
    cashier = digits(random, 4)
    day = day_text(bill.issued_on, random.choice(("-", "/", "年月")))
    rows = [
        [e(one.goods.name), e(one.goods.specification), f"{one.quantity}{one.goods.unit}", right(yuan(one.amount_fen))]
        for one in bill.fees
    ]
    main = heading(f"{region(case)}非营利性医疗机构门诊收费票据", 22, "color:#7a3b1d;font-weight:400")
    main += spread(f"<i>票据代码</i> {bill.code}", "<i>②收据联</i>", f"<i>№</i> {bill.number}", style="margin-top:6px")
    main += spread(
        f"<i>{random.choice(('姓名', '就诊人'))}：</i>{e(who.name)}",
        f"<i>性别：</i>{who.sex}",
        f"<i>费别：</i>{'医保' if bill.basic_insurance_paid_fen else '自费'}",
        f"<i>日期：</i>{day}",
    )
    main += table(rows, head=("项目", "规格", "数量", right("金额")), cls="bare", style="margin:6px 0")
    words = f"<i>人民币合计(大写)</i> {in_words(bill.total_fen, yuan_word='圆')}"
    main += f"<div class=sum>{spread(words, f'<i>￥</i>{yuan(bill.total_fen)}')}</div>"
    main += spread(
        f"<i>统筹支付</i> {yuan(bill.basic_insurance_paid_fen)}",
        f"<i>大额/其他支付</i> {yuan(bill.serious_illness_paid_fen)}",
        f"<i>个人支付</i> {yuan(bill.self_paid_fen)}",
    )
    main += spread(f"<i>收费单位：</i>{e(case.hospital)}", f"<i>收费员：</i>{cashier}")
    stub = line("取药/检查凭证", "font-size:19px", "c") + line(f"{e(who.name)}　{who.sex}")
    stub += line(f"票号尾数 {bill.number[-6:]}") + line(f"{day} {clock(random)}") + "<div class=dash></div>"
    stub += "".join(line(f"{e(fee.goods.name)} ×{fee.quantity}") for fee in bill.fees) + "<div class=dash></div>"
    stub += line(f"请到门诊{random.choice('一二三')}楼{random.randint(1, 8)}号窗口", "") + line("当日有效　过期作废")
    height = 330 + 33 * len(bill.fees) + 24 * sum(len(fee.goods.name) > 12 for fee in bill.fees)
    body = f"<div class=two><div class=main>{main}</div><div class='stub faded'>{stub}</div></div>"
    body += line(f"{PRINTERS[case.seed % 3]}　手写无效", "font-size:13px;color:#7a3b1d;margin-top:8px")
    if random.random() < 0.7:
        body += box_seal("门诊收费处<br>现金收讫", 430, height - 128)
    fields = truth(case, bill, charged(bill.fees), without="check_code")
    return sheet(
        body, width=960, height=height, fields=fields, font=DOTS, css=_STUB, ground=YELLOW_COPY, pad="22px 40px"
    )


_DIGITAL = (
    "i{font-style:normal;color:#8a3a26}.grid{border:1.1px solid #8a3a26}.side{display:flex;border-bottom:1.1px solid #8a3a26}"
    ".side>div{flex:1;padding:9px 14px;line-height:1.9}.side>div+div{border-left:1.1px solid #8a3a26}"
    ".bare th{color:#8a3a26;font-weight:400}.low{border-top:1.1px solid #8a3a26;padding:6px 12px}"
)


def _category_rows(bill: Invoice) -> list[list[Cell]]:
    return [
        [f"*医疗服务*{name}", ("项", "class=c"), right("1"), right(yuan(fen)), right("免税"), right("***")]
        for name, fen in bill.by_category().items()
    ]


def digital_of_private_hospital(case: Case, random: Random) -> Drawing:
    """A hospital run as a company: the tax office's digital invoice, free of tax, the visit in its remark."""
    bill, who = outpatient(case), case.insured
    number, code = digital_number(bill), digital_code_text(bill)
    body = at(52, 24, f"<img width=92 src='{code_picture(code)}'>")
    body += heading("电子发票（普通发票）", 28, "color:#8a3a26;font-weight:400;letter-spacing:3px")
    body += at(690, 44, f"<i>发票号码：</i>{number}", "") + at(
        690, 72, f"<i>开票日期：</i>{day_text(bill.issued_on, '年月')}"
    )
    code_label = "<i>统一社会信用代码/纳税人识别号：</i>"
    buyer = f"<div><i>购买方信息　名称：</i>{e(who.name)}<br>{code_label}</div>"
    seller = f"<div><i>销售方信息　名称：</i>{e(case.hospital)}<br>{code_label}{case.credit_code}</div>"
    head = ("项目名称", ("单　位", "class=c"), right("数　量"), right("金　额"), right("税率/征收率"), right("税　额"))
    words = spread(
        f"<i>价税合计（大写）</i>　　ⓧ {in_words(bill.total_fen, yuan_word='圆')}",
        f"<i>（小写）</i>¥{yuan(bill.total_fen)}",
    )
    remark = (
        f"门诊　患者姓名：{e(who.name)}　门诊号：{case.numbers['门诊号']}　就诊日期：{day_text(bill.issued_on, '-')}"
    )
    fields = truth(
        case,
        bill,
        [{"name": f"*医疗服务*{name}", "amount": yuan(fen)} for name, fen in bill.by_category().items()],
        without="invoice_code check_code basic_insurance_paid self_paid",
    ) | {"invoice_number": number}
    if random.random() < 0.6:
        remark += (
            f"<br>医保统筹基金支付：{yuan(bill.basic_insurance_paid_fen)}　其他支付：{yuan(bill.serious_illness_paid_fen)}"
            f"　个人支付：{yuan(bill.self_paid_fen)}"
        )
        fields |= {
            "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
            "self_paid": yuan(bill.self_paid_fen),
        }
    rows = _category_rows(bill)
    rows.append(["<i>合　　　　计</i>", "", "", right(f"¥{yuan(bill.total_fen)}"), "", right("***")])
    body += f"<div class=grid style='margin-top:66px'><div class=side>{buyer}{seller}</div>"
    body += f"<div style='padding:4px 8px;min-height:150px'>{table(rows, head=head, cls='bare')}</div>"
    body += f"<div class=low>{words}</div><div class=low style='min-height:78px'><i>备注</i>　{remark}</div></div>"
    body += line(f"<i>开票人：</i>{e(staff(case)[1])}", "margin:12px 0 0 40px")
    height = 560 + 31 * max(0, len(rows) - 5) + 14
    body += oval_seal(case.hospital, 740, height - 142, case.credit_code) if random.random() < 0.4 else ""
    return sheet(
        body,
        width=1060,
        height=height,
        fields=fields,
        font=BAOSONG,
        css=_DIGITAL,
        pad="28px 46px",
        size=15.5,
        code=code,
    )


LAYOUTS = {"outpatient_invoice": (fiscal_two_blocks, dot_matrix_with_stub, digital_of_private_hospital)}
