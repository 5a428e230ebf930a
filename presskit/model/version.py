"""States of a kit that somebody gave a name, such as what was issued."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.model.text import Stamp


@dataclass(frozen=True, slots=True)
class Version:
    """A named state. Its content is kept by digest, as pictures are; ``pictures`` are those it needs."""

    id: str
    name: str
    stamp: Stamp
    digest: str
    pictures: tuple[str, ...] = ()
