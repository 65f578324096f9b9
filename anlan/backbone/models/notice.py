"""What was said to a person, by which channel, and the proof that it reached them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from anlan.backbone.models.account import Account
from anlan.backbone.sealed import SealedTextField


class Notice(models.Model):
    """One message on one channel. The rows of one message share `message_id`; the first that arrives delivers it."""

    class Channel(models.TextChoices):
        IN_APP = "in_app", "站内"
        SMS = "sms", "短信"
        EMAIL = "email", "电子邮件"

    class State(models.TextChoices):
        WAITING = "waiting", "待发送"  # nobody is sending it; due at next_try_at
        SENDING = "sending", "发送中"  # one worker holds it since claimed_at
        SENT = "sent", "已发出"  # the outside took it, proof of arrival is still to come
        DELIVERED = "delivered", "已送达"  # proof is in `evidence`
        FAILED = "failed", "发送失败"  # given up after the last try; a person must reach the recipient

    id = models.UUIDField(primary_key=True, editable=False)
    message_id = models.UUIDField(db_index=True)
    chain = models.CharField(max_length=80, blank=True)
    key = models.CharField(max_length=40)
    recipient = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="notices")
    channel = models.CharField(max_length=8, choices=Channel.choices)
    address = SealedTextField(null=True, blank=True)
    language = models.CharField(max_length=10)
    title = models.CharField(max_length=200)
    body = SealedTextField()
    # What the words were filled with, less what the template calls secret.
    values = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    created_at = models.DateTimeField()
    next_try_at = models.DateTimeField(null=True, blank=True)
    claimed_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    evidence = models.JSONField(default=dict)

    class Meta:
        ordering = ["created_at", "id"]
        indexes = [
            models.Index(fields=["chain", "created_at"], name="notice_of_case"),
            models.Index(fields=["recipient", "-created_at"], condition=Q(channel="in_app"), name="notice_of_person"),
            models.Index(fields=["next_try_at"], condition=Q(state__in=["waiting", "sending"]), name="notice_to_send"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["message_id", "channel"], name="one_notice_a_channel"),
            models.CheckConstraint(
                condition=~Q(state="delivered") | Q(delivered_at__isnull=False), name="delivered_notice_has_its_time"
            ),
            models.CheckConstraint(
                condition=Q(recipient__isnull=False) | Q(address__isnull=False), name="notice_goes_to_someone"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} by {self.channel}: {self.state}"
