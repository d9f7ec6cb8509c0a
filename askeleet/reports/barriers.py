"""What stands in a person's way: on the person's page, and as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import vocabulary
from askeleet.language import _, active, plural
from askeleet.reports.document import Column, Section, Table, Term, plain
from askeleet.reports.strengths import former
from askeleet.store import barriers, former_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.barrier import Barrier
    from askeleet.domain.participant import Participant
    from askeleet.reports.document import Value
    from askeleet.store import Store


def section(store: Store, participant: Participant, *, discreet: bool) -> Iterator[Section]:
    """Show what stands in the way, then what was lifted; of what is hidden, how many there are."""
    found = sorted(barriers.of(store, participant.id), key=lambda each: not each.stands)
    shown = [each for each in found if not (discreet and each.sensitive)]
    hidden = len(found) - len(shown)
    if found:
        said = (plural("{count} sensitive one is hidden.", "{count} sensitive ones are hidden.", hidden),)
        tables = (_table(shown, discreet=discreet),) if shown else ()
        yield Section("barriers", _("What stands in the way"), paragraphs=said if hidden else (), tables=tables)


def records(store: Store, participant: Participant, *, discreet: bool) -> list[dict[str, Any]]:
    """Return what stands or stood in a person's way as plain values; what is not to be seen is null."""
    return [_record(store, each, discreet=discreet) for each in barriers.of(store, participant.id)]


def texts(store: Store, participant: Participant) -> Iterator[tuple[str, Sequence[str | None]]]:
    """Yield each barrier by what it is called, with its note and how it read before."""
    for barrier in barriers.of(store, participant.id):
        before = [each.text for each in former_words.of(store, barrier.id)]
        yield vocabulary.label("barriers", barrier.code, active()), (barrier.note, *before)


def _record(store: Store, barrier: Barrier, *, discreet: bool) -> dict[str, Any]:
    before = [] if discreet else [former(each) for each in former_words.of(store, barrier.id)]
    hidden = dict.fromkeys(("code", "note", "source") if barrier.sensitive else ("note",)) if discreet else {}
    return {**plain(barrier), **hidden, "before": before}


def _table(found: Sequence[Barrier], *, discreet: bool) -> Table:
    is_marked, is_lifted = any(each.sensitive for each in found), not all(each.stands for each in found)
    columns = [
        Column("code", _("What")),
        Column("note", _("What follows from it"), is_wide=True),
        Column("noted_on", _("Noted"), may_go=True),
    ]
    columns += [Column("sensitive", _("Sensitive"))] if is_marked else []
    columns += [Column("lifted_on", _("Lifted"))] if is_lifted else []
    keys = [column.key for column in columns]
    rows = tuple(tuple(_value(each, key, discreet) for key in keys) for each in found)
    return Table("barriers", tuple(columns), rows, over=sum(not each.stands for each in found))


def _value(barrier: Barrier, key: str, discreet: bool) -> Value:  # noqa: FBT001
    match key:
        case "code":
            return Term("barriers", barrier.code)
        case "note":
            return None if discreet else barrier.note
        case "sensitive":
            return _("yes") if barrier.sensitive else None
        case "noted_on":
            return barrier.noted_on
    return barrier.lifted_on
