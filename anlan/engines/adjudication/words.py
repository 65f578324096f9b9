"""All words of adjudication, in Chinese and in English: short, kind, exact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from anlan.engines.adjudication.explained import ExplainedLine, Question, Step
from anlan.engines.adjudication.terms import FUNDS, Name
from anlan.kernel.money import yuan_text

LANGUAGES = ("zh-hans", "en")

CATEGORIES: Mapping[str, Name] = {
    "registration": Name("挂号费", "registration"),
    "consultation": Name("诊察费", "consultation"),
    "general_consultation": Name("一般诊疗费", "general consultation"),
    "bed": Name("床位费", "bed"),
    "examination": Name("检查费", "examination"),
    "laboratory": Name("化验费", "laboratory tests"),
    "treatment": Name("治疗费", "treatment"),
    "surgery": Name("手术费", "surgery"),
    "nursing": Name("护理费", "nursing"),
    "material": Name("卫生材料费", "medical materials"),
    "western_medicine": Name("西药费", "western medicine"),
    "chinese_patent_medicine": Name("中成药费", "Chinese patent medicine"),
    "chinese_herbal_medicine": Name("中草药费", "Chinese herbal medicine"),
    "other_hospital": Name("其他住院费用", "other hospital costs"),
    "domestic_special_drug": Name("国内特定高额药品", "high-price drugs sold in China"),
    "proton_heavy_ion": Name("质子、重离子治疗", "proton and heavy-ion therapy"),
    "overseas_special_drug": Name("海外特殊药品", "special drugs from overseas"),
    "rare_disease_drug": Name("罕见病药品", "drugs for rare diseases"),
    "special_drug_or_device": Name("特定药品和耗材", "listed drugs and devices"),
    "pet_ct": Name("PET-CT 检查", "PET-CT scan"),
    "surgical_material": Name("手术材料费", "surgical materials"),
    "personal_burden": Name("个人负担的合规医疗费用", "own share of eligible medical costs"),
    "home_care_hour": Name("居家照护", "hours of home care"),
    "extra_care_hour": Name("增加的居家照护", "additional hours of home care"),
    "care_cash": Name("照护现金补贴", "care allowance in cash"),
    "car_t": Name("CAR-T 治疗药品", "CAR-T therapy"),
}

NOT_COVERED: Mapping[str, Name] = {
    "outside_in_force": Name(
        "费用发生在 {loss_on}，不在本版方案的适用期（{from} 起至 {to}）内。",
        "The cost arose on {loss_on}, outside the period of this edition (from {from} to {to}).",
    ),
    "before_cover": Name(
        "费用发生在 {loss_on}，早于保障开始日 {insured_since}。",
        "The cost arose on {loss_on}, before cover started on {insured_since}.",
    ),
    "waiting_period": Name(
        "费用发生在 {loss_on}，仍在 {waiting_days} 天等待期内；自 {covered_from} 起发生的费用可以赔付。",
        "The cost arose on {loss_on}, within the waiting period of {waiting_days} days; "
        "costs from {covered_from} on are covered.",
    ),
    "excluded": Name("{reason}", "{reason}"),
    "no_bucket": Name("本方案没有保障这一类费用。", "This plan does not cover this kind of cost."),
    "no_ratio": Name("{reason}", "{reason}"),
}

LINE_PARTS: Mapping[str, Name] = {
    "billed": Name("{what}：账单 {billed} 元。", "{what}: {billed} yuan billed."),
    "other_paid": Name("医保等已支付 {fen} 元。", "Basic insurance or others paid {fen} yuan."),
    "nothing_left": Name("已无需您承担的费用。", "Nothing was left for you to bear."),
    "not_covered": Name("不在保障内 {fen} 元：{why}", "Not covered, {fen} yuan: {why}"),
    "to_deductible": Name("计入本年度免赔额 {fen} 元。", "{fen} yuan went to this year's deductible."),
    "to_deductible_of_claim": Name("计入免赔额 {fen} 元。", "{fen} yuan went to the deductible."),
    "to_start_line": Name("在起付线以下 {fen} 元。", "{fen} yuan lies below the start line."),
    "to_both": Name(
        "计入免赔额或在起付线以下 {fen} 元。", "{fen} yuan went to the deductible or lies below the start line."
    ),
    "sub_limit": Name("超过分项限额 {fen} 元。", "{fen} yuan lies above the limit for this kind of cost."),
    "by_count": Name("超出可计次数的部分 {fen} 元。", "{fen} yuan lies beyond the number of units that counts."),
    "one_of": Name(
        "同一期间两项待遇只付一项（取较高者），不付 {fen} 元。",
        "Of two benefits for one period only the higher is paid; {fen} yuan is not.",
    ),
    "one_of_set_off": Name(
        "同一期间的另一项待遇已付 {fen} 元，予以抵减。",
        "{fen} yuan was paid for the other benefit of the same period and is set off.",
    ),
    "limit": Name("超过「{bucket}」年度限额 {fen} 元。", "{fen} yuan lies above the yearly limit of “{bucket}”."),
    "total_cap": Name("超过方案年度总限额 {fen} 元。", "{fen} yuan lies above the yearly limit of the whole plan."),
    "already_paid": Name("本年度此前已多付，抵减 {fen} 元。", "{fen} yuan was already paid earlier this year."),
    "payable": Name(
        "按「{ratio_name}」{percent}% 的比例，赔付 {fen} 元，您自付 {own} 元。",
        "At the rate “{ratio_name}” of {percent}%, {fen} yuan is paid and {own} yuan stays with you.",
    ),
    "payable_by_tier": Name(
        "按全年累计费用分段计算，赔付 {fen} 元，您自付 {own} 元。",
        "By the height of the year's cost, {fen} yuan is paid and {own} yuan stays with you.",
    ),
    "recomputed_more": Name(
        "因全年合并计算，在按比例的 {at_rate} 元之外多付 {fen} 元。",
        "Because the year is computed as one, {fen} yuan is added to the {at_rate} yuan that the rate alone gives.",
    ),
    "recomputed_less": Name(
        "因全年合并计算，在按比例的 {at_rate} 元中少付 {fen} 元。",
        "Because the year is computed as one, {fen} yuan is taken off the {at_rate} yuan that the rate alone gives.",
    ),
    "nothing_paid": Name("本项赔付 0.00 元。", "0.00 yuan is paid for this item."),
}

STEPS: Mapping[str, Name] = {
    "covered": Name("「{bucket}」可计入的自付费用 {fen} 元。", "“{bucket}”: {fen} yuan of your own cost counts."),
    "sub_limit": Name("减去超过分项限额的 {fen} 元。", "Less {fen} yuan above the limit for a kind of cost."),
    "deductible": Name(
        "年度免赔额 {deductible} 元：此前已用 {used_before} 元，本次计入 {fen} 元，剩余 {remaining} 元。",
        "Yearly deductible {deductible} yuan: {used_before} used before, {fen} taken now, {remaining} remaining.",
    ),
    "deductible_of_claim": Name(
        "每次免赔额 {deductible} 元：本次计入 {fen} 元。",
        "Deductible of each claim {deductible} yuan: {fen} taken now.",
    ),
    "start_line": Name(
        "起付线 {deductible} 元：此前已累计 {used_before} 元，本次计入 {fen} 元，剩余 {remaining} 元。",
        "Start line {deductible} yuan: {used_before} reached before, {fen} taken now, {remaining} remaining.",
    ),
    "tier": Name(
        "全年累计 {starts} 元以上的部分中，本次 {fen} 元按 {percent}% 计。",
        "Of the year's cost above {starts} yuan, {fen} yuan of this claim counts at {percent}%.",
    ),
    "tiers": Name("各段合计 {fen} 元。", "All tiers together give {fen} yuan."),
    "ratio": Name(
        "「{ratio_name}」{counted} 元，按 {percent}% 计，得 {fen} 元。",
        "“{ratio_name}”: {counted} yuan at {percent}% gives {fen} yuan.",
    ),
    "year_recomputed": Name(
        "全年合并计算：免赔额先抵比例低的费用，限额先留比例高的费用，本次因此多付 {fen} 元。",
        "The year is computed as one: deductibles take the costs with the lowest rate, limits keep those with the "
        "highest; {fen} yuan more is paid for it now.",
    ),
    "year_recomputed_less": Name(
        "全年合并计算：免赔额先抵比例低的费用，限额先留比例高的费用，本次因此少付 {fen} 元。",
        "The year is computed as one: deductibles take the costs with the lowest rate, limits keep those with the "
        "highest; {fen} yuan less is paid for it now.",
    ),
    "limit": Name(
        "年度限额 {limit} 元，超出 {fen} 元不能赔付。",
        "The yearly limit is {limit} yuan; {fen} yuan above it cannot be paid.",
    ),
    "one_of": Name(
        "同一期间的另一项待遇已付 {fen} 元，只付较高的一项，予以抵减。",
        "{fen} yuan was paid for the other benefit of the same period; only the higher is paid, and it is set off.",
    ),
    "total_cap": Name(
        "方案年度总限额 {limit} 元，超出 {fen} 元不能赔付。",
        "The yearly limit of the whole plan is {limit} yuan; {fen} yuan above it cannot be paid.",
    ),
    "already_paid": Name(
        "本年度此前已付金额高于应付，抵减 {fen} 元。",
        "More than was due has been paid earlier this year; {fen} yuan is set off.",
    ),
    "payable": Name("本次赔付 {fen} 元。", "This claim pays {fen} yuan."),
}

QUESTIONS: Mapping[str, Name] = {
    "settled_by_basic_insurance": Name(
        "这次费用是否已先经基本医保结算？", "Was this cost settled by basic medical insurance first?"
    ),
    "pre_existing": Name(
        "这次治疗的疾病，在首次参保前是否已经患有？", "Did the illness treated exist before cover first started?"
    ),
    "care_level": Name("照护等级评估为几级？", "Which care level was assessed?"),
    "item": Name("账单第 {line_id} 项是哪一种药品或耗材？", "Which drug or device is item {line_id} of the bill?"),
    "item_of_some": Name("账单上的药品或耗材各是哪一种？", "Which drug or device is each of those on the bill?"),
    "in_list": Name(
        "账单第 {line_id} 项是否属于医保目录内？", "Is item {line_id} of the bill in the basic-insurance list?"
    ),
    "in_list_of_some": Name("账单各项是否属于医保目录内？", "Which items of the bill are in the basic-insurance list?"),
}


_SETTLED_BY = Name("这次费用是否已先经{funds}结算？", "Was this cost settled first by {funds}?")


def explain(item: ExplainedLine | Step | Question, language: str) -> str:
    """The line, step or question in plain words of `language` ("zh-hans" or "en").

    Raises `ValueError` for another language.
    """
    if language not in LANGUAGES:
        raise ValueError(f"there are no words in {language!r}; choose one of {', '.join(LANGUAGES)}")
    if isinstance(item, Question):
        of_some = f"{item.key}_of_some"  # where it is not known which line it is about
        key = of_some if of_some in QUESTIONS and item.line_id is None else item.key
        asked = _SETTLED_BY if item.funds else QUESTIONS[key]
        return asked.spoken(language).format(line_id=item.line_id, funds=fund_names(item.funds, language))
    if isinstance(item, Step):
        return _step(item, language)
    return _line(item, language)


def fund_names(funds: Sequence[str], language: str) -> str:
    """Funds by name, as one says them in a row.

    >>> fund_names(["basic_insurance", "mutual_aid"], "en")
    'basic insurance and the mutual-aid fund'
    """
    return ("和" if language.startswith("zh") else " and ").join(FUNDS[fund].spoken(language) for fund in funds)


def full_stop(text: str, language: str) -> str:
    """A sentence of a schedule with the stop it may have been written without.

    >>> full_stop("Cosmetic surgery is not covered", "en")
    'Cosmetic surgery is not covered.'
    """
    ends = text.rstrip()
    return (
        ends
        if ends.rstrip('」”）)"').endswith(tuple("。！？.!?…"))
        else ends + ("。" if language.startswith("zh") else ".")
    )


def category_name(category: str, language: str) -> str:
    """What a category of cost is called; a category without a name is shown as it is written."""
    name = CATEGORIES.get(category)
    return name.spoken(language) if name else category


def _line(line: ExplainedLine, language: str) -> str:
    def say(part: str, **figures: str) -> str:
        return LINE_PARTS[part].spoken(language).format(**figures)

    said = [say("billed", what=category_name(line.category, language), billed=yuan_text(line.billed_fen))]
    if line.other_paid_fen:
        said.append(say("other_paid", fen=yuan_text(line.other_paid_fen)))
    if line.other_paid_fen == line.billed_fen:
        said.append(say("nothing_left"))
    if line.not_covered_fen:
        said.append(say("not_covered", fen=yuan_text(line.not_covered_fen), why=_why(line, language)))
    if line.to_deductible_fen:
        said.append(say(_deductible_part(line), fen=yuan_text(line.to_deductible_fen)))
    bucket = line.bucket_name.spoken(language) if line.bucket_name else ""
    for ceiling, fen in line.over_limit_by:
        said.append(say(_ceiling_part(line, ceiling), fen=yuan_text(fen), bucket=bucket))
    if line.rule == "paid_by_tier":
        said.append(say("payable_by_tier", fen=yuan_text(line.payable_fen), own=yuan_text(line.own_share_fen)))
    elif line.payable_fen or line.own_share_fen:
        ratio_name = _spoken(dict(line.parameters).get("ratio_name"), language)
        said.append(
            say(
                "payable",
                ratio_name=ratio_name,
                percent=_percent(line.at_ratio),
                fen=yuan_text(line.payable_fen),
                own=yuan_text(line.own_share_fen),
            )
        )
        if line.recomputed_fen:
            part = "recomputed_more" if line.recomputed_fen > 0 else "recomputed_less"
            said.append(say(part, fen=yuan_text(abs(line.recomputed_fen)), at_rate=yuan_text(line.at_rate_fen)))
    else:
        said.append(say("nothing_paid"))
    return ("" if language == "zh-hans" else " ").join(said)


def _deductible_part(line: ExplainedLine) -> str:
    figures = dict(line.parameters)
    if line.ratio_class == "tiers" and "of_claim" not in figures:
        return "to_start_line"
    if "start_line" in figures:
        return "to_both"
    return "to_deductible_of_claim" if "of_claim" in figures else "to_deductible"


def _ceiling_part(line: ExplainedLine, ceiling: str) -> str:
    if ceiling == "sub_limit" and "by_count" in dict(line.parameters):
        return "by_count"
    return "one_of_set_off" if ceiling == "one_of" and not line.is_outdone else ceiling


def _why(line: ExplainedLine, language: str) -> str:
    figures = {key: _spoken(value, language) for key, value in line.parameters}
    reason = full_stop(line.reason.spoken(language), language) if line.reason else ""
    return NOT_COVERED[line.rule].spoken(language).format(**{"reason": reason} | figures)


def _step(step: Step, language: str) -> str:
    figures = dict(step.parameters)
    said = {
        "fen": yuan_text(step.amount_fen),
        "bucket": step.bucket_name.spoken(language) if step.bucket_name else "",
    }
    if step.rule == "deductible_of_claim":
        said["deductible"] = yuan_text(_fen(figures["deductible_fen"]))
    elif step.rule == "tier":
        said |= {"starts": yuan_text(_fen(figures["starts_fen"])), "percent": _percent(figures["at_ratio"])}
    elif step.rule in ("deductible", "start_line"):
        total, before, after = (_fen(figures[key]) for key in ("deductible_fen", "used_before_fen", "used_after_fen"))
        said |= {
            "deductible": yuan_text(total),
            "used_before": yuan_text(before),
            "remaining": yuan_text(max(0, total - after)),  # an earlier version may have taken more
        }
    elif step.rule == "ratio":
        said["ratio_name"] = _spoken(figures["ratio_name"], language)
        said |= {"counted": yuan_text(_fen(figures["counted_fen"])), "percent": _percent(figures["at_ratio"])}
    elif "limit_fen" in figures:
        said["limit"] = yuan_text(_fen(figures["limit_fen"]))
    rule = step.rule
    if rule == "year_recomputed" and step.amount_fen < 0:
        rule, said["fen"] = "year_recomputed_less", yuan_text(-step.amount_fen)
    return STEPS[rule].spoken(language).format(**said)


def _fen(value: object) -> int:
    assert isinstance(value, int)
    return value


def _percent(share: object) -> str:
    assert isinstance(share, Decimal)
    return format((share * 100).normalize(), "f")


def _spoken(value: object, language: str) -> str:
    if isinstance(value, Name):
        return value.spoken(language)
    if value is None:
        return "以后" if language == "zh-hans" else "further notice"
    return str(value)
