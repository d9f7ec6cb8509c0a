"""Named tuples that cost little to define.

The standard library's writes and compiles a constructor for every class. Forty kinds of row and cell took a tenth of
the time of a report that way, and most of them are defined in a process that makes five of each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import ClassVar, Self
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414  (to be type-checked as what it stands for)
else:
    from operator import itemgetter

    class NamedTuple(tuple):  # noqa: SLOT001  (they would have to be told in every class)
        """Values under the names that a class annotates, in their order; those given in the class are defaults."""

        _fields: ClassVar[tuple[str, ...]] = ()
        _field_defaults: ClassVar[dict[str, object]] = {}

        def __init_subclass__(cls) -> None:
            """Learn the names and defaults of a new kind."""
            cls._fields = cls.__match_args__ = (*cls.__annotations__,)
            own = cls.__dict__
            cls._field_defaults = {name: own[name] for name in cls._fields if name in own}
            for place, name in enumerate(cls._fields):
                setattr(cls, name, property(itemgetter(place)))

        def __new__(cls, *values: object, **named: object) -> Self:
            """Return the values, complete.

            Raises:
                TypeError: if one is missing, is given twice or has no place.
            """
            if named or len(values) != len(cls._fields):
                values = _complete(cls, values, named)
            return tuple.__new__(cls, values)

        def __repr__(self) -> str:
            """Write it as the call that makes it."""
            return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._asdict().items())})"

        def __getnewargs__(self) -> tuple[object, ...]:
            """Return what a copy is made of."""
            return tuple(self)

        def _asdict(self) -> dict[str, object]:
            return dict(zip(self._fields, self, strict=True))

        def _replace(self, **changes: object) -> Self:
            return type(self)(**{**self._asdict(), **changes})

    def _complete(kind: type[NamedTuple], values: Sequence[object], named: Mapping[str, object]) -> Sequence[object]:
        given = dict(zip(kind._fields, values, strict=False))
        whole = kind._field_defaults | given | named
        if len(values) > len(kind._fields) or given.keys() & named.keys() or whole.keys() != {*kind._fields}:
            raise TypeError(kind.__name__, *kind._fields)
        return [whole[name] for name in kind._fields]
