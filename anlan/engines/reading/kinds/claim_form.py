"""Claim form: who was insured, what happened when, and where the money shall go."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from anlan.engines.reading.kinds.finders import day, number_problems, person, put, words
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.spelling import digits_only, resident_number_text
from anlan.engines.reading.values import Field, Problem

#: What a recogniser makes of a ticked and of an empty box before a word.
_TICKED = "☑√✓✔■▣☒✅●◉vVY"
_EMPTY = "□口○◯〇◇O0"
_CAUSES = {"illness": r"疾病", "accident": r"意外"}


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    number = words(
        sheet,
        [r"(?:被保险人|出险人)?(?:身份证(?:件)?|证件)号码?", r"公民身份号码"],
        wanted=r"[0-9OlI][0-9XxOlI\s]{14,19}",
    )
    if number:
        text = resident_number_text(number.value)
        number = Field(text, number.confidence, number.box) if text else None
    phone = words(sheet, [r"(?:手机|联系电话|电话)(?:号码)?"], wanted=r"1[3-9]\d{9}|0\d{2,3}-?\d{7,8}")
    account = sheet.beside(
        [r"(?:银行|收款|领款|转账)?(?:账|帐|卡)号", r"银行账户", r"账户号码"], wanted=r"\d[\d\s]{11,22}\d"
    )
    return put(
        {},
        contract_number=words(sheet, [r"(?:保险)?(?:合同|保单)(?:号码?|编号)"], wanted=r"[A-Z0-9][A-Z0-9\-]{5,24}"),
        insured_name=person(sheet, [r"(?:被保险人|出险人)(?:的)?姓名", r"被保险人", r"出险人"]),
        id_number=number,
        phone=phone,
        loss_on=day(sheet, [r"(?:出险|事故|就诊|发生)(?:日期|时间)"]),
        scene=_scene(sheet),
        bank_account=account.as_field(digits_only(account.text)) if account else None,
        bank_name=words(sheet, [r"开户(?:银?行)(?:名称)?", r"银行名称"], wanted=r"[㐀-鿿()（）]{2,30}"),
        payee_name=person(sheet, [r"(?:收|领)款人(?:姓名)?", r"(?:账|帐)?户(?:户)?名", r"受益人(?:姓名)?"]),
    )


def _scene(sheet: Sheet) -> Field | None:
    """The cause that is ticked, or the only one without an empty box before it."""
    found = sheet.beside([r"(?:出险|事故|申请|理赔)(?:原因|类型|类别|性质)"], wanted=r".?(?:疾病|意外).*")
    if found is None:
        return None
    ticked, plain = [], []
    for cause, pattern in _CAUSES.items():
        match = re.search(rf"(.?){pattern}", found.text)
        if match and match.group(1) and match.group(1) in _TICKED:
            ticked.append(cause)
        elif match and (not match.group(1) or match.group(1) not in _EMPTY):
            plain.append(cause)
    chosen = ticked or plain
    return found.as_field(chosen[0]) if len(chosen) == 1 else None


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    return number_problems(fields)


RULE = KindRule(
    code="claim_form",
    titles=(r"理赔(?:给付)?申请[书表单]", r"(?:保险金|给付|索赔)(?:给付)?申请[书表]", r"索赔申请"),
    signs=((r"理赔申请", 0.6), (r"被保险人", 0.3), (r"开户", 0.3), (r"出险(?:日期|时间|原因)", 0.4)),
    needed=("insured_name", "id_number", "loss_on"),
    read=_read,
    check=_check,
)
