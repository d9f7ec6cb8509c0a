"""What a client may be called, and who may be the same person."""

from __future__ import annotations

import pytest
from factories import a_client

from askeleet.casework import participants
from askeleet.errors.texts import IdentityCodeError, NameNeededError, NameTooLongError


@pytest.mark.parametrize(
    ("name", "error"),
    [(" ", NameNeededError), ("x" * 201, NameTooLongError), ("A 131052-308T", IdentityCodeError)],
)
def test_a_name_that_is_none_is_refused(store, name, error):
    with pytest.raises(error):
        a_client(store, name)


def test_people_who_may_be_the_same_are_named_with_the_reason(store):
    a_client(store, "Tiina Laine", facts={"born_year": 1969, "phone": "040 1"})
    like = participants.likely_same
    assert [each.reason for each in like(store, "laine tiina", {"born_year": 1969})] == ["the same name and birth year"]
    assert [each.reason for each in like(store, "Tiina Laine", {})] == ["the same name"]
    assert [each.reason for each in like(store, "Teija Salo", {"phone": "040 1"})] == ["the same telephone number"]
    assert [each.reason for each in like(store, "Tiina Laina", {"born_year": 1969})] == [
        "a similar name and the same birth year"
    ]
    assert like(store, "Tiina Laine", {"born_year": 1970}) == []
