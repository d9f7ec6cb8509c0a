"""O: looking for work. Each flows on its day; contacts with employers are the coaches' own, and of no person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.figures.scope import Figure
from askeleet.marking import N_
from askeleet.store.rows import listed

if TYPE_CHECKING:
    from askeleet.figures.reading import Readable
    from askeleet.figures.scope import FigureValue, Scope

FIGURES = (
    Figure(
        "documents-updated",
        "O",
        N_("Documents worked on together"),
        N_("Documents worked on together in the period; the same document counts once for each day it was worked on."),
        counts="records",
    ),
    Figure(
        "applications",
        "O",
        N_("Applications"),
        N_("Times in the period that a lead was noted as applied for, counted on the day noted for it."),
        counts="records",
    ),
    Figure(
        "interviews",
        "O",
        N_("Interviews"),
        N_("Times in the period that a lead was noted as at interview, counted on the day noted for it."),
        counts="records",
    ),
    Figure(
        "employer-contacts",
        "O",
        N_("Contacts with employers"),
        N_("Contacts of the coaches with employers on a day of the period; of one coach, the coach's own."),
        counts="records",
        is_nobodys=True,
    ),
)


def compute(store: Readable, scope: Scope) -> dict[str, FigureValue]:
    """Count them; with a coach, of people in the coach's hands on the day, and the contacts the coach made."""
    moved = "SELECT count(*) FROM lead_moves JOIN leads ON leads.id = lead_id WHERE moved_on BETWEEN :first AND :last"
    sql = f"""
        SELECT
            (SELECT count(*) FROM (
                SELECT DISTINCT document_id, worked_on FROM document_works JOIN documents ON documents.id = document_id
                WHERE worked_on BETWEEN :first AND :last AND {scope.person_in_hands("documents", "worked_on")})),
            ({moved} AND {_counted_as("applications")} AND {scope.person_in_hands("leads", "moved_on")}),
            ({moved} AND {_counted_as("interviews")} AND {scope.person_in_hands("leads", "moved_on")}),
            (SELECT count(*) FROM employer_contacts WHERE held_on BETWEEN :first AND :last
                AND (:coach IS NULL OR coach_id = :coach))
    """
    (counts,) = store.rows(sql, scope.parameters)
    return dict(zip((figure.code for figure in FIGURES), counts, strict=True))


def _counted_as(figure: str) -> str:
    """Return the condition that a move is one that a figure counts."""
    return f"state IN ({listed(vocabulary.having('lead-states', 'figure', figure))})"
