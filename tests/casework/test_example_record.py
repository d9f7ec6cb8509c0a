"""The coaching record of the made-up caseload: loaded whole, within the rules, and counted once more from its files."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import chain

import pytest
from example_files import in_period, rows

from askeleet.casework.example import LAST_DAY
from askeleet.domain.period import Period
from askeleet.reports.period import report

PERIODS = {
    "May 2023": Period.month(2023, 5),
    "March 2021": Period.month(2021, 3),
    "2022": Period(date(2022, 1, 1), date(2023, 1, 1)),
    "the project": Period(date(2021, 1, 1), date(2023, 12, 30)),
}
TABLES = (
    *("strengths", "interests", "barriers", "ratings", "scales", "answers", "questions"),
    *("employers", "leads", "documents", "certificates", "referrals", "courses", "consents", "quotes", "feedback"),
)
LINES = {
    "employer_contacts": "employer-contacts",
    "lead_moves": "lead-moves",
    "document_works": "document-works",
    "course_sessions": "course-sessions",
    "course_members": "course-members",
    "follow_ups": "follow-ups",
}
NUMBERED = {
    "strengths": ("strength", "noted_on"),
    "questions": ("question", "asked_on"),
    "leads": ("lead", "introduced_on"),
    "documents": ("document", "noted_on"),
    "certificates": ("certificate", "noted_on"),
    "referrals": ("referral", "noted_on"),
    "consents": ("consent", "granted_on"),
    "quotes": ("quote", "said_on"),
}
MET_ON = {
    "strengths": ("noted_on",),
    "interests": ("noted_on",),
    "barriers": ("noted_on", "lifted_on"),
    "ratings": ("rated_on",),
    "answers": ("asked_on",),
    "assessments": ("assessed_on",),
    "leads": ("introduced_on",),
    "lead-moves": ("moved_on",),
    "document-works": ("worked_on",),
    "referrals": ("noted_on", "suggested_on", "accepted_on", "started_on", "helped_on", "not_happened_on"),
    "consents": ("granted_on", "withdrawn_on"),
    "quotes": ("said_on", "withdrawn_on"),
    "course-members": ("joined_on",),
}
LEVELS = ("much_less", "less", "expected", "more", "much_more")


@pytest.fixture(params=PERIODS.values(), ids=PERIODS)
def period(request):
    return request.param


@pytest.fixture
def figures(example, period):
    return report(example, period).machine["figures"]


def assessments():
    """Return the assessments one by one: in the file an area is a column."""
    return [
        {"client": row["client"], "assessed_on": row["assessed_on"], "area": area, "value": value}
        for row in rows("assessments")
        for area, value in row.items()
        if value and area not in {"client", "assessed_on"}
    ]


def within(period, name, column):
    return [row for row in rows(name) if in_period(period, row[column])]


def told(counts):
    return {code: count for code, count in counts.items() if count}


def share(part, whole):
    return len(part) / len(whole)


def is_in_a_stay(client, day):
    return any(
        row["client"] == client and row["entered"] <= day <= (row["exited"] or str(LAST_DAY)) for row in rows("stays")
    )


def test_every_row_was_loaded(example):
    for table, name in {**dict(zip(TABLES, TABLES, strict=True)), **LINES}.items():
        assert example.row(f"SELECT count(*) FROM {table}") == (len(rows(name)),), table


def test_what_stands_together_in_a_row_was_loaded(example):
    levels = sum(bool(row[level]) for row in rows("levels") for level in LEVELS)
    assert example.row("SELECT count(*) FROM levels") == (levels,)
    there = sum(len(row["there"].split()) for row in rows("course-sessions"))
    missing = sum(len(row["missing"].split()) for row in rows("course-sessions"))
    assert example.row("SELECT sum(was_there), count(*) FROM attendances") == (there, there + missing)
    assert example.row("SELECT count(*) FROM assessments") == (len(assessments()),)
    assert example.row("SELECT count(*) FROM goals WHERE strength_id IS NOT NULL") == (len(rows("goal-strengths")),)


@pytest.mark.parametrize("table", NUMBERED)
def test_records_have_in_the_program_the_numbers_of_the_files(example, table):
    name, day = NUMBERED[table]
    sql = (
        f"SELECT p.number, r.number, r.{day} FROM {table} r JOIN participants p ON p.id = participant_id ORDER BY 1, 2"
    )
    assert example.rows(sql) == [(int(row["client"]), int(row[name]), row[day]) for row in rows(table)]


@pytest.mark.parametrize("name", MET_ON)
def test_it_happens_on_days_on_which_people_met_within_a_stay(name):
    met = {(row["client"], row["held_on"]) for row in rows("meetings") if row["outcome"] == "held"}
    days = {(row["client"], row[column]) for row in rows(name) for column in MET_ON[name] if row[column]}
    assert days <= met
    assert all(is_in_a_stay(*each) for each in days)


def test_people_ask_between_meetings_within_a_stay():
    days = {(row["client"], row[column]) for row in rows("questions") for column in ("asked_on", "answered_on")}
    assert all(is_in_a_stay(*each) for each in days if each[1])


def test_people_are_asked_how_they_are_doing_once_they_have_left_and_are_not_back():
    asked = [(row["client"], row["asked_on"]) for row in rows("follow-ups")]
    assert len(asked) > 300
    assert not any(is_in_a_stay(*each) for each in asked)
    for window, least, most in (("3-months", 0.19, 0.27), ("6-months", 0.2, 0.3)):
        of = [row["status"] for row in rows("follow-ups") if row["window"] == window]
        assert least < sum(status in {"employed", "entrepreneur"} for status in of) / len(of) < most


def test_goals_are_rated_while_they_are_open_and_rest_on_what_was_known():
    goals = {(row["client"], row["goal"]): row for row in rows("goals")}
    for row in rows("ratings"):
        goal = goals[row["client"], row["goal"]]
        assert goal["set_on"] <= row["rated_on"] <= (goal["closed"] or str(LAST_DAY))
    noted = {(row["client"], row["strength"]): row["noted_on"] for row in rows("strengths")}
    for row in rows("goal-strengths"):
        assert noted[row["client"], row["strength"]] <= goals[row["client"], row["goal"]]["set_on"]
    assert round(share(rows("levels"), goals), 1) == 0.3
    assert {(row["client"], row["goal"]) for row in rows("ratings")} <= {
        (row["client"], row["goal"]) for row in rows("levels")
    }


def test_the_amounts_are_believable():
    strengths = Counter(row["client"] for row in rows("strengths"))
    assert (max(strengths.values()), len(strengths) > 185) == (4, True)
    assert 38 <= len(rows("employers")) <= 45
    assert len(rows("courses")) == 9
    assert 0.1 < share([row for row in rows("barriers") if row["lifted_on"]], rows("barriers")) < 0.35
    assert 0.01 < share([row for row in rows("consents") if row["withdrawn_on"]], rows("consents")) < 0.05
    assert 0.05 < share([row for row in rows("referrals") if not row["target"]], rows("referrals")) < 0.2
    halves = Counter((row["month"][:4], row["month"][5:] > "06") for row in rows("feedback"))
    assert sorted(count >= 5 for count in halves.values()) == [False, True, True, True, True, True]


def test_the_texts_are_said_in_many_ways():
    for name, column, least in (
        ("strengths", "evidence", 0.55),
        ("barriers", "note", 0.3),
        ("leads", "title", 0.2),
        ("referrals", "need", 0.3),
        ("quotes", "words", 0.55),
    ):
        texts = [row[column] for row in rows(name) if row[column]]
        assert share(set(texts), texts) > least, name


def test_nobody_has_the_same_twice():
    for name, column in {
        "strengths": "name",
        "interests": "name",
        "certificates": "skill",
        "scales": "question",
    }.items():
        texts = Counter((row["client"], row[column]) for row in rows(name))
        assert max(texts.values()) == 1, name
    barriers = Counter((row["client"], row["barrier"]) for row in rows("barriers"))
    assert max(barriers.values()) == 1


def test_the_goals_that_were_rated_are_those_of_the_files(figures, period):
    rated = {row["client"] for row in within(period, "ratings", "rated_on")}
    assert figures["gas-n"] == len(rated)
    began, reached = defaultdict(list), defaultdict(list)
    latest = {
        (row["client"], row["goal"]): row["level"] for row in rows("ratings") if row["rated_on"] < str(period.end)
    }
    for row in rows("levels"):
        level = latest.get((row["client"], row["goal"]))
        if level and row["client"] in rated:
            weight = int(row["importance"] or 1) * int(row["difficulty"] or 1)
            began[row["client"]].append((weight, int(row["baseline"] or -1)))
            reached[row["client"]].append((weight, int(level)))
    for code, people in {"gas-baseline-mean": began, "gas-achieved-mean": reached}.items():
        scores = list(map(t_score, people.values()))
        assert figures[code] == (pytest.approx(sum(scores) / len(scores)) if scores else None)


def t_score(goals):
    weights = [weight for weight, _level in goals]
    spread = (0.7 * sum(weight**2 for weight in weights) + 0.3 * sum(weights) ** 2) ** 0.5
    return 50 + 10 * sum(weight * level for weight, level in goals) / spread


def test_the_answers_to_scales_are_those_of_the_files(figures, period):
    found = pairs(period, rows("answers"), ("client", "scale"), "asked_on")
    ways = Counter("up" if last > first else "down" if last < first else "same" for first, last in found.values())
    assert told(figures["scales"]) == ways
    assert figures["scales-people"] == len({client for client, _scale in found})
    assert figures["scales-change-mean"] == (mean([last - first for first, last in found.values()]))
    areas = defaultdict(list)
    for (_client, area), pair in pairs(period, assessments(), ("client", "area"), "assessed_on").items():
        areas[area].append(pair)
    assert told(figures["life-areas"]) == {area: len(its) for area, its in areas.items()}
    for place, code in enumerate(("life-areas-first-mean", "life-areas-latest-mean")):
        means = {area: mean([pair[place] for pair in its]) for area, its in areas.items()}
        assert {area: value for area, value in figures[code].items() if value is not None} == means


def pairs(period, asked_rows, by, day):
    """Return the first and the latest number of what was asked in the period and twice by its end."""
    asked = {tuple(row[column] for column in by) for row in asked_rows if in_period(period, row[day])}
    values = defaultdict(list)
    for row in sorted(asked_rows, key=lambda row: row[day]):
        if (what := tuple(row[column] for column in by)) in asked and row[day] < str(period.end):
            values[what].append(int(row["value"]))
    return {what: (its[0], its[-1]) for what, its in values.items() if len(its) > 1}


def mean(numbers):
    return pytest.approx(sum(numbers) / len(numbers)) if numbers else None


def test_what_was_done_to_find_work_is_that_of_the_files(figures, period):
    works = {
        (row["client"], row["document"], row["worked_on"]) for row in within(period, "document-works", "worked_on")
    }
    assert figures["documents-updated"] == len(works)
    moves = Counter(row["state"] for row in within(period, "lead-moves", "moved_on"))
    assert (figures["applications"], figures["interviews"]) == (moves["applied"], moves["interview"])
    assert figures["employer-contacts"] == len(within(period, "employer-contacts", "held_on"))


def test_the_courses_are_those_of_the_files(figures, period):
    sessions = within(period, "course-sessions", "held_on")
    there = list(chain.from_iterable(row["there"].split() for row in sessions))
    assert figures["course-sessions"] == len(sessions)
    assert figures["course-attendances"] == len(there)
    assert figures["course-participants"] == len(set(there))
    assert figures["course-minutes"] == sum(int(row["minutes"]) for row in sessions)


def test_the_needs_are_those_of_the_files(figures, period):
    targets = Counter(row["target"] for row in within(period, "referrals", "noted_on") if row["target"])
    assert told(figures["referrals-by-target"]) == targets
    started = Counter(row["area"] or "unknown" for row in within(period, "referrals", "started_on"))
    assert told(figures["service-lag-n"]) == started


def test_the_questions_are_those_of_the_files(figures, period):
    assert figures["questions-asked"] == len(within(period, "questions", "asked_on"))
    assert figures["questions-answered"] == len(within(period, "questions", "answered_on"))


def test_the_barriers_that_stand_are_those_of_the_files(figures, period):
    end = str(period.end)
    clients = {row["client"] for row in rows("stays") if row["entered"] < end and (row["exited"] or "9") >= end}
    standing = {
        (row["client"], row["barrier"])
        for row in rows("barriers")
        if row["client"] in clients and row["noted_on"] < end and (row["lifted_on"] or "9") >= end
    }
    assert told(figures["profile-barriers"]) == Counter(code for _client, code in standing)


def test_the_feedback_is_that_of_the_files(figures, period):
    answers = [row for row in rows("feedback") if in_period(period, f"{row['month']}-01")]
    assert figures["feedback-n"] == len(answers)
    scores = [int(row["recommend"]) for row in answers if row["recommend"]]
    nps = 100 * (sum(score > 8 for score in scores) - sum(score < 7 for score in scores)) / max(1, len(scores))
    assert figures["feedback-nps"] == (pytest.approx(nps) if len(scores) >= 5 else None)
