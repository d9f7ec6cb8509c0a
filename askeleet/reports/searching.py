"""What a search found: whose, what it is, the code to open it, and the words around."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet.domain.inflection import begins_alike
from askeleet.domain.letters import fold
from askeleet.language import _, plural
from askeleet.marking import N_
from askeleet.reports.deeds import DEEDS
from askeleet.reports.deeds.deed import Teller
from askeleet.reports.document import Column, Document, Named, listing, who

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askeleet.casework.searching import Found
    from askeleet.domain.participant import Participant
    from askeleet.store import Store
    from askeleet.store.searching import Hit

KINDS = {
    "participants": N_("client"),
    "episodes": N_("own wish"),
    "meetings": N_("contact"),
    "goals": N_("goal"),
    "steps": N_("step"),
    "ratings": N_("goal"),
    "strengths": N_("strength"),
    "interests": N_("interest"),
    "leads": N_("lead"),
    "certificates": N_("certificate"),
    "questions": N_("question"),
    "scales": N_("scale"),
    "answers": N_("scale"),
    "referrals": N_("service"),
    "documents": N_("document"),
    "follow_ups": N_("follow-up"),
    "quotes": N_("quote"),
    "employers": N_("employer"),
    "courses": N_("course"),
}
"""What a row of each table that is searched is called."""

_BEFORE, _AFTER = 30, 60
"""Letters around a word that are shown with it."""


def search_results(store: Store, found: Found, *, discreet: bool = False) -> Document:
    """List what was found, the latest entered first; with others looking on, without the words."""
    columns = (
        Column("code", _("Code")),
        Column("client", _("Client"), is_wide=True),
        Column("kind", _("What")),
        Column("text", _("Words around"), is_wide=True),
    )
    told = [_record(store, found, person, hit) for person, hit in found.hits]
    rows = (
        (
            each["code"],
            who(person.number, person.name, discreet=discreet) if person else None,
            _kind(hit),
            None if discreet else each["text"],
        )
        for each, (person, hit) in zip(told, found.hits, strict=True)
    )
    veiled = [each | ({"text": None} if discreet else {}) for each in told]
    machine = {"schema": "askeleet-search/1", "in_other_forms": found.in_other_forms, "found": veiled}
    title = plural("{count} place", "{count} places", len(found.hits))
    if_none = _("Nothing has these words.")
    return listing("search", title, columns, rows, notes=tuple(_notes(found)), if_none=if_none, machine=machine)


def around(text: str, word: str) -> str | None:
    """Return the words of a text around the first that begins so, which stands between marks; None where none does."""
    place = _place(text, word)
    if place is None:
        return None
    first, last = place
    begins = max(0, text.rfind(" ", 0, max(0, first - _BEFORE)) + 1) if first > _BEFORE else 0
    ends = text.find(" ", last + _AFTER)
    cut = text[begins:first] + f"»{text[first:last]}«" + (text[last:] if ends < 0 else text[last:ends])
    return ("… " if begins else "") + " ".join(cut.split()) + (" …" if ends >= 0 else "")


def _place(text: str, word: str) -> tuple[int, int] | None:
    """Return where the first word of a text stands that begins so, or begins alike."""
    import re  # noqa: PLC0415  (only for a search)

    whole = [(match.start(), match.end(), match.group()) for match in re.finditer(r"\w+", text)]
    exact = [(start, end) for start, end, each in whole if fold(each).startswith(word)]
    alike = [(start, end) for start, end, each in whole if begins_alike(each, word)]
    return next(iter(exact or alike), None)


def _kind(hit: Hit) -> Named:
    name = KINDS[hit.table]
    return Named(hit.table, _(name))


def _record(store: Store, found: Found, person: Participant | None, hit: Hit) -> dict[str, Any]:
    row = Teller(store, discreet=False).row(hit.row_id)
    number = person.number if person else None
    code = DEEDS[hit.table].details(Teller(store, discreet=False), row).get("code", number)
    shown = (snippet for text in hit.texts for word in found.words if (snippet := around(text, word)))
    return {"code": str(code), "client": number, "kind": hit.table, "text": next(shown, hit.texts[0])}


def _notes(found: Found) -> Iterator[str]:
    if found.in_other_forms:
        yield _("Nothing has the words as typed; these have them in another form.")
    if found.is_cut:
        yield _("There are more; --limit shows them, another word narrows.")
