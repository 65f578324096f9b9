"""Pages no claim asks for, out of daily life: menu, parcel, recipe, school, newspaper, ticket, till."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fifth.marks import FANG, GRID, HEI, KAI, MONO, SONG, bars, sheet, table
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing
from benchmarks.papers.press import code_picture


def train_ticket(case: Case, random: Random) -> Drawing:
    """The blue paper ticket of the railways."""
    person, number = case.insured, case.numbers
    code = f"rail:{case.numbers['登记号']}"
    body = (
        f"<div class='row'><span style='color:#c33;font-size:19px'>{random.choice('KTZ')}{number['床号'][:6]}</span><span>检票：{number['床号'][0]}A</span></div>"
        f"<div class='row' style='font-size:31px;{HEI}align-items:center'><span>望川南<span style='font-size:16px'>站</span></span><span style='font-size:24px'>G{number['处方号'][:4]}<div style='border-top:2px solid #333;width:110px'></div></span><span>景湖东<span style='font-size:16px'>站</span></span></div>"
        "<div class='row' style='font-size:14px;padding:0 10px'><span>Wangchuannan</span><span>Jinghudong</span></div>"
        f"<div class='row' style='font-size:20px'><span>{day_text(case.visited_on, '年月')} 09:{case.seed % 60:02d}开</span><span>07车12F号</span></div><div class='row' style='font-size:20px'><span>￥{80 + case.seed % 300}.5元</span><span>二等座</span></div>"
        f"<div>限乘当日当次车</div><div style='font-size:18px'>{person.id_number[:10]}****{person.id_number[-4:]} {escape(person.name)}</div>"
        f"<div style='border:1px dashed #456;width:330px;text-align:center;font-size:14px;margin-top:6px'>买票请到12306 发货请到95306<br>中国铁路祝您旅途愉快</div><div style='font-size:13px;padding-top:6px'>{number['业务流水号']}{number['登记号']} 望川南售</div>"
        f"<img src='{code_picture(code)}' style='position:absolute;right:30px;bottom:16px;width:104px'>"
    )
    return sheet(
        body.replace("￥", "¥"),
        width=620,
        height=380,
        type_=SONG,
        size=16,
        padding="18px 30px",
        code_text=code,
        paper="linear-gradient(160deg,#cfe6f3,#e4f1f4)",
        scale=1.8,
    )


def menu(case: Case, random: Random) -> Drawing:
    """A restaurant's menu."""
    dishes = (
        "宫保鸡丁 38",
        "鱼香肉丝 32",
        "清蒸鲈鱼 78",
        "麻婆豆腐 22",
        "地三鲜 26",
        "红烧排骨 58",
        "蒜蓉空心菜 18",
        "番茄炒蛋 20",
        "酸辣土豆丝 16",
        "水煮牛肉 62",
        "老鸭粉丝汤 36",
        "扬州炒饭 18",
        "手工水饺 24",
        "冰糖雪梨 12",
    )
    rows = "".join(
        f"<div class='row' style='border-bottom:1px dotted #b98'><span>{one.split()[0]}</span><span>{one.split()[1]}元</span></div>"
        for one in random.sample(dishes, 12)
    )
    body = f"<h1 class='c' style='{KAI}font-size:44px;color:#8c1c13'>老灶台家常菜</h1><div class='c' style='padding-bottom:14px;color:#8c1c13'>MENU · 菜 单</div><div style='columns:2;column-gap:50px;font-size:21px;line-height:2'>{rows}</div><div class='c' style='padding-top:20px'>订座电话 0990-{case.numbers['登记号'][:7]}　本店提供外卖服务　餐具1元/套</div>"
    return sheet(body, width=780, height=580, type_=KAI, size=17, padding="36px 54px", paper="#fbf0dc")


def parcel(case: Case, random: Random) -> Drawing:
    """The label of a parcel."""
    one, other = case.insured, case.relative
    body = (
        f"<div class='row' style='{HEI}font-size:27px'><span>捷蚁速运</span><span>{case.on.month}-{case.numbers['床号'][:3]} {case.numbers['床号'][3:5]}</span></div><div class='c' style='border:2px solid #000;padding:8px'>{bars(case.numbers['业务流水号'], width=340, height=60)}<br>JY{case.numbers['业务流水号']}{case.numbers['床号'][:4]}</div>"
        f"<div style='border:2px solid #000;border-top:0;padding:8px;font-size:19px'><b>收</b> {escape(one.name)} {one.phone[:3]}****{one.phone[-4:]}<br>{escape(one.address)}</div><div style='border:2px solid #000;border-top:0;padding:8px'>寄 {escape(other.name[0])}** {other.phone[:3]}****{other.phone[-4:]}<br>{escape(other.address)}</div>"
        "<div class='row' style='border:2px solid #000;border-top:0;padding:8px'><span>品名：服装　1/1件</span><span>重量 1.2kg</span><span>已验视</span></div><div style='padding-top:8px;font-size:13px'>签收人/时间：　　　　　　您的签字代表您已验收此包裹</div>"
    )
    return sheet(body, width=460, height=480, type_=HEI, size=16, padding="20px 22px", scale=2.0)


def recipe(case: Case, random: Random) -> Drawing:
    """A page of a cookery book."""
    steps = (
        "五花肉切两厘米见方的块，冷水下锅，加姜片焯水捞出。",
        "锅中少许油，放冰糖小火炒至枣红色。",
        "下肉块翻炒上色，加生抽、老抽、料酒。",
        "加开水没过肉，放八角、桂皮，小火炖一小时。",
        "大火收汁，撒葱花即可出锅。",
    )
    body = (
        f"<div style='color:#a33;font-size:15px'>第三章　肉类</div><h1 style='{KAI}font-size:36px'>红烧肉</h1><p style='padding:8px 0'>用料：五花肉500克　冰糖30克　生抽2勺　老抽1勺　料酒2勺　八角2个　桂皮1段</p><div style='background:linear-gradient(135deg,#8a3b1a,#d98a4b);height:190px;border-radius:6px'></div>"
        + "".join(f"<p style='padding-top:9px'>{place}. {step}</p>" for place, step in enumerate(steps, 1))
        + "<p style='padding-top:14px;color:#666'>小贴士：炒糖色时火不宜大，否则发苦。</p><div class='c' style='padding-top:18px'>· 86 ·</div>"
    )
    return sheet(body, width=680, height=700, type_=SONG, size=17, padding="40px 56px", paper="#fdfaf2")


def school_report(case: Case, random: Random) -> Drawing:
    """A pupil's report at the end of term."""
    rows = [
        (subject, random.randint(78, 99), random.choice(("优", "良", "优")))
        for subject in ("语文", "数学", "英语", "科学", "道德与法治", "音乐", "体育", "美术")
    ]
    body = f"<h1 class='c' style='{KAI}font-size:28px'>青柯区实验小学学生素质报告单</h1><p style='padding:10px 0'>四年级（2）班　姓名：{escape(case.relative.name)}　学号：{case.numbers['床号'][:2]}　{case.on.year - 1}—{case.on.year}学年第二学期</p>{table(('学科', '期末成绩', '等第'), rows)}<p style='padding-top:14px'>班主任评语：该生团结同学，热爱劳动，课堂发言积极，希望假期多读课外书，坚持体育锻炼。</p><p style='padding-top:10px'>出勤：应到98天　病假2天　事假0天</p><p class='r' style='padding-top:16px'>班主任：<span class='pen'>林老师</span>　家长签字：</p><p class='r'>开学时间：{case.on.year}年9月1日</p>"
    return sheet(body, width=720, height=640, type_=FANG, size=17, css=GRID, padding="40px 52px", paper="#fffef5")


def newspaper(case: Case, random: Random) -> Drawing:
    """A page of a local newspaper."""
    text = "本报讯（记者 闻人）记者昨日从市交通运输局获悉，滨河西路改造工程将于下月全面完工，届时双向四车道将拓宽至六车道，沿线新增公交港湾站八处、绿化带三公里。市民关心的夜间施工噪声问题，施工方表示已调整作业时间。项目负责人介绍，工程采用透水铺装，雨季积水情况将得到明显改善。"
    other = "市气象台预计，未来三天我市以多云为主，最高气温二十六度，早晚温差较大，请市民注意增减衣物。农技专家提醒，当前正值秋收，应抢晴收割、及时晾晒。"
    body = f"<div class='row' style='align-items:flex-end;border-bottom:3px solid #000'><span style='{KAI}font-size:58px;color:#b0161c;line-height:1.1'>望川晚报</span><span>{day_text(case.on, '年')}　星期二　第{case.seed % 9000}期　今日12版</span></div><h2 style='{HEI}font-size:34px;padding:12px 0'>滨河西路改造工程下月完工</h2><div style='columns:3;column-gap:22px;text-align:justify'>{text * 2}<div style='height:130px;background:linear-gradient(#9db4c0,#5c6b5a);margin:8px 0'></div>{text}<h3 style='{HEI}font-size:22px;padding:8px 0'>秋收时节多云为主</h3>{other * 2}</div>"
    return sheet(body, width=980, height=800, type_=SONG, size=15, padding="30px 40px", paper="#efece2")


def supermarket(case: Case, random: Random) -> Drawing:
    """A supermarket's till receipt."""
    goods = (
        ("纯牛奶250ml*12", "39.90"),
        ("鸡蛋 散装kg", "11.36"),
        ("东北大米5kg", "32.80"),
        ("抽纸3层*10", "25.90"),
        ("苹果 红富士", "14.52"),
        ("洗洁精1kg", "9.90"),
        ("挂面800g", "7.50"),
    )
    chosen = random.sample(goods, 5)
    total = sum(float(price) for _, price in chosen)
    body = (
        "<div class='c' style='font-size:20px'>万家惠超市（沙堤店）</div><div class='c'>欢迎光临</div><div style='border-top:1px dashed #333'></div>"
        + "".join(
            f"<div>{name}</div><div class='row'><span>　1 × {price}</span><span>{price}</span></div>"
            for name, price in chosen
        )
        + f"<div style='border-top:1px dashed #333'></div><div class='row'><span>件数 5</span><span>合计 {total:.2f}</span></div><div class='row'><span>扫码支付</span><span>{total:.2f}</span></div><div>会员 {case.insured.phone[:3]}****{case.insured.phone[-4:]}</div><div>{day_text(case.visited_on, '-')} 18:22:07 机号03</div><div class='c'>{bars(case.numbers['登记号'], width=220, height=40)}</div><div class='c'>凭小票7日内退换货</div>"
    )
    return sheet(body, width=360, height=540, type_=MONO, size=16, padding="20px 24px", scale=2.0)


def calendar_note(case: Case, random: Random) -> Drawing:
    """A note by hand on ruled paper: what to buy and do."""
    lines = (
        "周末要办的事：",
        "1. 交物业费、水费",
        "2. 给妈妈打电话",
        "3. 修自行车（前胎漏气）",
        "4. 买菜：白菜、豆腐、排骨",
        "5. 还图书馆的书！",
    )
    body = "".join(
        f"<div style='height:52px;border-bottom:1px solid #b9c8dc;line-height:56px'><span class='pen' style='font-size:34px'>{words}</span></div>"
        for words in random.sample(lines[1:], 5)
    )
    return sheet(
        f"<div style='height:52px;line-height:56px'><span class='pen' style='font-size:36px'>{lines[0]}</span></div>{body}",
        width=600,
        height=480,
        size=18,
        padding="40px 50px",
        paper="#fefdf6",
    )


LAYOUTS = {"other": (train_ticket, menu, parcel, recipe, school_report, newspaper, supermarket, calendar_note)}
