"""The templates that a new kit can begin with: rows in both languages, with placeholders to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from presskit.errors import BadRequest
from presskit.i18n import marked as _
from presskit.model.contact import Contact
from presskit.model.fact import Fact
from presskit.model.ids import NewId
from presskit.model.kit import Brand, Kit
from presskit.model.language import Wording
from presskit.model.pair import Pair, Role
from presskit.model.release import Release
from presskit.model.text import Text
from presskit.resources import TEMPLATES as FOLDER

_BLANK = (Role.HEADLINE, Role.SUBHEAD, Role.LEAD, Role.BODY)


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of news to begin with; ``title`` and ``about`` are message ids, ``name`` is for scripts."""

    name: str
    title: str
    about: str


TEMPLATES = (
    Template("product", _("Product news"), _("A product is launched: what is new, for whom, from when.")),
    Template(
        "investment",
        _("Investment promotion"),
        _("A project is signed or begins: investor, amount, jobs, why here."),
    ),
    Template("event", _("Event"), _("An event is announced: when, where, who speaks, how media register.")),
    Template("statement", _("Statement"), _("An organisation speaks for itself: what it knows and does.")),
    Template("correction", _("Correction"), _("A release is put right: what was wrong, what is right.")),
)
"""Every template, in the order in which they are offered."""


def blank(day: date, new_id: NewId) -> Kit:
    """Return a kit with one release whose usual rows are empty."""
    release = Release(new_id(), tuple(Pair(new_id(), role) for role in _BLANK), day=day)
    return Kit(new_id(), releases=(release,))


def begun(name: str, day: date, new_id: NewId) -> Kit:
    """Return the kit that a template makes, dated a day; ``BadRequest`` when there is none of that name."""
    import tomllib  # noqa: PLC0415 - the window names templates at its start, but reads none

    if name not in {one.name for one in TEMPLATES}:
        raise BadRequest(
            _("There is no template called {name}."),
            _("Choose one of: {names}."),
            name=name,
            names=", ".join(one.name for one in TEMPLATES),
        )
    written = tomllib.loads((FOLDER / "kits" / f"{name}.toml").read_text("utf-8"))
    rows = tuple(
        Pair(new_id(), Role(row["role"]), Text.plain(row["en"]), Text.plain(row["zh"]))
        for row in written["rows"]
    )
    return Kit(
        new_id(),
        releases=(Release(new_id(), rows, day=day, place=_wording(written["place"])),),
        facts=tuple(_fact(one, new_id()) for one in written.get("facts", ())),
        contacts=tuple(_contact(one, new_id()) for one in written["contacts"]),
        brand=Brand(organisation=_wording(written["brand"]["organisation"])),
    )


def _fact(told: Mapping[str, Any], fact_id: str) -> Fact:
    said = {name: _wording(one) for name, one in told.items()}
    return Fact(fact_id, said["name"], said["figure"], said["unit"], said["as_of"], said["source"])


def _contact(told: Mapping[str, Any], contact_id: str) -> Contact:
    name, title, organisation = (_wording(told[part]) for part in ("name", "title", "organisation"))
    return Contact(contact_id, name, title, organisation, told["phone"], told["email"])


def _wording(told: Mapping[str, str]) -> Wording:
    return Wording(told["en"], told["zh"])
