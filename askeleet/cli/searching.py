"""The command that searches."""

from typing import Annotated

from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.context import find_client, open_store
from askeleet.cli.output import show
from askeleet.cli.session import session
from askeleet.language import _
from askeleet.marking import N_


def search(
    words: Annotated[
        list[str] | None,
        typed.argument(N_("WORDS"), help=N_("Words, or how they begin.")),
    ] = None,
    *,
    client: Annotated[
        str | None,
        typed.option("--client", metavar=N_("CLIENT"), help=N_("Of this client only."), complete=typed.complete_client),
    ] = None,
    limit: typed.Limit = 20,
) -> None:
    """Search names, notes, own words, goals, employers and courses; the latest first.

    askeleet search driving licence
    askeleet search autokort --client tiina
    """
    from askeleet.casework.searching import search as find
    from askeleet.reports.searching import search_results

    sought = " ".join(words) if words else asking.wanted(None, _("Which words?"), "WORDS")
    with open_store() as store:
        whose = find_client(store, client) if client else None
        found = find(store, sought, whose=whose, limit=limit)
        show(search_results(store, found, discreet=session().discreet))
