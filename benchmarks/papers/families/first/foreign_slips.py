"""Small pages of the first family that belong to no claim: receipts, tickets, cards, labels."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.frames import at, day_text, framed, portrait
from benchmarks.papers.paper import Drawing, Layout

_BLACK = "'WenQuanYi Micro Hei'"
_MING = "'AR PL UMing CN'"
_KAI = "'AR PL KaitiM GB'"
_DISHES = (
    "剁椒鱼头",
    "干锅花菜",
    "蒜蓉粉丝虾",
    "红烧狮子头",
    "酸辣土豆丝",
    "米饭",
    "酸梅汤",
    "手撕包菜",
    "番茄牛腩",
    "鲜榨橙汁",
)


def _drawn(body: str, css: str, width: int, height: int, scale: float = 1.8) -> Drawing:
    return Drawing(
        framed(f"<div class='paper'>{body}</div>", width=width, height=height, css=css), width, height, {}, scale
    )


def _meal_receipt(case: Case, random: Random) -> Drawing:
    eaten = [(dish, random.randint(3, 128) * 100) for dish in random.sample(_DISHES, 6)]
    rows = "".join(f"<tr><td>{dish}</td><td>1</td><td>{yuan(price)}</td></tr>" for dish, price in eaten)
    total = yuan(sum(price for _, price in eaten))
    body = (
        f"<h2>渔家小院（滨江店）</h2><p>收银结账单</p><hr><p class=l>桌号：A{random.randint(1, 30)}　人数：4<br>单号：{digits(random, 14)}<br>日期：{day_text(case.on, '-')} 19:22</p><hr>"
        f"<table><tr><th>品名</th><th>数量</th><th>金额</th></tr>{rows}</table><hr><p class=l>合计：{total}<br>优惠：0.00<br>应收金额：{total}<br>微信支付：{total}</p><p>谢谢惠顾 欢迎再次光临</p>"
    )
    css = f".paper{{padding:22px;font:17px {_BLACK};text-align:center;background:#fcfcfa}} .l{{text-align:left;line-height:1.6}} table{{width:100%}} td,th{{text-align:left;font-weight:normal;padding:3px}}"
    return _drawn(body, css, 380, 660)


def _taxi_receipt(case: Case, random: Random) -> Drawing:
    lines = (
        ("车号", f"{case.vehicle.plate[:1]}AT{digits(random, 4)}"), ("证号", digits(random, 6)), ("日期", day_text(case.on, "-")), ("上车", "08:14"), ("下车", "08:41"),
        ("单价", "2.30元"), ("里程", "9.6km"), ("等候", "00:03:20"), ("金额", "31.00元"),
    )  # fmt: skip
    rows = "".join(f"<p>{name}　{value}</p>" for name, value in lines)
    body = f"<h3>出租汽车统一车票</h3><p>发票联</p><p>发票代码 {digits(random, 12)}</p><p>发票号码 {digits(random, 8)}</p>{rows}<p>手写无效</p>"
    return _drawn(
        body, f".paper{{padding:16px 24px;font:17px {_BLACK};background:#eef5ee}} p{{margin:4px 0}}", 280, 500, 2.0
    )


def _train_ticket(case: Case, random: Random) -> Drawing:
    body = "".join(
        (
            at(30, 22, f"E{digits(random, 6)}", "font-size:17px;color:#b33"), at(420, 22, "检票：B12", "font-size:15px"),
            at(40, 66, "海宁南站", "font-size:25px"), at(250, 60, f"G{digits(random, 4)}", "font-size:25px"), at(420, 66, "青浦西站", "font-size:25px"),
            at(40, 118, f"{day_text(case.on, '年月')} 14:25开", "font-size:17px"), at(420, 118, "07车12F号", "font-size:17px"),
            at(40, 156, "￥186.5元", "font-size:18px"), at(420, 156, "二等座", "font-size:17px"), at(40, 194, "限乘当日当次车", "font-size:15px"),
            at(40, 228, f"{case.insured.id_number[:10]}****{case.insured.id_number[-4:]} {escape(case.insured.name)}", "font-size:18px"),
            at(90, 268, "买票请到12306 发货请到95306", "font-size:14px;border:1px dashed #555;padding:3px 20px"), at(30, 316, f"{digits(random, 21)} JM", "font-size:13px"),
        )
    )  # fmt: skip
    return _drawn(body, f".paper{{font-family:{_BLACK};background:linear-gradient(90deg,#d9ecf6,#eef6fa)}}", 560, 350)


def _business_card(case: Case, random: Random) -> Drawing:
    one = case.insured
    body = "".join(
        (
            at(40, 40, escape(case.insurer), "font-size:20px;color:#1e4e79"), at(40, 120, escape(one.name), f"font:32px {_KAI}"), at(160, 136, "高级客户经理", "font-size:15px"),
            at(40, 200, f"手机：{one.phone}", "font-size:15px"), at(40, 228, f"地址：{escape(one.address[:16])}", "font-size:15px"), at(40, 256, "邮箱：service@example.com", "font-size:15px"),
            at(40, 284, "承保 · 理赔 · 年金 · 财富", "font-size:14px;color:#666"),
        )
    )  # fmt: skip
    return _drawn(body, f".paper{{font-family:{_BLACK};background:#fbfbf9;border-left:16px solid #1e4e79}}", 540, 320)


def _delivery_label(case: Case, random: Random) -> Drawing:
    one, other = case.insured, case.relative
    body = (
        f"<h2>迅达速运</h2><div class=b>{digits(random, 3)}-{digits(random, 2)} A{digits(random, 2)}</div><div class=c>运单号 SF{digits(random, 12)}</div>"
        f"<p><b>收</b> {escape(one.name)} {one.phone[:3]}****{one.phone[-4:]}<br>{escape(one.address)}</p><p><b>寄</b> {escape(other.name)} {other.phone}<br>{escape(other.address)}</p>"
        f"<p>托寄物：文件　件数：1　计费重量：1.0kg<br>付款方式：寄付月结　保价：否<br>打印时间：{day_text(case.on, '/')} 11:02</p><p>签收人：　　　　　签收时间：</p>"
    )
    css = f".paper{{padding:18px;font:18px {_BLACK};background:#fff}} .b{{font-size:44px;border:2px solid #000;text-align:center}} .c{{font-size:22px;text-align:center;margin:10px}} p{{border-top:1px solid #333;line-height:1.6;padding-top:8px}}"
    return _drawn(body, css, 460, 680, 1.6)


def _staff_badge(case: Case, random: Random) -> Drawing:
    body = (
        f"<div class=h>{escape(case.garage)}</div><div style='margin:26px auto;width:150px'>{portrait(150, 190)}</div><h1>工 作 证</h1>"
        f"<p>姓名：{escape(case.insured.name)}</p><p>部门：售后服务部</p><p>职务：接待专员</p><p>编号：{digits(random, 6)}</p>"
    )
    css = f".paper{{border-radius:14px;font:20px {_BLACK};text-align:center;background:#f5f8fc}} .h{{background:#22577a;color:#fff;padding:18px;font-size:17px}} h1{{font-size:30px;margin:0}} p{{margin:9px}}"
    return _drawn(body, css, 340, 540)


LAYOUTS: tuple[Layout, ...] = (
    _meal_receipt,
    _taxi_receipt,
    _train_ticket,
    _business_card,
    _delivery_label,
    _staff_badge,
)
