"""Adjudication: benefit schedules as data, one claim as exact fen with a reason for each of them.

>>> from datetime import date
>>> schedule = load_schedule("anlan/benefits/parameters/schedules/inpatient_2026.yaml")
>>> bill = BillLine("1", "western_medicine", amount_fen=3_000_000, in_list=True, other_paid_fen=1_000_000)
>>> claim = ClaimFacts(
...     loss_on=date(2026, 5, 2), insured_since=date(2026, 1, 1), settled_by_basic_insurance=True,
...     pre_existing=False, accident=False, claim_free_years=0, lines=(bill,),
... )
>>> answer = adjudicate(schedule=schedule, claim=claim, year=YearSoFar())
>>> answer.payable_fen, answer.lines[0].to_deductible_fen, answer.lines[0].own_share_fen
(900000, 1000000, 100000)
"""

from anlan.engines.adjudication.amended import Part
from anlan.engines.adjudication.calculation import adjudicate, reverse
from anlan.engines.adjudication.explained import Adjudication, ExplainedLine, Question, Step
from anlan.engines.adjudication.facts import BillLine, ClaimFacts, FactsInvalid
from anlan.engines.adjudication.plan_words import Passage, explain_plan
from anlan.engines.adjudication.problem import Problem
from anlan.engines.adjudication.schedule import Bucket, Schedule
from anlan.engines.adjudication.schedule_diff import Difference, differences
from anlan.engines.adjudication.schedule_file import ScheduleInvalid, load_schedule
from anlan.engines.adjudication.schedule_lint import Linted, lint_schedule
from anlan.engines.adjudication.terms import FUNDS, Name, Parameter, RatioClass, SubLimit, settled_by_all
from anlan.engines.adjudication.version_lint import lint_versions
from anlan.engines.adjudication.words import LANGUAGES, category_name, explain
from anlan.engines.adjudication.year import YearDisagrees, YearSoFar

__all__ = [
    "FUNDS",
    "LANGUAGES",
    "Adjudication",
    "BillLine",
    "Bucket",
    "ClaimFacts",
    "Difference",
    "ExplainedLine",
    "FactsInvalid",
    "Linted",
    "Name",
    "Parameter",
    "Part",
    "Passage",
    "Problem",
    "Question",
    "RatioClass",
    "Schedule",
    "ScheduleInvalid",
    "Step",
    "SubLimit",
    "YearDisagrees",
    "YearSoFar",
    "adjudicate",
    "category_name",
    "differences",
    "explain",
    "explain_plan",
    "lint_schedule",
    "lint_versions",
    "load_schedule",
    "reverse",
    "settled_by_all",
]
