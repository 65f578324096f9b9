"""What it means for a claim's clocks that a notice has reached the claimant."""

from __future__ import annotations

from anlan.backbone.domain.journal import Event, RecordedEvent
from anlan.backbone.services import duties, journal
from anlan.claims.models import MaterialRequest

# Notices whose delivery ends a duty: the decision is told (保险法 23), a refusal is told with its reasons (24).
_ENDS = {"claim_decided_payable": ("C3",), "claim_refused": ("C3", "C5")}


def hear_delivery(event: RecordedEvent) -> None:
    """A notice has reached the claimant. What counts is this instant, not the one at which it was sent."""
    if event.payload["key"] in _ENDS:
        rule_ids = _ENDS[str(event.payload["key"])]
        _record(event, duties.stop(chain=event.chain, rule_ids=rule_ids, at=event.happened_at))
    else:
        _material_request_delivered(event)


def _material_request_delivered(event: RecordedEvent) -> None:
    """The list of what is missing has arrived: asking is done, and the insurer's clock stands still from here."""
    requests = MaterialRequest.objects.filter(notice_id=event.payload["notice"], delivered_at__isnull=True)
    request = requests.select_for_update().first()
    if request is None:
        return
    request.delivered_at = event.happened_at
    request.save(update_fields=["delivered_at"])
    events = duties.stop(chain=event.chain, rule_ids=["C2"], at=event.happened_at)
    if request.answered_at is None:
        evidence = {"notice": event.payload["notice"], "channel": event.payload["channel"]}
        events += duties.pause(
            chain=event.chain,
            rule_ids=["C3"],
            at=event.happened_at,
            reason="waiting_for_material",
            evidence=evidence,
        )
    _record(event, events)


def _record(event: RecordedEvent, events: list[Event]) -> None:
    if events:
        journal.record(*events, at=event.recorded_at)
