"""The commands of the Release menu: what is said of the release as a whole, and its pictures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from presskit import i18n
from presskit.desktop.actions import Command, with_kit
from presskit.desktop.dialogs import asking
from presskit.edits import assets
from presskit.errors import UnreadableDocument
from presskit.i18n import marked as _
from presskit.model.asset import Asset

if TYPE_CHECKING:
    from presskit.desktop.window import Window

_KINDS = _("Pictures (*.png *.jpg *.jpeg *.gif)")
_TYPES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}
CONTACTS = 2
"""The page of the release's dialog that has the media contacts."""
_LARGEST = 50_000_000
"""Bytes beyond which a file is not taken for a picture of a press kit."""


def details(window: Window, page: int = 0) -> None:
    """Change date, place, embargo, organisation, contacts, beginning with one page of them."""
    from presskit.desktop.dialogs.release import ReleaseDialog

    if window.workspace is None:
        return
    dialog = ReleaseDialog(window, window.workspace.kit, window.workspace.new_id)
    dialog.pages.setCurrentIndex(page)
    if dialog.exec():
        window.do(dialog.edit(), follow=False)
    dialog.deleteLater()


def insert_picture(window: Window) -> None:
    """Place a picture from a file below the present row."""
    path = asking.file_to_read(
        window, i18n.translated(_("Choose a picture")), window.session.folder, i18n.translated(_KINDS)
    )
    if path is not None:
        place(window, _read(path), path.name)


def place_image(window: Window, image: QImage) -> None:
    """Place a picture from the clipboard below the present row."""
    stored = QByteArray()
    buffer = QBuffer(stored)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    place(window, bytes(stored.data()), "picture.png")


def place(window: Window, content: bytes, name: str) -> None:
    """Ask for what is said of a picture, and place it; ``UnreadableDocument`` when it is none."""
    from presskit.desktop.dialogs.picture import PictureDialog

    workspace = window.workspace
    if workspace is None:
        return
    asset = _asset(workspace.new_id(), content, name)
    window.banner.hide()
    dialog = PictureDialog(window, asset, content, new=True)
    if dialog.exec():
        workspace.add_pictures({asset.digest: content})
        after = window.place.pair if window.place is not None else ""
        window.do(assets.placed(dialog.asset, after, workspace.new_id))
    dialog.deleteLater()


def picture_details(window: Window) -> None:
    """Change what is said of the picture that the present row places."""
    from presskit.desktop.dialogs.picture import PictureDialog

    asset = present_asset(window)
    if asset is None or window.workspace is None:
        return
    dialog = PictureDialog(window, asset, window.workspace.pictures.get(asset.digest, b""))
    if dialog.exec():
        window.do(assets.described(dialog.asset), follow=False)
    dialog.deleteLater()


def present_asset(window: Window) -> Asset | None:
    """Return the picture that the present row places."""
    pair = window.present_pair
    return window.workspace.kit.asset(pair.asset) if window.workspace and pair and pair.asset else None


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise _unfit(path.name)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(
            _("{path} could not be read: {reason}."),
            _("Check that the file is there and may be read."),
            path=path,
            reason=error.strerror or type(error).__name__,
        ) from error


def _asset(asset_id: str, content: bytes, name: str) -> Asset:
    import hashlib

    media_type = next((kind for start, kind in _TYPES.items() if content.startswith(start)), "")
    image = QImage.fromData(content)
    if not media_type or image.isNull():
        raise _unfit(name)
    digest = hashlib.sha256(content).hexdigest()
    return Asset(asset_id, name, media_type, digest, image.width(), image.height())


def _unfit(name: str) -> UnreadableDocument:
    return UnreadableDocument(
        _("{name} is not a picture that a press kit can hold."),
        _("Use a PNG, JPEG or GIF file of at most 50 MB."),
        name=name,
    )


COMMANDS = (
    Command("details", _("Release &details…"), details, "Ctrl+D", "release", with_kit),
    Command("contacts", _("&Media contacts…"), lambda w: details(w, CONTACTS), when=with_kit),
    Command("picture", _("&Insert a picture…"), insert_picture, "Ctrl+Shift+M", "picture", with_kit),
    Command(
        "picture-details",
        _("&Picture details…"),
        picture_details,
        when=lambda w: present_asset(w) is not None,
    ),
)
