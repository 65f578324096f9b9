"""What a stay was charged, in full, and how basic insurance settled it."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fourth.sheet import (
    DROID,
    LIGHT,
    MEDIUM,
    MING,
    SONG,
    age,
    drawn,
    e,
    items_of,
    pairs,
    table,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing, Layout


def _list_truth(case: Case) -> dict[str, object]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "items": items_of(case.stay.fees),
        "total_amount": yuan(case.stay.total_fen),
    }


def ruled_list(case: Case, random: Random) -> Drawing:
    """Every charge in a ruled table with class and quantity."""
    rows = [
        (
            str(place),
            e(fee.goods.name),
            e(fee.goods.specification),
            fee.goods.unit,
            yuan(fee.goods.price_fen),
            str(fee.quantity),
            yuan(fee.amount_fen),
            fee.goods.list_class,
        )
        for place, fee in enumerate(case.stay.fees, start=1)
    ]
    cell = "border:1px solid #444;padding:3px 6px"
    body = (
        f"<div style='padding:34px 36px'><div style='text-align:center;font-size:21px'>{e(case.hospital)}</div>"
        "<div style='text-align:center;font-size:19px;margin-bottom:10px'>患者住院费用明细清单</div>"
        f"<div>{pairs(('患者姓名：', case.insured.name), ('性别：', case.insured.sex), ('年龄：', f'{age(case.insured.born_on, case.admitted_on)}岁'), ('住院号：', case.numbers['住院号']))}</div>"
        f"<div>{pairs(('科别：', case.department), ('入院：', day_text(case.admitted_on, '-')), ('出院：', day_text(case.discharged_on, '-')))}</div>"
        + table(
            rows,
            head=("序号", "项目名称", "规格", "单位", "单价", "数量", "金额", "类别"),
            css="width:100%;margin-top:8px;font-size:14px",
            cell=cell,
        )
        + f"<div style='margin-top:8px'>费用合计：{yuan(case.stay.total_fen)} 元　大写：{in_words(case.stay.total_fen)}</div>"
        f"<div>打印时间：{day_text(case.discharged_on, '-')}　　第 1 页　共 1 页</div></div>"
    )
    return drawn(body, _list_truth(case), font=SONG, width=820, height=300 + 29 * len(rows), scale=1.5)


def plain_list(case: Case, random: Random) -> Drawing:
    """A list without rules, grouped by nothing, the amount at the right end."""
    rows = [
        (
            e(fee.goods.name),
            f"{fee.quantity}{fee.goods.unit}",
            yuan(fee.goods.price_fen),
            f"<div style='text-align:right'>{yuan(fee.amount_fen)}</div>",
        )
        for fee in case.stay.fees
    ]
    body = (
        f"<div style='padding:30px 44px'><b style='font-size:20px'>{e(case.hospital)}住院收费清单</b>"
        f"<div style='margin-top:8px'>{pairs(('姓名 ', case.insured.name), ('病案号 ', case.numbers['病案号']), ('病区 ', case.department))}</div>"
        f"<div>计费期间 {day_text(case.admitted_on, '/')} ~ {day_text(case.discharged_on, '/')}</div>"
        "<div style='border-top:2px solid #222;margin-top:8px'></div>"
        + table(
            rows,
            head=("收费项目", "数量", "单价", "金额（元）"),
            css="width:100%;text-align:left",
            cell="padding:3px 4px",
        )
        + f"<div style='border-top:2px solid #222;padding-top:6px;text-align:right'>总金额　{yuan(case.stay.total_fen)}</div>"
        "<div style='font-size:13px;color:#555'>如对费用有疑问，请到住院结算处咨询。</div></div>"
    )
    return drawn(body, _list_truth(case), font=LIGHT, width=720, height=260 + 29 * len(rows), scale=1.6)


def dotted_list(case: Case, random: Random) -> Drawing:
    """Matrix print: category first, pale ink, dotted rules."""
    rows = [
        (fee.goods.category, e(fee.goods.name), str(fee.quantity), yuan(fee.goods.price_fen), yuan(fee.amount_fen))
        for fee in case.stay.fees
    ]
    cell = "border-bottom:1px dotted #667;padding:3px 5px;text-align:left"
    body = (
        f"<div style='padding:26px 30px'><div style='text-align:center;letter-spacing:3px;font-size:19px'>住院病人费用一览表</div>"
        f"<div style='text-align:center'>{e(case.hospital)}</div>"
        f"<div style='margin-top:6px'>{pairs(('姓名：', case.insured.name), ('床号：', case.numbers['床号'][:2]), ('登记号：', case.numbers['登记号']))}</div>"
        + table(rows, head=("费别", "名称", "数量", "单价", "金额"), css="width:100%;margin-top:6px", cell=cell)
        + f"<div style='margin-top:8px'>合　计：{yuan(case.stay.total_fen)}</div></div>"
    )
    return drawn(body, _list_truth(case), font=MING, width=700, height=215 + 31 * len(rows), scale=1.6, ink="#3a4266")


def _settlement_truth(case: Case, *, serious: bool) -> dict[str, object]:
    bill = case.stay
    truth = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }
    return truth | ({"serious_illness_paid": yuan(bill.serious_illness_paid_fen)} if serious else {})


def settlement_grid(case: Case, random: Random) -> Drawing:
    """The national settlement sheet as a grid of labels and values."""
    bill, cell = case.stay, "border:1px solid #333;padding:6px 8px"
    rows = [
        ("姓名", e(case.insured.name), "性别", case.insured.sex, "人员类别", "在职"),
        ("身份证号", case.insured.id_number, "医保类型", "职工医保", "医疗类别", "普通住院"),
        ("定点医疗机构", e(case.hospital), "科室", e(case.department), "住院号", case.numbers["住院号"]),
        (
            "入院日期",
            day_text(case.admitted_on, "-"),
            "出院日期",
            day_text(case.discharged_on, "-"),
            "结算日期",
            day_text(case.discharged_on, "-"),
        ),
        (
            "医疗费总额",
            yuan(bill.total_fen),
            "统筹基金支付",
            yuan(bill.basic_insurance_paid_fen),
            "大病保险支付",
            yuan(bill.serious_illness_paid_fen),
        ),
        ("个人账户支付", "0.00", "医疗救助支付", "0.00", "个人负担", yuan(bill.self_paid_fen)),
    ]
    body = (
        "<div style='padding:40px 34px'><div style='text-align:center;font-size:21px'>基本医疗保险住院费用结算单</div>"
        f"<div style='text-align:right;font-size:13px'>结算流水号：{case.numbers['业务流水号']}</div>"
        + table(rows, css="width:100%;font-size:14px", cell=cell)
        + "<div style='margin-top:40px'>参保人签字：　　　　　　　经办人：　　　　　　　（结算专用章）</div></div>"
    )
    return drawn(body, _settlement_truth(case, serious=True), font=DROID, width=960, height=460, scale=1.45)


def settlement_lines(case: Case, random: Random) -> Drawing:
    """A slip that says it line by line."""
    bill = case.stay
    said = [
        ("参保人", case.insured.name),
        ("就诊医院", case.hospital),
        ("住院起止", f"{day_text(case.admitted_on, '.')}-{day_text(case.discharged_on, '.')}"),
        ("总费用", f"{yuan(bill.total_fen)}元"),
        ("医保统筹支付", f"{yuan(bill.basic_insurance_paid_fen)}元"),
        ("大病支付", f"{yuan(bill.serious_illness_paid_fen)}元"),
        ("个人现金支付", f"{yuan(bill.self_paid_fen)}元"),
    ]
    lines = "".join(
        f"<div style='padding:6px 0'><span style='display:inline-block;width:150px'>{label}：</span>{e(value)}</div>"
        for label, value in said
    )
    body = f"<div style='padding:36px 44px'><b style='font-size:20px'>医疗保险结算单（住院）</b><div style='margin-top:12px'>{lines}</div><div style='margin-top:14px;color:#555;font-size:13px'>本单一式两份，参保人与医疗机构各执一份。</div></div>"
    truth = _settlement_truth(case, serious=True)
    return drawn(body, truth, font=MEDIUM, width=560, height=430, scale=1.9)


def settlement_notice(case: Case, random: Random) -> Drawing:
    """A settlement in three blocks: person, stay, money with shares."""
    bill, cell = case.stay, "border-bottom:1px solid #999;padding:5px 8px;text-align:left"
    money = [
        ("费用总额", yuan(bill.total_fen)),
        ("基本医保基金支付", yuan(bill.basic_insurance_paid_fen)),
        ("大病保险基金支付", yuan(bill.serious_illness_paid_fen)),
        ("个人自付", yuan(bill.self_paid_fen)),
    ]
    body = (
        f"<div style='padding:38px 46px'><div style='font-size:22px;text-align:center'>城乡居民基本医疗保险费用结算清单</div>"
        f"<p>参保人员姓名：{e(case.insured.name)}　　性别：{case.insured.sex}　　身份证号码：{case.insured.id_number}</p>"
        f"<p>医疗机构名称：{e(case.hospital)}</p><p>入院时间：{day_text(case.admitted_on, '年')}　　出院时间：{day_text(case.discharged_on, '年')}</p>"
        + table(money, head=("项目", "金额（元）"), css="width:100%", cell=cell)
        + "<p style='margin-top:30px'>经办机构（盖章）　　　　　　复核：　　　　　　患者或家属签名：</p></div>"
    )
    return drawn(body, _settlement_truth(case, serious=True), font=SONG, width=740, height=560, scale=1.6)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "fee_list": (ruled_list, plain_list, dotted_list),
    "basic_insurance_settlement": (settlement_grid, settlement_lines, settlement_notice),
}
