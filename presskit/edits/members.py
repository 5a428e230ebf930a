"""Changes of the lists of things with ids in a kit: what edits of terms, facts, people and texts share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal, Protocol, TypeAlias

from presskit.model.kit import Kit

Name: TypeAlias = Literal["glossary", "facts", "people", "contacts", "releases", "versions"]


class Member(Protocol):
    """A thing of the kit that is known by its id."""

    @property
    def id(self) -> str:
        """What no other thing of its list is called."""


def with_added(kit: Kit, name: Name, member: Member) -> Kit:
    """Return the kit with a thing at the end of a list; ``KeyError`` when its id is taken."""
    members = _members(kit, name)
    if any(old.id == member.id for old in members):
        raise KeyError(member.id)
    return _with(kit, name, (*members, member))


def with_replaced(kit: Kit, name: Name, member: Member) -> Kit:
    """Return the kit with a thing in the place of the one with its id; ``KeyError`` when there is none."""
    members = _members(kit, name)
    if all(old.id != member.id for old in members):
        raise KeyError(member.id)
    return _with(kit, name, [member if old.id == member.id else old for old in members])


def without(kit: Kit, name: Name, ids: Iterable[str]) -> Kit:
    """Return the kit without some things of a list; ``KeyError`` when one of them is not there."""
    members, gone = _members(kit, name), frozenset(ids)
    if missing := gone.difference(member.id for member in members):
        raise KeyError(min(missing))
    return _with(kit, name, [member for member in members if member.id not in gone])


def with_moved(kit: Kit, name: Name, ids: Iterable[str], by: int) -> Kit:
    """Return the kit with some things moved up or down their list together, no further than its end."""
    members, chosen = _members(kit, name), frozenset(ids)
    places = [at for at, member in enumerate(members) if member.id in chosen]
    if len(places) != len(chosen):
        raise KeyError(min(chosen.difference(member.id for member in members)))
    if not places:
        return kit
    moving = [members[at] for at in places]
    rest = [member for member in members if member.id not in chosen]
    start = min(max(places[0] + by, 0), len(rest))
    return _with(kit, name, [*rest[:start], *moving, *rest[start:]])


def with_placed(kit: Kit, name: Name, ids: Iterable[str], before: str) -> Kit:
    """Return the kit with some things moved together before another one, or to the end without one."""
    members, chosen = _members(kit, name), frozenset(ids)
    if missing := (chosen | ({before} - {""})).difference(member.id for member in members):
        raise KeyError(min(missing))
    moving = [member for member in members if member.id in chosen]
    rest = [member for member in members if member.id not in chosen]
    goal = next((at for at, member in enumerate(members) if member.id == before), len(members))
    start = sum(member.id not in chosen for member in members[:goal])
    return _with(kit, name, [*rest[:start], *moving, *rest[start:]])


def _members(kit: Kit, name: Name) -> tuple[Member, ...]:
    members: tuple[Member, ...] = getattr(kit, name)
    return members


def _with(kit: Kit, name: Name, members: Sequence[Member]) -> Kit:
    return replace(kit, **{name: tuple(members)})  # type: ignore[arg-type]  # of the kind that stood there
