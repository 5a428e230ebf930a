"""What changed from one kit to the next, as little JSON, found by comparing identities."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile
from operator import is_
from typing import Any, TypeVar

from presskit.model.kit import Kit
from presskit.model.release import Release
from presskit.store import codec
from presskit.store.shapes import Json, Misfit, Record, as_object, sequence, whole

T = TypeVar("T", Kit, Release)

_PARTS: dict[str, Record[Any]] = {
    "pairs": codec.pair,
    "facts": codec.fact,
    "people": codec.person,
    "contacts": codec.contact,
    "glossary": codec.term,
    "assets": codec.asset,
    "threads": codec.thread,
}
"""The members that are long tuples: of them only the part between equal ends is written."""


def difference(before: Kit, after: Kit) -> dict[str, Json]:
    """Return what makes the later kit of the earlier one; work grows with what changed, not with the kit."""
    found = _difference(codec.kit, before, after, {"releases"})
    if before.releases is not after.releases:
        if len(before.releases) == len(after.releases):
            found["releases"] = [
                [number, _difference(codec.release, old, new, set())]
                for number, (old, new) in enumerate(zip(before.releases, after.releases, strict=True))
                if old is not new
            ]
        else:
            found["all_releases"] = sequence(codec.release.shape).encoded(after.releases)
    return found


def _difference(shape: Record[T], before: T, after: T, leave: set[str]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for field in shape.fields:
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old is new or field.name in leave:
            continue
        part = _PARTS.get(field.name)
        found[field.name] = _splice(part, old, new) if part else field.shape.encoded(new)
    return found


def _splice(shape: Record[Any], old: tuple[object, ...], new: tuple[object, ...]) -> Json:
    """Return where old things go, and the new things that come there."""
    start = _alike(old, new)
    end = min(_alike(reversed(old), reversed(new)), min(len(old), len(new)) - start)
    added = new[start : len(new) - end]
    return [start, len(old) - end, [shape.encoded(thing) for thing in added]]


def _alike(old: Iterable[object], new: Iterable[object]) -> int:
    """Return how many things are the same from the start on; it runs at each key press, so without a loop."""
    return sum(takewhile(bool, map(is_, old, new)))


def applied(before: Kit, changes: Json) -> Kit:
    """Return the kit after a change; ``Misfit`` when the change does not fit the kit."""
    changes = dict(as_object(changes))
    releases = before.releases
    for number, inner in changes.pop("releases", []):
        if not isinstance(number, int) or not 0 <= number < len(releases):
            raise Misfit("{place} does not fit.", "releases")
        changed = _applied(codec.release, releases[number], as_object(inner))
        releases = (*releases[:number], changed, *releases[number + 1 :])
    if "all_releases" in changes:
        releases = sequence(codec.release.shape).decoded(changes.pop("all_releases"))
    return _applied(codec.kit, replace(before, releases=releases), changes)


def _applied(shape: Record[T], value: T, changes: dict[str, Json]) -> T:
    fields = {field.name: field for field in shape.fields}
    members: dict[str, Any] = {}
    for name, change in changes.items():
        if name not in fields:
            raise Misfit("{place} is not known.", name)
        part = _PARTS.get(name)
        if part is None:
            members[name] = fields[name].shape.decoded(change)
        else:
            members[name] = _spliced(part, getattr(value, name), change)
    return replace(value, **members)


def _spliced(shape: Record[Any], old: tuple[object, ...], change: Json) -> tuple[object, ...]:
    start, stop, added = change
    new = sequence(shape.shape).decoded(added)
    return (*old[: whole.decoded(start)], *new, *old[whole.decoded(stop) :])
