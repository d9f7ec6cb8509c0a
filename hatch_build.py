"""What people write (YAML, .po) becomes what is quick to load (.py, .mo) when the package is built.

`python hatch_build.py` does the same in a checkout, so that a source newer than its compiled form never goes unseen.
"""

from __future__ import annotations

from pathlib import Path
from pprint import pformat
from typing import Any

PACKAGE = Path(__file__).parent / "askeleet"

MODULE = '''"""Made from the YAML files beside it when the package was built."""

from typing import Any

Entry = tuple[dict[str, str], dict[str, Any]]

LISTS: dict[str, dict[str, Entry]] = \\
{lists}
'''


PROFILES = '''"""Made from the YAML files beside it when the package was built."""

from typing import Any

PROFILES: dict[str, dict[str, Any]] = \\
{profiles}
'''


def compile_all(package: Path = PACKAGE) -> None:
    """Compile the catalogues, the vocabularies and the profiles of the package."""
    compile_catalogues(package)
    compile_vocabularies(package)
    compile_profiles(package)


def compile_catalogues(package: Path = PACKAGE) -> None:
    """Write the .mo beside each .po."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    for source in sorted(package.glob("language/locale/*/LC_MESSAGES/*.po")):
        with source.open("rb") as text:
            catalogue = read_po(text, locale=source.parts[-3])
        with source.with_suffix(".mo").open("wb") as out:
            write_mo(out, catalogue)


def compile_vocabularies(package: Path = PACKAGE) -> None:
    """Write all the vocabularies into one module; leave it alone where it would say the same."""
    lists = {source.stem: _terms(source) for source in sorted(package.glob("vocabulary/*.yaml"))}
    _write(package / "vocabulary/compiled.py", MODULE.format(lists=pformat(lists, sort_dicts=False, width=160)))


def compile_profiles(package: Path = PACKAGE) -> None:
    """Write all the profiles of the report into one module, the coach's first; likewise."""
    import yaml

    sources = sorted(package.glob("profiles/*.yaml"), key=lambda source: (source.stem != "coach", source.stem))
    profiles = {source.stem: yaml.safe_load(source.read_text(encoding="utf-8")) for source in sources}
    if profiles:
        text = PROFILES.format(profiles=pformat(profiles, sort_dicts=False, width=160))
        _write(package / "profiles/compiled.py", text)


def _write(place: Path, text: str) -> None:
    if not place.exists() or place.read_text(encoding="utf-8") != text:
        place.write_text(text, encoding="utf-8")


def _terms(source: Path) -> dict[str, tuple[dict[str, str], dict[str, Any]]]:
    """Return a list's terms as (labels, traits) by code."""
    import yaml

    terms = yaml.safe_load(source.read_text(encoding="utf-8"))
    return {code: (entry.pop("label"), entry) for code, entry in terms.items()}


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # in a checkout, where only the functions are wanted
    pass
else:

    class CompileHook(BuildHookInterface[Any]):
        """Compile before the wheel, or the editable install, is put together."""

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  (hatchling's form)
            """Compile."""
            compile_all()


if __name__ == "__main__":
    compile_all()
