"""What a garage or an assessor says a repair costs: a quote, a duplicate book, a running estimate."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as e
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, digits, yuan
from benchmarks.papers.families.fourteenth.kit import (
    MICRO,
    MONO,
    PEN,
    SONG,
    Cell,
    box_seal,
    boxes,
    charged,
    heading,
    iso,
    line,
    pen,
    right,
    round_seal,
    sheet,
    signed,
    spread,
    table,
)
from benchmarks.papers.families.fourteenth.names import OFFICES, landline, staff
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.paper import Drawing


def _truth(case: Case, fees: Sequence[Fee], *, vin: bool = True) -> dict[str, object]:
    fields: dict[str, object] = {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "items": charged(fees),
        "total_amount": yuan(case.repair.total_fen),
        "issued_on": iso(case.repair.issued_on),
    }
    return fields | ({"vin": case.vehicle.vin} if vin else {})


def _sorted(case: Case) -> tuple[list[Fee], list[Fee]]:
    """Parts, then labour."""
    parts = [fee for fee in case.repair.fees if fee.goods.category in ("材料", "辅料")]
    return parts, [fee for fee in case.repair.fees if fee not in parts]


def dealer_quote(case: Case, random: Random) -> Drawing:
    """A dealer's quote: parts and labour side by side under each other, each with its sum; VIN in boxes."""
    bill, car = case.repair, case.vehicle
    parts, work = _sorted(case)
    blocks = ""
    for name, fees in (("A 配件费 Parts", parts), ("B 工时及喷漆 Labour", work)):
        rows: list[list[Cell]] = [
            [
                str(place),
                e(fee.goods.name),
                e(fee.goods.specification),
                f"{fee.quantity} {fee.goods.unit}",
                right(yuan(fee.goods.price_fen)),
                right(yuan(fee.amount_fen)),
            ]
            for place, fee in enumerate(fees, 1)
        ]
        rows.append([("小计", "colspan=5 class=r"), right(yuan(sum(fee.amount_fen for fee in fees)))])
        head = (
            ("No", "style='width:44px'"),
            (name, "class=l style='width:250px'"),
            "备注",
            "数量",
            right("单价"),
            right("金额"),
        )
        blocks += table(rows, head=head, cls="lined", style="margin-top:10px")
    info: list[list[Cell]] = [
        [
            "客户",
            e(case.insured.name),
            "电话",
            f"{case.insured.phone[:3]}****{case.insured.phone[-4:]}",
            "牌照",
            f"{car.plate[:2]}·{car.plate[2:]}",
        ],
        ["车型", (e(car.model), "colspan=3"), "里程", f"{random.randint(6, 150)}{digits(random, 3)} km"],
        ["底盘号", (boxes(car.vin), "colspan=5")],
    ]
    body = spread(f"<b style='font-size:22px'>{e(case.garage)}</b>", f"<small>24小时救援 {landline(random)}</small>")
    body += "<div style='background:#20262e;color:#fff;padding:5px 14px;margin:10px 0;font-size:19px'>"
    body += f"{random.choice(('事故车维修报价单', '维修项目报价表'))} <small>REPAIR QUOTATION</small></div>"
    body += (
        spread(f"单号 RO{digits(random, 9)}", f"报价日期 {day_text(bill.issued_on, '/')}", "有效期 15 天")
        + table(info, style="margin-top:6px")
        + blocks
    )
    body += spread(
        "报价总计 Total (A+B)",
        f"￥{yuan(bill.total_fen, commas=True)}",
        style="font-size:20px;font-weight:700;margin-top:12px",
    )
    body += line("* 以上价格含税；拆检后如有增加项目另行通知。", "font-size:13px;color:#666")
    body += spread(f"服务顾问 {e(staff(case)[0])}", f"客户确认 {signed(case.insured.name)}", style="margin-top:16px")
    height = 610 + 33 * len(bill.fees) + 75
    body += round_seal(case.garage, 420, height - 160, 136, "报价专用章", 0.5)
    return sheet(
        body, width=860, height=height, fields=_truth(case, [*parts, *work]), font=MICRO, size=15.5, pad="34px 44px"
    )


def duplicate_book(case: Case, random: Random) -> Drawing:
    """A page of a duplicate book, filled in with a pen by a small garage."""
    bill, car = case.repair, case.vehicle
    day = bill.issued_on
    rows: list[list[Cell]] = [
        [
            (pen(e(fee.goods.name)), "class=l"),
            pen(f"{fee.quantity}{fee.goods.unit}"),
            right(pen(yuan(fee.goods.price_fen))),
            right(pen(yuan(fee.amount_fen))),
        ]
        for fee in bill.fees
    ]
    rows += [["&nbsp;", "", "", ""] for _ in range(max(0, 6 - len(rows)))]
    rows.append(
        [
            ("合计人民币<br>（大写）" + pen(in_words(bill.total_fen)), "colspan=2 class=l"),
            ("￥" + pen(yuan(bill.total_fen)), "colspan=2 class=l"),
        ]
    )
    body = heading(random.choice(("修 车 清 单", "汽车修理用料工费单")), 26, "color:#a8323a")
    body += spread(
        f"单位：{pen(e(case.garage))}",
        f"№ <span style='color:#a8323a'>{digits(random, 7)}</span>",
        style="margin-top:10px",
    )
    body += spread(
        f"车号：{pen(car.plate)}",
        f"车主：{pen(e(case.insured.name))}",
        f"{pen(str(day.year))}年{pen(str(day.month))}月{pen(str(day.day))}日",
        style="margin-bottom:6px",
    )
    body += table(rows, head=("修理项目及材料", "数量", "单价", "金额"))
    body += spread("①存根（白）②客户（红）③记账（黄）", f"开单：{signed(staff(case)[0])}", style="margin-top:10px")
    css = ".ruled td,.ruled th{border-color:#a8323a}.ruled th{color:#a8323a;font-weight:400}.paper{color:#a8323a}"
    height = 330 + 40 * (len(rows) + 1)
    body += box_seal(f"{e(case.garage)}<br>收讫", 250, height - 92, size=15)
    return sheet(
        body,
        width=700,
        height=height,
        fields=_truth(case, bill.fees, vin=False),
        font=PEN if random.random() < 0.3 else SONG,
        size=17,
        css=css,
        ground="#fff5f3",
        pad="30px 42px",
        scale=1.8,
    )


def assessor_print(case: Case, random: Random) -> Drawing:
    """An insurer's online estimate printed plainly: running label pairs, two lines an item."""
    bill, car = case.repair, case.vehicle
    parts, work = _sorted(case)
    rows: list[str] = []
    for place, fee in enumerate([*parts, *work], 1):
        kind = "换件" if fee in parts else "修理"
        rows.append(
            spread(f"{place:02d} [{kind}] {e(fee.goods.name)} {e(fee.goods.specification)}", yuan(fee.amount_fen))
        )
        rows.append(
            line(
                f"&nbsp;&nbsp;&nbsp;核定单价 {yuan(fee.goods.price_fen)} × {fee.quantity}{fee.goods.unit}　残值 0.00",
                "font-size:13.5px;color:#555",
            )
        )
    body = line(f"{e(case.insurer)} {OFFICES[case.seed % len(OFFICES)]}", "font-size:17px")
    body += (
        line(random.choice(("车险定损单（电子）", "机动车辆估损单")), "font-size:24px;font-weight:700")
        + "<div class=rule></div>"
    )
    body += line(f"报案号 {digits(random, 18)}　定损时间 {day_text(bill.issued_on, '-')}　定损员 {e(staff(case)[1])}")
    body += line(f"被保险人 {e(case.insured.name)}　标的车牌 {car.plate}　厂型 {e(car.model)}")
    body += line(f"车架号 {car.vin}　发动机号 {car.engine_number}") + line(
        f"承修单位 {e(case.garage)}　初登 {day_text(car.registered_on, '-')}"
    )
    body += "<div class=rule></div>" + "".join(rows) + "<div class=rule></div>"
    body += spread(
        f"换件 {yuan(sum(fee.amount_fen for fee in parts))}",
        f"修理 {yuan(sum(fee.amount_fen for fee in work))}",
        "施救 0.00",
    )
    body += spread("定损合计（元）", yuan(bill.total_fen), style="font-size:20px;font-weight:700")
    body += line("本单经各方确认后作为赔付依据，不代表保险责任成立。", "font-size:13px;margin-top:8px")
    body += spread("承修方盖章", f"车主签名 {signed(case.insured.name)}", style="margin-top:22px")
    height = 470 + 47 * len(bill.fees)
    body += round_seal(case.insurer, 170, height - 165, 130, "定损专用章", 0.5)
    return sheet(
        body, width=820, height=height, fields=_truth(case, [*parts, *work]), font=MONO, size=15, pad="34px 46px"
    )


LAYOUTS = {"repair_quote": (dealer_quote, duplicate_book, assessor_print)}
