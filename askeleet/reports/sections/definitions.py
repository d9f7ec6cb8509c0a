"""What the figures of a report mean, said under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.profiles.sections import groups
from askeleet.reports.document import Fact, Named, Section
from askeleet.reports.wording import definition, title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.profiles.profile import Profile
    from askeleet.reports.document import Table

_WITHIN = {"life-areas": ("life-areas-first-mean", "life-areas-latest-mean")}
"""Figures that a table shows in columns which are not called by their codes."""


def section(shown: Sequence[Section], rules: Profile) -> Section:
    """Say of each figure that the sections show what exactly it counts, by the rules of the profile."""
    named = {code for each in shown for table in each.tables for code in _codes(table)}
    every = (figure for group in groups(rules) for figure in group.FIGURES)
    facts = (Fact(each.code, title(each, rules), definition(each, rules)) for each in every if each.code in named)
    return Section("definitions", _("What the figures mean"), facts=tuple(facts), is_quiet=True)


def _codes(table: Table) -> Iterator[str]:
    """Yield what may be the code of a figure: the table's own, its columns', and those that its rows are named by."""
    yield table.key
    yield from _WITHIN.get(table.key, ())
    yield from (column.key for column in table.columns)
    yield from (row[0].key for row in table.rows if isinstance(row[0], Named))
