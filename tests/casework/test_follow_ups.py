"""Follow-ups after an exit: what can be so of them and what cannot."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, a_follow_up, left, the_coach

from askeleet.casework import episodes, erasing, follow_ups, numbered, trail
from askeleet.domain.follow_up import FollowUp
from askeleet.domain.retention import Retention
from askeleet.errors.days import NotYetError
from askeleet.errors.follow_ups import (
    AllFollowedUpError,
    AnsweredBeforeExitError,
    BackAgainError,
    FollowedUpError,
    NoExitYetError,
    NotAWindowError,
    NotFollowedUpError,
)
from askeleet.errors.texts import IdentityCodeError
from askeleet.store import episodes as stays
from askeleet.store.follow_ups import of_stay, waiting, windows
from askeleet.store.trail import head

WINDOWS = ("28-days", "3-months", "6-months")


@pytest.fixture
def gone(store):
    """Let somebody leave on 15.11.2022: due on 13.12., 15.2. and 15.5."""
    client = a_client(store, entered=date(2022, 9, 1))
    left(store, client, date(2022, 11, 15))
    return client


def wait_for(store, until=date(2023, 6, 1), client=None):
    found = waiting(store, WINDOWS, until=until, today=date(2023, 6, 1), participant_id=client and client.id)
    return [(each.window, each.due_on) for each in found]


@pytest.mark.parametrize(
    ("day", "window"),
    [
        (date(2022, 11, 15), "28-days"),  # on the exit day
        (date(2022, 12, 20), "28-days"),
        (date(2023, 1, 14), "28-days"),  # 32 days from either: the earlier
        (date(2023, 1, 15), "3-months"),
        (date(2023, 6, 1), "6-months"),
    ],
)
def test_the_window_that_is_due_nearest_is_meant(store, gone, day, window):
    made = a_follow_up(store, gone, on=day)
    assert (made.code(gone.number), made.window) == ("1f1", window)


def test_of_those_made_none_is_meant_again(store, gone):
    days = (date(2022, 12, 13), date(2022, 12, 14), date(2022, 12, 15))
    assert tuple(a_follow_up(store, gone, on=day).window for day in days) == WINDOWS
    with pytest.raises(AllFollowedUpError):
        a_follow_up(store, gone, on=date(2023, 5, 15))
    assert a_follow_up(store, gone, on=date(2023, 5, 15), window="90-days").number == 4
    assert windows(store) == (*WINDOWS, "90-days")


def test_what_waits_is_known_with_its_day_and_what_is_made_waits_no_more(store, gone):
    due = [
        ("28-days", date(2022, 12, 13)),
        ("3-months", date(2023, 2, 15)),
        ("6-months", date(2023, 5, 15)),
    ]
    assert wait_for(store) == due
    assert wait_for(store, until=date(2023, 2, 14), client=gone) == due[:1]
    a_follow_up(store, gone, on=date(2022, 12, 20), status="unknown")  # nobody was reached: that is an answer
    assert wait_for(store) == due[1:]


def test_a_return_lets_what_is_due_lapse_and_the_next_exit_is_asked_about_anew(store, gone):
    back = episodes.Beginning(date(2023, 2, 15))
    episodes.begin_stay(store, gone, beginning=back, coach=the_coach(store))
    assert wait_for(store) == []
    with pytest.raises(BackAgainError):
        a_follow_up(store, gone, on=date(2023, 2, 15))
    before = a_follow_up(store, gone, on=date(2023, 2, 14))
    left(store, gone, date(2023, 5, 1))
    after = a_follow_up(store, gone, on=date(2023, 5, 29))
    first, second = stays.of(store, gone.id)
    assert (before.episode_id, before.window) == (first.id, "3-months")
    assert (after.episode_id, after.window) == (second.id, "28-days")
    moved = follow_ups.edit_follow_up(store, gone, after, {"answered_on": date(2023, 2, 1)})
    assert moved.episode_id == first.id


@pytest.mark.parametrize(
    ("deed", "error"),
    [
        (lambda store, client, _one: a_follow_up(store, client, on=date(2023, 6, 2)), NotYetError),
        (lambda store, client, _one: a_follow_up(store, client, on=date(2022, 11, 14)), NoExitYetError),
        (lambda store, client, _one: a_follow_up(store, client, window="28-days"), FollowedUpError),
        (lambda store, client, _one: a_follow_up(store, client, window="soon"), NotAWindowError),
        (lambda store, client, _one: a_follow_up(store, client, note="131052-308T"), IdentityCodeError),
        (
            lambda store, client, one: follow_ups.edit_follow_up(store, client, one, {"answered_on": date(2023, 6, 2)}),
            NotYetError,
        ),
        (
            lambda store, client, one: follow_ups.edit_follow_up(store, client, one, {"answered_on": date(2022, 9, 2)}),
            NoExitYetError,
        ),
        (
            lambda store, client, _one: episodes.edit_stay(
                store, client, stays.of(store, client.id)[0], {"exited_on": None}
            ),
            AnsweredBeforeExitError,
        ),
        (
            lambda store, client, _one: episodes.edit_stay(
                store, client, stays.of(store, client.id)[0], {"exited_on": date(2022, 12, 14)}
            ),
            AnsweredBeforeExitError,
        ),
    ],
)
def test_what_cannot_be_so_is_refused_and_nothing_is_written(store, gone, deed, error):
    one = a_follow_up(store, gone, on=date(2022, 12, 13))
    before = head(store)
    with pytest.raises(error):
        deed(store, gone, one)
    assert head(store) == before


def test_nobody_is_asked_after_a_death(store):
    client = a_client(store)
    left(store, client, date(2023, 3, 1), reason="deceased")
    assert wait_for(store) == []
    with pytest.raises(NotFollowedUpError):
        a_follow_up(store, client)


def test_a_follow_up_is_mended_and_its_due_day_goes_with_the_exit(store, gone):
    made = a_follow_up(store, gone, on=date(2022, 12, 20), note="Soitto")
    assert follow_ups.edit_follow_up(store, gone, made, {"status": None, "source": None}) == made
    mended = follow_ups.edit_follow_up(store, gone, made, {"status": "studying", "note": None, "window": "6-months"})
    assert (mended.status, mended.note, mended.window) == ("studying", None, "6-months")
    episodes.edit_stay(store, gone, stays.of(store, gone.id)[0], {"exited_on": date(2022, 11, 30)})
    assert wait_for(store) == [("28-days", date(2022, 12, 28)), ("3-months", date(2023, 2, 28))]


def test_what_is_taken_out_waits_again_and_undo_brings_it_back(store, gone):
    made = a_follow_up(store, gone, on=date(2022, 12, 20))
    follow_ups.remove_follow_up(store, made)
    assert len(wait_for(store)) == 3
    trail.undo(store)
    assert numbered.find(store, FollowUp, "1f1") == (gone, of_stay(store, made.episode_id)[0])


def test_who_is_restricted_is_in_no_list_and_who_is_erased_leaves_nothing(store, gone, tmp_path):
    a_follow_up(store, gone, on=date(2022, 12, 20))
    with store.change("restrict-client") as change:
        gone = change.keep(gone.but(restricted_on=date(2023, 5, 1)))
    assert (wait_for(store), len(wait_for(store, client=gone))) == ([], 2)
    erasing.erase(store, [gone], since=None, drafts_folder=tmp_path, retention=Retention())
    assert store.row("SELECT count(*) FROM follow_ups") == (0,)
