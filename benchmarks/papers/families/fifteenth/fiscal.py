"""The national fiscal e-invoice of hospitals."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Invoice, fiscal_code_text, yuan
from benchmarks.papers.families.fifteenth import kit, names
from benchmarks.papers.families.fifteenth.bills import bill_truth
from benchmarks.papers.families.fifteenth.kit import Cell, spread, table
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def _block(items: Sequence[dict[str, str]], least: int) -> str:
    cells: list[list[Cell]] = [[e(one["name"]), ("1/项", "class=c"), (one["amount"], "class=r"), ""] for one in items]
    cells += [["　", "", "", ""]] * (max(2 * least, len(items) + len(items) % 2) - len(items))
    rows = [left + right for left, right in zip(cells[::2], cells[1::2], strict=True)]
    return table(rows, head=(("项目名称", "class=l"), "数量/单位", ("金额（元）", "class=r"), "备注") * 2, look="bare")


def _payers(case: Case, bill: Invoice, random: Random) -> list[tuple[str, str]]:
    cash = random.random() < 0.5
    own = bill.self_paid_fen
    return [
        ("医保类型", ("职工基本医疗保险", "城乡居民基本医疗保险")[case.seed % 2]),
        ("医保编号", case.numbers["医保编号"]),
        ("性别", case.insured.sex),
        ("医保统筹基金支付", yuan(bill.basic_insurance_paid_fen)),
        ("其他支付", yuan(bill.serious_illness_paid_fen)),
        ("个人账户支付", "0.00"),
        ("个人现金支付" if cash else "个人支付", yuan(own)),
        ("个人自付", yuan(own * 3 // 4)),
        ("个人自费", yuan(own - own * 3 // 4)),
    ]


def fiscal(
    case: Case, bill: Invoice, kind: str, items: list[dict[str, str]], more: list[tuple[str, str]], random: Random
) -> Drawing:
    """The form with a picture of its code; `more` are entries of 其他信息 about the visit or stay."""
    ink = random.choice(("#a0522d", "#9c3b30", "#35507a"))
    who, code = case.insured, fiscal_code_text(bill)
    lab = f"<i style='color:{ink}'>"
    where = random.choice(("", names.city(case)))
    body = f"<img width=92 style='position:absolute;left:46px;top:20px' src='{code_picture(code)}'>"
    body += kit.heading(
        f"{where or names.province(case)}{kind}（电子）", 27, f"color:{ink};letter-spacing:2px;padding-left:70px"
    )
    body += f"<div style='height:44px' class='c s'>{lab}全国统一财政电子票据监制章　财政部监制</i></div>"
    pairs = [
        ("票据代码", bill.code),
        ("票据号码", bill.number),
        ("交款人统一社会信用代码", f"{who.id_number[:4]}**********{who.id_number[-4:]}"),
        ("校验码", bill.check_code),
        ("交款人", e(who.name)),
        ("开票日期", day_text(bill.issued_on, "-")),
    ]
    body += table(
        [[f"{lab}{label}：</i>{value}" for label, value in pairs[place : place + 2]] for place in (0, 2, 4)],
        look="bare",
        style="table-layout:fixed",
    )
    frame = f"border:1.4px solid {ink}"
    body += f"<div style='{frame};padding:4px 8px'>{_block(items, 4)}</div>"
    body += f"<div style='{frame};border-top:0;padding:5px 10px'>{spread(f'{lab}金额合计（大写）</i>{in_words(bill.total_fen)}', f'{lab}（小写）</i>{yuan(bill.total_fen)}')}</div>"
    entries = [f"{lab}{label}：</i>{value}" for label, value in more + _payers(case, bill, random)]
    rows = [
        [*entries[place : place + 3], *[""] * (3 - len(entries[place : place + 3]))]
        for place in range(0, len(entries), 3)
    ]
    side = f"<div style='writing-mode:vertical-rl;color:{ink};border-right:1.4px solid {ink};text-align:center;padding:3px;letter-spacing:4px'>其他信息</div>"
    body += f"<div style='{frame};border-top:0;display:flex'>{side}<div style='flex:1;padding:3px 6px'>{table(rows, look='bare')}</div></div>"
    one, two = names.staff(case, 2)
    body += spread(
        f"{lab}收款单位（章）：</i>{e(case.hospital)}",
        f"{lab}复核人：</i>{e(one)}",
        f"{lab}收款人：</i>{e(two)}",
        style="margin-top:8px",
    )
    body += kit.stamp(case.hospital, "left:150px;bottom:2px", diameter=112, below="财务专用章", opacity=0.45)
    return kit.sheet(
        body,
        width=1120,
        height=665 + 60 * (len(more) > 3) + 28 * max(0, -(-len(items) // 2) - 4),
        fields=bill_truth(case, bill, items),
        font=random.choice((kit.SONG, kit.MING)),
        padding="26px 48px 52px",
        code_text=code,
    )
