"""Strengths and interests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.domain.strength import Interest, Strength
from askeleet.language import _
from askeleet.marking import N_
from askeleet.reports.goals import veiled
from askeleet.reports.story.event import Event, quoted
from askeleet.store import numbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.reports.story.event import Told

KINDS: Mapping[str, str] = {"strength": N_("Strength"), "interest": N_("Interest")}


def tell(told: Told) -> Iterator[Event]:
    """Tell when each strength and interest was noted, and when it no longer held."""
    for kind, called in ((Strength, "strength"), (Interest, "interest")):
        for asset in numbered.of(told.store, kind, told.participant.id):
            code, name = asset.code(told.participant.number), veiled(asset.name, discreet=told.discreet)
            evidence = asset.evidence if isinstance(asset, Strength) and not told.discreet else None
            facts = {"what": "noted", "name": name, "evidence": evidence, "source": asset.source}
            yield Event(asset.noted_on, called, (_("noted"), quoted(name), quoted(evidence)), facts, code)
            if asset.ended_on:
                ended = (_("no longer holds"), quoted(name))
                yield Event(asset.ended_on, called, ended, {"what": "ended", "name": name}, code)
