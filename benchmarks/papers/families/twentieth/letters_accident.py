"""Proofs of accidents: traffic police, a police station, a village, a school, an employer."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twentieth.cards_kit import (
    BLOCK,
    FINE,
    GOV,
    SOFT,
    SUN,
    Cell,
    age,
    folk,
    grown,
    head,
    iso,
    number,
    page,
    para,
    pen,
    ring,
    road,
    sig,
    split,
    stranger,
    tab,
    tick,
    town,
)
from benchmarks.papers.paper import Drawing


def _truth(case: Case, place: str, issuer: str, issued_on: dt.date, sign: str = "") -> dict[str, str]:
    fields = {"happened_on": iso(case.loss_on), "place": place, "issuer": issuer, "issued_on": iso(issued_on)}
    return fields | ({"certificate_number": sign} if sign else {})


def _hour(case: Case) -> str:
    return f"{case.seed % 12 + 7}时{case.seed % 50 + 5}分"


def _issued(case: Case, days: int) -> dt.date:
    return min(case.loss_on + dt.timedelta(days=days), case.on)


def _spot(case: Case) -> str:
    return f"{town(case)}{road(case)}{('农贸市场门前', '公交站旁', '与环城路交叉口', '28号楼下')[case.seed % 4]}"


def crash_finding_of_police(case: Case, random: Random) -> Drawing:
    """A finding of the traffic police in numbered sections of prose."""
    who, other, office = grown(case), stranger(case), f"{town(case)}公安局交通警察大队"
    sign, place, day = (
        f"第{number(case, 61, 12)}号",
        f"{town(case)}{road(case)}{case.seed % 90 + 3}号门前路段",
        _issued(case, 6),
    )
    fault = random.choice(("未按规定让行", "驾驶时接打手持电话", "超速行驶"))
    big = "font-size:17.5px;line-height:1.95;text-indent:2em"
    body = (
        head(e(office), 22)
        + head("道路交通事故认定书", 30)
        + para(sign, "border-bottom:2px solid #222;padding-bottom:6px", "ri")
    )
    body += para(f"<b>一、事故时间：</b>{day_text(case.loss_on, '年')}{_hour(case)}", big) + para(
        f"<b>二、事故地点：</b>{e(place)}", big
    )
    body += para(
        f"<b>三、当事人基本情况：</b>甲方{e(who.name)}，{who.sex}，公民身份号码{who.id_number}，驾驶{case.vehicle.plate}号小型客车；乙方{e(other.name)}，{other.sex}，公民身份号码{other.id_number}，驾驶二轮电动车。",
        big,
    )
    body += para(f"<b>四、基本事实：</b>乙方{fault}，与甲方车辆发生碰撞，致甲方受伤、两车不同程度受损。", big)
    body += para("<b>五、当事人责任：</b>乙方负事故主要责任，甲方负次要责任。", big)
    body += para(
        "当事人如对本认定有异议，可自送达之日起三日内向上一级公安机关交通管理部门申请复核。", big + ";margin-top:20px"
    )
    body += para(f"交通警察：{sig(folk(case)[0])}　{sig(folk(case)[1])}", "font-size:17px;margin-top:24px") + para(
        day_text(day, "年"), "font-size:18px", "ri"
    )
    return page(
        body + ring(office, 580, 545, 146, "", 0.42), 820, 840, _truth(case, place, office, day, sign), font=GOV
    )


def alarm_receipt_of_station(case: Case, random: Random) -> Drawing:
    """A station's receipt of an alarm with a short table of what happened."""
    who, office, place, la = (
        case.insured,
        f"{case.insured.id_issuer}{('城关', '桥头', '西苑', '东湖')[case.seed % 4]}派出所",
        _spot(case),
        "class=la",
    )
    sign, day = f"接证字〔{case.loss_on.year}〕{number(case, 62, 6)}号", _issued(case, 1)
    rows: list[list[Cell]] = [
        [("报警人", la), e(case.relative.name), ("联系电话", la), case.relative.phone], [("伤者", la), e(who.name), ("身份证号", la), who.id_number],
        [("事发时间", la), (f"{day_text(case.loss_on, '年月')} {_hour(case)}", "colspan=3")], [("事发地点", la), (e(place), "colspan=3")],
        [("简要情况", la), (random.choice(("伤者行走时滑倒受伤，未发现他人侵害，已由救护车送医。", "伤者被路边掉落的广告牌砸伤，系意外，已送医救治。")), "colspan=3 style='height:110px'")],
        [("处理结果", la), ("现场登记，出具本证明供办理保险使用。", "colspan=3")],
    ]  # fmt: skip
    body = (
        head(random.choice(("接处警情况证明", "意外事故接警证明")), 28)
        + para(sign, "margin-bottom:8px", "ri")
        + tab(rows, style="font-size:16.5px")
    )
    body += split(f"处警民警：{sig(folk(case)[2])}", f"{e(office)}", style="margin-top:26px") + para(
        f"出具日期：{day_text(day, '年月')}", "margin-top:8px", "ri"
    )
    return page(
        body + ring(office, 600, 470, 138, "", 0.42), 840, 680, _truth(case, place, office, day, sign), font=SUN
    )


def village_proof_of_fall(case: Case, random: Random) -> Drawing:
    """A village committee's letter on red-headed paper."""
    who, village = case.insured, ("白石", "下渡口", "柳树沟", "枫香")[case.seed % 4]
    office, place, day = (
        f"{town(case)}{village}村村民委员会",
        f"{town(case)}{village}村{('村口石桥', '晒谷场', '后山小路')[case.seed % 3]}",
        _issued(case, 5),
    )
    big = "font-size:20px;line-height:2.2;text-indent:2em"
    body = para(
        e(office), "color:#c2161d;font-size:30px;border-bottom:3px solid #c2161d;padding-bottom:8px", "ce bo"
    ) + head(random.choice(("意外事故证明", "证　明")), 27, "margin:22px 0")
    body += para(f"{e(case.insurer)}：", "font-size:20px")
    body += para(
        f"我村居民{e(who.name)}，{who.sex}，身份证号{who.id_number}，于{day_text(case.loss_on, '年')}在{e(place)}不慎摔倒受伤，当日送医院治疗。事故属意外，无第三方责任人。",
        big,
    )
    body += para("情况属实，特此证明。", big) + para(
        f"证明人：{sig(folk(case)[0])}　村主任：{sig(folk(case)[1])}", "font-size:19px;margin-top:26px"
    )
    body += para(f"{e(office)}<br>{day_text(day, '年')}", "font-size:19px;margin-top:30px", "ri") + ring(
        office, 560, 480, 144, "", 0.42
    )
    return page(body, 800, 780, _truth(case, place, office, day), font=SOFT, pad="50px 62px")


def school_report_of_injury(case: Case, random: Random) -> Drawing:
    """A school's report: of a pupil, or of a grown member of its staff."""
    who, child = case.insured, age(case.insured.born_on, case.on) < 18
    role = "家属志愿者" if age(who.born_on, case.on) > 62 else "学生" if child else "教职工"
    office = f"{town(case)}{('实验学校', '文昌学校', '育英学校')[case.seed % 3]}"
    place, day, la = (
        f"{office}{('操场', '教学楼楼梯', '体育馆')[case.seed % 3]}",
        _issued(case, 3),
        "class=la style='background:#f0f4ea'",
    )
    rows: list[list[Cell]] = [
        [("受伤人姓名", la), pen(e(who.name)), ("身份", la), pen(role), ("性别", la), pen(who.sex)],
        [("发生日期", la), (pen(day_text(case.loss_on, "年")), "colspan=2"), ("发生地点", la), (pen(e(place)), "colspan=2")],
        [("事故类型", la), (tick({"校内意外": True, "上下学途中": False, "校外活动": False}), "colspan=5")],
        [("经过", la), (pen(f"当日{_hour(case)}许，活动时绊倒受伤，校医初步处理后送医院就诊。"), "colspan=5 style='height:100px'")],
        [("见证人", la), (sig(folk(case)[0]), "colspan=2"), ("部门负责人", la), (sig(folk(case)[1]), "colspan=2")],
    ]  # fmt: skip
    body = (
        head(e(office), 24)
        + head(random.choice(("校园意外伤害事故证明", "意外伤害情况说明（学校）")), 25, "margin-bottom:12px")
        + tab(rows, style="font-size:16.5px")
    )
    body += para("以上内容经学校核实，特此证明。", "margin:14px 0") + para(
        f"学校（盖章）：{e(office)}<br>填写日期：{day_text(day, '年')}", "", "ri"
    )
    return page(body + ring(office, 620, 462, 130, "", 0.42), 860, 640, _truth(case, place, office, day), font=FINE)


def employer_accident_report(case: Case, random: Random) -> Drawing:
    """An employer's report with a file number and three signatures."""
    who = case.insured if age(case.insured.born_on, case.on) >= 18 else case.father
    firm = (
        f"{town(case)}{('长盛家具有限公司', '金岭建材有限公司', '泰和食品厂', '捷安物业服务有限公司')[case.seed % 4]}"
    )
    place, day, sign = (
        f"{firm}{('二号车间', '成品仓库', '卸货平台')[case.seed % 3]}",
        _issued(case, 4),
        f"安字{case.loss_on.year}第{number(case, 63, 4)}号",
    )
    big = "font-size:18px;line-height:2"
    body = split(
        f"<b style='font-size:20px'>{e(firm)}</b>",
        f"编号：{sign}",
        style="border-bottom:2px solid #345;padding-bottom:6px",
    ) + head(random.choice(("员工意外事故证明", "意外伤害事故说明")), 27, "margin:16px 0")
    for label, value in (("受伤人员", f"{e(who.name)}（身份证号：{who.id_number}）"), ("事故日期", f"{day_text(case.loss_on, '-')}　{_hour(case)}"), ("事故地点", e(place)),
                         ("事故经过", random.choice(("搬运货物时脚下打滑摔倒受伤。", "登高取料时从矮梯跌落受伤。"))), ("送医情况", "由同事陪同送医院治疗。")):  # fmt: skip
        body += para(f"<b>{label}：</b>{value}", big)
    body += para("我单位对上述内容的真实性负责。", big + ";text-indent:2em") + split(
        f"班组长：{sig(folk(case)[0])}",
        f"安全员：{sig(folk(case)[1])}",
        f"人事：{sig(folk(case)[2])}",
        style="margin:24px 0",
    )
    body += para(f"证明单位：{e(firm)}<br>开具日期：{day_text(day, '-')}", big, "ri") + ring(
        firm, 560, 520, 144, "", 0.42
    )
    return page(body, 820, 720, _truth(case, place, firm, day, sign), font=BLOCK)


LAYOUTS = {
    "accident_certificate": (
        crash_finding_of_police,
        alarm_receipt_of_station,
        village_proof_of_fall,
        school_report_of_injury,
        employer_accident_report,
    ),
}
