"""How the window looks: Fusion with palettes of our own, light or dark as the user or the system wants it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from presskit.desktop import colours
from presskit.resources import ICONS

THEMES = ("system", "light", "dark")
STYLE = ("-style", "Fusion")
"""The words to start Qt with; asking for the style later loads much that nobody needs."""


def shades() -> colours.Colours:
    """Return the colours by meaning, as the window wears them now."""
    return colours.semantic(colours.is_dark(QApplication.palette()))


def tone(name: str) -> QColor:
    """Return the colour of a meaning that ``Colours`` names."""
    return QColor(str(getattr(shades(), name)))


def wants_dark(theme: str) -> bool:
    """Tell whether a theme of ``THEMES`` is dark now; the system's may change."""
    if theme == "system":
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return theme == "dark"


def dress(app: QApplication, theme: str) -> None:
    """Give the program the palette of a theme and what goes with it."""
    dark = wants_dark(theme)
    app.setPalette(colours.palette(dark))
    app.setStyleSheet(_sheet())


def small(font: QFont, factor: float = 0.9) -> QFont:
    """Return a font somewhat smaller, for what stands beside the text."""
    smaller = QFont(font)
    smaller.setPointSizeF(font.pointSizeF() * factor)
    return smaller


def _sheet() -> str:
    """Return the rules that Fusion needs to look calm: fewer lines, more room."""
    shade = shades()
    line, accent, muted, field = shade.line, shade.accent, shade.muted, shade.paper
    outline = "#7a838d" if shade.dark else "#8a939c"
    tick = (ICONS / f"tick-{'dark' if shade.dark else 'light'}.svg").as_posix()
    chevron = (ICONS / f"chevron-{'dark' if shade.dark else 'light'}.svg").as_posix()
    handle = "#4a5058" if shade.dark else "#c5cad0"
    tip, on_tip = colours.tooltip(shade.dark)
    hover, on_accent = ("#2a2f35" if shade.dark else "#e9ecef"), shade.on_accent
    return f"""
QMainWindow::separator {{ background: {line}; width: 1px; height: 1px; margin: 0; padding: 0; }}
QMainWindow::separator:hover {{ background: {accent}; }}
QToolBar {{ border: none; border-bottom: 1px solid {line}; padding: 4px 8px; spacing: 2px; }}
QToolBar::separator {{ background: {line}; width: 1px; margin: 5px 6px; }}
QToolBar QToolButton, #plain {{ border: none; border-radius: 5px; padding: 5px; }}
QToolBar QToolButton:hover, #plain:hover {{ background: {hover}; }}
QToolBar QToolButton:pressed, QToolBar QToolButton:checked, #plain:checked {{ background: {line}; }}
#plain:focus {{ border: 1px solid {accent}; padding: 4px; }}
#plain::menu-indicator {{ image: none; width: 0; }}
QToolBar #primary {{ background: {accent}; color: {on_accent}; padding: 5px 12px; font-weight: 600; }}
QToolBar #primary:disabled {{ background: {line}; color: {muted}; }}
QMenuBar {{ border-bottom: 1px solid {line}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ padding: 5px; border: 1px solid {line}; }}
QMenu::item {{ padding: 5px 28px 5px 10px; border-radius: 4px; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::item:selected {{ background: {hover}; color: palette(window-text); }}
QMenu::item:disabled {{ color: {muted}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 8px; }}
QStatusBar {{ border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {muted}; padding: 2px 8px; }}
#dockname {{ font-weight: 600; }}
#docktitle {{ border-bottom: 1px solid {line}; }}
#section {{ color: {muted}; font-weight: 600; padding: 6px 10px 3px 10px; }}
#hint {{ color: {muted}; }}
QDockWidget QTreeView, QDockWidget QListView {{ border: 1px solid transparent; }}
QDockWidget QTreeView:focus, QDockWidget QListView:focus {{ border-color: {accent}; }}
QTreeView::item {{ padding: 4px 4px; }}
QDockWidget QTreeView {{ show-decoration-selected: 0; }}
QLineEdit, QDateEdit, QDateTimeEdit, QComboBox, QSpinBox {{ min-height: 22px; }}
QLineEdit {{ border: 1px solid {line}; border-radius: 5px; padding: 2px 7px; background: {field}; }}
QLineEdit:focus {{ border-color: {accent}; }}
QComboBox {{ border: 1px solid {outline}; border-radius: 5px; padding: 2px 7px; background: {field}; }}
QComboBox:focus, QComboBox:on {{ border-color: {accent}; }}
QComboBox:focus {{ background: {hover}; }}
QComboBox:disabled {{ background: {hover}; border-color: {line}; color: {muted}; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url("{chevron}"); width: 12px; height: 12px; }}
QAbstractItemView QLineEdit {{ border: none; border-radius: 0; padding: 0 5px; min-height: 0; }}
QPushButton {{ padding: 5px 16px; border: 1px solid {handle}; border-radius: 5px; background: {field}; }}
QPushButton:hover, QPushButton:focus {{ border-color: {accent}; }}
QPushButton:pressed {{ background: {hover}; }}
QPushButton:default {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QPushButton:default:focus {{ border-color: palette(window-text); }}
QPushButton:disabled, QPushButton:default:disabled {{ background: {hover}; color: {muted};
  border-color: {line}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 15px; height: 15px; border: 1px solid {outline};
  background: {field}; }}
QCheckBox::indicator {{ border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {accent}; }}
QCheckBox, QRadioButton {{ border: 1px solid transparent; border-radius: 4px; padding: 1px 4px 1px 1px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {accent}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{tick}"); }}
QRadioButton::indicator:checked {{ border: 5px solid {accent}; width: 7px; height: 7px;
  background: {on_accent}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {line};
  background: {hover}; }}
QTableCornerButton::section {{ background: palette(window); border: none; border-bottom: 1px solid {line}; }}
QDialog QTableView::item {{ padding: 5px 8px; }}
QDialog QTableView {{ gridline-color: {line}; outline: 0; }}
QDialog QPlainTextEdit, QDialog QListWidget, QDialog QTextBrowser, QDialog QTreeWidget,
QDialog QTableView {{ border: 1px solid {line}; }}
QDialog QPlainTextEdit:focus, QDialog QListWidget:focus, QDialog QTextBrowser:focus,
QDialog QTreeWidget:focus, QDialog QTableView:focus {{ border-color: {accent}; }}
QHeaderView {{ background: palette(window); }}
QHeaderView::section {{ background: palette(window); color: {muted}; border: none;
  border-bottom: 1px solid {line}; padding: 5px 14px; font-weight: 600; }}
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {handle}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {tip}; color: {on_tip}; border: none;
  padding: 5px 8px; }}
QDialogButtonBox, QMessageBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QTabWidget::pane {{ border: 1px solid {line}; border-radius: 6px; top: -1px; }}
QTabBar::tab {{ padding: 6px 14px; color: {muted}; border: none; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: palette(window-text); border-bottom-color: {accent}; }}
QTabBar::tab:focus {{ color: {accent}; background: {hover}; }}
QTabBar::tab:hover {{ color: palette(window-text); }}
"""
