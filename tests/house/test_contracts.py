"""The import contracts of pyproject.toml hold, and each of them can fail."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.source import PACKAGE

PROJECT = PACKAGE.parent
CONTRACTS = tomllib.loads((PROJECT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
# Contract (a part of its name) -> the module that is changed, and the line that breaks it.
BROKEN = {
    "floors below": ("backbone/services.py", "from anlan.claims import services"),
    "floors below, sideways": ("intake/services.py", "from anlan.benefits import services"),
    "Inside a room": ("claims/selectors.py", "from anlan.claims import services"),
    "Inside a room, rules": ("claims/domain.py", "from anlan.claims import models"),
    "The same ladder": ("backbone/selectors.py", "from anlan.backbone import services"),
    "no framework": ("benefits/domain.py", "import django.db"),
    "no framework, engines": ("engines/__init__.py", "import httpx"),
    "No circles": ("config/cli.py", "import anlan.config.demo"),
}


def _linted(folder: Path) -> tuple[int, str]:
    command = Path(sys.executable).with_name("lint-imports")
    surroundings = os.environ | {"PYTHONPATH": str(folder)}
    done = subprocess.run(
        [command, "--no-cache"], cwd=folder, env=surroundings, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def skeleton(tmp_path):
    """A house of empty rooms, with every layer that the contracts of this one name."""
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    for room in ("kernel", "engines", "backbone", "intake", "benefits", "claims", "console", "config"):
        (tmp_path / "anlan" / room).mkdir(parents=True)
        (tmp_path / "anlan" / room / "__init__.py").touch()
    for contract in CONTRACTS:
        for container in contract.get("containers", ()):
            for layer in re.findall(r"\w+", " ".join(contract["layers"])):
                folder = tmp_path / container.replace(".", "/")
                if not (folder / layer).exists():
                    (folder / f"{layer}.py").touch()
    (tmp_path / "anlan" / "__init__.py").touch()
    (tmp_path / "anlan" / "config" / "cli.py").touch()
    (tmp_path / "anlan" / "config" / "demo.py").write_text("import anlan.config.cli\n")
    return tmp_path


def test_the_contracts_hold():
    code, told = _linted(PROJECT)
    assert code == 0, told


def test_an_empty_house_keeps_every_contract(skeleton):
    code, told = _linted(skeleton)
    assert code == 0, told
    assert f"{len(CONTRACTS)} kept, 0 broken" in told


@pytest.mark.parametrize("contract", BROKEN)
def test_each_contract_fails_when_it_is_broken(skeleton, contract):
    path, line = BROKEN[contract]
    with (skeleton / "anlan" / path).open("a") as module:
        module.write(line + "\n")
    code, told = _linted(skeleton)
    assert code != 0
    broken = [row for row in told.splitlines() if row.endswith("BROKEN")]
    assert any(contract.partition(",")[0] in row for row in broken), told


def test_a_room_that_no_floor_names_is_noticed(skeleton):
    (skeleton / "anlan" / "attic").mkdir()
    (skeleton / "anlan" / "attic" / "__init__.py").touch()
    code, told = _linted(skeleton)
    assert code != 0
    assert "anlan.attic" in told
