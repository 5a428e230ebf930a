"""What every writer is: a format that a composition can be printed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from presskit.compose.blocks import Composition
from presskit.progress import Report


@dataclass(frozen=True, slots=True)
class Writer:
    """A format documents are handed out in. ``write`` gives the same bytes for the same composition."""

    name: str
    label: str
    suffix: str
    write: Callable[[Composition, BinaryIO, Report], None]
