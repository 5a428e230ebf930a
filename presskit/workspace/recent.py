"""The kits that were open before: where they lie, what they are called, and when that was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from presskit.model.kit import Kit
from presskit.model.language import Wording
from presskit.model.pair import Role
from presskit.workspace.settings import Settings

MOST = 12
"""How many are remembered."""
_APART = "\t"


@dataclass(frozen=True, slots=True)
class Recent:
    """A kit that was open before; ``at`` is when, if that is known."""

    path: Path
    title: Wording = Wording()
    at: datetime | None = None


def listed(settings: Settings) -> tuple[Recent, ...]:
    """Return the kits that were open before, the latest first, whether or not they still exist."""
    told = {path: line for line in settings.recent_told for path in [line.rpartition(_APART)[2]]}
    return tuple(_read(path, told.get(path, "")) for path in settings.recent)


def remembered(settings: Settings, path: Path, title: Wording, at: datetime) -> Settings:
    """Return settings in which a kit comes first among those that were open before."""
    line = _APART.join((at.isoformat(timespec="seconds"), _flat(title.en), _flat(title.zh), str(path)))
    rest = forgotten(settings, path)
    return replace(
        settings,
        recent=(str(path), *rest.recent)[:MOST],
        recent_told=(line, *rest.recent_told)[:MOST],
    )


def forgotten(settings: Settings, path: Path) -> Settings:
    """Return settings that know nothing of a kit any more."""
    name = str(path)
    return replace(
        settings,
        recent=tuple(one for one in settings.recent if one != name),
        recent_told=tuple(line for line in settings.recent_told if line.rpartition(_APART)[2] != name),
    )


def title_of(kit: Kit) -> Wording:
    """Return what a kit is called: its title, else the headline of its first text."""
    head = next((pair for pair in kit.pairs() if pair.role is Role.HEADLINE), None)
    said = Wording(head.en.current, head.zh.current) if head else Wording()
    return Wording((kit.title.en or said.en).strip(), (kit.title.zh or said.zh).strip())


def _read(path: str, line: str) -> Recent:
    parts = line.split(_APART, 3)
    if len(parts) < 4:  # noqa: PLR2004 - when, two titles, where
        return Recent(Path(path))
    try:
        at = datetime.fromisoformat(parts[0])
    except ValueError:
        at = None
    return Recent(Path(path), Wording(parts[1], parts[2]), at)


def _flat(text: str) -> str:
    return " ".join(text.split())
