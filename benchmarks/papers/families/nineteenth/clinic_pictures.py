"""Pictures that mean nothing: a heart's curve, an echo, stained tissue, a dark scan."""

from __future__ import annotations

from random import Random


def curve(seed: int, width: int, height: int, *, leads: tuple[str, ...]) -> str:
    """Heart curves on pink squares, a lead a row."""
    random, room = Random(seed), height / len(leads)
    beat = random.randint(88, 120)
    made = "<defs><pattern id='sq' width='12' height='12' patternUnits='userSpaceOnUse'><path d='M12 0H0V12' fill='none' stroke='#f3b9bd' stroke-width='.8'/></pattern></defs><rect width='100%' height='100%' fill='url(#sq)'/>"
    for row, lead in enumerate(leads):
        base, x, tall = room * (row + 0.62), 34.0, room * random.uniform(0.35, 0.55)
        path = f"M 8 {base:.0f} L {x:.0f} {base:.0f}"
        while x + beat < width:
            path += f" l 14 0 q 6 -{tall * 0.22:.0f} 12 0 l 6 0 l 4 {tall * 0.12:.0f} l 4 -{tall * 1.1:.0f} l 5 {tall * 1.2:.0f} l 4 -{tall * 0.22:.0f} l 12 0 q 10 -{tall * 0.35:.0f} 20 0 l {beat - 81} 0"
            x += beat
        made += f"<path d='{path}' fill='none' stroke='#111' stroke-width='1.5'/><text x='10' y='{base - room * 0.36:.0f}' font-size='14'>{lead}</text>"
    return f"<svg width='{width}' height='{height}' style='border:1px solid #e9a4aa;background:#fff8f8'>{made}</svg>"


def echo(seed: int, width: int, height: int) -> str:
    """The fan of an ultrasound probe, speckled."""
    random = Random(seed)
    spots = "".join(
        f"<ellipse cx='{random.uniform(0.2, 0.8) * width:.0f}' cy='{random.uniform(0.2, 0.9) * height:.0f}' rx='{random.randint(4, 26)}' ry='{random.randint(2, 9)}' fill='#{random.choice(('555', '888', '333', 'aaa'))}' opacity='.6'/>"
        for _ in range(40)
    )
    fan = f"M {width * 0.4} 8 L {width * 0.6} 8 L {width - 12} {height * 0.86} Q {width / 2} {height} 12 {height * 0.86} Z"
    return f"<svg width='{width}' height='{height}' style='background:#050607'><clipPath id='fan{seed}'><path d='{fan}'/></clipPath><g clip-path='url(#fan{seed})'><path d='{fan}' fill='#1d1f22'/>{spots}</g></svg>"


def tissue(seed: int, width: int, height: int) -> str:
    """A stained slide."""
    random = Random(seed)
    cells = "".join(
        f"<circle cx='{random.uniform(0, width):.0f}' cy='{random.uniform(0, height):.0f}' r='{random.uniform(2, 6):.1f}' fill='#{random.choice(('6b3fa0', '8a4fae', '533088'))}' opacity='.75'/>"
        for _ in range(130)
    )
    bands = "".join(
        f"<path d='M 0 {random.uniform(0, height):.0f} q {width / 2} {random.randint(-60, 60)} {width} {random.randint(-30, 30)}' stroke='#d97fae' stroke-width='{random.randint(6, 16)}' fill='none' opacity='.5'/>"
        for _ in range(6)
    )
    return f"<svg width='{width}' height='{height}' style='background:#f6d9e6'>{bands}{cells}</svg>"
