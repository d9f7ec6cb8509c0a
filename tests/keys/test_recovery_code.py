"""Recovery codes are long, and are read however they were copied."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askeleet.keys.recovery_code import as_code, last_group, new_code


def test_a_code_has_six_groups_of_letters_and_digits_that_cannot_be_mixed_up():
    assert re.fullmatch(r"(?:[0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}", new_code())


def test_no_two_codes_are_the_same():
    assert len({new_code() for _ in range(1000)}) == 1000


@pytest.mark.parametrize(
    "typed",
    [
        "73D4-VMQK-0000-1111-ABCD-EFGH",
        "73d4 vmqk 0000 1111 abcd efgh",
        "73d4vmqkoooolill1abcdefgh".replace("lill1", "lill"),
        "  73D4-VMQK-OOOO-LILI-abcd-efgh ",
    ],
)
def test_a_code_is_read_however_it_was_copied(typed):
    assert as_code(typed) == "73D4-VMQK-0000-1111-ABCD-EFGH"


@given(st.text())
def test_what_is_no_code_is_left_as_it_was_typed(typed):
    read = as_code(typed)
    assert read == typed or re.fullmatch(r"(?:\w{4}-){5}\w{4}", read)


def test_the_last_group_is_what_is_typed_again():
    assert last_group("73D4-VMQK-0000-1111-ABCD-EFGH") == "EFGH"
