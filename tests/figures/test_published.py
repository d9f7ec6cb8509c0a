"""What is published tells of no few people, beside whatever was published before."""

from __future__ import annotations

from datetime import date

import pytest

from askeleet.domain.period import Period
from askeleet.domain.small_cells import CannotBeHiddenError
from askeleet.figures.published import View, publish
from askeleet.figures.scope import Scope

H1, H2, YEAR = Period.half(2023, 1), Period.half(2023, 2), Period.year(2023)


def exits(*, work, other):
    reasons = {"open-market-job": work, "other": other}
    rate = work / (work + other)
    return {"exited": work + other, "exits-by-reason": reasons, "success-rate-of-exits": rate}


RECORD = {H1: exits(work=9, other=2), H2: exits(work=8, other=3), YEAR: exits(work=17, other=5)}


def counted(scope):
    """Return what is true of a period."""
    return RECORD[scope.period]


def published(period, *before, found=None, coach=None):
    view = View(Scope(period, coach), found or RECORD[period])
    (told,) = publish([view], before=before, compute=counted)
    return told


def test_a_small_part_is_hidden_with_another_and_the_rate_that_would_tell_them():
    told = published(H1)
    assert told.hidden >= {("exits-by-reason", "other"), ("exits-by-reason", "open-market-job")}
    assert ("success-rate-of-exits", "") in told.hidden
    assert ("exited", "") not in told.hidden


def test_a_year_tells_no_more_of_its_halves():
    halves = published(H1), published(H2)
    told = published(YEAR, *halves)
    assert ("exits-by-reason", "other") in halves[0].hidden
    assert not {("exits-by-reason", "other"), ("exits-by-reason", "open-market-job")} - {
        *halves[0].hidden, *halves[1].hidden, *told.hidden
    }  # fmt: skip


def test_a_half_after_its_year_does_not_leave_the_other_half_to_be_subtracted():
    record = {H1: {"entered": 8}, H2: {"entered": 3}, YEAR: {"entered": 11}}
    year = View(Scope(YEAR), record[YEAR])
    (half,) = publish([View(Scope(H1), record[H1])], before=[year], compute=lambda scope: record[scope.period])
    assert half.hidden == {("entered", "")}


def test_what_was_published_of_the_same_days_stays_the_same():
    before = View(Scope(H2), {"open-at-end": 12})
    (told,) = publish([View(Scope(YEAR), {"open-at-end": 13})], before=[before], compute=counted)
    assert told.found["open-at-end"] == 12


def test_one_coachs_figures_do_not_leave_anothers_to_be_subtracted():
    every = View(Scope(H1), {"entered": 12})
    (told,) = publish([View(Scope(H1, "coach"), {"entered": 9})], before=[every], compute=counted)
    assert told.hidden == {("entered", "")}


def test_the_fewest_and_the_most_of_single_people_are_never_published():
    found = {"served": 20, "contacts-held": 60, "contacts-per-served-min": 1, "contacts-per-served-max": 9}
    told = published(H1, found=found)
    assert told.hidden == {("contacts-per-served-min", ""), ("contacts-per-served-max", "")}


def test_contacts_are_hidden_with_the_people_they_are_of_and_never_for_being_few():
    few = {"served": 3, "contacts-held": 30, "contacts-per-served-mean": 10.0}
    assert published(H1, found=few).hidden == {(code, "") for code in few}
    many = {"served": 30, "contacts-held": 32, "contacts-by-channel": {"phone": 2, "in-person": 30}}
    assert published(H1, found=many).hidden == frozenset()


def test_what_is_known_already_is_not_published_beside():
    record = {H1: {"entered": 8}, H2: {"entered": 3}, YEAR: {"entered": 11}}
    before = [View(Scope(H1), record[H1]), View(Scope(YEAR), record[YEAR])]
    with pytest.raises(CannotBeHiddenError):
        publish([View(Scope(H2), record[H2])], before=before, compute=lambda scope: record[scope.period])


def test_the_end_of_one_period_is_the_start_of_the_next():
    before = View(Scope(H1), {"open-at-end": 12})
    told = published(H2, before, found={"open-at-start": 14})
    assert told.found["open-at-start"] == 12
    assert H2.start == date(2023, 7, 1)
