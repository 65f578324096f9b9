"""Records of a visit: printed in sections, a booklet's page, an emergency sheet, a slip of the desk, a screen."""

from __future__ import annotations

from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twentieth.clinic_kit import (
    BLACK,
    MINGTI,
    PLAIN,
    SONGTI,
    aged,
    bars,
    biro,
    clock,
    disease,
    div,
    doctors,
    drugs,
    grid,
    head,
    hospital,
    leaf,
    name,
    pair,
    panel,
    row,
    screen_top,
    truth,
    under,
    usage,
)
from benchmarks.papers.families.twentieth.clinic_words import story
from benchmarks.papers.paper import Drawing, Layout


def _seen(case: Case) -> dict[str, str]:
    return {"visited_on": case.visited_on.isoformat()}


def printed_outpatient_record(case: Case, random: Random) -> Drawing:
    """A printed record of an outpatient visit, sections with labels to the left, a barcode at the head."""
    on, told, coded = case.visited_on, story(case), random.random() < 0.5
    orders = "<br>".join(f"{e(fee.goods.name)} {' '.join(usage(fee))}" for fee in drugs(case))
    parts = [
        ("主诉", told.complaint),
        ("现病史", told.history),
        ("既往史", random.choice(("否认高血压、糖尿病史。", "无特殊。", "否认药物过敏史及手术史。"))),
        ("体格检查", told.exam),
        ("初步诊断", f"{disease(case)}" + (f" [{e(case.diagnosis.code)}]" if coded else "")),
        ("处理", orders),
        ("医嘱", told.advice),
    ]
    body = (
        head(case.hospital, 26, 480, cls="k")
        + div("门 诊 病 历", "font-size:22px;margin:4px 0 14px", "k")
        + bars("P" + case.numbers["门诊号"], 540, 46)
        + grid(
            [
                [f"姓名：{name(case)}", f"性别：{case.insured.sex}", f"年龄：{aged(case, on)}"],
                [f"门诊号：{case.numbers['门诊号']}", f"科室：{e(case.department)}", "初诊 ☑　复诊 □"],
                [f"就诊时间：{on:%Y-%m-%d} {clock(case)}", "民族：" + e(case.insured.ethnicity), "血压：—"],
            ],
            "g",
        )
        + grid(
            [[(f"{label}：", "style='width:100px' class=k"), words] for label, words in parts], "v", "margin-top:12px"
        )
        + div(f"接诊医师：{e(doctors(case)[0])}（签章）", "margin-top:30px", "e")
        + div(
            "温馨提示：本次就诊记录请自行保管，复诊携带。", "font-size:13px;margin-top:40px;border-top:1px dashed #888"
        )
    )
    fields = truth(case, code=coded) | _seen(case)
    return leaf(body, (780, 900), fields, font=random.choice((SONGTI, PLAIN)), px=16)


def booklet_page(case: Case, random: Random) -> Drawing:
    """A page of a ruled booklet written by hand, its head printed, a doctor's stamp below."""
    on, told = case.visited_on, story(case)
    line = "border-bottom:1px solid #a9c3b4;min-height:38px;line-height:38px;padding:0 6px"
    written = [
        day_text(on, random.choice((".", "年"))) + f"　{e(case.department)}",
        f"主诉：{told.complaint}。",
        f"现病史：{told.history[:24]}",
        told.history[24:] or "否认药敏史。",
        f"查体：{told.exam[:30]}",
        told.exam[30:] or "余（－）。",
        f"诊断：{disease(case)}",
        *(f"Rp {e(fee.goods.name)}　{usage(fee)[0]}　{usage(fee)[2]}" for fee in drugs(case)[:3]),
        "嘱：" + told.advice[:30],
        "",
        "",
    ]
    doctor = doctors(case)[1]
    body = (
        head(case.hospital, 22, 560, "color:#20643f")
        + div("门诊病历续页", "color:#20643f;font-size:19px;letter-spacing:6px", "m")
        + row(
            f"姓名 {under(biro(name(case)), 80)}",
            f"性别 {under(biro(case.insured.sex), 30)}",
            f"年龄 {under(biro(aged(case, on)), 50)}",
            f"门诊号 {under(biro(case.numbers['门诊号']), 90)}",
            style="font-size:15px;gap:4px;color:#20643f;margin:10px 0;border-bottom:2px solid #20643f;padding-bottom:8px",
        )
        + "".join(div(words, line, "biro") for words in written)
        + div(
            f"医师：<span style='border:2px solid #b9202c;color:#b9202c;padding:1px 8px'>{e(doctor)}"
            f" {case.numbers['床号'][:5]}</span>",
            "margin-top:14px;padding-right:20px",
            "e",
        )
        + at(310, 800, f"— {random.randint(2, 18)} —", "color:#20643f")
    )
    return leaf(
        body, (660, 840), truth(case) | _seen(case), font=MINGTI, px=16.5, pad="32px 38px", ground="#fafdf8", scale=1.7
    )


def emergency_sheet(case: Case, random: Random) -> Drawing:
    """A sheet of the emergency room: triage level, times, vital signs in a strip, then findings."""
    on, told = case.visited_on, story(case)
    level = random.choice(("Ⅲ级", "Ⅳ级"))
    pulse, breath = random.randint(72, 98), random.randint(16, 20)
    body = (
        head(case.hospital, 24, 620)
        + div("急诊病历记录单", "font-size:23px;background:#222;color:#fff;margin:8px 0 12px", "m k")
        + grid(
            [
                ["姓名", name(case), "性别", case.insured.sex, "年龄", aged(case, on)],
                ["急诊号", case.numbers["登记号"], "分诊", level, "来院方式", random.choice(("步行", "扶行", "120"))],
                ["就诊日期", f"{on:%Y/%m/%d}", "时间", clock(case, 2), "科别", e(case.department)],
            ]
        )
        + grid(
            [["36.9℃", f"{pulse}次/分", f"{breath}次/分", "128/79mmHg", "98%", "清楚"]],
            "g",
            "margin:8px 0;text-align:center",
            ("体温", "脉搏", "呼吸", "血压", "SpO₂", "神志"),
        )
        + "".join(
            div(f"<u>{label}</u>　{words}", "margin:10px 0")
            for label, words in (
                ("主　诉", told.complaint),
                ("病　史", told.history),
                ("过敏史", "无"),
                ("查　体", told.exam),
                ("急诊诊断", f"<b>{disease(case)}</b>"),
                ("处　置", "；".join(f"{e(fee.goods.name)}{usage(fee)[1]}" for fee in drugs(case)[:4])),
            )
        )
        + grid([["去向", "离院 ☑　留观 □　住院 □　转院 □　死亡 □"], ["交代", told.advice]], style="margin-top:14px")
        + row(f"医师签名：{biro(e(doctors(case)[2]))}", f"患方签名：{biro(name(case))}", style="margin:26px 30px")
    )
    return leaf(body, (760, 880), truth(case) | _seen(case), font=BLACK, px=15.5, pad="36px 46px")


def visit_slip(case: Case, random: Random) -> Drawing:
    """A narrow sheet that a clinic prints when the patient leaves: values under their headings."""
    on, told = case.visited_on, story(case)
    grey = "color:#666;font-size:14px;margin-top:8px"
    body = (
        head(case.hospital, 20, 380)
        + div("门急诊就诊记录", "font-size:19px;border-bottom:2px solid #000;padding-bottom:6px", "m")
        + grid(
            [
                [name(case), case.insured.sex, aged(case, on)],
            ],
            "v",
            "font-size:18px",
            ("姓名", "性别", "年龄"),
        )
        + grid([[f"{on:%Y-%m-%d}", e(case.department)]], "v", "", ("就诊日期", "就诊科室"))
        + div("病情摘要", grey)
        + div(told.complaint + "。" + told.exam)
        + div("诊断", grey)
        + div(disease(case), "font-size:19px", "k")
        + div("用药", grey)
        + "".join(div(f"{i}. {e(fee.goods.name)}　{usage(fee)[2]}") for i, fee in enumerate(drugs(case), 1))
        + div("注意事项", grey)
        + div(told.advice)
        + row(
            f"医生 {e(doctors(case)[0])}",
            f"{on:%Y-%m-%d} {clock(case, 4)}",
            style="border-top:1px dashed #555;margin-top:14px",
        )
        + div("自助打印　病历以院内存档为准", "font-size:13px", "m")
    )
    return leaf(
        body, (440, 850), truth(case) | _seen(case), font=BLACK, px=16, pad="24px 28px", ground="#fcfbf8", scale=2.2
    )


def record_on_phone(case: Case, random: Random) -> Drawing:
    """An online clinic's record on a phone: a chat-like head, then tagged sections."""
    on, told = case.visited_on, story(case)
    tint = random.choice(("#1f9d8b", "#4656c9"))
    tag = f"background:{tint};color:#fff;border-radius:3px;padding:1px 8px;font-size:14px"
    coded = random.random() < 0.4
    body = (
        screen_top("病历", "#fff")
        + panel(
            row(f"<b style='font-size:19px'>{name(case)}</b>", f"{case.insured.sex} · {aged(case, on)}")
            + div(f"{hospital(case)}<br>{e(case.department)} · {e(doctors(case)[1])}医生", "color:#555")
            + pair("就诊日期", f"{on:%Y-%m-%d}")
            + pair("就诊类型", random.choice(("普通门诊", "专家门诊", "复诊")))
            + pair("就诊序号", case.numbers["门诊号"])
        )
        + panel(
            "".join(
                div(f"<span style='{tag}'>{label}</span>", "margin-top:10px") + div(words)
                for label, words in (
                    ("主诉", told.complaint),
                    ("现病史", told.history),
                    ("查体", told.exam),
                    ("诊断", disease(case) + (f"（{e(case.diagnosis.code)}）" if coded else "")),
                    ("建议", told.advice),
                )
            )
        )
        + div("查看处方　　查看检查　　分享给医生", f"color:{tint};margin-top:10px", "m")
    )
    return leaf(
        body, (390, 844), truth(case, code=coded) | _seen(case), font=PLAIN, px=15, pad="0", ground="#f2f4f4", scale=2.4
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "medical_record": (printed_outpatient_record, booklet_page, emergency_sheet, visit_slip, record_on_phone),
}
