"""A person's page kept short: what matters of each part, and which command shows how many more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import plural

if TYPE_CHECKING:
    from askeleet.reports.document import Section, Table

_MOST = 5
"""Rows of a table that the page shows."""

_WHOLE = ("life-areas", "contacts")
"""Tables that are never cut here: each area is one row, and of the contacts the page says itself how many it shows."""

_LISTS = {
    "contacts": "list-meetings",
    "leads": "list-leads",
    "referrals": "list-referrals",
    "follow-ups": "list-follow-ups",
}
"""Parts of the page that have a list of their own, with the command that shows it."""


def briefly(section: Section, number: int) -> Section:
    """Return a part of the page of the person with that number, of each table only what matters."""
    tables = tuple(table if table.key in _WHOLE else _briefly(table) for table in section.tables)
    left = sum(map(_size, section.tables)) - sum(map(_size, tables))
    return section._replace(tables=tables, more=more(left, listing(section.key, number))) if left else section


def more(count: int, command: str) -> str:
    """Say how many more there are, and which command shows them; nothing where there are none."""
    return (
        plural("and {count} more: askeleet {command}", "and {count} more: askeleet {command}", count, command=command)
        if count
        else ""
    )


def listing(key: str, number: int) -> str:
    """Return the command that shows a part of a person's page whole."""
    return f"{_LISTS[key]} {number}" if key in _LISTS else f"show-client {number} --all"


def _briefly(table: Table) -> Table:
    """Keep the first rows, of those that are not over where there are such."""
    return table._replace(rows=table.rows[: min(_MOST, len(table.rows) - table.over or _MOST)])


def _size(table: Table) -> int:
    return len(table.rows)
