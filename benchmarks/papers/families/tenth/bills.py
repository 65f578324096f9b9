"""Hospital bills of the tenth family: national fiscal e-receipts, a pin-fed slip and a three-column settlement bill."""

from __future__ import annotations

from html import escape
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.tenth.desk import FANG, HEI, MONO, SONG, ZEN, chop, clerk, clock, oval, sheet, stamp
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture

_Row = tuple[str, str, int]


def _rows(invoice: Invoice, *, each: bool) -> list[_Row]:
    """Name, quantity with unit, and fen: every item, or a sum for each category."""
    if each:
        return [(fee.goods.name, f"{fee.quantity}{fee.goods.unit}", fee.amount_fen) for fee in invoice.fees]
    return [(category, "1项", fen) for category, fen in invoice.by_category().items()]


def _truth(case: Case, invoice: Invoice, rows: list[_Row]) -> dict[str, Any]:
    return {
        "invoice_code": invoice.code,
        "invoice_number": invoice.number,
        "check_code": invoice.check_code,
        "issued_on": invoice.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "total_amount": yuan(invoice.total_fen),
        "basic_insurance_paid": yuan(invoice.basic_insurance_paid_fen),
        "self_paid": yuan(invoice.self_paid_fen),
        "items": [{"name": name, "amount": yuan(fen)} for name, _, fen in rows],
    }


def _of_stay(case: Case) -> dict[str, str]:
    return {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}


_FISCAL_CSS = (
    ".paper{background:#fffefb;font-size:14px} .k{color:#7d3b2a} h1{font-weight:500;font-size:25px;color:#7d3b2a;text-align:center;margin:0;padding-top:30px;letter-spacing:2px}"
    ".two{display:flex;justify-content:space-between;margin:3px 46px} .two div{width:47%} .frame{border:1.4px solid #9a5a48;margin:6px 40px 0}"
    ".frame table{width:100%} .frame th{color:#7d3b2a;border-bottom:1px solid #c49a8c;font-size:13px} .frame td,.frame th{padding:2px 6px;font-size:13px} .mid{border-left:1px solid #c49a8c}"
    ".sum{border-top:1.4px solid #9a5a48;padding:5px 10px;display:flex} .sum div{width:60%} .more{border-top:1.4px solid #9a5a48;display:flex} .side{width:30px;padding:10px 7px;color:#7d3b2a;border-right:1px solid #c49a8c;line-height:1.25}"
    ".info{padding:5px 10px;flex:1;font-size:13px;display:grid;grid-template-columns:repeat(3,1fr);gap:2px 14px} .low{display:flex;justify-content:space-between;margin:8px 46px}"
)


def _two_columns(rows: list[_Row]) -> str:
    """The table of a fiscal receipt: items run down the left half, then the right."""
    half = max(4, (len(rows) + 1) // 2)
    blank = ("&nbsp;", "", "")
    cells = [(escape(name), count, yuan(fen)) for name, count, fen in rows]
    cells += [blank] * (2 * half - len(cells))
    head = "<th>项目名称</th><th>数量/单位</th><th>金额（元）</th><th>备注</th>"

    def part(one: tuple[str, str, str], first: str) -> str:
        return f"<td{first}>{one[0]}</td><td class=c>{one[1]}</td><td class=r>{one[2]}</td><td></td>"

    lines = "".join(f"<tr>{part(cells[n], '')}{part(cells[n + half], ' class=mid')}</tr>" for n in range(half))
    return f"<table><tr>{head}{head.replace('<th>', '<th class=mid>', 1)}</tr>{lines}</table>"


def _fiscal(case: Case, random: Random, invoice: Invoice, word: str, more: dict[str, str], rows: list[_Row]) -> Drawing:
    province = random.choice(case.pools.provinces).removesuffix("省")
    code = fiscal_code_text(invoice)
    shown = random.random() < 0.8
    own = invoice.self_paid_fen
    more |= {
        "性别": case.insured.sex,
        "医疗机构类型": random.choice(("三级综合医院", "综合医院", "专科医院")),
        "医保类型": random.choice(("城镇职工基本医疗保险", "城乡居民基本医疗保险")),
        "医保编号": case.numbers["医保编号"],
        "医保统筹基金支付": yuan(invoice.basic_insurance_paid_fen),
        "其他支付": yuan(invoice.serious_illness_paid_fen),
        "个人账户支付": "0.00",
        "个人现金支付": yuan(own),
        "个人自付": yuan(own - own // 4),
        "个人自费": yuan(own // 4),
    }
    info = "".join(f"<span>{label}：{escape(value)}</span>" for label, value in more.items())
    height = 400 + 25 * max(4, (len(rows) + 1) // 2) + 23 * ((len(more) + 2) // 3)
    picture = (
        f"<img src='{code_picture(code)}' style='position:absolute;right:44px;top:14px;width:80px'>" if shown else ""
    )
    body = (
        f"{picture}<h1>{province}医疗{word}收费票据（电子）</h1>{oval('全国统一票据监制章', province, '财政部监制', 405, 66, width=112)}"
        f"<div style='height:{44 if shown else 30}px'></div>"
        f"<div class=two><div><span class=k>票据代码：</span>{invoice.code}</div><div><span class=k>票据号码：</span>{invoice.number}</div></div>"
        f"<div class=two><div><span class=k>交款人统一社会信用代码：</span></div><div><span class=k>校验码：</span>{invoice.check_code}</div></div>"
        f"<div class=two><div><span class=k>交款人：</span>{escape(case.insured.name)}</div><div><span class=k>开票日期：</span>{day_text(invoice.issued_on, random.choice(('-', '年月')))}</div></div>"
        f"<div class=frame>{_two_columns(rows)}<div class=sum><div><span class=k>金额合计（大写）</span>　{in_words(invoice.total_fen)}</div>"
        f"<span class=k>（小写）</span>{yuan(invoice.total_fen, commas=random.random() < 0.3)}</div>"
        f"<div class=more><div class=side>其他信息</div><div class=info>{info}</div></div></div>"
        f"<div class=low><span><span class=k>收款单位（章）：</span>{escape(case.hospital)}</span><span><span class=k>复核人：</span>{clerk(random)}</span><span><span class=k>收款人：</span>{random.choice(('微信公众号', '自助机07', clerk(random)))}</span></div>"
        + stamp(case.hospital, "财务专用章", 120, height - 146, size=116, turn=random.randint(-14, 14))
        + (chop("已报销", 720, height - 110) if random.random() < 0.15 else "")
    )
    fields = _truth(case, invoice, rows)
    return sheet(
        body,
        (940, height),
        fields,
        face=random.choice((HEI, SONG, FANG)),
        css=_FISCAL_CSS,
        code=code if shown else None,
    )


def fiscal_visit(case: Case, random: Random) -> Drawing:
    """The national e-receipt of a visit."""
    more = {
        "业务流水号": case.numbers["业务流水号"],
        "门诊号": case.numbers["门诊号"],
        "就诊日期": day_text(case.visited_on, "plain"),
    }
    return _fiscal(case, random, case.visit, "门诊", more, _rows(case.visit, each=True))


def fiscal_stay(case: Case, random: Random) -> Drawing:
    """The national e-receipt of a stay; sometimes in a viewer's window with a bar above it."""
    form = random.choice(("-", "plain", "年"))
    more = {
        "业务流水号": case.numbers["业务流水号"],
        "病例号": case.numbers["病案号"],
        "住院号": case.numbers["住院号"],
        "住院科别": case.department,
        "住院时间": f"{day_text(case.admitted_on, form)}至{day_text(case.discharged_on, form)}",
        "预缴金额": yuan(case.stay.self_paid_fen // 50_000 * 50_000),
        "补缴金额": yuan(case.stay.self_paid_fen % 50_000),
        "退费金额": "0.00",
    }
    one = _fiscal(case, random, case.stay, "住院", more, _rows(case.stay, each=False))
    return Drawing(one.html, one.width_px, one.height_px, {**one.fields, **_of_stay(case)}, 1.7, one.code_text)


def pin_fed_visit(case: Case, random: Random) -> Drawing:
    """A narrow slip from a dot-matrix printer on holed paper: items in lines, who paid in a column of its own."""
    visit = case.visit
    rows = _rows(visit, each=True)
    lines = "".join(
        f"<div class=i><span>{escape(name)}</span><span>{count}</span><span class=r>{yuan(fen)}</span></div>"
        for name, count, fen in rows
    )
    own = visit.self_paid_fen
    paid = (
        ("统筹支付", visit.basic_insurance_paid_fen), ("大额补助", visit.serious_illness_paid_fen), ("账户支付", 0), ("现金支付", own),
        ("分类自负", own // 5), ("自费", own // 4),
    )  # fmt: skip
    column = "".join(
        f"<div class=i><span>{label}</span><span></span><span class=r>{yuan(fen)}</span></div>" for label, fen in paid
    )
    height = 480 + 27 * len(rows) + 170
    body = (
        f"<div class=h>{escape(random.choice(case.pools.cities))}医疗机构门急诊收费票据</div><div class=c>（ 收 据 联 ）</div>"
        f"<div class=w>票据代码 {visit.code}　№ {visit.number}<br>校 验 码 {visit.check_code}<br>姓　　名 {escape(case.insured.name)}　性别 {case.insured.sex}<br>卡　　号 {case.numbers['医保编号']}<br>科　　室 {escape(case.department)}</div>"
        f"<div class=d></div><div class=i><span>项　目</span><span>数量</span><span class=r>金额(元)</span></div><div class=d></div>{lines}<div class=d></div>"
        f"<div class=i><span>合　计</span><span></span><span class=r>￥{yuan(visit.total_fen)}</span></div><div class=w>大写 {in_words(visit.total_fen, yuan_word='圆')}</div><div class=d></div>{column}<div class=d></div>"
        f"<div class=w>收费日期 {day_text(visit.issued_on, random.choice('-/.'))} {clock(random)}<br>收款员 {random.randint(1001, 2999)}　窗口 {random.randint(1, 18)}<br>{escape(case.hospital)}（章）</div>"
        "<div class=f>请妥善保管，遗失不补　退费须凭此据</div>"
        + stamp(case.hospital, "收费专用章", 196, height - 210, size=120, turn=-10)
    )
    holes = "radial-gradient(circle at 14px 14px,#c9c9c4 0 6px,transparent 7px) 0 0/28px 28px repeat-y,radial-gradient(circle at 14px 14px,#c9c9c4 0 6px,transparent 7px) right 0 top 0/28px 28px repeat-y"
    css = (
        f".paper{{padding:22px 46px;background:{holes},#f4f8f4;font-size:14px;color:#39406a}} .h{{font-size:17px;text-align:center;color:#2c6a55}} .c{{color:#2c6a55;font-size:12px}} .w{{margin:6px 0;line-height:1.75}}"
        ".i{display:flex;line-height:27px} .i span:first-child{flex:1} .i span:nth-child(2){width:52px} .i span:nth-child(3){width:92px} .d{border-top:1.5px dashed #6b7398;margin:3px 0} .f{font-size:11px;color:#2c6a55;text-align:center;position:absolute;bottom:14px;left:0;right:0}"
    )
    return sheet(body, (450, height), _truth(case, visit, rows), face=MONO, css=css, scale=1.9)


def triple_stay(case: Case, random: Random) -> Drawing:
    """A pre-printed bill for a stay in blue: three pairs of category and amount to a row, payers in a band below."""
    stay = case.stay
    rows = _rows(stay, each=False)
    rest = -len(rows) % 3
    cells = [f"<td>{escape(name)}</td><td class='r p'>{yuan(fen)}</td>" for name, _, fen in rows] + [
        "<td></td><td></td>"
    ] * rest
    grid = "".join(f"<tr>{''.join(cells[n : n + 3])}</tr>" for n in range(0, len(cells), 3))
    form = random.choice((".", "-"))
    height = 390 + 36 * (len(cells) // 3)
    head = "<th>费别</th><th>金额</th>" * 3
    body = (
        f"<h1>住院医疗费专用收据</h1><div class=no>票据代码：<b>{stay.code}</b><br>票据号码：<b>{stay.number}</b></div><div class=l><span>校验码 <b>{stay.check_code}</b></span></div>"
        f"<div class=l><span>交款人：<b>{escape(case.insured.name)}</b></span><span>住院号：<b>{case.numbers['住院号']}</b></span><span>病区：<b>{escape(case.department)}</b></span></div>"
        f"<div class=l><span>入院：<b>{day_text(case.admitted_on, form)}</b></span><span>出院：<b>{day_text(case.discharged_on, form)}</b></span><span>共 <b>{(case.discharged_on - case.admitted_on).days}</b> 天</span><span>结账日期：<b>{day_text(stay.issued_on, form)}</b></span></div>"
        f"<table><tr>{head}</tr>{grid}<tr><td>合计（大写）</td><td colspan=3 class=p>{in_words(stay.total_fen)}</td><td>合计（小写）</td><td class='r p'>{yuan(stay.total_fen)}</td></tr>"
        f"<tr><td>基本医保统筹</td><td class='r p'>{yuan(stay.basic_insurance_paid_fen)}</td><td>大病/补充</td><td class='r p'>{yuan(stay.serious_illness_paid_fen)}</td><td>个人支付</td><td class='r p'>{yuan(stay.self_paid_fen)}</td></tr></table>"
        f"<div class=l><span>收款单位（公章）：{escape(case.hospital)}</span><span>收款人：<b>{clerk(random)}</b></span></div><div class=v>②报销凭证联</div>"
        + stamp(case.hospital, "住院结算章", 250, height - 156, size=124, turn=16)
    )
    css = (
        f".paper{{padding:24px 52px 20px 36px;background:#f7f9fd;color:#2d4f8c;font-size:15px}} h1{{font:500 25px {SONG};text-align:center;letter-spacing:6px;margin:4px 0 14px}} b,.p{{font:15px {ZEN};color:#22242c}} .no{{position:absolute;right:52px;top:20px;font-size:13px}}"
        ".l{display:flex;justify-content:space-between;margin:5px 4px} table{width:100%;table-layout:fixed} td,th{border:1px solid #5877ad;padding:6px 8px} .v{position:absolute;right:14px;top:120px;writing-mode:vertical-rl;font-size:13px}"
    )
    fields = _truth(case, stay, rows) | _of_stay(case)
    return sheet(body, (880, height), fields, face=SONG, css=css)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "outpatient_invoice": (fiscal_visit, pin_fed_visit),
    "inpatient_invoice": (fiscal_stay, triple_stay),
}
