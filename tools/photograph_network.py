"""Puts the network that finds vehicles where the reading engine looks for it (never committed).

Run after `npm ci --ignore-scripts`:  python tools/photograph_network.py

The npm package `@mediapipe/objectron` (Google, Apache-2.0) carries a small object detector, an SSD MobileNetV2 trained
on Open Images, inside one packed file; the script beside that file says which bytes are whose. They are cut out, held
against the checksum of the version this project was measured with, and written as one TensorFlow Lite file.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "node_modules" / "@mediapipe" / "objectron"
PACKED = "objectron_solution_packed_assets"
MEMBER = "object_detection_ssd_mobilenetv2_oidv4_fp16.tflite"
CHECKSUM = "d0a5255bf8c4f5a0bc4240741a76c41d5e939f7655078f945f50ab53a9375da6"
BUILT = ROOT / "anlan" / "engines" / "reading" / "built" / "vehicles.tflite"


class NetworkNotFound(Exception):
    """The package is missing, or holds something else than the network the project was measured with."""


def cut_out(package: Path) -> bytes:
    """The bytes of the network inside the package's packed file.

    Raises NetworkNotFound with a sentence that says what to do.
    """
    loader, packed = package / f"{PACKED}_loader.js", package / f"{PACKED}.data"
    if not (loader.is_file() and packed.is_file()):
        raise NetworkNotFound(f"{package} is not there: run `npm ci --ignore-scripts` first.")
    listing = re.search(r'"files":\s*(\[\{.*?\}\])', loader.read_text(encoding="utf-8"), re.DOTALL)
    members = json.loads(listing.group(1)) if listing else []
    place = next((member for member in members if member["filename"].endswith(f"/{MEMBER}")), None)
    if place is None:
        raise NetworkNotFound(f"{loader} does not name {MEMBER}: another version of the package is installed.")
    network = packed.read_bytes()[place["start"] : place["end"]]
    if hashlib.sha256(network).hexdigest() != CHECKSUM:
        raise NetworkNotFound(f"{MEMBER} is not the version measured here: measure again, then change CHECKSUM.")
    return network


def main() -> int:
    """Write the network; the exit status is 1 when the package does not hold it."""
    try:
        network = cut_out(PACKAGE)
    except NetworkNotFound as problem:
        print(problem, file=sys.stderr)
        return 1
    BUILT.parent.mkdir(exist_ok=True)
    draft = BUILT.with_suffix(f".{os.getpid()}")
    draft.write_bytes(network)
    draft.replace(BUILT)  # a reader that starts meanwhile never sees half a file
    print(f"{BUILT.relative_to(ROOT)}: {len(network)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
