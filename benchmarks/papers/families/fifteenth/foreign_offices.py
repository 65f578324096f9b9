"""Papers of banks, insurers, hospitals and offices that are no claim material."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.fifteenth.cards_kit import (
    DOTS,
    FANG,
    MICRO,
    SERIF,
    SONG,
    UMING,
    head,
    later,
    ln,
    mark,
    others,
    pen,
    sheet,
    spread,
    stamp,
    tab,
    u,
    where,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def transfer_slip(case: Case, random: Random) -> Drawing:
    """A bank's receipt for a transfer."""
    who, other, fen = case.insured, case.relative, random.randint(30000, 9000000)
    rows = [
        [
            ("付<br>款<br>人", "rowspan=3 class=c"),
            "全称",
            e(who.name),
            ("收<br>款<br>人", "rowspan=3 class=c"),
            "全称",
            e(other.name),
        ],
        ["账号", who.card_number, "账号", other.card_number],
        ["开户行", e(who.bank), "开户行", e(other.bank)],
        [("金额", "colspan=2"), (f"人民币（大写）{in_words(fen)}", "colspan=2"), "小写", f"¥{yuan(fen, commas=True)}"],
        [("用途", "colspan=2"), random.choice(("货款", "房租", "往来款")), "流水号", (digits(random, 14), "colspan=2")],
    ]
    body = (
        head(f"{e(who.bank)}　电子回单", 25)
        + spread(
            f"交易日期 {day_text(case.visited_on, '年月')}",
            "回单编号 " + digits(random, 12),
            style="font-size:15px;margin:8px 0",
        )
        + tab(rows)
    )
    body += ln("重要提示：本回单不作为收款方发货依据，请勿重复记账。", "font-size:14px;margin-top:8px") + stamp(
        who.bank, 760, 250, 120, "电子回单专用章"
    )
    return sheet(body, 1040, 430, font=UMING, size=16)


def deposit_receipt(case: Case, random: Random) -> Drawing:
    """A hospital's receipt for money paid in advance."""
    fen = random.randint(10, 200) * 10000
    rows = [
        ["患者", e(case.insured.name), "住院号", case.numbers["住院号"]],
        ["病区", e(case.department), "支付方式", random.choice(("微信", "银联卡", "现金"))],
        ["金额大写", in_words(fen), "小写", f"￥{yuan(fen)}"],
    ]
    body = (
        head(e(case.hospital), 20)
        + head("住院预交金收据", 26)
        + spread(f"{day_text(case.admitted_on, '-')}", f"No {digits(random, 8)}", style="margin:8px 0")
        + tab(rows, cls="n")
    )
    body += (
        ln("此收据为预交款凭证，出院结算时凭此换取正式票据，不作报销凭证，遗失不补。", "font-size:15px;margin-top:12px")
        + spread(f"收款员：{e(others(case)[0])}", "第二联：交款人", style="margin-top:12px")
        + mark("预交金专用章", 560, 220)
    )
    return sheet(
        body,
        820,
        400,
        font=DOTS,
        size=17,
        ground="repeating-linear-gradient(0deg,#fffef9 0 22px,#eef4ee 22px 44px)",
        pad="30px 46px",
    )


def claim_decision(case: Case, random: Random) -> Drawing:
    """An insurer's letter that tells what it paid."""
    fen = case.stay.self_paid_fen * 7 // 10
    body = head(e(case.insurer), 22, "color:#0f5c9a") + head("理赔决定通知书", 28, "margin:14px 0")
    body += ln(f"尊敬的{e(case.insured.name)}{'女士' if case.insured.sex == '女' else '先生'}：") + ln(
        f"您就保险合同{case.contract_number}提出的理赔申请（赔案号{digits(random, 14)}），经我公司审核，结论为：<b>正常给付</b>。理算明细如下：",
        "text-indent:2em",
    )
    body += tab(
        [
            ["险种", "责任", "给付金额（元）"],
            ["百万医疗保险", "住院医疗费用", yuan(fen)],
            ["合　计", in_words(fen), yuan(fen)],
        ],
        "margin:14px 0",
    )
    body += ln(
        "款项将于3个工作日内转入您指定的账户。如对本决定有异议，可拨打客服电话咨询或向仲裁机构、人民法院提出。",
        "text-indent:2em",
    ) + ln(f"{e(case.insurer)}理赔部<br>{day_text(case.on - dt.timedelta(days=4), '年')}", "margin-top:40px", "r")
    return sheet(
        body + stamp(case.insurer, 610, 430, 150, "理赔专用章"), 860, 660, font=SERIF, size=18, pad="50px 70px"
    )


def contributions(case: Case, random: Random) -> Drawing:
    """A certificate of months paid into social insurance."""
    who, year = case.insured, case.on.year
    rows = [["缴费年月", "单位名称", "养老", "医疗", "失业", "缴费基数"]] + [
        [f"{year}{month:02d}", "云岭商贸有限公司", "已缴", "已缴", "已缴", "5126.00"] for month in range(1, 8)
    ]
    body = (
        head(random.choice(("社会保险参保缴费证明", "基本医疗保险参保凭证")), 26)
        + spread(f"姓名：{e(who.name)}", f"社会保障号：{who.id_number}", "单位：元", style="margin:14px 0 6px")
        + tab(rows, "text-align:center")
    )
    body += ln(
        "说明：1.本证明由参保人自助打印，与经办机构盖章证明同等效力。2.验证码有效期三个月，可登录政务服务网验证。",
        "font-size:14px;margin-top:12px",
    ) + spread(
        f"验证码 {digits(random, 16)}",
        f"打印时间 {day_text(case.on - dt.timedelta(days=3), '-')} 10:21",
        style="margin-top:12px",
    )
    return sheet(body + stamp(where(case)[0] + "社会保险事业管理中心", 660, 400, 140), 900, 600, font=SONG, size=16)


def consent(case: Case, random: Random) -> Drawing:
    """A form by which a patient agrees to an operation."""
    who = case.insured
    body = (
        head(e(case.hospital), 22)
        + head(random.choice(("手术知情同意书", "输血治疗知情同意书", "麻醉知情同意书")), 27)
        + spread(
            f"姓名 {e(who.name)}",
            f"性别 {who.sex}",
            f"床号 {case.seed % 60 + 1}",
            f"住院号 {case.numbers['住院号']}",
            style="margin:14px 0;border-bottom:1px solid #222",
        )
    )
    for n, text in enumerate(
        (
            "医生已告知我病情、拟行治疗方案及替代方案；",
            "任何手术及麻醉均存在风险，可能出现出血、感染、脏器损伤等并发症；",
            "如术中出现意外，我授权医师采取必要的抢救措施；",
            "我并未得到百分之百成功的许诺。",
        ),
        1,
    ):
        body += ln(f"{n}. {text}", "margin-top:6px")
    body += (
        ln(f"患者意见：{u('已知晓，同意')}", "margin-top:22px")
        + spread(f"患者签名 {pen(e(who.name))}", f"家属签名 {pen(e(case.relative.name))}", style="margin-top:14px")
        + spread(
            f"谈话医师 {pen(e(others(case)[0]))}",
            f"{day_text(case.admitted_on, '年')} 15时30分",
            style="margin-top:14px",
        )
    )
    return sheet(body, 860, 560, font=FANG, size=18)


def car_policy(case: Case, random: Random) -> Drawing:
    """A compulsory motor policy."""
    car, since = case.vehicle, case.loss_on - dt.timedelta(days=140)
    rows = [
        ["被保险人", (e(case.insured.name), "colspan=3")],
        ["号牌号码", car.plate, "厂牌型号", e(car.model)],
        ["识别代码（车架号）", car.vin, "发动机号码", car.engine_number],
        ["死亡伤残赔偿限额", "180,000元", "医疗费用赔偿限额", "18,000元"],
        ["财产损失赔偿限额", "2,000元", "无责财产损失限额", "100元"],
        ["保险费合计", "玖佰伍拾元整（¥950.00元）", "其中救助基金", "¥19.00"],
        [
            "保险期间",
            (
                f"自{day_text(since, '年')}0时起至{day_text(later(since, 1) - dt.timedelta(days=1), '年')}24时止",
                "colspan=3",
            ),
        ],
        ["代收车船税", "¥360.00", "争议解决方式", "诉讼"],
    ]
    body = (
        head("机动车交通事故责任强制保险单（电子保单）", 24)
        + spread(e(case.insurer), f"保险单号：PDZA{digits(random, 16)}", style="margin:10px 0;font-size:15px")
        + tab(rows)
    )
    body += ln(
        "收到本保险单后请立即核对，如有不符请通知保险人并办理变更手续。", "font-size:14px;margin-top:10px"
    ) + stamp(case.insurer, 730, 380, 140, "承保专用章")
    return sheet(body, 960, 600, font=MICRO, size=15.5, ground="#fdf6ee")


LAYOUTS = {"other": (transfer_slip, deposit_receipt, claim_decision, contributions, consent, car_policy)}
