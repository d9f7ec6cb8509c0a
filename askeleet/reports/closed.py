"""What a report says where the figures of a closed period were changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet.figures import FIGURES, closed
from askeleet.language import _, plural
from askeleet.language.writing import show_date, show_days, show_minutes, show_number, show_share

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.period import Period
    from askeleet.figures.closed import Changed
    from askeleet.figures.scope import Figure, FigureValue, Scope
    from askeleet.reports.document import Document
    from askeleet.store import Store

SHOWN = 6
"""How many figures are told; of the others only how many there are."""


def with_changes(
    document: Document, files: Sequence[Store], store: Store, scope: Scope, days: int
) -> tuple[Sequence[str], Document]:
    """Return what is said of figures and months that changed since they were closed, and the report with it.

    The files are those that the report was made of, `store` is all of them. They are closed so many days after the
    last day of each.
    """
    machine = dict(document.machine or {})
    changed = closed.since_closing(files, scope, machine["figures"], days)
    months = closed.months_since_closing(files, store, scope, days)
    if not changed and not months:
        return (), document
    said = tuple(notes(changed, months))
    machine["changed_since_closing"] = _plain(changed, months)
    return said, document._replace(notes=(*said, *document.notes), machine=machine)


def notes(changed: Changed | None, months: Sequence[Period]) -> Iterator[str]:
    """Yield what people are told."""
    if changed:
        known = {figure.code: figure for figure in FIGURES}
        in_order = sorted(changed.figures.items(), key=lambda each: _is_broken_down(each[1]))
        told = [_told(known[code], *both) for code, both in in_order]
        day = show_date(changed.closed_on)
        yield _("Changed since {day}: {figures}.").format(day=day, figures=_listed(told))
        yield _("As it was then: --as-of {day}.").format(day=day)
    if months:
        numbers = ", ".join(f"{month.start.month}/{month.start.year}" for month in months)
        yield _("Closed months whose figures were changed later: {months}.").format(months=numbers)


def _listed(told: Sequence[str]) -> str:
    listed, others = ", ".join(told[:SHOWN]), len(told) - SHOWN
    if others <= 0:
        return listed
    return plural("{listed} and {count} other", "{listed} and {count} others", others, listed=listed)


def _told(figure: Figure, then: FigureValue, now: FigureValue) -> str:
    title = _(figure.title)
    return title if _is_broken_down((then, now)) else f"{title} {_shown(figure, then)} → {_shown(figure, now)}"


def _is_broken_down(values: Sequence[FigureValue]) -> bool:
    return not all(value is None or isinstance(value, int | float) for value in values)


def _shown(figure: Figure, value: FigureValue) -> str:
    if not isinstance(value, int | float):
        return "–"
    match figure.shown_as:
        case "share":
            return show_share(value)
        case "minutes":
            return show_minutes(int(value))
        case "days":
            return show_days(value)
        case shown_as:
            return show_number(value, 1 if shown_as == "mean" else 0)


def _plain(changed: Changed | None, months: Sequence[Period]) -> dict[str, Any]:
    return {
        "closed_on": changed.closed_on.isoformat() if changed else None,
        "figures": {
            code: {"then": then, "now": now} for code, (then, now) in (changed.figures if changed else {}).items()
        },
        "months": [month.start.isoformat()[:7] for month in months],
    }
