"""A table for research: no names and no texts, and nobody told apart from fewer than four others.

People are parted into groups as long as no group gets too small; what differs in a group is said as a span or not at
all. So every row, by all that it says of a person, is there as often as a group is large. It is still personal data
(GDPR art. 4(5)): whoever has the file can tell who is who.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING, TypeAlias

from askeleet import vocabulary
from askeleet.domain.days import completed_months
from askeleet.figures.profile import age_class
from askeleet.figures.scope import day
from askeleet.store import research
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from askeleet.store import Store
    from askeleet.store.research import Facts

SMALLEST = 5
"""People that a group has at least, unless more are asked for."""


class Person(NamedTuple):
    """What is known of somebody who left."""

    pseudonym: str
    age: str
    gender: str
    education: str
    entered: str  # a month
    exit_reason: str
    months: int
    contacts: int
    goals_reached: int


class Row(NamedTuple):
    """One person, no nearer than the group; where the group has nothing in common there is None."""

    pseudonym: str
    age: str | None
    gender: str | None
    education: str | None
    entered: str | None  # a month, or the first and the last: 2023-01/2023-04
    exit_reason: str | None
    months: str | None  # a number, or the least and the most: 3-7
    contacts: str | None
    goals_reached: str | None


Group: TypeAlias = "Sequence[Person]"

COLUMNS = Row._fields[1:]
"""All that is said of a person."""

_SPANS = {"entered": "/", "months": "-", "contacts": "-", "goals_reached": "-"}
"""What has an order is said as a span: what stands between its ends."""


class Table(NamedTuple):
    """The rows, in no order that tells anything, and what they do not say."""

    rows: Sequence[Row]
    withheld: int  # people who had to be left out
    smallest: int
    generalised: Mapping[str, int]  # by column, in how many rows there is a span or nothing instead of a value


def table(store: Store, project: str, *, smallest: int = SMALLEST) -> Table:
    """Return those who have left, under pseudonyms of the project, in groups that are not too small."""
    secret = research.secret(store, project)
    people = sorted(_person(secret, each) for each in research.people(store))
    groups = [*_parted(people, smallest)] if len(people) >= smallest else []
    rows = sorted((_row(each, group) for group in groups for each in group), key=lambda row: row.pseudonym)
    coarse = {name: sum(len(group) for group in groups if len(_values(group, name)) > 1) for name in COLUMNS}
    return Table(rows, len(people) - len(rows), smallest, {name: count for name, count in coarse.items() if count})


def _parted(group: Group, smallest: int) -> Iterator[Group]:
    """Part a group in two as evenly as can be, and these again, until one of the two would be too small."""
    cuts = [cut for name in COLUMNS for cut in _cuts(group, name)]
    one, other = max(cuts, key=lambda cut: min(map(len, cut)), default=(group, []))
    if len(one) < smallest or len(other) < smallest:
        yield group
    else:
        yield from _parted(one, smallest)
        yield from _parted(other, smallest)


def _cuts(group: Group, name: str) -> Iterator[tuple[Group, Group]]:
    """Yield the ways to part a group by a column: below a value or not, or, where there is no order, by each value."""
    for value in _values(group, name)[1:] if name in _SPANS else _values(group, name):
        is_in = [getattr(each, name) < value if name in _SPANS else getattr(each, name) == value for each in group]
        yield (
            [each for each, inside in zip(group, is_in, strict=True) if inside],
            [each for each, inside in zip(group, is_in, strict=True) if not inside],
        )


def _values(group: Group, name: str) -> Sequence[str | int]:
    return sorted({getattr(each, name) for each in group})


def _row(person: Person, group: Group) -> Row:
    return Row(person.pseudonym, *(_in_common(_values(group, name), _SPANS.get(name)) for name in COLUMNS))


def _in_common(values: Sequence[str | int], between: str | None) -> str | None:
    if len(values) == 1:
        return str(values[0])
    return f"{values[0]}{between}{values[-1]}" if between else None


def forget(store: Store, project: str) -> bool:
    """Forget the project's secret: its pseudonyms can be told by nobody then. Return whether there was one."""
    return research.forget_secret(store, project)


def _person(secret: bytes, facts: Facts) -> Person:
    entered, exited = day(facts.entered_on), day(facts.exited_on)
    return Person(
        pseudonym=hmac.new(secret, facts.participant_id.encode(), hashlib.sha256).hexdigest()[:16],
        age=age_class(facts.born_on, facts.born_year, facts.entered_on),
        gender=facts.gender or "unknown",
        education=str(vocabulary.trait("education", facts.education, "isced", "unknown")),
        entered=facts.entered_on[:7],
        exit_reason=facts.exit_reason or "unknown",
        months=completed_months(entered, exited),
        contacts=facts.contacts,
        goals_reached=facts.goals_reached,
    )
