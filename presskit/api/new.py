"""New kits: empty, or from a template with placeholders to fill in."""

from __future__ import annotations

from datetime import date

from presskit.model.ids import NewId, numbered
from presskit.model.kit import Kit
from presskit.store import templates


def new_kit(day: date, template: str = "", new_id: NewId | None = None) -> Kit:
    """Return a kit to begin with, its release dated a day: empty unless a template is named.

    ``store.templates.TEMPLATES`` tells which there are; ``BadRequest`` on any other name.
    """
    fresh = new_id or numbered()
    return templates.begun(template, day, fresh) if template else templates.blank(day, fresh)
