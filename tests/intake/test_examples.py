"""What people correct and confirm is kept as labelled examples: listed, scored, taken out only with a reason."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import json
import stat

import pytest
from typer.testing import CliRunner

from anlan.backbone.problems import Problem
from anlan.backbone.selectors.journal import events_of
from anlan.config.cli import app
from anlan.intake import services
from anlan.intake.domain.labels import Label, Said, agrees, reading_of, score
from anlan.intake.domain.regions import box_within, shown_region
from anlan.intake.models import Page
from anlan.intake.selectors.examples import examples, folder_labels
from anlan.intake.services.examples import export_examples
from anlan.intake.services.pictures import region_of, side_needed
from tests.cast import NOON
from tests.intake.sample_papers import reading, row

LATER = NOON + dt.timedelta(minutes=1)


@pytest.fixture
def page(bundle, photo, wang_xiulan):
    """A bank card, read with one wrong digit."""
    sent, _ = services.submit_file(
        bundle_id=bundle.id, path=photo(shade=3), file_name="card.png", account=wang_xiulan, at=NOON
    )
    card = row("bank_card")
    card["fields"]["card_number"] = "6222029901000000142"
    services.record_page(submission_id=sent.id, reading=reading(card), at=NOON)
    services.finish_submission(submission_id=sent.id, at=NOON)
    return Page.objects.get()


@pytest.fixture
def corrected(bundle, page, lin_xiao):
    """The same card after 林晓 put the number right, in two steps."""
    for number in ("6222029901000000999", "6222029901000000141"):
        services.correct_page(
            bundle_id=bundle.id, page_id=page.id, values={"card_number": number}, account=lin_xiao, at=LATER
        )
    return page


@pytest.mark.django_db
def test_a_page_nobody_looked_at_is_no_example(page):
    assert list(examples()) == []


@pytest.mark.django_db
def test_a_correction_says_what_was_read_first_and_what_is_true(corrected):
    (example,) = examples()
    assert example.label.fields == {"card_number": "6222029901000000141"}
    assert example.label.before is not None
    assert example.label.before.fields["card_number"] == "6222029901000000142", "the engine's word, not the first try"
    assert (example.label.kind, example.label.page, example.label.part) == ("bank_card", 1, 1)


@pytest.mark.django_db
def test_a_confirmed_page_vouches_for_every_field(bundle, page, lin_xiao):
    services.confirm_page(bundle_id=bundle.id, page_id=page.id, account=lin_xiao, at=LATER)
    (example,) = examples()
    assert example.label.fields.keys() == row("bank_card")["fields"].keys()


@pytest.mark.django_db
def test_examples_are_read_again_and_counted_before_and_now(corrected, monkeypatch):
    class Reader:
        def __init__(self, **_):
            pass

        def __enter__(self):
            return self

        def __exit__(self, *_):
            return None

        def read(self, path, *, pages, on=None, kind_only=False):
            yield reading(row("bank_card"), page=pages[0])

    monkeypatch.setattr("anlan.engines.reading.ReaderProcess", Reader)
    answer = CliRunner().invoke(app, ["reading", "evaluate", "--json"])
    assert answer.exit_code == 0, answer.output
    report = json.loads(answer.stdout)
    assert report["kind"] == {
        "of": 1,
        "now": 1,
        "share_now": 1.0,
        "before": 1,
        "macro_f1_now": 1.0,
        "macro_f1_before": 1.0,
    }
    assert report["kind_fields"] == {"bank_card.card_number": {"of": 1, "now": 1, "share_now": 1.0, "before": 0}}
    assert "6222029901000000141" not in answer.stdout, "a report holds no personal value"


@pytest.mark.django_db
def test_with_nothing_to_evaluate_the_command_says_so(bundle):
    answer = CliRunner().invoke(app, ["reading", "evaluate"])
    assert answer.exit_code == 3
    assert "--folder" in answer.stderr


@pytest.mark.django_db
def test_taking_examples_out_writes_them_for_the_owner_alone_and_a_look_for_each(corrected, bundle, lin_xiao, tmp_path):
    folder = tmp_path / "examples"
    taken = export_examples(folder=folder, viewer=lin_xiao, reason="测量识别", chains={bundle.chain}, at=LATER)
    assert taken == (1, 0)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    look = events_of(bundle.chain)[-1]
    assert (look.kind, look.payload["reason"], look.payload["viewer"]) == ("FileLookedAt", "测量识别", str(lin_xiao.pk))
    (label,) = folder_labels(folder)
    (example,) = examples()
    assert dataclasses.replace(label, file="") == dataclasses.replace(example.label, file="")
    with open(label.file, "rb") as copy:
        assert copy.read().startswith(b"\x89PNG")
    assert "Personal data" in json.loads((folder / "labels.json").read_text())["warning"]


@pytest.mark.django_db
def test_cases_the_viewer_may_not_see_are_left_out(corrected, lin_xiao, tmp_path):
    folder = tmp_path / "examples"
    assert export_examples(folder=folder, viewer=lin_xiao, reason="x", chains=set(), at=LATER) == (0, 1)
    assert [path.name for path in folder.iterdir()] == ["labels.json"]


@pytest.mark.django_db
def test_medical_papers_are_not_taken_out_without_a_reason(bundle, page, lin_xiao, tmp_path):
    services.correct_page(bundle_id=bundle.id, page_id=page.id, kind="lab_report", account=lin_xiao, at=LATER)
    with pytest.raises(Problem, match="reason_missing"):
        export_examples(folder=tmp_path / "x", viewer=lin_xiao, reason=" ", chains={bundle.chain}, at=LATER)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("viewer", "exit_code", "told"), [("nobody", 3, "no member of staff"), ("linxiao", 4, "may not see")]
)
def test_only_staff_who_may_see_medical_images_take_examples_out(corrected, tmp_path, viewer, exit_code, told):
    words = ["reading", "export-examples", str(tmp_path / "x"), "--viewer", viewer, "--reason", "r"]
    answer = CliRunner().invoke(app, words)
    assert answer.exit_code == exit_code
    assert told in " ".join(answer.stderr.split())
    assert not (tmp_path / "x").exists()


# --- the score ---


def label(kind="bank_card", fields=(), before=None, **place) -> Label:
    return Label(file="f", page=1, kind=kind, fields=dict(fields), before=before, **place)


def test_a_kind_no_reader_can_tell_is_right_as_other():
    result = score([label("business_licence")], [Said("other", {})])
    assert (result.pages.of, result.pages.now) == (1, 1)


def test_what_was_right_and_is_wrong_now_is_named_as_new():
    was = Said("bank_card", {"bank": "中国工商银行"})
    result = score([label(fields={"bank": "中国工商银行"}, before=was)], [Said("bank_card", {"bank": "中国工商"})])
    assert [(miss.what, miss.new) for miss in result.misses] == [("bank", True)]
    assert (result.fields.of, result.fields.before, result.fields.now) == (1, 1, 0)


def test_a_paper_that_is_not_found_again_is_wrong_in_everything():
    result = score([label(fields={"bank": "x", "holder_name": ""})], [None])
    assert [miss.what for miss in result.misses] == ["kind", "bank", "holder_name"]
    assert result.f1_now == 0.0


def test_the_mean_over_kinds_gives_a_rare_kind_its_full_weight():
    labels = [label()] * 9 + [label("fee_list")]
    result = score(labels, [Said("bank_card", {})] * 10)
    assert (result.pages.now, round(result.f1_now, 3)) == (9, 0.474)


@pytest.mark.parametrize(
    ("name", "found", "true", "right"),
    [
        ("total_amount", "86,412.5", "86412.50", True),
        ("total_amount", "86412.51", "86412.50", False),
        ("invoice_number", "0012", "12", False),
        ("patient_name", "阿卜杜•热合曼", "阿卜杜·热合曼", True),
        (
            "items",
            '[{"name":"乙","amount":"2"},{"name":"甲","amount":"1.00"}]',
            '[{"name":"甲 ","amount":"1"},{"name":"乙","amount":"2.00"}]',
            True,
        ),
        ("items", "[]", '[{"name":"甲","amount":"1"}]', False),
        ("items", "5", '[{"name":"甲","amount":"1"}]', False),
        ("sex", "", "女", False),
    ],
)
def test_a_value_is_right_however_it_is_spaced_or_written(name, found, true, right):
    assert agrees(name, found, true) is right


def test_a_field_without_a_value_in_a_folder_of_papers_is_vouched_for_by_nobody(tmp_path):
    row = {"file": "card.jpg", "kind": "bank_card", "fields": {"bank": "海滨银行", "holder_name": None}}
    (tmp_path / "labels.json").write_text(json.dumps({"pages": [row]}), encoding="utf-8")
    assert dict(folder_labels(tmp_path)[0].fields) == {"bank": "海滨银行"}


def test_of_several_papers_in_a_photograph_the_one_in_the_same_place_is_compared():
    left, right = (
        dataclasses.replace(reading(row(kind)), part=part, region=region)
        for kind, part, region in (("bank_card", 1, (0.0, 0.0, 0.5, 1.0)), ("fee_list", 2, (0.5, 0.0, 0.5, 1.0)))
    )
    asked = label(part=1, region=(0.52, 0.05, 0.45, 0.9))
    assert reading_of(asked, [left, right]) is right
    assert reading_of(label(part=2), [left, right]) is right
    assert reading_of(label(part=3), [left, right]) is None


# --- the picture of one paper of several ---


def test_the_picture_of_a_paper_is_its_part_of_the_photograph_with_a_margin():
    from PIL import Image

    region = (0.5, 0.0, 0.5, 0.25)
    side = side_needed(region, 1600)
    assert side == 3200
    page = Image.new("RGB", (side // 2, side), "white")
    page.paste("black", (side // 4, 0, side // 2, side // 4))
    held = io.BytesIO()
    page.save(held, "JPEG")
    held.seek(0)
    x, _y, width, height = shown_region(region)
    with Image.open(region_of(held, region, 1600)) as cut:
        assert cut.size == (round(width * side / 2), round(height * side))
        assert cut.convert("L").getpixel((cut.width - 5, 5)) < 10
        assert cut.convert("L").getpixel((2, cut.height - 2)) > 245
    assert x < 0.5


def test_a_paper_that_has_its_page_to_itself_is_shown_as_it_is():
    held = io.BytesIO(b"jpeg")
    assert side_needed((0.0, 0.0, 1.0, 1.0), 1600) == 1600
    assert region_of(held, (0.0, 0.0, 1.0, 1.0), 1600) is held


def test_places_of_fields_follow_the_picture_that_is_shown():
    assert box_within([0.5, 0.0, 0.25, 0.125], (0.5, 0.0, 0.5, 0.25)) == [0.0, 0.0, 0.5, 0.5]
    assert box_within(None, (0.5, 0.0, 0.5, 0.25)) is None
