"""What cannot be kept as a text."""

from __future__ import annotations

from askeleet.errors import TypedError
from askeleet.marking import N_


class NameNeededError(TypedError):
    """A name without a letter."""

    message = N_("A name is needed, with letters in it.")


class NameTooLongError(TypedError):
    """A name that is none."""

    message = N_("That is too long for a name ({longest} characters at most).")


class IdentityCodeError(TypedError):
    """A text with a personal identity code in it."""

    message = N_("The text seems to hold a personal identity code, which is never kept. Leave it out and do it again.")


class NoteTooLongError(TypedError):
    """A text far longer than a note."""

    message = N_("The text is too long ({longest} characters at most); it was not saved. Shorten it.")


class TitleNeededError(TypedError):
    """A goal or step without words."""

    message = N_("Say in a few words what it is.")


class TitleTooLongError(TypedError):
    """A goal or step as long as a note."""

    message = N_("That is longer than {longest} characters. Say it shorter, and write the rest into a note.")


class NotTextError(TypedError):
    """Something typed that is no UTF-8."""

    message = N_(
        "What was typed holds a letter in another encoding than UTF-8. Type it again, or set the terminal to it."
    )
