"""The kit file, ``.presskit``: a zip of ``mimetype``, ``kit.json``, pictures and named versions by digest."""

from __future__ import annotations

import hashlib
import io
import os
import re
import zipfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from presskit.errors import CannotWrite, UnreadableKit
from presskit.files import replaced
from presskit.i18n import marked as _
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.progress import Report, silent
from presskit.store import archive, codec, document, footprint, foreign, upgrade
from presskit.store.codec import SAFE
from presskit.store.footprint import Footprint

SUFFIX = ".presskit"
MEDIA_TYPE = "application/vnd.presskit+zip"

_MIMETYPE, _KIT, _PICTURES, _VERSIONS = "mimetype", "kit.json", "pictures/", "versions/"
_KEPT = re.compile(r"(pictures|versions)/([0-9a-f]{64})")
_OPENING = b"mimetype" + MEDIA_TYPE.encode()
_OPENING_AT = 30
_STEPS = 4
_YEAR_ZERO = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Stored:
    """What a kit file holds, and what the file was like when it was read, if it was a file."""

    kit: Kit
    pictures: Pictures
    footprint: Footprint | None = field(default=None, compare=False)


def read(path: Path, report: Report = silent) -> Stored:
    """Read a kit file; ``UnreadableKit`` says what is wrong with it. ``report`` hears four steps."""
    try:
        if not path.is_file():
            raise UnreadableKit(
                _("There is no file {path}."), _("Check the name, or choose another file."), path=path
            )
        with path.open("rb") as stream:
            return replace(read_stream(stream, report), footprint=footprint.taken(stream))
    except OSError as error:
        raise UnreadableKit(
            _("{path} could not be read: {reason}."),
            _("Check the file's permissions, or copy it to this computer first."),
            path=path,
            reason=error.strerror or type(error).__name__,
        ) from error


def read_stream(stream: BinaryIO, report: Report = silent) -> Stored:
    """Read a kit from a stream that can be sought; ``UnreadableKit`` says what is wrong with it."""
    report(0, _STEPS, "")
    head = stream.read(foreign.HEAD)
    if not head.startswith(_OPENING, _OPENING_AT):
        raise foreign.named(head, _tail(stream) if head.startswith(b"PK") else b"")
    with archive.opened(stream) as members:
        parsed = document.parsed(archive.content(members, _KIT, document.LONGEST))
        report(1, _STEPS, "")
        kit = codec.decoded(upgrade.upgraded(parsed))
        report(3, _STEPS, "")
        return Stored(kit, _pictures(members, kit))


def _tail(stream: BinaryIO) -> bytes:
    size = stream.seek(0, 2)
    stream.seek(max(0, size - 65_536))
    return stream.read()


def _pictures(members: zipfile.ZipFile, kit: Kit) -> Pictures:
    """Return pictures and versions, exactly those that the kit speaks of, each checked against its digest."""
    wanted = {_place(kit, digest) for digest in kit.digests()}
    names = [name for name in members.namelist() if name not in {_MIMETYPE, _KIT}]
    found: dict[str, bytes] = {}
    for name in names:
        match = _KEPT.fullmatch(name)
        if not match or name not in wanted or members.getinfo(name).compress_type != _compression(name):
            raise UnreadableKit(
                _("The file holds a part that no kit has, {name}, so it was not opened."),
                SAFE,
                name=repr(name[:80]),
            )
        most = archive.LARGEST if match[1] == "pictures" else document.LONGEST
        content = archive.content(members, name, most)
        if hashlib.sha256(content).hexdigest() != match[2]:
            raise UnreadableKit(_("The kit is damaged: a picture or a version in it has changed."), SAFE)
        found[match[2]] = content
    for asset in kit.assets:
        if asset.digest not in found:
            raise UnreadableKit(
                _("The kit is damaged: the picture {name} is missing."), SAFE, name=asset.name[:80]
            )
    if not kit.digests() <= found.keys():
        raise UnreadableKit(_("The kit is damaged: a named version in it is missing."), SAFE)
    return found


def _place(kit: Kit, digest: str) -> str:
    """Return the name of the member that holds the bytes with a digest."""
    versions = {version.digest for version in kit.versions}
    return (_VERSIONS if digest in versions else _PICTURES) + digest


def _compression(name: str) -> int:
    """Return how a member is packed: pictures are small already."""
    return zipfile.ZIP_STORED if name.startswith(_PICTURES) else zipfile.ZIP_DEFLATED


def write(
    kit: Kit, pictures: Pictures, path: Path, *, overwrite: bool = True, report: Report = silent
) -> Footprint:
    """Write a kit file so that, whatever happens, either the old or the new one stands there.

    The same kit gives the same bytes. ``CannotWrite`` when the place does not take it. Nothing is written
    that could not be read again. ``report`` hears four steps and can stop the work before the last.
    """
    report(0, _STEPS, "")
    content = written(kit, pictures)
    report(2, _STEPS, "")
    try:
        read_stream(io.BytesIO(content))
    except UnreadableKit as error:
        raise CannotWrite(
            _("{path} was not written, because it could not be read again: {reason}"),
            _("What stood there before is untouched. Undo the last changes, or take out large pictures."),
            path=path,
            reason=error.told,
        ) from error
    report(3, _STEPS, "")
    with replaced(path, overwrite=overwrite) as stream:
        stream.write(content)
        stream.flush()
        status = os.fstat(stream.fileno())
    return Footprint(status.st_mtime_ns, status.st_size, hashlib.sha256(content).hexdigest())


def written(kit: Kit, pictures: Pictures) -> bytes:
    """Return the bytes of a kit file; ``KeyError`` when a picture of the kit is not among the pictures."""
    whole = document.written({"format": upgrade.FORMAT, "kit": codec.encoded(kit)})
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as members:
        members.writestr(_member(_MIMETYPE), MEDIA_TYPE)
        members.writestr(_member(_KIT, zipfile.ZIP_DEFLATED), whole)
        for digest in sorted(kit.digests()):
            name = _place(kit, digest)
            members.writestr(_member(name, _compression(name)), pictures[digest])
    return stream.getvalue()


def _member(name: str, compression: int = zipfile.ZIP_STORED) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _YEAR_ZERO)
    member.create_system = 3
    member.external_attr = 0o100644 << 16
    member.compress_type = compression
    return member
