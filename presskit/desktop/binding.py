"""Keeps PySide6 from reading the source of every module that is imported, to see whether it names PySide6.

It looks for modules that ask for snake case or properties, which none of ours does. For a hundred modules the
reading takes as long as drawing the window.
"""

from __future__ import annotations

import sys

import PySide6.QtCore  # noqa: F401 - brings in what is changed below


def quicken() -> None:
    """Take for granted that modules want PySide6 as it is."""
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda _module: True)  # noqa: B010 - not known to be there
