"""When will each stage of an open case end? Intervals learnt from finished and unfinished cases, in working time."""

from anlan.engines.forecast.calibration import Calibration, Outcome, calibrate
from anlan.engines.forecast.durations import DurationCurve
from anlan.engines.forecast.model import Cell, Model, NothingToGoOn, StageDuration, learn
from anlan.engines.forecast.observations import HistoryRow, StageObservation, known_at, read_history
from anlan.engines.forecast.promises import OpenCase, Promise, StageToCome, promise, promise_many
from anlan.engines.forecast.slips import SlipReason, reason_for_slip
from anlan.engines.forecast.working_time import WALL_CLOCK, WorkingTime

__all__ = [
    "WALL_CLOCK",
    "Calibration",
    "Cell",
    "DurationCurve",
    "HistoryRow",
    "Model",
    "NothingToGoOn",
    "OpenCase",
    "Outcome",
    "Promise",
    "SlipReason",
    "StageDuration",
    "StageObservation",
    "StageToCome",
    "WorkingTime",
    "calibrate",
    "known_at",
    "learn",
    "promise",
    "promise_many",
    "read_history",
    "reason_for_slip",
]
