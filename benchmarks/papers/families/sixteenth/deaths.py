"""Certificates of death: the physician's, the station's, the village's."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.cards_kit import SUNG, choice, k, wide
from benchmarks.papers.families.sixteenth.kit import (
    DOTS,
    FANG,
    KAI,
    OLD_SONG,
    SERIF,
    blank,
    grid,
    heading,
    iso,
    line,
    pen,
    sheet,
    signed,
    spread,
    tear,
)
from benchmarks.papers.families.sixteenth.names import age, district, number, staff
from benchmarks.papers.families.sixteenth.stamps import chop, seal
from benchmarks.papers.paper import Drawing


def _truth(case: Case, issuer: str, *, cause: bool = True) -> dict[str, str]:
    who = case.insured
    fields = {"name": who.name, "sex": who.sex, "id_number": who.id_number, "died_on": iso(case.discharged_on)}
    return fields | {"issuer": issuer} | ({"cause": case.diagnosis.name} if cause else {})


def physician_sheet(case: Case, random: Random) -> Drawing:
    """The physician's certificate, filled by hand, with the chain of causes and the kin's part below."""
    who, on = case.insured, case.discharged_on
    doctor, _, officer, kin = staff(case, 4)
    where = choice(((True, "1医院病房"), (False, "2急诊室"), (False, "3家中"), (False, "4其他")), "●○", " ")
    rows = [[k("死者姓名"), pen(e(who.name)), k("性别"), pen(who.sex), k("民族"), pen(who.ethnicity)],
        [k("身份证件号码"), wide(pen(who.id_number), 3), k("年龄"), pen(f"{age(case, on)}")], [k("出生日期"),
        wide(pen(day_text(who.born_on, "年")), 2), k("死亡日期"),
        wide(pen(f"{day_text(on, '年')}{case.seed % 23}时"), 2)], [k("死亡地点"), wide(where, 5)],
        [k("户籍地址"), wide(pen(e(who.address)), 5)], [k("致死的主要<br>疾病诊断"),
        wide(f"Ⅰ(a) 直接死因　{pen(e(case.diagnosis.name))}<br>(b) ________________　(c) ________________", 5)],
        [k("可联系的家属"), pen(e(kin)), k("电话"), wide(pen(case.relative.phone), 3)]]  # fmt: skip
    body = heading(random.choice(("居民死亡医学证明（推断）书", "死亡医学证明书")), 26)
    body += spread(f"行政区划代码 {number(case, 'area', 6)}", f"编号：{number(case, 'death', 12)}",
        style="font-size:14px;margin:8px 0 4px")  # fmt: skip
    body += grid(rows, style="font-size:16px")
    body += spread(f"医师签名 {signed(e(doctor))}", f"填表日期 {pen(day_text(on, '年'))}", style="margin:12px 0 4px")
    body += line(f"医疗卫生机构（章）：{e(case.hospital)}") + tear("骑缝加盖公章")
    body += line(
        f"第四联　殡葬管理部门保存：死者{blank(e(who.name), 90, 'pen')}，遗体{blank('火化', 50, 'pen')}，经办民警 {signed(e(officer))}",
        "font-size:15px",
    )
    body += seal(case.hospital, 560, 520, 140, "死亡证明专用章")
    return sheet(body, width=880, height=730, fields=_truth(case, case.hospital),
        font=random.choice((SUNG, OLD_SONG)), css=".box td{padding:8px}", padding="34px 44px")  # fmt: skip


def struck_off(case: Case, random: Random) -> Drawing:
    """The station's slip that a household entry was struck off, typed into a printed slip with a stub."""
    who, on = case.insured, case.discharged_on
    issuer = f"{who.id_issuer}{random.choice(('城关', '北门', '新华'))}派出所"
    slip = number(case, "slip", 6)
    rows = [[k("姓　名"), e(who.name), k("性　别"), who.sex], [k("公民身份号码"), wide(who.id_number, 3)],
        [k("住　址"), wide(e(who.address), 3)],
        [k("死亡时间"), day_text(on, "-"), k("死亡原因"), e(case.diagnosis.name)],
        [k("注销日期"), day_text(on + dt.timedelta(days=6), "-"), k("申报人"), e(case.relative.name)]]  # fmt: skip
    stub = ("<div style='writing-mode:vertical-rl;position:absolute;left:24px;top:40px;"
        "height:430px;border-left:2px dashed #888;padding-left:10px;font-size:15px;"
        f"letter-spacing:3px'>户口注销证明存根　字第{slip}号</div>")  # fmt: skip
    body = (stub + heading(random.choice(("户口注销证明（死亡）", "死亡注销证明")), 26, "letter-spacing:3px")
        + spread("", f"{issuer[0]}公户注字第{slip}号", style="margin:6px 0"))  # fmt: skip
    body += grid(rows, style=f"font:17px/1.6 {DOTS}")
    body += line("上述人员的户口已予注销，特此证明。", "margin:16px 0;text-indent:2em")
    body += spread(f"承办人：{staff(case, 3)[2]}", issuer) + line(day_text(on + dt.timedelta(days=6), "年月"), cls="r")
    body += seal(issuer, 600, 340, 136, "户口专用章") + chop("已注销", 330, 392, 22)
    return sheet(body, width=860, height=510, fields=_truth(case, issuer), font=SERIF,
        css=".box td{padding:9px}", ground="#f3f7f1", padding="34px 44px 20px 100px")  # fmt: skip


def village_letter(case: Case, random: Random) -> Drawing:
    """A committee's letter about one of its people who died, the sub-district confirming below."""
    who, on = case.insured, case.discharged_on
    village = f"{district(case)}{random.choice(('大坪村', '沙河沿社区', '三岔口村', '桃园社区'))}"
    issuer = village + ("居民委员会" if "社区" in village else "村民委员会")
    cause = random.random() < 0.6
    because = f"因{e(case.diagnosis.name)}医治无效" if cause else "在家中"
    big = "font-size:21px;line-height:2.1;text-indent:2em"
    body = heading(
        random.choice(("死亡证明", "证明信", "关于村民死亡的证明")), 32, "margin:8px 0 26px;letter-spacing:5px"
    )
    body += line((f"我{'社区居民' if '社区' in village else '村村民'}{e(who.name)}，{who.sex}，{who.ethnicity}族，"
        f"身份证号：{who.id_number}，家住{e(who.address)}。"), big)  # fmt: skip
    body += line((f"该同志于{day_text(on, random.choice(('年', '数')))}{because}去世，"
        f"遗体已于{day_text(on + dt.timedelta(days=3), '年')}火化。其配偶及子女均无异议。"), big)  # fmt: skip
    body += line("情况属实，特此证明。", big)
    body += line(issuer, "font-size:21px;text-align:right;margin-top:34px") + line(
        day_text(on + dt.timedelta(days=9), "年"), "font-size:21px;text-align:right"
    )
    body += line(f"负责人：{signed(staff(case, 3)[1])}　联系电话：{case.relative.phone}", "margin-top:14px")
    body += line("街道（乡镇）意见：同意证明。", "margin-top:22px;border-top:1px solid #888;padding-top:10px")
    body += seal(issuer, 560, 420, 146) + seal(f"{district(case)}人民政府办公室", 300, 540, 130)
    font = random.choice((KAI, FANG))
    return sheet(body, width=840, height=720, fields=_truth(case, issuer, cause=cause), font=font, padding="44px 72px")


LAYOUTS = {"death_certificate": (physician_sheet, struck_off, village_letter)}
