"""Records of visits: an open booklet, an emergency form, a community form."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_second.clinic_kit import (
    FANG,
    MING,
    NOTO,
    SONG,
    age,
    bars,
    box,
    calls,
    chop,
    crown,
    hour,
    illness,
    line,
    name,
    pen,
    remedies,
    sheet,
    sig,
    staff,
    strength,
    table,
    tick,
    truth,
    ul,
    way,
)
from benchmarks.papers.families.twenty_second.clinic_words import tale
from benchmarks.papers.paper import Drawing, Layout


def plan(case: Case, cut: int = 4) -> list[str]:
    """The drugs of the visit in one line each, escaped."""
    return [
        e(
            f"{fee.goods.name} {strength(fee)} ×{fee.quantity}{fee.goods.unit}　{way(fee)[0]} {way(fee)[1]} {way(fee)[2]}"
        )
        for fee in remedies(case)[:cut]
    ]


def open_booklet(case: Case, random: Random) -> Drawing:
    """A booklet that lies open: its owner's page at the left, a visit by hand at the right."""
    on, story = case.visited_on, tale(case)
    left = (
        crown(case.hospital, 380, 22)
        + box("门（急）诊病历手册", "font-size:21px;margin:16px 0 24px;letter-spacing:1px", "c b")
        + "".join(
            box(f"{label}　{ul(pen(value), 200)}", "margin:13px 0", "n")
            for label, value in (
                ("姓　　名", name(case)),
                ("性　　别", case.insured.sex),
                ("出生日期", day_text(case.insured.born_on, ".")),
                ("职　　业", ""),
                ("药物过敏", random.choice(("无", "未发现"))),
                ("联系电话", case.insured.phone),
            )
        )
        + box("就诊须知", "margin-top:26px", "c b")
        + box(
            "1. 本手册请妥善保存，每次就诊时带来。<br>2. 不得转借他人使用。<br>3. 看病后请核对医师所写内容。",
            "font-size:14px",
        )
    )
    ruled = "background:repeating-linear-gradient(#0000 0 33px,#9db3c9 33px 34px);line-height:34px;height:544px"
    notes = [
        f"{day_text(on, random.choice('./'))}　　{e(case.department)}",
        f"主诉：{story.complaint}",
        f"现病史：{story.history}",
        f"PE：{story.exam}",
        f"诊断：{illness(case)}",
        "处理：" + "；".join(e(f"{fee.goods.name}{way(fee)[0]} {way(fee)[2]}") for fee in remedies(case)[:2]),
        story.advice,
    ]
    written = "".join(f"<div class=pen style='font-size:17.5px'>{one}</div>" for one in notes)
    right = (
        line("就 诊 记 录", "第 1 页", style="font-size:17px;margin-bottom:4px")
        + box(written, ruled)
        + box(f"医师 {sig(staff(case)[0])}", "margin-top:8px;padding-right:40px", "r")
    )
    body = (
        f"<div style='display:flex'><div style='width:430px;padding-right:30px'>{left}</div>"
        f"<div style='flex:1;padding-left:30px;border-left:2px solid #a9a9a0'>{right}</div></div>"
    )
    ground = "linear-gradient(90deg,#fbfaf3 0 44%,#e4e2d8 46.2%,#fbfaf3 48%)"
    return sheet(
        body, (1010, 690), truth(case, visited_on=on), font=random.choice((SONG, FANG)), pad="28px 34px", ground=ground
    )


def emergency_form(case: Case, random: Random) -> Drawing:
    """The form of an emergency room: level of triage, a table of signs of life, then boxes."""
    on, story, a = case.visited_on, tale(case), "class=c style='width:96px;background:#f6f1f1'"
    level = random.choice((2, 2, 1, 3))
    levels = "　".join(tick(i == level, word) for i, word in enumerate(("Ⅰ级濒危", "Ⅱ级危重", "Ⅲ级急症", "Ⅳ级非急症")))
    tall = "colspan=5 style='height:{}px;vertical-align:top;line-height:1.7'"
    temperature = "37.6" if case.diagnosis.code[0] not in "AB" else "38.1"
    signs = ("体温(℃)", "脉搏(次/分)", "呼吸(次/分)", "血氧(%)", "神志", "疼痛评分")
    values = (temperature, str(random.randint(78, 96)), "20", "97", "清楚", str(random.randint(1, 4)))
    middle = [[(one, "class=c") for one in values]]
    body = (
        line("<span class=b style='color:#b0222a;font-size:18px'>急　诊</span>", bars(case.numbers["门诊号"], 160, 28))
        + crown(case.hospital, 680, 25)
        + box(random.choice(("急诊病历", "急诊科就诊病历记录")), "font-size:22px;margin-bottom:10px", "c b")
        + table(
            [
                [("姓名", a), name(case), ("性别", a), case.insured.sex, ("年龄", a), age(case, on)],
                [
                    ("就诊时间", a),
                    (f"{day_text(on, random.choice('-/'))} {hour(case)}", "colspan=3"),
                    ("来院方式", a),
                    random.choice(("步行", "轮椅", "家人护送")),
                ],
                [("预检分级", a), (levels, "colspan=5")],
            ]
        )
        + table(
            middle, "box", "margin:-1px 0", head=[(one, "style='background:#f6f1f1;font-weight:400'") for one in signs]
        )
        + table(
            [
                [("主诉", a), (story.complaint, "colspan=5")],
                [("现病史", a), (story.history, tall.format(104))],
                [("既往史", a), ("无特殊。药物过敏史：否认。", "colspan=5")],
                [("查体", a), (story.exam, tall.format(84))],
                [("初步诊断", a), (f"<b>{illness(case)}</b>", "colspan=5 style='height:46px'")],
                [("处置", a), ("<br>".join(plan(case)), tall.format(130))],
                [
                    ("去向", a),
                    (
                        "　".join(tick(i == 0, one) for i, one in enumerate(("离院", "留观", "收住院", "转院"))),
                        "colspan=5",
                    ),
                ],
            ]
        )
        + line(f"接诊护士：{sig(staff(case)[2])}", f"急诊医师：{sig(staff(case)[0])}", style="margin-top:22px")
        + at(54, 975, f"急诊科电话 {calls(case)}（24小时）　病情变化请随时就诊", "font-size:13.5px")
    )
    return sheet(body, (800, 1015), truth(case, visited_on=on), font=random.choice((NOTO, MING)), px=15.5)


def community_soap(case: Case, random: Random) -> Drawing:
    """The four-part form of a community's health centre, half printed and half by hand."""
    on, story = case.visited_on, tale(case)
    use = pen if random.random() < 0.7 else (lambda words: words)

    def quarter(letter: str, heading: str, words: str, height: int) -> list[tuple[str, str]]:
        return [
            (
                f"<div style='font-size:30px' class=b>{letter}</div><div style='font-size:13.5px'>{heading}</div>",
                "class=c style='width:92px'",
            ),
            (use(words), f"style='height:{height}px;vertical-align:top;line-height:1.75'"),
        ]

    body = (
        crown(case.hospital, 640, 23)
        + box("全科诊疗记录（接诊记录表）", "font-size:20px;margin:4px 0 10px", "c b")
        + line(
            f"姓名：{ul(use(name(case)), 110)}",
            f"性别：{ul(use(case.insured.sex), 40)}",
            f"年龄：{ul(use(age(case, on)), 56)}",
            f"档案编号：{case.numbers['病案号'][:4]}-{case.numbers['病案号'][4:]}",
        )
        + line(
            f"就诊日期：{ul(use(day_text(on, '年')), 160)}",
            f"签约医生团队：{random.choice('三五七')}组",
            style="margin:10px 0",
        )
        + table(
            [
                quarter("S", "主观资料", f"{story.complaint}。{story.history}", 150),
                quarter("O", "客观资料", story.exam, 130),
                quarter("A", "评估（诊断）", f"诊断：{illness(case)}", 80),
                quarter("P", "处置计划", "<br>".join(plan(case, 3)) + f"<br>{story.advice}", 190),
            ]
        )
        + line("随访方式：☑门诊 ☐电话 ☐上门", f"接诊医生：{sig(staff(case)[0])}", style="margin-top:18px")
        + box(
            "填表说明：S 由患者叙述，O 为查体及化验，A 为医生判断，P 为处理与健康教育。",
            "font-size:13.5px;margin-top:22px",
        )
        + (chop("已录入<br>健康档案", 540, 840, 15, "#2b55a8") if random.random() < 0.5 else "")
    )
    return sheet(body, (740, 920), truth(case, visited_on=on), font=random.choice((SONG, MING)), px=16, pad="36px 46px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "medical_record": (
        open_booklet,
        emergency_form,
        community_soap,
    ),
}
