"""The two tables that sections are made of: figures by name, and a breakdown with bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from askeleet import figures
from askeleet.language import _
from askeleet.reports.document import Bar, Chart, Column, Days, Hidden, Mean, Minutes, Named, Share, Table, Term

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from askeleet.figures.scope import Figure, Kind
    from askeleet.reports.document import Value

Number: TypeAlias = "float | Hidden | None"
Figures: TypeAlias = "Mapping[str, Number | Mapping[str, Number]]"
"""The figures by code; for others than the coaches some are hidden."""


class _ByCode(dict[str, "Figure"]):
    """Figures by their codes; those of funders' profiles are read when one of them is first asked for."""

    def __missing__(self, code: str) -> Figure:
        self.update((figure.code, figure) for figure in figures.FIGURES)
        return {**self}[code]


_BY_CODE = _ByCode((figure.code, figure) for group in figures.GROUPS for figure in group.FIGURES)


def figure_of(code: str) -> Figure:
    """Return the figure with a code."""
    return _BY_CODE[code]


def is_figure(code: str) -> bool:
    """Return whether a figure that has been shown has this code."""
    return code in _BY_CODE


def figure_column(code: str, *, key: str = "", is_wide: bool = False) -> Column:
    """Return a column of a figure's values, under its title."""
    return Column(key or code, _(figure_of(code).title), is_number=True, is_wide=is_wide)


def figure_table(found: Figures, key: str, codes: Sequence[str]) -> Table:
    """Return the figures that there are, each with how many it is of, where a figure says that."""
    present = [figure_of(code) for code in codes if code in found]
    columns = [Column("figure", _("Figure"), is_wide=True), Column("value", _("Value"), is_number=True)]
    with_n = any(figure.of for figure in present)
    if with_n:
        columns.append(Column("n", "n", is_number=True))
    drawn = tuple(_row(found, figure, with_n=with_n) for figure in present)
    return Table(key, tuple(columns), drawn)


def breakdown_table(found: Figures, code: str, of: str = "") -> Table:
    """Return a breakdown: each code that occurs with a bar and its share; the title says of how many.

    Where the figure names another as its n, one of that may be under several codes; `of` is instead of the one named.
    """
    figure, counts = figure_of(code), breakdown(found, code)
    total = _total(found, figure, counts, of)
    told = [count for count in counts.values() if count and not isinstance(count, Hidden)]
    largest = _whole_bar(told, total)
    columns = (
        Column("code", "", is_wide=True),  # the title says it
        Column("count", _("Number"), is_number=True),
        Column("share", _("Share"), is_number=True),
    )
    rows = tuple(
        (Term(figure.vocabulary, each), bar(count, largest), _share(count, total))
        for each, count in counts.items()
        if count
    )
    chart = Chart("bars", ("count",)) if told else None  # of what is all hidden there is nothing to draw
    return Table(code, columns, rows, title=_titled(figure, total), chart=chart)


def _titled(figure: Figure, total: int | Hidden) -> str:
    if isinstance(total, Hidden):
        return _(figure.title)
    return _("{figure} (n = {n})").format(figure=_(figure.title), n=total)


def _total(found: Figures, figure: Figure, counts: Mapping[str, int | Hidden], of: str) -> int | Hidden:
    """Return how many a breakdown is of; where one of its parts is hidden only another figure may tell it."""
    if figure.of:
        return whole(found, of or figure.of)
    hidden = next((count for count in counts.values() if isinstance(count, Hidden)), None)
    if hidden:
        return whole(found, of or figure.whole) if of or figure.whole else hidden
    return sum(count for count in counts.values() if not isinstance(count, Hidden))


def _share(count: int | Hidden, total: int | Hidden) -> Value:
    if isinstance(count, Hidden):
        return count
    return total if isinstance(total, Hidden) else Share(count / total)


def bar(count: int | Hidden, of: int) -> Value:
    """Return a count with a bar; what is hidden has none."""
    return count if isinstance(count, Hidden) else Bar(count, of)


def _whole_bar(counts: Sequence[int], total: int | Hidden) -> int:
    """Return what the longest bar would stand for: the largest count, or all where none is larger than another."""
    largest = max(counts, default=0)
    return total if len({*counts}) == 1 and not isinstance(total, Hidden) else largest


def breakdown(found: Figures, code: str) -> Mapping[str, int | Hidden]:
    """Return a breakdown's numbers by code.

    Raises:
        TypeError: if the figure is no breakdown.
    """
    return {part: count if isinstance(count, Hidden) else int(count or 0) for part, count in means(found, code).items()}


def means(found: Figures, code: str) -> Mapping[str, Number]:
    """Return numbers by code; none where the figure is hidden as a whole.

    Raises:
        TypeError: if the figure is one number.
    """
    value = found[code]
    if isinstance(value, Hidden):
        return {}
    if value is None or isinstance(value, int | float):
        raise TypeError(code, value)
    return value


def whole(found: Figures, code: str) -> int | Hidden:
    """Return a count.

    Raises:
        TypeError: if the figure is no whole number.
    """
    value = found[code]
    if not isinstance(value, int | Hidden):
        raise TypeError(code, value)
    return value


def value(found: Figures, code: str) -> Value:
    """Return a figure as it is shown."""
    return shown(code, found[code])


def shown(code: str, value: Number | Mapping[str, Number]) -> Value:
    """Return a value as its figure is shown.

    Raises:
        TypeError: if it is a breakdown.
    """
    if isinstance(value, Hidden):
        return value
    if not (value is None or isinstance(value, int | float)):
        raise TypeError(code, value)
    return _KINDS[figure_of(code).shown_as](value)


def _row(found: Figures, figure: Figure, *, with_n: bool) -> tuple[Value, ...]:
    row = (Named(figure.code, _(figure.title)), value(found, figure.code))
    return (*row, whole(found, figure.of) if figure.of else None) if with_n else row


def _count(number: float | None) -> int | None:
    return None if number is None else int(number)


def _minutes(number: float | None) -> Minutes | None:
    return None if number is None else Minutes(int(number))


_KINDS: dict[Kind, Callable[[float | None], Value]] = {
    "count": _count,
    "share": Share,
    "mean": Mean,
    "days": Days,
    "minutes": _minutes,
}
"""What a figure is read as, by how it is shown."""
