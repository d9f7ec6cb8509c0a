"""Finding the person, or the contact, that was meant; never guessing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.domain.letters import fold
from askeleet.domain.meeting import Meeting, MeetingCode
from askeleet.domain.names import Match, best
from askeleet.store import meetings, participants

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.store import Store

_NEAREST = 3


def find_participant(store: Store, who: str, *, on: date | None = None) -> Participant:
    """Return the person with that number, or whose name is, starts with or holds what was typed.

    With a day, people with a stay on it are sought first, then everybody; a mere part of a name among the first never
    beats a better match among the others.

    Raises:
        UnknownParticipantError: if nobody fits; it names the nearest.
        AmbiguousParticipantError: if several fit equally well; it lists them.
    """
    typed = fold(who)
    if typed.isascii() and typed.isdecimal():
        return _with_number(store, int(typed), who)
    found = _found(store, typed, on)
    match found:
        case [one]:
            return one
        case []:
            raise errors.UnknownParticipantError(who=who, nearest=_nearest(store, typed))
        case several:
            raise errors.AmbiguousParticipantError(
                who=who, people=listed(several), choices=[(each.number, each.name) for each in several]
            )


def find_meeting(store: Store, code: str) -> tuple[Participant, Meeting]:
    """Return the contact with a code as 17m12, and whose it is.

    Raises:
        NotAMeetingCodeError: if it is not such a code.
        UnknownMeetingError: if there is no such contact.
    """
    parsed = MeetingCode.parse(code)
    if parsed is None:
        raise errors.NotAMeetingCodeError(code=code)
    participant = participants.with_number(store, parsed.participant)
    meeting = meetings.with_number(store, participant.id, parsed.meeting) if participant else None
    if participant is None or meeting is None:
        raise errors.UnknownMeetingError(code=str(parsed))
    return participant, meeting


def listed(people: Sequence[Participant]) -> str:
    """Return people as they stand in a sentence: number and name."""
    return ", ".join(f"{each.number} {each.name}" for each in people)


def _with_number(store: Store, number: int, who: str) -> Participant:
    found = participants.with_number(store, number)
    if found is None:
        raise errors.UnknownParticipantError(who=who, nearest="–")
    return found


def _found(store: Store, typed: str, on: date | None) -> Sequence[Participant]:
    longest = max(typed.split(), key=len, default="")
    if not longest:
        return []
    tier, everyone = best(typed, participants.holding(store, longest))
    if on is None:
        return everyone
    tier_there, there = best(typed, participants.holding(store, longest, on=on))
    if tier_there is Match.INSIDE and tier is not Match.INSIDE:
        return [*there, *everyone]
    return there or everyone


def _nearest(store: Store, typed: str) -> str:
    """Return the names most like what was typed, those that share most pairs of letters looked at closely."""
    from difflib import get_close_matches  # noqa: PLC0415  (only when nobody was found)

    pairs = {typed[place : place + 2] for place in range(len(typed) - 1)}
    people = {fold_: f"{number} {name}" for number, name, fold_ in participants.names(store)}
    likely = sorted(people, key=lambda name: -sum(pair in name for pair in pairs))[:50]
    words = {word: name for name in likely for word in (*name.split(), name)}
    near = get_close_matches(typed, words, n=_NEAREST, cutoff=0.6)
    return ", ".join(dict.fromkeys(people[words[word]] for word in near)) or "–"
