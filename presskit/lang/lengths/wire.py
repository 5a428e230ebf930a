"""What a wire or a newsroom wants of the length of texts, read from a TOML file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.lang.lengths.count import Unit
from presskit.model.language import Lang, Wording
from presskit.model.pair import Role
from presskit.resources import WIRES as FOLDER

WIRES = {
    "institution": _("Chinese institution"),
    "ap": _("International wire, AP style"),
    "mainland": _("Mainland China wire"),
    "hongkong": _("Hong Kong newsroom"),
}
"""The wires by their names, and what they are called, as message ids."""

PARAGRAPH, WHOLE = "paragraph", "text"
"""What a limit may be of, beside the roles."""

_RUNNING = frozenset({Role.BODY, Role.QUOTE, Role.BULLET})
_OUTSIDE = frozenset({Role.CAPTION, Role.BOILERPLATE, Role.CONTACT, Role.NOTE, Role.END})


@dataclass(frozen=True, slots=True)
class Limit:
    """How long something should be at most, and at least where there is a custom; ``source`` says whose."""

    lang: Lang
    of: str
    unit: Unit
    most: int
    least: int
    source: Wording


@dataclass(frozen=True, slots=True)
class Wire:
    """The limits of one wire; ``name`` is that of its file."""

    name: str
    limits: tuple[Limit, ...] = ()

    def limit(self, of: str, lang: Lang) -> Limit | None:
        """Return the limit of a role, of a paragraph or of the whole text, if there is one."""
        return next((one for one in self.limits if one.of == of and one.lang is lang), None)

    def limit_of(self, role: Role, lang: Lang) -> Limit | None:
        """Return the limit of one row with a role."""
        return self.limit(PARAGRAPH if role in _RUNNING else str(role), lang)


def counts_for_text(role: Role) -> bool:
    """Tell whether a row counts for the length of the text: captions, notes and what stands below do not."""
    return role not in _OUTSIDE


@cache
def wire(name: str) -> Wire:
    """Return a wire by its name, one without limits for the empty name; ``BadRequest`` when there is none."""
    if not name:
        return Wire("")
    if name not in WIRES:
        raise BadRequest(
            _("There is no wire called {name}."),
            _("Choose one of {names}."),
            name=name,
            names=", ".join(WIRES),
        )
    import tomllib  # noqa: PLC0415 - the window starts without limits

    found = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))["limit"]
    return Wire(
        name,
        tuple(
            Limit(
                Lang(one["lang"]),
                one["of"],
                Unit(one["unit"]),
                one["most"],
                one.get("least", 0),
                Wording(one["source_en"], one["source_zh"]),
            )
            for one in found
        ),
    )
