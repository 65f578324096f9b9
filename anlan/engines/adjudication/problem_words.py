"""What is wrong in a schedule file, in Chinese and in English: what was found, and what is allowed there."""

from __future__ import annotations

from collections.abc import Mapping

from anlan.engines.adjudication.terms import Name

#: What was found, and what is allowed.
PROBLEMS: Mapping[str, tuple[Name, Name]] = {
    # the text of the file
    "not_utf8": (
        Name("这不是 UTF-8 编码的文本", "this is not text in UTF-8"),
        Name("存为 UTF-8 的文件", "a file saved as UTF-8"),
    ),
    "empty_file": (Name("文件是空的", "the file is empty"), Name("一份保障方案", "a benefit schedule")),
    "not_yaml": (
        Name("这不是 YAML：{why}", "this is not YAML: {why}"),
        Name("YAML，每一层多缩进两个空格", "YAML with two spaces for each level"),
    ),
    "indent": (
        Name("这一行的缩进与上面各行对不上", "this line is indented differently from the lines it belongs to"),
        Name(
            "同一层的各行对齐，每一层多缩进两个空格", "lines of one level under one another, two spaces for each level"
        ),
    ),
    "colon_in_text": (
        Name("文字里有冒号", "a colon stands inside a text"),
        Name('整段文字加英文引号："…: …"', 'quotes round the whole text: "…: …"'),
    ),
    "tab": (
        Name("这里有一个制表符（Tab）", "a tab stands here; use spaces"),
        Name("空格，每一层两个", "spaces, two for each level"),
    ),
    "wide_space": (
        Name("这里有一个全角空格", "a full-width space stands here; use ordinary spaces"),
        Name("半角空格，每一层两个", "ordinary spaces, two for each level"),
    ),
    "wide_colon": (
        Name("「{key}」后面是中文冒号", "a Chinese colon stands behind {key!r}"),
        Name("{key}: 用英文冒号，后面空一格", "{key}: with an English colon and a space behind it"),
    ),
    "no_space": (
        Name("「{key}」的冒号后面没有空格", "there is no space behind the colon of {key!r}"),
        Name("{key}: 冒号后面空一格", "{key}: and a space behind the colon"),
    ),
    "wide_mark": (
        Name("这里有中文标点 {mark}", "the Chinese mark {mark} stands here"),
        Name("英文标点：{allowed}", "an English one: {allowed}"),
    ),
    # fields
    "no_field": (Name("这里没有「{key}」这个字段", "there is no field {key!r} here"), Name("{allowed}", "{allowed}")),
    "near_field": (
        Name("这里没有「{key}」这个字段（是否想写 {near}？）", "there is no field {key!r} here ({near!r} meant?)"),
        Name("{allowed}", "{allowed}"),
    ),
    "cut_number": (
        Name("数字里有逗号", "a comma divides a number here"),
        Name("不带逗号的数字，如 15000", "the number without commas, as 15000"),
    ),
    "cut_text": (
        Name("逗号把一段文字断成了两截：「{key}」", "a comma cuts a text in two before {key!r}"),
        Name('整段文字加英文引号："…, {key}"', 'quotes round the whole text: "…, {key}"'),
    ),
    "empty": (
        Name("「{key}」后面没有内容", "nothing is written behind {key!r}"),
        Name("写上内容，或整行删去", "a value, or the field left out"),
    ),
    "missing": (Name("缺少「{key}」", "the field {key!r} is missing"), Name("{allowed}", "{allowed}")),
    "not_mapping": (Name("这里应有若干字段", "this is not a mapping"), Name("{allowed}", "fields: {allowed}")),
    "bare_figure": (
        Name("数字不能单独写：{value}", "a figure does not stand alone: {value!r}"),
        Name("{allowed}", "{allowed}"),
    ),
    "field_twice": (
        Name("「{key}」写了两次", "{key!r} is given twice"),
        Name("每个字段一次", "each field once"),
    ),
    "key_twice": (
        Name("{what}「{key}」写了两次", "the {what} {key!r} is given twice"),
        Name("每个 key 一次", "each key once"),
    ),
    "not_list": (
        Name("这里应是至少有一项的列表", "this is not a list with at least one item"),
        Name("{allowed}", "{allowed}"),
    ),
    "no_text": (Name("这里没有内容", "there is no text"), Name("{allowed}", "{allowed}")),
    "not_known": (Name("不认识「{value}」", "{value!r} is not known"), Name("{allowed}", "{allowed}")),
    "not_a_day": (
        Name("「{value}」不是日期", "{value!r} is not a day"),
        Name("日期，如 2026-01-31", "a day as 2026-01-31"),
    ),
    "no_number": (Name("这里不能写「{value}」", "{value!r} cannot stand here"), Name("{allowed}", "{allowed}")),
    "no_source": (Name("没有写出处", "no source is given"), Name("至少一个出处", "at least one source")),
    "ends_first": (
        Name("截止日早于起始日", "it ends before it starts"),
        Name("{day} 或以后", "{day} or later"),
    ),
    # buckets
    "taken_twice": (
        Name("责任「{bucket}」已经包括 {categories}", "{categories} is already taken by bucket {bucket!r}"),
        Name(
            "每类费用只归一项责任，或两项都写 when，使同一笔费用不会同时符合",
            "each category in one bucket, or `when` in both so that no amount fits both",
        ),
    ),
    "yearly_beside_tiers": (
        Name("年度免赔额不能与 tiers 并用", "a yearly deductible stands beside tiers"),
        Name(
            "只用 per_claim：全年从哪里起付由第一段决定",
            "per_claim only: in a year the first tier says where payment begins",
        ),
    ),
    "of_claim_beside_limits": (
        Name("每次免赔额不能与 sub_limits 并用", "a deductible of each claim stands beside sub-limits"),
        Name(
            "一项责任只用其一：否则限额保留哪些费用会取决于理赔的先后",
            "one of the two in a bucket: which amount the limit keeps would depend on the order of claims",
        ),
    ),
    "how_much": (
        Name("须用一种方式写明赔付多少", "it must be said how much is paid, in one way"),
        Name("ratios 或 tiers", "ratios, or tiers"),
    ),
    "meets_no_row": (
        Name(
            "有的 settled、in_list、pre_existing 组合没有对应的行",
            "some combination of settled, in_list and pre_existing meets no row",
        ),
        Name(
            "每种组合都有一行，或写 no_ratio_reason 告知客户",
            "rows for every combination, or a no_ratio_reason told to the customer",
        ),
    ),
    "no_deductible": (
        Name("没有写免赔额", "no deductible is given"),
        Name("yearly、per_claim 或两者都写", "yearly, per_claim, or both"),
    ),
    "no_years": (Name("「{years}」不是年数", "{years!r} is not a number of years"), Name("{allowed}", "{allowed}")),
    "tier_below": (
        Name("这一段的起点不高于前一段", "this tier begins below the one before it"),
        Name("各段由低到高", "tiers in rising order"),
    ),
    "tier_pays_less": (
        Name("这一段的比例低于前一段", "this tier pays a smaller share than the one before it"),
        Name("相同或更高的比例", "the same share or a larger one"),
    ),
    "not_taken": (
        Name("这项责任不包括 {categories}", "{categories} is not taken by the bucket"),
        Name("{allowed}", "{allowed}"),
    ),
    "limits_nothing": (
        Name("没有写限额", "nothing is limited"),
        Name("amount（元）、count、两者都写，或 steps", "amount (yuan), count, both, or steps"),
    ),
    "step_limits_nothing": (
        Name("没有写限额", "nothing is limited"),
        Name("amount（元）、count 或两者都写", "amount (yuan), count, or both"),
    ),
    "step_below": (
        Name("这一级的起点不高于前一级", "this step begins where the one before it does, or earlier"),
        Name("各级由低到高", "steps in rising order"),
    ),
    # one of two benefits
    "no_sub_limit": (
        Name("没有 key 为「{key}」的分项限额", "no sub-limit has the key {key!r}"),
        Name("{allowed}", "{allowed}"),
    ),
    "in_several_buckets": (
        Name("有几项责任都有分项限额「{key}」", "several buckets have a sub-limit {key!r}"),
        Name("只有一项责任使用的 key", "a key that no other bucket uses"),
    ),
    "not_by_period": (
        Name("分项限额「{key}」不按月或周计算", "the sub-limit {key!r} is not counted for a month or a week"),
        Name("per: month 或 per: week 的分项限额", "sub-limits with per: month or per: week"),
    ),
    "in_bound_bucket": (
        Name(
            "分项限额「{key}」所在的责任「{bucket}」有免赔额、tiers 或年度限额",
            "the bucket {bucket!r} of the sub-limit {key!r} has a deductible, tiers or a limit",
        ),
        Name(
            "没有免赔额、tiers、年度限额的责任中的分项限额",
            "sub-limits of buckets without deductible, tiers and limit",
        ),
    ),
    "no_two_benefits": (
        Name("这不是同一期间的两项待遇", "these are no two benefits of one period"),
        Name(
            "至少两个 per 相同（month 或 week）的分项限额，每个只出现在一处",
            "sub-limits with one and the same `per`, month or week, each in one choice",
        ),
    ),
    "other_year_of": (
        Name(
            "与本版方案已登记的版本不同：{value}",
            "{value!r} differs from the version of this edition that is registered already",
        ),
        Name("{allowed}", "{allowed}"),
    ),
}

#: Small words that stand inside these sentences.
WORDS: Mapping[str, Name] = {
    "text": Name("不为空的文字", "a text that is not empty"),
    "yuan": Name(
        "不小于 0、最多两位小数的金额（元），如 12000", "an amount of yuan from 0 with at most two decimals, as 12000"
    ),
    "percent": Name(
        "0 到 100、最多四位小数的百分数，如 70", "a percentage from 0 to 100 with at most four decimals, as 70"
    ),
    "days": Name("0 到 3650 的整天数", "whole days from 0 to 3650"),
    "count": Name("1 到 1000 的整数", "a whole number from 1 to 1000"),
    "level": Name("0 到 600 的整数", "a whole number from 0 to 600"),
    "day": Name("日期，如 2026-01-31", "a day as 2026-01-31"),
    "years": Name(
        "从 1 起的整年数，以及满这些年后的免赔额", "a whole number of years from 1, and the deductible from then on"
    ),
    "sources": Name("每个出处一个短名，以及在哪里读到", "a short key for each source, and where it can be read"),
    "funds": Name("基金的列表：{funds}", "a list of funds: {funds}"),
    "categories": Name("费用类别的列表，如 [bed, examination]", "a list of categories of cost, as [bed, examination]"),
    "buckets": Name(
        "责任的列表，每项有 key、name、takes 以及 ratios 或 tiers",
        "a list of buckets, each with key, name, takes and ratios or tiers",
    ),
    "ratios": Name("行的列表，每行有 key、name、pays", "a list of rows with key, name and pays"),
    "tiers": Name("由低到高的段，每段有 from、pays", "a list of tiers with from and pays, the lowest first"),
    "sub_limits": Name("分项限额的列表", "a list of sub-limits"),
    "steps": Name(
        "各级的列表，每级有 care_level_from 以及 amount 或 count",
        "a list of steps with care_level_from and amount or count",
    ),
    "exclusions": Name(
        "不保障费用的列表，每项有 key、takes、reason", "a list of exclusions with key, takes and reason"
    ),
    "one_of": Name("选择的列表，每项有 key、name、sub_limits", "a list of choices with key, name and sub_limits"),
    "two_keys": Name("至少两个分项限额的 key", "at least two sub-limits, by key"),
    "a_bucket": Name("责任", "bucket"),
    "a_ratio": Name("比例", "ratio row"),
    "a_sub_limit": Name("分项限额", "sub-limit"),
    "an_exclusion": Name("不保障", "exclusion"),
    "a_choice": Name("选择", "choice"),
    "a_fund": Name("基金", "fund"),
    "needed": Name("{key}: 必须写", "{key} must be given"),
    "nothing": Name("（还没有）", "(there is none)"),
}
