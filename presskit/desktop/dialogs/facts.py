"""The facts of the kit in a table: figures stated once, with their dates and their sources."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from presskit.desktop.dialogs import asking
from presskit.desktop.dialogs.fact import FactDialog
from presskit.desktop.dialogs.listing import Listed, ListSheet
from presskit.desktop.importing import repeated
from presskit.edits import facts
from presskit.i18n import counted
from presskit.i18n import translated as _
from presskit.model.fact import Fact
from presskit.workspace.workspace import Workspace

_NOTES = 5
"""How many notes on what was left behind are shown."""


class FactsDialog(ListSheet):
    """Adds, changes, removes, reorders and imports facts, each as one step of undo."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, folder: Path) -> None:
        super().__init__(
            parent,
            _("Facts and figures"),
            _("Figures that the press kit states in a table, with their dates and sources."),
            workspace,
            (_("What it counts"), _("Figure"), _("Unit"), _("As of"), _("Source"), _("Chart")),
            (0, 4),
            _listed,
        )
        self._folder = folder
        self.listing.added.connect(self._add)
        self.listing.changed.connect(self._change)
        self.listing.removed.connect(lambda ids: self.do(facts.removed(ids)))
        self.listing.moved.connect(lambda ids, by: self.do(facts.moved(ids, by)))
        self.listing.offer_moves()
        self.listing.offer("import", "import", _("Import…"), self.take_in).setToolTip(
            _("Import facts from a CSV file")
        )
        self.begin()
        self.resize(960, 480)

    def take_in(self) -> None:
        """Add the facts of a table, without those the kit has already; tell what was left behind."""
        path = asking.file_to_read(self, _("Import facts"), self._folder, _("Facts (*.csv)"))
        if path is not None:
            self.reads(lambda: self._read(path))

    def _read(self, path: Path) -> None:
        from presskit import api

        found, notes = api.read_facts(path), []
        known = {replace(fact, id="") for fact in self.workspace.kit.facts}
        said = dict.fromkeys(replace(fact, id="") for fact in found.facts)
        new = [fact for fact in said if fact not in known]
        if new:
            self.do(facts.added(*(replace(fact, id=self.workspace.new_id()) for fact in new)))
        for note in found.notes[:_NOTES]:
            told = _(note.message, **dict(note.facts))
            notes.append(_("Row {row}: {note}", row=note.place, note=told) if note.place else told)
        imported = counted("{n} fact was imported.", "{n} facts were imported.", len(new))
        left_out = repeated(len(found.facts) - len(new))
        self.purpose.setText("\n".join(filter(None, (imported, left_out, *notes))))

    def _add(self) -> None:
        dialog = FactDialog(self, Fact(self.workspace.new_id()), new=True)
        if dialog.exec():
            self.do(facts.added(dialog.fact))
        dialog.deleteLater()

    def _change(self, fact_id: str) -> None:
        fact = next(fact for fact in self.workspace.kit.facts if fact.id == fact_id)
        dialog = FactDialog(self, fact)
        if dialog.exec() and dialog.fact != fact:
            self.do(facts.replaced(dialog.fact))
        dialog.deleteLater()


def _listed(workspace: Workspace) -> Listed:
    every = workspace.kit.facts
    return Listed(
        tuple(fact.id for fact in every),
        tuple((fact.name, fact.figure, fact.unit, fact.as_of, fact.source, _chart(fact)) for fact in every),
    )


def _chart(fact: Fact) -> str:
    return counted("{n} value", "{n} values", len(fact.points)) if fact.points else ""
