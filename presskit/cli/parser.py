"""What may be typed, and the help that says so."""

from __future__ import annotations

import re
import sys
from argparse import Action, ArgumentParser, RawDescriptionHelpFormatter, _MutuallyExclusiveGroup
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from textwrap import fill
from typing import NoReturn

from presskit.cli.command import Command
from presskit.i18n import INTERFACES, marked
from presskit.i18n import translated as _

_COMPLAINTS = (
    (
        re.compile(r"the following arguments are required: (?P<names>.*)"),
        marked("These arguments are missing: {names}."),
    ),
    (re.compile(r"unrecognized arguments: (?P<words>.*)"), marked("These words are too many: {words}.")),
    (
        re.compile(r"argument (?P<name>\S+): invalid choice: (?P<value>.*) \(choose from (?P<choices>.*)\)"),
        marked("{value} is no choice for {name}. Choose from {choices}."),
    ),
    (
        re.compile(r"argument (?P<name>\S+): expected (at least )?one argument"),
        marked("{name} needs a value."),
    ),
    (re.compile(r"argument (?P<name>\S+): (?P<words>.*)"), "{name}: {words}"),
)
"""What the library says in English, and how it is said here; anything else is passed on as it is."""

WIDTH = 78
"""Columns that paragraphs of the help take."""


class _Help(RawDescriptionHelpFormatter):
    """Help whose headings speak the language of the interface."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[_MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, _("Usage: ") if prefix is None else prefix)


class _Parser(ArgumentParser):
    """A parser that complains in the language of the interface."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and end."""
        self.print_usage(sys.stderr)
        for pattern, told in _COMPLAINTS:
            found = pattern.fullmatch(message)
            if found:
                message = _(told, **found.groupdict())
                break
        self.exit(2, f"{self.prog}: {message}\n")


def parser(commands: tuple[Command, ...]) -> ArgumentParser:
    """Return the parser of the whole command line, its help in the language of the interface."""
    whole = _Parser(
        "presskit",
        description=_paragraph(
            _(
                "Edits press releases in English and Chinese and makes press kits of them. Without a command "
                "it opens the window, on a kit when one is named."
            )
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
        add_help=False,
    )
    _add_options(whole)
    told = _("tell the version and end")
    whole.add_argument("--version", action="version", version=f"presskit {_version()}", help=told)
    below = whole.add_subparsers(title=_("Commands"), metavar=_("COMMAND"), required=True)
    for command in commands:
        part = below.add_parser(
            command.name,
            help=_(command.summary),
            description=_paragraph(_(command.about)),
            epilog=_examples(*command.examples),
            formatter_class=_Help,
            allow_abbrev=False,
            add_help=False,
        )
        command.arguments(part)
        _add_options(part)
        part.set_defaults(command=command)
    return whole


def _add_options(part: ArgumentParser) -> None:
    """Declare what every part takes, and name its groups; the language is read before everything else."""
    part.add_argument("-h", "--help", action="help", help=_("print this help and end"))
    taken = "--lang" in part._option_string_actions  # noqa: SLF001 - argparse offers no other way to ask
    part.add_argument(
        *(("--interface",) if taken else ("--interface", "--lang")),
        choices=tuple(INTERFACES),
        help=_("the language to speak; otherwise that of the system"),
    )
    part._positionals.title = _("Arguments")  # noqa: SLF001 - argparse offers no other way to name them
    part._optionals.title = _("Options")  # noqa: SLF001 - as above


def _paragraph(text: str) -> str:
    return fill(text, WIDTH, break_long_words=False)


def _examples(*lines: str) -> str:
    return "\n".join((_("Examples:"), *(f"  {line}" for line in lines)))


def _version() -> str:
    try:
        return version("presskit")
    except PackageNotFoundError:
        return "0"
