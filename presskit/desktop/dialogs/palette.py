"""The command palette: a field over the window, and below it what answers to the letters typed there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from presskit.desktop.looks import shades, small, tone
from presskit.desktop.palette import Entry, Match, entries, found
from presskit.i18n import translated as _

if TYPE_CHECKING:
    from presskit.desktop.window import Window

_Index = QModelIndex | QPersistentModelIndex
_WIDTH, _ROWS, _ROW, _EDGE = 640, 11, 46, 14
_KEYS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS - 1,
    Qt.Key.Key_PageUp: 1 - _ROWS,
}
_USED = "palette-used"
"""The property of the window that remembers what was chosen last."""


def open_palette(window: Window) -> Palette:
    """Show the palette over a window."""
    return Palette(window, entries(window))


class _Found(QAbstractListModel):
    """What answers, the best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.matches: list[Match] = []

    def show(self, matches: list[Match]) -> None:
        self.beginResetModel()
        self.matches = matches
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.matches)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.matches[index.row()].entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (entry.title, entry.path, entry.keys, entry.why)))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEnabled if self.matches[index.row()].entry.enabled else flags


class _Painting(QStyledItemDelegate):
    """Paints an entry in two lines: its title and its keys, and below where it stands or why it cannot be."""

    def __init__(self, model: _Found, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(option.rect.width(), _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        match, rect = self._model.matches[index.row()], QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tone("chosen"))
        inside = rect.adjusted(_EDGE, 5, -_EDGE, -5)
        font = QApplication.font()
        painter.setFont(small(font))
        painter.setPen(tone("muted"))
        keys = QFontMetrics(painter.font()).horizontalAdvance(match.entry.keys)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(inside, right, match.entry.keys)
        below = " — ".join(filter(None, (match.entry.path, match.entry.why)))
        low = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        metrics = QFontMetrics(painter.font())
        painter.drawText(inside, low, metrics.elidedText(below, Qt.TextElideMode.ElideRight, inside.width()))
        painter.setPen(tone("ink" if match.entry.enabled else "hint"))
        self._paint_title(painter, inside.adjusted(0, 0, -keys - 12, 0), match, font)

    def _paint_title(self, painter: QPainter, rect: QRect, match: Match, font: QFont) -> None:
        """Paint the title, the letters that were meant bold, as far as there is room."""
        bold = QFont(font)
        bold.setBold(True)
        x, title = rect.left(), match.entry.title
        for at, letter in enumerate(title):
            painter.setFont(bold if at in match.letters else font)
            metrics = QFontMetrics(painter.font())
            width = metrics.horizontalAdvance(letter)
            if x + width > rect.right() - metrics.horizontalAdvance("…") and at < len(title) - 1:
                painter.drawText(x, rect.top() + metrics.ascent(), "…")
                return
            painter.drawText(x, rect.top() + metrics.ascent(), letter)
            x += width


class Palette(QFrame):
    """Lies over the window until something is chosen, Escape is pressed, or the focus goes elsewhere."""

    def __init__(self, window: Window, offered: tuple[Entry, ...]) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self._window = window
        self._before: QWidget | None = window.focusWidget()
        self._offered = self._by_use(offered)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(_("Type a command or the headline of a text"))
        self.field.setAccessibleName(_("Find a command"))
        self.model = _Found(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Painting(self.model, self))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(_("Commands and texts that were found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self._arrange()
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        window.installEventFilter(self)
        self._search("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move in the list; go with the window when it changes its size."""
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._place()
            return False
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            QTimer.singleShot(0, self, self._leave_if_left)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._key(event)

    @property
    def chosen(self) -> Entry | None:
        """What Enter would do now."""
        row = self.list.currentIndex().row()
        return self.model.matches[row].entry if 0 <= row < len(self.model.matches) else None

    def leave(self) -> None:
        """Go away; the keyboard belongs to what had it before."""
        if self.isVisible():
            self.hide()
            self._window.removeEventFilter(self)
            if self._before is not None:
                self._before.setFocus(Qt.FocusReason.PopupFocusReason)
            self.deleteLater()

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.list.currentIndex().row())
        elif key in _KEYS:
            self._stand(self.list.currentIndex().row() + _KEYS[key])
        elif key not in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            return False
        return True

    def _search(self, typed: str) -> None:
        self.model.show(found(typed, self._offered))
        self._stand(0)
        self._place()

    def _stand(self, row: int) -> None:
        last = len(self.model.matches) - 1
        index = self.model.index(max(0, min(row, last)), 0)
        flag = self.list.selectionModel().SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, flag)
        self.list.scrollTo(index)
        told = index.data(Qt.ItemDataRole.AccessibleTextRole) if last >= 0 else _("Nothing was found")
        self.field.setAccessibleDescription(told)

    def _choose(self, row: int) -> None:
        """Do what a row says, once the palette is gone; what cannot be done now stays where it is."""
        if not 0 <= row < len(self.model.matches):
            return
        entry = self.model.matches[row].entry
        if not entry.enabled:
            QApplication.beep()
            return
        used = [entry.title, *(self._window.property(_USED) or [])]
        self._window.setProperty(_USED, list(dict.fromkeys(used))[:5])
        self.leave()
        QTimer.singleShot(0, self._window, entry.run)

    def _by_use(self, offered: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Return the entries with those chosen last at the head."""
        used = self._window.property(_USED) or []
        places = {title: place for place, title in enumerate(used)}
        return tuple(sorted(offered, key=lambda entry: places.get(entry.title, len(used))))

    def _leave_if_left(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            self._before = None
            self.leave()

    def _arrange(self) -> None:
        self.setAutoFillBackground(True)
        shade = shades()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, tone("paper"))
        self.list.setPalette(palette)
        self.setStyleSheet(
            f"#palette {{ background: {shade.paper}; border: 1px solid {shade.accent}; border-radius: 8px; }}"
            "QLineEdit { border: none; padding: 9px 12px; background: transparent; }"
            f"QListView {{ border: none; border-top: 1px solid {shade.line}; background: {shade.paper};"
            " outline: 0; }"
        )
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 6)
        self.setGraphicsEffect(shadow)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self.list)

    def _place(self) -> None:
        """Stand in the upper middle of the window, as high as what was found needs."""
        window = self._window
        width = min(_WIDTH, window.width() - 32)
        head = self.field.sizeHint().height() + 12
        room = window.height() - 96 - head
        rows = max(1, min(_ROWS, len(self.model.matches), room // _ROW))
        self.setGeometry((window.width() - width) // 2, 56, width, head + rows * _ROW + 4)
        self.list.setVisible(bool(self.model.matches))
