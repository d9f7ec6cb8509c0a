"""Nothing leaves the machine: no command opens a connection, whatever it is asked."""

from __future__ import annotations

import subprocess
import sys

from processes import ROOT, environment

WATCHED = """
import sys

ASKED = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"}

def watch(event, _arguments):
    if event in ASKED:
        sys.stderr.write(f"NETWORK {event}")
        raise SystemExit(99)

sys.addaudithook(watch)
from askeleet.cli.app import run
for words in COMMANDS:
    code = run(words.split())
    if code:
        sys.stderr.write(f"{words} gave {code}")
        raise SystemExit(code)
"""
COMMANDS = [
    "add-client Tiina --entered 10.1.2023",
    "log-meeting tiina --on 2.5.2023 --next 14.6.",
    "add-goal tiina Hygieniapassi",
    "add-step 1g1 Koe --owner coach",
    "done 1g1s1",
    "today",
    "list-clients",
    "show-client 1",
    "show-client 1 --for-participant --format html",
    "path 1",
    "report --month 2023-05 --format markdown",
    "report --month 2023-05 --format html --output report.html",
    "report --month 2023-05 --format pdf --output report.pdf",
    "history",
    "undo",
    "redo",
    "check",
    "where",
    "help all",
]


def test_no_command_opens_a_connection(tmp_path):
    script = WATCHED.replace("COMMANDS", repr(COMMANDS))
    day = {"ASKELEET_TODAY": "2023-06-01"}
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environment(None, **day),
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert (done.returncode, "NETWORK" in done.stderr) == (0, False), done.stderr


def test_a_connection_would_be_seen():
    """The watch itself works."""
    script = WATCHED.replace("COMMANDS", "[]") + "\nimport socket\nsocket.create_connection(('127.0.0.1', 9))\n"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, env=environment(None), check=False
    )
    assert done.returncode == 99
