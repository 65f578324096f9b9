"""A holiday photo that is no claim paper: hills behind a lake in the evening, painted from one seed."""

from __future__ import annotations

import cv2
import numpy as np
from PIL import Image


def evening_lake(*, seed: int, width_px: int = 1600, height_px: int = 1200) -> Image.Image:
    """Sky, four ridges growing darker towards the viewer, their mirror image in rippled water."""
    random = np.random.default_rng(seed)
    shore = int(height_px * 0.62)
    down = np.linspace(0, 1, shore)[:, None, None]
    high, low = np.array([0.30, 0.45, 0.66]), np.array([0.98, 0.76, 0.52])
    sky = np.broadcast_to(high * (1 - down**1.3) + low * down**1.3, (shore, width_px, 3)).copy()
    clouds = cv2.GaussianBlur(random.normal(0, 1, (shore, width_px)), (0, 0), sigmaX=120, sigmaY=16)
    clouds = np.clip(clouds / clouds.std() - 0.4, 0, 2)[..., None] * 0.09
    sky = sky + clouds * np.array([1.0, 0.82, 0.72])
    rows = np.arange(shore)[:, None]
    columns = np.arange(width_px)[None, :]
    away = np.hypot((columns - width_px * 0.44) / 1.25, rows - shore * 0.66)[..., None]
    sky += np.exp(-away / 170) * np.array([0.36, 0.22, 0.06]) + (away < 26) * np.array([0.3, 0.3, 0.2])
    woods = random.normal(0, 1, (shore, width_px))
    for nearness in range(4):
        steps = random.normal(0, 1, width_px)
        broad = cv2.GaussianBlur(steps[None, :], (0, 0), sigmaX=110 - 18 * nearness)[0]
        fine = cv2.GaussianBlur(random.normal(0, 1, width_px)[None, :], (0, 0), sigmaX=5)[0]
        ridge = shore * (0.60 + 0.105 * nearness) - broad / broad.std() * 38 - fine / fine.std() * 4
        inside = np.clip(rows - ridge[None, :], 0, 1)[..., None]
        tone = np.array([0.47, 0.47, 0.56]) * (1 - 0.25 * nearness) + np.array([0.015, 0.03, 0.0]) * nearness
        mist = np.clip((rows - ridge[None, :]) / 260, 0, 1)[..., None] * 0.10
        leaves = cv2.GaussianBlur(woods, (0, 0), sigmaX=1.2 + nearness * 0.9, sigmaY=1.6 + nearness * 1.3)
        slopes = cv2.GaussianBlur(np.roll(woods, 97 * nearness, axis=1), (0, 0), sigmaX=38, sigmaY=24)
        relief = 0.014 * (nearness + 0.4) * leaves / leaves.std() + 0.022 * slopes / slopes.std()
        sky = sky * (1 - inside) + (tone + mist + relief[..., None]) * inside
    mirrored = sky[::-1][: height_px - shore]
    across, away = np.meshgrid(np.arange(width_px), np.arange(height_px - shore))
    ripple = np.sin(away / (1.6 + away * 0.012) + across / 210) * (1 + away * 0.03)
    water = cv2.remap(
        mirrored.astype(np.float32),
        (across + ripple * 1.5).astype(np.float32),
        np.clip(away + ripple * 1.8, 0, mirrored.shape[0] - 1).astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REFLECT,
    )
    picture = np.vstack([sky, water * 0.84 + np.array([0.0, 0.015, 0.03])])
    picture = cv2.GaussianBlur(picture, (0, 0), 0.9)
    picture += cv2.GaussianBlur(random.normal(0, 0.018, picture.shape), (0, 0), 0.7)
    return Image.fromarray((np.clip(picture, 0, 1) * 255).astype(np.uint8), "RGB")
