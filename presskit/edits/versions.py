"""Edits of named versions: given to a state of the kit, renamed, forgotten, or taken up again."""

from __future__ import annotations

from dataclasses import replace

from presskit.edits.edit import Edit
from presskit.edits.members import with_added, with_replaced, without
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.pair import Pair
from presskit.model.text import MarkKind, Text, marked
from presskit.model.version import Version


def named(version: Version) -> Edit:
    """Return the edit that gives a state of the kit a name; its content is kept with the kit's pictures."""
    return Edit(_("Name version"), lambda kit: with_added(kit, "versions", version))


def renamed(version: Version) -> Edit:
    """Return the edit that calls a version otherwise."""
    return Edit(_("Rename version"), lambda kit: with_replaced(kit, "versions", version))


def removed(version_id: str) -> Edit:
    """Return the edit that forgets a version."""
    return Edit(_("Delete version"), lambda kit: without(kit, "versions", [version_id]))


def restored(state: Kit, present: Version | None = None) -> Edit:
    """Return the edit that makes the kit what it was in a state.

    Its named versions stay; ``present`` joins them, the state that goes.
    """
    kept = () if present is None else (present,)
    return Edit(_("Restore version"), lambda kit: replace(state, versions=(*kit.versions, *kept)))


def marked_up(compared: Kit) -> Edit:
    """Return the edit that shows what has changed since a version as tracked changes of the kit.

    ``compared`` is the kit that comparing with the present one made. Whatever is no words stays as it is:
    comments with their places, signatures, statuses, marks of twins that need a look.
    """

    def changed(kit: Kit) -> Kit:
        present = {pair.id: pair for pair in kit.pairs() if not pair.deleted}
        texts = {text.id: text for text in kit.releases}
        return replace(
            kit,
            releases=tuple(
                replace(
                    text,
                    pairs=tuple(_shown(pair, present.get(pair.id)) for pair in text.pairs),
                    signatures=texts[text.id].signatures if text.id in texts else (),
                )
                for text in compared.releases
            ),
        )

    return Edit(_("Show changes since a version"), changed)


def _shown(compared: Pair, present: Pair | None) -> Pair:
    """Return a present row with the changes of a compared one."""
    if present is None:
        return compared
    return replace(
        present,
        en=_commented(compared.en, present.en),
        zh=_commented(compared.zh, present.zh),
        inserted=compared.inserted,
        deleted=compared.deleted,
    )


def _commented(compared: Text, present: Text) -> Text:
    """Return a compared text with the comments of the present one, which has the same words that stand."""
    text = compared
    stand = 0
    for run in present.runs:
        if run.deleted or not run.text:
            continue
        start, stop = compared.offset_of(stand), compared.offset_of(stand + len(run.text) - 1) + 1
        for mark in run.marks:
            if mark.kind is MarkKind.COMMENT:
                text = marked(text, start, stop, mark)
        stand += len(run.text)
    return text
