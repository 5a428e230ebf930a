"""What dialogs are put together from: headings, fields for both languages, buttons, a failure."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from presskit.desktop.dialogs import asking
from presskit.desktop.dialogs.entered import entered, watch
from presskit.desktop.looks import tone
from presskit.errors import PresskitError
from presskit.i18n import translated as _
from presskit.model.language import Wording


class Sheet(QDialog):
    """A dialog with a title, a line that says what it is for, room for content, a failure, and buttons.

    One that is ``careful`` asks before Escape or closing loses what was entered; its Cancel does not.
    """

    careful = False

    def __init__(self, parent: QWidget | None, title: str, purpose: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(22, 18, 22, 16)
        self.column.setSpacing(12)
        self.purpose = hint(purpose)
        self.purpose.setVisible(bool(purpose))
        self.column.addWidget(self.purpose)
        self._trouble = QLabel(self)
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self.buttons = QDialogButtonBox(self)
        self._begun: tuple[object, ...] | None = None

    def finish(self, accept: str, cancel: str = "") -> QPushButton:
        """Add the line for failures and the buttons; return the one that accepts."""
        self.column.addWidget(self._trouble)
        chosen = self.buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        chosen.setDefault(True)
        self.buttons.addButton(cancel or _("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self.buttons)
        watch(self, lambda: self.fail(None))
        return chosen

    def close_only(self) -> None:
        """Add the line for failures, and the only button of a dialog that asks nothing."""
        self.column.addWidget(self._trouble)
        button = self.buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        button.setDefault(True)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self.buttons)

    def fail(self, error: PresskitError | None) -> None:
        """Show a failure above the buttons, or take it away."""
        self._trouble.setVisible(error is not None)
        if error is not None:
            self._trouble.setStyleSheet(f"color: {tone('error').name()}")
            self._trouble.setText(str(error))

    def showEvent(self, event: QShowEvent) -> None:
        """Take note of what the fields say before anybody changes them."""
        super().showEvent(event)
        if self._begun is None:
            self._begun = entered(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask before Escape loses what was entered."""
        if event.key() != Qt.Key.Key_Escape or self._may_leave():
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before closing loses what was entered."""
        if self.isVisible() and not self._may_leave():
            event.ignore()
        else:
            super().closeEvent(event)

    def _may_leave(self) -> bool:
        """Tell whether nothing would be lost, or somebody agrees to lose it."""
        safe = not self.careful or self._begun is None or self._begun == entered(self)
        return safe or asking.leaving(self)

    def tries(self, work: Callable[[], object]) -> bool:
        """Do something that may be refused; show the refusal and tell whether it worked."""
        try:
            work()
        except PresskitError as error:
            self.fail(error)
            return False
        return True

    def reads(self, work: Callable[[], object]) -> bool:
        """Do something that may be refused, once an earlier refusal is taken away; tell whether it worked."""
        self.fail(None)
        return self.tries(work)


class TwoSided(QWidget):
    """A field for a wording: English left, Chinese right."""

    def __init__(self, wording: Wording, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.en, self.zh = QLineEdit(self), QLineEdit(self)
        self.en.setPlaceholderText(_("English"))
        self.zh.setPlaceholderText(_("Chinese"))
        self.en.setAccessibleName(_("{name} in English", name=name))
        self.zh.setAccessibleName(_("{name} in Chinese", name=name))
        self.say(wording)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.en)
        row.addWidget(self.zh)
        self.setFocusProxy(self.en)

    def say(self, wording: Wording) -> None:
        """Say something else, each field from its beginning."""
        for field, text in ((self.en, wording.en), (self.zh, wording.zh)):
            field.setText(text)
            field.setCursorPosition(0)

    @property
    def wording(self) -> Wording:
        """What the fields say."""
        return Wording(self.en.text().strip(), self.zh.text().strip())


def heading(text: str, factor: float) -> QLabel:
    """Return a bold line, larger than usual by a factor."""
    label = QLabel(text)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * factor)
    font.setBold(True)
    label.setFont(font)
    return label


class Explanation(QLabel):
    """Words that wrap, and are given all the height they need, wherever they stand."""

    def setText(self, text: str) -> None:
        """Say something else."""
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for more height when there is less width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


def hint(text: str) -> QLabel:
    """Return a quiet line of explanation."""
    label = Explanation(text)
    label.setObjectName("hint")
    label.setWordWrap(True)
    return label


def section(text: str) -> QLabel:
    """Return the heading of a part of a dialog."""
    label = heading(text, 1)
    label.setContentsMargins(0, 6, 0, 0)
    return label


def form() -> QFormLayout:
    """Return a form whose labels stand left of fields that take all the room."""
    made = QFormLayout()
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    made.setHorizontalSpacing(16)
    made.setVerticalSpacing(9)
    return made


def two_sided(into: QFormLayout, name: str, wording: Wording) -> TwoSided:
    """Add a row for a wording to a form; return its field."""
    field = TwoSided(wording, name)
    into.addRow(name, field)
    return field


def line(into: QFormLayout, name: str, text: str, placeholder: str = "") -> QLineEdit:
    """Add a row for a short text to a form; return its field."""
    field = QLineEdit(text)
    field.setPlaceholderText(placeholder)
    field.setAccessibleName(name)
    into.addRow(name, field)
    return field
