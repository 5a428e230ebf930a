"""What reading a manuscript gives: its paragraphs, its pictures, and notes on what did not come along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from presskit.align.manuscript import Manuscript
from presskit.model.asset import Asset
from presskit.model.thread import Thread


@dataclass(frozen=True, slots=True)
class Note:
    """Something in the source that was changed or left behind.

    ``message`` is a message id, ``facts`` fill its places; ``place`` is a paragraph's number counted from 1,
    or 0 for the whole document.
    """

    message: str
    facts: tuple[tuple[str, object], ...] = ()
    place: int = 0


@dataclass(frozen=True, slots=True)
class Read:
    """The outcome of reading one file. ``twin`` is the other language where one file held both."""

    manuscript: Manuscript
    notes: tuple[Note, ...] = ()
    assets: tuple[Asset, ...] = ()
    pictures: dict[str, bytes] = field(default_factory=dict)
    twin: Manuscript | None = None
    threads: tuple[Thread, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """A format that manuscripts come in. ``read`` raises ``UnreadableDocument``."""

    name: str
    label: str
    suffixes: tuple[str, ...]
    read: Callable[[Path], Read]
