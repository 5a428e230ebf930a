"""The command that signs a text at a stage of approval."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

from presskit import api
from presskit.api.signing import against, signing
from presskit.cli.choosing import add_text, chosen
from presskit.cli.command import Command, Outcome
from presskit.cli.output import check_kit_name, note
from presskit.errors import BadRequest
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.model.release import Release
from presskit.model.signoff import Stage
from presskit.model.text import Stamp
from presskit.review.open_points import OpenPoint
from presskit.store.kit_file import Stored
from presskit.workspace.workspace import Workspace


def _sign_arguments(part: ArgumentParser) -> None:
    part.add_argument("kit", metavar="KIT", type=Path, help=_("the kit to sign"))
    part.add_argument(
        "--stage", choices=tuple(map(str, Stage)), required=True, help=_("the stage of approval")
    )
    part.add_argument("--name", metavar="NAME", required=True, help=_("who signs"))
    part.add_argument(
        "--note", metavar="TEXT", default="", help=_("an opinion, or why it is signed nevertheless")
    )
    part.add_argument(
        "--nevertheless", action="store_true", help=_("sign although something is not settled; needs --note")
    )
    add_text(part)
    part.add_argument("-o", "--output", metavar="KIT", type=Path, help=_("write another kit instead"))
    part.add_argument("--force", action="store_true", help=_("replace the other kit if it is there"))


def _sign(asked: Namespace) -> Outcome:
    stage, name = Stage(asked.stage), asked.name.strip()
    if not name:
        raise BadRequest(marked("A signature needs a name. Nothing was written."))
    if asked.output:
        check_kit_name(asked.output, replace=asked.force)
    stored = api.read_kit(asked.kit)
    text = chosen(stored.kit, asked.text)
    if not _may_sign(against(stored.kit, text, stage, name), asked):
        return Outcome.FINDINGS
    signed = _signed(stored, text, Stamp(name, datetime.now(UTC).replace(microsecond=0)), asked)
    target = asked.output or asked.kit
    api.write_kit(signed.kit, signed.pictures, target, overwrite=asked.force or asked.output is None)
    print(_("Wrote {path}.", path=target))
    return Outcome.FINE


def _may_sign(points: tuple[OpenPoint, ...], asked: Namespace) -> bool:
    """Say what stands against signing, and tell whether it is done all the same."""
    for point in points:
        note("{text}", text=point.told)
    agreed = asked.nevertheless and bool(asked.note.strip()) and not any(point.binding for point in points)
    if points and not agreed:
        told = _("Not signed. Settle this first, or sign with --nevertheless and a --note that says why.")
        print(_("Not signed. Settle this first.") if any(point.binding for point in points) else told)
    return agreed or not points


def _signed(stored: Stored, text: Release, stamp: Stamp, asked: Namespace) -> Stored:
    workspace = Workspace(stored.kit, stored.pictures)
    edit, content = signing(stored.kit, text, Stage(asked.stage), stamp, asked.note, workspace.new_id)
    workspace.add_pictures(content)
    workspace.do(edit)
    return Stored(workspace.kit, workspace.pictures)


SIGN = Command(
    name="sign",
    summary=marked("sign a text at a stage of approval"),
    about=marked(
        "Signs a text as it reads now; any later change of it voids the signature. The stages are first, "
        "second and final review, then issue. While tracked changes wait, comments are open, the checks find "
        "errors, rows need a look or an earlier stage is missing, the text is signed only with "
        "--nevertheless and a note that says why, and the exit status is 1 without them; "
        "the final review and the issue cannot be signed while tracked changes wait."
    ),
    examples=(
        'presskit sign release.presskit --stage first --name "Wang Min"',
        "presskit sign release.presskit --stage issue --name 李娜 --note 急稿 --nevertheless",
    ),
    arguments=_sign_arguments,
    run=_sign,
)
