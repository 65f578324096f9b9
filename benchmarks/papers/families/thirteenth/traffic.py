"""Proofs of an accident: by the police, by those who met, by firms and schools, by the fire brigade."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text, ticked
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.paper import Drawing, Layout

_ROADS = (
    "环湖西路与桃源街路口",
    "S206省道31公里加400米",
    "人民中路百货大楼门前路段",
    "机场高速出口匝道",
    "兴业路幼儿园门口斑马线",
)


def _truth(case: Case, place: str, issuer: str | None, issued: dt.date | None, number: str | None) -> dict[str, object]:
    fields: dict[str, object] = {"happened_on": case.loss_on.isoformat(), "place": place}
    more = {"issuer": issuer, "issued_on": issued and issued.isoformat(), "certificate_number": number}
    return fields | {name: value for name, value in more.items() if value}


def police_form(case: Case, random: Random) -> Drawing:
    """The police's determination as a form with cells for both parties, labels in front of the cells."""
    one, two, town = case.insured, case.relative, kit.town(case.insured)
    place, number = town + random.choice(_ROADS), f"{digits(random, 6)}{case.loss_on:%Y}{digits(random, 6)}"
    issuer = f"{town}公安局交通管理支队{random.choice(('第三大队', '事故处理大队', '高新大队'))}"
    issued = case.loss_on + dt.timedelta(days=random.randint(3, 9))
    when = f"{day_text(case.loss_on, '年月')} {random.randint(6, 22):02d} 时 {random.randint(0, 59):02d} 分"
    other = f"{case.vehicle.plate[:2]}{digits(random, 5)}"
    fault = random.choice(("全部责任", "主要责任"))
    lines = [
        ["事故时间", when, "天气", random.choice(("晴", "雨", "多云"))],
        ["事故地点", f"@colspan=3|{t(place)}"],
        [
            "@rowspan=2|当事人一",
            f"@colspan=3|{t(one.name)}　{one.sex}　{kit.age(one.born_on, case.loss_on)}岁　证件号 {one.id_number}",
        ],
        [f"@colspan=3|{'行人' if kit.minor(case) else '驾驶 ' + case.vehicle.plate + ' 小型轿车'}　电话 {one.phone}"],
        ["@rowspan=2|当事人二", f"@colspan=3|{t(two.name)}　{two.sex}　证件号 {two.id_number}"],
        [f"@colspan=3|驾驶 {other} 轻型厢式货车　电话 {two.phone}"],
        [
            "事故事实",
            f"@colspan=3|{t(two.name)}驾车行经上述地点时未按规定让行，与{t(one.name)}发生碰撞，造成{t(one.name)}受伤。",
        ],
        [
            "责任认定",
            f"@colspan=3|依据《中华人民共和国道路交通安全法》第四十七条，{t(two.name)}负事故{fault}，{t(one.name)}{'无责任' if fault == '全部责任' else '负次要责任'}。",
        ],
    ]
    body = (
        f'<div class="end" style="font-size:13px">编号 {number}</div><h2 class="mid" style="font-size:25px;margin:4px 0 14px">道路交通事故认定书</h2>'
        + kit.rows(*lines, widths=(14, 54, 10, 22))
        + "<p style='font-size:13px;margin-top:10px'>不服本认定的，自送达之日起三日内可书面申请复核；对损害赔偿有争议的，可申请调解或向人民法院起诉。</p>"
        + f"<div class='end' style='margin-top:26px;line-height:1.8'>民警 {kit.staff(random)}　{kit.staff(random)}<br>{issuer}<br>{day_text(issued, '年月')}</div>"
        + kit.stamp(issuer, right=60, bottom=24, diameter=142, below="事故处理专用章")
    )
    fields = _truth(case, place, issuer, issued, number)
    return kit.page(body, (790, 700), fields, font=kit.SONG, px=15.5, css=".g td{height:42px}")


def _between_parties_lines(random: Random, hand: Callable[..., str], place: str, day: dt.date) -> list[list[str]]:
    """The table's rows."""
    return [
        [
            "@rowspan=2|事故时间",
            f"@rowspan=2|{hand(day.year)}年{hand(day.month)}月{hand(day.day)}日{hand(random.randint(7, 20))}时",
            "事故地点",
        ],
        [hand(place)],
    ]


def _between_parties_body(kinds: str, people: list[list[str]], hand: Callable[..., str], lines: list[list[str]]) -> str:
    """What stands on the page."""
    return (
        '<h2 class="mid" style="font-size:22px;color:#1a4f8b;margin-bottom:12px">机动车交通事故快速处理协议书</h2>'
        + kit.rows(*lines, widths=(14, 42, 44))
        + kit.rows(*people, widths=(14, 43, 43), style="margin-top:-1px")
        + kit.rows(
            ["事故情形", kinds],
            ["损失说明", hand("前保险杠、右前轮受损，人员轻微擦伤")],
            widths=(14, 86),
            style="margin-top:-1px",
        )
        + "<p style='font-size:12.5px;margin-top:10px;color:#1a4f8b'>本协议一式两份，当事人各执一份，交通警察不在场时自行填写，签字后生效。报警电话 122</p>"
    )


def between_parties(case: Case, random: Random) -> Drawing:
    """The sheet that both drivers fill when they settle by themselves."""
    one, two, face = case.mother if kit.minor(case) else case.insured, case.relative, random.randrange(3)
    place = random.choice(("万达西门停车场出口", "二环北路高架桥下", "实验中学东侧路口", "农贸市场南门"))

    def hand(words: object) -> str:
        return kit.wrote(words, face=face, size=1.08)

    day = case.loss_on
    lines = _between_parties_lines(random, hand, place, day)
    people = [["", "甲方", "乙方"]]
    people += [
        ["姓　名", hand(one.name), hand(two.name)],
        ["身份证号", hand(one.id_number), hand(two.id_number)],
        ["电　话", hand(one.phone), hand(two.phone)],
        ["车牌号", hand(case.vehicle.plate), hand("无（电动车）")],
        ["保险公司", hand(case.insurer), hand("无")],
        [
            "责　任",
            f"{ticked(False, '全责')} {ticked(True, '无责')} {ticked(False, '同责')}",
            f"{ticked(True, '全责')} {ticked(False, '无责')} {ticked(False, '同责')}",
        ],
        ["签　名", kit.pen(one.name, size=1.3, face=face), kit.pen(two.name, size=1.3, face=(face + 1) % 3)],
    ]
    kinds = "　".join(ticked(one == "未让行", one) for one in ("追尾", "未让行", "逆行", "倒车", "开关车门"))
    body = _between_parties_body(kinds, people, hand, lines)
    css = ".g td{border-color:#1a4f8b;color:#1a4f8b;height:38px}"
    return kit.page(
        body,
        (760, 640),
        _truth(case, place, None, None, None),
        font=kit.HEI,
        px=14.5,
        ground="#fbfcf4",
        css=css,
        scale=1.7,
    )


def report_receipt(case: Case, random: Random) -> Drawing:
    """A police station's paper that somebody called them."""
    person, town = case.insured, kit.town(case.insured)
    place = random.choice(("滨江公园健身步道", "兴隆小区12栋楼梯间", "西站公交站台", "鑫源建材市场3号门"))
    issuer, number = f"{town}公安局{random.choice(('城南', '望江', '桥头'))}派出所", f"J{digits(random, 16)}"
    issued = case.loss_on + dt.timedelta(days=random.randint(1, 20))
    hour = random.randint(7, 21)
    what = random.choice(("行走时不慎摔倒", "被高处坠物砸中", "被他人电动车撞倒", "被犬只扑倒"))
    body = (
        '<h2 class="mid" style="font-size:27px;letter-spacing:6px;margin-bottom:6px">接处警情况证明</h2>'
        f'<div class="mid" style="font-size:14px;margin-bottom:18px">接警单号　{number}</div>'
        f"<p>报警人{t(case.relative.name)}（联系电话{case.relative.phone}）于{day_text(case.loss_on, '年')}{hour}时{random.randint(2, 59)}分拨打110报警称：其亲属{t(person.name)}在{place}{what}受伤。</p>"
        f"<p>我所民警到达现场，经了解，{t(person.name)}（身份证号码{person.id_number}）伤情经120救护车送往{t(case.hospital)}救治，未发现违法犯罪事实。</p>"
        f"<p>本证明仅证明上述接处警情况，应当事人要求出具，供{random.choice(('保险理赔', '办理保险'))}使用。</p>"
        f"<div class='end' style='margin-top:46px'>{issuer}<br>出警民警 {kit.staff(random)} {kit.staff(random)}<br>{day_text(issued, '年')}</div>"
        + kit.stamp(issuer, right=60, bottom=56, diameter=142)
    )
    css = "p{line-height:2;text-indent:2em;margin-bottom:4px}"
    return kit.page(
        body, (740, 640), _truth(case, place, issuer, issued, number), font=kit.KAI, px=18, pad="44px 60px", css=css
    )


def witness_form(case: Case, random: Random) -> Drawing:
    """A school's or firm's own form of an accident, typed labels and a pen."""
    person, face = case.insured, random.randrange(3)
    child = kit.minor(case)
    giver = kit.town(person) + (
        random.choice(("第九小学", "育红幼儿园"))
        if child
        else random.choice(("恒昌精密模具有限公司", "顺通物流有限责任公司"))
    )
    place = (
        random.choice(("操场东侧滑梯", "二楼走廊", "食堂门口"))
        if child
        else random.choice(("2号车间冲压线", "装卸月台", "原料库门口"))
    )
    issued, number = kit.signed(case), f"{case.loss_on.year}-{random.randint(1, 60):03d}"

    def hand(words: object) -> str:
        return kit.wrote(words, face=face, size=1.08)

    story = f"{random.choice(('上午', '下午'))}{random.randint(1, 11)}时许，{person.name}在{place}{random.choice(('滑倒', '摔伤', '被碰倒'))}，当即送{case.hospital}检查，诊断为{case.diagnosis.name if case.accident else '软组织挫伤'}。"
    lines = [
        ["伤者姓名", hand(person.name), "性别", hand(person.sex), "年龄", hand(kit.age(person.born_on, case.loss_on))],
        ["发生时间", f"@colspan=2|{hand(day_text(case.loss_on, '.'))}", "发生地点", f"@colspan=2|{hand(place)}"],
        ["@style=height:120px|事情经过", f"@colspan=5|{hand(story)}"],
        ["见证人", f"@colspan=2|{hand(kit.staff(random))}", "见证人电话", f"@colspan=2|{hand(case.relative.phone)}"],
        [
            "单位意见",
            f"@colspan=5 style=height:90px|{hand('情况属实')}<div class='end'>（公章）{hand(day_text(issued, '.'))}</div>",
        ],
    ]
    body = (
        f'<div class="mid" style="font-size:19px">{t(giver)}</div><h2 class="mid" style="font-size:24px;margin:4px 0 10px">{random.choice(("意外伤害情况说明表", "人身意外事故证明"))}</h2>'
        + kit.pair(f"编号：{number}", "填写人：" + hand(kit.staff(random)), style="margin-bottom:6px")
        + kit.rows(*lines, widths=(14, 24, 10, 16, 12, 24))
        + kit.stamp(giver, right=150, bottom=30, diameter=134)
    )
    fields = _truth(case, place, giver, issued, number)
    return kit.page(body, (760, 560), fields, font=kit.MING, px=15.5, css=".g td{height:44px}", scale=1.7)


def fire_letter(case: Case, random: Random) -> Drawing:
    """The fire brigade's determination."""
    person, town = case.mother if kit.minor(case) else case.insured, kit.town(case.insured)
    place = case.insured.address
    issuer, number = (
        f"{town}消防救援大队",
        f"{town[0]}消火认简字〔{case.loss_on.year}〕第{random.randint(1, 9999):04d}号",
    )
    issued = case.loss_on + dt.timedelta(days=random.randint(5, 14))
    why = random.choice(("电气线路短路", "用火不慎", "电动车电池热失控"))
    body = (
        '<h2 class="mid" style="font-size:28px;margin-bottom:8px">火灾事故简易调查认定书</h2>'
        f'<div class="mid" style="margin-bottom:18px">{number}</div>'
        f"<p>火灾地址：{t(place)}</p><p>起火时间：{kit.day_gaps(case.loss_on, '')}{random.randint(0, 23)}时{random.randint(10, 59)}分　报警时间：{random.randint(0, 23)}时{random.randint(10, 59)}分</p>"
        f"<p>当事人：{t(person.name)}　身份证件号码：{person.id_number}　联系电话：{person.phone}</p>"
        f"<p>火灾基本情况：火灾造成室内家具、电器及装修烧损，过火面积约{random.randint(4, 60)}平方米，{'1人受伤' if case.accident else '无人员伤亡'}。</p>"
        f"<p>经现场勘验和调查询问，起火原因认定为：{why}引燃周围可燃物。</p>"
        + kit.pair(
            f"当事人签名：{kit.pen(person.name)}",
            f"火灾事故调查人员：{kit.staff(random)}　{kit.staff(random)}",
            style="margin-top:22px",
        )
        + f"<div class='end' style='margin-top:30px'>{issuer}<br>{day_text(issued, '年')}</div>"
        + kit.stamp(issuer, right=56, bottom=30, diameter=136)
    )
    css = "p{line-height:1.95;margin-bottom:4px}"
    return kit.page(
        body, (760, 640), _truth(case, place, issuer, issued, number), font=kit.FANG, px=17.5, pad="42px 58px", css=css
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "accident_certificate": (police_form, between_parties, report_receipt, witness_form, fire_letter)
}
