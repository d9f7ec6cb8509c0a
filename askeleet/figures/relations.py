"""What every reader knows of figures: which of them add up to which, in one period and over several.

From these equations, and from what is published, a number that is not published can be found; so they say what must
be hidden beside it. They know of no coach and no day that the figures themselves do not know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from askeleet import vocabulary
from askeleet.figures.esf_sums import SUMS as OF_INDICATORS
from askeleet.figures.every import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from askeleet.figures.scope import FigureValue, Scope

Part: TypeAlias = tuple[str, str]
"""The code of a figure and, of a breakdown, the code of the part."""

SUCCESSES = "successes"
"""Exits that count as a success: no figure, but the rates of success tell their number."""

REST = "not "
ALL = "total"
"""The part of an indicator by gender that is the sum of the others: it is shown beside them."""

RATE_OF = {
    "no-show-rate": "no-shows",
    "contacts-per-served-mean": "contacts-held",
    "success-rate-of-exits": SUCCESSES,
    "success-rate-of-known": SUCCESSES,
    "ways-on-share": "ways-on",
    "employed-at-follow-up": "follow-ups-employed",
}
"""The numbers that rates and means tell to whoever knows the whole."""

ADDING = frozenset(
    {
        "entered",
        "entered-first",
        "entered-returning",
        "exited",
        "exits-by-reason",
        "exits-known",
        SUCCESSES,
        "contacts-held",
        "contacts-by-channel",
        "minutes-held",
        "contacts-with-minutes",
        "no-shows",
        "appointments",
        "goals-set",
        "goals-reached",
        "goals-let-go",
        "steps-agreed",
        "steps-done",
        "gas-n",
        "referrals-by-target",
        "counted-new",
        "ways-on-due",
        "ways-on",
        *(figure.code for figure in FIGURES if figure.letter in {"X", "Y", "Z"}),
    }
)
"""Figures whose numbers of adjoining periods add up to that of the whole; or nearly, which is better not told."""

STANDING = frozenset(
    {
        *(figure.code for figure in FIGURES if figure.letter in {"T", "V"}),
        "open-at-end",
        "cumulative",
        "counted",
        "ways-on-waiting",
        "ways-on-already",
        "past-longest-gap",
        "no-next-meeting",
        "open-by-coach",
        "goals-active",
        "goals-by-area",
        "referrals-by-status",
        "needs-without-service",
        "questions-open",
    }
)
"""Figures that are of the last day: those of a year are those of its second half."""

_OF_ONE_COACH = ("assigned-in", "assigned-out")
_SUMS = (
    {"open-at-start": 1, "entered": 1, "assigned-in": 1, "exited": -1, "assigned-out": -1, "open-at-end": -1},
    {"entered-first": 1, "entered-returning": 1, "entered": -1},
    {"contacts-held": 1, "no-shows": 1, "appointments": -1},
    {"missing-next-meeting": 1, "no-next-meeting": -1},
)
BY_GENDER = frozenset(figure.code for figure in FIGURES if figure.vocabulary == "genders" and not figure.whole)
"""Indicators of the European Union."""

_COUNTED = {figure.code: figure for figure in FIGURES if figure.shown_as in {"count", "minutes"}}


def is_of_people(code: str) -> bool:
    """Return whether a figure counts people, of whom few are not told."""
    return code not in _COUNTED or _COUNTED[code].counts == "people"


def numbers(found: Mapping[str, FigureValue]) -> dict[Part, int]:
    """Return all that is counted, and what the rates tell besides."""
    counted = {
        (code, part): int(number)
        for code, figure in _COUNTED.items()
        if figure.counts != "one" and code in found
        for part, number in _parts(found[code])
        if number is not None
    }
    for code in found.keys() & BY_GENDER:
        counted[code, ALL] = sum(number for part, number in counted.items() if part[0] == code and part[1] != ALL)
    rate, exited = found.get("success-rate-of-exits"), counted.get(("exited", ""))
    if isinstance(rate, int | float) and exited is not None:
        counted[SUCCESSES, ""] = round(rate * exited)
    return counted


def equations(counted: Mapping[Part, int], scope: Scope) -> Iterator[dict[Part, int]]:
    """Yield how the numbers of one period hang together, where their totals are known; a rest is told by nobody."""
    for each in (*_all(counted, scope), *_of_indicators(counted)):
        told = {cell: factor for cell, factor in each.items() if cell in counted or is_rest(cell[0])}
        if all(cell in told or cell[0] in _OF_ONE_COACH for cell in each) and len(told) > 1:
            yield told


def is_rest(code: str) -> bool:
    """Return whether it is what a part leaves of its whole: no figure, but anybody can subtract."""
    return code.startswith(REST)


def _of_indicators(counted: Mapping[Part, int]) -> Iterator[dict[Part, int]]:
    """Yield how indicators by gender add up: over the genders, and in each of them and all together."""
    for code in BY_GENDER:
        parts = [cell for cell in counted if cell[0] == code]
        yield {cell: -1 if cell[1] == ALL else 1 for cell in parts}
    for sums in OF_INDICATORS:
        for whole in [cell for cell in counted if cell[0] == sums.whole]:
            rest = {} if sums.is_partition else {(REST + " ".join(sums.parts), whole[1]): 1}
            yield {**{(code, whole[1]): 1 for code in sums.parts}, **rest, whole: -1}


def _all(counted: Mapping[Part, int], scope: Scope) -> Iterator[dict[Part, int]]:
    yield from ({(code, ""): factor for code, factor in each.items()} for each in _SUMS)
    for code, figure in _COUNTED.items():
        cells = [cell for cell in counted if cell[0] == code]
        so_far = figure.letter == "T" and scope.people == "cumulative"  # of everybody, not of those who are open
        if figure.whole:
            yield {**dict.fromkeys(cells, 1), ("cumulative" if so_far else figure.whole, ""): -1}
        if figure.of and figure.shown_as == "count":
            whole = "cumulative" if so_far else figure.of
            for cell in cells:
                of_part = (whole, cell[1] if (whole, cell[1]) in counted else "")
                yield {cell: 1, (REST + code, cell[1]): 1, of_part: -1}
    reasons = [cell for cell in counted if cell[0] == "exits-by-reason"]
    yield {**{cell: 1 for cell in reasons if cell[1] in scope.ways_on}, (SUCCESSES, ""): -1}
    yield {**{cell: 1 for cell in reasons if cell[1] in _unknown()}, ("exits-known", ""): 1, ("exited", ""): -1}
    yield {(SUCCESSES, ""): 1, (REST + SUCCESSES, "exited"): 1, ("exited", ""): -1}
    yield {(SUCCESSES, ""): 1, (REST + SUCCESSES, "known"): 1, ("exits-known", ""): -1}


def _parts(value: FigureValue) -> Iterator[tuple[str, float | None]]:
    if value is None or isinstance(value, int | float):
        yield "", value
    else:
        yield from value.items()


def _unknown() -> list[str]:
    return list(vocabulary.having("exit-reasons", "known", value=False))
