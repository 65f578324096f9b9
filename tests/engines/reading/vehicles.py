"""Cars drawn from simple shapes with light and shade, for tests of the vehicle detector: no photograph is kept here."""

from __future__ import annotations

import cv2
import numpy as np

Colour = tuple[int, int, int]
WIDTH, HEIGHT = 960, 720


def street() -> np.ndarray:
    """Sky, houses out of focus, asphalt with grain."""
    random = np.random.default_rng(3)
    picture = np.zeros((HEIGHT, WIDTH, 3), np.float32)
    for row in range(HEIGHT):
        share = row / HEIGHT
        picture[row] = (215 - 60 * share, 200 - 60 * share, 190 - 70 * share) if share < 0.55 else (105, 108, 110)
    for left in range(0, WIDTH, 160):
        tone = int(random.integers(90, 180))
        cv2.rectangle(
            picture, (left, int(random.integers(120, 240))), (left + 150, 400), (tone, tone + 5, tone + 15), -1
        )
    picture = cv2.GaussianBlur(picture, (0, 0), 6) + random.normal(0, 6, picture.shape)
    return np.clip(picture, 0, 255).astype(np.uint8)


def _polygon(picture: np.ndarray, points: list[tuple[int, int]], colour: Colour) -> None:
    cv2.fillPoly(picture, [np.array(points, np.int32)], colour, cv2.LINE_AA)


def _shade(colour: Colour, share: float) -> Colour:
    blue, green, red = (int(min(255, part * share)) for part in colour)
    return blue, green, red


def _wheel(picture: np.ndarray, centre: tuple[int, int]) -> None:
    for radius, tone in ((58, 22), (40, 150), (34, 95), (10, 180)):
        cv2.circle(picture, centre, radius, (tone, tone, tone), -1, cv2.LINE_AA)
    for turn in np.arange(0, 2 * np.pi, 2 * np.pi / 5):
        end = (int(centre[0] + 36 * np.cos(turn)), int(centre[1] + 36 * np.sin(turn)))
        cv2.line(picture, centre, end, (185, 185, 185), 8, cv2.LINE_AA)


def _finished(picture: np.ndarray) -> np.ndarray:
    """As a telephone would keep it: a little soft, a little noisy."""
    grain = np.random.default_rng(5).normal(0, 4, picture.shape)
    return np.clip(cv2.GaussianBlur(picture, (0, 0), 1.2) + grain, 0, 255).astype(np.uint8)


def side(paint: Colour) -> np.ndarray:
    """A saloon from its side on a street."""
    picture = street()
    cv2.ellipse(picture, (480, 560), (360, 22), 0, 0, 360, (45, 45, 45), -1, cv2.LINE_AA)
    body = [(140, 530), (132, 450), (160, 415), (290, 392), (380, 318), (580, 312), (680, 385), (800, 405), (835, 450)]
    _polygon(picture, [*body, (830, 530)], paint)
    _polygon(picture, [(140, 530), (136, 488), (832, 488), (830, 530)], _shade(paint, 0.6))
    _polygon(picture, [(150, 430), (820, 430), (822, 440), (146, 440)], _shade(paint, 1.35))
    glass = (70, 62, 55)
    _polygon(picture, [(318, 390), (390, 330), (472, 327), (472, 390)], glass)
    _polygon(picture, [(486, 390), (486, 326), (572, 326), (648, 390)], glass)
    for left in (308, 480, 655):
        cv2.line(picture, (left, 395), (left - 4, 515), _shade(paint, 0.5), 2, cv2.LINE_AA)
    for left in (420, 600):
        cv2.rectangle(picture, (left, 418), (left + 36, 426), _shade(paint, 0.45), -1)
    _polygon(picture, [(138, 440), (150, 420), (190, 416), (185, 445)], (40, 40, 200))
    _polygon(picture, [(832, 445), (800, 412), (770, 410), (785, 440)], (235, 240, 240))
    for centre in ((265, 528), (695, 528)):
        cv2.circle(picture, centre, 68, (25, 25, 25), -1, cv2.LINE_AA)
        _wheel(picture, centre)
    return _finished(picture)


def front(paint: Colour) -> np.ndarray:
    """A car from its front on a street, with lamps, grille and an empty plate."""
    picture = street()
    cv2.ellipse(picture, (480, 592), (290, 22), 0, 0, 360, (30, 30, 30), -1, cv2.LINE_AA)
    for left in (238, 652):
        cv2.rectangle(picture, (left, 500), (left + 70, 598), (18, 18, 18), -1)
    _polygon(picture, [(300, 380), (362, 270), (400, 258), (560, 258), (598, 270), (660, 380)], _shade(paint, 0.85))
    _polygon(picture, [(322, 378), (376, 278), (584, 278), (638, 378)], (60, 52, 45))
    _polygon(picture, [(380, 330), (404, 284), (470, 284), (440, 340)], (130, 122, 112))
    for left, right in ((400, 470), (520, 590)):
        cv2.line(picture, (left, 376), (right, 362), (15, 15, 15), 4, cv2.LINE_AA)
    for centre in (262, 698):
        cv2.ellipse(picture, (centre, 372), (34, 20), 0, 0, 360, _shade(paint, 0.7), -1, cv2.LINE_AA)
    for step in range(14):
        inset, down = 13 - step, 380 + step * 12
        band = [(236 + inset, down), (724 - inset, down), (725 - inset, down + 14), (235 + inset, down + 14)]
        _polygon(picture, band, _shade(paint, 1.3 - 0.045 * step))
    _polygon(picture, [(300, 382), (660, 382), (640, 412), (320, 412)], _shade(paint, 1.15))
    for mirror in (-1, 1):
        lamp = [(480 + mirror * x, y) for x, y in ((236, 424), (140, 440), (150, 474), (228, 466))]
        _polygon(picture, lamp, (50, 50, 52))
        cv2.circle(picture, (480 + mirror * 206, 447), 17, (245, 245, 240), -1, cv2.LINE_AA)
        cv2.circle(picture, (480 + mirror * 168, 454), 14, (215, 215, 212), -1, cv2.LINE_AA)
        cv2.ellipse(picture, (480 + mirror * 205, 540), (22, 13), 0, 0, 360, (35, 35, 35), -1, cv2.LINE_AA)
    _polygon(picture, [(352, 438), (608, 438), (590, 492), (370, 492)], (25, 25, 25))
    for row in range(446, 492, 9):
        cv2.line(picture, (360, row), (600, row), (125, 125, 125), 2)
    cv2.circle(picture, (480, 462), 15, (200, 200, 200), 4, cv2.LINE_AA)
    _polygon(picture, [(330, 556), (630, 556), (610, 582), (350, 582)], (22, 22, 22))
    cv2.rectangle(picture, (406, 506), (554, 546), (150, 70, 20), -1)
    return _finished(picture)


def rear_wheel(paint: Colour) -> np.ndarray:
    """A wheel, its arch and some of the door, filling the picture."""
    return cv2.resize(side(paint)[430:610, 160:400], (1200, 900), interpolation=cv2.INTER_CUBIC)


def rear_half(paint: Colour) -> np.ndarray:
    """The rear half of a side, filling the picture."""
    return cv2.resize(side(paint)[380:600, 130:560], (1200, 614), interpolation=cv2.INTER_CUBIC)


def whole_front(paint: Colour) -> np.ndarray:
    """The front that fills the picture: windscreen, lamps, grille, plate and bumper, no room around."""
    return cv2.resize(front(paint)[262:596, 240:720], (1200, 835), interpolation=cv2.INTER_CUBIC)
