"""What is the matter with a command."""

from __future__ import annotations

from askeleet.errors import CannotError, TypedError
from askeleet.marking import N_


class UnknownCommandError(TypedError):
    """There is no such command."""

    message = N_("There is no command “{name}”. Did you mean {nearest}? All of them: askeleet help all.")


class NothingLikeCommandError(TypedError):
    """There is no such command, and none that could have been meant."""

    message = N_("There is no command “{name}”. All of them: askeleet help all.")


class UnknownLanguageError(TypedError):
    """A language that is not spoken here."""

    message = N_("“{text}” is not a language that askeleet speaks. It is one of {languages}.")


class NoEditorError(CannotError):
    """The editor cannot be started."""

    message = N_("The editor {editor} cannot be used: {why}. Set EDITOR to one that you have, or type the text here.")


class UnknownShellError(TypedError):
    """The shell in use cannot be told."""

    message = N_("Which shell is it? Name it: askeleet install-completion bash (or zsh, fish, pwsh).")


class NotANumberError(TypedError):
    """Something else where the number of what is meant was asked for."""

    message = N_("“{text}” is not a number. Type one that the list shows.")
