"""A strip above the panes: what the text is, when it may be published, from where, by whom, any notice."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from presskit import i18n
from presskit.compose.wordings import release_line, written_date
from presskit.desktop.icons import icon, picture
from presskit.desktop.looks import tone
from presskit.desktop.naming import ICONS, KINDS, either, language
from presskit.desktop.strings import Phrases
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.release import Genre, Release


class _Line(QLabel):
    """A line of text that is shortened to the room there is, and whole in the hint under the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._told = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def tell(self, text: str) -> None:
        """Show another text."""
        self._told = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._told, Qt.TextElideMode.ElideRight, self.width()))


class ReleaseStrip(QFrame):
    """One line about the text in the panes; its button opens the details."""

    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._release: Release | None = None
        self._kit: Kit | None = None
        self._mark, self._line, self._notice = QLabel(self), _Line(self), QLabel(self)
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.setObjectName("chip")
        self._edit = QToolButton(self)
        self._edit.setObjectName("plain")
        self._edit.clicked.connect(self.opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 8, 5)
        row.setSpacing(9)
        row.addWidget(self._mark)
        row.addWidget(self._line, 1)
        row.addWidget(self._notice)
        row.addWidget(self._edit)
        phrases = Phrases(self)
        phrases.say(self._edit.setToolTip, _("Change the release details"))
        phrases.say(self._edit.setAccessibleName, _("Change the release details"))
        phrases.keep(self._reword)

    def show_text(self, kit: Kit, text: Release | None) -> None:
        """Show what is said of one text of a kit, or that there is none."""
        if self._kit is not None and _told(text) == _told(self._release) and kit.brand is self._kit.brand:
            self._kit, self._release = kit, text
            return
        self._kit, self._release = kit, text
        self._reword()

    def repaint_icons(self) -> None:
        """Take on the colours of the palette."""
        held = self._release is not None and self._release.embargo is not None
        colour = tone("warning" if held else "signed")
        genre = self._release.genre if self._release is not None else Genre.NEWS
        self._mark.setPixmap(picture(ICONS[genre], colour, 16))
        self._edit.setIcon(icon("edit"))
        warning = tone("warning").name()
        self.setStyleSheet(
            f"#strip {{ background: {tone('window').name()}; border: none;"
            f" border-bottom: 1px solid {tone('line').name()}; }}"
            f"#chip {{ color: {warning}; border: 1px solid {warning};"
            " border-radius: 8px; padding: 1px 8px; }"
        )

    def _reword(self) -> None:
        release, kit = self._release, self._kit
        if release is None or kit is None:
            self._line.tell("")
            self._notice.hide()
            return
        lang = language()
        plain = release.genre is Genre.NEWS or release.embargo is not None
        parts = [
            i18n.translated(KINDS[release.genre]),
            release_line(release, lang) if plain else "",
            written_date(release.day, lang) if release.day else "",
            either(release.place),
            either(kit.brand.organisation),
        ]
        self._line.tell("  ·  ".join(filter(None, parts)))
        notice = either(release.notice)
        self._notice.setText(notice if len(notice) < 40 else f"{notice[:38]}…")  # noqa: PLR2004 - room for a chip
        self._notice.setToolTip("\n".join(filter(None, (release.notice.en, release.notice.zh))))
        self._notice.setVisible(bool(notice))
        self.repaint_icons()


def _told(text: Release | None) -> tuple[object, ...]:
    """Return what the strip says of a text: it is the same after most keys."""
    return (text.id, text.genre, text.day, text.place, text.embargo, text.notice) if text is not None else ()
