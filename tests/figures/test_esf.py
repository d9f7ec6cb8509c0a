"""X to Z: the indicators of the European Social Fund; expected values counted by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from factories import a_client, a_coach, the_coach

from askeleet import clock, errors, figures, vocabulary
from askeleet.casework import assignments, episodes, erasing
from askeleet.domain.period import Period
from askeleet.domain.retention import Retention
from askeleet.figures import esf, esf_2014, esf_people, esf_results, esf_sums
from askeleet.figures.scope import Scope

GROUPS = (esf, esf_results, esf_2014)
YEAR = Period.year(2023)
KNOWN = {"born_on": date(1960, 5, 15), "born_year": 1960, "gender": "woman"}
AT_ENTRY = {"status": "unemployed", "education": "further", "unemployed_since": date(2021, 1, 1)}


@pytest.fixture(autouse=True)
def at_the_end_of_the_year():
    clock.pretend(date(2023, 12, 31))


def found(store, period=YEAR, coach=None, since=None):
    return figures.compute(store, Scope(period, coach, since), GROUPS)


def totals(store, period=YEAR, coach=None, since=None):
    return {code: sum(value.values()) for code, value in found(store, period, coach, since).items()}


def counted(store, **scope):
    """Return the indicators that somebody is in."""
    return {code for code, count in totals(store, **scope).items() if count}


def a_participant(store, entered=date(2023, 5, 15), facts=None, **at_entry):
    return a_client(store, entered=entered, facts={**KNOWN, **(facts or {})}, **{**AT_ENTRY, **at_entry})


def left(store, client, on, status, qualification=None):
    facts = {"exit_status": status, "qualification": qualification}
    return episodes.close_stay(store, client, on=on, facts=facts)


def came_back(store, client, on, coach=None, **at_entry):
    beginning = episodes.Beginning(on, {**AT_ENTRY, **at_entry})
    episodes.begin_stay(store, client, beginning=beginning, coach=coach or the_coach(store))


@pytest.mark.parametrize(
    ("status", "indicators"),
    [
        ("unemployed", {"eeco02", "eeco03", "co01", "co02", "co08"}),
        ("inactive", {"eeco04", "co03", "co04", "co08"}),
        ("none", {"eeco04", "co03", "co04", "co08"}),
        ("studying", {"eeco04", "co03"}),
        ("employed", {"eeco05", "co05"}),
        ("entrepreneur", {"eeco05", "co05"}),
    ],
)
def test_everybody_is_in_one_class_of_the_labour_market(store, status, indicators):
    a_participant(store, status=status)
    everybody = {"eeco01", "eeco08", "eeco10", "co-grand-total", "co-total", "co07", "co10"}
    assert counted(store) == everybody | indicators


@pytest.mark.parametrize(
    "lacking",
    [
        {"status": "unknown"},
        {"status": None},
        {"education": "unknown"},
        {"unemployed_since": None},
        {"facts": {"gender": None}},
        {"facts": {"born_on": None, "born_year": 1968}},
        {"facts": {"born_on": None, "born_year": None}},
    ],
)
def test_an_incomplete_record_counts_in_esf_plus_and_in_the_grand_total_of_before(store, lacking):
    left(store, a_participant(store, **lacking), date(2023, 5, 20), "employed")
    assert {code for code in counted(store) if code.startswith("c")} == {"co-grand-total"}
    assert {"eeco01", "eecr-exits"} < counted(store)


@pytest.mark.parametrize(
    ("born_on", "entered", "indicator"),
    [
        ("1968-05-16", "2023-05-15", "eeco-age-30-54"),
        ("1968-05-15", "2023-05-15", "eeco08"),
        ("1993-05-16", "2023-05-15", "eeco07"),
        ("1993-05-15", "2023-05-15", "eeco-age-30-54"),
        ("2004-02-29", "2022-02-28", "eeco06"),
        ("2004-02-29", "2022-03-01", "eeco07"),
        ("1973-05-15", "2023-05-15", "eeco-age-30-54"),  # the project's own target of 50 is no indicator
    ],
)
def test_the_age_is_that_of_the_entry_day(store, born_on, entered, indicator):
    born, day = date.fromisoformat(born_on), date.fromisoformat(entered)
    a_participant(store, day, {"born_on": born, "born_year": born.year})
    ages = {"eeco06", "eeco07", "eeco-age-30-54", "eeco08", "eeco-age-unknown"}
    assert counted(store, period=Period.year(day.year)) & ages == {indicator}


@pytest.mark.parametrize(
    ("born_year", "plus", "before"),
    [(2005, "unknown", "co06"), (1993, "unknown", "co-age-25-54"), (1968, "unknown", None), (1998, "eeco07", None)],
)
def test_a_bare_year_on_an_edge_leaves_the_age_class_open(store, born_year, plus, before):
    a_participant(store, facts={"born_on": None, "born_year": born_year})
    ages = {"eeco-age-unknown" if plus == "unknown" else plus, *([before] if before else [])}
    assert counted(store) & {"eeco06", "eeco07", "eeco08", "eeco-age-unknown", *esf_2014._AGES} == ages


@pytest.mark.parametrize(
    ("born_year", "since", "entered", "indicator"),
    [
        (1983, "2022-05-15", "2023-05-15", None),
        (1983, "2022-05-15", "2023-05-16", "eeco03"),
        (1999, "2022-11-14", "2023-05-15", "eeco03"),
        (1999, "2022-11-15", "2023-05-15", None),
        (1998, "2022-11-14", "2023-05-15", "eeco-duration-unknown"),  # 24 or 25
        (1998, "2022-05-14", "2023-05-15", "eeco03"),
        (1983, None, "2023-05-15", "eeco-duration-unknown"),
    ],
)
def test_long_term_unemployment_is_that_of_the_fund(store, born_year, since, entered, indicator):
    begun = since and date.fromisoformat(since)
    facts = {"born_on": None, "born_year": born_year}
    a_participant(store, date.fromisoformat(entered), facts, unemployed_since=begun)
    assert counted(store) & {"eeco03", "eeco-duration-unknown"} == ({indicator} if indicator else set())


def test_who_comes_back_counts_once_with_the_first_entry_and_the_last_exit(store):
    client = a_participant(store, date(2023, 1, 10), status="inactive")
    left(store, client, date(2023, 3, 1), "employed", "yes")
    assert counted(store, period=Period.month(2023, 3)) == {
        "eecr-exits", "eecr03", "eecr04", "eecr05-due", "eecr05", "eecr05-not-asked",
        "cr-exits", "cr03", "cr04", "cr06", "cr08",
    }  # fmt: skip
    came_back(store, client, date(2023, 5, 2), status="employed")
    assert counted(store, period=Period.month(2023, 3)) == set()
    left(store, client, date(2023, 8, 31), "unemployed")
    assert counted(store, period=Period.month(2023, 5)) == set()
    assert counted(store, period=Period.month(2023, 8)) == {"eecr-exits", "eecr01", "cr-exits", "cr01"}
    assert totals(store)["eeco01"] == totals(store)["eeco04"] == totals(store)["eecr-exits"] == 1


def test_a_stay_before_the_project_began_is_none_of_it(store):
    client = a_participant(store, date(2022, 3, 1), status="employed")
    left(store, client, date(2023, 1, 5), "employed")
    assert totals(store, since=date(2023, 1, 1))["eecr-exits"] == 0
    came_back(store, client, date(2023, 2, 1))
    project = totals(store, since=date(2023, 1, 1))
    assert (project["eeco01"], project["eeco02"], project["eeco05"]) == (1, 1, 0)
    assert totals(store)["eeco01"] == 0


def test_of_two_coaches_each_has_who_entered_or_left_with_them(store):
    mikko, client = a_coach(store), a_participant(store)
    assignments.assign(store, client, coach=mikko, on=date(2023, 6, 1))
    left(store, client, date(2023, 6, 15), "employed")
    paivis, mikkos = (totals(store, coach=each.id) for each in (the_coach(store), mikko))
    assert [(each["eeco01"], each["eecr-exits"]) for each in (paivis, mikkos)] == [(1, 0), (0, 1)]


def test_every_gender_has_its_number_and_what_was_not_told_is_unknown(store):
    for gender in ("woman", "man", "man", None, "non-binary"):
        a_participant(store, facts={"gender": gender})
    assert found(store)["eeco01"] == {"woman": 1, "man": 2, "non-binary": 1, "unknown": 1}
    assert found(store)["eeco05"] == {"woman": 0, "man": 0, "non-binary": 0, "unknown": 0}


EXIT = date(2023, 5, 12)


def leaving(entry, *statuses, today=date(2024, 6, 1)):
    """Return somebody who left on 12.5.2023, with statuses by days since."""
    person = esf_people.Entered("woman", "1960-05-15", 1960, "2023-01-10", entry, None, None)
    known = [(EXIT + timedelta(days=after), status) for after, status in statuses]
    return esf_people.Left(person, EXIT, None, known, today)


def results(someone):
    return {code for code, is_in in esf_results._COUNTED.items() if is_in(someone)} - {"eecr-exits", "eecr05-due"}


@pytest.mark.parametrize(
    ("entry", "statuses", "counted_in"),
    [
        ("inactive", [(0, "unemployed"), (20, "employed")], {"eecr04"}),
        ("inactive", [(0, "employed"), (27, "unemployed")], {"eecr01"}),
        ("inactive", [(0, "unemployed"), (28, "employed")], {"eecr04"}),
        ("inactive", [(0, "unemployed"), (29, "employed")], {"eecr01"}),
        ("unemployed", [(0, "unemployed")], set()),
        ("unemployed", [(0, "studying")], {"eecr02"}),
        ("employed", [(0, "studying")], {"eecr02"}),
        ("studying", [(0, "studying")], set()),
        ("studying", [(0, "unemployed")], {"eecr01"}),
        ("studying", [(0, "entrepreneur")], {"eecr04"}),
        ("employed", [(0, "employed")], set()),
        (None, [(0, "employed")], set()),
        (None, [(0, "studying")], set()),
        ("unemployed", [], {"eecr-status-unknown"}),
        ("unemployed", [(29, "employed")], {"eecr-status-unknown"}),
    ],
)
def test_upon_leaving_the_last_that_is_known_within_28_days_counts(entry, statuses, counted_in):
    later = {"eecr05", "eecr05-not-asked"}
    assert results(leaving(entry, *statuses)) - later == counted_in


@pytest.mark.parametrize(
    ("statuses", "today", "counted_in"),
    [
        ([(0, "unemployed"), (184, "employed")], date(2023, 11, 12), {"eecr05"}),
        ([(0, "unemployed"), (185, "employed")], date(2023, 12, 1), {"eecr05-not-asked"}),
        ([(0, "employed"), (90, "unemployed")], date(2023, 12, 1), {"eecr04"}),
        ([(0, "employed")], date(2023, 11, 11), {"eecr04"}),  # not yet
        ([(0, "employed")], date(2023, 11, 12), {"eecr04", "eecr05", "eecr05-not-asked"}),
    ],
)
def test_six_months_after_leaving_the_last_that_is_known_by_then_counts(statuses, today, counted_in):
    assert results(leaving("unemployed", *statuses, today=today)) == counted_in


@pytest.mark.parametrize(
    ("exited_on", "upon_leaving", "later"),
    [
        ("2023-08-31", "2023-09-28", "2024-02-29"),
        ("2023-05-12", "2023-06-09", "2023-11-12"),
        ("2022-12-31", "2023-01-28", "2023-06-30"),
        ("2023-08-29", "2023-09-26", "2024-02-29"),
        ("2023-02-28", "2023-03-28", "2023-08-28"),
    ],
)
def test_the_windows_end_on_these_days(exited_on, upon_leaving, later):
    ends, half = date.fromisoformat(upon_leaving), date.fromisoformat(later)
    person = leaving("unemployed")._replace(exited_on=date.fromisoformat(exited_on), today=half)
    day = timedelta(days=1)
    assert person._replace(known=[(ends, "employed")]).upon_leaving == "employed"
    assert person._replace(known=[(ends + day, "employed")]).upon_leaving is None
    assert person.is_half_a_year_over
    assert not person._replace(today=half - day).is_half_a_year_over
    assert person._replace(known=[(half, "employed")]).half_a_year_later == "employed"
    assert person._replace(known=[(half + day, "employed")]).half_a_year_later is None


def test_a_qualification_counts_beside_any_other_result_and_whatever_the_entry(store):
    for status, later in (("unemployed", "employed"), ("employed", "employed"), ("unknown", None)):
        left(store, a_participant(store, status=status), date(2023, 5, 20), later, "yes")
    left(store, a_participant(store), date(2023, 5, 20), "studying", "no")
    counts = totals(store)
    assert (counts["eecr03"], counts["eecr04"], counts["eecr02"]) == (3, 1, 1)


NOBODY = {code: {"woman": 0} for sums in esf_sums.SUMS for code in (sums.whole, *sums.parts)}


def test_sums_that_hold_are_let_through_and_what_was_not_asked_for_too():
    esf_sums.check(NOBODY)
    esf_sums.check({"open-at-end": 3})
    esf_sums.check(
        NOBODY | {code: {"woman": 2, "man": 1} for code in ("eeco01", "co-grand-total", "eeco02", "eeco08", "eeco11")}
    )


@pytest.mark.parametrize("sums", esf_sums.SUMS, ids=str)
def test_a_sum_that_does_not_hold_names_its_indicators_and_no_person(sums):
    error = errors.figures.NotItsPartsError if sums.is_partition else errors.figures.MoreThanItsWholeError
    with pytest.raises(error) as raised:
        esf_sums._check({sums.whole: {"woman": 4}, **{code: {"woman": 5} for code in sums.parts}}, sums)
    assert raised.value.exit_code == 3
    assert set(raised.value.details) == {"parts", "whole"}


def test_a_sum_must_hold_for_each_gender():
    swapped = {"eeco01": {"woman": 1, "man": 0}, "eeco02": {"woman": 0, "man": 1}}
    with pytest.raises(errors.figures.NotItsPartsError):
        esf_sums.check(NOBODY | swapped | {"eeco08": swapped["eeco01"], "eeco09": swapped["eeco01"]})


@pytest.mark.parametrize(
    ("own", "parts"),
    [
        ({"statuses": {"employed": {"esf": "EECO99"}}}, "EECO02, EECO04, EECO05, eeco-status-unknown"),
        ({"education": {"further": {"isced": "isced-9"}}}, "EECO09, EECO10, EECO11, eeco-education-unknown"),
    ],
)
def test_a_term_of_the_projects_own_in_no_class_is_told_and_erasing_goes_on(store, tmp_path, own, parts):
    client = a_participant(store, status="employed")
    vocabulary.overlay(own)
    with pytest.raises(errors.figures.NotItsPartsError) as raised:
        found(store)
    assert raised.value.details == {"parts": parts, "whole": "EECO01"}
    left(store, client, date(2023, 5, 20), "employed")
    erase(store, client, tmp_path)
    assert figures.compute(store, Scope(YEAR))["entered"] == 1


def erase(store, client, folder, since=None):
    erasing.erase(store, [client], since=since, drafts_folder=folder, retention=Retention())


@pytest.mark.parametrize("since", [None, date(2023, 4, 1)])
def test_who_is_erased_stays_in_the_indicators(store, tmp_path, since):
    client = a_participant(store, date(2023, 2, 1), status="inactive")
    left(store, client, date(2023, 3, 1), "employed")
    came_back(store, client, date(2023, 4, 3))
    left(store, client, date(2023, 5, 20), "employed", "yes")
    periods = [Period.month(2023, 4), Period.month(2023, 5), Period.half(2023, 1), YEAR]
    before = [found(store, period, since=since) for period in periods]
    assert [sum(each["eeco01"].values()) for each in before] == ([0, 0, 1, 1] if since is None else [1, 0, 1, 1])
    erase(store, client, tmp_path, since)
    assert store.rows("SELECT count(*) FROM episodes") == [(0,)]
    assert [found(store, period, since=since) for period in periods] == before


def test_the_coachs_report_has_no_indicators_and_explain_knows_them(store):
    assert not {"eeco01", "co01"} & set(figures.compute(store, Scope(YEAR)))
    assert figures.find("EECO01").title == "Total number of participants"
    assert figures.find("Long-term unemployed").code == "eeco03"
    assert {"eeco01", "eecr05", "co-grand-total", "cr08"} < {figure.code for figure in figures.FIGURES}
