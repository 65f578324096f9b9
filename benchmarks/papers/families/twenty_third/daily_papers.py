"""Foreign papers of offices and of daily life: none of the kinds of a claim."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.twenty_third.cards_kit import (
    FANG,
    FIGURES,
    HEI,
    KAI,
    PHONE,
    PRINT,
    SONG,
    ZEN,
    adult,
    app,
    chop,
    city,
    clerks,
    far,
    form,
    lane,
    leaf,
    other_person,
    p,
    post,
    rows_of,
    serial,
    tile,
    top,
)
from benchmarks.papers.paper import Drawing


def _ago(case: Case, days: int, shape: str = "年") -> str:
    return day_text(case.on - dt.timedelta(days=days + case.seed % 15), shape)


def record_of_no_crime(case: Case, random: Random) -> Drawing:
    """A police certificate that somebody has no criminal record."""
    who, office = adult(case), post(case)
    big = "font-size:19px;line-height:2.2;text-indent:2em"
    body = top("无犯罪记录证明", 31) + p(
        f"{case.on.year}-{serial(case, 91, 8)}", "font-size:16px;margin:8px 0 20px", "en"
    )
    body += p(
        f"经查询，被查询人：{e(who.name)}，国籍：中国，证件名称：居民身份证，证件号码：{who.id_number}，自{_ago(case, 900)}至{_ago(case, 6)}期间未发现有犯罪记录。",
        big,
    )
    body += p("特此证明。此证明自开具之日起三个月内有效。", big) + p(
        f"{e(office)}<br>{_ago(case, 5)}", "font-size:18px;margin-top:60px", "en"
    )
    body += p("注：此证明书只反映出具证明时信息查询平台内的犯罪记录信息情况。", "font-size:14px;margin-top:50px")
    return leaf(body + chop(office, 560, 400, 140, "", 0.42), 800, 700, {}, font=FANG, pad="52px 66px")


def property_right_page(case: Case, random: Random) -> Drawing:
    """The table page of a certificate of real estate."""
    who, size = adult(case), 62 + case.seed % 80
    rows = [
        ("权利人", e(who.name)), ("共有情况", random.choice(("单独所有", "共同共有"))), ("坐落", f"{e(city(case))}{e(lane(case, 2))}{case.seed % 90 + 2}号{case.seed % 20 + 1}幢{case.seed % 6 + 1}02室"),
        ("不动产单元号", f"{serial(case, 92, 12)}GB{serial(case, 93, 5)}F{serial(case, 94, 8)}"), ("权利类型", "国有建设用地使用权/房屋所有权"), ("权利性质", "出让/市场化商品房"), ("用途", "城镇住宅用地/住宅"),
        ("面积", f"房屋建筑面积 {size}.{case.seed % 90 + 10}㎡"), ("使用期限", "国有建设用地使用权 2009年06月18日起至2079年06月17日止"), ("权利其他状况", f"房屋结构：钢筋混凝土结构<br>专有建筑面积：{size - 14}.30㎡<br>总层数：{case.seed % 20 + 7}层"),
    ]  # fmt: skip
    body = p(
        f"{e(city(case))}（{case.on.year - 4}）不动产权第 {serial(case, 95, 7)} 号",
        "font-size:18px;margin-bottom:12px",
        "mi",
    )
    return leaf(
        body + form(rows, columns=2, style=f"font:17px {PRINT};height:690px;--line:#8a6a5a", label="width:140px"),
        700,
        810,
        {},
        font=SONG,
        ground="#fdf3ee",
        pad="34px 48px",
    )


def parcel_label(case: Case, random: Random) -> Drawing:
    """A parcel's label: station codes, receiver and sender, a bar code."""
    to, frm = case.relative, other_person(case)
    body = far(
        f"<b style='font-size:25px'>{random.choice(('捷风速运', '八方快递', '云路物流'))}</b>",
        f"{_ago(case, 2, '-')} 打印",
        style="border-bottom:2px solid #000;padding-bottom:4px",
    )
    body += (
        top(f"{serial(case, 96, 3)}-{random.choice('ABCDEFG')}{case.seed % 60 + 10} {case.seed % 900 + 100:03d}", 38)
        + "<div class=bars style='height:56px'></div>"
        + p(f"YT{serial(case, 97, 13)}", f"font:18px {FIGURES}", "mi")
    )
    body += p(
        f"<b>收</b>　{e(to.name)}　{to.phone[:3]}****{to.phone[-4:]}<br>{e(to.address)}",
        "border-top:1.5px solid #000;padding:8px 0;font-size:17px",
    )
    body += p(
        f"<b>寄</b>　{e(frm.name)}　{frm.phone[:3]}****{frm.phone[-4:]}<br>{e(frm.address)}",
        "border-top:1.5px solid #000;padding:8px 0;font-size:15px",
    )
    body += p(
        f"内件：{random.choice(('服装', '图书', '日用品'))}　重量：{case.seed % 4 + 1}.{case.seed % 9}kg　件数：1/1",
        "border-top:1.5px solid #000;padding:6px 0;font-size:15px",
    ) + p("签收前请检查外包装，签收人：", "border-top:1.5px dashed #000;padding-top:6px;font-size:14px")
    return leaf(body, 420, 560, {}, font=ZEN, pad="16px 20px", scale=2.3)


def proof_of_income(case: Case, random: Random) -> Drawing:
    """An employer's proof of income for a bank's loan."""
    who, firm = adult(case), f"{city(case)}{('嘉隆商贸有限公司', '明达软件有限公司', '丰泽农机厂')[case.seed % 3]}"
    big = "font-size:19px;line-height:2.2;text-indent:2em"
    pay = 4200 + case.seed % 60 * 130
    body = top(random.choice(("收入证明", "在职及收入证明")), 31, "margin-bottom:16px") + p(
        "致贷款经办行：", "font-size:19px"
    )
    body += p(
        f"兹证明{e(who.name)}为我单位正式员工，证件号码{who.id_number}，自{case.on.year - 5}年3月入职，现任{random.choice(('会计', '销售主管', '技术员', '库管'))}，近十二个月平均税前月收入为人民币{pay}元。",
        big,
    )
    body += p("我单位对上述证明的真实性负责，本证明仅用于办理个人住房贷款，不作其他用途及担保。", big)
    body += p(f"人事联系人：{e(clerks(case)[0])}　电话：{serial(case, 98, 8)}", big) + p(
        f"单位名称：{e(firm)}<br>{_ago(case, 8)}", "font-size:18px;margin-top:44px", "en"
    )
    return leaf(body + chop(firm, 540, 440, 144, "", 0.42, 6), 800, 690, {}, font=KAI, pad="52px 64px")


def railway_ticket(case: Case, random: Random) -> Drawing:
    """A railway ticket with the traveller's name."""
    who = adult(case)
    ends = random.sample(
        (("平泽东", "Pingzedong"), ("石梁", "Shiliang"), ("锦澜南", "Jinlannan"), ("云岚北", "Yunlanbei")), 2
    )
    train = f"{random.choice('GDCK')}{random.randint(101, 7899)}"
    body = (
        at(30, 18, f"{random.choice('ABCZ')}0{serial(case, 99, 5)}", f"font:20px {FIGURES};color:#c0392b") + at(400, 20, f"检票：{random.randint(1, 20)}{random.choice('AB')}", f"font:18px {ZEN}")
        + at(44, 58, f"{ends[0][0]}站", f"font:28px {HEI}") + at(236, 54, train, f"font:27px {FIGURES}") + at(232, 86, "────→", "font-size:17px") + at(380, 58, f"{ends[1][0]}站", f"font:28px {HEI}")
        + at(48, 98, ends[0][1], "font-size:15px") + at(384, 98, ends[1][1], "font-size:15px")
        + at(30, 134, f"{_ago(case, 12)} {random.randint(6, 21):02d}:{random.randint(10, 58)}开", f"font:19px {ZEN}") + at(370, 134, f"{random.randint(1, 16):02d}车{random.randint(1, 19):02d}{random.choice('ABCDF')}号", f"font:19px {ZEN}")
        + at(30, 172, f"￥{random.randint(24, 380)}.5元", f"font:19px {ZEN}") + at(390, 172, "二等座", f"font:19px {ZEN}") + at(30, 206, "限乘当日当次车", f"font:17px {ZEN}")
        + at(30, 244, f"{who.id_number[:10]}****{who.id_number[-4:]} {e(who.name)}", f"font:19px {ZEN}") + at(30, 290, "买票请到12306 发货请到95306", f"font:15px {ZEN}") + at(30, 312, "中国铁路祝您旅途愉快", f"font:15px {ZEN}")
    )  # fmt: skip
    return leaf(
        body,
        540,
        344,
        {},
        ground="linear-gradient(180deg,#e3f0fa,#f4f8fb 60%,#d9e9f5)",
        pad="0",
        css=".paper{border-radius:10px}",
        scale=2.2,
    )


def parking_order_on_screen(case: Case, random: Random) -> Drawing:
    """A paid parking order in a mini program."""
    hours = random.randint(1, 7)
    rows = (("车牌号码", case.vehicle.plate), ("停车场", f"{e(city(case))}{random.choice(('万象广场', '高铁站P2', '体育中心'))}停车场"), ("入场时间", f"{_ago(case, 3, '-')} 09:{case.seed % 49 + 10}"), ("停车时长", f"{hours}小时{case.seed % 50 + 3}分"),
            ("计费标准", "首小时5元，之后每小时3元"), ("支付方式", random.choice(("零钱", "银联云闪付"))), ("订单编号", serial(case, 101, 18)))  # fmt: skip
    body = (
        f"<div class=mi style='padding:26px 0 12px;font-size:15px'>缴费成功<div style='font:34px {PHONE}'>¥{5 + 3 * hours}.00</div><span style='color:#80858e'>请在15分钟内离场</span></div>"
        + tile(rows_of(rows))
        + tile("<b>本单可开发票</b><div style='color:#80858e;font-size:14px'>离场后90天内可在「我的订单」中申请</div>")
    )
    return app(random.choice(("停车缴费", "订单详情")), body, 640, {}, random)


def residence_permit_card(case: Case, random: Random) -> Drawing:
    """A residence permit for those who live away from home: like an identity card, yet none."""
    who = other_person(case)
    blue, black = f"font:17px {ZEN};color:#2c6e8f", f"font:20px {HEI};color:#111"
    here = f"{city(case)}{lane(case, 3)}{case.seed % 200 + 1}号"
    body = at(46, 26, f"{e(city(case))}居住证", f"font:700 30px {SONG};color:#8c2d2d;letter-spacing:4px")
    for y, label, value in (
        (86, "姓名", e(who.name)),
        (126, "性别", f"{who.sex}　　民族　{who.ethnicity}"),
        (166, "出生", day_text(who.born_on, "年")),
        (206, "户籍地址", f"{e(who.address[:16])}<br>{e(who.address[16:])}"),
        (272, "居住地址", e(here)),
        (316, "签发机关", f"{e(city(case))}公安局"),
        (356, "签发日期", _ago(case, 200, ".")),
        (398, "公民身份号码", who.id_number),
    ):
        body += at(46, y + 2, label, blue) + at(166, y, value, black)
    body += at(520, 96, portrait(150, 188, shirt="#4a6a52", ground="#fff"))
    return leaf(
        body,
        720,
        452,
        {},
        ground="linear-gradient(150deg,#e6f3e8,#f4f6e4 60%,#dfeee6)",
        pad="0",
        css=".paper{border-radius:22px}",
        scale=1.7,
    )


def diploma_with_picture(case: Case, random: Random) -> Drawing:
    """A diploma of a technical school, landscape."""
    who = adult(case)
    school, left = (
        f"{city(case)}{random.choice(('工业技术学校', '卫生职业学校', '商贸学院'))}",
        max(who.born_on.year + 19, 1990),
    )
    text = f"学生 {e(who.name)}，{who.sex}，{day_text(who.born_on, '年')}生，于{left - 3}年九月至{left}年七月在本校{random.choice(('机械加工', '护理', '会计电算化', '电子商务'))}专业三年制学习，修完教学计划规定的全部课程，成绩合格，准予毕业。"
    body = f"<div style='border:6px double #a5803a;height:520px;padding:26px 40px'>{top('毕 业 证 书', 40, 'color:#8c2626;margin-bottom:20px')}<div style='display:flex;gap:30px'><div>{portrait(120, 160)}</div><div style='font-size:21px;line-height:2.1;text-indent:2em;flex:1'>{text}</div></div>"
    body += (
        far(f"校名：{e(school)}", f"校长：{e(clerks(case)[0])}", style="font-size:19px;margin-top:44px")
        + far(f"证书编号：{serial(case, 102, 16)}", f"{left}年七月一日", style="font-size:17px;margin-top:14px")
        + "</div>"
    )
    return leaf(body + chop(school, 560, 380, 130, "", 0.42), 940, 590, {}, font=KAI, ground="#fffaf0", pad="34px 40px")


LAYOUTS = {
    "other": (
        record_of_no_crime,
        property_right_page,
        parcel_label,
        proof_of_income,
        railway_ticket,
        parking_order_on_screen,
        residence_permit_card,
        diploma_with_picture,
    ),
}
