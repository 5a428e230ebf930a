"""Who has signed the text in the panes: a chip for each stage, void ones with what has changed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from presskit import i18n
from presskit.compose.wordings import signed_at, signed_on
from presskit.desktop.icons import icon
from presskit.desktop.looks import tone
from presskit.desktop.naming import language
from presskit.i18n import marked as _
from presskit.model.release import Release
from presskit.review.signing import NAMES, Approval, Since, approvals, since

_SHOWN = 3
"""Rows that changed since a signature which are named."""


@dataclass(frozen=True, slots=True)
class Given:
    """A stage that was given, and in words what has changed since."""

    approval: Approval
    changed: str = ""


def given(text: Release) -> tuple[Given, ...]:
    """Return the stages at which a text was signed, whether they still hold or not."""
    found = [approval for approval in approvals(text) if approval.signature is not None]
    return tuple(
        Given(one, changed_rows(text, since(one.signature, text)))
        if one.signature is not None and not one.valid
        else Given(one)
        for one in found
    )


def changed_rows(text: Release, told: Since) -> str:
    """Return in words what has changed in a text since it was signed."""
    numbers = [str(number) for number, pair in enumerate(text.pairs, 1) if pair.id in set(told.rows)]
    parts = []
    if numbers:
        named = ", ".join(numbers[:_SHOWN]) + (" …" if len(numbers) > _SHOWN else "")
        parts.append(
            i18n.counted("row {rows} has changed", "rows {rows} have changed", len(numbers), rows=named)
        )
    if told.gone:
        parts.append(i18n.counted("{n} row is gone", "{n} rows are gone", told.gone))
    return "; ".join(parts) or i18n.translated(_("the text has changed"))


def brief(one: Given) -> str:
    """Return what a chip says."""
    approval = one.approval
    stage = i18n.translated(NAMES[approval.stage])
    if approval.signature is None or not approval.valid:
        return i18n.translated(_("{stage}: void, {changed}"), stage=stage, changed=one.changed)
    stamp = approval.signature.stamp
    return f"{stage} · {stamp.author} · {signed_on(stamp.at, language())}"


def whole(one: Given) -> str:
    """Return all there is to say of a signature."""
    signature = one.approval.signature
    if signature is None:
        return ""
    told = i18n.translated(
        _("{stage} by {name}, {time}."),
        stage=i18n.translated(NAMES[signature.stage]),
        name=signature.stamp.author,
        time=signed_at(signature.stamp.at, language()),
    )
    held = i18n.translated(_("It holds."))
    if not one.approval.valid:
        held = i18n.translated(_("It is void: {changed}."), changed=one.changed)
    return " ".join(filter(None, (told, held, signature.note)))


class _Chip(QPushButton):
    """A button as wide as its words where there is room, else with some of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._told = ""
        self.setObjectName("sign")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def tell(self, text: str, hint: str, *, valid: bool) -> None:
        """Show a signature."""
        self._told = text
        self.setToolTip(hint)
        self.setAccessibleName(hint)
        self.setProperty("void", not valid)
        self.setIcon(icon("check" if valid else "error", tone("signed" if valid else "error")))
        self.setText(text)
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for all words."""
        return QSize(self.fontMetrics().horizontalAdvance(self._told) + 46, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few words."""
        return QSize(70, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to another width."""
        super().resizeEvent(event)
        room = self.width() - 44
        fitting = self.fontMetrics().elidedText(self._told, Qt.TextElideMode.ElideRight, room)
        if fitting != self.text():
            self.setText(fitting)


class SignChips(QFrame):
    """One line below the strip; a press on a chip opens the sign-off."""

    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("signs")
        self._shown: tuple[Given, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 3, 14, 4)
        self._row.setSpacing(7)
        self._chips = [_Chip(self) for _stage in NAMES]
        for chip in self._chips:
            chip.clicked.connect(self.opened)
            self._row.addWidget(chip)
        self._row.addStretch(1)
        self._repaint()
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What the chips say, in order."""
        return [brief(one) for one in self._shown]

    def show_given(self, shown: tuple[Given, ...]) -> None:
        """Show signatures, or nothing where there are none."""
        if shown != self._shown:
            self._shown = shown
            self.reword()

    def reword(self) -> None:
        """Say it anew in the language and the colours of the interface."""
        for chip, one in zip(self._chips, self._shown, strict=False):
            chip.tell(brief(one), whole(one), valid=one.approval.valid)
        for number, chip in enumerate(self._chips):
            chip.setVisible(number < len(self._shown))
        self.setVisible(bool(self._shown))
        self._repaint()

    def changeEvent(self, event: QEvent) -> None:
        """Take on the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.reword()

    def _repaint(self) -> None:
        good, bad = tone("signed").name(), tone("error").name()
        sheet = (
            f"#signs {{ background: {tone('window').name()}; border: none;"
            f" border-bottom: 1px solid {tone('line').name()}; }}"
            f"#sign {{ color: {good}; background: transparent; border: 1px solid {good};"
            " border-radius: 8px; padding: 1px 8px; text-align: left; }"
            f"#sign:focus {{ border: 2px solid {tone('accent').name()}; }}"
            f'#sign[void="true"] {{ color: {bad}; border: 1px dashed {bad}; }}'
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
