"""Certificates of birth and of death."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import cards_kit as kit
from benchmarks.papers.families.seventeenth import names
from benchmarks.papers.families.seventeenth.cards_kit import line, t, wrote
from benchmarks.papers.paper import Drawing, Layout


def _birth_truth(case: Case, number: str) -> dict[str, object]:
    child, mother, father = case.insured, case.mother, case.father
    return {
        "name": child.name,
        "sex": child.sex,
        "born_on": child.born_on.isoformat(),
        "mother_name": mother.name,
        "mother_id_number": mother.id_number,
        "father_name": father.name,
        "father_id_number": father.id_number,
        "certificate_number": number,
        "hospital": case.hospital,
    }


def _both(chinese: str, english: str) -> str:
    """A label cell with its English below."""
    return f"#{chinese}<br><small>{english}</small>"


def birth_upright(case: Case, random: Random) -> Drawing:
    """The recent print, upright: English below each label, the number at the foot."""
    child, mother, father = case.insured, case.mother, case.father
    number, born = random.choice("ABXYZ") + digits(random, 9), child.born_on

    lines = kit.table(
        f"""{_both("新生儿姓名", "Name of newborn")}|3>{t(child.name)}
{_both("性　别", "Sex")}|{child.sex}|{_both("出生孕周", "Gestational age")}|{random.randint(37, 41)}周+{random.randint(0, 6)}天
{_both("出生时间", "Time of birth")}|3>{day_text(born, "年月")}{random.randint(0, 23):02d}时{random.randint(0, 59):02d}分
{_both("出生体重", "Weight")}|{random.randint(2600, 4100)}克|{_both("出生身长", "Length")}|{random.randint(47, 53)}厘米
{_both("出生地点", "Place of birth")}|3>{t(kit.home(child))}
{_both("助产机构", "Medical institution")}|3>{t(case.hospital)}
{_both("母亲姓名", "Mother")}|{t(mother.name)}|{_both("父亲姓名", "Father")}|{t(father.name)}
{_both("证件号码", "ID No.")}|{mother.id_number}|{_both("证件号码", "ID No.")}|{father.id_number}
{_both("住　址", "Address")}|{t(kit.home(mother))}|{_both("住　址", "Address")}|{t(kit.home(father))}""",
        "18 33 17 32",
    )
    body = (
        '<div class="c" style="font-size:14px;color:#8a2c53">中华人民共和国国家卫生健康委员会监制</div>'
        '<h2 class="c" style="font-size:30px;letter-spacing:8px;color:#8a2c53">出生医学证明</h2><div class="c" style="font-size:12px;margin-bottom:12px;color:#8a2c53">MEDICAL CERTIFICATE OF BIRTH</div>'
        + lines
        + kit.spread(
            f"接生人员　{kit.staff(random)}",
            f"签发人　{kit.staff(random)}",
            f"签发日期　{day_text(born + dt.timedelta(days=5), '年')}",
            style="margin-top:18px",
        )
        + f'<div class="c" style="margin-top:26px;font-size:19px;font-family:{kit.MONO.replace(chr(39), "")};color:#333">出生证编号 {number}</div>'
        + kit.stamp(case.hospital, 80, 56, 118, "出生证专用章")
    )
    css = ":root{--rule:#c99ab0;--label:#8a2c53}small{font-size:10px}td.l{line-height:1.1}.g td{height:46px}"
    ground = "repeating-radial-gradient(circle at 50% 40%,#fdf3f6 0 9px,#fbeaf0 9px 18px)"
    fields = _birth_truth(case, number)
    return kit.page(body, (720, 730), fields, font=kit.SERIF, px=15, ground=ground, css=css, loose=True, scale=1.7)


def birth_three_parts(case: Case, random: Random) -> Drawing:
    """The third part (for the police) with its counterfoil above, typed by a needle printer beside blanks."""
    child, mother, father = case.insured, case.mother, case.father
    number, born = random.choice("KLMNP") + digits(random, 9), child.born_on

    def typed(words: object, width: int = 90) -> str:
        return f'<span class="u" style="min-width:{width}px;font-family:{kit.NEEDLE}">{t(words)}</span>'

    body = (
        f'<div class="s" style="font-size:13px"><span>存根　编号 {number}　经办 {kit.staff(random)}</span><span>领证人签名 {wrote(t(father.name), 1)}</span></div>'
        '<div style="border-top:2px dashed #557;margin:10px 0 16px"></div>'
        f'<div class="s"><span>副　页</span><h2 style="font-size:25px;letter-spacing:5px">出生医学证明</h2><span>№{number}</span></div>'
        f"<p>婴儿姓名{typed(child.name, 130)}性别{typed(child.sex, 40)}出生于{typed(born.year, 50)}年{typed(born.month, 34)}月{typed(born.day, 34)}日{typed(random.randint(0, 23), 34)}时</p>"
        f"<p>出生孕周{typed(random.randint(37, 41), 40)}周　健康状况{typed('良好', 60)}体重{typed(random.randint(2600, 4100), 60)}克　身长{typed(random.randint(47, 53), 40)}厘米</p>"
        f"<p>母亲姓名{typed(mother.name, 110)}民族{typed(mother.ethnicity, 50)}身份证号{typed(mother.id_number, 200)}</p>"
        f"<p>父亲姓名{typed(father.name, 110)}民族{typed(father.ethnicity, 50)}身份证号{typed(father.id_number, 200)}</p>"
        f"<p>家庭住址{typed(kit.home(mother), 250)}</p><p>接生机构名称{typed(case.hospital, 330)}</p>"
        + kit.spread(
            "（新生儿登记户口时由公安机关留存）",
            f"填发日期 {day_text(born + dt.timedelta(days=9), '年')}",
            style="margin-top:14px",
        )
        + kit.stamp(case.hospital, 70, 16, 116, blue=random.random() < 0.3)
    )
    css = "p{line-height:2.5;font-size:16px}"
    return kit.page(
        body, (800, 490), _birth_truth(case, number), font=kit.FANG, px=15.5, ground="#eef3f8", css=css, loose=True
    )


def birth_screen(case: Case, random: Random) -> Drawing:
    """The electronic certificate in a maternity app."""
    child, mother, father = case.insured, case.mother, case.father
    number = random.choice("RSTU") + digits(random, 9)
    rows = [
        ("编号", number),
        ("新生儿", t(child.name)),
        ("性别", child.sex),
        ("出生时间", f"{day_text(child.born_on, '.')} {kit.clock(random)}"),
        ("助产机构", t(case.hospital)),
    ]
    rows += [("母亲", f"{t(mother.name)}<br>{mother.id_number}"), ("父亲", f"{t(father.name)}<br>{father.id_number}")]
    body = (
        '<div style="background:linear-gradient(180deg,#f9d7e3,#fff 40%);border-radius:14px;padding:16px">'
        f'<div class="c" style="font-size:19px;color:#8a2c53"><b>出生医学证明</b><br><small style="font-size:11px">电子证照　与纸质证明具有同等效力</small></div>{kit.listed(rows, way=random.choice(("between", "beside")), rule="#f3dce5")}'
        f'<div style="font-size:12px;color:#888;margin-top:8px">签发机构：{t(case.hospital)}</div></div>'
    )
    return kit.screen(
        "母子健康手册",
        body,
        680,
        _birth_truth(case, number),
        random=random,
        bar="#d2567f",
        font=kit.MICRO,
        foot=("纠错", "下载证照"),
    )


def _death_truth(case: Case, issuer: str, *, cause: str | None) -> dict[str, object]:
    person = case.insured
    fields: dict[str, object] = {"name": person.name, "sex": person.sex, "id_number": person.id_number}
    fields |= {"died_on": case.discharged_on.isoformat(), "issuer": issuer}
    return fields | ({"cause": cause} if cause else {})


def death_parts(case: Case, random: Random) -> Drawing:
    """The medical certificate's third part (for the family), a wide strip of short lines."""
    person, died, cause = case.insured, case.discharged_on, case.diagnosis.name
    place = random.choice(("医疗卫生机构", "急诊科", "养老服务机构"))
    lines = kit.table(
        f"""#死者姓名|{t(person.name)}|#性别|{person.sex}|#民族|{t(person.ethnicity)}族|#年龄|{kit.age(person, died)}岁
#身份证件|3>居民身份证 {person.id_number}|#常住地址|3>{t(person.address)}
#出生日期|{day_text(person.born_on, "年")}|#死亡日期|{day_text(died, "年")}|#死亡地点|3>{place}
#死亡原因|3>{t(cause)}|#家属姓名|{t(case.relative.name)}|#电话|{case.relative.phone}
#医师签名|{wrote(kit.staff(random), 0)}|#医疗机构|5>{t(case.hospital)}""",
        "9 18 9 14 9 16 7 18",
    )
    body = (
        f'<div class="s"><span>行政区划代码 {digits(random, 6)}</span><span>编号 {digits(random, 4)}-{digits(random, 8)}</span></div>'
        f'<h2 class="c" style="font-size:23px;margin:4px 0 10px">居民死亡医学证明（推断）书　第{random.choice("三四")}联</h2>{lines}'
        f'<p style="font-size:12.5px;margin-top:8px">注：①此联由死者家属保存，凭此办理殡葬。②无医师及民警签字、盖章无效。③涂改无效。</p>'
        f'<div class="e" style="margin-top:16px">（医疗机构盖章）　填表日期 {day_text(died + dt.timedelta(days=1), "年")}</div>'
        + kit.stamp(case.hospital, 70, 16, 112, "死亡证明专用章")
    )
    fields = _death_truth(case, case.hospital, cause=cause)
    return kit.page(
        body,
        (1120, 430),
        fields,
        font=kit.SONG,
        px=14.5,
        css=".g td{height:42px;padding:2px 4px}",
        loose=True,
        scale=1.4,
    )


def death_village(case: Case, random: Random) -> Drawing:
    """A village committee's letter, filled by hand, confirmed by the station below."""
    person, died, face = case.insured, case.discharged_on, random.randrange(3)
    issuer = names.village(case, random)
    cause = random.choice(("因病", "意外")) if random.random() < 0.4 else ""
    tail = f"{cause}医治无效" if cause else f"因患{t(case.diagnosis.name)}"
    days = f"{line(died.year, 50, face)}年{line(died.month, 30, face)}月{line(died.day, 30, face)}日"
    body = (
        f'<h2 class="c" style="font-size:30px;letter-spacing:14px;margin-bottom:18px">{random.choice(("证明", "死亡证明", "证　明　信"))}</h2>'
        f"<p>兹有我{'村村民' if '村民' in issuer else '社区居民'}{line(t(person.name), 100, face)}，{person.sex}，{t(person.ethnicity)}族，身份证号{line(person.id_number, 220, face)}，住{t(person.address)}，"
        f"{tail}，于{days}在{random.choice(('家中', '医院', '县医院'))}死亡，遗体已{random.choice(('火化', '按民俗安葬'))}。</p><p>联系人{t(case.relative.name)}，电话{case.relative.phone}。特此证明。</p>"
        f'<div class="e" style="margin-top:26px;line-height:1.9">{issuer}<br>负责人：{wrote(kit.staff(random), face)}<br>{day_text(died + dt.timedelta(days=3), "年")}</div>'
        f'<div style="border:1px solid #444;margin-top:20px;padding:8px 12px;font-size:14px">派出所意见：<br>{wrote("情况属实", face)}　　　民警 {wrote(kit.staff(random), face)}</div>'
        + kit.stamp(issuer, 70, 150, 130)
    )
    fields = _death_truth(case, issuer, cause=None if cause else case.diagnosis.name)
    return kit.page(
        body,
        (760, 640),
        fields,
        font=kit.KAI,
        px=18,
        css="p{text-indent:2em;line-height:2.2}",
        loose=True,
        pad="44px 58px",
    )


def death_removed(case: Case, random: Random) -> Drawing:
    """The police's slip that a registration was removed, half a sheet from a laser printer."""
    person, died = case.insured, case.discharged_on
    issuer = names.police_station(case, random)
    pairs = (
        ("姓　　名", t(person.name)),
        ("性　　别", person.sex),
        ("公民身份号码", person.id_number),
        ("户籍地址", t(person.address)),
        ("死亡日期", day_text(died, random.choice(("-", "年月")))),
        ("注销类别", "死亡注销"),
        ("注销日期", day_text(died + dt.timedelta(days=6), "-")),
        ("申报人", f"{t(case.relative.name)}（亲属）"),
    )
    rows = "".join(
        f"<div style='display:flex;line-height:2'><span style='width:130px'>{one}</span><b style='font-weight:normal'>{two}</b></div>"
        for one, two in pairs
    )
    body = (
        f'<h2 class="c" style="font-size:23px;letter-spacing:3px">{random.choice(("户口注销证明", "死亡注销户口证明", "注销户口证明（存根联）"))}</h2>'
        f'<div class="e" style="font-size:13px;margin-bottom:8px">{t(person.id_issuer[:2])}公户注字 {case.on.year}{digits(random, 6)}</div>{rows}'
        f'<div class="e" style="margin-top:22px">{issuer}<br>{day_text(died + dt.timedelta(days=6), "年")}　经办 {kit.staff(random)}</div>'
        + kit.stamp(issuer, 60, 22, 124, "户口专用章")
    )
    return kit.page(
        body, (680, 500), _death_truth(case, issuer, cause=None), font=kit.MING, px=17, loose=True, scale=1.7
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "birth_certificate": (birth_upright, birth_three_parts, birth_screen),
    "death_certificate": (death_parts, death_village, death_removed),
}
