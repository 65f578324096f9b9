"""A pharmacy's tax invoice or receipt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from anlan.engines.reading.kinds.rule import KindRule
from anlan.engines.reading.kinds.tax_invoice import DRUGSTORE, TAX_TITLE, read_tax_invoice
from anlan.engines.reading.kinds.totals import cancelled_problems, words_problems
from anlan.engines.reading.values import Field, Problem
from anlan.kernel.identity import is_credit_code

_DRUGS = r"药|医疗器械|胶囊|注射[液用]|颗粒|口服液|片剂|制剂|卫生材料|敷料|\d片|凝胶|滴丸"

#: What only a hospital prints on its invoices, drugs charged or not.
_OF_A_HOSPITAL = (
    r"住院(?:号|费|科|时间|日期|天数|医|结算)|[入出]院(?:日期|时间)|门诊(?:号|医疗|收费)|病案号|床位费|\*医疗服务\*"
)


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    """Taken back or not, the seller's credit code (GB 32100), the amount in figures against the amount in words."""
    problems = [*cancelled_problems(fields), *words_problems(fields)]
    code = fields.get("seller_credit_code")
    if code and not is_credit_code(code.value):
        problems.append(Problem("checksum_wrong", "seller_credit_code", {"rule": "GB 32100"}))
    return problems


RULE = KindRule(
    code="pharmacy_invoice",
    titles=(r"(?:药店|药房|大药房|医药(?!费))[㐀-鿿()]{0,8}(?:发票|票据|收据|小票)",),
    other_titles=(r"^(?:订单详情|交易成功|订单信息)$",),
    # Whoever sells medicines and runs no clinic is a drugstore, whatever a line calls what was sold.
    shared_titles=(
        (TAX_TITLE, rf"^(?![\s\S]*(?:医院|诊所|门诊部|卫生院))[\s\S]*(?:{DRUGSTORE})"),
        (TAX_TITLE, rf"^(?![\s\S]*(?:{_OF_A_HOSPITAL}))(?=[\s\S]*\d[.]\d\d)[\s\S]*(?:{_DRUGS})"),
    ),
    signs=(
        (r"大?药[房店行]|医药", 0.35),
        (r"发票号码", 0.15),
        # A till receipt that names the invoice made out for it.
        (rf"(?:{DRUGSTORE})[\s\S]*发票号码?[:]?\d{{8,20}}", 0.5),
        (r"价税合计", 0.15),
        (r"购买方|销售方|销货方", 0.1),
        (r"纳税人识别号", 0.1),
        (_OF_A_HOSPITAL, -0.5),
        (r"购物车|申请售后|订单详情|收货(?:信息|地址)", -0.8),
    ),
    needed=("invoice_number", "issued_on", "total_amount"),
    read=read_tax_invoice,
    check=_check,
    has_code=True,
)
