"""Fee lists and basic insurance settlements of the tenth family."""

from __future__ import annotations

import dataclasses
from html import escape
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, Fee, Invoice, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.tenth.desk import (
    FANG,
    HEI,
    KAI,
    MONO,
    SONG,
    barcode,
    chop,
    clerk,
    clock,
    scrawl,
    sheet,
    stamp,
)
from benchmarks.papers.paper import Drawing, Layout


def _item(fee: Fee) -> dict[str, str]:
    return {"name": fee.goods.name, "amount": yuan(fee.amount_fen)}


def terminal_print(case: Case, random: Random) -> Drawing:
    """A self-service terminal's print without lines: code, name and money in even columns, the sum at the foot."""
    fees = case.stay.fees
    rows = "".join(
        f"<tr><td>{case.seed % 89 + 10}{n:04d}</td><td>[{fee.goods.list_class}]{escape(fee.goods.name)}</td><td>{escape(fee.goods.specification)}</td>"
        f"<td class=r>{yuan(fee.goods.price_fen)}</td><td class=r>{fee.quantity}</td><td>{fee.goods.unit}</td><td class=r>{yuan(fee.amount_fen)}</td></tr>"
        for n, fee in enumerate(fees, start=1)
    )
    height = 300 + 26 * len(fees)
    sums = "　".join(f"{name} {yuan(fen)}" for name, fen in case.stay.by_category().items())
    body = (
        f"<div class=h>{escape(case.hospital)}</div><div class=h>{random.choice(('病人费用清单（出院）', '住院一日清单汇总', '患者费用明细'))}</div>"
        f"<div class=w><span>患者：{escape(case.insured.name)}</span><span>ID号：{case.numbers['登记号']}</span><span>住院次数：{random.randint(1, 4)}</span><span>床位：{random.randint(1, 48)}床</span></div>"
        f"<div class=w><span>科室：{escape(case.department)}</span><span>统计区间：{day_text(case.admitted_on, '-')} 至 {day_text(case.discharged_on, '-')}</span></div>"
        f"<div class=d></div><table><tr><th>收费编码</th><th>[类]收费项目</th><th>规格</th><th class=r>单价</th><th class=r>数量</th><th>单位</th><th class=r>应收金额</th></tr>{rows}</table><div class=d></div>"
        f"<div class=t><span>合计笔数：{len(fees)}</span><span>费用合计：{yuan(case.stay.total_fen)}</span></div><div class=s>分类：{sums}</div>"
        f"<div class=s>打印时间：{day_text(case.discharged_on, '-')} {clock(random)}:0{random.randint(0, 9)}　终端：ZZJ-{random.randint(1, 30):02d}<br>费用如有疑问请到住院结算窗口咨询。价格监督电话 12345</div>"
    )
    css = (
        ".paper{padding:28px 34px;font-size:13px} .h{font-size:19px;text-align:center} .w,.t{display:flex;justify-content:space-between;margin:4px 0} .d{border-top:1px dashed #333;margin:4px 0} table{width:100%}"
        "td,th{padding:2px 4px;text-align:left;font-size:13px;white-space:nowrap} td.r,th.r{text-align:right} .t{font-size:16px} .s{margin-top:6px;font-size:12px;line-height:1.6}"
    )
    fields = {"patient_name": case.insured.name, "hospital": case.hospital, "items": [_item(fee) for fee in fees], "total_amount": yuan(case.stay.total_fen)}  # fmt: skip
    return sheet(body, (794, height), fields, face=random.choice((MONO, FANG)), css=css, scale=1.8)


def shaded_grid(case: Case, random: Random) -> Drawing:
    """A lying grid with shaded rows, each line with its fee class and share paid oneself; whole sum in the head."""
    fees = case.stay.fees
    shares = {"甲": "0%", "乙": "10%", "丙": "100%"}
    rows = "".join(
        f"<tr><td class=c>{n}</td><td>{fee.goods.category.removesuffix('费')}</td><td>{escape(fee.goods.name)}</td><td>{escape(fee.goods.specification) or '/'}</td>"
        f"<td class=c>{fee.quantity}{fee.goods.unit}</td><td class=r>{yuan(fee.goods.price_fen)}</td><td class=r>{yuan(fee.amount_fen)}</td><td class=c>{shares[fee.goods.list_class]}</td></tr>"
        for n, fee in enumerate(fees, start=1)
    )
    height = 240 + 28 * len(fees)
    stay = f"{day_text(case.admitted_on, '.')}—{day_text(case.discharged_on, '.')}"
    body = (
        f"<div class=top><b>{escape(case.hospital)}</b><span>住院费用明细清单<br><i>Itemized Inpatient Charges</i></span></div>"
        f"<div class=w><span>姓名 {escape(case.insured.name)}</span><span>{case.insured.sex}</span><span>住院号 {case.numbers['住院号']}</span><span>{escape(case.department)}</span><span>{stay}</span><span>总费用 <b>{yuan(case.stay.total_fen, commas=True)}</b> 元</span></div>"
        f"<table><tr><th>No.</th><th>类别</th><th>项目</th><th>规格</th><th>数量</th><th>单价</th><th>金额</th><th>自付比例</th></tr>{rows}</table>"
        f"<div class=w><span>制单：{clerk(random)}</span><span>患者或家属确认签字：{scrawl(case.insured.name, size=24)}</span><span>1 / 1</span></div>"
        + stamp(case.hospital, "结算处", 820, height - 150, size=120, turn=9)
    )
    css = (
        ".paper{padding:26px 36px;font-size:13px} .top{display:flex;justify-content:space-between;align-items:center;border-bottom:2px solid #2e6f73;color:#2e6f73} .top b{font-size:20px} .top span{font-size:18px;text-align:right;line-height:1.2} .top i{font:11px 'Liberation Sans'}"
        ".w{display:flex;justify-content:space-between;margin:9px 4px;font-size:14px} table{width:100%} td,th{border:1px solid #b8c6c6;padding:3px 6px} th{background:#2e6f73;color:#fff;text-align:center} tr:nth-child(odd) td{background:#f0f6f6}"
    )
    fields = {"patient_name": case.insured.name, "hospital": case.hospital, "items": [_item(fee) for fee in fees], "total_amount": yuan(case.stay.total_fen)}  # fmt: skip
    return sheet(body, (1060, height), fields, face=HEI, css=css, scale=1.6)


def _settled(case: Case) -> Invoice:
    """The stay with something paid by serious illness insurance, as both sheets print a line for it."""
    stay = case.stay
    if stay.serious_illness_paid_fen:
        return stay
    return dataclasses.replace(stay, serious_illness_paid_fen=stay.self_paid_fen // 8)


def _truth(case: Case, stay: Invoice) -> dict[str, str]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "admitted_on": case.admitted_on.isoformat(),
        "discharged_on": case.discharged_on.isoformat(),
        "total_amount": yuan(stay.total_fen),
        "basic_insurance_paid": yuan(stay.basic_insurance_paid_fen),
        "serious_illness_paid": yuan(stay.serious_illness_paid_fen),
        "self_paid": yuan(stay.self_paid_fen),
    }


def national_settlement(case: Case, random: Random) -> Drawing:
    """The national settlement bill: information in a grid, then money in a second grid with its own heads."""
    stay = _settled(case)
    form = random.choice(("-", ".", "年"))
    cities = random.choice(case.pools.cities)
    info = (
        ("姓名", escape(case.insured.name)), ("性别", case.insured.sex), ("证件号码", case.insured.id_number), ("人员类别", random.choice(("在职职工", "退休人员", "普通居民"))),
        ("参保地", cities), ("险种", random.choice(("职工医保", "居民医保"))), ("定点医药机构", escape(case.hospital)), ("医院等级", random.choice(("三级", "二级"))),
        ("入院日期", day_text(case.admitted_on, form)), ("出院日期", day_text(case.discharged_on, form)), ("主要诊断", escape(case.diagnosis.name)), ("医疗类别", "普通住院"),
    )  # fmt: skip
    grid = "".join(
        "<tr>" + "".join(f"<th>{k}</th><td>{v}</td>" for k, v in info[n : n + 2]) + "</tr>"
        for n in range(0, len(info), 2)
    )
    money = (
        ("医疗费用总额", stay.total_fen), ("全自费", stay.total_fen // 30), ("先行自付", stay.total_fen // 22), ("符合政策范围", stay.total_fen * 9 // 10),
        ("起付线", 60_000), ("基本医疗保险统筹基金支出", stay.basic_insurance_paid_fen), ("大病保险基金支出", stay.serious_illness_paid_fen), ("医疗救助基金支出", 0),
    )  # fmt: skip
    heads = "".join(f"<th>{k}</th>" for k, _ in money)
    values = "".join(f"<td class=r>{yuan(fen)}</td>" for _, fen in money)
    body = (
        f"<h1>{cities}基本医疗保险<br>住院费用结算单</h1><div class=w><span>结算单号：{case.numbers['业务流水号']}</span><span>结算日期：{day_text(case.discharged_on, form)}</span><span>单位：人民币元</span></div>"
        f"<table>{grid}</table><table class=m><tr>{heads}</tr><tr>{values}</tr></table>"
        f"<table><tr><th>个人负担</th><td>{yuan(stay.self_paid_fen)}</td><th>其中：个人账户</th><td>0.00</td><th>账户余额</th><td>{random.randint(0, 4000)}.{random.randint(10, 99)}</td></tr><tr><th>总额大写</th><td colspan=5>{in_words(stay.total_fen)}</td></tr></table>"
        f"<div class=w style='margin-top:34px'><span>经办机构（章）</span><span>审核：{clerk(random)}</span><span>参保人签名：{scrawl(case.insured.name)}</span></div><div class=f>本单一式三联：医院、医保经办机构、参保人各执一联。如有异议，请于60日内向参保地医保中心提出。</div>"
        + stamp(cities + "医疗保障局", "医疗费用结算专用", 150, 500, size=126, turn=-6)
    )
    css = (
        f".paper{{padding:32px 38px;font-size:14px}} h1{{font:500 23px/1.4 {SONG};text-align:center;margin:0 0 14px}} .w{{display:flex;justify-content:space-between;margin:6px 2px}} table{{width:100%;margin-bottom:10px}} td,th{{border:1px solid #444;padding:6px 7px;text-align:left}}"
        ".m th{font-size:12px;text-align:center} .m td{text-align:right} .f{position:absolute;bottom:20px;font-size:12px;color:#444}"
    )
    return sheet(body, (840, 660), _truth(case, stay), face=FANG, css=css)


def narrative_settlement(case: Case, random: Random) -> Drawing:
    """A hospital's own settlement note: lines with dots leading to the figures, a bar code on top."""
    stay = _settled(case)
    lines = (
        ("本次住院总费用", stay.total_fen, 0), ("其中药品费", sum(f.amount_fen for f in stay.fees if "药" in f.goods.category), 1), ("医保基金支付小计", stay.basic_insurance_paid_fen + stay.serious_illness_paid_fen, 0),
        ("基本统筹支付", stay.basic_insurance_paid_fen, 1), ("大病医疗保险支付", stay.serious_illness_paid_fen, 1), ("公务员补助支付", 0, 1), ("个人支付合计", stay.self_paid_fen, 0), ("其中现金", stay.self_paid_fen, 1),
    )  # fmt: skip
    listed = "".join(
        f"<div class=l style='padding-left:{28 * depth}px'><span>{label}</span><i></i><span>{yuan(fen, commas=True)}</span></div>"
        for label, fen, depth in lines
    )
    prepaid = (stay.self_paid_fen // 100_000 + 1) * 100_000
    body = (
        f"{barcode(random, 520, 34)}<div class=h>{escape(case.hospital)}</div><h1>医保病人出院结算通知</h1>"
        f"<p>{escape(case.insured.name)}（{case.insured.sex}，{case.numbers['住院号']}）您好：</p><p class=in>您于 {day_text(case.admitted_on, '年')} 入住我院{escape(case.department)}，{day_text(case.discharged_on, '年')} 出院，诊断为{escape(case.diagnosis.name)}。现将费用结算情况告知如下（单位：元）：</p>"
        f"<div class=box>{listed}</div><p>已缴预交金 {yuan(prepaid)}　应退 {yuan(prepaid - stay.self_paid_fen)}</p><p class=r>出入院管理中心<br>{day_text(case.discharged_on, '年')}</p>"
        + chop("医保已结算", 420, 590, turn=-14, size=24)
        + "<div class=f>凭此单及身份证到一楼6号窗口办理退款。祝您早日康复！</div>"
    )
    css = (
        f".paper{{padding:40px 60px;font-size:17px}} .h{{font-size:18px}} h1{{font:500 26px {SONG};margin:26px 0 16px;text-align:center}} .in{{text-indent:2em}} p{{margin:8px 0;line-height:1.8}} .box{{border-top:2px solid #222;border-bottom:2px solid #222;padding:8px 0;font-family:{HEI};font-size:16px}}"
        ".l{display:flex;line-height:2} .l i{flex:1;border-bottom:1px dotted #777;margin:0 8px 9px} .f{position:absolute;left:60px;bottom:26px;font-size:13px}"
    )
    return sheet(body, (794, 730), _truth(case, stay), face=KAI, css=css)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "fee_list": (terminal_print, shaded_grid),
    "basic_insurance_settlement": (national_settlement, narrative_settlement),
}
