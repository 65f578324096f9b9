from anlan.claims.models.claim import Claim, StageRecord
from anlan.claims.models.decision import Decision
from anlan.claims.models.exchange import EligibilityAnswer, SentClaim
from anlan.claims.models.material_request import MaterialRequest
from anlan.claims.models.payment import Payment, PaymentBatch
from anlan.claims.models.promise_model import PromisedLoad, PromiseModel
from anlan.claims.models.voice import Voice

__all__ = [
    "Claim",
    "Decision",
    "EligibilityAnswer",
    "MaterialRequest",
    "Payment",
    "PaymentBatch",
    "PromiseModel",
    "PromisedLoad",
    "SentClaim",
    "StageRecord",
    "Voice",
]
