"""What each figure means, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures import FIGURES
from askeleet.language import _
from askeleet.reports.document import Column, Document, Section, listing

if TYPE_CHECKING:
    from askeleet.figures.scope import Figure


def every() -> Document:
    """List all figures, by their letters."""
    columns = (Column("letter", ""), Column("code", _("Figure")), Column("title", _("Name"), is_wide=True))
    rows = ((figure.letter, figure.code, _(figure.title)) for figure in FIGURES)
    return listing("figures", _("Figures"), columns, rows, notes=(_("One of them: askeleet explain FIGURE"),))


def one(figure: Figure) -> Document:
    """Explain one figure."""
    machine = {"schema": "askeleet-figure/1", "code": figure.code, "letter": figure.letter}
    section = Section(figure.code, "", (_(figure.definition),))
    return Document("figure", f"{figure.letter} · {_(figure.title)} ({figure.code})", (section,), machine=machine)
