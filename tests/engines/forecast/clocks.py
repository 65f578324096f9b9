"""The clocks and the shipped history that the forecast tests share."""

from __future__ import annotations

import datetime as dt
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from anlan.kernel.calendar import SHANGHAI

PROJECT = Path(__file__).resolve().parents[3]
HISTORY = PROJECT / "anlan/claims/parameters/history/health.csv"


def _script() -> ModuleType:
    """The script that made the shipped history: it names the calendar and the hours the history was made with."""
    spec = importlib.util.spec_from_file_location("synthetic_history", PROJECT / "tools/synthetic_history.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


SCRIPT = _script()
OFFICE = SCRIPT.OFFICE
BANK = SCRIPT.BANK
WORKING_TIME_BY_STAGE = SCRIPT.WORKING_TIME_BY_STAGE
PLAN_MINUTES = {stage: pace.median_minutes for stage, pace in SCRIPT.INPATIENT.items()}
STAGES = tuple(WORKING_TIME_BY_STAGE)


def shanghai(text: str) -> dt.datetime:
    """An instant given as civil time in China."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)
