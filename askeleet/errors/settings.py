"""What is the matter with the settings."""

from __future__ import annotations

from askeleet.errors import FileError
from askeleet.marking import N_


class SettingsError(FileError):
    """A settings file that cannot be read."""

    message = N_("{path} cannot be read as settings; look at line or key {line}. Nothing was done.")
