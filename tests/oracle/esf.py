"""X, Y, Z. The common indicators of ESF+ and of the ESF of 2014–2020: once a person, by gender."""

from __future__ import annotations

GENDERS = "woman man non-binary unknown"

TABLES = {"follow_ups": 'episode_id TEXT, "window" TEXT, answered_on DATE, status TEXT, number INT'}

WORDS = (
    # Inactive is who is neither unemployed nor in work: students, and none of these.
    """MACRO esf_labour(status) AS CASE WHEN status = 'unemployed' THEN 'unemployed'
        WHEN status IN ('employed', 'entrepreneur') THEN 'employed'
        WHEN status IN ('inactive', 'studying', 'none') THEN 'inactive' ELSE 'unknown' END""",
    # A class of age, given the age that may be and the ages that the classes end before; unknown where it may be two.
    """MACRO esf_age(youngest, oldest, ends) AS CASE WHEN youngest IS NULL THEN NULL
        WHEN len(list_filter(ends, lambda each: each <= youngest)) = len(list_filter(ends, lambda each: each <= oldest))
        THEN len(list_filter(ends, lambda each: each <= oldest)) END""",
    # Each stay as it was on its entry day. Who is born on 29.2. is a year older on 1.3.
    """TABLE esf_ages AS SELECT e.id AS stay,
        year(e.entered_on) - year(p.born_on)
            - (strftime(e.entered_on, '%m%d') < strftime(p.born_on, '%m%d'))::INT AS exactly,
        coalesce(exactly, year(e.entered_on) - p.born_year) AS oldest,
        coalesce(exactly, oldest - (strftime(e.entered_on, '%m%d') < '1231')::INT) AS youngest
        FROM episodes e JOIN participants p ON p.id = e.participant_id""",
    # Long-term: more than 12 months, and more than 6 if under 25.
    """TABLE esf_stays AS SELECT e.*, coalesce(p.gender, 'unknown') AS gender, youngest, oldest,
        esf_labour(e.status) AS labour,
        CASE WHEN e.education IN ('none', 'lower-secondary', 'isced-0-2') THEN 'low'
            WHEN e.education IN ('upper-secondary', 'further', 'specialist', 'isced-3-4') THEN 'middle'
            WHEN e.education IN ('post-secondary-vocational', 'bachelor', 'master', 'doctor', 'tertiary', 'isced-5-8')
            THEN 'high' ELSE 'unknown' END AS isced,
        CASE WHEN e.status <> 'unemployed' OR e.status IS NULL THEN 'no'
            WHEN e.unemployed_since IS NULL THEN 'unknown'
            WHEN e.entered_on > e.unemployed_since + INTERVAL 12 MONTH THEN 'yes'
            WHEN e.entered_on <= e.unemployed_since + INTERVAL 6 MONTH OR youngest >= 25 THEN 'no'
            WHEN oldest < 25 THEN 'yes' ELSE 'unknown' END AS long,
        gender <> 'unknown' AND isced <> 'unknown' AND labour <> 'unknown' AND long <> 'unknown'
            AND esf_age(youngest, oldest, [25, 55]) IS NOT NULL AS is_complete
        FROM episodes e JOIN participants p ON p.id = e.participant_id JOIN esf_ages a ON a.stay = e.id""",
    # What is known after an exit: the status at the exit, and what was answered since; of one day the answer.
    """TABLE esf_events AS SELECT * FROM (
        SELECT id AS stay, exited_on, exited_on AS day, 0 AS turn, exit_status AS status FROM episodes
        UNION ALL SELECT e.id, e.exited_on, f.answered_on, f.number, f.status FROM follow_ups f JOIN episodes e
            ON e.id = f.episode_id) WHERE exited_on IS NOT NULL AND status <> 'unknown'""",
    # Upon leaving: the last within 28 days from the exit; later: the last up to six calendar months after it.
    """TABLE esf_after AS SELECT stay,
        arg_max(status, (day, turn)) FILTER (day <= exited_on + 28) AS upon_leaving,
        arg_max(status, (day, turn)) FILTER (day <= exited_on + INTERVAL 6 MONTH) AS later,
        bool_or(turn > 0 AND day > exited_on AND day <= exited_on + INTERVAL 6 MONTH) AS is_asked
        FROM esf_events GROUP BY stay""",
    # A person's stays in the project: entered on its first day or later, and begun by today.
    """TABLE esf_spans AS SELECT s.place, e.participant_id AS person, min(e.entered_on) AS first_entry,
        max(e.entered_on) FILTER (e.entered_on <= s.today) AS last_entry
        FROM scopes s JOIN episodes e ON s.since IS NULL OR e.entered_on >= s.since GROUP BY ALL""",
    # Who entered: the first stay's entry lies in the period. By coach: on the entry day.
    """TABLE esf_entered AS SELECT s.place, e.* FROM scopes s JOIN esf_spans spans ON spans.place = s.place
        JOIN esf_stays e ON e.participant_id = spans.person AND e.entered_on = spans.first_entry
        WHERE e.entered_on BETWEEN s.first_day AND s.last_day AND is_of(e.id, s.coach, e.entered_on)""",
    # Who left: the last stay's exit lies in the period; entry data are the first stay's. By coach: on the exit day.
    """TABLE esf_left AS SELECT s.place, f.*, upon_leaving, later, coalesce(is_asked, FALSE) AS is_asked,
        e.qualification AS gained, e.exited_on + INTERVAL 6 MONTH <= s.today AS is_over
        FROM scopes s JOIN esf_spans spans ON spans.place = s.place
        JOIN esf_stays e ON e.participant_id = spans.person AND e.entered_on = spans.last_entry
        JOIN esf_stays f ON f.participant_id = spans.person AND f.entered_on = spans.first_entry
        LEFT JOIN esf_after ON stay = e.id
        WHERE e.exited_on BETWEEN s.first_day AND s.last_day AND is_of(e.id, s.coach, e.exited_on)""",
)

AGE, AGE_2014 = "esf_age(youngest, oldest, [18, 30, 55])", "esf_age(youngest, oldest, [25, 55])"
FREE = "labour IN ('unemployed', 'inactive')"
IDLE = "(labour = 'inactive' AND status <> 'studying')"
WORKS, WORKS_LATER = (f"{FREE} AND {when} IN ('employed', 'entrepreneur')" for when in ("upon_leaving", "later"))
RESULTS = {
    # EECR01: inactive at entry, now job-searching. EECR02: not in education at entry, and of the unknown nobody knows.
    "01": "labour = 'inactive' AND upon_leaving = 'unemployed'",
    "02": "labour <> 'unknown' AND status <> 'studying' AND upon_leaving = 'studying'",
    "03": "gained = 'yes'",
    "04": WORKS,
}

ENTERED = {
    "eeco01": "TRUE",
    "eeco02": "labour = 'unemployed'",
    "eeco03": "long = 'yes'",
    "eeco-duration-unknown": "long = 'unknown'",
    "eeco04": "labour = 'inactive'",
    "eeco05": "labour = 'employed'",
    "eeco-status-unknown": "labour = 'unknown'",
    "eeco06": f"{AGE} = 0",
    "eeco07": f"{AGE} = 1",
    "eeco-age-30-54": f"{AGE} = 2",
    "eeco08": f"{AGE} = 3",
    "eeco-age-unknown": f"{AGE} IS NULL",
    "eeco09": "isced = 'low'",
    "eeco10": "isced = 'middle'",
    "eeco11": "isced = 'high'",
    "eeco-education-unknown": "isced = 'unknown'",
    "co-grand-total": "TRUE",
}
LEFT = {
    "eecr-exits": "TRUE",
    **{f"eecr{number}": condition for number, condition in RESULTS.items()},
    "eecr-status-unknown": "upon_leaving IS NULL",
    "eecr05-due": "is_over",
    "eecr05": f"is_over AND {WORKS_LATER}",
    "eecr05-not-asked": "is_over AND NOT is_asked",
}

# 2014–2020: only who is complete in gender, age, status, education and, of the unemployed, for how long.
ENTERED_2014 = {
    "co-total": "TRUE",
    "co01": "labour = 'unemployed'",
    "co02": "long = 'yes'",
    "co03": "labour = 'inactive'",
    "co04": IDLE,
    "co05": "labour = 'employed'",
    "co06": f"{AGE_2014} = 0",
    "co-age-25-54": f"{AGE_2014} = 1",
    "co07": f"{AGE_2014} = 2",
    "co08": f"{AGE_2014} = 2 AND (labour = 'unemployed' OR {IDLE})",
    "co09": "isced = 'low' AND education <> 'none'",
    "co10": "isced = 'middle'",
    "co11": "isced = 'high'",
    "co-education-none": "education = 'none'",
}
LEFT_2014 = {
    "cr-exits": "TRUE",
    **{f"cr{number}": condition for number, condition in RESULTS.items()},
    "cr06": f"is_over AND {WORKS_LATER}",
    "cr08": f"is_over AND {WORKS_LATER} AND {AGE_2014} = 2",
}


def _asked(table, conditions, also="TRUE"):
    of_scope = f"SELECT gender AS key FROM {table} WHERE place = s.place AND {also}"
    return {code: (GENDERS, f"{of_scope} AND ({condition})") for code, condition in conditions.items()}


BREAKDOWNS = {
    **_asked("esf_entered", ENTERED),
    **_asked("esf_left", LEFT),
    **_asked("esf_entered", ENTERED_2014, "is_complete"),
    **_asked("esf_left", LEFT_2014, "is_complete"),
}
