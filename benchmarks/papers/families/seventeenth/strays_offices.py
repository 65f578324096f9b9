"""Strays of offices, police and schools that look like cards, licences and proofs."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text, portrait
from benchmarks.papers.families.seventeenth import cards_kit as kit
from benchmarks.papers.families.seventeenth import names
from benchmarks.papers.families.seventeenth.cards_kit import put, t, wrote
from benchmarks.papers.paper import Drawing, Layout


def social_card(case: Case, random: Random) -> Drawing:
    """The social security card's side that bears no account."""
    person = case.insured
    body = (
        '<div style="position:absolute;inset:0;border-radius:17px;overflow:hidden;background:linear-gradient(150deg,#d9ecf4,#f7f7ee 60%,#e8d9c4)">'
        + put(30, 22, "社会保障卡", "font-size:30px;letter-spacing:6px;color:#1b5a7a;font-weight:bold")
        + put(300, 32, f"{names.province(case)}", "font-size:17px;color:#1b5a7a")
        + put(34, 90, portrait(110, 138, ground="#fff"))
        + put(
            170,
            96,
            f"姓名　{t(person.name)}<br>社会保障号码<br>{person.id_number}<br>发卡日期　{case.on.year - 3}年{random.randint(1, 12)}月",
            "font-size:19px;line-height:1.7",
        )
        + put(34, 268, f"发卡机构　{names.town(case)}市人力资源和社会保障局　　咨询 12333", "font-size:15px")
        + "</div>"
    )
    return kit.page(body, (548, 346), font=kit.HEI, pad="0", ground="transparent", scale=2.2)


def passport(case: Case, random: Random) -> Drawing:
    """A passport's page."""
    person, number = kit.grown(case), f"E{random.choice('ABCDEFGHJK')}{digits(random, 7)}"
    surname = person.pinyin.replace(" ", ", ")
    begin = case.on - dt.timedelta(days=random.randint(200, 1500))
    rows = (
        ("类型/Type　国家码/Country Code　护照号/Passport No.", f"P　　　　CHN　　　　{number}"),
        ("姓名/Name", f"{t(person.name)}　{surname}"),
        (
            "性别/Sex　国籍/Nationality　出生日期/Date of birth",
            f"{person.sex}/{'F' if person.sex == '女' else 'M'}　　中国/CHINESE　　{day_text(person.born_on, '.')}",
        ),
        (
            "签发日期/Date of issue　有效期至/Date of expiry",
            f"{day_text(begin, '.')}　　　{day_text(begin.replace(year=begin.year + 10, day=min(begin.day, 28)), '.')}",
        ),
        ("签发机关/Authority", "公安部出入境管理局　MPS Exit &amp; Entry Administration"),
    )
    inner = "".join(
        f"<div style='font-size:11px;color:#556;margin-top:9px'>{one}</div><div style='font-size:17px'>{two}</div>"
        for one, two in rows
    )
    line = f"P&lt;CHN{person.pinyin.replace(' ', '&lt;&lt;')}&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;<br>{number}&lt;{random.randint(0, 9)}CHN{person.born_on:%y%m%d}{random.randint(0, 9)}&lt;&lt;&lt;&lt;&lt;&lt;"
    body = (
        '<div class="s" style="font-size:20px"><span>中华人民共和国　护照</span><span>PASSPORT</span></div>'
        f'<div style="display:flex;gap:24px;margin-top:8px">{portrait(150, 196, ground="#f5f1ea")}<div>{inner}</div></div><div style="font:18px {kit.MONO.replace(chr(39), "")};margin-top:14px;letter-spacing:2px">{line}</div>'
    )
    ground = "repeating-radial-gradient(circle at 70% 50%,#f6efe6 0 6px,#f0e6dc 6px 12px)"
    return kit.page(body, (720, 440), font=kit.SANS, px=16, ground=ground, pad="24px 32px", scale=1.8)


def clean_record(case: Case, random: Random) -> Drawing:
    """The police's proof of no crime."""
    person, issuer = kit.grown(case), names.police_station(case, random)
    body = (
        f'<div class="e">编号：{digits(random, 12)}</div><h2 class="c" style="font-size:27px;margin:10px 0 22px">无犯罪记录证明</h2>'
        f"<p>经查，{t(person.name)}，{person.sex}，公民身份号码{person.id_number}，户籍地{t(person.address)}，自{case.on.year - 10}年1月1日至{day_text(case.visited_on, '年')}，未发现有犯罪记录。</p>"
        f'<p>本证明仅供{random.choice(("入职", "办理教师资格认定", "申请网约车从业资格"))}使用，有效期三个月。</p><div class="e" style="margin-top:40px">{issuer}<br>{day_text(case.visited_on, "年")}</div>'
        + kit.stamp(issuer, 60, 24, 126)
    )
    return kit.page(
        body, (740, 470), font=kit.FANG, px=18, css="p{text-indent:2em;line-height:2}", loose=True, pad="42px 58px"
    )


def theft_receipt(case: Case, random: Random) -> Drawing:
    """The police's receipt for a reported theft or fraud."""
    person, issuer = kit.grown(case), names.police_station(case, random)
    what = random.choice(("被电信网络诈骗", "电动自行车被盗", "钱包及证件遗失"))
    body = (
        f'<h2 class="c" style="font-size:25px;letter-spacing:6px">受 案 回 执</h2><div class="e">{t(person.id_issuer[:2])}公受字〔{case.on.year}〕{random.randint(100, 9999)}号</div>'
        f"<p>{t(person.name)}：</p><p>你于{day_text(case.visited_on, '年')}报称的{what}一案我单位已受理（案件编号：A{digits(random, 15)}）。</p><p>你可通过 {names.telephone(random)} 查询案件进展。联系人：{kit.staff(random)}</p>"
        f'<div class="e" style="margin-top:24px">{issuer}<br>{day_text(case.visited_on, "数")}</div><div style="border-top:2px dashed #666;margin-top:26px;padding-top:8px">报案人签收 {wrote(t(person.name), 0, 1.3)}</div>'
        + kit.stamp(issuer, 60, 90, 126)
    )
    return kit.page(body, (720, 480), font=kit.SUNG, px=17.5, css="p{text-indent:2em;line-height:2}", loose=True)


def hardship_letter(case: Case, random: Random) -> Drawing:
    """A village committee's letter that a family is poor."""
    person, issuer, face = kit.grown(case), names.village(case, random), random.randrange(2)
    body = (
        f'<div class="c" style="font-size:1.5em">{random.choice(("困难证明", "家庭经济情况证明", "贫困证明"))}</div><p>兹有我处居民{t(person.name)}，身份证号{person.id_number}，家中{random.randint(3, 6)}口人，'
        f"因家属长期患病、无固定收入，年人均收入约{random.randint(3, 9) * 1000}元，生活确有困难，望有关部门给予救助。</p><p>特此证明。</p>"
        f'<div class="e">{issuer}<br>{day_text(case.visited_on, "年")}</div>' + kit.stamp(issuer, 60, 26, 124)
    )
    return kit.page(
        body,
        (700, 430),
        font=kit.PENS[face],
        px=20,
        ink="#1d2b66",
        css="p{text-indent:2em;line-height:2}",
        loose=True,
        pad="36px 52px",
    )


def enrolment(case: Case, random: Random) -> Drawing:
    """A school's proof that somebody is its pupil, with a portrait."""
    person = case.insured
    school = names.town(case) + random.choice(("市第二中学", "职业技术学院", "市开放大学"))
    body = (
        f'<div class="s"><div><h2 style="font-size:26px">在读证明</h2><small>CERTIFICATE OF ENROLMENT</small></div>{portrait(78, 100)}</div>'
        f"<p>学生{t(person.name)}，{person.sex}，{day_text(person.born_on, '年')}生，学号{digits(random, 10)}，身份证号{person.id_number}，现为我校{case.on.year - 1}级学生，学制三年，在籍在读。</p><p>特此证明。</p>"
        f'<div class="e" style="margin-top:30px">{school}教务处<br>{day_text(case.visited_on, "年")}　经办人：{kit.staff(random)}</div>'
        + kit.stamp(school, 70, 22, 122, "学籍管理专用章")
    )
    return kit.page(
        body, (720, 440), font=kit.SERIF, px=17, css="p{text-indent:2em;line-height:2}", loose=True, pad="38px 54px"
    )


def green_book(case: Case, random: Random) -> Drawing:
    """A page of a car's registration book."""
    car, owner = case.vehicle, kit.grown(case)
    lines = kit.table(
        f"""#1.机动车所有人/身份证明名称/号码|3>{t(owner.name)} / 居民身份证 / {owner.id_number}
#2.登记机关|{names.town(case)}市公安局交警支队|#3.登记日期|{day_text(car.registered_on, "-")}
#4.机动车登记编号|{car.plate}|#5.车辆类型|小型普通客车
#6.车辆品牌|{t(car.model)}|#9.车辆识别代号|{car.vin}
#11.发动机号|{car.engine_number}|#13.燃料种类|{random.choice(("汽油", "纯电动"))}
#15.制造厂名称|3>{t(car.model[:2])}汽车集团有限公司
#29.使用性质|非营运|#32.车辆出厂日期|{day_text(car.registered_on - dt.timedelta(days=40), "-")}""",
        "23 27 20 30",
    )
    body = f'<div class="s"><h2 style="font-size:23px;letter-spacing:4px">机动车登记证书</h2><span>编号 {digits(random, 12)}</span></div><div class="c" style="margin:6px 0">注册登记摘要信息栏</div>{lines}'
    return kit.page(
        body,
        (820, 470),
        font=kit.SONG,
        px=14.5,
        ground="#e8f3e4",
        css=":root{--rule:#4f8a55;--side:left}.g td{height:42px}",
        loose=True,
    )


def vaccine_screen(case: Case, random: Random) -> Drawing:
    """An app with the vaccinations somebody had."""
    person = case.insured
    rows = "".join(
        f"<div style='background:#fff;border-radius:8px;padding:9px 14px;margin-top:8px'><b>{one}</b><span style='float:right;color:#2a7'>已接种</span><br><small>{day_text(case.on - dt.timedelta(days=200 * place + 40), '-')}　批号 {digits(random, 8)}　{names.district(case)}接种门诊</small></div>"
        for place, one in enumerate(
            random.sample(["流感疫苗", "乙肝疫苗(第3剂)", "狂犬病疫苗", "带状疱疹疫苗", "HPV疫苗", "破伤风类毒素"], 4)
        )
    )
    body = f'<div style="background:#e3f4ec;border-radius:8px;padding:12px 14px"><b style="font-size:18px">{t(person.name)}</b>　{person.sex}<br>{kit.hidden(person.id_number, 6)}<br><small>出生 {day_text(person.born_on, "-")}</small></div>{rows}'
    return kit.screen(
        random.choice(("预防接种记录", "我的接种证")),
        body,
        680,
        random=random,
        bar="#178f62",
        foot=("预约接种", "打印凭证"),
    )


def residence_slip(case: Case, random: Random) -> Drawing:
    """A neighbourhood's slip that somebody registered where he lives."""
    person = case.insured
    lines = kit.table(
        f"""#姓名|{t(person.name)}|#性别|{person.sex}
#身份证号|3>{person.id_number}
#户籍地址|3>{t(person.address)}
#现居住地|3>{t(case.relative.address)}
#租住类型|{random.choice(("出租房", "单位宿舍", "亲友家"))}|#申报日期|{day_text(case.visited_on, "-")}""",
        "18 32 16 34",
    )
    body = (
        f'<h2 class="c" style="font-size:22px;margin-bottom:10px">流动人口居住登记回执</h2>{lines}<p style="font-size:13px;margin-top:8px">登记满半年可申领居住证。本回执不作身份证明。协管员 {kit.staff(random)}　{names.telephone(random)}</p>'
        + kit.chop(f"居住登记/{names.district(case)}", 60, 20, colour="#b3262c")
    )
    return kit.page(body, (680, 360), font=kit.MICRO, px=15.5, css=".g td{height:40px}", loose=True)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (
        social_card,
        passport,
        clean_record,
        theft_receipt,
        hardship_letter,
        enrolment,
        green_book,
        vaccine_screen,
        residence_slip,
    )
}
