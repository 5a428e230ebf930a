"""Kits in their files, and what the checks find in them."""

from __future__ import annotations

from pathlib import Path

from presskit.checks.desk import Spelling
from presskit.checks.rule import Finding
from presskit.checks.run import findings
from presskit.glossary.index import Index
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.store import kit_file
from presskit.store.kit_file import Stored

_SPELLING = Spelling()


def read_kit(path: Path) -> Stored:
    """Return a kit and its pictures; ``UnreadableKit`` when the file is not one, or not whole."""
    return kit_file.read(path)


def write_kit(kit: Kit, pictures: Pictures, path: Path, *, overwrite: bool = False) -> None:
    """Write a kit file in one step; ``CannotWrite`` when the place does not take it or is taken."""
    kit_file.write(kit, pictures, path, overwrite=overwrite)


def checked(kit: Kit, spelling: Spelling = _SPELLING) -> list[Finding]:
    """Return what the checks find in a kit, by its own glossary; ``spelling`` adds words that are right."""
    return findings(kit, Index(kit.glossary), None, spelling)
