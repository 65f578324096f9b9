"""Reports on tissue, cells and a tumour's genes: frozen section, cytology to tick, antibodies in a table, genes."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twenty_third.clinic_kit import (
    FANG,
    HANDS,
    HEI,
    MODERN,
    SONG,
    age,
    barcode,
    crew,
    gap,
    inked,
    p,
    pen,
    sheet,
    signed,
    spread,
    table,
    tick,
    title,
    told,
    unit,
    where,
    who,
)
from benchmarks.papers.paper import Drawing, Layout

_FROZEN = (
    ("左颈部肿物", "灰红组织一块，2.1×1.6×1.2cm，切面实性、质中。", "（左颈部）良性病变，倾向神经鞘瘤"),
    ("右腮腺肿物", "带包膜结节一枚，径1.8cm，切面灰白、半透明。", "（右腮腺）多形性腺瘤"),
    ("右侧甲状腺结节", "组织一块，2.4×2×1.3cm，切面见胶冻样结节。", "（右侧甲状腺）结节性甲状腺肿"),
)
#: What was taken, how it looks, the antibodies, what it is; the last is for those who are not yet grown.
_STAINED = (
    (
        "胃体活检组织",
        "镜下见腺体结构紊乱，部分呈筛状，细胞核增大深染，浸润固有层。",
        (("CK", "＋"), ("CEA", "＋"), ("HER2", "1＋"), ("MLH1", "＋"), ("MSH2", "＋"), ("Ki-67", "约60%＋")),
        "（胃体）中分化腺癌",
    ),
    (
        "右肾肿物",
        "镜下见瘤细胞胞质透亮，呈巢状排列，间质富于薄壁血管，未见坏死。",
        (("CAIX", "＋"), ("CD10", "＋"), ("Vimentin", "＋"), ("CK7", "－"), ("PAX8", "＋"), ("Ki-67", "约5%＋")),
        "（右肾）透明细胞性肾细胞癌，WHO/ISUP 2级",
    ),
    (
        "左腋窝淋巴结",
        "淋巴结结构保存，滤泡增生，大小不一，生发中心极性存在。",
        (("CD20", "B区＋"), ("CD3", "T区＋"), ("Bcl-2", "生发中心－"), ("CD10", "生发中心＋"), ("Ki-67", "生发中心高")),
        "（左腋窝）淋巴结反应性滤泡增生",
    ),
)
_GENES = (
    ("右肺上叶肿物", "（右肺上叶）浸润性腺癌", "EGFR", "19号外显子缺失 p.E746_A750del", "23.6%"),
    ("乙状结肠肿物", "（乙状结肠）中分化腺癌", "KRAS", "2号外显子 p.G12D", "31.2%"),
    ("右大腿软组织肿物", "（右大腿）尤文肉瘤", "EWSR1", "EWSR1::FLI1 融合", "检出"),
)


def _grown(case: Case) -> bool:
    return (case.admitted_on - case.insured.born_on).days > 30 * 365


def _fields(case: Case, finding: str, on: dt.date) -> dict[str, object]:
    return told(case, "patient hospital", reported_on=on, diagnosis=finding)


def frozen_section_note(case: Case, random: Random) -> Drawing:
    """A half sheet sent into the theatre: what came, the quick finding by hand or print, times to the minute."""
    on = case.admitted_on + dt.timedelta(1)
    what, eye, finding = _FROZEN[case.seed % len(_FROZEN)]
    hand = random.random() < 0.5
    minutes = random.randint(10, 27)

    def put(words: str) -> str:
        return pen(words) if hand else words

    body = (
        title(case.hospital, 23, 600)
        + p("术中快速冰冻病理报告", "font-size:20px;letter-spacing:2px", "mid")
        + spread(
            f"冰冻号：F{case.numbers['标本号'][:6]}", "联系电话：病理科内线 6127", style="font-size:15px;margin-top:8px"
        )
        + p(
            f"姓名{gap(put(who(case)), 96)} 性别{gap(put(case.insured.sex), 36)} 年龄{gap(put(age(case, on)), 56)} "
            f"住院号{gap(put(case.numbers['住院号']), 110)}",
            "margin:10px 0",
            "nb",
        )
        + p(f"手术科室{gap(put(unit(case)), 150)}　送检组织{gap(put(what), 200)}", "margin:10px 0", "nb")
        + p(f"接收 {on:%H:%M}".replace("00:00", "10:08") + f"　　报告 10:{8 + minutes:02d}")
        + p(f"肉眼所见：{put(eye)}", "margin:10px 0")
        + p(
            f"冰冻诊断：<br><span style='font-size:19px'>　{put(finding)}</span>",
            "border:2px solid #333;padding:10px 14px;min-height:96px",
        )
        + p("冰冻切片受取材及制片限制，最后诊断以石蜡切片为准。", "font-size:14px;margin-top:8px")
        + spread(
            f"诊断医师：{signed(crew(case)[0], 28)}",
            f"报告日期：{put(day_text(on, '年'))}",
            style="margin-top:20px",
        )
    )
    return sheet(
        body, (720, 560), _fields(case, finding, on), font=SONG, px=16.5, pad="32px 46px", hand=random.choice(HANDS)
    )


def cytology_to_tick(case: Case, random: Random) -> Drawing:
    """A form for cells drawn by a fine needle: quality and classes to tick, the finding in a frame."""
    on = case.visited_on
    grade = case.seed % 2
    finding = ("（甲状腺左叶结节）良性滤泡性结节", "（甲状腺左叶结节）意义不明的非典型病变")[grade]
    classes = ("Ⅰ类 无法诊断", "Ⅱ类 良性", "Ⅲ类 意义不明的非典型", "Ⅳ类 滤泡性肿瘤", "Ⅴ类 可疑恶性", "Ⅵ类 恶性")
    seen = (
        "滤泡上皮细胞呈蜂窝状平铺，核圆、大小一致，背景见较多胶质及吞噬细胞。",
        "少量滤泡上皮细胞，局部核稍增大、排列略拥挤，胶质较少。",
    )[grade]
    ticks = "".join(f"<div style='width:33%'>{tick(i == grade + 1, word)}</div>" for i, word in enumerate(classes))
    quality = f"{tick(True, '满意')}　{tick(False, '基本满意')}　{tick(False, '不满意')}"
    body = (
        spread(
            f"<b style='font-size:{min(23, 420 / len(case.hospital)):.1f}px'>{where(case)}</b>",
            barcode("C" + case.numbers["标本号"], 28, 150),
        )
        + p("细胞病理学检查报告单", "font-size:21px;background:#3e2f5b;color:#fff;padding:3px;margin:6px 0 12px", "mid")
        + table(
            [
                ["姓名", who(case), "性别", case.insured.sex, "年龄", age(case, on)],
                ["科室", unit(case), "门诊号", case.numbers["门诊号"], "送检日期", f"{on:%Y-%m-%d}"],
                ["标本", "甲状腺左叶结节细针穿刺液基涂片||colspan=5"],
            ],
            style="white-space:nowrap;font-size:15.5px",
        )
        + p(f"标本质量：{quality}", "margin-top:16px")
        + p("镜下所见：" + seen, "margin:12px 0;line-height:1.8;min-height:80px")
        + p("甲状腺细胞病理Bethesda报告系统分类：")
        + f"<div style='display:flex;flex-wrap:wrap;line-height:2;padding-left:16px;font-size:15.5px'>{ticks}</div>"
        + p(f"细胞学诊断：<b>{finding}</b>", "border:1.5px solid #3e2f5b;padding:14px;margin:16px 0;font-size:17px")
        + p("建议：" + ("定期超声随访。", "3个月后重复穿刺。")[grade])
        + spread(
            f"初检：{signed(crew(case)[1], 27)}",
            f"复检：{signed(crew(case)[2], 27)}",
            f"报告日期：{on + dt.timedelta(2):%Y-%m-%d}",
            style="margin-top:34px",
        )
        + p("细胞学检查存在假阴性可能，请结合临床与影像。", "font-size:13.5px;margin-top:14px")
    )
    return sheet(body, (740, 740), _fields(case, finding, on + dt.timedelta(2)), font=HEI, px=16, pad="32px 44px")


def antibodies_in_a_table(case: Case, random: Random) -> Drawing:
    """A sheet of a teaching hospital: prose of what is seen, a table of antibodies, the finding at the end."""
    came = case.admitted_on + dt.timedelta(1)
    on = case.discharged_on + dt.timedelta(1)
    what, lens, stains, finding = _STAINED[case.seed % 2 if _grown(case) else 2]
    half = (len(stains) + 1) // 2
    padded = [*stains, *[("", "")] * (half * 2 - len(stains))]
    rows = [[*padded[i], *padded[i + half]] for i in range(half)]
    body = (
        title(case.hospital, 27, 620, "letter-spacing:1px")
        + p("病理科　组织病理学诊断报告", "font-size:18px;margin-bottom:12px", "mid")
        + spread(f"病理号：{came:%y}-{case.numbers['标本号'][:6]}", f"住院号：{case.numbers['住院号']}")
        + spread(f"姓名：{who(case)}", f"性别：{case.insured.sex}", f"年龄：{age(case, came)}", f"病区：{unit(case)}")
        + spread(f"送检标本：{what}", f"收到日期：{came:%Y-%m-%d}")
        + p("", "border-top:3px double #222;margin:10px 0")
        + p("<b>肉眼检查</b>　灰白灰红组织，总体积约2×1.5×0.8cm，全部取材，共3块。")
        + p(f"<b>显微镜检查</b>　{lens}", "margin:12px 0")
        + p("<b>免疫组化</b>")
        + table(rows, "full", "width:520px;margin:6px 0 16px 30px", ("抗体", "结果", "抗体", "结果"))
        + p("<b>病理诊断</b>", "font-size:17px")
        + p(finding, "font-size:19px;padding:6px 0 0 2em;min-height:110px")
        + spread(
            f"诊断医师：{signed(crew(case)[0], 28)}　{signed(crew(case)[1], 28)}",
            f"报告日期：{day_text(on, random.choice(('-', '年月')))}",
            style="border-top:1px solid #222;padding-top:10px",
        )
        + p("会诊请携带蜡块及切片。借片电话见科室门口公示。", "font-size:13.5px;margin-top:8px")
        + at(360, 850, "— 1/1 —", "font-size:14px")
    )
    body += inked(case.hospital, 330, 690, 128, "病理诊断章") if random.random() < 0.6 else ""
    return sheet(body, (780, 900), _fields(case, finding, on), font=FANG, px=17, pad="40px 54px")


def genes_of_a_tumour(case: Case, random: Random) -> Drawing:
    """A company's report on a tumour's genes for a hospital: coloured result box, table of genes."""
    came, on = case.admitted_on + dt.timedelta(1), case.discharged_on + dt.timedelta(2)
    what, finding, gene, change, share = _GENES[case.seed % 2 if _grown(case) else 2]
    tint = random.choice(("#0a6e7c", "#6b2f7d"))
    rest = [one for one in ("EGFR", "KRAS", "BRAF", "ALK", "NTRK1", "RET", "EWSR1") if one != gene]
    house = ("海晏泛基医学检验实验室有限公司", "云杉精准医学检验中心")[case.seed // 3 % 2]
    body = (
        p(
            spread(house, "肿瘤分子病理诊断报告", style="color:#fff;font-size:17px"),
            f"background:{tint};margin:-36px -48px 18px;padding:16px 48px",
        )
        + table(
            [
                [f"受检者　<b>{who(case)}</b>", f"性别　{case.insured.sex}", f"年龄　{age(case, came)}"],
                [f"送检医院　{where(case)}||colspan=2", f"科室　{unit(case)}"],
                [f"样本　{what}石蜡切片||colspan=2", f"样本编号　{case.numbers['标本号']}"],
                [f"病理诊断　<b>{finding}</b>||colspan=3"],
                [f"收样日期　{came:%Y-%m-%d}||colspan=2", f"报告日期　{on:%Y-%m-%d}"],
            ],
            "rows",
        )
        + p("检测结论", f"color:{tint};font-size:18px;margin-top:20px", "fat")
        + p(
            f"检出 <b>{gene}</b> 基因变异：{change}（丰度/状态：{share}）",
            f"border-left:6px solid {tint};background:#f2f4f6;padding:12px 16px;margin:8px 0",
        )
        + p("分子病理检测结果", f"color:{tint};font-size:18px;margin:18px 0 6px", "fat")
        + table(
            [[gene, change, share], *[[one, "未检出目标变异", "—"] for one in rest]],
            "thr",
            "font-size:15.5px",
            ("基因", "变异", "丰度/状态"),
        )
        + p(
            "检测方法：高通量测序，平均深度1200×。未检出不代表不存在检测范围以外的变异。",
            "font-size:14px;margin-top:14px",
        )
        + spread(
            f"实验 {signed(crew(case)[1], 27)}",
            f"分析 {signed(crew(case)[2], 27)}",
            f"签发 {signed(crew(case)[3], 27)}",
            style="margin-top:34px",
        )
        + p(f"内部编号 {e(case.numbers['业务流水号'])}", "font-size:13.5px;color:#777;margin-top:20px")
    )
    body += inked(house, 540, 620, 130) if random.random() < 0.6 else ""
    return sheet(body, (780, 870), _fields(case, finding, on), font=MODERN, px=16, pad="36px 48px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "pathology_report": (frozen_section_note, cytology_to_tick, antibodies_in_a_table, genes_of_a_tumour),
}
