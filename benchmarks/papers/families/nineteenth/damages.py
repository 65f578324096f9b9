"""Lists of what was lost: an insurer's schedule, a disaster register, a shop's stock count, an app's form."""

from __future__ import annotations

from html import escape as e
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.nineteenth.bills import quantity
from benchmarks.papers.families.nineteenth.kit import (
    BANDS,
    DOTS,
    KAI,
    MING,
    OLD,
    Cell,
    charged,
    grid,
    heading,
    iso,
    kv,
    line,
    num,
    pen,
    screen,
    sheet,
    signed,
    spread,
)
from benchmarks.papers.families.nineteenth.names import district, number, staff
from benchmarks.papers.families.nineteenth.stamps import holes, seal
from benchmarks.papers.paper import Drawing


def _total(case: Case) -> int:
    return sum(fee.amount_fen for fee in case.losses)


def _truth(case: Case) -> dict[str, Any]:
    return {
        "insured_name": case.insured.name,
        "loss_on": iso(case.loss_on),
        "items": charged(case.losses),
        "total_amount": yuan(_total(case)),
    }


def insurers_schedule(case: Case, random: Random) -> Drawing:
    """A property insurer's schedule with empty rows and a declaration."""
    rows: list[list[Cell]] = [
        [str(place), e(fee.goods.name), fee.goods.category, e(fee.goods.specification), quantity(fee), num(yuan(fee.goods.price_fen)), num(yuan(fee.amount_fen)), ""]
        for place, fee in enumerate(case.losses, 1)
    ]  # fmt: skip
    rows += [["　", *("",) * 7] for _ in range(max(1, 6 - len(rows)))]
    rows.append([("合计金额", "colspan=2"), (in_words(_total(case)), "colspan=4"), num(f"<b>{yuan(_total(case))}</b>"), ""])  # fmt: skip
    body = spread(f"<b style='font-size:18px'>{e(case.insurer)}</b>", f"报案号 {number(case, 'ba', 14)}")
    body += heading(random.choice(("财产损失清单", "保险财产损失清单")), 26, "letter-spacing:6px")
    body += grid([["被保险人", e(case.insured.name), "出险时间", day_text(case.loss_on, random.choice(("年", "-")))],
                  ["保险单号", case.contract_number, "出险原因", ("意外事故", "暴雨", "火灾")[case.seed % 3]]], style="font-size:14.5px")  # fmt: skip
    head: list[Cell] = [
        "序号",
        "损失项目",
        "类别",
        "损失程度",
        "数量",
        num("单价"),
        num("报损金额"),
        "核定金额<br>（保险公司填）",
    ]
    body += grid(rows, head=head, style="margin-top:-1px;font-size:14px;line-height:1.4")
    body += line("声明：以上所列损失均属实，如有虚报，愿承担相应法律责任。", "margin-top:8px;font-size:14px")
    body += spread(f"被保险人（签章）：{signed(e(case.insured.name))}", f"查勘员：{e(staff(case)[2])}", style="margin-top:12px")  # fmt: skip
    return sheet(body, width=900, height=300 + 35 * len(rows), fields=_truth(case), font=MING, size=15, padding="32px 42px")  # fmt: skip


def disaster_register(case: Case, random: Random) -> Drawing:
    """A village's form filled by hand, with the committee's and the town's word and seal."""
    rows: list[list[Cell]] = [
        [pen(e(fee.goods.name)), pen(quantity(fee)), pen(e(fee.goods.specification)), num(pen(yuan(fee.amount_fen)))]
        for fee in case.losses
    ]
    rows += [["　", "", "", ""]] * max(0, 5 - len(rows))
    rows.append([("合　　计", "colspan=3 class=c"), num(pen(yuan(_total(case))))])
    village = f"{district(case)}东庄村民委员会"
    body = heading(random.choice(("农户受灾损失登记表", "家庭财产受损清单")), 26, "margin-bottom:8px")
    body += grid([["被保险人<br>（户主）", pen(e(case.insured.name)), "联系电话", pen(case.insured.phone)],
                  ["受灾日期", pen(day_text(case.loss_on, "年")), "受灾类型", pen(("意外", "大风", "内涝")[case.seed % 3])],
                  ["住　　址", (pen(e(case.insured.address)), "colspan=3")]], style="line-height:1.4")  # fmt: skip
    body += grid(rows, head=("受损物品", "数量", "受损情况", num("估损金额（元）")), style="margin-top:-1px")
    body += grid([["村委会意见", f"{pen('经核实，情况属实。')}<br>经办人：{signed(e(staff(case)[0]))}　　{pen(day_text(case.on, '年'))}"]], style="margin-top:-1px;line-height:2")  # fmt: skip
    height = 430 + 40 * len(rows)
    body += seal(village, 560, height - 165, 128, "", 0.5)
    return sheet(body, width=820, height=height, fields=_truth(case), font=KAI, size=16.5, ground=OLD, css=".box td,.box th{padding:5px 8px;font-weight:400}", padding="34px 46px")  # fmt: skip


def stock_count(case: Case, random: Random) -> Drawing:
    """A stock programme's needle print: no rules but dashes, codes before names, a stub of sums."""
    rows: list[list[Cell]] = [
        [number(case, f"s{place}", 7), e(fee.goods.name), fee.goods.unit, num(str(fee.quantity)), num(yuan(fee.goods.price_fen)), num(yuan(fee.amount_fen)), e(fee.goods.specification)]
        for place, fee in enumerate(case.losses, 1)
    ]  # fmt: skip
    body = heading(random.choice(("受损物资盘点清单", "出险受损货物明细单")), 22)
    body += spread(f"被保险人 {e(case.insured.name)}", f"保单号 {case.contract_number}", f"出险日期 {day_text(case.loss_on, '-')}")  # fmt: skip
    body += spread(f"盘点日期 {day_text(case.loss_on, '-')}", f"盘点人 {e(staff(case)[1])}", "仓库 01", "第1页/共1页")
    body += grid(rows, head=("编号", "品名", "单位", num("数量"), num("单价"), num("损失金额"), "状况"), cls="dotted", style="margin-top:6px")  # fmt: skip
    count = sum(fee.quantity for fee in case.losses)
    body += spread(f"合计 {len(rows)} 项", f"数量 {count}", f"损失总额 {yuan(_total(case))} 元", style="margin-top:6px")
    body += line(f"大写 {in_words(_total(case))}") + spread(
        "保管员", "财务", "保险公司查勘人", "", style="margin-top:18px"
    )
    height = 310 + 35 * len(rows)
    body += holes(height, 900)
    return sheet(body, width=900, height=height, fields=_truth(case), font=DOTS, size=15, ground=BANDS, padding="26px 48px", ink="#2f3139")  # fmt: skip


def claim_app_list(case: Case, random: Random) -> Drawing:
    """The step of a claim's app where losses are listed."""
    colour = random.choice(("#e2231a", "#ff7a00"))
    body = f"<div style='background:{colour};color:#fff;padding:10px 16px;font-size:13.5px'>{e(case.insurer)}<br>① 报案 — <b>② 损失清单</b> — ③ 提交</div>"
    body += "<div class=card>" + kv("被保险人", e(case.insured.name)) + kv("保单号", case.contract_number)
    body += kv("出险日期", day_text(case.loss_on, random.choice(("-", "年")))) + "</div><div class=card>"
    body += spread("<b>损失物品</b>", f"共{len(case.losses)}件")
    for fee in case.losses:
        body += f"<div style='border-top:1px solid #eee;padding:6px 0'>{spread(e(fee.goods.name), f'￥{yuan(fee.amount_fen)}')}"
        body += line(f"{quantity(fee)} × {yuan(fee.goods.price_fen)}　{e(fee.goods.specification)}", "font-size:12.5px;color:#999") + "</div>"  # fmt: skip
    body += f"<div class=c style='color:{colour};border-top:1px solid #eee;padding-top:8px'>＋ 添加物品</div></div>"
    body += f"<div class=card>{kv('损失金额合计', f'<b style=font-size:20px>￥{yuan(_total(case))}</b>')}</div>"
    foot = f"<div style='background:#fff;padding:9px 14px 16px;text-align:center'><span class=btn style='display:block;background:{colour};color:#fff'>下一步</span></div>"
    name = random.choice(("填写损失清单", "财产损失清单"))
    return screen(body, height=500 + 61 * len(case.losses), fields=_truth(case), name=name, random=random, foot=foot)


LAYOUTS = {"loss_list": (insurers_schedule, disaster_register, stock_count, claim_app_list)}
