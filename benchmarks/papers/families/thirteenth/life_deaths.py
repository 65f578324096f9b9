"""Certificates of death."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.paper import Drawing, Layout


def _truth(case: Case, issuer: str | None, **more: str) -> dict[str, object]:
    person = case.insured
    fields = {"name": person.name, "sex": person.sex, "id_number": person.id_number}
    fields |= {"died_on": case.discharged_on.isoformat(), **more}
    return fields | ({"issuer": issuer} if issuer else {})


def _death_medical_top(case: Case, random: Random, person: Person, grown: int, died: dt.date) -> list[list[str]]:
    """The child's rows."""
    return [
        ["死者姓名", f"<b>{t(person.name)}</b>", "性　别", person.sex, "民　族", t(person.ethnicity)],
        ["证件类型", "身份证", "证件号码", f"@colspan=3|{person.id_number}"],
        [
            "出生日期",
            day_text(person.born_on, "年月"),
            "年　龄",
            f"{grown}",
            "婚姻状况",
            "未婚" if grown < 22 else random.choice(("有配偶", "丧偶")),
        ],
        [
            "死亡日期",
            f"{day_text(died, '年月')}{random.randint(0, 23)}时",
            "死亡地点",
            f"@colspan=3|{random.choice(('医疗机构病房', '急诊室', '来院途中'))}",
        ],
        ["户籍地址", f"@colspan=5|{t(person.address)}"],
        ["联系家属", t(case.relative.name), "电　话", f"@colspan=3|{case.relative.phone}"],
    ]


def death_medical(case: Case, random: Random) -> Drawing:
    """The medical certificate, upright: causes in a chain with the time each lasted."""
    person, died = case.insured, case.discharged_on
    grown, cause = kit.age(person.born_on, died), case.diagnosis.name
    number = f"{digits(random, 4)}-{died.year}-{digits(random, 6)}"
    short = "style='font-size:13px'"
    top = _death_medical_top(case, random, person, grown, died)
    chain = [
        [
            "@rowspan=4 class=mid|致死的主要<br>疾病诊断",
            f"@{short}|疾病名称（勿填症状体征）",
            f"@{short}|发病至死亡间隔",
        ],
        [f"Ⅰ(a) 直接死亡原因：{t(cause)}", f"{random.randint(1, 20)}天"],
        ["　(b) 引起(a)的疾病：／", "／"],
        [f"Ⅱ 其他疾病诊断：{t(case.second_diagnosis.name)}", f"{random.randint(1, 9)}年"],
    ]
    body = (
        f'<div class="pair" style="font-size:13px"><span>行政区划代码 {digits(random, 6)}</span><span>编号 {number}</span></div>'
        '<h2 class="mid" style="font-size:23px;margin:8px 0 2px">居民死亡医学证明（推断）书</h2><div class="mid" style="margin-bottom:8px;font-size:13px">第三联 公安部门注销户籍依据</div>'
        + kit.rows(*top, widths=(14, 25, 13, 17, 13, 18))
        + kit.rows(*chain, widths=(18, 60, 22), style="margin-top:-1px")
        + kit.pair(
            "医师签名 " + kit.pen(kit.staff(random)), f"填表日期 {day_text(died, '年月')}", style="margin-top:14px"
        )
        + f"<div style='margin-top:8px'>医疗卫生机构（盖章） {t(case.hospital)}</div>"
        + kit.stamp(case.hospital, right=70, bottom=40, diameter=130, below="死亡证明专用章")
    )
    fields = _truth(case, case.hospital, cause=cause)
    return kit.page(body, (760, 690), fields, px=15, pad="30px 40px", css=".g td{height:38px}", scale=1.7)


def death_cancelled(case: Case, random: Random) -> Drawing:
    """The police's paper that the registration was struck off."""
    person, died, cause = case.insured, case.discharged_on, case.diagnosis.name
    struck = died + dt.timedelta(days=random.randint(2, 9))
    lines = [
        ["姓　名", t(person.name), "性　别", person.sex],
        ["出生日期", day_text(person.born_on, "-"), "民　族", t(person.ethnicity) + "族"],
        ["公民身份号码", f"@colspan=3|{person.id_number}"],
        ["原户籍地址", f"@colspan=3|{t(person.address)}"],
        ["注销原因", "死亡", "死亡日期", day_text(died, "-")],
        ["死亡原因", t(cause), "注销日期", day_text(struck, "-")],
        ["申报人", t(case.relative.name), "与死者关系", random.choice(("配偶", "兄妹", "子女", "父母"))],
    ]
    body = (
        '<h2 class="mid" style="font-size:26px;letter-spacing:8px;margin-bottom:16px">死亡注销证明</h2>'
        + kit.pair(
            "存根编号 " + digits(random, 8),
            f"打印时间 {day_text(struck, '-')} {kit.clock(random)}",
            style="font-size:13px;margin-bottom:6px",
        )
        + kit.rows(*lines, widths=(18, 34, 17, 31), style="font-size:16px")
        + f"<div class='pair' style='margin-top:24px'><span>承办人 {kit.pen(kit.staff(random))}</span><span>户口登记机关（章）<br>{t(person.id_issuer)}<br>{day_text(struck, '年月')}</span></div>"
        + kit.stamp(person.id_issuer, right=46, bottom=16, diameter=132, below="户口专用章")
    )
    return kit.page(
        body,
        (740, 600),
        _truth(case, person.id_issuer, cause=cause),
        font=kit.MING,
        px=15,
        css=".g td{height:42px}",
        scale=1.7,
    )


def cremation(case: Case, random: Random) -> Drawing:
    """The funeral house's certificate of cremation, a stub at its left."""
    person, died = case.insured, case.discharged_on
    burnt, number = died + dt.timedelta(days=random.randint(1, 4)), digits(random, 7)
    house = kit.town(person) + random.choice(("殡仪馆", "殡葬管理服务中心", "第二殡仪馆"))
    cause = case.diagnosis.name

    def typed(words: object, width: int = 90) -> str:
        return kit.line(f'<span style="font-family:{kit.KAI};font-size:17px;color:#222">{t(words)}</span>', width)

    stub = (
        '<div style="position:absolute;left:0;top:0;width:170px;height:100%;border-right:2px dashed #999;padding:30px 16px;font-size:13px;line-height:1.9">'
        f"<b>存　根</b><br>编号<br>{number}<br>火化时间<br>{day_text(burnt, '.')}<br>炉号　{random.randint(1, 9)}<br>骨灰去向<br>{random.choice(('自行安葬', '寄存'))}</div>"
    )
    body = stub + (
        '<div style="margin-left:170px"><h2 class="mid" style="font-size:27px;letter-spacing:8px">火 化 证 明</h2>'
        f'<div class="end">火字第{number}号</div>'
        f"<p>死者姓名{typed(person.name, 130)}性别{typed(person.sex, 40)}年龄{typed(f'{kit.age(person.born_on, died)}岁', 60)}</p>"
        f"<p>身份证号{typed(person.id_number, 230)}</p><p>死亡原因{typed(cause, 200)}</p>"
        f"<p>死亡时间{typed(day_text(died, '年'), 150)}火化时间{typed(day_text(burnt, '年'), 150)}</p>"
        f"<p>家属姓名{typed(case.relative.name, 110)}联系电话{typed(case.relative.phone, 130)}</p>"
        f"<div class='end' style='margin-top:20px'>{t(house)}<br>{day_text(burnt, '年')}</div></div>"
        + kit.stamp(house, right=40, bottom=26, diameter=124)
    )
    css = "p{line-height:2.5;white-space:nowrap}"
    return kit.page(
        body,
        (820, 520),
        _truth(case, house, cause=cause),
        px=16,
        pad="28px 36px 20px 28px",
        ground="#f4f0ea",
        css=css,
        scale=1.7,
    )


def death_letter(case: Case, random: Random) -> Drawing:
    """What a village committee writes, confirmed by the police station below."""
    person, died = case.insured, case.discharged_on
    place = person.address.split("号")[0] + "号"
    giver = kit.town(person) + random.choice(("青石桥镇柳湾村村民委员会", "长乐街道望江社区居民委员会"))
    cause, face = case.diagnosis.name, random.randrange(3)
    words = (
        f"{person.name}，{person.sex}，身份证号{person.id_number}，住{place}，系我辖区居民。"
        f"该人因患{cause}医治无效，于{day_text(died, '年')}在家中去世，终年{kit.age(person.born_on, died)}岁，已按规定办理后事。情况属实。"
    )
    body = (
        '<h2 class="mid" style="font-size:30px;letter-spacing:26px;margin:6px 0 24px">证明</h2>'
        f"<div style='text-indent:2em;line-height:2.1;background:repeating-linear-gradient(180deg,transparent 0 40px,#c9b9a8 40px 41px)'>{kit.wrote(words, size=1.05, face=face, ink='#20254a')}</div>"
        f"<div style='text-indent:2em;line-height:2.2'>{kit.wrote('特此证明', size=1.05, face=face, ink='#20254a')}</div>"
        f"<div class='end' style='margin-top:26px'>{kit.pen(giver, face=face, size=1.05)}<br><br>{kit.pen('经办人：' + kit.staff(random), face=face, size=1)}　{kit.pen(day_text(died + dt.timedelta(days=3), '年'), face=face)}</div>"
        + kit.stamp(giver, right=80, bottom=96, diameter=140)
        + kit.oblong(["情况属实", "户籍已核"], right=520, bottom=70)
    )
    fields = _truth(case, giver, cause=cause)
    return kit.page(body, (760, 660), fields, font=kit.KAI, px=19, pad="44px 60px", ground="#fbf7ef", scale=1.7)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "death_certificate": (death_medical, death_cancelled, cremation, death_letter)
}
