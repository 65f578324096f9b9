from __future__ import annotations

import datetime as dt
import json

import httpx
import pytest

from anlan.backbone.domain.notices import TemplateWrong, ValuesMisfit, next_try_at, template_from_row, wording
from anlan.backbone.selectors.notices import counts_as_delivered, templates
from anlan.backbone.senders import AddressRefused, HttpSmsSender, SenderUnavailable
from tests.cast import NOON

NEEDED = {
    "material_received",
    "material_missing",
    "material_again",
    "claim_decided_payable",
    "claim_refused",
    "payment_sent",
    "payment_failed",
    "promise_slipped",
    "your_step",
    "one_time_code",
    "duty_near",
    "handler_assigned",
    "supplement_received",
    "objection_received",
}
EXAMPLES = {"text": "样例", "integer": 5, "fen": 841250, "instant": "2026-11-02T04:00:00+00:00", "day": "2026-11-02"}


def test_every_notice_the_work_needs_has_its_words():
    assert set(templates()) >= NEEDED


@pytest.mark.parametrize("key", sorted(NEEDED))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_notice_reads_whole_with_and_without_its_optional_values(key, language):
    template = templates()[key]
    full = {name: EXAMPLES[type_name.rstrip("?")] for name, type_name in template.fields.items()}
    least = {name: value for name, value in full.items() if not template.fields[name].endswith("?")}
    for values in (full, least):
        words = wording(template, language=language, values=values)
        assert words.title
        assert words.body
        assert "{" not in words.title + words.body


def test_a_refusal_names_clause_facts_evidence_and_remedies_in_both_languages():
    values = {"claim": "A1", "clause": "第七条", "facts": "等待期内", "evidence": "出院小结", "remedies": "异议、投诉"}
    for language in ("zh", "en"):
        body = wording(templates()["claim_refused"], language=language, values=values).body
        assert all(word in body for word in values.values())


def test_instants_are_read_in_shanghai_time_and_amounts_in_yuan():
    template = template_from_row(
        "x",
        {
            "channels": ["sms"],
            "fields": {"by": "instant", "amount": "fen"},
            "title": {"zh": "到期", "en": "Due"},
            "body": {"zh": "{by} {amount}", "en": "{by} {amount}"},
        },
    )
    values = {"by": dt.datetime(2026, 11, 2, 20, 30, tzinfo=dt.UTC), "amount": 841250}
    assert wording(template, language="zh", values=values).body == "2026年11月3日 04:30 8,412.50"
    assert wording(template, language="en", values=values).body == "3 November 2026 04:30 8,412.50"
    with pytest.raises(ValuesMisfit, match="must be instant"):
        wording(template, language="zh", values=values | {"by": "2026-11-02T20:30:00"})


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"body": {"zh": "{unknown}", "en": ""}}, "no fields"),
        ({"body": {"zh": "只有中文"}}, "given in"),
        ({"channels": ["pigeon"]}, "channels are"),
    ],
)
def test_a_notice_file_that_cannot_work_is_refused_when_it_is_read(change, words):
    row = {"channels": ["sms"], "fields": {}, "title": {"zh": "", "en": ""}, "body": {"zh": "", "en": ""}}
    with pytest.raises(TemplateWrong, match=words):
        template_from_row("x", row | change)


def test_each_channel_says_from_when_it_counts():
    assert set(counts_as_delivered()) == {"in_app", "sms", "email"}


def test_pauses_between_tries_grow_and_end():
    waits = [next_try_at(attempts=attempts, at=NOON) for attempts in range(1, 9)]
    assert [(at - NOON).total_seconds() for at in waits[:7]] == [30, 60, 120, 240, 480, 960, 1920]
    assert waits[7] is None


def _gateway(answer) -> HttpSmsSender:
    return HttpSmsSender("https://sms.example/send", "secret", transport=httpx.MockTransport(answer))


def test_the_gateway_gets_number_text_reference_and_token():
    seen = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(202, json={"id": 77, "delivered_at": "2026-11-02T04:00:01+00:00"})

    receipt = _gateway(answer).send("13800000001", "您好", "ref-1")
    (request,) = seen
    assert json.loads(request.content) == {"to": "13800000001", "text": "您好", "reference": "ref-1"}
    assert (request.headers["authorization"], request.headers["idempotency-key"]) == ("Bearer secret", "ref-1")
    assert (receipt.receipt_id, receipt.delivered_at) == ("77", NOON + dt.timedelta(seconds=1))


@pytest.mark.parametrize(
    ("status", "error"),
    [(500, SenderUnavailable), (429, SenderUnavailable), (400, AddressRefused), (404, AddressRefused)],
)
def test_the_gateways_answer_decides_whether_trying_again_makes_sense(status, error):
    with pytest.raises(error):
        _gateway(lambda request: httpx.Response(status)).send("13800000001", "您好", "ref-1")


def test_a_gateway_that_cannot_be_reached_or_answers_nonsense_is_tried_again():
    def unreachable(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectTimeout("no route")

    for answer in (unreachable, lambda request: httpx.Response(200, text="<html>")):
        with pytest.raises(SenderUnavailable):
            _gateway(answer).send("13800000001", "您好", "ref-1")
