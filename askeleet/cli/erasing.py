"""Commands that erase people for good."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, open_store, writing_store
from askeleet.cli.output import name_of, print_beside, say, show, tell, told
from askeleet.cli.session import is_terminal, session
from askeleet.domain.letters import fold
from askeleet.errors.rights import NotConfirmedError, TracesLeftError
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
    from askeleet.settings import project

    with writing_store() as (store, _me):
        client = find_client(store, who)
        goes = erasing.what_goes(store, client, project.retention(session().settings, session().database))
        print_beside(sentence(_GOES, who=f"{client.number} {name_of(client)}", what=what_goes(goes)))
        _confirmed(confirm, f"{client.number} {client.name}")
        done = erase(store, [client], purge_backups=purge_backups)
    say(
        N_("Client {number} is erased."),
        record={"schema": "askeleet-erased/1", "numbers": [client.number], **left_over(done)},
        number=str(client.number),
    )
    tell_left_over(done)


def retention(
    *,
    by: Annotated[date | None, typed.day("--by", coming=True, help=N_("Who is due by a day. Otherwise today."))] = None,
    apply: Annotated[bool, typer.Option("--apply", help=N_("Erase those who are due and whom nothing holds."))] = False,
    yes: Annotated[bool, typer.Option("--yes", help=N_("Do not ask."))] = False,
    purge_backups: PurgeBackups = False,
) -> None:
    """List those who left so long ago that they are to be erased; --apply erases them after a question.

    askeleet retention
    askeleet retention --by 31.12.
    askeleet retention --apply
    """
    from askeleet.casework import retaining
    from askeleet.reports.erasing import due_list
    from askeleet.settings import project

    settled = project.retention(session().settings, session().database)
    if not apply:
        with open_store() as store:
            document = due_list(retaining.due(store, settled, by=by), settled, discreet=session().discreet)
        show(document)
        return
    with writing_store() as (store, _me):
        people = retaining.to_erase(retaining.due(store, settled))
        if not people:
            say(N_("Nobody is to be erased."), record={"schema": "askeleet-erased/1", "numbers": []})
            return
        _agreed(people, yes=yes)
        done = erase(store, people, purge_backups=purge_backups)
    numbers = [each.number for each in people]
    say(
        N_("Erased: {numbers}."),
        record={"schema": "askeleet-erased/1", "numbers": numbers, **left_over(done)},
        numbers=", ".join(map(str, numbers)),
    )
    tell_left_over(done)


def _agreed(people: "Sequence[Participant]", *, yes: bool) -> None:
    """See that those who are to be erased really shall be; a script says so with --yes."""
    if yes:
        return
    if not is_terminal():
        raise asking.needed("--yes")
    for each in people:
        print_beside(f"{each.number} {name_of(each)}")
    if not asking.confirm(_("Erase them for good?"), default=False):
        raise typer.Abort


def erase(store: "Store", people: "Sequence[Participant]", *, purge_backups: bool) -> "Erased":
    """Erase people as the project's settings have it."""
    from askeleet.casework import erasing
    from askeleet.settings import project

    settings = session().settings
    return erasing.erase(
        store,
        people,
        retention=project.retention(settings, session().database),
        since=project.first_day(settings, session().database),
        drafts_folder=settings.state_folder,
        second=settings.backup_folder,
        purge_backups=purge_backups,
    )


def left_over(done: "Erased") -> dict[str, object]:
    """Return for machines what is left elsewhere of those who were erased."""
    return {"backups_until": done.gone_by.isoformat() if done.gone_by else None, "is_purged": done.is_purged}


def tell_left_over(done: "Erased") -> None:
    """Say what is left elsewhere of those who were erased."""
    from askeleet.store.backup_folder import folder_of

    if done.gone_by:
        tell(
            N_("Older backups hold the client until {day} at the latest: {folder}"),
            day=done.gone_by,
            folder=", ".join(map(str, filter(None, [folder_of(session().database), session().settings.backup_folder]))),
        )
    if done.aside:
        tell(
            N_("Damaged files that a restore kept may hold the client, and do not go by themselves: {names}"),
            names=", ".join(map(str, done.aside)),
        )
    for trouble in done.troubles:
        print_beside(told(trouble))
    if not (done.is_purged or any(isinstance(trouble, TracesLeftError) for trouble in done.troubles)):
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
