"""Mending a record together with the latest of the rows that tell how it went on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from askeleet.casework import notes
from askeleet.domain.record import Record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from askeleet.store.changes import Change

Kind = TypeVar("Kind", bound=Record)


def with_latest(rows: Sequence[Kind], facts: Mapping[str, Any], essential: str) -> Sequence[Kind]:
    """Return the rows with the facts laid over the last one; it is gone where its essential fact is taken away."""
    if not facts:
        return rows
    is_taken_back = essential in facts and facts[essential] is None
    return [*rows[:-1], *([] if is_taken_back else [rows[-1].but(**notes.checked(facts))])]


def settle(change: Change, before: Sequence[Record], after: Sequence[Record]) -> None:
    """Write the records that are now otherwise and take out those that are no more."""
    left = {each.id: each for each in after}
    for each in before:
        if each.id not in left:
            change.remove(each)
        elif left[each.id] != each:
            change.keep(left[each.id])
