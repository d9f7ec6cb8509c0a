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
    try:
        _open_streams()
        from askeleet.cli.app import run  # noqa: PLC0415  (imports Typer)

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # before the command had begun, or when all was said
        code = 130
    sys.exit(code)


def _open_streams() -> None:
    """Let text pass whatever the machine's encoding, and let a stream that was closed be an empty one."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115  (until the end)
    # The three are text wrappers here; their declared type is the wider TextIO, which cannot be reconfigured.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]


if __name__ == "__main__":
    main()
