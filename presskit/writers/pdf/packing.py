"""Compressed streams joined of pieces, so that only a piece that changed is compressed anew.

Source: RFC 1950 (zlib) and RFC 1951 (deflate): blocks that end on a byte follow each other freely.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_HEAD, _END = b"\x78\x9c", b"\x03\x00"
_BASE = 65521
_LEVEL = 6
_SPREAD = 40503
"""Scatters neighbouring numbers; odd, and about the golden part of 65536."""


class Piece(NamedTuple):
    """Some content as deflate blocks, with its length and its Adler-32 checksum before."""

    blocks: bytes
    length: int
    checksum: int


def piece(content: bytes) -> Piece:
    """Return content that is compressed by itself."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    blocks = packer.compress(content) + packer.flush(zlib.Z_FULL_FLUSH)
    return Piece(blocks, len(content), zlib.adler32(content))


def joined(pieces: Sequence[Piece]) -> bytes:
    """Return the zlib stream of the contents of pieces, one after the other."""
    low, high = 1, 0
    for _blocks, length, checksum in pieces:
        high = (high + (checksum >> 16) + length * (low - 1)) % _BASE
        low = (low + (checksum & 0xFFFF) - 1) % _BASE
    seal = (high << 16 | low).to_bytes(4, "big")
    return b"".join((_HEAD, *(one.blocks for one in pieces), _END, seal))


def runs(numbers: Sequence[int], usual: int, most: int) -> Iterator[tuple[int, ...]]:
    """Yield numbers in runs of about the usual length.

    Which numbers end a run depends on them alone: one number more changes no run but its own.
    """
    limit = 0x10000 // usual
    ends = [at for at, number in enumerate(numbers, 1) if number * _SPREAD & 0xFFFF < limit]
    start = 0
    for end in (*ends, len(numbers)):
        while start < end:
            stop = min(end, start + most)
            yield tuple(numbers[start:stop])
            start = stop
