"""Larger pages of the first family that belong to no claim: screens, bills, contracts, certificates of other kinds."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.frames import day_text, framed, portrait, seal
from benchmarks.papers.paper import Drawing, Layout

_BLACK = "'WenQuanYi Micro Hei'"
_MING = "'AR PL UMing CN'"
_KAI = "'AR PL KaitiM GB'"


def _drawn(body: str, css: str, width: int = 794, height: int = 1123, scale: float = 1.5) -> Drawing:
    return Drawing(
        framed(f"<div class='paper'>{body}</div>", width=width, height=height, css=css), width, height, {}, scale
    )


def _chat(case: Case, random: Random) -> Drawing:
    said = (
        ("l", "理赔的材料你都准备好了吗？"), ("r", "身份证和银行卡拍了，发票还没找到"), ("l", "住院发票要原件拍照，别漏了出院小结"), ("r", "好的，下午发你"),
        ("l", f"{case.hospital}那边可以补打"), ("r", "收到，谢谢！"), ("l", "[图片]"), ("r", "今晚一起吃饭吗"),
    )  # fmt: skip
    rows = "".join(f"<div class='{side}'><span>{escape(text)}</span></div>" for side, text in said)
    body = f"<div class=t>14:32　　　　　　　　　　　　　　　5G 86%</div><div class=n>&lt;　　　　{escape(case.relative.name)}</div><div class=d>昨天 20:15</div>{rows}"
    css = (
        f".paper{{font:18px {_BLACK};background:#ededed}} .t{{padding:6px 14px;font-size:13px}} .n{{padding:12px;border-bottom:1px solid #ddd;font-size:19px}} .d{{text-align:center;color:#999;font-size:13px;padding:10px}}"
        ".l,.r{padding:10px 18px} .r{text-align:right} span{display:inline-block;padding:10px 13px;border-radius:8px;background:#fff;max-width:300px;text-align:left} .r span{background:#95ec69}"
    )
    return _drawn(body, css, 420, 860, 1.6)


def _order_screen(case: Case, random: Random) -> Drawing:
    goods = random.sample(case.pools.lost_goods, 2)
    rows = "".join(
        f"<div class=i>{escape(one.name)} {escape(one.specification)}<b>￥{yuan(one.price_fen)}</b><br><small>七天无理由退换 ×1</small></div>"
        for one in goods
    )
    total = yuan(sum(one.price_fen for one in goods))
    body = (
        f"<div class=h>订单详情</div><div class=s>交易成功</div><div class=i>{escape(case.insured.name)} {case.insured.phone}<br>{escape(case.insured.address)}</div>{rows}"
        f"<div class=i>商品总价 ￥{total}<br>运费 ￥0.00<br>实付款 <b>￥{total}</b></div><div class=i>订单编号 {digits(random, 19)}<br>下单时间 {day_text(case.on, '-')} 09:41:20<br>发票类型 电子普通发票　查看发票</div><div class=f>申请售后　再次购买　评价</div>"
    )
    css = f".paper{{font:17px {_BLACK};background:#f4f4f4}} .h{{text-align:center;padding:14px;font-size:20px}} .s{{background:#ff6a2a;color:#fff;padding:22px;font-size:22px}} .i{{background:#fff;margin:10px;padding:14px;border-radius:10px;line-height:1.6}} b{{float:right}} .f{{text-align:right;padding:14px}}"
    return _drawn(body, css, 440, 780, 1.6)


def _menu(case: Case, random: Random) -> Drawing:
    dishes = (
        "白切鸡 半只",
        "清蒸石斑",
        "鱼香茄子煲",
        "上汤娃娃菜",
        "腊味炒饭",
        "老火靓汤",
        "杨枝甘露",
        "叉烧包（三只）",
        "虾饺皇",
        "肠粉",
    )
    rows = "".join(f"<tr><td>{dish}</td><td>{random.randint(18, 168)}元</td></tr>" for dish in dishes)
    return _drawn(
        f"<h1>粤香楼 · 菜单</h1><h3>MENU</h3><table>{rows}</table><p>另收茶位费 每位5元　本店使用非转基因大豆油</p>",
        f".paper{{padding:60px;font:24px {_KAI};background:#fbf1dc}} h1,h3{{text-align:center}} table{{width:100%}} td{{padding:13px;border-bottom:1px dotted #a86}}",
        height=1000,
    )


def _exam(case: Case, random: Random) -> Drawing:
    sums = "".join(
        f"<p>{number}. {random.randint(11, 99)} × {random.randint(3, 9)} = ______　　{random.randint(100, 900)} ÷ {random.randint(2, 9)} = ______</p>"
        for number in range(1, 8)
    )
    body = f"<h2>三年级数学期中检测卷</h2><p>学校：________　班级：____　姓名：{escape(case.insured.name)}　得分：____</p><h3>一、直接写出得数（28分）</h3>{sums}<h3>二、解决问题</h3><p>学校买来12箱粉笔，每箱36盒，一共用去864元，平均每盒多少元？</p><p>答：________________</p>"
    return _drawn(
        body, f".paper{{padding:60px;font:20px {_MING};background:#fff}} h2{{text-align:center}} p{{line-height:2}}"
    )


def _electricity_bill(case: Case, random: Random) -> Drawing:
    one = case.insured
    rows = "".join(
        f"<tr><td>{name}</td><td>{random.randint(60, 400)}</td><td>0.{random.randint(3000, 6999)}</td><td>{random.randint(40, 300)}.{random.randint(10, 99)}</td></tr>"
        for name in ("峰段电量", "平段电量", "谷段电量", "阶梯加价")
    )
    body = (
        f"<h2>居民电费缴费通知单</h2><p>户号：{digits(random, 10)}　户名：{escape(one.name)}<br>用电地址：{escape(one.address)}<br>抄表日期：{day_text(case.on, '-')}　缴费截止：{day_text(case.on + dt.timedelta(days=15), '-')}</p>"
        f"<table><tr><th>费用项目</th><th>电量(千瓦时)</th><th>单价</th><th>金额(元)</th></tr>{rows}<tr><td>合计</td><td></td><td></td><td>386.42</td></tr></table><p>服务热线 95598　请于截止日前通过银行代扣、掌上营业厅缴纳电费，逾期将收取违约金。</p>"
    )
    return _drawn(
        body,
        f".paper{{padding:50px;font:18px {_BLACK};background:#fff}} h2{{text-align:center}} p{{line-height:1.9}} table{{width:100%}} td,th{{border:1px solid #777;padding:9px}}",
        height=760,
    )


def _lease(case: Case, random: Random) -> Drawing:
    owner, tenant = case.insured, case.relative
    body = (
        f"<h1>房屋租赁合同</h1><p>出租方（甲方）：{escape(owner.name)}　身份证号码：{owner.id_number}</p><p>承租方（乙方）：{escape(tenant.name)}　身份证号码：{tenant.id_number}</p>"
        f"<p>根据《中华人民共和国民法典》及有关规定，甲乙双方就房屋租赁事宜达成如下协议：</p><p>第一条 甲方将位于{escape(owner.address)}的房屋出租给乙方居住使用，建筑面积86平方米。</p>"
        f"<p>第二条 租赁期限自{day_text(case.on, '年')}起至{day_text(case.on.replace(year=case.on.year + 1), '年')}止。</p><p>第三条 月租金人民币2600元，押金2600元，乙方应于每月5日前汇入甲方账户：{escape(owner.bank)} {owner.card_number}。</p>"
        "<p>第四条 租赁期间水、电、燃气、物业管理等费用由乙方承担。</p><p>第五条 任何一方违约，应向对方支付一个月租金作为违约金。</p><p>甲方（签字）：　　　　　　　　乙方（签字）：</p>"
    )
    return _drawn(
        body,
        f".paper{{padding:64px 70px;font:18px {_MING};background:#fff}} h1{{text-align:center;font-size:30px}} p{{line-height:2}}",
    )


def _marriage(case: Case, random: Random) -> Drawing:
    man, wife = case.father, case.mother

    def half(one):
        return f"<p>姓名　{escape(one.name)}　　性别　{one.sex}</p><p>国籍　中国　　出生日期　{day_text(one.born_on, '年月')}</p><p>身份证件号　{one.id_number}</p>"

    body = (
        f"<h1>结 婚 证</h1><p>持证人　{escape(man.name)}</p><p>登记日期　{day_text(case.on - dt.timedelta(days=3000), '年月')}</p><p>结婚证字号　J{digits(random, 6)}-{digits(random, 4)}-{digits(random, 6)}</p><p>备注</p><hr>{half(man)}{half(wife)}"
        f"<div style='position:absolute;right:60px;top:60px'>{portrait(170, 120, ground='#b22')}</div><div style='position:absolute;right:70px;top:220px'>{seal('婚姻登记专用章', diameter=120)}</div>"
    )
    return _drawn(
        body,
        f".paper{{padding:44px;font:19px {_MING};background:#fdeeee;border:8px solid #c55}} h1{{color:#b11;font-size:34px}}",
        700,
        640,
        1.7,
    )


def _statement(case: Case, random: Random) -> Drawing:
    one = case.insured
    rows = "".join(
        f"<tr><td>{day_text(case.on - dt.timedelta(days=3 * number), '-')}</td><td>{random.choice(('网上支付', '工资', '转账存入', 'ATM取款', '结息'))}</td><td>{random.choice('+-')}{random.randint(20, 9000)}.00</td><td>{random.randint(100, 90000)}.{random.randint(10, 99)}</td><td>{random.choice(('财付通', '支付宝', '柜面'))}</td></tr>"
        for number in range(14)
    )
    body = f"<h2>{escape(one.bank)}个人账户交易明细</h2><p>户名：{escape(one.name)}　卡号：{one.card_number}<br>起止日期：{day_text(case.on - dt.timedelta(days=42), '-')} 至 {day_text(case.on, '-')}　币种：人民币　开户行：{escape(one.bank)}营业部</p><table><tr><th>交易日期</th><th>摘要</th><th>交易金额</th><th>余额</th><th>对方户名</th></tr>{rows}</table><p>本明细仅供参考</p>"
    return _drawn(
        body,
        f".paper{{padding:50px;font:16px {_BLACK};background:#fff}} h2{{text-align:center}} table{{width:100%}} td,th{{border:1px solid #999;padding:8px}} p{{line-height:1.8}}",
        height=900,
    )


def _class_roster(case: Case, random: Random) -> Drawing:
    """A blank form of another office, full of labels that tempt a reader."""
    rows = "".join(
        f"<tr><td>{label}</td><td></td><td>{other}</td><td></td></tr>"
        for label, other in (
            ("姓名", "性别"),
            ("民族", "出生年月"),
            ("身份证号", "联系电话"),
            ("毕业院校", "专业"),
            ("家庭住址", "政治面貌"),
            ("紧急联系人", "与本人关系"),
        )
    )
    return _drawn(
        f"<h1>应聘人员登记表</h1><table>{rows}<tr><td>工作经历</td><td colspan=3 style='height:240px'></td></tr></table><p>本人承诺以上信息真实有效。　　签名：　　　　日期：</p>",
        f".paper{{padding:60px 50px;font:19px {_BLACK};background:#fff}} h1{{text-align:center;font-size:28px}} table{{width:100%}} td{{border:1px solid #333;height:52px;padding:8px}}",
        height=900,
    )


LAYOUTS: tuple[Layout, ...] = (
    _chat,
    _order_screen,
    _menu,
    _exam,
    _electricity_bill,
    _lease,
    _marriage,
    _statement,
    _class_roster,
)
