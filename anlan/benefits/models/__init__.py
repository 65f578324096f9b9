from anlan.benefits.models.adjudication import AdjudicationRecord, InsuranceYear
from anlan.benefits.models.contract import Contract, Insured
from anlan.benefits.models.enrolment import Enrolment, EnrolmentImport, EnrolmentReject
from anlan.benefits.models.product import ScheduleVersion

__all__ = [
    "AdjudicationRecord",
    "Contract",
    "Enrolment",
    "EnrolmentImport",
    "EnrolmentReject",
    "InsuranceYear",
    "Insured",
    "ScheduleVersion",
]
