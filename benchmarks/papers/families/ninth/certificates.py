"""Civil papers: birth and death certificates and the page of a household register."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.ninth.sheet import KAI, age, iso, sheet, stamp, td, tr
from benchmarks.papers.paper import Drawing


def _birth_certificate_rows(case: Case, born: dt.date, child: Person, small: str) -> str:
    return (
        tr(f"新生儿姓名{small}Full name of baby</div>", child.name, f"性别{small}Sex</div>", child.sex)
        + tr(
            f"出生时间{small}Date of birth</div>",
            td(f"{born.year}年 {born.month:02d}月 {born.day:02d}日 {case.seed % 24:02d}时 {case.seed % 60:02d}分", 3),
        )
        + tr(
            f"出生孕周{small}Gestational weeks</div>",
            "39周",
            f"出生体重{small}Weight</div>",
            f"{2800 + case.seed % 900} 克",
        )
        + tr(f"出生身长{small}Length</div>", "50 厘米", f"出生地点{small}Place</div>", "医院")
        + tr(f"医疗机构名称{small}Name of facility</div>", td(case.hospital, 3))
    )


def birth_certificate(case: Case, random: Random) -> Drawing:
    """The birth certificate's main page."""
    child, mother, father, born = case.insured, case.mother, case.father, case.insured.born_on
    number = f"{random.choice('PQRSTU')}{case.numbers['病案号']:0<9.9}"
    small = "<div style='font-size:9.5px;color:#555;line-height:1.1'>"
    rows = _birth_certificate_rows(case, born, child, small)
    for title, one, short in (("母亲", mother, "mother"), ("父亲", father, "father")):
        rows += tr(
            f"{title}姓名{small}Name of {short}</div>",
            one.name,
            f"年龄{small}Age</div>",
            f"{max(20, age(one.born_on, born))}岁　国籍 中国　民族 {one.ethnicity}",
        )
        rows += tr(f"住址{small}Address</div>", td(one.address, 3))
        rows += tr(f"有效身份证件类别{small}ID type</div>", "居民身份证", "有效身份证件号码", one.id_number)
    body = (
        "<div style='border:6px double #4c8a6a;height:100%;padding:26px 30px;background:#f6fbf4'>"
        f"<h1 style='letter-spacing:10px;font-size:34px;color:#24543c'>出生医学证明</h1><h2 style='font-size:15px'>"
        f"BIRTH CERTIFICATE</h2><div class='r' style='margin:10px 0'>出生证编号 <b style='color:#b3202a'>{number}</b></div>"
        f"<table class='b l'>{rows}</table>"
        f"<div class='f' style='margin-top:30px'><span>接生人员签字：{random.choice('罗曾彭')}{random.choice(('慧娟', '秀云'))}</span>"
        f"<span>签发机构（盖章）：</span></div><div class='r' style='margin-top:26px'>签发日期："
        f"{day_text(born + dt.timedelta(days=3), '年月')}</div>"
        "<div style='margin-top:26px;font-size:12px'>注：本证为新生儿出生的医学证明，由国家卫生健康委员会统一制发。</div></div>"
    ) + stamp(500, 690, case.hospital, diameter=150, below="出生医学证明专用章")
    fields = {
        "certificate_number": number,
        "name": child.name,
        "sex": child.sex,
        "born_on": iso(born),
        "hospital": case.hospital,
        "mother_name": mother.name,
        "mother_id_number": mother.id_number,
        "father_name": father.name,
        "father_id_number": father.id_number,
    }
    return sheet(
        body, fields, height=1040, font=KAI, size=16, pad="28px", css=".l td{border-color:#6da185;height:46px}"
    )


def _death_certificate_rows(case: Case, cause: str, died: dt.date, one: Person, random: Random) -> str:
    return (
        tr("死者姓名", one.name, "性别", one.sex, "民族", f"{one.ethnicity}族", "国家或地区", "中国")
        + tr(
            "有效身份证件类别", "身份证", "证件号码", td(one.id_number, 2), "年龄", td(f"{age(one.born_on, died)}岁", 2)
        )
        + tr("婚姻状况", "已婚", "出生日期", td(day_text(one.born_on, "年"), 2), "文化程度", td("初中", 2))
        + tr(
            "个人身份",
            "农民",
            "死亡日期",
            td(day_text(died, "年") + f"{case.seed % 24}时", 2),
            "死亡地点",
            td("医疗卫生机构", 2),
        )
        + tr("死亡时是否处于妊娠期或妊娠终止后42天内", td("否", 2), "生前工作单位", td("—", 4))
        + tr("户籍地址", td(one.address, 3), "常住地址", td(one.address, 3))
        + tr("可联系的家属姓名", case.relative.name, "联系电话", td(case.relative.phone, 2), "家属住址", td("同上", 2))
        + tr(td("致死的主要疾病诊断", 2), td("疾病名称（勿填症状体征）", 4), td("发病至死亡大概间隔时间", 2))
        + tr(td("Ⅰ. (a) 直接死亡原因", 2), td(cause, 4), td(f"{3 + case.seed % 20}天", 2))
        + tr(td("(b) 引起(a)的疾病或情况", 2), td("", 4), td("", 2))
        + tr(td("(c) 引起(b)的疾病或情况", 2), td("", 4), td("", 2))
        + tr(td("Ⅱ. 其他疾病诊断（促进死亡，但与导致死亡无关的其他重要情况）", 2), td("", 4), td("", 2))
        + tr("生前主要疾病最高诊断单位", td("三级医院", 3), "生前主要疾病最高诊断依据", td("临床＋理化", 3))
        + tr("医师签名", td(random.choice(("贺建平", "尹立群", "黎素芬")), 2), "医疗卫生机构盖章", td(case.hospital, 4))
        + tr("填表日期", td(day_text(died, "年"), 2), "根本死亡原因", td(cause, 2), "ICD编码", case.diagnosis.code)
    )


def death_certificate(case: Case, random: Random) -> Drawing:
    """The part of the medical certificate of death kept by the issuing facility's patient file."""
    one, died = case.insured, case.discharged_on
    cause = case.diagnosis.name
    rows = _death_certificate_rows(case, cause, died, one, random)
    body = (
        "<h1>居民死亡医学证明（推断）书</h1>"
        f"<div class='f' style='margin:16px 0 6px'><span>{case.insured.address[:3]}＿＿＿行政区划代码 □□□□□□</span>"
        f"<span>编号：{case.numbers['登记号']}</span></div><table class='b d'>{rows}</table>"
        "<div style='margin-top:14px;font-size:12.5px'>死者生前病史及症状体征：以上情况属实，被调查者签名：＿＿＿＿　与死者关系：＿＿＿＿</div>"
        "<div style='font-size:12.5px'>注：①此表填写范围为在家、养老服务机构、其他场所正常死亡者；②医疗卫生机构和公安部门需逐项认真填写。</div>"
    ) + stamp(470, 706, case.hospital, below="死亡证明专用章")
    fields = {
        "name": one.name,
        "sex": one.sex,
        "id_number": one.id_number,
        "died_on": iso(died),
        "cause": cause,
        "issuer": case.hospital,
    }
    return sheet(
        body, fields, size=13.5, pad="50px 34px", css=".d td{height:44px;text-align:center}.d{table-layout:fixed}"
    )


def household_register(case: Case, random: Random) -> Drawing:
    """A member's card of the household register."""
    one = case.insured
    relation = random.choice(("户主", "长子" if one.sex == "男" else "长女", "子" if one.sex == "男" else "女"))
    place = one.address[: one.address.index("市") + 1]
    blank = td("", 3)
    rows = (
        tr(td("姓　　名", 2), td(one.name, 2), td("户主或与<br>户主关系", 2), td(relation, 2))
        + tr(td("曾 用 名", 2), td("", 2), td("性　　别", 2), td(one.sex, 2))
        + tr(td("出 生 地", 2), td(place, 2), td("民　　族", 2), td(one.ethnicity + "族", 2))
        + tr(td("籍　　贯", 2), td(place, 2), td("出生日期", 2), td(day_text(one.born_on, "年"), 2))
        + tr(td("本市（县）其他住址", 3), td("", 2), "宗教信仰", td("", 2))
        + tr(td("公民身份证件编号", 2), td(one.id_number, 2), "身高", "", "血型", "")
        + tr("文化程度", td("高中", 1), "婚姻状况", td("", 2), "兵役状况", td("", 2))
        + tr("服务处所", blank, "职业", blank)
        + tr(td("何时由何地迁来本市（县）", 3), td("", 5))
        + tr(td("何时由何地迁来本址", 3), td("", 5))
    )
    body = (
        "<h1 style='letter-spacing:6px'>常住人口登记卡</h1><table class='b k' style='margin-top:14px'>"
        f"{rows}</table><div class='f' style='margin-top:12px'><span>承办人签章：</span>"
        f"<span>登记日期：{day_text(case.on - dt.timedelta(days=900 + case.seed % 500), '年')}</span></div>"
    ) + stamp(300, 398, one.id_issuer.replace("公安局", "公安局户口") + "专用章", diameter=124)
    fields = {
        "name": one.name,
        "relation": relation,
        "sex": one.sex,
        "born_on": iso(one.born_on),
        "id_number": one.id_number,
    }
    css = ".k td{height:37px;border-color:#7b4a3c;text-align:center;padding:2px 4px}.k{table-layout:fixed}"
    return sheet(body, fields, width=740, height=600, font=KAI, size=15, pad="30px 34px", css=css, ground="#fbf7ee")
