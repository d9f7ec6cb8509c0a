from __future__ import annotations

from typing import ClassVar
from uuid import RFC_4122, UUID

import pytest

from askeleet.domain.record import Record, new_id


class Step(Record):
    table: ClassVar[str] = "steps"

    what: str
    due: str | None = None


def test_a_record_has_what_was_given_and_its_defaults():
    step = Step(what="call the school", rev=2)
    assert (step.what, step.due, step.rev) == ("call the school", None, 2)
    assert list(Step.fields) == ["id", "rev", "what", "due"]


@pytest.mark.parametrize("given", [{}, {"what": "call", "wat": "call"}])
def test_a_missing_or_strange_field_is_refused(given):
    with pytest.raises(TypeError):
        Step(**given)


def test_a_record_is_replaced_rather_than_changed():
    step = Step(what="call")
    with pytest.raises(AttributeError):
        step.what = "write"
    written = step.but(what="write")
    assert (written.what, written.id, step.what) == ("write", step.id, "call")


def test_records_are_the_same_when_all_their_values_are():
    step = Step(what="call")
    assert step == step.but(what="call")
    assert len({step, step.but(what="call"), step.but(what="write")}) == 2
    assert step != Step(what="call")


def test_a_record_shows_nothing_that_it_holds():
    assert "call" not in repr(Step(what="call"))


def test_ids_are_uuids_of_version_7_in_the_order_they_were_made():
    ids = [new_id() for _ in range(200)]
    assert len(set(ids)) == 200
    assert {(UUID(each).version, UUID(each).variant) for each in ids} == {(7, RFC_4122)}
    assert [each[:13] for each in ids] == sorted(each[:13] for each in ids)
