"""Reports of tissue and of cells on forms of other hospitals: a ruled form, a form of a cell test."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_second.clinic_kit import (
    HEI,
    MING,
    NOTO,
    SANS,
    age,
    bars,
    box,
    crown,
    line,
    name,
    sheet,
    sig,
    staff,
    table,
    tick,
)
from benchmarks.papers.families.twenty_second.clinic_tissues import CELLS, TISSUES, report_days, report_fields, tissue
from benchmarks.papers.paper import Drawing, Layout


def ruled_form(case: Case, random: Random) -> Drawing:
    """A ruled form of a middle-sized hospital: request above, answer below, one frame around both."""
    found, (came, done) = tissue(case), report_days(case)
    form, a = random.choice(("年", ".")), "class=c style='width:98px'"
    tall = "colspan=5 style='height:{}px;vertical-align:top'"
    stains = "；".join(random.sample(("CK(+)", "Vim(-)", "S-100(-)", "CD34(血管+)", "Ki-67(约2%+)"), 3))
    more: list[list[str | tuple[str, str]]] = (
        [[("特殊检查", a), (stains, "colspan=5")]] if found in TISSUES and random.random() < 0.4 else []
    )
    rows: list[list[str | tuple[str, str]]] = [
        [("姓名", a), name(case), ("性别", a), case.insured.sex, ("年龄", a), age(case, came)],
        [
            ("病区", a),
            e(case.department),
            ("住院号", a),
            case.numbers["住院号"],
            ("病理编号", a),
            case.numbers["标本号"],
        ],
        [("取材部位", a), (found.taken, "colspan=3"), ("送检日期", a), day_text(came, form)],
        [("巨　检", a), (found.seen, tall.format(120))],
        [("镜　检", a), (found.under, tall.format(140))],
        *more,
        [("病 理<br>诊 断", a), (f"<b style='font-size:18px'>{found.meant}</b>", tall.format(150))],
        [("备　注", a), ("组织标本保存至报告发出后2周。", "colspan=5")],
    ]
    body = (
        crown(case.hospital, 660, 25)
        + box("活 体 组 织 病 理 报 告", "font-size:21px;margin:4px 0 14px", "c b")
        + table(rows)
        + line(
            f"报告医师：{sig(staff(case)[0])}",
            f"复核医师：{sig(staff(case)[1])}",
            f"报告日期：{day_text(done, form)}",
            style="margin-top:24px",
        )
        + box(
            "本报告未经同意不得部分复制。冰冻诊断与石蜡诊断不一致时，以石蜡诊断为准。",
            "font-size:13.5px;margin-top:60px;border-top:1px dotted #333;padding-top:6px",
        )
    )
    return sheet(
        body, (780, 960), report_fields(case, found.meant), font=random.choice((MING, HEI)), px=16, pad="40px 48px"
    )


def cell_test(case: Case, random: Random) -> Drawing:
    """A form of a test of cells: quality and kinds of cells to tick, the finding in a thick frame."""
    found, (came, done) = CELLS[case.seed % len(CELLS)], report_days(case)
    form = random.choice(("-", "/"))
    kinds = "　".join(tick(i != 3, one) for i, one in enumerate(("上皮细胞", "组织细胞", "炎细胞", "其他")))
    rows: list[list[str | tuple[str, str]]] = [
        [("标本量", "style='width:130px'"), found.seen],
        ["标本满意度", "　".join(tick(i == 0, one) for i, one in enumerate(("满意", "基本满意", "不满意")))],
        ["细胞成分", kinds],
        ["镜下描述", (found.under, "style='height:110px;vertical-align:top'")],
    ]
    body = (
        line(f"<b style='font-size:20px'>{e(case.hospital)}</b>", bars(case.numbers["标本号"], 150, 28))
        + box("细胞病理学检查报告", "font-size:22px;background:#2f4b63;color:#fff;margin:14px 0;padding:4px 0", "c b")
        + line(
            f"姓名：{name(case)}",
            f"性别：{case.insured.sex}",
            f"年龄：{age(case, came)}",
            f"住院号：{case.numbers['住院号']}",
        )
        + line(f"送检科室：{e(case.department)}", f"送检标本：{found.taken}", style="margin:4px 0")
        + line(f"收样日期：{day_text(came, form)}", f"报告日期：{day_text(done, form)}", style="margin-bottom:12px")
        + table(rows)
        + box(
            box("细胞学诊断：", "", "b") + box(found.meant, "font-size:19px;margin-top:8px", "b"),
            "border:3px solid #2f4b63;padding:14px 18px;margin-top:18px;min-height:130px",
        )
        + box("建议：结合临床及影像学综合判断，必要时复查。", "margin-top:14px")
        + line(f"阅片：{e(staff(case)[1])}", f"签发医师：{sig(staff(case)[0])}", style="margin-top:46px")
        + box("细胞学检查存在取材误差，阴性结果不能完全排除病变。", "font-size:13.5px;margin-top:40px")
    )
    return sheet(
        body, (760, 900), report_fields(case, found.meant), font=random.choice((SANS, NOTO)), px=15.5, pad="38px 48px"
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "pathology_report": (
        ruled_form,
        cell_test,
    ),
}
