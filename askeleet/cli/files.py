"""Commands about the caseload file itself."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from askeleet.cli import keys
from askeleet.cli.context import open_store
from askeleet.cli.output import show, tell
from askeleet.cli.parameters import option
from askeleet.cli.session import session
from askeleet.errors.file import CheckFoundError, FileDamagedError, FileExistsAlreadyError
from askeleet.keys.deriving import salt_of
from askeleet.language import _
from askeleet.marking import N_

if TYPE_CHECKING:
    from askeleet.casework.surroundings import Surroundings


def init(
    *,
    key: Annotated[
        str | None,
        option(
            "--key",
            parse=keys.place_named,
            metavar=N_("PLACE"),
            help=N_("Where the key is kept: keyring, file or ask."),
        ),
    ] = None,
    unencrypted: Annotated[
        bool, typer.Option("--unencrypted", help=N_("Leave the file readable to whoever gets hold of it."))
    ] = False,
    i_know: Annotated[
        bool, typer.Option("--i-know", help=N_("Make it even on a network drive or in a folder that is synced."))
    ] = False,
) -> None:
    """Make a caseload file and print its recovery sheet; the first thing you write makes a file too.

    askeleet init
    askeleet init --key keyring
    askeleet init --db ~/askeleet/caseload.db
    """
    from askeleet.cli.beginning import make_file
    from askeleet.cli.encryption import show_sheet

    path = session().database
    choice = None if path.exists() else make_file(path, is_encrypted=not unencrypted, where=key, is_anywhere=i_know)
    if choice is None:
        raise FileExistsAlreadyError(path=path)
    if choice.passphrase and not choice.is_told:
        show_sheet(path, choice)
    tell(N_("Ready. Say who you are: askeleet add-coach CODE NAME"))


def where() -> None:
    """Show where the caseload, the settings and the drafts are kept.

    askeleet where
    """
    from askeleet.reports.files import places
    from askeleet.store.backup_folder import folder_of

    settings = session().settings
    path = session().database
    second = settings.backup_folder
    show(
        places(
            {
                "database": path,
                "settings": settings.personal_file,
                "project": path.parent / "askeleet.yaml",
                "backups": folder_of(path),
                **({"second_backups": second} if second else {}),
                "drafts": settings.state_folder,
                "cache": settings.cache_folder,
            }
        )
    )


def check(
    *,
    fix: Annotated[
        bool, typer.Option("--fix", help=N_("Take away the rights of others on the file, its backups and its keys."))
    ] = False,
) -> None:
    """Check the file and what lies around it: backups, key, place, rights; nothing personal is shown.

    askeleet check
    askeleet check --fix
    """
    from askeleet.casework import surroundings
    from askeleet.casework.checking import findings
    from askeleet.cli.progress import under_way
    from askeleet.reports.files import checked

    around = _around()
    if fix:
        _mend(around)
    with open_store() as store, under_way(_("Looking over the file…")):
        found = [*findings(store), *surroundings.findings(store, around)]
    show(checked(found))
    unwell = {finding.key for finding in found if not finding.is_well}
    if "integrity" in unwell:
        raise FileDamagedError(path=session().database)
    if unwell:
        raise CheckFoundError


def _around() -> "Surroundings":
    from askeleet.casework.surroundings import Surroundings

    settings = session().settings
    salt = salt_of(session().database)
    return Surroundings(
        home=Path.home(),
        own_folder=settings.data_folder,
        key_folder=settings.key_folder,
        second_folder=settings.backup_folder,
        is_unconfirmed=salt is not None and salt in keys.confirmations(),
    )


def _mend(around: "Surroundings") -> None:
    from askeleet.casework import permissions

    for what in permissions.mend(session().database, around):
        tell(N_("Mended: {what}."), what=_(what))
