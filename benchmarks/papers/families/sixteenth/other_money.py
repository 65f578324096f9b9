"""Papers of banks and insurers that are no claim material, though they look like it."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixteenth.cards_kit import SUNG, k, town, wide
from benchmarks.papers.families.sixteenth.kit import (
    BLUE_BANDS,
    DOTS,
    FANG,
    HEI,
    KAI,
    MICRO,
    SANS,
    SERIF,
    button,
    grid,
    heading,
    kv,
    line,
    num,
    screen,
    sheet,
    signed,
    spread,
)
from benchmarks.papers.families.sixteenth.names import clock, landline, number, staff
from benchmarks.papers.families.sixteenth.stamps import chop, seal
from benchmarks.papers.paper import Drawing


def transfer_receipt(case: Case, random: Random) -> Drawing:
    """A bank's electronic receipt of a transfer between two persons."""
    who, other, fen = case.insured, case.relative, random.randint(20, 9000) * 100
    rows = [[k("付<br>款<br>人", "rowspan=3"), k("户名"), e(other.name), k("收<br>款<br>人", "rowspan=3"),
        k("户名"), e(who.name)], [k("账号"), other.card_number, k("账号"), who.card_number],
        [k("开户行"), e(other.bank), k("开户行"), e(who.bank)],
        [k("金额"), wide(f"（大写）{in_words(fen)}　　¥{yuan(fen, commas=True)}", 5)], [k("用途"),
        wide(random.choice(("货款", "往来款", "还款", "生活费")), 2), k("交易流水"), wide(number(case, "flow", 16), 2)]]  # fmt: skip
    body = heading(f"{e(other.bank)}　电子回单", 24) + spread(
        f"交易日期 {day_text(case.visited_on, '年')}", f"回单编号 {number(case, 'slip', 14)}", style="margin:10px 0"
    )
    body += grid(rows, style="font-size:15px") + line(
        "重要提示：本回单不作为收款方发货依据，重复打印请注意核对。", "font-size:13px;margin-top:10px"
    )
    body += seal(other.bank, 720, 200, 124, "电子回单专用章")
    return sheet(body, width=960, height=430, fields={}, font=random.choice((SANS, MICRO)), padding="30px 40px")


def statement(case: Case, random: Random) -> Drawing:
    """A month of an account, printed at a machine."""
    who, left = case.insured, random.randint(2000, 90000) * 100
    rows = []
    for place in range(random.randint(9, 14)):
        fen = random.randint(-900, 700) * 100 + 37
        left += fen if left + fen > 0 else -fen
        what = random.choice(("消费", "代发工资", "微信转账", "ATM取款", "结息", "网上支付", "还贷"))
        rows.append([day_text(case.visited_on + dt.timedelta(days=place * 2 - 40), "-"), what,
            num(yuan(fen)), num(yuan(left)), random.choice(("财付通", "本行", "跨行", "拼多多"))])  # fmt: skip
    body = heading(f"{e(who.bank)}个人账户交易明细", 22) + spread(
        f"户名：{e(who.name)}", f"账号：{who.card_number}", "币种：人民币", style="margin:12px 0;font-size:15px"
    )
    body += grid(rows, head=("交易日", "摘要", ("发生额", "class=r"), ("余额", "class=r"), "对方"), cls="dotted",
        style="font-size:15px")  # fmt: skip
    body += spread(
        f"打印时间 {day_text(case.on, '-')} {clock(case)}", "第1页/共1页", style="margin-top:14px;font-size:14px"
    ) + seal(who.bank, 600, 380, 130, "业务专用章")
    return sheet(body, width=820, height=680, fields={}, font=DOTS,
        ground=random.choice((BLUE_BANDS, "#fff")), padding="34px 44px")  # fmt: skip


def decision(case: Case, random: Random) -> Drawing:
    """The insurer's letter that says what it pays."""
    who, fen = case.insured, random.randint(300, 40000) * 100
    body = heading(e(case.insurer), 23) + heading(
        random.choice(("理赔决定通知书", "赔付结案通知书", "保险金给付批单")), 26, "margin:6px 0 18px"
    )
    body += spread(f"赔案号：{number(case, 'claim', 14)}", f"保险合同号：{case.contract_number}") + line(
        f"尊敬的{e(who.name)}客户：", "margin-top:14px"
    )
    for words in (
        f"您于{day_text(case.visited_on, '年')}提交的索赔申请已审核完毕。现决定给付医疗保险金人民币{in_words(fen)}（¥{yuan(fen, commas=True)}）。",
        f"上述款项将于三个工作日内划入您在{e(who.bank)}开立的尾号{who.card_number[-4:]}账户，请注意查收。",
        f"如对本决定有异议，请拨打 95{number(case, 'hot', 3)}，或向{town(case)}仲裁委员会申请仲裁。",
    ):
        body += line(words, "text-indent:2em;line-height:2")
    body += (line(e(case.insurer), "margin-top:36px", "r") + line(day_text(case.on, "年"), cls="r")
        + seal(case.insurer, 560, 360, 146, "理赔专用章"))  # fmt: skip
    return sheet(
        body, width=840, height=600, fields={}, font=random.choice((SERIF, FANG)), size=18, padding="40px 60px"
    )


def more_papers(case: Case, random: Random) -> Drawing:
    """A notice that asks for more papers, naming many kinds of them."""
    wanted = ("身份证正反面复印件", "银行卡复印件", "出院小结", "住院发票原件", "费用明细清单", "诊断证明书", "意外事故证明", "户口簿（未成年人）")  # fmt: skip
    lines = "".join(
        line(f"{'☑' if random.random() < 0.5 else '□'} {place}、{word}", "margin:4px 0 4px 40px")
        for place, word in enumerate(wanted, 1)
    )
    body = heading(
        random.choice(("补充材料通知书", "索赔资料补交通知", "资料交接清单")), 27, "margin-bottom:14px"
    ) + line(f"{e(case.insured.name)} 先生/女士：")
    body += (
        line(f"您报案的赔案（{number(case, 'claim', 12)}）尚缺下列资料，请于十日内补齐：", "text-indent:2em") + lines
    )
    body += line(
        f"邮寄地址：{e(town(case))}{case.pools.streets[case.seed % 8]}{case.seed % 99 + 1}号　{e(case.insurer)}理赔部（收）",
        "margin-top:14px",
    )
    body += spread(
        f"经办 {signed(staff(case, 2)[1])}", f"电话 {landline(case)}", day_text(case.on, "-"), style="margin-top:24px"
    )
    return sheet(body, width=800, height=560, fields={}, font=KAI, size=18, padding="40px 56px", ground="#fffdf6")


def deposit_receipt(case: Case, random: Random) -> Drawing:
    """A hospital's receipt of an advance for a stay: no bill."""
    fen = random.choice((1000, 3000, 5000, 10000)) * 100
    rows = [[k("姓名"), e(case.insured.name), k("住院号"), case.numbers["住院号"], k("科室"), e(case.department)],
        [k("预交金额"), wide(f"人民币（大写）{in_words(fen)}　¥{yuan(fen)}", 5)], [k("交款方式"),
        random.choice(("微信", "银联卡", "现金")), k("收款员"), staff(case, 4)[3], k("日期"),
        day_text(case.admitted_on, "-")]]  # fmt: skip
    body = (heading(e(case.hospital), 20) + heading("住院预交金收据", 24)
        + spread("第二联 交款人", f"No.{number(case, 'advance', 9)}", style="color:#b22"))  # fmt: skip
    body += (grid(rows, style="font-size:16px")
        + line("出院结算时凭此据退换，遗失不补；本收据不作报销凭证。", "font-size:14px;margin-top:10px")
        + chop("预交金收讫", 640, 200, 19))  # fmt: skip
    return sheet(body, width=880, height=320, fields={}, font=SUNG, css=".box td{padding:9px}",
        padding="26px 40px", ground="#fdf0f0")  # fmt: skip


def traffic_policy(case: Case, random: Random) -> Drawing:
    """A compulsory motor policy."""
    car = case.vehicle
    fen = random.choice((66500, 85500, 95000))
    rows = [[k("被保险人"), wide(e(case.insured.name), 3)],
        [k("证件号码"), case.insured.id_number, k("联系电话"), case.insured.phone],
        [k("号牌号码"), car.plate, k("厂牌型号"), e(car.model)],
        [k("车架号"), car.vin, k("发动机号"), car.engine_number],
        [k("死亡伤残赔偿限额"), "180,000元", k("医疗费用赔偿限额"), "18,000元"],
        [k("保险费合计"), wide(f"{in_words(fen)}　¥{yuan(fen)}　其中救助基金 0.00元", 3)], [k("保险期间"), wide(
        f"自{day_text(case.admitted_on - dt.timedelta(days=30), '年')}零时起至{day_text(case.on + dt.timedelta(days=200), '年')}二十四时止",
        3)], [k("代收车船税"), wide("当年应缴 ¥420.00　往年补缴 ¥0.00　滞纳金 ¥0.00", 3)]]  # fmt: skip
    body = heading("机动车交通事故责任强制保险单（电子保单）", 24) + spread(
        e(case.insurer), f"保险单号：{number(case, 'policy', 20)}", style="margin:10px 0"
    )
    body += grid(rows, style="font-size:16px") + spread(f"核保：{staff(case, 3)[0]}",
        f"制单：{staff(case, 3)[1]}", f"签单日期：{day_text(case.admitted_on - dt.timedelta(days=31), '-')}",
        style="margin-top:14px")  # fmt: skip
    body += seal(case.insurer, 640, 430, 140, "承保专用章")
    return sheet(body, width=920, height=590, fields={}, font=HEI, css=".box td{padding:8px}", padding="36px 44px")


def claim_progress(case: Case, random: Random) -> Drawing:
    """An app's page on how far a claim is."""
    steps = (("报案受理", 0), ("资料审核", 1), ("理算中", 3), ("预计到账", 5))
    body = (
        f"<div class='card'><b>{e(case.insurer)}</b>"
        f"{kv('报案号', number(case, 'claim', 14))}{kv('出险人', case.insured.name[0] + '**')}{kv('当前进度', '审核中')}</div><div class='card'>"
    )
    body += "".join(
        kv(f"● {word}", f"{day_text(case.visited_on + dt.timedelta(days=after), '-')}") for word, after in steps
    )
    body += ("</div><div class='card'>专属理赔顾问 " + staff(case, 2)[0] + (
        f"　工号 {number(case, 'badge', 6)}<div class='c' style='margin-top:10px'>"
        f"{button('在线咨询')}　{button('撤销报案', hollow=True)}</div></div>"))  # fmt: skip
    return screen(body, height=520, fields={}, name="理赔进度", random=random)


def wallet_transfer(case: Case, random: Random) -> Drawing:
    """A bank app's page after money was sent."""
    fen = random.randint(5, 5000) * 100
    body = ("<div class='c' style='background:#fff;padding:26px 0'><div style='font-size:40px;"
        "color:#2a9d4a'>✓</div>转账成功<div style='font-size:30px;margin-top:8px'>¥ "
        f"{yuan(fen, commas=True)}</div></div>")  # fmt: skip
    body += ("<div class='card'>" + kv("收款人", e(case.relative.name))
        + kv("收款账户", f"{e(case.relative.bank)}（{case.relative.card_number[-4:]}）")
        + kv("付款账户", f"储蓄卡（{case.insured.card_number[-4:]}）"))  # fmt: skip
    body += (kv("到账时间", "实时到账") + kv("附言", random.choice(("饭钱", "房租", "谢谢")))
        + kv("交易时间", f"{day_text(case.visited_on, '/')} {clock(case)}") + "</div>")  # fmt: skip
    body += line(button("再转一笔", "#d4242c") + "　" + button("电子回执", "#d4242c", hollow=True), "margin:14px", "c")
    return screen(body, height=600, fields={}, name="转账结果", random=random)


LAYOUTS = {
    "other": (
        transfer_receipt, statement, decision, more_papers, deposit_receipt, traffic_policy, claim_progress,
         wallet_transfer,
    )
}  # fmt: skip
