"""A computation as the API writes it, in the words of the language in use."""

from __future__ import annotations

from django.utils.translation import get_language

from anlan.benefits.models import AdjudicationRecord
from anlan.benefits.selectors.stored import answer_from_json
from anlan.engines.adjudication import explain


def written_benefit(record: AdjudicationRecord) -> dict[str, object]:
    """The explanation of benefits of one record."""
    language = "en" if (get_language() or "").startswith("en") else "zh-hans"
    answer = answer_from_json(record.answer)
    return {
        "adjudication_id": record.id,
        "schedule_digest": record.schedule_digest,
        "payable_fen": record.payable_fen,
        "questions": [question.key for question in answer.questions],
        "lines": [
            {
                "line_id": line.line_id,
                "category": line.category,
                "billed_fen": line.billed_fen,
                "other_paid_fen": line.other_paid_fen,
                "not_covered_fen": line.not_covered_fen,
                "deductible_fen": line.to_deductible_fen,
                "own_share_fen": line.own_share_fen,
                "over_limit_fen": line.over_limit_fen,
                "payable_fen": line.payable_fen,
                "explanation": explain(line, language),
            }
            for line in answer.lines
        ],
        "steps": [explain(step, language) for step in answer.steps],
    }
