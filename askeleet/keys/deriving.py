"""From the passphrase to the key that the file is really encrypted with.

SQLCipher 4 does the same by itself at every opening (PBKDF2-HMAC-SHA512, 256,000 rounds, the file's first 16 bytes as
the salt; zetetic.net/sqlcipher/design) and takes a tenth of a second for it. The key made once and kept opens the file
at once, on this computer; the passphrase alone opens it, and every backup of it, anywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_ROUNDS = 256_000
_SALT = 16  # bytes at the beginning of the file
_DIGITS = 96  # of a key and its salt, in hexadecimal
HEADER = b"SQLite format 3\0"
"""How a file begins that is not encrypted."""


def salt_of(path: Path) -> str | None:
    """Return the salt of an encrypted file, in hexadecimal: it stays when the file is renamed, copied or rekeyed.

    None where there is no file, where it is too short, or where it is not encrypted.
    """
    try:
        with path.open("rb") as file:
            beginning = file.read(_SALT)
    except OSError:
        return None
    return beginning.hex() if len(beginning) == _SALT and beginning != HEADER else None


def key_of(passphrase: str, salt: str) -> str:
    """Return the key of a passphrase as SQLCipher takes it: x'…' with 64 digits of key and 32 of salt."""
    from hashlib import pbkdf2_hmac  # noqa: PLC0415  (costs a fifth of a bare start, and is needed once)

    made = pbkdf2_hmac("sha512", normal(passphrase).encode(), bytes.fromhex(salt), _ROUNDS, 32)
    return f"x'{made.hex()}{salt}'"


def own_key(key: str, salt: str | None) -> str:
    """Return a key with that salt of what opens a file: the key itself where it is one already, as x'…'.

    Without a salt it is returned as it is.
    """
    is_made = len(key) == len("x''") + _DIGITS and key.startswith("x'") and key.endswith("'")
    return key if is_made or salt is None else key_of(key, salt)


def normal(passphrase: str) -> str:
    """Return the one form of a passphrase: an ä typed on a Mac is the same ä as on Windows."""
    from unicodedata import normalize  # noqa: PLC0415  (only where a passphrase is typed)

    return normalize("NFC", passphrase)
