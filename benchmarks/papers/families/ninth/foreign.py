"""Pages people send by mistake: tickets, slips and screens."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.ninth.sheet import HEI, KAI, ROUND, SONG, head, sheet, stamp, td, tr
from benchmarks.papers.paper import Drawing, Layout


def train_ticket(case: Case, random: Random) -> Drawing:
    """A blue railway ticket."""
    one = case.insured
    masked = one.id_number[:10] + "****" + one.id_number[14:]
    body = (
        at(30, 16, f"{random.choice('KLMZ')}0{case.numbers['登记号'][:5]}", "color:#c4342c;font-size:20px")
        + at(470, 18, "检票：12A", "font-size:17px")
        + at(60, 54, f"{case.pools.cities[0][:2]}东站", "font-size:27px")
        + at(258, 52, f"G{case.seed % 800 + 100}", "font-size:27px")
        + at(430, 54, f"{case.pools.cities[3][:2]}南站", "font-size:27px")
        + at(48, 118, f"{day_text(case.visited_on, '年月')} 08:{case.seed % 60:02d}开", "font-size:19px")
        + at(430, 118, f"0{case.seed % 8 + 1}车 11F号", "font-size:19px")
        + at(48, 154, f"￥{case.seed % 300 + 60}.5元", "font-size:20px")
        + at(460, 154, "二等座", "font-size:19px")
        + at(48, 190, "限乘当日当次车", "font-size:16px")
        + at(48, 224, f"{masked} {one.name}", "font-size:19px")
        + at(
            48,
            264,
            "买票请到12306 发货请到95306 中国铁路祝您旅途愉快",
            "font-size:14px;border:1px dashed #555;padding:4px 10px",
        )
    )
    return sheet(body, {}, width=600, height=330, font=SONG, ground="#cfe6ee")


def express_label(case: Case, random: Random) -> Drawing:
    """A parcel's label."""
    bars = "".join(f"<rect x='{x * 4}' width='{random.randint(1, 3)}' height='70'/>" for x in range(110))
    one, other = case.insured, case.relative
    body = (
        f"<div class='f'><b style='font-size:26px'>疾风速运</b><span>标准快件</span></div><svg width='440' height='70' style='margin:14px auto;display:block'>{bars}</svg>"
        f"<div class='c' style='font-size:19px'>JF{case.numbers['业务流水号']}</div><div class='c' style='font-size:44px;font-weight:700;border:2px solid #000;margin:10px 0'>{case.seed % 900 + 100}-B-07</div>"
        f"<div style='border:1.5px solid #000;padding:10px'><b>收</b>　{one.name}　{one.phone[:3]}****{one.phone[7:]}<br>{one.address}</div>"
        f"<div style='border:1.5px solid #000;border-top:0;padding:10px'><b>寄</b>　{other.name}　{other.phone[:3]}****{other.phone[7:]}<br>{other.address}</div>"
        f"<div style='margin-top:12px'>托寄物：服装　计费重量：1.2kg　运费：寄付月结</div><div>打印时间：{day_text(case.visited_on, '/')}</div>"
    )
    return sheet(body, {}, width=520, height=640, font=HEI, size=16, pad="26px 30px")


def market_receipt(case: Case, random: Random) -> Drawing:
    """A supermarket's till roll."""
    wares = (
        ("鲜牛奶1L", 1290),
        ("散装鸡蛋", 1563),
        ("西红柿", 742),
        ("抽纸6包", 1990),
        ("五花肉", 3618),
        ("挂面", 650),
    )
    bought = random.sample(wares, 5)
    total = sum(price for _, price in bought)
    lines = "".join(
        f"<div class='f'><span>{name}</span><span>1</span><span>{yuan(price)}</span></div>" for name, price in bought
    )
    body = (
        "<div class='c' style='font-size:22px'>惠万家生活超市</div><div class='c'>欢迎光临（望江店）</div><div>--------------------------------</div>"
        f"<div>收银员：07　小票号：{case.numbers['登记号']}</div><div>{day_text(case.visited_on, '-')} 18:22:05</div><div class='f'><span>品名</span><span>数量</span><span>金额</span></div>"
        f"{lines}<div>--------------------------------</div><div class='f'><span>应收</span><span>{yuan(total)}</span></div>"
        f"<div class='f'><span>扫码支付</span><span>{yuan(total)}</span></div><div class='f'><span>找零</span><span>0.00</span></div>"
        "<div class='c' style='margin-top:16px'>商品如有质量问题，请凭小票七日内退换</div><div class='c'>谢谢惠顾</div>"
    )
    return sheet(body, {}, width=380, height=560, font=ROUND, size=16, pad="26px 24px", ground="#fbfbf9")


def chat_screen(case: Case, random: Random) -> Drawing:
    """A chat on a telephone's screen."""
    said = (
        (0, "在吗？周末一起去爬山不"),
        (1, "这周要加班，下周吧"),
        (0, "行，那我先把车票退了"),
        (1, "好的，到时候我开车去接你"),
        (0, "记得带伞，天气预报说有雨"),
        (1, "收到"),
    )
    bubbles = "".join(
        f"<div style='display:flex;justify-content:{'flex-end' if mine else 'flex-start'};margin-top:22px'><span style='background:{'#95ec69' if mine else '#fff'};padding:12px 15px;border-radius:7px;max-width:300px'>{words}</span></div>"
        for mine, words in said
    )
    body = (
        f"<div class='f' style='font-size:14px'><span>9:4{case.seed % 10}</span><span>5G ▮▮▮ 76%</span></div>"
        f"<div class='c' style='font-weight:600;padding:14px 0;border-bottom:1px solid #ccc'>{case.relative.name}</div><div class='c' style='color:#999;font-size:13px;margin-top:16px'>昨天 20:1{case.seed % 10}</div>{bubbles}"
        + at(
            0,
            730,
            "<div style='width:430px;height:70px;background:#f7f7f7;padding:16px 20px;color:#999'>按住 说话</div>",
        )
    )
    return sheet(body, {}, width=430, height=800, font=HEI, size=17, pad="14px 18px", ground="#ededed")


def transfer_screen(case: Case, random: Random) -> Drawing:
    """A payment's receipt on a telephone's screen."""
    lines = "".join(
        f"<div class='f' style='margin-top:18px'><span style='color:#888'>{label}</span><span>{words}</span></div>"
        for label, words in (
            ("当前状态", "支付成功"),
            ("商品", "话费充值-快充"),
            ("商户全称", "云上通信服务平台"),
            ("支付时间", f"{day_text(case.visited_on, '年')} 12:30:08"),
            ("支付方式", "零钱"),
            ("交易单号", f"42000{case.numbers['业务流水号']}"),
        )
    )
    body = (
        "<div style='font-size:18px'>‹　账单详情</div><div class='c' style='margin-top:60px'>手机充值</div>"
        f"<div class='c' style='font-size:40px;font-weight:600;padding-bottom:30px;border-bottom:1px solid #eee'>-{random.choice((50, 100, 200))}.00</div>{lines}"
        "<div style='color:#576b95;margin-top:60px'>对订单有疑惑　　查看往来账单</div>"
    )
    return sheet(body, {}, width=430, height=760, font=HEI, size=16, pad="30px 26px")


def power_bill(case: Case, random: Random) -> Drawing:
    """A household's electricity bill."""
    used = random.randint(120, 480)
    rows = tr("计费月份", f"{case.visited_on.year}年{case.visited_on.month:02d}月", "用电性质", "居民生活用电") + tr(
        "上期示数", 10240 + case.seed % 900, "本期示数", 10240 + case.seed % 900 + used
    )
    rows += tr("用电量", f"{used} 千瓦时", "电价", "0.5653 元/千瓦时") + tr(
        "本期电费", yuan(round(used * 56.53)), "缴费截止", "次月20日"
    )
    body = (
        "<h1 style='color:#00706b'>电费账单</h1><div class='c'>临湖供电公司</div>"
        f"<p style='margin-top:18px'>户号：{case.numbers['登记号']}　　户名：{case.insured.name}</p><p>用电地址：{case.insured.address}</p>"
        f"<table class='b z' style='margin-top:14px'>{rows}</table><p style='margin-top:20px'>阶梯电价说明：第一档 0-180，第二档 181-350，第三档 351以上。</p>"
        "<p style='margin-top:8px'>24小时供电服务热线：95598。可通过网上国网App缴费。</p>"
    )
    return sheet(body, {}, height=560, font=HEI, size=15, css=".z td{height:40px}")


def restaurant_menu(case: Case, random: Random) -> Drawing:
    """A page of a menu."""
    dishes = (
        "剁椒鱼头",
        "小炒黄牛肉",
        "农家豆腐",
        "酸汤肥牛",
        "清蒸鲈鱼",
        "干锅花菜",
        "毛氏红烧肉",
        "凉拌木耳",
        "紫菜蛋花汤",
        "扬州炒饭",
    )
    lines = "".join(
        f"<div class='f' style='border-bottom:1px dotted #a67;padding:10px 0'><span>{dish}</span><span>{random.randint(16, 98)}元/份</span></div>"
        for dish in dishes
    )
    body = f"<h1 style='font-size:38px;color:#8b2b1d'>老码头湘菜馆</h1><h2 style='margin:10px 0 20px'>招牌菜单</h2>{lines}<div class='c' style='margin-top:26px'>订座电话：0000-8866123　营业时间 10:30-21:30</div>"
    return sheet(body, {}, width=620, height=860, font=KAI, size=21, ground="#fbf1df")


def school_report(case: Case, random: Random) -> Drawing:
    """A pupil's marks of a term."""
    subjects = ("语文", "数学", "英语", "科学", "道德与法治", "音乐", "体育", "美术")
    lines = "".join(tr(subject, random.randint(72, 100), random.choice(("优", "良"))) for subject in subjects)
    body = (
        f"<h1>云麓市糖坊街小学</h1><h2 style='margin-top:8px'>学生学业成绩报告单</h2><p style='margin-top:18px'>班级：四（2）班　姓名：{case.insured.name}　学期：{case.visited_on.year}年上</p>"
        f"<table class='b z' style='margin-top:12px'>{head('科目', '期末成绩', '等第')}{lines}</table><p style='margin-top:18px'>班主任评语：该生学习认真，团结同学，热爱劳动，望继续努力。</p>"
        f"<div class='r' style='margin-top:40px'>班主任：{case.mother.name}</div>"
    ) + stamp(520, 560, "云麓市糖坊街小学", diameter=130, below="教务处")
    return sheet(body, {}, height=760, font=SONG, size=16, css=".z td{height:36px;text-align:center}")


def parking_slip(case: Case, random: Random) -> Drawing:
    """A car park's slip."""
    body = (
        "<div class='c' style='font-size:24px;font-weight:600'>停车缴费凭条</div><div class='c'>河西商业广场B2停车场</div><hr>"
        f"<p>车牌号码：{case.vehicle.plate}</p><p>入场时间：{day_text(case.visited_on, '-')} 10:03:11</p><p>出场时间：{day_text(case.visited_on, '-')} 13:47:52</p><p>停车时长：3小时44分</p>"
        f"<p style='font-size:21px'>实收金额：{random.choice((8, 12, 15, 20))}.00元</p><hr><p class='c'>请于15分钟内离场</p>"
    )
    return sheet(body, {}, width=400, height=420, font=ROUND, size=17, pad="24px 28px")


def vaccine_page(case: Case, random: Random) -> Drawing:
    """A page of an inoculation booklet."""
    names = ("乙肝疫苗", "卡介苗", "脊灰灭活疫苗", "百白破疫苗", "麻腮风疫苗", "乙脑减毒活疫苗", "A群流脑多糖疫苗")
    lines = "".join(
        tr(
            name,
            random.randint(1, 3),
            day_text(case.insured.born_on, "-"),
            "左上臂",
            f"{random.randint(2015, 2024)}{random.randint(1000, 9999)}",
            td("柳溪接种门诊"),
        )
        for name in names
    )
    body = f"<h1 style='color:#1f6f9f'>预防接种记录</h1><p style='margin:12px 0'>儿童姓名：{case.insured.name}　　性别：{case.insured.sex}</p><table class='b z'>{head('疫苗名称', '剂次', '接种日期', '部位', '批号', '接种单位')}{lines}</table><p style='margin-top:16px'>请家长妥善保管此证，入托入学时查验。</p>"
    return sheet(body, {}, height=540, font=SONG, size=15, ground="#f7fbff", css=".z td{height:38px}")


PAGES: tuple[Layout, ...] = (
    train_ticket,
    express_label,
    market_receipt,
    chat_screen,
    transfer_screen,
    power_bill,
    restaurant_menu,
    school_report,
    parking_slip,
    vaccine_page,
)
