"""Papers near to a claim that prove nothing for one: a leaflet, a policy, an appointment."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text, framed
from benchmarks.papers.families.sixth.marks import SANS, applicant, screen, stamp
from benchmarks.papers.families.sixth.sheet import SANS as SANS_FACE
from benchmarks.papers.families.sixth.sheet import SONG, boxed, code, heading, page, staff, table
from benchmarks.papers.paper import Drawing


def drug_leaflet(case: Case, random: Random) -> Drawing:
    """The leaflet out of a box of tablets."""
    parts = (
        ("药品名称", "通用名称：氯雷他定片　汉语拼音：Lüleitading Pian"),
        ("成份", "本品每片含氯雷他定10毫克。辅料为乳糖、淀粉、硬脂酸镁。"),
        ("性状", "本品为白色或类白色片。"),
        (
            "适应症",
            "用于缓解过敏性鼻炎有关的症状，如喷嚏、流涕、鼻痒、鼻塞以及眼部痒及烧灼感。亦可用于缓解慢性荨麻疹。",
        ),
        ("规格", "10毫克"),
        ("用法用量", "口服。成人及12岁以上儿童：一日1次，一次1片。"),
        ("不良反应", "常见不良反应有乏力、头痛、嗜睡、口干、胃肠道不适以及皮疹等。"),
        ("禁忌", "对本品任何成份过敏者禁用。"),
        (
            "注意事项",
            "1. 肝功能不全患者应在医师指导下使用。2. 妊娠期及哺乳期妇女慎用。3. 进行皮试前48小时左右应中止使用本品。4. 请将本品放在儿童不能接触的地方。",
        ),
        ("贮藏", "遮光，密封保存。"),
        ("包装", "铝塑包装，6片/板×1板/盒。"),
        ("有效期", "24个月"),
        ("执行标准", "《中国药典》2020年版二部"),
        ("生产企业", f"{case.pools.cities[case.seed % len(case.pools.cities)]}康远制药有限公司"),
    )
    told = "".join(f"<p style='margin:5px 0'><b>【{name}】</b>{words}</p>" for name, words in parts)
    body = (
        heading(
            ("氯雷他定片说明书", 24, ""),
            ("请仔细阅读说明书并按说明使用或在药师指导下购买和使用", 14, "margin-bottom:8px"),
        )
        + f"<div style='columns:2;column-gap:28px;font-size:14.5px;line-height:23px'>{told}</div>"
    )
    return page(body, {}, width=760, height=470, face=random.choice((SONG, SANS_FACE)), padding="30px 36px")


def policy(case: Case, random: Random) -> Drawing:
    """The first page of an insurance policy."""
    who, start = applicant(case), case.loss_on - dt.timedelta(days=130)
    body = (
        heading(
            (escape(case.insurer), 22, ""), ("个人医疗保险　电子保险单", 27, "letter-spacing:3px;margin-bottom:16px")
        )
        + boxed(
            [
                (("保险合同号", 1), (case.contract_number, 1), ("合同生效日", 1), (day_text(start, "年"), 1)),
                (("投保人", 1), (escape(who.name), 1), ("证件号码", 1), (who.id_number, 1)),
                (("被保险人", 1), (escape(case.insured.name), 1), ("证件号码", 1), (case.insured.id_number, 1)),
                (("受益人", 1), ("法定", 1), ("交费方式", 1), ("年交", 1)),
            ],
            columns=(110, 230, 110, 240),
            cell="height:42px;font-size:16px",
        )
        + table(
            ("保障项目", "保险金额（元）", "免赔额（元）", "给付比例"),
            (
                ("一般医疗保险金", "2,000,000.00", "10,000.00", "100%"),
                ("重大疾病医疗保险金", "2,000,000.00", "0.00", "100%"),
                ("住院津贴", "200.00/日", "3日", "—"),
            ),
            widths=(240, 170, 150, 130),
            cell="height:40px;text-align:center",
            style="margin-top:18px",
        )
        + f"<p style='font-size:16px'>首期保险费合计：人民币 {320 + case.seed % 700}.00 元</p><p style='font-size:15px;line-height:28px'>特别约定：等待期三十日，意外伤害及续保无等待期。本保险单与保险条款、投保单、批单共同构成保险合同。请仔细核对以上内容，如有疑问请于犹豫期内与本公司联系。</p>"
        + f"<div style='display:flex;justify-content:space-between;margin-top:30px'><span style='font-size:15px;line-height:28px'>签单日期：{day_text(start - dt.timedelta(days=1), '年')}<br>客服热线：9{case.numbers['床号'][:4]}</span>{code(case.contract_number, 110)}</div>"
        + stamp(400, 700, case.insurer, diameter=148, below="保单专用章")
    )
    return page(body, {}, width=794, height=1000)


def appointment(case: Case, random: Random) -> Drawing:
    """An appointment with a doctor that is still to come, on a phone."""
    on = case.on + dt.timedelta(days=3 + case.seed % 5)
    facts = (
        ("就诊人", escape(case.insured.name)),
        ("预约医院", escape(case.hospital)),
        ("预约科室", escape(case.department)),
        ("预约医生", f"{staff(case, '门诊医生')}（副主任医师）"),
        ("就诊时段", f"{day_text(on, '-')} 上午 9:00-9:30"),
        ("挂号费", "25.00元"),
        ("支付状态", "到院支付"),
    )
    rows = "".join(
        f"<div style='display:flex;justify-content:space-between;padding:14px 4px;border-bottom:1px solid #eee;font-size:17px'><span style='color:#888'>{label}</span><span>{value}</span></div>"
        for label, value in facts
    )
    inner = (
        f"<div style='padding:18px;{SANS}'><div style='background:#fff;border-radius:12px;padding:22px'><div style='text-align:center;font-size:25px;color:#12a182'>✓ 预约成功</div><div style='margin-top:14px'>{rows}</div><div style='font-size:14px;color:#a33;line-height:24px;margin-top:16px'>请于就诊当日凭身份证到自助机取号，过号需重新排队。如需取消请提前一天操作，爽约三次将被限制预约。</div>"
        "<div style='border:1.5px solid #12a182;color:#12a182;border-radius:26px;text-align:center;padding:12px;font-size:18px;margin-top:24px'>取消预约</div></div></div>"
    )
    body = f"<div class='paper' style='background:#f2f5f5'>{screen('预约详情', inner, bar='#12a182', clock='20:1' + str(case.seed % 10))}</div>"
    return Drawing(framed(body, width=450, height=900, css=""), 450, 900, scale=1.8)
