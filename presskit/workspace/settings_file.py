"""Keeps the settings in a file of the user's own."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import platformdirs

from presskit.files import replaced
from presskit.workspace.settings import Settings, told

_LARGEST = 2**20


def place() -> Path:
    """Return the file in which this user's settings are kept."""
    return Path(platformdirs.user_config_dir("presskit", appauthor=False)) / "settings.json"


def load(path: Path | None = None) -> Settings:
    """Return the settings; the defaults where there are none.

    A file that is damaged is kept aside, its name ending in ``.damaged``. A single setting with a value it
    cannot have, or a name nobody knows, falls back to its default.
    """
    path = path or place()
    try:
        with path.open("rb") as stream:
            content = stream.read(_LARGEST)
    except OSError:
        return Settings()
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        _set_aside(path)
        return Settings()
    read = {field.name: _read(field.name, field.default, found.get(field.name)) for field in fields(Settings)}
    return Settings(**read)


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings in one step; ``CannotWrite`` when the folder does not take them."""
    path = path or place()
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    with replaced(path) as stream:
        stream.write(json.dumps(asdict(settings), ensure_ascii=False, indent=2).encode("utf-8", "replace"))


def _read(name: str, default: Any, value: Any) -> Any:
    """Return a value that the setting may have, or its default."""
    about = told(name)
    match default, value:
        case bool(), bool():
            return value
        case bool(), _:
            return default
        case int(), int() if not isinstance(value, bool) and about.low <= value <= about.high:
            return value
        case str(), str() if not about.choices or value in dict(about.choices):
            return value
        case tuple(), list() if all(isinstance(one, str) for one in value):
            return tuple(value)
        case _:
            return default


def _set_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(f"{path.name}.damaged"))
    except OSError:
        return
