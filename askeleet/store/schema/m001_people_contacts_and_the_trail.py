"""What the first walk needs: people, their stays and contacts, and the trail of every change."""

from __future__ import annotations

from askeleet.store.schema.columns import KEPT, is_day

_PEOPLE = (
    f"""
    CREATE TABLE coaches (
        id TEXT PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,             -- what people type
        name TEXT NOT NULL CHECK (name <> ''),
        {KEPT}
    ) STRICT
    """,
    f"""
    CREATE TABLE participants (
        id TEXT PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,        -- permanent, what people type
        name TEXT NOT NULL CHECK (name <> ''),
        fold TEXT NOT NULL,                    -- the name without case and marks, for finding
        born_on TEXT {is_day("born_on")},
        born_year INTEGER,                     -- enough by itself
        gender TEXT,                           -- vocabulary genders
        language TEXT,                         -- vocabulary languages
        channel TEXT,                          -- vocabulary channels: how the person likes to be reached
        phone TEXT,
        email TEXT,
        municipality TEXT,
        {KEPT}
    ) STRICT
    """,
    "CREATE INDEX participants_fold ON participants (fold)",
)

_STAYS = (
    f"""
    CREATE TABLE episodes (
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        entered_on TEXT NOT NULL {is_day("entered_on")},
        referred_by TEXT,                      -- vocabulary referrers
        referred_on TEXT {is_day("referred_on")},
        unemployed_since TEXT {is_day("unemployed_since")},
        status TEXT,                           -- vocabulary statuses, at entry
        education TEXT,                        -- vocabulary education, at entry
        wish TEXT,                             -- in the person's own words
        exited_on TEXT {is_day("exited_on")}, -- still a day in the service; none while open
        exit_reason TEXT,                      -- vocabulary exit-reasons
        exit_status TEXT,                      -- vocabulary statuses, at exit
        qualification TEXT,                    -- vocabulary qualifications: gained one
        {KEPT},
        CHECK (exited_on IS NULL OR exited_on >= entered_on)
    ) STRICT
    """,
    "CREATE INDEX episodes_participant ON episodes (participant_id, entered_on, exited_on)",
    "CREATE INDEX episodes_entered ON episodes (entered_on, exited_on)",
    "CREATE INDEX episodes_exited ON episodes (exited_on, entered_on)",
    "CREATE UNIQUE INDEX episodes_open ON episodes (participant_id) WHERE exited_on IS NULL",
    f"""
    CREATE TABLE pauses (
        id TEXT PRIMARY KEY,
        episode_id TEXT NOT NULL REFERENCES episodes (id) ON DELETE RESTRICT,
        from_on TEXT NOT NULL {is_day("from_on")},
        until_on TEXT NOT NULL {is_day("until_on")},  -- both days are in the pause
        reason TEXT,                           -- vocabulary pause-reasons
        {KEPT},
        CHECK (until_on >= from_on)
    ) STRICT
    """,
    "CREATE INDEX pauses_episode ON pauses (episode_id, from_on)",
    f"""
    CREATE TABLE rhythms (
        id TEXT PRIMARY KEY,
        episode_id TEXT NOT NULL REFERENCES episodes (id) ON DELETE RESTRICT,
        from_on TEXT NOT NULL {is_day("from_on")},
        shortest INTEGER CHECK (shortest >= 0),  -- days between meetings, agreed with the person
        wished INTEGER NOT NULL CHECK (wished > 0),
        longest INTEGER NOT NULL CHECK (longest >= wished),
        {KEPT}
    ) STRICT
    """,
    "CREATE INDEX rhythms_episode ON rhythms (episode_id, from_on)",
    f"""
    CREATE TABLE assignments (
        id TEXT PRIMARY KEY,
        episode_id TEXT NOT NULL REFERENCES episodes (id) ON DELETE RESTRICT,
        coach_id TEXT NOT NULL REFERENCES coaches (id) ON DELETE RESTRICT,
        from_on TEXT NOT NULL {is_day("from_on")},
        until_on TEXT {is_day("until_on")},   -- both days are in it; none until further notice
        {KEPT},
        CHECK (until_on IS NULL OR until_on >= from_on)
    ) STRICT
    """,
    "CREATE INDEX assignments_episode ON assignments (episode_id, from_on)",
    "CREATE INDEX assignments_coach ON assignments (coach_id, from_on)",
)

_MEETINGS = (
    f"""
    CREATE TABLE meetings (
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts through the person's stays: 17m12
        coach_id TEXT REFERENCES coaches (id) ON DELETE RESTRICT,  -- who held it
        held_on TEXT NOT NULL {is_day("held_on")},  -- the day it is or was to be
        outcome TEXT NOT NULL,                 -- vocabulary outcomes; planned until it has another
        agreed_on TEXT {is_day("agreed_on")}, -- the day it was planned; none if it just happened
        start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
        minutes INTEGER CHECK (minutes BETWEEN 0 AND 720),
        channel TEXT,                          -- vocabulary channels
        initiative TEXT,                       -- vocabulary initiatives
        topics TEXT,                           -- vocabulary topics, a space between
        note TEXT,                             -- the coach's
        words TEXT,                            -- the participant's own
        {KEPT},
        UNIQUE (participant_id, number)
    ) STRICT
    """,
    """
    CREATE INDEX meetings_month
    ON meetings (held_on, outcome, channel, minutes, coach_id, participant_id, agreed_on)
    """,
    "CREATE INDEX meetings_person ON meetings (participant_id, held_on, outcome, agreed_on)",
    "CREATE INDEX meetings_plan ON meetings (held_on, participant_id) WHERE outcome = 'planned'",
)

_TRAIL = (
    """
    CREATE TABLE changes (
        id INTEGER PRIMARY KEY,
        made_at TEXT NOT NULL,                 -- UTC
        made_by TEXT,                          -- coaches.id
        command TEXT NOT NULL,                 -- its name, never its arguments
        kind TEXT NOT NULL CHECK (kind IN ('command', 'undo', 'redo', 'schema')),
        target INTEGER REFERENCES changes (id),  -- the command that was undone or redone
        link TEXT NOT NULL                     -- digest over the link before and the digests of its rows
    ) STRICT
    """,
    "CREATE INDEX changes_target ON changes (target) WHERE target IS NOT NULL",
    """
    CREATE TABLE change_rows (
        id INTEGER PRIMARY KEY,
        change_id INTEGER NOT NULL REFERENCES changes (id) DEFERRABLE INITIALLY DEFERRED,
        table_name TEXT NOT NULL,
        row_id TEXT,
        op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
        old TEXT,                              -- the row before, JSON
        new TEXT,                              -- the row after, JSON
        salt TEXT,
        digest TEXT NOT NULL                   -- over the salt and everything before it
    ) STRICT
    """,
    "CREATE INDEX change_rows_change ON change_rows (change_id)",
    "CREATE INDEX change_rows_row ON change_rows (row_id)",
)

_ASIDE = (
    """
    CREATE TABLE counters (                    -- numbers already given; outside the trail, never undone
        name TEXT PRIMARY KEY,                 -- participants, or meetings/ and a participants.id
        given INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE drafts (                      -- text typed but not yet saved; outside the trail, never counted
        id TEXT PRIMARY KEY,
        participant_id TEXT,                   -- whom it is about, if that was known
        command TEXT NOT NULL,
        text TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT
    ) STRICT
    """,
)

STATEMENTS = (*_PEOPLE, *_STAYS, *_MEETINGS, *_TRAIL, *_ASIDE)
