"""Strays from hospitals: close to claim material, and none of it."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text, portrait
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.families.thirteenth.kit import thermal
from benchmarks.papers.paper import Drawing, Layout


def deposit(case: Case, random: Random) -> Drawing:
    """A receipt of money paid before the stay, to be given back."""
    paid = random.randint(2, 30) * 100000
    lines = [
        ["住院号", case.numbers["住院号"], "姓名", t(case.insured.name)],
        ["科室", t(case.department), "收款方式", random.choice(("扫码", "现金", "POS刷卡"))],
        ["预交金额", f"@colspan=3|￥{paid // 100}.00　（{in_words(paid)}）"],
        ["累计预交", f"{paid // 100}.00", "收款日期", day_text(case.admitted_on, "-")],
    ]
    body = (
        f'<h2 class="mid" style="font-size:19px">{t(case.hospital)}</h2><div class="mid" style="font-size:18px;letter-spacing:4px;margin-bottom:8px">住院预交金凭据</div>'
        + kit.rows(*lines, widths=(15, 35, 15, 35))
        + "<div style='font-size:13px;margin-top:8px'>说明：本凭据不作报销依据，出院结算时凭此退换，遗失不补。</div>"
        + kit.pair(f"收款员 {random.randint(100, 999)}", "第二联　患者留存", style="margin-top:10px;font-size:13px")
        + kit.oblong(["预交金收讫", t(day_text(case.admitted_on, "."))], right=80, bottom=24)
    )
    return kit.page(
        body, (720, 350), font=kit.MING, px=15, pad="24px 36px", ground="#f2f7fb", css=".g td{height:36px}", scale=1.8
    )


def ward_rules(case: Case, random: Random) -> Drawing:
    """What a patient is told on the first day."""
    rules = [
        "入院当日请完成医保登记，出院当日凭预交金凭据到一楼结算窗口办理结算。",
        "住院期间不得外出、外宿，有事须向主管医师请假。",
        "探视时间：每日15:00—19:00，每次不超过两人。",
        "病区内禁止吸烟，请勿使用自带电器。",
        "贵重物品自行保管，谨防诈骗。",
        "复印病历请于出院15个工作日后，持患者身份证到病案室办理。",
        "输液时请勿自行调节滴速，如有不适请按呼叫铃。",
    ]
    inner = "".join(f"<p>{number}. {rule}</p>" for number, rule in enumerate(random.sample(rules, 6), 1))
    body = (
        f'<h2 class="mid" style="font-size:25px;color:#1c6b8a;margin-bottom:4px">{t(case.department)}入院须知</h2><div class="mid" style="color:#1c6b8a">{t(case.hospital)}</div>'
        f"<div style='margin-top:16px'>尊敬的患者及家属：<br>欢迎您来到我科住院治疗，为了您早日康复，请您了解以下事项。</div>{inner}"
        + kit.pair("护士站电话：6" + digits(random, 6), "责任护士：　　　　", style="margin-top:20px")
        + kit.pair(
            "患者/家属签名：" + kit.pen(case.relative.name),
            "日期：" + kit.pen(day_text(case.admitted_on, ".")),
            style="margin-top:14px",
        )
    )
    return kit.page(body, (740, 640), font=kit.ROUND, px=16.5, css="p{line-height:2}", pad="38px 54px")


def consent(case: Case, random: Random) -> Drawing:
    """What is signed before an operation."""
    body = (
        f'<div class="mid" style="font-size:19px">{t(case.hospital)}</div><h2 class="mid" style="font-size:24px;margin:4px 0 12px">{random.choice(("手术知情同意书", "麻醉知情同意书", "有创操作知情同意书"))}</h2>'
        + kit.pair(
            f"姓名：{t(case.insured.name)}",
            f"性别：{case.insured.sex}",
            f"科别：{t(case.department)}",
            f"住院号：{case.numbers['住院号']}",
            style="border-bottom:1px solid #333;padding-bottom:6px;font-size:14px",
        )
        + f"<p>术前诊断：{t(case.diagnosis.name)}。医师已告知我该操作的目的、预期效果以及可供选择的其他方案。</p>"
        "<p>我理解术中、术后可能出现下列风险：1.麻醉意外、心脑血管意外；2.出血、感染、切口延迟愈合；3.邻近脏器损伤；4.术中根据情况改变方案；5.其他难以预料的情况。</p>"
        "<p>我已详细阅读以上内容，对医师的告知完全理解，经慎重考虑，□同意　□不同意　接受该操作，并承担相应风险。</p>"
        + f"<div style='line-height:2.4;margin-top:18px'>患者签名：{kit.pen(case.insured.name, size=1.4)}　　授权亲属签名：{kit.pen(case.relative.name, size=1.4, face=1)}<br>谈话医师：{kit.pen(kit.staff(random), size=1.3, face=2)}　　日期：{kit.pen(day_text(case.admitted_on, '年'))}</div>"
    )
    return kit.page(
        body,
        (740, 680),
        font=kit.SONG,
        px=16,
        css="p{line-height:1.95;text-indent:2em;margin-top:10px}",
        pad="38px 54px",
    )


def booking(case: Case, random: Random) -> Drawing:
    """A slip that books an examination."""
    what, how = random.choice(
        (
            ("上腹部增强CT", "检查前禁食4小时，请带走金属物品"),
            ("无痛胃肠镜", "前一日流质饮食，须家属陪同"),
            ("彩超(泌尿系)", "检查前憋尿"),
        )
    )
    body = (
        f'<div class="c" style="font-size:23px">{t(case.hospital)}</div><div class="c" style="font-size:25px;font-weight:bold;margin:6px 0">检查预约通知单</div>'
        "<div style='border-top:2px dashed #555;margin:8px 0'></div>"
        f"姓名：{t(case.insured.name)}　{case.insured.sex}<br>登记号：{case.numbers['登记号']}<br>项目：{what}<br>"
        f"预约时间：{day_text(case.visited_on, '-')} {random.randint(8, 16)}:30<br>地点：{random.choice(('医技楼2层3诊室', '门诊三楼B区'))}<br>序号：<b style='font-size:30px'>{random.randint(1, 60):03d}</b><br>"
        f"<div style='border-top:2px dashed #555;margin:8px 0'></div>注意事项：{how}。请提前20分钟到分诊台报到，过号顺延。"
        f"<div class='c' style='margin-top:12px'>{kit.bars(random, width=300, height=46)}</div>"
    )
    return thermal(body, width=560, height=590, fields={})


def leaflet(case: Case, random: Random) -> Drawing:
    """The leaflet in a box of medicine."""
    name, use = random.choice(
        (
            ("阿莫西林胶囊", "敏感菌所致的中耳炎、鼻窦炎、咽炎、扁桃体炎等上呼吸道感染"),
            ("苯磺酸氨氯地平片", "高血压；慢性稳定性心绞痛"),
            ("布洛芬混悬液", "儿童普通感冒或流感引起的发热，也用于缓解轻至中度疼痛"),
        )
    )
    parts = (
        ("药品名称", f"通用名称：{name}　汉语拼音：略"),
        ("成份", "本品主要成份及辅料见包装。"),
        ("适应症", use + "。"),
        ("用法用量", "口服。成人一次1片（粒），一日1~3次，或遵医嘱。"),
        ("不良反应", "偶见恶心、皮疹、头痛、乏力，停药后可自行消失。罕见过敏性休克。"),
        ("禁忌", "对本品任何成份过敏者禁用。"),
        ("注意事项", "1.肝肾功能不全者慎用。2.孕妇及哺乳期妇女应在医师指导下使用。3.请将本品放在儿童不能接触的地方。"),
        ("贮藏", "密封，在阴凉（不超过20℃）干燥处保存。"),
        ("批准文号", f"国药准字H{digits(random, 8)}"),
        ("生产企业", "江城同福制药股份有限公司　电话 400-" + digits(random, 7)),
    )
    inner = "".join(f"<div style='margin-bottom:5px'><b>【{title}】</b>{words}</div>" for title, words in parts)
    body = (
        "<div class='pair' style='font-size:12px'><span>核准日期：2009年03月18日<br>修改日期：2021年11月02日</span><span style='border:1px solid;padding:2px 8px;height:24px'>处方药</span></div>"
        f"<h2 class='mid' style='font-size:23px;margin:8px 0'>{name}说明书</h2><div class='mid' style='font-size:13px;margin-bottom:10px'>请仔细阅读说明书并在医师指导下使用</div>"
        f"<div style='columns:2;column-gap:26px;font-size:14px;line-height:1.65'>{inner}</div>"
    )
    return kit.page(body, (760, 560), font=kit.SONG, px=14, pad="30px 38px", ground="#fcfcfa", scale=1.8)


def carer_pass(case: Case, random: Random) -> Drawing:
    """A carer's card for a ward."""
    body = (
        f'<div style="background:#2f8f6b;color:#fff;text-align:center;padding:14px 0"><div style="font-size:17px">{t(case.hospital)}</div><div style="font-size:30px;letter-spacing:14px">陪护证</div></div>'
        f'<div style="display:flex;padding:22px 26px;gap:20px">{portrait(104, 132)}<div style="line-height:2.1">陪护人：{t(case.relative.name)}<br>患　者：{t(case.insured.name)}<br>病　区：{t(case.department)}<br>床　号：{random.randint(1, 60)}床</div></div>'
        f'<div style="padding:0 26px">有效期：{day_text(case.admitted_on, ".")} 起至患者出院<br>一患一陪，凭证进出，请勿转借。</div>'
    )
    return kit.page(body, (420, 440), font=kit.HEI, px=16, pad="0", ground="#f7fbf9", scale=2.0)


def _checkup_names() -> list[list[str]]:
    """A part of the page."""
    return (
        "血常规",
        "尿常规",
        "肝功能",
        "肾功能",
        "血脂四项",
        "空腹血糖",
        "心电图",
        "胸部CT",
        "腹部彩超",
        "甲状腺彩超",
        "肿瘤标志物",
        "骨密度",
        "碳13呼气",
    )


def checkup(case: Case, random: Random) -> Drawing:
    """A price list of check-ups."""
    names = _checkup_names()
    plans = (("基础套餐", 298, 6), ("精英套餐", 698, 9), ("至尊套餐", 1680, 13))
    lines = [["检查项目", *(f"@class=mid|{name}" for name, _, _ in plans)]]
    lines += [
        [name, *("@class=mid|" + ("●" if place < count else "") for _, _, count in plans)]
        for place, name in enumerate(names)
    ]
    lines.append(
        [
            "优惠价（元）",
            *(f"@class=mid|<b style='color:#d0451b'>{price + random.choice((0, 20, 50))}</b>" for _, price, _ in plans),
        ]
    )
    body = (
        f'<div class="mid"><div style="font-size:17px;color:#0a7a8c">{t(case.hospital)}健康管理中心</div><h2 style="font-size:26px;color:#0a7a8c;margin:4px 0 12px">{case.on.year}年度体检套餐一览</h2></div>'
        + kit.rows(*lines, widths=(34, 22, 22, 22))
        + "<div style='margin-top:12px;font-size:14px'>温馨提示：检查前一天清淡饮食，22点后禁食。团体体检另有优惠，可开具发票。预约热线：8"
        + digits(random, 6)
        + "</div>"
    )
    return kit.page(
        body,
        (700, 720),
        font=kit.SANS,
        px=15,
        css=".g td{border-color:#8cc4cc;height:34px}.g tr:first-child td{background:#dff1f3}",
    )


def donor(case: Case, random: Random) -> Drawing:
    """A blood donor's booklet."""
    blood = random.choice(("A", "B", "O", "AB"))
    lines = [["献血日期", "献血量", "献血编码", "采血单位"]]
    for back in range(random.randint(2, 4)):
        lines.append(
            [
                day_text(
                    case.visited_on.replace(year=case.visited_on.year - back, day=min(case.visited_on.day, 28)), "."
                ),
                random.choice(("200mL", "400mL", "1治疗量")),
                digits(random, 11),
                kit.town(case.relative) + "中心血站",
            ]
        )
    body = (
        '<h2 class="mid" style="font-size:27px;color:#c1272d;letter-spacing:8px">无偿献血证</h2><div class="mid" style="margin:4px 0 12px;color:#c1272d">国家卫生健康委员会　中国红十字会总会　监制</div>'
        + kit.pair(
            f"姓名 {t(case.relative.name)}",
            f"性别 {case.relative.sex}",
            f"血型 {blood}型 RhD(+)",
            style="margin-bottom:4px",
        )
        + f"<div style='margin-bottom:10px'>证件号码 {case.relative.id_number}</div>"
        + kit.rows(*lines, widths=(22, 18, 28, 32))
        + "<div style='font-size:13px;margin-top:12px'>无偿献血者本人及其配偶、父母、子女临床用血费用减免，凭本证及用血发票办理。</div>"
        + kit.stamp(kit.town(case.relative) + "中心血站", right=50, bottom=26, diameter=112)
    )
    return kit.page(
        body, (700, 460), font=kit.KAI, px=16, ground="#fdf0ee", css=".g td{border-color:#c98;height:34px}", scale=1.8
    )


def registered(case: Case, random: Random) -> Drawing:
    """A hospital's account on a phone says that a visit is booked."""
    fee = random.choice((10, 15, 25, 50))
    pairs = (
        ("就诊人", case.insured.name),
        ("就诊医院", case.hospital),
        ("就诊科室", case.department),
        ("医生", kit.staff(random) + " 主任医师"),
        ("就诊日期", day_text(case.visited_on, "-") + " 上午"),
        ("就诊序号", f"{random.randint(1, 60)}号"),
        ("挂号费", f"¥{fee}.00"),
    )
    inner = "".join(
        f"<div class='pair' style='padding:9px 0;border-bottom:1px solid #f1f1f3'><span style='color:#888'>{name}</span><span>{t(value)}</span></div>"
        for name, value in pairs
    )
    body = (
        '<div class="mid" style="padding:16px 0"><div style="font-size:44px;color:#18a058;line-height:1.1">✔</div><div style="font-size:19px">预约成功</div><div style="color:#999;font-size:13px">请于就诊当日提前30分钟取号</div></div>'
        f'<div style="background:#fff;border-radius:10px;padding:4px 14px">{inner}</div>'
        '<div class="pair" style="margin-top:18px"><span style="flex:1;text-align:center;border:1px solid #18a058;color:#18a058;border-radius:6px;padding:9px">取消预约</span><span style="flex:1;text-align:center;background:#18a058;color:#fff;border-radius:6px;padding:9px">来院导航</span></div>'
    )
    return kit.screen("预约详情", body, 640, random=random)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "other": (deposit, ward_rules, consent, booking, leaflet, carer_pass, checkup, donor, registered)
}
