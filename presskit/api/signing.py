"""Kits signed off: what stands against it, the edit that does it, and how far a kit has come."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from presskit import writers
from presskit.api.handing_out import missing_characters, planned
from presskit.checks.rule import Severity
from presskit.checks.run import findings
from presskit.compose.approval import Found, sheet
from presskit.compose.blocks import Composition
from presskit.compose.plan import PAPERS
from presskit.edits.edit import Edit
from presskit.edits.signing import signed
from presskit.errors import BadRequest
from presskit.files import replaced
from presskit.glossary.index import Index
from presskit.i18n import marked
from presskit.i18n import translated as _
from presskit.model.asset import Pictures
from presskit.model.ids import NewId
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.release import Release
from presskit.model.signoff import Signature, Stage
from presskit.model.text import Stamp
from presskit.progress import Report, silent
from presskit.readers.reader import Note
from presskit.review.open_points import OpenPoint, open_points
from presskit.review.progress import Progress, standings
from presskit.review.signing import NAMES, Since, approvals, kept, since
from presskit.review.states import State
from presskit.workspace.versions import kit_of, version_of


def against(kit: Kit, text: Release, stage: Stage, name: str) -> tuple[OpenPoint, ...]:
    """Return what stands against somebody's signing a text at a stage, errors of the checks among it."""
    found = findings(kit, Index(kit.glossary), text.pairs)
    errors = tuple(finding.pair for finding in found if finding.severity is Severity.ERROR)
    return open_points(kit, text, stage, name, errors)


def signing(
    kit: Kit, text: Release, stage: Stage, stamp: Stamp, note: str, new_id: NewId
) -> tuple[Edit, Pictures]:
    """Return the edit that signs a text, and the bytes it needs: the kit as it was signed."""
    name = _("{stage}: {name}", stage=_(NAMES[stage]), name=stamp.author)
    version, content = version_of(kit, new_id(), name, stamp)
    return signed(text.id, stage, stamp, note, version), {version.digest: content}


def changed_since(kit: Kit, pictures: Pictures, text: Release, signature: Signature) -> Since:
    """Return what has changed in a text since a signature was given."""
    version = kept(kit, signature)
    if version is None or version.digest not in pictures:
        return since(signature, text)
    then = kit_of(version, pictures)
    return since(signature, text, next((one for one in then.releases if one.id == text.id), None))


def standing(kit: Kit, pictures: Pictures) -> dict[str, Any]:
    """Return how far a kit has come, for scripts: JSON's own types, every name always there."""
    told = standings(kit)
    return {
        "languages": {str(lang): _progress(told.side(lang)) for lang in Lang},
        "texts": [
            {
                "id": one.text.id,
                "genre": str(one.text.genre),
                "languages": {str(lang): _progress(one.side(lang)) for lang in Lang},
                "signatures": [
                    _signature(kit, pictures, one.text, given.signature, valid=given.valid)
                    for given in approvals(one.text)
                    if given.signature is not None
                ],
            }
            for one in told.texts
        ],
    }


def _progress(side: Progress) -> dict[str, Any]:
    return {
        **{str(state): side.of(state) for state in State},
        "rows": side.rows,
        "needs_look": side.looks,
        "unfinished": side.unfinished,
    }


def _signature(
    kit: Kit, pictures: Pictures, text: Release, signature: Signature, *, valid: bool
) -> dict[str, Any]:
    changed = changed_since(kit, pictures, text, signature)
    return {
        "stage": str(signature.stage),
        "name": signature.stamp.author,
        "at": signature.stamp.at.isoformat(),
        "note": signature.note,
        "valid": valid,
        "changed_pairs": list(changed.rows),
        "removed_pairs": changed.gone,
    }


def approval(
    kit: Kit, pictures: Pictures, text: Release, *, theme: str = "", paper: str = PAPERS[0]
) -> Composition:
    """Return the approval sheet of a text, Chinese first, in the languages in which the text says anything.

    ``BadRequest`` on an unknown theme or paper, and when the text has no words.
    """
    langs = tuple(
        lang for lang in (Lang.ZH, Lang.EN) if any(pair.side(lang).current.strip() for pair in text.standing)
    )
    if not langs:
        raise BadRequest(marked("The text has no words yet, so there is nothing to approve."))
    number = next(at for at, one in enumerate(kit.releases) if one.id == text.id)
    plan = planned(kit, langs, theme=theme, paper=paper, release=number)
    counts = Counter(finding.severity for finding in findings(kit, Index(kit.glossary), text.pairs))
    found = Found(*(counts[severity] for severity in Severity))
    return sheet(kit, pictures, text, plan, found)


def write_approval(
    kit: Kit,
    pictures: Pictures,
    path: Path,
    text: Release,
    *,
    theme: str = "",
    paper: str = PAPERS[0],
    overwrite: bool = False,
    report: Report = silent,
) -> tuple[Note, ...]:
    """Write the approval sheet of a text in the format that the name ends in, in one step.

    Returns what its reader should be told. Raises what ``approval`` raises; ``CannotWrite`` when the place
    does not take the file.
    """
    writer = writers.writer_for(path)
    document = approval(kit, pictures, text, theme=theme, paper=paper)
    with replaced(path, overwrite=overwrite) as stream:
        writer.write(document, stream, report)
    return missing_characters(writer.missing(document))
