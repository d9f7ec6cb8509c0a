"""What can go wrong with the key of an encrypted file."""

from __future__ import annotations

from askeleet.errors import CannotError, FileError, TypedError
from askeleet.marking import N_


class KeyringMissingError(FileError):
    """This computer has no store of passwords."""

    message = N_(
        "This computer has no keyring that askeleet trusts. Keep the key in a file (--key file), or have "
        "the passphrase asked each time (--key ask)."
    )


class KeyringError(FileError):
    """The store of passwords does not answer."""

    message = N_(
        "The keyring of this computer is locked or does not answer. Unlock it, or set ASKELEET_PASSPHRASE for "
        "this one time."
    )


class CommandFailedError(FileError):
    """The program that was to print the passphrase failed."""

    message = N_("ASKELEET_PASSPHRASE_COMMAND did not print a passphrase. Run it by itself to see why.")


class PassphraseNotTextError(FileError):
    """The passphrase that the environment gives is in another encoding."""

    message = N_(
        "ASKELEET_PASSPHRASE holds a letter in another encoding than UTF-8. Set it again in a terminal that "
        "writes UTF-8."
    )


class PassphraseShortError(TypedError):
    """A passphrase is too short."""

    message = N_("A passphrase has {least} letters or more: four words that do not belong together are easy to keep.")


class NotTheSameError(TypedError):
    """What was typed again is not what was typed before."""

    message = N_("It is not the same. Look again.")


class KeyPlaceUnknownError(TypedError):
    """A key cannot be kept there."""

    message = N_("“{place}” is no place for a key: keyring, file or ask.")


class CodeUnconfirmedError(CannotError):
    """Nobody has shown that they have the recovery code, and the kept key is all there is."""

    message = N_(
        "Nobody has confirmed the recovery code, and without it the key kept here is all that opens the file. "
        "Type the code once: askeleet confirm-code; or say --yes."
    )
