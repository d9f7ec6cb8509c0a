"""Finding texts: names, notes, words, goals, by words or their beginnings, and by other forms of the words."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from askeleet import clock
from askeleet.casework.referrals import is_sensitive
from askeleet.domain.inflection import begins_alike, words_of
from askeleet.domain.referral import Referral
from askeleet.errors.searching import NothingToSearchError
from askeleet.store import numbered, participants, quotes, searching
from askeleet.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askeleet.domain.participant import Participant
    from askeleet.store import Store
    from askeleet.store.searching import Hit

_LEAST = 2
"""Letters of a word that is sought."""

_BEGINNING = 3
"""Letters that all forms of a word have in common, more or less; of a short one, as mäki, mäen, one less."""

_LOOKED_THROUGH = 5_000
"""Texts that are looked through for other forms of the words."""


class Found(NamedTuple):
    """What a search found, the latest entered first."""

    words: Sequence[str]
    hits: Sequence[tuple[Participant | None, Hit]]  # whose each is; None of what is nobody's
    in_other_forms: bool  # not as typed, but in another form of the words
    is_cut: bool  # there is more


def search(store: Store, text: str, *, whose: Participant | None = None, limit: int) -> Found:
    """Find the texts that have every word, or one that begins so; where none has, those with other forms of the words.

    People whose data are restricted are left out, as in every list, and so are services that tell of health, and quotes
    that may not be used today.

    Raises:
        NothingToSearchError: if no word has two letters.
    """
    words = [word for word in words_of(text) if len(word) >= _LEAST]
    if not words:
        raise NothingToSearchError
    hits = _theirs(store, searching.hits(store, words), whose)
    found = list(islice(hits, limit + 1))
    in_other_forms = not found
    if in_other_forms:
        found = list(islice(_theirs(store, _in_other_forms(store, words), whose), limit + 1))
    return Found(words, found[:limit], in_other_forms and bool(found), len(found) > limit)


def _in_other_forms(store: Store, words: Sequence[str]) -> Iterator[Hit]:
    near = islice(
        searching.hits(store, [word[: min(_BEGINNING, max(_LEAST, len(word) - 2))] for word in words]), _LOOKED_THROUGH
    )
    return (hit for hit in near if all(any(begins_alike(text, word) for text in hit.texts) for word in words))


def _theirs(store: Store, hits: Iterator[Hit], whose: Participant | None) -> Iterator[tuple[Participant | None, Hit]]:
    people: dict[str, Participant | None] = {whose.id: whose} if whose else {}
    for hit in hits:
        if hit.owner is None:
            if whose is None:
                yield None, hit
            continue
        if hit.owner not in people and whose is None:
            people[hit.owner] = participants.with_id(store, hit.owner)
        person = people.get(hit.owner)
        if person and (whose or person.restricted_on is None) and _may_be_listed(store, hit, person):
            yield person, hit


def _may_be_listed(store: Store, hit: Hit, person: Participant) -> bool:
    match hit.table:
        case "quotes":
            usable = quotes.in_force(store, clock.today(), participant_id=person.id)
            return any(each.id == hit.row_id for each in usable)
        case "referrals":
            its = numbered.of(store, Referral, person.id)
            return not any(is_sensitive(each) for each in its if each.id == hit.row_id)
        case _:
            return True
