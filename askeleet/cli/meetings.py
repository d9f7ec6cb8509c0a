"""Commands that log, plan and mend contacts."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

import typer

from askeleet import clock
from askeleet.cli import asking
from askeleet.cli import meeting_questions as questions
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, given, say, tell, undo_hint, writing_store
from askeleet.cli.notes import draft_of, note_text
from askeleet.cli.options import is_terminal, vocabularies
from askeleet.domain.coach import Coach
from askeleet.domain.meeting import Meeting
from askeleet.domain.participant import Participant
from askeleet.language import _, active
from askeleet.language.writing import show_minutes, show_weekday_date
from askeleet.marking import N_
from askeleet.store import Store


def log_meeting(
    who: typed.Who = None,
    *,
    on: typed.OnPast = None,
    at: typed.At = None,
    channel: typed.Channel = None,
    minutes: typed.MinutesLong = None,
    outcome: typed.Outcome = None,
    initiative: typed.Initiative = None,
    topic: typed.Topics = None,
    note: typed.Note = None,
    words: typed.Words = None,
    coach: typed.CoachCode = None,
    next: typed.NextOn = None,
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
        topics=_topics(topic),
        words=words,
    )
    was_told = bool(facts or on or note or next or settles or coach)
    with writing_store() as (store, me):
        asks = is_terminal() and not was_told
        day = on or clock.today()
        more: dict[str, Any] = {"note": note, "coach": coach, "next_on": next, "settles": settles, "asks": asks}
        _log_one(store, me, find_client(store, who, on=day), day, facts, **more)
        while who is None and is_terminal() and (following := asking.ask(_("Next person? (Enter ends)"), default="")):
            _log_one(store, me, find_client(store, following, on=clock.today()), clock.today(), {}, asks=True)


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
    from askeleet.casework import coaches, meetings

    hands = coaches.find_coach(store, coach) if coach else me
    plan = questions.plan_meant(store, participant, on, facts.get("channel"), settles)
    usual = meetings.usual(store, participant)
    if asks:
        tell(f"{participant.number} {participant.name} · {show_weekday_date(on)}")
        facts = {**questions.channel_and_minutes(usual, plan), **facts}
    elif facts.get("outcome") in {None, "held"} and not plan:
        facts = {"channel": usual["channel"], **facts}
    text = note_text(note, asks=asks, store=store, command="log-meeting", participant=participant)
    draft = draft_of(store, "log-meeting", participant, text) if text and note != text else None
    if asks:
        next_on = questions.next_day(store, participant, on)
    logged = meetings.log_meeting(
        store,
        participant,
        on=on,
        coach=hands,
        facts={**facts, **({"note": text} if text else {})},
        settles=plan,
        next_on=next_on,
        draft=draft,
    )
    _answer(participant, logged)


def plan_meeting(
    who: typed.Who = None,
    *,
    on: Annotated[date | None, typed.day("--on", help=N_("The day: 24.5. or tomorrow or Tue."), coming=True)] = None,
    at: typed.At = None,
    channel: typed.Channel = None,
    minutes: typed.MinutesLong = None,
    topic: typed.Topics = None,
    note: typed.Note = None,
    coach: typed.CoachCode = None,
) -> None:
    """Plan a meeting.

    askeleet plan-meeting tiina --on 24.5. --at 14.30 --channel online
    """
    from askeleet.casework import coaches, meetings

    with writing_store() as (store, me):
        participant = find_client(store, who, on=on)
        day = on or questions.day(_("Which day?"), "--on")
        text = note_text(note, asks=False, store=store, command="plan-meeting", participant=participant)
        facts = given(start_time=at, channel=channel, minutes=minutes, topics=_topics(topic), note=text)
        hands = coaches.find_coach(store, coach) if coach else me
        plan = meetings.plan_meeting(store, participant, on=day, coach=hands, facts=facts)
    say(
        _("Planned {code} {details} · {undo}"),
        record=_record(participant, plan),
        code=f"{participant.number}m{plan.number}",
        details=_details(plan),
        undo=undo_hint(),
    )


def edit_meeting(
    code: typed.MeetingWho = None,
    *,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day."))] = None,
    at: typed.At = None,
    channel: typed.Channel = None,
    minutes: typed.MinutesLong = None,
    outcome: typed.Outcome = None,
    initiative: typed.Initiative = None,
    topic: typed.Topics = None,
    note: typed.Note = None,
    words: typed.Words = None,
    coach: typed.CoachCode = None,
) -> None:
    """Mend a contact; an empty text takes a fact away.

    askeleet edit-meeting 17m12 --minutes 50
    """
    from askeleet.casework import coaches, meetings, people

    with writing_store() as (store, _me):
        participant, meeting = people.find_meeting(store, questions.code_of_meeting(code))
        text = note_text(note, asks=False, store=store, command="edit-meeting", participant=participant)
        facts = given(
            held_on=on,
            start_time=at,
            channel=channel,
            minutes=minutes,
            outcome=outcome,
            initiative=initiative,
            topics=_topics(topic),
            note=text,
            words=words,
        )
        if coach:
            facts["coach_id"] = coaches.find_coach(store, coach).id
        revised = meetings.edit_meeting(store, participant, meeting, facts)
        is_aftercare = meetings.is_aftercare(store, revised)
    say(
        _("Changed {code} {details} · {undo}"),
        record=_record(participant, revised),
        code=f"{participant.number}m{revised.number}",
        details=_details(revised),
        undo=undo_hint(),
    )
    if is_aftercare:
        tell(_("It lies outside the client's stays and is kept as aftercare."))


def remove_meeting(code: typed.MeetingWho = None) -> None:
    """Take a contact out of the record; undo brings it back.

    askeleet remove-meeting 17m12
    """
    from askeleet.casework import meetings, people

    with writing_store() as (store, _me):
        participant, meeting = people.find_meeting(store, questions.code_of_meeting(code))
        meetings.remove_meeting(store, meeting)
    say(
        _("Taken out {code} {details} · {undo}"),
        record=_record(participant, meeting),
        code=f"{participant.number}m{meeting.number}",
        details=_details(meeting),
        undo=undo_hint(),
    )


def _answer(participant: Participant, logged: Any) -> None:
    meeting: Meeting = logged.meeting
    say(
        _("Saved {code} {details} · {undo}"),
        record={
            **_record(participant, meeting),
            "next": logged.next and f"{participant.number}m{logged.next.number}",
        },
        code=f"{participant.number}m{meeting.number}",
        details=_details(meeting, participant),
        undo=undo_hint(),
    )
    if logged.settled:
        tell(_("It was planned and is settled now."))
    if logged.is_aftercare:
        tell(_("It lies outside the client's stays and is kept as aftercare."))
    if logged.next:
        tell(
            _("Next meeting {code} {day}.").format(
                code=f"{participant.number}m{logged.next.number}", day=show_weekday_date(logged.next.held_on)
            )
        )


def _details(meeting: Meeting, participant: Participant | None = None) -> str:
    """Return the contact as the answer echoes it: weekday and day, how, how long, what became of it."""
    terms = vocabularies()
    parts = [show_weekday_date(meeting.held_on)]
    if meeting.start_time:
        parts[0] += f" {meeting.start_time}"
    if meeting.outcome not in {"held", "planned"}:
        parts.append(terms.label("outcomes", meeting.outcome, active()))
    if meeting.channel:
        parts.append(terms.label("channels", meeting.channel, active()))
    if meeting.minutes:
        parts.append(show_minutes(meeting.minutes))
    if participant:
        parts.append(participant.name)
    return ", ".join(parts)


def _record(participant: Participant, meeting: Meeting) -> dict[str, Any]:
    return {
        "schema": "askeleet-saved/1",
        "code": f"{participant.number}m{meeting.number}",
        "client": participant.number,
        "held_on": meeting.held_on.isoformat(),
        "outcome": meeting.outcome,
    }


def _topics(topics: list[str] | None) -> str | None:
    return " ".join(dict.fromkeys(topic for topic in topics if topic)) if topics else None
