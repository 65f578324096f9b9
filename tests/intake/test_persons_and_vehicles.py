"""Whose papers these are, and of which vehicle; each test starts from a bundle without a fault."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from anlan.intake.domain.material import Expectation, FieldFact
from tests.intake.sample_papers import WANG, assessed, facts, row, rows_of, told, wanted, without

CHILD = dataclasses.replace(WANG, born_on=dt.date(2018, 5, 14), id_number="990101201805140263")


# --- persons ---


def test_a_card_whose_number_is_right_and_whose_name_was_read_wrongly_turns_nobody_away():
    card = row("id_card_front")
    card["fields"]["name"] = "王秀三"
    result = assessed(facts([*without("id_card_front"), card]))
    assert told(result) == [("name_unsure", "name", False)]
    assert result.complete
    assert not result.findings[0].for_claimant, "the claimant could only send the same card again"


def test_a_name_read_unsurely_with_one_letter_off_goes_to_a_person_instead_of_back_to_the_claimant():
    pages = facts(rows_of("complete"))
    place = next(number for number, page in enumerate(pages) if page.kind == "discharge_summary")
    name = {"patient_name": FieldFact("王秀三", 0.6)}
    pages[place] = dataclasses.replace(pages[place], fields=dict(pages[place].fields) | name)
    result = assessed(pages)
    assert (told(result), result.complete) == ([("name_unsure", "patient_name", False)], True)


@pytest.mark.parametrize(
    ("read", "finding"),
    [("玉秀兰", ("name_unsure", "patient_name", False)), ("黄秀兰", ("wrong_person", "patient_name", True))],
)
def test_a_letter_that_looks_like_the_right_one_turns_nobody_away_however_surely_it_was_read(read, finding):
    pages = facts(rows_of("complete"))
    place = next(number for number, page in enumerate(pages) if page.kind == "discharge_summary")
    name = {"patient_name": FieldFact(read, 0.99)}
    pages[place] = dataclasses.replace(pages[place], fields=dict(pages[place].fields) | name, text=read)
    assert told(assessed(pages)) == [finding]


@pytest.mark.parametrize(
    ("insured", "read", "codes"),
    [
        ("許雅雯", "许雅雯", []),  # a reading holds simple letters, whatever the contract and the paper print
        ("陳大文(CHAN Tai Man)", "陈大文", []),
        ("CHAN Tai Man 陳大文", "CHAN TAI MAN", []),
        ("公冶明", "公冶", ["name_unsure"]),  # the rest stood too far away
        ("公冶明", "陈大文", ["wrong_person"]),
        ("陈伟明", "陈伟", ["wrong_person"]),  # which may be somebody else's whole name
    ],
)
def test_a_name_is_known_however_papers_write_it(insured, read, codes):
    page = row("discharge_summary")
    page["fields"]["patient_name"], page["text"] = read, read
    found = assessed(facts([page]), expected=dataclasses.replace(WANG, insured_name=insured)).findings
    assert [one.code for one in found if one.field == "patient_name"] == codes


def test_another_persons_number_outweighs_a_name_that_may_be_the_right_one():
    card = row("id_card_front")
    card["fields"] |= {"name": "玉秀兰", "id_number": "11010519491231002X"}
    result = assessed(facts([*without("id_card_front"), card]))
    assert ("wrong_person", "id_number", True) in told(result)


def test_a_name_on_a_page_that_was_cut_off_is_no_strangers_yet_for_the_page_is_asked_for_anew():
    page = row("discharge_summary")
    page["fields"]["patient_name"], page["text"] = "金珍蓉", "金珍蓉"
    assert ("wrong_person", "patient_name", True) in told(assessed(facts([page])))
    page["problems"] = [["cut_off", "", {"sides": "left"}]]
    assert told(assessed(facts([page]))) == [("cut_off", "", True), ("name_unsure", "patient_name", False)]


@pytest.mark.parametrize("read", ["王秀兰女", "患者家属签字王秀兰"])
def test_a_reading_that_holds_the_name_and_more_goes_to_a_person_too(read):
    rows = rows_of("complete")
    next(one for one in rows if one["kind"] == "discharge_summary")["fields"]["patient_name"] = read
    result = assessed(facts(rows))
    assert (told(result), result.complete) == ([("name_unsure", "patient_name", False)], True)


@pytest.mark.parametrize(
    ("text", "insured", "codes"),
    [
        ("王秀兰同志:您于9月3日入院\n经办人:陈浩", "王秀兰", ["name_unsure"]),
        ("姓名陈浩\n共3页", "王秀兰", ["wrong_person"]),
        ("姓名:王秀\n复核人:陈浩", "王秀", ["name_unsure"]),
        ("患者 王秀 女 64岁\n复核人:陈浩", "王秀", ["name_unsure"]),
        ("患者王秀芝\n复核人:陈浩", "王秀", ["wrong_person"]),
        ("小王秀场\n复核人:陈浩", "王秀", ["wrong_person"]),
    ],
)
def test_a_page_that_bears_the_insureds_name_is_no_strangers_whoever_signed_it(text, insured, codes):
    page = row("discharge_summary")
    page["fields"]["patient_name"], page["text"] = "陈浩", text
    found = assessed(facts([page]), expected=dataclasses.replace(WANG, insured_name=insured)).findings
    assert [one.code for one in found if one.field == "patient_name"] == codes


@pytest.mark.parametrize(("printed", "found"), [("王*兰", []), ("王**", []), ("陈*", ["wrong_person"])])
def test_a_name_with_hidden_letters_names_whom_it_may_name(printed, found):
    rows = rows_of("complete")
    next(one for one in rows if one["kind"] == "discharge_summary")["fields"]["patient_name"] = printed
    assert [one.code for one in assessed(facts(rows)).findings] == found


def test_for_a_child_a_parent_gives_card_and_account():
    certificate = {"kind": "birth_certificate", "fields": {"name": "王秀兰", "mother_name": "刘洋"}}
    card = row("bank_card")
    card["fields"]["holder_name"] = "刘洋"
    assert told(assessed(facts([certificate, card]), expected=CHILD)) == []
    card["fields"]["holder_name"] = "陈浩"
    assert told(assessed(facts([card]), expected=CHILD)) == [], "nobody knows yet who the parents are"
    assert told(assessed(facts([certificate, card]), expected=CHILD)) == [("wrong_person", "holder_name", True)]


@pytest.mark.parametrize(
    ("read", "mother", "codes"),
    [
        ("刘洋之子", "刘洋", ["name_unsure"]),
        ("刘洋之女", "", ["name_unsure"]),  # nobody knows yet who the mother is
        ("陈浩之子", "刘洋", ["wrong_person"]),
    ],
)
def test_a_newborn_called_after_its_mother_goes_to_a_person_unless_the_mother_is_anothers(read, mother, codes):
    page = row("discharge_summary")
    page["fields"]["patient_name"], page["text"] = read, read
    parent = [{"kind": "birth_certificate", "fields": {"name": "王秀兰", "mother_name": mother}}] if mother else []
    assert [one.code for one in assessed(facts([page, *parent]), expected=CHILD).findings] == codes


def test_papers_of_a_newborn_are_not_silently_taken_for_its_mothers():
    page = row("discharge_summary")
    page["fields"]["patient_name"], page["text"] = "王秀兰之子", "王秀兰之子"
    assert [one.code for one in assessed(facts([page])).findings] == ["name_unsure"]


def test_a_birth_certificate_must_name_the_insured_as_child_or_parent():
    names = {"name": "刘小洋", "mother_name": "王秀兰"}
    assert told(assessed(facts([{"kind": "birth_certificate", "fields": names}]))) == []
    names["mother_name"] = "陈浩"
    assert told(assessed(facts([{"kind": "birth_certificate", "fields": names}]))) == [("wrong_person", "name", True)]


def test_the_payees_identity_card_is_welcome_and_does_not_stand_for_the_insureds():
    son = dataclasses.replace(WANG, payee_name="陈浩")
    his, back = row("id_card_front", "incomplete"), row("id_card_back")
    result = assessed(facts([his, back]), expected=son)
    assert told(result) == []
    assert "id_card_front" in wanted(result)


def test_after_a_death_the_beneficiary_shows_the_cards():
    late = dataclasses.replace(WANG, scene="death", payee_name="陈浩")
    rows = [row("id_card_front", "incomplete"), row("id_card_back", "incomplete"), row("claim_form")]
    rows.append({"kind": "household_register", "fields": {}})
    rows.append({"kind": "death_certificate", "fields": {"name": "王秀兰", "died_on": "2026-09-20"}})
    card = row("bank_card", "incomplete")
    card["fields"] |= {"holder_name": "陈浩"}
    assert assessed(facts([*rows, card]), expected=late).complete
    card["fields"] |= {"holder_name": "刘洋"}
    assert told(assessed(facts([*rows, card]), expected=late)) == [("wrong_person", "holder_name", True)]


def test_after_a_death_nobody_is_turned_away_before_the_beneficiary_is_known():
    late = dataclasses.replace(WANG, scene="death")
    register = {"kind": "household_register", "fields": {"name": "王秀兰", "head_name": "刘洋"}}
    card = row("bank_card")
    card["fields"]["holder_name"] = "陈浩"
    assert told(assessed(facts([register, card]), expected=late)) == []


# --- vehicles ---


def motor(**changes) -> Expectation:
    return dataclasses.replace(WANG, scene="motor", plate="闽A12345", **changes)


def test_a_licence_that_had_run_out_on_the_day_of_loss_is_weighed_by_a_person():
    fields = {"name": "王秀兰", "id_number": WANG.id_number, "valid_to": "2026-09-13"}
    licence = {"kind": "driving_licence", "fields": fields}
    assert told(assessed(facts([licence]), expected=motor())) == [("expired", "valid_to", False)]
    fields["valid_to"] = "2026-09-14"
    assert told(assessed(facts([licence]), expected=motor())) == [], "that it ran out since does not matter"


def test_the_papers_of_another_vehicle_are_turned_away_unless_two_vehicles_met():
    licence = {"kind": "vehicle_licence", "fields": {"plate": "闽A54321", "vin": "LSVAM4187C2184841"}}
    assert told(assessed(facts([licence]), expected=motor())) == [("wrong_vehicle", "plate", True)]
    assert told(assessed(facts([licence]), expected=motor(two_parties=True))) == [("wrong_vehicle", "plate", False)]


FRONT = {"kind": "vehicle_licence", "fields": {"plate": "闽A12345", "vin": "LSVAM4187C2184841"}}


def back_of(plate: str):
    """The page with the masses and the inspections."""
    (page,) = facts([{"id": "back", "file": "back", "kind": "vehicle_licence", "fields": {"plate": plate}}])
    return dataclasses.replace(page, text="机动车行驶证副页 核定载人数5人 总质量1685kg 检验有效期至2027年9月")


def test_the_two_sides_of_a_vehicle_licence_sent_as_two_pages_are_one_licence():
    back = back_of("闽A12345")
    assert told(assessed([back], expected=motor())) == [("unreadable", "vin", True)]
    assert told(assessed([*facts([FRONT]), back], expected=motor())) == []


def test_the_back_of_another_vehicles_licence_is_not_the_other_side_of_this_one():
    pages = [*facts([FRONT]), back_of("闽A54321")]
    assert ("unreadable", "vin", True) in told(assessed(pages, expected=motor(two_parties=True)))
