"""Write the walks through the commands, in each language, from what the commands really answer on a terminal.

What is said and typed stands in a YAML file for each walk: walk.yaml, coaching.yaml.
"""

from __future__ import annotations

import os
import pty
import re
import shlex
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HERE = Path(__file__).parent
WALKS = ("walk", "coaching")
LANGUAGES = ("en", "fi", "sv")
CODE = re.compile(r"\b(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}\b")
A_CODE = "73D4-VMQK-9TZ2-H0RA-5WNE-1GJC"


def walk(name: str, language: str) -> str:
    """Return a walk in a language, as Markdown."""
    told = yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    with TemporaryDirectory() as home:
        lines = [line for day in told["days"] for line in _day(day, language, home)]
    return "\n".join([f"# {told['title'][language]}", "", *lines])


def _day(day: dict[str, Any], language: str, home: str) -> Iterator[str]:
    if "heading" in day:
        yield from (f"## {day['heading'][language]}, {day['day']:%-d.%-m.%Y}", "")
    for part in day["parts"]:
        if "said" in part:
            yield from (part["said"][language], "")
        for typed in part["typed"]:
            words, *answers = [_in_language(line, language) for line in typed.splitlines()]
            environment = _environment(home, language, str(day["day"]))
            yield from ("```console", f"$ askeleet {words}", *_answer(words, answers, environment), "```", "")


def _in_language(typed: str, language: str) -> str:
    """Return what is typed, with its language out of each [in|each|language]."""
    return re.sub(r"\[(.*?)\]", lambda each: each[1].split("|")[LANGUAGES.index(language)], typed)


def _answer(words: str, answers: Sequence[str], environment: dict[str, str]) -> list[str]:
    said = _on_a_terminal([sys.executable, "-m", "askeleet", *shlex.split(words)], environment, answers)
    lines = CODE.sub(A_CODE, said).replace(environment["HOME"], "~").rstrip("\n").split("\n")
    return [line.rstrip() for line in lines if not re.search(r"· [0-9a-f]{8}", line)]  # each trail has its own link


def _environment(home: str, language: str, day: str) -> dict[str, str]:
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("ASKELEET", "XDG", "COV", "LC_"))
    }
    return {
        **clean,
        "HOME": home,
        "ASKELEET_DB": f"{home}/askeleet.db",
        "ASKELEET_CONFIG": f"{home}/askeleet.yaml",
        "ASKELEET_LANG": language,
        "ASKELEET_TODAY": day,
        "COLUMNS": "80",
        "LINES": "1000",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "PYTHONPATH": str(HERE.parent),
    }


def _on_a_terminal(command: list[str], environment: dict[str, str], answers: Sequence[str]) -> str:
    """Return what a command writes on a terminal of 80 columns, where somebody types answers, if any."""
    ours, its = pty.openpty()
    typed = its if answers else subprocess.DEVNULL
    with subprocess.Popen(command, env=environment, stdin=typed, stdout=its, stderr=its):
        os.close(its)
        said = b"".join(_said(ours, [*answers]))
    os.close(ours)
    return said.decode().replace("\r\n", "\n")


def _said(terminal: int, answers: list[str]) -> Iterator[bytes]:
    """Read what is written; a line that stops short is a question, and waits for the next answer."""
    try:
        while said := os.read(terminal, 4096):
            yield said
            if answers and not said.endswith(b"\n"):
                os.write(terminal, f"{answers.pop(0)}\n".encode())
    except OSError:  # how Linux says that the other end is closed
        return


if __name__ == "__main__":
    for name in WALKS:
        for code in LANGUAGES:
            (HERE / f"{name}-{code}.md").write_text(walk(name, code), encoding="utf-8")
