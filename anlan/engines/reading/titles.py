"""Headings that name a kind of paper and can mean no other: a heading outranks the words below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

#: Before a heading on its line: whose paper it is.
_WHOSE = r"(?:[㐀-鿿()]{2,26}(?:医院|中心|卫生院|诊所|门诊部|公司|院区|\)))?"
#: Behind it: for what, or for whom the copy is; the same in English.
_WHAT_FOR = r"(?:\([㐀-鿿]{1,8}\))?(?:[·|/]?[A-Z][A-Za-z]+)?"
_HEADINGS: Mapping[str, str] = {
    "discharge_summary": r"出院(?:病[历人])?(?:小结|记录|病[历情]摘要|病情小结|总结|志)单?"
    r"|病人出院小结单?|病历摘要\(出院\)",
    "inpatient_invoice": r"[㐀-鿿]{0,9}住院(?!预|押)[㐀-鿿]{0,8}(?:票据|发票|收据)"
    r"|医疗收费票据\(住院\)|[住出]院(?:结账|结算)(?:收据|发票|票据|凭据|单\(报销(?:凭证|用)\))",
    "outpatient_invoice": r"医疗收费票据\(门急?诊\)|[㐀-鿿]{0,9}门急?诊(?!预|押)[㐀-鿿]{0,8}(?:票据|发票|收据)"
    r"|自助(?:终端|服务)?机?(?:缴费|收费)(?:凭条|凭证|小票|单)\(可?[作做]?报销凭[证据]\)",
    "bank_card": r"[㐀-鿿]{0,10}(?:联名|合作|借记|信用|储蓄|金融)卡",
    "fee_list": r"(?:住院|出院|门诊)?(?:病人|患者)?(?:医疗)?(?:费用|收费)(?:汇总|明细)?清单"
    r"|(?:住院)?(?:病人)?(?:费用)?一?日清单|(?:住院)?费用明细(?:清单|单)?",
    "basic_insurance_settlement": r"[㐀-鿿]{0,8}(?:医保|医疗保险)(?:患者|病人|参保人)?(?:住院|出院|门诊|医疗|医药)*"
    r"(?:费用)?(?:[“\"]一站式[”\"])?结算(?:明细)?(?:单|票|凭条|小票)",
    "diagnosis_certificate": r"(?:疾病|病情)?诊断(?:证明|建议)书?|疾病证明书?|病情证明书?|病假证明书?",
    "medical_record": r"(?:门急?诊|急诊)(?:电子)?病[历案](?:记录)?|入院记录|住院病案首页",
    "prescription": r"(?:门诊|电子|普通|急诊|儿科)?处方[笺单]",
    "pathology_report": r"[㐀-鿿]{0,6}病理[㐀-鿿]{0,6}(?:报告|意见书)[书单]?",
    # A gene tells here which dose suits, and no tumour from another.
    "lab_report": r"(?!.*(?:肿瘤|癌|瘤|EGFR|ALK|KRAS|BRAF|HER2))"
    r"(?:[㐀-鿿]{0,6}遗传[㐀-鿿]{0,6}基因(?:检测|筛查)(?:报告单?)?"
    r"|(?:[㐀-鿿A-Z\d]{0,12}基因(?:多态性|分型|型)|药物(?:代谢|敏感性|安全性?)[㐀-鿿]{0,4}基因)"
    r"(?:(?:检测|分析)(?:报告单?)?|报告单?))|检验(?:结果)?报告单?",
    "claim_form": r"[㐀-鿿]{0,10}(?:理赔|给付|索赔|赔付)(?:给付)?申请[书表单]",
}
#: What is no claim paper, though hospitals hang it up with the same items.
_OF_NONE = re.compile(
    rf"(?!执行|按){_WHOSE}(?:[㐀-鿿]{{0,12}}(?:价格|收费)(?:公示|标准)[表栏牌]?|[㐀-鿿]{{0,8}}价目[表单])"
)
_OF_A_CLAIM = re.compile(r"收据|发票|清单|票据|姓名|患者|病人")
_NAMED = {kind: re.compile(f"{_WHOSE}(?:{heading}){_WHAT_FOR}") for kind, heading in _HEADINGS.items()}


def headed_as(lines: Iterable[str]) -> str | None:
    """The kind that the lines at the top of a page are headed as; None where none or more than one is.

    >>> headed_as(["江口县人民医院", "出院病历摘要"]), headed_as(["江口县人民医院出院小结"]), headed_as(["出院须知"])
    ('discharge_summary', 'discharge_summary', None)
    >>> headed_as(["住院病人费用结算发票"]), headed_as(["住院预交金收据"]), headed_as(["出院小结", "费用清单"])
    ('inpatient_invoice', None, None)
    """
    kinds = {kind for line in lines for kind, heading in _NAMED.items() if heading.fullmatch(line)}
    return kinds.pop() if len(kinds) == 1 else None


def headed_as_none(lines: Iterable[str]) -> bool:
    """Whether a line at the top of a page says that it is no claim paper, however like one its rows are.

    >>> headed_as_none(["黑龙江省医疗服务项目价格公示表"]), headed_as_none(["柳川县人民医院收费标准", "住院费用清单"])
    (True, False)
    """
    top = list(lines)
    return any(map(_OF_NONE.fullmatch, top)) and not any(map(_OF_A_CLAIM.search, top))
