"""Starts the window: the application, its faces, its look, its language; and what was left unsaved."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from presskit import i18n
from presskit.desktop import faces, failures, looks, strings
from presskit.desktop.icons import app_icon
from presskit.desktop.lanes import Collector
from presskit.desktop.window import Window
from presskit.i18n import translated as _
from presskit.workspace import settings_file
from presskit.workspace.settings import Settings

_SWITCH = 0.001
"""Seconds after which a working thread lets the window have its turn."""


def has_display() -> bool:
    """Tell whether there is a screen to open a window on; asked before Qt, which would abort."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def no_display() -> str:
    """Return what to tell somebody who has no screen."""
    return _(
        "presskit: there is no display to open a window on. Set DISPLAY or WAYLAND_DISPLAY, or use the "
        "commands that need no window: presskit --help lists them."
    )


def run(path: Path | None = None, language: str = "", theme: str = "") -> int:
    """Open the window, on a kit if there is one; return the exit status once it is closed.

    ``language`` and ``theme`` take the place of the settings for this time.
    """
    settings = settings_file.load()
    settings = replace(settings, language=language or settings.language, theme=theme or settings.theme)
    i18n.use(settings.language or strings.system_language())
    if not has_display():
        sys.stderr.write(no_display() + "\n")
        return 2
    app = application(settings)
    window = Window(settings, journals())
    failures.watch(window.banner)
    window.show()
    QTimer.singleShot(0, lambda: begin(window, path))
    status = app.exec()
    app.closeAllWindows()
    return status


def application(settings: Settings) -> QApplication:
    """Return the application, dressed."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([*sys.argv[:1], *looks.STYLE])
    app.setApplicationName("presskit")
    app.setApplicationDisplayName("presskit")
    app.setDesktopFileName("presskit")
    sys.setswitchinterval(_SWITCH)
    faces.load()
    strings.speak(settings.language or strings.system_language())
    app.setFont(faces.ui_font())
    looks.dress(app, settings.theme)
    app.setWindowIcon(app_icon())
    Collector(app)
    return app


def begin(window: Window, path: Path | None) -> None:
    """Open a kit, and offer unsaved work that was left behind."""
    if path is not None:
        window.session.open(path)
    window.session.leftovers.look()


def journals() -> Path:
    """Return the folder of the journals."""
    from platformdirs import user_state_path

    return user_state_path("presskit") / "journals"
