"""Pathology reports: a sheet with pictures, a laboratory's page, a needle printer's leaf, a screen."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.eighteenth.clinic_kit import (
    BAO,
    DEMI,
    FSONG,
    NEEDLE,
    after,
    aged,
    bed,
    bell,
    d,
    far,
    fit,
    iso,
    leaf,
    name,
    net,
    phone_top,
    ring,
    staff,
    stripes,
    title,
)
from benchmarks.papers.families.eighteenth.names import LABORATORIES
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing

#: By the start of the code: what was taken, what the eye saw, what the microscope showed, what it is.
_FOUND = {
    "C73": (
        "甲状腺左叶",
        "灰红组织一块，3.2×2.4×1.6cm，切面见灰白质硬结节，径1.1cm。",
        "瘤细胞呈乳头状排列，核呈毛玻璃样，可见核沟及核内包涵体。",
        "甲状腺乳头状癌",
    ),
    "C20": (
        "直肠",
        "肠管一段，长14cm，距下切缘4cm见溃疡型肿物，3×2.5cm。",
        "异型腺体浸润肌层，细胞核大深染，核分裂象易见。",
        "直肠中分化腺癌",
    ),
    "C34": (
        "右肺上叶",
        "肺组织一块，6×5×3cm，切面见灰白结节，径1.8cm，界不清。",
        "瘤细胞呈腺泡样及贴壁状生长，核异型，间质纤维化。",
        "浸润性肺腺癌",
    ),
    "E04": (
        "甲状腺右叶",
        "灰褐组织一块，2.8×2×1.5cm，切面见胶样结节。",
        "滤泡大小不等，腔内充满胶质，间质纤维组织增生。",
        "结节性甲状腺肿",
    ),
    "K29": ("胃窦", "灰白粟粒大组织3粒。", "黏膜固有层慢性炎细胞浸润，腺体轻度减少，未见异型增生。", "慢性浅表性胃炎"),
    "K35": (
        "阑尾",
        "阑尾一条，长6cm，直径0.9cm，表面充血，附脓苔。",
        "阑尾壁全层中性粒细胞浸润，血管扩张充血。",
        "急性化脓性阑尾炎",
    ),
    "K80": (
        "胆囊",
        "胆囊一个，7×3×2.5cm，壁厚0.4cm，腔内见结石数枚。",
        "黏膜部分坏死，壁内急慢性炎细胞浸润。",
        "慢性胆囊炎急性发作伴胆石症",
    ),
    "K63": (
        "乙状结肠",
        "息肉样组织一枚，0.9×0.7×0.5cm。",
        "腺管增生呈管状，细胞核轻度增大，排列尚整齐。",
        "管状腺瘤伴低级别上皮内瘤变",
    ),
    "K64": ("肛周", "灰红带皮组织一块，2×1.5×0.8cm。", "鳞状上皮下见扩张静脉团，部分血栓形成。", "混合痔"),
}
_ELSE = (
    ("背部皮肤", "灰褐带皮组织一块，1×0.8×0.5cm，表面见丘状隆起。", "真皮内见痣细胞巢，细胞无异型。", "皮内痣"),
    ("左前臂皮下", "灰黄组织一块，2×1.6×1cm，包膜完整。", "由成熟脂肪细胞构成，间质少量纤维分隔。", "脂肪瘤"),
    ("颈部皮下", "囊性肿物一枚，径1.2cm，内含灰白豆渣样物。", "囊壁衬覆鳞状上皮，腔内为角化物。", "表皮样囊肿"),
)


def _found(case: Case) -> tuple[str, str, str, str]:
    return _FOUND.get(case.diagnosis.code[:3], _ELSE[case.seed % 3])


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """When the tissue came and when the report was made: within the stay."""
    stay = (case.discharged_on - case.admitted_on).days
    return after(case.admitted_on, 1), after(case.admitted_on, max(1, min(stay, 5)))


def _truth(case: Case, diagnosis: str) -> dict[str, str]:
    return {
        "hospital": case.hospital,
        "patient_name": case.insured.name,
        "diagnosis": diagnosis,
        "reported_on": iso(_days(case)[1]),
    }


def _slide(seed: int, width: int, height: int) -> str:
    random = Random(seed)
    cells_ = "".join(
        f"<circle cx='{random.randint(0, width)}' cy='{random.randint(0, height)}' r='{random.randint(2, 6)}' fill='#{random.choice(('5a2d80', '7d3f8f', '46296b'))}' opacity='.6'/>"
        for _ in range(130)
    )
    bands = "".join(
        f"<path d='M0 {random.randint(0, height)} Q{width / 2} {random.randint(0, height)} {width} {random.randint(0, height)}' stroke='#d98fb0' stroke-width='{random.randint(6, 22)}' fill='none' opacity='.6'/>"
        for _ in range(5)
    )
    return f"<svg width='{width}' height='{height}' style='background:#f3d3e0'>{bands}{cells_}</svg>"


def pictured_sheet(case: Case, random: Random) -> Drawing:
    """A sheet with two pictures under the head, parts in a ruled frame, the diagnosis large below."""
    who, (came, done) = case.insured, _days(case)
    site, eye, lens, told = _found(case)
    form = random.choice(("-", "年月"))
    label = random.choice(("病理诊断", "病理学诊断"))
    words = f"（{site}）{told}" if random.random() < 0.6 else f"{site}：{told}"
    body = title(case.hospital, 26, 700, 1) + title(
        random.choice(("病理检查报告单", "病理图文报告")), 25, 400, 4, "font-weight:700"
    )
    body += d(f"病理号：{done.year % 100}-{case.numbers['标本号'][:6]}", "font-size:16px;font-weight:700", "r")
    body += net(
        [
            [
                f"姓名：{e(who.name)}",
                f"性别：{who.sex}",
                f"年龄：{aged(who, done)}",
                f"住院号：{case.numbers['住院号']}",
            ],
            [
                f"科室：{e(case.department)}",
                f"床号：{bed(case)}",
                f"送检医生：{staff(case)[0]}",
                f"收到日期：{day_text(came, form)}",
            ],
            [(f"送检材料：{site}组织", "colspan=2"), (f"临床诊断：{e(case.diagnosis.name)}", "colspan=2")],
        ],
        "net",
        "font-size:15px;text-align:left",
    )
    body += d(
        _slide(case.seed, 330, 200) + _slide(case.seed + 1, 330, 200),
        "display:flex;justify-content:space-between;margin-top:14px",
    )
    body += far("HE ×100", "HE ×200", style="font-size:13px;padding:0 120px")
    body += d(f"<b>肉眼所见：</b>{eye}", "margin-top:8px") + d(f"<b>镜下所见：</b>{lens}", "margin-top:8px")
    body += d(f"{label}：", "font-weight:700;margin-top:16px") + d(
        words, "font-size:20px;font-weight:700;padding-left:2em"
    )
    foot = far(
        f"诊断医师：{name(staff(case)[3])}",
        f"复诊医师：{name(staff(case)[4])}",
        f"报告日期：{day_text(done, form)}",
        style="border-top:1px solid #222;padding-top:10px;align-items:baseline",
    )
    foot += d(f"本报告经医师签名后生效　病理科电话 {bell(case)}", "font-size:13px;margin-top:4px")
    body += d(foot, "position:absolute;left:50px;right:50px;bottom:30px") + ring(case.hospital, 560, 680, 120, "病理科")
    return leaf(body, (800, 900), _truth(case, words), font=random.choice((BAO, FSONG)), px=17, pad="40px 50px")


def laboratory_page(case: Case, random: Random) -> Drawing:
    """A page of an outside laboratory with stains as a table; the hospital is who sent the tissue."""
    who, (came, done) = case.insured, _days(case)
    site, eye, lens, told = _found(case)
    laboratory = LABORATORIES[case.seed % len(LABORATORIES)]
    malignant = case.diagnosis.code.startswith("C")
    stains = [
        ["CK", "+"],
        ["Ki-67", "约30%+" if malignant else "约2%+"],
        ["P53", "突变型" if malignant else "野生型"],
        ["CD34", "血管+"],
        ["S-100", "-"],
    ]
    form = random.choice(("-", "."))

    def pair(label: str, words: str) -> list[str]:
        return [f"<span style='color:#777'>{label}</span>", words]

    rows = [
        [*pair("送检医院", e(case.hospital)), *pair("病理编号", f"B{case.numbers['标本号']}")],
        [*pair("患者姓名", f"<b>{e(who.name)}</b>"), *pair("性别/年龄", f"{who.sex} / {aged(who, done)}")],
        [*pair("送检科室", e(case.department)), *pair("标本部位", site)],
        [*pair("接收日期", day_text(came, form)), *pair("报告日期", day_text(done, form))],
    ]
    bar = "background:#efe6f3;border-left:6px solid #6c3c86;padding:2px 10px;margin:14px 0 6px;font-weight:700"
    body = far(
        f"<b style='font-size:22px;color:#6c3c86'>{laboratory}</b>",
        stripes(case.seed, 170, 36),
        style="align-items:center",
    )
    body += title(random.choice(("组织病理学检查报告", "病理诊断报告书")), 26, 500, 3, "margin:10px 0;font-weight:700")
    body += net(rows, "thin", "border-top:2px solid #6c3c86;border-bottom:2px solid #6c3c86")
    body += d("大体描述", bar) + d(eye) + d("光镜描述", bar) + d(lens)
    body += d("免疫组织化学", bar) + net(
        [[one for one, _ in stains], [two for _, two in stains]], "net", "text-align:center;font-size:15px"
    )
    body += d("病理诊断", bar) + d(told, "font-size:21px;font-weight:700;padding:4px 0 4px 12px")
    body += far(
        f"初诊医师 {name(staff(case)[1])}",
        f"审核医师 {name(staff(case)[2])}",
        style="margin-top:40px;align-items:baseline",
    )
    body += d(
        "蜡块、切片保存15年。对报告有疑问请于收到之日起一周内联系。报告不含手写内容，涂改无效。",
        "font-size:13px;color:#777;position:absolute;left:48px;bottom:28px",
    )
    body += ring(laboratory, 590, 740, 120, "病理报告专用")
    return leaf(body, (820, 920), _truth(case, told), font=DEMI, px=16, pad="38px 48px")


def needle_leaf(case: Case, random: Random) -> Drawing:
    """A leaf of a needle printer, short, labels with colons run on, the finding between rules."""
    who, (came, done) = case.insured, _days(case)
    site, eye, lens, told = _found(case)
    words = f"<{site}>{told}"
    label = random.choice(("病理诊断", "诊断意见"))
    body = title(f"{case.hospital}", 22, 700, 2) + title("病理诊断报告单", 21, 400, 4)
    body += far(
        f"病理号:{case.numbers['标本号'][:7]}",
        f"住院号:{case.numbers['住院号']}",
        f"送检日期:{day_text(came, '-')}",
        style="margin-top:8px",
    )
    body += far(
        f"姓名:{e(who.name)}",
        f"性别:{who.sex}",
        f"年龄:{aged(who, done)}",
        f"科别:{e(case.department)}",
        f"床号:{bed(case)}",
    )
    rule = d("=" * 120, "overflow:hidden;height:1.2em", "n")
    body += rule + d(f"标本:{site}") + d(f"肉眼所见:{eye}") + d(f"镜下所见:{lens}") + rule
    body += d(f"{label}:{e(words)}", "font-size:18px;padding:6px 0") + rule
    body += far(
        f"报告医师:{staff(case)[4]}",
        f"审核:{staff(case)[5]}",
        f"报告日期:{day_text(done, '-')}",
        style="margin-top:6px",
    )
    body += d("(此报告仅供临床参考,不作其它用途)", "font-size:14px;margin-top:10px")
    ground = "repeating-linear-gradient(#fff 0 28px,#eef3f7 28px 56px)"
    return leaf(body, (860, 460), _truth(case, words), font=NEEDLE, px=17, ground=ground, pad="28px 50px")


def pathology_screen(case: Case, random: Random) -> Drawing:
    """A report on a phone: a coloured band with the finding first, the rest as cards below."""
    who, (came, done) = case.insured, _days(case)
    site, eye, lens, told = _found(case)
    tint = random.choice(("#7a4bd0", "#d0527a", "#3a7bd5"))
    words = f"（{site}）{told}"
    card = "background:#fff;border-radius:10px;margin:10px 12px 0;padding:12px 14px"
    facts = "".join(
        f"<div style='display:flex;padding:3px 0'><span style='width:84px;color:#8a8f99'>{label}</span>{value}</div>"
        for label, value in (
            ("姓名", f"{e(who.name)}　{who.sex}　{aged(who, done)}"),
            ("病理号", case.numbers["标本号"]),
            ("科室", e(case.department)),
            ("标本", site),
            ("送检日期", day_text(came, "-")),
            ("报告日期", day_text(done, "-")),
        )
    )
    body = phone_top(case, "病理报告", bar=tint, ink="#fff", end="打印")
    body += d(d(e(case.hospital), fit(case.hospital, 16, 330) + "font-weight:700;margin-bottom:4px") + facts, card)
    body += d(
        d("病理诊断", f"color:{tint};font-size:14px") + d(words, "font-size:18px;font-weight:700;line-height:1.45"),
        card + f";border-left:5px solid {tint}",
    )
    body += d(
        d("肉眼所见", f"color:{tint};font-size:14px")
        + d(eye)
        + d("镜下所见", f"color:{tint};font-size:14px;margin-top:6px")
        + d(lens),
        card,
    )
    body += d(d("镜下图像", f"color:{tint};font-size:14px;margin-bottom:6px") + _slide(case.seed, 334, 120), card)
    body += d(f"报告医生 {staff(case)[3]}　审核医生 {staff(case)[4]}", "font-size:13px;color:#8a8f99;padding:10px", "c")
    return leaf(body, (390, 836), _truth(case, words), font=DEMI, px=15, ground="#f2f1f6", pad="0", scale=2.5)


LAYOUTS = {"pathology_report": (pictured_sheet, laboratory_page, needle_leaf, pathology_screen)}
