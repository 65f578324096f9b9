"""Fee lists of a stay and settlements with the medical insurance."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.eleventh import sheet as s
from benchmarks.papers.paper import Drawing


def landscape_list(case: Case, random: Random) -> Drawing:
    """A landscape summary of the whole stay: one row a charge, many columns, the sum below."""
    bill = case.stay
    heads = ("序号", "医保编码", "项目名称", "规格", "单位", "单价", "数量", "金额", "类别", "自付比例")
    share = {"甲": "0%", "乙": "10%", "丙": "100%"}
    lines = [
        s.row(
            str(place),
            f"{'X' if fee.goods.category == '西药费' else '0'}{s.number(case, place * 3, 11)}",
            ('class="l"', fee.goods.name),
            ('class="l"', fee.goods.specification),
            fee.goods.unit,
            ('class="r"', yuan(fee.goods.price_fen)),
            f"{fee.quantity}.00",
            ('class="r"', yuan(fee.amount_fen)),
            fee.goods.list_class,
            share[fee.goods.list_class],
            attributes='class="c"',
        )
        for place, fee in enumerate(bill.fees, start=1)
    ]
    days = (case.discharged_on - case.admitted_on).days
    body = (
        f'<h1 style="font-size:24px">{s.e(case.hospital)}住院病人费用汇总清单</h1>'
        f'<div class="f" style="margin:12px 2px 4px"><span>住院号：{case.numbers["住院号"]}</span><span>姓名：'
        f"{s.e(case.insured.name)}</span>"
        f"<span>性别：{case.insured.sex}</span><span>科室：{case.department}</span><span>床号：{case.numbers['床号'][:2]}</span>"
        f"<span>费别：{'医保' if bill.basic_insurance_paid_fen else '自费'}</span></div>"
        f'<div class="f" style="margin:0 2px 6px"><span>入院日期：{s.day(case.admitted_on, "-")}</span>'
        f"<span>出院日期：{s.day(case.discharged_on, '-')}</span><span>住院天数：{days}</span>"
        f"<span>打印时间：{s.day(case.discharged_on, '-')} 10:{case.seed % 50 + 10}:08</span></div>"
        + s.table([s.row(*heads, attributes='class="c b"'), *lines], style="line-height:1.2")
        + f'<div class="f" style="margin-top:8px"><b>费用总额：{yuan(bill.total_fen)} 元</b><span>大写：'
        f"{in_words(bill.total_fen)}</span>"
        f"<span>制单：{s.somebody(case, 11)}</span><span>第1页/共1页</span></div>"
    )
    truth = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "items": s.items(bill.fees),
        "total_amount": yuan(bill.total_fen),
    }
    size = (1240, max(700, 230 + 29 * len(lines)))
    return s.paper(body, size, truth, face=s.SONG, px=15, style="padding:34px 40px;", css=".grid td{padding:4px 6px}")


def grouped_list(case: Case, random: Random) -> Drawing:
    """A portrait list ordered by category, with a subtotal under each and two signatures."""
    bill = case.stay
    lines = [
        s.row("收费项目", "规格/单位", "单价", "数量", "金额(元)", attributes='class="c b" style="background:#e8eef4"')
    ]
    ordered = []
    for name, fen in bill.by_category().items():
        lines.append(s.row(('colspan="5" style="background:#f6f6f0"', f"【{name}】")))
        for fee in (one for one in bill.fees if one.goods.category == name):
            ordered.append(fee)
            of = "/".join(filter(None, (fee.goods.specification, fee.goods.unit)))
            lines.append(
                s.row(
                    f"　{fee.goods.name}",
                    of,
                    ('class="r"', yuan(fee.goods.price_fen)),
                    ('class="c"', str(fee.quantity)),
                    ('class="r"', yuan(fee.amount_fen)),
                )
            )
        lines.append(s.row(('colspan="4" class="r"', "小计"), ('class="r"', yuan(fen))))
    lines.append(s.row(('colspan="4" class="r b"', "总　计"), ('class="r b"', yuan(bill.total_fen))))
    person = case.insured
    body = (
        f'<div class="c" style="font-size:18px">{s.e(case.hospital)}</div><h1 style="font-size:25px;'
        f'letter-spacing:6px">出院费用明细单</h1>'
        + s.table(
            [
                s.row("患者", s.e(person.name), "年龄", f"{s.age(person.born_on, case.admitted_on)}岁", "病案号",
                case.numbers["病案号"]),
                s.row("病区", f"{case.department}病区", "在院", f"{s.day(case.admitted_on, '/')}～"
                f"{s.day(case.discharged_on, '/')}", "医保类别", "居民医保"),
            ],
            style="margin:10px 0",
        )
        + s.table(lines)
        + f'<div class="f" style="margin-top:16px"><span>患者或家属签字：{s.pen(person.name, 26)}</span><span>护士核对：'
        f'{s.somebody(case, 12)}</span>'
        f"<span>{s.day(case.discharged_on)}</span></div>"
        + s.stamp(s.e(case.hospital), 60, 20, 140, "住院结算处")
    )  # fmt: skip
    truth = {
        "patient_name": person.name,
        "hospital": case.hospital,
        "items": s.items(ordered),
        "total_amount": yuan(bill.total_fen),
    }
    size = (880, 320 + 28 * len(lines))
    return s.paper(body, size, truth, face=s.WENKAI, px=15, css=".grid td{padding:3px 7px;line-height:1.3}")


def last_page(case: Case, random: Random) -> Drawing:
    """The last page of a daily list: the table goes on without its title, page sum and sum of all."""
    bill = case.stay
    rest = bill.fees[len(bill.fees) // 2 :]
    page = sum(fee.amount_fen for fee in rest)
    start = len(bill.fees) - len(rest)
    lines = [
        s.row(
            str(start + place),
            fee.goods.category.removesuffix("费"),
            fee.goods.name,
            fee.goods.specification or "/",
            ('class="r"', f"{fee.quantity}{fee.goods.unit}"),
            ('class="r"', yuan(fee.goods.price_fen)),
            ('class="r"', yuan(fee.amount_fen)),
        )
        for place, fee in enumerate(rest, start=1)
    ]
    body = (
        f'<div class="f s"><span>{s.e(case.hospital)}　费用清单（续）</span><span>患者姓名 {s.e(case.insured.name)}</span>'
        f"<span>住院号 {case.numbers['住院号']}</span><span>第 2 页　共 2 页</span></div>"
        + s.table(
            [s.row("序", "类", "名称", "规格", "数量", "单价", "金额", attributes='style="border-top:2px solid;'
            'border-bottom:1px solid"'), *lines],
            cls="w",
            style="margin-top:8px;line-height:1.85;border-bottom:2px solid",
        )
        + f'<div class="f" style="margin-top:8px"><span>本页小计：{yuan(page)}</span><b>费用合计：{yuan(bill.total_fen)}</b>'
        f'</div>'
        f'<p class="s" style="margin-top:26px">注：如对费用有疑问，请于出院后一周内持本清单到住院收费处查询。咨询电话：'
        f'0{s.number(case, 13, 3)}-{s.number(case, 14, 7)}</p>'
    )  # fmt: skip
    truth = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "items": s.items(rest),
        "page_total": yuan(page),
        "total_amount": yuan(bill.total_fen),
    }
    return s.paper(body, (840, max(560, 240 + 32 * len(lines))), truth, face=s.MONO, px=15)


def _settled(case: Case) -> dict[str, Any]:
    bill = case.stay
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(bill.serious_illness_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }


def provincial_settlement(case: Case, random: Random) -> Drawing:
    """A province's settlement sheet of a stay, fees by category above, funds below."""
    bill, person = case.stay, case.insured
    groups = list(bill.by_category().items())
    groups += [("", 0)] * (-len(groups) % 3)
    sums = [
        s.row(
            *(
                cell
                for name, fen in groups[start : start + 3]
                for cell in (name, ('class="r"', yuan(fen) if name else ""))
            )
        )
        for start in range(0, len(groups), 3)
    ]
    amount = 'class="r"'
    body = (
        f'<h1 style="font-size:24px">{s.branch(case)}基本医疗保险住院医疗费用结算单</h1>'
        f'<div class="f" style="margin:12px 0 4px"><span>定点医疗机构：{s.e(case.hospital)}</span><span>结算日期：'
        f'{s.day(case.discharged_on, "-")}</span>'
        "<span>单位：元</span></div>"
        + s.table(
            [
                s.row("姓名", s.e(person.name), "性别", person.sex, "医保编号", case.numbers["医保编号"]),
                s.row("人员类别", "在职" if s.age(person.born_on, case.on) < 60 else "退休", "险种", "职工基本医疗保险", "住院号",
                case.numbers["住院号"]),
                s.row("入院时间", s.day(case.admitted_on, "-"), "出院时间", s.day(case.discharged_on, "-"), "出院诊断",
                case.diagnosis.name),
                *sums,
                s.row(("class=b", "医疗费总额"), ('class="r b"', yuan(bill.total_fen)), "全自费金额", (amount, "0.00"), "起付标准",
                (amount, "800.00")),
                s.row("统筹基金支付", (amount, yuan(bill.basic_insurance_paid_fen)), "大病保险支付", (amount,
                yuan(bill.serious_illness_paid_fen)), "医疗救助支付", (amount, "0.00")),
                s.row("公务员补助", (amount, "0.00"), "个人账户支付", (amount, "0.00"), ("class=b", "个人负担合计"), ('class="r b"',
                yuan(bill.self_paid_fen))),
                s.row("个人负担大写", ('colspan="5"', in_words(bill.self_paid_fen))),
            ]
        )
        + f'<div class="f" style="margin-top:18px"><span>经办人：{s.somebody(case, 15)}</span><span>审核人：'
        f'{s.somebody(case, 16)}</span>'
        f"<span>参保人签字：{s.pen(person.name)}</span></div>"
        + s.stamp(s.e(case.hospital), 330, 20, 140, "医保结算专用章")
    )  # fmt: skip
    return s.paper(body, (1020, 600), _settled(case), face=s.FANG, px=16.5, style="padding:38px 44px;")


def settlement_screen(case: Case, random: Random) -> Drawing:
    """A settlement as the insurance's mini-program shows it."""
    bill = case.stay
    top = (
        '<div style="background:linear-gradient(#2f7df6,#5a9bff);color:#fff;padding:16px 26px 22px">'
        '<div style="font-size:16px;opacity:.9">医疗费总额（元）</div>'
        f'<div style="font-size:38px;font-weight:700">{yuan(bill.total_fen)}</div><div>{s.e(case.hospital)}</div></div>'
    )
    facts = [
        ("参保人", s.e(case.insured.name)),
        ("医疗类别", "普通住院"),
        ("入院日期", s.day(case.admitted_on, "-")),
        ("出院日期", s.day(case.discharged_on, "-")),
        ("结算时间", f"{s.day(case.discharged_on, '-')} 11:{case.seed % 50 + 10}:42"),
        ("参保地", s.city(case)),
        ("主要诊断", case.diagnosis.name),
    ]
    paid = [
        ("基本医疗保险统筹基金支付", yuan(bill.basic_insurance_paid_fen)),
        ("大病保险支付", yuan(bill.serious_illness_paid_fen)),
        ("医疗救助基金支付", "0.00"),
        ("个人账户支付", "0.00"),
        ("个人现金支付", f"<b>{yuan(bill.self_paid_fen)}</b>"),
    ]
    body = (
        top
        + s.card("<b>就诊信息</b>" + s.lines(facts, gap=8))
        + s.card("<b>费用支付情况（元）</b>" + s.lines(paid, gap=8, label="#444"))
        + '<div class="c g" style="font-size:15px;padding:12px 40px">以上数据由就医地经办机构上传，如有疑问请联系参保地医保经办机构</div>'
    )
    return s.screen("医保结算明细", body, (560, 980), _settled(case), bar="#2f7df6", ink="#fff")


LAYOUTS = {
    "fee_list": (landscape_list, grouped_list, last_page),
    "basic_insurance_settlement": (provincial_settlement, settlement_screen),
}
