"""What a profile makes of a section: what it leaves out, its own names, and what each figure rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.marking import N_
from askeleet.profiles.profile import EVIDENCE
from askeleet.reports.document import Column, Named, Table
from askeleet.reports.sections.rows import figure_of, is_figure
from askeleet.reports.wording import title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askeleet.profiles.profile import Profile
    from askeleet.reports.document import Section, Value

RESTS_ON = dict(zip(EVIDENCE, (N_("collected data"), N_("a sample"), N_("an estimate")), strict=True))
"""What a figure may rest on, as people read it."""


def told(section: Section, profile: Profile) -> Section | None:
    """Return a section as the profile tells it; none where nothing of it is left."""
    if not (profile.without or profile.wording or profile.evidence):
        return section
    tables = tuple(_tables(section, profile))
    is_empty = bool(section.tables) and not tables and not section.facts
    return None if is_empty else section._replace(tables=tables)


def _tables(section: Section, profile: Profile) -> Iterator[Table]:
    for table in section.tables:
        shown = _without(table, profile)
        if table.key not in profile.without and (shown.rows or not table.rows):
            yield _resting(_named(shown, profile), profile)


def _without(table: Table, profile: Profile) -> Table:
    """Leave out the rows and columns of figures that are left out."""
    kept = [_code(row[0]) not in profile.without for row in table.rows]
    if table.rules or all(kept):
        return table.keeping(lambda column: column.key not in profile.without)
    rows = tuple(row for row, is_kept in zip(table.rows, kept, strict=True) if is_kept)
    return table._replace(rows=rows).keeping(lambda column: column.key not in profile.without)


def _named(table: Table, profile: Profile) -> Table:
    """Call figures as the profile does: in rows, over columns, and in the title of a breakdown."""
    if not profile.wording:
        return table
    columns = tuple(
        column._replace(heading=title(figure_of(column.key), profile)) if column.key in profile.wording else column
        for column in table.columns
    )
    rows = tuple((_renamed(row[0], profile), *row[1:]) for row in table.rows)
    return table._replace(columns=columns, rows=rows, title=_retitled(table, profile))


def _renamed(value: Value, profile: Profile) -> Value:
    if isinstance(value, Named) and value.key in profile.wording:
        return value._replace(name=title(figure_of(value.key), profile))
    return value


def _retitled(table: Table, profile: Profile) -> str:
    if table.key not in profile.wording or not table.title:
        return table.title
    figure = figure_of(table.key)
    return table.title.replace(_(figure.title), title(figure, profile), 1)


def _resting(table: Table, profile: Profile) -> Table:
    """Say of each figure what it rests on: in a column of its own, or in the title of a breakdown."""
    if not profile.evidence:
        return table
    if any(_code(row[0]) for row in table.rows):
        columns = (*table.columns, Column("evidence", _("Rests on")))
        return table._replace(columns=columns, rows=tuple((*row, _evidence(row[0], profile)) for row in table.rows))
    if table.key not in profile.evidence:
        return table
    called = table.title or title(figure_of(table.key), profile)
    return table._replace(title=f"{called} · {_(RESTS_ON[profile.evidence[table.key]])}")


def _evidence(value: Value, profile: Profile) -> Value:
    kind = profile.evidence.get(_code(value))
    return Named(kind, _(RESTS_ON[kind])) if kind else None


def _code(value: Value) -> str:
    """Return the code of the figure that a row is about; empty where it is about something else."""
    return value.key if isinstance(value, Named) and is_figure(value.key) else ""
