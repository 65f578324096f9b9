"""Foreign pages from hospitals: consents, applications, passes, slips, surveys, leaflets."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text, portrait, ticked
from benchmarks.papers.families.twentieth.clinic_kit import (
    BLACK,
    IMIT,
    MICRO,
    PLAIN,
    SERIF,
    Cell,
    aged,
    biro,
    clock,
    div,
    doctors,
    grid,
    head,
    hospital,
    leaf,
    name,
    pair,
    panel,
    row,
    screen_top,
    telephone,
    under,
)
from benchmarks.papers.paper import Drawing, Layout


def contrast_consent(case: Case, random: Random) -> Drawing:
    """A consent to an injection of contrast medium."""
    on = case.visited_on
    risks = (
        "注射部位可能出现疼痛、肿胀或对比剂外渗；",
        "少数人出现恶心、荨麻疹、面部潮红等轻度反应；",
        "极少数人出现喉头水肿、休克等严重反应，需立即抢救；",
        "肾功能不全者可能加重肾脏负担；",
        "其他无法预料的情况。",
    )
    asked = ("既往对比剂过敏", "哮喘", "甲状腺功能亢进", "肾功能不全", "近48小时服用二甲双胍", "妊娠或哺乳")
    body = (
        head(case.hospital, 25, 620)
        + div("碘对比剂使用知情同意书", "font-size:22px;margin-bottom:12px", "m k")
        + row(
            f"姓名：{under(name(case))}",
            f"性别：{under(case.insured.sex, 30)}",
            f"年龄：{under(aged(case, on))}",
            f"检查号：{under(case.numbers['登记号'])}",
        )
        + div(
            "医师拟为您安排增强扫描，需经静脉注入含碘对比剂。现将可能发生的情况告知如下：",
            "text-indent:2em;margin:12px 0",
        )
        + "".join(div(f"{i}、{one}", "padding-left:2em") for i, one in enumerate(risks, 1))
        + div("请如实回答（有打√）：", "margin-top:14px", "k")
        + div("　".join(ticked(False, one) for one in asked), "line-height:2")
        + div(
            "我已阅读并理解上述内容，医师已解答我的疑问，我 <b>同意</b> 使用对比剂，并愿承担相应风险。",
            "text-indent:2em;margin:18px 0",
        )
        + row(f"受检者／家属签名：{biro(name(case))}", "与受检者关系：" + biro("本人"))
        + row(
            f"告知护士：{biro(e(doctors(case)[3]))}",
            f"签署时间：{biro(day_text(on, '年'))} {biro(clock(case, 21))}",
            style="margin-top:14px",
        )
    )
    return leaf(body, (760, 820), {}, font=SERIF, px=16, pad="42px 52px")


def copy_request(case: Case, random: Random) -> Drawing:
    """A request to copy the records kept by the hospital."""
    on = case.discharged_on + dt.timedelta(3)
    wants = ("病案首页", "入院记录", "手术记录", "医嘱单", "检查报告", "体温单")
    look = "style='width:120px'"
    body = (
        head(case.hospital, 25, 620)
        + div("病案复印申请表", "font-size:23px;margin-bottom:12px", "m k")
        + grid(
            [
                [("患者姓名", look), biro(name(case)), ("病案号", look), biro(case.numbers["病案号"])],
                [("申请人", look), biro("本人"), ("联系电话", look), biro(case.insured.phone)],
                [("复印内容", look), ("　".join(ticked(random.random() < 0.6, one) for one in wants), "colspan=3")],
                [
                    ("用途", look),
                    (
                        "　".join(ticked(one == "商业保险", one) for one in ("商业保险", "转院", "司法", "其他")),
                        "colspan=3",
                    ),
                ],
                [
                    ("领取方式", look),
                    ("　".join(ticked(one == "自取", one) for one in ("自取", "邮寄到付")), "colspan=3"),
                ],
                [("份数", look), biro("1"), ("经办人", look), ""],
            ]
        )
        + div(
            "须知：<br>1．患者本人申请请出示有效身份证件原件；<br>2．代办须另附委托材料；<br>"
            "3．出院后7个工作日归档，节假日顺延；<br>4．复印费按物价标准收取。",
            "margin:16px 0",
        )
        + row(f"申请人签字：{biro(name(case))}", f"申请日期：{biro(day_text(on, '.'))}")
        + div(f"病案室　{telephone(case)}　周一至周五 8:00—11:30", "font-size:13.5px;margin-top:22px", "m")
    )
    return leaf(body, (760, 700), {}, font=BLACK, px=15.5, pad="40px 50px")


def carer_pass(case: Case, random: Random) -> Drawing:
    """A small card that lets one carer stay in the ward."""
    tint = random.choice(("#0b6b8f", "#7a3d91", "#2d7d46"))
    body = (
        div(
            head(case.hospital, 19, 340) + div("住院陪护证", "font-size:24px;letter-spacing:4px", "m k"),
            f"background:{tint};color:#fff;padding:12px",
        )
        + "<div style='display:flex;padding:16px;gap:16px'>"
        + portrait(96, 122)
        + "<div>"
        + div(f"陪护人：{biro(e(case.relative.name))}")
        + div(f"病区：{e(case.department)}")
        + div(f"床号：{random.randint(1, 60)}床")
        + div(f"编号：PH{case.numbers['床号'][:5]}")
        + "</div></div>"
        + div("一患一陪　人证相符　离院交回", "border-top:1px dashed #888;padding:8px;font-size:14px", "m")
        + div(f"有效期：{case.admitted_on:%Y-%m-%d} 起 7 日", "font-size:14px", "m")
    )
    return leaf(body, (380, 350), {}, font=PLAIN, px=16, pad="0", scale=2.4, css=".paper{border:1px solid #999}")


def pick_up_slip(case: Case, random: Random) -> Drawing:
    """A thermal slip that tells when and where to fetch a result."""
    on = case.visited_on
    body = (
        head(case.hospital, 19, 310)
        + div("取报告凭条", "font-size:24px", "m k")
        + div("=" * 40, "overflow:hidden;white-space:nowrap")
        + div(f"姓名：{name(case)}")
        + div(f"条码：{case.numbers['标本号']}")
        + div(f"采集时间：{on:%m-%d} {clock(case, 31)}")
        + div("项目：" + random.choice(("甲功五项", "肝功能全套", "糖化血红蛋白")))
        + div(f"取单时间：{on + dt.timedelta(1):%m-%d} 15:00后", "font-size:18px", "k")
        + div("取单地点：门诊二楼自助机")
        + div("=" * 40, "overflow:hidden;white-space:nowrap")
        + div("凭本条或就诊卡打印，30日内有效。也可在微信公众号查询。", "font-size:14px")
        + div("请勿折叠、遗失", "font-size:14px;margin-top:8px", "m")
    )
    return leaf(body, (360, 470), {}, font=MICRO, px=16, pad="20px 24px", ground="#faf9f5", scale=2.4)


def ward_survey(case: Case, random: Random) -> Drawing:
    """A sheet that asks how satisfied a patient was with the ward."""
    asked = (
        "医生查房时是否耐心听您说明",
        "护士穿刺技术",
        "呼叫后护士到达的速度",
        "病房卫生与安静程度",
        "膳食的品种与温度",
        "检查等候的时间",
        "收费是否清楚",
        "出院指导是否明白",
        "保洁、陪检人员态度",
    )
    marks = ("很满意", "满意", "一般", "不满意")
    rows: list[list[Cell]] = []
    for i, one in enumerate(asked, 1):
        chosen = random.choice((0, 0, 1, 1, 2))
        rows.append([f"{i}. {one}", *[(biro("√") if place == chosen else "", "class=m") for place in range(4)]])
    body = (
        head(case.hospital, 24, 600)
        + div("住院患者满意度调查表", "font-size:22px", "m k")
        + div("尊敬的病友：为改进服务，请您在相应格内打“√”，本表不记名，感谢支持！", "margin:12px 0;text-indent:2em")
        + grid(rows, top=("调查内容", *marks))
        + div("您最满意的工作人员：" + under(biro(e(doctors(case)[2])), 140), "margin-top:16px")
        + div(
            "意见和建议：" + under(biro(random.choice(("希望多开电梯", "无", "食堂再丰富些"))), 420), "margin-top:12px"
        )
        + row(f"病区：{e(case.department)}", f"回收日期：{day_text(case.discharged_on, '-')}", style="margin-top:20px")
    )
    return leaf(body, (740, 770), {}, font=IMIT, px=16.5, pad="40px 50px")


def gastroscopy_leaflet(case: Case, random: Random) -> Drawing:
    """A leaflet on how to prepare for an endoscopy."""
    steps = (
        ("前三天", "吃少渣食物，如白粥、面条、豆腐，不吃带籽水果、海带、木耳。"),
        ("前一天", "晚餐流质，20:00后禁食，22:00后禁水。"),
        ("当天", "按说明分次喝完清肠液，边喝边走动，直至排出清水样便。"),
        ("到院", "取下活动假牙、首饰；无痛检查须有成年家属陪同。"),
        ("检查后", "两小时后可进温凉流食；24小时内不驾车、不高空作业。"),
    )
    tint = random.choice(("#e58f2a", "#3a8fb7"))
    body = (
        div(
            head(case.hospital + "内镜中心", 22, 600) + div("胃肠镜检查前您要知道的事", "font-size:26px", "m k"),
            f"background:{tint};color:#fff;padding:18px",
        )
        + "<div style='padding:22px 40px'>"
        + "".join(
            div(
                f"<b style='background:{tint};color:#fff;border-radius:14px;padding:2px 14px'>{when}</b>"
                + div(what, "margin:6px 0 14px 12px"),
                "",
            )
            for when, what in steps
        )
        + div("出现剧烈腹痛、呕血、黑便请立即返院！", "border:2px solid #c33;color:#c33;padding:8px", "m k")
        + div(f"预约咨询：{telephone(case)}　门诊三楼东侧", "margin-top:16px", "m")
        + "</div>"
    )
    return leaf(body, (700, 700), {}, font=MICRO, px=17, pad="0")


def infusion_seat(case: Case, random: Random) -> Drawing:
    """A slip with a seat in the infusion room, its rules below."""
    body = (
        head(case.hospital, 18, 320)
        + div("输液室座位号", "font-size:18px", "m")
        + div(f"{random.choice('ABC')}{random.randint(1, 48):02d}", "font-size:64px;line-height:1.2", "m k")
        + row(name(case), case.insured.sex, aged(case, case.visited_on))
        + row(f"{case.visited_on:%Y-%m-%d}", clock(case, 41), f"前面还有{random.randint(1, 9)}人")
        + div(
            "• 请对号入座，不要自行调节滴速<br>• 如有心慌、皮疹请按铃<br>• 输液后留观30分钟再离开",
            "border-top:1px dashed #444;margin-top:10px;padding-top:8px;font-size:15px",
        )
    )
    return leaf(body, (370, 400), {}, font=BLACK, px=16, pad="22px 24px", scale=2.4)


def vaccine_screen(case: Case, random: Random) -> Drawing:
    """A phone's page with a booked vaccination."""
    on = case.visited_on + dt.timedelta(random.randint(5, 20))
    tint = random.choice(("#12a182", "#ff8a3d"))
    body = (
        screen_top("预约成功", tint, "#fff")
        + div("✔", f"font-size:56px;color:{tint};line-height:1.3", "m")
        + div("接种预约已提交", "font-size:18px", "m k")
        + panel(
            pair("接种人", name(case))
            + pair("接种门诊", hospital(case))
            + pair("疫苗", random.choice(("四价流感病毒裂解疫苗", "23价肺炎球菌多糖疫苗")))
            + pair("剂次", "第1剂")
            + pair("预约日期", f"{on:%Y-%m-%d}")
            + pair("时段", random.choice(("09:00-09:30", "14:00-14:30")))
        )
        + panel(
            div("温馨提示", "", "k")
            + div("1. 请携带身份证件及接种本；<br>2. 发热、急性病期请改约；<br>3. 接种后留观30分钟。", "color:#666")
        )
        + div("取消预约", f"border:1px solid {tint};color:{tint};border-radius:20px;padding:7px;margin:14px 40px", "m")
    )
    return leaf(body, (390, 780), {}, font=PLAIN, px=15, pad="0", ground="#f3f5f5", scale=2.4)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (
        contrast_consent,
        copy_request,
        carer_pass,
        pick_up_slip,
        ward_survey,
        gastroscopy_leaflet,
        infusion_seat,
        vaccine_screen,
    ),
}
