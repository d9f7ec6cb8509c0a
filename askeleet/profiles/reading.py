"""Reading a profile as it was written; every mistake is named with its file, line and key.

Whatever reads a value raises SettingsError where it is not what its key can say.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from askeleet import errors, vocabulary, yamlfiles
from askeleet.domain.follow_up import length_of
from askeleet.domain.small_cells import SMALLEST
from askeleet.figures.esf_estimates import ESTIMATED
from askeleet.figures.scope import Counting
from askeleet.language import LANGUAGES
from askeleet.profiles.profile import AUDIENCES, EVIDENCE, PEOPLE, SPANS, Profile, Target, Wording
from askeleet.profiles.sections import SECTIONS, groups
from askeleet.settings import wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from askeleet.figures.scope import Figure

    Read = Callable[[Path, str, Any], Any]

_DIGITS_OF_A_YEAR = 4
_MARKED = ("success", "configurable")
"""What stands for all exit reasons that their list marks so."""


def read(name: str, content: Mapping[str, Any], path: Path) -> Profile:
    """Return the profile that a file says; the path is where mistakes are looked for."""
    settled = _known(path, "", content, _KEYS)
    for needed in ("label", "sections"):
        if not settled.get(needed):
            raise wrong(path, needed)
    must_tell = settled.pop("evidence-required", False)
    profile = Profile(name, **{key.replace("-", "_"): value for key, value in settled.items()})
    if profile.is_external and not profile.suppress:  # whoever forgets it does not give people away
        profile = profile._replace(suppress=SMALLEST)
    if must_tell:
        _check_evidence(path, profile)
    return profile


def choice(path: Path, key: str, value: object, known: Iterable[str]) -> str:
    """Return a name that is one of those known."""
    if not isinstance(value, str):
        raise wrong(path, key)
    names = tuple(known)
    if value not in names:
        raise errors.profiles.ProfileChoiceError(path=path, line=_line(path, key), key=key, nearest=_near(value, names))
    return value


def _near(value: str, names: Iterable[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  (only where nothing fits)

    return get_close_matches(value, list(names), n=1, cutoff=0)[0]


def _line(path: Path, key: str) -> int:
    return yamlfiles.line_of(path, key)


def _known(path: Path, within: str, content: Mapping[str, Any], forms: Mapping[str, Read]) -> dict[str, Any]:
    """Return what a mapping of known keys says, each read in its form; an empty one says nothing."""
    for key in content:
        if key not in forms:
            nearest, line = _near(key, forms), _line(path, f"{within}{key}")
            raise errors.profiles.ProfileKeyError(path=path, line=line, key=f"{within}{key}", nearest=nearest)
    return {key: forms[key](path, f"{within}{key}", value) for key, value in content.items() if value not in (None, "")}


def _mapping(path: Path, key: str, value: object, each: Read, known: Iterable[str] = ()) -> dict[str, Any]:
    """Return a mapping of names that are known, each value read in one form."""
    if not isinstance(value, dict):
        raise wrong(path, key)
    names = tuple(known)
    for name in value if names else ():
        choice(path, f"{key}.{name}", name, names)
    return {name: each(path, f"{key}.{name}", what) for name, what in value.items() if what is not None}


def _list(path: Path, key: str, value: object, known: Iterable[str]) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise wrong(path, key)
    names = tuple(known)
    return tuple(dict.fromkeys(choice(path, f"{key}.{place}", each, names) for place, each in enumerate(value)))


def _text(path: Path, key: str, value: object) -> str:
    if not isinstance(value, str):
        raise wrong(path, key)
    return value


def _count(path: Path, key: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise wrong(path, key)
    return value


def _yes_or_no(path: Path, key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise wrong(path, key)
    return value


def _one_of(*names: str) -> Read:
    return partial(choice, known=names)


def _texts(path: Path, key: str, value: object) -> dict[str, Any]:
    """Read what is said in one or more languages; a bare text is in whatever language it is."""
    if isinstance(value, str):
        return {"": value}
    return _mapping(path, key, value, _text, LANGUAGES)


def _number(path: Path, key: str, value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or value <= 0:
        raise wrong(path, key)
    return value


def _of_percent(path: Path, key: str, value: object) -> float:
    percent = _number(path, key, value)
    if percent > 100:  # noqa: PLR2004  (all there are)
        raise wrong(path, key)
    return percent / 100


def _targets(path: Path, key: str, value: object) -> tuple[Target, ...]:
    return tuple(_mapping(path, key, value, _target, _every()).values())


def _target(path: Path, key: str, value: object) -> Target:
    """Read a target: a number, or a share in percent where its figure is one; of a span, or of any period."""
    if not isinstance(value, dict):
        raise wrong(path, key)
    figure = _every()[key.partition(".")[2]]
    if figure.is_breakdown:
        raise wrong(path, key)
    settled = _known(path, f"{key}.", value, {"number": _number, "share": _of_percent, "of": _one_of(*SPANS)})
    kind, other = ("share", "number") if figure.shown_as == "share" else ("number", "share")
    if kind not in settled:
        raise wrong(path, f"{key}.{other}" if other in settled else key)
    if other in settled:
        raise wrong(path, f"{key}.{other}")
    return Target(figure.code, settled[kind], kind == "share", settled.get("of"))


def _reasons(path: Path, key: str, value: object) -> frozenset[str]:
    """Read the exit reasons that count; `success` and `configurable` stand for those that their list marks so."""
    lost = vocabulary.having("exit-reasons", "known", value=False)
    known = [code for code in vocabulary.codes("exit-reasons", hidden=True) if code not in lost]
    named = _list(path, key, value, (*known, *_MARKED))
    marked = (code for mark in _MARKED if mark in named for code in vocabulary.having("exit-reasons", mark))
    return frozenset((*(code for code in named if code in known), *marked))


def _counting(path: Path, key: str, value: object) -> Counting:
    if not isinstance(value, dict):
        raise wrong(path, key)
    settled = _known(path, f"{key}.", value, {"days": _count, "in-person": _count})
    return Counting(**{name.replace("-", "_"): number for name, number in settled.items()})


def _wording(path: Path, key: str, value: object) -> dict[str, Wording]:
    return _mapping(path, key, value, _words, _every())


def _words(path: Path, key: str, value: object) -> Wording:
    if not isinstance(value, dict):
        raise wrong(path, key)
    settled = _known(path, f"{key}.", value, {"title": _texts, "definition": _texts})
    return Wording(settled.get("title", {}), settled.get("definition", {}))


def _figures(path: Path, key: str, value: object) -> tuple[str, ...]:
    return _list(path, key, value, _every())


def _single(path: Path, key: str, value: object) -> tuple[str, ...]:
    """Read figures that are one number each: the others have sections of their own."""
    codes = _figures(path, key, value)
    for place, code in enumerate(codes):
        if _every()[code].is_breakdown:
            raise wrong(path, f"{key}.{place}")
    return codes


def _windows(path: Path, key: str, value: object) -> tuple[str, ...]:
    """Read follow-up windows, of any number of days or months: `28-days`, `3-months`; one at least."""
    if not isinstance(value, list) or not value:
        raise wrong(path, key)
    return tuple(_window(path, f"{key}.{place}", each) for place, each in enumerate(value))


def _window(path: Path, key: str, value: object) -> str:
    window = _text(path, key, value)
    try:
        length_of(window)
    except errors.TypedError:
        raise wrong(path, key) from None
    return window


def _estimates(path: Path, key: str, value: object) -> dict[int, Any]:
    """Read estimates: by year, and in it by the code of an indicator."""
    if not isinstance(value, dict):
        raise wrong(path, key)
    for year in value:
        if not (str(year).isdecimal() and len(str(year)) == _DIGITS_OF_A_YEAR):
            raise wrong(path, f"{key}.{year}")
    return {int(year): _mapping(path, f"{key}.{year}", told, _count, ESTIMATED) for year, told in value.items()}


def _left_out(path: Path, key: str, value: object) -> frozenset[str]:
    return frozenset(_figures(path, key, value))


def _evidence(path: Path, key: str, value: object) -> dict[str, str]:
    return _mapping(path, key, value, _one_of(*EVIDENCE), _every())


def _every() -> Mapping[str, Figure]:
    """Return every figure by its code; the coach's report asks for none of them."""
    from askeleet.figures.every import FIGURES  # noqa: PLC0415  (only where a profile names figures)

    return {figure.code: figure for figure in FIGURES}


def _check_evidence(path: Path, profile: Profile) -> None:
    """Refuse a profile that does not tell of every figure what it rests on."""
    for figure in (figure for group in groups(profile) for figure in group.FIGURES):
        if figure.code not in profile.without and figure.code not in profile.evidence:
            key = "evidence"
            raise errors.profiles.EvidenceMissingError(path=path, line=_line(path, key), key=key, figure=figure.code)


_KEYS: dict[str, Read] = {
    "label": _texts,
    "audience": _one_of(*AUDIENCES),
    "period": _one_of(*SPANS),
    "sections": partial(_list, known=SECTIONS),
    "without": _left_out,
    "more": _single,
    "targets": _targets,
    "success": _reasons,
    "windows": _windows,
    "counting": _counting,
    "people": _one_of(*PEOPLE),
    "introduction": _texts,
    "wording": _wording,
    "evidence": _evidence,
    "evidence-required": _yes_or_no,
    "estimates": _estimates,
    "suppress": _count,
}
"""What a profile may say, and how each is read."""
