"""How changes of consents and quotes are told."""

from __future__ import annotations

from askeleet import vocabulary
from askeleet.domain.consent import Consent
from askeleet.domain.quote import Quote
from askeleet.language import active
from askeleet.marking import N_
from askeleet.reports.deeds.deed import Deed, Row, Teller, numbered


def _of_consent(teller: Teller, row: Row) -> dict[str, object]:
    purpose = vocabulary.label("consent-purposes", row["purpose"], active())
    return {**numbered(Consent, "purpose")(teller, row), "purpose": purpose}


def _of_quote(teller: Teller, row: Row) -> dict[str, object]:
    """Return what is told of a quote: never its words, which may have been taken back since."""
    return numbered(Quote, "use")(teller, row)


DEEDS: dict[str, Deed] = {
    "consents": Deed(
        insert=N_("consent {code} of {who}: {purpose}"),
        update=N_("consent {code} of {who}: {purpose}, changed"),
        delete=N_("consent {code} of {who}: {purpose}, taken out"),
        details=_of_consent,
    ),
    "quotes": Deed(
        insert=N_("quote {code} of {who}"),
        update=N_("quote {code} of {who}, changed"),
        delete=N_("quote {code} of {who}, taken out"),
        details=_of_quote,
    ),
}
