"""Edits of approvals: a text is signed at a stage, or a signature is withdrawn."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from presskit.edits import members
from presskit.edits.edit import Edit
from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Status
from presskit.model.release import Release
from presskit.model.signoff import Signature, Stage
from presskit.model.text import Stamp
from presskit.model.version import Version
from presskit.review.signing import approvals, digest, reached

_ORDER = tuple(Status)


def signed(text_id: str, stage: Stage, stamp: Stamp, note: str = "", version: Version | None = None) -> Edit:
    """Return the edit that approves a text at a stage as it reads now.

    What has text on either side then counts as reviewed, after the final review as signed, and needs no look
    any more. ``version`` is what is kept of the kit to tell later what has changed since.
    """

    def change(kit: Kit) -> Kit:
        text = _text(kit, text_id)
        signature = Signature(stage, stamp, digest(text), note.strip())
        given = replace(text, signatures=(*text.signatures, signature))
        level = _level(given)
        pairs = tuple(pair if pair.deleted else _brought(pair, level) for pair in given.pairs)
        kit = members.with_replaced(kit, "releases", replace(given, pairs=pairs))
        return replace(kit, versions=(*kit.versions, version)) if version is not None else kit

    return Edit(_("Sign off"), change)


def withdrawn(text_id: str, signature: Signature) -> Edit:
    """Return the edit that takes a signature away; what no other one vouches for counts as less far again."""
    return Edit(_("Withdraw signature"), partial(_withdrawn, text_id=text_id, signature=signature))


def _withdrawn(kit: Kit, text_id: str, signature: Signature) -> Kit:
    text = _text(kit, text_id)
    left = tuple(one for one in text.signatures if one != signature)
    if left == text.signatures:
        raise KeyError(signature.stage)
    given = replace(text, signatures=left)
    level = _level(given)
    pairs = tuple(_lowered(pair, level) for pair in given.pairs)
    return members.with_replaced(kit, "releases", replace(given, pairs=pairs))


def _level(text: Release) -> Status:
    """Return how far the signatures that hold have brought a text."""
    levels = (reached(one.stage) for one in approvals(text) if one.valid)
    return max(levels, key=_ORDER.index, default=Status.TRANSLATED)


def _brought(pair: Pair, level: Status) -> Pair:
    """Return a row as far as a signature brings it: what is said on either side is level now."""
    for lang in Lang:
        if pair.side(lang).current.strip() and pair.status(lang) is not level:
            pair = pair.with_status(lang, level)
    stale = pair.doubtful or any(map(pair.needs_look, Lang))
    return replace(pair, en_before=None, zh_before=None, doubtful=False) if stale else pair


def _lowered(pair: Pair, level: Status) -> Pair:
    for lang in Lang:
        if _ORDER.index(pair.status(lang)) > _ORDER.index(level):
            pair = pair.with_status(lang, level)
    return pair


def _text(kit: Kit, text_id: str) -> Release:
    """Return the text with an id; ``KeyError`` when there is none."""
    text = next((one for one in kit.releases if one.id == text_id), None)
    if text is None:
        raise KeyError(text_id)
    return text
