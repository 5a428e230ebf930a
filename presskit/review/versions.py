"""What has changed from one state of a kit to another, as a kit with tracked changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, count
from typing import Protocol

from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair
from presskit.model.release import Release
from presskit.model.text import Stamp, Text, final, spliced
from presskit.progress import Report, silent
from presskit.review.compare import tracked
from presskit.review.likeness import partners
from presskit.review.ordering import strayed

TEXTS = _("Texts: {added} added, {removed} removed.")
DETAILS = _("Date, place, embargo or notice of a text: {changed} changed.")
ROLES = _("Paragraphs with another role or picture: {changed}.")
_LISTS = {
    "facts": _("Facts: {added} added, {removed} removed, {changed} changed."),
    "people": _("People: {added} added, {removed} removed, {changed} changed."),
    "contacts": _("Media contacts: {added} added, {removed} removed, {changed} changed."),
    "glossary": _("Terms: {added} added, {removed} removed, {changed} changed."),
    "assets": _("Pictures: {added} added, {removed} removed, {changed} changed."),
}
TITLE = _("The title of the kit or its house style changed.")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The later kit with tracked changes, the ids of the pairs that differ, and what else has changed.

    ``moved`` are pairs that stand in another place. ``others`` are message ids with their facts.
    """

    kit: Kit
    changed: tuple[str, ...] = ()
    inserted: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    others: tuple[tuple[str, dict[str, int]], ...] = ()

    @property
    def same(self) -> bool:
        """Whether nothing has changed."""
        return not (self.changed or self.inserted or self.deleted or self.moved or self.others)


def compared(before: Kit, after: Kit, stamp: Stamp, report: Report = silent) -> Comparison:
    """Return what makes the later kit of the earlier one, under the name and the time of a stamp.

    Both are taken with their own pending changes accepted. A pair is found again by its id, otherwise by
    what it says. ``report`` hears of each row and can stop the work.
    """
    old = {text.id: text for text in before.releases}
    new = {text.id for text in after.releases}
    taken = _Taken(pair.id for pair in after.pairs() if not pair.deleted)
    steps, of = count(1), len(taken)

    def step() -> None:
        report(min(next(steps), of), of, "")

    parts = [(old.get(text.id, Release(text.id)), text) for text in after.releases]
    parts += [(text, replace(text, pairs=())) for text in before.releases if text.id not in new]
    every = [_Text(earlier, later, stamp, taken, step) for earlier, later in parts]
    texts = every[: len(after.releases)]
    roles = sum(one.recast for one in texts)
    others = (
        (TEXTS, _counts(before.releases, after.releases, changed=False)),
        (DETAILS, {"changed": sum(one.dated for one in texts if one.before.id in old)}),
        (ROLES, {"changed": roles}),
        *(
            (message, _counts(getattr(before, name), getattr(after, name)))
            for name, message in _LISTS.items()
        ),
        (TITLE, {"changed": int((before.title, before.brand) != (after.title, after.brand))}),
    )
    return Comparison(
        kit=replace(after, releases=tuple(one.text for one in every), threads=(), tracking=False),
        changed=tuple(name for one in every for name in one.changed),
        inserted=tuple(name for one in every for name in one.inserted),
        deleted=tuple(name for one in every for name in one.deleted),
        moved=tuple(name for one in every for name in one.moved),
        others=tuple((message, facts) for message, facts in others if any(facts.values())),
    )


class _Taken(set[str]):
    """The ids of rows that are given already; a row that went may have come again in another text."""

    def free(self, wanted: str) -> str:
        """Return the wanted id or, if it is taken, one like it; take it."""
        names = chain([wanted], (f"{wanted}-{number}" for number in count(2)))
        found = next(name for name in names if name not in self)
        self.add(found)
        return found


class _Text:
    """One text in two states, and what makes the later of the earlier."""

    def __init__(
        self, before: Release, after: Release, stamp: Stamp, taken: _Taken, step: Callable[[], None]
    ) -> None:
        self.before, self._after, self._stamp = before, after, stamp
        self._taken, self._step = taken, step
        self.changed: list[str] = []
        self.inserted: list[str] = []
        self.deleted: list[str] = []
        self.recast = 0
        self._known = partners(before.standing, after.standing)
        order = {pair.id: row for row, pair in enumerate(before.standing)}
        again = [
            (pair.id, order[self._known[pair.id].id]) for pair in after.standing if pair.id in self._known
        ]
        self.moved = strayed(again)
        self.text = replace(after, pairs=tuple(self._pairs()), signatures=())
        self.dated = replace(before, pairs=(), signatures=()) != replace(after, pairs=(), signatures=())

    def _pairs(self) -> Iterator[Pair]:
        """Yield the rows in their later order, each followed by the deleted ones that stood behind it."""
        behind = self._gone_behind()
        yield from self._struck(behind.get("", ()))
        for pair in self._after.standing:
            self._step()
            old = self._known.get(pair.id)
            yield self._new(pair) if old is None else self._compared(old, pair)
            if old is not None:
                yield from self._struck(behind.get(old.id, ()))

    def _gone_behind(self) -> dict[str, list[Pair]]:
        """Return the rows that are gone by the id of the last row before them that is still there."""
        there = {pair.id for pair in self._known.values()}
        behind: dict[str, list[Pair]] = {}
        last = ""
        for pair in self.before.standing:
            if pair.id in there:
                last = pair.id
            else:
                behind.setdefault(last, []).append(pair)
        return behind

    def _compared(self, old: Pair, pair: Pair) -> Pair:
        if old is pair or _said(old) == _said(pair):
            return _plain(pair)
        made = _plain(pair)
        for lang in Lang:
            if final(old.side(lang)) != final(pair.side(lang)):
                made = made.with_side(lang, tracked(old.side(lang), pair.side(lang), self._stamp))
        if any(made.side(lang) != final(pair.side(lang)) for lang in Lang):
            self.changed.append(pair.id)
        self.recast += (old.role, old.asset) != (pair.role, pair.asset)
        return made

    def _new(self, pair: Pair) -> Pair:
        self.inserted.append(pair.id)
        for lang in Lang:
            whole = spliced(Text(), 0, 0, final(pair.side(lang)), self._stamp)
            pair = pair.with_side(lang, whole)
        return replace(pair, inserted=self._stamp, en_before=None, zh_before=None)

    def _struck(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        for pair in pairs:
            made = replace(_plain(pair), id=self._taken.free(pair.id))
            self.deleted.append(made.id)
            for lang in Lang:
                text = made.side(lang)
                made = made.with_side(lang, spliced(text, 0, len(text), Text(), self._stamp))
            yield replace(made, deleted=self._stamp)


def _said(pair: Pair) -> tuple[object, ...]:
    return pair.role, pair.asset, final(pair.en), final(pair.zh)


def _plain(pair: Pair) -> Pair:
    """Return a pair as it is printed."""
    return replace(
        pair,
        en=final(pair.en),
        zh=final(pair.zh),
        inserted=None,
        deleted=None,
        en_before=None,
        zh_before=None,
    )


class _Member(Protocol):
    @property
    def id(self) -> str: ...


def _counts(before: Iterable[_Member], after: Iterable[_Member], *, changed: bool = True) -> dict[str, int]:
    """Return how many things of a list came, went and, if that is asked, changed."""
    old, new = {one.id: one for one in before}, {one.id: one for one in after}
    counts = {"added": len(new.keys() - old.keys()), "removed": len(old.keys() - new.keys())}
    if changed:
        counts["changed"] = sum(old[name] != new[name] for name in old.keys() & new.keys())
    return counts
