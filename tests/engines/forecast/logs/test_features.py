"""Nothing later than an event is looked at when the event is described."""

from __future__ import annotations

import numpy as np

from anlan.engines.forecast.logs.features import History, Vocabulary, features, features_of
from anlan.engines.forecast.logs.load import Load
from anlan.engines.forecast.logs.sample import samples
from tests.engines.forecast.logs.office import office_log


def _features(log, vocabulary, until):
    closed = (log.days[log.last] <= until) & np.isin(log.frame["activity"].to_numpy()[log.last], ["pay"])
    return features(log, vocabulary, Load.of(log, vocabulary.stages(log), closed=closed))


def test_later_events_change_no_row():
    whole = office_log(150)
    vocabulary = Vocabulary.of(whole)
    cut = float(np.quantile(whole.days, 0.6))
    early = whole.days <= cut
    part = whole.kept(early)
    expected = _features(whole, vocabulary, np.inf)[early]
    found = _features(part, vocabulary, cut)
    order = [(case, float(day)) for case, day in zip(part.frame["case"], part.days, strict=True)]
    assert order == [
        (case, float(day)) for case, day in zip(whole.frame["case"].to_numpy()[early], whole.days[early], strict=True)
    ]
    np.testing.assert_allclose(found, expected, equal_nan=True)


def test_one_case_by_itself_has_the_features_it_has_in_the_log():
    log = office_log(60)
    vocabulary = Vocabulary.of(log)
    load = Load.of(log, vocabulary.stages(log), closed=np.ones(len(log), dtype=bool))
    rows = features(log, vocabulary, load)
    clerk = log.frame["attribute:clerk"]
    for place in (0, 3, 57, len(log) - 1):
        case = slice(int(log.first[place]), place + 1)
        activities, days = log.frame["activity"][case].to_list(), log.days[case].tolist()
        alone = History("c", tuple(activities), tuple(days), {"attribute:clerk": clerk[place]})
        np.testing.assert_allclose(features_of(alone, vocabulary, load)[0], rows[place], equal_nan=True, rtol=1e-6)


def test_an_open_case_counts_until_it_was_last_seen():
    log = office_log(60)
    until = float(np.quantile(log.days, 0.5))
    seen = log.kept(log.days <= until)
    is_open = seen.frame["activity"].to_numpy()[seen.last] != "pay"
    whole, step = samples(seen, Vocabulary.of(seen), closed=~is_open, until=until, at_least=1)
    assert not whole.known.all()
    np.testing.assert_allclose((whole.at + whole.days)[~whole.known], until)
    assert (~step.known).sum() == len(np.unique(seen.case[is_open]))


def test_what_was_seen_by_a_cut_holds_no_later_end():
    log = office_log(60)
    whole, _ = samples(
        log, Vocabulary.of(log), closed=np.ones(len(log), dtype=bool), until=float(log.days.max()), at_least=2
    )
    cut = float(np.quantile(whole.at, 0.5))
    seen = whole.seen_by(cut)
    assert (seen.at < cut).all()
    assert (seen.at + seen.days <= cut + 1e-9).all()
    assert 0 < (~seen.known).sum() < len(seen)
