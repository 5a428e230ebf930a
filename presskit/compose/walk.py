"""Everything that is said in a document, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from presskit.compose.blocks import Side


def sides(value: object) -> Iterator[Side]:
    """Yield every side that a block or several hold, however deep."""
    if isinstance(value, Side):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from sides(one)
    elif is_dataclass(value):
        for part in fields(value):
            yield from sides(getattr(value, part.name))
