"""What each figure means, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.figures.every import FIGURES
from askeleet.language import _
from askeleet.reports.document import Column, Document, Section, listing
from askeleet.reports.wording import definition, plain_definition

if TYPE_CHECKING:
    from askeleet.figures.scope import Figure


def every() -> Document:
    """List all figures, by their letters."""
    columns = (Column("letter", ""), Column("code", _("Figure")), Column("title", _("Name"), is_wide=True))
    rows = ((figure.letter, figure.code, _(figure.title)) for figure in FIGURES)
    notes = (_("One of them: askeleet explain FIGURE"),)
    machine = {"schema": "askeleet-figures/1", "figures": [_plain(figure) for figure in FIGURES]}
    return listing("figures", _("Figures"), columns, rows, notes=notes, machine=machine)


def one(figure: Figure) -> Document:
    """Explain one figure."""
    machine = {"schema": "askeleet-figure/1", **_plain(figure), "definition": plain_definition(figure)}
    section = Section(figure.code, "", (definition(figure),), is_text=True)
    return Document("figure", f"{figure.letter} · {_(figure.title)} ({figure.code})", (section,), machine=machine)


def _plain(figure: Figure) -> dict[str, str]:
    """Return a figure as machines get it: the same in every language."""
    return {"code": figure.code, "letter": figure.letter, "title": figure.title}
