"""What a batch does with files: bad rows, CSV, history, a stop in the middle, a folder that is taken."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from anlan.engines.adjudication import load_schedule
from anlan.engines.adjudication.batch import AnotherRun, Batch, InputInvalid, PolarsEngine, run
from anlan.engines.adjudication.batch.told import ClaimUnknown, ResultsMissing, claim_of, told_rejects, written_as_csv

from .test_same_as_one_claim import SCHEDULES, row

SCHEDULE = load_schedule(SCHEDULES / "inpatient_2026.yaml")
CLAIM = [
    row("stay of May", "1", amount_fen=1_500_000),
    row("stay of May", "2", amount_fen=200_000, in_list=False, category="western_medicine"),
]


def written(folder: Path, rows: list[dict[str, Any]], name: str = "lines.parquet") -> Path:
    frame = pl.DataFrame(rows, infer_schema_length=None, schema_overrides={"family": pl.String})
    (frame.write_csv if name.endswith(".csv") else frame.write_parquet)(folder / name)
    return folder / name


def adjudicated(folder: Path, rows: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return run(Batch(SCHEDULE, written(folder, rows), folder / "out", **more), PolarsEngine())


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"amount_fen": -1}, "amount_out_of_range"),
        ({"amount_fen": 1_000_000_001}, "amount_out_of_range"),
        ({"amount_fen": None}, "no_amount"),
        ({"other_paid_fen": 1_500_001}, "others_out_of_range"),
        ({"quantity": 0}, "number_out_of_range"),
        ({"claim_free_years": -1}, "number_out_of_range"),
        ({"loss_on": None}, "no_day"),
        ({"member": ""}, "no_key"),
        ({"claim_id": None}, "no_key"),
        ({"category": ""}, "no_category"),
        ({"member": "family:F1"}, "member_not_allowed"),
    ],
)
def test_a_bad_row_is_turned_away_with_its_reason_and_the_others_are_paid(
    facts: dict[str, Any], reason: str, tmp_path: Path
) -> None:
    bad = row("another claim", "1", amount_fen=1_500_000) | facts
    report = adjudicated(tmp_path, [*CLAIM, bad])
    assert report["reasons"] == {reason: 1}
    assert report["claims_paid"] == 1
    assert report["payable_fen"] == 630_000  # (17,000 - 10,000) x 90%: the deductible first takes what is not in list
    assert report["balance_fen"] == 0
    assert report["billed_fen"] == 1_700_000 + (bad["amount_fen"] or 0)


def test_a_claim_whose_lines_disagree_is_turned_away_whole(tmp_path: Path) -> None:
    report = adjudicated(tmp_path, [CLAIM[0], CLAIM[1] | {"loss_on": dt.date(2026, 5, 3)}])
    assert report["reasons"] == {"claim_disagrees": 2}
    assert report["rejected_fen"] == report["billed_fen"] == 1_700_000


def test_a_line_that_stands_twice_turns_its_claim_away_so_that_nothing_is_paid_twice(tmp_path: Path) -> None:
    report = adjudicated(tmp_path, [*CLAIM, CLAIM[0]])
    assert report["reasons"] == {"line_twice": 3}
    assert report["payable_fen"] == 0


def test_claims_of_one_year_that_state_different_claim_free_years_are_turned_away_whatever_their_order(
    tmp_path: Path,
) -> None:
    other = row("stay of June", "1", amount_fen=2_000_000, claim_free_years=2, loss_on=dt.date(2026, 6, 3))
    neighbour = row("stay of July", "1", amount_fen=1_100_000, member="李建国")
    report = adjudicated(tmp_path, [*CLAIM, other, neighbour])
    assert report["reasons"] == {"year_disagrees": 3}
    assert (report["payable_fen"], report["balance_fen"]) == (90_000, 0)


def test_a_year_of_another_number_of_claim_free_years_does_not_go_on(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir(), second.mkdir()
    adjudicated(first, [row("stay of May", "1", amount_fen=900_000)])
    later = row("stay of June", "1", amount_fen=2_000_000, claim_free_years=3)
    report = adjudicated(second, [later], history=first / "out" / "accumulators")
    assert report["reasons"] == {"year_disagrees": 1}
    before, after = (pl.read_parquet(folder / "out" / "accumulators").to_dicts() for folder in (first, second))
    assert after == before, "the year stays as it was"


def test_two_care_levels_in_one_week_turn_the_second_claim_away_and_the_batch_goes_on(tmp_path: Path) -> None:
    schedule = load_schedule(SCHEDULES / "long_term_care_shanghai_pilot.yaml")
    day = schedule.in_force_from + dt.timedelta(days=400)
    care = {"category": "home_care_hour", "amount_fen": 6_500, "loss_on": day, "insured_since": schedule.in_force_from}
    rows = [row("visit 1", "1", care_level=3, **care), row("visit 2", "1", care_level=5, **care)]
    report = run(Batch(schedule, written(tmp_path, rows), tmp_path / "out"), PolarsEngine())
    assert report["reasons"] == {"year_disagrees": 1}
    assert (report["payable_fen"], report["balance_fen"]) == (5_850, 0)  # 90% of the first hour


def test_where_renewals_wait_too_a_row_without_the_start_of_its_cover_is_turned_away(tmp_path: Path) -> None:
    text = (SCHEDULES / "inpatient_2026.yaml").read_text(encoding="utf-8").replace("renewals: false", "renewals: true")
    rows = [CLAIM[0], row("with a start", "1", member="李建国", cover_since=dt.date(2026, 1, 1), amount_fen=1_100_000)]
    report = run(Batch(load_schedule(text), written(tmp_path, rows), tmp_path / "out"), PolarsEngine())
    assert report["reasons"] == {"no_cover_since": 1}
    assert report["payable_fen"] == 90_000


def test_accumulators_of_another_schedule_are_refused(tmp_path: Path) -> None:
    first = tmp_path / "first"
    first.mkdir()
    adjudicated(first, CLAIM)
    text = (SCHEDULES / "inpatient_2026.yaml").read_text(encoding="utf-8").replace('edition: "2026"', 'edition: "2027"')
    batch = Batch(load_schedule(text), written(tmp_path, CLAIM), tmp_path / "out", first / "out" / "accumulators")
    with pytest.raises(InputInvalid, match="accumulated under anlan-inpatient 2026"):
        run(batch, PolarsEngine())


def test_a_csv_that_is_not_utf8_is_refused_with_what_to_do(tmp_path: Path) -> None:
    source = tmp_path / "lines.csv"
    source.write_bytes("contract,member\nK1,王秀兰\n".encode("gb18030"))
    with pytest.raises(InputInvalid, match="CSV UTF-8"):
        run(Batch(SCHEDULE, source, tmp_path / "out"), PolarsEngine())


def test_what_cannot_be_read_in_a_csv_is_turned_away_and_what_is_empty_is_asked(tmp_path: Path) -> None:
    rows = [
        CLAIM[0],
        row("a word for a fact", "1", settled="perhaps"),
        row("two decimals", "1", amount_fen="100.50"),
        row("no fact", "1", amount_fen=5_000, settled=None),
    ]
    source = written(
        tmp_path, [{name: None if v is None else str(v) for name, v in each.items()} for each in rows], "l.csv"
    )
    report = run(Batch(SCHEDULE, source, tmp_path / "out"), PolarsEngine())
    assert report["reasons"] == {"no_amount": 1, "unreadable": 1}
    assert (report["claims"], report["claims_asking"], report["asking_fen"]) == (1, 1, 5_000)
    asks = pl.read_parquet(tmp_path / "out" / "decisions").filter(pl.col("asks") != "")
    assert asks["asks"].to_list() == ["settled_by_basic_insurance,"]


def test_a_year_goes_on_with_the_accumulators_of_an_earlier_run(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir(), second.mkdir()
    adjudicated(first, [row("stay of May", "1", amount_fen=900_000)])
    later = row("stay of June", "1", amount_fen=2_000_000, loss_on=dt.date(2026, 6, 3))
    report = adjudicated(second, [later], history=first / "out" / "accumulators")
    assert report["payable_fen"] == 1_710_000  # (9,000 + 20,000 - 10,000) x 90%, of which nothing was paid before
    (year,) = pl.read_parquet(second / "out" / "accumulators").to_dicts()
    assert year["paid_fen"] == 1_710_000


def test_a_run_that_was_stopped_goes_on_behind_the_last_finished_partition(tmp_path: Path) -> None:
    rows = [row(f"claim {n}", "1", member=f"M{n:04}", amount_fen=1_100_000) for n in range(40)]

    class Stopped(Exception):
        pass

    def stop(done: int, of: int, report: dict[str, Any]) -> None:
        if done == 2:
            raise Stopped

    batch = Batch(SCHEDULE, written(tmp_path, rows), tmp_path / "out", partitions=4)
    with pytest.raises(Stopped):
        run(batch, PolarsEngine(), told=stop)
    finished = {file: file.stat().st_mtime_ns for file in (tmp_path / "out").glob("*/part-*.parquet")}
    assert len(finished) == 8
    report = run(batch, PolarsEngine())
    assert report["payable_fen"] == 40 * 90_000
    assert {file: file.stat().st_mtime_ns for file in finished} == finished, "finished partitions are not touched again"


def test_a_folder_with_the_results_of_other_files_is_not_overwritten(tmp_path: Path) -> None:
    adjudicated(tmp_path, CLAIM)
    before = json.loads((tmp_path / "out" / "report.json").read_text())
    with pytest.raises(AnotherRun, match="choose another folder"):
        adjudicated(tmp_path, CLAIM[:1])
    assert json.loads((tmp_path / "out" / "report.json").read_text()) == before


def test_amounts_with_a_decimal_point_are_refused_for_the_whole_file(tmp_path: Path) -> None:
    with pytest.raises(InputInvalid, match="whole fen"):
        adjudicated(tmp_path, [CLAIM[0] | {"amount_fen": 15_000.0}])


def test_a_missing_column_is_named_and_the_corrected_file_can_go_to_the_same_folder(tmp_path: Path) -> None:
    with pytest.raises(InputInvalid, match="loss_on"):
        adjudicated(tmp_path, [{name: value for name, value in CLAIM[0].items() if name != "loss_on"}])
    assert adjudicated(tmp_path, CLAIM)["payable_fen"] == 630_000


def test_a_claim_of_the_results_is_told_in_words(tmp_path: Path) -> None:
    adjudicated(tmp_path, CLAIM)
    claim = claim_of(tmp_path / "out", "stay of May")
    assert claim.payable_fen == 630_000
    assert claim.words("en")[1] == (
        "western medicine: 2,000.00 yuan billed. 2,000.00 yuan went to this year's deductible. "
        "0.00 yuan is paid for this item."
    )
    with pytest.raises(ClaimUnknown, match="rejects"):
        claim_of(tmp_path / "out", "stay of July")
    assert claim.words("zh-hans")[-1] == "stay of May：赔付 6,300.00 元"


def test_a_column_that_is_nearly_a_known_one_is_refused_and_others_are_told(tmp_path: Path) -> None:
    rows = [{name: value for name, value in each.items() if name != "other_paid_fen"} for each in CLAIM]
    with pytest.raises(InputInvalid, match=r"no column 'other_paid' \(did you mean 'other_paid_fen'\?\)"):
        adjudicated(tmp_path, [each | {"other_paid": 500_000} for each in rows])
    assert not (tmp_path / "out").exists()
    report = adjudicated(tmp_path, [each | {"ward": "3", "病区": "三"} for each in CLAIM])
    assert report["ignored_columns"] == ["ward", "病区"]
    assert report["payable_fen"] == 630_000


@pytest.mark.parametrize("written_as", ["床位费", "Bed", "BED "])
def test_a_category_by_its_name_or_in_capitals_is_turned_away_with_what_to_write(
    written_as: str, tmp_path: Path
) -> None:
    other = row("another claim", "1", amount_fen=1_500_000, category=written_as, member="李建国")
    report = adjudicated(tmp_path, [*CLAIM, other])
    assert report["reasons"] == {"category_misspelt:bed": 1}
    assert (report["payable_fen"], report["rejected_fen"], report["balance_fen"]) == (630_000, 1_500_000, 0)
    (said,) = told_rejects(tmp_path / "out", "en")
    assert said == "contract K1, claim another claim, line 1: the category is written in another way; write bed"
    assert "应写 bed" in next(told_rejects(tmp_path / "out", "zh-hans"))


def test_categories_that_the_schedule_never_names_are_counted(tmp_path: Path) -> None:
    others = [
        row("stay of May", "3", amount_fen=70_000, category="spectacles"),
        row("stay of June", "1", amount_fen=30_000, category="spectacles", settled=None),
        row("stay of June", "2", amount_fen=500, category="眼镜", settled=None),
    ]
    report = adjudicated(tmp_path, [*CLAIM, *others])
    assert report["unnamed_categories"] == {
        "spectacles": {"lines": 2, "billed_fen": 100_000},
        "眼镜": {"lines": 1, "billed_fen": 500},
    }
    assert (report["payable_fen"], report["rows_rejected"]) == (630_000, 0)


def test_a_row_with_more_cells_than_the_heading_is_named_and_the_corrected_file_can_go_to_the_same_folder(
    tmp_path: Path,
) -> None:
    source = written(tmp_path, CLAIM, "lines.csv")
    good = source.read_text(encoding="utf-8")
    heading, first, second = good.splitlines()
    for more in (",,9", ",9"):
        source.write_text(f"{heading}\n{first}{more}\n{second}\n", encoding="utf-8")
        with pytest.raises(InputInvalid, match=r"lines.csv, line 2: this row has 2\d cells, the heading 22"):
            run(Batch(SCHEDULE, source, tmp_path / "out"), PolarsEngine())
        assert not (tmp_path / "out").exists()
    source.write_text(good, encoding="utf-8")
    assert run(Batch(SCHEDULE, source, tmp_path / "out"), PolarsEngine())["payable_fen"] == 630_000


def test_a_row_with_too_many_cells_is_noticed_also_where_a_column_is_not_used(tmp_path: Path) -> None:
    source = written(tmp_path, [each | {"ward": "3"} for each in CLAIM], "lines.csv")
    source.write_text(source.read_text(encoding="utf-8").rstrip("\n") + ",9\n", encoding="utf-8")
    with pytest.raises(InputInvalid, match="line 3: this row has 24 cells, the heading 23"):
        run(Batch(SCHEDULE, source, tmp_path / "out"), PolarsEngine())


def test_the_folder_of_an_earlier_run_can_be_given_as_its_history(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir(), second.mkdir()
    adjudicated(first, [row("stay of May", "1", amount_fen=900_000)])
    later = row("stay of June", "1", amount_fen=2_000_000, loss_on=dt.date(2026, 6, 3))
    assert adjudicated(second, [later], history=first / "out")["payable_fen"] == 1_710_000


def test_a_folder_without_results_says_so(tmp_path: Path) -> None:
    for words in (lambda: claim_of(tmp_path, "stay of May"), lambda: list(told_rejects(tmp_path, "en"))):
        with pytest.raises(ResultsMissing, match="to its end first"):
            words()


def test_a_claim_that_waits_for_an_answer_says_so_and_names_no_line(tmp_path: Path) -> None:
    schedule = load_schedule(SCHEDULES / "huhuibao_2023.yaml")
    day = schedule.in_force_from
    drug = row("drugs", "1", category="western_medicine", in_list=False, loss_on=day, insured_since=day)
    run(Batch(schedule, written(tmp_path, [drug]), tmp_path / "out"), PolarsEngine())
    asked, ends = claim_of(tmp_path / "out", "drugs").words("en")
    assert asked == "Which drug or device is each of those on the bill?"
    assert ends == "drugs: not computed yet; please answer first."
    assert claim_of(tmp_path / "out", "drugs").words("zh-hans")[-1] == "drugs：还没有计算，请先回答以上问题。"


def test_each_tier_that_a_claim_reached_is_told_with_its_part(tmp_path: Path) -> None:
    schedule = load_schedule(SCHEDULES / "critical_illness_yanan_2022.yaml")
    day = schedule.in_force_from
    facts = {"category": "personal_burden", "insured_since": day, "amount_fen": 2_500_000}
    rows = [row(f"claim {n}", "1", loss_on=day + dt.timedelta(days=n), **facts) for n in (1, 2)]
    run(Batch(schedule, written(tmp_path, rows), tmp_path / "out"), PolarsEngine())
    assert claim_of(tmp_path / "out", "claim 1").words("en")[1:] == [
        "Of the year's cost above 10,000.00 yuan, 15,000.00 yuan of this claim counts at 60%.",
        "claim 1: 9,000.00 yuan",
    ]
    assert claim_of(tmp_path / "out", "claim 2").words("en")[1:] == [
        "Of the year's cost above 10,000.00 yuan, 5,000.00 yuan of this claim counts at 60%.",
        "Of the year's cost above 30,000.00 yuan, 20,000.00 yuan of this claim counts at 70%.",
        "claim 2: 17,000.00 yuan",
    ]


def test_what_another_benefit_of_the_month_took_is_told_and_adds_up(tmp_path: Path) -> None:
    schedule = load_schedule(SCHEDULES / "long_term_care_shanghai_pilot.yaml")
    care = {"care_level": 5, "care_months": 6, "insured_since": dt.date(2026, 1, 1)}
    rows = [
        row("cash", "1", category="care_cash", amount_fen=4_000, loss_on=dt.date(2026, 3, 3), **care),
        row("hour", "1", category="extra_care_hour", amount_fen=6_500, loss_on=dt.date(2026, 3, 10), **care),
    ]
    report = run(Batch(schedule, written(tmp_path, rows), tmp_path / "out"), PolarsEngine())
    assert (report["over_one_of_fen"], report["payable_fen"], report["balance_fen"]) == (4_000, 5_850, 0)
    assert claim_of(tmp_path / "out", "hour").words("en") == [
        "additional hours of home care: 65.00 yuan billed. "
        "40.00 yuan was paid for the other benefit of the same period and is set off. "
        "At the rate “paid by the fund” of 90%, 18.50 yuan is paid and 6.50 yuan stays with you.",
        "hour: 18.50 yuan",
    ]


def test_results_are_written_as_csv_that_a_spreadsheet_opens(tmp_path: Path) -> None:
    adjudicated(tmp_path, [*CLAIM, row("bad", "1", amount_fen=-1)])
    files = {file.name: file for file in written_as_csv(tmp_path / "out")}
    assert set(files) == {"decisions.csv", "lines.csv", "accumulators.csv", "rejects.csv"}
    assert files["rejects.csv"].read_bytes().startswith(b"\xef\xbb\xbf")
    assert pl.read_csv(files["rejects.csv"])["reason"].to_list() == ["amount_out_of_range"]
    assert pl.read_csv(files["decisions.csv"])["payable_fen"].sum() == 630_000
