"""The index of all texts: which columns are in it, the trigger that keeps it, and finding in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from sqlite3 import Connection

    from askeleet.store import Store


class Searched(NamedTuple):
    """The columns of a table that are searched, and whose row it is, as SQL."""

    columns: tuple[str, ...]
    owner: str = "participant_id"
    gone: str | None = None  # the column with the day from which on its words are found no more


_NOBODY = "NULL"
_OF_GOAL = "(SELECT participant_id FROM goals WHERE goals.id = goal_id)"

SEARCHED = {
    "participants": Searched(("name", "municipality"), "id"),
    "episodes": Searched(("wish",)),
    "meetings": Searched(("note", "words")),
    "goals": Searched(("title",)),
    "steps": Searched(("title",), _OF_GOAL),
    "ratings": Searched(("note",), _OF_GOAL),
    "strengths": Searched(("name", "evidence")),
    "interests": Searched(("name",)),
    "leads": Searched(("title", "note")),
    "certificates": Searched(("skill",)),
    "questions": Searched(("question", "answer")),
    "scales": Searched(("question",)),
    "answers": Searched(
        ("why_not_lower", "helped", "one_up"), "(SELECT participant_id FROM scales WHERE scales.id = scale_id)"
    ),
    "referrals": Searched(("need", "note")),
    "documents": Searched(("path",)),
    "follow_ups": Searched(("note",)),
    "quotes": Searched(("words",), gone="withdrawn_on"),
    "employers": Searched(("name", "line", "municipality", "note"), _NOBODY),
    "courses": Searched(("name", "note"), _NOBODY),
}
"""What is searched, by table; what stands in somebody's way, which may tell of health, is not."""

TABLES = ("texts", "found")
"""The index and what it is about: no records."""

_BATCH = 200

# The index holds no text: to take a row out of it, its text has to be told again.
_KEPT = """CREATE TRIGGER "trail_searched" INSTEAD OF INSERT ON trail WHEN NEW.old_text IS NOT NEW.new_text BEGIN
    INSERT INTO found (found, rowid, body) SELECT 'delete', id, NEW.old_text FROM texts WHERE row_id = NEW.row_id;
    DELETE FROM texts WHERE row_id = NEW.row_id AND coalesce(NEW.new_text, '') = '';
    INSERT OR IGNORE INTO texts (table_name, row_id) SELECT NEW.table_name, NEW.row_id WHERE NEW.new_text <> '';
    INSERT INTO found (rowid, body) SELECT id, NEW.new_text FROM texts WHERE row_id = NEW.row_id;
END"""


class Hit(NamedTuple):
    """A row with a word that was sought."""

    table: str
    row_id: str
    owner: str | None  # whose; None of what is nobody's
    texts: tuple[str, ...]  # those of its columns that say anything


def triggers(connection: Connection) -> dict[str, str]:
    """Return the trigger that keeps the index, by name; none before the schema that brought it."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return {"trail_searched": _KEPT} if there.issuperset(TABLES) else {}


def body(table: str, row: str) -> str:
    """Return what is searched of a row, as SQL; NULL where nothing of its table is."""
    if table not in SEARCHED:
        return "NULL"
    columns, _owner, gone = SEARCHED[table]
    texts = " || ' ' || ".join(f"coalesce({row}.{column}, '')" for column in columns)
    return f"trim({texts})" if gone is None else f"iif({row}.{gone} IS NULL, trim({texts}), '')"


def build(connection: Connection) -> None:
    """Make the index anew from all rows: it holds what the tables hold, and nothing of what they held."""
    if not triggers(connection):
        return
    connection.execute("INSERT INTO found (found) VALUES ('delete-all')")
    connection.execute("DELETE FROM texts")
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    bodies = {table: body(table, f'"{table}"') for table in SEARCHED if table in there}
    rows = (
        f"SELECT made_at, '{table}' AS name, id FROM \"{table}\" WHERE {text} <> ''" for table, text in bodies.items()
    )
    entered = " UNION ALL ".join(rows)
    connection.execute(f"INSERT INTO texts (row_id, table_name) SELECT id, name FROM ({entered}) ORDER BY made_at")
    for table, text in bodies.items():
        texts = f'SELECT texts.id, {text} FROM texts JOIN "{table}" ON row_id = "{table}".id'
        connection.execute(f"INSERT INTO found (rowid, body) {texts}")


def tidy(connection: Connection) -> None:
    """Write the index anew without the words of rows that are gone."""
    if triggers(connection):
        connection.execute("INSERT INTO found (found) VALUES ('optimize')")


def hits(store: Store, beginnings: Sequence[str]) -> Iterator[Hit]:
    """Yield the rows that have a word for each of these beginnings, the latest entered first.

    A beginning is letters and digits alone; case and marks over letters are forgiven.
    """
    question = " ".join(f'"{beginning}"*' for beginning in beginnings)
    sql = """
        SELECT texts.id, table_name, row_id FROM found JOIN texts ON texts.id = found.rowid
        WHERE found MATCH ? AND found.rowid < ? ORDER BY found.rowid DESC LIMIT ?
    """
    before = 1 << 62
    while rows := store.rows(sql, (question, before, _BATCH)):
        before = rows[-1][0]
        yield from (_hit(store, table, row_id) for _id, table, row_id in rows)


def _hit(store: Store, table: str, row_id: str) -> Hit:
    columns, owner, _gone = SEARCHED[table]
    row = store.rows(f'SELECT {owner}, {", ".join(columns)} FROM "{table}" WHERE id = ?', (row_id,))[0]
    return Hit(table, row_id, row[0], tuple(text for text in row[1:] if text))
