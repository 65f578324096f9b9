"""Certificates of death: the inferring form, a hospital's notice, a police cancellation, a crematorium's slip."""

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
    NEEDLE,
    SUNGTI,
    UMING,
    Cell,
    age_at,
    apart,
    bars,
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
    title,
    town,
    ward,
    wide,
)
from benchmarks.papers.paper import Drawing

_FATAL = (
    "C",
    "I20",
    "I21",
    "I22",
    "I25",
    "I50",
    "I60",
    "I61",
    "I63",
    "J12",
    "J15",
    "J18",
    "J44",
    "J96",
    "K74",
    "K92",
    "N18",
    "A41",
)


def _cause(case: Case) -> str:
    """The diagnosis if people die of it, else another of the family's, else a general one."""
    fatal = [one.name for one in case.pools.diagnoses if one.code.startswith(_FATAL)]
    if case.diagnosis.name in fatal:
        return case.diagnosis.name
    return fatal[case.seed % len(fatal)] if fatal else "呼吸循环衰竭"


def _truth(case: Case, issuer: str, cause: str = "") -> dict[str, str]:
    who = case.insured
    fields = {"name": who.name, "sex": who.sex, "id_number": who.id_number, "died_on": iso(case.discharged_on)}
    return fields | {"issuer": issuer} | ({"cause": cause} if cause else {})


def _later(case: Case, days: int) -> dt.date:
    return min(case.discharged_on + dt.timedelta(days=days), case.on)


def inference_form(case: Case, random: Random) -> Drawing:
    """The national form in one tall table: boxes for the number, causes in order, who certifies."""
    who, died, fill = case.insured, case.discharged_on, random.choice((pen, str))
    age = age_at(who, died)
    made: list[list[Cell]] = [
        [lb("死者姓名"), fill(e(who.name)), lb("性别"), fill(who.sex), lb("民族"), fill(who.ethnicity)],
        [lb("身份证号码"), wide(fill(who.id_number), 3), lb("实足年龄"), fill(f"{age}岁")],
        [lb("出生日期"), wide(fill(day_text(who.born_on, "年")), 2), lb("死亡日期"), wide(fill(day_text(died, "年")), 2)],
        [lb("常住地址"), wide(fill(e(who.address)), 5)],
        [lb("死亡地点"), wide("√1 医院病房　2 急诊室　3 家中　4 赴医院途中　5 外地　9 不详", 5, "style='font-size:14.5px'")],
        [lb("死亡原因"), wide(fill(e(_cause(case))), 3), lb("发病至死亡"), fill(f"{(died - case.admitted_on).days}天")],
        [lb("诊断依据"), wide("1 尸检　2 病理　3 手术　√4 临床＋理化　5 临床　6 推断", 5, "style='font-size:14.5px'")],
        [lb("家属姓名"), fill(e(case.relative.name)), lb("电话"), wide(fill(case.relative.phone), 3)],
        [lb("填报单位"), wide(fill(e(case.hospital)), 5)],
        [lb("医师签名"), sig(clerks(case)[0]), lb("填报日期"), wide(fill(day_text(_later(case, 1), "年")), 3)],
    ]  # fmt: skip
    body = title("居民死亡医学证明（推断）书", 27)
    body += apart(f"编号：{serial(case, 'dth', 12)}", f"{e(town(case))}{e(ward(case))}", bars(case, "dth", 150, 28), style="font-size:15px;margin:8px 0;align-items:center")  # fmt: skip
    body += rows(made, style="font-size:16px;line-height:1.85")
    part = random.choice(("第四联：交家属，凭此联办理殡葬手续", "第三联：由死者家属保存", "第二联：由户籍登记机关保存"))
    body += para(part + "。本证明涂改无效，须加盖公章。", "font-size:14px;margin-top:12px")
    body += ring(case.hospital, 560, 440, 130, "死亡医学证明专用", 0.42)
    return leaf(
        body, 830, 680, _truth(case, case.hospital, _cause(case)), font=random.choice((FSONG, GOTHIC)), pad="36px 48px"
    )


def hospital_death_notice(case: Case, random: Random) -> Drawing:
    """A hospital's notice of death in sentences, with a stub for the file above a cut line."""
    who, died, fill = case.insured, case.discharged_on, random.choice((pen, str))
    number = serial(case, "no", 7)
    stub = apart(f"（存根）No.{number}", f"死者 {e(who.name)}", f"死亡日期 {day_text(died, '.')}", f"领取人 {sig(e(case.relative.name))}", style="font-size:14.5px")  # fmt: skip
    body = stub + "<div style='border-top:2px dashed #888;margin:14px -30px 22px'></div>"
    body += title(e(case.hospital), 23) + title(
        random.choice(("死亡通知书", "死亡证明书", "死 亡 证 明")), 30, "letter-spacing:5px"
    )
    body += para(f"No.{number}", "", "end")
    text = "font-size:18px;line-height:2.3;text-indent:2em"
    body += para(
        f"患者 {gap(fill(e(who.name)), 100)}，性别 {gap(fill(who.sex), 40)}，年龄 {gap(fill(str(age_at(who, died))), 50)} 岁，身份证号 {gap(fill(who.id_number), 230)}，住院号 {gap(fill(case.numbers['住院号']), 120)}，"
        f"于{day_text(case.admitted_on, '年')}入住我院{gap(fill(e(case.department)), 120)}，经积极抢救治疗无效，于 {gap(fill(day_text(died, '年')), 150)} {gap(fill(oclock(case, 6)), 90)} 死亡。", text,
    )  # fmt: skip
    body += para(f"死亡原因：{gap(fill(e(_cause(case))), 260)}", text)
    body += para("特此通知家属，请凭本通知书办理有关手续。", text)
    body += apart(
        f"主治医师：{sig(clerks(case)[1])}", f"家属签收：{sig(e(case.relative.name))}", style="margin-top:20px"
    )
    body += para(f"{e(case.hospital)}<br>{day_text(_later(case, 0), '年')}", "margin-top:24px;line-height:2", "end")
    body += ring(case.hospital, 560, 450, 130, "医务科", 0.45)
    return leaf(
        body, 820, 640, _truth(case, case.hospital, _cause(case)), font=random.choice((UMING, FFANG)), pad="34px 58px"
    )


def police_cancellation(case: Case, random: Random) -> Drawing:
    """A police office's proof that a household entry was cancelled on death: values typed on a pale form."""
    who, died = case.insured, case.discharged_on
    issuer = f"{town(case)}公安局{ward(case)[:2]}派出所"
    typed = f"font-family:{NEEDLE};color:#22222e"
    pairs = (
        ("姓　　名", e(who.name)), ("性　　别", who.sex), ("民　　族", who.ethnicity), ("公民身份号码", who.id_number),
        ("出生日期", day_text(who.born_on, "年")), ("死亡日期", day_text(died, "年")), ("注销原因", "死亡"),
        ("注销日期", day_text(_later(case, 6), "年")), ("原户籍地址", e(who.address)),
    )  # fmt: skip
    made: list[list[Cell]] = [
        [lb(label, "style='width:150px'"), f"<span style='{typed}'>{value}</span>"] for label, value in pairs
    ]
    body = title(random.choice(("死亡注销户口证明", "户口注销证明（死亡）", "居民死亡户籍注销证明")), 28)
    body += para(f"{ward(case)[:1]}公户注字第{serial(case, 'zx', 6)}号", "font-size:15px;margin:4px 0 10px", "end")
    body += rows(made, style="font-size:17px;line-height:1.8")
    body += para("上述人员因死亡已在我所办理户口注销登记，特此证明。", "text-indent:2em;margin-top:16px")
    body += para(f"{issuer}<br>{day_text(_later(case, 6), '年')}", "margin-top:28px;line-height:2", "end")
    body += apart(
        f"承办人：{clerks(case)[2]}",
        f"申报人：{e(case.relative.name)}",
        f"电话：{phone_of(case)}",
        style="font-size:15px;margin-top:20px",
    )
    body += ring(issuer, 560, 540, 130, "户口专用章")
    fields = _truth(case, issuer)
    return leaf(
        body,
        800,
        750,
        fields,
        font=random.choice((SUNGTI, FSONG)),
        ground=random.choice(("#fff", "#f6f4ea", "#eff4f8")),
    )


def cremation_certificate(case: Case, random: Random) -> Drawing:
    """A funeral house's certificate of cremation, small and wide, with a pale border."""
    who, died = case.insured, case.discharged_on
    issuer = f"{town(case)}{random.choice(('殡仪馆', '殡葬管理所'))}"
    burnt = _later(case, 2 + case.seed % 2)
    form = random.choice("年-")
    body = title("火 化 证 明", 31) + para(f"{town(case)[:2]}殡火字 {serial(case, 'hh', 8)}", "font-size:15px", "end")
    made: list[list[Cell]] = [
        [lb("逝者姓名"), e(who.name), lb("性　别"), who.sex],
        [lb("身份证号"), who.id_number, lb("享　年"), f"{age_at(who, died)}岁"],
        [lb("死亡日期"), day_text(died, form), lb("火化日期"), day_text(burnt, form)],
        [lb("死亡原因"), wide(e(_cause(case)), 3)],
        [lb("生前住址"), wide(e(who.address), 3)],
        [lb("经办家属"), e(case.relative.name), lb("家属电话"), case.relative.phone],
    ]
    body += rows(made, "ul", "font-size:17px;line-height:1.7")
    body += para("该遗体已于上述日期火化，特此证明。骨灰由家属领取。", "margin-top:12px")
    body += apart(f"火化师：{clerks(case)[3]}", f"{issuer}（章）　{day_text(burnt, '年')}", style="margin-top:14px")
    body += ring(issuer, 640, 380, 120, "业务专用章")
    inner = f"<div style='position:absolute;inset:14px;border:5px double #7d8b99;padding:20px 40px'>{body}</div>"
    fields = _truth(case, issuer, _cause(case))
    return leaf(
        inner,
        900,
        530,
        fields,
        font=random.choice((UMING, GOTHIC)),
        pad="0",
        ground=random.choice(("#f7f8fa", "#f9f6ee")),
    )


LAYOUTS = {"death_certificate": (inference_form, hospital_death_notice, police_cancellation, cremation_certificate)}
