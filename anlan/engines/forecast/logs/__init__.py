"""Forecasts from any event log: when the present stage of an open case, each stage ahead and the case will end."""

from anlan.engines.forecast.levels import SHARES, Rules
from anlan.engines.forecast.logs.calibration import Calibrator
from anlan.engines.forecast.logs.columns import log_of_table
from anlan.engines.forecast.logs.curves import Curves, product_limit
from anlan.engines.forecast.logs.ends import CaseForecast, Ends, days_of, moment_of
from anlan.engines.forecast.logs.evaluation import Scores, evaluate
from anlan.engines.forecast.logs.eventlog import ColumnMissing, EventLog, LogUnfit
from anlan.engines.forecast.logs.features import History
from anlan.engines.forecast.logs.files import read_log
from anlan.engines.forecast.logs.forecaster import Forecaster, Origin, Situation
from anlan.engines.forecast.logs.openness import Openness, openness
from anlan.engines.forecast.logs.reasons import Reason, reasons, weekend_ahead
from anlan.engines.forecast.logs.renewal import Renewal, renew
from anlan.engines.forecast.logs.shifts import AROUND_THE_CLOCK, Shifts, WorkingHours, learn_shifts
from anlan.engines.forecast.logs.storage import load, save
from anlan.engines.forecast.logs.training import train

__all__ = [
    "AROUND_THE_CLOCK",
    "SHARES",
    "Calibrator",
    "CaseForecast",
    "ColumnMissing",
    "Curves",
    "Ends",
    "EventLog",
    "Forecaster",
    "History",
    "LogUnfit",
    "Openness",
    "Origin",
    "Reason",
    "Renewal",
    "Rules",
    "Scores",
    "Shifts",
    "Situation",
    "WorkingHours",
    "days_of",
    "evaluate",
    "learn_shifts",
    "load",
    "log_of_table",
    "moment_of",
    "openness",
    "product_limit",
    "read_log",
    "reasons",
    "renew",
    "save",
    "train",
    "weekend_ahead",
]
