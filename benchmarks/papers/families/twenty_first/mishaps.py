"""Certificates of accidents: traffic police, a police station's receipt, a village, a school, an employer."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.cards_kit import (
    FFANG,
    FSONG,
    GOTHIC,
    KAITI,
    NEEDLE,
    SUNGTI,
    UMING,
    Cell,
    age_at,
    apart,
    clerks,
    gap,
    iso,
    lb,
    leaf,
    oclock,
    para,
    pen,
    phone_of,
    ring,
    rows,
    serial,
    sig,
    somewhere,
    squares,
    stamp,
    title,
    town,
    ward,
    wide,
    young,
)
from benchmarks.papers.paper import Drawing


def _truth(case: Case, place: str, issuer: str, issued: dt.date, number: str = "") -> dict[str, str]:
    fields = {"happened_on": iso(case.loss_on), "place": place, "issuer": issuer, "issued_on": iso(issued)}
    return fields | ({"certificate_number": number} if number else {})


def _days_on(case: Case, days: int) -> dt.date:
    return min(case.loss_on + dt.timedelta(days=days), case.on)


def simple_procedure_traffic(case: Case, random: Random) -> Drawing:
    """The traffic police's form of the simple procedure, filled at the roadside: rows for each party."""
    who, other, fill = case.insured, case.relative, random.choice((pen, str))
    district, street = somewhere(case, 3)
    place = f"{street}{('与环城路路口', '加油站门前', '农贸市场路段', '公交站台处')[case.seed % 4]}"
    issuer = f"{town(case)}公安局交通警察支队{district[:2]}大队"
    number = f"{serial(case, 'area', 6)}{case.loss_on.year}{serial(case, 'tp', 5)}"
    walks = "步行" if young(case) or case.seed % 2 else "电动自行车"
    made: list[list[Cell]] = [
        [lb("事故时间"), fill(f"{day_text(case.loss_on, '年')}{oclock(case, 1)}"), lb("天　气"), fill(random.choice(("晴", "阴", "雨")))],
        [lb("事故地点"), wide(fill(e(place)), 3)],
        [lb("当事人", "rowspan=2"), fill(f"甲：{e(other.name)}"), lb("证件号码"), fill(other.id_number)],
        [fill(f"乙：{e(who.name)}"), lb("证件号码"), fill(who.id_number)],
        [lb("交通方式"), fill(f"甲：小型汽车　<span class=nw>{case.vehicle.plate}</span>"), lb("交通方式"), fill("乙：" + walks)],
        [lb("交通事故事实及责任"), wide(fill("甲驾车行驶至上述地点，未按规定让行，与乙发生碰撞，致乙受伤。依据《道路交通安全法》第七十六条，甲负全部责任，乙无责任。"), 3, "style='height:120px'")],
        [lb("损害赔偿调解结果"), wide(fill("双方自行协商，各自向保险公司申请赔付。"), 3)],
        [lb("当事人签名"), wide(f"甲 {sig(e(other.name))}　　　乙 {sig(e(who.name))}", 3)],
    ]  # fmt: skip
    body = title(issuer, 19) + title("道路交通事故认定书（简易程序）", 27) + para(f"第 {number} 号", "", "end")
    body += rows(made, style="font-size:16px;line-height:1.7")
    body += apart(
        f"交通警察：{sig(clerks(case)[0])}", f"{day_text(case.loss_on, '年')}（印章）", style="margin-top:20px"
    )
    note = "有下列情形之一的，可在收到本认定书后依法向人民法院提起民事诉讼：对认定有异议、调解未达成协议或不履行。"
    body += para(note, "font-size:13.5px;margin-top:22px")
    body += ring(issuer, 600, 585, 132, "事故处理专用")
    fields = _truth(case, place, issuer, case.loss_on, number)
    return leaf(
        body,
        830,
        770,
        fields,
        font=random.choice((FSONG, GOTHIC)),
        ground=random.choice(("#fff", "#fdf1f2", "#f1f6fb")),
    )


def police_station_report(case: Case, random: Random) -> Drawing:
    """A police station's proof of a call: little text, number at the right, needle-printed values."""
    who = case.insured
    district, street = somewhere(case, 5)
    place = f"{district}{street}{18 + case.seed % 160}号门口"
    issuer = f"{town(case)}公安局{district[:2]}派出所"
    number = f"{district[0]}公（{street[0]}）接证字〔{case.loss_on.year}〕{serial(case, 'ps', 4)}号"
    issued = _days_on(case, 3 + case.seed % 9)
    typed = f"font-family:{NEEDLE};color:#23232d"
    text = "font-size:18px;line-height:2.2;text-indent:2em"
    body = title(issuer, 24) + title(
        random.choice(("接处警情况证明", "报警证明", "出警证明")), 30, "letter-spacing:6px"
    )
    body += para(number, "font-size:15.5px;margin:8px 0 18px", "end")
    how = f"在{e(place)}被电动自行车撞倒受伤" if case.seed % 2 else f"在{e(place)}行走时摔倒受伤"
    body += para(
        f"<span style='{typed}'>{day_text(case.loss_on, '年')}{oclock(case, 2)}</span>，我所接110指令：{e(who.name)}（{who.sex}，身份证号{who.id_number}）<span style='{typed}'>{how}</span>。民警到场后，伤者已由家属送往医院救治。经现场走访，排除他人故意伤害。", text,
    )  # fmt: skip
    body += para("情况属实，特此证明。此证明仅作办理保险理赔之用。", text)
    body += para(f"{issuer}<br>{day_text(issued, random.choice('年数'))}", "margin-top:44px;line-height:2", "end")
    body += apart(
        f"出警民警：{clerks(case)[0]}、{clerks(case)[1]}",
        f"值班电话：{phone_of(case)}",
        style="font-size:15px;margin-top:30px",
    )
    body += ring(issuer, 570, 385, 134, "")
    return leaf(
        body, 800, 610, _truth(case, place, issuer, issued, number), font=random.choice((FFANG, UMING)), pad="52px 66px"
    )


def village_committee_letter(case: Case, random: Random) -> Drawing:
    """A village or neighbourhood committee's letter by hand on paper with a red heading."""
    who = case.insured
    _, street = somewhere(case, 7)
    rural = random.random() < 0.6
    issuer = f"{ward(case)}{street[:2]}{'镇' if rural else '街道'}{('东河', '柳树', '上湾', '石桥')[case.seed % 4]}{'村民委员会' if rural else '社区居民委员会'}"
    place = (("村口水泥路", "自家院内", "村后山坡") if rural else ("小区楼道", "小区广场", "单元门口"))[case.seed % 3]
    issued = _days_on(case, 5 + case.seed % 11)
    text = "font-size:20px;line-height:2.15;text-indent:2em"
    body = para(
        issuer, "font-size:27px;color:#c22830;font-weight:700;border-bottom:3px solid #c22830;padding-bottom:6px", "mid"
    )
    body += title(random.choice(("意外事故证明", "证　明", "情况说明")), 28, "margin:22px 0 10px")
    words = (
        f"{e(who.name)}，{who.sex}，现年{age_at(who, case.loss_on)}岁，身份证号码{who.id_number}，系我{'村' if rural else '社区'}居民。"
        f"该{'村民' if rural else '居民'}于{day_text(case.loss_on, '年')}在{place}不慎摔倒受伤，当日由家人送医治疗，无第三方责任。"
    )
    write = pen if random.random() < 0.6 else str
    body += para(write(words), text) + para(write("以上情况属实，特此证明。"), text)
    body += para(f"{issuer}（盖章）", "margin-top:46px", "end") + para(
        write(day_text(issued, "年")), "line-height:2", "end"
    )
    body += apart(
        f"经办人：{sig(clerks(case)[0])}",
        f"负责人：{sig(clerks(case)[1])}",
        f"联系电话：{phone_of(case)}",
        style="margin-top:34px",
    )
    body += ring(issuer, 580, 350, 134, "")
    return leaf(
        body, 820, 610, _truth(case, place, issuer, issued), font=random.choice((KAITI, SUNGTI)), pad="44px 62px"
    )


def school_incident_sheet(case: Case, random: Random) -> Drawing:
    """A school's sheet of an accident, for a pupil; for grown people a gym's or a centre's sheet of the same form."""
    who, fill = case.insured, random.choice((pen, pen, str))
    child = young(case)
    kind = ("第三小学", "实验学校", "育英中学", "中心幼儿园")[(case.seed % 2) + (0 if age_at(who, case.on) < 12 else 1)] if age_at(who, case.on) > 5 else "中心幼儿园"  # fmt: skip
    issuer = f"{town(case)}{ward(case)}{kind}" if child else f"{town(case)}{ward(case)}全民健身中心"
    place = (
        ("操场单双杠区", "教学楼二楼楼梯", "食堂门口")[case.seed % 3]
        if child
        else ("羽毛球馆2号场", "更衣室通道", "一楼大厅台阶")[case.seed % 3]
    )
    issued = _days_on(case, 1 + case.seed % 6)
    made: list[list[Cell]] = [
        [lb("学生姓名" if child else "受伤人员"), fill(e(who.name)), lb("性　别"), fill(who.sex), lb("年　龄"), fill(f"{age_at(who, case.loss_on)}岁")],
        [lb("身份证号"), wide(fill(who.id_number), 5)],
        [lb("事故时间"), wide(fill(f"{day_text(case.loss_on, '年')} {oclock(case, 4)}"), 5)],
        [lb("事故地点"), wide(fill(place), 5)],
        [lb("事故经过"), wide(fill("活动过程中自行摔倒，身体着地受伤。在场工作人员立即查看并联系家属，随后送往医院检查治疗。"), 5, "style='height:112px'")],
        [lb("在场证人"), wide(f"{sig(clerks(case)[0])}　　{sig(clerks(case)[1])}", 5)],
        [lb("单位意见"), wide(f"情况属实，同意其办理保险理赔。<div class=end style='margin-top:22px'>{issuer}（公章）<br>{day_text(issued, '年')}</div>", 5, "style='height:150px'")],
    ]  # fmt: skip
    body = title(
        random.choice(("意外伤害事故证明", "校园意外事故证明表" if child else "意外伤害事故证明表")),
        27,
        "margin-bottom:6px",
    )
    body += apart(f"填报单位：{issuer}", f"填报人：{clerks(case)[2]}", style="font-size:15.5px;margin-bottom:6px")
    body += rows(made, style="font-size:16.5px;line-height:1.8")
    body += para("注：本表一式两份，一份留存，一份交保险公司；须加盖单位公章。", "font-size:14px;margin-top:10px")
    body += ring(issuer, 560, 500, 122, "")
    return leaf(body, 810, 690, _truth(case, place, issuer, issued), font=random.choice((UMING, GOTHIC)))


def employer_injury_notice(case: Case, random: Random) -> Drawing:
    """An employer's notice of an injury: number in squares at the head, numbered items, stamped receipt."""
    who = case.insured
    child = young(case) or age_at(who, case.loss_on) > 65  # too young or too old to be employed: a visitor
    firm = ("德力五金制品有限公司", "顺丰源物流有限公司", "华筑建设工程有限公司")[case.seed % 3]
    issuer = f"{town(case)[:2]}{firm}" if not child else f"{town(case)[:2]}欢乐谷文旅发展有限公司"
    place = (
        ("公司二号车间", "公司东门装卸区", "公司办公楼楼梯")[case.seed % 3]
        if not child
        else ("园区旋转木马出口", "园区水上乐园", "园区步道")[case.seed % 3]
    )
    issued = _days_on(case, 2 + case.seed % 8)
    number = serial(case, "emp", 10)
    text = "font-size:17.5px;line-height:2.05"
    body = title(issuer, 25) + title("事 故 证 明", 29, "margin:4px 0 10px")
    body += para(f"编号 {squares(number)}", "margin-bottom:12px", "end")
    body += para(f"{e(case.insurer)}：", text)
    lead = "我司员工" if not child else "我司游客"
    items = (
        f"一、{lead} {gap(e(who.name), 100)}，身份证号 {gap(who.id_number, 220)}。",
        f"二、发生时间：{gap(day_text(case.loss_on, random.choice(('年', '-'))) + ' ' + oclock(case, 9), 220)}",
        f"三、发生地点：{gap(place, 220)}",
        f"四、经过：{'作业' if not child else '游玩'}时不慎滑倒受伤，无他人责任，由我司人员陪同送{e(case.hospital)}诊治。",
        "五、本证明内容真实，如有不实，我司愿承担相应责任。",
    )
    body += "".join(para(one, text + ";padding-left:1em") for one in items)
    body += para(f"证明单位：{issuer}", "margin-top:36px", "end") + para(
        f"出具日期：{day_text(issued, '年')}", "line-height:2", "end"
    )
    body += apart(f"人事负责人：{sig(clerks(case)[1])}", f"电话：{phone_of(case)}", style="margin-top:20px")
    body += ring(issuer, 560, 425, 134, "")
    if random.random() < 0.5:
        body += stamp(f"资料收讫<br>{day_text(case.on, '.')}", 70, 110, "#3655a5", -6)
    return leaf(
        body,
        820,
        640,
        _truth(case, place, issuer, issued, number),
        font=random.choice((FSONG, SUNGTI)),
        pad="46px 60px",
    )


LAYOUTS = {
    "accident_certificate": (
        simple_procedure_traffic,
        police_station_report,
        village_committee_letter,
        school_incident_sheet,
        employer_injury_notice,
    ),
}
