"""Forms: ruled tables to be read and signed."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.compose.sides import Side


@dataclass(frozen=True, slots=True)
class FormRow:
    """A line of a form: what it is about, and what stands in each further column, in one language or more.

    A ``roomy`` one is high enough to be written in by hand.
    """

    label: tuple[Side, ...]
    values: tuple[tuple[Side, ...], ...]
    roomy: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A ruled table to be read and signed; ``heads`` name the columns where there are several.

    ``name`` says what it is: above it when it is ``titled``, else to those alone who do not see it.
    ``shares`` are how wide the columns are.
    """

    name: tuple[Side, ...]
    shares: tuple[float, ...]
    rows: tuple[FormRow, ...]
    heads: tuple[tuple[Side, ...], ...] = ()
    titled: bool = False
