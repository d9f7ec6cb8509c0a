"""What people ask for about their own data: received, answered within a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.casework import notes
from askeleet.domain.request import Request, due
from askeleet.errors.rights import ClosedBeforeReceivedError, RequestClosedError, UnknownRequestError
from askeleet.store import requests

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.store import Store

DONE = "done"


def receive(store: Store, participant: Participant, kind: str, *, on: date, note: str | None = None) -> Request:
    """Enter a request that was received on a day; it is due a month later."""
    facts = notes.checked({"note": note})
    with store.change("add-request") as change:
        number = change.give_number("requests")
        request = Request(
            number=number, participant_id=participant.id, kind=kind, received_on=on, due_on=due(on), **facts
        )
        return change.keep(request)


def close(store: Store, number: int, *, on: date, outcome: str = DONE) -> Request:
    """Close a request as answered on a day.

    Raises:
        UnknownRequestError: if there is none of that number.
        RequestClosedError: if it is closed.
        ClosedBeforeReceivedError: if the day is before it was received.
    """
    request = requests.with_number(store, number)
    if request is None:
        raise UnknownRequestError(number=str(number))
    if request.closed_on is not None:
        raise RequestClosedError(number=str(number), day=request.closed_on)
    if on < request.received_on:
        raise ClosedBeforeReceivedError(day=on)
    with store.change("close-request") as change:
        return change.keep(request.but(closed_on=on, outcome=outcome))


def every(store: Store, state: str = "all") -> Sequence[Request]:
    """Return the requests that are open, closed, late, or all; the one to be answered first at the top."""
    return [each for each in requests.every(store) if state in {"all", *states(each)}]


def states(request: Request) -> Sequence[str]:
    """Return whether a request is open, late as well, or closed."""
    if request.closed_on is not None:
        return ["closed"]
    return ["open", "late"] if request.due_on < clock.today() else ["open"]
