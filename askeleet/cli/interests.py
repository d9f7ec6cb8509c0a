"""Commands about interests."""

from typing import Annotated

from askeleet import clock
from askeleet.casework.notes import checked_title
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_record
from askeleet.cli.context import find_client, find_record, given, writing_store
from askeleet.cli.strengths import Ended, Name, NewName, NotedOn, Source, say_asset, say_changed
from askeleet.domain.strength import Interest
from askeleet.language import _
from askeleet.marking import N_

WhichInterest = Annotated[
    str | None,
    typed.argument(N_("INTEREST"), help=N_("Its code, as 17in1."), complete=complete_record(Interest, "name")),
]


def add_interest(who: typed.Who = None, name: Name = None, *, source: Source = None, on: typed.OnPast = None) -> None:
    """Note what draws a client.

    askeleet add-interest tiina "Old motorcycles"
    """
    from askeleet.casework import strengths

    with writing_store() as (store, _me):
        participant = find_client(store, who, on=on or clock.today())
        words = asking.wanted(name, _("What is the client interested in?"), "WORDS", parse=checked_title)
        facts = given(source=source)
        interest = strengths.add_interest(store, participant, words, on=on or clock.today(), facts=facts)
    say_asset(N_("Noted {code} {title}, {client} · {undo}"), participant, interest)


def edit_interest(
    code: WhichInterest = None,
    *,
    name: NewName = None,
    source: Source = None,
    on: NotedOn = None,
    ended: Ended = None,
) -> None:
    """Mend an interest, or say that it no longer holds; how it read before is kept.

    askeleet edit-interest 17in1 --name "Old motorcycles and cars"
    """
    from askeleet.casework import strengths

    facts = given(name=name, source=source, noted_on=on, ended_on=ended)
    with writing_store() as (store, _me):
        participant, interest = find_record(store, Interest, code, _("Which interest? Its code"), "INTEREST")
        revised = strengths.edit_interest(store, participant, interest, facts)
    say_changed(participant, interest, revised)


def remove_interest(code: WhichInterest = None) -> None:
    """Take an interest out of the record; undo brings it back.

    askeleet remove-interest 17in1
    """
    from askeleet.casework import strengths

    with writing_store() as (store, _me):
        participant, interest = find_record(store, Interest, code, _("Which interest? Its code"), "INTEREST")
        strengths.remove_interest(store, interest)
    say_asset(N_("Taken out {code} {title}, {client} · {undo}"), participant, interest)
