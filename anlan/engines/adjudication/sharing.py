"""Sharing whole fen so that the parts sum exactly to the whole."""

from __future__ import annotations

from collections.abc import Sequence


def share_out(total: int, weights: Sequence[int]) -> list[int]:
    """`total` shared in proportion to whole weights, the left-over fen to the largest remainders, earlier first.

    No part exceeds its weight as long as `total` does not exceed their sum.

    >>> share_out(100, [1, 1, 1])
    [34, 33, 33]
    """
    whole = sum(weights)
    if not total or not whole:
        return [0] * len(weights)
    parts = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda at: (-(total * weights[at] % whole), at))
    for at in by_remainder[: total - sum(parts)]:
        parts[at] += 1
    return parts


def take_in_order(total: int, rooms: Sequence[int], ranks: Sequence[int]) -> list[int]:
    """`total` taken from `rooms`, the lowest rank first; rooms of one rank give in proportion.

    >>> take_in_order(120, [100, 50, 50], [9, 7, 7])
    [20, 50, 50]
    """
    taken = [0] * len(rooms)
    for rank in sorted(set(ranks)):
        members = [at for at in range(len(rooms)) if ranks[at] == rank]
        part = min(total, sum(rooms[at] for at in members))
        for at, fen in zip(members, share_out(part, [rooms[at] for at in members]), strict=True):
            taken[at] = fen
        total -= part
    return taken
