"""A compiled catalogue, looked up where it lies: to read all of it would take a quarter as long as bare Python.

For the same reason the halving is written out: the modules `bisect` and `struct` take longer to load than to use.
"""

from __future__ import annotations

from gettext import NullTranslations
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

_LITTLE_ENDIAN = b"\xde\x12\x04\x95"  # how a file begins that was compiled on nearly every machine


class Catalogue(NullTranslations):
    """The sentences of a .mo file, found by halving: they stand there in order (gettext manual, “MO Files”).

    One form is for one and another for everything else, as in Finnish and Swedish.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._data = path.read_bytes()
        self._order: Literal["little", "big"] = "little" if self._data.startswith(_LITTLE_ENDIAN) else "big"
        self._count, self._messages, self._sentences = (self._number(place) for place in (8, 12, 16))

    def gettext(self, message: str) -> str:
        """Return the sentence; the message itself where there is none."""
        return self._found(message) or message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the sentence in the form that fits the number."""
        forms = (self._found(f"{msgid1}\0{msgid2}") or f"{msgid1}\0{msgid2}").split("\0")
        return forms[n != 1]

    def _found(self, message: str) -> str | None:
        wanted = message.encode()
        place, end = 0, self._count
        while place < end:
            middle = (place + end) // 2
            if self._text(self._messages, middle) < wanted:
                place = middle + 1
            else:
                end = middle
        if place == self._count or self._text(self._messages, place) != wanted:
            return None
        return self._text(self._sentences, place).decode()

    def _text(self, table: int, place: int) -> bytes:
        """Return a text of a table: a row of it has the length of the text and where it begins."""
        row = table + 8 * place
        start = self._number(row + 4)
        return self._data[start : start + self._number(row)]

    def _number(self, place: int) -> int:
        return int.from_bytes(self._data[place : place + 4], self._order)
