"""Rows of a file of members: what is fit, the first reason against what is not, and how torn lines are cut."""

from __future__ import annotations

import datetime as dt

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anlan.backbone.sealed import blind_index, blind_index_each, seal_each, unseal
from anlan.benefits.domain.enrolment_columns import COLUMNS, HeadUnfit, Terms, head_of
from anlan.benefits.domain.enrolment_cutting import EncodingUnknown, cut, shape_of
from anlan.benefits.domain.enrolment_rows import REASONS, look
from anlan.benefits.selectors.enrolments import reject_allowed, reject_words
from anlan.kernel.identity import resident_number
from tests.benefits.enrolment_files import WANG, number

YEAR = Terms(dt.date(2026, 1, 1), dt.date(2026, 12, 31))


def looked(*rows: dict[str, str], terms: Terms = YEAR):
    keys = {key for row in rows for key in row}
    cells = pl.DataFrame({key: [row.get(key) for row in rows] for key in keys}, schema=dict.fromkeys(keys, pl.String))
    return look(cells, rows=np.arange(2, 2 + len(rows), dtype=np.int32), terms=terms)


def reason_against(**cells: str) -> tuple[str, str] | None:
    """Why a row that differs in these cells from a good one is not fit."""
    found = looked({"id_number": WANG, "name": "王秀兰"} | cells)
    return REASONS[found.bad_reasons[0]] if len(found.bad_rows) else None


# --- numbers ---

DIGITS = st.text("0123456789", min_size=17, max_size=17)
DAYS = st.dates(dt.date(1890, 1, 1), dt.date(2025, 12, 31)).map(lambda day: f"{day:%Y%m%d}")
PROVEN = st.builds(lambda day, serial: number(serial, day), DAYS, st.integers(0, 9999))
NEARLY = st.builds(
    lambda proven, place, letter: proven[:place] + letter + proven[place + 1 :],
    PROVEN,
    st.integers(0, 17),
    st.sampled_from("0123456789Xx-٣"),
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(PROVEN, NEARLY, DIGITS, st.text(max_size=20), PROVEN.map(str.lower), PROVEN.map("{} ".format)))
def test_a_number_is_proven_here_exactly_when_it_is_proven_everywhere_else(text):
    found = looked({"id_number": text, "name": "王秀兰"}, terms=Terms(dt.date(1, 1, 1), dt.date(9999, 12, 31)))
    proven = resident_number(text)
    assert len(found.fit) == (proven is not None)
    if proven is not None:
        row = found.fit.row(0, named=True)
        assert (row["id_number"], row["born_on"], row["sex"]) == (proven.number, proven.born_on, proven.sex)


def test_the_twenty_ninth_of_february_is_a_birthday_in_leap_years_only():
    assert reason_against(id_number=number(1, "20000229")) is None
    assert reason_against(id_number=number(1, "19000229")) == ("identity_number_invalid", "id_number")


# --- every reason, both sides of its edge ---


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"id_number": WANG[:-1] + "9"}, "identity_number_invalid"),
        ({"id_number": ""}, "identity_number_invalid"),
        ({"name": "  "}, "name_missing"),
        ({"name": "王" * 121}, "text_unfit"),
        ({"name": "王\x00秀兰"}, "text_unfit"),
        ({"born_on": "1962-05-15"}, "differs_from_number"),
        ({"born_on": "1962-02-30"}, "day_unfit"),
        ({"sex": "男"}, "differs_from_number"),
        ({"sex": "unknown"}, "sex_unfit"),
        ({"starts_on": "2026-13-01"}, "day_unfit"),
        ({"ends_on": "soon"}, "day_unfit"),
        ({"starts_on": "2026-06-02", "ends_on": "2026-06-01"}, "ends_before_start"),
        ({"starts_on": "2025-12-31"}, "outside_contract"),
        ({"ends_on": "2027-01-01"}, "outside_contract"),
        ({"id_number": number(3, "20270101")}, "not_born_yet"),
        ({"insured_since": "2026-01-02"}, "after_start"),
        ({"insured_since": "long ago"}, "day_unfit"),
        ({"family": "F" * 41}, "text_unfit"),
        ({"claim_free_years": "-1"}, "years_unfit"),
        ({"claim_free_years": "100"}, "years_unfit"),
        ({"claim_free_years": "1.5"}, "years_unfit"),
        ({"claim_free_years": "99999999999"}, "years_unfit"),
        ({"pre_existing": "perhaps"}, "yes_or_no_unfit"),
    ],
)
def test_a_row_that_cannot_be_meant_is_refused_with_its_reason(cells, reason):
    assert reason_against(**cells)[0] == reason


@pytest.mark.parametrize(
    "cells",
    [
        {"id_number": WANG.lower()},
        {"name": "王" * 120},
        {"name": "Anna-Maria O'Neill"},
        {"born_on": "1962-05-14", "sex": "女"},
        {"born_on": "19620514", "sex": "F"},
        {"starts_on": "2026/01/01", "ends_on": "20261231"},
        {"starts_on": "2026-06-01", "ends_on": "2026-06-01"},
        {"insured_since": "2026-01-01"},
        {"id_number": number(3, "20261231")},
        {"family": "F" * 40, "claim_free_years": "99", "pre_existing": "否"},
        {"claim_free_years": "", "pre_existing": ""},
    ],
)
def test_a_row_at_the_edge_of_what_is_allowed_is_fit(cells):
    assert reason_against(**cells) is None


def test_what_the_file_does_not_say_is_taken_from_the_contract_and_the_number():
    row = looked({"id_number": WANG, "name": " 王秀兰 "}).fit.row(0, named=True)
    assert row == {
        "id_number": WANG,
        "name": "王秀兰",
        "born_on": dt.date(1962, 5, 14),
        "sex": "female",
        "starts_on": YEAR.starts_on,
        "ends_on": YEAR.ends_on,
        "insured_since": YEAR.starts_on,
        "family": None,
        "claim_free_years": 0,
        "pre_existing": None,
    }


def test_days_written_in_three_ways_stand_in_one_column():
    rows = [
        {"id_number": WANG, "name": "王秀兰", "starts_on": day} for day in ("2026-03-01", "2026/03/01", "20260301", "")
    ]
    assert looked(*rows).fit["starts_on"].to_list() == [dt.date(2026, 3, 1)] * 3 + [YEAR.starts_on]


def test_a_bad_row_harms_no_other():
    good = {"id_number": WANG, "name": "王秀兰"}
    found = looked(good, good | {"name": ""}, good, good | {"pre_existing": "?"})
    assert found.fit_rows.tolist() == [2, 4]
    assert dict(zip(found.bad_rows.tolist(), (REASONS[one] for one in found.bad_reasons), strict=True)) == {
        3: ("name_missing", "name"),
        5: ("yes_or_no_unfit", "pre_existing"),
    }


def test_every_reason_has_words():
    for code, _column in REASONS:
        assert reject_words(code)
        assert reject_allowed(code)


# --- heads ---


def test_columns_are_known_by_their_english_and_chinese_names():
    assert head_of([column.zh for column in COLUMNS]).keys == tuple(column.key for column in COLUMNS)
    assert head_of(["ID Number", "NAME"]).keys == ("id_number", "name")


def test_a_head_without_a_needed_column_or_with_one_twice_is_refused_by_name():
    with pytest.raises(HeadUnfit) as unfit:
        head_of(["姓名", "name"])
    assert (unfit.value.missing, unfit.value.twice) == (("id_number",), ("name",))


# --- lines ---


def cut_text(text: str, *, encoding: str = "utf-8"):
    block = text.encode(encoding)
    shape = shape_of(block)
    keys = head_of(shape.head).keys
    return cut(block[shape.rows_from_byte :], shape=shape, keys=keys, first_line=2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_the_same_rows_come_from_every_way_of_writing_them(encoding, line_end, separator):
    lines = ("证件号码,姓名", f"{WANG},王秀兰", f"{number(1)},欧阳㐂")
    text = line_end.join(line.replace(",", separator) for line in lines)
    found = cut_text(text, encoding=encoding)
    assert found.cells.rows() == [(WANG, "王秀兰"), (number(1), "欧阳㐂")]
    assert found.rows.tolist() == [2, 3]


def test_quoted_cells_may_hold_separators():
    assert cut_text(f'id_number,name\n"{WANG}","Wang, Xiulan"\n').cells.rows() == [(WANG, "Wang, Xiulan")]


def test_a_torn_line_is_named_and_harms_no_other():
    found = cut_text(f'id_number,name\n{WANG},王秀兰\n{WANG}\n\n{WANG},王,秀兰\n{WANG},"王秀兰\n{WANG},陈浩\n')
    told = [REASONS[one][0] if one >= 0 else "" for one in found.torn]
    assert dict(zip(found.rows.tolist(), told, strict=True)) == {
        2: "",
        3: "cells_missing",
        5: "cells_too_many",
        6: "text_unreadable",
        7: "",
    }
    assert found.cells["name"].to_list() == ["王秀兰", "", "", "", "陈浩"]


def test_two_lines_whose_wrongs_make_up_for_each_other_are_both_named():
    found = cut_text(f"id_number,name\n{WANG}\n{WANG},王,秀兰\n")
    assert [REASONS[one][0] for one in found.torn] == ["cells_missing", "cells_too_many"]


def test_a_line_that_is_no_text_is_named():
    block = f"id_number,name\n{WANG},王秀兰\n".encode() + WANG.encode() + b",\xff\xfe\n"
    shape = shape_of(block[:50])
    found = cut(block[15:], shape=shape, keys=("id_number", "name"), first_line=2)
    assert [REASONS[one][0] if one >= 0 else "" for one in found.torn] == ["", "text_unreadable"]


def test_bytes_in_no_known_encoding_are_refused():
    with pytest.raises(EncodingUnknown):
        shape_of(b"id_number,name\n\xff\xff\xff,\x80\n")


# --- sealing many at once ---


def test_many_numbers_are_sealed_and_indexed_as_one_is():
    texts = [WANG, WANG.lower(), " 9901 0119620514026 x", "", "王秀兰"]
    assert blind_index_each("identity", texts) == [blind_index("identity", text) for text in texts]
    sealed = seal_each(texts)
    assert [unseal(one) for one in sealed] == texts
    assert len({one[5:17] for one in sealed}) == len(texts), "each has a nonce of its own"
