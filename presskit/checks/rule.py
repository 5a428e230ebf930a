"""What a check is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from presskit.checks.desk import Desk
from presskit.model.language import Lang
from presskit.model.pair import Pair


class Severity(StrEnum):
    """How much a finding matters: an error must not go out, a warning needs a look, a notice is taste."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Fix:
    """A remedy that one key applies: text for the place of the finding's range; ``label`` is a message id."""

    label: str
    insert: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a check found. Offsets are the text's own, half-open; both 0 for the whole side.

    ``message`` is a message id and ``facts`` fill its places.
    """

    rule: str
    severity: Severity
    pair: str
    lang: Lang
    start: int
    stop: int
    message: str
    facts: tuple[tuple[str, object], ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of texts and what the rule finds in them: the marked ranges ``⟦…⟧``, none in a clean example.

    ``⟦⟧`` at the beginning stands for a finding about the whole side. The glossary is that of ``specimen``.
    """

    en: str
    zh: str
    doubtful: bool = False


Check: TypeAlias = Callable[[Pair, Desk], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One check with its reason and its examples, which are its tests, its manual page and its help.

    ``title`` and ``why`` are message ids; ``source`` names the standard or the style guide behind it.
    """

    id: str
    severity: Severity
    title: str
    why: str
    check: Check
    clean: tuple[Example, ...]
    failing: tuple[Example, ...]
    source: str = ""
