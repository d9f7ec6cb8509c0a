"""The documentation says what the commands really answer."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from askeleet.cli.commands import COMMANDS

DOCS = Path(__file__).parent.parent / "docs"
README = (DOCS.parent / "README.md").read_text(encoding="utf-8")


def script(name):
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", ["en", "fi", "sv"])
def test_the_walk_is_what_the_commands_answer(language):
    assert script("walk").walk(language) == (DOCS / f"walk-{language}.md").read_text(encoding="utf-8")


def test_the_picture_of_the_month_shows_what_the_report_says():
    drawn = script("pictures").month()
    text = re.sub(r"<[^>]*>", "", drawn)
    assert "May&#160;2023" in text
    for name in ("Open&#160;at&#160;the&#160;end", "Contacts&#160;held"):
        assert name in text
        assert name in re.sub(r"<[^>]*>", "", (DOCS / "month.svg").read_text(encoding="utf-8"))


def test_every_command_in_the_readme_is_one():
    names = {entry.name for entries in COMMANDS.values() for entry in entries}
    typed = set(re.findall(r"^(?:\$ )?askeleet ([a-z-]+)", README, re.MULTILINE))
    assert typed <= names
