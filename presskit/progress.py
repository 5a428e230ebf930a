"""How long work says how far it is, and how it hears that it should stop."""

from __future__ import annotations

from typing import Protocol


class Report(Protocol):
    """Called by long work after each step; raises ``Cancelled`` to stop it."""

    def __call__(self, done: int, of: int, what: str) -> None:
        """Tell that ``done`` of ``of`` steps are finished; ``what`` names the present one."""


def silent(done: int, of: int, what: str) -> None:
    """Tell nobody."""
