"""Strays from insurers, banks and the social insurance."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.families.thirteenth.kit import code
from benchmarks.papers.paper import Drawing, Layout


def policy(case: Case, random: Random) -> Drawing:
    """The schedule of a policy."""
    begin = case.on - dt.timedelta(days=random.randint(130, 300))
    lines = [
        ["保险单号", case.contract_number, "币种", "人民币"],
        ["投保人", t(case.relative.name), "证件号码", case.relative.id_number],
        ["被保险人", t(case.insured.name), "证件号码", case.insured.id_number],
        ["身故受益人", "法定", "交费方式", random.choice(("年交", "月交", "趸交"))],
        [
            "保险期间",
            f"@colspan=3|自{day_text(begin, '年')}零时起至{day_text(begin + dt.timedelta(days=364), '年')}二十四时止",
        ],
    ]
    cover = [
        ["保险责任", "保险金额（元）", "保险费（元）"],
        ["意外身故、伤残", "500000.00", "180.00"],
        ["意外医疗（免赔100元）", "50000.00", "86.00"],
        ["住院津贴（元/天）", "150.00", "54.00"],
        ["合计", "—", "320.00"],
    ]
    body = (
        f'<div class="mid"><div style="font-size:19px;color:#9a1f25">{t(case.insurer)}</div><h2 style="font-size:26px;letter-spacing:10px;margin:6px 0 14px">保 险 单</h2></div>'
        + kit.rows(*lines, widths=(14, 34, 14, 38))
        + kit.rows(*cover, widths=(46, 28, 26), style="margin-top:12px")
        + "<div style='font-size:12.5px;margin-top:12px'>特别约定：被保险人职业类别为1—3类；本保单仅承保二级及以上公立医院。收到本保单后请核对，如有错漏请于十日内办理批改。出险后请于48小时内拨打客服热线报案。</div>"
        + kit.pair(
            f"签单日期：{day_text(begin - dt.timedelta(days=1), '年')}",
            f"核保：{kit.staff(random)}",
            f"制单：{kit.staff(random)}",
            style="margin-top:26px",
        )
        + kit.stamp(case.insurer, right=70, bottom=20, diameter=130, below="承保专用章")
    )
    return kit.page(body, (800, 700), font=kit.SONG, px=15, css=".g td{height:36px}")


def premium_invoice(case: Case, random: Random) -> Drawing:
    """An electronic invoice of a premium."""
    fen = random.randint(300, 6000) * 100
    tax = round(fen * 6 / 106)
    number, day = digits(random, 20), case.on - dt.timedelta(days=random.randint(140, 300))
    said = f"01,32,,{number},{yuan(fen)},{day:%Y%m%d},,"
    body = (
        f'<div style="display:flex;justify-content:space-between;align-items:center">{code(said, 84)}<h2 style="font-size:24px;color:#8a3a1a">电子发票（普通发票）</h2><span style="font-size:13px">发票号码：{number}<br>开票日期：{day_text(day, "年月")}</span></div>'
        + kit.rows(
            [
                f"购买方　名称：{t(case.relative.name)}<br>统一社会信用代码/纳税人识别号：",
                f"销售方　名称：{t(case.insurer)}<br>统一社会信用代码/纳税人识别号：{case.credit_code}",
            ],
            widths=(50, 50),
            style="margin-top:8px",
        )
        + kit.rows(
            ["项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率", "税额"],
            ["*保险服务*健康险保费", "", "", "1", yuan(fen - tax), yuan(fen - tax), "6%", yuan(tax)],
            ["@colspan=5 style='height:70px'|合　计", f"￥{yuan(fen - tax)}", "", f"￥{yuan(tax)}"],
            ["价税合计（大写）", f"@colspan=4|ⓧ {in_words(fen, yuan_word='圆')}", f"@colspan=3|（小写）￥{yuan(fen)}"],
            [
                "备注",
                f"@colspan=7 style='height:54px'|保单号：{case.contract_number}　缴费期次：第{random.randint(1, 9)}期",
            ],
            widths=(23, 10, 7, 7, 13, 15, 10, 15),
            style="margin-top:-1px",
        )
        + f"<div style='margin-top:8px'>开票人：{kit.staff(random)}</div>"
    )
    return kit.page(
        body, (900, 500), font=kit.MING, px=14, pad="26px 34px", css=".g td{border-color:#a0522d}", scale=1.6
    )


def decision(case: Case, random: Random) -> Drawing:
    """An insurer's letter about a claim."""
    title, words = random.choice(
        (
            (
                "理赔决定通知书",
                f"经审核，本次事故属于保险责任，应付保险金人民币{yuan(case.visit.total_fen // 2)}元，已划入您指定的账户，请注意查收。",
            ),
            (
                "补充索赔资料通知书",
                "经初步审核，您提交的资料尚不齐全，请于收到本通知之日起三十日内补充提交：1.医疗费用发票原件；2.加盖医院公章的病历；3.银行卡复印件。",
            ),
            (
                "拒绝给付保险金通知书",
                "经审核，本次就诊疾病发生于等待期内，依据保险条款第2.4款之约定，我公司不承担给付保险金责任，特此函告。",
            ),
        )
    )
    body = (
        f'<div style="border-bottom:3px solid #155a9c;padding-bottom:6px;font-size:19px;color:#155a9c">{t(case.insurer)}</div>'
        f'<h2 class="mid" style="font-size:25px;letter-spacing:4px;margin:22px 0">{title}</h2>'
        f"<p>尊敬的{t(case.insured.name)}客户：</p><p class='in'>您于{day_text(case.visited_on, '年')}就保险合同{case.contract_number}项下被保险人{t(case.insured.name)}提出的理赔申请（案件号{case.numbers['业务流水号']}）已收悉。</p>"
        f"<p class='in'>{words}</p><p class='in'>如有疑问，请拨打客户服务热线，或向当地金融监管部门咨询。感谢您的理解与支持！</p>"
        f"<div class='end' style='margin-top:44px'>{t(case.insurer)}<br>理赔部<br>{day_text(kit.signed(case), '年')}</div>"
        + kit.stamp(case.insurer, right=60, bottom=60, diameter=136, below="理赔专用章")
    )
    return kit.page(
        body, (740, 700), font=kit.FANG, px=17.5, pad="40px 60px", css="p{line-height:2}.in{text-indent:2em}"
    )


def checklist(case: Case, random: Random) -> Drawing:
    """A sheet that tells which papers a claim needs."""
    papers = (
        "理赔申请书",
        "被保险人身份证正反面",
        "银行卡（存折）复印件",
        "门诊/住院发票原件",
        "费用明细清单",
        "病历、出院小结",
        "诊断证明书",
        "检查检验报告",
        "医保结算单",
        "意外事故证明",
        "死亡证明、户口注销证明",
    )
    lines = [["序号", "材料名称", "医疗", "重疾", "身故", "备注"]]
    lines += [
        [
            str(number),
            name,
            *("@class=mid|" + random.choice(("√", "√", "△", "")) for _ in range(3)),
            random.choice(("", "原件", "复印件")),
        ]
        for number, name in enumerate(papers, 1)
    ]
    body = (
        f'<h2 class="mid" style="font-size:23px;color:#a6521a;margin-bottom:4px">理赔所需材料一览表</h2><div class="mid" style="margin-bottom:10px">{t(case.insurer)}　客户服务部</div>'
        + kit.rows(*lines, widths=(8, 38, 11, 11, 11, 21))
        + "<div style='font-size:13px;margin-top:10px'>“√”为必须提供，“△”为视情况提供。小额案件可通过微信公众号在线上传。温馨提示：请保留好发票原件。</div>"
    )
    return kit.page(
        body,
        (740, 640),
        font=kit.HEI,
        px=15,
        css=".g td{border-color:#c79a72;height:35px}.g tr:first-child td{background:#f7e6d4}",
    )


def proposal(case: Case, random: Random) -> Drawing:
    """An agent's plan on a phone."""
    inner = "".join(
        f"<div class='pair' style='padding:9px 0;border-bottom:1px solid #f3eee6'><span>{name}</span><b>{value}</b></div>"
        for name, value in (
            ("重大疾病（120种）", "30万"),
            ("中症（25种）", "18万"),
            ("轻症（50种）", "9万"),
            ("身故/全残", "30万"),
            ("住院医疗", "200万/年"),
        )
    )
    body = (
        f'<div style="background:linear-gradient(120deg,#b8862d,#e6c57e);color:#fff;border-radius:12px;padding:16px"><div style="font-size:20px">为 {t(case.insured.name)} 定制的保障计划</div><div style="font-size:13px;margin-top:6px">{kit.age(case.insured.born_on, case.on)}岁　{case.insured.sex}　保终身　20年交</div></div>'
        f'<div style="background:#fff;border-radius:12px;padding:6px 14px;margin-top:10px">{inner}</div>'
        f'<div class="pair" style="margin:14px 4px;font-size:17px"><span>首年保费</span><b style="color:#c5522d">¥{random.randint(30, 120) * 100}.00</b></div><div style="font-size:12px;color:#999">保险顾问 {kit.staff(random)}　执业证号 {digits(random, 14)}<br>本计划书仅供参考，以保险合同为准</div>'
        '<div class="mid" style="background:#b8862d;color:#fff;border-radius:22px;padding:10px;margin-top:14px">立即投保</div>'
    )
    return kit.screen("保险计划书", body, 590, random=random, ground="#fbf7ef")


def service_chat(case: Case, random: Random) -> Drawing:
    """A chat with an agent about papers."""
    said = (
        "您好，请问理赔需要什么材料？",
        "发票、病历、身份证和银行卡照片发我就行",
        "发票是要原件吗",
        "先拍照，金额小的不用寄原件",
        "好的，我回家找一下",
        "出院小结也要，盖章那张",
        "多久能到账？",
        "资料齐全3个工作日",
        "谢谢",
        "不客气[微笑]",
    )
    inner = "".join(
        f"<div style='display:flex;justify-content:{'flex-start' if place % 2 else 'flex-end'};margin:10px 0'><span style='background:{'#fff' if place % 2 else '#95ec69'};padding:8px 12px;border-radius:6px;max-width:74%'>{words}</span></div>"
        for place, words in enumerate(said[: random.choice((8, 10))])
    )
    body = f"<div class='mid' style='font-size:12px;color:#999'>{random.choice(('昨天', '星期二'))} {kit.clock(random)}</div>{inner}"
    return kit.screen(
        f"{t(case.insurer[:4])}-{kit.staff(random)}", body, 660, random=random, ground="#ededed", bar="#fff"
    )


def contributions(case: Case, random: Random) -> Drawing:
    """A certificate of contributions to the social insurance."""
    person = case.relative if kit.minor(case) else case.insured
    firm = kit.town(person) + "瑞峰商贸有限公司"
    lines = [["年月", "险种", "缴费基数", "单位缴费", "个人缴费", "到账"]]
    base = random.randint(38, 120) * 100
    for month in range(1, 8):
        lines.append([f"{case.on.year}{month:02d}", "职工医疗保险", f"{base}.00", yuan(base * 8), yuan(base * 2), "是"])
    body = (
        '<h2 class="mid" style="font-size:23px;margin-bottom:10px">社会保险个人参保缴费证明</h2>'
        + kit.pair(
            f"姓名：{t(person.name)}",
            f"社会保障号码：{person.id_number}",
            f"个人编号：{case.numbers['医保编号']}",
            style="font-size:14px",
        )
        + f"<div style='margin:6px 0 10px;font-size:14px'>现参保单位：{t(firm)}　参保状态：正常缴费</div>"
        + kit.rows(*lines, widths=(13, 23, 18, 18, 18, 10))
        + f"<div style='font-size:13px;margin-top:12px'>本证明由参保人自助打印，验证码 {digits(random, 12)}，可登录人社服务平台核验，有效期90天。打印日期：{day_text(case.visited_on, '-')}</div>"
        + kit.stamp(
            kit.town(case.insured) + "社会保险事业管理中心", right=60, bottom=20, diameter=124, below="证明专用章"
        )
    )
    return kit.page(body, (800, 540), font=kit.SONG, px=14.5, css=".g td{height:32px}")


def transfer(case: Case, random: Random) -> Drawing:
    """A transfer that went through."""
    pairs = (
        ("收款人", case.relative.name),
        ("收款账号", f"{case.relative.card_number[:4]} **** **** {case.relative.card_number[-4:]}"),
        ("收款银行", case.relative.bank),
        ("付款账号", f"尾号{case.insured.card_number[-4:]}"),
        ("附言", random.choice(("借款", "房租", "货款"))),
        ("交易时间", f"{day_text(case.visited_on, '-')} {kit.clock(random)}:{random.randint(10, 59)}"),
        ("交易流水号", digits(random, 20)),
    )
    inner = "".join(
        f"<div class='pair' style='padding:8px 0'><span style='color:#888;white-space:nowrap'>{name}</span><span class='end'>{t(value)}</span></div>"
        for name, value in pairs
    )
    body = f'<div class="mid" style="padding:18px 0"><div style="font-size:15px">转账成功</div><div style="font-size:34px">¥{random.randint(1, 90) * 100}.00</div></div><div style="background:#fff;border-radius:10px;padding:6px 14px">{inner}</div><div class="mid" style="color:#c7383e;margin-top:18px">再转一笔　|　电子回单</div>'
    return kit.screen("交易详情", body, 520, random=random)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (policy, premium_invoice, decision, checklist, proposal, service_chat, contributions, transfer)
}
