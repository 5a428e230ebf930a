"""Reads what typesetting needs from a TrueType file: characters, advances, outlines, a few measures.

Source: OpenType specification 1.9, chapters cmap, glyf, head, hhea, hmtx, loca, maxp, OS/2 and post.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path

from presskit.errors import PresskitError
from presskit.i18n import marked as _

_SEGMENTED = 12
"""The format of character tables that reaches beyond the Basic Multilingual Plane."""

_NAMED, _STANDARD = b"\0\2\0\0", 258
"""The version of ``post`` that has names, and how many names are understood without being there."""


@dataclass(frozen=True, eq=False, repr=False)
class Sfnt:
    """A TrueType file taken apart. Lengths are in units of the em; glyphs are numbered from 0, "no glyph"."""

    tables: dict[str, bytes]
    """All tables but ``glyf``."""
    outlines: memoryview
    """The table ``glyf``."""
    units: int
    glyphs: dict[int, int]
    """Glyph by code point."""
    advances: array[int]
    """Advance by glyph."""
    offsets: array[int]
    """Where each glyph's outline begins in ``glyf``, and after the last one where it ends."""

    @property
    def count(self) -> int:
        """How many glyphs there are."""
        return len(self.advances)

    @property
    def box(self) -> tuple[int, int, int, int]:
        """The box around all glyphs: left, bottom, right, top."""
        left, bottom, right, top = struct.unpack(">4h", self.tables["head"][36:44])
        return left, bottom, right, top

    @property
    def ascent(self) -> int:
        """How far letters reach above the baseline."""
        return int.from_bytes(self.tables["hhea"][4:6], "big", signed=True)

    @property
    def descent(self) -> int:
        """How far letters reach below the baseline, as a negative number."""
        return int.from_bytes(self.tables["hhea"][6:8], "big", signed=True)

    @property
    def cap_height(self) -> int:
        """The height of capitals."""
        return int.from_bytes(self.tables["OS/2"][88:90], "big", signed=True)

    @property
    def italic_angle(self) -> float:
        """The slant in degrees, negative to the right."""
        return int.from_bytes(self.tables["post"][4:8], "big", signed=True) / 65536

    @property
    def names(self) -> dict[int, str]:
        """The names that the font gives to its glyphs; none for standard names and in many fonts."""
        post = self.tables["post"]
        if post[:4] != _NAMED:
            return {}
        numbers = struct.unpack(f">{self.count}H", post[34 : 34 + 2 * self.count])
        names, at = [], 34 + 2 * self.count
        while at < len(post):
            names.append(post[at + 1 : at + 1 + post[at]].decode("ascii", "replace"))
            at += 1 + post[at]
        return {glyph: names[at - _STANDARD] for glyph, at in enumerate(numbers) if at >= _STANDARD}

    def outline(self, glyph: int) -> bytes:
        """Return the outline of a glyph as it stands in ``glyf``."""
        return bytes(self.outlines[self.offsets[glyph] : self.offsets[glyph + 1]])


def read(path: Path) -> Sfnt:
    """Read a static TrueType file; ``PresskitError`` when it is none or is damaged."""
    try:
        with path.open("rb") as file:
            # Mapped: of the outlines, most of the file, only those are read that are shown.
            return _read(mmap(file.fileno(), 0, access=ACCESS_READ))
    except (OSError, KeyError, ValueError, struct.error) as error:
        raise PresskitError(
            _("The font {name} cannot be read: {reason}."),
            _("Install the program again; your kit is not affected."),
            name=path.name,
            reason=error,
        ) from error


def _read(content: mmap) -> Sfnt:
    tables, outlines = {}, memoryview(content)
    for at in range(12, 12 + 16 * int.from_bytes(content[4:6], "big"), 16):
        tag, _checksum, start, length = struct.unpack(">4sIII", content[at : at + 16])
        if tag == b"glyf":
            outlines = outlines[start : start + length]
        else:
            tables[tag.decode("ascii")] = content[start : start + length]
    count = int.from_bytes(tables["maxp"][4:6], "big")
    return Sfnt(
        tables=tables,
        outlines=outlines,
        units=int.from_bytes(tables["head"][18:20], "big"),
        glyphs=_characters(tables["cmap"]),
        advances=_advances(tables, count),
        offsets=_offsets(tables, count),
    )


def _advances(tables: dict[str, bytes], count: int) -> array[int]:
    """Read ``hmtx``; glyphs past the long metrics share the last advance."""
    long = int.from_bytes(tables["hhea"][34:36], "big")
    found = struct.unpack(f">{2 * long}H", tables["hmtx"][: 4 * long])[::2]
    return array("H", (*found, *[found[-1]] * (count - long)))


def _offsets(tables: dict[str, bytes], count: int) -> array[int]:
    """Read ``loca``, whose short form counts in pairs of bytes."""
    short = tables["head"][50:52] == b"\0\0"
    if short:
        return array("L", (2 * at for at in struct.unpack(f">{count + 1}H", tables["loca"][: 2 * count + 2])))
    return array("L", struct.unpack(f">{count + 1}I", tables["loca"][: 4 * count + 4]))


def _characters(cmap: bytes) -> dict[int, int]:
    """Return the glyphs of code points from the widest Unicode subtable there is."""
    subtables = {}
    for at in range(4, 4 + 8 * int.from_bytes(cmap[2:4], "big"), 8):
        platform, _encoding, start = struct.unpack(">HHI", cmap[at : at + 8])
        if platform in {0, 3}:
            subtables[int.from_bytes(cmap[start : start + 2], "big")] = start
    wide = subtables.get(_SEGMENTED)
    return dict(_segment_mapping(cmap, subtables[4])) if wide is None else _segmented_coverage(cmap, wide)


def _segmented_coverage(cmap: bytes, start: int) -> dict[int, int]:
    """Read cmap format 12."""
    groups = int.from_bytes(cmap[start + 12 : start + 16], "big")
    found: dict[int, int] = {}
    for first, last, glyph in struct.iter_unpack(">III", cmap[start + 16 : start + 16 + 12 * groups]):
        if first == last:
            found[first] = glyph
        else:
            found.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
    return found


def _segment_mapping(cmap: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Read cmap format 4."""
    twice = int.from_bytes(cmap[start + 6 : start + 8], "big")
    words = struct.unpack(f">{(len(cmap) - start) // 2}H", cmap[start : start + (len(cmap) - start) // 2 * 2])
    count = twice // 2
    ends, starts = words[7 : 7 + count], words[8 + count : 8 + 2 * count]
    deltas, ranges = words[8 + 2 * count : 8 + 3 * count], 8 + 3 * count
    for segment, (first, last, delta) in enumerate(zip(starts, ends, deltas, strict=True)):
        offset = words[ranges + segment]
        for code in range(first, min(last, 0xFFFE) + 1):
            if offset == 0:
                yield code, (code + delta) & 0xFFFF
            else:
                glyph = words[ranges + segment + offset // 2 + code - first]
                yield code, (glyph + delta) & 0xFFFF if glyph else 0
