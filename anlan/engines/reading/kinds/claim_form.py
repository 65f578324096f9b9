"""Claim form: who was insured, what happened when, and where the money shall go."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from anlan.engines.reading.kinds.bank_card import issuer, known_banks
from anlan.engines.reading.kinds.claim_cause import scene
from anlan.engines.reading.kinds.days import day, told_day
from anlan.engines.reading.kinds.finders import in_text, number_problems, put, words
from anlan.engines.reading.kinds.identity_numbers import SeenNumber, by_role, resident_numbers
from anlan.engines.reading.kinds.persons import person, person_name, unlabelled_person
from anlan.engines.reading.kinds.reading_order import ReadingOrder
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Passage
from anlan.engines.reading.spelling import DATE, chinese_name, digits_only, iso_date
from anlan.engines.reading.values import FIELD_CERTAINTY, Field, Problem
from anlan.kernel.identity import is_card_number, resident_number

_WHOM = r"(?:被保险人|出险人|事故[者人]|被保人)"
_INSURED = (
    r"(?<![与是之的])(?<!未成年)(?:被保险人|出险人|事故[者人]|被保人)"
    r"(?!的?[关之签与由应须]|信息|资料|情况|基本|部分|声明|身份|证件|性别|栏|确诊|就诊)"
)
_OTHERS = r"(?<!与)(?:申请人|投保人|受益人|领款人|收款人|代理人|受托人|监护人|委托人|代办人)(?![签的为])"
_ANOTHERS_NUMBER = re.compile(r"(?:受益人|领款人|收款人|代理人|受托人|代办人)[㐀-鿿]{0,4}(?:证件?号|身份)")
_MOBILE = r"1[3-9]\d{9}"
#: So many figures in cells of their own show that a number was written into boxes.
_FIGURES_ALONE = 3
#: What banks are, where their branches are, and what stands with the word and names none.
_BANKS = r"银行|信用(?:联|合作)?社|联社|农信|信合|农商行|邮储|邮政"
_BRANCHES = r"[支分]行|分理处|营业[部所厅]|信用社|分社|储蓄所"
_NO_BANK = r"[㐀-鿿]{0,10}(?:指定|名下|以下|下列|授权|缴费|本人|所属|上述|同名|下述|该|开户|[收领汇付受]款)"
#: Where a letter asks for the money: 赔款请打到…银行.
_PAID_INTO = (
    r"(?:打|汇|转|存|划|支付)(?:[到至入给])(?:我|本人)?(?:的|在)?"
    rf"((?!{_NO_BANK}[㐀-鿿]{{0,4}}银行)[㐀-鿿]{{2,14}}?(?:银行|信用社|信用联社|农商行)(?:[㐀-鿿]{{2,12}}[分支]行)?)"
)
_ACCOUNT = r"\d[\d\s\-]{9,24}\d"


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return put(
        {},
        contract_number=words(
            sheet,
            [r"(?:保险|关联)?(?:合同|保单|团单|保险单|保险凭证|个人凭证|互助(?:保障凭证)?)(?:号码?|编号|[:]|$)"],
            wanted=r"(?=(?:\D*\d){5})[A-Z0-9][A-Z0-9\-]{5,29}",
        ),
        insured_name=_insured_name(sheet),
        id_number=_number(sheet),
        phone=_phone(sheet),
        loss_on=_loss_on(sheet),
        scene=scene(sheet),
        bank_account=_account(sheet),
        bank_name=_bank_name(sheet),
        payee_name=_payee_in_sentence(sheet)
        or person(
            sheet,
            [
                r"(?:收|领|受)款人(?:姓名)?",
                r"(?:账|帐|银行|开)户(?:户?名|姓名|名称|持有人|所有人)",
                r"(?<![账帐])户名",
                r"[账帐]户(?:名称|名|姓名)|开户人(?:姓名)?|(?<!开)户主(?:姓名)?",
                r"受益人(?:姓名)?",
                r"持卡人(?:姓名)?",
            ],
        ),
    )


def _payee_in_sentence(sheet: Sheet) -> Field | None:
    """The name behind 户名 in a sentence, which may break off at the end of a row."""
    told = in_text(sheet, r"户名([㐀-鿿·]{2,12})[,，。;；]")
    return told.as_field(told.text) if told and person_name(told.text) == told.text else None


def _loss_on(sheet: Sheet) -> Field | None:
    """The day beside its label, or the one of a form that is a sentence: 于 2026 年 5 月 18 日 10 时许，在…"""
    labels = [
        r"(?:出险|事故|事发|发病|发生|意外)[)]?(?:[(][㐀-鿿]{2,4}[)])?(?:发生)?(?:日期|时间|日(?=[:]|$))",
        r"(?:病发|发病|受伤)(?:[/或](?:病发|发病|受伤))?日期?",
        r"(?:首次)?(?:就诊|确诊|住院)(?:日期|时间|日(?=[:]))",
    ]
    headed = ReadingOrder(sheet).find(rf"(?:出险|事故)\n日期[:]?({DATE})")
    if headed and (value := iso_date(headed.text)):
        return headed.as_field(value)
    return day(sheet, labels) or told_day(sheet, rf"(?<![效止])[于在]({DATE})[^。;；]{{0,16}}?[在因,，]")


def _phone(sheet: Sheet) -> Field | None:
    """A number beside its label; a stroke in a mobile number is a one."""
    labels = [r"(?:手机|联系电话|移动电话|电话|联系方式)(?:号码?)?"]
    # The number of the next question may stand right behind it: 13995170862 4.通讯地址.
    found = words(sheet, labels, wanted=r"1[3-9][\d|]{9}(?=\d[.、])|1[3-9][\d|]{9}(?![\d|])|0\d{2,3}-?\d{7,8}")
    if found:
        return Field(found.value.replace("|", "1"), found.confidence, found.box)
    told = in_text(sheet, r"(?:电话|手机)(?:号码?)?[:]?(1[3-9]\d{9})(?!\d)")  # the number may begin the next row
    return told.as_field() if told else None


def _insured_name(sheet: Sheet) -> Field | None:
    """The name beside a label that says whose it is, or the plain one under the heading of the insured person."""
    member = r"(?:出险|患病|受伤|被保险)[()出险]{0,4}(?:学生|职工|会员|员工)"
    found = person(sheet, [rf"{_WHOM}(?:的)?(?:姓名|名称)", _INSURED, member])
    if found:
        return found
    # 本人之子　潘梓涵　系贵公司　学生平安保险　被保险人: a form that is a sentence.
    told = in_text(
        sheet, r"(?:本人|子|女|兹有|其)[(]?(?:女|子)?[)]?([㐀-鿿·]{2,12}?)系[㐀-鿿]{1,24}(?:被保险人|被保人)"
    )
    told = told or in_text(sheet, r"(?:本人|我叫|我是)([㐀-鿿·]{2,12}?)[,，(](?:公民|居民)?(?:身份|证件)")
    if told and (name := chinese_name(told.text)):
        return told.as_field(name)
    sections = {
        "insured": rf"{_WHOM}[)]?(?:信息|资料|情况|基本)|出险人[(]被保险人[)]",
        "other": rf"{_OTHERS}|账户信息|领取方式",
    }
    plain = ReadingOrder(sheet).in_sections(
        sections, r"(?<![㐀-鿿])姓名[:]?\n?([㐀-鿿·]{2,12}?)(?=\d[.、]|性别|身份|证件|出生|联系|手机|年龄|民族|\n|$)"
    )
    name = person_name(plain["insured"].text) if "insured" in plain else None
    if name:
        return plain["insured"].as_field(name)
    # One plain name on the whole form is the insured person's, and so is the first under a heading that says so.
    alone = [line for line in sheet.lines if re.match(r"(?:会员|参保人|职工|学生|本人)?姓名", line.text)]
    headed = re.search("|".join(sections.values()), ReadingOrder(sheet).text)
    first = headed is not None and re.match(sections["insured"], headed.group()) is not None
    named = person(sheet, [r"^(?:会员|参保人|职工|学生|本人)?姓名"]) if len(alone) == 1 or first else None
    # Health insurers ask for the patient; a label set wide may have lost its second letter.
    return (
        named
        or person(sheet, [r"^(?:患者|病人)姓名", r"^姓$", r"^参保人(?!员?[类信与]|单位|地|数)"])
        or unlabelled_person(sheet)
    )


def _number(sheet: Sheet) -> Field | None:
    """The insured person's number: not the applicant's, whose number stands on the same form."""
    numbers = resident_numbers(sheet)
    if not numbers:
        return None
    given = by_role(sheet, numbers, {"insured": rf"(?<![与是]){_WHOM}(?!的?[关签])", "other": _OTHERS})
    # A number beside somebody else's label is nobody else's: better none than a beneficiary's.
    insured = given.get("insured") or next((one for one in numbers if not _is_anothers(sheet, one)), None)
    return insured.field if insured else None


def _is_anothers(sheet: Sheet, number: SeenNumber) -> bool:
    """Whether the label right before a number on its row names somebody else than the insured."""
    labels = [
        line
        for line in sheet.lines
        if abs(line.middle - number.middle) < 0.6 * line.height
        and line.left < number.left
        and re.search(r"证件?号|身份", line.text)
    ]
    nearest = max(labels, key=lambda line: line.left, default=None)
    return nearest is not None and bool(_ANOTHERS_NUMBER.search(nearest.text))


def _bank_name(sheet: Sheet) -> Field | None:
    labels = [
        r"开户(?:银行|行|网点|机构)(?:及网点)?(?:名称|全称)?(?:\([^()]{2,8}\))?",
        r"(?:银行|开户行)名称",
        r"[收领]款银行(?!卡)",
        r"开户社",
        r"账户银行",
        r"所属银行",
        r"^转[账帐]:(?=$|[㐀-鿿]{2,14}(?:银行|信用社|农商行))",
        r"^银行(?:及[分支]行)?(?=[:]|$|(?!卡|账|帐)[㐀-鿿]{2,10}银行)",
    ]
    named = r"((?!分?支行|银行$)[㐀-鿿](?!款人?$)[㐀-鿿()（）]{1,30})"
    found = words(sheet, labels, wanted=rf"(?:^\([^()]{{1,10}}\)[:]?)?{named}")
    if found is None or not re.search(rf"{_BANKS}|行", found.value):
        told = in_text(sheet, _PAID_INTO)
        return told.as_field() if told else _unlabelled_bank(sheet) or found
    # The label of the next cell, 银行账户, is cut at 账户.
    name = re.sub(r"(银行|[分支]行|信用社)银行$|^(?:账?户名[㐀-鿿·]{2,8})?银行(?=[㐀-鿿]{2,}银行)", r"\1", found.value)
    name = re.sub(r"[卡账帐]号$|(?<=行)收款$", "", name).replace("高业银行", "商业银行")
    return Field(name, found.confidence, found.box)


def _unlabelled_bank(sheet: Sheet) -> Field | None:
    """A bank known by its name, or with its branch, beside the account: 招商银行云溪高新支行 / 6245 5290 2419 9010."""
    known = "|".join(sorted(known_banks(), key=len, reverse=True))
    bank = (
        rf"(?:(?:{known})(?!保险|业|卡)"
        rf"|(?!银行|{_NO_BANK})[㐀-鿿]{{2,10}}?(?:{_BANKS})(?=[·]?[㐀-鿿]{{2,16}}(?:{_BRANCHES})))"
    )
    # Within one text: run together with the next cell, a name or a label would be taken for the bank's beginning.
    found = sheet.find(
        rf"^(?!.*(?:单位|职业)).*?(?:(?<![㐀-鿿])|名下|[在到至入户])({bank}(?:[·]?[㐀-鿿]{{2,16}}?(?:{_BRANCHES}))*)"
    )
    return found.as_field() if found else None


def _account(sheet: Sheet) -> Field | None:
    """The number beside its label, or else the one number on the form that passes the checksum of cards."""
    labels = [
        r"(?:银行|收款|领款|转账)?(?:账|帐|卡)号(?:码)?",
        r"银行账户(?:号码?)?",
        r"^账户(?=[:]?\d|$)",
        r"账户号码",
        r"(?:存折|银行卡)(?:/卡)?号",
    ]
    # Of a number written into boxes a part may stand apart: what begins somebody's identity number is no account.
    persons = [number.field.value for number in resident_numbers(sheet)]
    for label in labels:
        found = sheet.beside([label], wanted=_ACCOUNT)
        if found and _in_boxes(sheet, found) and not is_card_number(digits_only(found.text)):
            continue  # some figures of a number in boxes were not seen
        if found and re.fullmatch(_MOBILE, digits_only(found.text)):
            continue  # a letter runs on: 卡号 ends its row, and what stands below is a telephone
        if found and not _begins_one_of(persons, digits_only(found.text)):
            return found.as_field(digits_only(found.text))
    for match, passage in ReadingOrder(sheet).matches(r"(?<!\d)\d{16,19}(?!\d)"):
        number = match.group()
        if is_card_number(number) and resident_number(number) is None and not _begins_one_of(persons, number):
            return passage.as_field(match.group())
    return None


def _in_boxes(sheet: Sheet, found: Passage) -> bool:
    """Whether a number was put together from figures that stand one by one."""
    left, top, width, height = found.box
    alone = [line.box for line in sheet.lines if re.fullmatch(r"\d", line.text)]
    within = [box for box in alone if left <= box[0] <= left + width and top <= box[1] <= top + height]
    return len(within) >= _FIGURES_ALONE


def _begins_one_of(numbers: Sequence[str], part: str) -> bool:
    return any(number.startswith(part) for number in numbers)


def _is_part_of_a_card(number: str) -> bool:
    """Whether a number begins like a card of this country and is none, or lacks the first figures of one.

    A passbook has no checksum. With two figures before it only a known bank's counts: of other accounts too many would.
    """
    if is_card_number(number):
        return False
    one, two = f"6{number}", f"62{number}"
    lacks_its_beginning = (one.startswith("62") and is_card_number(one)) or (is_card_number(two) and issuer(two))
    return bool(re.fullmatch(r"62\d{7,}", number) or lacks_its_beginning)


def _check(fields: Mapping[str, Field], on: dt.date | None) -> list[Problem]:
    problems = number_problems(fields)
    account = fields.get("bank_account")
    if account and _is_part_of_a_card(account.value):
        problems.append(Problem("checksum_wrong", "bank_account", {"rule": "Luhn"}))
    elif account and account.confidence < FIELD_CERTAINTY:
        problems.append(Problem("unreadable", "bank_account", {"certainty": account.confidence}))
    loss_on = fields.get("loss_on")
    if on and loss_on and loss_on.value > on.isoformat():
        problems.append(Problem("fields_disagree", "loss_on", {"loss_on": loss_on.value, "on": on.isoformat()}))
    return problems


RULE = KindRule(
    code="claim_form",
    needed=("insured_name", "id_number", "loss_on"),
    read=_read,
    check=_check,
)
