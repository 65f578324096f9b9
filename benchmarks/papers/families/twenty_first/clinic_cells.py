"""Reports of pathology: a form with a cut, cells drawn by a fine needle, a frozen cut's letter, a phone's."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_first.clinic_drawn import cut
from benchmarks.papers.families.twenty_first.clinic_kit import (
    FORMAL,
    GREY,
    LEAD,
    Sick,
    apart,
    bar,
    choice,
    chop,
    couples,
    head,
    leaf,
    mobile,
    row,
    stripes,
    table,
)
from benchmarks.papers.paper import Drawing

#: Where from, what it looked like, what the microscope shows, what it is.
_CUTS = (
    ("乙状结肠黏膜", "灰白色组织3粒，直径0.1～0.2cm", "黏膜固有层淋巴细胞、浆细胞浸润，隐窝结构尚规则", "（乙状结肠）黏膜慢性炎"),
    ("升结肠息肉", "息肉样组织1枚，0.7×0.5×0.4cm，灰褐色", "腺体呈绒毛管状结构，上皮轻至中度异型", "（升结肠）绒毛管状腺瘤"),
    ("胃体黏膜", "灰白组织2粒，米粒大小", "腺体减少，间质慢性炎细胞浸润，未见异型增生", "（胃体）慢性浅表性胃炎"),
    ("右颈部淋巴结", "淋巴结1枚，1.2×0.9×0.7cm，切面灰红", "淋巴滤泡增生，生发中心扩大，结构保存", "（右颈部）淋巴结反应性增生"),
    ("左前臂肿物", "黄色结节1枚，2.4×1.8×1.0cm，包膜完整", "成熟脂肪细胞分叶状排列，间以纤维间隔", "（左前臂）脂肪瘤"),
    ("右肺上叶结节", "灰白组织1块，1.0×0.8×0.6cm，质稍硬", "异型细胞沿肺泡壁生长，局灶呈腺泡状浸润", "（右肺上叶）浸润性腺癌，腺泡型为主"),
)  # fmt: skip
_NEEDLE = (
    ("甲状腺右叶结节", "滤泡上皮细胞呈片状排列，细胞大小一致，背景见胶质", "良性滤泡性结节", "Ⅱ类"),
    ("甲状腺左叶结节", "见多量滤泡上皮细胞团，部分核增大，可见核沟", "可疑甲状腺乳头状癌", "Ⅴ类"),
    ("甲状腺峡部结节", "见少量滤泡细胞，部分细胞轻度不典型", "意义不明确的细胞非典型性病变", "Ⅲ类"),
)


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """The day it was sent and the day of the report, both within the stay."""
    return case.admitted_on + dt.timedelta(days=1), case.discharged_on


def _truth(case: Case, told: str) -> dict[str, str]:
    return Sick(case, case.discharged_on).says(reported_on=case.discharged_on, diagnosis=told)


def form_with_a_cut(case: Case, random: Random) -> Drawing:
    """The department's form: particulars in a ruled head, a cut's picture beside the text."""
    sent, day = _days(case)
    s = Sick(case, day)
    place, bare, seen, told = s.one(_CUTS)
    form = random.choice(("-", "/"))
    body = head(s.house, 23) + head(random.choice(("病理检查报告单", "组织病理学报告")), 22, "margin-bottom:8px")
    body += apart(
        stripes(case.seed + 6, 130, 26),
        f"病理号：<b>B{s.no('病理', 7)}</b>",
        style="align-items:center;margin-bottom:6px",
    )
    body += table(
        [
            ["姓名", f"<b>{s.name}</b>", "性别", s.sex, "年龄", s.age],
            ["住院号", case.numbers["住院号"], "科室", s.unit, "送检医师", s.signer(1)],
            ["送检材料", place, "收到日期", day_text(sent, form), "报告日期", day_text(day, form)],
        ],
        style="font-size:14.5px",
    )
    body += (
        f"<div style='display:flex;gap:24px;margin-top:16px'><div style='flex:1'>{row('大体所见', '', 'st')}{row(bare)}"
    )
    body += f"{row('镜下所见', 'margin-top:12px', 'st')}{row(seen)}</div>{cut(case.seed)}</div>"
    body += bar("1.3px solid #444", 14) + row(random.choice(("病理诊断", "病理学诊断")) + "：", "font-size:18px", "st")
    body += row(told, "font-size:19px;padding:8px 0 8px 36px", "st")
    body += row(
        "备注：此报告经专业医师签名后生效，如与临床不符请及时联系病理科。", "font-size:13px;margin-top:40px", "dim"
    )
    body += apart(
        f"初诊医师：{s.signer(2)}",
        f"复诊医师：<span class=sg>{s.signer(3)}</span>",
        "第1页/共1页",
        style="align-items:center;margin-top:8px",
    )
    if random.random() < 0.6:
        body += chop(s.house, 600, 520, wide_px=120, below="病理科", thin=0.42)
    return leaf(body, (820, 740), _truth(case, told), face=GREY, px=15.5, edge="34px 46px")


def fine_needle(case: Case, random: Random) -> Drawing:
    """Cells by a fine needle: boxes for how good the sample is, the class of the reporting system."""
    sent, day = _days(case)
    s = Sick(case, day)
    place, seen, told, grade = s.one(_NEEDLE)
    form = random.choice(("年", "."))
    body = (
        row(s.house, "font-size:22px;color:#2d4a2d", "st")
        + row("细针穿刺细胞学报告", "font-size:20px;color:#2d4a2d")
        + bar("3px solid #2d4a2d")
    )
    body += apart(f"姓名：{s.name}", f"性别：{s.sex}", f"年龄：{s.age}", f"细胞编号：X{s.no('细胞', 6)}")
    body += apart(f"病区：{s.unit}", f"住院号：{case.numbers['住院号']}", f"穿刺日期：{day_text(sent, form)}")
    body += table(
        [
            ["穿刺部位", place],
            ["涂片张数", f"{case.seed % 3 + 2}张，{choice(('巴氏染色', 'HE染色', '瑞氏染色'), 'HE染色')}"],
            ["标本评估", choice(("满意", "基本满意", "不满意"), "满意")],
            ["细胞形态", (seen, "style='height:70px'")],
            [
                random.choice(("细胞学诊断", "诊断意见")),
                (f"<b style='font-size:18px'>{told}</b>", "style='height:60px'"),
            ],
            ["Bethesda分类", grade],
        ],
        style="margin-top:12px",
    )
    body += row("说明：细胞学检查有一定局限性，必要时请行组织学检查。", "font-size:13.5px;margin-top:12px", "dim")
    body += apart(
        f"诊断医师 <span class=sg>{s.signer(2)}</span>",
        f"审核医师 {s.signer(3)}",
        f"报告日期：{day_text(day, form)}",
        style="margin-top:26px;align-items:center",
    )
    return leaf(body, (800, 620), _truth(case, told), face=LEAD, px=16, edge="32px 48px")


def letter_of_a_cut(case: Case, random: Random) -> Drawing:
    """A typed report without any rules: title, lines of labels, paragraphs, diagnosis in bigger type."""
    sent, day = _days(case)
    s = Sick(case, day)
    place, bare, seen, told = s.one(_CUTS, 2)
    form = random.choice(("年", "年月", "数"))
    body = head(s.house, 24) + head("病理科", 18) + head("病 理 诊 断 报 告 书", 26, "margin:6px 0 22px")
    for label, words in (
        ("患者姓名", f"{s.name}（{s.sex}，{s.age}）"),
        ("病 理 号", f"{day.year}-{s.no('蜡块', 5)}"),
        ("送检科室", f"{s.unit}　床号 {case.seed % 40 + 1}"),
        ("标本名称", place),
        ("送检日期", day_text(sent, form)),
        ("报告日期", day_text(day, form)),
    ):
        body += row(f"{label}：{words}", "line-height:1.95")
    body += row(f"　　肉眼观察：{bare}，全部取材，石蜡包埋。", "margin-top:18px;line-height:1.9")
    body += row(f"　　显微镜检查：{seen}。", "line-height:1.9")
    body += row("　　免疫组化：见补充报告。", "line-height:1.9") if random.random() < 0.4 else ""
    body += row("病理诊断", "margin-top:24px;font-size:21px", "st") + row(told, "font-size:22px;padding-left:2em", "st")
    body += row(f"病理医师：<span class=sg>{s.signer(2)}</span>　{s.signer(3)}", "margin-top:60px", "end")
    body += row("蜡块及切片保存十五年，借片请持本报告及身份证件", "font-size:13.5px;margin-top:40px", "mid dim")
    body += chop(s.house, 420, 614, wide_px=116, below="病理诊断专用章", thin=0.42)
    return leaf(body, (800, 900), _truth(case, told), face=FORMAL, px=18, edge="50px 74px")


def cut_on_a_phone(case: Case, random: Random) -> Drawing:
    """A report of pathology in an app."""
    sent, day = _days(case)
    s = Sick(case, day)
    place, bare, seen, told = s.one(_CUTS, 4)
    form = random.choice(("-", "."))
    top = row("病理报告", "font-size:19px", "st") + row(s.house, "color:#6b7280") + bar("1px solid #eceef1")
    top += couples(
        ("患者", s.name),
        ("性别/年龄", f"{s.sex}/{s.age}"),
        ("病理号", s.no("病理", 8)),
        ("标本", place),
        ("送检日期", day_text(sent, form)),
        (random.choice(("报告日期", "报告时间")), day_text(day, form)),
    )
    panes = [top]
    for label, words in (
        ("大体描述", bare),
        ("镜下描述", seen),
        ("病理诊断", f"<b style='font-size:16.5px'>{told}</b>"),
    ):
        panes.append(row(label, "border-left:4px solid #8a3ffc;padding-left:9px", "st") + row(words, "margin-top:4px"))
    panes.append(couples(("报告医师", s.signer(2)), ("审核医师", s.signer(3))))
    body = "".join(f"<div class=pane>{one}</div>" for one in panes)
    body += row("报告解读请预约病理门诊", "font-size:12.5px", "mid dim")
    return mobile("我的报告", body, 830, _truth(case, told), random, bar=random.choice(("#5b3fa8", "#2d3142")))


LAYOUTS = {
    "pathology_report": (form_with_a_cut, fine_needle, letter_of_a_cut, cut_on_a_phone),
}
