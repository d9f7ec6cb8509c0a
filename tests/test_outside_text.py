"""Whatever is typed, piped or written into a settings file is read, or refused in one sentence: never a fault."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askeleet import vocabulary, yamlfiles
from askeleet.casework import notes
from askeleet.casework.coaches import checked_code
from askeleet.casework.trail import anchor_of
from askeleet.domain import identity_code
from askeleet.domain.goal import GoalCode
from askeleet.domain.letters import clean, clean_line, fold
from askeleet.domain.meeting import MeetingCode
from askeleet.domain.names import match
from askeleet.domain.numbers import number_of
from askeleet.domain.step import StepCode
from askeleet.errors import AskeleetError
from askeleet.keys.recovery_code import as_code
from askeleet.language.dates import parse_birth, parse_day
from askeleet.language.durations import parse_gap_range, parse_minutes, parse_time
from askeleet.language.periods import parse_half, parse_month, parse_quarter, parse_year
from askeleet.settings import Settings

TODAY = date(2023, 5, 24)
PARSERS = {
    "day": lambda text: parse_day(text, TODAY, looking="back"),
    "birth": lambda text: parse_birth(text, TODAY),
    "minutes": parse_minutes,
    "time": parse_time,
    "gaps": parse_gap_range,
    "month": lambda text: parse_month(text, TODAY),
    "quarter": lambda text: parse_quarter(text, TODAY),
    "half": lambda text: parse_half(text, TODAY),
    "year": lambda text: parse_year(text, TODAY),
    "meeting": MeetingCode.parse,
    "goal": GoalCode.parse,
    "step": StepCode.parse,
    "number": number_of,
    "term": lambda text: vocabulary.find("channels", text),
    "note": notes.checked_text,
    "name": notes.checked_name,
    "title": notes.checked_title,
    "coach": checked_code,
    "anchor": anchor_of,
    "recovery code": as_code,
    "name sought": lambda text: match(text, "Tiina Laine"),
    "letters": lambda text: (fold(text), clean(text), clean_line(text)),
}
TYPED = st.one_of(
    st.text(max_size=60),
    st.text("0123456789.,:;-–/ mgsk²½٣०", max_size=24),
    st.text(st.characters(categories=["Cc", "Cf", "Cs", "Co", "Mn", "Zs"]), max_size=24),
)


@pytest.mark.parametrize("parse", PARSERS.values(), ids=PARSERS)
@settings(max_examples=150, deadline=None)
@given(text=TYPED)
def test_what_is_typed_is_read_or_refused(parse, text):
    with suppress(AskeleetError):
        parse(text)


@settings(max_examples=300, deadline=None)
@given(before=TYPED, after=TYPED, day=st.integers(0, 99), serial=st.integers(900, 999))
def test_no_identity_code_is_left_in_a_masked_text(before, after, day, serial):
    number = f"{day:02}0163{serial}"
    check = "0123456789ABCDEFHJKLMNPRSTUVWXY"[int(number) % 31]
    masked = identity_code.masked(f"{before} {number[:6]}-{number[6:]}{check} {after}")
    assert f"{number[6:]}{check}" not in masked or f"{number[6:]}{check}" in before + after
    identity_code.refuse(masked)


PLAIN = [
    "coach: paivi",
    "language: fi",
    "project:",
    "  name: a",
    "vocabularies:",
    "- x",
    "? [a]",
    ": b",
    "key: 2",
    "---",
    "...",
    "%YAML 9.9",
]
SIGNS = ["{", "]", "&a", "*a", "!!python/name:os.system", "!!binary aaa=", "'", '"', "|", ">", "\t", "\x00", "\ufeff"]
LINES = st.lists(st.sampled_from([*PLAIN, *SIGNS]), max_size=8).map("\n".join)
LETTERS = st.one_of(LINES, st.text(max_size=80)).map(lambda text: text.encode("utf-8", "surrogatepass"))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.one_of(LETTERS, st.binary(max_size=80)))
def test_a_settings_file_is_read_or_refused(tmp_path, content):
    path = tmp_path / "askeleet.yaml"
    path.write_bytes(content)
    with suppress(AskeleetError):
        yamlfiles.parse(path)
    told = Settings({"ASKELEET_CONFIG": str(path), "XDG_CACHE_HOME": str(tmp_path)})
    with suppress(AskeleetError):
        _ = told.database, told.language, told.coach, told.key_place


def test_ten_megabytes_of_a_note_are_refused_at_once():
    with pytest.raises(AskeleetError):
        notes.checked_text("131052-308T " * 1_000_000)
