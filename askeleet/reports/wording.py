"""How a figure is called and what it means, in the reader's language and by the rules of a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet import profiles, vocabulary
from askeleet.figures.profile import OF_ALL_SO_FAR
from askeleet.language import _, active
from askeleet.profiles.profile import said

if TYPE_CHECKING:
    from askeleet.figures.scope import Figure
    from askeleet.profiles.profile import Profile


def title(figure: Figure, profile: Profile) -> str:
    """Return how a profile calls a figure; as it is called everywhere where it does not say."""
    own = profile.wording.get(figure.code)
    return (said(own.title, active()) if own else "") or _(figure.title)


def definition(figure: Figure, profile: Profile | None = None) -> str:
    """Return what a figure means by the rules of a profile, the usual one where none is given."""
    rules = profile or profiles.usual()
    own = rules.wording.get(figure.code)
    if own and own.definition:
        return said(own.definition, active())
    so_far = OF_ALL_SO_FAR.get(figure.code) if rules.people == "cumulative" else None
    return _filled(_(so_far or figure.definition), rules, active())


def plain_definition(figure: Figure) -> str:
    """Return what a figure means by the usual rules, as machines get it: the same in every language."""
    return _filled(figure.definition, profiles.usual(), "en")


def _filled(sentence: str, rules: Profile, language: str) -> str:
    if "{" not in sentence:
        return sentence
    counts = vocabulary.having("exit-reasons", "success") if rules.success is None else rules.success
    reasons = (code for code in vocabulary.codes("exit-reasons", hidden=True) if code in counts)
    named = ", ".join(vocabulary.label("exit-reasons", code, language) for code in reasons)
    return sentence.format(reasons=named, **rules.counting._asdict())
