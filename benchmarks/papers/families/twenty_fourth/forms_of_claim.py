"""Claim forms: a pre-printed sheet with side headings, a counter's print, prose with blanks, a numbered list, a mini program."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.cards_kit import (
    BOOK_SONG,
    DOTS,
    FANG,
    LATIN,
    MING,
    SANS,
    Cell,
    adult,
    age_of,
    box_stamp,
    button,
    choose,
    div,
    ends,
    fill,
    grid,
    head,
    ink,
    k,
    line,
    minor,
    moment,
    no,
    officials,
    page,
    pane,
    screen,
    signature,
    spaced,
    v,
)
from benchmarks.papers.paper import Drawing


def _truth(case: Case, *without: str) -> dict[str, str]:
    who, taker = case.insured, adult(case)
    known = {
        "contract_number": case.contract_number, "insured_name": who.name, "id_number": who.id_number,
        "phone": taker.phone, "loss_on": case.loss_on.isoformat(), "scene": "accident" if case.accident else "illness",
        "bank_account": taker.card_number, "bank_name": taker.bank, "payee_name": taker.name,
    }  # fmt: skip
    return {name: value for name, value in known.items() if name not in without}


def _scene(case: Case) -> str:
    return "意外" if case.accident else "疾病"


def _what(case: Case) -> str:
    where = f"{e(case.hospital)}{e(case.department)}"
    if case.accident:
        how = ("骑车时被刮倒受伤", "在家中滑倒受伤", "走路时被台阶绊倒受伤", "搬运物品时砸伤")[case.seed % 4]
        return f"{how}，送{where}住院治疗。"
    return f"身体不适，经{where}检查后住院治疗。"


def _asked(case: Case) -> dt.date:
    return case.on - dt.timedelta(days=case.seed % 5)


def _side(words: str, rows: int) -> Cell:
    return "<br>".join(words), f'rowspan="{rows}" class="c" style="background:#f0ede3;line-height:1.3;width:42px"'


def side_headed_benefit_form(case: Case, random: Random) -> Drawing:
    """A tall pre-printed form whose parts are headed at the side, filled by pen or by machine."""
    who, taker, w = case.insured, adult(case), random.choice((ink, str))
    reasons = choose(_scene(case), ("疾病", "意外"), *random.choice((("☑", "□"), ("■", "□"))))
    rows: list[list[Cell]] = [
        [_side("被保险人", 3), k("姓　　名"), w(e(who.name)), k("性　　别"), w(who.sex)],
        [k("证件类型"), "居民身份证 / 户口簿", k("年　　龄"), w(f"{age_of(who.born_on, case.loss_on)} 周岁")],
        [k("证件号码"), v(w(who.id_number), 3)],
        [_side("出险情况", 4), k("保单号码"), v(w(case.contract_number), 3)],
        [k("出险原因"), v(reasons, 3)],
        [k("出险时间"), v(w(day_text(case.loss_on, random.choice(("年", "年月")))), 3)],
        [k("经过说明"), v(w(_what(case)), 3, 'style="height:92px"')],
        [_side("领款账户", 3), k("账户姓名"), w(e(taker.name)), k("与被保险人关系"), w("母子/母女" if minor(case) else "本人")],
        [k("开户银行"), v(w(e(taker.bank)), 3)],
        [k("银行账号"), v(w(spaced(taker.card_number)), 3)],
        [_side("联系", 2), k("联系电话"), w(taker.phone), k("邮政编码"), w(no(case, "zip", 6))],
        [k("联系地址"), v(w(e(who.address)), 3)],
    ]  # fmt: skip
    body = ends(f"<b>{e(case.insurer)}</b>", f"报案号：R{no(case, 'rep', 12)}", style="font-size:15px")
    body += head(random.choice(("人身保险给付申请书", "理赔给付申请书", "保险金给付申请书")), 29)
    body += div(
        "填写须知：请用黑色签字笔正楷填写，涂改处须签名；※ 未成年被保险人由监护人代为申请。", "font-size:13.5px"
    )
    body += grid(rows, style="margin-top:8px", widths=(6, 15, 33, 18, 28))
    said = "声明与授权：本人保证所填内容及所附单证真实完整；同意贵公司及其委托机构向医疗、公安、社保等单位查阅与本次事故有关的资料。"
    body += div(said, "font-size:14px;margin:12px 0 16px;text-indent:2em")
    body += ends(f"申请人签名：{signature(e(taker.name))}", f"申请日期：{w(day_text(_asked(case), '年'))}")
    body += div("以下由公司填写", "border-top:1px dashed #555;margin-top:20px;font-size:13px", "c")
    body += ends("受理机构：________", "受理人：________", "收件日期：________", style="font-size:14px;margin-top:8px")
    return page(body, (840, 900), _truth(case), font=random.choice((BOOK_SONG, MING)), pad="38px 50px")


def counter_printed_application(case: Case, random: Random) -> Drawing:
    """What a counter's needle printer wrote after asking the customer, two columns without lines; signed by him."""
    who, taker = case.insured, adult(case)
    day = _asked(case)
    pairs = [
        ("申请流水", no(case, "flow", 14), "受理柜面", f"{no(case, 'desk', 4)}柜"),
        ("保险合同号", case.contract_number, "受理日期", day_text(day, "-")),
        ("出险人", e(who.name), "性别", who.sex),
        ("证件号码", who.id_number, "证件名称", "身份证"),
        ("出险日期", day_text(case.loss_on, "-"), "出险类型", _scene(case)),
        ("申请人", e(taker.name), "手机号码", taker.phone),
        ("领款人", e(taker.name), "领款方式", "银行转账"),
        ("开户行", e(taker.bank), "账号", taker.card_number),
    ]
    rows: list[list[Cell]] = [[f"{a}：", b, f"{c}：", d] for a, b, c, d in pairs]
    body = head(f"{e(case.insurer)}", 18, "font-weight:400") + head("理 赔 申 请 书（柜面打印）", 24, "font-weight:400")
    body += div("=" * 100, "overflow:hidden;height:22px;white-space:nowrap")
    body += grid(rows, "p", widths=(14, 36, 14, 36)) + div("-" * 170, "overflow:hidden;height:22px;white-space:nowrap")
    body += div(f"申请项目：[{'√' if case.accident else ' '}]意外医疗　[√]住院医疗　[ ]重疾　[ ]身故　[ ]伤残")
    body += div(f"事故描述：{_what(case)}")
    body += div("已交单证：身份证明 1 份　诊断资料 1 份　医疗费票据 1 套　费用明细 1 套　银行卡影印件 1 份")
    body += div("-" * 170, "overflow:hidden;height:22px;white-space:nowrap")
    body += div("本人已阅读并确认上述打印内容与本人陈述一致，愿承担不实陈述的法律后果。", "font-size:15px")
    body += ends(f"申请人签名：{signature(e(taker.name))}", f"经办：{officials(case)[0]}", f"打印时间：{day_text(day, '-')} {moment(case, 'prt')}", style="margin-top:22px")  # fmt: skip
    if random.random() < 0.6:
        body += box_stamp(f"业务受理<br>{day_text(day, '.')}", 745, 384, random.choice(("#b52a35", "#2b4aa0")))
    return page(body, (900, 610), _truth(case), font=DOTS, px=16, pad="30px 44px", ground=random.choice(("#fff", "#fbf8ee", "#f2f7fb")), ink="#2b2b33")  # fmt: skip


def blanks_in_prose_application(case: Case, random: Random) -> Drawing:
    """An application told in sentences with blanks, as small insurers and city schemes hand out."""
    who, taker, w = case.insured, adult(case), random.choice((ink, str))
    text = "text-indent:2em;line-height:2.35;font-size:18px"
    self_words = (
        f"本人系被保险人{fill(w(e(who.name)), 110)}的母亲"
        if minor(case)
        else f"本人{fill(w(e(who.name)), 110)}系被保险人"
    )
    body = head("理 赔 申 请 书", 32, "letter-spacing:2px;margin-bottom:10px") + div(
        f"{e(case.insurer)}：", "font-size:18px"
    )
    body += div(
        f"{self_words}，被保险人公民身份号码为{fill(w(who.id_number), 230)}，在贵公司投保，保险单号为{fill(w(case.contract_number), 200)}。",
        text,
    )
    body += div(
        f"被保险人于{fill(w(day_text(case.loss_on, '年')), 170)}因（{choose(_scene(case), ('疾病', '意外'))}）出险，现向贵公司申请给付（☑医疗费用　□住院津贴　□其他）保险金。",
        text,
    )
    body += div(f"出险简要情况：{w(_what(case))}", text)
    body += div(f"请将应付款项划至以下账户：户名{fill(w(e(taker.name)), 120)}，开户行{fill(w(e(taker.bank)), 190)}，账号{fill(w(taker.card_number), 240)}。本人联系电话{fill(w(taker.phone), 150)}。", text)  # fmt: skip
    body += div(
        "本人承诺所提交的全部单证真实、合法、有效，未在其他保险公司就同一票据重复申请；如有虚假，自愿退回全部款项。",
        text,
    )
    thumb = "<span style='display:inline-block;width:34px;height:44px;border-radius:50%;opacity:.35;vertical-align:middle;background:repeating-radial-gradient(ellipse,#c33 0 2px,#fff0 2px 4px)'></span>"
    thumb = thumb if random.random() < 0.5 else ""
    body += f"<div style='margin:26px 0 0 360px;line-height:2.3;font-size:18px'>申请人（签字捺印）：{signature(e(taker.name))} {thumb}<br>{w(day_text(_asked(case), '年'))}</div>"
    body += div(
        f"客服电话 95{no(case, 'hot', 3)}　网点电话请见保险单背面　第一联 公司留存",
        "position:absolute;left:60px;bottom:26px;font-size:13px;color:#666",
    )
    return page(body, (850, 790), _truth(case), font=random.choice((FANG, MING)), pad="52px 62px")  # fmt: skip


def numbered_bilingual_claim(case: Case, random: Random) -> Drawing:
    """A bilingual form that numbers its questions, each answer on a line of its own; lines for the doctor are empty."""
    who, taker, w = case.insured, adult(case), random.choice((ink, str))
    colour = random.choice(("#0b5a7a", "#7a1f3d", "#2f5d34"))
    asked = [
        ("被保险人姓名", "Name of Insured", e(who.name)),
        ("身份证件号码", "Identity No.", who.id_number),
        ("保险合同编号", "Policy No.", case.contract_number),
        ("索赔事由", "Cause of Claim", choose(_scene(case), ("疾病", "意外"), "☒", "☐")),
        ("事故/发病日期", "Date of Accident / Onset", day_text(case.loss_on, random.choice(("/", "-")))),
        ("就诊医疗机构", "Hospital / Clinic", e(case.hospital)),
        ("联络电话", "Mobile Phone", taker.phone),
        ("收款户名", "Account Name", e(taker.name)),
        ("收款银行", "Bank", e(taker.bank)),
        ("收款账号", "Account No.", taker.card_number),
    ]
    rows: list[list[Cell]] = []
    for place, (han, english, value) in enumerate(asked, 1):
        label = f"{place}. {han} <span style='font:13px \"Liberation Sans\";color:#666'>{english}</span>"
        rows.append([label, value if place == 4 else w(value)])
    body = f"<div style='background:{colour};color:#fff;margin:-40px -52px 18px;padding:20px 52px'><div style='font-size:26px'>医疗保险理赔申请表</div><div style='font-size:15px'>Medical Insurance Claim Form　·　{e(case.insurer)}</div></div>"
    body += div("A　由申请人填写　To be completed by the claimant", f"color:{colour};font-weight:700")
    body += grid(rows, "h", "font-size:16px", (46, 54))
    body += div(
        "B　由主诊医生填写（如无病历可附）　To be completed by the attending physician (optional)",
        f"color:{colour};font-weight:700;margin-top:16px",
    )
    body += div(
        "诊断意见 Diagnosis：____________________________　医师签名 Signature：______________",
        "font-size:15px;color:#555;margin:10px 0 18px",
    )
    said = "I declare that the above statements are true and complete. 本人声明以上各项均属实，并授权保险人向有关机构索取资料。"
    body += div(said, "font-size:13.5px")
    body += ends(
        f"签署 Signed：{signature(e(taker.name))}",
        f"日期 Date：{w(day_text(_asked(case), '/'))}",
        style="margin-top:18px",
    )
    return page(body, (860, 790), _truth(case), font=LATIN if random.random() < 0.5 else SANS, pad="40px 52px")  # fmt: skip


def mini_program_confirmation(case: Case, random: Random) -> Drawing:
    """The last step of a claim on a telephone: what was entered, to be confirmed and signed."""
    who, taker = case.insured, adult(case)
    colour = random.choice(("#d8352a", "#1a7f5a", "#2f6fed"))
    steps = "<span style='color:#999'>①填写　②上传　</span>" + f"<b style='color:{colour}'>③确认提交</b>"
    body = div(steps, "padding:12px;background:#fff;font-size:14px", "c")
    body += pane(
        f"<b>出险人信息</b>{line('被保险人', e(who.name))}{line('身份证号', who.id_number)}{line('保单号', case.contract_number)}"
    )
    body += pane(
        f"<b>事故信息</b>{line('出险日期', day_text(case.loss_on, '-'))}{line('出险原因', _scene(case))}{line('就诊医院', e(case.hospital))}"
        f"<div style='font-size:14px;color:#444;padding-top:8px'>{_what(case)}</div>"
    )
    body += pane(
        f"<b>收款信息</b>{line('收款人', e(taker.name))}{line('开户银行', e(taker.bank))}{line('银行卡号', spaced(taker.card_number))}{line('联系手机', taker.phone)}"
    )
    body += pane(
        f"<span style='color:#888;font-size:14px'>申请人签名</span><div class=c style='padding:6px'>{signature(e(taker.name))}</div>"
    )
    dock = f"<div style='font-size:13px;color:#777;margin-bottom:8px'>☑ 我已阅读并同意《理赔申请声明》《个人信息授权书》</div>{button('确认并提交', colour)}"
    return screen(body, 990, _truth(case), random, random.choice(("理赔申请", "在线理赔申请", "我要理赔")), top=random.choice(("#fff", "#f7f7f7")), dock=dock)  # fmt: skip


LAYOUTS = {
    "claim_form": (
        side_headed_benefit_form,
        counter_printed_application,
        blanks_in_prose_application,
        numbered_bilingual_claim,
        mini_program_confirmation,
    )
}
