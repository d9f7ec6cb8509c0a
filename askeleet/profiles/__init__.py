"""For whom a report is: its sections, rules, targets and words, written as YAML.

The package's own profiles lie in this folder and are compiled when it is built; a project's are NAME.yaml in the folder
`profiles` beside its settings. A project's profile may build on one of the package's, or stand in its place.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from askeleet import errors, yamlfiles
from askeleet.profiles.compiled import PROFILES as _PACKAGED
from askeleet.profiles.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Mapping

USUAL = "coach"
"""The profile of a report that names none."""

FOLDER = "profiles"
"""The name of a project's folder of profiles, beside its settings."""


def load(name: str, folder: Path, cache: Path) -> Profile:
    """Return the profile of that name: the project's in its folder, or the package's.

    `cache` is a folder for the compiled form of what a project wrote.

    Raises:
        UnknownProfileError: if there is none; it names the nearest and all.
        SettingsError: if the project's file cannot be read as a profile; it names file, line and key.
    """
    if name in own_names(folder):
        from askeleet.profiles.reading import read  # noqa: PLC0415  (only where a project has written one)

        path = folder / f"{name}.yaml"
        return read(name, _laid(path, yamlfiles.read(path, cache)), path)
    if name in _PACKAGED:
        return packaged(name)
    raise _unknown(name, names(folder))


def usual() -> Profile:
    """Return the profile of a report that names none, as the package has it: sections, and no rules of its own.

    It is needed for every report, so that nothing is read for it.
    """
    told = _PACKAGED[USUAL]
    return Profile(USUAL, told["label"], tuple(told["sections"]))


def packaged(name: str) -> Profile:
    """Return a profile of the package."""
    if name == USUAL:
        return usual()
    from askeleet.profiles.reading import read  # noqa: PLC0415  (only for a funder's)

    return read(name, _PACKAGED[name], Path(__file__).with_name(f"{name}.yaml"))


def names(folder: Path) -> tuple[str, ...]:
    """Return the names of all profiles: the package's, then the project's further ones."""
    return tuple(dict.fromkeys((*_PACKAGED, *own_names(folder))))


def own_names(folder: Path) -> tuple[str, ...]:
    """Return the names of the profiles that a project has written."""
    return tuple(sorted(path.stem for path in folder.glob("*.yaml")))


def _laid(path: Path, own: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a project's profile laid over the one of the package's that it builds on, if it does."""
    from askeleet.profiles.reading import choice  # noqa: PLC0415  (only where a project has written one)

    if "based-on" not in own:
        return own
    base = _PACKAGED[choice(path, "based-on", own["based-on"], _PACKAGED)]
    return _over(base, {key: value for key, value in own.items() if key != "based-on"})


def _over(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return a mapping with another laid over it, mappings within it too; an empty value takes one away."""
    merged = {**base, **{key: _merged(base.get(key), value) for key, value in own.items()}}
    return {key: value for key, value in merged.items() if value is not None}


def _merged(base: object, own: object) -> object:
    return _over(base, own) if isinstance(base, dict) and isinstance(own, dict) else own


def _unknown(name: str, known: tuple[str, ...]) -> errors.AskeleetError:
    from difflib import get_close_matches  # noqa: PLC0415  (only where nothing fits)

    nearest = get_close_matches(name, known, n=1, cutoff=0)[0]
    return errors.profiles.UnknownProfileError(name=name, nearest=nearest, names=", ".join(known))
