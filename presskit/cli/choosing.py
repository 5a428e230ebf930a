"""Which text of a kit a command is about."""

from __future__ import annotations

from argparse import ArgumentParser

from presskit.errors import BadRequest
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.release import Release


def add_text(part: ArgumentParser) -> None:
    """Declare the choice of a text."""
    part.add_argument(
        "--text",
        metavar="NUMBER",
        type=int,
        default=1,
        help=_("which text of the kit; the first if not said"),
    )


def chosen(kit: Kit, number: int) -> Release:
    """Return a text of the kit by its number, counted from 1."""
    if not 1 <= number <= len(kit.releases):
        raise BadRequest(
            marked("The kit has no text number {number}."),
            marked("Choose one from 1 to {count}; presskit status lists them."),
            number=number,
            count=len(kit.releases),
        )
    return kit.releases[number - 1]
