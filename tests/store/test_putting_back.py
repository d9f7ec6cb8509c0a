"""A backup takes the place of the file whole or not at all; what it replaces is kept, whatever its state."""

from __future__ import annotations

import pytest
from factories import a_client, a_coach

from askeleet.errors.backups import BackupDamagedError, BackupFailedError
from askeleet.errors.file import FileInUseError, FileReplacedError
from askeleet.store import Store, backups, driver, putting_back, trail
from askeleet.store.contents import held


def people(path, key):
    with Store(path, key) as store:
        return held(store)["participants"].rows


def put_back(backup, place, key, is_readable=True):
    return putting_back.put_back(backup, place, key=key, present=key, is_readable=is_readable)


def test_the_file_holds_what_the_backup_held_and_the_replaced_one_is_a_backup(earlier, place, passphrase):
    kept = put_back(earlier, place, passphrase)
    assert people(place, passphrase) == 1
    assert [each.reason for each in backups.every(place)] == ["restore", "asked"]
    assert backups.every(place)[0].path == kept
    put_back(kept, place, passphrase)
    assert people(place, passphrase) == 2


def test_nothing_else_is_left_beside_it_and_it_can_be_written(earlier, place, passphrase):
    put_back(earlier, place, passphrase)
    assert sorted(each.name for each in place.parent.iterdir()) == ["askeleet.db", "backups"]
    assert place.stat().st_mode & 0o777 == 0o600
    with Store(place, passphrase) as store:
        a_coach(store)
        assert store.row("PRAGMA journal_mode") == (("wal" if driver.has_sound_wal() else "delete"),)


def test_a_file_that_is_gone_comes_back(earlier, place, passphrase):
    place.unlink()
    assert put_back(earlier, place, passphrase, is_readable=False) is None
    assert people(place, passphrase) == 1


@pytest.mark.parametrize("harm", ["flip", "cut", "text", "empty"])
def test_a_damaged_file_is_kept_as_it_is(earlier, place, passphrase, harm):
    content = place.read_bytes()
    damaged = {
        "flip": content[:20] + bytes([content[20] ^ 1]) + content[21:],
        "cut": content[: len(content) // 2],
        "text": "nimi;päivä".encode(),
        "empty": b"",
    }[harm]
    place.write_bytes(damaged)
    place.with_name("askeleet.db-wal").write_bytes(b"left over")
    kept = put_back(earlier, place, passphrase, is_readable=False)
    assert kept.read_bytes() == damaged
    assert kept.name == "askeleet-2023-06-01-090000-damaged.db"
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"left over"
    assert people(place, passphrase) == 1
    assert putting_back.set_aside(place) == [kept]


def test_damage_that_shows_only_when_it_is_read_does_not_stop_it(earlier, place, passphrase):
    content = bytearray(place.read_bytes())
    for start in range(8192, len(content) - 4096, 4096):  # past what opening reads
        content[start : start + 64] = b"\xff" * 64
    place.write_bytes(content)
    kept = put_back(earlier, place, passphrase)
    assert "damaged" in kept.name
    assert people(place, passphrase) == 1


def test_a_damaged_backup_changes_nothing(earlier, place, passphrase):
    before = place.read_bytes()
    content = earlier.read_bytes()
    earlier.write_bytes(content[: len(content) // 2])
    with pytest.raises(BackupDamagedError):
        put_back(earlier, place, passphrase)
    assert place.read_bytes() == before
    assert sorted(each.name for each in place.parent.iterdir()) == ["askeleet.db", "backups"]


def test_where_the_present_file_cannot_be_kept_it_is_not_replaced(earlier, place, passphrase, tmp_path):
    elsewhere = earlier.rename(tmp_path / "elsewhere.db")
    (place.parent / "backups").rmdir()
    (place.parent / "backups").write_text("", encoding="utf-8")
    with pytest.raises(BackupFailedError):
        put_back(elsewhere, place, passphrase)
    assert people(place, passphrase) == 2


@pytest.mark.skipif(not driver.has_sound_wal(), reason="without a log an idle reader holds nothing")
def test_a_file_that_another_has_open_is_not_replaced(earlier, place, passphrase):
    with Store(place, passphrase), pytest.raises(FileInUseError):
        put_back(earlier, place, passphrase)
    assert people(place, passphrase) == 2


def test_who_had_it_open_meanwhile_writes_nothing_and_is_told(earlier, place, passphrase, monkeypatch):
    monkeypatch.setattr(driver.sqlite, "sqlite_version_info", (3, 40, 1))  # without a log nobody is in the way
    late = Store(place, passphrase)
    kept = put_back(earlier, place, passphrase)
    with pytest.raises(FileReplacedError):
        a_client(late, "Uusi")
    late.close()
    assert (people(place, passphrase), people(kept, passphrase)) == (1, 2)
    with Store(place, passphrase) as again:
        a_client(again, "Uusi")
        assert trail.head(again)[0] == 4


def test_a_file_that_another_program_put_in_place_is_noticed(earlier, place, passphrase):
    with Store(place, passphrase) as late:
        copy = place.with_name("copy.db")
        copy.write_bytes(earlier.read_bytes())
        copy.replace(place)
        with pytest.raises(FileReplacedError), late.off_trail():
            pass
        with pytest.raises(FileReplacedError):
            a_client(late, "Uusi")
    assert people(place, passphrase) == 1
