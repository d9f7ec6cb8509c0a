"""Who was there, came and went, and how many people that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.reports.document import Hidden, Section
from askeleet.reports.sections.rows import figure_table, whole

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures

_CODES = (
    "open-at-start",
    "entered",
    "entered-first",
    "entered-returning",
    "assigned-in",
    "exited",
    "assigned-out",
    "open-at-end",
    "served",
    "cumulative",
)

_MOVED = ("open-at-start", "entered", "assigned-in", "exited", "assigned-out", "open-at-end")


def section(found: Figures) -> Section:
    """Show the flow of stays and the people behind it."""
    return Section("flow", _("Clients"), _balance(found), tables=(figure_table(found, "flow", _CODES),))


def _balance(found: Figures) -> tuple[str, ...]:
    """Say how the stays add up; nothing where one of the numbers is hidden."""
    moved = [whole(found, code) if code in found else 0 for code in _MOVED]
    numbers = [number for number in moved if not isinstance(number, Hidden)]
    if len(numbers) < len(moved):
        return ()
    start, entered, taken, exited, given, end = numbers
    said = _("Stays: {start} + {entered} − {exited} = {end}")
    return (said.format(start=start, entered=entered + taken, exited=exited + given, end=end),)
