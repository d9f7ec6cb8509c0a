"""Commands about strengths."""

from datetime import date
from typing import Annotated, Any

from askeleet import clock
from askeleet.casework.notes import checked_title
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_record
from askeleet.cli.context import find_client, find_record, given, writing_store
from askeleet.cli.output import say_kept
from askeleet.domain.participant import Participant
from askeleet.domain.strength import Asset, Strength
from askeleet.language import _
from askeleet.marking import N_

WhichStrength = Annotated[
    str | None,
    typed.argument(N_("STRENGTH"), help=N_("Its code, as 17st1."), complete=complete_record(Strength, "name")),
]
Name = Annotated[str | None, typed.argument(N_("WORDS"), help=N_("What it is, in a few words."))]
NewName = Annotated[str | None, typed.text("--name", help=N_("The right words; the old ones are kept."))]
Evidence = Annotated[
    str | None, typed.text("--evidence", help=N_("How it showed: a sentence in the client's own words."))
]
Source = Annotated[
    str | None, typed.term("--source", "sources", N_("Who said so: participant, coach, employer, mapping …"))
]
NotedOn = Annotated[date | None, typed.day("--on", help=N_("The right day it was noted."))]
Ended = Annotated[
    Any, typed.day_or_none("--ended", help=N_("The day it no longer held; none says that it still does."))
]


def add_strength(
    who: typed.Who = None,
    name: Name = None,
    *,
    evidence: Evidence = None,
    source: Source = None,
    on: typed.OnPast = None,
) -> None:
    """Note what a client is good at, and how it showed.

    askeleet add-strength tiina "Calm with customers" --evidence "They always asked for me." --source participant
    """
    from askeleet.casework import strengths

    with writing_store() as (store, _me):
        participant = find_client(store, who, on=on or clock.today())
        words = asking.wanted(name, _("What is the strength?"), "WORDS", parse=checked_title)
        if evidence is None:
            evidence = asking.answered(_("How did it show, in the client's own words? Enter: not said"), default="")
        facts = given(evidence=evidence, source=source)
        strength = strengths.add_strength(store, participant, words, on=on or clock.today(), facts=facts)
    say_asset(N_("Noted {code} {title}, {client} · {undo}"), participant, strength)


def edit_strength(
    code: WhichStrength = None,
    *,
    name: NewName = None,
    evidence: Evidence = None,
    source: Source = None,
    on: NotedOn = None,
    ended: Ended = None,
) -> None:
    """Mend a strength, or say that it no longer holds; how it read before is kept.

    askeleet edit-strength 17st1 --evidence "They asked for me by name."
    askeleet edit-strength 17st1 --ended today
    """
    from askeleet.casework import strengths

    facts = given(name=name, evidence=evidence, source=source, noted_on=on, ended_on=ended)
    with writing_store() as (store, _me):
        participant, strength = find_record(store, Strength, code, _("Which strength? Its code"), "STRENGTH")
        revised = strengths.edit_strength(store, participant, strength, facts)
    say_changed(participant, strength, revised)


def remove_strength(code: WhichStrength = None) -> None:
    """Take a strength out of the record; undo brings it back.

    askeleet remove-strength 17st1
    """
    from askeleet.casework import strengths

    with writing_store() as (store, _me):
        participant, strength = find_record(store, Strength, code, _("Which strength? Its code"), "STRENGTH")
        strengths.remove_strength(store, participant, strength)
    say_asset(N_("Taken out {code} {title}, {client} · {undo}"), participant, strength)


def say_changed(participant: Participant, before: Asset, after: Asset) -> None:
    """Answer with a strength or an interest that was mended, or say that it was so already."""
    changed = N_("Changed {code} {title}, {client} · {undo}")
    say_asset(N_("Nothing was different.") if after == before else changed, participant, after)


def say_asset(message: str, participant: Participant, asset: Asset) -> None:
    """Answer with a strength or an interest that was written."""
    record = {
        "schema": f"askeleet-{asset.table.removesuffix('s')}/1",
        "code": asset.code(participant.number),
        "ended_on": asset.ended_on and str(asset.ended_on),
    }
    say_kept(message, participant, asset.name, record)
