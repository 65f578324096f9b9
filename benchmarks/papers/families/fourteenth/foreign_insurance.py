"""Papers of insurers, banks and the traffic police that are no claim material, though they look nearly like it."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.fourteenth.cards_kit import (
    FANG,
    MICRO,
    NOTO,
    PIXEL,
    SERIF,
    SONG,
    apart,
    app,
    button,
    card_box,
    city_of,
    district_of,
    grid,
    grouped,
    head,
    p,
    page,
    pairs,
    people,
    seal,
    sig,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def closed_letter(case: Case, random: Random) -> Drawing:
    """An insurer's letter on how an earlier claim was decided."""
    who, fen = case.insured, random.randint(50000, 900000)
    words = random.choice(
        (
            f"经审核，本次应付保险金人民币{in_words(fen)}（￥{yuan(fen)}），已划入您指定的账户，请注意查收。",
            "经审核，本次事故不属于保险责任范围，我公司不予给付保险金，敬请谅解。",
        )
    )
    body = p(
        e(case.insurer),
        "font-size:23px;font-weight:700;color:#8c1d2f;border-bottom:2px solid #8c1d2f;padding-bottom:6px",
    ) + head(random.choice(("理赔决定通知书", "理赔结案通知书")), 29, "margin:18px 0")
    body += p(f"赔案号：{case.numbers['业务流水号']}", "", "r") + p(
        f"尊敬的{e(who.name)}{'女士' if who.sex == '女' else '先生'}：", "font-size:18px"
    )
    body += p(
        f"您于{day_text(case.visited_on, '年')}就保单{case.contract_number}提出的理赔申请已审理完毕。{words}",
        "text-indent:2em;font-size:18px;line-height:2;margin-top:8px",
    )
    body += (
        p(
            "如对决定有异议，可自收到本通知之日起向我公司申请复议，或向有管辖权的人民法院起诉。",
            "text-indent:2em;font-size:18px;line-height:2",
        )
        + p(
            f"{e(case.insurer)}<br>理赔部<br>{day_text(case.on - dt.timedelta(days=2), '年')}",
            "margin-top:34px;font-size:18px",
            "r",
        )
        + seal(case.insurer, 610, 440, 150, "理赔专用章")
    )
    return page(body, width=860, height=640, fields={}, font=FANG, pad="40px 66px")


def needed_list(case: Case, random: Random) -> Drawing:
    """An insurer's list of what a claim needs: every kind of paper is named, none is there."""
    wanted = (
        ("理赔申请书", "●", "●", "●"),
        ("被保险人身份证明", "●", "●", "●"),
        ("受益人银行卡复印件", "●", "●", "●"),
        ("门诊病历 / 出院小结", "●", "●", ""),
        ("医疗费用发票原件、费用清单", "●", "●", ""),
        ("诊断证明、病理报告", "", "○", ""),
        ("意外事故证明", "○", "○", "○"),
        ("死亡证明、户口注销证明", "", "", "●"),
        ("授权委托书（委托他人办理时）", "○", "○", "○"),
    )
    rows = [[str(place), one[0], *((mark, "class=c") for mark in one[1:])] for place, one in enumerate(wanted, 1)]
    body = (
        head(e(case.insurer), 20)
        + head("理赔申请材料一览表", 27, "margin-bottom:10px")
        + grid(
            [["序号", "材料名称", ("门诊", "class=c"), ("住院", "class=c"), ("身故", "class=c")], *rows],
            style="font-size:17px",
        )
    )
    body += p("● 必须提供　○ 视情况提供　　复印件请注明“与原件一致”并签名。", "margin-top:10px") + p(
        f"咨询电话 956{digits(random, 2)}　邮寄地址：{e(case.pools.cities[1])}理赔作业中心（收）", "font-size:15px"
    )
    return page(
        body,
        width=820,
        height=640,
        fields={},
        font=MICRO,
        css=".g td{padding:7px 9px;border-color:#3c7cb5}.g tr:first-child{background:#dcebf7}",
    )


def policy_sheet(case: Case, random: Random) -> Drawing:
    """The first page of a motor policy with plate and frame number."""
    car, who = case.vehicle, case.insured
    rows = [
        ["被保险人", (e(who.name), "colspan=3")], ["身份证号码", who.id_number, "联系电话", who.phone],
        ["号牌号码", car.plate, "厂牌型号", e(car.model)], ["识别代码（车架号）", car.vin, "发动机号", car.engine_number],
        ["责任限额", ("死亡伤残180000元　医疗费用18000元　财产损失2000元", "colspan=3")],
        ["保险期间", (f"自{day_text(case.on - dt.timedelta(days=200), '年')}零时起至{day_text(case.on + dt.timedelta(days=164), '年')}二十四时止", "colspan=3")],
        ["保险费合计", (f"{in_words(95000)}　￥950.00元　其中救助基金 ￥9.50", "colspan=3")],
    ]  # fmt: skip
    body = (
        head("机动车交通事故责任强制保险单（电子保单）", 24)
        + apart(f"保险单号：{digits(random, 18)}", f"确认码 {digits(random, 10)}")
        + grid(rows, style="font-size:16px")
    )
    body += (
        p(
            "重要提示：请详细阅读保险条款，收到本保单后核对，如有不符请在48小时内通知保险人。",
            "font-size:14px;margin-top:8px",
        )
        + apart(
            f"保险人：{e(case.insurer)}",
            f"签单日期 {day_text(case.on - dt.timedelta(days=203), '-')}",
            style="margin-top:10px",
        )
        + seal(case.insurer, 640, 330, 140, "承保专用章")
    )
    return page(
        body,
        width=920,
        height=500,
        fields={},
        font=SONG,
        css=".g td{padding:8px}.g td:nth-child(odd){white-space:nowrap}",
        pad="30px 44px",
    )


def premium_notice(case: Case, random: Random) -> Drawing:
    """A screen: a premium falls due."""
    body = card_box(
        p("续期交费提醒", "font-size:18px;font-weight:700")
        + p(f"{yuan(random.randint(30, 900) * 1000)} 元", "font-size:30px;margin:8px 0;color:#c8372d", "c")
        + pairs(
            ("保单号", case.contract_number),
            ("投保人", e(case.insured.name)),
            ("险种", "终身重大疾病保险"),
            ("应交日期", day_text(case.on + dt.timedelta(days=20), "-")),
            ("扣款账户", f"{e(case.insured.bank)} 尾号{case.insured.card_number[-4:]}"),
            ("宽限期止", day_text(case.on + dt.timedelta(days=80), "-")),
        )
    )
    body += p("请确保账户余额充足，避免保单失效。", "color:#999;font-size:12.5px", "c") + button("立即交费", "#c8372d")
    return app(e(case.insurer)[:10], body, 520, {}, tint="#c8372d", ink="#fff", random=random)


def transfer_receipt(case: Case, random: Random) -> Drawing:
    """A bank's receipt of a transfer: account numbers of two people."""
    who, other, fen = case.insured, case.relative, random.randint(100, 9000) * 1000
    rows = [
        [("付<br>款<br>人", "rowspan=3 class=c style='width:34px'"), "户名", e(who.name), ("收<br>款<br>人", "rowspan=3 class=c style='width:34px'"), "户名", e(other.name)],
        ["账号", who.card_number, "账号", other.card_number],
        ["开户行", e(who.bank), "开户行", e(other.bank)],
        [("金额", "colspan=2"), (f"人民币 {in_words(fen)}", "colspan=2"), ("￥" + yuan(fen), "colspan=2")],
        [("摘要", "colspan=2"), (random.choice(("货款", "借款", "房租", "还款")), "colspan=2"), (f"交易流水 {digits(random, 14)}", "colspan=2")],
    ]  # fmt: skip
    body = (
        head(f"{e(who.bank)}　电子回单", 24)
        + apart(f"回单编号 {digits(random, 16)}", f"交易日期 {day_text(case.visited_on, '年')}")
        + grid(rows, style="font-size:16px")
        + p("本回单不作为收款方发货依据，重复打印请避免重复记账。", "font-size:14px;margin-top:8px")
        + seal(who.bank, 660, 150, 130, "电子回单专用章")
    )
    return page(
        body, width=900, height=360, fields={}, font=NOTO, css=".g td{border-color:#a33;padding:8px}", pad="28px 40px"
    )


def penalty(case: Case, random: Random) -> Drawing:
    """A fine of the traffic police."""
    who = case.relative
    body = (
        head(f"{city_of(case)}公安局交通警察支队", 20)
        + head("公安交通管理简易程序处罚决定书", 24)
        + p(f"编号：{digits(random, 15)}", "", "r")
    )
    body += p(
        f"被处罚人：{e(who.name)}　驾驶证号：{who.id_number}　准驾车型：{case.vehicle.vehicle_class}<br>车辆牌号：{case.vehicle.plate}　车辆类型：小型汽车",
        "margin-top:8px",
    )
    body += p(
        f"被处罚人于{day_text(case.visited_on, '年月')}{random.randint(7, 20)}时15分，在{e(case.pools.streets[0])}实施{random.choice(('驾驶机动车违反禁止标线指示', '违反规定停放机动车', '驾驶时拨打手持电话'))}的违法行为（代码1345），违反《道路交通安全法》第三十八条，决定处以罚款{in_words(10000)}，记1分。",
        "text-indent:2em;margin-top:8px",
    )
    body += p(
        "持本决定书15日内到指定银行缴纳罚款；逾期每日按3%加处罚款。不服本决定的，可在60日内申请行政复议。",
        "text-indent:2em;margin-top:8px",
    )
    body += (
        apart(f"被处罚人签名 {sig(who.name)}", f"交通警察 {e(people(case)[0])}", style="margin-top:22px")
        + p(day_text(case.visited_on, "年"), "margin-top:10px", "r")
        + seal(f"{district_of(case)[:2]}交警大队", 560, 372, 132)
    )
    return page(body, width=760, height=530, fields={}, font=SERIF, pad="34px 48px")


def parking_note(case: Case, random: Random) -> Drawing:
    """A garage's parking slip."""
    body = head("停车收费小票", 20) + "".join(
        p(one)
        for one in (
            "锦屏广场地下停车场",
            f"车牌 {case.vehicle.plate}",
            f"入场 {day_text(case.visited_on, '-')} 13:02",
            f"出场 {day_text(case.visited_on, '-')} 15:4{random.randint(0, 9)}",
            "时长 2小时38分",
            f"实收 {random.randint(5, 30)}.00 元",
            "自助缴费机 03",
        )
    )
    body += f"<div class='c'><img width=90 src='{code_picture(digits(random, 12))}'><br>扫码开具发票</div>"
    return page(
        body,
        width=340,
        height=400,
        fields={},
        font=PIXEL,
        size=17,
        ground="#faf8f1",
        pad="20px 26px",
        scale=2,
        leading=1.45,
    )


def loan_card(case: Case, random: Random) -> Drawing:
    """A shop's member card that looks like a bank card."""
    shop = random.choice(("鲜果时光", "城市书房", "万邻生活超市", "悦动健身"))
    body = (
        p(shop, "font-size:42px;font-weight:700")
        + p("VIP MEMBER CARD　会员储值卡", "font-size:18px;letter-spacing:2px")
        + p(grouped("8" + digits(random, 15)), "font:600 38px 'OCR B','Liberation Mono';margin-top:150px")
    )
    body += apart(
        "使用细则：储值不兑现，本卡不记名、不挂失",
        "客服 400-" + digits(random, 7),
        style="font-size:17px;margin-top:60px",
    )
    return page(
        body,
        width=856,
        height=520,
        fields={},
        font=NOTO,
        css=".paper{border-radius:26px;color:#fff4e0;background:linear-gradient(140deg,#5b2a86,#c2417c)}",
        pad="46px 56px",
    )


LAYOUTS = {
    "other": (
        closed_letter,
        needed_list,
        policy_sheet,
        premium_notice,
        transfer_receipt,
        penalty,
        parking_note,
        loan_card,
    )
}
