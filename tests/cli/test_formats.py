"""A report in a format for other programs: by name, by the file's suffix, and never spoiled."""

from __future__ import annotations

import sys
from io import BytesIO

import pytest
from openpyxl import load_workbook

from askeleet.render import FORMATS, PICTURES

pytestmark = pytest.mark.filterwarnings(
    "ignore:.*extension is not supported"
)  # openpyxl does not know the bars in cells


@pytest.fixture
def begun(run, tmp_path, monkeypatch):
    """Run commands on a caseload of one client who was met once."""
    monkeypatch.setenv("ASKELEET_DB", str(tmp_path / "a.db"))
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("log-meeting", "tiina", "--on", "24.5.2023", "--minutes", "45", "--channel", "online")
    return run


MAY = ("report", "--month", "2023-05")


def test_the_suffix_of_the_file_says_that_it_is_a_workbook(begun, tmp_path):
    path = tmp_path / "may.xlsx"
    assert begun(*MAY, "--output", path).code == 0
    assert load_workbook(path)["Contents"]["A1"].value == "Report, May 2023"


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_suffix_of_the_file_says_that_it_is_csv(begun, tmp_path, language):
    path = tmp_path / "may.csv"
    assert begun(*MAY, "--output", path, "--lang", language).code == 0
    assert b"\r\ncontacts,contacts,1,contacts-held," in path.read_bytes()


def test_a_workbook_is_printed_on_no_terminal(begun, typing):
    refused = typing(*MAY, "--format", "xlsx")
    assert (refused.code, refused.out) == (2, "")
    assert "XLSX is for another program to open: name a file with --output." in refused.err


def test_the_bytes_of_a_workbook_are_not_spoiled_in_a_pipe(begun, tmp_path, monkeypatch):
    class Pipe:
        buffer = BytesIO()

        def isatty(self):
            return False

        def write(self, _text):
            raise AssertionError

        def flush(self):
            self.buffer.flush()

    monkeypatch.setattr(sys, "stdout", Pipe())
    assert begun(*MAY, "--format", "xlsx").code == 0
    assert load_workbook(Pipe.buffer).sheetnames[:2] == ["Contents", "Clients"]


def test_csv_can_be_read_on_a_terminal_too(begun, typing):
    assert "contacts,contacts,1,contacts-held,Contacts held,value,1,,1" in typing(*MAY, "--format", "csv").out


def test_semicolons_are_chosen_for_once_or_in_the_settings(begun, home, monkeypatch, tmp_path):
    assert "contacts;contacts;1;contacts-held" in begun(*MAY, "--format", "csv", "--delimiter", "semicolon").out
    settings = tmp_path / "askeleet.yaml"
    settings.write_text("delimiter: semicolon\n", encoding="utf-8")
    monkeypatch.setenv("ASKELEET_CONFIG", str(settings))
    assert "contacts;contacts;1;contacts-held" in begun(*MAY, "--format", "csv").out
    assert "contacts,contacts,1,contacts-held" in begun(*MAY, "--format", "csv", "--delimiter", "comma").out


def test_a_delimiter_that_there_is_not_is_told_of(begun, monkeypatch, tmp_path):
    settings = tmp_path / "askeleet.yaml"
    settings.write_text("delimiter: dot\n", encoding="utf-8")
    monkeypatch.setenv("ASKELEET_CONFIG", str(settings))
    said = begun(*MAY, "--format", "csv")
    assert (said.code, "delimiter" in said.err) == (3, True)


def test_a_delimiter_goes_with_csv_alone(begun, tmp_path):
    said = begun(*MAY, "--output", tmp_path / "a.md", "--delimiter", "tab")
    assert (said.code, list(tmp_path.glob("a.md"))) == (2, [])
    assert "add --format csv" in said.err


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_where_nothing_can_be_written_one_sentence_says_so(begun, tmp_path, form):
    said = begun(*MAY, "--output", tmp_path / "no-folder" / f"may.{form}")
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert not (tmp_path / "no-folder").exists()


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in PICTURES | {"terminal", "pdf"}])
@pytest.mark.parametrize(
    "words",
    [
        MAY,
        ("path", "1"),
        ("show-client", "1"),
        ("show-client", "1", "--story"),
        ("show-client", "1", "--for-participant"),
    ],
)
def test_every_page_comes_in_every_format(begun, tmp_path, words, form):
    path = tmp_path / "out"
    assert begun(*words, "--format", form, "--output", path).code == 0
    assert path.stat().st_size


@pytest.mark.parametrize("form", ["json", "xlsx", "markdown"])
@pytest.mark.parametrize("name", ["a.db", "colleague.db", "link.md"])
def test_no_report_is_written_over_a_caseload_file(begun, tmp_path, form, name):
    (tmp_path / "colleague.db").write_bytes(b"encrypted")
    (tmp_path / "link.md").symlink_to(tmp_path / "a.db")
    kept = (tmp_path / name).read_bytes()

    said = begun(*MAY, "--format", form, "--output", tmp_path / name, "--replace")

    assert (said.code, said.out) == (1, "")
    assert "Name another file" in said.err
    assert (tmp_path / name).read_bytes() == kept
