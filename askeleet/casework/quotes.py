"""What people say that may be told on: saved, mended, withdrawn, taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import clock, vocabulary
from askeleet.casework import notes, numbered
from askeleet.casework.first_stay import refuse_before_first_stay
from askeleet.domain.days import refuse_to_come
from askeleet.domain.quote import Quote
from askeleet.errors.consents import (
    QuoteBackwardsError,
    QuotesNotAllowedError,
    QuoteWithdrawnError,
    WordsNeededError,
)
from askeleet.store import participants, quotes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from askeleet.domain.participant import Participant
    from askeleet.store import Store


def add_quote(
    store: Store, participant: Participant, words: str, *, use: str, on: date, until: date | None = None
) -> Quote:
    """Save what a person said, with what it may be used for at most and perhaps the last day of that.

    Raises:
        WordsNeededError, NoteTooLongError, IdentityCodeError: if the words cannot be kept.
        QuotesNotAllowedError: if the person withdrew the consent to quotes.
        NotYetError, BeforeFirstStayError, QuoteBackwardsError: if the days cannot be so.
    """
    words = checked_words(words)
    _refuse_days(Quote(participant_id=participant.id, number=0, said_on=on, words=words, use=use, until_on=until))
    with store.change("add-quote") as change:
        refuse_before_first_stay(store, participant, on)
        _refuse_unallowed(store, participant)
        return numbered.enter(change, Quote, participant, said_on=on, words=words, use=use, until_on=until)


def edit_quote(store: Store, participant: Participant, quote: Quote, facts: Mapping[str, Any]) -> Quote:
    """Change what is known about a quote; nothing is written when nothing differs.

    `facts` are fields of `Quote`; None takes one away, and without `withdrawn_on` it may be used again.

    Raises:
        WordsNeededError, NoteTooLongError, IdentityCodeError: if the words could not be kept.
        QuotesNotAllowedError: if it could be used again, or in another way, and the consent to quotes is withdrawn.
        NotYetError, BeforeFirstStayError, QuoteBackwardsError: if the days cannot be so.
    """
    if "words" in facts:
        facts = {**facts, "words": checked_words(facts["words"] or "")}
    revised = quote.but(**{name: value for name, value in facts.items() if value or name != "use"})  # it has one always
    if revised == quote:
        return quote
    _refuse_days(revised)
    with store.change("edit-quote") as change:
        refuse_before_first_stay(store, participant, revised.said_on)
        if revised.withdrawn_on is None and not {"use", "until_on", "withdrawn_on"}.isdisjoint(facts):
            _refuse_unallowed(store, participant)
        return change.keep(revised)


def withdraw_quote(store: Store, quote: Quote, *, on: date) -> Quote:
    """Note that a person took a quote back: it is shown nowhere any more, but that there was one stays.

    Raises:
        QuoteWithdrawnError: if it was withdrawn already.
        NotYetError, QuoteBackwardsError: if the day cannot be so.
    """
    if quote.withdrawn_on is not None:
        raise QuoteWithdrawnError(day=quote.withdrawn_on)
    withdrawn = quote.but(withdrawn_on=on)
    _refuse_days(withdrawn)
    with store.change("withdraw-quote") as change:
        return change.keep(withdrawn)


def remove_quote(store: Store, quote: Quote) -> None:
    """Take out a quote that was never said."""
    with store.change("remove-quote") as change:
        change.remove(quote)


def usable(store: Store, use: str | None = None) -> Sequence[Quote]:
    """Return everybody's quotes that may be used today; for a use, those that may be used so or more widely."""
    found = quotes.in_force(store, clock.today())
    return [each for each in found if use is None or _allows(each.use, use)]


def names_in(store: Store, words: str, use: str) -> bool:
    """Return whether what leaves the house may name a client, this one or another."""
    return bool(vocabulary.trait("quote-uses", use, "outside")) and names_somebody(store, words)


def names_somebody(store: Store, words: str) -> bool:
    """Return whether a word may be a form of some client's name; rather too often than too seldom."""
    from askeleet.domain.inflection import stems, tells_of  # noqa: PLC0415  (compiles its patterns)

    return tells_of(words, stems(each.fold for each in participants.every(store)))


def checked_words(words: str) -> str:
    """Return the words of a quote cleaned.

    Raises:
        WordsNeededError, NoteTooLongError, IdentityCodeError: if they cannot be kept.
    """
    checked = notes.checked_text(words)
    if checked is None:
        raise WordsNeededError
    return checked


def _allows(allowed: str, use: str) -> bool:
    """Return whether what is allowed reaches as far as a use; a project's own use without a reach is for itself."""
    reach, wanted = (vocabulary.trait("quote-uses", code, "reach") for code in (allowed, use))
    return allowed == use or (reach is not None and wanted is not None and reach >= wanted)


def _refuse_unallowed(store: Store, participant: Participant) -> None:
    if quotes.are_withdrawn(store, participant.id):
        raise QuotesNotAllowedError(number=str(participant.number))


def _refuse_days(quote: Quote) -> None:
    for day in (quote.said_on, quote.withdrawn_on):
        if day is not None:
            refuse_to_come(day, clock.today())
    for last in (quote.until_on, quote.withdrawn_on):
        if last is not None and last < quote.said_on:
            raise QuoteBackwardsError(first=quote.said_on, last=last)
