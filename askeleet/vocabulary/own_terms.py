"""What a project may lay over the package's vocabularies, before it is laid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def misfit(lists: Mapping[str, object]) -> str | None:
    """Return the first list or term that is none, as `topics` or `topics.cv`; None if all may be laid.

    A list maps codes to terms. A code is of a–z, 0–9 and hyphens. A term is a mapping; its `label`, which a new term
    must have, maps languages to texts.
    """
    for name, terms in lists.items():
        if not isinstance(terms, dict):
            return name
        known = vocabulary.codes(name, hidden=True)
        for code, own in terms.items():
            if not (_is_code(code) and _is_term(own, is_new=code not in known)):
                return f"{name}.{code}"
    return None


def _is_code(text: str) -> bool:
    """Return whether it can be a code: several of them stand in the caseload file with a space between."""
    return bool(text) and set(text) <= _SIGNS


def _is_term(own: object, *, is_new: bool) -> bool:
    labels = own.get("label", {}) if isinstance(own, dict) else None
    if not isinstance(labels, dict) or (is_new and not labels):
        return False
    return all(isinstance(label, str) and label.strip() for label in labels.values())
