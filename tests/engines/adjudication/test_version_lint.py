"""What is remarked on between versions and editions of one product that are checked together."""

from __future__ import annotations

from pathlib import Path

import pytest

from anlan.engines.adjudication import lint_versions, load_schedule

SCHEDULES = Path(__file__).parents[3] / "anlan" / "benefits" / "parameters" / "schedules"
DRUGS = (SCHEDULES / "huhuibao_2023.yaml").read_text(encoding="utf-8")
LATER = {"from: 2023-07-01": "from: 2024-01-01"}


def remarks(tmp_path: Path, changes: dict[str, str]) -> list[tuple[str, str]]:
    """What is said of a second version with these changes: file and sentence."""
    text = DRUGS
    for good, bad in changes.items():
        assert good in text
        text = text.replace(good, bad, 1)
    files = [tmp_path / "first.yaml", tmp_path / "second.yaml"]
    for file, content in zip(files, (DRUGS, text), strict=True):
        file.write_text(content, encoding="utf-8")
    found = lint_versions([(file, load_schedule(file)) for file in files])
    return [(file.name, problem.words("en")) for file, problem in found]


def test_days_that_overlap_say_which_version_pays(tmp_path: Path) -> None:
    ((file, said),) = remarks(tmp_path, LATER)
    assert file == "second.yaml"
    assert "its days overlap those of first.yaml: losses from 2024-01-01 on are paid by this one" in said


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"  - key: car_t": "  - key: car_t_new"}, "buckets.car_t of first.yaml is gone here"),
        ({"rounding: half_up": "rounding: half_up\nyear_of: family"}, "whose costs add up differs from first.yaml"),
        ({'edition: "2023"': 'edition: "2024"'}, "its days overlap those of edition 2023 (first.yaml)"),
    ],
)
def test_what_a_year_would_lose_is_remarked_on(more: dict[str, str], said: str, tmp_path: Path) -> None:
    found = [words for _, words in remarks(tmp_path, LATER | more) if said in words]
    assert len(found) == 1


def test_two_versions_of_one_day_say_that_the_later_registration_applies(tmp_path: Path) -> None:
    ((_, said),) = remarks(tmp_path, {"value: 16000,": "value: 15500,"})
    assert "first.yaml begins on the same day: the one registered later applies" in said


def test_the_same_file_twice_and_other_products_are_not_compared(tmp_path: Path) -> None:
    assert remarks(tmp_path, {}) == []
    assert remarks(tmp_path, {"product: huhuibao": "product: another"}) == []
