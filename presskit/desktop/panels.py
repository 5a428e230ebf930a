"""The panels beside the panes: glossary, findings and preview. The welcome page does without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presskit.desktop.commands import findings as finding_commands
from presskit.desktop.commands import glossary as glossary_commands
from presskit.desktop.docks.findings import FindingsDock
from presskit.desktop.docks.glossary import GlossaryDock
from presskit.desktop.docks.preview import PreviewDock

if TYPE_CHECKING:
    from presskit.desktop.window import Window


class Panels:
    """The panels of one window, made when a first kit is shown."""

    def __init__(self, window: Window) -> None:
        self.glossary = GlossaryDock(window.derived, window.quick_lane, window)
        self.findings = FindingsDock(window)
        self.preview = PreviewDock(window.render_lane, window)
        self.all = (self.glossary, self.findings, self.preview)
        self.glossary.inserted.connect(lambda term: glossary_commands.insert(window, term))
        self.glossary.added.connect(lambda: glossary_commands.add_term(window))
        self.glossary.opened.connect(lambda term: glossary_commands.change_term(window, term))
        self.glossary.removed.connect(lambda term: glossary_commands.remove_term(window, term))
        self.findings.visited.connect(lambda finding: finding_commands.visit(window, finding))
        self.findings.fixed.connect(lambda finding: finding_commands.fix(window, finding))
