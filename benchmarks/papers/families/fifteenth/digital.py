"""The fully digital ordinary invoice of the tax office."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import digital_number, in_words
from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.fifteenth import kit, names
from benchmarks.papers.families.fifteenth.kit import Cell, spread, table
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture

_INK = "#8c3a2b"


def net(fee: Fee, free: bool) -> int:
    """A line before its tax of thirteen in a hundred, or all of it where no tax is due."""
    return fee.amount_fen if free else round(fee.amount_fen * 100 / 113)


def _tax_class(fee: Fee, free: bool) -> str:
    return "医疗服务" if free else "中成药" if fee.goods.category == "中成药费" else "化学药品制剂"


def taxed_items(bill: Invoice, *, free: bool) -> list[dict[str, str]]:
    """The lines as the truth writes them: names with their tax class, amounts before tax."""
    named = [f"*{_tax_class(fee, free)}*{fee.goods.name}" for fee in bill.fees]
    return [{"name": name, "amount": yuan(net(fee, free))} for name, fee in zip(named, bill.fees, strict=True)]


def _rows(bill: Invoice, free: bool) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for fee in bill.fees:
        bare = net(fee, free)
        tax = "***" if free else yuan(fee.amount_fen - bare)
        price = f"{bare / 100 / fee.quantity:.8f}".rstrip("0").rstrip(".")
        rows.append(
            [
                f"*{_tax_class(fee, free)}*{e(fee.goods.name)}",
                e(fee.goods.specification),
                fee.goods.unit,
                (str(fee.quantity), "class=r"),
                (price, "class=r"),
                (yuan(bare), "class=r"),
                ("免税" if free else "13%", "class=r"),
                (tax, "class=r"),
            ]
        )
    return rows


def _party(word: str, name: str, code: str) -> str:
    lab = f"<i style='color:{_INK}'>"
    side = f"<div style='writing-mode:vertical-rl;color:{_INK};border-right:1px solid {_INK};padding:4px 2px;letter-spacing:2px;text-align:center'>{word}信息</div>"
    return f"<div style='display:flex;flex:1'>{side}<div style='padding:6px 8px'>{lab}名称：</i>{name}<br><br>{lab}统一社会信用代码/纳税人识别号：</i>{code}</div></div>"


def digital(
    case: Case, bill: Invoice, *, seller: str, fields: dict[str, Any], code: str, free: bool, random: Random
) -> Drawing:
    """The form: two parties, the lines, the total with its tax, a remark."""
    lab = f"<i style='color:{_INK}'>"
    body = f"<img width=88 style='position:absolute;left:40px;top:18px' src='{code_picture(code)}'>"
    body += f"<div style='position:relative;text-align:center;color:{_INK};font-size:28px;height:74px'>电子发票（普通发票）<div style='border-top:3px double {_INK};width:300px;margin:0 auto'></div></div>"
    body += f"<div style='position:absolute;right:44px;top:26px'>{lab}发票号码：</i>{digital_number(bill)}<br>{lab}开票日期：</i>{day_text(bill.issued_on, '年月')}</div>"
    personal = e(case.insured.name) + random.choice(("", "（个人）"))
    body += f"<div style='display:flex;border:1px solid {_INK};margin-top:22px'>{_party('购买方', personal, '')}<div style='border-left:1px solid {_INK}'></div>{_party('销售方', e(seller), case.credit_code)}</div>"
    head: tuple[Cell, ...] = (
        ("项目名称", "class=l"),
        ("规格型号", "class=l"),
        "单位",
        ("数量", "class=r"),
        ("单价", "class=r"),
        ("金额", "class=r"),
        ("税率/征收率", "class=r"),
        ("税额", "class=r"),
    )
    bare = sum(net(fee, free) for fee in bill.fees)
    taxed = "***" if free else "¥" + yuan(bill.total_fen - bare)
    rows = [
        *_rows(bill, free),
        *[["　"] + [""] * 7] * 2,
        [
            ("合　　　计", f"class=c style='color:{_INK}'"),
            "",
            "",
            "",
            "",
            (f"¥{yuan(bare)}", "class=r"),
            "",
            (taxed, "class=r"),
        ],
    ]
    body += (
        f"<div style='border:1px solid {_INK};border-top:0;padding:2px 4px'>{table(rows, head=head, look='bare')}</div>"
    )
    words = in_words(bill.total_fen, yuan_word="圆")
    both = spread(f"{lab}价税合计（大写）</i>　⊗ {words}", f"{lab}（小写）</i>¥{yuan(bill.total_fen)}")
    body += f"<div style='border:1px solid {_INK};border-top:0;padding:6px 14px'>{both}</div>"
    remark = random.choice(
        (
            f"订单号:{names.number(case, 16)}",
            "",
            f"销售方开户银行:{names.bank_branch(case)}; 电话:{names.telephone(case)}",
        )
    )
    body += f"<div style='border:1px solid {_INK};border-top:0;display:flex;min-height:66px'><div style='writing-mode:vertical-rl;color:{_INK};border-right:1px solid {_INK};padding:6px 3px;letter-spacing:8px'>备注</div><div style='padding:6px 10px' class=s>{remark}</div></div>"
    body += f"<div style='margin-top:10px'>{lab}开票人：</i>{e(names.staff(case)[3])}</div>"
    css = f"th{{color:{_INK}}}"
    return kit.sheet(
        body,
        width=1060,
        height=520 + 40 * len(bill.fees),
        fields=fields,
        font=random.choice((kit.SERIF, kit.KAI)),
        size=15,
        css=css,
        padding="24px 40px 40px",
        code_text=code,
    )
