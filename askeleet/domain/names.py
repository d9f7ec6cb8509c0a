"""Finding people, employers and courses by name: the best kind of match decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Protocol, TypeVar

    class Called(Protocol):
        """Something with a number and a name."""

        @property
        def number(self) -> int:
            """What people call it by, beside the name."""

        @property
        def fold(self) -> str:
            """The name as it is compared."""

    Kind = TypeVar("Kind", bound=Called)


Match: TypeAlias = "Literal[1, 2, 3]"
"""How well a name fits what was typed, the best first."""

WHOLE: Match = 1
START: Match = 2
INSIDE: Match = 3


def match(typed: str, name: str) -> Match | None:
    """Return how a folded name fits folded words, or None.

    Every typed word must begin a word of the name, in any order; a word begins after a space, a hyphen or an
    apostrophe.
    """
    if typed == name:
        return WHOLE
    words = typed.split()
    if sorted(words) == sorted(name.split()):
        return WHOLE
    starts = _word_starts(name)
    if all(any(start.startswith(word) for start in starts) for word in words):
        return START
    return INSIDE if typed in name else None


def best(typed: str, every: Iterable[Kind]) -> tuple[Match | None, Sequence[Kind]]:
    """Return those of the best kind of match there is, by number; nothing fits nothing."""
    found: dict[Match, list[Kind]] = {}
    for each in every:
        fit = match(typed, each.fold) if typed.strip() else None
        if fit:
            found.setdefault(fit, []).append(each)
    if not found:
        return None, []
    tier = min(found)
    return tier, sorted(found[tier], key=lambda each: each.number)


def initials(name: str) -> str:
    """Return the first letters of a name, for a screen that others see."""
    return "".join(f"{word[0]}." for word in name.replace("-", " ").split())


def _word_starts(name: str) -> list[str]:
    apart = name.replace("-", " ").replace("'", " ")
    return [name[place:] for place in range(len(name)) if apart[place] != " " and (" " + apart)[place] == " "]
