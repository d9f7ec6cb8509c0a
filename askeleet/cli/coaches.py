"""Commands about coaches."""

from typing import Annotated

import typer

from askeleet.casework.notes import checked_name
from askeleet.cli import asking, opening
from askeleet.cli.beginning import make_file, remember_me
from askeleet.cli.context import open_store, writing_store
from askeleet.cli.output import say, show, undo_hint
from askeleet.cli.session import session
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store

Code = Annotated[
    str | None,
    typer.Argument(metavar=N_("CODE"), help=N_("Short, as people type it: paivi."), show_default=False),
]
Name = Annotated[str | None, typer.Argument(metavar=N_("NAME"), help=N_("The full name."), show_default=False)]


def add_coach(code: Code = None, name: Name = None) -> None:
    """Add a coach; the first one is you.

    askeleet add-coach paivi "Päivi Hirvonen"
    """
    from askeleet.casework import coaches

    code = asking.wanted(code, _("A short code"), "CODE")
    name = asking.wanted(name, _("Name"), "NAME", parse=checked_name)
    path = session().database
    if not path.exists():
        make_file(path)
    with opening.opened(path) as store:
        acting = _acting(store)
        store.actor = acting
        coach = coaches.add_coach(store, code, name)
    if acting is None:
        remember_me(coach)
    say(
        N_("Coach {code} {name} added · {undo}"),
        record={"schema": "askeleet-coach/1", "code": coach.code, "name": coach.name},
        code=coach.code,
        name=coach.name,
        undo=undo_hint(),
    )


def edit_coach(
    code: Code = None,
    *,
    name: Annotated[
        str | None, typer.Option("--name", metavar=N_("NAME"), help=N_("The right name."), show_default=False)
    ] = None,
) -> None:
    """Give a coach another name.

    askeleet edit-coach paivi --name "Päivi Hirvonen-Salo"
    """
    from askeleet.casework import coaches

    code = asking.wanted(code, _("Which coach? Code"), "CODE")
    name = asking.wanted(name, _("Name"), "--name", parse=checked_name)
    with writing_store() as (store, _me):
        before = coaches.find_coach(store, code)
        coach = coaches.edit_coach(store, before, name=name)
    say(
        N_("Nothing was different.") if coach == before else N_("Coach {code} is {name} now · {undo}"),
        record={"schema": "askeleet-coach/1", "code": coach.code, "name": coach.name},
        code=coach.code,
        name=coach.name,
        undo=undo_hint(),
    )


def list_coaches() -> None:
    """List the coaches and how many clients each has.

    askeleet list-coaches
    """
    from askeleet.reports.coaches import coach_list

    with open_store() as store:
        document = coach_list(store)
    show(document)


def _acting(store: Store) -> str | None:
    """Return the id of who is writing; the first coach of a file is nobody's guest."""
    from askeleet.casework.coaches import acting_coach

    coach = acting_coach(store, session().settings.coach)
    return coach.id if coach else None
