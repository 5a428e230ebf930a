"""The hints under the mouse can be read in every look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from presskit.desktop import colours, looks
from presskit.desktop.window import Window

_CONTRAST = 90
"""By how much the strokes of letters are lighter than what they stand on, of 255."""


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_hint_has_its_own_ground_and_ink(
    window: Window, qapp: QApplication, qtbot: QtBot, theme: str
) -> None:
    looks.dress(qapp, theme)
    QToolTip.showText(QPoint(10, 10), "MMMMMM", window)
    tip = next(each for each in qapp.topLevelWidgets() if each.metaObject().className() == "QTipLabel")
    qtbot.waitUntil(tip.isVisible)
    image = tip.grab().toImage()
    row = [image.pixelColor(x, image.height() // 2) for x in range(image.width())]
    looks.dress(qapp, "light")
    QToolTip.hideText()
    ground, _ink = colours.tooltip(theme == "dark")
    assert row[2].name() == ground
    assert max(colour.lightness() for colour in row) - row[2].lightness() > _CONTRAST
