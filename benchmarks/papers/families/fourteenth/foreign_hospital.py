"""Papers of hospitals and pharmacies that are no claim material, though they look nearly like it."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.fourteenth.cards_kit import (
    KAI,
    MICRO,
    NOTO,
    PIXEL,
    SERIF,
    apart,
    app,
    blank,
    button,
    card_box,
    grid,
    head,
    p,
    page,
    pairs,
    people,
    years,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def request_sheet(case: Case, random: Random) -> Drawing:
    """A doctor's request for an examination, with a place in the queue: nothing has been found yet."""
    what = random.choice(("磁共振平扫（头颅）", "CT平扫（胸部）", "彩超（腹部）", "无痛胃镜"))
    rows = [
        ["申请项目", what],
        ["检查部位", "见医嘱"],
        ["临床印象", "待查"],
        ["预约时间", f"{day_text(case.visited_on + dt.timedelta(days=2), '-')} {random.randint(8, 16)}:30"],
        ["排队号", f"B{random.randint(10, 90)}"],
        ["检查地点", "医技楼2层 影像登记处"],
    ]
    body = (
        apart(f"<b>{e(case.hospital)}</b>", "检查申请单（预约）", style="font-size:16px")
        + f"<div style='float:right'><img width=88 src='{code_picture(digits(random, 12))}'></div>"
    )
    body += p(
        f"{e(case.insured.name)}　{case.insured.sex}　{years(case.insured.born_on, case.visited_on)}岁<br>门诊号 {case.numbers['门诊号']}",
        "font-size:18px;margin-top:8px",
    )
    body += (
        grid(rows, style="margin-top:26px")
        + p(
            "注意：检查前空腹6小时；体内有金属植入物者请告知；凭此单到登记处报到，过时作废。",
            "font-size:14px;margin-top:8px",
        )
        + p(f"申请医师：{e(people(case)[1])}　申请日期：{day_text(case.visited_on, '-')}", "margin-top:10px")
    )
    return page(body, width=620, height=520, fields={}, font=MICRO, pad="28px 36px")


def queue_slip(case: Case, random: Random) -> Drawing:
    """A thermal slip of a registration machine."""
    body = head(e(case.hospital), 15) + head("自助挂号凭条", 19) + p("- " * 24, "overflow:hidden;white-space:nowrap")
    body += "".join(
        p(one)
        for one in (
            f"姓名 {e(case.insured.name)}",
            f"就诊卡 {case.numbers['登记号']}",
            f"科室 {e(case.department)}",
            f"医生 {e(people(case)[0])} 主任医师",
            f"时段 {day_text(case.visited_on, '-')} 上午",
            f"挂号费 {random.choice((0, 10, 25, 50))}.00 自费",
        )
    )
    body += (
        head(f"{random.randint(1, 60)} 号", 34)
        + p("二楼B区候诊　当日有效<br>本凭条不作报销凭证", "font-size:14px", "c")
        + f"<div class='c'><img width=96 src='{code_picture(digits(random, 10))}'></div>"
    )
    return page(
        body,
        width=380,
        height=460,
        fields={},
        font=PIXEL,
        size=17,
        ground="#f8f7f2",
        pad="22px 26px",
        scale=2,
        leading=1.45,
    )


def check_up_menu(case: Case, random: Random) -> Drawing:
    """An offer of health examinations with prices."""
    sets = (
        ("A 基础套餐", 38000, "血常规、尿常规、肝功、胸片、心电图"),
        ("B 女性套餐", 88000, "A套餐+妇科彩超、乳腺彩超、TCT"),
        ("C 中老年套餐", 128000, "A套餐+颈动脉彩超、骨密度、肿瘤标志物"),
        ("D 尊享套餐", 298000, "C套餐+头颅MRI、无痛胃肠镜"),
    )
    rows = [[f"<b>{name}</b>", words, (f"￥{yuan(fen)}", "class=r")] for name, fen, words in sets]
    body = (
        head(e(case.hospital) + "　体检中心", 23, "color:#0a5c9e")
        + head("健康体检套餐价目表", 28, "margin-bottom:14px")
        + grid([["套餐", "包含项目", ("优惠价", "class=r")], *rows], style="font-size:17px")
    )
    body += p("体检须知：空腹，携带身份证，7:30—10:00采血。团检电话 " + case.relative.phone, "margin-top:16px") + p(
        "扫码关注　在线预约　周六照常", "color:#c33", "c"
    )
    return page(body, width=860, height=480, fields={}, font=NOTO, css=".g td{padding:11px;border-color:#0a5c9e}")


def leaflet(case: Case, random: Random) -> Drawing:
    """A leaflet of a drug."""
    drugs = [one for one in case.pools.goods if one.category in ("西药费", "中成药费")]
    drug = drugs[case.seed % len(drugs)]
    parts = (
        ("【成　份】", "本品主要成份见包装，辅料为淀粉、硬脂酸镁。"),
        ("【性　状】", "本品为薄膜衣制剂，除去包衣后显类白色。"),
        ("【适应症】", "请遵医嘱，用于相应疾病的治疗。"),
        ("【规　格】", e(drug.specification) or "见包装"),
        ("【用法用量】", "口服。成人一次1片，一日2次，饭后温水送服。"),
        ("【不良反应】", "偶见恶心、皮疹、头晕，停药后可消失。"),
        ("【禁　忌】", "对本品过敏者禁用。孕妇及哺乳期妇女慎用。"),
        ("【贮　藏】", "遮光，密封，在阴凉处（不超过20℃）保存。"),
        ("【有效期】", "24个月"),
        ("【批准文号】", f"国药准字H{digits(random, 8)}"),
    )
    body = (
        p(f"核准日期：{case.on.year - 6}年06月12日", "font-size:13px")
        + head(f"{e(drug.name)}说明书", 25)
        + p("请仔细阅读说明书并在医师指导下使用", "margin-bottom:10px", "c")
    )
    body += "".join(p(f"<b>{label}</b>{words}", "margin:5px 0") for label, words in parts) + p(
        f"【生产企业】嘉浦康源制药有限公司　电话 {case.relative.phone[:4]}-{digits(random, 7)}", "margin-top:8px"
    )
    return page(body, width=720, height=510, fields={}, font=SERIF, size=15, ground="#fcfcf6")


def vaccine_book(case: Case, random: Random) -> Drawing:
    """A page of a vaccination booklet."""
    shots = ("乙肝疫苗 ①", "卡介苗", "脊灰疫苗 ①", "百白破 ①", "麻腮风 ①", "流感疫苗", "水痘疫苗 ①")
    rows = [
        [
            one,
            day_text(case.visited_on - dt.timedelta(days=50 * place + 3), "."),
            f"{digits(random, 4)}{random.choice('ABC')}",
            random.choice(("左上臂", "右上臂", "口服")),
            e(people(case)[place % 3]),
        ]
        for place, one in enumerate(shots)
    ]
    body = head("预 防 接 种 记 录", 26, "color:#1c6fb0") + apart(
        f"姓名 {blank(e(case.insured.name), 120)}",
        f"性别 {case.insured.sex}",
        f"接种卡号 {digits(random, 10)}",
        style="margin:10px 0",
    )
    body += grid([["疫苗", "接种日期", "批号", "部位", "接种者"], *rows], style="font-size:17px") + p(
        "请按时带儿童到接种门诊接种，妥善保管此证，入托入学时查验。", "margin-top:12px"
    )
    return page(
        body,
        width=780,
        height=550,
        fields={},
        font=KAI,
        css=".g td{border-color:#1c6fb0;padding:8px}",
        ground="#f3f9fd",
    )


def pay_reminder(case: Case, random: Random) -> Drawing:
    """A hospital's message that money is owed: a screen."""
    fen = random.randint(8000, 90000)
    body = p(f"{case.visited_on:%m月%d日} 10:2{random.randint(0, 9)}", "color:#999;font-size:12px;margin-top:12px", "c")
    body += card_box(
        p("待缴费提醒", "font-size:17px;font-weight:700")
        + p("您有新的门诊费用待支付", "color:#888")
        + pairs(
            ("就诊人", e(case.insured.name)),
            ("就诊卡号", case.numbers["门诊号"]),
            ("开单科室", e(case.department)),
            ("待缴金额", f"{yuan(fen)}元"),
            ("状态", "待支付"),
        )
        + p("点击详情完成支付，超过24小时自动失效 ›", "border-top:1px solid #eee;padding-top:8px;margin-top:6px")
    )
    body += card_box(
        p("就诊满意度调查", "font-size:17px;font-weight:700")
        + p("请对本次就诊服务作出评价，您的意见是我们改进的动力。", "color:#666")
    ) + button("进入公众号", "#07a35a")
    return app(e(case.hospital)[:12], body, 620, {}, tint="#ededed", ground="#ededed", random=random)


LAYOUTS = {"other": (request_sheet, queue_slip, check_up_menu, leaflet, vaccine_book, pay_reminder)}
