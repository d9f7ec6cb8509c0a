"""The schema, as the steps that led to it, one file a step; an applied step is never edited.

Column comments are part of the schema: whoever opens the file with another tool reads them there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

from askeleet.store.schema import (
    m001_people_contacts_and_the_trail,
    m002_goals_and_steps,
    m003_views,
    m004_rights,
    m005_strengths,
    m006_goal_attainment,
    m007_scales,
    m008_work,
    m009_courses,
    m010_services,
    m011_consent,
    m012_search,
    m013_trail,
    m014_more_searched,
    m015_follow_ups,
    m016_releases,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlite_utils import Database

STEPS = (
    m001_people_contacts_and_the_trail,
    m002_goals_and_steps,
    m003_views,
    m004_rights,
    m005_strengths,
    m006_goal_attainment,
    m007_scales,
    m008_work,
    m009_courses,
    m010_services,
    m011_consent,
    m012_search,
    m013_trail,
    m014_more_searched,
    m015_follow_ups,
    m016_releases,
)

migrations = Migrations("askeleet")


def _carrying_out(statements: Iterable[str]) -> Callable[[Database], None]:
    def carry_out(db: Database) -> None:
        for statement in statements:
            db.conn.execute(statement)

    return carry_out


for _step in STEPS:
    migrations(name=_step.__name__.rpartition(".")[2])(_carrying_out(_step.STATEMENTS))
