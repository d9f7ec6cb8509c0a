"""What every record has in common."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from typing import ClassVar


def new_id() -> str:
    """Return an id that no other record has, in this file or another: a UUIDv7 (RFC 9562 §5.7)."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10), "big")
    number = milliseconds << 80 | 0x7 << 76 | (random >> 68) << 64 | 0x2 << 62 | random & (1 << 62) - 1
    text = f"{number:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A row of the file; complete when made, replaced rather than changed."""

    table: ClassVar[str]

    id: str = field(default_factory=new_id)
    rev: int = 0  # how often it was written; 0 = not yet
