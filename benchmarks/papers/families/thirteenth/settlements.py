"""Settlement sheets of basic insurance."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import bills, kit, stamps
from benchmarks.papers.families.thirteenth.kit import t
from benchmarks.papers.families.thirteenth.names import doctor, staff_number, telephone
from benchmarks.papers.paper import Drawing, Layout


def _fields(case: Case, **more: Any) -> dict[str, Any]:
    bill = case.stay
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(bill.serious_illness_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
        **more,
    }


def _pieces(case: Case) -> tuple[str, str, str, str, str]:
    """Total, basic, serious, all insurance, own: as figures."""
    bill = case.stay
    fen = (
        bill.total_fen,
        bill.basic_insurance_paid_fen,
        bill.serious_illness_paid_fen,
        bills.other_paid_fen(bill),
        bill.self_paid_fen,
    )
    total, basic, serious, shared, own = map(yuan, fen)
    return total, basic, serious, shared, own


def _bureau_rows(case: Case, random: Random, form: str) -> list[list[str]]:
    person, (total, basic, serious, shared, own) = case.insured, _pieces(case)
    side = "@rowspan={} style='text-align:center;line-height:1.2;width:34px'|{}"
    covered = yuan(case.stay.total_fen * random.randint(80, 95) // 100)
    return [
        [side.format(3, "参<br>保<br>人"), "姓名", t(person.name), "身份证件号", f"@colspan=3|{person.id_number}"],
        [
            "人员身份",
            random.choice(("在职职工", "退休职工", "城乡居民", "灵活就业")),
            "参保地",
            f"@colspan=3|{kit.province(case)}{kit.town(case)}市本级",
        ],
        ["联系电话", person.phone, "医保编号", f"@colspan=3|{case.numbers['医保编号']}"],
        [
            side.format(3, "就<br>医"),
            "机构名称",
            f"@colspan=3|{t(case.hospital)}",
            "医院等级",
            random.choice(("三级", "二级", "一级")),
        ],
        [
            "入院日期",
            day_text(case.admitted_on, form),
            "出院日期",
            day_text(case.discharged_on, form),
            "住院天数",
            f"{bills.stay_days(case)}",
        ],
        [
            "出院诊断",
            f"@colspan=3|{t(case.diagnosis.name)}",
            "结算类别",
            "中心报销" if random.random() < 0.3 else "联网结算",
        ],
        [
            side.format(4, "费<br>用<br>结<br>算"),
            "费用总额",
            total,
            "政策范围内",
            covered,
            "起付标准",
            random.choice(("800.00", "1000.00", "300.00")),
        ],
        ["统筹基金", basic, "大病保险", serious, "医疗救助", "0.00"],
        ["公务员补助", "0.00", "其他基金", "0.00", "基金合计", shared],
        ["个人账户", "0.00", "个人负担", own, "现金支付", own],
    ]


def bureau(case: Case, random: Random) -> Drawing:
    """The health insurance bureau's sheet: three blocks with upright headings at the left."""
    form = random.choice(("-", "年月"))
    rows = _bureau_rows(case, random, form)
    title = random.choice(("基本医疗保险住院医疗费用结算表", "医疗保险费用结算审批表", "住院费用医保结算表"))
    body = (
        f"<h2 class='c' style='font-size:22px;margin-bottom:8px'>{kit.town(case)}市{title}</h2>"
        + kit.spread(f"单据号：{digits(random, 14)}", "金额单位：元", style="margin-bottom:5px")
        + kit.grid(rows, widths=(5, 12, 22, 13, 18, 13, 17), style="font-size:14px;line-height:1.5")
        + f"<p style='margin-top:8px'>基金支付（大写）：{in_words(bills.other_paid_fen(case.stay))}</p>"
        + kit.spread(
            f"经办人：{doctor(random)}",
            f"复核人：{doctor(random)}",
            f"结算日期：{day_text(case.discharged_on, form)}",
            style="margin-top:14px",
        )
        + stamps.stamp(f"{kit.town(case)}市医疗保障事务中心", right=300, bottom=104, diameter=122, below="业务专用章")
    )
    return kit.sheet(body, size=(960, 560), fields=_fields(case), font=random.choice((kit.SONG, kit.HEI)), px=14.5)


def explained(case: Case, random: Random) -> Drawing:
    """A hospital's page that explains who pays, as numbered lines with blanks filled in."""
    person, (total, basic, serious, shared, own) = case.insured, _pieces(case)

    def gap(words: object, width: int = 90) -> str:
        return kit.blank(words, width)

    body = (
        f"<div class='c' style='font-size:21px'>{t(case.hospital)}</div><div class='c' style='font-size:19px;letter-spacing:3px;margin-bottom:16px'>"
        f"{random.choice(('医保住院病人结算通知单', '参保患者出院结算告知书', '医保病人费用分割单'))}</div>"
        f"<p>{gap(person.name)}（住院号 {gap(case.numbers['住院号'])}）您好：</p><p>您自{gap(day_text(case.admitted_on, '年'), 130)}起至"
        f"{gap(day_text(case.discharged_on, '年'), 130)}止在我院{gap(case.department, 110)}住院，本次医疗费用结算如下：</p>"
        f"<p>一、本次住院总费用{gap(total)}元；</p><p>二、医保基金共支付{gap(shared)}元，其中：</p>"
        f"<p>　　1．统筹基金支付{gap(basic)}元；</p><p>　　2．大病保险支付{gap(serious)}元；</p><p>　　3．医疗救助支付{gap('0.00')}元；</p>"
        f"<p>三、您个人应支付{gap(own)}元（大写：{in_words(case.stay.self_paid_fen)}）；</p>"
        f"<p>四、已交预交金{gap(yuan(case.stay.self_paid_fen // 100_000 * 100_000 + 100_000))}元，多退少补。</p>"
        f"<p style='font-size:13px'>对结算有疑问请拨打 {telephone(random)}（医保办）。</p>"
        f"<div class='right' style='margin-top:20px;line-height:1.9'>患者或家属签名：{kit.handwritten(case.relative.name)}<br>{day_text(case.discharged_on, '数')}</div>"
        + stamps.oblong(["医疗保险办公室", case.hospital], right=70, bottom=86, px=14)
    )
    font = random.choice((kit.KAI, kit.FANG, kit.MING))
    return kit.sheet(
        body,
        size=(780, 690),
        fields=_fields(case),
        font=font,
        px=16.5,
        css="p{line-height:1.75;text-indent:2em;margin:0 0 4px}",
    )


def remote(case: Case, random: Random) -> Drawing:
    """A sheet for care in another province, needle printed: pairs run on, blanks between."""
    person, (total, basic, serious, shared, own) = case.insured, _pieces(case)
    form = random.choice(("plain", "-"))

    def line(*pairs: tuple[str, object]) -> str:
        return (
            "<div>"
            + "".join(
                f"<span class='bk' style='min-width:{96 // len(pairs)}%'>{name} {t(value)}</span>"
                for name, value in pairs
            )
            + "</div>"
        )

    body = (
        f"<div class='dots' style='line-height:34px'><div class='c' style='font-size:19px'>{random.choice(('跨省异地就医住院结算单', '异地就医直接结算凭证'))}</div>"
        + line(("就医地", f"{kit.province(case)}"), ("流水号", digits(random, 16)))
        + line(("医疗机构", case.hospital))
        + line(("人员姓名", person.name), ("性别", person.sex), ("险种", random.choice(("职工医保", "居民医保"))))
        + line(
            ("入院", day_text(case.admitted_on, form)),
            ("出院", day_text(case.discharged_on, form)),
            ("天数", bills.stay_days(case)),
        )
        + line(("病种", f"{case.diagnosis.code} {case.diagnosis.name}"))
        + "<div>--------------------------------------------------------------------------</div>"
        + line(("医疗费用合计", total), ("基金支付合计", shared))
        + line(("  基本医疗统筹", basic), ("  大病(大额)", serious))
        + line(("  公务员补助", "0.00"), ("  医疗救助", "0.00"))
        + line(("个人支付合计", own), ("  个人账户", "0.00"))
        + line(
            ("结算时间", f"{day_text(case.discharged_on, '-')} {kit.clock(random)}"), ("操作员", staff_number(random))
        )
        + "<div>患者签字：　　　　　　　　　联系电话：</div></div>"
    )
    return kit.striped(
        body,
        size=(820, 560),
        fields=_fields(case),
        font=random.choice((kit.MING, kit.SONG, kit.MONO)),
        px=15.5,
        colour="#f0ece0",
    )


def slip(case: Case, random: Random) -> Drawing:
    """A thermal slip from the discharge desk."""
    person, (total, basic, serious, _, own) = case.insured, _pieces(case)
    rule = "<div style='border-top:2px dotted #555;margin:11px 0'></div>"
    pays = [
        ("统筹支付", basic),
        ("大病支付", serious),
        ("账户支付", "0.00"),
        (random.choice(("个人现金", "现金/移动支付", "自负金额")), own),
    ]
    body = (
        f"<div class='c' style='font-size:24px'>出院结算小票</div><div class='c' style='font-size:17px'>{t(case.hospital)}</div>{rule}"
        f"{t(person.name)}／{person.sex}／{kit.age(person.born_on, case.on)}岁<br>社保卡号 {case.numbers['医保编号']}<br>"
        f"{day_text(case.admitted_on, '.')} 入<br>{day_text(case.discharged_on, '.')} 出{rule}"
        + kit.spread("医疗费总额", f"<b>{total}</b>")
        + "".join(kit.spread(f"－{name}", value) for name, value in pays)
        + f"{rule}卡内余额 {yuan(random.randint(0, 400_000))}<br>终端 {digits(random, 8)}　{day_text(case.discharged_on, '-')} {kit.clock(random)}"
        f"<div style='margin-top:16px'>持卡人签名</div><div style='border-bottom:1px solid #555;height:44px;padding-left:90px'>{kit.handwritten(person.name)}</div>"
        "<div class='c' style='font-size:14px;margin-top:10px'>医保客户联 · 请妥善保管</div>"
    )
    return kit.thermal(body, height=690, fields=_fields(case), font=random.choice((kit.ROUND, kit.MONO, kit.SONG)))


def app(case: Case, random: Random) -> Drawing:
    """The national insurance app: who paid, as a list below a bar."""
    person, bill = case.insured, case.stay
    total, basic, serious, _, own = _pieces(case)
    share = round(100 * bill.basic_insurance_paid_fen / bill.total_fen)
    colours = ("#2f7cf6", "#36b37e", "#f5a623")
    parts = "".join(
        f"<div class='r' style='padding:8px 0'><span><i style='display:inline-block;width:9px;height:9px;border-radius:5px;background:{colour}'></i> "
        f"{name}</span><span>¥ {value}</span></div>"
        for colour, name, value in zip(
            colours, ("基本医保统筹支付", "大病保险支付", "个人支付"), (basic, serious, own), strict=True
        )
    )
    about = [
        ("参保人", person.name),
        ("就诊医院", case.hospital),
        ("就诊类型", "住院"),
        ("入院日期", day_text(case.admitted_on, "-")),
        ("出院日期", day_text(case.discharged_on, "-")),
        ("结算日期", day_text(case.discharged_on, "-")),
        ("结算编号", digits(random, 18)),
    ]
    listed = "".join(
        f"<div style='display:flex;padding:7px 0;border-top:1px solid #f0f0f0'><span style='color:#8b93a1;width:76px;flex:none'>{name}</span>"
        f"<span style='flex:1;text-align:right'>{t(value)}</span></div>"
        for name, value in about
    )
    card = "background:#fff;border-radius:12px;padding:14px 16px;margin-bottom:12px"
    body = (
        f"<div style='{card}'><div style='color:#8b93a1'>医疗总费用</div><div style='font-size:29px;font-weight:bold'>{total}<small style='font-size:14px'> 元</small></div>"
        f"<div style='height:10px;border-radius:5px;margin:10px 0;background:linear-gradient(90deg,#2f7cf6 {share}%,#f5a623 {share}%)'></div>{parts}</div>"
        f"<div style='{card}'><b>结算信息</b><div style='height:6px'></div>{listed}</div>"
    )
    return kit.screen(
        body,
        title="医保结算详情",
        height=760,
        fields=_fields(case),
        random=random,
        bar="#2f7cf6",
        ink="#fff",
        font=kit.SCREEN,
        buttons=("费用明细",),
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"basic_insurance_settlement": (bureau, explained, remote, slip, app)}
