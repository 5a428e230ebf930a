"""What the things on a page are to a screen reader: the elements of a document's structure tree.

Source: ISO 32000-1:2008, 14.7 and 14.8; ISO 14289-1:2014 (PDF/UA-1), 7.
"""

from __future__ import annotations

from dataclasses import dataclass

from presskit.model.language import Lang

TAGS = {Lang.EN: "en", Lang.ZH: "zh-Hans"}
"""Language tags as documents carry them (BCP 47)."""


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """A structure element; two are the same only when they are one object.

    ``kind`` is a standard type such as ``P``, ``H1``, ``Figure`` or ``TD``. ``lang`` is a BCP 47 tag, set
    on what holds text of one language; ``alt`` describes a figure; ``actual`` is the text that glyphs stand
    for; ``scope`` tells whether a ``TH`` heads a ``Column`` or a ``Row``.
    """

    kind: str
    parent: Element | None = None
    lang: str = ""
    alt: str = ""
    actual: str = ""
    scope: str = ""

    @property
    def path(self) -> tuple[Element, ...]:
        """The elements from the outermost one down to this."""
        above = self.parent.path if self.parent else ()
        return (*above, self)
