"""Reports: what the laboratory, an examination or the pathologist found."""

from __future__ import annotations

from anlan.engines.reading.kinds.clinical import diagnosed, patient
from anlan.engines.reading.kinds.finders import day, hospital, last_day, put
from anlan.engines.reading.kinds.hospitals import NAME as HOSPITAL_NAME
from anlan.engines.reading.kinds.rule import Fields, KindRule
from anlan.engines.reading.layout import Sheet
from anlan.engines.reading.values import Field

_REPORTED = (
    r"报告(?:日期|时间|日)",
    r"^签发(?=\d)",
    r"(?:审核|签发|出报告|发布|诊断|审定|会诊)(?:日期|时间)",
    r"(?:检验|检查|检测|化验|测试)(?:日期|时间)",
    r"(?<![㐀-鿿])(?:日期|时间)[:]",
    r"^报告(?=\d|$)",
    r"(?i:date\s?reported|reported)(?=[:])",
)
_FINDING = (
    r"(?:最终|本院|最后|光镜|冰冻|补充)?病理(?:学|组织学)?诊断(?:意见|结果|结论)?(?!报告|中心|科|医[师生]|号|编号|专用|日期|时间)",
    r"(?<![㐀-鿿])诊断(?:意见|结果|结论)?(?=[:]|$)",
    r"(?:最后|光镜|最终|会诊)诊断(?=[:]|$)",
    r"^诊断(?:意见|结果|结论)(?!医|人|科)",
    r"(?:检测|检验|基因检测|检查)(?:结论|结果)(?=[:]|$)",
    r"^结论[:]?",
    r"^(?:诊断|病理|细胞学|会诊)?意见(?=[:])",
    r"判读结果|细胞学诊断",
    r"^临床诊断",
)


def _report(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    return put(
        {},
        patient_name=patient(sheet),
        hospital=_sender(sheet) or hospital(sheet),
        reported_on=day(sheet, _REPORTED) or last_day(sheet),
    )


def _sender(sheet: Sheet) -> Field | None:
    """The hospital that sent the sample to a laboratory; of two that looked at it, the one asked for its opinion."""
    if asked := sheet.beside([r"会诊(?:单位|医院)"], wanted=HOSPITAL_NAME):
        return asked.as_field()
    if not sheet.find(r"检验(?:实验室|所|中心)|基因|检测中心"):
        return None
    found = sheet.beside([r"送检(?:医院|单位|机构)(?:名称)?"], wanted=HOSPITAL_NAME)
    return found.as_field() if found else None


def _pathology(sheet: Sheet, codes: tuple[str, ...]) -> Fields:
    # A test of genes finds what can be treated, not what it is: the sender's diagnosis stands.
    labels = (r"临床诊断", *_FINDING) if sheet.find(r"基因.{0,14}报告") else _FINDING
    return put(diagnosed(sheet, labels, rows=8), **_report(sheet, codes))


LAB = KindRule(
    code="lab_report",
    titles=(
        r"(?:(?<!病理)(?<!病理学)(?<!理组织学)(?:检验|检查|化验|检测|诊断)|影像|超声|彩超|[BＢ]超|CT|MRI?|DR|X[线光]|心电图?|脑电图?|内镜|[胃肠]镜|放射科?"
        r"|磁共振|动态血压|肌电图|骨密度|核医学|分析)[㐀-鿿()（）A-Za-z]{0,8}(?:报告|结果)[单书]?",
        r"(?:检验|化验)单",
        r"^(?!.*(?:病理|基因|细胞学))[㐀-鿿()A-Za-z]{0,16}(?:检查|检测|检验)报告单?$",
        # A laboratory's heading names what was examined: 尿液分析报告单, 血常规报告单.
        r"^(?:血液?|尿液?|粪便|大便|便|痰液?|精液|白带|阴道分泌物|脑脊液|胸腹水|骨髓|静脉血|末梢血|全血|血清)?(?:常规|分析|生化|生物化学|免疫|凝血|血气|血糖|微生物"
        r"|细菌|肝功能?|肾功能?|血脂|电解质|激素|抗体|核酸|形态学|沉渣|细胞分析)[㐀-鿿()\d+]{0,8}(?:报告|结果)[单书]?",
        r"^(?:临床)?(?:检验|化验|超声|放射|影像|心电)(?:学|图)?报告",
    ),
    other_titles=(r"基因[㐀-鿿A-Za-z0-9]{0,10}报告",),
    signs=(
        (r"体检[㐀-鿿]{0,4}(?:报告|日期|编号|结论)|总检", -0.6),
        (r"参考(?:范围|值|区间)|(?m:^参考$)", 0.6),
        (r"检验(?:项目|者|日期|医师|[:])|检测项目", 0.3),
        (r"标本|样本", 0.3),
        (r"结果", 0.1),
        (r"(?:检查|超声|影像|镜下|放射学?)(?:所见|表现|描述)", 0.5),
        (r"(?:检查|超声|影像|诊断)(?:提示|意见|结论|印象)", 0.3),
        (r"报告(?:日期|时间|医[师生])", 0.2),
    ),
    needed=("patient_name",),
    read=_report,
)
PATHOLOGY = KindRule(
    code="pathology_report",
    titles=(
        r"^病理检查$",
        r"病理[㐀-鿿()]{0,8}(?:报告|诊断|会诊)[单书]?",
        r"(?:基因|免疫组化|免疫组织化学|细胞学|分子病理)[㐀-鿿()A-Za-z]{0,10}报告[单书]?",
        r"(?:活检|活体组织|组织学?)[㐀-鿿()]{0,6}报告[单书]?",
    ),
    signs=(
        (r"病理(?:学)?诊断", 0.6),
        (r"肉眼所见|大体所见|巨检|大体检查", 0.5),
        (r"镜下所见|光镜所见|镜检", 0.4),
        (r"免疫组化", 0.3),
        (r"病理号|送检(?:标本|材料|部位)", 0.3),
    ),
    needed=("patient_name",),
    read=_pathology,
)
