"""People as a list, and one person as a calm page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from askeleet import clock
from askeleet.domain.letters import fold
from askeleet.language import _, plural
from askeleet.language.writing import show_minutes, show_period_days, show_weekday_date, sort_key
from askeleet.reports.document import Column, Document, Fact, Section, Table, Term, Value, Weekday, initials, who
from askeleet.store import caseload, coaches, episodes, meetings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from askeleet.domain.episode import Episode
    from askeleet.domain.meeting import Meeting
    from askeleet.domain.participant import Participant
    from askeleet.domain.record import Record
    from askeleet.store import Store
    from askeleet.store.caseload import Listed

STATES = ("open", "paused", "closed", "coming", "all")
SORTS = ("number", "name", "last-contact", "entered")
_LATEST = 8
"""Contacts that a person's page shows."""


class Wanted(NamedTuple):
    """Which people a list shows, and in what order."""

    state: str = "open"
    coach: str | None = None
    name: str | None = None
    no_contact_since: date | None = None
    sort: str = "number"


def clients(store: Store, wanted: Wanted, *, discreet: bool = False) -> Document:
    """List people: who is with whom, last contact and next meeting."""
    people = _sorted([each for each in caseload.everybody(store, clock.today()) if _fits(each, wanted)], wanted.sort)
    columns = (
        Column("number", _("No."), is_number=True),
        Column("name", _("Name"), is_wide=True),
        Column("state", _("State")),
        Column("coach", _("Coach")),
        Column("entered_on", _("Entered")),
        Column("last_contact_on", _("Last contact")),
        Column("next_meeting_on", _("Next meeting")),
    )
    rows = tuple(_row(each, discreet=discreet) for each in people)
    title = plural("{count} client", "{count} clients", len(people))
    return Document("clients", title, (Section("clients", "", tables=(Table("clients", columns, rows),)),))


def state(each: Listed) -> str:
    """Return open, paused, closed or coming."""
    today = clock.today().isoformat()
    if each.entered_on > today:
        return "coming"
    if each.exited_on is not None and each.exited_on < today:
        return "closed"
    return "paused" if each.is_paused else "open"


def _fits(each: Listed, wanted: Wanted) -> bool:
    is_state = (
        wanted.state == "all" or state(each) == wanted.state or (wanted.state == "open" and state(each) == "paused")
    )
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
        each.number,
        initials(each.name) if discreet else each.name,
        Term("client-states", state(each)),
        each.coach,
        _day(each.entered_on),
        _day(each.last_held),
        _day(each.next_on),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


# One person


def client(store: Store, participant: Participant, *, discreet: bool = False) -> Document:
    """Show one person: who it is, the stays, what was agreed and the latest contacts."""
    stays = episodes.of(store, participant.id)
    contacts = meetings.of(store, participant.id)
    sections = [Section("person", "", facts=() if discreet else tuple(_person_facts(participant)))]
    sections += [
        _stay(store, episode, number, discreet=discreet) for number, episode in reversed(list(enumerate(stays, 1)))
    ]
    sections += [_agreed(participant, contacts), _contacts(participant, contacts, discreet=discreet)]
    filled = tuple(section for section in sections if section.facts or section.tables or section.paragraphs)
    return Document("client", who(participant.number, participant.name, discreet=discreet), filled)


def _person_facts(participant: Participant) -> Iterable[Fact]:
    facts: tuple[tuple[str, str, Value], ...] = (
        (
            "born",
            _("Born"),
            participant.born_on or (str(participant.born_year) if participant.born_year else None),
        ),
        ("gender", _("Gender"), participant.gender and Term("genders", participant.gender)),
        ("language", _("Language"), participant.language and Term("languages", participant.language)),
        ("channel", _("Likes to be reached"), participant.channel and Term("channels", participant.channel)),
        ("phone", _("Telephone"), participant.phone),
        ("email", _("E-mail"), participant.email),
        ("municipality", _("Municipality"), participant.municipality),
    )
    return (Fact(*fact) for fact in facts if fact[2] is not None)


def _stay(store: Store, episode: Episode, number: int, *, discreet: bool) -> Section:
    title = _("Stay {number}: {days}").format(
        number=number, days=show_period_days(episode.entered_on, episode.exited_on)
    )
    facts: tuple[tuple[str, str, Value], ...] = (
        ("wish", _("Own wish"), None if discreet else episode.wish),
        ("coach", _("Coach"), _coach(store, episode)),
        ("rhythm", _("Rhythm"), _rhythm(store, episode)),
        ("referred_by", _("Referred by"), episode.referred_by and Term("referrers", episode.referred_by)),
        ("referred_on", _("Referred on"), episode.referred_on),
        ("status", _("Status at entry"), episode.status and Term("statuses", episode.status)),
        ("education", _("Education"), episode.education and Term("education", episode.education)),
        ("unemployed_since", _("Unemployed since"), episode.unemployed_since),
        ("pauses", _("Pauses"), _pauses(store, episode)),
        ("exit_reason", _("Left for"), episode.exit_reason and Term("exit-reasons", episode.exit_reason)),
        ("exit_status", _("Status at exit"), episode.exit_status and Term("statuses", episode.exit_status)),
        (
            "qualification",
            _("Qualification gained"),
            episode.qualification and Term("qualifications", episode.qualification),
        ),
    )
    return Section(f"stay-{number}", title, facts=tuple(Fact(*fact) for fact in facts if fact[2]))


def _coach(store: Store, episode: Episode) -> str | None:
    held = coaches.assignments(store, episode.id)
    names = [coach.name for each in held if (coach := coaches.with_id(store, each.coach_id))]
    return " → ".join(names) or None


def _rhythm(store: Store, episode: Episode) -> str | None:
    rhythm = episodes.rhythm_on(store, episode.id, episode.exited_on or clock.today())
    if rhythm is None:
        return None
    if rhythm.shortest is None:
        return _("every {wished} days, at most {longest}").format(wished=rhythm.wished, longest=rhythm.longest)
    return _("every {wished} days, from {shortest} to {longest}").format(
        wished=rhythm.wished, shortest=rhythm.shortest, longest=rhythm.longest
    )


def _pauses(store: Store, episode: Episode) -> str | None:
    pauses = episodes.pauses(store, episode.id)
    return ", ".join(show_period_days(each.from_on, each.until_on) for each in pauses) or None


def _agreed(participant: Participant, contacts: Sequence[Meeting]) -> Section:
    today = clock.today()
    plans = [each for each in contacts if each.outcome == "planned"]
    coming = [each for each in plans if each.held_on >= today]
    unsettled = [each for each in plans if each.held_on < today]
    said = [
        _("Planned {code} on {day}: what became of it?").format(
            code=f"{participant.number}m{each.number}", day=show_weekday_date(each.held_on)
        )
        for each in unsettled
    ]
    if coming:
        said.append(_("Next meeting {day}.").format(day=show_weekday_date(coming[0].held_on)))
    else:
        said.append(_("No next meeting agreed."))
    return Section("agreed", _("What was agreed"), paragraphs=tuple(said))


def _contacts(participant: Participant, contacts: Sequence[Meeting], *, discreet: bool) -> Section:
    past = [each for each in contacts if each.outcome != "planned"]
    held = [each for each in past if each.outcome == "held"]
    if not past:
        return Section("contacts", _("Contacts"), paragraphs=(_("None yet."),))
    summary = _("{contacts}, {time} in all").format(
        contacts=plural("{count} contact held", "{count} contacts held", len(held)),
        time=show_minutes(sum(each.minutes or 0 for each in held)),
    )
    columns = (
        Column("code", _("Code")),
        Column("held_on", _("Day")),
        Column("channel", _("Channel")),
        Column("minutes", _("Min"), is_number=True),
        Column("outcome", _("Outcome")),
        Column("note", _("Note"), is_wide=True),
    )
    rows = tuple(_contact_row(participant, each, discreet=discreet) for each in reversed(past[-_LATEST:]))
    return Section("contacts", _("Latest contacts"), paragraphs=(summary,), tables=(Table("contacts", columns, rows),))


def _contact_row(participant: Participant, each: Meeting, *, discreet: bool) -> tuple[Value, ...]:
    return (
        f"{participant.number}m{each.number}",
        Weekday(each.held_on),
        Term("channels", each.channel) if each.channel else None,
        each.minutes,
        Term("outcomes", each.outcome),
        None if discreet else _first_line(each),
    )


def _first_line(each: Meeting) -> str | None:
    text = each.note or (f"“{each.words}”" if each.words else None)
    return text.split("\n", 1)[0] if text else None


_PERSONAL = ("born_on", "born_year", "gender", "language", "channel", "phone", "email", "municipality")
"""What a discreet screen leaves out of a person, beside the name."""


def records(store: Store, participant: Participant, *, discreet: bool = False) -> dict[str, Any]:
    """Return everything about a person as plain values, for `--json`; what is not to be seen is null."""
    stays = episodes.of(store, participant.id)
    veiled = {"name": initials(participant.name), **dict.fromkeys(_PERSONAL)} if discreet else {}
    return {
        "schema": "askeleet-client/1",
        "client": _plain(participant) | veiled,
        "stays": [
            {
                **_plain(episode),
                **({"wish": None} if discreet else {}),
                "pauses": [_plain(each) for each in episodes.pauses(store, episode.id)],
                "rhythms": [_plain(each) for each in episodes.rhythms(store, episode.id)],
                "coaches": [_assignment(store, each) for each in coaches.assignments(store, episode.id)],
            }
            for episode in stays
        ],
        "meetings": [_meeting(participant, each, discreet=discreet) for each in meetings.of(store, participant.id)],
    }


def _assignment(store: Store, assignment: Any) -> dict[str, Any]:  # noqa: ANN401  (an Assignment, as its plain values)
    coach = coaches.with_id(store, assignment.coach_id)
    return {
        "coach": coach.code if coach else None,
        "from_on": str(assignment.from_on),
        "until_on": _text(assignment.until_on),
    }


def _meeting(participant: Participant, meeting: Meeting, *, discreet: bool) -> dict[str, Any]:
    veiled = {"note": None, "words": None} if discreet else {}
    return {"code": f"{participant.number}m{meeting.number}", **_plain(meeting), **veiled}


def _plain(record: Record) -> dict[str, Any]:
    hidden = {"id", "rev", "fold", "participant_id", "episode_id", "coach_id"}
    return {name: _text(value) for name, value in record.values().items() if name not in hidden}


def _text(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
