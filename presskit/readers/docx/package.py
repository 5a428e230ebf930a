"""The package of a Word document, opened within bounds: nothing outside it is ever looked at."""

from __future__ import annotations

import posixpath
import stat
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from lxml.etree import _Element as Element

from presskit.readers.docx.markup import LARGEST, parsed
from presskit.readers.docx.refused import (
    DAMAGED,
    EMPTY,
    HARMFUL,
    NO_DOCUMENT,
    NOT_OPENED,
    OTHER_FORMAT,
    TOO_LARGE,
    Refused,
)

_LARGEST_FILE = 50 * 1024 * 1024
_MOST_MEMBERS = 4000
_LARGEST_WHOLE = 250 * 1024 * 1024
_LARGEST_PART = 50 * 1024 * 1024
_MOST_RELATIONS = 20_000
_RATIO, _RATIO_FROM = 200, 4 * 1024 * 1024
_STEP = 1 << 18
_ENCRYPTED = 1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)
_SIGNATURES = {
    b"\xd0\xcf\x11\xe0": "Word 97–2003 (.doc)",
    b"{\\rtf": "RTF",
    b"%PDF": "PDF",
    b"<?xml": "XML (Flat OPC)",
    b"\xef\xbb\xbf<?xml": "XML (Flat OPC)",
    b"<htm": "HTML",
    b"<!DO": "HTML",
}
_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part points to: ``kind`` ends its type, ``target`` is the name of a part or an address."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of a document by name, unpacked when they are asked for."""

    def __init__(self, path: Path) -> None:
        """Open a file; ``Refused`` when it is no package, or is built to do harm."""
        self._zip = _opened(path)
        self._members = _checked(self._zip.infolist())
        self._left = _LARGEST_WHOLE
        if _TYPES.lower() not in self._members:
            raise Refused(DAMAGED, _TYPES)
        parsed(self.part(_TYPES, LARGEST), _TYPES)
        self.main = self._main()

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._members

    def part(self, name: str, largest: int = _LARGEST_PART) -> bytes:
        """Return the bytes of a part; ``Refused`` when it is missing, damaged, or beyond the bounds."""
        member = self._members.get(name.lower())
        if member is None:
            raise Refused(DAMAGED, name)
        content = bytearray()
        try:
            with self._zip.open(member) as stream:
                while piece := stream.read(_STEP):
                    content += piece
                    self._bound(member, len(content), largest)
        except _BROKEN as error:
            raise Refused(DAMAGED, f"{name}: {type(error).__name__}") from error
        self._left -= len(content)
        return bytes(content)

    def _bound(self, member: zipfile.ZipInfo, size: int, largest: int) -> None:
        if size > largest or size > self._left:
            raise Refused(TOO_LARGE, f"{member.filename} > {min(largest, self._left) >> 20} MB")
        if size > _RATIO_FROM and size > _RATIO * max(1, member.compress_size):
            raise Refused(HARMFUL, f"{member.filename}: 1 : {_RATIO}")

    def xml(self, name: str) -> Element:
        """Return the root of a part of XML; ``Refused`` as for ``part``."""
        return parsed(self.part(name, LARGEST), name)

    def relations(self, name: str) -> dict[str, Relation]:
        """Return what a part points to, by id; nothing when it points nowhere."""
        folder, _slash, last = name.rpartition("/")
        path = posixpath.join(folder, "_rels", f"{last}.rels")
        if path not in self:
            return {}
        nodes = list(self.xml(path))
        if len(nodes) > _MOST_RELATIONS:
            raise Refused(HARMFUL, f"{path}: {len(nodes)}")
        return {node.get("Id", ""): _relation(node, folder) for node in nodes}

    def _main(self) -> str:
        if "_rels/.rels" not in self:
            raise Refused(DAMAGED, "_rels/.rels")
        found = [one.target for one in self.relations("").values() if one.kind == "officeDocument"]
        if len(found) != 1 or found[0] not in self:
            raise Refused(NO_DOCUMENT, "officeDocument")
        return found[0]


def _relation(node: Element, folder: str) -> Relation:
    kind = node.get("Type", "").rpartition("/")[2]
    target = node.get("Target", "")
    if node.get("TargetMode") == "External":
        return Relation(kind, target, external=True)
    path = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
    return Relation(kind, path, external=False)


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(8)
    except OSError as error:
        raise Refused(NOT_OPENED, error.strerror or type(error).__name__) from error
    if not head:
        raise Refused(EMPTY)
    if size > _LARGEST_FILE:
        raise Refused(TOO_LARGE, f"> {_LARGEST_FILE >> 20} MB")
    for signature, name in _SIGNATURES.items():
        if head.startswith(signature):
            raise Refused(OTHER_FORMAT, name)
    try:
        return zipfile.ZipFile(path)
    except _BROKEN as error:
        raise Refused(DAMAGED, "ZIP") from error


def _checked(members: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """Return the members by name in lower case: case does not part names (ISO/IEC 29500-2, 6.2.2)."""
    if len(members) > _MOST_MEMBERS:
        raise Refused(HARMFUL, f"{len(members)} > {_MOST_MEMBERS} ZIP")
    if sum(member.file_size for member in members) > _LARGEST_WHOLE:
        raise Refused(TOO_LARGE, f"> {_LARGEST_WHOLE >> 20} MB")
    if len({member.header_offset for member in members}) < len(members):
        raise Refused(HARMFUL, "overlapping members")
    found: dict[str, zipfile.ZipInfo] = {}
    for member in members:
        name = member.filename.replace("\\", "/").lower()
        if name in found:
            raise Refused(HARMFUL, f"{member.filename} × 2")
        _check(member, name)
        found[name] = member
    return found


def _check(member: zipfile.ZipInfo, name: str) -> None:
    if name.startswith("/") or ".." in name.split("/") or "\0" in name:
        raise Refused(HARMFUL, member.filename)
    if member.flag_bits & _ENCRYPTED:
        raise Refused(DAMAGED, f"{member.filename} (password)")
    if stat.S_ISLNK(member.external_attr >> 16):
        raise Refused(HARMFUL, f"{member.filename} → …")
