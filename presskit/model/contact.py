"""People: whom journalists may call, and whom the news is about."""

from __future__ import annotations

from dataclasses import dataclass

from presskit.model.language import Wording


@dataclass(frozen=True, slots=True)
class Contact:
    """A media contact, as the card at the end of a release shows it."""

    id: str
    name: Wording = Wording()
    title: Wording = Wording()
    organisation: Wording = Wording()
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the kit speaks of, named and titled the same way everywhere; ``portrait`` names an asset."""

    id: str
    name: Wording = Wording()
    title: Wording = Wording()
    portrait: str = ""
