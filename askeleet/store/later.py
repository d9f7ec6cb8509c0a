"""What entries of the trail after a given one are about: the days of the rows that they changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.store import Store

WHENEVER = ""
"""Stands for the day of a row that has none and may count on any."""

_DAYS_OF_ANOTHER = {
    "attendances": ("course_sessions", "session_id", "held_on"),
    "levels": ("goals", "goal_id", "set_on"),
}
"""Tables whose rows have no day but that of what they belong to: its table, how they name it, its day."""


class Images(NamedTuple):
    """A row before and after a change; empty where it was not there."""

    table: str
    old: Mapping[str, Any]
    new: Mapping[str, Any]


def days_touched(store: Store, entry: int, last: str, late: int) -> Mapping[str, int]:
    """Return the days up to a last one (ISO) that entries after one are about, each with the latest of those entries.

    Only days count that were over for so many days when they were touched: very many rows are told from few by that.
    Where a row only went on (an end was noted, something that was empty was filled in with it) it is about the day
    that was noted, not about those that it had already.
    """
    import json  # noqa: PLC0415  (only where something was changed late)

    sql = f"""
        SELECT change_id, table_name, old, new
        FROM change_rows JOIN (SELECT id AS number, date(made_at, :late) AS latest FROM changes) ON number = change_id
        WHERE change_id > :entry AND row_id IS NOT NULL
          AND CASE table_name {_may_be_early(store)} ELSE op = 'update' END
        ORDER BY change_rows.id
    """
    asked = {"entry": entry, "last": last, "late": f"-{late} days"}
    return {
        day: number
        for number, table, old, new in store.rows(sql, asked)
        for day in _days(store, Images(table, json.loads(old or "{}"), json.loads(new or "{}")))
        if day <= last
    }


def _may_be_early(store: Store) -> str:
    """Return, as cases of SQL by table, that a row of the trail has a day up to the last one; quickly for very many."""
    columns = """
        SELECT made.name, column.name FROM sqlite_schema AS made, pragma_table_info(made.name) AS column
        WHERE made.type = 'table' AND column.name GLOB '*_on' AND made.name NOT IN ('participants', 'erasures')
    """
    days: dict[str, list[str]] = {}
    for table, column in store.rows(columns):
        of_table = days.setdefault(table, ["'~'"])  # after all days
        of_table += [f"coalesce(json_extract({image}, '$.{column}'), '~')" for image in ("old", "new")]
    cases = {table: f"min({', '.join(found)}) <= min(:last, latest)" for table, found in days.items()}
    cases |= {**dict.fromkeys(_DAYS_OF_ANOTHER, "TRUE"), "erasures": "FALSE"}
    return " ".join(f"WHEN '{table}' THEN {case}" for table, case in cases.items())


def _days(store: Store, row: Images) -> Iterator[str]:
    known = row.new or row.old
    days = {name for name in {**row.old, **row.new} if name.endswith("_on") and name != "born_on"}
    if row.table in _DAYS_OF_ANOTHER:
        yield _day_of_another(store, row.table, known)
    elif row.table == "participants" or not days:
        yield from [WHENEVER] if row.old and row.new else ()  # one who came or went has stays
    else:
        told = _told(row, days)
        yield from (image[name] for image in (row.old, row.new) for name in told if image.get(name))


def _told(row: Images, days: set[str]) -> set[str]:
    """Return the names of the days that a change is about."""
    if not (row.old and row.new):
        return days
    changed = {name for name, value in row.new.items() if value != row.old.get(name)} - {"rev"}
    went_on = all(row.old.get(name) is None for name in changed - days)
    return changed & days if changed & days and went_on else days


def _day_of_another(store: Store, table: str, row: Mapping[str, Any]) -> str:
    parent, key, day = _DAYS_OF_ANOTHER[table]
    found = store.row(f"SELECT {day} FROM {parent} WHERE id = ?", (row[key],))
    return str(found[0]) if found else WHENEVER
