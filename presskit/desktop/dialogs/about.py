"""What this program is, and whose work it contains."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from presskit.desktop.dialogs.parts import Sheet, heading, hint
from presskit.desktop.icons import app_icon
from presskit.i18n import translated as _

PARTS = (
    ("PySide6 (Qt)", "LGPL-3.0", "https://www.qt.io/qt-for-python"),
    ("ReportLab", "BSD-3-Clause", "https://www.reportlab.com"),
    ("python-docx", "MIT", "https://python-docx.readthedocs.io"),
    ("lxml", "BSD-3-Clause", "https://lxml.de"),
    ("Pillow", "MIT-CMU", "https://python-pillow.org"),
    ("pypdfium2, PDFium", "BSD-3-Clause, Apache-2.0", "https://github.com/pypdfium2-team/pypdfium2"),
    ("Babel", "BSD-3-Clause", "https://babel.pocoo.org"),
    ("markdown-it-py", "MIT", "https://markdown-it-py.readthedocs.io"),
    ("platformdirs", "MIT", "https://platformdirs.readthedocs.io"),
    ("chunspell, Hunspell", "MIT, MPL-1.1", "https://github.com/cdhigh/chunspell"),
    ("SCOWL", "BSD", "http://wordlist.aspell.net"),
    ("Source Sans 3, Source Serif 4", "OFL-1.1", "https://github.com/adobe-fonts"),
    ("Noto Sans SC, Noto Serif SC", "OFL-1.1", "https://github.com/notofonts/noto-cjk"),
)
"""What the program is made with: name, licence, address."""


class AboutDialog(Sheet):
    """Name, version, licences."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, _("About presskit"))
        self.column.addLayout(_title())
        self.column.addWidget(hint(_("Free software under the Apache License 2.0. It is made with:")))
        self.column.addWidget(_licences())
        self.close_only()
        self.resize(520, 460)


def _title() -> QHBoxLayout:
    logo = QLabel()
    logo.setPixmap(app_icon().pixmap(QSize(64, 64)))
    words = QVBoxLayout()
    words.setSpacing(3)
    words.addWidget(heading("presskit", 1.7))
    words.addWidget(hint(_("Version {version}", version=_version())))
    words.addWidget(QLabel(_("An editor for press releases in English and Chinese.")))
    top = QHBoxLayout()
    top.setSpacing(18)
    top.addWidget(logo, 0, Qt.AlignmentFlag.AlignTop)
    top.addLayout(words, 1)
    return top


def _licences() -> QTextBrowser:
    listed = QTextBrowser()
    listed.setOpenExternalLinks(True)
    listed.setAccessibleName(_("Licences"))
    rows = "".join(
        f'<tr><td style="padding: 3px 24px 3px 0"><a href="{link}">{part}</a></td><td>{licence}</td></tr>'
        for part, licence, link in PARTS
    )
    listed.setHtml(f"<table>{rows}</table>")
    return listed


def _version() -> str:
    try:
        return version("presskit")
    except PackageNotFoundError:
        return "—"
