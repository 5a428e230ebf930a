"""The commands of sign-off: a text is signed, and its approval sheet written."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from presskit.desktop.actions import Command
from presskit.i18n import marked as _
from presskit.i18n import translated

if TYPE_CHECKING:
    from presskit.desktop.dialogs.signing import Question
    from presskit.desktop.window import Window
    from presskit.edits.edit import Edit
    from presskit.model.asset import Pictures
    from presskit.model.kit import Kit
    from presskit.model.release import Release
    from presskit.model.signoff import Stage
    from presskit.model.text import Stamp
    from presskit.progress import Report
    from presskit.readers.reader import Note

_AT_ONCE = 500
"""Rows of a kit that is kept as it was signed, or read again, without leaving the window's thread."""


def sign(window: Window) -> None:
    """Sign the text in the panes, or withdraw a signature."""
    from presskit.desktop.dialogs.signing import SigningDialog
    from presskit.desktop.reviewing.author import login
    from presskit.edits.edit import Place
    from presskit.edits.signing import withdrawn
    from presskit.model.language import Lang

    asked = _question(window)
    if asked is None:
        return
    dialog = SigningDialog(window, asked, window.settings.author or login())
    agreed = dialog.exec()
    dialog.deleteLater()
    if dialog.wanted:
        window.go(Place(dialog.wanted, Lang.EN, 0))
    elif agreed and dialog.withdrawn is not None:
        window.do(withdrawn(asked.text.id, dialog.withdrawn), follow=False)
    elif agreed:
        _give(window, asked, dialog.stage, dialog.name.text().strip(), dialog.note.text())


def _question(window: Window) -> Question | None:
    """Return what there is to know of the text in the panes before it is signed."""
    from presskit.api.signing import changed_since
    from presskit.checks.rule import Severity
    from presskit.desktop import naming
    from presskit.desktop.dialogs.signing import Question
    from presskit.review.signing import since

    workspace, text = window.workspace, window.text
    if workspace is None or text is None:
        return None
    errors = tuple(one.pair for one in window.derived.findings if one.severity is Severity.ERROR)
    kept = partial(changed_since, workspace.kit, workspace.pictures, text)
    told = kept if _is_short(workspace.kit) else partial(since, now=text)
    return Question(workspace.kit, text, naming.named(workspace.kit, text), errors, told)


def _give(window: Window, asked: Question, stage: Stage, name: str, note: str) -> None:
    """Sign, and keep the kit as it was signed; that of a long one is made in the background."""
    from dataclasses import replace
    from datetime import datetime

    from presskit.model.text import Stamp

    workspace = window.workspace
    if workspace is None:
        return
    if not window.settings.author:
        window.settle(replace(window.settings, author=name))
    stamp = Stamp(name, datetime.now().astimezone().replace(microsecond=0))
    work = partial(_signed, asked.kit, asked.text, stage, stamp, note, workspace.new_id())

    def done(made: tuple[Edit, Pictures]) -> None:
        if window.workspace is workspace and workspace.kit is asked.kit:
            workspace.add_pictures(made[1])
            window.do(made[0], follow=False)
        else:
            window.banner.tell(translated(_("The text has changed meanwhile and was not signed.")))

    if _is_short(asked.kit):
        done(work())
    else:
        window.render_lane.put("sign", lambda _report: work(), done, window.banner.fail)


def _signed(
    kit: Kit, text: Release, stage: Stage, stamp: Stamp, note: str, version_id: str
) -> tuple[Edit, Pictures]:
    from presskit.api.signing import signing

    return signing(kit, text, stage, stamp, note, lambda: version_id)


def write_sheet(window: Window) -> None:
    """Ask for a name and write the approval sheet of the text in the panes."""
    from presskit.desktop.dialogs import signing

    workspace, text = window.workspace, window.text
    if workspace is None or text is None:
        return
    name = translated(_("{name} approval sheet"), name=window.session.name[:60].replace("/", " "))
    path = signing.sheet_to_save(window, window.session.folder / f"{name}.pdf")
    if path is None:
        return
    kit, pictures, status = workspace.kit, workspace.pictures, window.status

    def done(_notes: tuple[Note, ...]) -> None:
        from presskit.desktop.dialogs.asking import show_folder

        status.rest()
        told = translated(_("Wrote {name}."), name=path.name)
        window.banner.tell(told, translated(_("Show the folder")), lambda: show_folder(path.parent))

    def failed(error: Exception) -> None:
        status.rest()
        window.banner.fail(error)  # type: ignore[arg-type]  # lanes give failures of the program

    job = window.render_lane.put(
        "approval", partial(_written, kit, pictures, text, path), done, failed, status.rest
    )
    status.follow(job)


def _written(kit: Kit, pictures: Pictures, text: Release, path: Path, report: Report) -> tuple[Note, ...]:
    from presskit.api.signing import write_approval

    return write_approval(kit, pictures, path, text, overwrite=True, report=report)


def _is_short(kit: Kit) -> bool:
    return sum(len(text.pairs) for text in kit.releases) <= _AT_ONCE


def _has_words(window: Window) -> bool:
    return any(pair.en.runs or pair.zh.runs for pair in window.rows)


COMMANDS = (
    Command("sign-off", _("Si&gn off…"), sign, "F12", "sign", _has_words),
    Command(
        "approval-sheet", _("Approval s&heet…"), write_sheet, "Shift+F12", "sheet", _has_words, reads=True
    ),
)
