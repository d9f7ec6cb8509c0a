"""Figures as they go out of the house: nothing in them that tells of health, money or the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from askeleet.figures.scope import FigureValue

_FOLDED = {"exits-by-reason": "exit-reasons", "referrals-by-target": "referral-targets"}
"""Breakdowns whose sensitive codes are counted as other ones, so that they still add up; and the lists of the codes."""

_DROPPED = {"profile-barriers": "barriers"}
"""Breakdowns without a sum, which go without them."""


def outward(found: Mapping[str, FigureValue]) -> Mapping[str, FigureValue]:
    """Return the figures without what the vocabularies call sensitive."""
    folded = {code: _folded(found[code], name) for code, name in _FOLDED.items() if code in found}
    dropped = {code: _without(found[code], name) for code, name in _DROPPED.items() if code in found}
    return {**found, **folded, **dropped}


def _folded(counts: FigureValue, name: str) -> FigureValue:
    if counts is None or isinstance(counts, int | float):
        return counts
    sensitive = {*vocabulary.having(name, "sensitive")}
    hidden = sum(counts[code] or 0 for code in sensitive if code in counts)
    kept = {code: count for code, count in counts.items() if code not in sensitive}
    return {**kept, "other": (kept.get("other") or 0) + hidden}


def _without(counts: FigureValue, name: str) -> FigureValue:
    if counts is None or isinstance(counts, int | float):
        return counts
    sensitive = {*vocabulary.having(name, "sensitive")}
    return {code: count for code, count in counts.items() if code not in sensitive}
