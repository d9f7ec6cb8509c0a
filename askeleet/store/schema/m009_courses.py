"""Courses, their sessions, who joined and who was there."""

from __future__ import annotations

from askeleet.store.schema.columns import KEPT, is_day

STATEMENTS = (
    f"""
    CREATE TABLE courses (                     -- of a group; nobody is named in them
        id TEXT PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,        -- permanent, what people type: c3
        name TEXT NOT NULL CHECK (name <> ''),
        fold TEXT NOT NULL,                    -- the name as it is compared
        from_on TEXT {is_day("from_on")},
        until_on TEXT {is_day("until_on")},
        topics TEXT,                           -- vocabulary topics, a space between
        note TEXT,
        {KEPT},
        CHECK (until_on >= from_on)
    ) STRICT
    """,
    f"""
    CREATE TABLE course_sessions (
        id TEXT PRIMARY KEY,
        course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts within the course: c3s2
        held_on TEXT NOT NULL {is_day("held_on")},
        coach_id TEXT REFERENCES coaches (id) ON DELETE RESTRICT,  -- who held it
        start_time TEXT,                       -- HH:MM
        minutes INTEGER CHECK (minutes BETWEEN 0 AND 720),
        topics TEXT,                           -- vocabulary topics, a space between
        {KEPT},
        UNIQUE (course_id, number)
    ) STRICT
    """,
    "CREATE INDEX course_sessions_day ON course_sessions (held_on, coach_id, minutes)",
    f"""
    CREATE TABLE course_members (              -- who joined a course
        id TEXT PRIMARY KEY,
        course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE RESTRICT,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        joined_on TEXT NOT NULL {is_day("joined_on")},
        left_on TEXT {is_day("left_on")},      -- the last day in it
        {KEPT},
        UNIQUE (course_id, participant_id),
        CHECK (left_on >= joined_on)
    ) STRICT
    """,
    "CREATE INDEX course_members_person ON course_members (participant_id)",
    f"""
    CREATE TABLE attendances (                 -- who of a course was at a session and who was not
        id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES course_sessions (id) ON DELETE RESTRICT,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        was_there INTEGER NOT NULL CHECK (was_there IN (0, 1)),
        {KEPT},
        UNIQUE (session_id, participant_id)
    ) STRICT
    """,
    "CREATE INDEX attendances_person ON attendances (participant_id)",
)
