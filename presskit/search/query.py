"""What is looked for in a kit, and where."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair


@dataclass(frozen=True, slots=True)
class Query:
    """Words or a pattern to look for.

    ``regex`` reads ``text`` as a regular expression. ``word`` takes whole words only, which concerns
    letters and digits but not Chinese characters. ``case`` tells capitals from small letters, ``width``
    tells full-width characters from half-width ones. ``text_id`` names the one text of the kit to look in;
    without it all are searched.
    """

    text: str
    regex: bool = False
    word: bool = False
    case: bool = False
    width: bool = False
    langs: tuple[Lang, ...] = tuple(Lang)
    text_id: str = ""


def searched(kit: Kit, query: Query) -> tuple[Pair, ...]:
    """Return the pairs that a query looks through, in order; pairs whose deletion is tracked are left out."""
    return tuple(
        pair
        for text in kit.releases
        if query.text_id in {"", text.id}
        for pair in text.pairs
        if pair.deleted is None
    )
