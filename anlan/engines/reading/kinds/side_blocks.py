"""Blocks beside a table of charges, on the rows of its lines, that tell what it comes to and who pays what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from anlan.engines.reading.kinds.cells import Piece
from anlan.engines.reading.lines import Line
from anlan.engines.reading.spelling import CELL_WITH_CENTS

#: What stands before an amount that somebody pays, and before what all comes to.
_WHO_PAYS = r"(?:基金|医保|统筹|大额|大病|账户|个人|现金|应收|实收)[㐀-鿿]{0,8}[:]?"
_WHOLE = r"[合总]计|[应实]收"


def before_an_amount(row: Sequence[Line]) -> set[int]:
    """The numbers of the lines of a row of headings that are none: what all comes to, and behind it the amount."""
    return {
        line.number
        for line, after in pairwise(row)
        if re.search(_WHOLE, line.text) and re.fullmatch(CELL_WITH_CENTS, after.text)
    }


def cells_before(edge: float, cells: Sequence[Piece]) -> list[Piece]:
    """The cells without the block that begins beyond the right edge of a table's last column, its amounts."""
    beyond = (one.left for one in cells if one.left > edge and re.fullmatch(_WHO_PAYS, one.text))
    begins = min(beyond, default=np.inf)
    return [one for one in cells if one.left < begins]
