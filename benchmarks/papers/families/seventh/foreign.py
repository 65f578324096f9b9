"""Pages that are no claim material: paper that people send by mistake."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventh import kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout


def menu(case: Case, random: Random) -> Drawing:
    """A noodle shop's menu."""
    dishes = (
        "红烧牛肉面 18",
        "酸辣粉 12",
        "羊肉泡馍 28",
        "凉拌黄瓜 8",
        "卤蛋 2",
        "臊子面 15",
        "手抓饼 7",
        "小份牛杂 22",
        "豆浆 3",
        "酱骨头 38",
        "油泼扯面 16",
        "西红柿炒蛋 18",
    )
    rows = "".join(
        kit.spread(*f"{dish} 元".split(" ", 1), style="border-bottom:1px dotted #a55;padding:7px 0")
        for dish in random.sample(dishes, 10)
    )
    body = f'<h2 class="c" style="font-size:32px;color:#a3221b">老磨坊面馆</h2><p class="c">经济实惠　现点现做　可外送</p>{rows}<p class="c" style="margin-top:18px">订餐电话：{case.relative.phone}</p>'
    return kit.sheet(body, size=(520, 640), fields={}, font=kit.KAI, px=19, ground="#fdf3dd", scale=1.9)


def parcel(case: Case, random: Random) -> Drawing:
    """A parcel's label."""
    body = (
        f'<div style="border:2px solid #111;padding:10px"><div class="r"><b style="font-size:24px">风达速运</b><span>标准快递　代收货款：无</span></div><div class="c" style="margin:8px 0">{kit.bars(random, width=320, height=60)}<br>FD{digits(random, 12)}</div>'
        f'<div style="border-top:1.5px solid #111;padding:8px 0"><b>收</b>　{t(case.insured.name)}　{case.insured.phone[:3]}****{case.insured.phone[-4:]}<br>{t(case.insured.address)}</div>'
        f'<div style="border-top:1.5px solid #111;padding:8px 0"><b>寄</b>　{t(case.relative.name)}<br>{t(case.relative.address)}</div>'
        f'<div class="r" style="border-top:1.5px solid #111;padding-top:8px"><span>重量 {random.randint(1, 9)}.{random.randint(0, 9)}kg</span><span>签收人：　　　　</span></div></div>'
    )
    return kit.sheet(body, size=(460, 400), fields={}, font=kit.HEI, px=16, pad="16px", scale=2.0)


def train(case: Case, random: Random) -> Drawing:
    """A blue train ticket."""
    body = (
        f'<div class="r"><span style="color:#c23">{digits(random, 7)}</span><span>检票：{random.randint(1, 18)}{random.choice("AB")}</span></div>'
        f'<div class="r" style="font-size:25px;margin:10px 0"><b>云岫北</b><span>G{random.randint(100, 999)} ⟶</span><b>榕桥南</b></div>'
        f'<div class="r"><span>{day_text(case.visited_on, "年月")} {kit.clock(random)}开</span><span>{random.randint(1, 16):02d}车{random.randint(1, 18):02d}{random.choice("ABCDF")}号</span></div>'
        f'<div class="r"><span>¥{random.randint(40, 600)}.50元</span><span>二等座</span></div><div>限乘当日当次车</div><div>{case.insured.id_number[:10]}****{case.insured.id_number[-4:]} {t(case.insured.name)}</div>'
        '<div style="border:1px dashed #557;margin-top:8px;padding:4px;text-align:center;font-size:13px;width:300px">买票请到12306　发货请到95306<br>中国铁路祝您旅途愉快</div>'
    )
    return kit.sheet(
        body, size=(560, 310), fields={}, font=kit.SONG, px=17, pad="22px 30px", ground="#d9ebf5", scale=2.0
    )


def chat(case: Case, random: Random) -> Drawing:
    """A conversation on a phone."""
    said = [
        "晚上回家吃饭吗？",
        "加班，可能要八点多",
        "那我给你留着",
        "顺便带瓶酱油",
        "好的",
        "孩子作业写完没",
        "还差数学",
        "明天家长会别忘了",
        "知道啦",
    ]
    lines = "".join(
        f"<div style='display:flex;justify-content:{'flex-end' if place % 2 else 'flex-start'};margin:11px 0'><span style='background:{'#95ec69' if place % 2 else '#fff'};padding:9px 13px;border-radius:7px;max-width:74%'>{words}</span></div>"
        for place, words in enumerate(random.sample(said, 8))
    )
    body = f'<div class="r" style="font-size:13px"><span>{kit.clock(random)}</span><span>4G 33%</span></div><div class="c" style="font-size:17px;padding:10px">〈　{t(case.relative.name)}　⋯</div><div class="c" style="color:#999;font-size:13px">昨天 19:42</div>{lines}'
    return kit.sheet(
        body, size=(400, 660), fields={}, font=kit.SCREEN, px=16, pad="12px 16px", ground="#ededed", scale=2.0
    )


def homework(case: Case, random: Random) -> Drawing:
    """A sheet of sums from a primary school."""
    sums = "".join(
        f"<div style='width:33%;padding:13px 0'>{random.randint(11, 99)} {random.choice('+-×')} {random.randint(2, 9)} = {kit.handwritten(random.randint(10, 300)) if random.random() < 0.6 else ''}</div>"
        for _ in range(24)
    )
    body = f'<h2 class="c" style="font-size:23px">三年级数学口算练习（第{random.randint(3, 18)}周）</h2><p style="margin-top:10px">班级：三（{random.randint(1, 6)}）班　姓名：{kit.handwritten(case.insured.name)}　用时：＿＿＿　家长签字：＿＿＿</p><div style="display:flex;flex-wrap:wrap">{sums}</div>'
    return kit.sheet(body, size=(660, 680), fields={}, font=kit.SONG, px=19)


def flyer(case: Case, random: Random) -> Drawing:
    """A shop's flyer."""
    body = (
        '<div class="c"><div style="font-size:24px">盛大开业</div><div style="font-size:46px;font-weight:bold">乐家生活超市</div><div style="font-size:22px;margin:10px 0">进店有礼　全场满100减30</div></div>'
        + kit.grid(
            [
                ["土鸡蛋 3.98元/斤", "五花肉 11.9元/斤"],
                ["本地大米 2.5元/斤", "纯牛奶 39元/箱"],
                ["抽纸 9.9元/提", "花生油 69元/桶"],
            ],
            style="background:#fff;color:#b11;text-align:center;font-size:20px;line-height:2.2",
        )
        + f'<p class="c" style="margin-top:18px">活动时间：{day_text(case.visited_on, "年")}起三天　地址：文昌阁街农贸市场对面</p>'
    )
    return kit.sheet(body, size=(620, 560), fields={}, font=kit.HEI, px=17, ground="#d9302a", ink="#fff8dc")


def parking(case: Case, random: Random) -> Drawing:
    """A car park's slip."""
    body = (
        '<div class="c" style="font-size:21px">停车收费小票</div><div class="c">滨河中央广场地下停车场</div><div style="border-top:1px dashed #333;margin:10px 0"></div>'
        f"<div>车牌：{case.vehicle.plate}</div><div>入场：{day_text(case.visited_on, '-')} 09:{random.randint(10, 59)}</div><div>出场：{day_text(case.visited_on, '-')} 14:{random.randint(10, 59)}</div><div>停车时长：5小时</div>"
        f"<div>应收：{random.randint(8, 40)}.00　优惠：0.00</div><div style='border-top:1px dashed #333;margin:10px 0'></div><div class='c'>{kit.bars(random, width=240)}</div><div class='c'>请在15分钟内离场</div>"
    )
    return kit.sheet(body, size=(360, 400), fields={}, font=kit.HEI, px=16, pad="22px 24px", scale=2.0)


def vaccination(case: Case, random: Random) -> Drawing:
    """A page of a child's vaccination book."""
    rows = [["疫苗名称", "剂次", "接种日期", "接种部位", "批号", "接种单位"]]
    for name, dose in (
        ("乙肝疫苗", "1"),
        ("卡介苗", "1"),
        ("脊灰疫苗", "1"),
        ("百白破疫苗", "2"),
        ("麻腮风疫苗", "1"),
        ("乙脑疫苗", "1"),
    ):
        rows.append(
            [
                name,
                dose,
                f"{random.randint(2019, 2024)}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}",
                random.choice(("左上臂", "右上臂", "口服")),
                digits(random, 8),
                "桂花社区卫生站",
            ]
        )
    body = (
        f'<h2 class="c" style="font-size:23px;color:#2a7a52">预防接种证</h2><p>儿童姓名：{t(case.insured.name)}　　接种证号：{digits(random, 10)}</p>'
        + kit.grid(rows, widths=(20, 9, 19, 15, 17, 20), head=True, style="text-align:center")
        + '<p style="font-size:13px;margin-top:10px">温馨提示：接种后请留观30分钟。请妥善保管，入托入学时查验。</p>'
    )
    return kit.sheet(body, size=(760, 420), fields={}, font=kit.SONG, px=15, ground="#eef8ee")


LAYOUTS: tuple[Layout, ...] = (menu, parcel, train, chat, homework, flyer, parking, vaccination)
