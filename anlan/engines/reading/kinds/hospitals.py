"""Which hospital wrote a page: every place that names one is a witness, and the spelling with most weight wins."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.letters import Letter
from anlan.engines.reading.lines import Line, Passage
from anlan.engines.reading.values import Field

_LETTER = r"[㐀-鿿()·〇○\d]"
#: Words that stand before a hospital's name, or speak of hospitals in general; none of them begins one.
_LEAD = (
    r"/?等级|门诊病历|[【】]|您在|医疗保健机构|就医|执收|门诊医生工作站[-—一]?|[()]|[签公]?章(?=\))|(?:发票|收费)章|出生(?:地点?|医疗机构)?|(?:死亡)?地点|委托|出证|采血|(?:请)?加盖|分娩|年龄|我的|病[历案]|·|返回|就医地|参保地|就诊|送检|申请|检[查验]|接诊|参保|协作|原|定点|收治|治疗|接生|助产|签发|签证|填报|盖章|出具|开具|患者|病人|姓名|科室|科别|医疗机构|医药机构|医院|单位|机构|名称|收款|收费|开户|出票|开票|开方|开单|住院|入院|出院"
    r"|建议|转[入往至诊]|送[往至]|前往|曾|[在到往赴至](?!安)|于(?!都|田|洪)"
)
#: What stands in the cells of a form, beside which a name of a hospital may stand, but is no part of it.
_OF_A_FORM = r"姓名|^患者|^病人|类[别型]|编[号码]|人员?$|[科岁:]$|^\d+$"
#: Letters that stand in a sentence and in no name: what follows the last of them may be one.
_SENTENCE = (
    r"^.*(?:转入|转往|转至|送往|送至|前往|[在往赴]|我是|由(?=[㐀-鿿]{2,6}[省市县区旗州]))"
    # What a page is or which part of the hospital it is from, run together with the name that begins with a place.
    r"|^.*(?:(?:[内外妇儿骨眼产]|急诊|口腔|皮肤|检验|放射|输血|影像|肿瘤|康复)科|门诊|处方|报告|[收票]据|机构|专用章|章[)]|[东西南北新老本]院)(?=[㐀-鿿]{2,4}[市县区旗州])"
    # Who signed, each with a short name: 会计罗出纳石涟水县第二人民医院.
    r"|^(?:诊断)?(?:(?:会计|出纳|医师|复核|审核|经手|填制人|收[款费]人?+|操作员)[㐀-鿿]{1,3}?){1,4}(?=[㐀-鿿]{2}[市县区旗州])"
)
_ENDING = (
    r"医院|卫生院|保健院|疗养院|护理院|防治院|防治所|诊所|门诊部|卫生室|卫生所|医务室|国医馆|中医馆|保健所|保健站"
    r"|(?:卫生服务|保健服务|生育(?:技术)?服务|医疗|医学|急救|康复|体检|精神卫生|保健|防治|救治|诊疗|护理|透析|健康服务|医学检验|健康管理)中心"
    r"|卫生服务站|(?:集团|矿务局|军区|[㐀-鿿]{2})总院|[一二三]?附院|[省市]立[东西南北新]院|医学(?:检验|化验)(?:实验室|所)"
)
_TAIL = (
    r"(?:集团[㐀-鿿]{2,8}医院|医院(?![㐀-鿿])|医共体总院|(?:医疗)?集团总院|急救创伤中心)?(?:\((?![㐀-鿿]*(?:专用|定点|公章|盖章|签章|监制|电子章|章\)|科\)|病区\)|[门急]诊\)|结合\))|[一二三]级|原|民营|公立|非?[营盈]利)[㐀-鿿]{1,16}\))?(?:第[一二三四五六七八九十]医学中心)?(?:互联网医院|门诊部)?"
    r"(?:[㐀-鿿]{1,5}(?:分院|院区|分部)|[东西南北新老本](?:院区|院|区(?![㐀-鿿]))|有限(?:责任)?公司)?"
)
#: A name at the beginning of a text, after a mark, or after a word that leads to one (then group 1).
#: What makers call what they sell to hospitals: 智慧医院系统.
_PRODUCT = r"[㐀-鿿]{0,6}(?:智慧|数字|掌上|云)医院(?:信息|管理)*(?:系统|平台)"
NAME = rf"(?<!{_LETTER})(?!{_PRODUCT})(?:{_LEAD})*+((?![\d()·])(?:{_LETTER}{{2,30}}?)(?:{_ENDING}){_TAIL})"
_LABELS = (
    r"(?<![㐀-鿿])(?:就诊|定点|治疗|收治|出具|开具)?(?:医疗机构|医院)(?!编|代码)(?:名称)?[:]?",
    r"就[诊医](?:医院|机构)(?:名称)?",
    r"医疗机构(?!类)(?:名称)?",
    r"(?:住院|治疗)机构(?:名称)?[:]?",
    r"(?:医疗卫生|医疗保健|接生|助产|签发|出具)机构(?:名称)?(?:\([^)]*\))?[:]?",
    r"(?:收款|开票|出具)单位(?:\(章\))?[:]?",
)
#: Where the letterhead ends, as a share of the page.
_LETTERHEAD = 0.3
#: The end of a name that was carried over to the next row has no more letters.
_REST = 8
#: What a mention weighs by where it stands.
_LABELLED, _HEADING, _STANDING, _IN_TEXT = 2.5, 3.0, 1.0, 0.4
#: However unsure its least certain letter is, a mention counts for so much.
_SEEN = 0.5
#: A town or university on a row of its own, whose hospital stands on the next.
_BEGINNING = rf"^{_LETTER}{{2,18}}(?:大学|学院|[省市县区州镇乡]|集团|公司|部队|铁路)$"
#: A name so long that it breaks off anywhere, and the little that is left of it for the next row.
_BROKEN_OFF = (
    r"^(?!.*(?:保险|费用|结算|清单|票据|记录|证明|报告|[表单书]$))(?=.*(?:大学|学院|附属|[省市县州旗]|集团|部队))"
    rf"{_LETTER}{{12,28}}$"
)
_LITTLE_LEFT = rf"^{_LETTER}{{0,9}}?(?:{_ENDING}){_TAIL}$"


@dataclass(frozen=True, slots=True)
class _Mention:
    name: str
    passage: Passage
    weight: float


def hospital(sheet: Sheet, labels: Sequence[str] = ()) -> Field | None:
    """The hospital of a page: letterhead, label cells, seals and text are heard, and the repeated mention wins."""
    mentions: list[_Mention] = []
    for mention in (
        *_labelled(sheet, (*labels, *_LABELS)),
        *_over_two_rows(sheet),
        *_over_two_rows_of_a_cell(sheet),
        *_in_lines(sheet),
    ):
        if not any(_is_part(mention, other) for other in mentions):
            mentions.append(mention)
    if not mentions:
        return None
    chosen = max(mentions, key=lambda mention: _support(mention, mentions))
    same = [mention.passage for mention in mentions if mention.name == chosen.name]
    return max(same, key=lambda passage: passage.certainty).as_field(_once(chosen.name))


def _is_part(mention: _Mention, other: _Mention) -> bool:
    """Whether a mention is another one seen again, or the end of one that stands on two rows: no witness of its own."""
    if mention.passage.box == other.passage.box:
        return True
    x, y, width, height = mention.passage.box
    left, top, wide, high = other.passage.box
    inside = left <= x + width / 2 <= left + wide and top <= y + height / 2 <= top + high
    return inside and mention.name != other.name and other.name.endswith(mention.name)


def _support(mention: _Mention, mentions: Sequence[_Mention]) -> tuple[float, float, float]:
    """Weight of the hospital over all its spellings, then how often and surely this one was read, then its length."""
    kin = [other for other in mentions if _alike(other.name, mention.name)]
    by_spelling: dict[str, float] = defaultdict(float)
    for other in kin:
        by_spelling[other.name] += min(1.0, other.weight) * max(other.passage.certainty, _SEEN)
        if other.name != mention.name and mention.weight >= _STANDING and mention.name.endswith(other.name):
            # One cut short, as seals are, was seen of the whole name.
            by_spelling[mention.name] += min(1.0, other.weight) * max(other.passage.certainty, _SEEN)
    return sum(other.weight for other in kin), by_spelling[mention.name], float(len(mention.name))


def _alike(one: str, other: str) -> bool:
    """Whether two spellings name one hospital: a letter in eight misread, or one cut short at its beginning or end."""
    short, long = sorted((one, other), key=len)
    if len(short) >= 5 and (long.endswith(short) or long.startswith(short)):
        return True
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= max(1, len(one) // 8)


def _labelled(sheet: Sheet, labels: Sequence[str]) -> Iterator[_Mention]:
    for label in labels:
        found = sheet.beside([label], wanted=NAME)
        if found and _is_name(found.text):
            yield _Mention(found.text, found, _LABELLED)
            return


def _in_lines(sheet: Sheet) -> Iterator[_Mention]:
    seen: set[int] = set()
    for line in sheet.lines:
        if line.number in seen:
            continue
        row = _spaced_heading(sheet, line)
        seen.update(part.number for part in row)
        letters = tuple(letter for part in row for letter in part.letters)
        text = "".join(letter.text for letter in letters)
        for match in re.finditer(NAME, text):
            start = match.start(1) + len(match[1]) - len(re.sub(_SENTENCE, "", match[1]))
            name = _once(text[start : match.end()])
            if not _is_name(name) or text[match.end() : match.end() + 1] == ":":
                continue
            alone = not re.search(r"[㐀-鿿]", text[:start]) and not re.fullmatch(_FRAGMENT, name)
            passage = sheet.passage(letters[start : match.end()])
            yield _Mention(name, passage, _standing_weight(sheet, line) if alone else _IN_TEXT)


def _once(name: str) -> str:
    """A name without the letters that two overlapping boxes both saw, before its ending: 人民人民医院, 第二医医院."""
    if "(" not in name:
        name = re.sub(r"(?<=第[一二三四五六七八九十])[)]", "", name)  # the edge of a seal
    return re.sub(r"((?![〇零一二三四五六七八九十])[㐀-鿿]{1,3})\1(?=(?:医院|卫生院)$|医院)", r"\1", name)


def _over_two_rows(sheet: Sheet) -> Iterator[_Mention]:
    """A long name set on two rows: a university or town above, its hospital below."""
    for line in sheet.lines:
        broken_off = re.match(_BROKEN_OFF, line.text) and not re.search(_ENDING, line.text)
        begun = broken_off or re.search(_BEGINNING, line.text)
        if not begun or re.match(rf"{_LEAD}|[㐀-鿿]{{2,4}}:", line.text):
            continue
        below = _next_row(sheet, line)
        if below and broken_off and not re.match(_LITTLE_LEFT, below.text):
            continue
        match = re.match(rf"{_LETTER}{{0,20}}?(?:{_ENDING}){_TAIL}", below.text) if below else None
        if below and match and not re.match(r"[㐀-鿿]{2,6}[省市县区州旗]", below.text):
            letters: tuple[Letter, ...] = (*line.letters, *below.letters[: match.end()])
            yield _Mention(line.text + match.group(), sheet.passage(letters), _standing_weight(sheet, line))


def _over_two_rows_of_a_cell(sheet: Sheet) -> Iterator[_Mention]:
    """A long name behind its label that breaks off and ends on the next row of the cell."""
    for line in sheet.lines:
        begun = re.search(rf"(?:医疗机构|医院)(?:名称)?[:]?((?!名称){_LETTER}{{4,20}})$", line.text)
        below = _next_row(sheet, line) if begun and not re.search(_ENDING, begun[1]) else None
        if begun and below and len(below.text) <= _REST:
            whole = re.fullmatch(rf"{_LETTER}{{2,30}}?(?:{_ENDING}){_TAIL}", begun[1] + below.text)
            if whole:
                passage = sheet.passage((*line.letters[begun.start(1) :], *below.letters))
                yield _Mention(whole.group(), passage, _LABELLED)


def _standing_weight(sheet: Sheet, line: Line) -> float:
    """What a name that begins its own line weighs: more in the letterhead, and more the larger it is set."""
    if line.middle > _LETTERHEAD * sheet.height_px:
        return _STANDING
    return _HEADING * min(2.0, max(0.7, line.height / sheet.median_height))


def _spaced_heading(sheet: Sheet, line: Line) -> Sequence[Line]:
    """The line with the like-sized pieces that follow it closely: a widely set letterhead comes in several boxes."""
    row = [line]
    for part in sheet.row(line)[1:]:
        like = 0.75 * line.height < part.height < 1.35 * line.height
        if re.match(r"(?:医院|医疗机构)(?:等级|级别|名称|编码|编号)", part.text) or re.search(_OF_A_FORM, row[-1].text):
            break
        if not like or part.left - row[-1].right > 2.5 * line.height or len(row[-1].text) > 6:
            break
        row.append(part)
    return row


def _next_row(sheet: Sheet, line: Line) -> Line | None:
    under = [
        other
        for other in sheet.lines
        if 0.5 * line.height < other.middle - line.middle < 2.2 * line.height
        and 0.7 * line.height < other.height < 1.4 * line.height
        and min(other.right, line.right) > max(other.left, line.left)
    ]
    return min(under, key=lambda other: other.middle, default=None)


#: What is left of a name whose beginning was not read.
_FRAGMENT = r"第?[一二三四五六七八九十]{0,3}(?:附属|人民|中心|中医)?医院"


def _is_name(text: str) -> bool:
    generic = (
        r"^(?:[一二三]级|[甲乙]等|综合|专科|所有|其他|各|公立|民营|军队|部队|互联网|专家|上级|当地|外|本|我|该|贵)+"
    )
    rest = re.sub(generic, "", text)
    return re.search(rf"^{_LETTER}{{2,}}?(?:{_ENDING})", rest) is not None and not re.search(
        "定点|医疗保险|基本医保|总费用", text
    )
