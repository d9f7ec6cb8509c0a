"""An older file is brought up to date, after a copy of it was made and looked at."""

from __future__ import annotations

import stat

import pytest

from askeleet import errors
from askeleet.store import Store, driver, file_format, upgrading


@pytest.fixture
def newer(monkeypatch, store):
    """Let the program know a schema that the file does not have yet; return what the file held."""
    held = store.rows("SELECT id, code FROM coaches"), store.rows("SELECT * FROM changes")
    store.close()
    monkeypatch.setattr(file_format, "SCHEMA", 2)
    return held


def test_an_older_file_is_copied_and_verified_before_it_is_upgraded(place, passphrase, newer, monkeypatch):
    with Store(place, passphrase) as store:
        assert store.row("PRAGMA user_version") == (2,)
        assert store.row("SELECT command, kind FROM changes ORDER BY id DESC") == ("schema-2", "schema")
    monkeypatch.undo()
    (copy,) = (place.parent / "backups").iterdir()
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with Store(copy, passphrase) as old:
        assert old.row("PRAGMA user_version") == (1,)
        assert old.rows("SELECT id, code FROM coaches") == newer[0]


class CutsCopies:
    """A connection whose copies lack their second half."""

    def __init__(self, connection):
        self.connection = connection

    def execute(self, sql, parameters=()):
        done = self.connection.execute(sql, parameters)
        if sql.startswith("VACUUM INTO"):
            with open(parameters[0], "r+b") as copy:  # noqa: PTH123  (the statement names a text)
                copy.truncate(copy.seek(0, 2) // 2)
        return done


def test_a_copy_that_is_not_whole_stops_the_upgrade_and_the_file_is_as_it_was(place, passphrase, newer, monkeypatch):
    connection = driver.connect(place, passphrase)
    with pytest.raises(errors.BackupFailedError):
        upgrading.upgrade(CutsCopies(connection), place, passphrase)
    connection.close()
    assert list((place.parent / "backups").iterdir()) == []
    monkeypatch.undo()
    with Store(place, passphrase) as store:
        assert store.row("PRAGMA user_version") == (1,)
        assert (store.rows("SELECT id, code FROM coaches"), store.rows("SELECT * FROM changes")) == newer


def test_who_comes_second_to_an_upgrade_finds_it_done(place, passphrase, newer):
    late = driver.connect(place, passphrase)
    with Store(place, passphrase):
        upgrading.upgrade(late, place, passphrase)
    late.close()
    with Store(place, passphrase) as store:
        assert store.rows("SELECT kind FROM changes WHERE command = 'schema-2'") == [("schema",)]
