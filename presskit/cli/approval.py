"""The command that writes the approval sheet of a text."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from presskit import api
from presskit.api.signing import write_approval
from presskit.cli.choosing import add_text, chosen
from presskit.cli.command import Command, Outcome
from presskit.cli.output import tell
from presskit.compose import theme
from presskit.compose.plan import PAPERS
from presskit.errors import CannotWrite
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.writers import writer_for


def _approval_arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, help=_("the kit to print the sheet of"))
    part.add_argument(
        "outputs", metavar="OUT", type=Path, nargs="+", help=_("files to write, ending in .pdf or .docx")
    )
    add_text(part)
    part.add_argument(
        "--theme", choices=theme.names(), default="", help=_("the look; otherwise the kit's own")
    )
    part.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help=_("the size of the page"))
    part.add_argument("--force", action="store_true", help=_("replace files that are there already"))


def _approval(asked: Namespace) -> Outcome:
    for path in asked.outputs:
        writer_for(path)
        if path.exists() and not asked.force:
            raise CannotWrite(
                marked("{path} exists already. Nothing was written."),
                marked("Choose another name, or replace it with --force."),
                path=path,
            )
    stored = api.read_kit(asked.kit)
    text = chosen(stored.kit, asked.text)
    for path in asked.outputs:
        for one in write_approval(
            stored.kit,
            stored.pictures,
            path,
            text,
            theme=asked.theme,
            paper=asked.paper,
            overwrite=asked.force,
        ):
            tell(one)
        print(_("Wrote {path}.", path=path))
    return Outcome.FINE


APPROVAL = Command(
    name="approval",
    summary=marked("write the approval sheet of a text as PDF and Word"),
    about=marked(
        "Writes a sheet with what a text is, what the checks found, who has signed it at which stage, room "
        "to sign by hand, and then the text in two columns, Chinese first."
    ),
    examples=("presskit approval release.presskit approval.pdf approval.docx",),
    arguments=_approval_arguments,
    run=_approval,
)
