"""Certificates of death: the national four-part form, a hospital's with a stub, the police's, a village's."""

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
    home,
    iso,
    lab,
    num,
    over,
    p,
    page,
    people,
    pick,
    print_seal,
    rule,
    sign,
    tab,
    tel,
    years_at,
)
from benchmarks.papers.paper import Drawing

_DEADLY = ("J15", "J44", "I20", "I63", "K92", "C20", "C34")


def _truth(case: Case, issuer: str, *, cause: str = "") -> dict[str, str]:
    who = case.insured
    fields = {"name": who.name, "sex": who.sex, "id_number": who.id_number, "died_on": iso(case.discharged_on)}
    return fields | {"issuer": issuer} | ({"cause": cause} if cause else {})


def _cause(case: Case) -> str:
    """The diagnosis where people die of it, else another of the family's that they do die of."""
    deadly = [one for one in case.pools.diagnoses if one.code[:3] in _DEADLY]
    return case.diagnosis.name if case.diagnosis in deadly else deadly[case.seed % len(deadly)].name


def _next(case: Case, days: int) -> dt.date:
    return min(case.discharged_on + dt.timedelta(days=days), case.on)


def national_four_part(case: Case, random: Random) -> Drawing:
    """The national certificate: a wide table with the causes in order and the time each lasted."""
    who, died = case.insured, case.discharged_on
    fill = random.choice((hand, str))
    age = years_at(who, died)
    part = random.choice(("第二联　公安部门保存", "第三联　死者家属保存", "第四联　殡葬部门保存"))
    wed = "未婚" if age < 24 else "已婚"
    rows: list[list[Cell]] = [
        [lab("死者姓名"), fill(e(who.name)), lab("性　别"), fill(who.sex), lab("民　族"), fill(who.ethnicity), lab("国家/地区"), fill("中国")],
        [lab("有效身份证件类别"), fill("居民身份证"), lab("证件号码"), over(fill(who.id_number), 3), lab("年　龄"), fill(f"{age}岁")],
        [lab("出生日期"), fill(day_text(who.born_on, "年")), lab("死亡日期"), over(fill(day_text(died, "年")), 3), lab("婚姻状况"), fill(wed)],
        [lab("死亡地点"), over(pick(((True, "医疗卫生机构"), (False, "来院途中"), (False, "家中"), (False, "养老机构"))), 7)],
        [lab("户籍地址"), over(fill(e(who.address)), 7)],
        [lab("致死的主要疾病诊断", "rowspan=2"), over(f"Ⅰ.(a) 直接死亡原因：{fill(e(_cause(case)))}", 5), lab("发病到死亡间隔"), fill(f"{(died - case.admitted_on).days}天")],
        [over("　(b) 引起(a)的疾病或情况：－", 5), lab("最高诊断单位"), fill("三级" if case.seed % 2 else "二级")],
        [lab("家属姓名"), fill(e(case.relative.name)), lab("联系电话"), over(fill(case.relative.phone), 3), lab("医师签名"), sign(people(case)[0])],
    ]  # fmt: skip
    body = head("居民死亡医学证明（推断）书", 27) + ends(
        part,
        f"行政区划代码 {num(case, 'xz', 6)}",
        f"编号 {num(case, 'die', 14)}",
        style="font-size:14.5px;margin:8px 0",
    )
    body += tab(rows, style="font-size:15px")
    body += ends(
        f"医疗卫生机构（盖章）：{e(case.hospital)}",
        f"填表日期：{day_text(_next(case, case.seed % 2), '年')}",
        style="margin-top:22px",
    )
    body += p("注：①本证明须加盖医疗卫生机构公章方为有效；②涂改无效。", "font-size:13px;margin-top:14px;color:#444")
    body += print_seal(case.hospital, 300, 400, 130, "死亡证明专用", 0.42)
    fields = _truth(case, case.hospital, cause=_cause(case))
    return page(
        body,
        1050,
        570,
        fields,
        font=random.choice((SERIF, MING)),
        ground=random.choice(("#fff", "#fbeff1", "#eff6ee")),
        pad="30px 40px",
    )


def hospital_stubbed(case: Case, random: Random) -> Drawing:
    """A hospital's own short certificate with a stub above, a line of small holes between."""
    who, died = case.insured, case.discharged_on
    fill = random.choice((hand, str))
    issued = _next(case, 1)
    big = "font-size:18px;line-height:2.1"
    number = f"字第 {num(case, 'hd', 5)} 号"
    body = ends("<b>死亡证明书存根</b>", number) + p(
        f"{fill(e(who.name))}　住院号 {case.numbers['住院号']}　领取人 {sign(e(case.relative.name))}　{day_text(issued, '.')}",
        "font-size:16px",
    )
    body += "<div style='border-top:3px dotted #777;margin:16px -40px 20px'></div>"
    body += head(e(case.hospital), 22) + head("死 亡 证 明 书", 29) + p(number, "", "e")
    body += p(
        f"姓名 {rule(fill(e(who.name)), 120)}　性别 {rule(fill(who.sex), 50)}　年龄 {rule(fill(str(years_at(who, died))), 50)} 岁",
        big,
    )
    body += p(f"身份证号码 {rule(fill(who.id_number), 270)}　科别 {rule(fill(e(case.department)), 120)}", big)
    body += p(
        f"入院日期 {rule(fill(day_text(case.admitted_on, '年')), 180)}　死亡日期 {rule(fill(day_text(died, '年')), 180)}",
        big,
    )
    body += p(f"死亡原因 {rule(fill(e(_cause(case))), 320)}", big)
    body += ends(f"经治医师：{sign(people(case)[1])}", f"科主任：{sign(people(case)[2])}", style="margin-top:22px")
    body += p(f"{e(case.hospital)}（公章）", "margin-top:18px", "e") + p(day_text(issued, "年"), "", "e")
    body += print_seal(case.hospital, 520, 390, 136, "医务科", 0.48)
    fields = _truth(case, case.hospital, cause=_cause(case))
    return page(body, 800, 690, fields, font=random.choice((SUNG, KAI)), pad="34px 52px")


def police_struck_off(case: Case, random: Random) -> Drawing:
    """A police station's certificate that a registration was struck off by death."""
    who, died = case.insured, case.discharged_on
    station = f"{home(case)}公安局{case.pools.streets[case.seed % len(case.pools.streets)][:2]}派出所"
    issued = _next(case, 5 + case.seed % 20)
    rows: list[list[Cell]] = [
        [lab("姓　名"), e(who.name), lab("性　别"), who.sex],
        [lab("民　族"), who.ethnicity + "族", lab("出生日期"), day_text(who.born_on, "年月")],
        [lab("公民身份号码"), over(who.id_number, 3)],
        [lab("注销前户籍地址"), over(e(who.address), 3)],
        [lab("死亡日期"), day_text(died, "年月"), lab("注销日期"), day_text(issued, "年月")],
        [lab("注销原因"), over("死亡注销户口", 3)],
    ]
    body = p(f"（{issued.year}）{case.seed % 9 + 1}公户证字{num(case, 'pz', 5)}号", "", "e")
    body += head(
        random.choice(("死亡注销户口证明", "居民死亡户口注销证明", "户口注销证明（死亡）")), 29, "margin:10px 0 18px"
    )
    body += tab(rows, style="font-size:18px", cls="t") + p("特此证明。", "margin:20px 0 0 2em;font-size:18px")
    body += p(station, "margin-top:34px;font-size:18px", "e") + p(day_text(issued, "年月"), "font-size:18px", "e")
    body += p(f"承办民警：{people(case)[3]}　电话：{tel(case)}", "font-size:14px;margin-top:20px")
    body += print_seal(station, 560, 470, 138, "户口专用章", 0.5)
    return page(
        body,
        820,
        690,
        _truth(case, station),
        font=random.choice((SERIF, FANG)),
        css=".t td{padding:11px 9px}",
        pad="40px 54px",
    )


def community_letter(case: Case, random: Random) -> Drawing:
    """A village's letter that somebody died at home."""
    who, died = case.insured, case.discharged_on
    district = case.pools.districts[case.seed % len(case.pools.districts)]
    issuer = f"{home(case)}{district}{random.choice(('长兴', '东风', '杨树湾', '大河'))}{random.choice(('村村民委员会', '社区居民委员会'))}"
    issued = _next(case, 3 + case.seed % 9)
    fill = random.choice((hand, str))
    big = "font-size:20px;line-height:2.2;text-indent:2em"
    body = head("死 亡 证 明", 33, "margin:12px 0 24px")
    body += p(
        f"死者{rule(fill(e(who.name)), 110)}，{rule(fill(who.sex), 40)}，{rule(fill(who.ethnicity), 40)}族，身份证号{rule(fill(who.id_number), 260)}，生前住{fill(e(who.address))}，因患{rule(fill(e(_cause(case))), 120)}医治无效，于{rule(fill(day_text(died, '年')), 180)}在家中去世。",
        big,
    )
    body += p(f"其亲属{fill(e(case.relative.name))}办理有关手续，请予协助。", big) + p("特此证明", big)
    body += p(issuer, "font-size:19px;margin-top:36px", "e") + p(fill(day_text(issued, "年")), "font-size:19px", "e")
    body += ends(f"经办人：{sign(people(case)[2])}", f"联系电话：{tel(case)}", style="font-size:16px;margin-top:30px")
    body += print_seal(issuer, 500, 350, 142, "", 0.5)
    fields = _truth(case, issuer, cause=_cause(case))
    return page(body, 820, 740, fields, font=random.choice((FANG, KAI)), pad="42px 64px")


_OF_DEATH = (national_four_part, hospital_stubbed, police_struck_off, community_letter)
LAYOUTS = {"death_certificate": _OF_DEATH}
