"""Two coaches' files in one report: nothing counts twice that is the same, nothing is lost that only looks alike."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_meeting

from askeleet import figures
from askeleet.casework import coaches
from askeleet.domain.period import Period
from askeleet.figures.scope import Scope
from askeleet.store import Store
from askeleet.store.connection import create_file
from askeleet.store.together import Together, likely_doubles

MAY = Scope(Period.month(2023, 5))


@pytest.fixture
def pair(store, passphrase, tmp_path):
    """Make the file at hand, and a colleague's with a coach and a client of the same code, number and name."""
    a_meeting(store, a_client(store, facts={"born_year": 1969}))
    path = tmp_path / "mikko.db"
    create_file(path, passphrase)
    with Store(path, passphrase) as other:
        coaches.add_coach(other, "paivi", "Päivi Mäkinen")
        a_meeting(other, a_client(other, "tiina laine", facts={"born_year": 1969}))
        a_meeting(other, a_client(other, "Pekka Salo"), on=date(2023, 5, 9))
        yield store, other


def test_what_both_files_hold_adds_up(pair):
    with Together(pair) as both:
        month = figures.compute(both, MAY)
        apart = [figures.compute(store, MAY) for store in pair]
        for code in ("open-at-start", "open-at-end", "served", "contacts-held", "minutes-held", "cumulative"):
            assert month[code] == sum(each[code] for each in apart)
        assert month["contacts-by-coach"] == {"paivi": 3}
        (double,) = likely_doubles(both)
        assert set(double) == {(1, "Tiina Laine"), (1, "tiina laine")}


def test_the_same_file_again_changes_nothing(pair):
    with Together([*pair, *pair]) as again, Together(pair) as once:
        assert figures.compute(again, MAY) == figures.compute(once, MAY)
        assert likely_doubles(again) == likely_doubles(once)


def test_neither_file_is_written(pair):
    before = [store.path.read_bytes() for store in pair]
    with Together(pair) as both:
        figures.compute(both, MAY)
    assert [store.path.read_bytes() for store in pair] == before
    assert pair[1].rows("SELECT name FROM participants ORDER BY number") == [("tiina laine",), ("Pekka Salo",)]
