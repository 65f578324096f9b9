"""Foreign papers out of hospitals and insurance: near to claim material, and none of it."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families import frames
from benchmarks.papers.families.eleventh import sheet as s
from benchmarks.papers.paper import Drawing


def deposit_receipt(case: Case, random: Random) -> Drawing:
    """A receipt for a deposit on a stay: money at a hospital, but no bill."""
    paid = 200000 + case.seed % 9 * 100000
    body = (
        f'<h1 style="font-size:23px">{s.e(case.hospital)}<br>住院预交金收据</h1><div class="f" style="margin:12px 0"><span>'
        f"№ {s.number(case, 201, 8)}</span><span>{s.day(case.admitted_on)}</span></div>"
        + s.table(
            [
                s.row("患者姓名", s.e(case.insured.name), "住院号", case.numbers["住院号"]),
                s.row("科室", case.department, "缴款方式", ("微信", "支付宝", "银行卡")[case.seed % 3]),
                s.row("金额（大写）", in_words(paid), "（小写）", f"￥{yuan(paid)}"),
                s.row("累计预交金", yuan(paid), "收款员", s.number(case, 202, 4)),
            ],
            style="line-height:1.8",
        )
        + '<p class="s" style="margin-top:10px">本收据不作报销凭证，出院结算时凭此据换取正式票据，请妥善保管。</p>'
        + s.stamp(s.e(case.hospital), 50, 12, 120, "住院处收费章")
    )
    return s.paper(body, (760, 370), face=s.SONG, px=17, style="padding:26px 36px;")


def checkup_booking(case: Case, random: Random) -> Drawing:
    """A slip with the time and the rules of an examination that is booked."""
    booked = case.visited_on + dt.timedelta(days=3)
    body = (
        f'<div class="c b" style="font-size:20px">{s.e(case.hospital)}</div><div class="c" style="font-size:18px">'
        f'检查预约单</div><div style="margin:12px 0">{s.bars(case.numbers["门诊号"], 300, 46)}</div>'
        f"姓名：{s.e(case.insured.name)}　{case.insured.sex}　{s.age(case.insured.born_on, case.visited_on)}岁<br>门诊号："
        f"{case.numbers['门诊号']}<br>检查项目：{('腹部彩超', '胃镜', 'CT增强', '磁共振')[case.seed % 4]}<br>"
        f"预约时间：<b>{s.day(booked, '-')} 08:30-09:00</b><br>检查地点：门诊楼{case.seed % 4 + 1}楼{case.seed % 9 + 1}号诊室<br>排队号："
        f"{case.seed % 60 + 1}<br>"
        '<p style="border-top:1px dashed;margin-top:10px;padding-top:10px">注意事项：<br>1.检查前禁食8小时、禁水4小时；<br>'
        "2.请提前15分钟到检查科室报到；<br>3.携带既往检查资料及本单；<br>4.如需改约请提前一天致电。</p>"
        f'<div class="s" style="margin-top:10px">打印时间：{s.day(case.visited_on, "-")} 10:22　自助机05</div>'
    )
    return s.paper(body, (400, 640), face=s.MONO, px=16.5, style="padding:26px 24px;line-height:1.8;", scale=2.0)


def consent(case: Case, random: Random) -> Drawing:
    """Consent to an operation, signed by a relative."""
    risks = ("麻醉意外，严重者可致死亡", "术中大出血，必要时输血", "术后感染、切口愈合不良", "邻近器官或神经损伤", "深静脉血栓形成及肺栓塞", "术后疼痛、功能恢复不理想",
    "其他难以预料的情况")  # fmt: skip
    body = (
        f'<div class="c" style="font-size:21px">{s.e(case.hospital)}</div><h1 style="font-size:27px;'
        f'margin:6px 0 14px">手术知情同意书</h1><div class="f"><span>姓名：{s.e(case.insured.name)}</span><span>性别：'
        f"{case.insured.sex}</span><span>科室：{case.department}</span><span>住院号：{case.numbers['住院号']}</span></div>"
        f'<p style="line-height:1.9;margin-top:12px">术前诊断：{case.diagnosis.name}</p><p style="line-height:1.9">拟行手术名称：'
        f'＿＿＿＿＿＿＿＿＿＿＿＿　　麻醉方式：全身麻醉</p><p style="line-height:1.9">医生已告知我本次手术可能发生的风险及并发症：</p>'
        + "".join(
            f'<p style="line-height:2;padding-left:2em">{place}.{one}；</p>' for place, one in enumerate(risks, start=1)
        )
        + '<p style="line-height:1.9;margin-top:10px;text-indent:2em">我已充分了解上述内容，医生已回答了我关于手术的全部问题，我同意接受手术，'
        "并授权医生在紧急情况下变更手术方案。</p>"
        f'<div style="margin-top:26px;line-height:2.4">患者签名：{s.pen(case.insured.name)}　　　　日期：'
        f"{s.day(case.admitted_on)}<br>委托代理人签名：{s.pen(case.relative.name)}　　与患者关系：亲属<br>谈话医师签名："
        f"{s.pen(s.somebody(case, 203))}</div>"
    )
    return s.paper(body, (820, 980), face=s.SONG, px=17)


def pet_bill(case: Case, random: Random) -> Drawing:
    """The bill of a hospital for animals."""
    rows = [
        ("犬瘟热检测", 1, 8000),
        ("静脉输液", 3, 6000),
        ("速诺注射液", 2, 4500),
        ("血常规", 1, 9000),
        ("住院护理(小型犬)", 3, 10000),
    ]
    total = sum(count * price for _, count, price in rows)
    body = (
        '<div style="font-size:24px;color:#b3541e">爱宠之家动物医院</div><div class="f" style="margin:6px 0 12px"><span>'
        '住院费用清单</span>'
        f"<span>日期：{s.day(case.visited_on, '/')}</span></div><div class='f'><span>宠物名：豆豆（泰迪 ♂ 3岁）</span><span>主人："
        f"{s.e(case.relative.name)}</span><span>电话：{case.relative.phone}</span></div>"
        + s.table(
            [s.row("项目", "数量", "单价", "金额", attributes='style="background:#fbe9dd"'),
             *(s.row(name, str(count), ('class="r"', yuan(price)), ('class="r"', yuan(count * price))) for name, count,
             price in rows),
             s.row(('colspan="3" class="r"', "合计"), ('class="r b"', yuan(total)))],
            style="margin-top:10px;line-height:1.7",
        )
        + '<div class="f" style="margin-top:14px"><span>主治兽医师：' + s.somebody(case, 204) + "</span><span>会员折扣：无</span>"
        "</div>"
    )  # fmt: skip
    return s.paper(body, (700, 500), face=s.WENKAI, px=17, style="padding:34px 40px;")


def pay_screen(case: Case, random: Random) -> Drawing:
    """A payment to a hospital in a chat program's wallet."""
    facts = [
        ("当前状态", "支付成功"),
        ("商品", "门诊缴费-" + case.department),
        ("商户全称", s.e(case.hospital)),
        ("收单机构", "财付通支付科技有限公司"),
        ("支付方式", f"{s.e(case.insured.bank)}（{case.insured.card_number[-4:]}）"),
        ("支付时间", f"{s.day(case.visited_on)} 10:{case.seed % 50 + 10}:51"),
        ("交易单号", "42000" + s.number(case, 205, 23)),
        ("商户单号", s.number(case, 206, 20)),
    ]
    body = (
        '<div class="c" style="padding:36px 0 8px"><div style="display:inline-block;width:64px;height:64px;'
        'border-radius:50%;background:#2aa55a;color:#fff;line-height:64px;font-size:30px">医</div>'
        f'<div style="margin-top:10px">{s.e(case.hospital)}</div><div style="font-size:42px;font-weight:700;'
        f'margin-top:8px">-{yuan(case.visit.self_paid_fen)}</div></div>'
        f'<div style="padding:14px 28px">{s.lines(facts, gap=9)}</div><div style="padding:14px 28px;'
        f'border-top:10px solid #f0f0f0">账单服务<div class="g" style="margin-top:10px">对订单有疑惑　　发起群收款　　查看往来转账</div></div>'
    )
    return s.screen("账单详情", body, (560, 940), style="background:#fff;")


def settlement_notice(case: Case, random: Random) -> Drawing:
    """An insurer's letter that a claim has been decided."""
    paid = case.stay.self_paid_fen * 8 // 10
    body = (
        f'<div style="color:#0f4c81;font-size:21px">{s.e(case.insurer)}</div><h1 style="font-size:28px;'
        f'letter-spacing:6px;margin:22px 0">理赔结案通知书</h1>'
        f'<p style="line-height:2">尊敬的{s.e(case.insured.name)}{"女士" if case.insured.sex == "女" else "先生"}：</p>'
        f'<p style="line-height:2;text-indent:2em">您好！您就保单号{case.contract_number}项下提出的医疗保险金申请（赔案号：'
        f"{s.number(case, 207, 14)}），我公司已审核完毕，现将结果通知如下：</p>"
        + s.table(
            [
                s.row("责任名称", "申请金额", "核定金额", "给付金额", attributes='class="c"'),
                s.row("住院医疗费用", yuan(case.stay.self_paid_fen), yuan(paid), yuan(paid), attributes='class="c"'),
            ],
            style="margin:14px 0;line-height:2",
        )
        + f'<p style="line-height:2;text-indent:2em">上述款项将于三个工作日内划入您尾号为{case.insured.card_number[-4:]}的'
        f"{s.e(case.insured.bank)}账户，请注意查收。如有疑问，请致电客服热线95{s.number(case, 208, 3)}。</p>"
        f'<div style="text-align:right;line-height:2;margin-top:50px">{s.e(case.insurer)}<br>理赔服务部<br>'
        f"{s.day(case.on - dt.timedelta(days=3))}</div>" + s.stamp(s.e(case.insurer), 90, 60, 150, "理赔专用章")
    )
    return s.paper(body, (820, 800), face=s.FANG, px=18, style="padding:54px 66px;")


def policy_page(case: Case, random: Random) -> Drawing:
    """The schedule of a policy: names and numbers of a claim form, but a contract."""
    start = case.on - dt.timedelta(days=300)
    rows = [("住院医疗保险金", "2,000,000.00", "10,000元/年"), ("重大疾病医疗保险金", "4,000,000.00", "0"), ("特定药品费用", "1,000,000.00",
    "0")]  # fmt: skip
    body = (
        f'<div class="f" style="border-bottom:4px solid #b08a3c;padding-bottom:8px"><b style="font-size:21px">'
        f'{s.e(case.insurer)}</b><span class="s">电子保险单</span></div><h1 style="font-size:26px;letter-spacing:12px;'
        f'margin:18px 0">保险单</h1>'
        f'<div class="f"><span>保险合同号：{case.contract_number}</span><span>币种：人民币</span></div>'
        + s.table(
            [
                s.row("投保人", s.e(case.relative.name), "证件号码", case.relative.id_number),
                s.row("被保险人", s.e(case.insured.name), "证件号码", case.insured.id_number),
                s.row("受益人", "法定", "交费方式", "年交"),
                s.row("保险期间", ('colspan="3"', f"{s.day(start)}零时起至"
                f"{s.day(start.replace(year=start.year + 1, day=min(start.day, 28)))}零时止")),
            ],
            style="margin:10px 0;line-height:1.9",
        )
        + s.table([s.row("保险责任", "保险金额（元）", "免赔额", attributes='class="c" style="background:#f4ecd8"'), *(s.row(*one,
        attributes='class="c"') for one in rows)], style="line-height:1.9")
        + f'<div class="f" style="margin-top:14px"><span>保险费合计：{yuan(36800 + case.seed % 900 * 100)}元</span><span>等待期：'
        f'30天</span></div><p style="margin-top:16px;line-height:1.8" class="s">特别约定：本合同为不保证续保合同；既往症不承担给付责任。请您仔细阅读保险条款，'
        f'尤其是责任免除部分。</p>'
        + s.stamp(s.e(case.insurer), 70, 40, 160, "保险合同专用章")
    )  # fmt: skip
    return s.paper(body, (840, 800), face=s.SERIF, px=16.5)


def discharge_advice(case: Case, random: Random) -> Drawing:
    """What the ward gives along on paper: advice, telephone numbers, no findings."""
    advice = ("饮食：低盐低脂、高蛋白、易消化，少量多餐，戒烟限酒。", "活动：循序渐进，避免提重物及剧烈运动。", "用药：严格遵医嘱服药，不可自行停药或增减剂量。", "伤口：保持清洁干燥，如有红肿渗液及时就诊。",
    "情绪：保持心情舒畅，保证充足睡眠。", "复诊：按医生预约时间到专科门诊复查，请携带出院资料。")  # fmt: skip
    body = (
        f'<div style="background:#e6f4f1;padding:16px 22px;border-radius:10px"><div style="font-size:20px">'
        f'{s.e(case.hospital)}　{case.department}</div><div style="font-size:28px;color:#0f7f6d">出院健康指导</div></div>'
        f'<p style="margin:18px 0 8px">亲爱的病友 <u>{s.e(case.insured.name)}</u> ，祝贺您康复出院！为了您的健康，请注意：</p>'
        + "".join(f'<p style="line-height:2.1">♥ {one}</p>' for one in advice)
        + f'<div style="border:1px dashed #0f7f6d;padding:12px 16px;margin-top:18px;line-height:1.9">护士站电话：'
        f"0{s.number(case, 209, 3)}-{s.number(case, 210, 8)}（24小时）<br>门诊时间：周一至周六 8:00-11:30　14:00-17:00<br>责任护士："
        f"{s.somebody(case, 211)}　　病案复印：出院10个工作日后到病案室办理</div>"
    )
    return s.paper(body, (820, 700), face=s.MI, px=18)


def bed_card(case: Case, random: Random) -> Drawing:
    """The card at the head of a bed."""
    body = (
        f'<div class="f" style="background:#2667b5;color:#fff;padding:10px 22px;font-size:22px"><span>'
        f"{case.department}</span><span>{case.numbers['床号'][:2]}床</span></div>"
        f'<div style="padding:18px 26px;line-height:2.1"><span style="font-size:34px">{s.e(case.insured.name)}</span>'
        f"　{case.insured.sex}　{s.age(case.insured.born_on, case.admitted_on)}岁<br>住院号：{case.numbers['住院号']}<br>入院日期："
        f"{s.day(case.admitted_on, '-')}<br>"
        f'主管医生：{s.somebody(case, 212)}　责任护士：{s.somebody(case, 213)}<br>护理级别：<b style="color:#c33">二级护理</b>　饮食：普食<br>'
        f"过敏史：<b>无</b>　防跌倒 ▲　防压疮 ●</div>"
        f'<div style="position:absolute;right:22px;bottom:20px">{s.qr(case.numbers["住院号"], 110)}</div>'
    )
    return s.paper(body, (600, 400), face=s.HEI, px=18, style="", scale=2.0)


def residence_permit(case: Case, random: Random) -> Drawing:
    """A residence permit: a card like that of identity."""
    person, tag = case.insured, "font-size:17px;color:#31548a"
    at = frames.at
    address = "<br>".join(s.e(person.address[i : i + 14]) for i in range(0, len(person.address), 14))
    body = (
        at(190, 20, f"{s.branch(case)}居住证", "font-size:30px;letter-spacing:6px;color:#17386b")
        + at(40, 84, "姓　名", tag) + at(130, 80, s.e(person.name), "font-size:23px")
        + at(40, 128, "性　别", tag) + at(130, 126, person.sex, "font-size:20px") + at(200, 128, "民族", tag) + at(260, 126,
        person.ethnicity, "font-size:20px")
        + at(40, 170, "居住地址", tag) + at(130, 166, address, "font-size:19px;line-height:1.35")
        + at(40, 250, "签发机关", tag) + at(130, 248, s.e(person.id_issuer), "font-size:19px")
        + at(40, 292, "签发日期", tag) + at(130, 290, s.day(case.on - dt.timedelta(days=200), "."), "font-size:19px")
        + at(40, 340, "公民身份号码", tag) + at(170, 336, person.id_number, "font-size:24px;letter-spacing:2px")
        + at(456, 84, frames.portrait(140, 176, ground="#dbe6f5"))
    )  # fmt: skip
    return s.paper(body, (640, 404), face=s.SANS, style="border-radius:22px;background:linear-gradient(140deg,#dfeaf8,"
    "#f7f3e3 60%,#d9ecdf);", scale=2.2)  # fmt: skip


LAYOUTS = {
    "other": (
        deposit_receipt,
        checkup_booking,
        consent,
        pet_bill,
        pay_screen,
        settlement_notice,
        policy_page,
        discharge_advice,
        bed_card,
        residence_permit,
    )
}
