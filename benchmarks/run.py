"""Measure start-up and growth as ratios to bare Python in the same run: `make bench`.

The yardstick B is `python -I -c 'import sqlite3'` of the same environment. Every round runs each command once in turn,
so that a machine that slows down slows all alike; the median of the rounds' ratios is printed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from generate import generate, people

BIN = Path(sys.executable).parent
BARE = [sys.executable, "-I", "-c", "import sqlite3"]
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
            for name, ratio, milliseconds in measure(path, size, wanted.rounds):
                print(f"  {name:<16}{ratio:6.2f} B {milliseconds:8.1f} ms CPU")


def measure(path: Path, size: int, rounds: int) -> list[tuple[str, float, float]]:
    """Return, for each command, its CPU time as a ratio to bare Python and in milliseconds, medians of the rounds."""
    home = str(path.parent)
    environment = {"PATH": os.environ["PATH"], "HOME": home, "ASKELEET_DB": str(path), "ASKELEET_TODAY": "2023-06-01"}
    client = str(people(size) // 2)  # neither the busiest nor one of the idle
    ratios: dict[str, list[float]] = {name: [] for name in COMMANDS}
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(rounds):
        bare = cpu(BARE, environment)
        for name, words in COMMANDS.items():
            spent = cpu([str(BIN / "askeleet"), *(word.format(client=client) for word in words)], environment)
            ratios[name].append(spent / bare)
            times[name].append(spent * 1000)
    return [(name, statistics.median(ratios[name]), statistics.median(times[name])) for name in COMMANDS]


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
