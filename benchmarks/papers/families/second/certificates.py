"""Certificates of family second about a person's life: household register, birth, death."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import at, day_text, framed, seal
from benchmarks.papers.paper import Drawing, Layout

_BLACK = "'WenQuanYi Zen Hei'"
_SERIF = "'Noto Serif CJK SC'"
_KAI = "'AR PL UKai CN'"


def _register_member(case: Case, random: Random) -> Drawing:
    """A member's card in a wide frame, all values in dot-matrix grey."""
    one, relation = case.insured, random.choice(("户主", "配偶", "之子", "女儿", "母亲"))
    place = one.address[:6]
    cells = (
        (("姓名", one.name), ("户主或与户主关系", relation)), (("曾用名", ""), ("性别", one.sex)),
        (("出生地", place), ("民族", one.ethnicity + "族")), (("籍贯", place), ("出生日期", day_text(one.born_on, "年月"))),
        (("本市（县）其他住址", ""), ("宗教信仰", "无")), (("公民身份号码", one.id_number), ("身高", "")),
        (("文化程度", "大学本科"), ("婚姻状况", "未婚")), (("兵役状况", "未服兵役"), ("血型", "")), (("服务处所", ""), ("职业", "")),
    )  # fmt: skip
    rows = "".join(
        f"<tr><th>{a}</th><td>{escape(b)}</td><th>{c}</th><td>{escape(d)}</td></tr>" for (a, b), (c, d) in cells
    )
    moved = "<tr><th>何时由何地迁来本市（县）</th><td colspan=3></td></tr><tr><th>何时由何地迁来本址</th><td colspan=3></td></tr>"
    body = (
        f"<div class='paper'><h1>常 住 人 口 登 记 卡</h1><table>{rows}{moved}</table><p>承办人签章：<span class=m>周立</span>　　　　　登记日期：<span class=m>{day_text(case.on - dt.timedelta(days=900), '年')}</span></p>"
        f"<div style='position:absolute;left:150px;bottom:0'>{seal(one.id_issuer + '户口专用章', diameter=116)}</div></div>"
    )
    css = (
        f".paper{{padding:30px 44px;background:#faf7ef;font:15px {_SERIF}}} h1{{text-align:center;font-size:24px;margin:0 0 14px}} table{{width:100%}}"
        f"td,th{{border:1px solid #6b5d4a;height:42px;padding:2px 8px;font-weight:normal}} th{{width:19%;font-size:14px}} td,.m{{font:17px {_BLACK};color:#3c4254;letter-spacing:1px}}"
    )
    fields = {
        "name": one.name,
        "relation": relation,
        "sex": one.sex,
        "born_on": one.born_on.isoformat(),
        "id_number": one.id_number,
    }
    return Drawing(framed(body, width=780, height=640, css=css), 780, 640, fields, 1.7)


def _register_first(case: Case, random: Random) -> Drawing:
    """Cover of the household: 户别, 户主, 户号, 住址 as lines to fill in."""
    head, number = case.mother, digits(random, 8)
    line = "display:inline-block;border-bottom:1px solid #555;min-width:{}px;padding:0 8px"
    body = (
        "<div class='paper'><h1>居民户口簿</h1>"
        f'<p>户　别：<span style="{line.format(200)}">家庭户</span>　户主姓名：<span style="{line.format(180)}">{escape(head.name)}</span></p>'
        f'<p>户　号：<span style="{line.format(200)}">{number}</span></p>'
        f'<p>住　址：<span style="{line.format(520)}">{escape(head.address)}</span></p>'
        "<p style='margin-top:200px'>承办人签章：　　　　　　　　签发日期：<span>"
        + day_text(case.on - dt.timedelta(days=2222), "年")
        + "</span></p>"
        f"{at(420, 260, seal(head.id_issuer, diameter=140, below='户口专用章'))}{at(90, 270, seal('公安厅户口专用章', diameter=130))}</div>"
    )
    css = f".paper{{padding:40px 56px;background:#f3efe0;font:18px {_SERIF}}} h1{{text-align:center;font-size:30px;letter-spacing:10px}} p{{line-height:2.2;margin:6px 0}}"
    fields = {"head_name": head.name, "household_number": number, "address": head.address}
    return Drawing(framed(body, width=780, height=580, css=css), 780, 580, fields, 1.7)


def _birth(case: Case, random: Random) -> Drawing:
    """The ruled form of the certificate, mother and father side by side."""
    baby, mother, father, born = case.insured, case.mother, case.father, case.insured.born_on
    number = random.choice("MNUVW") + digits(random, 9)
    rows = "".join(
        f"<tr><th>{label}</th><td>{escape(hers)}</td><th>{other}</th><td>{escape(his)}</td></tr>"
        for label, hers, other, his in (
            ("母亲姓名", mother.name, "父亲姓名", father.name),
            ("年龄", "28岁", "年龄", "31岁"),
            ("国籍", "中国", "国籍", "中国"),
            ("民族", mother.ethnicity, "民族", father.ethnicity),
            ("身份证号", mother.id_number, "身份证号", father.id_number),
        )
    )
    body = (
        f"<div class='paper'><h1>出 生 医 学 证 明</h1><h2>Medical Certificate of Birth</h2><p class=no>编号：{number}</p><table>"
        f"<tr><th>新生儿姓名</th><td>{escape(baby.name)}</td><th>性别</th><td>{baby.sex}</td></tr>"
        f"<tr><th>出生日期</th><td>{day_text(born, '年月')} 16时05分</td><th>健康状况</th><td>良好</td></tr>"
        f"<tr><th>出生孕周</th><td>40周</td><th>体重/身长</th><td>3410克 / 51厘米</td></tr>"
        f"<tr><th>出生地点</th><td colspan=3>{escape(baby.address[:9])}</td></tr>{rows}"
        f"<tr><th>家庭住址</th><td colspan=3>{escape(mother.address)}</td></tr><tr><th>接生单位</th><td colspan=3>{escape(case.hospital)}</td></tr></table>"
        f'<p>接生人员签字：<span style="font:21px {_KAI}">李婉</span>　　签发日期：{day_text(born + dt.timedelta(days=3), "年")}</p>'
        f"<div style='position:absolute;right:90px;bottom:24px'>{seal(case.hospital, diameter=140)}</div></div>"
    )
    css = (
        f".paper{{padding:44px 50px;background:#fdf6f1;font:15px {_SERIF};border:10px solid #e5c4ae}} h1{{text-align:center;font-size:31px;margin:0;color:#8c2b2b}} h2{{text-align:center;font-size:15px;margin:4px;font-weight:normal}}"
        f".no{{text-align:right;color:#b0202a;font-size:19px;margin:6px 0}} table{{width:100%}} td,th{{border:1px solid #a98;height:46px;padding:4px 9px;font-weight:normal}} th{{width:15%}} td{{font:17px {_BLACK}}}"
    )
    fields = {
        "name": baby.name, "sex": baby.sex, "born_on": born.isoformat(), "mother_name": mother.name, "mother_id_number": mother.id_number,
        "father_name": father.name, "father_id_number": father.id_number, "certificate_number": number, "hospital": case.hospital,
    }  # fmt: skip
    return Drawing(framed(body, width=794, height=840, css=css), 794, 840, fields, 1.7)


def _death_inference(case: Case, random: Random) -> Drawing:
    """A printed form of lines: the chain of causes, the one that counts in its own line."""
    one, died = case.insured, case.discharged_on
    body = (
        f"<div class='paper'><h1>居民死亡医学证明(推断)书</h1><p class=no>行政区划代码 {digits(random, 6)}　编号 {digits(random, 8)}</p>"
        f"<p>死者姓名 <u>{escape(one.name)}</u>　性别 <u>{one.sex}</u>　民族 <u>{one.ethnicity}</u>　婚姻状况 <u>已婚</u></p>"
        f"<p>证件类别 <u>居民身份证</u>　证件号码 <u>{one.id_number}</u></p>"
        f"<p>出生日期 <u>{day_text(one.born_on, '年')}</u>　死亡日期 <u>{day_text(died, '年')}21时</u></p>"
        f"<p>常住地址 <u>{escape(one.address)}</u></p><p>生前工作单位 <u>退休</u>　死亡地点 <u>医疗卫生机构</u></p>"
        f"<p>死亡原因 <u>{escape(case.diagnosis.name)}</u></p><p>生前主要疾病最高诊断单位 <u>三级医院</u></p>"
        f"<p>家属姓名 <u>{escape(case.relative.name)}</u>　联系电话 <u>{case.relative.phone}</u></p>"
        f'<p>医疗卫生机构名称（盖章）<u>{escape(case.hospital)}</u></p><p>医师签名 <u style="font:21px {_KAI}">陆远</u>　填表日期 <u>{day_text(died + dt.timedelta(days=1), "年")}</u></p>'
        f"<div style='position:absolute;right:80px;bottom:40px'>{seal(case.hospital, diameter=150)}</div></div>"
    )
    css = f".paper{{padding:46px 54px;background:#fbfdfb;font:17px {_SERIF}}} h1{{text-align:center;font-size:27px}} .no{{text-align:center}} p{{line-height:2.2;margin:4px 0}} u{{font-family:{_BLACK};padding:0 6px;text-underline-offset:5px}}"
    fields = {
        "name": one.name,
        "sex": one.sex,
        "id_number": one.id_number,
        "died_on": died.isoformat(),
        "cause": case.diagnosis.name,
        "issuer": case.hospital,
    }
    return Drawing(framed(body, width=794, height=760, css=css), 794, 760, fields, 1.7)


def _death_letter(case: Case, random: Random) -> Drawing:
    """A letter of the police that the person died and was struck off the register."""
    one, died = case.insured, case.discharged_on
    issuer = one.id_issuer + "青石派出所"
    body = (
        f"<div class='paper'><h1>死亡证明</h1><p class=in>兹有{escape(one.name)}，{one.sex}，公民身份号码：{one.id_number}，住{escape(one.address)}，"
        f"于{day_text(died, '年')}因{escape(case.diagnosis.name)}死亡，户口已注销。</p><p class=in>特此证明。</p>"
        f"<p class=sign>{escape(issuer)}</p><p class=sign>{day_text(died + dt.timedelta(days=4), '年')}</p>"
        f"<div style='position:absolute;right:110px;bottom:90px'>{seal(issuer, diameter=150, opacity=0.55)}</div></div>"
    )
    css = f".paper{{padding:80px 84px;background:#fff;font:21px {_SERIF}}} h1{{text-align:center;font-size:36px;letter-spacing:14px;margin-bottom:40px}} p{{line-height:2.1}} .in{{text-indent:2em}} .sign{{text-align:right}}"
    fields = {
        "name": one.name,
        "sex": one.sex,
        "id_number": one.id_number,
        "died_on": died.isoformat(),
        "cause": case.diagnosis.name,
        "issuer": issuer,
    }
    return Drawing(framed(body, width=794, height=760, css=css), 794, 760, fields, 1.6)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "household_register": (_register_member, _register_first),
    "birth_certificate": (_birth,),
    "death_certificate": (_death_inference, _death_letter),
}
