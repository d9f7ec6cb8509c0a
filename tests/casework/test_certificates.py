"""A skill and its formal proof: missing, had, expired."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_certificate, a_client, left

from askeleet.casework import certificates, restricting, trail
from askeleet.domain.certificate import Certificate
from askeleet.errors.certificates import ExpiresBeforeGotError
from askeleet.errors.days import NotYetError
from askeleet.errors.episodes import BeforeFirstStayError
from askeleet.errors.texts import TitleNeededError
from askeleet.reports.certificates import certificate_list
from askeleet.store import numbered


@pytest.fixture
def client(store):
    return a_client(store)


def test_a_certificate_is_missing_then_valid_to_its_last_day_then_expired(store, client):
    missing = a_certificate(store, client, exam_on=date(2023, 6, 12))
    got = certificates.edit_certificate(
        store, client, missing, {"got_on": date(2023, 5, 20), "expires_on": date(2023, 5, 30)}
    )
    assert [got.state(date(2023, 5, day)) for day in (19, 20, 30, 31)] == ["missing", "valid", "valid", "expired"]
    assert certificates.edit_certificate(store, client, got, {"got_on": date(2023, 5, 20)}) == got
    assert missing.state(date(2023, 6, 1)) == "missing"


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"got_on": date(2023, 5, 20), "expires_on": date(2023, 5, 20)}, ExpiresBeforeGotError),
        ({"got_on": date(2023, 5, 20), "expires_on": date(2023, 5, 19)}, ExpiresBeforeGotError),
        ({"got_on": date(2023, 6, 2)}, NotYetError),
        ({"on": date(2023, 1, 9)}, BeforeFirstStayError),
        ({"on": date(2023, 6, 2)}, NotYetError),
        ({"skill": " "}, TitleNeededError),
    ],
)
def test_what_cannot_be_is_refused(store, client, facts, error):
    with pytest.raises(error):
        a_certificate(store, client, **facts)
    assert numbered.of(store, Certificate, client.id) == []


def test_a_mended_certificate_keeps_to_the_same_rules(store, client):
    certificate = a_certificate(store, client, got_on=date(2023, 5, 20))
    with pytest.raises(ExpiresBeforeGotError):
        certificates.edit_certificate(store, client, certificate, {"expires_on": date(2023, 5, 1)})
    certificates.remove_certificate(store, certificate)
    trail.undo(store)
    assert [each.got_on for each in numbered.of(store, Certificate, client.id)] == [date(2023, 5, 20)]


def test_the_list_shows_who_is_here_what_is_missing_and_what_expires(store, client):
    gone, hidden = a_client(store, "Pekka Salo"), a_client(store, "Anna Aho")
    a_certificate(store, client, "Keittiö", exam_on=date(2023, 6, 12))
    a_certificate(store, client, "Ensiapu", got_on=date(2020, 6, 1), expires_on=date(2023, 5, 1))
    a_certificate(store, client, "Tulityö", got_on=date(2020, 6, 1), expires_on=date(2023, 6, 30))
    a_certificate(store, client, "Ajaminen", got_on=date(2020, 6, 1), expires_on=date(2023, 7, 2))
    a_certificate(store, gone)
    a_certificate(store, hidden)
    left(store, gone, date(2023, 5, 20))
    restricting.restrict(store, hidden, on=date(2023, 5, 20))

    def skills(**how):
        (section,) = certificate_list(store, **{"missing": False, "expiring": None, **how}).sections
        return [row[2] for table in section.tables for row in table.rows]

    assert skills() == ["Keittiö", "Ensiapu", "Tulityö", "Ajaminen"]
    assert skills(missing=True) == ["Keittiö"]
    assert skills(expiring=30) == ["Ensiapu", "Tulityö"]
    assert skills(missing=True, expiring=30) == []
