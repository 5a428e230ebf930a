"""Who has approved a text, at which stage, and of which words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from presskit.model.text import Stamp


class Stage(StrEnum):
    """A stage of approval in a Chinese press office, in order: 初审, 复审, 终审, 签发."""

    FIRST = "first"
    SECOND = "second"
    FINAL = "final"
    ISSUE = "issue"


@dataclass(frozen=True, slots=True)
class Signature:
    """An approval. It holds as long as the text has the digest it had when it was given."""

    stage: Stage
    stamp: Stamp
    digest: str
    note: str = ""
