"""Strays from offices, schools and roads; some look like cards, licences or proofs."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Vehicle, digits
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.paper import Drawing, Layout


def card_pickup(case: Case, random: Random) -> Drawing:
    """The slip with which a new identity card is fetched."""
    person, made = case.insured, case.visited_on
    lines = [
        ["姓　名", t(person.name), f"@rowspan=4 class=mid|{portrait(104, 132)}"],
        ["性　别", person.sex],
        ["公民身份号码", person.id_number],
        ["受理号", digits(random, 14)],
        ["受理类型", f"@colspan=2|{random.choice(('到期换领', '丢失补领', '首次申领'))}"],
        ["受理单位", f"@colspan=2|{t(person.id_issuer)}"],
        ["领取方式", f"@colspan=2|自领　请于{day_text(made + dt.timedelta(days=30), '年')}后领取"],
    ]
    body = (
        '<h2 class="mid" style="font-size:24px;letter-spacing:3px;margin-bottom:12px">居民身份证领取凭证</h2>'
        + kit.rows(*lines, widths=(22, 52, 26))
        + f"<div style='font-size:13px;margin-top:10px'>1.领取时请交回旧证。2.本凭证不具有居民身份证的效力。3.查询电话 8{digits(random, 6)}</div>"
        + kit.pair(f"受理人：{kit.staff(random)}", f"受理时间：{day_text(made, '-')}", style="margin-top:12px")
        + kit.stamp(person.id_issuer, right=70, bottom=20, diameter=116, below="户政专用")
    )
    return kit.page(body, (680, 520), font=kit.SONG, px=15.5, css=".g td{height:38px}", scale=1.8)


def wedding(case: Case, random: Random) -> Drawing:
    """The inner leaf of a marriage booklet."""
    day = case.on - dt.timedelta(days=random.randint(900, 3000))
    two = "".join(
        f"<p>姓名 {t(one.name)}　性别 {one.sex}</p><p>国籍 中国　出生日期 {day_text(one.born_on, '年月')}</p><p>身份证件号 {one.id_number}</p><div style='border-top:1px dashed #c66;margin:8px 0'></div>"
        for one in (case.mother, case.father)
    )
    picture = f"<div style='background:#c3242b;display:inline-flex;padding-top:10px'>{portrait(92, 112, ground='#c3242b')}{portrait(92, 112, ground='#c3242b', shirt='#fff')}</div>"
    body = (
        '<div style="display:flex;gap:26px"><div style="width:46%"><h2 style="font-size:26px;color:#b3202a;letter-spacing:12px">结婚证</h2>'
        f"<p>持证人 {t(case.mother.name)}</p><p>登记日期 {day_text(day, '年月')}</p><p style='white-space:nowrap'>结婚证字号 J{digits(random, 6)}-{day.year}-{digits(random, 6)}</p><p>备注</p>{picture}</div><div style='width:54%'>{two}"
        "<p style='font-size:13px'>结婚申请，符合《中华人民共和国民法典》规定，予以登记，发给此证。</p></div></div>"
        + kit.stamp(kit.town(case.mother) + "民政局", right=300, bottom=20, diameter=122, below="婚姻登记专用章")
    )
    return kit.page(
        body, (820, 440), font=kit.KAI, px=16, ground="#fbeeee", css="p{line-height:1.9}", pad="30px 34px", scale=1.7
    )


def residence(case: Case, random: Random) -> Drawing:
    """A residence permit, which looks like an identity card."""
    person = case.relative
    inner = (
        at(
            0,
            18,
            "<div class='mid' style='width:540px'>居 住 证</div>",
            "font-size:27px;font-weight:bold;color:#2a4f8a;letter-spacing:6px",
        )
        + at(30, 74, f"姓名　{t(person.name)}")
        + at(30, 106, f"性别　{person.sex}　　民族　{t(person.ethnicity)}")
        + at(30, 138, f"户籍地　{t(kit.district(person))}")
        + at(
            30,
            170,
            "居住地址　" + kit.folded(case.mother.address, 15).replace("<br>", "<br>　　　　　"),
            "line-height:1.4",
        )
        + at(30, 246, f"公民身份号码　{person.id_number}")
        + at(30, 280, f"签发机关　{t(kit.town(case.mother))}公安局　签注至{case.on.year + 1}年")
        + at(406, 66, portrait(104, 130, ground="#fff"))
    )
    body = f'<div style="position:absolute;inset:0;border-radius:14px;background:linear-gradient(110deg,#dfeaf8,#f6f0fa)">{inner}</div>'
    return kit.page(body, (540, 330), font=kit.HEI, px=15.5, pad="0", ground="transparent", scale=2.2)


def fine(case: Case, random: Random) -> Drawing:
    """A fine of the traffic police."""
    town, driver = kit.town(case.father), case.father
    what, law, money, points = random.choice(
        (
            ("驾驶机动车违反禁令标志指示", "三十八", 100, 1),
            ("机动车违反规定停放、临时停车", "五十六", 150, 0),
            ("驾驶时拨打接听手持电话", "四十八", 50, 3),
        )
    )
    body = (
        f'<div class="mid" style="font-size:18px">{t(town)}公安局交通警察支队</div><h2 class="mid" style="font-size:23px;margin:4px 0">公安交通管理简易程序处罚决定书</h2><div class="end">编号：{digits(random, 16)}</div>'
        f"<p>被处罚人：{t(driver.name)}　机动车驾驶证档案编号：{digits(random, 12)}</p><p>机动车驾驶证/居民身份证号码：{driver.id_number}</p><p>准驾车型：C1　车辆牌号：{case.vehicle.plate}　车辆类型：小型汽车</p>"
        f"<p>被处罚人于{day_text(case.visited_on, '年月')}{random.randint(7, 19)}时{random.randint(10, 59)}分，在{random.choice(('解放路', '迎宾大道', '滨江路'))}实施{what}的违法行为，根据《中华人民共和国道路交通安全法》第{law}条、第九十条，决定处以{money}元罚款，记{points}分。</p>"
        "<p>持本决定书在15日内到指定银行缴纳罚款。逾期不缴纳的，每日按罚款数额的3%加处罚款。</p>"
        + kit.pair(f"被处罚人签名：{kit.pen(driver.name)}", f"交通警察：{kit.staff(random)}", style="margin-top:16px")
        + f"<div class='end' style='margin-top:14px'>{day_text(case.visited_on, '年月')}</div>"
        + kit.stamp(town + "公安局交通警察支队", right=60, bottom=16, diameter=126)
    )
    return kit.page(body, (740, 580), font=kit.FANG, px=16, css="p{line-height:1.85}", ground="#fdfcf6")


def _inspection_head(case: Case, car: Vehicle) -> list[list[str]]:
    """The rows above the table."""
    return [
        ["号牌号码", car.plate, "品牌型号", t(car.model)],
        ["车辆识别代号", car.vin, "检验日期", day_text(case.visited_on, "-")],
        ["所有人", t(case.father.name), "检验类别", "在用车"],
    ]


def _inspection_body(case: Case, random: Random, lines: list[list[str]], head: list[list[str]]) -> str:
    """What stands on the page."""
    return (
        '<h2 class="mid" style="font-size:22px;margin-bottom:10px">机动车安全技术检验报告</h2>'
        + kit.pair(
            f"检验机构：{t(kit.town(case.father))}安顺机动车检测有限公司",
            f"报告编号：{digits(random, 14)}",
            style="font-size:13px;margin-bottom:6px",
        )
        + kit.rows(*head, widths=(16, 36, 14, 34))
        + kit.rows(*lines, widths=(9, 36, 22, 19, 14), style="margin-top:10px")
        + "<div style='margin-top:10px'><b>检验结论：合格</b></div>"
        + kit.pair(f"授权签字人：{kit.pen(kit.staff(random))}", "单位名称（盖章）", style="margin-top:18px")
        + kit.stamp(
            kit.town(case.father) + "安顺机动车检测有限公司", right=70, bottom=14, diameter=120, below="检验专用章"
        )
    )


def inspection(case: Case, random: Random) -> Drawing:
    """A station's report that a car passed its test."""
    car = case.vehicle
    head = _inspection_head(case, car)
    lines = [["序号", "检验项目", "检验结果", "标准限值", "判定"]]
    for number, (name, low, high, limit) in enumerate(
        (
            ("一轴制动率(%)", 60, 75, "≥60"),
            ("驻车制动率(%)", 21, 34, "≥20"),
            ("左前照灯光强(cd)", 18000, 42000, "≥15000"),
            ("一氧化碳CO(%)", 0, 0, "≤0.35"),
            ("底盘动态检验", 0, 0, "—"),
            ("车辆外观检查", 0, 0, "—"),
        ),
        1,
    ):
        lines.append(
            [
                str(number),
                name,
                str(random.randint(low, high)) if high else ("0.02" if "CO" in name else "合格"),
                limit,
                "○",
            ]
        )
    body = _inspection_body(case, random, lines, head)
    return kit.page(body, (780, 560), font=kit.SONG, px=14.5, css=".g td{height:33px}")


def income(case: Case, random: Random) -> Drawing:
    """An employer's letter about a salary."""
    person = case.relative
    firm = kit.town(person) + random.choice(("金穗食品有限公司", "华立建筑工程有限公司"))
    body = (
        '<h2 class="mid" style="font-size:28px;letter-spacing:10px;margin:10px 0 26px">在职及收入证明</h2>'
        f"<p>兹证明{t(person.name)}（身份证号：{person.id_number}）系我单位正式员工，自{case.on.year - random.randint(2, 12)}年起在我单位工作，现任{random.choice(('技术员', '会计', '车间主任', '销售主管'))}职务，月均税后收入人民币{random.randint(42, 160) * 100}元。</p>"
        f"<p>本证明仅用于{random.choice(('办理银行贷款', '办理签证', '子女入学'))}，不作为我单位对该员工任何形式的担保。</p><p>特此证明。</p>"
        f"<div class='end' style='margin-top:60px'>{t(firm)}（盖章）<br>联系人：{kit.staff(random)}　电话：{case.father.phone}<br>{day_text(case.visited_on, '年')}</div>"
        + kit.stamp(firm, right=70, bottom=70, diameter=140)
    )
    return kit.page(
        body, (740, 620), font=kit.SERIF, px=17.5, css="p{line-height:2.05;text-indent:2em}", pad="40px 62px"
    )


def school_letter(case: Case, random: Random) -> Drawing:
    """A school's letter to parents, its lower part to cut off."""
    body = (
        '<h2 class="mid" style="font-size:24px;margin-bottom:14px">致家长的一封信</h2>'
        "<p>尊敬的家长朋友：</p><p class='in'>为切实做好学生安全工作，防止溺水、交通等意外事故发生，请您教育孩子不私自下水游泳、不在马路上追逐打闹。学平险坚持自愿投保原则，如需投保请自行扫码办理。</p>"
        f"<p class='in'>学校定于{day_text(case.visited_on, '年')}召开家长会，请准时参加。</p><div class='end'>{t(kit.town(case.insured))}实验小学</div>"
        "<div style='border-top:2px dashed #666;margin:22px 0 14px'></div><div class='mid'><b>回 执</b></div>"
        f"<p class='in'>我已阅读并知悉以上内容。</p><p>班级 {kit.line(kit.pen(f'三（{random.randint(1, 6)}）班'), 90)}　学生 {kit.line(kit.pen(case.insured.name), 110)}　家长签名 {kit.line(kit.pen(case.mother.name), 110)}</p>"
    )
    return kit.page(body, (740, 620), font=kit.KAI, px=17, css="p{line-height:2}.in{text-indent:2em}", pad="36px 56px")


def property_deed(case: Case, random: Random) -> Drawing:
    """A page of a property certificate."""
    lines = [
        ["权利人", t(case.relative.name)],
        ["共有情况", random.choice(("单独所有", "共同共有"))],
        ["坐落", t(case.relative.address)],
        ["不动产单元号", f"{digits(random, 6)} {digits(random, 6)} GB{digits(random, 5)} F{digits(random, 8)}"],
        ["权利类型", "国有建设用地使用权/房屋所有权"],
        ["权利性质", "出让/市场化商品房"],
        ["用途", "城镇住宅用地/成套住宅"],
        [
            "面积",
            f"共有宗地面积{random.randint(2000, 9000)}.00㎡/房屋建筑面积{random.randint(60, 160)}.{random.randint(10, 99)}㎡",
        ],
        ["使用期限", f"国有建设用地使用权 {day_text(case.on + dt.timedelta(days=19000), '年月')}止"],
        ["权利其他状况", f"身份证号码：{case.relative.id_number}"],
    ]
    place = kit.town(case.relative)
    body = (
        f'<div style="margin-bottom:8px">{t(place)[0]}（{case.on.year - 3}）{t(place)}不动产权第{digits(random, 7)}号</div>'
        + kit.rows(*lines, widths=(24, 76))
    )
    return kit.page(
        body,
        (700, 640),
        font=kit.SONG,
        px=15.5,
        ground="#f9eee9",
        css=".g td{border-color:#b77;height:48px}",
        scale=1.7,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (card_pickup, wedding, residence, fine, inspection, income, school_letter, property_deed)
}
