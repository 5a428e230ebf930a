"""What every command of the command line is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum


class Outcome(IntEnum):
    """The exit status of the program."""

    FINE = 0
    FINDINGS = 1
    COULD_NOT_RUN = 2


@dataclass(frozen=True, slots=True)
class Command:
    """One subcommand. ``summary`` and ``about`` are message ids; ``examples`` are lines to type.

    ``arguments`` declares what the command takes, ``run`` does the work and raises ``PresskitError``.
    """

    name: str
    summary: str
    about: str
    examples: tuple[str, ...]
    arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], Outcome]
