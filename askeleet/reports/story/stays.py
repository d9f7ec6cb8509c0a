"""When somebody came, was with whom, how often they met, when they paused and left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.language.writing import show_date
from askeleet.marking import N_
from askeleet.reports.participant import rhythm_in_words
from askeleet.reports.story.event import Event, iso, label, listed, quoted
from askeleet.store import coaches, episodes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.domain.episode import Episode
    from askeleet.reports.story.event import Told

KINDS: Mapping[str, str] = {
    "entry": N_("Entry"),
    "coach": N_("Coach"),
    "rhythm": N_("Rhythm"),
    "pause": N_("Pause"),
    "exit": N_("Exit"),
}


def entries(told: Told) -> Iterator[Event]:
    """Tell how each stay began, and the wish for it."""
    for stay in told.stays:
        wish = None if told.discreet else stay.wish
        facts = {
            "status": stay.status,
            "unemployed_since": iso(stay.unemployed_since),
            "education": stay.education,
            "referred_by": stay.referred_by,
            "referred_on": iso(stay.referred_on),
            "wish": wish,
        }
        yield Event(stay.entered_on, "entry", (_at_entry(stay), quoted(wish)), facts)


def hands(told: Told) -> Iterator[Event]:
    """Tell into whose hands each stay was given."""
    for stay in told.stays:
        for each in coaches.assignments(told.store, stay.id):
            coach = coaches.with_id(told.store, each.coach_id)
            if coach:
                name = coach.code if told.discreet else coach.name
                yield Event(each.from_on, "coach", (name,), {"coach": coach.code})


def rhythms(told: Told) -> Iterator[Event]:
    """Tell how often was agreed to meet."""
    for stay in told.stays:
        for each in episodes.rhythms(told.store, stay.id):
            facts = {"shortest": each.shortest, "wished": each.wished, "longest": each.longest}
            yield Event(each.from_on, "rhythm", (rhythm_in_words(each),), facts)


def pauses(told: Told) -> Iterator[Event]:
    """Tell when a pause began, until when and why."""
    for stay in told.stays:
        for each in episodes.pauses(told.store, stay.id):
            until = _("until {day}").format(day=show_date(each.until_on))
            text = listed(until, label("pause-reasons", each.reason))
            yield Event(each.from_on, "pause", (text,), {"until": iso(each.until_on), "reason": each.reason})


def exits(told: Told) -> Iterator[Event]:
    """Tell for what each stay ended."""
    for stay in told.stays:
        if stay.exited_on:
            text = listed(label("exit-reasons", stay.exit_reason), label("statuses", stay.exit_status))
            facts = {"reason": stay.exit_reason, "status": stay.exit_status, "qualification": stay.qualification}
            yield Event(stay.exited_on, "exit", (text,), facts)


def _at_entry(stay: Episode) -> str:
    by, since = label("referrers", stay.referred_by), stay.unemployed_since
    return listed(
        label("statuses", stay.status),
        _("unemployed since {day}").format(day=show_date(since)) if since else None,
        label("education", stay.education),
        by and _("referred by: {who}").format(who=by),
    )
