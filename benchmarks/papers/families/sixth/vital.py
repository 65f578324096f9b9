"""Birth and death: the medical certificate of birth, the medical certificate of death, the register's cancellation."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from html import escape
from random import Random

from anlan.kernel.identity import age_on
from benchmarks.papers.facts import Case, Person, person
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixth.marks import KAI, SUNG, framed, home, is_child, pen, stamp, surname, waves
from benchmarks.papers.families.sixth.sheet import bars, serial
from benchmarks.papers.paper import Drawing, Layout

_ILL = ("急性心肌梗死", "脑干出血", "重症肺炎", "肝恶性肿瘤", "多器官功能衰竭", "急性肺栓塞")
_HURT = ("重型颅脑损伤", "创伤失血性休克", "多发伤")


@dataclass(frozen=True, slots=True)
class _Birth:
    child: Person
    number: str
    hour: int
    minute: int
    weeks: int
    weight_g: int
    length_cm: int
    signed_on: dt.date


def _birth(case: Case) -> _Birth:
    """The birth of a minor insured, or of the parents' small child when the insured person is grown up."""
    random = case.random
    child = case.insured
    if not is_child(case):
        child = person(random, case.pools, on=case.on, age_years=(0, 3))
        child = replace(child, born_on=min(child.born_on, case.on - dt.timedelta(days=40)))
        if "·" not in case.father.name and "·" not in child.name:
            child = replace(child, name=surname(case.father.name) + child.name.removeprefix(surname(child.name)))
    return _Birth(
        child=child,
        number=f"{random.choice('RSTUVW')}{case.numbers['登记号']:0>9}"[:10],
        hour=random.randrange(24),
        minute=random.randrange(1, 60),
        weeks=random.randint(37, 41),
        weight_g=random.randrange(2650, 4020, 10),
        length_cm=random.randint(48, 53),
        signed_on=child.born_on + dt.timedelta(days=random.randint(4, 18)),
    )


def _birthplace(case: Case) -> str:
    """The hospital's town, where its name tells it."""
    town = next((city for city in case.pools.cities if case.hospital.startswith(city.removesuffix("市"))), "")
    return f"{town}{case.pools.districts[case.seed % 6]}" if town else "".join(home(case, case.mother))


def _birth_fields(case: Case, birth: _Birth) -> dict[str, str]:
    return {
        "name": birth.child.name,
        "sex": birth.child.sex,
        "born_on": birth.child.born_on.isoformat(),
        "mother_name": case.mother.name,
        "mother_id_number": case.mother.id_number,
        "father_name": case.father.name,
        "father_id_number": case.father.id_number,
        "certificate_number": birth.number,
        "hospital": case.hospital,
    }


def _age(parent: Person, child: Person) -> str:
    years = age_on(parent.born_on, child.born_on)
    return str(years) if years >= 20 else ""


def birth_sheet(case: Case, random: Random) -> Drawing:
    """The certificate with labels in Chinese and English, standing."""
    birth = _birth(case)
    child, place = birth.child, _birthplace(case)
    when = f"{day_text(child.born_on, '年月')} {birth.hour:02d} 时 {birth.minute:02d} 分"

    def both(zh: str, en: str, value: str, width: int) -> str:
        return f"<span class=f style='width:{width}px'><span class=l>{zh}<small>{en}</small></span><span class=v>{value}</span></span>"

    def parent(zh: str, en: str, who: Person) -> str:
        return (
            f"<div>{both(zh + '姓名', f'Name of {en}', escape(who.name), 285)}{both('年龄', 'Age', _age(who, child), 120)}{both('国籍', 'Nationality', '中国', 160)}</div>"
            f"<div>{both('民族', 'Ethnicity', who.ethnicity + '族', 170)}{both('住址', 'Address', f'<small class=a>{escape(who.address)}</small>', 425)}</div>"
            f"<div>{both('有效身份证件类别', 'Type of valid ID', '居民身份证', 265)}{both('证件号码', 'ID No.', who.id_number, 330)}</div>"
        )

    lines = (
        f"<div>{both('新生儿姓名', 'Full name of baby', escape(child.name), 330)}{both('性别', 'Sex', child.sex, 130)}</div>"
        f"<div>{both('出生时间', 'Date of birth', when, 400)}{both('出生孕周', 'Gestation', f'{birth.weeks} 周', 195)}</div>"
        f"<div>{both('出生体重', 'Weight', f'{birth.weight_g} 克', 230)}{both('出生身长', 'Length', f'{birth.length_cm} 厘米', 230)}</div>"
        f"<div>{both('出生地点', 'Place of birth', place, 595)}</div>"
        f"<div>{both('医疗机构名称', 'Medical institution', escape(case.hospital), 595)}</div>"
        + parent("母亲", "mother", case.mother)
        + parent("父亲", "father", case.father)
        + f"<div>{both('签发机构（盖章）', 'Issued by', escape(case.hospital), 595)}</div>"
        f"<div>{both('签发日期', 'Date of issue', day_text(birth.signed_on, '年月'), 280)}{both('出生证编号', 'No.', f'<b>{birth.number}</b>', 310)}</div>"
    )
    css = (
        f"h1{{margin:0;text-align:center;font-size:37px;letter-spacing:8px;color:#a83a52;{KAI}}}.b>div{{white-space:nowrap}}.f{{display:inline-flex;align-items:flex-end;margin-right:6px}}.l{{color:#a83a52;font-size:16px;white-space:nowrap}}"
        f".l small{{display:block;font-size:9.5px}}.v{{flex:1;border-bottom:1px solid #c68796;margin-left:6px;font-size:18px;{SUNG}white-space:nowrap;min-height:25px}}.a{{font-size:13px}}"
        f".b{{position:absolute;left:96px;top:212px;width:612px;{SUNG}}}.b>div{{height:55px}}"
    )
    body = (
        f"<div class='paper' style='background:#fdf3f3'>{waves(794, 1123, colour='#f3d3da', step=12)}"
        "<div style='position:absolute;inset:40px;border:9px double #cf8a9b'></div>"
        f"<div style='position:absolute;left:0;width:794px;top:92px'><h1>出生医学证明</h1><div style='text-align:center;font-size:17px;color:#a83a52;{SUNG}'>MEDICAL CERTIFICATE OF BIRTH</div></div>"
        f"<div class=b>{lines}</div>"
        + stamp(430, 866, "出生医学证明专用章", diameter=140)
        + at(96, 1034, "中华人民共和国国家卫生健康委员会监制", f"font-size:14px;color:#a83a52;{SUNG}")
        + "</div>"
    )
    return Drawing(framed(body, width=794, height=1123, css=css), 794, 1123, _birth_fields(case, birth))


def birth_page(case: Case, random: Random) -> Drawing:
    """The older certificate, lying: a table filled by a printer that does not quite hit the rows."""
    birth = _birth(case)
    child, born = birth.child, birth.child.born_on
    shift = random.choice((0, 2, 4))

    def parent(word: str, who: Person) -> str:
        return (
            f"<tr><td rowspan=2 class=l style='width:56px'>{word}</td><td class=l>姓名</td><td>{escape(who.name)}</td><td class=l>年龄</td><td>{_age(who, child)}</td><td class=l>国籍</td><td>中国</td><td class=l>民族</td><td>{who.ethnicity}</td></tr>"
            f"<tr><td class=l>身份证号</td><td colspan=3>{who.id_number}</td><td class=l>住址</td><td colspan=3 style='font-size:14px'>{escape(who.address)}</td></tr>"
        )

    rows = (
        f"<tr><td class=l colspan=2>新生儿姓名</td><td colspan=2>{escape(child.name)}</td><td class=l>性别</td><td>{child.sex}</td><td class=l>出生证编号</td><td colspan=2>{birth.number}</td></tr>"
        f"<tr><td class=l colspan=2>出生日期</td><td colspan=4>{day_text(born, '年')}{birth.hour}时{birth.minute}分</td><td class=l>出生孕周</td><td colspan=2>{birth.weeks}周</td></tr>"
        f"<tr><td class=l colspan=2>出生地</td><td colspan=3>{_birthplace(case)}</td><td class=l>体重</td><td>{birth.weight_g}g</td><td class=l>身长</td><td>{birth.length_cm}cm</td></tr>"
        + parent("母亲", case.mother)
        + parent("父亲", case.father)
        + f"<tr><td class=l colspan=2>接生机构名称</td><td colspan=7>{escape(case.hospital)}</td></tr>"
    )
    css = f"table{{width:960px;{SUNG}}}td{{border:1.3px solid #3d7d62;height:47px;font-size:18px;padding:{shift}px 5px 0 9px;color:#202020}}.l{{color:#2d6a50;font-size:16px;text-align:center;padding:0 4px}}h1{{margin:0;font-size:34px;letter-spacing:12px;color:#2d6a50;text-align:center;{KAI}}}"
    signed = f"<div style='display:flex;justify-content:space-between;width:900px;margin:16px 20px;font-size:17px;{SUNG}'><span>接生人员签字：{pen(random.choice(('方敏', '苏玲')), size=28)}</span><span>签证机构（章）</span><span>签证日期：{day_text(birth.signed_on, '年')}</span></div>"
    body = (
        f"<div class='paper' style='background:#eff7ef'>{waves(1040, 660, colour='#cfe6d6', step=10)}<div style='position:absolute;left:40px;top:44px'><h1>出生医学证明</h1>"
        f"<div style='text-align:right;font-size:14px;color:#2d6a50;margin:4px 0'>（副页）</div><table>{rows}</table>{signed}</div>"
        + stamp(560, 470, "出生医学证明专用章", diameter=132)
        + "</div>"
    )
    return Drawing(framed(body, width=1040, height=660, css=css), 1040, 660, _birth_fields(case, birth), scale=1.5)


def _death(case: Case) -> tuple[dt.date, str]:
    """Day and cause: of an accident on the spot, of an illness at the end of the stay."""
    if case.accident:
        return case.loss_on, _HURT[case.seed % len(_HURT)]
    return case.discharged_on, _ILL[case.seed % len(_ILL)]


def death_form(case: Case, random: Random) -> Drawing:
    """The leaf of the medical certificate of death that the family keeps."""
    who, (died_on, cause) = case.insured, _death(case)
    kin = case.father if is_child(case) else case.relative
    number = serial(case, "死亡证", 14)
    place = "来院途中" if case.accident else "医疗卫生机构"
    rows = (
        f"<tr><td class=l>死者姓名</td><td>{escape(who.name)}</td><td class=l>性别</td><td>{who.sex}</td><td class=l>民族</td><td>{who.ethnicity}</td><td class=l>国家或地区</td><td>中国</td></tr>"
        f"<tr><td class=l>有效身份<br>证件类别</td><td>居民身份证</td><td class=l>证件号码</td><td colspan=3>{who.id_number}</td><td class=l>年龄</td><td>{age_on(who.born_on, died_on)}岁</td></tr>"
        f"<tr><td class=l>出生日期</td><td colspan=2>{day_text(who.born_on, '年')}</td><td class=l>死亡日期</td><td colspan=2>{day_text(died_on, '年')}</td><td class=l>死亡地点</td><td>{place}</td></tr>"
        f"<tr><td class=l>死亡原因</td><td colspan=4>{cause}</td><td class=l>户籍地址</td><td colspan=2 style='font-size:13px'>{escape(who.address)}</td></tr>"
        f"<tr><td class=l>家属姓名</td><td>{escape(kin.name)}</td><td class=l>联系电话</td><td colspan=2>{kin.phone}</td><td class=l>家属住址<br>或单位</td><td colspan=2 style='font-size:13px'>{escape(kin.address)}</td></tr>"
        f"<tr><td class=l>医师签名</td><td>{pen(random.choice(('周文', '何力', '孟云')), size=26)}</td><td class=l>医疗机构<br>盖　章</td><td colspan=2 style='font-size:14px'>{escape(case.hospital)}</td><td class=l>填表日期</td><td colspan=2>{day_text(died_on, '年')}</td></tr>"
    )
    note = "注：①死者家属持此联到公安机关办理户籍注销手续；②无医师及民警签名、医疗机构及派出所盖章无效。"
    css = f"table{{width:940px;table-layout:fixed}}td{{border:1px solid #222;height:54px;font-size:16.5px;text-align:center;padding:2px 4px}}.l{{font-size:15.5px}}body{{{SUNG}}}"
    body = (
        "<div class='paper'>"
        + at(
            0,
            40,
            f"<div style='width:1040px;text-align:center;font-size:27px;font-weight:bold'>居民死亡医学证明（推断）书</div><div style='width:1040px;text-align:center;font-size:16px;margin-top:6px'>（第{random.choice(('二', '三'))}联）</div>",
        )
        + at(52, 116, f"行政区划代码 □□□□□□　　　编号：{number}", "font-size:15px")
        + f"<div style='position:absolute;left:50px;top:146px'><table>{rows}</table><div style='font-size:13.5px;margin-top:10px'>{note}</div></div>"
        + stamp(430, 390, case.hospital, diameter=138, below="死亡证明专用章")
        + "</div>"
    )
    return Drawing(
        framed(body, width=1040, height=580, css=css), 1040, 580, _death_fields(case, issuer=case.hospital), scale=1.5
    )


def register_cancelled(case: Case, random: Random) -> Drawing:
    """What the police station gives when a dead person is struck off the register."""
    who, (died_on, cause) = case.insured, _death(case)
    city = home(case, who)[1]
    issuer = f"{city}公安局{case.pools.streets[case.seed % len(case.pools.streets)]}派出所"
    struck_on = died_on + dt.timedelta(days=2)
    rows = "".join(
        f"<tr><td class=l>{a}</td><td>{b}</td><td class=l>{c}</td><td>{d}</td></tr>"
        for a, b, c, d in (
            ("姓名", escape(who.name), "性别", who.sex),
            ("民族", f"{who.ethnicity}族", "出生日期", day_text(who.born_on, "-")),
            ("公民身份号码", who.id_number, "死亡日期", day_text(died_on, "-")),
            ("注销原因", "死亡", "死亡原因", cause),
        )
    )
    css = f"td{{border:1px solid #333;height:50px;font-size:18px;padding:0 10px;width:220px}}.l{{width:125px;text-align:center}}body{{{SUNG}}}p{{font-size:19px;line-height:38px;margin:20px 0;text-indent:2em}}"
    body = (
        "<div class='paper'><div style='position:absolute;left:52px;top:76px;width:690px'>"
        f"<div style='text-align:center;font-size:32px;{KAI}letter-spacing:8px'>户口注销证明</div><div style='text-align:right;font-size:16px;margin:14px 0 8px'>{city[:1]}公户销字〔{struck_on.year}〕第{case.numbers['门诊号'][:5]}号</div>"
        f"<table>{rows}<tr><td class=l>户籍地址</td><td colspan=3>{escape(who.address)}</td></tr></table>"
        "<p>上列居民因死亡，其户口已在我所依法注销。特此证明。</p>"
        f"<div style='text-align:right;font-size:19px;line-height:40px;margin-top:60px;padding-right:40px'>{issuer}（户口专用章）<br>{day_text(struck_on, '年')}</div>"
        f"<div style='font-size:15px;margin-top:40px'>经办民警：{pen(random.choice(('陆勇', '成刚')), size=27)}</div>{bars(case.numbers['业务流水号'], width=170, height=34)}</div>"
        + stamp(500, 500, issuer, diameter=150, below="户口专用章")
        + "</div>"
    )
    return Drawing(framed(body, width=794, height=860, css=css), 794, 860, _death_fields(case, issuer=issuer))


def _death_fields(case: Case, *, issuer: str) -> dict[str, str]:
    died_on, cause = _death(case)
    who = case.insured
    return {
        "name": who.name,
        "sex": who.sex,
        "id_number": who.id_number,
        "died_on": died_on.isoformat(),
        "cause": cause,
        "issuer": issuer,
    }


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "birth_certificate": (birth_sheet, birth_page),
    "death_certificate": (death_form, register_cancelled),
}
