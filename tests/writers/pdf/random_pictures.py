"""Pictures drawn by lot: every colour space and file format, and some that are damaged."""

from __future__ import annotations

import hashlib
import io
from random import Random

from PIL import Image

from presskit.model.asset import Asset
from tests.writers.pdf.random_words import wording

_FORMS = (
    *(("RGB", "JPEG"), ("L", "JPEG"), ("CMYK", "JPEG"), ("RGB", "PNG"), ("RGBA", "PNG")),
    *(("LA", "PNG"), ("P", "PNG"), ("1", "PNG"), ("I;16", "PNG"), ("RGB", "WEBP")),
)
_SIZES = ((640, 360), (300, 500), (48, 48), (900, 60), (1, 1), (1200, 800))


def picture(draw: Random, number: int, damaged: float = 0.15) -> tuple[Asset, bytes]:
    """Return a picture of the kit and its bytes."""
    mode, kind = draw.choice(_FORMS)
    size = draw.choice(_SIZES)
    content = _drawn(draw, mode, kind, size)
    if draw.random() < damaged:
        content = draw.choice((content[: len(content) // 2], b"not a picture", content[:30] + bytes(50)))
    digest = hashlib.sha256(content).hexdigest()
    kept = f"image/{kind.lower()}"
    name = f"picture-{number}.{kind.lower()}"
    asset = Asset(f"a{number}", name, kept, digest, *size, wording(draw, 6), wording(draw, 3, 0.4))
    return asset, content


def _drawn(draw: Random, mode: str, kind: str, size: tuple[int, int]) -> bytes:
    image = Image.new(mode, size)
    for _ in range(draw.randint(1, 5)):
        width, height = draw.randint(1, size[0]), draw.randint(1, size[1])
        patch = (
            Image.effect_noise((width, height), 50)
            if draw.random() < 0.3
            else Image.new("L", (width, height), draw.randint(0, 255))
        )
        image.paste(
            patch.convert(mode if mode != "I;16" else "I;16"),
            (draw.randint(0, size[0] - 1), draw.randint(0, size[1] - 1)),
        )
    stream = io.BytesIO()
    image.save(stream, kind)
    return stream.getvalue()
