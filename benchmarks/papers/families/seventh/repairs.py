"""What a repair costs, and what was lost."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventh import kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout


def _fields(case: Case, **more: Any) -> dict[str, Any]:
    return {
        "garage": case.garage,
        "plate": case.vehicle.plate,
        "items": kit.charged(case.repair.fees),
        "total_amount": yuan(case.repair.total_fen),
        **more,
    }


def _rows(fees: tuple[Fee, ...]) -> list[list[str]]:
    return [
        [
            str(number),
            t(fee.goods.name),
            t(fee.goods.specification),
            f"{fee.quantity}{fee.goods.unit}",
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
        ]
        for number, fee in enumerate(fees, 1)
    ]


def settlement_bill(case: Case, random: Random) -> Drawing:
    """A garage's computer bill."""
    bill, car = case.repair, case.vehicle
    about = [
        ["车主", t(case.insured.name), "车牌号", car.plate, "电话", case.insured.phone],
        ["车型", f"@colspan=3|{t(car.model)}", "里程", f"{random.randint(9000, 120000)}km"],
        ["车架号", f"@colspan=3|{car.vin}", "进厂日期", day_text(bill.issued_on, "-")],
    ]
    rows = [
        ["序号", "项目名称", "备注", "数量", "单价", "金额"],
        *_rows(bill.fees),
        ["@colspan=5 class=right|合计金额（元）", yuan(bill.total_fen)],
    ]
    body = (
        f'<div class="c" style="font-size:21px;font-weight:bold">{t(case.garage)}</div><div class="c" style="font-size:18px;margin:4px 0 12px">车辆维修结算单</div>'
        + kit.spread(
            f"工单号：WX{case.numbers['登记号']}",
            f"结算日期：{day_text(bill.issued_on, '-')}",
            style="margin-bottom:6px",
        )
        + kit.grid(about, widths=(10, 18, 12, 22, 13, 25))
        + "<div style='height:10px'></div>"
        + kit.grid(rows, widths=(8, 36, 14, 12, 14, 16), head=True)
        + f"<p style='margin-top:8px'>大写：{in_words(bill.total_fen)}</p>"
        + kit.spread(
            f"服务顾问：{kit.doctor(random)}",
            f"客户签字：{kit.handwritten(case.insured.name)}",
            style="margin-top:22px",
        )
        + kit.stamp(case.garage, right=70, bottom=16, diameter=132)
    )
    fields = _fields(case, issued_on=bill.issued_on.isoformat(), vin=car.vin)
    return kit.sheet(body, size=(800, 440 + 34 * len(rows)), fields=fields, font=kit.SONG, px=15)


def loss_assessment(case: Case, random: Random) -> Drawing:
    """The insurer's assessment of a damaged vehicle, parts and labour apart."""
    bill, car = case.repair, case.vehicle
    parts = tuple(fee for fee in bill.fees if fee.goods.category == "配件")
    labour = tuple(fee for fee in bill.fees if fee.goods.category != "配件")

    def block(title: str, fees: tuple[Fee, ...]) -> str:
        if not fees:
            return ""
        rows = [
            ["编号", title, "类型", "数量", "定损单价", "金额"],
            *_rows(fees),
            ["@colspan=5 class=right|小计", yuan(sum(fee.amount_fen for fee in fees))],
        ]
        return kit.grid(rows, widths=(8, 36, 14, 12, 14, 16), head=True, style="margin-top:10px")

    body = (
        f'<div style="font-size:15px">{t(case.insurer)}</div><h2 class="c" style="font-size:23px;margin:6px 0 12px">机动车辆估损单</h2>'
        + f"<p>报案号：{case.numbers['业务流水号']}　　被保险人：{t(case.insured.name)}　　车牌号码：{car.plate}</p><p>厂牌车型：{t(car.model)}　　查勘日期：{day_text(bill.issued_on, '年')}</p><p>承修单位：{t(case.garage)}</p>"
        + block("更换配件名称", parts)
        + block("修理项目名称", labour)
        + f"<p style='margin-top:12px;font-size:17px'><b>估损总金额：¥{yuan(bill.total_fen, commas=True)}</b>　（{in_words(bill.total_fen)}）</p>"
        + kit.spread(
            f"查勘定损员：{kit.handwritten(kit.doctor(random))}",
            f"修理厂代表：{kit.handwritten(kit.doctor(random))}",
            f"日期：{day_text(bill.issued_on, '年')}",
            style="margin-top:22px",
        )
    )
    groups = bool(parts) + bool(labour)
    return kit.sheet(
        body,
        size=(820, 400 + 34 * (len(bill.fees) + 2 * groups)),
        fields=_fields(case, issued_on=bill.issued_on.isoformat()),
        font=kit.HEI,
        px=15,
    )


def handwritten_quote(case: Case, random: Random) -> Drawing:
    """A small workshop's form, filled by hand."""
    bill = case.repair

    def hand(words: object) -> str:
        return kit.handwritten(words, size=1.1, turn=-0.5)

    rows = [["维修项目", "数量", "单价", "金额"]]
    rows += [
        [
            hand(fee.goods.name),
            hand(f"{fee.quantity}{fee.goods.unit}"),
            hand(yuan(fee.goods.price_fen)),
            hand(yuan(fee.amount_fen)),
        ]
        for fee in bill.fees
    ]
    rows += [
        ["@colspan=4|&nbsp;"],
        [f"@colspan=3|合计人民币（大写）：{hand(in_words(bill.total_fen))}", hand(yuan(bill.total_fen))],
    ]
    body = (
        f'<h2 class="c" style="font-size:22px;color:#1d3f8f">{t(case.garage)}</h2><div class="c" style="font-size:19px;letter-spacing:8px;color:#1d3f8f;margin-bottom:10px">维修报价单</div>'
        + kit.spread(
            f"车牌：{hand(case.vehicle.plate)}",
            f"车主：{hand(case.insured.name)}",
            f"日期：{hand(day_text(bill.issued_on, '.'))}",
            style="margin-bottom:8px",
        )
        + kit.grid(rows, widths=(46, 14, 19, 21), head=True, style="color:#1d3f8f")
        + "<p style='font-size:13px;margin-top:10px;color:#1d3f8f'>地址：迎宾南路汽配城B区　　承接：钣金　喷漆　保险事故车维修</p>"
        + kit.stamp(case.garage, right=46, bottom=20, diameter=122)
    )
    return kit.sheet(
        body,
        size=(680, 270 + 34 * len(rows)),
        fields=_fields(case, issued_on=bill.issued_on.isoformat()),
        font=kit.SONG,
        px=16,
        scale=1.8,
    )


def _lost_total(case: Case) -> str:
    return yuan(sum(fee.amount_fen for fee in case.losses))


def _loss_fields(case: Case, **more: Any) -> dict[str, Any]:
    return {
        "items": kit.charged(case.losses),
        "total_amount": _lost_total(case),
        "loss_on": case.loss_on.isoformat(),
        "insured_name": case.insured.name,
        **more,
    }


def loss_form(case: Case, random: Random) -> Drawing:
    """The insurer's form for lost property."""
    rows = [["序号", "财产名称", "规格型号", "数量", "单价（元）", "损失金额（元）", "备注"]]
    rows += [[*row, random.choice(("", "水浸", "全损"))] for row in _rows(case.losses)]
    rows.append(["@colspan=5|合　　计", _lost_total(case), ""])
    about = [
        ["被保险人", t(case.insured.name), "保险单号", case.contract_number],
        ["出险时间", day_text(case.loss_on, "年"), "出险原因", random.choice(("暴雨进水", "火灾", "水管爆裂"))],
        ["财产地址", f"@colspan=3|{t(case.insured.address)}"],
    ]
    body = (
        f'<div class="c" style="font-size:18px">{t(case.insurer)}</div><h2 class="c" style="font-size:24px;margin:4px 0 12px">财产损失清单</h2>'
        + kit.grid(about, widths=(14, 36, 14, 36))
        + kit.grid(rows, widths=(7, 25, 16, 11, 14, 17, 10), head=True, style="margin-top:10px;text-align:center")
        + "<p style='margin-top:14px'>本人确认上述损失项目及金额真实、完整。</p>"
        + kit.spread(
            f"被保险人签章：{kit.handwritten(case.insured.name)}",
            f"填表日期：{day_text(kit.signed_on(case), '年')}",
            style="margin-top:18px",
        )
    )
    return kit.sheet(
        body,
        size=(800, 400 + 34 * len(rows)),
        fields=_loss_fields(case, contract_number=case.contract_number),
        font=kit.SONG,
        px=15,
    )


def loss_sheet(case: Case, random: Random) -> Drawing:
    """A spreadsheet a shopkeeper made, with its grey heads."""
    rows = [["", "A", "B", "C", "D", "E"], ["1", "@colspan=5 class=c style='font-size:18px'|<b>受灾物品损失明细表</b>"]]
    rows.append(
        [
            "2",
            f"@colspan=5|户主/店主：{t(case.insured.name)}　　联系电话：{case.insured.phone}　　受灾日期：{day_text(case.loss_on, '/')}",
        ]
    )
    rows.append(["3", "物品", "规格", "数量", "单价", "金额"])
    for number, fee in enumerate(case.losses, 4):
        rows.append(
            [
                str(number),
                t(fee.goods.name),
                t(fee.goods.specification),
                f"{fee.quantity}{fee.goods.unit}",
                yuan(fee.goods.price_fen),
                yuan(fee.amount_fen),
            ]
        )
    rows.append([str(len(case.losses) + 4), "总计", "", "", "", f"<b>{_lost_total(case)}</b>"])
    body = (
        "<style>table.g td,table.g th{border-color:#b8bcc2}table.g tr:first-child th,table.g td:first-child{background:#e6e8ea;text-align:center}</style>"
        + kit.grid(rows, widths=(6, 30, 20, 13, 14, 17), head=True)
        + f"<p style='margin-top:20px' class='right'>签名：{kit.handwritten(case.insured.name, size=1.5)}　　{day_text(kit.signed_on(case), '/')}</p>"
    )
    return kit.sheet(
        body, size=(740, 130 + 36 * len(rows)), fields=_loss_fields(case), font=kit.SANS, px=15, pad="24px 28px"
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "repair_quote": (settlement_bill, loss_assessment, handwritten_quote),
    "loss_list": (loss_form, loss_sheet),
}
