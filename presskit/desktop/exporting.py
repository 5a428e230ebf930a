"""Which files an export writes: their editions, formats and names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from presskit.compose.plan import EDITIONS
from presskit.i18n import marked as _
from presskit.model.asset import Pictures
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.progress import Report

FORMATS = {"pdf": _("PDF, for reading and printing"), "docx": _("Word document, for editing")}
TAGS = {"en": "en", "zh": "zh", "both": "en-zh"}
"""What tells the editions of a file apart in its name."""

_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


@dataclass(frozen=True, slots=True)
class Target:
    """One file to write."""

    path: Path
    langs: tuple[Lang, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """An export as the user asked for it."""

    kit: Kit
    pictures: Pictures
    targets: tuple[Target, ...]
    theme: str
    paper: str
    overwrite: bool


def targets(folder: Path, stem: str, editions: Iterable[str], formats: Iterable[str]) -> tuple[Target, ...]:
    """Return the files of an export, the formats of one edition beside each other."""
    kinds = tuple(formats)
    name = _UNFIT.sub(" ", stem).strip(" .") or "release"
    return tuple(
        Target(folder / f"{name}.{TAGS[edition]}.{kind}", EDITIONS[edition])
        for edition in editions
        for kind in kinds
    )


def written(order: Order, report: Report) -> tuple[Path, ...]:
    """Write the files one after the other; return their paths. ``CannotWrite`` when one cannot be written."""
    from presskit import api

    count = len(order.targets)
    for number, target in enumerate(order.targets):
        report(number * 100, count * 100, target.path.name)

        api.exported(
            order.kit,
            order.pictures,
            target.path,
            target.langs,
            theme=order.theme,
            paper=order.paper,
            overwrite=order.overwrite,
            report=_within(report, number, count, target.path.name),
        )
    report(count * 100, count * 100, "")
    return tuple(target.path for target in order.targets)


def _within(report: Report, number: int, count: int, name: str) -> Report:
    """Return what reports the steps of one file as part of all files."""

    def within(done: int, of: int, what: str) -> None:  # noqa: ARG001 - the file says enough
        report(number * 100 + min(99, done * 100 // max(1, of)), count * 100, name)

    return within
