"""Commands about what clients ask between meetings."""

from datetime import date
from typing import Annotated, Any

import typer

from askeleet import clock
from askeleet.casework.notes import checked_text, checked_title
from askeleet.cli import asking
from askeleet.cli import contact_parameters as contact
from askeleet.cli import parameters as typed
from askeleet.cli.candidates import complete_record
from askeleet.cli.context import find_client, find_record, given, open_store, writing_store
from askeleet.cli.output import say_kept, show
from askeleet.cli.session import is_terminal, session
from askeleet.domain.participant import Participant
from askeleet.domain.question import Question
from askeleet.language import _
from askeleet.marking import N_
from askeleet.store import Store

WhichQuestion = Annotated[
    str | None,
    typed.argument(N_("QUESTION"), help=N_("Its code, as 17q1."), complete=complete_record(Question, "question")),
]


def ask(
    who: typed.Who = None,
    text: Annotated[str | None, typed.argument(N_("TEXT"), help=N_("What was asked."))] = None,
    *,
    on: typed.OnPast = None,
    channel: contact.Channel = None,
) -> None:
    """Note what a client asks between meetings; it waits for its answer.

    askeleet ask tiina "Which papers go with the application?" --channel email
    """
    from askeleet.casework import questions

    with writing_store() as (store, _me):
        participant = find_client(store, who, on=on or clock.today())
        words = asking.wanted(text, _("What was asked?"), "TEXT", parse=checked_title)
        question = questions.ask(store, participant, words, on=on or clock.today(), facts=given(channel=channel))
    _say_question(N_("Asked {code} {title}, {client} · {undo}"), participant, question)


def answer(
    code: WhichQuestion = None,
    text: Annotated[str | None, typed.argument(N_("TEXT"), help=N_("What was answered."))] = None,
    *,
    on: typed.OnPast = None,
) -> None:
    """Note that a question was answered, and with what.

    askeleet answer 17q1 "CV and certificates, as one PDF"
    askeleet answer 17q1 --on yesterday
    """
    from askeleet.casework import questions

    with writing_store() as (store, _me):
        participant, question = _question_meant(store, code)
        if text is None and is_terminal():
            text = asking.ask_text(_("What was answered? (Enter leaves it out)"), parse=checked_text)
        answered = questions.answer(store, question, text, on=on or clock.today())
    _say_question(N_("Answered {code} {title}, {client} · {undo}"), participant, answered)


def edit_question(
    code: WhichQuestion = None,
    *,
    text: Annotated[str | None, typed.text("--text", help=N_("The right words."))] = None,
    on: Annotated[date | None, typed.day("--on", help=N_("The right day it was asked."))] = None,
    channel: contact.Channel = None,
    answered: Annotated[
        Any, typed.day_or_none("--answered", help=N_("The day it was answered; none opens it again."))
    ] = None,
    answer: Annotated[str | None, typed.text("--answer", help=N_("What was answered."))] = None,
) -> None:
    """Mend a question or its answer; an empty text takes a fact away.

    askeleet edit-question 17q1 --on 2.5.
    askeleet edit-question 17q1 --answered none
    """
    from askeleet.casework import questions

    facts = given(question=text, asked_on=on, channel=channel, answered_on=answered, answer=answer)
    with writing_store() as (store, _me):
        participant, question = _question_meant(store, code)
        revised = questions.edit_question(store, participant, question, facts)
    changed = N_("Changed {code} {title}, {client} · {undo}")
    _say_question(N_("Nothing was different.") if revised == question else changed, participant, revised)


def remove_question(code: WhichQuestion = None) -> None:
    """Take a question out of the record; undo brings it back.

    askeleet remove-question 17q1
    """
    from askeleet.casework import questions

    with writing_store() as (store, _me):
        participant, question = _question_meant(store, code)
        questions.remove_question(store, question)
    _say_question(N_("Taken out {code} {title}, {client} · {undo}"), participant, question)


def list_questions(
    who: typed.Who = None,
    *,
    all: Annotated[bool, typer.Option("--all", help=N_("Answered ones too."))] = False,
) -> None:
    """List the questions that wait for an answer, the oldest first.

    askeleet list-questions
    askeleet list-questions tiina --all
    """
    from askeleet.reports.questions import question_list
    from askeleet.store import questions

    with open_store() as store:
        participant = find_client(store, who) if who else None
        found = questions.listed(store, participant.id if participant else None, answered_too=all)
        document = question_list(store, found, discreet=session().discreet)
    show(document)


def _question_meant(store: Store, code: str | None) -> tuple[Participant, Question]:
    return find_record(store, Question, code, _("Which question? Its code"), "QUESTION")


def _say_question(message: str, participant: Participant, question: Question) -> None:
    record = {
        "schema": "askeleet-question/1",
        "code": question.code(participant.number),
        "asked_on": question.asked_on.isoformat(),
        "answered_on": question.answered_on.isoformat() if question.answered_on else None,
    }
    say_kept(message, participant, question.question, record)
