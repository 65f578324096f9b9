"""Garage quotes and lists of losses of the tenth family."""

from __future__ import annotations

from html import escape
from random import Random
from typing import Any

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.tenth.desk import FANG, HEI, KAI, LATIN, SONG, chop, clerk, pen, scrawl, sheet, stamp
from benchmarks.papers.paper import Drawing, Layout


def _quote_truth(case: Case) -> dict[str, Any]:
    return {
        "repairer": case.garage,
        "plate": case.vehicle.plate,
        "vin": case.vehicle.vin,
        "issued_on": case.repair.issued_on.isoformat(),
        "total_amount": yuan(case.repair.total_fen),
        "items": [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in case.repair.fees],
    }


def dealer_quote(case: Case, random: Random) -> Drawing:
    """A dealer's quote: one table for parts and labour, told apart by a column; terms in small type below."""
    car = case.vehicle
    fees = case.repair.fees
    rows = "".join(
        f"<tr><td class=c>{n:02d}</td><td>{'材料' if fee.goods.category == '配件' else '工时'}</td><td>{escape(fee.goods.name)}</td><td class=c>{fee.quantity}{fee.goods.unit}</td>"
        f"<td class=r>{yuan(fee.goods.price_fen, commas=True)}</td><td class=r>{yuan(fee.amount_fen, commas=True)}</td><td>{random.choice(('原厂', '品牌', ''))}</td></tr>"
        for n, fee in enumerate(fees, start=1)
    )
    height = 520 + 31 * len(fees)
    total = case.repair.total_fen
    body = (
        f"<div class=top><b>{escape(case.garage)}</b><i>SERVICE ESTIMATE</i></div><h1>事故车维修估价单</h1><div class=g><span>工单号　RO{case.numbers['业务流水号']}</span><span>估价日期　{day_text(case.repair.issued_on, random.choice('-年'))}</span><span>车主　{escape(case.insured.name)}</span>"
        f"<span>车牌　{car.plate}</span><span>车型　{car.model}</span><span>VIN　{car.vin}</span><span>进厂里程　{random.randint(9000, 98000)} km</span><span>承保公司　{escape(case.insurer[:6])}</span></div>"
        f"<table><tr><th>No.</th><th>性质</th><th>名称</th><th>数量</th><th>单价</th><th>小计</th><th>备注</th></tr>{rows}<tr><td colspan=5 class=r>估价总额（含税）</td><td class=r><b>{yuan(total, commas=True)}</b></td><td></td></tr></table>"
        f"<p>人民币大写：{in_words(total, yuan_word='圆')}</p><p class=s>1. 本估价自出具之日起15日内有效，拆检后发现隐损另行追加；2. 换下旧件由保险公司回收；3. 更换配件质保12个月或2万公里。</p><div class=w><span>服务顾问：{scrawl(clerk(random))}</span><span>定损员：</span><span>客户：{scrawl(case.insured.name)}</span></div>"
        + stamp(case.garage, "事故维修专用", 480, height - 210, size=132, turn=11)
    )
    css = (
        f".paper{{padding:32px 40px;font-size:14px}} .top{{display:flex;justify-content:space-between;background:#2b2f36;color:#fff;padding:10px 16px;font-size:18px}} i{{font:13px {LATIN};letter-spacing:2px;align-self:center}} h1{{font-size:22px;font-weight:500;margin:14px 0 6px}} .g{{display:grid;grid-template-columns:1fr 1fr;gap:4px 20px;margin-bottom:10px}}"
        "table{width:100%} td,th{border-bottom:1px solid #b9bec6;padding:4px 6px} th{border-top:2px solid #2b2f36;border-bottom:2px solid #2b2f36;text-align:left} .s{font-size:12px;color:#666} .w{display:flex;justify-content:space-between;margin-top:26px}"
    )
    return sheet(body, (820, height), _quote_truth(case), face=HEI, css=css)


def small_garage(case: Case, random: Random) -> Drawing:
    """A small garage's printed pad filled in by pen, empty rows left at the end."""
    car = case.vehicle
    fees = case.repair.fees
    ink = "#24408c"
    rows = (
        "".join(
            f"<tr><td>{pen(fee.goods.name, size=17, ink=ink)}</td><td class=c>{pen(str(fee.quantity), size=17, ink=ink)}</td><td class=r>{pen(yuan(fee.goods.price_fen), size=17, ink=ink)}</td><td class=r>{pen(yuan(fee.amount_fen), size=17, ink=ink)}</td></tr>"
            for fee in fees
        )
        + "<tr><td>&nbsp;</td><td></td><td></td><td></td></tr>" * 2
    )
    height = 410 + 36 * (len(fees) + 2)
    body = (
        f"<div class=no>№ {case.numbers['处方号']}</div><h1>{escape(case.garage)}</h1><h2>修理报价清单</h2><p>客户 {pen(case.insured.name)}　　车号 {pen(car.plate[:2] + '·' + car.plate[2:])}　　日期 {pen(day_text(case.repair.issued_on, random.choice('./')))}</p><p>厂牌 {pen(car.model, size=17)}　　车架号 {pen(car.vin, size=18)}</p>"
        f"<table><tr><th>修理项目及配件</th><th>数量</th><th>单价</th><th>金额（元）</th></tr>{rows}<tr><td colspan=3>合计：{pen(in_words(case.repair.total_fen), size=18)}</td><td class=r>{pen(yuan(case.repair.total_fen), size=18)}</td></tr></table><p>经手人 {scrawl(clerk(random))}　　电话 {random.choice(('0351', '0592', '0913'))}-{case.numbers['住院号'][:7]}</p>"
        "<div class=f>地址：城东汽配市场内　承接钣金 烤漆 电路 空调　24小时道路救援</div>"
        + chop(f"{escape(case.garage[:12])}<br>业务章", 420, height - 140, ink="#2b57b5", size=17)
    )
    css = f".paper{{padding:28px 42px;background:#fdf7f4;color:#8c2f2a;font-size:15px}} h1{{font:500 22px {SONG};text-align:center;margin:0}} h2{{font:500 19px {SONG};text-align:center;letter-spacing:6px;margin:0 0 8px}} .no{{position:absolute;right:42px;top:18px}} p{{margin:5px 0}} table{{width:100%}} td,th{{border:1px solid #b56a64;height:36px;padding:1px 8px}} .f{{position:absolute;bottom:18px;font-size:12px}}"
    return sheet(body, (720, height), _quote_truth(case), face=SONG, css=css)


def _loss_truth(case: Case) -> dict[str, Any]:
    return {
        "insured_name": case.insured.name,
        "loss_on": case.loss_on.isoformat(),
        "items": [{"name": fee.goods.name, "amount": yuan(fee.amount_fen)} for fee in case.losses],
        "total_amount": yuan(sum(fee.amount_fen for fee in case.losses)),
    }


def adjusted_losses(case: Case, random: Random) -> Drawing:
    """An insurer's form for property: what was reported beside an empty column for what will be assessed."""
    total = sum(fee.amount_fen for fee in case.losses)
    rows = "".join(
        f"<tr><td class=c>{n}</td><td>{escape(fee.goods.name)}</td><td>{escape(fee.goods.specification)}</td><td class=c>{fee.quantity}</td><td class=c>{fee.goods.unit}</td><td class=r>{yuan(fee.goods.price_fen)}</td><td class=r>{yuan(fee.amount_fen)}</td><td></td></tr>"
        for n, fee in enumerate(case.losses, start=1)
    )
    height = 400 + 32 * len(case.losses)
    body = (
        f"<div class=top><span>{escape(case.insurer)}</span><span>CC-{random.randint(100, 999)}</span></div><h1>家庭/企业财产险 损失申报表</h1><div class=w><span>被保险人 {escape(case.insured.name)}</span><span>保单 {case.contract_number}</span><span>联系人电话 {case.insured.phone}</span></div><div class=w><span>事故发生日 {day_text(case.loss_on, random.choice('-年'))}</span><span>事故原因 {_cause(random)}</span></div>"
        f"<table><tr><th rowspan=2>序</th><th rowspan=2>标的名称</th><th rowspan=2>型号/规格</th><th colspan=4>客户申报</th><th rowspan=2>核定金额</th></tr><tr><th>数量</th><th>单位</th><th>购置单价</th><th>申报金额</th></tr>{rows}<tr><td colspan=6>申报总计 {in_words(total)}</td><td class=r>{yuan(total)}</td><td></td></tr></table>"
        f"<div class=w style='margin-top:22px'><span>申报人签章 {scrawl(case.insured.name)}</span><span>查勘员 {scrawl(clerk(random))}</span><span>申报日 {day_text(case.visited_on, '-')}</span></div><div class=f>填表须知：请逐项列明受损物品并附购物凭证、照片；残值处理须经我司同意。</div>"
        + chop("现场已查勘", 560, height - 150, turn=-12, size=21)
    )
    css = f".paper{{padding:30px 38px;font-size:14px}} .top{{display:flex;justify-content:space-between;color:#a6341f}} h1{{font:500 23px {SONG};text-align:center;margin:10px 0}} .w{{display:flex;justify-content:space-between;margin:6px 2px}} table{{width:100%}} td,th{{border:1px solid #777;padding:4px 7px;font-size:13px}} th{{background:#fbeee9}} .f{{position:absolute;bottom:20px;font-size:12px;color:#666}}"
    return sheet(body, (900, height), _loss_truth(case), face=HEI, css=css)


def _cause(random: Random) -> str:
    """A cause of damage."""
    return random.choice(("火灾", "暴雨", "管道爆裂", "大风"))


def villager_losses(case: Case, random: Random) -> Drawing:
    """A village's list written on plain paper: lines of name, count and money, witnessed by the committee."""
    total = sum(fee.amount_fen for fee in case.losses)
    rows = "".join(
        f"<div class=l><span>{n}、{escape(fee.goods.name)}</span><span>{fee.quantity}{fee.goods.unit} × {yuan(fee.goods.price_fen)}元</span><span class=r>{yuan(fee.amount_fen)}元</span></div>"
        for n, fee in enumerate(case.losses, start=1)
    )
    height = 440 + 46 * len(case.losses)
    place = f"{case.random.choice(case.pools.districts)}{random.choice(('杏花村', '王家庄村', '柳林堡村'))}"
    body = (
        f"<h1>受灾物品清单</h1><p>户主（被保险人）：{escape(case.insured.name)}</p><p>受灾日期：{day_text(case.loss_on, '年')}　　地点：{place}</p>{rows}<p class=t>以上共计损失 {yuan(total)} 元（大写：{in_words(total)}）</p><p class=r>情况属实　{place}村民委员会</p><p class=r>{day_text(case.visited_on, '年')}</p>"
        + stamp(place + "村民委员会", "", 470, height - 160, size=128, turn=-5)
    )
    css = f".paper{{padding:46px 60px;background:#fbfaf5;font-size:19px}} h1{{font:500 27px {KAI};text-align:center;margin:0 0 14px}} p{{margin:6px 0}} .l{{display:flex;line-height:44px;border-bottom:1px solid #d8d3c4}} .l span{{flex:1}} .l .r{{flex:.7}} .t{{margin-top:16px}}"
    return sheet(body, (760, height), _loss_truth(case), face=random.choice((KAI, FANG)), css=css, scale=1.6)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "repair_quote": (dealer_quote, small_garage),
    "loss_list": (adjusted_losses, villager_losses),
}
