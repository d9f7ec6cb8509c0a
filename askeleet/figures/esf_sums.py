"""What must hold between the indicators of the European Social Fund, whatever the record says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import errors
from askeleet.figures.scope import parts
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from askeleet.figures.scope import FigureValue


class Sums(NamedTuple):
    """Indicators that add up to another, by each gender; or, where they are no `partition`, to no more than it."""

    whole: str
    parts: tuple[str, ...]
    is_partition: bool = True


SUMS = (
    Sums("eeco01", ("eeco02", "eeco04", "eeco05", "eeco-status-unknown")),
    Sums("eeco02", ("eeco03", "eeco-duration-unknown"), is_partition=False),
    Sums("eeco01", ("eeco06", "eeco07", "eeco-age-30-54", "eeco08", "eeco-age-unknown")),
    Sums("eeco01", ("eeco09", "eeco10", "eeco11", "eeco-education-unknown")),
    Sums("eecr-exits", ("eecr01", "eecr04", "eecr-status-unknown"), is_partition=False),
    Sums("eecr-exits", ("eecr02", "eecr04"), is_partition=False),
    Sums("eecr-exits", ("eecr03",), is_partition=False),
    Sums("eecr-exits", ("eecr05-due",), is_partition=False),
    Sums("eecr05-due", ("eecr05",), is_partition=False),
    Sums("eeco01", ("co-grand-total",)),
    Sums("co-grand-total", ("co-total",), is_partition=False),
    Sums("co-total", ("co01", "co03", "co05")),
    Sums("co-total", ("co06", "co-age-25-54", "co07")),
    Sums("co-total", ("co09", "co10", "co11", "co-education-none")),
    Sums("co01", ("co02",), is_partition=False),
    Sums("co03", ("co04",), is_partition=False),
    Sums("co07", ("co08",), is_partition=False),
    Sums("cr-exits", ("cr01", "cr04"), is_partition=False),
    Sums("cr06", ("cr08",), is_partition=False),
)


def check(found: Mapping[str, FigureValue]) -> None:
    """Refuse indicators that contradict each other; those that were not computed are passed over.

    Raises:
        NotItsPartsError, MoreThanItsWholeError: if parts do not add up to their whole, or to more than it.
    """
    for sums in SUMS:
        if found.keys() >= {sums.whole, *sums.parts}:
            _check(found, sums)


def _check(found: Mapping[str, FigureValue], sums: Sums) -> None:
    whole, each = parts(found[sums.whole]), [parts(found[code]) for code in sums.parts]
    for gender in _genders([whole, *each]):
        added, all_of_them = sum(part.get(gender, 0) for part in each), whole.get(gender, 0)
        if added > all_of_them and not sums.is_partition:
            raise errors.figures.MoreThanItsWholeError(parts=_read(sums.parts), whole=_read([sums.whole]))
        if added != all_of_them and sums.is_partition:
            raise errors.figures.NotItsPartsError(parts=_read(sums.parts), whole=_read([sums.whole]))


def _genders(values: Iterable[Mapping[str, int]]) -> Iterable[str]:
    return dict.fromkeys(gender for value in values for gender in value)


def _read(codes: Iterable[str]) -> str:
    """Return indicators as people name them: EECO02, but eeco-status-unknown."""
    return ", ".join(code.upper() if code.isalnum() else code for code in codes)
