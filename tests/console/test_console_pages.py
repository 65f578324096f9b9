"""The console: figures with lists behind them, a search that leaks nothing, the trace of a case."""

from __future__ import annotations

import pytest
from django.urls import reverse

from anlan.claims.services import handling
from tests.backbone.sign_in_steps import staff_client
from tests.cast import staff
from tests.claims import desk_steps as steps


@pytest.fixture(autouse=True)
def clock(monkeypatch, settings, tmp_path):
    steps.plain_storage(settings, tmp_path)
    found = steps.Clock()
    monkeypatch.setattr("anlan.claims.views.desk_frame.now", found.now)
    return found


@pytest.fixture
def claim(wang_xiulan, lin_xiao, clock, tmp_path):
    steps.new_contract(wang_xiulan)
    return steps.with_papers(steps.new_claim(wang_xiulan, clock), wang_xiulan, clock, tmp_path)


def console(account):
    client = staff_client(account)
    client.cookies["django_language"] = "en"
    return client


def found(account, number):
    return console(account).post(reverse("console:search"), {"number": number}).content.decode()


def test_customers_are_sent_to_their_own_claims(wang_xiulan, client):
    client.force_login(wang_xiulan)
    assert client.get(reverse("console:home"))["Location"] == reverse("claims:home")


def test_every_figure_leads_to_the_list_it_counts(claim, lin_xiao, clock):
    client = console(lin_xiao)

    def count(due: str) -> int:
        figures = client.get(reverse("console:home")).context["figures"].desk
        behind = client.get(reverse("claims:desk"), {"show": "all", "due": due})
        figure = {"today": figures.due_today, "slipped": figures.late, "legal": figures.legal}[due]
        assert behind.context["list"].total == figure
        return figure

    promised = claim.stages.get(ended_at=None).latest_at
    clock.tick((promised - clock.at).total_seconds() / 60 - 1)
    assert (count("today"), count("slipped")) == (1, 0)
    clock.tick(60 * 24 * 40)
    assert (count("today"), count("slipped"), count("legal")) == (0, 1, 1), "what is overdue was not promised for today"
    figures = client.get(reverse("console:home")).context["figures"].desk
    by_stage = {stage.stage: stage.all for stage in figures.stages}
    assert by_stage["checking"] == 1
    assert sum(by_stage.values()) == figures.open == 1


def test_the_pages_of_the_day_are_counted_and_listed(claim, lin_xiao):
    client = console(lin_xiao)
    figures = client.get(reverse("console:home")).context["figures"]
    assert (figures.pages_today, figures.median_s) == (10, 0.8)
    assert client.get(reverse("console:pages_today")).content.decode().count(claim.number) == 10


def test_figures_stop_at_the_border_of_the_scope(claim):
    elsewhere = staff("elsewhere", "郑宁", "handler", "jiangsu")
    figures = console(elsewhere).get(reverse("console:home")).context["figures"]
    assert (figures.desk.open, figures.pages_today) == (0, 0)


def test_a_person_is_found_by_the_whole_identity_number_and_shown_masked(claim, lin_xiao):
    page = found(lin_xiao, "99010119620514 0268")
    assert "王**" in page
    assert "**************0268" in page
    assert claim.number in page
    assert steps.ID_NUMBER not in page.replace('value="99010119620514 0268"', "")


def test_a_part_of_an_identity_number_finds_nobody(claim, lin_xiao):
    assert "王**" not in found(lin_xiao, "9901011962051402")
    assert "check character is not right" in found(lin_xiao, "990101196205140267")


def test_nothing_outside_the_scope_is_found(claim):
    elsewhere = staff("elsewhere", "郑宁", "handler", "jiangsu")
    for number in (steps.ID_NUMBER, steps.NUMBER, claim.number):
        assert "Nothing found in your scope." in found(elsewhere, number)


def test_contracts_and_claims_are_found_by_a_part_of_their_number(claim, lin_xiao):
    assert steps.NUMBER in found(lin_xiao, steps.NUMBER[-6:].lower())
    assert reverse("claims:desk_case", args=[claim.pk]) in found(lin_xiao, claim.number[-6:])
    assert "at least four characters" in found(lin_xiao, "HC")


def test_an_identity_number_never_travels_in_the_address(claim, lin_xiao):
    page = console(lin_xiao).get(reverse("console:search"), {"number": steps.ID_NUMBER}).content.decode()
    assert "王**" not in page


def test_the_trace_shows_stages_clocks_and_a_chain_that_holds(claim, lin_xiao, clock):
    handling.confirm_papers(claim=claim, account=lin_xiao, at=clock.tick())
    page = console(lin_xiao).get(reverse("console:trace", args=[claim.pk])).content.decode()
    assert "The chain holds" in page
    assert "papers in order" in page
    assert "Decide whether the claim is covered" in page


def test_the_trace_is_for_those_who_may_see_the_journal(claim, wu_lei):
    assert console(wu_lei).get(reverse("console:trace", args=[claim.pk])).status_code == 403


def test_somebody_without_cases_is_told_so(db, group):
    page = console(staff("zhengning", "郑宁", "administrator", "anlan")).get(reverse("console:home")).content.decode()
    assert "No cases are open to you" in page
    assert reverse("admin:index") in page


def test_contracts_are_read_on_the_master_data_desk_with_masked_numbers(claim, group):
    client = console(staff("zhengning", "郑宁", "administrator", "anlan"))
    contract = claim.insured.contract
    page = client.get(reverse("admin:benefits_contract_change", args=[contract.pk])).content.decode()
    assert "**************0268" in page
    assert steps.ID_NUMBER not in page
    assert client.get(reverse("admin:benefits_contract_add")).status_code == 403
    assert client.get(reverse("admin:benefits_scheduleversion_changelist")).status_code == 200
