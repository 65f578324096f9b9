"""Bills of a visit: wallet of a phone, regional e-bill, kiosk slip, old triplicate."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, digits, fiscal_code_text, yuan
from benchmarks.papers.families.fourteenth.bills import region, truth
from benchmarks.papers.families.fourteenth.kit import (
    DOTS,
    FANG,
    MONO,
    SANS,
    THERMAL,
    Cell,
    box_seal,
    button,
    card,
    charged,
    entry,
    heading,
    line,
    outpatient,
    right,
    round_seal,
    screen,
    sheet,
    spread,
    table,
)
from benchmarks.papers.families.fourteenth.names import PRINTERS, clock, landline, staff
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def wallet_screen(case: Case, random: Random) -> Drawing:
    """The bill as a phone's ticket wallet shows it."""
    bill = outpatient(case)
    kind = random.choice(("医疗门诊收费票据（电子）", "门诊收费电子票据"))
    total = (
        f"<div class=c style='padding:8px 0 2px'><div style='color:#888'>{random.choice(('票面金额', '开票金额(元)'))}"
    )
    total += f"</div><div style='font-size:30px;font-weight:600'>{yuan(bill.total_fen)}</div></div>"
    facts = [
        ("开票单位", e(case.hospital)),
        (random.choice(("交款人", "就诊人", "缴款人")), e(case.insured.name)),
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
        ("开票日期", day_text(bill.issued_on, random.choice("-/"))),
    ]
    if random.random() < 0.5:
        facts = [*facts[2:5], facts[1], facts[0], facts[5]]
    block = "".join(entry(label, value) for label, value in facts)
    rows = "".join(entry(e(fee.goods.name), yuan(fee.amount_fen)) for fee in bill.fees)
    paid = entry(random.choice(("医保统筹", "统筹基金支付")), yuan(bill.basic_insurance_paid_fen))
    paid += entry("其他支付", yuan(bill.serious_illness_paid_fen)) + entry(
        "个人支付", yuan(bill.self_paid_fen), "color:#d4540f"
    )
    body = card(line(kind, "font-size:16px;font-weight:600", "c") + total + "<div class=dash></div>" + block)
    body += card(line("收费项目", "font-weight:600") + rows) + card(line("支付信息", "font-weight:600") + paid)
    body += button("下载电子票据", "#1a9c6b") + line(
        "财政部全国财政电子票据查验平台可查真伪", "color:#999;font-size:12px", "c"
    )
    fields = truth(case, bill, charged(bill.fees))
    height = 870 + 37 * len(bill.fees)
    return screen(body, title="票据详情", height=height, fields=fields, font=SANS, bar="#1a9c6b", ink="#fff")


_REGIONAL = (
    "i{font-style:normal;color:#2c6b4f}.frame{border:1.4px solid #2c6b4f;padding:5px 12px}.frame+.frame{border-top:0}"
)


def _regional_rows(fees: tuple[Fee, ...]) -> str:
    rows = [
        [
            e(fee.goods.name),
            e(fee.goods.specification) or "—",
            f"{fee.quantity}/{fee.goods.unit}",
            right(yuan(fee.goods.price_fen)),
            right(yuan(fee.amount_fen)),
            f"{fee.goods.list_class}类" if fee.goods.list_class != "丙" else "自费",
        ]
        for fee in fees
    ]
    head = tuple(f"<i>{one}</i>" for one in ("项目名称", "规格", "数量/单位"))
    ends = (right("<i>单价</i>"), right("<i>金额（元）</i>"), "<i>备注</i>")
    return table(rows, head=(*head, *ends), cls="bare", style="font-weight:400")


def regional_bill(case: Case, random: Random) -> Drawing:
    """An e-bill of a province that lists one charge a row, remarks in running text."""
    bill, who = outpatient(case), case.insured
    cashier, reviewer, *_ = staff(case)
    code = fiscal_code_text(bill)
    body = at(930, 20, f"<img width=96 src='{code_picture(code)}'>")
    body += heading(f"{region(case)}医疗门诊收费票据", 27, "color:#2c6b4f;letter-spacing:3px")
    body += line("（电 子）", "color:#2c6b4f;margin-bottom:22px", "c")
    labels = random.choice((("电子票据代码", "电子票据号码"), ("票据代码", "票据号码")))
    body += table(
        [
            [
                f"<i>{labels[0]}</i> {bill.code}",
                f"<i>{labels[1]}</i> {bill.number}",
                f"<i>校验码</i> {bill.check_code}",
            ],
            [
                f"<i>{random.choice(('交款人', '姓名'))}</i> {e(who.name)}",
                f"<i>证件号</i> {who.id_number[:4]}**********{who.id_number[-4:]}",
                f"<i>开票日期</i> {day_text(bill.issued_on, random.choice(('年月', '-')))}",
            ],
        ],
        cls="bare",
    )
    body += f"<div class=frame style='min-height:{110 + 32 * len(bill.fees)}px'>{_regional_rows(bill.fees)}</div>"
    words = f"<i>金额合计（大写）</i>{in_words(bill.total_fen, yuan_word='圆')}"
    body += f"<div class=frame>{spread(words, f'<i>（小写）</i>{yuan(bill.total_fen)}')}</div>"
    remarks = (
        f"业务流水号 {case.numbers['业务流水号']}；门诊号 {case.numbers['门诊号']}；就诊日期 {day_text(bill.issued_on, 'plain')}；"
        f"性别 {who.sex}；医保类型 {('职工基本医疗保险', '城乡居民基本医疗保险')[case.seed % 2]}；医保编号 {case.numbers['医保编号']}；"
        f"医保统筹基金支付 {yuan(bill.basic_insurance_paid_fen)}；其他支付 {yuan(bill.serious_illness_paid_fen)}；"
        f"个人账户支付 0.00；个人现金支付 {yuan(bill.self_paid_fen)}；个人自付 {yuan(bill.self_paid_fen)}；个人自费 0.00"
    )
    body += f"<div class=frame style='font-size:14px'><i>其他信息：</i>{remarks}</div>"
    body += spread(
        f"<i>收款单位</i> {e(case.hospital)}",
        f"<i>复核</i> {e(reviewer)}",
        f"<i>收款人</i> {e(cashier)}",
        style="margin-top:9px",
    )
    height = 560 + 32 * len(bill.fees)
    body += round_seal(case.hospital, 610, height - 185, 130, "收费票据专用章", 0.5)
    fields = truth(case, bill, charged(bill.fees))
    return sheet(body, width=1080, height=height, fields=fields, font=FANG, css=_REGIONAL, pad="26px 48px", code=code)


def kiosk_slip(case: Case, random: Random) -> Drawing:
    """What a self-service machine prints on thermal paper: the e-bill in small."""
    bill = outpatient(case)
    code = fiscal_code_text(bill)
    rows: list[str] = []
    for fee in bill.fees:
        rows.append(line(e(fee.goods.name)))
        price = f"{yuan(fee.goods.price_fen)} x{fee.quantity}{fee.goods.unit}"
        rows.append(spread(f"　{price}", yuan(fee.amount_fen)))
    body = line(e(case.hospital), "font-size:21px;line-height:1.3", "c b")
    body += line(random.choice(("门诊收费票据(电子)", "医疗门诊电子票据")), "font-size:19px;margin-top:4px", "c")
    body += line("自助机打印　与纸质票据同等效力", "font-size:14px", "c") + "<div class=dash></div>"
    body += line(f"票据代码:{bill.code}") + line(f"票据号码:{bill.number}") + line(f"校 验 码:{bill.check_code}")
    body += line(f"姓名:{e(case.insured.name)} 性别:{case.insured.sex} 门诊号:{case.numbers['门诊号']}")
    body += line(f"开票时间:{day_text(bill.issued_on, '-')} {clock(random, seconds=True)}")
    body += "<div class=dash></div>" + "".join(rows) + "<div class=dash></div>"
    body += spread("应收合计", f"¥{yuan(bill.total_fen)}", style="font-size:20px;font-weight:700")
    body += line(f"大写:{in_words(bill.total_fen)}")
    body += spread("医保基金", yuan(bill.basic_insurance_paid_fen)) + spread(
        "大病补充", yuan(bill.serious_illness_paid_fen)
    )
    body += spread(random.choice(("个人支付", "个人负担")), yuan(bill.self_paid_fen)) + spread("支付方式", "微信支付")
    body += line(f"终端号:ZZJ{digits(random, 4)} 取药窗口:{random.randint(1, 9)}号") + "<div class=dash></div>"
    body += f"<div class=c><img width=150 src='{code_picture(code)}'></div>" + line(
        "扫码查验下载电子票据", "font-size:14px", "c"
    )
    body += line(f"咨询电话:{landline(random)}", "font-size:14px", "c")
    fields = truth(case, bill, charged(bill.fees))
    height = 730 + 56 * len(bill.fees)
    return sheet(
        body,
        width=560,
        height=height,
        fields=fields,
        font=MONO,
        size=17,
        ground=THERMAL,
        pad="30px 34px",
        scale=1.7,
        code=code,
    )


_FORM = ".ruled td,.ruled th{border-color:#a33b3b;height:34px}.ruled th{color:#a33b3b;font-weight:400}i{font-style:normal;color:#a33b3b}"
_COLUMNS = ("西药费", "中成药费", "检查费", "化验费", "治疗费", "诊察费", "卫生材料费", "其他")


def triplicate(case: Case, random: Random) -> Drawing:
    """A pre-printed triplicate of years ago: category above, sum below, printed a little off its lines."""
    bill = outpatient(case)
    sums = bill.by_category()
    values = [yuan(sums[name]) if name in sums else "" for name in _COLUMNS]
    half = len(_COLUMNS) // 2
    shift = "class=c style='padding:9px 4px 1px 16px'"
    rows: list[list[Cell]] = [
        [(f"<i>{name}</i>", "class=c") for name in _COLUMNS[:half]],
        [(value, shift) for value in values[:half]],
        [(f"<i>{name}</i>", "class=c") for name in _COLUMNS[half:]],
        [(value, shift) for value in values[half:]],
        [
            ("<i>合计金额（大写）</i>", ""),
            (in_words(bill.total_fen, yuan_word="圆"), "colspan=2"),
            f"<i>￥</i>{yuan(bill.total_fen)}",
        ],
        [
            ("<i>统筹支付</i>", "class=c"),
            ("<i>补充医保</i>", "class=c"),
            ("<i>个人支付</i>", "class=c"),
            ("<i>账户余额</i>", "class=c"),
        ],
        [
            (yuan(fen), shift)
            for fen in (bill.basic_insurance_paid_fen, bill.serious_illness_paid_fen, bill.self_paid_fen, 0)
        ],
    ]
    day = bill.issued_on
    body = heading(f"{region(case)}医疗机构门诊专用收据", 25, "color:#a33b3b;font-weight:400;letter-spacing:2px")
    body += spread(
        f"<i>代码</i> {bill.code}", "<i>第二联　收据联</i>", f"<i>№</i> <b style='color:#c22'>{bill.number}</b>"
    )
    body += spread(
        f"<i>{random.choice(('姓名', '患者'))}</i>　{e(case.insured.name)}",
        f"<i>性别</i>　{case.insured.sex}",
        f"{day.year} <i>年</i> {day.month} <i>月</i> {day.day} <i>日</i>",
        style="margin:8px 0 4px",
    )
    body += table(rows, style="table-layout:fixed") + spread(
        f"<i>收款单位（章）</i> {e(case.hospital)}", f"<i>收款员</i> {e(staff(case)[0])}", style="margin-top:9px"
    )
    side = f"<i style='writing-mode:vertical-rl;font-size:13px;letter-spacing:2px'>{PRINTERS[2]}</i>"
    body += at(848, 110, side) + box_seal("门诊收费<br>专用章", 600, 395)
    holes = (
        "<div style='position:absolute;left:10px;top:14px'>"
        + "<p style='width:13px;height:13px;border-radius:50%;background:#b9b9b9;margin:0 0 23px'></p>" * 14
        + "</div>"
    )
    fields = truth(
        case,
        bill,
        [{"name": name, "amount": value} for name, value in zip(_COLUMNS, values, strict=True) if value],
        without="check_code",
    )
    return sheet(
        holes + body,
        width=900,
        height=505,
        fields=fields,
        font=DOTS,
        size=16.5,
        css=_FORM,
        ground="#fdf6f4",
        pad="22px 62px 22px 52px",
    )


LAYOUTS = {"outpatient_invoice": (wallet_screen, regional_bill, kiosk_slip, triplicate)}
