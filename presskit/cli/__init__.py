"""The command line: the work of the window without a display."""

from __future__ import annotations

from presskit.cli.checking import CHECK
from presskit.cli.command import Command
from presskit.cli.exporting import EXPORT
from presskit.cli.importing import IMPORT
from presskit.cli.run import run
from presskit.cli.sampling import SAMPLE
from presskit.cli.showing import SHOW

COMMANDS: tuple[Command, ...] = (IMPORT, EXPORT, CHECK, SHOW, SAMPLE)


def wanted(argv: list[str]) -> bool:
    """Tell whether arguments are meant for the command line rather than for the window."""
    names = {command.name for command in COMMANDS}
    return any(word in names or word in {"-h", "--help", "--version"} for word in argv)


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return the exit status; arguments default to those of the program."""
    return run(COMMANDS, argv)
