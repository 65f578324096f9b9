"""Papers of offices, employers, schools and apps that are no claim material, though they look like it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.sixteenth.cards_kit import OCR, SUNG, spot, town
from benchmarks.papers.families.sixteenth.kit import (
    FANG,
    HEI,
    KAI,
    MICRO,
    OLD_SONG,
    SANS,
    SERIF,
    blank,
    grid,
    heading,
    kv,
    line,
    num,
    screen,
    sheet,
    signed,
    spread,
)
from benchmarks.papers.families.sixteenth.names import clock, district, landline, number, staff
from benchmarks.papers.families.sixteenth.stamps import bars, chop, seal
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def income_letter(case: Case, random: Random) -> Drawing:
    """An employer's letter on somebody's wages."""
    who, fen = case.insured, random.randint(30, 150) * 10000
    firm = f"{town(case)}{random.choice(('众诚物业管理', '安吉建材', '佳禾农业科技'))}有限公司"
    body = heading("收入证明", 32, "letter-spacing:8px;margin:14px 0 30px")
    body += line(f"兹证明{blank(e(who.name), 110)}（身份证号码{blank(who.id_number)}）系我单位员工，"
        f"任职{blank(random.choice(('班长', '会计', '驾驶员')), 80)}，"
        f"月平均收入人民币（大写）{blank(in_words(fen))}，¥{yuan(fen)}。本单位对以上内容的真实性负责。",
        "text-indent:2em;line-height:2.3;font-size:20px")  # fmt: skip
    body += line(f"人事：{signed(staff(case, 2)[0])}　电话：{landline(case)}", "margin-top:26px") + line(
        firm, "margin-top:22px;font-size:20px", "r"
    )
    body += line(day_text(case.on, "年"), "font-size:20px", "r") + seal(firm, 560, 370, 146)
    return sheet(body, width=840, height=560, fields={}, font=random.choice((FANG, KAI)), padding="40px 70px")


def marriage_book(case: Case, random: Random) -> Drawing:
    """The inner pages of a marriage book."""
    people = (case.mother, case.father)
    blocks = "".join(line(
        f"姓名　{e(one.name)}　　性别　{one.sex}<br>国籍　中国　　出生日期　{day_text(one.born_on, '年月')}<br>身份证件号　{one.id_number}",
        "margin:14px 0;line-height:1.9") for one in people)  # fmt: skip
    left = heading("结 婚 证", 26, "color:#a22") + line((
        f"持证人　{e(people[0].name)}<br>登记日期　{day_text(case.vehicle.registered_on, '年')}<br>"
        f"结婚证字号　J{number(case, 'wed', 6)}-{case.vehicle.registered_on.year}-{number(case, 'w', 6)}"),
        "line-height:2;margin-top:14px")  # fmt: skip
    left += line(f"备注<br><br>婚姻登记员　{signed(staff(case, 2)[1])}", "margin-top:24px") + line(
        "结婚申请，符合《中华人民共和国民法典》规定，予以登记，发给此证。", "margin-top:18px;font-size:15px"
    )
    body = (
        "<div style='display:flex;height:440px'><div style='width:46%;padding-right:26px;"
        f"border-right:2px solid #d9a5a5'>{left}</div><div style='padding-left:26px'>"
    )
    body += (
        f"<div class='c'>{portrait(110, 90)}{portrait(110, 90, shirt='#7d3150')}</div>{blocks}</div></div>"
    ) + seal(f"{town(case)}民政局", 260, 270, 130, "婚姻登记专用章")
    return sheet(body, width=980, height=510, fields={}, font=SUNG, ground="#fdf2ee", padding="34px 40px")


def residence_card(case: Case, random: Random) -> Drawing:
    """A residence permit for people from elsewhere."""
    who = case.insured
    body = at(40, 26, f"{town(case)}居住证", "font-size:38px;font-weight:700;color:#1b5e8c;letter-spacing:8px") + at(
        40, 84, "RESIDENCE PERMIT", "font-size:14px;color:#1b5e8c"
    )
    rows = (f"姓名　{e(who.name)}　　性别　{who.sex}", f"公民身份号码　{who.id_number}",
        f"现居住地　{district(case)}{case.pools.streets[case.seed % 8]}{case.seed % 80}号",
        f"签发　{e(who.id_issuer)}", f"签发日期　{day_text(case.vehicle.registered_on, '.')}　每年签注")  # fmt: skip
    body += (at(40, 150, "<br>".join(rows), "font-size:21px;line-height:2.1")
        + at(590, 140, portrait(160, 210)) + at(40, 420, number(case, "permit", 15), f"font:24px {OCR}"))  # fmt: skip
    css = ".paper{border-radius:24px;background:linear-gradient(150deg,#d9edf8,#fdf6e6)}"
    return sheet(body, width=810, height=490, fields={}, font=HEI, css=css, padding="0")


def vaccinations(case: Case, random: Random) -> Drawing:
    """A page of a vaccination booklet, filled by hand."""
    shots = ("乙肝疫苗", "卡介苗", "脊灰灭活疫苗", "百白破疫苗", "麻腮风疫苗", "流脑A群", "乙脑减毒", "水痘疫苗", "甲肝疫苗")  # fmt: skip
    start = case.on - dt.timedelta(days=2400)
    rows = [[name, f"第{place % 3 + 1}剂",
        f"<span class='pen'>{day_text(start + dt.timedelta(days=45 * place), '.')}</span>",
        f"<span class='dm'>{number(case, name, 9)}</span>", random.choice(("左上臂", "右上臂", "大腿外侧")),
        signed(staff(case, 3)[place % 3])] for place, name in enumerate(random.sample(shots, 8))]  # fmt: skip
    body = heading("预防接种记录", 25, "color:#23724a") + spread(
        f"儿童姓名：{e(case.insured.name)}", f"编号 {number(case, 'child', 18)}", style="margin:10px 0"
    )
    body += grid([[(cell, "class=c") for cell in row] for row in rows],
        head=("疫苗", "剂次", "接种日期", "批号", "部位", "接种者"), style="font-size:16px")  # fmt: skip
    body += line(f"接种单位：{district(case)}疾病预防控制中心指定门诊", "margin-top:10px")
    return sheet(body, width=840, height=600, fields={}, font=OLD_SONG,
        css=".box td,.box th{border-color:#5aa07c;padding:8px}", ground="#f1f8f1", padding="30px 40px")  # fmt: skip


def traffic_fine(case: Case, random: Random) -> Drawing:
    """The police's decision on a fine."""
    who, (city, area, street) = case.insured, spot(case, 8)
    issuer = f"{city}公安局交通警察支队{area}大队"
    body = heading("公安交通管理简易程序处罚决定书", 23) + line(
        f"编号：{number(case, 'fine', 16)}", "margin:8px 0", "r"
    )
    for words in (
        f"被处罚人：{e(who.name)}　机动车驾驶证号：{who.id_number}",
        f"准驾车型：{case.vehicle.vehicle_class}　联系方式：{who.phone}",
        f"车辆牌号：{case.vehicle.plate}　车辆类型：小型汽车",
        (
            f"被处罚人于{day_text(case.visited_on, '年月')}{clock(case, 2, seconds=False)}，"
            f"在{area}{street}实施{random.choice(('机动车违反规定停放', '驾驶时拨打接听手持电话', '不按导向车道行驶'))}的违法行为，"
            f"决定处以罚款{random.choice((50, 100, 200))}元，记{random.choice((0, 1, 3))}分。"
        ),
        "持本决定书在15日内到代收银行缴纳罚款，逾期每日加处3%。",
    ):
        body += line(words, "margin:7px 0")
    body += (
        spread(f"交通警察：{signed(staff(case, 3)[2])}", f"被处罚人：{signed(e(who.name))}", style="margin:18px 0")
        + line(issuer, cls="r") + line(day_text(case.visited_on, "年"), cls="r")
        + seal(issuer, 470, 410, 136))  # fmt: skip
    return sheet(
        body, width=700, height=580, fields={}, font=random.choice((SERIF, MICRO)), size=17, padding="34px 44px"
    )


def contributions(case: Case, random: Random) -> Drawing:
    """A proof of contributions to the social insurance, from the bureau's site."""
    who, base = case.insured, random.randint(3800, 9000) * 100
    months = [(case.on.replace(day=1) - dt.timedelta(days=31 * back)) for back in range(8, 0, -1)]
    rows = [[f"{month:%Y%m}", num(yuan(base)), num(yuan(base * 8 // 100)), num(yuan(base * 2 // 100)),
        num(yuan(base // 200)), "已到账"] for month in months]  # fmt: skip
    body = heading(f"{town(case)}社会保险个人权益参保证明", 24) + spread(
        f"姓名：{e(who.name)}", f"社会保障号码：{who.id_number}", style="margin:12px 0"
    )
    body += grid(
        rows, head=("费款所属期", "缴费基数", "养老个人", "医疗个人", "失业个人", "状态"), style="font-size:15px"
    )
    body += (
        line("本证明可扫码核验，三个月内有效，与盖章文本效力相同。", "font-size:14px;margin-top:10px")
        + f"<img width=96 style='margin-top:8px' src='{code_picture(number(case, 'proof', 20))}'>"
    )
    body += seal(f"{town(case)}社会保险事业服务中心", 600, 400, 140, "参保证明专用章") + spread(
        "", f"打印日期 {day_text(case.on, '-')}"
    )
    return sheet(body, width=860, height=660, fields={}, code_text=number(case, "proof", 20), font=SANS,
        css=".box td,.box th{padding:5px}", padding="34px 46px")  # fmt: skip


def study_letter(case: Case, random: Random) -> Drawing:
    """A school's letter that somebody studies there."""
    who = case.insured
    school = f"{town(case)}{random.choice(('职业技术学院', '第六中学', '广播电视大学'))}"
    body = line(f"NO.{number(case, 'study', 8)}", "color:#b33", "r") + heading(
        "在 读 证 明", 30, "margin:4px 0 24px", latin="CERTIFICATE OF ENROLLMENT"
    )
    body += line((f"学生{e(who.name)}，性别{who.sex}，{day_text(who.born_on, '年')}生，身份证号{who.id_number}，"
        f"学号{number(case, 'pupil', 10)}，现为我校{case.on.year - 1}级在读学生，学制三年。"),
        "text-indent:2em;line-height:2.1;font-size:19px")  # fmt: skip
    body += (line("此证明仅供办理相关手续使用。", "text-indent:2em;line-height:2.1;font-size:19px")
        + line(f"{school}教务处", "margin-top:34px;font-size:19px", "r")
        + line(day_text(case.on, "数"), "font-size:19px", "r") + seal(school, 540, 310, 144, "教务处"))  # fmt: skip
    return sheet(body, width=800, height=510, fields={}, font=random.choice((SUNG, FANG)), padding="36px 64px")


def insurance_code(case: Case, random: Random) -> Drawing:
    """The code of the medical insurance in an app."""
    body = ("<div style='background:#1c7ff0;padding:14px 0 40px'><div class='card c' "
        f"style='padding:18px'><div class='spread'><b>{e(case.insured.name)}</b><span "
        f"style='color:#888'>{town(case)}参保</span></div>"
        f"{bars(number(case, 'code', 18), 290, 60)}<br><img width=210 "
        f"src='{code_picture(number(case, 'code', 28))}'><div style='font-size:12px;"
        "color:#888'>每分钟自动更新，请勿截图转发</div></div></div>")  # fmt: skip
    body += ("<div class='card'>" + kv("医保账户余额", "查看 ›") + kv("亲情账户", "已绑定 1 人") + kv("异地备案", "办理 ›")
        + "</div>")  # fmt: skip
    return replace(
        screen(body, height=680, fields={}, name="医保码", random=random, bar="#1c7ff0", ink="#fff"),
        code_text=number(case, "code", 28),
    )


def ride_trip(case: Case, random: Random) -> Drawing:
    """A trip with a hired car to the hospital."""
    fen, car = random.randint(11, 70) * 100 + 40, case.vehicle.plate
    body = (
        "<div style='height:180px;background:repeating-linear-gradient(25deg,#dfe8dc 0 "
        "24px,#f1efe6 24px 48px)'></div><div class='card'>"
    ) + line("行程已结束", "font-size:18px;font-weight:700")
    body += (line(f"● {town(case)}{case.pools.streets[case.seed % 8]}地铁站A口<br>● {e(case.hospital)}（门诊楼）",
        "line-height:2") + kv("司机", f"{staff(case, 1)[0][0]}师傅　{car[:2]}***{car[-2:]}")
        + kv("下车时间", f"{day_text(case.visited_on, '-')} {clock(case, 1, seconds=False)}"))  # fmt: skip
    body += (kv("里程费", f"{yuan(fen - 340)}元") + kv("时长费", "3.40元")
        + kv("<b>实付</b>", f"<b>{yuan(fen)}元</b>") + "</div>"
        + line("开发票　　投诉　　联系司机　　失物找回", "font-size:13px;color:#666", "c"))  # fmt: skip
    return screen(body, height=590, fields={}, name="行程详情", random=random)


def estate_notice(case: Case, random: Random) -> Drawing:
    """An estate office's notice of dues pasted on the door."""
    fen, water = random.randint(600, 2600) * 100, random.randint(20, 160) * 100
    body = heading("温 馨 提 示", 30, "color:#b5331f;margin-bottom:14px") + line(
        f"尊敬的业主 {e(case.insured.name)}：", "font-size:19px"
    )
    body += line((f"您名下房屋（{e(case.insured.address)}）本年度物业费{yuan(fen)}元、公摊水电{yuan(water)}元，"
        f"合计{yuan(fen + water)}元尚未缴纳，" f"请于{day_text(case.on + dt.timedelta(days=20), '年')}前至服务中心办理。"),
        "font-size:19px;line-height:2;text-indent:2em")  # fmt: skip
    body += (line(f"收费时间 8:30—17:30　管家 {staff(case, 2)[1]}　{landline(case)}", "margin-top:12px")
        + line("众诚物业服务中心", "margin-top:22px;font-size:19px", "r")
        + line(day_text(case.on, "年"), "font-size:19px", "r") + chop("催缴", 80, 330, 26))  # fmt: skip
    return sheet(body, width=760, height=460, fields={}, font=KAI, ground="#fff8dd", padding="36px 54px")


LAYOUTS = {
    "other": (
        income_letter, marriage_book, residence_card, vaccinations, traffic_fine, contributions, study_letter,
        insurance_code, ride_trip, estate_notice,
    )
}  # fmt: skip
