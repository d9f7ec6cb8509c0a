"""Write the walk through the first commands, in each language, from what the commands really answer on a terminal."""

from __future__ import annotations

import os
import pty
import re
import shlex
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
TITLES = {"en": "The first walk", "fi": "Ensimmäinen kierros", "sv": "Den första rundan"}
WALK = (
    'add-coach paivi "Päivi Hirvonen"',
    'add-client "Tiina Laine" --born 1969 --entered 10.1.2023 --referred-by te-office --every 2-4w',
    "log-meeting tiina --on 24.5.2023 --channel online --minutes 45 --next 14.6.",
    "plan-meeting tiina --on 28.6. --at 14.30 --channel in-person",
    "today",
    "list-clients",
    "show-client tiina",
    "pause-client tiina --from 1.7. --until 1.8. --reason summer",
    "report --month 2023-05",
    "explain open-at-end",
    "log-meeting tiina --on 31.12.2023",
    "undo",
)
DAY = "2023-06-01"
CODE = re.compile(r"\b(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}\b")
A_CODE = "73D4-VMQK-9TZ2-H0RA-5WNE-1GJC"


def walk(language: str) -> str:
    """Return the walk in a language, as Markdown."""
    lines = [f"# {TITLES[language]}", ""]
    with TemporaryDirectory() as home:
        for words in WALK:
            lines += ["```console", f"$ askeleet {words}", *_answer(words, language, home), "```", ""]
    return "\n".join(lines)


def _answer(words: str, language: str, home: str) -> list[str]:
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("ASKELEET", "XDG", "COV", "LC_"))
    }
    environment = {
        **clean,
        "HOME": home,
        "ASKELEET_DB": f"{home}/askeleet.db",
        "ASKELEET_CONFIG": f"{home}/askeleet.yaml",
        "ASKELEET_LANG": language,
        "ASKELEET_TODAY": DAY,
        "COLUMNS": "80",
        "LINES": "200",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "PYTHONPATH": str(HERE.parent),
    }
    said = _on_a_terminal([sys.executable, "-m", "askeleet", *shlex.split(words)], environment)
    lines = CODE.sub(A_CODE, said).replace(home, "~").rstrip("\n").split("\n")
    return [line.rstrip() for line in lines if not re.search(r"· [0-9a-f]{8}", line)]  # each trail has its own link


def _on_a_terminal(command: list[str], environment: dict[str, str]) -> str:
    """Return what a command writes on a terminal of 80 columns, where nobody types."""
    ours, its = pty.openpty()
    with subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=its, stderr=its):
        os.close(its)
        with os.fdopen(ours, encoding="utf-8", newline="") as terminal:
            return "".join(_lines(terminal))


def _lines(terminal: TextIO) -> Iterator[str]:
    try:
        yield from (line.replace("\r\n", "\n") for line in terminal)
    except OSError:  # how Linux says that the other end is closed
        return


if __name__ == "__main__":
    for code in TITLES:
        (HERE / f"walk-{code}.md").write_text(walk(code), encoding="utf-8")
