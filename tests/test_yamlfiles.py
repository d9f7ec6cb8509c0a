from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from askeleet import yamlfiles
from askeleet.errors.file import FileNotOpenedError
from askeleet.errors.settings import SettingsError

ROOT = Path(yamlfiles.__file__).parent.parent
ON_WINDOWS = sys.platform == "win32"


@pytest.fixture
def written(tmp_path):
    """Write a settings file."""

    def write(content: str | bytes) -> Path:
        path = tmp_path / "askeleet.yaml"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("", {}),
        ("# nothing yet\n", {}),
        ("coach: paivi\n", {"coach": "paivi"}),
        ("\ufeffcoach: päivi\r\n", {"coach": "päivi"}),
        ("no: 1\n18-29: 2\n2023-05-24: 3\n", {"no": 1, "18-29": 2, "2023-05-24": 3}),
        ("project: {started: 2021-03-01}\n", {"project": {"started": "2021-03-01"}}),
        ("project: {started: 2021-02-30}\n", {"project": {"started": "2021-02-30"}}),
    ],
)
def test_a_mapping_is_the_same_from_the_file_and_from_the_cache(written, tmp_path, text, content):
    path = written(text)
    assert yamlfiles.parse(path) == content
    assert yamlfiles.read(path, tmp_path / "cache") == content
    assert yamlfiles.read(path, tmp_path / "cache") == content


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("coach: [paivi\n", "2"),
        ("language: fi\ncoach: 'paivi\n", "3"),
        ("language: fi\ncoach: paivi\nlanguage: sv\n", "3"),
        ("project:\n  name: a\n  name: b\n", "3"),
        ("- paivi\n", "1"),
        ("paivi\n", "1"),
        ("0\n", "1"),
        ("language: fi\n? [a, b]\n: c\n", "2"),
        ("language: fi\ncoach: !!python/object:os.system x\n", "2"),
        ("language: fi\ncoach: pai\x07vi\n", "2"),
        (b"language: fi\ncoach: p\xe4ivi\n", "2"),
        ("a: &a {b: *a}\n", "1"),
        ("a: " + "[" * 5000, "1"),
        ("a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [{'*a, ' * 9}*a]\n" for n in range(9)), "2"),
    ],
)
def test_what_is_no_mapping_is_refused_with_its_line_and_without_its_content(written, content, line):
    path = written(content)
    with pytest.raises(SettingsError) as raised:
        yamlfiles.parse(path)
    assert raised.value.details == {"path": path, "line": line}
    assert raised.value.__cause__ is None
    assert raised.value.__suppress_context__


def test_a_file_that_is_not_there_cannot_be_opened(tmp_path):
    with pytest.raises(FileNotOpenedError):
        yamlfiles.parse(tmp_path / "none.yaml")
    with pytest.raises(FileNotOpenedError):
        yamlfiles.read(tmp_path / "none.yaml", tmp_path)


def test_an_unchanged_file_costs_no_yaml(written, tmp_path):
    path, cache = written("coach: paivi\n"), tmp_path / "cache"
    told = (
        "import sys; from pathlib import Path; from askeleet import yamlfiles; "
        f"print(yamlfiles.read(Path({str(path)!r}), Path({str(cache)!r})), 'yaml' in sys.modules)"
    )
    answers = [
        subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert answers == ["{'coach': 'paivi'} True\n", "{'coach': 'paivi'} False\n"]


def test_a_changed_file_is_read_anew(written, tmp_path):
    path = written("coach: paivi\n")
    yamlfiles.read(path, tmp_path / "cache")
    written("coach: mikko\n")  # as long as before
    os.utime(path, ns=(1, 1))
    assert yamlfiles.read(path, tmp_path / "cache") == {"coach": "mikko"}


@pytest.mark.parametrize("rubbish", ["", "{", "[]", "[1, 2, 3]", "null", "5"])
def test_a_damaged_cache_is_made_anew(written, tmp_path, rubbish):
    path, cache = written("coach: paivi\n"), tmp_path / "cache"
    yamlfiles.read(path, cache)
    (kept,) = cache.iterdir()
    kept.write_text(rubbish, encoding="utf-8")
    assert yamlfiles.read(path, cache) == {"coach": "paivi"}
    assert kept.read_text(encoding="utf-8") != rubbish


def test_where_no_cache_can_be_kept_the_file_is_read_all_the_same(written, tmp_path):
    path = written("coach: paivi\n")
    assert yamlfiles.read(path, path / "no-folder") == {"coach": "paivi"}
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["askeleet.yaml"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "coach: 'paivi'\n"),
        ("# mine\nlanguage: fi\n", "# mine\nlanguage: fi\ncoach: 'paivi'\n"),
        ("coach: mikko\nlanguage: fi  # ruotsi myös\n", "coach: 'paivi'\nlanguage: fi  # ruotsi myös\n"),
        ("coach: mikko # until May\n", "coach: 'paivi'  # until May\n"),
        ("coach: 'mi #1'\n", "coach: 'paivi'\n"),
        ("coach: >\n  mikko\n  laine\n\nlanguage: fi\n", "coach: 'paivi'\n\nlanguage: fi\n"),
        ("project:\n  coach: mikko\n", "project:\n  coach: mikko\ncoach: 'paivi'\n"),
    ],
)
def test_a_value_is_put_in_its_place_and_all_else_stays(written, before, after):
    path = written(before)
    yamlfiles.put(path, "coach", "paivi")
    assert path.read_text(encoding="utf-8") == after


@pytest.mark.parametrize("value", [r"C:\Users\päivi\caseload.db", "it's mine", "no", "24", "a: b # c", '"'])
def test_any_line_of_text_comes_back_as_it_was(written, value):
    path = written("")
    yamlfiles.put(path, "database", value)
    assert yamlfiles.parse(path) == {"database": value}


@pytest.mark.parametrize(
    "content",
    ["{coach: mikko}\n", "language: fi\n...\n", '"coach": mikko\n', "language: [\n", "coach: [\n", b"# p\xe4ivi\n"],
)
def test_where_there_is_no_place_for_a_value_the_file_is_not_touched(written, tmp_path, content):
    path = written(content)
    with pytest.raises(SettingsError):
        yamlfiles.put(path, "coach", "paivi")
    assert path.read_bytes() == (content.encode() if isinstance(content, str) else content)
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["askeleet.yaml"]


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such modes")
def test_what_is_written_is_its_owners_alone(tmp_path):
    path = tmp_path / "made" / "askeleet.yaml"
    yamlfiles.put(path, "coach", "paivi")
    assert (path.parent.stat().st_mode & 0o777, path.stat().st_mode & 0o777) == (0o700, 0o600)
    path.chmod(0o644)
    yamlfiles.put(path, "coach", "mikko")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_link_stays_a_link(written, tmp_path):
    kept = written("coach: mikko\n")
    link = tmp_path / "link.yaml"
    link.symlink_to(kept)
    yamlfiles.put(link, "coach", "paivi")
    assert link.is_symlink()
    assert kept.read_text(encoding="utf-8") == "coach: 'paivi'\n"
