"""Pages people send by mistake: papers of home, work and trade."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.ninth.sheet import FANG, HEI, KAI, SONG, hand, head, sheet, stamp, td, tr
from benchmarks.papers.paper import Drawing, Layout


def marriage_certificate(case: Case, random: Random) -> Drawing:
    """The inner page of a marriage certificate."""
    two = "".join(
        f"<div style='border-top:1px solid #c99;padding:10px 0'>姓名 {one.name}　　性别 {one.sex}<br>国籍 中国　　出生日期 {day_text(one.born_on, '年月')}<br>身份证件号 {one.id_number}</div>"
        for one in (case.father, case.mother)
    )
    body = (
        f"<div style='width:55%'><div>持证人　{case.father.name}</div><div>登记日期　{day_text(case.visited_on, '年月')}</div><div>结婚证字号　J{case.numbers['业务流水号']}</div><div style='margin-bottom:10px'>备注</div></div>{two}"
        + at(430, 26, portrait(88, 100, ground="#c0302c") + portrait(88, 100, shirt="#f0f0f0", ground="#c0302c"))
    ) + stamp(400, 90, "柳溪县民政局婚姻登记专用章", diameter=112)
    return sheet(body, {}, width=640, height=420, font=KAI, size=17, pad="28px 34px", ground="#fdf3ee")


def business_licence(case: Case, random: Random) -> Drawing:
    """A trader's licence."""
    pairs = (
        ("名　　称", case.garage),
        ("类　　型", "有限责任公司（自然人投资或控股）"),
        ("法定代表人", case.father.name),
        ("经营范围", "日用百货、五金交电销售；仓储服务（依法须经批准的项目，经相关部门批准后方可开展经营活动）"),
        ("注册资本", f"{random.choice(('伍拾', '壹佰', '叁佰'))}万元整"),
        ("成立日期", day_text(case.vehicle.registered_on, "年月")),
        ("住　　所", case.father.address),
    )
    lines = "".join(
        f"<div style='display:flex;margin-top:18px'><span style='width:140px;color:#a07a2c'>{a}</span><span style='flex:1'>{b}</span></div>"
        for a, b in pairs
    )
    body = (
        "<div style='border:8px double #b8923f;height:100%;padding:40px 60px'><h1 style='font-size:46px;letter-spacing:20px'>营业执照</h1><div class='c'>（副　本）</div>"
        f"<div style='margin-top:16px'>统一社会信用代码 {case.credit_code}</div>{lines}<div class='r' style='margin-top:40px'>登记机关</div></div>"
    ) + stamp(690, 520, "云麓市市场监督管理局", diameter=140)
    return sheet(body, {}, width=960, height=700, font=SONG, size=18, pad="24px", ground="#fffdf5", scale=1.7)


def lease(case: Case, random: Random) -> Drawing:
    """The first page of a lease."""
    clauses = (
        f"一、甲方将位于{case.father.address}的房屋出租给乙方居住使用，建筑面积{random.randint(45, 130)}平方米。",
        f"二、租赁期限自{day_text(case.visited_on, '年')}起，共计{random.choice((6, 12, 24))}个月。",
        f"三、月租金为人民币{random.randint(8, 45)}00元，按季支付，乙方应于每季首月5日前付清。",
        "四、乙方应交纳相当于一个月租金的押金，租赁期满无违约的，甲方应当全额退还。",
        "五、租赁期间水、电、燃气、物业等费用由乙方承担。",
        "六、乙方不得擅自转租、改变房屋用途或者改动房屋结构。",
        "七、任何一方提前解除合同的，应提前三十日书面通知对方。",
    )
    body = (
        f"<h1 style='font-size:30px;margin:10px 0 26px'>房屋租赁合同</h1><p>出租方（甲方）：{hand(case.father.name)}</p><p>承租方（乙方）：{hand(case.insured.name)}</p>"
        "<p style='margin-top:12px'>根据《中华人民共和国民法典》及有关规定，双方在平等自愿的基础上订立本合同。</p>"
        + "".join(f"<p style='margin-top:14px'>{clause}</p>" for clause in clauses)
        + f"<div class='f' style='margin-top:60px'><span>甲方：{hand(case.father.name, 'font-size:1.3em')}</span><span>乙方：{hand(case.insured.name, 'font-size:1.3em')}</span></div>"
    )
    return sheet(body, {}, height=1000, font=FANG, size=17, pad="50px 66px")


def drug_leaflet(case: Case, random: Random) -> Drawing:
    """A medicine's leaflet."""
    goods = case.pools.goods[5 + case.seed % 7]
    parts = (
        ("药品名称", f"通用名称：{goods.name}"),
        ("成份", "本品主要成份及辅料详见包装。"),
        ("性状", "本品为薄膜衣片，除去包衣后显白色或类白色。"),
        ("规格", goods.specification),
        ("用法用量", "口服。成人一次1片，一日1～2次，或遵医嘱。"),
        ("不良反应", "偶见恶心、头晕、皮疹，停药后可自行消失。"),
        ("禁忌", "对本品过敏者禁用。"),
        ("贮藏", "遮光，密封，在干燥处保存。"),
        ("有效期", "24个月"),
    )
    body = (
        f"<h1>{goods.name}说明书</h1><div class='c' style='margin-bottom:12px'>请仔细阅读说明书并在医师指导下使用</div>"
        + "".join(f"<p style='margin-top:10px'>【{a}】{b}</p>" for a, b in parts)
    )
    return sheet(body, {}, width=560, height=680, font=SONG, size=16, pad="32px 40px")


def pay_slip(case: Case, random: Random) -> Drawing:
    """A month's pay."""
    base, bonus, tax = random.randint(3500, 9000), random.randint(200, 1800), random.randint(10, 300)
    body = (
        f"<h2>{case.visited_on.year}年{case.visited_on.month}月工资条</h2><table class='b z' style='margin-top:14px'>{head('姓名', '部门', '基本工资', '绩效', '社保扣款', '个税', '实发工资')}"
        + tr(
            case.insured.name,
            "生产二部",
            f"{base}.00",
            f"{bonus}.00",
            "486.20",
            f"{tax}.00",
            yuan((base + bonus - tax) * 100 - 48620),
        )
        + "</table><p style='margin-top:12px;font-size:13px'>工资保密，请勿相互打听。如有疑问请联系人力资源部。</p>"
    )
    return sheet(body, {}, height=260, font=HEI, size=15, pad="30px 40px", css=".z td{height:40px;text-align:center}")


def notice(case: Case, random: Random) -> Drawing:
    """A notice on the door of a block of flats."""
    body = (
        "<h1 style='font-size:46px;letter-spacing:20px;margin:20px 0 30px'>停水通知</h1><p>尊敬的各位业主：</p>"
        f"<p style='text-indent:2em;line-height:2.1'>因二次供水设施清洗消毒，小区定于{day_text(case.visited_on, '年')}上午9:00至下午17:00暂停供水，请各位业主提前做好储水准备，外出时关好水龙头。不便之处，敬请谅解！</p>"
        f"<div class='r' style='margin-top:60px;line-height:2'>矿工新村物业服务中心<br>{day_text(case.visited_on, '年')}</div>"
    ) + stamp(520, 430, "矿工新村物业服务中心", diameter=140)
    return sheet(body, {}, height=780, font=SONG, size=22, pad="50px 70px")


def shopping_order(case: Case, random: Random) -> Drawing:
    """An order in a shopping app."""
    paid = random.randint(30, 400)
    body = (
        f"<div style='font-size:18px'>‹ 订单详情</div><div style='background:#ff5722;color:#fff;padding:18px;margin-top:14px;border-radius:8px'>卖家已发货<br><span style='font-size:13px'>还剩6天23小时自动确认收货</span></div>"
        f"<div style='background:#fff;padding:16px;margin-top:14px'>{case.insured.name}　{case.insured.phone[:3]}****{case.insured.phone[7:]}<br><span style='color:#777'>{case.insured.address}</span></div>"
        f"<div style='background:#fff;padding:16px;margin-top:14px'><b>南风家居旗舰店</b><br>纯棉四件套 春秋款 1.8m床<br><span style='color:#888'>颜色：雾霾蓝　×1</span><div class='r'>实付款 ￥{paid}.90</div></div>"
        f"<div style='background:#fff;padding:16px;margin-top:14px;font-size:14px'>订单编号：{case.numbers['业务流水号']}{case.numbers['登记号']}<br>创建时间：{day_text(case.visited_on, '-')} 21:08:33</div>"
    ) + at(230, 720, "<span style='border:1px solid #999;border-radius:18px;padding:6px 14px'>查看物流</span>")
    return sheet(body, {}, width=430, height=790, font=HEI, size=15.5, pad="20px 16px", ground="#f2f2f2")


def deposit_slip(case: Case, random: Random) -> Drawing:
    """A borrower's note, written by hand."""
    amount = random.randint(2, 30)
    body = (
        f"<div style='font-family:\"LXGW WenKai\";color:#1d2440;line-height:2.2'><h1 style='font-size:34px;letter-spacing:20px'>借条</h1><p style='text-indent:2em;margin-top:20px'>今借到{case.father.name}现金人民币{amount}000元整，用于家庭装修，约定一年内还清，不计利息。</p>"
        f"<p style='text-indent:2em'>此据。</p><div class='r' style='margin-top:50px'>借款人：{case.relative.name}<br>{day_text(case.visited_on, '年')}</div></div>"
    )
    return sheet(body, {}, width=620, height=560, font=KAI, size=21, pad="40px 56px", ground="#fbfaf2")


def property_table(case: Case, random: Random) -> Drawing:
    """A page of a title deed for land and buildings."""
    rows = (
        tr("权利人", case.father.name)
        + tr("共有情况", "共同共有")
        + tr("坐落", case.father.address)
        + tr("不动产单元号", f"{case.numbers['业务流水号']} GB00012 F0003{case.seed % 9000 + 1000}")
        + tr("权利类型", "国有建设用地使用权/房屋所有权")
        + tr("用途", "城镇住宅用地/成套住宅")
        + tr("面积", f"房屋建筑面积{random.randint(60, 150)}.{random.randint(10, 99)}㎡")
        + tr("使用期限", "2009年06月01日起2079年05月31日止")
        + tr("权利其他状况", td("房屋结构：钢筋混凝土结构", style="height:120px"))
    )
    body = f"<p class='r'>云（{case.visited_on.year}）云麓市不动产权第{case.numbers['登记号']}号</p><table class='b z' style='margin-top:14px'>{rows}</table>"
    return sheet(
        body,
        {},
        width=640,
        height=660,
        font=SONG,
        size=16,
        ground="#fff8f3",
        css=".z td{height:46px}.z td:first-child{width:140px;text-align:center}",
    )


PAGES: tuple[Layout, ...] = (
    marriage_certificate,
    business_licence,
    lease,
    drug_leaflet,
    pay_slip,
    notice,
    shopping_order,
    deposit_slip,
    property_table,
)
