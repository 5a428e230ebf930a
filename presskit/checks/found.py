"""Findings at places of the text as it reads now, told in offsets that count deleted characters too."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from presskit.checks.rule import Finding, Fix, Severity
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.text import Text

WHOLE = (0, 0)
"""The span of a finding that is about the whole side."""


def located(text: Text, start: int, stop: int) -> tuple[int, int]:
    """Return a non-empty range of the current text in the offsets of the text itself.

    Deleted characters within the range are inside, those before and behind it are not.
    """
    if not any(run.deleted for run in text.runs):
        return start, stop
    return text.offset_of(start), text.offset_of(stop - 1) + 1


def finding(
    rule: str,
    severity: Severity,
    pair: Pair,
    lang: Lang,
    span: tuple[int, int],
    message: str,
    facts: Mapping[str, object] = MappingProxyType({}),
    fix: Fix | None = None,
) -> Finding:
    """Return a finding at a span of one side's current text."""
    start, stop = located(pair.side(lang), *span) if span != WHOLE else WHOLE
    return Finding(rule, severity, pair.id, lang, start, stop, message, tuple(facts.items()), fix)
