"""Commands about backups and going back to one."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from askeleet.cli import asked_keys, asking, keys, opening
from askeleet.cli.output import say, show, tell
from askeleet.cli.session import is_terminal, session
from askeleet.errors.backups import RestoreUnconfirmedError
from askeleet.errors.file import CheckFoundError
from askeleet.language import _
from askeleet.marking import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.casework.restoring import Difference, Present

Which = Annotated[
    str | None,
    typer.Argument(
        metavar=N_("BACKUP"), help=N_("Its number in list-backups, its name or its path."), show_default=False
    ),
]


def backup(
    *,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar=N_("FOLDER"), help=N_("Copy it into this folder, too."), show_default=False),
    ] = None,
) -> None:
    """Make a backup of the caseload file now; the first thing you write on a day makes one by itself.

    askeleet backup
    askeleet backup --to E:/askeleet
    """
    from askeleet.cli.backing_up import back_up
    from askeleet.errors.backups import SecondFolderMissingError
    from askeleet.reports.backups import as_record
    from askeleet.store.backups import copy_to

    if to is not None and not to.expanduser().is_dir():
        raise SecondFolderMissingError(folder=to)
    with opening.opened(session().database, to_read=True) as store:
        made = back_up(store, "asked").backup
    copy = copy_to(to.expanduser(), made) if to else None
    record = {"schema": "askeleet-backup/1", **as_record(made), "copy": str(copy) if copy else None}
    say(N_("Backup made and verified: {path}"), record=record, path=copy or made.path)


def list_backups() -> None:
    """List the backups of the caseload file, the newest first.

    askeleet list-backups
    """
    from askeleet.reports import backups as reports
    from askeleet.store.backup_folder import folder_of
    from askeleet.store.backups import every

    path = session().database
    show(reports.backups(every(path), folder_of(path)))


def verify_backup(which: Which = None) -> None:
    """Open a backup with the key and check it, the newest if none is named; it stays as it is.

    askeleet verify-backup
    askeleet verify-backup 3
    """
    from askeleet.casework.backups import chosen
    from askeleet.casework.checking import of_backup
    from askeleet.casework.restoring import opened_backup
    from askeleet.reports.files import checked

    path = chosen(session().database, which)
    with opened_backup(path, asked_keys.key_of_backup(path)) as store:
        found = of_backup(store)
    show(checked(found, title=path.name))
    if not all(each.is_well for each in found):
        raise CheckFoundError


def restore(
    which: Which = None,
    *,
    yes: Annotated[bool, typer.Option("--yes", help=N_("Do it without asking."))] = False,
) -> None:
    """Go back to a backup: show what would be different, ask, and do it; the file as it is now is kept.

    askeleet restore
    askeleet restore 2
    askeleet restore 2 --yes
    """
    from askeleet.casework import restoring
    from askeleet.casework.backups import chosen
    from askeleet.reports import backups as reports

    path = session().database
    if which is None:
        which = _asked(path)
    source = chosen(path, which)
    key = asked_keys.key_of_backup(source)
    at_hand = [*opening.known_keys(path), key]
    now = restoring.present(path, at_hand)
    with restoring.opened_backup(source, key) as opened:
        difference = restoring.difference(now, opened)
    if not (yes and session().json):  # the answer holds it, then
        show(reports.change(difference, source, path.stem))
    _confirm(yes=yes)
    _restore(now, source, at_hand, difference)


def _restore(now: "Present", source: Path, at_hand: "Sequence[str | None]", difference: "Difference") -> None:
    """Go back to a backup, which the last of the keys at hand opens, and say what came of it."""
    from askeleet.casework.restoring import restore
    from askeleet.reports.backups import called, machine

    settings, key = session().settings, at_hand[-1]
    kept = restore(
        now,
        source,
        key,
        since=settings.project_start(session().database),
        keys=at_hand,
        second=settings.backup_folder,
        coach=settings.coach,
    )
    keys.keep_as_it_is(now.path, key, before=now.key)
    record = {**machine(difference, source), "kept": str(kept) if kept else None}
    say(N_("Done. Back to: {backup}"), record=record, backup=called(source, now.path.stem))
    if kept is not None:
        tell(N_("What the file was before is kept: {path}"), path=kept)


def _asked(path: Path) -> str:
    """Ask which backup is meant, having listed them."""
    from askeleet.casework.backups import every
    from askeleet.reports.backups import label

    choices = [(str(number), label(each)) for number, each in enumerate(every(path), 1)]
    return asking.chosen(_("Back to which?"), "BACKUP", choices)


def _confirm(*, yes: bool) -> None:
    if yes:
        return
    if not is_terminal():
        raise RestoreUnconfirmedError
    if not asking.confirm(_("Go back to it?"), default=False):
        raise typer.Abort
