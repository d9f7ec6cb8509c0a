"""O. Job search: CV updated, applications, interviews, employer contacts (counts)."""

from __future__ import annotations

TABLES = {
    "documents": "id TEXT, participant_id TEXT",
    "document_works": "document_id TEXT, worked_on DATE",
    "leads": "id TEXT, participant_id TEXT",
    "lead_moves": "lead_id TEXT, moved_on DATE, state TEXT",
    "employer_contacts": "coach_id TEXT, held_on DATE",
}

_MOVED = """FROM lead_moves m JOIN leads l ON l.id = m.lead_id WHERE m.moved_on BETWEEN s.first_day AND s.last_day
    AND is_theirs(l.participant_id, s.coach, m.moved_on)"""

NUMBERS = {
    # The same document once for each day that it was worked on.
    "documents-updated": """SELECT count(*) FROM (SELECT DISTINCT w.document_id, w.worked_on
        FROM document_works w JOIN documents d ON d.id = w.document_id
        WHERE w.worked_on BETWEEN s.first_day AND s.last_day AND is_theirs(d.participant_id, s.coach, w.worked_on))""",
    # Times, on the day noted: one lead may be applied for again.
    "applications": f"SELECT count(*) {_MOVED} AND m.state = 'applied'",
    "interviews": f"SELECT count(*) {_MOVED} AND m.state = 'interview'",
    # The coach's own.
    "employer-contacts": """SELECT count(*) FROM employer_contacts c
        WHERE c.held_on BETWEEN s.first_day AND s.last_day AND (s.coach IS NULL OR c.coach_id = s.coach)""",
}
