"""What the user did, as a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from presskit.model.kit import Kit
from presskit.model.language import Lang


@dataclass(frozen=True, slots=True)
class Place:
    """Where the caret stands: a pair, a side of it, an offset in the side's text.

    An offset beyond the end of the text means its end.
    """

    pair: str
    lang: Lang
    offset: int


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of the kit. ``label`` is a message id, shown as "Undo …".

    An edit joins the step of undo before it when both have the same non-empty ``merge`` key and this one
    starts where the caret stood after that one. ``closes`` ends the step: what follows starts another.
    ``before`` and ``after`` say where the caret goes when the edit is undone or done.
    """

    label: str
    change: Callable[[Kit], Kit]
    merge: str = ""
    before: Place | None = None
    after: Place | None = None
    closes: bool = False
