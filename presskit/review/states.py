"""How far each side of a pair has come, and what is left to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from presskit.model.language import Lang
from presskit.model.pair import Pair, Status


class State(StrEnum):
    """What there is of one side: its status, or that it has no text yet."""

    EMPTY = "empty"
    DRAFT = "draft"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    SIGNED = "signed"


_STATES = {status: State(status.value) for status in Status}


def state(pair: Pair, lang: Lang) -> State:
    """Return how far one side of a pair has come."""
    return _STATES[pair.status(lang)] if pair.side(lang).current.strip() else State.EMPTY


def is_unfinished(pair: Pair, lang: Lang) -> bool:
    """Tell whether one side is still to be written, or to be looked at; a row without any text is not."""
    if pair.deleted:
        return False
    now = state(pair, lang)
    if now is State.EMPTY:
        return state(pair, lang.twin) is not State.EMPTY
    return now is State.DRAFT or pair.needs_look(lang) or pair.doubtful


def counts(pairs: Iterable[Pair], lang: Lang) -> Counter[State]:
    """Return how many of some pairs are in each state on one side; rows empty on both sides do not count."""
    told = (pair for pair in pairs if not pair.deleted)
    worded = (pair for pair in told if any(state(pair, side) is not State.EMPTY for side in Lang))
    return Counter(state(pair, lang) for pair in worded)
