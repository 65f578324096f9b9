"""Settlements of basic insurance: a form of many sums, a till slip of a visit, a platform's screen, a letter of lines."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, digits, yuan
from benchmarks.papers.families.eighteenth.bills import employed, region, stay_days
from benchmarks.papers.families.eighteenth.kit import (
    DEMI,
    HEI,
    MONO,
    SONG,
    THERMAL,
    UKAI,
    Cell,
    age,
    box_seal,
    card,
    entry,
    heading,
    line,
    outpatient,
    right,
    round_seal,
    screen,
    sheet,
    signed,
    spread,
    table,
)
from benchmarks.papers.families.eighteenth.names import clock, landline, staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, bill: Invoice) -> dict[str, str]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(bill.serious_illness_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }


def _parts(bill: Invoice) -> tuple[int, int, int]:
    """What is wholly the patient's, what is to be borne first, and the threshold; none above what the patient paid."""
    own = sum(fee.amount_fen for fee in bill.fees if fee.goods.list_class == "丙")
    own = min(own, bill.self_paid_fen // 3)
    first = min(bill.total_fen // 20, bill.self_paid_fen // 4)
    return own, first, min(60000, bill.self_paid_fen // 5)


_FORM = (
    ".ruled td{padding:6px 8px;height:36px}.ruled .h{background:#f1f1f1;text-align:center}.ruled .b{font-weight:700}"
)


def _turns(*cells: str) -> list[Cell]:
    """Label cells and value cells by turns."""
    return [(one, "class=h" if place % 2 == 0 else "") for place, one in enumerate(cells)]


def _payers(bill: Invoice, account: int) -> list[list[Cell]]:
    return [
        _turns(
            "基本医疗保险统筹基金支付",
            yuan(bill.basic_insurance_paid_fen),
            "大病保险支付",
            yuan(bill.serious_illness_paid_fen),
        ),
        _turns("医疗救助支付", "0.00", "个人支付", yuan(bill.self_paid_fen)),
        _turns("其中：个人账户支付", yuan(account), "其中：现金支付", yuan(bill.self_paid_fen - account)),
    ]


def province_form(case: Case, random: Random) -> Drawing:
    """A province's settlement form: label cells and value cells by turns, payers in a band of their own."""
    bill, who = case.stay, case.insured
    own, first, start = _parts(bill)
    in_list = bill.total_fen - own - first
    account = bill.self_paid_fen * (case.seed % 3) // 5

    days = (case.discharged_on - case.admitted_on).days
    scheme = ("城乡居民", "职工医保")[employed(case)]
    standing = ("退休" if age(case, case.admitted_on) > 60 else "在职") if employed(case) else "居民"
    form = random.choice(("-", ".", "年月"))
    rows = [
        _turns("姓名", e(who.name), "性别", who.sex, "年龄", str(age(case, case.admitted_on))),
        _turns(
            "医保编号",
            case.numbers["医保编号"],
            "人员类别",
            standing,
            "险种",
            scheme,
        ),
        _turns("住院号", case.numbers["住院号"], "科室", e(case.department), "医疗类别", "普通住院"),
        _turns(
            "入院日期",
            day_text(case.admitted_on, form),
            "出院日期",
            day_text(case.discharged_on, form),
            "住院天数",
            str(days),
        ),
        _turns("医疗费总额", yuan(bill.total_fen), "全自费金额", yuan(own), "先行自付金额", yuan(first)),
        _turns("符合范围金额", yuan(in_list), "起付标准", yuan(start), "本年住院次数", str(case.seed % 3 + 1)),
    ]
    body = heading(f"{region(case)}{random.choice(('基本医疗保险住院费用结算单', '医疗保障住院结算单'))}", 25)
    body += spread(
        f"定点医药机构名称：{e(case.hospital)}", f"单据号：{digits(random, 11)}", "单位：元", style="margin:14px 0 6px"
    )
    body += table(rows) + line(
        "基金及个人支付情况", "border:1px solid #333;border-width:0 1px;padding:5px;background:#f1f1f1", "c"
    )
    body += table(_payers(bill, account))
    body += line(f"医疗费总额大写：{in_words(bill.total_fen)}", "border:1px solid #333;border-top:0;padding:7px 10px")
    body += spread(
        f"经办人：{e(staff(case)[0])}",
        f"参保人（家属）签字：{signed(who.name)}",
        f"结算日期：{day_text(bill.issued_on, form)}",
        style="margin-top:18px",
    )
    body += line("说明：本单一式三份，医保经办机构、定点医药机构、参保人员各执一份。", "font-size:14px;margin-top:14px")
    body += round_seal(case.hospital, 90, 545, 136, "医保结算专用章", 0.5)
    fields = _truth(case, bill) | stay_days(case)
    return sheet(body, width=900, height=700, fields=fields, font=SONG, css=_FORM, pad="40px 46px", size=15.5)


def till_slip_of_visit(case: Case, random: Random) -> Drawing:
    """A narrow slip for a visit, printed when the insurance card was read; total first, payers below."""
    bill = outpatient(case)
    body = line(e(case.hospital), "font-size:18px;line-height:1.35", "c b")
    body += (
        line(random.choice(("医保门诊结算单", "门诊医保费用结算凭条")), "font-size:20px", "c")
        + "<div class=dash></div>"
    )
    for label, value in (
        ("姓名", e(case.insured.name)),
        ("医保编号", case.numbers["医保编号"]),
        ("门诊号", case.numbers["门诊号"]),
        ("医疗类别", "普通门诊"),
        ("结算时间", f"{day_text(bill.issued_on, '-')} {clock(random, seconds=True)}"),
        ("结算流水", digits(random, 14)),
    ):
        body += line(f"{label}: {value}")
    body += "<div class=dash></div>" + spread(
        "医疗费总额", yuan(bill.total_fen), style="font-size:18px;font-weight:700"
    )
    account = bill.self_paid_fen // 3
    pays = (
        (random.choice(("统筹基金支付", "医保统筹支付")), bill.basic_insurance_paid_fen),
        (random.choice(("大病保险支付", "大病基金支付")), bill.serious_illness_paid_fen),
        ("公务员补助", 0),
        ("个人支付", bill.self_paid_fen),
        ("　账户支付", account),
        ("　现金支付", bill.self_paid_fen - account),
    )
    body += "".join(spread(label, yuan(fen)) for label, fen in pays)
    balance = f"{random.randint(20, 4000)}.{random.randint(10, 99)}"
    body += "<div class=dash></div>" + spread("账户余额", balance) + line("持卡人签名:", "margin-top:12px")
    body += line("━━━━━━━━━━━━━━", "") + line("如有疑问请当日到医保窗口核对", "font-size:14px", "c")
    fields = _truth(case, bill)
    return sheet(
        body, width=420, height=690, fields=fields, font=MONO, size=16, ground=THERMAL, pad="24px 26px", scale=2.3
    )


def platform_screen(case: Case, random: Random) -> Drawing:
    """The insurance platform's app: a settled stay, the sum in a ring of payers, then facts."""
    bill = case.stay
    body = card(
        line(e(case.hospital), "font-size:17px;font-weight:600")
        + line(f"住院　{('居民医保', '职工医保')[employed(case)]}　已结算", "color:#888;font-size:14px")
        + line(f"{yuan(bill.total_fen)}", "font-size:34px;font-weight:600;color:#1c6ed4;padding-top:6px", "c")
        + line(random.choice(("费用总额（元）", "医疗费用总额(元)")), "color:#888", "c")
    )
    bar = bill.basic_insurance_paid_fen * 100 // bill.total_fen
    body += card(
        f"<div style='height:9px;border-radius:5px;background:linear-gradient(90deg,#1c6ed4 {bar}%,#f2a33a {bar}%);margin:4px 0 8px'></div>"
        + entry("基本医保统筹基金支付", yuan(bill.basic_insurance_paid_fen))
        + entry("大病保险基金支付", yuan(bill.serious_illness_paid_fen))
        + entry("医疗救助基金支付", "0.00")
        + entry("个人负担总金额", yuan(bill.self_paid_fen))
    )
    body += card(
        entry("人员姓名", e(case.insured.name))
        + entry("入院时间", day_text(case.admitted_on, "-"))
        + entry("出院时间", day_text(case.discharged_on, "-"))
        + entry("结算时间", f"{day_text(bill.issued_on, '-')} {clock(random)}")
        + entry("就诊科室", e(case.department))
        + entry("结算编号", digits(random, 18))
    )
    body += line("查看费用明细 ＞", "color:#1c6ed4;padding:8px", "c")
    body += line(
        "数据来源于当地医疗保障部门，仅供参考。医保服务热线 12393", "font-size:13px;color:#999;padding:0 20px", "c"
    )
    fields = _truth(case, bill) | stay_days(case)
    return screen(
        body, title="医保结算详情", height=880, fields=fields, font=DEMI, ground="#eef3fa", bar="#1c6ed4", ink="#fff"
    )


def letter_of_lines(case: Case, random: Random) -> Drawing:
    """A settlement of care in another region, in numbered lines with dotted leaders, no table."""
    bill, who = case.stay, case.insured
    own, first, start = _parts(bill)

    def dotted(number: str, label: str, fen: int) -> str:
        lead = "<span style='flex:1;border-bottom:1.5px dotted #777;margin:0 6px 6px'></span>"
        return f"<div style='display:flex'><span>{number} {label}</span>{lead}<span>{yuan(fen)} 元</span></div>"

    home = case.pools.cities[(case.seed + 3) % len(case.pools.cities)]
    body = line(f"备案编号 {digits(random, 12)}", "font-size:14px", "r")
    body += heading(
        random.choice(("异地就医直接结算费用清算单", "跨省异地就医住院结算单")),
        26,
        "font-weight:400;letter-spacing:3px",
    )
    body += line(
        f"　　参保人 <u>　{e(who.name)}　</u>（{who.sex}，参保地 {home}），于 {day_text(case.admitted_on, '年')}入院，"
        f"{day_text(case.discharged_on, '年')}出院，就诊医院：<u>　{e(case.hospital)}　</u>，科别 {e(case.department)}。"
        "本次住院费用按参保地政策结算如下：",
        "margin:20px 0 12px",
    )
    body += dotted("一、", random.choice(("住院医疗费用总额", "医疗总费用")), bill.total_fen)
    body += dotted("　　其中 (1)", "全自费", own) + dotted("　　　　 (2)", "乙类先自付", first)
    body += dotted("　　　　 (3)", "起付线", start)
    body += dotted("二、", "基本医疗保险基金支付", bill.basic_insurance_paid_fen)
    body += dotted("三、", "大病保险基金支付", bill.serious_illness_paid_fen) + dotted("四、", "医疗救助支付", 0)
    body += dotted("五、", "个人支付金额", bill.self_paid_fen)
    body += line(f"　　住院医疗费用总额（大写）：{in_words(bill.total_fen)}", "margin-top:10px")
    body += line("　　以上内容本人已核对无异议。", "margin-top:6px")
    body += spread(
        f"参保人或代理人（签名）：{signed(who.name)}",
        f"联系电话：{who.phone[:3]}****{who.phone[-4:]}",
        style="margin-top:22px",
    )
    body += spread("", f"{e(case.hospital)}医保办公室", style="margin-top:24px")
    body += spread("", f"{day_text(bill.issued_on, '年')}")
    body += line(f"咨询电话：{landline(random)}", "font-size:14px;margin-top:10px")
    body += round_seal(case.hospital, 570, 520, 140, "医保办公室", 0.5)
    fields = _truth(case, bill) | stay_days(case)
    return sheet(body, width=800, height=800, fields=fields, font=UKAI, pad="44px 62px", size=17.5)


def stub_of_computation(case: Case, random: Random) -> Drawing:
    """A hospital's computed sheet: the sums under headings on two lines, all in one row, then a row of payers."""
    bill, who = case.stay, case.insured
    own, first, start = _parts(bill)
    body = spread(f"<b style='font-size:19px'>{e(case.hospital)}</b>", f"打印日期 {day_text(bill.issued_on, '/')}")
    body += heading(random.choice(("医保病人出院结算明细单", "医疗保险住院病人费用结算表")), 22, "margin:6px 0")
    body += spread(
        f"姓名：{e(who.name)}",
        f"住院号：{case.numbers['住院号']}",
        f"医保号：{case.numbers['医保编号']}",
        f"入院：{day_text(case.admitted_on, '/')}",
        f"出院：{day_text(case.discharged_on, '/')}",
    )
    head = ("医疗费用<br>总额", "全额<br>自费", "部分项目<br>自付", "起付<br>标准", "进入统筹<br>费用")
    values = (bill.total_fen, own, first, start, bill.total_fen - own - first - start)
    body += table([[right(yuan(one)) for one in values]], head=head, style="table-layout:fixed;margin-top:10px")
    head = ("统筹基金<br>支付", "大病保险<br>支付", "公务员<br>补助", "单位<br>补充", "个人支付<br>合计")
    values = (bill.basic_insurance_paid_fen, bill.serious_illness_paid_fen, 0, 0, bill.self_paid_fen)
    body += table([[right(yuan(one)) for one in values]], head=head, style="table-layout:fixed;margin-top:10px")
    body += spread(f"结算员：{e(staff(case)[3])}", "患者签字：", "审核：", style="margin-top:16px")
    body += box_seal("医保已结算", 330, 322, "#2a4fa0")
    fields = _truth(case, bill) | stay_days(case)
    css = ".ruled th{font-weight:400;line-height:1.3}.ruled td{height:34px}"
    return sheet(body, width=960, height=400, fields=fields, font=HEI, css=css, pad="26px 40px", size=15.5)


LAYOUTS = {
    "basic_insurance_settlement": (
        province_form,
        till_slip_of_visit,
        platform_screen,
        letter_of_lines,
        stub_of_computation,
    )
}
