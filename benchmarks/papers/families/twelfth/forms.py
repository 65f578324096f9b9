"""Insurers' claim forms, on paper and on a telephone; letters of authority stand in `mandates`."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text, ticked
from benchmarks.papers.families.twelfth import mandates
from benchmarks.papers.families.twelfth.desk import (
    FANG,
    HEI,
    KAI,
    OLD_SONG,
    PENS,
    age,
    apart,
    bars,
    blank,
    boxed,
    cell,
    city_of,
    oblong,
    page,
    payee,
    pen,
    row,
    staff,
)
from benchmarks.papers.families.twelfth.forms_more import (
    app_confirm,
    bilingual,
    cause_ticks,
    claim_fields,
    electronic_record,
    signed_on,
    story,
)
from benchmarks.papers.paper import Drawing, Layout


def _boxed_rows(case: Case, taker: Person, hand: str) -> str:
    one = case.insured
    bar = "background:#7a1f2b;color:#fff;text-align:center;letter-spacing:4px;font-weight:600"
    phone = claim_fields(case, taker)["phone"]

    def write(words: object) -> str:
        return pen(words, hand)

    return (
        row(cell("A　被保险人资料", 4, style=bar))
        + row("被保险人", write(one.name), "保单号码", write(case.contract_number))
        + row("身份证号", cell(pen(boxed(one.id_number, 24), hand), 3))
        + row("手机", cell(pen(boxed(phone, 24), hand), 3))
        + row(cell("B　事故资料", 4, style=bar))
        + row("事故性质", cell(cause_ticks(case, "疾病", "意外", "生育", "其他"), 3))
        + row("出险时间", write(f"{day_text(case.loss_on, '年')}"), "报案时间", write(f"{signed_on(case):%m月%d日}"))
        + row("事故详情", cell(write(story(case)), 3, style="height:92px;vertical-align:top"))
        + row(
            "索赔项目",
            cell("　".join(ticked(w == "医疗", w) for w in ("医疗", "津贴", "重疾", "伤残", "身故", "豁免")), 3),
        )
        + row(cell("C　转账授权（账户须为受益人本人所有）", 4, style=bar))
        + row("户名", write(taker.name), "开户银行", write(taker.bank))
        + row("账号", cell(pen(boxed(taker.card_number, 24), hand), 3))
        + row(cell("D　声明", 4, style=bar))
        + row(
            cell(
                "本人确认上述内容属实，理解隐瞒或虚构事实可能导致公司拒付。本人同意公司向医疗机构、社保经办机构及其他保险公司查询。",
                4,
                style="font-size:12.5px",
            )
        )
    )


def boxed_figures(case: Case, random: Random) -> Drawing:
    """A life insurer's form to be read by machine: every figure of a number in its own box."""
    taker, hand = payee(case), random.choice(PENS)
    body = (
        apart(
            f"<b style='color:#7a1f2b'>{case.insurer}</b>",
            f"LP-{random.randint(101, 399)}　第1联 公司留存",
            style="font-size:13px",
        )
        + f"<h1 style='margin:10px 0 14px;letter-spacing:3px'>{random.choice(('保险金给付申请书', '理赔给付申请表', '人身险理赔申请书'))}</h1>"
        + f"<table class='g z'>{_boxed_rows(case, taker, hand)}</table>"
        + apart(
            f"申请人签章 {pen(taker.name, hand, '1.5em')}",
            f"申请日 {pen(day_text(signed_on(case), '.'), hand)}",
            style="margin-top:22px",
        )
        + apart(
            "经办人：" + staff(random)[0],
            "受理机构：柜面07",
            bars(random, 180, 30),
            style="margin-top:24px;font-size:13px",
        )
    )
    css = ".z td{height:39px}.z td:first-child{width:92px;background:#faf0f0}"
    return page(body, claim_fields(case, taker), height=1060, font=HEI, size=14.5, pad="36px 46px", css=css)


def group_staff(case: Case, random: Random) -> Drawing:
    """An employer's group policy: two columns, the employer's line first, the bank's columns last."""
    one, taker, hand = case.insured, payee(case), random.choice(PENS)
    firm = f"{city_of(case.father)}{random.choice(('恒达机电', '绿野食品', '长风物流', '信合建筑劳务'))}有限公司"
    phone = claim_fields(case, taker)["phone"]
    pairs = (
        ("投保单位", firm, "团体保单号", case.contract_number),
        ("出险人姓名", one.name, "连带被保人", "本人 / 子女"),
        ("出险人证件号", one.id_number, "联系手机", phone),
        ("就诊医院", case.hospital, "事故日期", day_text(case.loss_on, "/")),
        ("出险类型", cause_ticks(case, "疾病就医", "意外受伤"), "单据张数", str(3 + case.seed % 9)),
        ("领款人", taker.name, "领款银行", taker.bank),
        ("领款账号", taker.card_number, "领款人关系", "母亲" if taker is not one else "本人"),
    )
    settled = f"{ticked(True, '已结算')} {ticked(False, '未结算')}　　是否有其他商业保险：{ticked(False, '有')} {ticked(True, '无')}"
    rows = "".join(row(a, cell(b if a == "出险类型" else pen(b, hand)), c, pen(d, hand)) for a, b, c, d in pairs)
    body = (
        f"<div class='c' style='font-size:15px'>{case.insurer}</div>"
        "<h1 style='margin:6px 0 4px;font-size:25px'>团体员工福利计划理赔申请单</h1>"
        "<div class='c' style='font-size:12px;margin-bottom:12px'>（门诊 / 住院 / 意外医疗通用　一次就诊填写一份）</div>"
        f"<table class='g z'>{rows}"
        + row("出险经过", cell(pen(story(case), hand), 3, style="height:100px"))
        + row("医保结算", cell(settled, 3))
        + "</table><p style='font-size:12.5px;margin-top:12px'>注：请随附发票原件、费用明细、病历。凡留存复印件者须加盖单位公章。</p>"
        + apart(
            f"员工签名：{pen(taker.name, hand, '1.5em')}",
            f"单位经办人：{pen(staff(random)[0], hand)}",
            f"填表日期：{pen(day_text(signed_on(case), '-'), hand)}",
            style="margin-top:28px",
        )
        + oblong(560, 640, f"{firm}<br>人力资源专用", size=14, turn=-9)
    )
    css = ".z td{height:45px}.z td:nth-child(odd){background:#eef3ef;width:104px}.z td:nth-child(2){width:270px}"
    return page(
        body, claim_fields(case, taker), width=860, height=800, font=OLD_SONG, size=15, pad="36px 40px", css=css
    )


def typed_petition(case: Case, random: Random) -> Drawing:
    """An old-fashioned petition in running lines with labels split by blanks, filled in by pen."""
    one, taker, hand = case.insured, payee(case), random.choice(PENS)
    phone = claim_fields(case, taker)["phone"]
    day = f"{case.loss_on.year}年{case.loss_on.month}月{case.loss_on.day}日"

    def fill(words: object, width: int) -> str:
        return blank(pen(words, hand), width)

    lines = (
        f"保 险 单 号 {fill(case.contract_number, 250)} 险种 {fill('附加住院医疗', 150)}",
        f"被 保 险 人 {fill(one.name, 150)} 性别 {fill(one.sex, 40)} 年龄 {fill(age(one.born_on, case.on), 44)}",
        f"身 份 证 号 {fill(one.id_number, 270)} 电话 {fill(phone, 150)}",
        f"出 险 日 期 {fill(day, 190)} 出险地点 {fill(city_of(one), 130)}",
        f"出 险 原 因 {cause_ticks(case, '疾病', '意外伤害')}",
        f"就 诊 医 院 {fill(case.hospital, 380)}",
    )
    account = (
        f"户 名 {fill(taker.name, 150)} 开 户 行 {fill(taker.bank, 230)}",
        f"账 号 {fill(taker.card_number, 330)} 存折 ☐ 银行卡 ☑",
    )
    body = (
        f"<h1 style='font-size:22px;letter-spacing:4px'>{case.insurer}</h1>"
        "<h1 style='letter-spacing:14px;margin:8px 0 20px;font-size:29px'>索 赔 申 请 书</h1>"
        + "".join(f"<p class='l'>{line}</p>" for line in lines)
        + f"<p class='l'>出险经过及治疗情况：</p><div style='background:repeating-linear-gradient(#fff 0 37px,#777 37px 38px);line-height:38px;height:114px;padding:0 8px'>{pen(story(case), hand)}</div>"
        + "<p class='l'>保险金请汇入以下账户：</p>"
        + "".join(f"<p class='l'>{line}</p>" for line in account)
        + "<p style='margin-top:18px'>　　本人保证以上陈述真实无误，并愿提供理赔所需之一切证明文件。</p>"
        + f"<div style='margin-top:28px;padding-left:360px;line-height:2.2'>申请人 {pen(taker.name, hand, '1.5em')}<br>{pen(day_text(signed_on(case), '年'), hand)}</div>"
        + "<div style='border-top:1px dashed #333;margin-top:26px;padding-top:10px;font-size:13px'>（以下由公司填写）立案号＿＿＿＿＿＿　初审＿＿＿＿　复核＿＿＿＿　核定金额＿＿＿＿＿＿</div>"
    )
    css = ".l{margin-top:11px;white-space:nowrap}"
    return page(body, claim_fields(case, taker), height=960, font=FANG, size=17, pad="44px 58px", css=css)


def pupils_slip(case: Case, random: Random) -> Drawing:
    """A short slip of a pupils' or townspeople's plan, with a receipt to be torn off."""
    one, taker, hand = case.insured, payee(case), random.choice(PENS)
    phone = claim_fields(case, taker)["phone"]
    body = (
        f"<div class='c' style='font-size:20px;font-weight:600'>{random.choice(('平安健康保障计划赔付申请单', '学平险/惠民险赔付申请单', '补充医疗报销申请单'))}</div>"
        f"<div class='c' style='font-size:13px'>承保：{case.insurer}</div>"
        "<table class='g z' style='margin-top:12px'>"
        + row("姓名", pen(one.name, hand), "证号", pen(one.id_number, hand))
        + row("凭证号", pen(case.contract_number, hand), "电话", pen(phone, hand))
        + row("出险日", pen(day_text(case.loss_on, "."), hand), "事由", cause_ticks(case, "意外", "疾病", "身故"))
        + row("治疗医院", cell(pen(case.hospital, hand), 3))
        + row("收款人", pen(taker.name, hand), "银行", pen(taker.bank, hand))
        + row("卡号", cell(pen(taker.card_number, hand, "1.25em"), 3))
        + row("家长/本人签字", pen(taker.name, hand, "1.4em"), "日期", pen(day_text(signed_on(case), "."), hand))
        + "</table><div style='border-top:1.5px dashed #555;margin:20px -40px 12px'></div>"
        + apart(
            "<b>回　执</b>",
            f"收到 {pen(one.name, hand)} 申请材料 {pen(3 + case.seed % 6, hand)} 份",
            f"收件人 {pen(staff(random)[1], hand)}",
        )
        + "<div style='font-size:12px;margin-top:8px'>20个工作日内赔付到账。咨询请拨打校方（社区）联络员电话。</div>"
    )
    css = ".z td{height:40px}.z td:nth-child(odd){width:104px;text-align:center}"
    return page(
        body,
        claim_fields(case, taker),
        width=760,
        height=580,
        font=KAI,
        size=16,
        pad="28px 40px",
        css=css,
        ground="#fffef4",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "claim_form": (boxed_figures, group_staff, electronic_record, typed_petition, pupils_slip, bilingual, app_confirm),
    "authorisation": mandates.PAGES,
}
