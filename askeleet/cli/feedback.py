"""Commands about feedback, which is nobody's."""

from collections.abc import Mapping
from typing import Annotated, Any

from askeleet import clock
from askeleet.casework.feedback import read_recommendation, read_score
from askeleet.casework.notes import checked_text
from askeleet.cli import asking
from askeleet.cli import parameters as typed
from askeleet.cli import period_parameters as period
from askeleet.cli.context import open_store
from askeleet.cli.output import print_beside, say, show, tell
from askeleet.cli.session import is_terminal, vocabularies
from askeleet.domain.feedback import Feedback
from askeleet.domain.period import Period
from askeleet.errors.feedback import NotAnItemError
from askeleet.errors.periods import OnePeriodError
from askeleet.language import _
from askeleet.language.writing import show_period
from askeleet.marking import N_
from askeleet.store import Store


def _month(text: str) -> Period:
    from askeleet.casework.feedback import checked_month
    from askeleet.language import periods

    month = periods.parse_month(text, clock.today())
    checked_month(month)
    return month


def _scored(text: str) -> tuple[str, int]:
    """Read an item with its score, as useful=5."""
    item, mark, score = text.rpartition("=")
    if not (mark and item.strip()):
        raise NotAnItemError(text=text)
    return typed.code_of("feedback-items")(item), read_score(score)


Items = Annotated[
    list[Any] | None,
    typed.option(
        "--item", parse=_scored, metavar=N_("ITEM=1–5"), help=N_("What it was like: useful=5; may be given again.")
    ),
]


def add_feedback(
    *,
    month: Annotated[
        Any, typed.option("--month", parse=_month, metavar=N_("MONTH"), help=N_("The month. Otherwise this one."))
    ] = None,
    items: Items = None,
    recommend: Annotated[
        int | None,
        typed.option(
            "--recommend",
            parse=read_recommendation,
            metavar=N_("0–10"),
            help=N_("How gladly they would recommend the coaching."),
        ),
    ] = None,
    words: Annotated[str | None, typed.text("--words", help=N_("What else they say. No names."))] = None,
) -> None:
    """Save feedback that is nobody's: with its month only, not to be found, changed or taken back by anybody.

    askeleet add-feedback
    askeleet add-feedback --month 2023-05 --item useful=5 --item heard=4 --recommend 9
    """
    from askeleet.casework import feedback

    scores: Mapping[str, int] = dict(items or ())
    # Opened as it is to be looked at: no coach is asked for, and no backup of the day is made, whose name has the
    # moment in it.
    with open_store() as store:
        if not scores and recommend is None and not words and is_terminal():
            scores, recommend, words = _asked_scores(), _asked_recommendation(), _asked_words()
        chosen = month or Period.month(clock.today().year, clock.today().month)
        answer = feedback.checked(chosen, scores, recommend=recommend, words=words)
        if not _is_sure(store, answer):
            tell(N_("Nothing was saved."))
            return
        feedback.keep(store, answer)
    say(
        N_("Saved: feedback of {month}. It is nobody's: there is no undo, and nobody finds it again."),
        record={"schema": "askeleet-feedback/1", "month": answer.month},
        month=show_period(chosen),
    )


def list_feedback(*, month: period.Month = None, year: period.Year = None) -> None:
    """Show what feedback says, from five answers on; alone, of the last full month.

    askeleet list-feedback --month 2023-05
    askeleet list-feedback --year 2023
    """
    from askeleet.reports.feedback import feedback_list

    if month is not None and year is not None:
        raise OnePeriodError
    vocabularies()
    with open_store() as store:
        show(feedback_list(store, month or year or period.month("")))


def _is_sure(store: Store, answer: Feedback) -> bool:
    """Say what may name somebody, and ask on a terminal: what is saved here stays."""
    from askeleet.casework.quotes import names_somebody

    if answer.words and names_somebody(store, answer.words):
        tell(N_("A word in it may be a client's name."))
    if not is_terminal():
        return True
    print_beside(_("Once saved, nobody can find it, change it or take it back."))
    return asking.confirm(_("Save?"), default=True)


def _asked_scores() -> Mapping[str, int]:
    print_beside(_("From 1, not at all, to 5, wholly. Enter skips a question."))
    asked = {code: _skippable(label, "1–5", read_score) for code, label in asking.choices_of("feedback-items")}
    return {code: score for code, score in asked.items() if score is not None}


def _asked_recommendation() -> Any:
    return _skippable(_("How gladly would you recommend the coaching?"), "0–10", read_recommendation)


def _asked_words() -> Any:
    return asking.ask(_("Anything in your own words? No names, please"), shown="", parse=checked_text)


def _skippable(question: str, hint: str, parse: Any) -> Any:
    return asking.ask(question, shown=hint, parse=parse)
