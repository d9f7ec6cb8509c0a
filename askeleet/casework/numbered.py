"""Finding, numbering and taking out the records that a person has, whatever their kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from askeleet.domain.numbered import Numbered
from askeleet.errors.codes import NotACodeError, UnknownCodeError
from askeleet.store import numbered, participants

if TYPE_CHECKING:
    from askeleet.domain.participant import Participant
    from askeleet.store import Store
    from askeleet.store.changes import Change

Kind = TypeVar("Kind", bound=Numbered)


def find(store: Store, kind: type[Kind], code: str) -> tuple[Participant, Kind]:
    """Return the record of a kind with a code as 17st2, and whose it is.

    Raises:
        NotACodeError: if it is not such a code.
        UnknownCodeError: if there is no such record.
    """
    numbers = kind.numbers_of(code)
    if numbers is None:
        raise NotACodeError(code=code, example=f"17{kind.letters}2")
    participant = participants.with_number(store, numbers[0])
    found = numbered.with_number(store, kind, participant.id, numbers[1]) if participant else None
    if participant is None or found is None:
        raise UnknownCodeError(code=code.strip().lower())
    return participant, found


def enter(change: Change, kind: type[Kind], participant: Participant, /, **facts: Any) -> Kind:  # noqa: ANN401  (the kind's own fields)
    """Write a new record of a kind for a person, within a change; it is given the next number."""
    number = change.give_number(f"{kind.table}/{participant.id}")
    return change.keep(kind(participant_id=participant.id, number=number, **facts))
