"""Records of a visit: a township's hand-filled leaf, an emergency sheet, lettered parts, a thermal slip, a phone's."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.clinic_kit import (
    GREY,
    LEAD,
    OFFICE,
    PIN,
    Sick,
    apart,
    bar,
    choice,
    chop,
    couples,
    head,
    leaf,
    mobile,
    pills,
    row,
    slot,
    stripes,
    table,
    taken,
    wide,
)
from benchmarks.papers.paper import Drawing

_WHY = ("不适3天", "反复发作1周，加重1天", "自觉症状半天", "间断不适10余天")
_WHY_HURT = ("外伤后疼痛1小时", "摔伤后肿痛半天", "碰撞后疼痛2小时")
_NOW = (
    "无明确诱因起病，在家自服药物（具体不详）效果不佳，食纳可，夜寐一般，大小便正常。",
    "病后未予处理，症状无缓解，今来我院就诊。病程中无胸痛、咯血，无意识障碍。",
)
_NOW_HURT = (
    "伤后局部疼痛，未作特殊处理，无昏迷史，无恶心呕吐，今来我院就诊。",
    "因意外受伤，当时神志清，伤处疼痛明显，活动稍受限，来院诊治。",
)
_SEEN = ("神清，呼吸平稳，心律齐，未闻及杂音，腹软，无压痛及反跳痛。", "精神尚可，皮肤黏膜正常，双肺未闻及干湿啰音。")
_SEEN_HURT = ("神清，痛苦面容，伤处压痛（+），局部稍肿胀，肢端血运可。", "神清，对答切题，伤处触痛，末梢感觉正常。")
_DO = ("对症治疗，注意休息，不适随诊", "完善相关检查，结果回报后复诊", "口服药物，三日后门诊复查")


def _why(s: Sick) -> str:
    return s.one(_WHY_HURT if s.hurt else _WHY)


def _now(s: Sick) -> str:
    return s.one(_NOW_HURT if s.hurt else _NOW)


def _seen(s: Sick) -> str:
    return s.one(_SEEN_HURT if s.hurt else _SEEN)


def _truth(case: Case, *, code: bool = False) -> dict[str, str]:
    more = {"diagnosis_code": case.diagnosis.code} if code else {}
    return Sick(case, case.visited_on).says(visited_on=case.visited_on, diagnosis=case.diagnosis.name, **more)


def _vitals(case: Case) -> tuple[str, str, str, str]:
    return (
        f"36.{case.seed % 9}",
        f"{70 + case.seed % 28}",
        f"{17 + case.seed % 4}",
        f"{112 + case.seed % 25}/{70 + case.seed % 15}",
    )


def township_leaf(case: Case, random: Random) -> Drawing:
    """A pre-printed leaf whose blanks and ruled lines a doctor filled by hand."""
    s = Sick(case, case.visited_on)
    heat, pulse, breath, press = _vitals(case)
    colour = random.choice(("#1f4e8c", "#2c6b3f", "#333"))
    body = head(s.house, 24, f"color:{colour}") + head(
        random.choice(("门 诊 病 历 记 录", "门诊病历")), 22, f"color:{colour};margin-bottom:12px"
    )
    body += row(
        f"姓名{slot(s.name, 110)} 性别{slot(s.sex, 44)} 年龄{slot(s.age, 66)} 民族{slot(case.insured.ethnicity, 60)}"
    )
    body += row(f"住址{slot(case.insured.address, 420)}", "margin-top:8px")
    body += row(
        f"{random.choice(('就诊日期', '就诊时间'))}{slot(day_text(s.day, random.choice(('年', '.'))), 170)} 科别{slot(s.unit, 150)}",
        "margin-top:8px",
    )
    body += bar(f"2px solid {colour}", 12)
    lines = [
        ("主诉", _why(s)),
        ("病史", _now(s)),
        ("既往", "否认肝炎、结核病史，否认药物过敏史"),
        ("查体", f"T{heat}℃ P{pulse}次/分 R{breath}次/分 BP{press}mmHg"),
        ("", _seen(s)),
        (random.choice(("诊断", "初步诊断")), s.ill),
        ("处理", s.one(_DO)),
    ]
    for label, words in lines:
        mark = f"<b style='color:{colour}'>{label}：</b>" if label else ""
        body += row(f"{mark}<span class=ink>{words}</span>", f"border-bottom:1px solid {colour}55;padding:6px 2px")
    body += "".join(row("", f"border-bottom:1px solid {colour}55;height:38px") for _ in range(2))
    body += row(f"医师签名：<span class=sg>{s.signer(1)}</span>", "margin-top:20px;padding-right:20px", "end")
    if random.random() < 0.5:
        body += chop(s.house, 560, 690, wide_px=120, below="门诊专用章", thin=0.45)
    return leaf(
        body, (760, 860), _truth(case), face=LEAD, px=17, edge="40px 50px", paper=random.choice(("#fbfaf4", "#fff"))
    )


def emergency_sheet(case: Case, random: Random) -> Drawing:
    """An emergency department's ruled sheet: triage level, times, signs of life, findings."""
    s = Sick(case, case.visited_on)
    heat, pulse, breath, press = _vitals(case)
    day = day_text(s.day, random.choice(("-", "/")))
    body = apart(stripes(case.seed + 5, 150, 30), f"急诊号：{s.no('急诊', 8)}", style="align-items:center")
    body += head(s.house, 22) + head(random.choice(("急诊病历", "急诊科首诊病历")), 24, "margin-bottom:8px")
    body += table(
        [
            ["姓名", f"<b>{s.name}</b>", "性别", s.sex, "年龄", s.age, "电话", case.insured.phone],
            ["就诊时间", wide(f"{day} {s.at(9)}", 3), "分诊级别", wide(choice(("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"), "Ⅲ"), 3)],
            [
                "来院方式",
                wide(choice(("步行", "轮椅", "平车", "120"), "步行"), 3),
                "陪同",
                wide(choice(("家属", "同事", "无"), "家属"), 3),
            ],
            [
                wide(f"T {heat} ℃", 2),
                wide(f"P {pulse} 次/分", 2),
                wide(f"R {breath} 次/分", 2),
                wide(f"BP {press} mmHg", 2),
            ],
            ["主诉", wide(_why(s), 7)],
            ["现病史", wide(_now(s), 7, "height:66px")],
            ["既往史", wide("否认高危病史，否认药物及食物过敏史", 7)],
            ["体格检查", wide(_seen(s), 7, "height:60px")],
            [random.choice(("急诊诊断", "诊　断")), wide(f"<b>{s.ill}</b>", 7, "height:50px;font-size:17px")],
            ["处　置", wide("1. 告知病情；2. " + s.one(_DO) + "；3. 必要时留院观察", 7)],
            ["去　向", wide(choice(("回家", "留观", "住院", "转院"), "留观"), 7)],
        ],
        style="font-size:15px",
    )
    body += apart(
        f"接诊医师：{s.signer(1)}　<span class=sg>{s.signer(1)}</span>", f"记录时间：{day} {s.at(11)}",
        style="margin-top:18px;align-items:center",
    )  # fmt: skip
    body += row("离院后如出现病情变化，请立即返诊或拨打 120", "font-size:13px;margin-top:12px", "mid dim")
    return leaf(body, (900, 730), _truth(case), face=GREY, px=15, edge="26px 40px")


def lettered_parts(case: Case, random: Random) -> Drawing:
    """A chain clinic's print in four lettered parts: what is told, seen, judged and planned."""
    s = Sick(case, case.visited_on)
    tint = random.choice(("#00796b", "#ad5a1a", "#37474f"))
    heat, pulse, _, press = _vitals(case)
    body = apart(
        f"<b style='font-size:20px;color:{tint}'>{s.house}</b>", "就诊记录 Visit Note", style="align-items:baseline"
    )
    body += bar(f"3px solid {tint}")
    body += table(
        [
            [f"患者　{s.name}", f"性别　{s.sex}", f"年龄　{s.age}"],
            [f"科室　{s.unit}", f"档案号　{case.numbers['登记号']}", f"{random.choice(('就诊日期', '就诊时间'))}　{day_text(s.day, random.choice(('-', '.')))}"],
        ],
        "open",
        "background:#f4f6f5",
    )  # fmt: skip
    drugs = "<br>".join(
        f"· {fee.goods.name}　{' '.join(taken(fee, at)[:2])}　{fee.quantity}{fee.goods.unit}"
        for at, fee in enumerate(pills(case, 3))
    )
    for letter, label, words in (
        ("S", "主诉与病史", f"{_why(s)}。{_now(s)}"),
        ("O", "检查所见", f"体温{heat}℃，脉搏{pulse}次/分，血压{press}mmHg。{_seen(s)}"),
        ("A", random.choice(("诊断", "诊断结论")), f"<b>{s.ill}</b>　（ICD-10：{case.diagnosis.code}）"),
        ("P", "处理计划", f"{s.one(_DO, 1)}。<br>{drugs}"),
    ):
        body += (
            f"<div style='display:flex;margin-top:16px'><div style='width:44px;font:700 30px/1.1 sans-serif;color:{tint}'>{letter}</div>"
            f"<div style='flex:1'><b style='color:{tint}'>{label}</b><br>{words}</div></div>"
        )
    body += apart(
        f"医生：{s.signer(2)}　<span class=sg>{s.signer(2)}</span>",
        f"前台电话 {s.no('前台', 8)}",
        style="margin-top:30px;align-items:center",
    )
    return leaf(body, (740, 680), _truth(case, code=True), face=OFFICE, px=15.5, edge="36px 48px", scale=1.8)


def visit_off_a_kiosk(case: Case, random: Random) -> Drawing:
    """What a kiosk prints on thermal paper of eighty millimetres."""
    s = Sick(case, case.visited_on)
    day = day_text(s.day, random.choice(("-", "/")))
    body = row(s.house, "font-size:18px", "mid st") + row("门诊病历（自助打印）", "", "mid") + bar("1.3px dashed #333")
    for label, words in (
        ("姓　名", f"{s.name}　{s.sex}　{s.age}"),
        ("门诊号", case.numbers["门诊号"]),
        ("科　室", s.unit),
        (random.choice(("就诊时间", "接诊时间")), f"{day} {s.at(10)}"),
    ):
        body += row(f"{label}：{words}")
    body += bar("1.3px dashed #333")
    for label, words in (
        ("主诉", _why(s)),
        ("现病史", _now(s)),
        ("体检", _seen(s)),
        ("诊断", f"<b>{s.ill}</b>"),
        ("处理", s.one(_DO, 2)),
    ):
        body += row(f"[{label}]") + row(words, "padding-left:14px;text-align:justify")
    body += bar("1.3px dashed #333") + row(f"医生：{s.signer(1)}　工号 {s.no('工号', 4)}")
    body += row(f"终端 Z{s.no('终端', 3)}　流水 {s.no('流水', 8)}", "font-size:13px")
    body += row(stripes(case.seed, 200, 40), "margin-top:10px", "mid") + row(
        "热敏纸请勿长时间曝晒", "font-size:13px", "mid"
    )
    return leaf(body, (350, 720), _truth(case), face=PIN, px=15, edge="18px 22px", paper="#f6f5f1", scale=2.4)


def visit_on_a_phone(case: Case, random: Random) -> Drawing:
    """A city's health app shows the record of one visit."""
    s = Sick(case, case.visited_on)
    day = day_text(s.day, random.choice(("-", ".", "年")))
    top = row(s.house, "font-size:17px", "st") + row(f"{s.unit}　{s.signer(1)} 医生", "color:#6b7280")
    top += bar("1px solid #eceef1") + couples(
        ("患者姓名", s.name), ("性别年龄", f"{s.sex} / {s.age}"), ("就诊日期", day)
    )
    told = ""
    for label, words in (
        ("主诉", _why(s)),
        ("现病史", _now(s)),
        ("查体", _seen(s)),
        (random.choice(("诊断", "诊断结果")), f"<b style='color:#c2410c'>{s.ill}</b>"),
        ("医嘱", s.one(_DO)),
    ):
        told += row(label, "color:#868b95;font-size:13px;margin-top:8px") + row(words)
    body = f"<div class=pane>{top}</div><div class=pane>{told}</div>"
    body += apart(
        *(
            f"<span style='border:1px solid #9aa;border-radius:18px;padding:6px 22px'>{one}</span>"
            for one in ("查看处方", "查看报告", "去复诊")
        ),
        style="padding:10px 18px",
    )
    body += row("信息由医疗机构上传，仅供本人查阅", "font-size:12.5px;margin-top:12px", "mid dim")
    return mobile("门诊病历", body, 760, _truth(case), random, bar=random.choice(("#2f6f4f", "#4059ad")))


LAYOUTS = {
    "medical_record": (township_leaf, emergency_sheet, lettered_parts, visit_off_a_kiosk, visit_on_a_phone),
}
