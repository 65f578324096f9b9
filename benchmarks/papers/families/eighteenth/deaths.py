"""Papers on a death: a hospital's certificate, the part for the family with its stub, the police's slip and a screen."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.eighteenth.cards_kit import (
    BOOK,
    FIXED,
    OFFICE,
    PRESS,
    Cell,
    choice,
    clerks,
    facts,
    gap,
    grid,
    iso,
    page,
    panel,
    para,
    phone,
    press_here,
    row,
    sign,
    stamp,
    station,
    title,
    years,
)
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _cause(case: Case) -> str:
    """What somebody dies of: the claim's diagnosis where one dies of it."""
    grave = ("恶性肿瘤", "梗死", "肺炎", "阻塞性", "冠状动脉", "出血", "衰竭")
    if any(word in case.diagnosis.name for word in grave):
        return case.diagnosis.name
    return ("急性心肌梗死", "多器官功能衰竭", "呼吸循环衰竭", "肺栓塞", "急性左心衰竭")[case.seed % 5]


def _truth(case: Case, issuer: str) -> dict[str, str]:
    who = case.insured
    return {
        "name": who.name,
        "sex": who.sex,
        "id_number": who.id_number,
        "died_on": iso(case.discharged_on),
        "cause": _cause(case),
        "issuer": issuer,
    }


def _hour(case: Case) -> str:
    return f"{case.seed % 24}时{case.seed % 53 + 5}分"


def _age(case: Case) -> int:
    return years(case.insured.born_on, case.discharged_on)


def hospitals_death_letter(case: Case, random: Random) -> Drawing:
    """A hospital's own certificate: a few labelled lines, then its statement, the doctor and the seal."""
    who, died_on, clerk = case.insured, case.discharged_on, clerks(case)
    form = random.choice(("年", "年月"))
    line = "font-size:18px;line-height:2.3"
    body = para(e(case.hospital), "font-size:26px;letter-spacing:2px", "m k") + title(
        random.choice(("死亡证明书", "死亡证明", "居民死亡证明书")), 30, "letter-spacing:8px;margin:4px 0 8px"
    )
    body += row(
        f"住院号：{case.numbers['住院号']}",
        f"编号：SW{digits(Random(case.seed + 1), 8)}",
        style="font-size:15px;border-bottom:2px solid #333;padding-bottom:5px",
    )
    body += para(
        f"姓名：{gap(e(who.name), 130, False)}　性别：{gap(who.sex, 50, False)}　年龄：{gap(f'{_age(case)}岁', 70, False)}　民族：{gap(who.ethnicity, 60, False)}",
        line,
    )
    body += para(f"身份证号码：{gap(who.id_number, 240, False)}　科别：{gap(e(case.department), 140, False)}", line)
    body += para(f"住址：{gap(e(who.address), 0, False)}", line)
    body += para(
        f"入院日期：{gap(day_text(case.admitted_on, form), 160, False)}　死亡时间：{gap(day_text(died_on, form) + _hour(case), 220, False)}",
        line,
    )
    body += para(f"死亡原因：{gap(e(_cause(case)), 320, False)}", line)
    body += para(
        f"患者因病在我院住院治疗，经抢救无效，于上述时间宣布临床死亡。{random.choice(('家属对诊疗过程无异议。', '特此证明。', '遗体由家属办理火化。'))}",
        line + ";text-indent:2em",
    )
    body += row(f"主治医师：{sign(clerk[0])}", f"科主任：{sign(clerk[1])}", style="margin-top:18px;font-size:17px")
    body += para(
        f"{e(case.hospital)}（盖章）<br>{day_text(died_on + dt.timedelta(days=case.seed % 3), form)}",
        "margin-top:16px;font-size:17px;line-height:1.8",
        "e",
    )
    body += stamp(case.hospital, 580, 560, 138, "医务科", 0.5)
    return page(body, width=860, height=740, fields=_truth(case, case.hospital), font=BOOK, pad="36px 58px")


def family_part_with_stub(case: Case, random: Random) -> Drawing:
    """The national form's part for the family, lying broad, with a stub at its right that an office keeps."""
    who, died_on, clerk = case.insured, case.discharged_on, clerks(case)
    number = digits(Random(case.seed + 12), 16)
    lab = "class=q"
    married = {"未婚": _age(case) < 25, "已婚": _age(case) >= 25, "丧偶": False, "离婚": False}
    spot = {"医疗卫生机构": True, "来院途中": False, "家中": False, "养老机构": False}
    rows: list[list[Cell]] = [
        [("死者姓名", lab), e(who.name), ("性别", lab), who.sex, ("民族", lab), who.ethnicity],
        [("身份证号码", lab), (who.id_number, "colspan=3"), ("年龄", lab), f"{_age(case)}岁"],
        [("出生日期", lab), day_text(who.born_on, "年"), ("死亡日期", lab), (day_text(died_on, "年"), "colspan=3")],
        [("婚姻状况", lab), (choice(married, 0, " "), "colspan=2"), ("死亡地点", lab), (choice(spot, 0, " "), "colspan=2")],
        [("死亡原因", lab), (e(_cause(case)), "colspan=5")],
        [("常住地址", lab), (e(who.address), "colspan=5")],
        [("家属姓名", lab), e(case.relative.name), ("联系电话", lab), (case.relative.phone, "colspan=3")],
    ]  # fmt: skip
    main = (
        title("居民死亡医学证明（推断）书", 25)
        + row("（第三联　死者家属保存）", f"证书编号 {number}", style="margin:4px 0 8px;font-size:14.5px")
        + grid(rows, style="font-size:15.5px")
    )
    main += row(
        f"医师签名：{sign(clerk[0])}",
        f"填写单位：{e(case.hospital)}",
        f"{day_text(died_on, '年')}填",
        style="margin-top:14px;font-size:15px",
    )
    stub = para(
        f"<b>存　根</b><br>编号<br>{number}<br>姓名 {e(who.name)}<br>领取人<br>{sign(case.relative.name)}<br>经办 {e(clerk[2])}",
        "width:176px;border-left:2px dashed #888;padding-left:18px;line-height:2.1;font-size:15px",
    )
    body = f"<div style='display:flex;gap:20px'><div style='flex:1'>{main}</div>{stub}</div>"
    body += stamp(case.hospital, 470, 402, 118, "死亡证明专用章", 0.42)
    return page(
        body,
        width=1120,
        height=530,
        fields=_truth(case, case.hospital),
        font=PRESS,
        ground=random.choice(("#fff", "#fbfdf6")),
        pad="30px 40px",
    )


def police_cancellation_slip(case: Case, random: Random) -> Drawing:
    """A station's certificate, printed from the register's system: that somebody died and was struck off."""
    who, issuer, clerk = case.insured, station(case), clerks(case)
    struck_on = min(case.discharged_on + dt.timedelta(days=3 + case.seed % 12), case.on)
    text = "font-size:18px;line-height:2.2;text-indent:2em"
    body = row("户证字", f"流水号 {digits(Random(case.seed + 2), 14)}", style=f"font:15px {FIXED}") + title(
        random.choice(("死亡证明", "居民死亡户口注销证明")), 29, "margin:14px 0;letter-spacing:4px"
    )
    body += para(
        f"{gap(e(who.name), 100, False)}，{gap(who.sex, 40, False)}，{gap(who.ethnicity, 40, False)}族，公民身份号码{gap(who.id_number, 210, False)}，生前户籍地址：{gap(e(who.address), 0, False)}。"
        f"该人于{gap(day_text(case.discharged_on, '年'), 160, False)}死亡，死亡原因：{gap(e(_cause(case)), 150, False)}，户口已于{gap(day_text(struck_on, '年'), 160, False)}在本所注销。", text,
    )  # fmt: skip
    body += para(
        f"申请人{gap(e(case.relative.name), 100, False)}凭本证明办理{random.choice(('保险理赔', '财产继承、保险理赔', '相关'))}手续。特此证明。",
        text,
    )
    body += row(f"承办人：{e(clerk[1])}", f"{e(issuer)}（户口专用章）", style="margin-top:30px;font-size:17px")
    body += para(day_text(struck_on, "年"), "margin-top:8px;font-size:17px", "e") + stamp(
        issuer, 590, 378, 116, "户口专用章", 0.5
    )
    body += para(
        "（本证明由人口信息管理系统打印，涂改无效，有效期三十日）",
        "margin-top:128px;font-size:14px;border-top:1px solid #777;padding-top:6px",
        "m",
    )
    return page(body, width=840, height=600, fields=_truth(case, issuer), font=OFFICE, pad="34px 64px")


def death_licence_screen(case: Case, random: Random) -> Drawing:
    """The electronic certificate that a family sees in a city's app."""
    who, died_on = case.insured, case.discharged_on
    hue = random.choice(("#4a5568", "#3c6382", "#5d5340"))
    form = random.choice(("-", "年", "年月"))
    line = "border-bottom:1px solid #f0f0f0"
    head = f"<div class='m k' style='font-size:18.5px;color:{hue}'>居民死亡医学证明（推断）书</div><div class=m style='font-size:12.5px;color:#999'>电子证照号 {digits(Random(case.seed + 33), 18)}</div>"
    body = panel(
        head
        + facts(("死者姓名", e(who.name)), ("性别", who.sex), ("身份证件号码", who.id_number), ("出生日期", day_text(who.born_on, form)), ("死亡日期", day_text(died_on, form)), ("死亡原因", e(_cause(case))),
                ("死亡地点", "医疗卫生机构"), ("签发机构", e(case.hospital)), ("签发日期", day_text(died_on + dt.timedelta(days=1), form)), style=line)
    )  # fmt: skip
    body += panel(facts(("申领家属", e(case.relative.name)), ("用途", "身后一件事联办")))
    body += press_here(random.choice(("下载加盖电子印章版", "授权保险机构查询")), hue) + para(
        "卫生健康、公安、民政数据共享", "font-size:12.5px;color:#999", "m"
    )
    return phone(
        random.choice(("身后“一件事”", "证照详情", "电子证明")), body, 735, _truth(case, case.hospital), random=random
    )


LAYOUTS = {
    "death_certificate": (
        hospitals_death_letter,
        family_part_with_stub,
        police_cancellation_slip,
        death_licence_screen,
    ),
}
