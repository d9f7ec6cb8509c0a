from __future__ import annotations

from datetime import date

import pytest
from factories import a_barrier, a_client, left

from askeleet.casework import barriers, erasing, trail
from askeleet.domain.retention import Retention
from askeleet.errors.barriers import (
    BarrierBackwardsError,
    BarrierLiftedError,
    BarriersOverlapError,
    BarrierStandsError,
    NoSuchBarrierError,
)
from askeleet.errors.days import NotYetError
from askeleet.errors.episodes import BeforeFirstStayError
from askeleet.errors.texts import IdentityCodeError
from askeleet.store import barriers as kept
from askeleet.store import former_words


@pytest.fixture
def client(store):
    return a_client(store)


@pytest.mark.parametrize(
    ("code", "told", "sensitive"),
    [
        ("health", {}, True),
        ("money", {}, True),
        ("language", {}, False),
        ("health", {"sensitive": False}, False),
        ("language", {"sensitive": True}, True),
    ],
)
def test_what_is_sensitive_is_said_by_the_list_unless_told(store, client, code, told, sensitive):
    a_barrier(store, client, code, **told)
    (barrier,) = kept.of(store, client.id)
    assert barrier.sensitive is sensitive


def test_a_barrier_is_lifted_once_and_may_come_back(store, client):
    lifted = barriers.lift_barrier(store, a_barrier(store, client), on=date(2023, 5, 10))
    with pytest.raises(BarrierLiftedError):
        barriers.lift_barrier(store, lifted, on=date(2023, 5, 11))
    again = a_barrier(store, client, on=date(2023, 5, 10))
    assert barriers.find_barrier(store, client, "digital-skills") == again
    barriers.remove_barrier(store, again)
    assert barriers.find_barrier(store, client, "digital-skills") == lifted


def test_one_person_has_a_barrier_once_at_a_time(store, client):
    barriers.lift_barrier(store, a_barrier(store, client, on=date(2023, 3, 1)), on=date(2023, 4, 1))
    with pytest.raises(BarriersOverlapError):
        a_barrier(store, client, on=date(2023, 3, 31))
    standing = a_barrier(store, client, on=date(2023, 4, 1))
    with pytest.raises(BarrierStandsError):
        a_barrier(store, client, on=date(2023, 5, 1))
    with pytest.raises(BarriersOverlapError):
        barriers.edit_barrier(store, client, standing, {"noted_on": date(2023, 3, 31)})
    a_barrier(store, client, "money", on=date(2023, 5, 1))
    a_barrier(store, a_client(store, "Pekka Salo"), on=date(2023, 5, 1))


def test_a_lifted_barrier_does_not_stand_again_beside_a_later_one(store, client):
    lifted = barriers.lift_barrier(store, a_barrier(store, client), on=date(2023, 5, 10))
    a_barrier(store, client, on=date(2023, 5, 20))
    with pytest.raises(BarrierStandsError):
        barriers.edit_barrier(store, client, lifted, {"lifted_on": None})


def test_a_note_mended_keeps_how_it_read_before_and_goes_with_the_barrier(store, client):
    barrier = a_barrier(store, client, note="Ei sähköpostia")
    mended = barriers.edit_barrier(store, client, barrier, {"note": "Sähköposti sujuu, Teams ei"})
    assert barriers.edit_barrier(store, client, mended, {"note": mended.note}) == mended
    assert [(each.text, each.until_on) for each in former_words.of(store, barrier.id)] == [
        ("Ei sähköpostia", date(2023, 6, 1))
    ]
    barriers.remove_barrier(store, mended)
    assert (kept.of(store, client.id), former_words.of(store, barrier.id)) == ([], [])
    trail.undo(store)
    assert len(former_words.of(store, barrier.id)) == 1


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"noted_on": date(2023, 1, 9)}, BeforeFirstStayError),
        ({"noted_on": date(2023, 6, 2)}, NotYetError),
        ({"lifted_on": date(2023, 5, 1)}, BarrierBackwardsError),
        ({"lifted_on": date(2023, 6, 2)}, NotYetError),
        ({"note": "131052-308T"}, IdentityCodeError),
    ],
)
def test_a_barrier_that_cannot_be_so_is_refused(store, client, facts, error):
    barrier = a_barrier(store, client)
    with pytest.raises(error):
        barriers.edit_barrier(store, client, barrier, facts)
    assert kept.of(store, client.id) == [barrier]


def test_what_the_person_does_not_have_is_not_found(store, client):
    a_barrier(store, client)
    with pytest.raises(NoSuchBarrierError):
        barriers.find_barrier(store, client, "money")


def test_who_is_erased_leaves_no_barrier(store, client, tmp_path):
    barrier = a_barrier(store, client, "health", note="Rajoittaa seisomatyötä")
    barriers.edit_barrier(store, client, barrier, {"note": "Ei öitä"})
    left(store, client, date(2023, 5, 20))
    erasing.erase(store, [client], since=None, drafts_folder=tmp_path, retention=Retention())
    assert store.row("SELECT (SELECT count(*) FROM barriers) + (SELECT count(*) FROM former_words)") == (0,)
