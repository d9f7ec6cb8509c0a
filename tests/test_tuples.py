"""Our named tuples do what those of the standard library do."""

from __future__ import annotations

import copy
import pickle
import typing

import pytest

from askeleet import tuples


class Theirs(typing.NamedTuple):
    """The standard library's."""

    code: str
    days: int = 7
    minutes: int | None = None


class Ours(tuples.NamedTuple):
    """The same of ours."""

    code: str
    days: int = 7
    minutes: int | None = None

    @property
    def double(self) -> int:
        """Twice the days."""
        return self.days * 2


GIVEN = [
    ((), {"code": "a"}),
    (("a",), {}),
    (("a", 3), {"minutes": 30}),
    (("a", 3, 30), {}),
    ((), {"minutes": 1, "days": 2, "code": "c"}),
]
WRONG = [((), {}), (("a", 1, 2, 3), {}), (("a",), {"code": "b"}), (("a",), {"hours": 1}), (("a", 1, 2), {"days": 1})]


@pytest.mark.parametrize(("values", "named"), GIVEN)
def test_values_are_given_by_place_by_name_or_not_at_all(values, named):
    ours, theirs = Ours(*values, **named), Theirs(*values, **named)
    assert ours == theirs
    assert (ours.code, ours.days, ours.minutes) == (theirs.code, theirs.days, theirs.minutes)
    assert ours._asdict() == theirs._asdict()
    assert repr(ours).removeprefix("Ours") == repr(theirs).removeprefix("Theirs")
    assert ours._replace(days=9) == theirs._replace(days=9)


@pytest.mark.parametrize(("values", "named"), WRONG)
@pytest.mark.parametrize("kind", [Ours, Theirs])
def test_what_is_missing_too_much_or_given_twice_is_refused(kind, values, named):
    with pytest.raises(TypeError):
        kind(*values, **named)


def test_it_is_unpacked_matched_copied_and_has_what_its_class_gives_it():
    ours = Ours("a", 3)
    code, days, _minutes = ours
    assert (code, days, ours.double) == ("a", 3, 6)
    match ours:
        case Ours(code, days=3):
            assert code == "a"
        case _:
            pytest.fail("not matched")
    assert type(copy.deepcopy(ours)) is Ours
    assert pickle.loads(pickle.dumps(ours)) == ours  # noqa: S301  (it was written in the line itself)


def test_a_field_cannot_be_changed():
    with pytest.raises(AttributeError):
        Ours("a").days = 3
