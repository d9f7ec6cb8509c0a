"""The table for research, under a header that says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _, plural
from askeleet.reports.document import Column, Document, Section, Table, Term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.casework.research import Row
    from askeleet.casework.research import Table as Researched
    from askeleet.reports.document import Value


def research_table(found: Researched, project: str) -> Document:
    """Show the rows by their pseudonyms."""
    columns = (
        Column("pseudonym", _("Pseudonym")),
        Column("age", _("Age at entry")),
        Column("gender", _("Gender")),
        Column("education", _("Education")),
        Column("entered", _("Entered")),
        Column("exit_reason", _("Left for"), is_wide=True),
        Column("months", _("Months")),
        Column("contacts", _("Contacts")),
        Column("goals_reached", _("Goals reached")),
    )
    said = (
        _(
            "These are still personal data (GDPR art. 4(5)): whoever has the caseload can tell who is who. "
            "Keep them as such, and use them for {project} only."
        ).format(project=project),
        plural(
            "Nobody is in a group of fewer than {smallest}; {count} person was left out for that.",
            "Nobody is in a group of fewer than {smallest}; {count} people were left out for that.",
            found.withheld,
            smallest=found.smallest,
        ),
        *_generalised(found, columns),
    )
    drawn = Table("research", columns, tuple(map(_row, found.rows)))
    nobody = (_("Nobody has left yet, or all who have were left out."),)
    body = Section("research", "", tables=(drawn,)) if found.rows else Section("research", "", nobody)
    sections = (Section("header", "", said, is_text=True), body)
    machine = {
        "schema": "askeleet-research/1",
        "project": project,
        "personal_data": True,
        "smallest_group": found.smallest,
        "withheld": found.withheld,
        "generalised": dict(found.generalised),
        "rows": [row._asdict() for row in found.rows],
    }
    return Document("research", _("For research: {project}").format(project=project), sections, machine=machine)


def _generalised(found: Researched, columns: Sequence[Column]) -> Iterator[str]:
    """Say in which columns there are spans, or nothing, instead of values, and in how many rows."""
    if found.generalised:
        titles = {column.key: column.heading for column in columns}
        where = ", ".join(f"{titles[key]} {count}" for key, count in found.generalised.items())
        yield _("A span, or nothing, stands for the value in so many rows: {where}.").format(where=where)


def _row(row: Row) -> tuple[Value, ...]:
    return (
        row.pseudonym,
        Term("age-classes", row.age),
        Term("genders", row.gender),
        Term("education", row.education),
        row.entered,
        Term("exit-reasons", row.exit_reason),
        row.months,
        row.contacts,
        row.goals_reached,
    )
