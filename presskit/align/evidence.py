"""What speaks for and against twins: lengths, anchors, roles and pictures together."""

from __future__ import annotations

from collections.abc import Sequence

from presskit.align.anchors import chinese_traits, english_traits, weights
from presskit.align.lengths import chinese_lengths, length_cost, ratio
from presskit.align.manuscript import Paragraph
from presskit.align.roles import role_cost

_SHARED = 0.6
_MISSED = 1.0
_SAME_PICTURE = -20.0
_OTHER_PICTURE = 20.0


class Evidence:
    """Both texts measured once, so that any of their paragraphs can be compared quickly."""

    def __init__(self, en: Sequence[Paragraph], zh: Sequence[Paragraph]) -> None:
        self._en, self._zh = en, zh
        texts_en = [paragraph.text.current for paragraph in en]
        texts_zh = [paragraph.text.current for paragraph in zh]
        self._en_lengths = [float(len(text)) for text in texts_en]
        measured = [chinese_lengths(text) for text in texts_zh]
        rate = ratio(map(len, texts_en), measured)
        self._zh_lengths = [han * rate + other for han, other in measured]
        self._en_traits = [english_traits(text) for text in texts_en]
        self._zh_traits = [chinese_traits(text) for text in texts_zh]
        self._weights = weights(self._en_traits, self._zh_traits)

    def cost(self, en: range, zh: range) -> float:
        """Return how badly paragraphs fit as twins: below nothing when much speaks for them."""
        roles = self._standing(en, zh)
        lengths = length_cost(*self.lengths(en, zh))
        return roles + lengths + self.missed(en, zh) * _MISSED - self.shared(en, zh) * _SHARED

    def lengths(self, en: range, zh: range) -> tuple[float, float]:
        """Return the lengths of both sides in English characters."""
        return sum(self._en_lengths[en.start : en.stop]), sum(self._zh_lengths[zh.start : zh.stop])

    def _anchors(self, en: range, zh: range) -> tuple[frozenset[str], ...]:
        ours, theirs = self._en_traits[en.start : en.stop], self._zh_traits[zh.start : zh.stop]
        if len(ours) == len(theirs) == 1:
            return ours[0].anchors, ours[0].needed, theirs[0].anchors, theirs[0].needed
        return (
            frozenset().union(*(traits.anchors for traits in ours)),
            frozenset().union(*(traits.needed for traits in ours)),
            frozenset().union(*(traits.anchors for traits in theirs)),
            frozenset().union(*(traits.needed for traits in theirs)),
        )

    def shared(self, en: range, zh: range) -> float:
        """Return the weight of what both sides show."""
        ours, _, theirs, _ = self._anchors(en, zh)
        return sum(self._weights[anchor] for anchor in ours & theirs)

    def missed(self, en: range, zh: range) -> float:
        """Return the weight of what one side shows and the other should, but does not."""
        ours, our_needs, theirs, their_needs = self._anchors(en, zh)
        return sum(self._weights[anchor] for anchor in (our_needs - theirs) | (their_needs - ours))

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
