"""Kits as JSON's own types, for scripts."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from presskit.model.kit import Kit
from presskit.model.text import Text


def shown(kit: Kit) -> dict[str, Any]:
    """Return everything in a kit for scripts: JSON's own types, every name always there.

    Texts read as with every revision accepted; dates are ISO 8601. ``counts`` sums up what the kit holds.
    """
    counts = {
        "texts": len(kit.releases),
        "pairs": sum(1 for _pair in kit.pairs()),
        "pictures": len(kit.assets),
        "terms": len(kit.glossary),
        "facts": len(kit.facts),
        "people": len(kit.people),
        "contacts": len(kit.contacts),
    }
    return {**_plain(kit), "counts": counts}


def _plain(value: object) -> Any:
    if isinstance(value, Text):
        return value.current
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value) if isinstance(value, str | Decimal) else value
