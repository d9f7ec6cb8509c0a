"""What is the matter with the caseload file."""

from __future__ import annotations

from askeleet.errors import CannotError, ConflictError, FileError, NotFoundError
from askeleet.marking import N_


class NoFileYetError(NotFoundError):
    """There is no caseload file."""

    message = N_("There is no caseload file yet at {path}. Begin with: askeleet add-client NAME (or askeleet init).")


class AlsoMissingError(NotFoundError):
    """A colleague's file is not there."""

    message = N_("There is no file {path}. --also takes a colleague's caseload file.")


class FileExistsAlreadyError(CannotError):
    """A file stands where a new caseload file was to be made."""

    message = N_("There is a file already at {path}. It was not touched; name another with --db.")


class DiskFullError(FileError):
    """No room is left on the disk."""

    message = N_(
        "The disk is full: this change was NOT saved, what was saved before is intact. Free some "
        "space in {folder} and do it again."
    )


class FolderReadOnlyError(FileError):
    """The folder of the file cannot be written."""

    message = N_(
        "{folder} cannot be written to; nothing was saved. Ask for the right to write there, or "
        "name another file with --db."
    )


class FileReadOnlyError(FileError):
    """The file, or its folder, cannot be written."""

    message = N_(
        "{path} cannot be written to; nothing was saved. Ask for the right to write it and its "
        "folder, or name another file with --db."
    )


class FileNotOpenedError(FileError):
    """The file cannot be opened."""

    message = N_("{path} cannot be opened. See that the folder is there, that it is a file, and that it is yours.")


class FileForbiddenError(FileError):
    """The file, or its folder, may not even be read."""

    message = N_("{path} may not be read by you. Ask whoever owns it for the right, or name another file with --db.")


class ViewUnrecordedError(FileError):
    """A person would be shown without its being recorded."""

    message = N_(
        "Whoever looks at one person is recorded, and {path} cannot be written. With --unlogged it is shown "
        "nonetheless."
    )


class FileUnsettledError(FileError):
    """The file cannot be written, and part of what was saved lies beside it still."""

    message = N_(
        "{path} was not closed properly, and reading it needs the right to write in {folder}. Ask for that right, or "
        "let its owner run askeleet check once."
    )


class FileBusyError(ConflictError):
    """Another process has been writing for too long."""

    message = N_("Another askeleet is writing in {path}; nothing was saved. Try again in a moment.")


class FileDamagedError(FileError):
    """The file is damaged."""

    message = N_(
        "{path} is damaged; nothing was written. Go back to a backup with askeleet restore: it keeps the damaged file, "
        "too."
    )


class FileEmptyError(FileError):
    """The file has no bytes."""

    message = N_("{path} is an empty file, not a caseload. Remove it or name another with --db; it was not touched.")


class FileIsTextError(FileError):
    """The file is text."""

    message = N_("{path} is a text file, not a caseload. Name the caseload file itself; it was not touched.")


class FileForeignError(FileError):
    """The file is another program's."""

    message = N_("{path} is a database of another program. Name the caseload file itself; it was not touched.")


class FileNewerError(FileError):
    """A newer askeleet made the file."""

    message = N_(
        "{path} was written by a newer askeleet (schema {found}, this one knows {known}). Upgrade "
        "askeleet; the file was not touched."
    )


class TrailDamagedError(FileError):
    """The trail is not what it was when it was written."""

    message = N_(
        "The trail in {path} is damaged or was changed by another program. See what with askeleet check, and keep a "
        "copy of the file before you do anything else."
    )


class ChangedMeanwhileError(ConflictError):
    """Somebody else changed the row between reading and writing."""

    message = N_("Somebody else changed this in between; nothing was saved. Look at it again and repeat.")


class CheckFoundError(CannotError):
    """A check found something."""

    message = N_("Something is not well; what to do stands under the list.")


class NoExampleError(CannotError):
    """The example's files are not there."""

    message = N_("The example's files are missing from this installation. Install askeleet anew.")


class FileInUseError(ConflictError):
    """Another process has the file open, and this needs it alone."""

    message = N_("{path} is open in another askeleet. Let that one end, and do it again; nothing was changed.")


class FileReplacedError(ConflictError):
    """The file was replaced by another while it was open."""

    message = N_("{path} was replaced by another file meanwhile; nothing was saved. Do it again.")


class FileOnShareError(CannotError):
    """A new file would lie on a disk of another computer."""

    message = N_(
        "{path} would lie on a network drive ({place}), where a caseload can be lost. Name a place on this computer "
        "with --db and let the backups go there (setting backups); or say askeleet init --i-know."
    )


class FileInSyncFolderError(CannotError):
    """A new file would lie in a folder that another program copies about."""

    message = N_(
        "{path} would lie in a folder that {place} copies, also in the middle of a change. Name another place with "
        "--db and let the backups go there (setting backups); or say askeleet init --i-know."
    )
