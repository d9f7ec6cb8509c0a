"""What going back would change is known beforehand, whatever the file or the backup has been through."""

from __future__ import annotations

from datetime import date

import pytest
from factories import a_client, left, the_coach

from askeleet.casework import backups as work
from askeleet.casework import erasing, restoring, trail
from askeleet.casework.checking import findings, of_backup
from askeleet.casework.coaches import add_coach
from askeleet.domain.erasure import Erasure
from askeleet.domain.period import Period
from askeleet.domain.retention import Retention
from askeleet.figures import frozen
from askeleet.figures.scope import Scope
from askeleet.reports.history import history
from askeleet.store import Store, backups, connection, file_format, participants, putting_back, views
from askeleet.store import history as history_of_links


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
    assert (commands(found.lost), commands(found.regained)) == (["undo", "restore"], ["add-client"])


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
    assert [each.reason for each in backups.every(place)] == ["restore"]


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


def test_the_trail_says_who_went_back_when_and_to_which_backup(earlier, place, passphrase):
    with restoring.opened_backup(earlier, passphrase) as opened:
        entry, link = opened.row("SELECT id, link FROM changes ORDER BY id DESC")
    restoring.restore(restoring.present(place, [passphrase]), earlier, passphrase, coach="paivi")
    with Store(place, passphrase) as store:
        (past, _), *_rest = trail.past(store, limit=9)
        assert (past.command, past.made_by, past.target) == ("restore", "Päivi Hirvonen", entry)
        assert past.made_at == "2023-06-01T06:00:00.000+00:00"
        assert history_of_links.link_of(store, entry) == link
        assert trail.verified(store).is_well
        assert f"back to the backup that ends with no. {entry}" in repr(history(store, trail.past(store, limit=9)))
        store.actor = the_coach(store).id
        assert trail.undo(store).command == "add-client"  # a restore is not undone


def test_who_looked_at_whom_since_the_backup_stays_known(earlier, place, passphrase):
    with Store(place, passphrase) as store:
        store.actor = the_coach(store).id
        tiina, pekka = (participants.with_number(store, number) for number in (1, 2))
        for person in (tiina, tiina, pekka):
            views.note(store, command="show-client", participant_id=person.id)
        seen = views.every(store)
    for _ in range(2):
        restoring.restore(restoring.present(place, [passphrase]), earlier, passphrase)
        with Store(place, passphrase) as store:
            assert sorted(views.every(store)) == sorted(seen)


def test_a_backup_of_an_older_schema_is_erased_before_it_is_put_in_place(of_schema, place, passphrase, monkeypatch):
    with of_schema(3) as store:
        add_coach(store, "paivi", "Päivi Hirvonen")
        client = a_client(store, "Tiina Virtaluoto")
        old = store.back_up("asked").path
    with Store(place, passphrase) as store, store.change("erase-client") as change:
        change.keep(Erasure(id=client.id, erased_on=date(2023, 5, 30)))
    put_in_place, seen = putting_back.put_in_place, []

    def looked_at(made, path, **how):
        with Store(made, passphrase) as store:
            seen.append(store.rows("SELECT name FROM participants"))
        put_in_place(made, path, **how)

    monkeypatch.setattr(putting_back, "put_in_place", looked_at)
    restoring.restore(restoring.present(place, [passphrase]), old, passphrase)
    assert seen == [[]]
    assert sorted(each.name for each in place.parent.iterdir()) == ["askeleet.db", "backups"]


def test_a_backup_in_the_second_folder_tells_of_the_erased_and_a_colleagues_does_not(
    two_backups, place, passphrase, stick
):
    _, with_her, client = two_backups
    with Store(place, passphrase) as store:
        backups.copy_to(stick, store_backup := work.make(store, "daily").backup)
    for each in backups.every(place):
        if each.path != with_her:
            each.path.unlink()
    place.unlink()
    colleagues = stick / "colleague" / "askeleet.db"
    colleagues.parent.mkdir()
    connection.create_file(colleagues, passphrase)
    with Store(colleagues, passphrase) as other:
        with other.change("erase-client") as change:
            change.keep(Erasure(id="theirs", erased_on=date(2023, 5, 30)))
        copied = backups.copy_to(stick, other.back_up("asked"))
    assert {each.path.name for each in backups.every(place, stick)} == {store_backup.path.name, copied.name}
    restoring.restore(restoring.Present(place), with_her, passphrase, second=stick)
    assert_erased(place, passphrase, client)
