"""What can go wrong in a way the user can understand and act on."""

from __future__ import annotations

from presskit import i18n


class PresskitError(Exception):
    """A failure told to the user: what happened, what is safe, what to do next.

    ``message`` and ``remedy`` are message ids of the catalogs; ``facts`` fill their named places. They are
    worded when they are shown, so in the language the user reads at that moment.
    """

    def __init__(self, message: str, remedy: str = "", /, **facts: object) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.facts = facts

    @property
    def told(self) -> str:
        """What happened, in the language of the interface."""
        return i18n.translated(self.message, **self.facts)

    @property
    def advice(self) -> str:
        """What to do next, in the language of the interface; empty when there is nothing to do."""
        return i18n.translated(self.remedy, **self.facts) if self.remedy else ""

    def __str__(self) -> str:
        return f"{self.told} {self.advice}".strip()


class UnreadableDocument(PresskitError):
    """A manuscript that no reader can make sense of, or that is too dangerous to try."""


class UnreadableKit(PresskitError):
    """A kit file that is damaged, foreign, newer than this program, or hostile."""


class CannotWrite(PresskitError):
    """A file that could not be written; what stood there before still stands."""


class FileChanged(PresskitError):
    """A file that is to be replaced no longer holds what was read from it or written to it last."""


class BadRequest(PresskitError):
    """A request that contradicts itself or names something that is not there."""


class Cancelled(Exception):
    """The user stopped a piece of long work; nothing has changed."""
