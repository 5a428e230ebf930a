"""Pictures on their way into a kit: chosen, read, recognised."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from presskit import i18n
from presskit.desktop.dialogs import asking
from presskit.errors import UnreadableDocument
from presskit.i18n import marked as _
from presskit.model.asset import Asset

_KINDS = _("Pictures (*.png *.jpg *.jpeg *.gif)")
_TYPES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}
_LARGEST = 50_000_000
"""Bytes beyond which a file is not taken for a picture of a press kit."""


def chosen(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a picture."""
    return asking.file_to_read(
        parent, i18n.translated(_("Choose a picture")), folder, i18n.translated(_KINDS)
    )


def content_of(path: Path) -> bytes:
    """Return the bytes of a picture's file; ``UnreadableDocument`` when they cannot be had."""
    try:
        if path.stat().st_size > _LARGEST:
            raise _unfit(path.name)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(
            _("{path} could not be read: {reason}."),
            _("Check that the file is there and may be read."),
            path=path,
            reason=error.strerror or type(error).__name__,
        ) from error


def asset_of(asset_id: str, content: bytes, name: str) -> Asset:
    """Return the record of a picture; ``UnreadableDocument`` when it is none that a kit can hold."""
    import hashlib

    media_type = next((kind for start, kind in _TYPES.items() if content.startswith(start)), "")
    image = QImage.fromData(content)
    if not media_type or image.isNull():
        raise _unfit(name)
    digest = hashlib.sha256(content).hexdigest()
    return Asset(asset_id, name, media_type, digest, image.width(), image.height())


def _unfit(name: str) -> UnreadableDocument:
    return UnreadableDocument(
        _("{name} is not a picture that a press kit can hold."),
        _("Use a PNG, JPEG or GIF file of at most 50 MB."),
        name=name,
    )
