"""What every record has in common."""

from __future__ import annotations

import os
import time
from typing import Any, ClassVar, Self, dataclass_transform


def new_id() -> str:
    """Return an id that no other record has, in this file or another: a UUIDv7 (RFC 9562 §5.7)."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10), "big")
    number = milliseconds << 80 | 0x7 << 76 | (random >> 68) << 64 | 0x2 << 62 | random & (1 << 62) - 1
    text = f"{number:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Fields:
    """Values under the names that a class annotates, given by keyword; complete when made, never changed.

    It reads, and is type-checked, as a frozen dataclass of keywords. It is none because a dataclass writes and compiles
    its methods anew for each class: eight kinds of record took a tenth of the time of a short command.
    """

    fields: ClassVar[dict[str, str]] = {}
    """The annotations by name, those of the base classes first."""

    def __init_subclass__(cls) -> None:
        """Learn the names and defaults of a new kind."""
        own = {name: kind for name, kind in cls.__annotations__.items() if not kind.startswith("ClassVar")}
        cls.fields = cls.fields | own

    def __init__(self, **values: object) -> None:
        needed = {name for name in self.fields if not hasattr(type(self), name)}
        if wrong := (values.keys() - self.fields) | (needed - values.keys()):
            raise TypeError(type(self).__name__, *sorted(wrong))
        self.__dict__.update(values)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(name, value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and self.values() == other.values()

    def __hash__(self) -> int:
        return hash((*self.values().values(),))

    def values(self) -> dict[str, Any]:
        """Return the values by name, in the order of the fields."""
        return {name: getattr(self, name) for name in self.fields}

    def but(self, **changes: object) -> Self:
        """Return the same with some values changed."""
        return type(self)(**self.values() | changes)


class Record(Fields):
    """A row of the file; its fields are the columns of its table."""

    table: ClassVar[str]

    id: str = ""  # a new one unless it is given
    rev: int = 0  # how often it was written; 0 = not yet

    def __init__(self, **values: object) -> None:
        super().__init__(**{"id": new_id()} | values)

    def __repr__(self) -> str:
        """Name the record and nothing that it holds: that may be somebody's."""
        return f"<{type(self).__name__} {self.id} rev {self.rev}>"
