"""QR codes as rows of modules, which each writer draws in its own way (ISO/IEC 18004:2015)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

QUIET = 4
"""How many modules around a code stay white."""

_MOST = 1200
"""The longest address that a scanner reads from a small code."""

Modules = tuple[tuple[bool, ...], ...]


@lru_cache(16)
def encoded(address: str) -> Modules:
    """Return the rows of a code, dark modules true; nothing for an address that is none or too long."""
    if not address or len(address) > _MOST:
        return ()
    # ReportLab's graphics take long to import; its encoder is untyped.
    from reportlab.graphics.barcode import qrencoder  # noqa: PLC0415 - few documents hold a code

    code: Any = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(address)
    code.make()
    count = code.getModuleCount()
    return tuple(tuple(bool(code.isDark(row, at)) for at in range(count)) for row in range(count))
