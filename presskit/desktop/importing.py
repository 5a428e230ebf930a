"""Brings manuscripts into a kit: from files, or from text that was pasted."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from presskit.i18n import counted
from presskit.i18n import translated as _

if TYPE_CHECKING:
    from presskit.api import Imported

Source: TypeAlias = Path | str | None
"""A file, a text, or nothing."""


def kinds() -> str:
    """Return the kinds of files that manuscripts come in, as file dialogs want them."""
    from presskit.readers import READERS

    suffixes = " ".join(f"*{suffix}" for reader in READERS for suffix in reader.suffixes)
    return _("Manuscripts ({suffixes})", suffixes=suffixes)


def brought_in(en: Source, zh: Source) -> Imported:
    """Return the kit that two manuscripts make; one of them is enough. ``UnreadableDocument``."""
    from presskit import api

    with tempfile.TemporaryDirectory(prefix="presskit-") as folder:
        first, second = (_filed(source, Path(folder), name) for source, name in ((en, "en"), (zh, "zh")))
        if first is None:
            first, second = second, None
        assert first is not None
        return api.imported(first, second)


def settled(imported: Imported, choice: str, by_author: Mapping[str, str]) -> Imported:
    """Return an import with its tracked changes kept, accepted or rejected, as chosen for each author."""
    from presskit.api.importing import Changes, with_changes

    each = {author: Changes(one) for author, one in by_author.items()}
    return replace(imported, kit=with_changes(imported.kit, Changes(choice), each))


def repeated(rows: int) -> str:
    """Return how many rows of a table were left out because they stand there twice, or were known before."""
    if not rows:
        return ""
    return counted(
        "{n} row was left out: it repeats another one, or what the kit has already.",
        "{n} rows were left out: they repeat others, or what the kit has already.",
        rows,
    )


def _filed(source: Source, folder: Path, name: str) -> Path | None:
    """Return the file of a source; a text is given one."""
    if isinstance(source, str):
        path = folder / f"{name}.txt"
        path.write_text(source, "utf-8")
        return path
    return source
