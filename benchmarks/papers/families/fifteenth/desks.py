"""Papers of insurers, pharmacies and offices of health that are no claim material."""

from __future__ import annotations

from dataclasses import replace
from html import escape as e
from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fifteenth.clinical import card, crew, drugs, fill, grid, head, leaf, pairs, screen, wide
from benchmarks.papers.families.fifteenth.kit import (
    FANG,
    KAI,
    MING,
    SANS,
    SERIF,
    SLANT,
    SONG,
    ZEN,
    Cell,
    line,
    spread,
    stamp,
)
from benchmarks.papers.families.fifteenth.names import bank_branch, city, clock, number, shifted, telephone
from benchmarks.papers.families.frames import day_text, portrait
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def decision_letter(case: Case, random: Random) -> Drawing:
    """An insurer's letter on a claim that is settled, or that lacks papers."""
    settled = random.random() < 0.5
    body = spread(
        f"<b style='font-size:21px;color:#0a4ea2'>{e(case.insurer)}</b>", f"赔案号 {number(case, 14)}",
        style="border-bottom:2px solid #0a4ea2",
    ) + head("理赔结案通知书" if settled else "理赔资料补充通知书", 24, "margin:20px 0")  # fmt: skip
    body += line(f"尊敬的 {e(case.relative.name)} 先生/女士：") + line(
        f"您为被保险人{e(case.insured.name)}提出的理赔申请（保单号{case.contract_number}）我公司已受理。", "text-indent:2em",
    )  # fmt: skip
    if settled:
        body += grid(
            [
                ["险种", "申请金额", "扣除医保", "免赔额", "给付金额"],
                [
                    "住院医疗",
                    yuan(case.stay.total_fen),
                    yuan(case.stay.basic_insurance_paid_fen),
                    "500.00",
                    yuan(max(0, case.stay.self_paid_fen - 50000)),
                ],
            ],
            style="margin:14px 0",
        )
        body += line(
            f"款项将于3个工作日内汇入 {bank_branch(case)}，尾号 {case.insured.card_number[-4:]}。", "text-indent:2em"
        )
    else:
        body += (
            line("经审核，尚需补充以下资料：", "text-indent:2em;margin-top:10px")
            + "".join(
                line(f"□ {words}", "padding-left:3em")
                for words in ("住院费用发票原件", "出院小结（加盖医院公章）", "病理检查报告", "被保险人银行卡复印件")
            )
            + line("请自收到本通知之日起30日内提交，逾期将按现有资料审核。", "text-indent:2em")
        )
    body += spread(f"理赔服务电话 {telephone(case)}", day_text(case.on, "年"), style="margin-top:50px") + stamp(
        case.insurer, "right:60px;bottom:20px", diameter=136, below="理赔专用章"
    )
    return leaf(body, 860, 620, {}, font=random.choice((SERIF, SANS)), size=16.5, pad="40px 56px")


def enrolment(case: Case, random: Random) -> Drawing:
    """A proof that somebody is enrolled in basic insurance."""
    months = [
        [f"{2026 - place // 6}年{12 - place % 6:02d}月", "职工基本医疗保险", "正常参保", yuan(500000 + place * 1000)]
        for place in range(6, 12)
    ]
    body = (
        head(f"{city(case)}基本医疗保险参保缴费凭证", 24, "margin-bottom:14px")
        + grid(
            [
                ["姓名", e(case.insured.name), "社会保障号码", case.insured.id_number],
                ["参保地", city(case), "个人编号", case.numbers["医保编号"]],
                ["单位名称", wide("灵活就业人员", 3)],
            ]
        )
        + grid(months, top=("费款所属期", "险种", "参保状态", "缴费基数（元）"), style="margin-top:-1px")
    )
    code = f"https://ybcx.example/{case.numbers['业务流水号']}"
    body += (
        f"<div style='display:flex;justify-content:space-between;margin-top:16px'><div>打印日期：{day_text(case.on, '年')}<br>验证码：{number(case, 8)}<br>本凭证由网上自助打印，有效期三个月。</div><img width='110' src='{code_picture(code)}'></div>"
        + stamp(f"{city(case)}医疗保障局", "right:220px;bottom:26px", diameter=126, below="参保业务章")
    )
    return leaf(body, 860, 620, {}, font=FANG, size=16.5, pad="40px 52px", code_text=code)


def leaflet(case: Case, random: Random) -> Drawing:
    """What comes folded in a box of drugs."""
    goods = drugs(case)[0].goods
    left = (
        ("【药品名称】", f"通用名称：{e(goods.name)}"),
        ("【成份】", "本品主要成份及辅料见包装。"),
        ("【性状】", "本品内容物为类白色至微黄色。"),
        ("【适应症】", "用于医生诊断明确的相关疾病，详见下文。"),
        ("【规格】", e(goods.specification) or "见包装"),
        ("【用法用量】", "成人一次1—2剂量单位，一日2次；儿童用量请咨询医师或药师。"),
    )
    right = (
        ("【不良反应】", "可见恶心、腹泻、头痛、皮疹等，停药后可恢复。"),
        ("【禁忌】", "对本品任何成份过敏者禁用。"),
        ("【注意事项】", "孕妇及哺乳期妇女慎用；肝肾功能不全者减量。"),
        ("【贮藏】", "遮光，密封，在25℃以下保存。"),
        ("【有效期】", "24个月"),
        ("【批准文号】", f"国药准字H{number(case, 8)}"),
        ("【生产企业】", "江岳制药股份有限公司"),
    )
    columns = "".join(
        f"<div style='flex:1'>{''.join(line(f'<b>{label}</b>{words}', 'margin-top:5px') for label, words in side)}</div>"
        for side in (left, right)
    )
    body = (
        spread(
            f"核准日期：{day_text(shifted(case.on, -1500), '年月')}",
            random.choice(("处方药 Rx", "OTC 甲类")),
            style="font-size:13px",
        )
        + head(f"{e(goods.name)}说明书", 24)
        + line("请仔细阅读说明书并在医师指导下使用", "font-size:14px", "c")
        + f"<div style='display:flex;gap:30px;margin-top:8px'>{columns}</div>"
    )
    return leaf(body, 860, 560, {}, font=SONG, size=15, pad="30px 44px")


def health_card(case: Case, random: Random) -> Drawing:
    """A worker's health card."""
    who = case.relative
    words = "".join(
        line(f"{label}　{value}")
        for label, value in (
            ("姓名", e(who.name)),
            ("性别", who.sex),
            ("年龄", str(random.randint(26, 58))),
            ("从业类别", random.choice(("食品", "公共场所", "药品经营"))),
            ("体检结论", "合格"),
            ("发证日期", day_text(case.visited_on, "-")),
            ("编号", number(case, 12)),
        )
    )
    body = (
        head(
            random.choice(("从业人员健康合格证", "预防性健康检查合格证明")),
            27,
            "color:#fff;background:#1d8a54;margin:-22px -28px 14px;padding:10px",
        )
        + f"<div style='display:flex;gap:26px'>{portrait(140, 178)}<div>{words}</div></div>"
        + line(f"{city(case)}疾病预防控制中心　有效期一年", "margin-top:12px", "c")
        + stamp(f"{city(case)}疾病预防控制中心", "right:40px;bottom:36px", diameter=116)
    )
    return leaf(body, 620, 380, {}, font=ZEN, size=17, ground="#f1faf4", pad="22px 28px", scale=1.8)


def vaccination_page(case: Case, random: Random) -> Drawing:
    """A page of a vaccination booklet filled by hand."""
    names = ("乙肝疫苗", "流感疫苗", "水痘疫苗", "狂犬病疫苗", "肺炎球菌疫苗", "破伤风疫苗")
    rows: list[list[Cell]] = [
        [
            name,
            str(place % 3 + 1),
            f"<span class='pen'>{day_text(shifted(case.visited_on, -40 * place), '.')}</span>",
            f"<span class='pen'>{number(case, 7, place)}</span>",
            "左上臂",
            f"<span class='pen'>{crew(case)[place % 4]}</span>",
        ]
        for place, name in enumerate(random.sample(names, 5))
    ]
    body = (
        spread("预防接种证", f"编码 {number(case, 11)}", style="color:#26619c")
        + line(
            f"受种者 {fill(e(case.insured.name), 130)}　出生 {fill(day_text(case.insured.born_on, '.'), 130)}　监护人 {fill(e(case.relative.name), 120)}",
            "margin:10px 0",
        )
        + grid(rows, top=("疫苗名称", "剂次", "接种日期", "疫苗批号", "部位", "接种者"))
        + line("— 12 —", "margin-top:12px;color:#26619c", "c")
    )
    return leaf(body, 840, 440, {}, font=KAI, size=16.5, ground="#eef5fb", pad="28px 40px")


def benefit_screen(case: Case, random: Random) -> Drawing:
    """The electronic voucher of basic insurance with the family's account."""
    code = number(case, 24)
    body = line(
        f"<div class='c'><b style='font-size:18px'>{e(case.insured.name)}</b><div class='lab'>{case.insured.id_number[:3]}***********{case.insured.id_number[-4:]}</div><img width='190' src='{code_picture(code)}'><div class='lab'>二维码自动更新，请勿泄露</div></div>",
        "",
        "card",
    )
    body += pairs(
        (
            ("参保地", city(case)),
            ("人员类别", random.choice(("在职职工", "城乡居民", "退休人员"))),
            ("个人账户余额", f"¥{yuan(random.randint(10000, 900000))}"),
            ("家庭共济", "已绑定2人"),
        )
    ) + card("常用服务", "参保查询　异地备案　消费记录　亲情账户")
    return replace(
        screen(random.choice(("医保电子凭证", "医保码")), body, 760, {}, colour="#2a6fd6", button="医保支付"),
        code_text=code,
    )


def member_screen(case: Case, random: Random) -> Drawing:
    """A pharmacy's shop on a phone: points, coupons, an order on its way."""
    fee = drugs(case)[0]
    body = line(
        f"<b>{e(case.pharmacy)}</b><div class='lab'>会员 {case.insured.phone[:3]}****{case.insured.phone[-4:]}　积分 {case.seed % 900 + 20}</div>",
        "",
        "card",
    ) + card("配送中 · 预计30分钟送达", f"{e(fee.goods.name)} ×{fee.quantity}<br>骑手已取货　距您1.{case.seed % 9}公里")
    body += (
        card("优惠券", "满59减8　仅限非处方药<br>会员日全场9.2折（每月8日）")
        + card("健康服务", "免费测血压　代煎中药　慢病建档　扫码问药师")
        + card("消息", f"{day_text(case.visited_on, '-')} {clock(case, seconds=False)} 您收藏的商品降价了")
    )
    return screen(random.choice(("订单跟踪", "会员中心")), body, 720, {}, colour="#e04a3a", button="再来一单")


def blood_donation(case: Case, random: Random) -> Drawing:
    """A certificate for having given blood."""
    body = (
        head("无偿献血证", 36, "color:#c01f2e;letter-spacing:8px")
        + line("中华人民共和国献血法", "font-size:14px;color:#a55", "c")
        + f"<div style='display:flex;gap:30px;margin-top:16px'>{portrait(120, 152, shirt='#8a2b33')}<div>"
    )
    body += "".join(
        line(f"{label} {fill(words, 220)}", "line-height:2")
        for label, words in (
            ("献血者", e(case.relative.name)),
            ("血　型", random.choice(("A型", "B型", "O型", "AB型"))),
            ("献血量", random.choice(("200毫升", "400毫升"))),
            ("献血日期", day_text(case.visited_on, "年")),
        )
    )
    body += (
        "</div></div>"
        + line(f"{city(case)}中心血站", "margin-top:16px", "r")
        + line("您的爱心，是生命的接力！凭此证可按规定报销临床用血费用。", "font-size:14px;color:#a55", "c")
        + stamp(f"{city(case)}中心血站", "right:30px;bottom:40px", diameter=110)
    )
    return leaf(body, 620, 450, {}, font=MING, size=18, ground="#fff3f1", pad="26px 38px", scale=1.8)


def insurance_flyer(case: Case, random: Random) -> Drawing:
    """A flyer for a city's supplementary insurance."""
    place = city(case).removesuffix("市")
    rows: list[list[Cell]] = [
        ["医保目录内住院自付", "1.5万", "80%", "150万"],
        ["医保目录外住院自费", "2万", "65%", "100万"],
        ["特定高额药品", "0", "60%", "50万"],
    ]
    body = (
        line(f"{place}惠民保 2026", "font-size:52px;color:#fff;line-height:1.3", "c")
        + line("每人每年69元　最高保障300万元　带病可投", "color:#fff3c4;font-size:22px", "c")
        + f"<div style='background:#fff;border-radius:14px;padding:18px;margin:18px 0'>{grid(rows, top=('保障责任', '免赔额', '赔付比例', '保额'))}<div style='margin-top:10px'>参保条件：{place}基本医疗保险参保人，不限年龄、职业、健康状况。<br>集中参保期至{day_text(shifted(case.on, 40), '年')}止，咨询 {telephone(case)}</div></div>"
    )
    body += line(f"承保：{e(case.insurer)}　指导单位：市医疗保障局", "color:#fff;font-size:15px", "c")
    return leaf(
        body, 760, 480, {}, font=SLANT, size=18, ground="linear-gradient(160deg,#e8552d,#c5203f)", pad="28px 40px"
    )


LAYOUTS = {
    "other": (
        decision_letter,
        enrolment,
        leaflet,
        health_card,
        vaccination_page,
        benefit_screen,
        member_screen,
        blood_donation,
        insurance_flyer,
    )
}
