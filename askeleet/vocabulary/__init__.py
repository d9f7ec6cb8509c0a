"""The words a coach chooses from: written as YAML in this folder, compiled when the package is built.

Codes are English, stored in the file and never changed; labels are what people read; traits say what a term means, so
that code asks for the trait and never for the code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import errors
from askeleet.domain.letters import fold
from askeleet.tuples import NamedTuple
from askeleet.vocabulary.compiled import LISTS as _PACKAGED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from askeleet.errors import TypedError

_lists = dict(_PACKAGED)


class Term(NamedTuple):
    """A code, its label in each language, and what else the list says of it."""

    code: str
    labels: Mapping[str, str]
    traits: Mapping[str, Any]

    def label(self, language: str) -> str:
        """Return how the term is read; a project's own term may have a label in another language only, or none."""
        return self.labels.get(language) or next(iter(self.labels.values()), self.code)


def names() -> tuple[str, ...]:
    """Return the names of the lists."""
    return tuple(_lists)


def codes(name: str, *, hidden: bool = False, wanted: str = "") -> tuple[str, ...]:
    """Return the codes of a list in its order; those the project hides only when asked for.

    Where a trait is `wanted`, only those that have it.
    """
    return tuple(
        code
        for code, (_, traits) in _lists[name].items()
        if (hidden or not traits.get("hidden")) and (not wanted or traits.get(wanted))
    )


def term(name: str, code: str) -> Term:
    """Return the term that has exactly this code, hidden or not.

    Raises:
        NotInVocabularyError, NothingLikeTermError: if the list has no such code; the first names the nearest.
    """
    if code not in _lists[name]:
        raise _not_in(name, code)
    return Term(code, *_lists[name][code])


def label(name: str, code: str, language: str) -> str:
    """Return how a code is read; a code that the list does not know is read as it is."""
    return term(name, code).label(language) if code in _lists[name] else code


def trait(name: str, code: str | None, wanted: str, default: object = None) -> Any:  # noqa: ANN401  (as the YAML says)
    """Return what a term says of a trait; the default where it says nothing or there is no such term."""
    found = _lists[name].get(code or "")
    return found[1].get(wanted, default) if found else default


def having(name: str, wanted: str, value: object = True) -> tuple[str, ...]:  # noqa: FBT002  (the value of a trait)
    """Return the codes, hidden ones too, whose trait has the value."""
    return tuple(code for code, (_, traits) in _lists[name].items() if traits.get(wanted) == value)


def find(name: str, text: str, *, wanted: str = "") -> str:
    """Return the code that was typed: a code, a label in any language, or an unambiguous start of either.

    A whole code goes before a whole label, and that before a start; case and marks over letters are forgiven.
    Where a trait is `wanted`, only terms that have it can be meant.

    Raises:
        AmbiguousTermError: if it fits several.
        NotInVocabularyError, NothingLikeTermError: if it fits none; the first names the nearest.
    """
    typed = fold(text)
    words = _words(name, wanted)
    if typed in words:
        return typed
    whole = [code for code, known in words.items() if typed in known]
    found = whole or [code for code, known in words.items() if any(word.startswith(typed) for word in known)]
    if not found:
        raise _not_in(name, text, wanted)
    if len(found) > 1:
        raise errors.vocabulary.AmbiguousTermError(text=text, codes=tuple(term(name, code) for code in found))
    return found[0]


def overlay(lists: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> None:
    """Lay the project's own terms over the package's: add, relabel, give a trait, or hide (`hidden: true`).

    What was laid before is gone, so that no terms at all bring the package's own back. A term is a mapping of traits
    and of `label`, which maps languages to labels.
    """
    _lists.clear()
    _lists.update(_PACKAGED)
    for name, terms in lists.items():
        known = _lists.get(name, {})
        _lists[name] = known | {code: _laid(known.get(code, ({}, {})), own) for code, own in terms.items()}


def _laid(term: tuple[dict[str, str], dict[str, Any]], own: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, Any]]:
    labels, traits = term
    return labels | own.get("label", {}), traits | {key: value for key, value in own.items() if key != "label"}


def _words(name: str, wanted: str = "") -> dict[str, set[str]]:
    """Return what may be typed for each code, folded."""
    return {code: {code, *map(fold, _lists[name][code][0].values())} for code in codes(name, wanted=wanted)}


def _not_in(name: str, text: str, wanted: str = "") -> TypedError:
    words = _words(name, wanted)
    nearest, terms = _nearest(words, fold(text)), tuple(term(name, code) for code in words)
    if nearest is None:
        return errors.vocabulary.NothingLikeTermError(text=text, codes=terms)
    return errors.vocabulary.NotInVocabularyError(text=text, nearest=term(name, nearest), codes=terms)


def _nearest(words: Mapping[str, Iterable[str]], typed: str) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415  (only when nothing fits)

    by_word = {word: code for code, known in words.items() for word in sorted(known)}
    near = get_close_matches(typed, by_word, n=1)
    return by_word[near[0]] if near else None
