"""The questions about a contact: which plan it was, how and how long, and when the next one is."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from askeleet import cli, clock, errors
from askeleet.cli import contact_parameters as contact
from askeleet.cli import parameters as typed
from askeleet.cli.session import is_terminal, vocabularies
from askeleet.domain.meeting import Meeting
from askeleet.domain.participant import Participant
from askeleet.language import _, active
from askeleet.language.writing import show_short_date
from askeleet.store import Store


def plan_meant(
    store: Store, participant: Participant, on: date, channel: str | None, settles: str | None
) -> Meeting | None:
    """Return the plan that a log settles.

    The one named, the one of that day, or the near one that a terminal says it was.
    """
    from askeleet.casework import finding, meetings

    if settles is not None and settles.strip().lower() == "none":
        return None
    if settles is not None:
        owner, named = finding.find_meeting(store, settles)
        if owner.id != participant.id or named.outcome != meetings.PLANNED:
            raise errors.meetings.NotThatPlanError(code=settles, number=str(participant.number))
        return named
    plan = meetings.plan_to_settle(store, participant, on=on, channel=channel)
    if plan is not None or not is_terminal():
        return plan
    near = meetings.plan_nearby(store, participant, on=on)
    if near and cli.asking.confirm(
        _("Is this the meeting planned for {day}?").format(day=show_short_date(near.held_on)), default=True
    ):
        return near
    return None


def channel_and_minutes(usual: Mapping[str, Any], plan: Meeting | None) -> dict[str, Any]:
    """Ask for what Enter takes as last time: channel and minutes."""
    terms = vocabularies()
    channel = (plan and plan.channel) or usual["channel"]
    chosen = cli.asking.ask(
        _("Channel"),
        default=channel,
        shown=terms.label("channels", channel, active()),
        parse=typed.code_of("channels"),
        choices=cli.asking.choices_of("channels"),
    )
    length = (plan and plan.minutes) or usual["minutes"]
    return {
        "channel": chosen,
        "minutes": cli.asking.ask(_("Minutes"), default=length, shown=str(length), parse=contact.minutes),
    }


def next_day(store: Store, participant: Participant, on: date) -> date | None:
    """Ask for the next meeting; Enter takes the day that the agreed rhythm wishes for, or none."""
    from askeleet.casework import meetings

    wished = meetings.next_by_rhythm(store, participant, on)
    if wished is not None and wished < clock.today():
        wished = None
    shown = show_short_date(wished) if wished else _("none")
    answer = cli.asking.ask(_("Next meeting"), default=wished, shown=shown, parse=_day_or_none)
    return None if isinstance(answer, typed.Nothing) else answer


def _day_or_none(text: str) -> date | typed.Nothing:
    from askeleet.domain.letters import fold

    nothing = {"-", "none", "no", "ei", "nej", fold(_("none"))}
    return typed.NOTHING if fold(text) in nothing else typed.coming_day(text)


def meeting_meant(store: Store, code: str | None) -> tuple[Participant, Meeting]:
    """Return the contact with the code that was typed, or that a terminal asks for, and whose it is."""
    from askeleet.casework.finding import find_meeting

    return cli.asking.found(code, _("Which meeting? Its code"), "MEETING", find=partial(find_meeting, store))
