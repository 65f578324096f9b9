"""The reference page of the duties says what the parameters say."""

from __future__ import annotations

import yaml

from tools import reference_duties


def test_the_reference_page_is_made_from_the_parameters_as_they_are():
    parameters = yaml.safe_load(reference_duties.PARAMETERS.read_text())
    assert reference_duties.PAGE.read_text() == reference_duties.page(parameters), (
        "run python -m tools.reference_duties"
    )
