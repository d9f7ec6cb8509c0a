"""One person: a calm page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from askeleet import clock, vocabulary
from askeleet.domain.meeting import code_of
from askeleet.language import _, plural
from askeleet.language.writing import show_minutes, show_period_days, show_quoted, show_weekday_date
from askeleet.reports import (
    assessments,
    barriers,
    certificates,
    consents,
    courses,
    documents,
    follow_ups,
    goals,
    leads,
    questions,
    referrals,
    scales,
    strengths,
)
from askeleet.reports import meetings as contacts
from askeleet.reports.brief import briefly, listing, more
from askeleet.reports.document import Column, Document, Named, Section, Table, Term, Weekday, facts, who
from askeleet.store import coaches, episodes, meetings
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from askeleet.domain.episode import Episode, Rhythm
    from askeleet.domain.meeting import Meeting
    from askeleet.domain.participant import Participant
    from askeleet.reports.document import Value
    from askeleet.store import Store

_LATEST, _FEW = 8, 3
"""Contacts that a person's page shows, whole and short."""

_NEXT = 5
"""Steps to take that a short page shows."""

_BEGINNING = 200
"""Letters of a note that the page shows."""


class _Shown(NamedTuple):
    """Whose page it is, and what is known."""

    store: Store
    participant: Participant
    stays: Sequence[Episode]
    meetings: Sequence[Meeting]
    discreet: bool
    brief: bool


class _OfPerson(Protocol):
    """What shows something of a person."""

    def __call__(self, store: Store, participant: Participant, *, discreet: bool) -> Iterator[Section]:
        """Yield the sections, none where there is nothing."""


def participant_card(
    store: Store, participant: Participant, *, discreet: bool = False, brief: bool = False
) -> Document:
    """Show one person: who it is, the stays, what was agreed and the latest contacts.

    Where it is to be brief, for a screen, of each part what matters is shown, and said what shows the rest.
    """
    stays, found = episodes.of(store, participant.id), meetings.of(store, participant.id)
    shown = _Shown(store, participant, stays, found, discreet, brief)
    sections = (section for build in CARD for section in build(shown))
    filled = tuple(section for section in sections if section.facts or section.tables or section.paragraphs)
    if brief:
        filled = tuple(briefly(section, participant.number) for section in filled)
    return Document("client", who(participant.number, participant.name, discreet=discreet), filled)


def _person(shown: _Shown) -> Iterator[Section]:
    if shown.discreet:
        return
    participant = shown.participant
    born = participant.born_on or (str(participant.born_year) if participant.born_year else None)
    known = facts(
        ("born", _("Born"), born),
        ("gender", _("Gender"), Term("genders", participant.gender)),
        ("language", _("Language"), Term("languages", participant.language)),
        ("channel", _("Likes to be reached"), Term("channels", participant.channel)),
        ("phone", _("Telephone"), participant.phone),
        ("email", _("E-mail"), participant.email),
        ("municipality", _("Municipality"), participant.municipality),
        ("restricted_on", _("Restricted since"), participant.restricted_on),
    )
    yield Section("person", "", facts=known)


def _stays(shown: _Shown) -> Iterator[Section]:
    """Show the stays, the latest first."""
    for number, episode in reversed(list(enumerate(shown.stays, 1))):
        days = show_period_days(episode.entered_on, episode.exited_on)
        title = _("Stay {number}: {days}").format(number=number, days=days)
        known = facts(
            ("wish", _("Own wish"), None if shown.discreet else episode.wish),
            ("coach", _("Coach"), _coach(shown.store, episode)),
            ("rhythm", _("Rhythm"), _rhythm(shown.store, episode)),
            ("referred_by", _("Referred by"), Term("referrers", episode.referred_by)),
            ("referred_on", _("Referred on"), episode.referred_on),
            ("status", _("Status at entry"), Term("statuses", episode.status)),
            ("education", _("Education"), Term("education", episode.education)),
            ("unemployed_since", _("Unemployed since"), episode.unemployed_since),
            ("pauses", _("Pauses"), _pauses(shown.store, episode)),
            ("exit_reason", _("Left for"), Term("exit-reasons", episode.exit_reason)),
            ("exit_status", _("Status at exit"), Term("statuses", episode.exit_status)),
            ("qualification", _("Qualification gained"), Term("qualifications", episode.qualification)),
        )
        yield Section(f"stay-{number}", title, facts=known)


def _coach(store: Store, episode: Episode) -> str | None:
    held = coaches.assignments(store, episode.id)
    names = [coach.name for each in held if (coach := coaches.with_id(store, each.coach_id))]
    return " → ".join(names) or None


def _rhythm(store: Store, episode: Episode) -> Named | None:
    rhythm = episodes.rhythm_on(store, episode.id, episode.exited_on or clock.today())
    if rhythm is None:
        return None
    gaps = {"wished": rhythm.wished, "shortest": rhythm.shortest, "longest": rhythm.longest}
    key = " ".join(f"{name}={days}" for name, days in gaps.items() if days is not None)
    return Named(key, rhythm_in_words(rhythm))


def rhythm_in_words(rhythm: Rhythm) -> str:
    """Say how often was agreed to meet."""
    told = _("every {wished} days, from {shortest} to {longest}")
    if rhythm.shortest is None:
        told = _("every {wished} days, at most {longest}")
    return told.format(wished=rhythm.wished, shortest=rhythm.shortest, longest=rhythm.longest)


def _pauses(store: Store, episode: Episode) -> Named | None:
    pauses = episodes.pauses(store, episode.id)
    key = " ".join(f"{each.from_on}/{each.until_on}" for each in pauses)
    return Named(key, ", ".join(show_period_days(each.from_on, each.until_on) for each in pauses)) if pauses else None


def _agreed(shown: _Shown) -> Iterator[Section]:
    today = clock.today()
    plans = [each for each in shown.meetings if each.outcome == "planned"]
    coming = [each for each in plans if each.held_on >= today]
    said = [
        _("Planned {code} on {day}: what became of it?").format(
            code=code_of(shown.participant.number, each), day=show_weekday_date(each.held_on)
        )
        for each in plans
        if each.held_on < today
    ]
    following = facts(("next_meeting_on", _("Next meeting"), contacts.coming_day(coming[0]))) if coming else ()
    said += [] if coming else [_("No next meeting agreed.")]
    steps = goals.agreed(shown.store, shown.participant) if _tells_steps(shown) else ()
    left = more(len(steps[_NEXT:]), listing("steps", shown.participant.number))
    yield Section("agreed", _("What was agreed"), paragraphs=tuple(said), facts=(*following, *steps[:_NEXT]), more=left)


def _tells_steps(shown: _Shown) -> bool:
    """Return whether the steps to take are told of at once; what they are is not told where others may be reading."""
    return shown.brief and not shown.discreet


def _strengths(shown: _Shown) -> Iterator[Section]:
    if shown.brief and not shown.discreet:
        yield from strengths.briefly(shown.store, shown.participant)
    else:
        yield from strengths.section(shown.store, shown.participant, discreet=shown.discreet)


def _goals(shown: _Shown) -> Iterator[Section]:
    wanted = not _tells_steps(shown)
    yield from goals.section(shown.store, shown.participant, discreet=shown.discreet, with_steps=wanted)


def _contacts(shown: _Shown) -> Iterator[Section]:
    past = [each for each in shown.meetings if each.outcome != "planned"]
    if not past:
        yield Section("contacts", _("Contacts"), paragraphs=(_("None yet."),))
        return
    attended = vocabulary.having("outcomes", "attended")
    held = [each for each in past if each.outcome in attended]
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
        Column("note", _("Note"), is_wide=True, may_be_beneath=True),
    )
    rows = tuple(_contact_row(shown, each) for each in reversed(past[-(_FEW if shown.brief else _LATEST) :]))
    left = more(len(past) - len(rows), listing("contacts", shown.participant.number))
    table = Table("contacts", columns, rows)
    yield Section("contacts", _("Latest contacts"), paragraphs=(summary,), tables=(table,), more=left)


def _own(section: _OfPerson) -> Callable[[_Shown], Iterator[Section]]:
    """Return what shows a part of the page that has a file of its own."""
    return lambda shown: section(shown.store, shown.participant, discreet=shown.discreet)


def _courses(shown: _Shown) -> Iterator[Section]:
    yield from courses.section(shown.store, shown.participant)


CARD = (
    _person,
    _strengths,
    _agreed,
    _own(questions.section),
    _goals,
    _own(scales.section),
    _own(assessments.section),
    _stays,
    _own(follow_ups.section),
    _own(referrals.section),
    _own(leads.section),
    _own(documents.section),
    _own(certificates.section),
    _courses,
    _own(barriers.section),
    _own(consents.section),
    _contacts,
)
"""What a person's page shows, in order: the next thing to say fits on the first screen."""


def _contact_row(shown: _Shown, each: Meeting) -> tuple[Value, ...]:
    return (
        code_of(shown.participant.number, each),
        Weekday(each.held_on),
        Term("channels", each.channel),
        each.minutes,
        Term("outcomes", each.outcome),
        None if shown.discreet else _first_line(each),
    )


def _first_line(each: Meeting) -> str | None:
    """Return how the note begins, or the person's own words; show-meeting shows them whole."""
    text = each.note or (show_quoted(each.words) if each.words else "")
    first = text.partition("\n")[0][:_BEGINNING]
    return f"{first} …" if len(first) < len(text) else first or None
