"""The schema, as the steps that led to it; an applied step is never edited.

Column comments are part of the schema: whoever opens the file with another tool reads them there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

migrations = Migrations("askeleet")

_KEPT = """
    rev INTEGER NOT NULL CHECK (rev > 0),  -- how often the row was written
    made_at TEXT NOT NULL,                 -- when it was first typed, UTC
    made_by TEXT                           -- coaches.id of who typed it
"""


def _is_day(column: str) -> str:
    return f"CHECK ({column} IS NULL OR date({column}) = {column})"


@migrations()
def m001_people_contacts_and_the_trail(db: Database) -> None:
    """Create what the first walk needs: people, their stays and contacts, and the trail of every change."""
    for statement in (*_PEOPLE, *_STAYS, *_MEETINGS, *_TRAIL, *_ASIDE):
        db.conn.execute(statement)


@migrations()
def m002_goals_and_steps(db: Database) -> None:
    """Create goals, how they read before, and the steps to them."""
    for statement in _GOALS:
        db.conn.execute(statement)


@migrations()
def m003_views(db: Database) -> None:
    """Create the record of who looked at whom."""
    for statement in _VIEWS:
        db.conn.execute(statement)


@migrations()
def m004_rights(db: Database) -> None:
    """Create what a person's rights need: restriction, requests, erasures, and what is still counted of the erased."""
    for statement in _RIGHTS:
        db.conn.execute(statement)


_PEOPLE = (
    f"""
    CREATE TABLE coaches (
        id TEXT PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,             -- what people type
        name TEXT NOT NULL CHECK (name <> ''),
        {_KEPT}
    ) STRICT
    """,
    f"""
    CREATE TABLE participants (
        id TEXT PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,        -- permanent, what people type
        name TEXT NOT NULL CHECK (name <> ''),
        fold TEXT NOT NULL,                    -- the name without case and marks, for finding
        born_on TEXT {_is_day("born_on")},
        born_year INTEGER,                     -- enough by itself
        gender TEXT,                           -- vocabulary genders
        language TEXT,                         -- vocabulary languages
        channel TEXT,                          -- vocabulary channels: how the person likes to be reached
        phone TEXT,
        email TEXT,
        municipality TEXT,
        {_KEPT}
    ) STRICT
    """,
    "CREATE INDEX participants_fold ON participants (fold)",
)

_STAYS = (
    f"""
    CREATE TABLE episodes (
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        entered_on TEXT NOT NULL {_is_day("entered_on")},
        referred_by TEXT,                      -- vocabulary referrers
        referred_on TEXT {_is_day("referred_on")},
        unemployed_since TEXT {_is_day("unemployed_since")},
        status TEXT,                           -- vocabulary statuses, at entry
        education TEXT,                        -- vocabulary education, at entry
        wish TEXT,                             -- in the person's own words
        exited_on TEXT {_is_day("exited_on")}, -- still a day in the service; none while open
        exit_reason TEXT,                      -- vocabulary exit-reasons
        exit_status TEXT,                      -- vocabulary statuses, at exit
        qualification TEXT,                    -- vocabulary qualifications: gained one
        {_KEPT},
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
        from_on TEXT NOT NULL {_is_day("from_on")},
        until_on TEXT NOT NULL {_is_day("until_on")},  -- both days are in the pause
        reason TEXT,                           -- vocabulary pause-reasons
        {_KEPT},
        CHECK (until_on >= from_on)
    ) STRICT
    """,
    "CREATE INDEX pauses_episode ON pauses (episode_id, from_on)",
    f"""
    CREATE TABLE rhythms (
        id TEXT PRIMARY KEY,
        episode_id TEXT NOT NULL REFERENCES episodes (id) ON DELETE RESTRICT,
        from_on TEXT NOT NULL {_is_day("from_on")},
        shortest INTEGER CHECK (shortest >= 0),  -- days between meetings, agreed with the person
        wished INTEGER NOT NULL CHECK (wished > 0),
        longest INTEGER NOT NULL CHECK (longest >= wished),
        {_KEPT}
    ) STRICT
    """,
    "CREATE INDEX rhythms_episode ON rhythms (episode_id, from_on)",
    f"""
    CREATE TABLE assignments (
        id TEXT PRIMARY KEY,
        episode_id TEXT NOT NULL REFERENCES episodes (id) ON DELETE RESTRICT,
        coach_id TEXT NOT NULL REFERENCES coaches (id) ON DELETE RESTRICT,
        from_on TEXT NOT NULL {_is_day("from_on")},
        until_on TEXT {_is_day("until_on")},   -- both days are in it; none until further notice
        {_KEPT},
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
        held_on TEXT NOT NULL {_is_day("held_on")},  -- the day it is or was to be
        outcome TEXT NOT NULL,                 -- vocabulary outcomes; planned until it has another
        agreed_on TEXT {_is_day("agreed_on")}, -- the day it was planned; none if it just happened
        start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
        minutes INTEGER CHECK (minutes BETWEEN 0 AND 720),
        channel TEXT,                          -- vocabulary channels
        initiative TEXT,                       -- vocabulary initiatives
        topics TEXT,                           -- vocabulary topics, a space between
        note TEXT,                             -- the coach's
        words TEXT,                            -- the participant's own
        {_KEPT},
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

_GOALS = (
    f"""
    CREATE TABLE goals (
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts through the person's stays: 17g2
        set_on TEXT NOT NULL {_is_day("set_on")},
        title TEXT NOT NULL CHECK (title <> ''),
        idea TEXT,                             -- vocabulary initiatives: whose it was
        area TEXT,                             -- vocabulary life-areas
        due_on TEXT {_is_day("due_on")},
        closed_on TEXT {_is_day("closed_on")}, -- reached or let go on that day; none while open
        state TEXT NOT NULL,                   -- vocabulary goal-states
        {_KEPT},
        UNIQUE (participant_id, number),
        CHECK ((state = 'open') = (closed_on IS NULL)),
        CHECK (closed_on IS NULL OR closed_on >= set_on)
    ) STRICT
    """,
    "CREATE INDEX goals_set ON goals (set_on, participant_id)",
    "CREATE INDEX goals_closed ON goals (closed_on, state, participant_id)",
    f"""
    CREATE TABLE wordings (                    -- how a goal read before
        id TEXT PRIMARY KEY,
        goal_id TEXT NOT NULL REFERENCES goals (id) ON DELETE RESTRICT,
        until_on TEXT NOT NULL {_is_day("until_on")},
        title TEXT NOT NULL,
        {_KEPT}
    ) STRICT
    """,
    "CREATE INDEX wordings_goal ON wordings (goal_id, until_on)",
    f"""
    CREATE TABLE steps (
        id TEXT PRIMARY KEY,
        goal_id TEXT NOT NULL REFERENCES goals (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts within the goal: 17g2s3
        agreed_on TEXT NOT NULL {_is_day("agreed_on")},
        title TEXT NOT NULL CHECK (title <> ''),
        owner TEXT,                            -- vocabulary step-owners: who takes it
        due_on TEXT {_is_day("due_on")},
        done_on TEXT {_is_day("done_on")},
        let_go_on TEXT {_is_day("let_go_on")},
        {_KEPT},
        UNIQUE (goal_id, number),
        CHECK (done_on IS NULL OR let_go_on IS NULL),
        CHECK (done_on IS NULL OR done_on >= agreed_on),
        CHECK (let_go_on IS NULL OR let_go_on >= agreed_on)
    ) STRICT
    """,
    "CREATE INDEX steps_agreed ON steps (agreed_on, goal_id)",
    "CREATE INDEX steps_done ON steps (done_on, goal_id)",
    "CREATE INDEX steps_open ON steps (due_on, goal_id) WHERE done_on IS NULL AND let_go_on IS NULL",
)

_VIEWS = (
    """
    CREATE TABLE views (                       -- who looked at whom, or took it out; only ever added to
        id INTEGER PRIMARY KEY,
        seen_at TEXT NOT NULL,                 -- UTC
        seen_by TEXT,                          -- coaches.id, if that was known
        command TEXT NOT NULL,                 -- its name, never its arguments
        participant_id TEXT                    -- none where the person was erased
    ) STRICT
    """,
    "CREATE INDEX views_participant ON views (participant_id)",
)

_RIGHTS = (
    f"ALTER TABLE participants ADD COLUMN restricted_on TEXT {_is_day('restricted_on')}",  # kept, but in no list
    f"""
    CREATE TABLE requests (                    -- what people asked for about their own data
        id TEXT PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,        -- permanent, what people type
        participant_id TEXT REFERENCES participants (id) ON DELETE RESTRICT,  -- none once the person is erased
        kind TEXT NOT NULL,                    -- vocabulary request-kinds
        received_on TEXT NOT NULL {_is_day("received_on")},
        due_on TEXT NOT NULL {_is_day("due_on")},  -- the day by which it must be answered
        closed_on TEXT {_is_day("closed_on")}, -- none while open
        outcome TEXT,                          -- vocabulary request-outcomes
        note TEXT,
        {_KEPT},
        CHECK ((closed_on IS NULL) = (outcome IS NULL)),
        CHECK (closed_on IS NULL OR closed_on >= received_on)
    ) STRICT
    """,
    "CREATE INDEX requests_participant ON requests (participant_id)",
    f"""
    CREATE TABLE erasures (                    -- who was erased: nothing but an id that is no one's any more
        id TEXT PRIMARY KEY,                   -- the participants.id that was
        erased_on TEXT NOT NULL {_is_day("erased_on")},
        {_KEPT}
    ) STRICT
    """,
    f"""
    CREATE TABLE frozen (                      -- what the erased add to the figures; nobody's, summed over them
        id TEXT PRIMARY KEY,
        first TEXT NOT NULL {_is_day("first")},  -- the days that it is counted in
        last TEXT NOT NULL {_is_day("last")},
        reach TEXT NOT NULL CHECK (reach IN ('exactly', 'from', 'after', 'lives')),
            -- exactly these days; from the first to the last or later; wherever the first is this or later;
            -- or no figure but the span of the lives of the erased here
        coach_id TEXT REFERENCES coaches (id) ON DELETE RESTRICT,  -- none in the figures of all
        code TEXT NOT NULL,                    -- of the figure
        part TEXT NOT NULL,                    -- of a breakdown: which of its numbers
        value INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE secrets (                     -- what pseudonyms for research are made with
        project TEXT PRIMARY KEY,
        secret TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE UNIQUE INDEX frozen_what ON frozen (first, last, reach, coalesce(coach_id, ''), code, part)",
)
