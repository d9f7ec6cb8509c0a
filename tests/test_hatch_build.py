from __future__ import annotations

import pytest

import hatch_build

PO = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Saved."
msgstr "Tallennettu."
"""


@pytest.fixture
def package(tmp_path):
    """Make a package with one list and no catalogue."""
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary/answers.yaml").write_text(
        '"no": {label: {fi: ei, sv: nej, en: "no"}, final: true}\n', encoding="utf-8"
    )
    return tmp_path


def compiled(package):
    return package / "vocabulary/compiled.py"


def test_lists_become_a_module_also_where_there_is_no_catalogue(package):
    hatch_build.compile_all(package)
    found: dict = {}
    exec(compiled(package).read_text(encoding="utf-8"), found)  # noqa: S102  (our own, made a line above)
    assert found["LISTS"] == {"answers": {"no": ({"fi": "ei", "sv": "nej", "en": "no"}, {"final": True})}}


def test_what_would_say_the_same_is_not_written_again(package):
    hatch_build.compile_all(package)
    before = compiled(package).stat().st_mtime_ns
    hatch_build.compile_all(package)
    assert compiled(package).stat().st_mtime_ns == before


def test_a_changed_list_is_compiled_anew(package):
    hatch_build.compile_all(package)
    (package / "vocabulary/answers.yaml").write_text("maybe: {label: {fi: ehkä, sv: kanske, en: maybe}}\n", "utf-8")
    hatch_build.compile_all(package)
    assert "ehkä" in compiled(package).read_text(encoding="utf-8")


def test_a_catalogue_is_compiled_beside_its_source(package):
    from gettext import GNUTranslations

    folder = package / "language/locale/fi/LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "askeleet.po").write_text(PO, encoding="utf-8")
    hatch_build.compile_all(package)
    with (folder / "askeleet.mo").open("rb") as catalogue:
        assert GNUTranslations(catalogue).gettext("Saved.") == "Tallennettu."


def test_profiles_become_a_module_the_coachs_first(package):
    (package / "profiles").mkdir()
    for name in ("arts", "coach"):
        (package / f"profiles/{name}.yaml").write_text(f"label: {name}\nsections: [flow]\n", encoding="utf-8")
    hatch_build.compile_all(package)
    found: dict = {}
    exec((package / "profiles/compiled.py").read_text(encoding="utf-8"), found)  # noqa: S102  (our own, made a line above)
    assert [*found["PROFILES"]] == ["coach", "arts"]
    assert found["PROFILES"]["arts"] == {"label": "arts", "sections": ["flow"]}
