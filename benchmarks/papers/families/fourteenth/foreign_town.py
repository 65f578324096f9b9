"""Papers of daily life and of other offices that people send by mistake."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import digital_number, in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.fourteenth.cards_kit import (
    FANG,
    KAI,
    NOTO,
    SLANT,
    SONG,
    apart,
    app,
    button,
    card_box,
    city_of,
    grid,
    head,
    p,
    page,
    pairs,
    people,
    seal,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def train_invoice(case: Case, random: Random) -> Drawing:
    """The electronic invoice of a railway journey."""
    one, two = random.sample(case.pools.cities, 2)
    body = head("电子发票（铁路电子客票）", 22, "color:#8a2f2a") + apart(
        f"发票号码：{digital_number(case.visit)}", f"开票日期：{day_text(case.visited_on, '年月')}"
    )
    body += f"<div style='display:flex;justify-content:space-around;font-size:27px;margin:16px 0'><b>{one[:-1]}站</b><span style='border-bottom:2px solid #222'>G{random.randint(100, 9000)}</span><b>{two[:-1]}站</b></div>"
    body += apart(
        f"{day_text(case.visited_on, '年月')} {random.randint(6, 21):02d}:{random.randint(10, 59)}开",
        f"{random.randint(1, 16):02d}车{random.randint(1, 18):02d}{random.choice('ABCDF')}号　二等座",
        style="font-size:18px",
    )
    body += (
        p(f"票价：￥{random.randint(30, 600)}.00", "font-size:20px;margin:8px 0")
        + p(f"{case.insured.id_number[:10]}****{case.insured.id_number[-4:]}　{e(case.insured.name)}", "font-size:18px")
        + apart(
            f"电子客票号：{digits(random, 21)}",
            f"购买方名称：{e(case.insured.name)}",
            style="margin-top:12px;font-size:15px",
        )
    )
    return page(body, width=860, height=370, fields={}, font=SONG, ground="#fdfbf7", pad="26px 44px")


def dining_invoice(case: Case, random: Random) -> Drawing:
    """An invoice of a restaurant."""
    fen = random.randint(90, 900) * 100
    net = round(fen * 100 / 106)
    rows = [
        ["项目名称", "数量", ("金额", "class=r"), ("税率", "class=r"), ("税额", "class=r")],
        ["*餐饮服务*餐费", "1", (yuan(net), "class=r"), ("6%", "class=r"), (yuan(fen - net), "class=r")],
        [
            "价税合计（大写）",
            (in_words(fen, yuan_word="圆"), "colspan=2"),
            (f"（小写）￥{yuan(fen)}", "colspan=2 class=r"),
        ],
    ]
    body = (
        head("电子发票（普通发票）", 25, "color:#7d3b1c")
        + apart("", f"发票号码：{digital_number(case.drugs)}")
        + apart("", f"开票日期：{day_text(case.visited_on, '年月')}")
    )
    body += (
        apart(
            f"购买方 名称：{e(case.insured.name)}",
            f"销售方 名称：{city_of(case)}{random.choice(('老灶台', '渔家小厨', '一品牛'))}餐饮店",
            style="margin:10px 0",
        )
        + grid(rows, style="font-size:16px")
        + p(f"开票人：{e(people(case)[1])}", "margin-top:10px")
    )
    return page(
        body,
        width=900,
        height=340,
        fields={},
        font=SONG,
        css=".g td{border-color:#7d3b1c;padding:7px}",
        pad="26px 40px",
    )


def gas_bill(case: Case, random: Random) -> Drawing:
    """A bill of the gas works with a payment part."""
    used = random.randint(12, 90)
    rows = [
        ["用户编号", digits(random, 9), "户名", e(case.insured.name)],
        ["地址", (e(case.insured.address), "colspan=3")],
        ["上次读数", str(used * 13), "本次读数", str(used * 14)],
        ["用气量", f"{used} m³", "单价", "2.98 元"],
        ["应缴金额", f"{yuan(used * 298)} 元", "缴费截止", day_text(case.on, "-")],
    ]
    body = (
        f"<div style='font:26px {SLANT};color:#e06a12'>{city_of(case)[:-1]}燃气　缴费通知单</div>"
        + grid(rows, style="font-size:17px;margin-top:12px")
        + p("客服 96777　微信扫码缴费　安全用气，人走阀关", "margin-top:12px")
    )
    return page(
        body,
        width=760,
        height=400,
        fields={},
        font=NOTO,
        css=".g td{border-color:#e06a12;padding:8px}",
        pad="30px 40px",
    )


def wage_sheet(case: Case, random: Random) -> Drawing:
    """An employer's certificate of income."""
    who = case.relative
    body = (
        head("收 入 证 明", 32, "margin:20px 0 30px")
        + p(
            f"兹证明{e(who.name)}（身份证号：{who.id_number}）系我单位正式职工，自{case.on.year - 4}年3月起在我单位任职，现月均税后收入为人民币{in_words(random.randint(40, 180) * 10000)}。",
            "text-indent:2em;font-size:20px;line-height:2.2",
        )
        + p(
            "本证明仅用于该职工办理银行贷款，我单位不承担担保责任。特此证明。",
            "text-indent:2em;font-size:20px;line-height:2.2",
        )
    )
    unit = f"{city_of(case)}锦程物业服务有限公司"
    body += (
        p(f"联系人：{e(people(case)[2])}　电话：{case.relative.phone}", "font-size:18px;margin-top:20px")
        + p(f"{unit}<br>{day_text(case.visited_on, '年')}", "font-size:19px;margin-top:24px", "r")
        + seal(unit, 600, 400, 148)
    )
    return page(body, width=860, height=620, fields={}, font=FANG, pad="44px 76px")


def chat_screen(case: Case, random: Random) -> Drawing:
    """A talk with an agent about papers: words of claims, no paper."""
    said = (
        ("您好，住院的发票和出院小结都要原件", 0),
        ("好的，诊断证明要不要？", 1),
        ("要的，银行卡也拍一下正反面", 0),
        ("我明天去医院打印费用清单", 1),
        ("可以，资料齐了三天内到账", 0),
        ("谢谢！", 1),
    )
    bubbles = "".join(
        f"<div style='text-align:{'right' if mine else 'left'};padding:8px 16px'><span style='display:inline-block;max-width:270px;text-align:left;background:{'#95ec69' if mine else '#fff'};border-radius:7px;padding:8px 12px'>{words}</span></div>"
        for words, mine in said
    )
    return app(
        f"理赔专员{e(people(case)[0])[:1]}经理",
        p("昨天 19:47", "color:#999;font-size:12px;margin-top:8px", "c") + bubbles,
        560,
        {},
        tint="#ededed",
        ground="#ededed",
        random=random,
    )


def parcel_screen(case: Case, random: Random) -> Drawing:
    """A shop's order with its delivery."""
    fen = random.randint(19, 399) * 100 + 90
    body = card_box(
        p("运输中　预计明日送达", "font-size:17px;font-weight:700;color:#e4393c")
        + p(f"【{city_of(case)}】快件已到达转运中心", "color:#666;font-size:13px")
    ) + card_box(
        p(random.choice(("家用血压计 上臂式", "医用护腰带 均码", "折叠轮椅 轻便", "一次性口罩 50只")), "font-size:16px")
        + p("7天无理由退货", "color:#e4393c;font-size:12px")
        + pairs(("商品总价", f"￥{yuan(fen)}"), ("运费", "￥0.00"), ("实付款", f"￥{yuan(fen)}"))
    )
    body += card_box(
        pairs(
            ("收货人", f"{e(case.insured.name)} {case.insured.phone[:3]}****{case.insured.phone[-4:]}"),
            ("订单编号", digits(random, 15)),
            ("下单时间", day_text(case.visited_on, "-")),
        )
    ) + button("确认收货", "#e4393c")
    return app("订单详情", body, 600, {}, random=random)


def school_letter(case: Case, random: Random) -> Drawing:
    """A school's notice about insurance of pupils: words of insurance, no claim."""
    body = head("关于自愿参加学生平安保险的告知书", 25, "margin:10px 0 22px") + p("尊敬的家长：", "font-size:19px")
    body += "".join(
        p(one, "text-indent:2em;font-size:19px;line-height:2")
        for one in (
            "学平险由家长自愿投保，学校不代收保费。保障内容包括意外身故、意外医疗、住院医疗等，保费每人每年一百元。",
            f"投保时间自{day_text(case.visited_on, '年')}起十日内，请家长扫描保险公司提供的二维码自行办理，如有疑问可致电{case.relative.phone}。",
            "请认真阅读条款，知悉后在回执上签字，由学生交回班主任。",
        )
    )
    body += p(
        f"{city_of(case)}第三小学<br>{day_text(case.visited_on, '年')}", "font-size:19px;margin-top:24px", "r"
    ) + p(
        "回　执：我已知悉。　学生姓名__________　家长签字__________",
        "border-top:2px dashed #888;margin-top:24px;padding-top:14px",
    )
    return page(body, width=840, height=540, fields={}, font=KAI, pad="36px 60px")


LAYOUTS = {"other": (train_invoice, dining_invoice, gas_bill, wage_sheet, chat_screen, parcel_screen, school_letter)}
