"""Papers of the tenth family about a life: household register, birth and death certificates."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, Person, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.tenth.desk import FANG, HEI, LATIN, OCR, SONG, ZEN, chop, scrawl, sheet, stamp
from benchmarks.papers.paper import Drawing, Layout


def register_member(case: Case, random: Random) -> Drawing:
    """A member's page of the booklet on yellow-green paper, values from a printer that sits a little too high."""
    one = case.insured
    relation = random.choice(("户主", "妻", "长女", "次子", "父亲", "儿媳", "孙子"))
    lines = (
        (("姓　名", escape(one.name)), ("户主或与户主关系", relation)),
        (("曾用名", ""), ("性　别", one.sex)),
        (("出生地", escape(one.address[:5])), ("民　族", f"{one.ethnicity}族")),
        (("籍　贯", escape(one.address[:5])), ("出生日期", day_text(one.born_on, "年月"))),
        (("本市（县）其他住址", ""), ("宗教信仰", "")),
        (("公民身份号码", one.id_number), ("身高/血型", f"{random.randint(152, 184)}厘米")),
        (("文化程度", random.choice(("小学", "高中", "大学本科"))), ("婚姻状况", "")),
        (("服务处所", random.choice(("", "务农", "澄阳纺织厂"))), ("职　业", "")),
    )
    rows = "".join("<tr>" + "".join(f"<th>{k}</th><td>{v}</td>" for k, v in pair) + "</tr>" for pair in lines)
    moved = day_text(case.on - dt.timedelta(days=random.randint(900, 4000)), "年月")
    body = (
        f"<div class=p>— {random.randint(2, 7)} —</div><h1>常 住 人 口 登 记 卡</h1><table>{rows}"
        "<tr><th>何时由何地迁来本市（县）</th><td colspan=3></td></tr><tr><th>何时由何地迁来本址</th><td colspan=3>户口补录</td></tr></table>"
        f"<div class=f><span>承办人签章：{scrawl(case.father.name[:1] + '志明', size=22)}</span><span>登记日期：<b>{moved}</b></span></div>"
        + stamp(one.id_issuer, "户口专用", 520, 410, size=116, turn=12)
    )
    css = (
        f".paper{{padding:22px 34px;background:#f1f3e0;font-size:14px}} h1{{text-align:center;font:500 24px {SONG};margin:0 0 10px}} .p{{text-align:center;font-size:12px}}"
        f"table{{width:100%;table-layout:fixed}} td,th{{border:1px solid #4f5b45;height:44px;padding:1px 6px}} th{{width:17%;color:#33402c;font-size:13px}} td,b{{font:16px {ZEN}}} td{{padding-bottom:9px}}"
        ".f{display:flex;justify-content:space-between;margin:10px 60px 0 4px}"
    )
    fields = {"name": one.name, "relation": relation, "sex": one.sex, "born_on": one.born_on.isoformat(), "id_number": one.id_number}  # fmt: skip
    return sheet(body, (740, 600), fields, face=SONG, css=css, scale=1.8)


def register_household(case: Case, random: Random) -> Drawing:
    """The first page: kind of household, number, head, address, and two seals."""
    head, number = case.father, digits(random, 9)
    issued = case.on - dt.timedelta(days=random.randint(800, 3600))
    body = (
        "<h1>居民户口簿</h1><table>"
        f"<tr><th>户　别</th><td>{random.choice(('家庭户', '居民家庭户口', '农业家庭户'))}</td><th>户　号</th><td>{number}</td></tr>"
        f"<tr><th>户主姓名</th><td colspan=3>{escape(head.name)}</td></tr><tr><th>住　　址</th><td colspan=3>{escape(head.address)}</td></tr></table>"
        f"<div class=s><span>省级公安机关户口专用章</span><span>户口登记机关户口专用章</span></div>{stamp('公安厅户口专用章', '', 90, 306)}"
        f"{stamp(head.id_issuer, '户口专用章', 450, 306, turn=-9)}<div class=d>承办人签章：　　　　　　　　{day_text(issued, '年')}签发</div>"
        "<div class=n>注意事项：本簿由户主妥善保管，严禁私自涂改、转让、出借；全户迁出时交回登记机关注销。</div>"
    )
    css = (
        f".paper{{padding:34px 46px;background:#f4efdf;font-size:15px}} h1{{font:500 25px {SONG};letter-spacing:14px;text-align:center;margin:0 0 18px}} table{{width:100%}} td,th{{border:1px solid #6b5d43;height:48px;padding:2px 9px}} th{{width:104px}} td{{font:17px {ZEN}}}"
        ".s{display:flex;justify-content:space-around;margin-top:26px} .d{position:absolute;left:60px;top:464px} .n{position:absolute;left:46px;right:46px;bottom:22px;font-size:12px}"
    )
    fields = {"head_name": head.name, "household_number": number, "address": head.address}
    return sheet(body, (720, 560), fields, face=FANG, css=css, scale=1.7)


def birth(case: Case, random: Random) -> Drawing:
    """The certificate with its counterfoil: a green-edged sheet, rows of bilingual labels in boxes."""
    baby, mother, father = case.insured, case.mother, case.father
    number = random.choice("TUVW") + digits(random, 9)

    def cell(chinese: str, english: str, value: str, span: int = 1) -> str:
        return f"<td colspan={span}><small>{chinese} <i>{english}</i></small><br>{escape(value)}</td>"

    def parent(chinese: str, english: str, one: Person) -> str:
        age = str((baby.born_on.year - one.born_on.year) % 18 + 23)
        return (
            f"<tr>{cell(chinese + '姓名', english + ' name', one.name, 2)}{cell('年龄', 'Age', age)}{cell('民族', 'Ethnicity', one.ethnicity)}{cell('国籍', 'Nationality', '中国')}</tr>"
            f"<tr>{cell('身份证件号码', 'Identity No.', one.id_number, 2)}{cell('住址', 'Address', one.address, 3)}</tr>"
        )

    time = f"{day_text(baby.born_on, '年')} {random.randint(0, 23)}时{random.randint(0, 59)}分"
    body = (
        "<h1>出生医学证明</h1><h2>MEDICAL CERTIFICATE OF BIRTH</h2><table>"
        f"<tr>{cell('新生儿姓名', 'Full name', baby.name, 2)}{cell('性别', 'Sex', baby.sex)}{cell('出生时间', 'Time of birth', time, 2)}</tr>"
        f"<tr>{cell('出生地点', 'Place', baby.address[:8], 2)}{cell('孕周', 'Weeks', str(random.randint(36, 41)))}{cell('体重', 'Weight', f'{random.randint(2600, 3900)}克')}{cell('身长', 'Length', f'{random.randint(48, 53)}厘米')}</tr>"
        f"<tr>{cell('医疗保健机构名称', 'Name of facility', case.hospital, 5)}</tr>{parent('母亲', 'Mother', mother)}{parent('父亲', 'Father', father)}</table>"
        f"<div class=b><span>签发机构（盖章）Issued by</span><span>签发日期 Date　{day_text(baby.born_on + dt.timedelta(days=random.randint(2, 9)), '年')}</span></div>"
        f"<div class=n>编号 No. <b>{number}</b></div>{stamp(case.hospital, '出生证明专用', 120, 590, size=122)}"
        "<div class=f>中华人民共和国国家卫生健康委员会监制</div>"
    )
    css = (
        f".paper{{padding:38px 44px;border:12px solid #9cc6a8;outline:2px solid #4e8f68;outline-offset:-18px;background:linear-gradient(#f7fcf5,#fdf8ef)}} h1{{text-align:center;font:500 32px {SONG};color:#2c6b48;letter-spacing:6px;margin:0}}"
        f"h2{{text-align:center;font:14px {LATIN};color:#2c6b48;margin:2px 0 16px}} table{{width:100%;table-layout:fixed}} td{{border:1px solid #8fb79b;height:56px;padding:2px 8px;font-size:15px;line-height:1.3}} small{{font-size:11px;color:#3c6b50}} i{{font:10px {LATIN}}}"
        f".b{{display:flex;justify-content:space-between;margin:24px 30px}} .n{{position:absolute;right:60px;bottom:90px;color:#b3262e}} .n b{{font:21px {OCR}}} .f{{position:absolute;left:0;right:0;bottom:30px;text-align:center;font-size:12px}}"
    )
    fields = {
        "name": baby.name, "sex": baby.sex, "born_on": baby.born_on.isoformat(), "mother_name": mother.name, "mother_id_number": mother.id_number,
        "father_name": father.name, "father_id_number": father.id_number, "certificate_number": number, "hospital": case.hospital,
    }  # fmt: skip
    return sheet(body, (794, 800), fields, face=HEI, css=css)


def death(case: Case, random: Random) -> Drawing:
    """The third copy, for the bereaved: two columns of labels without inner rules, causes in rows."""
    one, died = case.insured, case.discharged_on
    pairs = (
        ("死者姓名", escape(one.name)), ("性别", one.sex), ("民族", one.ethnicity + "族"), ("年龄", f"{(died - one.born_on).days // 365}岁"),
        ("身份证号", one.id_number), ("婚姻", "有配偶"), ("出生日期", day_text(one.born_on, "-")), ("死亡日期", day_text(died, "-") + f" {random.randint(0, 23):02d}时"),
        ("生前住址", escape(one.address)), ("死亡地点", "医院病房"), ("可联系家属", escape(case.relative.name)), ("电话", case.relative.phone),
    )  # fmt: skip
    rows = "".join(f"<div><span>{label}</span>{value}</div>" for label, value in pairs)
    body = (
        f"<div class=top><span>行政区划代码 {digits(random, 6)}</span><span>编号 {digits(random, 10)}</span></div><h1>居民死亡医学证明（推断）书</h1><div class=sub>第三联　死者家属留存</div>"
        f"<div class=box>{rows}</div><table><tr><th>致死的主要疾病诊断</th><th>疾病名称（勿填症状体征）</th><th>发病至死亡时间间隔</th></tr>"
        f"<tr><td>Ⅰ.(a) 直接死亡原因</td><td>{escape(case.diagnosis.name)}</td><td>{random.randint(2, 30)}天</td></tr><tr><td>(b) 引起(a)的疾病</td><td>—</td><td></td></tr><tr><td>Ⅱ.其他疾病</td><td>—</td><td></td></tr></table>"
        f"<div class=b><div>签发单位：{escape(case.hospital)}</div><div>医师：{scrawl('何望舒', size=24)}</div><div>填发日期：{day_text(died, '-')}</div></div>"
        + stamp(case.hospital, "死亡证明章", 520, 520, turn=7)
        + chop("户口已注销", 90, 610)
        + "<div class=f>注：本证明无签发单位公章无效，供殡葬及户籍注销使用。</div>"
    )
    css = (
        f".paper{{padding:36px 46px;font-size:15px}} .top{{display:flex;justify-content:space-between;font-size:13px}} h1{{text-align:center;font:500 26px {SONG};margin:12px 0 0}} .sub{{text-align:center;font-size:13px;margin-bottom:14px}}"
        ".box{border:1.5px solid #333;display:flex;flex-wrap:wrap;padding:6px 12px} .box div{width:50%;padding:6px 8px 6px 0;display:flex} .box span{flex:none;width:98px;color:#555} table{width:100%;margin-top:-1px} td,th{border:1px solid #333;padding:8px;text-align:left}"
        ".b{line-height:2.1;margin:20px 10px} .f{position:absolute;bottom:22px;font-size:12px}"
    )
    fields = {"name": one.name, "sex": one.sex, "id_number": one.id_number, "died_on": died.isoformat(), "cause": case.diagnosis.name, "issuer": case.hospital}  # fmt: skip
    return sheet(body, (780, 740), fields, face=FANG, css=css)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "household_register": (register_member, register_household),
    "birth_certificate": (birth,),
    "death_certificate": (death,),
}
