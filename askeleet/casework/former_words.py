"""Keeping how a strength, an interest or a barrier read before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.store import former_words

if TYPE_CHECKING:
    from typing import TypeVar

    from askeleet.domain.barrier import Barrier
    from askeleet.domain.strength import Asset
    from askeleet.store import Store
    from askeleet.store.changes import Change

    Kind = TypeVar("Kind", bound=Asset | Barrier)


def keep(change: Change, before: Kind, after: Kind) -> Kind:
    """Write what was revised, and how it read before where it reads otherwise now."""
    today = clock.today()
    if before.former(today).words != after.former(today).words:
        change.keep(before.former(today))
    return change.keep(after)


def remove(store: Store, change: Change, record: Asset | Barrier) -> None:
    """Take one of them out, with how it read before."""
    for former in former_words.of(store, record.id):
        change.remove(former)
    change.remove(record)
