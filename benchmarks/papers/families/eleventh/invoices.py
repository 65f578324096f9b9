"""Bills of stays: a province's electronic receipt, a form filled by a printer, a tax invoice."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import digital_code_text, digital_number, in_words
from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.eleventh import fiscal as f
from benchmarks.papers.families.eleventh import sheet as s
from benchmarks.papers.paper import Drawing


def provincial_receipt(case: Case, random: Random) -> Drawing:
    """A province's electronic receipt of a stay: categories in three columns, the rest below."""
    bill = case.stay
    groups = list(bill.by_category().items())
    third = -(-len(groups) // 3)
    cells = [groups[start * third : (start + 1) * third] for start in range(3)]
    lines = [s.row(*(f"{head}" for _ in range(3) for head in ("项目名称", "金额(元)")), attributes='class="c"')]
    for place in range(third):
        texts = [cell[place] if place < len(cell) else ("", None) for cell in cells]
        lines.append(
            s.row(*(made for name, fen in texts for made in (name, ('class="r"', "" if fen is None else yuan(fen)))))
        )
    lines.append(
        s.row(
            ('colspan="6"', f"金额合计（大写）{in_words(bill.total_fen)}　　　　　　（小写）{yuan(bill.total_fen)}"),
            attributes=f'style="{f.BROWN}"',
        )
    )
    first = [
        ("业务流水号", case.numbers["业务流水号"]),
        ("病历号", case.numbers["病案号"]),
        ("住院号", case.numbers["住院号"]),
        ("住院科别", case.department),
        ("住院时间", f"{s.day(case.admitted_on, '.')}-{s.day(case.discharged_on, '.')}"),
        ("预缴金额", yuan(bill.self_paid_fen // 50000 * 50000 + 50000)),
        ("补缴金额", "0.00"),
        ("退费金额", yuan(bill.self_paid_fen // 50000 * 50000 + 50000 - bill.self_paid_fen)),
        ("医疗机构类型", "综合医院"),
        ("医保类型", random.choice(("职工医保", "城乡居民医保"))),
        ("性别", case.insured.sex),
        ("医保编号", case.numbers["医保编号"]),
    ]
    body = (
        f.fiscal_head(case, bill, f"{s.branch(case)}医疗住院收费票据（电子）")
        + s.table(lines, style=f"border:2px solid #8a4a22;min-height:{210}px")
        + '<div style="border:2px solid #8a4a22;border-top:0">'
        + f.other_facts(bill, first)
        + "</div>"
        + f'<div class="f" style="margin-top:8px"><span><i style="{f.BROWN};font-style:normal">收款单位（章）：</i>'
        f"{s.e(case.hospital)}</span><span>复核人：{s.somebody(case, 3)}</span><span>收款人：{s.somebody(case, 4)}</span></div>"
        + s.stamp(s.e(case.hospital), 560, 22, 130, "收费专用章")
    )
    truth = f.bill_truth(case, bill, *f.ALL, *f.SHARES, *f.STAY) | {"items": s.categories(bill)}
    return s.paper(
        body, (1120, 590), truth, face=s.SONG, px=15.5, style="padding:26px 40px;", code=fiscal_code_text(bill)
    )


def _typed_head(case: Case, typed: str) -> str:
    """Who lay where and when: labels above what the printer typed."""
    top = [
        ("姓　名", s.e(case.insured.name)),
        ("性别", case.insured.sex),
        ("住院号", case.numbers["住院号"]),
        ("科　室", case.department),
        ("入院日期", s.day(case.admitted_on, "-")),
        ("出院日期", s.day(case.discharged_on, "-")),
    ]
    return s.table(
        [
            s.row(*(f'<span class="s">{name}</span>' for name, _ in top), attributes='class="c" style="color:#0b6b46"'),
            s.row(*((f'style="{typed}"', value) for _, value in top), attributes='class="c"'),
        ]
    )


def printer_form(case: Case, random: Random) -> Drawing:
    """A printed receipt form of a stay filled by a needle printer: no check code, labels above the values."""
    bill = case.stay
    typed = f"font-family:{s.MONO};color:#22304f"
    groups = list(bill.by_category().items())
    groups += [("", 0)] * (len(groups) % 2)
    lines = [
        s.row(a, (f'class="r" style="{typed}"', yuan(x)), b, (f'class="r" style="{typed}"', yuan(y) if b else ""))
        for (a, x), (b, y) in zip(groups[::2], groups[1::2], strict=True)
    ]
    prepaid = bill.self_paid_fen // 100000 * 100000 + 100000
    foot = [
        s.row(("colspan=2", "合计（大写）"), ("colspan=2", f'<span style="{typed}">{in_words(bill.total_fen)}</span>')),
        s.row(
            "合计金额", (f'style="{typed}"', f"¥{yuan(bill.total_fen)}"), "预收款", (f'style="{typed}"', yuan(prepaid))
        ),
        s.row(
            "统筹支付",
            (f'style="{typed}"', yuan(bill.basic_insurance_paid_fen)),
            "大病支付",
            (f'style="{typed}"', yuan(bill.serious_illness_paid_fen)),
        ),
        s.row(
            "个人负担",
            (f'style="{typed}"', yuan(bill.self_paid_fen)),
            "应退金额",
            (f'style="{typed}"', yuan(prepaid - bill.self_paid_fen)),
        ),
    ]
    body = (
        f'<h1 style="font-size:25px;color:#0b6b46;letter-spacing:4px">{s.branch(case)}医疗机构住院专用收据</h1>'
        f'<div class="f" style="margin:12px 0 6px"><span class="s" style="color:#0b6b46">第二联　收据联</span>'
        f"<span>票据代码 {bill.code}</span><span style='color:#c0272d;font-size:21px'>№ {bill.number}</span></div>"
        + _typed_head(case, typed)
        + '<div style="height:8px"></div>'
        + s.table(
            [s.row("收费项目", "金　额", "收费项目", "金　额", attributes='class="c" style="color:#0b6b46"'), *lines]
        )
        + s.table(foot, style="border-top:0;margin-top:-1px")
        + f'<div class="f" style="margin-top:12px;color:#0b6b46"><span>收款单位（盖章）<b style="{typed}">'
        f"{s.e(case.hospital)}</b></span>"
        f'<span>收款员 <b style="{typed}">{s.number(case, 2, 4)}</b></span><span><b style="{typed}">'
        f"{bill.issued_on.year} </b>年<b style='{typed}'> {bill.issued_on.month} </b>月<b style='{typed}'>"
        f" {bill.issued_on.day} </b>日</span></div>" + s.stamp(s.e(case.hospital), 300, 14, 120, "财务专用章")
    )
    names = [name for name in f.ALL if name != "check_code"]
    truth = f.bill_truth(case, bill, *names, *f.SHARES, *f.STAY) | {"items": s.categories(bill)}
    style = "padding:28px 40px;background:#fdfdf6;"
    return s.paper(body, (860, 620 + 34 * len(lines) - 150), truth, face=s.UMING, px=16, style=style)


def _cover_terms(case: Case, bill: Invoice) -> str:
    return (
        f"住院号：{case.numbers['住院号']}；住院日期：{s.day(case.admitted_on)}至{s.day(case.discharged_on)}；"
        f"患者：{s.e(case.insured.name)}；科室：{case.department}；{'医保统筹支付：' + yuan(bill.basic_insurance_paid_fen)}元；"
        f"个人支付：{yuan(bill.self_paid_fen)}元"
    )


def private_tax_invoice(case: Case, random: Random) -> Drawing:
    """A private hospital's fully digital ordinary invoice for a stay; the days stand in the remarks."""
    bill = case.stay
    truth = f.bill_truth(case, bill, "issued_on", "payer_name", "hospital", "total_amount", *f.SHARES, *f.STAY)
    groups = bill.by_category()
    truth |= {
        "invoice_number": digital_number(bill),
        "items": [{"name": f"*医疗服务*{name}", "amount": yuan(fen)} for name, fen in groups.items()],
    }
    lines = [
        s.row(
            f"*医疗服务*{name}",
            "",
            "项",
            ('class="r"', "1"),
            ('class="r"', yuan(fen)),
            ('class="r"', yuan(fen)),
            "免税",
            "***",
        )
        for name, fen in groups.items()
    ]
    heads = ("项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率/征收率", "税额")
    side = 'style="width:26px;color:#7d1f1f;line-height:1.15"'
    buyer = f"名称：{s.e(case.insured.name)}<br><br>统一社会信用代码/纳税人识别号："
    seller = f"名称：{s.e(case.hospital)}<br><br>统一社会信用代码/纳税人识别号：{case.credit_code}"
    body = (
        f'<div style="display:flex;align-items:center">{s.qr(digital_code_text(bill), 90)}<div style="flex:1;'
        f'text-align:center;'
        'font-size:30px;color:#7d1f1f;letter-spacing:4px">电子发票（普通发票）<div style="border-top:3px double #7d1f1f;'
        'margin:6px 130px"></div></div>'
        f"<div>发票号码：{digital_number(bill)}<br>开票日期：{s.day(bill.issued_on, '年月')}</div></div>"
        + s.table(
            [s.row((side, "购买方信息"), ('style="width:45%"', buyer), (side, "销售方信息"), seller)],
            style="margin-top:8px;border:1.5px solid #7d1f1f",
        )
        + '<div style="border:1.5px solid #7d1f1f;border-top:0;min-height:210px">'
        + s.table([s.row(*heads, attributes='class="c" style="color:#7d1f1f"'), *lines], cls="w",
        style="line-height:1.75")
        + "</div>"
        + s.table(
            [
                s.row(("style='width:170px;color:#7d1f1f' class=c", "价税合计（大写）"),
                f"ⓧ{in_words(bill.total_fen, yuan_word='圆')}　　　　（小写）¥{yuan(bill.total_fen)}"),
                s.row(('class="c" style="color:#7d1f1f"', "备　　注"), ('style="height:74px"', _cover_terms(case, bill))),
            ],
            style="border:1.5px solid #7d1f1f;margin-top:-1px",
        )
        + f'<div style="margin:12px 40px">开票人：{s.somebody(case, 5)}</div>'
    )  # fmt: skip
    return s.paper(
        body,
        (1120, 520 + 26 * len(groups)),
        truth,
        face=s.SERIF,
        px=15,
        style="padding:28px 40px;",
        code=digital_code_text(bill),
    )


LAYOUTS = {"inpatient_invoice": (provincial_receipt, printer_form, private_tax_invoice)}
