"""Strays from counters of hospitals, drugstores and health insurers: none of the kinds."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text, ticked
from benchmarks.papers.families.seventeenth import kit, names
from benchmarks.papers.families.seventeenth.clinic_words import bed, round_seal
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.paper import Drawing, Layout


def arrears(case: Case, random: Random) -> Drawing:
    """A ward's reminder that the deposit is used up."""
    spent, paid = case.stay.total_fen, case.stay.total_fen * 6 // 10
    body = (
        kit.heading(t(case.hospital), px=22)
        + kit.heading(
            random.choice(("住院费用催缴通知单", "补交预交金通知", "欠费提醒单")),
            px=22,
            style="font-weight:bold;margin-bottom:10px",
        )
        + f"<p>{t(case.insured.name)}（{t(case.department)} {bed(random)}床，住院号{case.numbers['住院号']}）及家属：</p><p class='in'>截至{day_text(case.discharged_on, '年')}，您已发生费用{kit.money(spent, ',')}元，已交预交金{kit.money(paid, ',')}元，余额不足，尚欠{kit.money(spent - paid, ',')}元。为不影响治疗，请于两日内到住院收费处或通过手机补交。</p>"
        f"<div class='row' style='margin-top:18px'><span>科室经办：{names.staff(random)}　电话 {names.telephone(random)}</span><span>{day_text(case.discharged_on, '年')}</span></div>"
    )
    css = "p{line-height:1.9}.in{text-indent:2em}"
    return kit.sheet(
        body, size=(680, 335), fields={}, font=random.choice((kit.FANDOL, kit.HEI)), px=16.5, css=css, ground="#fff9e8"
    )


def queue(case: Case, random: Random) -> Drawing:
    """A number for waiting."""
    body = (
        kit.heading(t(case.hospital), px=21)
        + f"<div class='mid' style='font-size:19px'>{random.choice(('排队候诊小票', '分诊报到凭条', '采血排队号'))}</div><div class='mid' style='font-size:62px;line-height:1.25;font-weight:bold'>{random.choice('ABC')}{random.randint(1, 199):03d}</div>"
        f"<div style='border-top:2px dashed #555;padding-top:8px;line-height:1.6'>姓名：{t(case.insured.name)}<br>诊室：{t(case.department)} {random.randint(1, 12)}诊室<br>前面等候：{random.randint(0, 40)}人<br>取号：{day_text(case.visited_on, '-')} {names.clock(random, seconds=True)}</div>"
        f"<div style='font-size:16px;margin-top:8px'>请留意屏幕叫号，过号请到护士站重新排队</div><div class='mid' style='margin-top:10px'>{kit.bars(random, width=280, height=44)}</div>"
    )
    return kit.slip(body, height=435, fields={}, font=random.choice((kit.ROUND, kit.HEI)), px=19)


def ecard(case: Case, random: Random) -> Drawing:
    """The electronic card of basic insurance on a phone."""
    body = (
        f"<div style='background:linear-gradient(135deg,#2b7de9,#1856c4);color:#fff;border-radius:12px;padding:16px'><div class='row'><b style='font-size:17px'>医保电子凭证</b><span style='font-size:12px'>国家医疗保障局</span></div>"
        f"<div style='font-size:20px;margin:10px 0 2px'>{t(case.insured.name)}</div><div style='font-size:13px'>{case.insured.id_number[:4]}**********{case.insured.id_number[-4:]}<br>参保地：{names.province(case)}{names.town(case)}市　{random.choice(('职工基本医疗保险', '城乡居民基本医疗保险'))}</div></div>"
        + kit.card(
            f"<div class='mid'>{kit.qr('YB' + case.numbers['医保编号'] + digits(random, 12), 190)}<div style='color:#8a9099;font-size:12.5px'>请向医院或药店工作人员出示，每分钟自动更新</div></div>",
            style="margin-top:12px",
        )
        + kit.card(
            "<div class='row'><span>亲情账户</span><span style='color:#aaa'>›</span></div><div class='row' style='margin-top:10px'><span>医保缴费记录</span><span style='color:#aaa'>›</span></div><div class='row' style='margin-top:10px'><span>异地就医备案</span><span style='color:#aaa'>›</span></div>"
        )
    )
    return kit.screen(
        body, title="医保码", height=775, fields={}, random=random, tone="#1856c4", ground="#eef3fa", least=630
    )


def progress(case: Case, random: Random) -> Drawing:
    """An insurer's account says how far a claim has come."""
    steps = (("报案成功", 12), ("资料已提交", 9), ("审核中", 5), ("待补充资料", 2))
    listed = "".join(
        f"<div style='border-left:2px solid {'#e07b00' if n == 3 else '#cfd4da'};padding:2px 0 14px 14px'><b>{a}</b><div style='color:#8a9099;font-size:12.5px'>{day_text(case.on - dt.timedelta(days=back), '-')} {names.clock(random, seconds=True)}</div></div>"
        for n, (a, back) in enumerate(steps)
    )
    body = (
        kit.card(
            f"<b>{t(case.insurer)}</b><div style='color:#777;line-height:1.8;font-size:13px'>赔案号　{digits(random, 14)}<br>保单号　{case.contract_number}<br>出险人　{t(case.insured.name)}<br>申请项目　住院医疗</div>"
        )
        + kit.card(listed)
        + kit.card(
            "<b style='color:#e07b00'>请补充：</b><br>1. 住院费用明细清单<br>2. 受益人银行卡正面照片<br><span style='color:#999;font-size:12.5px'>30日内未补充，将按现有资料处理</span>"
        )
    )
    return kit.screen(
        body,
        title=random.choice(("理赔进度", "案件详情", "我的理赔")),
        height=775,
        fields={},
        random=random,
        tone="#e07b00",
        buttons=("联系客服", "去补充"),
    )


def refusal(case: Case, random: Random) -> Drawing:
    """An insurer's letter about a decision."""
    title = random.choice(("理赔决定通知书", "补充资料通知书", "不予给付通知书"))
    body = (
        f"<div class='row' style='border-bottom:2px solid #0d4c92;color:#0d4c92;align-items:flex-end'><b style='font-size:20px'>{t(case.insurer)}</b><span style='font-size:12.5px' class='nb'>客服 {names.hotline(random)}</span></div>"
        + kit.heading(title, px=22, style="font-weight:bold;margin:18px 0 12px")
        + f"<p>尊敬的{t(case.insured.name)}客户：</p><p class='in'>您就保险合同{case.contract_number}项下提出的申请（赔案号{digits(random, 12)}）已收悉。经审核，您于{day_text(case.admitted_on, '年')}至{day_text(case.discharged_on, '年')}在{t(case.hospital)}的治疗，"
        f"{random.choice(('依据条款第2.4条处于等待期内，本公司不承担给付责任', '所交材料不齐，请补交费用清单及病历首页后再行审核', '已按合同约定核定，款项另行划付'))}。</p><p class='in'>如有异议，可在收到本通知之日起六十日内与本公司联系，或向有管辖权的人民法院起诉。</p>"
        f"<div style='text-align:right;line-height:1.9;margin-top:20px'>{t(case.insurer)}<br>{day_text(case.on, '年')}</div><div style='font-size:12.5px;color:#666'>经办：{names.staff(random)}　复核：{names.staff(random)}</div>"
        + round_seal(case.insurer, below="理赔专用章", px=134, place="right:80px;bottom:34px")
    )
    css = "p{line-height:1.95;margin:0 0 6px}.in{text-indent:2em}"
    return kit.sheet(
        body, size=(740, 478), fields={}, font=random.choice((kit.FANG, kit.SERIF)), px=16, css=css, pad="36px 54px"
    )


def survey(case: Case, random: Random) -> Drawing:
    """What leaving patients are asked."""
    asked = (
        "您对医生的服务态度",
        "您对护士的技术操作",
        "病房环境与卫生",
        "饭菜质量与价格",
        "医生对病情的解释",
        "收费透明程度",
        "出院手续办理",
    )
    rows = [["调查项目", "满意", "较满意", "一般", "不满意"]]
    for one in asked:
        chosen = random.choice((0, 0, 0, 1, 2))
        rows.append([one, *("√" if n == chosen else "" for n in range(4))])
    body = (
        kit.heading(t(case.hospital), px=21)
        + kit.heading(random.choice(("出院患者满意度调查表", "住院病人意见征询表")), px=20)
        + f"<p style='text-indent:2em'>尊敬的患者朋友：感谢您选择我院。请在相应栏内打“√”，您的意见将帮助我们改进。</p><div>科室：{t(case.department)}　住院天数：□3天内 ☑一周左右 □更长　付费：{ticked(True, '医保')} {ticked(False, '自费')}</div>"
        + kit.table(rows, widths=(44, 14, 14, 14, 14), middle=(1, 2, 3, 4), style="margin:8px 0;line-height:1.7")
        + f"<div>您最满意的医务人员：{kit.fill(names.staff(random), 110)}　　其他建议：{kit.fill('无', 180)}</div><div class='mid' style='margin-top:14px;color:#777;font-size:13px'>投诉电话 {names.telephone(random)}　卫生热线 12320</div>"
    )
    return kit.sheet(body, size=(720, 560), fields={}, font=random.choice((kit.KAI, kit.ROUND)), px=15.5)


def drugstore_card(case: Case, random: Random) -> Drawing:
    """A drugstore's leaflet for members' day."""
    goods = [one for one in case.pools.goods if one.category in ("西药费", "中成药费") and one.price_fen < 6000][:6]
    cells = "".join(
        f"<div style='width:31%;border:1px solid #f3b4a4;border-radius:8px;padding:8px;margin-bottom:10px;background:#fff'><div style='height:44px'>{t(one.name)}</div><s style='color:#999'>{kit.money(one.price_fen, '¥')}</s> <b style='color:#d62f1f;font-size:19px'>{kit.money(one.price_fen * 8 // 10, '¥')}</b></div>"
        for one in goods
    )
    body = (
        f"<div style='background:#d62f1f;color:#fff;margin:-24px -28px 14px;padding:18px 28px;text-align:center'><div style='font-size:17px'>{t(case.pharmacy)}</div><div style='font-size:34px;font-weight:bold'>每月{random.choice((8, 16, 18))}日 会员日</div><div>全场8折起　满88送鸡蛋10枚　会员积分双倍</div></div>"
        f"<div style='display:flex;flex-wrap:wrap;justify-content:space-between'>{cells}</div><div style='font-size:13px;color:#7a4a42'>活动价限会员，处方药须凭处方销售，医保统筹药品不参加。送药上门 {names.telephone(random)}。最终解释权归本店所有。</div>"
    )
    return kit.sheet(
        body,
        size=(680, 425),
        fields={},
        font=random.choice((kit.SANS, kit.SLANT)),
        px=15,
        pad="24px 28px",
        ground="#fff6f0",
    )


def chronic_form(case: Case, random: Random) -> Drawing:
    """An application to be treated as a chronic patient by basic insurance."""
    rows = [
        ["申请人", t(case.insured.name), "性别", case.insured.sex, "医保编号", case.numbers["医保编号"]],
        ["参保类型", "□职工　☑居民", "电话", f"@colspan=3|{case.insured.phone}"],
        ["申报病种", "@colspan=5|□高血压　□糖尿病　□恶性肿瘤门诊治疗　□透析　☑其他"],
        ["定点医院", f"@colspan=5|{t(case.hospital)}"],
        ["专家组<br>鉴定意见", "@colspan=5 style='height:76px'|符合准入标准，同意享受待遇，期限两年。"],
        ["经办机构<br>意　见", "@colspan=5 style='height:66px'|"],
    ]
    office = names.medical_insurance_office(case, random)
    body = (
        kit.heading(f"{names.town(case)}市基本医疗保险", px=19)
        + kit.heading(
            random.choice(("门诊慢特病资格认定申请表", "门诊特殊病种审批表", "慢性病鉴定表")),
            px=22,
            style="font-weight:bold;margin-bottom:8px",
        )
        + kit.table(rows, widths=(14, 26, 9, 12, 15, 24), label=(0, 2, 4), style="line-height:1.7")
        + kit.spread(
            f"填表日期：{day_text(case.visited_on, '年')}",
            f"受理人：{names.staff(random)}",
            "本表一式三份",
            style="margin-top:10px",
        )
        + round_seal(office, px=126, place="right:110px;bottom:40px")
    )
    return kit.sheet(body, size=(760, 472), fields={}, font=random.choice((kit.SONG, kit.FANG)), px=15.5)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (arrears, queue, ecard, progress, refusal, survey, drugstore_card, chronic_form)
}
