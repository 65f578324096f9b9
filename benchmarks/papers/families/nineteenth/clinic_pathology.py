"""Reports of pathology: immune stains, cells with boxes to tick, a typed letter, a screen."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.nineteenth.clinic_kit import (
    GOTHIC,
    KAITI,
    THICK,
    Chart,
    app,
    box,
    fl,
    hd,
    hr,
    kv,
    ln,
    over,
    page,
    stamp,
    t,
)
from benchmarks.papers.families.nineteenth.clinic_pictures import tissue
from benchmarks.papers.paper import Drawing

#: What was sent, its look, its microscopy, the finding; the first for everybody, the last two for women.
_FOUND = (
    (
        "胃窦黏膜",
        "灰白软组织3粒，直径0.2cm",
        "黏膜慢性炎细胞浸润，部分腺体肠上皮化生",
        "（胃窦）慢性萎缩性胃炎伴肠上皮化生",
    ),
    (
        "横结肠息肉",
        "灰红息肉样组织1枚，大小0.6×0.5×0.4cm",
        "腺体呈管状增生，细胞核杆状，轻度异型",
        "（横结肠）管状腺瘤，低级别",
    ),
    (
        "胆囊",
        "胆囊一枚，长7.5cm，壁厚0.3cm，内含结石",
        "黏膜慢性炎细胞浸润，肌层增厚，可见罗-阿窦",
        "慢性胆囊炎，胆囊结石",
    ),
    ("阑尾", "阑尾一条，长6cm，直径0.9cm，表面附脓苔", "阑尾全层中性粒细胞浸润，浆膜充血", "急性化脓性阑尾炎"),
    (
        "背部皮下肿物",
        "囊性肿物一枚，直径1.5cm，内含豆渣样物",
        "囊壁衬覆复层鳞状上皮，腔内见角化物",
        "（背部）表皮样囊肿",
    ),
    (
        "左甲状腺结节",
        "灰白结节一枚，直径0.8cm，切面质硬",
        "肿瘤细胞呈乳头状排列，见核沟及假包涵体",
        "（左侧甲状腺）乳头状癌，未侵及被膜",
    ),
    ("宫颈组织", "灰白组织4块，共1.5×1.0×0.3cm", "鳞状上皮下1/3层细胞异型，见挖空细胞", "（宫颈）低级别鳞状上皮内病变"),
    ("左乳肿物", "结节样物一枚，2.0×1.5×1.0cm，包膜完整", "纤维及导管上皮增生，呈管内型", "（左乳）纤维腺瘤"),
)
_STAINS = ("CK(+)", "Ki-67(约8%+)", "P53(野生型)", "Vim(-)", "CD56(-)", "Syn(-)", "CgA(-)", "S-100(-)")
_CELLS = ("未见恶性细胞", "见少量退变的上皮细胞，未见肿瘤细胞", "见非典型细胞，意义不明确", "见可疑恶性细胞")


def _found(case: Case) -> tuple[str, str, str, str]:
    return _FOUND[case.seed % (len(_FOUND) if case.insured.sex == "女" else 6)]


def _truth(case: Case, told: str) -> dict[str, str]:
    return Chart(case, case.discharged_on).truth(reported_on=case.discharged_on, diagnosis=told)


def stains_report(case: Case, random: Random) -> Drawing:
    """A report with two slides beside the words and a frame of immune stains."""
    c, (part, look, fine, told) = Chart(case, case.discharged_on), _found(case)
    tint = random.choice(("#8a2f6b", "#1f5f7a", "#333"))
    body = fl(
        f"<b style='font-size:23px'>{c.hospital}</b>",
        f"病理号：<b>{case.on:%Y}-{c.number('病理', 6)}</b>",
        style="align-items:flex-end",
    )
    body += ln(
        random.choice(("病理检查报告书", "病理诊断报告书", "病 理 报 告")),
        f"font-size:22px;color:{tint};border-bottom:2.5px solid {tint};padding-bottom:4px",
        "k",
    )
    body += t([
        [f"患者姓名：{c.name}", f"性别：{c.sex}", f"年龄：{c.age}", f"病区：{c.ward}"],
        [f"住院号：{case.numbers['住院号']}", f"床号：{case.numbers['床号'][:2]}", over(f"送检材料：{part}", 2)],
        [over(f"收到日期：{day_text(case.admitted_on, '-')}", 2), over(f"{random.choice(('报告日期', '签发日期'))}：{day_text(c.day, '-')}", 2)],
    ], "n", "margin:8px 0")  # fmt: skip
    words = (
        ln("肉眼所见", f"color:{tint}", "k")
        + ln(look)
        + ln("光镜所见", f"color:{tint};margin-top:10px", "k")
        + ln(fine)
    )
    words += ln("免疫组化", f"color:{tint};margin-top:10px", "k") + ln("，".join(Random(case.seed).sample(_STAINS, 4)))
    body += f"<div style='display:flex;gap:22px;border-top:1px solid #999;padding-top:12px'><div style='flex:1'>{words}</div><div style='width:230px'>{tissue(case.seed, 230, 150)}{ln('HE×100', 'font-size:13px', 'm')}{tissue(case.seed + 5, 230, 150)}{ln('HE×200', 'font-size:13px', 'm')}</div></div>"
    body += ln(
        f"<b style='color:{tint}'>{random.choice(('病理诊断', '诊断意见'))}：</b>{told}",
        f"border:1.6px solid {tint};padding:14px 16px;min-height:84px;margin-top:16px;font-size:18px",
    )
    body += fl(
        f"初检医师：{c.who(2)}",
        f"诊断医师：<span class=name>{c.who(3)}</span>",
        f"审核：{c.who(4)}",
        style="margin-top:22px",
    )
    body += ln(
        "此报告须经医师签字后有效；如与临床不符请及时联系病理科。借阅切片请持病人有效证件。",
        "margin-top:18px;font-size:13.5px;color:#555",
    )
    return page(body, (860, 840), _truth(case, told), font=GOTHIC, px=15.5, pad="38px 50px")


def ticked_cells(case: Case, random: Random) -> Drawing:
    """A form for cells of a fluid or a needle, its findings chosen by ticks and repeated in words."""
    c, place = Chart(case, case.discharged_on), case.seed % 4
    source = ("胸水", "痰液", "甲状腺细针穿刺液", "尿液")[case.seed // 4 % 4]
    told = _CELLS[place]
    body = hd(c.hospital, 23) + hd(random.choice(("细胞病理学检查报告", "细胞学病理报告单")), 23, "margin-bottom:12px")
    body += t([
        ["姓　名", c.name, "性　别", c.sex, "年　龄", c.age],
        ["科　室", over(c.ward, 3), "细胞号", f"C{c.number('细胞', 7)}"],
        ["标本来源", over(source, 3), "送检医师", c.who(1)],
        ["送检日期", over(day_text(case.admitted_on, "年"), 3), "制片方法", "液基薄层"],
    ])  # fmt: skip
    quality = "　　".join(box(one == "满意", one) for one in ("满意", "基本满意", "不满意"))
    amount = "　　".join(box(at_ == case.seed % 3, one) for at_, one in enumerate(("少量", "中等量", "多量")))
    body += t(
        [
            [("标本质量", "style='width:110px'"), quality],
            ["细胞量", amount],
            [
                "炎症程度",
                "　　".join(box(at_ == case.seed % 2, one) for at_, one in enumerate(("无", "轻度", "中度", "重度"))),
            ],
        ],
        "g",
        "margin-top:-1px",
    )
    body += ln(f"{random.choice(('细胞学诊断', '病理诊断', '诊断'))}：", "margin-top:20px;font-size:18px", "k") + ln(
        told, "font-size:19px;padding:12px 34px;min-height:90px"
    )
    body += ln("建议：" + random.choice(("结合临床，必要时复查", "请结合影像学检查")), "")
    body += fl(
        f"检查者　{c.who(2)}",
        f"复核者　<span class=name>{c.who(3)}</span>",
        f"报告日期　{day_text(c.day, '年')}",
        style="margin-top:28px;border-top:1.4px solid #222;padding-top:8px",
    )
    body += stamp(c.hospital, 520, 420, 130, "病理科", 0.42)
    return page(
        body,
        (820, 690),
        _truth(case, told),
        font=KAITI,
        px=17,
        pad="38px 52px",
        ground=random.choice(("#fff", "#fdfaf0")),
    )


def typed_letter(case: Case, random: Random) -> Drawing:
    """A plain typed report, bilingual heads over paragraphs, no rules."""
    c, (part, look, fine, told) = Chart(case, case.discharged_on), _found(case)
    form = random.choice(("年", "."))
    body = (
        ln(c.hospital, "font-size:24px", "k")
        + ln(
            f"病理科 Department of Pathology　　电话 0{c.number('区号', 3)}-{c.number('病理电话', 7)}", "font-size:14px"
        )
        + hr("3px double #222")
    )
    body += hd("外科病理报告", 24, "margin:8px 0") + ln(
        "Surgical Pathology Report", "font-size:14px;margin:-8px 0 12px", "m"
    )
    left = [
        ("姓名 Name", c.name),
        ("性别/年龄 Sex/Age", f"{c.sex} / {c.age}"),
        ("住院号 Inpatient No.", case.numbers["住院号"]),
        ("送检科室 Dept.", c.ward),
    ]
    right = [
        ("病理编号 Path. No.", c.number("病理", 8)),
        ("接收日期 Received", day_text(case.admitted_on, form)),
        ("报告日期 Reported", day_text(c.day, form)),
        ("标本 Specimen", part),
    ]
    body += t([[f"{a}：", b, f"{x}：", y] for (a, b), (x, y) in zip(left, right, strict=True)], "n", "font-size:15.5px")
    parts = (
        ("病理诊断 FINAL DIAGNOSIS", f"<b style='font-size:18px'>{told}</b>"),
        ("大体描述 GROSS DESCRIPTION", look + "。全部取材。"),
        ("镜下描述 MICROSCOPIC DESCRIPTION", fine + "。"),
    )
    for name, words in parts:
        body += ln(name, "margin-top:24px;text-decoration:underline", "k") + ln(words, "padding:6px 0 0 2em")
    body += ln(
        f"报告医师 Pathologist：<span class=name>{c.who(2)}</span><br>审签医师 Verified by：<span class=name>{c.who(3)}</span>",
        "margin-top:44px",
        "e",
    )
    body += ln("本报告为电子签名，打印有效。This report is for clinical reference.", "margin-top:36px;font-size:13.5px")
    body += stamp(c.hospital, 110, 566, 134, "病理诊断专用章") if random.random() < 0.7 else ""
    return page(body, (840, 880), _truth(case, told), font=THICK, px=16, pad="46px 64px")


def tissue_screen(case: Case, random: Random) -> Drawing:
    """A hospital's app: the finding in a coloured band, then the rest."""
    c, (part, look, fine, told) = Chart(case, case.discharged_on), _found(case)
    tint = random.choice(("#7a4fd0", "#d0486f", "#2f8f83"))
    head = ln(
        f"{c.name}　<span style='font-size:14px;font-weight:400'>{c.sex} {c.age}</span>", "font-size:18px", "k"
    ) + ln(c.hospital)
    head += kv(
        ("检查项目", "组织病理检查与诊断"),
        ("病理号", c.number("病理", 8)),
        ("申请科室", c.ward),
        ("标本名称", part),
        ("送检日期", day_text(case.admitted_on, "-")),
        (random.choice(("报告日期", "报告时间")), day_text(c.day, "-")),
    )
    band = ln("病理诊断", f"color:{tint}", "k") + ln(told, "font-size:16px;margin-top:4px", "k")
    rest = ln("肉眼所见", "", "lab") + ln(look) + ln("镜下所见", "margin-top:8px", "lab") + ln(fine)
    body = f"<div class=card>{head}</div><div class=card style='border-left:5px solid {tint}'>{band}</div><div class=card>{rest}</div>"
    body += f"<div class=card>{kv(('诊断医生', c.who(2)), ('审核医生', c.who(3)))}</div>"
    body += ln("最终结果以医院纸质报告为准", "font-size:12px;color:#999", "m")
    return app("病理报告详情", body, 760, _truth(case, told), random, tint=tint)


LAYOUTS = {"pathology_report": (stains_report, ticked_cells, typed_letter, tissue_screen)}
