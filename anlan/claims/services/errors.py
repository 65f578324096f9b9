"""What may not be done to a claim, in words that help."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from anlan.backbone.problems import Problem
from anlan.claims.domain.journey import MoveRefused


class MoveNotAllowed(Problem):
    """Something that cannot happen in the stage the claim is in; perhaps it happened already."""

    status = 409
    code = "move_not_allowed"
    title = _("This cannot be done at the stage the claim is in.")
    next_step = _("Reload the claim: someone may have moved it on.")

    def __init__(self, refused: MoveRefused) -> None:
        super().__init__(stage=refused.stage, cause=refused.cause, possible=list(refused.allowed))


class CoverNotFound(Problem):
    """No contract under this number, or not for this person."""

    status = 422
    code = "cover_not_found"
    title = _("We found no contract with this number for this person.")
    next_step = _("Check the contract number and the identity number; both are on the contract.")


class NotCoveredOnDay(Problem):
    """A loss outside the contract's year."""

    status = 422
    code = "not_covered_on_day"
    title = _("The contract does not cover this day.")
    next_step = _("Check the date. If it is right, choose the contract of that year.")


class LossInFuture(Problem):
    """A loss that has not happened yet."""

    status = 422
    code = "loss_in_future"
    title = _("The date lies in the future.")
    next_step = _("Give the day on which it happened.")


class NothingToCompute(Problem):
    """Nothing was read from which an amount could follow."""

    status = 409
    code = "bill_not_ready"
    title = _("The bill cannot be computed yet.")
    next_step = _("Look at the invoice, the fee list and the settlement sheet, and correct what was read wrong.")


class QuestionsOpen(Problem):
    """The amount depends on something nobody has answered yet."""

    status = 409
    code = "questions_open"
    title = _("Some questions must be answered before the amount can be worked out.")
    next_step = _("Answer them beside the bill of the case, or correct the papers.")

    def __init__(self, questions: Sequence[str]) -> None:
        super().__init__(questions=list(questions))


class BillSettled(Problem):
    """An answer about the bill of a claim that is decided, or whose papers are still being collected."""

    status = 409
    code = "bill_settled"
    title = _("The bill of this claim cannot be changed now.")
    next_step = _("Answer while the papers are checked, or after the decision was sent back.")


class BillAnswerUnfit(Problem):
    """An answer about items that are not on the bill, or a kind of cost that the plan does not know."""

    status = 422
    code = "bill_answer_unfit"
    title = _("This answer does not fit the bill.")

    def __init__(self, found: str, allowed: Sequence[str]) -> None:
        super().__init__(str(found), allowed=list(allowed))


class RefusalIncomplete(Problem):
    """A refusal without clause, facts, evidence or remedies, or on a ground that has lapsed."""

    status = 422
    code = "refusal_incomplete"
    title = _("A refusal must name the clause, the facts, the evidence and the remedies.")

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__(faults=list(faults))


class SamePerson(Problem):
    """Someone tried to approve what they decided."""

    status = 403
    code = "four_eyes"
    title = _("A second person must look at this decision.")
    next_step = _("Leave it in the queue; another approver will take it.")


class PayeeNotPayable(Problem):
    """Money may not go to this account."""

    status = 422
    code = "payee_not_payable"
    title = _("The money cannot be sent to this account.")

    WORDS = {
        "account_missing": _("Please add a photo of the bank card."),
        "account_invalid": _("Please check the card number."),
        "not_proven": _(
            "The account is not the insured's. Please add a letter of authority, or use the insured's card."
        ),
    }

    def __init__(self, fault: str) -> None:
        super().__init__(next_step=self.WORDS[fault], fault=fault)


class SecondRequestNeedsReason(Problem):
    """Asking for papers again without a supervisor's reason."""

    status = 422
    code = "second_request_needs_reason"
    title = _("Papers are asked for once. A second request needs a reason and a note.")
    allowed = ["new_fact", "paper_proved_false", "claim_extended"]


class NothingMissing(Problem):
    """Handing in or asking when there is nothing to do."""

    status = 409
    code = "nothing_to_send"
    title = _("No papers have been sent yet.")
    next_step = _("Take a photo of each page first.")


class AlreadySaid(Problem):
    """A rating given twice."""

    status = 409
    code = "already_rated"
    title = _("You have rated this claim already. Thank you.")


class BatchEmpty(Problem):
    """A batch without instructions."""

    status = 409
    code = "no_payments_waiting"
    title = _("No payment is waiting to be sent.")


class BatchNotFound(Problem):
    """No such batch."""

    status = 404
    code = "batch_not_found"
    title = _("This payment batch was not found.")
