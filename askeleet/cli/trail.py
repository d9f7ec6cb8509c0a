"""Commands about what was done: taking back, putting back, showing."""

from askeleet.cli import keys
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, open_store
from askeleet.cli.output import say, show
from askeleet.cli.session import session
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
    limit: typed.Limit = 20,
) -> None:
    """Show what was done, by whom and when, the newest first.

    askeleet history
    askeleet history tiina --limit 50
    """
    from askeleet.casework import trail
    from askeleet.reports import history as reports

    with open_store() as store:
        participant = find_client(store, who) if who else None
        past = trail.past(store, limit=limit, participant_id=participant.id if participant else None)
        document = reports.history(store, past, discreet=session().discreet)
    show(document)


def _as_me() -> Store:
    """Open the file as the coach at the keyboard, or as the one who wrote last where no coach is left."""
    from askeleet.casework.coaches import acting_coach
    from askeleet.casework.trail import latest_author

    store = keys.opened(session().database)
    coach = acting_coach(store, session().settings.coach)
    store.actor = coach.id if coach else latest_author(store)
    return store
