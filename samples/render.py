"""Make the sample papers again: `PYTHONPATH=. python samples/render.py [SET ...]`."""

from __future__ import annotations

import argparse
import io
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pillow_heif
from complete_claim import complete
from facts import CENTRAL_HOSPITAL, CHEN_HAO, FIRST_HOSPITAL, WANG_XIULAN, Person, Stay
from incomplete_claim import incomplete, supplement
from other_photos import others
from page import Page
from papers import Press, open_press
from PIL import Image

HERE = Path(__file__).parent
MAX_BYTES = 420_000

SETS: dict[str, tuple[str, Callable[[Press], Iterator[Page]], Person | None, Stay | None]] = {
    "complete": ("complete", complete, WANG_XIULAN, FIRST_HOSPITAL),
    "incomplete": ("incomplete", incomplete, CHEN_HAO, CENTRAL_HOSPITAL),
    "supplement": ("incomplete/supplement", supplement, CHEN_HAO, CENTRAL_HOSPITAL),
    "others": ("others", others, None, None),
}


def keep(picture: Image.Image, path: Path) -> None:
    """Write one file in the format of its name, below MAX_BYTES by lowering the JPEG quality from 88 to 70."""
    if path.suffix == ".png":
        picture.save(path, optimize=True)
    elif path.suffix == ".heic":
        pillow_heif.from_pillow(picture.convert("RGB")).save(path, quality=62)
    elif path.suffix == ".pdf":
        scanned_at = time.gmtime(1_790_000_000)  # 2026-09-21, so that the file does not change with the day it is made
        grey = picture.convert("L")
        grey.save(path, "PDF", resolution=150, quality=78, creationDate=scanned_at, modDate=scanned_at)
    else:
        for quality in range(88, 68, -3):
            kept = io.BytesIO()
            picture.convert("RGB").save(kept, "JPEG", quality=quality, optimize=True)
            if kept.tell() <= MAX_BYTES:
                break
        path.write_bytes(kept.getvalue())


def render(press: Press, name: str, into: Path) -> None:
    """One set: its files and its `truth.json`."""
    folder, pages, person, stay = SETS[name]
    (into / folder).mkdir(parents=True, exist_ok=True)
    told = []
    for page in pages(press):
        path = into / folder / page.file
        keep(page.picture, path)
        told.append(page.truth())
        print(
            f"{folder}/{page.file}  {page.picture.width}x{page.picture.height}  {path.stat().st_size // 1000} kB",
            file=sys.stderr,
        )
    insured = None
    if person:
        insured = {
            "name": person.name,
            "sex": {"女": "female", "男": "male"}[person.sex],
            "born_on": person.born_on.isoformat(),
            "phone": person.phone,
            "id_number": person.id_number,
            "bank": person.bank,
            "card_number": person.card_number,
        }
    truth = {"insured": insured, "contract_number": stay.contract_number if stay else None, "pages": told}
    (into / folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("sets", nargs="*", choices=[*SETS, []], help="which sets; all when none is named")
    arguments.add_argument("--into", type=Path, default=HERE, help="folder to write to")
    chosen = arguments.parse_args()
    with open_press() as press:
        for name in chosen.sets or SETS:
            render(press, name, chosen.into)


if __name__ == "__main__":
    main()
