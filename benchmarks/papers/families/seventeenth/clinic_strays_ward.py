"""Strays from wards and clinics: close to claim material, and none of it."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text, ticked
from benchmarks.papers.families.seventeenth import bills, kit, names
from benchmarks.papers.families.seventeenth.clinic_words import BRUSH, bed, blank, dose, pen, round_seal, told, years
from benchmarks.papers.families.seventeenth.kit import t
from benchmarks.papers.paper import Drawing, Layout


def drip_card(case: Case, random: Random) -> Drawing:
    """The card at an infusion stand that nurses sign."""
    rows = [["组", "药名 / 剂量", "滴速", "开始", "签名", "结束"]]
    drips = [one for one in case.pools.goods if "注射" in one.name]
    for place, drug in enumerate(random.sample(drips, 3), 1):
        rows.append(
            [
                str(place),
                f"{t(drug.name)} {t(drug.specification)}",
                f"{random.choice((30, 40, 60))}滴/分",
                pen(names.clock(random)),
                pen(names.staff(random)),
                pen(names.clock(random)),
            ]
        )
    rows += [["　"] * 6 for _ in range(2)]
    body = (
        kit.heading(t(case.hospital), px=19)
        + kit.heading(
            random.choice(("输液巡视卡", "静脉输液执行单", "输液观察卡")),
            px=22,
            style="font-weight:bold;margin-bottom:6px",
        )
        + kit.spread(
            f"床号 {bed(random)}",
            f"姓名 {t(case.insured.name)}",
            f"年龄 {years(case, case.admitted_on)}",
            f"日期 {day_text(case.admitted_on, '-')}",
        )
        + kit.table(rows, widths=(7, 39, 14, 12, 16, 12), style="margin-top:6px;line-height:1.7")
        + f"<div style='font-size:13px;margin-top:8px'>请勿自行调节滴速；如有不适请按呼叫铃。查对：{pen(names.staff(random))}</div>"
    )
    return kit.sheet(
        body,
        size=(680, 436),
        fields={},
        font=random.choice((kit.HEI, kit.SONG)),
        px=15,
        pad="24px 30px",
        ground="#f3fbf6",
    )


def temperature_chart(case: Case, random: Random) -> Drawing:
    """The week's chart of temperature and pulse."""
    days = [case.admitted_on + dt.timedelta(days=n) for n in range(7)]
    head = [["日　期", *(f"{one:%m-%d}" for one in days)], ["住院日数", *(str(n + 1) for n in range(7))]]
    lines = "".join(
        f"<path d='M 0 {y} H 700' stroke='{'#c33' if y == 120 else '#cfd6dd'}'/>" for y in range(0, 281, 20)
    )
    lines += "".join(f"<path d='M {x} 0 V 280' stroke='#9fb0c0'/>" for x in range(0, 701, 100))
    for colour, low, high in (("#1f56b5", 70, 190), ("#c92a2a", 110, 240)):
        points = " ".join(f"{25 + 25 * n},{random.randint(low, high)}" for n in range(27))
        lines += f"<polyline points='{points}' fill='none' stroke='{colour}' stroke-width='1.6'/>"
    feet = [["呼吸(次/分)", *(str(random.randint(16, 22)) for _ in days)], ["血压mmHg", *(f"{random.randint(104, 150)}/{random.randint(62, 92)}" for _ in days)],
            ["大便次数", *(random.choice("0112") for _ in days)], ["入量ml", *(str(random.randrange(1200, 3000, 50)) for _ in days)], ["体重kg", *("卧床" if n else "58" for n in range(7))]]  # fmt: skip
    widths = (12.5, *([12.5] * 7))
    body = (
        kit.heading(t(case.hospital), px=20)
        + kit.heading("体　温　单", px=22, style="font-weight:bold")
        + kit.spread(
            f"姓名 {t(case.insured.name)}",
            f"{case.insured.sex}",
            f"科别 {t(case.department)}",
            f"床 {bed(random)}",
            f"入院日期 {day_text(case.admitted_on, '-')}",
            f"住院号 {case.numbers['住院号']}",
            style="font-size:14px",
        )
        + kit.table(head, widths=widths, middle=range(8))
        + f"<div style='display:flex'><div class='row' style='flex-direction:column;width:100px;text-align:center'><span>41℃</span><span>39℃</span><span>37℃</span><span>35℃</span></div><svg width='700' height='280'>{lines}</svg></div>"
        + kit.table(feet, widths=widths, middle=range(8), style="font-size:13px")
        + "<div class='mid' style='font-size:13px'>第 1 周</div>"
    )
    return kit.sheet(
        body, size=(860, 650), fields={}, font=random.choice((kit.FANDOL, kit.ROUND)), px=14.5, pad="26px 30px"
    )


def safety_check(case: Case, random: Random) -> Drawing:
    """The three columns that are ticked before, during and after an operation."""
    columns = (
        (
            "麻醉实施前",
            ("患者身份正确", "手术方式确认", "知情同意签署", "麻醉设备检查完成", "静脉通道建立", "过敏史：无"),
        ),
        (
            "手术开始前",
            ("手术部位与标识正确", "预计手术时间已述", "无菌物品合格", "抗菌药已给", "影像资料到位", "植入物备好"),
        ),
        ("患者离室前", ("实际手术名称确认", "器械敷料清点无误", "标本已标记", "皮肤完整", "引流管通畅", "去向：病房")),
    )
    row = [
        f"<b>{name}</b>"
        + "".join(
            f"<div style='line-height:1.2;margin:7px 0'>{ticked(random.random() < 0.9, one)}</div>" for one in checks
        )
        for name, checks in columns
    ]
    signs = [f"{who}：{pen(names.staff(random))}" for who in ("手术医师", "麻醉医师", "巡回护士")]
    body = (
        kit.heading(t(case.hospital), px=20)
        + kit.heading("手术安全核查表", px=22, style="font-weight:bold;margin-bottom:8px")
        + kit.table(
            [
                [
                    f"科别：{t(case.department)}",
                    f"姓名：{t(case.insured.name)}　{case.insured.sex}",
                    f"病案号：{case.numbers['病案号']}",
                ],
                [f"术者：{names.staff(random)}", "麻醉方式：全麻", f"手术日期：{day_text(case.admitted_on, '年')}"],
            ],
            widths=(34, 33, 33),
        )
        + kit.table([row, signs], widths=(34, 33, 33), style="margin-top:-1px;line-height:1.9")
    )
    return kit.sheet(
        body, size=(780, 460), fields={}, font=random.choice((kit.SONG, kit.KAI)), px=15.5, pad="28px 36px"
    )


def wristband(case: Case, random: Random) -> Drawing:
    """A band cut from a wrist."""
    body = (
        f"<div style='display:flex;align-items:center;gap:24px'>{kit.qr(case.numbers['住院号'], 96)}<div style='line-height:1.5'><b style='font-size:23px'>{t(case.insured.name)}</b>　{case.insured.sex}　{years(case, case.admitted_on)}<br>"
        f"{t(case.hospital)}<br>{t(case.department)}　{bed(random)}床　住院号 {case.numbers['住院号']}</div><div style='border:2px solid #c00;color:#c00;padding:2px 8px' class='nb'>{random.choice(('防跌倒', '青霉素阴性', '一级护理'))}</div></div>"
    )
    ground = random.choice(("#eaf4fb", "#fdeef4"))
    return kit.sheet(body, size=(780, 142), fields={}, font=kit.HEI, px=16, pad="20px 40px", ground=ground, scale=1.9)


def order_form(case: Case, random: Random) -> Drawing:
    """An order for an examination that has not yet been made."""
    what = random.choice(("胸部CT平扫", "上腹部增强MR", "冠脉CTA", "全身骨显像"))
    rows = [
        ["姓名", t(case.insured.name), "性别", case.insured.sex, "年龄", years(case, case.visited_on)],
        ["科别", t(case.department), "门诊号", case.numbers["门诊号"], "电话", case.insured.phone],
        ["病史摘要", f"@colspan=5|{told(case).complaint}"],
        ["申请项目", f"@colspan=5|<b>{what}</b>"],
        ["检查目的", f"@colspan=5|协助诊断，除外{t(case.second_diagnosis.name)}"],
        ["注意", "@colspan=5|检查前去除金属物，空腹4小时；孕妇请提前告知。"],
    ]
    body = (
        f"<div class='row'><span style='font-size:20px'>{t(case.hospital)}</span>{kit.bars(random)}</div>"
        + kit.heading(
            random.choice(("检查申请单", "影像检查申请单", "特殊检查申请表")), px=21, style="margin:4px 0 8px"
        )
        + kit.table(rows, widths=(12, 25, 11, 18, 10, 24), label=(0, 2, 4), style="line-height:1.8")
        + kit.spread(
            f"申请医师 {pen(names.staff(random))}",
            f"申请日期 {day_text(case.visited_on, '-')}",
            "收费状态：□已缴 □未缴",
            style="margin-top:12px",
        )
    )
    return kit.sheet(body, size=(760, 418), fields={}, font=random.choice((kit.MING, kit.SANS)), px=15, labbg="#f0f0ea")


def admission_notice(case: Case, random: Random) -> Drawing:
    """The slip that a clinic's doctor writes so that a ward takes the patient in."""
    body = (
        kit.heading(t(case.hospital), px=21, font=BRUSH)
        + kit.heading(random.choice(("住 院 证", "入院通知单", "住院申请单")), px=23, style="font-weight:bold")
        + f"<div style='line-height:2.2'>{blank(case.insured.name, 90)}同志（{blank(case.insured.sex, 30)}，{blank(years(case, case.admitted_on), 50)}）因{blank(told(case).complaint, 260)}<br>"
        f"门诊印象{blank(case.diagnosis.name, 220)}，需收住{blank(case.department, 130)}<br>病情　□危　□急　☑一般　　入院方式　☑步行　□轮椅　□平车<br>预交金{blank(str(random.randrange(1000, 9000, 500)), 80)}元　门诊医师{blank(names.staff(random), 90, font=BRUSH)}　{blank(day_text(case.admitted_on, '年'), 130)}</div>"
        f"<div style='border-top:1px dashed #666;margin-top:14px;padding-top:6px;font-size:13px'>办理须知：持本单、身份证、医保卡到一楼住院处登记，当日有效。床位紧张时请留电话等候，联系 {names.telephone(random)}。</div>"
    )
    return kit.sheet(body, size=(700, 392), fields={}, font=kit.OLD_KAI, px=16.5, ground="#fdf3f5", scale=1.75)


def nursing_notes(case: Case, random: Random) -> Drawing:
    """Hours of nursing, line by line."""
    words = (
        "遵医嘱予心电监护、吸氧2L/min",
        "主诉切口疼痛，评分3分，已告知医生",
        "协助翻身拍背，皮肤完整",
        "输液完毕，拔针按压",
        "体温37.9℃，予物理降温",
        "宣教饮食及用药注意事项，患者理解",
    )
    rows = [["日期", "时间", "体温", "脉搏", "血压", "病情观察及措施", "签名"]]
    for n, one in enumerate(random.sample(words, 6)):
        rows.append(
            [
                f"{case.admitted_on:%m-%d}" if not n else "",
                f"{8 + 2 * n:02d}:{random.randint(0, 59):02d}",
                f"{random.randint(363, 379) / 10}",
                str(random.randint(66, 98)),
                f"{random.randint(108, 146)}/{random.randint(64, 90)}",
                one,
                pen(names.staff(random)),
            ]
        )
    body = (
        kit.heading(
            t(case.hospital), px=20, below=random.choice(("一般护理记录单", "护理记录（二）", "危重患者护理记录"))
        )
        + kit.spread(
            f"姓名 {t(case.insured.name)}",
            f"科室 {t(case.department)}",
            f"床 {bed(random)}",
            f"住院号 {case.numbers['住院号']}",
            style="margin:8px 0 4px",
        )
        + kit.table(rows, widths=(9, 9, 8, 7, 12, 41, 14), style="font-size:14px;line-height:1.7")
        + "<div style='text-align:right;margin-top:8px'>第 3 页</div>"
    )
    return kit.sheet(
        body, size=(820, 406), fields={}, font=random.choice((kit.FANG, kit.DROID)), px=15, pad="26px 34px"
    )


def medicine_bag(case: Case, random: Random) -> Drawing:
    """The label on a bag of medicine."""
    fee = bills.prescribed(case)[0]
    body = (
        f"<div style='border:2px solid #1f7a4d;border-radius:12px;padding:14px 20px'><div class='mid' style='color:#1f7a4d;font-size:19px'>{t(case.hospital)}药学部</div>"
        f"<div class='row' style='border-bottom:1px solid #1f7a4d'><b style='font-size:21px'>{t(case.insured.name)}</b><span>{t(case.department)}　{bed(random)}床</span></div>"
        f"<div style='font-size:21px;margin-top:8px'>{t(fee.goods.name)}</div><div>{t(fee.goods.specification)}　共{fee.quantity}{fee.goods.unit}</div>"
        f"<div style='font-size:20px;background:#e5f4ea;padding:5px 8px;margin:8px 0'>用法：{dose(fee, 1)}</div>"
        f"<div>□早　□中　□晚　　{random.choice(('□饭前　☑饭后', '☑睡前'))}</div><div style='font-size:13px;color:#555'>{random.choice(('冷藏2-8℃', '避光阴凉处保存'))}　发药 {names.staff(random)}　{day_text(case.visited_on, '-')}　用药咨询 {names.telephone(random)}</div></div>"
    )
    return kit.sheet(
        body, size=(560, 304), fields={}, font=random.choice((kit.ROUND, kit.SANS)), px=16, pad="16px", scale=2.0
    )


def referral(case: Case, random: Random) -> Drawing:
    """A township's letter that sends a patient on to a larger hospital."""
    other = next(one for one in case.pools.hospitals if one != case.hospital)
    body = (
        kit.heading(
            random.choice(("双向转诊单（转出）", "城乡居民转诊转院备案表", "逐级转诊审批单")),
            px=23,
            style="font-weight:bold",
        )
        + f"<div style='text-align:right'>编号：{digits(random, 8)}</div>"
        + f"<p>{t(other)}：</p><p class='in'>现有患者{t(case.insured.name)}，性别{case.insured.sex}，{years(case, case.visited_on)}，身份证号{case.insured.id_number}，因病情需要，拟转至贵院{t(case.department)}进一步诊治，请予接诊。</p>"
        f"<p class='in'>初步印象：{t(case.diagnosis.name)}。主要病情：{told(case).complaint}。</p><p class='in'>转诊原因：{random.choice(('设备条件所限', '患者及家属要求', '本院无相应专科'))}。</p>"
        f"<div style='text-align:right;line-height:2'>转诊医师：{pen(names.staff(random))}　电话：{names.telephone(random)}<br>{t(case.hospital)}（章）<br>{day_text(case.visited_on, '年')}</div>"
        f"<div style='border-top:1px dashed #777;margin-top:14px;padding-top:8px'>回　执　　上述患者已于____年__月__日到我院就诊。接诊医师：________</div>"
        + round_seal(case.hospital, below="医保科", px=124, place="right:120px;bottom:70px")
    )
    css = "p{margin:0 0 4px;line-height:1.95}.in{text-indent:2em}"
    return kit.sheet(
        body, size=(740, 495), fields={}, font=random.choice((kit.FANG, kit.SONG)), px=16.5, css=css, pad="34px 54px"
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (drip_card, temperature_chart, safety_check, wristband, order_form, admission_notice, nursing_notes, medicine_bag, referral)
}  # fmt: skip
