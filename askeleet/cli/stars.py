"""Personal identity codes in what is typed: a terminal is offered to have stars in their place."""

from collections.abc import Callable
from typing import Any

from askeleet import errors
from askeleet.cli.session import is_terminal
from askeleet.language import _


def with_stars(read: Callable[..., Any], *typed: str) -> Any:
    """Return what `read` makes of the texts, or of them with stars, where one holds a code and a terminal says yes.

    Raises:
        IdentityCodeError: if there is nobody to ask, or the answer is no.
    """
    try:
        return read(*typed)
    except errors.texts.IdentityCodeError:
        from askeleet.cli.asking import confirm
        from askeleet.domain.identity_code import masked

        starred = tuple(map(masked, typed))
        question = _("The text holds a personal identity code. Save it with stars in its place?")
        if starred == typed or not is_terminal() or not confirm(question, default=True):
            raise
        return read(*starred)
