"""Makes pictures ready to print: upright, in grey or RGB on white, no finer than paper shows.

Source: ISO 32000-1:2008, 8.9; TIFF 6.0 and Exif 2.32 (orientation).
"""

from __future__ import annotations

import hashlib
import io
import struct
import warnings
import zlib
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image as Pillow
from PIL import ImageOps

FINEST = 300
"""Pixels to the inch beyond which paper shows no difference."""

_FLAT = 256
"""A drawing of at most so many colours is kept exactly; anything richer is a photograph."""
_QUALITY = 90
_SPARE = 1.5
"""How many times more pixels a photograph is unpacked to than paper shows, before it is made smaller."""
_ABOVE = 0.3
"""How much of what is cut off from a tall portrait is above the part that is kept."""
_TURNED = 0x0112
_DAMAGE = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    ArithmeticError,
    LookupError,
    TypeError,
    struct.error,
    zlib.error,
    Pillow.DecompressionBombError,
    Pillow.DecompressionBombWarning,
)
"""What Pillow raises on damaged, foreign or oversized pictures."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as PDF holds it: samples under a filter. ``width`` and ``height`` are pixels."""

    content: bytes
    width: int
    height: int
    space: str
    filter: str

    @property
    def name(self) -> str:
        """What the resources of pages call it: made from its content, so that it is the same everywhere."""
        return _name(self)


@lru_cache(256)
def _name(image: Image) -> str:
    seal = hashlib.sha256(image.content + f" {image.width} {image.height} {image.space}".encode())
    return f"I{seal.hexdigest()[:20]}"


@lru_cache(64)
def image(content: bytes, width: float) -> Image | None:
    """Return the picture for a width in points on paper; ``None`` when it cannot be read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Pillow.DecompressionBombWarning)
            return _prepared(content, width)
    except _DAMAGE:
        return None


@lru_cache(64)
def portrait(content: bytes, width: float, height: float) -> Image | None:
    """Return the part of a picture that fills a box of a size in points; ``None`` when it cannot be read.

    Of a picture that is too tall, the head is kept rather than the foot.
    """
    found = pixels(content)
    if not found:
        return None
    wide = max(width, height * found[0] / found[1])
    whole = image(content, wide)
    return _trimmed(whole, width / height) if whole else None


def _trimmed(whole: Image, shape: float) -> Image:
    """Return the part of a picture that has a shape, its width by its height."""
    width = min(whole.width, round(whole.height * shape))
    height = min(whole.height, round(whole.width / shape))
    if (width, height) == (whole.width, whole.height):
        return whole
    with _unpacked(whole) as picture:
        left, top = (picture.width - width) // 2, round((picture.height - height) * _ABOVE)
        return _packed(picture.crop((left, top, left + width, top + height)))


def _unpacked(whole: Image) -> Pillow.Image:
    if whole.filter == "DCTDecode":
        return Pillow.open(io.BytesIO(whole.content))
    mode = "L" if whole.space == "DeviceGray" else "RGB"
    return Pillow.frombytes(mode, (whole.width, whole.height), zlib.decompress(whole.content))


@lru_cache(256)
def pixels(content: bytes) -> tuple[int, int] | None:
    """Return width and height of an upright picture; ``None`` when it cannot be read, or is empty."""
    if not content:
        return None
    try:
        with Pillow.open(io.BytesIO(content)) as picture:
            return _upright(picture)
    except _DAMAGE:
        return None


def _upright(picture: Pillow.Image) -> tuple[int, int]:
    lies = picture.getexif().get(_TURNED, 1) >= 5  # noqa: PLR2004 - 5 to 8 lie on their side
    return (picture.height, picture.width) if lies else picture.size


def _prepared(content: bytes, width: float) -> Image:
    with Pillow.open(io.BytesIO(content)) as picture:
        finest = max(1, round(width / 72 * FINEST))
        turned = picture.getexif().get(_TURNED, 1) != 1
        if (
            picture.format == "JPEG"
            and picture.mode in {"L", "RGB"}
            and not turned
            and picture.width <= _SPARE * finest
        ):
            picture.load()
            return _named(content, picture, "DCTDecode")
        enough = min(1.0, _SPARE * finest / _upright(picture)[0])
        picture.draft(None, (round(picture.width * enough), round(picture.height * enough)))
        upright = _on_white(ImageOps.exif_transpose(picture))
    if upright.width > finest:
        tall = max(1, round(upright.height * finest / upright.width))
        upright = upright.resize((finest, tall), Pillow.Resampling.LANCZOS)
    return _packed(upright)


def _packed(upright: Pillow.Image) -> Image:
    """Return a picture under the filter that suits it."""
    if upright.getcolors(_FLAT):
        return _named(zlib.compress(upright.tobytes()), upright, "FlateDecode")
    packed = io.BytesIO()
    upright.save(packed, "JPEG", quality=_QUALITY, subsampling=0)
    return _named(packed.getvalue(), upright, "DCTDecode")


def _on_white(picture: Pillow.Image) -> Pillow.Image:
    """Return a picture in grey or RGB, what shines through filled with white."""
    if picture.mode in {"LA", "PA", "RGBA", "RGBa", "La"} or "transparency" in picture.info:
        layers = picture.convert("RGBA")
        paper = Pillow.new("RGBA", layers.size, "white")
        return Pillow.alpha_composite(paper, layers).convert("RGB")
    if picture.mode in {"I", "I;16", "I;16B", "I;16L"}:
        return picture.point(lambda value: value / 256).convert("L")
    return picture if picture.mode in {"L", "RGB"} else picture.convert("L" if picture.mode == "1" else "RGB")


def _named(content: bytes, picture: Pillow.Image, packing: str) -> Image:
    space = "DeviceGray" if picture.mode == "L" else "DeviceRGB"
    return Image(content, picture.width, picture.height, space, packing)
