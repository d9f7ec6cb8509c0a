"""Commands about what people say that may be told on."""

from datetime import date
from typing import Annotated, Any

from askeleet import clock
from askeleet.casework.quotes import checked_words
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_record
from askeleet.cli.context import find_client, find_record, given, open_store, writing_store
from askeleet.cli.output import name_of, say, show, tell, undo_hint
from askeleet.cli.session import session
from askeleet.domain.participant import Participant
from askeleet.domain.quote import Quote
from askeleet.language import _
from askeleet.language.writing import show_quoted
from askeleet.marking import N_
from askeleet.store import Store

WhichQuote = Annotated[
    str | None,
    typed.argument(N_("QUOTE"), help=N_("Its code, as 17qu1."), complete=complete_record(Quote, "words")),
]
Use = Annotated[
    str | None, typed.term("--use", "quote-uses", N_("What it may be used for at most: internal, funder, public."))
]
Until = Annotated[date | None, typed.day("--until", help=N_("The last day it may be used."), coming=True, clears=True)]

_SHOWN = 60
"""Letters of a quote that an answer repeats."""


def add_quote(
    who: typed.Who = None,
    text: Annotated[str | None, typed.argument(N_("TEXT"), help=N_("What was said, as it was said."))] = None,
    *,
    use: Use = None,
    until: Until = None,
    on: typed.OnPast = None,
) -> None:
    """Save what a client said that may be told on.

    askeleet add-quote tiina "I was heard, and that helped." --use funder --until 31.12.
    """
    from askeleet.casework import quotes

    with writing_store() as (store, _me):
        participant = find_client(store, who)
        words = asking.wanted(text, _("What was said?"), "TEXT", parse=checked_words)
        used = use or asking.chosen(_("What may it be used for at most?"), "--use", asking.choices_of("quote-uses"))
        quote = quotes.add_quote(store, participant, words, use=used, on=on or clock.today(), until=until or None)
        is_told = quotes.names_in(store, quote.words, quote.use)
    _say(N_("Saved {code} {words}, {client} · {undo}"), participant, quote)
    _warn(is_told=is_told)


def edit_quote(
    code: WhichQuote = None,
    *,
    text: Annotated[str | None, typed.text("--text", help=N_("The right words."))] = None,
    use: Use = None,
    until: Until = None,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day it was said."))] = None,
    withdrawn: Annotated[
        Any, typed.day_or_none("--withdrawn", help=N_("The day it was withdrawn; none takes that back."))
    ] = None,
) -> None:
    """Mend a quote, or what it may be used for.

    askeleet edit-quote 17qu1 --use public
    askeleet edit-quote 17qu1 --until 30.6.
    """
    from askeleet.casework import quotes

    facts = given(words=text, use=use, until_on=until, said_on=on, withdrawn_on=withdrawn)
    with writing_store() as (store, _me):
        participant, quote = _meant(store, code)
        revised = quotes.edit_quote(store, participant, quote, facts)
        is_told = revised != quote and quotes.names_in(store, revised.words, revised.use)
    changed = N_("Changed {code} {words}, {client} · {undo}")
    _say(N_("Nothing was different.") if revised == quote else changed, participant, revised)
    _warn(is_told=is_told)


def withdraw_quote(code: WhichQuote = None, *, on: typed.OnPast = None) -> None:
    """Note that a client took a quote back: it is shown nowhere any more.

    askeleet withdraw-quote 17qu1
    """
    from askeleet.casework import quotes

    with writing_store() as (store, _me):
        participant, quote = _meant(store, code)
        withdrawn = quotes.withdraw_quote(store, quote, on=on or clock.today())
    _say(N_("Withdrawn {code} {words}, {client} · {undo}"), participant, withdrawn)


def remove_quote(code: WhichQuote = None) -> None:
    """Take out a quote that was never said.

    askeleet remove-quote 17qu1
    """
    from askeleet.casework import quotes

    with writing_store() as (store, _me):
        participant, quote = _meant(store, code)
        quotes.remove_quote(store, quote)
    _say(N_("Removed {code} {words}, {client} · {undo}"), participant, quote)


def list_quotes(
    *,
    use: Annotated[
        str | None, typed.term("--use", "quote-uses", N_("Only what may be used so: internal, funder, public."))
    ] = None,
) -> None:
    """List the quotes that may be used today; what was withdrawn or is past its end is not there.

    askeleet list-quotes --use funder
    """
    from askeleet.casework import quotes
    from askeleet.reports.quotes import quote_list

    with open_store() as store:
        show(quote_list(store, quotes.usable(store, use or None), discreet=session().discreet))


def _meant(store: Store, code: str | None) -> tuple[Participant, Quote]:
    return find_record(store, Quote, code, _("Which quote? Its code"), "QUOTE")


def _warn(*, is_told: bool) -> None:
    if is_told:
        tell(
            N_("A word in it may be a client's name. Look at it before it is told on; edit-quote with --text mends it.")
        )


def _say(message: str, participant: Participant, quote: Quote) -> None:
    code, withdrawn = quote.code(participant.number), quote.withdrawn_on
    first = quote.words.partition("\n")[0]
    beginning = first[:_SHOWN] + (" …" if len(quote.words) > len(first[:_SHOWN]) else "")
    say(
        message,
        record={
            "schema": "askeleet-quote/1",
            "code": code,
            "use": quote.use,
            "until_on": quote.until_on.isoformat() if quote.until_on else None,
            "withdrawn_on": withdrawn.isoformat() if withdrawn else None,
        },
        code=code,
        words="…" if session().discreet or withdrawn else show_quoted(beginning),
        client=name_of(participant),
        undo=undo_hint(),
    )
