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
from anlan.engines.forecast.logs.features import Vocabulary
from anlan.engines.forecast.logs.forecaster import Forecaster, Origin
from anlan.engines.forecast.logs.hazard import Hazard
from anlan.engines.forecast.logs.heads import Choice, Head
from anlan.engines.forecast.logs.points import Point
from anlan.engines.forecast.logs.quantiles import Quantiles
from anlan.engines.forecast.logs.routes import Route

FORMAT = "anlan-forecast-log-1"
_MOMENTS = ("trained_at", "first_event_at", "last_event_at")
_FIXED = (1980, 1, 1, 0, 0, 0)


def save(model: Forecaster, path: Path) -> None:
    """Write a model; the same model gives the same bytes."""
    trees: dict[str, str] = {}
    body = {
        "format": FORMAT,
        "origin": {**asdict(model.origin), **{name: getattr(model.origin, name).isoformat() for name in _MOMENTS}},
        "features": model.vocabulary.names,
        "vocabulary": asdict(model.vocabulary),
        "choice": asdict(model.choice),
        "heads": {name: _head_to(head, name, trees) for name, head in (("whole", model.whole), ("step", model.step))},
        "calibrators": {"whole": model.whole_calibrator.to_json(), "step": model.step_calibrator.to_json()},
        "routes": {key: asdict(route) for key, route in model.routes.items()},
        "usual": model.usual,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in {"model.json": json.dumps(body, ensure_ascii=False), **trees}.items():
            file.writestr(zipfile.ZipInfo(name, _FIXED), text, zipfile.ZIP_DEFLATED)


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
    )
    if list(vocabulary.names) != body["features"]:
        raise LogUnfit(f"{path} was trained with other features: train it again from its log")
    return Forecaster(
        origin=_origin_from(body["origin"]),
        vocabulary=vocabulary,
        choice=Choice(tuple((one[0], one[1], one[2]) for one in body["choice"]["points"]), body["choice"]["errors"]),
        whole=_head_from(body["heads"]["whole"], "whole", trees),
        step=_head_from(body["heads"]["step"], "step", trees),
        whole_calibrator=Calibrator.from_json(body["calibrators"]["whole"]),
        step_calibrator=Calibrator.from_json(body["calibrators"]["step"]),
        routes={
            key: Route(tuple(route["stages"]), route["taken_by"], tuple(route["begins"]))
            for key, route in body["routes"].items()
        },
        usual={name: (three[0], three[1], three[2]) for name, three in body["usual"].items()},
    )


def _origin_from(body: dict[str, Any]) -> Origin:
    moments = {name: dt.datetime.fromisoformat(body[name]) for name in _MOMENTS}
    return Origin(
        **{**body, **moments, "attributes": tuple(body["attributes"]), "closed_when": tuple(body["closed_when"])}
    )


def _head_to(head: Head, name: str, trees: dict[str, str]) -> dict[str, Any]:
    hazards, points = [], []
    for number, one in enumerate(head.hazards):
        trees[f"{name}-hazard-{number}.txt"] = one.booster.model_to_string()
        hazards.append({"trees": f"{name}-hazard-{number}.txt", "elapsed": one.elapsed, "edges": one.edges.tolist()})
    for number, (point, weight) in enumerate(head.points):
        trees[f"{name}-median-{number}.txt"] = point.booster.model_to_string()
        file = f"{name}-median-{number}.txt"
        points.append({"trees": file, "bend": point.bend, "rounds": point.rounds, "weight": weight})
    if head.ends is not None:
        trees[f"{name}-low.txt"] = head.ends.low.model_to_string()
        trees[f"{name}-high.txt"] = head.ends.high.model_to_string()
    return {"hazards": hazards, "points": points, "ends": head.ends is not None}


def _head_from(body: dict[str, Any], name: str, trees: dict[str, str]) -> Head:
    hazards = tuple(
        Hazard(np.array(one["edges"]), lgb.Booster(model_str=trees[one["trees"]]), one["elapsed"])
        for one in body["hazards"]
    )
    points = tuple(
        (Point(one["bend"], lgb.Booster(model_str=trees[one["trees"]]), one["rounds"]), one["weight"])
        for one in body["points"]
    )
    ends = None
    if body["ends"]:
        ends = Quantiles(*(lgb.Booster(model_str=trees[f"{name}-{side}.txt"]) for side in ("low", "high")))
    return Head(hazards, ends, points)
