"""People as a list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.domain.letters import fold
from askeleet.domain.names import initials
from askeleet.language import _, active, plural, sentence
from askeleet.language.writing import sort_key
from askeleet.marking import N_
from askeleet.reports.document import Column, Ordinal, Term, listing
from askeleet.store import caseload
from askeleet.tuples import NamedTuple
from askeleet.vocabulary import label

if TYPE_CHECKING:
    from askeleet.reports.document import Document, Value
    from askeleet.store import Store
    from askeleet.store.caseload import Listed


class Wanted(NamedTuple):
    """Which people a list shows, and in what order."""

    state: str = "open"
    coach: str | None = None
    name: str | None = None
    no_contact_since: date | None = None
    sort: str = "number"


def participant_list(store: Store, wanted: Wanted, *, discreet: bool = False) -> Document:
    """List people: who is with whom, last contact and next meeting."""
    people = _sorted([each for each in caseload.everybody(store, clock.today()) if _fits(each, wanted)], wanted.sort)
    columns = (
        Column("number", _("No."), is_number=True),
        Column("name", _("Name"), is_wide=True),
        Column("state", _("State")),
        Column("coach", _("Coach"), is_wide=True),
        Column("entered_on", _("Entered")),
        Column("last_contact_on", _("Last contact"), is_wide=True),
        Column("next_meeting_on", _("Next meeting"), is_wide=True),
    )
    rows = (_row(each, discreet=discreet) for each in people)
    title = plural("{count} client", "{count} clients", len(people))
    return listing("clients", title, columns, rows, if_none=_nobody(wanted))


def _nobody(wanted: Wanted) -> str:
    """Return what is said where nobody fits."""
    if wanted.state == "all" or (wanted.coach, wanted.name, wanted.no_contact_since) != (None, None, None):
        return _("There is nobody like that.")
    return sentence(N_("There is nobody whose state is {state}."), state=label("client-states", wanted.state, active()))


def state(each: Listed) -> str:
    """Return open, paused, closed or coming; who leaves today is closed, as in the figures of the day."""
    today = clock.today().isoformat()
    if each.entered_on > today:
        return "coming"
    if each.exited_on is not None and each.exited_on <= today:
        return "closed"
    return "paused" if each.is_paused else "open"


def _state(each: Listed) -> str:
    """Return how a person stands in a list; whoever is restricted is in that of the restricted only."""
    return "restricted" if each.is_restricted else state(each)


def _fits(each: Listed, wanted: Wanted) -> bool:
    states = {"all": ("open", "paused", "closed", "coming"), "open": ("open", "paused")}
    is_state = _state(each) in states.get(wanted.state, (wanted.state,))
    is_out_of_touch = wanted.no_contact_since is None or (each.last_held or "") < wanted.no_contact_since.isoformat()
    is_named = wanted.name is None or fold(wanted.name) in each.fold
    return is_state and is_out_of_touch and is_named and wanted.coach in {None, each.coach}


def _sorted(people: list[Listed], by: str) -> list[Listed]:
    keys: dict[str, Any] = {
        "number": lambda each: each.number,
        "name": lambda each: (sort_key(each.name), each.number),
        "last-contact": lambda each: (each.last_held or "", each.number),
        "entered": lambda each: (each.entered_on, each.number),
    }
    return sorted(people, key=keys[by])


def _row(each: Listed, *, discreet: bool) -> tuple[Value, ...]:
    return (
        Ordinal(each.number),
        initials(each.name) if discreet else each.name,
        Term("client-states", _state(each)),
        each.coach,
        _day(each.entered_on),
        _day(each.last_held),
        _day(each.next_on),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
