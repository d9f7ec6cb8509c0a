"""The sections that a profile may name, and the groups of figures that each is made of."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from askeleet import figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import ModuleType

    from askeleet.profiles.profile import Profile

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "flow": ("flow", "people"),
    "contacts": ("people", "contacts"),
    "coaches": ("balance",),
    "rhythm": ("flow", "gaps", "first_contact"),
    "goals": ("goals",),
    "attainment": ("attainment",),
    "scales": ("scales",),
    "job-search": ("job_search",),
    "courses": ("courses",),
    "referrals": ("referrals",),
    "exits": ("flow", "exits"),
    "follow-ups": ("follow_ups",),
    "ways-on": ("ways_on",),
    "profile": ("flow", "people", "profile"),
    "feedback": ("feedback",),
    "quality": ("flow", "follow_ups", "quality"),
    "questions": ("questions",),
    "months": ("flow", "people", "contacts"),
    "esf": ("esf", "esf_results"),
    "esf-estimates": (),
    "esf-not-collected": (),
    "esf-2014": ("esf_2014",),
    "esf-2014-not-collected": (),
}
"""By name, the modules of their figures; those of a funder are read only where a profile asks for them."""


def groups(profile: Profile) -> tuple[ModuleType, ...]:
    """Return the groups of figures that a report of the profile computes: of its sections and of what is added."""
    named = (_module(name) for section in profile.sections for name in SECTIONS[section])
    return tuple(dict.fromkeys((*named, *groups_of(profile.more))))


def groups_of(codes: Iterable[str]) -> tuple[ModuleType, ...]:
    """Return the groups that figures belong to, and what they are of."""
    wanted = {*codes}
    if not wanted:
        return ()
    from askeleet.figures.every import FIGURES, GROUPS_OF_PROFILES  # noqa: PLC0415  (only where a profile names some)

    every = (*figures.GROUPS, *GROUPS_OF_PROFILES)
    wanted |= {figure.of for figure in FIGURES if figure.of and figure.code in wanted}
    return tuple(group for group in every if any(figure.code in wanted for figure in group.FIGURES))


def _module(name: str) -> ModuleType:
    return import_module(f"{figures.__name__}.{name}")
