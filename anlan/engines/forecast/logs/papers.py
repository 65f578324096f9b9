"""Whether a case waits for papers of its customer, as far as the names of its activities tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PAPER = r"(?:paper|document|material|information|proof|receipt|evidence)"
_WANTED = r"(?:ask|request|await|wait|pending|miss|incomplete|outstanding|need|chase|remind)"
_ASKED = re.compile(
    rf"(?i){_WANTED}\w*\W*(?:\w+\W+){{0,2}}?\w*{_PAPER}|{_PAPER}\w*\W*(?:\w+\W+){{0,2}}?\w*{_WANTED}"
    r"|补件|补材料|补资料|补充材料|补充资料|补正|缺件|待补|催件|[缺欠催][^，。]{0,2}(?:材料|资料)|(?:材料|资料)不[齐全足]"
)
#: What may follow a request without papers having come: that they were asked for was told, noted or put on a clock.
_TOLD = re.compile(r"(?i)notic|note|call|remind|mail|messag|duty|promise|letter|通知|电话|短信|备注|提醒|催")
_CAME = re.compile(
    r"(?i)receiv|hand\w* ?in|submit|answer|provid|arriv|(?<!in)complete|收到|收齐|已补|已收|补齐|提交|补回"
)


def asked_at(activities: Sequence[str], days: Sequence[float]) -> float | None:
    """When papers were asked for that have not come, in the unit of `days`; None where nothing says that they were.

    The activities of one case, oldest first, and their times. Work that goes on after the request settles it.

    >>> asked_at(["notice", "ask for papers", "phone call"], [1.0, 2.0, 5.0])
    2.0
    >>> asked_at(["ask for papers", "check"], [1.0, 4.0]), asked_at(["补件通知", "收到补件"], [1.0, 4.0])
    (None, None)
    """
    for activity, at in zip(reversed(activities), reversed(days), strict=True):
        if _CAME.search(activity):
            return None
        if _ASKED.search(activity):
            return at
        if not _TOLD.search(activity):
            return None
    return None
