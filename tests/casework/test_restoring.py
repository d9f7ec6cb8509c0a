"""What going back would change is known beforehand, whatever the file or the backup has been through."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, left, the_coach

from askeleet.casework import erasing, restoring, trail
from askeleet.casework.checking import findings, of_backup
from askeleet.casework.coaches import add_coach
from askeleet.domain.period import Period
from askeleet.domain.retention import Retention
from askeleet.figures import frozen
from askeleet.figures.scope import Scope
from askeleet.store import Store, backups, file_format, putting_back


def difference(place, backup, passphrase):
    now = restoring.present(place, [passphrase])
    with restoring.opened_backup(backup, passphrase) as opened:
        return restoring.difference(now, opened)


def commands(done):
    return [each.command for each in done]


def test_what_would_be_lost_is_known(earlier, place, passphrase):
    found = difference(place, earlier, passphrase)
    assert (commands(found.lost), commands(found.regained)) == (["add-client"], [])
    assert (found.present["participants"].rows, found.backup["participants"].rows) == (2, 1)
    assert found.lost[0].made_by == "Päivi Hirvonen"


def test_what_would_come_back_is_known_too(earlier, place, passphrase):
    kept = restoring.restore(restoring.present(place, [passphrase]), earlier, passphrase)
    with Store(place, passphrase) as store:
        store.actor = the_coach(store).id
        trail.undo(store)
    found = difference(place, kept, passphrase)
    assert (commands(found.lost), commands(found.regained)) == (["undo"], ["add-client"])


def test_the_first_key_that_opens_it_is_taken(earlier, place, passphrase):
    keys = ["jokin aivan muu lause", passphrase] if passphrase else [None]
    assert restoring.present(place, keys) == (place, passphrase, True)
    assert restoring.present(place, ["jokin aivan muu lause"]) == (place, None, False)


def test_of_a_damaged_file_nothing_is_said_that_may_be_wrong(earlier, place, passphrase):
    content = bytearray(place.read_bytes())
    for start in range(8192, len(content) - 4096, 4096):  # past what opening reads
        content[start : start + 64] = b"\xff" * 64
    place.write_bytes(content)
    assert difference(place, earlier, passphrase).present is None


@pytest.fixture
def of_the_first_walk(of_schema):
    """Make a backup as the first walk made it, before there were goals."""
    with of_schema(1) as store:
        add_coach(store, "paivi", "Päivi Hirvonen")
        a_client(store)
        return store.back_up("asked").path


def test_a_backup_of_an_older_schema_is_looked_at_as_it_is_and_brought_up_to_date_when_put_back(
    of_the_first_walk, place, passphrase
):
    before = of_the_first_walk.read_bytes()
    with restoring.opened_backup(of_the_first_walk, passphrase) as opened:
        assert [each.key for each in of_backup(opened) if not each.is_well or each.is_hint] == []
    assert difference(place, of_the_first_walk, passphrase).backup["goals"] == (0, None)
    assert of_the_first_walk.read_bytes() == before
    restoring.restore(restoring.present(place, [passphrase]), of_the_first_walk, passphrase)
    with Store(place, passphrase) as store:
        assert store.row("PRAGMA user_version") == (file_format.SCHEMA,)
        assert store.row("SELECT count(*) FROM participants") == (1,)
        assert [each.key for each in findings(store) if not each.is_well] == []
    assert sorted(each.reason for each in backups.every(place)) == ["restore", "upgrade"]


def test_a_backup_under_another_name_is_a_hint(earlier, passphrase):
    renamed = earlier.rename(earlier.with_name("vanha.db"))
    with restoring.opened_backup(renamed, passphrase) as opened:
        assert [each.key for each in of_backup(opened) if each.is_hint] == ["anchor"]


def test_who_was_erased_since_is_erased_again(store, place, passphrase, tmp_path):
    client = a_client(store, "Tiina Laine")
    backup = store.back_up("asked").path
    left(store, client, date(2023, 5, 20))
    erasing.erase(store, [client], retention=Retention(), since=None, drafts_folder=tmp_path)
    store.close()
    restoring.restore(restoring.present(place, [passphrase]), backup, passphrase)
    with Store(place, passphrase) as restored:
        assert restored.rows("SELECT * FROM participants") == []
        assert [each.id for each in erasing.erased(restored)] == [client.id]
        assert [finding.key for finding in findings(restored) if not finding.is_well] == []


@pytest.fixture
def two_backups(store, tmp_path):
    """Make one backup without Tiina and one with her, then erase her; return the two and her."""
    a_client(store, "Pekka Salo")
    without = store.back_up("asked").path
    client = a_client(store, "Tiina Laine")
    left(store, client, date(2023, 5, 20))
    with_her = store.back_up("asked").path
    erasing.erase(store, [client], retention=Retention(), since=None, drafts_folder=tmp_path)
    store.close()
    return without, with_her, client


def assert_erased(place, passphrase, client):
    with Store(place, passphrase) as restored:
        assert restored.rows("SELECT name FROM participants") == [("Pekka Salo",)]
        assert [each.id for each in erasing.erased(restored)] == [client.id]
        assert [finding.key for finding in findings(restored) if not finding.is_well] == []


def test_who_was_erased_stays_so_after_a_second_restore(two_backups, place, passphrase):
    without, with_her, client = two_backups
    restoring.restore(restoring.present(place, [passphrase]), without, passphrase)
    assert_erased(place, passphrase, client)
    with Store(place, passphrase) as restored:
        free = Scope(Period.days(date(2023, 5, 2), date(2023, 5, 30)))
        assert frozen.without(restored, free) == (0, 0, 0)  # this state never knew her
    for each in backups.every(place):  # only the file itself knows of it then
        if each.path != with_her:
            each.path.unlink()
    restoring.restore(restoring.present(place, [passphrase]), with_her, passphrase)
    assert_erased(place, passphrase, client)


def test_who_was_erased_stays_so_where_the_present_file_is_damaged_or_gone(two_backups, place, passphrase):
    _, with_her, client = two_backups
    place.write_bytes(place.read_bytes()[:5000])
    restoring.restore(restoring.Present(place), with_her, passphrase)
    assert_erased(place, passphrase, client)
    place.unlink()
    restoring.restore(restoring.Present(place), with_her, passphrase)
    assert_erased(place, passphrase, client)


def test_who_was_erased_is_in_the_file_at_no_moment_of_a_restore(two_backups, place, passphrase, monkeypatch):
    _, with_her, client = two_backups
    put_in_place = putting_back.put_in_place

    def killed(made, path, **how):
        put_in_place(made, path, **how)
        raise KeyboardInterrupt

    monkeypatch.setattr(putting_back, "put_in_place", killed)
    with pytest.raises(KeyboardInterrupt):
        restoring.restore(restoring.present(place, [passphrase]), with_her, passphrase)
    assert_erased(place, passphrase, client)
    assert sorted(each.name for each in place.parent.iterdir() if each.name.startswith(".")) == []
