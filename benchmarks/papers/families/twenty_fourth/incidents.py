"""Certificates of accidents: traffic police, a police station, a village, a school, a works' report."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.cards_kit import (
    BOOK_SONG,
    DOTS,
    FANG,
    HEI,
    MING,
    OLD_SONG,
    WRITTEN,
    Cell,
    age_of,
    choose,
    chop,
    div,
    ends,
    grid,
    head,
    home_city,
    home_district,
    ink,
    iso,
    k,
    moment,
    no,
    officials,
    page,
    scene_of,
    signature,
    soon,
    tel,
    v,
)
from benchmarks.papers.paper import Drawing


def _truth(case: Case, place: str, issuer: str, issued: dt.date, number: str = "") -> dict[str, str]:
    known = {"happened_on": iso(case.loss_on), "place": place, "issuer": issuer, "issued_on": iso(issued)}
    return known | ({"certificate_number": number} if number else {})


def _street(case: Case) -> str:
    return next((one for one in case.pools.streets if scene_of(case).endswith(one)), case.pools.streets[0])


def traffic_finding_in_prose(case: Case, random: Random) -> Drawing:
    """A finding of the traffic police: headed parts that run as text, two officers, a seal."""
    who, other = case.insured, case.relative
    issuer = f"{home_city(case)}公安局交通警察支队{('城区', '事故处理', '第六', '东郊')[case.seed % 4]}大队"
    number = f"{home_city(case)[0]}公交认字〔{case.loss_on.year}〕第{no(case, 'find', 5)}号"
    place = f"{scene_of(case)}{('与铁路桥交会处', '加气站南侧', '百货大楼前', '客运站路口')[case.seed % 4]}"
    issued = soon(case, case.loss_on, 8 + case.seed % 10)
    text = "line-height:2;margin-bottom:6px"
    body = (
        head(issuer, 20) + head("道路交通事故认定书", 30, "letter-spacing:3px") + div(number, "margin-bottom:10px", "r")
    )
    body += div(
        f"<b>交通事故时间：</b>{day_text(case.loss_on, random.choice(('年', '年月')))}{moment(case, 'crash')}　　<b>天气：</b>{random.choice(('晴', '小雨', '阴'))}",
        text,
    )
    body += div(f"<b>交通事故地点：</b>{place}", text)
    body += div(
        f"<b>当事人基本情况：</b>甲方{e(other.name)}，{other.sex}，身份证号{other.id_number}，驾驶<span style='white-space:nowrap'>{case.vehicle.plate}</span>号小型轿车；乙方{e(who.name)}，{who.sex}，身份证号{who.id_number}，步行。",
        text,
    )
    body += div(
        "<b>道路交通事故证据及事故形成原因分析：</b>经现场勘查、询问当事人及调取监控，甲方驾车行经人行横道未减速礼让，与正在通过的乙方发生接触，造成乙方受伤、车辆轻微受损。",
        text,
    )
    body += div(
        "<b>当事人责任：</b>根据《中华人民共和国道路交通安全法》及其实施条例，甲方负全部责任，乙方无责任。", text
    )
    body += div(
        "当事人对本认定有异议的，可自送达之日起三日内向上一级公安机关交通管理部门申请复核。",
        "font-size:15px;margin-top:8px",
    )
    one, two = officials(case, 2)
    body += div(
        f"交通警察：{signature(one)}　{signature(two)}<br>{day_text(issued, random.choice(('年', '数')))}",
        "margin-top:26px;line-height:2.2;padding-right:30px",
        "r",
    )
    body += chop(issuer, 390, 122, 138, "事故处理专用", 0.5)
    return page(
        body,
        (830, 680),
        _truth(case, place, issuer, issued, number),
        font=random.choice((FANG, BOOK_SONG)),
        px=17.5,
        pad="46px 60px",
    )


def alarm_record_of_station(case: Case, random: Random) -> Drawing:
    """A police station's print of an alarm taken: needle printer, table of the call, result."""
    who = case.insured
    issuer = f"{home_city(case)}公安局{home_district(case)[:-1]}分局{_street(case)}派出所"
    place = f"{scene_of(case)}{('菜市场东门', '小区三号楼下', '公园北入口', '超市停车场')[case.seed % 4]}"
    number = f"A{case.loss_on:%Y%m%d}{no(case, 'alarm', 6)}"
    issued = soon(case, case.loss_on, 3 + case.seed % 7)
    how = ("骑电动自行车避让行人时摔倒", "下台阶时滑倒", "被掉落的广告牌砸伤", "行走时被井盖绊倒")[case.seed % 4]
    rows: list[list[Cell]] = [
        [k("接警编号"), number, k("报警方式"), random.choice(("110 电话", "当面报警"))],
        [k("发生时间"), f"{day_text(case.loss_on, '-')} {moment(case, 'alarm')}", k("报警人"), e(who.name)],
        [k("证件号码"), who.id_number, k("联系电话"), who.phone],
        [k("发生地点"), v(place, 3)],
        [k("简要警情"), v(f"报警人称：其本人{how}，造成身体受伤，要求到场处置。", 3, 'style="height:80px"')],
        [
            k("处置结果"),
            v("民警到场后确认情况属实，未发现他人故意伤害情形，已协助伤者联系救护车送医。", 3, 'style="height:80px"'),
        ],
        [k("处警民警"), f"{officials(case)[0]}、{officials(case)[1]}", k("处警单位"), "本所"],
    ]
    body = head("接处警登记表（证明用）", 25, "font-weight:400") + div(
        f"打印单位：{issuer}", "font-size:15px;margin-bottom:8px"
    )
    body += grid(rows, widths=(13, 45, 13, 29))
    body += div("兹证明以上内容与警务平台记录一致，仅供当事人办理保险理赔使用。", "margin-top:14px")
    body += ends(
        f"打印人：{officials(case)[2]}　警号 {no(case, 'badge', 6)}",
        f"出具日期：{day_text(issued, '-')}",
        style="margin-top:14px",
    )
    body += chop(issuer, 450, 116, 132, "", 0.45)
    return page(body, (900, 590), _truth(case, place, issuer, issued, number), font=DOTS, px=16, pad="34px 46px", ground=random.choice(("#fff", "#fbf9f0")))  # fmt: skip


def villagers_committee_word(case: Case, random: Random) -> Drawing:
    """A village committee's letter on ruled paper, by hand, with its seal and two who saw it."""
    who = case.insured
    village = ("大王庄", "上柳", "石桥", "杏花岭", "东风")[case.seed % 5] + "村"
    issuer = f"{home_district(case)}{('青山', '河口', '太平')[case.seed % 3]}镇{village}村民委员会".replace(
        "村村民", "村村民"
    )
    place = f"{village}{('村口水泥路', '六组打谷场', '果园边机耕道', '自家院内')[case.seed % 4]}"
    issued = soon(case, case.loss_on, 4 + case.seed % 14)
    how = ("骑三轮车翻倒", "挑水时滑倒", "修剪果树时从梯子上跌落", "搬柴时摔倒")[case.seed % 4]
    pitch = 46
    text = f"font:22px/{pitch}px {WRITTEN};color:#1c2b63;text-indent:2em"
    body = div("证　明", f"font:33px/{pitch * 2}px {WRITTEN};color:#1c2b63", "c")
    body += div(f"{e(case.insurer)}：", text.replace("2em", "0"))
    said = f"我村村民{e(who.name)}，{who.sex}，身份证号{who.id_number}，于{day_text(case.loss_on, '年')}{('上午', '下午', '傍晚')[case.seed % 3]}在{place}{how}受伤，没有第三方责任，由家人送往{e(case.hospital)}治疗。"
    body += div(said + "情况属实，特此证明。", text)
    one, two, three, _ = officials(case)
    body += div(f"在场人：{one}　{two}", text) + div(f"村委会负责人：{three}　电话 {tel(case, 'vil')}", text)
    body += div(f"{issuer}<br>{day_text(issued, '年')}", text.replace("text-indent:2em", "padding-right:20px"), "r")
    body += chop(issuer, 400, 124, 140, "", 0.5)
    ruled = f"repeating-linear-gradient(#fff0 0 {pitch - 1.5}px,#d58a8a {pitch - 1.5}px {pitch}px),#fdfbf5"
    return page(body, (840, 608), _truth(case, place, issuer, issued), pad=f"0 70px {pitch}px", ground=ruled)  # fmt: skip


def school_incident_sheet(case: Case, random: Random) -> Drawing:
    """A school's or kindergarten's sheet on an injury at its ground, filled by the form teacher or an officer."""
    who, w = case.insured, random.choice((ink, str))
    years = age_of(who.born_on, case.loss_on)
    school = f"{home_city(case)}{('实验', '育英', '第九', '朝阳')[case.seed % 4]}{'幼儿园' if years < 6 else '小学' if years < 12 else '中学' if years < 18 else '职业技术学校'}"
    role = "在园幼儿" if years < 6 else "在校学生" if years < 23 else "教职员工" if years < 61 else "退休返聘人员"
    place = f"{school}{('操场跑道', '教学楼楼梯间', '食堂门口', '体育馆内')[case.seed % 4]}"
    issued = soon(case, case.loss_on, 2 + case.seed % 6)
    rows: list[list[Cell]] = [
        [k("伤者姓名"), w(e(who.name)), k("性别"), w(who.sex), k("年龄"), w(str(years))],
        [k("身　　份"), v(w(role), 2), k("证件号"), v(w(who.id_number), 2)],
        [k("受伤时间"), v(w(f"{day_text(case.loss_on, '年')}{moment(case, 'sch')}"), 2), k("活动性质"), v(choose("日常活动", ("教学", "日常活动")), 2)],
        [k("受伤地点"), v(w(place), 5)],
        [k("经　　过"), v(w(f"活动时不慎摔倒，右侧肢体先着地，现场{('校医', '同事', '老师')[case.seed % 3]}简单处理后送{e(case.hospital)}就诊。"), 5, 'style="height:110px"')],
        [k("学校意见"), v(w("经核实情况属实，属意外，无打架斗殴等情形。"), 5, 'style="height:74px"')],
    ]  # fmt: skip
    body = (
        head(school, 21, "color:#1a4f7c")
        + head("师生意外伤害情况证明", 27)
        + grid(rows, style="margin-top:10px", widths=(13, 19, 11, 17, 13, 27))
    )
    body += ends(
        f"填表人：{signature(officials(case)[0])}",
        f"分管领导：{signature(officials(case)[1])}",
        f"校（园）办电话：{tel(case, 'school')}",
        style="margin-top:18px",
    )
    body += div(f"{school}（盖章）<br>{w(day_text(issued, '年'))}", "margin-top:24px;line-height:1.9", "r")
    body += chop(school, 450, 112, 132, "", 0.5)
    return page(
        body, (850, 690), _truth(case, place, school, issued), font=random.choice((MING, HEI)), px=16.5, pad="40px 52px"
    )


def works_injury_statement(case: Case, random: Random) -> Drawing:
    """An employer's statement under its letterhead: numbered, typed, with the contact at its foot."""
    who = case.insured
    name = f"{home_city(case)}{('宏达建材', '远景服装', '绿源食品', '四方物流')[case.seed % 4]}有限公司"
    place = f"{('公司二号车间', '公司装卸货台', '厂区仓库通道', '公司办公楼大厅')[case.seed % 4]}"
    issued = soon(case, case.loss_on, 5 + case.seed % 9)
    number = f"{case.loss_on.year}-{no(case, 'work', 4)}"
    years = age_of(who.born_on, case.loss_on)
    hired = "员工子女" if years < 18 else "聘用人员" if years > 59 else "员工"
    how = ("地面有水渍滑倒", "搬运纸箱时失去平衡摔倒", "被移动的货架碰伤", "下楼踏空跌倒")[case.seed % 4]
    colour = random.choice(("#8b1a1a", "#1f4e79", "#2f5d34"))
    text = "text-indent:2em;line-height:2.1"
    body = f"<div style='border-bottom:3px solid {colour};padding-bottom:8px'><div style='font-size:26px;font-weight:700;color:{colour}'>{name}</div><div class=b style='font-size:14px;color:#666'><span>人事行政部</span><span>地址：{home_city(case)}{_street(case)}{no(case, 'nr', 2)}号</span></div></div>"
    body += div(f"编号：{number}", "margin-top:12px;font-size:15px", "r") + head(
        "事 故 情 况 证 明", 28, "margin-bottom:12px"
    )
    body += div(f"兹证明{e(who.name)}（身份证号码：{who.id_number}）为本公司{hired}。现将其受伤情况说明如下：", text)
    for words in (
        f"1. 发生时间：{day_text(case.loss_on, random.choice(('年', '.')))}",
        f"2. 发生地点：{place}",
        f"3. 事情经过：{how}，同事发现后立即送{e(case.hospital)}救治。",
        "4. 其他：无第三者责任，本公司未向其支付医疗费用。",
    ):
        body += div(words, text.replace("2.1", "2"))
    body += div("以上情况属实，如有不实，本公司愿承担相应责任。", text)
    body += div(f"{name}<br>{day_text(issued, '年')}", "margin-top:30px;line-height:2;padding-right:36px", "r")
    body += div(
        f"联系人：{officials(case)[2]}　　联系电话：{tel(case, 'works')}",
        "margin-top:28px;font-size:15px;border-top:1px solid #bbb;padding-top:8px",
    )
    body += chop(name, 440, 150, 138, "", 0.5)
    return page(body, (830, 750), _truth(case, place, name, issued, number), font=random.choice((OLD_SONG, BOOK_SONG)), px=18, pad="44px 60px")  # fmt: skip


LAYOUTS = {
    "accident_certificate": (
        traffic_finding_in_prose,
        alarm_record_of_station,
        villagers_committee_word,
        school_incident_sheet,
        works_injury_statement,
    )
}
