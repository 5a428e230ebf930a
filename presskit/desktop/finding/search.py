"""A search that stays up to date: kept for each value of a pair, and run away from the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from presskit.desktop.lanes import Lane
from presskit.errors import PresskitError
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.search.hits import Hit, hits, hits_in
from presskit.search.pattern import Pattern, compiled
from presskit.search.query import Query, searched

_AT_ONCE = 20
"""Pairs in which plain words are looked for without leaving the window's thread."""


class Search(QObject):
    """What a query finds in a kit. ``changed`` tells that hits are there, ``failed`` why there are none."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = lane
        lane.put("find-ready", lambda _report: compiled(Query(" ")))
        self.query = Query("")
        self.pattern: Pattern | None = None
        self.count = 0
        self.settled = False
        self._kit: Kit | None = None
        self._pairs: tuple[Pair, ...] = ()
        self._first: dict[str, int] = {}
        self._known: dict[str, tuple[Pair, tuple[Hit, ...]]] = {}

    def look(self, kit: Kit, query: Query) -> None:
        """Search a kit for a query; texts that were searched for it before are not searched again."""
        if query != self.query:
            self.query, self.pattern = query, None
            self._forget()
            try:
                self.pattern = compiled(query) if query.text else None
            except PresskitError as error:
                self.failed.emit(error)
            self.settled = False
        if kit is not self._kit or not self.settled:
            self._kit = kit
            self._search()

    def hits_of(self, pair: Pair) -> tuple[Hit, ...]:
        """Return what is found in a pair as it reads now, as far as that is known or quick to say."""
        known = self._known.get(pair.id)
        if known is not None and known[0] is pair:
            return known[1]
        if self.pattern is None or self.query.regex or known is None or pair.deleted:
            return ()
        found = hits_in(self.pattern, pair, self.query.langs)
        self._known[pair.id] = (pair, found)
        return found

    def number_of(self, hit: Hit) -> int:
        """Return the number of a hit, counted from 1; 0 when it is none."""
        found = self._known.get(hit.pair)
        if found is None or hit not in found[1] or hit.pair not in self._first:
            return 0
        return self._first[hit.pair] + found[1].index(hit) + 1

    def next(self, pair_id: str, lang: Lang, offset: int, *, back: bool = False) -> Hit | None:
        """Return the next hit from a place on, or the previous one before it; past the end it begins anew."""
        if not self.count or self._kit is None:
            return None
        order = tuple(Lang) if self.query.langs[0] is Lang.EN else tuple(reversed(Lang))
        here = (order.index(lang), offset)
        ids = [pair.id for pair in self._kit.pairs()]
        row = ids.index(pair_id) if pair_id in ids else 0
        if back:
            near = tuple(hit for hit in self._hits(pair_id) if (order.index(hit.lang), hit.stop) <= here)
            far = (*reversed(ids[:row]), *reversed(ids[row:]))
        else:
            near = tuple(hit for hit in self._hits(pair_id) if (order.index(hit.lang), hit.start) >= here)
            far = (*ids[row + 1 :], *ids[: row + 1])
        found = near or next((found for other in far if (found := self._hits(other))), ())
        return (found[-1] if back else found[0]) if found else None

    def forget(self) -> None:
        """Look for nothing any more."""
        self._lane.cancel("find")
        self.query, self.pattern, self._kit = Query(""), None, None
        self._forget()

    def _hits(self, pair_id: str) -> tuple[Hit, ...]:
        known = self._known.get(pair_id)
        return known[1] if known is not None and pair_id in self._first else ()

    def _forget(self) -> None:
        self._known = {}
        self._publish(())

    def _search(self) -> None:
        """Search what has changed; in long kits and with patterns away from the window."""
        kit, pattern, langs = self._kit, self.pattern, self.query.langs
        self._lane.cancel("find")
        if kit is None or pattern is None:
            self._publish(())
            return
        pairs = searched(kit, self.query)
        known = self._known
        new = [pair for pair in pairs if pair.id not in known or known[pair.id][0] is not pair]
        if not new or (len(new) <= _AT_ONCE and not self.query.regex):
            self._take(pairs, new, hits(pattern, new, langs))
            return
        self.settled = False
        self._lane.put(
            "find",
            lambda report: hits(pattern, new, langs, report),
            lambda found: self._take(pairs, new, found),
            self._give_up,
        )

    def _take(self, pairs: tuple[Pair, ...], new: list[Pair], found: dict[str, tuple[Hit, ...]]) -> None:
        self._known.update((pair.id, (pair, found[pair.id])) for pair in new)
        self._publish(pairs)
        self.changed.emit()

    def _give_up(self, error: PresskitError) -> None:
        self.pattern = None
        self._forget()
        self.failed.emit(error)

    def _publish(self, pairs: tuple[Pair, ...]) -> None:
        """Take some pairs as what was searched, and count their hits."""
        self._pairs, self._first, self.count = pairs, {}, 0
        for pair in pairs:
            self._first[pair.id] = self.count
            self.count += len(self._known[pair.id][1])
        self.settled = True
