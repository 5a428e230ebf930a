"""The output intent: which red, green and blue a document means.

Source: ISO 19005-2:2011, 6.2.3; the profile is sRGB as LittleCMS makes it.
"""

from __future__ import annotations

import struct
from functools import cache

from PIL import ImageCms

from presskit.writers.pdf.objects import File, stream

_MADE = struct.pack(">6H", 2020, 1, 1, 0, 0, 0)


@cache
def _profile() -> bytes:
    """Return the sRGB profile as a stream, without the moment it was made and the seal over it."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = _MADE
    profile[84:100] = bytes(16)
    return stream(bytes(profile), "/N 3")


def intent(file: File) -> str:
    """Add the profile and return the output intent that names it."""
    profile = file.add(_profile())
    return (
        "<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) "
        f"/Info (sRGB IEC61966-2.1) /DestOutputProfile {profile} 0 R>>"
    )
