"""What every test stands on: an empty home, a still clock, golden files, and the commands themselves."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest
import time_machine
from keyboard import Keyboard, typed_unseen

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
NOW = "2023-06-01T09:00:00+03:00"


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="Write the golden files anew.")


def pytest_configure():
    """Compile catalogues and vocabularies first, so that no stale form goes unseen."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        sys.path.insert(0, str(ROOT))
        import hatch_build

        hatch_build.compile_all()


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Live in an empty home; nothing of the machine's own settings is seen."""
    own = {name for name in os.environ if name.startswith(("ASKELEET", "LC_", "XDG_", "LANG"))}
    for name in own - {"ASKELEET_DRIVER"}:
        monkeypatch.delenv(name)
    for name in ("NO_COLOR", "FORCE_COLOR", "PAGER", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    place = tmp_path / "home"
    place.mkdir()
    monkeypatch.setenv("HOME", str(place))
    monkeypatch.setenv("USER", "paivi")
    monkeypatch.setenv("LOGNAME", "paivi")
    monkeypatch.setenv("TZ", "Europe/Helsinki")
    if hasattr(time, "tzset"):  # otherwise whoever asks first decides
        time.tzset()
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "24")
    monkeypatch.setenv("TERM", "dumb")
    return place


@pytest.fixture(autouse=True)
def still_clock():
    """Hold the clock at the morning of 1.6.2023 in Helsinki."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture(autouse=True)
def fresh_language():
    """Speak English, with the package's own terms, and see the real day at the start of each test."""
    from askeleet import clock, language, vocabulary

    language.use("en")
    yield
    language.use("en")
    clock.pretend(None)
    vocabulary.overlay({})


@pytest.fixture
def golden(request):
    """Compare a text with the file of that name under tests/golden; `--update-golden` writes it."""

    def compare(name: str, text: str) -> None:
        place = GOLDEN / name
        if request.config.getoption("--update-golden"):
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        assert text == place.read_text(encoding="utf-8"), f"differs from tests/golden/{name}"

    return compare


PASSPHRASE = "sanat joita kukaan ei arvaa"


CAN_ENCRYPT = os.environ.get("ASKELEET_DRIVER") != "standard" and find_spec("sqlcipher3") is not None


@pytest.fixture(params=["plain", "encrypted"] if CAN_ENCRYPT else ["plain"])
def passphrase(request):
    """Keep the file plain, then encrypted."""
    return PASSPHRASE if request.param == "encrypted" else None


@pytest.fixture(scope="session")
def empty_caseload(tmp_path_factory):
    """Make an empty caseload file of each kind once: deriving its key takes most of a short test's time."""
    from askeleet.store.connection import create_file

    @cache
    def content(passphrase: str | None) -> bytes:
        path = tmp_path_factory.mktemp("empty") / "askeleet.db"
        create_file(path, passphrase)
        return path.read_bytes()

    return content


@pytest.fixture
def place(tmp_path, passphrase, empty_caseload):
    """Put an empty caseload file there and say where it is."""
    path = tmp_path / "caseload" / "askeleet.db"
    path.parent.mkdir(mode=0o700)
    path.write_bytes(empty_caseload(passphrase))
    path.chmod(0o600)
    return path


@pytest.fixture
def store(place, passphrase):
    """Open an empty caseload with one coach, who is writing."""
    from askeleet.casework.coaches import add_coach
    from askeleet.store import Store

    with Store(place, passphrase) as opened:
        add_coach(opened, "paivi", "Päivi Hirvonen")
        yield opened


class Said(NamedTuple):
    """What a command answered."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys):
    """Run a command as typed, through the one door."""

    def runner(*words: str) -> Said:
        from askeleet.cli.app import run as door

        capsys.readouterr()
        code = door([str(word) for word in words])
        return Said(code, *capsys.readouterr())

    return runner


@pytest.fixture
def typing(run, monkeypatch):
    """Run a command at a terminal where these lines are typed."""

    def runner(*words, lines=()):
        monkeypatch.setattr(sys, "stdin", Keyboard("".join(f"{line}\n" for line in lines)))
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
        monkeypatch.setattr("getpass.getpass", typed_unseen)
        return run(*words)

    return runner


@pytest.fixture
def of_schema(tmp_path, passphrase, monkeypatch):
    """Open a file as an earlier askeleet made it, by how many migrations it has had."""

    @contextmanager
    def opened(version: int):
        from askeleet.store import Store, connection, file_format, upgrading
        from askeleet.store.schema import STEPS, migrations

        path = tmp_path / "old" / "askeleet.db"
        coming = STEPS[version].__name__.rpartition(".")[2]
        earlier = type("Earlier", (), {"apply": lambda _, db: migrations.apply(db, stop_before=coming)})
        with monkeypatch.context() as then:
            then.setattr(upgrading, "migrations", earlier())
            then.setattr(file_format, "SCHEMA", version)
            connection.create_file(path, passphrase)
            with Store(path, passphrase) as store:
                assert store.row("PRAGMA user_version") == (version,)
                for kind, fields in _fields_then(store):
                    then.setattr(kind, "fields", fields)
                yield store

    return opened


def _fields_then(store):
    """Yield the kinds of record that a file has columns for, with those fields of them that it has."""
    from askeleet.domain.numbered import Numbered
    from askeleet.domain.record import Record

    kinds = [kind for parent in (Record, Numbered) for kind in parent.__subclasses__() if kind is not Numbered]
    for kind in kinds:
        there = {row[1] for row in store.rows(f'PRAGMA table_info("{getattr(kind, "table", "")}")')}
        if there and there < {*kind.fields, "made_at", "made_by"}:
            yield kind, {name: form for name, form in kind.fields.items() if name in there}


@pytest.fixture
def earlier(store):
    """Make a backup with one client; the file then gets another and is closed."""
    from factories import a_client

    a_client(store, "Tiina Laine")
    backup = store.back_up("asked").path
    a_client(store, "Pekka Salo")
    store.close()
    return backup


@pytest.fixture
def stick(tmp_path):
    """Put in a memory stick: a folder that is elsewhere."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder
