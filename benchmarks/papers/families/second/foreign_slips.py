"""Small pages of family second that belong to no claim: cards, tickets, screens."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.frames import at, day_text, framed, portrait
from benchmarks.papers.paper import Drawing, Layout

_BLACK = "'WenQuanYi Zen Hei'"
_SERIF = "'Noto Serif CJK SC'"


def _drawn(body: str, css: str, width: int, height: int, scale: float = 1.8) -> Drawing:
    return Drawing(
        framed(f"<div class='paper'>{body}</div>", width=width, height=height, css=css), width, height, {}, scale
    )


def _membership(case: Case, random: Random) -> Drawing:
    body = "".join(
        (
            at(36, 32, "悦享健身", f"font:bold 34px {_SERIF};color:#f4d58d"), at(380, 44, "VIP 会员卡", "font-size:20px;color:#f4d58d"),
            at(36, 190, f"NO. {digits(random, 4)} {digits(random, 4)}", "font-size:28px;color:#f4d58d"), at(36, 260, "持卡人可享全年免费课程", "font-size:15px;color:#ddd"), at(36, 288, "有效期至 2027/12/31", "font-size:15px;color:#ddd"),
        )
    )  # fmt: skip
    return _drawn(
        body,
        f".paper{{border-radius:18px;font-family:{_BLACK};background:linear-gradient(140deg,#1f1f1f,#3b3430)}}",
        540,
        340,
    )


def _boarding_pass(case: Case, random: Random) -> Drawing:
    cells = (
        ("航班", f"MU{digits(random, 4)}"),
        ("日期", day_text(case.on, "-")),
        ("登机口", "B17"),
        ("座位", "32A"),
        ("登机时间", "07:35"),
        ("舱位", "Y"),
    )
    body = (
        f"<h2>登机牌 BOARDING PASS</h2><p class=n>{escape(case.insured.name)} {case.insured.pinyin.replace(' ', '/')}</p><p class=r>云浦 YPU → 潮安 CAN</p>"
        + "".join(f"<div class=c><small>{a}</small><br>{b}</div>" for a, b in cells)
        + "<p>请于起飞前15分钟到达登机口　序号 086</p>"
    )
    return _drawn(
        body,
        f".paper{{padding:22px 34px;font:19px {_BLACK};background:#f7fbff}} h2{{color:#12528f;margin:0 0 10px}} .n,.r{{font-size:24px;margin:8px 0}} .c{{display:inline-block;width:110px;margin:12px 0}}",
        760,
        340,
        1.5,
    )


def _student_card(case: Case, random: Random) -> Drawing:
    one = case.insured
    body = (
        at(40, 30, "澜江理工职业学院", f"font:bold 28px {_SERIF};color:#083d77")
        + at(40, 80, "学 生 证", "font-size:24px")
        + at(380, 60, portrait(124, 156))
        + "".join(
            at(40, 130 + 40 * row, text, "font-size:19px")
            for row, text in enumerate(
                (
                    f"姓名：{escape(one.name)}",
                    f"性别：{one.sex}　民族：{one.ethnicity}",
                    f"学号：{digits(random, 10)}",
                    f"出生年月：{one.born_on:%Y.%m}",
                    "院系：经济管理系",
                )
            )
        )
    )
    return _drawn(body, f".paper{{border-radius:14px;font-family:{_BLACK};background:#f3f7fb}}", 540, 340)


def _transfer_screen(case: Case, random: Random) -> Drawing:
    one = case.relative
    rows = (
        ("收款人", one.name),
        ("收款账号", f"{one.card_number[:4]} **** **** {one.card_number[-4:]}"),
        ("收款银行", one.bank),
        ("付款账户", "尾号" + digits(random, 4)),
        ("转账时间", day_text(case.on, "-") + " 16:20:05"),
        ("交易流水号", digits(random, 20)),
        ("附言", "货款"),
    )
    body = (
        "<div class=h>转账成功</div><div class=m>￥5,000.00</div>"
        + "".join(f"<div class=i><span>{a}</span><b>{escape(b)}</b></div>" for a, b in rows)
        + "<div class=f>电子回单仅供参考　分享给好友　完成</div>"
    )
    return _drawn(
        body,
        f".paper{{font:18px {_BLACK};background:#fff}} .h{{text-align:center;padding:40px 0 10px;font-size:22px;color:#1aa34a}} .m{{text-align:center;font-size:38px;margin-bottom:30px}} .i{{padding:14px 22px;border-top:1px solid #eee}} b{{float:right;font-weight:normal}} .f{{padding:40px 22px;text-align:center}}",
        430,
        760,
        1.6,
    )


def _parking(case: Case, random: Random) -> Drawing:
    body = f"<h3>停车收费凭条</h3><p>车牌号码：{case.vehicle.plate}</p><p>入场时间：{day_text(case.on, '-')} 10:02:11</p><p>出场时间：{day_text(case.on, '-')} 13:40:52</p><p>停车时长：3小时38分</p><p>收费金额：18.00元</p><p>收费员：007</p><p>请妥善保管 遗失不补</p>"
    return _drawn(
        body, f".paper{{padding:18px 26px;font:19px {_BLACK};background:#fdfdf8}} h3{{text-align:center}}", 400, 420
    )


def _supermarket(case: Case, random: Random) -> Drawing:
    bought = [
        (name, random.randint(2, 99) * 100 + 90)
        for name in random.sample(
            (
                "鲜牛奶250ml*12",
                "抽纸3提",
                "东北大米10kg",
                "土鸡蛋30枚",
                "洗衣液3kg",
                "苹果",
                "猪后腿肉",
                "酱油500ml",
                "儿童牙膏",
            ),
            5,
        )
    ]
    rows = "".join(f"<tr><td>{name}</td><td>{yuan(price)}</td></tr>" for name, price in bought)
    body = f"<h3>万家乐购物广场</h3><p>小票号 {digits(random, 10)}　收银 103<br>{day_text(case.on, '/')} 20:11:34</p><table>{rows}</table><hr><p>件数 5　合计 {yuan(sum(p for _, p in bought))}<br>实收 {yuan(sum(p for _, p in bought))}　找零 0.00<br>会员卡号 {digits(random, 11)}　积分 26</p><p>凭此小票7日内退换货、开具发票</p>"
    return _drawn(
        body,
        f".paper{{padding:18px;font:18px {_BLACK};background:#fff}} h3,p{{text-align:center}} table{{width:100%}}",
        380,
        560,
    )


def _clinic_queue(case: Case, random: Random) -> Drawing:
    """A number drawn at a hospital's machine: names a hospital and a patient, proves nothing."""
    body = f"<h3>{escape(case.hospital)}</h3><p class=b>B{random.randint(10, 99)}</p><p>{escape(case.department)}　候诊序号</p><p>姓名：{escape(case.insured.name)}</p><p>前面还有 7 人等候，过号请重新取号</p><p>{day_text(case.visited_on, '-')} 08:12</p>"
    return _drawn(
        body,
        f".paper{{padding:16px;font:19px {_BLACK};text-align:center;background:#fff}} .b{{font-size:60px;margin:6px}}",
        380,
        440,
    )


LAYOUTS: tuple[Layout, ...] = (
    _membership,
    _boarding_pass,
    _student_card,
    _transfer_screen,
    _parking,
    _supermarket,
    _clinic_queue,
)
