from __future__ import annotations

import dataclasses
import datetime as dt
import io
import re
import uuid
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from PIL import Image

from anlan.backbone.clock import now
from anlan.backbone.models import Account, JournalEvent
from anlan.benefits import services as benefits
from anlan.benefits.services import Person
from anlan.claims.models import Claim, Decision
from anlan.claims.selectors.claim_page import StageLine
from anlan.claims.selectors.documents import DocumentLine
from anlan.claims.selectors.headlines import MissingLine, still_to_come
from anlan.claims.selectors.promises import StagePromise
from anlan.claims.services import agreeing, deciding, handling, material
from anlan.claims.services.notice_of_loss import Notice, notify_loss
from anlan.claims.templatetags import claims_words
from anlan.claims.views import customer, customer_stages
from anlan.engines.reading import PageReading
from anlan.engines.reading.values import Field
from anlan.intake import services as intake
from anlan.intake.models import Submission
from tests.cast import NOON, organisation

SCHEDULES = Path(__file__).parents[2] / "anlan" / "benefits" / "parameters" / "schedules"
ID_NUMBER = "990101196205140268"
NUMBER = "AL-IP-2026-000001"
LOSS_ON = dt.date(2026, 9, 14)


@pytest.fixture(autouse=True)
def site(settings, tmp_path):
    storage = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {"default": storage, "staticfiles": static}


@pytest.fixture(autouse=True)
def in_english(client):
    client.cookies["django_language"] = "en"


@pytest.fixture
def contract(wang_xiulan, group):
    return benefits.register_contract(
        number=NUMBER,
        schedule=benefits.register_schedule(path=SCHEDULES / "inpatient_2026.yaml", at=NOON),
        organisation=organisation("fujian"),
        starts_on=dt.date(2026, 1, 1),
        ends_on=dt.date(2026, 12, 31),
        insured_since=dt.date(2025, 1, 1),
        people=[Person(name="王秀兰", id_number=ID_NUMBER, account=wang_xiulan)],
        at=NOON,
    )


@pytest.fixture
def claim(contract, wang_xiulan, lin_xiao):
    notice = Notice(
        contract_number=NUMBER,
        id_number=ID_NUMBER,
        scene="inpatient",
        loss_on=LOSS_ON,
        settled_by_basic_insurance=False,
    )
    return notify_loss(notice=notice, account=wang_xiulan, at=now()).claim


@pytest.fixture
def signed_in(client, wang_xiulan):
    client.force_login(wang_xiulan)
    return client


@pytest.fixture
def stranger(db):
    account = Account.objects.create_user("customer-chen", name="陈浩")
    other = Client()
    other.force_login(account)
    return other


def address(name, claim, *more):
    return reverse(f"claims:{name}", args=[claim.pk, *more])


def photo(shade=200, name="page.jpg"):
    picture = io.BytesIO()
    Image.new("RGB", (400, 560), (shade, shade, shade)).save(picture, "JPEG")
    return SimpleUploadedFile(name, picture.getvalue(), content_type="image/jpeg")


def fresh(claim):
    return Claim.objects.get(pk=claim.pk)


PAPERS = {
    "claim_form": {},
    "id_card_front": {"name": "王秀兰", "id_number": ID_NUMBER},
    "id_card_back": {"valid_to": "2040-01-01"},
    "bank_card": {"card_number": "6222020200112233446", "holder_name": "王秀兰", "bank": "中国工商银行"},
    "inpatient_invoice": {
        "invoice_code": "035001",
        "invoice_number": "00817",
        "total_amount": "40000.00",
        "payer_name": "王秀兰",
    },
    "fee_list": {
        "patient_name": "王秀兰",
        "items": '[{"name": "床位费", "category": "床位费", "amount": "40000.00", "in_list": "甲"}]',
    },
    "discharge_summary": {"admitted_on": "2026-09-14", "discharged_on": "2026-09-20", "diagnosis": "急性阑尾炎"},
}


def reading(kind):
    fields = {name: Field(value=value, confidence=0.99, box=(0, 0, 1, 1)) for name, value in PAPERS[kind].items()}
    return PageReading(
        page=1,
        kind=kind,
        kind_confidence=0.99,
        turned_degrees=0,
        fields=fields,
        lines=(),
        problems=(),
        seconds=0.1,
        width_px=400,
        height_px=560,
    )


def send_papers(claim, account, kinds):
    """Each paper as a file of its own, read as its kind."""
    for number, kind in enumerate(kinds):
        picture = photo(shade=40 + 3 * list(PAPERS).index(kind))
        path = Path(claim_folder(claim)) / f"{number}.jpg"
        path.write_bytes(picture.read())
        submission, _new = material.add_file(claim=claim, path=path, file_name=f"{kind}.jpg", account=account, at=now())
        intake.record_page(submission_id=submission.id, reading=reading(kind), at=now())
        intake.finish_submission(submission_id=submission.id, at=now())


def claim_folder(claim):
    folder = Path(settings.STORAGES["default"]["OPTIONS"]["location"]) / "photos"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture
def decided(claim, wang_xiulan, lin_xiao, zhou_min):
    send_papers(claim, wang_xiulan, PAPERS)
    assert fresh(claim).stage == "checking"
    handling.confirm_papers(claim=claim, account=lin_xiao, at=now())
    handling.find_covered(claim=claim, account=lin_xiao, at=now(), pre_existing=False)
    deciding.decide_payment(claim=claim, account=lin_xiao, at=now())
    if fresh(claim).stage == "approval":
        deciding.approve(claim=claim, account=zhou_min, at=now())
    return fresh(claim)


# --- home ---


def test_a_visitor_finds_one_way_to_report_and_one_to_sign_in(client):
    page = client.get("/").content.decode()
    assert reverse("claims:new") in page
    assert reverse("backbone:sign_in") in page


@pytest.mark.django_db
def test_a_customer_finds_the_own_claims_and_what_to_do_next(signed_in, claim):
    page = signed_in.get("/").content.decode()
    assert claim.number in page
    assert "Take photos of your papers" in page
    assert "Your turn" in page


def test_a_customer_does_not_find_the_claims_of_others(stranger, claim):
    assert claim.number not in stranger.get("/").content.decode()


def test_staff_are_led_to_their_desk(lin_xiao, rf):
    request = rf.get("/")
    request.user = lin_xiao
    assert customer.home(request)["Location"] == reverse("claims:desk")


# --- notice of loss ---


def notice_form(**changed):
    given = {
        "once": str(uuid.uuid4()),
        "cover": "other",
        "contract_number": NUMBER,
        "id_number": ID_NUMBER,
        "scene": "inpatient",
        "loss_on": LOSS_ON.isoformat(),
        "cause": "illness",
        "basic": "unknown",
        "description": "",
    }
    return given | changed


def test_reporting_needs_a_sign_in_first(client):
    answer = client.get(reverse("claims:new"))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("backbone:sign_in"))


def test_a_loss_is_reported_under_one_of_the_own_contracts(signed_in, contract, wang_xiulan):
    insured = contract.insured.get()
    form = notice_form(cover=str(insured.pk), contract_number="", id_number="", basic="yes", description="肚子痛")
    answer = signed_in.post(reverse("claims:new"), form)
    opened = Claim.objects.get()
    assert answer["Location"] == reverse("claims:claim", args=[opened.pk])
    assert (opened.claimant, opened.insured, opened.description) == (wang_xiulan, insured, "肚子痛")


def test_the_same_form_sent_twice_opens_one_claim(signed_in, contract):
    form = notice_form()
    first, second = (signed_in.post(reverse("claims:new"), form) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert Claim.objects.count() == 1


def test_the_same_form_with_other_words_opens_nothing_and_says_so(signed_in, contract):
    form = notice_form()
    signed_in.post(reverse("claims:new"), form)
    answer = signed_in.post(reverse("claims:new"), form | {"scene": "outpatient"})
    assert answer.status_code == 422
    assert "sent already" in answer.content.decode()
    assert Claim.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"id_number": "990101196205140269"}, "does not add up"),
        ({"contract_number": "NONE"}, "no contract with this number"),
        ({"loss_on": "2025-01-05"}, "does not cover this day"),
        ({"loss_on": "2999-01-05"}, "lies in the future"),
        ({"scene": ""}, "choose what it was"),
        ({"contract_number": ""}, "type the contract number"),
    ],
)
def test_what_was_typed_is_kept_when_something_is_wrong(signed_in, contract, changed, words):
    long_and_rare = "㐂䶮·" * 100
    answer = signed_in.post(reverse("claims:new"), notice_form(description=long_and_rare, **changed))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert long_and_rare in page
    assert not Claim.objects.exists()


# --- the claim page ---


@pytest.mark.parametrize("name", ["claim", "part", "agree", "object", "complain", "rate", "withdraw"])
def test_a_claim_of_someone_else_is_not_found(stranger, claim, name):
    assert stranger.get(address(name, claim)).status_code == 404


@pytest.mark.parametrize(
    "name", ["papers", "papers_check", "hand_in", "agree", "object", "complain", "rate", "withdraw"]
)
def test_nobody_else_may_do_anything_to_a_claim(stranger, claim, name):
    events = JournalEvent.objects.count()
    assert stranger.post(address(name, claim), {"text": "x", "stars": 1}).status_code == 404
    assert JournalEvent.objects.count() == events


def test_the_handler_sees_what_the_claimant_sees_without_the_buttons(claim, lin_xiao, rf):
    request = rf.get(address("claim", claim))
    request.user, request.session = lin_xiao, SessionStore()
    page = customer.claim(request, claim_id=claim.pk).content.decode()
    assert claim.number in page
    assert "data-upload" not in page
    assert reverse("claims:withdraw", args=[claim.pk]) not in page


def test_the_claim_page_takes_at_most_twenty_statements(signed_in, decided):
    signed_in.get(address("claim", decided))  # schedules and models are kept in memory from the first time on
    with CaptureQueriesContext(connection) as asked:
        assert signed_in.get(address("claim", decided)).status_code == 200
    assert len(asked) <= 20, [query["sql"][:90] for query in asked]


def test_an_open_page_is_sent_only_the_parts_that_say_something_new(signed_in, claim, wang_xiulan):
    page = signed_in.get(address("claim", claim)).content.decode()
    seen = re.search(r'name="seen" value="([^"]+)"', page)[1]
    assert signed_in.get(address("part", claim), {"seen": seen}).status_code == 204
    send_papers(claim, wang_xiulan, ["claim_form"])
    answer = signed_in.get(address("part", claim), {"seen": seen}).content.decode()
    assert 'id="part-headline"' in answer
    assert 'id="part-papers"' in answer
    assert 'id="part-upload"' not in answer
    assert 'id="part-handler"' not in answer
    again = re.search(r'name="seen" value="([^"]+)"', answer)[1]
    assert signed_in.get(address("part", claim), {"seen": again}).status_code == 204


def test_the_headline_names_each_paper_still_to_come_once(claim, signed_in, wang_xiulan):
    send_papers(claim, wang_xiulan, [kind for kind in PAPERS if kind not in {"fee_list", "discharge_summary"}])
    page = signed_in.get(address("claim", claim)).content.decode()
    assert "2 papers still to come" in page
    assert "Still missing: Itemised fee list, Discharge summary" in page


def test_a_page_to_take_again_is_the_missing_one_of_its_kind():
    missing = (MissingLine("Bank card", "", ("bank_card",)), MissingLine("Discharge summary", "", ("x",)))
    documents = tuple(
        DocumentLine(uuid.uuid4(), uuid.uuid4(), 1, name, "a.jpg", "attention", "", (), retake=True)
        for name in ("Bank card", "Another paper")
    )
    assert still_to_come(missing, documents) == ("Bank card", "Discharge summary")
    assert still_to_come((), documents[1:]) == ("Another paper",)


def test_a_decision_that_waits_for_a_second_person_is_not_shown(signed_in, claim, wang_xiulan, lin_xiao):
    send_papers(claim, wang_xiulan, PAPERS)
    handling.confirm_papers(claim=claim, account=lin_xiao, at=now())
    handling.find_covered(claim=claim, account=lin_xiao, at=now(), pre_existing=False)
    deciding.decide_payment(claim=claim, account=lin_xiao, at=now())
    assert fresh(claim).stage == "approval"
    page = signed_in.get(address("claim", claim)).content.decode()
    assert "What we pay" not in page


# --- papers ---


def test_one_bad_file_never_loses_the_good_ones(signed_in, claim):
    files = [photo(10, "good.jpg"), SimpleUploadedFile("notes.txt", b"hello"), photo(20, "也好.jpg")]
    answer = signed_in.post(address("papers", claim), {"files": files})
    assert answer.status_code == 302
    assert set(Submission.objects.values_list("file_name", flat=True)) == {"good.jpg", "也好.jpg"}
    for _ in range(2):  # and it stays in view
        page = signed_in.get(address("claim", claim)).content.decode()
        assert "notes.txt" in page
        assert "not a photo, PDF or OFD" in page
    signed_in.post(address("papers", claim), {"files": [photo(30)]})
    assert "notes.txt" not in signed_in.get(address("claim", claim)).content.decode()


def test_the_script_gets_an_answer_for_each_file(signed_in, claim):
    def send(file):
        return signed_in.post(address("papers", claim), {"files": [file]}, headers={"accept": "application/json"})

    assert (send(photo(10)).status_code, send(photo(10)).status_code) == (201, 200)
    refused = send(SimpleUploadedFile("empty.jpg", b""))
    assert refused.status_code in {400, 422}
    assert refused.json()["detail"]
    assert Submission.objects.count() == 1


def test_a_broken_upload_goes_on_where_it_stopped(signed_in, claim):
    signed_in.post(address("papers", claim), {"files": [photo(10)]})
    held = Submission.objects.get().stored_file_id
    body = {"sha256": [held, "0" * 64, "not a hash"]}
    answer = signed_in.post(address("papers_check", claim), body, content_type="application/json")
    assert answer.json() == {"present": [held]}
    assert signed_in.post(address("papers_check", claim), "[", content_type="application/json").json() == {
        "present": []
    }


def test_a_file_taken_back_can_be_put_back(signed_in, claim, wang_xiulan):
    send_papers(claim, wang_xiulan, ["claim_form"])
    sent = Submission.objects.get()
    signed_in.post(address("paper_remove", claim, sent.pk))
    page = signed_in.get(address("claim", claim)).content.decode()
    restore = address("paper_restore", claim, sent.pk)
    assert restore in page
    assert "Removed: claim_form.jpg" in page
    signed_in.post(restore)
    sent.refresh_from_db()
    assert sent.withdrawn_at is None
    page = signed_in.get(address("claim", claim)).content.decode()
    assert restore not in page
    kinds = list(JournalEvent.objects.filter(chain=claim.chain).order_by("seq").values_list("kind", flat=True))
    assert kinds.index("MaterialWithdrawn") < kinds.index("MaterialRestored")


def test_a_file_can_be_put_back_only_where_its_removal_was_offered(signed_in, claim, wang_xiulan):
    send_papers(claim, wang_xiulan, ["claim_form"])
    sent = Submission.objects.get()
    material.withdraw_file(claim=claim, submission_id=sent.pk, account=wang_xiulan, at=now())
    signed_in.post(address("paper_restore", claim, sent.pk))
    sent.refresh_from_db()
    assert sent.withdrawn_at is not None


def test_an_open_page_gets_only_the_parts_a_removal_changes(signed_in, claim, wang_xiulan):
    send_papers(claim, wang_xiulan, ["claim_form"])
    page = signed_in.get(address("claim", claim)).content.decode()
    seen = re.search(r'name="seen" value="([^"]+)"', page)[1]
    remove = address("paper_remove", claim, Submission.objects.get().pk)
    answer = signed_in.post(remove, {"seen": seen}, headers={"hx-request": "true"}).content.decode()
    assert 'id="part-papers"' in answer
    assert 'id="part-upload"' not in answer


def test_handing_in_nothing_says_what_to_do_first(signed_in, claim):
    answer = signed_in.post(address("hand_in", claim), follow=True)
    assert "No papers have been sent yet" in answer.content.decode()


def test_handing_in_incomplete_papers_asks_once_for_the_rest(signed_in, claim, wang_xiulan):
    send_papers(claim, wang_xiulan, ["claim_form"])
    answer = signed_in.post(address("hand_in", claim), follow=True)
    assert claim.material_requests.count() == 1
    assert "That is all" not in answer.content.decode()


def test_the_own_page_is_shown_small_without_and_large_with_a_line_in_the_journal(signed_in, claim, wang_xiulan):
    send_papers(claim, wang_xiulan, ["claim_form"])
    page = Submission.objects.get().pages.get()
    looks = JournalEvent.objects.filter(chain=claim.chain, kind="FileLookedAt")
    small = signed_in.get(address("page_image", claim, page.pk), {"small": ""})
    assert small["Content-Type"] == "image/jpeg"
    assert small["Cache-Control"].startswith("private")
    picture = Image.open(io.BytesIO(b"".join(small.streaming_content)))
    assert max(picture.size) <= 144
    assert not looks.exists()
    large = signed_in.get(address("page_image", claim, page.pk))
    assert large["Cache-Control"].startswith("private")
    assert looks.count() == 1


def test_a_page_of_another_claim_is_not_found(signed_in, claim, contract, wang_xiulan, stranger):
    send_papers(claim, wang_xiulan, ["claim_form"])
    page = Submission.objects.get().pages.get()
    for name in ("page", "page_image"):
        assert stranger.get(address(name, claim, page.pk)).status_code == 404
        assert signed_in.get(address(name, claim, uuid.uuid4())).status_code == 404


def test_a_page_shows_what_was_read_with_numbers_masked(signed_in, claim, wang_xiulan):
    send_papers(claim, wang_xiulan, ["id_card_front"])
    page = Submission.objects.get().pages.get()
    shown = signed_in.get(address("page", claim, page.pk)).content.decode()
    assert "王秀兰" in shown
    assert ID_NUMBER not in shown
    assert ID_NUMBER[-4:] in shown


# --- the claimant's word ---


def test_the_decision_shows_how_the_amount_comes_about(signed_in, decided):
    page = signed_in.get(address("claim", decided)).content.decode()
    amount = claims_words.yuan(decided.decisions.get().payable_fen)
    assert "40,000.00" in page
    assert f"¥{amount}" in page
    assert PAPERS["bank_card"]["card_number"] not in page
    assert "account ending in 3446" in page


def test_agreeing_asks_for_amount_and_account_first(signed_in, decided):
    question = signed_in.get(address("agree", decided)).content.decode()
    assert claims_words.yuan(decided.decisions.get().payable_fen) in question
    assert "account ending in 3446" in question
    assert fresh(decided).stage == "agreement"
    signed_in.post(address("agree", decided), {"decision": str(decided.decisions.get().pk)})
    assert fresh(decided).stage == "payment"
    assert decided.payments.count() == 1


def test_agreeing_to_another_amount_than_the_one_shown_does_nothing(signed_in, decided):
    answer = signed_in.post(address("agree", decided), {"decision": str(uuid.uuid4())})
    assert answer.status_code == 422
    assert fresh(decided).stage == "agreement"


def test_an_objection_is_possible_until_the_amount_is_agreed(signed_in, decided):
    assert signed_in.post(address("object", decided), {"text": ""}).status_code == 422
    signed_in.post(address("object", decided), {"text": "少算了一天的床位费"})
    assert fresh(decided).stage == "liability"
    assert decided.decisions.get().state == Decision.State.CONTESTED
    page = signed_in.get(address("claim", decided)).content.decode()
    assert "少算了一天的床位费" in page
    assert "What we pay" not in page


def test_after_agreeing_the_pages_of_agreeing_and_objecting_lead_back(signed_in, decided, wang_xiulan):
    agreeing.agree(claim=decided, account=wang_xiulan, at=now())
    for name in ("agree", "object", "withdraw"):
        assert signed_in.post(address(name, decided), {"text": "x"})["Location"] == address("claim", decided)
    assert fresh(decided).stage == "payment"


def test_a_refusal_shows_clause_facts_evidence_and_remedies(signed_in, claim, wang_xiulan, lin_xiao, zhou_min):
    send_papers(claim, wang_xiulan, PAPERS)
    handling.confirm_papers(claim=claim, account=lin_xiao, at=now())
    reasons = {"clause": "条款 2.6", "facts": "既往症", "evidence": "出院小结", "remedies": "申请调解"}
    deciding.propose_refusal(claim=claim, reasons=reasons, account=lin_xiao, at=now())
    waiting = signed_in.get(address("claim", claim)).content.decode()
    assert "条款 2.6" not in waiting
    assert "You hear from us as soon as it is decided." in waiting
    cards = signed_in.get("/").content.decode()
    assert claim.number in cards
    assert "Money expected" not in waiting + cards, "no money is promised that may never come"
    assert "Amount worked out" not in waiting, "a step that was passed by is none to come"
    deciding.approve(claim=claim, account=zhou_min, at=now())
    page = signed_in.get(address("claim", claim)).content.decode()
    for words in (*reasons.values(), "林晓", "周敏"):
        assert words in page


def test_a_claim_is_taken_back_only_after_a_question(signed_in, claim):
    assert "Take this claim back?" in signed_in.get(address("withdraw", claim)).content.decode()
    assert fresh(claim).stage == "material"
    signed_in.post(address("withdraw", claim))
    assert fresh(claim).outcome == "withdrawn"


def test_a_claim_is_rated_once_and_complained_about_at_any_time(signed_in, claim):
    assert signed_in.post(address("rate", claim), {"text": "好"}).status_code == 422
    signed_in.post(address("rate", claim), {"stars": "5", "text": "很快"})
    again = signed_in.post(address("rate", claim), {"stars": "1", "text": "x"})
    assert again.status_code == 422
    assert "rated this claim already" in again.content.decode()
    signed_in.post(address("complain", claim), {"text": "电话打不通"})
    page = signed_in.get(address("claim", claim)).content.decode()
    assert "★★★★★" in page
    assert "电话打不通" in page


# --- words ---


def at(day, hour, minute=0):
    return dt.datetime(2026, 11, day, hour, minute, tzinfo=dt.UTC) - dt.timedelta(hours=8)


def promise(earliest, latest):
    return StagePromise("x", earliest, latest, latest, None, exceeds_legal=False, rests_on=0, source="plan")


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (at(22, 14, 26), at(22, 15, 12), "today 14:25–15:15"),
        (at(22, 18, 25), at(23, 16, 15), "today 18:25 – tomorrow 16:15"),
        (at(22, 18, 25), at(26, 16, 15), "today – 26 Nov"),
        (at(22, 10, 0), at(22, 15, 12), "by today 15:15"),
        (at(22, 10, 0), at(27, 15, 12), "by the end of 27 Nov"),
        (at(22, 10, 0), at(22, 13, 0), "very soon"),
    ],
)
def test_a_promise_is_said_as_people_say_it(earliest, latest, words):
    with override("en"):
        assert claims_words.span(promise(earliest, latest), at(22, 14, 0)) == words


def stage_line(*, expected=None, legal=None, rests_on=0, source="plan", slower=False, held=False, unknown=False):
    promised = dataclasses.replace(
        promise(at(22, 14, 26), at(22, 17, 12)),
        expected_at=expected or at(22, 15, 2),
        legal_due_at=legal,
        rests_on=rests_on,
        source=source,
        slower=slower,
        held=held,
        holidays_unknown=unknown,
    )
    return StageLine("liability", "Cover decided", "handler", "current", at(22, 14), None, promised, None)


@pytest.mark.parametrize(
    ("facts", "when", "why", "basis"),
    [
        (
            {},
            "planned by today 15:05, or by today 17:15 if it takes longer",
            "",
            "Rests on the plan of the product: there are no claims like this yet.",
        ),
        (
            {"rests_on": 518, "source": "history", "legal": at(26, 0)},
            "expected by today 15:05; 9 of 10 like this are done by today 17:15",
            "",
            "Legal limit: 25 Nov 24:00. Rests on 518 claims like this.",
        ),
        (
            {"rests_on": 12, "source": "blend", "slower": True},
            "expected by today 15:05; 9 of 10 like this are done by today 17:15",
            "Work is slower than usual at the moment.",
            "Rests on 12 claims like this and the plan of the product.",
        ),
        (
            {"rests_on": 518, "source": "history", "expected": at(22, 13)},
            "9 of 10 like this are done by today 17:15",
            "",
            "Rests on 518 claims like this.",
        ),
        (
            {"rests_on": 518, "source": "history", "unknown": True},
            "expected by today 15:05; 9 of 10 like this are done by today 17:15",
            "",
            "Rests on 518 claims like this. The holidays of that time are not published yet: the day may move.",
        ),
        (
            {"rests_on": 518, "source": "history", "held": True},
            "promised by today 17:15",
            "",
            "Rests on 518 claims like this.",
        ),
    ],
)
def test_each_step_says_when_how_sure_what_the_law_allows_and_what_it_rests_on(facts, when, why, basis):
    page = SimpleNamespace(stages=(stage_line(**facts),), headline=SimpleNamespace(code="working"))
    with override("en"):
        (shown,) = customer_stages.stages(page, at(22, 14))
    assert (shown["when"], shown["why"], shown["basis"]) == (when, why, basis)


def test_that_a_limit_of_law_may_pass_is_said_at_the_first_step_it_concerns():
    lines = tuple(stage_line(legal=at(22, 13), rests_on=518, source="history") for _ in range(3))
    page = SimpleNamespace(stages=lines, headline=SimpleNamespace(code="working"))
    with override("en"):
        whys = [shown["why"] for shown in customer_stages.stages(page, at(22, 14))]
    assert whys == ["The legal limit was today 13:00. We are late, and a supervisor knows.", "", ""]


def test_what_several_steps_share_is_said_once_at_the_last_of_them():
    lines = (stage_line(legal=at(26, 0)), stage_line(legal=at(26, 0)), stage_line(rests_on=518, source="history"))
    page = SimpleNamespace(stages=lines, headline=SimpleNamespace(code="working"))
    with override("en"):
        assert [shown["basis"] for shown in customer_stages.stages(page, at(22, 14))] == [
            "",
            "Legal limit: 25 Nov 24:00. Rests on the plan of the product: there are no claims like this yet.",
            "Rests on 518 claims like this.",
        ]


def test_instants_of_other_days_and_years_are_said_in_shanghai_time():
    with override("en"):
        assert claims_words.when(dt.datetime(2026, 11, 22, 17, 30, tzinfo=dt.UTC), at(22, 14)) == "tomorrow 01:30"
        assert claims_words.when(dt.datetime(2027, 1, 2, 4, 0, tzinfo=dt.UTC), at(22, 14)) == "2 Jan 2027 12:00"
        assert claims_words.lasted(at(22, 14), at(22, 14, 1)) == "1 minute"
        assert claims_words.yuan(841250) == "8,412.50"
