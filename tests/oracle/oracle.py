"""The report's figures once more, written apart from the program and from the definitions alone.

Rows as they lie in the caseload file go into DuckDB, and every figure is one question in SQL under the sentence that
defines it. Nothing here comes from `askeleet.figures`: where the two agree, two readers of the definitions agree.

A question is asked for many scopes at once; `s` is the scope:
`first_day` and `last_day` of the period, both in it; `today`; `stand_day`, the earlier of the last day and today;
`coach`, or none for all; `since`, the project's first day, or none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import duckdb

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from askeleet.store import Store

    Rows = Mapping[str, Sequence[Mapping[str, Any]]]
    Value = float | dict[str, int] | None


class Asked(NamedTuple):
    """What the figures are asked for."""

    first_day: date
    last_day: date
    today: date
    coach: str | None = None
    since: date | None = None


TABLES = {
    "participants": "id TEXT, born_on DATE, born_year INT, gender TEXT",
    "episodes": "id TEXT, participant_id TEXT, entered_on DATE, exited_on DATE, referred_by TEXT, "
    "unemployed_since DATE, status TEXT, education TEXT, exit_reason TEXT",
    "pauses": "episode_id TEXT, from_on DATE, until_on DATE",
    "rhythms": "episode_id TEXT, from_on DATE, longest INT",
    "assignments": "episode_id TEXT, coach_id TEXT, from_on DATE, until_on DATE",
    "meetings": "participant_id TEXT, coach_id TEXT, held_on DATE, outcome TEXT, agreed_on DATE, minutes INT, "
    "channel TEXT",
    "goals": "id TEXT, participant_id TEXT, set_on DATE, closed_on DATE, state TEXT, area TEXT",
    "steps": "goal_id TEXT, agreed_on DATE, done_on DATE",
}
LATER = ("goals", "steps")
"""Tables that a caseload file may not have yet; figures that need them are absent then."""

WORDS = (
    # A stay is open at the end of a day if it began by then and had not ended: the exit day is its last.
    "MACRO is_open(entered, exited, day) AS entered <= day AND (exited IS NULL OR exited > day)",
    # Whose a stay is follows the dated assignments; both days of an assignment are in it.
    """MACRO is_of(stay, coach, day) AS coach IS NULL OR EXISTS (
        FROM assignments a WHERE a.episode_id = stay AND a.coach_id = coach
        AND a.from_on <= day AND (a.until_on IS NULL OR a.until_on >= day))""",
    # Both days of a pause are in it.
    """TABLE paused AS SELECT DISTINCT episode_id AS stay,
        unnest(generate_series(from_on, until_on, INTERVAL 1 DAY))::DATE AS day FROM pauses""",
    "MACRO is_paused(of_stay, on_day) AS EXISTS (FROM paused p WHERE p.stay = of_stay AND p.day = on_day)",
    # Days from one day to a later one; days in a pause are taken off.
    """MACRO days_between(of_stay, earlier, later) AS later - earlier - (
        SELECT count(*) FROM paused p WHERE p.stay = of_stay AND p.day > earlier AND p.day <= later)""",
    # A contact belongs to the stay that holds its day, exit day included; one outside every stay is aftercare.
    """TABLE contacts AS SELECT m.*, e.id AS stay FROM meetings m LEFT JOIN episodes e
        ON e.participant_id = m.participant_id
        AND e.entered_on <= m.held_on AND (e.exited_on IS NULL OR e.exited_on >= m.held_on)""",
    # Every figure but aftercare's own reads contacts within stays only; a contact's coach is who held it.
    "MACRO is_by(who, coach) AS coach IS NULL OR who = coach",
    # Days with a held contact; a day counts once.
    "TABLE met AS SELECT DISTINCT stay, held_on AS day FROM contacts WHERE outcome = 'held' AND stay IS NOT NULL",
    "TABLE gaps AS SELECT stay, lag(day) OVER (PARTITION BY stay ORDER BY day) AS earlier, day AS later FROM met",
    "TABLE first_met AS SELECT stay, min(day) AS day FROM met GROUP BY stay",
    # The days between the ends of a month are forgiven: 31.1. + 1 month = 28.2.
    """MACRO completed_months(earlier, later) AS (
        SELECT count(*) FROM range(1, 1201) AS n(months) WHERE earlier + to_months(months::INT) <= later)""",
    """MACRO age_band(age) AS CASE WHEN age < 18 THEN 'under-18' WHEN age <= 29 THEN '18-29'
        WHEN age <= 49 THEN '30-49' WHEN age <= 54 THEN '50-54' ELSE '55-plus' END""",
)

CHANNELS = "in-person online phone email message workplace-visit network group"
REASONS = (
    "open-market-job part-time-job subsidised-job apprenticeship self-employment degree-education other-training "
    "work-trial other-service rehabilitative-work rehabilitation volunteering disability-pension old-age-pension "
    "family-care sick-leave job-search-continues back-to-employment-services moved-to-other-service own-wish "
    "lost-contact moved-away no-change project-ended deceased other unknown"
)
SUCCESS = """('open-market-job', 'part-time-job', 'subsidised-job', 'apprenticeship', 'self-employment',
    'degree-education', 'other-training', 'work-trial', 'other-service')"""
UNKNOWN = "('unknown', 'deceased')"
AREAS = "job-search skills digital health everyday finances housing people confidence motivation"
REFERRERS = (
    "te-office municipality social-work health-service typ kela ohjaamo school association other-project employer "
    "self family other unknown"
)

_LEFT = """FROM episodes e WHERE e.exited_on BETWEEN s.first_day AND s.last_day AND is_of(e.id, s.coach, e.exited_on)"""
_HAPPENED = """FROM contacts c WHERE c.stay IS NOT NULL AND c.held_on BETWEEN s.first_day AND s.last_day
    AND is_by(c.coach_id, s.coach)"""
_HELD = f"{_HAPPENED} AND c.outcome = 'held'"
_OPEN_AT_END = """FROM episodes e JOIN participants p ON p.id = e.participant_id
    WHERE is_open(e.entered_on, e.exited_on, s.last_day) AND is_of(e.id, s.coach, s.last_day)"""
_STANDING = """FROM episodes e WHERE is_open(e.entered_on, e.exited_on, s.stand_day)
    AND is_of(e.id, s.coach, s.stand_day) AND NOT is_paused(e.id, s.stand_day)"""
_A_PERSON = f"(SELECT count(*) AS n {_HELD} GROUP BY c.participant_id)"
_A_GAP = """FROM gaps g WHERE g.earlier IS NOT NULL AND g.later BETWEEN s.first_day AND s.last_day
    AND is_of(g.stay, s.coach, g.later)"""
_A_FIRST = """FROM first_met f JOIN episodes e ON e.id = f.stay
    WHERE f.day BETWEEN s.first_day AND s.last_day AND is_of(e.id, s.coach, f.day)"""
_NEXT = """FROM meetings m WHERE m.participant_id = e.participant_id AND m.agreed_on <= s.stand_day AND (
    m.held_on > s.stand_day
    OR m.held_on = s.stand_day AND s.stand_day = s.today AND m.outcome = 'planned')"""
_ENTERED = (
    "FROM episodes e WHERE e.entered_on BETWEEN s.first_day AND s.last_day AND is_of(e.id, s.coach, e.entered_on)"
)
_EARLIER = "(FROM episodes b WHERE b.participant_id = e.participant_id AND b.entered_on < e.entered_on)"
# Of goals the coach is who has the person on the day: the stay that holds the day says whose.
_THEIRS = """(s.coach IS NULL OR EXISTS (FROM episodes e WHERE e.participant_id = g.participant_id
    AND e.entered_on <= {day} AND (e.exited_on IS NULL OR e.exited_on >= {day}) AND is_of(e.id, s.coach, {day})))"""
_SET = f"FROM goals g WHERE g.set_on BETWEEN s.first_day AND s.last_day AND {_THEIRS.format(day='g.set_on')}"
_CLOSED = f"FROM goals g WHERE g.closed_on BETWEEN s.first_day AND s.last_day AND {_THEIRS.format(day='g.closed_on')}"
_IN_FORCE = """FROM goals g JOIN episodes e ON e.participant_id = g.participant_id
    WHERE is_open(e.entered_on, e.exited_on, s.stand_day) AND is_of(e.id, s.coach, s.stand_day)
    AND g.set_on <= s.stand_day AND (g.closed_on IS NULL OR g.closed_on > s.stand_day)"""
_STEPS = "FROM steps t JOIN goals g ON g.id = t.goal_id WHERE {day} BETWEEN s.first_day AND s.last_day AND " + _THEIRS
_ACTIVE = """FROM goals g WHERE g.participant_id = e.participant_id
    AND g.set_on <= s.stand_day AND (g.closed_on IS NULL OR g.closed_on > s.stand_day)"""

NUMBERS = {
    # A. Open at start: entry < first and (no exit or exit ≥ first). By coach: the day before the period.
    "open-at-start": """SELECT count(*) FROM episodes e WHERE e.entered_on < s.first_day
        AND (e.exited_on IS NULL OR e.exited_on >= s.first_day) AND is_of(e.id, s.coach, s.first_day - 1)""",
    # B. New: entry in P. By coach: the entry day.
    "entered": f"SELECT count(*) {_ENTERED}",
    # First-ever = no earlier stay in the file.
    "entered-first": f"SELECT count(*) {_ENTERED} AND NOT EXISTS {_EARLIER}",
    "entered-returning": f"SELECT count(*) {_ENTERED} AND EXISTS {_EARLIER}",
    # C. Exited: exit in P. By coach: the exit day.
    "exited": f"SELECT count(*) {_LEFT}",
    # D. Open at end: entry ≤ last and (no exit or exit > last). By coach: the last day.
    "open-at-end": """SELECT count(*) FROM episodes e WHERE e.entered_on <= s.last_day
        AND (e.exited_on IS NULL OR e.exited_on > s.last_day) AND is_of(e.id, s.coach, s.last_day)""",
    # Stays taken over in the period; only with a coach. A + B + in - C - out = D.
    "assigned-in": """SELECT count(*) FROM assignments a JOIN episodes e ON e.id = a.episode_id
        JOIN assignments b ON b.episode_id = e.id AND b.until_on = a.from_on - 1 AND b.coach_id <> a.coach_id
        WHERE a.coach_id = s.coach AND a.from_on BETWEEN s.first_day AND s.last_day
        AND (e.exited_on IS NULL OR a.from_on <= e.exited_on)""",
    # Stays given away.
    "assigned-out": """SELECT count(*) FROM assignments a JOIN episodes e ON e.id = a.episode_id
        JOIN assignments b ON b.episode_id = e.id AND b.until_on = a.from_on - 1 AND b.coach_id <> a.coach_id
        WHERE b.coach_id = s.coach AND a.from_on BETWEEN s.first_day AND s.last_day
        AND (e.exited_on IS NULL OR a.from_on <= e.exited_on)""",
    # E. Served: distinct clients with ≥1 held contact in P; every channel counts. By the contact's coach.
    "served": f"SELECT count(DISTINCT c.participant_id) {_HELD}",
    # F. Cumulative: distinct clients with entry ≤ last since project start. By coach: the latest stay.
    "cumulative": """SELECT count(*) FROM (
        SELECT arg_max(e.id, e.entered_on) AS stay FROM episodes e
        WHERE e.entered_on <= s.last_day AND (s.since IS NULL OR e.entered_on >= s.since)
        GROUP BY e.participant_id) latest
        WHERE is_of(latest.stay, s.coach, s.last_day)""",
    # G. Contacts: held; plus cancelled by client / by coach, no-show, rescheduled; hours. By the contact's coach.
    "contacts-held": f"SELECT count(*) {_HELD}",
    # Minutes missing is 0; only held contacts give minutes.
    "minutes-held": f"SELECT coalesce(sum(c.minutes), 0) {_HELD}",
    "contacts-with-minutes": f"SELECT count(c.minutes) {_HELD}",
    "no-shows": f"SELECT count(*) {_HAPPENED} AND c.outcome = 'no-show'",
    "cancelled-by-participant": f"SELECT count(*) {_HAPPENED} AND c.outcome = 'cancelled-by-participant'",
    "cancelled-by-coach": f"SELECT count(*) {_HAPPENED} AND c.outcome = 'cancelled-by-coach'",
    "moved": f"SELECT count(*) {_HAPPENED} AND c.outcome = 'moved'",
    "no-answer": f"SELECT count(*) {_HAPPENED} AND c.outcome = 'no-answer'",
    # After an exit, and between two stays: aftercare; held ones, by the contact's coach, counted nowhere else.
    "contacts-after-exit": """SELECT count(*) FROM contacts c WHERE c.stay IS NULL AND c.outcome = 'held'
        AND c.held_on BETWEEN s.first_day AND s.last_day AND is_by(c.coach_id, s.coach)""",
    # H. No-show rate: no-show / (held + no-show); cancellations apart.
    "appointments": f"SELECT count(*) {_HAPPENED} AND c.outcome IN ('held', 'no-show')",
    "no-show-rate": f"""SELECT count(*) FILTER (c.outcome = 'no-show') / nullif(count(*), 0)
        {_HAPPENED} AND c.outcome IN ('held', 'no-show')""",
    # I. Contacts per served client: mean, median, min-max.
    "contacts-per-served-mean": f"SELECT avg(n) FROM {_A_PERSON}",
    "contacts-per-served-median": f"SELECT median(n) FROM {_A_PERSON}",
    "contacts-per-served-min": f"SELECT min(n) FROM {_A_PERSON}",
    "contacts-per-served-max": f"SELECT max(n) FROM {_A_PERSON}",
    # J. Gap: median days between consecutive held contacts of one stay whose later one is in P. By coach: its day.
    "gap-median-days": f"SELECT median(days_between(g.stay, g.earlier, g.later)) {_A_GAP}",
    "gap-n": f"SELECT count(*) {_A_GAP}",
    # Open clients with more than the longest gap since the last held contact, or entry; 35 where none was agreed.
    "past-longest-gap": f"""SELECT count(*) {_STANDING} AND days_between(e.id,
        coalesce((SELECT max(m.day) FROM met m WHERE m.stay = e.id AND m.day <= s.stand_day), e.entered_on),
        s.stand_day)
        > coalesce((SELECT arg_max(r.longest, r.from_on) FROM rhythms r
            WHERE r.episode_id = e.id AND r.from_on <= s.stand_day), 35)""",
    # Open and not paused, and no contact agreed by the day for a later one; of a running period also later today.
    "no-next-meeting": f"SELECT count(*) {_STANDING} AND NOT EXISTS ({_NEXT})",
    # K. First contact delay: entry -> first held contact, median days; stays whose first held contact falls in P.
    "first-contact-median-days": f"SELECT median(f.day - e.entered_on) {_A_FIRST}",
    "first-contact-n": f"SELECT count(*) {_A_FIRST}",
    # L. Goals: set, active at end, reached, dropped; steps done / agreed (two flows).
    "goals-set": f"SELECT count(*) {_SET}",
    # Goals not closed by the last day (or today), of people open on it. By coach: that day.
    "goals-active": f"SELECT count(*) {_IN_FORCE}",
    "goals-reached": f"SELECT count(*) {_CLOSED} AND g.state = 'reached'",
    "goals-let-go": f"SELECT count(*) {_CLOSED} AND g.state = 'let-go'",
    "steps-agreed": f"SELECT count(*) {_STEPS.format(day='t.agreed_on')}",
    "steps-done": f"SELECT count(*) {_STEPS.format(day='t.done_on')}",
    # R. Success rate = `+` exits / all exits, and / exits with known outcome. By coach: the exit day.
    "success-rate-of-exits": f"SELECT count(*) FILTER (e.exit_reason IN {SUCCESS}) / nullif(count(*), 0) {_LEFT}",
    "exits-known": f"SELECT count(*) {_LEFT} AND e.exit_reason NOT IN {UNKNOWN}",
    "success-rate-of-known": f"""SELECT count(*) FILTER (e.exit_reason IN {SUCCESS}) / nullif(count(*), 0)
        {_LEFT} AND e.exit_reason NOT IN {UNKNOWN}""",
    # V. Data quality: people open at the end with no or unknown status at entry;
    "missing-status": f"SELECT count(*) {_OPEN_AT_END} AND coalesce(e.status, 'unknown') = 'unknown'",
    # with no active goal;
    "missing-goal": f"SELECT count(*) {_OPEN_AT_END} AND NOT EXISTS ({_ACTIVE})",
    # with no next meeting: as the list of J;
    "missing-next-meeting": f"SELECT count(*) {_STANDING} AND NOT EXISTS ({_NEXT})",
    # and their plans (contacts) whose day is past and of which nobody has said what became of them.
    "missing-outcome": f"""SELECT count(*) FROM meetings m WHERE m.outcome = 'planned'
        AND m.held_on <= s.last_day AND m.held_on < s.today
        AND m.participant_id IN (SELECT p.id {_OPEN_AT_END})""",
}

BREAKDOWNS = {
    # G. Held contacts by channel: every code, zeros included, plus unknown where nothing was told.
    "contacts-by-channel": (CHANNELS, f"SELECT coalesce(c.channel, 'unknown') AS key {_HELD}"),
    # L. The active goals by life area.
    "goals-by-area": (AREAS, f"SELECT coalesce(g.area, 'unknown') AS key {_IN_FORCE}"),
    # R. Exits by outcome.
    "exits-by-reason": (REASONS, f"SELECT coalesce(e.exit_reason, 'unknown') AS key {_LEFT}"),
    # T. Profile of clients open at the end, facts at entry of the current stay. Age on the entry day; of a bare birth
    # year, unknown where its two ages fall in two bands, except for an entry on 31.12.
    "profile-age": (
        "under-18 18-29 30-49 50-54 55-plus unknown",
        f"""SELECT CASE
            WHEN p.born_on IS NOT NULL THEN age_band(year(e.entered_on) - year(p.born_on)
                - (strftime(e.entered_on, '%m%d') < strftime(p.born_on, '%m%d'))::INT)
            WHEN p.born_year IS NULL THEN 'unknown'
            WHEN strftime(e.entered_on, '%m%d') = '1231'
                OR age_band(year(e.entered_on) - p.born_year) = age_band(year(e.entered_on) - p.born_year - 1)
                THEN age_band(year(e.entered_on) - p.born_year)
            ELSE 'unknown' END AS key {_OPEN_AT_END}""",
    ),
    "profile-gender": (
        "woman man non-binary unknown",
        f"SELECT coalesce(p.gender, 'unknown') AS key {_OPEN_AT_END}",
    ),
    # Education in three ISCED groups: vocational basic and further = 3, specialist = 4, opisto = 5.
    "profile-education": (
        "isced-0-2 isced-3-4 isced-5-8 unknown",
        f"""SELECT CASE
            WHEN e.education IN ('none', 'lower-secondary', 'isced-0-2') THEN 'isced-0-2'
            WHEN e.education IN ('upper-secondary', 'further', 'specialist', 'isced-3-4') THEN 'isced-3-4'
            WHEN e.education IN ('post-secondary-vocational', 'bachelor', 'master', 'doctor', 'tertiary', 'isced-5-8')
                THEN 'isced-5-8'
            ELSE 'unknown' END AS key {_OPEN_AT_END}""",
    ),
    # On entry, in completed calendar months: under-12 (< 12), 12-24 (12 … 24), over-24 (≥ 25), unknown (none told).
    "profile-months-unemployed": (
        "under-12 12-24 over-24 unknown",
        f"""SELECT CASE
            WHEN e.unemployed_since IS NULL THEN 'unknown'
            WHEN completed_months(e.unemployed_since, e.entered_on) < 12 THEN 'under-12'
            WHEN completed_months(e.unemployed_since, e.entered_on) <= 24 THEN '12-24'
            ELSE 'over-24' END AS key {_OPEN_AT_END}""",
    ),
    "profile-referral": (REFERRERS, f"SELECT coalesce(e.referred_by, 'unknown') AS key {_OPEN_AT_END}"),
}

OF_GOALS = {code for code in NUMBERS | BREAKDOWNS if code.startswith(("goals-", "steps-"))} | {"missing-goal"}
OF_A_COACH = {"assigned-in", "assigned-out"}


def exported(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of the caseload file as they lie there."""
    there = {name for (name,) in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    rows = {}
    for table in there.intersection(TABLES):
        columns = [column[1] for column in store.rows(f"PRAGMA table_info({table})")]
        rows[table] = [dict(zip(columns, row, strict=True)) for row in store.rows(f"SELECT * FROM {table}")]
    return rows


def figures(rows: Rows, asked: Iterable[Asked]) -> list[dict[str, Value]]:
    """Return the figures for each of what is asked, in its order."""
    everything = list(asked)
    found: list[dict[str, Value]] = [{} for _ in everything]
    with duckdb.connect() as database:
        _load(database, rows, everything)
        unknown = set() if set(LATER) <= set(rows) else OF_GOALS
        for code in NUMBERS.keys() - unknown:
            for place, value in database.execute(f"SELECT s.place, ({NUMBERS[code]}) FROM scopes s").fetchall():
                if everything[place].coach or code not in OF_A_COACH:
                    found[place][code] = value
        for code in BREAKDOWNS.keys() - unknown:
            keys, question = BREAKDOWNS[code]
            counted = f"SELECT s.place, t.key, count(*) FROM scopes s, LATERAL ({question}) t GROUP BY ALL"
            answer = database.execute(counted).fetchall()
            for place, figure in enumerate(found):
                figure[code] = dict.fromkeys(keys.split(), 0) | {key: n for where, key, n in answer if where == place}
    return found


def _load(database: duckdb.DuckDBPyConnection, rows: Rows, asked: Sequence[Asked]) -> None:
    for table, definition in TABLES.items():
        database.execute(f"CREATE TABLE {table} ({definition})")
        columns = [each.split()[0] for each in definition.split(",")]
        _insert(database, table, [[row.get(column) for column in columns] for row in rows.get(table, ())])
    database.execute(
        "CREATE TABLE scopes (place INT, first_day DATE, last_day DATE, today DATE, coach TEXT, since DATE, "
        "stand_day DATE AS (least(last_day, today)))"
    )
    _insert(database, "scopes", [[place, *scope] for place, scope in enumerate(asked)])
    for word in WORDS:
        database.execute(f"CREATE {word}")


def _insert(database: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Sequence[Any]]) -> None:
    if rows:
        places = ", ".join(f"({', '.join('?' * len(row))})" for row in rows)
        database.execute(f"INSERT INTO {table} VALUES {places}", [value for row in rows for value in row])
