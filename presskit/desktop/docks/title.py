"""The title of a dock: its name, what belongs to the whole dock, and a button that closes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from presskit.desktop.icons import icon
from presskit.desktop.strings import Phrases
from presskit.i18n import marked as _


class DockTitle(QWidget):
    """A quiet strip over a dock; ``row`` takes more parts between the name and the close button."""

    def __init__(self, dock: QDockWidget, message: str) -> None:
        super().__init__(dock)
        self.setObjectName("docktitle")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._dock = dock
        name = QLabel(self)
        name.setObjectName("dockname")
        self._close = QToolButton(self)
        self._close.setObjectName("plain")
        self._close.clicked.connect(dock.close)
        self.row = QHBoxLayout()
        self.row.setSpacing(4)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(12, 4, 6, 4)
        whole.setSpacing(6)
        whole.addWidget(name)
        whole.addStretch(1)
        whole.addLayout(self.row)
        whole.addWidget(self._close)
        phrases = Phrases(self)
        phrases.say(name.setText, message)
        phrases.say(dock.setWindowTitle, message)
        phrases.say(self._close.setToolTip, _("Close this panel"))
        phrases.say(self._close.setAccessibleName, _("Close this panel"))
        dock.setTitleBarWidget(self)
        self.repaint_icons()

    def repaint_icons(self) -> None:
        """Take on the colours of the palette."""
        self._close.setIcon(icon("close"))
