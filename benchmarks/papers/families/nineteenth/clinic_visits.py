"""Records of a visit: a booklet's page, the system's print, an emergency sheet, a clinic's card, a screen."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.nineteenth.bills import insurance_kind
from benchmarks.papers.families.nineteenth.clinic_kit import (
    GOTHIC,
    KAITI,
    PAPER_SUNG,
    WQY,
    Chart,
    app,
    bars,
    box,
    fill,
    fl,
    hd,
    hr,
    injured,
    kv,
    ln,
    over,
    page,
    remedies,
    stamp,
    t,
)
from benchmarks.papers.families.nineteenth.names import visit_bill
from benchmarks.papers.paper import Drawing

_SAYS = (
    "反复不适4天，加重1天",
    "自觉症状3天，休息后无缓解",
    "症状持续约一周",
    "不适2日，自行服药效果不佳",
    "间断发作半月余",
)
_NOW = (
    "患者数日前无明显诱因起病，未予重视，近来症状较前明显，无寒战、晕厥，饮食睡眠稍差，二便正常。",
    "病程中未到外院诊治，在家休息及自备药物后稍缓解，今为明确诊治来我院。精神可，体重无明显变化。",
)
_BODY = (
    "神清，精神可，全身浅表淋巴结未及肿大，心律齐，双肺呼吸音清，腹软无压痛。",
    "一般情况可，面色如常，步态正常，心肺腹未见明显异常，余（－）。",
)
_HURT_SAYS = ("外伤后疼痛2小时", "不慎摔倒致疼痛、肿胀半天", "碰伤后局部疼痛3小时", "扭摔伤后疼痛1天")
_HURT_NOW = (
    "患者数小时前不慎受伤，伤后局部疼痛，无昏迷、呕吐，无大小便失禁，未行特殊处理，由家人送来我院。",
    "患者因行走时滑倒受伤，伤后即感局部疼痛，休息后未见缓解，为求诊治来我院，精神可，饮食睡眠如常。",
)
_HURT_BODY = (
    "神清，对答切题，双侧瞳孔等大，伤处压痛，轻度肿胀，余未见异常。",
    "生命体征平稳，伤处触痛明显，肢端血运、感觉可，心肺腹未见异常。",
)
_PLAN = ("对症治疗，注意休息，三天后复诊", "完善化验检查，结果回报后调整用药", "口服药物治疗，清淡饮食，必要时住院")


def _said(c: Chart, ill: tuple[str, ...], hurt: tuple[str, ...], more: int = 0) -> str:
    return c.pick(hurt if injured(c.case) else ill, more)


def _truth(case: Case, *, code: bool = False) -> dict[str, str]:
    more = {"diagnosis_code": case.diagnosis.code} if code else {}
    return Chart(case, case.visited_on).truth(visited_on=case.visited_on, diagnosis=case.diagnosis.name, **more)


def booklet_page(case: Case, random: Random) -> Drawing:
    """A page of the booklet a patient keeps: printed head, then ruled lines that the doctor wrote on."""
    c = Chart(case, case.visited_on)
    body = hd(c.hospital, 22) + hd("门　诊　病　历", 24, "letter-spacing:4px")
    body += ln(
        f"姓名{fill(c.name, 100)}　性别{fill(c.sex, 36)}　年龄{fill(c.age, 56)}　门诊号{fill(case.numbers['门诊号'], 110)}",
        "margin-top:10px;font-size:16px",
    )
    body += ln(
        f"药物过敏史{fill('无', 60)}　科别{fill(c.ward, 150)}　就诊日期{fill(day_text(c.day, '年'), 150)}",
        "font-size:16px;margin-bottom:12px",
    )
    drugs = "；".join(f"{fee.goods.name} {fee.quantity}{fee.goods.unit}" for fee in remedies(case, 2))
    written = [
        f"主诉：{_said(c, _SAYS, _HURT_SAYS)}。",
        f"现病史：{_said(c, _NOW, _HURT_NOW)}",
        f"PE：{_said(c, _BODY, _HURT_BODY, 1)}",
        f"{random.choice(('诊断', '印象', '初步诊断'))}：{c.found}",
        f"处理：① {c.pick(_PLAN, 1)}　② {drugs}",
    ]
    ruled = (
        "background:repeating-linear-gradient(transparent 0 37px,#b7c4b3 37px 38px);line-height:38px;min-height:494px"
    )
    body += ln(
        "".join(ln(one) for one in written) + ln(f"医师 <span class=name>{c.who(1)}</span>", "padding-right:40px", "e"),
        ruled,
        "hand",
    )
    body += ln("－ " + str(random.randint(3, 18)) + " －", "margin-top:8px;font-size:14px", "m")
    return page(
        body,
        (700, 740),
        _truth(case),
        font=KAITI,
        px=17.5,
        pad="28px 42px",
        ground=random.choice(("#fdfcf4", "#f6f8ee")),
        scale=1.8,
    )


def system_print(case: Case, random: Random) -> Drawing:
    """What the outpatient system prints after the visit, a label before every paragraph."""
    c, form = Chart(case, case.visited_on), random.choice(("-", "年月", "/"))
    body = at(50, 14, bars(case.seed + 1, 120, 26)) + at(
        182, 17, case.numbers["登记号"], "font-size:12.5px;letter-spacing:2px"
    )
    body += hd(c.hospital, 23) + hd(random.choice(("门诊病历记录", "门（急）诊电子病历", "初诊病历")), 22)
    body += hr() + fl(
        f"姓名：{c.name}",
        f"性别：{c.sex}",
        f"年龄：{c.age}",
        f"登记号：{case.numbers['登记号']}",
        f"费别：{insurance_kind(case, visit_bill(case))}",
    )
    body += fl(f"就诊科室：{c.ward}", f"就诊时间：{day_text(c.day, form)} {c.clock(9)}", f"接诊医生：{c.who(1)}") + hr()
    orders = "<br>".join(
        f"{place}. {fee.goods.name}　{fee.goods.specification}　×{fee.quantity}{fee.goods.unit}"
        for place, fee in enumerate(remedies(case), 1)
    )
    parts = [
        ("主　诉", _said(c, _SAYS, _HURT_SAYS) + "。"),
        ("现病史", _said(c, _NOW, _HURT_NOW, 1)),
        ("既往史", random.choice(("既往体健，否认重大疾病史。", "否认手术、外伤、输血史。"))),
        ("过敏史", "否认食物、药物过敏史。"),
        ("查　体", _said(c, _BODY, _HURT_BODY)),
        ("辅助检查", random.choice(("详见报告单。", "暂无。", "血常规、心电图已查。"))),
        ("初步诊断", f"{c.found}（{case.diagnosis.code}）"),
        ("处　理", orders),
        ("嘱　托", c.pick(_PLAN) + "。"),
    ]
    body += t(
        [[(f"<b>{name}：</b>", "style='width:100px;text-align:right'"), words] for name, words in parts],
        "n",
        "margin-top:6px",
    )
    body += fl(
        f"打印时间：{day_text(c.day, form)} {c.clock(11)}",
        f"医师签名：<span class=name>{c.who(1)}</span>",
        style="margin-top:40px;font-size:15px",
    )
    body += ln(
        "本病历由医生电子签名，与纸质病历具有同等效力",
        "font-size:13px;margin-top:24px;border-top:1px dashed #777",
        "m t",
    )
    return page(body, (820, 800), _truth(case, code=True), font=PAPER_SUNG, px=16, pad="32px 56px")


def triage_sheet(case: Case, random: Random) -> Drawing:
    """An emergency room's sheet: level of triage, how the patient came, signs of life in a strip."""
    c, form = Chart(case, case.visited_on), random.choice(("-", "."))
    dice = Random(case.seed + 9)
    signs = (
        f"{dice.randint(362, 379) / 10}",
        str(dice.randint(68, 99)),
        str(dice.randint(16, 21)),
        f"{dice.randint(108, 138)}/{dice.randint(66, 86)}",
        str(dice.randint(96, 99)),
    )
    level = case.seed % 2 + 2
    body = hd(c.hospital, 23) + hd(
        random.choice(("急 诊 病 历", "急诊科诊疗记录")), 26, "color:#a01d22;margin-bottom:10px"
    )
    body += t([
        [f"姓名　{c.name}", f"性别　{c.sex}", f"年龄　{c.age}", f"急诊号　{case.numbers['门诊号']}"],
        [over(f"{random.choice(('就诊时间', '到诊时间'))}　{day_text(c.day, form)} {c.clock(13)}", 2), over("来院方式　" + "　".join(box(place == case.seed % 3, one) for place, one in enumerate(("步行", "轮椅", "120"))), 2)],
        [over("分诊级别　" + "　".join(box(place == level, one) for place, one in enumerate(("Ⅰ级", "Ⅱ级", "Ⅲ级", "Ⅳ级"))), 2), over(f"分诊护士　{c.who(2)}　　联系电话　{case.insured.phone}", 2)],
    ])  # fmt: skip
    body += t(
        [["T(℃)", "P(次/分)", "R(次/分)", "BP(mmHg)", "SpO₂(%)"], list(signs)],
        "g",
        "margin-top:-1px;text-align:center;table-layout:fixed",
    )
    told = [
        ("主诉", _said(c, _SAYS, _HURT_SAYS, 2)), ("病史摘要", _said(c, _NOW, _HURT_NOW)), ("体格检查", _said(c, _BODY, _HURT_BODY)),
        (random.choice(("急诊诊断", "诊断")), f"<span style='font-size:18px'>{c.found}</span>"), ("处置", c.pick(_PLAN, 2)),
        ("转归", "　".join(box(place == 0, one) for place, one in enumerate(("离院", "留观", "收入院", "转院")))),
    ]  # fmt: skip
    body += t(
        [
            [(name, "style='width:96px;font-weight:700;text-align:center'"), (words, "style='height:58px'")]
            for name, words in told
        ],
        "g",
        "margin-top:-1px",
    )
    body += fl(f"急诊医师　{c.who(1)}", "患者/家属签字　__________", style="margin-top:22px")
    body += stamp(c.hospital, 560, 600, 118, "急诊科", 0.4)
    return page(body, (840, 790), _truth(case), font=GOTHIC, px=15.5, pad="34px 48px")


def clinic_card(case: Case, random: Random) -> Drawing:
    """A landscape card of a small clinic: facts in a narrow column at the left, the course at the right."""
    c = Chart(case, case.visited_on)
    facts = [
        ("姓 名", c.name),
        ("性 别", c.sex),
        ("年 龄", c.age),
        ("电 话", case.insured.phone),
        ("日 期", day_text(c.day, random.choice(("年", ".")))),
        ("科 室", c.ward),
        ("编 号", case.numbers["登记号"]),
    ]
    left = "".join(
        ln(f"{name}<br>{fill(value, 196)}", "margin-bottom:7px;font-size:15.5px;line-height:1.5")
        for name, value in facts
    )
    drugs = "、".join(fee.goods.name for fee in remedies(case, 3))
    right = "".join(
        ln(f"<b>{name}</b>　<span class=hand>{words}</span>", "border-bottom:1px solid #c8c8c8;padding:8px 0")
        for name, words in (
            ("主诉", _said(c, _SAYS, _HURT_SAYS, 1)),
            ("病史", _said(c, _NOW, _HURT_NOW, 1)),
            ("检查", _said(c, _BODY, _HURT_BODY, 1)),
            (random.choice(("诊断", "诊断意见", "拟诊")), c.found),
            ("治疗", drugs),
            ("医嘱", c.pick(_PLAN)),
        )
    )
    right += ln(f"医生签名　<span class=name>{c.who(1)}</span>", "margin-top:18px", "e")
    body = ln(
        f"{c.hospital}　就诊病历卡", "font-size:22px;background:#2c6e63;color:#fff;padding:8px;letter-spacing:1px", "m"
    )
    body += f"<div style='display:flex'><div style='width:230px;padding:16px 16px 0 4px;border-right:2px solid #2c6e63'>{left}</div><div style='flex:1;padding:10px 4px 0 20px'>{right}</div></div>"
    return page(body, (900, 560), _truth(case), font=WQY, px=16, pad="24px 34px", ground="#fffefa")


def visit_screen(case: Case, random: Random) -> Drawing:
    """A health account's page of one visit: a coloured head, then label above value."""
    c = Chart(case, case.visited_on)
    tint = random.choice(("#1d7fd1", "#e0653a", "#5b61d6"))
    head = ln(c.hospital, "font-size:17px", "k") + ln(f"{c.ward}　{c.who(1)} 医生", "opacity:.9")
    head += ln(
        f"就诊人：{c.name}（{c.sex}，{c.age}）<br>就诊日期：{day_text(c.day, random.choice(('-', '年月', '/')))}",
        "margin-top:6px",
    )
    body = ln(head, f"background:{tint};color:#fff;padding:6px 18px 18px")
    card = ""
    for name, words in (
        ("主诉", _said(c, _SAYS, _HURT_SAYS)),
        ("现病史", _said(c, _NOW, _HURT_NOW)),
        ("体格检查", _said(c, _BODY, _HURT_BODY, 1)),
        ("诊断", f"<b style='font-size:16px'>{c.found}</b>"),
        ("处理意见", c.pick(_PLAN, 1)),
    ):
        card += ln(name, "margin-top:10px", "lab") + ln(words)
    body += ln(card, "margin-top:-8px", "card")
    drugs = [(fee.goods.name, f"×{fee.quantity}{fee.goods.unit}") for fee in remedies(case, 3)]
    body += ln(ln("处方药品", "", "k") + kv(*drugs), "", "card")
    body += ln("病历内容如有疑问请咨询就诊医院", "font-size:12px;color:#999", "m")
    return app("病历详情", body, 780, _truth(case), random, tint=tint)


LAYOUTS = {"medical_record": (booklet_page, system_print, triage_sheet, clinic_card, visit_screen)}
