"""Birth and death certificates."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventh import kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout


def _birth_fields(case: Case, number: str) -> dict[str, object]:
    child = case.insured
    return {
        "name": child.name,
        "sex": child.sex,
        "born_on": child.born_on.isoformat(),
        "mother_name": case.mother.name,
        "father_name": case.father.name,
        "certificate_number": number,
    }


def _parent(who: str, english: str, person: object, name: str, number: str) -> list[list[str]]:
    return [
        [
            f"{who}姓名<br><small>Name of {english}</small>",
            t(name),
            "有效身份证件类别",
            "居民身份证",
            "有效身份证件号码",
            number,
        ]
    ]


def birth_original(case: Case, random: Random) -> Drawing:
    """The certificate of the sixth or seventh version, in the order of the law."""
    child, number = case.insured, random.choice("RSTUVWX") + digits(random, 9)
    born = child.born_on
    first = [
        [
            "新生儿姓名<br><small>Full name of baby</small>",
            f"<b>{t(child.name)}</b>",
            "性别<br><small>Sex</small>",
            child.sex,
        ],
        [
            "出生时间<br><small>Time of birth</small>",
            f"{born.year}&nbsp;年&nbsp;{born.month:02d}&nbsp;月&nbsp;{born.day:02d}&nbsp;日&nbsp;{random.randint(0, 23):02d}&nbsp;时&nbsp;{random.randint(0, 59):02d}&nbsp;分",
            "出生孕周",
            f"{random.randint(36, 41)} 周",
        ],
        [
            "出生地点<br><small>Place of birth</small>",
            t(kit.province(case) + kit.town(case)) + "市",
            "出生体重",
            f"{random.randint(25, 40) * 100} 克",
        ],
        ["医疗机构名称<br><small>Facility</small>", t(case.hospital), "出生身长", f"{random.randint(47, 53)} 厘米"],
    ]
    parents = _parent("母亲", "mother", case.mother, case.mother.name, case.mother.id_number) + _parent(
        "父亲", "father", case.father, case.father.name, case.father.id_number
    )
    body = (
        '<div class="c" style="color:#356b3c"><h2 style="font-size:28px;letter-spacing:6px">出 生 医 学 证 明</h2>'
        "<div style='font-size:15px'>MEDICAL CERTIFICATE OF BIRTH</div></div>"
        + "<div style='margin-top:16px'></div>"
        + kit.grid(first, widths=(21, 42, 15, 22), style="line-height:1.25")
        + kit.grid(parents, widths=(15, 14, 15, 14, 15, 27), style="margin-top:-1px;line-height:1.25;font-size:13.5px")
        + kit.spread(f"签发机构：{t(case.hospital)}", f"签发日期：{day_text(born, '年月')}", style="margin-top:20px")
        + kit.spread(
            "Issuing authority", f"编号 <b style='font-size:19px;color:#b3202a'>{number}</b>", style="margin-top:8px"
        )
        + kit.stamp(case.hospital, right=330, bottom=18, diameter=124, below="出生医学证明章")
    )
    return kit.sheet(
        body,
        size=(860, 560),
        fields=_birth_fields(case, number),
        font=kit.SONG,
        px=15,
        pad="34px 44px",
        ground="#f0f5e8",
        scale=1.7,
    )


def birth_duplicate(case: Case, random: Random) -> Drawing:
    """The page the register office keeps, laid out upright with typed entries."""
    child, number = case.insured, random.choice("PQRST") + digits(random, 9)
    entry = "font-family:'WenQuanYi Zen Hei Sharp','Noto Sans CJK SC';color:#1d2030"

    def line(*pairs: tuple[str, object]) -> str:
        return (
            "<p style='margin-bottom:17px'>"
            + "　".join(f"{name} <span class='u' style='{entry}'>{t(value)}</span>" for name, value in pairs)
            + "</p>"
        )

    body = (
        '<div class="c"><h2 style="font-size:27px">出生医学证明</h2><div>（副页）</div></div>'
        + f'<p class="right" style="font-size:17px">出生证编号：{number}</p>'
        + line(("新生儿姓名", child.name), ("性别", child.sex))
        + line(("出生日期", day_text(child.born_on, "年")), ("出生地", kit.town(case) + "市"))
        + line(("健康状况", "良好"), ("体重(g)", random.randint(26, 39) * 100), ("身长(cm)", random.randint(48, 52)))
        + line(
            ("母亲姓名", case.mother.name),
            ("国籍", "中国"),
            ("民族", case.mother.ethnicity),
        )
        + line(("母亲身份证号", case.mother.id_number))
        + line(("父亲姓名", case.father.name), ("民族", case.father.ethnicity))
        + line(("父亲身份证号", case.father.id_number))
        + line(("接生机构", case.hospital))
        + f'<p style="margin-top:34px">签发人员：{kit.handwritten(kit.doctor(random))}　　签发日期：{day_text(child.born_on, "年月")}</p>'
        + kit.stamp(case.hospital, right=60, bottom=40, diameter=132, below="出生医学证明专用章")
    )
    return kit.sheet(
        body, size=(640, 600), fields=_birth_fields(case, number), font=kit.KAI, px=17, ground="#f7f3ea", scale=1.8
    )


def death_medical(case: Case, random: Random) -> Drawing:
    """The medical certificate, the leaf for the family."""
    person, number = case.insured, digits(random, 8)
    died = case.discharged_on
    rows = [
        ["死者姓名", t(person.name), "性别", person.sex, "民族", person.ethnicity, "国家或地区", "中国"],
        [
            "有效身份证件类别",
            "居民身份证",
            "证件号码",
            f"@colspan=3|{person.id_number}",
            "年龄",
            f"{kit.age(person.born_on, died)}岁",
        ],
        [
            "出生日期",
            f"@colspan=3|{day_text(person.born_on, '年月')}",
            "死亡日期",
            f"@colspan=3|{day_text(died, '年月')} {random.randint(0, 23)}时{random.randint(0, 59)}分",
        ],
        [
            "死亡地点",
            f"@colspan=3|{random.choice(('医疗卫生机构', '来院途中', '家中'))}",
            "婚姻状况",
            random.choice(("已婚", "丧偶")),
            "文化程度",
            random.choice(("小学", "初中", "高中")),
        ],
        ["户籍地址", f"@colspan=3|{t(person.address)}", "常住地址", "@colspan=3|同户籍地址"],
        ["死亡原因", f"@colspan=3|{t(case.diagnosis.name)}", "家属联系电话", f"@colspan=3|{case.relative.phone}"],
        [
            "可联系的家属姓名",
            f"@colspan=3|{t(case.relative.name)}",
            "医师签名",
            f"@colspan=3|{kit.handwritten(kit.doctor(random))}",
        ],
    ]
    body = (
        '<h2 class="c" style="font-size:23px;letter-spacing:2px">居民死亡医学证明（推断）书</h2>'
        + kit.spread("（第四联　死者家属保存）", f"编号：{number}", style="margin:8px 0 6px")
        + kit.grid(rows, widths=(13, 13, 10, 12, 12, 12, 12, 16), style="font-size:14px;line-height:1.35")
        + kit.spread(
            f"医疗卫生机构盖章：{t(case.hospital)}", f"填表日期：{day_text(died, '年月')}", style="margin-top:16px"
        )
        + "<p style='font-size:12.5px;margin-top:26px'>注：本联由死者家属保存，凭第三联到公安机关办理户籍注销及殡葬手续。涂改、未盖章无效。</p>"
        + kit.stamp(case.hospital, right=250, bottom=30, diameter=130, below="死亡证明专用章")
    )
    fields = {
        "name": person.name,
        "sex": person.sex,
        "id_number": person.id_number,
        "died_on": died.isoformat(),
        "born_on": person.born_on.isoformat(),
        "cause": case.diagnosis.name,
        "certificate_number": number,
        "hospital": case.hospital,
    }
    return kit.sheet(body, size=(900, 560), fields=fields, font=kit.SONG, px=15, pad="30px 40px", scale=1.7)


def death_village(case: Case, random: Random) -> Drawing:
    """A proof written by the police station of the place."""
    person, died = case.insured, case.discharged_on
    body = (
        '<h2 class="c" style="font-size:30px;letter-spacing:18px;margin:20px 0 40px">死亡证明</h2>'
        + f"<p style='text-indent:2em'>兹有我辖区居民{t(person.name)}，{person.sex}，{person.ethnicity}族，公民身份号码：{person.id_number}，户籍地址：{t(person.address)}。"
        f"该人于{day_text(died, '年')}因{t(case.diagnosis.name)}在{random.choice(('家中', '医院'))}死亡，其户口已于{day_text(died + dt.timedelta(days=3), '年')}注销。</p>"
        "<p style='text-indent:2em'>特此证明。</p>"
        + f"<p style='margin-top:30px'>经办人：{kit.handwritten(kit.doctor(random))}　　联系电话：{case.relative.phone}</p>"
        + f"<div class='right' style='margin-top:54px'>{t(person.id_issuer)}<br>{day_text(died + dt.timedelta(days=3), '年')}</div>"
        + kit.stamp(person.id_issuer, right=54, bottom=88, diameter=146)
    )
    fields = {
        "name": person.name,
        "sex": person.sex,
        "id_number": person.id_number,
        "died_on": died.isoformat(),
        "cause": case.diagnosis.name,
    }
    return kit.sheet(
        body, size=(740, 610), fields=fields, font=kit.FANG, px=18.5, pad="50px 66px", css="p{line-height:2}", scale=1.7
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "birth_certificate": (birth_original, birth_duplicate),
    "death_certificate": (death_medical, death_village),
}
