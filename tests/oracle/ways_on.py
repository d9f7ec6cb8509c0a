"""R. Clients who count by a funder's rule, and ways on within three months of an exit.

A stay counts from the later of two days: so many days after its entry, and the day of its so-many-th held contact in
person; never after its exit.
"""

from __future__ import annotations

TABLES = {"follow_ups": "episode_id TEXT, answered_on DATE, status TEXT"}

# The stays that count, for each scope: rules differ from profile to profile.
_COUNTED = """(
    SELECT e.*, greatest(e.entered_on + s.days, (
        SELECT list_sort(list(c.held_on))[s.in_person] FROM contacts c WHERE c.stay = e.id AND c.outcome = 'held'
        AND c.channel IN ('in-person', 'workplace-visit'))) AS counts_from, (
        SELECT count(*) FROM contacts c WHERE c.stay = e.id AND c.outcome = 'held'
        AND c.channel IN ('in-person', 'workplace-visit')) AS met
    FROM episodes e)"""
_COUNTS = "e.met >= s.in_person AND (e.exited_on IS NULL OR e.counts_from <= e.exited_on)"

# Each person once, from the first stay that counts, of those since the project began; by the coach of that day.
_PEOPLE = f"""FROM (
    SELECT arg_min(e.id, e.counts_from) AS stay, min(e.counts_from) AS counts_from FROM {_COUNTED} e
    WHERE {_COUNTS} AND (s.since IS NULL OR e.entered_on >= s.since) GROUP BY e.participant_id) p
    WHERE p.counts_from <= s.stand_day AND is_of(p.stay, s.coach, p.counts_from)"""

# By the coach of the exit day; a death is no exit of which a way on could be asked.
_ENDED = f"""FROM {_COUNTED} e WHERE {_COUNTS} AND e.exited_on <= s.stand_day
    AND coalesce(e.exit_reason, '') <> 'deceased' AND is_of(e.id, s.coach, e.exited_on)"""
_DUE = f"{_ENDED} AND e.exited_on + INTERVAL 3 MONTH BETWEEN s.first_day AND s.stand_day"
_WAITING = f"{_ENDED} AND e.exited_on + INTERVAL 3 MONTH > s.stand_day"

# The exit's reason counts, or a status of work, own business or studies at the exit or told within the three months.
_LED_ON = """(coalesce(list_contains(s.success, e.exit_reason), false)
    OR coalesce(e.exit_status IN ('employed', 'entrepreneur', 'studying'), false)
    OR EXISTS (FROM follow_ups f WHERE f.episode_id = e.id AND f.status IN ('employed', 'entrepreneur', 'studying')
        AND f.answered_on BETWEEN e.exited_on AND least(e.exited_on + INTERVAL 3 MONTH, s.stand_day)))"""

NUMBERS = {
    "counted-new": f"SELECT count(*) {_PEOPLE} AND p.counts_from >= s.first_day",
    "counted": f"SELECT count(*) {_PEOPLE}",
    "ways-on-due": f"SELECT count(*) {_DUE}",
    "ways-on": f"SELECT count(*) {_DUE} AND {_LED_ON}",
    "ways-on-share": f"SELECT count(*) FILTER ({_LED_ON}) / nullif(count(*), 0) {_DUE}",
    "ways-on-waiting": f"SELECT count(*) {_WAITING}",
    "ways-on-already": f"SELECT count(*) {_WAITING} AND {_LED_ON}",
}
