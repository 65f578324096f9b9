"""Foreign papers of daily life: receipts, cards, leaflets, slips and screens."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.eleventh import sheet as s
from benchmarks.papers.paper import Drawing


def catering_invoice(case: Case, random: Random) -> Drawing:
    """A fully digital invoice for a meal: the form of a claim's invoice, another trade."""
    total = 18800 + case.seed % 400 * 100
    bare = round(total * 100 / 106)
    number = f"26{s.number(case, 221, 18)}"
    code = f"01,32,,{number},{yuan(total)},{s.day(case.visited_on, 'plain')},,A1B2"
    heads = ("项目名称", "规格型号", "单位", "数量", "单价", "金额", "税率/征收率", "税额")
    line = s.row("*餐饮服务*餐费", "", "次", "1", ('class="r"', yuan(bare)), ('class="r"', yuan(bare)), "6%", ('class="r"',
    yuan(total - bare)))  # fmt: skip
    body = (
        f'<div style="display:flex;align-items:center">{s.qr(code, 88)}<div style="flex:1;text-align:center;'
        f'font-size:29px;color:#7d1f1f">电子发票（普通发票）</div><div class="s" style="line-height:1.8">发票号码：{number}<br>开票日期：'
        f'{s.day(case.visited_on, "年月")}</div></div>'
        + s.table([s.row(f"购买方信息　名称：{s.e(case.insured.name)}", f"销售方信息　名称：{s.city(case)}外婆家餐饮管理有限公司<br>统一社会信用代码："
        f"{case.credit_code}")], style="margin-top:10px;line-height:2")
        + '<div style="border:1px solid #222;border-top:0;min-height:150px">' + s.table([s.row(*heads,
        attributes='class="c"'), line], cls="w", style="line-height:2") + "</div>"
        + s.table([s.row("价税合计（大写）", f"{in_words(total, yuan_word='圆')}　　（小写）¥{yuan(total)}"), s.row("备注",
        "桌号A12　就餐人数4人")], style="margin-top:-1px;line-height:2")
        + f'<div style="margin:12px 20px">开票人：{s.somebody(case, 222)}</div>'
    )  # fmt: skip
    return s.paper(body, (1080, 560), face=s.SONG, px=16, style="padding:28px 36px;", code=code)


def card_slip(case: Case, random: Random) -> Drawing:
    """A slip of a card terminal."""
    body = (
        '<div class="c" style="font-size:20px">银联商务 POS签购单</div><div style="border-top:1px dashed;margin:8px 0"></div>'
        f"商户名称：{s.e(case.pharmacy)}<br>商户编号：{s.number(case, 223, 15)}<br>终端编号：{s.number(case, 224, 8)}<br>操作员：01<br>"
        f"发卡行：{s.e(case.insured.bank)}<br>"
        f"卡号：{case.insured.card_number[:6]}******{case.insured.card_number[-4:]} /C<br>交易类型：消费<br>批次号："
        f"{s.number(case, 225, 6)}　凭证号：{s.number(case, 226, 6)}<br>"
        f"参考号：{s.number(case, 227, 12)}<br>日期/时间：{s.day(case.visited_on, '/')} 15:{case.seed % 50 + 10}:20<br>"
        f"<b style='font-size:21px'>金额：RMB {yuan(case.drugs.total_fen)}</b><br>备注："
        f'<div style="border-top:1px dashed;margin:8px 0"></div>持卡人签名：<div style="padding:10px 30px">'
        f"{s.pen(case.insured.name, 36)}</div>"
        '<div class="s">本人确认以上交易，同意将其记入本卡账户<br>I ACKNOWLEDGE SATISFACTORY RECEIPT</div>'
        '<div class="c s" style="margin-top:8px">—— 商户存根 ——</div>'
    )
    return s.paper(body, (400, 620), face=s.MONO, px=16, style="padding:24px 22px;line-height:1.65;", scale=2.0)


def leaflet(case: Case, random: Random) -> Drawing:
    """The leaflet of a drug."""
    drug = s.medicines(case)[0].goods
    parts = [
        ("药品名称", f"通用名称：{drug.name}"),
        ("成份", "本品主要成份及其化学名称详见包装。"),
        ("性状", "本品内容物为白色或类白色粉末或颗粒。"),
        ("适应症", f"用于{case.diagnosis.name}等疾病的治疗，具体请遵医嘱。"),
        ("规格", drug.specification),
        ("用法用量", "口服，成人一次1片，一日1～2次，或遵医嘱。肾功能不全者应减量。"),
        ("不良反应", "偶见恶心、呕吐、腹泻、皮疹、头晕，停药后可自行消失。"),
        ("禁忌", "对本品任何成份过敏者禁用。孕妇及哺乳期妇女慎用。"),
        ("贮藏", "遮光，密封，在阴凉处（不超过20℃）保存。"),
        ("有效期", "24个月"),
        ("批准文号", f"国药准字H{s.number(case, 228, 8)}"),
        ("生产企业", f"{s.city(case)}康华制药有限公司"),
    ]
    body = (
        f'<div class="f s"><span>核准日期：2019年05月21日</span><span>修改日期：2023年11月08日</span></div><h1 style="font-size:26px;'
        f'margin:8px 0">{drug.name}说明书</h1><div class="c b" style="margin-bottom:12px">请仔细阅读说明书并在医师指导下使用</div>'
        + "".join(f'<p style="line-height:1.85"><b>【{head}】</b>{text}</p>' for head, text in parts)
    )
    return s.paper(body, (700, 700), face=s.ZEN, px=16, scale=1.8)


def vaccine_record(case: Case, random: Random) -> Drawing:
    """A page of a record of vaccinations."""
    names = ("乙肝疫苗", "流感疫苗", "带状疱疹疫苗", "破伤风疫苗", "狂犬病疫苗")
    lines = [
        s.row(name, str(place % 3 + 1), s.day(case.on - dt.timedelta(days=700 - place * 120), "."),
        f"2024{s.number(case, 229 + place, 5)}", "左上臂", s.pen(s.somebody(case, 235 + place), 20))
        for place, name in enumerate(names)
    ] + [s.row(*("&nbsp;",) * 6)] * 4  # fmt: skip
    body = (
        '<h1 style="font-size:24px;color:#21618c">预防接种记录</h1>'
        f'<div class="f" style="margin:10px 0"><span>姓名：{s.e(case.insured.name)}</span><span>出生日期：'
        f'{s.day(case.insured.born_on, ".")}</span><span>接种证编号：{s.number(case, 241, 10)}</span></div>'
        + s.table([s.row("疫苗名称", "剂次", "接种日期", "批号", "部位", "接种者", attributes='class="c"'), *lines],
        style="line-height:1.9")
        + f'<div style="margin-top:12px" class="s">接种单位：{case.pools.districts[case.seed % 6]}社区卫生服务中心</div>'
    )  # fmt: skip
    return s.paper(body, (800, 650), face=s.KAI, px=17, style="padding:34px 40px;background:#f4faff;")


def payslip(case: Case, random: Random) -> Drawing:
    """A month's pay on a narrow strip across a sheet."""
    base = 480000 + case.seed % 60 * 5000
    cells = [("基本工资", base), ("岗位津贴", 80000), ("加班工资", 43000), ("应发合计", base + 123000), ("养老保险", base * 8 // 100),
    ("医疗保险", base * 2 // 100), ("住房公积金", base * 5 // 100)]  # fmt: skip
    net = base + 123000 - base * 15 // 100
    body = (
        f'<div class="c" style="font-size:21px">{s.city(case)}恒通机械制造有限公司{case.visited_on.year}年{case.visited_on.month}'
        f'月工资条</div>'
        + s.table(
            [
                s.row("工号", "姓名", "部门", *(name for name, _ in cells), "实发工资", attributes='class="c s"'),
                s.row(s.number(case, 242, 5), s.e(case.insured.name), "装配车间", *(yuan(fen) for _, fen in cells), f"<b>"
                f"{yuan(net)}</b>", attributes='class="c"'),
            ],
            style="margin-top:12px;line-height:1.8",
        )
        + '<div class="s" style="margin-top:8px">如有疑问请于发放后三日内到人力资源部核对。</div>'
    )  # fmt: skip
    return s.paper(body, (1120, 220), face=s.UMING, px=16, style="padding:26px 30px;")


def parking_fine(case: Case, random: Random) -> Drawing:
    """A notice under a wiper: police, plate and place, but no accident."""
    body = (
        f'<div class="c" style="font-size:19px">{s.city(case)}公安局交通警察支队</div><h1 style="font-size:23px;margin:6px 0">'
        f'违法停车告知单</h1><div class="r s">编号：{s.number(case, 243, 16)}</div>'
        f'<p style="line-height:2;margin-top:10px">机动车号牌号码 <u>{case.vehicle.plate}</u> 车辆类型 <u>小型汽车</u><br>该机动车于 <u>'
        f"{s.day(case.loss_on)} 16时{case.seed % 50 + 5}分</u> 在 <u>{s.city(case)}{case.pools.streets[case.seed % 8]}</u"
        f"> 路段停放，"
        "违反了《中华人民共和国道路交通安全法》第五十六条的规定。请在十五日内持本告知单、驾驶证、行驶证到交警大队接受处理，逾期不处理的，依法作出处罚决定。</p>"
        f'<div style="margin-top:22px;text-align:right;line-height:2">交通协管员：{s.somebody(case, 244)}<br>'
        f"{s.day(case.loss_on)}</div>" + s.stamp(f"{s.city(case)}公安局交通警察支队", 40, 20, 130)
    )
    return s.paper(body, (560, 560), face=s.FANG, px=17, style="padding:30px 38px;background:#fffef4;", scale=1.8)


def train_ticket(case: Case, random: Random) -> Drawing:
    """A railway's electronic invoice."""
    person = case.insured
    body = (
        '<div class="c" style="font-size:22px;color:#1d5a8c">电子发票（铁路电子客票）</div>'
        f'<div class="f s" style="margin:10px 0"><span>发票号码：26{s.number(case, 245, 18)}</span><span>开票日期：'
        f"{s.day(case.visited_on, '年月')}</span></div>"
        f'<div class="f" style="font-size:26px;padding:6px 60px"><span>{s.city(case).removesuffix("市")}站</span>'
        f'<span style="font-size:20px">G{s.number(case, 246, 4)}<br>————→</span><span>杭州东站</span></div>'
        f'<div class="f" style="padding:8px 60px"><span>{s.day(case.visited_on, "年月")}　09:{case.seed % 50 + 10}开</span'
        f"><span>0{case.seed % 8 + 1}车{case.seed % 18 + 1}A号　二等座</span></div>"
        f'<div style="padding:8px 60px;line-height:1.9">票价：<b>￥{yuan(12300 + case.seed % 200 * 50)}</b><br>'
        f"{person.id_number[:10]}****{person.id_number[-4:]}　{s.e(person.name)}<br>购买方名称：{s.e(person.name)}</div>"
        f'<div class="c s g">买票请到12306 发货请到95306　中国铁路祝您旅途愉快</div><div style="position:absolute;right:46px;'
        f'bottom:44px">{s.qr("https://example.invalid/" + s.number(case, 247, 12), 96)}</div>'
    )
    return s.paper(body, (800, 400), face=s.SANS, px=17, style="padding:24px 36px;background:#eef6fc;")


def member_of_pharmacy(case: Case, random: Random) -> Drawing:
    """A customer's card of a pharmacy chain, with a long number."""
    number = "9" + s.number(case, 248, 15)
    body = (
        f'<div style="font-size:24px">{s.e(case.pharmacy[:8])}</div><div style="font-size:44px;margin-top:60px;'
        f'letter-spacing:6px">健康会员卡</div><div style="font-size:17px;opacity:.9">MEMBER CARD</div>'
        f'<div style="font-size:25px;margin-top:64px;letter-spacing:3px">NO. {number[:4]} {number[4:8]} {number[8:12]}'
        f' {number[12:]}</div><div style="position:absolute;right:36px;top:40px;font-size:20px">积分抵现 · 会员日88折</div>'
    )
    return s.paper(body, (640, 404), face=s.MI, px=18, style="padding:36px 42px;border-radius:22px;"
    "background:linear-gradient(120deg,#0c8a4a,#7bc96f);color:#fff;", scale=2.2)  # fmt: skip


def bank_message(case: Case, random: Random) -> Drawing:
    """A bank's text messages on a telephone."""
    tail = case.insured.card_number[-4:]
    texts = [
        f"【{case.insured.bank}】您尾号{tail}的账户{case.visited_on.month}月{case.visited_on.day}日10:21快捷支付支出人民币"
        f"{yuan(case.visit.self_paid_fen)}元，余额{yuan(523000 + case.seed % 9000 * 17)}元。",
        f"【{case.insured.bank}】验证码{s.number(case, 249, 6)}，您正在修改预留手机号，请勿向任何人泄露。",
        f"【{case.insured.bank}】您尾号{tail}的账户{case.on.month}月{case.on.day}日收入工资人民币{yuan(612000 + case.seed % 300 * 100)}"
        f"元。",
    ]
    body = "".join(
        f'<div class="c g" style="font-size:14px;margin:18px 0 6px">{name}</div><div style="background:#fff;'
        f'border-radius:16px;margin:0 70px 0 20px;padding:14px 18px;line-height:1.6">{s.e(text)}</div>'
        for name, text in zip(("上午10:21", "昨天 19:40", "星期五 09:02"), texts, strict=True)
    )
    return s.screen(f"955{s.number(case, 250, 2)}", body, (560, 820))


def blood_donor(case: Case, random: Random) -> Drawing:
    """A certificate of honour for a gift of blood."""
    body = (
        '<div style="border:5px double #b8342f;height:100%;padding:36px 50px"><h1 style="font-size:36px;color:#b8342f;'
        'letter-spacing:14px">无偿献血证</h1>'
        f'<p style="font-size:22px;line-height:2.1;margin-top:26px">{s.e(case.insured.name)} 同志：</p>'
        f'<p style="font-size:20px;line-height:2.1;text-indent:2em">'
        f"您于{s.day(case.visited_on)}献血{(200, 300, 400)[case.seed % 3]}毫升，血型{('A', 'B', 'O', 'AB')[case.seed % 4]}型。"
        f'感谢您的爱心奉献！</p><div style="text-align:right;margin-top:30px;line-height:1.9">{s.city(case)}中心血站<br>证号：'
        f"{s.number(case, 251, 13)}</div></div>" + s.stamp(s.city(case) + "中心血站", 80, 50, 130)
    )
    return s.paper(body, (760, 500), face=s.KAI, px=18, style="padding:16px;background:#fff8f5;")


LAYOUTS = {
    "other": (
        catering_invoice,
        card_slip,
        leaflet,
        vaccine_record,
        payslip,
        parking_fine,
        train_ticket,
        member_of_pharmacy,
        bank_message,
        blood_donor,
    )
}
