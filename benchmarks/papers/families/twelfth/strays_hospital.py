"""Foreign pages of hospitals for people and animals, and a doctor's hour booked by telephone."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twelfth.desk import (
    HEI,
    MING,
    SONG,
    ZEN,
    apart,
    cell,
    heads,
    page,
    pen,
    row,
    screen,
    staff,
    stamp,
)
from benchmarks.papers.paper import Drawing, Layout


def deposit_receipt(case: Case, random: Random) -> Drawing:
    """A hospital's receipt for money paid in advance, which is no invoice."""
    fen = random.choice((200000, 300000, 500000, 1000000))
    body = (
        f"<h1 style='font-size:22px'>{case.hospital}</h1><h1 style='font-size:24px;letter-spacing:4px'>住院预交金收据</h1>"
        + apart(f"NO.{case.numbers['门诊号']}", f"{day_text(case.admitted_on, '年')}", style="margin:12px 0 8px")
        + "<table class='g z'>"
        + row("姓名", case.insured.name, "住院号", case.numbers["住院号"])
        + row("科室", case.department, "缴款方式", random.choice(("微信", "银行卡", "现金")))
        + row("金额（大写）", cell(in_words(fen), 3))
        + row("金额（小写）", cell("¥" + yuan(fen, commas=True), 3))
        + "</table><p style='font-size:13.5px;margin-top:10px'>此收据不作报销凭证，出院结账时凭此据结算并收回。遗失请及时到住院处声明。</p>"
        + apart(f"收款员 {staff(random)[0]}", "第二联：病人收执", style="margin-top:16px")
    ) + stamp(500, 250, case.hospital, size=120, below="住院收费处")
    return page(
        body,
        {},
        width=760,
        height=450,
        font=MING,
        size=15.5,
        pad="26px 42px",
        css=".z td{height:38px}",
        ground=random.choice(("#fff", "#fdecee")),
    )


def examination_slip(case: Case, random: Random) -> Drawing:
    """When and where to come for an examination, and what to mind."""
    test = random.choice(("无痛胃肠镜", "增强CT（胸部）", "心脏彩超", "核磁共振（腰椎）"))
    body = (
        f"<div class='c' style='font-size:20px;font-weight:600'>{case.hospital}</div><div class='c' style='font-size:22px'>检查预约通知单</div><hr>"
        f"<p>姓名：{case.insured.name}　性别：{case.insured.sex}</p><p>预约项目：{test}</p><p>预约时间：{day_text(case.visited_on, '-')} 上午 09:30</p>"
        f"<p>检查地点：门诊楼3层{random.randint(1, 9)}号机房</p><p style='font-size:26px' class='c'>排队号 A{case.seed % 90 + 10}</p><hr>"
        "<p style='font-size:14px'>注意事项：检查前禁食8小时；请携带此单及身份证提前15分钟到候诊区签到；如需改期请拨打预约中心电话；过时请重新预约。</p>"
    )
    return page(body, {}, width=560, height=500, font=ZEN, size=17, pad="28px 36px", ground="#fbfbf8")


def consent(case: Case, random: Random) -> Drawing:
    """A patient's consent before an operation."""
    risks = (
        "麻醉意外，危及生命",
        "术中大出血，需输血或改变术式",
        "术后感染、切口愈合不良",
        "邻近脏器、神经损伤",
        "深静脉血栓、肺栓塞",
        "其他难以预料的情况",
    )
    body = (
        f"<h1 style='font-size:21px'>{case.hospital}</h1><h1 style='margin:6px 0 16px'>手术知情同意书</h1>"
        + apart(
            f"姓名 {case.insured.name}",
            f"性别 {case.insured.sex}",
            f"科室 {case.department}",
            f"住院号 {case.numbers['住院号']}",
            style="border-bottom:1px solid #333",
        )
        + f"<p style='margin-top:12px'>术前诊断：{case.diagnosis.name}</p><p>拟行手术：择期手术治疗　麻醉方式：{random.choice(('全麻', '腰硬联合', '局麻'))}</p>"
        + "<p style='margin-top:10px'>医师告知我手术中及术后可能出现的风险：</p>"
        + "".join(f"<p>　{n}. {risk}；</p>" for n, risk in enumerate(risks, 1))
        + "<p style='margin-top:14px;text-indent:2em'>以上内容医师已向我详细说明，我已充分理解，我同意接受该手术，并授权医师根据术中情况作必要的处理。</p>"
        + apart(
            f"患者/家属签名 {pen(case.relative.name, size='1.4em')}",
            "与患者关系 家属",
            f"{day_text(case.admitted_on, '年')}",
            style="margin-top:40px",
        )
        + apart(f"谈话医师 {pen(staff(random)[0])}", "", style="margin-top:22px")
    )
    return page(body, {}, height=840, font=SONG, size=16)


def pet_bill(case: Case, random: Random) -> Drawing:
    """An animal hospital's bill."""
    wares = (
        ("犬瘟细小联合检测", 12000),
        ("血常规（宠物）", 9500),
        ("猫三联疫苗", 8000),
        ("皮下补液", 6000),
        ("拜有利注射液", 4550),
        ("住院寄养(小型犬)", 7000),
    )
    bought = random.sample(wares, 4)
    total = sum(fen for _, fen in bought)
    lines = "".join(row(a, "1", cell(yuan(fen), style="text-align:right")) for a, fen in bought)
    pet = random.choice(("豆豆　泰迪　雄", "咪咪　英短　雌", "旺财　田园犬　雄"))
    body = (
        "<h1 style='font-size:23px'>爱宠之家动物医院</h1><div class='c'>收费结算单</div>"
        + apart(f"宠物：{pet}", f"主人：{case.insured.name}", style="margin-top:12px")
        + apart(
            f"病历号：{case.numbers['登记号']}",
            f"就诊日期：{day_text(case.visited_on, '-')}",
            style="margin-bottom:8px",
        )
        + f"<table class='g z'>{heads('项目', '数量', '金额')}{lines}{row(cell('合计', 2), cell(yuan(total), style='text-align:right'))}</table>"
        + apart(f"执业兽医师：{staff(random)[0]}", "收银：02", style="margin-top:16px")
        + "<p style='font-size:13px;margin-top:10px'>会员充值满1000送200，洗澡美容八折。</p>"
    )
    return page(body, {}, width=620, height=500, font=HEI, size=15.5, pad="28px 36px", css=".z td{height:36px}")


def booking_screen(case: Case, random: Random) -> Drawing:
    """A doctor's hour booked by telephone."""
    pairs = (
        ("就诊人", case.insured.name),
        ("就诊医院", case.hospital),
        ("科室", case.department),
        ("医生", f"{staff(random)[0]}　副主任医师"),
        ("就诊时间", f"{day_text(case.visited_on, '-')} 上午 09:00-09:30"),
        ("挂号费", "￥25.00（已支付）"),
        ("就诊序号", f"{case.seed % 40 + 1} 号"),
    )
    lines = "".join(
        f"<div style='padding:8px 0;border-bottom:1px solid #eee'>{apart(f'<span class=k>{a}</span>', b)}</div>"
        for a, b in pairs
    )
    body = (
        "<div class='c' style='font-size:20px;color:#15a06b;padding:14px'>✓ 预约成功</div>"
        f"<div style='background:#fff;border-radius:12px;padding:10px 16px'>{lines}</div>"
        "<div class='k' style='font-size:12.5px;margin-top:12px'>温馨提示：请于就诊当日持身份证或医保电子凭证到分诊台报到。如需取消请提前一天。</div>"
        "<div class='f' style='margin-top:20px'><span style='border:1px solid #15a06b;color:#15a06b;border-radius:20px;padding:7px 34px'>取消预约</span>"
        "<span style='background:#15a06b;color:#fff;border-radius:20px;padding:7px 34px'>来院导航</span></div>"
    )
    return screen("预约详情", body, {}, height=720, clock="20:11")


PAGES: tuple[Layout, ...] = (deposit_receipt, examination_slip, consent, pet_bill, booking_screen)
