"""The named conditions under which a scene asks for one more paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from anlan.intake.domain.material import Expectation, PageFacts
from anlan.intake.domain.values import diagnosis_unread, item_rows, money
from anlan.kernel.identity import is_minor, same_name

_INVOICES = ("inpatient_invoice", "outpatient_invoice")
_DRUG_WORDS = ("药费", "西药", "中成药", "中草药", "中药饮片")
# Forms of medicine at the end of a charged item's name; 片 of an X-ray or of film is none.
_DRUG_NAME = re.compile(
    r"(?:胶囊|颗粒|注射液|口服液|丸|软膏|乳膏|滴眼液|滴剂|糖浆|[喷气]雾剂|贴膏|栓|合剂|混悬液|凝胶|冲剂"
    r"|(?<![光胸位摄牙线胶照腹])片)(?:[(（\[].*)?$|^注射用"
)
_TEST_WORDS = ("检查", "化验", "检验")
# Names of tests and examinations as bills charge them; each leaves a report.
_TEST_NAME = re.compile(
    r"检测|测定|常规|分析|计数|分类|培养|涂片|筛查|两对半|[三四五六七八九十]项|标志物|抗[体原]|血型|血气|血[糖脂]|电解质|凝血"
    r"|[肝肾甲]功|酶谱|钠尿肽|降钙素原|二聚体|肌钙蛋白|CRP|PCT|BNP|TCT|HPV|病理|活检"
    r"|彩超|[Bb]超|超声|多普勒|心电图|脑电图|动态血压|肺功能|骨密度|造影|(?:喉|膀胱|宫腔|支气管)镜|胃镜|肠镜|内镜|眼底|[CＣ][TＴ]|MRI"
    r"|磁共振|平扫|X线|X光|胸片|位片|摄[片影]|DR"
)


# What bears such a word and is none: a medicine, a vaccine, a thing, a treatment.
_NO_TEST = re.compile(rf"{_DRUG_NAME.pattern}|疫苗|试纸|仪$|治疗|固定|换药|切除|激光|心理|补液盐|手术|术$")


def settled_by_basic_insurance(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """The claimant said so, or an invoice shows that basic insurance paid a part."""
    if expected.settled_by_basic_insurance is not None:
        return expected.settled_by_basic_insurance
    return any((money(page.value("basic_insurance_paid")) or 0) > 0 for page in pages if page.kind in _INVOICES)


def discharge_without_diagnosis(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """There is a discharge summary, and none of them names a diagnosis, read or not."""
    summaries = [page for page in pages if page.kind == "discharge_summary"]
    return bool(summaries) and not any(page.value("diagnosis") or diagnosis_unread(page) for page in summaries)


def accident(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """The notice of loss names an accident as the cause."""
    return expected.accident


def minor(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """The insured is under eighteen on the day of loss."""
    return is_minor(expected.born_on, expected.loss_on)


def payee_is_not_the_insured(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """The money is to go to someone else."""
    return not same_name(expected.payee, expected.insured_name)


def payee_needs_authority(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """The money is to go to someone else, and the insured is of age: a child's guardian acts by law (民法典 23)."""
    return payee_is_not_the_insured(expected, pages) and not minor(expected, pages)


def _invoice_text(pages: Sequence[PageFacts]) -> str:
    return "\n".join(page.text for page in pages if page.kind == "outpatient_invoice")


def _charged(pages: Sequence[PageFacts]) -> list[str]:
    """What outpatient invoices charge for, by name."""
    invoices = [page for page in pages if page.kind == "outpatient_invoice"]
    return [str(row.get("name", "")).strip() for page in invoices for row in item_rows(page)]


def invoice_has_drugs(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """An outpatient invoice charges for medicine."""
    return any(word in _invoice_text(pages) for word in _DRUG_WORDS) or any(map(_DRUG_NAME.search, _charged(pages)))


def invoice_has_tests(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """An outpatient invoice charges for tests or examinations."""
    tests = (name for name in _charged(pages) if _TEST_NAME.search(name) and not _NO_TEST.search(name))
    return any(word in _invoice_text(pages) for word in _TEST_WORDS) or any(tests)


def invoice_without_items(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """There is an outpatient invoice, and none of them lists what was bought."""
    invoices = [page for page in pages if page.kind == "outpatient_invoice"]
    return bool(invoices) and not any(item_rows(page) for page in invoices)


def list_needs_test(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """The drug stands in the list only for those in whom a gene or tissue test found its target."""
    return expected.list_needs_test


def two_parties(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """Somebody else took part in the accident."""
    return expected.two_parties


def repaired(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """The damage was repaired, or a repair was offered at a price."""
    return expected.repaired


def group_policy(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """One contract covers many farmers, whose shares are put up in public."""
    return expected.group_policy


def insured_is_person(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """The insured is a person, who has an identity card."""
    return not expected.insured_is_company


def insured_is_company(expected: Expectation, pages: Sequence[PageFacts]) -> bool:
    """The insured is a company, which has a business licence."""
    return expected.insured_is_company


CONDITIONS: dict[str, Callable[[Expectation, Sequence[PageFacts]], bool]] = {
    rule.__name__: rule
    for rule in (
        settled_by_basic_insurance,
        discharge_without_diagnosis,
        accident,
        minor,
        payee_is_not_the_insured,
        payee_needs_authority,
        list_needs_test,
        two_parties,
        repaired,
        group_policy,
        insured_is_person,
        insured_is_company,
        invoice_has_drugs,
        invoice_has_tests,
        invoice_without_items,
    )
}
