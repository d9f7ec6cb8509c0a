"""A report reads the file once: figures that rest on the same rows share them."""

from __future__ import annotations

from factories import a_client, a_meeting

from askeleet import figures
from askeleet.domain.period import Period
from askeleet.figures.reading import Reading
from askeleet.figures.scope import Scope


def test_a_report_asks_nothing_twice(store, monkeypatch):
    a_meeting(store, a_client(store))
    asked = []
    ask = store.rows

    def rows(sql, parameters):
        asked.append((sql, *parameters.items()))
        return ask(sql, parameters)

    monkeypatch.setattr(store, "rows", rows)
    figures.compute(store, Scope(Period.month(2023, 5)))
    assert asked
    assert len(asked) == len(set(asked))


def test_another_question_is_asked_anew(store):
    a_client(store)
    reading = Reading(store)
    sql = "SELECT count(*) FROM participants WHERE number = :number"
    assert [reading.rows(sql, {"number": number}) for number in ("1", "2", "1")] == [[(1,)], [(0,)], [(1,)]]
