"""Strays of banks, insurers, shops and apps, all close to what a claim holds."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import cards_kit as kit
from benchmarks.papers.families.seventeenth import names
from benchmarks.papers.families.seventeenth.cards_kit import t, wrote
from benchmarks.papers.paper import Drawing, Layout


def flow_list(case: Case, random: Random) -> Drawing:
    """A bank's list of movements."""
    person, balance, rows = case.insured, random.randint(300000, 9000000), ""
    for number in range(random.randint(7, 11)):
        change = random.randint(900, 260000) * random.choice((1, -1, -1))
        balance = abs(balance + change)
        what = random.choice(("代发工资", "快捷支付", "ATM取款", "转账汇入", "利息入账", "水电代扣"))
        other = random.choice(("支付宝", "财付通", "供电公司", "—"))
        rows += f"\n{case.visited_on - dt.timedelta(days=60 - number * 5):%Y%m%d}|{what}|{yuan(change) if change > 0 else '-' + yuan(-change)}|{yuan(balance, commas=True)}|{other}"
    lines = kit.table("交易日期|摘要|金额|余额|对方户名" + rows, "17 20 19 22 22", ruled=False, style="font-size:14px")
    body = (
        f'<div class="s"><b style="font-size:18px">{t(person.bank)}</b><span>个人活期账户交易流水</span></div><div class="s" style="border-bottom:2px solid #333;padding:6px 0"><span>户名 {t(person.name)}</span><span>账号 {kit.hidden(person.card_number)}</span><span>币种 RMB</span></div>'
        f'{lines}<div style="border-top:1px solid #333;margin-top:8px;font-size:13px;padding-top:4px">第 1 页 / 共 3 页　打印时间 {day_text(kit.signed(case), "-")} {kit.clock(random)}　验证码 {digits(random, 12)}</div>'
        + kit.stamp(person.bank, 80, 24, 112, "电子回单专用章")
    )
    return kit.page(body, (820, 480), font=kit.MONO, px=15, loose=True)


def payout_advice(case: Case, random: Random) -> Drawing:
    """A bank's electronic advice of money that came from an insurer."""
    person, money = case.insured, random.randint(50000, 2000000)
    lines = kit.table(
        f"""2v付<br>款|#户名|{t(case.insurer)}|2v收<br>款|#户名|{t(person.name)}
#开户行|{t(case.relative.bank)}总行营业部|#开户行|{t(person.bank)}
#|#金额|¥{yuan(money, commas=True)}|#|#币种|人民币
#|#用途|赔款 {case.contract_number}|#|#渠道|银企直联""",
        "5 12 35 5 12 31",
    )
    body = (
        f'<h2 class="c" style="font-size:22px;color:#114a8f">{t(person.bank)}　电子回单</h2>'
        + kit.spread(
            f"回单编号 {digits(random, 16)}",
            f"交易时间 {day_text(kit.signed(case), '-')} {kit.clock(random)}:{random.randint(10, 59)}",
            style="font-size:13px;margin:8px 0",
        )
        + lines
        + '<p style="font-size:12.5px;margin-top:8px">重要提示：本回单不作为收款方发货依据，重复打印请勿重复记账。</p>'
        + kit.stamp(person.bank, 60, 14, 112, "回单专用章")
    )
    return kit.page(body, (860, 380), font=kit.HEI, px=14.5, css=":root{--rule:#7fa0c8}.g td{height:44px}", loose=True)


def policy_page(case: Case, random: Random) -> Drawing:
    """The page of a policy that names who and what is covered."""
    person, begin = case.insured, case.on - dt.timedelta(days=random.randint(90, 300))
    holder = kit.grown(case)
    premium = random.randint(20000, 300000)
    lines = kit.table(
        f"""投保人|{t(holder.name)}|证件号|{holder.id_number}
被保险人|{t(person.name)}|证件号|{person.id_number}
身故受益人|法定|出生日期|{day_text(person.born_on, "-")}
险种|保险金额|交费期|保险费
{random.choice(("附加住院医疗B款", "百万医疗2026"))}|{random.choice((20, 100, 200))}万元|1年|{yuan(premium)}元
意外伤害保险|{random.choice((10, 30))}万元|1年|{yuan(premium // 3)}元""",
        "18 30 15 37",
        ruled=False,
    )
    body = (
        f'<div style="border:3px double #b08a3c;padding:22px"><div class="c" style="color:#8a6a1f"><b style="font-size:21px">{t(case.insurer)}</b><h2 style="font-size:27px;letter-spacing:10px">保险单</h2></div>'
        f'<div class="s"><span>保险合同号码：{case.contract_number}</span><span>币种：人民币</span></div><hr>{lines}<hr><p>合同生效日　{day_text(begin, "年")}零时　　合同期满日　{day_text(begin + dt.timedelta(days=364), "年")}</p>'
        f'<p style="font-size:13px">特别约定：本合同等待期{random.choice((30, 90))}日；免赔额{random.choice(("1万元", "500元", "0元"))}。服务热线 955{random.randint(10, 99)}</p></div>'
        + kit.stamp(case.insurer, 70, 30, 130, "保单专用章")
    )
    return kit.page(
        body,
        (780, 540),
        font=kit.SERIF,
        px=15.5,
        ground="#fffdf7",
        css="td{height:34px}hr{border:0;border-top:1px solid #b08a3c}",
        loose=True,
    )


def change_form(case: Case, random: Random) -> Drawing:
    """A form for changing or ending a contract: much like a claim form, but not one."""
    person, face = case.insured, random.randrange(3)
    asked = "　".join(
        kit.tick(one == "退保", one) for one in ("变更受益人", "变更交费账户", "退保", "保单借款", "复效")
    )
    lines = kit.table(
        f"""#保险合同号|~{case.contract_number}|#投保人|~{t(kit.grown(case).name)}
#被保险人|~{t(person.name)}|#联系电话|~{person.phone}
#证件号码|3>~{person.id_number}
#申请项目|3>{asked}
#退费账户|3>~{t(person.bank)}　{person.card_number}
#原因|3>~{random.choice(("经济原因", "已有其他保障", "服务不满意"))}""",
        "16 36 14 34",
        face=face,
    )
    body = (
        f'<div>{t(case.insurer)}</div><h2 class="c" style="font-size:24px;margin:4px 0 12px">{random.choice(("保险合同解除（退保）申请书", "保全变更申请书", "保单服务申请表（保全类）"))}</h2>{lines}'
        '<p style="font-size:12.5px;margin-top:8px">本人已知悉解除合同可能遭受的损失，自解除之日起保险公司不再承担保险责任。</p>'
        + kit.spread(
            f"投保人签名 {wrote(t(kit.grown(case).name), face, 1.4)}",
            wrote(day_text(kit.signed(case), "年"), face),
            style="margin-top:16px",
        )
    )
    return kit.page(body, (800, 480), font=kit.SONG, px=15, css=".g td{height:40px}", loose=True)


def premium_letter(case: Case, random: Random) -> Drawing:
    """A letter that a premium falls due, with a payment slip below."""
    person, due = kit.grown(case), case.on + dt.timedelta(days=random.randint(10, 40))
    money = f"{yuan(random.randint(80000, 900000), commas=True)}元"
    body = (
        f'<div class="s"><span style="font-size:14px">{t(person.address)}<br>{t(person.name)} {"女士" if person.sex == "女" else "先生"} 收</span><b>{t(case.insurer)}</b></div>'
        f'<h3 style="font-size:21px;margin:26px 0 10px">续期保险费交费通知书</h3><p>尊敬的客户：您好！您名下保单 {case.contract_number} 本期应交保险费 {money}，应交日 {day_text(due, "年")}，宽限期 60 天。请确保尾号 {person.card_number[-4:]} 的{t(person.bank)}账户余额充足。</p>'
        f'<p>如您已交费，请忽略本通知。客户经理 {kit.staff(random)}，电话 {names.telephone(random)}。</p><div style="border-top:2px dashed #777;margin:24px 0 10px"></div>'
        + kit.spread("交费回执", f"保单 {case.contract_number}", f"金额 {money}", "经办 ________")
    )
    return kit.page(
        body, (760, 460), font=kit.KAI, px=17, css="p{line-height:1.9;text-indent:2em}", loose=True, pad="40px 50px"
    )


def survey_note(case: Case, random: Random) -> Drawing:
    """A property insurer's surveyor's notes."""
    car, face = case.vehicle, random.randrange(3)
    lines = kit.table(
        f"""#报案号|{digits(random, 16)}|#查勘员|~{kit.staff(random)}
#标的车|~{car.plate}　{t(car.model)}|#驾驶人|~{t(kit.grown(case).name)}
#查勘时间|~{day_text(case.loss_on, ".")}|#查勘地点|~{random.choice(("现场", "4S店", "停车场"))}
#痕迹|3>~{random.choice(("右前角刮擦，漆面脱落，高度58cm", "后杠凹陷，与三者高度吻合", "左侧门剐蹭，新痕"))}
#初步意见|3>{kit.ticks("属于责任 不属于 待核实", random.choice(("属于责任", "待核实")))}
#预估损失|~{random.randint(8, 90) * 100}|#三者|~{random.choice(("无", "1车", "护栏"))}""",
        "15 37 14 34",
        face=face,
    )
    body = f'<h2 class="c" style="font-size:23px">{random.choice(("机动车辆保险查勘记录", "车险现场查勘报告（内部）"))}</h2><div class="e">{t(case.insurer)}</div>{lines}<p style="margin-top:10px">被查勘人签字 {wrote(t(kit.grown(case).name), face, 1.3)}</p>'
    return kit.page(body, (800, 470), font=kit.MING, px=15, css=".g td{height:42px}", loose=True)


def ride_screen(case: Case, random: Random) -> Drawing:
    """A ride to the hospital in an app."""
    fee = random.randint(900, 8000)
    rows = [
        ("起步价", f"{yuan(900)}元"),
        ("里程费", f"{yuan(fee)}元"),
        ("优惠", f"-{yuan(300)}元"),
        ("实付", f"{yuan(fee + 600)}元"),
    ]
    body = (
        f'<div style="background:#dfe9e4;height:130px;border-radius:10px;padding:10px;color:#678">~ 行程轨迹 ~<br><br>　　　●━━━━━━━━◆</div><div style="background:#fff;border-radius:10px;padding:10px 14px;margin-top:10px"><b>{kit.staff(random)[0]}师傅　★4.9</b>　{case.vehicle.plate}<br>'
        f"<span style='color:#19a15f'>●</span> {t(case.insured.address.removeprefix(kit.home(case.insured)))}<br><span style='color:#e5532d'>●</span> {t(case.hospital)}<br><small>{day_text(case.visited_on, '年')} {kit.clock(random)}　订单 {digits(random, 14)}</small>{kit.listed(rows)}</div>"
    )
    return kit.screen("行程详情", body, 680, random=random, font=kit.MICRO, foot=("开发票", "再来一单"))


def refund_screen(case: Case, random: Random) -> Drawing:
    """A refund for medicine in a web shop."""
    goods = case.drugs.fees[0]
    rows = [
        ("退款编号", digits(random, 18)),
        ("商品", t(goods.goods.name)),
        ("退款金额", f"¥{yuan(goods.amount_fen)}"),
        ("退回账户", f"{t(case.insured.bank)}（{case.insured.card_number[-4:]}）"),
        ("申请时间", f"{day_text(case.visited_on, '-')} {kit.clock(random)}"),
        ("到账时间", "1-3个工作日"),
    ]
    body = f'<div style="background:#ff5c38;color:#fff;border-radius:10px;padding:18px"><b style="font-size:20px">退款成功</b><br>¥{yuan(goods.amount_fen)} 已原路退回</div><div style="background:#fff;border-radius:10px;margin-top:10px;padding:2px 14px">{kit.listed(rows)}</div><p style="color:#999;font-size:12px;margin-top:12px">店铺：{t(case.pharmacy)}</p>'
    return kit.screen("退款详情", body, 640, random=random, foot=("联系商家", "删除记录"))


def warranty(case: Case, random: Random) -> Drawing:
    """A shop's guarantee card for an electric bicycle, filled by hand."""
    person, face = kit.grown(case), random.randrange(3)
    bought = case.on - dt.timedelta(days=random.randint(60, 500))
    lines = kit.table(
        f"""#用户姓名|~{t(person.name)}|#电话|~{person.phone}
#车架号|~{digits(random, 15)}|#电机号|~{digits(random, 10)}
#型号颜色|~TDT{random.randint(100, 999)}Z 白|#售价|~{random.randint(22, 49) * 100}元
#购买日期|~{day_text(bought, ".")}|#销售员|~{kit.staff(random)}""",
        "15 35 13 37",
        face=face,
    )
    body = (
        f'<h2 class="c" style="font-size:24px;color:#b5301f">电动自行车三包凭证</h2><div class="c">{names.town(case)}捷顺车行（{random.choice(("城北店", "东关店"))}）</div>{lines}<p style="font-size:13px;margin-top:8px">整车质保一年，电池质保18个月。维修时请出示本卡及发票，撕毁涂改无效。</p>'
        + kit.stamp("捷顺车行销售专用", 60, 20, 100)
    )
    return kit.page(
        body, (720, 350), font=kit.ZEN, px=15, ground="#fff7e8", css=":root{--rule:#c58}.g td{height:38px}", loose=True
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (
        flow_list,
        payout_advice,
        policy_page,
        change_form,
        premium_letter,
        survey_note,
        ride_screen,
        refund_screen,
        warranty,
    )
}
