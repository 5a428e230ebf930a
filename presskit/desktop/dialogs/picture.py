"""The dialog of a picture: what it shows, who took it, what may be done with it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from presskit.desktop.dialogs.parts import Sheet, form, hint, line, two_sided
from presskit.i18n import translated as _
from presskit.model.asset import Asset

_WIDTH, _HEIGHT = 380, 190
_PRINTABLE = 1200
"""Pixels of width below which a picture looks coarse across a column in print (about 200 to the inch)."""


class PictureDialog(Sheet):
    """Describes a picture in both languages. Its caption is written in the panes."""

    careful = True

    def __init__(self, parent: QWidget | None, asset: Asset, content: bytes, *, new: bool = False) -> None:
        super().__init__(
            parent,
            _("Insert a picture") if new else _("Picture details"),
            _("The caption is written in the panes, beside the other paragraphs."),
        )
        self._asset = asset
        self.column.addWidget(_thumbnail(content))
        self.column.addWidget(hint(_("{width} × {height} pixels", width=asset.width, height=asset.height)))
        if asset.width < _PRINTABLE:
            self.column.addWidget(
                hint(_("This may look coarse in print: newsrooms ask for larger pictures."))
            )
        fields = form()
        self.alt = two_sided(fields, _("Alternative text"), asset.alt)
        self.credit = two_sided(fields, _("Credit"), asset.credit)
        self.licence = line(fields, _("Licence"), asset.licence)
        self.name = line(fields, _("File name"), asset.name)
        self.column.addLayout(fields)
        self.column.addWidget(
            hint(_("The alternative text says what can be seen, for those who cannot see it."))
        )
        self.finish(_("Insert") if new else _("Change"))
        self.resize(620, self.sizeHint().height())

    @property
    def asset(self) -> Asset:
        """The picture as the fields describe it."""
        return replace(
            self._asset,
            alt=self.alt.wording,
            credit=self.credit.wording,
            licence=self.licence.text().strip(),
            name=self.name.text().strip() or self._asset.name,
        )


def _thumbnail(content: bytes) -> QLabel:
    label = QLabel()
    label.setFrameShape(QFrame.Shape.StyledPanel)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setFixedHeight(_HEIGHT + 10)
    image = QImage.fromData(content)
    if not image.isNull():
        ratio = label.devicePixelRatioF()
        small = image.scaled(
            round(_WIDTH * ratio),
            round(_HEIGHT * ratio),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap = QPixmap.fromImage(small)
        pixmap.setDevicePixelRatio(ratio)
        label.setPixmap(pixmap)
    return label
