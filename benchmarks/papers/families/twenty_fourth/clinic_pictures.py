"""Pictures that show nobody: heart curves on a strip, an ultrasound sector, a stained field, a film of bones."""

from __future__ import annotations

from random import Random


def heart_strip(seed: int, width: int, height: int, leads: tuple[str, ...]) -> str:
    """One long strip a lead, one below another, on a faint grid."""
    random, made = Random(f"heart{seed}"), ""
    for place in range(0, max(width, height), 20):
        made += f"<path d='M{place} 0V{height}M0 {place}H{width}' stroke='#e8cfa8' stroke-width='{1.2 if place % 100 == 0 else 0.5}'/>"
    room, beat = height / len(leads), random.randint(92, 118)
    for place, lead in enumerate(leads):
        base, tall = room * (place + 0.72), room * random.uniform(0.32, 0.5)
        sign = -1 if lead == "aVR" else 1
        path = f"M34 {base:.0f}"
        for _ in range((width - 60) // beat):
            path += f"h{beat - 62}c5 {-5 * sign} 9 {-5 * sign} 14 0h6l3 {3 * sign}l5 {-tall * sign:.0f}l5 {(tall + 5) * sign:.0f}l3 {-8 * sign}h6c6 {-10 * sign} 12 {-10 * sign} 20 0"
        made += f"<path d='{path}' fill='none' stroke='#1d1d24' stroke-width='1.3'/><text x='4' y='{base - 8:.0f}' font-size='14'>{lead}</text>"
    return f"<svg width='{width}' height='{height}' style='background:#fffdf7;border:1px solid #c9b58f'>{made}</svg>"


def sector(seed: int, width: int, height: int, words: str) -> str:
    """An ultrasound picture: a dark ground, a bright sector, small words in a corner."""
    random = Random(f"sector{seed}")
    echoes = "".join(
        f"<path d='M{random.randint(int(width * 0.25), int(width * 0.7))} {random.randint(30, height - 30)}q{random.randint(8, 40)} {random.randint(-9, 9)} {random.randint(30, 70)} 0' "
        f"stroke='#{random.choice(('6c6c6c', '9b9b9b', '474747', 'bdbdbd'))}' stroke-width='{random.randint(2, 9)}' fill='none' opacity='.6'/>"
        for _ in range(34)
    )
    return (
        f"<svg width='{width}' height='{height}' style='background:#0b0c0e'><path d='M{width / 2} -30L{width - 26} {height - 34}Q{width / 2} {height + 14} 26 {height - 34}Z' fill='#26282b'/>{echoes}"
        f"<text x='8' y='{height - 8}' fill='#d7d7d7' font-size='12.5'>{words}</text></svg>"
    )


def stained(seed: int, width: int, height: int, *, round_field: bool = False) -> str:
    """Tissue under the microscope: pink ground, purple kernels, pale holes."""
    random, made = Random(f"stained{seed}"), ""
    for _ in range(8):
        x, y = random.uniform(0, width), random.uniform(0, height)
        made += f"<ellipse cx='{x:.0f}' cy='{y:.0f}' rx='{random.randint(9, 26)}' ry='{random.randint(7, 18)}' fill='#fbeff3' stroke='#b97aa4' stroke-width='4'/>"
    for _ in range(150):
        x, y = random.uniform(0, width), random.uniform(0, height)
        made += f"<ellipse cx='{x:.0f}' cy='{y:.0f}' rx='{random.uniform(1.6, 4.4):.1f}' ry='{random.uniform(1.4, 3.4):.1f}' fill='#4e2f82' opacity='.75'/>"
    corner = f"border-radius:{width if round_field else 3}px"
    return f"<svg width='{width}' height='{height}' style='background:#e8b3cd;{corner}'>{made}</svg>"
