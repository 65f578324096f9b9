"""Papers of wards and counters of a hospital that are no claim material."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fifteenth.clinical import (
    DOTS,
    USES,
    crew,
    drugs,
    fill,
    grid,
    head,
    leaf,
    pick,
    tick,
    wide,
    years,
)
from benchmarks.papers.families.fifteenth.kit import (
    FANG,
    HEI,
    KAI,
    MICRO,
    MING,
    SANS,
    SERIF,
    SONG,
    Cell,
    bars,
    line,
    spread,
    stamp,
)
from benchmarks.papers.families.fifteenth.names import clock, number, shifted, telephone
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _who(case: Case, gap: str = "　") -> str:
    who = case.insured
    return gap.join(
        (
            f"姓名 {e(who.name)}",
            f"性别 {who.sex}",
            f"年龄 {years(case, case.admitted_on)}岁",
            f"住院号 {case.numbers['住院号']}",
        )
    )


def consent(case: Case, random: Random) -> Drawing:
    """Consent to an operation or to narcosis."""
    sort = random.choice(("手术", "麻醉", "输血治疗", "有创操作"))
    body = (
        head(e(case.hospital), 24)
        + head(f"{sort}知情同意书", 23)
        + line(_who(case), "border-bottom:1px solid #000;margin:10px 0")
        + line(f"科室 {e(case.department)}　床号 {case.numbers['床号'][:2]}　术前诊断 {e(case.diagnosis.name)}")
    )
    risks = (
        "麻醉意外，严重者可危及生命；",
        "术中、术后出血，需再次处理；",
        "切口感染、愈合不良；",
        "心脑血管意外；",
        "其他不可预见的情况。",
    )
    body += line(
        f"医生已告知我患有上述疾病，需要在全麻下进行{sort}。可能发生的风险如下：", "text-indent:2em;margin-top:8px"
    ) + "".join(line(f"{place}. {words}", "padding-left:2em") for place, words in enumerate(risks, 1))
    body += line(
        "患者知情选择：我已认真阅读以上内容，同意接受该项诊疗，并承担相应风险。", "margin-top:10px;text-indent:2em"
    )
    body += spread(
        f"患者签名 <span class='sig'>{e(case.insured.name)}</span>",
        f"签名日期 {day_text(shifted(case.admitted_on, 1), '年月')}",
        style="margin-top:22px",
    ) + spread(
        f"授权亲属签名 <span class='sig'>{e(case.relative.name)}</span>",
        f"医生签名 <span class='sig'>{crew(case)[0]}</span>",
        style="margin-top:10px",
    )
    return leaf(body, 820, 640, {}, font=random.choice((SONG, FANG)), size=16.5, pad="40px 54px")


def deposit(case: Case, random: Random) -> Drawing:
    """A receipt of money paid in advance for a stay."""
    fen = random.choice((200000, 500000, 1000000, 300000))
    body = (
        spread("第二联：患者收执", f"№ {number(case, 8, 3)}", style="font-size:14px")
        + head(e(case.hospital), 21)
        + head("住院预交金收据", 23, "letter-spacing:3px;margin-bottom:8px")
    )
    body += grid(
        [
            ["住院号", case.numbers["住院号"], "姓名", e(case.insured.name), "科室", e(case.department)],
            ["预交金额（大写）", wide(in_words(fen), 3), "￥", yuan(fen)],
            ["支付方式", wide(random.choice(("现金", "微信", "银行卡", "支付宝")))],
        ]
    )
    body += (
        spread(f"收款员 {crew(case)[1]}", f"{day_text(case.admitted_on, '-')} {clock(case)}", style="margin-top:10px")
        + line("出院结算时凭此收据结账，遗失不补；不作报销凭证。", "font-size:14px")
        + stamp(case.hospital, "right:40px;bottom:12px", diameter=108, below="住院收费")
    )
    return leaf(body, 800, 400, {}, font=DOTS, size=16, ground="#fdf4f6", pad="24px 40px")


def admission_order(case: Case, random: Random) -> Drawing:
    """The order by which a ward takes a patient in."""
    blank = "line-height:2.2"
    body = head(e(case.hospital), 23) + head(random.choice(("入院通知单", "住 院 证")), 26, "margin-bottom:8px")
    body += line(
        f"姓名{fill(e(case.insured.name), 130)}性别{fill(case.insured.sex, 36)}年龄{fill(years(case, case.admitted_on), 44)}费别{fill(random.choice(('医保', '自费', '新农合')), 80)}",
        blank,
    )
    body += line(f"住址{fill(e(case.insured.address[:18]), 330)}电话{fill(case.insured.phone, 130)}", blank) + line(
        f"门诊诊断{fill(e(case.second_diagnosis.name), 250)}收住科室{fill(e(case.department), 150)}", blank
    )
    body += line(
        "病情："
        + "　".join(tick(one == "一般", one) for one in ("危", "急", "一般"))
        + f"　预交款{fill('3000', 80)}元",
        blank,
    ) + line("请携带身份证、医保卡到住院处办理手续，三日内有效。", "margin-top:6px")
    body += spread(
        f"门诊医师 <span class='sig'>{crew(case)[2]}</span>",
        f"<span class='pen'>{day_text(case.admitted_on, '年')}</span>",
        style="margin-top:18px",
    )
    return leaf(body, 760, 470, {}, font=KAI, size=17.5, ground="#f4fbf4", pad="30px 42px")


def temperature_chart(case: Case, random: Random) -> Drawing:
    """A week's temperature and pulse."""
    points = " ".join(f"{20 + 24 * place},{random.randint(90, 190)}" for place in range(28))
    pulse = " ".join(f"{20 + 24 * place},{random.randint(190, 280)}" for place in range(28))
    lines = "".join(
        f"<path d='M0 {y}H700' stroke='#9bb' stroke-width='{2 if y % 100 == 0 else 0.6}'/>" for y in range(0, 340, 20)
    ) + "".join(
        f"<path d='M{x} 0V340' stroke='{'#c44' if x % 100 == 0 else '#bcc'}' stroke-width='.8'/>"
        for x in range(0, 701, 25)
    )
    days = [
        ["日　期", *(day_text(shifted(case.admitted_on, place), "-")[5:] for place in range(7))],
        ["住院天数", *map(str, range(1, 8))],
        ["大便次数", *(str(random.randint(0, 2)) for _ in range(7))],
    ]
    body = (
        head(e(case.hospital), 22)
        + head("体 温 单", 23)
        + line(_who(case) + f"　入院 {day_text(case.admitted_on, '-')}", "margin:6px 0")
        + grid(days[:2], style="font-size:14px")
    )
    body += (
        f"<div style='display:flex'><div style='width:84px;font-size:13px;line-height:56px' class='c'>脉搏 体温<br>140　40°<br>120　39°<br>100　38°<br>80　37°<br>60　36°</div><svg width='700' height='340' fill='none'>{lines}<polyline points='{points}' stroke='#1a3fa0' stroke-width='1.6'/><polyline points='{pulse}' stroke='#c22' stroke-width='1.6'/></svg></div>"
        + grid(days[2:], style="font-size:14px")
        + line("第 1 周", "margin-top:4px", "c")
    )
    return leaf(body, 880, 690, {}, font=MING, size=15.5, pad="30px 44px")


def critical_notice(case: Case, random: Random) -> Drawing:
    """A notice to the family that a patient is in danger."""
    body = head(e(case.hospital), 25) + head(
        random.choice(("病 危 通 知 书", "病（危）重通知书")), 26, "margin:8px 0 14px;color:#a11"
    )
    words = (
        f"尊敬的家属：您的亲属 {e(case.insured.name)} 因“{e(case.diagnosis.name)}”在我院{e(case.department)}住院，目前病情危重，随时可能危及生命，特此告知。",
        "我们将全力救治，请家属予以理解配合，并留下准确的联系方式，以便随时沟通。",
    )
    body += "".join(line(one, "text-indent:2em;line-height:2") for one in words) + spread(
        f"家属签名 <span class='sig'>{e(case.relative.name)}</span>",
        f"关系 {random.choice(('配偶', '子女', '兄妹'))}",
        f"电话 {case.relative.phone}",
        style="margin-top:20px",
    )
    body += (
        line(f"医师 <span class='sig'>{crew(case)[0]}</span>", "margin-top:12px", "r")
        + line(f"{day_text(case.admitted_on, '年月')} 21时40分", "", "r")
        + line("一式两份，医患各执一份", "font-size:14px")
    )
    return leaf(body, 800, 560, {}, font=SERIF, size=18, pad="40px 58px")


def bed_card(case: Case, random: Random) -> Drawing:
    """The card at the head of a bed."""
    level = random.choice((("一级护理", "#d6457a"), ("二级护理", "#2f78c4"), ("三级护理", "#3a9c5a")))
    body = f"<div style='background:{level[1]};color:#fff;margin:-20px -26px 12px;padding:8px 26px;display:flex;justify-content:space-between'><b style='font-size:26px'>{case.numbers['床号'][:2]} 床</b><span style='font-size:20px'>{level[0]}</span></div>"
    body += (
        line(e(case.insured.name), "font-size:40px;line-height:1.3", "b")
        + line(f"{case.insured.sex}　{years(case, case.admitted_on)}岁　{case.numbers['住院号']}", "font-size:20px")
        + line(f"{e(case.department)}　主管医生 {crew(case)[0]}　责任护士 {crew(case)[3]}")
        + line(
            f"入院 {day_text(case.admitted_on, '.')}　饮食：{random.choice(('普食', '低盐低脂', '糖尿病饮食'))}　过敏史：无"
        )
    )
    body += spread(
        bars(case.numbers["住院号"], 220, 40), "防跌倒　防坠床", style="margin-top:12px;align-items:center;color:#b22"
    )
    return leaf(body, 600, 350, {}, font=SANS, size=17, pad="20px 26px", scale=1.8)


def examination_appointment(case: Case, random: Random) -> Drawing:
    """When and where an examination will be, with what to mind."""
    scan = random.choice(("腹部CT增强", "无痛胃肠镜", "心脏彩超", "头颅磁共振平扫"))
    body = (
        head(e(case.hospital), 21)
        + head(random.choice(("检查预约单", "医技检查预约回执")), 22)
        + "<div class='dash'></div>"
        + line(_who(case))
        + line(f"检查项目　{scan}", "font-size:19px", "b")
        + line(f"预约时间　{day_text(case.visited_on, '-')} {clock(case, 2, seconds=False)}", "font-size:19px", "b")
        + line(f"检查地点　医技楼{case.seed % 4 + 1}层　排队号 {case.seed % 60 + 1}")
    )
    body += (
        "<div class='dash'></div>"
        + "".join(
            line(words)
            for words in (
                "温馨提示：",
                "1. 检查前禁食6小时以上；",
                "2. 请取下金属饰品、义齿；",
                "3. 请提前20分钟到登记台报到，过时请重新预约；",
                f"4. 改约电话：{telephone(case, 2)}。",
            )
        )
        + line(bars(case.numbers["登记号"], 240, 46), "margin-top:14px", "c")
    )
    return leaf(body, 640, 520, {}, font=HEI, size=16.5, pad="28px 40px")


def taking_guide(case: Case, random: Random) -> Drawing:
    """How drugs taken home are to be used: a pharmacist's sheet for patients."""
    rows: list[list[Cell]] = [
        [e(fee.goods.name), "☀ 早　☾ 晚" if place % 2 else "☀ 早　○ 午　☾ 晚", pick(case, USES, place)[3:], "置阴凉处"]
        for place, fee in enumerate(drugs(case))
    ]
    body = (
        line(f"{e(case.hospital)} 药学部", "color:#0a7d63;font-size:18px")
        + head("用药指导单", 27, "color:#0a7d63")
        + line(f"亲爱的 {e(case.insured.name)}，请您按下表服药：", "margin:8px 0")
        + grid(rows, top=("药品", "时间", "方法", "保存"), style="font-size:16px")
    )
    body += (
        line("漏服怎么办？想起时立即补服；若接近下次用药时间则跳过，不要加倍。", "margin-top:14px")
        + line("请把药品放在儿童拿不到的地方；出现皮疹、气促请立即停药就医。")
        + spread(f"指导药师：{crew(case)[2]}", f"药学咨询：{telephone(case, 7)}", style="margin-top:18px")
    )
    return leaf(body, 800, 540, {}, font=MICRO, size=16.5, ground="#f3fbf8", pad="30px 44px")


def referral(case: Case, random: Random) -> Drawing:
    """A referral between clinics with its stub."""
    body = head("双向转诊（转出）单" if random.random() < 0.5 else "转诊转院审批表", 24, "margin-bottom:10px")
    rows: list[list[Cell]] = [
        ["患者姓名", e(case.insured.name), "性别", case.insured.sex, "年龄", years(case, case.visited_on)],
        ["家庭住址", wide(e(case.insured.address))],
        ["转出单位", wide(e(case.hospital))],
        ["拟转入", wide("省级定点医疗机构", 3), "日期", day_text(case.visited_on, "-")],
        ["转诊原因", wide(tick(True, "专科诊治") + "　" + tick(False, "急危重症") + "　" + tick(False, "患者要求"))],
        ["病情摘要", wide("受本院条件所限，建议上级医院进一步明确诊断及治疗。", 5, 90)],
        ["医保经办机构意见", wide("同意备案。", 5, 80)],
    ]
    body += (
        grid(rows)
        + spread(f"转诊医生：{crew(case)[1]}", f"联系电话：{telephone(case)}", style="margin-top:12px")
        + "<div class='dash'></div>"
        + line("回执：我院已接收该患者，______科，接诊医生________。", "font-size:15px")
        + stamp(case.hospital, "right:80px;bottom:60px", diameter=120)
    )
    return leaf(body, 840, 620, {}, font=HEI, size=16, pad="32px 44px")


LAYOUTS = {
    "other": (
        consent,
        deposit,
        admission_order,
        temperature_chart,
        critical_notice,
        bed_card,
        examination_appointment,
        taking_guide,
        referral,
    )
}
