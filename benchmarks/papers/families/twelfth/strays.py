"""Foreign pages dangerously close to claim material: insurers', police's and banks' other papers."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text, portrait, ticked
from benchmarks.papers.families.twelfth import strays_hospital
from benchmarks.papers.families.twelfth.desk import (
    FANG,
    HEI,
    KAI,
    MICRO,
    SONG,
    adult,
    apart,
    cell,
    city_of,
    district_of,
    grouped,
    heads,
    oblong,
    page,
    pen,
    row,
    staff,
    stamp,
)
from benchmarks.papers.paper import Drawing, Layout


def policy_schedule(case: Case, random: Random) -> Drawing:
    """A policy's schedule: who is insured for what, and what it costs."""
    one, start = case.insured, case.on - dt.timedelta(days=300)
    covers = (
        ("意外身故及伤残", "200,000.00", "86.00"),
        ("意外医疗（免赔100元，90%）", "20,000.00", "94.00"),
        ("住院津贴（100元/日）", "18,000.00", "60.00"),
    )
    rows = "".join(row(a, cell(b, style="text-align:right"), cell(c, style="text-align:right")) for a, b, c in covers)
    body = (
        f"<h1>{case.insurer}</h1><h1 style='font-size:24px;letter-spacing:8px;margin:6px 0 18px'>保　险　单</h1>"
        + apart(f"保险单号：{case.contract_number}", "币种：人民币", style="margin-bottom:8px")
        + "<table class='g z'>"
        + row("投保人", payer_name(case), "被保险人", one.name)
        + row("证件号码", one.id_number, "出生日期", day_text(one.born_on, "-"))
        + row("身故受益人", "法定", "交费方式", "一次交清")
        + row(
            "保险期间",
            cell(f"自{day_text(start, '年')}零时起至{day_text(start + dt.timedelta(days=364), '年')}二十四时止", 3),
        )
        + f"</table><table class='g z' style='margin-top:14px'>{heads('保险责任', '保险金额(元)', '保险费(元)')}{rows}"
        + row(cell("保险费合计（大写）贰佰肆拾元整", 2), cell("240.00", style="text-align:right"))
        + "</table><p style='margin-top:16px;font-size:13px'>特别约定：1. 被保险人职业类别为1至3类。2. 出险后请于48小时内拨打客服热线报案，并保留就诊资料。3. 本保单须与条款一并使用。</p>"
        + apart(f"签单机构：{case.insurer}", f"签发日期：{day_text(start, '年')}", style="margin-top:44px")
    ) + stamp(90, 660, case.insurer, below="保单专用章")
    return page(body, {}, height=960, font=SONG, size=15, css=".z td{height:42px}")


def payer_name(case: Case) -> str:
    """Whoever took out the contract."""
    return adult(case).name


def decision_letter(case: Case, random: Random) -> Drawing:
    """What an insurer decided on an earlier claim."""
    one = case.insured
    paid = 20000 + case.seed % 90000 * 7
    refused = random.random() < 0.4
    text = (
        f"经审核，本次事故不属于合同约定的保险责任，我公司不承担给付保险金责任，{case.contract_number}号合同继续有效。"
        if refused
        else f"经审核，我公司决定给付医疗保险金人民币{yuan(paid, commas=True)}元（大写：{in_words(paid)}），款项将于3个工作日内划至您指定的账户（尾号{one.card_number[-4:]}）。"
    )
    body = (
        f"<div style='color:#8b1a2f;font-size:19px;font-weight:700'>{case.insurer}</div>"
        f"<h1 style='margin:24px 0'>{'拒赔' if refused else '理赔'}决定通知书</h1><div class='r'>案号 {case.numbers['业务流水号']}</div>"
        f"<p style='margin-top:18px'>尊敬的 {one.name} 客户：</p><p class='t'>您于{day_text(case.admitted_on, '年')}因{case.diagnosis.name}在{case.hospital}治疗，"
        f"所提交的理赔申请我公司已受理。{text}</p><p class='t'>如您对上述决定有异议，可在收到本通知之日起向我公司申请复核，或依法提起诉讼。</p>"
        f"<div class='r' style='margin-top:80px;line-height:2'>{case.insurer}<br>理赔部<br>{day_text(case.on, '年')}</div>"
    ) + stamp(530, 500, case.insurer, below="理赔专用章")
    return page(
        body,
        {},
        height=820,
        font=FANG,
        size=17.5,
        pad="52px 74px",
        css=".t{text-indent:2em;line-height:2.1;margin-top:10px}",
    )


def wanted_papers(case: Case, random: Random) -> Drawing:
    """An insurer's leaflet telling which papers to send."""
    wants = (
        "理赔申请书（须本人签字）",
        "被保险人身份证正反面复印件",
        "领款人银行卡复印件",
        "门（急）诊病历、出院小结",
        "医疗费用发票原件",
        "住院费用总清单",
        "意外事故须提供事故证明",
    )
    rows = "".join(row(n, one, ticked(random.random() < 0.5, "已收"), "") for n, one in enumerate(wants, 1))
    body = (
        f"<h1 style='color:#1460a8'>{random.choice(('理赔须知', '补充材料通知书', '索赔材料告知单'))}</h1><div class='c'>{case.insurer}</div>"
        f"<p style='margin-top:18px'>{case.insured.name} 女士 / 先生：为便于尽快处理您的案件，请按下表准备材料：</p>"
        f"<table class='g z' style='margin-top:12px'>{heads('序号', '材料名称', '状态', '备注')}{rows}</table>"
        "<p style='margin-top:16px'>寄送地址：新华区文昌阁巷8号理赔服务中心　收件人：理赔资料岗</p><p>微信搜索服务号可查询进度。</p>"
        "<p style='margin-top:30px;color:#1460a8'>用心服务　快赔优赔</p>"
    )
    return page(body, {}, height=760, font=MICRO, size=16, css=".z td{height:42px}")


def penalty(case: Case, random: Random) -> Drawing:
    """A fine for a traffic offence."""
    one, car = adult(case), case.vehicle
    issuer = f"{city_of(one)}公安局交通警察支队{random.choice(('二', '三'))}大队"
    body = (
        f"<h1 style='font-size:21px'>{issuer}</h1><h1 style='font-size:24px;margin:8px 0 16px'>公安交通管理简易程序处罚决定书</h1><div class='r'>编号：{case.numbers['业务流水号']}{case.seed % 900 + 100}</div>"
        f"<p class='t'>被处罚人：{one.name}　驾驶证号：{one.id_number}　准驾车型：{car.vehicle_class}　车辆牌号：{car.plate}</p>"
        f"<p class='t'>被处罚人于{day_text(case.visited_on, '年')}10时{case.seed % 50 + 10}分，在{case.pools.streets[case.seed % 8]}实施"
        f"{random.choice(('机动车违反禁止标线指示', '不按规定停放车辆', '驾驶时拨打接听手持电话'))}的违法行为，根据《道路交通安全法》第九十条，决定处以200元罚款，记3分。</p>"
        "<p class='t'>持本决定书在15日内到指定银行缴纳罚款，逾期不缴纳的，每日按罚款数额的3%加处罚款。</p>"
        + apart(f"交通警察：{pen(staff(random)[0])}", f"被处罚人签名：{pen(one.name)}", style="margin-top:44px")
        + f"<div class='r' style='margin-top:20px'>{day_text(case.visited_on, '年')}</div>"
    ) + stamp(520, 480, issuer, size=130)
    return page(
        body,
        {},
        height=680,
        font=FANG,
        size=16.5,
        pad="40px 60px",
        css=".t{margin-top:12px;text-indent:2em;line-height:1.9}",
    )


def motor_policy(case: Case, random: Random) -> Drawing:
    """An electronic compulsory motor policy."""
    one, car, start = adult(case), case.vehicle, case.on - dt.timedelta(days=200)
    body = (
        "<h1 style='color:#0a7d4f'>机动车交通事故责任强制保险单（电子保单）</h1>"
        + apart(f"{case.insurer}", f"保险单号 {case.contract_number}", style="margin:14px 0 8px")
        + "<table class='g z'>"
        + row("被保险人", one.name, "身份证号码", one.id_number)
        + row("号牌号码", car.plate, "使用性质", "家庭自用")
        + row("识别代码(车架号)", car.vin, "发动机号码", car.engine_number)
        + row("厂牌型号", car.model, "登记日期", day_text(car.registered_on, "-"))
        + row("死亡伤残赔偿限额", "180,000元", "医疗费用赔偿限额", "18,000元")
        + row("财产损失赔偿限额", "2,000元", "浮动比率", "-30%")
        + row("保险费合计", cell("人民币 陆佰陆拾伍元整（￥665.00）　含救助基金", 3))
        + row(
            "保险期间", cell(f"{day_text(start, '年')}0时起至{day_text(start + dt.timedelta(days=364), '年')}24时止", 3)
        )
        + row("代收车船税", cell("当年应缴 360.00 元　滞纳金 0.00 元", 3))
        + "</table><p style='font-size:13px;margin-top:12px'>请仔细核对承保内容，发现错误及时联系本公司更正。出险请拨打全国统一报案电话。</p>"
    ) + oblong(560, 600, "电子保单专用章", size=15)
    return page(
        body,
        {},
        height=720,
        font=HEI,
        size=14.5,
        css=".z td{height:40px;border-color:#0a7d4f}.z td:nth-child(odd){background:#eef8f2;width:140px}",
    )


def transfer_receipt(case: Case, random: Random) -> Drawing:
    """A bank's electronic receipt of money sent to somebody."""
    one, other, fen = adult(case), case.relative, random.randint(8, 900) * 10000
    body = (
        f"<div style='font-size:21px;color:#a01d22'><b>{one.bank}</b>　网上银行电子回单</div>"
        "<table class='g z' style='margin-top:14px'>"
        + row(cell("付款人", down=2), "户名", one.name, cell("收款人", down=2), "户名", other.name)
        + row("账号", f"{one.card_number[:6]}******{one.card_number[-4:]}", "账号", grouped(other.card_number))
        + row(cell("金额", 2), cell(f"￥{yuan(fen, commas=True)}　{in_words(fen)}", 4))
        + row(cell("附言", 2), cell(random.choice(("房租", "货款", "还款", "学费")), 4))
        + row(cell("交易时间", 2), cell(f"{day_text(case.visited_on, '-')} 15:40:0{case.seed % 10}", 4))
        + row(cell("流水号", 2), cell(f"{case.numbers['业务流水号']}{case.numbers['标本号']}", 4))
        + "</table><p style='font-size:12.5px;margin-top:10px'>重要提示：回单可重复打印，请勿重复记账。</p>"
    ) + stamp(590, 210, one.bank, size=112, below="电子回单专用章")
    return page(body, {}, width=840, height=430, font=MICRO, size=14.5, pad="28px 34px", css=".z td{height:39px}")


def residence_permit(case: Case, random: Random) -> Drawing:
    """A permit to live in a city one was not registered in."""
    one = adult(case)
    body = (
        at(40, 30, f"{city_of(case.relative)}　居 住 证", "font-size:30px;letter-spacing:6px;color:#0e5a7a")
        + at(40, 96, f"姓名　{one.name}", "font-size:20px")
        + at(40, 136, f"性别　{one.sex}　　民族　{one.ethnicity}", "font-size:20px")
        + at(40, 176, f"户籍　{one.address[:9]}", "font-size:20px")
        + at(40, 216, f"现住　{city_of(case.relative)}{district_of(case.relative)}", "font-size:20px")
        + at(40, 276, f"公民身份号码　{one.id_number}", "font-size:19px")
        + at(40, 316, f"签发日期　{day_text(case.visited_on, '.')}　每年签注一次", "font-size:17px")
        + at(40, 360, f"{case.relative.id_issuer}制", "font-size:15px")
        + at(456, 96, portrait(150, 188))
    )
    ground = "linear-gradient(120deg,#d6efe9,#eef8f5)"
    return page(body, {}, width=648, height=408, font=KAI, css=".paper{border-radius:20px}", ground=ground)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (
        policy_schedule,
        decision_letter,
        wanted_papers,
        penalty,
        motor_policy,
        transfer_receipt,
        residence_permit,
        *strays_hospital.PAGES,
    )
}
