"""Says what a file is that is not a kit."""

from __future__ import annotations

from presskit.errors import UnreadableKit
from presskit.i18n import marked as _

HEAD = 4096
"""How many bytes from the start are looked at."""

_IMPORT = _("Nothing was changed. Import it into a new kit instead.")
_WRONG = _("Nothing was changed. Choose a file whose name ends in .presskit.")
_NOTHING_IN_IT = _("Nothing was changed. Open another copy of the kit.")

_SIGNS = (
    (b"%PDF", _("This is a PDF document, not a kit."), _WRONG),
    (b"\xd0\xcf\x11\xe0", _("This is a document of an old or protected Office format, not a kit."), _WRONG),
    (b"\x89PNG", _("This is a picture, not a kit."), _WRONG),
    (b"\xff\xd8\xff", _("This is a picture, not a kit."), _WRONG),
    (b"GIF8", _("This is a picture, not a kit."), _WRONG),
    (b"{\\rtf", _("This is a rich text document, not a kit."), _WRONG),
)
_PARTS = (
    (b"word/", _("This is a Word document, not a kit."), _IMPORT),
    (b"xl/", _("This is a spreadsheet, not a kit."), _WRONG),
    (b"ppt/", _("This is a presentation, not a kit."), _WRONG),
    (b"mimetypeapplication/vnd.oasis", _("This is an OpenDocument file, not a kit."), _WRONG),
)


def named(head: bytes, tail: bytes = b"") -> UnreadableKit:
    """Return the error that names a foreign file by its first bytes, and by its last ones if it is a zip."""
    if not head:
        return UnreadableKit(_("The file is empty."), _NOTHING_IN_IT)
    for sign, message, remedy in _SIGNS:
        if head.startswith(sign):
            return UnreadableKit(message, remedy)
    if head.startswith(b"PK\x03\x04"):
        for sign, message, remedy in _PARTS:
            if sign in head or sign in tail:
                return UnreadableKit(message, remedy)
        return UnreadableKit(_("This is a zip archive, not a kit."), _WRONG)
    if _is_text(head):
        return UnreadableKit(_("This is a text file, not a kit."), _IMPORT)
    return UnreadableKit(_("This is not a kit."), _WRONG)


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if b"\0" in head:
        return False
    for encoding in ("utf-8", "gb18030"):
        try:
            head[: len(head) - 4 if len(head) == HEAD else None].decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False
