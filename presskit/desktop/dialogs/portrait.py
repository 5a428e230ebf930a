"""A field for one picture of the kit: chosen from the kit or from a file, and shown small."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from presskit.desktop import pictures
from presskit.i18n import translated as _
from presskit.model.asset import Asset, Pictures
from presskit.model.kit import Kit
from presskit.workspace.workspace import Workspace

_SIDE = 84
"""Width and height of the picture that is shown, in device-independent pixels."""


class PictureField(QWidget):
    """Names a picture; one that comes from a file waits in ``fresh`` until the kit takes it."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        none: str,
        chosen: str,
        workspace: Workspace,
        folder: Path,
        read: Callable[[Callable[[], object]], bool],
    ) -> None:
        super().__init__()
        self._workspace, self._folder, self._read = workspace, folder, read
        self.fresh: dict[str, tuple[Asset, bytes]] = {}
        self._shown = QLabel()
        self._shown.setFrameShape(QFrame.Shape.StyledPanel)
        self._shown.setFixedSize(_SIDE, _SIDE)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.box = QComboBox()
        self.box.setAccessibleName(name)
        self.box.addItem(none, "")
        for asset in workspace.kit.assets:
            self.box.addItem(asset.name, asset.id)
        self.box.setCurrentIndex(max(0, self.box.findData(chosen)))
        self.box.currentIndexChanged.connect(self._show)
        self.browse = QPushButton(_("Choose a file…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._choose)
        self._arrange()
        self._show()

    @property
    def chosen(self) -> str:
        """The id of the picture, or nothing."""
        return str(self.box.currentData() or "")

    @property
    def asset(self) -> Asset | None:
        """The record of the picture."""
        return (
            self.fresh[self.chosen][0]
            if self.chosen in self.fresh
            else self._workspace.kit.asset(self.chosen)
        )

    @property
    def pictures(self) -> Pictures:
        """The bytes of the picture when it comes from a file."""
        found = self.fresh.get(self.chosen)
        return {found[0].digest: found[1]} if found else {}

    def with_asset(self, kit: Kit, asset: Asset | None) -> Kit:
        """Return a kit that holds the picture with the given record."""
        if asset is None:
            return kit
        known = any(old.id == asset.id for old in kit.assets)
        kept = tuple(asset if old.id == asset.id else old for old in kit.assets)
        return replace(kit, assets=kept if known else (*kept, asset))

    def take(self, content: bytes, name: str) -> None:
        """Choose a picture that the kit does not hold yet; ``UnreadableDocument`` when it is none."""
        asset = pictures.asset_of(self._workspace.new_id(), content, name)
        known = next((one for one in self._workspace.kit.assets if one.digest == asset.digest), None)
        if known is None:
            self.fresh[asset.id] = (asset, content)
            self.box.addItem(asset.name, asset.id)
        self.box.setCurrentIndex(self.box.findData((known or asset).id))

    def _arrange(self) -> None:
        beside = QVBoxLayout()
        beside.addWidget(self.box)
        beside.addWidget(self.browse, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._shown)
        row.addLayout(beside, 1)
        self.setFocusProxy(self.box)

    def _choose(self) -> None:
        path = pictures.chosen(self, self._folder)
        if path is not None:
            self._read(lambda: self.take(pictures.content_of(path), path.name))

    def _show(self) -> None:
        asset = self.asset
        content = {**self._workspace.pictures, **self.pictures}.get(asset.digest, b"") if asset else b""
        image = QImage.fromData(content)
        if image.isNull():
            self._shown.clear()
        else:
            ratio = self.devicePixelRatioF()
            side = round((_SIDE - 6) * ratio)
            small = image.scaled(
                side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            small.setDevicePixelRatio(ratio)
            self._shown.setPixmap(QPixmap.fromImage(small))
        self.changed.emit()
