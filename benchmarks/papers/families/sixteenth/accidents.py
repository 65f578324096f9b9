"""What tells of an accident: a handheld printer's slip, a station's reply, an employer's report, a fire brigade's finding."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.cards_kit import SUNG, k, minor, spot, wide
from benchmarks.papers.families.sixteenth.kit import (
    DOTS,
    FANG,
    HEI,
    KAI,
    SERIF,
    THERMAL,
    button,
    grid,
    heading,
    iso,
    kv,
    line,
    screen,
    sheet,
    signed,
    spread,
)
from benchmarks.papers.families.sixteenth.names import clock, landline, number, staff
from benchmarks.papers.families.sixteenth.stamps import seal
from benchmarks.papers.paper import Drawing


def _truth(case: Case, where: str, issuer: str, issued_on: dt.date | None, certificate: str = "") -> dict[str, str]:
    fields = {"happened_on": iso(case.loss_on), "place": where, "issuer": issuer}
    fields |= {"issued_on": iso(issued_on)} if issued_on else {}
    return fields | ({"certificate_number": certificate} if certificate else {})


def _time(case: Case) -> str:
    hour, minute = clock(case, 3, seconds=False).split(":")
    return f"{int(hour)}时{int(minute)}分"


def handheld_slip(case: Case, random: Random) -> Drawing:
    """The simple procedure's finding from the officer's handheld printer, on a narrow thermal roll."""
    who, other = case.insured, case.relative
    city, district, street = spot(case, 1)
    where = f"{district}{street}{random.choice(('农贸市场门前', '与环城路口', '公交站台附近', '加油站出口'))}"
    issuer = f"{city}公安局交警支队{random.choice('一二三四')}大队"
    certificate = f"{number(case, 'area', 6)}{case.loss_on.year}{number(case, 'slip', 8)}"
    ride = "步行" if minor(case) else "电动自行车"
    people = "".join(line(
        f"{letter}：{e(one.name)}　{one.sex}<br>证件 {one.id_number}<br>电话 {one.phone}<br>{vehicle}",
        "margin:5px 0")
        for letter, one, vehicle in (("当事人A", other, f"小型汽车 {case.vehicle.plate}"), ("当事人B", who, ride)))  # fmt: skip
    body = (heading("道路交通事故认定书", 23) + line("（简易程序）", cls="c")
        + line(f"编号：{certificate}", "font-size:15px"))  # fmt: skip
    body += ("<div class='dash'></div>" + line(f"时间：{day_text(case.loss_on, '年月')}{_time(case)}")
        + line(f"地点：{e(where)}") + line("天气：晴　路面：干燥"))  # fmt: skip
    body += "<div class='dash'></div>" + people + "<div class='dash'></div>"
    body += line(f"事故事实：{e(other.name)}驾车右转时未停车让行，与{ride}的{e(who.name)}相碰，致{e(who.name)}受伤。")
    body += line(f"责任：{e(other.name)}全责，{e(who.name)}无责。", "font-weight:700") + "<div class='dash'></div>"
    body += line(f"当事人签名 {signed(e(other.name))}　{signed(e(who.name))}") + line(
        f"民警：{staff(case, 3)[2]}（{number(case, 'badge', 6)}）"
    )
    body += line(issuer) + line(day_text(case.loss_on, "-")) + seal(issuer, 290, 690, 124, "事故处理专用章")
    body += line("如不服，可三日内向上一级公安交管部门申请复核。", "font-size:14px;margin-top:50px")
    fields = _truth(case, where, issuer, case.loss_on, certificate)
    return sheet(body, width=560, height=900, fields=fields, font=DOTS, size=18, ground=THERMAL, padding="30px 40px")


def station_reply(case: Case, random: Random) -> Drawing:
    """A police station's reply about an emergency call, a ruled form with the number at the top."""
    who = case.insured
    city, district, street = spot(case, 2)
    where = (
        f"{city}{district}{street}{case.seed % 180 + 2}号{random.choice(('楼道内', '门口台阶', '菜市场内', '工地旁'))}"
    )
    issuer = f"{city}公安局{district.removesuffix('区')}分局{street[:2]}派出所"
    issued_on = case.loss_on + dt.timedelta(days=2)
    certificate = f"J{number(case, 'call', 16)}"
    rows = [
        [k("接警单编号"), certificate, k("报警方式"), random.choice(("110指令", "电话报警", "当面报案"))],
        [k("报 警 人"), e(case.relative.name), k("电　话"), case.relative.phone],
        [k("发生时间"), f"{day_text(case.loss_on, '年月')}{_time(case)}", k("到场时间"), f"{clock(case, 9)}"],
        [k("发生地点"), wide(e(where), 3)],
        [k("简要情况"),
         wide((f"民警到场后了解，{e(who.name)}（{who.id_number}）在上述地点行走时不慎滑倒，头部及肢体受伤，" f"由120送{e(case.hospital)}救治。现场未见他人侵害。"), 3, "style='height:120px'")],
        [k("处警民警"), e(staff(case, 4)[2]) + "、" + e(staff(case, 4)[3]), k("处理结果"), "已告知当事人"],
    ]  # fmt: skip
    body = heading(
        random.choice(("接处警情况登记回执", "报警回执", "接处警证明")), 28, "letter-spacing:4px;margin-bottom:14px"
    )
    body += grid(rows, style="font-size:17px") + line(
        "本回执仅证明报警及处警情况，不作责任划分。", "font-size:14px;margin:10px 0 26px"
    )
    body += line(issuer, cls="r") + line(day_text(issued_on, "年"), cls="r") + seal(issuer, 590, 420, 140)
    fields = _truth(case, where, issuer, issued_on, certificate)
    return sheet(body, width=860, height=620, fields=fields, font=random.choice((SERIF, SUNG)),
        css=".box td{padding:9px}", padding="40px 48px")  # fmt: skip


def employer_report(case: Case, random: Random) -> Drawing:
    """An employer's or a school's report on letterhead."""
    who, school = case.insured, minor(case)
    city, district, street = spot(case, 3)
    unit = f"{city}{district}{street[:2]}{'中心小学' if school else random.choice(('家具厂', '环卫服务有限公司', '冷链食品有限公司'))}"
    inside = random.choice(("操场", "教学楼楼梯") if school else ("二号车间", "装卸平台", "仓库门口"))
    where = f"{unit}{inside}"
    issued_on = case.loss_on + dt.timedelta(days=4 + case.seed % 9)
    how = "课间活动时与同学相撞摔倒" if school else "搬运货物时脚下打滑摔倒"
    role = f"我校学生{e(who.name)}" if school else f"我单位员工{e(who.name)}"
    big = "font-size:19px;line-height:2.1;text-indent:2em"
    body = (
        "<div style='border-bottom:3px solid #b3202a;color:#b3202a;font-size:27px;"
        f"font-weight:700;text-align:center;padding-bottom:8px'>{unit}</div>"
    )
    body += spread(
        f"〔{issued_on.year}〕{case.seed % 70 + 3}号", f"电话 {landline(case)}", style="font-size:14px;margin:6px 0"
    )
    body += heading(random.choice(("意外事故经过证明", "情况说明", "受伤经过证明")), 27, "margin:18px 0")
    body += line(f"{role}，{who.sex}，身份证号{who.id_number}。", big)
    body += line(f"事发时间：{day_text(case.loss_on, '年')}{'上' if case.seed % 2 else '下'}午", big) + line(
        f"事发地点：{e(where)}", big
    )
    body += line(
        f"经过：{how}，当即由{e(staff(case, 3)[0])}陪同前往{e(case.hospital)}就医，系意外所致，无第三方责任。", big
    )
    body += (line("特此证明", big) + line(unit, "margin-top:28px;font-size:19px", "r")
        + line(day_text(issued_on, "年"), "font-size:19px", "r"))  # fmt: skip
    body += line(f"见证人：{signed(staff(case, 3)[1])}　经办：{signed(staff(case, 3)[2])}", "margin-top:16px") + seal(
        unit, 560, 500, 146
    )
    return sheet(body, width=840, height=690, fields=_truth(case, where, unit, issued_on),
        font=random.choice((FANG, KAI)), padding="36px 66px")  # fmt: skip


def fire_finding(case: Case, random: Random) -> Drawing:
    """A fire brigade's finding about a fire in which somebody was hurt."""
    who = case.insured
    city, district, street = spot(case, 4)
    where = f"{city}{district}{street}{case.seed % 60 + 1}号"
    issuer = f"{city}{district}消防救援大队"
    issued_on = case.loss_on + dt.timedelta(days=12)
    certificate = f"{district[:2]}消火认简字〔{case.loss_on.year}〕第{number(case, 'fire', 4)}号"
    rows = [[k("火灾名称"), wide(f"{district}{street}住宅火灾", 3)],
        [k("起火时间"), f"{day_text(case.loss_on, '年')}{_time(case)}", k("报警时间"), clock(case, 3, seconds=False)],
        [k("起火地点"), wide(e(where), 3)],
        [k("起火原因"), wide(random.choice(("厨房用火不慎", "电气线路短路", "电动车充电故障")) + "引燃周边可燃物", 3)],
        [k("人员伤亡"), wide(f"{e(who.name)}（{who.sex}，{who.id_number}）受伤，送{e(case.hospital)}", 3)],
        [k("当 事 人"), f"{signed(e(case.relative.name))}", k("承办人"), e(staff(case, 2)[1])]]  # fmt: skip
    body = (heading(issuer, 22, "color:#b3202a") + heading("火灾事故简易调查认定书", 27)
        + line(certificate, "margin:8px 0", "r"))  # fmt: skip
    body += grid(rows, style="font-size:17px") + line(
        "对本认定不服的，可自送达之日起十五日内提出复核申请。", "font-size:14px;margin:10px 0 30px"
    )
    body += spread("", issuer) + spread("", day_text(issued_on, "数")) + seal(issuer, 590, 390, 142)
    fields = _truth(case, where, issuer, issued_on, certificate)
    return sheet(body, width=860, height=640, fields=fields, font=HEI, css=".box td{padding:10px}", padding="38px 50px")


def traffic_screen(case: Case, random: Random) -> Drawing:
    """The finding as the traffic police's mini-program shows it."""
    who, other = case.insured, case.relative
    city, district, street = spot(case, 5)
    where = f"{city}{district}{street}{random.choice(('辅道', '主路', '地下车库入口'))}"
    issuer = f"{city}公安局交通警察支队"
    certificate = number(case, "slip", 18)
    body = ("<div class='card'>" + heading("事故认定书（自行协商）", 18) + kv("认定编号", certificate)
        + kv("事故时间", f"{day_text(case.loss_on, '-')} {clock(case, 3, seconds=False)}"))  # fmt: skip
    body += kv("事故地点", e(where)) + kv("事故情形", "追尾 / 变道碰撞") + "</div><div class='card'>"
    body += (kv("甲方", f"{e(other.name)}　全部责任") + kv("乙方", f"{e(who.name)}　无责任")
        + kv("乙方证件", f"{who.id_number[:6]}****{who.id_number[-4:]}"))  # fmt: skip
    body += ("</div><div class='card'>" + kv("出具单位", issuer) + kv("出具日期", day_text(case.loss_on, "-"))
        + kv("状态", "双方已确认") + "</div>")  # fmt: skip
    body += line(button("查看电子章文书", "#1a66c9"), "margin:12px", "c") + line(
        "如需理赔请联系各自保险公司", "font-size:12px;color:#888", "c"
    )
    fields = _truth(case, where, issuer, case.loss_on, certificate)
    return screen(body, height=640, fields=fields, name=random.choice(("事故快处", "认定书详情")), random=random,
        bar="#1a66c9", ink="#fff")  # fmt: skip


LAYOUTS = {"accident_certificate": (handheld_slip, station_reply, employer_report, fire_finding, traffic_screen)}
