"""What the medical papers of this family share: the sheet, seals, ways to write days and sums, what is billed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape
from random import Random

from benchmarks.papers.facts import Case, Fee, Invoice, Person, yuan

SANS = "'Noto Sans CJK SC'"
SONG = "'AR PL SungtiL GB','Noto Sans CJK SC'"
KAI = "'LXGW WenKai'"
MONO = "'LXGW WenKai Mono'"

_DRUGS = ("西药费", "中成药费", "中草药费")
_WARD_ONLY = ("床位费", "护理费", "手术费", "麻醉费")
_ONCE = ("手术费", "麻醉费", "检查费", "诊察费")
_CAPITAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLAIN_DIGITS = "〇一二三四五六七八九"

#: CSS that makes letters look struck by the pins of a dot-matrix printer.
STRUCK = (
    "color:#37406b;-webkit-mask-image:repeating-linear-gradient(0deg,#000 0 1.4px,rgba(0,0,0,.6) 1.4px 2px);"
    f"font-family:{MONO};"
)


def sheet(body: str, *, width: int, height: int, font: str, css: str = "", paper: str = "#fff") -> str:
    """A whole HTML page holding one sheet of paper of that size in CSS pixels."""
    return (
        "<!doctype html><html lang='zh-CN'><meta charset='utf-8'><style>*{box-sizing:border-box}"
        f"body{{margin:0;background:transparent}}.sheet{{position:relative;overflow:hidden;width:{width}px;"
        f"height:{height}px;background:{paper};font-family:{font};color:#1c1c1c}}"
        "table{border-collapse:collapse}.seal{position:absolute;mix-blend-mode:multiply;pointer-events:none}"
        f".line{{display:flex;justify-content:space-between}}.right{{text-align:right}}{css}</style>"
        f"<body><div class='sheet'>{body}</div></body></html>"
    )


def seal(
    rim: str, middle: str, *, left: int, top: int, size: int = 128, colour: str = "#cf2430", turn: int = -6
) -> str:
    """A round seal with a star: `rim` runs round the edge, `middle` stands under the star."""
    step = min(16.0, 172 / len(rim))  # CSS pixels from one letter to the next along the upper rim
    return (
        f"<svg class='seal' style='left:{left}px;top:{top}px;transform:rotate({turn}deg);opacity:.72' width='{size}' "
        f"height='{size}' viewBox='0 0 120 120' fill='{colour}'><defs><path id='rim{left}' "
        "d='M19 81 A45 45 0 1 1 101 81'/>"
        f"</defs><circle cx='60' cy='60' r='57' fill='none' stroke='{colour}' stroke-width='2.6'/>"
        f'<text font-size="{min(12.5, step):.1f}" letter-spacing="{max(0.0, step - 12.5):.1f}" font-family="{SANS}" '
        f"text-anchor='middle'><textPath href='#rim{left}' startOffset='50%'>{escape(rim)}</textPath>"
        "</text><text x='60' y='70' font-size='30' text-anchor='middle'>★</text>"
        f'<text x="60" y="96" font-size="11.5" font-family="{SANS}" text-anchor="middle">{escape(middle)}</text></svg>'
    )


def oval_seal(rim: str, middle: str, *, left: int, top: int, width: int = 126) -> str:
    """The oval seal of a finance department or tax office that supervises the printing of receipts."""
    return (
        f"<svg class='seal' style='left:{left}px;top:{top}px;opacity:.75' width='{width}' height='{width * 2 // 3}' "
        "viewBox='0 0 120 80' fill='#cf2430'><defs><path id='bow' d='M14 46 A46 30 0 0 1 106 46'/></defs>"
        "<ellipse cx='60' cy='40' rx='57' ry='37' fill='none' stroke='#cf2430' stroke-width='2.4'/>"
        f'<text font-size="8.2" font-family="{SANS}" text-anchor="middle">'
        f"<textPath href='#bow' startOffset='50%'>{escape(rim)}</textPath></text>"
        f'<text x="60" y="52" font-size="10" font-family="{SANS}" text-anchor="middle">{escape(middle)}</text></svg>'
    )


def capitals(amount_fen: int) -> str:
    """An amount in capital words.

    >>> capitals(1003050), capitals(20000), capitals(107)
    ('壹万零叁拾元伍角整', '贰佰元整', '壹元零柒分')
    """
    whole, cents = divmod(amount_fen, 100)
    words, zero = "", False
    for place, digit in zip(range(len(str(whole)) - 1, -1, -1), str(whole), strict=True):
        if digit != "0":
            words += ("零" if zero and words else "") + _CAPITAL_DIGITS[int(digit)] + ("", "拾", "佰", "仟")[place % 4]
            zero = False
        else:
            zero = True
        if place == 4 and whole // 10_000 % 10_000:
            words, zero = words + "万", zero and whole % 10_000 >= 1000
        elif place == 8:
            words += "亿"
    jiao, fen = divmod(cents, 10)
    words = (words or "零") + "元"
    if not cents:
        return words + "整"
    words += f"{_CAPITAL_DIGITS[jiao]}角" if jiao else "零"
    return words + (f"{_CAPITAL_DIGITS[fen]}分" if fen else "整")


def han_day(day: dt.date) -> str:
    """2026年3月8日."""
    return f"{day.year}年{day.month}月{day.day}日"


def wide_day(day: dt.date) -> str:
    """2026年03月08日."""
    return f"{day.year}年{day.month:02d}月{day.day:02d}日"


def dotted_day(day: dt.date) -> str:
    """2026.03.08."""
    return f"{day:%Y.%m.%d}"


def slashed_day(day: dt.date) -> str:
    """2026/3/8."""
    return f"{day.year}/{day.month}/{day.day}"


def words_day(day: dt.date) -> str:
    """二〇二六年三月八日."""
    return f"{''.join(_PLAIN_DIGITS[int(one)] for one in str(day.year))}年{_count(day.month)}月{_count(day.day)}日"


def printed_days(day: dt.date) -> tuple[str, ...]:
    """Every way in which these papers write a day."""
    return (
        f"{day}",
        han_day(day),
        wide_day(day),
        dotted_day(day),
        slashed_day(day),
        words_day(day),
        f"{day:%Y/%m/%d}",
        f"{day:%Y%m%d}",
        f"{day.year} 年 {day.month} 月 {day.day} 日",
    )


def age(person: Person, day: dt.date) -> int:
    """Whole years on a day."""
    return day.year - person.born_on.year - ((day.month, day.day) < (person.born_on.month, person.born_on.day))


def grid(rows: Iterable[Sequence[str]], *, right: Sequence[int] = ()) -> str:
    """Table rows of escaped cells; the columns named in `right` are set flush right."""
    return "".join(
        "<tr>"
        + "".join(f"<td{' class=right' if at in right else ''}>{escape(cell)}</td>" for at, cell in enumerate(row))
        + "</tr>"
        for row in rows
    )


def heads(*names: str) -> str:
    """One table row of headings."""
    return "<tr>" + "".join(f"<th>{escape(name)}</th>" for name in names) + "</tr>"


def items_of(fees: Iterable[Fee]) -> list[dict[str, str]]:
    """The charged lines as truth."""
    return [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in fees]


def categories_of(bill: Invoice) -> list[dict[str, str]]:
    """The sums by fee category as truth."""
    return [{"name": name, "amount": yuan(fen)} for name, fen in bill.by_category().items()]


def visit_bill(case: Case) -> Invoice:
    """The visit's invoice without what only a ward charges for."""
    kept = tuple(_once(fee) for fee in case.visit.fees if not _ward_only(fee))
    if not kept:
        kept = tuple(Fee(one, 1) for one in case.pools.goods if one.category in ("诊察费", "化验费"))[:2]
    return _shared_alike(case.visit, kept)


def stay_bill(case: Case) -> Invoice:
    """The stay's invoice with one operation, one examination and a bed for each day."""
    days = (case.discharged_on - case.admitted_on).days
    kept = []
    for fee in case.stay.fees:
        if "门诊" in fee.goods.name or "急诊" in fee.goods.name:
            continue
        daily = fee.goods.category in ("床位费", "护理费") or fee.goods.name == "住院诊查费"
        kept.append(replace(fee, quantity=days) if daily else _once(fee))
    return _shared_alike(case.stay, tuple(kept))


def drug_bill(case: Case) -> Invoice:
    """The pharmacy's invoice: medicines only."""
    sold = tuple(fee for fee in case.drugs.fees if fee.goods.category in _DRUGS[:2])
    if not sold:
        medicines = [one for one in case.pools.goods if one.category in _DRUGS[:2]]
        sold = tuple(Fee(one, 2) for one in Random(case.seed).sample(medicines, 2))
    return _shared_alike(case.drugs, sold)


def invoice_truth(case: Case, bill: Invoice, *, coded: bool = True, checked: bool = True) -> dict[str, object]:
    """What a hospital's invoice says on every layout; `coded`, `checked`: whether these codes stand on it."""
    return {
        **({"invoice_code": bill.code} if coded else {}),
        "invoice_number": bill.number,
        **({"check_code": bill.check_code} if checked else {}),
        "issued_on": bill.issued_on.isoformat(),
        "payer_name": case.insured.name,
        "hospital": case.hospital,
        "total_amount": yuan(bill.total_fen),
        "basic_insurance_paid": yuan(bill.basic_insurance_paid_fen),
        "self_paid": yuan(bill.self_paid_fen),
    }


def _ward_only(fee: Fee) -> bool:
    return fee.goods.category in _WARD_ONLY or "住院" in fee.goods.name or "留观" in fee.goods.name


def _once(fee: Fee) -> Fee:
    return replace(fee, quantity=1) if fee.goods.category in _ONCE else fee


def _shared_alike(bill: Invoice, fees: tuple[Fee, ...]) -> Invoice:
    """The bill with other lines, paid in the same shares as before."""
    total = sum(fee.amount_fen for fee in fees)
    before = bill.total_fen
    return replace(
        bill,
        fees=fees,
        basic_insurance_paid_fen=total * bill.basic_insurance_paid_fen // before,
        serious_illness_paid_fen=total * bill.serious_illness_paid_fen // before,
    )


def _count(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{_PLAIN_DIGITS[tens]}十") + (
        _PLAIN_DIGITS[ones] if ones else ""
    )
