"""A passphrase that nobody has to think of: 120 random bits in six groups, to be written down."""

from __future__ import annotations

import secrets

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base32: no I, L, O, U (crockford.com/base32.html)
_READ_AS = str.maketrans("ILO", "110")
_GROUPS, _EACH = 6, 4


def new_code() -> str:
    """Return a new recovery code, as `73D4-VMQK-…`."""
    return "-".join("".join(secrets.choice(_SIGNS) for _ in range(_EACH)) for _ in range(_GROUPS))


def last_group(code: str) -> str:
    """Return the group that is typed again, to show that the code was written down."""
    return code.rsplit("-", 1)[-1]


def as_code(typed: str) -> str:
    """Return a recovery code as it was made, however it was copied; any other passphrase as it was typed.

    Small letters, spaces for hyphens, and I, L and O for the digits they look like are forgiven.
    """
    signs = "".join(typed.upper().split()).replace("-", "").translate(_READ_AS)
    if len(signs) != _GROUPS * _EACH or not set(signs) <= set(_SIGNS):
        return typed
    return "-".join(signs[start : start + _EACH] for start in range(0, len(signs), _EACH))
