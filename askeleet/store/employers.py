"""Queries about employers, contacts with them and how many were pointed to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.employer import Employer, EmployerContact
from askeleet.store.rows import from_row, from_rows, selection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.store import Store


def every(store: Store) -> Sequence[Employer]:
    """Return all employers by name."""
    return from_rows(Employer, store.rows(f"SELECT {selection(Employer)} FROM employers ORDER BY fold, number"))


def with_number(store: Store, number: int) -> Employer | None:
    """Return the employer with that number."""
    found = store.row(f"SELECT {selection(Employer)} FROM employers WHERE number = ?", (number,))
    return from_row(Employer, found) if found else None


def with_id(store: Store, employer_id: str) -> Employer | None:
    """Return the employer with that id."""
    found = store.row(f"SELECT {selection(Employer)} FROM employers WHERE id = ?", (employer_id,))
    return from_row(Employer, found) if found else None


def contacts(store: Store, employer_id: str) -> Sequence[EmployerContact]:
    """Return the contacts with an employer, the latest first."""
    sql = f"""
        SELECT {selection(EmployerContact)} FROM employer_contacts
        WHERE employer_id = ? ORDER BY held_on DESC, number DESC
    """
    return from_rows(EmployerContact, store.rows(sql, (employer_id,)))


def contact(store: Store, employer_id: str, number: int) -> EmployerContact | None:
    """Return the contact with an employer that has that number."""
    sql = f"SELECT {selection(EmployerContact)} FROM employer_contacts WHERE employer_id = ? AND number = ?"
    found = store.row(sql, (employer_id, number))
    return from_row(EmployerContact, found) if found else None


def latest_contacts(store: Store) -> dict[str, str]:
    """Return the day of the latest contact, as ISO text, by the employer's id."""
    return dict(store.rows("SELECT employer_id, max(held_on) FROM employer_contacts GROUP BY employer_id"))


def pointed_to(store: Store, employer_id: str, *, first: date, last: date, but: str = "") -> int:
    """Return how many people, one left out, were told of an employer from a day to a day, both in it."""
    sql = """
        SELECT count(DISTINCT participant_id) FROM leads
        WHERE employer_id = ? AND introduced_on BETWEEN ? AND ? AND participant_id <> ?
    """
    ((count,),) = store.rows(sql, (employer_id, first.isoformat(), last.isoformat(), but))
    return int(count)
