"""Finding the person, or the contact, that was meant; never guessing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.domain.letters import fold
from askeleet.domain.meeting import Meeting, MeetingCode
from askeleet.domain.names import INSIDE, best
from askeleet.domain.numbers import number_of
from askeleet.store import meetings, participants

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.errors import NotFoundError
    from askeleet.store import Store

_NEAREST = 3


def find_participant(store: Store, who: str, *, on: date | None = None) -> Participant:
    """Return the person with that number, or whose name is, starts with or holds what was typed.

    With a day, people with a stay on it are sought first, then everybody; a mere part of a name among the first never
    beats a better match among the others.

    Raises:
        UnknownParticipantError: if nobody fits; it names the nearest.
        NobodyLikeError: if nobody fits, nearly or not.
        AmbiguousParticipantError: if several fit equally well; it lists them.
    """
    if who.strip().isdecimal():
        return _with_number(store, who.strip())
    typed = fold(who.replace(".", " "))  # the shell completes a name as one word: tiina.laine
    found = _found(store, typed, on)
    match found:
        case [one]:
            return one
        case []:
            raise _nobody(store, typed, who)
        case several:
            raise errors.participants.AmbiguousParticipantError(who=who, people=several)


def find_meeting(store: Store, code: str) -> tuple[Participant, Meeting]:
    """Return the contact with a code as 17m12, and whose it is.

    Raises:
        NotAMeetingCodeError: if it is not such a code.
        UnknownMeetingError: if there is no such contact.
    """
    parsed = MeetingCode.parse(code)
    if parsed is None:
        raise errors.meetings.NotAMeetingCodeError(code=code)
    participant = participants.with_number(store, parsed.participant)
    meeting = meetings.with_number(store, participant.id, parsed.meeting) if participant else None
    if participant is None or meeting is None:
        raise errors.meetings.UnknownMeetingError(code=str(parsed))
    return participant, meeting


def _with_number(store: Store, typed: str) -> Participant:
    number = number_of(typed)
    found = participants.with_number(store, number) if number else None
    if found is None:
        raise errors.participants.NobodyLikeError(who=typed)
    return found


def _nobody(store: Store, typed: str, who: str) -> NotFoundError:
    nearest = _nearest(store, typed)
    if nearest:
        return errors.participants.UnknownParticipantError(who=who, nearest=nearest)
    return errors.participants.NobodyLikeError(who=who)


def _found(store: Store, typed: str, on: date | None) -> Sequence[Participant]:
    longest = max(typed.split(), key=len, default="")
    if not longest:
        return []
    tier, everyone = best(typed, participants.holding(store, longest))
    if on is None:
        return everyone
    tier_there, there = best(typed, participants.holding(store, longest, on=on))
    if tier_there == INSIDE and tier != INSIDE:
        return [*there, *everyone]
    return there or everyone


def _nearest(store: Store, typed: str) -> Sequence[Participant]:
    """Return those whose names are most like what was typed; the many are sifted by the pairs of letters they share."""
    from difflib import get_close_matches  # noqa: PLC0415  (only when nobody was found)

    pairs = {typed[place : place + 2] for place in range(len(typed) - 1)}
    likely = sorted(participants.names(store), key=lambda each: -sum(pair in each[2] for pair in pairs))[:50]
    words = {word for _number, _name, folded in likely for word in (*folded.split(), folded)}
    near = get_close_matches(typed, words, n=_NEAREST, cutoff=0.6)
    found = [number for word in near for number, _name, folded in likely if word in {folded, *folded.split()}]
    people = (participants.with_number(store, number) for number in dict.fromkeys(found))
    return [each for each in people if each][:_NEAREST]
