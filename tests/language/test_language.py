from __future__ import annotations

import os
import subprocess
import sys
from datetime import date

import pytest

from askeleet import language
from askeleet.language import LANGUAGES, _, active, from_environment, plural, sentence, use

NO_BREAK = "\N{NO-BREAK SPACE}"


def test_english_is_spoken_until_another_is_asked_for():
    assert active() == "en"


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        ("fi", "fi"),
        ("sv", "sv"),
        ("en", "en"),
        ("FI", "fi"),
        ("fi_FI.UTF-8", "fi"),
        ("sv-FI", "sv"),
        ("de", "en"),
        ("", "en"),
    ],
)
def test_a_language_that_is_not_known_is_english(asked, spoken):
    use(asked)
    assert active() == spoken


@pytest.mark.parametrize(
    ("environ", "spoken"),
    [
        ({}, "en"),
        ({"LANG": "fi_FI.UTF-8"}, "fi"),
        ({"LANG": "sv_FI@euro"}, "sv"),
        ({"LANG": "fi"}, "fi"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "fil_PH.UTF-8"}, "en"),
        ({"LANG": "fi_FI.UTF-8", "LC_MESSAGES": "sv_FI.UTF-8"}, "sv"),
        ({"LANG": "fi_FI.UTF-8", "LC_MESSAGES": "sv_FI.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fi_FI.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "fi_FI.UTF-8", "LC_ALL": ""}, "fi"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "C", "ASKELEET_LANG": "fi"}, "fi"),
        ({"LANG": "fi_FI.UTF-8", "ASKELEET_LANG": "sv"}, "sv"),
        ({"LANG": "fi_FI.UTF-8", "ASKELEET_LANG": " "}, "fi"),
        ({"LANG": "fi_FI.UTF-8", "LC_TIME": "sv_FI.UTF-8"}, "fi"),
    ],
)
def test_the_first_variable_that_says_anything_decides(environ, spoken):
    assert from_environment(environ, "linux") == spoken


def test_the_environment_comes_before_the_interface_of_windows():
    assert from_environment({"ASKELEET_LANG": "sv"}, "win32") == "sv"


def test_the_interface_of_windows_is_a_language_that_is_known():
    assert from_environment({}, "win32") in (LANGUAGES if sys.platform == "win32" else ("en",))


@pytest.mark.usefixtures("sentences")
@pytest.mark.parametrize(("code", "said"), [("en", "Saved."), ("fi", "Tallennettu."), ("sv", "Sparat.")])
def test_a_sentence_is_said_in_the_language_spoken(code, said):
    use(code)
    assert _("Saved.") == said


@pytest.mark.usefixtures("sentences")
def test_a_sentence_without_a_translation_is_said_in_english():
    use("fi")
    assert _("Nobody has translated this.") == "Nobody has translated this."
    assert plural("{count} hat", "{count} hats", 2) == "2 hats"


@pytest.mark.usefixtures("sentences")
def test_nothing_is_nothing_in_every_language():
    use("fi")
    assert _("") == ""


def test_a_language_without_a_catalogue_is_said_in_english(tmp_path, monkeypatch):
    monkeypatch.setattr(language, "LOCALES", tmp_path)
    language._catalogue.cache_clear()
    use("fi")
    assert _("Saved.") == "Saved."
    language._catalogue.cache_clear()


@pytest.mark.usefixtures("sentences")
@pytest.mark.parametrize(
    ("code", "count", "said"),
    [
        ("en", 0, "0 days"),
        ("en", 1, "1 day"),
        ("en", 2, "2 days"),
        ("en", 1200, "1,200 days"),
        ("fi", 0, "0 päivää"),
        ("fi", 1, "1 päivä"),
        ("fi", 2, "2 päivää"),
        ("fi", 21, "21 päivää"),
        ("fi", 1200, f"1{NO_BREAK}200 päivää"),
        ("fi", 1.0, "1 päivä"),
        ("fi", 1.5, "1,5 päivää"),
        ("sv", 0, "0 dagar"),
        ("sv", 1, "1 dag"),
        ("sv", 15, "15 dagar"),
    ],
)
def test_only_one_takes_the_form_of_one(code, count, said):
    use(code)
    assert plural("{count} day", "{count} days", count) == said


@pytest.mark.usefixtures("sentences")
def test_a_plural_has_room_for_other_places():
    use("fi")
    said = plural("{count} meeting of {name}", "{count} meetings of {name}", 2, name="Tiina Laine")
    assert said == "Tiina Laine: 2 tapaamista"


@pytest.mark.usefixtures("sentences")
@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "Next meeting Wed 24.5.2023"),
        ("fi", "Seuraava tapaaminen ke 24.5.2023"),
        ("sv", "Nästa träff on 24.5.2023"),
    ],
)
def test_a_day_in_a_sentence_has_its_weekday(code, said):
    use(code)
    assert sentence("Next meeting {date}", date=date(2023, 5, 24)) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (17, "It is 17."),
        (1200, f"It is 1{NO_BREAK}200."),
        (12.5, "It is 12,5."),
        ("1200", "It is 1200."),
        ("{name}", "It is {name}."),
        (True, "It is True."),
    ],
)
def test_a_number_in_a_sentence_is_written_as_numbers_are_and_text_stays(value, said):
    use("fi")
    assert sentence("It is {it}.", it=value) == said


def test_a_place_may_be_called_message():
    assert sentence("{message}!", message="Hei") == "Hei!"


def test_speaking_english_loads_no_catalogues_and_no_slow_modules():
    script = (
        "import sys\n"
        "from askeleet.language import sentence\n"
        "from askeleet.language.writing import show_minutes\n"
        "sentence('Saved {code} {time}.', code='17m12', time=show_minutes(45))\n"
        "print(*{'babel', 'decimal', 'locale', 'json', 'yaml'} & set(sys.modules))"
    )
    env = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}  # it imports json itself
    told = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={**env, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert told.stdout.split() == []
