"""Comments on words of a text, each with its replies."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.model.text import Stamp


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody said, and when."""

    stamp: Stamp
    text: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment and the replies to it; the words it is about carry a mark with its id."""

    id: str
    comments: tuple[Comment, ...] = ()
    resolved: bool = False
