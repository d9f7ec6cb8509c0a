"""Reports by the profiles of funders: what is in them, what is not, plans against actual, and what figures rest on."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
from factories import a_client, a_meeting, left, the_coach

from askeleet import clock, language, profiles
from askeleet.casework import barriers
from askeleet.casework.example import LAST_DAY, Example
from askeleet.domain.period import Period
from askeleet.profiles.profile import Target, Wording
from askeleet.profiles.sections import SECTIONS
from askeleet.render import render
from askeleet.reports.period import report
from askeleet.store import Store
from askeleet.store.connection import create_file

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs/report.schema.json").read_text(encoding="utf-8"))
NAMES = ("employment-grant", "esf", "esf-2014", "stea")
PERIODS = {
    "half": Period.half(2022, 1),
    "year": Period.year(2022),
    "project": Period.days(date(2021, 1, 18), LAST_DAY),
}
MAY = Period.month(2023, 5)


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    path = tmp_path_factory.mktemp("example") / "a.db"
    create_file(path, None)
    with Store(path) as store:
        Example(store, ROOT / "examples/askeleet-toihin").load()
        yield store


def written(document, kind="markdown"):
    out = StringIO()
    render(document, kind, out)
    return out.getvalue()


def as_json(document):
    content = json.loads(written(document, "json"))
    jsonschema.validate(content, SCHEMA)
    return content


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("name", NAMES)
def test_the_examples_report_to_a_funder_is_as_reviewed(example, golden, name, period):
    clock.pretend(LAST_DAY)
    language.use("fi")
    golden(f"profiles/{name}-{period}.md", written(report(example, PERIODS[period], profile=profiles.packaged(name))))


@pytest.mark.parametrize("name", profiles.names(ROOT))
def test_the_json_fits_the_published_schema_and_never_changes_with_the_language(example, name):
    clock.pretend(LAST_DAY)
    found = []
    for code in ("en", "fi", "sv"):
        language.use(code)
        found.append(as_json(report(example, PERIODS["half"], profile=profiles.packaged(name))))
    assert found[0] == found[1] == found[2]
    assert found[0]["profile"] == name


@pytest.fixture
def lived(store):
    a_meeting(store, a_client(store, entered=date(2023, 1, 10)), on=date(2023, 5, 3))
    left(store, a_client(store, "Pekka", entered=date(2023, 2, 1)), date(2023, 5, 9), "rehabilitation")
    return store


def a_profile(**facts):
    return profiles.usual()._replace(name="own", label={"en": "Town"}, **facts)


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_can_stand_alone(lived, section):
    document = report(lived, Period.half(2023, 1), profile=a_profile(sections=(section,)))
    assert [each.key for each in document.sections] in ([section, "definitions"], ["definitions"])


def test_sections_stand_in_the_profiles_order_after_its_introduction(lived):
    document = report(
        lived, MAY, profile=a_profile(sections=("exits", "flow"), introduction={"en": "To the town."}, more=("gas-n",))
    )
    assert [section.key for section in document.sections] == [
        "introduction",
        "exits",
        "flow",
        "more",
        "definitions",
    ]
    assert document.sections[0].paragraphs == ("To the town.",)
    assert document.title == "Report, May 2023 · Town"


def test_a_figure_left_out_is_in_no_table_and_not_in_the_json(lived):
    document = report(
        lived, MAY, profile=a_profile(sections=("flow", "exits"), without=frozenset({"exited", "exits-by-reason"}))
    )
    content = as_json(document)
    assert {"exited", "exits-by-reason"} & set(content["figures"]) == set()
    assert "Left" not in written(document)
    assert "Exits by reason" not in written(document)


def test_a_profile_calls_figures_as_the_funder_does(lived):
    words = {code: Wording({"en": f"The {code}"}, {}) for code in ("served", "exits-by-reason", "entered")}
    text = written(report(lived, MAY, profile=a_profile(sections=("flow", "exits"), wording=words)))
    assert "| The served | 1 |" in text
    assert "### The exits-by-reason (n = 1)" in text
    assert "People met" not in text


def test_it_says_of_each_figure_what_it_rests_on(lived):
    rests_on = {"served": "sample", "exits-by-reason": "estimate"}
    document = report(lived, MAY, profile=a_profile(sections=("flow", "exits"), evidence=rests_on))
    text = written(document)
    assert "| People met | 1 | a sample |" in text
    assert "| New | 0 | – |" in text
    assert "### Exits by reason (n = 1) · an estimate" in text
    assert as_json(document)["evidence"] == rests_on


def test_reasons_of_the_profiles_success_list_count(lived):
    rates = [
        as_json(report(lived, MAY, profile=a_profile(success=success)))["figures"]["success-rate-of-exits"]
        for success in (None, frozenset({"rehabilitation"}))
    ]
    assert rates == [0, 1]


def planned(store, period, *targets, until=None, since=None):
    return report(store, period, profile=a_profile(sections=("flow",), targets=targets), until=until, since=since)


def test_a_target_is_compared_with_what_the_figure_is_in_its_own_span(lived):
    clock.pretend(date(2023, 12, 29))
    document = planned(lived, MAY, Target("served", 4, of="year"), Target("exited", 1), Target("entered", 1, of="year"))
    assert as_json(document)["targets"] == {
        "served": {"target": 4, "of": "year", "actual": 1, "time_over": pytest.approx(151 / 365)},
        "exited": {"target": 1, "of": None, "actual": 1, "time_over": 1},
        "entered": {"target": 1, "of": "year", "actual": 2, "time_over": pytest.approx(151 / 365)},
    }
    section = document.sections[0]
    assert section.key == "targets"
    assert section.paragraphs[0] == "People met: 1 of 4, 25.0%; 41.4% of the year is over."


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        (Period.month(2023, 5), {"month", "quarter", "half", "year", "project"}),
        (Period.quarter(2023, 2), {"quarter", "half", "year", "project"}),
        (Period.half(2023, 1), {"half", "year", "project"}),
        (Period.year(2023), {"year", "project"}),
        (Period.days(date(2023, 4, 20), date(2023, 5, 3)), {"quarter", "half", "year", "project"}),
        (Period.days(date(2023, 1, 10), date(2024, 1, 9)), {"project"}),
    ],
)
def test_a_target_is_shown_where_its_span_holds_the_period(lived, period, shown):
    spans = {"month": "served", "quarter": "entered", "half": "exited", "year": "goals-set", "project": "cumulative"}
    document = planned(lived, period, *(Target(code, 1, of=span) for span, code in spans.items()))
    assert {each["of"] for each in as_json(document)["targets"].values()} == shown


def test_of_the_project_it_says_how_much_of_the_time_is_over_where_its_last_day_is_settled(lived):
    clock.pretend(date(2023, 12, 29))
    target = Target("cumulative", 200, of="project")
    days = {"since": date(2023, 1, 1), "until": date(2024, 12, 30)}  # 730 days
    assert planned(lived, MAY, target, **days).sections[0].paragraphs == (
        "People so far: 2 of 200, 1.0%; 20.7% of the project's time is over.",  # 151 days
    )
    assert planned(lived, MAY, target).sections[0].paragraphs == ()


def test_a_share_has_no_pace_and_one_of_nothing_no_bar(lived):
    document = planned(lived, Period.month(2023, 3), Target("success-rate-of-exits", 0.5, is_share=True))
    section = document.sections[0]
    assert section.paragraphs == ()
    assert section.tables[0].rows[0][-1] is None
    assert "| Found a way on, of all exits | this period | 50.0% | – | – |" in written(document)


def test_more_than_was_planned_is_a_full_bar():
    from askeleet.render.values import show
    from askeleet.reports.document import Progress

    assert show(Progress(250, 200)) == "██████████ 250/200"


def outward(store, period=MAY, **facts):
    return report(store, period, profile=a_profile(audience="external", **facts), notes=("17 Tiina Laine twice?",))


def test_what_leaves_the_house_has_no_notes_and_no_number_of_the_trail(lived):
    document = outward(lived)
    assert document.notes == ("With the record as it stands on 1.6.2023.",)
    assert "Trail" not in written(document)
    assert "Internal" not in written(document)


def test_an_internal_report_of_a_profile_says_so(lived):
    assert report(lived, MAY, profile=a_profile()).notes[0].startswith("Internal report")


def test_what_leaves_the_house_names_no_sensitive_barrier_or_reason(lived):
    client = a_client(lived, "Anna")
    for code, facts in (("health", {}), ("mobility", {}), ("loneliness", {"sensitive": True})):
        barriers.note_barrier(lived, client, code, on=date(2023, 5, 2), facts=facts)
    left(lived, a_client(lived, "Oiva"), date(2023, 5, 10), "sick-leave")
    for document, is_outward in ((outward(lived), True), (report(lived, MAY), False)):
        figures = as_json(document)["figures"]
        assert figures["profile-barriers"].get("health") == (None if is_outward else 1)
        assert figures["profile-barriers"]["loneliness"] == (0 if is_outward else 1)
        assert figures["profile-barriers"]["mobility"] == 1
        assert figures["exits-by-reason"].get("sick-leave") == (None if is_outward else 1)
        assert figures["exits-by-reason"]["other"] == (1 if is_outward else 0)
        assert sum(figures["exits-by-reason"].values()) == figures["exited"] == 2


def test_everybody_so_far_is_told_of_by_the_first_entry(store):
    client = a_client(store, entered=date(2023, 1, 10), education="lower-secondary")
    left(store, client, date(2023, 2, 1))
    from askeleet.casework import episodes

    beginning = episodes.Beginning(date(2023, 4, 1), {"education": "master"}, None)
    episodes.begin_stay(store, client, beginning=beginning, coach=the_coach(store))
    left(store, a_client(store, "Pekka", entered=date(2023, 3, 1), education="upper-secondary"), date(2023, 3, 2))
    document = report(store, MAY, profile=a_profile(people="cumulative"))
    figures = as_json(document)["figures"]
    assert figures["profile-education"] == {"isced-0-2": 1, "isced-3-4": 1, "isced-5-8": 0, "unknown": 0}
    assert "Who the clients so far are" in written(document)
    assert as_json(report(store, MAY))["figures"]["profile-education"]["isced-5-8"] == 1
