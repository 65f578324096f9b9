"""What the plan asks of a bill and no paper says is answered on the desk, and the computation uses the answer."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from anlan.backbone.clock import now
from anlan.backbone.models import JournalEvent
from anlan.backbone.services import tokens
from anlan.benefits import services as benefits
from anlan.benefits.domain.bill import Mark
from anlan.benefits.selectors import YearDiffers, cover_of, latest_adjudication
from anlan.benefits.services import Person
from anlan.claims.domain.bill_answers import BillAnswers
from anlan.claims.services import deciding, handling
from anlan.claims.services.errors import BillAnswerUnfit, BillSettled, QuestionsOpen
from anlan.claims.services.notice_of_loss import Notice, estimate_loss, notify_loss
from anlan.engines.adjudication import BillLine, ClaimFacts
from tests.backbone.sign_in_steps import staff_client
from tests.cast import NOON, organisation
from tests.claims import desk_steps as steps
from tests.claims.desk_steps import Clock, fresh

# What the complete sample's fee list says of medicine; the plan below counts each drug up to 2,000 yuan.
ALBUMIN = ("西药费", "人血白蛋白")
LIMITS = """    sub_limits:
      - key: single_drug
        name: {zh: 单个药品, en: A single drug}
        takes: [western_medicine]
        per: item
        amount: {value: 2000, unit: yuan, source: own_design, verified: true}
"""
BY_LEVEL = """      - key: nursing
        name: {zh: 护理, en: Nursing}
        takes: [nursing]
        per: month
        steps:
          - care_level_from: 4
            amount: {value: 500, unit: yuan, source: own_design, verified: true}
"""


@pytest.fixture(autouse=True)
def clock(monkeypatch, settings, tmp_path):
    steps.plain_storage(settings, tmp_path)
    settings.LANGUAGE_CODE = "en"
    found = Clock()
    monkeypatch.setattr("anlan.claims.views.desk_frame.now", found.now)
    return found


@pytest.fixture
def limits():
    return LIMITS


@pytest.fixture
def plan(limits):
    return (steps.SCHEDULES / "inpatient_2026.yaml").read_text() + limits


@pytest.fixture
def claim(wang_xiulan, lin_xiao, clock, tmp_path, plan):
    """王秀兰's claim at the question whether it is covered, under a plan that counts each drug; 林晓 handles it."""
    file = tmp_path / "plan.yaml"
    file.write_text(plan)
    benefits.register_contract(
        number=steps.NUMBER,
        schedule=benefits.register_schedule(path=file, at=NOON),
        organisation=organisation("fujian"),
        starts_on=dt.date(2026, 1, 1),
        ends_on=dt.date(2026, 12, 31),
        insured_since=dt.date(2025, 1, 1),
        people=[Person(name="王秀兰", id_number=steps.ID_NUMBER, account=wang_xiulan)],
        at=NOON,
    )
    found = steps.with_papers(steps.new_claim(wang_xiulan, clock), wang_xiulan, clock, tmp_path)
    handling.confirm_papers(claim=found, account=lin_xiao, at=clock.tick())
    return fresh(found)


@pytest.fixture
def handler(lin_xiao):
    """林晓's browser, who has shown a second factor."""
    client = staff_client(lin_xiao)
    client.cookies["django_language"] = "en"
    return client


def case(claim, name="case"):
    return reverse(f"claims:desk_{name}", args=[claim.pk])


def form_of(handler, claim) -> dict[str, str]:
    """The form as the page offers it, filled in as it is proposed."""
    form = handler.get(case(claim)).context["forms"]["bill"]
    values = {name: form[name].value() for name in form.fields}
    return {name: "" if value is None else str(value) for name, value in values.items()}


def line_of(claim, item: str):
    view = latest_adjudication(claim.chain)
    (line_id,) = (line.line_id for line in view.facts.lines if line.item == item)
    return next(line for line in view.answer.lines if line.line_id == line_id)


def test_until_it_is_said_which_drug_it_is_nothing_is_worked_out(claim, lin_xiao, clock, handler):
    with pytest.raises(QuestionsOpen) as asked:
        handling.find_covered(claim=claim, account=lin_xiao, at=clock.tick(), pre_existing=False)
    assert set(asked.value.extra["questions"]) == {"item"}
    page = handler.get(case(claim)).content.decode()
    assert "The plan asks something of the bill" in page
    assert "Which drug or device" in page


def test_the_names_on_the_fee_list_are_proposed_and_saving_them_answers_the_question(claim, handler):
    form = form_of(handler, claim)
    assert {"人血白蛋白", "乌司他丁"} <= {value for name, value in form.items() if name.startswith("item_")}
    assert handler.post(case(claim, "bill"), form).status_code == 302
    handler.post(case(claim, "covered"), {"pre_existing": "no"})
    assert fresh(claim).stage == "calculation"
    albumin = line_of(claim, "人血白蛋白")
    assert albumin.billed_fen == 513_600
    assert albumin.over_limit_fen == albumin.billed_fen - albumin.other_paid_fen - 200_000
    page = handler.get(case(claim)).content.decode()
    assert "western medicine · 人血白蛋白" in page


def test_two_spellings_of_one_drug_share_its_limit(claim, handler):
    form = form_of(handler, claim)
    both = {name: "人血白蛋白" for name, value in form.items() if value in ("人血白蛋白", "乌司他丁")}
    handler.post(case(claim, "bill"), form | both)
    handler.post(case(claim, "covered"), {"pre_existing": "no"})
    line = line_of(claim, "人血白蛋白")
    assert line.billed_fen == 513_600 + 235_200


def test_an_item_can_be_something_the_plan_has_rules_of_its_own_for(claim, handler):
    form = form_of(handler, claim)
    bed = next(name for name, value in form.items() if name.startswith("kind_") and value == "bed")
    answer = handler.post(case(claim, "bill"), form | {bed: "western_medicine"})
    assert answer.status_code == 422, "a drug needs a name"
    again = answer.context["forms"]["bill"]
    assert again[bed].value() == "western_medicine"
    assert bed.replace("kind", "item") in again.errors
    filled = form | {bed: "western_medicine", bed.replace("kind", "item"): "x"}
    assert handler.post(case(claim, "bill"), filled).status_code == 302
    assert "x" in {mark.item for mark in BillAnswers.from_json(fresh(claim).bill_answers).marks.values()}


def test_the_answers_stand_in_the_journal_with_who_gave_them(claim, handler, lin_xiao):
    handler.post(case(claim, "bill"), form_of(handler, claim))
    event = JournalEvent.objects.filter(chain=claim.chain, kind="BillAnswered").get()
    assert event.actor == f"account/{lin_xiao.pk}"
    assert {"printed": "西药费", "name": "人血白蛋白", "item": "人血白蛋白"} in event.payload["items"]


def test_an_answer_after_the_amount_was_worked_out_works_it_out_again(claim, handler):
    form = form_of(handler, claim)
    handler.post(case(claim, "bill"), form)
    handler.post(case(claim, "covered"), {"pre_existing": "no"})
    before = latest_adjudication(claim.chain)
    both = {name: "人血白蛋白" for name, value in form.items() if value in ("人血白蛋白", "乌司他丁")}
    handler.post(case(claim, "bill"), form | both)
    after = latest_adjudication(claim.chain)
    assert after.payable_fen < before.payable_fen


def test_a_form_of_papers_that_have_changed_is_not_taken(claim, handler):
    answer = handler.post(case(claim, "bill"), form_of(handler, claim) | {"rows": "0123456789abcdef"})
    assert answer.status_code == 422
    assert "The papers have changed meanwhile" in answer.content.decode()
    assert fresh(claim).bill_answers == {}


def test_the_bill_of_a_decided_claim_is_settled(claim, handler, lin_xiao, clock):
    handler.post(case(claim, "bill"), form_of(handler, claim))
    handler.post(case(claim, "covered"), {"pre_existing": "no"})
    deciding.decide_payment(claim=fresh(claim), account=lin_xiao, at=clock.tick())
    with pytest.raises(BillSettled):
        handling.answer_bill(claim=claim, answers=BillAnswers(), account=lin_xiao, at=clock.tick())
    assert handler.post(case(claim, "bill"), {}).status_code == 302
    assert "bill" not in handler.get(case(claim)).context["forms"]


def test_a_program_answers_through_the_api_and_what_it_says_wrong_is_named(claim, lin_xiao, clock):
    token = tokens.issue(account=lin_xiao, at=now())
    program = Client(headers={"Authorization": f"Bearer {token.secret}"})
    address = f"/api/v1/claims/{claim.pk}/bill-answers"
    item = {"printed": "西药费", "name": "人血白蛋白", "item": "人血白蛋白"}

    def send(body, key):
        return program.post(address, body, content_type="application/json", headers={"Idempotency-Key": key})

    assert send({"items": [item], "care_level": 5}, "a" * 36).status_code == 204
    kept = BillAnswers.from_json(fresh(claim).bill_answers)
    assert (kept.care_level, kept.marks[ALBUMIN].item) == (5, "人血白蛋白")
    refused = send({"items": [item | {"name": "阿美替尼片"}]}, "b" * 36)
    assert (refused.status_code, refused.json()["code"]) == (422, "bill_answer_unfit")


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        ({("西药费", "阿美替尼片"): Mark(item="阿美替尼")}, "阿美替尼片"),
        ({ALBUMIN: Mark(category="proton_heavy_ion")}, "proton_heavy_ion"),
    ],
)
def test_an_answer_about_what_is_not_there_is_refused_with_what_is(claim, lin_xiao, clock, marks, found):
    with pytest.raises(BillAnswerUnfit) as refused:
        handling.answer_bill(claim=claim, answers=BillAnswers(marks), account=lin_xiao, at=clock.tick())
    assert refused.value.detail == found
    assert found not in refused.value.allowed


def test_a_service_of_a_day_to_come_is_refused(claim, lin_xiao, clock):
    answers = BillAnswers({ALBUMIN: Mark(item="人血白蛋白", on=dt.date(2062, 9, 14))})
    with pytest.raises(BillAnswerUnfit, match="2062-09-14"):
        handling.answer_bill(claim=claim, answers=answers, account=lin_xiao, at=clock.tick())


def test_what_the_form_does_not_ask_stays_as_it_was_said_before(claim, handler):
    claim.bill_answers = BillAnswers(care_level=5, care_months=7, settled={"mutual_aid": True}).to_json()
    claim.save(update_fields=["bill_answers"])
    handler.post(case(claim, "bill"), form_of(handler, claim))
    kept = BillAnswers.from_json(fresh(claim).bill_answers)
    assert (kept.care_level, kept.care_months, kept.settled) == (5, 7, {"mutual_aid": True})


class TestACostThePlanDoesNotCover:
    @pytest.fixture
    def plan(self, limits):
        return (steps.SCHEDULES / "inpatient_2026.yaml").read_text().replace("      - bed\n", "") + limits

    def test_a_kind_given_by_mistake_can_be_taken_back(self, claim, handler):
        form = form_of(handler, claim)
        bed = next(name for name, value in form.items() if name.startswith("kind_") and value == "bed")
        handler.post(case(claim, "bill"), form | {bed: "treatment"})
        assert form_of(handler, claim)[bed] == "treatment"
        assert handler.post(case(claim, "bill"), form).status_code == 302
        assert form_of(handler, claim)[bed] == "bed"


def test_a_supervisor_sees_the_bill_only_after_saying_why(claim, zhao_qian):
    supervisor = staff_client(zhao_qian)
    supervisor.cookies["django_language"] = "en"
    assert "bill" not in supervisor.get(case(claim)).context["forms"]
    answer = supervisor.post(case(claim, "bill"), {}, follow=True)
    assert "人血白蛋白" not in answer.content.decode()
    assert "Say why you need to see this" in answer.content.decode()
    supervisor.post(case(claim, "look"), {"reason": "supervision"})
    assert supervisor.post(case(claim, "bill"), form_of(supervisor, claim)).status_code == 302
    assert fresh(claim).bill_answers


def test_somebody_who_only_looks_is_not_asked(claim, zhou_min, clock):
    approver = staff_client(zhou_min)
    assert approver.post(case(claim, "bill"), {}).status_code in {403, 404}
    assert "bill" not in approver.get(case(claim)).context["forms"]


class TestCareLevel:
    @pytest.fixture
    def limits(self):
        return "    sub_limits:\n" + BY_LEVEL

    def test_the_level_is_asked_for_and_decides_what_counts(self, claim, handler):
        form = form_of(handler, claim)
        assert {"care_level", "care_months"} <= form.keys()
        assert handler.post(case(claim, "bill"), form).status_code == 422, "a level must be said"
        handler.post(case(claim, "bill"), form | {"care_level": "3"})
        handler.post(case(claim, "covered"), {"pre_existing": "no"})
        below = latest_adjudication(claim.chain)
        handler.post(case(claim, "bill"), form | {"care_level": "4"})
        reached = latest_adjudication(claim.chain)
        assert (below.facts.care_level, reached.facts.care_level) == (3, 4)

        def over(view):
            return next(line.over_limit_fen for line in view.answer.lines if line.category == "nursing")

        assert over(below) - over(reached) == 50_000

    @pytest.fixture
    def earlier_claim(self, claim):
        """Another claim of the same month, counted into the year with level 4."""
        cover = cover_of(claim.insured_id)
        facts = ClaimFacts(
            loss_on=claim.loss_on,
            insured_since=cover.insured_since,
            settled_by_basic_insurance=True,
            pre_existing=False,
            accident=False,
            claim_free_years=0,
            lines=(BillLine("1", "nursing", 10_000, in_list=True),),
            care_level=4,
        )
        record, _event = benefits.propose(chain="claim/earlier", cover=cover, facts=facts, at=NOON)
        benefits.confirm(record_id=record.id, at=NOON)

    def test_another_level_than_an_earlier_claim_of_the_month_states_is_said_and_not_computed(
        self, claim, handler, earlier_claim
    ):
        handler.post(case(claim, "bill"), form_of(handler, claim) | {"care_level": "3"})
        answer = handler.post(case(claim, "covered"), {"pre_existing": "no"})
        assert answer.status_code == 409
        assert "does not agree with earlier claims of its insurance year" in answer.content.decode()

    def test_a_notice_with_another_level_is_taken_and_left_to_a_handler(self, claim, wang_xiulan, clock, earlier_claim):
        notice = Notice(
            contract_number=steps.NUMBER,
            id_number=steps.ID_NUMBER,
            scene="inpatient",
            loss_on=claim.loss_on,
            settled_by_basic_insurance=True,
            care_level=3,
            bill=[BillLine("1", "nursing", 10_000, in_list=True)],
        )
        opened = notify_loss(notice=notice, account=wang_xiulan, at=clock.tick())
        assert opened.adjudication is None
        with pytest.raises(YearDiffers):
            estimate_loss(notice=notice, account=wang_xiulan, at=clock.tick())


class TestFundsThatSettleFirst:
    @pytest.fixture
    def limits(self):
        return ""

    @pytest.fixture
    def plan(self):
        """The inpatient plan, were it to pay the settled rate only once the mutual-aid fund has settled too."""
        text = (steps.SCHEDULES / "inpatient_2026.yaml").read_text()
        return text.replace("settled_by: [basic_insurance]", "settled_by: [basic_insurance, mutual_aid]")

    def test_a_fund_that_no_paper_speaks_of_is_asked_for_and_its_answer_decides_the_rate(self, claim, handler):
        assert handler.post(case(claim, "covered"), {"pre_existing": "no"}).status_code == 409
        form = form_of(handler, claim)
        assert handler.post(case(claim, "bill"), form).status_code == 422, "nobody has said it"
        handler.post(case(claim, "bill"), form | {"settled_mutual_aid": "no"})
        handler.post(case(claim, "covered"), {"pre_existing": "no"})
        without = latest_adjudication(claim.chain)
        handler.post(case(claim, "bill"), form | {"settled_mutual_aid": "yes"})
        settled = latest_adjudication(claim.chain)
        assert {line.ratio_class for line in without.answer.lines if line.ratio_class} == {"not_settled"}
        assert {line.ratio_class for line in settled.answer.lines if line.ratio_class} == {
            "settled_in_list",
            "settled_out_of_list",
        }

    def test_the_desk_says_that_it_is_answered_beside_the_bill(self, claim, handler, lin_xiao, clock):
        handler.post(case(claim, "bill"), form_of(handler, claim) | {"settled_mutual_aid": "yes"})
        handler.post(case(claim, "covered"), {"pre_existing": "no"})
        handling.answer_bill(claim=claim, answers=BillAnswers(), account=lin_xiao, at=clock.tick())
        page = handler.get(case(claim)).content.decode()
        assert "Have all funds that settle first done so?" in page
        assert "Correct the settlement sheet." not in page


def test_a_plan_that_asks_nothing_shows_no_questions(wang_xiulan, lin_xiao, clock, tmp_path, handler):
    steps.new_contract(wang_xiulan)
    claim = steps.with_papers(steps.new_claim(wang_xiulan, clock), wang_xiulan, clock, tmp_path)
    assert "bill" not in handler.get(case(claim)).context["forms"]
