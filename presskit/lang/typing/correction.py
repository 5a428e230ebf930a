"""A correction of what has just been typed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Correction:
    """Puts ``insert`` in the place of a range of the text that ends at the caret, offsets half-open.

    An empty range inserts only.
    """

    start: int
    stop: int
    insert: str

    def applied(self, text: str) -> str:
        """Return a text with the correction made."""
        return text[: self.start] + self.insert + text[self.stop :]


def last(text: str, length: int, insert: str) -> Correction:
    """Return the correction of the last characters of a text."""
    return Correction(len(text) - length, len(text), insert)
