"""The commands of the Release menu: what is said of the release as a whole, and its pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from presskit.desktop import pictures
from presskit.desktop.actions import Command, with_kit
from presskit.desktop.grid.together import begun, together
from presskit.edits import assets
from presskit.edits.edit import Edit
from presskit.i18n import marked as _
from presskit.model.asset import Asset
from presskit.model.ids import NewId
from presskit.model.pair import Role

if TYPE_CHECKING:
    from presskit.desktop.window import Window


def details(window: Window, page: int = 0) -> None:
    """Change date, place, embargo, organisation, contacts, beginning with one page of them."""
    from presskit.desktop.dialogs.release import ReleaseDialog

    if window.workspace is None:
        return
    dialog = ReleaseDialog(window, window.workspace, window.text, window.session.folder)
    dialog.pages.setCurrentIndex(page)
    if dialog.exec():
        window.workspace.add_pictures(dialog.pictures)
        window.do(dialog.edit(), follow=False)
    dialog.deleteLater()


def insert_picture(window: Window) -> None:
    """Place a picture from a file below the present row."""
    path = pictures.chosen(window, window.session.folder)
    if path is not None:
        place(window, pictures.content_of(path), path.name)


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
    asset = pictures.asset_of(workspace.new_id(), content, name)
    window.banner.hide()
    dialog = PictureDialog(window, asset, content, new=True)
    if dialog.exec():
        workspace.add_pictures({asset.digest: content})
        window.do(_placed(window, dialog.asset, workspace.new_id))
    dialog.deleteLater()


def _placed(window: Window, asset: Asset, new_id: NewId) -> Edit:
    """Return the edit that places a picture below the present row, or at the end of the text."""
    after = window.place.pair if window.place is not None else window.rows[-1].id if window.rows else ""
    if after or window.grid is None:
        return assets.placed(asset, after, new_id)
    row = begun(window.grid.shown.id, Role.BODY, new_id)
    placed = assets.placed(asset, row.after.pair if row.after else "", new_id)
    return together(placed.label, [row, placed])


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


COMMANDS = (
    Command("details", _("Release &details…"), details, "Ctrl+D", "release", with_kit),
    Command("picture", _("&Insert a picture…"), insert_picture, "Ctrl+Shift+M", "picture", with_kit),
    Command(
        "picture-details",
        _("&Picture details…"),
        picture_details,
        when=lambda w: present_asset(w) is not None,
    ),
)
