"""Codes of courses and their sessions."""

from __future__ import annotations

import pytest

from askeleet.domain.course import SessionCode, course_number


@pytest.mark.parametrize(("text", "number"), [("c3", 3), (" C12 ", 12), ("3", None), ("cc3", None), ("c3s2", None)])
def test_a_course_is_read_from_its_code(text, number):
    assert course_number(text) == number


@pytest.mark.parametrize(("text", "code"), [("c3s2", (3, 2)), ("C3S2", (3, 2)), ("3s2", None), ("c3", None)])
def test_a_session_is_read_from_its_code(text, code):
    assert SessionCode.parse(text) == code


def test_a_code_is_written_as_it_is_read():
    assert str(SessionCode(3, 2)) == "c3s2"
