"""Pictures: what is known of them. Their bytes live beside the kit, named by digest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from presskit.model.language import Wording

Pictures: TypeAlias = Mapping[str, bytes]
"""The bytes of pictures, and of named versions of the kit, by their SHA-256 in lower-case hexadecimal."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture of the kit; its caption is the pair of the release that places it.

    ``width`` and ``height`` are pixels; ``digest`` is the SHA-256 of the file's bytes.
    """

    id: str
    name: str
    media_type: str
    digest: str
    width: int
    height: int
    alt: Wording = Wording()
    credit: Wording = Wording()
    licence: str = ""
