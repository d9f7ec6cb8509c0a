"""Who might fit an employer, and why, in words; nobody is ranked and nothing is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import clock, vocabulary
from askeleet.casework.leads import state_of
from askeleet.domain.akin import akin
from askeleet.domain.letters import fold
from askeleet.store import employers, leads, matching
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from askeleet.domain.employer import Employer
    from askeleet.store import Store
    from askeleet.store.leads import Standing
    from askeleet.store.matching import Here, Said


class Reason(NamedTuple):
    """Why somebody might fit: what of theirs has a word akin to one of the employer's."""

    kind: str  # wish, goal, strength, interest, lead; or municipality, which needs no words
    number: int | None  # of the goal or the lead
    theirs: str  # the word as the person has it
    place: str  # line, name or note: where the employer has its own
    word: str


class Fit(NamedTuple):
    """Somebody who might fit, and why."""

    person: Here
    reasons: Sequence[Reason]


class Matched(NamedTuple):
    """Who might fit an employer, and who was pointed there already."""

    fits: Sequence[Fit]
    pointed: Sequence[Standing]


def match_employer(store: Store, employer: Employer) -> Matched:
    """Find who, of those with a stay today, might fit an employer; by number, for nobody comes before another.

    Left out is who has said that this employer is not for them. Who was pointed there already is apart.
    """
    people = matching.here(store, clock.today())
    tips = leads.to_employer(store, employer.id)
    there = {each.lead.participant_id: each for each in tips}
    said = _by_person(store, employer)
    known = [(each, [*_reasons(employer, each, said.get(each.id, ()))]) for each in people if each.id not in there]
    declined = vocabulary.having("lead-states", "declined")
    unwilling = {each.lead.participant_id for each in tips if state_of(each) in declined}
    pointed = [there[each.id] for each in people if each.id in there.keys() - unwilling]
    return Matched([Fit(each, reasons) for each, reasons in known if reasons], pointed)


def _by_person(store: Store, employer: Employer) -> Mapping[str, Sequence[Said]]:
    found: dict[str, list[Said]] = {}
    for each in (*matching.said(store), *_leads_as_said(store, employer)):
        found.setdefault(each.participant_id, []).append(each)
    return found


def _leads_as_said(store: Store, employer: Employer) -> Iterator[Said]:
    """Yield the leads to other employers that were not declined: what such an employer does may speak for this one."""
    declined, known = vocabulary.having("lead-states", "declined"), {each.id: each for each in employers.every(store)}
    for each in leads.of_those_here(store, clock.today()):
        other = known.get(each.lead.employer_id or "")
        if other and other.id != employer.id and state_of(each) not in declined:
            words = " ".join(filter(None, (other.line, other.name)))
            yield matching.Said(each.lead.participant_id, "lead", each.lead.number, words)


def _reasons(employer: Employer, person: Here, said: Sequence[Said]) -> Iterator[Reason]:
    """Yield why somebody might fit; to live in the same municipality is a reason only beside another."""
    places = {"line": employer.line, "name": employer.name, "note": employer.note}
    is_any = False
    for each in said:
        for place, text in places.items():
            if text and (words := akin(each.text, text)):
                is_any = True
                yield Reason(each.kind, each.number, words[0], place, words[1])
                break
    at_home, there = fold(person.municipality or ""), fold(employer.municipality or "")
    if is_any and at_home and at_home == there:
        yield Reason("municipality", None, person.municipality or "", "municipality", employer.municipality or "")
