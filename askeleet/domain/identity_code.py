"""Finnish personal identity codes: looked for in what is typed, so that none is ever kept.

The code is ddmmyy, a sign for the century, three digits and a check character; the signs since 1.1.2023 are
those of the
Digital and Population Data Services Agency (dvv.fi). The check character keeps false finds rare.
"""

from __future__ import annotations

import re

from askeleet.errors import IdentityCodeError

_CODE = re.compile(r"\b(\d{6})[-+A-FYXWVU](\d{3})([0-9A-FHJ-NPR-Y])\b", re.IGNORECASE)
_CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"


def refuse(text: str) -> None:
    """Refuse a text that holds an identity code.

    Raises:
        IdentityCodeError: if it does.
    """
    if any(_is_code(found) for found in _CODE.finditer(text)):
        raise IdentityCodeError


def mask(text: str) -> str:
    """Return the text with the last five signs of every identity code hidden."""
    return _CODE.sub(lambda found: found[1] + "*****" if _is_code(found) else found[0], text)


def _is_code(found: re.Match[str]) -> bool:
    return _CHECKS[int(found[1] + found[2]) % 31] == found[3].upper()
