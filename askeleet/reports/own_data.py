"""Everything about one person, for the person: a page to read, and all rows as plain values."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.language import _
from askeleet.reports import consents, earlier, free_texts, questions
from askeleet.reports.document import Column, Document, Moment, Section, Table, Term, facts, who
from askeleet.reports.participant import participant_card
from askeleet.reports.story import story
from askeleet.store import (
    drafts,
    episodes,
    requests,
)
from askeleet.store import own_data as records

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.controller import Controller
    from askeleet.domain.participant import Participant
    from askeleet.domain.retention import Retention
    from askeleet.store import Store
    from askeleet.store.history import Past
    from askeleet.store.views import View


_TOLD = (
    "person", "strengths", "stay", "goals", "scales", "life-areas", "referrals", "leads", "documents", "certificates",
    "courses", "barriers", "follow-ups",
)  # fmt: skip
"""How the keys of the sections begin that are told as on the person's page."""


def own_data(store: Store, participant: Participant, controller: Controller, retention: Retention) -> Document:
    """Tell everything about a person, with what is to be read through before it is handed out."""
    done, seen = records.log(store, participant.id)
    before = records.earlier(store, participant.id)
    kept_until = _kept_until(store, participant, retention)
    review = [*free_texts.to_review(store, participant)]
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
        *earlier.section(before),
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
