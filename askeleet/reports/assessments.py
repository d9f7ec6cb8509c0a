"""How a person's life stands area by area: the first number against the latest; never a total."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import vocabulary
from askeleet.language import _
from askeleet.reports.document import Bar, Column, Named, Section, Table, Term, plain
from askeleet.store import assessments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.assessment import Assessment
    from askeleet.domain.participant import Participant
    from askeleet.store import Store

HIGHEST = 10


def section(store: Store, participant: Participant, *, discreet: bool) -> Iterator[Section]:
    """Show each area that was assessed, in the order of the list; with others looking on, none that tells of health."""
    found = by_area(store, participant)
    hidden = set(vocabulary.having("life-areas", "sensitive")) if discreet else set()
    once = Named("", _("asked once")) if any(len(its) > 1 for its in found.values()) else None
    rows = tuple(
        (
            Term("life-areas", area),
            its[0].value if len(its) > 1 else once,
            Bar(its[-1].value, HIGHEST),
            its[-1].assessed_on,
        )
        for area, its in found.items()
        if area not in hidden
    )
    if rows:
        columns = (
            Column("area", _("Life area"), is_wide=True),
            Column("first", _("First"), is_number=True),
            Column("latest", _("Latest"), is_number=True),
            Column("assessed_on", _("Day")),
        )
        yield Section("life-areas", _("Life areas, 0–10"), tables=(Table("life-areas", columns, rows),))


def records(store: Store, participant: Participant, *, discreet: bool) -> list[dict[str, Any]]:
    """Return a person's assessments as plain values; with others looking on, none that tells of health."""
    return [plain(each) for each in seen(store, participant, discreet=discreet)]


def seen(store: Store, participant: Participant, *, discreet: bool) -> Sequence[Assessment]:
    """Return a person's assessments, the earliest first; with others looking on, none that tells of health."""
    hidden = set(vocabulary.having("life-areas", "sensitive")) if discreet else set()
    return [each for each in assessments.of(store, participant.id) if each.area not in hidden]


def by_area(store: Store, participant: Participant) -> dict[str, Sequence[Assessment]]:
    """Return a person's assessments by area, in the order of the list; areas it does not know come last."""
    found: dict[str, list[Assessment]] = {}
    for each in assessments.of(store, participant.id):
        found.setdefault(each.area, []).append(each)
    known = [area for area in vocabulary.codes("life-areas", hidden=True) if area in found]
    return {area: found[area] for area in (*known, *(area for area in found if area not in known))}
