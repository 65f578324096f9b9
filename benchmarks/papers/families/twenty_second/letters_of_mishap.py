"""Proofs of accidents: traffic police, a police station, a village, school or employer, an estate's office."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.cards_kit import (
    DROID,
    FANG,
    HEI,
    NOTE,
    PEN,
    SONG,
    Cell,
    age,
    clerks,
    disc,
    div,
    gap,
    hand,
    iso,
    passer,
    serial,
    sheet,
    signed,
    signer,
    station,
    street,
    table,
    title,
    town,
    wide,
)
from benchmarks.papers.paper import Drawing


def _proved(case: Case, place: str, issuer: str, day: dt.date, sign: str = "") -> dict[str, str]:
    told = {"happened_on": iso(case.loss_on), "place": place, "issuer": issuer, "issued_on": iso(day)}
    return told | ({"certificate_number": sign} if sign else {})


def _hour(case: Case) -> str:
    return f"{7 + case.seed % 12}时{case.seed * 7 % 60:02d}分"


def _later(case: Case, days: int) -> dt.date:
    return case.loss_on + dt.timedelta(days=days)


def crash_slip_of_police(case: Case, random: Random) -> Drawing:
    """The short procedure's form, its table filled by hand at the roadside."""
    who, other, office = case.insured, passer(case), f"{town(case)}公安局交通警察支队"
    place, day, sign = (
        f"{town(case)}{street(case)}{('路口', '公交站前', '人行横道处')[case.seed % 3]}",
        _later(case, case.seed % 3),
        f"第{serial(case, 111, 15)}号",
    )
    la = "class=l"
    plate = case.vehicle.plate[0] + "ABCDE"[case.seed % 5] + digits(Random(case.seed + 9), 5)
    rows: list[list[Cell]] = [
        [("事故时间", la), (hand(f"{day_text(case.loss_on, '年')}{_hour(case)}"), "colspan=3"), ("天气", la), hand(("晴", "阴", "小雨")[case.seed % 3])],
        [("事故地点", la), (hand(e(place)), "colspan=5")],
        [("当事人", la), hand(e(other.name)), ("身份证号", la), (hand(other.id_number), "colspan=3")],
        [("交通方式", la), hand("驾驶小型轿车"), ("车辆牌号", la), (hand(plate), "colspan=3")],
        [("当事人", la), hand(e(who.name)), ("身份证号", la), (hand(who.id_number), "colspan=3")],
        [("交通方式", la), hand(("行人", "乘坐电动自行车")[case.seed % 2]), ("车辆牌号", la), (hand("／"), "colspan=3")],
        [("交通事故<br>事实及责任", la), (hand(f"{e(other.name)}驾车行经上述地点时未注意避让，与{e(who.name)}相撞，造成{e(who.name)}受伤。{e(other.name)}负全部责任，{e(who.name)}无责任。"), "colspan=5 style='height:150px;vertical-align:top'")],
        [("当事人签名", la), (f"{signed(other.name)}　　{signed(signer(case))}", "colspan=3"), ("交通警察", la), signed(clerks(case)[0])],
    ]  # fmt: skip
    body = (
        title("道路交通事故认定书（简易程序）", 26)
        + wide(e(office), sign, style="margin:10px 0")
        + table(rows, style="font-size:16px;line-height:1.9")
    )
    body += div(
        "当事人应当在收到本认定书后凭此向保险公司索赔；拒绝签名的不影响本认定书效力。", "font-size:14px;margin:10px 0"
    )
    body += div(f"（印章）　{hand(day_text(day, '年'))}", "margin-top:34px;padding-right:20px", "end") + disc(
        office, 590, 620, 136, fade=0.42
    )
    return sheet(
        body,
        820,
        770,
        _proved(case, place, office, day, sign),
        font=SONG,
        ground=random.choice(("#fff", "#fdf3f3", "#f3f7fd")),
        pad="40px 46px",
    )


def record_of_station(case: Case, random: Random) -> Drawing:
    """A station's proof that it was called, in prose beneath a red heading."""
    who, office, day = case.insured, station(case), _later(case, 2 + case.seed % 5)
    place, sign = (
        f"{town(case)}{street(case)}{('便民超市门口', '幸福桥桥头', '停车场出口')[case.seed % 3]}",
        f"{town(case)[0]}公证字〔{case.loss_on.year}〕第{serial(case, 112, 4)}号",
    )
    big = "font-size:19px;line-height:2.1;text-indent:2em"
    body = div(e(office), "font-size:26px;color:#c4161c;letter-spacing:2px;white-space:nowrap", "mid fat")
    body += div(e(sign), "margin-top:8px;padding-bottom:8px;border-bottom:3px solid #c4161c", "mid")
    body += title(random.choice(("出警情况证明", "证　明", "报警情况说明")), 29, "margin:30px 0 16px")
    how = ("在台阶处踩空摔伤", "被倒下的广告牌砸伤", "被一只无主犬只追赶后摔伤")[case.seed % 3]
    form = random.choice(("年", "年月"))
    body += div(
        f"{day_text(case.loss_on, form)}{_hour(case)}，我所接群众报警称：在{e(place)}有人受伤。民警到场了解，伤者{e(who.name)}（{who.sex}，公民身份号码{who.id_number}）{how}，现场由120急救车送往医院，未发现他人故意伤害情形。",
        big,
    )
    body += div("此证明仅供当事人办理保险理赔时使用。", big) + div("特此证明。", big)
    body += div(
        f"出警民警：{signed(clerks(case)[0])}　{signed(clerks(case)[1])}", "font-size:18px;margin:34px 0 30px 2em"
    )
    body += div(f"{e(office)}<br>{day_text(day, form)}", "font-size:18px", "end") + disc(
        office, 590, 500, 144, fade=0.42
    )
    return sheet(body, 820, 740, _proved(case, place, office, day, sign), font=FANG, pad="60px 66px")


def note_of_village(case: Case, random: Random) -> Drawing:
    """A committee's proof written on a memo sheet by hand."""
    who = case.insured
    home = who.address.split("号")[0].rstrip("0123456789")
    where = (
        ("村口水井旁", "自家院内", "田间小路")[case.seed % 3]
        if home[-1] == "村"
        else ("小区楼道", "小区内健身场", "社区广场")[case.seed % 3]
    )
    issuer, day = (
        f"{home[home.rfind('市') + 1 :]}{'民委员会' if home[-1] == '村' else '社区居民委员会'}",
        _later(case, 4 + case.seed % 9),
    )
    place = f"{home}{where}"
    big = f"font:22px/46px {PEN};color:#1b2350;text-indent:2em"
    how = random.choice(("因路面湿滑不慎跌倒受伤", "下台阶时不小心扭伤摔倒", "不慎绊倒受伤"))
    told = f"兹有我辖区居民{e(who.name)}（{who.sex}，身份证号码{who.id_number}），于{day_text(case.loss_on, '年')}在{e(place)}{how}，系意外，无第三方责任，家属随即送医院治疗。情况属实，特此证明。"
    body = div(
        random.choice(("证　明", "意外受伤证明", "情况证明")), f"font:30px/92px {PEN};color:#1b2350", "mid"
    ) + div(told, big)
    body += div(f"证明人：{e(clerks(case)[0])}　{e(clerks(case)[1])}", big) + div(
        f"{e(issuer)}<br>{day_text(day, '年')}", big + ";margin-top:46px", "end"
    )
    body += disc(issuer, 540, 352, 144, fade=0.42)
    look = "repeating-linear-gradient(#fffefa 0 45px,#a9bccf 45px 46px)"
    return sheet(body, 800, 640, _proved(case, place, issuer, day), font=PEN, ground=look, pad="0 70px")


def _unit(case: Case) -> tuple[str, str, str, str]:
    """A unit that suits the age, what the person is there, where it happened and how."""
    years, where = age(case.insured.born_on, case.loss_on), town(case)
    if years < 18:
        kind = "幼儿园" if years < 6 else "小学" if years < 12 else "初级中学" if years < 15 else "高级中学"
        return (
            f"{where}新城{kind}",
            "在读学生" if years > 5 else "在园幼儿",
            "操场",
            "课间活动时与同伴追逐中自行跌倒受伤",
        )
    if years > 59:
        return f"{where}老年大学", "学员", "舞蹈教室外走廊", "下课行走时滑倒受伤"
    return f"{where}{('金桥纸业', '宏达建材', '嘉美服饰')[case.seed % 3]}有限公司", "员工", ("一号仓库", "装卸平台", "成品车间")[case.seed % 3], "工作中脚踩油渍滑倒受伤"  # fmt: skip


def report_of_unit(case: Case, random: Random) -> Drawing:
    """A unit's table of an accident, with the remarks of those in charge."""
    who, (unit, tie, spot, how) = case.insured, _unit(case)
    place, day, la = f"{unit}{spot}", _later(case, 1 + case.seed % 6), "class=l style='background:#eef3ee'"
    form = random.choice(("-", "年", "."))
    rows: list[list[Cell]] = [
        [("姓　名", la), e(who.name), ("性　别", la), who.sex, ("身　份", la), tie], [("身份证号", la), (who.id_number, "colspan=3"), ("年　龄", la), f"{age(who.born_on, case.loss_on)}"],
        [("事故发生时间", la), (f"{day_text(case.loss_on, form)} {_hour(case)}", "colspan=5")], [("事故发生地点", la), (e(place), "colspan=5")],
        [("事故经过", la), (f"该{tie}于上述时间在{e(spot)}{how}，在场人员立即上报并送医。", "colspan=5 style='height:110px'")],
        [("在场证人", la), (f"{signed(clerks(case)[0])}　　{signed(clerks(case)[1])}", "colspan=5")],
        [("单位意见", la), (f"经核实，以上情况属实。<div class=end style='margin-top:36px'>负责人：{signed(clerks(case)[2])}</div>", "colspan=5 style='height:120px'")],
    ]  # fmt: skip
    body = title(e(unit), 22) + title(
        random.choice(("意外伤害事故证明表", "意外事故情况登记表（证明）")), 26, "margin-bottom:12px"
    )
    body += table(rows, style="font-size:16.5px;line-height:1.9") + wide(
        f"出具单位（盖章）：{e(unit)}", f"出具日期：{day_text(day, form)}", style="margin-top:18px"
    )
    return sheet(
        body + disc(unit, 250, 530, 134, fade=0.4),
        860,
        710,
        _proved(case, place, unit, day),
        font=random.choice((HEI, NOTE)),
        pad="36px 48px",
    )


def slip_of_estate(case: Case, random: Random) -> Drawing:
    """A form of a shop, estate or station with blanks, half a sheet across, with a counterfoil's number."""
    who, day = case.insured, _later(case, 1 + case.seed % 4)
    firm = f"{town(case)}{('安居', '绿城苑', '锦华')[case.seed % 3]}物业服务有限公司"
    place = f"{town(case)}{street(case, 2)}{('地下车库坡道', '3号楼电梯厅', '北门台阶')[case.seed % 3]}"
    sign, big = f"WY{serial(case, 115, 8)}", "font-size:18px;line-height:2.3"
    body = wide(f"<b>{e(firm)}</b>", f"编号：{sign}") + title(
        random.choice(("意外事故证明", "业主（访客）意外受伤证明")), 26
    )
    body += div(
        f"兹证明 {gap(e(who.name), 110)}（证件号 {gap(who.id_number, 220)}）于 {gap(day_text(case.loss_on, '年'), 150)}",
        big,
    )
    body += div(
        f"在 {gap(e(place), 330)} 因 {gap(random.choice(('地面积水', '台阶破损', '照明不足')), 100)} 摔伤，", big
    )
    body += div(f"由 {gap('家属', 60)} 陪同前往医院。值班人员到场查看，监控录像已保存。", big)
    body += wide(
        f"值班人：{signed(clerks(case)[1])}",
        f"经理：{signed(clerks(case)[2])}",
        f"填写日期：{gap(day_text(day, '年'), 150)}",
        style="margin-top:22px",
    )
    body += div("一式两份，涂改无效", "font-size:14px;margin-top:22px", "mid") + disc(firm, 640, 215, 132, fade=0.38)
    return sheet(body, 900, 400, _proved(case, place, firm, day, sign), font=DROID, pad="34px 50px", ground="#fffdf6")


LAYOUTS = {
    "accident_certificate": (crash_slip_of_police, record_of_station, note_of_village, report_of_unit, slip_of_estate),
}
