"""Commands that erase people for good."""

from typing import TYPE_CHECKING, Annotated

import typer

from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, writing_store
from askeleet.cli.output import name_of, print_beside, say, tell
from askeleet.cli.session import is_terminal, session
from askeleet.domain.letters import fold
from askeleet.errors.rights import NotConfirmedError
from askeleet.language import _, sentence
from askeleet.marking import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askeleet.casework.erasing import Erased
    from askeleet.domain.participant import Participant
    from askeleet.store import Store

PurgeBackups = Annotated[
    bool, typer.Option("--purge-backups", help=N_("Take the older backups away now, which hold the client too."))
]


def erase_client(
    who: typed.Who = None,
    *,
    confirm: Annotated[
        str | None, typed.text("--confirm", help=N_('In a script: number and name, as "17 Tiina Laine".'))
    ] = None,
    purge_backups: PurgeBackups = False,
) -> None:
    """Erase a client for good: names, notes and all; only what is counted stays. There is no undo.

    askeleet erase-client 17
    askeleet erase-client 17 --confirm "17 Tiina Laine"
    """
    from askeleet.casework import erasing
    from askeleet.reports.erasing import what_goes

    with writing_store() as (store, _me):
        client = find_client(store, who)
        goes = erasing.what_goes(store, client, session().settings.retention(session().database))
        print_beside(sentence(_GOES, who=f"{client.number} {name_of(client)}", what=what_goes(goes)))
        _confirmed(confirm, f"{client.number} {client.name}")
        done = erase(store, [client], purge_backups=purge_backups)
    say(
        N_("Client {number} is erased."),
        record={"schema": "askeleet-erased/1", "numbers": [client.number], **left_over(done)},
        number=str(client.number),
    )
    tell_left_over(done)


def erase(store: "Store", people: "Sequence[Participant]", *, purge_backups: bool) -> "Erased":
    """Erase people as the project's settings have it."""
    from askeleet.casework import erasing

    settings = session().settings
    return erasing.erase(
        store,
        people,
        since=settings.project_start(session().database),
        drafts_folder=settings.state_folder,
        purge_backups=purge_backups,
    )


def left_over(done: "Erased") -> dict[str, object]:
    """Return for machines what is left elsewhere of those who were erased."""
    return {"backups_until": done.gone_by.isoformat() if done.gone_by else None, "is_purged": done.is_purged}


def tell_left_over(done: "Erased") -> None:
    """Say what is left elsewhere of those who were erased."""
    if done.gone_by:
        tell(
            N_("Older backups hold the client until {day} at the latest: {folder}"),
            day=done.gone_by,
            folder=session().database.parent / "backups",
        )
    if not done.is_purged:
        tell(N_("Another askeleet has the file open; the last traces go when it is closed."))


_GOES = N_("This goes for good: {who}, {what}. What the figures count of the client stays.")


def _confirmed(typed_text: str | None, wanted: str) -> None:
    """See that who is to be erased was typed, with number and name.

    Raises:
        NotConfirmedError: if something else was.
    """
    if typed_text is None:
        if not is_terminal():
            raise asking.needed("--confirm")
        typed_text = asking.ask(_("To erase for good, type the client's number and name"))
    if fold(str(typed_text)) != fold(wanted):
        raise NotConfirmedError(wanted=wanted)
