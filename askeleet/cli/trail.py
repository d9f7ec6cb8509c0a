"""Commands about what was done: taking back, putting back, showing."""

from datetime import date
from typing import Annotated

import typer

from askeleet.casework.trail import Anchor, anchor_of
from askeleet.cli import opening
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, open_store
from askeleet.cli.output import say, show
from askeleet.cli.session import session
from askeleet.errors.trail import TrailNotWellError
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store


def undo() -> None:
    """Take back your latest command; once more, the one before.

    askeleet undo
    """
    from askeleet.casework import trail
    from askeleet.reports.deeds import in_words

    with _as_me() as store:
        done = trail.undo(store)
        what = in_words(store, done.images, discreet=session().discreet)
    say(
        N_("Undone: {what} · put back: askeleet redo"),
        record={"schema": "askeleet-undone/1", "command": done.command},
        what=what,
    )


def redo() -> None:
    """Put back what undo took, until you do something new.

    askeleet redo
    """
    from askeleet.casework import trail
    from askeleet.reports.deeds import in_words

    with _as_me() as store:
        done = trail.redo(store)
        what = in_words(store, done.images, discreet=session().discreet)
    say(
        N_("Done again: {what} · undo: askeleet undo"),
        record={"schema": "askeleet-redone/1", "command": done.command},
        what=what,
    )


def history(
    who: typed.Who = None,
    *,
    first: Annotated[date | None, typed.day("--from", help=N_("From this day on."))] = None,
    last: Annotated[date | None, typed.day("--to", help=N_("Until this day."))] = None,
    coach: typed.CoachCode = None,
    command: Annotated[
        str | None, typed.option("--command", metavar=N_("COMMAND"), help=N_("Only this command, as log-meeting."))
    ] = None,
    views: Annotated[bool, typer.Option("--views", help=N_("Who looked at whom, instead."))] = False,
    limit: typed.Limit = 20,
) -> None:
    """Show what was done, by whom and when, the newest first.

    askeleet history
    askeleet history tiina --limit 50
    askeleet history --coach mikko --from 1.5. --command edit-meeting
    askeleet history tiina --views
    """
    from askeleet.casework import trail
    from askeleet.casework.coaches import find_coach
    from askeleet.reports import history as reports
    from askeleet.store import views as looks
    from askeleet.store.history import Wanted

    with open_store() as store:
        person = find_client(store, who).id if who else None
        if views:
            document = reports.view_list(
                looks.latest(store, limit=limit, participant_id=person), discreet=session().discreet
            )
        else:
            wanted = Wanted(person, find_coach(store, coach).id if coach else None, command or None, first, last)
            past = trail.past(store, wanted, limit=limit)
            document = reports.history(store, past, discreet=session().discreet)
    show(document)


def verify_history(
    *,
    anchor: Annotated[
        Anchor | None,
        typed.option(
            "--anchor", parse=anchor_of, metavar=N_("LINK"), help=N_("A link that an old report shows: 1234 · 0123….")
        ),
    ] = None,
) -> None:
    """Look at every link of the trail: whether anything was changed, added or lost past askeleet.

    askeleet verify-history
    askeleet verify-history --anchor "1234 · 0123456789abcdef"
    """
    from askeleet.casework import trail
    from askeleet.cli.progress import under_way
    from askeleet.reports import history as reports

    with open_store() as store, under_way(_("Looking at every link…")):
        found = trail.verified(store, anchor)
    show(reports.verified(found))
    if not found.is_well:
        raise TrailNotWellError


def _as_me() -> Store:
    """Open the file as the coach at the keyboard, or as the one who wrote last where no coach is left."""
    from askeleet.casework.coaches import acting_coach
    from askeleet.casework.trail import latest_author

    store = opening.opened(session().database)
    coach = acting_coach(store, session().settings.coach)
    store.actor = coach.id if coach else latest_author(store)
    return store
