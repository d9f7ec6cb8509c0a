"""A table for research: no names and no texts, months for days, and nobody in a group of fewer than five.

It is still personal data (GDPR art. 4(5)): whoever has the file can tell who is who.
"""

from __future__ import annotations

import hashlib
import hmac
from bisect import bisect
from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from askeleet import vocabulary
from askeleet.domain.days import completed_months
from askeleet.figures.profile import age_class
from askeleet.figures.scope import day
from askeleet.store import research

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from askeleet.store import Store
    from askeleet.store.research import Facts

SMALLEST = 5
"""People that a group has at least, unless more are asked for."""

_CONTACTS = ("0", "1-4", "5-9", "10-19", "20-plus")
_CONTACTS_FROM = (1, 5, 10, 20)


class Row(NamedTuple):
    """One person; what would leave too small a group is None."""

    pseudonym: str
    age: str | None
    gender: str | None
    education: str | None
    entered: str | None  # a month, or only a year
    exit_reason: str | None
    months: int
    contacts: str
    goals_reached: int


class Table(NamedTuple):
    """The rows, in no order that tells anything, and how many people had to be left out."""

    rows: Sequence[Row]
    withheld: int
    smallest: int


_group = attrgetter("age", "gender", "education", "entered", "exit_reason")
"""What others may know of a person, and so recognise them by."""


def _year(row: Row) -> Row:
    return row._replace(entered=row.entered and row.entered[:4])


COARSER: Sequence[Callable[[Row], Row]] = (
    _year,
    lambda row: row._replace(education=None),
    lambda row: row._replace(entered=None),
    lambda row: row._replace(exit_reason=None),
    lambda row: row._replace(gender=None),
    lambda row: row._replace(age=None),
)
"""How those are told of whose group is too small, one after the other, until it is not."""


def table(store: Store, project: str, *, smallest: int = SMALLEST) -> Table:
    """Return those who have left, under pseudonyms of the project, in groups that are not too small."""
    secret = research.secret(store, project)
    rows = [_row(secret, each) for each in research.people(store)]
    for coarser in COARSER:
        crowd = Counter(map(_group, rows))
        rows = [row if crowd[_group(row)] >= smallest else coarser(row) for row in rows]
    crowd = Counter(map(_group, rows))
    kept = sorted(row for row in rows if crowd[_group(row)] >= smallest) if rows else []
    return Table(kept, len(rows) - len(kept), smallest)


def forget(store: Store, project: str) -> bool:
    """Forget the project's secret: its pseudonyms can be told by nobody then. Return whether there was one."""
    return research.forget_secret(store, project)


def _row(secret: bytes, facts: Facts) -> Row:
    entered, exited = day(facts.entered_on), day(facts.exited_on)
    return Row(
        pseudonym=hmac.new(secret, facts.participant_id.encode(), hashlib.sha256).hexdigest()[:16],
        age=age_class(facts.born_on, facts.born_year, facts.entered_on),
        gender=facts.gender or "unknown",
        education=str(vocabulary.trait("education", facts.education, "isced", "unknown")),
        entered=facts.entered_on[:7],
        exit_reason=facts.exit_reason or "unknown",
        months=completed_months(entered, exited),
        contacts=_CONTACTS[bisect(_CONTACTS_FROM, facts.contacts)],
        goals_reached=facts.goals_reached,
    )
