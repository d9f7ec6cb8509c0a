"""Commands about what people may demand of their own data."""

from datetime import date
from typing import Annotated

import typer

from askeleet import clock
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, writing_store
from askeleet.cli.output import name_of, say, undo_hint
from askeleet.marking import N_


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
