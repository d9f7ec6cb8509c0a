"""What is said of keys in the settings that nobody reads: once, beside whatever the command says."""

from askeleet.cli.output import tell
from askeleet.cli.session import session
from askeleet.marking import N_


def tell_unread() -> None:
    """Name each key with its line, and the key that may have been meant."""
    for each in session().settings.warnings:
        tell(
            N_("{path}, line {line}: nobody reads “{key}”. Nearest: {nearest}"),
            path=each.path,
            line=str(each.line),
            key=each.key,
            nearest=each.nearest,
        )
