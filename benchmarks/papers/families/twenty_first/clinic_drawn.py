"""Pictures that show nobody: a heart's curves, an echo's fan, a stained cut."""

from __future__ import annotations

from random import Random


def beats(seed: int, width: int, height: int) -> str:
    """Six leads of a heart on a grid, two columns of three."""
    random = Random(seed * 3 + 1)
    step, made, x = random.randint(86, 108), "", 0.0
    for across in range(0, width, 15):
        made += f"<path d='M{across} 0V{height}' stroke='#f0b6b6' stroke-width='{1.3 if across % 75 == 0 else 0.6}'/>"
    for y in range(0, height, 15):
        made += f"<path d='M0 {y}H{width}' stroke='#f0b6b6' stroke-width='{1.3 if y % 75 == 0 else 0.6}'/>"
    for at, lead in enumerate(("Ⅰ", "Ⅱ", "Ⅲ", "V1", "V3", "V5")):
        left, base = (at // 3) * width / 2 + 12, height / 3 * (at % 3) + height / 5
        high = random.uniform(0.5, 0.95) * height / 7
        path, x = f"M{left:.0f} {base:.0f}", left
        while x + step < left + width / 2 - 14:
            path += f"h{step - 66}q6 {-high * 0.2:.0f} 12 0h8l3 {high * 0.1:.0f}l5 {-high:.0f}l5 {high * 1.15:.0f}l3 {-high * 0.25:.0f}h9q10 {-high * 0.35:.0f} 21 0"
            x += step
        made += f"<path d='{path}' fill='none' stroke='#16161a' stroke-width='1.5'/><text x='{left + 2:.0f}' y='{base - height / 9:.0f}' font-size='16'>{lead}</text>"
    return f"<svg width='{width}' height='{height}' style='background:#fffafa'>{made}</svg>"


def fan(seed: int, width: int = 300, height: int = 220) -> str:
    """The grey fan of an echo."""
    random = Random(seed * 5 + 2)
    shape = f"M{width * 0.42} 12H{width * 0.58}L{width - 20} {height * 0.84}Q{width / 2} {height * 1.03} 20 {height * 0.84}Z"
    specks = "".join(
        f"<ellipse cx='{random.uniform(30, width - 30):.0f}' cy='{random.uniform(20, height - 10):.0f}' rx='{random.randint(4, 24)}'"
        f" ry='{random.randint(2, 8)}' fill='{random.choice(('#4a4a4a', '#7d7d7d', '#2c2c2c', '#9a9a9a'))}' opacity='.55'/>"
        for _ in range(48)
    )
    return (
        f"<svg width='{width}' height='{height}' style='background:#06070a'><clipPath id='f{seed}'><path d='{shape}'/></clipPath>"
        f"<g clip-path='url(#f{seed})'><path d='{shape}' fill='#1f2124'/>{specks}</g></svg>"
    )


def cut(seed: int, width: int = 250, height: int = 180) -> str:
    """A stained cut under the microscope, in a round field."""
    random = Random(seed * 9 + 4)
    kernels = "".join(
        f"<circle cx='{random.uniform(0, width):.0f}' cy='{random.uniform(0, height):.0f}' r='{random.uniform(2, 5.5):.1f}'"
        f" fill='{random.choice(('#5d3a8f', '#7c4fa6', '#49307a'))}' opacity='.7'/>"
        for _ in range(120)
    )
    return f"<svg width='{width}' height='{height}' style='background:#f2cfe0;border-radius:6px'>{kernels}</svg>"
