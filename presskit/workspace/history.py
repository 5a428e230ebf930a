"""The states a kit has been in: undo and redo without limit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from presskit.edits.edit import Edit, Place
from presskit.model.kit import Kit


@dataclass(frozen=True, slots=True)
class Step:
    """One step of undo: the kit on both sides of it, and where the caret belongs on each."""

    label: str
    kit_before: Kit
    kit_after: Kit
    before: Place | None
    after: Place | None
    merge: str
    closed: bool


class History:
    """The present kit between the steps that led to it and those that were taken back."""

    def __init__(self, kit: Kit) -> None:
        self.present = kit
        self._past: list[Step] = []
        self._future: list[Step] = []

    def do(self, edit: Edit) -> None:
        """Make a change; one that changes nothing leaves no step."""
        kit = edit.change(self.present)
        if kit == self.present:
            return
        self._future.clear()
        if self._joins(edit):
            last = self._past[-1]
            self._past[-1] = replace(last, kit_after=kit, after=edit.after, closed=edit.closes)
        else:
            self._past.append(
                Step(edit.label, self.present, kit, edit.before, edit.after, edit.merge, edit.closes)
            )
        self.present = kit

    def _joins(self, edit: Edit) -> bool:
        """Tell whether an edit goes on with the last step: same key, and the caret has not moved away."""
        if not edit.merge or not self._past:
            return False
        last = self._past[-1]
        return last.merge == edit.merge and not last.closed and last.after == edit.before

    def closed(self) -> None:
        """Let the next edit start a step of its own, whatever its key."""
        if self._past:
            self._past[-1] = replace(self._past[-1], closed=True)

    def undo(self) -> Place | None:
        """Go back a step, if there is one; return where the caret was."""
        if not self._past:
            return None
        step = self._past.pop()
        self._future.append(replace(step, closed=True))
        self.present = step.kit_before
        self.closed()
        return step.before

    def redo(self) -> Place | None:
        """Take back the last undoing, if there is one; return where the caret goes."""
        if not self._future:
            return None
        step = self._future.pop()
        self._past.append(step)
        self.present = step.kit_after
        return step.after

    @property
    def undo_label(self) -> str:
        """The message id of the step that undo would take back, or nothing."""
        return self._past[-1].label if self._past else ""

    @property
    def redo_label(self) -> str:
        """The message id of the step that redo would take again, or nothing."""
        return self._future[-1].label if self._future else ""
