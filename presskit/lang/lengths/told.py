"""Lengths in words, in the language of the interface."""

from __future__ import annotations

from presskit.i18n import counted, interface
from presskit.i18n import translated as _
from presskit.lang.lengths.count import Unit
from presskit.lang.lengths.measure import Measure
from presskit.lang.lengths.wire import Limit


def told(measure: Measure) -> str:
    """Return how long something is beside its limit, and how much there is too much."""
    said = _beside_limit(measure, measure.limit) if measure.limit else _alone(measure)
    return _("{length}, {n} too many", length=said, n=measure.over) if measure.over else said


def explained(measure: Measure) -> str:
    """Return what the limit is and whose; nothing where there is none."""
    limit = measure.limit
    if limit is None:
        return ""
    source = limit.source.zh if interface().startswith("zh") else limit.source.en
    return _(
        "At most {most}. {source}.", most=_alone(Measure(limit.lang, limit.most, limit.unit)), source=source
    )


def _alone(measure: Measure) -> str:
    match measure.unit:
        case Unit.WORDS:
            return counted("{n} word", "{n} words", measure.count)
        case Unit.CHARACTERS:
            return counted("{n} character", "{n} characters", measure.count)
        case Unit.ZI:
            return _("{n} 字", n=measure.count)


def _beside_limit(measure: Measure, limit: Limit) -> str:
    match measure.unit:
        case Unit.WORDS:
            return _("{n}/{most} words", n=measure.count, most=limit.most)
        case Unit.CHARACTERS:
            return _("{n}/{most} characters", n=measure.count, most=limit.most)
        case Unit.ZI:
            return _("{n}/{most} 字", n=measure.count, most=limit.most)
