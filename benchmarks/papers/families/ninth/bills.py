"""Fee lists and the statements of the basic medical insurance."""

from __future__ import annotations

from itertools import groupby
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.ninth.sheet import (
    FANG,
    HEI,
    age,
    head,
    iso,
    items,
    row,
    sheet,
    stamp,
    td,
    tr,
)
from benchmarks.papers.paper import Drawing

_R = "text-align:right"


def _by_category(fee: Fee) -> str:
    return fee.goods.category


def _fee_list_grouped_body(case: Case, lines: str) -> str:
    return (
        f"<h1 style='font-size:23px'>{case.hospital}</h1><h2>住院病人费用清单</h2>"
        + row(
            f"姓名：{case.insured.name}",
            f"性别：{case.insured.sex}",
            f"住院号：{case.numbers['住院号']}",
            f"科室：{case.department}",
            style="margin-top:12px",
        )
        + row(
            f"入院日期：{iso(case.admitted_on)}",
            f"出院日期：{iso(case.discharged_on)}",
            "费别：职工医保",
            "第1页/共1页",
            style="margin-bottom:6px",
        )
        + f"<table class='g'>{head('项目名称', '规格', '单位', '单价', '数量', '金额')}{lines}</table>"
        + f"<div style='border-top:1.5px solid #222;padding-top:6px;font-weight:600' class='f'><span>费用总计：{yuan(case.stay.total_fen)} 元</span>"
        + f"<span>大写：{in_words(case.stay.total_fen)}</span></div>"
        + row(
            f"打印人：{case.mother.name}",
            f"打印时间：{iso(case.discharged_on)} 10:{case.seed % 60:02d}",
            style="margin-top:8px",
        )
    )


def fee_list_grouped(case: Case, random: Random) -> Drawing:
    """A stay's charges by category with a sum for each."""
    charged = sorted(case.stay.fees, key=_by_category)
    lines = ""
    for category, group in groupby(charged, key=_by_category):
        group_fees = list(group)
        lines += tr(td(f"【{category}】", 6, style="font-weight:600"))
        for fee in group_fees:
            goods = fee.goods
            lines += tr(
                goods.name,
                goods.specification,
                goods.unit,
                td(yuan(goods.price_fen), style=_R),
                td(fee.quantity, style=_R),
                td(yuan(fee.amount_fen), style=_R),
            )
        lines += tr(td("小计", 5, style=_R), td(yuan(sum(fee.amount_fen for fee in group_fees)), style=_R))
    body = _fee_list_grouped_body(case, lines)
    count = lines.count("<tr>")
    height = 320 + count * 25
    body += stamp(540, height - 170, case.hospital, diameter=130, below="结算专用章")
    fields = {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "items": items(charged),
        "total_amount": yuan(case.stay.total_fen),
    }
    css = ".g th{border-top:1.5px solid #222;border-bottom:1px solid #222;text-align:left;height:28px}.g td{height:25px;padding:0 4px}"
    css += ".g td:first-child{max-width:260px}.g th:nth-child(n+4){text-align:right}"
    return sheet(body, fields, height=height, size=13.5, pad="36px 44px", css=css)


def _fee_list_daily_body(case: Case, days: int, lines: str, page_fen: int) -> str:
    return (
        f"<h1>{case.hospital}住院费用明细单</h1>"
        + row(
            f"患者姓名 {case.insured.name}",
            f"登记号 {case.numbers['登记号']}",
            f"病区 {case.department}",
            f"床号 {case.numbers['床号'][:2]}",
            style="margin-top:16px",
        )
        + row(
            f"住院日期 {day_text(case.admitted_on, '-')} ~ {day_text(case.discharged_on, '-')}",
            f"住院天数 {days}",
            "打印页 1",
            style="margin:4px 0 10px",
        )
        + f"<table class='b'>{head('序号', '日期', '收费项目', '医保类别', '单位', '数量', '单价(元)', '金额(元)')}{lines}"
        + tr(td("本页合计", 7, style=_R), td(yuan(page_fen), style=_R))
        + tr(td("总费用合计", 7, style=_R), td(yuan(case.stay.total_fen), style=_R))
        + "</table><div style='margin-top:12px;font-size:12px'>说明：甲—甲类；乙—乙类；丙—自费。对收费有疑问请到住院结算窗口查询。</div>"
    )


def fee_list_daily(case: Case, random: Random) -> Drawing:
    """A page of charges in ruled boxes with day and list class; its own page's sum stands below."""
    shown = case.stay.fees[:16]
    page_fen = sum(fee.amount_fen for fee in shown)
    days = (case.discharged_on - case.admitted_on).days
    lines = "".join(
        tr(
            place,
            f"{case.admitted_on.month:02d}-{case.admitted_on.day:02d}",
            fee.goods.name,
            fee.goods.list_class,
            fee.goods.unit,
            td(fee.quantity, style=_R),
            td(yuan(fee.goods.price_fen), style=_R),
            td(yuan(fee.amount_fen), style=_R),
        )
        for place, fee in enumerate(shown, 1)
    )
    body = _fee_list_daily_body(case, days, lines, page_fen)
    height = 390 + len(shown) * 33
    fields = {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "items": items(shown),
        "page_total": yuan(page_fen),
        "total_amount": yuan(case.stay.total_fen),
    }
    return sheet(
        body,
        fields,
        width=860,
        height=height,
        font=HEI,
        size=14,
        pad="40px 44px",
        css=".b td{height:32px;padding:2px 7px}",
    )


def _settlement_fields(case: Case) -> dict[str, str]:
    stay = case.stay
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "admitted_on": iso(case.admitted_on),
        "discharged_on": iso(case.discharged_on),
        "total_amount": yuan(stay.total_fen),
        "basic_insurance_paid": yuan(stay.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(stay.serious_illness_paid_fen),
        "self_paid": yuan(stay.self_paid_fen),
    }


def settlement_sheet(case: Case, random: Random) -> Drawing:
    """The insurance's statement of a stay as a ruled form."""
    one, stay = case.insured, case.stay
    city = one.id_issuer.split("公安局")[0]
    rows = (
        tr("姓名", one.name, "性别", one.sex, "年龄", age(one.born_on, case.admitted_on))
        + tr("身份证号", td(one.id_number, 3), "人员类别", "在职")
        + tr("定点医疗机构", td(case.hospital, 3), "医院等级", "二级")
        + tr("入院日期", iso(case.admitted_on), "出院日期", iso(case.discharged_on), "医疗类别", "普通住院")
        + tr("出院诊断", td(case.diagnosis.name, 3), "住院号", case.numbers["住院号"])
        + tr(
            td("费用类别", 3, style="text-align:center;font-weight:600"),
            td("金额（元）", 3, style="text-align:center;font-weight:600"),
        )
    )
    sums = [*stay.by_category().items()]
    rows += "".join(tr(td(name, 3), td(yuan(fen), 3, style=_R)) for name, fen in sums)
    rows += (
        tr(td("医疗费用总额", 3), td(yuan(stay.total_fen), 3, style=_R))
        + tr(td("基本医疗保险统筹基金支付", 3), td(yuan(stay.basic_insurance_paid_fen), 3, style=_R))
        + tr(td("大病保险支付", 3), td(yuan(stay.serious_illness_paid_fen), 3, style=_R))
        + tr(td("医疗救助支付", 3), td("0.00", 3, style=_R))
        + tr(td("个人负担合计", 3), td(yuan(stay.self_paid_fen), 3, style=_R))
    )
    body = (
        f"<h1 style='font-size:24px'>{city}基本医疗保险住院费用结算单</h1>"
        + row(
            f"结算编号：{case.numbers['业务流水号']}",
            f"结算日期：{iso(case.discharged_on)}",
            "单位：元",
            style="margin:14px 0 6px",
        )
        + f"<table class='b s'>{rows}</table>"
        + row("经办人：综合柜员03", "参保人（家属）签字：", "医疗机构（盖章）：", style="margin-top:22px")
    )
    body += stamp(560, 500 + len(sums) * 20, case.hospital, below="医保结算专用章")
    return sheet(body, _settlement_fields(case), size=14.5, css=".s td{height:32px;padding:2px 8px}")


def settlement_slip(case: Case, random: Random) -> Drawing:
    """The insurance's statement as a plain printed slip without rules."""
    one, stay = case.insured, case.stay
    pairs = (
        ("就诊机构", case.hospital),
        ("姓名", one.name),
        ("医保编号", case.numbers["医保编号"]),
        ("险种类型", "城乡居民基本医疗保险"),
        ("入院时间", iso(case.admitted_on)),
        ("出院时间", iso(case.discharged_on)),
        ("主要诊断", f"{case.diagnosis.name}"),
        ("总费用", yuan(stay.total_fen)),
        ("起付标准", "600.00"),
        ("统筹基金支付", yuan(stay.basic_insurance_paid_fen)),
        ("居民大病保险支付", yuan(stay.serious_illness_paid_fen)),
        ("其他基金支付", "0.00"),
        ("个人支付金额", yuan(stay.self_paid_fen)),
        ("个人账户余额", "0.00"),
    )
    lines = "".join(
        f"<div class='f' style='border-bottom:1px dotted #888;padding:7px 2px'><span>{a}</span><span>{b}</span></div>"
        for a, b in pairs
    )
    body = (
        "<h2 style='font-size:22px'>医疗保障基金结算清单</h2><div class='c' style='margin:4px 0 14px'>（参保人留存联）</div>"
        + lines
        + f"<div style='margin-top:16px'>结算时间：{iso(case.discharged_on)} 15:{case.seed % 60:02d}:27</div><div>经办机构：{one.id_issuer.split('公安局')[0]}医疗保障事业服务中心</div>"
        + "<div style='margin-top:6px'>患者或家属确认签字：＿＿＿＿＿＿＿</div>"
    )
    return sheet(body, _settlement_fields(case), width=600, height=850, font=FANG, size=17, pad="40px 46px")
