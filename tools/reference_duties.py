"""Write docs/reference/duties.md from anlan/backbone/parameters/duties.yaml: `python -m tools.reference_duties`.

With `--check` nothing is written; the exit code says whether the page is current.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

from anlan.backbone.domain.duties import DutyRule, rule_from_row

PROJECT = Path(__file__).resolve().parents[1]
PARAMETERS = PROJECT / "anlan" / "backbone" / "parameters" / "duties.yaml"
PAGE = PROJECT / "docs" / "reference" / "duties.md"

HEAD = """# Duties: the legal clocks

Made from `anlan/backbone/parameters/duties.yaml` by `python -m tools.reference_duties`: change
the former and run the latter.
How days are counted is told in [the explanation](../explanation/duties.md).

**law**: a limit set by law. **own target**: the law says only "promptly" (及时), or the figure was not read in an
official text (unverified); it is never shown as the law.

| id | duty | limit | from → to | basis | kind | stands still for | last day gives way on | in force from |
|---|---|---|---|---|---|---|---|---|
"""

TAIL = """
A clock is near its end when {near} % of its time has run, unless its rule says otherwise.

## Reasons to stand still

| reason | 中文 | English |
|---|---|---|
{reasons}

## Extensions

Each with an approver, a reason and a notice to the person concerned. Clocks not listed cannot be extended.

{extended}
"""

UNITS = {
    "natural_days": ("days", "日"),
    "working_days": ("working days", "个工作日"),
    "years": ("years", "年"),
    "hours": ("hours", "小时"),
}


def page(parameters: dict[str, Any]) -> str:
    """The whole page."""
    settings = parameters["settings"]
    rules = [rule_from_row(row, settings) for row in parameters["rules"]]
    rows = "\n".join(_row(rule) for rule in rules)
    reasons = "\n".join(
        f"| `{key}` | {name['zh']} | {name['en']} |" for key, name in parameters["pause_reasons"].items()
    )
    extended = "\n".join(
        f"- `{rule.id}`: {rule.extension.times} × {_limit(rule.extension.limit.n, rule.extension.limit.unit)}"
        for rule in rules
        if rule.extension
    )
    return f"{HEAD}{rows}\n" + TAIL.format(near=settings["near_percent"], reasons=reasons, extended=extended)


def _row(rule: DutyRule) -> str:
    kind = "law" if rule.is_law else "own target" if rule.internal else "own target (unverified)"
    cells = [
        f"`{rule.id}`",
        f"{rule.name['zh']}<br>{rule.name['en']}",
        _limit(rule.limit.n, rule.limit.unit),
        f"{rule.start['zh']} → {rule.stop['zh']}<br>{rule.start['en']} → {rule.stop['en']}",
        rule.basis,
        kind,
        ", ".join(f"`{reason}`" for reason in rule.pausable) or "never",
        rule.roll.replace("+", " and "),
        rule.in_force_from.isoformat(),
    ]
    return f"| {' | '.join(cells)} |"


def _limit(n: int, unit: str) -> str:
    english, chinese = UNITS[unit]
    return f"{n} {english.removesuffix('s') if n == 1 else english} ({n} {chinese})"


def main() -> int:
    text = page(yaml.safe_load(PARAMETERS.read_text()))
    if "--check" in sys.argv:
        current = PAGE.exists() and PAGE.read_text() == text
        print(
            "current"
            if current
            else f"{PAGE.relative_to(PROJECT)} is out of date: run python -m tools.reference_duties"
        )
        return 0 if current else 1
    PAGE.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
