"""Questions about notices: their wording, a person's inbox, and what was said in a case with its proof."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from anlan.backbone.domain.notices import COUNTS, Template, TemplateWrong, template_from_row
from anlan.backbone.models import Account, Notice

_PARAMETERS = Path(__file__).parents[1] / "parameters"


@dataclass(frozen=True, slots=True)
class InboxNotice:
    """A notice as its recipient reads it."""

    id: uuid.UUID
    chain: str
    key: str
    title: str
    body: str
    created_at: dt.datetime
    read_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class SentNotice:
    """A notice as the case's staff see it: by which channel, how far it got, and the proof."""

    id: uuid.UUID
    message_id: uuid.UUID
    key: str
    channel: str
    state: str
    title: str
    body: str
    language: str
    attempts: int
    created_at: dt.datetime
    sent_at: dt.datetime | None
    delivered_at: dt.datetime | None
    read_at: dt.datetime | None
    evidence: Mapping[str, object]


@cache
def templates() -> dict[str, Template]:
    """Every notice, from parameters/notices/*.yaml; checked when first read."""
    files = sorted((_PARAMETERS / "notices").glob("*.yaml"))
    return {path.stem: template_from_row(path.stem, yaml.safe_load(path.read_text())) for path in files}


@cache
def counts_as_delivered() -> dict[str, str]:
    """Channel -> from when a notice on it counts as delivered, from parameters/notice_delivery.yaml."""
    rows = yaml.safe_load((_PARAMETERS / "notice_delivery.yaml").read_text())
    counts = {channel: row["counts"] for channel, row in rows.items()}
    if set(counts.values()) - set(COUNTS):
        raise TemplateWrong(f"notice_delivery.yaml: a channel counts by one of {COUNTS}, not {counts}")
    return counts


def inbox(*, account: Account, chain: str = "", limit: int = 50) -> list[InboxNotice]:
    """A person's in-app notices, newest first; of one case when `chain` is given."""
    rows = Notice.objects.filter(recipient=account, channel=Notice.Channel.IN_APP)
    if chain:
        rows = rows.filter(chain=chain)
    return [
        InboxNotice(row.id, row.chain, row.key, row.title, row.body, row.created_at, row.read_at)
        for row in rows.order_by("-created_at", "-id")[:limit]
    ]


def unread_count(*, account: Account) -> int:
    """How many in-app notices a person has not been shown."""
    return Notice.objects.filter(recipient=account, channel=Notice.Channel.IN_APP, read_at__isnull=True).count()


def sent_in(*, chain: str) -> list[SentNotice]:
    """Everything said in a case on every channel, oldest first, with proof. Addresses are not part of it."""
    return [
        SentNotice(
            id=row.id,
            message_id=row.message_id,
            key=row.key,
            channel=row.channel,
            state=row.state,
            title=row.title,
            body=row.body,
            language=row.language,
            attempts=row.attempts,
            created_at=row.created_at,
            sent_at=row.sent_at,
            delivered_at=row.delivered_at,
            read_at=row.read_at,
            evidence=row.evidence,
        )
        for row in Notice.objects.filter(chain=chain).defer("address").order_by("created_at", "id")
    ]
