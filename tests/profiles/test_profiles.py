"""The package's profiles, a project's own, and how each mistake in one is named."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from askeleet import figures, profiles, vocabulary, yamlfiles
from askeleet.errors.profiles import (
    EvidenceMissingError,
    ProfileChoiceError,
    ProfileKeyError,
    UnknownProfileError,
)
from askeleet.errors.settings import SettingsError, SettingsKeyError
from askeleet.figures.scope import Counting
from askeleet.profiles.profile import Target
from askeleet.profiles.sections import SECTIONS, groups

PACKAGE = Path(profiles.__file__).parent
SCHEMA = json.loads((PACKAGE.parents[1] / "docs/profile.schema.json").read_text(encoding="utf-8"))
BUILT_IN = ("coach", "employment-grant", "esf", "esf-2014", "stea")


@pytest.fixture
def load(tmp_path):
    """Return what loads a profile, after writing the project's own if a text is given."""

    def load(name, text=None):
        folder = tmp_path / "profiles"
        if text is not None:
            folder.mkdir(exist_ok=True)
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return profiles.load(name, folder, tmp_path / "cache")

    return load


def test_the_package_has_these_profiles_the_coachs_first(tmp_path):
    assert profiles.names(tmp_path) == BUILT_IN


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_profile_of_the_package_is_compiled_from_its_own_file_and_fits_the_published_schema(load, name):
    written = yaml.safe_load((PACKAGE / f"{name}.yaml").read_text(encoding="utf-8"))
    jsonschema.validate(written, SCHEMA)
    profile = load(name)
    assert profile.name == name
    assert list(profile.sections) == written["sections"]
    assert set(profile.label) == {"fi", "sv", "en"}


def test_the_schema_names_every_section_and_key():
    assert SCHEMA["$defs"]["section"]["enum"] == [*SECTIONS]
    from askeleet.profiles import reading

    assert set(SCHEMA["properties"]) == {*reading._KEYS, "based-on"}


def test_the_coachs_report_needs_every_everyday_figure_and_none_of_a_funder(load):
    assert set(groups(load("coach"))) == set(figures.GROUPS)


def test_profiles_that_leave_the_house_hide_counts_of_fewer_than_five(load):
    assert {name: (load(name).audience, load(name).suppress) for name in BUILT_IN} == {
        "coach": ("internal", 0),
        **dict.fromkeys(BUILT_IN[1:], ("external", 5)),
    }


OWN = """\
label: {fi: Kaupungin raportti}
audience: external
period: quarter
sections: [exits, flow, ways-on]
without: [entered-returning]
more: [gas-n]
targets:
  cumulative: {number: 200, of: project}
  success-rate-of-known: {share: 50}
success: [success, rehabilitation]
windows: [28-days, 12-months]
counting: {days: 90}
people: cumulative
introduction: Kaupungille.
wording:
  served: {title: {fi: Kohdatut}}
evidence: {served: collected}
estimates:
  2023: {eeco12: 14}
suppress: 10
"""


def test_a_project_writes_its_own(load):
    profile = load("kaupunki", OWN)
    assert (profile.sections, profile.period, profile.is_external) == (("exits", "flow", "ways-on"), "quarter", True)
    assert profile.targets == (
        Target("cumulative", 200, of="project"),
        Target("success-rate-of-known", 0.5, is_share=True),
    )
    assert profile.success == {*vocabulary.having("exit-reasons", "success"), "rehabilitation"}
    assert (profile.windows, profile.counting) == (("28-days", "12-months"), Counting(90, 1))
    assert profile.wording["served"].title == {"fi": "Kohdatut"}
    assert profile.estimates == {2023: {"eeco12": 14}}
    assert (profile.evidence, profile.without, profile.more, profile.suppress) == (
        {"served": "collected"},
        {"entered-returning"},
        ("gas-n",),
        10,
    )
    jsonschema.validate(json.loads(json.dumps(yaml.safe_load(OWN))), SCHEMA)


def test_configurable_reasons_are_named_in_one_word(load):
    assert load("own", "based-on: stea\nsuccess: [configurable]\n").success == {
        "rehabilitative-work",
        "rehabilitation",
        "moved-to-other-service",
    }


def test_a_projects_profile_changes_only_what_differs_from_the_one_it_is_based_on(load):
    base, own = load("stea"), load("own", "based-on: stea\nperiod: half\nevidence: {served: estimate}\n")
    assert own == base._replace(name="own", period="half", evidence={**base.evidence, "served": "estimate"})


def test_an_empty_value_takes_away_what_the_base_has(load):
    own = load("own", "based-on: stea\naudience: internal\nwording:\n  served:\nsuppress:\n")
    assert "served" not in own.wording
    assert own.suppress == 0


@pytest.mark.parametrize("told", ["", "suppress:\n", "suppress: 0\n"])
def test_a_profile_for_others_hides_fewer_than_five_where_it_does_not_say_how_few(load, told):
    assert load("own", f"label: {{en: Own}}\naudience: external\nsections: [flow]\n{told}").suppress == 5


def test_a_projects_profile_may_stand_in_the_place_of_one_of_the_package(load):
    assert load("coach", "based-on: coach\nsections: [flow]\n").sections == ("flow",)
    assert load("stea").sections[0] == "flow"


def test_a_project_may_have_a_profile_named_by_a_wish_in_its_list(load, tmp_path):
    load("kaupunki", OWN)
    assert profiles.names(tmp_path / "profiles") == (*BUILT_IN, "kaupunki")


@pytest.mark.parametrize(("typed", "nearest"), [("sta", "stea"), ("esff", "esf"), ("employment", "employment-grant")])
def test_an_unknown_profile_is_answered_with_the_nearest_and_all(load, typed, nearest):
    with pytest.raises(UnknownProfileError) as raised:
        load(typed)
    assert raised.value.details == {"name": typed, "nearest": nearest, "names": ", ".join(BUILT_IN)}
    assert raised.value.exit_code == 4


@pytest.mark.parametrize("name", ["../askeleet", "", "stea.yaml"])
def test_a_name_is_no_path(load, name):
    with pytest.raises(UnknownProfileError):
        load(name)


HEAD = "label: Oma\nsections:\n  - flow\n"  # three lines
MISTAKES = [
    ("sectons: [flow]\n", ProfileKeyError, 4, "sectons", "sections"),
    ("targets:\n  cumulativ: {number: 1}\n", ProfileChoiceError, 5, "targets.cumulativ", "cumulative"),
    ("targets:\n  served: {nummer: 1}\n", ProfileKeyError, 5, "targets.served.nummer", "number"),
    ("targets:\n  served:\n    number: viisi\n", SettingsKeyError, 6, "targets.served.number", None),
    ("targets:\n  served:\n    number: 0\n", SettingsKeyError, 6, "targets.served.number", None),
    ("targets:\n  served:\n    number: true\n", SettingsKeyError, 6, "targets.served.number", None),
    ("targets:\n  served:\n    share: 50\n", SettingsKeyError, 6, "targets.served.share", None),
    ("targets:\n  no-show-rate:\n    number: 5\n", SettingsKeyError, 6, "targets.no-show-rate.number", None),
    ("targets:\n  no-show-rate:\n    share: 101\n", SettingsKeyError, 6, "targets.no-show-rate.share", None),
    ("targets:\n  served: {of: year}\n", SettingsKeyError, 5, "targets.served", None),
    ("targets:\n  served: {number: 5, of: yaer}\n", ProfileChoiceError, 5, "targets.served.of", "year"),
    ("targets:\n  served: 60\n", SettingsKeyError, 5, "targets.served", None),
    ("targets:\n  profile-age: {number: 60}\n", SettingsKeyError, 5, "targets.profile-age", None),
    ("targets: [served]\n", SettingsKeyError, 4, "targets", None),
    ("without:\n  - served\n  - serveed\n", ProfileChoiceError, 6, "without.1", "served"),
    ("more:\n  - exits-by-reason\n", SettingsKeyError, 5, "more.0", None),
    ("more: gas-n\n", SettingsKeyError, 4, "more", None),
    ("success:\n  - work-trail\n", ProfileChoiceError, 5, "success.0", "work-trial"),
    ("success:\n  - unknown\n", ProfileChoiceError, 5, "success.0", None),
    ("success: work-trial\n", SettingsKeyError, 4, "success", None),
    ("windows:\n  - 3 months\n", SettingsKeyError, 5, "windows.0", None),
    ("windows: 3-months\n", SettingsKeyError, 4, "windows", None),
    ("windows: []\n", SettingsKeyError, 4, "windows", None),
    ("counting: {dayz: 30}\n", ProfileKeyError, 4, "counting.dayz", "days"),
    ("counting:\n  days: -1\n", SettingsKeyError, 5, "counting.days", None),
    ("counting: 30\n", SettingsKeyError, 4, "counting", None),
    ("people: everybody\n", ProfileChoiceError, 4, "people", None),
    ("audience: public\n", ProfileChoiceError, 4, "audience", None),
    ("period: halv\n", ProfileChoiceError, 4, "period", "half"),
    ("period: 6\n", SettingsKeyError, 4, "period", None),
    ("introduction: {dk: Hej}\n", ProfileChoiceError, 4, "introduction.dk", None),
    ("introduction: [Hei]\n", SettingsKeyError, 4, "introduction", None),
    ("introduction:\n  fi: 5\n", SettingsKeyError, 5, "introduction.fi", None),
    ("wording:\n  serve: {title: Kohdatut}\n", ProfileChoiceError, 5, "wording.serve", "served"),
    ("wording:\n  served: Kohdatut\n", SettingsKeyError, 5, "wording.served", None),
    ("wording:\n  served:\n    titel: Kohdatut\n", ProfileKeyError, 6, "wording.served.titel", "title"),
    ("evidence:\n  served: guess\n", ProfileChoiceError, 5, "evidence.served", None),
    ("evidence:\n  serve: sample\n", ProfileChoiceError, 5, "evidence.serve", "served"),
    ("evidence-required: maybe\n", SettingsKeyError, 4, "evidence-required", None),
    ("evidence: {served: sample}\nevidence-required: true\n", EvidenceMissingError, 4, "evidence", None),
    ("estimates:\n  vuosi: {eeco12: 1}\n", SettingsKeyError, 5, "estimates.vuosi", None),
    ("estimates:\n  2023:\n    eeco21: 1\n", ProfileChoiceError, 6, "estimates.2023.eeco21", None),
    ("estimates:\n  2023:\n    eeco12: monta\n", SettingsKeyError, 6, "estimates.2023.eeco12", None),
    ("suppress: some\n", SettingsKeyError, 4, "suppress", None),
    ("suppress: true\n", SettingsKeyError, 4, "suppress", None),
    ("based-on: steaa\n", ProfileChoiceError, 4, "based-on", "stea"),
    ("based-on: 5\n", SettingsKeyError, 4, "based-on", None),
]


@pytest.mark.parametrize(("text", "error", "line", "key", "nearest"), MISTAKES, ids=[each[0] for each in MISTAKES])
def test_a_mistake_is_named_with_its_file_line_and_key(load, tmp_path, text, error, line, key, nearest):
    for _again in range(2):  # as it is read, and from what was remembered of it
        with pytest.raises(SettingsError) as raised:
            load("oma", HEAD + text)
        details = raised.value.details
        assert type(raised.value) is error
        assert (details["path"], details["line"], details["key"]) == (tmp_path / "profiles/oma.yaml", line, key)
        assert nearest in (None, details.get("nearest"))
        assert raised.value.exit_code == 3


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("sections: [flow]\n", "label", 1),
        ("label: Oma\n", "sections", 1),
        ("label: Oma\nsections:\n", "sections", 2),
        ("label: Oma\nsections: flow\n", "sections", 2),
        ("label: Oma\nsections:\n  - flow\n  - flo\n", "sections.1", 4),
        ("label: Oma\nsections: [targets]\n", "sections.0", 2),
        ("label: Oma\nsections: []\n", "sections", 2),
        ("label: 5\nsections: [flow]\n", "label", 1),
    ],
)
def test_a_profile_has_a_label_and_sections(load, text, key, line):
    with pytest.raises(SettingsError) as raised:
        load("oma", text)
    assert (raised.value.details["key"], raised.value.details["line"]) == (key, line)


def test_what_is_no_yaml_is_named_with_its_line(load):
    with pytest.raises(SettingsError) as raised:
        load("oma", "label: Oma\nsections: [flow\n")
    assert raised.value.details["path"].name == "oma.yaml"


def test_what_stands_there_is_never_shown(load):
    with pytest.raises(SettingsError) as raised:
        load("oma", HEAD + "period: salaisuus\n")
    assert "salaisuus" not in str(raised.value.details)


def test_a_place_in_a_list_has_a_line(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("a:\n  - b\n  - c: 1\n    d: 2\n", encoding="utf-8")
    assert [yamlfiles.line_of(path, key) for key in ("a", "a.0", "a.1", "a.1.d", "a.7")] == [1, 2, 3, 4, 1]


PAGE = (PACKAGE.parents[1] / "docs/profiles.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL))
def test_the_profiles_in_the_documentation_can_be_used(load, text):
    profile = load("espoo", text)
    assert profile.period == "quarter"
    assert Target("cumulative", 200, of="project") in profile.targets
    jsonschema.validate(json.loads(json.dumps(yaml.safe_load(text))), SCHEMA)


def test_the_documentation_names_every_key_section_and_profile():
    from askeleet.profiles import reading

    assert [name for name in (*reading._KEYS, *SECTIONS, *BUILT_IN, "based-on") if name not in PAGE] == []
