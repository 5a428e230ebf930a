"""What every writer is: a format that a composition can be printed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from presskit.compose.blocks import Composition
from presskit.progress import Report


def _nothing(_composition: Composition) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Writer:
    """A format documents are handed out in. ``write`` gives the same bytes for the same composition.

    ``missing`` names the characters for which the document has no letter and shows a sign. ``tracks`` tells
    whether it can hold changes for others to settle.
    """

    name: str
    label: str
    suffix: str
    write: Callable[[Composition, BinaryIO, Report], None]
    missing: Callable[[Composition], tuple[str, ...]] = _nothing
    tracks: bool = False
