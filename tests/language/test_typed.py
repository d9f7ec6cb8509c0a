from __future__ import annotations

import pytest

from askeleet.language.typed import fold_typed


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        (" Tänään ", "tanaan"),
        ("Ta\u0308na\u0308a\u0308n", "tanaan"),
        ("3  PÄIVÄÄ\tsitten", "3 paivaa sitten"),
        ("1\N{NO-BREAK SPACE}h", "1 h"),
        ("", ""),
    ],
)
def test_case_marks_and_spaces_are_forgiven(text, folded):
    assert fold_typed(text) == folded


@pytest.mark.parametrize("text", ["1²", "４５", "½ h", "① h", "٣ days ago"])
def test_strange_numerals_never_turn_into_digits_that_nobody_typed(text):
    assert fold_typed(text) == ""
