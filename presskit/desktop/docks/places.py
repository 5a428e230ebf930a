"""Where the preview shows what: the area of the paragraph with the caret, and the one under the mouse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from presskit.edits.edit import Place
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.release import Release

if TYPE_CHECKING:
    from presskit.writers.pdf.areas import Area

Areas: TypeAlias = "Mapping[str, tuple[Area, ...]]"
"""Areas of a document by the id of the pair or the key of the section that stands there."""

_NEAR = 6.0
"""How far beside an area, in points, a click still means it."""
_MIDDLE = 0.5
_KEY = "text-"
"""What the key of a section begins with that prints a text of the kit."""


@dataclass(frozen=True, slots=True)
class Present:
    """The paragraph with the caret: its names, the best first, and how far into it the caret stands (0 to 1).

    What is not printed has the names of what is printed before it, at last that of its text.
    """

    names: tuple[str, ...] = ()
    share: float = 0.0

    def areas(self, areas: Areas) -> tuple[Area, ...]:
        """Return the areas to mark: those of the paragraph itself, if it is printed."""
        return areas.get(self.names[0], ()) if self.names else ()

    def area(self, areas: Areas) -> Area | None:
        """Return the area to look at: where the caret stands, else the end of what is printed before."""
        found = next((areas[name] for name in self.names if name in areas), ())
        left = (self.share if self.areas(areas) else 1.0) * sum(area.height for area in found)
        for area in found:
            if left <= area.height:
                return area
            left -= area.height
        return found[-1] if found else None


def present(text: Release | None, place: Place | None) -> Present:
    """Return the paragraph of a text in which the caret stands; without one its beginning."""
    if text is None:
        return Present()
    key = f"{_KEY}{text.id}"
    row = next((row for row, pair in enumerate(text.pairs) if place and pair.id == place.pair), -1)
    if place is None or row < 0:
        return Present((key,))
    before = (pair.id for pair in text.pairs[row::-1])
    length = len(text.pairs[row].side(place.lang))
    return Present((*before, key), min(1.0, place.offset / length) if length else 0.0)


def grouped(areas: Iterable[Area]) -> Areas:
    """Return areas by what stands there."""
    found: dict[str, tuple[Area, ...]] = {}
    for area in areas:
        found[area.of] = (*found.get(area.of, ()), area)
    return found


def under(areas: Areas, page: int, x: float, y: float) -> Area | None:
    """Return the area at a point of a page, in points, or one right beside it."""
    near = [
        (max(area.top - y, y - area.top - area.height, 0.0), area)
        for pieces in areas.values()
        for area in pieces
        if area.page == page and area.left - _NEAR <= x <= area.left + area.width + _NEAR
    ]
    distance, found = min(near, key=lambda one: one[0], default=(_NEAR + 1, None))
    return found if distance <= _NEAR else None


def meant(kit: Kit, area: Area, across: float, langs: tuple[Lang, ...], *, beside: bool) -> Place:
    """Return the place that a click on an area means.

    ``across`` is how far across the area it was, from 0 to 1; languages may stand ``beside`` each other.
    """
    text = next((one for one in kit.releases if area.of == f"{_KEY}{one.id}" and one.pairs), None)
    lang = langs[int(across > _MIDDLE)] if beside and len(langs) > 1 else langs[0]
    return Place(text.pairs[0].id if text is not None else area.of, lang, 0)
