"""The two tables that sections are made of: figures by name, and a breakdown with bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from askeleet.figures import FIGURES
from askeleet.language import _
from askeleet.reports.document import Bar, Column, Days, Mean, Minutes, Named, Share, Table, Term

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from askeleet.figures.scope import Number
    from askeleet.reports.document import Value

Figures: TypeAlias = "Mapping[str, Number]"

_TITLES = {figure.code: figure.title for figure in FIGURES}


def figure_table(found: Figures, key: str, rows: Mapping[str, str | None]) -> Table:
    """Return the figures that there are, each with the figure that says how many it is of, where one does."""
    present = {code: of for code, of in rows.items() if code in found}
    columns = [Column("figure", _("Figure"), is_wide=True), Column("value", _("Value"), is_number=True)]
    with_n = any(present.values())
    if with_n:
        columns.append(Column("n", "n", is_number=True))
    drawn = tuple(_row(found, code, of, with_n=with_n) for code, of in present.items())
    return Table(key, tuple(columns), drawn)


def breakdown_table(found: Figures, code: str, vocabulary: str) -> Table:
    """Return a breakdown: each code that occurs with a bar and its share; the title says of how many."""
    counts = breakdown(found, code)
    total, largest = sum(counts.values()), max(counts.values(), default=0)
    columns = (
        Column("code", "", is_wide=True),  # the title says it
        Column("count", _("Number"), is_number=True),
        Column("share", _("Share"), is_number=True),
    )
    rows = tuple(
        (Term(vocabulary, each), Bar(count, largest), Share(count / total)) for each, count in counts.items() if count
    )
    return Table(code, columns, rows, title=_("{figure} (n = {n})").format(figure=_(_TITLES[code]), n=total))


def breakdown(found: Figures, code: str) -> Mapping[str, int]:
    """Return a breakdown's numbers by code."""
    value = found[code]
    return value if value is not None and not isinstance(value, int | float) else {}


def whole(found: Figures, code: str) -> int:
    """Return a count."""
    value = found[code]
    return value if isinstance(value, int) else 0


def _row(found: Figures, code: str, of: str | None, *, with_n: bool) -> tuple[Value, ...]:
    shown = (Named(code, _(_TITLES[code])), _shown(code, found[code]))
    return (*shown, whole(found, of) if of else None) if with_n else shown


def _shown(code: str, value: Number) -> Value:
    number = value if value is None or isinstance(value, int | float) else None
    for part, kind in _KINDS.items():
        if part in code:
            return kind(number)
    return number if number is None else int(number)


def _minutes(number: float | None) -> Minutes:
    return Minutes(int(number or 0))


_KINDS: dict[str, Callable[[float | None], Value]] = {
    "rate": Share,
    "-days": Days,
    "-mean": Mean,
    "-median": Mean,
    "minutes-": _minutes,
}
"""How a figure is read, by a part of its code; every other one is a count."""
