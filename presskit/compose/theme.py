"""How documents look: colours, faces and measures, read from a TOML file."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path

from presskit.compose.contrast import readable, tinted
from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.resources import THEMES

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_CHOICES = {
    "emphasis_zh": frozenset({"bold", "dots"}),
    "cover": frozenset({"rule", "field", "page"}),
    "body_face": frozenset({"serif", "sans"}),
    "head_face": frozenset({"serif", "sans"}),
}
_COLOURS = frozenset({"accent", "ink", "muted", "tint", "alert", "alert_tint"})


@dataclass(frozen=True, slots=True)
class Theme:
    """A named look. Colours are ``#rrggbb``, lengths are points; ``serif`` or ``sans`` name the faces.

    ``margin`` is the page's outer margin, ``gutter`` the space between two columns, ``leading`` a multiple
    of the size of English text; Chinese text is set one step larger than English and more open. ``alert``
    marks what nobody may overlook: that a document is a draft.

    ``loosest`` is how far a word space may grow where lines are justified, in ems; spaces between Han
    characters grow by half of it, and a line that would need more is set ragged. ``hang_zh`` lets commas
    and full stops of Chinese stand outside the edge at a line's end. ``emphasis_zh`` tells what becomes of
    italics in Chinese, which knows none: ``bold`` type, or ``dots`` below the characters.

    ``cover`` tells where a cover shows its accent: in a ``rule`` at the head of a white page, in a ``field``
    behind the title, or on the whole ``page``.
    """

    name: str
    label_en: str
    label_zh: str
    accent: str
    ink: str
    muted: str
    tint: str
    alert: str
    alert_tint: str
    body_face: str
    head_face: str
    size: float
    leading: float
    leading_zh: float
    margin: float
    gutter: float
    indent_zh: float
    justify: bool
    hyphenate: bool
    loosest: float
    hang_zh: bool
    emphasis_zh: str
    cover: str


def names() -> tuple[str, ...]:
    """Return the names of the shipped themes, the default first."""
    found = sorted(path.stem for path in THEMES.glob("*.toml"))
    return tuple(sorted(found, key=lambda name: name != DEFAULT))


DEFAULT = "civic"


@cache
def theme(name: str = "") -> Theme:
    """Return a shipped theme; ``BadRequest`` when there is none of that name."""
    path = THEMES / f"{name or DEFAULT}.toml"
    if not path.is_file() or path.stem not in names():
        raise BadRequest(
            _("There is no theme called {name}."),
            _("Choose one of: {names}."),
            name=name,
            names=", ".join(names()),
        )
    return read(path)


def accented(look: Theme, accent: str) -> Theme:
    """Return a theme with the accent of a brand; what is no colour leaves it as it is.

    An accent that is too light to be read, or to carry white letters, is made darker.
    """
    if not _COLOUR.fullmatch(accent):
        return look
    tint = tinted(readable(accent))
    return replace(look, accent=readable(accent, tint), tint=tint)


def read(path: Path) -> Theme:
    """Read a theme; ``BadRequest`` when the file is not one."""
    try:
        values = tomllib.loads(path.read_text("utf-8"))
        known = {
            field.name: _checked(field.name, str(field.type), values[field.name]) for field in fields(Theme)
        }
        return Theme(**known)  # type: ignore[arg-type]  # each value was checked against its field
    except (OSError, ValueError, KeyError) as error:
        raise BadRequest(
            _("{path} is not a theme: {reason}."),
            _("Compare it with a shipped theme."),
            path=path,
            reason=error,
        ) from error


def _checked(name: str, kind: str, value: object) -> object:
    match kind, value:
        case "str", str() if name in _CHOICES and value not in _CHOICES[name]:
            raise ValueError(name)
        case "str", str() if name not in _COLOURS or _COLOUR.fullmatch(value):
            return value
        case "float", int() | float() if not isinstance(value, bool):
            return float(value)
        case "bool", bool():
            return value
        case _:
            raise ValueError(name)
