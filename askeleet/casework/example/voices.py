"""What the example's people agree to, what they say that may be told on, and what they thought of the coaching."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from askeleet import vocabulary
from askeleet.casework import consents, feedback, quotes
from askeleet.casework.example.loaded import counted, dated, day, said
from askeleet.domain.period import Period

if TYPE_CHECKING:
    from askeleet.casework.example.loaded import Loaded, Row


def give_consent(loaded: Loaded, row: Row) -> None:
    """Note what a person agreed to."""
    person, facts = loaded.person(row), said(row, "basis", "version", "source")
    consent = consents.give_consent(loaded.store, person, row["purpose"], on=day(row, "granted_on"), facts=facts)
    loaded.keep(consent, "consents", row["client"], row["consent"])


def withdraw_consent(loaded: Loaded, row: Row) -> None:
    """Withdraw it."""
    consent = loaded.find("consents", row["client"], row["consent"])
    consents.withdraw_consent(loaded.store, consent, on=day(row, "withdrawn_on"))


def add_quote(loaded: Loaded, row: Row) -> None:
    """Save what a person said."""
    until = dated(row, ("until_on",)).get("until_on")
    person, on = loaded.person(row), day(row, "said_on")
    quote = quotes.add_quote(loaded.store, person, row["words"], use=row["use"], on=on, until=until)
    loaded.keep(quote, "quotes", row["client"], row["quote"])


def withdraw_quote(loaded: Loaded, row: Row) -> None:
    """Take it back."""
    quote = loaded.find("quotes", row["client"], row["quote"])
    quotes.withdraw_quote(loaded.store, quote, on=day(row, "withdrawn_on"))


def keep_feedback(loaded: Loaded, row: Row) -> None:
    """Keep an answer of a month, which is nobody's."""
    first = date.fromisoformat(f"{row['month']}-01")
    scores = counted(row, *(item for item in vocabulary.codes("feedback-items") if item in row))
    answer = feedback.checked(
        Period.month(first.year, first.month),
        scores,
        recommend=counted(row, "recommend").get("recommend"),
        words=row["words"],
    )
    feedback.keep(loaded.store, answer)
