"""Pictures of damage, drawn with shapes: a whole car with its plate, its front close by, and a wet room."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.fifth.marks import HEI
from benchmarks.papers.families.frames import at, framed
from benchmarks.papers.paper import Drawing

_PAINTS = ("#b9bcc2", "#8c1f22", "#24344f", "#e8e8e6", "#3c3f43")


def _plate(plate: str, left: int, top: int, width: int) -> str:
    """A blue plate; the dot after the second sign is only painted."""
    style = f"{HEI}background:#1c4fb0;color:#fff;border:{width / 90}px solid #dfe7f5;outline:2px solid #1c4fb0;border-radius:{width / 30}px;width:{width}px;height:{width * 0.32}px;line-height:{width * 0.29}px;text-align:center;font-size:{width * 0.2}px;letter-spacing:.02em"
    return at(
        left,
        top,
        f"{plate[:2]}<span style='display:inline-block;width:.1em;height:.1em;border-radius:50%;background:#fff;vertical-align:middle;margin:0 .04em'></span>{plate[2:]}",
        style,
    )


def _note(case: Case) -> str:
    return f"拍摄时间 {case.loss_on.isoformat()} 1{case.seed % 8}:{case.seed % 60:02d}<br>{case.relative.address[3:13]}"


def _street(width: int, height: int) -> str:
    spots = "".join(
        f"<circle cx='{place * 137 % width}' cy='{height * 0.62 + place * 61 % int(height * 0.38)}' r='{1 + place % 3}' fill='#6b6b69' opacity='.6'/>"
        for place in range(160)
    )
    houses = "".join(
        f"<rect x='{place * 170 - 20}' y='{60 + place * 53 % 90}' width='160' height='500' fill='#{'b7ad9f' if place % 2 else 'a59a8d'}'/>"
        for place in range(9)
    )
    windows = "".join(
        f"<rect x='{20 + place % 20 * 62}' y='{170 + place // 20 * 70}' width='26' height='36' fill='#6f7d8b'/>"
        for place in range(100)
    )
    return f"<defs><linearGradient id='sky' x2='0' y2='1'><stop stop-color='#b8cfe4'/><stop offset='1' stop-color='#e9edf0'/></linearGradient><linearGradient id='road' x2='0' y2='1'><stop stop-color='#7e7d7a'/><stop offset='1' stop-color='#595856'/></linearGradient></defs><rect width='{width}' height='{height}' fill='url(#sky)'/>{houses}{windows}<rect y='{height * 0.6}' width='{width}' height='{height * 0.4}' fill='url(#road)'/>{spots}"


def _car_front(paint: str) -> str:
    """A car from before, its left corner broken."""
    return (
        "<ellipse cx='610' cy='742' rx='430' ry='44' fill='#222' opacity='.55'/>"
        f"<path d='M330 300 Q610 232 890 300 L962 440 Q1010 470 1006 690 L214 690 Q210 470 258 440Z' fill='{paint}' stroke='#222' stroke-width='4'/>"
        "<path d='M360 312 Q610 258 860 312 L916 436 Q610 408 304 436Z' fill='#2c3a45'/><path d='M380 320 L520 300 L420 424 L318 430Z' fill='#8ea2b1' opacity='.4'/>"
        "<path d='M250 520 Q330 486 404 516 L392 562 Q310 574 258 560Z' fill='#2b2b2b'/><path d='M816 516 Q890 486 970 520 L962 560 Q910 574 828 562Z' fill='#eef4f8' stroke='#444' stroke-width='3'/>"
        "<path d='M430 520h360l-22 64H452z' fill='#1b1c1f'/><path d='M440 534h340M444 550h332M448 566h324' stroke='#777' stroke-width='4'/><circle cx='610' cy='551' r='22' fill='none' stroke='#ccc' stroke-width='6'/>"
        "<path d='M214 600h792v70q-396 40-792 0z' fill='#2a2c30'/><rect x='232' y='664' width='110' height='86' rx='26' fill='#141414'/><rect x='878' y='664' width='110' height='86' rx='26' fill='#141414'/>"
        "<path d='M226 468 l60 26 -18 30 58 22 -30 26 40 50 -112 -14z' fill='#1d1d1d' opacity='.85'/><path d='M250 460l70 70M236 500l96 44M262 590l90-30' stroke='#ddd' stroke-width='3' opacity='.7'/>"
        "<path d='M170 742l40-16 20 20zM330 764l24-12 30 14zM120 712l16-10 18 12z' fill='#333'/>"
    )


def whole_car(case: Case, random: Random) -> Drawing:
    """The whole car with its plate, in a picture of an app that writes time and place on it."""
    width, height = 1220, 860
    body = f"<svg width='{width}' height='{height}' style='position:absolute'>{_street(width, height)}{_car_front(random.choice(_PAINTS))}</svg>{_plate(case.vehicle.plate, 506, 604, 210)}{at(30, 770, _note(case), f'{HEI}color:#fff;font-size:24px;text-shadow:1px 1px 3px #000')}"
    return Drawing(
        framed(f"<div class='paper'>{body}</div>", width=width, height=height, css=""),
        width,
        height,
        {"plate": case.vehicle.plate},
        scale=1.3,
    )


def close_by(case: Case, random: Random) -> Drawing:
    """The bumper close by: scratches, a dent, the plate bent askew."""
    width, height = 1200, 900
    paint = random.choice(_PAINTS)
    marks = "".join(
        f"<path d='M{180 + place * 23 % 300} {250 + place * 31 % 220} l{90 + place * 17 % 160} {-20 + place * 13 % 60}' stroke='{'#f2f2f2' if place % 3 else '#333'}' stroke-width='{1 + place % 4}' opacity='.7'/>"
        for place in range(34)
    )
    body = (
        f"<svg width='{width}' height='{height}' style='position:absolute'><defs><linearGradient id='shine' x2='0' y2='1'><stop stop-color='#fff' stop-opacity='.5'/><stop offset='.4' stop-color='#fff' stop-opacity='0'/><stop offset='1' stop-color='#000' stop-opacity='.5'/></linearGradient></defs>"
        f"<rect width='{width}' height='{height}' fill='{paint}'/><rect width='{width}' height='{height}' fill='url(#shine)'/><path d='M0 560h{width}v200H0z' fill='#26272b'/><path d='M0 760h{width}v140H0z' fill='#62615e'/><path d='M700 0h500v190q-260 60-480-20z' fill='#dfe7ec' stroke='#333' stroke-width='6'/>"
        f"<ellipse cx='330' cy='360' rx='190' ry='130' fill='#000' opacity='.28'/><ellipse cx='350' cy='380' rx='120' ry='80' fill='#000' opacity='.25'/>{marks}<path d='M480 560l30 90 -60 60M300 560l-20 130' stroke='#000' stroke-width='7' fill='none'/></svg>"
        f"<div style='position:absolute;left:0;top:0;transform:rotate(-3deg);transform-origin:800px 600px'>{_plate(case.vehicle.plate, 620, 570, 430)}</div>"
    )
    return Drawing(
        framed(f"<div class='paper'>{body}</div>", width=width, height=height, css=""),
        width,
        height,
        {"plate": case.vehicle.plate},
        scale=1.3,
    )


def wet_room(case: Case, random: Random) -> Drawing:
    """A room with water on the floor and a stain on the wall; no word in it."""
    width, height = 1100, 860
    boards = "".join(
        f"<path d='M{550 + (x - 550) * 0.45} 520 L{x} 860' stroke='#6d4b2d' stroke-width='3'/>"
        for x in range(-500, 1700, 110)
    )
    body = (
        f"<svg width='{width}' height='{height}' style='position:absolute'><rect width='{width}' height='520' fill='#e6dfd0'/><path d='M0 0 L220 120 V520 L0 700Z' fill='#d8d0bf'/><rect y='520' width='{width}' height='340' fill='#a87648'/>{boards}"
        "<path d='M0 700L220 520H1100V860H0Z' fill='#a87648' opacity='.4'/><path d='M620 0q-30 120 40 190t20 190q60 60 120-10t40-200 60-170z' fill='#a08a52' opacity='.55'/><path d='M640 0q0 110 50 170t20 150' stroke='#7a6534' stroke-width='6' fill='none' opacity='.6'/>"
        "<ellipse cx='640' cy='720' rx='400' ry='96' fill='#cfe0ea' opacity='.55'/><ellipse cx='560' cy='700' rx='180' ry='36' fill='#fff' opacity='.35'/><rect x='280' y='330' width='260' height='200' fill='#7a4b2b'/><rect x='292' y='342' width='112' height='176' fill='#8e5a36'/><rect x='416' y='342' width='112' height='176' fill='#8e5a36'/>"
        "<path d='M280 500h260v30H280z' fill='#3d2515'/><rect x='330' y='230' width='160' height='100' fill='#15181b'/></svg>"
    )
    return Drawing(
        framed(f"<div class='paper'>{body}</div>", width=width, height=height, css=""), width, height, {}, scale=1.3
    )


LAYOUTS = {"damage_photo": (whole_car, close_by, wet_room)}
