"""Addresses of claims: the claimant's pages, then the desk's."""

from __future__ import annotations

from django.urls import path

from anlan.claims import desk_urls
from anlan.claims.views import customer, customer_notice, customer_papers, customer_word, metrics

app_name = "claims"
_CLAIM = "claims/<uuid:claim_id>/"
_PAPER = f"{_CLAIM}papers/<uuid:submission_id>/"
_PAGE = f"{_CLAIM}pages/<uuid:page_id>/"
urlpatterns = [
    path("", customer.home, name="home"),
    path("metrics", metrics.metrics, name="metrics"),
    path("claims/new/", customer_notice.new, name="new"),
    path(_CLAIM, customer.claim, name="claim"),
    path(f"{_CLAIM}part/", customer.part, name="part"),
    path(f"{_CLAIM}papers/", customer_papers.papers, name="papers"),
    path(f"{_CLAIM}papers/check/", customer_papers.check, name="papers_check"),
    path(f"{_PAPER}remove/", customer_papers.remove, name="paper_remove"),
    path(f"{_PAPER}restore/", customer_papers.restore, name="paper_restore"),
    path(_PAGE, customer_papers.page, name="page"),
    path(f"{_PAGE}image", customer_papers.image, name="page_image"),
    path(f"{_CLAIM}hand-in/", customer_papers.hand_in, name="hand_in"),
    path(f"{_CLAIM}agree/", customer_word.agree, name="agree"),
    path(f"{_CLAIM}object/", customer_word.object_to, name="object"),
    path(f"{_CLAIM}complain/", customer_word.complain, name="complain"),
    path(f"{_CLAIM}rate/", customer_word.rate, name="rate"),
    path(f"{_CLAIM}withdraw/", customer_word.withdraw, name="withdraw"),
    *desk_urls.urlpatterns,
]
