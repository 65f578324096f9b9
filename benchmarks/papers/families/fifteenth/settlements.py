"""Settlement sheets of basic insurance."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fifteenth import kit, names
from benchmarks.papers.families.fifteenth.kit import spread, table
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case) -> dict[str, str]:
    bill = case.stay
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "admitted_on": kit.iso(case.admitted_on),
        "discharged_on": kit.iso(case.discharged_on),
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(bill.serious_illness_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }


def settled_above(case: Case, random: Random) -> Drawing:
    """A city's sheet with labels above their values."""
    bill, who = case.stay, case.insured
    body = (
        kit.heading(f"{names.city(case)}医疗保障局", 20)
        + kit.heading(random.choice(("医疗费用结算单", "住院结算审批表", "参保人员住院结算表")), 25)
        + spread(
            f"单据号 {case.numbers['业务流水号']}",
            f"打印 {day_text(bill.issued_on, '-')} {names.clock(case)}",
            style="margin:8px 0",
        )
    )
    facts = [
        ("姓名", e(who.name)),
        ("性别", who.sex),
        ("证件号码", who.id_number),
        ("人员类别", ("在职", "城乡居民", "退休")[case.seed % 3]),
        ("就诊机构", e(case.hospital)),
        ("入院时间", day_text(case.admitted_on, "-")),
        ("出院时间", day_text(case.discharged_on, "-")),
        ("主要诊断", e(case.diagnosis.name)),
    ]
    body += kit.above(facts, 4, "ruled", "font-size:14.5px")
    money = [
        ("医疗费总额", bill.total_fen),
        ("基本统筹支付", bill.basic_insurance_paid_fen),
        ("大病保险支付", bill.serious_illness_paid_fen),
        ("医疗救助", 0),
        ("个人账户", 0),
        ("个人负担", bill.self_paid_fen),
    ]
    body += kit.above([(label, yuan(fen)) for label, fen in money], 6, "ruled", "margin-top:-1px")
    body += kit.line(f"个人负担金额大写：{in_words(bill.self_paid_fen)}", "margin:8px 0") + spread(
        "经办：" + e(names.staff(case)[0]), "复核：" + e(names.staff(case)[1]), "参保人签名：" + kit.pen(e(who.name))
    )
    body += kit.stamp(f"{names.city(case)}医疗保障局", "right:330px;bottom:2px", diameter=112, below="结算专用章")
    return kit.sheet(
        body,
        width=960,
        height=480,
        fields=_truth(case),
        font=random.choice((kit.SONG, kit.FANG)),
        padding="32px 44px 50px",
    )


def settled_stages(case: Case, random: Random) -> Drawing:
    """A one-stop sheet: sections numbered by Chinese figures, facts run together."""
    bill, who = case.stay, case.insured
    body = kit.heading(
        random.choice(("基本医疗保险 大病保险 医疗救助“一站式”结算单", "城乡居民住院补偿结算单（三重保障）")), 22
    )
    body += kit.line("一、基本信息", "margin-top:12px", "b") + kit.flow(
        f"参保人员 {e(who.name)}",
        f"身份号码 {who.id_number}",
        f"住院号 {case.numbers['住院号']}",
        f"在 {e(case.hospital)} 住院",
        f"住院期间 {day_text(case.admitted_on, '年')}至{day_text(case.discharged_on, '年')}",
        f"险种 {('职工医保', '居民医保')[case.seed % 2]}",
    )
    body += kit.line("二、费用构成", "margin-top:10px", "b") + kit.line(
        f"本次住院医疗总费用 {kit.blank(yuan(bill.total_fen), 130)} 元（大写 {in_words(bill.total_fen)}），起付线 600.00 元。"
    )
    rows = [
        ("基本医保统筹基金", f"{random.randint(50, 80)}%", (yuan(bill.basic_insurance_paid_fen), "class=r")),
        ("大病保险资金", "—", (yuan(bill.serious_illness_paid_fen), "class=r")),
        ("民政医疗救助", "—", ("0.00", "class=r")),
        ("患者个人自付", "", (yuan(bill.self_paid_fen), "class=r")),
    ]
    body += kit.line("三、支付情况", "margin-top:10px", "b") + table(rows, head=("支付渠道", "比例", "支付金额（元）"))
    body += spread(
        f"结算员 {e(names.staff(case)[3])}", f"{day_text(bill.issued_on, '数')}", style="margin-top:16px"
    ) + kit.line(f"医保服务热线 {names.telephone(case)}　一式三份：医院、医保、患者各一份", "margin-top:8px", "s g")
    body += kit.stamp(case.hospital, "right:200px;bottom:20px", diameter=130, below="医保办公室")
    return kit.sheet(
        body, width=800, height=590, fields=_truth(case), font=random.choice((kit.KAI, kit.SERIF)), padding="38px 52px"
    )


def settled_screen(case: Case, random: Random) -> Drawing:
    """A record in a city's benefit app."""
    bill = case.stay
    body = f"<div style='background:linear-gradient(#1e9e6a,#44bd8a);color:#fff;padding:6px 22px 26px'><div class=s>费用总额（元）</div><div style='font-size:32px'>{yuan(bill.total_fen)}</div><div>{e(case.hospital)}</div></div>"
    rows = [
        ("医保基金支付", bill.basic_insurance_paid_fen),
        ("大病报销", bill.serious_illness_paid_fen),
        ("个人自付", bill.self_paid_fen),
    ]
    body += kit.card(
        "".join(kit.pair(label, f"{yuan(fen)}") for label, fen in rows), style="margin-top:-14px;position:relative"
    )
    body += kit.card(
        kit.pair("姓名", e(case.insured.name)),
        kit.pair("业务类型", "普通住院"),
        kit.pair("入院", day_text(case.admitted_on, "-")),
        kit.pair("出院", day_text(case.discharged_on, "-")),
        kit.pair("结算时间", f"{day_text(bill.issued_on, '-')} {names.clock(case)}"),
        kit.pair("结算ID", names.number(case, 18)),
        kit.pair("参保地", names.city(case)),
    )
    body += (
        kit.card("报销比例<span style='float:right;color:#1e9e6a'>如何计算 ›</span>")
        + kit.button("对本次结算有疑问", "#1e9e6a")
        + kit.line(random.choice(("国家医保服务平台", "蜀易医保", "本地宝 · 城市服务")), "padding-bottom:14px", "c g s")
    )
    return kit.screen(
        body,
        height=740,
        fields=_truth(case),
        heading=random.choice(("报销详情", "结算明细", "就医记录")),
        clock=names.clock(case, 5, seconds=False),
        bar="background:#1e9e6a;color:#fff",
    )


def settled_slip(case: Case, random: Random) -> Drawing:
    """A thermal slip at the counter."""
    bill = case.stay
    body = (
        kit.line("医 保 结 算 单", "font-size:24px", "c b")
        + kit.line(e(case.hospital), "", "c")
        + '<div class="dash"></div>'
    )
    body += (
        kit.line(f"{random.choice(('人员', '患者姓名', '参保人'))} {e(case.insured.name)}")
        + kit.line(f"医保号 {case.numbers['医保编号']}")
        + kit.line(f"入院日期 {day_text(case.admitted_on, '/')}<br>出院日期 {day_text(case.discharged_on, '/')}")
        + '<div class="dash"></div>'
    )
    for label, fen in (
        ("费用合计", bill.total_fen),
        ("医保统筹支付", bill.basic_insurance_paid_fen),
        ("大病保险支付", bill.serious_illness_paid_fen),
        ("账户支付", 0),
        ("个人现金支付", bill.self_paid_fen),
    ):
        body += spread(label, yuan(fen))
    body += (
        '<div class="dash"></div>'
        + kit.line(f"操作员 {names.number(case, 4)}　{day_text(bill.issued_on, '/')} {names.clock(case)}")
        + kit.line("签名：______________", "margin:14px 0")
        + kit.line("*** 请妥善保管 ***", "", "c")
    )
    return kit.sheet(
        body,
        width=560,
        height=620,
        fields=_truth(case),
        font=random.choice((kit.MONO, kit.MICRO)),
        size=18,
        padding="26px 44px",
        ink="#383838",
        ground="#fafaf7",
    )


def settled_by_hand(case: Case, random: Random) -> Drawing:
    """A bureau's form for care paid first and refunded later, filled by pen."""
    bill, who = case.stay, case.insured
    put = kit.pen
    body = kit.heading(f"{names.city(case)}基本医疗保险医药费零星报销结算表", 23) + spread(
        f"受理号：{names.number(case, 9)}", "金额单位：元（至角分）", style="margin:8px 0"
    )
    pairs = [
        ("申报人（患者）", put(e(who.name))),
        ("社会保障号", put(who.id_number)),
        ("就医医院", put(e(case.hospital))),
        ("联系电话", put(who.phone)),
        ("入院", put(day_text(case.admitted_on, "年"))),
        ("出院", put(day_text(case.discharged_on, "年"))),
        ("发票金额合计", put(yuan(bill.total_fen))),
        ("统筹支付额", put(yuan(bill.basic_insurance_paid_fen))),
        ("大病保险支付额", put(yuan(bill.serious_illness_paid_fen))),
        ("个人承担额", put(yuan(bill.self_paid_fen))),
        ("收款银行", put(e(names.bank_branch(case)))),
        ("备　注", put(random.choice(("异地急诊", "未带社保卡", "已备案")))),
    ]
    body += kit.beside(pairs, 2, style="line-height:1.7") + kit.line(
        "以上票据原件已收讫，审核后十五个工作日内拨付。", "margin:8px 0", "s"
    )
    body += spread(
        f"初审 {put(e(names.staff(case)[0]))}",
        f"复审 {put(e(names.staff(case)[1]))}",
        f"结算日期 {put(day_text(bill.issued_on, '.'))}",
    )
    body += kit.chop("已审核", "right:300px;bottom:30px", size=20, turn=7)
    return kit.sheet(
        body,
        width=980,
        height=500,
        fields=_truth(case),
        font=random.choice((kit.HEI, kit.MING)),
        padding="34px 46px 46px",
        ground="#fdfdf9",
    )


LAYOUTS = {"basic_insurance_settlement": (settled_above, settled_stages, settled_screen, settled_slip, settled_by_hand)}
