"""The few shapes that everything shown is made of, and that every renderer can draw.

A document is sections, a section is a title with paragraphs, facts and tables, a table is columns and rows, and
a cell is a typed value: the type says how people read it, the bare value is what machines get.
Keys are for machines and never translated; titles, headings and sentences are already in the reader's language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping  # noqa: TC003  (a part of Document)
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from askeleet.domain.names import initials
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from askeleet.domain.record import Record
    from askeleet.domain.release import Release


class Share(NamedTuple):
    """A rate from 0 to 1; None where there is nothing to divide by."""

    value: float | None


class Mean(NamedTuple):
    """A mean or a median, read with one decimal; None where there is nothing to count."""

    value: float | None


class Minutes(NamedTuple):
    """A length of time in minutes, read as hours and minutes."""

    value: int


class Days(NamedTuple):
    """A number of days, whole or halved by a median; None where there is nothing to count."""

    value: float | None


class Term(NamedTuple):
    """A code of a vocabulary, if any: machines get the code, people its label."""

    vocabulary: str
    code: str | None


class Ordinal(NamedTuple):
    """A number that is a name: nothing separates its thousands."""

    value: int


class Bar(NamedTuple):
    """A count or a mean with a bar: how much it is of the largest it is drawn beside."""

    value: float
    of: int


class Progress(NamedTuple):
    """How many of so many are done, read as a short bar."""

    done: int
    of: int


class Mark(NamedTuple):
    """Where a waypoint stands on a path: behind, under way or ahead; a detour is drawn beside the line."""

    value: str
    is_detour: bool = False


class Weekday(NamedTuple):
    """A day that people read with its weekday, and without its year where that goes without saying."""

    value: date
    is_short: bool = False


class Time(NamedTuple):
    """A time of day, kept as HH:MM."""

    value: str


class Moment(NamedTuple):
    """A moment, which people read in their own time to the minute."""

    value: datetime


class Hidden(NamedTuple):
    """A number that is not told, so that nobody can be told from few; it looks the same whyever it is hidden."""

    fewer_than: int  # people, of whom no number is told

    @property
    def value(self) -> str:
        """What machines get: a word, for null says that there is nothing to tell."""
        return "hidden"


class Named(NamedTuple):
    """Something with a key for machines and a name for people, and a short one for where there is little room."""

    key: str
    name: str
    short: str = ""


Value: TypeAlias = (
    str | int | date | Share | Mean | Minutes | Days | Term | Ordinal | Bar | Progress | Mark | Weekday | Time
    | Moment | Hidden | Named | None
)  # fmt: skip


class Column(NamedTuple):
    """A column: its key for machines, its heading for people; numbers stand on the right."""

    key: str
    heading: str
    is_number: bool = False
    is_wide: bool = False  # may be broken over several lines; others are never cut
    may_be_beneath: bool = False  # stands under its row where it would be squeezed beside the others
    is_named_beneath: bool = False  # there its heading stands before what it says
    may_go: bool = False  # is left out on a terminal that is too narrow for all
    is_in_rule: bool = False  # the name of the rule over a row says it: people are not told again


class Chart(NamedTuple):
    """How a table may be drawn as well: numbers of each row over what its first column says."""

    kind: Literal[
        "bars", "lines", "change"
    ]  # beside names, up to a mark if there is a second; over time; from the first column drawn to the second
    of: tuple[str, ...]  # the keys of the columns that are drawn


class Table(NamedTuple):
    """Rows of values under columns."""

    key: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    title: str = ""
    rules: tuple[tuple[int, str], ...] = ()  # before which rows, the first among them, a rule with a name is drawn
    is_headed: bool = True  # no: under rules its rows speak for themselves
    over: int = 0  # how many rows, the last ones, tell of what is over
    is_path: bool = False  # is drawn as one line from the first row to the last: when, mark, what, and what it was
    chart: Chart | None = None  # a renderer that cannot draw it lets the numbers speak

    @property
    def spans(self) -> Iterator[tuple[str, slice]]:
        """Each rule's name and where its rows stand; where there are no rules, all of them under no name."""
        ends = (*(first for first, _name in self.rules[1:]), None)
        for (first, name), end in zip(self.rules or ((0, ""),), ends, strict=True):
            yield name, slice(first, end)

    def telling(self) -> Table:
        """Return the table without the columns that have no value in any row, but with the first; of no rows, all."""
        filled = {
            column.key for column, *values in zip(self.columns, *self.rows, strict=True) if any(map(_says, values))
        }
        return self.keeping(lambda column: column is self.columns[0] or column.key in filled) if self.rows else self

    def keeping(self, wanted: Callable[[Column], bool]) -> Table:
        """Return the table with the wanted ones of its columns."""
        kept = [place for place, column in enumerate(self.columns) if wanted(column)]
        if len(kept) == len(self.columns):
            return self
        columns = tuple(self.columns[place] for place in kept)
        return self._replace(columns=columns, rows=tuple(tuple(row[place] for place in kept) for row in self.rows))


class Fact(NamedTuple):
    """One value beside its name, as on a card."""

    key: str
    name: str
    value: Value


class Section(NamedTuple):
    """A titled part: paragraphs first, then facts, then tables; any of them may be empty.

    Its paragraphs are what is said about the record, unless the section is a text: then they are the record itself.
    """

    key: str
    title: str
    paragraphs: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    tables: tuple[Table, ...] = ()
    is_text: bool = False
    more: str = ""  # what people are told under it: that there is more, and where
    is_quiet: bool = False  # explains the other sections: said to people only, and on a terminal dimly


class Document(NamedTuple):
    """A whole report, list or card."""

    key: str
    title: str
    sections: tuple[Section, ...]
    notes: tuple[str, ...] = ()  # said under everything, quietly
    machine: Mapping[str, Any] | None = None  # what JSON is to be, where it is not simply the sections
    release: Release | None = None  # what is kept of it when it leaves the house in a file
    aside: tuple[str, ...] = ()  # said to whoever asks for it, and never in it


def listing(
    key: str,
    title: str,
    columns: tuple[Column, ...],
    rows: Iterable[tuple[Value, ...]],
    *,
    notes: tuple[str, ...] = (),
    machine: Mapping[str, Any] | None = None,
    if_none: str = "",
) -> Document:
    """Return a document that is one table; where it has no rows, people read the one sentence instead, if given."""
    section = Section(key, "", tables=(Table(key, columns, tuple(rows)),))
    if section.tables[0].rows or not if_none:
        return Document(key, title, (section,), notes, machine=machine)
    nothing = {"schema": f"askeleet-{key}/1", "sections": [machine_section(section)]}
    return Document(key, "", (Section(key, "", paragraphs=(if_none,)),), notes, machine=machine or nothing)


def facts(*rows: tuple[str, str, Value]) -> tuple[Fact, ...]:
    """Return facts by key, name and value; those of which nothing is known are left out."""
    return tuple(Fact(*row) for row in rows if raw(row[2]) not in {None, ""})


def who(number: int, name: str, *, discreet: bool = False) -> str:
    """Return how people name a person: number and name, or initials on a screen that others see."""
    return f"{number} {initials(name) if discreet else name}"


def plain(record: Record) -> dict[str, Any]:
    """Return a record's facts as machines get them, without what only the file knows it by."""
    hidden = {
        "id",
        "rev",
        "fold",
        "participant_id",
        "episode_id",
        "coach_id",
        "goal_id",
        "strength_id",
        "employer_id",
        "lead_id",
        "document_id",
        "course_id",
        "session_id",
    }
    known = {name: value for name, value in record.values().items() if name not in hidden}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in known.items()}


def raw(value: Value) -> str | float | None:
    """Return a value as machines get it: the code, the number, the day as ISO text."""
    match value:
        case date():
            return value.isoformat()
        case Term() | Named():
            return value.code if isinstance(value, Term) else value.key
        case Weekday() | Moment():
            return value.value.isoformat()
        case Progress():
            return f"{value.done}/{value.of}"
        case Time() | Share() | Mean() | Minutes() | Days() | Ordinal() | Bar() | Mark() | Hidden():
            return value.value
        case _:
            return value


def _says(value: Value) -> bool:
    """Return whether there is a value, be it a measure that has nothing to be counted from."""
    return raw(value) not in {None, ""} or isinstance(value, Share | Mean | Days)


def machine_section(section: Section) -> dict[str, Any]:
    """Return a section as machines get it: keys and raw values, no titles."""
    facts = {fact.key: raw(fact.value) for fact in section.facts}
    tables = {table.key: [_machine_row(table, row) for row in table.rows] for table in section.tables}
    return {"key": section.key, **({"facts": facts} if facts else {}), "tables": tables}


def _machine_row(table: Table, row: tuple[Value, ...]) -> dict[str, Any]:
    return {column.key: raw(value) for column, value in zip(table.columns, row, strict=True)}
