"""The record of processing (GDPR art. 30): which data, what for, how long, who is responsible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.language import _, plural
from askeleet.marking import N_
from askeleet.reports.document import Column, Document, Named, Section, Table, facts
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from askeleet.domain.controller import Controller
    from askeleet.domain.retention import Retention


class Held(NamedTuple):
    """What one table holds of people and what for; both are message ids."""

    what: str
    purpose: str
    may_be_sensitive: bool = False


TABLES: dict[str, Held] = {
    "participants": Held(
        N_("Name, birth year or day, gender if told, language, channel, telephone, e-mail, municipality"),
        N_("To know and reach the client"),
    ),
    "episodes": Held(
        N_("Entry, referral, unemployed since, status and education at entry, own wish; exit, its reason and status"),
        N_("To know how long and from where to where the way went; to count for the funder"),
        may_be_sensitive=True,
    ),
    "pauses": Held(
        N_("Days and reason of a pause"), N_("Not to disturb, and not to lose touch"), may_be_sensitive=True
    ),
    "rhythms": Held(N_("How often to meet, as agreed"), N_("Not to disturb, and not to lose touch")),
    "assignments": Held(N_("Which coach, from when"), N_("That somebody answers for the work together")),
    "meetings": Held(
        N_("Day, length, channel and outcome of a contact; the coach's note, the client's own words"),
        N_("To remember from one meeting to the next; to count for the funder"),
        may_be_sensitive=True,
    ),
    "goals": Held(N_("Goals in the client's words"), N_("To work towards them together"), may_be_sensitive=True),
    "wordings": Held(N_("How a goal read before"), N_("To see how a goal grew"), may_be_sensitive=True),
    "levels": Held(
        N_("What each level of a goal looks like"), N_("To see how far it is reached"), may_be_sensitive=True
    ),
    "ratings": Held(
        N_("How far a goal was reached, and when"), N_("To see how far it is reached"), may_be_sensitive=True
    ),
    "steps": Held(N_("Steps agreed, whose, by when, taken"), N_("To keep promises"), may_be_sensitive=True),
    "strengths": Held(
        N_("Strengths, with how they showed in the client's words"),
        N_("To build on what the client can"),
        may_be_sensitive=True,
    ),
    "interests": Held(N_("What draws the client"), N_("To find work that fits")),
    "barriers": Held(
        N_("What stands in the way of work, coded; what follows from it, never a diagnosis"),
        N_("To take it out of the way, or to find a way round it; to count for the funder"),
        may_be_sensitive=True,
    ),
    "former_words": Held(
        N_("How a strength, an interest or a barrier read before"),
        N_("To see how the picture grew"),
        may_be_sensitive=True,
    ),
    "scales": Held(
        N_("Questions from 0 to 10, and what the ends are"), N_("To see what is getting better"), may_be_sensitive=True
    ),
    "answers": Held(
        N_("Where the client stood from 0 to 10, and what was said of it"),
        N_("To see what is getting better"),
        may_be_sensitive=True,
    ),
    "assessments": Held(
        N_("How areas of life stand from 0 to 10, as the client sees it; no area must be told"),
        N_("To see what is getting better"),
        may_be_sensitive=True,
    ),
    "course_members": Held(N_("Who joined a course, from when to when"), N_("To hold courses")),
    "attendances": Held(
        N_("Who was at a course session and who was not"), N_("To hold courses; to count for the funder")
    ),
    "referrals": Held(
        N_("A need in a few words, the service for it, and how far the way to it has come"),
        N_("To find the right service in time"),
        may_be_sensitive=True,
    ),
    "questions": Held(
        N_("What the client asked between meetings, and what was answered"),
        N_("That every question gets an answer"),
        may_be_sensitive=True,
    ),
    "leads": Held(
        N_("Firms and vacancies the client was told of, and what was noted of them"), N_("To find work that fits")
    ),
    "lead_moves": Held(
        N_("How a lead stood and when; why not, if the client said so"),
        N_("To suggest what fits and nothing twice; to count for the funder"),
        may_be_sensitive=True,
    ),
    "documents": Held(
        N_("CV, letters and the like: how far, for what, where; never the file"), N_("To find work that fits")
    ),
    "document_works": Held(
        N_("When a document was worked on together, and what was done"),
        N_("To keep documents fresh; to count for the funder"),
    ),
    "certificates": Held(
        N_("Skills and their proofs: exam, got, expires"), N_("That a skill is proved in time, and stays so")
    ),
    "follow_ups": Held(
        N_("How the client was doing some time after leaving: labour market status, who or what says so"),
        N_("To see whether the way on held; to count for the funder"),
        may_be_sensitive=True,
    ),
    "consents": Held(
        N_("What the client agreed to, on which basis, since when, withdrawn"),
        N_("To use the data for nothing that was not agreed to"),
    ),
    "quotes": Held(
        N_("What the client said that may be told on, where and until when, withdrawn"),
        N_("To let the client be heard, as far as the client allows"),
        may_be_sensitive=True,
    ),
    "requests": Held(N_("What was asked about own data, and when it was answered"), N_("To answer within a month")),
    "views": Held(N_("Which coach looked at whom, and when"), N_("To be able to tell who handled the data")),
    "drafts": Held(N_("Text typed and not saved yet"), N_("That nothing typed is lost"), may_be_sensitive=True),
    "change_rows": Held(
        N_("Every row before and after a change"), N_("To undo, and to tell who changed what"), may_be_sensitive=True
    ),
}
"""Every table with data about clients; a test asks for each."""


def record_of_processing(controller: Controller, retention: Retention) -> Document:
    """Return the record as it is with these settings; what they do not say is left open to be filled in."""
    open_ = _("(not said in askeleet.yaml, privacy)")
    about = facts(
        ("controller", _("Responsible for the data"), controller.name or open_),
        ("contact", _("Questions to"), controller.contact or open_),
        ("basis", _("Basis"), controller.basis or open_),
        ("recipients", _("Recipients"), controller.recipients or open_),
        ("as_of", _("Day"), clock.today()),
    )
    sections = (
        Section("controller", "", facts=about),
        _data(),
        _how_long(retention),
        Section("safeguards", _("How the data are kept safe"), tuple(map(_, SAFEGUARDS))),
    )
    machine = {
        "schema": "askeleet-record-of-processing/1",
        "controller": controller._asdict(),
        "tables": {name: held._asdict() for name, held in TABLES.items()},
        "retention": {
            **retention._asdict(),
            "hold_until": retention.hold_until.isoformat() if retention.hold_until else None,
        },
    }
    return Document("record-of-processing", _("Record of processing"), sections, machine=machine)


SAFEGUARDS = (
    N_("One file on the coach's own computer, encrypted unless that was turned off; nothing goes over a network."),
    N_("No identity code is stored; a birth year is enough; of health at most what follows for work, no diagnosis."),
    N_("Every change is recorded with who and when, and so is who looked at whom."),
    N_("Reports have counts only. Who is erased is gone from rows, record of changes and log; counts stay, nobody's."),
)


def _data() -> Section:
    columns = (
        Column("table", _("Data"), is_wide=True),
        Column("purpose", _("What for"), is_wide=True),
        Column("may_be_sensitive", _("May tell of health")),
    )
    rows = tuple(
        (Named(name, _(held.what)), _(held.purpose), _("yes") if held.may_be_sensitive else "–")
        for name, held in TABLES.items()
    )
    return Section("data", _("Which data, and what for"), tables=(Table("data", columns, rows),))


def _how_long(retention: Retention) -> Section:
    known = facts(
        (
            "months_after_exit",
            _("After the last exit"),
            plural("{count} month", "{count} months", retention.months_after_exit),
        ),
        ("basis", _("Why so long"), retention.basis),
        ("hold_until", _("Held until"), retention.hold_until),
        ("hold_reason", _("Held because"), retention.hold_reason),
    )
    said = _(
        "When the time is over the data are erased: askeleet retention lists who is due. Backups go within half a year."
    )
    aside = _(
        "A damaged file that a restore set aside does not go by itself: the next erasure with --purge-backups takes it "
        "away with the backups."
    )
    return Section("retention", _("How long"), (said, aside), facts=known)
