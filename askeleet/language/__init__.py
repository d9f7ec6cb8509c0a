"""Every word shown to a person passes through here."""

from __future__ import annotations

import sys
from datetime import date
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from gettext import NullTranslations

LANGUAGES = ("en", "fi", "sv")
LOCALES = Path(__file__).parent / "locale"

_active = "en"


def use(code: str) -> None:
    """Speak this language from now on; English for one that is not known."""
    global _active  # noqa: PLW0603  (one language for the whole program)
    _active = _known(code)


def active() -> str:
    """Return the code of the language being spoken."""
    return _active


def from_environment(environ: Mapping[str, str], platform: str = sys.platform) -> str:
    """Return the language that the environment asks for, or that Windows is shown in; else English.

    The first variable that says anything decides, as everywhere: LC_ALL=C is English though LANG is fi_FI.UTF-8.
    """
    for name in ("ASKELEET_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if told := environ.get(name, "").strip():
            return _known(told)
    return _known(_interface_of_windows()) if platform == "win32" else "en"


def _(message: str) -> str:
    """Return the sentence in the language being spoken; an empty one stays empty."""
    return _catalogue(_active).gettext(message) if message else ""


def plural(one: str, other: str, count: float, /, **details: object) -> str:
    """Return the sentence in the form that fits the count, with the count and the other places filled in.

    A fraction is written with one decimal and takes the form of the many.
    """
    from askeleet.language.writing import show_rounded  # noqa: PLC0415  (writing needs this module)

    shown = show_rounded(count)
    form = _catalogue(_active).ngettext(one, other, 1 if shown == "1" else 2)
    return form.format(count=shown, **_shown(details))


def sentence(message: str, /, **details: object) -> str:
    """Return the sentence with its places filled: days with their weekday, numbers as the language writes them.

    What is text stays as it is: a permanent number or a year, which has no thousands, is given as text.
    """
    return _(message).format(**_shown(details))


def _shown(details: Mapping[str, object]) -> dict[str, object]:
    from askeleet.language.writing import show_rounded, show_weekday_date  # noqa: PLC0415  (writing needs this module)

    def show(value: object) -> object:
        match value:
            case date():
                return show_weekday_date(value)
            case bool():
                return value
            case int() | float():
                return show_rounded(value)
            case _:
                return value

    return {name: show(value) for name, value in details.items()}


@cache
def _catalogue(code: str) -> NullTranslations:
    from gettext import NullTranslations  # noqa: PLC0415  (--version says no sentence)

    path = LOCALES / code / "LC_MESSAGES" / "askeleet.mo"
    if not path.exists():
        return NullTranslations()
    from askeleet.language.catalogue import Catalogue  # noqa: PLC0415  (English needs none)

    return Catalogue(path)


def _known(told: str) -> str:
    """Return the language of fi, fi_FI.UTF-8 or fi-FI, or English; `fil_PH` is not Finnish."""
    code = "".join(takewhile(str.isalpha, told.strip())).lower()
    return code if code in LANGUAGES else "en"


def _interface_of_windows() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes  # noqa: PLC0415  (only on Windows)
    import locale  # noqa: PLC0415  (likewise)

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
