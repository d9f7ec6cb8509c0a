"""The door: what happens before anything else is imported, and the way out."""

import os
import sys


def main() -> None:
    """Run what was typed and leave with its exit code."""
    if sys.argv[1:2] == ["--version"]:
        from askeleet import __version__  # noqa: PLC0415  (answered before anything else is imported)

        sys.stdout.write(f"askeleet {__version__}\n")
        return
    os.umask(0o077)
    # The three are text wrappers here; their declared type is the wider TextIO, which cannot be reconfigured.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]
    from askeleet.cli.app import run  # noqa: PLC0415  (imports Typer)

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
