"""Commands about the caseload file itself."""

from askeleet.cli.context import open_store
from askeleet.cli.output import say, show, tell
from askeleet.cli.session import session
from askeleet.errors.file import CheckFoundError, FileExistsAlreadyError
from askeleet.marking import N_


def init() -> None:
    """Make a caseload file; the first thing you write makes one too.

    askeleet init
    askeleet init --db ~/askeleet/caseload.db
    """
    from askeleet.cli.beginning import make_file

    path = session().database
    if path.exists() or not make_file(path):
        raise FileExistsAlreadyError(path=path)
    say(
        N_("Ready. Say who you are: askeleet add-coach CODE NAME"),
        record={"schema": "askeleet-where/1", "database": str(path)},
    )


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
