"""Tracked changes and comments of kits: listed, accepted, rejected."""

from __future__ import annotations

from collections.abc import Iterable

from presskit.edits.revisions import all_settled
from presskit.errors import BadRequest
from presskit.i18n import marked
from presskit.model.kit import Kit
from presskit.review.remarks import Remark, remarks
from presskit.review.revisions import Revision, revisions

EVERYBODY = "all"
"""The name that stands for all authors."""


def changes(kit: Kit, author: str = "") -> list[Revision]:
    """Return the tracked changes of a kit in the order of its texts, of one author if one is named."""
    return revisions(kit, author=author)


def comments(kit: Kit) -> list[Remark]:
    """Return the comments of a kit in the order of their words, those whose words are gone at the end."""
    return remarks(kit)


def reviewed(kit: Kit, *, accept: Iterable[str] = (), reject: Iterable[str] = ()) -> Kit:
    """Return a kit in which the changes of some authors are accepted, then those of others rejected.

    ``EVERYBODY`` names all whose changes are left. ``BadRequest`` on somebody who has made no change.
    """
    names = {one.author for one in revisions(kit)}
    asked = [(name, True) for name in accept] + [(name, False) for name in reject]
    for name, _accept in asked:
        if name != EVERYBODY and name not in names:
            raise BadRequest(
                marked("{name} has made no change that is tracked in this kit. Nothing was written."),
                marked("List the changes to see the names of who made them."),
                name=name,
            )
    for name, accepted in sorted(asked, key=lambda one: one[0] == EVERYBODY):
        author = "" if name == EVERYBODY else name
        kit = all_settled(accept=accepted, author=author).change(kit)
    return kit
