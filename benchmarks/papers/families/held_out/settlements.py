"""Settlement sheets of basic medical insurance for a stay."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, Invoice, yuan
from benchmarks.papers.families.held_out.medical_sheet import (
    KAI,
    SANS,
    SONG,
    STRUCK,
    capitals,
    categories_of,
    dotted_day,
    grid,
    han_day,
    seal,
    sheet,
    stay_bill,
)
from benchmarks.papers.paper import Drawing, Layout


def provincial_sheet(case: Case, random: Random) -> Drawing:
    """Label and value in cells, the fees of the stay above, who paid below."""
    bill = stay_bill(case)
    province = case.random.choice(case.pools.provinces)
    fees = [(row["name"], row["amount"]) for row in categories_of(bill)]
    fees += [("", "")] * (-len(fees) % 3)
    body = (
        f"<h1>{escape(province)}基本医疗保险住院费用结算单</h1>"
        f"<div class='line'><span>结算流水号：{case.numbers['业务流水号']}</span><span>单位：元</span></div><table>"
        + grid(
            (
                ("姓名", case.insured.name, "性别", case.insured.sex, "人员类别", random.choice(("在职", "退休"))),
                ("医疗机构", case.hospital, "医院等级", "三级", "险种", "职工基本医疗保险"),
                (
                    "入院日期",
                    f"{case.admitted_on}",
                    "出院日期",
                    f"{case.discharged_on}",
                    "住院号",
                    case.numbers["住院号"],
                ),
            )
        )
        + "</table><table>"
        + grid(((*fees[at], *fees[at + 1], *fees[at + 2]) for at in range(0, len(fees), 3)), right=(1, 3, 5))
        + "</table><table>"
        + grid(
            (
                ("医疗费总额", yuan(bill.total_fen), "起付标准", "800.00"),
                ("全自费金额", yuan(_outside(bill)), "符合范围金额", yuan(bill.total_fen - _outside(bill))),
                ("统筹基金支付", yuan(bill.basic_insurance_paid_fen), "公务员补助支付", "0.00"),
                ("大病保险支付", yuan(bill.serious_illness_paid_fen), "医疗救助支付", "0.00"),
                ("个人账户支付", "0.00", "个人现金支付", yuan(bill.self_paid_fen)),
            ),
            right=(1, 3),
        )
        + f"</table><div class='cell'>医疗费总额（大写）：{capitals(bill.total_fen)}</div>"
        f"<div class='line foot'><span>经办机构（章）</span><span>参保人签字：</span>"
        f"<span>结算日期：{bill.issued_on}</span></div>"
        + seal(case.hospital, "医保结算专用章", left=80, top=604, turn=random.randint(-20, 20))
    )
    html = sheet(body, width=820, height=780, font=SANS, css=_CSS)
    return Drawing(html, 820, 780, _truth(case, bill), 1.8)


def residents_sheet(case: Case, random: Random) -> Drawing:
    """A residents' insurance sheet in running pairs, thousands marked."""
    bill = stay_bill(case)
    city = case.random.choice(case.pools.cities)
    first = (
        ("参保人姓名", case.insured.name),
        ("社会保障号码", case.insured.id_number),
        ("定点医疗机构", case.hospital),
        ("就诊科室", case.department),
        ("入院时间", han_day(case.admitted_on)),
        ("出院时间", han_day(case.discharged_on)),
        ("住院天数", f"{(case.discharged_on - case.admitted_on).days}"),
        ("出院诊断", case.diagnosis.name),
    )
    second = (
        ("医疗总费用", bill.total_fen),
        ("其中：政策范围内费用", bill.total_fen - _outside(bill)),
        ("乙类先行自付", 0),
        ("基本医疗保险统筹支付", bill.basic_insurance_paid_fen),
        ("大病保险赔付", bill.serious_illness_paid_fen),
        ("民政救助", 0),
        ("个人负担合计", bill.self_paid_fen),
    )
    body = (
        f"<h2>{escape(city)}城乡居民基本医疗保险</h2><h1>住院补偿结算单</h1><div class='pairs'>"
        + "".join(f"<div><b>{name}</b><span>{escape(said)}</span></div>" for name, said in first)
        + "</div><div class='pairs money'>"
        + "".join(f"<div><b>{name}</b><span>{yuan(fen, commas=True)}</span></div>" for name, fen in second)
        + "</div><p>本单一式三份，参保人、医疗机构、医保经办机构各执一份。</p>"
        f"<div class='line foot'><span>审核：{random.choice(('何洁', '吕萍'))}</span><span>参保人（家属）签名：</span>"
        f"<span>{han_day(bill.issued_on)}</span></div>"
        + seal(f"{city}医疗保障局", "结算专用章", left=470, top=520, turn=random.randint(-20, 20))
    )
    html = sheet(body, width=720, height=720, font=KAI, css=_CSS)
    return Drawing(html, 720, 720, _truth(case, bill), 1.8)


def struck_sheet(case: Case, random: Random) -> Drawing:
    """Printed by needles on continuous paper, one pair after another without rules."""
    bill = stay_bill(case)
    account = bill.self_paid_fen // 5
    said = (
        (("姓　　名", case.insured.name), ("医保卡号", case.numbers["医保编号"])),
        (("医院名称", case.hospital), ("医疗类别", "普通住院")),
        (("入院日期", dotted_day(case.admitted_on)), ("出院日期", dotted_day(case.discharged_on))),
        (("总 费 用", yuan(bill.total_fen)), ("自费费用", yuan(_outside(bill)))),
        (("统筹支付", yuan(bill.basic_insurance_paid_fen)), ("大额支付", yuan(bill.serious_illness_paid_fen))),
        (("账户支付", yuan(account)), ("现金支付", yuan(bill.self_paid_fen - account))),
        (
            ("个人支付合计", yuan(bill.self_paid_fen)),
            ("账户余额", f"{random.randint(3, 899)}.{random.randint(10, 99)}"),
        ),
    )
    rows = "".join(
        "<div class='two'>" + "".join(f"<span>{name}：{escape(value)}</span>" for name, value in row) + "</div>"
        for row in said
    )
    body = (
        "<h1>医疗保险出院结算单（职工）</h1>"
        f"<div class='line'><span>单据号：{case.numbers['业务流水号']}</span><span>打印：{bill.issued_on}</span>"
        f"</div><hr>"
        f"{rows}<hr><div>总费用大写：{capitals(bill.total_fen)}</div>"
        f"<div class='line foot'><span>操作员：{random.randint(100, 999)}</span><span>患者签名：</span></div>"
    )
    css = (
        f".sheet{{padding:30px 60px}}.sheet *{{{STRUCK}}}h1{{text-align:center;font-size:23px;margin:4px 0 14px}}"
        ".two{display:grid;grid-template-columns:58% 42%}.sheet{font-size:16.5px;line-height:33px}"
        "hr{border:0;border-top:2px dashed #37406b}.sheet{background-image:"
        "radial-gradient(circle at 15px 15px,#c9c9c4 6px,transparent 7px),"
        "radial-gradient(circle at 15px 15px,#c9c9c4 6px,transparent 7px);background-size:30px 30px;"
        "background-repeat:repeat-y;background-position:0 0,100% 0}"
    )
    html = sheet(body, width=880, height=520, font=SONG, css=css, paper="#fafaf6")
    return Drawing(html, 880, 520, _truth(case, bill), 1.8)


def _truth(case: Case, bill: Invoice) -> dict[str, object]:
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


def _outside(bill: Invoice) -> int:
    """Fen of what the catalogue leaves out."""
    return sum(fee.amount_fen for fee in bill.fees if fee.goods.list_class == "丙")


_CSS = (
    ".sheet{padding:36px 44px;font-size:15px}h1{font-size:24px;text-align:center;margin:2px 0 18px;font-weight:600}"
    "h2{font-size:19px;text-align:center;margin:0}table{width:100%;margin-top:-1px}.line{line-height:30px}"
    "td{white-space:nowrap}td,.cell{font-size:14px;border:1px solid #333;padding:5px 8px;"
    "height:34px}.cell{border-top:0}.foot{margin-top:26px}"
    ".pairs{display:grid;grid-template-columns:1fr 1fr;gap:10px 26px;border-top:2px solid #333;padding:14px 4px}"
    ".pairs div{line-height:26px}.pairs b{font-weight:400;color:#444;margin-right:14px}"
    ".money{grid-template-columns:1fr}.money div{display:flex;justify-content:space-between;padding-right:180px}"
)

LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "basic_insurance_settlement": (provincial_sheet, residents_sheet, struck_sheet)
}
