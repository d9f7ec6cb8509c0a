from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from askeleet import vocabulary
from askeleet.domain.retention import Retention
from askeleet.errors.settings import RetentionShortError, SettingsError
from askeleet.settings import Settings, project

ROOT = Path(vocabulary.__file__).parent.parent.parent


@pytest.fixture(autouse=True)
def packaged_lists():
    yield
    vocabulary.overlay({})


@pytest.fixture
def personal(tmp_path):
    """Write the personal settings and read them, with more of the environment."""

    def settled(text: str, **environ: str) -> Settings:
        path = tmp_path / "personal" / "askeleet.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return Settings({"ASKELEET_CONFIG": str(path), **environ})

    return settled


@pytest.fixture
def database(tmp_path):
    """Say where a caseload is, in the folder of a project."""
    folder = tmp_path / "project"
    folder.mkdir()
    return folder / "askeleet.db"


def beside(database: Path, text: str) -> Path:
    path = database.parent / "askeleet.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_any_settings_the_caseload_is_in_the_data_folder():
    settings = Settings({})
    assert settings.database == settings.data_folder / "askeleet.db"
    assert (settings.language, settings.coach, settings.warnings) == (None, None, [])


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of XDG")
def test_folders_are_where_the_system_keeps_such_things(home):
    settings = Settings({})
    assert settings.personal_file == home / ".config/askeleet/askeleet.yaml"
    assert settings.data_folder == home / ".local/share/askeleet"
    assert settings.state_folder == home / ".local/state/askeleet"
    assert settings.cache_folder == home / ".cache/askeleet"


def test_the_personal_file_says_where_which_language_and_who(personal, tmp_path):
    settings = personal(f"database: '{tmp_path / 'mine.db'}'\nlanguage: sv\ncoach: paivi\n")
    assert (settings.database, settings.language, settings.coach) == (tmp_path / "mine.db", "sv", "paivi")


def test_the_environment_wins_over_the_personal_file(personal):
    settings = personal(
        "database: mine.db\nlanguage: sv\ncoach: paivi\n",
        ASKELEET_DB="/elsewhere/theirs.db",
        ASKELEET_LANG="fi",
        ASKELEET_COACH="mikko",
    )
    assert (settings.database, settings.language, settings.coach) == (Path("/elsewhere/theirs.db"), "fi", "mikko")


def test_an_empty_variable_says_nothing(personal):
    settings = personal("language: sv\ncoach: paivi\n", ASKELEET_LANG="", ASKELEET_COACH="")
    assert (settings.language, settings.coach) == ("sv", "paivi")


def test_a_caseload_is_sought_from_the_folder_of_the_settings_and_from_home(personal, tmp_path, home):
    assert personal("database: mine.db\n").database == tmp_path / "personal" / "mine.db"
    assert personal("database: ~/mine.db\n").database == home / "mine.db"
    assert personal("", ASKELEET_DB="~/mine.db").database == home / "mine.db"


def test_an_empty_value_is_as_good_as_none(personal):
    settings = personal("database:\ncoach:\n")
    assert settings.coach is None
    assert settings.database.name == "askeleet.db"


@pytest.mark.parametrize(("text", "key"), [("coach: 17\n", "coach"), ("language: no\n", "language")])
def test_a_value_of_the_wrong_form_is_refused_by_its_key(personal, text, key):
    settings = personal(text)
    with pytest.raises(SettingsError) as raised:
        _ = settings.coach
    assert raised.value.details == {"path": settings.personal_file, "line": 1, "key": key}
    assert raised.value.exit_code == 3


def test_a_key_that_nobody_reads_is_told_once_with_the_nearest(personal):
    settings = personal("coahc: paivi\n")
    assert settings.coach is None
    assert settings.language is None
    assert settings.warnings == [(settings.personal_file, "coahc")]
    assert settings.warnings[0].nearest == "coach"


def test_the_project_says_its_name_and_first_day(database):
    beside(database, "project:\n  name: Askeleet töihin\n  started: 2021-03-01\n")
    settings = Settings({})
    assert project.controller(settings, database).name == "Askeleet töihin"
    assert project.first_day(settings, database) == date(2021, 3, 1)
    assert settings.warnings == []


@pytest.mark.parametrize("text", ["", "project:\n", "project: {}\n"])
def test_a_project_may_say_nothing(database, text):
    beside(database, text)
    assert project.controller(Settings({}), database).name == ""
    assert project.first_day(Settings({}), database) is None


def test_without_a_file_the_project_says_nothing(database):
    assert Settings({}).project(database) == {}
    assert project.first_day(Settings({}), database) is None


def test_where_no_file_can_be_the_project_says_nothing(tmp_path):
    assert Settings({}).project(tmp_path / ("x" * 300) / "askeleet.db") == {}


@pytest.mark.parametrize("started", ["2021-02-30", "20210301", "'20210301'", "2021-W09-1", "1.3.2021", "'soon'"])
def test_a_first_day_that_is_none_is_refused(database, started):
    path = beside(database, f"project: {{started: {started}}}\n")
    with pytest.raises(SettingsError) as raised:
        project.first_day(Settings({}), database)
    assert raised.value.details == {"path": path, "line": 1, "key": "project.started"}


def test_keys_within_that_nobody_reads_are_told_too(database):
    path = beside(database, "project: {strated: 2021-03-01}\nvocabularies: {topcs: {}}\nbudget: 5\n")
    settings = Settings({})
    project.first_day(settings, database)
    settings.lay_vocabularies(database)
    assert sorted(settings.warnings) == [
        (path, "budget"),
        (path, "project.strated"),
        (path, "vocabularies.topcs"),
    ]
    assert [warning.nearest for warning in sorted(settings.warnings)[1:]] == ["project.started", "vocabularies.topics"]


def test_what_nobody_reads_is_told_with_its_line_and_what_may_have_been_meant(database):
    path = beside(
        database,
        "# ours\nproject:\n  name: Askeleet\n  strated: 2021-03-01\nvocabularies:\n  topics:\n"
        "    walking:\n      label: {fi: kävely,\n        se: vandring}\n      hiden: true\n    cv: {hidden: true}\n"
        "  exit-reasons:\n    own-wish: {label: {en: own choice}, sucess: true}\nretentoin: {}\n",
    )
    settings = Settings({})
    settings.lay_vocabularies(database)
    project.first_day(settings, database)
    told = [(each.line, each.key, each.nearest) for each in settings.warnings]
    assert sorted(told) == [
        (4, "project.strated", "project.started"),
        (9, "vocabularies.topics.walking.label.se", "vocabularies.topics.walking.label.sv"),
        (10, "vocabularies.topics.walking.hiden", "vocabularies.topics.walking.hidden"),
        (13, "vocabularies.exit-reasons.own-wish.sucess", "vocabularies.exit-reasons.own-wish.success"),
        (14, "retentoin", "retention"),
    ]
    assert {each.path for each in settings.warnings} == {path}


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("# ours\nproject: Askeleet\n", 2, "project"),
        ("project:\n  name: x\n  started: soon\n", 3, "project.started"),
        ("vocabularies:\n  topics:\n    cv:\n      hidden: perhaps\n", 3, "vocabularies.topics.cv"),
        ("vocabularies:\n  channels:\n  topics: [walking]\n", 2, "vocabularies.channels"),
    ],
)
def test_a_wrong_form_is_refused_with_its_line(database, text, line, key):
    path = beside(database, text)
    settings = Settings({})
    with pytest.raises(SettingsError) as raised:
        project.first_day(settings, database), settings.lay_vocabularies(database)
    assert raised.value.details == {"path": path, "line": line, "key": key}
    assert raised.value.exit_code == 3


def test_one_file_may_hold_the_personal_settings_and_the_projects(database):
    path = beside(database, "coach: paivi\nproject: {name: Askeleet}\n")
    settings = Settings({"ASKELEET_CONFIG": str(path)})
    assert project.controller(settings, database).name == "Askeleet"
    assert settings.coach == "paivi"
    assert settings.warnings == []


def test_a_personal_key_beside_another_caseload_is_read_by_nobody(database):
    path = beside(database, "coach: paivi\n")
    settings = Settings({})
    settings.project(database)
    assert settings.warnings == [(path, "coach")]


def test_the_projects_own_terms_are_laid_over_the_packages(database):
    beside(database, "vocabularies:\n  topics:\n    walking: {label: {fi: kävely}}\n    housing: {hidden: true}\n")
    Settings({}).lay_vocabularies(database)
    assert vocabulary.label("topics", "walking", "fi") == "kävely"
    assert "housing" not in vocabulary.codes("topics")


def test_the_terms_of_another_project_are_gone(database, tmp_path):
    beside(database, "vocabularies: {topics: {walking: {label: {fi: kävely}}}}\n")
    settings = Settings({})
    settings.lay_vocabularies(database)
    settings.lay_vocabularies(tmp_path / "other.db")
    assert "walking" not in vocabulary.codes("topics")


def test_a_term_that_is_none_is_refused_by_its_name(database):
    path = beside(database, "vocabularies: {topics: {walking: kävely}}\n")
    with pytest.raises(SettingsError) as raised:
        Settings({}).lay_vocabularies(database)
    assert raised.value.details == {"path": path, "line": 1, "key": "vocabularies.topics.walking"}
    assert "walking" not in vocabulary.codes("topics")


def test_what_is_remembered_is_read_back_and_keeps_the_comments(personal):
    settings = personal("# mine\nlanguage: fi  # at work\n")
    assert settings.coach is None
    settings.remember("coach", "paivi")
    assert settings.coach == "paivi"
    assert settings.personal_file.read_text(encoding="utf-8") == "# mine\nlanguage: fi  # at work\ncoach: 'paivi'\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_the_first_thing_remembered_makes_a_folder_that_is_the_owners_alone():
    settings = Settings({})
    settings.remember("coach", "paivi")
    path = settings.personal_file
    assert (path.parent.stat().st_mode & 0o777, path.stat().st_mode & 0o777) == (0o700, 0o600)


def test_without_settings_files_nothing_slow_is_imported(tmp_path):
    told = (
        "import sys; from askeleet.settings import Settings; "
        "settings = Settings({'ASKELEET_CONFIG': 'none.yaml', 'ASKELEET_DB': 'none/none.db'}); "
        "settings.coach, settings.lay_vocabularies(settings.database); "
        "print({'yaml', 'json', 'difflib'} & set(sys.modules))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); {told}"],
        cwd=tmp_path,
        env={name: value for name, value in os.environ.items() if "COVERAGE" not in name},  # it imports json itself
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout == "set()\n"


def test_retention_is_a_year_unless_the_project_says_otherwise(database):
    assert project.retention(Settings(), database) == Retention()
    beside(database, "retention:\n  months_after_exit: 24\n  hold_until: 2030-12-31\n  hold_reason: ESF+\n")
    settled = project.retention(Settings(), database)
    assert settled == Retention(24, hold_until=date(2030, 12, 31), hold_reason="ESF+")
    assert settled.due(date(2023, 2, 28)) == date(2025, 2, 28)
    assert settled.holds_on(date(2030, 12, 31))
    assert not settled.holds_on(date(2031, 1, 1))


@pytest.mark.parametrize(
    ("line", "key"),
    [("hold_until: soon", "hold_until"), ("basis: 3", "basis")],
)
def test_a_retention_that_cannot_be_is_refused(database, line, key):
    beside(database, f"retention:\n  {line}\n")
    with pytest.raises(SettingsError) as raised:
        project.retention(Settings(), database)
    assert raised.value.details["key"] == f"retention.{key}"


@pytest.mark.parametrize("months", [0, 6])
def test_people_are_kept_until_the_follow_up_after_half_a_year(database, months):
    beside(database, f"retention: {{months_after_exit: {months}}}\n")
    with pytest.raises(RetentionShortError) as raised:
        project.retention(Settings(), database)
    assert raised.value.details == {
        "path": database.parent / "askeleet.yaml", "line": "retention.months_after_exit", "months": months, "least": 7,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "months"), [("months_after_exit: 7", 7), ("months_after_exit:", 12), ("basis: x", 12)]
)
def test_seven_months_are_enough_and_twelve_are_usual(database, line, months):
    beside(database, f"retention:\n  {line}\n")
    assert project.retention(Settings(), database).months_after_exit == months


def test_a_key_of_retention_that_nobody_reads_is_refused(database):
    beside(database, "retention: {hold_untill: 2030-12-31}\n")
    with pytest.raises(SettingsError) as raised:
        project.retention(Settings(), database)
    assert raised.value.details["key"] == "retention.hold_untill"
