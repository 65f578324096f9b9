"""Foreign papers: documents and sheets that no claim asks for, though their words sound alike."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.held_out.sheet import (
    FIXED,
    GOTHIC,
    KAI,
    MING,
    SONG,
    at,
    chinese,
    dashed,
    drawing,
    in_words,
    portrait,
    rows,
    seal,
)
from benchmarks.papers.paper import Drawing, Layout

_GRID = "td,th{border:1px solid #555;padding:8px}"


def title_deed(case: Case, random: Random) -> Drawing:
    """不动产权证书."""
    who = case.insured
    lines = (
        ("权利人", escape(who.name)),
        ("共有情况", random.choice(("单独所有", "共同共有"))),
        ("坐落", escape(who.address)),
        ("不动产单元号", digits(random, 12) + " GB00012 F" + digits(random, 6)),
        ("权利类型", "国有建设用地使用权/房屋所有权"),
        ("用途", "城镇住宅用地/住宅"),
        (
            "面积",
            f"宗地面积 {random.randint(900, 4000)}㎡/房屋建筑面积 {random.randint(60, 160)}.{random.randint(10, 99)}㎡",
        ),
        ("使用期限", "国有建设用地使用权 2012年06月11日起2082年06月10日止"),
    )
    body = (
        f"<div class=c style='font-size:22px'>不动产权证书</div><p>鄂（2021）{case.pools.cities[0]}不动产权第{digits(random, 7)}号</p><table>{rows(lines)}</table><p>附记：房屋所有权取得方式：买卖</p>"
        + seal("不动产登记局", style="right:70px;bottom:80px")
    )
    return drawing(
        body, {}, size_px=(760, 760), css=_GRID + "td:first-child{width:22%}", font=SONG, paper="#f8f3ea", letter_px=17
    )


def marriage_certificate(case: Case, random: Random) -> Drawing:
    """结婚证."""
    day = case.on - dt.timedelta(days=random.randint(900, 6000))

    def spouse(name: str, sex: str, born: dt.date, number: str) -> str:
        return f"<p>姓名　{escape(name)}　　性别　{sex}</p><p>国籍　中国　　出生日期　{chinese(born)}</p><p>身份证件号　{number}</p>"

    mother, father = case.mother, case.father
    body = (
        f"<div class=c style='font-size:28px;letter-spacing:12px;color:#a3201f'>结婚证</div><p>持证人　{escape(father.name)}</p><p>登记日期　{chinese(day)}</p><p>结婚证字号　J{digits(random, 6)}-{day.year}-{digits(random, 6)}</p><hr>"
        + spouse(father.name, "男", father.born_on, father.id_number)
        + spouse(mother.name, "女", mother.born_on, mother.id_number)
        + seal("民政局婚姻登记专用章", style="right:40px;top:60px")
    )
    return drawing(body, {}, size_px=(600, 620), font=KAI, letter_px=18, paper="#fbeeee", inset_px=(36, 50))


def business_licence(case: Case, random: Random) -> Drawing:
    """营业执照."""
    lines = (
        ("名　　称", escape(case.garage)),
        ("类　　型", "有限责任公司(自然人独资)"),
        ("法定代表人", escape(case.relative.name)),
        ("注册资本", "贰佰万圆整"),
        ("成立日期", chinese(case.insured.id_valid_from)),
        ("住　　所", escape(case.relative.address)),
        ("经营范围", "汽车维修；汽车零配件零售；洗车服务。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"),
    )
    text = "".join(
        f"<p><span style='display:inline-block;width:110px;color:#777'>{name}</span>{value}</p>"
        for name, value in lines
    )
    body = (
        f"<div class=c style='font-size:46px;letter-spacing:16px'>营业执照</div><div class=c>（副　本）</div><p>统一社会信用代码 {case.credit_code}</p>{text}<p class=r>登记机关　{chinese(case.on)}</p>"
        + seal("市场监督管理局", style="right:80px;bottom:80px")
    )
    return drawing(
        body,
        {},
        size_px=(900, 640),
        font=SONG,
        letter_px=17,
        paper="#fdfaf0",
        css=".sheet{border:10px double #c9a74c}",
        inset_px=(36, 70),
    )


def bank_statement(case: Case, random: Random) -> Drawing:
    """个人账户交易明细."""
    who = case.insured
    balance, lines = random.randint(100_000, 900_000), []
    for number in range(16):
        amount = random.randint(-60_000, 70_000)
        balance = abs(balance + amount)
        lines.append(
            (
                dashed(case.on - dt.timedelta(days=40 - 2 * number)),
                random.choice(("工资", "转账", "消费", "微信支付", "ATM取款")),
                yuan(abs(amount)),
                yuan(balance),
                escape(case.relative.name if number % 3 else "财付通"),
            )
        )
    body = (
        f"<div class=c style='font-size:22px'>{who.bank}个人账户交易明细</div><p>户名：{escape(who.name)}　卡号：{who.card_number}　币种：人民币</p><table>{rows((('交易日期', '摘要', '交易金额', '账户余额', '对方户名'),), head=True)}{rows(lines)}</table>"
        + seal(who.bank, under="业务章", style="right:60px;bottom:200px")
    )
    return drawing(body, {}, css=_GRID + "td{padding:5px}", font=FIXED, letter_px=13.5)


def lease(case: Case, random: Random) -> Drawing:
    """房屋租赁合同."""
    terms = (
        "甲方将上述房屋出租给乙方作居住使用，租期壹年。",
        f"月租金为人民币{random.randint(12, 60) * 100}元整，按季度支付。",
        "乙方交纳押金，合同期满无违约全额退还。",
        "水、电、燃气、物业费由乙方承担。",
        "未经甲方同意，乙方不得转租或改变房屋结构。",
        "本合同一式两份，双方签字后生效。",
    )
    text = "".join(f"<p>第{number}条　{term}</p>" for number, term in zip("一二三四五六", terms, strict=True))
    body = f"<div class=c style='font-size:28px'>房屋租赁合同</div><p>出租方（甲方）：{escape(case.relative.name)}　身份证号：{case.relative.id_number}</p><p>承租方（乙方）：{escape(case.insured.name)}　身份证号：{case.insured.id_number}</p><p>房屋坐落：{escape(case.insured.address)}</p>{text}<p style='margin-top:50px'>甲方签字：　　　　　　　　乙方签字：</p><p>签订日期：{chinese(case.admitted_on)}</p>"
    return drawing(body, {}, font=MING, letter_px=16, css="p{line-height:2}", inset_px=(60, 80))


def income_proof(case: Case, random: Random) -> Drawing:
    """收入证明."""
    body = (
        f"<div class=c style='font-size:34px;letter-spacing:14px;margin:30px'>收入证明</div><p>　　兹证明{escape(case.insured.name)}（身份证号码：{case.insured.id_number}）系我单位正式员工，现任职务为{random.choice(('会计', '班组长', '工程师'))}，月均税前收入为人民币{random.randint(5, 20) * 1000}元。</p><p>　　特此证明。</p><p>　　本证明仅用于办理贷款业务。</p><p class=r style='margin-top:80px'>{escape(case.pharmacy)}</p><p class=r>{chinese(case.on)}</p>"
        + seal(case.pharmacy, style="right:80px;bottom:140px", size_px=150)
    )
    return drawing(body, {}, size_px=(794, 820), font=SONG, letter_px=20, css="p{line-height:2.1}", inset_px=(60, 90))


def passport(case: Case, random: Random) -> Drawing:
    """护照资料页."""
    who = case.insured
    label = "font-size:10px;color:#557"
    number = f"E{random.choice('ABCDEFGH')}{digits(random, 7)}"
    body = (
        at(230, 14, "中华人民共和国　护照　PASSPORT", "font-size:19px")
        + portrait(160, 205, "left:24px;top:60px", woman=who.sex == "女")
        + at(210, 60, "类型/Type　　国家码/Country Code　　护照号/Passport No.", label)
        + at(210, 76, f"P　　　　CHN　　　　　　{number}", "font-size:18px")
        + at(210, 108, "姓名/Name", label)
        + at(210, 122, f"{escape(who.name)}　{who.pinyin.replace(' ', ', ')}", "font-size:19px")
        + at(210, 156, "性别/Sex　国籍/Nationality　出生日期/Date of birth", label)
        + at(210, 170, f"{who.sex}　中国/CHINESE　{who.born_on:%d %m/%b %Y}", "font-size:18px")
        + at(210, 204, "签发日期/Date of issue　　有效期至/Date of expiry", label)
        + at(210, 218, "11 5月/MAY 2022　　10 5月/MAY 2032", "font-size:18px")
        + at(210, 252, "签发机关/Authority", label)
        + at(210, 266, "公安部出入境管理局 / MPS Exit &amp; Entry Administration", "font-size:14px")
        + at(
            20,
            320,
            f"P&lt;CHN{who.pinyin.replace(' ', '&lt;&lt;')}" + "&lt;" * 26,
            f"font-family:{FIXED};font-size:20px",
        )
        + at(
            20,
            350,
            f"{number}&lt;4CHN{who.born_on:%y%m%d}2F3205106" + "&lt;" * 12 + "08",
            f"font-family:{FIXED};font-size:20px",
        )
    )
    return drawing(body, {}, size_px=(620, 400), font=GOTHIC, paper="#e9eef7", corner_px=10, scale=1.8)


def title_of_vehicle(case: Case, random: Random) -> Drawing:
    """机动车登记证书, which is no vehicle licence."""
    car = case.vehicle
    lines = (
        ("1.机动车所有人/身份证明名称/号码", f"{escape(case.insured.name)}/居民身份证/{case.insured.id_number}"),
        ("2.登记机关", "市公安局车辆管理所"),
        ("3.登记日期", dashed(car.registered_on)),
        ("4.机动车登记编号", car.plate),
    )
    more = (
        ("5.车辆类型", "小型轿车", "6.车辆品牌", escape(car.model.split("牌")[0])),
        ("9.车辆识别代号/车架号", car.vin, "10.车身颜色", random.choice("白黑灰")),
        ("11.发动机号", car.engine_number, "13.燃料种类", "汽油"),
        ("14.排量/功率", "1498 ml/ 118 kw", "17.转向形式", "方向盘"),
        ("18.轮距", "前 1540 后 1550 mm", "19.轮胎数", "4"),
        ("22.轴距", "2700 mm", "23.轴数", "2"),
    )
    body = (
        f"<p>注册登记摘要信息栏</p><table>{rows(lines)}</table><div class=c style='font-size:21px;margin:20px'>注册登记机动车信息栏</div><table>{rows(more)}</table><p>机动车登记证书编号：{digits(random, 12)}</p>"
        + seal("车辆管理所", style="right:60px;bottom:30px")
    )
    return drawing(body, {}, size_px=(794, 760), css=_GRID, font=SONG, paper="#eef4ea")


def diploma(case: Case, random: Random) -> Drawing:
    """毕业证书."""
    who = case.insured
    body = f"<div class=c style='font-size:38px;letter-spacing:12px;color:#7d1515;margin:30px'>毕业证书</div>{portrait(110, 140, 'left:60px;top:110px', woman=who.sex == '女')}<p style='padding-left:160px;line-height:2.2'>　　学生{escape(who.name)}，性别{who.sex}，{in_words(who.born_on)}生，于二〇一八年九月至二〇二二年六月在本校{random.choice(('护理学', '临床医学', '会计学'))}专业四年制本科学习，修完教学计划规定的全部课程，成绩合格，准予毕业。</p><p class=r>校　名：汉昌师范学院</p><p class=r>校（院）长：{escape(case.father.name)}</p><p>证书编号：{digits(random, 18)}</p>"
    return drawing(
        body, {}, size_px=(860, 600), font=KAI, letter_px=19, paper="#fdf6ec", css=".sheet{border:6px solid #b58b3c}"
    )


def leaflet(case: Case, random: Random) -> Drawing:
    """药品说明书, which tempts into a prescription."""
    drug = random.choice([one for one in case.pools.goods if one.category in ("西药费", "中成药费")])
    parts = (
        ("【药品名称】", escape(drug.name)),
        ("【成份】", "本品主要成份详见包装。"),
        ("【适应症】", f"用于{case.diagnosis.name}的辅助治疗。"),
        ("【规格】", escape(drug.specification)),
        ("【用法用量】", "口服。一次1片，一日2次，或遵医嘱。"),
        ("【不良反应】", "偶见恶心、皮疹、头晕。"),
        ("【禁忌】", "对本品过敏者禁用。孕妇慎用。"),
        ("【注意事项】", "1.忌烟酒及辛辣食物。2.肝肾功能不全者请在医师指导下使用。3.儿童必须在成人监护下使用。"),
        ("【贮藏】", "密封，置阴凉干燥处。"),
        ("【有效期】", "24个月"),
        ("【批准文号】", f"国药准字H{digits(random, 8)}"),
        ("【生产企业】", "川口制药有限公司"),
    )
    body = (
        f"<div style='font-size:13px'>核准日期：2019年05月14日</div><div class=c style='font-size:24px'>{escape(drug.name)}说明书</div><div class=c style='font-size:12px'>请仔细阅读说明书并在医师指导下使用</div>"
        + "".join(f"<p><b>{name}</b>{value}</p>" for name, value in parts)
    )
    return drawing(body, {}, size_px=(600, 860), font=SONG, letter_px=15, inset_px=(34, 40))


def vaccination(case: Case, random: Random) -> Drawing:
    """预防接种证."""
    vaccines = ("卡介苗", "乙肝疫苗", "脊灰灭活疫苗", "百白破疫苗", "麻腮风疫苗", "乙脑减毒活疫苗", "A群流脑多糖疫苗")
    lines = [
        (
            one,
            str(random.randint(1, 3)),
            dashed(case.on - dt.timedelta(days=200 * number)),
            random.choice(("左上臂", "右上臂")),
            digits(random, 9),
            "沿江社区",
        )
        for number, one in enumerate(vaccines, 1)
    ]
    body = f"<div class=c style='font-size:25px'>儿童预防接种证</div><p>儿童姓名：{escape(case.insured.name)}　性别：{case.insured.sex}　监护人：{escape(case.mother.name)}</p><table>{rows((('疫苗名称', '剂次', '接种日期', '接种部位', '疫苗批号', '接种单位'),), head=True)}{rows(lines)}</table>"
    return drawing(body, {}, size_px=(794, 560), css=_GRID, font=GOTHIC, paper="#f2f8ee")


LAYOUTS: tuple[Layout, ...] = (
    *(title_deed, marriage_certificate, business_licence, bank_statement, lease, income_proof),
    *(passport, title_of_vehicle, diploma, leaflet, vaccination),
)
