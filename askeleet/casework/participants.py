"""Taking people onto the caseload, and what is known about them."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.casework import episodes, notes, rhythms
from askeleet.domain import identity_code
from askeleet.domain.letters import clean_line, fold
from askeleet.domain.participant import Participant
from askeleet.marking import N_
from askeleet.store import participants
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from askeleet.casework.episodes import Beginning
    from askeleet.domain.coach import Coach
    from askeleet.domain.episode import Episode, Gaps
    from askeleet.store import Store

_SIMILAR = 0.88


class Likeness(NamedTuple):
    """Somebody who may be the same person, and why."""

    participant: Participant
    reason: str  # a message id


def add_participant(
    store: Store, name: str, *, beginning: Beginning, coach: Coach, facts: Mapping[str, Any] | None = None
) -> tuple[Participant, Episode]:
    """Take a new person onto the caseload, with a first stay.

    `facts` are fields of `Participant` other than the name. It is always a new person: see `likely_same`.

    Raises:
        NameNeededError, NameTooLongError, IdentityCodeError: if the name is no name.
        TooFarAheadError: if the entry lies more than a year ahead.
    """
    name = notes.checked_name(name)
    with store.change("add-client") as change:
        number = change.give_number("participants")
        added = change.keep(Participant(number=number, name=name, fold=fold(name), **checked_facts(facts or {})))
        return added, episodes.begin_stay(store, added, beginning=beginning, coach=coach)


def edit_participant(store: Store, participant: Participant, facts: Mapping[str, Any]) -> Participant:
    """Change what is known about a person; nothing is written when nothing differs."""
    changes = checked_facts({key: value for key, value in facts.items() if key != "name"})
    if "name" in facts:
        name = notes.checked_name(facts["name"])
        changes |= {"name": name, "fold": fold(name)}
    revised = participant.but(**changes)
    if revised == participant:
        return participant
    with store.change("edit-client") as change:
        return change.keep(revised)


def edit_client(
    store: Store,
    participant: Participant,
    *,
    facts: Mapping[str, Any],
    stay: int | None = None,
    of_stay: Mapping[str, Any],
    gaps: Gaps | None = None,
) -> tuple[Participant, bool]:
    """Change what is known about a person and a stay, the latest unless its number is given, as one change.

    Return the person, and whether anything was different.

    Raises:
        NoStayError, NoSuchStayError: if a stay is meant and there is none.
        Whatever `edit_stay` and `edit_participant` raise.
    """
    with store.change("edit-client") as change:
        revised = edit_participant(store, participant, facts)
        if stay or of_stay or gaps:
            episode = episodes.stay_number(store, participant, stay)
            episode = episodes.edit_stay(store, participant, episode, of_stay)
            if gaps:
                rhythms.agree_rhythm(store, episode, gaps, from_on=max(episode.entered_on, clock.today()))
        return revised, change.has_written


def likely_same(store: Store, name: str, facts: Mapping[str, Any]) -> Sequence[Likeness]:
    """Return at most three people who may be the same person, the most likely first."""
    folded = fold(name)
    likely: list[tuple[float, Likeness]] = []
    for each in _candidates(store, folded, facts):
        reason = _likeness(each, folded, facts)
        if reason is not None:
            likely.append((-reason[0], Likeness(each, reason[1])))
    return [likeness for _, likeness in sorted(likely, key=lambda pair: (pair[0], pair[1].participant.number))[:3]]


def likely_doubles(stores: Sequence[Store]) -> Sequence[tuple[Participant, Likeness]]:
    """Return people who may be one person in two files, each with the other; people of one file are known apart."""
    people: dict[str, Participant] = {}
    files: defaultdict[str, set[int]] = defaultdict(set)
    for place, store in enumerate(stores):
        for each in participants.every(store):
            people.setdefault(each.id, each)
            files[each.id].add(place)
    likely = (
        (one, other, _likeness(other, one.fold, one.values()))
        for one, other in _sharing(people.values())
        if files[one.id].isdisjoint(files[other.id])
    )
    return [(one, Likeness(other, reason[1])) for one, other, reason in likely if reason]


def checked_facts(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts with every text cleaned; an empty text takes the fact away."""
    checked = {key: (clean_line(value) or None) if isinstance(value, str) else value for key, value in facts.items()}
    for value in checked.values():
        if isinstance(value, str):
            identity_code.refuse(value)
    return checked


def _candidates(store: Store, folded: str, facts: Mapping[str, Any]) -> Sequence[Participant]:
    found = {each.id: each for word in folded.split() for each in participants.holding(store, word)}
    if facts.get("phone") or facts.get("email"):
        reachable = participants.reachable_at(store, phone=facts.get("phone"), email=facts.get("email"))
        found |= {each.id: each for each in reachable}
    return list(found.values())


def _sharing(people: Iterable[Participant]) -> Iterable[tuple[Participant, Participant]]:
    """Return each two people with a word of the name, a telephone number or an e-mail address in common."""
    by_trait: defaultdict[str | None, list[Participant]] = defaultdict(list)
    for each in people:
        for trait in {*each.fold.split(), each.phone, each.email} - {None}:
            by_trait[trait].append(each)
    pairs = (pair for sharing in by_trait.values() for pair in combinations(sharing, 2))
    return {(one.id, other.id): (one, other) for one, other in pairs}.values()


def _likeness(each: Participant, folded: str, facts: Mapping[str, Any]) -> tuple[float, str] | None:
    words, born = sorted(folded.split()), facts.get("born_year")
    is_other_year = None not in (born, each.born_year) and born != each.born_year
    if sorted(each.fold.split()) == words and not is_other_year:
        return (
            1.0,
            N_("the same name and birth year") if born and born == each.born_year else N_("the same name"),
        )
    if each.phone and each.phone == facts.get("phone"):
        return (0.9, N_("the same telephone number"))
    if each.email and each.email == facts.get("email"):
        return (0.9, N_("the same e-mail address"))
    if born and born == each.born_year and _is_similar(each.fold, " ".join(words)):
        return (0.8, N_("a similar name and the same birth year"))
    return None


def _is_similar(one: str, other: str) -> bool:
    from difflib import SequenceMatcher  # noqa: PLC0415  (only when the birth year is the same)

    return SequenceMatcher(a=" ".join(sorted(one.split())), b=other).ratio() >= _SIMILAR
