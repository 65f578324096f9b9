"""What a claim form says happened: an illness or an accident, by boxes, by brackets or in words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from anlan.engines.reading.kinds.reading_order import ReadingOrder, rows
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Passage
from anlan.engines.reading.values import Field

#: What a recogniser makes of a ticked and of an empty box beside a word.
_TICKED = "☑√✓✔■▣☒✅●◉vVY团図因"
_EMPTY = "□口○◯〇◇O0囗"
_CAUSES = {"illness": r"疾病|患病|因病|生病", "accident": r"意外|事故伤害|交通事故|受伤"}
_LABEL = r"(?:性质|事由|原因|因)[:]?\n?"
#: A cause told in words: in brackets behind what happened, or behind its label.
_CHOICES = r"[(](?:意外/疾病|疾病/意外)[)]"
_TOLD = {
    "illness": rf"因疾病{_CHOICES}|[(](?:突发)?疾病[)]|{_LABEL}疾病(?![㐀-鿿]{{0,3}}[/、]|[^㐀-鿿]*意外)",
    "accident": rf"因意外{_CHOICES}|[(](?:属)?意外(?:事故)?[)]|属(?:于)?意外"
    rf"|{_LABEL}(?:交通)?意外(?![㐀-鿿]{{0,3}}[/、]|[^㐀-鿿]*疾病)",
}
#: Words of forms for one of the two alone, and of what happened.
_HINTS = {
    "illness": r"因病|突发|确诊|病名|起病|发病|疾病|慢性病|特病|生病",
    "accident": r"受伤|工伤|伤者|人伤|意外(?:伤害)?(?:保?险)?[㐀-鿿]{0,6}(?:理赔|索赔|给付|出险|申请)"
    r"|摔|跌|坠落|滑倒|追尾|碰撞|[砸割夹擦扭撞]伤",
}
#: What a claimant writes of it, and no form prints.
_STORY = {
    "illness": r"因病(?!情)到|因病(?:住院|入院|就[诊医])|因[㐀-鿿]{0,6}(?:不适|疼痛|发热)|确诊为",
    "accident": r"不慎|摔[倒伤下]|跌[倒伤落]|滑倒|碰撞|追尾|坠落|[砸割夹擦扭撞烫]伤",
}
#: A row on which one cause is ticked and the other is not, whatever it is headed.
_ILL, _HURT = "(?:疾病|患病|因病|生病)", "(?:意外|受伤)"
_MARKS = _TICKED + _EMPTY
_ANY_MARK = f"[{_MARKS}]"
_BOTH_CAUSES = (
    rf"{_ANY_MARK}[㐀-鿿]{{0,2}}{_ILL}[\s\S]*{_HURT}|{_ILL}[A-Za-z]*{_ANY_MARK}[㐀-鿿]{{0,2}}{_HURT}|{_HURT}[㐀-鿿]{{0,4}}{_ANY_MARK}?[\s\S]*{_ILL}"
    rf"[㐀-鿿]{{0,4}}{_ANY_MARK}|{_ANY_MARK}[㐀-鿿]{{0,2}}{_HURT}[\s\S]*{_ILL}"
)
#: A mark between the two causes, and none before them.
_BETWEEN = rf"(?<![{_MARKS}])(?P<left>{_ILL}|{_HURT})(?:伤害|事故)?(?P<mark>[{_TICKED}])(?P<right>{_ILL}|{_HURT})"
#: A mark stands so many times nearer to one cause than to the other.
_CLEARLY = 1.35
#: A label and the letter of an option, before the word that is ticked.
_BEFORE = rf"(?:[^{_MARKS}]*[:])?(?:[A-Z0-9][.、]?)?"
_CAUSE_OR_BOX = rf"[\[(【]?[{_MARKS}]?[\])】]?(?:[A-Za-z]*)(?:疾病|患病|因病|意外)"


def scene(sheet: Sheet) -> Field | None:
    """illness or accident: the cause that is ticked, or the only one beside which no empty box stands, or as told."""
    if marked := _nearer(sheet) or _marked(sheet):
        return marked
    labels = [
        r"(?:出险|事故|申请|理赔|索赔)的?(?:原因|性质|事由)",
        r"(?:出险|事故|申请|理赔|索赔)(?:类型|类别)",
        r"^(?:类型|原因|意外或疾病[?]?)",
    ]
    found = None
    for label in labels:
        found = sheet.beside([label], wanted=r".*(?:疾病|患病|意外).*")
        if found:
            break
    row = _row_of_causes(sheet)
    if found is None and row is None:
        return _told_cause(sheet)
    # Of causes in cells of their own only one stands below the label: the whole row tells more.
    return _chosen(found) or _chosen(row) or _only_one(sheet, _STORY)


def _told_cause(sheet: Sheet) -> Field | None:
    """The cause of a form without boxes: told behind a label or in brackets, else by words of one of them alone."""
    return _only_one(sheet, _TOLD) or _only_one(sheet, _HINTS)


def _only_one(sheet: Sheet, words_of: Mapping[str, str]) -> Field | None:
    """The cause whose words stand on the form, where those of the other do not."""
    order = ReadingOrder(sheet)
    told = {cause: found for cause, pattern in words_of.items() if (found := order.find(pattern))}
    if len(told) != 1:
        return None
    cause, passage = next(iter(told.items()))
    return passage.as_field(cause)


def _chosen(found: Passage | None) -> Field | None:
    if found is None:
        return None
    text = _with_plain_marks(found.text)
    # Forms put the box before its word, a few behind it.
    asked = re.match(rf".*(?:{_ILL}|{_HURT})[㐀-鿿]{{0,4}}{_ANY_MARK}?", text, re.S)
    # 疾病□意外□生育: the box before the first word was not seen, and so it is ticked; else the last would have one.
    unticked = re.search(rf"[{_TICKED}]", text) is None
    first_unseen = unticked and re.search(rf"{_ANY_MARK}[㐀-鿿A-Za-z]+$", text) is not None
    behind = asked is not None and text[0] not in _MARKS and asked.group()[-1] in _MARKS and not first_unseen
    ticked, plain = [], []
    for cause, pattern in _CAUSES.items():
        # Some forms ask once a cause, some once a kind of treatment: 疾病门诊, 疾病住院.
        marks = re.findall(rf"(?:{pattern})[㐀-鿿]{{0,4}}(.?)" if behind else rf"(.?)因?(?:{pattern})", text)
        if any(mark and mark in _TICKED for mark in marks):
            ticked.append(cause)
        elif marks and not (marks[0] and marks[0] in _EMPTY):
            plain.append(cause)
    chosen = ticked or plain
    return found.as_field(chosen[0]) if len(chosen) == 1 else None


def _with_plain_marks(text: str) -> str:
    """A text with marks in place of marks in brackets, and without English between a mark and its word.

    >>> _with_plain_marks("[√]意外[]疾病"), _with_plain_marks("□Illness疾病☑Accident意外"), _with_plain_marks("疾病()")
    ('√意外□疾病', '□疾病☑意外', '疾病□')
    """
    text = re.sub(rf"[\[(【]([{_TICKED}])[\])】]", r"\1", text)
    text = re.sub(r"[\[(【][\])】]", "□", text)
    return re.sub(rf"(?<={_ANY_MARK})[A-Za-z/.]{{3,}}(?=[㐀-鿿])", "", text)


def _marked(sheet: Sheet) -> Field | None:
    """A cause that stands with a tick in a text of its own: 意外√ beside 疾病."""
    for row in rows(sheet):
        told = [_with_plain_marks(line.text) for line in row]
        if not all(any(re.search(pattern, text) for text in told) for pattern in _CAUSES.values()):
            continue
        for line, text in zip(row, told, strict=True):
            for cause, pattern in _CAUSES.items():
                if re.fullmatch(
                    rf"(?:[^{_MARKS}]*[:])?(?:[A-Z0-9][.、]?)?(?:{pattern})[㐀-鿿]{{0,4}}[{_TICKED}]", text
                ):
                    return sheet.passage(line.letters).as_field(cause)
    return None


def _nearer(sheet: Sheet) -> Field | None:
    """The cause that the only mark between the two stands nearer to, where empty boxes were not seen: 意外 √疾病."""
    for row in rows(sheet):
        letters = [letter for line in row for letter in line.letters]
        text = "".join(letter.text for letter in letters)
        match = re.search(_BETWEEN, text)
        if match is None:
            continue
        before, mark, after = letters[match.start("mark") - 1 : match.end("mark") + 1]
        to_left, to_right = mark.left - before.left, after.left - mark.left
        if max(to_left, to_right) > _CLEARLY * min(to_left, to_right):
            nearer = match["left" if to_left < to_right else "right"]
            cause = next(cause for cause, pattern in _CAUSES.items() if re.fullmatch(pattern, nearer))
            return sheet.passage([before, mark, after]).as_field(cause)
    return None


def _row_of_causes(sheet: Sheet) -> Passage | None:
    for row in rows(sheet):
        letters = [letter for line in row for letter in line.letters]
        text = "".join(letter.text for letter in letters)
        if match := re.search(_BOTH_CAUSES, text):
            return sheet.passage(letters[match.start() :])
        if (start := re.search(_CAUSE_OR_BOX, text)) and re.search(_BOTH_CAUSES, _with_plain_marks(text)):
            return sheet.passage(letters[start.start() :])
    return None
