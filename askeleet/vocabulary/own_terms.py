"""What a project may lay over the package's vocabularies, before it is laid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import vocabulary
from askeleet.vocabulary.compiled import LISTS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def misfit(lists: Mapping[str, object]) -> str | None:
    """Return the first list or term that is none, as `topics` or `topics.cv`; None if all may be laid.

    A list maps codes to terms. A code is of a–z, 0–9 and hyphens. A term is a mapping; its `label`, which a new term
    must have, maps languages to texts; `hidden` is true or false, and every other trait what it is in the package, or
    null.
    """
    for name, terms in lists.items():
        if not isinstance(terms, dict):
            return name
        known, forms = vocabulary.codes(name, hidden=True), _forms(name)
        for code, own in terms.items():
            if not (_is_code(code) and _is_term(own, forms, is_new=code not in known)):
                return f"{name}.{code}"
    return None


def unread(lists: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> Iterator[str]:
    """Yield what nobody reads in terms that may be laid: a trait, or a label's language, as `topics.cv.lable`."""
    for name, terms in lists.items():
        for code, own in terms.items():
            for place, keys in ((f"{name}.{code}", own), (f"{name}.{code}.label", own.get("label", {}))):
                known = readable_in(place)
                yield from (f"{place}.{key}" for key in keys if key not in known)


def readable_in(place: str) -> Collection[str]:
    """Return what may stand in a place: the traits of a term as `topics.cv`, the languages of `topics.cv.label`."""
    name, *within = place.split(".")
    packaged = LISTS.get(name, {}).values()
    if within[-1:] == ["label"]:
        return dict.fromkeys(language for labels, _traits in packaged for language in labels)
    traits = dict.fromkeys(trait for _labels, traits in packaged for trait in traits)
    return {"label": None, "hidden": None, **traits}


def _is_code(text: str) -> bool:
    """Return whether it can be a code: several of them stand in the caseload file with a space between."""
    return bool(text) and set(text) <= _SIGNS


def _forms(name: str) -> Mapping[str, type]:
    """Return the types of the traits that terms of a list have: a trait that is laid has the same, or nothing."""
    packaged = (traits for _labels, traits in LISTS.get(name, {}).values())
    return {trait: type(value) for traits in packaged for trait, value in traits.items()}


def _is_term(own: object, forms: Mapping[str, type], *, is_new: bool) -> bool:
    if not isinstance(own, dict) or not isinstance(own.get("hidden", False), bool):
        return False
    if any(value is not None and type(value) is not forms.get(trait, type(value)) for trait, value in own.items()):
        return False
    labels = own.get("label", {})
    if not isinstance(labels, dict) or (is_new and not labels):
        return False
    return all(isinstance(label, str) and label.strip() for label in labels.values())
