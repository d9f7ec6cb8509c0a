"""Backing up beside a command: the first of the day, and one before anything large."""

from typing import TYPE_CHECKING

from askeleet.cli.output import print_beside, told
from askeleet.cli.session import session
from askeleet.store import Store
from askeleet.store.backup_folder import has_one_of_today

if TYPE_CHECKING:
    from askeleet.casework.backups import Made


def daily(store: Store) -> None:
    """Back the file up if it was not today; that it cannot be is said, and what is to be written is written.

    Raises:
        FileDamagedError: if the file is not whole: nothing is written in it.
    """
    if has_one_of_today(store.path):
        return
    from askeleet.casework.backups import is_due
    from askeleet.errors import AskeleetError
    from askeleet.errors.file import FileDamagedError

    try:
        if is_due(store):
            back_up(store, "daily")
    except FileDamagedError:
        raise
    except AskeleetError as error:
        print_beside(told(error))


def back_up(store: Store, reason: str) -> "Made":
    """Back the file up, into the second folder, too; that it is not there is said.

    The reason is one of those in `reports.backups`: a command that may lose much calls this first.

    Raises:
        BackupFailedError: if no backup could be made.
    """
    from askeleet.casework.backups import make

    made = make(store, reason, second=session().settings.backup_folder)
    if made.trouble:
        print_beside(told(made.trouble))
    return made
