"""Commands about the caseload file itself."""

from typing import Annotated

import typer

from askeleet.cli import keys
from askeleet.cli.context import open_store
from askeleet.cli.output import show, tell
from askeleet.cli.parameters import option
from askeleet.cli.session import session
from askeleet.errors.file import CheckFoundError, FileExistsAlreadyError
from askeleet.marking import N_


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
) -> None:
    """Make a caseload file and print its recovery sheet; the first thing you write makes a file too.

    askeleet init
    askeleet init --key keyring
    askeleet init --db ~/askeleet/caseload.db
    """
    from askeleet.cli.beginning import make_file
    from askeleet.cli.encryption import show_sheet

    path = session().database
    choice = None if path.exists() else make_file(path, is_encrypted=not unencrypted, where=key)
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

    settings = session().settings
    show(
        places(
            {
                "database": session().database,
                "settings": settings.personal_file,
                "project": session().database.parent / "askeleet.yaml",
                "backups": session().database.parent / "backups",
                "drafts": settings.state_folder,
                "cache": settings.cache_folder,
            }
        )
    )
    for path, key in settings.warnings:
        tell(N_("{path}: nobody reads “{key}”."), path=path, key=key)


def check() -> None:
    """Check the file: whole, its links unbroken, its rules in force; nothing personal is shown.

    askeleet check
    """
    from askeleet.casework.checking import findings
    from askeleet.reports.files import checked

    with open_store() as store:
        found = findings(store)
    show(checked(found))
    if any(not finding.is_well for finding in found):
        raise CheckFoundError
