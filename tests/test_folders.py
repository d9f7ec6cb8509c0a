from __future__ import annotations

from importlib import import_module
from pathlib import Path

import platformdirs
import pytest

from askeleet.folders import folder

KINDS = ("config", "data", "state", "cache")


@pytest.mark.parametrize("kind", KINDS)
def test_on_this_computer_it_is_where_platformdirs_says(kind):
    known = platformdirs.PlatformDirs("askeleet", appauthor=False)
    assert folder(kind) == Path(getattr(known, f"user_{kind}_dir"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("system", "its_class"), [("linux", "unix.Unix"), ("darwin", "macos.MacOS")])
@pytest.mark.parametrize("told", [None, "/srv/told", "not/whole", ""])
def test_each_system_has_its_folders_and_the_variables_count(kind, system, its_class, told, home, monkeypatch):
    if told is not None:
        monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", told)
    module, name = its_class.split(".")
    known = getattr(import_module(f"platformdirs.{module}"), name)("askeleet", appauthor=False)
    assert folder(kind, system=system) == Path(getattr(known, f"user_{kind}_dir"))


def test_windows_keeps_them_in_the_local_application_data(home, monkeypatch):
    monkeypatch.setenv("LOCALAPPDATA", str(home / "Local"))
    assert folder("data", system="win32") == folder("config", system="win32") == home / "Local" / "askeleet"
    assert folder("cache", system="win32") == home / "Local" / "askeleet" / "Cache"
    monkeypatch.delenv("LOCALAPPDATA")
    assert folder("state", system="win32") == home / "AppData" / "Local" / "askeleet"
