"""A trained model as one file: a zip of JSON and trees as text, with schema, digest of the log and date."""

from __future__ import annotations

import datetime as dt
import json
import zipfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import lightgbm as lgb
import numpy as np

from anlan.engines.forecast.logs.calibration import Calibrator
from anlan.engines.forecast.logs.eventlog import LogUnfit
from anlan.engines.forecast.logs.features import Moving, Vocabulary
from anlan.engines.forecast.logs.forecaster import Forecaster, Learnt, Origin
from anlan.engines.forecast.logs.hazard import Base, Hazard
from anlan.engines.forecast.logs.heads import Head
from anlan.engines.forecast.logs.quantiles import Quantiles
from anlan.engines.forecast.logs.routes import Route
from anlan.engines.forecast.logs.shifts import Shifts

FORMAT = "anlan-forecast-log-11"
_MOMENTS = ("trained_at", "first_event_at", "last_event_at")
_LEARNT = ("whole", "step", "silent")
_FIXED = (1980, 1, 1, 0, 0, 0)


def save(model: Forecaster, path: Path) -> None:
    """Write a model; the same model gives the same bytes. A model that was there stays whole until the new one is."""
    trees: dict[str, str] = {}
    body = {
        "format": FORMAT,
        "origin": {**asdict(model.origin), **{name: getattr(model.origin, name).isoformat() for name in _MOMENTS}},
        "features": model.vocabulary.names,
        "vocabulary": asdict(model.vocabulary),
        "heads": {name: _head_to(getattr(model, name).head, name, trees) for name in _LEARNT},
        "calibrators": {
            **{name: getattr(model, name).calibrator.to_json() for name in _LEARNT},
            "ahead": model.ahead_calibrator.to_json(),
        },
        "routes": {key: asdict(route) for key, route in model.routes.items()},
        "shifts": _shifts_to(model.shifts),
        "usual": model.usual,
        "longest_pauses": model.longest_pauses,
        "open_for": model.open_for,
    }
    half = path.with_name(f"{path.name}.new")
    with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in {"model.json": json.dumps(body, ensure_ascii=False), **trees}.items():
            file.writestr(zipfile.ZipInfo(name, _FIXED), text, zipfile.ZIP_DEFLATED)
    half.replace(path)


def load(path: Path) -> Forecaster:
    """Read a model that `save` wrote. Raises LogUnfit for any other file."""
    try:
        with zipfile.ZipFile(path) as file:
            body = json.loads(file.read("model.json"))
            trees = {name: file.read(name).decode() for name in file.namelist() if name.endswith(".txt")}
    except (zipfile.BadZipFile, KeyError, ValueError) as reason:
        raise LogUnfit(f"{path} is no forecast model: make one with anlan forecast train") from reason
    if not isinstance(body, dict) or body.get("format") != FORMAT:
        raise LogUnfit(f"{path} is not a model of format {FORMAT}: train it again from its log")
    vocabulary = Vocabulary(
        tuple(body["vocabulary"]["activities"]),
        {name: tuple(values) for name, values in body["vocabulary"]["categories"].items()},
        tuple(body["vocabulary"]["rhythms"]),
    )
    heads = {name: _head_from(body["heads"][name], name, trees, vocabulary.moving) for name in _LEARNT}
    if list(vocabulary.names) != body["features"]:
        raise LogUnfit(f"{path} was trained with other features: train it again from its log")
    return Forecaster(
        origin=_origin_from(body["origin"]),
        vocabulary=vocabulary,
        **{name: Learnt(head, Calibrator.from_json(body["calibrators"][name])) for name, head in heads.items()},
        ahead_calibrator=Calibrator.from_json(body["calibrators"]["ahead"]),
        routes={
            key: Route(tuple(route["stages"]), route["taken_by"], tuple(map(tuple, route["ends"])))
            for key, route in body["routes"].items()
        },
        shifts=_shifts_from(body["shifts"]),
        usual={name: (three[0], three[1], three[2]) for name, three in body["usual"].items()},
        longest_pauses=tuple(body["longest_pauses"]),
        open_for=body["open_for"],
    )


def _origin_from(body: dict[str, Any]) -> Origin:
    moments = {name: dt.datetime.fromisoformat(body[name]) for name in _MOMENTS}
    lists = {name: tuple(body[name]) for name in ("attributes", "closed_when", "columns")}
    return Origin(**{**body, **moments, **lists})


def _shifts_to(shifts: Shifts) -> dict[str, Any]:
    days = {name: sorted(day.isoformat() for day in getattr(shifts, name)) for name in ("holidays", "make_up_days")}
    return {"weeks": shifts.weeks, "zone": shifts.zone, **days}


def _shifts_from(body: dict[str, Any]) -> Shifts:
    days = (frozenset(map(dt.date.fromisoformat, body[name])) for name in ("holidays", "make_up_days"))
    return Shifts({name: tuple(week) for name, week in body["weeks"].items()}, body["zone"], *days)


def _head_to(head: Head, name: str, trees: dict[str, str]) -> dict[str, Any]:
    boosters = {f"hazard-{number}": one.booster for number, one in enumerate(head.hazards)}
    learnt = head.quantiles.boosters if head.quantiles else ()
    boosters |= {f"quantile-{number}": one for number, one in enumerate(learnt)}
    trees.update({f"{name}-{part}.txt": booster.model_to_string() for part, booster in boosters.items()})
    return {
        "edges": head.base.edges.tolist(),
        "odds": head.base.odds.tolist(),
        "hazards": [one.rounds for one in head.hazards],
        "quantiles": len(learnt),
    }


def _head_from(body: dict[str, Any], name: str, trees: dict[str, str], moving: Moving) -> Head:
    def booster(part: str) -> lgb.Booster:
        return lgb.Booster(model_str=trees[f"{name}-{part}.txt"])

    hazards = (Hazard(booster(f"hazard-{n}"), rounds, moving) for n, rounds in enumerate(body["hazards"]))
    learnt = tuple(booster(f"quantile-{number}") for number in range(body["quantiles"]))
    return Head(
        Base(np.array(body["edges"]), np.array(body["odds"])),
        tuple(hazards),
        Quantiles(learnt) if learnt else None,
    )
