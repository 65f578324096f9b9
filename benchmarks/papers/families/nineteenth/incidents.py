"""What tells of an accident: traffic police, a village, a school, a labour office, a police app."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.nineteenth.cards_kit import (
    FANG,
    KAI,
    MING,
    SERIF,
    SUNG,
    Cell,
    ends,
    hand,
    head,
    hour,
    is_child,
    iso,
    knob,
    lab,
    num,
    over,
    p,
    page,
    panel,
    people,
    phone,
    print_seal,
    q,
    sign,
    site,
    tab,
    tel,
)
from benchmarks.papers.families.nineteenth.names import age
from benchmarks.papers.paper import Drawing


def _truth(case: Case, place: str, issuer: str, issued: dt.date, certificate: str = "") -> dict[str, str]:
    fields = {"happened_on": iso(case.loss_on), "place": place, "issuer": issuer, "issued_on": iso(issued)}
    return fields | ({"certificate_number": certificate} if certificate else {})


def _later(case: Case, days: int) -> dt.date:
    return case.loss_on + dt.timedelta(days=days)


def traffic_finding(case: Case, random: Random) -> Drawing:
    """The traffic police's finding of the general procedure: long prose on a sheet with headings."""
    who, other = case.insured, case.relative
    city, district, street = site(case, 11)
    place = (
        f"{city}{district}{street}{random.choice(('与学府路交叉口', '高架桥下辅路', '公交首末站前', '与铁路桥涵处'))}"
    )
    issuer = f"{city}公安局交通警察支队{district[:2]}大队"
    certificate = f"{num(case, 'area', 6)}{case.loss_on.year}{num(case, 'find', 7)}"
    issued = _later(case, 9 + case.seed % 3)
    moved = "步行横过道路" if is_child(case) else ("驾驶电动自行车", "步行横过道路")[case.seed % 2]
    text = "font-size:16.5px;line-height:1.85"
    body = head(issuer, 21) + head("道路交通事故认定书", 28) + p(f"编号：{certificate}", "margin-bottom:8px", "e")
    body += p(
        f"<b>交通事故时间：</b>{day_text(case.loss_on, '年月')}{hour(case, 2)}　　<b>天气：</b>{random.choice(('晴', '阴', '小雨'))}",
        text,
    )
    body += p(f"<b>交通事故地点：</b>{e(place)}", text)
    body += p("<b>当事人、车辆、道路和交通环境等基本情况：</b>", text)
    body += p(
        f"1、{e(other.name)}，{other.sex}，居民身份证号码{other.id_number}，驾驶{case.vehicle.plate}号小型轿车。<br>2、{e(who.name)}，{who.sex}，居民身份证号码{who.id_number}，{moved}。",
        text + ";padding-left:2em",
    )
    body += p("<b>道路交通事故发生经过：</b>", text)
    body += p(
        f"{e(other.name)}驾车沿{street}行驶至上述地点时，未注意观察，与{moved}的{e(who.name)}发生碰撞，造成{e(who.name)}受伤、车辆受损的交通事故。",
        text + ";text-indent:2em",
    )
    body += p(
        f"<b>道路交通事故证据及事故形成原因分析：</b>现场勘查笔录、当事人陈述、监控视频等证据证实，{e(other.name)}的行为违反《中华人民共和国道路交通安全法》第二十二条第一款之规定。",
        text,
    )
    body += p(f"<b>当事人导致交通事故的过错及责任：</b>{e(other.name)}承担事故的全部责任，{e(who.name)}无责任。", text)
    one, two = people(case, 2)
    body += p(f"交通警察：{one}　{two}", "margin-top:26px", "e") + p(day_text(issued, random.choice("数年")), "", "e")
    body += p(
        "当事人对本认定有异议的，可自本认定书送达之日起三日内，向上一级公安机关交通管理部门提出书面复核申请。",
        "font-size:13px;margin-top:28px;border-top:1px solid #555;padding-top:6px",
    )
    body += print_seal(issuer, 520, 500, 142, "事故处理专用章", 0.5)
    fields = _truth(case, place, issuer, issued, certificate)
    return page(body, 840, 780, fields, font=random.choice((FANG, SUNG)), pad="44px 62px")


def village_letter(case: Case, random: Random) -> Drawing:
    """A village's or a community's letter, printed or by hand on the committee's paper."""
    who = case.insured
    city, district, street = site(case, 12)
    village = (
        f"{city}{district}{random.choice(('柳沟', '石桥', '上寨', '新民'))}村民委员会"
        if case.seed % 2
        else f"{city}{district}{street}社区居民委员会"
    )
    place = random.choice(
        ("自家院内", "村口水渠边", "菜地田埂") if case.seed % 2 else ("小区楼道", "小区健身广场", "家中卫生间")
    )
    issued = _later(case, 6 + case.seed % 10)
    fill = random.choice((hand, str))
    how = random.choice(("不慎滑倒摔伤", "踩空跌倒受伤", "被掉落的杂物砸伤"))
    big = "font-size:20px;line-height:2.2;text-indent:2em"
    body = head("证　　明", 34, "letter-spacing:10px;margin:10px 0 24px")
    body += p(
        f"兹有我{'村村民' if case.seed % 2 else '辖区居民'}{fill(e(who.name))}，{fill(who.sex)}，身份证号码：{fill(who.id_number)}，于{fill(day_text(case.loss_on, '年'))}{'上' if case.seed % 3 else '下'}午在{fill(place)}{fill(how)}，后由家人送至{fill(e(case.hospital))}治疗。此次系意外受伤，无他人责任。",
        big,
    )
    body += p("情况属实，特此证明。", big)
    body += p(village, "font-size:20px;margin-top:50px", "e") + p(fill(day_text(issued, "年")), "font-size:20px", "e")
    body += p(f"证明人：{sign(people(case, 3)[2])}　　联系电话：{tel(case)}", "font-size:16px;margin-top:36px")
    body += print_seal(village, 500, 340, 146, "", 0.55)
    return page(body, 800, 640, _truth(case, place, village, issued), font=random.choice((KAI, FANG)), pad="44px 66px")


def school_sheet(case: Case, random: Random) -> Drawing:
    """A school's sheet about an accident, a table with sentences in its cells and two signatures."""
    who, child = case.insured, is_child(case)
    city, district, _ = site(case, 13)
    school = f"{city}{district}{random.choice(('第三', '育才', '实验'))}{'小学' if child else '职业技术学校'}"
    place = random.choice(("学校操场", "教学楼二层楼梯", "学校体育馆", "实训楼门前"))
    issued = _later(case, 2 + case.seed % 6)
    role = "学生" if child else "教职工" if age(case, case.loss_on) <= 60 else "外聘人员"
    rows: list[list[Cell]] = [
        [lab("受伤人姓名"), e(who.name), lab("性别"), who.sex, lab("身份"), role],
        [lab("身份证号"), over(who.id_number, 3), lab("班级/部门"), "三年级2班" if child else "后勤处"],
        [lab("发生时间"), over(f"{day_text(case.loss_on, '年')}{hour(case, 5)}", 3), lab("发生地点"), place],
        [lab("事故经过"), over(f"{e(who.name)}在{place}行走时脚下打滑摔倒，经校医初步处理后，由{people(case)[0]}老师陪同到{e(case.hospital)}就诊。", 5, "style='height:120px'")],
        [lab("现场目击人"), over(f"{sign(people(case)[1])}　{sign(people(case)[2])}", 5)],
        [lab("学校意见"), over(f"以上情况属实，属意外事故。<br><div class=e>{school}（盖章）　{day_text(issued, '年')}</div>", 5, "style='height:150px'")],
    ]  # fmt: skip
    body = head(
        random.choice(("校园意外事故证明", "学校意外伤害事故证明表", "师生意外伤害情况证明")), 27, "margin-bottom:14px"
    )
    body += tab(rows, style="font-size:17px") + p(f"学校保卫科电话：{tel(case)}", "font-size:14px;margin-top:10px")
    body += print_seal(school, 590, 440, 134, "", 0.5)
    return page(body, 900, 660, _truth(case, place, school, issued), font=random.choice((SERIF, MING)), pad="36px 46px")


def labour_decision(case: Case, random: Random) -> Drawing:
    """An employer's certificate of an injury at work on a form with a number, filled by machine."""
    who = case.insured
    city, district, street = site(case, 14)
    firm = f"{city}{random.choice(('宏泰建筑劳务', '康美家政服务', '顺达仓储物流', '金禾食品'))}有限公司"
    place = f"{city}{district}{street}{case.seed % 90 + 3}号{random.choice(('施工工地', '分拣仓库', '三号厂房', '客户家中'))}"
    issued = _later(case, 4 + case.seed % 12)
    certificate = f"ZM-{issued.year}-{num(case, 'firm', 5)}"
    role = "职工家属（随行）" if is_child(case) else "在职职工"
    body = p(firm, "font-size:24px;color:#1d3f78;font-weight:700") + p(
        f"Tel {tel(case)}　{e(city + district + street)}",
        "font-size:13px;color:#555;border-bottom:2px solid #1d3f78;padding-bottom:6px",
    )
    body += head("人员意外受伤证明", 27, "margin:20px 0 4px") + p(f"证明编号：{certificate}", "margin-bottom:16px", "m")
    left = "<u style='text-decoration:none;color:#1d3f78;display:inline-block;width:6em'>"
    for label, value in (
        ("受伤人员", f"{e(who.name)}（{role}）"), ("身份证号码", who.id_number), ("事故日期", day_text(case.loss_on, "-")),
        ("事故地点", e(place)), ("事故经过", f"当日{hour(case, 6)}，{e(who.name)}经过时被地面杂物绊倒，身体着地受伤。"),
        ("救治医院", e(case.hospital)), ("第三方责任", "无"),
    ):  # fmt: skip
        body += f"<div style='display:flex;font-size:18px;margin:10px 0'>{left}{label}</u><span style='flex:1'>{value}</span></div>"
    body += p("我单位对上述内容的真实性负责。", "font-size:17px;margin-top:18px")
    body += ends(f"安全员：{sign(people(case)[3])}", f"开具日期：{day_text(issued, '-')}", style="margin-top:30px")
    body += p(f"出具单位：{firm}", "margin-top:8px", "e") + print_seal(firm, 540, 530, 142, "", 0.5)
    fields = _truth(case, place, firm, issued, certificate)
    return page(body, 820, 740, fields, font=random.choice((SERIF, FANG)), pad="40px 56px")


def police_app_record(case: Case, random: Random) -> Drawing:
    """A call to the police as a city's police app shows it."""
    who = case.insured
    city, district, street = site(case, 15)
    place = f"{district}{street}{case.seed % 200 + 8}号{random.choice(('超市门口', '地铁口', '菜市场', '公园步道'))}"
    issuer = f"{city}公安局{street[:2]}派出所"
    certificate = f"{num(case, 'gongan', 20)}"
    issued = _later(case, 1)
    tone = "#12397f"
    body = panel(
        p("报警证明", "font-size:20px;font-weight:700", "m"),
        p("（电子版）", "font-size:13px;color:#888", "m"),
        q("证明编号", certificate),
    )
    body += panel(
        q("报警人", e(case.relative.name)),
        q("受伤人", e(who.name)),
        q("受伤人证件", who.id_number),
        q("事发时间", f"{day_text(case.loss_on, '-')} {case.seed % 12 + 8:02d}:{case.seed % 60:02d}"),
        q("事发地点", e(place)),
    )
    body += panel(
        "<b>处警情况</b>",
        p(f"民警到达现场，{e(who.name)}称走路时被台阶绊倒受伤，已由救护车送医，未发现违法犯罪行为。", "color:#333"),
    )
    body += panel(q("出具单位", issuer), q("出具日期", day_text(issued, "-")), q("处警民警", people(case, 2)[0]))
    body += knob("下载电子证明", tone)
    fields = _truth(case, place, issuer, issued, certificate)
    return phone(body, 730, fields, random.choice(("警情证明", "我的报警", "办件详情")), random, bar=tone, ink="#fff")


LAYOUTS = {"accident_certificate": (traffic_finding, village_letter, school_sheet, labour_decision, police_app_record)}
