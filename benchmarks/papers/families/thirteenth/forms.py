"""Claim forms on paper: one with boxes, one in prose, one with labels in the corner of the cells."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.paper import Drawing, Layout


def truth(case: Case, *without: str) -> dict[str, Any]:
    """What a claim form tells, less what this one does not ask for."""
    person = case.insured
    fields = {
        "contract_number": case.contract_number,
        "insured_name": person.name,
        "id_number": person.id_number,
        "phone": person.phone,
        "loss_on": case.loss_on.isoformat(),
        "scene": "accident" if case.accident else "illness",
        "bank_account": person.card_number,
        "bank_name": person.bank,
        "payee_name": person.name,
    }
    return {name: value for name, value in fields.items() if name not in without}


def _boxed_form_lines(
    case: Case, events: str, asked: str, account: str, bar: str, hand: Callable[..., str], person: Person, face: int
) -> list[list[str]]:
    """The table's rows."""
    return [
        [bar + "A. 保单及被保险人"],
        ["保单号码", hand(case.contract_number)],
        [
            "被保险人姓名",
            f"{hand(person.name)}　　性别 {kit.tick(person.sex == '男', '男')} {kit.tick(person.sex == '女', '女')}",
        ],
        ["身份证件号码", kit.boxes(person.id_number, face=face)],
        ["手机号码", kit.boxes(person.phone, face=face)],
        ["电子邮箱／微信", hand(f"wx{person.phone[-6:]}")],
        [bar + "B. 事故／疾病情况"],
        ["事故性质", events],
        ["出险日期", kit.day_boxes(case.loss_on, face=face)],
        ["就诊医院及诊断", f"{hand(case.hospital)}　{hand(case.diagnosis.name)}"],
        ["申请理赔类别", asked],
        [bar + "C. 给付方式（银行转账）"],
        ["账户所有人", hand(person.name)],
        ["开户行", f"{hand(person.bank)}　　省/市 {hand(kit.town(person))}"],
        ["账　号", account],
    ]


def boxed_form(case: Case, random: Random) -> Drawing:
    """A health insurer's form with a box for every figure, filled with a pen."""
    person, face = case.insured, random.randrange(3)

    def hand(words: object) -> str:
        return kit.wrote(words, face=face)

    bar = "@colspan=2 style='background:#e2efe6;color:#17633c;height:26px'|"
    account = kit.boxes(person.card_number, face=face)
    events = "　".join(
        kit.tick(one == ("意外" if case.accident else "疾病"), one) for one in ("疾病", "意外", "生育", "身故")
    )
    asked = "　".join(kit.tick(one == "医疗", one) for one in ("医疗", "津贴", "重疾", "伤残", "其他"))
    lines = _boxed_form_lines(case, events, asked, account, bar, hand, person, face)
    body = (
        f'<div class="pair"><b style="color:#17633c;font-size:18px">{t(case.insurer)}</b><span style="font-size:12px">受理编号 {case.numbers["业务流水号"]}　{kit.bars(random, width=120, height=24)}</span></div>'
        '<h2 class="mid" style="font-size:24px;letter-spacing:4px;margin:8px 0">健康保险给付申请书</h2>'
        "<div style='font-size:12px;margin-bottom:6px'>请用黑色或蓝色水笔正楷填写，在所选项前的方框内打√，涂改处须签名。</div>"
        + kit.rows(*lines, widths=(18, 82))
        + "<div style='font-size:11.5px;margin-top:8px;line-height:1.45'>声明：以上所填均属实，本人授权任何医疗机构、社保机构、公安机关向贵公司提供与本次事故有关的资料。授权书影印件同样有效。</div>"
        + kit.pair(
            f"申请人签名 {kit.pen(_applicant(case), size=1.5, face=face)}",
            f"填写日期 {hand(day_text(kit.signed(case), '.'))}",
            style="margin-top:18px",
        )
    )
    css = ".g td{border-color:#4d8f6a;height:35px;padding:2px 8px}"
    return kit.page(body, (800, 790), truth(case), font=kit.HEI, px=14.5, pad="32px 40px", css=css)


def _applicant(case: Case) -> str:
    return case.mother.name if kit.minor(case) else case.insured.name


def prose_form(case: Case, random: Random) -> Drawing:
    """A short application in prose with blanks, as small insurers and agents hand out."""
    person, face = case.insured, random.randrange(3)

    def hand(words: object, width: int = 70) -> str:
        return kit.line(kit.pen(words, face=face, turn=0), width)

    why = "意外" if case.accident else "疾病"
    title = random.choice(("索赔申请书", "保险金给付申请书", "赔付申请"))
    body = (
        f'<h2 class="mid" style="font-size:27px;letter-spacing:6px;margin-bottom:22px">{title}</h2>'
        f"<p style='text-indent:0'>{t(case.insurer)}：</p>"
        f"<p>被保险人{hand(person.name, 100)}，身份证{hand(person.id_number, 210)}，在贵公司投保，保单号为{hand(case.contract_number, 190)}。"
        f"于{hand(case.loss_on.year, 50)}年{hand(case.loss_on.month, 30)}月{hand(case.loss_on.day, 30)}日因{hand(why, 60)}（意外／疾病）"
        f"在{hand(case.hospital, 180)}治疗，诊断{hand(case.diagnosis.name, 140)}，现已治疗终结，特申请给付保险金。</p>"
        f"<p>请将赔款汇入以下账户。户名{hand(person.name, 100)}，开户银行{hand(person.bank, 150)}，卡号{hand(person.card_number, 240)}。</p>"
        f"<p>本人手机{hand(person.phone, 140)}，其他联系人{hand(case.relative.name, 90)}手机{hand(case.relative.phone, 140)}。</p>"
        + "<p style='text-indent:0'>附：1.发票原件　2.费用清单　3.病历或出院小结　4.身份证、银行卡复印件</p>"
        + f"<div class='end' style='margin-top:26px;line-height:2.4'>申请人（签章）：{kit.pen(_applicant(case), size=1.4, face=face)}<br>{kit.pen(day_text(kit.signed(case), '年'), face=face)}</div>"
        "<div style='border-top:2px dashed #777;margin-top:22px;padding-top:10px;font-size:13.5px'>"
        + kit.pair("<b>受理回执</b>", f"回执号 {case.numbers['登记号']}")
        + f"<div>兹收到客户递交的上述材料共{random.randint(3, 9)}件。　经手人：{kit.staff(random)}　咨询电话：9{random.randint(5100, 5999)}</div></div>"
    )
    css = "p{line-height:2.3;text-indent:2em}"
    return kit.page(body, (760, 800), truth(case), font=kit.FANG, px=17, pad="38px 58px", css=css)


def _corner_form_lines(
    case: Case, random: Random, side: Callable[..., str], cell: Callable[..., str], kinds: str, person: Person
) -> list[list[str]]:
    """The table's rows."""
    story = f"{'不慎受伤' if case.accident else '身体不适就医'}，经{case.hospital}诊断为{case.diagnosis.name}。"
    return [
        [
            side("保单", 1),
            cell("保险单号 / 凭证号", case.contract_number, "colspan=2"),
            cell("投保人", case.father.name if kit.minor(case) else person.name),
        ],
        [
            side("出险人", 2),
            cell("姓名", person.name),
            cell("身份证号码", person.id_number),
            cell("移动电话", person.phone),
        ],
        [cell("住址", person.address, "colspan=3")],
        [
            side("出险情况", 3),
            cell("出险时间", day_text(case.loss_on, "年")),
            cell("出险地点", random.choice(("家中", "户外", "路上"))),
            cell("出险类型", kinds, "", False),
        ],
        [cell("经过及结果", story, "colspan=3 style=height:74px")],
        [
            cell("报案号", f"RDAA{case.numbers['登记号']}"),
            cell("治疗方式", random.choice(("门诊", "住院"))),
            cell("社保", random.choice(("有", "城乡居民", "无"))),
        ],
        [
            side("收款", 2),
            cell("收款人", person.name),
            cell("收款人与被保险人关系", "本人"),
            cell("开户银行", person.bank),
        ],
        [cell("银行账号 / 卡号", kit.grouped(person.card_number), "colspan=3")],
    ]


def corner_form(case: Case, random: Random) -> Drawing:
    """A property insurer's form: the labels small in the upper corner of each cell, groups named at the left."""
    person, face = case.insured, random.randrange(3)

    def cell(name: str, words: object, more: str = "", hand: bool = True) -> str:
        inner = kit.wrote(words, face=face, size=1.12) if hand else str(words)
        return f"@{more}|<div style='font-size:10.5px;color:#56606e;line-height:1.2'>{name}</div>{inner}"

    def side(words: str, count: int) -> str:
        return f"@rowspan={count} class=mid style='background:#f0f0f0;font-weight:bold'|{'<br>'.join(words)}"

    kinds = "　".join(
        kit.tick(one == ("意外" if case.accident else "疾病"), one, "√") for one in ("意外", "疾病", "猝死")
    )
    lines = _corner_form_lines(case, random, side, cell, kinds, person)
    body = (
        f'<div class="pair"><span><b style="font-size:17px;color:#c1272d">{t(case.insurer)}</b></span><span style="font-size:12px">客户服务热线 95{random.randint(500, 599)}</span></div>'
        '<h2 class="mid" style="font-size:22px;margin:8px 0 12px">意外健康险索赔申请单</h2>'
        + kit.rows(*lines, widths=(8, 30, 35, 27))
        + "<div style='font-size:11.5px;margin-top:8px'>反洗钱提示：理赔金额达到人民币1万元以上的，请同时提供收款人身份证件复印件。故意编造保险事故的，依法承担法律责任。</div>"
        + kit.pair(
            f"索赔人签章：{kit.pen(_applicant(case), size=1.5, face=face)}",
            f"{kit.wrote(day_text(kit.signed(case), '年'), face=face)}",
            style="margin-top:20px",
        )
        + kit.oblong(
            ["理赔中心", day_text(kit.signed(case), "."), "收件"], right=250, bottom=24, colour="#26489c", px=14
        )
    )
    css = ".g td{height:50px;vertical-align:top;padding:3px 7px}.g td.mid{vertical-align:middle;line-height:1.15;padding:0}"
    return kit.page(body, (800, 700), truth(case), font=kit.SANS, px=14.5, pad="30px 38px", css=css)


LAYOUTS: dict[str, tuple[Layout, ...]] = {"claim_form": (boxed_form, prose_form, corner_form)}
