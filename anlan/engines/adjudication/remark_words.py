"""What is allowed in a schedule file and seldom meant, in Chinese and in English, and what is usual there."""

from __future__ import annotations

from collections.abc import Mapping

from anlan.engines.adjudication.terms import Name

#: What was found, and what is usual.
REMARKS: Mapping[str, tuple[Name, Name]] = {
    "settled_by_whom": (
        Name(
            "用到了 settled，但没有写须先由哪些基金结算",
            "`settled` is asked for, and it is not said which funds must have settled",
        ),
        Name(
            "settled_by: [basic_insurance]，或条款写明的基金",
            "settled_by: [basic_insurance], or the funds of the clause",
        ),
    ),
    "settled_unused": (
        Name("没有任何赔付取决于这些基金是否已结算", "no payment depends on whether these funds have settled"),
        Name("不写这个字段", "no such field"),
    ),
    "source_unused": (
        Name("没有数字出自「{key}」", "no figure was read in {key!r}"),
        Name("有数字引用的出处", "a source that some figure names"),
    ),
    "cap_unreached": (
        Name(
            "这个总限额永远用不上：各项责任合计最多赔付 {yuan} 元",
            "the cap is never reached: all buckets together pay at most {yuan} yuan",
        ),
        Name("低于各项限额之和的总限额，或不写", "a cap below the sum of all limits, or none"),
    ),
    "pays_nothing_at_all": (
        Name("限额为 0：什么都不赔付", "the limit is 0: nothing is ever paid"),
        Name("大于 0 的金额，或整行删去", "an amount above 0, or no such field"),
    ),
    "no_name": (
        Name(
            "费用类别「{category}」没有名称，客户会看到原样的文字",
            "the category {category!r} has no name: customers would read it as it is written",
        ),
        Name(
            "参考文档中的类别，或请维护者为它加上名称",
            "a category of the reference, or ask whoever maintains Anlan to give it a name",
        ),
    ),
    "near_name": (
        Name(
            "费用类别「{category}」没有名称，客户会看到原样的文字",
            "the category {category!r} has no name: customers would read it as it is written",
        ),
        Name("是否想写 {near}", "perhaps {near}"),
    ),
    "excluded": (
        Name(
            "「{category}」已被「{key}」列为不保障，不会归到这里",
            "{category!r} is excluded by {key!r} and never comes here",
        ),
        Name("两处只留一处", "one of the two"),
    ),
    "no_start_line": (
        Name("没有起付线：一年中从第一元起就赔付", "there is no start line: the first yuan of a year is paid"),
        Name("大于 0 的金额", "an amount above 0"),
    ),
    "not_lower": (
        Name(
            "连续 {years} 年无理赔后的免赔额没有降低",
            "after {years} claim-free year{s} the deductible is not lower than before",
        ),
        Name("更低的金额", "a lower amount"),
    ),
    "row_unreached": (
        Name(
            "没有费用会用到这一行：前面的行先符合", "no amount ever reaches this row: the first row that fits decides"
        ),
        Name("前面各行没有包括的 when", "a `when` that the rows above leave over"),
    ),
    "pays_nothing": (
        Name("这一行赔付 0%", "this row pays nothing"),
        Name("大于 0 的比例，或不写这一行而写 no_ratio_reason", "a rate above 0, or no row and a no_ratio_reason"),
    ),
    "pays_nothing_and_deducts": (
        Name("这一行赔付 0%，其费用仍先用掉免赔额", "this row pays nothing, and its costs still use up the deductible"),
        Name(
            "大于 0 的比例，或不写这一行而写 no_ratio_reason：那样不会用掉免赔额",
            "a rate above 0, or no row and a no_ratio_reason, which uses up no deductible",
        ),
    ),
    "tiny_rate": (
        Name("只赔付 {percent}%（是否应为 {meant}%？）", "only {percent}% is paid ({meant}% meant?)"),
        Name("百分数：80 就是 80%", "a percentage: 80 is 80%"),
    ),
    "reason_untold": (
        Name("这个原因永远不会告知：每笔费用都有对应的行", "this reason is never told: every amount meets a row"),
        Name("不写这个字段", "no such field"),
    ),
    "limit_below": (
        Name("限额 {yuan} 元低于免赔额", "the limit of {yuan} yuan lies below the deductible"),
        Name("最多赔付的金额，通常比免赔额大", "the most that is paid, which is usually the larger of the two"),
    ),
    "limited_twice": (
        Name("前面的分项限额已经包括「{category}」", "an earlier sub-limit takes {category!r} already"),
        Name("每类费用只归一个分项限额", "each category in one sub-limit"),
    ),
    "sub_limit_above": (
        Name("分项限额大于责任的年度限额 {yuan} 元", "this sub-limit is larger than the bucket's limit of {yuan} yuan"),
        Name("较小的金额；它限制按比例计算之前的费用", "a smaller amount; it counts cost, before the rate"),
    ),
    # remarks on several versions of one edition
    "same_first_day": (
        Name(
            "与 {file} 从同一天起适用：登记较晚的一份生效",
            "{file} begins on the same day: the one registered later applies",
        ),
        Name("每个版本一个起始日", "a first day of its own for each version"),
    ),
    "editions_overlap": (
        Name(
            "适用期与版本 {edition}（{file}）重叠：合同写明哪个版本，就按哪个版本赔付",
            "its days overlap those of edition {edition} ({file}): each contract is paid by the edition it names",
        ),
        Name("一个版本截止后，下一个版本才开始", "an edition that ends before the next begins"),
    ),
    "overlaps": (
        Name(
            "适用期与 {file} 重叠：从 {day} 起的费用按这一份赔付",
            "its days overlap those of {file}: losses from {day} on are paid by this one",
        ),
        Name(
            "前一版在前一天截止，除非只是临时改动",
            "an earlier version that ends the day before, unless this one passes",
        ),
    ),
    "year_of_changed": (
        Name("累计对象与 {file} 不同：{value}", "whose costs add up differs from {file}: {value}"),
        Name("同一版本的方案累计对象不变", "the same in all versions of an edition"),
    ),
    "key_gone": (
        Name(
            "{file} 里的 {key} 在这里没有了：已累计的费用不会接着算",
            "{key} of {file} is gone here: what the year has accumulated there does not go on",
        ),
        Name("各版本的 key 保持不变", "keys that stay the same in all versions"),
    ),
}
