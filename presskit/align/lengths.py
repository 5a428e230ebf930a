"""How long a paragraph is, and how well the lengths of two sides go together.

After W. A. Gale and K. W. Church, "A program for aligning sentences in bilingual corpora", Computational
Linguistics 19(1), 1993, with the characters of English as the measure.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_RATIO = 3.4
_NARROWEST, _WIDEST = 2.4, 4.6
_PRIOR = 150
_VARIANCE = 6.5
_WORST = 14.0


def english_length(text: str) -> int:
    """Return the length of an English text in characters."""
    return len(text)


def chinese_lengths(text: str) -> tuple[int, int]:
    """Return how many Han characters a Chinese text has, and how many other characters."""
    han = len(HAN.findall(text))
    return han, len(text) - han


def ratio(en: Iterable[int], zh: Iterable[tuple[int, int]]) -> float:
    """Return how many English characters stand for one Han character in these texts, within reason."""
    measured = list(zh)
    han = sum(length for length, _ in measured)
    rest = sum(en) - sum(other for _, other in measured)
    return min(max((rest + _RATIO * _PRIOR) / (han + _PRIOR), _NARROWEST), _WIDEST)


def length_cost(en: float, zh: float) -> float:
    """Return the cost of twins of these lengths, both in English characters; none when they are equal."""
    mean = (en + zh) / 2
    if mean <= 0:
        return 0.0
    far = (en - zh) ** 2 / (2 * _VARIANCE * mean)
    return far if far < 1 else min(1 + 2 * math.log(far) + (far - 1) / 4, _WORST)
