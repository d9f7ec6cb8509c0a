"""Where the driver that encrypts is missing, everything else works, and it is said what does not."""

from __future__ import annotations

from conftest import PASSPHRASE
from processes import askeleet


def without(home, *words, **more):
    return askeleet(*words, HOME=str(home), ASKELEET_DRIVER="standard", **more)


def test_the_first_client_makes_a_file_and_a_warning_says_that_it_is_open(home):
    made = without(home, "add-client", "Anna", "--entered", "2.5.2023")
    assert made.returncode == 0
    assert "It is not encrypted" in made.stderr
    assert "sqlcipher3" in made.stderr
    assert without(home, "check").returncode == 0
    assert "Anna" in without(home, "list-clients").stdout


def test_what_needs_it_says_so_and_touches_nothing(home):
    without(home, "add-client", "Anna", "--entered", "2.5.2023")
    path = home / ".local/share/askeleet/askeleet.db"
    before = path.read_bytes()
    refused = without(home, "encrypt"), without(home, "init", "--db", home / "b.db", passphrase=PASSPHRASE)
    for each in refused:
        assert (each.returncode, each.stdout) == (3, "")
        assert each.stderr.startswith("This askeleet lacks sqlcipher3")
    assert path.read_bytes() == before
    assert not (home / "b.db").exists()
