"""Single values as people read them, in the language being spoken."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Any

from askeleet import vocabulary
from askeleet.language import _, active
from askeleet.language.writing import (
    show_date,
    show_days,
    show_minutes,
    show_moment,
    show_number,
    show_share,
    show_short_date,
    show_time,
    show_weekday_date,
)
from askeleet.reports.document import (
    Bar,
    Days,
    Hidden,
    Mark,
    Mean,
    Minutes,
    Moment,
    Named,
    Ordinal,
    Progress,
    Share,
    Term,
    Time,
    Weekday,
    raw,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from askeleet.reports.document import Section, Value

NOTHING = "–"
HIDDEN = "…"
MARKS = {"behind": "●", "under-way": "◐", "ahead": "○"}
_SENTENCE = 90  # letters from which on a value is a text
_STEPS = 10  # cells of a short bar

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of what follows them: a line could be made to read otherwise than it is."""

_NO_SIGNS = frozenset("\ufffe\uffff")
"""What is no sign of Unicode, and what makes a file of XML one that nothing opens."""


def show(value: Value) -> str:
    """Write a value; nothing at all is a dash. What comes out holds nothing that a terminal would obey."""
    if raw(value) is None:
        return NOTHING
    return harmless(_WRITERS.get(type(value), str)(value))


def is_explained(section: Section) -> bool:
    """Return whether a section's facts are explanations: sentences that stand under their names, not beside them."""
    return any(len(show(fact.value)) > _SENTENCE for fact in section.facts)


def harmless(text: str) -> str:
    """Return a text without control characters, turned directions and what is no sign; line ends and tabs stay."""
    return text if text.isprintable() and _NO_SIGNS.isdisjoint(text) else "".join(filter(_is_harmless, text))


def bar(value: Bar, cells: int, parts: str = "█") -> str:
    """Draw a bar of at most so many cells, and of one part at least where there is anything.

    Parts are what a cell is filled with, from the thinnest to the full one; the last cell is the nearest of them.
    """
    if value.value <= 0 or value.of <= 0:
        return ""
    steps = max(1, round(min(1, value.value / value.of) * cells * len(parts)))
    whole, rest = divmod(steps, len(parts))
    return parts[-1] * whole + (parts[rest - 1] if rest else "")


def _progress(progress: Progress) -> str:
    """Draw what is done of all there is in ten cells, with the numbers: nothing is said by the bar alone."""
    full = min(_STEPS, progress.done * _STEPS // progress.of) if progress.of else 0
    return f"{'█' * full}{'░' * (_STEPS - full)} {progress.done}/{progress.of}"


def _term(term: Term) -> str:
    """Write a term; where a list has none for what is unknown, figures say it all the same."""
    label = vocabulary.label(term.vocabulary, term.code or "", active())
    return _("unknown") if label == "unknown" else label


def _is_harmless(sign: str) -> bool:
    return sign in "\n\t" or (unicodedata.category(sign) not in {"Cc", "Cs"} and sign not in _TURNING | _NO_SIGNS)


_WRITERS: Mapping[type, Callable[[Any], str]] = {
    int: show_number,
    date: show_date,
    Weekday: lambda day: (show_short_date if day.is_short else show_weekday_date)(day.value),
    Share: lambda share: show_share(share.value),
    Mean: lambda mean: show_number(mean.value, 1),
    Minutes: lambda minutes: show_minutes(minutes.value),
    Days: lambda days: show_days(days.value),
    Ordinal: lambda number: str(number.value),
    Progress: _progress,
    Mark: lambda mark: "├─ " * mark.is_detour + MARKS[mark.value],
    Bar: lambda bar: show_number(bar.value, 0 if isinstance(bar.value, int) else 1),
    Time: lambda time: show_time(time.value),
    Moment: lambda moment: show_moment(moment.value),
    Term: _term,
    Hidden: lambda _number: HIDDEN,
    Named: lambda named: named.name,
}
"""How each kind of value is written; text is written as it is."""
