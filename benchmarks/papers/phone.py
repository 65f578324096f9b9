"""How a paper becomes a file: photographed by a phone in a hurry, or scanned, and stored. All from one seed.

The camera itself (perspective, bend, fold, light, shadow, glare, focus, grain, desk) is that of the sample papers. Here
is what people add: fingers on the edge, a shaking hand, a page turned, a small picture sent on by a chat program.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from samples.camera import Shot, photograph

_DESKS = ("wood", "cloth", "grey", "slate")
_LONG_SIDE_PX = (1500, 1800, 2100)


@dataclass(frozen=True, slots=True)
class Photo:
    """A stored picture. `turned_degrees` is how far it was turned clockwise; `effects` names what was done to it."""

    jpeg: bytes
    turned_degrees: int
    effects: tuple[str, ...]


def take(paper: Image.Image, seed: int) -> Photo:
    """The paper as a claimant sends it: three in five with care, three in ten carelessly, one in ten badly.

    The worst is still readable for a person who looks closely.
    """
    random = Random(seed)
    if random.random() < 0.12:
        return _scanned(paper, random)
    care = random.choices((0.25, 0.6, 1.0), weights=(6, 3, 1))[0]
    shot, effects = _shot(paper, random, care, seed)
    picture = np.asarray(photograph(paper, shot).convert("RGB"))
    if random.random() < 0.22 * care:
        picture, _ = _shaken(picture, random), effects.append("shaken")
    if random.random() < 0.25:
        picture, _ = _fingers(picture, random), effects.append("fingers")
    if random.random() < 0.3 * care:
        picture, _ = _small(picture, random), effects.append("low_resolution")
    quarter = random.choices((0, 1, 2, 3), weights=(82, 6, 6, 6))[0]
    if quarter:
        picture, _ = np.rot90(picture, -quarter), effects.append(f"turned_{quarter * 90}")
    quality = random.randint(88, 95) if care < 0.5 else random.randint(52, 86)
    return Photo(_stored(picture, quality), quarter * 90, tuple(effects))


def ruined(paper: Image.Image, seed: int) -> Photo:
    """The paper in a picture nobody can read: far out of focus, or shaken beyond all letters."""
    random = Random(seed)
    shot, _ = _shot(paper, random, 0.4, seed)
    picture = np.asarray(photograph(paper, shot).convert("RGB"))
    blur = picture.shape[1] / 90
    picture = cv2.GaussianBlur(picture, (0, 0), blur)
    return Photo(_stored(picture, 70), 0, ("ruined",))


def cut(paper: Image.Image, seed: int) -> Photo:
    """The paper with a third of its width outside the picture."""
    random = Random(seed)
    shot, _ = _shot(paper, random, 0.2, seed)
    picture = np.asarray(photograph(paper, shot).convert("RGB"))
    width = picture.shape[1]
    kept = picture[:, : round(width * 0.62)] if random.random() < 0.5 else picture[:, round(width * 0.38) :]
    return Photo(_stored(np.ascontiguousarray(kept), 88), 0, ("cut",))


def beside(papers: list[Image.Image], seed: int) -> Photo:
    """Several papers one under another on one scan, as both sides of a card are copied."""
    gap = 90
    width = max(paper.width for paper in papers) + 2 * gap
    sheet = Image.new("RGBA", (width, sum(paper.height for paper in papers) + gap * (len(papers) + 1)), "white")
    top = gap
    for paper in papers:
        sheet.alpha_composite(paper, ((width - paper.width) // 2, top))
        top += paper.height + gap
    random = Random(seed)
    shot, effects = _shot(sheet, random, 0.25, seed)
    return Photo(_stored(np.asarray(photograph(sheet, shot).convert("RGB")), 88), 0, (*effects, "together"))


def _shot(paper: Image.Image, random: Random, care: float, seed: int) -> tuple[Shot, list[str]]:
    long_side = random.choice(_LONG_SIDE_PX)
    lying = paper.width > paper.height
    size = (long_side, round(long_side * 0.75)) if lying else (round(long_side * 0.75), long_side)
    effects = [name for name, share in (("fold", 0.25), ("glare", 0.12 * care)) if random.random() < share]
    if random.random() < 0.5 * care:
        effects.append("shadow")
    shot = Shot(
        seed=seed,
        desk=random.choice(_DESKS),
        width_px=size[0],
        height_px=size[1],
        turn_deg=random.gauss(0, 1 + 3.5 * care),
        keystone=random.uniform(0.004, 0.012 + 0.022 * care),
        fill=random.uniform(0.80, 0.95),
        shadow=random.uniform(0.2, 0.45) if "shadow" in effects else random.uniform(0, 0.15),
        light_deg=random.uniform(0, 360),
        falloff=random.uniform(0.08, 0.15 + 0.3 * care),
        warmth=random.uniform(-0.02, 0.06),
        blur_px=random.uniform(0.3, 0.5 + 0.7 * care),
        noise=random.uniform(1, 2 + 4 * care),
        bend_px=random.uniform(0, 4 + 5 * care),
        crease="fold" in effects,
        glare=random.uniform(0.15, 0.35) if "glare" in effects else 0.0,
    )
    return shot, effects


def _scanned(paper: Image.Image, random: Random) -> Photo:
    """A flat, grey scan that fills the picture, a degree askew."""
    flat = Image.new("RGB", (paper.width + 60, paper.height + 60), (252, 252, 250))
    flat.paste(paper, (30, 30), paper)
    grey = flat.convert("L").rotate(random.uniform(-1.2, 1.2), resample=Image.Resampling.BICUBIC, fillcolor=252)
    pixels = np.asarray(grey).astype(np.float32)
    pixels = np.clip((pixels - 40) * 1.22, 0, 255) + np.random.default_rng(random.randrange(2**31)).normal(
        0, 3, pixels.shape
    )
    return Photo(_stored(np.clip(pixels, 0, 255).astype(np.uint8), random.randint(60, 90)), 0, ("scanned",))


def _shaken(picture: NDArray[np.uint8], random: Random) -> NDArray[np.uint8]:
    length = random.randint(3, 5)
    kernel = np.zeros((length, length), np.float32)
    angle = random.uniform(0, np.pi)
    middle = (length - 1) / 2
    for step in np.linspace(-middle, middle, 4 * length):
        kernel[round(middle + step * np.sin(angle)), round(middle + step * np.cos(angle))] += 1
    return np.asarray(cv2.filter2D(picture, -1, kernel / kernel.sum()), np.uint8)


def _fingers(picture: NDArray[np.uint8], random: Random) -> NDArray[np.uint8]:
    """One or two fingertips that hold the paper at its edge."""
    height, width = picture.shape[:2]
    size = width * random.uniform(0.035, 0.055)
    cover = np.zeros((height, width), np.float32)
    along = random.uniform(0.2, 0.8) * height
    left = random.random() < 0.5
    for tip in range(random.randint(1, 2)):
        centre = (0 if left else width - 1, round(along + tip * size * 2.2))
        cv2.ellipse(cover, centre, (round(size), round(size * 0.8)), 0, 0, 360, 1.0, -1)
    cover = cv2.GaussianBlur(cover, (0, 0), 3)[..., None]
    skin = np.array([random.randint(190, 225), random.randint(140, 170), random.randint(115, 145)], np.float32)
    return np.asarray(picture * (1 - cover) + skin * cover, np.uint8)


def _small(picture: NDArray[np.uint8], random: Random) -> NDArray[np.uint8]:
    share = random.uniform(0.6, 0.8)
    return np.asarray(cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA), np.uint8)


def _stored(picture: NDArray[np.uint8], quality: int) -> bytes:
    kept = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(picture)).save(kept, "JPEG", quality=quality)
    return kept.getvalue()
