"""What is the matter with what opens the caseload file: its key, or that it has none."""

from __future__ import annotations

from askeleet.errors import CannotError, FileError
from askeleet.marking import N_


class KeyNeededError(FileError):
    """The file is encrypted, or not a database at all."""

    message = N_(
        "{path} is encrypted, and its key is not kept on this computer. Do it in a terminal, which asks for the "
        "passphrase, or set ASKELEET_PASSPHRASE_COMMAND or ASKELEET_PASSPHRASE. If it opened here until now, its "
        "beginning is damaged: askeleet restore."
    )


class AlsoKeyNeededError(FileError):
    """A file that is read beside one's own is encrypted, and nothing at hand opens it."""

    message = N_(
        "{path} is encrypted (or damaged), and neither the key kept here nor the passphrase that is set opens it. Give "
        "the same command once in a terminal: it asks for that file's passphrase."
    )


class WrongKeyError(FileError):
    """The passphrase does not open the file."""

    message = N_(
        "The passphrase does not open {path}; nothing was touched. If you are sure of the passphrase, the beginning of "
        "the file is damaged: askeleet restore."
    )


class KeptKeyError(FileError):
    """The key kept on this computer does not open the file that it is of."""

    message = N_(
        "The key kept here does not open {path}: its passphrase was changed elsewhere (askeleet forget-key, and type "
        "the new one), or it is damaged (askeleet restore)."
    )


class FileNotEncryptedError(FileError):
    """A passphrase was given for a file without encryption."""

    message = N_("{path} is not encrypted, but a passphrase is set. Unset ASKELEET_PASSPHRASE to use it as it is.")


class CannotEncryptError(FileError):
    """The driver that encrypts is missing."""

    message = N_(
        "This askeleet lacks sqlcipher3, which encrypts and opens encrypted files; nothing was touched. Install "
        "sqlcipher3 beside it; a file without encryption needs no passphrase (ASKELEET_PASSPHRASE)."
    )


class FileEncryptedAlreadyError(CannotError):
    """A file that is to be encrypted is so already."""

    message = N_("{path} is encrypted already. askeleet change-passphrase gives it another passphrase.")


class FilePlainAlreadyError(CannotError):
    """A file that is to be decrypted, or to have its passphrase changed, is not encrypted."""

    message = N_("{path} is not encrypted. askeleet encrypt encrypts it.")


class CopyFailedError(FileError):
    """A copy under another key did not hold what the file holds."""

    message = N_("The copy of {path} did not turn out whole; it was thrown away, and the file is as it was.")
