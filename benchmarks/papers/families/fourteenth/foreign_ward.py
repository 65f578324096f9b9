"""Papers of a hospital stay that are no claim material."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.fourteenth.cards_kit import (
    MING,
    NOTO,
    PIXEL,
    SONG,
    apart,
    grid,
    head,
    p,
    page,
    people,
    seal,
    sig,
    years,
)
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def deposit_slip(case: Case, random: Random) -> Drawing:
    """A receipt for money laid down before a stay: no bill."""
    fen = random.choice((200000, 300000, 500000, 1000000))
    rows = [
        ["住院号", case.numbers["住院号"], "姓名", e(case.insured.name)],
        ["病区", e(case.department), "预交次数", str(random.randint(1, 3))],
        ["金额（大写）", (in_words(fen, yuan_word="圆"), "colspan=3")],
        ["金额（小写）", f"￥{yuan(fen)}", "支付方式", random.choice(("微信", "银行卡", "现金"))],
    ]
    body = (
        head(e(case.hospital), 20)
        + head("住院预交金收据", 24)
        + apart(f"No {digits(random, 8)}", day_text(case.admitted_on, "-"))
    )
    body += grid(rows, style="font-size:17px;margin-top:6px") + p(
        "此据为出院结算时退换凭证，不作报销凭据，请妥善保管，遗失不补。", "font-size:14px;margin-top:8px"
    )
    body += apart(f"收款员：{e(people(case)[0])}", "第二联 交款人", style="margin-top:12px") + seal(
        case.hospital, 520, 220, 120, "预交金专用"
    )
    return page(
        body,
        width=760,
        height=400,
        fields={},
        font=PIXEL,
        css=".g td{border-style:dashed}",
        ground="repeating-linear-gradient(#fff 0 24px,#eaf1f8 24px 48px)",
        pad="26px 40px",
    )


def consent_sheet(case: Case, random: Random) -> Drawing:
    """A consent to an operation: diagnosis and doctor stand on it, but nobody is paid by it."""
    who = case.insured
    young = years(who.born_on, case.admitted_on) < 18
    risks = (
        "麻醉意外，过敏反应；",
        "术中大出血，必要时输血；",
        "邻近组织、神经、血管损伤；",
        "切口感染、愈合不良；",
        "术后复发或需再次手术；",
        "其他难以预料的意外情况。",
    )
    body = head(e(case.hospital), 21) + head(
        random.choice(("手 术 知 情 同 意 书", "特殊检查（治疗）知情同意书", "麻醉知情同意书")), 26
    )
    body += apart(
        f"姓名 {e(who.name)}",
        f"性别 {who.sex}",
        f"年龄 {years(who.born_on, case.admitted_on)}岁",
        f"科室 {e(case.department)}",
        f"住院号 {case.numbers['住院号']}",
        style="border-bottom:1px solid #333;margin-top:10px",
    )
    body += p(
        f"尊敬的患者：您目前诊断为{e(case.diagnosis.name)}，医师建议行手术（操作）治疗。现将可能发生的风险告知如下：",
        "text-indent:2em;margin-top:12px",
    )
    body += "".join(p(f"（{place}）{one}", "margin-left:2em") for place, one in enumerate(risks, 1))
    body += p("医师已向我详细说明上述内容，我已了解并自愿选择：　☑ 同意　☐ 不同意", "margin-top:12px;text-indent:2em")
    body += apart(
        f"签名 {sig(case.mother.name if young else who.name)}",
        "与患者关系 " + ("母亲" if young else "本人"),
        f"谈话医师 {sig(people(case)[0])}",
        style="margin-top:30px",
    ) + p(day_text(case.admitted_on, "年") + f" {random.randint(8, 17)}时", "margin-top:10px", "r")
    return page(body, width=880, height=600, fields={}, font=SONG, size=17, pad="40px 60px")


def ward_rules(case: Case, random: Random) -> Drawing:
    """What a ward hands out on admission."""
    rules = (
        "住院期间请佩戴腕带，勿擅自离院。",
        "探视时间 15:00–19:00，每次限2人。",
        "留陪护1人，凭陪护证出入。",
        "病区内禁止吸烟，禁用大功率电器。",
        "贵重物品自行保管。",
        "出院前请到护士站核对费用，凭预交金收据、医保卡到一楼结算窗口办理。",
        "需复印病历者，请于出院10个工作日后到病案室。",
    )
    body = f"<div style='background:#2f8f83;color:#fff;margin:-40px -52px 18px;padding:18px 52px'>{head('入 院 须 知', 30)}{p(e(case.hospital) + '　' + e(case.department), '', 'c')}</div>"
    body += "".join(
        p(f"<b style='color:#2f8f83'>{place:02d}</b>　{one}", "margin:11px 0;font-size:18px")
        for place, one in enumerate(rules, 1)
    )
    body += p(
        f"护士站电话 {case.relative.phone[:4]}-{digits(random, 7)}　责任护士 {e(people(case)[2])}", "margin-top:22px"
    ) + p("祝您早日康复！", "color:#2f8f83;font-size:21px;margin-top:8px", "c")
    return page(body, width=820, height=540, fields={}, font=NOTO)


def wrist_band(case: Case, random: Random) -> Drawing:
    """A patient's wrist band."""
    body = at(24, 14, f"<img width=92 src='{code_picture(digits(random, 10))}'>") + at(
        136,
        18,
        f"<b style='font-size:26px'>{e(case.insured.name)}</b>　{case.insured.sex}　{years(case.insured.born_on, case.admitted_on)}岁",
        "font-size:18px",
    )
    body += at(
        136, 60, f"住院号 {case.numbers['住院号']}　{e(case.department)}　{random.randint(1, 60)}床", "font-size:17px"
    ) + at(136, 90, "过敏史：无　护理级别：二级", "font-size:15px")
    return page(
        body,
        width=720,
        height=126,
        fields={},
        font=MING,
        pad="0",
        css=".paper{border-radius:20px;border:3px solid #6ab}",
    )


LAYOUTS = {"other": (deposit_slip, consent_sheet, ward_rules, wrist_band)}
