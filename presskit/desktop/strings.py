"""The language of the window: put on every text at once, whenever the user wants another one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
)
from PySide6.QtWidgets import QApplication

from presskit import i18n

QT_NAMES = {"en": "en_GB", "zh_Hans": "zh_CN"}
"""The locale that Qt words its own buttons in, for each language of the interface."""

_installed: list[QTranslator] = []


def speak(name: str) -> None:
    """Let the interface speak a language; every ``Phrases`` words its texts anew."""
    i18n.use(name)
    app = QCoreApplication.instance()
    if app is None:
        return
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    locale = QT_NAMES.get(i18n.interface(), "en_GB")
    QLocale.setDefault(QLocale(locale))
    own = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if own.load(f"qtbase_{locale}", folder) and app.installTranslator(own):
        _installed.append(own)
    for widget in QApplication.topLevelWidgets():
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))


def system_language() -> str:
    """Return the language of the interface that the system asks for."""
    return i18n.preferred((QLocale.system().uiLanguages() or ["en"])[0])


class Phrases(QObject):
    """The words of one widget: said now, and said again in the new language after each change of it."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._said: list[Callable[[], object]] = []

    def say(self, put: Callable[[str], object], message: str, **facts: object) -> None:
        """Put a message where it belongs; ``message`` is a message id."""
        self.keep(lambda: put(i18n.translated(message, **facts)))

    def keep(self, reword: Callable[[], object]) -> None:
        """Run what words a text, now and after each change of the language."""
        self._said.append(reword)
        reword()

    def event(self, event: QEvent) -> bool:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            for reword in self._said:
                reword()
            return True
        return super().event(event)
