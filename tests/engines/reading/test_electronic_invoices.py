"""Electronic invoices as PDF and OFD: every field from the file's own text, certain, without a picture being read."""

from __future__ import annotations

import json

import pytest

from .electronic import ofd_of, ofd_text, one_page, shown

_POINTS_A_MM = 72 / 25.4
#: x, y and size in millimetres from the upper left; labels and values are set apart, as issuers' templates do.
TAX = (
    (70, 6, 6, "电子发票（普通发票）"),
    *((150, 8, 3, "发票号码："), (165, 8, 3, "25952000000012345678")),
    *((150, 14, 3, "开票日期："), (165, 14, 3, "2025年11月12日")),
    *((4, 24, 3, "购买方信息"), (10, 24, 3, "名称："), (20, 24, 3, "陈小满")),
    (10, 36, 3, "统一社会信用代码/纳税人识别号："),
    *((104, 24, 3, "销售方信息"), (110, 24, 3, "名称："), (120, 24, 3, "青禾市百草大药房有限公司")),
    *((110, 36, 3, "统一社会信用代码/纳税人识别号："), (158, 36, 3, "91990101MA00000110")),
    *((10, 48, 3, "项目名称"), (60, 48, 3, "规格型号"), (85, 48, 3, "单位"), (100, 48, 3, "数量")),
    *((120, 48, 3, "单价"), (145, 48, 3, "金额"), (160, 48, 3, "税率/征收率"), (190, 48, 3, "税额")),
    *((6, 54, 3, "*化学药品制剂*甲磺酸奥希替尼片"), (60, 54, 3, "80mg*30片"), (87, 54, 3, "盒"), (103, 54, 3, "1")),
    *((118, 54, 3, "4873.79"), (143, 54, 3, "4873.79"), (164, 54, 3, "3%"), (190, 54, 3, "146.21")),
    *((15, 80, 3, "合计"), (142, 80, 3, "¥4873.79"), (188, 80, 3, "¥146.21")),
    *(
        (10, 88, 3, "价税合计（大写）"),
        (60, 88, 3, "伍仟零贰拾圆整"),
        (130, 88, 3, "（小写）"),
        (145, 88, 3, "¥5020.00"),
    ),
    (10, 120, 3, "开票人：王某"),
)
TAX_FIELDS = {
    "invoice_number": "25952000000012345678",
    "issued_on": "2025-11-12",
    "payer_name": "陈小满",
    "seller_name": "青禾市百草大药房有限公司",
    "seller_credit_code": "91990101MA00000110",
    "total_amount": "5020.00",
}
FISCAL = (
    (60, 6, 5, "青禾省医疗住院收费票据（电子）"),
    *((10, 16, 3, "票据代码："), (25, 16, 3, "99060125"), (120, 16, 3, "票据号码："), (135, 16, 3, "0012345678")),
    *((10, 21, 3, "交款人统一社会信用代码："), (120, 21, 3, "校验码："), (135, 21, 3, "a1b2c3")),
    *((10, 26, 3, "交款人："), (25, 26, 3, "陈小满"), (120, 26, 3, "开票日期："), (135, 26, 3, "2025-11-12")),
    *((20, 33, 3, "项目名称"), (80, 33, 3, "金额（元）"), (120, 33, 3, "项目名称"), (180, 33, 3, "金额（元）")),
    *((20, 39, 3, "床位费"), (80, 39, 3, "600.00"), (120, 39, 3, "西药费"), (180, 39, 3, "7,812.50")),
    *((10, 80, 3, "金额合计（大写）"), (40, 80, 3, "捌仟肆佰壹拾贰元伍角整")),
    *((120, 80, 3, "（小写）"), (135, 80, 3, "8,412.50")),
    *((10, 90, 3, "业务流水号：2511120001"), (80, 90, 3, "病历号：B100"), (120, 90, 3, "住院号：Z20251101")),
    *((10, 95, 3, "住院科别：呼吸内科"), (80, 95, 3, "住院时间：2025-11-01至2025-11-12")),
    *((10, 105, 3, "医保统筹基金支付：5000.00"), (80, 105, 3, "其他支付：0.00"), (120, 105, 3, "个人账户支付：412.50")),
    *((10, 110, 3, "个人现金支付：3000.00"), (80, 110, 3, "个人自付：3412.50"), (120, 110, 3, "个人自费：0.00")),
    *((10, 125, 3, "收款单位（章）：青禾市第一医院"), (80, 125, 3, "复核人：李某"), (120, 125, 3, "收款人：王某")),
)
FISCAL_FIELDS = {
    "invoice_code": "99060125",
    "invoice_number": "0012345678",
    "check_code": "a1b2c3",
    "issued_on": "2025-11-12",
    "payer_name": "陈小满",
    "hospital": "青禾市第一医院",
    "admitted_on": "2025-11-01",
    "discharged_on": "2025-11-12",
    "basic_insurance_paid": "5000.00",
    "total_amount": "8412.50",
}
_UPRIGHT_LABELS = ("购买方信息", "销售方信息")


def as_pdf(texts) -> bytes:
    content = b""
    for x, y, size, text in texts:
        pieces = enumerate(text) if text in _UPRIGHT_LABELS else [(0, text)]
        for row, piece in pieces:
            lower = 140 - y - size - 4 * row
            content += shown(x * _POINTS_A_MM, lower * _POINTS_A_MM, size * _POINTS_A_MM, piece)
    return one_page(content, size=(210 * _POINTS_A_MM, 140 * _POINTS_A_MM))


def as_ofd(texts) -> bytes:
    steps = {"DeltaX": "g 4 0", "DeltaY": "g 4 4"}
    return ofd_of(
        [
            "".join(
                ofd_text(number, *place, text, **(steps if text in _UPRIGHT_LABELS else {}))
                for number, (*place, text) in enumerate(texts, 20)
            )
        ]
    )


@pytest.mark.parametrize("written_as", [as_pdf, as_ofd])
@pytest.mark.parametrize(
    ("texts", "kind", "fields", "items"),
    [(TAX, "pharmacy_invoice", TAX_FIELDS, 1), (FISCAL, "inpatient_invoice", FISCAL_FIELDS, 2)],
    ids=["tax", "fiscal"],
)
def test_every_field_of_an_electronic_invoice_is_read_from_its_text(
    reader, tmp_path, written_as, texts, kind, fields, items
):
    path = tmp_path / "invoice"
    path.write_bytes(written_as(texts))
    (reading,) = reader.read_page(path)
    assert reading.kind == kind
    assert {name: reading.fields[name].value for name in fields if name in reading.fields} == fields
    assert all(reading.fields[name].confidence == 1 for name in fields)
    assert len(json.loads(reading.fields["items"].value)) == items
    assert reading.problems == ()
