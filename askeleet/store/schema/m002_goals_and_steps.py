"""Goals, how they read before, and the steps to them."""

from __future__ import annotations

from askeleet.store.schema.columns import KEPT, is_day

STATEMENTS = (
    f"""
    CREATE TABLE goals (
        id TEXT PRIMARY KEY,
        participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts through the person's stays: 17g2
        set_on TEXT NOT NULL {is_day("set_on")},
        title TEXT NOT NULL CHECK (title <> ''),
        idea TEXT,                             -- vocabulary initiatives: whose it was
        area TEXT,                             -- vocabulary life-areas
        due_on TEXT {is_day("due_on")},
        closed_on TEXT {is_day("closed_on")}, -- reached or let go on that day; none while open
        state TEXT NOT NULL,                   -- vocabulary goal-states
        {KEPT},
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
        until_on TEXT NOT NULL {is_day("until_on")},
        title TEXT NOT NULL,
        {KEPT}
    ) STRICT
    """,
    "CREATE INDEX wordings_goal ON wordings (goal_id, until_on)",
    f"""
    CREATE TABLE steps (
        id TEXT PRIMARY KEY,
        goal_id TEXT NOT NULL REFERENCES goals (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,               -- counts within the goal: 17g2s3
        agreed_on TEXT NOT NULL {is_day("agreed_on")},
        title TEXT NOT NULL CHECK (title <> ''),
        owner TEXT,                            -- vocabulary step-owners: who takes it
        due_on TEXT {is_day("due_on")},
        done_on TEXT {is_day("done_on")},
        let_go_on TEXT {is_day("let_go_on")},
        {KEPT},
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
