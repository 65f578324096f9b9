"""Certificates of death: the national form, its slip for the funeral, a hospital's letter, the police's."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text, ticked
from benchmarks.papers.families.twelfth.desk import (
    FANG,
    HEI,
    KAI,
    MING,
    OLD_SONG,
    age,
    apart,
    blank,
    cell,
    city_of,
    district_of,
    page,
    pen,
    row,
    staff,
    stamp,
)
from benchmarks.papers.paper import Drawing, Layout


def _fields(case: Case, issuer: str, *without: str) -> dict[str, str]:
    one = case.insured
    fields = {
        "name": one.name,
        "sex": one.sex,
        "id_number": one.id_number,
        "died_on": case.discharged_on.isoformat(),
        "cause": case.diagnosis.name,
        "issuer": issuer,
    }
    return {name: words for name, words in fields.items() if name not in without}


def national_form(case: Case, random: Random) -> Drawing:
    """The third part of the national form, filled in by the hospital."""
    one, died = case.insured, case.discharged_on
    hour = f"{day_text(died, '年')}{case.seed % 24}时{case.seed % 60}分"
    rows = (
        row("死者姓名", one.name, "性别", one.sex, "民族", one.ethnicity)
        + row("身份证号码", cell(one.id_number, 3), "实足年龄", f"{age(one.born_on, died)}岁")
        + row(
            "出生日期",
            cell(day_text(one.born_on, "年"), 3),
            "婚姻",
            "有配偶" if age(one.born_on, died) > 25 else "未婚",
        )
        + row("死亡日期", cell(hour, 3), "死亡地点", "医院病房")
        + row("常住地址", cell(one.address, 5))
        + row("户籍地址", cell("同上", 5))
        + row("家属姓名", case.relative.name, "家属电话", cell(case.relative.phone, 3))
        + row(cell("Ⅰ (a) 直接死因", 2), cell(case.diagnosis.name, 3), f"{2 + case.seed % 18}天")
        + row(cell("(b) 引起 (a) 的情况", 2), cell("—", 3), "—")
        + row(cell("(c) 引起 (b) 的情况", 2), cell("—", 3), "—")
        + row(cell("Ⅱ 其他促进死亡的重要情况", 2), cell(case.second_diagnosis.name, 3), "不详")
        + row(
            "诊断依据",
            cell(f"{ticked(False, '尸检')} {ticked(True, '临床')} {ticked(False, '推断')} {ticked(False, '不详')}", 3),
            "医师",
            staff(random)[0],
        )
        + row("填发单位", cell(case.hospital, 3), "填发日期", day_text(died + dt.timedelta(days=1), "/"))
    )
    body = (
        "<h1 style='font-size:24px'>居民死亡医学证明（推断）书</h1>"
        + apart("第三联　死者家属保存", f"编号 {case.numbers['业务流水号']}", style="margin:12px 0 8px")
        + f"<table class='g d'>{rows}</table>"
        + "<p style='font-size:12px;margin-top:12px'>注：（1）死者家属持此联到公安机关办理户籍注销手续。（2）无医师及民警签字、盖章无效。</p>"
        + apart("派出所意见（盖章）：", "民警签名：＿＿＿＿", "年　　月　　日", style="margin-top:40px")
    ) + stamp(430, 620, case.hospital, size=150, below="死亡证明专用章")
    css = ".d td{height:43px;text-align:center}.d td:first-child{width:110px}"
    return page(body, _fields(case, case.hospital), height=960, font=MING, size=15, css=css)


def funeral_slip(case: Case, random: Random) -> Drawing:
    """The last, torn-off part, with which the dead are brought to the funeral home."""
    one, died = case.insured, case.discharged_on
    body = (
        "<div style='border-top:2px dashed #666;margin:-10px -50px 22px'></div>"
        "<h1 style='font-size:23px;letter-spacing:3px'>居民死亡殡葬证</h1>"
        + apart(
            "（第四联　殡葬管理部门保存）", f"NO {case.numbers['登记号']}", style="margin:8px 0 14px;font-size:14px"
        )
        + f"<p>死者 {blank(one.name, 130)} 性别 {blank(one.sex, 40)} 年龄 {blank(f'{age(one.born_on, died)}岁', 60)}</p>"
        f"<p>证件号码 {blank(one.id_number, 260)}</p><p>于 {blank(day_text(died, '年'), 180)} 因 {blank(case.diagnosis.name, 220)} 死亡，</p>"
        f"<p>家属 {blank(case.relative.name, 130)} 联系电话 {blank(case.relative.phone, 150)}</p>"
        "<p>准予运送遗体，办理殡葬手续。</p>"
        + f"<div style='text-align:right;margin-top:24px;line-height:2'>医疗机构：{case.hospital}<br>{day_text(died, '年')}</div>"
    ) + stamp(470, 320, case.hospital, size=128, turn=6)
    css = "p{margin-top:13px;white-space:nowrap}"
    ground = random.choice(("#fff", "#eef5ee", "#f7f0e6"))
    return page(
        body,
        _fields(case, case.hospital),
        width=760,
        height=490,
        font=KAI,
        size=17,
        pad="34px 50px",
        css=css,
        ground=ground,
    )


def hospital_letter(case: Case, random: Random) -> Drawing:
    """A hospital's own certificate: one sentence, then causes in lines."""
    one, died = case.insured, case.discharged_on
    body = (
        f"<h1 style='font-size:25px'>{case.hospital}</h1><h1 style='font-size:31px;letter-spacing:12px;margin-top:12px'>死亡证明书</h1>"
        + apart(
            f"科别 {case.department}",
            f"住院号 {case.numbers['住院号']}",
            f"床号 {case.seed % 50 + 1}",
            style="margin:26px 0 4px;border-bottom:1.5px solid #222",
        )
        + f"<p class='t'>患者{one.name}，{one.sex}，{age(one.born_on, died)}岁，身份证号{one.id_number}，住{one.address}。"
        f"{day_text(case.admitted_on, '年')}入住我院，经抢救无效，于{day_text(died, '年')}{case.seed % 12 + 8}时死亡。</p>"
        f"<p class='t'>死亡原因：{case.diagnosis.name}。</p><p class='t'>合并症：{case.second_diagnosis.name}。</p><p class='t'>特此证明</p>"
        + f"<div style='margin:64px 0 0 380px;line-height:2.3'>经治医师：{pen(staff(random)[0], size='1.3em')}<br>医务部（章）<br>{day_text(died, '年')}</div>"
        + "<div style='margin-top:56px;border-top:1px solid #888;font-size:13px;padding-top:8px'>本证明涂改无效。一式两份，医院留存一份。电话 0000-2310120</div>"
    ) + stamp(420, 560, case.hospital, below="医务部")
    css = ".t{text-indent:2em;line-height:2.1;margin-top:12px}"
    return page(body, _fields(case, case.hospital), height=930, font=FANG, size=18, pad="52px 74px", css=css)


def police_form(case: Case, random: Random) -> Drawing:
    """A police station's table after a death outside of hospitals; causes in short words."""
    one, died = case.insured, case.discharged_on
    issuer = (
        f"{city_of(one)}公安局{district_of(one).rstrip('区县旗')}分局{random.choice(('城关', '东街', '滨河'))}派出所"
    )
    label = "background:#f2f2f2;width:118px"
    rows = "".join(
        row(cell(a, style=label), b, cell(c, style=label), d)
        for a, b, c, d in (
            ("姓　名", one.name, "性　别", one.sex),
            ("公民身份号码", one.id_number, "民　族", f"{one.ethnicity}族"),
            ("死亡时间", day_text(died, "年"), "死亡地点", "家中"),
        )
    )
    rows += row(cell("户籍地址", style=label), cell(one.address, 3))
    rows += row(cell("死亡原因", style=label), cell(case.diagnosis.name, 3))
    rows += row(cell("申报人", style=label), pen(case.relative.name), cell("与死者关系", style=label), pen("亲属"))
    body = (
        f"<h1 style='font-size:28px;letter-spacing:6px'>{random.choice(('死亡证明', '公民死亡证明', '居民死亡证明信'))}</h1>"
        f"<div class='r' style='margin:14px 0 8px'>{died.year}年第{case.numbers['标本号'][:4]}号</div><table class='g d'>{rows}</table>"
        "<p style='margin-top:18px;text-indent:2em'>经本所民警走访调查及村（居）委会证实，上述人员系正常死亡，情况属实。</p>"
        + apart(
            f"民警：{pen(staff(random)[1])}",
            f"{issuer}<br>{day_text(died + dt.timedelta(days=2), '年')}",
            style="margin-top:46px",
        )
    ) + stamp(540, 470, issuer, size=146)
    css = ".d td{height:52px}"
    font = random.choice((OLD_SONG, HEI))
    return page(body, _fields(case, issuer), height=740, font=font, size=16, css=css)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "death_certificate": (national_form, funeral_slip, hospital_letter, police_form)
}
