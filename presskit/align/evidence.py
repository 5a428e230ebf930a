"""What speaks for and against twins: lengths, anchors, roles and pictures together."""

from __future__ import annotations

from collections.abc import Sequence

from presskit.align.anchors import chinese_traits, english_traits, together, told_apart, weights
from presskit.align.lengths import chinese_lengths, length_cost, ratio
from presskit.align.manuscript import Paragraph
from presskit.align.roles import role_cost

_SHARED = 0.6
_MISSED = 1.0
_HOPELESS = 11.0
_SAME_PICTURE = -20.0
_OTHER_PICTURE = 20.0


class Evidence:
    """Both texts measured once, so that any of their paragraphs can be compared quickly."""

    def __init__(self, en: Sequence[Paragraph], zh: Sequence[Paragraph]) -> None:
        self._en, self._zh = en, zh
        texts_en = [paragraph.reading for paragraph in en]
        texts_zh = [paragraph.reading for paragraph in zh]
        self._en_lengths = [float(len(text)) for text in texts_en]
        measured = [chinese_lengths(text) for text in texts_zh]
        rate = ratio(map(len, texts_en), measured)
        self._zh_lengths = [han * rate + other for han, other in measured]
        ours, theirs = (
            [english_traits(text) for text in texts_en],
            [chinese_traits(text) for text in texts_zh],
        )
        self._weights = weights(ours, theirs)
        self._en_traits, self._zh_traits = told_apart(ours, theirs)

    def cost(self, en: range, zh: range) -> float:
        """Return how badly paragraphs fit as twins: below nothing when much speaks for them."""
        roles = self._standing(en, zh)
        lengths = length_cost(*self.lengths(en, zh))
        if lengths > _HOPELESS:
            return roles + lengths
        shared, missed = self.shown(en, zh)
        return roles + lengths + missed * _MISSED - shared * _SHARED

    def lengths(self, en: range, zh: range) -> tuple[float, float]:
        """Return the lengths of both sides in English characters."""
        return sum(self._en_lengths[en.start : en.stop]), sum(self._zh_lengths[zh.start : zh.stop])

    def shown(self, en: range, zh: range) -> tuple[float, float]:
        """Return the weights of what both sides show, and of what one shows and the other should."""
        ours = together(self._en_traits[en.start : en.stop])
        theirs = together(self._zh_traits[zh.start : zh.stop])
        weights = self._weights
        lacking = (ours.needed - theirs.anchors) | (theirs.needed - ours.anchors)
        return (
            sum([weights[anchor] for anchor in ours.anchors & theirs.anchors]),
            sum([weights[anchor] for anchor in lacking]),
        )

    def _standing(self, en: range, zh: range) -> float:
        """Return the cost of the roles, and of the pictures that captions belong to."""
        one, other = self._en[en.start], self._zh[zh.start]
        cost = role_cost(one.role, other.role)
        if len(en) + len(zh) > 2:  # noqa: PLR2004 - more than twins
            standing = [self._en[i].role for i in en] + [self._zh[j].role for j in zh]
            cost += 4.0 * (len(set(standing)) > 1)
        if one.asset and other.asset:
            cost += _SAME_PICTURE if one.asset == other.asset else _OTHER_PICTURE
        return cost
