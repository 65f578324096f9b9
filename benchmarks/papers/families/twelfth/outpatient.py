"""Invoices of a visit: the treasury's electronic one, a pre-printed pad, a thermal slip, an app's screen."""

from __future__ import annotations

from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, fiscal_code_text, yuan
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.twelfth.fiscal import BLUE, BROWN, invoice_fields, own_fen, ring
from benchmarks.papers.families.twelfth.sheet import (
    FSONG,
    MIDDLE,
    MONO,
    RIGHT,
    box_seal,
    category_items,
    city,
    clock,
    code,
    fit,
    grid,
    iso,
    items,
    oval_seal,
    page,
    row,
    short_province,
    td,
    title,
    tr,
)
from benchmarks.papers.paper import Drawing, Layout


def _receipt_lines(case: Case) -> str:
    cells = [
        (fit(fee.goods.name, 190, 14.5), f"{fee.quantity}/{fee.goods.unit}", yuan(fee.amount_fen), "")
        for fee in case.visit.fees
    ]
    cells += [("&nbsp;", "", "", "")] * (len(cells) % 2 + 2)
    lines = ""
    for left, right in zip(cells[::2], cells[1::2], strict=True):
        both = [
            td(one, style=(RIGHT if place == 2 else MIDDLE if place == 1 else ""))
            for pair in (left, right)
            for place, one in enumerate(pair)
        ]
        lines += tr(*both)
    heads = "".join(f"<th>{one}</th>" for one in ("项目名称", "数量/单位", "金额（元）", "备注") * 2)
    return f"<tr>{heads}</tr>{lines}"


def _receipt_other(case: Case, random: Random) -> str:
    visit, numbers = case.visit, case.numbers
    share, off = own_fen(visit)
    kind = (
        random.choice(("职工基本医疗保险", "城乡居民基本医疗保险", "自费"))
        if visit.basic_insurance_paid_fen
        else "自费"
    )
    parts = (
        f"业务流水号：{numbers['业务流水号']}",
        f"门诊号：{numbers['门诊号']}",
        f"就诊日期：{day_text(case.visited_on, 'plain')}",
        f"性别：{case.insured.sex}",
        f"医保类型：{kind}",
        f"医保编号：{numbers['医保编号']}",
        "医疗机构类型：" + random.choice(("综合医院", "专科医院", "公立医院")),
        f"医保统筹基金支付：{yuan(visit.basic_insurance_paid_fen)}",
        f"其他支付：{yuan(visit.serious_illness_paid_fen)}",
        "个人账户支付：0.00",
        f"个人现金支付：{yuan(visit.self_paid_fen)}",
        f"个人自付：{yuan(share)}",
        f"个人自费：{yuan(off)}",
    )
    return grid(parts, "1.2fr 1.1fr 1fr", "gap:5px 10px;padding:6px 10px")


def treasury_receipt(case: Case, random: Random) -> Drawing:
    """The treasury's electronic receipt of a visit, its lines in two halves."""
    visit = case.visit
    text = fiscal_code_text(visit)
    pre = random.choice(("", "电子"))
    table = _receipt_lines(case)
    right = random.random() < 0.5
    labels = (
        (f"{pre}票据代码", visit.code), (f"{pre}票据号码", visit.number), ("交款人统一社会信用代码", ""),
        ("校验码", visit.check_code), ("交款人", case.insured.name), ("开票日期", day_text(visit.issued_on, random.choice(("-", "年月")))),
    )  # fmt: skip
    body = (
        title(
            f"{short_province(case)}医疗门诊收费票据（电子）",
            560,
            27,
            f"color:{BROWN};padding-top:18px;letter-spacing:2px",
        )
        + at(840 if right else 46, 18, code(text, 92))
        + at(52 if right else 812, 26, ring(short_province(case)))
        + grid([f"{label}：{words}" for label, words in labels], "1.5fr 1fr", "margin:46px 0 8px")
        + f"<table class='b v'>{table}{tr(td(f'金额合计（大写）{in_words(visit.total_fen)}', 4), td(f'（小写）{yuan(visit.total_fen)}', 4))}</table>"
        + f"<div class='o f' style='align-items:stretch;gap:0'><div style='width:34px;border-right:1px solid {BROWN};padding:14px 8px'>其他信息</div>"
        + f"<div style='flex:1'>{_receipt_other(case, random)}</div></div>"
        + row(
            f"收款单位（章）：{case.hospital}",
            f"复核人：{case.relative.name}",
            "收款人：G0417",
            style="margin-top:14px",
        )
    )
    lines = table.count("<tr>")
    height = 474 + lines * 31
    body += oval_seal(190, height - 140, case.hospital, "", "收费专用章")
    fields = invoice_fields(case, visit) | {"items": items(visit.fees)}
    css = f".v td,.v th{{border-color:{BROWN};height:31px;padding:2px 7px}}.o{{border:1px solid {BROWN};border-top:0}}"
    return page(body, fields, width=980, height=height, font=FSONG, size=14.5, pad="24px 44px", css=css, code_text=text)


_PAD = [
    "西药",
    "中成药",
    "中草药",
    "诊察",
    "检查",
    "化验",
    "治疗",
    "手术",
    "护理",
    "卫生材料",
    "床位",
    "药事服务",
    "一般诊疗",
    "输血",
    "其他",
]


def _pad_cells(case: Case) -> str:
    sums = {name.removesuffix("费"): fen for name, fen in case.visit.by_category().items()}
    lines = ""
    for start in range(0, 15, 3):
        cells: list[str] = []
        for name in _PAD[start : start + 3]:
            fen = f"<span class='d'>{yuan(sums[name])}</span>" if name in sums else ""
            cells += [td(name, style=f"color:{BLUE};width:96px"), td(fen, style=RIGHT)]
        lines += tr(*cells)
    return lines


def _pad_foot(case: Case) -> str:
    visit = case.visit

    def printed(fen: int) -> str:
        return td(f"<span class='d'>{yuan(fen)}</span>", style=RIGHT)

    ink = f"color:{BLUE}"
    return tr(
        td("医保支付", style=ink), printed(visit.basic_insurance_paid_fen), td("大病补充", style=ink),
        printed(visit.serious_illness_paid_fen), td("个人缴费", style=ink), printed(visit.self_paid_fen),
    ) + tr(
        td("合计人民币<br>（大写）", style=ink), td(f"<span class='d'>{in_words(visit.total_fen)}</span>", 3),
        td("¥", style=f"{ink};{RIGHT}"), printed(visit.total_fen),
    )  # fmt: skip


def pad_receipt(case: Case, random: Random) -> Drawing:
    """A pre-printed receipt of two parts, filled by a dot-matrix printer that is a little off; no code to scan."""
    visit, one, day = case.visit, case.insured, case.visit.issued_on
    part = random.choice(("第二联 收据联", "第一联 报销凭证", "②交款人收执"))
    body = (
        title(f"{city(case)}医疗机构门诊医药费收据", 430, 25, f"color:{BLUE};letter-spacing:2px;padding:8px 150px 0 0")
        + at(640, 62, f"<span style='color:#c8202a;font-size:19px;letter-spacing:1px'>№ {visit.number}</span>")
        + at(640, 36, f"<span style='color:{BLUE}'>票据代码</span> {visit.code}")
        + row(
            f"<i>姓名</i> <span class='d'>{one.name}</span>",
            f"<i>性别</i> <span class='d'>{one.sex}</span>",
            f"<i>门诊号</i> <span class='d'>{case.numbers['门诊号']}</span>",
            f"<span class='d'>{day.year}</span> <i>年</i> <span class='d'>{day:%m}</span> <i>月</i> <span class='d'>{day:%d}</span> <i>日</i>",
            style="margin:40px 0 6px",
        )
        + f"<table class='b q'>{_pad_cells(case)}{_pad_foot(case)}</table>"
        + row(
            f"<i>收费单位</i> <span class='d'>{fit(case.hospital, 300, 15)}</span>",
            f"<i>收费员</i> <span class='d'>{case.father.name}</span>",
            "<i>手写无效　遗失不补</i>",
            style="margin-top:12px",
        )
        + at(836, 150, part, f"writing-mode:vertical-rl;color:{BLUE};font-size:13px;letter-spacing:3px")
        + box_seal(540, 350, f"现金收讫<br>{day_text(day, '.')}", size=14)
    )
    sums = {name.removesuffix("费"): fen for name, fen in visit.by_category().items()}
    fields = invoice_fields(case, visit, check=False) | {"items": category_items(sums)}
    css = (
        f"i{{font-style:normal;color:{BLUE}}}.q td{{border-color:{BLUE};height:34px;padding:2px 8px}}"
        f".d{{font-family:{MONO};position:relative;top:{random.choice((-2, 2, 3))}px;letter-spacing:.5px}}"
    )
    return page(
        body, fields, width=880, height=492, font=FSONG, size=14.5, pad="22px 66px 22px 40px", css=css, ground="#fbfbf4"
    )


def _slip_rows(case: Case) -> str:
    return "".join(
        f"<div>{fee.goods.name} {fee.goods.specification}</div><div class='f'><span style='padding-left:40px'>{yuan(fee.goods.price_fen)}×{fee.quantity}{fee.goods.unit}</span><span>{yuan(fee.amount_fen)}</span></div>"
        for fee in case.visit.fees
    )


def till_slip(case: Case, random: Random) -> Drawing:
    """A thermal slip of a self-service machine, with what opens the treasury's receipt."""
    visit, text = case.visit, fiscal_code_text(case.visit)
    head = random.choice(("自助缴费凭条（医疗收费电子票据）", "门诊收费电子票据凭证", "门诊缴费小票·电子票据信息"))
    rule = "<div style='border-top:2px dashed #444;margin:12px 0'></div>"
    lines = [
        ("票据代码", visit.code), ("票据号码", visit.number), ("校 验 码", visit.check_code),
        ("开票日期", f"{iso(visit.issued_on)} {clock(case)}"), ("就诊人", case.insured.name), ("门 诊 号", case.numbers["门诊号"]),
        ("科　　室", case.department), ("终端号", "ZZ-0" + case.numbers["登记号"][:3]),
    ]  # fmt: skip
    sums = (
        ("费用合计", visit.total_fen),
        ("医保报销", visit.basic_insurance_paid_fen),
        ("其他补助", visit.serious_illness_paid_fen),
        ("个人支付", visit.self_paid_fen),
    )
    body = (
        f"<div class='c' style='font-size:25px;line-height:1.35'>{fit(case.hospital, 470, 25)}<br>{fit(head, 470, 23)}</div>{rule}"
        + "".join(f"<div>{label}:{words}</div>" for label, words in lines)
        + rule + "<div class='f'><span>项目　　单价×数量</span><span>金额</span></div>" + _slip_rows(case) + rule
        + "".join(f"<div class='f'><span>{label}</span><span>{yuan(fen)}</span></div>" for label, fen in sums)
        + f"<div>大写:{in_words(visit.total_fen)}</div><div>支付方式:{random.choice(('微信', '支付宝', '银行卡', '数字人民币'))}</div>{rule}"
        + f"<div class='c'>{code(text, 170)}<div style='font-size:17px'>扫码查验电子票据　请到取药窗口取药<br>凭条请妥善保管，遗失不补</div></div>"
    )  # fmt: skip
    height = 1010 + 60 * len(visit.fees)
    return page(
        body,
        invoice_fields(case, visit) | {"items": items(visit.fees)},
        width=560,
        height=height,
        font=MONO,
        size=20.5,
        pad="34px 40px",
        ground="#f7f6f3",
        ink="#333",
        code_text=text,
        scale=1.8,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"outpatient_invoice": (treasury_receipt, pad_receipt, till_slip)}
