"""What happens to files from their arrival to the assessment: nothing twice, nothing lost, everything told."""

from __future__ import annotations

import datetime as dt
import json
import uuid

import pytest

from anlan.backbone.models import JournalEvent
from anlan.backbone.selectors.journal import events_of
from anlan.intake import services
from anlan.intake.models import Correction, Page, Submission
from anlan.intake.selectors.pages import bundle_view, page_facts, present_hashes
from anlan.intake.selectors.standing import standing_of
from anlan.intake.selectors.words import missing_list
from tests.cast import NOON
from tests.intake.sample_papers import WANG, reading, row, rows_of

pytestmark = pytest.mark.django_db
LATER = NOON + dt.timedelta(minutes=1)


@pytest.fixture
def send(bundle, photo, wang_xiulan):
    """Sends one file whose page says what a sample row says, and has it read."""
    shades = iter(range(1, 1000))

    def _send(page_row=None, *, to=None, name="photo.png", read=True):
        path = photo(f"{uuid.uuid4()}.png", shade=next(shades))
        target = (to or bundle).id
        sent, _ = services.submit_file(bundle_id=target, path=path, file_name=name, account=wang_xiulan, at=NOON)
        if read:
            services.record_page(submission_id=sent.id, reading=reading(page_row or row("bank_card")), at=LATER)
            services.finish_submission(submission_id=sent.id, at=LATER)
        return sent

    return _send


def told(bundle) -> list[str]:
    return [event.kind for event in events_of(bundle.chain)]


def test_the_same_content_sent_again_is_the_submission_that_is_there(bundle, photo, wang_xiulan):
    path = photo(shade=7)
    first, new = services.submit_file(bundle_id=bundle.id, path=path, file_name="a.png", account=wang_xiulan, at=NOON)
    again, not_new = services.submit_file(
        bundle_id=bundle.id, path=path, file_name="other name.png", account=wang_xiulan, at=LATER
    )
    assert (new, not_new) == (True, False)
    assert again.id == first.id
    assert told(bundle) == ["MaterialSubmitted"]
    assert present_hashes(bundle.id, [first.stored_file_id, "0" * 64]) == {first.stored_file_id}


def test_a_sixty_first_file_is_refused_and_sixty_are_kept(bundle, send, settings):
    settings.MAX_FILES_PER_CLAIM = 3
    for _ in range(3):
        send(read=False)
    with pytest.raises(services.TooManyFiles):
        send(read=False)
    assert len(bundle_view(bundle.id).submissions) == 3


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd.jpg", "passwd.jpg"),
        ("C:\\Users\\wang\\发票.png", "发票.png"),
        ("a\x00b\n\u202egnp.exe", "abgnp.exe"),
        ("..", "file"),
        ("", "file"),
        ("𠮷田·㛃 𰻞 𱁬 𫝀.jpg", "𠮷田·㛃 𰻞 𱁬 𫝀.jpg"),
        ("\U000323af\U0002a6df\U0002ebef.jpg", "\U000323af\U0002a6df\U0002ebef.jpg"),
        ("字" * 300 + ".jpg", "字" * 251 + ".jpg"),
    ],
)
def test_a_file_keeps_its_letters_and_loses_its_tricks(send, given, kept):
    sent = send(read=False, name=given)
    assert Submission.objects.get(pk=sent.id).file_name == kept


def test_a_page_recorded_twice_and_a_file_finished_twice_are_one(bundle, send):
    sent = send()
    events = told(bundle)
    assert services.record_page(submission_id=sent.id, reading=reading(row("fee_list")), at=LATER) is False
    services.finish_submission(submission_id=sent.id, at=LATER, failure="timed_out")
    assert told(bundle) == events == ["MaterialSubmitted", "PageRead", "MaterialAssessed"]
    assert Page.objects.get().kind == "bank_card"
    assert Submission.objects.get().state == "read"


def test_a_page_that_is_read_after_its_file_was_taken_back_disturbs_nothing(bundle, send, wang_xiulan):
    sent = send(read=False)
    services.withdraw_file(bundle_id=bundle.id, submission_id=sent.id, account=wang_xiulan, at=NOON)
    assert services.record_page(submission_id=sent.id, reading=reading(row("inpatient_invoice")), at=LATER)
    services.finish_submission(submission_id=sent.id, at=LATER)
    assert page_facts(bundle.id) == []
    services.restore_file(bundle_id=bundle.id, submission_id=sent.id, account=wang_xiulan, at=LATER)
    assert [page.kind for page in page_facts(bundle.id)] == ["inpatient_invoice"]


def test_a_file_taken_back_counts_no_more_and_comes_back_whole(bundle, send, wang_xiulan):
    sent = [send(page) for page in rows_of("complete")]
    assert standing_of(bundle.id).assessment.complete
    services.withdraw_file(bundle_id=bundle.id, submission_id=sent[7].id, account=wang_xiulan, at=LATER)
    assert [need.kinds for need in standing_of(bundle.id).assessment.missing] == [("discharge_summary",)]
    with pytest.raises(services.AlreadyWithdrawn):
        services.withdraw_file(bundle_id=bundle.id, submission_id=sent[7].id, account=wang_xiulan, at=LATER)
    services.restore_file(bundle_id=bundle.id, submission_id=sent[7].id, account=wang_xiulan, at=LATER)
    assert standing_of(bundle.id).assessment.complete
    assert Page.objects.count() == 10, "what was read was never lost"


def test_a_file_of_another_claim_cannot_be_taken_back(bundle, send, wang_xiulan):
    other = services.open_bundle(chain="paper/0197e2a0-0000-7000-8000-0000000000a2", expected=WANG, at=NOON)
    sent = send(to=other, read=False)
    with pytest.raises(services.PageNotFound):
        services.withdraw_file(bundle_id=bundle.id, submission_id=sent.id, account=wang_xiulan, at=NOON)
    assert Submission.objects.get().withdrawn_at is None


def test_a_file_the_reader_gave_up_on_says_so_and_the_others_are_still_assessed(bundle, send):
    send(row("bank_card"))
    lost = send(read=False)
    services.finish_submission(submission_id=lost.id, at=LATER, failure="timed_out")
    view = bundle_view(bundle.id)
    assert [(sent.state, sent.failure) for sent in view.submissions] == [("read", ""), ("unreadable", "timed_out")]
    assert view.met["bank_card"]


def test_while_a_file_is_being_read_the_bundle_is_not_settled(bundle, send):
    for page in rows_of("complete"):
        send(page)
    assert standing_of(bundle.id).settled
    send(read=False)
    assert not standing_of(bundle.id).settled
    assert not bundle_view(bundle.id).complete


def test_an_invoice_used_for_another_claim_is_noted_for_the_person_who_checks(bundle, send):
    other = services.open_bundle(chain="paper/0197e2a0-0000-7000-8000-0000000000a2", expected=WANG, at=NOON)
    send(row("inpatient_invoice"), to=other)
    send(row("inpatient_invoice"))
    found = standing_of(bundle.id).assessment.findings
    assert [(one.code, one.blocking) for one in found] == [("used_before", False)]


# --- a person knows better ---


def test_a_correction_is_kept_with_what_stood_there_before_and_the_bundle_is_assessed_anew(bundle, send, lin_xiao):
    wrong = row("bank_card")
    wrong["fields"]["card_number"] = "6222029901000000142"
    send(wrong)
    page = Page.objects.get()
    assert "bank_card" not in standing_of(bundle.id).assessment.met_by
    services.correct_page(
        bundle_id=bundle.id, page_id=page.id, values={"card_number": "6222029901000000141"}, account=lin_xiao, at=LATER
    )
    assert "bank_card" in standing_of(bundle.id).assessment.met_by
    kept = Correction.objects.get()
    assert json.loads(kept.before)["fields"]["card_number"]["value"] == "6222029901000000142"
    assert json.loads(kept.after)["fields"]["card_number"] | {"box": None} == {
        "value": "6222029901000000141",
        "confidence": 1.0,
        "corrected": True,
        "box": None,
    }
    assert told(bundle)[-2:] == ["PageCorrected", "MaterialAssessed"]
    assert JournalEvent.objects.filter(chain=bundle.chain, actor=f"account/{lin_xiao.pk}").count() == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "shopping_list"},
        {"values": {"items": "six lines"}},
        {"values": {"items": "[1, 2]"}},
        {"values": {"items": '{"name": "a"}'}},
        {"values": {"items": '[{"name": "a", "amount": "twelve"}]'}},
        {"values": {"issued_on": "2026-02-30"}},
        {"values": {"total_amount": "8.412.50.0"}},
    ],
)
def test_a_correction_no_page_can_hold_is_refused_with_what_is_allowed(bundle, send, lin_xiao, wrong):
    send(row("fee_list"))
    with pytest.raises(services.CorrectionUnfit) as refused:
        services.correct_page(bundle_id=bundle.id, page_id=Page.objects.get().id, account=lin_xiao, at=LATER, **wrong)
    assert refused.value.allowed
    assert Correction.objects.count() == 0


def test_a_page_that_turns_out_to_be_no_invoice_is_no_longer_found_as_one(bundle, send, lin_xiao):
    send(row("inpatient_invoice"))
    page = Page.objects.get()
    assert page.invoice_index is not None
    services.correct_page(bundle_id=bundle.id, page_id=page.id, kind="other", account=lin_xiao, at=LATER)
    page.refresh_from_db()
    assert page.invoice_index is None
    services.correct_page(
        bundle_id=bundle.id,
        page_id=page.id,
        kind="inpatient_invoice",
        values={"invoice_number": ""},
        account=lin_xiao,
        at=LATER,
    )
    page.refresh_from_db()
    assert page.invoice_index is None, "an invoice without a number is not looked for"


def test_confirming_a_page_twice_is_told_once(bundle, send, lin_xiao):
    send()
    page = Page.objects.get()
    for at in (NOON, LATER):
        services.confirm_page(bundle_id=bundle.id, page_id=page.id, account=lin_xiao, at=at)
    assert told(bundle).count("PageConfirmed") == 1
    with pytest.raises(services.PageNotFound):
        services.confirm_page(bundle_id=bundle.id, page_id=uuid.uuid4(), account=lin_xiao, at=NOON)


def test_a_person_who_confirms_a_page_settles_the_doubts_about_its_reading(bundle, send, lin_xiao):
    send(row("bank_card"))
    page = Page.objects.get()
    Page.objects.filter(pk=page.pk).update(problems=[{"code": "cut_off", "field": None, "facts": {"sides": "left"}}])
    services.reassess(bundle=bundle, at=LATER)
    assert "bank_card" not in standing_of(bundle.id).assessment.met_by
    services.confirm_page(bundle_id=bundle.id, page_id=page.id, account=lin_xiao, at=LATER)
    assert "bank_card" in standing_of(bundle.id).assessment.met_by
    assert told(bundle)[-2:] == ["PageConfirmed", "MaterialAssessed"]


def test_names_and_numbers_lie_sealed_in_the_tables(bundle, send):
    from django.db import connection

    send(row("id_card_front"))
    with connection.cursor() as cursor:
        cursor.execute("select p::text from intake_page p union all select b::text from intake_bundle b")
        stored = "".join(text for (text,) in cursor.fetchall())
    for secret in ("王秀兰", "990101196205140268"):
        assert secret not in stored
        assert secret.encode().hex() not in stored


# --- in words ---


def test_what_is_missing_is_named_once_each_with_the_page_to_take_again():
    from anlan.intake.domain.material import Need

    missing = [Need(("bank_card",)), Need(("household_register", "birth_certificate"), "minor")]
    assert missing_list(missing, {4: "bank_card", 8: "other"}, "en") == (
        "Bank card (page 4 again), Household register or Birth certificate, page 8 again"
    )
    chinese = missing_list(missing, {4: "bank_card"}, "zh-hans")
    assert chinese.startswith("银行卡")
    assert chinese.count("银行卡") == 1
    assert "户口簿或出生医学证明" in chinese
