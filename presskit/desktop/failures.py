"""What happens when the program itself fails: one report tells, and the journal has kept the work."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from presskit.desktop.banner import Banner
from presskit.errors import PresskitError
from presskit.i18n import translated as _

_showing: list[bool] = []


def watch(banner: Banner) -> None:
    """Show errors that can be understood in a banner, and a report for every other one."""

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, PresskitError):
            banner.fail(error)
        else:
            report(kind, error, trace)

    sys.excepthook = told


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Print an error, and show it unless another report is open."""
    if issubclass(kind, KeyboardInterrupt):
        sys.exit(130)
    details = "".join(traceback.format_exception(kind, error, trace))
    sys.stderr.write(details)
    if _showing:
        return
    _showing.append(True)
    try:
        _tell(details)
    finally:
        _showing.clear()


def _tell(details: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Critical, _("Presskit"), _("Something went wrong inside presskit."))
    box.setInformativeText(
        _(
            "Your work is safe: every change has been kept in a recovery file. Save the kit now, then start "
            "presskit again. The details help whoever mends this."
        )
    )
    box.setDetailedText(details)
    copy = box.addButton(_("Copy details"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
