"""Reports of tests: blood in two halves, an ultrasound with pictures, heart curves, germs on a screen, a film in sentences, a urine slip."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.clinic_kit import (
    BOOK,
    DROID,
    HEI,
    PLAIN,
    SONG,
    Chart,
    barcode,
    clocked,
    grid,
    line,
    p,
    pairs,
    screen,
    sheet,
    spread,
    stamp,
    title,
)
from benchmarks.papers.families.twenty_fourth.clinic_pictures import heart_strip, sector
from benchmarks.papers.paper import Drawing

_COUNT = (
    ("白细胞计数", 3.5, 9.5, "10^9/L"), ("中性粒细胞百分比", 40, 75, "%"), ("淋巴细胞百分比", 20, 50, "%"), ("单核细胞百分比", 3, 10, "%"),
    ("嗜酸性粒细胞百分比", 0.4, 8, "%"), ("中性粒细胞绝对值", 1.8, 6.3, "10^9/L"), ("淋巴细胞绝对值", 1.1, 3.2, "10^9/L"), ("红细胞计数", 3.8, 5.1, "10^12/L"),
    ("血红蛋白", 115, 150, "g/L"), ("红细胞压积", 35, 45, "%"), ("平均红细胞体积", 82, 100, "fL"), ("平均血红蛋白量", 27, 34, "pg"),
    ("平均血红蛋白浓度", 316, 354, "g/L"), ("血小板计数", 125, 350, "10^9/L"), ("平均血小板体积", 7.4, 11.0, "fL"), ("C反应蛋白", 0, 8, "mg/L"),
)  # fmt: skip
_GERMS = ("甲型流感病毒", "乙型流感病毒", "呼吸道合胞病毒", "人腺病毒", "人鼻病毒", "肺炎支原体")
_BELLY = (
    ("肝脏形态大小正常，包膜光滑，实质回声均匀，血管走行清晰。胆囊大小约62×24mm，壁毛糙，腔内透声好。胰腺、脾脏未见明显异常。双肾集合系统未见分离。", "胆囊壁毛糙；肝、胰、脾、双肾未见明显异常。"),
    ("肝脏大小正常，实质回声细密增强，后方轻度衰减，血管显示欠清。胆囊大小正常，壁光滑。胰腺、脾脏、双肾形态回声未见明显异常。", "脂肪肝（轻度）声像图表现。"),
)  # fmt: skip
_SPINE = (
    ("腰椎生理曲度变直，诸椎体骨质信号未见明显异常。L4/5、L5/S1椎间盘T2WI信号减低，L4/5椎间盘向后突出，硬膜囊轻度受压。椎管未见明显狭窄，脊髓圆锥位置及信号正常。", "1. L4/5椎间盘突出；2. 腰椎退行性改变。"),
    ("腰椎序列连续，生理曲度存在，椎体边缘轻度骨质增生，L5/S1椎间盘轻度膨出，硬膜囊未见明显受压，椎旁软组织未见异常信号。", "1. L5/S1椎间盘轻度膨出；2. 腰椎轻度骨质增生。"),
)  # fmt: skip
_STRIP = (("白细胞", "阴性", "阴性"), ("亚硝酸盐", "阴性", "阴性"), ("酸碱度", "6.5", "5.0-8.0"), ("蛋白质", "弱阳性", "阴性"), ("隐血", "阴性", "阴性"), ("比重", "1.018", "1.003-1.030"), ("酮体", "阴性", "阴性"), ("葡萄糖", "阴性", "阴性"), ("胆红素", "阴性", "阴性"))  # fmt: skip


def _truth(chart: Chart) -> dict[str, str]:
    return chart.truth(reported_on=chart.on)


def blood_in_two_halves(case: Case, random: Random) -> Drawing:
    """A half sheet: sixteen values of a blood count, eight beside eight."""
    c, dice = Chart(case, case.visited_on), Random(f"blood{case.seed}")
    form = random.choice(("-", "/"))
    body = title(f"{c.house}检验报告单", 21) + spread(
        "项目：血细胞分析+CRP",
        f"样本号：{case.numbers['标本号']}",
        barcode(case.seed + 3, 120, 22),
        style="align-items:center",
    )
    body += line("1.5px solid #222", 4) + grid(
        [
            [f"姓名：{c.name}", f"性别：{c.sex}", f"年龄：{c.age}", f"病人类型：{c.pick(('门诊', '急诊'))}"],
            [f"科室：{c.unit}", f"门诊号：{case.numbers['门诊号']}", f"申请医生：{c.who(1)}", "标本：静脉全血"],
        ],
        "free",
    )
    halves = []
    for half in (_COUNT[:8], _COUNT[8:]):
        rows = [["项目", "结果", "参考值", "单位"]]
        for name, low, high, unit in half:
            value = dice.uniform(low * 0.93, high * 1.04)
            rows.append(
                [name, f"{value:.1f}{' ↑' if value > high else ' ↓' if value < low else ''}", f"{low}-{high}", unit]
            )
        halves.append(f"<div style='flex:1'>{grid(rows, 'lined', 'font-size:14.5px', (41, 18, 21, 20))}</div>")
    body += f"<div style='display:flex;gap:16px;margin-top:4px'>{''.join(halves)}</div>"
    body += spread(
        f"采集：{clocked(c.on, form, c.clock(8))}",
        f"接收：{clocked(c.on, form, c.clock(9))}",
        f"报告：{clocked(c.on, form, c.clock(10))}",
        style="margin-top:10px;font-size:15px",
    )
    body += spread(
        f"检验者：{c.who(2)}",
        f"审核者：<span class=name>{c.who(3)}</span>",
        "此报告仅对该份标本负责",
        style="font-size:15px;margin-top:4px",
    )
    return sheet(body, (940, 500), _truth(c), f"font:15.5px/1.5 {SONG};padding:24px 34px")


def ultrasound_with_pictures(case: Case, random: Random) -> Drawing:
    """Two pictures above what was seen."""
    c = Chart(case, case.visited_on)
    seen, told = c.pick(_BELLY)
    body = title(c.house, 23) + title(
        random.choice(("彩色多普勒超声检查报告", "超声影像报告单")),
        21,
        "border-bottom:2px solid #222;padding-bottom:8px",
    )
    body += grid(
        [
            [f"姓名 {c.name}", f"性别 {c.sex}", f"年龄 {c.age}", f"超声号 {c.serial('超', 8)}"],
            [
                f"申请科室 {c.unit}",
                "检查部位 肝胆胰脾双肾",
                f"仪器 {c.pick(('EPIQ 7', 'Resona 7', 'LOGIQ E9'))}",
                "门诊",
            ],
        ],
        "free",
        "margin:8px 0",
        (24, 31, 20, 25),
    )
    pictures = "".join(
        sector(case.seed + place, 326, 226, f"{words}  {day_text(c.on, '/')}")
        for place, words in enumerate(("LIVER", "GB"))
    )
    body += f"<div style='display:flex;justify-content:space-between'>{pictures}</div>"
    body += p("超声所见：", "margin-top:16px", "b") + p(seen, "text-indent:2em;line-height:1.9;min-height:150px")
    body += p("超声提示：", "margin-top:8px", "b") + p(told, "text-indent:2em;line-height:1.9;min-height:70px")
    body += line("1.2px solid #222", 10) + spread(
        f"检查医师：{c.who(4)}", f"记录：{c.who(5)}", f"报告日期：{day_text(c.on, random.choice(('年', '-')))}"
    )
    body += p("本报告仅供临床医师参考，不作证明用途，医师签字后有效。", "font-size:13.5px;color:#555;margin-top:10px")
    body += p(f"签名 <span class=name>{c.who(4)}</span>", "margin-top:6px", "r")
    return sheet(body, (780, 910), _truth(c), f"font:16px/1.6 {HEI};padding:38px 50px")


def heart_curves(case: Case, random: Random) -> Drawing:
    """A wide print of the heart's curves with measured numbers at the left."""
    c, dice = Chart(case, case.visited_on), Random(f"ecg{case.seed}")
    rate, form = dice.randint(61, 92), random.choice(("-", "."))
    told = c.pick((("窦性心律", "正常心电图"), ("窦性心律", "T波轻度改变"), ("窦性心律", "左室高电压")))
    side = (
        p(f"{c.name}", "font-size:20px", "b")
        + p(f"{c.sex}　{c.age}")
        + p(f"{c.unit}")
        + p(f"ID {c.serial('心', 8)}", "margin-bottom:12px")
    )
    numbers = (
        ("心率", f"{rate} bpm"),
        ("P-R间期", f"{dice.randint(130, 180)} ms"),
        ("QRS时限", f"{dice.randint(82, 104)} ms"),
        ("QT/QTc", f"{dice.randint(360, 390)}/{dice.randint(400, 428)} ms"),
        ("电轴", f"{dice.randint(20, 70)}°"),
    )
    side += "".join(spread(label, value, style="font-size:15px") for label, value in numbers)
    side += p("诊断提示", "margin-top:16px", "b") + "".join(p(one) for one in told)
    side += p(f"报告医师 {c.who(6)}", "margin-top:18px;font-size:15px") + p(
        f"报告时间<br>{clocked(c.on, form, c.clock(15))}", "font-size:15px"
    )
    body = spread(
        f"<b style='font-size:19px'>{c.house}</b>",
        "<b style='font-size:19px'>常规十二导联心电图报告</b>",
        style="margin-bottom:10px",
    )
    body += f"<div style='display:flex;gap:20px'><div style='width:206px'>{side}</div>{heart_strip(case.seed, 700, 470, ('Ⅰ', 'Ⅱ', 'aVR', 'V1', 'V3', 'V5'))}</div>"
    body += spread(
        "25mm/s　10mm/mV　滤波 0.05-100Hz　AC 50Hz",
        "设备打印　医师签名后生效",
        style="font-size:13px;margin-top:8px;color:#555",
    )
    return sheet(body, (1000, 580), _truth(c), f"font:16px/1.6 {PLAIN};padding:24px 36px")


def germs_on_a_screen(case: Case, random: Random) -> Drawing:
    """Nucleic acids of germs of the airways, in an application."""
    c, dice = Chart(case, case.visited_on), Random(f"germ{case.seed}")
    hit = dice.randrange(len(_GERMS) + 3) if case.diagnosis.code[:1] == "J" else 99
    head = spread(f"<b style='font-size:18px'>{c.name}</b>", "<span style='color:#1a9b5c'>已出报告</span>") + p(
        f"{c.sex}　{c.age}　{c.unit}", "color:#777"
    )
    head += pairs(
        ("检验项目", "呼吸道病原体核酸六项"),
        ("标本类型", "咽拭子"),
        ("检测方法", "PCR-荧光探针法"),
        ("报告时间", clocked(c.on, random.choice(("-", ".")), c.clock(16))),
    )
    rows = [
        ["项目", "结果", "参考"],
        *[
            [name, "<b style='color:#d0312d'>阳性(+)</b>" if place == hit else "阴性(-)", "阴性"]
            for place, name in enumerate(_GERMS)
        ],
    ]
    body = f"<div class=card>{p(c.house, 'color:#555')}{head}</div><div class=card>{grid(rows, 'lined', 'border:0', (52, 28, 20))}</div>"
    body += f"<div class=card>{pairs(('检验者', c.who(1)), ('审核者', c.who(2)))}{p('结果仅对本次送检标本负责，请结合临床。', 'font-size:12.5px;color:#888')}</div>"
    body += p("下载PDF　|　分享给医生", "color:#2d66c9;margin-top:12px", "c")
    return screen("检验报告详情", body, 720, _truth(c), random, random.choice(("#2d66c9", "#fff", "#3b3f4a")))


def film_in_sentences(case: Case, random: Random) -> Drawing:
    """A scan of the back: numbers in a row of cells, then two long texts on much white."""
    c = Chart(case, case.visited_on)
    seen, told = c.pick(_SPINE)
    form = random.choice(("年", "年月", "-"))
    body = title(c.house, 25, "letter-spacing:3px") + title(
        random.choice(("磁共振（MR）检查报告", "放射科MRI诊断报告书")), 22, "margin:6px 0 16px"
    )
    body += grid(
        [
            ["#姓名", c.name, "#性别/年龄", f"{c.sex} / {c.age}"],
            ["#影像号", f"MR{c.serial('磁', 7)}", "#申请科室", c.unit],
            ["#检查项目", "腰椎平扫", "#检查日期", day_text(c.on, form)],
        ],
        "net",
        "",
        (16, 34, 16, 34),
    )
    body += p("检查技术：矢状位T1WI、T2WI、T2WI-FS，横断位T2WI。", "margin-top:16px")
    body += p("【影像学表现】", "margin-top:22px", "b") + p(seen, "text-indent:2em;line-height:2.1;text-align:justify")
    body += p("【影像学意见】", "margin-top:26px", "b") + p(
        "<br>".join(told.split("；")), "padding-left:2em;line-height:2.1"
    )
    foot = spread(
        f"报告医师：<span class=name>{c.who(7)}</span>",
        f"审核医师：<span class=name>{c.who(8)}</span>",
        f"报告日期：{day_text(c.on, form)}",
    ) + line("1px solid #888", 10)
    foot += p(
        "友情提示：胶片可在自助机领取，请自报告之日起30日内取走。影像科电话（0"
        + c.serial("影", 3)
        + "）"
        + c.serial("影话", 7),
        "font-size:13.5px",
    )
    body += f"<div style='position:absolute;left:56px;right:56px;bottom:44px'>{foot}</div>" + (
        stamp("医学影像诊断专用章", 520, 860) if random.random() < 0.6 else ""
    )
    return sheet(body, (800, 1050), _truth(c), f"font:16.5px/1.6 {BOOK};padding:48px 56px")


def urine_on_a_roll(case: Case, random: Random) -> Drawing:
    """A narrow strip of heat paper out of the laboratory's printer."""
    c = Chart(case, case.visited_on)
    body = title(c.house, 16.5) + p("尿常规检验报告", "font-size:17px", "c") + line("1px dotted #333", 5)
    body += (
        p(f"{c.name}　{c.sex}　{c.age}")
        + p(f"科室 {c.unit}")
        + p(f"条码 {c.serial('尿', 10)}")
        + line("1px dotted #333", 5)
    )
    body += grid([["项目", "结果", "参考"], *[list(one) for one in _STRIP]], "free", "", (36, 30, 34)) + line(
        "1px dotted #333", 5
    )
    body += (
        p(f"检验 {c.who(2)}　审核 {c.who(3)}")
        + p(f"报告日期 {clocked(c.on, random.choice(('-', '/')), c.clock(9))}")
        + p("※ 热敏纸请勿受热受潮，及时复印", "font-size:12.5px;margin-top:5px")
    )
    return sheet(
        body,
        (330, 590),
        _truth(c),
        f"font:15px/1.6 {DROID};padding:16px 20px;background:#f6f6f2;color:#33333a",
        scale=2.4,
    )


LAYOUTS = {
    "lab_report": (
        blood_in_two_halves,
        ultrasound_with_pictures,
        heart_curves,
        germs_on_a_screen,
        film_in_sentences,
        urine_on_a_roll,
    )
}
