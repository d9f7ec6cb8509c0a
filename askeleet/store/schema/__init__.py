"""The schema, as the steps that led to it: one module each, in this order; an applied step is never edited.

A module's name is the step's name in every file; its `STATEMENTS` are SQL. Column comments are part of the schema:
whoever opens the file with another tool reads them there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

from askeleet.store.schema import (
    m001_people_contacts_and_the_trail,
    m002_goals_and_steps,
    m003_views,
    m004_rights,
)

if TYPE_CHECKING:
    from types import ModuleType

    from sqlite_utils import Database

_STEPS = (m001_people_contacts_and_the_trail, m002_goals_and_steps, m003_views, m004_rights)

migrations = Migrations("askeleet")


def _add(step: ModuleType) -> None:
    @migrations(name=step.__name__.rpartition(".")[2])
    def apply(db: Database) -> None:
        for statement in step.STATEMENTS:
            db.conn.execute(statement)


for _step in _STEPS:
    _add(_step)
