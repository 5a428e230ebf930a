"""Runs one command: chooses the language, calls it, and turns what goes wrong into a message and a status."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TextIO

from presskit import i18n
from presskit.cli.command import Command, Outcome
from presskit.cli.parser import parser
from presskit.errors import PresskitError
from presskit.i18n import marked
from presskit.i18n import translated as _

INTERRUPTED = 130
"""What a shell reports for a program stopped by Ctrl-C."""

_OWN = "show"
"""The command whose ``--lang`` is the language of a text."""

PIPE_CLOSED = 141
"""What a shell reports for a program whose reader went away."""


def run(commands: tuple[Command, ...], argv: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and return the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    i18n.use(_interface(words, os.environ))
    if sys.stderr is None:  # closed by the caller: what is said beside the result must not turn up in it
        sys.stderr = _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = _outcome(commands, words)
        if sys.stdout is not None:  # there is none where the caller has closed it
            sys.stdout.flush()
    except PresskitError as error:
        _complain(error)
        return Outcome.COULD_NOT_RUN
    except BrokenPipeError:
        _forget_output()
        return PIPE_CLOSED
    except OSError as error:
        _forget_output()
        _complain(_unprinted(error))
        return Outcome.COULD_NOT_RUN
    except KeyboardInterrupt:
        print(_("Stopped."), file=sys.stderr)
        return INTERRUPTED
    return status


def _outcome(commands: tuple[Command, ...], words: list[str]) -> int:
    try:
        chosen = parser(commands).parse_args(words)
    except SystemExit as end:  # argparse leaves this way after --help, --version and wrong arguments
        return end.code if isinstance(end.code, int) else Outcome.COULD_NOT_RUN
    command: Command = chosen.command
    return int(command.run(chosen))


def _interface(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the language to speak: the one asked for, else the one of the system's locale."""
    asking = ("--interface",) if _OWN in words else ("--interface", "--lang")
    for word, following in pairwise((*words, "")):
        option, sign, value = word.partition("=")
        if option in asking and (value if sign else following):
            return value if sign else following
    locale = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return i18n.preferred(locale)


def _complain(error: PresskitError) -> None:
    with contextlib.suppress(BrokenPipeError):
        print(f"presskit: {error.told}", file=sys.stderr)
        if error.advice:
            print(error.advice, file=sys.stderr)


def _unprinted(error: OSError) -> PresskitError:
    """Return what to say when the output cannot be written; readers and writers tell their own failures."""
    return PresskitError(
        marked("The output could not be written: {reason}."),
        marked("Files that were written are whole. Free some space, or send the output elsewhere."),
        reason=error.strerror or type(error).__name__,
    )


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - stays open while the program runs


def _forget_output() -> None:
    """Keep the interpreter from complaining again when it flushes at exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
