"""Write the walk through the first commands, in each language, from what the commands really answer."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

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
    "report --month 2023-05 --format markdown",
    "explain open-at-end",
    "log-meeting tiina --on 31.12.2023",
    "undo",
)
DAY = "2023-06-01"


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
        "PYTHONPATH": str(HERE.parent),
    }
    command = [sys.executable, "-m", "askeleet", *shlex.split(words)]
    said = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    lines = (said.stdout + said.stderr).replace(home, "~").rstrip("\n").split("\n")
    return [line for line in lines if "·" not in line or "undo" in line or "redo" in line]


if __name__ == "__main__":
    for code in TITLES:
        (HERE / f"walk-{code}.md").write_text(walk(code), encoding="utf-8")
