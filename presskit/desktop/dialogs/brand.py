"""The page of the kit in the dialog of details: title, organisation, newsroom, look, colour, logo."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from presskit.compose.theme import accented, names, theme
from presskit.desktop.dialogs.parts import form, hint, line, two_sided
from presskit.desktop.dialogs.portrait import PictureField
from presskit.i18n import interface
from presskit.i18n import translated as _
from presskit.model.kit import Brand, Kit
from presskit.workspace.workspace import Workspace

_HOST = re.compile(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:/\S*)?")
"""A website as people write it, such as ``www.example.com/news``."""
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class BrandPage(QWidget):
    """What is said of the kit as a whole."""

    def __init__(
        self, workspace: Workspace, folder: Path, reads: Callable[[Callable[[], object]], bool]
    ) -> None:
        super().__init__()
        kit = workspace.kit
        self._brand = kit.brand
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        fields = form()
        self.title = two_sided(fields, _("Title of the kit"), kit.title)
        self.organisation = two_sided(fields, _("Organisation"), kit.brand.organisation)
        self.website = line(fields, _("Online newsroom"), kit.brand.website, "https://")
        self.website.setToolTip(_("Press kits print this address as a QR code, too."))
        self.theme = _looks(kit.brand.theme)
        fields.addRow(_("Look of the documents"), self.theme)
        self.accent = QLineEdit(kit.brand.accent)
        self.accent.setAccessibleName(_("Colour"))
        self._sample, self._note = QLabel(), hint("")
        fields.addRow(_("Colour"), self._colour())
        fields.addRow("", self._note)
        self.logo = PictureField(_("Logo"), _("No logo"), kit.brand.logo, workspace, folder, reads)
        fields.addRow(_("Logo"), self.logo)
        column.addLayout(fields)
        column.addStretch(1)
        self.accent.textChanged.connect(lambda _text: self._show())
        self.theme.currentIndexChanged.connect(lambda _index: self._show())
        self._show()

    @property
    def brand(self) -> Brand:
        """The brand as the fields describe it."""
        return replace(
            self._brand,
            organisation=self.organisation.wording,
            website=_address(self.website.text().strip()),
            logo=self.logo.chosen,
            theme=str(self.theme.currentData()),
            accent=self.accent.text().strip(),
        )

    def with_logo(self, kit: Kit) -> Kit:
        """Return a kit that holds the logo, when it comes from a file."""
        return self.logo.with_asset(kit, self.logo.asset)

    def _colour(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.pick = QPushButton(_("Choose a colour…"))
        self.pick.setAutoDefault(False)
        self.pick.clicked.connect(self._pick)
        self._sample.setMargin(5)
        self._sample.setAutoFillBackground(True)
        row.addWidget(self.accent, 1)
        row.addWidget(self.pick)
        row.addWidget(self._sample)
        return whole

    def _pick(self) -> None:
        """Let a colour be chosen by eye."""
        chosen = QColorDialog.getColor(QColor(self._wanted), self, _("Choose a colour"))
        if chosen.isValid():
            self.accent.setText(chosen.name())

    @property
    def _wanted(self) -> str:
        """The colour that is asked for: that of the field, else that of the look."""
        typed = self.accent.text().strip()
        return typed if _COLOUR.fullmatch(typed) else theme(str(self.theme.currentData())).accent

    def _show(self) -> None:
        """Show the colour as documents have it, and say when it had to be made darker."""
        look = theme(str(self.theme.currentData()))
        printed = accented(look, self.accent.text().strip()).accent
        self.accent.setPlaceholderText(look.accent)
        colours = QPalette(self._sample.palette())
        colours.setColor(QPalette.ColorRole.Window, QColor(printed))
        colours.setColor(QPalette.ColorRole.WindowText, QColor("#ffffff"))
        self._sample.setPalette(colours)
        self._sample.setText(_("Sample"))
        pale = printed.lower() != self._wanted.lower()
        self._note.setText(
            _("Too light to be read on white: documents use {colour} instead.", colour=printed)
            if pale
            else ""
        )
        self._note.setVisible(pale)


def _address(typed: str) -> str:
    """Return a website as it was typed; one like www.example.com begins with https:// now."""
    return f"https://{typed}" if _HOST.fullmatch(typed) else typed


def _looks(chosen: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(_("Look of the documents"))
    for name in names():
        look = theme(name)
        box.addItem(look.label_zh if interface() == "zh_Hans" else look.label_en, name)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
