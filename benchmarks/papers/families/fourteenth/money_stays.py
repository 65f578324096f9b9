"""Bills of a stay: the e-bill, a bilingual receipt, a striped settlement, an old form with boxed figures."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, fiscal_code_text, yuan
from benchmarks.papers.families.fourteenth.bills import places, region, stay_days, truth
from benchmarks.papers.families.fourteenth.kit import (
    BLUE_STRIPES,
    DOTS,
    HEI,
    MICRO,
    MING,
    box_seal,
    boxes,
    categories,
    heading,
    line,
    right,
    round_seal,
    sheet,
    spread,
    table,
)
from benchmarks.papers.families.fourteenth.names import landline, staff
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_EBILL = "i{font-style:normal;color:#7a3c2a}.f{border:1.3px solid #7a3c2a;display:flex}.f+.f{border-top:0}.side{writing-mode:vertical-rl;border-right:1.3px solid #7a3c2a;color:#7a3c2a;padding:6px 4px;text-align:center;letter-spacing:3px}"


def _days(case: Case) -> int:
    return (case.discharged_on - case.admitted_on).days


def ebill(case: Case, random: Random) -> Drawing:
    """The e-bill of a stay, categories with a remark column, its remarks as label-value pairs in four columns."""
    bill, who = case.stay, case.insured
    code = fiscal_code_text(bill)
    items = categories(bill)
    one, two, *_ = staff(case)
    body = at(52, 22, f"<img width=92 src='{code_picture(code)}'>")
    body += heading(f"{region(case)}医疗住院收费票据（电子）", 28, "color:#7a3c2a;margin:6px 0 58px")
    first = spread(
        f"<i>票据代码：</i>{bill.code}",
        f"<i>交款人统一社会信用代码：</i>{who.id_number}",
        f"<i>票据号码：</i>{bill.number}",
    )
    second = spread(
        f"<i>交款人：</i>{e(who.name)}",
        f"<i>校验码：</i>{bill.check_code}",
        f"<i>开票日期：</i>{day_text(bill.issued_on, '-')}",
    )
    body += first + second
    rows = [[one_["name"], "1", right(one_["amount"]), ""] for one_ in items]
    head = ("<i>项目名称</i>", "<i>数量</i>", right("<i>金额（元）</i>"), "<i>　　备注</i>")
    body += f"<div class=f style='min-height:{len(rows) * 33 + 60}px;padding:4px 26px'>{table(rows, head=head, cls='bare')}</div>"
    body += f"<div class=f style='padding:4px 26px;display:block'>{spread(f'<i>金额合计（大写）</i> {in_words(bill.total_fen)}', f'<i>（小写）</i> {yuan(bill.total_fen)}')}</div>"
    facts = (
        ("业务流水号", case.numbers["业务流水号"]),
        ("病历号", case.numbers["病案号"]),
        ("住院号", case.numbers["住院号"]),
        ("住院科别", e(case.department)),
        ("住院时间", f"{day_text(case.admitted_on, '-')}至{day_text(case.discharged_on, '-')}"),
        ("预缴金额", yuan(bill.self_paid_fen // 10000 * 10000)),
        ("补缴金额", yuan(bill.self_paid_fen % 10000)),
        ("退费金额", "0.00"),
        ("医保类型", ("职工医保", "居民医保")[case.seed % 2]),
        ("医保编号", case.numbers["医保编号"]),
        ("性别", who.sex),
        ("医保统筹基金支付", yuan(bill.basic_insurance_paid_fen)),
        ("其他支付", yuan(bill.serious_illness_paid_fen)),
        ("个人账户支付", "0.00"),
        ("个人现金支付", yuan(bill.self_paid_fen)),
        ("个人自付", yuan(bill.self_paid_fen)),
        ("个人自费", "0.00"),
    )
    cells = [f"<i>{label}：</i>{value}" for label, value in facts]
    if random.random() < 0.5:
        cells = cells[8:11] + cells[:8] + cells[11:]
    other = table([cells[place : place + 3] for place in range(0, len(cells), 3)], cls="bare", style="font-size:14px")
    body += f"<div class=f><div class=side>其他信息</div>{other}</div>"
    body += spread(
        f"<i>收款单位（章）：</i>{e(case.hospital)}",
        f"<i>复核人：</i>{e(one)}",
        f"<i>收款人：</i>{e(two)}",
        style="margin-top:9px",
    )
    height = 566 + 33 * len(rows)
    body += round_seal(case.hospital, 470, height - 150, 132, "财务专用章", 0.5)
    fields = truth(case, bill, items) | stay_days(case)
    return sheet(body, width=1060, height=height, fields=fields, font=MING, css=_EBILL, pad="26px 48px", code=code)


def bilingual(case: Case, random: Random) -> Drawing:
    """A private hospital's receipt, each label in Chinese over English."""
    bill = case.stay
    items = categories(bill)

    def label(chinese: str, english: str) -> str:
        return f"<div style='line-height:1.2'>{chinese}<br><small style='color:#777;font-size:11px'>{english}</small></div>"

    body = spread(
        f"<b style='font-size:23px;color:#125a8c'>{e(case.hospital)}</b>", f"<small>Tel {landline(random)}</small>"
    )
    body += "<div style='border-top:4px solid #125a8c;margin:6px 0 14px'></div>"
    body += heading("住院收费票据", 24, "letter-spacing:6px") + line("Inpatient Official Receipt", "color:#666", "c")
    info = [
        [label("票据代码", "Code"), bill.code, label("票据号码", "Receipt No."), bill.number],
        [
            label("病人姓名", "Patient"),
            e(case.insured.name),
            label("开具日期", "Date of Issue"),
            day_text(bill.issued_on, "/"),
        ],
        [
            label("入院", "Admitted"),
            day_text(case.admitted_on, "/"),
            label("出院", "Discharged"),
            day_text(case.discharged_on, "/"),
        ],
        [label("病区", "Ward"), e(case.department), label("住院号", "Admission No."), case.numbers["住院号"]],
    ]
    body += table(info, style="margin:12px 0") + table(
        [[str(place), one["name"], right(one["amount"])] for place, one in enumerate(items, 1)],
        head=(label("序号", "No."), label("收费项目", "Description"), ("<small>CNY</small> 金额", "class=r")),
        cls="lined",
    )
    sums = (
        ("总费用", "Total Charges", yuan(bill.total_fen, commas=True)),
        ("医保统筹支付", "Social Insurance", yuan(bill.basic_insurance_paid_fen, commas=True)),
        ("大病保险支付", "Critical Illness", yuan(bill.serious_illness_paid_fen, commas=True)),
        ("病人实付", "Paid by Patient", yuan(bill.self_paid_fen, commas=True)),
    )
    body += table(
        [[label(one, two), right(three)] for one, two, three in sums],
        cls="bare",
        style="width:380px;margin:12px 0 0 auto",
    )
    body += line(f"大写 In words：{in_words(bill.total_fen, yuan_word='圆')}", "margin-top:8px")
    body += spread(
        f"收款人 Cashier：{e(staff(case)[0])}", f"复核 Checked by：{e(staff(case)[1])}", style="margin-top:20px"
    )
    height = 810 + 34 * len(items)
    body += round_seal(case.hospital, 110, height - 320, 140, "财务专用章", 0.5)
    fields = truth(case, bill, items, without="check_code") | stay_days(case)
    return sheet(body, width=820, height=height, fields=fields, font=MICRO, size=15.5, pad="38px 54px")


def striped_settlement(case: Case, random: Random) -> Drawing:
    """A dot-matrix bill on striped paper: two categories a line, label pairs joined."""
    bill = case.stay
    items = categories(bill)
    cells = [(one["name"], right(one["amount"])) for one in items] + [("", right(""))] * (len(items) % 2)
    rows = [[*cells[place], ("", "style='width:60px'"), *cells[place + 1]] for place in range(0, len(cells), 2)]
    body = line(f"{e(case.hospital)}", "font-size:22px", "c") + line(
        random.choice(("住院医药费结算发票", "出院结算收据")), "font-size:20px;letter-spacing:5px", "c"
    )
    body += spread(
        f"发票代码:{bill.code}",
        f"发票号码:{bill.number}",
        f"结账日期:{day_text(bill.issued_on, '-')}",
        style="margin-top:10px",
    )
    body += spread(
        f"姓名/性别:{e(case.insured.name)}/{case.insured.sex}",
        f"住院号/床号:{case.numbers['住院号']}/{case.numbers['床号'][:2]}",
        f"科室:{e(case.department)}",
    )
    body += line(
        f"入/出院日期:{day_text(case.admitted_on, '-')} / {day_text(case.discharged_on, '-')}　住院天数:{_days(case)}"
    )
    body += "<div class=dash></div>" + table(rows, cls="bare") + "<div class=dash></div>"
    body += spread(f"费用合计:{yuan(bill.total_fen)}", f"大写:{in_words(bill.total_fen)}")
    body += spread(
        f"医保支付:{yuan(bill.basic_insurance_paid_fen)}",
        f"大病支付:{yuan(bill.serious_illness_paid_fen)}",
        f"个人支付:{yuan(bill.self_paid_fen)}",
    )
    prepaid = bill.self_paid_fen // 10000 * 10000 + 20000
    body += spread(
        f"预交金:{yuan(prepaid)}", f"应退:{yuan(prepaid - bill.self_paid_fen)}", f"收费员:{digits(random, 4)}"
    )
    height = 400 + 32 * len(rows)
    body = f"<div class=faded>{body}</div>" + box_seal("住院结算<br>现金收讫", 700, height - 92)
    fields = truth(case, bill, items, without="check_code") | stay_days(case)
    return sheet(
        body, width=900, height=height, fields=fields, font=DOTS, size=16.5, ground=BLUE_STRIPES, pad="30px 46px"
    )


_OLD = ".ruled td,.ruled th{border-color:#1d5f52;padding:4px 6px}i{font-style:normal;color:#1d5f52}.ruled td{text-align:center}"


def boxed_form(case: Case, random: Random) -> Drawing:
    """A pre-printed form: labels above the values, money in boxes under 百万 … 分."""
    bill = case.stay
    items = categories(bill)
    units = [f"<i>{one}</i>" for one in "百十万千百十元角分"]

    def boxed(name: str, fen: int) -> list[str | tuple[str, str]]:
        return [(name, "class=l style='text-align:left'"), *places(fen)]

    rows = [boxed(one["name"], fen) for one, fen in zip(items, bill.by_category().values(), strict=True)]
    rows += [boxed("<i>合　计</i>", bill.total_fen)]
    top = table(
        [
            [f"<i>{one}</i>" for one in ("姓　名", "住院科别", "入院日期", "出院日期", "天数")],
            [
                e(case.insured.name),
                e(case.department),
                day_text(case.admitted_on, "."),
                day_text(case.discharged_on, "."),
                str(_days(case)),
            ],
        ],
        style="margin-bottom:-1px",
    )
    bottom = table(
        [
            [f"<i>{one}</i>" for one in ("基本医保支付", "大病保险支付", "个人支付", "已收预交款")],
            [
                yuan(one)
                for one in (
                    bill.basic_insurance_paid_fen,
                    bill.serious_illness_paid_fen,
                    bill.self_paid_fen,
                    bill.self_paid_fen,
                )
            ],
        ],
        style="margin-top:-1px",
    )
    words = line(
        f"<i>合计人民币大写</i>　{in_words(bill.total_fen, yuan_word='圆')}",
        "border:1px solid #1d5f52;border-top:0;border-bottom:0;padding:4px 8px",
    )
    body = heading(f"{region(case)}医疗住院费用专用收据", 25, "color:#1d5f52;letter-spacing:2px")
    body += spread(f"<i>代码</i>{boxes(bill.code)}", f"<i>号码</i>{boxes(bill.number)}", style="margin:10px 0")
    body += top + table(rows, head=("<i>收费项目</i>", *units)) + words + bottom
    body += spread(
        f"<i>医院（盖章）</i>{e(case.hospital)}", f"<i>收款人</i> {e(staff(case)[2])}", style="margin-top:9px"
    ) + line(f"<i>填票日期</i> {day_text(bill.issued_on, '年')}", "margin-top:3px", "r")
    height = 425 + 33 * (len(rows) + 1)
    body += round_seal(case.hospital, 330, height - 170, 136, "住院收费专用章", 0.45)
    fields = truth(case, bill, items, without="check_code") | stay_days(case)
    return sheet(
        body, width=800, height=height, fields=fields, font=HEI, size=15.5, css=_OLD, ground="#f6fbf8", pad="28px 44px"
    )


LAYOUTS = {"inpatient_invoice": (ebill, bilingual, striped_settlement, boxed_form)}
