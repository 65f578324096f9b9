"""The source of the house as the architecture tests see it: modules, what they import, what they do with a table."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "anlan"

FLOORS = ("kernel", "engines", "backbone", "intake|benefits", "claims", "console", "config")
DOORS = {"api", "views", "jobs", "urls", "desk_urls", "live", "templatetags"}
# Where a table may be touched, inside its own room.
TABLE_LAYERS = {"models", "services", "selectors", "admin", "migrations"}
# What a room shows to the rooms above it.
FACE = {"services", "selectors", "domain"}
WRITES = {"create", "save", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "asave"}


def floor_of(room: str) -> int:
    """How high a room lies; raises StopIteration for a room that no floor names."""
    return next(height for height, rooms in enumerate(FLOORS) if room in rooms.split("|"))


@dataclass(frozen=True)
class Module:
    """One file: `room` and `layer` are the first two names below the package."""

    path: Path
    room: str
    layer: str
    tree: ast.Module

    @property
    def is_door(self) -> bool:
        return self.layer in DOORS

    def __str__(self) -> str:
        return str(self.path)


@dataclass(frozen=True)
class ModelName:
    """A model that a module imports. `touched`: it is used for more than an annotation or a word of its choices."""

    module: Module
    name: str
    of_room: str
    touched: bool

    def __str__(self) -> str:
        return f"{self.module} {'touches' if self.touched else 'names'} {self.of_room}.{self.name}"


def modules(package: Path = PACKAGE) -> Iterator[Module]:
    """Every module of a package, migrations left out: they freeze what once was."""
    for path in sorted(package.rglob("*.py")):
        parts = [*path.relative_to(package).with_suffix("").parts, ""]
        if "migrations" in parts or len(parts) < 3:
            continue
        yield Module(path.relative_to(package.parent), parts[0], parts[1], _parsed(path))


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), str(path))


def imports(module: Module) -> Iterator[tuple[str, str]]:
    """(module, name) of every `from anlan... import name`; `import anlan.x.y` gives an empty name."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "anlan":
            yield from ((node.module or "", alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names if alias.name.split(".")[0] == "anlan")


def model_names(module: Module) -> Iterator[ModelName]:
    """The models a module imports, and whether it does more than name them."""
    found: dict[str, str] = {}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("anlan."):
            room, *rest = node.module.split(".")[1:]
            for alias in node.names:
                if rest[:1] == ["models"]:
                    found[alias.asname or alias.name] = room
                elif not rest and alias.name == "models":
                    found["models"] = room
    annotations, words = _annotations(module.tree), _words(module.tree)
    touched = {
        node.id
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Name) and id(node) not in annotations and (node.id == "models" or id(node) not in words)
    }
    for name, room in found.items():
        yield ModelName(module, name, room, name in touched)


def _annotations(tree: ast.Module) -> set[int]:
    """The names that stand in annotations."""
    parts = (getattr(node, name, None) for node in ast.walk(tree) for name in ("annotation", "returns"))
    return {id(name) for part in parts if isinstance(part, ast.AST) for name in ast.walk(part)}


def _words(tree: ast.Module) -> set[int]:
    """The names before a capitalised attribute (`Claim.Outcome`): the words of a model's choices, not its table."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr[:1].isupper()}


def may_touch(use: ModelName) -> bool:
    """The rule of the house on tables, with its reasons.

    - inside its room a table belongs to models, services, selectors and the admin; a door touches none;
    - another room's table is named by `models` as the target of a foreign key, by nobody else;
    - backbone's tables are everyone's nouns: any selector may read them, only backbone writes them;
    - console's selectors read several rooms, which is what console is for; config ties the house together.
    """
    module = use.module
    if module.room == "config" or not use.touched:
        return True
    if module.room == use.of_room:
        return module.layer in TABLE_LAYERS or (module.room == "backbone" and not module.is_door)
    if module.layer == "models":
        return True
    return module.layer == "selectors" and (use.of_room == "backbone" or module.room == "console")


def enters_by_the_face(module: Module, imported: str, name: str) -> bool:
    """Whether an import of another room goes through its services, selectors or domain (a model's name is judged by
    `may_touch`). Backbone, engines and kernel are libraries to the rooms above: any module that is not a door. The
    pages of console, which look into several rooms, may borrow the frame of another room's pages."""
    _, room, *rest = [*imported.split("."), *([name] if imported.count(".") == 1 else [])]
    if room == module.room or module.room == "config" or floor_of(room) < floor_of("backbone"):
        return True
    layer = rest[0] if rest else ""
    if room == "backbone":
        return module.is_door or module.layer == "admin" or layer not in DOORS | {"migrations", "admin"}
    return layer in FACE | {"models"} or (module.room == "console" and module.is_door and layer == "views")


def writes(module: Module) -> Iterator[str]:
    """The calls in a module that change a table."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            yield f"{module}:{node.lineno} .{node.func.attr}()"
