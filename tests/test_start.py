"""Start-up is the product's speed: what a command does not use it does not import."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = ("rich", "yaml", "sqlite_utils", "pydantic", "babel", "typer.rich_utils", "json", "dataclasses", "tempfile")
SCRIPT = """
import sys
from askeleet.cli.app import run
code = run(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(code)
"""


def loaded(*words, **environ):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("COV", "PYTEST"))}
    said = subprocess.run(
        [sys.executable, "-c", SCRIPT, *words],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**clean, **environ, "PYTHONPATH": str(ROOT)},
        check=True,
    )
    return set(said.stderr.split("\n")[-2].split())


@pytest.fixture
def begun(run):
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")


@pytest.mark.parametrize(
    "words",
    [
        ("log-meeting", "tiina", "--on", "2.5.2023", "--note", "x"),
        ("--help",),
        ("log-meeting", "--help"),
        ("add-client", "Pekka"),
    ],
    ids=" ".join,
)
def test_a_short_command_imports_nothing_heavy(begun, words):
    modules = loaded(*words)
    assert {name for name in HEAVY if name in modules} == set()


def test_a_short_command_defines_no_errors_that_it_does_not_raise(begun):
    loaded("log-meeting", "tiina", "--on", "1.5.2023", "--note", "x")  # makes the day's first backup
    modules = loaded("log-meeting", "tiina", "--on", "2.5.2023", "--note", "x")
    assert {name for name in modules if name.startswith("askeleet.errors.")} == set()


def test_a_list_imports_neither_yaml_nor_sqlite_utils(begun):
    assert {"yaml", "sqlite_utils", "pydantic"} & loaded("list-clients") == set()


def test_the_coachs_report_reads_no_profile_and_no_figure_of_a_funder(begun):
    modules = loaded("report", "--month", "2023-05")
    lazily = ("yaml", "askeleet.profiles.reading", "askeleet.figures.every", "askeleet.figures.ways_on")
    assert {name for name in lazily if name in modules} == set()


def test_a_projects_profile_is_read_without_yaml_the_second_time(begun, home):
    folder = home / ".local/share/askeleet/profiles"
    folder.mkdir()
    (folder / "kaupunki.yaml").write_text("based-on: stea\n", encoding="utf-8")
    words = ("report", "--profile", "kaupunki", "--month", "2023-05")
    assert ["yaml" in loaded(*words) for _again in range(2)] == [True, False]


def test_a_report_imports_what_writes_workbooks_only_for_one(begun, tmp_path):
    assert {"xlsxwriter", "csv"} & loaded("report", "--month", "2023-05") == set()
    assert "xlsxwriter" in loaded("report", "--month", "2023-05", "--output", str(tmp_path / "a.xlsx"))


def test_the_version_is_told_before_typer_is_imported():
    script = "import sys; from askeleet.__main__ import main; main(); print('typer' in sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", script, "--version"], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert said.stdout.split() == ["askeleet", "0.1.0", "False"]
