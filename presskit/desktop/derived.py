"""What follows from the kit: the glossary's index, findings, terms in a pair; kept up in the quick lane."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from presskit.desktop.carried import carried
from presskit.desktop.delays import delay
from presskit.desktop.lanes import Lane
from presskit.glossary.index import Hit, Index
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.term import Term, Usage
from presskit.progress import Report
from presskit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from presskit.checks.rule import Finding, Severity
    from presskit.workspace.settings import Settings

Known: TypeAlias = "dict[str, tuple[Pair, tuple[Finding, ...]]]"

SPELLING = "spelling"
"""The check whose findings are underlined in red, as everywhere."""
_AT_ONCE = 60
"""Milliseconds after a change when the changed pairs are checked."""
_IN_PEACE = 900
"""Milliseconds after the last change when everything is checked again: some rules look beyond their pair."""
_REST = 3
"""Milliseconds for each pair that a long kit rests longer, about three times what checking it takes."""
_LONG = 300
"""Pairs from which on checking everything takes so long that it is told."""
_STEP = 100
"""Pairs checked between two looks at whether to stop."""
_REMEMBERED = 2000
"""Texts whose terms are remembered."""


class Derived(QObject):
    """Findings and terms of the kit in a workspace, recomputed away from the window as it changes.

    ``settled`` tells whether a finding shows in the panes yet.
    """

    indexed = Signal()
    checked = Signal()
    repaint = Signal(object)

    def __init__(self, lane: Lane, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = lane
        self._settings = settings
        self.settled: Callable[[Finding], bool] = _always
        self._workspace: Workspace | None = None
        self.index = Index(())
        self.findings: tuple[Finding, ...] = ()
        self.checking = False
        self._indexed: tuple[Term, ...] = ()
        self._known: Known = {}
        self._hits: dict[tuple[str, Lang], list[Hit]] = {}
        self._soon = delay(self, _AT_ONCE, self._check_changed)
        self._later = delay(self, _IN_PEACE, self._check_all)

    def show_workspace(self, workspace: Workspace | None) -> None:
        """Derive from another kit, or from none."""
        self._workspace = workspace
        self.settled = _always
        self.index, self._indexed = Index(()), ()
        self._hits.clear()
        self._known = {}
        self.checking = workspace is not None and any(workspace.kit.pairs())
        self._publish()
        self.refresh()

    def refresh(self) -> None:
        """Take note that the kit has changed."""
        if self._workspace is None:
            return
        if self._workspace.kit.glossary is not self._indexed:
            self._build()
        self._soon.start()
        self._later.start()

    def follow(self, settings: Settings) -> None:
        """Check anew when the settings of the spell check have changed."""
        before, self._settings = self._settings, settings
        names = ("spelling", "spelling_zh", "user_words")
        if any(getattr(before, name) != getattr(settings, name) for name in names):
            self._check_all()

    def hits(self, pair: Pair, lang: Lang) -> list[Hit]:
        """Return the terms in one side of a pair, in order."""
        text = pair.side(lang).everything
        key = (text, lang)
        found = self._hits.get(key)
        if found is None:
            if len(self._hits) > _REMEMBERED:
                self._hits.clear()
            found = self._hits[key] = self.index.hits(text, lang)
        return found

    def underlines(self, pair: Pair, lang: Lang) -> tuple[tuple[int, int, str], ...]:
        """Return what to underline in one side of a pair: terms, and findings that have a range."""
        terms = [
            (hit.start, hit.stop, "forbidden" if hit.form.usage is Usage.FORBIDDEN else "term")
            for hit in self.hits(pair, lang)
        ]
        known = self._known.get(pair.id)
        if known is None:
            return tuple(terms)
        marks = [
            (finding.start, finding.stop, "error" if finding.rule == SPELLING else str(finding.severity))
            for finding in known[1]
            if finding.lang is lang and finding.stop > finding.start and self.settled(finding)
        ]
        return (*terms, *carried(marks, known[0].side(lang).everything, pair.side(lang).everything))

    def of_pair(self, pair: Pair) -> tuple[Finding, ...]:
        """Return the findings of a pair as it reads now."""
        known = self._known.get(pair.id)
        return known[1] if known and known[0] is pair else ()

    def holds(self, finding: Finding) -> bool:
        """Tell whether a finding is of the pair as it reads now, so that its range fits."""
        known = self._known.get(finding.pair)
        pairs = self._workspace.kit.pairs() if self._workspace else ()
        return known is not None and finding in known[1] and any(pair is known[0] for pair in pairs)

    def counts(self) -> Counter[Severity]:
        """Return how many findings there are of each severity."""
        return Counter(finding.severity for finding in self.findings)

    def _build(self) -> None:
        """Index the glossary; terms of the old one stay underlined until the new index is there."""
        assert self._workspace is not None
        terms = self._workspace.kit.glossary

        def done(index: Index) -> None:
            if self._workspace is not None and self._workspace.kit.glossary is terms:
                self.index, self._indexed = index, terms
                self._hits.clear()
                self.indexed.emit()
                self.repaint.emit(None)
                self._check_all()

        self._lane.put("index", lambda _report: _prepared(terms), done)

    def _check_changed(self) -> None:
        if self._workspace is not None:
            kit = self._workspace.kit
            self._check(kit, [pair for pair in kit.pairs() if self._is_new(pair)])

    def _check_all(self) -> None:
        if self._workspace is not None:
            self._later.stop()
            pairs = list(self._workspace.kit.pairs())
            self._later.setInterval(max(_IN_PEACE, len(pairs) * _REST))
            self._tell(checking=self.checking or len(pairs) >= _LONG)
            self._check(self._workspace.kit, pairs)

    def _tell(self, *, checking: bool) -> None:
        """Tell that everything is being checked, or no longer is."""
        if checking != self.checking:
            self.checking = checking
            self.checked.emit()

    def _is_new(self, pair: Pair) -> bool:
        known = self._known.get(pair.id)
        return known is None or known[0] is not pair

    def _check(self, kit: Kit, pairs: list[Pair]) -> None:
        def done(known: Known) -> None:
            if self._workspace is not None and self._workspace.kit is kit:
                self._take(known, whole=all(pair.id in known for pair in kit.pairs()))

        self._lane.put("checks", _checking(kit, self.index, pairs, self._settings), done)

    def _take(self, new: Known, *, whole: bool) -> None:
        """Keep what was found, in the ``whole`` kit or some of it, and tell which pairs look different."""
        altered = {pair_id for pair_id, now in new.items() if _looks_new(self._known.get(pair_id), now)}
        self._known.update(new)
        self.checking = self.checking and not whole
        self._publish()
        if altered:
            self.repaint.emit(altered)

    def _publish(self) -> None:
        pairs = self._workspace.kit.pairs() if self._workspace else ()
        blank: tuple[Pair | None, tuple[Finding, ...]] = (None, ())
        self.findings = tuple(finding for pair in pairs for finding in self._known.get(pair.id, blank)[1])
        self.checked.emit()


def _prepared(terms: tuple[Term, ...]) -> Index:
    """Return an index that has done the work of its first lookup already."""
    index = Index(terms)
    for lang in Lang:
        index.hits(" ", lang)
    return index


def _looks_new(
    before: tuple[Pair, tuple[Finding, ...]] | None, now: tuple[Pair, tuple[Finding, ...]]
) -> bool:
    """Tell whether what is underlined in a pair has changed, or is now known of another value of it."""
    is_other = before is None or before[0] is not now[0]
    return _ranges(before) != _ranges(now) or (is_other and bool(now[1]))


def _ranges(known: tuple[Pair, tuple[Finding, ...]] | None) -> list[tuple[int, int, Lang, Severity]]:
    return [(f.start, f.stop, f.lang, f.severity) for f in known[1]] if known else []


def _always(_finding: Finding) -> bool:
    """Tell that a finding shows."""
    return True


def _checking(kit: Kit, index: Index, pairs: list[Pair], settings: Settings) -> Callable[[Report], Known]:
    """Return the work of checking some pairs of a kit, which looks often whether to stop."""

    def work(report: Report) -> Known:
        from presskit.checks.run import findings
        from presskit.workspace.spelling import spelling

        words = spelling(settings)
        known: Known = {pair.id: (pair, ()) for pair in pairs}
        for start in range(0, len(pairs), _STEP):
            report(start, len(pairs), "")
            for finding in findings(kit, index, pairs[start : start + _STEP], words):
                pair, earlier = known[finding.pair]
                known[finding.pair] = (pair, (*earlier, finding))
        return known

    return work
