"""What a profile says: for whom a report is, what is in it, and by which rules it counts."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from askeleet.domain.follow_up import WINDOWS
from askeleet.figures.scope import Counting
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from askeleet.figures.scope import Whom

Texts: TypeAlias = "Mapping[str, str]"
"""What is said, by language; a profile may have it in one of them only."""

Audience: TypeAlias = Literal["internal", "external"]
Span: TypeAlias = Literal["month", "quarter", "half", "year", "project"]
Evidence: TypeAlias = Literal["collected", "sample", "estimate"]

_NONE: Mapping[Any, Any] = MappingProxyType({})

AUDIENCES = ("internal", "external")
SPANS = ("month", "quarter", "half", "year", "project")
EVIDENCE = ("collected", "sample", "estimate")
PEOPLE = ("open", "cumulative")


class Target(NamedTuple):
    """What a figure is to be: a number, or a share from 0 to 1; of which span, or of any period that is asked for."""

    figure: str
    number: float
    is_share: bool = False
    of: Span | None = None


class Wording(NamedTuple):
    """How a funder calls and defines a figure; where nothing is said, it is called and defined as everywhere."""

    title: Texts
    definition: Texts


class Profile(NamedTuple):
    """For whom a report is, what is in it, and by which rules it counts."""

    name: str
    label: Texts
    sections: tuple[str, ...]
    audience: Audience = "internal"
    period: Span = "month"  # what is reported where no period is asked for
    without: frozenset[str] = frozenset()  # figures that its sections leave out
    more: tuple[str, ...] = ()  # figures that are shown besides
    targets: tuple[Target, ...] = ()
    success: frozenset[str] | None = None  # the exit reasons that count as a way on; None as the list marks them
    windows: tuple[str, ...] = WINDOWS  # how long after an exit follow-ups are asked about
    counting: Counting = Counting()
    people: Whom = "open"
    introduction: Texts = _NONE
    wording: Mapping[str, Wording] = _NONE
    evidence: Mapping[str, Evidence] = _NONE
    estimates: Mapping[int, Mapping[str, int]] = _NONE  # of a year, what is neither asked nor counted; by code
    suppress: int = 0  # counts of fewer people are hidden

    @property
    def is_external(self) -> bool:
        """Whether it leaves the house: without anything that could lead to a person."""
        return self.audience == "external"


def said(texts: Texts, language: str) -> str:
    """Return what is said in a language, or else in the first that it is said in; nothing where it is said in none."""
    return texts.get(language) or next(iter(texts.values()), "")
