"""Commands about what people may demand of their own data."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from askeleet import clock
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, note_view, open_to_view, writing_store
from askeleet.cli.output import name_of, say, undo_hint
from askeleet.cli.session import session
from askeleet.marking import N_


def export_client(
    who: typed.Who = None,
    *,
    to: Annotated[
        Path, typer.Option("--to", metavar=N_("FOLDER"), help=N_("Where the two files go."), show_default=False)
    ] = Path(),
    replace: Annotated[bool, typer.Option("--replace", help=N_("Write over the files if they are there."))] = False,
) -> None:
    """Write everything about a client into two files: a page to read, and JSON.

    askeleet export-client tiina
    askeleet export-client 17 --to ~/tiina
    """
    from askeleet.render import to_file
    from askeleet.reports.own_data import own_data
    from askeleet.settings import project
    from askeleet.store import drafts

    settings, database = session().settings, session().database
    with open_to_view(unlogged=False) as store:
        client = find_client(store, who)
        drafts.take_in(store, settings.state_folder)
        document = own_data(
            store, client, project.controller(settings, database), project.retention(settings, database)
        )
        to = to.expanduser()
        to.mkdir(mode=0o700, parents=True, exist_ok=True)
        paths = {form: to / f"client-{client.number}.{end}" for form, end in _FORMS.items()}
        for form, path in paths.items():
            to_file(document, form, path, replace=replace)
        note_view(store, client, "export-client", unlogged=False)
    say(
        N_("Written: {page} and {data}. Read the page through before you hand it out: it may tell of others."),
        record={"schema": "askeleet-exported/1", "files": [str(path) for path in paths.values()]},
        page=paths["markdown"],
        data=paths["json"],
    )


_FORMS = {"markdown": "md", "json": "json"}


def restrict_client(
    who: typed.Who = None,
    *,
    on: Annotated[date | None, typed.day("--on", help=N_("From which day. Otherwise today."))] = None,
    lift: Annotated[bool, typer.Option("--lift", help=N_("End the restriction."))] = False,
) -> None:
    """Keep a client's data, but out of every list: they are counted and may be exported, no more.

    askeleet restrict-client tiina
    askeleet restrict-client tiina --lift
    """
    from askeleet.casework import restricting

    with writing_store() as (store, _me):
        client = find_client(store, who)
        if lift:
            client = restricting.lift(store, client)
        else:
            client = restricting.restrict(store, client, on=on or clock.today())
    say(
        N_("{number} {name} is in the lists again · {undo}") if lift else N_("{number} {name} is restricted · {undo}"),
        record={
            "schema": "askeleet-restricted/1",
            "number": client.number,
            "restricted_on": client.restricted_on.isoformat() if client.restricted_on else None,
        },
        number=str(client.number),
        name=name_of(client),
        undo=undo_hint(),
    )
