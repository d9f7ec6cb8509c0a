"""What is the matter with the settings."""

from __future__ import annotations

from askeleet.errors import FileError
from askeleet.marking import N_


class SettingsError(FileError):
    """A settings file that cannot be read."""

    message = N_("{path} cannot be read as settings; look at line or key {line}. Nothing was done.")


class RetentionShortError(SettingsError):
    """People's data would be gone before the follow-up half a year after an exit."""

    message = N_(
        "{path}: {line} is {months}, and at least {least} are needed: the follow-up comes half a year after an exit. "
        "Nothing was done."
    )


class SettingsKeyError(SettingsError):
    """A setting that has not the form it must have; it names the line and the key, never what stands there."""

    message = N_("{path}, line {line}: “{key}” cannot be read as it stands there. Nothing was done.")
