"""Fee lists and settlement sheets of the first family."""

from __future__ import annotations

import dataclasses
from html import escape
from random import Random

from benchmarks.papers.amounts import in_words, written_day
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.first.sheet import KAI, MING, SANS, seal, sheet
from benchmarks.papers.paper import Drawing

_LIST_CSS = (
    ".h{font-size:21px;text-align:center;padding-top:28px}.h2{font-size:18px;text-align:center;letter-spacing:4px}"
    ".who{display:flex;flex-wrap:wrap;margin:12px 34px 6px}.who span{width:33.3%;white-space:nowrap}"
    ".g{margin:0 30px;width:auto;min-width:92%}.g th{font-weight:400;border-top:1.5px solid #333;border-bottom:1px solid #333}"
    ".g td,.g th{padding:2px 5px;font-size:12.5px}.ruled td,.ruled th{border:1px solid #555}"
    ".end{display:flex;justify-content:space-between;margin:12px 34px;font-size:13px}"
)


def _item(fee: Fee) -> dict[str, str]:
    return {"name": fee.goods.name, "amount": yuan(fee.amount_fen)}


def stay_list(case: Case, random: Random) -> Drawing:
    """All charges of a stay on one page, grouped by category with a sum for each group."""
    by_category: dict[str, list[Fee]] = {}
    for fee in case.stay.fees:
        by_category.setdefault(fee.goods.category, []).append(fee)
    rows, items = "", []
    for category, fees in by_category.items():
        for fee in fees:
            goods = fee.goods
            rows += (
                f"<tr><td>{escape(goods.name)}</td><td>{escape(goods.specification)}</td><td class=mid>{goods.unit}</td>"
                f"<td class=right>{yuan(goods.price_fen)}</td><td class=right>{fee.quantity}</td>"
                f"<td class=right>{yuan(fee.amount_fen)}</td><td class=mid>{goods.list_class}类</td></tr>"
            )
            items.append(_item(fee))
        subtotal = yuan(sum(fee.amount_fen for fee in fees))
        rows += (
            f"<tr><td>{category}小计</td><td></td><td></td><td></td><td></td>"
            f"<td class=right style='border-top:1px dashed #555'>{subtotal}</td><td></td></tr>"
        )
    total = yuan(case.stay.total_fen)
    heads = ("项目名称", "规格", "单位", "单价", "数量", "金额", "医保类别")
    style = random.choice((0, 3))
    who = {
        "姓名": case.insured.name,
        "性别": case.insured.sex,
        "住院号": case.numbers["住院号"],
        "科室": case.department,
        "入院日期": written_day(case.admitted_on, style),
        "出院日期": written_day(case.discharged_on, style),
    }
    body = (
        f"<div class=h>{escape(case.hospital)}</div><div class=h2>{random.choice(('住院费用清单', '住院病人费用明细清单'))}</div>"
        f"<div class=who>{''.join(f'<span>{k}：{escape(v)}</span>' for k, v in who.items())}</div>"
        f"<table class=g><tr>{''.join(f'<th>{head}</th>' for head in heads)}</tr>{rows}"
        f"<tr><td><b>总计</b></td><td></td><td></td><td></td><td></td><td class=right><b>{total}</b></td><td></td></tr></table>"
        f"<div class=end><span>打印人：0127</span><span>打印日期：{written_day(case.discharged_on, style)}</span><span>第1页/共1页</span></div>"
    )
    height = max(1123, 260 + 24 * (len(items) + len(by_category)))
    html = sheet(body, width=794, height=height, type_face=random.choice((SANS, MING)), css=_LIST_CSS)
    fields = {"patient_name": case.insured.name, "hospital": case.hospital, "items": items, "total_amount": total}
    return Drawing(html, 794, height, fields, 1.8)


def ruled_page(case: Case, random: Random) -> Drawing:
    """One page of a longer list, ruled, lying; it carries the sum of its own lines only, or the whole sum too."""
    fees = case.stay.fees[: random.randint(9, 14)]
    page_total = yuan(sum(fee.amount_fen for fee in fees))
    last = random.random() < 0.5
    heads = ("序号", "日期", "费用类别", "项目名称", "规格", "单位", "数量", "单价(元)", "金额(元)", "等级")
    rows = "".join(
        f"<tr><td class=mid>{n}</td><td>{written_day(case.admitted_on, 0)}</td><td>{fee.goods.category}</td>"
        f"<td>{escape(fee.goods.name)}</td><td>{escape(fee.goods.specification)}</td><td class=mid>{fee.goods.unit}</td>"
        f"<td class=right>{fee.quantity}.00</td><td class=right>{yuan(fee.goods.price_fen)}</td>"
        f"<td class=right>{yuan(fee.amount_fen)}</td><td class=mid>{fee.goods.list_class}</td></tr>"
        for n, fee in enumerate(fees, start=1)
    )
    whole = (
        f"<tr><td colspan=8>费用总计</td><td class=right>{yuan(case.stay.total_fen)}</td><td></td></tr>" if last else ""
    )
    pages = f"第 {2 if last else 1} 页 共 2 页"
    body = (
        f"<div class=h style='letter-spacing:2px'>{escape(case.hospital)}住院患者费用汇总清单</div>"
        f"<div class=who style='justify-content:space-between'><span>患者姓名：{escape(case.insured.name)}</span>"
        f"<span>病案号：{case.numbers['病案号']}</span><span>病区：{case.department}</span></div>"
        f"<table class='g ruled'><tr>{''.join(f'<th>{head}</th>' for head in heads)}</tr>{rows}"
        f"<tr><td colspan=8>本页小计</td><td class=right>{page_total}</td><td></td></tr>{whole}</table>"
        f"<div class=end><span>制表：住院收费处</span><span>{pages}</span></div>"
        + seal(case.hospital, "住院收费处", left=760, top=270, size=130)
    )
    fields = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "items": [_item(fee) for fee in fees],
        "page_total": page_total,
    } | ({"total_amount": yuan(case.stay.total_fen)} if last else {})
    height = 260 + 26 * (len(fees) + 3)
    html = sheet(body, width=1080, height=max(height, 660), type_face=SANS, css=_LIST_CSS)
    return Drawing(html, 1080, max(height, 660), fields, 1.6)


_SETTLE_CSS = (
    ".t{font-size:22px;text-align:center;padding-top:30px;letter-spacing:2px}.s{margin:14px 34px;width:auto;min-width:91%}"
    ".s td{border:1px solid #444;padding:6px 7px;font-size:13px}.s td:nth-child(odd){background:#f0f0ee}"
    ".low{display:flex;justify-content:space-between;margin:8px 36px}"
)


def cell_settlement(case: Case, random: Random) -> Drawing:
    """A settlement sheet as a table of labels and values."""
    stay = case.stay
    if not stay.serious_illness_paid_fen:
        stay = dataclasses.replace(stay, serious_illness_paid_fen=stay.self_paid_fen // 10)
    style = random.choice((0, 1, 3))
    commas = random.random() < 0.5
    money = {
        "医疗费总额": stay.total_fen,
        "其中：全自费金额": stay.total_fen // 25,
        "起付标准": 80_000,
        "统筹基金支付": stay.basic_insurance_paid_fen,
        "大病保险支付": stay.serious_illness_paid_fen,
        "医疗救助支付": 0,
        "个人账户支付": 0,
        "个人负担总金额": stay.self_paid_fen,
    }
    cells = {
        "姓名": case.insured.name,
        "性别": case.insured.sex,
        "身份证号": case.insured.id_number,
        "人员类别": random.choice(("在职", "退休", "居民(成年)")),
        "定点医疗机构": case.hospital,
        "医疗机构等级": "三级甲等",
        "住院号": case.numbers["住院号"],
        "险种类型": random.choice(("职工基本医疗保险", "城乡居民基本医疗保险")),
        "入院日期": written_day(case.admitted_on, style),
        "出院日期": written_day(case.discharged_on, style),
        "入院诊断": case.diagnosis.name,
        "出院诊断": case.diagnosis.name,
        **{label: yuan(fen, commas=commas) for label, fen in money.items()},
    }
    pairs = list(cells.items())
    rows = "".join(
        "<tr>" + "".join(f"<td>{label}</td><td>{escape(text)}</td>" for label, text in pairs[n : n + 2]) + "</tr>"
        for n in range(0, len(pairs), 2)
    )
    title = random.choice(("基本医疗保险住院费用结算单", "医疗保险住院医疗费用结算表", "医保住院结算单"))
    body = (
        f"<div class=t>{random.choice(case.pools.provinces)}{title}</div>"
        f"<div class=low style='font-size:12px'><span>结算流水号：{case.numbers['业务流水号']}</span><span>单位：元</span></div>"
        f"<table class=s>{rows}<tr><td>费用总额(大写)</td><td colspan=3>{in_words(stay.total_fen)}</td></tr></table>"
        f"<div class=low><span>经办人：王琳</span><span>结算日期：{written_day(case.discharged_on, style)}</span>"
        f'<span>患者(家属)签字：<span style="font-family:{KAI.strip(chr(39))};font-size:19px">{escape(case.insured.name)}</span></span></div>'
        + seal(case.hospital, "医保结算专用章", left=560, top=430, size=134)
    )
    fields = {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "total_amount": yuan(stay.total_fen),
        "basic_insurance_paid": yuan(stay.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(stay.serious_illness_paid_fen),
        "self_paid": yuan(stay.self_paid_fen),
    }
    return Drawing(sheet(body, width=794, height=720, type_face=SANS, css=_SETTLE_CSS), 794, 720, fields, 1.8)


LAYOUTS = {"fee_list": (stay_list, ruled_page), "basic_insurance_settlement": (cell_settlement,)}
