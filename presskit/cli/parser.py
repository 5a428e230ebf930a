"""What may be typed, and the help that says so."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from functools import partial
from importlib.metadata import PackageNotFoundError, version

from presskit.cli.command import Command
from presskit.i18n import INTERFACES
from presskit.i18n import translated as _

_Help = partial(RawDescriptionHelpFormatter, max_help_position=30)


def parser(commands: tuple[Command, ...]) -> ArgumentParser:
    """Return the parser of the whole command line, its help in the language of the interface."""
    whole = ArgumentParser(
        "presskit",
        description=_(
            "Edits press releases in English and Chinese and makes press kits of them. Without a command it "
            "opens the window, on a kit when one is named."
        ),
        epilog=_examples(
            "presskit",
            "presskit sample .",
            "presskit sip-release.presskit",
            "presskit export sip-release.presskit --all handout",
        )
        + "\n\n"
        + _("Exit status: 0 fine, 1 there are findings, 2 it could not run."),
        formatter_class=_Help,
        allow_abbrev=False,
    )
    whole.add_argument("--version", action="version", version=f"presskit {_version()}")
    _add_interface(whole, "interface_before")
    below = whole.add_subparsers(title=_("Commands"), metavar=_("COMMAND"), required=True)
    for command in commands:
        part = below.add_parser(
            command.name,
            help=_(command.summary),
            description=_(command.about),
            epilog=_examples(*command.examples),
            formatter_class=_Help,
            allow_abbrev=False,
        )
        command.arguments(part)
        _add_interface(part, "interface")
        part.set_defaults(command=command)
    return whole


def _add_interface(part: ArgumentParser, name: str) -> None:
    """Declare the option that chooses the language; it is read before everything else."""
    part.add_argument(
        "--interface",
        dest=name,
        choices=tuple(INTERFACES),
        help=_("the language to speak; otherwise that of the system"),
    )


def _examples(*lines: str) -> str:
    return "\n".join((_("Examples:"), *(f"  {line}" for line in lines)))


def _version() -> str:
    try:
        return version("presskit")
    except PackageNotFoundError:
        return "0"
