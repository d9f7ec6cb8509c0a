"""Reading a YAML file, and putting a value in it.

What a file said is remembered: YAML is slow to import, and the file seldom changes.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from askeleet import errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import yaml

_TEXT = "tag:yaml.org,2002:str"
_DAY = "tag:yaml.org,2002:timestamp"


def read(path: Path, cache: Path) -> dict[str, Any]:
    """Return the mapping in a YAML file, as `parse` does; `cache` is a folder for its compiled form.

    Raises:
        FileNotOpenedError: if it cannot be opened.
        SettingsError: if it is no YAML or no mapping.
    """
    from ast import literal_eval  # noqa: PLC0415  (only where there is a file)
    from zlib import crc32  # noqa: PLC0415  (likewise)

    stamp = _stamp(path)
    compiled = cache / f"{crc32(os.fsencode(path)):08x}.txt"
    # In Python's own literals: json would cost a tenth of bare Python, and Typer has imported ast already.
    with suppress(OSError, ValueError, TypeError, SyntaxError, RecursionError):  # no cache, or a damaged one
        seen, content = literal_eval(compiled.read_text(encoding="utf-8"))
        if seen == stamp:
            return dict(content)
    content = parse(path)
    with suppress(OSError):  # where nothing can be kept, it is read anew each time
        _keep(compiled, repr([stamp, content]))
    return content


def parse(path: Path) -> dict[str, Any]:
    """Return the mapping in a YAML file; nothing at all is an empty one.

    Keys and days are text as it stands there: `no:` is no boolean, 2023-05-24 is the text of a day.

    Raises:
        FileNotOpenedError: if it cannot be opened.
        SettingsError: if it is no YAML or no mapping, or says a key twice; it names the file and the line, never what
            stands there.
    """
    try:
        raw = path.read_bytes()
        return _mapping(raw.decode("utf-8-sig"))
    except OSError:
        raise errors.file.FileNotOpenedError(path=path) from None
    except UnicodeDecodeError as error:
        raise errors.settings.SettingsError(path=path, line=str(raw.count(b"\n", 0, error.start) + 1)) from None
    except _UnreadableError as error:
        raise errors.settings.SettingsError(path=path, line=str(error.line)) from None


def line_of(path: Path, key: str) -> int:
    """Return the line on which a key stands, as `project.started`, or the nearest that holds it; 1 where none does.

    What stands in a list is found by its place, from 0: `sections.3`.

    Only whoever is told of a mistake waits for it: the compiled form knows no lines.
    """
    import yaml  # noqa: PLC0415  (only where something is wrong)

    node, line = None, 1
    with suppress(OSError, ValueError, yaml.YAMLError):  # it has changed meanwhile
        node = yaml.compose(path.read_text(encoding="utf-8-sig"), yaml.SafeLoader)
    while found := _child(node, key):
        name, line, node = found
        key = key[len(name) + 1 :]
    return line


def put(path: Path, key: str, value: str) -> None:
    """Write one text at the outermost level of a file; everything else in it stays as it is, comments too.

    A file or folder that is made is its owner's alone.

    Raises:
        OSError: if it cannot be written.
        SettingsError: if the file cannot be read as settings, or has no place for it; it was not touched.
    """
    place = path.resolve()  # a link stays one
    text = "".join(f"{line}\n" for line in _with(_lines(place), key, value))
    new = _written_beside(place, text)
    try:
        if not _says(new, key, value):
            raise errors.settings.SettingsError(path=path, line=key)
        new.replace(place)
    finally:
        new.unlink(missing_ok=True)


def _child(node: yaml.Node | None, key: str) -> tuple[str, int, yaml.Node] | None:
    """Return what a key begins with in a mapping or a list: its name, its line and what it says."""
    return next((child for child in _children(node) if f"{key}.".startswith(f"{child[0]}.")), None)


def _children(node: yaml.Node | None) -> Iterator[tuple[str, int, yaml.Node]]:
    import yaml  # noqa: PLC0415  (only where something is wrong)

    if isinstance(node, yaml.MappingNode):
        yield from ((name.value, name.start_mark.line + 1, value) for name, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        yield from ((str(place), item.start_mark.line + 1, item) for place, item in enumerate(node.value))


class _UnreadableError(Exception):
    """What stands there, from this line on, is no mapping of plain values."""

    def __init__(self, line: int = 1) -> None:
        super().__init__()
        self.line = line


def _mapping(text: str) -> dict[str, Any]:
    """Return the content as JSON gives it back, so that it is the same from the file and from the cache."""
    import json  # noqa: PLC0415  (only where there is a file)

    try:
        content = json.loads(json.dumps(_loaded(text), default=str))
    except (ValueError, RecursionError):  # a value that holds itself, or brackets without end
        raise _UnreadableError from None
    if not isinstance(content, dict | None):
        raise _UnreadableError
    return content or {}


def _loaded(text: str) -> object:
    import yaml  # noqa: PLC0415  (slow, and only when the file is new)

    class Loader(yaml.SafeLoader):
        """The safe loader, but keys are as they are written, each only once."""

        def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002  (PyYAML's form)
            seen: set[str] = set()
            for key in (key for key, _ in node.value if isinstance(key, yaml.ScalarNode)):
                if key.value in seen:
                    raise _UnreadableError(key.start_mark.line + 1)
                seen.add(key.value)
                key.tag = _TEXT
            return super().construct_mapping(node, deep)

    Loader.add_constructor(_DAY, lambda _, node: node.value)
    try:
        _refuse_alias(event for event in yaml.parse(text) if isinstance(event, yaml.AliasEvent))
        return yaml.load(text, Loader)  # noqa: S506  (it is a safe one)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _UnreadableError(mark.line + 1 if mark else 1) from None
    except yaml.reader.ReaderError as error:  # a control character
        raise _UnreadableError(text.count("\n", 0, error.position) + 1) from None


def _refuse_alias(aliases: Iterator[yaml.AliasEvent]) -> None:
    """Refuse a file in which one part stands for another: a few lines of such parts would be gigabytes in memory."""
    for alias in aliases:
        raise _UnreadableError(alias.start_mark.line + 1 if alias.start_mark else 1)


def _stamp(path: Path) -> list[str | int]:
    try:
        seen = path.stat()
    except OSError:
        raise errors.file.FileNotOpenedError(path=path) from None
    return [str(path), seen.st_mtime_ns, seen.st_size]


def _keep(place: Path, text: str) -> None:
    _written_beside(place, text).replace(place)


def _written_beside(place: Path, text: str) -> Path:
    """Return a new file beside the place, for its owner's eyes only, that can take the place in one move."""
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = place.with_name(f".{place.name}.{os.getpid()}")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    return new


def _lines(place: Path) -> list[str]:
    """Return the lines of a file that can be read as settings; none where there is no file."""
    if not place.exists():
        return []
    parse(place)
    return place.read_text(encoding="utf-8-sig").splitlines()


def _with(lines: list[str], key: str, value: str) -> list[str]:
    """Return the lines with the key in its place, or at the end."""
    place = next((at for at, line in enumerate(lines) if line.startswith(f"{key}:")), len(lines))
    after = place + 1
    while after < len(lines) and lines[after].strip() and lines[after][0].isspace():  # the old value goes on
        after += 1
    quoted = value.replace("'", "''")
    comment = _comment(lines[place]) if place < len(lines) else ""
    return [*lines[:place], f"{key}: '{quoted}'{comment}", *lines[after:]]


def _comment(line: str) -> str:
    """Return the comment at the end of a line; a # between quotes begins none."""
    said, _, comment = line.partition(" #")
    return f"  #{comment}" if comment and said.count("'") % 2 == said.count('"') % 2 == 0 else ""


def _says(path: Path, key: str, value: str) -> bool:
    with suppress(errors.settings.SettingsError):
        return bool(parse(path).get(key) == value)
    return False
