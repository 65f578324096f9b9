"""Papers of a hospital's counters that are no claim material."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.clinical import dispensed, people, years
from benchmarks.papers.families.sixteenth.ward import (
    BOOK,
    BRUSH,
    FANG,
    MATRIX,
    MICRO,
    NOTO,
    bars,
    blank,
    boxes,
    head,
    line,
    mark,
    rule,
    sheet,
    spread,
    stamp,
    tab,
    tick,
    wide,
)
from benchmarks.papers.paper import Drawing


def deposit(case: Case, random: Random) -> Drawing:
    """A receipt for money paid in advance of a stay."""
    fen = random.choice((200000, 300000, 500000, 1000000))
    rows = [
        ["病人姓名", e(case.insured.name), "住院号", case.numbers["住院号"]],
        ["科　室", e(case.department), "交款方式", random.choice(("现金", "微信", "银联卡"))],
        ["金额（大写）", in_words(fen, yuan_word="圆"), "小写", f"￥{fen // 100}.00"],
    ]
    body = (
        head(e(case.hospital), 21)
        + head(random.choice(("住院预交金收据", "住院押金条")), 21)
        + spread(
            f"日期 {day_text(case.admitted_on, '-')}",
            f"№ <span style='color:#c33'>{case.numbers['业务流水号']}</span>",
            style="margin:6px 0",
        )
    )
    body += (
        tab(rows)
        + line("出院结算时凭此据冲抵，遗失自负，不作报销凭证。", "margin-top:8px", "s")
        + spread("第二联：交款人", f"收款员：{e(people(case)[0])}", style="margin-top:6px")
    )
    return sheet(
        body + stamp(case.hospital, 330, 185, 112, "住院处"),
        (760, 320),
        {},
        font=MATRIX,
        ground="#fdf2f4",
        pad="24px 38px",
        ink="#33415e",
    )


def admission_order(case: Case, random: Random) -> Drawing:
    """A doctor's slip that sends a patient to the admission counter."""
    who = case.insured
    body = head(e(case.hospital), 22) + head(
        random.choice(("住 院 证", "入院通知单", "住院通知单")), 24, "margin-bottom:8px"
    )
    body += line(
        f"姓名{blank(e(who.name), 100)}性别{blank(who.sex, 40)}年龄{blank(str(years(case, case.admitted_on)), 40)}电话{blank(who.phone, 120)}",
        "line-height:2.2",
    )
    body += line(f"门诊诊断{blank(e(case.diagnosis.name), 300)}收入{blank(e(case.department), 130)}", "line-height:2.2")
    body += line(
        f"入院时情况　{tick(False, '危')}　{tick(False, '急')}　{tick(True, '一般')}　　预交金{blank('3000', 70)}元",
        "line-height:2.2",
    ) + line(f"注意事项：请携带身份证、医保卡到一楼{blank('2、3', 40)}号窗口办理。", "line-height:2.2")
    body += spread(
        f"门诊医师 <span class='sig'>{e(people(case)[2])}</span>",
        blank(day_text(case.admitted_on, "年")),
        style="margin-top:16px",
    ) + line("三日内有效", "", "s")
    return sheet(body, (740, 420), {}, font=BRUSH, ground="#eef4fb", pad="28px 42px")


def scope_booking(case: Case, random: Random) -> Drawing:
    """An appointment for an examination, with how to prepare."""
    what = random.choice(("无痛胃肠镜", "增强CT", "磁共振", "冠脉CTA"))
    body = spread(
        f"<b style='font-size:20px'>{e(case.hospital)}</b>", bars(150, 32, case.seed), style="align-items:center"
    ) + head("检查预约单", 22)
    body += tab(
        [
            ["姓名", e(case.insured.name), "检查项目", what],
            ["预约时间", f"{day_text(case.visited_on, '-')} 08:30", "预约序号", f"{random.randint(1, 60)}"],
            ["检查地点", "医技楼三层", "申请科室", e(case.department)],
        ]
    )
    tips = (
        "检查前一日进少渣饮食，晚八点后禁食。",
        "按说明服用清肠药，直至排出清水样便。",
        "取下金属物品、假牙、首饰。",
        "无痛检查须有家属陪同，当日不得驾车。",
        "如需改期请提前一天致电预约中心。",
    )
    body += line("检查须知", "margin-top:14px;font-size:18px", "b") + "".join(
        line(f"{place}、{one}") for place, one in enumerate(tips, 1)
    )
    return sheet(
        body + rule() + line("请提前 30 分钟到检查科室报到，过号需重排。", "", "c b"),
        (780, 480),
        {},
        font=MICRO,
        pad="28px 42px",
    )


def copy_request(case: Case, random: Random) -> Drawing:
    """A request for copies of a file."""
    who = case.insured
    ask = "　".join(
        tick(one in ("出院记录", "医嘱单"), one)
        for one in ("病案首页", "出院记录", "手术记录", "医嘱单", "化验单", "影像报告")
    )
    rows: list[list[str | tuple[str, str]]] = [
        ["患者姓名", e(who.name), "住院号", case.numbers["住院号"]],
        ["出院科室", e(case.department), "出院日期", day_text(case.discharged_on, "-")],
        ["申请人", e(case.relative.name), "联系电话", case.relative.phone],
        ["与患者关系", "家属", "证件", "居民身份证"],
        ["复印内容", wide(ask, 3)],
        [
            "用途",
            wide(
                "　".join(tick(one == "商业保险", one) for one in ("医保报销", "商业保险", "转院", "司法", "其他")), 3
            ),
        ],
        ["领取方式", wide(tick(True, "自取") + "　" + tick(False, "邮寄（到付）"), 3)],
    ]
    body = head(e(case.hospital), 22) + head("病历复印（邮寄）申请表", 22, "margin-bottom:10px") + tab(rows)
    body += line("本人承诺以上信息属实，并对复印资料妥善保管。", "margin-top:12px") + line(
        f"申请人签字 <span class='sig'>{e(case.relative.name)}</span>　{day_text(case.on, '年')}",
        "margin-top:20px",
        "r",
    )
    return sheet(body + mark("病案室受理", 70, 470), (800, 560), {}, font=BOOK, css=".ruled td{padding:8px}")


def referral(case: Case, random: Random) -> Drawing:
    """A referral to another hospital for the insurance's books."""
    who, (to,) = case.insured, random.sample([one for one in case.pools.hospitals if one != case.hospital], 1)
    rows: list[list[str | tuple[str, str]]] = [
        ["姓　名", e(who.name), "性　别", who.sex],
        ["社会保障号", wide(boxes(who.id_number, 21), 3)],
        ["转出医院", wide(e(case.hospital), 3)],
        ["转往医院", wide(e(to), 3)],
        ["疾病名称", wide(e(case.diagnosis.name), 3)],
        ["转诊原因", wide("限于我院技术条件，需进一步诊治。", 3, "height:64px")],
        ["医保科意见", wide("同意备案，有效期六个月。", 3, "height:64px")],
    ]
    body = head(random.choice(("异地转诊转院备案表", "基本医疗保险转诊申请单")), 24, "margin-bottom:10px") + tab(
        rows, style="font-size:16px"
    )
    body += spread(
        f"主治医师：{e(people(case)[0])}",
        f"科主任：{e(people(case)[3])}",
        day_text(case.visited_on, "年月"),
        style="margin-top:14px",
    ) + line("一式三份：参保人、医院、经办机构各存一份", "margin-top:8px", "s")
    return sheet(
        body + stamp(case.hospital, 560, 370, 120, "医保办"),
        (800, 560),
        {},
        font=FANG,
        pad="34px 46px",
        css=".ruled td{padding:8px}.ruled td:nth-child(odd){white-space:nowrap}",
    )


def drug_guide(case: Case, random: Random) -> Drawing:
    """A pharmacist's advice on drugs to be taken at home."""
    rows = [["药品", "早", "中", "晚", "睡前", "注意"]]
    rows += [
        [
            e(fee.goods.name),
            "1",
            random.choice(("1", "")),
            "1",
            random.choice(("1", "")),
            random.choice(("饭后服", "整片吞服", "避光保存", "监测血压")),
        ]
        for fee in dispensed(case).fees
    ]
    body = (
        head(e(case.hospital), 20)
        + head("用药指导单（请贴在冰箱上）", 21, "color:#b45309")
        + line(f"{e(case.insured.name)} 您好！以下是您回家后的用药安排：", "margin:8px 0")
        + tab(rows, style="text-align:center")
    )
    body += "".join(
        line(f"★ {one}")
        for one in ("漏服时不要一次补两倍量；", "出现皮疹、黑便请立即停药并联系我们；", "定期清理家中过期药品。")
    ) + spread(f"指导药师 {e(people(case)[2])}", "用药咨询 0531-8826 1120", style="margin-top:12px")
    return sheet(body, (720, 360 + 48 * len(rows)), {}, font=NOTO, ground="#fffbeb", pad="26px 36px")


LAYOUTS = {"other": (deposit, admission_order, scope_booking, copy_request, referral, drug_guide)}
