"""Commands that log, plan and mend contacts."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from askeleet import cli, clock, errors
from askeleet.cli import contact_parameters as contact
from askeleet.cli import meeting_questions as questions
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, find_hands, given, writing_store
from askeleet.cli.notes import note_saved, note_text
from askeleet.cli.output import name_of, print_beside, say, tell, undo_hint
from askeleet.cli.session import is_terminal, vocabularies
from askeleet.domain.coach import Coach
from askeleet.domain.meeting import Meeting, code_of
from askeleet.domain.participant import Participant
from askeleet.language import _, active
from askeleet.language.writing import show_minutes, show_time, show_weekday_date
from askeleet.marking import N_
from askeleet.store import Store

if TYPE_CHECKING:
    from askeleet.casework.meetings import Logged


def log_meeting(
    who: typed.Who = None,
    *,
    on: typed.OnPast = None,
    at: contact.At = None,
    channel: contact.Channel = None,
    minutes: contact.MinutesLong = None,
    outcome: contact.Outcome = None,
    initiative: contact.Initiative = None,
    topic: contact.Topics = None,
    note: contact.Note = None,
    words: contact.Words = None,
    coach: typed.CoachCode = None,
    next: contact.NextOn = None,
    settles: Annotated[
        str | None,
        typer.Option(
            "--settles",
            metavar=N_("MEETING"),
            help=N_("The planned meeting this was, as 17m12; none adds a new one."),
            show_default=False,
        ),
    ] = None,
) -> None:
    """Log a contact; with the name alone it asks four things.

    askeleet log-meeting tiina
    askeleet log-meeting tiina --on yesterday --channel phone --next 24.5.
    askeleet log-meeting tiina --outcome no-show
    """
    facts = given(
        start_time=at,
        channel=channel,
        minutes=minutes,
        outcome=outcome,
        initiative=initiative,
        topics=contact.topics_of(topic),
        words=words,
    )
    was_told = bool(facts) or any(each is not None for each in (on, note, next, settles, coach))
    if who is not None and not was_told and not is_terminal():
        raise errors.meetings.NothingToldError  # it would be a contact that nobody was asked about
    with writing_store() as (store, me):
        asks = is_terminal() and not was_told
        day = on or clock.today()
        more: dict[str, Any] = {"note": note, "coach": coach, "next_on": next, "settles": settles, "asks": asks}
        _log_one(store, me, find_client(store, who, on=day), day, facts, **more)
        while who is None and is_terminal() and (following := _next_person(store)):
            _log_one(store, me, following, clock.today(), {}, asks=True)


def _next_person(store: Store) -> Participant | None:
    def find(text: str) -> Participant:
        return find_client(store, text, on=clock.today())

    person: Participant | None = cli.asking.ask(_("Next person? (Enter ends)"), shown="", parse=find)
    return person


def _log_one(
    store: Store,
    me: Coach,
    participant: Participant,
    on: date,
    facts: Mapping[str, Any],
    *,
    note: str | None = None,
    coach: str | None = None,
    next_on: date | None = None,
    settles: str | None = None,
    asks: bool,
) -> None:
    from askeleet.casework import meetings

    hands = find_hands(store, coach, me)
    plan = questions.plan_meant(store, participant, on, facts.get("channel"), settles)
    usual = meetings.usual(store, participant)
    if asks:
        print_beside(f"{participant.number} {name_of(participant)} · {show_weekday_date(on)}")
        facts = {**questions.channel_and_minutes(usual, plan), **facts}
    elif facts.get("outcome") in {None, "held"} and not (plan and plan.channel):
        facts = {"channel": usual["channel"], **facts}
    text, draft = note_text(store, participant, "log-meeting", note, asks=asks)
    if asks:
        next_on = questions.next_day(store, participant, on)
    logged = meetings.log_meeting(
        store,
        participant,
        on=on,
        coach=hands,
        facts={**facts, "note": text},
        settles=plan,
        next_on=next_on,
        draft=draft,
    )
    note_saved()
    say_logged(participant, logged)


def plan_meeting(
    who: typed.Who = None,
    *,
    on: Annotated[date | None, typed.day("--on", help=N_("The day: 24.5. or tomorrow or Tue."), coming=True)] = None,
    at: contact.At = None,
    channel: contact.Channel = None,
    minutes: contact.MinutesLong = None,
    topic: contact.Topics = None,
    note: Annotated[
        str | None, typed.text("--note", help=N_("What it will be about; - reads it from standard input."))
    ] = None,
    coach: typed.CoachCode = None,
) -> None:
    """Plan a meeting.

    askeleet plan-meeting tiina --on 24.5. --at 14.30 --channel online
    """
    from askeleet.casework import meetings

    with writing_store() as (store, me):
        participant = find_client(store, who, on=on)
        day = cli.asking.wanted(on, _("Which day?"), "--on", parse=typed.coming_day)
        text, draft = note_text(store, participant, "plan-meeting", note)
        facts = given(start_time=at, channel=channel, minutes=minutes, topics=contact.topics_of(topic), note=text)
        hands = find_hands(store, coach, me)
        plan = meetings.plan_meeting(store, participant, on=day, coach=hands, facts=facts, draft=draft)
    note_saved()
    say_of(N_("Planned {code} {details} · {undo}"), participant, plan)


def edit_meeting(
    code: contact.MeetingWho = None,
    *,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day."))] = None,
    at: contact.At = None,
    channel: contact.Channel = None,
    minutes: contact.MinutesLong = None,
    outcome: contact.Outcome = None,
    initiative: contact.Initiative = None,
    topic: contact.Topics = None,
    note: contact.Note = None,
    words: contact.Words = None,
    coach: typed.CoachCode = None,
) -> None:
    """Mend a contact; an empty text takes a fact away.

    askeleet edit-meeting 17m12 --minutes 50
    """
    from askeleet.casework import coaches, meetings

    with writing_store() as (store, _me):
        participant, meeting = questions.meeting_meant(store, code)
        text, draft = note_text(store, participant, "edit-meeting", note)
        facts = given(
            held_on=on,
            start_time=at,
            channel=channel,
            minutes=minutes,
            outcome=outcome,
            initiative=initiative,
            topics=contact.topics_of(topic),
            note=text,
            words=words,
        )
        if coach:
            facts["coach_id"] = coaches.find_coach(store, coach).id
        revised = meetings.edit_meeting(store, participant, meeting, facts, draft=draft)
        note_saved()
        is_aftercare = meetings.is_aftercare(store, revised)
    changed = N_("Nothing was different.") if revised == meeting else N_("Changed {code} {details} · {undo}")
    say_of(changed, participant, revised)
    if is_aftercare:
        tell(N_("It lies outside the client's stays and is kept as aftercare."))


def remove_meeting(code: contact.MeetingWho = None) -> None:
    """Take a contact out of the record; undo brings it back.

    askeleet remove-meeting 17m12
    """
    from askeleet.casework import meetings

    with writing_store() as (store, _me):
        participant, meeting = questions.meeting_meant(store, code)
        meetings.remove_meeting(store, meeting)
    say_of(N_("Taken out {code} {details} · {undo}"), participant, meeting)


def say_of(message: str, participant: Participant, meeting: Meeting, **more: object) -> None:
    """Say what was done with a contact: its code, and what it is now; `more` goes into the record for machines."""
    say(
        message,
        record={**_record(participant, meeting), **more},
        code=code_of(participant.number, meeting),
        details=_details(meeting, participant),
        undo=undo_hint(),
    )


def say_logged(participant: Participant, logged: "Logged") -> None:
    """Say what was logged, and what else there is to know about it."""
    following = logged.next and code_of(participant.number, logged.next)
    say_of(N_("Saved {code} {details} · {undo}"), participant, logged.meeting, next=following)
    if logged.settled:
        tell(N_("It was planned and is settled now."))
    if logged.is_aftercare:
        tell(N_("It lies outside the client's stays and is kept as aftercare."))
    if logged.same_day:
        code = code_of(participant.number, logged.same_day)
        tell(N_("{code} took place on the same day. Was it the same? askeleet undo takes this one back."), code=code)
    if logged.next:
        code = code_of(participant.number, logged.next)
        tell(N_("Next meeting {code} {day}."), code=code, day=logged.next.held_on)


def _details(meeting: Meeting, participant: Participant) -> str:
    """Return the contact as the answer echoes it: weekday and day, how, how long, what became of it, with whom."""
    terms = vocabularies()
    parts = [show_weekday_date(meeting.held_on)]
    if meeting.start_time:
        parts[0] += f" {show_time(meeting.start_time)}"
    if meeting.outcome not in {"held", "planned"}:
        parts.append(terms.label("outcomes", meeting.outcome, active()))
    if meeting.channel:
        parts.append(terms.label("channels", meeting.channel, active()))
    if meeting.minutes:
        parts.append(show_minutes(meeting.minutes))
    return ", ".join([*parts, name_of(participant)])


def _record(participant: Participant, meeting: Meeting) -> dict[str, Any]:
    return {
        "schema": "askeleet-saved/1",
        "code": code_of(participant.number, meeting),
        "client": participant.number,
        "held_on": meeting.held_on.isoformat(),
        "outcome": meeting.outcome,
    }
