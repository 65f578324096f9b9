"""Lists of charges: by category with sums, two blocks on a wide page, striped paper, one page of several, a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, digits, yuan
from benchmarks.papers.families.eighteenth.bills import employed
from benchmarks.papers.families.eighteenth.kit import (
    DEMI,
    DOTS,
    HEI,
    SONG,
    STRIPES,
    ZEN,
    Cell,
    age,
    card,
    charged,
    heading,
    line,
    right,
    round_seal,
    screen,
    sheet,
    spread,
    table,
)
from benchmarks.papers.families.eighteenth.names import SOFTWARE, clock, landline, staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, fees: Iterable[Fee], total_fen: int) -> dict[str, object]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "items": charged(fees),
        "total_amount": yuan(total_fen),
    }


def _by_category(fees: Iterable[Fee]) -> dict[str, list[Fee]]:
    groups: dict[str, list[Fee]] = {}
    for fee in fees:
        groups.setdefault(fee.goods.category, []).append(fee)
    return groups


def sections_with_sums(case: Case, random: Random) -> Drawing:
    """The whole stay, a shaded band before each category with its sum; columns of a tertiary hospital's system."""
    bill, who = case.stay, case.insured
    groups = _by_category(bill.fees)
    rows: list[list[Cell]] = []
    for name, fees in groups.items():
        part = sum(fee.amount_fen for fee in fees)
        rows.append([(f"<b>【{name}】</b>　小计：{yuan(part)}", "colspan=7 style='background:#ececec'")])
        for fee in fees:
            code = f"{sum(map(ord, fee.goods.name)) * 37 % 10**8:08d}"
            rows.append(
                [
                    code,
                    e(fee.goods.name),
                    e(fee.goods.specification),
                    fee.goods.unit,
                    right(yuan(fee.goods.price_fen)),
                    right(str(fee.quantity)),
                    right(yuan(fee.amount_fen)),
                ]
            )
    body = heading(e(case.hospital), 22, "font-weight:400") + heading(
        random.choice(("住院费用汇总清单", "住院患者费用明细清单")), 24, "letter-spacing:3px"
    )
    body += table(
        [
            [
                f"姓名：{e(who.name)}",
                f"性别：{who.sex}",
                f"年龄：{age(case, case.admitted_on)}岁",
                f"住院号：{case.numbers['住院号']}",
            ],
            [
                f"科室：{e(case.department)}",
                f"床号：{case.numbers['床号'][:2]}",
                f"入院：{day_text(case.admitted_on, '-')}",
                f"出院：{day_text(case.discharged_on, '-')}",
            ],
        ],
        cls="bare",
        style="margin:10px 0 6px",
    )
    head = ("项目编码", "项目名称", "规格", "单位", right("单价"), right("数量"), right("金额"))
    body += table(rows, head=head)
    body += spread(
        f"<b>费用总计：{yuan(bill.total_fen)}</b>",
        f"大写：{in_words(bill.total_fen)}",
        style="margin-top:10px;font-size:16px",
    )
    printed = f"打印时间：{day_text(bill.issued_on, '-')} {clock(random, seconds=True)}"
    body += spread(printed, f"打印人：{e(staff(case)[2])}", "第1页/共1页", style="margin-top:6px")
    height = 330 + 27 * len(rows)
    if random.random() < 0.6:
        body += round_seal(case.hospital, 430, height - 142, 124, "住院处", 0.45)
    css = ".ruled td,.ruled th{padding:1px 6px;border-color:#666}"
    fields = _truth(case, bill.fees, bill.total_fen)
    return sheet(body, width=900, height=height, fields=fields, font=SONG, size=15, css=css, pad="34px 40px")


def two_blocks_wide(case: Case, random: Random) -> Drawing:
    """The whole stay on a page lying on its side, lines run down the left block and go on in the right one."""
    bill, who = case.stay, case.insured
    half = (len(bill.fees) + 1) // 2

    def block(fees: tuple[Fee, ...], start: int) -> str:
        rows: list[list[Cell]] = [
            [
                (str(start + place), "class=c"),
                f"{e(fee.goods.name)}",
                (fee.goods.list_class, "class=c"),
                right(f"{fee.quantity}{fee.goods.unit}"),
                right(yuan(fee.amount_fen)),
            ]
            for place, fee in enumerate(fees)
        ]
        head = ("序号", "收费项目", "类别", right("数量"), right("金额(元)"))
        return table(rows, head=head, cls="lined")

    body = spread(
        f"<b style='font-size:20px'>{e(case.hospital)}</b>",
        f"<b style='font-size:20px'>{random.choice(('出院病人费用清单', '病人住院费用总清单'))}</b>",
    )
    body += "<div class=rule></div>" + spread(
        f"病人姓名 <b>{e(who.name)}</b>",
        f"住院号 {case.numbers['住院号']}",
        f"病区 {e(case.department)}",
        f"住院期间 {day_text(case.admitted_on, '.')}—{day_text(case.discharged_on, '.')}",
        f"费别 {('居民医保', '职工医保')[employed(case)]}",
    )
    left, other = block(bill.fees[:half], 1), block(bill.fees[half:], half + 1)
    body += f"<div class=two><div>{left}</div><div>{other}</div></div><div class=rule></div>"
    body += spread(
        f"合计金额 <b>{yuan(bill.total_fen)}</b> 元",
        f"项目数 {len(bill.fees)}",
        f"制表 {digits(random, 4)}",
        f"{day_text(bill.issued_on, '.')}",
    )
    body += line(
        "注：类别 甲、乙为医保目录内，丙为自费项目。如有疑问请至住院收费处查询。", "font-size:14px;margin-top:4px"
    )
    css = ".two{display:flex;gap:28px;margin-top:8px}.two>div{flex:1}.lined th{border-bottom:1.5px solid #222}"
    fields = _truth(case, bill.fees, bill.total_fen)
    height = 235 + 34 * (half + 1)
    return sheet(body, width=1160, height=height, fields=fields, font=HEI, size=15, css=css, pad="28px 40px")


def striped_continuous(case: Case, random: Random) -> Drawing:
    """The whole stay on striped continuous paper: the name on one line, its figures on the next."""
    bill, who = case.stay, case.insured
    body = line(f"{e(case.hospital)} 住院费用清单", "font-size:20px;line-height:28px", "c")
    body += spread(f"姓名:{e(who.name)}", f"ID号:{case.numbers['登记号']}", f"病区:{e(case.department)}")
    body += spread(f"入院日期:{day_text(case.admitted_on, '/')}", f"出院日期:{day_text(case.discharged_on, '/')}")
    body += spread("项目名称/规格", "") + spread(
        "　　　类别", "单价", "数量", "金额", style="border-bottom:1px dashed #333"
    )
    for fee in bill.fees:
        body += line(e(f"{fee.goods.name} {fee.goods.specification}".strip()))
        body += (
            f"<div class=q><span>{fee.goods.category}</span><span class=r>{yuan(fee.goods.price_fen)}</span>"
            f"<span class=r>{fee.quantity}{fee.goods.unit}</span><span class=r>{yuan(fee.amount_fen)}</span></div>"
        )
    body += spread("", f"累计金额:{yuan(bill.total_fen)}", style="border-top:1px dashed #333")
    body += spread(
        f"打印日期:{day_text(bill.issued_on, '/')}", f"{SOFTWARE[case.seed % 4]}", "***本清单不作报销凭证***"
    )
    css = ".paper{line-height:28px}.spread{line-height:28px}.q{display:grid;grid-template-columns:2fr 1fr 1fr 1fr;padding-left:54px}"
    height = 28 * (2 * len(bill.fees) + 7) + 56
    fields = _truth(case, bill.fees, bill.total_fen) | {"items": charged(bill.fees, strength=True)}
    return sheet(
        body, width=760, height=height, fields=fields, font=DOTS, size=16, css=css, ground=STRIPES, pad="28px 50px"
    )


def page_of_several(case: Case, random: Random) -> Drawing:
    """One page of several in the middle of a list: a running head, lines of one page, the page's own sum."""
    bill, who = case.stay, case.insured
    deep = max(6, len(bill.fees) // 2)
    shown = bill.fees[deep : 2 * deep] if random.random() < 0.5 and len(bill.fees) >= 2 * deep else bill.fees[:deep]
    first = shown == bill.fees[:deep]
    page = sum(fee.amount_fen for fee in shown)
    rows: list[list[Cell]] = [
        [
            fee.goods.category.removesuffix("费"),
            e(fee.goods.name),
            e(fee.goods.specification) or "/",
            right(yuan(fee.goods.price_fen)),
            right(str(fee.quantity)),
            (fee.goods.unit, "class=c"),
            right(yuan(fee.amount_fen)),
            ({"甲": "0%", "乙": "10%", "丙": "100%"}[fee.goods.list_class], "class=c"),
        ]
        for fee in shown
    ]
    pages = (len(bill.fees) + deep - 1) // deep
    body = spread(
        f"{e(case.hospital)}", f"第 {1 if first else 2} 页 共 {pages} 页", style="font-size:14.5px;color:#333"
    )
    body += heading(random.choice(("住院病人费用明细表", "患者费用明细清单（住院）")), 22)
    body += spread(
        f"患者姓名：{e(who.name)}",
        f"病案号：{case.numbers['病案号']}",
        f"科别：{e(case.department)}",
        f"费用区间：{day_text(case.admitted_on, '-')} 至 {day_text(case.discharged_on, '-')}",
        style="margin:6px 0;font-size:14.5px",
    )
    head = ("类别", "名称", "规格", right("单价"), right("数量"), "单位", right("金额"), "自付比例")
    body += table(rows, head=head)
    label = random.choice(("本页合计", "本页小计"))
    body += spread("", f"<b>{label}：{yuan(page)}</b>", style="margin-top:8px;font-size:16px")
    fields: dict[str, object] = _truth(case, shown, bill.total_fen) | {"page_total": yuan(page)}
    if first and random.random() < 0.5:
        body += spread("", f"费用总额：{yuan(bill.total_fen)}", style="font-size:16px")
    else:
        del fields["total_amount"]
    body += spread(
        f"打印：{day_text(bill.issued_on, '-')}",
        "（接下页）" if first or pages > 2 else "（续前页）",
        style="margin-top:6px",
    )
    css = ".ruled th{background:#e5edf5;font-weight:400}.ruled td,.ruled th{border-color:#9aa7b4;padding:5px 6px}"
    height = 270 + 34 * len(rows)
    return sheet(body, width=920, height=height, fields=fields, font=ZEN, size=15, css=css, pad="30px 40px")


def _one_day(case: Case) -> tuple[dt.date, tuple[Fee, ...]]:
    """A day in the middle of the stay and what was charged on it: some of the stay's lines."""
    days = (case.discharged_on - case.admitted_on).days
    kept = tuple(fee for fee in case.stay.fees if fee.quantity == 1)
    return case.admitted_on + dt.timedelta(days=days // 2), kept[:9] or case.stay.fees[:3]


def day_on_the_phone(case: Case, random: Random) -> Drawing:
    """A hospital's mini-programme: one day of the stay, days to choose from above, lines below."""
    day, fees = _one_day(case)
    total = sum(fee.amount_fen for fee in fees)
    who = f"<b style='font-size:17px'>{e(case.insured.name)}</b>　{case.insured.sex}　{age(case, day)}岁"
    body = card(
        line(who)
        + line(f"{e(case.hospital)}", "color:#666")
        + line(f"{e(case.department)}　住院号 {case.numbers['住院号']}", "color:#666")
    )
    chosen = ("<b style='color:#e2632b;border-bottom:2px solid #e2632b'>", "</b>")
    tabs = [
        (f"{one:%m-%d}" if one != day else f"{chosen[0]}{one:%m-%d}{chosen[1]}")
        for one in (day - dt.timedelta(days=1), day, day + dt.timedelta(days=1))
    ]
    body += spread(*tabs, style="background:#fff;padding:8px 60px")
    top = spread(f"费用日期　{day_text(day, '-')}", f"当日合计 <b style='color:#e2632b'>{yuan(total)}</b>")
    rows: list[list[Cell]] = [
        [
            f"{e(fee.goods.name)}<div style='color:#999;font-size:13px'>{yuan(fee.goods.price_fen)}元/{fee.goods.unit} ×{fee.quantity}</div>",
            right(yuan(fee.amount_fen)),
        ]
        for fee in fees
    ]
    body += card(top + table(rows, cls="lined", style="margin-top:6px"))
    body += line(
        f"如对费用有疑问请咨询病区护士站或拨打 {landline(random)}", "font-size:13px;color:#888;padding:0 16px", "c"
    )
    height = 420 + 62 * len(fees)
    fields = _truth(case, fees, total)
    return screen(body, title="住院日清单", height=height, fields=fields, font=DEMI, bar="#e2632b", ink="#fff")


LAYOUTS = {"fee_list": (sections_with_sums, two_blocks_wide, striped_continuous, page_of_several, day_on_the_phone)}
