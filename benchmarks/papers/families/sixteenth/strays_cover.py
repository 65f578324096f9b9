"""Papers of pharmacies, health insurers and health apps that are no claim material."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.clinical import dispensed, people, years
from benchmarks.papers.families.sixteenth.ward import (
    BOOK,
    MATRIX,
    MICRO,
    NOTO,
    PLAIN,
    SERIF,
    head,
    line,
    mark,
    pairs,
    phone,
    rule,
    sheet,
    spread,
    stamp,
    tab,
    wide,
)
from benchmarks.papers.paper import Drawing


def queue_slip(case: Case, random: Random) -> Drawing:
    """A number drawn at the counter or a registration without money."""
    body = (
        line(e(case.hospital), "font-size:19px", "c b")
        + line(random.choice(("取号凭条", "挂号导诊单", "排队候诊小票")), "font-size:18px", "c")
        + line(f"{random.choice('ABC')}{random.randint(1, 199):03d}", "font-size:64px;line-height:1.3", "c b")
    )
    body += line(
        f"{e(case.insured.name)}　{e(case.department)}<br>医生：{e(people(case)[0])}（普通号）<br>{day_text(case.visited_on, '-')} {random.randint(8, 16)}:{random.randint(10, 59)}<br>您前面还有 {random.randint(1, 40)} 人",
        "font-size:18px",
        "c",
    )
    return sheet(
        body + rule("1px dashed #444") + line("请到二楼候诊区等候叫号，过号作废。本凭条不作报销使用", "", "c"),
        (560, 400),
        {},
        font=MATRIX,
        ground="#f7f6f2",
        pad="24px 40px",
        ink="#444",
    )


def bag_label(case: Case, random: Random) -> Drawing:
    """Labels of drug bags, all on one strip."""
    body = ""
    for fee in dispensed(case).fees[:3]:
        body += "<div style='border:1.5px solid #333;border-radius:8px;padding:10px 16px;margin-bottom:12px'>"
        body += spread(
            f"<b>{e(case.insured.name)}</b>",
            f"{case.insured.sex} {years(case, case.visited_on)}岁",
            day_text(case.visited_on, "-"),
        ) + line(e(fee.goods.name), "font-size:20px", "b")
        body += (
            line(f"每日 {random.randint(1, 3)} 次，每次 1 份　{random.choice(('饭前', '饭后'))}")
            + line(f"{e(case.hospital)}药房　请核对姓名", "", "s")
            + "</div>"
        )
    return sheet(body, (560, 80 + 158 * min(3, len(dispensed(case).fees))), {}, font=MICRO, pad="24px 34px")


def member_letter(case: Case, random: Random) -> Drawing:
    """A pharmacy chain's letter to a member with points."""
    rows = [
        ["日期", "门店", "积分变动"],
        *([day_text(case.visited_on, "-"), e(case.pharmacy), f"+{random.randint(10, 300)}"] for _ in range(2)),
        ["", "当前积分", str(random.randint(800, 9000))],
    ]
    body = (
        line(e(case.pharmacy), "font-size:20px;color:#0a7d3b", "b")
        + head("慢病会员服务告知书", 24, "margin:10px 0")
        + line(f"尊敬的{e(case.insured.name)}会员（卡号 {digits(random, 8)}）：")
    )
    body += line(
        "感谢您对本店的信赖。每月8日、18日、28日为会员日，凭会员卡免费测血压、血糖，全场中药饮片九折。您的积分如下：",
        "text-indent:2em;margin:8px 0",
    ) + tab(rows)
    body += line("积分可在店内兑换鸡蛋、洗衣液等，年底清零。关注公众号领取优惠券。", "margin-top:12px") + line(
        f"店长 {e(people(case)[3])}<br>{day_text(case.on, '年')}", "margin-top:26px", "r"
    )
    return sheet(body, (760, 540), {}, font=PLAIN, ground="#f6fff6", pad="36px 50px")


def claim_decision(case: Case, random: Random) -> Drawing:
    """An insurer's letter about what it pays."""
    fen = random.randint(30000, 900000)
    body = (
        line(e(case.insurer), "font-size:22px;color:#1e3a8a", "b")
        + rule("2px solid #1e3a8a")
        + head(random.choice(("理赔决定通知书", "给付通知书", "理赔结案通知")), 25, "margin:12px 0")
    )
    body += line(f"{e(case.insured.name)} 先生/女士：") + line(
        f"您就保单 {case.contract_number} 项下提出的理赔申请，我司已审核完毕。经审定，符合保险合同约定，结果如下：",
        "text-indent:2em",
    )
    body += tab(
        [
            ["赔案号", digits(random, 12), "结论", "正常给付"],
            ["责任", "医疗保险金", "给付金额", f"{yuan(fen)}元"],
            ["收款账户", wide(f"尾号{case.insured.card_number[-4:]}", 3)],
        ],
        style="margin:14px 0",
    )
    body += (
        line("款项将于三个工作日内到账。如有异议，请于收到本通知之日起十日内联系理赔专员。", "text-indent:2em")
        + line(f"理赔部<br>{day_text(case.on, '年')}", "margin-top:40px", "r")
        + line("客户服务 95500　全国统一", "margin-top:40px", "c s")
    )
    return sheet(
        body + stamp(case.insurer, 560, 400, 140, "理赔专用章"), (800, 640), {}, font=SERIF, px=16.5, pad="42px 56px"
    )


def policy_page(case: Case, random: Random) -> Drawing:
    """The first page of a health policy."""
    who = case.insured
    rows: list[list[str | tuple[str, str]]] = [
        ["保险单号", wide(case.contract_number, 3)],
        ["投保人", e(case.relative.name), "被保险人", e(who.name)],
        ["出生日期", day_text(who.born_on, "-"), "性别", who.sex],
        ["险种名称", "保险金额", "保险期间", "保险费"],
        ["百万医疗保险（2024版）", "2000000元", "一年", f"{random.randint(200, 1800)}.00元"],
        ["附加住院津贴", "100元/天", "一年", f"{random.randint(60, 300)}.00元"],
        ["身故受益人", wide("法定", 3)],
        ["特别约定", wide("等待期30天；免赔额1万元；既往症除外。", 3, "height:60px")],
    ]
    body = (
        head(e(case.insurer), 23, "color:#7f1d1d")
        + head(random.choice(("健康保险单", "个人医疗保险单正本")), 26, "letter-spacing:4px")
        + tab(rows, style="margin-top:14px")
    )
    body += spread(
        f"签单日期 {day_text(case.on.replace(year=case.on.year - 1), '年月')}",
        f"业务员 {e(people(case)[2])}",
        "授权签字 （印）",
        style="margin-top:16px",
    )
    return sheet(
        body + stamp(case.insurer, 570, 420, 136, "保单专用章"),
        (820, 600),
        {},
        font=BOOK,
        ground="#fffaf5",
        css=".ruled td{padding:8px;border-color:#b08968}",
        pad="40px 48px",
    )


def renewal_screen(case: Case, random: Random) -> Drawing:
    """An insurance app reminding of a premium."""
    body = (
        "<div class='card'>"
        + line("您的保障即将到期", "font-size:19px;font-weight:600")
        + line(f"{e(case.insured.name)} 的医疗险将于 {day_text(case.on, '-')} 到期", "", "grey")
    )
    body += "</div><div class='card'>" + pairs(
        ("保单号", case.contract_number),
        ("保险公司", e(case.insurer)),
        ("续保保费", f"¥{random.randint(180, 2600)}.00/年"),
        ("扣款方式", "支付宝自动续费"),
    )
    body += (
        "</div><div class='card'><b>升级权益</b>"
        + line("0免赔医疗 · 特药送药上门 · 专家门诊预约", "", "grey")
        + "</div><div class='btn' style='background:#ff6010'>立即续保</div><div class='btn' style='background:#c9ccd4'>暂不需要</div>"
    )
    return phone("续保提醒", body, 560, {}, random, tint="#ff6010")


def doctor_chat(case: Case, random: Random) -> Drawing:
    """A chat with a doctor or a clinic's assistant."""
    said = (
        (False, f"您好，我是{e(case.hospital)}健康助手，请问有什么可以帮您？"),
        (True, f"{e(case.department)}明天还有号吗"),
        (False, f"{e(people(case)[0])}医生明天上午余号{random.randint(1, 9)}个，是否为您预约？"),
        (True, "约上午的，谢谢"),
        (False, "已为您登记，请于8:30前到分诊台签到，携带身份证。"),
        (True, "报告多久能出来？"),
        (False, "一般当天下午，可在公众号查询。"),
    )
    body = line("昨天 21:07", "margin:12px 0;font-size:12px", "c grey")
    for mine, words in said:
        body += f"<div style='display:flex;justify-content:{'flex-end' if mine else 'flex-start'};margin:9px 14px'><div style='max-width:255px;background:{'#95ec69' if mine else '#fff'};border-radius:6px;padding:8px 11px'>{words}</div></div>"
    return phone("健康助手", body, 700, {}, random, tint="#ededed")


def vaccine_page(case: Case, random: Random) -> Drawing:
    """A page of a vaccination book."""
    rows = [["疫苗名称", "剂次", "接种日期", "批号", "接种单位", "医生"]]
    for name in random.sample(
        ("流感疫苗", "乙肝疫苗", "带状疱疹疫苗", "23价肺炎疫苗", "狂犬病疫苗", "HPV疫苗", "麻腮风疫苗"), 5
    ):
        rows.append(
            [
                name,
                str(random.randint(1, 3)),
                day_text(
                    case.visited_on.replace(year=case.on.year - random.randint(0, 1), day=min(case.visited_on.day, 28)),
                    "-",
                ),
                f"20{digits(random, 6)}",
                "社区卫生服务中心",
                e(people(case)[random.randrange(4)]),
            ]
        )
    body = (
        head("预防接种证", 24, "color:#be185d")
        + line(
            f"姓名 {e(case.insured.name)}　性别 {case.insured.sex}　出生 {day_text(case.insured.born_on, '-')}",
            "margin:8px 0",
            "c",
        )
        + tab(rows, style="font-size:14px;text-align:center")
    )
    return sheet(
        body
        + line("请妥善保管，入学、入职时需查验。接种后请留观30分钟。", "margin-top:14px", "s")
        + mark("已接种", 600, 50),
        (840, 400),
        {},
        font=MICRO,
        ground="#fff5f8",
        css=".ruled td:last-child{white-space:nowrap}",
        pad="30px 40px",
    )


def leaflet(case: Case, random: Random) -> Drawing:
    """The leaflet from a drug's box."""
    goods = dispensed(case).fees[0].goods
    left = f"<b>【药品名称】</b>{e(goods.name)}<br><b>【性状】</b>本品为类白色或着色制剂。<br><b>【规格】</b>{e(goods.specification) or '见包装'}<br><b>【适应症】</b>用于{e(case.diagnosis.name)}等疾病的辅助治疗。<br><b>【用法用量】</b>遵医嘱使用。"
    right = "<b>【不良反应】</b>偶见恶心、皮疹、头晕，停药后消失。<br><b>【禁忌】</b>对本品过敏者禁用。<br><b>【注意事项】</b>孕妇及哺乳期妇女慎用；肝肾功能不全者减量。<br><b>【贮藏】</b>遮光，密封，在阴凉处保存。<br><b>【有效期】</b>24个月"
    body = (
        spread(
            f"核准日期：{day_text(case.on.replace(year=case.on.year - 6), '年月')}",
            "<b>Rx 处方药</b>",
            style="font-size:13px",
        )
        + head(f"{e(goods.name)}说明书", 21)
        + line("请仔细阅读说明书并在医师指导下使用", "margin-bottom:10px", "c")
    )
    body += (
        f"<div class='two' style='text-align:justify;line-height:1.9'><div>{left}</div><div>{right}</div></div>"
        + rule()
        + line(f"【批准文号】国药准字H20{digits(random, 6)}　【生产企业】北原制药股份有限公司", "font-size:13px")
    )
    return sheet(body, (860, 480), {}, font=SERIF, px=14.5)


def survey(case: Case, random: Random) -> Drawing:
    """A hospital's questionnaire after a stay."""
    asked = ("医生解释病情", "护士服务态度", "病房清洁安静", "饭菜质量", "收费透明", "等候时间")
    ticks = [["评价内容", "很满意", "满意", "一般", "不满意"]]
    for one in asked:
        place = random.choice((0, 0, 1, 2))
        ticks.append([one, *("<span class='pen'>√</span>" if place == n else "" for n in range(4))])
    body = (
        head(e(case.hospital), 22)
        + head("出院患者满意度调查表", 22, "margin-bottom:6px")
        + line(f"科室 {e(case.department)}　　出院日期 {day_text(case.discharged_on, '-')}　　（可不署名）")
        + tab(ticks, style="text-align:center;margin:8px 0")
    )
    return sheet(
        body
        + line(f"您最满意的医护人员：<span class='pen'>{e(people(case)[1])}</span>")
        + line("您的宝贵意见：<span class='pen'>停车不方便</span>")
        + line("谢谢您的支持，祝您早日康复！", "margin-top:14px", "c"),
        (760, 570),
        {},
        font=NOTO,
    )


LAYOUTS = {
    "other": (
        queue_slip,
        bag_label,
        member_letter,
        claim_decision,
        policy_page,
        renewal_screen,
        doctor_chat,
        vaccine_page,
        leaflet,
        survey,
    )
}
