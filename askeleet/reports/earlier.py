"""What was so before it was changed or taken out, in the words of the person's page."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.language import _, active
from askeleet.language.writing import show_date
from askeleet.marking import N_
from askeleet.reports.document import Column, Moment, Section, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.store.own_data import Earlier

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


def section(before: Sequence[Earlier]) -> Iterator[Section]:
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
