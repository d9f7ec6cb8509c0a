"""Finnish personal identity codes: looked for in what is typed, so that none is ever kept.

The code is ddmmyy, a sign for the century, three digits and a check character; the signs since 1.1.2023 are those of
the Digital and Population Data Services Agency (dvv.fi). The check character keeps false finds rare.
"""

from __future__ import annotations

import re
from unicodedata import category

from askeleet import errors

# Written with other dashes or with spaces too, or with no sign at all where a letter ends it.
_CODE = r"(?<!\d)(\d{6})\s?(?:[-+‐‑–—−A-FYXWVU]\s?(\d{3})\s?([0-9A-FHJ-NPR-Y])|(\d{3})([A-FHJ-NPR-Y]))(?!\d)"
_MASK = "******-****"
_DIGITS = 9  # in every code; most notes have fewer, and need no closer look
_CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"


def refuse(text: str) -> None:
    """Refuse a text that holds an identity code.

    Raises:
        IdentityCodeError: if it does.
    """
    if sum(map(str.isdecimal, text)) >= _DIGITS and masked(text) != text:
        raise errors.texts.IdentityCodeError


def masked(text: str) -> str:
    """Return the text with stars in place of every identity code; without one, it is the same text."""
    seen = "".join(sign for sign in text if category(sign) != "Cf")  # what nobody sees hides no code
    starred = re.sub(_CODE, lambda found: _MASK if _is_code(found) else found[0], seen, flags=re.IGNORECASE)
    return text if starred == seen else starred


def _is_code(found: re.Match[str]) -> bool:
    number, check = found[1] + (found[2] or found[4]), found[3] or found[5]
    return _CHECKS[int(number) % 31] == check.upper()
