"""Prescription: for whom, when, and which drugs (Rp)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from anlan.engines.reading.kinds.charge_names import series_number, without_numbers
from anlan.engines.reading.kinds.clinical import diagnosed, patient
from anlan.engines.reading.kinds.days import day, last_day, short_day, stamped_day
from anlan.engines.reading.kinds.finders import hospital, put
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.lines import Line
from anlan.engines.reading.spelling import DATE, yuan
from anlan.engines.reading.tables import read_table
from anlan.engines.reading.values import Field

_FORM = (
    r"片|胶囊|颗粒|注射[液剂]|注射用|口服(?:溶)?液|滴[眼耳鼻]液|[软乳]膏|膏|[滴胶浓缩蜜水]?丸|散|糖浆|喷[雾剂]|气雾剂|吸入|溶液|贴|合剂|凝胶|栓"
    r"|搽剂|洗剂|混悬|干混|冲剂|酊|霜|针|饮片|疫苗|胰岛素"
)
_UNIT = r"(?:mg|ug|μg|µg|g|kg|ml|mL|ML|L|万?[UuＵ]|IU|单位|mmol|cm|片|粒|支|瓶|袋|丸|贴|枚|揿|喷|吸|包|板|%)"
_AMOUNT = rf"\d+(?:[.,]\d+)?(?:~|-)?(?:\d+(?:\.\d+)?)?{_UNIT}"
_STRENGTH = rf"(?<![\d.])(?:\(|\[)?{_AMOUNT}(?:\)|\])?(?:[:：/*×xX].*)?"
#: Rows that say how a drug is taken, or what is not a drug at all.
_USE = (
    r"^(?:规格[:\d]|\(?用[法量]|Sig|S[.:]|[Ss]ig|每[次日天晚早]|一[次日]|[口冲]服|吸入[,，]|含[服化]|涂[抹擦]|皮下|静[滴脉]|肌[注内]|外用|睡前|[饭餐]后|必要时|医嘱|嘱|备注|[用]法|共\d)"
    r"|诊断|医院|姓名|科室|科$|药师|医师|医生[:]|配药|收费[:]|金额|合计|药费|处方|审核|调配|核对|发药|注[:]|流转|药店|药房|公司|有效|当日|以下(?:空白|无)|休息|饮食|复[诊查]|[禁忌]|随访|注意|多饮|过敏|电话|费别|取药人|签[字名]"
)
#: How a drug is taken, behind its strength; a row that begins with the strength and goes on so names no drug.
_TAKEN = (
    r"[每一][次日天晚早]|睡前|皮下|水煎|[遵按]说明|[饭餐][前后]|口服|外用|静[脉滴]|肌[肉注]|滴[眼耳鼻]|遵医嘱|温水|共\d"
)
_LED_BY_STRENGTH = (
    r"^[\d.]+%?(?:[a-zA-Zμ]{1,2})?(?:[*×xX:/][\d.]+(?:[a-zA-Zμ]{1,3}|单位|[㐀-鿿]))*(?:[(][㐀-鿿]{1,4}[)])?"
)
_UNITS = r"盒|瓶|支|袋|片|粒|包|板|剂|付|贴|只|丸|套|条"
#: How many of a drug, on a row of its own, and within how many heights below its name that row stands.
_PIECES, _UNDER = r"[×xX*](\d{1,3}[㐀-鿿]?)", 4.5
_HEADINGS = {
    "name": r"^(?:药品|药物|商品)?(?:通用)?名称?(?:[/及、(](?:规格|剂型)\)?)?$|^药品(?:信息)?$|^[药品]名$",
    "specification": r"^(?:药品)?规格(?:型号)?$|^剂型规格$",
    "quantity": r"^(?:总|发药)?(?:数?量|总量)$|^数$",
    "use": r"^用[法量]|^(?:单次|每次)(?:剂量|用量)|^频[次率]|^(?:给药)?途径|^天数|^疗程",
    "amount": r"^(?:金额|小计|总价)",
}


def _drugs(sheet: Sheet) -> Field | None:
    """Every drug with its strength and quantity where they are printed: from a table, or line by line."""
    found = list(_tabled(sheet)) or list(_listed(sheet))
    if not found:
        return None
    letters = [letter for _, lines in found for line in lines for letter in line.letters]
    names = without_numbers([row["name"] for row, _ in found])
    rows = [{**row, "name": name} for (row, _), name in zip(found, names, strict=True)]
    return sheet.passage(letters).as_field(json.dumps(rows, ensure_ascii=False))


def _tabled(sheet: Sheet) -> Iterator[tuple[dict[str, str], list[Line]]]:
    for row in read_table(sheet, _HEADINGS, anchor="name", cell=r"[㐀-鿿]{2}"):
        text = row.text("name")
        if re.search(_USE, text) or not (re.search(_FORM, text) or row.text("quantity") or row.text("specification")):
            continue
        item = _item(text)
        for column in ("specification", "quantity", "amount"):
            if row.text(column):
                item[column] = row.text(column)
        yield item, list(row.cells["name"])


def _listed(sheet: Sheet) -> Iterator[tuple[dict[str, str], list[Line]]]:
    """Rows between Rp and the signatures that name a form of drug or a strength."""
    lines = sorted(sheet.lines, key=lambda line: line.middle)
    top = max((line.bottom for line in lines if re.match(r"R[PpＰ]?[.:]?(?![A-Za-z])", line.text)), default=0.0)
    herbal = not any(line.middle > top and re.search(_FORM, line.text) for line in lines)
    for line in lines:
        strength = re.match(r"规格[:]?(?=\d)(.+)$", line.text) if top else None
        if strength and (above := _over(lines, line)) and not re.search(_FORM, above.text):
            yield {"name": above.text, "specification": strength[1]}, [above]
        if line.middle < top - line.height or re.search(_USE, line.text):
            continue
        text = re.sub(r"^R[Pp]?[.:]?(?=[\d㐀-鿿])", "", line.text)
        what = re.split(_TAKEN, re.sub(_LED_BY_STRENGTH, "", text))[0]
        named = re.search(r"[㐀-鿿]{2}", what) is not None
        herbs = re.findall(r"([㐀-鿿]{2,6})(\d+(?:\.\d+)?g)", text)
        if len(herbs) > 1:
            yield from (({"name": herb, "quantity": weight}, [line]) for herb, weight in herbs)
        elif herbal and top and line.middle > top and re.match(r"\d{1,2}[、.][㐀-鿿]{2,8}$", line.text):
            yield _item(text), [line]  # a herb, counted and without its form
        elif top and line.middle > top and re.fullmatch(rf"[㐀-鿿]{{2,6}}[×xX*]\d{{1,2}}(?:{_UNITS})", text):
            yield _item(text), [line]  # one beside medicines
        elif named and (re.search(rf"(?:{_FORM})", text) or re.search(_AMOUNT, text)):
            yield _item(text) | _counted(sheet, line), [line]


def _over(lines: Sequence[Line], line: Line) -> Line | None:
    """The words right above a line, in its column."""
    above = [one for one in lines if 0.5 * line.height < line.middle - one.middle < 2 * line.height]
    named = [
        one for one in above if abs(one.left - line.left) < line.height and re.fullmatch(r"[㐀-鿿()]{2,8}", one.text)
    ]
    return max(named, key=lambda one: one.middle, default=None)


def _counted(sheet: Sheet, name: Line) -> dict[str, str]:
    """How many of a drug and what they cost, where an app prints both on the rows under its name: ×2 ￥23.60."""
    under = [
        other
        for other in sheet.lines
        if 0.6 * name.height < other.middle - name.middle < _UNDER * name.height and _is_counted(other)
    ]
    nearest = min((other.middle for other in under), default=0.0)
    found: dict[str, str] = {}
    for other in under:
        if abs(other.middle - nearest) < 0.6 * other.height:
            quantity = re.fullmatch(_PIECES, other.text)
            found |= {"quantity": quantity[1]} if quantity else {"amount": yuan(other.text) or ""}
    return found if found.get("amount") else {}


def _is_counted(line: Line) -> bool:
    return re.fullmatch(rf"{_PIECES}|[¥￥]\d[\d,]*[.]\d\d", line.text) is not None


def _item(text: str) -> dict[str, str]:
    """A drug's row as name, specification and quantity.

    >>> _item("1.奥美拉唑肠溶胶囊20mg×14粒×2盒")
    {'name': '奥美拉唑肠溶胶囊', 'specification': '20mg×14粒', 'quantity': '2盒'}
    >>> _item("通心络胶囊×2盒")
    {'name': '通心络胶囊', 'quantity': '2盒'}
    """
    text = re.sub(r"^(?:(?!0[.])\d{1,2}[.、)）]|[①-⑩]|\(\d\))(?=[^\d]|\d+(?:\.\d+)?%)", "", text)
    text = series_number(text)
    item = {"name": text}
    start = re.search(rf"(?<=[㐀-鿿)）]){_STRENGTH}", text)
    if start:
        item["name"] = text[: start.start()].rstrip("([:,，/")
        rest = text[start.start() :].lstrip("([")
        counted = re.search(rf"(?:[×xX*/]|共|数量:?)?(\d+(?:{_UNITS}))$", rest)
        whole = counted and counted.start() > 0 and re.search(_AMOUNT, rest[: counted.start()])
        item["specification"] = rest[: counted.start()] if counted and whole else rest
        if counted and whole:
            item["quantity"] = counted[1]
    elif counted := re.search(rf"(?<=[㐀-鿿)])[×xX*](\d+(?:{_UNITS}))$", text):
        item = {"name": text[: counted.start()], "quantity": counted[1]}
    return item


def _read(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    found = diagnosed(
        sheet,
        [
            r"西医诊断",
            r"(?:临床|初步|门诊|西医|中医|疾病)?(?:诊断|印象)(?:意见|结果)?(?=[:]|$|[A-Z][a-z]{3})",
            r"(?:临床|初步|疾病)诊断|^诊断(?=[㐀-鿿]{2})(?!证明|日期|医)",
            r"^病名",
        ],
        rows=1,
    )
    found.pop("diagnosis_code", None)
    return put(
        found,
        patient_name=patient(sheet),
        hospital=hospital(sheet),
        prescribed_on=day(
            sheet,
            [
                r"(?:处方|开方|开具|开立|就诊|开单)(?:日期|时间)",
                r"(?<![㐀-鿿])(?:日期|时间)[:]?",
                r"(?:打印|审核)(?:日期|时间)",
            ],
        )
        or stamped_day(sheet)
        or last_day(sheet)
        or day(sheet, [rf"^(?={DATE})"])
        or short_day(sheet),
        items=_drugs(sheet),
    )


RULE = KindRule(
    code="prescription",
    needed=("patient_name", "prescribed_on"),
    read=_read,
)
