"""Where the kit stands: a bar for each language, stacked of the states of its rows; a press leads on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from presskit import i18n
from presskit.desktop.colours import tint
from presskit.desktop.faces import ui_font
from presskit.desktop.grid.words import STATE_NAMES, language_name
from presskit.desktop.looks import shades
from presskit.i18n import marked as _
from presskit.model.language import Lang
from presskit.review.progress import Progress, Standings
from presskit.review.states import State

_BAR, _HEIGHT, _GAP = 84, 8, 6
_SHORT = {Lang.EN: "EN", Lang.ZH: "中"}
_FILLS = {
    State.SIGNED: Qt.BrushStyle.SolidPattern,
    State.REVIEWED: Qt.BrushStyle.SolidPattern,
    State.TRANSLATED: Qt.BrushStyle.SolidPattern,
    State.DRAFT: Qt.BrushStyle.BDiagPattern,
}
"""How the part of each state is filled, from the left; what is empty stays so."""


class ProgressStrip(QAbstractButton):
    """Two bars with the share of rows that are finished; more in the hint under the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sides: dict[Lang, Progress] = {}
        self.setFont(ui_font(9))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_standings(self, told: Standings) -> None:
        """Show how far the texts of a kit have come."""
        sides = {lang: told.side(lang) for lang in Lang}
        if sides != self._sides:
            self._sides = sides
            self.reword()
            self.update()

    def reword(self) -> None:
        """Say it anew in the language of the interface."""
        told = [in_words(self._sides[lang], lang) for lang in self._sides]
        self.setAccessibleName(" ".join((i18n.translated(_("Progress of the kit.")), *told)))
        self.setToolTip("\n".join((*told, i18n.translated(_("Press to go to the next unfinished row.")))))

    def sizeHint(self) -> QSize:
        """Return the room that two bars with their names and shares take."""
        metrics = QFontMetrics(self.font())
        names = sum(map(metrics.horizontalAdvance, _SHORT.values()))
        shares = 2 * metrics.horizontalAdvance("100%")
        return QSize(names + shares + 2 * (_BAR + 2 * _GAP) + 3 * _GAP, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        """Return the same: the bars do not shrink."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        x = float(_GAP)
        for lang in self._sides:
            x = self._paint_side(painter, x, lang) + 2 * _GAP
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tint(shades().accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_side(self, painter: QPainter, x: float, lang: Lang) -> float:
        """Paint name, bar and share of one language; return where they end."""
        metrics, progress, shade = painter.fontMetrics(), self._sides[lang], shades()
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.setPen(tint(shade.muted))
        painter.drawText(QPointF(x, baseline), _SHORT[lang])
        x += metrics.horizontalAdvance(_SHORT[lang]) + _GAP
        bar = QRectF(x, (self.height() - _HEIGHT) / 2, _BAR, _HEIGHT)
        self._paint_bar(painter, bar, progress)
        x += _BAR + _GAP
        painter.setPen(tint(shade.warning if progress.looks else shade.muted))
        share = f"{int(progress.done * 100)}%"
        painter.drawText(QPointF(x, baseline), share)
        return x + metrics.horizontalAdvance("100%")

    def _paint_bar(self, painter: QPainter, bar: QRectF, progress: Progress) -> None:
        shade = shades()
        painter.setPen(Qt.PenStyle.NoPen)
        x = bar.left()
        for state, fill in _FILLS.items():
            width = bar.width() * progress.of(state) / max(progress.rows, 1)
            colour = tint(str(getattr(shade, state.value)))
            painter.setBrush(colour if fill is Qt.BrushStyle.SolidPattern else Qt.BrushStyle.NoBrush)
            part = QRectF(x, bar.top(), max(0.0, width - 1), bar.height())
            painter.drawRect(part)
            if fill is not Qt.BrushStyle.SolidPattern:
                _hatch(painter, part, QPen(colour, 1.2))
            x += width
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tint(shade.draft), 1))
        painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5))


def in_words(progress: Progress, lang: Lang) -> str:
    """Return how far one language has come, as a sentence."""
    counts = [
        i18n.translated(_("{state}: {n}"), state=i18n.translated(STATE_NAMES[state]), n=progress.of(state))
        for state in reversed(State)
        if progress.of(state)
    ]
    if progress.looks:
        counts.append(
            i18n.translated(_("{state}: {n}"), state=i18n.translated(_("Needs a look")), n=progress.looks)
        )
    told = "; ".join(counts) or i18n.translated(_("nothing yet"))
    return i18n.translated(
        _("{language}: {share} finished. {counts}."),
        language=language_name(lang),
        share=f"{int(progress.done * 100)}%",
        counts=told,
    )


def _hatch(painter: QPainter, part: QRectF, pen: QPen) -> None:
    """Fill a part with slanted strokes."""
    painter.save()
    painter.setClipRect(part)
    painter.setPen(pen)
    x = part.left() - part.height()
    while x < part.right():
        painter.drawLine(QPointF(x, part.bottom()), QPointF(x + part.height(), part.top()))
        x += 4
    painter.restore()
    painter.setPen(Qt.PenStyle.NoPen)
