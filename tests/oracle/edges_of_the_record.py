"""People whose coaching record is on the edges of the definitions, for the month of January 2023."""

from __future__ import annotations

from oracle.edges import someone

BEFORE, FIRST, MIDDLE, LAST, AFTER = "2022-12-31", "2023-01-01", "2023-01-16", "2023-01-31", "2023-02-01"
ENTERED = "2022-12-02"


def a_goal(day="2022-12-05", **weights):
    return (day, "set_goal", "skills", 0, weights)


def rated(day, level, which=-1):
    return (day, "rate_goal", which, level, 0)


RATED = [
    # on the last day before the month, on its first and last day, on the day after
    someone(
        ENTERED, a_goal(), *(rated(day, level) for day, level in ((BEFORE, -1), (FIRST, 0), (LAST, 2), (AFTER, -2)))
    ),
    someone(ENTERED, a_goal(), rated(BEFORE, 1), rated(AFTER, 2)),
    # rated earlier beside one that is rated in the month; a third that nobody rated; begun on -2
    someone(
        ENTERED,
        a_goal(importance=3, difficulty=3),
        rated("2022-12-20", 1),
        a_goal("2022-12-21", importance=1, difficulty=2, baseline=-2),
        a_goal("2022-12-22", importance=3, difficulty=3),
        rated(MIDDLE, -1, 1),
    ),
    # what was rated weighs nothing, and something that was not rated does
    someone(ENTERED, a_goal(importance=0), a_goal("2022-12-06", importance=3), rated(MIDDLE, 2, 0)),
    # one weighs nothing, one does
    someone(ENTERED, a_goal(difficulty=0), rated(FIRST, -2), a_goal("2023-01-02", importance=2), rated(LAST, 1)),
    # closed and rated on one day; the rating taken back; undone
    someone(ENTERED, a_goal(), rated(MIDDLE, 1), (MIDDLE, "close_goal", "reached", 0)),
    someone(ENTERED, a_goal(), rated(FIRST, 1), rated(MIDDLE, 1), (MIDDLE, "take_back_rating", -1)),
    someone(ENTERED, a_goal(), rated(MIDDLE, 1), (MIDDLE, "undo")),
    # handed over on the day of the rating, and the day after; rated once gone, and once back
    someone(ENTERED, a_goal(), (MIDDLE, "hand_over", 0), rated(MIDDLE, 1)),
    someone(ENTERED, a_goal(), rated(MIDDLE, 1), (MIDDLE, "hand_over", 1), rated(LAST, 0)),
    someone(ENTERED, a_goal(), (FIRST, "leave", None, 0), rated("2023-01-02", 1)),
    someone(ENTERED, a_goal(), (BEFORE, "leave", None, 0), rated(FIRST, 1)),
    someone(ENTERED, a_goal(), (FIRST, "leave", None, 0), (MIDDLE, "come_back", 1, 0, {}), rated(LAST, 1)),
]

STEPPING = [
    someone(
        ENTERED,
        a_goal(FIRST),
        *((day, "close_goal", state, 0) for day, state in ((LAST, "let-go"), (AFTER, "reached"))),
    ),
    someone(ENTERED, a_goal(FIRST), (AFTER, "close_goal", "reached", 0)),
    someone(
        ENTERED, a_goal(), *((day, "agree_step", 0) for day in (BEFORE, FIRST)), (LAST, "end_step", "finish_step", 0)
    ),
    someone(ENTERED, a_goal(), (LAST, "agree_step", 0), (LAST, "end_step", "drop_step", 0), (LAST, "hand_over", 0)),
    someone(ENTERED, a_goal(), (FIRST, "agree_step", 0), (AFTER, "end_step", "finish_step", 0)),
]


def asked(day, value, question="Toivo"):
    return (day, "scale", question, value, 0)


def assessed(day, **values):
    return (day, "assess", values, 0)


ASKED = [
    someone(ENTERED, asked(BEFORE, 4), asked(FIRST, 4), asked(LAST, 7), asked(AFTER, 2)),
    someone(ENTERED, asked(BEFORE, 4), asked(AFTER, 7)),
    someone(ENTERED, asked(FIRST, 5), asked(FIRST, 6), asked(LAST, 6, "Jaksaminen")),
    someone(ENTERED, asked(BEFORE, 5), asked(LAST, 5), (LAST, "end_scale", "Toivo")),
    someone(ENTERED, asked(BEFORE, 5), asked(LAST, 3), (LAST, "take_back_answer", "Toivo")),
    someone(ENTERED, asked(BEFORE, 5), asked(LAST, 3), (LAST, "remove_scale", "Toivo")),
    someone(ENTERED, asked(BEFORE, 5), (MIDDLE, "hand_over", 0), asked(MIDDLE, 3), asked(LAST, 9)),
    someone(ENTERED, asked(BEFORE, 5), (FIRST, "leave", None, 0), asked("2023-01-02", 9)),
    someone(ENTERED, asked("2022-12-20", 5), (BEFORE, "leave", None, 0), asked(FIRST, 9)),
    someone(ENTERED, assessed("2022-12-20", skills=2), (BEFORE, "leave", None, 0), assessed(FIRST, skills=9)),
    someone(ENTERED, assessed(BEFORE, skills=2, health=5), assessed(FIRST, skills=2), assessed(AFTER, skills=9)),
    someone(ENTERED, assessed(FIRST, skills=2, housing=0), assessed(LAST, skills=5, housing=10)),
    someone(ENTERED, assessed(FIRST, skills=2), assessed(LAST, skills=5), assessed(LAST, skills=None)),
    someone(ENTERED, assessed(FIRST, skills=2), (MIDDLE, "hand_over", 0), assessed(MIDDLE, skills=3)),
]

SEEKING = [
    someone(
        ENTERED,
        ("2022-12-05", "add_document", "cv", 0),
        *((day, "work_on", 0, 0) for day in (BEFORE, FIRST, FIRST, LAST, AFTER)),
        ("2023-02-02", "add_document", "letter", 0),
    ),
    someone(ENTERED, (MIDDLE, "add_document", "cv", 0), (MIDDLE, "hand_over", 0), (MIDDLE, "work_on", 0, 0)),
    someone(ENTERED, (MIDDLE, "add_document", "cv", 0), (MIDDLE, "work_on", 0, 0), (MIDDLE, "remove_document")),
    someone(
        ENTERED,
        ("2022-12-05", "add_lead", 0),
        *((day, "move_lead", "applied", 0) for day in (BEFORE, FIRST, LAST, AFTER)),
        ("2023-02-02", "move_lead", "interview", 0),
    ),
    someone(
        ENTERED,
        (FIRST, "add_lead", 0),
        *((LAST, "move_lead", state, 0) for state in ("applied", "interview", "applied", "interview", "offer")),
        (LAST, "take_back_move"),
        (LAST, "be_in_touch", 1, 0),
        (AFTER, "be_in_touch", 0, 0),
    ),
    someone(ENTERED, (MIDDLE, "add_lead", 0), (MIDDLE, "move_lead", "applied", 0), (MIDDLE, "remove_lead")),
    someone(ENTERED, (MIDDLE, "add_lead", 0), (MIDDLE, "hand_over", 1), ("2023-01-17", "move_lead", "interview", 0)),
]

AT_COURSES = [
    someone(ENTERED, *((day, "hold_session", 0, 0, 90) for day in (BEFORE, FIRST, MIDDLE, LAST, AFTER))),
    *(
        someone(ENTERED, (first, "be_marked", True), (MIDDLE, "be_marked", was_there), (LAST, "be_marked", True))
        for first in (BEFORE, FIRST)
        for was_there in (True, False)
    ),
    # a session without a length, one to come, one that somebody else held, one moved, one taken out
    someone(ENTERED, ("2023-01-20", "hold_session", 1, 0, None), ("2023-01-20", "hold_session", 1, 20, 60)),
    someone(ENTERED, ("2023-01-20", "hand_over", 0), ("2023-01-20", "be_marked", True)),
    someone(ENTERED, (AFTER, "be_marked", True), (AFTER, "move_session", -1)),
    someone(ENTERED, ("2023-01-25", "hold_session", 0, 0, 45), ("2023-01-25", "be_marked", True)),
    someone(ENTERED, ("2023-01-25", "be_marked", True), ("2023-01-25", "remove_session")),
]


def needed(day, target="legal-aid", area="finances"):
    return (day, "note_need", target, area, 0)


def moved(day, state):
    return (day, "move_need", -1, state, 0)


IN_NEED = [
    someone(ENTERED, needed(BEFORE), moved(FIRST, "suggested"), moved(LAST, "accepted"), moved(AFTER, "started")),
    someone(ENTERED, needed(BEFORE), moved(LAST, "started"), moved(LAST, "helped")),
    someone(ENTERED, needed(FIRST, area=None), moved(LAST, "started"), moved(AFTER, "not-happened")),
    someone(ENTERED, needed(LAST, area="health"), moved(LAST, "started")),
    someone(ENTERED, needed(FIRST), moved("2023-01-06", "started"), (AFTER, "take_back_state", -1)),
    someone(ENTERED, needed(FIRST, target=None), moved(LAST, "not-happened")),
    someone(ENTERED, needed(LAST, target=None)),
    someone(ENTERED, needed(AFTER, target=None), (AFTER, "name_service", -1, "health-check")),
    someone(ENTERED, needed(FIRST), (MIDDLE, "leave", None, 0), moved(LAST, "accepted")),
    someone(ENTERED, needed(FIRST), (MIDDLE, "hand_over", 0), moved(LAST, "started")),
    someone(ENTERED, needed(FIRST), (MIDDLE, "hand_over", 0)),
    someone(ENTERED, needed(FIRST), (LAST, "remove_need")),
]

ASKING = [
    # over New Year and Epiphany, over Easter and its week-ends, over Ascension Day, over Midsummer, on the same day
    someone("2022-12-02", ("2022-12-23", "ask", 0), ("2023-01-09", "answer", 0, 0)),
    someone("2022-12-02", ("2023-04-06", "ask", 0), ("2023-04-12", "answer", 0, 0)),
    someone("2022-12-02", ("2023-04-28", "ask", 0), ("2023-05-22", "answer", 0, 0)),
    someone("2022-12-02", ("2023-06-21", "ask", 0), ("2023-06-26", "answer", 0, 0)),
    someone("2022-12-02", (MIDDLE, "ask", 0), (MIDDLE, "answer", 0, 0)),
    someone("2022-12-02", ("2023-01-14", "ask", 0), ("2023-01-15", "answer", 0, 0)),
    someone(ENTERED, (BEFORE, "ask", 0), (LAST, "answer", 0, 0)),
    someone(ENTERED, (LAST, "ask", 0), (AFTER, "answer", 0, 0)),
    someone(ENTERED, (AFTER, "ask", 0), (AFTER, "answer", 0, 0), (AFTER, "move_answer", None)),
    someone(ENTERED, (FIRST, "ask", 0), (MIDDLE, "leave", None, 0), (LAST, "answer", 0, 0)),
    someone(ENTERED, (FIRST, "ask", 0), (LAST, "hand_over", 0)),
    someone(ENTERED, (FIRST, "ask", 0), (MIDDLE, "hand_over", 0), (MIDDLE, "answer", 0, 0)),
    someone(ENTERED, (FIRST, "ask", 0), (FIRST, "remove_question")),
]

WITH_WORDS = [
    *(someone(ENTERED, (day, "note_barrier", "health", 0)) for day in (BEFORE, FIRST, LAST, AFTER)),
    *(
        someone(ENTERED, (BEFORE, "note_barrier", "money", 0), (day, "lift_barrier", "money", 0))
        for day in (LAST, AFTER)
    ),
    someone(
        ENTERED,
        (BEFORE, "note_barrier", "health", 0),
        (FIRST, "lift_barrier", "health", 0),
        (MIDDLE, "note_barrier", "health", 0),
        (MIDDLE, "note_barrier", "money", 0),
    ),
    someone(
        ENTERED,
        (BEFORE, "note_barrier", "money", 0),
        (FIRST, "lift_barrier", "money", 0),
        (MIDDLE, "let_barrier_stand", "money"),
    ),
    someone(ENTERED, (FIRST, "note_barrier", "money", 0), (LAST, "leave", None, 0)),
    someone(ENTERED, (FIRST, "note_barrier", "money", 0), (LAST, "hand_over", 0)),
    # a consent that was withdrawn, and a quote: in no figure
    someone(ENTERED, (FIRST, "consent", 0), (FIRST, "quote", 0), (LAST, "withdraw", 0)),
    # five answers in January of which four give an item something, four in February, two in March
    someone(
        ENTERED,
        (FIRST, "feed_back", 0, {"useful": 5, "heard": 4}, 9, 4),
        (LAST, "feed_back", 0, {"useful": 2}, None, 1),
        (AFTER, "feed_back", 0, {"pace": 3}, 6, 4),
        ("2023-03-31", "feed_back", 0, {"pace": 1}, 10, 2),
    ),
]


def followed(day, window=None, status="employed"):
    return (day, "follow_up", window, status, 0)


def left(day, reason="own-wish"):
    return (day, "leave", reason, 0)


LEFT = "2022-12-03"  # asked after 28 days: on the last day before the month
GONE = [
    # due on the last day before the month, on its first and last day, and the day after; nobody asks
    *(someone(ENTERED, left(day)) for day in (LEFT, "2022-12-04", "2023-01-03", "2023-01-04")),
    # the last days of November, all due on the last day of February
    someone(ENTERED, left("2022-12-02")),
    # asked on the edges of the month, early, late, and where nobody was reached
    *(someone(ENTERED, left(LEFT), followed(day)) for day in (BEFORE, FIRST, LAST, AFTER)),
    someone(ENTERED, left(LEFT), followed("2023-01-05", "3-months"), followed("2023-01-06", "6-months", "studying")),
    someone(ENTERED, left(LEFT), followed(MIDDLE, status="unknown"), followed(LAST, "3-months", "none")),
    someone(ENTERED, left(LEFT), followed(MIDDLE, status="entrepreneur"), (LAST, "mend_follow_up", "unemployed")),
    someone(ENTERED, left(LEFT), followed(MIDDLE), (LAST, "remove_follow_up")),
    someone(ENTERED, left(LEFT), followed(MIDDLE, "90-days")),  # another time than those that are asked about
    # after a death, and of an exit whose reason was not told
    someone(ENTERED, left(LEFT, "deceased")),
    someone(ENTERED, left(LEFT, None)),
    # back on the day on which it is due, the day after, and in the middle of the month; gone again
    *(
        someone(ENTERED, left(LEFT), (day, "come_back", 1, 0, {}))
        for day in ("2022-12-31", "2023-01-01", MIDDLE, LAST, AFTER)
    ),
    someone(ENTERED, left(LEFT), (FIRST, "come_back", 1, 0, {}), left("2023-01-03"), followed(LAST)),
    # handed over before leaving, and on that day
    someone(ENTERED, ("2022-12-03", "hand_over", 0), left("2022-12-05"), followed(MIDDLE)),
    someone(ENTERED, ("2022-12-05", "hand_over", 0), left("2022-12-05"), followed(MIDDLE)),
    # the exit moved
    someone(ENTERED, left("2022-12-20"), followed(MIDDLE), (LAST, "move_exit", -5)),
    someone(ENTERED, left(LEFT), followed("2022-12-05"), (LAST, "move_exit", 5)),
]

EDGES_OF_THE_RECORD = [*RATED, *STEPPING, *ASKED, *SEEKING, *AT_COURSES, *IN_NEED, *ASKING, *WITH_WORDS, *GONE]
