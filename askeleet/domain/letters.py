"""Letters as people type them: case and marks forgiven, control characters never let through."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Return the text as it is compared: no case, no marks over letters, single spaces.

    Letters of their own (ł, ø, đ, ı) stay what they are; ’ is taken for '.
    """
    letters = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(bare.casefold().split())


def clean(text: str) -> str:
    """Return the text composed (NFC) and without control characters; line ends and tabs stay."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not composed.isprintable():  # what is printable holds none
        composed = "".join(letter for letter in composed if _is_text(letter))
    return composed.strip()


def clean_line(text: str) -> str:
    """Return the text cleaned and on one line, with single spaces."""
    return " ".join(clean(text).split())


def _is_text(letter: str) -> bool:
    return letter in "\n\t" or unicodedata.category(letter) not in {"Cc", "Cs", "Cn"}
