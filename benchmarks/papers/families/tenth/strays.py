"""Pages of the tenth family that belong to no claim: slips, screens and tickets."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.tenth.desk import FANG, HEI, KAI, LATIN, MONO, OCR, SONG, barcode, clock, pen, sheet
from benchmarks.papers.paper import Drawing, Layout
from benchmarks.papers.press import code_picture


def supermarket(case: Case, random: Random) -> Drawing:
    """A long till roll."""
    goods = (("鲜牛奶950ml", 1290), ("土鸡蛋30枚", 2680), ("五花肉", 3842), ("抽纸6提", 2590), ("西红柿", 715), ("挂面1kg", 990), ("洗洁精", 1350), ("可乐2L", 780))  # fmt: skip
    bought = random.sample(goods, 6)
    rows = "".join(f"<div>69{digits(random, 11)}<br>{name}<span>1 × {yuan(fen)}</span></div>" for name, fen in bought)
    total = yuan(sum(fen for _, fen in bought))
    body = (
        f"<h2>惠多多生活超市</h2><p class=c>双塔寺街店　收银机:0{random.randint(1, 9)}</p><p>流水 {digits(random, 12)}<br>{day_text(case.on, '/')} {clock(random, 9, 21)}</p><hr>{rows}<hr><p>件数 6<b>合计 {total}</b></p><p>支付宝 {total}　找零 0.00<br>会员积分 +{random.randint(5, 99)}</p><p class=c>生鲜商品恕不退换<br>欢迎光临</p>"
        + barcode(random, 60, 600, width=220)
    )
    css = ".paper{padding:18px 24px;font-size:15px} h2{text-align:center;margin:0;font-size:21px} p{margin:5px 0} span,b{float:right} div{margin-bottom:3px}"
    return sheet(body, (340, 660), {}, face=MONO, css=css, scale=1.9)


def flight(case: Case, random: Random) -> Drawing:
    """An itinerary of a flight."""
    cells = (
        ("旅客姓名 NAME OF PASSENGER", escape(case.insured.name)),
        ("有效身份证件号码 ID NO.", case.insured.id_number),
        ("签注 ENDORSEMENTS", "不得签转"),
    )
    head = "".join(f"<td>{k}<br><b>{v}</b></td>" for k, v in cells)
    body = (
        f"<h1>航空运输电子客票行程单</h1><i>ITINERARY/RECEIPT OF E-TICKET FOR AIR TRANSPORT</i><div class=no>印刷序号 {digits(random, 11)}</div><table><tr>{head}</tr></table>"
        f"<table><tr><th></th><th>承运人</th><th>航班号</th><th>座位等级</th><th>日期</th><th>时间</th><th>客票级别</th><th>免费行李</th></tr><tr><td>自 鹭屿 T3</td><td>鹭航</td><td>LY8{digits(random, 3)}</td><td>Y</td><td>{day_text(case.on, '-')}</td><td>{clock(random, 6, 22)}</td><td>YRT</td><td>20K</td></tr><tr><td>至 渭桥 T2</td><td colspan=7>VOID</td></tr></table>"
        f"<p>票价 CNY {random.randint(400, 1800)}.00　民航发展基金 CN 50.00　燃油附加费 YQ 30.00　合计 CNY {random.randint(500, 1900)}.00</p><p>电子客票号码 731-{digits(random, 10)}　填开日期 {day_text(case.on - dt.timedelta(days=6), '-')}　保险费 XXX</p>"
    )
    css = f".paper{{padding:22px 34px;background:#f3f7f0;font-size:14px}} h1{{text-align:center;font:500 20px {SONG};margin:0}} i{{display:block;text-align:center;font:11px {LATIN}}} .no{{text-align:right}} table{{width:100%;margin-top:6px}} td,th{{border:1px solid #779;padding:5px 8px}} td b{{font-family:{MONO}}}"
    return sheet(body, (880, 376), {}, face=FANG, css=css)


def electricity(case: Case, random: Random) -> Drawing:
    """A notice of the power company."""
    last, used = random.randint(3000, 20000), random.randint(80, 420)
    rows = (("户号", digits(random, 10)), ("户名", escape(case.relative.name)), ("用电地址", escape(case.relative.address)), ("上次示数", f"{last}"), ("本次示数", f"{last + used}"), ("电量(kWh)", f"{used}"), ("阶梯一电费", yuan(used * 52)), ("应交电费", yuan(used * 52 + 300)), ("违约金", "0.00"))  # fmt: skip
    body = (
        "<div class=t>⚡ 供电公司　居民电费通知单</div><table>"
        + "".join(f"<tr><td>{k}</td><td>{v}</td></tr>" for k, v in rows)
        + f"</table><p>抄表日期 {day_text(case.on, '年')}　请于当月25日前缴费。服务热线见背面</p>"
    )
    css = ".paper{padding:20px 28px;background:#f2faf6;font-size:16px} .t{background:#007d6e;color:#fff;padding:8px 14px;font-size:19px;margin-bottom:10px} table{width:100%} td{border:1px solid #8cbcb2;padding:6px 9px} td:first-child{width:130px}"
    return sheet(body, (600, 520), {}, face=HEI, css=css)


def chat(case: Case, random: Random) -> Drawing:
    """A picture of a chat about the papers."""
    said = (
        (0, "您好，我住院的单子怎么寄给你们？"), (1, "您好，可以拍照从小程序上传，原件留好就行"), (0, f"我的保单是{case.contract_number}，要出院证明吗"), (1, "要的，还要发票和清单"), (0, "好的，谢谢！"), (1, "不客气，资料齐了大概三天出结果"),
    )  # fmt: skip
    lines = "".join(f"<div class='m {'b' if side else 'a'}'><span>{text}</span></div>" for side, text in said)
    body = f"<div class=nav><span>‹ 12</span><b>{escape(case.insurer[:6])}客服</b><span>···</span></div><div class=c style='color:#999;font-size:13px;margin:12px'>{day_text(case.on, '年')} {clock(random)}</div>{lines}<div class=in>按住 说话</div>"
    css = ".paper{background:#ededed;font-size:17px} .nav{display:flex;justify-content:space-between;padding:16px;background:#f6f6f6} .m{display:flex;margin:14px 16px} .m span{max-width:300px;padding:9px 12px;border-radius:6px;background:#fff} .a{justify-content:flex-end} .a span{background:#95ec69} .in{position:absolute;bottom:0;left:0;right:0;background:#f6f6f6;text-align:center;padding:16px}"
    return sheet(body, (440, 800), {}, face=HEI, css=css, scale=1.8)


def transfer(case: Case, random: Random) -> Drawing:
    """A bank app's page of a transfer that went through."""
    one = case.relative
    rows = (("收款户名", escape(one.name)), ("收款账户", f"{one.card_number[:4]} **** **** {one.card_number[-4:]}"), ("收款银行", one.bank), ("付款账户", f"**** {case.insured.card_number[-4:]}"), ("手续费", "0.00"), ("交易时间", f"{day_text(case.on, '-')} {clock(random)}:21"), ("交易流水", digits(random, 18)), ("附言", random.choice(("房租", "还款", "货款"))))  # fmt: skip
    body = (
        f"<div class=nav>转账汇款</div><div class=ok><i>✓</i>转账成功<br><b>¥ {random.randint(2, 90)},{digits(random, 3)}.00</b></div>"
        + "".join(f"<div class=row><span>{k}</span><span>{v}</span></div>" for k, v in rows)
        + "<div class=btn>查看电子回单</div>"
    )
    css = ".paper{background:#f7f5f2;font-size:16px} .nav{text-align:center;padding:16px;background:#b01f2e;color:#fff;font-size:19px} .ok{text-align:center;padding:26px;background:#fff;margin-bottom:10px} .ok b{font-size:32px} i{display:block;color:#2a9d5b;font-size:44px;font-style:normal} .row{display:flex;justify-content:space-between;background:#fff;padding:11px 20px;border-bottom:1px solid #eee} .btn{margin:24px 40px;border:1px solid #b01f2e;color:#b01f2e;text-align:center;padding:10px;border-radius:24px}"
    return sheet(body, (440, 760), {}, face=HEI, css=css, scale=1.8)


def wristband(case: Case, random: Random) -> Drawing:
    """A patient's wristband."""
    one = case.insured
    body = (
        at(30, 16, f"<b>{escape(one.name)}</b>　{one.sex}　{case.department}", "font-size:21px")
        + at(30, 54, f"住院号 {case.numbers['住院号']}　入院 {day_text(case.admitted_on, '-')}", "font-size:16px")
        + at(30, 82, f"{escape(case.hospital)}　护理级别 Ⅱ　过敏 —", "font-size:15px")
        + barcode(random, 470, 24, width=200, height=60)
        + at(720, 44, "◯", "font-size:34px;color:#aaa")
    )
    css = ".paper{border-radius:60px;background:linear-gradient(#eaf6ff,#d7ecfb);border:1px solid #a9c7dd}"
    return sheet(body, (790, 124), {}, face=HEI, css=css, scale=1.8)


def queue_slip(case: Case, random: Random) -> Drawing:
    """A ticket of a waiting line with where to go."""
    body = (
        f"<h2>{escape(case.hospital)}</h2><p>预约挂号凭条</p><div class=n>{random.choice('ABCD')}{random.randint(10, 199):03d}</div><p class=l>姓名：{escape(case.insured.name)}<br>科室：{escape(case.department)}<br>诊室：{random.randint(2, 5)}楼{random.randint(1, 20)}诊室<br>时段：{day_text(case.visited_on, '-')} 上午 09:00-09:30<br>前面等候 {random.randint(1, 30)} 人</p><p>过号请到分诊台重新签到</p>"
        f"<img src='{code_picture(case.numbers['登记号'])}' width=110>"
    )
    css = f".paper{{padding:18px;text-align:center;font-size:16px}} h2{{font-size:18px;margin:0}} p{{margin:6px 0}} .n{{font:46px {OCR}}} .l{{text-align:left;line-height:1.8;padding-left:30px}}"
    return sheet(body, (330, 520), {}, face=HEI, css=css, scale=2.0)


def parcel(case: Case, random: Random) -> Drawing:
    """The label of a parcel."""
    one, other = case.insured, case.relative
    body = (
        f"<div class=h><b>飞羽速运 标快</b><span>{digits(random, 4)}-{random.choice('ABC')}{random.randint(1, 40)}</span></div>{barcode(random, 60, 74, width=340, height=60)}<div class=no>FY{digits(random, 13)}</div>"
        f"<div class=p><i>收</i><div>{escape(one.name)}　{one.phone[:3]}****{one.phone[-4:]}<br>{escape(one.address)}</div></div><div class=p><i>寄</i><div>{escape(other.name)}　{other.phone[:3]}****{other.phone[-4:]}<br>{escape(other.address)}</div></div><div class=f>托寄物：文件　重量 0.5kg　已验视　{day_text(case.on, '/')}<br>签收人：</div>"
    )
    css = f".paper{{padding:16px 20px;font-size:16px;border:1px solid #333}} .h{{display:flex;justify-content:space-between;font-size:26px}} .no{{margin-top:88px;text-align:center;font:19px {OCR}}} .p{{display:flex;border-top:2px solid #111;padding:10px 0}} i{{font-style:normal;border:2px solid #111;border-radius:50%;width:34px;height:34px;text-align:center;margin-right:12px;flex:none}} .f{{border-top:2px solid #111;padding-top:8px}}"
    return sheet(body, (460, 470), {}, face=HEI, css=css, scale=1.8)


def sick_note(case: Case, random: Random) -> Drawing:
    """A note to an employer that asks for leave, by hand."""
    text = (
        f"王经理：我因{case.diagnosis.name}需要在家休养，特向您请假{random.randint(2, 9)}天，工作已交接给小李，望批准。"
    )
    body = f"<h1>{pen('请假条', size=34)}</h1><p>{pen(text, size=24)}</p><p class=r>{pen('请假人：' + case.insured.name, size=24)}</p><p class=r>{pen(day_text(case.visited_on, '年'), size=24)}</p><p>{pen('同意。', size=26, ink='#b0332e')}</p>"
    css = ".paper{padding:34px 44px;background:#fdfcf4} h1{text-align:center;margin:0 0 10px;font-weight:400} p{text-indent:2em;line-height:1.9;margin:6px 0}"
    return sheet(body, (620, 500), {}, face=KAI, css=css)


LAYOUTS: tuple[Layout, ...] = (
    supermarket,
    flight,
    electricity,
    chat,
    transfer,
    wristband,
    queue_slip,
    parcel,
    sick_note,
)
