"""Medical receipts on paper: an older form a machine fills in, and a narrow one off a roll."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.amounts import in_words
from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.fifth.bills import category_rows, rows
from benchmarks.papers.families.fifth.fiscal import BROWN, basic_fields
from benchmarks.papers.families.fifth.marks import FANG, HEI, KAI, MONO, OCR, SONG, cells, needle, oval, sheet, stamp
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.paper import Drawing


def inpatient_machine(case: Case, random: Random) -> Drawing:
    """An older receipt: a printed form in brown, filled in by a needle printer a bit off the lines."""
    bill, person = case.stay, case.insured
    items = list(bill.by_category().items())
    x, y = random.uniform(-4, 6), random.uniform(-3, 5)
    form = f"{SONG}color:{BROWN};font-size:16px"
    filled = [
        (112, 104, case.hospital),
        (612, 104, case.numbers["住院号"]),
        (112, 138, escape(person.name)),
        (330, 138, person.sex),
        (470, 138, case.department),
        (112, 172, day_text(case.admitted_on, "年月")),
        (418, 172, day_text(case.discharged_on, "年月")),
        (700, 172, f"{(case.discharged_on - case.admitted_on).days}天"),
    ]
    labels = [
        (36, 104, "医疗机构："),
        (540, 104, "住院号："),
        (36, 138, "姓　　名："),
        (280, 138, "性别："),
        (420, 138, "科室："),
        (36, 172, "入院日期："),
        (342, 172, "出院日期："),
        (620, 172, "住院天数："),
    ]
    for place, (name, fen) in enumerate(items):
        column, line = divmod(place, 5)
        filled += [(52 + column * 400, 246 + line * 30, name), (270 + column * 400, 246 + line * 30, yuan(fen))]
    filled += [
        (150, 410, in_words(bill.total_fen, yuan_word=random.choice(("元", "圆")))),
        (660, 410, f"¥{yuan(bill.total_fen)}"),
        (150, 444, yuan(bill.basic_insurance_paid_fen)),
        (410, 444, yuan(bill.serious_illness_paid_fen)),
        (680, 444, yuan(bill.self_paid_fen)),
        (100, 482, "0273"),
        (640, 482, day_text(bill.issued_on, "年月")),
    ]
    labels += [
        (52, 218, "项　　目"),
        (270, 218, "金　额"),
        (452, 218, "项　　目"),
        (670, 218, "金　额"),
        (36, 410, "合计（大写）"),
        (590, 410, "（小写）"),
        (36, 444, "医保统筹支付"),
        (310, 444, "大病支付"),
        (590, 444, "个人支付"),
        (36, 482, "收款员："),
        (560, 482, "开票日期："),
        (300, 482, "收款单位（盖章）"),
    ]
    rules = "".join(
        f"<div style='position:absolute;background:{BROWN};{one}'></div>"
        for one in (
            "left:30px;top:208px;width:820px;height:1.5px",
            "left:30px;top:240px;width:820px;height:1px",
            "left:30px;top:402px;width:820px;height:1.5px",
            "left:30px;top:436px;width:820px;height:1px",
            "left:30px;top:472px;width:820px;height:1.5px",
            "left:30px;top:208px;width:1.5px;height:265px",
            "left:850px;top:208px;width:1.5px;height:265px",
            "left:436px;top:208px;width:1px;height:194px",
        )
    )
    body = (
        at(
            250,
            22,
            f"{case.insured.address[:3]}医疗住院收费专用票据",
            f"{KAI}font-size:27px;letter-spacing:.1em;color:{BROWN}",
        )
        + at(36, 64, f"票据代码：<span style='{OCR}'>{bill.code}</span>", form)
        + at(600, 64, f"№ <span style='{OCR}color:#c22;font-size:20px'>{bill.number}</span>", form)
        + rules
        + "".join(at(left, top, words, form) for left, top, words in labels)
        + needle(
            "".join(at(left + x, top + y, words, f"{MONO}font-size:16.5px") for left, top, words in filled), over=True
        )
        + at(
            866,
            120,
            "第二联　收据联",
            f"{SONG}font-size:13px;color:{BROWN};writing-mode:vertical-rl;letter-spacing:.2em",
        )
        + at(380, 8, oval("财政票据监制章", "沅江省财政厅", width=128, name="f"))
        + at(380, 440, stamp(case.hospital, "住院收费章", diameter=120, name="g"))
    )
    basic = basic_fields(case, bill)
    del basic["check_code"]
    stay = {"admitted_on": case.admitted_on.isoformat(), "discharged_on": case.discharged_on.isoformat()}
    return sheet(
        body,
        width=900,
        height=560,
        paper="#fffdf6",
        padding="0",
        css=".in{height:560px}",
        fields=basic | {"items": category_rows(bill)} | stay,
    )


def outpatient_narrow(case: Case, random: Random) -> Drawing:
    """A narrow outpatient receipt off a roll, as windows and machines in the hall print them."""
    bill = case.visit
    lines = "".join(
        cells((escape(fee.goods.name), f"{fee.quantity}", yuan(fee.amount_fen)), right=(1, 2)) for fee in bill.fees
    )
    pairs = (
        ("姓名", escape(case.insured.name)),
        ("性别", case.insured.sex),
        ("门诊号", case.numbers["门诊号"]),
        ("科室", case.department),
    )
    body = (
        f"<div class='c' style='{HEI}font-size:19px;line-height:1.3'>{case.hospital}<br>门诊医药费专用收据</div>"
        f"<div class='c' style='font-size:13px;padding-bottom:6px'>（{random.choice(('自助机', '人工窗口'))}打印　请妥善保管）</div>"
        f"<div>票据代码：{bill.code}</div><div>票据号码：{bill.number}</div><div>校 验 码：{bill.check_code}</div>"
        + "".join(f"<div>{label}：{value}</div>" for label, value in pairs)
        + f"<div style='border-top:1px dashed #333;margin-top:6px'></div><table style='width:100%'>{cells(('项目', '数量', '金额'), 'th', (1, 2))}{lines}</table><div style='border-top:1px dashed #333'></div>"
        f"<div>合计：¥{yuan(bill.total_fen)}</div><div>大写：{in_words(bill.total_fen)}</div>"
        f"<div>统筹基金支付：{yuan(bill.basic_insurance_paid_fen)}</div><div>大病/补助支付：{yuan(bill.serious_illness_paid_fen)}</div><div>个人支付金额：{yuan(bill.self_paid_fen)}</div>"
        f"<div>收费员：{case.numbers['处方号'][:4]}</div><div>收费日期：{day_text(bill.issued_on, '/')} {9 + case.seed % 8:02d}:{case.seed % 60:02d}</div>"
        "<div style='font-size:12px;padding-top:10px'>退费时须凭本收据及处方于三日内办理</div>"
        f"<div style='position:absolute;right:26px;bottom:60px'>{stamp(case.hospital, '门诊收费章', diameter=112)}</div>"
    )
    css = "th{text-align:left;font-weight:normal}td,th{padding:1px 2px}"
    return sheet(
        body,
        width=420,
        height=540 + 24 * len(bill.fees),
        type_=FANG,
        size=15.5,
        css=css,
        padding="26px 30px",
        paper="#fdfdfb",
        fields=basic_fields(case, bill) | {"items": rows(bill.fees)},
        scale=2.0,
    )


LAYOUTS = {"inpatient_invoice": (inpatient_machine,), "outpatient_invoice": (outpatient_narrow,)}
