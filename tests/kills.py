"""Commands that are killed at a random moment, and what is in the file before and after."""

from __future__ import annotations

import os
import shlex
import subprocess
import time
from typing import NamedTuple

from processes import ASKELEET, environment

from askeleet.keys.deriving import salt_of
from askeleet.keys.kept import Kept
from askeleet.store import driver, file_format

SHOW = "list-clients"
WRITING = {
    # what is typed: what was typed before it
    "add-client Uusi --entered 2.5.2023": (),
    "edit-client 1 --phone 040": (),
    "pause-client 1 --from 1.7.2023 --until 1.8.2023": (),
    "resume-client 4 --on 20.5.2023": (),
    "close-client 1 --on 31.5.2023 --reason own-wish": (),
    "reopen-client 3 --entered 1.5.2023": (),
    "assign-client 1 --coach mikko": (),
    "prep 1": (),
    "path 1": (),
    "show-client 1": (),  # that somebody looked is written
    "restrict-client 1": (),
    "add-coach liisa Liisa": (),
    "edit-coach mikko --name Mikko-Pekka": (),
    "log-meeting 1 --on 4.5.2023 --note tärkeä": (),
    "plan-meeting 1 --on 20.6.2023": (),
    "edit-meeting 1m1 --minutes 30": (),
    "remove-meeting 1m1": (),
    "show-meeting 1m1": (),
    "add-goal 1 Hygieniapassi": (),
    "edit-goal 1g1 --title Kuorma-autokortti": (),
    "close-goal 1g1 --as reached": (),
    "add-step 1g1 Koe": (),
    "edit-step 1g1s1 --title Koeajo": (),
    "drop-step 1g1s1": (),
    "done 1g1s1": (),
    "add-request 1 --kind access": (),
    "close-request 1": (),
    "export-client 1 --to vienti": (),
    "export-research --project Polut": (),
    "erase-client 3 --confirm '3 Pekka Salo'": (),
    "erase-client 3 --confirm '3 Pekka Salo' --purge-backups": (),
    "retention --apply --yes": (),
    "resume-draft 1 --on 31.5.2023": (),
    "drop-draft --all": (),
    "rate-goal 1g1 1": (),
    "show-goal 1g1": (),
    "scale 1 Toivo 4": (),
    "edit-scale 1sc1 --enough 7": ("scale 1 Toivo 4",),
    "remove-scale 1sc1": ("scale 1 Toivo 4",),
    "show-scale 1sc1": ("scale 1 Toivo 4",),
    "assess 1 digital=5": (),
    "add-strength 1 Tarkka": (),
    "edit-strength 1st1 --name Huolellinen": ("add-strength 1 Tarkka",),
    "remove-strength 1st1": ("add-strength 1 Tarkka",),
    "add-interest 1 Kuoro": (),
    "edit-interest 1in1 --name Laulu": ("add-interest 1 Kuoro",),
    "remove-interest 1in1": ("add-interest 1 Kuoro",),
    "add-barrier 1 mobility": (),
    "edit-barrier 1 mobility --note 'Ei autoa'": ("add-barrier 1 mobility",),
    "lift-barrier 1 mobility": ("add-barrier 1 mobility",),
    "remove-barrier 1 mobility": ("add-barrier 1 mobility",),
    "add-lead 1 Kokki": (),
    "move-lead 1l1 applied": ("add-lead 1 Kokki",),
    "edit-lead 1l1 --title Kokiksi": ("add-lead 1 Kokki",),
    "remove-lead 1l1": ("add-lead 1 Kokki",),
    "add-employer Kahvila": (),
    "edit-employer e1 --size small": ("add-employer Kahvila",),
    "remove-employer e1": ("add-employer Kahvila",),
    "log-employer-contact e1 --on 20.5.2023": ("add-employer Kahvila",),
    "edit-employer-contact e1m1 --note Soitto": ("add-employer Kahvila", "log-employer-contact e1 --on 20.5.2023"),
    "remove-employer-contact e1m1": ("add-employer Kahvila", "log-employer-contact e1 --on 20.5.2023"),
    "add-document 1 cv": (),
    "work-on-document 1d1 --note Otsikko": ("add-document 1 cv",),
    "edit-document 1d1 --path cv.odt": ("add-document 1 cv",),
    "remove-document 1d1": ("add-document 1 cv",),
    "add-certificate 1 Keittiö --proof hygiene-passport": (),
    "edit-certificate 1c1 --got 20.5.2023": ("add-certificate 1 Keittiö --proof hygiene-passport",),
    "remove-certificate 1c1": ("add-certificate 1 Keittiö --proof hygiene-passport",),
    "add-referral 1 debt-counselling --need Velat": (),
    "move-referral 1r1 suggested": ("add-referral 1 debt-counselling --need Velat",),
    "edit-referral 1r1 --need Laskut": ("add-referral 1 debt-counselling --need Velat",),
    "remove-referral 1r1": ("add-referral 1 debt-counselling --need Velat",),
    "add-course Digi": (),
    "edit-course c1 --name Digikurssi": ("add-course Digi",),
    "remove-course c1": ("add-course Digi",),
    "join-course c1 1": ("add-course Digi",),
    "leave-course c1 1": ("add-course Digi", "join-course c1 1 --on 10.5.2023"),
    "add-session c1 --on 20.5.2023": ("add-course Digi",),
    "edit-session c1s1 --minutes 90": ("add-course Digi", "add-session c1 --on 20.5.2023"),
    "remove-session c1s1": ("add-course Digi", "add-session c1 --on 20.5.2023"),
    "mark-attendance c1s1 1": ("add-course Digi", "add-session c1 --on 20.5.2023"),
    "log-follow-up 3 --on 1.5.2023 --status employed --source told": (),
    "edit-follow-up 3f1 --status studying": ("log-follow-up 3 --on 1.5.2023 --status employed --source told",),
    "remove-follow-up 3f1": ("log-follow-up 3 --on 1.5.2023 --status employed --source told",),
    "ask 1 'Mitä liitteitä?'": (),
    "answer 1q1 CV": ("ask 1 'Mitä liitteitä?'",),
    "edit-question 1q1 --text Mitä?": ("ask 1 'Mitä liitteitä?'",),
    "remove-question 1q1": ("ask 1 'Mitä liitteitä?'",),
    "add-consent 1 quotes --basis consent": (),
    "edit-consent 1co1 --version 2": ("add-consent 1 quotes --basis consent",),
    "withdraw-consent 1co1": ("add-consent 1 quotes --basis consent",),
    "remove-consent 1co1": ("add-consent 1 quotes --basis consent",),
    "add-quote 1 'Sain edetä rauhassa.' --use internal": (),
    "edit-quote 1qu1 --use funder": ("add-quote 1 'Sain edetä rauhassa.' --use internal",),
    "withdraw-quote 1qu1": ("add-quote 1 'Sain edetä rauhassa.' --use internal",),
    "remove-quote 1qu1": ("add-quote 1 'Sain edetä rauhassa.' --use internal",),
    "add-feedback --month 2023-05 --item useful=5": (),
    "undo": (),
    "redo": ("undo",),
    "backup": (),
    "restore 1 --yes": ("erase-client 3 --confirm '3 Pekka Salo'", "add-client Uusi"),
    "restore EARLIER --yes": ("erase-client 3 --confirm '3 Pekka Salo'",),
}
OF_KEYS = {
    True: ("change-passphrase", "decrypt --to auki.db"),
    False: ("encrypt",),
}
BEGINNING = ("init", "add-client Ensimmäinen --entered 2.5.2023")
"""What makes a file where there is none."""
READING = {
    "today", "list-meetings", "list-clients", "list-coaches", "report", "explain", "privacy-report", "list-requests",
    "list-drafts", "history", "verify-history", "list-backups", "verify-backup", "check", "where", "help",
    "list-questions", "search", "list-leads", "list-employers", "show-employer", "match-employer", "list-certificates",
    "list-referrals", "list-follow-ups", "list-courses", "show-course", "list-quotes", "list-feedback", "list-consents",
    "install-completion", "confirm-code", "forget-key", "demo", "list-releases", "chart",
}  # fmt: skip
"""Commands that change nothing in the caseload file; an older one is brought up to date by each that opens it."""

CASELOAD = (
    "add-coach paivi Päivi",
    "add-coach mikko Mikko",
    "add-client 'Tiina Laine' --entered 2.5.2023",
    "log-meeting 1 --on 3.5.2023 --note 'Puhuttiin ajokortista.'",
    "plan-meeting 1 --on 14.6.2023",
    "add-goal 1 Ajokortti",
    "add-step 1g1 'Varaa aika'",
    "add-client 'Vieras Henkilö' --entered 10.1.2022",
    "log-meeting 2 --on 3.2.2022",
    "close-client 2 --on 12.5.2022 --reason own-wish",
    "add-client 'Pekka Salo' --entered 10.1.2022",
    "log-meeting 3 --on 3.2.2022 --note 'Ensimmäinen tapaaminen'",
    "close-client 3 --on 20.5.2022 --reason own-wish",
    "add-client 'Mari Lahti' --entered 10.1.2023",
    "pause-client 4 --from 1.5.2023 --until 30.6.2023",
    "add-request 1 --kind access",
    "backup",
    "log-meeting 4 --on 20.4.2023",
)
REFUSED = "log-meeting 1 --on 1.1.2030 --note -", "Tämä jää luonnokseksi."
"""What is typed and what is piped in: it becomes a draft."""


class State(NamedTuple):
    """What a file holds: its schema, its trail with the rows of each entry, the rows of each table, what opens it."""

    schema: int
    entries: tuple[tuple[str, str, int], ...]
    tables: dict[str, int]
    opener: str | None


class Timing(NamedTuple):
    """When a command that nobody kills touches the first file and when it is done, in seconds from its start."""

    touch: float
    end: float


class Kill(NamedTuple):
    """How it ended."""

    was_unfinished: bool
    at: float  # seconds from its start
    has_touched: bool  # something beside or in the file was different then
    said: str


def database(home):
    """Return where a home has its caseload file."""
    return home / ".local/share/askeleet/askeleet.db"


def kept_key(home):
    """Return what is kept that opens the home's file."""
    salt, keys = salt_of(database(home)), Kept(home / ".config/askeleet/keys", None, None)
    return None if salt is None else keys.find(salt) or keys.find_next(salt)


def state(home):
    """Read what the home's file holds, None where there is none."""
    path = database(home)
    if not path.exists():
        return None
    key = kept_key(home)
    connection = driver.connect(path, key)
    try:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        entries = connection.execute(
            "SELECT command, kind, (SELECT count(*) FROM change_rows WHERE change_id = changes.id) "
            "FROM changes ORDER BY id"
        ).fetchall()
        tables = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}
        return State(file_format.version(connection), tuple(entries), tables, key)
    finally:
        connection.close()


def start(home, words, passphrase=None):
    """Start a command as somebody whose home it is, who sits nowhere."""
    given = {**environment(passphrase, HOME=str(home), ASKELEET_TODAY="2023-06-01")}
    return subprocess.Popen(
        [*ASKELEET, *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=home,
        env=given,
    )


def timed(home, typed):
    """Let a command finish; return when it touched the first file and when it was done."""
    untouched, begun = _files(home), time.monotonic()
    with start(home, shlex.split(typed)) as command:
        _wait_for_touch(command, home, untouched)
        touch = time.monotonic() - begun
        said, trouble = command.communicate()
    assert command.returncode == 0, (typed, said, trouble)
    return Timing(touch, time.monotonic() - begun)


def kill(home, typed, timing, draw):
    """Kill a command: every other time at any moment of its life, otherwise after it has touched a file."""
    untouched, begun = _files(home), time.monotonic()
    with start(home, shlex.split(typed)) as command:
        if draw.random() < 0.5:
            rest = timing.end
        else:
            _wait_for_touch(command, home, untouched)
            rest = timing.end - timing.touch
        time.sleep(draw.uniform(0, rest))
        was_unfinished = command.poll() is None
        at = time.monotonic() - begun
        command.kill()
        said, trouble = command.communicate()
    assert was_unfinished or command.returncode == 0, (typed, said, trouble)
    return Kill(was_unfinished, at, _files(home) != untouched, said)


def _wait_for_touch(command, home, untouched):
    while command.poll() is None and _files(home) == untouched:
        time.sleep(0.001)


def _files(home):
    found = {}
    for folder in (".local/share", ".config"):
        for at, _folders, names in os.walk(home / folder):
            for name in names:
                place = os.path.join(at, name)  # noqa: PTH118  (looked at a thousand times a second)
                try:
                    found[place] = os.stat(place).st_size, os.stat(place).st_mtime_ns  # noqa: PTH116
                except OSError:
                    continue
    return found
