"""What a person may have is written into files of one's own, and that it was is recorded."""

from __future__ import annotations

import json
import stat
from io import StringIO

import pytest


@pytest.fixture
def begun(run):
    run("init", "--unencrypted")
    run("add-coach", "paivi", "Päivi Hirvonen")
    run("add-client", "Tiina Laine", "--entered", "10.1.2023")
    run("log-meeting", "tiina", "--on", "3.5.2023", "--minutes", "60", "--note", "selkä kipeä")
    return run


def test_two_files_for_the_owner_alone(begun, tmp_path):
    said = begun("export-client", "tiina", "--to", tmp_path)
    assert (said.code, "Read the page through" in said.out) == (0, True)
    page, data = tmp_path / "client-1.md", tmp_path / "client-1.json"
    assert [stat.S_IMODE(each.stat().st_mode) for each in (page, data)] == [0o600, 0o600]
    assert "selkä kipeä" in page.read_text(encoding="utf-8")
    assert json.loads(data.read_text(encoding="utf-8"))["client"] == 1
    assert "export-client" in begun("history", "--views", "--plain").out
    assert begun("export-client", "tiina", "--to", tmp_path).code != 0
    assert begun("export-client", "tiina", "--to", tmp_path, "--replace").code == 0


def test_what_was_typed_and_not_saved_is_handed_out_too(begun, tmp_path, monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO("Jäi kesken, Pekka"))
    assert begun("log-meeting", "1", "--on", "2030-01-01", "--note", "-").code == 2
    begun("export-client", "tiina", "--to", tmp_path)
    records = json.loads((tmp_path / "client-1.json").read_text(encoding="utf-8"))["records"]
    assert [each["text"] for each in records["drafts"]] == ["Jäi kesken, Pekka"]
    assert "Jäi kesken, Pekka" in (tmp_path / "client-1.md").read_text(encoding="utf-8")


def test_the_folder_is_made_for_the_owner_alone(begun, tmp_path):
    folder = tmp_path / "for" / "tiina"
    assert begun("export-client", "tiina", "--to", folder).code == 0
    assert sorted(each.name for each in folder.iterdir()) == ["client-1.json", "client-1.md"]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
