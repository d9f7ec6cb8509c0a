"""What feedback says, which is nobody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.feedback import FEWEST
from askeleet.language import _
from askeleet.reports.document import Column, Section, Table, Term
from askeleet.reports.sections.rows import figure_table, means, shown

if TYPE_CHECKING:
    from askeleet.reports.sections.rows import Figures


def section(found: Figures) -> Section | None:
    """Show the answers, where there are any; of few only how many."""
    if not found.get("feedback-n"):
        return None
    is_hidden = found["feedback-means"] is None
    codes = ("feedback-n",) if is_hidden else ("feedback-n", "feedback-nps")
    said = (_("What they say is shown from {fewest} answers on.").format(fewest=FEWEST),) if is_hidden else ()
    tables = (figure_table(found, "feedback", codes), *(() if is_hidden else (_items(found),)))
    return Section("feedback", _("Feedback"), said, tables=tables)


def _items(found: Figures) -> Table:
    columns = (Column("item", _("From 1 to 5"), is_wide=True), Column("mean", _("Mean"), is_number=True))
    rows = tuple(
        (Term("feedback-items", item), shown("feedback-means", mean))
        for item, mean in means(found, "feedback-means").items()
    )
    return Table("feedback-means", columns, rows)
