"""What is typed as text: cleaned, never too long, never with an identity code in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askeleet import errors
from askeleet.domain import identity_code
from askeleet.domain.letters import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_NAME = 200
LONGEST_TITLE = 300
LONGEST = 200_000
"""Characters that a note may have: far more than a notebook page, far less than what was pasted by mistake."""


def checked_text(text: str) -> str | None:
    """Return a note without control characters; None when nothing is left.

    Raises:
        NoteTooLongError, IdentityCodeError: if it cannot be kept as it is.
    """
    text = clean(text)
    if len(text) > LONGEST:
        raise errors.texts.NoteTooLongError(longest=LONGEST)
    identity_code.refuse(text)
    return text or None


def checked_name(name: str) -> str:
    """Return somebody's name cleaned.

    Raises:
        NameNeededError, NameTooLongError, IdentityCodeError: if it is no name.
    """
    name = clean_line(name)
    if not any(map(str.isalpha, name)):
        raise errors.texts.NameNeededError
    if len(name) > LONGEST_NAME:
        raise errors.texts.NameTooLongError(longest=LONGEST_NAME)
    identity_code.refuse(name)
    return name


def checked_title(title: str) -> str:
    """Return what a goal or a step is, cleaned and on one line.

    Raises:
        TitleNeededError, TitleTooLongError, IdentityCodeError: if it cannot be kept as it is.
    """
    title = clean_line(title)
    if not title:
        raise errors.texts.TitleNeededError
    if len(title) > LONGEST_TITLE:
        raise errors.texts.TitleTooLongError(longest=LONGEST_TITLE)
    identity_code.refuse(title)
    return title


def checked(facts: Mapping[str, Any], *, title: str = "") -> dict[str, Any]:
    """Return the facts with every text checked; an empty text takes the fact away.

    `title` is the one that is a title, of one line, which nothing takes away.

    Raises:
        NoteTooLongError, TitleNeededError, TitleTooLongError, IdentityCodeError: if a text cannot be kept as it is.
    """
    titles = {title: checked_title(facts[title] or "")} if title in facts else {}
    texts = {key: checked_text(text) for key, text in facts.items() if key != title and _is_typed(key, text)}
    return {**facts, **texts, **titles}


def _is_typed(key: str, value: object) -> bool:
    """Return whether it is a text; a record's id, which nobody types, may happen to look like an identity code."""
    return isinstance(value, str) and not key.endswith("_id")
