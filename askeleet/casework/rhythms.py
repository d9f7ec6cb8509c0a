"""How often is agreed to meet, and from when on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.episode import LONGEST_GAP, Rhythm
from askeleet.store import episodes

if TYPE_CHECKING:
    from datetime import date

    from askeleet.domain.episode import Episode, Gaps
    from askeleet.store import Store


def agree_rhythm(store: Store, episode: Episode, gaps: Gaps, *, from_on: date) -> Rhythm:
    """Agree on the gap between meetings from a day on; once more on the same day replaces it.

    Nothing is written when it is what is in force on that day.
    """
    wanted = gaps._replace(longest=max(gaps.longest or LONGEST_GAP, gaps.wished))._asdict()
    in_force = episodes.rhythm_on(store, episode.id, from_on)
    if in_force and in_force.but(**wanted) == in_force:
        return in_force
    with store.change("edit-client") as change:
        if in_force and in_force.from_on == from_on:
            return change.keep(in_force.but(**wanted))
        return change.keep(Rhythm(episode_id=episode.id, from_on=from_on, **wanted))
