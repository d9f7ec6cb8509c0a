"""Needs and the services for them: as a list, on a person's page, and as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet.casework.referrals import is_over, is_sensitive
from askeleet.domain.referral import Referral
from askeleet.language import _, plural
from askeleet.reports.document import Column, Section, Table, Term, Weekday, listing, plain, who
from askeleet.store import caseload, numbered, referrals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.participant import Participant
    from askeleet.reports.document import Document, Value
    from askeleet.store import Store


def referral_list(store: Store, found: Sequence[Referral], *, discreet: bool = False) -> Document:
    """List referrals as they were given; of what tells of health neither need nor service are shown."""
    people = caseload.names(store, list({each.participant_id for each in found}))
    columns = (
        Column("code", _("Code")),
        Column("client", _("Client"), is_wide=True),
        Column("need", _("Need"), is_wide=True),
        Column("target", _("Service"), is_wide=True),
        Column("state", _("State"), is_wide=True),
        Column("since", _("Since")),
    )
    rows = (_listed(each, people[each.participant_id], discreet=discreet) for each in found)
    title = plural("{count} referral", "{count} referrals", len(found))
    return listing("referrals", title, columns, rows, if_none=_("No need is noted."))


def section(store: Store, participant: Participant, *, discreet: bool) -> Iterator[Section]:
    """Show the referrals, those that something is waited for first."""
    found = sorted(referrals.listed(store, participant.id), key=is_over)
    if not found:
        return
    columns = (
        Column("code", _("Code")),
        Column("need", _("Need"), is_wide=True),
        Column("target", _("Service"), is_wide=True),
        Column("state", _("State")),
        Column("since", _("Since")),
    )
    rows = tuple(_row(each, participant.number, hides_need=discreet) for each in found)
    yield Section(
        "referrals", _("Needs and services"), tables=(Table("referrals", columns, rows, over=sum(map(is_over, found))),)
    )


def records(store: Store, participant: Participant, *, discreet: bool) -> list[dict[str, Any]]:
    """Return a person's referrals as plain values; what is not to be seen is null."""
    found = numbered.of(store, Referral, participant.id)
    return [
        {
            "code": each.code(participant.number),
            **plain(each),
            "state": each.state,
            **(dict.fromkeys(_hidden(each)) if discreet else {}),
        }
        for each in found
    ]


def _hidden(each: Referral) -> tuple[str, ...]:
    return ("need", "note", "target", "area") if is_sensitive(each) else ("need", "note")


def _listed(each: Referral, person: tuple[int, str], *, discreet: bool) -> tuple[Value, ...]:
    code, *rest = _row(each, person[0], hides_need=discreet or is_sensitive(each))
    return (code, who(*person, discreet=discreet), *rest)


def _row(each: Referral, number: int, *, hides_need: bool) -> tuple[Value, ...]:
    """Return a referral as a row; where the need is hidden, so is a service that tells of health."""
    return (
        each.code(number),
        None if hides_need else each.need,
        None if hides_need and is_sensitive(each) else Term("referral-targets", each.target),
        Term("referral-states", each.state),
        Weekday(each.days[each.state]),
    )
