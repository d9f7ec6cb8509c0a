"""A person's documents: on the person's page, and as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet.domain.document import Document
from askeleet.language import _
from askeleet.reports.document import Column, Section, Table, Term, plain
from askeleet.store import documents, goals, numbered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askeleet.domain.participant import Participant
    from askeleet.store import Store


def section(store: Store, participant: Participant, *, discreet: bool) -> Iterator[Section]:
    """Show the documents, how far each is and when it was last worked on together."""
    found, worked = numbered.of(store, Document, participant.id), documents.last_worked(store, participant.id)
    codes = _goal_codes(store, participant)
    if found:
        columns = (
            Column("code", _("Code")),
            Column("kind", _("Document"), is_wide=True),
            Column("state", _("State")),
            Column("worked_on", _("Worked on")),
            Column("goal", _("For goal")),
            Column("path", _("File"), is_wide=True, may_be_beneath=True),
        )
        rows = tuple(
            (
                each.code(participant.number),
                Term("document-kinds", each.kind),
                Term("document-states", each.state),
                worked.get(each.id),
                codes.get(each.goal_id or ""),
                None if discreet else each.path,
            )
            for each in found
        )
        yield Section("documents", _("Documents"), tables=(Table("documents", columns, rows),))


def records(store: Store, participant: Participant, *, discreet: bool) -> list[dict[str, Any]]:
    """Return a person's documents with the work on them as plain values; what is not to be seen is null."""
    codes = _goal_codes(store, participant)
    return [
        {
            "code": each.code(participant.number),
            **plain(each),
            "goal": codes.get(each.goal_id or ""),
            **({"path": None} if discreet else {}),
            "works": [plain(work) | ({"note": None} if discreet else {}) for work in documents.works(store, each.id)],
        }
        for each in numbered.of(store, Document, participant.id)
    ]


def _goal_codes(store: Store, participant: Participant) -> dict[str, str]:
    return {goal.id: f"{participant.number}g{goal.number}" for goal in goals.of(store, participant.id)}
