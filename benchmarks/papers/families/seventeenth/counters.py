"""Invoices from counters and phones: a needle printer's lines, a hand-filled form, a kiosk's slip, an app's screen."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import bills, kit
from benchmarks.papers.families.seventeenth.hospital_bills import bill_of, both, fields, lines
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.families.seventeenth.names import (
    clock,
    hotline,
    medical_insurance_office,
    motto,
    staff,
    staff_number,
)
from benchmarks.papers.paper import Drawing


def needle(case: Case, random: Random, *, inside: bool) -> Drawing:
    """Values run together on lines of endless paper, no table at all, charges three to a line."""
    bill = bill_of(case, inside=inside)
    per = 3 if inside else 2
    cells = [
        f"{name}<span style='float:right;padding-right:22px'>{amount}</span>"
        for name, _, amount in lines(bill, inside=inside)
    ]
    cells += [""] * (-len(cells) % per)
    rows = [cells[place : place + per] for place in range(0, len(cells), per)]
    when = f"住院日期:{day_text(case.admitted_on, '.')}-{day_text(case.discharged_on, '.')}({bills.stay_days(case)}天)"
    place = f"{'住院' if inside else '门诊'}号:{case.numbers['住院号' if inside else '门诊号']}"
    first = [f"姓名:{t(case.insured.name)}", f"性别:{case.insured.sex}", place, f"科别:{t(case.department)}"]
    pays = (
        f"统筹支付:{yuan(bill.basic_insurance_paid_fen)} 大病支付:{yuan(bill.serious_illness_paid_fen)} 帐户支付:0.00"
    )
    rule = "<div style='border-top:1.5px dashed #3a3f55;margin:5px 0'></div>"
    body = (
        f"<div class='dots'>{kit.heading(t(case.hospital), px=21)}</div>"
        + f"<div class='dots'>{kit.heading(('住院' if inside else '门诊') + random.choice(('医疗费收据', '收费发票', '收据')), px=18)}</div>"
        + f"<div class='dots'>{kit.spread(f'代码:{bill.code}', f'票号:{bill.number}', f'日期:{day_text(bill.issued_on, chr(45))}')}"
        + kit.spread(*first)
        + (kit.spread(when, f"床号:{random.randint(1, 60)}") if inside else "")
        + f"</div>{rule}<div class='dots'>{kit.table(rows, kind='bare')}</div>{rule}<div class='dots'>"
        + kit.spread(f"合计(大写):{in_words(bill.total_fen)}", f"¥:{yuan(bill.total_fen)}")
        + kit.spread(pays, f"个人现金:{yuan(bill.self_paid_fen)}")
        + kit.spread(
            f"收款员:{staff_number(random)}",
            "第二联:报销凭证",
            f"打印时间:{day_text(bill.issued_on, '/')} {clock(random)}",
        )
        + "</div>"
        + kit.stamp(
            ["现 金 收 讫", day_text(bill.issued_on, "."), staff(random)],
            place="left:330px;bottom:22px",
            colour="#b8343f",
        )
    )
    truth = fields(case, inside=inside, without=("check_code",))
    size = (900, 280 + 34 * len(rows) + 26 * inside)
    colour = random.choice(("#e3eef7", "#e9f3e4", "#f6ebe6"))
    faces = (kit.MING, kit.SONG, kit.DROID)
    return kit.striped(body, size=size, fields=truth, colour=colour, font=random.choice(faces), px=15.5, leading=1.6)


def carbon(case: Case, random: Random, *, inside: bool) -> Drawing:
    """A small clinic's printed form filled with a pen, on carbon paper; what is printed is red or blue."""
    bill = bill_of(case, inside=inside)
    ink, ground = random.choice((("#a33a35", "#fff4f1"), ("#3b5aa0", "#f1f5fd"), ("#2f7050", "#f2faf3")))
    pen = random.choice(("#1c2b62", "#22252e", "#2d3b8c"))

    def put(words: object, width: int = 90) -> str:
        return f"<span class='fill' style='min-width:{width}px'>{kit.written(words, colour=pen, size=1.25)}</span>"

    charged = lines(bill, inside=inside)
    rows = [["收 费 项 目", "数 量", "金 额（元）"]]
    rows += [
        [
            kit.written(name, colour=pen),
            kit.written("" if inside else count, colour=pen),
            kit.written(amount, colour=pen),
        ]
        for name, count, amount in charged
    ]
    rows.append(
        [
            f"合计人民币（大写）{kit.written(in_words(bill.total_fen), colour=pen)}",
            "",
            kit.written("￥" + yuan(bill.total_fen), colour=pen),
        ]
    )
    rows[-1] = [f"@colspan=2|{rows[-1][0]}", rows[-1][2]]
    stay = f"入院 {put(day_text(case.admitted_on, '年'), 140)}　出院 {put(day_text(case.discharged_on, '年'), 140)}　计 {put(bills.stay_days(case), 40)} 天"
    name = f"基层医疗卫生机构{'住院' if inside else '门诊'}收费收据"
    body = (
        kit.heading(name, px=22, font=kit.SONG, style="letter-spacing:2px")
        + kit.spread(
            f"代码 {bill.code}", "② 收 据 联", f"<span style='font-size:20px;color:#c23b31'>№ {bill.number}</span>"
        )
        + f"<div style='margin:8px 0 6px;line-height:2.1'>交款人 {put(case.insured.name, 130)}　性别 {put(case.insured.sex, 40)}　"
        f"<span class='nb'>{put(day_text(bill.issued_on, '年'), 150)} 开具</span>{'<br>' + stay if inside else ''}</div>"
        + kit.table(rows, widths=(56, 16, 28), right=(2,), middle=(1,), style="line-height:1.35")
        + f"<div style='margin-top:6px;line-height:2'>其中：医保基金 {put(yuan(bill.basic_insurance_paid_fen))} 元　大病保险 "
        f"{put(yuan(bill.serious_illness_paid_fen), 70)} 元　个人自负 {put(yuan(bill.self_paid_fen))} 元</div>"
        + f"<div style='display:flex;justify-content:space-between;gap:8px'><span>收款单位 {t(case.hospital)}</span>"
        f"<span class='nb'>收款人 {kit.written(staff(random), colour=pen)}</span></div>"
        + kit.round_seal(case.hospital, px=104, place="left:400px;bottom:2px", turn=12)
    )
    truth = fields(case, inside=inside, without=("check_code",))
    size = (720, 195 + 38 * len(rows) + 34 * inside)
    return kit.sheet(
        body, size=size, fields=truth, font=kit.SONG, px=15, ground=ground, ink=ink, line=ink, pad="24px 36px 40px"
    )


def kiosk(case: Case, random: Random, *, inside: bool) -> Drawing:
    """A slip of a payment machine; label and value at the edges, each charge on two lines."""
    bill = bill_of(case, inside=inside)
    rule = random.choice(("- " * 24, "=" * 34, "* " * 22)).strip()
    rule = f"<div class='mid nb' style='line-height:1.6;overflow:hidden'>{rule}</div>"
    rows = [
        ("姓名", t(case.insured.name)),
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
    ]
    if inside:
        rows += [("入院时间", day_text(case.admitted_on, "-")), ("出院时间", day_text(case.discharged_on, "-"))]
    rows.append(("科室", t(case.department)))
    charges = "".join(
        kit.spread(name, amount) if inside else f"<div>{name}</div>{kit.spread('　x ' + count, amount)}"
        for name, count, amount in lines(bill, inside=inside)
    )
    sums = [
        (random.choice(("费用总额", "总金额", "应收金额")), yuan(bill.total_fen)),
        ("医保支付", yuan(bill.basic_insurance_paid_fen)),
        ("大病支付", yuan(bill.serious_illness_paid_fen)),
        (random.choice(("自费金额", "个人现金支付", "实收(微信)")), yuan(bill.self_paid_fen)),
    ]
    body = (
        kit.heading(t(case.hospital), px=25)
        + kit.heading(f"自助机{'出院结算' if inside else '缴费'}凭条（可作报销凭证）", px=19)
        + rule
        + "".join(kit.spread(*row) for row in rows)
        + rule
        + charges
        + rule
        + "".join(kit.spread(*row) for row in sums)
        + f"<div>大写:{in_words(bill.total_fen)}</div>{rule}"
        + f"<div>交易时间 {day_text(bill.issued_on, '-')} {clock(random, seconds=True)}</div><div>终端 ZZJ{random.randint(10, 99)}　投诉 {hotline(random)}</div>"
        + f"<div class='mid' style='margin-top:12px'>{kit.bars(random, width=320, height=52)}</div>"
        + f"<div class='mid' style='font-size:16px'>{motto(random)}</div>"
    )
    truth = fields(case, inside=inside)
    height = 752 + (30 if inside else 66) * len(bill.by_category() if inside else bill.fees) + 60 * inside
    return kit.slip(body, height=height, fields=truth, font=random.choice((kit.ROUND, kit.HEI, kit.MONO)), px=20)


def wallet(case: Case, random: Random, *, inside: bool) -> Drawing:
    """The bill in a city's app: a coloured head with the sum, then cards."""
    bill = bill_of(case, inside=inside)
    tone = random.choice(("#0b8f6f", "#1663c7", "#d2571c"))
    head = (
        f"<div style='background:{tone};color:#fff;border-radius:10px;padding:14px 16px;margin-bottom:10px'><div style='font-size:12.5px;"
        f"opacity:.99'>{random.choice(('总费用(元)', '票面金额（元）', '费用合计'))}</div><div style='font-size:28px;line-height:1.3'>"
        f"{yuan(bill.total_fen, commas=True)}</div><div>{t(case.hospital)}</div></div>"
    )
    rows = [
        ("就诊人", t(case.insured.name)),
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
    ]
    rows.append(("开票日期", day_text(bill.issued_on, random.choice("-年/"))))
    if inside:
        rows += [("入院日期", day_text(case.admitted_on, "-")), ("出院日期", day_text(case.discharged_on, "-"))]
    rows.append(("科室", t(case.department)))
    pays = [
        ("医保统筹", yuan(bill.basic_insurance_paid_fen)),
        ("大病及其他", yuan(bill.serious_illness_paid_fen)),
        ("个人支付", yuan(bill.self_paid_fen)),
    ]

    def pairs(found: list[tuple[str, str]]) -> str:
        return "".join(
            kit.spread(f"<span class='nb' style='color:#8a9099'>{name}</span>", value, style="padding:4px 0")
            for name, value in found
        )

    listed = pairs([(name, f"¥{amount}") for name, _, amount in lines(bill, inside=inside)])
    body = (
        head
        + kit.card(pairs(rows))
        + kit.card(f"<b>{'费用构成' if inside else '缴费明细'}</b>{listed}")
        + kit.card(pairs(pays))
    )
    body += f"<div class='mid' style='font-size:12px;color:#9aa0a8'>数据来源：{medical_insurance_office(case, random)}</div>"
    truth = fields(case, inside=inside)
    height = 675 + 34 * len(lines(bill, inside=inside)) + 58 * inside
    title = random.choice(("电子票据", "票据详情", "住院账单" if inside else "门诊账单"))
    buttons = random.choice((("下载", "申请报销"), ("发送邮箱", "查看原件"), ("去理赔",)))
    return kit.screen(body, title=title, height=height, fields=truth, random=random, tone=tone, buttons=buttons)


_LAYOUTS = [both(draw) for draw in (needle, carbon, kiosk, wallet)]
LAYOUTS = {
    "inpatient_invoice": tuple(one[0] for one in _LAYOUTS),
    "outpatient_invoice": tuple(one[1] for one in _LAYOUTS),
}
