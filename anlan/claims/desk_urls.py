"""Addresses of the staff's desk, included by claims/urls.py."""

from __future__ import annotations

from django.urls import path

from anlan.claims.views import (
    desk_actions,
    desk_approvals,
    desk_bill,
    desk_case,
    desk_lists,
    desk_looking,
    desk_payments,
    desk_promises,
)

_CASE = "desk/claims/<uuid:claim_id>/"

urlpatterns = [
    path("desk/", desk_lists.claims, name="desk"),
    path(_CASE, desk_case.case, name="desk_case"),
    path(f"{_CASE}mirror/", desk_case.mirror, name="desk_mirror"),
    path(f"{_CASE}journal/", desk_case.journal, name="desk_journal"),
    path(f"{_CASE}news/<int:seq>/", desk_case.news, name="desk_news"),
    path(f"{_CASE}look/", desk_case.look, name="desk_look"),
    path(f"{_CASE}papers-in-order/", desk_actions.papers_in_order, name="desk_papers_in_order"),
    path(f"{_CASE}covered/", desk_actions.covered, name="desk_covered"),
    path(f"{_CASE}bill/", desk_bill.answer, name="desk_bill"),
    path(f"{_CASE}recompute/", desk_actions.recompute, name="desk_recompute"),
    path(f"{_CASE}pay/", desk_actions.pay, name="desk_pay"),
    path(f"{_CASE}refuse/", desk_actions.refuse, name="desk_refuse"),
    path(f"{_CASE}ask-again/", desk_actions.ask_again, name="desk_ask_again"),
    path(f"{_CASE}assign/", desk_actions.assign, name="desk_assign"),
    path(f"{_CASE}reopen/", desk_actions.reopen, name="desk_reopen"),
    path(f"{_CASE}note/", desk_actions.note, name="desk_note"),
    path(f"{_CASE}pages/<uuid:page_id>/image", desk_looking.page_image, name="desk_page_image"),
    path(f"{_CASE}pages/<uuid:page_id>/correct/", desk_actions.correct, name="desk_correct"),
    path(f"{_CASE}pages/<uuid:page_id>/confirm/", desk_actions.confirm, name="desk_confirm"),
    path("desk/approvals/", desk_lists.approvals, name="desk_approvals"),
    path("desk/approvals/<uuid:claim_id>/", desk_approvals.approval, name="desk_approval"),
    path("desk/approvals/<uuid:claim_id>/approve/", desk_approvals.approve, name="desk_approve"),
    path("desk/approvals/<uuid:claim_id>/send-back/", desk_approvals.send_back, name="desk_send_back"),
    path("desk/promises/", desk_promises.promises, name="desk_promises"),
    path("desk/promises/<slug:stage>/<str:week>/", desk_promises.promised_visits, name="desk_promised_visits"),
    path("desk/payments/", desk_payments.payments, name="desk_payments"),
    path("desk/payments/send/", desk_payments.send, name="desk_send_batch"),
    path("desk/payments/answers/", desk_payments.take_in_answer, name="desk_answers"),
    path("desk/payments/claims/<uuid:claim_id>/again/", desk_payments.instruct_again, name="desk_instruct_again"),
    path("desk/payments/<uuid:batch_id>/", desk_payments.batch, name="desk_batch"),
    path("desk/payments/<uuid:batch_id>/file", desk_payments.batch_file, name="desk_batch_file"),
]
