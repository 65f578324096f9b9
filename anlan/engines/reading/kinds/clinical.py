"""What clinical papers share: the patient, the diagnosis with its code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anlan.engines.reading.diagnoses import (
    CODE,
    ENDING,
    GLUED_CODE,
    MISREAD_CODE,
    could_be_diagnosis,
    diagnosis_code,
    main_diagnosis,
    named_up_to,
    one_letter_away,
    printed_code,
)
from anlan.engines.reading.kinds.finders import STOPS, in_text
from anlan.engines.reading.kinds.persons import person, person_name, unlabelled_person
from anlan.engines.reading.kinds.rule import Fields
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Passage
from anlan.engines.reading.patterns import compiled
from anlan.engines.reading.spelling import DATE
from anlan.engines.reading.values import FIELD_CERTAINTY, Field

_NAME = (
    r"(?:患者|病人|病员|就诊人|就诊者|受检者|受检人|被检者|患儿)[姓性][名各]",
    r"(?<![医师士员属人系长亲友户偶])[姓性]名",
    r"^姓各",
    r"^[【\[](?:患者|病人|姓名)[】\]]",
    r"^名[:]",
    r"^(?:劳动者|居民|申报人)(?=[:])",
    r"^(?:[A-Za-z/.]{3,12})?(?:患者|病人|病员|患儿|就诊[人者]|受检[人者]|被检[人者])(?:信息)?(?=[:]|$)",
    r"^(?:患者|病人|病员|患儿|就诊[人者]|受检[人者])(?=[㐀-鿿·]{2,8}(?:20\d\d|[|]|$))",
)
_NAME_IN_TEXT = (
    r"(?:兹|特|现)证明[:,]?(?:患者|病人|我院患者)?[:]?([㐀-鿿·]{2,12}?)(?=[,，、(（]|[男女][,，、性\d]|性别|系|于|因|在|同志|先生|女士)",
    r"兹有[㐀-鿿]{0,14}?(?:村民|居民|职工|员工|学生|患者|同志)([㐀-鿿·]{2,8}?)(?=[,，、(（]|[男女])",
    r"(?:^|[:(（]|[^㐀-鿿·])(?!兹有)([㐀-鿿·]{2,8}?)(?:同学|同志|先生|女士)[(（,，][男女]",
    r"(?:Patient|Name|M(?:r|rs|s|iss)(?:/[A-Z][a-z]+)*)[:.]?[A-Za-z]*[(（]?([㐀-鿿·]{2,4})(?![㐀-鿿])",
    r"单位([㐀-鿿·]{2,8}?)同志",
    r"兹有(?:我院)?(?:患者)?([㐀-鿿·]{2,12}?)(?=[,，(（]|[男女]|性别|同志)",
    r"(?:患者|病[人员]|患儿)[:]?([㐀-鿿·]{2,12}?)[,，、(（]?(?=[男女][,，、性)\d])",
)
#: Where the diagnosis ends, whatever of it has been read.
_AFTER = (
    # Whatever else begins with a label of its own, in brackets or before a colon.
    r"^(?![^:]*(?:诊断|[叶肠胃肝肺肾脾腺骨膜管囊颈口体段曲]):)[㐀-鿿()]{2,8}[:]", r"[【\[〔](?![^】\]〕]*诊断)[㐀-鿿]",
    # The sign for what is prescribed, and a treatment whose label stands in the middle of its cell.
    r"^[A-Za-z/.]{4,}[㐀-鿿/]{0,6}[:]",
    r"^[A-Za-z/.-]{4,}(?:出院情况|出院带药|住院经过|随访|查体|医嘱|治疗|入院原因)",
    r"^(?:诊断|报告|审核|初诊|复诊|检验)医[师生]",
    r"^[㐀-鿿()]{2,6}\d+(?:[.]\d+)?g",
    r"^R[pP]?[:.]?$", r"^#$", r"^序号?$", r"^(?:对症|予以|给予)",
    r"^建?.?议[:]", r"^[㐀-鿿、,A-Z]*(?:注射|静脉输液|心电图|扫描|平扫|测定|穿刺术)",
    # The second of several diagnoses on a row of its own.
    r"^(?:2[.、)]|②|\(2\))",
    *STOPS, r"日期", r"诊疗", r"^(?:数量|单价|组|频次|途径)$",
    r"(?:住院|诊治|治疗|病程)(?:经过|过程|摘要)",
    r"^[(](?:入院|出院)[)]", r"※", r"^治法", r"^P?计划$",
    r"证[型候]", r"^检[测验]结果", r"^编码(?:$|ICD)", r"准予|准假|病假期限", r"^自\d{4}年", r"^处$", r"处[理置]",
    r"意见[:]|^意见", r"建议", r"^病理(?=[:\d]|$)",
    r"医嘱", r"治疗", r"手术(?!后)", r"主诉", r"现病史", r"既往史", r"个人史",
    r"体格检查", r"查体", r"体征", r"辅助检查", r"化验", r"(?:入院|出院)(?:情况|经过|诊断|医嘱|时情况|记录)",
    r"诊断(?:意见|证明|依据)?[:]", r"(?:其[他它]|次要|初步|确定|修正|补充|鉴别|门急?诊|病理|损伤|术[前后])诊断",
    r"以下空白", r"特此证明", r"Rp", r"R[.:]", r"患者", r"因.{2,12}入院", r"休[息假]", r"全休", r"注意事项",
    r"随[访诊]",
    r"复[查诊]", r"用药", r"药[品物](?!性|中毒|过敏(?!史|源|[:]))", r"(?<!药[品物])过敏(?!性|反应|体质)", r"麻醉",
    r"切口(?!感染|疝|裂开|愈合不)", r"转归", r"免疫(?:组化|组织化学)",
    r"特殊(?:检查|染色)", r"^细胞学检查", r"^切缘", r"^补充说明",
    r"(?:肉眼|镜下|大体|巨检|光镜)(?:所见|检查|描述)?", r"[一二三四五六七八九][、.]", r"主[管任]", r"医[师生]",
    r"科主任",
    r"\(?(?:公?章|签[名章字])", r"注[:]", r"说明[:]", r"(?:本|此)(?:证明|报告)", r"疾病编码", r"ICD", r"健康教育",
    r"宣教",
    rf"{DATE}", r"治愈$", r"好转$", r"未愈$", r"送检", r"取材", r"患病", r"病[情程]", r"开[具单]", r"金额", r"审核",
    r"调配",
)  # fmt: skip
#: How a row begins that goes on with the one above it.
_GOES_ON = r"^(?:伴|并|合并|及|和|与|术后|待|可能|急性加重|[()（])"
_IN_BRACKETS = r"[【\[〔](?:初步|临床|门诊|出院|西医)?诊断[】\]〕][:]?"
_WITH_CODE = r"诊断(?:名称)?(?:[(](?:及|与)?(?:ICD|疾病编码|编码)[^()]{0,12}[)]|[及与/](?:ICD[-\d]*|疾病)?编码)[:]?"
#: Of two diagnoses, each in a row of its own beside 中医 and 西医, the one that has a code.
_WESTERN = r"^西医$"
_CODE_LABEL = r"(?:ICD(?:[-—]?[1Il][0O])?(?:编码|代码|码)?|(?:疾病|诊断)(?:编码|代码))"
#: What a table of diagnoses says after the code: whether it was there on admission, how it ended.
_TABLE_TAIL = r"(?:有|无|临床未确定|情况不明|治愈|好转|未愈|[1-4])?"


def patient(sheet: Sheet) -> Field | None:
    """The patient: beside a label, or else named in the first sentence of a letter."""
    found = person(sheet, _NAME)
    if found:
        return found
    for pattern in _NAME_IN_TEXT:
        passage = in_text(sheet, pattern)
        name = person_name(passage.text) if passage else None
        if passage and name:
            return passage.as_field(name)
    return unlabelled_person(sheet)


def diagnosed(sheet: Sheet, labels: Sequence[str], *, in_sentence: str | None = None, rows: int = 6) -> Fields:
    """The fields diagnosis and diagnosis_code: beside or below a label, or else where a sentence names it."""
    labels = (_IN_BRACKETS, _WITH_CODE, *labels)
    label = next((label for label in labels if _named(sheet, label, rows)), None)
    passage = (
        sheet.following([label], stops=_but(label), rows=rows, apart=_another) if label else _in_cell(sheet, labels)
    )
    passage = sheet.over(labels) or sheet.beside([_WESTERN], below=False, one_cell=True) or passage
    if passage is None and in_sentence:
        passage = in_text(sheet, in_sentence)
    passage = passage or _before_its_code(sheet)
    if passage and not could_be_diagnosis(without_codes(passage.text)):
        # What stands below the label of a tall cell may belong to the next one.
        centred = _in_cell(sheet, labels)
        passage = centred if centred and _ends_as_one(without_codes(centred.text)) else passage
    named = without_codes(passage.text) if passage else ""
    if passage is None or not named or re.fullmatch(r"(?:\([^()]*\))+", named):  # a remark alone: (本处方共1页)
        return {}
    fields = {"diagnosis": _spelt(passage.as_field(named))}
    code = code_of(sheet, passage.text, fields["diagnosis"])
    return fields | ({"diagnosis_code": code} if code else {})


def _ends_as_one(text: str) -> bool:
    """Whether a text ends where a listed diagnosis does, or as diagnoses do."""
    return len(text) in named_up_to(text) or re.search(ENDING, text) is not None


def _before_its_code(sheet: Sheet) -> Passage | None:
    """A diagnosis without a label that stands alone with its code in brackets: 急性扁桃体炎(J03.900)."""
    found = sheet.find(rf"^((?:\d[.、])?[㐀-鿿()\dA-Za-z,-]{{2,24}}[(\[]{CODE}[)\]])$")
    return found if found and could_be_diagnosis(without_codes(found.text)) else None


def _another(text: str, below: str) -> bool:
    """Whether the row below a diagnosis is another one, and not the rest of it."""
    text, below = (re.sub(rf"[(（\[]?{CODE}[)）\]]?$", "", one) for one in (text, below))
    if re.match(r"1[.、][㐀-鿿]", below) and not re.match(r"1[.、]", text):
        return True  # what is prescribed begins to be counted
    whole = re.search(ENDING, text) and re.search(rf"[㐀-鿿]{{3,}}|{ENDING}", below)
    return bool(whole) and bool(re.search(ENDING, below)) and not re.match(_GOES_ON, below)


def _spelt(found: Field) -> Field:
    """A diagnosis of which a letter is doubtful, as the one listed diagnosis that differs from it in one letter."""
    listed = one_letter_away(found.value) if found.confidence < FIELD_CERTAINTY else None
    return Field(listed, FIELD_CERTAINTY, found.box) if listed else found


def code_of(sheet: Sheet, text: str, diagnosis: Field) -> Field | None:
    """The ICD-10 code printed with a diagnosis or under a label of its own, or else one guessed from its name."""
    if not printed_code(text):
        beside = sheet.beside([_CODE_LABEL], wanted=r"^[^\u3400-\u9fff]{0,3}?([A-Za-z\d|][\dOolI]{2}[\dOolIxX×.,+*]*)")
        code = printed_code(beside.text, alone=True) if beside else None
        if beside and code:
            return beside.as_field(code)
        if found := _code_on_row(sheet, diagnosis):
            return found
    guess = diagnosis_code(text)
    return Field(guess.code, round(guess.certainty * diagnosis.confidence, 4), diagnosis.box) if guess else None


def _code_on_row(sheet: Sheet, diagnosis: Field) -> Field | None:
    """The code in a cell of its own to the right of the diagnosis."""
    for line in sheet.lines:
        if diagnosis.value in line.text:
            for cell in sheet.row(line)[1:]:
                if code := printed_code(cell.text, alone=True):
                    return sheet.passage(cell.letters).as_field(code)
    return None


def without_codes(text: str) -> str:
    """The first diagnosis of a text, without ICD-10 codes and without its number.

    >>> without_codes("1.急性胆囊炎(K81.0)"), without_codes("1.右侧股骨颈骨折S72.0 2.高血压病")
    ('急性胆囊炎', '右侧股骨颈骨折')
    >>> without_codes("高血压病3级(I10.x05)有"), without_codes("脑梗死(163.900)"), without_codes("脑梗死163.9001")
    ('高血压病3级', '脑梗死', '脑梗死')
    """
    text = re.sub(r"^为[:]?(?=[㐀-鿿]{2})|^拟诊[:]?|^意见[:]?(?=[㐀-鿿]{3})|^诊断(?!性)(?=[㐀-鿿]{3})", "", text)
    text = re.sub(r"^结论[:]?|^及编码|^(?:疾病)?名称[:]?|^患有[:]|^(?:主要|西医)?诊断[:]", "", text)
    # What a seal or the next cell says behind it.
    text = re.split(r"★|(?<=[㐀-鿿)])(?:医嘱|处理|建议|治疗)[:]", text)[0]
    text = re.sub(r"^结([㐀-鿿].{2,})论$", r"\1", text)  # its label, set over two rows beside it
    text = re.sub(r"^西医(?=[㐀-鿿]{2})|^[(]含[㐀-鿿]{2,8}[)]|^[(](?=[^()]*$)", "", text)
    text = re.sub(r"^(?:主要|第一)诊断(?=[㐀-鿿])|(?:主要|其[他它]|次要)诊断$|(?:疾病|诊断)?编码$", "", text)
    text = re.sub(r"^[A-Za-z][A-Za-z,.()/ -]{7,}(?=[㐀-鿿]|\d型)", "", text)
    # The same once more in English.
    text = re.sub(r"(?<=[㐀-鿿)\d])[A-Za-z][A-Za-z()/,.'-]{6,}$", "", text)
    named = re.sub(rf"[(（\[]?(?:{_CODE_LABEL}[:]?)?{CODE}[)）\]]?(?:{_TABLE_TAIL}$)?", "", text)
    named = re.sub(rf"[(（\[]{MISREAD_CODE}[)）\]]|{GLUED_CODE}(?:{_TABLE_TAIL}$)?", "", named)
    # Where nothing is counted, a figure belongs to the name: 颈2、腰3椎体骨折.
    counted = re.match(r"1[.、)）]|[(（]1[)）]|①", named)
    named = main_diagnosis(named) if counted else re.split("[;；]|。(?=.)", named)[0]
    named = re.sub(r"(?:疾病|诊断)?编码[:]?$", "", named)
    return named.strip("】]〕。;；,，、:./ ").removesuffix("(")


def _named(sheet: Sheet, label: str, rows: int) -> bool:
    found = sheet.following([label], stops=_but(label), rows=rows)
    return found is not None and re.search(r"[㐀-鿿]{2}", without_codes(found.text)) is not None


def _in_cell(sheet: Sheet, labels: Sequence[str]) -> Passage | None:
    """What stands at the top of a tall cell whose label is centred beside it, so that no row holds both."""
    for label in labels:
        for line in sheet.lines:
            if not compiled(label).fullmatch(line.text):
                continue
            column = [
                one for one in sheet.lines if min(one.right, line.right) - max(one.left, line.left) > 0.5 * line.height
            ]
            above = max((one.middle for one in column if one.middle < line.top), default=line.middle - 6 * line.height)
            below = min(
                (one.middle for one in column if one.middle > line.bottom), default=line.middle + 6 * line.height
            )
            inside = [
                one
                for one in sheet.lines
                if one.left > line.right - line.height
                and _edge(above, line.middle) < one.middle < _edge(below, line.middle)
            ]
            inside.sort(key=lambda one: one.middle)
            ends = (place for place, one in enumerate(inside) if any(compiled(stop).match(one.text) for stop in _AFTER))
            kept = inside[: next(ends, len(inside))]
            if kept:
                return sheet.passage([letter for one in kept for letter in one.letters])
    return None


def _edge(other: float, own: float) -> float:
    """Where a cell ends between the middles of two labels: nearer to the other one, for tall cells end late."""
    return 0.6 * other + 0.4 * own


def _but(label: str) -> tuple[str, ...]:
    """The stops without those that the label itself would run into."""
    return tuple(stop for stop in _AFTER if stop != label)
