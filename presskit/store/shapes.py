"""How values become JSON and come back checked: the parts of the kit's codec.

A shape goes both ways. What does not fit raises ``Misfit``, which learns its place on the way up, as in
``releases[0].pairs[3].role``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, Generic, TypeAlias, TypeVar

from presskit.i18n import marked as _

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

Json: TypeAlias = Any
"""What the JSON parser gives: dict, list, str, int, bool, None."""

_SHA256 = re.compile("[0-9a-f]{64}")
_MAGNITUDE = 30
"""The most digits before or after the point of a number that a chart shows."""
LARGEST = 2**53
"""The largest whole number that every reader of JSON understands."""


class Misfit(Exception):
    """A value that is not what its place asks for. ``message`` is a message id that names the ``{place}``."""

    def __init__(self, message: str, place: str = "", **facts: object) -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.facts = facts

    def within(self, step: str) -> Misfit:
        """Return the same misfit seen from one level further out."""
        dot = "." if self.place and not self.place.startswith("[") else ""
        return Misfit(self.message, f"{step}{dot}{self.place}", **self.facts)


@dataclass(frozen=True, slots=True)
class Shape(Generic[T]):
    """A kind of value: how it is written, and how it is read."""

    encoded: Callable[[T], Json]
    decoded: Callable[[Json], T]


def _string(value: Json) -> str:
    if not isinstance(value, str):
        raise Misfit(_("{place} should be text."))
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise Misfit(_("{place} holds half a character.")) from None
    return value


def _whole(value: Json) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= LARGEST:
        raise Misfit(_("{place} should be a whole number."))
    return value


def _number(value: Json) -> Decimal:
    try:
        found = Decimal(_string(value))
    except InvalidOperation:
        raise Misfit(_("{place} should be a number such as 152.3.")) from None
    if not found.is_finite() or abs(found.adjusted()) > _MAGNITUDE:
        raise Misfit(_("{place} should be a number such as 152.3."))
    return found


def _digest(value: Json) -> str:
    if not _SHA256.fullmatch(_string(value)):
        raise Misfit(_("{place} should be a digest of 64 hexadecimal digits."))
    return str(value)


def _flag(value: Json) -> bool:
    if not isinstance(value, bool):
        raise Misfit(_("{place} should be true or false."))
    return value


def _day(value: Json) -> date:
    try:
        return date.fromisoformat(_string(value))
    except ValueError:
        raise Misfit(_("{place} should be a date such as 2024-09-20.")) from None


def _moment(value: Json) -> datetime:
    try:
        return datetime.fromisoformat(_string(value))
    except ValueError:
        raise Misfit(_("{place} should be a date and time such as 2024-09-20T09:00:00+08:00.")) from None


def _embargo(value: Json) -> datetime:
    found = _moment(value)
    if not 1900 <= found.year <= 9000:  # noqa: PLR2004 - beyond these, zones cannot be reckoned
        raise Misfit(_("{place} is not in a year in which news is published."))
    return found


string: Shape[str] = Shape(lambda value: value, _string)
number: Shape[Decimal] = Shape(str, _number)
whole: Shape[int] = Shape(lambda value: value, _whole)
digest: Shape[str] = Shape(lambda value: value, _digest)
flag: Shape[bool] = Shape(lambda value: value, _flag)
day: Shape[date] = Shape(date.isoformat, _day)
moment: Shape[datetime] = Shape(datetime.isoformat, _moment)
embargo: Shape[datetime] = Shape(datetime.isoformat, _embargo)


def optional(shape: Shape[T]) -> Shape[T | None]:
    """Return the shape of a value or nothing."""
    return Shape(
        lambda value: None if value is None else shape.encoded(value),
        lambda value: None if value is None else shape.decoded(value),
    )


def choice(kind: type[E]) -> Shape[E]:
    """Return the shape of one of a few words."""
    known = {member.value: member for member in kind}

    def decoded(value: Json) -> E:
        if not isinstance(value, str) or value not in known:
            shown = value[:40] if isinstance(value, str) else type(value).__name__
            raise Misfit(
                _("{place} is {value}, which is none of: {known}."), value=shown, known=", ".join(known)
            )
        return known[value]

    return Shape(lambda value: value.value, decoded)


def sequence(shape: Shape[T]) -> Shape[tuple[T, ...]]:
    """Return the shape of values in order."""

    def decoded(value: Json) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise Misfit(_("{place} should be a list."))
        read: list[T] = []
        try:
            for item in value:
                read.append(shape.decoded(item))  # noqa: PERF401 - its length tells the place of a misfit
        except Misfit as misfit:
            raise misfit.within(f"[{len(read)}]") from None
        return tuple(read)

    return Shape(lambda values: [shape.encoded(value) for value in values], decoded)


@dataclass(frozen=True, slots=True)
class Field:
    """One member of a record; a value equal to the default is not written."""

    name: str
    shape: Shape[Any]
    default: object


@dataclass(frozen=True, slots=True)
class Record(Generic[T]):
    """The shape of a value with named members: written as an object."""

    make: Callable[..., T]
    fields: tuple[Field, ...]
    known: dict[str, Shape[Any]]
    needed: tuple[str, ...]

    def encoded(self, value: T) -> Json:
        """Return the members of a value that differ from their defaults."""
        members = ((field, getattr(value, field.name)) for field in self.fields)
        return {
            field.name: field.shape.encoded(member) for field, member in members if member != field.default
        }

    def decoded(self, value: Json) -> T:
        """Return the value that an object describes; every member must be known."""
        held = as_object(value)
        members = {}
        for name, member in held.items():
            if name not in self.known:
                raise Misfit(_("{place} is not known to this version of presskit."), name[:40])
            try:
                members[name] = self.known[name].decoded(member)
            except Misfit as misfit:
                raise misfit.within(name) from None
        for name in self.needed:
            if name not in members:
                raise Misfit(_("{place} is missing."), name)
        return self.make(**members)

    @property
    def shape(self) -> Shape[T]:
        """This record as a part of other shapes."""
        return Shape(self.encoded, self.decoded)


def record(kind: type[T], **shapes: Shape[Any]) -> Record[T]:
    """Return the shape of a dataclass, given the shape of each of its fields."""
    defaults = {field.name: field.default for field in fields(kind)}  # type: ignore[arg-type]  # a dataclass
    assert defaults.keys() == shapes.keys(), f"the shape of {kind.__name__} does not name its fields"
    return Record(
        make=kind,
        fields=tuple(Field(name, shape, defaults[name]) for name, shape in shapes.items()),
        known=shapes,
        needed=tuple(name for name in shapes if defaults[name] is MISSING),
    )


def as_object(value: Json) -> dict[str, Json]:
    """Return a value that is an object; ``Misfit`` when it is something else."""
    if not isinstance(value, dict):
        raise Misfit(_("{place} should be an object."))
    return value
