"""The desk's checks: each a file with its reason and its examples."""

from __future__ import annotations

from presskit.checks import (
    doubled_word,
    doubtful_pair,
    empty_side,
    figures_missing,
    forbidden_terms,
    missing_terms,
    placeholder,
    preferred_terms,
    punctuation_width,
    spelling,
    unbalanced_quotes,
    untranslated,
)
from presskit.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    placeholder.RULE,
    empty_side.RULE,
    untranslated.RULE,
    figures_missing.RULE,
    forbidden_terms.RULE,
    missing_terms.RULE,
    preferred_terms.RULE,
    doubled_word.RULE,
    spelling.RULE,
    punctuation_width.RULE,
    unbalanced_quotes.RULE,
    doubtful_pair.RULE,
)
"""Every check, the weightiest first. Adding one is one file and one line here."""
