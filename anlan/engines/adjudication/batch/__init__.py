"""Adjudication of a whole city: files of claim lines in, decisions with explanations and accumulators out."""

from anlan.engines.adjudication.batch.columns import COLUMNS_IN, REJECTED, rejected
from anlan.engines.adjudication.batch.engines import Engine, InputInvalid, PolarsEngine
from anlan.engines.adjudication.batch.run import AnotherRun, Batch, run

__all__ = ["COLUMNS_IN", "REJECTED", "AnotherRun", "Batch", "Engine", "InputInvalid", "PolarsEngine", "rejected", "run"]
