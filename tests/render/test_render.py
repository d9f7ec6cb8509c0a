"""Choosing a format, and writing into a file."""

from __future__ import annotations

import os
from io import BytesIO, StringIO

import pytest

from askeleet.errors.output import OutputExistsError, OutputNotWrittenError
from askeleet.render import BINARY, FORMATS, render, to_file


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in BINARY])
def test_every_format_of_text_writes_whole_lines(form, everything):
    out = StringIO()
    render(everything, form, out)
    assert out.getvalue().endswith("\n")


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_holds_what_a_stream_gets(form, everything, tmp_path):
    out = BytesIO() if form in BINARY else StringIO()
    render(everything, form, out)
    to_file(everything, form, tmp_path / "out", replace=False)
    content = (tmp_path / "out").read_bytes()
    assert (content if form in BINARY else content.decode()) == out.getvalue()


@pytest.mark.parametrize("form", sorted(BINARY))
def test_no_file_of_bytes_is_half_written_either(form, everything, tmp_path, monkeypatch):
    monkeypatch.setattr(os, "fsync", _full)
    with pytest.raises(OutputNotWrittenError):
        to_file(everything, form, tmp_path / "out")
    assert list(tmp_path.glob("*out*")) == list(tmp_path.glob(".askeleet*")) == []


def _full(_descriptor):
    raise OSError(28, os.strerror(28))


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
def test_only_its_owner_may_read_the_file(small, tmp_path):
    to_file(small, "plain", tmp_path / "out", replace=False)
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_is_left_alone(small, tmp_path):
    path = tmp_path / "out"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(OutputExistsError):
        to_file(small, "plain", path, replace=False)
    assert path.read_text(encoding="utf-8") == "before"


def test_a_file_is_replaced_when_asked(small, tmp_path):
    path = tmp_path / "out"
    path.write_text("before", encoding="utf-8")
    to_file(small, "plain", path, replace=True)
    assert path.read_text(encoding="utf-8") == "Tiina Laine\t3\nÅke Öst\t12\n"


def test_a_half_written_file_never_remains(small, tmp_path):
    path = tmp_path / "out"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(TypeError):
        to_file(small._replace(machine={"what": object()}), "json", path, replace=True)
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.glob(".out*")) == []


def test_a_folder_that_is_not_there_is_told(small, tmp_path):
    with pytest.raises(OutputNotWrittenError) as caught:
        to_file(small, "plain", tmp_path / "missing" / "out", replace=False)
    assert caught.value.details["why"] == os.strerror(2)


def test_a_folder_is_no_file(small, tmp_path):
    with pytest.raises(OutputNotWrittenError):
        to_file(small, "plain", tmp_path / "home", replace=True)
    assert list(tmp_path.glob(".home*")) == []


def test_half_a_character_does_not_spoil_the_file(small, tmp_path):
    to_file(small._replace(machine={"name": "Tiina \ud800"}), "json", tmp_path / "out", replace=False)
    assert '"Tiina ?"' in (tmp_path / "out").read_text(encoding="utf-8")


def test_a_format_that_there_is_not_is_refused(small):
    with pytest.raises(ValueError, match="gif"):
        render(small, "gif", StringIO())
