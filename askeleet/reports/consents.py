"""What a person agreed to, and the quotes that may be used: on the person's page, and as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock
from askeleet.language import _, plural
from askeleet.reports import quotes
from askeleet.reports.document import Column, Section, Table, Term, listing, plain, who
from askeleet.store import consents
from askeleet.store import quotes as kept_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.consent import Consent
    from askeleet.domain.participant import Participant
    from askeleet.domain.quote import Quote
    from askeleet.reports.document import Document, Value
    from askeleet.store import Store


def section(store: Store, participant: Participant, *, discreet: bool) -> Iterator[Section]:
    """Show the consents, withdrawn ones too, and the quotes that may be used today."""
    usable = kept_quotes.in_force(store, clock.today(), participant_id=participant.id)
    yield from _section(store, participant, [] if discreet else usable, discreet=discreet)


def own_section(store: Store, participant: Participant) -> Iterator[Section]:
    """Show a person all that is kept of consents and quotes, withdrawn and past ones too."""
    yield from _section(store, participant, kept_quotes.of(store, participant.id))


def records(store: Store, participant: Participant, *, discreet: bool) -> list[dict[str, Any]]:
    """Return a person's consents as plain values; what is not to be seen is null."""
    hidden = {"source": None} if discreet else {}
    given = consents.of(store, participant.id)
    return [{"code": each.code(participant.number), **plain(each), **hidden} for each in given]


def quote_records(store: Store, participant: Participant, *, discreet: bool) -> list[dict[str, Any]]:
    """Return a person's quotes that may be used today as plain values; what is not to be seen is null."""
    hidden = {"words": None} if discreet else {}
    usable = kept_quotes.in_force(store, clock.today(), participant_id=participant.id)
    return [{"code": each.code(participant.number), **plain(each), **hidden} for each in usable]


def consent_list(store: Store, participant: Participant, *, discreet: bool) -> Document:
    """List what one person agreed to."""
    found = consents.of(store, participant.id)
    named = who(participant.number, participant.name, discreet=discreet)
    counted = plural("{count} consent", "{count} consents", len(found))
    rows = (_row(participant.number, each, discreet=discreet) for each in found)
    title = f"{named} · {counted}"
    return listing("consents", title, _columns(), rows, if_none=_("{who}: no consents.").format(who=named))


def _section(
    store: Store, participant: Participant, told: Sequence[Quote], *, discreet: bool = False
) -> Iterator[Section]:
    given = consents.of(store, participant.id)
    tables = []
    if given:
        tables.append(
            Table("consents", _columns(), tuple(_row(participant.number, each, discreet=discreet) for each in given))
        )
    if told:
        tables.append(quotes.table(participant.number, told))
    if tables:
        yield Section("consents", _("Consents and quotes"), tables=tuple(tables))


def _columns() -> tuple[Column, ...]:
    return (
        Column("code", _("Code")),
        Column("purpose", _("What for"), is_wide=True),
        Column("basis", _("Basis"), is_wide=True),
        Column("granted_on", _("Given")),
        Column("withdrawn_on", _("Withdrawn")),
        Column("version", _("Text"), is_wide=True, may_go=True),
        Column("source", _("How given"), is_wide=True, may_go=True),
    )


def _row(participant: int, each: Consent, *, discreet: bool) -> tuple[Value, ...]:
    return (
        each.code(participant),
        Term("consent-purposes", each.purpose),
        Term("consent-bases", each.basis),
        each.granted_on,
        each.withdrawn_on,
        each.version,
        None if discreet else each.source,
    )
