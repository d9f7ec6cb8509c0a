"""Figures as others than the coaches read them: with a sign in place of what is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures.relations import ALL, BY_GENDER, numbers
from askeleet.language import plural
from askeleet.reports.document import Hidden

if TYPE_CHECKING:
    from askeleet.figures.published import View
    from askeleet.figures.scope import FigureValue
    from askeleet.reports.sections.rows import Figures, Number


def with_hidden(view: View, smallest: int) -> Figures:
    """Return the figures of a view with what it hides; indicators by gender have their sum besides."""
    sums = {part[0]: number for part, number in numbers(view.found).items() if part[0] in BY_GENDER and part[1] == ALL}
    return {code: _told(view, code, value, sums.get(code), Hidden(smallest)) for code, value in view.found.items()}


def sign(smallest: int) -> str:
    """Return what is said under a report of the sign that stands for what is hidden."""
    return plural(
        "… : fewer than {count} person, or hidden so that it cannot be computed.",
        "… : fewer than {count} people, or hidden so that it cannot be computed.",
        smallest,
    )


def _told(view: View, code: str, value: FigureValue, total: int | None, hidden: Hidden) -> Number | dict[str, Number]:
    if value is None or isinstance(value, int | float):
        return hidden if (code, "") in view.hidden else value
    parts = value if total is None else {**value, ALL: total}
    return {part: hidden if (code, part) in view.hidden else number for part, number in parts.items()}
