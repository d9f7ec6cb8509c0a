"""Everything about one person, for the person: a page to read, and all rows as plain values."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from askeleet import clock, vocabulary
from askeleet.domain.certificate import Certificate
from askeleet.domain.document import Document as Kept
from askeleet.domain.goal import goal_code
from askeleet.domain.inflection import stems, tells_of
from askeleet.domain.meeting import code_of
from askeleet.domain.question import Question
from askeleet.domain.referral import Referral
from askeleet.domain.step import step_code
from askeleet.language import _, active
from askeleet.language.writing import show_date
from askeleet.marking import N_
from askeleet.reports import barriers, consents, questions, strengths
from askeleet.reports.document import Column, Document, Moment, Section, Table, Term, facts, who
from askeleet.reports.participant import participant_card
from askeleet.reports.story import story
from askeleet.store import (
    attainment,
    documents,
    drafts,
    episodes,
    goals,
    leads,
    meetings,
    numbered,
    quotes,
    requests,
    scales,
    steps,
)
from askeleet.store import consents as kept_consents
from askeleet.store import own_data as records

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.controller import Controller
    from askeleet.domain.numbered import Numbered
    from askeleet.domain.participant import Participant
    from askeleet.domain.retention import Retention
    from askeleet.store import Store
    from askeleet.store.history import Past
    from askeleet.store.own_data import Earlier
    from askeleet.store.views import View


_TOLD = (
    "person", "strengths", "stay", "goals", "scales", "life-areas", "referrals", "leads", "documents", "certificates",
    "courses", "barriers",
)  # fmt: skip
"""How the keys of the sections begin that are told as on the person's page."""


def own_data(store: Store, participant: Participant, controller: Controller, retention: Retention) -> Document:
    """Tell everything about a person, with what is to be read through before it is handed out."""
    done, seen = records.log(store, participant.id)
    before = records.earlier(store, participant.id)
    kept_until = _kept_until(store, participant, retention)
    review = [*to_review(store, participant)]
    card = participant_card(store, participant)
    sections = (
        *_review(review),
        _about(controller, kept_until),
        *(section for section in card.sections if section.key.startswith(_TOLD)),
        *questions.section(store, participant, discreet=False, answered_too=True),
        *consents.own_section(store, participant),
        *(section._replace(title=_("Everything in time order")) for section in story(store, participant).sections),
        *_requests(store, participant),
        *_drafts(store, participant),
        *_earlier(before),
        *_log(done, seen),
    )
    machine = {
        "schema": "askeleet-own-data/1",
        "exported_on": clock.today().isoformat(),
        "client": participant.number,
        "controller": controller._asdict(),
        "kept_until": kept_until.isoformat() if kept_until else None,
        "review": review,
        "records": records.rows(store, participant.id),
        "earlier": [each._asdict() for each in before],
        "changes": [{"made_at": each.made_at, "made_by": each.made_by, "command": each.command} for each in done],
        "views": [{"seen_at": each.seen_at, "seen_by": each.seen_by, "command": each.command} for each in seen],
    }
    title = _("Own data: {who}").format(who=who(participant.number, participant.name))
    return Document("own-data", title, sections, machine=machine)


def to_review(store: Store, participant: Participant) -> Iterator[str]:
    """Yield the codes of whatever has a text that may tell of others; what may name another client has a mark."""
    others = stems(records.names_of_others(store, participant.id))
    for code, texts in _texts(store, participant):
        text = " ".join(filter(None, texts))
        if text:
            yield code + (" !" if tells_of(text, others) else "")


def _texts(store: Store, participant: Participant) -> Iterator[tuple[str, Sequence[str | None]]]:
    """Yield what has free text about a person: its code, or what it is, and the texts."""
    for meeting in meetings.of(store, participant.id):
        yield code_of(participant.number, meeting), (meeting.note, meeting.words)
    yield from _texts_of_goals(store, participant)
    yield from _texts_of_scales(store, participant)
    yield from _texts_of_work(store, participant)
    yield from _texts_of_consents(store, participant)
    yield from strengths.texts(store, participant)
    yield from barriers.texts(store, participant)
    for kind, fields in _CODED.items():
        for each in numbered.of(store, kind, participant.id):
            yield each.code(participant.number), [getattr(each, name) for name in fields]
    yield _("Own wish"), [stay.wish for stay in episodes.of(store, participant.id)]
    yield _("Drafts"), [each.text for each in drafts.about(store, participant.id)]
    yield _("Requests about own data"), [each.note for each in requests.of(store, participant.id)]
    earlier = records.earlier(store, participant.id)
    yield _("What was so before"), [each.values.get(name) for each in earlier for name in _TEXTS]


_CODED: dict[type[Numbered], tuple[str, ...]] = {
    Question: ("question", "answer"),
    Referral: ("need", "note"),
}
"""The free texts of records that have a code."""


def _texts_of_goals(store: Store, participant: Participant) -> Iterator[tuple[str, Sequence[str | None]]]:
    for goal in goals.of(store, participant.id):
        before = [each.title for each in goals.wordings(store, goal.id)]
        looks = [each.words for each in attainment.levels(store, goal.id)]
        shows = [each.note for each in attainment.ratings(store, goal.id)]
        yield goal_code(participant.number, goal), (goal.title, *before, *looks, *shows)
        for step in steps.of(store, goal.id):
            yield step_code(participant.number, goal, step), (step.title,)


def _texts_of_scales(store: Store, participant: Participant) -> Iterator[tuple[str, Sequence[str | None]]]:
    for scale in scales.of(store, participant.id):
        answers = scales.answers(store, scale.id)
        said = [text for each in answers for text in (each.why_not_lower, each.helped, each.one_up)]
        yield scale.code(participant.number), (scale.question, scale.zero, scale.ten, *said)


_TEXTS = ("note", "words", "wish", "title")


def _texts_of_work(store: Store, participant: Participant) -> Iterator[tuple[str, Sequence[str | None]]]:
    """Yield likewise what was noted in looking for work."""
    for standing in leads.of(store, participant.id):
        said = [each.note for each in leads.moves(store, standing.lead.id)]
        yield standing.lead.code(participant.number), (standing.lead.title, standing.lead.note, *said)
    for document in numbered.of(store, Kept, participant.id):
        done = [each.note for each in documents.works(store, document.id)]
        yield document.code(participant.number), (document.path, *done)
    for certificate in numbered.of(store, Certificate, participant.id):
        yield certificate.code(participant.number), (certificate.skill,)


def _texts_of_consents(store: Store, participant: Participant) -> Iterator[tuple[str, Sequence[str | None]]]:
    for consent in kept_consents.of(store, participant.id):
        yield consent.code(participant.number), (consent.version, consent.source)
    for quote in quotes.of(store, participant.id):
        yield quote.code(participant.number), (quote.words,)


def _review(codes: Sequence[str]) -> Iterator[Section]:
    if codes:
        said = _(
            "TO BE READ THROUGH before this is handed out: a free text may tell of somebody else. Take out what is not "
            "this client's, and then this section. With ! a name of another client stands there."
        )
        yield Section("review", _("To be read through"), (said, ", ".join(codes)))


def _about(controller: Controller, kept_until: date | None) -> Section:
    known = facts(
        ("exported_on", _("Day"), clock.today()),
        ("controller", _("Responsible for the data"), controller.name),
        ("contact", _("Questions to"), controller.contact),
        ("basis", _("Basis"), controller.basis),
        ("recipients", _("Recipients"), controller.recipients),
        ("kept_until", _("Kept until"), kept_until),
    )
    said = _("The data are kept so that the work together is remembered from one meeting to the next, and counted.")
    return Section("about", _("Why and how long"), (said,), facts=known)


def _kept_until(store: Store, participant: Participant, retention: Retention) -> date | None:
    stays = episodes.of(store, participant.id)
    last = stays[-1].exited_on if stays else None
    return retention.erased_from(last) if last else None


def _requests(store: Store, participant: Participant) -> Iterator[Section]:
    asked = requests.of(store, participant.id)
    if asked:
        columns = (
            Column("received_on", _("Received")),
            Column("kind", _("Asked for")),
            Column("closed_on", _("Closed")),
            Column("outcome", _("Outcome")),
            Column("note", _("Note"), is_wide=True),
        )
        rows = tuple(
            (
                each.received_on,
                Term("request-kinds", each.kind),
                each.closed_on,
                Term("request-outcomes", each.outcome),
                each.note,
            )
            for each in asked
        )
        yield Section("requests", _("Requests about own data"), tables=(Table("requests", columns, rows),))


def _drafts(store: Store, participant: Participant) -> Iterator[Section]:
    typed = drafts.about(store, participant.id)
    if typed:
        columns = (
            Column("made_at", _("When")),
            Column("command", _("Command")),
            Column("text", _("Text"), is_wide=True),
        )
        rows = tuple((Moment(datetime.fromisoformat(each.made_at)), each.command, each.text) for each in typed)
        yield Section("drafts", _("Drafts"), tables=(Table("drafts", columns, rows),))


def _earlier(before: Sequence[Earlier]) -> Iterator[Section]:
    """Show what was changed or taken out, as it was, the newest first."""
    if before:
        columns = (
            Column("at", _("When")),
            Column("by", _("Who")),
            Column("command", _("Command")),
            Column("what", _("Before"), is_wide=True),
        )
        rows = tuple(
            (Moment(datetime.fromisoformat(each.changed_at)), each.changed_by, each.command, _as_it_was(each))
            for each in before
        )
        yield Section("earlier", _("What was so before"), tables=(Table("earlier", columns, rows),))


def _as_it_was(before: Earlier) -> str:
    """Say what a row held; what was empty in one that was taken out goes without saying, and so do ids."""
    held = [
        f"{_called(name)}: {_in_words(name, value)}"
        for name, value in before.values.items()
        if name != "id" and not name.endswith("_id") and (value is not None or not before.is_taken_out)
    ]
    said = "; ".join(held)
    return _("{what} (taken out)").format(what=said) if before.is_taken_out else said


def _called(column: str) -> str:
    """Return a column's name as the card has it, or else as the file has it."""
    return _(_COLUMNS[column]) if column in _COLUMNS else column


def _in_words(column: str, value: object) -> str:
    if value is None:
        return "–"
    if column.endswith("_on"):
        return show_date(date.fromisoformat(str(value)))
    return vocabulary.label(_LISTS[column], str(value), active()) if column in _LISTS else str(value)


_COLUMNS = {
    "name": N_("Name"),
    "born_on": N_("Born"),
    "born_year": N_("Born"),
    "phone": N_("Telephone"),
    "email": N_("E-mail"),
    "municipality": N_("Municipality"),
    "gender": N_("Gender"),
    "language": N_("Language"),
    "channel": N_("Channel"),
    "note": N_("Note"),
    "words": N_("Own words"),
    "wish": N_("Own wish"),
    "held_on": N_("Day"),
    "minutes": N_("Minutes"),
    "outcome": N_("Outcome"),
    "topics": N_("Topics"),
    "entered_on": N_("Entered"),
    "exited_on": N_("Left on"),
    "exit_reason": N_("Left for"),
    "education": N_("Education"),
    "referred_by": N_("Referred by"),
    "closed_on": N_("Closed"),
    "coach": N_("Coach"),
}

_LISTS = {
    "gender": "genders",
    "language": "languages",
    "channel": "channels",
    "exit_reason": "exit-reasons",
    "education": "education",
    "referred_by": "referrers",
}


def _log(done: Sequence[Past], seen: Sequence[View]) -> Iterator[Section]:
    """Show who wrote and who looked, the newest first."""
    columns = (Column("at", _("When")), Column("by", _("Who")), Column("command", _("Command")))
    for key, title, rows in (
        ("changes", _("Who changed the data"), [(each.made_at, each.made_by, each.command) for each in done]),
        ("views", _("Who looked at the data"), [(each.seen_at, each.seen_by, each.command) for each in seen]),
    ):
        drawn = tuple((Moment(datetime.fromisoformat(at)), by, command) for at, by, command in rows)
        if drawn:
            yield Section(key, title, tables=(Table(key, columns, drawn),))
