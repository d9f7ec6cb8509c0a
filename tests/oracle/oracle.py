"""The report's figures once more, written apart from the program and from the definitions alone.

Rows as they lie in the caseload file go into DuckDB, and every figure is one question in SQL under the sentence that
defines it, in the file of its group. Nothing here comes from `askeleet.figures`: where the two agree, two readers of
the definitions agree.

A group has NUMBERS, by code; BREAKDOWNS, with their keys, of whose answers each is counted at its `key`; BY_KEY,
likewise, with what is reckoned of the answers at each `key`; HIDDEN, when one of these is none at all; TABLES that it
reads; and WORDS of its own. A question is asked for many scopes at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import duckdb
from oracle import (
    attainment,
    contacts,
    courses,
    esf,
    exits,
    feedback,
    first_contact,
    flow,
    follow_ups,
    gaps,
    goals,
    job_search,
    people,
    profile,
    quality,
    questions,
    referrals,
    scales,
    scope,
    ways_on,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from oracle.scope import Asked

    from askeleet.store import Store

    Rows = Mapping[str, Sequence[Mapping[str, Any]]]
    Value = float | Mapping[str, float | None] | None

GROUPS = (
    scope,
    ways_on,
    flow,
    people,
    contacts,
    gaps,
    first_contact,
    goals,
    attainment,
    scales,
    job_search,
    courses,
    referrals,
    exits,
    follow_ups,
    profile,
    feedback,
    quality,
    questions,
    esf,
)


def _of_all(name: str) -> dict[str, Any]:
    return {key: value for group in GROUPS for key, value in getattr(group, name, {}).items()}


TABLES, NUMBERS, BREAKDOWNS, BY_KEY, HIDDEN = map(_of_all, ("TABLES", "NUMBERS", "BREAKDOWNS", "BY_KEY", "HIDDEN"))
WORDS = [word for group in GROUPS for word in getattr(group, "WORDS", ())]
CODES = NUMBERS.keys() | BREAKDOWNS.keys() | BY_KEY.keys()
OF_A_COACH = {"assigned-in", "assigned-out"}


def exported(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of the caseload file as they lie there."""
    rows = {}
    for table in TABLES:
        columns = [column[1] for column in store.rows(f"PRAGMA table_info({table})")]
        rows[table] = [dict(zip(columns, row, strict=True)) for row in store.rows(f"SELECT * FROM {table}")]
    return rows


def figures(rows: Rows, asked: Iterable[Asked]) -> list[dict[str, Value]]:
    """Return the figures for each of what is asked, in its order."""
    everything = list(asked)
    found: list[dict[str, Value]] = [{} for _ in everything]
    with duckdb.connect() as database:
        _load(database, rows, everything)
        for code, question in NUMBERS.items():
            for place, value in database.execute(f"SELECT s.place, ({question}) FROM scopes s").fetchall():
                if everything[place].coach or code not in OF_A_COACH:
                    found[place][code] = value
        _answer_by_key(database, found)
    return found


def _answer_by_key(database: duckdb.DuckDBPyConnection, found: Sequence[dict[str, Value]]) -> None:
    counted = {code: (keys, 0, "count(*)", question) for code, (keys, question) in BREAKDOWNS.items()}
    reckoned = {code: (keys, None, sql, f"SELECT * {rows}") for code, (keys, sql, rows) in BY_KEY.items()}
    for code, (keys, none, sql, question) in (counted | reckoned).items():
        for figure in found:
            figure[code] = dict.fromkeys(keys.split(), none)
        by_key = f"SELECT s.place, t.key, {sql} FROM scopes s, LATERAL ({question}) t GROUP BY ALL"
        for place, key, value in database.execute(by_key).fetchall():
            found[place][code][key] = value
    for code, hidden in HIDDEN.items():
        for (place,) in database.execute(f"SELECT s.place FROM scopes s WHERE {hidden}").fetchall():
            found[place][code] = None


def _load(database: duckdb.DuckDBPyConnection, rows: Rows, asked: Sequence[Asked]) -> None:
    for table, definition in TABLES.items():
        database.execute(f"CREATE TABLE {table} ({definition})")
        columns = [each.split()[0].strip('"') for each in definition.split(",")]
        _insert(database, table, [[row.get(column) for column in columns] for row in rows.get(table, ())])
    database.execute(
        "CREATE TABLE scopes (place INT, first_day DATE, last_day DATE, today DATE, coach TEXT, since DATE, "
        "success TEXT[], people TEXT, days INT, in_person INT, "
        "stand_day DATE AS (least(last_day, today)))"
    )
    _insert(database, "scopes", [[place, *scope] for place, scope in enumerate(asked)])
    for word in WORDS:
        database.execute(f"CREATE {word}")


def _insert(database: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Sequence[Any]]) -> None:
    if rows:
        places = ", ".join(f"({', '.join('?' * len(row))})" for row in rows)
        database.execute(f"INSERT INTO {table} VALUES {places}", [value for row in rows for value in row])
