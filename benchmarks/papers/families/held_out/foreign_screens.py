"""Foreign pictures of a telephone's screen."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.held_out.sheet import GOTHIC, chinese, dashed, drawing
from benchmarks.papers.paper import Drawing, Layout

_CSS = (
    ".top{font-size:13px;margin-bottom:10px}.t{text-align:center;font-size:18px;padding:8px;border-bottom:1px solid #ddd}"
    ".b{background:#fff;border-radius:10px;padding:12px;margin:12px 0}.m{max-width:270px;padding:10px 13px;border-radius:8px;margin:14px 0;font-size:16px;width:fit-content}"
    ".in{background:#fff}.out{background:#95ec69;margin-left:auto}.k{color:#888;display:inline-block;width:92px}"
)


def _screen(title: str, body: str, random: Random, *, paper: str = "#ededed") -> Drawing:
    clock = f"{random.randint(7, 23)}:{random.randint(10, 59)}"
    html = f"<div class=top>{clock}<span style='float:right'>5G　{random.randint(12, 99)}%</span></div><div class=t>{title}</div>{body}"
    return drawing(
        html, {}, size_px=(420, 860), font=GOTHIC, letter_px=15, paper=paper, css=_CSS, inset_px=(12, 16), scale=1.9
    )


def chat(case: Case, random: Random) -> Drawing:
    """A conversation about a claim."""
    said = (
        ("in", f"你好，{case.insured.name}的理赔资料收到了吗？"),
        ("out", "收到了，还差一张住院发票"),
        ("in", "发票原件在单位，复印件行吗"),
        ("out", "要拍原件，身份证正反面也要"),
        ("in", f"好的，我{random.choice(('明天', '下午', '周一'))}发给你"),
        ("out", "银行卡也拍一下，谢谢"),
    )
    bubbles = "".join(f"<div class='m {side}'>{escape(text)}</div>" for side, text in said)
    return _screen(escape(case.relative.name), bubbles, random)


def order(case: Case, random: Random) -> Drawing:
    """An order in a shopping app."""
    price = random.randint(2000, 60000)
    what = random.choice(("护膝运动保暖男女通用", "家用电子血压计", "纯棉四件套", "医用外科口罩50只"))
    body = f"<div class=b><b>交易成功</b><br><span class=k>收货人</span>{escape(case.insured.name)} {case.insured.phone[:3]}****{case.insured.phone[-4:]}<br>{escape(case.insured.address)}</div><div class=b><b>康乐旗舰店</b><p>{what}</p><p>¥{yuan(price)}　×1</p><p>实付款 ¥{yuan(price)}</p></div><div class=b><span class=k>订单编号</span>{digits(random, 19)}<br><span class=k>创建时间</span>{dashed(case.visited_on)} 20:11:05<br><span class=k>付款方式</span>{case.insured.bank}</div>"
    return _screen("订单详情", body, random, paper="#f4f4f4")


def transfer(case: Case, random: Random) -> Drawing:
    """A transfer in a payment app."""
    body = f"<div class=b style='text-align:center'><p>转账成功</p><p style='font-size:38px'>¥{yuan(random.randint(10_000, 900_000))}</p></div><div class=b><span class=k>收款方</span>{escape(case.relative.name)}<br><span class=k>转账时间</span>{chinese(case.visited_on)} 11:20:37<br><span class=k>支付方式</span>{case.insured.bank}储蓄卡({case.insured.card_number[-4:]})<br><span class=k>转账单号</span>{digits(random, 24)}</div>"
    return _screen("账单详情", body, random)


def weather(case: Case, random: Random) -> Drawing:
    """A weather forecast."""
    days = "".join(
        f"<p>周{one}　{random.choice(('晴', '多云', '小雨', '阴'))}　{random.randint(8, 16)}° / {random.randint(17, 29)}°</p>"
        for one in "一二三四五六日"
    )
    body = f"<div style='text-align:center;color:#fff'><p style='font-size:26px'>{case.pools.cities[4]}</p><p style='font-size:70px;margin:0'>{random.randint(5, 33)}°</p><p>空气质量 良</p></div><div class=b>{days}</div>"
    return _screen("天气", body, random, paper="linear-gradient(#3b78c4,#8fb9e6)")


def messages(case: Case, random: Random) -> Drawing:
    """Text messages, from the bank and from an insurer."""
    who = case.insured
    texts = (
        f"【{who.bank}】您尾号{who.card_number[-4:]}的储蓄卡{case.visited_on.month}月{case.visited_on.day}日10:21支出人民币{yuan(random.randint(900, 90000))}元，余额{yuan(random.randint(90000, 990000))}元。",
        f"【{case.insurer[:4]}】尊敬的{who.name}，您的理赔申请已受理，报案号{digits(random, 10)}，请及时上传资料。",
        f"【快递】您的包裹已到{random.choice(('菜鸟驿站', '丰巢柜'))}，取件码{random.randint(1, 20)}-{random.randint(1, 9)}-{random.randint(1000, 9999)}。",
        f"【验证码】{digits(random, 6)}，5分钟内有效，请勿告诉他人。",
    )
    return _screen("信息", "".join(f"<div class=b>{escape(text)}</div>" for text in texts), random, paper="#f2f2f7")


def appointment(case: Case, random: Random) -> Drawing:
    """An appointment at a hospital: nothing has been examined yet."""
    body = f"<div class=b style='text-align:center;color:#1a8f5a;font-size:20px'>预约成功</div><div class=b><span class=k>就诊人</span>{escape(case.insured.name)}<br><span class=k>医院</span>{escape(case.hospital)}<br><span class=k>科室</span>{escape(case.department)}<br><span class=k>就诊时间</span>{dashed(case.on)} 上午 09:30-10:00<br><span class=k>序号</span>{random.randint(1, 40)}号</div><div class=b>温馨提示：请提前30分钟到自助机取号，过号需重新排队。如需取消请提前一天。</div>"
    return _screen("预约挂号", body, random, paper="#eef6f2")


def encyclopaedia(case: Case, random: Random) -> Drawing:
    """An article about an illness."""
    name = escape(case.diagnosis.name)
    body = f"<p style='font-size:24px;font-weight:700'>{name}是怎么回事？一文看懂</p><p style='color:#888'>健康科普　{dashed(case.on)}　阅读 {random.randint(1, 9)}.{random.randint(0, 9)}万</p><p>　　{name}是临床常见疾病，中老年人多发。很多人不重视早期症状，等到严重才去医院。</p><p>　　医生提醒：出现不适要尽早就诊，规律作息，清淡饮食，适当运动。</p><p>　　常用检查包括血常规、CT、彩超等，治疗方案应遵医嘱，切勿自行购药。</p><p>推荐阅读：住院费用怎么报销？医保和商业保险的区别</p>"
    return _screen("健康头条", body, random, paper="#fff")


def contacts(case: Case, random: Random) -> Drawing:
    """A list of telephone numbers."""
    people = (case.insured, case.relative, case.mother, case.father)
    body = "".join(
        f"<div class=b>{escape(one.name)}<br><span style='color:#888'>{one.phone[:3]} {one.phone[3:7]} {one.phone[7:]}</span></div>"
        for one in people
    )
    return _screen(
        "通讯录",
        body
        + f"<div class=b>{escape(case.hospital[:8])}挂号处<br><span style='color:#888'>{digits(random, 8)}</span></div>",
        random,
        paper="#f6f6f6",
    )


LAYOUTS: tuple[Layout, ...] = (chat, order, transfer, weather, messages, appointment, encyclopaedia, contacts)
