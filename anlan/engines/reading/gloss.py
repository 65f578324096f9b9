"""Labels of papers in two languages: their English is passed over, so that 姓名 Name is the label 姓名."""

from __future__ import annotations

import re

#: English as it stands before or behind a label; blanks are gone. What looks like it and is part of the label is not.
_ENGLISH = r"(?!ICD|VIN|BMI|CT|MR|DR|PET|DNA)[A-Za-z][A-Za-z.'’&()/-]{2,40}?"
#: How labels end that stand alone in a cell.
_LABEL = (
    r"[㐀-鿿/]{0,6}(?:姓名|性别|年龄|日期|时间|电话|手机|号码|证号|件号|卡号|编号|单号|地址|单位|诊断|科室|金额|名称|数量|单价|项目|类型|类别|性质|原因|机构|医院|银行"
    r"|统筹|基金|支付|自付|账号|户名|关系|病人|患者|保险人|申请人|领款人|受益人|收款人|入院|出院|出生|意见|建议|病区|病房|医生|医师|签名|签署|备注|合计|小计"
    r"|总计|总额|品名|物品|药品|规格|用法|主诉|处理|所见|母亲|父亲|民族|职业)"
)
_BEFORE_COLON = re.compile(rf"(?:{_ENGLISH}/?)(?=[㐀-鿿()/]{{2,12}}[:])")
_BEHIND_COLON = re.compile(rf"(?<=[㐀-鿿)])/?{_ENGLISH}(?=[:])")
_BEFORE_ALONE = re.compile(rf"(?:{_ENGLISH}/?)(?={_LABEL}$)")
#: The star of what must be filled in.
_STARRED = re.compile(rf"{_LABEL}([*＊])")
_BEHIND_ALONE = re.compile(rf"(?<=[㐀-鿿])/?{_ENGLISH}$")


def gloss(text: str) -> tuple[int, int] | None:
    """Where the English or the star of a label stands in a line of print, None where there is none.

    >>> gloss("Diagnosis/诊断:急性阑尾炎"), gloss("姓名Name"), gloss("事故日期DateofLoss:2026-03-14")
    ((0, 10), (2, 6), (4, 14))
    >>> gloss("7.联络电话MobilePhone")
    (6, 17)
    >>> gloss("出险日期*"), gloss("王秀*")
    ((4, 5), None)
    >>> gloss("阿莫西林Amoxicillin"), gloss("ICD编码:K35.800"), gloss("CT检查:未见异常"), gloss("AUKAMAN区嘉敏")
    (None, None, None, None)
    """
    if match := _STARRED.fullmatch(text):
        return match.span(1)
    if not (text[:1].isascii() or any(letter.isascii() and letter.isalpha() for letter in text)):
        return None
    for pattern in (_BEFORE_COLON, _BEFORE_ALONE):
        if match := pattern.match(text):
            return match.span()
    if (match := _BEHIND_COLON.search(text)) and re.fullmatch(r"[㐀-鿿()/]{2,12}", text[: match.start()]):
        return match.span()
    if (match := _BEHIND_ALONE.search(text)) and re.fullmatch(rf"(?:\d{{1,2}}[.、])?{_LABEL}", text[: match.start()]):
        return match.span()
    return None
