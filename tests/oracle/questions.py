"""W. Questions between meetings: asked, answered, open; median working days to an answer."""

from __future__ import annotations

from oracle.scope import OPEN_ON_THE_DAY

TABLES = {"questions": "participant_id TEXT, asked_on DATE, answered_on DATE"}

WORDS = (
    # Easter Sundays from the almanac.
    "TABLE easter AS SELECT unnest(['2021-04-04', '2022-04-17', '2023-04-09', '2024-03-31']::DATE[]) AS sunday",
    # Monday to Friday without the holidays that may fall on them: New Year, Epiphany, Good Friday, Easter Monday, May
    # Day, Ascension Day, Midsummer Eve (the Friday of 19 to 25 June), Independence Day, Christmas and its eve.
    """TABLE working AS SELECT day FROM (
            SELECT unnest(generate_series(DATE '2021-01-01', DATE '2024-12-31', INTERVAL 1 DAY))::DATE AS day)
        WHERE isodow(day) <= 5
        AND strftime(day, '%d.%m.') NOT IN ('01.01.', '06.01.', '01.05.', '06.12.', '24.12.', '25.12.', '26.12.')
        AND day NOT IN (SELECT sunday - 2 FROM easter)
        AND day NOT IN (SELECT sunday + 1 FROM easter)
        AND day NOT IN (SELECT sunday + 39 FROM easter)
        AND NOT (isodow(day) = 5 AND month(day) = 6 AND day(day) BETWEEN 19 AND 25)""",
    # After the day of the question, up to and including the day of the answer.
    "MACRO working_days(asked, answered) AS (SELECT count(*) FROM working w WHERE w.day > asked AND w.day <= answered)",
)

_ANSWERED = """FROM questions q WHERE q.answered_on BETWEEN s.first_day AND s.last_day
    AND is_theirs(q.participant_id, s.coach, q.answered_on)"""

NUMBERS = {
    "questions-asked": """SELECT count(*) FROM questions q WHERE q.asked_on BETWEEN s.first_day AND s.last_day
        AND is_theirs(q.participant_id, s.coach, q.asked_on)""",
    "questions-answered": f"SELECT count(*) {_ANSWERED}",
    "questions-open": f"""SELECT count(*) FROM questions q WHERE q.asked_on <= s.stand_day
        AND (q.answered_on IS NULL OR q.answered_on > s.stand_day)
        AND q.participant_id IN (SELECT e.participant_id {OPEN_ON_THE_DAY})""",
    "answer-median-working-days": f"SELECT median(working_days(q.asked_on, q.answered_on)) {_ANSWERED}",
    "answer-n": f"SELECT count(*) {_ANSWERED}",
}
