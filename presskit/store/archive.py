"""Looks a zip archive over before anything is unpacked: its size, its directory, its members.

The layout is that of PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from typing import BinaryIO

from presskit.errors import UnreadableKit
from presskit.i18n import marked as _
from presskit.store.codec import SAFE

LARGEST = 512 * 2**20
"""The most bytes a kit file may have."""

MOST_MEMBERS = 4_000
_LONGEST_DIRECTORY = 2**20
_END = struct.Struct("<4s4H2LH")
_LOCAL = struct.Struct("<4s5H3L2H")


def opened(stream: BinaryIO) -> zipfile.ZipFile:
    """Return an archive whose directory is sound; ``UnreadableKit`` says what is not.

    Every member's name, place and size is checked, no content is read.
    """
    size = stream.seek(0, 2)
    if size > LARGEST:
        raise UnreadableKit(_("The file is larger than a kit can be, so it was not opened."), SAFE)
    directory = _check_end(stream, size)
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError) as error:
        raise damaged() from error
    _check_members(archive)
    _check_places(archive, stream, directory)
    return archive


def damaged() -> UnreadableKit:
    """Return the error for an archive that is broken or cut off."""
    return UnreadableKit(_("The kit is damaged or was cut off on its way."), SAFE)


def _refused(name: str) -> UnreadableKit:
    return UnreadableKit(
        _("The file holds a part that no kit has, {name}, so it was not opened."), SAFE, name=repr(name[:60])
    )


def _check_end(stream: BinaryIO, size: int) -> int:
    """Return where the directory starts, as the record at the very end says, having bounded its size."""
    if size < _END.size:
        raise damaged()
    stream.seek(size - _END.size)
    sign, disks, here, members, length, start, comment = _read_end(stream.read(_END.size))
    if sign != b"PK\x05\x06" or disks or comment or here != members or start + length + _END.size != size:
        raise damaged()
    if members > MOST_MEMBERS or length > _LONGEST_DIRECTORY:
        raise UnreadableKit(_("The kit holds far more than a press kit can, so it was not opened."), SAFE)
    return start


def _read_end(record: bytes) -> tuple[bytes, int, int, int, int, int, int]:
    sign, disk, start_disk, here, members, length, start, comment = _END.unpack(record)
    return sign, disk | start_disk, here, members, length, start, comment


def _check_members(archive: zipfile.ZipFile) -> None:
    names = [member.filename for member in archive.infolist()]
    if len(set(names)) != len(names):
        raise UnreadableKit(_("The kit is damaged: it holds two parts of one name."), SAFE)
    for member in archive.infolist():
        _check_member(member)
    if sum(member.file_size for member in archive.infolist()) > LARGEST:
        raise UnreadableKit(_("The kit would unpack to more than a press kit can hold."), SAFE)


def _check_member(member: zipfile.ZipInfo) -> None:
    name = member.orig_filename
    mode = member.external_attr >> 16
    if member.flag_bits & 0x1:
        raise UnreadableKit(_("The kit is encrypted, which presskit does not do."), SAFE)
    if (stat.S_IFMT(mode) not in {0, stat.S_IFREG}) or member.is_dir():
        raise _refused(name)
    if "\\" in name or "\0" in name or name.startswith("/") or ".." in name.split("/") or ":" in name:
        raise _refused(name)
    if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise damaged()


def _check_places(archive: zipfile.ZipFile, stream: BinaryIO, directory: int) -> None:
    """Refuse members that lie over each other or over the directory."""
    free = 0
    for member in sorted(archive.infolist(), key=lambda member: member.header_offset):
        if member.header_offset < free:
            raise damaged()
        stream.seek(member.header_offset)
        header = stream.read(_LOCAL.size)
        if len(header) < _LOCAL.size:
            raise damaged()
        sign, *_between, name, extra = _LOCAL.unpack(header)
        if sign != b"PK\x03\x04":
            raise damaged()
        free = member.header_offset + _LOCAL.size + name + extra + member.compress_size
    if free > directory:
        raise damaged()


def content(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """Return a member of at most so many bytes, whatever size it claims to have."""
    try:
        with archive.open(name) as stream:
            found = stream.read(most + 1)
            if len(found) > most or len(found) != archive.getinfo(name).file_size:
                raise damaged()
            return found
    except KeyError:
        raise UnreadableKit(_("The kit is damaged: its part {name} is missing."), SAFE, name=name) from None
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError) as error:
        raise damaged() from error
