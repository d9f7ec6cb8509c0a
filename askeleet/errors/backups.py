"""What can go wrong with backups and with going back to one."""

from __future__ import annotations

from askeleet.errors import CannotError, FileError, NotFoundError
from askeleet.marking import N_


class BackupFailedError(FileError):
    """No backup could be made."""

    message = N_(
        "No backup of {path} could be made. See that {folder} has room and that you may write there; the file was "
        "not touched."
    )


class BackupNotWholeError(BackupFailedError):
    """A backup was made and could not be verified."""

    message = N_(
        "The backup of {path} did not turn out whole and was thrown away. See that {folder} has room; the file was "
        "not touched."
    )


class SecondFolderMissingError(FileError):
    """The second folder for backups is not there."""

    message = N_(
        "The second folder for backups is not there: {folder} (a memory stick that is not in?). The backup lies "
        "beside the caseload file only."
    )


class SecondFolderFailedError(FileError):
    """A backup could not be copied into the second folder."""

    message = N_(
        "The backup could not be copied to {folder}. See that it has room and that you may write there; the backup "
        "lies beside the caseload file only."
    )


class BackupStaysError(FileError):
    """A backup could not be taken away."""

    message = N_("{path} could not be taken away and holds the client still. Take it away yourself.")


class NoBackupError(NotFoundError):
    """There is no backup at all."""

    message = N_("There is no backup in {folder} yet. askeleet backup makes one.")


class BackupUnknownError(NotFoundError):
    """No backup has that number or name."""

    message = N_("There is no backup “{backup}”. See them with askeleet list-backups, and name one by its number.")


class BackupDamagedError(FileError):
    """A backup that was chosen is damaged."""

    message = N_("The backup {path} is damaged. Nothing was changed; take another one.")


class BackupKeyError(FileError):
    """Neither what is kept nor what is given opens a backup."""

    message = N_(
        "{path} does not open: it may have been made under an earlier passphrase. Do it in a terminal, which asks for "
        "that one, or set ASKELEET_PASSPHRASE; nothing was changed."
    )


class RestoreUnconfirmedError(CannotError):
    """Nobody said yes to going back."""

    message = N_("Nothing was changed. To go back to this backup without being asked, say --yes.")
