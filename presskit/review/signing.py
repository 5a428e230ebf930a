"""What an approval is bound to: the digest of everything a text says; which hold, and what has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from presskit.i18n import marked as _
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Status
from presskit.model.release import Release
from presskit.model.signoff import Signature, Stage
from presskit.model.text import Text, final
from presskit.model.version import Version

NAMES = {
    Stage.FIRST: _("First review"),
    Stage.SECOND: _("Second review"),
    Stage.FINAL: _("Final review"),
    Stage.ISSUE: _("Issue approval"),
}
"""What the stages of approval are called."""

_ORDER = tuple(Status)


@dataclass(frozen=True, slots=True)
class Approval:
    """How a text stands at one stage: the last signature there, if there is any, and whether it holds."""

    stage: Stage
    signature: Signature | None = None
    valid: bool = False


@dataclass(frozen=True, slots=True)
class Since:
    """What has changed in a text since it was signed: rows by their ids, and how many rows are gone.

    ``otherwise`` says that something else has changed: order, roles, pictures, date, place, embargo, notice.
    """

    rows: tuple[str, ...] = ()
    gone: int = 0
    otherwise: bool = False


def approvals(text: Release) -> tuple[Approval, ...]:
    """Return how a text stands at each stage, in order."""
    last = {signature.stage: signature for signature in text.signatures}
    now = digest(text) if last else ""
    return tuple(
        Approval(stage, found, found.digest == now)
        if (found := last.get(stage)) is not None
        else Approval(stage)
        for stage in Stage
    )


def due(given: tuple[Approval, ...]) -> Stage | None:
    """Return the stage that comes after the last one that holds; nothing when the last of all holds."""
    holding = [at for at, approval in enumerate(given) if approval.valid]
    following = given[holding[-1] + 1 :] if holding else given
    return following[0].stage if following else None


def reached(stage: Stage) -> Status:
    """Return how far an approval at a stage brings what it is given for."""
    return Status.SIGNED if stage in {Stage.FINAL, Stage.ISSUE} else Status.REVIEWED


def kept(kit: Kit, signature: Signature) -> Version | None:
    """Return the version that was kept of a kit when something in it was signed, if one was."""
    return next((one for one in kit.versions if one.stamp == signature.stamp), None)


def since(signature: Signature, now: Release, then: Release | None = None) -> Since:
    """Return what has changed in a text since it was signed.

    Without the text as it was then, the rows are told whose status has fallen since.
    """
    if signature.digest == digest(now):
        return Since()
    if then is None:
        level = _ORDER.index(reached(signature.stage))
        rows = tuple(pair.id for pair in now.standing if _has_fallen(pair, level))
        return Since(rows, otherwise=not rows)
    known = {pair.id: _worded(pair) for pair in then.standing}
    rows = tuple(pair.id for pair in now.standing if known.get(pair.id) != _worded(pair))
    gone = len(known.keys() - {pair.id for pair in now.standing})
    return Since(rows, gone, otherwise=not rows and not gone)


def _has_fallen(pair: Pair, level: int) -> bool:
    worded = (lang for lang in Lang if pair.side(lang).current.strip())
    return any(_ORDER.index(pair.status(lang)) < level for lang in worded)


def _worded(pair: Pair) -> tuple[object, ...]:
    return pair.role, pair.asset, final(pair.en), final(pair.zh)


def digest(text: Release) -> str:
    """Return the SHA-256 of what a text says in both languages as it is printed, in hexadecimal.

    Its rows with their roles, pictures and marks count, and so do date, place, embargo and notice. Statuses,
    comments and how the words came about do not.
    """
    whole = json.dumps(list(_said(text)), ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(whole.encode()).hexdigest()


def is_valid(signature: Signature, text: Release) -> bool:
    """Tell whether a text still says what was approved."""
    return signature.digest == digest(text)


def _said(text: Release) -> Iterator[object]:
    yield [text.genre.value, text.day.isoformat() if text.day else "", text.place.en, text.place.zh]
    yield [text.embargo.isoformat() if text.embargo else "", text.notice.en, text.notice.zh, text.person]
    for pair in text.standing:
        yield [pair.role.value, pair.asset, *(_printed(pair.side(lang)) for lang in Lang)]


def _printed(text: Text) -> list[list[object]]:
    """Return the runs of a text as it is printed; most texts are one run that is printed as it is."""
    if len(text.runs) == 1:
        (run,) = text.runs
        if run.text and not run.marks and not run.deleted:
            return [[run.text, []]]
    return [
        [run.text, sorted([mark.kind.value, mark.value] for mark in run.marks)] for run in final(text).runs
    ]
