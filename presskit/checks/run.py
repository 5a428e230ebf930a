"""All checks run over the pairs of a kit, or over some of them."""

from __future__ import annotations

from collections.abc import Iterable

from presskit.checks import RULES
from presskit.checks.desk import Desk, Spelling
from presskit.checks.rule import Finding
from presskit.glossary.index import Index
from presskit.model.kit import Kit
from presskit.model.pair import Pair

_SPELLING = Spelling()


def findings(
    kit: Kit, terms: Index, pairs: Iterable[Pair] | None = None, spelling: Spelling = _SPELLING
) -> list[Finding]:
    """Return what the checks find in the pairs given, in all by default: pair by pair, English first."""
    desk = Desk(kit, terms, spelling)
    found = []
    for pair in kit.pairs() if pairs is None else pairs:
        if pair.deleted:
            continue
        here = [finding for rule in RULES for finding in rule.check(pair, desk)]
        found += sorted(here, key=lambda finding: (finding.lang, finding.start, finding.stop))
    return found
