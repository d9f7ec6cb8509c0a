"""A person's strengths and interests: on the person's page, and as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet.domain.strength import Asset, Interest, Strength
from askeleet.language import _
from askeleet.language.writing import show_quoted
from askeleet.reports import brief
from askeleet.reports.document import Column, Section, Table, Term, facts, plain, raw
from askeleet.reports.goals import veiled
from askeleet.store import former_words, numbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.former_words import FormerWords
    from askeleet.domain.participant import Participant
    from askeleet.reports.document import Value
    from askeleet.store import Store

Cell = tuple[Column, "Value"]
"""A value with the column that it stands in."""

_FEW = 3
"""Strengths that a short page shows."""

_IF_TOLD = ("source", "ended_on")
"""Columns that are there only where one of the rows has something in them."""


def section(store: Store, participant: Participant, *, discreet: bool) -> Iterator[Section]:
    """Show the strengths and then the interests; what no longer holds stands last."""
    tables = []
    for kind, title in ((Strength, _("Strength")), (Interest, _("Interest"))):
        found = sorted(numbered.of(store, kind, participant.id), key=lambda asset: not asset.holds)
        if found:
            tables.append(_table(kind.table, title, participant.number, found, discreet=discreet))
    if tables:
        yield Section("strengths", _("Strengths and interests"), tables=tuple(tables))


def briefly(store: Store, participant: Participant) -> Iterator[Section]:
    """Show in a line or two each the strengths that hold, and the interests."""
    number = participant.number
    its = [each for each in numbered.of(store, Strength, participant.id) if each.holds]
    told = [(each.code(number), each.code(number), in_words(each)) for each in its[:_FEW]]
    drawn = [each.name for each in numbered.of(store, Interest, participant.id) if each.holds]
    known = facts(*told, ("interests", _("Interests"), ", ".join(drawn)))
    more = brief.more(len(its) - len(told), brief.listing("strengths", number))
    yield Section("strengths", _("Strengths and interests"), facts=known, more=more)


def in_words(strength: Strength) -> str:
    """Return a strength with how it showed, in the person's own words."""
    return f"{strength.name}: {show_quoted(strength.evidence)}" if strength.evidence else strength.name


def records(store: Store, kind: type[Asset], participant: Participant, *, discreet: bool) -> list[dict[str, Any]]:
    """Return a person's strengths or interests as plain values; what is not to be seen is null."""
    hidden = dict.fromkeys(("name", "evidence") if kind is Strength else ("name",)) if discreet else {}
    return [
        {
            "code": asset.code(participant.number),
            **plain(asset),
            **hidden,
            "before": [] if discreet else [former(each) for each in former_words.of(store, asset.id)],
        }
        for asset in numbered.of(store, kind, participant.id)
    ]


def texts(store: Store, participant: Participant) -> Iterator[tuple[str, Sequence[str | None]]]:
    """Yield each strength and interest by its code, with its words and how they read before."""
    for kind in (Strength, Interest):
        for asset in numbered.of(store, kind, participant.id):
            words = [asset.former(asset.noted_on), *former_words.of(store, asset.id)]
            yield asset.code(participant.number), [text for each in words for text in each.words]


def former(words: FormerWords) -> dict[str, Any]:
    """Return how something read before as plain values."""
    return {"until_on": words.until_on.isoformat(), "name": words.name, "text": words.text}


def _table(key: str, title: str, number: int, found: Sequence[Asset], *, discreet: bool) -> Table:
    rows = [[*_cells(title, number, asset, discreet=discreet)] for asset in found]
    columns = [column for column, _value in rows[0]]
    told = [
        place
        for place, column in enumerate(columns)
        if column.key not in _IF_TOLD or any(raw(row[place][1]) is not None for row in rows)
    ]
    cells = tuple(tuple(row[place][1] for place in told) for row in rows)
    return Table(key, tuple(columns[place] for place in told), cells)


def _cells(title: str, number: int, asset: Asset, *, discreet: bool) -> Iterator[Cell]:
    yield Column("code", _("Code")), asset.code(number)
    yield Column("name", title, is_wide=True), veiled(asset.name, discreet=discreet)
    if isinstance(asset, Strength):
        yield (
            Column("evidence", _("How it showed"), is_wide=True, may_be_beneath=True),
            None if discreet else asset.evidence,
        )
    yield Column("source", _("Who says so"), may_go=True), Term("sources", asset.source)
    yield Column("noted_on", _("Noted"), may_go=True), asset.noted_on
    yield Column("ended_on", _("Ended")), asset.ended_on
