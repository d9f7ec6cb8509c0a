"""A table of indicators by gender, as funders of the European Union want them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import language, vocabulary
from askeleet.language import _
from askeleet.marking import N_
from askeleet.reports.document import Column, Hidden, Named, Table
from askeleet.reports.sections.rows import breakdown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.figures.scope import Figure
    from askeleet.reports.document import Value
    from askeleet.reports.sections.rows import Figures

_GENDERS = {"woman": N_("Women"), "man": N_("Men"), "non-binary": N_("Non-binary"), "unknown": N_("Not told")}


def by_gender(found: Figures, key: str, figures: Sequence[Figure], title: str) -> Table:
    """Return a row an indicator: its name and its official code, if any, a column each gender, and all together."""
    genders = list(
        dict.fromkeys(gender for figure in figures for gender in breakdown(found, figure.code) if gender != "total")
    )
    columns = (
        Column("figure", _("Indicator"), is_wide=True),
        Column("code", _("Code")),
        *(Column(gender, _heading(gender), is_number=True) for gender in genders),
        Column("total", _("Total"), is_number=True),
    )
    return Table(key, columns, tuple(_row(found, figure, genders) for figure in figures), title=title)


def together(found: Figures, code: str) -> int | Hidden:
    """Return an indicator of all genders together; it may be told where single ones may not."""
    counts = breakdown(found, code)
    return counts.get("total", sum(count for count in counts.values() if not isinstance(count, Hidden)))


def _row(found: Figures, figure: Figure, genders: Sequence[str]) -> tuple[Value, ...]:
    counts = breakdown(found, figure.code)
    numbers = (counts.get(gender, 0) for gender in genders)
    code = figure.code.upper() if figure.code.isalnum() else None
    return (Named(figure.code, _(figure.title)), code, *numbers, together(found, figure.code))


def _heading(gender: str) -> str:
    return _(_GENDERS[gender]) if gender in _GENDERS else vocabulary.label("genders", gender, language.active())
