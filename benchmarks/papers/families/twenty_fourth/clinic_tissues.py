"""Reports of pathology: a sheet with pictures at the side, cells with ticks, a tumour's genes, a second opinion."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.twenty_fourth.clinic_kit import (
    BOOK,
    HEI,
    KAI,
    MICRO,
    PLAIN,
    SONG,
    Chart,
    barcode,
    boxes,
    grid,
    line,
    p,
    sheet,
    spread,
    stamp,
    title,
)
from benchmarks.papers.families.twenty_fourth.clinic_pictures import stained
from benchmarks.papers.paper import Drawing

#: Where from, what was seen by eye, what under the microscope, what it is.
_SLICES = (
    ("胃窦", "灰白色碎组织4粒，合计0.4×0.3×0.2cm", "黏膜慢性炎，固有层内中等量炎细胞浸润，小灶腺体肠上皮化生", "胃窦黏膜中度慢性非萎缩性胃炎伴轻度肠化"),
    ("横结肠息肉", "带蒂息肉1枚，直径0.9cm，表面光滑", "腺管密集排列，被覆上皮呈低级别异型，切缘未见累及", "横结肠管状腺瘤，低级别"),
    ("右乳肿物", "灰白结节1枚，1.8×1.5×1.1cm，界清", "纤维间质及腺管双相增生，腺管受压呈裂隙状，未见异型", "右乳纤维腺瘤"),
    ("背部皮下肿物", "囊性肿物1枚，直径2cm，内含灰黄豆渣样物", "囊壁内衬复层鳞状上皮，腔内为层状角化物", "背部表皮样囊肿"),
    ("甲状腺左叶", "甲状腺组织4×2.5×2cm，切面见灰白结节，直径0.8cm", "乳头状结构，瘤细胞核呈毛玻璃样，可见核沟及核内包涵体", "甲状腺左叶乳头状癌"),
    ("胆囊", "胆囊一个，7×3×2.5cm，壁厚0.3cm，黏膜粗糙", "胆囊黏膜慢性炎细胞浸润，罗-阿窦形成，肌层增厚", "慢性胆囊炎"),
)  # fmt: skip
_CELLS = (
    ("胸水", "送检胸水约200ml，淡黄色", "见多量淋巴细胞及间皮细胞，未见肿瘤细胞", "未查见癌细胞"),
    ("尿液", "送检晨尿约60ml，清亮", "见少量尿路上皮细胞，形态大致正常", "未见高级别尿路上皮癌细胞"),
    ("痰液", "送检痰液3次，白色黏痰", "见少量核大深染、核浆比增高的异型细胞", "查见可疑癌细胞"),
    ("痰液", "送检痰液2次，白黏痰", "见柱状上皮细胞、尘细胞及中性粒细胞", "未查见癌细胞"),
)  # fmt: skip
_GENES = (
    ("EGFR", "19外显子缺失 p.E746_A750del", "28.6%"),
    ("EGFR", "21外显子 p.L858R", "17.3%"),
    ("KRAS", "2外显子 p.G12C", "21.8%"),
)
_ALL_GENES = ("EGFR", "KRAS", "ALK", "ROS1", "BRAF", "MET", "RET", "HER2", "NTRK1")
_SEEN_AGAIN = (
    ("左肺上叶穿刺", "CK7(+)，TTF-1(+)，NapsinA(+)，P40(-)，Ki-67(约20%)", "左肺上叶浸润性腺癌"),
    ("宫颈活检", "P16(+)，Ki-67(基底上1/2层+)", "宫颈高级别鳞状上皮内病变"),
    ("颈部淋巴结", "CD20(散在+)，CD3(+)，Bcl-2(生发中心-)，Ki-67(生发中心+)", "颈部淋巴结反应性增生"),
    ("前列腺穿刺", "P504S(+)，34βE12(-)，P63(-)，PSA(+)", "前列腺腺泡腺癌"),
)  # fmt: skip


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """When it was received and when the report was signed, both within the stay."""
    return case.admitted_on + dt.timedelta(days=1), case.discharged_on


def _truth(chart: Chart, told: str) -> dict[str, str]:
    return chart.truth(reported_on=chart.on, diagnosis=told)


def pictures_at_the_side(case: Case, random: Random) -> Drawing:
    """The usual sheet of the department: text left, two fields of the microscope right."""
    came, on = _days(case)
    c, form = Chart(case, on), random.choice(("-", "/"))
    fit = [one for one in _SLICES if case.insured.sex == "女" or "乳" not in one[0]]
    place, bare, seen, told = c.pick(fit)
    body = title(c.house, 23) + title(
        random.choice(("病理检查报告单", "病理诊断报告书", "组织病理学报告")), 22, "margin-bottom:6px"
    )
    body += spread(
        barcode(case.seed + 1, 150, 26), f"病理号：<b>{on.year}-{c.serial('病理', 6)}</b>", style="align-items:center"
    ) + line("2px solid #24506b", 8)
    body += grid(
        [
            [f"姓名：{c.name}", f"性别：{c.sex}", f"年龄：{c.age}"],
            [f"送检科室：{c.unit}", f"住院号：{case.numbers['住院号']}", f"送检部位：{place}"],
            [f"收到日期：{day_text(came, form)}", f"送检医师：{c.who(1)}", f"蜡块号：{case.seed % 4 + 1}"],
        ],
        "free",
        "",
        (38, 31, 31),
    )
    body += line("1px solid #24506b", 8)
    left = p("肉眼所见", "color:#24506b", "b") + p(bare + "。", "min-height:92px;line-height:1.8")
    left += p("镜下所见", "color:#24506b", "b") + p(seen + "。", "min-height:120px;line-height:1.8;text-align:justify")
    left += p("病理诊断", "color:#24506b", "b") + p(told, "font-size:18.5px;line-height:1.7;min-height:96px", "b")
    right = "".join(
        stained(case.seed + k, 210, 150) + p(f"HE ×{100 * (k + 1)}", "font-size:13px;margin-bottom:10px", "c")
        for k in range(2)
    )
    body += f"<div style='display:flex;gap:24px'><div style='flex:1'>{left}</div><div style='width:210px'>{right}</div></div>"
    foot = line("1px solid #24506b", 8) + spread(
        f"初诊医师：{c.who(2)}", f"复诊医师：<span class=name>{c.who(3)}</span>", f"报告日期：{day_text(on, form)}"
    )
    foot += p(
        "本报告仅对送检标本负责。如临床与病理不符，请及时与病理科联系。未经签名无效。",
        "font-size:13.5px;margin-top:8px;color:#444",
    )
    body += f"<div style='position:absolute;left:48px;right:48px;bottom:34px'>{foot}</div>"
    body += stamp("病理诊断专用章", 452, 622, across=112, opacity=0.45) if random.random() < 0.6 else ""
    return sheet(body, (800, 780), _truth(c, told), f"font:16px/1.6 {random.choice((SONG, HEI))};padding:36px 48px")


def cells_with_ticks(case: Case, random: Random) -> Drawing:
    """Half a sheet for cells: what was sent is ticked, one round field, the finding in a frame."""
    came, on = _days(case)
    c = Chart(case, on)
    what, bare, seen, told = c.pick(_CELLS)
    body = (
        p(c.house, "font-size:20px", "c")
        + title("脱落细胞学病理报告", 22)
        + spread(f"细胞号：C{on:%y}{c.serial('细胞', 5)}", f"住院号：{case.numbers['住院号']}", style="margin-top:4px")
    )
    body += grid(
        [
            ["#姓名", c.name, "#性别", c.sex, "#年龄", c.age],
            ["#申请科室", f"+2 {c.unit}", "#接收日期", f"+2 {day_text(came, '.')}"],
        ],
        "net",
        "",
        (16, 20, 14, 14, 14, 22),
    )
    text = p(f"标本类型：{boxes(('胸水', '腹水', '尿液', '痰液', '刷片'), what, '　')}", "margin-top:12px")
    text += p(
        f"制片方法：{boxes(('直接涂片', '离心涂片', '液基薄层'), c.pick(('离心涂片', '液基薄层')), '　')}",
        "margin-top:8px",
    )
    text += p(f"肉眼：{bare}。", "margin-top:8px") + p(f"镜检：{seen}。", "margin-top:8px")
    body += f"<div style='display:flex;gap:18px;align-items:center'><div style='flex:1'>{text}</div>{stained(case.seed + 7, 150, 150, round_field=True)}</div>"
    body += f"<div style='border:1.6px solid #222;margin-top:16px;padding:10px 16px'><b>细胞学诊断：</b><span style='font-size:18px'>{told}</span></div>"
    body += spread(
        f"诊断医师：<span class=name>{c.who(4)}</span>",
        f"复核：{c.who(5)}",
        f"{random.choice(('报告日期', '签发日期'))}：{day_text(on, random.choice(('.', '年')))}",
        style="margin-top:22px",
    )
    body += p(
        "细胞学检查阴性不能完全排除肿瘤，请结合临床及影像，必要时复查或取组织活检。",
        "font-size:13.5px;margin-top:12px;color:#555",
    )
    return sheet(
        body,
        (780, 560),
        _truth(c, told),
        f"font:16px/1.6 {PLAIN};padding:28px 42px;background:{random.choice(('#fff', '#f3f8fc'))}",
    )


def genes_of_a_tumour(case: Case, random: Random) -> Drawing:
    """The department's molecular room: a table of genes of a lung tumour, one of them changed."""
    came, on = _days(case)
    c = Chart(case, on)
    told = c.pick(("右肺下叶腺癌", "左肺上叶腺癌", "右肺中叶腺癌"))
    gene, change, share = c.pick(_GENES, 1)
    form = random.choice(("-", "年月"))
    body = (
        "<div style='background:#4b3a7a;color:#fff;margin:-34px -46px 16px;padding:20px 46px'>"
        + p(c.house, "font-size:20px")
        + p("分子病理检测报告（肿瘤组织基因突变）", "font-size:24px", "b")
        + "</div>"
    )
    told_rows = [
        ["#姓名", c.name, "#性别", c.sex, "#年龄", c.age],
        ["#样本编号", f"M{c.serial('分子', 7)}", "#样本", "石蜡切片", "#肿瘤细胞", f"约{c.pick((30, 45, 60))}%"],
        ["#病理诊断", f"+2 {told}", "#送检科室", f"+2 {c.unit}"],
        ["#接收日期", f"+2 {day_text(came, form)}", "#报告日期", f"+2 {day_text(on, form)}"],
    ]
    body += grid(told_rows, "net", "", (15, 21, 14, 16, 14, 20))
    body += p("一、检测结果", "margin:20px 0 6px;color:#4b3a7a;font-size:17px", "b")
    rows = [["基因", "变异", "突变丰度", "结果"]]
    rows += [
        [
            one,
            change if one == gene else "未检出",
            share if one == gene else "—",
            "<b>突变型</b>" if one == gene else "野生型",
        ]
        for one in _ALL_GENES
    ]
    body += grid(rows, "lined", "", (18, 44, 20, 18))
    body += p("二、结果说明", "margin:20px 0 6px;color:#4b3a7a;font-size:17px", "b")
    body += p(
        f"本次在送检肿瘤组织中检出{gene}基因{change}变异，丰度{share}。是否选用相应靶向药物，请由主管医师结合患者病情、治疗史综合判断。",
        "text-align:justify;line-height:1.85",
    )
    body += p("三、方法与局限", "margin:20px 0 6px;color:#4b3a7a;font-size:17px", "b")
    body += p(
        "采用高通量测序（NGS）法，平均测序深度≥1000×，检测下限1%。阴性结果不排除低于检测下限的变异；肿瘤存在异质性，结果仅代表本次送检样本。",
        "text-align:justify;line-height:1.85",
    )
    body += spread(
        f"检测者：{c.who(1)}",
        f"审核者：<span class=name>{c.who(2)}</span>",
        f"批准者：{c.who(3)}",
        style="position:absolute;left:46px;right:46px;bottom:50px",
    )
    return sheet(body, (820, 980), _truth(c, told), f"font:16px/1.6 {MICRO};padding:34px 46px")


def second_opinion(case: Case, random: Random) -> Drawing:
    """A letter of the department on slides the patient brought from elsewhere."""
    came, on = _days(case)
    c = Chart(case, on)
    places = "颈部" if c.years < 18 else "左颈宫" if case.insured.sex == "女" else "左颈前"
    place, stains, told = c.pick([one for one in _SEEN_AGAIN if one[0][0] in places])
    body = (
        title(c.house, 24)
        + title(random.choice(("病理会诊意见书", "病理科会诊报告")), 24, "letter-spacing:6px;margin:4px 0 18px")
        + p(f"会诊号：H{on:%y}{c.serial('会诊', 5)}", "", "r")
        + line("1.6px solid #222", 4)
    )
    body += spread(f"姓名：{c.name}", f"性别：{c.sex}", f"年龄：{c.age}", f"申请科室：{c.unit}", style="margin-top:6px")
    slides = c.pick((("6", "2"), ("4", "1"), ("9", "3")))
    body += p(
        f"贵方于{day_text(came, '年')}送来{place}HE切片{slides[0]}张、蜡块{slides[1]}块。经本科两位高年资医师阅片，并补做免疫组织化学染色，结果如下：",
        "text-indent:2em;line-height:2.1;margin-top:18px;text-align:justify",
    )
    body += p(f"免疫组化：{stains}。", "text-indent:2em;line-height:2.1")
    body += p("会诊病理诊断：", "margin-top:18px", "b") + p(told, "text-indent:2em;font-size:20px;line-height:2", "b")
    body += p(
        "附注：会诊意见供原诊断单位及临床参考；切片、蜡块已随报告退还，请妥善保管。", "margin-top:30px;font-size:15px"
    )
    body += spread(
        f"会诊医师：<span class=name>{c.who(6)}</span>　<span class=name>{c.who(7)}</span>",
        f"报告日期：{day_text(on, random.choice(('年', '数')))}",
        style="margin-top:56px",
    )
    body += stamp("病理科会诊专用章", 480, 590, across=126) if random.random() < 0.7 else ""
    return sheet(body, (760, 800), _truth(c, told), f"font:16.5px/1.6 {random.choice((BOOK, KAI))};padding:46px 58px")


LAYOUTS = {"pathology_report": (pictures_at_the_side, cells_with_ticks, genes_of_a_tumour, second_opinion)}
