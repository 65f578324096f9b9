"""Bills of visits: an electronic receipt, a screen, a roll."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, fiscal_code_text, yuan
from benchmarks.papers.families.eleventh import fiscal as f
from benchmarks.papers.families.eleventh import sheet as s
from benchmarks.papers.paper import Drawing


def visit_receipt(case: Case, random: Random) -> Drawing:
    """A province's electronic receipt of a visit with every charged line."""
    bill = case.visit
    heads = ("项目名称", "数量/单位", "金额(元)", "备注")
    lines = [
        s.row(fee.goods.name, ('class="c"', f"{fee.quantity}/{fee.goods.unit}"), ('class="r"', yuan(fee.amount_fen)),
        ('class="c"', fee.goods.list_class))
        for fee in bill.fees
    ]  # fmt: skip
    first = [
        ("业务流水号", case.numbers["业务流水号"]),
        ("门诊号", case.numbers["门诊号"]),
        ("就诊日期", s.day(case.visited_on, "plain")),
        ("医疗机构类型", random.choice(("三级综合", "二级综合", "专科医院"))),
        ("医保类型", "普通门诊"),
        ("性别", case.insured.sex),
    ]
    total = f"金额合计（大写）{in_words(bill.total_fen)}　　　（小写）{yuan(bill.total_fen)}"
    body = (
        f.fiscal_head(case, bill, f"{s.branch(case)}医疗门诊收费票据（电子）")
        + s.table(
            [s.row(*heads, attributes='class="c"'), *lines, s.row(("colspan=4", total))],
            style="border:2px solid #8a4a22",
        )
        + '<div style="border:2px solid #8a4a22;border-top:0">'
        + f.other_facts(bill, first)
        + "</div>"
        + f'<div class="f" style="margin-top:10px"><span>收款单位（章）：{s.e(case.hospital)}</span>'
        f"<span>复核人：{s.somebody(case, 3)}</span><span>收款人：自助机{s.number(case, 1, 2)}</span></div>"
        + s.stamp(s.e(case.hospital), 520, 14, 124, "财务专用章")
    )
    truth = f.bill_truth(case, bill, *f.ALL, *f.SHARES) | {"items": s.items(bill.fees)}
    return s.paper(
        body,
        (1000, 410 + 34 * len(bill.fees)),
        truth,
        face=s.FANG,
        px=16,
        style="padding:26px 36px;",
        code=fiscal_code_text(bill),
    )


def visit_screen(case: Case, random: Random) -> Drawing:
    """The receipt of a visit in a mini-program: amount on top, labels to the left."""
    bill = case.visit
    facts = [
        ("票据种类", "医疗门诊收费票据"),
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
        ("开票日期", s.day(bill.issued_on, "-")),
        ("开票单位", s.e(case.hospital)),
        ("交款人", s.e(case.insured.name)),
    ]
    goods = [(f"{fee.goods.name}", f"¥{yuan(fee.amount_fen)}") for fee in bill.fees]
    paid = [("统筹支付", yuan(bill.basic_insurance_paid_fen)), ("个人现金支付", yuan(bill.self_paid_fen))]
    body = (
        s.card(
            f'<div class="c g">开票金额（元）</div><div class="c" style="font-size:40px;font-weight:700">'
            f"{yuan(bill.total_fen)}</div>"
            '<div class="c" style="color:#0a9d63;font-size:16px">✓ 已开具 · 查验通过</div>'
        )
        + s.card(s.lines(facts, gap=8))
        + s.card(
            '<div style="border-bottom:1px solid #eee;padding-bottom:8px"><b>收费明细</b></div>'
            + s.lines(goods, gap=7, label="#222")
        )
        + s.card(s.lines(paid, gap=7))
        + '<div style="display:flex;gap:14px;padding:6px 16px">'
        + "".join(
            f'<div class="c" style="flex:1;border-radius:24px;padding:12px;{how}">{name}</div>'
            for name, how in (
                ("下载到手机", "border:1px solid #1677ff;color:#1677ff"),
                ("发送到邮箱", "background:#1677ff;color:#fff"),
            )
        )
        + "</div>"
    )
    truth = f.bill_truth(case, bill, *f.ALL, *f.SHARES) | {"items": s.items(bill.fees)}
    return s.screen("票据详情", body, (560, 1130), truth)


def visit_roll(case: Case, random: Random) -> Drawing:
    """A narrow receipt out of a self-service machine, by category."""
    bill = case.visit
    rule = '<div style="border-top:1.5px dashed #333;margin:9px 0"></div>'
    rows = "".join(
        f'<div class="f"><span>{one["name"]}</span><span>{one["amount"]}</span></div>' for one in s.categories(bill)
    )
    body = (
        f'<div class="c b" style="font-size:19px">{s.e(case.hospital)}</div><div class="c">门诊收费收据（自助）</div>{rule}'
        f"票据代码:{bill.code}<br>票据号:{bill.number}<br>门诊号:{case.numbers['门诊号']}<br>"
        f"姓名:{s.e(case.insured.name)} {case.insured.sex}"
        f"<br>费别:{'医保' if bill.basic_insurance_paid_fen else '自费'}<br>科室:{case.department}{rule}"
        f'<div class="f"><b>项目</b><b>金额</b></div>{rows}{rule}'
        f'<div class="f b"><span>合计</span><span>￥{yuan(bill.total_fen)}</span></div>大写:{in_words(bill.total_fen)}{rule}'
        f'<div class="f"><span>医保支付</span><span>{yuan(bill.basic_insurance_paid_fen)}</span></div>'
        f'<div class="f"><span>大额补助</span><span>{yuan(bill.serious_illness_paid_fen)}</span></div>'
        f'<div class="f"><span>个人支付</span><span>{yuan(bill.self_paid_fen)}</span></div>{rule}'
        f"收费员:ZZ{s.number(case, 6, 3)}<br>收费日期:{s.day(bill.issued_on, '-')} {9 + case.seed % 8:02d}:"
        f"{case.seed % 60:02d}:17"
        '<div class="c s" style="margin-top:12px">本收据可作报销凭证，遗失不补</div>'
    )
    names = [name for name in f.ALL if name != "check_code"]
    truth = f.bill_truth(case, bill, *names, *f.SHARES) | {"items": s.categories(bill)}
    return s.paper(body, (380, 730), truth, face=s.MONO, px=17, style="padding:26px 22px;", scale=2.0)


LAYOUTS = {"outpatient_invoice": (visit_receipt, visit_screen, visit_roll)}
