"""The text layer of a PDF: taken where it is what is painted, in lines as one reads them, and nowhere else."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFont

from anlan.engines.reading.pages import page_pixels, printed_page
from anlan.engines.reading.text_layer import is_text

from .electronic import one_page, scan, shown
from .papers import FONT

NUMBER = "25952000000012345678"
PRINTED = (
    (200, 800, 18, "电子发票（普通发票）"),
    (400, 780, 9, f"发票号码：{NUMBER}"),
    (400, 765, 9, "开票日期：2025年11月12日"),
    (60, 730, 9, "名称：陈小满"),
    (330, 730, 9, "名称：青禾市百草大药房有限公司"),
    (330, 715, 9, "统一社会信用代码/纳税人识别号：91990101MA00000X1Y"),
    (40, 690, 9, "项目名称"),
    (300, 690, 9, "金额"),
    (40, 675, 9, "*化学药品制剂*甲磺酸奥希替尼片"),
    (300, 675, 9, "4873.79"),
    (345, 675, 9, "146.21"),
    (300, 640, 9, "（小写）¥5020.00"),
)


def invoice(**more) -> bytes:
    return b"".join(shown(*place, **more) for place in PRINTED)


def written(folder, content: bytes):
    path = folder / "paper.pdf"
    path.write_bytes(content)
    return path


def printed(folder, content: bytes):
    return printed_page(written(folder, content), page=1)


def texts(folder, content: bytes) -> list[str]:
    page = printed(folder, content)
    return [line.text for line in page.lines] if page else []


def test_lines_are_cells_in_reading_order(tmp_path):
    page = printed(tmp_path, one_page(invoice()))
    assert [line.text for line in page.lines] == [text for *_, text in PRINTED]
    assert (page.width_px, page.height_px, page.turned_degrees) == (1413, 2000, 0)
    scale = 2000 / 842
    number = next(line for line in page.lines if line.text.startswith("发票号码"))
    assert number.edges[0] == pytest.approx(400 * scale, abs=3)
    assert number.edges[1] < (842 - 780) * scale < number.edges[3] + 3
    assert number.starts[5] == pytest.approx(5 * 9 / (5 * 9 + 20 * 4.5), abs=0.02)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_the_turn_of_a_page_is_followed(tmp_path, rotate):
    path = written(tmp_path, one_page(invoice(), rotate=rotate))
    page = printed_page(path, page=1)
    assert [line.text for line in page.lines] == [text for *_, text in PRINTED]
    assert page.turned_degrees == (360 - rotate) % 360
    drawn = page_pixels(path, page=1)
    assert sorted(drawn.shape[:2]) == sorted((page.width_px, page.height_px))
    # The letters lie where the lines say, on the page as it was set upright.
    upright = np.rot90(drawn, -page.turned_degrees // 90)
    left, top, right, bottom = (round(edge) for edge in page.lines[0].edges)
    assert (upright[top:bottom, left:right] < 128).mean() > 0.05


def test_text_that_runs_up_the_page_is_set_upright(tmp_path):
    sideways = b"".join(shown(595 - y / 2, x, size, text, turn=90) for x, y, size, text in PRINTED)
    page = printed(tmp_path, one_page(sideways))
    assert page.turned_degrees == 90
    assert {text for *_, text in PRINTED} >= {line.text for line in page.lines}
    assert len(page.lines) == len(PRINTED)


def test_spread_headings_labels_and_bold_strokes_are_read_once(tmp_path):
    content = (
        invoice()
        + shown(200, 600, 16, "出院小结", gap=20)
        + shown(40, 580, 9, "姓", colour="0.1 0.1 0.1")
        + shown(67, 580, 9, "名：")
        + shown(95, 580, 9, "陈小满")
        + shown(40, 560, 9, "合计金额1100.00")
        + shown(40.3, 560, 9, "合计金额1100.00")
    )
    assert {"出院小结", "姓名：陈小满", "合计金额1100.00"} <= set(texts(tmp_path, one_page(content)))


def test_two_numbers_side_by_side_are_never_one(tmp_path):
    content = invoice() + shown(40, 600, 9, "12 345.00") + shown(40, 580, 9, "12") + shown(52, 580, 9, "345.00")
    found = texts(tmp_path, one_page(content))
    assert "12345.00" not in found
    assert found.count("12") == found.count("345.00") == 2


@pytest.mark.parametrize("hidden", [{"mode": 3}, {"mode": 7}, {"colour": "1 1 1"}])
def test_text_that_leaves_no_ink_is_not_taken(tmp_path, hidden):
    assert printed(tmp_path, one_page(invoice(**hidden))) is None
    with_false_total = one_page(invoice() + shown(40, 600, 9, "实付99999.00", **hidden))
    assert texts(tmp_path, with_false_total) == [text for *_, text in PRINTED]


def test_text_under_an_opaque_patch_is_not_taken(tmp_path):
    patched = invoice() + b"1 g 290 630 200 25 re f\n" + shown(300, 640, 9, "（小写）¥9020.00")
    found = texts(tmp_path, one_page(patched))
    assert "（小写）¥9020.00" in found
    assert not any("5020" in text for text in found)


def scanned(*, text: bytes, before: bool) -> bytes:
    """A page-wide scan of other words with a text layer under or over it."""
    paper = Image.new("L", (1190, 1684), 255)
    pen = ImageDraw.Draw(paper)
    for row in range(30):
        pen.text((80, 60 + 50 * row), "这一页是扫描件其文字层未必可信", font=ImageFont.truetype(FONT, 26), fill=20)
    show = b"q 595 0 0 842 0 0 cm /Im Do Q\n"
    content = text + show if before else show + text
    return one_page(content, resources=b"/XObject << /Im 8 0 R >>", more=[scan(*paper.size, paper.tobytes())])


def test_the_text_of_a_scan_is_looked_at_and_not_taken_from_its_layer(tmp_path):
    assert printed(tmp_path, scanned(text=invoice(mode=3), before=False)) is None
    assert printed(tmp_path, scanned(text=invoice(), before=True)) is None


def test_a_printed_header_over_a_scan_does_not_stand_for_the_page(tmp_path):
    header = shown(40, 820, 7, "本影像由某某扫描软件生成仅供核对使用不得用于其他任何用途" * 2)
    assert printed(tmp_path, scanned(text=header, before=False)) is None


def test_characters_without_meaning_are_no_text():
    assert not is_text("" * 30)
    assert not is_text("�发票号码" * 30)
    assert not is_text("!\"#$%&'()*+,-./0123" * 5)
    assert not is_text("㐁㐂㑇丒丗丣乕乗乢乣乥乧乨乪" * 5)
    assert is_text("发票号码：25952000000012345678开票日期2025年11月12日")
    assert is_text("Discharge summary of Chen Xiaoman, admitted 2025-11-01")


def test_a_font_without_a_way_back_to_unicode_is_looked_at(tmp_path):
    content = (
        one_page(invoice())
        .replace(b"/Encoding /UniGB-UTF16-H", b"/Encoding /Identity-H")
        .replace(b"/Ordering (GB1)", b"/Ordering (Identity)")
    )
    assert printed(tmp_path, content) is None


def test_an_embedded_invoice_and_the_information_of_the_document_state_fields(tmp_path):
    xml = f"""<EInvoice><Header><EIid>{NUMBER}</EIid></Header><EInvoiceData><SellerInformation>
    <SellerIdNum>91990101MA00000X1Y</SellerIdNum><SellerName>青禾市百草大药房有限公司</SellerName></SellerInformation>
    <BuyerInformation><BuyerName>陈小满</BuyerName></BuyerInformation><BasicInformation><TotalAmWithoutTax>4873.79
    </TotalAmWithoutTax><TotalTaxAm>146.21</TotalTaxAm><TotalTax-includedAmount>5020.00</TotalTax-includedAmount>
    </BasicInformation><IssuItemInformation><ItemName>*化学药品制剂*甲磺酸奥希替尼片</ItemName><Amount>4873.79</Amount>
    <ComTaxAm>146.21</ComTaxAm></IssuItemInformation></EInvoiceData>
    <TaxSupervisionInfo><InvoiceNumber>{NUMBER}</InvoiceNumber><IssueTime>2025-11-12</IssueTime></TaxSupervisionInfo>
    </EInvoice>"""
    plain = one_page(
        invoice(),
        more=[f"<< /InvoiceNumber ({NUMBER}) /TotalAmWithoutTax (4873.79) /TotalTaxAm (146.21) >>".encode()],
        trailer=b"/Info 8 0 R ",
    )
    assert printed(tmp_path, plain).carried == {"invoice_number": NUMBER, "total_amount": "5020.00"}
    document = pypdfium2.PdfDocument(one_page(invoice()))
    document.new_attachment("invoice.xml").set_data(xml.encode())
    holder = io.BytesIO()
    document.save(holder)
    assert printed(tmp_path, holder.getvalue()).carried == {
        "invoice_number": NUMBER,
        "issued_on": "2025-11-12",
        "total_amount": "5020.00",
        "payer_name": "陈小满",
        "seller_name": "青禾市百草大药房有限公司",
        "seller_credit_code": "91990101MA00000X1Y",
        "items": '[{"name": "*化学药品制剂*甲磺酸奥希替尼片", "amount": "5020.00"}]',
    }


def test_what_was_typed_into_a_form_is_read(tmp_path):
    look = b"<< /Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 5 0 R >> >>"
    words = shown(2, 5, 9, "保险合同号990101202600017")
    field = b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (no) /Rect [40 560 240 580] /F 4 /AP << /N 9 0 R >> >>"
    appearance = look + b" /Length %d >>\nstream\n%s\nendstream" % (len(words), words)
    content = one_page(invoice(), more=[field, appearance], catalogue=b"/AcroForm << /Fields [8 0 R] >>").replace(
        b"/Contents 4 0 R", b"/Contents 4 0 R /Annots [8 0 R]"
    )
    places = content.index(b"xref\n")
    assert "保险合同号990101202600017" in texts(tmp_path, content[:places] + b"trailer << /Root 1 0 R >>")
