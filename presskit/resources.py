"""Where the files that ship with the program lie: in the checkout, or inside the installed package."""

from __future__ import annotations

from pathlib import Path

_package = Path(__file__).resolve().parent
_installed = _package / "_files"
ROOT = _installed if _installed.is_dir() else _package.parent

RESOURCES = ROOT / "resources"
FONTS = RESOURCES / "fonts"
THEMES = RESOURCES / "themes"
DICTIONARIES = RESOURCES / "dictionaries"
WIRES = RESOURCES / "wires"
TEMPLATES = RESOURCES / "templates"
ICONS = RESOURCES / "icons"
SAMPLES = RESOURCES / "samples"
TRANSLATIONS = ROOT / "translations"
