"""OFD files: their text, their structure, their picture, and what is not let in."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from anlan.engines.reading import FileRefused, display_copy, inspect_file, ofd_page, page_count
from anlan.engines.reading.ofd_page import steps
from anlan.engines.reading.pages import page_pixels, printed_page

from .electronic import ofd_of, ofd_text, zip_of

TITLE = "青禾省医疗住院收费票据（电子）"
FISCAL_XML = """<?xml version="1.0" encoding="UTF-8"?><EInvoice><Header><EInvoiceTag>CZ-EI</EInvoiceTag></Header>
<EInvoiceData><Main><EInvoiceName>医疗住院收费票据（电子）</EInvoiceName><EInvoiceCode>99060125</EInvoiceCode>
<EInvoiceNumber>0012345678</EInvoiceNumber><RandomNumber>a1b2c3</RandomNumber><TotalAmount>8412.50</TotalAmount>
<IssueDate>20251112</IssueDate><InvoicingParty><InvoicingPartyName>青禾市第一医院</InvoicingPartyName></InvoicingParty>
<PayerParty><PayerPartyName>陈小满</PayerPartyName></PayerParty>
<MainExt><fundPayAmount>5000.00</fundPayAmount></MainExt></Main>
<Details><Item><ItemName>床位费</ItemName><ItemAmount>600.00</ItemAmount></Item>
<Item><ItemName>西药费</ItemName><ItemAmount>7812.50</ItemAmount></Item></Details></EInvoiceData></EInvoice>"""
PRINTED = (
    (20, 70, 8, 5.0, TITLE),
    (21, 10, 20, 3.0, "票据代码：99060125"),
    (22, 110, 20, 3.0, "票据号码：0012345678"),
    (23, 10, 26, 3.0, "交款人：陈小满"),
    (24, 110, 26, 3.0, "校验码：a1b2c3"),
    (25, 110, 32, 3.0, "开票日期：2025年11月12日"),
    (26, 10, 50, 3.0, "床位费"),
    (27, 60, 50, 3.0, "600.00"),
    (28, 10, 56, 3.0, "西药费"),
    (29, 60, 56, 3.0, "7,812.50"),
    (30, 110, 80, 3.0, "（小写）8,412.50"),
    (31, 10, 100, 3.0, "医保统筹基金支付：5000.00"),
    (32, 10, 110, 3.0, "收款单位（章）：青禾市第一医院"),
)


def invoice_page() -> str:
    return "".join(ofd_text(number, x, y, size, text) for number, x, y, size, text in PRINTED)


def written(folder, content: bytes, name: str = "invoice.ofd"):
    path = folder / name
    path.write_bytes(content)
    return path


def texts(path, page: int = 1) -> list[str]:
    printed = printed_page(path, page=page)
    return [line.text for line in printed.lines] if printed else []


def refusal(path, **limits) -> FileRefused:
    with pytest.raises(FileRefused) as caught:
        inspect_file(path, **limits)
    return caught.value


def test_an_ofd_is_known_by_its_content_and_its_pages_are_counted(tmp_path):
    path = written(tmp_path, ofd_of([invoice_page(), invoice_page()]), "invoice.bin")
    facts = inspect_file(path)
    assert (facts.media_type, facts.page_count, page_count(path)) == ("application/ofd", 2, 2)
    assert refusal(path, max_pages=1).code == "too_many_pages"


def test_the_text_stands_where_it_is_printed(tmp_path):
    printed = printed_page(written(tmp_path, ofd_of([invoice_page()])), page=1)
    assert (printed.width_px, printed.height_px, printed.turned_degrees) == (2000, 1333, 0)
    places = {line.text: line.edges for line in printed.lines}
    assert set(places) == {text for *_, text in PRINTED}
    left, top, right, bottom = places["西药费"]
    px_a_mm = 2000 / 210
    assert left == pytest.approx(10 * px_a_mm, abs=1)
    assert right == pytest.approx(19 * px_a_mm, abs=1)
    assert top < 58 * px_a_mm < bottom


def test_distances_between_characters_may_be_repeated():
    assert steps("1.5 g 3 2 4", 9) == [1.5, 2.0, 2.0, 2.0, 4.0]
    assert steps("g 999999 2", 4) == [2.0] * 4
    assert steps("g 2", 4) == steps("", 4) == steps("nan inf", 4) == []


def test_letters_spaced_apart_are_one_heading_and_cells_stay_apart(tmp_path):
    page = (
        invoice_page()
        + ofd_text(40, 70, 14, 4.0, "出院记录", DeltaX="g 3 9")
        + ofd_text(41, 10, 120, 3.0, "姓名：", DeltaX="8 3")
        + ofd_text(42, 24, 120, 3.0, "陈小满")
        + ofd_text(43, 60, 120, 3.0, "12.00")
        + ofd_text(44, 68.5, 120, 3.0, "13.00")
    )
    assert {"出院记录", "姓名：陈小满", "12.00", "13.00"} <= set(texts(written(tmp_path, ofd_of([page]))))


def test_characters_one_below_the_other_are_one_label(tmp_path):
    page = invoice_page() + ofd_text(40, 4, 60, 3.0, "购买方信息", DeltaX="g 4 0", DeltaY="g 4 4")
    assert "购买方信息" in texts(written(tmp_path, ofd_of([page])))


def test_a_page_drawn_on_its_side_is_set_upright(tmp_path):
    turned = "".join(
        ofd_text(number, 130 - y, x / 2, size, text, CTM="0 1 -1 0 0 0") for number, x, y, size, text in PRINTED
    )
    path = written(tmp_path, ofd_of([turned], box="0 0 140 210"))
    printed = printed_page(path, page=1)
    assert (printed.turned_degrees, printed.width_px, printed.height_px) == (270, 2000, 1333)
    assert TITLE in [line.text for line in printed.lines]
    assert page_pixels(path, page=1).shape[:2] == (2000, 1333)


def test_templates_and_annotations_belong_to_the_page(tmp_path):
    path = written(
        tmp_path,
        ofd_of(
            [invoice_page()], template=ofd_text(60, 10, 4, 3.0, "财政部监制"), notes=ofd_text(61, 0, 0, 3.0, "已核")
        ),
    )
    printed = printed_page(path, page=1)
    places = {line.text: line.edges for line in printed.lines}
    assert "财政部监制" in places
    assert places["已核"][0] == pytest.approx(150 * 2000 / 210, abs=1)


def test_the_attached_invoice_states_its_fields(tmp_path):
    content = ofd_of([invoice_page()], parts={"Doc_0/Attachs/original_invoice.xml": FISCAL_XML.encode()})
    carried = printed_page(written(tmp_path, content), page=1).carried
    assert carried == {
        "invoice_code": "99060125",
        "invoice_number": "0012345678",
        "check_code": "a1b2c3",
        "issued_on": "2025-11-12",
        "total_amount": "8412.50",
        "payer_name": "陈小满",
        "basic_insurance_paid": "5000.00",
        "hospital": "青禾市第一医院",
        "items": '[{"name": "床位费", "amount": "600.00"}, {"name": "西药费", "amount": "7812.50"}]',
    }


def test_a_stated_fact_the_page_does_not_print_proves_nothing(tmp_path):
    higher = FISCAL_XML.replace("<TotalAmount>8412.50", "<TotalAmount>98412.50")
    content = ofd_of([invoice_page()], parts={"Doc_0/Attachs/original_invoice.xml": higher.encode()})
    carried = printed_page(written(tmp_path, content), page=1).carried
    assert "total_amount" not in carried
    assert carried["invoice_number"] == "0012345678"
    other = FISCAL_XML.replace("0012345678", "0099999999")
    content = ofd_of([invoice_page()], parts={"Doc_0/Attachs/original_invoice.xml": other.encode()})
    assert printed_page(written(tmp_path, content, "other.ofd"), page=1).carried == {}


def test_custom_tags_name_the_objects_that_hold_a_field(tmp_path):
    page = (
        invoice_page() + ofd_text(50, 60, 20, 3.0, "25952000000012345678") + ofd_text(51, 60, 26, 3.0, "青禾百草药房")
    )
    tags = (
        '<eInvoice xmlns:ofd="http://www.ofdspec.org/2016"><InvoiceNo><ofd:ObjectRef PageRef="1">50</ofd:ObjectRef>'
        '</InvoiceNo><Seller><SellerName><ofd:ObjectRef PageRef="1">51</ofd:ObjectRef></SellerName></Seller></eInvoice>'
    )
    content = ofd_of([page], parts={"Doc_0/Tags/CustomTag.xml": tags.encode()}, data={"合计金额": "600.00"})
    carried = printed_page(written(tmp_path, content), page=1).carried
    assert carried == {"invoice_number": "25952000000012345678", "seller_name": "青禾百草药房"}


def test_a_seal_or_a_note_whose_file_is_not_there_costs_nothing_else(tmp_path):
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    resources = (
        f'<ofd:Res {space}><ofd:MultiMedias><ofd:MultiMedia ID="70" Type="Image">'
        "<ofd:MediaFile>seal.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>"
    )
    note = '<ofd:Page PageID="1"><ofd:FileLoc>gone.xml</ofd:FileLoc></ofd:Page>'
    notes = f"<ofd:Annotations {space}>{note}</ofd:Annotations>"
    parts = {"Doc_0/DocumentRes.xml": resources.encode(), "Doc_0/Annots/Annotations.xml": notes.encode()}
    seal = '<ofd:ImageObject ID="71" Boundary="150 90 30 30" CTM="30 0 0 30 0 0" ResourceID="70"/>'
    path = written(tmp_path, ofd_of([invoice_page() + seal], parts=parts))
    assert set(texts(path)) == {text for *_, text in PRINTED}
    assert page_pixels(path, page=1).shape[:2] == (1333, 2000)


def test_a_page_that_is_a_picture_is_shown_and_not_taken_for_text(tmp_path):
    holder = io.BytesIO()
    picture = Image.new("RGB", (400, 300), "white")
    picture.paste("navy", (0, 0, 200, 150))
    picture.save(holder, "PNG")
    resources = (
        '<ofd:Res xmlns:ofd="http://www.ofdspec.org/2016" BaseLoc="Res"><ofd:MultiMedias><ofd:MultiMedia ID="70" '
        'Type="Image"><ofd:MediaFile>scan.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>'
    )
    page = '<ofd:ImageObject ID="71" Boundary="0 0 210 140" CTM="210 0 0 140 0 0" ResourceID="70"/>'
    parts = {"Doc_0/DocumentRes.xml": resources.encode(), "Doc_0/Res/scan.png": holder.getvalue()}
    path = written(tmp_path, ofd_of([page], parts=parts))
    assert printed_page(path, page=1) is None
    pixels = page_pixels(path, page=1)
    assert pixels[100, 100, 0] > 100 > pixels[100, 100, 2]
    assert pixels[1200, 1900].tolist() == [255, 255, 255]
    # Text under the picture is not what one sees.
    assert printed_page(written(tmp_path, ofd_of([invoice_page() + page], parts=parts), "under.ofd"), page=1) is None


def test_the_drawing_shows_the_text_with_and_without_a_chinese_font(tmp_path, monkeypatch):
    path = written(tmp_path, ofd_of([invoice_page()]))
    with_font = page_pixels(path, page=1)
    monkeypatch.setattr(ofd_page, "chinese_font", lambda: None)
    ofd_page._font.cache_clear()
    without = page_pixels(path, page=1)
    ofd_page._font.cache_clear()
    for pixels in (with_font, without):
        assert (pixels < 128).any(axis=2).mean() > 0.002
    assert not np.array_equal(with_font, without)
    assert Image.open(io.BytesIO(display_copy(path, page=1))).size == (1600, 1067)


@pytest.mark.parametrize("encoding", ["gbk", "GB18030", "utf-16"])
def test_chinese_code_pages_are_understood(tmp_path, encoding):
    xml = FISCAL_XML.replace('encoding="UTF-8"', f'encoding="{encoding}"').encode(encoding)
    content = ofd_of([invoice_page()], parts={"Doc_0/Attachs/original_invoice.xml": xml})
    assert printed_page(written(tmp_path, content), page=1).carried["payer_name"] == "陈小满"


LAUGHS = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><OFD>&b;</OFD>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/hostname">]><OFD>&a;</OFD>'


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"word/document.xml": "<w/>"}, "wrong_type"),
        ({"OFD.xml": "<OFD"}, "unreadable_ofd"),
        ({"OFD.xml": "<OFD/>"}, "unreadable_ofd"),
        ({"OFD.xml": "<OFD><DocRoot>nowhere.xml</DocRoot></OFD>"}, "unreadable_ofd"),
        ({"OFD.xml": "<OFD><DocRoot>../../etc/passwd</DocRoot></OFD>"}, "unreadable_ofd"),
        ({"OFD.xml": "<OFD><DocRoot>d.xml</DocRoot></OFD>", "d.xml": "<Document/>"}, "unreadable_ofd"),
        ({"OFD.xml": "<OFD/>", "../../escape.xml": "<a/>"}, "unreadable_ofd"),
        ({"OFD.xml": LAUGHS}, "unreadable_ofd"),
        ({"OFD.xml": OUTSIDE}, "unreadable_ofd"),
        ({"OFD.xml": "<OFD/>", "zeros.bin": bytes(30 * 2**20)}, "packed_too_large"),
        ({"OFD.xml": "<OFD/>", **{f"{number}.xml": "" for number in range(4000)}}, "packed_too_large"),
        ({"OFD.xml": "<OFD>" + " " * (9 * 2**20) + "</OFD>"}, "packed_too_large"),
    ],
)
def test_what_is_no_invoice_is_refused_with_the_reason(tmp_path, files, code):
    refused = refusal(written(tmp_path, zip_of(files)))
    assert refused.code == code
    assert len(str(refused)) > 40


def test_a_locked_or_cut_package_is_refused(tmp_path):
    content = ofd_of([invoice_page()])
    locked = bytearray(content)
    place = 0
    while (place := content.find(b"PK\x01\x02", place)) >= 0:
        locked[place + 8] |= 1  # the flag of encryption in the directory
        place += 4
    assert refusal(written(tmp_path, bytes(locked))).code == "encrypted_ofd"
    assert refusal(written(tmp_path, content[: len(content) // 2])).code in ("unreadable_ofd", "wrong_type")


def test_a_page_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(IndexError, match="pages 1 to 1"):
        printed_page(written(tmp_path, ofd_of([invoice_page()])), page=2)
