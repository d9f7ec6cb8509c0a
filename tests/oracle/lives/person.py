"""Whose life it is, and what every part of it needs."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st

from askeleet import clock
from askeleet.casework import trail
from askeleet.store import undoing

COACH = st.integers(0, 1)
BACK = st.sampled_from([0, 0, 0, 1, 5, 40])
"""How many days back something is said to have been."""


def rarely(strategy):
    return st.none() | strategy | strategy


class NothingThereError(Exception):
    """What a deed is about is not there; then it does not happen."""


def the(these, which):
    """Return the first (0) or last (-1) of these."""
    if not these:
        raise NothingThereError
    return these[which]


def before(days):
    return clock.today() - timedelta(days=days)


class Person:
    """One person; a deed is a method."""

    store = coaches = person = None

    def undo(self):
        done = undoing.latest_standing(self.store)
        if done and done.command != "add-client":  # nothing else could happen to nobody
            trail.undo(self.store)
