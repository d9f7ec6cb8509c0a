"""How far a person's goals are reached: on the person's page, on a goal's own, and as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet.domain.attainment import BASELINE, LEVELS, attainment
from askeleet.language import _, plural
from askeleet.language.writing import show_level, show_number
from askeleet.reports.document import Column, Named, Table, Weekday, facts, plain
from askeleet.store import attainment as kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askeleet.domain.goal import Goal
    from askeleet.domain.participant import Participant
    from askeleet.reports.document import Fact
    from askeleet.store import Store


def latest(store: Store, goal: Goal) -> Named | None:
    """Return from which level a goal has come to which, if it was ever rated."""
    ratings = kept.ratings(store, goal.id)
    if not ratings:
        return None
    began, stands = _baseline(goal), ratings[-1].level
    return Named(str(stands), f"{show_level(began)} → {show_level(stands)}")


def scores(store: Store, participant: Participant) -> tuple[Fact, ...]:
    """Return what a person's rated goals score together, where any was rated."""
    rated = kept.rated(store, participant.id)
    found = attainment(rated)
    if found is None:
        return ()
    told = plural(
        "{baseline} → {achieved} ({change}), {count} goal",
        "{baseline} → {achieved} ({change}), {count} goals",
        len(rated),
        baseline=show_number(found.baseline, 1),
        achieved=show_number(found.achieved, 1),
        change=show_level(found.change, 1),
    )
    key = f"baseline={found.baseline} achieved={found.achieved} n={len(rated)}"
    return facts(("attainment", _("Goal attainment, T"), Named(key, told)))


def tables(store: Store, goal: Goal, *, discreet: bool) -> Iterator[Table]:
    """Show what the levels of a goal look like, which it began on and stands on, and how it was rated."""
    words = {each.level: each.words for each in kept.levels(store, goal.id)}
    ratings = kept.ratings(store, goal.id)
    if words:
        stands = ratings[-1].level if ratings else None
        rows = tuple(
            (Named(str(level), show_level(level)), None if discreet else words.get(level), _mark(goal, level, stands))
            for level in reversed(LEVELS)
        )
        columns = (Column("level", _("Level"), is_number=True), Column("words", _("Looks like"), is_wide=True))
        yield Table("levels", (*columns, Column("mark", "")), rows, title=_("Levels"))
    if ratings:
        columns = (Column("rated_on", _("Day")), Column("level", _("Level"), is_number=True))
        rated = tuple(
            (Weekday(each.rated_on), Named(str(each.level), show_level(each.level)), None if discreet else each.note)
            for each in reversed(ratings)
        )
        yield Table("ratings", (*columns, Column("note", _("Note"), is_wide=True)), rated, title=_("Ratings"))


def record(store: Store, goal: Goal, *, discreet: bool) -> dict[str, Any]:
    """Return the levels and ratings of a goal as plain values; what is not to be seen is null."""
    return {
        "levels": [plain(each) | ({"words": None} if discreet else {}) for each in kept.levels(store, goal.id)],
        "ratings": [plain(each) | ({"note": None} if discreet else {}) for each in kept.ratings(store, goal.id)],
    }


def _baseline(goal: Goal) -> int:
    return BASELINE if goal.baseline is None else goal.baseline


def _mark(goal: Goal, level: int, stands: int | None) -> str:
    """Say of a level that the goal began or stands on it; the expected one is 0 by itself."""
    marks = {_baseline(goal): [_("began here")]}
    if stands is not None:
        marks.setdefault(stands, []).append(_("stands here"))
    return ", ".join(marks.get(level, ()))
