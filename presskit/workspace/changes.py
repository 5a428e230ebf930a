"""What differs between two states of a kit, row by row, for whoever has to choose between them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from presskit.i18n import counted
from presskit.i18n import translated as _
from presskit.model.kit import Kit
from presskit.model.pair import Pair


@dataclass(frozen=True, slots=True)
class Row:
    """A pair in the earlier and in the later state; nothing on the side where it is not there."""

    before: Pair | None
    after: Pair | None


@dataclass(frozen=True, slots=True)
class Changes:
    """The rows that differ, in the order of the later state, those that are gone last.

    ``moved`` says that rows or texts stand in another order, ``others`` that something besides rows differs.
    """

    rows: tuple[Row, ...]
    moved: bool
    others: bool

    @property
    def changed(self) -> int:
        """How many rows say something else."""
        return sum(row.before is not None and row.after is not None for row in self.rows)

    @property
    def added(self) -> int:
        """How many rows are in the later state only."""
        return sum(row.before is None for row in self.rows)

    @property
    def gone(self) -> int:
        """How many rows are in the earlier state only."""
        return sum(row.after is None for row in self.rows)

    def __bool__(self) -> bool:
        return bool(self.rows) or self.moved or self.others


def changes(before: Kit, after: Kit) -> Changes:
    """Return what differs between two states of a kit."""
    old, new = ({pair.id: pair for pair in kit.pairs()} for kit in (before, after))
    differing = (Row(old.get(name), pair) for name, pair in new.items())
    lost = (Row(pair, None) for name, pair in old.items() if name not in new)
    stayed = [name for name in new if name in old]
    return Changes(
        (*(row for row in differing if row.before != row.after), *lost),
        moved=stayed != [name for name in old if name in new],
        others=_without_rows(before) != _without_rows(after),
    )


def told(changes: Changes) -> str:
    """Return in a line what differs."""
    parts = []
    if changes.changed:
        parts.append(counted("{n} row changed", "{n} rows changed", changes.changed))
    if changes.added:
        parts.append(counted("{n} row added", "{n} rows added", changes.added))
    if changes.gone:
        parts.append(counted("{n} row removed", "{n} rows removed", changes.gone))
    if changes.moved:
        parts.append(_("another order"))
    if changes.others:
        parts.append(_("other details changed"))
    return " · ".join(parts) or _("no difference")


def _without_rows(kit: Kit) -> Kit:
    return replace(kit, releases=tuple(replace(text, pairs=()) for text in kit.releases))
