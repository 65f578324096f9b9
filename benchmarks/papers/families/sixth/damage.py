"""Photographs of damage, as drawings: a car from behind, a car's corner, a room under water."""

from __future__ import annotations

from html import escape
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.sixth.marks import SANS, framed, home
from benchmarks.papers.paper import Drawing

_WIDE, _HIGH = 960, 720
_PAINTS = ("#c9ccd0", "#2c3038", "#8f1f28", "#e9e9e6", "#27466f")


def _plate(x: float, y: float, plate: str, *, width: int, turned: float = 0) -> str:
    size = width * 0.165
    dot = f"<svg width='{size * 0.34}' height='{size}'><circle cx='{size * 0.17}' cy='{size * 0.62}' r='{size * 0.09}' fill='#fff'/></svg>"
    style = f"width:{width}px;height:{width * 0.32:.0f}px;border-radius:6px;background:#1747a6;border:2px solid #dfe6f5;color:#fff;text-align:center;font-weight:bold;font-size:{size:.0f}px;line-height:{width * 0.29:.0f}px;letter-spacing:2px;transform:rotate({turned}deg);{SANS}"
    return at(x, y, f"{plate[:2]}{dot}{plate[2:]}", style)


def _marked(case: Case, random: Random) -> str:
    """What a camera with a watermark writes into the corner; some cameras write nothing."""
    if random.random() < 0.4:
        return ""
    city = home(case, case.insured)[1]
    told = f"<div style='font-size:34px'>{8 + case.seed % 9}:{10 + case.seed % 49}</div>{day_text(case.loss_on, '.')}<br>{escape(city)}"
    return at(26, 590, told, f"color:#fff;font-size:20px;text-shadow:0 0 4px #000;{SANS}")


def _photo(case: Case, random: Random, body: str, fields: dict[str, str]) -> Drawing:
    html = framed(
        f"<div class='paper'>{body}{_marked(case, random)}</div>",
        width=_WIDE,
        height=_HIGH,
        css="svg{display:inline-block}",
    )
    return Drawing(html, _WIDE, _HIGH, fields)


_STREET = "<rect width='960' height='330' fill='#aebccb'/><rect y='60' width='250' height='270' fill='#8d8a84'/><rect x='700' y='20' width='260' height='310' fill='#9c9187'/><g fill='#c9d4dd'><rect x='30' y='90' width='50' height='60'/><rect x='120' y='90' width='50' height='60'/><rect x='740' y='60' width='60' height='70'/><rect x='850' y='60' width='60' height='70'/><rect x='740' y='180' width='60' height='70'/></g><rect y='330' width='960' height='390' fill='#5d5f62'/><path d='M120 720L330 330M840 720L640 330' stroke='#d9d9d2' stroke-width='8' stroke-dasharray='60 40'/>"


def _crumpled(x: int, y: int, random: Random, colour: str) -> str:
    """Creases and scratches around a dent."""
    lines = "".join(
        f"<path d='M{x + random.randint(-70, 20)} {y + random.randint(-55, 55)}l{random.randint(40, 110)} {random.randint(-30, 30)}' stroke-width='{random.choice((1.5, 2.5, 4))}'/>"
        for _ in range(11)
    )
    return f"<ellipse cx='{x}' cy='{y}' rx='92' ry='62' fill='#000' opacity='.28'/><ellipse cx='{x - 12}' cy='{y - 8}' rx='55' ry='34' fill='#000' opacity='.22'/><g stroke='{colour}' fill='none'>{lines}</g>"


def car_behind(case: Case, random: Random) -> Drawing:
    """The whole car from behind, its left corner pushed in."""
    paint = _PAINTS[case.seed % len(_PAINTS)]
    car = (
        "<ellipse cx='480' cy='606' rx='330' ry='34' fill='#222' opacity='.6'/><rect x='215' y='520' width='90' height='90' rx='18' fill='#161616'/><rect x='655' y='520' width='90' height='90' rx='18' fill='#161616'/>"
        f"<path d='M180 560V380Q184 330 240 316L300 200Q310 180 340 176H620Q650 180 660 200L720 316Q776 330 780 380V560Q780 580 755 582H205Q180 580 180 560Z' fill='{paint}'/>"
        "<path d='M282 310L330 214Q336 204 350 204H610Q624 204 630 214L678 310Z' fill='#1f2a33'/><path d='M190 500H770V540H190Z' fill='#000' opacity='.35'/>"
        "<rect x='196' y='346' width='120' height='58' rx='10' fill='#9d1b1b'/><rect x='644' y='346' width='120' height='58' rx='10' fill='#b52a2a'/><circle cx='480' cy='352' r='20' fill='none' stroke='#eee' stroke-width='5'/>"
    )
    picture = f"<svg width='960' height='720' style='position:absolute;left:0;top:0'>{_STREET}{car}{_crumpled(262, 470, random, '#f2f2f2')}</svg>"
    return _photo(
        case, random, picture + _plate(375, 408, case.vehicle.plate, width=210), {"plate": case.vehicle.plate}
    )


def car_corner(case: Case, random: Random) -> Drawing:
    """Bumper, lamp and wheel from near, the plate aslant."""
    paint = _PAINTS[case.seed % len(_PAINTS)]
    car = (
        f"<rect width='960' height='720' fill='#6b6d70'/><path d='M0 0H960V300Q900 520 640 560L0 600Z' fill='{paint}'/><path d='M0 330Q420 320 760 270L860 300Q800 470 620 520L0 570Z' fill='#000' opacity='.13'/>"
        "<path d='M560 130Q720 120 880 190L850 262Q700 240 560 262Z' fill='#dfe9ef' stroke='#333' stroke-width='5'/><circle cx='660' cy='192' r='44' fill='#fff' stroke='#777' stroke-width='6'/>"
        "<path d='M30 120H480V250H30Z' fill='#1a1c1f'/><g stroke='#555' stroke-width='6'><path d='M30 152H480M30 185H480M30 218H480'/></g>"
        "<path d='M760 720Q770 470 960 430V720Z' fill='#141414'/><circle cx='960' cy='690' r='120' fill='#9a9da1'/><path d='M700 240l40 60-26 8 48 70' stroke='#222' stroke-width='6' fill='none'/>"
    )
    picture = f"<svg width='960' height='720' style='position:absolute;left:0;top:0'>{car}{_crumpled(690, 395, random, '#e9e9e9')}</svg>"
    return _photo(
        case,
        random,
        picture + _plate(110, 340, case.vehicle.plate, width=310, turned=-3),
        {"plate": case.vehicle.plate},
    )


def wet_room(case: Case, random: Random) -> Drawing:
    """A living room with water on its floor and stains on the wall."""
    stains = "".join(
        f"<path d='M{x} 0q{random.randint(-20, 20)} {random.randint(60, 120)} 10 {random.randint(150, 260)}q30 -90 24 -260z'/>"
        for x in range(80, 900, random.randint(90, 150))
    )
    picture = (
        f"<svg width='960' height='720' style='position:absolute;left:0;top:0'><rect width='960' height='430' fill='#e6dfd0'/><g fill='#a78f63' opacity='.45'>{stains}</g>"
        "<rect x='620' y='70' width='220' height='210' fill='#c3d7e6' stroke='#fff' stroke-width='14'/><path d='M0 430H960V720H0Z' fill='#8a7256'/><path d='M0 470Q240 440 480 476T960 462V720H0Z' fill='#7fa0b4' opacity='.72'/>"
        "<g stroke='#dcebf2' stroke-width='3' fill='none' opacity='.8'><path d='M60 560q80 -16 160 0M380 620q90 -18 180 0M640 540q70 -14 140 0'/></g>"
        "<rect x='80' y='300' width='400' height='190' rx='24' fill='#6d7f6c'/><rect x='60' y='270' width='70' height='220' rx='20' fill='#5d6e5d'/><rect x='430' y='270' width='70' height='220' rx='20' fill='#5d6e5d'/><rect x='600' y='440' width='260' height='26' fill='#5b3d28'/><path d='M620 466v90M840 466v90' stroke='#5b3d28' stroke-width='16'/></svg>"
    )
    return _photo(case, random, picture, {})
