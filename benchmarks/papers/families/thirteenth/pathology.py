"""Reports of pathology."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import kit, stamps
from benchmarks.papers.families.thirteenth.kit import t
from benchmarks.papers.families.thirteenth.laboratory import reported
from benchmarks.papers.families.thirteenth.names import doctor, telephone
from benchmarks.papers.paper import Drawing, Layout

_TISSUES = ("胃窦活检", "甲状腺右叶", "肺穿刺组织", "直肠肿物", "淋巴结", "阑尾")


def _stains(random: Random) -> str:
    return "，".join(
        f"{name}({random.choice(('+', '-', '灶+', '约30%+'))})"
        for name in random.sample(("CK7", "TTF-1", "Ki-67", "P53", "CDX-2", "CD20", "HER-2"), 4)
    )


def classic(case: Case, random: Random) -> Drawing:
    """The department's report: seen by eye, under the microscope, then the diagnosis in bold."""
    person, day = case.insured, case.discharged_on
    received = case.admitted_on
    number = f"B{day.year}{digits(random, 6)}"
    rows = [
        [
            f"姓名：{t(person.name)}",
            f"性别：{person.sex}",
            f"年龄：{kit.age(person.born_on, day)}岁",
            f"病理号：{number}",
        ],
        [
            f"送检科室：{t(case.department)}",
            f"住院号：{case.numbers['住院号']}",
            "床号：—",
            f"收到日期：{day_text(received, '-')}",
        ],
    ]
    told = random.choice(("病理诊断", "诊断", "病理学诊断"))
    body = (
        f"<div class='c' style='font-size:21px'>{t(case.hospital)}</div><h2 class='c' style='font-size:22px;margin-bottom:8px'>{random.choice(('病理诊断报告', '病理报告单', '病理检查报告书'))}</h2>"
        + kit.grid(rows, widths=(28, 22, 16, 34), kind="n", style="width:100%;border:solid #333;border-width:1px 0")
        + f"<p style='margin-top:10px'>送检材料：{random.choice(_TISSUES)}</p><p>肉眼所见：灰白组织{random.randint(2, 6)}块，共{random.randint(1, 3)}.2×0.8×0.5cm，质中。</p>"
        f"<p>镜下所见：组织结构紊乱，细胞呈不同程度异型，间质见炎细胞浸润。</p><p>免疫组化：{_stains(random)}。</p>"
        f"<div style='margin:14px 0;font-size:18px'><b>{told}：</b><div style='padding:6px 0 0 2em'>{t(case.diagnosis.name)}</div></div>"
        + kit.spread(
            f"报告医师：{kit.handwritten(doctor(random))}",
            f"复诊医师：{kit.handwritten(doctor(random))}",
            f"报告日期：{day_text(day, '-')}",
            style="margin-top:60px",
        )
        + "<div style='border-top:1px solid #333;font-size:12px;margin-top:8px'>本报告须经医师手签有效，疑问请一周内与病理科联系</div>"
        + stamps.stamp(case.hospital, right=120, bottom=118, diameter=124, below="病理科")
    )
    fields = reported(case, day, diagnosis=case.diagnosis.name)
    return kit.sheet(body, size=(820, 640), fields=fields, font=random.choice((kit.SONG, kit.SERIF, kit.KAI)), px=15.5)


def framed_report(case: Case, random: Random) -> Drawing:
    """In boxes with two pictures from the microscope; the diagnosis first, its code behind."""
    person, day = case.insured, case.discharged_on
    form = random.choice(("/", "年"))
    spot = "<div style='display:inline-block;width:170px;height:118px;margin-right:14px;background:radial-gradient(circle at 30% 40%,#b06ab3,#e7b9d8 40%,#8e4a9e 42%,#f0d5e8 70%)'></div>"
    rows = [
        [
            "病理编号",
            f"P{digits(random, 7)}",
            "姓名",
            t(person.name),
            "性别/年龄",
            f"{person.sex}/{kit.age(person.born_on, day)}",
        ],
        ["取材部位", random.choice(_TISSUES), "送检医师", doctor(random), "送检日期", day_text(case.admitted_on, form)],
        [
            "<b>诊断结论</b>",
            f"@colspan=5 style='height:70px;font-size:17px'|{t(case.diagnosis.name)}　（{case.diagnosis.code}）",
        ],
        ["镜检图像", f"@colspan=5|{spot}{spot}"],
        ["镜检描述", "@colspan=5 style='height:84px'|镜下见腺体排列不规则，核深染，可见核分裂象，局灶侵及固有层。"],
        ["免疫组化", f"@colspan=5|{_stains(random)}"],
        ["备　注", "@colspan=5|建议结合临床及影像学资料综合判断，必要时进一步检测。"],
    ]
    body = (
        f"<div class='r' style='align-items:flex-end'><b style='font-size:20px'>{t(case.hospital)}</b><span>病理诊断中心　{telephone(random)}</span></div>"
        f"<div style='background:#5a3f7d;color:#fff;padding:5px 12px;margin:8px 0 12px;font-size:17px'>{random.choice(('组织病理学报告', '活检病理报告', '手术标本病理报告'))}　Pathology Report</div>"
        + kit.grid(rows, widths=(13, 21, 13, 19, 14, 20), style="line-height:1.55")
        + kit.spread(
            f"诊断医师：{kit.handwritten(doctor(random))}",
            f"审核：{kit.handwritten(doctor(random))}",
            f"报告时间：{day_text(day, form)}",
            style="margin-top:16px",
        )
    )
    fields = reported(case, day, diagnosis=case.diagnosis.name, diagnosis_code=case.diagnosis.code)
    return kit.sheet(body, size=(860, 690), fields=fields, font=random.choice((kit.SANS, kit.HEI, kit.DROID)), px=14.5)


def consultation(case: Case, random: Random) -> Drawing:
    """A second opinion on slides, in needle print on plain striped paper, without rulings."""
    person, day = case.insured, case.discharged_on
    body = (
        f"<div class='dots' style='line-height:34px'><div class='c' style='font-size:19px'>{t(case.hospital)}病理科</div><div class='c'>{random.choice(('病理会诊意见', '冰冻/石蜡病理报告'))}</div>"
        f"<div>病理号 {digits(random, 8)}　　患者 {t(person.name)}　{person.sex}　{kit.age(person.born_on, day)}岁</div><div>科室 {t(case.department)}　　标本 {random.choice(_TISSUES)}　　接收 {day_text(case.admitted_on, '.')}</div>"
        f"<div>巨检 送检切片{random.randint(2, 9)}张，蜡块{random.randint(1, 4)}枚</div><div>IHC  {_stains(random)}</div><div>病理诊断</div><div>　　{t(case.diagnosis.name)}</div>"
        f"<div>签发医生 {doctor(random)}　　签发日期 {day_text(day, random.choice(('.', '-')))}</div><div>注：会诊意见仅供参考</div></div>"
        + stamps.oblong([case.hospital, "病理报告专用章"], right=90, bottom=110, px=14)
    )
    fields = reported(case, day, diagnosis=case.diagnosis.name)
    return kit.striped(
        body,
        size=(820, 450),
        fields=fields,
        font=random.choice((kit.MING, kit.SONG, kit.MONO)),
        px=16,
        colour="#eef2f8",
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"pathology_report": (classic, framed_report, consultation)}
