"""Pictures in the line of text, with the words that stand for them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.parts.story import StoryPart
from docx.shared import Pt
from lxml.etree import _Element as Element
from PIL import Image, ImageOps, UnidentifiedImageError

from presskit.writers.docx.markup import element, writable

_RESOLUTION = 150
"""Pixels an inch at which a picture is shown when it fits."""

_TURNED = 0x0112
_QUALITY = 95
_DAMAGE = (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError)
_FOREIGN = (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError)


@dataclass(slots=True)
class Numbers:
    """Gives the drawings of a document numbers of their own, as ISO/IEC 29500-1, 20.4.2.5 asks."""

    source: Iterator[int] = field(default_factory=lambda: count(1))


@dataclass(frozen=True, slots=True)
class Frame:
    """The room a picture may take, in points."""

    width: float
    height: float

    def fitted(self, width: int, height: int) -> tuple[float, float]:
        """Return the size in points at which a picture of so many pixels is shown."""
        natural = 72 / _RESOLUTION
        scale = min(natural, self.width / max(width, 1), self.height / max(height, 1))
        return max(width * scale, 1.0), max(height * scale, 1.0)


def picture(
    part: StoryPart, content: bytes, alt: str, name: str, frame: Frame, numbers: Numbers
) -> Element | None:
    """Return a run with a picture, or nothing when the bytes are no picture that can be shown.

    Formats that Word does not know are turned into PNG; pictures that lie on their side are set upright.
    """
    content = _upright(content)
    size = _size(content)
    if size is None:
        return None
    width, height = frame.fitted(*size)
    try:
        shape = part.new_pic_inline(io.BytesIO(content), Pt(width), Pt(height))
    except _FOREIGN:
        shape = part.new_pic_inline(io.BytesIO(_converted(content)), Pt(width), Pt(height))
    for edge in ("distT", "distB", "distL", "distR"):
        shape.set(edge, "0")
    number = next(numbers.source)
    for told in shape.xpath(".//wp:docPr | .//pic:cNvPr"):
        told.set("id", str(number))
        told.set("name", writable(name) or f"Picture {number}")
        told.set("descr", writable(alt))
    return element("r", element("drawing", shape))


def _upright(content: bytes) -> bytes:
    """Return a photograph that its camera has marked as turned the way up that it is to be seen."""
    try:
        with Image.open(io.BytesIO(content)) as image:
            if image.format != "JPEG" or image.getexif().get(_TURNED, 1) == 1:
                return content
            out = io.BytesIO()
            ImageOps.exif_transpose(image).save(out, "JPEG", quality=_QUALITY, subsampling=0)
    except _DAMAGE:
        return content
    return out.getvalue()


def _size(content: bytes) -> tuple[int, int] | None:
    try:
        with Image.open(io.BytesIO(content)) as image:
            image.verify()
            return image.size
    except _DAMAGE:
        return None


def _converted(content: bytes) -> bytes:
    out = io.BytesIO()
    with Image.open(io.BytesIO(content)) as image:
        image.convert("RGBA").save(out, "PNG")
    return out.getvalue()
