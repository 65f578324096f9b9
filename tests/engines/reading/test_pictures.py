"""Real recognition on drawn and photographed papers."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium_c
import pytest
import zxingcpp
from PIL import Image, ImageFilter

from anlan.engines.reading import PageReading, pages

from .papers import as_jpeg, photographed, sheet

PAPERS = json.loads((Path(__file__).parent / "papers.json").read_text(encoding="utf-8"))


def drawn(name: str) -> Image.Image:
    paper = PAPERS[name]
    return sheet(tuple(paper["size"]), paper["texts"], rules=paper["rules"])


def saved(folder, picture: Image.Image, **options) -> Path:
    path = folder / "page.jpg"
    path.write_bytes(as_jpeg(picture, **options))
    return path


def values(reading: PageReading) -> dict[str, str]:
    return {name: field.value for name, field in reading.fields.items()}


@pytest.mark.parametrize("name", ["id_card_front", "settlement_values_below_labels", "medical_record"])
def test_a_slanted_photograph_in_half_shadow_is_read(reader, tmp_path, name):
    (reading,) = reader.read_page(saved(tmp_path, photographed(drawn(name))))
    assert reading.kind == PAPERS[name]["kind"]
    assert {field: values(reading).get(field) for field in PAPERS[name]["fields"]} == PAPERS[name]["fields"]
    assert reading.problems == ()
    assert all(0 <= edge <= 1 for field in reading.fields.values() for edge in field.box)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_turned_not_refused(reader, tmp_path, turn):
    picture = photographed(drawn("bank_card"))
    turned_picture = picture.rotate(turn, expand=True)  # anticlockwise, so the way back is clockwise
    (reading,) = reader.read_page(saved(tmp_path, turned_picture))
    assert reading.turned_degrees == turn
    assert values(reading)["card_number"] == "6222029901000000141"
    assert (reading.width_px, reading.height_px) == picture.size


def test_a_card_of_few_words_comes_upright_although_the_turn_was_guessed_wrong(reader, tmp_path, monkeypatch):
    numbers = [[60, 560 + 70 * row, 56, figures] for row, figures in enumerate(("6214", "8312", "3456", "7896"))]
    card = sheet((630, 1000), [[60, 60, 48, "招商银行"], *numbers, [440, 900, 40, "银联"]], paper="lightblue")
    monkeypatch.setattr(reader._recogniser, "turn_needed", lambda pixels: (180, 0.6))
    path = saved(tmp_path, card)
    (reading,) = reader.read_page(path)
    assert (reading.kind, reading.turned_degrees) == ("bank_card", 0)
    assert values(reading)["card_number"] == "6214831234567896"
    assert reader.glance_page(path).kind == "bank_card"


def test_the_turn_noted_by_the_camera_is_applied_first(reader, tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 3  # half a turn
    path = saved(tmp_path, drawn("id_card_back").rotate(180), exif=exif)
    (reading,) = reader.read_page(path)
    assert (reading.kind, reading.turned_degrees) == ("id_card_back", 0)


def test_the_code_on_an_invoice_is_read_from_the_picture(reader, tmp_path):
    picture = drawn("outpatient_invoice_two_columns")
    code = zxingcpp.create_barcode("01,31,35060126,0100200308,368.60,20260308,9bd214,", zxingcpp.BarcodeFormat.QRCode)
    picture.paste(Image.fromarray(np.array(code.to_image(scale=4))).convert("RGB"), (60, 5))
    (reading,) = reader.read_page(saved(tmp_path, picture))
    assert reading.kind == "outpatient_invoice"
    assert {name: reading.fields[name].confidence for name in ("invoice_number", "total_amount", "check_code")} == {
        "invoice_number": 1.0,
        "total_amount": 1.0,
        "check_code": 1.0,
    }


def test_a_screenshot_of_many_screens_is_read_to_its_end(reader, tmp_path):
    charged = ["床位费", "二级护理", "静脉输液", "血常规", "氯化钠注射液", "心电监护"]
    rows = [[40, 300 + 90 * row, 36, text] for row, text in enumerate(charged * 10)]
    amounts = [[760, 300 + 90 * row, 36, "12.50"] for row in range(len(rows))]
    top = [
        [300, 40, 52, "住院费用清单"],
        [40, 140, 36, "姓名：王秀兰"],
        [40, 220, 36, "项目名称"],
        [760, 220, 36, "金额"],
    ]
    path = tmp_path / "screens.png"
    sheet((1080, 300 + 90 * 61), [*top, *rows, *amounts]).save(path)
    (reading,) = reader.read_page(path)
    assert reading.kind == "fee_list"
    assert [item["amount"] for item in json.loads(values(reading)["items"])] == ["12.50"] * 60


def test_a_glance_tells_a_page_that_cannot_be_read_from_one_that_is_no_known_paper(reader, tmp_path):
    blurred = drawn("fee_list_without_category").filter(ImageFilter.GaussianBlur(9))
    assert reader.glance_page(saved(tmp_path, blurred)).unreadable
    glance = reader.glance_page(saved(tmp_path, drawn("receipt_of_a_restaurant")))
    assert (glance.kind, glance.unreadable) == ("other", False)


def test_a_blurred_page_is_unreadable_as_a_whole(reader, tmp_path):
    picture = drawn("fee_list_without_category").filter(ImageFilter.GaussianBlur(9))
    (reading,) = reader.read_page(saved(tmp_path, picture))
    assert [(problem.code, problem.field) for problem in reading.problems] == [("unreadable", None)]


def test_a_page_cut_through_its_lines_is_cut_off(reader, tmp_path):
    picture = drawn("outpatient_invoice_two_columns")
    (reading,) = reader.read_page(saved(tmp_path, picture.crop((100, 0, picture.width, picture.height))))
    assert ("cut_off", "left") in [(problem.code, problem.facts.get("sides")) for problem in reading.problems]


@pytest.mark.parametrize(("letters", "problems"), [(40, ["cut_off"]), (20, [])])
def test_one_sentence_that_runs_out_of_the_picture_is_cut_off_too(reader, tmp_path, letters, problems):
    sentence = "头昏半月，睡眠浅，无肢体抽搐，无恶心呕吐，饮食可，二便如常，近来体重无明显变化，为进一步诊治入院"
    summary = ["出院小结", "姓名：陈小满", "医院：临江市第三人民医院", "入院日期：2026-03-02", "出院日期：2026-03-09"]
    rows = [[60, 60 + 90 * row, 40, text] for row, text in enumerate([*summary, "出院诊断：头痛", sentence[:letters]])]
    path = tmp_path / "summary.png"
    sheet((1080, 1400), rows).save(path)
    (reading,) = reader.read_page(path)
    assert (reading.kind, [problem.code for problem in reading.problems]) == ("discharge_summary", problems)


def test_an_empty_sheet_is_unreadable(reader, tmp_path):
    (reading,) = reader.read_page(saved(tmp_path, Image.new("RGB", (600, 800), "white")))
    assert (reading.kind, [problem.code for problem in reading.problems]) == ("other", ["unreadable"])


def test_a_reading_survives_its_json(reader, tmp_path):
    (reading,) = reader.read_page(saved(tmp_path, drawn("id_card_back")))
    assert reading.fields
    assert PageReading.from_json(json.loads(json.dumps(reading.to_json()))) == reading


def test_the_text_layer_of_a_pdf_is_read_without_recognition(reader, tmp_path, monkeypatch):
    path = tmp_path / "page.pdf"
    path.write_bytes(_pdf_with_text("medical_record"))
    monkeypatch.setattr(reader, "_upright", None)  # calling it would fail
    (reading,) = reader.read_page(path)
    assert values(reading)["diagnosis"] == "慢性胃炎"
    assert {field.confidence for field in reading.fields.values()} == {1.0}
    name = reading.fields["patient_name"].box
    assert name[0] == pytest.approx(0.14, abs=0.02)
    assert name[1] == pytest.approx(0.17, abs=0.02)


def test_a_text_layer_that_names_other_letters_than_are_drawn_is_looked_at_instead(reader, tmp_path, monkeypatch):
    path = tmp_path / "page.pdf"
    path.write_bytes(_pdf_with_text("medical_record"))
    honest = pages.printed_page

    def lying(path, *, page):
        printed = honest(path, page=page)
        lines = tuple(replace(line, text="".join(chr(ord(one) + 7) for one in line.text)) for line in printed.lines)
        return replace(printed, lines=lines)

    monkeypatch.setattr(pages, "printed_page", lying)
    (reading,) = reader.read_page(path)
    assert values(reading)["diagnosis"] == "慢性胃炎"
    assert "慢性胃炎" in "".join(line.text for line in reading.lines)


def _pdf_with_text(name: str) -> bytes:
    """A PDF of the paper made of text objects in an embedded font."""
    paper = PAPERS[name]
    width, height = paper["size"]
    document = pypdfium2.PdfDocument.new()
    page = document.new_page(width, height)
    font_bytes = _font_bytes()
    buffer = (pdfium_c.c_uint8 * len(font_bytes)).from_buffer_copy(font_bytes)
    font = pdfium_c.FPDFText_LoadFont(document, buffer, len(font_bytes), pdfium_c.FPDF_FONT_TRUETYPE, 1)
    for x, y, points, text in paper["texts"]:
        written = pdfium_c.FPDFPageObj_CreateTextObj(document, font, points)
        encoded = (text + "\0").encode("utf-16-le")
        pdfium_c.FPDFText_SetText(written, (pdfium_c.c_ushort * (len(encoded) // 2)).from_buffer_copy(encoded))
        pdfium_c.FPDFPageObj_Transform(written, 1, 0, 0, 1, x, height - y - points)
        pdfium_c.FPDFPage_InsertObject(page, written)
    page.gen_content()
    holder = io.BytesIO()
    document.save(holder)
    return holder.getvalue()


def _font_bytes() -> bytes:
    from .papers import FONT

    return Path(FONT).read_bytes()
