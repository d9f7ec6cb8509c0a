"""Where the key of an encrypted file can be kept on a computer."""

from __future__ import annotations

from askeleet.marking import N_

KEY_PLACES = {
    "keyring": N_("in this computer's keyring, opened by your login"),
    "file": N_("in a file of yours (it protects copies and backups, not a stolen disk)"),
    "ask": N_("nowhere (the passphrase is asked for every time)"),
}
"""Their names, and how they are read."""
