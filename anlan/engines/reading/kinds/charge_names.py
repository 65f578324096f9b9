"""What charged lines are called: the name alone, without how many, how much of it, or how it was misread."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: The unit of a quantity, behind a name or under it.
UNIT = r"部位|小时|[例次套项个日天盒瓶支片袋]"
#: What a medicine holds, behind or before its name: a weight, a volume or units tell it from the name.
_HOLDS = (
    r"\d+(?:[.]\d+)?(?:m?g|[μu]g|m[lL1I]|ML|万?单位|万?I?U|A[XＸ]aIU|[粒丸]|[cm]m(?=[*×xX])|%(?=[*×xX:/]))"
    r"(?:[*×xX:/][\d.]*(?:m1|[a-zA-Zμ%]{1,2}|万?单位|[㐀-鿿]))*"
)


#: The number of a row, of two figures right before a percentage, or before letters.
_NUMBERED = (
    r"(0\d)(?=(?:\d{2}|[1-9])(?:[.]\d+)?%|0[.]\d)"
    r"|(0?\d{1,3})(?:[.、)]|\[[㐀-鿿]{1,4}\])?(?=[㐀-鿿A-Za-z(])(?!人间|床位|小时|羟|[级排项层])"
)
#: So many lines show that a class was read with each.
_FEWEST_CLASSED = 3
#: So many rows of a list may have been lost between two that were seen with their numbers.
_LOST_ROWS = 2

#: Where it stands: in brackets, behind the name, on a suture, or before the name.
_PLACES = (
    r"(?<=.)\[(?=[^\[\]]*\d|饮片|[一二三四五六七八九十]+孔)(?![甲乙丙])([^\[\]]{1,16})[\]】}]$",
    rf"(?<=[㐀-鿿)])({_HOLDS})$",
    rf"(?<=[㐀-鿿])\(({_HOLDS}|\d+(?:[.]\d+)?#|\d{{1,2}}G)\)$",
    r"(?:(?<=绷带)|(?<=敷料)|(?<=敷贴)|(?<=导管)|(?<=缝线))\((\d+(?:[.]\d+)?[cm]m|\d-?0)\)$",
    r"(?<=[㐀-鿿)])\((\d{1,2}孔)\)$",
    r"(?<=线)(\d{1,2}-0)$",
    rf"^(?=[^㐀-鿿]*[*×xX:/])({_HOLDS})(?<=[a-zA-Z])(?=[㐀-鿿]{{2}})",
)


def bare_name(name: str) -> str:
    """The name of what was charged, without how many of it, where that was printed behind it.

    >>> bare_name("小清创缝合×3次"), bare_name("复方鲜竹沥液5盒"), bare_name("磁共振平扫(1.5T)1部位")
    ('小清创缝合', '复方鲜竹沥液', '磁共振平扫(1.5T)')
    >>> bare_name("血常规五分类+CRP×5次"), bare_name("可吸收缝线4*75"), bare_name("维生素C片0.1g*24片")
    ('血常规五分类+CRP', '可吸收缝线4*75', '维生素C片0.1g*24片')
    >>> bare_name("牵引治疗27.00×5次")
    '牵引治疗'
    >>> bare_name("L373454拖车施救"), bare_name("左雾灯P324225")
    ('拖车施救', '左雾灯')
    >>> bare_name("检查费(225.00)腹部CT平扫"), bare_name("空调抽空加氟工时¥180.00×1")
    ('腹部CT平扫', '空调抽空加氟')
    >>> bare_name("乙肝两对半5项"), bare_name("复合维生素B"), bare_name("血常规五分类")
    ('乙肝两对半', '复合维生素B', '血常规五分类')
    """
    name = re.sub(r"^[㐀-鿿]{2,6}费[(][\d,]+[.]\d\d[)](?=[㐀-鿿])", "", name)
    name = re.sub(r"(?:工时|配件|材料)[¥￥][\d,.]+[×xX*]\d+$", "", name)  # of which sort, at which price, how many
    name = re.sub(r"^[A-Z]{1,2}\d{5,}(?=[㐀-鿿])|(?<=[㐀-鿿)])[A-Z]{1,2}\d{5,}$", "", name)  # the number of a part
    return re.sub(
        rf"(?:(?<=[㐀-鿿)])\d[\d,]*[.]\d\d[×xX*]\d{{1,3}}[㐀-鿿]?|(?<=[㐀-鿿)A-KM-Z])[☑□]?[×xX*]\d{{1,3}}[㐀-鿿]{{0,3}}|(?<=[㐀-鿿)])\d{{1,3}}(?:{UNIT}|床日|人次|[张贴组]))$",
        "",
        name,
    )


def without_numbers(names: Sequence[str]) -> list[str]:
    """Names of lines without the numbers of their rows, which were read as one with them.

    Numbers of rows grow with the rows; a line between them may have been lost, and a page may begin with any of them.

    >>> without_numbers(["1男士羽绒服", "窗帘", "3床垫1.8m"]), without_numbers(["2人间床位费", "64排螺旋CT平扫"])
    (['男士羽绒服', '窗帘', '床垫1.8m'], ['2人间床位费', '64排螺旋CT平扫'])
    >>> without_numbers(["01[换件]轮胎", "02[修理]左前门"]), without_numbers(["1.窗帘"]), without_numbers(["3)CT平扫"])
    (['轮胎', '左前门'], ['窗帘'], ['CT平扫'])
    >>> without_numbers(["01小柴胡颗粒", "020.9%氯化钠注射液", "04维生素C片"])
    ['小柴胡颗粒', '0.9%氯化钠注射液', '维生素C片']
    >>> without_numbers(["25羟维生素D", "0.9%氯化钠"]), without_numbers(["2人间床位费", "3人间床位费", "护理费"])
    (['25羟维生素D', '0.9%氯化钠'], ['2人间床位费', '3人间床位费', '护理费'])
    """
    marked = [re.match(r"\d{1,3}[.、)](?=[㐀-鿿A-Za-z(\[])", name) for name in names]
    plain = [re.match(_NUMBERED, name) for name in names]
    ahead = [int(found[1] or found[2]) - place for place, found in enumerate(plain, 1) if found]
    rising = len(ahead) > 1 and min(ahead) >= 0 and max(ahead) - min(ahead) <= _LOST_ROWS
    sure = len(ahead) > _LOST_ROWS or not any(ahead) or all(found.group()[0] == "0" for found in plain if found)
    row_numbers = rising and sure
    if not row_numbers or 2 * len(ahead) < len(names):
        return [name[found.end() :] if found else name for name, found in zip(names, marked, strict=True)]
    return [name[found.end() :] if found else name for name, found in zip(names, plain, strict=True)]


def without_label(name: str) -> str:
    """The name of a line without a label before it, as rolls print one in each line.

    >>> without_label("项目:阿莫西林胶囊"), without_label("项目管理费")
    ('阿莫西林胶囊', '项目管理费')
    """
    return re.sub(r"^(?:项目|品名|名称)[:]", "", name)


def without_class(names: Sequence[str]) -> list[str]:
    """Names of lines without the class of the basic insurance list (甲, 乙, 丙), a column of which was read with them.

    >>> without_class(["乙血塞通软胶囊", "甲连花清瘟胶囊", "甲甲磺酸奥希替尼片", "常规心电图检查甲"])
    ['血塞通软胶囊', '连花清瘟胶囊', '甲磺酸奥希替尼片', '常规心电图检查']
    >>> without_class(["甲磺酸奥希替尼片", "甲状腺功能五项", "床位费"])
    ['甲磺酸奥希替尼片', '甲状腺功能五项', '床位费']
    """
    classed = r"^(?:[乙丙]|甲(?![磺状硝氨泼钴基胎肝型流亢减醛酚]))(?=[㐀-鿿]{2})|(?<=[㐀-鿿)])(?<![龟鳖山指])[甲乙丙]$"
    if len(names) < _FEWEST_CLASSED or 2 * sum(bool(re.search(classed, name)) for name in names) < len(names):
        return list(names)
    return [re.sub(classed, "", name, count=1) for name in names]


def nursing_grade(name: str) -> str:
    """The grade of a nursing fee as the number it is: its strokes are read as letters, figures or bars.

    The last stroke of a number that was read as one is now and then seen twice.

    >>> nursing_grade("1级护理"), nursing_grade("|l级护理(日)"), nursing_grade("ⅡI级护理"), nursing_grade("一级护理")
    ('Ⅰ级护理', 'Ⅱ级护理(日)', 'Ⅱ级护理', '一级护理')
    """
    name = re.sub(r"^([ⅡⅢ])[1|lI!](?=级护理)", r"\1", name)
    strokes = re.match(r"[1|lI!]{1,3}(?=级护理)", name)
    return "ⅠⅡⅢ"[strokes.end() - 1] + name[strokes.end() :] if strokes else name


def series_number(name: str) -> str:
    """The number of a series at the end of a name as the Roman one it is, however its strokes were read.

    So with the strokes and hyphens in other names that have lost them: MRI, D-二聚体, 肌钙蛋白I.

    >>> series_number("复方氨基酸注射液(18AA-ⅡI)"), series_number("复方氨基酸注射液(18AA-II)250ml")
    ('复方氨基酸注射液(18AA-Ⅱ)', '复方氨基酸注射液(18AA-Ⅱ)250ml')
    >>> series_number("颅脑MR1平扫"), series_number("DR1次"), series_number("D二聚体"), series_number("肌钙蛋白1")
    ('颅脑MRI平扫', 'DR1次', 'D-二聚体', '肌钙蛋白I')
    >>> series_number("PD-L1检测(PD-1)"), series_number("复方氨基酸注射液(18AA-1)")
    ('PD-L1检测(PD-1)', '复方氨基酸注射液(18AA-Ⅰ)')
    >>> series_number("可吸收缝线(4-1)"), series_number("左炔诺孕酮片")
    ('可吸收缝线(4-1)', '左炔诺孕酮片')
    """

    def roman(strokes: re.Match[str]) -> str:
        first = strokes.group()[0]
        return first if first in "ⅡⅢ" else "ⅠⅡⅢ"[min(len(strokes.group()), 3) - 1]

    name = re.sub(r"(?<![A-Za-z])MR[1l|](?![A-Za-z\d]|部位|次)", "MRI", name)
    name = re.sub(r"^D(?=二聚体)", "D-", name)  # the hyphen is easily lost
    name = re.sub(r"(?<=肌钙蛋白)[1l|i](?!\d)", "I", name)
    return re.sub(r"(?:(?<=AA-)1|(?<=[A-Z]-)(?!1\))[ⅠⅡⅢ1|lI!]{1,4})(?=\))", roman, name)


def without_strength(name: str) -> tuple[str, str]:
    """The name of a medicine or a dressing and its strength or size, "" where none is printed with it.

    >>> without_strength("头孢克肟分散片0.1g*8片"), without_strength("5mg:1ml地塞米松磷酸钠注射液")
    (('头孢克肟分散片', '0.1g*8片'), ('地塞米松磷酸钠注射液', '5mg:1ml'))
    >>> without_strength("玻璃酸钠滴眼液0.1%*10ml"), without_strength("厄贝沙坦氢氯噻嗪片150mg/12.5mg*14片")
    (('玻璃酸钠滴眼液', '0.1%*10ml'), ('厄贝沙坦氢氯噻嗪片', '150mg/12.5mg*14片'))
    >>> without_strength("医用绷带(8cm*4m)"), without_strength("复方氨基酸注射液(18AA-Ⅱ)")
    (('医用绷带', '8cm*4m'), ('复方氨基酸注射液(18AA-Ⅱ)', ''))
    >>> without_strength("精密输液器(0.55#)"), without_strength("弹力绷带(7.5cm)"), without_strength("清创缝合(10cm)")
    (('精密输液器', '0.55#'), ('弹力绷带', '7.5cm'), ('清创缝合(10cm)', ''))
    >>> without_strength("六味地黄丸(浓缩丸)200丸"), without_strength("布洛芬缓释胶囊20粒")
    (('六味地黄丸(浓缩丸)', '200丸'), ('布洛芬缓释胶囊', '20粒'))
    >>> without_strength("弹力绷带8cm*4m"), without_strength("可吸收性外科缝线4-0"), without_strength("清创缝合10cm")
    (('弹力绷带', '8cm*4m'), ('可吸收性外科缝线', '4-0'), ('清创缝合10cm', ''))
    >>> without_strength("生黄芪[饮片10g]"), without_strength("[甲]踝关节正侧位片"), without_strength("CT平扫[头部]")
    (('生黄芪', '饮片10g'), ('[甲]踝关节正侧位片', ''), ('CT平扫[头部]', ''))
    >>> without_strength("普通针刺[甲]"), without_strength("75g葡萄糖耐量试验"), without_strength("20ml注射器")
    (('普通针刺[甲]', ''), ('75g葡萄糖耐量试验', ''), ('20ml注射器', ''))
    >>> without_strength("5%葡萄糖注射液"), without_strength("碳酸钙D3片"), without_strength("袋装面粉25kg")
    (('5%葡萄糖注射液', ''), ('碳酸钙D3片', ''), ('袋装面粉25kg', ''))
    """
    match = next((found for place in _PLACES if (found := re.search(place, name))), None)
    return (name[: match.start()] + name[match.end() :], match[1]) if match else (name, "")
