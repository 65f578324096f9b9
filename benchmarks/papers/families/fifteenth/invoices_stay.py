"""Bills of a stay."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fifteenth import kit, names
from benchmarks.papers.families.fifteenth.bills import bill_truth, charged, paired, sums
from benchmarks.papers.families.fifteenth.fiscal import fiscal
from benchmarks.papers.families.fifteenth.kit import spread, table
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def stay_fiscal(case: Case, random: Random) -> Drawing:
    """The national e-invoice, quantities and remarks in columns."""
    more = [
        ("住院科别", e(case.department)),
        ("住院号", case.numbers["住院号"]),
        ("病历号", case.numbers["病案号"]),
        (
            random.choice(("住院时间", "住院日期")),
            f"{day_text(case.admitted_on, '-')}至{day_text(case.discharged_on, '-')}",
        ),
        ("预缴金额", yuan(case.stay.self_paid_fen + 50000)),
        ("退费金额", "500.00"),
    ]
    drawing = fiscal(case, case.stay, "医疗住院收费票据", sums(case.stay), more, random)
    drawing.fields.update(admitted_on=kit.iso(case.admitted_on), discharged_on=kit.iso(case.discharged_on))  # type: ignore[attr-defined]
    return drawing


def stay_needle(case: Case, random: Random) -> Drawing:
    """A dot-matrix fill of an old pre-printed form: the figures sit a little off their lines."""
    bill, green = case.stay, random.choice(("#1d6b45", "#8b2f39", "#2c4f93"))
    fill = f"<span style='position:relative;top:{random.choice((-3, 3, 4))}px;left:7px;color:#33363d;font-family:{kit.NEEDLE.replace(chr(39), '')}'>"

    def put(words: str) -> str:
        return f"{fill}{words}</span>"

    body = kit.heading(f"{names.province(case)}医疗住院收费专用票据", 25, f"letter-spacing:3px;font-family:{kit.FANG}")
    body += spread(
        f"票据代码 {put(bill.code)}", f"№ {put(bill.number)}", f"校验码 {put(bill.check_code)}", style="margin-top:4px"
    )
    body += spread(
        f"姓名 {put(e(case.insured.name))}",
        f"性别 {put(case.insured.sex)}",
        f"住院号 {put(case.numbers['住院号'])}",
        f"结算方式 {put('医保')}",
    )
    stay = f"{day_text(case.admitted_on, '.')}-{day_text(case.discharged_on, '.')}"
    body += spread(
        f"住院日期 {put(stay)}", f"科室 {put(e(case.department))}", f"填票日期 {put(day_text(bill.issued_on, '-'))}"
    )
    rows = [(put(e(one["name"])), (put(one["amount"]), "class=r")) for one in sums(bill)]
    rows += [("　", "")] * (-len(rows) % 3)
    half = len(rows) // 3
    trio = [[cell for part in range(3) for cell in rows[place + part * half]] for place in range(half)]
    body += table(trio, head=("收费项目", "金额") * 3, look="ruled", style="margin-top:6px")
    foot = [
        ["合计（大写）", (put(in_words(bill.total_fen)), "colspan=2"), "¥", put(yuan(bill.total_fen))],
        [
            "其中",
            f"统筹支付<br>{put(yuan(bill.basic_insurance_paid_fen))}",
            f"大病（补充）支付<br>{put(yuan(bill.serious_illness_paid_fen))}",
            f"个人账户<br>{put('0.00')}",
            f"个人缴纳<br>{put(yuan(bill.self_paid_fen))}",
        ],
    ]
    body += table(foot, style="border-top:0;margin-top:-1px")
    body += spread(
        f"收款单位（盖章） {put(e(case.hospital))}", f"收款人 {put(e(names.staff(case)[0]))}", style="margin-top:10px"
    )
    body += "<div class='at' style='right:16px;top:120px;writing-mode:vertical-rl;font-size:13px;letter-spacing:3px'>第一联　收据联（手写无效）</div>"
    body += kit.stamp(case.hospital, "right:250px;bottom:2px", diameter=128, below="收费专用章")
    css = f".ruled td,.ruled th{{border-color:{green}}}td{{height:31px}}"
    return kit.sheet(
        body,
        width=980,
        height=560,
        fields=bill_truth(case, bill, sums(bill), stay=True),
        font=kit.FANG,
        css=css,
        ink=green,
        padding="30px 62px 34px 48px",
        ground="#fcfbf4",
    )


def stay_bilingual(case: Case, random: Random) -> Drawing:
    """A private hospital's bilingual bill; labels above values."""
    bill, who = case.stay, case.insured
    tint = random.choice(("#0b6e75", "#6a3d7d", "#1c4587"))
    head = f"<div style='background:{tint};color:#fff;padding:18px 52px;margin:-34px -46px 18px'><div style='font-size:25px'>{e(case.hospital)}</div><div class=s>Member of Harmony Healthcare Group　·　{names.telephone(case)}</div></div>"
    body = head + spread(
        "<b style='font-size:22px'>住院收费发票 Inpatient Invoice</b>",
        f"<span style='color:{tint}'>No. {bill.number}</span>",
    )
    pairs = [
        ("病人 Patient", e(who.name)),
        ("病案号 MRN", case.numbers["病案号"]),
        ("入院 Admission", day_text(case.admitted_on, "/")),
        ("出院 Discharge", day_text(case.discharged_on, "/")),
        ("开具日 Issued", day_text(bill.issued_on, "/")),
        ("票据代码 Code", bill.code),
        ("校验码 Check", bill.check_code),
        ("支付方式 Payment", random.choice(("银行卡 Card", "微信 WeChat", "支票 Cheque"))),
    ]
    body += kit.above(pairs, 4, "lined", "margin:10px 0 14px")
    rows = [(str(n), e(one["name"]), (one["amount"], "class=r")) for n, one in enumerate(sums(bill), 1)]
    body += table(rows, head=("#", ("费用类别 Description", "class=l"), ("CNY", "class=r")), look="lined h")
    ends = [
        ("总计 Total", bill.total_fen),
        ("社保支付 Social insurance", bill.basic_insurance_paid_fen),
        ("大病基金 Critical illness fund", bill.serious_illness_paid_fen),
        ("病人自付 Patient paid", bill.self_paid_fen),
    ]
    ends = ends if bill.serious_illness_paid_fen else [ends[0], ends[1], ends[3]]
    body += table(
        [(label, (yuan(fen, commas=True), "class=r")) for label, fen in ends],
        look="bare",
        style="width:52%;margin:10px 0 0 auto",
    )
    body += kit.line(f"人民币大写 {in_words(bill.total_fen)}", "margin-top:10px") + kit.line(
        "Thank you for choosing us. 祝您早日康复！如需换开，请于30日内凭本联办理。", "margin-top:16px", "s g"
    )
    body += kit.oval(case.hospital, "", "left:70px;bottom:60px", "收费专用章")
    return kit.sheet(
        body,
        width=860,
        height=620 + 33 * len(sums(bill)),
        fields=bill_truth(case, bill, sums(bill), stay=True),
        font=kit.MICRO,
        size=15.5,
        padding="34px 46px",
    )


def stay_screen(case: Case, random: Random) -> Drawing:
    """The e-invoice as a phone's ticket folder shows it."""
    bill = case.stay
    name, issuer = random.choice((("电子票夹", "开票单位"), ("票据详情", "执收单位"), ("我的医疗票据", "收款单位")))
    top = kit.card(
        f"<div class=c><i class=g>{'住院票据金额（元）'}</i><div style='font-size:30px;font-weight:600'>{yuan(bill.total_fen, commas=True)}</div><span style='color:#0a9d5c'>● 已开具</span></div>"
    )
    facts = [
        ("就诊人" if random.random() < 0.5 else "缴款人", e(case.insured.name)),
        (issuer, e(case.hospital)),
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("校验码", bill.check_code),
        ("开具日期", day_text(bill.issued_on, "-")),
        ("入院", day_text(case.admitted_on, "-")),
        ("出院", day_text(case.discharged_on, "-")),
    ]
    body = top + kit.card("".join(kit.pair(*one) for one in facts))
    pays = [
        ("统筹基金", bill.basic_insurance_paid_fen),
        ("大病保险", bill.serious_illness_paid_fen),
        ("个人现金", bill.self_paid_fen),
    ]
    body += kit.card("<b>支付构成</b>", "".join(kit.pair(label, yuan(fen)) for label, fen in pays))
    body += kit.card(
        "<b>项目清单</b>", "".join(kit.pair(e(one["name"]), one["amount"], "padding:3px 0") for one in sums(bill))
    )
    body += kit.button("下载票据（OFD/PDF）", "#0a9d5c") + kit.tabs("首页", "票夹", "查验", "我的")
    return kit.screen(
        body,
        height=1010 + 28 * (len(sums(bill)) - 5),
        fields=bill_truth(case, bill, sums(bill), stay=True),
        heading=name,
        clock=names.clock(case, seconds=False),
    )


def stay_army(case: Case, random: Random) -> Drawing:
    """A booklet-like bill, filled by a clerk's printer, charged lines told one by one."""
    bill = case.stay
    items = charged(bill.fees)
    body = kit.heading(e(case.hospital), 21, "letter-spacing:2px") + kit.heading(
        random.choice(("住院病人费用结算发票", "出院结账单（报销凭证）", "有偿医疗服务收费票据（住院）")), 27
    )
    body += spread(
        f"字轨 {bill.code}",
        f"第 <b style='color:#c22;font-size:20px'>{bill.number}</b> 号",
        f"{day_text(bill.issued_on, '年')}",
        style="margin:6px 0",
    )
    stay = f"{day_text(case.admitted_on, '年月')} 起　{day_text(case.discharged_on, '年月')} 止　共 {(case.discharged_on - case.admitted_on).days} 天"
    body += kit.beside(
        [
            ("交款人", e(case.insured.name)),
            ("床位", f"{case.seed % 60 + 1}床"),
            ("在院期间", stay),
            ("病区", e(case.department)),
        ],
        2,
    )
    body += paired(items, ("摘　　要", "金　额"), look="ruled")
    body += table(
        [
            ("人民币（大写）", in_words(bill.total_fen), "小写", f"¥{yuan(bill.total_fen)}"),
            ("医保记账", yuan(bill.basic_insurance_paid_fen), "大额补助记账", yuan(bill.serious_illness_paid_fen)),
            ("预交抵扣", "0.00", "本人应交", yuan(bill.self_paid_fen)),
        ]
    )
    chief, cashier = names.staff(case, 2)
    body += spread(
        f"财务主管　{e(chief)}", f"收费员　{e(cashier)}", "病人（代理人）签收　　　　　　", style="margin-top:12px"
    )
    body += kit.chop("已结清", "right:150px;bottom:26px", size=22, turn=8) + kit.stamp(
        case.hospital, "left:300px;bottom:6px", diameter=120, below="财务专用"
    )
    truth = bill_truth(case, bill, items, "check_code", stay=True)
    return kit.sheet(
        body,
        width=940,
        height=540 + 33 * (len(items) // 2),
        fields=truth,
        font=random.choice((kit.UKAI, kit.KAI)),
        padding="34px 50px 60px",
        ground="#fffdf2",
    )


LAYOUTS = {"inpatient_invoice": (stay_fiscal, stay_needle, stay_bilingual, stay_screen, stay_army)}
