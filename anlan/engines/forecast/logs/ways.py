"""Which way to read curves, by what each would have done to past forecasts.

On most logs calibration by the latest hundreds is right, and the middle may follow it. Where cases end in batches (all
papers of a month are billed in one run) the latest hundreds are one batch and say little of the next, and the level of
a curve is another batch.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from anlan.engines.forecast.comparison import pinball_losses
from anlan.engines.forecast.levels import MEDIAN, SHARES, Rules
from anlan.engines.forecast.logs.calibration import Way, rolling_levels
from anlan.engines.forecast.logs.curves import Curves
from anlan.engines.forecast.logs.eventlog import Counts, Flags, Floats

SLOW = Rules(window=20_000, halves_every=6000.0)
"""How past forecasts are weighed where more than the latest batch is to be remembered."""
BETTER = 0.95
"""What is forgotten slowly must have told past forecasts by so much better."""
HARM = 1.02
"""The middle stays as learnt where past middles that followed were so many times as wrong. On most logs following makes
next to no difference before the work changes, and is worth much then."""


def way_of(curves: Curves, stage: Counts, made_at: Floats, days: Floats, known: Flags) -> Way:
    """The way to read curves, from forecasts of the past.

    `days` is how long it took, or has taken where not `known`. Each forecast knows what was known when it was made.
    """
    # The first fifth has seen too little to be asked.
    asked = known & (made_at > np.quantile(made_at, 0.2))
    if not asked.any():
        return Way()
    known_at = np.where(known, made_at + days, np.inf)
    told, took = curves.rows(asked), days[asked]
    usual, slow = (
        told.quantiles(rolling_levels(curves, stage, made_at, days, known_at, asked, rules, blocks=100))
        for rules in (Rules(), SLOW)
    )
    losses = pinball_losses(took, np.full_like(took, np.inf), np.stack([usual.T, slow.T]), SHARES).mean(axis=1)
    way, bounds = (Way(SLOW), slow) if losses[1] < BETTER * losses[0] else (Way(), usual)
    learnt, calibrated = told.quantile(0.5), bounds[:, MEDIAN]
    follows, stays = (float(np.abs(one - took).mean()) for one in (way.middle(learnt, calibrated), learnt))
    return way if follows <= HARM * stays else replace(way, pull=0.0)
