"""Members enter by the file: all or nothing, counts that add up, nobody twice, back out as long as nobody claimed."""

from __future__ import annotations

import csv
import datetime as dt

import polars as pl
import pytest
from django.db import connection

from anlan.backbone.models import JournalEvent
from anlan.benefits import services
from anlan.benefits.models import Enrolment, EnrolmentImport, EnrolmentReject, Insured
from anlan.benefits.selectors import eligibility
from anlan.benefits.services import Person, enrolment_source, enrolments
from anlan.benefits.services.enrolment_source import EnrolmentFileUnfit
from anlan.benefits.services.enrolments import (
    AlreadyImported,
    AlreadyWithdrawn,
    ContractUnknown,
    ImportUnknown,
    MembersHaveClaimed,
    NobodyToEnrol,
    RowsRejected,
)
from tests.benefits.enrolment_files import CHEN, HEAD, WANG, city_plan, csv_file, members, number
from tests.cast import NOON

JUNE = dt.date(2026, 6, 1)


@pytest.fixture(params=["shared part", "own part"])
def size(request, monkeypatch):
    """Small imports share a table, large ones bring their own: everything holds for both."""
    if request.param == "own part":
        monkeypatch.setattr(enrolments, "OWN_PART_FROM_ROWS", 1)
    return request.param


@pytest.fixture
def contract(group):
    return city_plan()


def taken(path, contract="CITY-2026", **more):
    return services.import_enrolments(path=path, contract_number=contract, at=NOON, processes=1, **more)


def rejected(done) -> dict[int, tuple[str, str]]:
    rows = EnrolmentReject.objects.filter(enrolment_import=done.import_id)
    return {row.row: (row.code, row.other) for row in rows}


def tables() -> set[str]:
    """The parts that enrolments lie in, attached or not."""
    with connection.cursor() as cursor:
        cursor.execute(r"select relname from pg_class where relkind = 'r' and relname ~ '^benefits_enrolment_\d+$'")
        return {name for (name,) in cursor.fetchall()}


def test_every_fit_row_is_enrolled_and_the_counts_add_up(contract, size, tmp_path):
    rows = [*members(5), (WANG[:-1] + "9", "王秀兰"), (CHEN, "")]
    done = taken(csv_file(tmp_path, rows))
    assert (done.read, done.loaded, done.rejected) == (7, 5, 2)
    assert done.reasons == {"identity_number_invalid": 1, "name_missing": 1}
    assert rejected(done) == {7: ("identity_number_invalid", ""), 8: ("name_missing", "")}
    kept = EnrolmentImport.objects.get()
    assert (kept.read_rows, kept.loaded_rows, kept.rejected_rows, kept.state) == (7, 5, 2, "loaded")
    assert sorted(Enrolment.objects.values_list("row", "name")) == [(2 + at, f"成员{at}") for at in range(5)]


def test_what_the_file_says_is_what_is_enrolled(contract, size, tmp_path):
    head = (
        *("id_number", "name", "starts_on", "ends_on", "insured_since"),
        *("family", "claim_free_years", "pre_existing"),
    )
    full = (WANG, "王秀兰", "2026-02-01", "2026-11-30", "2024-02-01", "家1", "2", "是")
    taken(csv_file(tmp_path, [full, (CHEN, "陈浩", *[""] * 6)], head=head))
    wang, chen = Enrolment.objects.order_by("row")
    assert (wang.id_number, wang.born_on, wang.sex) == (WANG, dt.date(1962, 5, 14), "female")
    assert (wang.starts_on, wang.ends_on, wang.insured_since) == (
        dt.date(2026, 2, 1),
        dt.date(2026, 11, 30),
        dt.date(2024, 2, 1),
    )
    assert (wang.family, wang.claim_free_years, wang.pre_existing) == ("家1", 2, True)
    assert (chen.starts_on, chen.ends_on) == (dt.date(2026, 1, 1), dt.date(2026, 12, 31)), "the contract's own days"
    assert chen.insured_since == chen.starts_on
    assert (chen.family, chen.claim_free_years, chen.pre_existing, chen.sex) == (None, 0, None, "male")


def test_identity_numbers_lie_sealed(contract, size, tmp_path):
    taken(csv_file(tmp_path, [(WANG, "王秀兰")]))
    with connection.cursor() as cursor:
        cursor.execute("select e::text from benefits_enrolment e")
        (stored,) = cursor.fetchone()
    assert WANG not in stored
    assert WANG.encode().hex() not in stored


def test_parquet_and_csv_give_the_same_members(contract, tmp_path):
    table = {
        "证件号码": [WANG, CHEN, number(7)],
        "姓名": ["王秀兰", "陈浩", "刘洋"],
        "保险起期": [dt.date(2026, 2, 1), None, dt.date(2026, 3, 1)],
        "连续未理赔年数": [1, None, 3],
        "既往症": [True, None, False],
    }
    file = tmp_path / "members.parquet"
    pl.DataFrame(table).write_parquet(file)
    assert taken(file).loaded == 3
    wanted = ("name", "starts_on", "claim_free_years", "pre_existing", "row")
    found = list(Enrolment.objects.order_by("row").values_list(*wanted))
    assert found == [
        ("王秀兰", dt.date(2026, 2, 1), 1, True, 1),
        ("陈浩", dt.date(2026, 1, 1), 0, None, 2),
        ("刘洋", dt.date(2026, 3, 1), 3, False, 3),
    ]


@pytest.mark.slow
def test_a_file_of_many_chunks_is_the_same_whoever_prepares_it(contract, monkeypatch, tmp_path):
    monkeypatch.setattr(enrolment_source, "CHUNK_BYTES", 500)
    rows = [*members(300), (number(3), "again"), (WANG, "")]
    done = services.import_enrolments(path=csv_file(tmp_path, rows), contract_number="CITY-2026", at=NOON, processes=2)
    assert (done.read, done.loaded) == (302, 300)
    assert rejected(done) == {302: ("twice_in_file", "5"), 303: ("name_missing", "")}
    assert list(Enrolment.objects.order_by("row").values_list("row", "name")) == [
        (2 + at, f"成员{at}") for at in range(300)
    ]


# --- nobody twice ---


def test_of_a_person_who_stands_twice_the_first_row_stays(contract, size, tmp_path):
    done = taken(csv_file(tmp_path, [(CHEN, "陈浩"), (WANG, "first"), (WANG.lower(), "second"), (WANG, "third")]))
    assert rejected(done) == {4: ("twice_in_file", "3"), 5: ("twice_in_file", "3")}
    assert set(Enrolment.objects.values_list("name", flat=True)) == {"陈浩", "first"}


def test_a_row_that_was_bad_does_not_make_a_good_one_a_repeat(contract, tmp_path):
    done = taken(csv_file(tmp_path, [(WANG, ""), (WANG, "王秀兰")]))
    assert rejected(done) == {2: ("name_missing", "")}


def test_nobody_is_enrolled_again_under_the_same_contract(contract, size, tmp_path):
    first = taken(csv_file(tmp_path, members(3)))
    done = taken(csv_file(tmp_path, members(3, first=2), name="more.csv"))
    assert rejected(done) == {2: ("already_enrolled", f"{first.import_id}-4")}
    assert Enrolment.objects.count() == 5


def test_nobody_is_enrolled_who_is_insured_under_the_contract(group, size, tmp_path):
    city_plan(people=[Person("王秀兰", WANG)])
    done = taken(csv_file(tmp_path, [(WANG, "王秀兰"), (CHEN, "陈浩")]))
    assert rejected(done) == {2: ("already_insured", "CITY-2026")}


@pytest.mark.parametrize(("starts_on", "overlaps"), [("2026-06-30", True), ("2026-07-01", False)])
def test_a_product_is_had_once_at_a_time_to_the_day(contract, size, tmp_path, starts_on, overlaps):
    city_plan("CITY-B-2026")
    head = (*HEAD, "starts_on", "ends_on")
    taken(csv_file(tmp_path, [(WANG, "王秀兰", "2026-01-01", "2026-06-30")], head=head))
    rows = [(WANG, "王秀兰", starts_on, "2026-12-31"), (CHEN, "陈浩", "", "")]
    done = taken(csv_file(tmp_path, rows, head=head, name="b.csv"), contract="CITY-B-2026")
    assert rejected(done) == ({2: ("overlap", "CITY-2026")} if overlaps else {})


def test_another_product_may_be_had_at_the_same_time(contract, tmp_path):
    city_plan("OTHER-2026", schedule="huhuibao_2025_ordinary.yaml")
    taken(csv_file(tmp_path, members(2)))
    assert taken(csv_file(tmp_path, members(2)), contract="OTHER-2026").rejected == 0


def test_a_renewal_for_the_next_year_overlaps_nothing(contract, size, tmp_path):
    city_plan("CITY-2027", year=2027)
    taken(csv_file(tmp_path, members(2)))
    assert taken(csv_file(tmp_path, members(2)), contract="CITY-2027").rejected == 0


def test_one_insured_alone_in_the_same_product_is_an_overlap(contract, size, tmp_path):
    city_plan("SINGLE-1", people=[Person("王秀兰", WANG)])
    done = taken(csv_file(tmp_path, [(WANG, "王秀兰"), (CHEN, "陈浩")]))
    assert rejected(done) == {2: ("overlap", "SINGLE-1")}


# --- all or nothing ---


def test_a_strict_import_with_a_bad_row_loads_nothing_and_says_which(contract, size, tmp_path):
    before = tables()
    rejects = tmp_path / "rejects.csv"
    file = csv_file(tmp_path, [*members(3), (WANG, ""), (number(0), "again")])
    with pytest.raises(RowsRejected) as refused:
        taken(file, strict=True, rejects_file=rejects)
    assert refused.value.extra["reasons"] == {"name_missing": 1, "twice_in_file": 1}
    assert (Enrolment.objects.count(), EnrolmentImport.objects.count(), tables()) == (0, 0, before)
    with rejects.open(encoding="utf-8-sig") as text:
        rows = list(csv.DictReader(text))
    assert [(row["row"], row["code"], row["column"], row["other"]) for row in rows] == [
        ("5", "name_missing", "name", ""),
        ("6", "twice_in_file", "id_number", "2"),
    ]
    assert all(row["what"] and row["allowed"] for row in rows)
    assert WANG not in rejects.read_text(), "a rejects file holds nobody's number"


def test_an_import_that_fails_half_way_leaves_nothing_and_can_be_run_again(contract, size, monkeypatch, tmp_path):
    before, file = tables(), csv_file(tmp_path, members(3))

    def broken(*_words, **_more):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(enrolments.tables, "attach", broken)
        with pytest.raises(KeyboardInterrupt):
            taken(file)
    assert (Enrolment.objects.count(), EnrolmentImport.objects.count(), tables()) == (0, 0, before)
    assert taken(file).loaded == 3


def test_a_finished_file_is_refused_the_second_time_under_whatever_name(contract, tmp_path):
    done = taken(csv_file(tmp_path, members(2)))
    with pytest.raises(AlreadyImported) as refused:
        taken(csv_file(tmp_path, members(2), name="renamed.csv"))
    assert refused.value.extra["enrolment_import"] == done.import_id


def test_a_file_of_which_no_row_is_fit_leaves_nothing_and_may_come_again(contract, size, tmp_path):
    before = tables()
    for _ in range(2):
        with pytest.raises(NobodyToEnrol) as refused:
            taken(csv_file(tmp_path, [(WANG, "")]))
    assert refused.value.extra["reasons"] == {"name_missing": 1}
    assert (EnrolmentImport.objects.count(), tables()) == (0, before)


def test_a_file_with_a_head_and_no_rows_has_nobody_to_enrol(contract, tmp_path):
    with pytest.raises(NobodyToEnrol):
        taken(csv_file(tmp_path, []))


def test_a_contract_nobody_knows_is_named_as_such(group, tmp_path):
    with pytest.raises(ContractUnknown):
        taken(csv_file(tmp_path, members(1)), contract="CITY-1999")


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"name\nx\n", b"id_number,name\n\xff\xff,\x80\x80\n", b"PAR1 and nothing more"]
)
def test_a_file_that_cannot_be_read_is_refused_whole(contract, tmp_path, content):
    (tmp_path / "odd.csv").write_bytes(content)
    with pytest.raises(EnrolmentFileUnfit):
        taken(tmp_path / "odd.csv")


def test_an_unknown_column_is_told_and_not_read_and_stops_a_strict_import(contract, tmp_path):
    file = csv_file(tmp_path, [(WANG, "王秀兰", "red")], head=(*HEAD, "colour"))
    with pytest.raises(RowsRejected):
        taken(file, strict=True)
    done = taken(file, rejects_file=tmp_path / "rejects.csv")
    assert (done.unknown_columns, done.loaded) == (("colour",), 1)
    assert "column_unknown,colour" in (tmp_path / "rejects.csv").read_text(encoding="utf-8-sig")


def test_an_import_is_in_the_journal_without_anybodys_number(contract, tmp_path, lin_xiao):
    done = taken(csv_file(tmp_path, [(WANG, "王秀兰")]), account=lin_xiao)
    event = JournalEvent.objects.get(chain=f"contract/{contract.pk}")
    assert (event.kind, event.actor) == ("EnrolmentsImported", f"account/{lin_xiao.pk}")
    assert event.payload == {"import": done.import_id, "read": 1, "loaded": 1, "rejected": 0} | {
        "file": EnrolmentImport.objects.get().digest
    }


# --- back out ---


def test_an_import_is_withdrawn_whole_and_the_file_may_come_again(contract, size, tmp_path):
    file = csv_file(tmp_path, members(3))
    other = taken(csv_file(tmp_path, [(WANG, "王秀兰")], name="other.csv"))
    before = tables()
    done = taken(file)
    row = services.withdraw_import(import_id=done.import_id, at=NOON)
    assert (row.state, row.withdrawn_at) == ("withdrawn", NOON)
    assert set(Enrolment.objects.values_list("enrolled_by_id", flat=True)) == {other.import_id}
    assert JournalEvent.objects.filter(kind="EnrolmentsWithdrawn", chain=f"contract/{contract.pk}").count() == 1
    assert tables() == before
    with pytest.raises(AlreadyWithdrawn):
        services.withdraw_import(import_id=done.import_id, at=NOON)
    assert taken(file).loaded == 3


def test_an_import_stays_once_one_of_its_members_has_claimed(contract, size, tmp_path):
    done = taken(csv_file(tmp_path, [(WANG, "王秀兰"), (CHEN, "陈浩")]))
    services.insured_of_member(contract_number="CITY-2026", id_number=WANG, at=NOON)
    with pytest.raises(MembersHaveClaimed) as refused:
        services.withdraw_import(import_id=done.import_id, at=NOON)
    assert refused.value.extra["members"] == 1
    assert Enrolment.objects.count() == 2
    assert eligibility(id_number=CHEN, on=JUNE)[0].in_force


def test_an_import_nobody_knows_cannot_be_withdrawn(db):
    with pytest.raises(ImportUnknown):
        services.withdraw_import(import_id=999_999, at=NOON)
    assert Insured.objects.count() == 0
