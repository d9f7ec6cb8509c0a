"""What the sheets are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.language import _
from askeleet.render.values import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 31
_REFUSED = str.maketrans(dict.fromkeys("[]:*?/\\\n\t", " "))


def sheet_names(titles: Iterable[str]) -> list[str]:
    """Return a name that Excel takes for each title: short, without its own signs, and no two alike."""
    names: dict[str, str] = {"history": ""}  # which Excel keeps for itself
    for title in titles:
        name = _free(_clean(title) or _("Sheet"), names)
        names[name.casefold()] = name
    return list(names.values())[1:]


def _free(name: str, taken: dict[str, str]) -> str:
    found, count = _cut(name, _LONGEST), 1
    while found.casefold() in taken:
        count += 1
        found = f"{_cut(name, _LONGEST - len(str(count)) - 1)} {count}"
    return found


def _clean(title: str) -> str:
    return " ".join(harmless(title).translate(_REFUSED).split()).strip("' ")


def _cut(name: str, longest: int) -> str:
    """Cut a name to so many of Excel's units, of which some letters take two."""
    return name.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", errors="ignore").rstrip("' ")
