"""What is wrong with a field and what would be right, in sentences of the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

# Kind of error -> (what is wrong, what is allowed); %(...)s come from the check itself.
_SENTENCES = {
    "missing": (_("This field is missing."), None),
    "extra_forbidden": (_("This field is not known here."), None),
    "string_type": (_("This must be text."), None),
    "string_too_short": (_("This is too short."), _("at least %(min_length)s characters")),
    "string_too_long": (_("This is too long."), _("at most %(max_length)s characters")),
    "string_pattern_mismatch": (_("This does not have the expected form."), _("the form %(pattern)s")),
    "int_type": (_("This must be a whole number."), None),
    "int_parsing": (_("This must be a whole number."), None),
    "int_from_float": (_("This must be a whole number."), None),
    "decimal_parsing": (_("This must be a number."), None),
    "decimal_type": (_("This must be a number."), None),
    "bool_type": (_("This must be true or false."), None),
    "bool_parsing": (_("This must be true or false."), None),
    "uuid_parsing": (_("This is not an identifier."), _("a UUID")),
    "uuid_type": (_("This is not an identifier."), _("a UUID")),
    "date_parsing": (_("This is not a day."), _("a day such as 2026-11-02")),
    "date_from_datetime_parsing": (_("This is not a day."), _("a day such as 2026-11-02")),
    "date_type": (_("This is not a day."), _("a day such as 2026-11-02")),
    "datetime_parsing": (
        _("This is not a point in time."),
        _("a time with its zone such as 2026-11-02T12:00:00+08:00"),
    ),
    "datetime_type": (_("This is not a point in time."), _("a time with its zone such as 2026-11-02T12:00:00+08:00")),
    "timezone_aware": (_("This time lacks its zone."), _("a time with its zone such as 2026-11-02T12:00:00+08:00")),
    "enum": (_("This is not one of the allowed values."), _("one of %(expected)s")),
    "literal_error": (_("This is not one of the allowed values."), _("one of %(expected)s")),
    "greater_than": (_("This is too small."), _("more than %(gt)s")),
    "greater_than_equal": (_("This is too small."), _("at least %(ge)s")),
    "less_than": (_("This is too large."), _("less than %(lt)s")),
    "less_than_equal": (_("This is too large."), _("at most %(le)s")),
    "too_short": (_("There are too few entries."), _("at least %(min_length)s")),
    "too_long": (_("There are too many entries."), _("at most %(max_length)s")),
    "list_type": (_("This must be a list."), None),
    "dict_type": (_("This must be an object."), None),
    "model_attributes_type": (_("This must be an object."), None),
    "model_type": (_("This must be an object."), None),
}
_FALLBACK = _("This value does not fit.")


def field_error(error: Mapping[str, object]) -> dict[str, object]:
    """One error of a field as a member of `errors`: where, path, kind, message and, when known, what is allowed."""
    where, *path = error["loc"]
    kind = str(error["type"])
    context = error.get("ctx") or {}
    message, allowed = _SENTENCES.get(kind, (None, None))
    if kind == "value_error":
        message = context.get("error")  # a sentence of the room's own schema
    answer: dict[str, object] = {
        "in": str(where),
        "path": _dotted(where, path),
        "kind": kind,
        "message": str(message or _FALLBACK),
    }
    if allowed is not None:
        answer["allowed"] = str(allowed) % context
    return answer


def _dotted(where: object, path: list[object]) -> str:
    """`documents.0.kind`; the name of the operation's own body argument is ours and left out."""
    names = path[1:] if where in {"body", "form"} and len(path) > 1 else path
    return ".".join(str(name) for name in names) or str(where)
