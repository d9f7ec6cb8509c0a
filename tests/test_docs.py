"""The documentation says what the commands really answer."""

from __future__ import annotations

import html
import importlib.util
import re
from pathlib import Path

import pytest
import yaml

from askeleet import figures, vocabulary
from askeleet.cli.commands import COMMANDS
from askeleet.settings import OF_PRIVACY, OF_RETENTION

DOCS = Path(__file__).parent.parent / "docs"
README = (DOCS.parent / "README.md").read_text(encoding="utf-8")


def script(name):
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", ["en", "fi", "sv"])
@pytest.mark.parametrize("walk", ["walk", "coaching"])
def test_a_walk_is_what_the_commands_answer(walk, language):
    assert script("walk").walk(walk, language) == (DOCS / f"{walk}-{language}.md").read_text(encoding="utf-8")


def test_the_walk_through_the_coaching_record_adds_something_of_every_kind():
    told = (DOCS / "coaching-en.md").read_text(encoding="utf-8")
    kinds = {entry.name for entry in COMMANDS["Coaching"] if entry.name.startswith("add-")}
    assert len(kinds) > 10
    assert kinds <= set(re.findall(r"^\$ askeleet ([a-z-]+)", told, re.MULTILINE))


def test_the_pictures_are_what_is_drawn_light_and_dark_and_of_the_reviewed_reports():
    drawn = dict(script("pictures").pictures())
    assert {path.stem for path in (DOCS / "pictures").iterdir()} == set(drawn)
    for name, svg in drawn.items():
        assert words(svg) == words((DOCS / f"pictures/{name}.svg").read_text(encoding="utf-8"))
    for name in ("month", "year", "project"):
        svg = drawn[f"{name}-light"]
        headings = set(re.findall(r">([^<]*)</text>", html.unescape(svg).replace("\xa0", " ")))
        rows = [row for heading, *rows in reviewed(name) if heading in headings for row in rows]
        assert len(rows) > 10
        there = f"{words(svg)} "
        # the goals of a month, the last two columns, go where there is no room: they are drawn under it
        assert [row for row in rows if f" {row} " not in there and f" {row.rsplit(' ', 2)[0]} " not in there] == []


def test_every_picture_that_the_readme_shows_is_there_light_and_dark():
    shown = re.findall(r"docs/pictures/[a-z-]+\.svg", README)
    assert len([name for name in shown if "-light" in name]) == len([name for name in shown if "-dark" in name]) > 3
    assert [name for name in shown if not (DOCS.parent / name).is_file()] == []


def words(svg):
    return plain(html.unescape(re.sub(r"<[^>]*>", " ", svg)))


def plain(text):
    return " ".join(re.sub(r"[▀-▟|]", " ", text).split())


def reviewed(name):
    """Return the sections of a golden report: the heading, then each row of its tables."""
    text = (DOCS.parent / f"tests/golden/example-{name}.md").read_text(encoding="utf-8")
    for section in text.split("\n## ")[1:]:
        tables = re.findall(r"^\|[ |:-]*\n((?:\|.*\n)+)", section, re.MULTILINE)
        yield section.splitlines()[0], *(plain(row) for table in tables for row in table.splitlines())


def test_every_command_in_the_readme_is_one():
    names = {entry.name for entries in COMMANDS.values() for entry in entries}
    typed = set(re.findall(r"^(?:\$ )?askeleet ([a-z-]+)", README, re.MULTILINE))
    assert typed <= names


@pytest.mark.parametrize("language", ["en", "fi", "sv"])
def test_the_privacy_page_names_commands_settings_and_terms_that_there_are(language):
    text = (DOCS / f"privacy-{language}.md").read_text(encoding="utf-8")
    names = {entry.name for entries in COMMANDS.values() for entry in entries}
    named = set(re.findall(r"`(?:askeleet )?([a-z]+-[a-z-]*[a-z])[ `]", text))
    assert {"export-client", "erase-client", "privacy-report"} <= named <= names
    assert [vocabulary.find("request-kinds", kind) for kind in re.findall(r"--kind (\w+)", text)] == [
        "access",
        "rectification",
    ]
    settled = yaml.safe_load(text.split("```yaml")[1].split("```")[0])
    assert set(settled["privacy"]) == set(OF_PRIVACY)
    assert set(settled["retention"]) == set(OF_RETENTION)


def test_every_test_that_the_security_page_names_is_there():
    named = set(re.findall(r"`(tests/[\w/]+\.py)`", (DOCS.parent / "SECURITY.md").read_text(encoding="utf-8")))
    assert len(named) > 15
    assert [name for name in sorted(named) if not (DOCS.parent / name).is_file()] == []


def test_every_figure_that_the_page_on_the_social_fund_names_is_one():
    named = set(re.findall(r"`((?:eec|co|cr)[or]?[0-9-][a-z0-9-]*)`", (DOCS / "esf.md").read_text(encoding="utf-8")))
    assert len(named) > 25
    assert named <= {figure.code for figure in figures.FIGURES}
