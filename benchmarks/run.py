"""Measure start-up and growth as ratios to bare Python in the same run: `make bench`.

The yardstick B is `python -I -c 'import sqlite3'` of the same environment. Every round runs each command once in turn,
so that a machine that slows down slows all alike; the median of the rounds' ratios is printed. Beside it stands the
raw SQL: the command's own statements sent through the same driver by themselves, and in the `sqlite3` shell, where one
is installed and nothing is written (only askeleet can write to its file).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import raw
from generate import generate, people

BIN = Path(sys.executable).parent
BARE = [sys.executable, "-I", "-c", "import sqlite3"]
SHELL = shutil.which("sqlite3")
COMMANDS = {
    "--version": ["--version"],
    "--help": ["--help"],
    "log-meeting": ["log-meeting", "{client}", "--on", "2.5.2023", "--note", "x", "--settles", "none"],
    "add-client": ["add-client", "Uusi Asiakas"],
    "list-meetings": ["list-meetings", "--limit", "20"],
    "show-client": ["show-client", "{client}"],
    "report --month": ["report", "--month", "2023-05", "--format", "terminal"],
    "report --project": ["report", "--project", "--format", "terminal"],
}


def main() -> None:
    """Measure at each size and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[200, 1_000, 100_000, 1_000_000])
    parser.add_argument("--rounds", type=int, default=11)
    wanted = parser.parse_args()
    for size in wanted.sizes:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "askeleet.db"
            began = time.perf_counter()
            generate(path, size)
            print(f"\n{size:,} contacts, made in {time.perf_counter() - began:.1f} s")
            print(f"  {'':<16}{'ratio':>8} {'CPU':>11} {'raw SQL':>11} {'in the shell':>14}")
            for line in measure(path, size, wanted.rounds):
                print(line)


def measure(path: Path, size: int, rounds: int) -> list[str]:
    """Return a line for each command: CPU time as a ratio to bare Python and in milliseconds, and its raw SQL."""
    environment = _environment(path)
    client = str(people(size) // 2)  # neither the busiest nor one of the idle
    said = {name: [word.format(client=client) for word in words] for name, words in COMMANDS.items()}
    ratios: dict[str, list[float]] = {name: [] for name in COMMANDS}
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(rounds):
        bare = cpu(BARE, environment)
        for name, words in said.items():
            spent = cpu([str(BIN / "askeleet"), *words], environment)
            ratios[name].append(spent / bare)
            times[name].append(spent * 1000)
    return [
        f"  {name:<16}{statistics.median(ratios[name]):6.2f} B {statistics.median(times[name]):8.1f} ms"
        f"{_raw_sql(path, words, rounds)}"
        for name, words in said.items()
    ]


def _raw_sql(path: Path, words: list[str], rounds: int) -> str:
    """Return the CPU milliseconds of a command's statements alone, through the driver and in the shell."""
    kept = path.with_name("statements.json")
    script = [sys.executable, raw.__file__]
    copy = path.with_name("copy.db")
    shutil.copy(path, copy)  # no log is left beside a file that nobody has open
    environment = _environment(copy)
    subprocess.run([BIN / "askeleet", "redo"], env=environment, capture_output=True, check=False)  # the day's backup
    subprocess.run([*script, "note", str(kept), *words], env=environment, capture_output=True, check=True)
    statements = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else []
    if not statements:
        return ""
    sent = [float(subprocess.check_output([*script, "send", str(kept), str(path)])) for _ in range(rounds)]
    through_driver = statistics.median(sent)
    if SHELL is None or raw.writes(statements):
        return f"{through_driver:9.1f} ms"
    floor = statistics.median(_shell(path, ["SELECT 1"]) for _ in range(rounds))
    in_shell = statistics.median(_shell(path, statements) for _ in range(rounds)) - floor
    return f"{through_driver:9.1f} ms {in_shell:11.1f} ms"


def _shell(path: Path, statements: list[str]) -> float:
    """Return the CPU milliseconds of the shell running statements."""
    script = path.with_name("statements.sql")
    script.write_text(";\n".join([*statements, ""]), encoding="utf-8")
    return cpu([str(SHELL), "-batch", str(path), f".read {script}"], {}) * 1000


def _environment(path: Path) -> dict[str, str]:
    home = str(path.parent)
    return {"PATH": os.environ["PATH"], "HOME": home, "ASKELEET_DB": str(path), "ASKELEET_TODAY": "2023-06-01"}


def cpu(command: list[str], environment: dict[str, str]) -> float:
    """Return the CPU seconds, user and system, of one run."""
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    said = process.stderr.read() if process.stderr else b""
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} failed: {said.decode()}")
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
