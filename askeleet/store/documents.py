"""Queries about documents and the work on them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from askeleet.domain.document import Document, Work
from askeleet.store.rows import from_rows, listed, selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from askeleet.store import Store


def works(store: Store, document_id: str) -> Sequence[Work]:
    """Return the days a document was worked on together, oldest first."""
    sql = f"SELECT {selection(Work)} FROM document_works WHERE document_id = ? ORDER BY worked_on, number"
    return from_rows(Work, store.rows(sql, (document_id,)))


def last_worked(store: Store, participant_id: str) -> dict[str, date]:
    """Return the latest day of work by document, of those of a person that were worked on."""
    sql = """
        SELECT document_id, max(worked_on) FROM document_works JOIN documents ON documents.id = document_id
        WHERE participant_id = ? GROUP BY document_id
    """
    return {document: date.fromisoformat(day) for document, day in store.rows(sql, (participant_id,))}


def of_kinds(store: Store, participant_id: str, kinds: Iterable[str]) -> Sequence[Document]:
    """Return a person's documents of some kinds by number."""
    sql = f"""
        SELECT {selection(Document)} FROM documents
        WHERE participant_id = ? AND kind IN ({listed(kinds)}) ORDER BY number
    """
    return from_rows(Document, store.rows(sql, (participant_id,)))
