"""Opens the window, or hands a command to the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

_INTERRUPTED = 130
_SUFFIX = ".presskit"
_WINDOW_OPTIONS = {"--interface": "language", "--lang": "language", "--theme": "theme"}


def main(argv: Sequence[str] | None = None) -> int:
    """Run presskit with arguments, by default those of the process; return the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(words)
    except KeyboardInterrupt:  # before the command line, which says more, is there to see it
        return _INTERRUPTED


def _run(words: list[str]) -> int:
    wishes = _window(words)
    if wishes is None:
        from presskit import cli

        return cli.main(words)
    from presskit.desktop import binding

    binding.quicken()
    from presskit.desktop import app

    path = wishes.pop("path", "")
    return app.run(Path(path) if path else None, **wishes)


def _window(words: Sequence[str]) -> dict[str, str] | None:
    """Return what the window is asked for; nothing when the words are for the command line."""
    wishes: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        option, _sign, value = word.partition("=")
        if option in _WINDOW_OPTIONS:
            wishes[_WINDOW_OPTIONS[option]] = value or next(rest, "")
        elif "path" not in wishes and _names_a_file(word):
            wishes["path"] = word
        else:
            return None
    return wishes


def _names_a_file(word: str) -> bool:
    """Tell a file from a command: commands have no dot, so a file called ``check`` does not hide one."""
    return word.endswith(_SUFFIX) or (bool(Path(word).suffix) and Path(word).is_file())


if __name__ == "__main__":
    sys.exit(main())
