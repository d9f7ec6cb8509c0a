"""Leads: telling somebody of a firm or a vacancy, and noting how it stands; no state is a failure and none is late."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from askeleet import clock, vocabulary
from askeleet.casework import notes, numbered, revising
from askeleet.casework.first_stay import refuse_before_first_stay
from askeleet.domain.days import add_months, refuse_to_come
from askeleet.domain.lead import Lead, Move
from askeleet.errors.leads import LeadNotMovedError, LeadStandsSoError, MovedBeforeLeadError
from askeleet.store import documents, employers, leads

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from askeleet.domain.document import Document
    from askeleet.domain.employer import Employer
    from askeleet.domain.participant import Participant
    from askeleet.store import Store
    from askeleet.store.leads import Standing

_WEEK = timedelta(days=6)  # with the day itself
_SOON_CROWDED = 2
"""Others who were told of one small firm within a week, from which on it is said."""

_FRESH_FOR = 6
"""Months that a CV is fresh after it was worked on."""


def add_lead(store: Store, participant: Participant, title: str, *, on: date, facts: Mapping[str, Any]) -> Lead:
    """Note that somebody was told of a firm or a vacancy. `facts` are employer_id, open_application and note.

    Raises:
        TitleNeededError, TitleTooLongError, NoteTooLongError, IdentityCodeError: if a text cannot be kept.
        NotYetError, BeforeFirstStayError: if the day cannot be so.
    """
    title, known = notes.checked_title(title), notes.checked(facts)
    refuse_to_come(on, clock.today())
    with store.change("add-lead") as change:
        refuse_before_first_stay(store, participant, on)
        return numbered.enter(change, Lead, participant, introduced_on=on, title=title, **known)


def move_lead(store: Store, lead: Lead, state: str, *, on: date, note: str | None = None) -> Move:
    """Note how a lead stands from a day on; any state may follow any other, and why need not be said.

    Raises:
        NotYetError, MovedBeforeLeadError: if the day cannot be so.
        LeadStandsSoError: if it stands so since that day already.
        NoteTooLongError, IdentityCodeError: if the note cannot be kept.
    """
    _refuse_day(lead, on)
    said = notes.checked({"note": note})
    latest = _latest(store, lead)
    if latest and (latest.state, latest.moved_on) == (state, on):
        raise LeadStandsSoError(day=on)
    with store.change("move-lead") as change:
        number = change.give_number(f"lead_moves/{lead.id}")
        return change.keep(Move(lead_id=lead.id, number=number, moved_on=on, state=state, **said))


def edit_lead(
    store: Store, participant: Participant, lead: Lead, facts: Mapping[str, Any], move: Mapping[str, Any]
) -> bool:
    """Change what a lead says, and its latest move; return whether anything differed. None takes a fact away.

    `facts` are fields of `Lead`, `move` those of `Move`; without a state the latest move is taken back.

    Raises:
        TitleNeededError, TitleTooLongError, NoteTooLongError, IdentityCodeError: if a text cannot be kept.
        NotYetError, BeforeFirstStayError, MovedBeforeLeadError: if a day cannot be so.
        LeadNotMovedError: if something is said of the latest move and there is none.
    """
    revised, moves = lead.but(**notes.checked(facts, title="title")), leads.moves(store, lead.id)
    if move and not moves:
        raise LeadNotMovedError
    after = revising.with_latest(moves, move, "state")
    for day in (revised.introduced_on, *(each.moved_on for each in after)):
        _refuse_day(revised, day)
    if (revised, after) == (lead, moves):
        return False
    with store.change("edit-lead") as change:
        refuse_before_first_stay(store, participant, revised.introduced_on)
        revising.settle(change, (lead, *moves), (revised, *after))
    return True


def remove_lead(store: Store, lead: Lead) -> None:
    """Take a lead and how it stood out of the record and of every figure; `undo` brings them back."""
    with store.change("remove-lead") as change:
        for move in leads.moves(store, lead.id):
            change.remove(move)
        change.remove(lead)


def standing(store: Store, participant: Participant, lead: Lead) -> Standing:
    """Return a person's lead as it stands."""
    return next(each for each in leads.of(store, participant.id) if each.lead.id == lead.id)


def state_of(standing: Standing) -> str:
    """Return how a lead stands."""
    return standing.move.state if standing.move else first_state()


def first_state() -> str:
    """Return how a lead stands before it is moved."""
    return vocabulary.having("lead-states", "at_first")[0]


def learned(store: Store, participant: Participant) -> Sequence[Standing]:
    """Return the leads that were not for the person and of which was said why, the latest first: for later tips."""
    declined = vocabulary.having("lead-states", "declined")
    said = [
        each for each in leads.of(store, participant.id) if each.move and each.move.note and each.move.state in declined
    ]
    return sorted(said, key=lambda each: each.since, reverse=True)


def crowd(store: Store, employer: Employer, *, on: date, but: str = "") -> int:
    """Return how many others were pointed to a small employer within the week up to a day; 0 where that is not many."""
    if not vocabulary.trait("employer-sizes", employer.size, "soon_crowded"):
        return 0
    others = employers.pointed_to(store, employer.id, first=on - _WEEK, last=on, but=but)
    return others if others >= _SOON_CROWDED else 0


def stale(store: Store, participant: Participant, *, on: date) -> Sequence[tuple[Document, date]]:
    """Return the CVs that were last worked on over half a year before a day, each with when that was."""
    worked = documents.last_worked(store, participant.id)
    kinds = vocabulary.having("document-kinds", "kept_fresh")
    touched = [(each, worked.get(each.id, each.noted_on)) for each in documents.of_kinds(store, participant.id, kinds)]
    return [(each, day) for each, day in touched if day < add_months(on, -_FRESH_FOR)]


def _latest(store: Store, lead: Lead) -> Move | None:
    moves = leads.moves(store, lead.id)
    return moves[-1] if moves else None


def _refuse_day(lead: Lead, on: date) -> None:
    refuse_to_come(on, clock.today())
    if on < lead.introduced_on:
        raise MovedBeforeLeadError(introduced=lead.introduced_on, day=on)
