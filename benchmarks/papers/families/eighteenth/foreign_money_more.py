"""More foreign papers of money: a statement of an account, a page of a lease, a school's receipt."""

from __future__ import annotations

import datetime as dt
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.eighteenth.bills import region
from benchmarks.papers.families.eighteenth.kit import (
    BAOSONG,
    FANG,
    HEI,
    Cell,
    blank,
    heading,
    line,
    right,
    round_seal,
    sheet,
    signed,
    spread,
    table,
)
from benchmarks.papers.families.eighteenth.names import BRANCHES, clock, staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def account_statement(case: Case, random: Random) -> Drawing:
    """A bank's printed statement of an account: movements with a running balance."""
    who, balance = case.insured, random.randint(200000, 4000000)
    day = case.on - dt.timedelta(days=75)
    rows: list[list[Cell]] = []
    for _ in range(random.randint(9, 14)):
        day += dt.timedelta(days=random.randint(1, 5))
        note, sign = random.choice(
            (
                ("代发工资", 1),
                ("快捷支付", -1),
                ("ATM取款", -1),
                ("结息", 1),
                ("转账汇入", 1),
                ("消费", -1),
                ("手机银行转账", -1),
            )
        )
        moved = sign * (
            random.randint(1, 400) * (100 if note == "ATM取款" else 37) + (500000 if note == "代发工资" else 0)
        )
        balance += moved
        amount = f"{'-' if moved < 0 else '+'}{yuan(abs(moved), commas=True)}"
        rows.append(
            [day_text(day, "-"), clock(random, seconds=True), note, right(amount), right(yuan(balance, commas=True))]
        )
    body = spread(f"<b style='font-size:20px'>{who.bank}</b>", BRANCHES[case.seed % 6])
    body += heading("个人账户交易明细（对账单）", 23, "margin:8px 0 12px")
    body += spread(
        f"户名：{e(who.name)}", f"账号：{who.card_number[:4]} **** **** {who.card_number[-4:]}", "币种：人民币"
    )
    body += table(
        rows,
        head=("交易日期", "交易时间", "摘要", right("交易金额"), right("账户余额")),
        cls="lined",
        style="margin-top:10px",
    )
    body += line(
        f"打印日期：{day_text(case.on - dt.timedelta(days=1), '-')}　　柜员号：{digits(random, 5)}　　第1页 共1页",
        "margin-top:14px;font-size:14.5px",
    )
    body += line("本明细仅供客户对账使用，不作其他用途。", "font-size:14px")
    height = 340 + 36 * len(rows)
    body += round_seal(f"{who.bank}{BRANCHES[case.seed % 6]}", 590, height - 175, 140, "业务办讫章", 0.5)
    return sheet(body, width=860, height=height, fields={}, font=HEI, pad="36px 46px", size=15.5)


def lease_page(case: Case, random: Random) -> Drawing:
    """The first page of a lease of a flat."""
    who, owner = case.insured, case.relative
    rent = random.randint(8, 45) * 10000
    start = case.on - dt.timedelta(days=200)
    end = start + dt.timedelta(days=364)
    body = heading("房 屋 租 赁 合 同", 29, "margin-bottom:22px")
    body += line(f"出租方（甲方）：{blank(e(owner.name), 150)}") + line(f"承租方（乙方）：{blank(e(who.name), 150)}")
    clauses = (
        f"第一条　甲方将坐落于 {e(owner.address)} 的房屋出租给乙方居住使用，建筑面积 {random.randint(48, 132)} 平方米，设施齐全。",
        f"第二条　租赁期自 {day_text(start, '年')} 起至 {day_text(end, '年')} 止。期满乙方如需续租，应提前一个月书面告知甲方。",
        f"第三条　月租金为人民币 {rent // 100} 元（大写：{in_words(rent)}），按季度支付，先付后用。乙方另付押金一个月。",
        "第四条　租赁期间水、电、燃气、物业、网络等费用由乙方承担，甲方负责房屋主体的维修。",
        "第五条　未经甲方同意，乙方不得转租、改变房屋结构或用途，不得存放易燃易爆物品。",
        "第六条　任何一方提前解除合同的，应支付对方一个月租金作为违约金。",
        "第七条　本合同一式两份，双方各执一份，自签字之日起生效。未尽事宜双方协商解决。",
    )
    body += "".join(line(f"　　{one}", "margin-top:10px;line-height:1.75") for one in clauses)
    body += spread(f"甲方（签字）：{signed(owner.name)}", f"乙方（签字）：{signed(who.name)}", style="margin-top:34px")
    body += spread("", f"签订日期：{day_text(start, '年')}", style="margin-top:14px") + line(
        "— 1 —", "margin-top:26px", "c"
    )
    return sheet(body, width=800, height=1000, fields={}, font=FANG, pad="60px 74px", size=18)


def school_fee_receipt(case: Case, random: Random) -> Drawing:
    """A school's fiscal receipt of fees that are no tax: tuition and lodging."""
    red = "#a02c2c"
    school = f"{case.pools.cities[case.seed % 9]}{random.choice(('职业技术学院', '第二高级中学', '实验学校'))}"
    fees = [
        ("学费", 198000 + 1000 * random.randint(0, 300)),
        ("住宿费", 60000),
        ("教材代收款", random.randint(120, 480) * 100),
    ]
    total = sum(fen for _, fen in fees)
    rows: list[list[Cell]] = [
        [f"{10304 + place}", name, "元/学期", right("1"), right(yuan(fen)), right(yuan(fen))]
        for place, (name, fen) in enumerate(fees)
    ]
    rows += [["&nbsp;", "", "", "", "", ""]] * 2
    rows.append(
        [(f"金额合计（大写）　{in_words(total)}", "colspan=4"), (f"（小写）{yuan(total)}", "colspan=2 class=r")]
    )
    body = heading(f"{region(case)}非税收入统一票据（电子）", 25, f"color:{red};font-weight:400;letter-spacing:2px")
    body += spread(
        f"票据代码：{digits(random, 8)}",
        f"票据号码：{digits(random, 10)}",
        f"校验码：{digits(random, 6)}",
        style="margin-top:16px",
    )
    day = dt.date(case.on.year, 9, 1)
    body += spread(f"交款人：{e(staff(case)[3])}（学生）", f"开票日期：{day_text(day, '-')}", style="margin-bottom:6px")
    body += table(rows, head=("项目编码", "项目名称", "单位", right("数量"), right("标准"), right("金额（元）")))
    body += line(
        f"其他信息：{day.year}-{day.year + 1}学年第一学期　班级 {random.randint(1, 12)} 班",
        "border:1px solid #333;border-top:0;padding:6px 8px",
    )
    body += spread(
        f"收款单位（章）：{school}",
        f"复核人：{e(staff(case)[0])}",
        f"收款人：{e(staff(case)[1])}",
        style="margin-top:12px",
    )
    body += round_seal(school, 210, 330, 130, "财务专用章", 0.5)
    css = f".paper{{color:#222}}.ruled th{{color:{red};font-weight:400}}"
    return sheet(body, width=940, height=500, fields={}, font=BAOSONG, css=css, pad="30px 44px", size=15.5)


LAYOUTS = {"other": (account_statement, lease_page, school_fee_receipt)}
