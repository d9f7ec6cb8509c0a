"""Commands about what people ask for about their own data."""

from datetime import date
from typing import Annotated, Literal

import typer

from askeleet import clock
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, open_store, writing_store
from askeleet.cli.output import name_of, say, show, undo_hint
from askeleet.cli.session import session
from askeleet.language import _
from askeleet.marking import N_


def add_request(
    who: typed.Who = None,
    *,
    kind: Annotated[
        str | None, typed.term("--kind", "request-kinds", N_("What is asked for: access, erasure …"))
    ] = None,
    on: Annotated[date | None, typed.day("--on", help=N_("The day it was received. Otherwise today."))] = None,
    note: Annotated[str | None, typed.text("--note", help=N_("What else was said."))] = None,
) -> None:
    """Enter what a client asks for about their own data; it is to be answered within a month.

    askeleet add-request tiina --kind access --on 3.5.
    """
    from askeleet.casework import requests

    with writing_store() as (store, _me):
        client = find_client(store, who)
        kind = kind or asking.chosen(_("What is asked for?"), "--kind", asking.choices_of("request-kinds"))
        request = requests.receive(store, client, kind, on=on or clock.today(), note=note)
    say(
        N_("Request {number} of {who} entered; to be answered by {day} · {undo}"),
        record={
            "schema": "askeleet-request/1",
            "number": request.number,
            "client": client.number,
            "due_on": request.due_on.isoformat(),
        },
        number=str(request.number),
        who=f"{client.number} {name_of(client)}",
        day=request.due_on,
        undo=undo_hint(),
    )


def list_requests(
    *,
    state: Annotated[
        Literal["open", "late", "closed", "all"],
        typer.Option("--state", help=N_("open (late ones too), late, closed, all.")),
    ] = "open",
) -> None:
    """List what clients have asked for about their own data, what is to be answered first at the top.

    askeleet list-requests
    askeleet list-requests --state all
    """
    from askeleet.casework import requests
    from askeleet.reports.requests import request_list

    with open_store() as store:
        document = request_list(store, requests.every(store, state), discreet=session().discreet)
    show(document)


def close_request(
    number: Annotated[
        int | None, typer.Argument(min=1, metavar=N_("REQUEST"), help=N_("Its number."), show_default=False)
    ] = None,
    *,
    outcome: Annotated[
        str, typed.term("--as", "request-outcomes", N_("How it ended: done, partly, refused, withdrawn."))
    ] = "done",
    on: Annotated[date | None, typed.day("--on", help=N_("The day it was answered. Otherwise today."))] = None,
) -> None:
    """Close a request: it was answered.

    askeleet close-request 3
    askeleet close-request 3 --as refused --on 28.5.
    """
    from askeleet.casework import requests

    number = asking.wanted(number, _("Which request? Its number"), "REQUEST", parse=typed.number)
    with writing_store() as (store, _me):
        request = requests.close(store, number, on=on or clock.today(), outcome=outcome)
    say(
        N_("Request {number} closed, {day} · {undo}"),
        record={"schema": "askeleet-request/1", "number": request.number, "outcome": request.outcome},
        number=str(request.number),
        day=on or clock.today(),
        undo=undo_hint(),
    )
