"""What is the matter with a profile of the report."""

from __future__ import annotations

from askeleet.errors import NotFoundError
from askeleet.errors.settings import SettingsError
from askeleet.marking import N_


class UnknownProfileError(NotFoundError):
    """No profile has the name."""

    message = N_("There is no profile “{name}”. Did you mean {nearest}? All of them: {names}.")


class ProfileKeyError(SettingsError):
    """A key that no profile has: what it was to say would be left out of a report without a word."""

    message = N_("{path}, line {line}: nothing reads “{key}”. Did you mean “{nearest}”? Nothing was done.")


class ProfileChoiceError(SettingsError):
    """A figure, section, reason or other name that there is not; the nearest is named, never what stands there."""

    message = N_(
        "{path}, line {line}: “{key}” names nothing that there is. Did you mean “{nearest}”? Nothing was done."
    )


class EvidenceMissingError(SettingsError):
    """A profile that must say what each figure rests on, and does not of one."""

    message = N_(
        "{path}, line {line}: “{key}” must say of “{figure}” whether it is collected, a sample or an estimate. "
        "Nothing was done."
    )
