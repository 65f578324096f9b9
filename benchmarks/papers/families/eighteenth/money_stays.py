"""Bills of a stay: the e-bill with its grid of remarks, a tall form of ruled figures, a wide dot-matrix bill."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, fiscal_code_text, yuan
from benchmarks.papers.families.eighteenth.bills import employed, places, region, stay_days, truth
from benchmarks.papers.families.eighteenth.kit import (
    BAOSONG,
    DOTS,
    FANG,
    Cell,
    box_seal,
    categories,
    heading,
    line,
    round_seal,
    sheet,
    spread,
    table,
)
from benchmarks.papers.families.eighteenth.names import PRINTERS, SOFTWARE, staff
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_GREEN = (
    "i{font-style:normal;color:#23603c}.ruled td,.ruled th{border-color:#23603c}.ruled th{color:#23603c;font-weight:400}"
    ".ruled tr.o td{border-top:0;border-bottom:0;padding:4px 9px}.info{display:grid;grid-template-columns:1.15fr 1fr 1fr 1.1fr;gap:3px 10px}"
    ".info>span{white-space:nowrap}"
)


def _three_blocks(sums: dict[str, int]) -> str:
    """Categories and sums in three blocks beside each other, down each block first."""
    named = list(sums.items())
    deep = max(4, (len(named) + 2) // 3)
    made = ""
    for place in range(deep):
        cells = ""
        for block in range(3):
            index = block * deep + place
            name, amount = (named[index][0], yuan(named[index][1])) if index < len(named) else ("", "")
            cells += f"<td>{name}</td><td class=r>{amount}</td>"
        made += f"<tr class=o>{cells}</tr>"
    head = "<th width=19%>项目名称</th><th width=14.3%>金额（元）</th>" * 3
    return f"<table class=ruled style='table-layout:fixed'><tr>{head}</tr>{made}"


def ebill_of_stay(case: Case, random: Random) -> Drawing:
    """The fiscal e-bill of a stay: categories in three blocks, everything else in a grid of remarks."""
    bill, who = case.stay, case.insured
    code = fiscal_code_text(bill)
    prepaid = bill.self_paid_fen // 100000 * 100000 + random.choice((0, 100000, 200000))
    more, back = max(0, bill.self_paid_fen - prepaid), max(0, prepaid - bill.self_paid_fen)
    own = bill.self_paid_fen * 2 // 5
    body = at(950, 22, f"<img width=96 src='{code_picture(code)}'>")
    body += heading(f"{region(case)}医疗住院收费票据（电子）", 28, "color:#23603c;font-weight:400;letter-spacing:2px")
    body += line("", "width:520px;margin:2px auto 30px;border-bottom:3px double #23603c")
    top = (
        (f"<i>票据代码：</i>{bill.code}", f"<i>票据号码：</i>{bill.number}", f"<i>校验码：</i>{bill.check_code}"),
        (
            f"<i>交款人：</i>{e(who.name)}",
            f"<i>开票日期：</i>{day_text(bill.issued_on, random.choice(('-', '年月')))}",
            "<i>交款人统一社会信用代码：</i>",
        ),
    )
    body += f"<div style='width:860px;margin-bottom:8px'>{table(top, cls='bare')}</div>"
    words = spread(
        f"<i>金额合计（大写）</i>　{in_words(bill.total_fen)}",
        f"<i>（小写）</i>{yuan(bill.total_fen)}",
        style="padding:0 14px",
    )
    facts = (
        ("业务流水号", case.numbers["业务流水号"]),
        ("病历号", case.numbers["病案号"]),
        ("住院号", case.numbers["住院号"]),
        ("住院科别", e(case.department)),
        ("住院时间", f"{day_text(case.admitted_on, '-')}至{day_text(case.discharged_on, '-')}"),
        ("住院天数", f"{(case.discharged_on - case.admitted_on).days}天"),
        ("性别", who.sex),
        ("医保编号", case.numbers["医保编号"]),
        ("预缴金额", yuan(prepaid)),
        ("补缴金额", yuan(more)),
        ("退费金额", yuan(back)),
        ("医保类型", ("城乡居民医保", "职工基本医疗保险")[employed(case)]),
        ("医保统筹基金支付", yuan(bill.basic_insurance_paid_fen)),
        ("其他支付", yuan(bill.serious_illness_paid_fen)),
        ("个人账户支付", "0.00"),
        ("个人现金支付", yuan(bill.self_paid_fen)),
        ("个人自付", yuan(own)),
        ("个人自费", yuan(bill.self_paid_fen - own)),
        ("个人支付", yuan(bill.self_paid_fen)),
    )
    info = "".join(f"<span><i>{label}：</i>{value}</span>" for label, value in facts)
    body += f"{_three_blocks(bill.by_category())}<tr><td colspan=6>{words}</td></tr>"
    body += f"<tr><td colspan=6 style='font-size:14.5px'><i>其他信息</i><div class=info>{info}</div></td></tr></table>"
    body += spread(
        f"<i>收款单位（章）：</i>{e(case.hospital)}",
        f"<i>复核人：</i>{e(staff(case)[1])}",
        f"<i>收款人：</i>{e(staff(case)[0])}",
        style="margin-top:12px",
    )
    body += round_seal(case.hospital, 480, 508, 134, "收费票据专用章", 0.42)
    fields = truth(case, bill, categories(bill)) | stay_days(case)
    return sheet(
        body, width=1120, height=650, fields=fields, font=BAOSONG, css=_GREEN, pad="30px 44px", size=16, code=code
    )


_TALL = (
    "i{font-style:normal;color:#5b3a86}.ruled td,.ruled th{border-color:#5b3a86;height:35px;padding:3px 6px}"
    ".ruled th{color:#5b3a86;font-weight:400}.f td{text-align:center}"
)
_ORDER = (
    "床位费",
    "诊察费",
    "检查费",
    "化验费",
    "治疗费",
    "手术费",
    "麻醉费",
    "护理费",
    "卫生材料费",
    "西药费",
    "中成药费",
    "中草药费",
)


def tall_form_of_figures(case: Case, random: Random) -> Drawing:
    """A tall pre-printed form: a category a row, each figure of its sum under its own heading, payers beside."""
    bill, who = case.stay, case.insured
    sums = bill.by_category()
    head = "<th width=130>收费项目</th>" + "".join(f"<th width=30>{one}</th>" for one in "十万千百十元角分")
    payers = (
        ("统筹支付", yuan(bill.basic_insurance_paid_fen)),
        ("大病支付", yuan(bill.serious_illness_paid_fen)),
        ("个人支付", yuan(bill.self_paid_fen)),
        ("预交款", yuan(bill.self_paid_fen // 50000 * 50000)),
        ("补收", yuan(bill.self_paid_fen % 50000)),
        ("退款", "0.00"),
    )
    rows = ""
    for place, name in enumerate(_ORDER):
        figures = "".join(f"<td>{one}</td>" for one in (places(sums[name], 8) if name in sums else [""] * 8))
        label, value = payers[place // 2]
        beside = "" if place % 2 else f"<td rowspan=2><i>{label}</i></td><td rowspan=2>{value}</td>"
        rows += f"<tr class=f><td><i>{name}</i></td>{figures}{beside}</tr>"
    last = "".join(f"<td>{one}</td>" for one in places(bill.total_fen, 8))
    rows += f"<tr class=f><td><i>合　计</i></td>{last}<td colspan=2></td></tr>"
    rows += f"<tr><td colspan=11><i>合计人民币（大写）</i>　{in_words(bill.total_fen, yuan_word='圆')}　　¥{yuan(bill.total_fen)}</td></tr>"
    body = heading(f"{region(case)}医疗机构住院收费专用票据", 24, "color:#5b3a86;font-weight:400;letter-spacing:2px")
    body += spread(
        f"<i>票据代码：</i>{bill.code}",
        "<i>（收据联）</i>",
        f"<i>票据号码：</i>{bill.number}",
        style="margin:12px 0 4px",
    )
    form = random.choice(("年", "-", "."))
    body += spread(
        f"<i>{random.choice(('病人姓名', '姓名'))}：</i>{e(who.name)}",
        f"<i>性别：</i>{who.sex}",
        f"<i>住院号：</i>{case.numbers['住院号']}",
    )
    body += spread(
        f"<i>住院日期：</i>{day_text(case.admitted_on, form)}",
        f"<i>出院日期：</i>{day_text(case.discharged_on, form)}",
        f"<i>科室：</i>{e(case.department)}",
        style="margin:3px 0 8px",
    )
    body += f"<table class=ruled><tr>{head}<th colspan=2>付款方式</th></tr>{rows}</table>"
    body += spread(
        f"<i>收款单位：</i>{e(case.hospital)}",
        f"<i>收款人：</i>{e(staff(case)[0])}",
        f"<i>日期：</i>{day_text(bill.issued_on, form)}",
        style="margin-top:12px",
    )
    body += line(f"<i>{PRINTERS[case.seed % 3]}　　本票据机打有效，手写、涂改无效</i>", "font-size:13px;margin-top:6px")
    body += box_seal("住院结账处<br>收费专用章", 560, 640)
    fields = truth(
        case,
        bill,
        [{"name": name, "amount": yuan(sums[name])} for name in _ORDER if name in sums],
        without="check_code",
    ) | stay_days(case)
    return sheet(body, width=780, height=790, fields=fields, font=FANG, css=_TALL, pad="34px 44px", size=16.5)


_WIDE = (
    ".two{display:flex;gap:26px}.two>.a{flex:1.7}.two>.b{flex:1;border-left:1px solid #444;padding-left:20px}"
    ".ruled td{border:0;border-bottom:1px dotted #888;padding:5px 6px}"
)


def wide_dot_matrix(case: Case, random: Random) -> Drawing:
    """A wide page of continuous paper: categories two a row to the left, payers one a row to the right."""
    bill, who = case.stay, case.insured
    named = list(bill.by_category().items())
    rows: list[list[Cell]] = []
    for place in range(0, len(named), 2):
        cells: list[Cell] = []
        for name, fen in named[place : place + 2]:
            cells += [name, (yuan(fen), "class=r style='padding-right:34px'")]
        rows.append(cells)
    days = (case.discharged_on - case.admitted_on).days
    body = spread(f"票据号码: {bill.number}", f"{SOFTWARE[case.seed % 4]}", "第一联 收据", style="font-size:14.5px")
    body += heading(f"{e(case.hospital)}", 21, "font-weight:400")
    body += heading(
        random.choice(("住院医药费专用收据", "住院病人出院收费票据")), 24, "letter-spacing:4px;margin-bottom:8px"
    )
    body += spread(
        f"姓名:{e(who.name)}",
        f"性别:{who.sex}",
        f"病区:{e(case.department)}",
        f"住院号:{case.numbers['住院号']}",
        f"床号:{case.numbers['床号'][:2]}",
    )
    body += spread(
        f"入院日期:{day_text(case.admitted_on, '-')}",
        f"出院日期:{day_text(case.discharged_on, '-')}",
        f"实住天数:{days}",
        f"结算日期:{day_text(bill.issued_on, '-')}",
        style="margin-bottom:6px",
    )
    pay = spread("应收总额", yuan(bill.total_fen)) + spread("医保统筹支付", yuan(bill.basic_insurance_paid_fen))
    pay += spread("大病保险支付", yuan(bill.serious_illness_paid_fen)) + spread("账户支付", "0.00")
    pay += spread("个人支付合计", yuan(bill.self_paid_fen)) + "<div class=dash></div>"
    prepaid = bill.self_paid_fen // 100000 * 100000
    pay += spread("已收预交金", yuan(prepaid)) + spread("应补金额", yuan(bill.self_paid_fen - prepaid))
    left = table(rows) + line(f"总计(大写):{in_words(bill.total_fen)}", "margin-top:10px")
    body += f"<div class=rule></div><div class=two><div class=a>{left}</div><div class=b>{pay}</div></div><div class=rule></div>"
    body += spread(
        f"结算员:{digits(random, 4)}",
        f"复核:{e(staff(case)[1])}",
        "收款单位(盖章)",
        "遗失不补 请妥善保管",
        style="font-size:15px",
    )
    holes = "".join(
        f"<p style='position:absolute;{side}:9px;top:{14 + 40 * place}px;width:13px;height:13px;border-radius:50%;background:#aaa;margin:0'></p>"
        for side in ("left", "right")
        for place in range(13)
    )
    body += round_seal(case.hospital, 560, 372, 130, "住院收费专用章", 0.5) if random.random() < 0.7 else ""
    fields = truth(case, bill, categories(bill), without="invoice_code check_code") | stay_days(case)
    return sheet(
        holes + f"<div>{body}</div>", width=1000, height=530, fields=fields, font=DOTS, css=_WIDE, pad="20px 48px"
    )


LAYOUTS = {"inpatient_invoice": (ebill_of_stay, tall_form_of_figures, wide_dot_matrix)}
