"""When will each stage of an open case end? Intervals learnt from finished and unfinished cases, in working time."""

from anlan.engines.forecast.balance import Due, Settled, settled
from anlan.engines.forecast.calibration import Calibration, Outcome, calibrate
from anlan.engines.forecast.comparison import Comparison, compare
from anlan.engines.forecast.durations import DurationCurve
from anlan.engines.forecast.model import Cell, Model, NothingToGoOn, StageDuration, learn
from anlan.engines.forecast.observations import HistoryRow, StageObservation, known_at, read_history
from anlan.engines.forecast.promises import OpenCase, Promise, StageToCome, promise, promise_many
from anlan.engines.forecast.queues import QueueEffect
from anlan.engines.forecast.sampling import MONTH, MOST_LATELY, MOST_LEARNT_FROM, one_in
from anlan.engines.forecast.slips import SlipReason, reason_for_slip, will_slip
from anlan.engines.forecast.working_time import WALL_CLOCK, WorkingTime, local_minutes

__all__ = [
    "MONTH",
    "MOST_LATELY",
    "MOST_LEARNT_FROM",
    "WALL_CLOCK",
    "Calibration",
    "Cell",
    "Comparison",
    "Due",
    "DurationCurve",
    "HistoryRow",
    "Model",
    "NothingToGoOn",
    "OpenCase",
    "Outcome",
    "Promise",
    "QueueEffect",
    "Settled",
    "SlipReason",
    "StageDuration",
    "StageObservation",
    "StageToCome",
    "WorkingTime",
    "calibrate",
    "compare",
    "known_at",
    "learn",
    "local_minutes",
    "one_in",
    "promise",
    "promise_many",
    "read_history",
    "reason_for_slip",
    "settled",
    "will_slip",
]
