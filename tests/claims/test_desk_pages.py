"""The staff's pages: who comes in, what each may do, and that nothing typed is lost."""

from __future__ import annotations

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from anlan.backbone.models import Account, Grant, JournalEvent
from anlan.claims.models import Decision, PaymentBatch
from anlan.claims.services import deciding, handling, paying
from anlan.intake.models import Page
from anlan.intake.services.assessment import reassess
from tests.backbone.sign_in_steps import staff_client
from tests.cast import NOON, organisation, staff
from tests.claims import desk_steps as steps
from tests.claims.desk_steps import Clock, fresh


@pytest.fixture(autouse=True)
def clock(monkeypatch, settings, tmp_path):
    steps.plain_storage(settings, tmp_path)
    settings.LANGUAGE_CODE = "en"
    found = Clock()
    monkeypatch.setattr("anlan.claims.views.desk_frame.now", found.now)
    return found


@pytest.fixture
def claim(wang_xiulan, lin_xiao, clock, tmp_path):
    """A claim of 王秀兰 whose papers are complete; 林晓 handles it."""
    steps.new_contract(wang_xiulan)
    return steps.with_papers(steps.new_claim(wang_xiulan, clock), wang_xiulan, clock, tmp_path)


@pytest.fixture
def people(lin_xiao, zhao_qian, zhou_min, wu_lei):
    auditor = staff("sunyue", "孙悦", "auditor", "anlan")
    elsewhere = staff("elsewhere", "郑宁", "handler", "jiangsu")
    return {
        "handler": lin_xiao,
        "supervisor": zhao_qian,
        "approver": zhou_min,
        "cashier": wu_lei,
        "auditor": auditor,
        "elsewhere": elsewhere,
    }


def desk(account):
    """A browser of this member of staff, who has shown a second factor."""
    client = staff_client(account)
    client.cookies["django_language"] = "en"
    return client


def case(claim, name="case", *more):
    return reverse(f"claims:desk_{name}", args=[claim.pk, *more])


def page_of(claim, kind):
    return Page.objects.filter(submission__bundle=claim.bundle, kind=kind).first()


def looks(claim):
    return list(JournalEvent.objects.filter(chain=claim.chain, kind="FileLookedAt").order_by("seq"))


def test_without_signing_in_the_desk_leads_to_the_staff_sign_in(db, client):
    answer = client.get(reverse("claims:desk"))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_login"))


def test_for_customers_there_is_no_desk(claim, wang_xiulan, client):
    client.force_login(wang_xiulan)
    for address in (reverse("claims:desk"), case(claim), reverse("claims:desk_payments")):
        assert client.get(address).status_code == 404


ROLES = ("handler", "supervisor", "approver", "cashier", "auditor", "elsewhere")
# Who reaches which page of a claim in Fujian: 200 opened, 403 known but not theirs, 404 not even known.
MATRIX = {
    "desk": (200, 200, 200, 200, 200, 200),
    "case": (200, 200, 200, 200, 200, 404),
    "mirror": (200, 200, 200, 200, 200, 404),
    "journal": (200, 200, 200, 403, 200, 404),
    "approvals": (403, 403, 200, 403, 403, 403),
    "approval": (403, 403, 200, 403, 403, 403),
    "payments": (403, 403, 403, 200, 403, 403),
}


@pytest.mark.parametrize("page", MATRIX)
def test_each_page_opens_for_whoever_the_matrix_names(page, claim, people):
    whole = page in {"desk", "approvals", "payments"}
    address = reverse("claims:desk" if page == "desk" else f"claims:desk_{page}", args=[] if whole else [claim.pk])
    assert tuple(desk(people[role]).get(address).status_code for role in ROLES) == MATRIX[page]


# Who may do what; everyone else is refused by the server, whatever their page shows.
VERBS = {
    "papers_in_order": {"handler", "supervisor"},
    "covered": {"handler", "supervisor"},
    "recompute": {"handler", "supervisor"},
    "pay": {"handler", "supervisor"},
    "refuse": {"handler", "supervisor"},
    "note": {"handler", "supervisor"},
    "ask_again": {"supervisor"},
    "assign": {"supervisor"},
    "approve": {"approver"},
    "send_back": {"approver"},
    "instruct_again": {"cashier"},
}


@pytest.mark.parametrize("verb", VERBS)
def test_a_step_that_is_not_held_is_refused_and_changes_nothing(verb, claim, people):
    before = JournalEvent.objects.count()
    for role in people.keys() - VERBS[verb]:
        answer = desk(people[role]).post(case(claim, verb), {"pre_existing": "no", "text": "x", "why": "x"})
        assert answer.status_code in {403, 404}, role
    assert fresh(claim).stage == "checking"
    assert JournalEvent.objects.count() == before


def test_a_page_shows_only_the_steps_its_reader_holds(claim, people):
    texts = {role: desk(people[role]).get(case(claim)).content.decode() for role in ("handler", "approver", "auditor")}
    assert case(claim, "papers_in_order") in texts["handler"]
    assert case(claim, "assign") not in texts["handler"]
    assert "papers-in-order" not in texts["approver"] + texts["auditor"]
    assert "Papers are not open to you" in texts["auditor"]


def test_a_handler_leads_a_claim_to_the_second_look_and_an_approver_agrees(claim, people):
    handler, approver = desk(people["handler"]), desk(people["approver"])
    handler.post(case(claim, "papers_in_order"))
    assert fresh(claim).stage == "liability"
    handler.post(case(claim, "covered"), {"pre_existing": "no"})
    shown = handler.get(case(claim)).content.decode()
    assert "a second person looks before the claimant hears of it" in shown
    handler.post(case(claim, "pay"))
    assert fresh(claim).stage == "approval"
    assert claim.number in approver.get(reverse("claims:desk_approvals")).content.decode()
    approver.post(case(claim, "approve"))
    assert fresh(claim).stage == "agreement"
    assert fresh(claim).decisions.get().approved_by == people["approver"]


def test_whether_the_illness_was_there_before_must_be_answered(claim, people):
    handler = desk(people["handler"])
    handler.post(case(claim, "papers_in_order"))
    answer = handler.post(case(claim, "covered"))
    assert answer.status_code == 422
    assert "Was the illness there before" in answer.content.decode()
    assert fresh(claim).stage == "liability"


def test_nobody_agrees_to_a_decision_of_their_own(claim, people, clock):
    both = people["handler"]
    Grant.objects.create(account=both, role="approver", organisation=organisation("life"), starts_at=NOON)
    steps.decided(claim, both, clock)
    page = desk(both).get(case(claim, "approval")).content.decode()
    assert "This is your own decision" in page
    assert case(claim, "approve") not in page
    desk(both).post(case(claim, "approve"))
    assert fresh(claim).decisions.get().state == Decision.State.PROPOSED


def test_a_decision_sent_back_shows_its_handler_why(claim, people, clock):
    steps.decided(claim, people["handler"], clock)
    approver = desk(people["approver"])
    empty = approver.post(case(claim, "send_back"), {"why": "  "})
    assert empty.status_code == 422
    approver.post(case(claim, "send_back"), {"why": "请核对床位费"})
    assert fresh(claim).stage == "liability"
    assert "请核对床位费" in desk(people["handler"]).get(case(claim)).content.decode()


def test_a_refusal_without_evidence_keeps_what_was_typed(claim, people, clock):
    handling.confirm_papers(claim=claim, account=people["handler"], at=clock.tick())
    handler = desk(people["handler"])
    typed = {"clause": "条款 3.2", "facts": "既往症", "evidence": " ", "remedies": "可申请复议"}
    answer = handler.post(case(claim, "refuse"), typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "条款 3.2" in page
    assert "可申请复议" in page
    assert 'href="#refusalform_evidence"' in page
    handler.post(case(claim, "refuse"), typed | {"evidence": "出院小结第 1 页"})
    assert fresh(claim).decisions.get().kind == Decision.Kind.REFUSE


def test_non_disclosure_is_no_ground_once_the_right_to_rescind_has_lapsed(claim, people, clock):
    handling.confirm_papers(claim=claim, account=people["handler"], at=clock.tick())
    typed = dict.fromkeys(("clause", "facts", "evidence", "remedies"), "x")
    typed |= {"for_non_disclosure": "on", "known_on": "2026-09-01"}
    answer = desk(people["handler"]).post(case(claim, "refuse"), typed)
    assert answer.status_code == 422
    assert "The right to rescind has lapsed" in answer.content.decode()
    assert not fresh(claim).decisions.exists()


def test_a_second_request_needs_a_reason_of_the_list_and_a_note(claim, people):
    supervisor = desk(people["supervisor"])
    wrong = supervisor.post(case(claim, "ask_again"), {"reason": "first", "note": "x"})
    assert wrong.status_code == 422
    supervisor.post(case(claim, "ask_again"), {"reason": "new_fact", "note": "请补充手术记录"})
    request = fresh(claim).material_requests.get()
    assert (request.reason, request.asked_by) == ("new_fact", people["supervisor"])
    assert fresh(claim).stage == "material"


def test_a_claim_goes_only_to_somebody_who_may_handle_it(claim, people):
    supervisor = desk(people["supervisor"])
    refused = supervisor.post(case(claim, "assign"), {"handler": str(people["elsewhere"].pk)})
    assert refused.status_code == 422
    assert fresh(claim).handler == people["handler"]
    supervisor.post(case(claim, "assign"), {"handler": str(people["supervisor"].pk)})
    assert fresh(claim).handler == people["supervisor"]


def test_a_correction_changes_only_what_differs(claim, people):
    page = page_of(claim, "discharge_summary")
    before = json.loads(page.fields)
    sent = {f"field.{name}": row["value"] for name, row in before.items()} | {"field.diagnosis": "慢性胆囊炎"}
    desk(people["handler"]).post(case(claim, "correct", page.pk), sent | {"kind": page.kind})
    after = json.loads(Page.objects.get(pk=page.pk).fields)
    assert after["diagnosis"]["value"] == "慢性胆囊炎"
    assert after["diagnosis"]["corrected"]
    assert {name for name, row in after.items() if row.get("corrected")} == {"diagnosis"}


def test_a_diagnosis_that_was_not_found_is_told_and_can_be_entered(claim, people, clock):
    page = page_of(claim, "discharge_summary")
    fields = {name: row for name, row in json.loads(page.fields).items() if not name.startswith("diagnosis")}
    page.fields, page.confirmed_at = json.dumps(fields, ensure_ascii=False), None
    page.text += "\n出院诊断：急性胆囊炎"
    page.save(update_fields=["fields", "confirmed_at", "text"])
    reassess(bundle=page.submission.bundle, at=clock.tick())
    handler = desk(people["handler"])
    shown = handler.get(case(claim), {"page": page.submission.place}).content.decode()
    assert "diagnosis was not found on this page" in shown
    assert 'name="field.diagnosis"' in shown
    sent = {f"field.{name}": row["value"] for name, row in fields.items()} | {"field.diagnosis": "急性胆囊炎"}
    handler.post(case(claim, "correct", page.pk), sent | {"kind": page.kind})
    assert json.loads(Page.objects.get(pk=page.pk).fields)["diagnosis"]["value"] == "急性胆囊炎"
    shown = handler.get(case(claim), {"page": page.submission.place}).content.decode()
    assert "was not found on this page" not in shown


def test_a_correction_that_changes_nothing_leaves_the_journal_alone(claim, people):
    page = page_of(claim, "id_card_front")
    sent = {f"field.{name}": row["value"] for name, row in json.loads(page.fields).items()}
    desk(people["handler"]).post(case(claim, "correct", page.pk), sent | {"kind": page.kind})
    assert not JournalEvent.objects.filter(chain=claim.chain, kind="PageCorrected").exists()


def test_one_item_of_a_fee_list_is_corrected_and_the_others_stay(claim, people):
    page = page_of(claim, "fee_list")
    items = json.loads(json.loads(page.fields)["items"]["value"])
    sent = {f"item.{name}": [row[name] for row in items] for name in ("name", "category", "amount", "in_list")}
    sent["item.in_list"] = ["丙", *sent["item.in_list"][1:]]
    for name in sent:  # the empty row at the end of the form
        sent[name].append("")
    desk(people["handler"]).post(case(claim, "correct", page.pk), sent | {"kind": page.kind})
    after = json.loads(json.loads(Page.objects.get(pk=page.pk).fields)["items"]["value"])
    assert after[0]["in_list"] == "丙"
    assert [row["amount"] for row in after] == [row["amount"] for row in items]


def test_what_else_was_read_of_an_item_is_shown_and_survives_a_correction(claim, people):
    page = page_of(claim, "fee_list")
    fields = json.loads(page.fields)
    items = json.loads(fields["items"]["value"])
    items[1]["specification"] = "0.1g*8片"
    fields["items"]["value"] = json.dumps(items, ensure_ascii=False)
    Page.objects.filter(pk=page.pk).update(fields=json.dumps(fields, ensure_ascii=False))
    handler = desk(people["handler"])
    assert "0.1g*8片" in handler.get(f"{case(claim)}?page={page.submission.place}").content.decode()
    sent = {f"item.{name}": [row[name] for row in items[1:]] for name in ("name", "category", "amount", "in_list")}
    sent["item.row"] = [str(place) for place in range(1, len(items))]  # the first row was taken out
    sent["item.name"][0] += "片"  # and a letter put right
    handler.post(case(claim, "correct", page.pk), sent | {"kind": page.kind})
    after = json.loads(json.loads(Page.objects.get(pk=page.pk).fields)["items"]["value"])
    assert after[0]["specification"] == "0.1g*8片"
    far = {"item.name": ["另一项"], "item.category": [""], "item.amount": ["1.00"], "item.in_list": [""]}
    sent = far | {"item.row": ["9" * 5000], "kind": page.kind}
    assert handler.post(case(claim, "correct", page.pk), sent).status_code == 302
    assert all("specification" not in row for row in after[1:])


def test_words_in_place_of_an_amount_are_refused_the_list_stays_and_the_form_too(claim, people):
    page = page_of(claim, "fee_list")
    items = json.loads(json.loads(page.fields)["items"]["value"])
    sent = {f"item.{name}": [row[name] for row in items] for name in ("name", "category", "amount", "in_list")}
    sent["item.amount"] = ["三百元", *sent["item.amount"][1:]]
    sent["item.name"][1] = "一个更正过的名称"
    answer = desk(people["handler"]).post(case(claim, "correct", page.pk), sent | {"kind": page.kind})
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert "“三百元” is no amount." in shown
    assert 'value="三百元"' in shown
    assert 'value="一个更正过的名称"' in shown
    assert json.loads(json.loads(Page.objects.get(pk=page.pk).fields)["items"]["value"]) == items


@pytest.mark.parametrize("wrong", ["2026-13-45", "2026-02-30", "昨天", "2026-09-14 或 09-15"])
def test_a_day_that_is_none_is_refused_in_words_at_its_field_and_nothing_written_is_lost(claim, people, wrong):
    page = page_of(claim, "discharge_summary")
    before = json.loads(page.fields)
    sent = {f"field.{name}": row["value"] for name, row in before.items()}
    sent |= {"field.discharged_on": wrong, "field.diagnosis": "慢性胆囊炎", "kind": "medical_record"}
    answer = desk(people["handler"]).post(case(claim, "correct", page.pk), sent)
    assert answer.status_code == 422
    shown = answer.content.decode()
    note = shown[shown.index('id="note-discharged_on"') :].partition("</p>")[0]
    assert f"“{wrong}” is no day. Please write it like this: 2026-09-14." in note
    assert f'name="field.discharged_on" value="{wrong}"' in shown
    assert 'name="field.diagnosis" value="慢性胆囊炎"' in shown
    assert '<option value="medical_record" selected>' in shown
    assert json.loads(Page.objects.get(pk=page.pk).fields) == before


@pytest.mark.parametrize(
    ("kind", "name", "written", "kept"),
    [
        ("discharge_summary", "discharged_on", " 2026年9月9日 ", "2026-09-09"),
        ("discharge_summary", "discharged_on", "20260909", "2026-09-09"),
        ("discharge_summary", "discharged_on", "", ""),
        ("inpatient_invoice", "total_amount", "￥8,412.5元", "8412.50"),
        ("id_card_back", "valid_to", "长期", "long_term"),
    ],
)
def test_days_and_amounts_may_be_written_as_people_do(claim, people, kind, name, written, kept):
    page = page_of(claim, kind)
    sent = {f"field.{field}": row["value"] for field, row in json.loads(page.fields).items() if field != "items"}
    answer = desk(people["handler"]).post(
        case(claim, "correct", page.pk), sent | {f"field.{name}": written, "kind": kind}
    )
    assert answer.status_code == 302
    assert json.loads(Page.objects.get(pk=page.pk).fields)[name]["value"] == kept


def test_doubtful_values_are_marked_until_a_person_confirms_the_page(claim, people):
    page = page_of(claim, "discharge_summary")
    handler = desk(people["handler"])
    address = f"{case(claim)}?page=8"
    assert "Read with doubt" in handler.get(address).content.decode()
    handler.post(case(claim, "confirm", page.pk))
    assert "Read with doubt" not in handler.get(address).content.decode()


def test_a_look_is_journalled_once_an_hour_for_a_person_and_a_page(claim, people, clock):
    page = page_of(claim, "bank_card")
    handler = desk(people["handler"])
    for _time in range(3):
        answer = handler.get(case(claim, "page_image", page.pk))
        assert answer["Content-Type"] == "image/jpeg"
        assert "no-store" in answer["Cache-Control"]
    assert [(look.payload["reason"], look.payload["viewer"]) for look in looks(claim)] == [
        ("handling", str(people["handler"].pk))
    ]
    clock.tick(61)
    handler.get(case(claim, "page_image", page.pk))
    assert len(looks(claim)) == 2


def test_small_pictures_write_nothing(claim, people):
    answer = desk(people["handler"]).get(case(claim, "page_image", page_of(claim, "bank_card").pk), {"size": "thumb"})
    assert answer.status_code == 200
    assert not looks(claim)


def test_a_supervisor_gives_a_reason_before_the_papers_open(claim, people, clock):
    page = page_of(claim, "discharge_summary")
    supervisor = desk(people["supervisor"])
    assert supervisor.get(case(claim, "page_image", page.pk)).status_code == 403
    shown = supervisor.get(case(claim)).content.decode()
    assert "Why do you open the papers?" in shown
    assert "胆" not in shown
    empty = supervisor.post(case(claim, "look"), {"reason": "other", "words": ""})
    assert empty.status_code == 422
    supervisor.post(case(claim, "look"), {"reason": "other", "words": "客户来电询问"})
    assert supervisor.get(case(claim, "page_image", page.pk)).status_code == 200
    assert looks(claim)[0].payload["reason"] == "客户来电询问"
    clock.tick(61)
    assert supervisor.get(case(claim, "page_image", page.pk)).status_code == 403


def test_nobody_sees_a_page_without_the_permission_or_through_another_claim(
    claim, people, clock, wang_xiulan, tmp_path
):
    page = page_of(claim, "bank_card")
    assert desk(people["auditor"]).get(case(claim, "page_image", page.pk)).status_code == 403
    assert desk(people["elsewhere"]).get(case(claim, "page_image", page.pk)).status_code == 404
    other = steps.new_claim(wang_xiulan, clock)
    assert desk(people["handler"]).get(case(other, "page_image", page.pk)).status_code == 404
    assert not looks(claim)


def test_a_case_page_takes_at_most_thirty_statements(claim, people, clock):
    steps.decided(claim, people["handler"], clock)
    for role in ("handler", "approver"):
        client = desk(people[role])
        client.get(case(claim))  # the catalogues are read once a process
        with CaptureQueriesContext(
            connection,
        ) as seen:
            assert client.get(case(claim)).status_code == 200
        assert len(seen) <= 30, [query["sql"][:90] for query in seen]


def test_leafing_fetches_the_pages_alone(claim, people):
    answer = desk(people["handler"]).get(f"{case(claim)}?page=2", headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert "<html" not in page
    assert "Page 2 of 10" in page


def test_the_list_has_the_claim_due_first_on_top_and_says_when_it_is_late(claim, people, clock, wang_xiulan):
    younger = steps.new_claim(wang_xiulan, clock)
    clock.tick(60 * 24 * 40)
    page = desk(people["handler"]).get(reverse("claims:desk")).content.decode()
    assert page.index(claim.number) < page.index(younger.number)
    assert "later than promised" in page
    assert "limit passed" in page
    assert "waiting for the claimant" in page


def test_filters_and_search_stay_within_the_scope(claim, people):
    handler, elsewhere = desk(people["handler"]), desk(people["elsewhere"])
    address = reverse("claims:desk")
    assert claim.number in handler.get(address, {"stage": "checking"}).content.decode()
    assert "Nothing here" in handler.get(address, {"stage": "payment"}).content.decode()
    assert claim.number in handler.get(address, {"q": claim.number[-6:]}).content.decode()
    assert case(claim) not in elsewhere.get(address, {"q": claim.number}).content.decode()
    assert "No claim with this number" in elsewhere.get(address, {"q": claim.number}).content.decode()
    assert handler.get(address, {"page": "nonsense", "due": "nonsense"}).status_code == 200


def test_a_long_list_is_leafed_through(claim, people, clock, wang_xiulan, monkeypatch):
    monkeypatch.setattr("anlan.claims.selectors.desk.PAGE_SIZE", 1)
    steps.new_claim(wang_xiulan, clock)
    handler = desk(people["handler"])
    first = handler.get(reverse("claims:desk")).content.decode()
    second = handler.get(reverse("claims:desk"), {"page": "2"}).content.decode()
    assert "1–1 of 2" in first
    assert 'rel="next"' in first
    assert "2–2 of 2" in second
    assert 'rel="prev"' in second
    assert 'rel="next"' not in second


def test_the_mirror_speaks_the_claimants_language_and_has_no_buttons(claim, people, wang_xiulan):
    Account.objects.filter(pk=wang_xiulan.pk).update(language="zh-hans")
    page = desk(people["handler"]).get(case(claim, "mirror")).content.decode()
    assert 'lang="zh-hans"' in page
    assert "影像校验" in page
    phone = page[page.index('class="phone-screen"') :]
    assert "<button" not in phone
    assert "<form" not in phone


def test_the_journal_says_that_its_chain_holds_and_who_did_what(claim, people, clock):
    handling.add_note(claim=claim, text="已电话核实", account=people["handler"], at=clock.tick())
    page = desk(people["auditor"]).get(case(claim, "journal")).content.decode()
    assert "The chain holds" in page
    assert "已电话核实" in page
    assert "林晓" in page


def test_a_cashier_sends_what_waits_and_takes_in_the_banks_answer(claim, people, clock, wang_xiulan):
    paid = steps.agreed(claim, people["handler"], people["approver"], wang_xiulan, clock)
    cashier = desk(people["cashier"])
    assert "Send 1 to the bank" in cashier.get(reverse("claims:desk_payments")).content.decode()
    cashier.post(reverse("claims:desk_send_batch"))
    batch = PaymentBatch.objects.get()
    paying.hand_over(batch_id=batch.pk, at=clock.tick())
    wrong = cashier.post(reverse("claims:desk_answers"), {"file": SimpleUploadedFile("a.xml", b"<html/>")})
    assert wrong.status_code == 422
    assert "not a payment status report" in wrong.content.decode()
    answer = steps.bank_answer(paid.payments.get().end_to_end_id, "ACSC")
    for _twice in range(2):
        assert (
            cashier.post(reverse("claims:desk_answers"), {"file": SimpleUploadedFile("b.xml", answer)}).status_code
            == 302
        )
    assert fresh(claim).outcome == "paid"
    assert cashier.post(reverse("claims:desk_send_batch"), follow=True).status_code == 200
    assert PaymentBatch.objects.count() == 1


def test_a_returned_payment_is_instructed_again_only_to_an_account_that_can_be_paid(claim, people, clock, wang_xiulan):
    paid = steps.agreed(claim, people["handler"], people["approver"], wang_xiulan, clock)
    cashier = desk(people["cashier"])
    cashier.post(reverse("claims:desk_send_batch"))
    paying.hand_over(batch_id=PaymentBatch.objects.get().pk, at=clock.tick())
    paying.take_in_answers(text=steps.bank_answer(paid.payments.get().end_to_end_id, "RJCT"), at=clock.tick())
    assert "Returned by the bank" in cashier.get(reverse("claims:desk_payments")).content.decode()
    typed = {"name": "王秀兰", "account_number": "6222 0200 0000 0000 001", "bank": "中国工商银行"}
    wrong = cashier.post(case(claim, "instruct_again"), typed)
    assert wrong.status_code == 422
    assert "6222 0200 0000 0000 001" in wrong.content.decode()
    good = json.loads(page_of(claim, "bank_card").fields)["card_number"]["value"]
    assert cashier.post(case(claim, "instruct_again"), typed | {"account_number": good}).status_code == 302
    assert sorted(fresh(claim).payments.values_list("attempt", "state")) == [(1, "rejected"), (2, "instructed")]


def test_the_payment_file_leaves_only_with_a_line_in_the_journal(claim, people, clock, wang_xiulan):
    steps.agreed(claim, people["handler"], people["approver"], wang_xiulan, clock)
    cashier = desk(people["cashier"])
    cashier.post(reverse("claims:desk_send_batch"))
    batch = PaymentBatch.objects.get()
    answer = cashier.get(reverse("claims:desk_batch_file", args=[batch.pk]))
    assert b"pain.001" in b"".join(answer.streaming_content)
    look = JournalEvent.objects.get(chain=f"batch/{batch.pk}", kind="FileLookedAt")
    assert look.payload["viewer"] == str(people["cashier"].pk)


def test_a_batch_of_another_company_is_not_known(claim, people, clock, wang_xiulan):
    steps.agreed(claim, people["handler"], people["approver"], wang_xiulan, clock)
    desk(people["cashier"]).post(reverse("claims:desk_send_batch"))
    batch = PaymentBatch.objects.get()
    other = desk(staff("othercash", "孙悦", "cashier", "jiangsu"))
    assert other.get(reverse("claims:desk_batch", args=[batch.pk])).status_code == 404
    assert other.get(reverse("claims:desk_batch_file", args=[batch.pk])).status_code == 404
    assert batch.message_id not in other.get(reverse("claims:desk_payments")).content.decode()


def test_a_stale_page_is_told_what_happened_and_loses_nothing(claim, people, clock):
    handling.confirm_papers(claim=claim, account=people["supervisor"], at=clock.tick())
    answer = desk(people["handler"]).post(case(claim, "papers_in_order"), follow=True)
    assert answer.status_code == 200
    assert "This cannot be done at the stage the claim is in." in answer.content.decode()


def test_news_are_offered_and_never_pushed_under_somebodys_hands(claim, people, clock):
    handler = desk(people["handler"])
    newest = JournalEvent.objects.filter(chain=claim.chain).latest("seq").seq
    assert "Something new" not in handler.get(case(claim, "news", newest)).content.decode()
    handling.add_note(claim=claim, text="新情况", account=people["supervisor"], at=clock.tick())
    assert "Something new" in handler.get(case(claim, "news", newest)).content.decode()


def test_forms_are_protected_against_other_sites(claim, people):
    strict = staff_client(people["handler"], Client(enforce_csrf_checks=True))
    assert strict.post(case(claim, "papers_in_order")).status_code == 403
    assert fresh(claim).stage == "checking"


def test_a_refusal_reaches_the_second_person_with_its_reasons(claim, people, clock):
    handling.confirm_papers(claim=claim, account=people["handler"], at=clock.tick())
    reasons = {"clause": "条款 3.2", "facts": "既往症", "evidence": "病历", "remedies": "可申请复议"}
    deciding.propose_refusal(claim=fresh(claim), reasons=reasons, account=people["handler"], at=clock.tick())
    page = desk(people["approver"]).get(case(claim, "approval")).content.decode()
    assert all(text in page for text in reasons.values())
    assert "Agree to refuse" in page


def test_the_desk_shows_what_speaks_for_an_earlier_illness_and_the_answer_keeps_it(claim, people, clock):
    told = page_of(claim, "discharge_summary")
    told.text += "\n既往胆囊炎病史8年。"
    told.save(update_fields=["text"])
    handler = desk(people["handler"])
    handler.post(case(claim, "papers_in_order"))
    shown = handler.get(case(claim)).content.decode()
    assert "The papers suggest: yes" in shown
    assert "既往胆囊炎病史8年" in shown
    assert "The papers suggest" not in desk(people["auditor"]).get(case(claim)).content.decode()
    handler.post(case(claim, "covered"), {"pre_existing": "no"})
    found = JournalEvent.objects.get(chain=claim.chain, kind="CoverFound")
    assert found.payload == {"pre_existing": False, "evidence": [str(told.pk)]}
