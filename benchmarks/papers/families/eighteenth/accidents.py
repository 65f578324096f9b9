"""Certificates of accidents: traffic police, a police post, a village, a school and an employer."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, Person, digits, person
from benchmarks.papers.families.eighteenth.cards_kit import (
    BOOK,
    BRUSH,
    GOTHIC,
    HAND,
    OFFICE,
    PRESS,
    Cell,
    clerks,
    gap,
    grid,
    grown,
    iso,
    page,
    para,
    row,
    sign,
    stamp,
    station,
    title,
    town,
    years,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, place: str, issuer: str, issued_on: dt.date, number: str = "") -> dict[str, str]:
    fields = {
        "certificate_number": number,
        "happened_on": iso(case.loss_on),
        "place": place,
        "issuer": issuer,
        "issued_on": iso(issued_on),
    }
    return {name: value for name, value in fields.items() if value}


def _hour(case: Case) -> str:
    return f"{case.seed % 13 + 7}时{case.seed % 49 + 10}分"


def _issued_on(case: Case, least: int, most: int) -> dt.date:
    return min(case.loss_on + dt.timedelta(days=least + case.seed % (most - least + 1)), case.on)


def _stranger(case: Case) -> Person:
    """The other driver."""
    return person(Random(case.seed * 61 + 3), case.pools, on=case.on, age_years=(22, 58))


def _village(case: Case) -> str:
    return f"柳河镇{('东庄', '大坪', '上湾', '石桥头', '罗家坳')[case.seed % 5]}村"


def traffic_finding(case: Case, random: Random) -> Drawing:
    """Traffic police's finding by the short procedure: a table of both sides, what happened, whose duty."""
    who, other, clerk = grown(case), _stranger(case), clerks(case)
    squad = f"{town(case)}公安局交通警察支队{('一', '二', '三', '四')[case.seed % 4]}大队"
    number = f"第{digits(Random(case.seed + 3), 15)}号"
    road, cross = (
        ("建设中路", "朝阳大街", "人民西路", "龙桥南路")[case.seed % 4],
        ("学府路", "新华巷", "创业一路")[case.seed % 3],
    )
    place = random.choice((f"{town(case)}{road}与{cross}路口", f"{town(case)}{road}{case.seed % 180 + 20}号路段"))
    issued_on = _issued_on(case, 0, 3)
    weather = random.choice(("晴", "阴", "小雨"))
    lab = "class=q"
    plate = f"{case.vehicle.plate[:2]}{digits(Random(case.seed + 6), 5)}"
    rows: list[list[Cell]] = [
        [("事故时间", lab), (f"{day_text(case.loss_on, '年')}{_hour(case)}", "colspan=3"), ("天气", lab), weather],
        [("事故地点", lab), (e(place), "colspan=5")],
        [("当事人", lab), ("证件号码", lab), ("交通方式", lab), ("车牌号", lab), ("联系电话", lab), ("责任", lab)],
        [(e(who.name), lab), (who.id_number, lab), ("小型轿车", lab), (case.vehicle.plate, lab), (who.phone, lab), ("无责任", lab)],
        [(e(other.name), lab), (other.id_number, lab), ("小型轿车", lab), (plate, lab), (other.phone, lab), ("全部责任", lab)],
    ]  # fmt: skip
    fault = random.choice(("变更车道时未让所借车道内的车辆先行", "未与前车保持安全距离", "转弯时未让直行车辆先行"))
    body = (
        title("道路交通事故认定书", 28)
        + para("（简易程序）", "font-size:17px", "m")
        + para(number, "margin:4px 0 8px", "e")
    )
    body += grid(rows, style="font-size:15px")
    boxed = "border:1px solid #2b2b2b;border-top:0;padding:9px 12px;line-height:1.8"
    body += para(f"<b>道路交通事故事实及责任</b>：{day_text(case.loss_on, '年')}，{e(other.name)}驾车行至上述地点时，因{fault}，与{e(who.name)}驾驶的车辆相撞，造成车辆受损、人员受伤。"
                 f"{e(other.name)}的行为违反道路交通安全法有关规定，承担事故全部责任，{e(who.name)}无责任。", boxed)  # fmt: skip
    body += para(f"当事人签名：{sign(who.name)}　　{sign(other.name)}", boxed)
    body += para("损害赔偿调解结果：当事人未共同请求调解，可就损害赔偿向人民法院提起民事诉讼。", boxed)
    body += row(
        f"交通警察：{e(clerk[0])}　{e(clerk[1])}",
        f"{e(squad)}（印）<br>{day_text(issued_on, '年')}",
        style="margin-top:18px",
    )
    body += para("当事人对本认定书有异议的，可自送达之日起三日内提出书面复核申请。", "font-size:14px;margin-top:14px")
    body += stamp(squad, 640, 545, 138, "事故处理专用章", 0.5)
    return page(
        body, width=900, height=720, fields=_truth(case, place, squad, issued_on, number), font=PRESS, pad="34px 48px"
    )


def police_post_receipt(case: Case, random: Random) -> Drawing:
    """A police post's record that a call was answered: values typed beside labels, a slip torn from a printer."""
    who, clerk, issuer = case.insured, clerks(case), station(case)
    number = f"JJ{digits(Random(case.seed + 14), 12)}"
    place = random.choice(
        (f"{town(case)}金桂花园北门人行道", f"{town(case)}老火车站广场台阶", f"{town(case)}龙桥农贸市场内")
    )
    issued_on = _issued_on(case, 1, 4)
    form = random.choice(("-", "年月"))
    rows: list[list[Cell]] = [
        ["接警编号", number],
        ["报 警 人", f"{e(case.relative.name)}　电话 {case.relative.phone}"],
        ["伤者姓名", f"{e(who.name)}（{who.sex}，身份证号 {who.id_number}）"],
        ["事发日期", f"{day_text(case.loss_on, form)}　{_hour(case)}"],
        ["事发地点", e(place)],
        ["简要警情", f"伤者行走时被{random.choice(('无牌电动自行车', '散养的犬只', '路边坠落的广告牌'))}碰撞倒地受伤，民警到场后协助联系急救车送医。"],
        ["处理情况", random.choice(("肇事方已离开现场，正在查找。", "双方已自行协商，未立案。", "已登记备查。"))],
    ]  # fmt: skip
    body = title(e(who.id_issuer), 20) + title(
        random.choice(("接处警情况证明", "出警证明", "报警案件证明")), 28, "letter-spacing:5px;margin-bottom:14px"
    )
    body += grid(rows, cls="u", style="font-size:17px")
    body += para("本证明仅用于证实报警及出警情况，不作为责任认定依据。", "margin:14px 4px;font-size:15px")
    body += row(
        f"出警民警：{e(clerk[2])}（警号 {digits(random, 6)}）",
        f"{e(issuer)}<br>{day_text(issued_on, '年')}",
        style="margin-top:10px",
    )
    body += stamp(issuer, 540, 520, 132, "", 0.5)
    css = ".u td:first-child{width:110px;white-space:nowrap;color:#333;vertical-align:top}"
    return page(
        body,
        width=800,
        height=680,
        fields=_truth(case, place, issuer, issued_on, number),
        font=GOTHIC,
        css=css,
        pad="36px 60px",
    )


def village_letter(case: Case, random: Random) -> Drawing:
    """A village committee's letter by hand on its red-headed paper."""
    who, clerk = case.insured, clerks(case)
    issuer = f"{_village(case)}村民委员会"
    place = f"{_village(case)}{random.choice(('村口水泥桥', '晒谷场', '村委会门前石阶', '北坡机耕道'))}"
    issued_on = _issued_on(case, 2, 15)
    how = random.choice(("不慎滑倒摔伤", "不小心踩空跌倒受伤", "避让三轮车时摔倒受伤"))
    big = "font-size:22px;line-height:2;text-indent:2em"
    body = para(
        e(issuer),
        "font:700 33px "
        + BRUSH
        + ";color:#c8202c;border-bottom:3px solid #c8202c;padding-bottom:8px;letter-spacing:3px",
        "m",
    )
    body += para(random.choice(("证　明", "事故证明", "意外受伤证明")), f"font:30px {HAND};margin:22px 0 12px", "m")
    body += para(f"{e(case.insurer)}：", "font-size:22px;line-height:2")
    body += para(f"兹有我村村民{e(who.name)}，{who.sex}，身份证号{who.id_number}，于{day_text(case.loss_on, '年')}{_hour(case).split('时')[0]}时许在{e(place)}{how}，"
                 f"由家人送往医院治疗，没有第三方责任，未得到其他赔偿。", big)  # fmt: skip
    body += para("情况属实，特此证明。", big)
    body += para(
        f"证明人：{sign(clerk[0])}　{sign(clerk[3])}　联系电话：{case.relative.phone}", "font-size:18px;margin-top:16px"
    )
    body += para(
        f"{e(issuer)}<br>{day_text(issued_on, random.choice(('年', '数')))}",
        "font-size:21px;margin-top:16px;line-height:1.7",
        "e",
    )
    body += stamp(issuer, 610, 510, 140, "", 0.55)
    css = ".paper{color:#20242c}"
    return page(
        body,
        width=820,
        height=690,
        fields=_truth(case, place, issuer, issued_on),
        font=HAND,
        css=css,
        ground="#fffdf8",
        pad="40px 62px",
    )


def school_report(case: Case, random: Random) -> Drawing:
    """A school's form on an accident of a pupil, or of somebody who works there."""
    who, clerk = case.insured, clerks(case)
    age = years(who.born_on, case.loss_on)
    grade = f"{('三', '四', '五', '六')[case.seed % 4]}年级{case.seed % 6 + 1}班学生"
    part = grade if age < 16 else "学生" if age < 20 else "教职工" if age < 60 else "来校接送的家长"
    kind = "小学" if age < 13 else "中学" if age < 20 else "实验学校"
    school = f"{town(case)}{('朝阳', '龙桥', '学府路', '城东')[case.seed % 4]}{kind}"
    place = f"{('教学楼二楼楼梯', '操场塑胶跑道', '食堂门口', '篮球场')[case.seed % 4]}"
    issued_on = _issued_on(case, 1, 10)
    number = f"〔{case.loss_on.year}〕安字{case.seed % 80 + 1:03d}号"
    lab = "class=q style='background:#f1f6f1'"
    rows: list[list[Cell]] = [
        [("姓　名", lab), e(who.name), ("性　别", lab), who.sex, ("身　份", lab), part],
        [("身份证号", lab), (who.id_number, "colspan=3"), ("联系电话", lab), who.phone],
        [("事故发生时间", lab), (f"{day_text(case.loss_on, '年')} {random.choice(('上午第二节课后', '课间', '放学时', '早操后'))}", "colspan=5")],
        [("事故发生地点", lab), (e(place), "colspan=5")],
        [("事故经过", lab), ("在校内行走时与他人相撞摔倒，造成身体受伤，学校即刻通知家属并陪同送医。", "colspan=5 style='height:92px;vertical-align:top'")],
        [("见证人", lab), (f"{sign(clerk[0])}　{sign(clerk[1])}", "colspan=5")],
        [("学校意见", lab), (f"经核实，以上情况属实。<br>{row(f'安全负责人：{e(clerk[2])}', f'{e(school)}（盖章）')}{para(day_text(issued_on, '年'), '', 'e')}", "colspan=5 style='height:124px'")],
    ]  # fmt: skip
    body = row("", f"编号：{number}") + title(
        random.choice(("校园意外伤害事故证明", "学校意外伤害事故情况证明")), 27, "margin:4px 0 16px"
    )
    body += grid(rows, style="font-size:16.5px") + para(
        "注：本证明一式两份，一份交保险公司，一份学校存档。", "font-size:14px;margin-top:10px"
    )
    body += stamp(school, 590, 490, 132, "", 0.5)
    return page(
        body, width=860, height=690, fields=_truth(case, place, school, issued_on, number), font=BOOK, pad="38px 56px"
    )


def employers_report(case: Case, random: Random) -> Drawing:
    """An employer's explanation of an accident at work, typed, with blanks filled in by machine."""
    who, clerk = case.insured, clerks(case)
    age = years(who.born_on, case.loss_on)
    firm = f"{town(case)}{('恒昌', '鼎盛', '联创', '宏业')[case.seed % 4]}{('建筑工程', '包装制品', '物流', '机电设备')[case.seed // 4 % 4]}有限公司"
    place = ("一号仓库装卸平台", "二车间冲压工段", "厂区食堂台阶", "项目部三号楼施工面")[case.seed % 4]
    post = ("装卸工", "操作工", "保洁员", "辅助工")[case.seed % 4] if 18 <= age <= 63 else ""
    what = f"我单位员工（{post}）" if post else "到我单位办事人员"
    issued_on = _issued_on(case, 2, 12)
    big = "font-size:18px;line-height:2.1;text-indent:2em"
    name = random.choice(("事故情况说明", "意外事故证明", "员工受伤情况证明" if post else "人员受伤情况证明"))
    body = row(
        f"<b style='font-size:21px'>{e(firm)}</b>",
        f"电话 0{random.randint(510, 799)}-{digits(random, 7)}",
        style="border-bottom:2px solid #2d4b73;padding-bottom:8px;align-items:flex-end",
    )
    body += title(name, 28, "margin:26px 0 16px") + para(f"致：{e(case.insurer)}", "font-size:18px;line-height:2.1")
    body += para(f"{what}{gap(e(who.name), 90, False)}，{who.sex}，身份证号码{gap(who.id_number, 200, False)}，于{gap(day_text(case.loss_on, '年'), 150, False)}{_hour(case)}，在{gap(place, 0, False)}"
                 f"因{random.choice(('地面湿滑摔倒', '货物滑落碰撞', '台阶踏空'))}受伤，现场同事{e(clerk[0])}、{e(clerk[1])}当即将其送医。", big)  # fmt: skip
    body += para("上述事故无违反操作规程及故意行为，我单位对本说明的真实性负责。", big)
    body += para("附：现场照片两张、证人身份证复印件。", big)
    body += row(f"部门主管：{sign(clerk[2])}", f"{e(firm)}（公章）", style="margin-top:30px;font-size:17px")
    body += para(day_text(issued_on, random.choice(("年", "年月"))), "font-size:17px;margin-top:8px", "e")
    body += stamp(firm, 590, 480, 140, "", 0.5)
    return page(body, width=840, height=680, fields=_truth(case, place, firm, issued_on), font=OFFICE, pad="40px 64px")


LAYOUTS = {
    "accident_certificate": (traffic_finding, police_post_receipt, village_letter, school_report, employers_report),
}
