"""What was lost: an insurer's form, a list by hand, a firm's sheet, a screen."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.paper import Drawing, Layout


def _total_fen(case: Case) -> int:
    return sum(fee.amount_fen for fee in case.losses)


def _truth(case: Case) -> dict[str, Any]:
    return {
        "insured_name": case.insured.name,
        "loss_on": case.loss_on.isoformat(),
        "items": kit.charged(case.losses),
        "total_amount": yuan(_total_fen(case)),
    }


def _signer(case: Case) -> str:
    return case.father.name if kit.minor(case) else case.insured.name


def _claims_form_lines(case: Case) -> list[list[str]]:
    """The table's rows."""
    return [
        [
            str(number),
            t(fee.goods.name),
            t(fee.goods.specification),
            fee.goods.unit,
            str(fee.quantity),
            yuan(fee.goods.price_fen),
            yuan(fee.amount_fen),
            "",
        ]
        for number, fee in enumerate(case.losses, 1)
    ]


def claims_form(case: Case, random: Random) -> Drawing:
    """A property insurer's form with claimed and assessed columns, the latter empty."""
    total = _total_fen(case)
    lines = _claims_form_lines(case)
    head = [
        ["被保险人", t(case.insured.name), "保单号码", case.contract_number],
        [
            "出险日期",
            day_text(case.loss_on, "年月"),
            "出险原因",
            random.choice(("台风", "火灾", "暴雨", "自来水管爆裂")),
        ],
        ["标的地址", f"@colspan=3|{t(case.insured.address)}"],
    ]
    body = (
        f'<div class="pair"><span>{t(case.insurer)}</span><span>报案号 {case.numbers["业务流水号"]}</span></div>'
        f'<h2 class="mid" style="font-size:23px;margin:6px 0 10px">{random.choice(("损失清单", "财产保险索赔物品明细", "出险标的损失申报表"))}</h2>'
        + kit.rows(*head, widths=(13, 33, 13, 41))
        + kit.rows(
            ["序号", "受损项目", "型号规格", "单位", "数量", "重置单价", "报损金额", "核损金额"],
            *lines,
            widths=(7, 24, 15, 8, 8, 13, 14, 11),
            style="margin-top:-1px",
        )
        + kit.rows(
            ["合　计", f"人民币（大写）{in_words(total)}", f"￥{yuan(total)}", ""],
            widths=(14, 48, 27, 11),
            style="margin-top:-1px",
        )
        + "<div style='font-size:12.5px;margin-top:8px'>注：请附购置发票或其他价值证明；核损金额由保险人填写。金额单位：人民币元。</div>"
        + kit.pair(
            f"被保险人（签章） {kit.pen(_signer(case), size=1.4)}",
            f"申报日期 {day_text(kit.signed(case), '年')}",
            f"查勘员 {kit.staff(random)}",
            style="margin-top:22px",
        )
    )
    return kit.page(body, (860, 420 + 37 * len(lines)), _truth(case), font=kit.SONG, px=14.5, css=".g td{height:36px}")


def _hand_list_body(
    case: Case, random: Random, put: Callable[..., str], lines: list[list[str]], total: int, ruled: str
) -> str:
    """What stands on the page."""
    return (
        f'<div style="background:{ruled}">'
        + put(random.choice(("受损物品清单", "损失清单", "家里被淹东西的清单")), "text-align:center;font-size:1.25em")
        + put(f"被保险人：{t(case.insured.name)}　　电话{case.insured.phone}")
        + put(f"出事时间：{day_text(case.loss_on, '年')}")
        + lines
        + put("")
        + put(f"<span style='float:right'>{yuan(total)}元</span>以上一共{len(case.losses)}样，总计")
        + put("以上都是真实的，请保险公司核实。")
        + put(f"签名：{t(_signer(case))}　　{day_text(kit.signed(case), '.')}", "text-align:right")
        + "</div>"
    )


def hand_list(case: Case, random: Random) -> Drawing:
    """A list by hand on ruled paper, item and sum run together on one line."""
    face, total = random.randrange(3), _total_fen(case)
    ink = random.choice(("#1b2c63", "#222", "#223a3a"))
    count = random.choice(("{name}（{spec}）　{quantity}{unit}", "{name} {quantity}{unit}"))

    def put(words: str, style: str = "") -> str:
        return f'<div style="line-height:42px;height:42px;white-space:nowrap;overflow:hidden;font-family:{kit.PENS[face]};color:{ink};{style}">{words}</div>'

    lines = "".join(
        put(
            f"<span style='float:right'>{yuan(fee.amount_fen)}元</span>{number}、"
            + t(
                count.format(
                    name=fee.goods.name,
                    spec=fee.goods.specification or "旧",
                    quantity=fee.quantity,
                    unit=fee.goods.unit,
                )
            )
        )
        for number, fee in enumerate(case.losses, 1)
    )
    ruled = "repeating-linear-gradient(180deg,transparent 0 41px,#9fb7cf 41px 42px)"
    body = _hand_list_body(case, random, put, lines, total, ruled)
    return kit.page(
        body,
        (680, 90 + 42 * (len(case.losses) + 7)),
        _truth(case),
        font=kit.KAI,
        px=20,
        pad="36px 44px",
        ground="#fcfbf5",
        scale=1.8,
    )


def stock_sheet(case: Case, random: Random) -> Drawing:
    """A firm's stock sheet with its stamp: quantity before and after, price, loss."""
    total, firm = (
        _total_fen(case),
        kit.town(case.insured) + random.choice(("宏发百货商行", "聚源粮油经营部", "乐居家居馆")),
    )
    lines = []
    for fee in case.losses:
        kept = random.randint(0, 12)
        lines.append(
            [
                t(fee.goods.category),
                t(fee.goods.name),
                t(fee.goods.specification),
                str(fee.quantity + kept),
                str(kept),
                f"{fee.quantity}{fee.goods.unit}",
                yuan(fee.goods.price_fen, commas=True),
                yuan(fee.amount_fen, commas=True),
            ]
        )
    body = (
        f'<div class="mid" style="background:#dce9d5;border:1px solid #9a9a9a;border-bottom:0;padding:6px"><b style="font-size:19px">{t(firm)}受灾损失统计表</b></div>'
        f'<div class="pair" style="border:1px solid #9a9a9a;border-bottom:0;padding:5px 10px"><span>被保险人 {t(case.insured.name)}</span><span>受灾日期 {day_text(case.loss_on, "/")}</span><span>盘点日期 {day_text(kit.signed(case), "/")}</span></div>'
        + kit.rows(
            ["类别", "品名", "规格", "账面", "实存", "损失数量", "进价(元)", "损失额(元)"],
            *lines,
            ["@colspan=7 class=end|损失总额", f"<b>{yuan(total, commas=True)}</b>"],
            widths=(12, 22, 15, 8, 8, 10, 11, 14),
        )
        + kit.pair(
            f"制表：{kit.staff(random)}",
            f"盘点人：{kit.staff(random)}　{kit.staff(random)}",
            f"负责人：{kit.pen(_signer(case))}",
            style="margin-top:16px",
        )
        + kit.stamp(firm, right=70, bottom=16, diameter=116)
    )
    css = ".g td{border-color:#9a9a9a;height:33px;font-size:14px}"
    return kit.page(body, (860, 290 + 34 * len(lines)), _truth(case), font=kit.ROUND, px=14.5, pad="28px 34px", css=css)


def loss_screen(case: Case, random: Random) -> Drawing:
    """An insurer's app: goods as cards, the sum at the foot."""
    total = _total_fen(case)
    lines = "".join(
        f"<div style='display:flex;padding:10px 0;border-bottom:1px solid #f0f1f3'><div style='width:46px;height:46px;border-radius:6px;background:#e3e7ec;flex:none;text-align:center;line-height:46px;color:#9aa'>图{random.randint(1, 3)}</div><div style='flex:1;margin-left:10px'><div class='pair'><span>{t(fee.goods.name)}</span><b>¥{yuan(fee.amount_fen)}</b></div><div style='font-size:12px;color:#999'>{t(fee.goods.specification)}　单价 {yuan(fee.goods.price_fen)}　数量 {fee.quantity}{fee.goods.unit}</div></div></div>"
        for fee in case.losses
    )
    about = "".join(
        f"<div class='pair' style='padding:4px 0'><span style='color:#888'>{name}</span><span>{t(value)}</span></div>"
        for name, value in (
            ("被保险人", case.insured.name),
            ("出险时间", day_text(case.loss_on, "-")),
            ("案件号", case.numbers["业务流水号"]),
        )
    )
    body = (
        f'<div style="background:#fff;border-radius:10px;padding:10px 14px;margin-bottom:10px">{about}</div>'
        f'<div style="background:#fff;border-radius:10px;padding:6px 14px"><b>损失物品（{len(case.losses)}）</b>{lines}<div class="pair" style="padding:10px 0;font-size:17px"><span>申报损失总额</span><b style="color:#c7352b">¥{yuan(total)}</b></div></div>'
        '<div class="mid" style="background:#274b9f;color:#fff;border-radius:6px;padding:10px;margin-top:14px">下一步：上传购买凭证</div>'
    )
    title = random.choice(("财产损失清单", "损失物品登记"))
    return kit.screen(title, body, 346 + 72 * len(case.losses), _truth(case), random=random, bar="#274b9f")


LAYOUTS: dict[str, tuple[Layout, ...]] = {"loss_list": (claims_form, hand_list, stock_sheet, loss_screen)}
