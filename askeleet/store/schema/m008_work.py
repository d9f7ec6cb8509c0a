"""Employers, which are nobody's; the leads, documents and certificates of a person."""

from __future__ import annotations

from askeleet.store.schema.columns import KEPT, is_day

STATEMENTS = (
    f"""
    CREATE TABLE employers (                   -- no participant in them, ever
        id TEXT PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,        -- permanent, what people type: e3
        name TEXT NOT NULL CHECK (name <> ''),
        fold TEXT NOT NULL,                    -- the name as it is compared
        line TEXT,                             -- what they do, in words
        municipality TEXT,
        size TEXT,                             -- vocabulary employer-sizes
        how_to_apply TEXT,
        open_applications TEXT,                -- vocabulary yes-no: whether they are welcome
        note TEXT,
        {KEPT}
    ) STRICT
    """,
    f"""
    CREATE TABLE employer_contacts (           -- when a coach was in touch with an employer
        id TEXT PRIMARY KEY,
        employer_id TEXT NOT NULL REFERENCES employers (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts within the employer: e3m2
        coach_id TEXT NOT NULL REFERENCES coaches (id) ON DELETE RESTRICT,
        held_on TEXT NOT NULL {is_day("held_on")},
        channel TEXT,                          -- vocabulary channels
        note TEXT,
        {KEPT},
        UNIQUE (employer_id, number)
    ) STRICT
    """,
    "CREATE INDEX employer_contacts_held ON employer_contacts (held_on, coach_id)",
    f"""
    CREATE TABLE leads (                       -- a firm or vacancy that somebody was told of, without pressure
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts through the person's stays: 17l1
        introduced_on TEXT NOT NULL {is_day("introduced_on")},
        title TEXT NOT NULL CHECK (title <> ''),
        employer_id TEXT REFERENCES employers (id) ON DELETE RESTRICT,
        open_application TEXT,                 -- vocabulary yes-no: nobody asked for applications
        note TEXT,
        {KEPT},
        UNIQUE (participant_id, number)
    ) STRICT
    """,
    "CREATE INDEX leads_employer ON leads (employer_id, introduced_on, participant_id)",
    f"""
    CREATE TABLE lead_moves (                  -- how a lead stood from a day on
        id TEXT PRIMARY KEY,
        lead_id TEXT NOT NULL REFERENCES leads (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts within the lead; of one day the latest stands
        moved_on TEXT NOT NULL {is_day("moved_on")},
        state TEXT NOT NULL,                   -- vocabulary lead-states
        note TEXT,                             -- with "not for me": because …
        {KEPT},
        UNIQUE (lead_id, number)
    ) STRICT
    """,
    "CREATE INDEX lead_moves_moved ON lead_moves (moved_on, state, lead_id)",
    f"""
    CREATE TABLE documents (                   -- what is worked on together; the path only, never the file
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts through the person's stays: 17d1
        noted_on TEXT NOT NULL {is_day("noted_on")},
        kind TEXT NOT NULL,                    -- vocabulary document-kinds
        state TEXT NOT NULL,                   -- vocabulary document-states
        path TEXT,
        goal_id TEXT REFERENCES goals (id) ON DELETE RESTRICT,  -- which it is for
        {KEPT},
        UNIQUE (participant_id, number)
    ) STRICT
    """,
    "CREATE INDEX documents_goal ON documents (goal_id)",
    f"""
    CREATE TABLE document_works (              -- when a document was worked on together
        id TEXT PRIMARY KEY,
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts within the document
        worked_on TEXT NOT NULL {is_day("worked_on")},
        state TEXT,                            -- vocabulary document-states: how far it came; none: as before
        note TEXT,
        {KEPT},
        UNIQUE (document_id, number)
    ) STRICT
    """,
    "CREATE INDEX document_works_worked ON document_works (worked_on, document_id)",
    f"""
    CREATE TABLE certificates (                -- a skill that somebody has, and what proves it formally
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts through the person's stays: 17c1
        noted_on TEXT NOT NULL {is_day("noted_on")},
        skill TEXT NOT NULL CHECK (skill <> ''),
        proof TEXT NOT NULL,                   -- vocabulary proofs
        exam_on TEXT {is_day("exam_on")},
        got_on TEXT {is_day("got_on")},       -- none while it is missing
        expires_on TEXT {is_day("expires_on")},
        {KEPT},
        UNIQUE (participant_id, number),
        CHECK (expires_on IS NULL OR got_on IS NULL OR expires_on > got_on)
    ) STRICT
    """,
    "CREATE INDEX certificates_expires ON certificates (expires_on)",
)
