"""The start screen: what the day holds, and how to begin before there is anything."""

from askeleet.cli import parameters as typed
from askeleet.cli.context import open_store
from askeleet.cli.output import print_out, show
from askeleet.cli.session import session
from askeleet.language import _


def today(*, coach: typed.CoachCode = None) -> None:
    """Show the day: plans that wait for a word, today's meetings, who is out of touch.

    askeleet today
    askeleet today --coach paivi
    """
    from askeleet.casework.coaches import find_coach
    from askeleet.reports.today import today as day

    with open_store() as store:
        coach_id = find_coach(store, coach).id if coach else None
        document = day(store, coach_id, discreet=session().discreet)
    show(document)


def bare() -> None:
    """Show the day and three hints; before the first file, how to begin."""
    if not session().database.exists():
        print_out(
            "\n".join(
                (
                    _("askeleet keeps a job coach's caseload on this machine alone."),
                    _("There is none yet. Begin with a client:  askeleet add-client NAME"),
                    _("or look around in a made-up caseload:    askeleet demo"),
                    _("Everything else:                         askeleet --help"),
                )
            )
        )
        return
    today()
    if not session().json and not session().plain:
        print_out("\n" + _("askeleet log-meeting NAME · askeleet show-client NAME · askeleet --help"))
