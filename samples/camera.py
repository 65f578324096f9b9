"""A phone camera above a desk: perspective, uneven light, soft shadow, a little blur and noise, all from one seed."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shot:
    """How one photo is taken.

    `turn_deg` turns the paper on the desk; `keystone` is how far corners stray, as a share of the frame; `fill` is the
    share of the frame the paper takes; `shadow` 0..1 darkens by the hand that holds the phone; `blur_px` is the focus.
    """

    seed: int
    desk: str
    width_px: int = 1200
    height_px: int = 1600
    turn_deg: float = 1.0
    keystone: float = 0.018
    fill: float = 0.93
    shadow: float = 0.22
    light_deg: float = 40.0
    falloff: float = 0.22
    warmth: float = 0.03
    blur_px: float = 0.55
    noise: float = 2.4
    bend_px: float = 5.0
    crease: bool = False
    glare: float = 0.0


def photograph(paper: Image.Image, shot: Shot) -> Image.Image:
    """The paper (with transparency around its outline) lying on a desk, as the phone stores it."""
    random = np.random.default_rng(shot.seed)
    size = (shot.width_px, shot.height_px)
    sheet = _bent(np.asarray(paper, dtype=np.float32) / 255, shot, random)
    to_frame = _perspective(sheet, shot, random)
    # Colours are multiplied by their cover first, so that no dark fringe appears where the outline is resampled.
    sheet[..., :3] *= sheet[..., 3:]
    double = (shot.width_px * 2, shot.height_px * 2)
    laid = cv2.warpPerspective(sheet, np.diag([2.0, 2.0, 1.0]) @ to_frame, double, flags=cv2.INTER_LINEAR)
    laid = cv2.resize(laid, size, interpolation=cv2.INTER_AREA)
    cover = laid[..., 3:]
    frame = _desk(shot, random) * _cast_shadow(cover[..., 0])[..., None]
    frame = frame * (1 - cover) + laid[..., :3] * 0.955
    frame *= _light(shot, random)[..., None]
    if shot.glare:
        frame = _glared(frame, shot, random)
    return _developed(frame, shot, random)


def _bent(sheet: Pixels, shot: Shot, random: np.random.Generator) -> Pixels:
    """Paper is never flat: a slow wave, its shading, and a fold when the sheet was carried in a pocket."""
    height, width = sheet.shape[:2]
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    phase = random.uniform(0, 2 * np.pi)
    wave = np.sin(columns / width * 2.3 * np.pi + phase + rows / height * 0.9)
    bent = cv2.remap(
        sheet,
        columns + shot.bend_px * 0.5 * np.sin(rows / height * 1.7 * np.pi + phase),
        rows + shot.bend_px * wave,
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=(0, 0, 0, 0),
    )
    slope = np.cos(columns / width * 2.3 * np.pi + phase + rows / height * 0.9)
    shade = 1 + 0.0045 * shot.bend_px * slope
    if shot.crease:
        away = (rows - height * 0.502) / (height * 0.006)
        shade += 0.05 * np.tanh(away) * np.exp(-((away / 26) ** 2)) - 0.10 * np.exp(-(away**2) * 2)
    bent[..., :3] *= shade[..., None]
    return bent


def _perspective(sheet: Pixels, shot: Shot, random: np.random.Generator) -> NDArray[np.float64]:
    height, width = sheet.shape[:2]
    grow = shot.fill * min(shot.width_px / width, shot.height_px / height)
    half = np.array([width, height]) * grow / 2
    corners = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * half
    turn = np.deg2rad(shot.turn_deg)
    corners = corners @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    corners += random.uniform(-1, 1, (4, 2)) * shot.keystone * min(shot.width_px, shot.height_px)
    corners += np.array([shot.width_px, shot.height_px]) / 2 + random.uniform(-6, 6, 2)
    outline = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float32)
    return cv2.getPerspectiveTransform(outline, corners.astype(np.float32))


def _cast_shadow(cover: Pixels) -> Pixels:
    moved = cv2.warpAffine(cover, np.float32([[1, 0, 9], [0, 1, 12]]), cover.shape[::-1])
    near = cv2.GaussianBlur(moved, (0, 0), 9)
    far = cv2.GaussianBlur(moved, (0, 0), 34)
    return 1 - 0.38 * near - 0.22 * far


def _light(shot: Shot, random: np.random.Generator) -> Pixels:
    """A window on one side, darker corners, and the soft shadow of a hand or phone."""
    rows, columns = np.mgrid[-1 : 1 : shot.height_px * 1j, -1 : 1 : shot.width_px * 1j].astype(np.float32)
    towards = np.deg2rad(shot.light_deg)
    light = (
        1 + shot.falloff * 0.5 * (columns * np.cos(towards) - rows * np.sin(towards)) - 0.05 * (rows**2 + columns**2)
    )
    if shot.shadow:
        centre = random.uniform(-0.5, 0.5)
        edge = columns * np.sin(towards) * 0.7 + rows - 0.55 - 0.18 * np.sin(2.2 * columns + centre * 4)
        light *= 1 - shot.shadow / (1 + np.exp(-edge * 11))
    return light


def _glared(frame: Pixels, shot: Shot, random: np.random.Generator) -> Pixels:
    """A lamp mirrored in glossy paper: the middle of the page washes out."""
    rows, columns = np.mgrid[-1 : 1 : shot.height_px * 1j, -1 : 1 : shot.width_px * 1j].astype(np.float32)
    away = ((columns - 0.15) / 0.75) ** 2 + ((rows + 0.1 + 0.25 * columns) / 0.5) ** 2
    wash = shot.glare * np.exp(-(away**1.4) * 1.2)[..., None]
    return frame * (1 - wash) + 1.08 * wash


def _developed(frame: Pixels, shot: Shot, random: np.random.Generator) -> Image.Image:
    frame = frame * np.array([1 + shot.warmth, 1.0, 1 - shot.warmth * 1.3], dtype=np.float32)
    if shot.blur_px:
        frame = cv2.GaussianBlur(frame.astype(np.float32), (0, 0), shot.blur_px)
    grain = random.normal(0, shot.noise / 255, frame.shape[:2]).astype(np.float32)
    grain = cv2.GaussianBlur(grain, (0, 0), 0.6)[..., None] * 1.6
    frame = frame + grain + random.normal(0, shot.noise * 0.25 / 255, frame.shape)
    return Image.fromarray((np.clip(frame, 0, 1) * 255).round().astype(np.uint8), "RGB")


def _desk(shot: Shot, random: np.random.Generator) -> Pixels:
    desks = {"wood": _wood, "cloth": _cloth, "grey": _grey, "slate": _slate}
    return desks[shot.desk](shot.height_px, shot.width_px, random)


def _cloud(height: int, width: int, random: np.random.Generator, *, coarse: tuple[float, float]) -> Pixels:
    """Smooth noise about 0 with unit spread; `coarse` is the blur down and across in pixels."""
    small = random.normal(0, 1, (height // 2 + 1, width // 2 + 1)).astype(np.float32)
    small = cv2.GaussianBlur(small, (0, 0), sigmaX=max(coarse[1] / 2, 0.1), sigmaY=max(coarse[0] / 2, 0.1))
    small /= small.std()
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)


def _wood(height: int, width: int, random: np.random.Generator) -> Pixels:
    drift = _cloud(height, width, random, coarse=(260, 70))
    columns = np.arange(width, dtype=np.float32)[None, :]
    rings = np.sin(columns / 19 + drift * 3.1) * 0.5 + np.sin(columns / 7.3 + drift * 5) * 0.22
    fibre = _cloud(height, width, random, coarse=(60, 1.2))
    tone = 0.04 * rings + 0.022 * fibre
    colour = np.array([0.60, 0.43, 0.29], dtype=np.float32) + tone[..., None] * np.array([1.0, 0.85, 0.7])
    seam = np.minimum(np.abs(columns - width * 0.31), np.abs(columns - width * 0.83))
    return (colour * (1 - 0.45 * np.exp(-((seam / 2.2) ** 2)))[..., None]).astype(np.float32)


def _cloth(height: int, width: int, random: np.random.Generator) -> Pixels:
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    sway = _cloud(height, width, random, coarse=(180, 180)) * 5
    down = 1 / (1 + np.exp(-12 * np.sin((rows + sway) / 46)))
    across = 1 / (1 + np.exp(-12 * np.sin((columns + sway) / 46)))
    weave = 0.02 * np.sin(rows * 1.9) + 0.02 * np.sin(columns * 1.9)
    pale, deep = np.array([0.86, 0.87, 0.84]), np.array([0.33, 0.47, 0.56])
    share = (0.5 * down + 0.5 * across)[..., None]
    folds = _cloud(height, width, random, coarse=(130, 220)) * 0.025
    return (deep * share + pale * (1 - share) + (weave + folds)[..., None]).astype(np.float32)


def _grey(height: int, width: int, random: np.random.Generator) -> Pixels:
    tone = 0.012 * _cloud(height, width, random, coarse=(1, 1)) + 0.02 * _cloud(
        height, width, random, coarse=(220, 220)
    )
    return (np.array([0.66, 0.655, 0.63]) + tone[..., None]).astype(np.float32)


def _slate(height: int, width: int, random: np.random.Generator) -> Pixels:
    grain = 0.02 * _cloud(height, width, random, coarse=(1.2, 1.2))
    veins = _cloud(height, width, random, coarse=(90, 140))
    bright = 0.10 * np.exp(-((veins / 0.05) ** 2)) + 0.015 * veins
    return (np.array([0.21, 0.22, 0.24]) + (grain + bright)[..., None]).astype(np.float32)
