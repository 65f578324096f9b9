"""Whatever is sent, the answer says what happened, what is allowed and what to do next, and nothing given is lost."""

from __future__ import annotations

import io
import json
import re
import struct
import uuid
import zlib
from pathlib import Path

import pypdfium2
import pytest
import yaml
from django.core.files.uploadedfile import SimpleUploadedFile

from anlan.backbone.models import Account, JournalEvent
from anlan.claims.models import Claim
from anlan.claims.services import paying
from anlan.intake.models import Submission
from tests.claims.story import pdf
from tests.claims.test_api_main_job import Program, contract, customer, notice, picture, today  # noqa: F401
from tests.intake.conftest import small_picture

pytestmark = pytest.mark.django_db
BAD_NOTICES = yaml.safe_load((Path(__file__).parent / "bad_notices.yaml").read_text())
CHINESE = re.compile("[㐀-鿿]")
# Codes that an answer in any language carries; the words follow the reader.
WORDS = ("title", "next_step", "allowed")


def good_answer(answer, *, status: int, code: str) -> dict:
    """A problem document with its stable code."""
    assert answer["Content-Type"] == "application/problem+json", answer.content
    told = answer.json()
    assert (answer.status_code, told["status"], told["code"]) == (status, status, code), told
    assert told["title"]
    return told


def in_both_languages(english: dict, chinese: dict) -> None:
    """The same problem, in words of each language."""
    assert english["code"] == chinese["code"]
    assert english["title"].isascii()
    assert CHINESE.search(chinese["title"]), "not translated: " + chinese["title"]
    assert not CHINESE.search(str(english.get("next_step", "")))
    assert bool(english.get("next_step")) == bool(chinese.get("next_step"))


@pytest.fixture
def claim(customer, notice) -> str:  # noqa: F811
    """The path of a claim that already holds one paper."""
    path = f"/claims/{customer.post('/claims', notice).json()['id']}"
    assert customer.upload(f"{path}/files", picture(1)).status_code == 201
    return path


def still_there(path: str) -> bool:
    """What was given before is there: the claim, its paper, nothing more."""
    (sent,) = Submission.objects.all()
    told = JournalEvent.objects.filter(chain=f"claim/{path.rsplit('/')[-1]}", kind="MaterialSubmitted").count()
    return sent.withdrawn_at is None and told == 1 and Claim.objects.get().stage == "material"


# --- files ---


def png_claiming(width: int, height: int) -> bytes:
    whole = small_picture(9)
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return whole[:12] + header + struct.pack(">I", zlib.crc32(header)) + whole[33:]


def locked_pdf() -> bytes:
    """A PDF that names an encryption no reader here has the key of."""
    body = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    filled = b"<" + b"11" * 32 + b">"
    encrypt = b"3 0 obj<</Filter/Standard/V 1/R 2/O " + filled + b"/U " + filled + b"/P -4>>endobj\n"
    places = [body.index(b"1 0 obj"), body.index(b"2 0 obj"), len(body)]
    table = b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<01><01>]>>\nstartxref\n%d\n%%%%EOF"
    return body + encrypt + table + trailer % len(body + encrypt)


BAD_FILES = {
    "no byte at all": (b"", "file_empty"),
    "half a photo": (small_picture(2)[:50], "file_truncated"),
    "a program": (b"MZ\x90\x00" + b"\0" * 500, "file_wrong_type"),
    "a page of the web": (b"<html><script>alert(1)</script></html>", "file_wrong_type"),
    "a text": ("不是照片".encode(), "file_wrong_type"),
    "a picture of 2,500 million pixels in 80 bytes": (png_claiming(50_000, 50_000), "file_too_many_pixels"),
    "a picture just too large": (png_claiming(60_000, 1001), "file_too_many_pixels"),
    "a PDF of 61 pages": (pdf(pages=61, serial=1), "file_too_many_pages"),
    "a PDF of two thousand pages": (pdf(pages=2000, serial=1), "file_too_many_pages"),
    "a broken PDF": (b"%PDF-1.7\n" + b"\0" * 200, "file_unreadable_pdf"),
    "a locked PDF": (locked_pdf(), "file_encrypted_pdf"),
}


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_bad_file_is_refused_in_both_languages_and_the_good_ones_stay(story, customer, claim, case):  # noqa: F811
    content, code = BAD_FILES[case]
    answers = [
        good_answer(program.upload(f"{claim}/files", SimpleUploadedFile("photo.jpg", content)), status=422, code=code)
        for program in (customer, Program(story.customer, "zh-CN"))
    ]
    in_both_languages(*answers)
    assert "20 MB" in answers[0]["allowed"]
    assert answers[0]["file_name"] == "photo.jpg"
    assert still_there(claim)


def test_a_file_of_21_megabytes_is_refused_in_both_languages(story, customer, claim):  # noqa: F811
    large = small_picture(3) + b"\0" * (21 * 2**20)
    answers = [
        good_answer(
            program.upload(f"{claim}/files", SimpleUploadedFile("l.png", large)), status=422, code="file_too_large"
        )
        for program in (customer, Program(story.customer, "zh-CN"))
    ]
    in_both_languages(*answers)
    assert still_there(claim)


@pytest.mark.parametrize("given", [None, "a text instead of a file"])
def test_a_request_without_a_file_names_the_field(customer, claim, given):  # noqa: F811
    answer = customer.client.post(f"/api/v1{claim}/files", {"file": given} if given else {})
    told = good_answer(answer, status=422, code="fields_invalid")
    assert [error["path"] for error in told["errors"]] == ["file"]
    assert still_there(claim)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../../etc/passwd.png", "passwd.png"),
        ("..\\..\\boot.png", "boot.png"),
        ("/etc/cron.d/x.png", "x.png"),
        ("%2e%2e%2fx.png", "%2e%2e%2fx.png"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("住院发票 · 王秀兰.png", "住院发票 · 王秀兰.png"),
        ("𠮷㛃𪜀𫝀𬺰𭂊𰻞𱁬.png", "𠮷㛃𪜀𫝀𬺰𭂊𰻞𱁬.png"),
        ("阿卜杜热西提·麦麦提.png", "阿卜杜热西提·麦麦提.png"),
    ],
)
def test_a_file_name_keeps_its_letters_and_reaches_no_folder(customer, claim, given, kept):  # noqa: F811
    assert customer.upload(f"{claim}/files", picture(77, given)).status_code == 201
    sent = Submission.objects.order_by("place").last()
    assert sent.file_name == kept
    assert re.fullmatch(r"originals/[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}", sent.stored_file.storage_name)


def test_the_same_file_again_is_no_error_and_no_second_paper(customer, claim):  # noqa: F811
    again = customer.upload(f"{claim}/files", picture(1))
    assert (again.status_code, again.json()["new"]) == (201, False)
    assert still_there(claim)


# --- bodies ---


def changed(good: dict, change: dict) -> dict:
    """A good body with the change of a case."""
    body = good | {
        name: "长" * value["repeat"] if isinstance(value, dict) and "repeat" in value else value
        for name, value in change.items()
    }
    return {name: value for name, value in body.items() if value != "~~"}


@pytest.mark.parametrize("case", BAD_NOTICES, ids=lambda case: case["name"])
def test_a_bad_notice_is_refused_in_both_languages_and_opens_nothing(story, customer, notice, case):  # noqa: F811
    body = changed(notice, case["change"])
    answers = [
        good_answer(program.post("/claims", body), status=case["status"], code=case["code"])
        for program in (customer, Program(story.customer, "zh-CN"))
    ]
    in_both_languages(*answers)
    if "field" in case:
        assert case["field"] in [error["path"] for error in answers[0]["errors"]]
        assert all(error["message"] for error in answers[0]["errors"])
    assert Claim.objects.count() == 0


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'"x"', b"\xff\xfe", b'{"a": NaN}', b"[" * 100_000])
def test_a_body_that_is_no_document_is_refused(customer, contract, raw):  # noqa: F811
    answer = customer.client.post("/api/v1/claims", raw, content_type="application/json")
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] in {"body_unreadable", "fields_invalid"}
    assert answer.status_code in {400, 422}


def test_half_a_character_in_a_text_is_refused(customer, notice):  # noqa: F811
    raw = json.dumps(notice | {"description": "\ud800"}).encode()
    answer = customer.client.post("/api/v1/claims", raw, content_type="application/json")
    assert answer.status_code in {400, 422}
    assert Claim.objects.count() == 0


@pytest.mark.parametrize(
    "name", ["𠮷田㛃", "𰻞𱁬\U000323a0", "阿卜杜热西提·麦麦提吐尔逊江·阿卜力克木", "O'Neil; DROP TABLE claims_claim"]
)
def test_a_rare_name_comes_back_letter_for_letter(customer, notice, name):  # noqa: F811
    payee = {"name": name, "account_number": "6222029901000000141"}
    assert customer.post("/claims", notice | {"payee": payee, "description": name}).status_code == 201
    claim = Claim.objects.get()
    assert json.loads(claim.payee)["name"] == name
    assert claim.description == name


# --- other people's claims ---

STEPS = [
    ("get", "", None),
    ("post", "/hand-in", {}),
    ("post", "/agree", {}),
    ("post", "/object", {"text": "x"}),
    ("post", "/withdraw", {}),
    ("post", "/rating", {"stars": 1}),
    ("post", "/complaints", {"text": "x"}),
    ("post", "/papers-checked", {}),
    ("post", "/cover", {}),
    ("post", "/decision", {}),
    ("post", "/refusal", {"clause": "x", "facts": "x", "evidence": "x", "remedies": "x"}),
    ("post", "/approval", {}),
    ("post", "/return", {"text": "x"}),
    ("post", "/material-requests", {"reason": "new_fact", "note": "x"}),
    ("post", f"/pages/{uuid.UUID(int=1)}/corrections", {}),
]


def test_every_address_of_a_foreign_claim_answers_as_if_it_did_not_exist(story, claim):
    from tests.cast import staff

    others = [
        Program(Account.objects.create_user("customer-chen", name="陈浩")),
        Program(staff("far", "郑宁", "supervisor", "jiangsu")),
    ]
    nowhere = f"/claims/{uuid.uuid4()}"
    for program in others:
        for verb, step, body in STEPS:
            answers = [
                (program.get(f"{path}{step}") if verb == "get" else program.post(f"{path}{step}", body))
                for path in (claim, nowhere)
            ]
            good_answer(answers[0], status=404, code="claim_not_found")
            assert answers[0].json() == answers[1].json(), step
        sent = program.upload(f"{claim}/files", picture(5))
        good_answer(sent, status=404, code="claim_not_found")
    assert still_there(claim)


def test_a_foreign_paper_cannot_be_taken_back(customer, claim, notice):  # noqa: F811
    other = f"/claims/{customer.post('/claims', notice).json()['id']}"
    paper = Submission.objects.get().pk
    answer = customer.client.delete(f"/api/v1{other}/files/{paper}")
    good_answer(answer, status=404, code="page_not_found")
    assert Submission.objects.get().withdrawn_at is None


# --- the desk's mistakes ---


def test_a_list_far_beyond_its_end_is_no_error(story, claim):
    for page in ("0", "-5", "99999999999999999999"):
        assert Program(story.handler).get(f"/desk?page={page}").status_code in {200, 422}


def test_a_correction_no_page_can_hold_says_what_is_allowed(story, customer, claim):  # noqa: F811
    from anlan.backbone.clock import now
    from anlan.intake import services as intake
    from tests.intake.sample_papers import reading, row

    submission = Submission.objects.get()
    intake.record_page(submission_id=submission.pk, reading=reading(row("fee_list")), at=now())
    page = submission.pages.get().pk
    for body in ({"kind": "shopping_list"}, {"fields": {"items": "many"}}):
        answer = Program(story.handler).post(f"{claim}/pages/{page}/corrections", body)
        assert good_answer(answer, status=422, code="correction_unfit")["allowed"]


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01", b"<Document/>", b'<!DOCTYPE x [<!ENTITY a "b">]><Document>&a;</Document>']
)
def test_a_file_that_is_no_answer_of_the_bank_changes_nothing(story, content):
    answer = Program(story.cashier).upload("/payment-status-reports", SimpleUploadedFile("a.xml", content))
    good_answer(answer, status=422, code="status_report_invalid")


def test_a_refusal_without_its_elements_names_them(story, customer, claim):  # noqa: F811
    Claim.objects.update(stage="liability")
    empty = dict.fromkeys(("clause", "facts", "evidence", "remedies"), " ")
    answer = Program(story.handler).post(f"{claim}/refusal", empty)
    assert good_answer(answer, status=422, code="refusal_incomplete")["faults"] == list(empty)
    Claim.objects.update(stage="material")
    assert still_there(claim)


def test_an_unknown_batch_is_not_found(story):
    assert paying.PaymentBatch.objects.count() == 0
    good_answer(Program(story.cashier).get(f"/payment-batches/{uuid.uuid4()}"), status=404, code="batch_not_found")


def test_a_pdf_made_here_is_one_that_opens():
    """The builders of these tests build what they say."""
    assert len(pypdfium2.PdfDocument(io.BytesIO(pdf(pages=3, serial=1)))) == 3
    with pytest.raises(pypdfium2.PdfiumError, match=r"[Pp]assword"):
        pypdfium2.PdfDocument(locked_pdf())
