"""Pictures that come with a manuscript."""

from __future__ import annotations

import hashlib
import io
import warnings

from PIL import Image, UnidentifiedImageError

from presskit.model.asset import Asset

LARGEST = 50 * 1024 * 1024
"""The most bytes a picture may have."""

MOST_PIXELS = 100_000_000
"""The most pixels a picture may have: a page of A2 in print."""

_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "GIF": "image/gif"}


def described(content: bytes, name: str) -> Asset | None:
    """Return what is known of a picture, or nothing when it is none that a kit can hold.

    Only its head is read, so its size is known before anything is unpacked. The id comes from the digest.
    """
    if not 0 < len(content) <= LARGEST:
        return None
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(content), formats=tuple(_TYPES)) as picture:
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the size is judged below
            width, height, kind = picture.width, picture.height, picture.format or ""
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    if not 0 < width * height <= MOST_PIXELS:
        return None
    digest = hashlib.sha256(content).hexdigest()
    return Asset(f"a{digest[:8]}", name, _TYPES[kind], digest, width, height)
