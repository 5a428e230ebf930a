"""Text files in the encodings that English and Chinese writers save them in."""

from __future__ import annotations

from pathlib import Path

from presskit.errors import UnreadableDocument
from presskit.i18n import marked as _
from presskit.readers.reader import Note

LARGEST = 8 * 1024 * 1024
"""The most bytes a text may have: some thousand pages."""

OLD_ENCODING = _("The file is not in UTF-8; it was read as GB 18030.")

_NOT_OPENED = _("{path} could not be read: {reason}.")
_TOO_LARGE = _("{path} is too large: at most {limit} MB can be read.")
_NO_TEXT = _("{path} is not a text in a known encoding.")
_OTHER_FORMAT = _("{path} is not a text: its content is that of {format}.")
_SAVE_ANEW = _("Save it as text in UTF-8 and try again. Nothing has been changed.")
_RENAME = _("Give it the name ending of its format and try again. Nothing has been changed.")
_CHECK = _("Check that the file is there and may be read.")
_SIGNATURES = {
    b"PK\x03\x04": "Word / ZIP",
    b"%PDF": "PDF",
    b"\xd0\xcf\x11\xe0": "Word 97–2003",
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
}


def text_of(path: Path, largest: int = LARGEST) -> tuple[str, tuple[Note, ...]]:
    """Return what a file says, with plain line ends, and a note where the encoding was guessed.

    UTF-8, UTF-16 with a mark, else GB 18030. ``UnreadableDocument`` when the file is none of these, is larger
    than ``largest`` bytes, or is in fact a document of another kind.
    """
    content = _content(path, largest)
    for signature, name in _SIGNATURES.items():
        if content.startswith(signature):
            raise UnreadableDocument(_OTHER_FORMAT, _RENAME, path=path.name, format=name)
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            notes = (Note(OLD_ENCODING),) if encoding == "gb18030" else ()
            return text.replace("\r\n", "\n").replace("\r", "\n"), notes
    raise UnreadableDocument(_NO_TEXT, _SAVE_ANEW, path=path.name)


def _content(path: Path, largest: int) -> bytes:
    try:
        with path.open("rb") as stream:
            content = stream.read(largest + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableDocument(_NOT_OPENED, _CHECK, path=path.name, reason=reason) from error
    if len(content) > largest:
        raise UnreadableDocument(_TOO_LARGE, path=path.name, limit=largest // 1024 // 1024)
    return content
